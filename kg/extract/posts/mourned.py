"""Whose death a bulletin tells of: they take no part in what is held for them, and of their posts are former ones those
of whoever is remembered or had left them; whom one has just lost is told with what he was to the last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.units import Line, Person
from kg.extract.words import office_words
from kg.text import syllable_key

_DEATH = office_words.trie("death")
_REMEMBERING = office_words.sequences("remembering")
_MOURNING = office_words.sequences("mourning") | _REMEMBERING
_HEROES = office_words.keys("heroes")
#: What may stand between a name and "đã từ trần": the posts of whom it is said.
_APPOSED, _HAS = frozenset(("role", "org", "place", "punct", "date")), syllable_key("đã")
_LEADING = ("hon", "rank", "role")
_LATE, _CALL = syllable_key("cố"), syllable_key("thăm")
_ADVISER = (_LATE, syllable_key("vấn"))
#: What some sentence of a bulletin must have that tells of a death.
_TELLING = {_LATE, *_DEATH.first, *(words[-1] for words in _MOURNING)}
_LONGEST = max(map(len, _MOURNING))
#: Tokens from a name to "đã từ trần".
_SAID_OF = 12


def dead(lines: Sequence[Line]) -> set[str]:
    """Return the persons told of as dead: "đồng chí A đã từ trần", "Lễ viếng bà B", "cố Đại tá C"."""
    gone: set[str] = set()
    if all(_TELLING.isdisjoint(line.keys) for line in lines):
        return gone
    last: str | None = None
    for line in lines:
        named = [(u.i, u.value.name) for _, u in line.named if isinstance(u.value, Person) and u.value.name]
        for i in _DEATH.places(line.keys):
            before = [name for at, name in named if i - _SAID_OF <= at < i or (at < i and _beside(line, at, i))]
            gone |= set(before[-1:] or ([last] if last and not named else []))
        gone |= {name for name, _, _ in _mourned(line)}
        last = named[0][1] if named else last
    return gone


def _beside(line: Line, at: int, i: int) -> bool:
    """Whether only posts stand between the name at token `at` and token `i`."""
    between = [unit for unit in line.units if at < unit.i < i]
    return all(unit.kind in _APPOSED or unit.key == _HAS for unit in between)


def long_dead(lines: Sequence[Line], year: int | None) -> set[str]:
    """Return whom a bulletin of `year` tells of as long dead: "cố Đại tá C", "tưởng nhớ D", "từ trần năm 1997"."""
    gone = {name for line in lines for name, _, old in _mourned(line) if old}
    for line in lines if year is not None else ():
        for i in _DEATH.places(line.keys):
            if _of_other_year(line, i, str(year)):
                named = [u.value.name for _, u in line.named if isinstance(u.value, Person) and u.i < i]
                gone |= {name for name in named[-1:] if name}
    return gone


def _of_other_year(line: Line, i: int, year: str) -> bool:
    """Whether the day of the death told at token `i` is of an earlier year."""
    days = (str(u.value) for _, u in line.marked if u.kind == "date" and 0 <= u.i - i < _SAID_OF)
    return any(not day.startswith("--") and day[:4] < year for day in days)


def remembered(line: Line) -> str | None:
    """Return whom a sentence remembers or takes leave of, if anybody: who comes to it is not whom it tells of."""
    return next((name for name, late, _ in _mourned(line) if not late), None)


def _mourned(line: Line) -> Iterator[tuple[str, bool, bool]]:
    """Yield each name behind words of mourning, posts and honorifics between; if they are "cố" alone; if of old."""
    for index, unit in line.named if not _TELLING.isdisjoint(line.keys) else ():
        if not isinstance(unit.value, Person) or not unit.value.name:
            continue
        step = index
        while step > 0 and ((before := line.units[step - 1]).kind in _LEADING or before.key in _HEROES):
            step -= 1
        at = line.units[step].i
        late = tuple(line.keys[at : at + 2]) != _ADVISER and _LATE in line.keys[max(0, at - 1) : at + 1]
        words = {tuple(line.keys[max(0, at - n) : at]) for n in range(1, _LONGEST + 1)}
        told = not words.isdisjoint(_MOURNING)
        called = line.keys[max(0, at - 2) : at - 1] == [_CALL]  # "thăm viếng ông A"
        if late or (told and not called):
            yield unit.value.name, late, late or not words.isdisjoint(_REMEMBERING)
