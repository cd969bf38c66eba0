"""Which entity each name of a bulletin is: block by block, from all mentions that could be meant.

A block of persons or bodies goes to the resolver (`kg.resolve`), a pure function; places, offices and undertakings are
one for each spelling key. The outcome depends on the mentions alone, never on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph.describe import Entity
from kg.graph.mint import Minter
from kg.graph.names import LISTED, Block
from kg.model import EntityKind, Identity, Judgement, Testimony
from kg.text import name_key

Resolve = Callable[[Iterable[Testimony], Iterable[Judgement]], tuple[Identity, ...]]

_KINDS: tuple[str, ...] = (*LISTED, "body", "place", "office", "undertaking")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """One name of one bulletin in a block, with what the resolver is told of it (None for places and the like)."""

    doc: str
    name: str
    kind: str
    testimony: Testimony | None = None


def best_name(names: Iterable[str]) -> str:
    """Return the name to show of several spellings of one: one that begins with a capital, then the one with fewest."""
    return min(names, key=lambda n: (not n[:1].isupper(), sum(c.isupper() for c in n), n))


def best_kind(kinds: Iterable[str]) -> str:
    """Return the most telling of the kinds that bulletins give one name."""
    return min(kinds, key=_KINDS.index)


def by_name(testimonies: Iterable[Testimony], judgements: Iterable[Judgement]) -> tuple[Identity, ...]:
    """Resolve a block in the plainest way: one name, one entity."""
    rows = sorted(testimonies, key=lambda t: (t.doc, t.name))
    if not rows:
        return ()
    names = sorted({t.name for t in rows})
    kind: EntityKind = min((t.kind for t in rows), key=LISTED.index)
    name = best_name(names)
    return (
        Identity(
            name_key(name), kind, name, tuple(n for n in names if n != name), tuple((t.doc, t.name) for t in rows)
        ),
    )


def entities_of(
    block: Block,
    members: Sequence[Mentioned],
    judgements: Sequence[Judgement],
    minter: Minter,
    resolve: Resolve,
) -> dict[tuple[str, str], Entity]:
    """Return the entity that each (doc, name) of one block is."""
    out: dict[tuple[str, str], Entity] = {}
    blocks = (f"{block.folder} {block.key}",)
    if block.folder in ("person", "body"):
        kinds = {(m.doc, m.name): m.kind for m in members}
        for identity in resolve([m.testimony for m in members if m.testimony], judgements):
            told = {kinds[member] for member in identity.members if member in kinds}
            kind = "body" if told == {"body"} else identity.kind
            iri = NamedNode(minter.entity(block.folder, identity.name, identity.key))
            entity = Entity(iri, kind, identity.name, identity.aliases, blocks)
            out.update((member, entity) for member in identity.members)
        return out
    names = {m.name for m in members}
    if names:
        name = best_name(names)
        kind = best_kind({m.kind for m in members})
        iri = NamedNode(minter.entity(block.folder, name, block.key))
        entity = Entity(iri, kind, name, tuple(sorted(names - {name})), blocks)
        out.update(((m.doc, m.name), entity) for m in members)
    return out
