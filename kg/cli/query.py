"""`kg query`: questions to the graph."""

from __future__ import annotations

import click

from kg.cli._shared import Settings, pass_settings, print_table, visible


@click.command(
    "query",
    epilog="Example: kg query who-holds -p body='Ban Quản lý Khu kinh tế Hải Phòng' -p at=2024-01",
)
@click.argument("query", required=False, metavar="NAME|FILE.rq|SPARQL")
@click.option("-p", "--param", "params", multiple=True, metavar="KEY=VALUE", help="A parameter of a named query.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["table", "csv", "tsv", "json", "xml", "ttl", "nt", "jsonld"]),
    default="table",
    show_default=True,
    help="The format of the answer.",
)
@click.option("--limit", type=click.IntRange(0), metavar="N", help="Show at most N rows.")
@click.option("--offset", type=click.IntRange(0), default=0, metavar="N", help="Leave out the first N rows.")
@click.option("--iris", is_flag=True, help="Show IRIs instead of labels.")
@click.option("--list", "list_queries", is_flag=True, help="List the named queries and their parameters.")
@pass_settings
def command(
    settings: Settings,
    query: str | None,
    *,
    params: tuple[str, ...],
    form: str,
    limit: int | None,
    offset: int,
    iris: bool,
    list_queries: bool,
) -> None:
    """Ask the graph a named question, or one in SPARQL.

    Names are matched in any spelling, with and without diacritics. 'kg query --list' shows the questions.
    """
    if list_queries:
        _list()
        return
    if not query:
        raise click.UsageError("say which query: a name of 'kg query --list', a .rq file, or SPARQL")
    from kg.query.results import Rows, plain, write_answer

    values = dict(_pair(p) for p in params)
    with settings.open() as store:
        answer = store.ask(query, values, iris=iris, on_note=lambda note: click.echo(visible(note), err=True))
        base = store.minter.base
    total = len(answer.rows) if isinstance(answer, Rows) else 0
    if isinstance(answer, Rows):
        answer = Rows(answer.variables, answer.rows[offset:][:limit])
    elif limit is not None or offset:
        raise click.UsageError("--limit and --offset are for questions that give rows; write LIMIT into the SPARQL")
    if form == "table" and isinstance(answer, Rows):
        if answer.rows:
            print_table(None, answer.variables, [[plain(c) for c in row] for row in answer.rows], paged=True)
        count = len(answer.rows)
        shown = f"{count} row{'' if count == 1 else 's'}"
        click.echo(shown if count == total else f"{shown} of {total}, from row {offset + 1}", err=True)
    else:
        click.echo(write_answer(answer, form, base), nl=False)


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise click.UsageError(f"a parameter is KEY=VALUE, for example -p body='Thành ủy Hải Phòng', not {text!r}")
    return key.strip(), value.strip()


def _list() -> None:
    from kg.query.named import named_queries

    rows = []
    for q in named_queries().values():
        params = ", ".join(p.name if p.default is None else f"[{p.name}]" for p in q.parameters)
        rows.append((q.name, params, f"{q.question_vi}\n{q.question_en}"))
    print_table(None, ("query", "parameters", "question"), rows)
