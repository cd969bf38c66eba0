"""`kg remove`: bulletins out of the graph."""

from __future__ import annotations

import sys

import click

from kg.cli._shared import Settings, pass_settings


@click.command("remove", epilog="Example: kg remove s01")
@click.argument("bulletins", nargs=-1, required=True, metavar="ID...")
@pass_settings
def command(settings: Settings, bulletins: tuple[str, ...]) -> None:
    """Take bulletins out of the graph, with everything that only they say.

    People's judgements on names are kept.
    """
    with settings.open(writable=True) as store:
        unknown = store.remove(bulletins)
    removed = len(set(bulletins)) - len(unknown)
    click.echo(f"removed {removed} bulletin{'' if removed == 1 else 's'}", err=True)
    for doc in unknown:
        click.echo(f"{doc}: error: the store has no bulletin of this ID", err=True)
    if unknown:
        sys.exit(1)
