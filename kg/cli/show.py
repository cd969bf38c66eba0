"""`kg show`: the graph, or a part of it, as one HTML page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli._shared import Settings, pass_settings

if TYPE_CHECKING:
    from kg.show.arrange import Layout

_LAYOUTS = ("auto", "force", "communities", "radial")


@click.command("show", epilog="Example: kg show mang.html --around 'Lê Trung Kiên' --hops 2")
@click.argument("out", metavar="OUT.html", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--around", metavar="NAME", help="Only what is near this person, body or event (any spelling, or an IRI)."
)
@click.option("--hops", type=click.IntRange(0, 9), default=1, show_default=True, help="How many steps from --around.")
@click.option("--from", "query", metavar="QUERY", help="Only what a query answers: a .rq file or SPARQL.")
@click.option("--type", "types", multiple=True, metavar="CLASS", help="Only nodes of this class (person, party, ...).")
@click.option("--since", metavar="DATE", help="Only facts from this date on (2024, 2024-01 or 2024-01-21).")
@click.option("--until", metavar="DATE", help="Only facts up to this date.")
@click.option("--bulletin", "bulletins", multiple=True, metavar="ID", help="Only facts that this bulletin states.")
@click.option("--title", metavar="TEXT", help="The title of the page.")
@click.option("--layout", type=click.Choice(_LAYOUTS), default="auto", show_default=True, help="How nodes are placed.")
@click.option(
    "--max-nodes",
    type=click.IntRange(1),
    default=2000,
    show_default=True,
    help="Above so many nodes the page opens with communities.",
)
@click.option("--fresh", is_flag=True, help="Place all nodes anew, even where OUT.html holds them already.")
@pass_settings
def command(settings: Settings, /, out: Path, layout: Layout, max_nodes: int, fresh: bool, **wanted: Any) -> None:
    """Write the graph as one HTML page that opens by double click and needs no network.

    When OUT.html is such a page already, nodes it holds stay where they stood.
    """
    from kg.show.from_store import network_from_store
    from kg.show.page import write_page

    with settings.open() as store:
        network = network_from_store(store, **wanted)
    previous = out if out.exists() and not fresh else None
    write_page(network, out, layout=layout, max_nodes=max_nodes, previous=previous)
    click.echo(f"{out}: {len(network.nodes)} nodes, {len(network.edges)} edges, {len(network.bulletins)} bulletins")
