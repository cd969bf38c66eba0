"""Reprints of one article: two bulletins, linked, counted once, in whatever order and batches they come."""

from __future__ import annotations

import random

import pytest
from graph_samples import Bulletin, bulletin, entity
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import Document, Store
from kg.graph.copies import BANDS, ROWS, sketch
from kg.model import Extraction
from kg.read.duplicates import near_duplicates
from kg.show.from_store import network_from_store

HEAD = "Ông Trần Ví Dụ, Trưởng Ban Quản lý Khu kinh tế Thử"
_WORDS = "đảng bộ chi ủy hội nghị tổng kết nhiệm vụ công tác phát triển kinh tế xã huyện tỉnh năm triển khai".split()  # noqa: SIM905


def article(seed: int, words: int = 120) -> str:
    rng = random.Random(seed)
    return " ".join(rng.choice(_WORDS) + str(rng.randint(0, 40)) for _ in range(words))


def report(doc: str, body: str, published: str | None, who: str = "Trần Ví Dụ") -> Bulletin:
    """A made-up bulletin that says who heads a body, with `body` as the rest of its text."""
    board = "Ban Quản lý Khu kinh tế Thử"
    head = HEAD.replace("Trần Ví Dụ", who)
    held = {"person": who, "title": "Trưởng Ban", "org": board, "status": "current"}
    names = (entity("person", who), entity("state", board))
    return bulletin(doc, f"{head}, cho biết: {body}.", *names, ("role", head, held), published=published)


def worn(text: str, at: int, step: int = 40) -> str:
    """The text with one word in `step` another: a reprint; with others of other places a chain of reprints."""
    return " ".join("khác" if n % step == at else word for n, word in enumerate(text.split()))


A = article(1)
ORIGINAL = report("b-original", A, "2024-01-22")
REPRINT = report("a-reprint", worn(A, 3, 24), "2024-01-23")
AGAIN = report("c-again", worn(worn(A, 3, 24), 15, 24), "2024-01-24")
UNDATED = report("d-undated", A, None)
EXCERPT = report("e-excerpt", " ".join(A.split()[:50]), "2024-01-25")
OTHER = report("f-other", article(2), "2024-01-22")
OTHER_AGAIN = report("g-other", article(2) + " Hết", "2024-01-21")
ALL = (ORIGINAL, REPRINT, AGAIN, UNDATED, EXCERPT, OTHER, OTHER_AGAIN)


def quads(store: Store) -> set[str]:
    return {str(q) for q in store.backend.match(None, None, None, None)}


def copies(store: Store) -> dict[str, str]:
    return {doc: first for doc in store.bulletins() if (first := store.copy_of(doc)) is not None}


@pytest.fixture(scope="module")
def fresh() -> set[str]:
    with Store(None) as store:
        store.put(ALL)
        return quads(store)


def test_reprints_are_copies_of_the_earliest_and_excerpts_are_not():
    with Store(None) as store:
        store.put(ALL)
        assert copies(store) == {
            "a-reprint": "b-original",
            "c-again": "b-original",
            "d-undated": "b-original",
            "f-other": "g-other",
        }
        assert not [f for f in store.validate() if f.severity == "error"]


def test_what_copies_say_is_said_once():
    with Store(None) as store:
        store.put([ORIGINAL, REPRINT, UNDATED, OTHER])
        stats = store.stats()
        assert (stats.bulletins, stats.copies) == (4, 2)
        assert (stats.attested["role"], stats.attested["entity"]) == (2, 4)
        answer = store.ask("who-holds", {"body": "Ban Quản lý Khu kinh tế Thử"})
        assert [row[answer.variables.index("statements")].value for row in answer.rows] == ["2"]
        # Each is still a testimony of its own.
        rows = store.ask("who-says", {"name": "Trần Ví Dụ"}).rows
        assert {row[0].value for row in rows} == {"b-original", "a-reprint", "d-undated", "f-other"}


def test_a_disagreement_is_listed_once_however_often_it_is_reprinted():
    rival = report("r-rival", article(2), "2024-01-22", who="Hoàng Thị Khác")
    again = [
        report(doc, article(2), day, who="Hoàng Thị Khác") for doc, day in (("s", "2024-01-22"), ("q", "2024-01-23"))
    ]
    with Store(None) as store:
        store.put([ORIGINAL, REPRINT, UNDATED, rival, *again])
        assert store.stats().copies == 4
        answer = store.ask("disagreements")
        told = [{answer.variables[n]: value.value for n, value in enumerate(row)} for row in answer.rows]
        assert [{row["bulletin"], row["otherBulletin"]} for row in told] == [{"b-original", "r-rival"}]
        # Where the first of the reprints is silent, the next one speaks.
        silent = bulletin("r-rival", rival[0].text, published="2024-01-22")
        store.put([silent])
        answer = store.ask("disagreements")
        told = [{answer.variables[n]: value.value for n, value in enumerate(row)} for row in answer.rows]
        assert [{row["bulletin"], row["otherBulletin"]} for row in told] == [{"b-original", "q"}]


def test_the_network_weighs_an_article_once():
    def weights(*bulletins: Bulletin) -> dict[str, float | None]:
        with Store(None) as store:
            store.put(bulletins)
            network = network_from_store(store)
            assert {ref.id: ref.copy_of for ref in network.bulletins} == {
                doc: store.copy_of(doc) for doc in store.bulletins()
            }
            return {node.label: node.weight for node in network.nodes}

    assert weights(ORIGINAL, REPRINT, UNDATED) == weights(ORIGINAL)
    assert weights(ORIGINAL, REPRINT, OTHER) == weights(ORIGINAL, OTHER)
    assert weights(ORIGINAL, OTHER) != weights(ORIGINAL)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(len(ALL))), st.lists(st.integers(1, 3), min_size=7, max_size=7))
def test_any_order_and_batching_gives_the_same_links(fresh, order, sizes):
    waiting = [ALL[n] for n in order]
    with Store(None) as store:
        while waiting:
            size = sizes.pop()
            store.put(waiting[:size])
            del waiting[:size]
        assert quads(store) == fresh


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, len(ALL) - 1), min_size=1, max_size=5, unique=True))
def test_a_group_falls_apart_as_if_the_rest_had_come_alone(gone):
    with Store(None) as store, Store(None) as rest:
        store.put(ALL)
        store.remove([ALL[n][0].id for n in gone])
        rest.put([one for n, one in enumerate(ALL) if n not in gone])
        assert quads(store) == quads(rest)


def test_a_chain_breaks_where_its_middle_changes():
    with Store(None) as store:
        store.put([ORIGINAL, REPRINT, AGAIN])
        alone = {(p.left, p.right) for p in near_duplicates([ORIGINAL[0], AGAIN[0]])}
        assert copies(store) == {"a-reprint": "b-original", "c-again": "b-original"}
        assert alone == set()
        store.put([report("a-reprint", article(9), "2024-01-23")])
        assert copies(store) == {}


def test_an_earlier_copy_that_comes_late_is_the_first():
    with Store(None) as store:
        store.put([ORIGINAL])
        store.put([report("z", A, "2024-01-01")])
        assert copies(store) == {"b-original": "z"}


def test_the_report_of_an_import_names_the_copies():
    text = "Dự họp có đồng chí Trần Ví Dụ, Bí thư Tỉnh ủy Sơn La. " + article(5)
    with Store(None) as store:
        report = store.import_documents([Document("x", text, published="2024-01-02"), Document("y", text)])
        assert (report.imported, report.copies) == (["x", "y"], ["y"])
        assert store.import_documents([Document("y", text)]).copies == []


def test_links_are_those_that_a_comparison_of_all_finds():
    rng = random.Random(8)
    documents = []
    for seed in range(25):
        text = article(100 + seed, rng.choice((4, 9, 60, 200)))
        for n in range(rng.randint(1, 3)):
            documents.append(Document(f"{seed:02}-{n}", worn(text, rng.randint(0, 39)) if n else text))
    expected = {p.right for p in near_duplicates(documents) if p.kind != "excerpt"}
    with Store(None) as store:
        for document in rng.sample(documents, len(documents)):
            store.put([(document, Extraction(document.id, (), ()))])
        assert set(copies(store)) == expected
    assert len(expected) > 15


@pytest.mark.parametrize("text", ["", "...", "Họp.", "Họp chi bộ.", A])
def test_a_sketch_is_that_of_the_words(text):
    own = sketch(text)
    words = any(c.isalnum() for c in text)
    assert (len(own.text), len(own.bands)) == ((8 * BANDS * ROWS, BANDS) if words else (0, 0))
    assert own.near(sketch(text.upper())) == words
    assert not own.near(sketch(article(2)))
