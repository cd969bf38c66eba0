"""Readings and roles -> events and who took which part in them, one fact for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from kg.extract.events.atoms import Cut, cut_line
from kg.extract.events.clauses import past_object
from kg.extract.events.event_words import event_words
from kg.extract.events.events import find_events
from kg.extract.events.gathering import EARLIER, VISIT, Event
from kg.extract.events.guests import NEW
from kg.extract.events.held_on import opening_day
from kg.extract.events.parts import PartFinder
from kg.extract.events.sections import sections
from kg.extract.events.sides import VISITED, Part
from kg.extract.posts.mourned import dead
from kg.extract.reading import Reading
from kg.extract.units import Line, Person
from kg.lexicon.grammar import grammar
from kg.model import Fact, Value
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("participation")

#: The order in which a guest's parts are told.
_MANNERS = ("attends", "chairs", "directs", "speaks", "presents")
#: Gatherings that go on for days, and how many.
_SESSIONS = _GRAMMAR.names("sessions")
_SESSION_DAYS = 5
#: A month told without its day, and how near to the ends of its sentence it dates it.
_MONTH = re.compile(r"\d{4}-\d\d")
_OPENING, _ENDING = 5, 3
_TERM = syllable_key("khóa")
#: How plainly a gathering is told of that is only spoken of.
_SPOKEN_OF = 1
#: What is only the time of the gatherings told before it.
_JOURNEY = "Chuyến thăm"
_MOURNING = _GRAMMAR.words("mourning")
_DECISION = "quyết định"
#: He is remembered at gatherings, not at them.
_REMEMBERED = "Hồ Chí Minh"


@dataclass(slots=True)
class _Told:
    event: Event
    part: Part
    line: Line


def find_gatherings(reading: Reading, roles: Sequence[Fact]) -> list[Fact]:
    """Return the `event` facts of a bulletin and its `participation` facts, `roles` being what it says of posts."""
    words = event_words()
    cuts = [cut_line(line, words) for line in reading.lines]
    parts = sections(cuts)
    events = find_events(cuts, words, reading.document.published, parts)
    if not events:
        return []
    absent = {name for cut in cuts for name in _represented(cut)}
    gone = dead(reading.lines)
    told = [
        item
        for item in _parts(cuts, events, parts, _holders(roles))
        if item.part.guest.name not in gone and (item.part.manner != "presents" or item.part.guest.name not in absent)
    ]
    there = {(item.event.id, item.part.guest.name) for item in told if not item.part.remote}
    there |= {
        (item.event.id, item.part.guest.name) for item in told if item.line is item.event.line or _done_again(item)
    }
    told = [item for item in told if _is_gathering(item.event) or (item.event.id, item.part.guest.name) in there]
    events = [event for event in events if _is_told(event) or any(item.event is event for item in told)]
    facts = [_event_fact(reading, event) for event in events]
    return [*facts, *_settle(reading, events, told)]


def _is_told(event: Event) -> bool:
    """Whether more is told of a gathering than that it is spoken of; where nothing is, somebody has to be there."""
    return event.score > _SPOKEN_OF or event.when is not None or bool(event.organizer)


def _done_again(item: _Told) -> bool:
    """Whether a sentence tells once more of the act that the bulletin is about: "ông A đại diện hai bên ký kết"."""
    words = [syllable_key(word) for word in item.event.name.split()[:2]]
    keys = item.line.keys
    return len(words) > 1 and any(keys[k : k + 2] == words for k in range(len(keys) - 1))


def _is_gathering(event: Event) -> bool:
    """Whether others than those named with it may speak there: an act, a visit of somebody, tells of no assembly."""
    return event.headed or bool(event.kind)


def _holders(roles: Sequence[Fact]) -> dict[tuple[str, str], str]:
    """Return who holds each post, where the bulletin names just one holder for the time of the event.

    The new holder of a post ("tân Bí thư") stands under its title behind NEW.
    """
    found: dict[tuple[str, str], set[str]] = {}
    for fact in roles:
        if fact.slots.get("status") in ("current", "appointed"):
            title, org = name_key(str(fact.slots["title"])), name_key(str(fact.slots.get("org", "")))
            found.setdefault((title, org), set()).add(str(fact.slots["person"]))
            if fact.slots["status"] == "appointed":
                found.setdefault((NEW + title, org), set()).add(str(fact.slots["person"]))
    return {key: next(iter(people)) for key, people in found.items() if len(people) == 1}


def _parts(
    cuts: Sequence[Cut], events: Sequence[Event], within: Sequence[int], holders: dict[tuple[str, str], str]
) -> Iterator[_Told]:
    finder = PartFinder(holders)
    told, events = events, [event for n, event in enumerate(events) if n == 0 or event.kind != _JOURNEY]
    current = events[0]
    kinds = {event.kind for event in events}
    aside = False
    for number, cut in enumerate(cuts):
        for event in events:
            if event.number == number:
                current = event
        spoken = [atom.kind for atom in cut.atoms if atom.letter == "E"] if "E" in cut.text else []
        if spoken and spoken[0] != current.kind and spoken[0] in kinds and current.number != number:
            current = next(e for e in events if e.kind == spoken[0])
        yield from _met(finder, cut, told)
        parts: Iterable[Part] = finder.find(cut)
        aside = (aside and current.kind not in spoken) or cut.line.keys[:2] == EARLIER
        if current.number != number and (_elsewhere(cut, current) or _before(cut, current)):
            continue
        if current.number != number and _of_another(cut, events):
            continue
        if current.section != within[number]:
            continue  # what a section without a gathering tells is not of the one before it
        did = [e.who for e in events if e.number == number and e.who is not None]
        if did:
            parts = chain(parts, finder.doing(cut, *did[0]))
        for part in parts:
            if (
                part.guest.name == _REMEMBERED
                or _is_mourned(part.guest.name, current)
                or (part.remote and (aside or not (current.plain or current.number == number)))
            ):
                continue
            if part.rule.startswith("decided") and not (part.guest.name in current.name or _of_decisions(current)):
                continue  # a decision about somebody, told beside what the gathering was held for
            if part.rule == VISITED and (current.number != number or current.headed):
                continue  # a stand or a house looked at on the way
            if part.rule == "worked-with" and current.kind and current.kind != VISIT and current.number != number:
                continue  # a working visit told beside the conference
            yield _Told(current, part, cut.line)


def _met(finder: PartFinder, cut: Cut, events: Sequence[Event]) -> Iterator[_Told]:
    """Yield those who met each other at the meetings that a sentence tells of."""
    for event in events:
        for start, stop in event.met if event.line is cut.line else ():
            for part in finder.meeting(cut, start, stop):
                if part.guest.name != _REMEMBERED:
                    yield _Told(event, part, cut.line)


def _of_decisions(event: Event) -> bool:
    """Whether a gathering is held to give out decisions: "Lễ công bố và trao quyết định về công tác cán bộ"."""
    return _DECISION in event.name.lower()


def _represented(cut: Cut) -> Iterator[str]:
    """Yield whom somebody else stands for: "ông A thay mặt Thủ tướng B trao Bằng khen"."""
    for k, letter in enumerate(cut.text if "Y" in cut.text else ""):
        if letter == "Y":
            for step in range(k + 1, past_object(cut.text, k + 1)):
                value = cut.value(step)
                if isinstance(value, Person) and value.name:
                    yield value.name


def _is_mourned(name: str, event: Event) -> bool:
    """Whether a gathering takes leave of a person: "Lễ viếng đồng chí A"."""
    told = event.name.lower()
    return any(word in told for word in _MOURNING) and name.lower() in told


def _before(cut: Cut, event: Event) -> bool:
    """Whether a sentence tells of an earlier gathering: "Trước đó, tại hội thảo giao ban, ông A cho biết"."""
    at = cut.text.find("HE")
    return at >= 0 and cut.line.keys[:2] == EARLIER and cut.atoms[at + 1].kind != event.kind


def _elsewhere(cut: Cut, event: Event) -> bool:
    """Whether a sentence tells of another day than the event's: "Trước đó, ngày 27/7, ông A đã trao ..."."""
    opening = opening_day(cut)
    month = _month(cut) if event.when is not None and "D" in cut.text else None
    if month is not None and event.when is not None and month != event.when[-5:-3]:
        return True
    if opening is None or event.when is None:
        return False
    day_of, month_of = event.when[-2:], event.when[-5:-3]
    near = opening[-5:-3] == month_of and abs(int(opening[-2:]) - int(day_of)) <= _SESSION_DAYS
    return opening[-5:] != event.when[-5:] and not (near and event.kind in _SESSIONS)


def _month(cut: Cut) -> str | None:
    """Return the month, told without a day, that a sentence opens with or a caption ends with, or None."""
    ending = len(cut.text) - _ENDING if "HE" in cut.text and cut.text[:1] in "hR" else len(cut.text)
    for k in (*range(min(_OPENING, ending)), *range(ending, len(cut.text))):
        value = cut.value(k)
        if cut.text[k] == "D" and isinstance(value, str) and _MONTH.fullmatch(value):
            return value[-2:]
    return None


def _of_another(cut: Cut, events: Sequence[Event]) -> bool:
    """Whether a sentence is of a session that is not reported: "phát biểu tại kỳ họp Quốc hội khóa XIII"."""
    at = cut.text.find("SHE")
    named = at >= 0 and (
        cut.text[at + 3 : at + 4] == "O"
        or any(letter == "w" and cut.key(at + 3 + i) == _TERM for i, letter in enumerate(cut.text[at + 3 : at + 6]))
    )
    kind = cut.atoms[at + 2].kind if named else ""
    hosts = {name for event in events for name in event.organizer}
    body = cut.body(at + 3) if named else None
    return kind in _SESSIONS and all(event.kind != kind for event in events) and (body is None or body not in hosts)


def _event_fact(reading: Reading, event: Event) -> Fact:
    slots: dict[str, Value | None] = {
        "id": event.id,
        "kind": event.shown,
        "name": event.name,
        "date": event.date,
        "organizer": event.organizer,
        "place": event.place,
    }
    lines = {id(line): line for line in (event.line, *event.more)}
    passages = tuple(reading.sentence(line) for line in lines.values())
    return Fact("event", {slot: value for slot, value in slots.items() if value}, passages, "gathering")


def _settle(reading: Reading, events: Sequence[Event], told: Sequence[_Told]) -> Iterator[Fact]:
    """Yield one fact for each part of each guest; mere presence is left out of those who did more."""
    merged: dict[tuple[str, str, str], list[_Told]] = {}
    order: dict[tuple[str, str], None] = {}
    for item in told:
        merged.setdefault((item.event.id, item.part.guest.name, item.part.manner), []).append(item)
        order.setdefault((item.event.id, item.part.guest.name))
    active = {(event_id, name) for (event_id, name, manner) in merged if manner != "attends"}
    hosts = {name for event in events for name in event.organizer}
    for event_id, name in order:
        for manner in _MANNERS:
            items = merged.get((event_id, name, manner))
            if items is None:
                continue
            if manner == "speaks" and name in hosts and not any(i.part.guest.spoken_for for i in items):
                continue
            if (
                manner == "attends"
                and not any(i.part.strong for i in items)
                and ((event_id, name) in active or name in hosts)
            ):
                continue
            lines = {id(i.line): i.line for i in items}
            first, *more = lines.values()
            yield reading.fact(
                "participation", items[0].part.rule, first, *more, event=event_id, participant=name, **{"as": manner}
            )
