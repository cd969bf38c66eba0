"""A body named once for several places -> one body for each: "UBND các huyện A, B và C", "các Tỉnh ủy A và B"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.units import Line, Org, Place, Unit, whole_of
from kg.lexicon.entries import PLACE_TYPES
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("spread")

_AND = syllable_key("và")
_SEVERAL = _GRAMMAR.syllables("several")
#: Kinds of bodies that every place of a level has one of.
_KINDS = frozenset(("party", "state", "mass", "owner"))
#: A city may be a province's or a district of one.
_DISTRICTS = frozenset(("city", "district"))
#: Tokens of the longest place that no table knows.
_NAME = 3
_NAMING = frozenset(("word", "place", "person"))


def share_out(line: Line) -> None:
    """Give each place of a list the body that is named before it, as a unit of its own."""
    for index, unit in reversed(line.marked):
        if unit.kind != "org" or not isinstance(unit.value, Org):
            continue
        found = _behind(line, index, unit.value) or _before(line, index, unit.value)
        if found is not None:
            shared, stop = found
            line.units[index:stop] = shared
    line.marked = [(index, unit) for index, unit in enumerate(line.units) if unit.kind not in ("word", "punct")]
    line.figures = [unit for unit in line.units if unit.text[0].isdigit()]


def may_share(line: Line) -> bool:
    """Whether a body stands beside a word for several, so that it may be one for each of many places."""
    units = line.units
    return any(
        unit.kind == "org"
        and ((index + 2 < len(units) and _several(units[index + 1])) or (index > 0 and _several(units[index - 1])))
        for index, unit in line.marked
    )


def _several(unit: Unit) -> bool:
    return unit.key in _SEVERAL or (unit.kind == "number" and unit.text.isdigit() and unit.text not in ("0", "1"))


def _behind(line: Line, index: int, org: Org) -> tuple[list[Unit], int] | None:
    """Return (the units, the index behind them) of "UBND | các huyện A, B và C"; a type alone names nobody."""
    units, of = line.units, whole_of(org)
    local = of.head.takes == {"place"} or ("place" in of.head.takes and of.head.kind in _KINDS)
    if of.place is not None or of.national or not local:
        return None
    if index + 2 >= len(units) or not _several(units[index + 1]):
        return None
    at, kind = index + 2, ""
    while at < len(units) and isinstance(units[at].value, Place) and not _named(units[at]):
        kind = _place(units[at]).type
        at += 1 + (at + 1 < len(units) and (units[at + 1].text in (",", ":") or units[at + 1].key == _AND))
    places, stop = _row(line, at, kind)
    return (_units(line, index, org, places), stop) if places else None


def _before(line: Line, index: int, org: Org) -> tuple[list[Unit], int] | None:
    """Return (the units, the index behind them) of "các | Huyện ủy A, B và C"."""
    place, units = whole_of(org).place, line.units
    if place is None or not place.name or index == 0 or not _several(units[index - 1]):
        return None
    if index + 2 >= len(units) or not (units[index + 1].text == "," or units[index + 1].key == _AND):
        return None
    more = units[index + 2].value
    if not isinstance(more, Place) or not more.name or (more.type and more.typed):
        return None
    if more.level != place.level and not {more.level, place.level} <= _DISTRICTS:
        return None
    places, stop = _row(line, index + 2, place.type)
    own = [(place, units[index], None), (places[0][0], places[0][1], units[index + 1])] if places else []
    return (_units(line, index, org, [*own, *places[1:]]), stop) if places else None


def _row(line: Line, at: int, kind: str) -> tuple[list[tuple[Place, Unit, Unit | None]], int]:
    """Return the places of a list from unit `at`, each with its unit and the mark before it, and the index behind."""
    found: list[tuple[Place, Unit, Unit | None]] = []
    units, stop, mark = line.units, at, None
    while at < len(units):
        place, end = (_place(units[at]), at + 1) if _named(units[at]) else _unknown(line, at, kind if found else "")
        if place is None or place.level == "country":
            break
        if place.type and place.typed:
            kind = place.type
        elif kind and PLACE_TYPES[kind] in ("district", "commune") and place.level == "province":
            break
        else:
            place = replace(place, type=place.type or kind, typed=True)
        first, last = units[at], units[end - 1]
        found.append((place, replace(first, j=last.j, end=last.end), mark))
        stop = end
        if end >= len(units) or not (units[end].text == "," or units[end].key == _AND):
            break
        mark, at = units[end], end + 1
    return found, stop


def _unknown(line: Line, at: int, kind: str) -> tuple[Place | None, int]:
    """Return a place of the type `kind` that no table knows, where a short run of capitals stands by itself."""
    units, end = line.units, at
    while end < len(units) and units[end].kind in _NAMING and units[end].text[0].isupper():
        end += 1
    tokens = line.tokens[units[at].i : units[end - 1].j] if end > at else []
    closed = end >= len(units) or units[end].kind in ("punct", "word")
    if not kind or not closed or not 2 <= len(tokens) <= _NAME or any(t.text.isupper() for t in tokens):
        return None, at
    name = " ".join(t.text for t in tokens)
    return Place(kind, name, PLACE_TYPES[kind], units[at].i, units[end - 1].j), end


def _units(line: Line, index: int, org: Org, places: list[tuple[Place, Unit, Unit | None]]) -> list[Unit]:
    """Return a unit for each body of a list, with the marks between them."""
    made: list[Unit] = []
    for place, where, mark in places:
        if mark is not None:
            made.append(mark)
        first = line.units[index] if mark is None else where
        text = line.sentence.source[first.start : where.end]
        unit = Unit("org", first.i, where.j, first.start, where.end, text, first.key)
        unit.value = _at(org, place, unit)
        made.append(unit)
    return made


def _at(org: Org, place: Place, unit: Unit) -> Org:
    """Return the body of `place` that `org` is of its own; the whole of `unit` names it."""
    owner = _at(org.owner, place, unit) if org.owner is not None else None
    where = place if owner is None else org.place
    made = replace(org, owner=owner, place=where, bare=False, short=False)
    made.i, made.j, made.start, made.end = unit.i, unit.j, unit.start, unit.end
    return made


def _named(unit: Unit) -> bool:
    return isinstance(unit.value, Place) and unit.value.name is not None


def _place(unit: Unit) -> Place:
    assert isinstance(unit.value, Place)
    return unit.value
