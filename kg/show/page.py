"""The page itself: pyvis as the programming interface, a template of our own as what readers open.

`KgNetwork` is a `pyvis.network.Network`: nodes and edges are added and changed as pyvis users know it, and `write_html`
writes one file that asks the network for nothing. The vis-network script comes out of the installed pyvis package; it
and the page's scripts are packed into the file and run only if they match the hashes in its content security policy.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pyvis
from pyvis.network import Network as PyvisNetwork

from kg.errors import KgError
from kg.show.arrange import Layout, Previous, arrange
from kg.show.model import BulletinRef, EdgeKind, Network, NetworkEdge, NetworkNode, NodeClass
from kg.show.payload import compress, encode, island, read_previous

_FILES = Path(__file__).parent / "page"
_STYLES = ("theme.css", "panels.css", "print.css")
_SCRIPTS = (
    "words.js",
    "graph.js",
    "state.js",
    "visible.js",
    "shapes.js",
    "links.js",
    "labels.js",
    "place.js",
    "view.js",
    "cite.js",
    "chart.js",
    "card.js",
    "search.js",
    "filters.js",
    "table.js",
    "export.js",
    "turtle.js",
    "keys.js",
    "main.js",
)
_VIS = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
_CLASSES = frozenset(get_args(NodeClass))
_KINDS = frozenset(get_args(EdgeKind))


class KgNetwork(PyvisNetwork):  # type: ignore[misc]
    """A pyvis network that is written as the page of this project.

    `add_node` and `add_edge` look identifiers up in a dictionary and keep parallel edges (pyvis scans lists and drops
    them). A node's `group` is its class, an edge's `kind` the kind of its fact; `record` may hold the whole
    `NetworkNode` or `NetworkEdge` with its evidence. `heading` is the page's title.
    """

    def __init__(
        self,
        heading: str = "",
        *,
        bulletins: tuple[BulletinRef, ...] = (),
        made_from: tuple[str, ...] = (),
        created: str | None = None,
        layout: Layout = "auto",
        max_nodes: int = 2000,
        previous: Previous | None = None,
        **options: Any,
    ) -> None:
        super().__init__(heading=heading, directed=True, **{"cdn_resources": "in_line", **options})
        self.bulletins = bulletins
        self.made_from = made_from
        self.created = created
        self.page_layout: Layout = layout
        self.max_nodes = max_nodes
        self.previous = previous

    @classmethod
    def of(cls, network: Network, **options: Any) -> KgNetwork:
        """The pyvis network of `network`; `options` are those of the constructor."""
        made = cls(
            network.title,
            bulletins=network.bulletins,
            made_from=network.made_from,
            created=network.created,
            **options,
        )
        for node in network.nodes:
            made.add_node(node.id, node.label, group=node.cls, record=node)
        for edge in network.edges:
            made.add_edge(edge.source, edge.target, kind=edge.kind, label=edge.label, record=edge)
        return made

    def add_node(
        self, n_id: str | int, label: str | None = None, shape: str = "dot", color: str | None = None, **options: Any
    ) -> None:
        """Add a node once; a second one of the same `n_id` is ignored, as in pyvis. Raises KgError for an odd id."""
        if not isinstance(n_id, str | int):
            raise KgError(f"a node's id must be text or an integer, not {n_id!r}")
        if n_id in self.node_map:
            return
        node = {"id": n_id, "label": n_id if label is None else label, "shape": shape, **options}
        if color is not None:
            node["color"] = color
        self.nodes.append(node)
        self.node_ids.append(n_id)
        self.node_map[n_id] = node

    def add_edge(self, source: str | int, to: str | int, **options: Any) -> None:
        """Add an edge between two nodes that are there. Raises KgError where one is missing."""
        for end in (source, to):
            if end not in self.node_map:
                raise KgError(f"an edge needs a node {end!r} that was not added; add it first")
        self.edges.append({"from": source, "to": to, "arrows": "to", **options})

    def records(self) -> Network:
        """What stands in pyvis's lists, as the records the page is made from."""
        return Network(
            self.heading,
            tuple(_node(node) for node in self.nodes),
            tuple(_edge(edge) for edge in self.edges),
            self.bulletins,
            self.made_from,
            self.created,
        )

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The whole page as text. The arguments are pyvis's and change nothing: the page is always one file."""
        network = self.records()
        arrangement = arrange(network, layout=self.page_layout, max_nodes=self.max_nodes, previous=self.previous)
        self.html = _fill(network.title, island(encode(network, arrangement)))
        return self.html

    def write_html(
        self, name: str | Path, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        """Write the page to the file `name`, whole or not at all, in UTF-8."""
        page = self.generate_html()
        path = Path(name)
        part = path.with_name(path.name + ".part")
        try:
            part.write_text(page, encoding="utf-8", newline="\n")
            part.replace(path)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise KgError(f"{path}: cannot write the page ({error.strerror}); choose another place") from error

    def save_graph(self, name: str | Path) -> None:
        """pyvis's other name for `write_html`."""
        self.write_html(name)

    def show(self, name: str | Path, local: bool = True, notebook: bool = False) -> None:
        """Write the page to `name`; unlike pyvis it opens nothing."""
        self.write_html(name)

    def _repr_html_(self) -> str:
        """The page in a frame of its own, for notebooks."""
        page = html.escape(self.generate_html(), quote=True)
        return (
            f'<iframe srcdoc="{page}" sandbox="allow-scripts allow-downloads allow-popups" title="'
            f'{html.escape(self.heading, quote=True)}" style="width:100%;height:720px;border:0"></iframe>'
        )


def write_page(
    network: Network,
    path: str | Path,
    *,
    layout: Layout = "auto",
    max_nodes: int = 2000,
    previous: str | Path | None = None,
) -> None:
    """Write `network` as one HTML file that needs nothing else.

    `layout` and `max_nodes` (nodes drawn at once) are those of `kg.show.arrange.arrange`. `previous` is an earlier
    page: nodes it holds stay where they stood. Raises KgError where `path` cannot be written or `previous` is none.
    """
    earlier = None if previous is None else read_previous(Path(previous))
    KgNetwork.of(network, layout=layout, max_nodes=max_nodes, previous=earlier).write_html(path)


def _node(options: dict[str, Any]) -> NetworkNode:
    record = options.get("record")
    if isinstance(record, NetworkNode):
        return record
    group: NodeClass = options["group"] if options.get("group") in _CLASSES else "other"
    return NetworkNode(str(options["id"]), str(options["label"]), group, weight=options.get("value"))


def _edge(options: dict[str, Any]) -> NetworkEdge:
    record = options.get("record")
    if isinstance(record, NetworkEdge):
        return record
    kind: EdgeKind = options["kind"] if options.get("kind") in _KINDS else "other"
    label = options.get("label") or options.get("title") or ""
    return NetworkEdge(str(options["from"]), str(options["to"]), kind, str(label))


@cache
def _code() -> tuple[str, str]:
    """The vis-network script, and the page's scripts as one, in a scope of their own."""
    try:
        vis = _VIS.read_text(encoding="utf-8")
    except OSError as error:
        raise KgError(f"{_VIS}: the vis-network script of pyvis is missing; install pyvis 0.3.2 again") from error
    tables = {name: json.loads((_FILES / f"{name}.json").read_text(encoding="utf-8")) for name in ("strings", "kinds")}
    head = f"const TABLES = {json.dumps(tables, ensure_ascii=False)};\n"
    own = "".join(f"\n// {name}\n" + (_FILES / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    return vis, '"use strict";\n(() => {\n' + head + own + "\n})();\n"


def _fill(title: str, data: str) -> str:
    vis, own = _code()
    boot = (_FILES / "boot.js").read_text(encoding="utf-8")
    style = "\n".join((_FILES / name).read_text(encoding="utf-8") for name in _STYLES)
    hashes = " ".join(f"'sha256-{_sha256(script)}'" for script in (boot, vis, own))
    policy = (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    parts = {
        "policy": policy,
        "title": html.escape(title),
        "style": style,
        "boot": boot,
        "code": compress(json.dumps([vis, own], ensure_ascii=False)),
        "data": data,
    }
    page = (_FILES / "page.html").read_text(encoding="utf-8")
    pieces = page.split("{{")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        name, rest = piece.split("}}", 1)
        filled += [parts[name.strip()], rest]
    return "".join(filled)


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
