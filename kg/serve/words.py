"""The words of the pages, in the reader's language, out of `words.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.graph.terms import LABEL, term
from kg.resources import ontology_dir


@cache
def words(language: str) -> dict[str, str]:
    """Return the words by key in `language`, "vi" or "en"."""
    rows = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8"))
    return {key: str(row[language]) for key, row in rows.items()}


@cache
def other_terms() -> dict[str, dict[str, str]]:
    """Return the terms of other vocabularies that the graph uses, by prefixed name, with their words by language."""
    told = yaml.safe_load((Path(__file__).parent / "terms.yaml").read_text(encoding="utf-8"))
    return {name: dict(words) for name, words in told.items()}


@cache
def term_words(language: str) -> dict[str, str]:
    """Return the labels of the ontology's terms, and of those of others that the graph uses, by IRI, in `language`."""
    quads = parse(path=ontology_dir() / "kg.ttl", format=RdfFormat.TURTLE)
    own = {
        q.subject.value: q.object.value
        for q in quads
        if q.predicate == LABEL
        and isinstance(q.subject, NamedNode)
        and isinstance(q.object, Literal)
        and q.object.language == language
    }
    return {term(name).value: said[language] for name, said in other_terms().items()} | own


def value_word(language: str, value: str) -> str:
    """Return how a value that is a word of the annotation guide ("current") is said; any other as it is."""
    return words(language).get(f"value_{value}", value)


def day(text: str, language: str) -> str:
    """Return an ISO date as a reader writes it.

    >>> day("2024-01-21", "vi"), day("2024-01", "vi"), day("2024", "en")
    ('21/1/2024', '1/2024', '2024')
    """
    parts = text.split("-")
    if not (1 <= len(parts) <= 3 and all(p.isdigit() for p in parts) and len(parts[0]) == 4):
        return text
    if any(len(p) != 2 for p in parts[1:]):
        return text
    return "/".join([*(p.lstrip("0") for p in reversed(parts[1:])), parts[0]])
