"""Answers in every format: a table for reading, CSV, TSV, SPARQL JSON and XML, and RDF for CONSTRUCT and DESCRIBE."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, RdfFormat, Triple, serialize

from kg.errors import KgError
from kg.graph.backend import Answer
from kg.graph.terms import DEFAULT_BASE, prefixes_for
from kg.query.labels import Labels

FORMATS = ("table", "csv", "tsv", "json", "xml", "ttl", "nt", "jsonld")
_RDF = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_NS = "http://www.w3.org/2005/sparql-results#"

Term = NamedNode | Literal | BlankNode
Cell = Term | None


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a SELECT: the names of its variables, and a cell for each, None where unbound."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def read_answer(answer: Answer, labels: Labels | None = None) -> Rows | bool | tuple[Triple, ...]:
    """Return an answer as records; with `labels`, cells that are IRIs become their labels."""
    if isinstance(answer, QueryBoolean):
        return bool(answer)
    if not isinstance(answer, QuerySolutions):
        return tuple(answer)
    variables = tuple(v.value for v in answer.variables)
    rows = []
    for solution in answer:
        cells = (solution[v] for v in variables)
        rows.append(tuple(_cell(c, labels) for c in cells))
    return Rows(variables, tuple(rows))


def _cell(value: object, labels: Labels | None) -> Cell:
    if isinstance(value, NamedNode):
        return Literal(labels.label(value.value)) if labels is not None else value
    if value is None or isinstance(value, Literal | BlankNode):
        return value
    return Literal(str(value))


def write_answer(answer: Rows | bool | tuple[Triple, ...], form: str, base: str = DEFAULT_BASE) -> str:
    """Return an answer as text in `form`, one of FORMATS; raises KgError where the two do not go together.

    `base` is the base of the store's IRIs, for shorter Turtle. Rows as a "table" are for the command line to lay out.
    """
    if isinstance(answer, Rows):
        if form in _RDF:
            raise KgError(f"a SELECT gives rows, not RDF: use table, csv, tsv, json or xml, or CONSTRUCT for {form}")
        return {"csv": _csv, "tsv": _tsv, "json": _json, "xml": _xml}[form](answer)
    if isinstance(answer, bool):
        word = "true" if answer else "false"
        match form:
            case "json":
                return json.dumps({"head": {}, "boolean": answer}) + "\n"
            case "xml":
                root = ElementTree.Element("sparql", xmlns=_NS)
                ElementTree.SubElement(root, "head")
                ElementTree.SubElement(root, "boolean").text = word
                return _xml_text(root)
        return word + "\n"
    return triples_text(answer, form, base)


def triples_text(triples: Sequence[Triple], form: str, base: str = DEFAULT_BASE) -> str:
    """Return triples as RDF ("table": Turtle for reading), sorted so that equal graphs are equal texts."""
    if form not in (*_RDF, "table"):
        raise KgError(f"a CONSTRUCT or DESCRIBE gives RDF: use ttl, nt or jsonld, not {form}")
    ordered = sorted(set(triples), key=str)
    data = serialize(ordered, format=_RDF.get(form, RdfFormat.TURTLE), prefixes=_used(ordered, base))
    return data.decode("utf-8") if data else ""


def _used(triples: Iterable[Triple], base: str) -> dict[str, str]:
    """Return the prefixes that the IRIs of these triples begin with."""
    text = "\n".join(str(t) for t in triples)
    return {p: iri for p, iri in prefixes_for(base).items() if f"<{iri}" in text}


def plain(cell: Cell) -> str:
    """Return a cell as a reader wants it: its text alone."""
    return str(cell) if isinstance(cell, BlankNode) else "" if cell is None else cell.value


def _csv(answer: Rows) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.variables)
    writer.writerows([plain(c) for c in row] for row in answer.rows)
    return out.getvalue()


def _tsv(answer: Rows) -> str:
    lines = ["\t".join(f"?{v}" for v in answer.variables)]
    lines += ["\t".join("" if c is None else _tsv_cell(c) for c in row) for row in answer.rows]
    return "\n".join(lines) + "\n"


def _tsv_cell(cell: Term) -> str:
    """Return a cell in Turtle's syntax, as SPARQL's TSV asks; tabs and newlines are escaped in it."""
    return str(cell).replace("\t", "\\t")


def _json(answer: Rows) -> str:
    bindings = [
        {v: _json_cell(c) for v, c in zip(answer.variables, row, strict=True) if c is not None} for row in answer.rows
    ]
    return (
        json.dumps(
            {"head": {"vars": list(answer.variables)}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1
        )
        + "\n"
    )


def _json_cell(cell: Term) -> dict[str, str]:
    if isinstance(cell, NamedNode):
        return {"type": "uri", "value": cell.value}
    if isinstance(cell, BlankNode):
        return {"type": "bnode", "value": cell.value}
    out = {"type": "literal", "value": cell.value}
    if cell.language:
        out["xml:lang"] = cell.language
    elif cell.datatype.value != _STRING:
        out["datatype"] = cell.datatype.value
    return out


def _xml(answer: Rows) -> str:
    root = ElementTree.Element("sparql", xmlns=_NS)
    head = ElementTree.SubElement(root, "head")
    for v in answer.variables:
        ElementTree.SubElement(head, "variable", name=v)
    results = ElementTree.SubElement(root, "results")
    for row in answer.rows:
        result = ElementTree.SubElement(results, "result")
        for v, cell in zip(answer.variables, row, strict=True):
            if cell is not None:
                binding = ElementTree.SubElement(result, "binding", name=v)
                _xml_cell(binding, cell)
    return _xml_text(root)


def _xml_cell(binding: ElementTree.Element, cell: Term) -> None:
    if isinstance(cell, NamedNode):
        ElementTree.SubElement(binding, "uri").text = cell.value
        return
    if isinstance(cell, BlankNode):
        ElementTree.SubElement(binding, "bnode").text = cell.value
        return
    element = ElementTree.SubElement(binding, "literal")
    element.text = "".join(c for c in cell.value if c in "\t\n\r" or c >= " ")
    if cell.language:
        element.set("xml:lang", cell.language)
    elif cell.datatype.value != _STRING:
        element.set("datatype", cell.datatype.value)


def _xml_text(root: ElementTree.Element) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"
