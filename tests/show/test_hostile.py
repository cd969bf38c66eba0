"""Names and quotes that mean harm are text like any other: shown, searched, exported, never run."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import networkx as nx
import pyoxigraph
import pytest
import rdflib

from kg.show.model import BulletinRef, Evidence, Network, NetworkEdge, NetworkNode, NodeFact

from .conftest import Page
from .sample import ID

HOSTILE = (
    "<script>window.hacked=1</script>",
    '"><img src=x onerror="window.hacked=1">',
    "</script><script>window.hacked=1</script>",
    "{{ 7*7 }} ${window.hacked=1} {% raw %}",
    "\\u003c\\\"'`; window.hacked=1;//",
    "hai\u2028dòng\u2029ba",
    "\u202egnort hnác\u202c \u200bẩn\ufeff",
    "A" * 10_000,
    '=HYPERLINK("http://example.org")',
    "<!-- --><![CDATA[ ]]>&amp;&lt;",
    "👩‍👩‍👧 𠀀 chữ ngoài mặt phẳng",
    "\ud800 nửa ký tự",
    "ký tự điều khiển \x00\x01\x1b\x7f",
    "__proto__",
    "   ",
)


def hostile_network() -> Network:
    bulletin = BulletinRef(
        "</style>", HOSTILE[2], "không phải ngày", HOSTILE[1], "javascript:window.hacked=1", HOSTILE[0]
    )
    nodes = []
    edges = []
    for i, text in enumerate(HOSTILE):
        evidence = (Evidence("</style>", f"Câu: {text}", 0, 5, ((5, 9),), text, text),)
        facts = (
            NodeFact("figure", text, 1e21, text, text, text, evidence=evidence, iri=text),
            NodeFact("bio", text, text, evidence=evidence, iri=text),
        )
        nodes.append(NetworkNode(f"{ID}person/{i}", text, "person", aliases=(text + "!",), note=text, facts=facts))
        edges.append(
            NetworkEdge(f"{ID}person/{i}", f"{ID}person/{(i + 1) % len(HOSTILE)}", "role", text, status=text,
                        start=text, reason=text, iri=text, concept=text, evidence=evidence)
        )  # fmt: skip
    return Network(HOSTILE[2], tuple(nodes), tuple(edges), (bulletin,), (HOSTILE[1],), HOSTILE[0])


@pytest.fixture
def hostile(open_page: Callable[..., Page]) -> Page:
    return open_page(hostile_network())


def test_hostile_content_is_shown_as_text_and_nothing_runs(hostile: Page) -> None:
    assert hostile.text("h1") == HOSTILE[2]
    for i in (0, 1, 2, 3, 4, 7, 10, 13):
        hostile.open(f"node={i}")
        shown = hostile.js("return document.querySelector('#card h2').textContent")
        assert shown == HOSTILE[i]
        said = hostile.js("return document.querySelector('#card [data-part=bio] blockquote').textContent")
        assert f"Câu: {HOSTILE[i]}" in said
        assert (
            hostile.js("return document.querySelectorAll('#card img, #card script, #card a[href^=javascript]').length")
            == 0
        )
    hostile.press("t")
    assert hostile.js("return window.hacked") is None


def test_marks_count_code_points(hostile: Page) -> None:
    hostile.open("node=10")
    assert hostile.js("return document.querySelector('#card [data-part=bio] mark').textContent") == HOSTILE[10][:4]


def test_search_survives_hostile_words(hostile: Page) -> None:
    assert hostile.search("<script>window")[0].startswith("<script>")
    assert hostile.search("proto")
    hostile.search("((([*+?^$\\")
    assert hostile.js("return window.hacked") is None


def test_exports_of_hostile_content_stay_well_formed(hostile: Page) -> None:
    rows = list(csv.DictReader(io.StringIO(hostile.export("csv").removeprefix("\ufeff").replace("\x00", ""))))
    assert len(rows) == 3 * len(HOSTILE)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    graph = nx.parse_graphml(hostile.export("graphml"), force_multigraph=True)
    assert graph.nodes[f"{ID}person/0"]["label"] == HOSTILE[0]
    assert nx.read_gexf(io.BytesIO(hostile.export("gexf").encode())).number_of_nodes() == len(HOSTILE)
    assert list(pyoxigraph.parse(hostile.export("ttl").encode(), format=pyoxigraph.RdfFormat.TURTLE))
    labels = {
        str(o)
        for o in rdflib.Graph().parse(data=hostile.export("ttl"), format="turtle").objects(None, rdflib.RDFS.label)
    }
    assert HOSTILE[4] in labels and HOSTILE[0] in labels


def test_the_policy_lets_nothing_else_run(hostile: Page) -> None:
    policy = hostile.find("meta[http-equiv]").get_attribute("content") or ""
    assert "default-src 'none'" in policy and "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]
    hostile.js(
        "const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s);"
    )
    assert hostile.js("return window.hacked") is None
    refused = [entry["message"] for entry in hostile.driver.get_log("browser")]
    assert any("Content Security Policy" in message for message in refused), json.dumps(refused)
