"""Bulletins that are sent in: what is found in them, before and after they are put into the store."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.api import ImportReport, Store
from kg.model import Document, Issue
from kg.serve.options import Reply
from kg.serve.render import event_names, render, slots_of

#: Facts of one bulletin that a report shows with their quotes.
SHOWN = 100


def read_sent(name: str, data: bytes, told: Mapping[str, str]) -> Iterator[Document | Issue]:
    """Yield the bulletins of a file called `name`; what the sender says of them wins over what the file says."""
    from kg.read import ReadOptions
    from kg.read.blob import bytes_blob
    from kg.read.formats import read_blob

    title = told.get("title", "")
    fields = {field: value for field, value in told.items() if field != "title"}
    options = ReadOptions(**fields)  # type: ignore[arg-type]
    # Dates as the options have understood them.
    known = {field: getattr(options, field) for field in fields} | ({"title": title} if title else {})
    for item in read_blob(bytes_blob(name, name, data), options):
        yield replace(item, **known) if isinstance(item, Document) else item


def report_import(report: ImportReport, store: Store, language: str | None) -> Reply:
    """Return the report of an import: for programs as JSON, for readers (where `language` is given) as HTML."""
    status = 200 if report.imported or report.unchanged else 422
    if language is not None:
        links = [(doc, _address(store, doc), doc in report.unchanged) for doc in [*report.imported, *report.unchanged]]
        html = render("report.html", language, {}, done=links, found=[], facts=report.facts, issues=report.issues)
        return Reply(status, "text/html; charset=utf-8", html.encode())
    said = {
        "imported": report.imported,
        "unchanged": report.unchanged,
        "copies": report.copies,
        "failed": report.failed,
        "facts": dict(sorted(report.facts.items())),
        "issues": _issues(report.issues),
    }
    return Reply(status, "application/json", json.dumps(said, ensure_ascii=False, indent=1).encode())


def report_found(items: Iterator[Document | Issue], store: Store, language: str | None) -> Reply:
    """Return what would be read of `items` and found in them; nothing is put into the store."""
    from kg.extract import extract_each

    known = set(store.bulletins())
    issues: list[Issue] = []
    found = []
    for read in extract_each(items, store.extractor()):
        if isinstance(read, Issue):
            issues.append(read)
            continue
        item, extraction = read
        issues += extraction.issues
        events = event_names(extraction.facts)
        facts = [f for f in extraction.facts if f.kind != "entity"]
        found.append(
            {
                "id": item.id,
                "title": item.title,
                "published": extraction.published,
                "locality": extraction.locality,
                "characters": len(item.text),
                "known": item.id in known,
                "facts": dict(Counter(fact.kind for fact in extraction.facts)),
                "shown": [
                    {"type": f.kind, "slots": slots_of(f, events, language or "vi"), "quote": item.quote(f)}
                    for f in facts[:SHOWN]
                ],
            }
        )
    status = 200 if found else 422
    if language is not None:
        html = render("report.html", language, {}, done=[], found=found, facts={}, issues=issues)
        return Reply(status, "text/html; charset=utf-8", html.encode())
    said = {"bulletins": found, "issues": _issues(issues)}
    return Reply(status, "application/json", json.dumps(said, ensure_ascii=False, indent=1).encode())


def _address(store: Store, doc: str) -> str:
    return "/id/" + store.minter.bulletin(doc).removeprefix(store.minter.base)


def _issues(issues: list[Issue]) -> list[dict[str, object]]:
    return [
        {
            "where": i.doc,
            "severity": i.severity,
            "code": i.code,
            "message": i.message,
            "span": [i.span.start, i.span.end] if i.span else None,
        }
        for i in issues
    ]
