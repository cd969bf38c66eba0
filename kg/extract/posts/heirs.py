"""Who follows whom in a post told behind both: "ông A được bổ nhiệm thay ông B giữ chức Giám đốc Sở X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.posts.held import Held, State
from kg.extract.units import Line, Person, Role, Unit
from kg.extract.words.triggers import Trigger
from kg.text import syllable_key

_WHO, _IS = map(syllable_key, ("người", "là"))


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


def fill(state: State, line: Line, index: int, name: str) -> Iterator[Held]:
    """Yield the post that a sentence gives to nobody yet as got by whom it ends with.

    "Người | được bầu làm Chủ tịch UBND huyện thay ông A là | bà B": B gets it.
    """
    units = line.units
    step = index - 1
    while step > 0 and units[step].kind in ("hon", "rank", "role"):
        step -= 1
    if state.unfilled and units[0].key == _WHO and units[step].key == _IS:
        for given in state.unfilled:
            yield replace(given, person=name, status="appointed", rule="governed-appoint")
        state.unfilled = []


def leave(state: State, line: Line, role: Role, date: str | None) -> Iterator[Held]:
    """Yield the post that those who replace somebody get as one he leaves."""
    if state.succeeded:
        yield Held(state.succeeded, as_left(role), "ended", line, "replaced", date)


def as_left(role: Role) -> Role:
    """Return the post that somebody leaves to whoever only acts in it: "giao quyền Giám đốc thay ông B"."""
    return replace(role, name=role.title.title) if role.acting else role
