"""A store at an address: any SPARQL 1.1 store, read by queries and changed by updates.

A change is one update, which stores carry out whole or not at all (Oxigraph, Jena, RDF4J, kg serve); one too large for
a request is sent in parts whose order makes that the same command, given again after a fall, ends what it began.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

import pyoxigraph
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolution,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
)

from kg.errors import KgError
from kg.graph.backend import Answer, Term, update_text
from kg.graph.endpoint import Endpoint, said
from kg.graph.terms import BULLETIN, ONTOLOGY, PREFIXES, TYPE

#: The largest update sent at once, in bytes.
_LARGEST = 8 << 20
#: So many rows are asked for at once. From `_MAY_BE_CUT` on an answer is counted after: stores may cut it in silence
#: (Virtuoso at 10,000 rows unless told otherwise).
_ROWS, _MAY_BE_CUT = 50_000, 1_000
#: Whole graphs are read so many at a time.
_GRAPHS = 100
_ROW_FORMATS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
}
_RDF_FORMATS = {"application/n-triples": RdfFormat.N_TRIPLES, "text/turtle": RdfFormat.TURTLE}
#: What all graphs together are called, where the default graph is not that: Oxigraph, Jena.
_UNIONS = ([("union-default-graph", "true")], [("default-graph-uri", "urn:x-arq:UnionGraph")])
_FORM = re.compile(r"<[^<>\s]*>|#[^\n\r]*|\b(select|ask|construct|describe)\b", re.IGNORECASE)
#: Virtuoso 7 keeps a month as its year: a datatype it does not know comes back as it was.
_MONTH = "http://www.w3.org/2001/XMLSchema#gYearMonth"
_MONTH_THERE = f"{ONTOLOGY}gYearMonth"
#: It also writes truth values as numbers.
_TRUTH = "http://www.w3.org/2001/XMLSchema#boolean"


class Remote:
    """A SPARQL 1.1 store at an address, as a backend of the graph."""

    def __init__(self, address: str, *, writable: bool = True) -> None:
        """Find the store; raises KgError where none answers, or where it may not be changed and `writable` is set."""
        self.endpoint = Endpoint(address)
        self._virtuoso = self.endpoint.server.startswith("Virtuoso")
        self._union: Sequence[tuple[str, str]] | None = None
        self._base: str | None = None
        self.intake = self.endpoint if self.endpoint.bulletins else None
        if writable:
            try:
                self.endpoint.check_writable()
            except KgError:
                self.close()
                raise

    def match(self, s: NamedNode | None, p: NamedNode | None, o: Term | None, g: NamedNode | None) -> Iterator[Quad]:
        """Yield the quads that fit; None fits anything."""
        if s is p is o is g is None:
            for graphs in _groups(sorted(self.graphs(), key=str), _GRAPHS):
                yield from self._quads(None, None, None, None, f"VALUES ?g {{ {' '.join(map(str, graphs))} }}")
            return
        yield from self._quads(s, p, o, g, "")

    def _quads(
        self, s: NamedNode | None, p: NamedNode | None, o: Term | None, g: NamedNode | None, where: str
    ) -> Iterator[Quad]:
        given = {"s": s, "p": p, "o": o, "g": g}
        words = {name: f"?{name}" if term is None else self._written(str(term)) for name, term in given.items()}
        asked = " ".join(f"?{name}" for name, term in given.items() if term is None) or "(1 AS ?one)"
        pattern = f"{{ {where} GRAPH {words['g']} {{ {words['s']} {words['p']} {words['o']} }} }}"

        def quad(found: QuerySolution) -> Quad:
            ends = (self._read(found[name]) if term is None else term for name, term in given.items())
            return Quad(*ends)  # type: ignore[arg-type]

        return self._paged(asked, pattern, quad)

    def _paged(self, asked: str, pattern: str, made: object) -> Iterator[Quad]:
        """Yield all rows of a pattern; raises KgError where the store gives fewer than it counts."""
        assert callable(made)
        rows = [made(found) for found in self._select(f"SELECT {asked} WHERE {pattern} LIMIT {_ROWS}")]
        if len(rows) < _MAY_BE_CUT:
            yield from rows
            return
        (counted,) = self._select(f"SELECT (COUNT(*) AS ?n) WHERE {pattern}")
        total = int(getattr(counted["n"], "value", 0))
        seen = dict.fromkeys(rows)
        size = at = len(rows)
        while at < total:
            page = [made(found) for found in self._select(f"SELECT {asked} WHERE {pattern} LIMIT {size} OFFSET {at}")]
            if not page:
                break
            at += len(page)
            seen.update(dict.fromkeys(page))
        if len(seen) != total:
            raise KgError(
                f"{self.endpoint.address} counts {total} statements and gives {len(seen)} of them: it is being "
                "changed, or cuts its answers; try again, or raise its limit of rows (Virtuoso: ResultSetMaxRows)"
            )
        yield from seen

    def apply(self, delete: Collection[Quad], insert: Collection[Quad], drop: Collection[NamedNode] = ()) -> None:
        """Make one change: all or nothing, where it fits into one request and the store keeps to the standard."""
        text = self._written(update_text(delete, insert, drop))
        if not text:
            return
        if len(text) <= _LARGEST:
            self.endpoint.update(text)
            return
        # What is concluded goes in before the testimony it rests on, and out before it; the notes of what was read come
        # last. Given again, a change that was broken off is worked out from what stands, and ends the same.
        own = [q for q in insert if _is_bulletin(q)], [q for q in delete if _is_bulletin(q)]
        other = [q for q in insert if not _is_bulletin(q)], [q for q in delete if not _is_bulletin(q)]
        for gone, come in ((other[1], ()), ((), other[0]), (own[1], own[0])):
            for part in _parts(sorted(gone, key=str), sorted(come, key=str)):
                self.endpoint.update(self._written(update_text(*part, ())))
        if drop:
            self.endpoint.update(update_text((), (), drop))

    def query(
        self, sparql: str, *, union: bool = True, default: Sequence[str] = (), named: Sequence[str] = ()
    ) -> Answer:
        """Answer a SPARQL 1.1 query over the graphs named by the protocol's parameters, else those it names, else all.

        Raises SyntaxError where the query is none, and KgError for what the store says against it.
        """
        fields = [("query", _with_prefixes(sparql))]
        fields += [("default-graph-uri", g) for g in default] + [("named-graph-uri", g) for g in named]
        if union and not default and not named and "from" not in sparql.lower().split("{")[0].split():
            fields += self._union_fields()
        return self._answer(sparql, fields)

    def update(self, sparql: str) -> None:
        """Carry out an update as it is, the graph's prefixes known."""
        self.endpoint.update(_with_prefixes(sparql))

    def graphs(self) -> Iterator[NamedNode]:
        """Yield the named graphs that are of this graph of bulletins: the store may hold others."""
        base = self._own_base()
        if base is None:
            return
        found = self._select(
            f'SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ ?s ?p ?o }} FILTER (STRSTARTS(STR(?g), "{base}")) }}'
        )
        yield from (f["g"] for f in found if isinstance(f["g"], NamedNode))

    def flush(self) -> None:
        """Nothing to wait for: a store acknowledges what it keeps."""

    def tidy(self) -> None:
        """Nothing to do: a server keeps its files itself."""

    def close(self) -> None:
        """Close the connections."""
        self.endpoint.close()

    def _own_base(self) -> str | None:
        if self._base is None:
            for found in self._select(f"SELECT ?g WHERE {{ GRAPH ?g {{ ?g {TYPE} {BULLETIN} }} }} LIMIT 1"):
                self._base = getattr(found["g"], "value", "").rpartition("bulletin/")[0] or None
        return self._base

    def _union_fields(self) -> Sequence[tuple[str, str]]:
        """Return the parameters by which the default graph is all graphs together; none while there is nothing."""
        if self._union is None:
            there = f"{{ GRAPH ?g {{ ?g {TYPE} {BULLETIN} }} }}"
            if not self._true(f"ASK {there}", ()):
                return ()
            for fields in ((), *_UNIONS):
                if self._true(f"ASK {{ ?g {TYPE} {BULLETIN} }}", fields):
                    self._union = fields
                    break
            else:
                raise KgError(
                    f"{self.endpoint.address} does not answer for all its graphs together; set its default graph to "
                    "their union"
                )
        return self._union

    def _true(self, ask: str, fields: Sequence[tuple[str, str]]) -> bool:
        try:
            return bool(self._answer(ask, [("query", ask), *fields]))
        except KgError:
            if fields:
                return False
            raise

    def _select(self, query: str) -> list[QuerySolution]:
        answer = self._answer(query, [("query", query)])
        assert isinstance(answer, QuerySolutions)
        return list(answer)

    def _answer(self, sparql: str, fields: Sequence[tuple[str, str]]) -> Answer:
        form = next((m.group(1).lower() for m in _FORM.finditer(sparql) if m.group(1)), "select")
        formats = _RDF_FORMATS if form in ("construct", "describe") else _ROW_FORMATS
        first, other = formats
        reply = self.endpoint.ask(fields, f"{first}, {other};q=0.5")
        if reply.status == 400:
            _check(sparql)
        if reply.status != 200:
            raise KgError(f"{self.endpoint.address} could not answer: {said(reply)}")
        cut = reply.headers.get("x-sparql-maxrows")
        media_type = reply.headers.get("content-type", "").partition(";")[0].strip()
        try:
            if media_type in _RDF_FORMATS:
                return _triples(reply.data, _RDF_FORMATS[media_type])
            answer = pyoxigraph.parse_query_results(reply.data, format=_ROW_FORMATS[media_type])
        except KeyError:
            raise KgError(f"{self.endpoint.address} answered in a form that cannot be read: {media_type}") from None
        except (SyntaxError, ValueError) as error:
            raise KgError(f"the answer of {self.endpoint.address} cannot be read: {error}") from error
        if form == "ask" and isinstance(answer, QuerySolutions):
            return _truth(answer)
        if cut and "limit" not in sparql.lower():
            raise KgError(f"{self.endpoint.address} gives at most {cut} rows in one answer; add LIMIT and OFFSET")
        return answer

    def _written(self, text: str) -> str:
        return text.replace(f"^^<{_MONTH}>", f"^^<{_MONTH_THERE}>") if self._virtuoso else text

    def _read(self, term: object) -> object:
        if self._virtuoso and isinstance(term, Literal):
            if term.datatype.value == _MONTH_THERE:
                return Literal(term.value, datatype=NamedNode(_MONTH))
            if term.datatype.value == _TRUTH:
                return Literal(term.value in ("1", "true"))
        return term


def _is_bulletin(q: Quad) -> bool:
    return isinstance(q.graph_name, NamedNode) and "/bulletin/" in q.graph_name.value


def _parts(gone: Sequence[Quad], come: Sequence[Quad]) -> Iterator[tuple[list[Quad], list[Quad]]]:
    """Yield a change in parts that fit into a request, of one graph after the other."""
    delete: list[Quad] = []
    insert: list[Quad] = []
    size = 0
    every = [(str(q.graph_name), 0, q) for q in gone] + [(str(q.graph_name), 1, q) for q in come]
    for _, comes, q in sorted(every, key=lambda each: each[:2]):
        length = len(str(q))
        if size + length > _LARGEST and size:
            yield delete, insert
            delete, insert, size = [], [], 0
        (insert if comes else delete).append(q)
        size += length
    if size:
        yield delete, insert


def _groups(graphs: Sequence[NamedNode], size: int) -> Iterator[Sequence[NamedNode]]:
    for start in range(0, len(graphs), size):
        yield graphs[start : start + size]


def _with_prefixes(sparql: str) -> str:
    """Return SPARQL with the graph's prefixes that it uses, on its first line, so that places of errors stay."""
    used = {name for name in re.findall(r"\b(\w+):", sparql) if name in PREFIXES}
    declared = {name.lower() for name in re.findall(r"\bprefix\s+(\w+):", sparql, re.IGNORECASE)}
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in sorted(used - declared)) + sparql


def _check(sparql: str) -> None:
    """Raise SyntaxError, with its place, where the engine here cannot read a query either."""
    if "service" not in sparql.lower():
        pyoxigraph.Store().query(sparql, prefixes=PREFIXES)


def _triples(data: bytes, form: RdfFormat) -> QueryTriples:
    store = pyoxigraph.Store()
    store.extend(Quad(q.subject, q.predicate, q.object) for q in pyoxigraph.parse(data, format=form))
    answer = store.query("CONSTRUCT WHERE { ?s ?p ?o }")
    assert isinstance(answer, QueryTriples)
    return answer


def _truth(answer: Iterable[QuerySolution]) -> QueryBoolean:
    """Return the truth that Virtuoso gives as a row with a number."""
    value = next((getattr(found[0], "value", "") for found in answer), "0")
    made = pyoxigraph.Store().query("ASK {}" if value not in ("0", "false") else "ASK { FILTER (false) }")
    assert isinstance(made, QueryBoolean)
    return made
