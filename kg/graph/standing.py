"""What stands in a store before a change: bulletins as recorded, what nodes say, who is mentioned where."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import terms
from kg.graph.backend import Backend, Term
from kg.graph.identify import Mentioned
from kg.graph.mint import Minter
from kg.graph.names import FOLDERS, About, Block, Named, names_of, testimonies, testimony
from kg.graph.readback import Recorded, read_back
from kg.graph.vocabulary import awards, roles
from kg.model import Testimony

_OF_BULLETIN = (terms.PUBLISHED, terms.LOCALITY)


class Standing:
    """Reads a store, each bulletin at most once: made anew for each change."""

    def __init__(self, backend: Backend, minter: Minter) -> None:
        self._backend, self._minter = backend, minter
        self._quads: dict[str, list[Quad]] = {}
        self._recorded: dict[str, Recorded | None] = {}
        self._told: dict[str, dict[Named, Testimony]] = {}
        self._bulletins: dict[NamedNode, About] = {}

    def quads(self, doc: str) -> list[Quad]:
        """Return the graph of a bulletin, empty where the store holds none of that ID."""
        if doc not in self._quads:
            self._quads[doc] = list(self._backend.match(None, None, None, NamedNode(self._minter.bulletin(doc))))
        return self._quads[doc]

    def recorded(self, doc: str) -> Recorded | None:
        """Return a bulletin as the store holds it, or None where it holds none of that ID."""
        if doc not in self._recorded:
            quads = self.quads(doc)
            iri = NamedNode(self._minter.bulletin(doc))
            self._recorded[doc] = read_back(iri, quads, self.about, self._label) if quads else None
        return self._recorded[doc]

    def about(self, node: NamedNode) -> dict[NamedNode, list[Term]]:
        """Return what `knowledge` says of a node, property by property."""
        out: dict[NamedNode, list[Term]] = {}
        for q in self._backend.match(node, None, None, self._minter.knowledge):
            if isinstance(q.object, NamedNode | Literal):
                out.setdefault(q.predicate, []).append(q.object)
        return out

    def _label(self, concept: NamedNode) -> str:
        known = roles().by_iri(concept.value) or awards().by_iri(concept.value)
        if known is not None:
            return known.label
        labels = self.about(concept).get(terms.LABEL)
        return labels[0].value if labels else concept.value

    def version(self, doc: str) -> str:
        """Return by which version a bulletin was read."""
        iri = NamedNode(self._minter.bulletin(doc))
        return next((text_of(q.object) for q in self._backend.match(iri, terms.READ_BY, None, iri)), "")

    def members(self, block: Block, besides: Set[str]) -> Iterator[Mentioned]:
        """Yield the mentions of a block that the store has in other bulletins than `besides`."""
        found = self._backend.match(None, terms.BLOCK, Literal(block.text), self._minter.knowledge)
        for entity in [q.subject for q in found]:
            assert isinstance(entity, NamedNode)
            for mentioned in self.named(entity, besides):
                if mentioned.block == block:
                    yield replace(mentioned, testimony=self.told(mentioned))

    def named(self, entity: NamedNode, besides: Set[str]) -> Iterator[Mentioned]:
        """Yield the mentions of an entity in other bulletins than `besides`, without what the resolver is told."""
        for q in self._backend.match(None, terms.REFERS_TO, entity, None):
            graph = q.graph_name
            assert isinstance(q.subject, NamedNode) and isinstance(graph, NamedNode)
            doc = self._minter.bulletin_id(graph.value)
            if doc is not None and doc not in besides:
                said = {p.predicate: text_of(p.object) for p in self._backend.match(q.subject, None, None, graph)}
                yield Mentioned(doc, said[terms.NAME], said[terms.KIND], now=entity)

    def kept(self, block: Block) -> dict[NamedNode, list[str]]:
        """Return the entities of a block, each with the variants that the store keeps of it."""
        graph = self._minter.knowledge
        out: dict[NamedNode, list[str]] = {}
        for entity in self._backend.match(None, terms.BLOCK, Literal(block.text), graph):
            assert isinstance(entity.subject, NamedNode)
            kept = self._backend.match(entity.subject, terms.VARIANT, None, graph)
            out[entity.subject] = [text_of(q.object) for q in kept]
        return out

    def of_variant(self, variant: str) -> NamedNode | None:
        """Return the body that the store has for a way of speaking of one, or None."""
        found = self._backend.match(None, terms.VARIANT, Literal(variant), self._minter.knowledge)
        return next((q.subject for q in found if isinstance(q.subject, NamedNode)), None)

    def names(self, node: NamedNode) -> list[str]:
        """Return all names that the store has of an entity."""
        graph = self._minter.knowledge
        return [
            text_of(q.object) for p in (terms.LABEL, terms.ALIAS) for q in self._backend.match(node, p, None, graph)
        ]

    def told(self, mentioned: Mentioned) -> Testimony | None:
        """Return what the resolver is told of a mention that the store has; None for places and the like."""
        doc, name, kind = mentioned.doc, mentioned.name, mentioned.kind
        if FOLDERS[kind] == "body":
            return testimony(name, kind, self._about_bulletin(doc), ())
        if FOLDERS[kind] != "person":
            return None
        if doc not in self._told:
            recorded = self.recorded(doc)
            assert recorded is not None
            self._told[doc] = testimonies(recorded.document, recorded.extraction, names_of(recorded.extraction))
        return next(told for named, told in self._told[doc].items() if (named.name, named.kind) == (name, kind))

    def _about_bulletin(self, doc: str) -> About:
        graph = NamedNode(self._minter.bulletin(doc))
        if graph not in self._bulletins:
            said = {
                q.predicate: text_of(q.object) for p in _OF_BULLETIN for q in self._backend.match(graph, p, None, graph)
            }
            self._bulletins[graph] = About(doc, said.get(terms.PUBLISHED), said.get(terms.LOCALITY), ())
        return self._bulletins[graph]

    def mentions(self, doc: str, name: str) -> Iterator[tuple[str, NamedNode]]:
        """Yield the kind of each mention of a name in a bulletin, and the entity it refers to."""
        graph = NamedNode(self._minter.bulletin(doc))
        for q in list(self._backend.match(None, terms.NAME, Literal(name), graph)):
            assert isinstance(q.subject, NamedNode)
            said = {p.predicate: p.object for p in self._backend.match(q.subject, None, None, graph)}
            entity = said[terms.REFERS_TO]
            assert isinstance(entity, NamedNode)
            yield text_of(said[terms.KIND]), entity

    def entity(self, doc: str, named: Named) -> NamedNode:
        """Return what a name of a bulletin stands for in the store."""
        return next(entity for kind, entity in self.mentions(doc, named.name) if kind == named.kind)


def text_of(value: object) -> str:
    """Return the text of a literal or IRI, "" for anything else."""
    return value.value if isinstance(value, Literal | NamedNode) else ""
