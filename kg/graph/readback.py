"""A bulletin's graph -> the document and the facts it was made from, in the bulletin's own words.

Facts come back in their first order, with every slot: key slots from the fact in `knowledge`, the rest and differing
wordings from the attestation, names as this bulletin writes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import literals, terms
from kg.graph.mint import span_of
from kg.graph.schema import ATTRIBUTES, RELATIONS, SHAPES, Shape, Slot
from kg.model import Document, Extraction, Fact, FactKind, Span, Value

Term = NamedNode | Literal
Pairs = Mapping[NamedNode, list[Term]]

_CLASSES: dict[NamedNode, FactKind] = {s.cls: kind for kind, s in SHAPES.items() if s.folder != "claim"}
_RELATION_NAMES = {iri: name for name, iri in RELATIONS.items()}
_ATTRIBUTE_NAMES = {iri: name for name, iri in ATTRIBUTES.items()}


@dataclass(frozen=True, slots=True)
class Recorded:
    """A bulletin as the graph holds it; by position, the IRIs of its facts, and of what its `entity` facts name."""

    document: Document
    extraction: Extraction
    entities: Mapping[int, str]
    iris: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class FactReader:
    """Reads facts of one bulletin from their attestations.

    `about` gives what `knowledge` says of a fact, `label` the label of a role or honour, `names` the mentions and names
    that the bulletin has for each entity, in order, `local` the identifiers of its events and conferrals.
    """

    about: Callable[[NamedNode], Pairs]
    label: Callable[[NamedNode], str]
    names: Mapping[Term, list[tuple[NamedNode, str]]]
    local: Mapping[Term, str]

    def read(self, said: Pairs) -> Fact:
        """Return the fact that an attestation is of."""
        kind, slots = _fact(self, said)
        return Fact(kind, slots, _spans(said), _one(said, terms.RULE) or "")


def grouped(quads: Iterable[Quad]) -> dict[NamedNode, dict[NamedNode, list[Term]]]:
    """Return quads of one graph as subject -> property -> values."""
    out: dict[NamedNode, dict[NamedNode, list[Term]]] = {}
    for q in quads:
        s, o = q.subject, q.object
        if isinstance(s, NamedNode) and isinstance(o, NamedNode | Literal):
            out.setdefault(s, {}).setdefault(q.predicate, []).append(o)
    return out


def read_back(
    iri: NamedNode,
    quads: Iterable[Quad],
    about: Callable[[NamedNode], Pairs],
    label: Callable[[NamedNode], str],
) -> Recorded:
    """Return what the graph `iri` records; `about` gives a fact's values in `knowledge`, `label` a concept's label."""
    graph = grouped(quads)
    facts = _positions(graph)
    names: dict[Term, list[tuple[NamedNode, str]]] = {}
    ordered = sorted(graph.items(), key=lambda item: ordinal(item[0]))
    for node, pairs in ordered:
        for entity in pairs.get(terms.REFERS_TO, ()):
            names.setdefault(entity, []).append((node, pairs[terms.NAME][0].value))
    local = {
        p[terms.ATTESTS][0]: p[terms.LOCAL_ID][0].value
        for _, p in ordered
        if terms.LOCAL_ID in p and terms.ATTESTS in p
    }
    reader = FactReader(about, label, names, local)
    read: list[Fact] = []
    entities: dict[int, str] = {}
    iris: dict[int, str] = {}
    for _, node in facts:
        pairs = graph[node]
        if terms.REFERS_TO in pairs:
            entities[len(read)] = pairs[terms.REFERS_TO][0].value
            slots: dict[str, Value] = {"kind": pairs[terms.KIND][0].value, "name": pairs[terms.NAME][0].value}
            read.append(Fact("entity", slots, _spans(pairs), _one(pairs, terms.RULE) or ""))
        else:
            iris[len(read)] = pairs[terms.ATTESTS][0].value
            read.append(reader.read(pairs))
    document = _document(graph[iri])
    inferred = {o.value for o in graph[iri].get(terms.INFERRED, ())}
    given = Document(
        id=document.id,
        text=document.text,
        title=document.title,
        published=None if "published" in inferred else document.published,
        publisher=document.publisher,
        author=document.author,
        source=document.source,
        locality=None if "locality" in inferred else document.locality,
    )
    extraction = Extraction(document.id, tuple(read), (), document.published, document.locality)
    return Recorded(given, extraction, entities, iris)


def _positions(graph: Mapping[NamedNode, Pairs]) -> list[tuple[int, NamedNode]]:
    """Return the nodes of facts (`#f1`, `#f2` ...) in order."""
    return sorted((ordinal(node)[1], node) for node in graph if ordinal(node)[0] == 1)


def ordinal(node: NamedNode) -> tuple[int, int]:
    """Return the place of a bulletin's node: (1, n) for its n-th fact, (2, n) for its n-th other name, else (0, 0)."""
    part = node.value.rpartition("#")[2]
    if part[:1] in ("f", "n") and part[1:].isdigit():
        return (1 if part[0] == "f" else 2), int(part[1:])
    return 0, 0


def _document(pairs: Pairs) -> Document:
    return Document(
        id=_one(pairs, terms.IDENTIFIER) or "",
        text=_one(pairs, terms.TEXT) or "",
        title=_one(pairs, terms.TITLE),
        published=_one(pairs, terms.PUBLISHED),
        publisher=_one(pairs, terms.PUBLISHER),
        author=_one(pairs, terms.AUTHOR),
        source=_one(pairs, terms.SOURCE),
        locality=_one(pairs, terms.LOCALITY),
    )


def _one(pairs: Pairs, prop: NamedNode) -> str | None:
    values = pairs.get(prop)
    return values[0].value if values else None


def _spans(pairs: Pairs) -> tuple[Span, ...]:
    first = [span_of(o.value) for o in pairs.get(terms.PASSAGE, ())]
    also = (_one(pairs, terms.ALSO_AT) or "").split()
    others = [Span(*map(int, pair.split("-"))) for pair in also]
    return (*(s for s in first if s), *others)


def _fact(reader: FactReader, said: Pairs) -> tuple[FactKind, dict[str, Value]]:
    target = said[terms.ATTESTS][0]
    assert isinstance(target, NamedNode)
    fact = reader.about(target)
    kind = _kind(fact)
    form: Shape = SHAPES[kind]
    slots: dict[str, Value] = {}
    if form.named and terms.LOCAL_ID in said:
        slots["id"] = said[terms.LOCAL_ID][0].value
    for slot in form.slots:
        found = said.get(slot.property) or (fact.get(slot.property) if slot.key else None)
        values = [_value(reader, said, slot, o) for o in found or ()]
        if slot.wording and slot.wording in said:
            values = [said[slot.wording][0].value]
        if not values:
            continue
        if slot.form == "name":
            values.sort(key=lambda v: _rank(reader, str(v)))
        many = slot.many or len(values) > 1
        slots[slot.name] = tuple(str(v) for v in values) if many else values[0]
    return kind, slots


def _kind(fact: Pairs) -> FactKind:
    for predicate in fact.get(terms.PREDICATE, ()):
        return "structure" if predicate in _RELATION_NAMES else "bio"
    return next(_CLASSES[c] for c in fact[terms.TYPE] if isinstance(c, NamedNode) and c in _CLASSES)


def _value(reader: FactReader, said: Pairs, slot: Slot, o: Term) -> str | int | float:
    match slot.form:
        case "name":
            return _name(reader, said, o)
        case "event":
            return reader.local.get(o, o.value)
        case "relation":
            return _RELATION_NAMES.get(o, o.value) if isinstance(o, NamedNode) else o.value
        case "attribute":
            return _ATTRIBUTE_NAMES.get(o, o.value) if isinstance(o, NamedNode) else o.value
        case "number" | "count":
            return literals.number_value(o) if isinstance(o, Literal) else o.value
        case "role" | "award":
            return reader.label(o) if isinstance(o, NamedNode) else o.value
    return o.value


def _name(reader: FactReader, said: Pairs, entity: Term) -> str:
    borne = reader.names.get(entity, [])
    if len(borne) > 1:
        chosen = said.get(terms.NAMED_AS, [])
        borne = [pair for pair in borne if pair[0] in chosen] or borne
    return borne[0][1] if borne else entity.value


def _rank(reader: FactReader, name: str) -> tuple[int, int]:
    for borne in reader.names.values():
        for node, written in borne:
            if written == name:
                return ordinal(node)
    return 9, 0
