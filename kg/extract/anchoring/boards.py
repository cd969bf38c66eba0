"""Boards of enterprises told without them -> the enterprise: "Tại Công ty Y, ông A là Thành viên | HĐQT"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.units import Line, Org, Role
from kg.extract.words import office_words

_DIRECTORS = office_words.names("enterprise_boards")
#: How many sentences before a board its enterprise counts as just named.
_RECENT = 2


def just_named(named: Sequence[tuple[int, Org]], at: int, board: str, line: Line, index: int) -> Org | None:
    """Return the enterprise named in sentence `at` or shortly before it, unless a board of that name was since.

    Only a post on the board is of it, not what the board does: "góp vốn vào Công ty Y, Hội đồng quản trị đã ..."; nor
    is it where words that no table knows tell of which enterprise it is: "HĐQT | XYZ".
    """
    behind = line.units[index + 1] if index + 1 < len(line.units) else None
    unknown = behind is not None and behind.kind in ("word", "org") and behind.text[0].isupper()
    if board not in _DIRECTORS or unknown or not isinstance(line.units[index].value, Role):
        return None
    for number, org in reversed(named):
        if at - number > _RECENT or org.head.name == board:
            return None
        if has_board(org):
            return org
    return None


def has_board(org: Org) -> bool:
    """Whether a body is an enterprise, itself no board and no part of another."""
    part = org.owner is not None or org.head.board or org.head.part
    return org.kind == "enterprise" and bool(org.resolved) and not part
