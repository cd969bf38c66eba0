"""What stands in a store before a change: bulletins as recorded, what nodes say, who is mentioned where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from pyoxigraph import Literal, NamedNode

from kg.graph import terms
from kg.graph.backend import Backend, Term
from kg.graph.identify import Mentioned
from kg.graph.mint import Minter
from kg.graph.names import FOLDERS, About, Block, Named, block_of, testimony
from kg.graph.readback import FactReader, Recorded, grouped, ordinal, read_back
from kg.graph.vocabulary import awards, roles
from kg.model import Testimony

_OF_BULLETIN = (terms.PUBLISHED, terms.LOCALITY)


class Standing:
    """Reads a store, each bulletin at most once: made anew for each change."""

    def __init__(self, backend: Backend, minter: Minter) -> None:
        self._backend, self._minter = backend, minter
        self._recorded: dict[str, Recorded | None] = {}
        self._readers: dict[NamedNode, FactReader] = {}
        self._bulletins: dict[NamedNode, About] = {}

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
            facts = self._told_of(entity) if block.folder == "person" else {}
            for q in self._backend.match(None, terms.REFERS_TO, entity, None):
                graph = q.graph_name
                assert isinstance(q.subject, NamedNode) and isinstance(graph, NamedNode)
                doc = self._minter.bulletin_id(graph.value)
                if doc is None or doc in besides:
                    continue
                said = {p.predicate: text_of(p.object) for p in self._backend.match(q.subject, None, None, graph)}
                name, kind = said[terms.NAME], said[terms.KIND]
                if block_of(name, kind) == block:
                    told = self._testimony(graph, q.subject, name, kind, facts.get(graph, ()))
                    yield Mentioned(doc, name, kind, told, entity)

    def variants(self, block: Block) -> dict[str, NamedNode]:
        """Return the ways in which bulletins speak of the bodies of a block, and which body each is of."""
        out: dict[str, NamedNode] = {}
        for entity in self._backend.match(None, terms.BLOCK, Literal(block.text), self._minter.knowledge):
            assert isinstance(entity.subject, NamedNode)
            for q in self._backend.match(entity.subject, terms.VARIANT, None, self._minter.knowledge):
                out[text_of(q.object)] = entity.subject
        return out

    def _testimony(
        self, graph: NamedNode, mention: NamedNode, name: str, kind: str, attestations: Iterable[NamedNode]
    ) -> Testimony | None:
        if FOLDERS[kind] == "body":
            return testimony(name, kind, self._about_bulletin(graph, named=False), ())
        if FOLDERS[kind] != "person":
            return None
        reader = self._fact_reader(graph)
        own = next(
            {node for node, _ in borne} for borne in reader.names.values() if any(n == mention for n, _ in borne)
        )
        facts = []
        for node in sorted(attestations, key=ordinal):
            said = grouped(self._backend.match(node, None, None, graph))[node]
            # A choice among the names of a body in the fact says nothing of the person's.
            chosen = own.intersection(said.get(terms.NAMED_AS, ()))
            if not chosen or mention in chosen:
                facts.append(reader.read(said))
        return testimony(name, kind, self._about_bulletin(graph, named=True), facts)

    def _told_of(self, person: NamedNode) -> dict[NamedNode, list[NamedNode]]:
        """Return the attestations of a person's tenures and biography, by bulletin."""
        out: dict[NamedNode, list[NamedNode]] = {}
        for prop in (terms.MEMBER, terms.SUBJECT):
            for fact in self._backend.match(None, prop, person, self._minter.knowledge):
                assert isinstance(fact.subject, NamedNode)
                for q in self._backend.match(None, terms.ATTESTS, fact.subject, None):
                    if isinstance(q.graph_name, NamedNode) and isinstance(q.subject, NamedNode):
                        out.setdefault(q.graph_name, []).append(q.subject)
        return out

    def _fact_reader(self, graph: NamedNode) -> FactReader:
        if graph not in self._readers:
            nodes = {q.subject: text_of(q.object) for q in self._backend.match(None, terms.NAME, None, graph)}
            names: dict[Term, list[tuple[NamedNode, str]]] = {}
            for q in self._backend.match(None, terms.REFERS_TO, None, graph):
                if isinstance(q.subject, NamedNode) and isinstance(q.object, NamedNode):
                    names.setdefault(q.object, []).append((q.subject, nodes[q.subject]))
            for borne in names.values():
                borne.sort(key=lambda pair: ordinal(pair[0]))
            self._readers[graph] = FactReader(self.about, self._label, names, {})
        return self._readers[graph]

    def _about_bulletin(self, graph: NamedNode, *, named: bool) -> About:
        known = self._bulletins.get(graph)
        if known is None or (named and not known.beside):
            doc = self._minter.bulletin_id(graph.value) or ""
            said = {
                q.predicate: text_of(q.object) for p in _OF_BULLETIN for q in self._backend.match(graph, p, None, graph)
            }
            beside: set[str] = set()
            if named:
                borne = (pair for names in self._fact_reader(graph).names.values() for pair in names)
                beside = {name for node, name in borne if ordinal(node)[0] == 1}
            known = About(doc, said.get(terms.PUBLISHED), said.get(terms.LOCALITY), tuple(sorted(beside)))
            self._bulletins[graph] = known
        return known

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
