"""What the query editor completes: the ontology's terms, roles, forms of honour, prefixes and words of SPARQL."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.graph.spelling import fold
from kg.graph.terms import LABEL, PREFIXES, TYPE, prefixes_for, term
from kg.resources import ontology_dir
from kg.serve.words import other_terms
from kg.text import ascii_fold

#: The kinds of completions, by the class that the ontology or a vocabulary gives a term.
_KINDS = {
    term("owl:Class"): "class",
    term("owl:ObjectProperty"): "property",
    term("owl:DatatypeProperty"): "property",
    term("kg:Role"): "role",
    term("kg:Award"): "award",
}
_ORDER = ("class", "property", "prefix", "keyword", "role", "award")
_KEYWORDS = (
    *("ASC", "ASK", "BIND", "CONSTRUCT", "COUNT", "DESC", "DESCRIBE", "DISTINCT", "EXISTS", "FILTER", "FROM", "GRAPH"),
    *("GROUP BY", "GROUP_CONCAT", "HAVING", "LIMIT", "MINUS", "NAMED", "NOT EXISTS", "OFFSET", "OPTIONAL", "ORDER BY"),
    *("PREFIX", "REGEX", "SAMPLE", "SELECT", "SEPARATOR", "STRSTARTS", "UNION", "VALUES", "WHERE"),
)
_NAMES = (LABEL, term("skos:prefLabel"))
_ABOUT = term("skos:definition")


@dataclass(frozen=True, slots=True)
class Completion:
    """One completion: what is written, its kind, its label in the reader's language, and what it is."""

    text: str
    kind: str
    label: str
    about: str
    folded: str


def complete(base: str, language: str, word: str, limit: int) -> list[Completion]:
    """Return what `word` may become: "org:mem", "nguoi", "sel"; by name first, then by any word of the label.

    A word with a prefix is completed within it ("kg:chuc vu" and "kg:Ten" both find kg:Tenure).
    """
    prefix, colon, rest = word.rpartition(":")
    begun = {f" {fold(rest)}", f" {ascii_fold(rest)}"} - {" "} if rest.strip() else {""}
    if not word.strip():
        return []
    scored = []
    for place, row in enumerate(_completions(base, language)):
        if colon and not row.text.lower().startswith(f"{prefix.lower()}:"):
            continue
        text, label = row.text.lower(), fold(row.label)
        if text.startswith(word.lower()):
            scored.append((0, place, row))
        elif text.rpartition(":")[2].startswith(rest.lower()):
            scored.append((1, place, row))
        elif any(f" {label}".startswith(b) for b in begun):
            scored.append((2, place, row))
        elif any(b in f" {row.folded}" for b in begun):
            scored.append((3, place, row))
    return [row for _, _, row in sorted(scored, key=lambda s: s[:2])[:limit] if row.text != word]


@cache
def _completions(base: str, language: str) -> tuple[Completion, ...]:
    rows = [_row(f"{name}:", "prefix", iri) for name, iri in prefixes_for(base).items()]
    rows += [_row(word, "keyword", "") for word in _KEYWORDS]
    rows += [_row(name, "property", said[language], said["en"]) for name, said in other_terms().items()]
    folder = ontology_dir()
    for file in (folder / "kg.ttl", folder / "vocab" / "roles.ttl", folder / "vocab" / "awards.ttl"):
        rows += _defined(file, language)
    return tuple(sorted(rows, key=lambda row: (_ORDER.index(row.kind), row.text)))


def _defined(file: Path, language: str) -> Iterable[Completion]:
    """Yield the terms that a file of the ontology defines."""
    kinds: dict[NamedNode, str] = {}
    said: dict[tuple[NamedNode, str, str], str] = {}
    for quad in parse(path=file, format=RdfFormat.TURTLE):
        subject, value = quad.subject, quad.object
        if not isinstance(subject, NamedNode):
            continue
        if quad.predicate == TYPE and isinstance(value, NamedNode) and value in _KINDS:
            kinds[subject] = _KINDS[value]
        if isinstance(value, Literal) and value.language:
            what = "name" if quad.predicate in _NAMES else "about" if quad.predicate == _ABOUT else ""
            said[subject, what, value.language] = value.value
    for subject, kind in kinds.items():
        english, about = said.get((subject, "name", "en"), ""), said.get((subject, "about", language), "")
        name = _short(subject.value)
        yield _row(name, kind, said.get((subject, "name", language), name), english, about)


def _row(text: str, kind: str, label: str, english: str = "", about: str = "") -> Completion:
    names = "" if kind == "prefix" else fold(f"{text.partition(':')[2]} {label} {english}")
    return Completion(text, kind, label, about, names)


def _short(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"
