"""Posts told once for several names behind them: "Phó Chánh án Tòa án nhân dân tối cao Lê Hà, Trần Mẫu dự họp".

Only a post that several have at a time is shared so, or one that two had: "nguyên Chủ tịch Quốc hội Lê Hà, Trần Mẫu".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.bodies.beginnings import AND
from kg.extract.posts.held import Held
from kg.extract.posts.statuses import MANY
from kg.extract.units import Person, Unit
from kg.extract.words.neighbours import touches_name

#: What parts a name from a post of its own behind it.
_BESIDE = frozenset(",(-–—")
#: Syllables of a name in full: a shorter one may be a place or a byline.
_FULL = 3


def shared(held: Sequence[Held]) -> Iterator[Held]:
    """Yield the post before a name once more for each name that follows it in a row and has no post anywhere."""
    holders = {item.person for item in held}
    for item in held:
        many = item.role.name.startswith(MANY)
        if item.rule == "title-before-name" and (item.role.former or many):
            names = _row(item.line.units, item)
            if many or len(names) == 1:
                yield from (replace(item, person=name, rule="shared") for name in names if name not in holders)


def _row(units: Sequence[Unit], item: Held) -> list[str]:
    """Return the names that only commas and "và" part from the holder's, unless a post stands behind the last."""
    at = next((index for index, unit in enumerate(units) if unit.value is item.role), len(units)) + 1
    while at < len(units) and units[at].kind in ("hon", "rank"):
        at += 1
    if at >= len(units) or _name(units[at]) != item.person:
        return []
    names: list[str] = []
    last = False
    while at + 2 < len(units) and not last and (units[at + 1].text == "," or units[at + 1].key == AND):
        name = _name(units[at + 2])
        if len(name.split()) < _FULL:
            break
        last = units[at + 1].key == AND
        names.append(name)
        at += 2
    if at + 2 < len(units) and units[at + 1].text in _BESIDE and units[at + 2].kind in ("role", "rank", "org", "place"):
        titled = units[at + 2].kind != "role" or not touches_name(list(units), at + 2)
        return [] if titled else names
    return names


def _name(unit: Unit) -> str:
    return (unit.value.name or "") if isinstance(unit.value, Person) else ""
