"""Network and arrangement to the compact data of one page, and back to the places it held.

Columns instead of records, each string once, quotes apart: the same sentence often states a dozen facts. The page's
`graph.js` is the other half of this file; both name the columns in the same order.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.show.arrange import Arrangement, Previous
from kg.show.model import Evidence, Network, NetworkEdge, NodeFact

VERSION = 1
_ISLAND = re.compile(r'<script type="application/octet-stream" id="kg-data">([A-Za-z0-9+/=\s]*)</script>')


class _Strings:
    """Each distinct string once; None and "" are index 0."""

    def __init__(self) -> None:
        self.all: list[str] = [""]
        self._index: dict[str, int] = {"": 0}

    def __call__(self, text: str | None) -> int:
        if text is None:
            return 0
        found = self._index.get(text)
        if found is None:
            found = self._index[text] = len(self.all)
            self.all.append(text)
        return found


def encode(network: Network, arrangement: Arrangement) -> dict[str, Any]:
    """The page's data as JSON-ready columns."""
    words, quotes = _Strings(), _Strings()
    index = {node.id: i for i, node in enumerate(network.nodes)}
    bulletin = {ref.id: i for i, ref in enumerate(network.bulletins)}

    def evidence(items: tuple[Evidence, ...]) -> list[list[Any]]:
        rows = []
        for item in items:
            marks = [offset for mark in item.marks for offset in mark]
            row = [bulletin.get(item.bulletin, -1), quotes(item.quote), item.start, item.end, marks]
            again = [bulletin[doc] for doc in item.reprints if doc in bulletin]
            rows.append([*row, words(item.rule), words(item.status), item.iri or 0, *([again] if again else ())])
        return rows

    def edge(item: NetworkEdge) -> list[Any]:
        said = (item.kind, item.label, item.status, item.start, item.end, item.first_seen, item.last_seen)
        more = (item.term, item.period, item.reason, item.concept, item.iri)
        ends = [index[item.source], index[item.target]]
        return [*ends, *map(words, said), *map(words, more), evidence(item.evidence)]

    def own(node: int, item: NodeFact) -> list[Any]:
        value = words(item.value) if isinstance(item.value, str) else None
        number = item.value if value is None else None
        said = (item.kind, item.label, item.unit, item.qualifier, item.period, item.date)
        more = (item.recipient_kind, item.reason, item.concept, item.iri)
        return [node, *map(words, said), number, value, item.count, *map(words, more), evidence(item.evidence)]

    prefix = _common_start([node.id for node in network.nodes])
    member = {i: number for number, group in enumerate(arrangement.communities) for i in group.members}
    return {
        "version": VERSION,
        "title": network.title,
        "created": network.created,
        "madeFrom": list(network.made_from),
        "bulletins": [[b.id, b.title, b.date, b.publisher, b.source, b.locality, b.iri] for b in network.bulletins],
        "prefix": prefix,
        "nodes": {
            "id": [node.id[len(prefix) :] for node in network.nodes],
            "label": [node.label for node in network.nodes],
            "en": [node.label_en or 0 for node in network.nodes],
            "cls": [words(node.cls) for node in network.nodes],
            "aliases": [list(node.aliases) or 0 for node in network.nodes],
            "date": [words(node.date) for node in network.nodes],
            "place": [words(node.place) for node in network.nodes],
            "note": [words(node.note) for node in network.nodes],
            "x": arrangement.position[:, 0].round(1).tolist(),
            "y": arrangement.position[:, 1].round(1).tolist(),
            "r": arrangement.radius.round(1).tolist(),
            "weight": arrangement.weight.round(3).tolist(),
            "community": [member.get(i, -1) for i in range(len(network.nodes))],
        },
        "edges": _columns(map(edge, network.edges), 15),
        "own": _columns((own(i, fact) for i, node in enumerate(network.nodes) for fact in node.facts), 15),
        "communities": [
            [group.name, round(group.x, 1), round(group.y, 1), round(group.radius, 1), list(group.members[:8])]
            for group in arrangement.communities
        ],
        "words": words.all,
        "quotes": quotes.all,
    }


def compress(data: str) -> str:
    """Text to gzip in base64, the same bytes each time (no time stamp, no name)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = packer.compress(data.encode("utf-8", "surrogatepass")) + packer.flush()
    return base64.b64encode(packed).decode("ascii")


def island(data: dict[str, Any]) -> str:
    """The data as it stands in the page."""
    return compress(json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def read_previous(path: Path) -> Previous:
    """The places of an earlier page, so that the next one can keep them. Raises KgError for any other file."""
    found = _ISLAND.search(path.read_text(encoding="utf-8"))
    try:
        if found is None:
            raise ValueError("no data island")
        data = json.loads(zlib.decompress(base64.b64decode(found[1]), 31))
        nodes = data["nodes"]
        ids = [data["prefix"] + tail for tail in nodes["id"]]
        places = dict(zip(ids, zip(nodes["x"], nodes["y"], strict=True), strict=True))
        groups = {key: group for key, group in zip(ids, nodes["community"], strict=True) if group >= 0}
        unnamed = [i for i, group in enumerate(data["communities"]) if group[0] is None and group[4]]
        return Previous(places, groups, unnamed[0] if unnamed else None)
    except (ValueError, KeyError, zlib.error) as error:
        raise KgError(f"{path}: is not a network page that kg wrote, so its places cannot be kept ({error})") from error


def _common_start(ids: list[str]) -> str:
    """The part up to a slash that all `ids` share: that of the first and last in order is that of all."""
    first, last = min(ids, default=""), max(ids, default="")
    same = 0
    while same < min(len(first), len(last)) and first[same] == last[same]:
        same += 1
    return first[: first.rfind("/", 0, same) + 1]


def _columns(rows: Iterable[list[Any]], width: int) -> list[list[Any]]:
    columns = [list(column) for column in zip(*rows, strict=True)]
    return columns or [[] for _ in range(width)]
