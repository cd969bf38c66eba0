"""The store as users hold it: import, facts, queries, views and exports in one place.

>>> from kg import Store
>>> with Store(None) as store:
...     store.stats().bulletins
0
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.graph.store import GraphStore
from kg.model import Document, Extraction, Issue

if TYPE_CHECKING:
    import networkx
    from rdflib import Dataset

    from kg.graph.intake import Taken
    from kg.graph.statistics import Statistics
    from kg.graph.validate import Finding
    from kg.query.results import Rows
    from kg.read import ReadOptions

Extract = Callable[[Document], Extraction]

#: A batch is written, and flushed to disk, when it has this many bulletins: large enough for speed, small enough that
#: little is lost when a long import is stopped.
BATCH = 64


@dataclass(slots=True)
class ImportReport:
    """What an import did. `facts` counts facts by type, `codes` issues by code, `seconds` is the time it took.

    `unchanged` are the bulletins that the store had as they are; they were not read again and add to no count.
    `copies` are those of the imported that repeat an article which the store has in an earlier bulletin. `reader`
    is the digest of the release that read the others, None where the caller's own function did.
    """

    imported: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    facts: Counter[str] = field(default_factory=Counter)
    issues: list[Issue] = field(default_factory=list)
    seconds: float = 0.0
    reader: str | None = None

    def add(self, taken: Taken) -> None:
        """Add what a served store said of some bulletins."""
        self.imported += taken.imported
        self.unchanged += taken.unchanged
        self.copies += taken.copies
        self.failed += taken.failed
        self.facts.update(taken.facts)
        self.issues += taken.issues

    @property
    def codes(self) -> Counter[str]:
        """How often each kind of issue came up."""
        return Counter(issue.code for issue in self.issues)

    @property
    def errors(self) -> list[Issue]:
        """The issues that kept something from being imported."""
        return [issue for issue in self.issues if issue.severity == "error"]


class Store(GraphStore):
    """A knowledge graph of bulletins: `Store("kg-store")` in a folder, `Store(None)` in memory.

    `Store("http://localhost:8000")` is one that `kg serve` serves, or any other SPARQL 1.1 store, at its address.
    """

    def __enter__(self) -> Store:
        return self

    def add(self, document: Document, extraction: Extraction | None = None) -> Extraction:
        """Put one bulletin in, in place of the one with its ID, and return the facts that were read from it."""
        extraction = extraction or self.extractor()(document)
        self.put([(document, extraction)])
        return extraction

    def use_lexicon(self, words: str | None, name: str = "lexicon") -> bool:
        """Read with the user's own lexicon `words` (YAML), or with none, from now on; returns whether that is news.

        The store keeps it, and every later import and rebuild reads with it. Bulletins that are there already stay as
        they were read until they are imported or rebuilt again. Raises KgError, with `name` and line, for words that
        do not have the form of a lexicon, and where a server keeps the store: it reads with its own.
        """
        from kg.lexicon import parse_lexicon

        if self.backend.intake is not None:
            raise KgError(
                "a store that is served reads with the lexicon it keeps; end the server, give --lexicon to its folder"
            )
        if words is not None:
            parse_lexicon(words, name)
        return self.keep_words(words)

    def extractor(self) -> Extract:
        """Return what reads the facts of a bulletin, with the store's lexicon where it has one."""
        from kg.extract import extract
        from kg.lexicon import parse_lexicon

        words = self.words()
        lexicon = parse_lexicon(words, "the store's lexicon")
        return lambda document: extract(document, lexicon)

    def import_sources(
        self,
        sources: Sequence[str],
        options: ReadOptions | None = None,
        *,
        extract: Extract | None = None,
        on_bulletin: Callable[[str], None] = lambda doc: None,
    ) -> ImportReport:
        """Read files, folders, globs, `-` or addresses, and put the bulletins in, batch by batch.

        What cannot be read or understood is an issue of the report, and the rest is imported. `on_bulletin` is called
        with the ID of each bulletin when it has been read.
        """
        from kg.read import ReadOptions, read_sources

        return self.import_documents(
            read_sources(sources, options or ReadOptions()), extract=extract, on_bulletin=on_bulletin
        )

    def import_documents(
        self,
        documents: Iterable[Document | Issue],
        *,
        extract: Extract | None = None,
        on_bulletin: Callable[[str], None] = lambda doc: None,
        on_batch: Callable[[int], None] = lambda count: None,
    ) -> ImportReport:
        """Put documents in, batch by batch; issues among them are passed on to the report.

        A bulletin that the store has already, read by this release from the same text, is not read again. `on_batch`
        is called with the number of bulletins that are about to be written, which takes its time. A store that
        `kg serve` serves is sent the documents, and reads their facts itself.
        """
        from kg.graph.reading import reader

        report = ImportReport(reader=reader(self.words()) if extract is None else None)
        began = time.perf_counter()
        endpoint = self.backend.intake
        if endpoint is not None and extract is None:
            from kg.graph.intake import send_bulletins

            send_bulletins(endpoint, _each(documents, on_bulletin), report.add)
            report.reader, report.seconds = None, time.perf_counter() - began
            return report
        batch: list[tuple[Document, Extraction]] = []
        read_with = extract or self.extractor()
        try:
            for item in documents:
                if isinstance(item, Issue):
                    report.issues.append(item)
                    continue
                waiting = any(document.id == item.id for document, _ in batch)
                if report.reader and not waiting and self.unchanged(item, report.reader):
                    report.unchanged.append(item.id)
                    on_bulletin(item.id)
                    continue
                read = _read(item, read_with, report)
                if read is not None:
                    batch.append((item, read))
                on_bulletin(item.id)
                if len(batch) >= BATCH:
                    on_batch(len(batch))
                    self._write(batch, report)
                    batch = []
        finally:
            # An interrupted import keeps what it has read.
            if batch:
                on_batch(len(batch))
            self._write(batch, report)
            report.copies = [doc for doc in dict.fromkeys(report.imported) if self.copy_of(doc) is not None]
        self.tidy(len(report.imported))
        report.seconds = time.perf_counter() - began
        return report

    def _write(self, batch: list[tuple[Document, Extraction]], report: ImportReport) -> None:
        if not batch:
            return
        try:
            change = self.put(batch, reader=report.reader)
        except KgError as error:
            if len(batch) == 1:
                document = batch[0][0]
                report.issues.append(Issue("error", "facts-refused", str(error), document.path or document.id))
                report.failed.append(document.id)
                return
            for one in batch:
                self._write([one], report)
            return
        changed = {q.graph_name.value for q in (*change.insert, *change.delete) if hasattr(q.graph_name, "value")}
        for document, extraction in batch:
            same = self.minter.bulletin(document.id) not in changed
            (report.unchanged if same else report.imported).append(document.id)
            report.facts.update(fact.kind for fact in extraction.facts)
            report.issues.extend(extraction.issues)

    def ask(
        self,
        wanted: str,
        parameters: Mapping[str, str] | None = None,
        *,
        iris: bool = False,
        on_note: Callable[[str], None] = lambda note: None,
    ) -> Rows | bool | Any:
        """Answer a named query, a .rq file or SPARQL as typed.

        A SELECT gives `Rows`, with labels in place of IRIs unless `iris`; an ASK a bool; a CONSTRUCT triples. A body
        that no bulletin names is answered for by what it was before or became, and `on_note` is told so. Raises
        KgError for an unknown query or parameter, or an error in the SPARQL.
        """
        from kg.query import ask

        return ask(self, wanted, parameters or {}, iris=iris, on_note=on_note)

    def stats(self) -> Statistics:
        """Count bulletins, facts by type, entities by class and quads by graph."""
        from kg.graph.statistics import count

        return count(self)

    def validate(self) -> list[Finding]:
        """Hold the graph against its shapes; an empty list says that it conforms."""
        from kg.graph.validate import validate

        return validate(self)

    def export(self, form: str, bulletin: str | None = None) -> bytes:
        """Return the graph, or one bulletin's, as "ttl", "trig", "nq" or "jsonld"."""
        from kg.export import export

        return export(self, form, bulletin)

    def to_networkx(self) -> networkx.MultiDiGraph:
        """Return the graph as a networkx multigraph: entities and events, joined by facts that carry their evidence."""
        from kg.query import network

        return network(self)

    def to_rdflib(self) -> Dataset:
        """Return a read-only rdflib view of the store, one context for each graph."""
        from kg.query import dataset

        return dataset(self)


def _each(documents: Iterable[Document | Issue], on_bulletin: Callable[[str], None]) -> Iterator[Document | Issue]:
    for item in documents:
        if isinstance(item, Document):
            on_bulletin(item.id)
        yield item


def _read(document: Document, extract: Extract, report: ImportReport) -> Extraction | None:
    where = document.path or document.id
    if not document.text.strip():
        report.issues.append(Issue("error", "empty", "there is no text in it", where))
        report.failed.append(document.id)
        return None
    try:
        return extract(document)
    except Exception as error:
        from kg.extract import not_understood

        report.issues.append(not_understood(document, error))
        report.failed.append(document.id)
        return None
