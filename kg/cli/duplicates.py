"""`kg duplicates`: bulletins that are one article."""

from __future__ import annotations

import json

import click

from kg.cli._shared import Settings, json_option, pass_settings, print_table

#: What the kinds of near-duplicates are called in the table.
KINDS = {"same": "same text", "revised": "a few words differ", "excerpt": "one is part of the other"}


@click.command("duplicates", epilog="Example: kg duplicates --json")
@json_option("Print one pair a line as JSON.")
@pass_settings
def command(settings: Settings, as_json: bool) -> None:
    """List bulletins that are one article: reprints, corrected versions, excerpts.

    Both stay in the graph, each with its own testimony; this shows where two voices are one.
    """
    from kg.read.duplicates import groups, near_duplicates

    with settings.open() as store:
        documents = [store.recorded(doc).document for doc in store.bulletins()]
    titles = {document.id: document.title or "" for document in documents}
    pairs = near_duplicates(documents)
    if as_json:
        for pair in pairs:
            row = {"left": pair.left, "right": pair.right, "similarity": pair.similarity, "kind": pair.kind}
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    kinds = {(pair.left, pair.right): KINDS[pair.kind] for pair in pairs}
    rows = []
    for group in groups(pairs):
        how = sorted({kind for pair, kind in kinds.items() if pair[0] in group})
        rows.append((", ".join(group), "; ".join(how), next(filter(None, (titles[doc] for doc in group)), "")))
    if not rows:
        click.echo("no article stands in more than one bulletin")
        return
    said = "1 article stands" if len(rows) == 1 else f"{len(rows)} articles stand"
    print_table(f"{said} in more than one bulletin", ("bulletins", "how", "title"), rows)
