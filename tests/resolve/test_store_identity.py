"""Judging, explaining and rebuilding in a real store, by the real commands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import killing
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import Store
from kg.cli import main
from kg.graph import names as graph_names
from kg.graph.standing import Standing
from kg.model import Document, Judgement

TEXTS = {
    "h1": ("2019-05-02", "Đồng chí Nguyễn Văn Hùng, Bí thư Tỉnh ủy Sơn La, phát biểu tại hội nghị."),
    "h2": ("2020-05-02", "Dự hội nghị có đồng chí Nguyễn Văn Hùng, Bí thư Tỉnh ủy Sơn La."),
    "h3": ("2020-06-02", "Dự hội nghị có đồng chí Nguyễn Văn Hùng, Giám đốc Sở Y tế tỉnh Hà Nam."),
    "h4": ("2022-06-02", "Dự hội nghị có đồng chí Nguyễn Văn Hùng, Bộ trưởng Bộ Xây dựng."),
}
HUNG = "Nguyễn Văn Hùng"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A store with four bulletins that name Nguyễn Văn Hùng."""
    with Store(tmp_path / "store", writable=True) as store:
        fill(store)
    yield tmp_path / "store"


def fill(store: Store) -> None:
    store.import_documents(Document(doc, text, published=at) for doc, (at, text) in TEXTS.items())


def quads(store: Store) -> list[str]:
    return sorted(str(q) for q in store.backend.match(None, None, None, None))


def kg(folder: Path, *arguments: str, code: int = 0, stdin: str | None = None) -> Result:
    """Run a command on the store; the exit code must be `code`."""
    result = CliRunner().invoke(main, ["--store", str(folder), *arguments], input=stdin)
    assert result.exit_code == code, result.output
    return result


def test_namesakes_are_three_until_someone_says_otherwise(folder: Path) -> None:
    iris = {}
    for line in kg(folder, "facts", "--type", "entity").stdout.splitlines():
        fact = json.loads(line)
        if fact["name"] == HUNG:
            iris[fact["doc"]] = fact["iri"]
    assert iris["h1"] == iris["h2"] and len(set(iris.values())) == 3
    kg(folder, "same", f"h2:{HUNG}", f"h4:{HUNG}", "--by", "Hoa", "--reason", "tiểu sử")
    said = kg(folder, "why", f"h1:{HUNG}", f"h4:{HUNG}").stdout
    assert "one and the same" in said and "judged the same (by Hoa; tiểu sử)" in said
    assert "“Dự hội nghị có đồng chí Nguyễn Văn Hùng, Bộ trưởng Bộ Xây dựng.”" in said


def test_why_not_says_what_speaks_against(folder: Path) -> None:
    said = kg(folder, "why", f"h2:{HUNG}", f"h3:{HUNG}").stdout
    assert "not the same" in said
    assert "Bí thư, Tỉnh ủy Sơn La against Giám đốc, Sở Y tế tỉnh Hà Nam" in said


def test_different_parts_what_the_rules_join(folder: Path) -> None:
    kg(folder, "different", f"h1:{HUNG}", f"h2:{HUNG}")
    assert "not the same" in kg(folder, "why", f"h1:{HUNG}", f"h2:{HUNG}").stdout
    kg(folder, "different", f"h2:{HUNG}", f"h1:{HUNG}", "--withdraw")
    assert "one and the same" in kg(folder, "why", f"h1:{HUNG}", f"h2:{HUNG}").stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("same", f"h1:{HUNG}", f"h1:{HUNG}"), "both are the same name"),
        (("same", f"h1:{HUNG}", f"h9:{HUNG}"), "the store has no bulletin 'h9'"),
        (("same", f"h1:{HUNG}", "h2:Nguyễn Văn Hung"), "it names"),
        (("different", "nguyen-van-hung-000000", f"h1:{HUNG}"), "nothing is called"),
        (("same", f"h1:{HUNG}", f"h3:{HUNG}", "--withdraw"), "nothing was judged"),
        (("review", "--import", "nowhere.tsv"), "cannot be read"),
    ],
)
def test_misuse_is_said_in_one_line(folder: Path, arguments: tuple[str, ...], says: str) -> None:
    result = kg(folder, *arguments, code=2)
    assert says in result.stderr and "Traceback" not in result.output


def test_a_contradiction_is_refused_and_changes_nothing(folder: Path) -> None:
    kg(folder, "same", f"h1:{HUNG}", f"h3:{HUNG}")
    kg(folder, "same", f"h3:{HUNG}", f"h4:{HUNG}")
    result = kg(folder, "different", f"h1:{HUNG}", f"h4:{HUNG}", code=2)
    assert "contradicts" in result.stderr
    assert len(kg(folder, "review", "--export", "-").stdout.splitlines()) == 3


def test_judgements_travel_as_a_file(folder: Path, tmp_path: Path) -> None:
    kg(folder, "same", f"h2:{HUNG}", f"h4:{HUNG}", "--by", "Hoa")
    text = kg(folder, "review", "--export", "-").stdout
    with Store(tmp_path / "other", writable=True) as other:
        fill(other)
    kg(tmp_path / "other", "review", "--import", "-", stdin=text)
    with Store(tmp_path / "other") as other, Store(folder) as store:
        assert quads(other) == quads(store)


def test_review_shows_both_sentences(folder: Path) -> None:
    rows = [json.loads(line) for line in kg(folder, "review", "--json").stdout.splitlines()]
    assert rows
    assert all(HUNG in row["left_quote"] and HUNG in row["right_quote"] for row in rows)


def test_rebuild_gives_the_same_graph_and_keeps_judgements(folder: Path) -> None:
    kg(folder, "same", f"h2:{HUNG}", f"h4:{HUNG}")
    with Store(folder) as store:
        before = quads(store)
    kg(folder, "rebuild")
    with Store(folder) as store:
        assert quads(store) == before


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(TEXTS)), st.sampled_from(sorted(TEXTS)), st.booleans()), max_size=3))
def test_a_judgement_and_its_withdrawal_cancel_out(drawn: list[tuple[str, str, bool]]) -> None:
    told = [Judgement(same, (a, HUNG), (b, HUNG)) for a, b, same in drawn if a != b]
    with Store(None) as store:
        fill(store)
        before = quads(store)
        for judgement in told:
            store.judge([judgement])
        store.judge((), withdraw=told)
        assert quads(store) == before


@settings(max_examples=15, deadline=None)
@given(st.permutations(sorted(TEXTS)), st.permutations(sorted(TEXTS)))
def test_judgements_first_or_last_and_any_order_give_the_same_quads(order: list[str], again: list[str]) -> None:
    told = [Judgement(True, ("h2", HUNG), ("h4", HUNG)), Judgement(False, ("h1", HUNG), ("h3", HUNG))]
    found = []
    for docs, early in ((order, True), (again, False)):
        with Store(None) as store:
            if early:
                store.judge(told)
            for doc in docs:
                store.add(Document(doc, TEXTS[doc][1], published=TEXTS[doc][0]))
            if not early:
                store.judge(told)
            found.append(quads(store))
    assert found[0] == found[1]


def test_an_import_killed_at_any_moment_loses_nothing_it_acknowledged() -> None:
    assert len(killing.run(3)) == 3


def test_the_resolver_is_told_the_same_of_a_stored_bulletin_as_of_a_new_one() -> None:
    """A body that one bulletin calls by two names must not cost its officers their posts."""
    text = (
        "Hội nghị Ban Chấp hành Đảng bộ tỉnh Sơn La bầu đồng chí Lê Thị Mẫu làm Phó Bí thư Tỉnh ủy.\n"
        "Dự hội nghị có đồng chí Trần Ví Dụ, Bí thư Tỉnh ủy Sơn La, Chủ tịch HĐND tỉnh Sơn La."
    )
    document = Document("t1", text, published="2020-03-01", locality="Sơn La")
    with Store(None) as store:
        extraction = store.add(document)
        fresh = graph_names.testimonies(document, extraction, graph_names.names_of(extraction))
        standing = Standing(store.backend, store.minter)
        for named, told in fresh.items():
            stored = [m.testimony for m in standing.members(named.block, frozenset()) if m.name == named.name]
            if told.kind == "person":
                assert stored == [told]
