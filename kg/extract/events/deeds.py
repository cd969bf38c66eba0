"""A sentence as atoms -> who does what in it: subjects with their verbs, verbs that open it, and the lists behind them.

Subject before its verb ("ông Lê Hà, Bí thư Tỉnh ủy chủ trì"), and verb before its list ("Dự hội nghị có ...", "Phát
biểu tại buổi lễ, ông ...").
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import replace

from kg.extract.events import clauses
from kg.extract.events.atoms import Cut
from kg.extract.events.bodies_act import DELEGATION, HOST_ACTS, can, is_sent
from kg.extract.events.guests import AMONG, BELONGING, Guest, guests
from kg.extract.events.quoting import opens, spoken
from kg.extract.events.receivers import handed
from kg.extract.events.sides import VISITED, Holders, Part, sides
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("deeds")

_SPEECH = syllable_key("phát")
_NOMINAL = frozenset("PROKhp")
#: A body or person behind these is their agent, not a new subject.
PASSIVE = _GRAMMAR.syllables("passive")
#: How long an apposition may run on in words that no table knows ("Trưởng đại diện Văn phòng Jetro").
_LONGEST_APPOSITION = 14
_FOR_THE_DEAD = _GRAMMAR.words("for_the_dead")
#: "Thủ tướng A dẫn đầu Đoàn đại biểu Chính phủ đã thăm X".
_LEADING = _GRAMMAR.words("leading")
_MOURNS = "viếng"
_CONGRATULATES, _BRINGS = "chúc mừng", syllable_key("tặng")
#: To whom good wishes go: "ông A chúc mừng 2 tân Phó Chủ tịch".
_WISHED = re.compile("x?N?x?[hPR]")
#: Good wishes between a verb of presence and its list: "Đến dự và chúc mừng buổi lễ có".
_WISHES = re.compile(r"[&,]?Q(?=[E,]*[V:B])")
#: Where another list begins behind a semicolon: "Chủ trì hội nghị có ông A; cùng dự có bà B".
_NEXT_LIST = re.compile(r"[;,](?=x?[AC][E,]*[V:])")
#: A comma behind which nothing but an office stands before the verb.
_TOPIC = re.compile(r",(?=h?R+x*$)")
#: How something is handed over by whom "được" leads up to.
_HANDED_TO = re.compile("x*Tc")
#: For whom somebody speaks: "Đại diện Bệnh viện X, | bác sĩ A trình bày tham luận".
_STANDS_FOR = re.compile("KO,(?=h*R*P)")
#: A list of those who spoke: "Tham gia ý kiến tại hội nghị | có các đồng chí: A, B".
_SPOKE = re.compile("w{,3}H?EVh?:?(?=h*R*P)")
#: Who is heard at a gathering speaks there: "Quốc hội đã nghe ông A trình bày báo cáo".
_HEAR = syllable_key("nghe")
#: A row of persons, of others and of where these are from, who came.
_CAME = re.compile(
    r"(?:[wxX]*D,)?(?P<who>(?:[hPRKOLND,;&().-]|(?<=R):|(?<![PR])w)*P(?:[,.&][^ACSGTQMgJIvfFUYtbZWH]*)?)x*A[^QSP]*"
)
#: What a report says is not said by whom it is of.
_OF_REPORT = " của"
#: "Dự và chỉ đạo có ..." is said of all of a few, and of the first of many.
_FEW = 3


class Walk:
    """One walk through a sentence: a nominal opens a subject, appositions join it, a verb takes it or drops it.

    `start` is where the subject begins that stands open, `opened` whether it is in an apposition, `words` how many
    words no table knows have run on in it; `subject` is the last subject that a verb took, for a verb joined to it.
    """

    def __init__(self, holders: Holders, cut: Cut) -> None:
        self.holders, self.cut, self.text = holders, cut, cut.text
        #: What a list on the lines to come is said to do there, where the sentence ends in "có" or a colon.
        self.announced: list[tuple[str, bool]] = []
        self.start: int | None = None
        self.subject: tuple[int, int] | None = None
        self.opened = False
        self.words = 0
        self.verbs = ""
        self.handing = False
        came = _CAME.fullmatch(cut.text) if "A" in cut.text and cut.text.count("P") > 1 else None
        #: Where those begin who all came, and the verb of it: "Ông A, bà B, lãnh đạo các xã trên địa bàn | đến dự".
        self.coming = came.span("who") if came is not None else None

    def parts(self) -> Iterator[Part]:
        text, speech = self.text, spoken(self.cut)
        k: int | None = 0
        while k is not None and k < len(text):
            if k in speech:
                k, self.start, self.opened = speech[k], None, False
                continue
            letter = text[k]
            if letter == "w" and self.start is None:  # an idle word where no subject stands open
                k += 1
                continue
            if letter not in _NOMINAL and opens(self.cut, k):
                self.start = self.subject = None
            if letter == "t":
                k = yield from self._according(k)
            elif letter in clauses.VERBS:
                k = yield from self._verb(k)
            else:
                k = self._step(k, letter)

    def _named(self, start: int, stop: int, *, listed: bool) -> list[Guest]:
        return guests(self.cut, start, stop, self.holders, listed=listed)

    def _step(self, k: int, letter: str) -> int | None:
        """Take in what is no verb and return the next index, or None where what follows is to come."""
        text = self.text
        if letter in _NOMINAL:
            if self.start is None:
                self.start, self.opened, self.words = k, False, 0
        elif letter in ",-(":
            self.opened = self.start is not None
            closing = text.find(")", k) if letter == "(" else -1
            if 0 <= closing - k <= _LONGEST_APPOSITION and "P" not in text[k:closing]:
                return closing
        elif letter == "x" and self.start is not None and self.cut.words(k) in _LEADING:
            return self._past_delegation(k)
        elif letter in ':;)x&n"':
            seated = text[k - 1] == "R" and self._comes(k)  # "các đồng chí Tỉnh ủy viên: Giám đốc Sở X Lê Hà, ..."
            if letter == ":" and self.start is not None and set(text[self.start : k]) - {"h"} and not seated:
                self.start = None
            if letter == ";" and self.start is None:
                self.subject = None
            self.opened = self.opened or (letter == "&" and self.start is not None)
        elif letter == "k":
            return clauses.past_kin(text, k + 1)
        elif letter == "Y":
            return clauses.past_behalf(text, k)
        elif letter == "f":
            return None
        elif letter == "H":
            return self._past_place(k)
        elif letter == "E" and any(word in self.cut.words(k) for word in _FOR_THE_DEAD):
            self.start = None
            return clauses.past_object(text, k + 1)
        elif not self._joins(k, letter):
            return self._break(k, letter)
        return k + 1

    def _past_delegation(self, k: int) -> int:
        """Return the index behind the delegation that somebody leads: what it does is his: "dẫn đầu Đoàn đã thăm X"."""
        verb = clauses.until(self.text, k + 1, "".join(clauses.VERBS))
        led = self.text[k + 1 : verb]
        acts = verb < len(self.text) and not set(led) - set("wxOKLhnN-&") and "P" in self.text[self.start : k]
        return verb if acts else k + 1

    def _past_place(self, k: int) -> int:
        """Return the index behind "tại Tỉnh ủy X": what stands there is a place, no subject."""
        if self.start is not None and "P" not in self.text[self.start : k]:
            self.start = None
        if HOST_ACTS.match(self.text, k + 1):
            return k + 2
        return clauses.until(self.text, k + 1, ',;.:"hPtYbFU' + "".join(clauses.VERBS))

    def _comes(self, k: int) -> bool:
        """Whether the open subject is a row of those who came, and goes on behind `k`."""
        return self.coming is not None and self.start == self.coming[0] and k < self.coming[1]

    def _joins(self, k: int, letter: str) -> bool:
        """Whether a word leaves the open subject open."""
        text, start = self.text, self.start
        if start is None:
            return False
        if self._comes(k):
            return True
        if letter == "X" and text[k - 1] in "hp" and text[k + 1 : k + 2] == "O" and self.cut.words(k) == AMONG:
            return True  # "ông A và các đồng chí trong Ban Thường vụ"
        if letter == "X" and text[start] == "K" and self.cut.words(k).endswith(BELONGING):
            return True  # "đại diện Bộ X và một số đơn vị thuộc Bộ Y"
        if clauses.is_list(text, start, k) and letter not in "VZW" and text[k + 1 : k + 2] not in clauses.VERBS:
            return True
        apposed = self.opened and clauses.is_clear(text, start) and clauses.is_named(text[start:k])
        if apposed and self.words < _LONGEST_APPOSITION and letter not in "XVdZWE":
            self.words += 1
            return True
        return letter in "LND" or (letter == "w" and text[start] == "K")

    def _break(self, k: int, letter: str) -> int:
        """Drop the open subject at a word that is no part of it, and the agent of a passive with it."""
        self.start = None
        if letter == "X":
            self.subject = None
            atom = self.cut.atoms[k]
            if atom.b - atom.a == 1 and self.cut.key(k) in PASSIVE:
                behind = clauses.past_object(self.text, k + 1)
                if _HANDED_TO.match(self.text, behind) and "P" in self.text[k:behind]:
                    self.start, self.opened = k + 1, False  # "Quyết định được ông A trao cho bà B"
                return behind
        return k + 1

    def _according(self, k: int) -> Generator[Part, None, int]:
        """ "Theo ông A, Giám đốc Sở X, ..."."""
        self.start = None
        stop = clauses.quoted(self.text, k)
        if stop is None:
            return k + 1
        for guest in self._named(k + 1, stop, listed=False):
            if guest.person:
                yield Part(guest, "speaks", False, "according-to", True)
        return stop

    def _verb(self, k: int) -> Generator[Part, None, int | None]:
        text = self.text
        verbs, after = clauses.verb_chain(text, k)
        if "A" in verbs and (wishes := _WISHES.match(text, after)) is not None:
            after = wishes.end()
        held = (self.start, k) if self.start is not None else None
        if held is not None and clauses.is_future(text, k):
            return None
        if held and held[0] and text[held[0] - 1] == "n" and (topic := _TOPIC.search(text, *held)) is not None:
            held = (topic.end(), k)  # "Đối với đơn của ông A, Chủ tịch UBND tỉnh nêu"
        if held and held[0] and text[held[0] - 1] == "w" and self.cut.words(held[0] - 1).endswith(_OF_REPORT):
            held = None  # "Trong báo cáo của ông A nêu"
        if held is not None and not clauses.is_clear(text, held[0]):
            parted = text[:k].rstrip("x")[-1] in ",&"
            led = text[held[0] - 1] == "d" and "C" in verbs  # "Hội nghị do ông A, Giám đốc, và bà B, | chủ trì"
            heard = held[0] > 0 and self.cut.key(held[0] - 1) == _HEAR  # "Hội nghị đã nghe | ông A, bà B báo cáo"
            sent = text[held[0]] == "O" and is_sent(self.cut, held[0])
            held = held if led or heard or sent else None if parted else (clauses.last_item(text, *held), k)
        alone = not set(text[:k]) & set("PX") or text[k - 1] == ";"
        if k and set(verbs) & set("AIC") and alone and _announces(text, after):
            return (yield from self._list(verbs, after, clauses.until(text, after, "V:") + 1))
        if held is None and k and text[k - 1] in ",&x" and clauses.is_coordinated(text, k):
            held = self.subject
        if held is None and text[k - 1 : k + 1] == "CJ":
            held = self.subject  # "ông A chủ trì | làm việc với Sở X"
        if held is None:
            self.start = None
            if clauses.begins_sentence(text, k) or opens(self.cut, k):
                return (yield from self._inverted(verbs, after))
            return after
        wished = "v" in self.verbs and verbs[0] == "Q" and text[k - 1] in ",&"
        said = list(self._greeted("vQ", after) if wished else self._taken(held, verbs, after))
        self.verbs = verbs if not wished else self.verbs
        if self.handing:
            said += [
                replace(part, manner="presents", rule="opening-presents") for part in said if part.manner == "speaks"
            ]
            self.handing = False
        yield from said
        if "Q" in verbs and not set(verbs) & set("ACT") and (said or set(text[slice(*held)]) & set("RO")):
            return None
        self.subject, self.start = held, None
        if set(verbs) & set("Tg"):
            yield from self._recipients(held, after)
        return after if verbs[-1] in "SACM" else clauses.past_object(text, after)

    def _taken(self, held: tuple[int, int], verbs: str, after: int) -> Iterator[Part]:
        """The parts that verbs give the subject before them, and those they give their objects."""
        text = self.text
        a, b = held
        a += len(text[a:b]) - len(text[a:b].lstrip(",-("))
        if not set(verbs) & set("ACI") and ";" in text[a:b]:
            joint = set(verbs) & set("TgvJM") and text[a:b].count("P") > text[a:b].count(";")
            a += 0 if joint else text[a:b].rindex(";") + 1
        here = self._named(a, b, listed=bool(set(verbs) & set("AI")))
        greeted = list(self._greeted(verbs, after)) if "S" not in text[:a] else []
        told = clauses.manners(verbs, text, after)
        wishes = verbs == "Q" and self.cut.words(after - 1) == _CONGRATULATES
        if wishes and _WISHED.match(text, after) and not set(text[:a]) & set("HS"):
            told = [("attends", False)]
        if after < len(text) and text[after] == "w" and self.cut.line.tokens[self.cut.token(after)].capital:
            told = [part for part in told if part[0] != "chairs"]  # "thời ông A điều hành Vinamẫu"
        inside = text.find("(", a, b)
        if text[a] == "K" and inside > a and "P" in text[inside:b] and "P" not in text[a:inside]:
            here += self._named(
                inside + 1, b - (text[b - 1] == ")"), listed=False
            )  # "Đại diện Công ty X (ông A) đã trao"
        stands = _STANDS_FOR.match(text, a) is not None and any(guest.person for guest in here)
        stood_for = [guest for guest in here if stands and guest.spoken_for]
        for manner, strong in told:
            for guest in here:
                if guest in stood_for and manner != "attends":
                    continue
                if guest.person or can(self.cut, guest, manner, verbs, a=a, after=after):
                    yield Part(guest, manner, strong, f"subject-{manner}", self._remote(manner, verbs, held[1]))
                elif manner == "speaks" and "S" not in verbs and "HE" in text[:a] and text[a - 1] not in "XVn":
                    said = "speaks" if guest.spoken_for and text[a] == "K" else "attends"
                    yield Part(guest, said, False, "body-says")
                elif wishes and a == 0 and text[0] == "O" and text[after : after + 1] == "E":
                    yield Part(guest, "attends", False, "body-congratulates")
                elif ("g" in verbs or wishes) and text[a] == "K" and not self.cut.words(a).startswith(DELEGATION):
                    yield Part(guest, "attends", False, "body-gives")
        if stood_for and not set(verbs) & set("ACI"):
            yield from (Part(guest, "attends", False, "stands-for") for guest in stood_for)
        yield from greeted
        stop = clauses.until(text, after, ".XtfVSQ")
        if "I" in verbs and "A" not in verbs and not text.endswith("..."):
            for guest in self._named(after, stop, listed=False):
                yield Part(guest, "attends", False, "received")
        if "J" in verbs:
            yield from self._worked_with(after, stop)

    def _worked_with(self, start: int, stop: int) -> Iterator[Part]:
        """The bodies that somebody worked with: "ông A làm việc với Sở X", "Làm việc với Sở X, ông A"."""
        for guest in self._named(start, stop, listed=False):
            if not guest.person:
                yield Part(guest, "attends", False, "worked-with")

    def _remote(self, manner: str, verbs: str, k: int) -> bool:
        """Whether nothing but the verbs at `k` ties what is told to a gathering: no speech, no presence, no noun.

        Who thanks a guest on behalf of his hosts is there, and so is who brings flowers.
        """
        if set(self.text) & set("EY") or _HEAR in self.cut.line.keys[: self.cut.token(k)]:
            return False
        if manner == "speaks":
            return "S" not in verbs or self.cut.key(k + verbs.index("S")) != _SPEECH
        return manner == "attends" and not set(verbs) & set("AI") and self.cut.key(k) != _BRINGS

    def _greeted(self, verbs: str, after: int) -> Iterator[Part]:
        """Those who are visited or congratulated: "ông A thăm, chúc mừng Sở X", "ông A chúc mừng bà B"."""
        text = self.text
        congratulates = verbs[-1] == "Q" and self.cut.words(after - 1) == _CONGRATULATES
        if not congratulates and (verbs[0] != "v" or self.cut.words(after - 1).endswith(_MOURNS)):
            return
        stop = clauses.until(text, after, ".XtfVSQTEn")
        if text[after : after + 1] in tuple("hPR"):
            yield from (
                Part(guest, "attends", False, "greeted")
                for guest in self._named(after, stop, listed=False)
                if guest.person
            )
        elif verbs == "v" and text[after : after + 1] == "O":
            for guest in self._named(after, after + 1, listed=True):
                yield Part(guest, "attends", False, VISITED)
        elif congratulates and verbs[0] == "v":
            first = clauses.until(text, after, "O")
            if not set(text[after:first]) - set("w,&K"):
                yield from (Part(guest, "attends", False, "greeted") for guest in self._named(first, stop, listed=True))

    def _recipients(self, held: tuple[int, int], after: int) -> Iterator[Part]:
        """Those to whom something is handed over are there to take it."""
        taking = handed(self.cut, held, after)
        if taking is not None:
            for guest in self._named(taking.start, taking.stop, listed=False):
                if guest.person or guest.spoken_for:
                    yield Part(guest, "attends", False, taking.rule)

    def _inverted(self, verbs: str, after: int) -> Generator[Part, None, int | None]:
        """A verb that opens its sentence: "Dự và chỉ đạo hội nghị có ...", "Phát biểu tại buổi lễ, ông ..."."""
        text = self.text
        after = clauses.says_more(text, after) if verbs[0] == "S" else after
        spoke = _SPOKE.match(text, after) if set(verbs) & set("SQ") and not set(verbs) & set("ACI") else None
        if spoke is not None:
            stop = clauses.until(text, spoke.end(), "fQSTAC.")
            here = self._named(spoke.end(), stop, listed=False)
            yield from (Part(guest, "speaks", True, "list-speaks") for guest in here if guest.person)
            return None
        at = clauses.list_start(text, after) if set(verbs) & set("ACIMJ") else None
        if at is not None:
            return (yield from self._list(verbs, after, at))
        first = clauses.first_subject(text, after) if set(verbs) & set("SACGIJ") else None
        whose = after + len(text[after:]) - len(text[after:].lstrip("w"))
        if verbs == "S" and text[whose : whose + 1] == "n":  # "Phát biểu khai mạc của ông A nêu rõ ..."
            first = whose + 1 if text[whose + 1 : whose + 2] in tuple("hPR") else None
        if first is None:
            self.handing = self.handing or (verbs in ("T", "Tg") and not text[: after - len(verbs)].strip("D,wH"))
            return after
        stop = clauses.until(text, first, "QSTGACXVfEY!.")
        if ";" in text[first:stop] and "P" in text[first:stop].partition(";")[0]:
            stop = first + text[first:stop].index(";")
        speaking = self.cut.key(after - 1) == _SPEECH
        for manner, strong in clauses.manners(verbs, text, after):
            for guest in self._named(first, stop, listed=False):
                if guest.person or (speaking and manner == "speaks"):
                    yield Part(guest, manner, strong, f"opening-{manner}")
                    if self.handing and guest.person and manner == "speaks":
                        yield Part(guest, "presents", strong, "opening-presents")
        self.handing = False
        if verbs == "J":
            yield from self._worked_with(after, first)
        if set(verbs) & set("AJ") and text[stop : stop + 1] in tuple("SQGTC"):
            again, behind = clauses.verb_chain(text, stop)
            yield from self._taken((first, stop), again, behind)
        return None

    def _list(self, verbs: str, after: int, at: int) -> Generator[Part, None, int | None]:
        """The list that an opening verb announces; what is more than presence is said of its first person."""
        text = self.text
        further = _NEXT_LIST.search(text, at)
        stop = clauses.until(text[: further.start()] if further else text, at, "fQ" if "C" in verbs else "f")
        yield from sides(self.cut, after, self.holders)
        here = self._named(at, stop, listed="C" not in verbs)
        told = clauses.manners(verbs, text, after)
        few = sum(guest.person for guest in here) <= _FEW and len(here) <= _FEW
        if not here and text[-1:] in ":V":
            self.announced = [m for m in told if m[0] != "speaks"]
        for manner, strong in told:
            for index, guest in enumerate(here):
                if manner in ("attends", "chairs") or (guest.person and (index == 0 or few or manner == "directs")):
                    yield Part(guest, manner, strong, f"list-{manner}", self._remote(manner, verbs, after - len(verbs)))
        return further.end() if further and stop == further.start() else None


def _announces(text: str, after: int) -> bool:
    """Whether a list follows a verb of presence: "Đại biểu Trung ương tham dự có ...", "Cùng dự lễ còn có: "."""
    return text[after:].lstrip("E,")[:1] in tuple("V:")
