"""Sentences -> parts: who attends, chairs, directs, speaks or presents in a sentence, by the frames of the genre.

Subject before its verb ("ông Lê Hà, Bí thư Tỉnh ủy chủ trì"), verb before its list ("Dự hội nghị có ...", "Phát biểu tại
buổi lễ, ông ..."), and nouns that carry a list ("với sự tham dự của ...").
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.atoms import Atom, letters
from kg.extract.guests import Guest, guests
from kg.extract.units import Line
from kg.text import syllable_key

_SPEECH = syllable_key("phát")
_VERBS = frozenset("ACSQGTgMJIv")
_NOMINAL = frozenset("PROKhp")
#: A body or person behind these is their agent, not a new subject.
_PASSIVE = frozenset(map(syllable_key, ("được", "bị", "bởi")))
#: How long an apposition may run on in words that no table knows ("Trưởng đại diện Văn phòng Jetro").
_LONGEST_APPOSITION = 14
#: Atoms of the longest name in quotation marks ("Tuổi trẻ dũng cảm"); longer ones are speech.
_LONGEST_QUOTED_NAME = 9


@dataclass(frozen=True, slots=True)
class Part:
    """One guest's part as one sentence has it.

    `strong` says that "dự" or a like word is said of the guest; `remote` that the sentence only reports what was said,
    without a word that ties it to a gathering.
    """

    guest: Guest
    manner: str
    strong: bool
    rule: str
    remote: bool = False


class PartFinder:
    """Walks one sentence at a time; `holders` tells who holds a post that is named without its holder."""

    def __init__(self, holders: Mapping[tuple[str, str], str]) -> None:
        self.holders = holders
        self._announced: list[tuple[str, bool]] = []

    def find(self, line: Line, found: Sequence[Atom]) -> Iterator[Part]:
        """Yield the parts that the sentence gives, in its order."""
        text = letters(list(found))
        if not set(text) & set("PORK") and text[-1:] not in tuple(":V"):
            self._announced = []
            return
        if self._announced:
            if set(text.lstrip("-;wN.!")[:1]) & _NOMINAL and not set(text) & _VERBS:
                for guest in guests(line, found, 0, len(found), self.holders, listed=True):
                    for manner, strong in self._announced:
                        yield Part(guest, manner, strong, "announced-list")
                return
            self._announced = []
        if text[:1] == "B" and "V" in text[:6]:
            yield from self._sides(line, found, text, 0)
            at = text.index("V") + 1
            for guest in guests(line, found, at, _until(text, at, "f"), self.holders, listed=True):
                yield Part(guest, "attends", True, "side-list")
            return
        yield from self._nouns(line, found, text)
        spoken_apart = "b" in text
        for part in self._walk(line, found, text):
            if not (spoken_apart and part.manner == "speaks"):
                yield part

    # --- frames

    def _nouns(self, line: Line, found: Sequence[Atom], text: str) -> Iterator[Part]:
        """ "với sự tham dự của A, B", "dưới sự chủ trì của C"."""
        for k, letter in enumerate(text):
            if letter in "FU":
                stop = _until(text, k + 1, "ACSTGJZW.Xf")
                manner = "attends" if letter == "F" else "chairs"
                for guest in guests(line, found, k + 1, stop, self.holders, listed=letter == "F"):
                    yield Part(guest, manner, True, "noun-of-presence")

    def _walk(self, line: Line, found: Sequence[Atom], text: str) -> Iterator[Part]:
        n = len(text)
        k = 0
        start: int | None = None
        subject: tuple[int, int] | None = None
        opened = words = 0
        spoken = _spoken(line, found, text)
        while k < n:
            letter = text[k]
            if k in spoken:
                k, start, opened = spoken[k], None, 0
                continue
            if k and letter not in _NOMINAL and _opens(line, found, text, k):
                start, subject = None, None
            if letter in _NOMINAL:
                if start is None:
                    start, opened, words = k, 0, 0
                k += 1
            elif letter in ",-(":
                opened = k if start is not None else 0
                closing = text.find(")", k) if letter == "(" else -1
                k = closing if 0 <= closing - k <= _LONGEST_APPOSITION and "P" not in text[k:closing] else k + 1
            elif letter in ':;)x&n"':
                if letter == ":" and start is not None and set(text[start:k]) - {"h"}:
                    start = None
                if letter == ";" and start is None:
                    subject = None
                k += 1
            elif letter == "k":
                k = self._past_object(text, k + 1)
            elif letter == "Y":
                k = self._past_behalf(text, k)
            elif letter == "t":
                stop = self._quoted(text, k)
                if stop:
                    for guest in guests(line, found, k + 1, stop, self.holders, listed=False):
                        if guest.person:
                            yield Part(guest, "speaks", False, "according-to", True)
                k = stop or k + 1
                start = None
            elif letter in _VERBS:
                chain, after = _chain(text, k)
                held = (start, k) if start is not None else None
                if held is not None and _future(text, k):
                    return
                if start is not None and k and text[k - 1] in ",&" and not _clear(text, start):
                    held = None
                if held is None and subject is not None and k and text[k - 1] in ",&x" and _coordinated(text, k):
                    held = subject
                if held is not None:
                    got = list(self._subject(line, found, text, held, chain, after))
                    yield from got
                    if got and "Q" in chain and not set(chain) & set("ACT"):
                        return
                    subject, start = held, None
                    if set(chain) & set("Tg"):
                        yield from self._recipients(line, found, text, after)
                    k = after if chain[-1] in "SACM" else self._past_object(text, after)
                elif _begins(text, k) or _opens(line, found, text, k):
                    stop = yield from self._inverted(line, found, text, chain, after)
                    if stop is None:
                        return
                    k, start = stop, None
                else:
                    k, start = after, None
            elif letter == "f":
                return
            elif start is not None and _lists(text, start, k) and letter not in "VZW" and text[k + 1 : k + 2] not in _VERBS:
                k += 1
            elif start is not None and opened and _clear(text, start) and _named(text[start:k]) and words < _LONGEST_APPOSITION and letter not in "XVdZWE":
                words += 1
                k += 1
            elif (start is not None and letter == "w" and text[start] == "K") or (
                start is not None and letter in "LND"
            ):
                k += 1
            else:
                start = None
                k += 1
                if letter == "X":
                    subject = None
                    if found[k - 1].b - found[k - 1].a == 1 and line.units[found[k - 1].a].key in _PASSIVE:
                        k = self._past_object(text, k)

    def _subject(
        self, line: Line, found: Sequence[Atom], text: str, held: tuple[int, int], chain: str, after: int
    ) -> Iterator[Part]:
        a, b = held
        a += len(text[a:b]) - len(text[a:b].lstrip(",-("))
        if "A" not in chain and "C" not in chain and "I" not in chain and ";" in text[a:b]:
            if not (set(chain) & set("Tg") and text[a:b].count("P") > text[a:b].count(";")):
                a += text[a:b].rindex(";") + 1
        listed = "A" in chain or "I" in chain
        here = guests(line, found, a, b, self.holders, listed=listed)
        for manner, strong in _manners(chain, text, after):
            for guest in here:
                if (
                    manner == "chairs"
                    and not guest.person
                    and not guest.spoken_for
                    and "E" not in text[after : after + 2]
                ):
                    continue
                if not guest.person and not guest.spoken_for and text[a] == "O" and text[a - 1 : a] in tuple("wXVLN"):
                    continue
                if manner == "speaks" and not guest.person and "S" not in chain:
                    if "HE" in text[:a]:
                        yield Part(guest, "attends", False, "body-says")
                    continue
                if manner == "directs" and not guest.person:
                    continue
                if manner == "presents" and not guest.person and "T" not in chain:
                    continue
                remote = manner == "speaks" and "S" not in chain and "E" not in text
                yield Part(guest, manner, strong, f"subject-{manner}", remote)
        if "I" in chain and "A" not in chain:
            stop = _until(text, after, ".XtfVSQ")
            for guest in guests(line, found, after, stop, self.holders, listed=False):
                yield Part(guest, "attends", True, "received")
        if "J" in chain:
            stop = _until(text, after, ".XtfVSQ")
            for guest in guests(line, found, after, stop, self.holders, listed=False):
                if not guest.person:
                    yield Part(guest, "attends", False, "worked-with")

    def _recipients(self, line: Line, found: Sequence[Atom], text: str, after: int) -> Iterator[Part]:
        """Those to whom something is handed over are there to take it."""
        behind = after + (text[after : after + 1] == "Q")
        k = text.find("c", after)
        if text[after - 1] == "g" and text[behind : behind + 2] in ("hP", "hR", "RP"):
            k = behind - 1
        if k < 0:
            return
        stop = k + 1
        while stop < len(text) and text[stop] not in ".Xfdn":
            if text[stop] == "V" and text[stop + 1 : stop + 2] not in tuple(":hP"):
                break
            stop += 1
        for guest in guests(line, found, k + 1, stop, self.holders, listed=False):
            if guest.person or guest.spoken_for:
                yield Part(guest, "attends", False, "recipient")

    def _inverted(self, line: Line, found: Sequence[Atom], text: str, chain: str, after: int) -> Generator[Part, None, int | None]:
        """A verb that opens its sentence: "Dự và chỉ đạo hội nghị có ...", "Phát biểu tại buổi lễ, ông ..."."""
        lists = bool(set(chain) & set("ACIM"))
        if lists:
            at = _list_start(text, after)
            if at is not None:
                yield from self._sides(line, found, text, after)
                stop = _until(text, at, "f")
                here = guests(line, found, at, stop, self.holders, listed="C" not in chain)
                if not here and text[-1:] in ":V":
                    self._announced = [m for m in _manners(chain, text, after) if m[0] in ("attends", "chairs")]
                for manner, strong in _manners(chain, text, after):
                    for index, guest in enumerate(here):
                        if manner in ("speaks", "directs", "presents") and (index or not guest.person):
                            continue
                        yield Part(guest, manner, strong, f"list-{manner}")
                return None
        first = _first_subject(text, after) if set(chain) & set("SACGIJ") else None
        if first is None:
            return after
        stop = first
        while stop < len(text) and text[stop] not in "QSTGACXVfE!.":
            stop += 1
        if ";" in text[first:stop]:
            stop = first + text[first:stop].index(";")
        here = guests(line, found, first, stop, self.holders, listed=False)
        spoken = line.units[found[after - 1].a].key == _SPEECH
        for manner, strong in _manners(chain, text, after):
            for guest in here:
                if guest.person or (spoken and manner == "speaks"):
                    yield Part(guest, manner, strong, f"opening-{manner}")
        if "A" in chain and stop < len(text) and text[stop] in "SQGTC":
            again, behind = _chain(text, stop)
            yield from self._subject(line, found, text, (first, stop), again, behind)
        return None

    def _sides(self, line: Line, found: Sequence[Atom], text: str, after: int) -> Iterator[Part]:
        """ "về phía X có ông A": the body X attends where a person stands for it."""
        for k in range(after, len(text)):
            if text[k] == "B" and k + 1 < len(text) and text[k + 1] == "O":
                ahead = text[k + 2 :].lstrip("wx,")
                if ahead.startswith("V") and ahead[1:].lstrip("whRx:&,").startswith("P"):
                    yield from (
                        Part(guest, "attends", True, "side")
                        for guest in guests(line, found, k + 1, k + 2, self.holders, listed=True)
                    )

    # --- steps

    def _past_behalf(self, text: str, k: int) -> int:
        """Return the index behind "thay mặt ...": where the subject begins behind a comma, or else the verb."""
        verb = k + 1
        while verb < len(text) and text[verb] not in _VERBS:
            verb += 1
        commas = [i for i in range(k + 1, verb) if text[i] == ","]
        named = [i for i in commas if text[i + 1 : i + 2] in tuple("hPR")]
        bodies = [i for i in commas if text[i + 1 : i + 2] in tuple("OK")]
        return named[0] + 1 if named else bodies[-1] + 1 if bodies else verb

    def _quoted(self, text: str, k: int) -> int | None:
        """Return the index behind "Theo ông Lê Hà, Giám đốc Sở X," or None."""
        step = k + 1
        while step < len(text) and text[step] in "hR":
            step += 1
        if step < len(text) and text[step] == "P" and (k == 0 or text[k - 1] in ',.;:"'):
            return step + 1
        return None

    def _past_object(self, text: str, after: int) -> int:
        """Return the index behind the nominal group that is the verb's object."""
        step = after
        while step < len(text) and text[step] in "hPROopK":
            step += 1
        return step


def _chain(text: str, k: int) -> tuple[str, int]:
    """Return the verbs that stand together from `k` on, and the index behind them."""
    chain, step = text[k], k + 1
    while step < len(text):
        ahead = step
        while ahead < len(text) and text[ahead] in "x&," and ahead - step < 2:
            ahead += 1
        if ahead < len(text) and text[ahead] in "ACSGTgI" and (ahead == step or text[step] in "&,x"):
            chain += text[ahead]
            step = ahead + 1
        else:
            break
    return chain, step


def _manners(chain: str, text: str, after: int) -> list[tuple[str, bool]]:
    out: list[tuple[str, bool]] = []
    if "A" in chain or "I" in chain:
        out.append(("attends", True))
    elif set(chain) & set("MJv"):
        out.append(("attends", False))
    if "C" in chain and not _assigned(text, after):
        out.append(("chairs", True))
    if "S" in chain or "Q" in chain:
        out.append(("speaks", True))
    if "G" in chain:
        out.append(("directs", True))
    if "T" in chain or "g" in chain:
        out.append(("presents", True))
    return out


def _assigned(text: str, after: int) -> bool:
    """Whether "chủ trì" assigns a task rather than chairs a meeting: "chủ trì, phối hợp với"."""
    return text[after : after + 1] == "j" or text[after : after + 2] == ",j"


def _until(text: str, start: int, marks: str) -> int:
    step = start
    while step < len(text) and text[step] not in marks:
        step += 1
    return step


def _spoken(line: Line, found: Sequence[Atom], text: str) -> dict[int, int]:
    """Return the stretches in quotation marks that are speech, by their first atom: what is told in them is not told here."""
    marks = [k for k, letter in enumerate(text) if letter == '"']
    if len(marks) % 2 and (_closes(line, found, marks[0]) or text[marks[0] + 1 : marks[0] + 2] in tuple(",-")):
        marks.insert(0, 0)
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return {a: b + 1 for a, b in pairs if b - a > _LONGEST_QUOTED_NAME}


def _named(subject: str) -> bool:
    return "P" in subject or subject.count("O") > 2


def _closes(line: Line, found: Sequence[Atom], k: int) -> bool:
    return line.units[found[k].a].text in "”»"


def _clear(text: str, start: int) -> bool:
    """Whether a subject begins its clause, so that words no table knows are its apposition and not its verb's."""
    return not text[:start].rstrip("x") or text[:start].rstrip("x")[-1] in ",;:.-\""


def _opens(line: Line, found: Sequence[Atom], text: str, k: int) -> bool:
    """Whether a word in capitals begins a new sentence where captions and text run together without a full stop."""
    token = line.tokens[line.units[found[k].a].i]
    return k > 0 and token.capital and not token.text.isupper() and text[k] in "ACSTGIHBFUtY" and text[k - 1] not in "\"ZX"


def _lists(text: str, start: int, k: int) -> bool:
    """Whether the subject that begins at `start` is a list of guests: "Các đồng chí: A ...; B ... tham dự"."""
    return text[start : start + 2] == "h:" or (";" in text[start:k] and "P" in text[start:k])


def _future(text: str, k: int) -> bool:
    return k > 0 and text[k - 1] == "f"


def _coordinated(text: str, k: int) -> bool:
    step = k - 1
    while step >= 0 and text[step] == "x":
        step -= 1
    return step >= 0 and text[step] in "&,"


def _begins(text: str, k: int) -> bool:
    """Whether the verb at `k` opens its sentence, behind nothing but adverbs, marks and an adverbial."""
    before = text[:k].rstrip("x&")
    if before in ("w", "ww", "D", "w,", "wD,", "D,"):
        return True
    return not before or (before[-1] in ',:;.-"' and not set(before) & set("PXVQS"))


def _list_start(text: str, after: int) -> int | None:
    """Return where the list begins behind "Dự hội nghị, về phía X có", or None where none is announced."""
    for k in range(after, len(text)):
        if text[k] in "V:":
            return k + 1
        if text[k] in "PQSX;" and not (text[k] == "X" and k - after < 3):
            return k if text[k] == "P" and k > 0 and not set(text[after:k]) & set(",") else None
    return None


def _first_subject(text: str, after: int) -> int | None:
    """Return where the subject begins behind "Phát biểu tại hội nghị, thay mặt X, "."""
    k = after
    parted = False
    plain: int | None = None
    while k < len(text) and text[k] not in "fQ":
        if text[k] == "Y":
            while k < len(text) and not (text[k] == "," and text[k + 1 : k + 2] in tuple("hPR")):
                k += 1
            parted = True
        elif text[k] == ",":
            parted = True
        elif text[k] in "hPRKO" and parted:
            return k
        elif text[k] in "hP" and plain is None and "E" in text[after:k] and text[k - 1] not in "n&":
            plain = k
        k += 1
    return plain
