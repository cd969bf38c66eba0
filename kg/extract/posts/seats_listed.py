"""Boards whose members a sentence lists by name: "Danh sách Ban Thường vụ Tỉnh ủy khóa XX gồm ông A, bà B và ông C"."""

from __future__ import annotations

from kg.extract.posts.held import State
from kg.extract.posts.lists import CONSISTS, SESSIONS, past_elected
from kg.extract.units import Line, Org, Role, Unit
from kg.extract.words import office_words
from kg.extract.words.triggers import Triggers
from kg.lexicon import Title
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("seats_listed")

#: Boards of enterprises and the like, whose members are called so.
_BOARDS, _MEMBER = office_words.names("enterprise_boards") | _GRAMMAR.names("boards"), Title("Thành viên")
#: What stands before a board whose members are listed, rather than before a body of it or whom it is of.
_LEADS = _GRAMMAR.syllables("leads")
#: Words that tell that a board is a new one: "bầu | Ban Thường vụ", "danh sách | trúng cử".
_NEW = _GRAMMAR.syllables("new")
_OPENS = frozenset((":", CONSISTS, syllable_key("bao")))
_MARKS = frozenset((":", ",", ";", "-", "–"))
#: "gồm 3 thành viên: ...", "gồm các đồng chí: ...", "có 3 thành viên là ...": what opens the names, and units up to it.
_NAMES, _COUNTED = frozenset((":", CONSISTS, syllable_key("là"))), 6
#: Units of the longest term of office, and marks in it.
_TERM, _IN_TERM = 9, frozenset("-–(),")
#: "Ban Chấp hành khóa mới | ra mắt | gồm ..."
_SHOWN, _HAVE = _GRAMMAR.syllables("shown"), frozenset((syllable_key("có"),))


def may_list_seats(line: Line, triggers: Triggers) -> bool:
    """Whether a sentence without posts or verbs of office may list the members of a board."""
    if (CONSISTS not in line.keys and not line.figures) or not any(unit.kind == "person" for _, unit in line.named):
        return False
    return any(isinstance(unit.value, Org) and _seated(unit.value, triggers) for _, unit in line.named)


def opens_seats(state: State, line: Line, index: int, org: Org, triggers: Triggers) -> bool:
    """Open the list of its members that the board at `index` announces, if it does; return whether."""
    units = line.units
    if not org.resolved or not _seated(org, triggers) or not _leads(units, index):
        return False
    end = _past_term(units, index + 1)
    elected = past_elected(units, end, triggers)
    while elected < len(units) and units[elected].key in _SHOWN:
        elected += 1
    start = _past_count(units, elected)
    if not _names_begin(units, start):
        return False
    title = _MEMBER if org.head.name in _BOARDS else triggers.membership
    unit = units[index]
    role = Role(title, unit.i, unit.j, org=org, name=title.title, body=org.resolved, start=unit.start, end=unit.end)
    state.listed, state.group, state.open, state.pending = [role], [], False, []
    state.spoken, state.aside, state.shared = start + 1, start, False
    new = elected > end or any(u.key in _NEW for u in (*units[:index], *units[index + 1 : end]))
    state.listing = "appoint" if new else "now"
    ahead = units[end : start + 3]
    state.colon = any(other.text == ":" for other in ahead)
    state.gathered = any(other.key == CONSISTS for other in ahead)
    return True


def _seated(org: Org, triggers: Triggers) -> bool:
    """Whether a body is a board or committee that has members of its own."""
    return org.head.name in triggers.joined or org.core in triggers.joined or org.head.name in _BOARDS


def _leads(units: list[Unit], index: int) -> bool:
    """Whether the board at `index` is what its clause is about: it opens it, or is elected, shown or counted."""
    before = units[index - 1] if index else None
    return before is None or before.text in _MARKS or before.kind == "date" or before.key in _LEADS


def _past_term(units: list[Unit], step: int) -> int:
    """Return the index behind a session or term told behind a board: "khóa XX", "nhiệm kỳ 2020 - 2025", "khóa mới"."""
    if step >= len(units) or units[step].key not in SESSIONS:
        return step
    for end in range(step + 1, min(step + _TERM, len(units))):
        unit = units[end]
        if unit.key in _OPENS or unit.key in _NEW:
            return end
        if unit.kind not in ("word", "number", "date") and unit.text not in _IN_TERM:
            return step
    return step


def _past_count(units: list[Unit], step: int) -> int:
    """Return the index of what opens the list, a count before it included: "gồm 3 thành viên |:", "gồm |"."""
    if step >= len(units) or units[step].key not in _OPENS | _HAVE:
        return step
    for k in range(step, min(step + _COUNTED, len(units))):
        if units[k].text == ":" or (k > step and units[k].key in _NAMES):
            return k
        if units[k].kind not in ("number", "word", "plural", "hon", "pronoun"):
            break
    return step


def _names_begin(units: list[Unit], step: int) -> bool:
    """Whether names follow what opens a list at `step`."""
    if step >= len(units) or units[step].key not in _OPENS | _NAMES:
        return False
    k = step + 1
    while k < len(units) and (units[k].kind in ("hon", "rank", "plural") or units[k].key in _OPENS | _HAVE):
        k += 1
    return k < len(units) and units[k].kind == "person"
