"""IRIs: readable slug and short hash, from what a thing is, so that the same input gives the same IRIs in any order.

>>> Minter("https://example.org/id/").entity("person", "Lê Trung Kiên", "person:le1")[:40]
'https://example.org/id/person/le-trung-k'
>>> Minter().bulletin("bản tin 1")
'https://w3id.org/kg-bulletin/id/bulletin/b%E1%BA%A3n%20tin%201'
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from kg.errors import KgError
from kg.graph.spelling import digest, slug
from kg.graph.terms import DEFAULT_BASE
from kg.model import Span

_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`]+[/#]")
_POSITION = re.compile(r"#char=(\d+),(\d+)$")


class Minter:
    """Makes every IRI of a store under one base."""

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        """Take the base of all IRIs, an http(s) address that ends in / or #; raises KgError for anything else."""
        if not _BASE.fullmatch(base):
            raise KgError(f"the base of IRIs must be an http(s) address that ends in '/' or '#', not {base!r}")
        self.base = base
        self.knowledge = NamedNode(base + "knowledge")
        self.judgements = NamedNode(base + "judgements")
        self.readings = NamedNode(base + "readings")
        self.lexicon = NamedNode(base + "lexicon")
        self._bulletins = base + "bulletin/"

    def bulletin(self, doc: str) -> str:
        """Return the IRI of a bulletin, which also names its graph."""
        return self._bulletins + quote(doc, safe="")

    def bulletin_id(self, iri: str) -> str | None:
        """Return the ID of the bulletin that `iri` (or a part of it after #) stands for, or None."""
        if not iri.startswith(self._bulletins):
            return None
        return unquote(iri[len(self._bulletins) :].partition("#")[0])

    def passage(self, bulletin: str, span: Span) -> NamedNode:
        """Return the IRI of a stretch of a bulletin's text (RFC 5147: positions count characters from 0)."""
        return NamedNode(f"{bulletin}#char={span.start},{span.end}")

    def entity(self, folder: str, name: str, key: str) -> str:
        """Return the IRI of a person, body, place ...: `key` tells it from others, `name` makes it readable."""
        return f"{self.base}{folder}/{slug(name)}-{digest((folder, key), 8)}"

    def fact(self, folder: str, readable: tuple[str, ...], parts: tuple[str, ...]) -> NamedNode:
        """Return the IRI of a fact from what it says, `parts`."""
        return NamedNode(f"{self.base}{folder}/{slug(*readable)}-{digest((folder, *parts), 10)}")

    def judgement(self, parts: tuple[str, ...]) -> NamedNode:
        """Return the IRI of a person's judgement on two names."""
        return NamedNode(f"{self.base}judgement/{digest(parts, 16)}")


def span_of(passage: str) -> Span | None:
    """Return the span that the IRI of a passage names, or None."""
    m = _POSITION.search(passage)
    return Span(int(m.group(1)), int(m.group(2))) if m else None
