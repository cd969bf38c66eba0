"""What an import would read and find, shown without a store."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

import click

from kg.cli._shared import Settings, print_issues, print_table
from kg.errors import KgError
from kg.model import Document, Extraction, Issue


def show_reading(items: Iterable[Document | Issue], as_json: bool, settings: Settings, lexicon: Path | None) -> int:
    """Print each bulletin with its date, place, title and number of facts; return the exit code."""
    from kg.extract import extract_each

    rows: list[dict[str, object]] = []
    issues: list[Issue] = []
    for found in extract_each(items, _extractor(settings, lexicon)):
        if isinstance(found, Issue):
            issues.append(found)
            continue
        item, extraction = found
        fields = asdict(item)
        fields.pop("text")
        rows.append(
            {
                **fields,
                "published": extraction.published,
                "locality": extraction.locality,
                "characters": len(item.text),
                "facts": dict(Counter(fact.kind for fact in extraction.facts)),
            }
        )
    errors = [issue for issue in issues if issue.severity == "error"]
    if as_json:
        said = [{"severity": i.severity, "code": i.code, "message": i.message, "doc": i.doc} for i in issues]
        click.echo(json.dumps({"bulletins": rows, "issues": said}, ensure_ascii=False, indent=1))
    else:
        print_issues(issues)
        _print(rows)
    return 1 if errors or not rows else 0


def _extractor(settings: Settings, lexicon: Path | None) -> Callable[[Document], Extraction]:
    """Return what an import would read with: the words of the file, else those that the graph keeps."""
    from kg.extract import extract
    from kg.lexicon import load_lexicon

    if lexicon is None:
        try:
            with settings.open() as store:
                return store.extractor()
        except KgError:
            pass
    words = load_lexicon(lexicon)
    return lambda document: extract(document, words)


def _print(rows: list[dict[str, object]]) -> None:
    cells = []
    for row in rows:
        facts = row["facts"]
        count = sum(facts.values()) if isinstance(facts, dict) else 0
        shown = [str(row[name] or "") for name in ("id", "published", "locality", "title", "characters")]
        cells.append([*shown, str(count)])
    columns = ("bulletin", "published", "place", "title", "characters", "facts")
    print_table(f"Would be read: {len(rows)} bulletins", columns, cells, numbers=(4, 5))
