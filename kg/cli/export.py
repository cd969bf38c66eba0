"""`kg export`: the graph as a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli._shared import Settings, bulletin_option, pass_settings
from kg.errors import KgError

_FORMATS = ("ttl", "trig", "nq", "nt", "jsonld")


@click.command("export", epilog="Example: kg export graph.trig")
@click.argument("out", default="-", metavar="[FILE]")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="The format; by the file's suffix where left out, else trig.",
)
@bulletin_option("Only the graph of this bulletin.")
@pass_settings
def command(settings: Settings, out: str, form: str | None, bulletin: str | None) -> None:
    """Write the graph to a file, or to standard output: Turtle, TriG, N-Quads, N-Triples or JSON-LD.

    TriG, N-Quads and JSON-LD keep the named graphs, one for each bulletin; Turtle and N-Triples hold all together.
    """
    if form is None:
        suffix = Path(out).suffix.removeprefix(".")
        if out != "-" and suffix not in _FORMATS:
            raise click.UsageError(
                f"cannot tell the format of {out!r}: end it in {', .'.join(('', *_FORMATS))[2:]} or give --format"
            )
        form = suffix if out != "-" else "trig"
    with settings.open() as store:
        data = store.export(form, bulletin)
    if out == "-":
        sys.stdout.buffer.write(data)
        return
    try:
        Path(out).write_bytes(data)
    except OSError as error:
        raise KgError(f"cannot write {out}: {error.strerror or error}") from error
