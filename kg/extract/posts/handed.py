"""Whose a post is that stands away from its holder: behind "đối với", a comma or brackets, or nobody's at all."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.posts.held import Held, State
from kg.extract.units import Org, Person, Role, Unit
from kg.extract.words import office_words
from kg.extract.words.neighbours import OPPOSITE, closing
from kg.extract.words.triggers import Triggers
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("handed")

_OF, _BY_WHICH, _DECISION = map(syllable_key, ("của", "theo", "định"))
_BY = syllable_key("do")
#: Marks before a clause that opens with a post, and those between the post and its holder.
_OPENINGS, _PARTS = frozenset(',:-–”"'), frozenset(",-–")
_THE_MANY = _GRAMMAR.syllables("the_many")
_PEOPLE = office_words.syllables("people")


def hand_over(state: State, before: Unit, index: int, given: Held) -> None:
    """Give a post at `index` to whom the words behind it name, with the posts lost before it by nobody named."""
    waiting = [replace(given, role=role) for role in state.waiting] if given.status == "ended" else []
    anew = state.open or before.text == ";"
    state.towards = [*([] if anew else state.towards), *waiting, given]
    state.reached, state.waiting = index, []
    state.received.add(given.person)


def recipient_of(units: list[Unit], index: int, triggers: Triggers, *, lost: bool = False) -> str | None:
    """Return the person a post goes to where the name stands behind it: "... đối với ông A", "... cho bà B".

    A post that is `lost` may also be "của ông A".
    """
    seen = False
    for unit in units[index + 1 : index + 7]:
        if isinstance(unit.value, Person) and unit.value.name:
            return unit.value.name if seen else None
        if (unit.text == ":" and seen) or (unit.text == "," and unit is units[index + 1]):
            continue
        if unit.kind == "word":
            its = lost and unit.key == _OF
            seen = seen or its or unit.key in triggers.towards
            many = seen and unit.key in triggers.many
            if not its and not many and unit.key not in triggers.towards and unit.key != OPPOSITE:
                return None
        elif unit.kind not in ("hon", "plural") and not (seen and unit.kind == "role"):
            return None
    return None


def loses_later(units: list[Unit], index: int, triggers: Triggers) -> bool:
    """Whether another lost post with its holder comes in the clause: "Miễn nhiệm T, | cho thôi làm U đối với ông A"."""
    for step in range(index + 1, len(units)):
        if units[step].text == ";" or units[step].kind in ("person", "pronoun"):
            return False
        if units[step].kind == "role":
            return recipient_of(units, step, triggers, lost=True) is not None
    return False


def in_brackets(units: list[Unit], index: int, role: Role) -> Role:
    """Return the post with the body told in brackets: "2 Thứ trưởng gồm ông A (Bộ X), ông B (Bộ Y)"."""
    if role.org is not None or role.title.org is not None:
        return role
    step = index + 1
    while step < len(units) and (units[step].kind in ("hon", "plural", "person") or units[step].text in ",-–"):
        step += 1
    org = units[step + 1].value if step + 2 < len(units) and units[step].text == "(" else None
    held = isinstance(org, Org) and org.resolved and org.head.name.split(" ")[0] in " ".join(role.title.bodies)
    return replace(role, org=org, body=org.resolved) if held and isinstance(org, Org) else role


def presented(units: list[Unit], index: int) -> int:
    """Return the index of the name with which a clause opens behind its post, or 0: "Phó Chủ tịch HĐND X, ông A".

    A bracket may tell more of the post's body: "Giám đốc Công ty X (Nắng Mai), ông A ...".
    """
    first, last = index, index
    while first >= 2 and units[first - 1].text == "," and units[first - 2].kind == "role":
        first -= 2
    while last + 2 < len(units) and units[last + 1].text == "," and units[last + 2].kind == "role":
        last += 2
    opens = not first or units[first - 1].text in _OPENINGS or units[first - 1].kind == "date"
    told = not opens and units[first - 1].key == _BY_WHICH  # "Theo | Giám đốc Sở Y tế, ông A, ..."
    person = _name_behind(units, last + 1) if opens or told or units[first - 1].key == _BY else 0
    after = units[person + 1 : person + 3]
    if told and [unit.text for unit in after[:1]] != [","]:
        return 0
    return 0 if len(after) == 2 and after[0].text == "," and after[1].kind == "role" else person


def _name_behind(units: list[Unit], at: int) -> int:
    """Return the index of the name that a mark at `at`, or behind the bracket there, leads up to, or 0."""
    while at + 1 < len(units) and units[at].text == "," and units[at + 1].kind == "place":
        at += 2  # "Chủ tịch UBND xã Tân Sơn, huyện Mai Châu, ông A ..."
    bracket = at < len(units) and units[at].text == "("
    if bracket:
        at = closing(units, at) or len(units)
    mark = units[at].text if at < len(units) else ""
    step = at + (mark in _PARTS)
    addressed = step < len(units) and units[step].kind == "hon"
    while step < len(units) and (units[step].kind in ("hon", "rank") or units[step - 1].kind == "rank"):
        step += 1
    named = step < len(units) and units[step].kind == "person" and step > at
    return step if named and (mark == "," or (addressed and (bracket or mark in _PARTS))) else 0


def as_decided(units: list[Unit], index: int) -> bool:
    """Whether the office at `index` decided what follows: "theo quyết định của Thủ tướng, | Giám đốc Lê Hà ..."."""
    keys = [unit.key for unit in units[max(0, index - 4) : index]]
    parted = index + 1 < len(units) and units[index + 1].text == ","
    return parted and keys[-2:] == [_DECISION, _OF] and _BY_WHICH in keys


def speaks_of_many(units: list[Unit], index: int) -> bool:
    """Whether the subject right before a verb is people without names: "các ông, bà | là", "101 ứng viên | là"."""
    if not index:
        return False
    step = index - 1
    while step > 0 and _PEOPLE.issuperset(units[step].key.split(" ")):
        step -= 1
    if step < index - 1:
        return units[step].kind in ("number", "plural") or units[step].key in _THE_MANY
    while step > 0 and (units[step].kind == "pronoun" or units[step].text == ","):
        step -= 1
    return units[index - 1].kind == "plural" or (step < index - 1 and units[step].key in _THE_MANY)


def own_post(state: State, units: list[Unit], index: int) -> bool:
    """Whether a verb gives the title at `index` to somebody named before, though another name comes behind it.

    "Chúc mừng ông A được giao giữ chức Giám đốc Sở X, | Phó Chủ tịch UBND tỉnh Trần B nhấn mạnh ...".
    """
    trigger = state.trigger
    given = trigger is not None and trigger.kind in ("appoint", "ended") and state.reached == trigger.stop == index
    parted = index + 1 < len(units) and units[index + 1].text == ","
    return given and parted and bool(state.group) and not state.open
