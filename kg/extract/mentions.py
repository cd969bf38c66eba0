"""Sentences -> mentions of gatherings: kind, name, date, organisers, place, and how plainly each is told.

A gathering is told of plainly where a body holds it ("Sáng 21/1, Đảng ủy X tổ chức Hội nghị ..."), where it takes place
or is opened, where somebody chairs or attends it by name, or where an act without head noun is dated ("ngày 12/4, ông A
đã gặp mặt, khen thưởng ..."). What a review lists ("Việc tổ chức hội nghị ...") and what is to come is not told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.acts import act, announced, of_old, reception, tribute, visit
from kg.extract.atoms import Cut
from kg.extract.event_words import EventWords
from kg.extract.gathering import (
    EARLIER,
    GOING_ON,
    HEAD_LINES,
    LEAD_LINES,
    MEETINGS,
    OPENING_ATOMS,
    REPORTED,
    REPORTED_LATE,
    Event,
)
from kg.extract.held_on import DAY, day, opening_day
from kg.extract.hosts import BANQUET, host, organizers, own_congress, own_session
from kg.extract.naming import SESSIONS, breaks_off, name_end, place, shorn, surface, telling, within
from kg.text import syllable_key

#: How a sentence opens that goes on from one gathering to another, and the kind that is told so.
_NEXT = frozenset(map(syllable_key, ("sau", "ngay", "trước", "cùng")))
_RITE = "Lễ"
#: "Cán bộ đi | lễ đầu xuân": to a temple, to no gathering.
_GO = syllable_key("đi")
#: Where a further part of the bulletin begins: "* Chiều cùng ngày, bà B đã dự Tọa đàm ...".
_SECTION = "*"
_HAD = ("đã có", "có", "cũng đã có")
_IN, _SPEAKS = "trong", "phát biểu"
#: Behind these an opening or close only tells when something else took place: "ngay sau phiên bế mạc Hội nghị".
_AROUND = {"phiên": 1, "buổi": 1, "sau": 0, "trước": 0, "dịp": 0, "văn": 0, "lời": 0, "bài": 0}
#: "kỳ họp (được) tổ chức tại X", "tổ chức hôm 31/5".
_HELD_ON = re.compile("Z(?:[tHD]|wD)")
#: What is told of whom a gathering was for, before its verb: "lễ trao quyết định | đối với hai sĩ quan đã diễn ra".
_LATER = re.compile("[cwnNOoLRhP&]+W")
#: A body with its term before its verb: "Ban Chấp hành Đảng bộ tỉnh khóa XXI đã họp phiên thứ nhất".
_TERM = re.compile(r"Ow[wN]{,2}$")
#: Kinds that are verbs as well: "UBND tỉnh họp báo".
_VERBAL = frozenset(("Họp báo", "Tọa đàm", "Hội đàm", "Kỳ họp", "Phiên họp", ""))
#: Gatherings that do something themselves: "Sáng 14/10, Đại hội Đảng bộ tỉnh X nghe báo cáo".
_DELIBERATING = frozenset(("Hội nghị", "Đại hội", "Kỳ họp", "Phiên họp", "Phiên thảo luận", "Phiên chất vấn", ""))
#: Classifiers of gatherings, interchangeable in the names of kinds.
_CLASSIFIERS = ("Buổi", "Cuộc")
#: "Ngày 16/5, tại trụ sở Ủy ban X, Hội nghị ... đã khai mạc".
_OPENING_PLACE = re.compile(r"[wtxX,D]*D,?H[wLO,]+,")
#: Gatherings at which prizes are won, the words for these, and how far before the gathering they stand.
_CONTESTS = frozenset(("Hội thi", "Cuộc thi", "Giải", "Liên hoan", "Hội diễn", "Hội thao"))
_PRIZES = frozenset(map(syllable_key, ("giải", "huy", "giành", "đoạt")))
_PRIZE_REACH = 6
#: Sessions, of the body that acts at them.
_NUMBERED = ("Kỳ họp", "Phiên họp")
#: A body with its term before what it does, and how it resolves: bầu, bỏ phiếu, biểu quyết, thảo luận, thông qua ...
_RESOLVING = re.compile(r"O(?:,?w?N(?:-N)?|,?ww?N(?:-N)?)*x*w")
_RESOLVES = frozenset(map(syllable_key, ("bầu", "bỏ", "biểu", "thảo", "thông", "xem", "miễn", "quyết")))
_MEET = syllable_key("họp")
#: "BCH Đảng bộ tỉnh X công bố kết quả hội nghị lần thứ nhất", "UBKT Trung ương thông báo nội dung kỳ họp 19".
_OUTCOME = [[syllable_key(word) for word in told.split()] for told in ("kết quả", "nội dung")]
_SAID = re.compile("[PR].*[QS]")
#: The days and the place of a session before who acts at it: "(từ 2 đến 4/8),", "ngày 12/1, tại Phủ Lý,".
_WHEN = re.compile(r"(?:\([^)OP]*\))?(?:[(DN,wWH)-]|X(?=w?[ND])|(?<=N)x(?=D))*")
#: Before a session that the lead is about: "Mới đây, tại kỳ họp thứ năm, ...".
_LATELY = re.compile("(?:[wXx]*,)?H")
#: "Hưởng ứng Tháng Công nhân, ngày 15/4/2017, tại Nhà văn hóa" before "Công đoàn X tổ chức ..." on the next line.
_BROKEN = re.compile("[wxXOoLKNDnh,&]*D,(?:H[wxLOoN,-]+)?")
#: Before one more of what the same bodies held: "tổ chức Lễ khai mạc tháng cao điểm, | ngày hội hiến máu".
_ROW = re.compile("Z(?=E[^.;:ZQSACTWPHV]*[,&]$)")
_DAYS = re.compile(r"\((?:X?w?(?P<first>N)x)?w?D\)")
#: The title of other news below a bulletin, with its day: "Hội nghị trồng sen (12/01/2024 17:30)".
_LINK = re.compile(r"\(D(?:N:N)?\)$")
#: "nhiều cuộc họp" are none that is reported.
_MANY = frozenset(map(syllable_key, ("nhiều", "những", "mọi", "mỗi")))
_AFTER = frozenset(map(syllable_key, ("sau", "trước", "nhân")))
_FUNERALS = ("Tang lễ", "Lễ tang")
_RITES = ("viếng", "truy điệu", "an táng", "đưa tang", "hỏa táng")
#: What is still to come, and what is only on its way there.
_COMING = ("sắp", "sắp tới", "sẽ", "tới đây")
_FROM = "từ"
_TOWARDS = ("đến", "tới", "về")


def told(cuts: Sequence[Cut], number: int, words: EventWords, *, opens: bool) -> Iterator[Event]:
    """Yield the mentions of gatherings in the line `number`; `opens` says that a section begins there."""
    cut = cuts[number]
    if number and _LINK.search(cut.text):
        return
    for k, letter in enumerate(cut.text if "E" in cut.text or "J" in cut.text else ""):
        if letter == "E":
            event = _headed(cuts, number, k, words, opens=opens)
            if event is not None:
                yield event
        elif letter == "J":
            yield from visit(cut, number, k, words, opens=opens)
    yield from act(cuts, number, words, opens=opens)
    yield from tribute(cut, number, words)
    if number == 0:
        yield from reception(cut, words)
    if number < HEAD_LINES:
        yield from announced(cut, number)


def _headed(cuts: Sequence[Cut], number: int, k: int, words: EventWords, *, opens: bool) -> Event | None:
    """Return an event by its head noun; how plainly it is told depends on the words before and behind it."""
    cut = cuts[number]
    before = cut.text[:k].rstrip('x"(')
    if "f" in before or (cut.text[k + 1 : k + 2] == "E" and cut.atoms[k + 1].kind == cut.atoms[k].kind):
        return None
    if _agenda(cut, k) or within(cut, 0, k) or plural(cut, k) or _won(cut, k) or _worship(cut, k):
        return None
    if k and _agenda(cut, k - 1):
        before = before[:-1].rstrip("x")
    elif k and cut.text[k - 1] == "E" and cut.atoms[k - 1].kind != cut.atoms[k].kind:
        return None
    adverbial = before[-1:] == "H" or (k > 0 and cut.key(k - 1) in _AFTER)
    stop = name_end(cut, k, words, adverbial=adverbial)
    if cut.text[stop : stop + 1] == "f" and cut.words(stop) in _COMING:
        return None
    event = Event(cut.atoms[k].kind, shorn(cut, k, stop), cut.line, number, 0, not telling(cut, k + 1, stop))
    event.label, event.headed = _written(cut, k), True
    source = cut
    if not before and number and cuts[number - 1].text[-1:] in tuple("WZ"):
        source, before = cuts[number - 1], cuts[number - 1].text
    carried = _carried(cuts, number) if "D" not in cut.text[:k] else None
    _weigh(event, _Head(cut, source, before, k, stop, opens, carried))
    row = _ROW.search(before) if before[-1:] in (",", "&") and "D" in before and not event.bare else None
    if row is not None and name_end(cut, row.end(), words) < k:
        event.organizer = organizers(cut, row.start())
        event.score = REPORTED_LATE if event.organizer else event.score
    if not event.score:
        return None
    if event.bare:
        event.name = surface(cut, k, k + 1)
        there = before[-1:] == "H" or (k > 0 and cut.words(k - 1) == _IN)
        dated = there and event.number < HEAD_LINES and cut.text[stop : stop + 2].lstrip("w")[:1] == "D"
        plain = 2 if dated and day(cut, stop, stop) else 1
        event.score = event.score if event.score >= REPORTED and event.kind != "Chuyến thăm" else plain
    event.earlier = cut.line.keys[:2] == EARLIER
    event.broken = breaks_off(cut, stop)
    if event.bare and not event.organizer and event.kind in ("Hội nghị", "Cuộc họp"):
        event.organizer = _acting(cut, k, stop, event.kind)
    elif not event.organizer:
        event.organizer = host(cut, stop)
        event.score = max(event.score, 2 if event.organizer else 0)
        event.organizer = event.organizer or own_session(cut, k, stop, event.kind)
        event.organizer = event.organizer or own_congress(cut, k, stop, event.kind)
        event.organizer = event.organizer or _acting(cut, k, stop, event.kind)
    if _opens_at(event, cut, before, stop):
        event.score = max(event.score, REPORTED + 1)
    at = len(before) if source is not cut else k
    event.when = day(source, at, at if source is not cut else stop) or carried
    if event.when is None and event.organizer and event.kind in SESSIONS:
        event.when = _bracketed(cut, stop)
    event.place = place(source, at, before=True) or place(cut, stop, before=False)
    if event.date and event.score >= 2 and not (event.bare and event.score < REPORTED):
        event.score += 2
    return event


def _carried(cuts: Sequence[Cut], number: int) -> str | None:
    """Return the day of the line before, where it breaks off behind the day and the place of what follows."""
    before = cuts[number - 1] if number else None
    return opening_day(before, whole=True) if before is not None and _BROKEN.fullmatch(before.text) else None


def _opens_at(event: Event, cut: Cut, before: str, stop: int) -> bool:
    """Whether the lead tells what somebody said at a gathering of a body: "Tại buổi họp báo quý II Bộ X, ông A nêu"."""
    told = event.number < LEAD_LINES and event.organizer and not event.earlier and not event.bare
    acted = event.kind in SESSIONS and _LATELY.fullmatch(before) is not None
    return bool(told and before[-1:] == "H" and (acted or _SAID.search(cut.text, stop)))


def _agenda(cut: Cut, k: int) -> bool:
    """Whether a programme is only that of the gathering behind it: "tiếp tục chương trình Hội nghị lần thứ sáu"."""
    return cut.text[k : k + 2] == "EE" and cut.words(k) == "chương trình" and cut.atoms[k + 1].kind in _DELIBERATING


def _worship(cut: Cut, k: int) -> bool:
    """Whether somebody goes to a temple ("đi | lễ chùa"), or a holiday is told by its day ("lễ 30/4")."""
    goes = k > 0 and cut.line.keys[cut.token(k) - 1] == _GO
    return cut.words(k) == "lễ" and (goes or cut.text[k + 1 : k + 2] == "D")


def _written(cut: Cut, k: int) -> str:
    """Return the kind of a head noun with the classifier it is written with, where the kind has one."""
    kind, classifier = cut.atoms[k].kind, cut.words(k).split()[0].capitalize()
    if classifier in _CLASSIFIERS and kind.split()[0] in _CLASSIFIERS:
        return f"{classifier} {kind.split(maxsplit=1)[1]}"
    return ""


@dataclass(frozen=True, slots=True)
class _Head:
    """A head noun at `k` whose name ends at `stop`; `before` it may stand the line `told`; `opens` as with `told`.

    `carried` is the day told in the line before.
    """

    cut: Cut
    told: Cut
    before: str
    k: int
    stop: int
    opens: bool
    carried: str | None


def _weigh(event: Event, head: _Head) -> None:
    """Set how plainly a head noun tells of an event, and its organisers where the verb has them."""
    cut, told, before, k = head.cut, head.told, head.before, head.k
    last = before[-1:]
    initial = not before or (last in ",-:." and not set(before) & set("PORQSACTZVX"))
    initial = initial or (last == "," and "D" in before and not set(before) & set("PORSACTZVQ"))
    initial = initial or _OPENING_PLACE.fullmatch(before) is not None
    behind = cut.text[head.stop : head.stop + 6].lstrip('x,"-')
    if last == "X" and before[-1:] and told.words(len(before) - 1) == _IN:
        last = "H"
    if k and cut.text[k - 1] == "x" and cut.words(k - 1) in _HAD:
        last = "V"
    if last == "Z":
        if before[-2:-1] != "X":
            event.organizer = organizers(told, len(before) - 1)
            dated = "D" in told.text or head.carried or event.number < LEAD_LINES or event.kind in _FUNERALS
            review = (before[:1] == "t" and event.number >= LEAD_LINES) or (":" in before and before.count(";") > 1)
            told_of = event.organizer or not set(before) & set("VX")
            event.score = (5 if event.organizer else 3) if dated and told_of and not review else 0
            if not event.score and event.organizer and event.kind in SESSIONS and not event.bare:
                event.score = 1
            when = day(told, len(before), len(before)) or head.carried
            if not event.kind and not (event.number < LEAD_LINES and when):
                event.score = 0  # what was held in a year ("tổ chức tập huấn cho 200 hội viên") is a review's
            if event.kind in MEETINGS and before.count("P") > 1:
                event.score = REPORTED_LATE
        if event.number >= HEAD_LINES and set(before) & set("SQ"):
            event.score = 0
    elif last == "W" and (around := told.words(len(before) - 2).split()[-1]) in _AROUND:
        event.score = _AROUND[around]
    elif last == "W":
        opened = "khai mạc" in told.words(len(before) - 1)
        closed = event.kind in SESSIONS and before[:-1].rstrip("x")[-1:] == "O"
        event.organizer = organizers(told, len(before) - 1 - (before[-2:-1] == "Z")) if opened or closed else ()
        event.score = 1 if before[-2:-1] == "&" else 4
    elif last in ("C", "A", "S", "G", "M"):
        sits = last == "A" and "D" in before and event.kind == "Kỳ họp"
        own = own_session(cut, k, head.stop, event.kind) if sits else ()
        section = told.line.tokens[0].text == _SECTION and "P" in before and "D" in before and not event.bare
        event.score = REPORTED_LATE if section else 2 if "P" in before or own else 1
        spoken = not event.bare and "D" in before[:OPENING_ATOMS] and _speech(told, len(before) - 1)
        if event.number < LEAD_LINES and (spoken or (behind[:1] == "W" and not event.bare)):
            event.score = REPORTED + 1
        witnessed = (
            last in ("A", "M", "C")
            and bool(set(before) & set("PR"))
            and event.kind in (_RITE, BANQUET)
            and not event.bare
        )
        event.beside = witnessed and (told.line.keys[0] in _NEXT or (event.kind == BANQUET and "D" in before))
    elif last == "H" and of_old(told):
        event.score = 0
    elif last == "H":
        event.score = 1 if event.bare or "S" not in before else 2 if "E" not in before else 0
        if behind[:1] == "W":
            event.score = REPORTED + 1
        elif (
            not event.bare
            and (event.number < LEAD_LINES or head.opens)
            and "E" not in before
            and day(cut, k, head.stop)
        ):
            event.score = REPORTED + (event.kind in _DELIBERATING)
        elif event.kind in MEETINGS and not event.bare:
            sides = cut.text[k : head.stop].count("P") > 1
            received = before.endswith("D,H") and behind.startswith(",R")
            event.score = REPORTED_LATE if received or sides else event.score
    elif initial:
        event.organizer = host(cut, head.stop)
        held = behind[:1] == "W" or _met(cut, head.stop) or _HELD_ON.match(behind) is not None
        held = held or _LATER.match(cut.text, head.stop) is not None
        event.score = 4 if event.organizer or held else 2 if not (event.number or event.bare) else 1
        if event.score < 3 and rite(event.name) and day(cut, k, head.stop):
            event.score, event.bare = 4, False
        heads = event.number < HEAD_LINES and event.kind in _DELIBERATING and not event.bare
        if event.score < 3 and heads and (_opens_dated(cut, k) or day(cut, k, head.stop)):
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
            and (
                "D" in before.lstrip("!wXx,")[:OPENING_ATOMS] or (event.number < LEAD_LINES and day(cut, k, head.stop))
            )
            and cut.line.keys[:2] != EARLIER
            and "P" in before
            and "P" in cut.text[k : head.stop]
        )
        journey = event.kind == "Chuyến thăm" and event.number < LEAD_LINES and "P" in before
        plain = 0 if cut.words(k - 2) == GOING_ON else 4 if journey else 3
        event.score = (REPORTED_LATE if met else plain) if set(before) & set("PO") and not event.bare else 1
    elif last == "z":
        event.score = 2
    elif event.kind in SESSIONS and (made := _outcome(told, before)) is not None:
        event.organizer = own_session(cut, k, head.stop, event.kind) or organizers(told, made)
        event.score = REPORTED_LATE if event.organizer else 1
    elif event.number < HEAD_LINES and not event.bare and event.kind in SESSIONS and k and cut.words(k - 1) == _FROM:
        event.score = 1
    elif event.number < HEAD_LINES and not event.bare and "X" not in before[-2:] and "Q" not in before:
        event.score = 0 if cut.text[k - 1] == "x" and cut.words(k - 1) in _TOWARDS else 1


def _speech(cut: Cut, k: int) -> bool:
    """Whether the verb at `k` is "phát biểu": "Chiều 5/3, phát biểu bế mạc | kỳ họp thứ 4, ông A nêu rõ"."""
    return cut.words(k).startswith(_SPEAKS)


def _met(cut: Cut, stop: int) -> bool:
    """Whether a gathering is said to have met: "Hội nghị lần thứ năm đã họp"."""
    step = stop + (cut.text[stop : stop + 1] == "x")
    return step < len(cut.atoms) and cut.key(step) == _MEET


def _outcome(cut: Cut, before: str) -> int | None:
    """Return where "công bố", "thông báo" stands in "X công bố kết quả" that ends the letters `before`, or None."""
    made = len(before) - 3
    if made <= 0 or not before.endswith("ww") or before[made] not in "SQ" or set(before) & set("PR"):
        return None
    token = cut.token(made + 1)
    return made if cut.line.keys[token : token + 2] in _OUTCOME else None


def rite(name: str) -> str:
    """Return which rite of a funeral a ceremony is, or "": "Lễ viếng đồng chí A" is followed by "Lễ truy điệu"."""
    told = name.lower()
    return next((word for word in _RITES if told.startswith(f"lễ {word}")), "")


def _opens_dated(cut: Cut, k: int) -> bool:
    """Whether the head noun at `k` stands behind the day that opens its sentence."""
    return any(letter == "D" and re.match(r"-|\d{4}-\d\d-", str(cut.value(i))) for i, letter in enumerate(cut.text[:k]))


def plural(cut: Cut, k: int) -> bool:
    """Whether the sentence speaks of many gatherings of the kind: "trong nhiều cuộc họp, có khi chủ trì cuộc họp"."""
    kind = cut.atoms[k].kind
    if _MANY.isdisjoint(cut.line.keys):
        return False
    return any(
        letter == "E" and cut.atoms[i].kind == kind and i and cut.text[i - 1] in "wX" and cut.key(i - 1) in _MANY
        for i, letter in enumerate(cut.text[: k + 1])
    )


def _won(cut: Cut, k: int) -> bool:
    """Whether the head noun at `k` is where somebody won a prize: "đạt giải ba tại Hội thi X"."""
    token = cut.token(k)
    before = cut.line.keys[max(0, token - _PRIZE_REACH) : token]
    return cut.atoms[k].kind in _CONTESTS and not _PRIZES.isdisjoint(before)


def _bracketed(cut: Cut, stop: int) -> str | None:
    """Return the first of the days in brackets behind a session: "Tại kỳ họp thứ năm (từ 2 đến 4/8), ..."."""
    days = _DAYS.match(cut.text, stop)
    value = cut.value(days.end() - 2) if days is not None else None
    if days is None or not isinstance(value, str) or not DAY.fullmatch(value):
        return None
    first = cut.words(days.start("first")) if days["first"] else ""
    return f"{value[:-2]}{int(first):02}" if first.isdecimal() and 0 < int(first) <= int(value[-2:]) else value


def _acting(cut: Cut, k: int, stop: int, kind: str) -> tuple[str, ...]:
    """A session is of the body that acts at it: "Tại kỳ họp 39, Ủy ban Kiểm tra Trung ương đề nghị".

    A conference may be of others than those who speak at it: it is held by the body that elects or resolves there.
    """
    when = _WHEN.match(cut.text, stop)
    at = when.end() if when is not None else stop
    if kind in SESSIONS and cut.text[at : at + 2] == "nO":
        return (of,) if (of := cut.body(at + 1)) else ()
    if kind not in (*SESSIONS, "Cuộc họp") or cut.text[:k].rstrip("x")[-1:] not in tuple("HX"):
        return ()
    body = cut.body(at) if cut.text[at : at + 1] == "O" else None
    if kind in _NUMBERED:
        return (body,) if body and cut.text[at + 1 : at + 3][:1] in tuple("xQSTZw") else ()
    verb = _RESOLVING.match(cut.text, at)
    return (body,) if body and verb is not None and cut.key(verb.end() - 1) in _RESOLVES else ()
