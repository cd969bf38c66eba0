"""From what the store holds and what comes and goes, the one change that makes it so.

Importing a bulletin touches its own graph, the blocks of the names in it, and the facts it states: never the rest of
the store. Bulletins whose names turn out to be another entity than before are written anew in the same change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import terms
from kg.graph.backend import Backend, Term
from kg.graph.describe import DESCRIPTIVE, Entity, describe
from kg.graph.emit import Emitted, emit
from kg.graph.identify import Mentioned, Resolve, entities_of
from kg.graph.literals import date_literal
from kg.graph.mint import Minter
from kg.graph.names import FOLDERS, Block, Named, names_of, testimonies
from kg.graph.readback import Recorded, read_back
from kg.graph.tenures import Statement, derive
from kg.graph.vocabulary import Concept, awards, roles
from kg.model import Document, Extraction, Judgement
from kg.text import name_key

_DERIVED = (terms.START_DATE, terms.END_DATE, terms.FIRST_SEEN, terms.LAST_SEEN)
_CONCEPT_OF = (terms.HELD_ROLE, terms.CONFERRED)


@dataclass(slots=True)
class Change:
    """What goes and what comes; `dropped` are graphs of bulletins that end empty, `rewritten` bulletins written anew."""

    delete: set[Quad] = field(default_factory=set)
    insert: set[Quad] = field(default_factory=set)
    dropped: list[NamedNode] = field(default_factory=list)
    rewritten: tuple[str, ...] = ()


class Ledger:
    """Reads a store for one change at a time, and works the change out."""

    def __init__(self, backend: Backend, minter: Minter, resolve: Resolve, judgements: Sequence[Judgement]) -> None:
        self._backend, self._minter, self._resolve = backend, minter, resolve
        self._judgements = judgements
        self._recorded: dict[str, Recorded | None] = {}

    # Reading what stands

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

    def _version(self, iri: str) -> str:
        found = self._backend.match(NamedNode(iri), terms.READ_BY, None, NamedNode(iri))
        return next((q.object.value for q in found if isinstance(q.object, Literal)), "")

    def _members(self, block: Block, besides: set[str]) -> Iterator[Mentioned]:
        """Yield the mentions of a block that the store has in other bulletins than `besides`."""
        literal = Literal(f"{block.folder} {block.key}")
        for found in self._backend.match(None, terms.BLOCK, literal, self._minter.knowledge):
            assert isinstance(found.subject, NamedNode)
            for q in self._backend.match(None, terms.REFERS_TO, found.subject, None):
                assert isinstance(q.subject, NamedNode)
                doc = self._minter.bulletin_id(q.subject.value)
                if doc is None or doc in besides:
                    continue
                said = {p.predicate: p.object for p in self._backend.match(q.subject, None, None, None)}
                name, kind = _text(said[terms.NAME]), _text(said[terms.KIND])
                if Block(FOLDERS[kind], name_key(name) or name) == block:
                    yield self._mentioned(doc, name, kind)

    def _mentioned(self, doc: str, name: str, kind: str) -> Mentioned:
        if FOLDERS[kind] not in ("person", "body"):
            return Mentioned(doc, name, kind)
        recorded = self.recorded(doc)
        assert recorded is not None
        names = names_of(recorded.extraction)
        told = testimonies(recorded.document, recorded.extraction, names)
        named = next(n for n in names.all if (n.name, n.kind) == (name, kind))
        return Mentioned(doc, name, kind, told[named])

    # Working out a change

    def change(self, put: Sequence[tuple[Document, Extraction]], remove: Iterable[str], version: str) -> Change:
        """Return the change that puts bulletins in (or in place of those with the same ID) and takes others out."""
        coming = {document.id: (document, extraction) for document, extraction in put}
        going = [doc for doc in dict.fromkeys(remove) if doc not in coming and self.recorded(doc) is not None]
        resolved = self._resolve_blocks(coming, going)
        moved = self._moved(resolved, {*coming, *going})
        emitted: dict[str, Emitted] = {}
        for doc, (document, extraction) in coming.items():
            emitted[doc] = self._emit(document, extraction, resolved, version)
        for doc in moved:
            recorded = self.recorded(doc)
            assert recorded is not None
            emitted[doc] = self._emit(
                recorded.document, recorded.extraction, resolved, self._version(self._minter.bulletin(doc))
            )
        change = Change(rewritten=tuple(moved))
        touched = [NamedNode(self._minter.bulletin(doc)) for doc in (*coming, *going, *moved)]
        old = {g: list(self._backend.match(None, None, None, g)) for g in touched}
        for quads in old.values():
            change.delete.update(quads)
        for e in emitted.values():
            change.insert.update(e.graph)
        change.dropped = [g for g in touched if old[g] and self._minter.bulletin_id(g.value) not in emitted]
        self._mend_facts(change, old, emitted)
        self._mend_entities(change, resolved)
        both = change.delete & change.insert
        change.delete -= both
        change.insert -= both
        return change

    def _resolve_blocks(
        self, coming: dict[str, tuple[Document, Extraction]], going: Sequence[str]
    ) -> dict[Block, dict[tuple[str, str], Entity]]:
        members: dict[Block, list[Mentioned]] = {}
        for doc in (*coming, *going):
            before = self.recorded(doc)
            if before is not None:
                for named in names_of(before.extraction).all:
                    members.setdefault(named.block, [])
        for document, extraction in coming.values():
            names = names_of(extraction)
            told = testimonies(document, extraction, names)
            for named in names.all:
                mentioned = Mentioned(document.id, named.name, named.kind, told.get(named))
                members.setdefault(named.block, []).append(mentioned)
        besides = {*coming, *going}
        out = {}
        for block, new in members.items():
            everyone = [*self._members(block, besides), *new]
            out[block] = entities_of(block, everyone, self._judgements, self._minter, self._resolve)
        return out

    def _moved(self, resolved: dict[Block, dict[tuple[str, str], Entity]], besides: set[str]) -> list[str]:
        """Return the other bulletins with a name that is now another entity than the store says."""
        moved = set()
        for block, entities in resolved.items():
            for (doc, name), entity in entities.items():
                if doc not in besides and not self._refers(doc, name, block, entity.iri):
                    moved.add(doc)
        return sorted(moved)

    def _refers(self, doc: str, name: str, block: Block, entity: NamedNode) -> bool:
        graph = NamedNode(self._minter.bulletin(doc))
        for q in self._backend.match(None, terms.NAME, Literal(name), graph):
            assert isinstance(q.subject, NamedNode)
            kinds = [_text(k.object) for k in self._backend.match(q.subject, terms.KIND, None, graph)]
            if any(FOLDERS[kind] == block.folder for kind in kinds):
                return any(True for _ in self._backend.match(q.subject, terms.REFERS_TO, entity, graph))
        return False

    def _emit(
        self,
        document: Document,
        extraction: Extraction,
        resolved: dict[Block, dict[tuple[str, str], Entity]],
        version: str,
    ) -> Emitted:
        names = names_of(extraction)
        return emit(document, extraction, names, self._entity_of(document.id, resolved), self._minter, version)

    def _entity_of(
        self, doc: str, resolved: dict[Block, dict[tuple[str, str], Entity]]
    ) -> Callable[[Named], NamedNode]:
        known: dict[Named, NamedNode] = {}

        def entity(named: Named) -> NamedNode:
            if named not in known:
                block = resolved.get(named.block)
                known[named] = block[doc, named.name].iri if block is not None else self._current(doc, named)
            return known[named]

        return entity

    def _current(self, doc: str, named: Named) -> NamedNode:
        """Return what a name of a bulletin stands for in the store."""
        graph = NamedNode(self._minter.bulletin(doc))
        for q in self._backend.match(None, terms.NAME, Literal(named.name), graph):
            assert isinstance(q.subject, NamedNode)
            if any(True for _ in self._backend.match(q.subject, terms.KIND, Literal(named.kind), graph)):
                for refers in self._backend.match(q.subject, terms.REFERS_TO, None, graph):
                    assert isinstance(refers.object, NamedNode)
                    return refers.object
        raise AssertionError(f"{doc} has no mention {named}")

    # Mending `knowledge`

    def _mend_facts(self, change: Change, old: dict[NamedNode, list[Quad]], emitted: dict[str, Emitted]) -> None:
        graph = self._minter.knowledge
        before = {q.object for quads in old.values() for q in quads if q.predicate == terms.ATTESTS}
        after: dict[NamedNode, tuple[Quad, ...]] = {}
        concepts: dict[NamedNode, Concept] = {}
        for e in emitted.values():
            after.update(e.facts)
            concepts.update(e.concepts)
        gone: set[NamedNode] = set()
        for node in before:
            assert isinstance(node, NamedNode)
            if node not in after and not self._attested(node, old):
                gone.add(node)
                change.delete.update(self._fact_quads(node))
        for quads in after.values():
            change.insert.update(quads)
        for concept in concepts.values():
            for c in _with_broader(concept):
                change.insert.update(Quad(c.iri, p, o, graph) for p, o in c.pairs)
        self._drop_concepts(change, gone, concepts)
        kept = {node for node in before if isinstance(node, NamedNode) and node not in gone} | set(after)
        for node in kept:
            if "/tenure/" in node.value:
                self._mend_tenure(change, node, old, emitted)

    def _fact_quads(self, node: NamedNode) -> Iterator[Quad]:
        graph = self._minter.knowledge
        quads = list(self._backend.match(node, None, None, graph))
        yield from quads
        about = {q.predicate: q.object for q in quads}
        if terms.SUBJECT in about:
            subject, predicate = about[terms.SUBJECT], about[terms.PREDICATE]
            assert isinstance(subject, NamedNode) and isinstance(predicate, NamedNode)
            yield Quad(subject, predicate, about[terms.OBJECT], graph)

    def _attested(self, node: NamedNode, besides: dict[NamedNode, list[Quad]]) -> bool:
        return any(q.graph_name not in besides for q in self._backend.match(None, terms.ATTESTS, node, None))

    def _drop_concepts(self, change: Change, gone: set[NamedNode], needed: dict[NamedNode, Concept]) -> None:
        """Take out roles and forms of honour that no fact is left to need, and what only they were narrower than."""
        graph = self._minter.knowledge
        kept = {c.iri for concept in needed.values() for c in _with_broader(concept)}
        queue = [
            q.object
            for node in gone
            for prop in _CONCEPT_OF
            for q in self._backend.match(node, prop, None, graph)
            if isinstance(q.object, NamedNode)
        ]
        lost: set[NamedNode] = set()
        while queue:
            concept = queue.pop()
            if concept in kept or concept in lost or self._needed(concept, gone, lost):
                continue
            lost.add(concept)
            for q in self._backend.match(concept, None, None, graph):
                change.delete.add(q)
                if q.predicate == terms.BROADER and isinstance(q.object, NamedNode):
                    queue.append(q.object)

    def _needed(self, concept: NamedNode, gone: set[NamedNode], lost: set[NamedNode]) -> bool:
        graph = self._minter.knowledge
        for prop in (*_CONCEPT_OF, terms.BROADER):
            for q in self._backend.match(None, prop, concept, graph):
                if q.subject not in gone and q.subject not in lost:
                    return True
        return False

    def _mend_tenure(
        self, change: Change, node: NamedNode, old: dict[NamedNode, list[Quad]], emitted: dict[str, Emitted]
    ) -> None:
        graph = self._minter.knowledge
        statements = []
        for q in self._backend.match(None, terms.ATTESTS, node, None):
            if q.graph_name not in old and isinstance(q.subject, NamedNode) and isinstance(q.graph_name, NamedNode):
                statements.append(self._statement(q.subject, q.graph_name))
        for e in emitted.values():
            if node in e.facts:
                statements.extend(_statements(e, node))
        interval = derive(statements)
        values = (interval.start, interval.end, interval.first_seen, interval.last_seen)
        for prop, value in zip(_DERIVED, values, strict=True):
            change.delete.update(self._backend.match(node, prop, None, graph))
            if value is not None:
                change.insert.add(Quad(node, prop, date_literal(value), graph))

    def _statement(self, attestation: NamedNode, graph: NamedNode) -> Statement:
        said = {q.predicate: q.object for q in self._backend.match(attestation, None, None, graph)}
        published = next((q.object for q in self._backend.match(graph, terms.PUBLISHED, None, graph)), None)
        return Statement(_text(said.get(terms.STATUS)), _text(said.get(terms.DATE)) or None, _text(published) or None)

    def _mend_entities(self, change: Change, resolved: dict[Block, dict[tuple[str, str], Entity]]) -> None:
        graph = self._minter.knowledge
        for block, entities in resolved.items():
            literal = Literal(f"{block.folder} {block.key}")
            for found in list(self._backend.match(None, terms.BLOCK, literal, graph)):
                for prop in DESCRIPTIVE:
                    change.delete.update(self._backend.match(found.subject, prop, None, graph))
            for entity in dict.fromkeys(entities.values()):
                change.insert.update(describe(entity, graph))


def _statements(emitted: Emitted, node: NamedNode) -> Iterator[Statement]:
    said: dict[object, dict[NamedNode, str]] = {}
    for q in emitted.graph:
        said.setdefault(q.subject, {})[q.predicate] = _text(q.object)
    published = said[emitted.iri].get(terms.PUBLISHED)
    for pairs in said.values():
        if pairs.get(terms.ATTESTS) == node.value:
            yield Statement(pairs.get(terms.STATUS, ""), pairs.get(terms.DATE) or None, published or None)


def _with_broader(concept: Concept) -> Iterator[Concept]:
    step: Concept | None = concept
    while step is not None:
        yield step
        up = step.broader
        step = None if up is None else roles().by_iri(up.value) or awards().by_iri(up.value)


def _text(value: object) -> str:
    return value.value if isinstance(value, Literal | NamedNode) else ""
