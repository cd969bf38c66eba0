"""`kg lint`: a lexicon of one's own, checked and tried out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli._reading import read_options
from kg.cli._shared import json_option, print_issues, visible
from kg.extract.effect import Change, effect
from kg.lexicon import load_lexicon
from kg.lexicon.lint import lint
from kg.model import Issue
from kg.read import ReadOptions, read_sources


@click.command("lint", epilog="Example: kg lint my-words.yaml bulletins/")
@click.argument("lexicon", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="LEXICON")
@click.argument("paths", nargs=-1, metavar="[BULLETIN]...")
@read_options
@json_option("Print findings and changes as JSON lines.")
def command(lexicon: Path, paths: tuple[str, ...], *, options: ReadOptions, as_json: bool) -> None:
    """Check a lexicon file, and show which facts it adds and removes.

    LEXICON is a YAML file of your own words. What is wrong in it is named with its line. With BULLETINs (files or
    folders), each is read without and with the file: '+' is a fact that it adds, '-' one that it removes.
    """
    issues = lint(lexicon)
    for issue in issues:
        click.echo(json.dumps(_finding(issue), ensure_ascii=False) if as_json else _line(issue))
    bad = any(issue.severity != "note" for issue in issues)
    if any(issue.severity == "error" for issue in issues):
        sys.exit(1)
    added = removed = 0
    for change in _changes(lexicon, paths, options):
        if isinstance(change, Issue):
            print_issues([change])
            bad = bad or change.severity == "error"
            continue
        added, removed = added + change.added, removed + (not change.added)
        click.echo(json.dumps(_changed(change), ensure_ascii=False) if as_json else _shown(change))
    if not as_json:
        checked = "nothing wrong" if not issues else f"{len(issues)} finding{'s' if len(issues) > 1 else ''}"
        click.echo(f"{lexicon}: {checked}" + (f"; {added} facts added, {removed} removed" if paths else ""))
    if bad:
        sys.exit(1)


def _changes(lexicon: Path, paths: tuple[str, ...], options: ReadOptions) -> Iterator[Change | Issue]:
    if not paths:
        return
    before, after = load_lexicon(), load_lexicon(lexicon)
    for document in read_sources(paths, options):
        if isinstance(document, Issue):
            yield document
        else:
            yield from effect(document, before, after)


def _line(issue: Issue) -> str:
    return visible(f"{issue.doc}: {issue.severity}: {issue.message} ({issue.code})")


def _finding(issue: Issue) -> dict[str, str]:
    return {"at": issue.doc, "severity": issue.severity, "code": issue.code, "message": issue.message}


def _shown(change: Change) -> str:
    slots = " | ".join(
        f"{slot}={', '.join(value) if isinstance(value, tuple) else value}" for slot, value in change.fact.slots.items()
    )
    sign = "+" if change.added else "-"
    return visible(f"{sign} {change.doc}: {change.fact.kind} | {slots}\n    “{change.quote}”")


def _changed(change: Change) -> dict[str, object]:
    fact = change.fact
    return {
        "change": "added" if change.added else "removed",
        "doc": change.doc,
        "type": fact.kind,
        **{slot: list(value) if isinstance(value, tuple) else value for slot, value in fact.slots.items()},
        "quote": change.quote,
    }
