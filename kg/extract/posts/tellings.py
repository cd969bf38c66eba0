"""What a sentence tells of a post beside it: that it is given again, that its holder has retired since.

"Trao quyết định bổ nhiệm lại cho ông A, Giám đốc X"; "năm 2010 được giao giữ chức Giám đốc Sở X; năm 2015 nghỉ hưu".
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.posts.held import Held
from kg.extract.units import Line
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("tellings")

_AGAIN, _RETIRED = _GRAMMAR.trie("again"), _GRAMMAR.trie("retired")
_YEAR = len("2015")


def given_again(held: Sequence[Held]) -> None:
    """Take the post beside the name of whoever is appointed again, no other being told, for the one he gets again."""
    got = {(id(item.line), item.person) for item in held if item.status in ("appointed", "ended")}
    for item in held:
        if item.status != "current" or item.rule != "apposition" or (id(item.line), item.person) in got:
            continue
        told = _AGAIN.places(item.line.keys[: item.role.i])
        if told:
            name = next((u.i for _, u in reversed(item.line.named) if u.kind == "person" and u.i < item.role.i), -1)
            if told[-1] < name:
                item.status = "appointed"


def retired_since(lines: Sequence[Line], held: Sequence[Held], year: str) -> None:
    """Take the posts of a life that its holder has retired from before `year` for former ones."""
    own: dict[int, list[Held]] = {}
    for item in held:
        own.setdefault(id(item.line), []).append(item)
    for line in lines:
        told = _RETIRED.places(line.keys) if id(line) in own else []
        days = [str(u.value) for _, u in line.marked if u.kind == "date"] if told else []
        if not days or any(day.startswith("--") or not day[:_YEAR].isdigit() or day[:_YEAR] >= year for day in days):
            continue
        for item in own[id(line)]:
            if item.status == "current" and item.rule.startswith("governed") and item.role.i < told[-1]:
                item.status = "former"
