"""The identity model is data: its tables are whole, without repeats, and refused by line where they are not."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.resolve.names import frequency
from kg.resolve.places import changes, locate
from kg.resolve.posts import read_post
from kg.resolve.tables import read_table
from kg.resolve.weights import conflict, move

DATA = Path(read_table.__code__.co_filename).parent / "data"
TABLES = sorted(path.name for path in DATA.glob("*.tsv"))
CLASSES = {row[0] for row in read_table("classes.tsv", ("class", "size", "mentions"))}


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_composed_and_without_repeats(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(set(rows)) == len(rows)


def test_moves_and_conflicts_speak_of_known_classes() -> None:
    moves = list(read_table("moves.tsv", ("from", "to", "scope", "share")))
    costs = list(read_table("conflicts.tsv", ("one", "two", "scope", "cost")))
    assert {c for row in (*moves, *costs) for c in row[:2]} <= CLASSES
    assert {row[2] for row in (*moves, *costs)} <= {"unit", "same", "other", "-"}
    assert all(0 < float(row[3]) <= 1 for row in moves) and all(float(row[3]) < 0 for row in costs)
    assert len({row[:3] for row in moves}) == len(moves)


def test_offices_are_of_known_classes() -> None:
    rows = read_table("offices.tsv", ("level", "body", "title", "class", "seats"))
    assert {row[3] for row in rows} <= CLASSES | {"X"}


def test_a_faulty_table_is_refused_by_line(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text("# words\na\tb\n1\t2\n3\n", encoding="utf-8")
    with pytest.raises(KgError, match=r"t\.tsv, line 4: 2 tab-separated fields are needed, 1 found"):
        list(read_table("t.tsv", ("a", "b"), tmp_path))
    with pytest.raises(KgError, match=r"t\.tsv, line 2: the columns should be a, c"):
        list(read_table("t.tsv", ("a", "c"), tmp_path))


def test_every_changed_province_is_a_place() -> None:
    for change in changes():
        assert locate(f"tỉnh {change.old}").level == "province", change
        assert locate(f"tỉnh {change.new}").level == "province", change


@pytest.mark.parametrize(
    ("title", "body", "office", "seats"),
    [
        ("Bí thư", "Tỉnh ủy Sơn La", "P0", 1),
        ("Bí thư", "Thành ủy Móng Cái", "D1", 1),
        ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "P1", 4),
        ("Giám đốc", "Sở Lao động - Thương binh và Xã hội tỉnh Sơn La", "P2", 1),
        ("Bộ trưởng", "Bộ Công Thương", "N1", 1),
        ("Thứ trưởng", "Bộ Công an", "N2", 6),
        ("Ủy viên", "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "M1", 180),
        ("Chủ tịch", "Hội đồng quản trị Ngân hàng Thương mại Cổ phần Công Thương Việt Nam", "E0", 1),
        ("Chủ tịch", "Ủy ban nhân dân xã Quỳnh Lương", "D2", 1),
        ("Trưởng phòng", "Phòng Kế hoạch", "X", 20),
    ],
)
def test_posts_are_classed(title: str, body: str, office: str, seats: int) -> None:
    post = read_post(title, body)
    assert (post.office, post.seats) == (office, seats)


def test_what_is_likely_weighs_more_than_what_is_not() -> None:
    assert move("P0", "N1", "-") > move("P2", "N1", "-") > move("D2", "N1", "-")
    assert move("P1", "P1", "same") > move("P1", "P1", "other")
    assert conflict("P2", "P2", "other") < conflict("P2", "P2", "same") < 0 == conflict("P1", "P1", "same")
    assert frequency("Nguyễn Văn Hùng") > 10 * frequency("Nguyễn Xuân Phúc") > 100 * frequency("Hồ Chí Minh")
