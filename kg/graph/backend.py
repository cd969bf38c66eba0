"""Where quads are kept: the small interface every store offers, and the embedded one, Oxigraph on disk.

A change is given as a whole, what goes and what comes, and happens as a whole or not at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

from kg.errors import KgError
from kg.graph.locking import Lock
from kg.graph.terms import PREFIXES

if TYPE_CHECKING:
    from kg.graph.endpoint import Endpoint

Term = NamedNode | Literal
Answer = QuerySolutions | QueryTriples | QueryBoolean


class Backend(Protocol):
    """What the stages need of a store: an embedded one here, a SPARQL 1.1 store by address elsewhere."""

    intake: Endpoint | None
    """Where bulletins are to be sent, for a store whose server reads them itself."""

    def match(self, s: NamedNode | None, p: NamedNode | None, o: Term | None, g: NamedNode | None) -> Iterator[Quad]:
        """Yield the quads that fit; None fits anything."""

    def apply(self, delete: Collection[Quad], insert: Collection[Quad], drop: Collection[NamedNode] = ()) -> None:
        """Make one change, all or nothing; `drop` are graphs that end empty and go."""

    def query(self, sparql: str, *, union: bool = True) -> Answer:
        """Answer a SPARQL 1.1 query, the graph's prefixes known; with `union` its default graph is all graphs."""

    def graphs(self) -> Iterator[NamedNode]:
        """Yield the named graphs."""

    def flush(self) -> None:
        """Return only when every change is safe against loss of power."""

    def tidy(self) -> None:
        """Put in order what was written piece by piece, where that makes it faster to read."""

    def close(self) -> None:
        """Let go of the store."""


def open_backend(path: str | Path | None, *, writable: bool) -> Backend:
    """Open the store in the folder `path`, at the address `path`, or, where it is None, one in memory."""
    if isinstance(path, str) and path.startswith(("http://", "https://")):
        from kg.graph.remote import Remote

        return Remote(path, writable=writable)
    return Embedded(None if path is None else Path(path), writable=writable)


class Embedded:
    """Oxigraph in a folder on disk, or in memory: one process writes, or several read."""

    intake: Endpoint | None = None

    def __init__(self, path: Path | None, *, writable: bool = True) -> None:
        """Open the store in `path`, made where there is none if `writable`; None keeps it in memory.

        Raises KgError where `path` is no store, cannot be written, or is being written by another process.
        """
        self.path = path
        self._lock: Lock | None = None
        if path is None:
            self.store = pyoxigraph.Store()
            return
        _check(path, writable)
        self._lock = Lock(path / "kg.lock", exclusive=writable)
        try:
            self.store = pyoxigraph.Store(str(path)) if writable else pyoxigraph.Store.read_only(str(path))
        except (OSError, RuntimeError, ValueError) as error:
            self._lock.release()
            reason = str(error).splitlines()[0]
            if "lock" in reason.lower():
                raise KgError(f"the store {path} is in use by another process; try again when it has ended") from error
            raise KgError(f"cannot open the store {path}: {reason}") from error

    def match(self, s: NamedNode | None, p: NamedNode | None, o: Term | None, g: NamedNode | None) -> Iterator[Quad]:
        """Yield the quads that fit; None fits anything."""
        return self.store.quads_for_pattern(s, p, o, g)

    def apply(self, delete: Collection[Quad], insert: Collection[Quad], drop: Collection[NamedNode] = ()) -> None:
        """Make one change, all or nothing."""
        if not delete and not drop:
            if insert:
                self.store.extend(insert)
            return
        self.store.update(update_text(delete, insert, drop))

    def query(self, sparql: str, *, union: bool = True) -> Answer:
        """Answer a SPARQL 1.1 query; raises SyntaxError for one that is none."""
        return self.store.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=union)

    def graphs(self) -> Iterator[NamedNode]:
        """Yield the named graphs."""
        return (g for g in self.store.named_graphs() if isinstance(g, NamedNode))

    def flush(self) -> None:
        """Return only when every change is on disk."""
        if self.path is not None:
            self.store.flush()

    def tidy(self) -> None:
        """Have the files merged, level by level, into what is quickest to read."""
        if self.path is not None:
            self.store.optimize()

    def close(self) -> None:
        """Close the files and let others write."""
        del self.store
        if self._lock is not None:
            self._lock.release()


def update_text(delete: Iterable[Quad], insert: Iterable[Quad], drop: Iterable[NamedNode]) -> str:
    """Return a change as one SPARQL update, which a store carries out as one transaction."""
    parts = [f"DROP SILENT GRAPH {g}" for g in drop]
    for verb, quads in (("DELETE DATA", delete), ("INSERT DATA", insert)):
        by_graph: dict[str, list[str]] = {}
        for q in quads:
            by_graph.setdefault(str(q.graph_name), []).append(f"{q.subject} {q.predicate} {q.object} .")
        # One graph at a time: of several at once Virtuoso 7 deletes no text that has a language.
        parts += [f"{verb} {{ GRAPH {g} {{\n" + "\n".join(rows) + "\n} }" for g, rows in by_graph.items()]
    return " ;\n".join(parts)


def _check(path: Path, writable: bool) -> None:
    """Refuse a path that is no store, before anything is written into it."""
    if path.is_file():
        raise KgError(f"{path} is a file, not a store; name a folder, for example --store kg-store")
    if not path.exists():
        if not writable:
            raise KgError(f"there is no store at {path}; 'kg import' makes one, --store or KG_STORE name another")
        try:
            path.mkdir(parents=True)
        except OSError as error:
            raise KgError(f"cannot make the store {path}: {error.strerror or error}") from error
        return
    try:
        entries = {p.name for p in path.iterdir()} - {"kg.lock"}
    except OSError as error:
        raise KgError(f"cannot read the store {path}: {error.strerror or error}") from error
    if "CURRENT" in entries:
        return
    if entries:
        raise KgError(f"{path} is a folder with other things in it, not a store; name an empty or a new folder")
    if not writable:
        raise KgError(f"the store {path} is empty; 'kg import' fills it")
