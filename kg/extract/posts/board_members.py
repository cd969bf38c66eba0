"""Boards that the bulletin tells to be set up -> their members, and the posts on them, given by setting them up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.anchoring.set_up import NEAR, VERBS, boards_set_up, head_of_board
from kg.extract.dates.dates import DateMention
from kg.extract.posts.held import Held
from kg.extract.units import Line, Org, Person, Role, Unit
from kg.lexicon import Title
from kg.text import syllable_key

_MEMBER, _MEMBERS_ARE = "Thành viên", tuple(map(syllable_key, ("thành", "viên")))
_VERB_ENDS = frozenset(verb[-1] for verb in VERBS)
_VERB_WORDS = frozenset(word for verb in VERBS for word in verb)
_LISTING = frozenset(map(syllable_key, ("gồm", "là")))
#: Tokens before "thành viên" at the head of its sentence, and units up to "gồm".
_OPENING, _AHEAD = 4, 8
#: Rules by which a sentence says who is on a board, rather than whose title stands beside his name.
_SAID = ("listed", "governed", "roster")


def members_of(lines: Sequence[Line], dates: Sequence[DateMention], year: str) -> Iterator[Held]:
    """Yield the seats of those whom a sentence lists as members of the board set up shortly before.

    "Các thành viên gồm: ông A, Giám đốc Sở X; bà B, ...": of each part of the list the first who is named.
    """
    last: tuple[int, Org] | None = None
    for number, line in enumerate(lines):
        board = next((org for _, org in boards_set_up(line)), None) if not _VERB_WORDS.isdisjoint(line.keys) else None
        if board is not None:
            last = None if _past(line, dates, year) else (number, board)
        elif last is not None and number - last[0] <= NEAR and _lists_members(line):
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
            item.rule == "apposition"
            and head_of_board(item.role) is not None
            and not _VERB_ENDS.isdisjoint(item.line.keys)
        )
        if item.status != "current" or not item.role.body or not (item.rule.startswith(_SAID) or beside):
            continue
        if not boards:
            for number, line in enumerate(lines):
                for _, org in boards_set_up(line):
                    if not _past(line, dates, year):
                        boards.setdefault(org.resolved or "", []).append(number)
            if not boards:
                return
        number = at[id(item.line)]
        reach = 0 if beside else NEAR
        if any(0 <= number - told <= reach for told in boards.get(item.role.body, ())):
            item.status = "appointed"


def _past(line: Line, dates: Sequence[DateMention], year: str) -> bool:
    """Whether a sentence tells of a year gone by."""
    here = (date.value for date in dates if line.sentence.start <= date.start < line.sentence.end)
    return any(value[:4] != year for value in here if not value.startswith("--"))
