"""Readings -> roles: who holds, held, gets or gives up which post.

A sentence is walked once, unit after unit. A name opens an apposition, which titles join for as long as only commas,
dashes and brackets part them; a verb closes it and governs the titles that follow ("được bầu giữ chức", "từng là",
"thôi giữ chức"); a title straight before a name is that person's.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.names.people import is_name, is_title
from kg.extract.posts.beside import apposed, bestowed, join
from kg.extract.posts.delegations import led
from kg.extract.posts.exchanges import with_exchanged
from kg.extract.posts.fronts import of_phrase, of_speaker, posts_first
from kg.extract.posts.governed import Governing
from kg.extract.posts.grounds import grounded, regarded
from kg.extract.posts.handed import as_decided, own_post, presented, recipient_of
from kg.extract.posts.heirs import fill
from kg.extract.posts.held import Held, State
from kg.extract.posts.kin import kin, kin_of_named, tells_of_owner
from kg.extract.posts.lists import announces_list, counted_before, open_list, told_along
from kg.extract.posts.mourned import remembered
from kg.extract.posts.others import (
    acts_anew,
    assisted,
    in_aside,
    is_agent,
    leaves,
    moves,
    nobodys,
    of_any,
    speaks_of,
    succeeds,
    worked_with,
)
from kg.extract.posts.passing import PARTING, pass_over, past_unread
from kg.extract.posts.rosters import Roster
from kg.extract.posts.rows import shared_out
from kg.extract.posts.seats_listed import may_list_seats
from kg.extract.posts.statuses import held_before
from kg.extract.posts.steps import career_step
from kg.extract.posts.times import date_before
from kg.extract.posts.turns import said_again, turn
from kg.extract.units import Line, Org, Person, Role, Unit
from kg.extract.words.neighbours import (
    ALSO,
    AND,
    BORN,
    born_aside,
    closing,
    coordinated,
    dashed_to_name,
    joins,
    leading,
    led_by,
    names_another,
    names_office,
    next_holder,
    next_is_name,
    on_behalf,
    paired,
    past_unread_before,
    touches_name,
)
from kg.extract.words.triggers import Trigger, Triggers


class Walker(Governing):
    """Walks the sentences of a bulletin in order; remembers whom "ông" and "bà" mean."""

    def __init__(self, triggers: Triggers, dead: set[str]) -> None:
        super().__init__(triggers, dead)
        self.roster = Roster()
        self.before: Line | None = None
        self.retired: set[str] = set()

    def walk(self, line: Line) -> list[Held]:
        """Return the roles that one sentence gives."""
        marks = self.triggers.find(line)
        if marks or any(unit.kind == "role" for _, unit in line.named) or may_list_seats(line, self.triggers):
            held, first = self._posts(line, marks)
        else:
            held, first = [], self.spoken.named_in(line)
        held.extend(self.roster.read(line, marks, self.triggers))
        self.before = line
        self.spoken.hear(line, (remembered(line) if self.dead else None) or first)
        return held_before(line, with_exchanged(line, held))

    def _posts(self, line: Line, marks: dict[int, Trigger]) -> tuple[list[Held], str | None]:
        """Return the roles that a sentence gives, `marks` being its verbs of office, and the first person in it."""
        state = self._opening(line, marks)
        first: str | None = None
        held: list[Held] = []
        units = line.units
        idle = [unit.kind == "word" and unit.key not in self._telling for unit in units]
        relatives, owners = kin(line), kin_of_named(line)
        for index in (*marks, *relatives):
            idle[index] = False
        idle.append(False)
        index = 0
        while index < len(units):
            if idle[index]:  # a run of words that tell nothing does no more than its last word
                index = idle.index(False, index)
                if index > state.aside:
                    state.run_on()
                continue
            unit = units[index]
            trigger = marks.get(index) if marks and index >= state.spoken else None
            if state.kept is not None and (trigger is not None or unit.text == ")"):
                if trigger is None or not tells_of_owner(units, index, state.owner, trigger, told=bool(state.kept)):
                    state.group = state.kept
                state.kept = None
            if trigger is not None:
                if trigger.kind != "noun":
                    turn(state, line, index, trigger, held, triggers=self.triggers)
                    held.extend(said_again(state, line, trigger, held))
                index = trigger.stop
                continue
            if index in relatives:
                held.extend(relatives[index].held(line))
                if not state.group:
                    state.trigger = None  # "bổ nhiệm vợ Chủ tịch UBND xã làm kế toán" names nobody who gets the post
                index = relatives[index].stop
                continue
            past = _past_aside(state, units, index, marks)
            if past:
                index = past
                continue
            if unit.kind == "word" and unit.key not in self._telling:
                if index >= state.aside:
                    state.run_on()
            elif index in owners:
                state.kept, state.owner = (state.kept or list(state.group)), index
                held.extend(self._owner(state, line, index))
                first = first or next(iter(state.group), None)
            elif isinstance(unit.value, Person) and unit.value.name:
                if state.kept is not None:
                    state.group, state.kept = [], None
                if state.group and index + 1 in marks and is_agent(units, index, self.triggers):
                    held.extend(bestowed(state, line, index, unit.value.name))
                    state.pending, state.open = [], False
                else:
                    held.extend(self._person(state, line, index, unit.value.name))
                first = first or unit.value.name
            elif unit.kind == "pronoun":
                self.spoken.mean(unit)
                meant = state.patients[-1] if state.patients else first or self.spoken.subject
                if meant and (not state.group or index <= 1 or line.units[index - 1].text == ","):
                    state.group, state.open = [meant], False
                    first = first or meant
                    held.extend(state.front(meant, line))
            elif isinstance(unit.value, Role):
                held.extend(self._role(state, line, index, unit.value))
            elif isinstance(unit.value, Org):
                held.extend(join(state, line, index, unit.value, self.triggers))
            else:
                pass_over(state, line, index, self.triggers)
            index += 1
        _end_dismissed(state, held)
        return held, first

    def _opening(self, line: Line, marks: dict[int, Trigger]) -> State:
        """Return where the walk through a sentence begins, by its head and by the lines before it."""
        state = State(fronts=posts_first(line))
        counts = {unit.text for _, unit in line.marked if unit.kind == "number" and unit.text != "1"}
        if any(trigger.kind == "retired" for trigger in marks.values()):
            self.retired |= counts
        elif counts & self.retired and not self.triggers.roster.isdisjoint(zip(line.keys, line.keys[1:], strict=False)):
            state.retiring = True  # "11 cán bộ đã nghỉ hưu. ... Danh sách 11 cán bộ gồm: ..."
        if self.before is not None and is_title(line) and is_name(self.before):
            names = [u.value.name for u in self.before.units if isinstance(u.value, Person) and u.value.name]
            state.group, state.open = names, bool(names)
        state.step = career_step(line)
        return state

    def _owner(self, state: State, line: Line, index: int) -> Iterator[Held]:
        """Yield the posts told before the name of whose kin the sentence tells of; those beside it are his."""
        person = line.units[index].value
        name = person.name if isinstance(person, Person) else None
        state.group = []
        if name:
            yield from self._person(state, line, index, name)
        state.objects = [other for other in state.objects if other != name]

    def _person(self, state: State, line: Line, index: int, name: str) -> Iterator[Held]:
        if state.unfilled:
            yield from fill(state, line, index, name)
        yield from bestowed(state, line, index, name)
        state.openings, state.shared = [], True
        anew = bool(state.losing) and acts_anew(line.units, index)
        joined = bool(state.group) and not (state.closed or state.prose or anew) and joins(line.units, index)
        state.prose = False
        if not joins(line.units, index) and name not in {given.person for given in state.towards}:
            state.towards = []
        elif state.sharing and not state.towards and grounded(line.units, index):
            state.towards = state.sharing
        for given in state.towards:
            state.reached = index
            state.received.add(name)
            yield Held(name, given.role, given.status, line, "towards", given.date)
        self.spoken.learn_sex(line, index, name)
        state.pending = []
        if state.group and assisted(line.units, index):
            state.open = False
            return
        state.regarded = state.trigger is not None and state.trigger.kind == "ended" and regarded(line.units, index)
        state.closed = False
        state.by = index > 0 and led_by(line.units, index)
        both = state.couple and coordinated(line.units, index)
        state.pair = (paired(line.units, index) or 2 * both) if joined else 0
        state.couple = index > 0 and leading(line.units, index).kind == "plural"
        state.group = [*state.group, name] if joined else [name]
        if state.trigger is not None and state.trigger.kind == "appoint":
            state.objects.append(name)
        state.open, state.former = True, False

    def _role(self, state: State, line: Line, index: int, role: Role) -> Iterator[Held]:
        """Yield the post at `index` of those whose it is told to be; else let it wait for them, or be nobody's."""
        units = line.units
        before = units[index - 1] if index else None
        if on_behalf(line.keys, role.i):
            # The office that lent its authority is no post of whoever acts in its name.
            return
        if nobodys(units, index, self.triggers) or of_phrase(units, index, self.triggers, line.keys):
            state.open, state.trigger = False, None
            return
        if announces_list(units, index, self.triggers):
            self._announce(state, units, index, role)
            return
        leads = led(units, index)
        if leads is not None and state.group:
            units[index].value = leads
            yield Held(state.group[-1], leads, "current", line, "led")
            return
        if index in state.fronts or (state.open and of_speaker(units, index, self.triggers, line.keys)):
            state.pending.append(role)
            state.open = False
            return
        others = state.open and before is not None and before.kind == "number"  # "ông A và 6 Phó Trưởng ban"
        if others or speaks_of(units, index) or worked_with(units, index):
            state.open = False
            return
        named = before is not None and before.key in self.triggers.posts
        if named and index + 1 < len(units) and units[index + 1].key in self.triggers.passive:
            return  # "khi chức danh Chủ tịch nước được kiện toàn" gives the post to nobody
        parted = named and index + 1 < len(units) and units[index + 1].text == ","
        alone = parted or not touches_name(units, index)  # "việc bầu chức vụ Chủ tịch UBND, Bí thư Tỉnh ủy Lê Hà ..."
        if not alone and own_post(state, units, index):
            yield from self._governed(state, line, index, role)
            return
        if not alone and as_decided(units, index):
            return
        joint = before is not None and before.key == AND
        if not alone and (joint or not state.open or next_is_name(units, index) or dashed_to_name(units, index)):
            if before is not None and before.kind == "role" and before.value in state.pending:
                role.former = role.former or (state.pending[-1].former and not role.concurrent)
            state.pending.append(role)
            return
        if alone and state.group and moves(units, index):
            left = leaves(units, index)
            for name in state.group[-1:] if in_aside(units, index) else state.group:
                status, rule = ("ended", "moved-from") if left else ("appointed", "moved-to")
                yield Held(name, role, status, line, rule, date_before(line, index)[0])
            return
        if (
            alone
            and not state.open
            and of_any(units, index, state.trigger, self.triggers)
            and not presented(units, index)
        ):
            return
        if (
            state.open
            and state.group
            and (names_office(units, index) or (joint and not state.towards and units[index - 2].kind == "person"))
        ):
            state.open = False
            return
        yield from self._free(state, line, index, role, alone=alone, named=named)

    def _announce(self, state: State, units: list[Unit], index: int, role: Role) -> None:
        """Let the post at `index` be that of the names that are listed behind it."""
        if any(unit.key in self.triggers.negation for unit in units[max(0, index - 4) : index]):
            return  # "14 bộ trưởng không phải là Ủy viên Trung ương gồm: ..."
        role = counted_before(units, index, self.triggers) or role
        row = shared_out(state, units, index, self.triggers)
        if row is not None:
            state.rows, state.open = dict(row), False
            return
        parted = state.pending if index and units[index - 1].text == "," else []
        along = parted or told_along(units, index, self.triggers)
        state.listed = [*(r for r in state.listed if not state.shared), *along, role]
        state.pending = [r for r in state.pending if r not in along]
        open_list(state, units, index, self.triggers)
        if succeeds(units):
            state.listing = "appoint"

    def _free(self, state: State, line: Line, index: int, role: Role, *, alone: bool, named: bool) -> Iterator[Held]:
        """Yield the post at `index` of whoever is spoken of, of the name before it, or of whom a verb gives it to.

        `alone`: whether no name touches it; `named`: whether a word for a post leads up to it.
        """
        units = line.units
        joint = index > 0 and units[index - 1].key == AND
        acts = self.triggers.acts.longest(line.keys, role.j) is not None
        step, whose = state.step, self.spoken.told_of
        free = alone and whose and not acts and not state.group
        given = state.trigger is not None and state.reached == state.trigger.stop == index
        if step is not None and free and step.opens(line, index, given, self.spoken.lived(whose)):
            if step.span or not given:
                yield Held(whose, role, step.status, line, "step", step.start)
                return
            state.group = [whose]
        speaks = not given and self.triggers.says.longest(line.keys, role.j) is not None
        if (acts or speaks) and not state.open:
            return
        receives = recipient_of(units, index, self.triggers) is not None
        given_on = (named and receives) or (state.towards and (joint or named or receives))
        beside = role.concurrent and state.group and units[index - 1].key == ALSO  # "ông A cũng đồng thời là ..."
        if beside:
            state.open = True
        if state.open and state.group and not given_on:
            if next_holder(units, index):
                state.open, state.pending = False, [role]
                return
            yield from apposed(state, line, role)
            return
        yield from self._governed(state, line, index, role)


def _past_aside(state: State, units: list[Unit], index: int, marks: dict[int, Trigger]) -> int:
    """Return the index behind what is only an aside to a name or a post, or 0."""
    unit = units[index]
    if state.open and state.group and unit.text in PARTING and (past := past_unread(units, index, marks)):
        return past
    if state.pending and unit.text == "," and (past := past_unread_before(units, index)):
        return past
    if unit.text == "(" and state.open and names_another(units, index):
        return closing(units, index, holding=True)  # "Ông A (gọi ông B bằng cậu) là Chủ tịch UBND xã"
    if unit.key in BORN and state.open:
        return born_aside(units, index)  # "bổ nhiệm ông A, sinh ngày 27/8/1963, Giám đốc ..., giữ chức ..."
    return 0


def _end_dismissed(state: State, held: list[Held]) -> None:
    """Take the post beside the name of somebody dismissed for the one that ends, where no other does."""
    lost = [item for item in state.dismissed if item.status == "current"]
    if len(lost) == len(state.dismissed) == 1 and not any(item.status == "ended" for item in held):
        state.dismissed[0].status = "ended"
