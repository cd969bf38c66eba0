"""Which entity each name of a bulletin is: block by block, from all mentions that could be meant.

A block of persons or bodies goes to the resolver (`kg.resolve`), a pure function; places, offices and undertakings are
one for each spelling key. The outcome depends on the mentions alone, never on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph.describe import Entity
from kg.graph.mint import Minter
from kg.graph.names import LISTED, Block, block_of
from kg.model import Identity, Judgement, Testimony

Resolve = Callable[[Iterable[Testimony], Iterable[Judgement]], tuple[Identity, ...]]

_KINDS: tuple[str, ...] = (*LISTED, "body", "place", "office", "undertaking")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """One name of one bulletin in a block, what the resolver is told of it (None for places and the like), and
    the entity that the store has for it `now` (None for a bulletin that comes)."""

    doc: str
    name: str
    kind: str
    testimony: Testimony | None = None
    now: NamedNode | None = None

    @property
    def block(self) -> Block:
        """The block it belongs to."""
        return block_of(self.name, self.kind)


def best_name(names: Iterable[str]) -> str:
    """Return the name to show of several spellings of one: one that begins with a capital, then the one with fewest."""
    return min(names, key=lambda n: (not n[:1].isupper(), sum(c.isupper() for c in n), n))


def best_kind(kinds: Iterable[str]) -> str:
    """Return the most telling of the kinds that bulletins give one name."""
    return min(kinds, key=_KINDS.index)


def entities_of(
    blocks: Sequence[Block],
    members: Sequence[Mentioned],
    judgements: Sequence[Judgement],
    minter: Minter,
    resolve: Resolve,
) -> dict[tuple[str, str], Entity]:
    """Return the entity that each (doc, name) is, of one block or of several that judgements tie together."""
    folder = blocks[0].folder
    by_name = {(m.doc, m.name): m for m in members}
    if folder not in ("person", "body"):
        return _by_spelling(blocks[0], by_name, minter)
    out: dict[tuple[str, str], Entity] = {}
    for identity in resolve([m.testimony for m in members if m.testimony], judgements):
        told = [by_name[member] for member in identity.members]
        # What a bulletin only mentions in passing tells nothing of the kind of body.
        kinds = {m.kind for m in told} - {"body"}
        kind = "body" if not kinds else identity.kind if identity.kind in kinds else best_kind(kinds)
        iri = NamedNode(f"{minter.base}{folder}/{identity.key}")
        entity = Entity(iri, kind, identity.name, identity.aliases, tuple(sorted({m.block.text for m in told})))
        out.update((member, entity) for member in identity.members)
    return out


def _by_spelling(
    block: Block, members: Mapping[tuple[str, str], Mentioned], minter: Minter
) -> dict[tuple[str, str], Entity]:
    names = {m.name for m in members.values()}
    if not names:
        return {}
    name = best_name(names)
    iri = NamedNode(minter.entity(block.folder, name, block.key))
    kind = best_kind(m.kind for m in members.values())
    entity = Entity(iri, kind, name, tuple(sorted(names - {name})), (block.text,))
    return dict.fromkeys(members, entity)
