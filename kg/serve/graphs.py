"""The Graph Store protocol in a worker: one graph read, replaced, added to or removed, as RDF in the body of a request.

https://www.w3.org/TR/sparql11-http-rdf-update/ sections 4 and 5.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from email.parser import BytesParser
from email.policy import HTTP

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, parse

from kg.errors import KgError
from kg.graph import GraphStore
from kg.graph.terms import prefixes_for
from kg.serve.answer import engine_of, graph_name, typed, write_triples
from kg.serve.negotiate import GRAPH, choose
from kg.serve.options import LARGEST_ANSWER, Reply, text_reply

_READ = {
    "text/turtle": RdfFormat.TURTLE,
    "application/x-turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "text/plain": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
}
#: A triple of the graphs here takes some 150 bytes as Turtle: more than so many would be an answer that is too large.
_MOST = LARGEST_ANSWER // 100


def answer_graph(
    store: GraphStore, *, method: str, graph: str | None, accept: str, media_type: str, body: bytes, created_under: str
) -> Reply:
    """Carry out `method` on the graph of that name, the default graph where it is "", a new one where it is None.

    A change is made whole or not at all, and is on disk before the reply.
    """
    try:
        engine = engine_of(store)
        name = graph if graph is not None else f"{created_under}{uuid.uuid4().hex}"
        node = graph_name(name) if name else DefaultGraph()
        there = _stands(engine, node)
        if method in ("GET", "HEAD"):
            return _read(store, engine, node, accept) if there else _missing(name)
        if method == "DELETE":
            if not there:
                return _missing(name)
            engine.update("CLEAR DEFAULT" if isinstance(node, DefaultGraph) else f"DROP GRAPH {node}")
        else:
            triples = list(_triples(media_type, body, name or created_under))
            engine.update(_put(node, triples, replace=method == "PUT"))
        store.backend.flush()
    except _Unread as error:
        return text_reply(415, str(error))
    except SyntaxError as error:
        return text_reply(400, f"the RDF cannot be read: {error}")
    except (KgError, RuntimeError, ValueError, OSError) as error:
        return text_reply(400, str(error))
    created = not there and method != "DELETE"
    headers = (("Location", name),) if graph is None else ()
    return Reply(201 if created else 204, "text/plain; charset=utf-8", b"", headers)


class _Unread(Exception):
    """A media type that is no RDF."""


def _stands(engine: Store, node: NamedNode | BlankNode | DefaultGraph) -> bool:
    return isinstance(node, DefaultGraph) or engine.contains_named_graph(node)


def _read(store: GraphStore, engine: Store, node: NamedNode | BlankNode | DefaultGraph, accept: str) -> Reply:
    form = choose(accept, GRAPH)
    if form is None:
        return text_reply(406, f"a graph can be had as {', '.join(types[0] for types in GRAPH.values())}")
    triples = []
    for q in engine.quads_for_pattern(None, None, None, node):
        triples.append(Triple(q.subject, q.predicate, q.object))
        if len(triples) > _MOST:
            return text_reply(413, f"the graph has more than {_MOST} triples; ask for parts of it by SPARQL")
    return Reply(200, typed(GRAPH[form][0]), write_triples(triples, form, prefixes_for(store.minter.base)))


def _missing(name: str) -> Reply:
    return text_reply(404, f"there is no graph {name}")


def _triples(media_type: str, body: bytes, base: str) -> Iterator[Quad]:
    for kind, data in _files(media_type, body):
        plain = kind.partition(";")[0].strip().lower()
        if plain not in _READ:
            raise _Unread(f"send RDF as {', '.join(sorted(_READ))}; not as {plain or 'nothing named'}")
        for q in parse(data, format=_READ[plain], base_iri=base, rename_blank_nodes=True):
            if not isinstance(q.graph_name, DefaultGraph):
                raise KgError("the body holds named graphs; send one graph at a time")
            yield q


def _files(media_type: str, body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the media type and the bytes of each file that a request carries."""
    if not media_type.lower().startswith("multipart/form-data"):
        yield media_type, body
        return
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {media_type}\r\n\r\n".encode() + body)
    for part in message.iter_parts():
        data = part.get_payload(decode=True)
        yield part.get("Content-Type", ""), data if isinstance(data, bytes) else b""


def _put(node: NamedNode | BlankNode | DefaultGraph, triples: Sequence[Quad], *, replace: bool) -> str:
    """Return the one update that puts triples into a graph, in place of what it holds or beside it."""
    rows = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in triples)
    if isinstance(node, DefaultGraph):
        return ("CLEAR DEFAULT ;\n" if replace else "") + f"INSERT DATA {{\n{rows}\n}}"
    first = f"DROP SILENT GRAPH {node} ;\n" if replace else ""
    return f"{first}CREATE SILENT GRAPH {node} ;\nINSERT DATA {{ GRAPH {node} {{\n{rows}\n}} }}"
