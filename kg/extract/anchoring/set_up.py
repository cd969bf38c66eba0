"""Boards that the bulletin tells to be set up -> whose posts its bare titles are.

"Thủ tướng thành lập Ban Chỉ đạo X. Trưởng ban là ông A, các thành viên gồm ..."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.units import Line, Org, Role, Unit
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("set_up")

#: Heads of what is set up for a task with members of its own, and the verbs that set it up.
_HEADS, VERBS = _GRAMMAR.names("heads"), _GRAMMAR.sequences("verbs")
#: Titles on a board -> with what the head of such a board begins; "" for members of any.
_TITLES = {"Trưởng Ban": "Ban", "Tổ trưởng": "Tổ", "Tổ phó": "Tổ", "Trưởng Tiểu ban": "Tiểu ban"}
_MEMBERS = _GRAMMAR.names("members")
_STANDING = "Thường trực"
#: How many sentences behind a board's setting up its posts may be told, and units between it and "được thành lập".
NEAR, _BEHIND = 5, 3
_SAYING = frozenset((":", *map(syllable_key, ("là", "gồm", "làm"))))


def board_of(role: Role, lines: Sequence[Line], at: int, index: int) -> Org | None:
    """Return the board lately set up that a bare title at unit `index` of sentence `at` is told to be on, or None."""
    units = lines[at].units
    said = index > 1 and units[index - 1].key in _SAYING
    if said and units[index - 2].kind == "role" and not any(unit.kind == "person" for unit in units[:index]):
        return None  # "Thủ tướng làm Trưởng ban" names nobody
    said = said or (index + 1 < len(units) and units[index + 1].key in _SAYING)
    head = head_of_board(role)
    if not said or head is None:
        return None
    for number in range(at, max(-1, at - NEAR), -1):
        for k, org in boards_set_up(lines[number]):
            if (number < at or k < index) and org.head.name.startswith(head):
                return org
    return None


def head_of_board(role: Role) -> str | None:
    """Return with what the head of the board begins that a title is held on, "" for any; None where on no board."""
    name = role.title.title.removeprefix("Phó ").removesuffix(_STANDING).strip()
    return "" if name in _MEMBERS else _TITLES.get(name)


def boards_set_up(line: Line) -> Iterator[tuple[int, Org]]:
    """Yield the boards that a sentence tells to be set up, each with the index of its unit."""
    for index, unit in line.named:
        org = unit.value
        if isinstance(org, Org) and org.resolved and org.head.name in _HEADS and _set_up(line.units, index):
            yield index, org


def _set_up(units: list[Unit], index: int) -> bool:
    before = tuple(unit.key for unit in units[max(0, index - 2) : index])
    behind = tuple(unit.key for unit in units[index + 1 : index + 2 + _BEHIND])
    return before in VERBS or any(behind[k : k + 2] in VERBS for k in range(_BEHIND))
