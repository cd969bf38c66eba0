"""Units -> the place a bulletin is of, where nobody says it: the one named in its title, or through its whole text.

"Hội nghị Tỉnh ủy Hà Nam ... trên địa bàn tỉnh ... thu ngân sách đạt 60 tỷ đồng": the bulletin is of Hà Nam.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extract.units import Line, Org, Place, Unit
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("own_place")

#: How often the place has to be named: in all, for each sentence, and of all namings of places of its level.
_OFTEN, _DENSE, _MAIN = 3, 0.2, 0.75
#: From the smallest on: of a commune that its title names a bulletin is rather than of its province.
_LEVELS = ("commune", "district", "province")
_THERE = _GRAMMAR.syllables("there")


def own_place(lines: Sequence[Line]) -> Place | None:
    """Return the place that a bulletin is of, None where several or none could be meant."""
    named: dict[str, Counter[str]] = {level: Counter() for level in _LEVELS}
    written: dict[str, Counter[str]] = {}
    first: dict[str, Place] = {}
    titled: set[str] = set()
    meant: set[str] = set()
    for line in lines:
        for _, unit in line.named:
            for place in _places(line, unit):
                level = "province" if place.level == "city" else place.level
                if level not in named:
                    continue
                if not place.name:
                    meant.add(level)
                    continue
                key = place.canon or place.name
                named[level][key] += 1
                if place.type:
                    first.setdefault(place.full, place)
                    written.setdefault(key, Counter())[place.full] += 1
                if line.sentence.line == 0:
                    titled.add(key)
    least = max(_OFTEN, _DENSE * len(lines))
    for level in _LEVELS:
        for key, times in named[level].most_common(1):
            known = key in titled or (level == "province" and level in meant)
            if known and key in written and times >= least and times >= _MAIN * named[level].total():
                return first[written[key].most_common(1)[0][0]]
    return None


def _places(line: Line, unit: Unit) -> Iterator[Place]:
    """Yield the places of a unit: itself, or that of a body and of those that it belongs to."""
    if isinstance(unit.value, Place):
        if not (unit.i and line.keys[unit.i - 1] in _THERE):
            yield unit.value
        return
    org: Org | None = unit.body
    while org is not None:
        if org.place is not None:
            yield org.place
        org = org.owner
