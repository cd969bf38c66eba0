"""`kg stats`: the graph in numbers."""

from __future__ import annotations

import json
from dataclasses import fields

import click

from kg.cli._shared import Settings, json_option, pass_settings, print_table


@click.command("stats", epilog="Example: kg stats --json")
@json_option("Print the numbers as JSON.")
@pass_settings
def command(settings: Settings, as_json: bool) -> None:
    """Count what is in the graph: bulletins, persons and bodies, facts, quads."""
    with settings.open() as store:
        s = store.stats()
    if as_json:
        numbers = {field.name: getattr(s, field.name) for field in fields(s)}
        click.echo(json.dumps(numbers, ensure_ascii=False, indent=1))
        return
    dates = f"{s.first} to {s.last}" if s.first else "no dates"
    print_table(
        None,
        ("bulletins", "copies", "published", "quads"),
        [(str(s.bulletins), str(s.copies or ""), dates, str(sum(s.quads.values())))],
        numbers=(0, 1, 3),
    )
    print_table(
        "Persons, bodies, places", ("class", "count"), [(k, str(n)) for k, n in s.entities.most_common()], numbers=(1,)
    )
    facts = [(k, str(s.distinct.get(k, "") or ""), str(n)) for k, n in s.attested.most_common()]
    print_table("Facts", ("type", "distinct", "attested"), facts, numbers=(1, 2))
