"""What a verb of office does to the walk through a sentence: whom it is said of, and what the posts behind it are."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.posts.grounds import retires_others
from kg.extract.posts.handed import speaks_of_many
from kg.extract.posts.heirs import replace_somebody, take_over
from kg.extract.posts.held import STATUS, Held, State
from kg.extract.posts.others import (
    ALL,
    ends_there,
    follows_name,
    hands_decision,
    in_aside,
    loses,
    of_people,
    receives_decision,
)
from kg.extract.units import Line, Unit
from kg.extract.words.neighbours import BEFORE, retires_later
from kg.extract.words.triggers import Trigger, Triggers
from kg.text import syllable_key

#: Units before a verb among which a passive word makes those before it who elects: "được các đại biểu | bầu vào".
_AGENT = 5
#: Words for a term of office, and tokens behind "chức vụ này" among which one is told.
_TERMS = frozenset(tuple(map(syllable_key, words)) for words in (("nhiệm", "kỳ"), ("khóa", "mới")))
_TERM_AHEAD = 6
_OF, _LETTER, _IS, _FORMER = map(syllable_key, ("của", "đơn", "là", "tiền"))
_THEN_IS = tuple(map(syllable_key, ("thì", "bị")))


def _since_then(units: list[Unit], end: int, state: State, held: list[Held]) -> None:
    """Take the posts told in the bracket that closes at `end` for former ones: "ông A (Vụ trưởng X), hiện giữ chức"."""
    start = next((k for k in range(end, -1, -1) if units[k].text == "("), end)
    inside = range(units[start].i, units[end].i)
    for item in held:
        if item.person in state.group[-1:] and item.role.i in inside and item.status != "ended":
            item.status = "former"


def said_again(state: State, line: Line, trigger: Trigger, held: list[Held]) -> list[Held]:
    """Return the post last named of the subject as "chức vụ này" behind a verb means it."""
    status = STATUS.get(trigger.kind, "")
    if status == "current" and trigger.again and _for_new_term(line, trigger):
        status = "appointed"
    if not trigger.again or status not in ("appointed", "ended"):
        return []
    name = next(reversed(state.group), None)
    # "Miễn nhiệm chức danh Chủ tịch đối với ông A và bầu ông B, Phó Bí thư, | giữ chức danh này": it is the one A left.
    freed = next((h for h in reversed(held) if h.status == "ended" and h.person != name and h.role.body), None)
    last = next((h for h in reversed(held) if h.person == name), None)
    if status == "appointed" and name and freed is not None and last is not None and last.rule == "apposition":
        last = replace(freed, person=name)
    return [replace(last, status=status, rule=f"governed-{trigger.kind}")] if last is not None else []


def turn(state: State, line: Line, index: int, trigger: Trigger, held: list[Held], *, triggers: Triggers) -> None:
    """Let a verb of office at `index` do to the walk what it does; posts in `held` may have ended with it."""
    state.towards = []
    aside = trigger.now and line.units[index - 1].text == "("
    again = trigger.active and index > 0 and line.units[index - 1].text == ";"
    state.nominated = (state.nominated and not again) or trigger.kind == "nominate"
    if trigger.kind in ("none", "nominate") or (state.nominated and trigger.kind in ("appoint", "member")):
        state.trigger, state.group = None, []
    elif trigger.now and line.units[index - 2 : index - 1] and line.units[index - 2].text == ")":
        _since_then(line.units, index - 2, state, held)
        state.trigger, state.reached = trigger, trigger.stop
    elif trigger.kind == "replaces" and _tells_heir(line.units[index : trigger.stop + 1]):
        state.trigger = None  # "...; người kế nhiệm | là | ông B" tells who follows
    elif trigger.kind == "replaces":
        replace_somebody(state)
    elif trigger.kind == "retired" and not state.open and retires_others(line.units, index):
        pass  # "thay hai Phó Chủ tịch chờ nghỉ hưu"
    elif trigger.kind == "retired":
        _retire(state, line, index, trigger, held, triggers=triggers)
    else:
        _govern(state, line, index, trigger, held, triggers=triggers)
    state.open, state.former, state.pending = False, False, []
    state.listed = state.listed if aside else []


def _retire(state: State, line: Line, index: int, trigger: Trigger, held: list[Held], *, triggers: Triggers) -> None:
    """Let the posts beside the names of those who retire end: "ông A, Giám đốc Sở Y tế, | nghỉ hưu"."""
    state.retiring = retires_later(line.units, index, trigger.stop, triggers)
    gone = state.group[-1:] if in_aside(line.units, index) else state.group
    for item in held if not state.retiring else ():
        before = item.rule == "title-before-name" and follows_name(line.units, index)
        beside = before or item.rule in ("apposition", "listed")
        if item.person in gone and item.status == "current" and beside:
            item.status = "ended"


def _govern(state: State, line: Line, index: int, trigger: Trigger, held: list[Held], *, triggers: Triggers) -> None:
    """Let a verb of office govern the posts behind it, of whom it is said."""
    aside = trigger.now and line.units[index - 1].text == "("
    again = trigger.active and index > 0 and line.units[index - 1].text == ";"
    if trigger.kind == "appoint" and (again or state.trigger is None or state.trigger.kind != "appoint"):
        state.objects = []
    state.succeeded = ""
    received = trigger.active and receives_decision(line.units, index, trigger.stop)
    if (trigger.active and not received) or hands_decision(line.units, index):
        state.group = []
    elif not state.open and _office_acts(line.units, index, trigger, triggers):
        state.group, state.patients = [], []
    elif take_over(state, line.units, index, trigger):
        pass
    elif of_people(line.units, index, triggers):
        state.group, state.patients = [], []
    elected = state.electing and bool(state.group)
    state.electing = state.electing or (trigger.active and trigger.kind == "appoint")
    if state.by and trigger.served and trigger.kind == "appoint":
        trigger = Trigger("current", trigger.stop)
    if aside:
        state.group = state.group[-1:]
        for item in held:  # "ông A, Phó Chủ nhiệm (hiện là Chủ nhiệm)"
            if item.person in state.group[-1:] and item.status == "current":
                item.status = "former"
    passive = any(unit.key in triggers.passive for unit in line.units[max(0, index - _AGENT) : index])
    many = speaks_of_many(line.units, index)
    if many and (trigger.kind == "current" or (trigger.kind == "member" and not passive)):
        state.group, state.patients, state.objects = [], [], []  # "ông A và các ông, bà là", "7 đồng chí vào"
    before = any(pair == BEFORE for pair in zip(line.keys[:3], line.keys[1:4], strict=False))
    if trigger.kind == "current" and elected and not trigger.now and not before:
        trigger = Trigger("appoint", trigger.stop)
    lost = state.trigger is not None and state.trigger.active and state.trigger.kind == "ended"
    if trigger.kind == "current" and lost and line.units[index - 1].key == ALL:
        trigger = Trigger("ended", trigger.stop)  # "miễn nhiệm các ông A, B, đều là Phó Chủ tịch"
    state.trigger, state.reached = trigger, trigger.stop
    state.losing = loses(line.units, trigger)
    for item in held if trigger.kind == "ended" and ends_there(line.units, trigger) else ():
        before = item.rule == "title-before-name" and follows_name(line.units, index)
        beside = before or item.rule == "apposition"
        left = (item.status == "current" and beside) or _loses_it(line.units, index, item)
        if item.person in state.group[-1:] and left:
            item.status = "ended"
    state.retiring = state.retiring or (trigger.kind == "ended" and _offered(line.units, index, trigger))
    if trigger.kind == "member" and state.objects:
        state.group = list(state.objects)


def _tells_heir(units: list[Unit]) -> bool:
    """Whether words of succession tell who follows: "người | kế nhiệm là | ông B", not "thay người tiền nhiệm là"."""
    keys = {unit.key for unit in units}
    return _IS in keys and _FORMER not in keys


def _office_acts(units: list[Unit], index: int, trigger: Trigger, triggers: Triggers) -> bool:
    """Whether an office without a name is said to get a post too: "... do | Bí thư Tỉnh ủy | làm Trưởng ban"."""
    if not trigger.served or index < 2 or units[index - 1].kind != "role":
        return False
    step = index - 1
    while step > 1 and units[step].kind == "role" and units[step - 1].text in ",;":
        step -= 2
    if units[step].kind in ("person", "punct"):
        return False  # "ông A, Chủ tịch UBND tỉnh | làm Trưởng ban"
    return step < index - 1 or units[step - 1].key in triggers.office_after


def _offered(units: list[Unit], index: int, trigger: Trigger) -> bool:
    """Whether whoever asks to leave stands behind what he asks by: "đơn | từ nhiệm | của ông A, Phó Giám đốc"."""
    whose = units[trigger.stop].key if trigger.stop < len(units) else ""
    return whose == _OF and any(unit.key == _LETTER for unit in units[max(0, index - 2) : index])


def _for_new_term(line: Line, trigger: Trigger) -> bool:
    """Whether a post is kept for another term: "tiếp tục giữ chức vụ này | trong nhiệm kỳ mới"."""
    at = line.units[trigger.stop].i if trigger.stop < len(line.units) else len(line.keys)
    keys = line.keys[at : at + _TERM_AHEAD]
    return any(tuple(keys[k : k + 2]) in _TERMS for k in range(len(keys)))


def _loses_it(units: list[Unit], index: int, item: Held) -> bool:
    """Whether a post told by a verb before is lost: "ông A giữ chức Giám đốc chưa đầy 1 năm thì | bị cách chức"."""
    served = item.rule == "governed-served" and item.status in ("appointed", "current")
    return served and index > 1 and (units[index - 2].key, units[index - 1].key) == _THEN_IS
