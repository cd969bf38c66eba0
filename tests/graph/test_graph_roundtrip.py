"""What goes in comes out: a bulletin's facts, in its own words, however many other bulletins there are."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from graph_samples import GOLD, all_samples, bulletin, entity, first, given, gold, gold_ids, needs_gold, told

from kg import KgError, Store
from kg.model import Span


@pytest.mark.parametrize("sample", all_samples(), ids=lambda b: b[0].id)
def test_facts_come_back_as_they_were(sample):
    with Store(None) as store:
        store.put(all_samples())
        assert [told(row) for row in store.facts(sample[0].id)] == given(sample[1])


def test_every_fact_quotes_the_text_at_its_offsets():
    with Store(None) as store:
        store.put(all_samples())
        texts = {document.id: document.text for document, _ in all_samples()}
        for row in store.facts():
            assert row["quote"] == texts[row["doc"]][row["start"] : row["end"]]
            assert row["rule"] == f"{row['type']}-rule"


def test_entities_carry_the_iri_they_were_resolved_to():
    with Store(None) as store:
        store.put(all_samples())
        iris = {row["iri"] for row in store.facts() if row["type"] == "entity" and row["name"] == "Trần Ví Dụ"}
        assert len(iris) == 1, "one name with one post in three bulletins is one person"
        assert all("iri" not in row for row in store.facts() if row["type"] != "entity")


def test_a_bulletin_keeps_its_own_spelling_of_a_shared_body():
    with Store(None) as store:
        store.put(all_samples())
        names = {
            row["doc"]: row
            for row in store.facts()
            if row["type"] == "entity" and "Mẫu" in row["name"] and row["kind"] == "party"
        }
        assert {doc: row["name"] for doc, row in names.items()} == {"first": "Thành ủy Mẫu", "second": "Thành uỷ Mẫu"}
        assert len({row["iri"] for row in names.values()}) == 1


def test_two_names_of_one_body_in_one_bulletin_are_told_apart():
    text = "Tỉnh ủy Quảng Bình họp. Ban Chấp hành Đảng bộ tỉnh Quảng Bình bầu ông Trần Ví Dụ làm Bí thư."
    one, other = "Tỉnh ủy Quảng Bình", "Ban Chấp hành Đảng bộ tỉnh Quảng Bình"
    sample = bulletin(
        "two",
        text,
        entity("person", "Trần Ví Dụ"),
        entity("party", one),
        entity("party", other),
        ("role", "làm Bí thư", {"person": "Trần Ví Dụ", "title": "Bí thư", "org": other, "status": "appointed"}),
        ("figure", "Tỉnh ủy Quảng Bình họp", {"org": one, "indicator": "cuộc họp", "value": 1}),
    )
    with Store(None) as store:
        store.put([sample])
        rows = list(store.facts("two"))
        assert len({row["iri"] for row in rows if row["type"] == "entity" and row["kind"] == "party"}) == 1
        assert [told(row) for row in rows] == given(sample[1])


def test_numbers_come_back_as_numbers():
    values = [0, 7, 1_500_000_000, 0.5, -1.5, 13.25, 1e21]
    text = "Số liệu: x."
    facts = [
        ("figure", "x", {"org": "tỉnh Ba", "indicator": f"chỉ tiêu {i}", "value": v}) for i, v in enumerate(values)
    ]
    with Store(None) as store:
        store.put([bulletin("n", text, *facts)])
        assert [row["value"] for row in store.facts("n")] == values


def test_names_that_are_no_entities_are_kept_and_classed():
    with Store(None) as store:
        store.put(all_samples())
        found = store.ask(
            "SELECT ?label ?class { ?x rdfs:label ?label ; a ?class FILTER (?class IN (kg:Place, kg:Office)) }"
        )
        assert {(row[0].value, row[1].value) for row in found.rows} == {
            ("tỉnh Ba", "kg:Place"),
            ("Chủ tịch nước", "kg:Office"),
        }
        assert all(row["type"] != "entity" or row["name"] != "tỉnh Ba" for row in store.facts())


def test_two_alike_events_in_one_bulletin_stay_two():
    with Store(None) as store:
        store.put(all_samples())
        events = [row for row in store.facts("third") if row["type"] == "event"]
        assert [row["id"] for row in events] == ["e1", "e2"]
        found = store.ask("SELECT (COUNT(DISTINCT ?e) AS ?n) { GRAPH ?b { ?a kg:attests ?e } ?e a kg:Event }")
        assert found.rows[0][0].value == "2", "the first is the event that the other bulletin reports, too"


def test_what_is_said_of_the_bulletin_comes_back():
    document, extraction = first()
    with Store(None) as store:
        store.put([(document, extraction)])
        assert store.recorded("first").document == document


def test_what_the_text_itself_showed_is_not_taken_for_given():
    document, extraction = first()
    bare = replace(document, published=None, locality=None)
    with Store(None) as store:
        store.put([(bare, replace(extraction, published="2024-01-21", locality="Mẫu"))])
        recorded = store.recorded("first")
        assert recorded.document == bare
        assert (recorded.extraction.published, recorded.extraction.locality) == ("2024-01-21", "Mẫu")


@pytest.mark.parametrize(
    ("slots", "message"),
    [
        ({"org": "tỉnh Ba", "indicator": "x", "value": "nhiều"}, "must be a number"),
        ({"org": "tỉnh Ba", "indicator": "x", "value": 1, "colour": "đỏ"}, "no slot 'colour'"),
        ({"org": "tỉnh Ba", "indicator": "x", "value": True}, "must be a number"),
    ],
)
def test_facts_that_break_the_guide_are_refused_and_nothing_is_written(slots, message):
    with Store(None) as store:
        with pytest.raises(KgError, match=message):
            store.put([first(), bulletin("bad", "Tỉnh Ba có nhiều.", ("figure", "Tỉnh Ba", slots))])
        assert store.bulletins() == []


def test_a_participation_in_an_unknown_event_is_refused():
    sample = bulletin(
        "bad",
        "Ông Trần Ví Dụ dự.",
        ("participation", "dự", {"event": "e9", "participant": "Trần Ví Dụ", "as": "attends"}),
    )
    with Store(None) as store, pytest.raises(KgError, match="event 'e9'"):
        store.put([sample])


def test_a_passage_outside_the_text_is_refused():
    document, extraction = first()
    far = replace(extraction.facts[0], passages=(Span(5, 99_999),))
    with Store(None) as store, pytest.raises(KgError, match="outside the text"):
        store.put([(document, replace(extraction, facts=(far,)))])


@needs_gold()
def test_all_annotated_bulletins_come_back_exactly():
    with Store(None) as store:
        store.put([gold(doc) for doc in gold_ids()])
        for doc in gold_ids():
            assert [told(row) for row in store.facts(doc)] == given(gold(doc)[1])


@needs_gold()
def test_the_founding_bulletin_scores_one(tmp_path: Path):
    with Store(tmp_path / "store") as store:
        store.put([gold("s01")])
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in store.facts("s01"))
    (tmp_path / "s01.jsonl").write_text(lines, encoding="utf-8")
    score = GOLD.parent / "score.py"
    run = subprocess.run(
        [sys.executable, score, GOLD, tmp_path, "--doc", "s01", "--json"], capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout)["ALL"]["f1"] == 1.0
