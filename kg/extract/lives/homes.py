"""Units -> the place a person comes from, as written: a run of localities from small to large."""

from __future__ import annotations

from kg.extract.reading import Reading
from kg.extract.units import Line, Person, Place, Unit
from kg.lexicon.grammar import grammar
from kg.lexicon.trie import Trie

_GRAMMAR = grammar("homes")

_NOW = _GRAMMAR.syllables("now")
_LONGEST_BRACKET = 14


def home_at(reading: Reading, line: Line, index: int, hamlets: Trie[str]) -> str | None:
    """Return the localities that begin at unit `index` as the text writes them, or None where none begins there."""
    units = line.units
    end: int | None = None
    step = index
    while step < len(units):
        stop = _locality(line, units, step, hamlets, first=end is None)
        if stop is None:
            break
        end = step = stop
        bracket = _now(units, step)
        if bracket is not None:
            step = bracket
            if not (step < len(units) and _locality(line, units, step, hamlets, first=False)):
                end = step
                if not (step < len(units) and units[step].text == ","):
                    break
        if step < len(units) and units[step].text in (",", "-", "–"):
            step += 1
    if end is None:
        return None
    text = reading.text[units[index].start : units[end - 1].end]
    return " ".join(text.split())


def _locality(line: Line, units: list[Unit], step: int, hamlets: Trie[str], *, first: bool) -> int | None:
    """Return the unit behind one locality that begins at `step`, or None."""
    unit = units[step]
    if isinstance(unit.value, Place):
        return step + 1 if unit.value.name else _capitals(units, step + 1)
    if unit.kind not in ("word", "person"):
        return None
    found = hamlets.longest(line.keys, unit.i)
    if found:
        named = _capitals(units, _index(units, step, found[0]))
        return named
    if isinstance(unit.value, Person):
        if unit.value.honorific or step + 1 >= len(units) or units[step + 1].text not in (",", "-", "–"):
            return None
        follows = units[step + 2] if step + 2 < len(units) else None
        return step + 1 if follows is not None and isinstance(follows.value, Place) else None
    if not line.tokens[unit.i].capital:
        return None
    stop = _capitals(units, step)
    if stop is None or first:
        return stop
    behind = units[stop : stop + 2]
    return stop if any(isinstance(u.value, Place) for u in behind) else None


def _index(units: list[Unit], step: int, token: int) -> int:
    while step < len(units) and units[step].i < token:
        step += 1
    return step


def _capitals(units: list[Unit], step: int) -> int | None:
    """Return the unit behind a run of at most four words in capitals or a number, or None where there is none."""
    stop = step
    while stop < len(units) and stop - step < 4 and units[stop].kind in ("word", "person", "number"):
        if not (units[stop].text[0].isupper() or units[stop].text.isdigit()):
            break
        stop += 1
    return stop if stop > step else None


def _now(units: list[Unit], step: int) -> int | None:
    """Return the unit behind "(nay là xã ...)", "(cũ)", "(Bắc Ninh)" that stands at `step`, or None."""
    if step + 1 >= len(units) or units[step].text != "(":
        return None
    follows = units[step + 1]
    if follows.key not in _NOW and not (isinstance(follows.value, Place) and follows.value.name):
        return None
    for stop in range(step + 1, min(step + _LONGEST_BRACKET, len(units))):
        if units[stop].text == ")":
            return stop + 1
    return None
