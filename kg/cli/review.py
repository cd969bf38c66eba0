"""`kg review`: the decisions on names that are most worth a person's look, and the judgements made so far."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from kg.cli._shared import Settings, json_option, pass_settings, visible
from kg.errors import KgError


@click.command("review", epilog="Example: kg review --limit 10; kg review --export judgements.tsv")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1), help="How many doubtful pairs to show.")
@click.option("--export", "export_to", metavar="FILE", help="Write all judgements to FILE ('-': standard output).")
@click.option(
    "--import", "import_from", metavar="FILE", help="Read judgements from FILE ('-': standard input) and apply."
)
@json_option("Print the pairs as JSON lines.")
@pass_settings
def command(settings: Settings, limit: int, export_to: str | None, import_from: str | None, as_json: bool) -> None:
    """List the doubtful pairs of names, the most consequential first, with what speaks for and against.

    Settle one with 'kg same' or 'kg different'. Judgements are kept in the graph; --export and --import carry them
    between stores as a tab-separated file.
    """
    if export_to and import_from:
        raise click.UsageError("--export and --import cannot be given together")
    if export_to:
        _export(settings, export_to)
    elif import_from:
        _import(settings, import_from)
    else:
        _show(settings, limit, as_json)


def _export(settings: Settings, path: str) -> None:
    from kg.resolve import write_judgements

    with settings.open() as store:
        text = write_judgements(store.judgements())
    if path == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as error:
        raise KgError(f"{path} cannot be written: {error.strerror}") from error
    click.echo(f"wrote {text.count(chr(10)) - 1} judgements to {path}", err=True)


def _import(settings: Settings, path: str) -> None:
    from kg.resolve import contradictions, read_judgements

    try:
        raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KgError(f"{path} cannot be read as UTF-8 text: {error}") from error
    told = read_judgements(text, path)
    with settings.open(writable=True) as store:
        held = {(j.left, j.right): j for j in store.judgements()} | {(j.left, j.right): j for j in told}
        against = contradictions(held.values())
        if against:
            j = against[0]
            raise KgError(
                f"{path}: judgements contradict each other: {j.left[0]}:{j.left[1]} and {j.right[0]}:{j.right[1]} "
                "are judged the same, and kept apart by others; nothing was imported"
            )
        store.judge(told)
    click.echo(f"imported {len(told)} judgements", err=True)


def _show(settings: Settings, limit: int, as_json: bool) -> None:
    from kg.graph.judging import identity_of, quote, review

    with settings.open() as store:
        for n, doubt in enumerate(review(store, limit), 1):
            row: dict[str, Any] = {
                "left": _named(doubt.left),
                "right": _named(doubt.right),
                "taken": "same" if doubt.same else "different",
                "probability": round(doubt.probability, 3),
                "pairs": doubt.pairs,
                "left_entity": identity_of(store, doubt.left),
                "right_entity": identity_of(store, doubt.right),
                "left_quote": quote(store, doubt.left),
                "right_quote": quote(store, doubt.right),
                "reasons": [
                    {"weight": round(r.weight, 1), "rule": r.rule, "because": r.because} for r in doubt.reasons
                ],
            }
            click.echo(json.dumps(row, ensure_ascii=False) if as_json else visible(_text(n, row)))


def _text(number: int, row: dict[str, Any]) -> str:
    count = row["pairs"]
    lines = [
        f"{number}. {row['left']} / {row['right']}: taken for {'one' if row['taken'] == 'same' else 'two'}, "
        f"probability of one {row['probability']:.2f}, {count} pair{'' if count == 1 else 's'} of mentions",
        f"     “{row['left_quote']}”",
        f"     “{row['right_quote']}”",
    ]
    lines += [f"     {r['weight']:+5.1f}  {r['because']}" for r in row["reasons"]]
    return "\n".join(lines)


def _named(member: tuple[str, str]) -> str:
    return f"{member[0]}:{member[1]}"
