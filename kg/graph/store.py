"""The store: bulletins in and out, facts read back, and queries, over any backend.

>>> store = Store(None)
>>> store.bulletins()
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from pyoxigraph import Literal, NamedNode

import kg
from kg.errors import KgError
from kg.graph import terms
from kg.graph.backend import Answer, Backend, open_backend
from kg.graph.change import Ledger
from kg.graph.copies import copy_of
from kg.graph.facts import fact_rows
from kg.graph.identify import Resolve
from kg.graph.judged import read_judgements
from kg.graph.mend import Change
from kg.graph.mint import Minter
from kg.graph.readback import Recorded
from kg.graph.reading import kept_words, note, notes, words_quad
from kg.model import Document, Extraction, Judgement
from kg.resolve import normal, resolve

#: The files are put in order, which takes as long as writing them anew, after imports of so many bulletins and of at
#: least one in so many of the store's: in the long run each is written anew a few times at most.
_MANY, _PART = 100, 4


class GraphStore:
    """A graph of bulletins, kept in a folder, in memory or by a backend of another kind."""

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        base: str | None = None,
        writable: bool = True,
        backend: Backend | None = None,
        resolve: Resolve = resolve,
    ) -> None:
        """Open the store in folder `path` (made where there is none), at an address, or in memory where it is None.

        `base` is the base of all IRIs; a store that has bulletins keeps the one it was made with. Raises KgError where
        `path` is no store, was made with another base, or is being written by another process.
        """
        self.backend: Backend = backend or open_backend(path, writable=writable)
        try:
            self.minter = Minter(_base(self.backend, base))
        except KgError:
            self.backend.close()
            raise
        self._resolve = resolve

    def __enter__(self) -> GraphStore:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        self.backend.close()

    def put(
        self,
        batch: Sequence[tuple[Document, Extraction]],
        remove: Iterable[str] = (),
        judgements: Iterable[Judgement] | None = None,
        *,
        reader: str | None = None,
    ) -> Change:
        """Put bulletins in, each in place of the one with its ID, and take others out: all or nothing, flushed once.

        `judgements` replace those of the store where given. `reader` (`kg.graph.reading.reader()`) is noted with the
        bulletins, where it is what read them: `unchanged` then knows them. Returns the change that was made. Raises
        KgError where a fact breaks the annotation guide; nothing is written then.
        """
        told = None if judgements is None else [normal(j) for j in judgements]
        change = self._ledger().change(batch, remove, f"kg {kg.__version__}", told, reader)
        if change.delete or change.insert or change.dropped:
            self.backend.apply(change.delete, change.insert, change.dropped)
            self._drop_empty(change)
        self.backend.flush()
        return change

    def tidy(self, written: int) -> None:
        """Put the files in order after an import, if `written` bulletins are many, and a good part of the store.

        The queries of `tests/benchmarks/serving.py` over 611 bulletins then take 0.63 to 0.95 of their time.
        """
        if written >= _MANY and written * _PART >= len(self.bulletins()):
            self.backend.tidy()

    def _drop_empty(self, change: Change) -> None:
        """Drop graphs that a change has left empty: a store that held them lists their names otherwise."""
        for graph in (self.minter.knowledge, self.minter.judgements, self.minter.readings):
            lost = any(q.graph_name == graph for q in change.delete)
            if lost and not any(True for _ in self.backend.match(None, None, None, graph)):
                self.backend.apply((), (), (graph,))

    def judgements(self) -> tuple[Judgement, ...]:
        """Return what people judged of names, sorted."""
        return read_judgements(self.backend, self.minter)

    def judge(self, judgements: Iterable[Judgement], *, withdraw: Iterable[Judgement] = ()) -> Change:
        """Add judgements, or withdraw some, and mend what comes out otherwise; one on the same pair is replaced."""
        held = {(j.left, j.right): j for j in self.judgements()}
        for j in map(normal, withdraw):
            held.pop((j.left, j.right), None)
        held.update({(j.left, j.right): j for j in map(normal, judgements)})
        return self.put((), judgements=list(held.values()))

    def remove(self, bulletins: Iterable[str]) -> list[str]:
        """Take bulletins out, with all that only they say; returns the IDs that the store has none of."""
        ids = list(dict.fromkeys(bulletins))
        known = set(self.bulletins())
        self.put((), [doc for doc in ids if doc in known])
        return [doc for doc in ids if doc not in known]

    def bulletins(self) -> list[str]:
        """Return the IDs of the bulletins, sorted."""
        found = self.backend.match(None, terms.TYPE, terms.BULLETIN, None)
        ids = (self.minter.bulletin_id(q.subject.value) for q in found if isinstance(q.subject, NamedNode))
        return sorted(doc for doc in ids if doc is not None)

    def recorded(self, doc: str) -> Recorded:
        """Return one bulletin as recorded: its document and its facts. Raises KgError for an unknown ID."""
        found = self._ledger().standing.recorded(doc)
        if found is None:
            raise KgError(f"the store has no bulletin {doc!r}; 'kg facts' without --bulletin lists all")
        return found

    def facts(self, doc: str | None = None) -> Iterator[dict[str, object]]:
        """Yield the facts of one bulletin, or of all in order of their IDs, in the annotation guide's schema.

        Each also has `doc`, `quote`, `start`, `end` (the telling passage, in code points) and `rule`; those of type
        `entity` also `iri`, the person or body they were resolved to. Raises KgError for an unknown ID.
        """
        for each in self.bulletins() if doc is None else [doc]:
            yield from fact_rows(self.recorded(each))

    def copy_of(self, doc: str) -> str | None:
        """Return the ID of the earliest bulletin of which `doc` is a reprint, or None where it is none."""
        return copy_of(self.backend, self.minter, doc)

    def unchanged(self, document: Document, reader: str) -> bool:
        """Tell whether the store has this very bulletin, as `reader` reads it: text and all that is said of it."""
        return note(self.minter, document, reader) in set(notes(self.backend, self.minter, [document.id]))

    def words(self) -> str | None:
        """Return the user's own lexicon (YAML) with which the store's bulletins are read, or None."""
        kept = kept_words(self.backend, self.minter)
        return kept.object.value if kept is not None and isinstance(kept.object, Literal) else None

    def keep_words(self, words: str | None) -> bool:
        """Keep the user's own lexicon `words`, or none, in place of the one there is; returns whether it is another."""
        kept = kept_words(self.backend, self.minter)
        if words == self.words():
            return False
        gone = () if kept is None else (kept,)
        self.backend.apply(gone, () if words is None else (words_quad(self.minter, words),), ())
        change = Change()
        change.delete.update(gone)
        self._drop_empty(change)
        self.backend.flush()
        return True

    def sha256(self, doc: str) -> str | None:
        """Return the SHA-256 of a bulletin's text as the store has it, or None."""
        iri = NamedNode(self.minter.bulletin(doc))
        found = self.backend.match(iri, terms.SHA256, None, iri)
        return next((q.object.value for q in found if isinstance(q.object, Literal)), None)

    def query(self, sparql: str) -> Answer:
        """Answer a SPARQL 1.1 query over all graphs together; raises KgError for one with an error in it."""
        try:
            return self.backend.query(sparql)
        except (SyntaxError, ValueError, RuntimeError) as error:
            raise KgError(f"the query has an error: {place_of_error(sparql, str(error))}") from error

    def _ledger(self) -> Ledger:
        return Ledger(self.backend, self.minter, self._resolve, read_judgements(self.backend, self.minter))


def _base(backend: Backend, wanted: str | None) -> str:
    """Return the base that the IRIs of a store's bulletins have, or the one wanted for a store without any."""
    for q in backend.match(None, terms.TYPE, terms.BULLETIN, None):
        if isinstance(q.subject, NamedNode):
            base = q.subject.value.rpartition("bulletin/")[0]
            if wanted is not None and wanted != base:
                raise KgError(f"the store was made with the base {base!r}, not {wanted!r}")
            return base
    return terms.DEFAULT_BASE if wanted is None else wanted


def place_of_error(sparql: str, error: str) -> str:
    """Return where an error in SPARQL is and the line it is in, without the parser's list of what could stand there."""
    found = re.match(r"error at (\d+):(\d+)", error)
    if not found:
        return error.splitlines()[0]
    row, column = int(found.group(1)), int(found.group(2))
    lines = sparql.split("\n")
    line = lines[row - 1] if row <= len(lines) else ""
    return f"line {row}, column {column} cannot be read\n  {line}\n  {' ' * (column - 1)}^"
