"""Mending `knowledge`: facts that gain or lose their last attestation, tenures in time, entities, roles and honours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import succession, terms
from kg.graph.backend import Backend
from kg.graph.describe import DESCRIPTIVE, describe
from kg.graph.emit import Emitted
from kg.graph.literals import date_literal
from kg.graph.mint import Minter
from kg.graph.names import Block
from kg.graph.readback import grouped
from kg.graph.settle import Settled
from kg.graph.standing import text_of
from kg.graph.tenures import Interval, Statement, derive, extend
from kg.graph.vocabulary import Concept, awards, roles

#: What the names of a block are; blocks that judgements tie together share one table.
Resolved = Mapping[Block, Settled]

_DERIVED = (terms.START_DATE, terms.END_DATE, terms.FIRST_SEEN, terms.LAST_SEEN)
_CONCEPT_OF = (terms.HELD_ROLE, terms.CONFERRED)


@dataclass(slots=True)
class Change:
    """What goes and what comes; `dropped` are bulletins' graphs that end empty, `rewritten` bulletins written anew."""

    delete: set[Quad] = field(default_factory=set)
    insert: set[Quad] = field(default_factory=set)
    dropped: list[NamedNode] = field(default_factory=list)
    rewritten: tuple[str, ...] = ()


class Mender:
    """Adds to a change what it makes of `knowledge`."""

    def __init__(self, backend: Backend, minter: Minter, change: Change) -> None:
        self._backend, self._minter, self._change = backend, minter, change

    def facts(self, old: dict[NamedNode, list[Quad]], emitted: dict[str, Emitted]) -> None:
        """Put in the facts that `emitted` attests, and take out those that `old` alone attested."""
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
                self._change.delete.update(self._fact_quads(node))
        # What a fact says is in its IRI, what a concept is in the vocabulary: what is there needs no writing.
        for node, quads in after.items():
            if not self._stands(node):
                self._change.insert.update(quads)
        for c in {c.iri: c for concept in concepts.values() for c in with_broader(concept)}.values():
            if not self._stands(c.iri):
                self._change.insert.update(Quad(c.iri, p, o, graph) for p, o in c.pairs)
        self._drop_concepts(gone, concepts)
        kept = {node for node in before if isinstance(node, NamedNode) and node not in gone} | set(after)
        was = self._statements(old)
        for node in kept:
            if "/tenure/" in node.value:
                now = [s for e in emitted.values() for s in e.statements.get(node, ())]
                # Bulletins written anew because a name is another person's now say the same of the others.
                if node not in before or sorted(map(repr, was.get(node, ()))) != sorted(map(repr, now)):
                    self._tenure(node, old, now, grown=node not in before)

    def _stands(self, node: NamedNode) -> bool:
        return any(True for _ in self._backend.match(node, terms.TYPE, None, self._minter.knowledge))

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

    def _drop_concepts(self, gone: set[NamedNode], needed: dict[NamedNode, Concept]) -> None:
        """Take out roles and forms of honour that no fact is left to need, and what only they were narrower than."""
        graph = self._minter.knowledge
        kept = {c.iri for concept in needed.values() for c in with_broader(concept)}
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
                self._change.delete.add(q)
                if q.predicate == terms.BROADER and isinstance(q.object, NamedNode):
                    queue.append(q.object)

    def _needed(self, concept: NamedNode, gone: set[NamedNode], lost: set[NamedNode]) -> bool:
        graph = self._minter.knowledge
        for prop in (*_CONCEPT_OF, terms.BROADER):
            for q in self._backend.match(None, prop, concept, graph):
                if q.subject not in gone and q.subject not in lost:
                    return True
        return False

    def _statements(self, old: dict[NamedNode, list[Quad]]) -> dict[NamedNode, list[Statement]]:
        """Return what the bulletins that go or are written anew said of each tenure."""
        out: dict[NamedNode, list[Statement]] = {}
        for graph, quads in old.items():
            said = grouped(quads)
            published = text_of(next(iter(said.get(graph, {}).get(terms.PUBLISHED, ())), None)) or None
            for pairs in said.values():
                for node in pairs.get(terms.ATTESTS, ()):
                    status, date = (text_of(next(iter(pairs.get(p, ())), None)) for p in (terms.STATUS, terms.DATE))
                    if isinstance(node, NamedNode) and "/tenure/" in node.value:
                        out.setdefault(node, []).append(Statement(status, date or None, published))
        return out

    def _tenure(
        self, node: NamedNode, old: dict[NamedNode, list[Quad]], coming: list[Statement], *, grown: bool
    ) -> None:
        """Derive a tenure's interval; where bulletins only add to it (`grown`), from the interval it has."""
        graph = self._minter.knowledge
        stored = {prop: list(self._backend.match(node, prop, None, graph)) for prop in _DERIVED}
        had = Interval(*(text_of(stored[prop][0].object) if stored[prop] else None for prop in _DERIVED))
        interval = extend(had, coming) if grown else None
        if interval is None:
            standing = [
                self._statement(q.subject, q.graph_name)
                for q in self._backend.match(None, terms.ATTESTS, node, None)
                if q.graph_name not in old and isinstance(q.subject, NamedNode) and isinstance(q.graph_name, NamedNode)
            ]
            interval = derive([*standing, *coming])
        values = (interval.start, interval.end, interval.first_seen, interval.last_seen)
        for prop, value in zip(_DERIVED, values, strict=True):
            self._change.delete.update(stored[prop])
            if value is not None:
                self._change.insert.add(Quad(node, prop, date_literal(value), graph))

    def _statement(self, attestation: NamedNode, graph: NamedNode) -> Statement:
        said = {q.predicate: q.object for q in self._backend.match(attestation, None, None, graph)}
        published = next((q.object for q in self._backend.match(graph, terms.PUBLISHED, None, graph)), None)
        return Statement(
            text_of(said.get(terms.STATUS)), text_of(said.get(terms.DATE)) or None, text_of(published) or None
        )

    def entities(self, resolved: Resolved) -> None:
        """Describe the entities of the blocks anew."""
        graph = self._minter.knowledge
        linked: dict[NamedNode, succession.Named] = {}
        had: dict[NamedNode, set[str]] = {}
        has: dict[NamedNode, set[str]] = {}
        for block, settled in resolved.items():
            for node, variants in settled.stale.items():
                had.setdefault(node, set()).update(variants)
                for prop in DESCRIPTIVE:
                    self._change.delete.update(self._backend.match(node, prop, None, graph))
                if block.folder in succession.FOLDERS:
                    self._unlink(node)
            for entity in settled.entities:
                has.setdefault(entity.iri, set()).update(entity.variants)
                self._change.insert.update(describe(entity, graph))
                if block.folder in succession.FOLDERS:
                    linked[entity.iri] = succession.Named(entity.iri, block.folder, (entity.name, *entity.aliases))

        # Of the hundreds that a name may have all but a few stay.
        for change, one, other in ((self._change.delete, had, has), (self._change.insert, has, had)):
            for node, found in one.items():
                texts = found.difference(other.get(node, ()))
                change.update(Quad(node, terms.VARIANT, Literal(text), graph) for text in texts)

        def bearers(block: Block) -> Iterator[succession.Named]:
            if block in resolved:
                yield from (linked[entity.iri] for entity in resolved[block].entities)
            else:
                yield from self._bearers(block)

        for named in linked.values():
            for _, quads in succession.links(named, bearers, self._minter):
                self._change.insert.update(quads)

    def _unlink(self, node: NamedNode) -> None:
        """Take out what links a body or place to those before and after it."""
        graph = self._minter.knowledge
        for end in (terms.ORIGINAL, terms.RESULTING):
            for link in list(self._backend.match(None, end, node, graph)):
                assert isinstance(link.subject, NamedNode)
                self._change.delete.update(self._backend.match(link.subject, None, None, graph))

    def _bearers(self, block: Block) -> Iterator[succession.Named]:
        """Yield what the store has in a block, for a block that the change does not touch."""
        graph = self._minter.knowledge
        for found in self._backend.match(None, terms.BLOCK, Literal(block.text), graph):
            assert isinstance(found.subject, NamedNode)
            names = [
                text_of(q.object)
                for prop in (terms.LABEL, terms.ALIAS)
                for q in sorted(self._backend.match(found.subject, prop, None, graph), key=lambda q: text_of(q.object))
            ]
            yield succession.Named(found.subject, block.folder, tuple(names))


def with_broader(concept: Concept) -> Iterator[Concept]:
    """Yield a role or honour and all that it is narrower than."""
    step: Concept | None = concept
    while step is not None:
        yield step
        up = step.broader
        step = None if up is None else roles().by_iri(up.value) or awards().by_iri(up.value)
