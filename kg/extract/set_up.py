"""Boards that the bulletin tells to be set up -> whose posts its bare titles are, and that they are given by it.

"Thủ tướng thành lập Ban Chỉ đạo X. Trưởng ban là ông A, các thành viên gồm ..."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.dates import DateMention
from kg.extract.held import Held
from kg.extract.units import Line, Org, Person, Role, Unit
from kg.lexicon import Title
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("set_up")

#: Heads of what is set up for a task with members of its own, and the verbs that set it up.
_HEADS, _VERBS = _GRAMMAR.names("heads"), _GRAMMAR.sequences("verbs")
#: Titles on a board -> with what the head of such a board begins; "" for members of any.
_TITLES = {"Trưởng Ban": "Ban", "Tổ trưởng": "Tổ", "Tổ phó": "Tổ", "Trưởng Tiểu ban": "Tiểu ban"}
_MEMBERS = _GRAMMAR.names("members")
_STANDING = "Thường trực"
_MEMBER, _MEMBERS_ARE = "Thành viên", tuple(map(syllable_key, ("thành", "viên")))
_VERB_ENDS = frozenset(verb[-1] for verb in _VERBS)
_FIRST = frozenset(word for verb in _VERBS for word in verb)
_LISTING = frozenset(map(syllable_key, ("gồm", "là")))
#: Tokens before "thành viên" at the head of its sentence, and units up to "gồm".
_OPENING, _AHEAD = 4, 8
#: How many sentences behind a board's setting up its posts may be told, and units between it and "được thành lập".
_NEAR, _BEHIND = 5, 3
#: Rules by which a sentence says who is on a board, rather than whose title stands beside his name.
_SAID = ("listed", "governed", "roster")
_SAYING = frozenset((":", *map(syllable_key, ("là", "gồm", "làm"))))


def board_of(role: Role, lines: Sequence[Line], at: int, index: int) -> Org | None:
    """Return the board lately set up that a bare title at unit `index` of sentence `at` is told to be on, or None."""
    units = lines[at].units
    said = index > 1 and units[index - 1].key in _SAYING
    if said and units[index - 2].kind == "role" and not any(unit.kind == "person" for unit in units[:index]):
        return None  # "Thủ tướng làm Trưởng ban" names nobody
    said = said or (index + 1 < len(units) and units[index + 1].key in _SAYING)
    head = _head(role)
    if not said or head is None:
        return None
    for number in range(at, max(-1, at - _NEAR), -1):
        for k, org in _boards(lines[number]):
            if (number < at or k < index) and org.head.name.startswith(head):
                return org
    return None


def members_of(lines: Sequence[Line], dates: Sequence[DateMention], year: str) -> Iterator[Held]:
    """Yield the seats of those whom a sentence lists as members of the board set up shortly before.

    "Các thành viên gồm: ông A, Giám đốc Sở X; bà B, ...": of each part of the list the first who is named.
    """
    last: tuple[int, Org] | None = None
    for number, line in enumerate(lines):
        board = next((org for _, org in _boards(line)), None) if not _FIRST.isdisjoint(line.keys) else None
        if board is not None:
            last = None if _past(line, dates, year) else (number, board)
        elif last is not None and number - last[0] <= _NEAR and _lists_members(line):
            for unit in _first_named(line.units):
                title = Title(_MEMBER)
                role = Role(title, unit.i, unit.j, name=_MEMBER, body=last[1].resolved, start=unit.start, end=unit.end)
                name = unit.value.name if isinstance(unit.value, Person) else ""
                if name:
                    yield Held(name, role, "appointed", line, "listed")


def _lists_members(line: Line) -> bool:
    """Whether a sentence opens with "Các thành viên" of no other body than the board, and lists them."""
    keys = line.keys
    start = next((k for k in range(min(len(keys), _OPENING)) if tuple(keys[k : k + 2]) == _MEMBERS_ARE), None)
    if start is None or any(unit.kind == "role" and unit.i <= start + 1 for unit in line.units):
        return False
    ahead = [unit for unit in line.units if start + 2 <= unit.i][:_AHEAD]
    until = next((k for k, unit in enumerate(ahead) if unit.key in _LISTING or unit.text == ":"), None)
    return until is not None and all(unit.kind == "word" or isinstance(unit.value, Org) for unit in ahead[:until])


def _first_named(units: list[Unit]) -> Iterator[Unit]:
    """Yield the first name of each part of a list, the parts ending with semicolons, or else each name led up to."""
    parted, seen = any(unit.text == ";" for unit in units), False
    for index, unit in enumerate(units):
        if unit.text == ";":
            seen = False
        elif unit.kind == "person" and not (parted and seen):
            before = units[index - 1]
            if parted or before.kind in ("hon", "rank", "role", "plural") or before.text in (",", ":"):
                seen = True
                yield unit


def given_by_setting_up(held: Sequence[Held], lines: Sequence[Line], dates: Sequence[DateMention], year: str) -> None:
    """Let the posts on a board that the bulletin sets up be given by it, told in its sentence or soon behind."""
    at = {id(line): number for number, line in enumerate(lines)}
    boards: dict[str, list[int]] = {}
    for item in held:
        beside = (
            item.rule == "apposition" and _head(item.role) is not None and not _VERB_ENDS.isdisjoint(item.line.keys)
        )
        if item.status != "current" or not item.role.body or not (item.rule.startswith(_SAID) or beside):
            continue
        if not boards:
            for number, line in enumerate(lines):
                for _, org in _boards(line):
                    if not _past(line, dates, year):
                        boards.setdefault(org.resolved or "", []).append(number)
            if not boards:
                return
        number = at[id(item.line)]
        reach = 0 if beside else _NEAR
        if any(0 <= number - told <= reach for told in boards.get(item.role.body, ())):
            item.status = "appointed"


def _head(role: Role) -> str | None:
    name = role.title.title.removeprefix("Phó ").removesuffix(_STANDING).strip()
    return "" if name in _MEMBERS else _TITLES.get(name)


def _boards(line: Line) -> Iterator[tuple[int, Org]]:
    """Yield the boards that a sentence tells to be set up, each with the index of its unit."""
    for index, unit in line.named:
        org = unit.value
        if isinstance(org, Org) and org.resolved and org.head.name in _HEADS and _set_up(line.units, index):
            yield index, org


def _set_up(units: list[Unit], index: int) -> bool:
    before = tuple(unit.key for unit in units[max(0, index - 2) : index])
    behind = tuple(unit.key for unit in units[index + 1 : index + 2 + _BEHIND])
    return before in _VERBS or any(behind[k : k + 2] in _VERBS for k in range(_BEHIND))


def _past(line: Line, dates: Sequence[DateMention], year: str) -> bool:
    """Whether a sentence tells of a year gone by."""
    here = (date.value for date in dates if line.sentence.start <= date.start < line.sentence.end)
    return any(value[:4] != year for value in here if not value.startswith("--"))
