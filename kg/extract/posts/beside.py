"""Posts that come with standing beside a name, or with the body that one is elected into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.posts.handed import in_brackets
from kg.extract.posts.heirs import as_left
from kg.extract.posts.held import STATUS, Held, State
from kg.extract.posts.lists import CONSISTS, announces_list, past_session
from kg.extract.posts.seats_listed import opens_seats
from kg.extract.posts.times import date_before
from kg.extract.units import Line, Org, Role
from kg.extract.words.neighbours import coupled_with
from kg.extract.words.triggers import Triggers

#: How far behind the post before it in a list a post may stand, in units.
LIST_REACH = 5


def bestowed(state: State, line: Line, index: int, name: str) -> Iterator[Held]:
    """Yield the posts told before a name that are its bearer's: titles, those a list or a row gives, those left."""
    if state.outgoing is not None:
        state.outgoing = name if not state.outgoing else None
    if state.replaces:
        state.replaces = False
        for given in state.given or state.unfilled:
            yield Held(name, as_left(given.role), "ended", line, "replaced", given.date)
    if state.pending and not state.colon:
        state.listed = []  # "các đồng chí Chủ tịch nước A, Thủ tướng B": each has a title of his own
    for post in [*state.pending, *state.listed]:
        role = in_brackets(line.units, index, post) if post in state.listed else post
        status = "appointed" if role.new else "former" if role.former else "ended" if state.retiring else "current"
        governs = state.listing if post in state.listed else ""
        once = role.former and governs == "appoint"  # "..., nắm giữ nhiều cương vị, như nguyên Giám đốc Sở X là ông A"
        status = STATUS[governs] if governs in ("appoint", "member", "former", "ended") and not once else status
        status = "ended" if post in state.losing and status == "current" else status
        rule = "listed-now" if governs == "now" else "listed" if post in state.listed else "title-before-name"
        yield Held(name, role, status, line, rule)
    if name in state.rows:
        yield Held(name, state.rows.pop(name), "appointed", line, "row")
    yield from state.front(name, line)
    for held in state.openings:
        yield replace(held, person=name)
    if state.listed and not state.shared:
        state.honoured = index > 0 and line.units[index - 1].kind == "hon"
        state.titled = bool(state.pending)


def apposed(state: State, line: Line, role: Role) -> Iterator[Held]:
    """Yield a title that stands beside the last name for whom it is said of."""
    if role.former:
        state.former = True
    elif state.former and role.org is not None and role.org.kind == "mass":
        state.former = False
    status = "former" if state.former else "appointed" if role.new else "ended" if state.retiring else "current"
    for name in state.group[-max(1, state.pair) :]:
        lost = name == state.outgoing and status == "current"
        held = Held(name, role, "ended" if lost else status, line, "apposition")
        ends = state.trigger is not None and state.trigger.kind == "ended"
        if state.trigger is not None and ends and (state.trigger.active or state.regarded):
            state.dismissed.append(held)
        yield held


def join(state: State, line: Line, index: int, org: Org, triggers: Triggers) -> Iterator[Held]:
    """A body that one is elected into makes a member of it: "tham gia Ban Chấp hành, Ban Thường vụ"."""
    beside = coupled_with(line.units, index)
    if beside is not None and org.resolved:
        both = replace(beside, org=org, body=org.resolved)
        if beside in state.pending:
            state.pending.append(both)
            return
        if state.open and state.group:
            yield from apposed(state, line, both)
            return
    if opens_seats(state, line, index, org, triggers):
        return
    trigger = state.trigger
    joined = org.head.name in triggers.joined or org.core in triggers.joined
    joins = trigger is not None and trigger.kind in ("member", "leave") and joined
    if trigger is None or not joins or not org.resolved or index - state.reached > LIST_REACH:
        state.open = False
        return
    group = state.group or state.patients
    unit = line.units[index]
    role = Role(triggers.membership, unit.i, unit.j, org=org, name="Ủy viên", body=org.resolved)
    state.reached = index
    if not group and trigger.kind == "member" and announces_list(line.units, index, triggers):
        # "15 người được bầu vào Ban Thường vụ gồm: ..."
        start = past_session(line.units, index + 1)
        state.listed, state.spoken, state.listing, state.aside = [role], start + 1, trigger.kind, start
        ahead = line.units[index + 1 : start + 3]
        state.colon = any(other.text == ":" for other in ahead)
        state.gathered, state.shared = any(other.key == CONSISTS for other in ahead), False
        return
    for name in group:
        status = "ended" if trigger.kind == "leave" else "appointed"
        yield Held(name, role, status, line, "membership", date_before(line, index)[0])
