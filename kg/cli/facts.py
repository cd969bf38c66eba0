"""`kg facts`: the facts as the graph holds them."""

from __future__ import annotations

import json

import click

from kg.cli._shared import Settings, bulletin_option, format_option, pass_settings, print_table

_OUTSIDE = ("type", "doc", "quote", "start", "end", "rule", "iri")


@click.command("facts", epilog="Example: kg facts --bulletin s01 --format jsonl")
@bulletin_option("Only the facts of this bulletin.")
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Only facts of this type; may be repeated.")
@format_option(("jsonl", "table"), "jsonl")
@pass_settings
def command(settings: Settings, bulletin: str | None, types: tuple[str, ...], form: str) -> None:
    """Print the facts of the bulletins, each with the sentence that says so.

    One fact a line, read back from the graph: its type and slots, the bulletin, the quote and where it stands in the
    text, and the rule that read it.
    """
    from kg.graph.schema import SHAPES

    for wanted in types:
        if wanted != "entity" and wanted not in SHAPES:
            raise click.UsageError(f"no facts are of type {wanted!r}; the types are entity, {', '.join(SHAPES)}")
    with settings.open() as store:
        rows = (row for row in store.facts(bulletin) if not types or row["type"] in types)
        if form == "jsonl":
            for row in rows:
                click.echo(json.dumps(row, ensure_ascii=False))
        else:
            table = [(str(r["doc"]), str(r["type"]), _slots(r), str(r["quote"])) for r in rows]
            print_table(None, ("bulletin", "type", "fact", "quote"), table)


def _slots(row: dict[str, object]) -> str:
    return "; ".join(
        f"{k}: {', '.join(map(str, v)) if isinstance(v, list) else v}" for k, v in row.items() if k not in _OUTSIDE
    )
