"""A query's answer as what a page can show of it: facts, nodes, and which nodes stand together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from pyoxigraph import Literal, NamedNode, QueryBoolean, QueryTriples

from kg.errors import KgError
from kg.graph.store import GraphStore
from kg.show.selection import FACTS, names, select_of, short
from kg.show.store_rows import CLASSES


@dataclass(frozen=True, slots=True)
class Answered:
    """The facts an answer names, its pairs of nodes with a label for each, and the nodes that stand alone in a row."""

    facts: frozenset[str]
    pairs: dict[tuple[str, str], str]
    alone: frozenset[str]

    @property
    def nodes(self) -> frozenset[str]:
        """All nodes it names."""
        return self.alone.union(*self.pairs)


def answered(store: GraphStore, sparql: str) -> Answered:
    """Return what a CONSTRUCT or SELECT answers; raises KgError for an ASK, an error, or nothing to show."""
    answer = store.query(sparql)
    if isinstance(answer, QueryBoolean):
        raise KgError("an ASK query has no nodes to show: give a CONSTRUCT, or a SELECT of nodes and edges")
    if isinstance(answer, QueryTriples):
        table = [[t.subject, t.object, Literal(short(t.predicate.value).partition(":")[2])] for t in answer]
    else:
        table = [[value for value in row if value is not None] for row in answer]
    iris = sorted({value.value for row in table for value in row if isinstance(value, NamedNode)})
    known = "SELECT DISTINCT ?s { VALUES ?s { {} } VALUES ?c { CLASSES } ?s a ?c }"
    of_nodes = known.replace("CLASSES", names(cls for cls, _ in CLASSES))
    nodes = {iri for (iri,) in select_of(store, iris, of_nodes)}
    facts = {iri for (iri,) in select_of(store, iris, known.replace("CLASSES", names(FACTS)))} - nodes
    pairs: dict[tuple[str, str], str] = {}
    alone: set[str] = set()
    for row in table:
        ends = list(dict.fromkeys(v.value for v in row if isinstance(v, NamedNode) and v.value in nodes))
        text = next((value.value for value in row if isinstance(value, Literal)), "")
        if len(ends) == 1:
            alone.add(ends[0])
        for a, b in pairwise(ends):
            pairs.setdefault((a, b), text)
    if not (facts or pairs or alone):
        raise KgError(
            "the query's answer names no person, body, event or fact of the store, so there is nothing to show"
        )
    return Answered(frozenset(facts), pairs, frozenset(alone))
