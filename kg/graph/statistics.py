"""What a store holds, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolutions

from kg.graph import terms
from kg.graph.backend import Backend
from kg.graph.copies import all_copies
from kg.graph.mint import Minter
from kg.graph.schema import SHAPES
from kg.graph.store import GraphStore


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts: bulletins, how many of them are copies, attested and distinct facts by type, entities by class, quads.

    What copies of one article say counts as said once.
    """

    bulletins: int
    copies: int
    attested: Counter[str]
    distinct: Counter[str]
    entities: Counter[str]
    quads: Counter[str]
    first: str | None
    last: str | None


def count(store: GraphStore) -> Statistics:
    """Return the numbers of a store, in one pass over what each is counted by."""
    backend, minter = store.backend, store.minter
    kinds = _fact_kinds(backend, minter)
    copies = all_copies(backend, minter)
    attested = _attested(backend, kinds, copies)
    entities: Counter[str] = Counter()
    classes = {c.value for c in terms.ENTITY_CLASSES}
    for q in backend.match(None, terms.TYPE, None, minter.knowledge):
        if isinstance(q.object, NamedNode) and q.object.value in classes:
            entities[q.object.value.rpartition("#")[2]] += 1
    entities["Organization"] -= sum(entities[c] for c in _KINDS_OF_BODY)
    quads = _quads(store)
    dates = sorted(_dates(backend))
    return Statistics(
        bulletins=len(store.bulletins()),
        copies=len(copies),
        attested=+attested,
        distinct=Counter(kinds.values()),
        entities=+entities,
        quads=quads,
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


_KINDS_OF_BODY = (
    "PartyOrganization",
    "PartyCommittee",
    "StateBody",
    "MassOrganization",
    "Enterprise",
    "OtherOrganization",
)


def _attested(backend: Backend, kinds: dict[str, str], copies: dict[NamedNode, NamedNode]) -> Counter[str]:
    """Return how often facts of each type are stated, by copies of one article once."""
    attested: Counter[str] = Counter()
    doubled = {*copies, *copies.values()}
    stated = 0
    said: set[tuple[object, object]] = set()
    for q in backend.match(None, terms.ATTESTS, None, None):
        if isinstance(q.object, NamedNode) and q.object.value in kinds:
            stated += 1
            if q.graph_name in doubled:
                fact = (copies.get(q.graph_name, q.graph_name), q.object)  # type: ignore[arg-type]
                if fact in said:
                    continue
                said.add(fact)
            attested[kinds[q.object.value]] += 1
    attested["entity"] = sum(1 for q in backend.match(None, terms.RULE, None, None)) - stated
    for first in sorted(set(copies.values()), key=str):
        named = [first, *(doc for doc, of in copies.items() if of == first)]
        attested["entity"] -= _repeated(backend, named)
    return attested


def _repeated(backend: Backend, docs: list[NamedNode]) -> int:
    """Return how many `entity` facts of copies name what another of them names."""
    names = []
    for graph in docs:
        listed = {q.subject for q in backend.match(None, terms.RULE, None, graph)}
        names += [q.object for q in backend.match(None, terms.REFERS_TO, None, graph) if q.subject in listed]
    return len(names) - len(set(names))


def _quads(store: GraphStore) -> Counter[str]:
    """Return how many quads stand in each of the graphs, those of the bulletins together; the engine counts."""
    minter = store.minter
    own = {minter.knowledge: "knowledge", minter.judgements: "judgements", minter.readings: "readings"}
    out: Counter[str] = Counter()
    rows = store.query("SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
    assert isinstance(rows, QuerySolutions)
    for row in rows:
        graph, number = row["g"], row["n"]
        if isinstance(graph, NamedNode) and graph.value.startswith(minter.base):
            out[own.get(graph, "bulletins")] += int(getattr(number, "value", 0))
    return out


def _fact_kinds(backend: Backend, minter: Minter) -> dict[str, str]:
    out: dict[str, str] = {}
    for kind, shape in SHAPES.items():
        if shape.folder != "claim":
            for q in backend.match(None, terms.TYPE, shape.cls, minter.knowledge):
                if isinstance(q.subject, NamedNode):
                    out[q.subject.value] = kind
    part_of = terms.term("org:subOrganizationOf")
    for q in backend.match(None, terms.PREDICATE, None, minter.knowledge):
        if isinstance(q.subject, NamedNode):
            out[q.subject.value] = "structure" if q.object == part_of else "bio"
    return out


def _dates(backend: Backend) -> Iterator[str]:
    for q in backend.match(None, terms.PUBLISHED, None, None):
        value = getattr(q.object, "value", None)
        if isinstance(value, str):
            yield value
