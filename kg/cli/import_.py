"""`kg import`: bulletins into the graph."""

from __future__ import annotations

import json
import sys
from contextlib import AbstractContextManager
from types import TracebackType

import click

from kg.api import ImportReport
from kg.cli._shared import Settings, json_option, pass_settings, print_issues, print_table
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
@click.option("--published", metavar="DATE", help="The date of publication of what is imported, as 2024-01-21.")
@click.option("--locality", metavar="PLACE", help="The place of the bulletins, as 'Đắk Song, Đắk Nông'.")
@click.option("--source", metavar="URL", help="The address the bulletins come from.")
@click.option("--publisher", metavar="NAME", help="Who published the bulletins.")
@click.option("--issues", "list_issues", is_flag=True, help="List what was not understood, each with its place.")
@json_option("Print the report as JSON instead of tables.")
@pass_settings
def command(
    settings: Settings,
    paths: tuple[str, ...],
    *,
    published: str | None,
    locality: str | None,
    source: str | None,
    publisher: str | None,
    list_issues: bool,
    as_json: bool,
) -> None:
    """Read bulletins and put their facts into the graph.

    PATH is a file, a folder, a pattern or an address; '-' reads standard input. A bulletin that is there already is
    replaced. What cannot be read is named, and the rest is imported.
    """
    options = ReadOptions(published=published, locality=locality, source=source, publisher=publisher)
    with settings.open(writable=True) as store, _Progress() as progress:
        report = store.import_sources(paths, options, on_bulletin=progress.step)
    if as_json:
        click.echo(json.dumps(report_json(report), ensure_ascii=False, indent=1))
    else:
        print_issues(report.issues if list_issues else report.errors)
        _print(report, list_issues)
    if report.errors or not (report.imported or report.unchanged):
        sys.exit(1)


def report_json(report: ImportReport) -> dict[str, object]:
    """Return a report of an import as JSON objects."""
    return {
        "imported": report.imported,
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
    if report.unchanged:
        rows.append(("bulletins unchanged", str(len(report.unchanged))))
    if report.errors:
        rows.append(("inputs with errors", str(len({i.doc for i in report.errors}))))
    rows += [(word, str(report.facts[kind])) for kind, word in FACT_TYPES.items() if report.facts[kind]]
    rows.append(("seconds", f"{report.seconds:.2f}"))
    print_table(None, ("", "count"), rows, numbers=(1,))
    doubts = [(code, str(n)) for code, n in report.codes.most_common()]
    if doubts:
        hint = "" if listed else " (--issues lists them)"
        print_table(f"Not understood{hint}", ("what", "count"), doubts, numbers=(1,))


class _Progress(AbstractContextManager["_Progress"]):
    """A line on the terminal that says how far a long import is; nothing where nobody looks."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        console = Console(stderr=True)
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("importing", total=None)

    def __enter__(self) -> _Progress:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._bar.stop()

    def step(self, doc: str) -> None:
        """Count one bulletin."""
        self._bar.update(self._task, advance=1, description=f"importing {doc[:40]}")
