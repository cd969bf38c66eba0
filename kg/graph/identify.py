"""Which entity each name of a bulletin is: block by block, from all mentions that could be meant.

A block of persons or bodies goes to the resolver (`kg.resolve`), a pure function; places, offices and undertakings are
one for each spelling key. The outcome depends on the mentions alone, never on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph.describe import Entity
from kg.graph.mint import Minter
from kg.graph.names import LISTED, Block, block_of
from kg.graph.spelling import tidy
from kg.model import EntityKind, Identity, Judgement, Testimony
from kg.resolve import Strand, person_identity, strands, write_strand
from kg.resolve.places import province_of

Member = tuple[str, str]
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
    def variant(self) -> str:
        """All that the resolver goes by for a body: its name, its kind, and the province of the bulletin."""
        near = province_of(self.testimony.locality) if self.testimony is not None else ""
        return "\t".join((tidy(self.name), self.kind, near))

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
) -> dict[Member, Entity]:
    """Return the entity that each (doc, name) is, of one block or of several that judgements tie together."""
    folder = blocks[0].folder
    by_name = {(m.doc, m.name): m for m in members}
    if folder not in ("person", "body"):
        if not by_name:
            return {}
        found = by_spelling(blocks[0], {m.name for m in members}, {m.kind for m in members}, minter)
        return dict.fromkeys(by_name, found)
    told = [j for j in judgements if j.left in by_name or j.right in by_name]
    if folder == "body" and not told:
        bodies = by_variant({m.variant for m in members}, minter, resolve)
        return {(m.doc, m.name): bodies[m.variant] for m in members}
    identities = resolve([m.testimony for m in members if m.testimony], judgements)
    if folder == "body":
        out: dict[Member, Entity] = {}
        for identity in identities:
            out.update(dict.fromkeys(identity.members, _body(identity, [by_name[m] for m in identity.members], minter)))
        return out
    return _persons(identities, by_name, {side for j in told for side in (j.left, j.right)}, minter)


def judged(members: Iterable[Mentioned], judgements: Iterable[Judgement]) -> bool:
    """Tell whether a judgement is about one of these names."""
    about = {side for j in judgements for side in (j.left, j.right)}
    return bool(about) and any((m.doc, m.name) in about for m in members)


def _persons(
    identities: Iterable[Identity], by_name: Mapping[Member, Mentioned], told: Set[Member], minter: Minter
) -> dict[Member, Entity]:
    out: dict[Member, Entity] = {}
    for identity in identities:
        members = [by_name[m] for m in identity.members]
        found = strands([m.testimony for m in members if m.testimony], told)
        entity = Entity(
            NamedNode(f"{minter.base}person/{identity.key}"),
            "person",
            identity.name,
            identity.aliases,
            tuple(sorted({m.block.text for m in members})),
            tuple(map(write_strand, found)),
        )
        out.update(dict.fromkeys(identity.members, entity))
    return out


def person_entity(
    found: Sequence[Strand], block: Block, minter: Minter, written: Mapping[str, str] | None = None
) -> Entity:
    """Return the person with these strands, of a block in which nobody has judged; some are `written` by key."""
    key, name, aliases = person_identity(found)
    iri = NamedNode(f"{minter.base}person/{key}")
    texts = tuple((written or {}).get(strand.key) or write_strand(strand) for strand in found)
    return Entity(iri, "person", name, aliases, (block.text,), texts)


def by_variant(variants: Iterable[str], minter: Minter, resolve: Resolve) -> dict[str, Entity]:
    """Resolve bodies by the ways in which bulletins speak of them, each once, however many bulletins do.

    A bulletin that speaks of a body as others do then changes nothing, and nothing has to be read to know it.
    """
    told = {v: _as_mention(v) for v in sorted(variants)}
    out: dict[str, Entity] = {}
    for identity in resolve([m.testimony for m in told.values() if m.testimony], ()):
        members = [told[doc] for doc, _ in identity.members]
        out.update(dict.fromkeys((m.doc for m in members), _body(identity, members, minter)))
    return out


def _as_mention(variant: str) -> Mentioned:
    name, kind, near = variant.split("\t")
    listed: EntityKind = next((k for k in LISTED if k == kind), "other")
    return Mentioned(variant, name, kind, Testimony(variant, name, listed, None, near or None))


def _body(identity: Identity, told: Sequence[Mentioned], minter: Minter) -> Entity:
    # What a bulletin only mentions in passing tells nothing of the kind of body.
    kinds = {m.kind for m in told} - {"body"}
    kind = "body" if not kinds else identity.kind if identity.kind in kinds else best_kind(kinds)
    return Entity(
        NamedNode(f"{minter.base}body/{identity.key}"),
        kind,
        identity.name,
        identity.aliases,
        tuple(sorted({m.block.text for m in told})),
        tuple(sorted({m.variant for m in told})),
    )


def by_spelling(block: Block, names: Set[str], kinds: Set[str], minter: Minter) -> Entity:
    """Return the place, office or undertaking that these names of one block are of."""
    name = best_name(names)
    iri = NamedNode(minter.entity(block.folder, name, block.key))
    return Entity(iri, best_kind(kinds), name, tuple(sorted(names - {name})), (block.text,))
