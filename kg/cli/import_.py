"""`kg import`: bulletins into the graph."""

from __future__ import annotations

import json
import sys
from collections import Counter
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from types import TracebackType

import click

from kg.api import ImportReport
from kg.cli._reading import Stoppable, read_options
from kg.cli._shared import (
    Settings,
    json_option,
    lexicon_option,
    pass_settings,
    print_issues,
    print_table,
    use_lexicon,
)
from kg.model import Issue
from kg.read import ReadOptions

#: The words for the types of facts, in the order of the annotation guide.
FACT_TYPES = {
    "entity": "persons and bodies",
    "role": "roles",
    "event": "events",
    "participation": "participations",
    "award": "honours",
    "figure": "figures",
    "structure": "structure",
    "founding": "foundings",
    "bio": "biography",
    "decision": "decisions",
}


@click.command("import", epilog="Example: kg import --locality 'Hải Phòng' bulletins/*.txt")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@read_options
@lexicon_option(
    "A lexicon of your own words, as 'kg lint' checks it; the graph keeps it and reads with it from then on."
)
@click.option("--dry-run", is_flag=True, help="Show what would be read and found; write nothing.")
@click.option("--issues", "list_issues", is_flag=True, help="List what was not understood, each with its place.")
@json_option("Print the report as JSON instead of tables.")
@pass_settings
def command(
    settings: Settings,
    paths: tuple[str, ...],
    *,
    options: ReadOptions,
    lexicon: Path | None,
    dry_run: bool,
    list_issues: bool,
    as_json: bool,
) -> None:
    """Read bulletins and put their facts into the graph.

    PATH is a file (.txt .md .html .mht .docx .odt .pdf .zip .jsonl .csv .warc), a folder, a pattern or an address; '-'
    reads standard input. A bulletin that is there already is replaced, one that did not change is skipped. What cannot
    be read is named, and the rest is imported. Ctrl-C stops after the bulletin in hand; the same command goes on.
    """
    from kg.read import count_inputs, read_sources

    if dry_run:
        from kg.cli._dry_run import show_reading

        sys.exit(show_reading(read_sources(paths, options), as_json, settings, lexicon))
    with (
        settings.open(writable=True) as store,
        _Progress(count_inputs(paths)) as progress,
        Stoppable(progress.say) as stop,
    ):
        use_lexicon(store, lexicon)
        documents = stop.until_stopped(read_sources(paths, replace(options, on_more=progress.expect)))
        report = store.import_documents(documents, on_bulletin=progress.step, on_batch=progress.writing)
    if as_json:
        click.echo(json.dumps(report_json(report), ensure_ascii=False, indent=1))
    else:
        print_issues(report.issues if list_issues else _worth_saying(report))
        _print(report, list_issues)
    if stop.stopped:
        click.echo("Stopped. What was read is in the graph; give the same command again to go on.", err=True)
    if report.errors or stop.stopped or not (report.imported or report.unchanged):
        sys.exit(1)


def _worth_saying(report: ImportReport) -> list[Issue]:
    """What a user should see unasked: errors, and what the reader says of whole inputs."""
    return [i for i in report.issues if i.severity == "error" or i.code in ("same-name", "files-left-out", "bad-date")]


def report_json(report: ImportReport) -> dict[str, object]:
    """Return a report of an import as JSON objects."""
    return {
        "imported": report.imported,
        "copies": report.copies,
        "unchanged": report.unchanged,
        "failed": report.failed,
        "facts": dict(report.facts),
        "issues": [
            {
                "severity": i.severity,
                "code": i.code,
                "message": i.message,
                "doc": i.doc,
                "span": [i.span.start, i.span.end] if i.span else None,
            }
            for i in report.issues
        ],
        "seconds": round(report.seconds, 3),
    }


def _print(report: ImportReport, listed: bool) -> None:
    rows = [("bulletins imported", str(len(report.imported)))]
    if report.copies:
        rows.append(("copies among them", str(len(report.copies))))
    if report.unchanged:
        rows.append(("bulletins unchanged", str(len(report.unchanged))))
    if report.errors:
        rows.append(("inputs with errors", str(len({i.doc for i in report.errors}))))
    rows += [(word, str(report.facts[kind])) for kind, word in FACT_TYPES.items() if report.facts[kind]]
    rows.append(("seconds", f"{report.seconds:.2f}"))
    print_table(None, ("", "count"), rows, numbers=(1,))
    named_above = {id(issue) for issue in _worth_saying(report)}
    said = Counter(issue.code for issue in report.issues if id(issue) not in named_above)
    doubts = [(code, str(n)) for code, n in said.most_common()]
    if doubts:
        hint = "" if listed else " (--issues lists them)"
        print_table(f"Not understood{hint}", ("what", "count"), doubts, numbers=(1,))


class _Progress(AbstractContextManager["_Progress"]):
    """A line on the terminal that says how far a long import is; nothing where nobody looks."""

    def __init__(self, inputs: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        console = Console(stderr=True)
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[pace]}"),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        # One file may be a table or crawl of thousands: the end is known only while inputs keep to what they promise.
        self._total: int | None = inputs
        self._task = self._bar.add_task("reading", total=self._total, pace="")

    def __enter__(self) -> _Progress:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._bar.stop()

    def step(self, doc: str) -> None:
        """Count one bulletin."""
        task = self._bar.tasks[self._task]
        if self._total is not None and task.completed >= self._total:
            self._total = None
            self._bar.update(self._task, total=None)
        # Over the whole time, since writing a batch takes as long as reading it.
        pace = pace_of(int(task.completed) + 1, self._total, task.elapsed or 0.0)
        self._bar.update(self._task, advance=1, description=f"reading {doc[:40]}", pace=pace)

    def expect(self, count: int) -> None:
        """Expect `count` bulletins more."""
        if self._total is not None:
            self._total += count
            self._bar.update(self._task, total=self._total)

    def say(self, text: str) -> None:
        """Print a line on standard error, above the bar where there is one."""
        self._bar.console.print(text, highlight=False, soft_wrap=True)

    def writing(self, count: int) -> None:
        """Say that bulletins are being written, during which nothing is counted."""
        self._bar.update(self._task, description=f"writing {count} to the graph")


def pace_of(done: int, total: int | None, seconds: float) -> str:
    """How quick an import is, and how long it will yet take where its end is known.

    >>> pace_of(30, 90, 60.0), pace_of(500, None, 100.0), pace_of(1, 9, 0.1)
    ('30 a minute, 2:00 left', '5 a second', '')
    """
    if seconds < 1 or not done:
        return ""
    rate = done / seconds
    said = f"{rate:.0f} a second" if rate >= 2 else f"{rate * 60:.0f} a minute"
    if total is None:
        return said
    left = round((total - done) / rate)
    clock = f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}" if left >= 3600 else f"{left // 60}:{left % 60:02}"
    return f"{said}, {clock} left"
