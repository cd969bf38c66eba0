"""Rows of posts that a list shares out in order: "bầu Chủ tịch, hai Phó Chủ tịch gồm ông A, bà B và ông C"."""

from __future__ import annotations

from kg.extract.posts.held import State
from kg.extract.units import Person, Role, Unit
from kg.extract.words.neighbours import AND
from kg.extract.words.triggers import Triggers
from kg.text import syllable_key

_NUMBERS = dict(zip(map(syllable_key, ("một", "hai", "ba", "bốn", "năm", "sáu")), range(1, 7), strict=True))


def shared_out(state: State, units: list[Unit], index: int, triggers: Triggers) -> list[tuple[str, Role]] | None:
    """Return who is elected to which post of the row that ends at `index`, [] where they do not tally; None: no row.

    A post said to be one of several ("các Phó Chủ tịch") takes all who are left, at the end of the row alone.
    """
    elects = state.trigger is not None and state.trigger.kind == "appoint" and not state.group
    row = _row(units, index, triggers) if elects else []
    if len(row) < 2:
        return None
    names = [unit.value.name for unit in units[index + 1 :] if isinstance(unit.value, Person) and unit.value.name]
    fixed = sum(count or 0 for _, count in row)
    open_ended = [count for _, count in row if count is None]
    last_open = row[-1][1] is None and len(open_ended) == 1 and len(names) > fixed
    if not last_open and (open_ended or len(names) != fixed):
        return []
    given: list[tuple[str, Role]] = []
    bodies = {_base(role): role.body for role, _ in row if role.body}
    for role, count in row:
        if role.body is None and role.title.org is None:
            role.body = bodies.get(_base(role))
        taken = len(given) + (len(names) if count is None else count)
        given += [(name, role) for name in names[len(given) : taken]]
    return given


def _row(units: list[Unit], index: int, triggers: Triggers) -> list[tuple[Role, int | None]]:
    """Return the posts up to the one at `index`, each with how many hold it, None for several."""
    row: list[tuple[Role, int | None]] = []
    while index >= 0:
        role = units[index].value
        if not isinstance(role, Role):
            break
        step, count = index - 1, 1
        several = False
        if step >= 0 and units[step].key in triggers.many:
            several, step = True, step - 1
        elif step >= 0 and (units[step].kind == "number" or units[step].key in _NUMBERS):
            count, step = _count(units[step]), step - 1
        row.insert(0, (role, None if several else count))
        if step < 0 or not (units[step].text == "," or units[step].key == AND):
            break
        index = step - 1
    return row


def _base(role: Role) -> str:
    return role.title.title.removeprefix("Phó ").split(" ")[0]


def _count(unit: Unit) -> int:
    return int(unit.text) if unit.text.isdigit() else _NUMBERS.get(unit.key, 0)
