"""Posts that verbs of office govern: "được bầu giữ chức | Chủ tịch", "thôi giữ chức | Giám đốc", "từng là | Vụ phó"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.posts.beside import LIST_REACH
from kg.extract.posts.grounds import GROUNDS, past_ground
from kg.extract.posts.handed import hand_over, loses_later, presented, recipient_of
from kg.extract.posts.heirs import leave
from kg.extract.posts.held import Held, State
from kg.extract.posts.others import goes_on, opens_for, when_given
from kg.extract.posts.passing import FORMERLY, WITH
from kg.extract.posts.spoken import Spoken
from kg.extract.posts.times import closed_period, date_before, date_behind, dates_next_post, governed_status
from kg.extract.units import Line, Role
from kg.extract.words.neighbours import (
    BEFORE,
    BORN,
    LIGHT,
    OPPOSITE,
    distance,
    fronted,
    is_record,
    name_follows_comma,
)
from kg.extract.words.triggers import Triggers

#: How far behind its verb a post may stand, in units.
_REACH = 7
#: "từng giữ các chức vụ lãnh đạo, quản lý trong ngành như: ..." may run long before the first post.
_LONG_REACH = 20


class Governing:
    """Tells whose a post is behind a verb of office, and since when; `spoken` has whom the text is about."""

    def __init__(self, triggers: Triggers, dead: set[str]) -> None:
        self.triggers, self.dead = triggers, dead
        # A word that is not among these is passed over: what a step of the walk asks for must be here.
        self._telling = (
            BORN
            | WITH
            | LIGHT
            | GROUNDS
            | {OPPOSITE, FORMERLY}
            | {words[0] for words in triggers.nobody}
            | triggers.lists
            | triggers.towards
        )
        self.spoken = Spoken()

    def _governed(self, state: State, line: Line, index: int, role: Role) -> Iterator[Held]:
        """Yield the post at `index` of each of those of whom the verb before it is said."""
        kind = _kind(state, line, index)
        post = self._dated(state, line, index, role, kind)
        if _waits_for_name(state, line, index, post, kind):
            return
        at = past_ground(line.units, index)
        recipient = recipient_of(line.units, at, self.triggers, lost=post.status == "ended")
        kept = kind == "current" and recipient is not None and line.units[index + 1].key == OPPOSITE
        leads = kind == "former" and not state.group and name_follows_comma(line.units, index)
        if not kept and (leads or (not state.open and fronted(line.units, index))):
            state.fronted.append(role)
            return
        if recipient is not None and (kept or post.status in ("appointed", "ended") or kind == "ended"):
            another = Held(recipient, role, post.status, line, "towards", post.date)
            if line.units[at + 1].key not in self._telling and line.units[at + 1].text != ",":
                yield another  # "miễn nhiệm chức danh Chủ tịch của ông A"
                return
            hand_over(state, line.units[index - 1], index, another)
            named = next(k for k in range(at, len(line.units)) if line.units[k].kind == "person")
            state.aside, state.spoken = named, max(state.spoken, at + 1)
            return
        if post.status == "ended" and not state.group and loses_later(line.units, index, self.triggers):
            state.waiting.append(role)
            state.reached = index
            return
        if kind:
            yield from self._given(state, index, post, kind)
            return
        if self.spoken.subject in self.dead and self.spoken.subject and not state.group and is_record(line):
            status = "former" if role.former else "current"
            yield Held(self.spoken.subject, role, status, line, "record")
            return
        state.pending = []

    def _dated(self, state: State, line: Line, index: int, role: Role, kind: str) -> Held:
        """Return the post at `index`, of nobody yet, with its status and its date."""
        trigger = state.trigger
        step = state.step if state.step is not None and state.step.over else None
        status = governed_status(role, trigger, kind, line, index, over=step is not None)
        date, since = date_before(line, index)
        date = date_behind(line.units, index) or (step.start if step is not None and step.dates(line, index) else date)
        spoken = any(u.kind == "pronoun" for u in line.units[:index])
        if date is None and spoken and self.spoken.day is not None and self.spoken.day[0] == line.sentence.line:
            date = self.spoken.day[1]
        held_once = status == "former" or (status == "appointed" and trigger is not None and trigger.served)
        if held_once and date is not None and dates_next_post(line.units, index):
            status, date = "former", None
        return Held("", role, status, line, "", date, since)

    def _given(self, state: State, index: int, post: Held, kind: str) -> Iterator[Held]:
        """Yield the post of each of those whom a verb of `kind` gives it, or tells to have it."""
        trigger, role, line = state.trigger, post.role, post.line
        group = state.group or state.patients
        if not group and self.spoken.subject and goes_on(line.units, index, trigger):
            group = [self.spoken.subject]
        if not group and kind == "appoint":
            state.unfilled.append(Held("", role, post.status, line, "", post.date))
        for name in group:
            served = trigger is not None and trigger.served and kind == "appoint"
            rule = "served" if served else kind
            if trigger is not None and (trigger.now or trigger.during):
                rule = "now" if trigger.now else "during"
            held = Held(name, role, post.status, line, f"governed-{rule}", post.date, post.since)
            if post.status == "appointed":
                state.given = [*(g for g in state.given if g.role is role), held]
            yield held
        yield from leave(state, line, role, post.date)
        state.reached, state.closed = index, True
        state.patients = list(group)


def _kind(state: State, line: Line, index: int) -> str:
    """Return the kind of the verb that governs the post at `index`, "" where none is near enough."""
    trigger = state.trigger
    reach = LIST_REACH
    if trigger is not None and state.reached == trigger.stop:
        reach = _LONG_REACH if trigger.kind == "former" else _REACH
    near = trigger is not None and distance(line.units, state.reached, index) <= reach
    return trigger.kind if trigger is not None and near else ""


def _waits_for_name(state: State, line: Line, index: int, post: Held, kind: str) -> bool:
    """Let a post at `index` wait for the name behind it that it is of; whether it does."""
    trigger, role = state.trigger, post.role
    holder = presented(line.units, index) if not kind and not state.group else 0
    if holder:
        state.pending.append(role)  # "Dịp này, Phó Chủ tịch HĐND tỉnh X, ông A đã trao ..."
        state.aside = holder
        return True
    if kind == "current" and not state.group and name_follows_comma(line.units, index):
        if closed_period(line):
            state.fronted.append(role)
        else:  # "Trên cương vị Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, ông A ..."
            status = "former" if role.former else "current"
            state.openings.append(Held("", role, status, line, "capacity", post.date, post.since))
        state.reached = index
        return True
    opening = when_given(line.units, index) if kind == "appoint" else ""
    if opening:
        if opening != BEFORE[0]:
            state.openings.append(Held("", role, "current", line, "opening", post.date, post.since))
        return True
    if not state.group and opens_for(line.units, index, trigger):
        served = post.status == "appointed" and trigger is not None and trigger.served
        told = "opening-during" if trigger is not None and trigger.during else "opening"
        status = "current" if served else post.status
        state.openings.append(Held("", role, status, line, told, post.date, post.since))
        return True
    return False
