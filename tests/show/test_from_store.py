"""From a real store to a page: every kind of fact, its evidence, the choices of `kg show`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import QuerySolutions

from kg import Store
from kg.cli import main
from kg.errors import KgError
from kg.graph.backend import Answer
from kg.model import Document, Extraction, Fact, FactKind, Span, Value
from kg.show.from_store import network_from_store
from kg.show.payload import read_previous

FIRST = (
    "Sáng 21/1, Đảng ủy Khu Cảng Hải An tổ chức Hội nghị tổng kết. "
    "Đồng chí Lê Văn Kiên, Bí thư Đảng ủy, chủ trì. "
    "Đảng bộ Khu Cảng Hải An trực thuộc Thành ủy Hải An, có 963 đảng viên. "
    "Đảng ủy tặng Giấy khen cho Công ty Muối Biển và 14 tập thể; ông Kiên trao."
)
CHAIRS = "Đồng chí Lê Văn Kiên, Bí thư Đảng ủy, chủ trì."
SECOND = "Ông Lê Văn Kiên được bầu làm Bí thư Đảng ủy Khu Cảng Hải An. Bà Trần Thị Hòa dự."


def fact(text: str, kind: FactKind, quote: str, /, **slots: Value) -> Fact:
    start = text.index(quote)
    return Fact(kind, slots, (Span(start, start + len(quote)),), f"{kind}.test")


def first() -> tuple[Document, Extraction]:
    def f(kind: FactKind, quote: str, /, **slots: Value) -> Fact:
        return fact(FIRST, kind, quote, **slots)

    body, person, event = "Đảng ủy Khu Cảng Hải An", "Lê Văn Kiên", "e1"
    facts = (
        f("entity", "Lê Văn Kiên", kind="person", name=person),
        f("entity", "Đảng ủy Khu Cảng Hải An", kind="party", name=body),
        f("entity", "Đảng bộ Khu Cảng Hải An", kind="party", name="Đảng bộ Khu Cảng Hải An"),
        f("entity", "Thành ủy Hải An", kind="party", name="Thành ủy Hải An"),
        f("entity", "Công ty Muối Biển", kind="enterprise", name="Công ty Muối Biển"),
        f("event", "Hội nghị tổng kết", id=event, kind="Hội nghị", name="Hội nghị tổng kết", date="2024-01-21",
          organizer=(body,), place="Hải An"),
        f("role", CHAIRS, person=person, title="Bí thư", org=body, status="current"),
        f("participation", CHAIRS, event=event, participant=person, **{"as": "chairs"}),
        f("structure", "Đảng bộ Khu Cảng Hải An trực thuộc Thành ủy Hải An", org="Đảng bộ Khu Cảng Hải An",
          relation="part_of", parent="Thành ủy Hải An"),
        f("figure", "có 963 đảng viên", org="Đảng bộ Khu Cảng Hải An", indicator="đảng viên", value=963),
        f("award", "tặng Giấy khen cho Công ty Muối Biển", id="a1", form="Giấy khen", giver=body,
          recipient="Công ty Muối Biển", presenter=(person,), date="2024-01-21"),
        f("award", "14 tập thể", id="a2", form="Giấy khen", giver=body, count=14, recipient_kind="collective",
          presenter=(person,), date="2024-01-21"),
        f("bio", "Lê Văn Kiên", person=person, attribute="birth_year", value="1970"),
    )  # fmt: skip
    document = Document("bt-1", FIRST, title="Tổng kết", published="2024-01-22", source="https://example.org/1")
    return document, Extraction("bt-1", facts, (), "2024-01-22", "Hải An")


def second() -> tuple[Document, Extraction]:
    body = "Đảng ủy Khu Cảng Hải An"
    said = "Ông Lê Văn Kiên được bầu làm Bí thư Đảng ủy Khu Cảng Hải An."
    facts = (
        fact(SECOND, "entity", "Lê Văn Kiên", kind="person", name="Lê Văn Kiên"),
        fact(SECOND, "entity", "Trần Thị Hòa", kind="person", name="Trần Thị Hòa"),
        fact(SECOND, "entity", body, kind="party", name=body),
        fact(
            SECOND, "role", said, person="Lê Văn Kiên", title="Bí thư", org=body, status="appointed", date="2022-05-10"
        ),
    )
    return Document("bt-0", SECOND, published="2022-05-11"), Extraction("bt-0", facts, (), "2022-05-11", "Hải An")


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(None) as made:
        made.put([first(), second()])
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store(tmp_path / "store") as made:
        made.put([first(), second()])
    return tmp_path / "store"


def test_every_kind_of_fact_is_drawn(store: Store) -> None:
    network = network_from_store(store)
    name = {node.id: node.label for node in network.nodes}
    drawn = {(name[e.source], e.kind, e.label, name[e.target]) for e in network.edges}
    body, event = "Đảng ủy Khu Cảng Hải An", "Hội nghị tổng kết"
    assert drawn == {
        ("Lê Văn Kiên", "role", "Bí thư", body),
        ("Lê Văn Kiên", "participation", "chairs", event),
        (body, "organizer", "organizes", event),
        (body, "award", "Giấy khen", "Công ty Muối Biển"),
        ("Lê Văn Kiên", "presenter", "Giấy khen", "Công ty Muối Biển"),
        ("Đảng bộ Khu Cảng Hải An", "structure", "part_of", "Thành ủy Hải An"),
        (body, "leads", "leads", "Đảng bộ Khu Cảng Hải An"),
    }
    own = {(node.label, f.kind, f.label, f.value, f.count) for node in network.nodes for f in node.facts}
    assert own == {
        ("Đảng bộ Khu Cảng Hải An", "figure", "đảng viên", 963.0, None),
        (body, "award", "Giấy khen", None, 14),
        ("Lê Văn Kiên", "presenter", "Giấy khen", None, 14),
        ("Lê Văn Kiên", "bio", "birth_year", "1970", None),
    }
    classes = {node.label: node.cls for node in network.nodes}
    assert classes["Đảng bộ Khu Cảng Hải An"] == "party_organization"
    assert classes[event] == "event"
    assert {node.place for node in network.nodes if node.cls == "event"} == {"Hải An"}


def test_evidence_has_offsets_marks_and_the_testimony_of_each_bulletin(store: Store) -> None:
    [tenure] = [e for e in network_from_store(store).edges if e.kind == "role"]
    assert (tenure.status, tenure.start, tenure.last_seen) == ("current", "2022-05-10", "2024-01-22")
    assert [e.bulletin for e in tenure.evidence] == ["bt-0", "bt-1"], "in order of time"
    for evidence, text in zip(tenure.evidence, (SECOND, FIRST), strict=True):
        assert evidence.start is not None and evidence.end is not None
        assert text[evidence.start : evidence.end] == evidence.quote
        assert "Lê Văn Kiên" in [evidence.quote[a:b] for a, b in evidence.marks]
    assert [e.status for e in tenure.evidence] == ["appointed", "current"]


def test_around_a_name_in_any_spelling(store: Store) -> None:
    network = network_from_store(store, around="le van kien")
    assert {node.label for node in network.nodes} == {
        "Lê Văn Kiên",
        "Đảng ủy Khu Cảng Hải An",
        "Hội nghị tổng kết",
        "Công ty Muối Biển",
    }
    assert network.title == "Lê Văn Kiên"
    assert network.made_from == ("1 bước quanh Lê Văn Kiên",)
    with pytest.raises(KgError, match="no bulletin names 'Lê Văn Kiểng'; names like it: Lê Văn Kiên"):
        network_from_store(store, around="Lê Văn Kiểng")


def test_types_dates_and_bulletins(store: Store) -> None:
    people = network_from_store(store, types=["person", "party"])
    assert {e.kind for e in people.edges} == {"role"}
    early = network_from_store(store, until="2023")
    assert [(e.kind, e.label) for e in early.edges] == [("role", "Bí thư")]
    late = network_from_store(store, since="2024-01")
    assert len(late.edges) == 6
    one = network_from_store(store, bulletins=["bt-0"])
    assert [e.kind for e in one.edges] == ["role"]
    with pytest.raises(KgError, match="no node is of type 'people'"):
        network_from_store(store, types=["people"])
    with pytest.raises(KgError, match="no bulletin 'bt-9'"):
        network_from_store(store, bulletins=["bt-9"])


def test_a_select_and_a_construct_choose_what_is_shown(store: Store) -> None:
    select = "SELECT ?person ?body { ?t org:member ?person ; org:organization ?body }"
    assert [(e.kind, len(e.evidence)) for e in network_from_store(store, query=select).edges] == [("role", 2)]
    facts = "SELECT ?p { ?p a kg:Participation }"
    assert [e.kind for e in network_from_store(store, query=facts).edges] == ["participation"]
    construct = "CONSTRUCT { ?a schema:knows ?b } WHERE { ?a a kg:Person . ?b a kg:Enterprise }"
    edges = network_from_store(store, query=construct).edges
    assert {e.kind for e in edges} >= {"presenter"}
    plain = "CONSTRUCT { ?a schema:knows ?b } WHERE { ?a a kg:Event . ?b a kg:Enterprise }"
    assert [(e.kind, e.label, e.evidence) for e in network_from_store(store, query=plain).edges] == [
        ("other", "knows", ())
    ]
    with pytest.raises(KgError, match="nothing to show"):
        network_from_store(store, query="SELECT ?x { VALUES ?x { 1 2 } }")
    with pytest.raises(KgError, match="ASK"):
        network_from_store(store, query="ASK { ?s ?p ?o }")
    with pytest.raises(KgError, match="the query has an error"):
        network_from_store(store, query="SELECT nonsense")


def test_import_order_does_not_matter(tmp_path: Path) -> None:
    made = []
    for order in ([first(), second()], [second(), first()]):
        with Store(None) as store:
            for bulletin in order:
                store.put([bulletin])
            made.append(network_from_store(store))
    assert made[0] == made[1]


def test_the_command_writes_a_page_and_keeps_places(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "mang.html"
    run = CliRunner()
    done = run.invoke(main, ["--store", str(folder), "show", str(out), "--around", "Lê Văn Kiên"])
    assert done.exit_code == 0, done.output
    assert done.output == f"{out}: 4 nodes, 5 edges, 2 bulletins\n"
    before = read_previous(out).position
    done = run.invoke(main, ["--store", str(folder), "show", str(out)])
    assert done.exit_code == 0, done.output
    after = read_previous(out).position
    assert len(after) == 6
    assert {key: after[key] for key in before} == before


def test_the_command_says_what_is_wrong(folder: Path, tmp_path: Path) -> None:
    run = CliRunner()
    other = tmp_path / "notes.html"
    other.write_text("my own notes", encoding="utf-8")
    for arguments, words in (
        (["--around", "Không Ai Cả"], "no bulletin names"),
        (["--from", "missing.rq"], "cannot read the query missing.rq"),
        (["--type", "people"], "this store has: "),
    ):
        done = run.invoke(main, ["--store", str(folder), "show", str(tmp_path / "x.html"), *arguments])
        assert (done.exit_code, words in done.output) == (2, True), done.output
        assert not (tmp_path / "x.html").exists()
    done = run.invoke(main, ["--store", str(folder), "show", str(other)])
    assert done.exit_code == 2 and "is not a network page" in done.output
    assert other.read_text(encoding="utf-8") == "my own notes"


def test_only_what_is_asked_for_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(None) as store:
        others = [named(f"bt-x{i}", f"Đảng ủy xã Xa {i}", f"Người Thứ {i}") for i in range(30)]
        store.put([first(), second(), *others])
        read: list[str] = []
        query = store.query

        def noted(sparql: str) -> Answer:
            answer = query(sparql)
            if not isinstance(answer, QuerySolutions):
                return answer
            rows = [[value.value for value in row] for row in answer]
            read.extend(value for row in rows for value in row)
            return query(sparql)

        monkeypatch.setattr(store, "query", noted)
        for wanted in ({"around": "Lê Văn Kiên", "hops": 2}, {"bulletins": ["bt-0"]}, {"until": "2022"}):
            read.clear()
            assert network_from_store(store, **wanted).edges  # type: ignore[arg-type]
            assert read and not [value for value in read if "bt-x" in value], wanted


def named(doc: str, body: str, person: str) -> tuple[Document, Extraction]:
    """A bulletin in which one person holds one post, and no more."""
    text = f"Ông {person} là Bí thư {body}."
    facts = (
        fact(text, "entity", person, kind="person", name=person),
        fact(text, "entity", body, kind="party", name=body),
        fact(text, "role", text, person=person, title="Bí thư", org=body, status="current"),
    )
    return Document(doc, text, published="2024-05-01"), Extraction(doc, facts, (), "2024-05-01", "Hải An")


def test_a_province_that_merged_leads_to_what_it_became() -> None:
    with Store(None) as store:
        store.put([named("a", "Tỉnh ủy Hà Nam", "Lê Văn Một"), named("b", "Tỉnh ủy Ninh Bình", "Lê Văn Hai")])
        store.put([named("c", "Tỉnh ủy Nghệ An", "Lê Văn Ba")])
        network = network_from_store(store, around="Tỉnh ủy Hà Nam")
        name = {node.id: node.label for node in network.nodes}
        drawn = [(name[e.source], e.kind, e.label, e.start, name[e.target]) for e in network.edges]
        assert ("Tỉnh ủy Hà Nam", "succession", "merged", "2025-07-01", "Tỉnh ủy Ninh Bình") in drawn
        assert set(name.values()) == {"Tỉnh ủy Hà Nam", "Lê Văn Một", "Tỉnh ủy Ninh Bình"}
        people = network_from_store(store, types=["person"])
        assert not people.edges, "nothing is said of the two provinces alone"


def test_a_reprint_says_it_too_but_is_no_second_voice() -> None:
    words = " ".join(f"việc {n} của năm" for n in range(60))
    body, person = "Đảng ủy xã Gần", "Trần Thị Hòa"
    once = named("b-goc", body, person)
    again = named("a-dang-lai", body, person)
    with Store(None) as store:
        for (document, extraction), day in ((once, "2024-05-01"), (again, "2024-05-02")):
            copy = replace(document, text=f"{document.text} {words}", published=day, title=f"Bài {document.id}")
            store.put([(copy, replace(extraction, published=day))])
        [edge] = network_from_store(store).edges
        assert [(e.bulletin, e.reprints) for e in edge.evidence] == [("b-goc", ("a-dang-lai",))]
        only = network_from_store(store, bulletins=["a-dang-lai"])
        assert [e.evidence for e in only.edges] == [edge.evidence]
        assert {ref.id for ref in only.bulletins} == {"b-goc", "a-dang-lai"}


def test_more_than_a_page_holds_is_not_begun(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.show.from_store.MOST_FACTS", 5)
    with pytest.raises(KgError, match="the store has 8 facts, and a page holds 5: choose some"):
        network_from_store(store)
    assert network_from_store(store, around="Lê Văn Kiên").edges
