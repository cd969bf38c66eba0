"""`kg rebuild`: the graph anew from its own texts."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli._shared import Settings, lexicon_option, pass_settings, use_lexicon


@click.command("rebuild", epilog="Example: kg rebuild --lexicon my-words.yaml")
@lexicon_option("A lexicon of your own words, in place of the one that the graph keeps.")
@click.option("--no-lexicon", is_flag=True, help="Forget the lexicon that the graph keeps, and read without it.")
@pass_settings
def command(settings: Settings, *, lexicon: Path | None, no_lexicon: bool) -> None:
    """Read all stored texts again with this version, and put the facts in place of the old ones.

    Needs nothing but the graph, which keeps the texts and the lexicon that it was read with; people's judgements are
    kept. Can be stopped and given again.
    """
    from kg.graph.judging import rebuild
    from kg.graph.reading import reader

    if lexicon and no_lexicon:
        raise click.UsageError("--lexicon and --no-lexicon exclude each other")
    with settings.open(writable=True) as store:
        if no_lexicon:
            store.use_lexicon(None)
        elif lexicon is not None:
            use_lexicon(store, lexicon)
        words = store.words()
        count, changed = rebuild(store, store.extractor(), reader=reader(words))
    own = " with the lexicon that the graph keeps" if words is not None else ""
    click.echo(f"read {count} bulletins again{own}; {changed} came out differently", err=True)
