"""What `knowledge` says of an entity: its class, its names, the folded labels that search goes by, its blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import terms
from kg.graph.schema import KIND_CLASSES, PARTY_ORGANIZATION
from kg.graph.spelling import fold
from kg.text import name_key

#: The properties that describe an entity, but for the variants that the store keeps of it, of which there may be
#: hundreds; all else on its node comes from claims and stays with them.
DESCRIPTIVE = (terms.TYPE, terms.LABEL, terms.ALIAS, terms.FOLDED, terms.BLOCK)

#: The head words of party organisations; every other party body is a committee or an office of one.
_ORGANIZATION_HEADS = tuple(
    name_key(w) + " " for w in ("Đảng bộ", "Chi bộ", "Liên chi bộ", "Đảng Cộng sản", "Đảng Nhân dân")
)

_LISTED_ORGANIZATIONS = frozenset({"party", "state", "mass", "enterprise", "other"})


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, place, office or undertaking as resolved. `blocks` are the blocks its mentions belong
    to, `variants` the ways in which bulletins speak of a body."""

    iri: NamedNode
    kind: str
    name: str
    aliases: tuple[str, ...]
    blocks: tuple[str, ...]
    variants: tuple[str, ...] = ()


def class_of(kind: str, name: str) -> NamedNode:
    """Return the class of an entity: a party body is an organisation or a committee by the head of its name."""
    if kind == "party" and (name_key(name) + " ").startswith(_ORGANIZATION_HEADS):
        return PARTY_ORGANIZATION
    return KIND_CLASSES[kind]


def describe(entity: Entity, knowledge: NamedNode) -> Iterable[Quad]:
    """Return the quads that describe `entity` in `knowledge`, but for its variants."""
    names = (entity.name, *(a for a in entity.aliases if a != entity.name))
    pairs: list[tuple[NamedNode, NamedNode | Literal]] = [
        (terms.TYPE, class_of(entity.kind, entity.name)),
        (terms.LABEL, Literal(entity.name)),
        *((terms.ALIAS, Literal(a)) for a in names[1:]),
        *((terms.FOLDED, Literal(f)) for f in sorted({fold(n) or n for n in names})),
        *((terms.BLOCK, Literal(b)) for b in sorted(entity.blocks)),
    ]
    if entity.kind in _LISTED_ORGANIZATIONS:
        pairs.append((terms.TYPE, terms.ORGANIZATION))
    return [Quad(entity.iri, p, o, knowledge) for p, o in pairs]
