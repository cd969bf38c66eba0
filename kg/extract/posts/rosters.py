"""Rosters: a heading that ends in a post and a colon, and lines of names beneath: "Các Phó Chủ tịch UBND tỉnh gồm:"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.names.people import heads_roster, is_blank, is_entry, is_name
from kg.extract.posts.held import STATUS, Held
from kg.extract.posts.lists import past_elected, past_session
from kg.extract.units import Line, Person, Role
from kg.extract.words.triggers import Trigger, Triggers


@dataclass(slots=True)
class Roster:
    """The post that the heading before the line at hand gives to each whom the lines beneath it name."""

    role: Role | None = None
    status: str = "current"
    many: bool = False

    def read(self, line: Line, marks: dict[int, Trigger], triggers: Triggers) -> Iterator[Held]:
        """Yield the post of the heading for whom a line names; take the line for a heading where it is one."""
        if is_blank(line):
            return
        if self.role is not None and (is_name(line) or (self.many and is_entry(line))):
            name = next(unit.value.name for unit in line.units if isinstance(unit.value, Person))
            if name:
                yield Held(name, self.role, self.status, line, "roster")
            return
        at = _heading_of(line, triggers)
        role = line.units[at].value if at is not None else None
        self.role = role if isinstance(role, Role) else None
        if at is None or self.role is None:
            return
        before, last = line.units[at - 1] if at else None, line.units[-2]
        told = next((trigger.kind for trigger in marks.values() if trigger.kind in ("appoint", "ended")), "")
        elected = past_elected(line.units, at + 1, triggers) > at + 1
        given = "appointed" if elected or self.role.new else STATUS.get(told, "current")
        self.status = "former" if self.role.former else given
        several = before is not None and (before.kind in ("number", "plural") or before.key in triggers.many)
        self.many = several or last.kind == "plural" or last.key in triggers.lists


def _heading_of(line: Line, triggers: Triggers) -> int | None:
    """Return the index of the post that a heading ends in: "Hội nghị đã bầu các | Phó Chủ tịch | gồm:"; else None."""
    units = line.units
    if not heads_roster(line):
        return None
    at = next((k for k, unit in reversed(line.named) if unit.kind == "role"), None)
    if at is None:
        return None
    end = past_elected(units, past_session(units, at + 1), triggers)
    while end < len(units) and (units[end].key in triggers.lists or units[end].kind == "plural"):
        end += 1
    return at if end == len(units) - 1 else None
