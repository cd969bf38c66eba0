"""Posts beside one that nobody can read, and clauses that end the row; near misses."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Giang"
HEALTH = ("Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")


@pytest.mark.parametrize(
    "item",
    ["chuyên gia về dược liệu", "Tổng đạo diễn chương trình", "đại diện vốn Nhà nước", "52 tuổi, đảng viên"],
)
def test_a_post_that_nobody_can_read_does_not_end_the_row(item: str) -> None:
    assert roles(f"Ông Lê Văn Thu, {item}, Giám đốc Sở Y tế dự hội nghị.", HOME) == {("Lê Văn Thu", *HEALTH)}


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Ông Lê Văn Thu, cùng các phòng, Giám đốc Sở Y tế dự hội nghị.", "a clause of others"),
        ("Ông Lê Văn Thu, người đã được khen, Giám đốc Sở Y tế nói.", "a clause with a verb"),
        ("Ông Lê Văn Thu, Sở Nội vụ, Giám đốc Sở Y tế dự hội nghị.", "a body that was there, too"),
    ],
)
def test_a_clause_ends_the_row(sentence: str, said: str) -> None:
    assert roles(sentence, HOME) == set(), said


def test_a_post_before_a_name_is_of_whom_it_names() -> None:
    told = roles("Ông Lê Văn Thu, chuyên gia về dược liệu, Giám đốc Sở Y tế Đào Văn Tuân dự hội nghị.", HOME)
    assert told == {("Đào Văn Tuân", *HEALTH)}
