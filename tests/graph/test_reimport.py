"""What a store has already is not read again, and what was read otherwise is."""

from __future__ import annotations

import dataclasses

import pytest

import kg
from kg import Document, Store
from kg.graph import reading
from kg.graph.judging import rebuild

TEXT = "Sáng 21/1, Tỉnh ủy Sơn La họp. Dự họp có đồng chí Trần Ví Dụ, Bí thư Tỉnh ủy Sơn La."
OTHER = "Chiều 3/4, đồng chí Trần Ví Dụ, Giám đốc Sở Y tế tỉnh Hà Nam, làm việc với Tỉnh ủy Sơn La."
ONE = Document("one", TEXT, published="2024-01-22", locality="Sơn La", path="one.txt")
TWO = Document("two", OTHER, published="2024-04-04")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The IDs of the bulletins that are really read, in turn."""
    seen: list[str] = []
    extractor = Store.extractor

    def counted(store: Store):
        extract = extractor(store)

        def read(document: Document):
            seen.append(document.id)
            return extract(document)

        return read

    monkeypatch.setattr(Store, "extractor", counted)
    return seen


def quads(store: Store) -> set[str]:
    return {str(q) for q in store.backend.match(None, None, None, None)}


def test_the_same_bulletin_is_not_read_again(read):
    with Store(None) as store:
        first = store.import_documents([ONE, TWO])
        before = quads(store)
        again = store.import_documents([dataclasses.replace(ONE, path="elsewhere/one.txt"), TWO])
        assert quads(store) == before
    assert (first.imported, again.imported, again.unchanged) == (["one", "two"], [], ["one", "two"])
    assert read == ["one", "two"]
    assert not again.facts


@pytest.mark.parametrize(
    "change", [{"text": TEXT + " Hết."}, {"published": "2024-01-23"}, {"locality": None}, {"title": "Họp"}]
)
def test_a_bulletin_of_which_anything_changed_is_read(read, change):
    with Store(None) as store:
        store.import_documents([ONE])
        report = store.import_documents([dataclasses.replace(ONE, **change)])
    assert (report.imported, report.unchanged) == (["one"], [])
    assert read == ["one", "one"]


def test_another_reader_reads_again(read, monkeypatch):
    with Store(None) as store:
        store.import_documents([ONE])
        monkeypatch.setattr(reading, "reader", lambda words: "another release")
        report = store.import_documents([ONE])
        assert read == ["one", "one"]
        # What came out the same is no import.
        assert (report.imported, report.unchanged) == ([], ["one"])
        store.import_documents([ONE])
    assert read == ["one", "one"]


def test_other_words_of_ones_own_read_again(read):
    with Store(None) as store:
        store.import_documents([ONE])
        assert store.use_lexicon("names: [sao mai]") and not store.use_lexicon("names: [sao mai]")
        store.import_documents([ONE])
        assert read == ["one", "one"]
        assert store.import_documents([ONE]).unchanged == ["one"]
        assert store.use_lexicon(None) and store.words() is None
        store.import_documents([ONE])
    assert read == ["one", "one", "one"]


def test_a_bulletin_whose_neighbours_changed_is_no_import(read):
    with Store(None) as store:
        store.import_documents([ONE])
        # A namesake in another post can change who is meant in the first bulletin; the first itself did not change.
        report = store.import_documents([TWO, ONE])
    assert (report.imported, report.unchanged) == (["two"], ["one"])


def test_the_last_of_one_name_counts(read):
    changed = dataclasses.replace(ONE, text=TEXT + " Hết.")
    with Store(None) as store:
        store.import_documents([ONE])
        store.import_documents([changed, ONE])
        assert store.recorded("one").document.text == TEXT


def test_facts_given_by_hand_are_replaced_by_what_is_read(read):
    with Store(None) as store:
        store.import_documents([ONE])
        store.add(ONE, dataclasses.replace(kg.extract(ONE), facts=()))
        assert not list(store.facts("one"))
        report = store.import_documents([ONE])
        assert report.imported == ["one"]
        assert list(store.facts("one"))


def test_a_removed_bulletin_is_read_and_nothing_is_left_of_it(read):
    with Store(None) as store:
        store.import_documents([ONE])
        store.remove(["one"])
        assert not quads(store)
        assert store.import_documents([ONE]).imported == ["one"]


def test_a_rebuilt_store_needs_no_reading_again(read):
    with Store(None) as store, Store(None) as fresh:
        store.put([(d, dataclasses.replace(kg.extract(d), facts=())) for d in (ONE, TWO)])
        rebuild(store, kg.extract, reader=reading.reader())
        fresh.import_documents([TWO, ONE])
        assert quads(store) == quads(fresh)
        assert store.import_documents([ONE, TWO]).unchanged == ["one", "two"]
    assert read == ["two", "one"]


def test_the_note_of_the_reading_is_not_exported():
    with Store(None) as store:
        store.import_documents([ONE])
        for form in ("nq", "trig", "ttl"):
            assert b"reading" not in store.export(form)
        assert not [f for f in store.validate() if f.severity == "error"]
