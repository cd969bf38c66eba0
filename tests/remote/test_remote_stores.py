"""Stores at an address: the same graph, answers and commands as on this machine, over three servers run here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from store_servers import TOKEN, kg_serve, oxigraph, silent, virtuoso

from kg import Document, Store
from kg.errors import KgError

BULLETINS = sorted((Path(__file__).parents[2] / "data" / "bulletins").glob("20*.md"))[-6:]
KKT = "Ban Quản lý Khu kinh tế Hải Phòng"


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso", "kg serve"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty store that may be changed."""
    folder = tmp_path_factory.mktemp("remote")
    os.environ["KG_STORE_TOKEN"] = TOKEN
    try:
        if request.param == "kg serve":
            Store(folder / "store", writable=True).close()
            with kg_serve(folder / "store", "--writable", "--token", TOKEN) as running:
                yield running
        else:
            with {"oxigraph": oxigraph, "virtuoso": virtuoso}[request.param](folder) as running:
                yield running
    finally:
        del os.environ["KG_STORE_TOKEN"]


@pytest.fixture
def here() -> Iterator[Store]:
    """The same bulletins in a store in memory, to compare with."""
    with Store(None) as store:
        store.import_sources([str(p) for p in BULLETINS])
        yield store


def quads(store: Store) -> set[str]:
    return {str(q) for q in store.backend.match(None, None, None, None)}


def test_a_graph_comes_in_is_asked_changed_and_goes_as_on_this_machine(address: str, here: Store) -> None:
    with Store(address) as there:
        report = there.import_sources([str(p) for p in BULLETINS])
        assert sorted(report.imported) == here.bulletins()
        assert not report.errors
        assert quads(there) == quads(here)
        assert list(there.facts()) == list(here.facts())
        assert there.stats() == here.stats()
        assert there.validate() == here.validate() == []
        for name, given in (
            ("who-holds", {"body": KKT}),
            ("career", {"person": "le trung kien"}),
            ("honours", {"giver": KKT}),
            ("disagreements", {}),
        ):
            told, known = there.ask(name, given), here.ask(name, given)
            assert [r[:-1] for r in told.rows] == [r[:-1] for r in known.rows], name
        assert bool(there.query("ASK { ?p a kg:Person ; rdfs:label 'Lê Trung Kiên' }"))
        assert not bool(there.query("ASK { ?p a kg:Person ; rdfs:label 'Nguyễn Chưa Có' }"))
        assert {str(t) for t in there.query("CONSTRUCT { ?p a kg:Person } WHERE { ?p a kg:Person }")} == {
            str(t) for t in here.query("CONSTRUCT { ?p a kg:Person } WHERE { ?p a kg:Person }")
        }

        # Given again, nothing is done; changed, a bulletin takes the place of the one before.
        assert there.import_sources([str(p) for p in BULLETINS]).unchanged == report.imported
        first = here.recorded(here.bulletins()[0]).document
        other = replace(first, text="Ngày 5/3/2024, ông Trần Văn Ánh, Chủ tịch Ủy ban nhân dân tỉnh Hà Nam, họp.\n")
        for store in (there, here):
            assert store.import_documents([other]).imported == [first.id]
        assert quads(there) == quads(here)

        for store in (there, here):
            assert store.remove([first.id, "khong-co"]) == ["khong-co"]
        assert quads(there) == quads(here)
        assert first.id not in there.bulletins()
        there.remove(there.bulletins())
        assert quads(there) == set()


def test_dates_to_the_month_and_texts_of_a_language_come_back_as_they_went(address: str) -> None:
    text = (
        "Tháng 5/2021, ông Trần Văn Ánh được bầu giữ chức Phó Tư lệnh Quân khu 3.\n"
        "Bà Lê Thị Ngọc sinh năm 1970, quê quán tỉnh Hà Nam, là Giám đốc Sở Nội vụ tỉnh Hà Nam.\n"
    )
    document = Document("thang-5", text, published="2021-05", title='Nghĩa "là" \\ gì\t<b>')
    with Store(address) as there, Store(None) as here:
        for store in (there, here):
            store.import_documents([document])
        assert quads(there) == quads(here)
        assert there.recorded("thang-5").document.text == text
        assert there.recorded("thang-5").document.published == "2021-05"
        there.remove(["thang-5"])
        assert quads(there) == set()


def run(address: str, *arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", "--store", address, *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, env={**os.environ, **(env or {})}
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert TOKEN not in done.stderr + done.stdout
    assert "dba:dba" not in done.stderr + done.stdout
    return done


def test_commands_do_at_an_address_what_they_do_here(address: str, tmp_path: Path, here: Store) -> None:
    if "sparql-auth" in address:
        pytest.skip("commands are tried on two servers; what they call is tested above on this one, too")
    assert run(address, "import", *map(str, BULLETINS)).returncode == 0
    answer = run(address, "query", "who-holds", "-p", f"body={KKT}", "-f", "csv")
    assert "Trưởng Ban,Lê Trung Kiên" in answer.stdout
    facts = [json.loads(line) for line in run(address, "facts", "--type", "award").stdout.splitlines()]
    assert facts == [f for f in here.facts() if f["type"] == "award"]
    stats = json.loads(run(address, "stats", "--json").stdout)
    assert stats["bulletins"] == len(BULLETINS)
    assert "lines" not in run(address, "validate").stderr
    page = tmp_path / "mang.html"
    assert "6 bulletins" in run(address, "show", str(page)).stdout
    assert page.exists()
    exported = tmp_path / "graph.nq"
    assert run(address, "export", str(exported)).returncode == 0
    assert exported.read_bytes() == here.export("nq")
    gone = run(address, "remove", *here.bulletins(), "khong-co")
    assert (gone.returncode, "khong-co" in gone.stderr) == (1, True)
    assert json.loads(run(address, "stats", "--json").stdout)["bulletins"] == 0


def test_an_answer_that_a_store_would_cut_is_read_whole(tmp_path: Path) -> None:
    with virtuoso(tmp_path) as address, Store(address) as there:
        # This server gives 2,000 rows at most; more are asked for in parts, or, in a query as typed, refused.
        graph, about = NamedNode(f"{there.minter.base}knowledge"), NamedNode(f"{there.minter.base}about")
        many = {Quad(NamedNode(f"{graph.value}/{n}"), about, Literal(f"số {n}"), graph) for n in range(4_500)}
        there.backend.apply((), many)
        assert set(there.backend.match(None, about, None, None)) == many
        with pytest.raises(KgError, match="2000 rows"):
            there.query("SELECT * { ?s ?p ?o }")


def test_pages_and_sparql_of_kg_serve_stand_over_a_store_elsewhere(tmp_path: Path) -> None:
    import urllib3

    with oxigraph(tmp_path) as far:
        with Store(far) as there:
            there.import_sources([str(p) for p in BULLETINS])
        with kg_serve(far) as near, urllib3.PoolManager() as pool:
            page = pool.request("GET", f"{near}/search.json?q=le+trung")
            assert "Lê Trung Kiên" in page.data.decode()
            with Store(near, writable=False) as relayed, Store(far, writable=False) as there:
                assert relayed.ask("who-holds", {"body": KKT}).rows == there.ask("who-holds", {"body": KKT}).rows


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("http://127.0.0.1:1", "is the store running"),
        ("http://127.0.0.1:port/x", "port"),
        ("http:///x", "looks like http://localhost:8000"),
        ("http://user:secret@127.0.0.1:1/x", "cannot reach http://127.0.0.1:1/x"),
    ],
)
def test_an_address_where_no_store_is_is_said_in_a_sentence(given: str, said: str) -> None:
    done = run(given, "stats")
    assert done.returncode == 2
    assert said in done.stderr
    assert "secret" not in done.stderr


def test_a_store_that_does_not_answer_is_left_after_a_while() -> None:
    with silent() as address:
        done = run(address, "stats", env={"KG_STORE_TIMEOUT": "0.5"})
    assert done.returncode == 2
    assert "no answer within 0.5 seconds" in done.stderr
    assert "number of seconds" in run("http://127.0.0.1:1", "stats", env={"KG_STORE_TIMEOUT": "soon"}).stderr


def test_a_change_without_the_right_to_it_is_refused_and_says_how_to_get_it(tmp_path: Path) -> None:
    Store(tmp_path / "store", writable=True).close()
    source = str(BULLETINS[0])
    with kg_serve(tmp_path / "store", "--writable", "--token", TOKEN) as address:
        for env in (
            {"KG_STORE_TOKEN": ""},
            {"KG_STORE_TOKEN": "another-token"},
            {"KG_STORE_TOKEN": "", "KG_STORE_AUTH": "a:b"},
        ):
            done = run(address, "import", source, env=env)
            assert (done.returncode, "KG_STORE_TOKEN" in done.stderr) == (2, True), done.stderr
        assert json.loads(run(address, "stats", "--json").stdout)["bulletins"] == 0
        assert run(address, "import", source, env={"KG_STORE_TOKEN": TOKEN}).returncode == 0
    with kg_serve(tmp_path / "store") as address:
        for command in (["import", source], ["remove", BULLETINS[0].stem], ["rebuild"]):
            done = run(address, *command, env={"KG_STORE_TOKEN": TOKEN})
            assert (done.returncode, "for reading only" in done.stderr) == (2, True), done.stderr
        assert run(address, "stats").returncode == 0


def test_a_server_that_is_no_store_is_told_apart(tmp_path: Path) -> None:
    Store(tmp_path / "store", writable=True).close()
    with kg_serve(tmp_path / "store") as address:
        done = run(f"{address}/query", "stats")
    assert done.returncode == 2
    assert "answers no SPARQL queries" in done.stderr
