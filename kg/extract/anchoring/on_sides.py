"""Committees, unions and boards told without their whole, in a list of one side's people -> the body of that side.

"Về phía Công ty có ông A - Bí thư Đảng ủy, Giám đốc": the committee is the company's, whichever was named last.
"""

from __future__ import annotations

from kg.extract.units import Line, Org
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("on_sides")

_SIDE = syllable_key("phía")
#: A school that is called no more than that, in small letters.
_SCHOOL = tuple(map(syllable_key, ("nhà", "trường")))
#: Governments of places: the Party organisation beside them is the place's.
_OF_PLACES = _GRAMMAR.names("of_places")
#: How far behind the word its body may stand, in units.
_NEAR = 3
#: What each side has of its own.
_OWN = _GRAMMAR.names("own")


def side_at(line: Line, index: int) -> Org | str | None:
    """Return the body whose people are listed at the unit `index`, "" for a school called no more than that."""
    units = line.units
    at = next((k for k in range(index - 1, -1, -1) if units[k].key == _SIDE), None)
    if at is None:
        return None
    for unit in units[at + 1 : at + 1 + _NEAR]:
        org = unit.value
        if isinstance(org, Org):
            own = (org.resolved or org.bare) and org.kind != "party" and org.head.name not in _OF_PLACES
            return org if own else None
    return "" if tuple(unit.key for unit in units[at + 1 : at + 3]) == _SCHOOL else None


def has_own(org: Org) -> bool:
    """Whether each side has a body of that head of its own."""
    return org.head.name in _OWN
