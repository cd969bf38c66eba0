"""`kg serve`: the graph in a browser, and to SPARQL tools, on this machine."""

from __future__ import annotations

import click

from kg.cli._shared import Settings, pass_settings


@click.command("serve", epilog="Example: kg --store kg-store serve --port 8000")
@click.option("--host", default="127.0.0.1", show_default=True, help="The loopback address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port; 0 takes a free one."
)
@click.option("--writable", is_flag=True, help="Let requests that carry the token change the store.")
@click.option(
    "--token",
    envvar="KG_TOKEN",
    metavar="TOKEN",
    help="The bearer token of changes, at least 8 characters [also: KG_TOKEN].",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0.1, 3600),
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="End a query that takes longer.",
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=100_000,
    show_default=True,
    metavar="ROWS",
    help="Refuse an answer with more rows or triples.",
)
@click.option(
    "--memory",
    type=click.IntRange(0),
    metavar="MB",
    help="Keep a graph in memory that needs no more, all processes together; 0 leaves it on disk.  [default: a half of "
    "what is free]",
)
@click.option("--cors", is_flag=True, help="Let pages of other sites, such as YASGUI, send queries.")
@pass_settings
def command(
    settings: Settings,
    *,
    host: str,
    port: int,
    writable: bool,
    token: str | None,
    time_limit: float,
    limit: int,
    memory: int | None,
    cors: bool,
) -> None:
    """Serve the graph on this machine: pages to read, and SPARQL at /sparql.

    No page needs the network, and SERVICE and LOAD are refused. While it runs, other commands may read the store but
    not change it. With --writable it is changed through the server alone: by SPARQL updates, and by bulletins sent with
    POST to /bulletins?name=FILE. Ctrl+C ends it.
    """
    if writable and not token:
        raise click.UsageError("--writable needs --token TOKEN (or KG_TOKEN), which updates must carry")
    from kg.serve import ServeOptions, serve

    options = ServeOptions(
        settings.store,
        host=host,
        port=port,
        token=token if writable else None,
        time_limit=time_limit,
        limit=limit,
        cors=cors,
        memory=memory,
    )
    serve(
        options,
        lambda address: click.echo(f"{address} (SPARQL: {address}sparql); Ctrl+C ends it", err=True),
        lambda quads: click.echo(f"{quads:,} quads are in memory now: answers come faster", err=True),
    )
