"""Bodies and places through time: which node of the graph took over from which, and from when on.

Old and new are separate nodes. A link stands between two that bulletins name, also where those in between (a
department that lasted four months) are named by none. It follows from their names alone, so in any order of import.

>>> [(h.name, h.through) for h in heirs("Sở Giao thông vận tải tỉnh Hà Nam", "body")][::2]
[('Sở Xây dựng tỉnh Hà Nam', ()), ('Sở Xây dựng tỉnh Ninh Bình', ('Sở Xây dựng tỉnh Hà Nam',))]
>>> [(h.name, h.since, h.change) for h in heirs("tỉnh Đắk Nông", "place")]
[('Lâm Đồng', '2025-07-01', 'merged')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import terms
from kg.graph.literals import date_literal
from kg.graph.mint import Minter
from kg.graph.names import Block, block_of
from kg.resolve import Change, body_predecessors, body_successors
from kg.resolve.places import changes, locate
from kg.text import name_key

#: Words before a province's name that say no more than that it is one.
_MARKS = frozenset(map(name_key, ("", "tỉnh", "thành phố", "TP", "TP.")))
FOLDERS = ("body", "place")


@dataclass(frozen=True, slots=True)
class Heir:
    """What took over, since when (ISO date or year), how ("merged", "renamed", "split"), through which others.

    `act` is the law or decision that did it, "" where none is on record.
    """

    name: str
    since: str
    change: str
    through: tuple[str, ...] = ()
    act: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A body or place of the graph, with all the names it has there."""

    iri: NamedNode
    folder: str
    names: tuple[str, ...]


@lru_cache(maxsize=1 << 14)
def heirs(name: str, folder: str) -> tuple[Heir, ...]:
    """Return what the "body" or "place" called `name` passed into, at once or through others; those at once first."""
    found = {}
    for path in _paths(name, folder, forward=True):
        last = path[-1]
        through = tuple(step.new for step in path[:-1])
        found[_key(last.new, folder)] = Heir(last.new, last.since, last.change, through, last.act)
    return tuple(sorted(found.values(), key=lambda h: (len(h.through), h.since, h.name)))


@lru_cache(maxsize=1 << 14)
def forebears(name: str, folder: str) -> tuple[str, ...]:
    """Return the names of what the "body" or "place" called `name` took over from, at once or through others."""
    return tuple(sorted({path[-1].old for path in _paths(name, folder, forward=False)}))


def _paths(name: str, folder: str, *, forward: bool) -> Iterator[tuple[Change, ...]]:
    """Yield the ways through time from `name`, the shortest to each body or place."""
    seen = {_key(name, folder)}
    queue: list[tuple[str, tuple[Change, ...]]] = [(name, ())]
    for at, path in queue:
        for change in _changes(at, folder, forward=forward):
            other = change.new if forward else change.old
            if _key(other, folder) not in seen and (not path or _in_turn(path[-1], change, forward=forward)):
                seen.add(_key(other, folder))
                queue.append((other, (*path, change)))
                yield (*path, change)


def _in_turn(one: Change, two: Change, *, forward: bool) -> bool:
    before, after = (one.since, two.since) if forward else (two.since, one.since)
    precision = min(len(before), len(after))
    return before[:precision] <= after[:precision]


def _key(name: str, folder: str) -> str:
    return block_of(name, "other").key if folder == "body" else locate(name).province


def _changes(name: str, folder: str, *, forward: bool) -> Iterable[Change]:
    if folder == "body":
        return body_successors(name) if forward else body_predecessors(name)
    where = locate(name)
    key = name_key(name)
    # Only a province as such: neither a district of it nor a region is what was merged.
    if where.level != "province" or key.removesuffix(where.province).strip() not in _MARKS:
        return ()
    return [c for c in changes() if name_key(c.old if forward else c.new) == where.province]


def blocks(name: str, folder: str) -> tuple[Block, ...]:
    """Return the blocks in which the graph may have what `name` means."""
    if folder == "body":
        return (block_of(name, "other"),)
    return tuple(Block("place", f"{mark} {locate(name).province}".strip()) for mark in sorted(_MARKS))


def links(
    named: Named, bearers: Callable[[Block], Iterable[Named]], minter: Minter
) -> Iterator[tuple[NamedNode, list[Quad]]]:
    """Yield each link of `named` to others, as its node and quads; `bearers` tells what the graph has in a block."""
    for other in _others(named, bearers, forward=True):
        yield from _link(named, other, minter)
    for other in _others(named, bearers, forward=False):
        yield from _link(other, named, minter)


def _others(named: Named, bearers: Callable[[Block], Iterable[Named]], *, forward: bool) -> Iterator[Named]:
    wanted: dict[Block, None] = {}
    for name in named.names:
        found = [h.name for h in heirs(name, named.folder)] if forward else forebears(name, named.folder)
        wanted.update((block, None) for other in found for block in blocks(other, named.folder))
    met = {named.iri: named}
    for block in wanted:
        for other in bearers(block):
            if other.iri not in met:
                met[other.iri] = other
                yield other


def _link(old: Named, new: Named, minter: Minter) -> Iterator[tuple[NamedNode, list[Quad]]]:
    """Yield the link of two, if there is one: said the same way from whichever end it is looked for."""
    if old.folder != new.folder:
        return
    own, before = ({_key(name, end.folder) for name in end.names} for end in (new, old))
    ways = [h for name in old.names for h in heirs(name, old.folder) if _key(h.name, new.folder) in own]
    back = (name for one in new.names for name in forebears(one, new.folder))
    # Both ends must agree, or it would depend on which of them came last.
    if not ways or before.isdisjoint(_key(name, old.folder) for name in back):
        return
    way = min(ways, key=lambda h: (len(h.through), h.since, h.change, h.through))
    node = minter.fact("succession", (old.names[0], new.names[0]), (old.iri.value, new.iri.value))
    pairs: list[tuple[NamedNode, NamedNode | Literal]] = [
        (terms.TYPE, terms.SUCCESSION),
        (terms.ORIGINAL, old.iri),
        (terms.RESULTING, new.iri),
        (terms.DATE, date_literal(way.since)),
        (terms.CHANGE, Literal(way.change)),
        *((terms.THROUGH, Literal(name)) for name in way.through),
        *((terms.ACT, Literal(act)) for act in (way.act,) if act),
    ]
    yield node, [Quad(node, p, o, minter.knowledge) for p, o in pairs]
