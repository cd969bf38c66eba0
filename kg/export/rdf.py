"""The graph as Turtle, TriG, N-Quads or JSON-LD, sorted, so that equal graphs are equal files."""

from __future__ import annotations

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from kg.errors import KgError
from kg.graph import GraphStore
from kg.graph.terms import prefixes_for

#: File suffix -> format. Turtle has no named graphs: it holds what all graphs say together.
FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nq": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
    "nt": RdfFormat.N_TRIPLES,
}


def export(store: GraphStore, form: str, bulletin: str | None = None) -> bytes:
    """Return the whole graph, or that of one bulletin, in a format of FORMATS.

    Raises KgError for another format, or a bulletin that the store does not have.
    """
    if form not in FORMATS:
        raise KgError(f"cannot write {form!r}; the formats are {', '.join(FORMATS)}")
    graph = None
    if bulletin is not None:
        store.recorded(bulletin)
        graph = NamedNode(store.minter.bulletin(bulletin))
    found = store.backend.match(None, None, None, graph)
    quads = sorted((q for q in found if q.graph_name != store.minter.readings), key=_order)
    prefixes = prefixes_for(store.minter.base)
    if FORMATS[form].supports_datasets:
        return serialize(quads, format=FORMATS[form], prefixes=prefixes) or b""
    triples = dict.fromkeys(Triple(q.subject, q.predicate, q.object) for q in sorted(quads, key=_spo))
    return serialize(triples, format=FORMATS[form], prefixes=prefixes) or b""


def _order(q: Quad) -> tuple[str, str, str, str]:
    return (str(q.graph_name), *_spo(q))


def _spo(q: Quad) -> tuple[str, str, str]:
    return str(q.subject), str(q.predicate), str(q.object)
