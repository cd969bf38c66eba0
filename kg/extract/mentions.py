"""Sentences -> mentions of gatherings: kind, name, date, organisers, place, and how plainly each is told.

A gathering is told of plainly where a body holds it ("Sáng 21/1, Đảng ủy X tổ chức Hội nghị ..."), where it takes place
or is opened, where somebody chairs or attends it by name, or where an act without head noun is dated ("ngày 12/4, ông A
đã gặp mặt, khen thưởng ..."). What a review lists ("Việc tổ chức hội nghị ...") and what is to come is not told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.atoms import Cut
from kg.extract.event_words import EventWords
from kg.extract.naming import (
    clause,
    day,
    host,
    name_end,
    organizers,
    own_congress,
    own_session,
    place,
    surface,
    telling,
    within,
)
from kg.extract.units import Line
from kg.text import syllable_key

#: A bulletin says what it reports in its head: title, summary, first sentences.
HEAD_LINES = 8
LEAD_LINES = 4
#: How plainly an event must be told of to count, in the head and further down.
REPORTED, REPORTED_LATE = 3, 5
VISIT = "Buổi làm việc"
#: Atoms behind an act within which its day stands: "dâng hương giỗ Tổ, sáng 18/4".
_DATED = 5
#: "Cùng ngày, Chủ tịch nước đã có buổi tiếp ông A": meetings of two sides, and atoms among which the day opens.
MEETINGS = frozenset(("Buổi tiếp", "Cuộc gặp", "Hội đàm", "Hội kiến", "Buổi làm việc", "Buổi gặp mặt"))
_OPENING_ATOMS = 3
_HAD = ("đã có", "có", "cũng đã có")
#: Behind these an opening or close only tells when something else took place: "ngay sau phiên bế mạc Hội nghị".
_AROUND = {"phiên": 1, "buổi": 1, "sau": 0, "trước": 0, "dịp": 0, "văn": 0, "lời": 0, "bài": 0}
#: A body with its term before its verb: "Ban Chấp hành Đảng bộ tỉnh khóa XXI đã họp phiên thứ nhất".
_TERM = re.compile(r"Ow[wN]{,2}$")
_TERM_OF_OFFICE = re.compile(r"O(?:\(O\))?www?N(?:-N)?$")
#: Kinds that are verbs as well: "UBND tỉnh họp báo".
_VERBAL = frozenset(("Họp báo", "Tọa đàm", "Hội đàm", "Kỳ họp", "Phiên họp"))
#: Gatherings that do something themselves: "Sáng 14/10, Đại hội Đảng bộ tỉnh X nghe báo cáo".
_DELIBERATING = frozenset(("Hội nghị", "Đại hội", "Kỳ họp", "Phiên họp"))
#: Acts whose subject holds them.
_HELD_ACTS = ("trao", "triển khai", "công bố", "họp", "khen thưởng", "kỷ niệm")
#: Classifiers of gatherings, interchangeable in the names of kinds.
_CLASSIFIERS = ("Buổi", "Cuộc")
#: Acts that a title names with who receives whom.
_RECEPTIONS = frozenset(("tiếp", "tiếp thân mật", "hội kiến", "hội kiến với", "hội đàm với", "gặp mặt", "gặp gỡ"))
_VISITS = frozenset(("thăm", "đến thăm", "tới thăm", "viếng", "đến viếng", "dâng hương", "đặt vòng hoa"))
#: "Sáng nay, ..." dates a sentence as well as a day does.
_NOW, _OPENING_TOKENS = syllable_key("nay"), 3
EARLIER = [syllable_key("trước"), syllable_key("đó")]
_DONE = syllable_key("đã")
_AFTER = frozenset(map(syllable_key, ("sau", "trước", "nhân")))
_DECISION = [syllable_key("quyết"), syllable_key("định")]
_PASSIVE = ("được", "đã được", "vừa được")
#: "đang thăm Việt Nam" only tells who somebody is.
_GOING_ON = "đang"
_FUNERALS = ("Tang lễ", "Lễ tang")
_RITES = ("viếng", "truy điệu", "an táng", "đưa tang", "hỏa táng")
#: What is still to come, and what is only on its way there.
_COMING = ("sắp", "sắp tới", "sẽ", "tới đây")
_TOWARDS = ("đến", "tới", "về")


@dataclass(slots=True)
class Event:
    """One gathering: `line` and `number` are where it is told of; `score` how plainly it is told."""

    kind: str
    name: str
    line: Line
    number: int
    score: int
    bare: bool = False
    label: str = ""
    when: str | None = None
    earlier: bool = False
    organizer: tuple[str, ...] = ()
    place: str | None = None
    id: str = ""
    plain: bool = False
    mentions: int = 1
    more: list[Line] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """The kind as the bulletin writes it: "buổi tiếp xúc" or "cuộc tiếp xúc"."""
        return self.label or self.kind

    @property
    def date(self) -> str | None:
        """The day of the event, where its year is known."""
        return self.when if self.when and not self.when.startswith("--") else None


def told(cuts: Sequence[Cut], number: int, words: EventWords) -> Iterator[Event]:
    """Yield the mentions of gatherings in the line `number`."""
    cut = cuts[number]
    for k, letter in enumerate(cut.text if "E" in cut.text or "J" in cut.text else ""):
        if letter == "E":
            event = _headed(cuts, number, k, words)
            if event is not None:
                yield event
        elif letter == "J":
            yield from _visit(cut, number, k, words)
    yield from _act(cuts, number, words)
    if number == 0:
        yield from _reception(cut, words)
    if number < HEAD_LINES:
        yield from _announced(cut, number)


def _headed(cuts: Sequence[Cut], number: int, k: int, words: EventWords) -> Event | None:
    """Return an event by its head noun; how plainly it is told depends on the words before and behind it."""
    cut = cuts[number]
    before = cut.text[:k].rstrip('x"(')
    if "f" in before or (cut.text[k + 1 : k + 2] == "E" and cut.atoms[k + 1].kind == cut.atoms[k].kind):
        return None
    if _agenda(cut, k) or within(cut, 0, k):
        return None
    if k and _agenda(cut, k - 1):
        before = before[:-1].rstrip("x")
    elif k and cut.text[k - 1] == "E" and cut.atoms[k - 1].kind != cut.atoms[k].kind:
        return None
    adverbial = before[-1:] == "H" or (k > 0 and cut.key(k - 1) in _AFTER)
    stop = name_end(cut, k, words, adverbial=adverbial)
    if cut.text[stop : stop + 1] == "f" and cut.words(stop) in _COMING:
        return None
    event = Event(cut.atoms[k].kind, surface(cut, k, stop), cut.line, number, 0, not telling(cut, k + 1, stop))
    event.label = _written(cut, k)
    source = cut
    if not before and number and cuts[number - 1].text[-1:] in tuple("WZ"):
        source, before = cuts[number - 1], cuts[number - 1].text
    _weigh(event, _Head(cut, source, before, k, stop))
    if not event.score:
        return None
    if event.bare:
        event.name = surface(cut, k, k + 1)
        event.score = event.score if event.score >= REPORTED and event.kind != "Chuyến thăm" else 1
    event.earlier = cut.line.keys[:2] == EARLIER
    if not event.bare and not event.organizer:
        event.organizer = host(cut, stop) or own_session(cut, k, stop, event.kind)
        event.organizer = event.organizer or own_congress(cut, k, stop, event.kind)
        event.organizer = event.organizer or _acting(cut, k, stop, event.kind)
    at = len(before) if source is not cut else k
    event.when = day(source, at, at if source is not cut else stop)
    event.place = place(source, at, before=True) or place(cut, stop, before=False)
    if event.date and event.score >= 2:
        event.score += 2
    return event


def _agenda(cut: Cut, k: int) -> bool:
    """Whether a programme is only that of the gathering behind it: "tiếp tục chương trình Hội nghị lần thứ sáu"."""
    return cut.text[k : k + 2] == "EE" and cut.words(k) == "chương trình" and cut.atoms[k + 1].kind in _DELIBERATING


def _written(cut: Cut, k: int) -> str:
    """Return the kind of a head noun with the classifier it is written with, where the kind has one."""
    kind, classifier = cut.atoms[k].kind, cut.words(k).split()[0].capitalize()
    if classifier in _CLASSIFIERS and kind.split()[0] in _CLASSIFIERS:
        return f"{classifier} {kind.split(maxsplit=1)[1]}"
    return ""


@dataclass(frozen=True, slots=True)
class _Head:
    """A head noun at `k` whose name ends at `stop`; `before` it may stand the line `told`."""

    cut: Cut
    told: Cut
    before: str
    k: int
    stop: int


def _weigh(event: Event, head: _Head) -> None:
    """Set how plainly a head noun tells of an event, and its organisers where the verb has them."""
    cut, told, before, k = head.cut, head.told, head.before, head.k
    last = before[-1:]
    initial = not before or (last in ",-:." and not set(before) & set("PORQSACTZVX"))
    initial = initial or (before.endswith("D,") and not set(before) & set("PORSACTZ"))
    behind = cut.text[head.stop : head.stop + 6].lstrip('x,"')
    if last == "X" and before[-1:] and told.words(len(before) - 1) == "trong":
        last = "H"
    if k and cut.text[k - 1] == "x" and cut.words(k - 1) in _HAD:
        last = "V"
    if last == "Z":
        if before[-2:-1] != "X":
            event.organizer = organizers(told, len(before) - 1)
            dated = "D" in told.text or event.number < LEAD_LINES or event.kind in _FUNERALS
            review = (before[:1] == "t" and event.number >= LEAD_LINES) or (":" in before and before.count(";") > 1)
            told_of = event.organizer or not set(before) & set("VX")
            event.score = (5 if event.organizer else 3) if dated and told_of and not review else 0
            if event.kind in MEETINGS and before.count("P") > 1:
                event.score = REPORTED_LATE
        if event.number >= HEAD_LINES and set(before) & set("SQ"):
            event.score = 0
    elif last == "W" and (around := told.words(len(before) - 2).split()[-1]) in _AROUND:
        event.score = _AROUND[around]
    elif last == "W":
        opened = "khai mạc" in told.words(len(before) - 1)
        event.organizer = organizers(told, len(before) - 1) if opened else ()
        event.score = 4
    elif last in ("C", "A", "S", "G", "M"):
        event.score = 2 if "P" in before else 1
    elif last == "H":
        event.score = 1 if event.bare or "S" not in before else 2 if "E" not in before else 0
        if behind[:1] == "W":
            event.score = REPORTED + 1
        elif not event.bare and event.number < LEAD_LINES and "E" not in before and day(cut, k, head.stop):
            event.score = REPORTED + (event.kind in _DELIBERATING)
        elif event.kind in MEETINGS and not event.bare and before == "D,H" and behind.startswith(",R"):
            event.score = REPORTED_LATE
    elif initial:
        event.organizer = host(cut, head.stop)
        held = behind[:1] == "W" or (behind[:1] == "Z" and behind[1:2] in tuple("tHD"))
        event.score = 4 if event.organizer or held else 2 if not (event.number or event.bare) else 1
        if event.score < 3 and rite(event.name) and day(cut, k, head.stop):
            event.score, event.bare = 4, False
        heads = event.number < HEAD_LINES and event.kind in _DELIBERATING and not event.bare
        if event.score < 3 and heads and _opens_dated(cut, k):
            event.score = REPORTED + 1
        if event.kind == "Chương trình" and event.score < 3:
            event.score = 0
    elif event.kind in _VERBAL and (last == "O" or (cut.words(k).startswith("họp") and _TERM.search(before))):
        event.organizer = organizers(cut, len(before))
        event.score = 4
    elif last == "V" and k and cut.words(k - 1) == "là":
        event.score = 0 if event.number >= LEAD_LINES or event.bare else 1
    elif last == "V":
        met = (
            event.kind in MEETINGS
            and "D" in before[:_OPENING_ATOMS]
            and "P" in before
            and "P" in cut.text[k : head.stop]
        )
        journey = event.kind == "Chuyến thăm" and event.number < LEAD_LINES and "P" in before
        plain = 0 if cut.words(k - 2) == _GOING_ON else 4 if journey else 3
        event.score = (REPORTED_LATE if met else plain) if set(before) & set("PO") and not event.bare else 1
    elif last == "z":
        event.score = 2
    elif event.number < HEAD_LINES and not event.bare and "X" not in before[-2:] and "Q" not in before:
        event.score = 0 if cut.text[k - 1] == "x" and cut.words(k - 1) in _TOWARDS else 1


def rite(name: str) -> str:
    """Return which rite of a funeral a ceremony is, or "": "Lễ viếng đồng chí A" is followed by "Lễ truy điệu"."""
    told = name.lower()
    return next((word for word in _RITES if told.startswith(f"lễ {word}")), "")


def _opens_dated(cut: Cut, k: int) -> bool:
    """Whether the head noun at `k` stands behind the day that opens its sentence."""
    return any(letter == "D" and re.match(r"-|\d{4}-\d\d-", str(cut.value(i))) for i, letter in enumerate(cut.text[:k]))


def _acting(cut: Cut, k: int, stop: int, kind: str) -> tuple[str, ...]:
    """A session is of the body that acts at it: "Tại kỳ họp 39, Ủy ban Kiểm tra Trung ương đề nghị"."""
    if kind not in ("Kỳ họp", "Phiên họp") or cut.text[:k].rstrip("x")[-1:] != "H":
        return ()
    behind = cut.text[stop:]
    at = stop + len(behind) - len(behind.lstrip("(DN-wH),"))
    body = cut.body(at) if cut.text[at : at + 1] == "O" else None
    return (body,) if body and cut.text[at + 1 : at + 3][:1] in tuple("xQSTZw") else ()


def _visit(cut: Cut, number: int, k: int, words: EventWords) -> Iterator[Event]:
    """ "ông A làm việc với Sở X": a working meeting, named by what it is with."""
    text = cut.text
    start = clause(text, k)
    subject = text[start:k]
    if not set(subject) & set("POK") or set(subject) & set("fX") or text[k + 1 : k + 2] not in tuple("OLKohx"):
        return
    when = day(cut, k, k)
    if when is None and number >= 3:
        return
    stop = name_end(cut, k, words)
    name = surface(cut, k, stop)
    if text[start] in "KO" and ("P" not in subject or "(" in subject):
        bracket = text.find("(", start, k)
        name = surface(cut, start, stop)
        if bracket > start:
            name = f"{surface(cut, start, bracket)} {surface(cut, k, stop)}"
    elif text[k + 1] == "L":
        at = start + next(i for i, c in enumerate(subject) if c in ("P" if "P" in subject else "KO"))
        name = f"{surface(cut, at, at + 1)} {name}"
    else:
        name = f"buổi {name.removeprefix('đã ').removeprefix('đến ').removeprefix('có ').removeprefix('buổi ')}"
    score = (4 if number < LEAD_LINES else REPORTED) if when else 1
    yield Event(VISIT, name.strip(), cut.line, number, score, when=when, place=place(cut, k, before=False))


def _announced(cut: Cut, number: int) -> Iterator[Event]:
    """ "Quyết định chuẩn y của Bộ Chính trị được bà A trao cho ông B chiều 29/3": an act told by what it was about."""
    text = cut.text
    start = next((k for k in range(len(text)) if cut.line.keys[cut.token(k) : cut.token(k) + 2] == _DECISION), None)
    if start is None or "P" in text[:start] or set(text[:start]) & set("EQSTZV"):
        return
    passive = next((k for k in range(start, len(text)) if text[k] == "X" and cut.words(k) in _PASSIVE), None)
    if passive is None or set(text[start:passive]) & set("QSTEZ."):
        return
    verb = next((k for k in range(passive, len(text)) if text[k] in "TS"), None)
    when = day(cut, start, start) or day(cut, start, verb + 1) if verb is not None else None
    if verb is None or when is None or set(text[passive:verb]) & set("QEZ.f"):
        return
    name = f"{cut.words(verb)} {surface(cut, start, passive)[:1].lower()}{surface(cut, start, passive)[1:]}"
    yield Event("", name, cut.line, number, 4, when=when, place=place(cut, verb, before=False))


def _act(cuts: Sequence[Cut], number: int, words: EventWords) -> Iterator[Event]:
    """A dated act without head noun: "ngày 12/4, ông A đã gặp mặt, khen thưởng 3 học sinh"."""
    cut = cuts[number]
    line, text = cut.line, cut.text
    late = number >= HEAD_LINES
    if late and ("D" not in text[:_OPENING_ATOMS] or line.keys[:2] == EARLIER):
        return
    if words.acts.first.isdisjoint(line.keys):
        return
    for k, letter in enumerate(text):
        if letter not in "wTSMvIgX":
            continue
        i = cut.token(k)
        if line.keys[i] not in words.acts.first and line.keys[i] != _DONE:
            continue
        hit = words.acts.longest(line.keys, i + (line.keys[i] == _DONE))
        if hit is None or (i and line.tokens[i].capital) or (k and cut.words(k - 1) == _GOING_ON):
            continue
        before = text[:k].rstrip("x")
        held = before[-1:] == "Z"
        start = clause(text, k)
        subject = text[start:k]
        if "f" in text[:k] or "E" in subject or set(subject) & set("XfQV"):
            continue
        ending = before[-1:] in tuple("PORKL,)&w-") or _TERM_OF_OFFICE.search(before)
        if not held and not (ending and set(subject) & set("PO")):
            continue
        stop = name_end(cut, k, words)
        dated = (
            "D" in text[:k]
            or _NOW in line.keys[:_OPENING_TOKENS]
            or (text[stop : stop + 1] == "," and "D" in text[stop : stop + _DATED])
        )
        title = _entitled(cuts[0], hit[1], words) if number else ""
        if text[stop : stop + 1] == "E" or not (dated or held or (title and number < LEAD_LINES)):
            continue
        met = hit[1] in _RECEPTIONS and text[k + 1 :].lstrip("hR")[:1] == "P"
        if late and not ("P" in subject and (met or hit[1] in _VISITS)):
            continue
        hosts = organizers(cut, len(before) - 1) if held else ()
        if not held and "P" not in subject and hit[1].startswith(_HELD_ACTS):
            hosts = organizers(cut, k)
        where = place(cut, k, before=True) or place(cut, stop, before=False)
        name = title or surface(cut, k, stop).removeprefix("đã ")
        score = REPORTED_LATE if late else 1 if line.keys[:2] == EARLIER else 4
        yield Event("", name, line, number, score, when=day(cut, k, stop), organizer=hosts, place=where)
        return


def _reception(title: Cut, words: EventWords) -> Iterator[Event]:
    """A title that says who receives whom tells of it, where no sentence does."""
    for k in range(1, len(title.text)):
        hit = words.acts.longest(title.line.keys, title.token(k))
        if hit is not None and hit[1] in _RECEPTIONS and title.text[k] in "IM":
            name = _entitled(title, hit[1], words)
            if name:
                yield Event("", name, title.line, 0, REPORTED + 1, when=day(title, k, k))
            return


def _entitled(title: Cut, act: str, words: EventWords) -> str:
    """Return the title where it says who receives whom: "Bí thư Tỉnh ủy Lê Hà tiếp Đoàn đại biểu Quân khu 5"."""
    cut_short = title.text.endswith("...") or title.line.tokens[-1].text == "…"
    if act not in _RECEPTIONS or (title.text[-1:] in ("!", ".") and not cut_short):
        return ""
    for k in range(1, len(title.text)):
        hit = words.acts.longest(title.line.keys, title.token(k))
        if hit is not None and (hit[1].startswith(act) or act.startswith(hit[1])):
            subject = set(title.text[:k])
            return surface(title, 0, name_end(title, k, words)) if "P" in subject and subject <= set("PORhx-,N") else ""
    return ""
