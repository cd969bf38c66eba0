"""Who follows whom in a post told behind both: "ông A được bổ nhiệm thay ông B giữ chức Giám đốc Sở X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.held import Held, State
from kg.extract.triggers import Trigger
from kg.extract.units import Line, Person, Role, Unit


def replace_somebody(state: State) -> None:
    """Let a verb of succession at hand be of the posts given before it, or, none being told, of the one behind it."""
    told = bool(state.given or state.unfilled)
    state.replaces, state.outgoing = told, None if state.given else ""
    state.heirs = [] if told else list(state.group)


def take_over(state: State, units: list[Unit], index: int, trigger: Trigger) -> bool:
    """Whether the verb at `index` gives a post to those who replace the person right before it, and let it do so."""
    if not (state.outgoing and trigger.served and trigger.kind == "appoint") or state.given:
        return False
    before = index - 1
    if units[before].text == ")":
        before = next((k for k in range(before, 0, -1) if units[k].text == "("), 1) - 1
    person = units[before].value
    if not isinstance(person, Person) or person.name != state.outgoing:
        return False
    state.group, state.succeeded = list(state.heirs), state.outgoing if state.heirs else ""
    return True


def leave(state: State, line: Line, role: Role, date: str | None) -> Iterator[Held]:
    """Yield the post that those who replace somebody get as one he leaves."""
    if state.succeeded:
        yield Held(state.succeeded, as_left(role), "ended", line, "replaced", date)


def as_left(role: Role) -> Role:
    """Return the post that somebody leaves to whoever only acts in it: "giao quyền Giám đốc thay ông B"."""
    return replace(role, name=role.title.title) if role.acting else role
