"""Readings -> roles: who holds, held, gets or gives up which post.

A sentence is walked once, unit after unit. A name opens an apposition, which titles join for as long as only commas,
dashes and brackets part them; a verb closes it and governs the titles that follow ("được bầu giữ chức", "từng là",
"thôi giữ chức"); a title straight before a name is that person's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.reading import Reading
from kg.extract.triggers import Trigger, Triggers
from kg.extract.units import Line, Org, Person, Role, Unit
from kg.model import Fact
from kg.text import name_key, syllable_key

_APPOSITION_MARKS = frozenset((",", "-", "–", "—", "(", ")", "/", "“", "”", '"'))
_AND = syllable_key("và")
_WITH = frozenset(map(syllable_key, ("cùng", "với")))
_NOW = frozenset(map(syllable_key, ("nay",)))
_STRENGTH = {"appointed": 3, "ended": 2, "former": 1, "current": 0}


@dataclass(slots=True)
class Held:
    """One role of one person as one sentence has it."""

    person: str
    role: Role
    status: str
    line: Line
    rule: str
    date: str | None = None


@dataclass(slots=True)
class _State:
    """Where the walk through a sentence stands."""

    group: list[str] = field(default_factory=list)
    open: bool = False
    joined: bool = False
    trigger: Trigger | None = None
    pending: list[Role] = field(default_factory=list)
    plural: bool = False


def find_roles(reading: Reading, triggers: Triggers) -> list[Fact]:
    """Return one fact for each post of each person, its status settled over the whole bulletin."""
    held: list[Held] = []
    walker = _Walker(reading, triggers)
    for line in reading.lines:
        held.extend(walker.walk(line))
    return list(_settle(reading, held))


class _Walker:
    def __init__(self, reading: Reading, triggers: Triggers) -> None:
        self.reading, self.triggers = reading, triggers
        self.subject: str | None = None
        self.heading: str | None = None

    def walk(self, line: Line) -> Iterator[Held]:
        """Yield the roles that one sentence gives."""
        state = _State()
        units = line.units
        marks = self.triggers.find(line)
        period = _period(line)
        first: str | None = None
        index = 0
        while index < len(units):
            unit = units[index]
            trigger = marks.get(index)
            if trigger is not None:
                yield from self._flush(state, line)
                state.trigger, state.open = trigger, False
                index = trigger.stop
                continue
            value = unit.value
            if isinstance(value, Person) and value.name:
                yield from self._person(state, line, units, index, value.name, marks)
                first = first or value.name
            elif unit.kind == "pronoun" and not state.group and self.subject and _alone(units, index):
                state.group, state.open = [self.subject], False
                first = first or self.subject
            elif isinstance(value, Role):
                yield from self._role(state, line, units, index, value, period)
            elif isinstance(value, Org):
                yield from self._member(state, line, units, index, value)
            elif unit.kind == "plural":
                state.plural = True
            elif unit.kind == "punct":
                if unit.text in (";", "+"):
                    yield from self._flush(state, line)
                    state.open = False
                    state.joined = False
                elif unit.text == ":":
                    pass
                elif unit.text not in _APPOSITION_MARKS:
                    state.open = False
            elif unit.kind in ("word", "number", "place", "date", "org") and unit.key != _AND:
                if not (unit.kind in ("place",) and state.open):
                    state.open = state.open and _light(unit)
                if unit.kind == "word" and not _light(unit):
                    yield from self._flush(state, line)
            index += 1
        yield from self._flush(state, line)
        if first is not None:
            self.subject = first

    def _person(
        self, state: _State, line: Line, units: list[Unit], index: int, name: str, marks: dict[int, Trigger]
    ) -> Iterator[Held]:
        if state.pending:
            roles, state.pending = state.pending, []
            towards = state.trigger is not None and state.trigger.kind == "towards"
            for role in roles:
                status = "appointed" if role.new else "former" if role.former else "current"
                if towards:
                    status = "appointed"
                yield Held(name, role, status, line, "title-before-name")
        if state.trigger is not None and state.trigger.kind == "replaces":
            state.trigger = None
        joined = state.group and _joins(units, index) and state.trigger is None
        state.group = [*state.group, name] if joined else [name]
        state.open = True

    def _role(
        self, state: _State, line: Line, units: list[Unit], index: int, role: Role, period: str | None
    ) -> Iterator[Held]:
        touching = _touches_name(units, index)
        if touching and not (state.open and role.former is False and _list_of_one(units, index)):
            state.pending.append(role)
            return
        if state.open and state.group:
            status = "former" if role.former else "appointed" if role.new else "current"
            yield Held(state.group[-1], role, status, line, "apposition")
            return
        recipient = _towards(units, index, self.triggers)
        status = self._status(state, role, line)
        if recipient is not None and status == "appointed":
            yield Held(recipient, role, status, line, "appointment-towards", _date(line, index))
            return
        if state.group and state.trigger is not None:
            for name in state.group:
                yield Held(name, role, status, line, f"governed-{state.trigger.kind}", _date(line, index))
            return
        if period is not None and self.subject and not state.group:
            yield Held(self.subject, role, period, line, "career")
            return
        if not state.group and state.trigger is not None and state.trigger.kind in ("former", "current") and self.subject:
            yield Held(self.subject, role, status, line, "subject-governed")
            return
        state.pending.append(role)

    def _status(self, state: _State, role: Role, line: Line) -> str:
        if role.former:
            return "former"
        kind = state.trigger.kind if state.trigger is not None else ""
        if kind in ("former", "ended", "current"):
            return kind
        if kind in ("appoint", "member", "towards"):
            return "appointed"
        return "appointed" if role.new else "current"

    def _member(self, state: _State, line: Line, units: list[Unit], index: int, org: Org) -> Iterator[Held]:
        """A body that one is elected into makes a member of it: "tham gia Ban Chấp hành, Ban Thường vụ"."""
        trigger = state.trigger
        if trigger is None or trigger.kind != "member" or not org.resolved or not state.group:
            return
        if index > trigger.stop + 4:
            return
        role = Role(self.triggers.membership, units[index].i, units[index].j, org=org, name="Ủy viên", body=org.resolved)
        for name in state.group:
            yield Held(name, role, "appointed", line, "membership", _date(line, index))

    def _flush(self, state: _State, line: Line) -> Iterator[Held]:
        state.pending = []
        yield from ()


def _touches_name(units: list[Unit], index: int) -> bool:
    """Whether a name follows the title at `index` with nothing but other titles, honorifics and joints between."""
    step = index + 1
    while step < len(units):
        unit = units[step]
        if unit.kind == "person":
            return True
        if unit.kind in ("hon", "plural"):
            step += 1
        elif unit.kind == "role" and step > index + 1 and units[step - 1].kind != "role":
            step += 1
        elif unit.text == "," and step + 1 < len(units) and units[step + 1].kind == "role":
            step += 1
        elif unit.key == _AND and step + 1 < len(units) and units[step + 1].kind == "role":
            step += 1
        elif unit.kind == "role":
            step += 1
        elif unit.text in ("-", "–", ":") and step + 1 < len(units) and units[step + 1].kind in ("hon", "person", "plural"):
            step += 1
        else:
            return False
    return False


def _list_of_one(units: list[Unit], index: int) -> bool:
    """Whether, inside an open apposition, the title belongs to the name before rather than to the one behind."""
    return not (index + 1 < len(units) and units[index + 1].kind in ("person", "hon"))


def _joins(units: list[Unit], index: int) -> bool:
    """Whether the name at `index` is coordinated with the one before it ("ông A - chức - và ông B")."""
    step = index - 1
    while step >= 0 and units[step].kind in ("hon", "plural"):
        step -= 1
    return step >= 0 and (units[step].key == _AND or units[step].text in (",", ";") or units[step].key in _WITH)


def _alone(units: list[Unit], index: int) -> bool:
    return index == 0 or units[index - 1].kind in ("punct", "word", "date")


def _light(unit: Unit) -> bool:
    """Whether a word leaves an apposition open ("hiện", "đồng thời", an age in brackets)."""
    return unit.kind in ("number",) or unit.key in _LIGHT


_LIGHT = frozenset(map(syllable_key, ("hiện", "đồng", "thời", "tuổi", "là", "và", "nay")))


def _towards(units: list[Unit], index: int, triggers: Triggers) -> str | None:
    """Return the person a post goes to where the name stands behind it: "... đối với ông A", "... cho bà B"."""
    for step in range(index + 1, min(index + 5, len(units))):
        value = units[step].value
        if isinstance(value, Person) and value.name:
            return value.name if units[index + 1].key in triggers.towards or step - index <= 3 else None
        if units[step].kind not in ("hon", "word") or (units[step].kind == "word" and units[step].key not in triggers.towards):
            return None
    return None


def _date(line: Line, index: int) -> str | None:
    dates = [u for u in line.units[:index] if u.kind == "date"]
    value = dates[-1].value if dates else None
    return value if isinstance(value, str) and not value.startswith("--") else None


def _period(line: Line) -> str | None:
    """Return the status of a career step: "former", or "current" where it runs to this day; None where it is no step."""
    units = [u for u in line.units if u.text not in ("+", "-", "–", "*", "•")]
    if not units or units[0].key not in _FROM and units[0].kind != "date":
        return None
    head = line.units[:9]
    if not any(u.text == ":" for u in head):
        return None
    return "current" if any(u.key in _NOW for u in head) else "former"


_FROM = frozenset(map(syllable_key, ("từ", "tháng", "năm")))


def _settle(reading: Reading, held: list[Held]) -> Iterator[Fact]:
    """Yield one fact for each (person, title, body), with its strongest status and all the sentences that say it."""
    merged: dict[tuple[str, str, str], list[Held]] = {}
    for item in held:
        if not item.role.body and item.role.title.org != "":
            continue
        key = (name_key(item.person), name_key(item.role.name), name_key(item.role.body or ""))
        merged.setdefault(key, []).append(item)
    for items in merged.values():
        best = max(items, key=lambda h: _STRENGTH[h.status])
        told = [best, *(h for h in items if h is not best)]
        lines = list(dict.fromkeys(id(h.line) for h in told))
        by_id = {id(h.line): h.line for h in told}
        first, *more = (by_id[i] for i in lines)
        date = next((h.date for h in told if h.date and h.status == best.status), None)
        yield reading.fact(
            "role",
            best.rule,
            first,
            *more,
            person=best.person,
            title=best.role.name,
            org=best.role.body,
            status=best.status,
            term=next((h.role.term for h in told if h.role.term), None),
            date=date if best.status in ("appointed", "ended") else None,
        )
