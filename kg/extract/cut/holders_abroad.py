"""What stands between an office abroad and its holder's name: "Thủ tướng | Nhật | A", "Thị trưởng | Rotterdam | A"."""

from __future__ import annotations

from kg.extract.bodies.seats import STATE_ORGANS
from kg.extract.names.foreign_names import MAYORS, place_before
from kg.extract.names.persons import PersonParser
from kg.extract.units import Line, Place, Role, Unit
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("holders_abroad")

LEADERS = _GRAMMAR.keys("leaders")


def of_state(unit: Unit) -> bool:
    """Whether an office is one that states have: "Tổng thống", "Thủ tướng", "Bộ trưởng Ngoại giao"."""
    role = unit.value if isinstance(unit.value, Role) else None
    if role is None:
        return unit.key in LEADERS
    organ = role.org.head.name if role.org is not None else role.title.org
    return organ in STATE_ORGANS or organ in ("", "Bộ", "Bộ Ngoại giao")


def of_country(units: list[Unit]) -> bool:
    """Whether the last unit is the country of a title, so that its holder may follow: "Chủ tịch nước Lào X".

    Cities abroad are known by nothing but the title before them: "Thị trưởng Rotterdam X".
    """
    place = units[-1].value
    led = len(units) > 1 and (units[-2].kind == "role" or units[-2].key in LEADERS)
    return led and (place is None or (isinstance(place, Place) and place.level == "country"))


def town_before(line: Line, i: int, persons: PersonParser) -> int:
    """Return how many words name the city abroad whose head is to come: "Thị trưởng | Rotterdam | Jan Mau"."""
    if line.units[-1].kind != "role" or line.units[-1].key not in MAYORS:
        return 0
    end = persons.parse(line.tokens, line.keys, i, announced="role")
    return 0 if end is None else place_before(line.tokens, i, end)
