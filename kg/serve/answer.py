"""SPARQL in a worker: one query or update to the store, its answer written by the engine's own serialisers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    serialize,
)

from kg.errors import KgError
from kg.graph import GraphStore
from kg.graph.backend import Answer, Embedded
from kg.graph.remote import Remote
from kg.graph.store import place_of_error
from kg.graph.terms import PREFIXES, prefixes_for
from kg.serve.guard import names_dataset, refused, with_dataset
from kg.serve.limits import Counted, TooLarge
from kg.serve.negotiate import BOOLEAN, GRAPH, ROWS, choose
from kg.serve.options import Reply, text_reply

_RESULTS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
_RDF = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "rdf": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}


@lru_cache(maxsize=4)
def _known(base: str) -> tuple[tuple[str, str, str], ...]:
    """Return the prefixes of queries: as they are written, by name, and their IRIs."""
    return tuple((f"{name}:", name, iri) for name, iri in prefixes_for(base).items())


def evaluate(
    store: GraphStore, query: str, graphs: Sequence[str] = (), named: Sequence[str] = (), base: str | None = None
) -> Answer:
    """Return the engine's answer to `query` over the graphs the protocol names, else those it names, else all.

    Raises KgError for an error in it, and for SERVICE.
    """
    word = refused(query)
    if word:
        raise KgError(f"{word} is refused: this server asks no other address; ask that endpoint itself")
    # The engine reads every prefix it is given anew: it is given those that can stand in the query.
    prefixes = {name: iri for mark, name, iri in _known(store.minter.base) if mark in query}
    try:
        if isinstance(store.backend, Remote):
            return store.backend.query(query, default=graphs, named=named)
        engine = engine_of(store)
        if graphs or named:
            return engine.query(
                query,
                base_iri=base,
                prefixes=prefixes,
                default_graph=[graph_name(g) for g in graphs],
                named_graphs=[graph_name(g) for g in named],
            )
        union = not names_dataset(query)
        return engine.query(query, base_iri=base, prefixes=prefixes, use_default_graph_as_union=union)
    except SyntaxError as error:
        raise KgError(f"the query has an error: {place_of_error(query, str(error))}") from error


def answer_query(
    store: GraphStore,
    query: str,
    *,
    accept: str,
    form: str | None,
    limit: int,
    graphs: Sequence[str] = (),
    named: Sequence[str] = (),
    base: str | None = None,
) -> Reply:
    """Answer a query in the format `form` or, without one, in what `accept` likes best."""
    try:
        answer = evaluate(store, query, graphs, named, base)
        offered = GRAPH
        if isinstance(answer, QuerySolutions):
            offered = ROWS
        elif isinstance(answer, QueryBoolean):
            offered = BOOLEAN if form is None else ROWS
        chosen = form if form in offered else None if form else choose(accept, offered)
        if chosen is None:
            listed = ", ".join(types[0] for types in offered.values())
            return text_reply(406, f"this answer can be had as {listed}; not as {form or accept}")
        body = _written(answer, chosen, limit, store.minter.base)
    except TooLarge:
        return text_reply(
            413,
            f"the answer has more than {limit} rows or is too large; add LIMIT and OFFSET to the query, or narrow it",
        )
    except (KgError, RuntimeError, ValueError, OSError) as error:
        return text_reply(400, str(error))
    return Reply(200, typed(offered[chosen][0]), body)


def _written(answer: Answer, form: str, limit: int, base: str) -> bytes:
    if isinstance(answer, QuerySolutions):
        out = Counted(form, limit)
        answer.serialize(out, _RESULTS[form])  # type: ignore[arg-type]
        return out.getvalue()
    if isinstance(answer, QueryBoolean):
        return answer.serialize(format=_RESULTS[form]) or b""
    out = Counted("nt", limit)
    answer.serialize(out, RdfFormat.N_TRIPLES)  # type: ignore[arg-type]
    return _ordered(out.getvalue(), form, prefixes_for(base))


def write_triples(triples: Sequence[Triple], form: str, prefixes: dict[str, str]) -> bytes:
    """Return triples, each once and sorted, as RDF in `form`, one of `negotiate.GRAPH`."""
    return _ordered(serialize(triples, format=RdfFormat.N_TRIPLES) or b"", form, prefixes)


def _ordered(triples: bytes, form: str, prefixes: dict[str, str]) -> bytes:
    """Return N-Triples, each once and sorted, in `form`. A line is a triple: line breaks in values are escaped."""
    text = b"".join(sorted(set(triples.splitlines(keepends=True))))
    if form == "nt":
        return text
    used = {name: iri for name, iri in prefixes.items() if f"<{iri}".encode() in text}
    return serialize(parse(text, format=RdfFormat.N_TRIPLES), format=_RDF[form], prefixes=used) or b""


def answer_update(store: GraphStore, update: str, using: Sequence[str], using_named: Sequence[str], base: str) -> Reply:
    """Carry out an update, all or nothing and on disk before the reply."""
    word = refused(update)
    if word:
        return text_reply(400, f"{word} is refused: this server reads no other address and no file")
    try:
        for iri in (*using, *using_named):
            graph_name(iri)
        if using or using_named:
            update = with_dataset(update, using, using_named)
        if isinstance(store.backend, Remote):
            store.backend.update(update)
        else:
            engine_of(store).update(update, base_iri=base, prefixes=PREFIXES)
        store.backend.flush()
    except SyntaxError as error:
        return text_reply(400, f"the update has an error: {place_of_error(update, str(error))}")
    except (KgError, RuntimeError, ValueError, OSError) as error:
        return text_reply(400, str(error))
    return Reply(204, "text/plain; charset=utf-8", b"")


def engine_of(store: GraphStore) -> Store:
    """Return the engine of a store on this machine; raises KgError for one at an address."""
    backend = store.backend
    if not isinstance(backend, Embedded):
        raise KgError("graphs of a store at another address are read and changed there, not through this server")
    return backend.store


def graph_name(iri: str) -> NamedNode:
    """Return the name of a graph; raises KgError for what is no IRI."""
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise KgError(f"{iri!r} is no IRI of a graph") from error


def typed(media_type: str) -> str:
    """Return a media type as a header gives it."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
