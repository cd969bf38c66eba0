"""Sentences -> parts: who attends, chairs, directs, speaks or presents in a sentence, by the frames of the genre.

What is done with a verb (deeds.py), nouns that carry a list ("với sự tham dự của ..."), lists on lines of their own,
and the words below pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.events import clauses
from kg.extract.events.atoms import Cut
from kg.extract.events.decided import Decided, handed_to
from kg.extract.events.deeds import PASSIVE, Walk
from kg.extract.events.gathering import MEETINGS, VISIT
from kg.extract.events.guests import Guest, guests
from kg.extract.events.naming import clause
from kg.extract.events.receivers import honoured
from kg.extract.events.senders import senders
from kg.extract.events.sides import Holders, Part, sides
from kg.extract.events.weighing import had
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("parts")

_BY = syllable_key("do")
#: Atoms behind the leader of a delegation within which stands what it did.
_DEED_BEHIND, _WORDS_BEHIND = 5, re.compile("[xw,]{,9}")
#: Atoms that carry a list, or may hold a leader.
_CARRYING = re.compile("[(FU]")
_NOMINAL = frozenset("PROKhp")
#: Who presides, behind the verb: "Phiên họp được điều hành bởi | ông A".
_CHAIRED_BY, _AGENT = re.compile("CX(?=h?R*P)"), "bởi"
#: How a sentence opens that tells which paper was spoken to, by a name that no table knows: "Trả lời Báo Sen,".
_TO_PAPER = re.compile("Q&?(w{1,4})(?:w?D)?,")
#: Behind a meeting, before whom it is with: "buổi tiếp ông A", "cuộc gặp song phương với ông A".
_MET, _BETWEEN, _HAD = re.compile("(?:[&w]|w{1,3}&|&J)?[hPR]"), "giữa", "có"
#: "Đoàn công tác của X do ông A dẫn đầu | đã có buổi làm việc".
_HAD_MEETING = re.compile(",?(?:x+|x*V)E")
#: "Đoàn cán bộ Sở X do ông A dẫn đầu | đến lễ viếng".
_COMES_TO, _TOWARDS = re.compile(",?(x)E"), ("đến", "tới", "đã đến", "đã tới")
#: Before the bodies that somebody had a meeting with.
_WORKED = re.compile("&(?=K?n?O)")
#: The two bodies between which a working meeting is.
_BOTH = re.compile("wK?n?O&K?n?O")
_GONE_TO = _GRAMMAR.words("gone_to")
#: Guests who are told with their leader: "buổi tiếp Đoàn đại biểu X do bà A dẫn đầu".
_DELEGATION = re.compile(r"[&wKOLNn-]+\((?=h?R*P)")
#: The number of an item, apart from it, and who the items stand for: "Về phía Sở X, đơn vị phối hợp tổ chức:".
_NUMBER, _LABEL = re.compile(r"N[.)]?"), re.compile(r"B(?:K?O)?[wx,LNAZ]*V?:")
#: Who is told to preside, before what else is told: "dưới sự chủ trì của ông A | vào buổi chiều, ông B".
_PRESIDING = re.compile("P(?=w)")
#: What is heard of somebody: "nghe báo cáo của | ông A".
_SPEECH_OF, _HEAR = re.compile("[SQ]w{,3}n(?=hR*P)"), syllable_key("nghe")
#: Several deeds as nouns, of those behind them: "có sự | tham dự và phát biểu chỉ đạo của | ông A".
_DEEDS_OF, _OF_DEED = re.compile("(?:V|[&w]X)([ACSGT](?:[&,]?[ACSGT])+)n(?=h*:?h*R*[PK])"), "sự"
#: Before the leader of a delegation that is received.
_RECEIVED = re.compile("[IJ][wXKOLNn-]+$")
#: How a list goes on with the guests of a place: "Thành phố X có các đồng chí: A, B".
_SIDE = re.compile("[LO]w?,?Vh?:?[hPR]")
#: And with more guests: "Ngoài ra, còn có các đồng chí: A, B".
_MORE = re.compile("[w&]{2,4},?V(?:K?O|h?:?[hPR])")
_BESIDES = tuple(tuple(map(syllable_key, words.split())) for words in ("ngoài ra", "bên cạnh", "cùng với", "trong đó"))
#: Who stands for a body: "Đại diện Sở Y tế có ông A; bà B".
_FOR_BODY = re.compile("Kn?OV:?h?:?R*P")
#: Who is of a delegation: "Đoàn công tác của tỉnh gồm có các đồng chí: A; B".
_PARTY, _DELEGATED = re.compile("[wK][wKOLn&,]{,8}V:?h?:?h?R*P"), "đoàn"
#: A list behind a colon whose guests each have a sentence of their own: "với sự tham dự của: Ông A - Bí thư Đảng ủy."
_ONE_OF_MORE = re.compile(r":h?R*P[^PZ;]*\.")
#: How a gathering is told to receive its guests: "Đại hội vinh dự được đón tiếp: Ông A; ông B".
_WELCOMES = re.compile(r"E[wxXHLO,]*I(?=[^P]*:h?R?P)")
_RECEIVES = re.compile("E[wxX]{,4}I(?=h*R*P)")
#: How a sentence opens that tells who lectures at a gathering, and its first words.
_SPEAKERS, _OPENING_WORDS = re.compile("[hwSE,nLNDO&]{1,14}V:?h?:?(?=h?R*P)"), 5
_LECTURERS = _GRAMMAR.words("lecturers")
#: Who is elected somewhere or is missing there is not there.
_NOT_SHOWN = PASSIVE | frozenset(map(syllable_key, ("vắng", "thiếu")))


class PartFinder:
    """Finds parts sentence after sentence; `holders` tells who holds a post that is named without its holder."""

    def __init__(self, holders: Holders) -> None:
        self.holders = holders
        self.announced: list[tuple[str, bool]] = []
        #: Whether the sentence before lists who is there: "Thành phố X có các đồng chí: ..." goes on with it.
        self.listing = False
        self.decided = Decided()
        #: Those who speak to the press rather than at the gathering: "bên lề kỳ họp, bà A cho biết ...".
        self.apart: set[str] = set()

    def find(self, cut: Cut) -> Iterator[Part]:
        """Yield the parts that the sentence gives, in its order."""
        text = cut.text
        if _NUMBER.fullmatch(text):
            return  # "1." before the next of a list
        for start, stop in self.decided.whom(cut):
            yield from (
                Part(guest, "attends", False, "decided-of") for guest in self.named(cut, start, stop, listed=False)
            )
        for start, stop in handed_to(cut):
            for guest in self.named(cut, start, stop, listed=False):
                if guest.person:
                    yield Part(guest, "attends", False, "decided-to")
        if _LABEL.fullmatch(text):
            self.announced = [("attends", True)]
            yield from (Part(guest, "attends", True, "side") for guest in self.named(cut, 1, len(text), listed=True))
        elif not set(text) & set("PORK") and text[-1:] not in tuple(":V"):
            self.announced, self.listing = [], False
        elif self.announced and set(text.lstrip("-;wN.!")[:1]) & _NOMINAL and not set(text) & clauses.VERBS:
            yield from self._announced_list(cut)
        elif (welcomed := _WELCOMES.match(text)) is not None:
            stop = welcomed.end() + text[welcomed.end() :].index(":")
            self.announced = [("attends", True)] if _ONE_OF_MORE.fullmatch(text, stop) else []
            for guest in self.named(cut, stop + 1, len(text), listed=True):
                yield Part(guest, "attends", True, "welcomed")
        elif (
            (text[:1] == "B" and set("VF") & set(text[:6]))
            or _FOR_BODY.match(text)
            or (_PARTY.match(text) and cut.words(0).startswith(_DELEGATED))
            or (self.listing and self._goes_on(cut))
        ):
            self.announced = []
            yield from self._side_list(cut)
        else:
            self.announced = []
            yield from self._nouns(cut)
            if text[:1] in "hw" and "V" in text and (lectures := _SPEAKERS.match(text)) and _lecture(cut):
                stop = clauses.until(text, lectures.end(), "ACSTGJZW.Xf")
                yield from (
                    Part(g, "speaks", True, "lectures") for g in self.named(cut, lectures.end(), stop, listed=False)
                )
            if (met := _RECEIVES.match(text)) is not None:
                stop = clauses.until(text, met.end(), "ACSTGJZW.XfVQ")
                yield from (Part(g, "attends", True, "welcomed") for g in self.named(cut, met.end(), stop, listed=True))
            yield from self._deeds_of(cut)
            yield from self._sides(cut)
            yield from self._honoured(cut)
            yield from self._heard(cut)
            apart, found = "b" in text or _to_paper(cut), False
            acts = "t" in text or not clauses.VERBS.isdisjoint(text)
            walk = Walk(self.holders, cut)
            self.listing = False
            for part in walk.parts() if acts else ():
                self.listing = self.listing or part.rule in ("list-attends", "side")
                told = self._beside(part, apart, text)
                if told is not None:
                    found = True
                    yield told
            self.announced = walk.announced or self.announced
            if not found:
                yield from self._caption(cut)

    def _goes_on(self, cut: Cut) -> bool:
        """Whether a sentence goes on with the list of those present that the one before it was."""
        if _SIDE.match(cut.text):
            return True
        return tuple(cut.line.keys[:2]) in _BESIDES and _MORE.match(cut.text) is not None

    def _beside(self, part: Part, apart: bool, text: str) -> Part | None:
        """Return a part as it is where somebody speaks beside the gathering: he is there, and does not speak there."""
        if apart and part.guest.person:
            self.apart.add(part.guest.name)
        if part.manner != "speaks" or not (apart or ("E" not in text and part.guest.name in self.apart)):
            return part
        return replace(part, manner="attends", strong=False, rule="apart") if apart and "bE" in text else None

    def named(self, cut: Cut, start: int, stop: int, *, listed: bool) -> list[Guest]:
        """Return the guests among the atoms from `start` to `stop`."""
        return guests(cut, start, stop, self.holders, listed=listed)

    def doing(self, cut: Cut, start: int, stop: int) -> Iterator[Part]:
        """Yield as present those among the atoms from `start` to `stop`, who did what the bulletin tells of."""
        for guest in self.named(cut, start, stop, listed=False):
            if guest.person or guest.spoken_for:
                yield Part(guest, "attends", False, "does")

    def meeting(self, cut: Cut, start: int, stop: int) -> Iterator[Part]:
        """Yield as present those among the atoms from `start` to `stop`, one side of a meeting."""
        for guest in self.named(cut, start, stop, listed=True):
            yield Part(guest, "attends", False, "meets")
        sent = senders(cut, stop)
        if sent is not None and sent[0] >= start:  # "tiếp Đoàn đại biểu cấp cao Đảng X"
            for guest in self.named(cut, *sent, listed=True):
                yield Part(guest, "attends", False, "meets")

    def _announced_list(self, cut: Cut) -> Iterator[Part]:
        """A line of the list that the line before announced: "Dự hội nghị có các đồng chí:"."""
        for guest in self.named(cut, 0, len(cut.text), listed=True):
            for manner, strong in self.announced:
                yield Part(guest, manner, strong, "announced-list")

    def _side_list(self, cut: Cut) -> Iterator[Part]:
        """ "Về phía địa phương có ông A; bà B"."""
        yield from sides(cut, 0, self.holders)
        at = min(cut.text.index(letter) for letter in "VF" if letter in cut.text) + 1
        for guest in self.named(cut, at, clauses.until(cut.text, at, "f"), listed=True):
            yield Part(guest, "attends", True, "side-list")

    def _nouns(self, cut: Cut) -> Iterator[Part]:
        """ "với sự tham dự của A, B", "dưới sự chủ trì của C"."""
        for m in _CARRYING.finditer(cut.text):
            k, letter = m.start(), m[0]
            if letter == "(" and cut.key(k) == _BY:
                closing = clauses.until(cut.text, k, ")")
                yield from self._leader(cut, k, closing)
            elif letter != "(" and "f" not in cut.text[:k]:
                stop = clauses.until(cut.text, k + 1, "ACSTGJZW.Xf" if letter == "F" else "ACSTGJZW.XfxF")
                named = _PRESIDING.search(cut.text, k + 1, stop) if letter == "U" else None
                stop = named.end() if named is not None else stop
                manner = "attends" if letter == "F" else "chairs"
                for guest in self.named(cut, k + 1, stop, listed=letter == "F"):
                    yield Part(guest, manner, True, "noun-of-presence")
                if letter == "F" and _ONE_OF_MORE.fullmatch(cut.text, k + 1):
                    self.announced = [("attends", True)]
        for m in _CHAIRED_BY.finditer(cut.text) if "CX" in cut.text else ():
            if cut.words(m.end() - 1) == _AGENT:
                stop = clauses.until(cut.text, m.end(), "ACSTGJZW.Xf;")
                for guest in self.named(cut, m.end(), stop, listed=False):
                    yield Part(guest, "chairs", True, "chaired-by")

    def _deeds_of(self, cut: Cut) -> Iterator[Part]:
        """ "Hội nghị có sự tham dự và phát biểu chỉ đạo của A và B": they did each of it."""
        for m in _DEEDS_OF.finditer(cut.text) if "n" in cut.text else ():
            if (
                not cut.words(m.start(1) - 1).endswith(_OF_DEED)
                or not set(m[1]) & set("AC")
                or "f" in cut.text[: m.end()]
            ):
                continue
            stop = clauses.until(cut.text, m.end(), "ACSTGJZW.Xf")
            for guest in self.named(cut, m.end(), stop, listed=True):
                for manner, strong in clauses.manners(m[1], cut.text, m.end(1)):
                    yield Part(guest, manner, strong, "nouns-of-deeds")

    def _sides(self, cut: Cut) -> Iterator[Part]:
        """ "cuộc hội đàm giữa ông A với bà B", "ông A đã có buổi làm việc với bà B": both are there."""
        text = cut.text
        for k, letter in enumerate(text if "E" in text else ""):
            if letter != "E" or "f" in text[:k]:
                continue
            had_it = had(cut, k)
            kind, start = cut.atoms[k].kind, clause(text, k)
            met = _MET.match(text, k + 1) if kind in MEETINGS else None
            if met is not None and met.end() == k + 3 and text[k + 1] == "w" and cut.words(k + 1) != _BETWEEN:
                met = None  # "cuộc gặp | mà ông A"
            told = set(text[start:k])
            gone = kind in _GONE_TO and had_it is not None and (text[had_it] == "x" or not told & set('Q:"'))
            meets = kind in MEETINGS and (met is not None or not told & set('XQ:"'))
            starts = [start] if had_it is not None and (gone or meets) else []
            if kind in MEETINGS and text[k - 1 : k] not in tuple("wn"):  # "hoan nghênh kết quả cuộc hội đàm giữa ..."
                starts += [met.end() - 1] if met is not None else []
                received = _DELEGATION.match(text, k + 1)
                starts += [received.end()] if received is not None else []
            for at in starts:
                stop = had_it if had_it is not None and at < k else clauses.until(text, at, "XVQSACT.;:HEDxf")
                for guest in self.named(cut, at, stop, listed=False):
                    if guest.person or (kind == VISIT and at < k):
                        yield Part(guest, "attends", False, "meets")
            both = _BOTH.match(text, k + 1) if kind == VISIT else None
            if both is not None and cut.words(k + 1) == _BETWEEN:  # "buổi làm việc giữa UBND tỉnh với Sở X"
                for guest in self.named(cut, k + 2, both.end(), listed=True):
                    if not guest.person:
                        yield Part(guest, "attends", False, "worked-with")
            worked = _WORKED.match(text, k + 1) if had_it is not None and kind == VISIT else None
            if worked is not None:  # "đã có buổi làm việc với Sở X, Sở Y"
                stop = clauses.until(text, worked.end(), "XVQSACT.;:HEDxfw")
                for guest in self.named(cut, worked.end(), stop, listed=True):
                    if not guest.person:
                        yield Part(guest, "attends", False, "worked-with")

    def _heard(self, cut: Cut) -> Iterator[Part]:
        """ "Hội nghị đã nghe các tham luận của ông A; bà B": those who were heard spoke."""
        for m in _SPEECH_OF.finditer(cut.text) if _HEAR in cut.line.keys and "P" in cut.text else ():
            if _HEAR in cut.line.keys[: cut.token(m.start())]:
                stop = clauses.until(cut.text, m.end(), "XVQSACT.:HEDxf")
                for guest in self.named(cut, m.end(), stop, listed=False):
                    if guest.person:
                        yield Part(guest, "speaks", False, "heard")

    def _honoured(self, cut: Cut) -> Iterator[Part]:
        """ "Lễ trao Huy hiệu 30 năm tuổi Đảng cho đồng chí A": who gets it is there."""
        for taking in honoured(cut):
            for guest in self.named(cut, taking.start, taking.stop, listed=False):
                if guest.person:
                    yield Part(guest, "attends", False, taking.rule)

    def _caption(self, cut: Cut) -> Iterator[Part]:
        """ "Ông A và bà B tại buổi lễ", "Ông A nhận hoa chúc mừng tại kỳ họp - Ảnh: ...": the words below a picture."""
        text = cut.text
        at = text.find("HE")
        if at < 0 or text[:2] not in ("hP", "RP", "KO"):
            return
        passive = any(cut.key(k) in _NOT_SHOWN for k, letter in enumerate(text) if letter in "Xw")
        running = text[-1] in ".;" and "-w:" not in text and set(text[:at]) - set("hPR,&KO")
        if running or passive:
            return
        if set(text[: at - (text[at - 1] == "Q")]) & set("fQSZVE"):
            return
        for guest in self.named(cut, 0, at, listed=False):
            if guest.person or guest.spoken_for:
                yield Part(guest, "attends", False, "caption")

    def _leader(self, cut: Cut, k: int, closing: int) -> Iterator[Part]:
        """What a delegation does is done by who leads it: "Đoàn công tác của X (do ông A dẫn đầu) đã trao ...".

        Those who send it are there by it.
        """
        if (met := _RECEIVED.search(cut.text, 0, k)) is not None:
            for guest in self.named(cut, k + 1, closing, listed=False):
                yield Part(guest, "attends", False, "received")
            for guest in self.named(cut, met.start() + 1, k, listed=True):
                if not guest.person:
                    yield Part(guest, "attends", False, "received")
        had = _HAD_MEETING.match(cut.text, closing + 1)
        kind = cut.atoms[had.end() - 1].kind if had is not None else ""
        if had is not None and cut.words(had.end() - 2).endswith(_HAD) and kind in (*MEETINGS, *_GONE_TO):
            for guest in self.named(cut, k + 1, closing, listed=False):
                yield Part(guest, "attends", False, "leads-attends")
            yield from self._sent(cut, k)
        if (came := _COMES_TO.match(cut.text, closing + 1)) is not None and cut.words(came.start(1)) in _TOWARDS:
            for guest in self.named(cut, k + 1, closing, listed=False):
                yield Part(guest, "attends", False, "leads-attends")
            yield from self._sent(cut, k)
            return
        verb = clauses.until(cut.text, closing, "".join(clauses.VERBS))
        far = verb - closing > _DEED_BEHIND and not _WORDS_BEHIND.fullmatch(cut.text, closing + 1, verb)
        if far or verb >= len(cut.text) or "f" in cut.text[closing:verb]:
            return
        verbs, after = clauses.verb_chain(cut.text, verb)
        for guest in self.named(cut, k + 1, closing, listed=False):
            for manner, _ in clauses.manners(verbs, cut.text, after):
                yield Part(guest, manner, False, f"leads-{manner}")
        yield from self._sent(cut, k)

    def _sent(self, cut: Cut, k: int) -> Iterator[Part]:
        """Those whose delegation, told of before the atom `k`, is there."""
        sent = senders(cut, k)
        for guest in self.named(cut, *sent, listed=True) if sent is not None else ():
            yield Part(guest, "attends", False, "sent")


def _lecture(cut: Cut) -> bool:
    """Whether a sentence tells who lectures: "Báo cáo viên lớp tập huấn là ông A", "Diễn giả gồm: bà B"."""
    opening = " ".join(token.text.lower() for token in cut.line.tokens[:_OPENING_WORDS])
    return opening.removeprefix("các ").startswith(_LECTURERS)


def _to_paper(cut: Cut) -> bool:
    """Whether a sentence tells of what was said to a paper: "Trả lời Tin Sen, ông A cho biết"."""
    told = _TO_PAPER.match(cut.text)
    return told is not None and all(cut.line.tokens[cut.token(k)].capital for k in range(*told.span(1)))
