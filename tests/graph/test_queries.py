"""The questions the graph exists to answer, asked by name: the right rows, names in any spelling, nothing injected."""

from __future__ import annotations

import pytest
from graph_samples import all_samples, bulletin, entity, first, second

from kg import KgError, Store
from kg.query.results import Rows


@pytest.fixture(scope="module")
def store():
    with Store(None) as opened:
        opened.put(all_samples())
        yield opened


def ask(store: Store, query: str, **parameters: str) -> list[dict[str, str]]:
    """Return the rows of an answer as mappings, unbound variables left out."""
    answer = store.ask(query, parameters)
    assert isinstance(answer, Rows)
    return [{v: c.value for v, c in zip(answer.variables, row, strict=True) if c is not None} for row in answer.rows]


def columns(rows: list[dict[str, str]], *names: str) -> list[tuple[str, ...]]:
    return [tuple(row.get(name, "") for name in names) for row in rows]


BOARD = "Ban Quản lý Khu kinh tế Thử"


def test_who_holds_which_post_now(store):
    rows = ask(store, "who-holds", body=BOARD)
    assert columns(rows, "role", "person", "start", "lastSeen") == [
        ("Trưởng Ban", "Phạm Thí Điểm", "2025-06-02", "2025-06-03")
    ]


@pytest.mark.parametrize("at", ["2024-02", "2024-06-30", "2025-06-01", "2024"])
def test_who_held_it_then(store, at):
    assert columns(ask(store, "who-holds", body=BOARD, at=at), "person") == [("Trần Ví Dụ",)]


def test_nobody_is_known_to_have_held_it_before_anybody_says_so(store):
    assert ask(store, "who-holds", body=BOARD, at="2020") == []


@pytest.mark.parametrize(
    "name",
    [
        "Ban Quản lý Khu kinh tế Thử",
        "ban quan ly khu kinh te thu",
        "BAN QUẢN LÍ KHU KINH TẾ THỬ",
        "Ban  Quản lý khu kinh tế Thử",
        "Ban Qua\u0309n ly\u0301 Khu kinh tê\u0301 Thư\u0309",
    ],
)
def test_names_are_found_in_any_spelling(store, name):
    assert columns(ask(store, "who-holds", body=name), "person") == [("Phạm Thí Điểm",)]


@pytest.mark.parametrize("name", ["Thành ủy Mẫu", "Thành uỷ Mẫu", "thanh uy mau", "THÀNH ỦY MẪU"])
def test_either_placing_of_the_tone_is_found(store, name):
    assert {row["bulletin"] for row in ask(store, "who-says", name=name)} == {"first", "second"}


def test_a_name_with_d_with_or_without_stroke(store):
    assert ask(store, "figures", body="dang bo khu kinh te thu") == ask(
        store, "figures", body="ĐẢNG BỘ khu kinh tế Thử"
    )


def test_who_held_it_in_turn(store):
    rows = ask(store, "holders", body=BOARD)
    assert columns(rows, "person", "status", "bulletin") == [
        ("Trần Ví Dụ", "current", "first"),
        ("Trần Ví Dụ", "former", "second"),
        ("Phạm Thí Điểm", "appointed", "second"),
    ]


def test_a_career_cites_its_sentences(store):
    rows = ask(store, "career", person="Trần Ví Dụ")
    assert columns(rows, "role", "body", "status", "bulletin", "quote") == [
        ("Trưởng Ban", BOARD, "current", "first", "ông Trần Ví Dụ, Trưởng Ban Quản lý Khu kinh tế Thử"),
        ("Trưởng Ban", BOARD, "former", "second", "thay ông Trần Ví Dụ"),
    ]


def test_a_day_on_which_a_post_is_told_as_left_is_none_from_which_it_was_held():
    held = {"person": "Trần Ví Dụ", "org": "Sở Thử", "status": "former"}
    late = bulletin(
        "late",
        "Ông Trần Ví Dụ, nguyên Giám đốc Sở Thử, từ tháng 5/1997 làm Trưởng phòng.",
        entity("person", "Trần Ví Dụ"),
        entity("state", "Sở Thử"),
        ("role", "nguyên Giám đốc Sở Thử", {**held, "title": "Giám đốc"}),
        ("role", "từ tháng 5/1997 làm Trưởng phòng", {**held, "title": "Trưởng phòng", "date": "1997-05"}),
        published="2024-11-25",
    )
    with Store(None) as opened:
        opened.put([late])
        rows = ask(opened, "career", person="Trần Ví Dụ")
    assert columns(rows, "role", "from") == [("Giám đốc", ""), ("Trưởng phòng", "1997-05")]


def test_which_bodies_sit_under_a_body_at_any_depth():
    deeper = bulletin(
        "deeper",
        "Chi bộ Một thuộc Đảng bộ Khu kinh tế Thử.",
        entity("party", "Chi bộ Một"),
        entity("party", "Đảng bộ Khu kinh tế Thử"),
        ("structure", "thuộc", {"org": "Chi bộ Một", "relation": "part_of", "parent": "Đảng bộ Khu kinh tế Thử"}),
    )
    with Store(None) as opened:
        opened.put([first(), deeper])
        rows = ask(opened, "bodies-under", body="Thành ủy Mẫu")
        assert sorted(columns(rows, "under", "whole", "bulletin")) == [
            ("Chi bộ Một", "Đảng bộ Khu kinh tế Thử", "deeper"),
            ("Đảng bộ Khu kinh tế Thử", "Thành ủy Mẫu", "first"),
        ]


def test_which_committee_leads_which_organisation(store):
    rows = ask(store, "led-by")
    assert columns(rows, "committee", "organization") == [("Đảng ủy Khu kinh tế Thử", "Đảng bộ Khu kinh tế Thử")]


def test_who_was_honoured_by_whom_for_what(store):
    rows = ask(store, "honours", giver="dang uy khu kinh te thu")
    assert columns(rows, "award", "count", "recipientKind", "presenters", "reason", "date") == [
        ("Giấy khen", "14", "collective", "Trần Ví Dụ", "thành tích", "2024-01-21")
    ]
    rows = ask(store, "honours", recipient="Lê Thị Mẫu")
    assert columns(rows, "award", "giver") == [("Huân chương Lao động hạng Nhì", "Chủ tịch nước")]


def test_honours_of_a_grade_are_found_by_their_order(store):
    assert len(ask(store, "honours", form="Huân chương Lao động")) == 1
    assert len(ask(store, "honours", form="huan chuong")) == 1
    assert columns(ask(store, "honours", year="2023"), "award") == [("Giấy khen",)]


def test_how_a_figure_developed(store):
    rows = ask(store, "figures", body="Đảng bộ Khu kinh tế Thử", indicator="dang vien")
    assert columns(rows, "time", "value", "bulletin") == [
        ("2024-01-22", "963", "first"),
        ("2025-06-03", "1020", "second"),
    ]


def test_who_was_at_which_event_in_what_part(store):
    rows = ask(store, "attended", event="tong ket nam 2023")
    assert columns(rows, "participant", "part", "bulletin") == [
        ("Lê Thị Mẫu", "speaks", "first"),
        ("Trần Ví Dụ", "attends", "first"),
        ("Trần Ví Dụ", "chairs", "third"),
    ]
    assert {row["event"] for row in rows} == {"Hội nghị tổng kết năm 2023"}


def test_whom_one_meets_and_how_two_are_connected(store):
    assert columns(ask(store, "meets", person="Lê Thị Mẫu"), "other", "events") == [("Trần Ví Dụ", "1")]
    rows = ask(store, "connection", **{"from": "Lê Thị Mẫu", "to": "Phạm Thí Điểm"})
    assert columns(rows, "steps", "through", "between", "then") == [
        ("2", "Hội nghị tổng kết năm 2023", "Trần Ví Dụ", BOARD)
    ]


def test_what_a_bulletin_says_and_who_says_a_fact(store):
    rows = ask(store, "says", bulletin="second")
    assert len(rows) == 4, "one row for each fact that is not a name"
    assert all(row["quote"] in second()[0].text for row in rows)
    fact = store.ask("says", {"bulletin": "first"}, iris=True)
    tenure = next(row[1].value for row in fact.rows if "tenure/le-thi-mau" in row[1].value)
    assert {row["bulletin"] for row in ask(store, "who-says-fact", fact=tenure)} == {"first"}


def test_where_bulletins_disagree():
    text = "Bà Hoàng Thị Khác, Trưởng Ban Quản lý Khu kinh tế Thử. Đảng bộ Khu kinh tế Thử có 970 đảng viên."
    rival = bulletin(
        "rival",
        text,
        entity("person", "Hoàng Thị Khác"),
        entity("state", BOARD),
        entity("party", "Đảng bộ Khu kinh tế Thử"),
        (
            "role",
            "Bà Hoàng Thị Khác, Trưởng Ban",
            {"person": "Hoàng Thị Khác", "title": "Trưởng Ban", "org": BOARD, "status": "current"},
        ),
        ("figure", "có 970 đảng viên", {"org": "Đảng bộ Khu kinh tế Thử", "indicator": "đảng viên", "value": 970}),
        published="2024-01-22",
    )
    with Store(None) as opened:
        opened.put([first(), rival])
        rows = ask(opened, "disagreements")
        assert {(row["what"], *sorted((row["one"], row["other"]))) for row in rows} == {
            ("Trưởng Ban", "Hoàng Thị Khác", "Trần Ví Dụ"),
            ("đảng viên", "963", "970"),
        }
        assert {row["bulletin"] for row in rows} | {row["otherBulletin"] for row in rows} == {"first", "rival"}


def test_a_handover_is_no_disagreement(store):
    assert ask(store, "disagreements") == []


def test_rules_derive(store):
    text = "\n".join(str(t) for t in store.ask("succession"))
    assert "pham-thi-diem" in text.partition("follows")[0]
    assert any("leads" in str(t.predicate) for t in store.ask("leads"))
    assert any("knows" in str(t.predicate) for t in store.ask("same-event"))


def test_labels_stand_for_iris_unless_asked(store):
    query = "SELECT ?p { ?p a kg:Person ; rdfs:label 'Lê Thị Mẫu' }"
    assert columns(ask(store, query), "p") == [("Lê Thị Mẫu",)]
    iri = store.ask(query, iris=True).rows[0][0].value
    assert iri.startswith("https://w3id.org/kg-bulletin/id/person/le-thi-mau-")


@pytest.mark.parametrize(
    "value",
    ['x" } ; DROP ALL #', "x\\", "'; DELETE WHERE { ?s ?p ?o } #", "$body", "<https://example.org/>", "\n}\n"],
)
def test_a_parameter_is_never_read_as_sparql(store, value):
    before = len(list(store.backend.match(None, None, None, None)))
    with pytest.raises(KgError, match="no bulletin names"):
        store.ask("who-holds", {"body": value})
    assert ask(store, "says", bulletin=value) == []
    assert len(list(store.backend.match(None, None, None, None))) == before


@pytest.mark.parametrize(
    ("query", "parameters", "message"),
    [
        ("who-hold", {}, "did you mean who-holds"),
        ("nothing-like-it", {}, "there is no query called"),
        ("who-holds", {}, "needs the parameter 'body'"),
        ("who-holds", {"body": BOARD, "when": "2024"}, "no parameter 'when'"),
        ("who-holds", {"body": BOARD, "at": "21/1/2024"}, "must be a date such as"),
        ("who-holds", {"body": "Ban Quản lý Khu kinh tế"}, "names like it: Ban Quản lý Khu kinh tế Thử"),
        ("missing.rq", {}, "cannot read the query missing.rq"),
        ("SELECT * { ?s ?p", {}, "line 1, column 17"),
        ("DROP ALL", {}, "there is no query called"),
        ("SELECT * {} ; DROP ALL", {}, "cannot be read"),
        ("SELECT * { ?s ?p ?o }", {"x": "1"}, "only named queries take parameters"),
    ],
)
def test_what_cannot_be_asked_is_said_in_words(store, query, parameters, message):
    with pytest.raises(KgError, match=message):
        store.ask(query, parameters)


def test_the_rdflib_view_answers_as_the_store_does(store):
    view = store.to_rdflib()
    found = view.query("SELECT ?l { ?p a kg:Person ; rdfs:label ?l } ORDER BY ?l")
    assert [str(row.l) for row in found] == ["Lê Thị Mẫu", "Phạm Thí Điểm", "Trần Ví Dụ"]
    assert len(list(view.quads((None, None, None, None)))) == len(list(store.backend.match(None, None, None, None)))


def test_the_networkx_view_carries_its_evidence(store):
    graph = store.to_networkx()
    by_label = {data["label"]: node for node, data in graph.nodes(data=True)}
    edges = graph.get_edge_data(by_label["Trần Ví Dụ"], by_label[BOARD])
    assert [data["label"] for data in edges.values()] == ["Trưởng Ban"]
    evidence = next(iter(edges.values()))["evidence"]
    assert [(e["bulletin"], e["status"]) for e in evidence] == [("first", "current"), ("second", "former")]
    text = first()[0].text
    assert text[evidence[0]["start"] : evidence[0]["end"]] == evidence[0]["quote"]
    assert {data["kind"] for _, _, data in graph.edges(data=True)} == {
        "role", "participation", "organizer", "award", "structure", "founding",
    }  # fmt: skip
