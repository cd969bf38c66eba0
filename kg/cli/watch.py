"""`kg watch`: imports what is new in folders and feeds, until it is stopped."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli._reading import Stoppable, read_options
from kg.cli._shared import Settings, lexicon_option, pass_settings, print_issues, use_lexicon
from kg.read import ReadOptions


@click.command("watch", epilog="Example: kg watch --every 300 --feed https://baomau.vn/rss/xay-dung-dang.rss")
@click.argument("paths", nargs=-1, required=True, metavar="FOLDER|FEED...")
@read_options
@click.option(
    "--every", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds from look to look."
)
@lexicon_option("A lexicon of your own words; the graph keeps it and reads with it from then on.")
@click.option("--once", is_flag=True, help="Look once and end.")
@pass_settings
def command(
    settings: Settings, paths: tuple[str, ...], *, options: ReadOptions, lexicon: Path | None, every: float, once: bool
) -> None:
    """Import what is new or changed in folders, files, feeds and addresses, again and again until Ctrl-C.

    Other commands can use the graph between the looks.
    """
    from kg.read import Round, watch_sources

    if lexicon is not None:
        with settings.open(writable=True) as store:
            use_lexicon(store, lexicon)
    if not once:
        click.echo(f"Watching: a look every {every:g} s. Ctrl-C ends it.", err=True)
    with Stoppable() as stop:
        waiting: list[object] = []
        for item in stop.until_stopped(watch_sources(paths, options, every)):
            if not isinstance(item, Round):
                waiting.append(item)
                continue
            errors = _import(settings, waiting) if waiting else 0
            waiting = []
            if once:
                sys.exit(1 if errors else 0)
        if waiting:
            _import(settings, waiting)
    click.echo("Stopped.", err=True)


def _import(settings: Settings, items: list[object]) -> int:
    """Write one look's bulletins, and say so in one line each; return how many errors there were."""
    from kg.model import Document, Issue

    with settings.open(writable=True) as store:
        report = store.import_documents(item for item in items if isinstance(item, Document | Issue))
    print_issues(report.errors)
    for doc in report.imported:
        click.echo(f"{doc} imported")
    return len(report.errors)
