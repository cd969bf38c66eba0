"""The tables of the identity model -> look-ups: `weights.tsv`, `classes.tsv`, `moves.tsv`, `conflicts.tsv`."""

from __future__ import annotations

from functools import cache
from math import log

from kg.resolve.posts import sectors
from kg.resolve.tables import read_table


@cache
def weight(name: str) -> float:
    """Return the number called `name` in `weights.tsv`."""
    return _weights()[name]


@cache
def _weights() -> dict[str, float]:
    return {name: float(value) for name, value, _ in read_table("weights.tsv", ("name", "value", "note"))}


@cache
def class_size(office: str) -> tuple[float, float]:
    """Return how many posts the class has and how often a holder is named; (1, 0) for a class without figures."""
    rows = read_table("classes.tsv", ("class", "size", "mentions"))
    return {c: (float(size), float(mentions)) for c, size, mentions in rows}.get(office, (1.0, 0.0))


@cache
def _moves() -> dict[tuple[str, str, str], float]:
    rows = read_table("moves.tsv", ("from", "to", "scope", "share"))
    return {(a, b, scope): float(share) for a, b, scope, share in rows}


@cache
def move(one: str, two: str, scope: str) -> float:
    """Return the log of the share of one given post of class `two` among the other posts of a holder of class `one`."""
    size = class_size(two)[0] / (11.0 if scope == "unit" else 1.0)
    if two[0] in "PD" or two == "M3":
        size *= {"other": 62.0, "-": 63.0}.get(scope, 1.0)
    share = _moves().get((one, two, scope), _moves().get((one, two, "-"), weight("rare_move")))
    return log(share / size)


@cache
def conflict(one: str, two: str, scope: str) -> float:
    """Return what holding posts of both classes at one time costs (0 or less)."""
    return _conflicts().get((one, two, scope), _conflicts().get((two, one, scope), 0.0))


@cache
def _conflicts() -> dict[tuple[str, str, str], float]:
    rows = read_table("conflicts.tsv", ("one", "two", "scope", "cost"))
    return {(a, b, scope): float(cost) for a, b, scope, cost in rows}


@cache
def same_sector(one: frozenset[str], two: frozenset[str]) -> float:
    """Return what it adds that two posts are of one field, or takes away that they are of different ones."""
    shared = one & two
    if shared:
        return max(gain for _, sector, gain in sectors() if sector in shared)
    return weight("other_sector") if one and two else 0.0
