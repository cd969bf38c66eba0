"""What a bulletin was read from and by: where that is the same, reading it again changes nothing.

The note stands in a graph of its own, written in the same change as the bulletin and left out of exports: it says
nothing of the world, and another release of the reader makes another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

import kg
from kg.graph import terms
from kg.graph.backend import Backend
from kg.graph.mint import Minter
from kg.model import Document
from kg.resources import ontology_dir

#: The stages between a text and its quads, with their words.
_STAGES = ("text", "lexicon", "extract", "resolve", "graph")
_DATA = frozenset({".py", ".yaml", ".tsv", ".ttl"})


def reader(words: str | None = None) -> str:
    """Return a digest of the program and the words that bulletins are read with, the user's own among them."""
    own = "" if words is None else hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
    return _program() + own


@cache
def _program() -> str:
    package = Path(kg.__file__).parent
    files = [path for stage in _STAGES for path in (package / stage).rglob("*") if path.suffix in _DATA]
    files += [package / "model.py", *ontology_dir().glob("vocab/*.ttl")]
    total = hashlib.sha256(kg.__version__.encode())
    for path in sorted(files):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def reading_key(document: Document, by: str) -> str:
    """Return a digest of all that the graph of `document` depends on, read by the reader `by`."""
    d = document
    fields = (by, d.id, d.text, d.title, d.published, d.publisher, d.author, d.source, d.locality)
    told = "\0".join("" if value is None else f"+{value}" for value in fields)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def note(minter: Minter, document: Document, by: str) -> Quad:
    """Return the quad that says from what and by whom `document` was read."""
    return Quad(_node(minter, document.id), terms.READING, Literal(reading_key(document, by)), minter.readings)


def notes(backend: Backend, minter: Minter, docs: Iterable[str]) -> Iterator[Quad]:
    """Yield the notes that a store has on bulletins."""
    for doc in docs:
        yield from backend.match(_node(minter, doc), terms.READING, None, minter.readings)


def kept_words(backend: Backend, minter: Minter) -> Quad | None:
    """Return the quad that keeps the user's own lexicon, with which a store's bulletins are read, or None."""
    return next(iter(backend.match(minter.lexicon, terms.LEXICON, None, minter.readings)), None)


def words_quad(minter: Minter, words: str) -> Quad:
    """Return the quad that keeps the user's own lexicon `words`."""
    return Quad(minter.lexicon, terms.LEXICON, Literal(words), minter.readings)


def _node(minter: Minter, doc: str) -> NamedNode:
    return NamedNode(minter.bulletin(doc))
