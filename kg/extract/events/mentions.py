"""Sentences -> mentions of gatherings: kind, name, date, organisers, place, and how plainly each is told.

A gathering is told of plainly where a body holds it ("Sáng 21/1, Đảng ủy X tổ chức Hội nghị ..."), where it takes place
or is opened, where somebody chairs or attends it by name, or where an act without head noun is dated ("ngày 12/4, ông A
đã gặp mặt, khen thưởng ..."). What a review lists ("Việc tổ chức hội nghị ...") and what is to come is not told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.events.acts import act, announced, reception, tribute, visit
from kg.extract.events.atoms import Cut
from kg.extract.events.event_words import EventWords
from kg.extract.events.gathering import (
    EARLIER,
    HEAD_LINES,
    LEAD_LINES,
    REPORTED,
    REPORTED_LATE,
    Event,
)
from kg.extract.events.held_at import place
from kg.extract.events.held_on import DAY, day, opening_day
from kg.extract.events.hosts import host, organizers, own_session
from kg.extract.events.naming import PREPARING, SESSIONS, breaks_off, name_end, shorn, surface, telling, within
from kg.extract.events.weighing import DELIBERATING, IN, Head, weigh
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("mentions")

#: "Cán bộ đi | lễ đầu xuân": to a temple, to no gathering.
_GO = syllable_key("đi")
#: Classifiers of gatherings, interchangeable in the names of kinds.
_CLASSIFIERS = ("Buổi", "Cuộc", "Đêm")
#: Gatherings at which prizes are won, the words for these, and how far before the gathering they stand.
_CONTESTS = _GRAMMAR.names("contests")
_PRIZES = _GRAMMAR.syllables("prizes")
_PRIZE_REACH = 6
#: Sessions, of the body that acts at them.
_NUMBERED = ("Kỳ họp", "Phiên họp")
#: A body with its term before what it does, and how it resolves: bầu, bỏ phiếu, biểu quyết, thảo luận, thông qua ...
_RESOLVING = re.compile(r"O(?:,?w?N(?:-N)?|,?ww?N(?:-N)?)*x*w")
_RESOLVES = _GRAMMAR.syllables("resolves")
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
_MANY = _GRAMMAR.syllables("many")
#: Between a meeting and what it was about, and the words of that; "về việc" opens what a name is cut before.
_ON_DAY, _ABOUT, _ON_MATTER, _SHORTEST = re.compile("w{,2}D[wx]"), syllable_key("về"), "về việc", 3
_AFTER = _GRAMMAR.syllables("after")
_COMING = _GRAMMAR.words("coming")


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
    if "f" in _settled(cut, before) or (cut.text[k + 1 : k + 2] == "E" and cut.atoms[k + 1].kind == cut.atoms[k].kind):
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
    if event.bare and (about := _about(cut, k, stop, words)):
        event.name, event.bare = f"{event.name} {about}", False
    source = cut
    if not before and number and cuts[number - 1].text[-1:] in tuple("WZ"):
        source, before = cuts[number - 1], cuts[number - 1].text
    carried = _carried(cuts, number) if "D" not in cut.text[:k] else None
    weigh(event, Head(cut, source, before, k, stop, opens, carried))
    row = _ROW.search(before) if before[-1:] in (",", "&") and "D" in before and not event.bare else None
    if row is not None and name_end(cut, row.end(), words) < k:
        event.organizer = organizers(cut, row.start())
        event.score = REPORTED_LATE if event.organizer else event.score
    if not event.score:
        return None
    if event.bare:
        event.name = surface(cut, k, k + 1)
        there = before[-1:] == "H" or (k > 0 and cut.words(k - 1) == IN)
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
        event.organizer = event.organizer or _acting(cut, k, stop, event.kind)
    if _opens_at(event, cut, before, stop):
        event.score = max(event.score, REPORTED + 1)
    at = len(before) if source is not cut else k
    event.when = day(source, at, at if source is not cut else stop) or carried
    if event.when is None and event.organizer and event.kind in SESSIONS:
        event.when = _bracketed(cut, stop)
    event.place = place(source, at, before=True) or place(cut, stop, before=False)
    # what somebody only comes to on a day may be to come: "bắt đầu chuyến thăm và | dự Diễn đàn X"
    day_told = event.date or (event.when if before[-1:] != "A" else None)
    if day_told and event.score >= 2 and not (event.bare and event.score < REPORTED):
        event.score += 2
    return event


def _about(cut: Cut, k: int, stop: int, words: EventWords) -> str:
    """Return what a meeting was about that is told behind its day: "buổi làm việc chiều 7/7 | về việc trồng sen"."""
    behind = _ON_DAY.match(cut.text, stop)
    if stop != k + 1 or behind is None or cut.line.keys[cut.token(behind.end() - 1)] != _ABOUT:
        return ""
    at = behind.end() - 1
    told = surface(cut, at, name_end(cut, at, words, adverbial=True))
    return "" if told.lower().startswith(_ON_MATTER) or len(told.split()) < _SHORTEST else told


def _settled(cut: Cut, before: str) -> str:
    """Return letters before a gathering, "chuẩn bị" of a body's name a plain word: "Tiểu ban | chuẩn bị Đại hội"."""
    prepares = before.find("fE") if "Z" in before else -1
    if prepares < 0 or cut.words(prepares) != PREPARING:
        return before
    return f"{before[:prepares]}w{before[prepares + 1 :]}"


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
    return cut.text[k : k + 2] == "EE" and cut.words(k) == "chương trình" and cut.atoms[k + 1].kind in DELIBERATING


def _worship(cut: Cut, k: int) -> bool:
    """Whether somebody goes to a temple ("đi | lễ chùa"), or a holiday is told by its day ("lễ 30/4")."""
    goes = k > 0 and cut.line.keys[cut.token(k) - 1] == _GO
    return cut.words(k) == "lễ" and (goes or cut.text[k + 1 : k + 2] == "D")


def _written(cut: Cut, k: int) -> str:
    """Return the kind of a head noun with the classifier it is written with, where the kind has one."""
    kind, classifier = cut.atoms[k].kind, cut.words(k).split()[0].capitalize()
    if classifier in _CLASSIFIERS and kind.startswith(tuple(f"{word} " for word in _CLASSIFIERS)):
        return f"{classifier} {kind.split(maxsplit=1)[1]}"
    return ""


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
    if kind in (*SESSIONS, "Cuộc họp") and cut.text[at : at + 2] == "nO":
        return (of,) if (of := cut.body(at + 1)) else ()
    if kind not in (*SESSIONS, "Cuộc họp") or cut.text[:k].rstrip("x")[-1:] not in tuple("HX"):
        return ()
    body = cut.body(at) if cut.text[at : at + 1] == "O" else None
    if kind in _NUMBERED:
        return (body,) if body and cut.text[at + 1 : at + 3][:1] in tuple("xQSTZw") else ()
    verb = _RESOLVING.match(cut.text, at)
    return (body,) if body and verb is not None and cut.key(verb.end() - 1) in _RESOLVES else ()
