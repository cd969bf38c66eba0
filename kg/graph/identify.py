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
from kg.graph.spelling import tidy
from kg.model import Identity, Judgement, Testimony
from kg.resolve.places import province_of

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
) -> dict[tuple[str, str], Entity]:
    """Return the entity that each (doc, name) is, of one block or of several that judgements tie together."""
    folder = blocks[0].folder
    by_name = {(m.doc, m.name): m for m in members}
    if folder not in ("person", "body"):
        return _by_spelling(blocks[0], by_name, minter)
    if folder == "body" and not judged(members, judgements):
        return _by_variant(members, minter, resolve)
    out: dict[tuple[str, str], Entity] = {}
    for identity in resolve([m.testimony for m in members if m.testimony], judgements):
        out.update(dict.fromkeys(identity.members, _entity(identity, [by_name[m] for m in identity.members], minter)))
    return out


def judged(members: Iterable[Mentioned], judgements: Iterable[Judgement]) -> bool:
    """Tell whether a judgement is about one of these names."""
    about = {side for j in judgements for side in (j.left, j.right)}
    return bool(about) and any((m.doc, m.name) in about for m in members)


def _by_variant(members: Sequence[Mentioned], minter: Minter, resolve: Resolve) -> dict[tuple[str, str], Entity]:
    """Resolve bodies by the ways in which bulletins speak of them, each once, however many bulletins do.

    A bulletin that speaks of a body as others do then changes nothing, and nothing has to be read to know it.
    """
    alike: dict[str, list[Mentioned]] = {}
    for m in sorted(members, key=lambda m: (m.doc, m.name, m.kind)):
        alike.setdefault(m.variant, []).append(m)
    first: dict[tuple[str, str], list[Mentioned]] = {}
    for group in alike.values():
        # One bulletin may speak of one name as two kinds of body: the resolver takes that for one.
        first.setdefault((group[0].doc, group[0].name), []).extend(group)
    out: dict[tuple[str, str], Entity] = {}
    for identity in resolve([group[0].testimony for group in alike.values() if group[0].testimony], ()):
        told = [m for member in identity.members for m in first[member]]
        entity = _entity(identity, told, minter)
        out.update({(m.doc, m.name): entity for m in told})
    return out


def _entity(identity: Identity, told: Sequence[Mentioned], minter: Minter) -> Entity:
    folder = told[0].block.folder
    # What a bulletin only mentions in passing tells nothing of the kind of body.
    kinds = {m.kind for m in told} - {"body"}
    kind = "body" if not kinds else identity.kind if identity.kind in kinds else best_kind(kinds)
    variants = {m.variant for m in told} if folder == "body" else set()
    return Entity(
        NamedNode(f"{minter.base}{folder}/{identity.key}"),
        kind,
        identity.name,
        identity.aliases,
        tuple(sorted({m.block.text for m in told})),
        tuple(sorted(variants)),
    )


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
