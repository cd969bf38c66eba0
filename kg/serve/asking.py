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
from kg.serve.words import day, term_words, value_word

#: The rows of one page of the table; the downloads have all of them.
PAGE = 100
#: Columns whose values are words of the annotation guide ("current"), which are shown in the reader's language.
_WORDS = ("status", "part", "qualifier", "change", "recipientKind")
_FIRST = """SELECT ?person ?label WHERE {
  ?person a kg:Person ; rdfs:label ?label .
}
ORDER BY ?label
LIMIT 20"""


def asked(reader: Reader, fields: Mapping[str, str], options: ServeOptions, language: str) -> dict[str, object]:
    """Return what the query page shows: the questions, the one chosen, the SPARQL, and the answer or what is wrong.

    A `problem` among the fields is what went wrong with the question when it was put before: it is not put again.
    """
    queries = named_queries()
    chosen = queries.get(fields.get("name", ""))
    out: dict[str, object] = {
        "queries": list(queries.values()),
        "chosen": chosen,
        "given": fields,
        "sparql": fields.get("query", ""),
        "problem": fields.get("problem", ""),
        "rows": None,
        "variables": (),
        "first": 0,
        "before": "",
        "after": "",
        "truth": None,
        "rdf": None,
        "downloads": [],
    }
    try:
        # A question that needs nothing can be shown as SPARQL before it is asked.
        if chosen is not None and ("run" in fields or all(p.default is not None for p in chosen.parameters)):
            out["sparql"] = bind(reader, chosen, fields, language)
        if out["sparql"] and not out["problem"] and (chosen is None or "run" in fields):
            out |= _answered(reader, str(out["sparql"]), options, fields, language)
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


def _answered(
    reader: Reader, sparql: str, options: ServeOptions, fields: Mapping[str, str], language: str
) -> dict[str, object]:
    answer = evaluate(reader.store, sparql)
    if isinstance(answer, QueryBoolean):
        return {"truth": bool(answer), "downloads": _downloads(sparql, "json", "xml")}
    if not isinstance(answer, QuerySolutions):
        triples = list(islice(answer, options.limit))
        rdf = write_triples(triples, "ttl", prefixes_for(reader.base)).decode("utf-8", "replace")
        return {"rdf": rdf[:200_000], "downloads": _downloads(sparql, "ttl", "jsonld", "nt", "rdf")}
    variables = tuple(v.value for v in answer.variables)
    page = int(fields["page"]) if fields.get("page", "").isdecimal() else 1
    first = max(0, min(page - 1, options.limit // PAGE)) * PAGE
    solutions = list(islice(answer, first, first + PAGE + 1))
    if "name" in fields:
        # A column that says nothing in this answer is left out of the table; the downloads have it.
        variables = tuple(v for v in variables if any(s[v] is not None for s in solutions)) or variables
    return {
        "rows": [[_cell(reader, v, solution[v], language) for v in variables] for solution in solutions[:PAGE]],
        "variables": variables,
        "first": first,
        "before": _page(fields, page - 1) if first else "",
        "after": _page(fields, page + 1) if len(solutions) > PAGE and first + PAGE < options.limit else "",
        "downloads": _downloads(sparql, "csv", "tsv", "json", "xml"),
    }


def _page(fields: Mapping[str, str], page: int) -> str:
    return "?" + urlencode({**fields, "page": str(page)}) + "#answer"


def _cell(reader: Reader, variable: str, value: object, language: str) -> Thing:
    if value is None:
        return Thing("", "", "")
    if isinstance(value, NamedNode):
        thing = reader.thing(value)
        if "#" not in value.value and reader.store.minter.bulletin_id(value.value) is not None:
            return Thing(thing.iri, reader.bulletin(value.value)[0] or thing.label, thing.href)
        return Thing(thing.iri, term_words(language).get(thing.iri, thing.label), thing.href)
    text = value.value if isinstance(value, Literal) else str(value)
    return Thing("", value_word(language, text) if variable in _WORDS else day(text, language), "")


def _downloads(sparql: str, *forms: str) -> list[tuple[str, str]]:
    return [(form, "/sparql?" + urlencode({"query": sparql, "format": form})) for form in forms]
