"""`kg rebuild`: the graph anew from its own texts."""

from __future__ import annotations

import click

from kg.cli._shared import Settings, pass_settings


@click.command("rebuild", epilog="Example: kg rebuild")
@pass_settings
def command(settings: Settings) -> None:
    """Read all stored texts again with this version, and put the facts in place of the old ones.

    Needs nothing but the store; people's judgements are kept. Can be stopped and given again.
    """
    from kg.extract import extract
    from kg.graph.judging import rebuild
    from kg.graph.reading import reader

    with settings.open(writable=True) as store:
        count, changed = rebuild(store, extract, reader=reader())
    click.echo(f"read {count} bulletins again; {changed} came out differently", err=True)
