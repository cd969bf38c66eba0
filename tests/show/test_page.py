"""The file that is written: alone, small, the same each time; and pyvis as the interface underneath."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyvis.network import Network as PyvisNetwork

from kg.errors import KgError
from kg.show import KgNetwork, write_page
from kg.show.model import Network, NetworkNode
from kg.show.payload import read_previous

from .conftest import Page
from .sample import ID, crowd, sample


def test_the_same_network_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        write_page(sample(), tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_the_file_asks_the_network_for_nothing(sample_file: Path) -> None:
    html = sample_file.read_text(encoding="utf-8")
    assert re.findall(r"(?:src|href)\s*=\s*[\"']?(?!#)[^\"'\s>]+", html) == []
    assert "@import" not in html and "url(" not in html


def test_no_third_party_script_lies_in_the_repository() -> None:
    own = Path(__file__).parents[2] / "kg" / "show"
    for file in own.rglob("*"):
        if file.is_file() and file.suffix in (".js", ".css", ".html"):
            assert "visjs" not in file.read_text(encoding="utf-8")
            assert file.stat().st_size < 40_000, f"{file.name} is no file written by hand"


def test_nodes_keep_their_places_when_bulletins_are_added(tmp_path: Path) -> None:
    whole = sample()
    few = frozenset(node.id for node in whole.nodes[:8])
    part = Network(
        whole.title,
        whole.nodes[:8],
        tuple(e for e in whole.edges if e.source in few and e.target in few),
        whole.bulletins,
    )
    write_page(part, tmp_path / "page.html")
    before = read_previous(tmp_path / "page.html").position
    write_page(whole, tmp_path / "page.html", previous=tmp_path / "page.html")
    after = read_previous(tmp_path / "page.html").position
    assert {key: after[key] for key in before} == before
    assert len(after) == 12
    assert len(set(after.values())) == 12


def test_communities_are_kept_too(tmp_path: Path) -> None:
    write_page(crowd(400, 5), tmp_path / "page.html", layout="communities")
    before = read_previous(tmp_path / "page.html")
    write_page(crowd(420, 5), tmp_path / "page.html", layout="communities", previous=tmp_path / "page.html")
    after = read_previous(tmp_path / "page.html")
    for key, place in before.position.items():
        assert after.position[key] == place
    kept = {key for key in before.community if before.community[key] == after.community[key]}
    assert kept == set(before.community)


def test_another_file_is_no_earlier_page(tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_text("<html>", encoding="utf-8")
    with pytest.raises(KgError, match=r"other\.html: is not a network page"):
        write_page(sample(), tmp_path / "new.html", previous=other)
    assert not (tmp_path / "new.html").exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot write the page"):
        write_page(sample(), tmp_path / "missing" / "page.html")


@pytest.mark.parametrize("layout", ["auto", "force", "communities", "radial"])
@pytest.mark.parametrize(
    "network", [Network("Trống", (), ()), Network("Một", (NetworkNode("urn:a", "A", "person"),), ())]
)
def test_nothing_and_next_to_nothing_make_a_page(tmp_path: Path, layout: str, network: Network) -> None:
    write_page(network, tmp_path / "page.html", layout=layout)  # type: ignore[arg-type]
    assert len(read_previous(tmp_path / "page.html").position) == len(network.nodes)


def test_an_empty_page_says_so(open_page: Callable[..., Page]) -> None:
    page = open_page(Network("Trống", (), ()))
    assert "Mạng này chưa có nút nào." in page.text("#card")


def test_it_is_a_pyvis_network(tmp_path: Path) -> None:
    net = KgNetwork("Từ pyvis")
    assert isinstance(net, PyvisNetwork)
    net.add_node(1, "Một", group="person", value=3)
    net.add_nodes([2, 3], label=["Hai", "Ba"])
    net.add_edge(1, 2, title="quen biết", kind="role")
    net.add_edge(1, 2, label="làm cùng")
    net.add_edges([(2, 3)])
    assert (net.num_nodes(), net.num_edges()) == (3, 3)
    assert net.neighbors(1) == {2}
    records = net.records()
    assert [node.cls for node in records.nodes] == ["person", "other", "other"]
    assert [(edge.kind, edge.label) for edge in records.edges] == [
        ("role", "quen biết"),
        ("other", "làm cùng"),
        ("other", ""),
    ]
    net.save_graph(tmp_path / "pyvis.html")
    assert set(read_previous(tmp_path / "pyvis.html").position) == {"1", "2", "3"}


def test_an_edge_to_a_node_that_is_not_there_is_refused() -> None:
    net = KgNetwork()
    net.add_node("a")
    with pytest.raises(KgError, match="'b'"):
        net.add_edge("a", "b")


def test_a_notebook_gets_the_page_in_a_frame(open_page: Callable[..., Page], tmp_path: Path) -> None:
    frame = KgNetwork.of(sample())._repr_html_()
    assert "<script" not in frame
    holder = tmp_path / "notebook.html"
    holder.write_text(f"<!DOCTYPE html><meta charset=utf-8>{frame}", encoding="utf-8")
    page = open_page(Network("", (), ()))
    page.driver.get(holder.as_uri())
    page.driver.switch_to.frame(0)
    page.until(lambda: page.js("return window.kg && window.kg.ready || 0"))
    page.click_node("person/thuy")
    assert page.text("#card h2") == "Đặng Thị Thuỷ"
    page.driver.switch_to.default_content()


def test_ids_survive_the_shared_prefix(open_page: Callable[..., Page]) -> None:
    nodes = (
        NetworkNode(ID + "a", "A", "person"),
        NetworkNode(ID + "ab", "AB", "person"),
        NetworkNode("urn:x", "X", "place"),
    )
    page = open_page(Network("Tên", nodes, ()))
    assert page.js("return kg.graph.ids.map((id) => kg.graph.prefix + id)") == [ID + "a", ID + "ab", "urn:x"]
