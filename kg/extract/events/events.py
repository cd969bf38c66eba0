"""Mentions of gatherings -> the gatherings a bulletin reports, each told of by all its mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from kg.extract.events.atoms import Cut
from kg.extract.events.back_kinds import DEEDS_OF_KINDS, MET, fits, name_kinds
from kg.extract.events.entitling import ENTITLED, entitle
from kg.extract.events.event_words import EventWords
from kg.extract.events.gathering import HEAD_LINES, LEAD_LINES, MEETINGS, REPORTED, REPORTED_LATE, VISIT, Event
from kg.extract.events.handing_over import handed_over
from kg.extract.events.held_on import latest_day, opening_day
from kg.extract.events.hosts import assembly
from kg.extract.events.meetings import further
from kg.extract.events.mentions import plural, told
from kg.extract.events.naming import SESSIONS, acts_itself, telling
from kg.extract.events.occasions import occasion
from kg.extract.events.weighing import rite
from kg.lexicon.grammar import grammar
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("events")

#: News is not older than this, in days; portals put up what took place some months before.
_NEWS_DAYS = 150
#: What the first sentences tell of is news however late it is put up.
_LEAD_DAYS = 366

#: Places of whose sessions a bulletin tells that is about all of them.
_DIGEST = 3
#: Lines that title and summary take.
_SUMMARY = 2
#: Gatherings of one body each.
_SITTING = "Kỳ họp"
_OWN = (_SITTING, "Đại hội")
_CEREMONY, _VISIT = "Lễ", "Chuyến thăm"
#: Gatherings of which histories tell.
_LOOKED_BACK = ("Đại hội", "Hội nghị")
#: Kinds that seldom are spoken of but where they take place: named twice, they are reported.
_SINGLE = (_CEREMONY, "Chương trình", "Hội thảo", "Tọa đàm", "Diễn đàn", "Ngày hội")
#: What all working visits are called.
_OF_VISITS = _GRAMMAR.syllables("of_visits")
_FIGURE = re.compile(r"\d+|thứ \w+")
#: "lần thứ sáu", "kỳ họp 39", "Hội nghị Trung ương 6".
_ORDINAL = re.compile(r"(?:thứ|họp|Trung ương) (?=(\w+))")
_DIGITS = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4", "năm": "5", "sáu": "6", "bảy": "7", "tám": "8", "chín": "9"}
#: "kỳ họp HĐND tỉnh tháng 12/2018" is another session.
_MONTH = " tháng "
#: How a sentence opens that tells of a further act.
_FURTHER = [[syllable_key(word) for word in told.split()] for told in ("cùng ngày", "tiếp đó", "sau đó")]
#: Words of a short name of an event, and of the longest that takes its place; the share of its words it must have.
_SHORT, _LONG, _CONTAINED = 5, 25, 0.8
#: The share of words that a gathering and an act told of it have in common.
_ALIKE = 0.7
#: "Lễ khai mạc Hội thảo" is part of the seminar.
_OPENINGS = ("lễ khai mạc ", "lễ bế mạc ")
#: "họp bất thường bầu Chủ tịch" is the session told elsewhere.
_MEET, _ASSEMBLIES = "họp ", _GRAMMAR.words("assemblies")
_COMMON = _GRAMMAR.words("common")
#: What a gathering of another kind may be called as well, and how near to it that tells who held it.
_ALSO_CALLED, _NEXT_LINES = _GRAMMAR.names("also_called"), 2
#: "Tại cuộc họp, ..." opens a sentence of what was done there; elsewhere it may be spoken of in passing.
_AT, _OPENING = frozenset(map(syllable_key, ("tại", "trong"))), 3
#: How a session is told of that is over or to come: "kỳ họp thứ 5 vừa qua".
_NOT_NOW = _GRAMMAR.words("not_now")
_NAMES_TOO = _GRAMMAR.names("names_too")
_AFTER = syllable_key("sau")
#: At whose sessions those told of are the accused, not guests.
_INSPECTORS = "Ủy ban Kiểm tra"
#: "Trong chuyến thăm Lào, ông A đã ...": the bulletin is of the visit.
_ON_VISIT = [syllable_key("trong"), syllable_key("chuyến")]


def find_events(cuts: Sequence[Cut], words: EventWords, published: str | None, parts: Sequence[int]) -> list[Event]:
    """Return the reported events in the order of the text, with ids `e1`, `e2`, ...; `parts`: the lines' sections."""
    news = published or latest_day(cuts)
    lead = next((found for cut in cuts[:HEAD_LINES] if (found := opening_day(cut))), "")
    mentions = [
        e
        for n in range(len(cuts))
        for e in told(cuts, n, words, opens=n > 0 and parts[n - 1] < parts[n])
        if not _old(e, news)
        and not (published and (e.date or "") > published)
        and not (n >= LEAD_LINES and e.date and lead.startswith("--"))
    ]
    back = _referred(cuts, words)
    for event in mentions:
        event.section = parts[event.number]
        if not event.bare and event.number < HEAD_LINES and event.score and back[event.kind]:
            event.score += 2 + (event.kind == _VISIT and event.line.keys[:2] == _ON_VISIT)
    merged: list[Event] = []
    for event in sorted(mentions, key=lambda e: (e.earlier, e.bare and e.score < REPORTED, -e.score, e.number)):
        same = next((other for other in merged if _same(other, event)), None)
        if same is not None:
            _fill(same, event)
        else:
            merged.append(event)
    if any(e.score >= REPORTED and _meets(e) for e in merged):
        for event in merged:
            event.score = max(event.score, REPORTED_LATE) if event.beside else event.score
    heads = {n for n, part in enumerate(parts) if n < HEAD_LINES or parts[n - 1] < part}
    _in_digest(merged)
    kept = [e for e in merged if e.score >= (REPORTED if e.number in heads else REPORTED_LATE)]
    if not kept and (held := occasion(cuts, words)) is not None:
        kept = [held]
    if all(e.kind == _VISIT for e in kept):  # a journey is told beside what is done on it
        kept += [e for e in merged if e not in kept and _spoken_of(e, back)][:1]
    kept = [e for n, e in enumerate(kept) if n == 0 or _apart(e, kept[:n])]
    kept = list(_own(kept))
    name_kinds(kept, merged, back)
    kept = [e for n, e in enumerate(kept) if not any(_alike(e, other) for other in kept[:n])]
    entitle(kept, cuts)
    if not any(parts):
        _date(kept, cuts)
    called = any(atom.letter == "E" and atom.kind == VISIT for cut in cuts for atom in cut.atoms)
    for event in kept:
        event.verbal = event.verbal and not called
        event.name = event.name.removeprefix("buổi ") if event.verbal else event.name
    kept.sort(key=lambda e: e.number)
    for before, event in pairwise(kept):
        event.when = event.when or (before.when if event.beside else None)
    kept += [event for event in further(cuts, words, kept, parts, news) if not _old(event, news)]
    if not kept and (given := handed_over(cuts, words)) is not None and not _old(given, news):
        kept = [given]
    kept.sort(key=lambda e: e.number)
    for number, event in enumerate(kept, 1):
        event.id = f"e{number}"
        if event.kind == _SITTING and not event.organizer:
            event.organizer = assembly(cuts[event.number])
        event.plain = event.score > REPORTED and not any(host.startswith(_INSPECTORS) for host in event.organizer)
    return kept


def _own(kept: Sequence[Event]) -> Iterator[Event]:
    """Yield the gatherings but for other words for one of them: "Chương trình do X tổ chức" says who held it."""
    for event in kept:
        others = [] if _named(event) else [other for other in kept if not other.bare and _named(other)]
        if event.kind not in _ALSO_CALLED or not others:
            yield event
            continue
        meant = max((other for other in others if other.number <= event.number), key=lambda e: e.number, default=None)
        if meant is not None and event.number - meant.number <= _NEXT_LINES and not meant.organizer:
            meant.organizer = event.organizer


def _named(event: Event) -> bool:
    """Whether a gathering is called more than its kind."""
    return event.name.lower() != event.kind.lower()


def _spoken_of(event: Event, back: Counter[str]) -> bool:
    """Whether a bulletin that tells of no gathering plainly is about one all the same."""
    leads = event.number < HEAD_LINES
    if event.score < 2 and back[event.kind] == 1 and event.kind in _NAMES_TOO:
        return False
    in_passing = event.bare and not leads and back[event.kind] < 2 and not event.organizer
    if (in_passing and _AT.isdisjoint(event.line.keys[:_OPENING])) or event.name.endswith(_NOT_NOW):
        return False
    if back[event.kind] and not (event.bare and event.kind in _COMMON):
        return leads or event.bare or event.kind not in _LOOKED_BACK
    if event.score >= 2 and (event.number < LEAD_LINES or event.when):
        return True
    if event.kind in SESSIONS and event.organizer and event.mentions > 1:
        return leads
    return event.kind in _SINGLE and event.mentions > 1


def _in_digest(merged: Sequence[Event]) -> None:
    """Let the sessions of bodies of several places count alike: a bulletin that tells of three is about them all."""
    sessions = [event for event in merged if event.kind in SESSIONS and _place_of(event)]
    if len({_place_of(event) for event in sessions}) >= _DIGEST:
        for event in sessions:
            event.score = max(event.score, REPORTED_LATE)


def _meets(event: Event) -> bool:
    """Whether two sides meet: a visit is told with all that was done on it."""
    return event.kind in (*MEETINGS, _VISIT) or (
        not event.kind and any(f" {word} " in f" {event.name.lower()} " for word in MET)
    )


def _old(event: Event, news: str | None) -> bool:
    day_of = event.date
    if not day_of or not news or len(news) != 10:
        return False
    return (date.fromisoformat(news) - date.fromisoformat(day_of)).days > (
        _LEAD_DAYS if event.number < LEAD_LINES else _NEWS_DAYS
    )


def _referred(cuts: Sequence[Cut], words: EventWords) -> Counter[str]:
    """Count how often the bulletin refers back to a gathering by its kind alone: "Tại hội nghị", "Hội nghị đã bầu"."""
    back: Counter[str] = Counter()
    for cut in cuts:
        for k, letter in enumerate(cut.text if "E" in cut.text else ""):
            if letter != "E" or plural(cut, k):
                continue
            told_of = telling(cut, k + 1, min(k + 2, len(cut.text))) and not acts_itself(cut, k, words)
            if told_of and cut.text[k + 1] not in "XSQhPV.":
                continue
            back_to = k and (cut.text[k - 1] in "HSACGzW" or cut.key(k - 1) == _AFTER)
            if back_to or (k == 0 and cut.text[1:2] in tuple("xXS")):
                back[cut.atoms[k].kind] += 1
    return back


def _parted(one: Event, other: Event) -> bool:
    """Whether two gatherings stand in different sections; what title and summary tell of may stand in any."""
    return one.section != other.section and one.number >= _SUMMARY and other.number >= _SUMMARY


def _alike(one: Event, other: Event) -> bool:
    return (one.kind, one.name) == (other.kind, other.name) and not (_parted(one, other) or _far_off(one, other))


def _same(one: Event, other: Event) -> bool:
    if one.kind != other.kind or _parted(one, other):
        return False
    if one.kind in _OWN and one.organizer and other.organizer and not set(one.organizer) & set(other.organizer):
        return False
    if one.kind in SESSIONS and _far_off(one, other):
        return False
    if rite(one.name) and rite(other.name) and rite(one.name) != rite(other.name):
        return False
    if one.bare or other.bare:
        return True
    if one.date and other.date and one.date != other.date:
        return False
    if rite(one.name) != rite(other.name):
        return False
    if one.kind in SESSIONS and (first := ordinals(one.name)) and (second := ordinals(other.name)) and first != second:
        return False
    if not one.kind and _goes_on(one) != _goes_on(other):
        return False
    if one.kind == VISIT and _elsewhere(one, other):
        return False
    a, b = set(name_key(one.name).split()), set(name_key(other.name).split())
    shared, fewer = len(a & b), min(len(a), len(b))
    return 2 * shared >= fewer if one.kind else 2 * shared > fewer  # all acts of one sort share their verb


def _elsewhere(one: Event, other: Event) -> bool:
    """Whether two working visits are to others: "thăm và làm việc tại xã X", "buổi làm việc với Huyện ủy Y"."""
    a, b = (set(name_key(event.name).split()) - _OF_VISITS for event in (one, other))
    return bool(a) and bool(b) and not a & b


def _place_of(event: Event) -> str:
    """Return the place whose body holds a gathering: "Hà Giang" for "Ban Chấp hành Đảng bộ tỉnh Hà Giang"."""
    words = event.organizer[0].split()[-2:] if event.organizer else []
    return " ".join(words) if words and all(word[0].isupper() for word in words) else ""


def _far_off(one: Event, other: Event) -> bool:
    """Whether two gatherings are of bodies of different places."""
    return bool(_place_of(one)) and bool(_place_of(other)) and _place_of(one) != _place_of(other)


def _goes_on(event: Event) -> bool:
    """Whether an act is told as a further one: "Cùng ngày, ông A cũng đã đến thăm bà B"."""
    return event.line.keys[:2] in _FURTHER


def ordinals(name: str) -> set[str]:
    """Return which sessions a name tells of: {"6"} for "Hội nghị lần thứ sáu" and "Hội nghị Trung ương 6"."""
    found = (_DIGITS.get(told.lower(), told) for told in _ORDINAL.findall(name))
    return {told for told in found if told.isdecimal()}


def _fill(one: Event, other: Event) -> None:
    """Complete one mention of an event from another; a name of a few words gives way to a fuller one."""
    if other.earlier and not one.earlier and not one.bare:
        if ordinals(one.name) & ordinals(other.name):
            one.mentions, one.organizer = one.mentions + 1, one.organizer or other.organizer
            one.number = min(one.number, other.number)
        return
    loud, quiet = _shouted(one.name), not _shouted(other.name)
    more = one.kind != _VISIT and _tells_more(other.name, one.name)  # a journey is told best as it begins
    fuller = (one.broken and not other.broken) or (quiet and (loud or more))
    if not other.bare and (one.bare or fuller):
        one.name, one.bare, one.label = other.name, False, other.label or one.label
        one.broken = other.broken
    one.mentions += not other.bare
    one.verbal = one.verbal and other.verbal
    one.label = one.label or other.label
    one.when = one.when if one.date else other.when or one.when
    if not other.bare or one.bare or one.kind not in ENTITLED or ordinals(one.name):
        one.organizer = _hosts(one.organizer, other.organizer)
    one.place = one.place or other.place
    one.score = max(one.score, other.score)
    if other.line is not one.line and other.score >= 2:
        one.more.append(other.line)
        one.number = min(one.number, other.number)


def _shouted(name: str) -> bool:
    """Whether a name is a heading's, in capitals: what the text itself calls the gathering goes before it."""
    words = [word for word in name.split() if word.isalpha()]
    return len(words) > 1 and all(word.isupper() for word in words[:2])


def _hosts(told: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return who holds a gathering as one mention or the other has it: a body, rather than the place of its title.

    A unit goes before the body it is of: the title says "Trường X tổ chức", the text "Đảng ủy Trường X tổ chức".
    """
    places = all(name[0].islower() for name in told)
    within = bool(told) and all(any(unit.endswith(f" {name}") for unit in other) for name in told)
    return other or told if places or within else told


def _tells_more(name: str, than: str) -> bool:
    """Whether a name says what another says and more, without running on."""
    words, others = name.split(), than.split()
    if set(_FIGURE.findall(than)) - set(_FIGURE.findall(name)) or (_MONTH in name and _MONTH not in than):
        return False
    if len(others) <= _SHORT < len(words) <= _LONG:
        return True
    a, b = set(name_key(name).split()), set(name_key(than).split())
    return len(others) < len(words) <= _LONG and len(a & b) >= _CONTAINED * len(b)


def _apart(event: Event, others: Sequence[Event]) -> bool:
    """Whether a further event is told of plainly enough to be one of its own."""
    before = event.earlier and event.headed and event.kind not in (_CEREMONY, *MEETINGS)
    if event.score <= REPORTED or before:
        return False
    sits = not event.kind and event.name.startswith(_MEET)
    if sits and any(other.kind in _ASSEMBLIES or other.name.startswith(_MEET) for other in others):
        return False
    if event.name.lower().startswith(_OPENINGS) and any(other.kind.lower() in event.name.lower() for other in others):
        return False
    words = set(name_key(event.name).split())
    for other in others:
        if _parted(event, other) or (event.kind in SESSIONS and _far_off(event, other)):
            continue
        if not event.kind and words <= set(name_key(other.name).split()):
            return False
        if rite(event.name) and rite(event.name) != rite(other.name):
            continue
        visits = event.kind == VISIT and event.when and _elsewhere(event, other)
        again = event.kind and other.kind == event.kind and (not event.date or event.date == other.date)
        if again and not visits and not _witnessed(event, other):
            return False
        if not event.kind and other.line is event.line and other.kind != _VISIT:
            return False
        if not event.kind and other.kind and _is_act(other, event):
            return False
        if event.kind and not other.kind and _is_act(event, other):
            other.kind, other.label = event.kind, event.label
            return False
    return True


def _witnessed(event: Event, other: Event) -> bool:
    """Whether a ceremony that guests of another came to besides is of its own: "lễ đón", "lễ ký kết 5 văn kiện"."""
    named = not event.bare and not other.bare and event.kind == _CEREMONY
    return named and event.beside and name_key(event.name).split()[1:2] != name_key(other.name).split()[1:2]


def _is_act(gathering: Event, act: Event) -> bool:
    """Whether a gathering is the act told before: "tiếp xúc cử tri quận X" and "Cuộc tiếp xúc diễn ra"."""
    if not fits(gathering.kind, act.name) or (gathering.date and act.date and gathering.date != act.date):
        return False
    if gathering.bare:
        return any(kind == gathering.kind for kinds, _ in DEEDS_OF_KINDS for kind in kinds)
    a, b = set(name_key(gathering.name).split()), set(name_key(act.name).split())
    told = gathering.kind in MEETINGS or name_key(act.name).split()[0] in a
    return told and len(a & b) >= _ALIKE * min(len(a), len(b))


def _date(events: Sequence[Event], cuts: Sequence[Cut]) -> None:
    """Give gatherings without a day the one day with which sentences of the head open."""
    days = {found for cut in cuts[:HEAD_LINES] if (found := opening_day(cut))}
    if len(days) == 1 and not any(event.when for event in events):
        for event in events:
            event.when = next(iter(days)) if event.number < HEAD_LINES else None
