"""The store as a networkx multigraph: persons, bodies and events as nodes, facts that join two of them as edges.

Each edge carries its evidence: a list of {bulletin, published, quote, start, end, status, rule}.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode

from kg.graph import GraphStore, terms
from kg.graph.mint import span_of
from kg.graph.schema import SHAPES
from kg.graph.standing import text_of
from kg.query.labels import Labels

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True)
class _Joint:
    """How a kind of fact joins two nodes: from the value of one property to that of another, called by a third."""

    kind: str
    source: str
    target: str
    label: str | None


_JOINTS = (
    _Joint("role", "org:member", "org:organization", "org:role"),
    _Joint("participation", "kg:participant", "kg:event", "kg:part"),
    _Joint("award", "kg:giver", "kg:recipient", "kg:award"),
    _Joint("structure", "rdf:subject", "rdf:object", None),
    _Joint("founding", "kg:founder", "kg:foundedBody", None),
)


def build(store: GraphStore) -> networkx.MultiDiGraph:
    """Return the graph of a store.

    Nodes are IRIs with `label` and `type` ("Person", "Event" ...); edges have the fact's IRI as key, and `kind`
    ("role", "participation", "organizer", "award", "structure", "founding"), `label`, `start`, `end` and `evidence`.
    """
    import networkx as nx

    graph = nx.MultiDiGraph()
    knowledge = store.minter.knowledge
    _add_nodes(graph, store)
    labels = Labels(store)
    for joint in _JOINTS:
        source, target = terms.term(joint.source), terms.term(joint.target)
        label = terms.term(joint.label) if joint.label else None
        cls = SHAPES[joint.kind].cls  # type: ignore[index]
        for q in store.backend.match(None, terms.TYPE, cls, knowledge):
            assert isinstance(q.subject, NamedNode)
            about = {p.predicate: p.object for p in store.backend.match(q.subject, None, None, knowledge)}
            ends = text_of(about.get(source)), text_of(about.get(target))
            if ends[0] not in graph or ends[1] not in graph:
                continue
            called = about.get(label) if label else None
            name = labels.label(called.value) if isinstance(called, NamedNode) else text_of(called) or joint.kind
            graph.add_edge(
                *ends,
                key=q.subject.value,
                kind=joint.kind,
                label=name,
                start=text_of(about.get(terms.START_DATE) or about.get(terms.DATE)) or None,
                end=text_of(about.get(terms.END_DATE)) or None,
                evidence=_evidence(store, q.subject),
            )
    for q in store.backend.match(None, terms.term("schema:organizer"), None, knowledge):
        event, body = text_of(q.subject), text_of(q.object)
        if event in graph and body in graph:
            evidence = _evidence(store, NamedNode(event))
            graph.add_edge(body, event, key=f"{event} {body}", kind="organizer", label="organizes", evidence=evidence)
    return graph


def _add_nodes(graph: networkx.MultiDiGraph, store: GraphStore) -> None:
    knowledge = store.minter.knowledge
    # A body of a known kind is also an Organization: the more telling class comes later and stays.
    for cls in (*terms.ENTITY_CLASSES, SHAPES["event"].cls):
        for q in store.backend.match(None, terms.TYPE, cls, knowledge):
            assert isinstance(q.subject, NamedNode)
            names = [text_of(x.object) for x in store.backend.match(q.subject, terms.LABEL, None, knowledge)]
            graph.add_node(
                q.subject.value, label=min(names, default=q.subject.value), type=cls.value.rpartition("#")[2]
            )


def _evidence(store: GraphStore, fact: NamedNode) -> list[dict[str, Any]]:
    """Return what each bulletin says of a fact, in order of their IDs."""
    out: list[dict[str, Any]] = []
    for q in store.backend.match(None, terms.ATTESTS, fact, None):
        graph = q.graph_name
        if not isinstance(q.subject, NamedNode) or not isinstance(graph, NamedNode):
            continue
        said = {p.predicate: p.object for p in store.backend.match(q.subject, None, None, graph)}
        passage = said.get(terms.PASSAGE)
        span = span_of(text_of(passage))
        quotes = store.backend.match(passage, terms.EXACT, None, graph) if isinstance(passage, NamedNode) else ()
        dates = store.backend.match(graph, terms.PUBLISHED, None, graph)
        out.append(
            {
                "bulletin": store.minter.bulletin_id(graph.value),
                "published": next((text_of(x.object) for x in dates), None),
                "quote": next((x.object.value for x in quotes if isinstance(x.object, Literal)), ""),
                "start": span.start if span else None,
                "end": span.end if span else None,
                "status": text_of(said.get(terms.STATUS)) or None,
                "rule": text_of(said.get(terms.RULE)),
            }
        )
    return sorted(out, key=lambda e: (e["bulletin"], e["start"] or 0, e["rule"], e["status"] or ""))
