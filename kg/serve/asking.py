"""The query page: a named question with its parameters, or SPARQL as typed, and the answer as a table with links."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from urllib.parse import urlencode

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions

from kg.errors import KgError
from kg.graph.spelling import fold
from kg.graph.terms import prefixes_for
from kg.query.ask import known_label, similar_names
from kg.query.named import NamedQuery, named_queries
from kg.serve.answer import evaluate, write_triples
from kg.serve.options import ServeOptions
from kg.serve.reader import Reader, Thing

#: More rows are not read in a table on a page; the downloads have all of them.
SHOWN = 500
_FIRST = """SELECT ?person ?label WHERE {
  ?person a kg:Person ; rdfs:label ?label .
}
ORDER BY ?label
LIMIT 20"""


def asked(reader: Reader, fields: Mapping[str, str], options: ServeOptions, language: str) -> dict[str, object]:
    """Return what the query page shows: the questions, the one chosen, the SPARQL, and the answer or what is wrong."""
    queries = named_queries()
    chosen = queries.get(fields.get("name", ""))
    out: dict[str, object] = {
        "queries": list(queries.values()),
        "chosen": chosen,
        "given": fields,
        "sparql": fields.get("query", ""),
        "problem": "",
        "rows": None,
        "variables": (),
        "more": False,
        "truth": None,
        "rdf": "",
        "downloads": [],
    }
    try:
        # A question that needs nothing can be shown as SPARQL before it is asked.
        if chosen is not None and ("run" in fields or all(p.default is not None for p in chosen.parameters)):
            out["sparql"] = bind(reader, chosen, fields, language)
        if out["sparql"] and (chosen is None or "run" in fields):
            out |= _answered(reader, str(out["sparql"]), options)
    except (KgError, RuntimeError, ValueError, OSError) as error:
        out["problem"] = str(error)
    out["sparql"] = out["sparql"] or ("" if chosen else _FIRST)
    return out


def bind(reader: Reader, query: NamedQuery, fields: Mapping[str, str], language: str) -> str:
    """Return the SPARQL of a named query with the values of `fields`; raises KgError for a name no bulletin has."""
    values: dict[str, str] = {}
    for p in query.parameters:
        value = fields.get(p.name, "").strip()
        if not value and p.default is not None:
            continue
        if not value:
            raise KgError(f"{p.name}: {p.about(language)}")
        if p.type == "name":
            known = known_label(reader.store, value)
            if known is None:
                near = similar_names(reader.store, fold(value))
                hint = f"; names like it: {', '.join(near)}" if near else ""
                raise KgError(f"no bulletin names {value!r}{hint}")
            value = known
        values[p.name] = value
    return query.bind(values).strip()


def _answered(reader: Reader, sparql: str, options: ServeOptions) -> dict[str, object]:
    answer = evaluate(reader.store, sparql)
    if isinstance(answer, QueryBoolean):
        return {"truth": bool(answer), "downloads": _downloads(sparql, "json", "xml")}
    if not isinstance(answer, QuerySolutions):
        triples = list(islice(answer, options.limit))
        rdf = write_triples(triples, "ttl", prefixes_for(reader.base)).decode("utf-8", "replace")
        return {"rdf": rdf[:200_000], "downloads": _downloads(sparql, "ttl", "nt", "jsonld")}
    variables = tuple(v.value for v in answer.variables)
    solutions = list(islice(answer, SHOWN + 1))
    rows = [[_cell(reader, solution[v]) for v in variables] for solution in solutions[:SHOWN]]
    downloads = _downloads(sparql, "csv", "tsv", "json", "xml")
    return {"rows": rows, "variables": variables, "more": len(solutions) > SHOWN, "downloads": downloads}


def _cell(reader: Reader, value: object) -> Thing:
    if value is None:
        return Thing("", "", "")
    if isinstance(value, NamedNode | Literal):
        return reader.thing(value)
    return Thing("", str(value), "")


def _downloads(sparql: str, *forms: str) -> list[tuple[str, str]]:
    return [(form.upper(), "/sparql?" + urlencode({"query": sparql, "format": form})) for form in forms]
