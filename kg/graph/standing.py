"""What stands in a store before a change: bulletins as recorded, what nodes say, who is mentioned where."""

from __future__ import annotations

from collections.abc import Iterator, Set

from pyoxigraph import Literal, NamedNode

from kg.graph import terms
from kg.graph.backend import Backend, Term
from kg.graph.identify import Mentioned
from kg.graph.mint import Minter
from kg.graph.names import FOLDERS, Block, Named, block_of, names_of, testimonies
from kg.graph.readback import Recorded, read_back
from kg.graph.vocabulary import awards, roles
from kg.model import Testimony


class Standing:
    """Reads a store, each bulletin at most once: made anew for each change."""

    def __init__(self, backend: Backend, minter: Minter) -> None:
        self._backend, self._minter = backend, minter
        self._recorded: dict[str, Recorded | None] = {}
        self._told: dict[str, dict[tuple[str, str], Testimony]] = {}

    def recorded(self, doc: str) -> Recorded | None:
        """Return a bulletin as the store holds it, or None where it holds none of that ID."""
        if doc not in self._recorded:
            iri = NamedNode(self._minter.bulletin(doc))
            quads = list(self._backend.match(None, None, None, iri))
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
            for q in self._backend.match(None, terms.REFERS_TO, entity, None):
                assert isinstance(q.subject, NamedNode)
                doc = self._minter.bulletin_id(q.subject.value)
                if doc is not None and doc not in besides:
                    said = {p.predicate: text_of(p.object) for p in self._backend.match(q.subject, None, None, None)}
                    name, kind = said[terms.NAME], said[terms.KIND]
                    if block_of(name, kind) == block:
                        yield self._mentioned(doc, name, kind)

    def _mentioned(self, doc: str, name: str, kind: str) -> Mentioned:
        if FOLDERS[kind] not in ("person", "body"):
            return Mentioned(doc, name, kind)
        if doc not in self._told:
            recorded = self.recorded(doc)
            assert recorded is not None
            names = names_of(recorded.extraction)
            told = testimonies(recorded.document, recorded.extraction, names)
            self._told[doc] = {(n.name, n.kind): t for n, t in told.items()}
        return Mentioned(doc, name, kind, self._told[doc][name, kind])

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
