"""data/: every sample bulletin has its source, says what it is there to say, and the graph checked in is its graph."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Quad, RdfFormat, parse

from kg import Store
from kg.read import read_sources
from kg.resolve import read_judgements

DATA = Path(__file__).resolve().parents[1] / "data"
BOARD = "Ban Quản lý Khu kinh tế Hải Phòng"
CITY = "Thành ủy Hải Phòng"
COUNCIL = "Ủy ban nhân dân thành phố Hải Phòng"
MEMBERS = "Đảng bộ Khu kinh tế Hải Phòng"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample bulletins in a store on disk, with the judgements of names."""
    with Store(tmp_path_factory.mktemp("data") / "store", writable=True) as made:
        report = made.import_documents(read_sources([str(DATA / "bulletins")]))
        assert not report.errors
        path = DATA / "judgements.tsv"
        made.judge(read_judgements(path.read_text(encoding="utf-8"), str(path)))
        yield made


@pytest.fixture(scope="module")
def facts(store: Store) -> list[dict[str, Any]]:
    return list(store.facts())


def test_every_bulletin_has_a_source():
    with (DATA / "bulletins" / "SOURCES.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [row["bulletin"] for row in rows] == sorted(path.stem for path in (DATA / "bulletins").glob("*.md"))
    assert all(row["carries"] and row["source"] and row["published"] for row in rows)


def test_bulletins_say_that_they_are_samples():
    documents = list(read_sources([str(path) for path in sorted((DATA / "bulletins").glob("*.md"))]))
    assert {getattr(document, "publisher", None) for document in documents} == {"Bản tin mẫu của dự án kg"}
    for document in documents:
        assert getattr(document, "published", None), document


@pytest.mark.parametrize(
    "wanted",
    [
        # A figure that develops, the first of each bulletin by hand from SOURCES.tsv.
        {"type": "figure", "doc": "2023-02-03-ky-niem-93-nam", "org": MEMBERS, "indicator": "đảng viên", "value": 756},
        {"type": "figure", "doc": "2023-02-03-ky-niem-93-nam", "indicator": "Chi bộ cơ sở", "value": 17},
        {
            "type": "figure",
            "doc": "2024-01-21-tong-ket-nam-2023",
            "org": MEMBERS,
            "indicator": "đảng viên",
            "value": 963,
        },
        {"type": "figure", "doc": "2024-01-21-tong-ket-nam-2023", "indicator": "Chi bộ cơ sở", "value": 24},
        {"type": "figure", "doc": "2024-06-14-nghi-quyet-28", "value": 1100, "qualifier": "nearly"},
        {"type": "figure", "doc": "2025-09-27-dai-hoi-dang-bo-thanh-pho", "indicator": "đảng viên", "value": 243544},
        # Who leads what, and who follows whom.
        {"type": "role", "person": "Lê Trung Kiên", "title": "Trưởng Ban", "org": BOARD, "status": "current"},
        {"type": "role", "person": "Lê Trung Kiên", "title": "Phó Chủ tịch", "org": COUNCIL, "status": "appointed"},
        {"type": "role", "person": "Lê Văn Thành", "title": "Chủ tịch", "org": COUNCIL, "term": "2011-2016"},
        {"type": "role", "person": "Nguyễn Văn Tùng", "title": "Chủ tịch", "org": COUNCIL, "term": "2016-2021"},
        {"type": "role", "person": "Lê Ngọc Châu", "title": "Chủ tịch", "org": COUNCIL, "date": "2025-07-01"},
        {
            "type": "role",
            "person": "Lê Tiến Châu",
            "title": "Bí thư",
            "org": "Thành ủy Hải Phòng",
            "date": "2023-01-13",
        },
        {"type": "decision", "number": "2426/QĐ-TTg", "issuer": "Thủ tướng Chính phủ"},
        # An honours ceremony.
        {"type": "award", "form": "Giấy khen", "giver": BOARD, "recipient_kind": "enterprise", "count": 23},
        {"type": "award", "form": "Bằng khen", "recipient": "Công ty Cổ phần Đầu tư và Phát triển Cảng Đình Vũ"},
        {"type": "structure", "org": BOARD, "relation": "part_of", "parent": COUNCIL},
        {"type": "bio", "person": "Lê Trung Kiên", "attribute": "birth_year", "value": "1974"},
    ],
    ids=lambda wanted: " ".join(str(value) for value in wanted.values()),
)
def test_facts_of_the_sources_are_found(facts: list[dict[str, Any]], wanted: dict[str, Any]):
    assert [fact for fact in facts if wanted.items() <= fact.items()]


def test_every_quote_stands_in_its_bulletin(facts: list[dict[str, Any]]):
    texts = {d.id: d.text for d in read_sources([str(DATA / "bulletins")]) if hasattr(d, "text")}
    assert facts
    for fact in facts:
        assert texts[fact["doc"]][fact["start"] : fact["end"]] == fact["quote"], fact


def test_three_of_one_name_stay_three(facts: list[dict[str, Any]]):
    persons = {f["iri"] for f in facts if f["type"] == "entity" and f["name"] == "Nguyễn Văn Thành"}
    assert len(persons) == 3


def test_one_in_two_posts_stays_one(facts: list[dict[str, Any]]):
    named = [f for f in facts if f["type"] == "entity" and f["name"] == "Lê Ngọc Châu"]
    assert {"2019-03-20-giam-doc-cong-an", "2025-07-02-hop-nhat"} <= {f["doc"] for f in named}
    assert len({f["iri"] for f in named}) == 1


def test_the_graph_conforms(store: Store):
    assert [finding.text() for finding in store.validate() if finding.severity == "error"] == []


def test_the_graph_checked_in_is_the_graph_of_the_bulletins(store: Store):
    kept = _quads((DATA / "graph" / "bulletins.trig").read_bytes())
    made = _quads(store.export("trig"))
    changes = [f"- {quad}" for quad in sorted(map(str, kept - made))] + [
        f"+ {q}" for q in sorted(map(str, made - kept))
    ]
    assert not changes[:10], "data/build makes it anew, after a look at what changed"


def _quads(data: bytes) -> set[Quad]:
    return set(parse(data, format=RdfFormat.TRIG))
