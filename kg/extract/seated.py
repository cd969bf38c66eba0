"""Boards told with all who sit on them -> a seat for each: "Ban Thường vụ Tỉnh ủy X khóa mới gồm bà Lê Hà, ông B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.beginnings import AND
from kg.extract.held import Held
from kg.extract.lists import CONSISTS, past_session
from kg.extract.neighbours import closing
from kg.extract.units import Line, Org, Person, Role, Unit
from kg.lexicon import Title
from kg.lexicon.grammar import grammar
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("seated")

_SEAT, _MEMBER = "Ủy viên", "Thành viên"
#: Boards with seats, and those of enterprises, whose seats are called otherwise.
_BOARDS, _OF_FIRMS = _GRAMMAR.names("boards"), _GRAMMAR.names("of_firms")
#: Words by which those listed are not on the board yet, and those by which it is elected.
_PROPOSED, _ELECTED = _GRAMMAR.syllables("proposed"), _GRAMMAR.syllables("elected")
_SEVERAL, _NEW = _GRAMMAR.syllables("several"), syllable_key("mới")
#: Words that may stand between "gồm" and the first name, and the fewest names of a list.
_LEADS, _LEAST = 4, 2
_BETWEEN = ("hon", "plural", "rank")
#: Words of "khóa mới", "nhiệm kỳ mới".
_TERM = 3


def seated(lines: Sequence[Line], held: Sequence[Held]) -> Iterator[Held]:
    """Yield the seat of each whom a sentence lists as on a board; whoever leads it has a post there already."""
    posts = {(item.person, name_key(item.role.body or "")) for item in held}
    elected: set[str] = set()
    for line in lines:
        chosen = not _ELECTED.isdisjoint(line.keys)
        if CONSISTS in line.keys and _PROPOSED.isdisjoint(line.keys):
            for index, unit in line.named:
                board = unit.value
                if not isinstance(board, Org) or not board.resolved or board.head.name not in _BOARDS:
                    continue
                past = any(before.kind == "date" for before in line.units[:index])  # "năm 2004, HĐQT X gồm ..."
                names = [] if past else _listed(line.units, index + 1)
                given = chosen or board.resolved in elected or _NEW in line.keys
                for person in names if len(names) >= _LEAST else ():
                    if (person.name, name_key(board.resolved)) not in posts:
                        yield _seat(board, person, line, "appointed" if given else "current")
        if chosen:
            elected |= {unit.body.resolved for _, unit in line.named if unit.body and unit.body.resolved}


def _seat(board: Org, person: Person, line: Line, status: str) -> Held:
    name = _MEMBER if board.head.name in _OF_FIRMS else _SEAT
    role = Role(Title(name), person.i, person.j, name=name, body=board.resolved, start=person.start, end=person.end)
    return Held(person.name or "", role, status, line, "seated")


def _listed(units: list[Unit], at: int) -> list[Person]:
    """Return who is named behind "gồm", which only a session may part from the board, up to where prose goes on."""
    for _ in range(2):  # "khóa XVI, nhiệm kỳ 2020 - 2025"
        at = _past_term(units, at)
        at += at < len(units) and units[at].text == ","
    if at >= len(units) or units[at].key != CONSISTS:
        return []
    start, names = at + 1, list[Person]()
    step = start
    while step < len(units):
        unit = units[step]
        if unit.text == "(":
            step = closing(units, step, holding=True) or len(units)
            continue
        if isinstance(unit.value, Person) and unit.value.name:
            names.append(unit.value)
        elif not names and step - start < _LEADS and (unit.kind == "number" or unit.key in _SEVERAL):
            pass
        elif not (unit.kind in _BETWEEN or unit.text in (",;" if names else ":") or unit.key == AND):
            break
        step += 1
    # A post behind a comma is of the last name, and so may others be of theirs: that list is told otherwise.
    return [] if step < len(units) and units[step].kind == "role" else names


def _past_term(units: list[Unit], at: int) -> int:
    """Return the index behind the session or term of a board: "khóa mới", "nhiệm kỳ 2020 - 2025"."""
    new = next((k for k in range(at, min(at + _TERM, len(units))) if units[k].key == _NEW), None)
    if new is not None and CONSISTS not in (unit.key for unit in units[at:new]):
        return new + 1
    at = past_session(units, at)
    return at + 2 if at + 2 < len(units) and units[at].text in "-–" and units[at + 1].kind == "number" else at
