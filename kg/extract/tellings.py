"""What a sentence tells of a post beside it: that it is given again, that its holder has retired since.

"Trao quyết định bổ nhiệm lại cho ông A, Giám đốc X"; "năm 2010 được giao giữ chức Giám đốc Sở X; năm 2015 nghỉ hưu".
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.held import Held
from kg.extract.units import Line
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("tellings")

_AGAIN, _RETIRED = _GRAMMAR.sequences("again"), _GRAMMAR.sequences("retired")
_FIRST = frozenset(words[0] for words in _AGAIN)
_RETIRES = frozenset(words[0] for words in _RETIRED)
_YEAR = len("2015")


def given_again(held: Sequence[Held]) -> None:
    """Take the post beside the name of whoever is appointed again, no other being told, for the one he gets again."""
    got = {(id(item.line), item.person) for item in held if item.status in ("appointed", "ended")}
    for item in held:
        if item.status != "current" or item.rule != "apposition" or (id(item.line), item.person) in got:
            continue
        keys = item.line.keys
        if not _FIRST.isdisjoint(keys):
            at = _last(keys[: item.role.i], _AGAIN)
            name = next((u.i for _, u in reversed(item.line.named) if u.kind == "person" and u.i < item.role.i), -1)
            if at is not None and at < name:
                item.status = "appointed"


def retired_since(lines: Sequence[Line], held: Sequence[Held], year: str) -> None:
    """Take the posts of a life that its holder has retired from before `year` for former ones."""
    own: dict[int, list[Held]] = {}
    for item in held:
        own.setdefault(id(item.line), []).append(item)
    for line in lines:
        if id(line) not in own or _RETIRES.isdisjoint(line.keys):
            continue
        at = _last(line.keys, _RETIRED)
        days = [str(u.value) for _, u in line.marked if u.kind == "date"] if at is not None else []
        if not days or any(day.startswith("--") or not day[:_YEAR].isdigit() or day[:_YEAR] >= year for day in days):
            continue
        for item in own[id(line)]:
            if item.status == "current" and item.rule.startswith("governed") and at is not None and item.role.i < at:
                item.status = "former"


def _last(keys: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> int | None:
    """Return where the last of `phrases` stands in `keys`, or None."""
    return next((i for i in reversed(range(len(keys))) if any(tuple(keys[i : i + len(p)]) == p for p in phrases)), None)
