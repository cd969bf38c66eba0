"""What the names of a coming bulletin are, from the few lines that the store keeps of each block.

No bulletin is read again. Of a body the store keeps the ways in which bulletins speak of it, of a person the strands of
its mentions (`kg.resolve.strands`), of a place or office its names. What comes out is what all bulletins give together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import NamedNode

from kg.graph.describe import Entity
from kg.graph.identify import Mentioned, Resolve, by_spelling, by_variant, person_entity
from kg.graph.mint import Minter
from kg.graph.names import Block
from kg.model import Testimony
from kg.resolve import Strand, group_strands, read_strand, strands
from kg.resolve.judgements import Constraints

Member = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Settled:
    """What names of a block are: `of` tells it of those that a change concerns, `entities` are to be described anew.

    The descriptions of the nodes `stale` go, with the variants that the store keeps of each.
    """

    of: Mapping[Member, Entity]
    entities: tuple[Entity, ...]
    stale: Mapping[NamedNode, Sequence[str]]


_read = lru_cache(maxsize=1 << 14)(read_strand)


def settle_persons(
    block: Block,
    coming: Sequence[Mentioned],
    kept: Mapping[NamedNode, Sequence[str]],
    minter: Minter,
    mentions_in: Callable[[str, NamedNode], Iterable[Member]],
) -> Settled | None:
    """Return what the persons of a block are once `coming` have come to those that are `kept`.

    `mentions_in` gives the mentions in the strand of some key that the store has as those of a node; it is asked for
    strands that turn out to be of another. None where it does not know all. No bulletin that comes may have been in
    the block before.
    """
    texts = {
        strand.key: (strand, text, node) for node, held in kept.items() for text in held for strand in (_read(text),)
    }
    fresh = strands([m.testimony for m in coming if m.testimony])
    every = {key: strand for key, (strand, _, _) in texts.items()}
    for strand in fresh:
        every[strand.key] = every[strand.key].plus(strand) if strand.key in every else strand
    changed = {strand.key for strand in fresh}
    unchanged = {key: text for key, (_, text, _) in texts.items() if key not in changed}
    of_strand: dict[str, Entity] = {}
    entities: list[Entity] = []
    stale: set[NamedNode] = set()
    for group in group_strands(every.values(), Constraints(())):
        keys = {strand.key for strand in group.strands}
        before = {texts[key][2] for key in keys if key in texts}
        if len(before) == 1 and not keys & changed and len(kept[next(iter(before))]) == len(keys):
            continue
        entity = person_entity(group.strands, block, minter, unchanged)
        entities.append(entity)
        stale |= before
        of_strand.update(dict.fromkeys(keys, entity))
    of = {m: of_strand[key] for key, members in _members(coming).items() for m in members}
    for key, (strand, _, node) in texts.items():
        if key in of_strand and of_strand[key].iri != node:
            moved = list(mentions_in(key, node))
            if len(moved) != strand.profile.size:
                # Written by a release that did not note which bulletins a strand sums up.
                return None
            of.update(dict.fromkeys(moved, of_strand[key]))
    return Settled(of, tuple(entities), {node: kept[node] for node in stale})


def _members(mentions: Iterable[Mentioned]) -> dict[str, list[Member]]:
    """The (doc, name)s of mentions, by the keys of the strands they belong to."""
    by_doc: dict[str, list[Testimony]] = {}
    for m in mentions:
        if m.testimony is not None:
            by_doc.setdefault(m.doc, []).append(m.testimony)
    out: dict[str, list[Member]] = {}
    for told in by_doc.values():
        strand: Strand = strands(told)[0]
        out.setdefault(strand.key, []).extend((t.doc, t.name) for t in told)
    return out


def settle_bodies(
    coming: Sequence[Mentioned], kept: Mapping[NamedNode, Sequence[str]], minter: Minter, resolve: Resolve
) -> Settled | None:
    """Return what the bodies of a block are once `coming` have come; None where that moves others."""
    found = by_variant({v for texts in kept.values() for v in texts} | {m.variant for m in coming}, minter, resolve)
    if any(found[v].iri != node for node, texts in kept.items() for v in texts):
        return None
    of = {(m.doc, m.name): found[m.variant] for m in coming}
    return Settled(of, tuple(dict.fromkeys(found.values())), kept)


def settle_spellings(
    block: Block, coming: Sequence[Mentioned], known: Mapping[NamedNode, Sequence[str]], minter: Minter
) -> Settled | None:
    """Return what the place, office or undertaking of a block is; `known` are its names. None where that moves it."""
    names = {n for texts in known.values() for n in texts} | {m.name for m in coming}
    entity = by_spelling(block, names, {m.kind for m in coming}, minter)
    if any(node != entity.iri for node in known):
        return None
    return Settled({(m.doc, m.name): entity for m in coming}, (entity,), dict.fromkeys(known, ()))
