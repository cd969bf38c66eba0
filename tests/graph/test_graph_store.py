"""The store: the same bulletins give the same quads, replaced and removed bulletins leave nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from graph_samples import Bulletin, all_samples, bulletin, entity, first, gold, gold_ids, needs_gold, second
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode

from kg import KgError, Store
from kg.graph.backend import Embedded
from kg.model import Document, Extraction, Judgement


def quads(store: Store) -> list[str]:
    """Return all quads as text, sorted."""
    return sorted(str(q) for q in store.backend.match(None, None, None, None))


def fresh(*batches: list[Bulletin]) -> list[str]:
    """Return the quads of a new store after importing batches one after another."""
    with Store(None) as store:
        for batch in batches:
            store.put(batch)
        return quads(store)


def test_importing_twice_changes_nothing():
    assert fresh(all_samples(), all_samples()) == fresh(all_samples())
    with Store(None) as store:
        store.put(all_samples())
        change = store.put([second()])
        assert not change.insert and not change.delete


def test_a_changed_bulletin_leaves_the_graph_of_its_last_version():
    document, extraction = first()
    shorter = (replace(document, title="Khác"), replace(extraction, facts=extraction.facts[:7]))
    assert fresh(all_samples(), [shorter]) == fresh([shorter, *all_samples()[1:]])


def test_removing_leaves_nothing_of_a_bulletin():
    with Store(None) as store:
        store.put(all_samples())
        assert store.remove(["first", "nowhere"]) == ["nowhere"]
        assert quads(store) == fresh(all_samples()[1:])
        store.remove(["second", "third"])
        assert quads(store) == []
        assert list(store.backend.graphs()) == []


@settings(max_examples=20, deadline=None)
@given(
    st.permutations(all_samples()),
    st.integers(0, 3),
    st.lists(st.sampled_from(["first", "second", "third"]), max_size=2),
)
def test_any_order_and_batching_gives_the_same_quads(order, cut, out):
    with Store(None) as store:
        store.put(order[:cut])
        store.put(order[cut:])
        store.remove(out)
        assert quads(store) == fresh([b for b in all_samples() if b[0].id not in out])


def test_no_triple_stands_in_two_graphs_and_no_node_is_blank():
    with Store(None) as store:
        store.put(all_samples())
        found = list(store.backend.match(None, None, None, None))
        assert len({(q.subject, q.predicate, q.object) for q in found}) == len(found)
        assert not any(isinstance(term, BlankNode) for q in found for term in (q.subject, q.object))


def test_a_graph_of_a_bulletin_speaks_only_of_itself():
    with Store(None) as store:
        store.put(all_samples())
        for q in store.backend.match(None, None, None, None):
            if q.graph_name not in (store.minter.knowledge, store.minter.readings):
                assert q.subject.value.partition("#")[0] == q.graph_name.value


def test_two_bulletins_that_say_the_same_attest_one_fact():
    text = "Ông Trần Ví Dụ, Trưởng Ban Quản lý Khu kinh tế Thử."
    role = {"person": "Trần Ví Dụ", "title": "Trưởng ban", "org": "Ban Quản lý Khu kinh tế Thử", "status": "current"}
    again = bulletin(
        "again",
        text,
        entity("person", "Trần Ví Dụ"),
        entity("state", role["org"]),
        ("role", text, role),
        published="2024-02-01",
    )
    with Store(None) as store:
        store.put([first(), again])
        found = store.ask(
            "SELECT ?first ?last (COUNT(?a) AS ?n) { ?t a kg:Tenure ; org:role ?r ; kg:firstSeen ?first ;"
            " kg:lastSeen ?last . ?r rdfs:label 'Trưởng Ban' . ?a kg:attests ?t } GROUP BY ?t ?first ?last"
        )
        assert [[cell.value for cell in row] for row in found.rows] == [["2024-01-22", "2024-02-01", "2"]]


def test_judgements_split_and_join_and_cancel_out():
    with Store(None) as store:
        store.put(all_samples())
        before = quads(store)
        apart = Judgement(False, ("first", "Trần Ví Dụ"), ("third", "Trần Ví Dụ"), "biên tập", "hai người")
        store.judge([apart])
        iris = {
            row["doc"]: row["iri"]
            for row in store.facts()
            if row.get("name") == "Trần Ví Dụ" and row["type"] == "entity"
        }
        assert iris["first"] != iris["third"]
        assert store.judgements() == (apart,)
        store.judge([], withdraw=[apart])
        assert quads(store) == before


def test_a_judgement_joins_names_of_different_spelling():
    together = Judgement(True, ("first", "Trần Ví Dụ"), ("second", "Phạm Thí Điểm"))
    with Store(None) as store:
        store.put(all_samples())
        before = quads(store)
        store.judge([together])
        iris = {row["iri"] for row in store.facts() if row.get("name") in ("Trần Ví Dụ", "Phạm Thí Điểm")}
        assert len(iris) == 1
        store.judge([], withdraw=[together])
        assert quads(store) == before


def test_judgements_survive_the_removal_of_their_bulletins():
    judgement = Judgement(False, ("first", "Trần Ví Dụ"), ("second", "Trần Ví Dụ"))
    with Store(None) as store:
        store.put(all_samples())
        store.judge([judgement])
        with_both = quads(store)
        store.remove(["first"])
        assert store.judgements() == (judgement,)
        store.put([first()])
        assert quads(store) == with_both


def test_a_store_on_disk_is_there_when_opened_again(tmp_path: Path):
    with Store(tmp_path / "s") as store:
        store.put(all_samples())
        expected = quads(store)
    with Store(tmp_path / "s", writable=False) as store:
        assert quads(store) == expected


class Tidied(Embedded):
    """A store on disk that counts how often its files were put in order."""

    times = 0

    def tidy(self) -> None:
        super().tidy()
        self.times += 1


def test_the_files_are_put_in_order_after_an_import_of_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("kg.graph.store._MANY", 10)
    documents = [Document(f"d{number}", f"Bài thứ {number}.", title=f"Bài {number}") for number in range(72)]
    backend = Tidied(tmp_path / "store")
    with Store(backend=backend) as store:

        def take_in(first: int, last: int) -> int:
            report = store.import_documents(documents[first:last], extract=lambda d: Extraction(d.id, (), ()))
            assert len(report.imported) == last - first
            return backend.times

        assert take_in(0, 5) == 0
        assert take_in(5, 62) == 1
        assert take_in(62, 72) == 1
        found = quads(store)
        store.backend.tidy()
        assert quads(store) == found
    with Store(tmp_path / "store", writable=False) as store:
        assert quads(store) == found


def test_a_store_keeps_its_base(tmp_path: Path):
    with Store(tmp_path / "s", base="https://example.org/kg/") as store:
        store.put([first()])
    with Store(tmp_path / "s") as store:
        assert store.minter.base == "https://example.org/kg/"
        store.put([second()])
        assert not any("w3id.org/kg-bulletin/id/" in q for q in quads(store))
    with pytest.raises(KgError, match="made with the base"):
        Store(tmp_path / "s", base="https://example.org/other/")


@pytest.mark.parametrize("base", ["", "example", "https://example.org/a b/", "https://example.org/x"])
def test_a_base_that_is_none_is_refused(base):
    with pytest.raises(KgError, match="base of IRIs"):
        Store(None, base=base)


def test_what_is_no_store_is_refused_untouched(tmp_path: Path):
    (tmp_path / "f").write_text("x")
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "letter.txt").write_text("x")
    with pytest.raises(KgError, match="is a file"):
        Store(tmp_path / "f")
    with pytest.raises(KgError, match="other things in it"):
        Store(tmp_path / "d")
    assert [p.name for p in (tmp_path / "d").iterdir()] == ["letter.txt"]
    with pytest.raises(KgError, match="there is no store"):
        Store(tmp_path / "none", writable=False)
    assert not (tmp_path / "none").exists()


def test_a_store_that_is_being_written_is_refused_in_words(tmp_path: Path):
    with Store(tmp_path / "s") as store:
        store.put([second()])
        code = f"from kg import Store\nStore({str(tmp_path / 's')!r}, writable=False)"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=False)
        assert "by another process" in run.stderr.splitlines()[-1]


def test_several_may_read_at_once(tmp_path: Path):
    with Store(tmp_path / "s") as store:
        store.put([second()])
    with Store(tmp_path / "s", writable=False) as one, Store(tmp_path / "s", writable=False) as other:
        assert one.bulletins() == other.bulletins() == ["second"]


@pytest.mark.parametrize("doc", ["bản tin số 1", "a/b#c?d", '<x> "y"', "100%", "ä" * 200])
def test_ids_of_any_kind_make_sound_iris(doc):
    document, extraction = second()
    with Store(None) as store:
        store.put([(replace(document, id=doc), replace(extraction, doc=doc))])
        assert store.bulletins() == [doc]
        assert {row["doc"] for row in store.facts(doc)} == {doc}
        store.remove([doc])
        assert quads(store) == []


HOSTILE = 'Tên "lạ" \\ } ; DROP ALL # \u2028\u202e <script>alert(1)</script> \t\x00 𝔸'


def test_hostile_text_comes_back_as_it_was():
    sample = bulletin(
        "h", HOSTILE, entity("other", HOSTILE), ("figure", HOSTILE, {"org": HOSTILE, "indicator": "x", "value": 1})
    )
    with Store(None) as store:
        store.put([first()])
        store.put([sample])
        store.put([(replace(sample[0], title=HOSTILE), sample[1])])
        assert store.recorded("h").document.text == HOSTILE
        assert next(iter(store.facts("h")))["name"] == HOSTILE
        assert store.bulletins() == ["first", "h"]


@needs_gold()
def test_annotated_bulletins_in_any_order_give_the_same_quads():
    ids = gold_ids()
    whole = fresh([gold(doc) for doc in ids])
    assert fresh(*[[gold(doc)] for doc in reversed(ids)]) == whole
    with Store(None) as store:
        store.put([gold(doc) for doc in ids])
        store.remove(ids[::2])
        assert quads(store) == fresh([gold(doc) for doc in ids[1::2]])


@needs_gold()
def test_the_graph_is_frugal():
    # The annotated bulletins are rich: 33 facts each, where the aim of 200 quads is for an average bulletin.
    with Store(None) as store:
        store.put([gold(doc) for doc in gold_ids()])
        facts = sum(1 for _ in store.facts())
        own = sum(1 for q in store.backend.match(None, None, None, None) if q.graph_name != store.minter.knowledge)
        assert own / facts < 7.5


@pytest.mark.parametrize("names", [("Học viện Một", "học viện Một"), ("???", "!!!"), ("Hải Phòng", "hải phòng")])
def test_names_alike_or_made_of_signs_come_and_go_without_a_trace(names):
    samples = [bulletin(f"b{i}", f"{n} họp.", entity("other", n, "họp")) for i, n in enumerate(names)]
    with Store(None) as store:
        for sample in samples:
            store.put([sample])
        assert quads(store) == fresh(samples)
        store.remove(["b0"])
        assert quads(store) == fresh(samples[1:])
        store.remove(["b1"])
        assert quads(store) == []


def test_one_name_as_two_kinds_of_body_is_one_body():
    text = "Trung tâm Một họp tại Trung tâm Một."
    both = bulletin("both", text, entity("state", "Trung tâm Một"), entity("other", "Trung tâm Một"))
    one = bulletin("one", text, entity("other", "Trung tâm Một"))
    whole = fresh([both, one])
    assert fresh([one], [both]) == fresh([both], [one]) == whole
    with Store(None) as store:
        store.put([both])
        store.put([one])
        assert len({row["iri"] for row in store.facts()}) == 1
        store.remove(["both"])
        assert quads(store) == fresh([one])


def test_a_judgement_on_bodies_holds_for_bulletins_that_come_later():
    text = "Trung tâm Một họp."
    samples = [bulletin(f"b{i}", text, entity("state", "Trung tâm Một")) for i in range(4)]
    apart = Judgement(False, ("b0", "Trung tâm Một"), ("b1", "Trung tâm Một"))
    with Store(None) as store:
        store.put(samples[:2])
        store.judge([apart])
        store.put([samples[2]])
        store.put([samples[3]])
        step_by_step = quads(store)
    with Store(None) as store:
        store.put(samples)
        store.judge([apart])
        assert quads(store) == step_by_step
        assert len({row["iri"] for row in store.facts()}) == 2
