"""Posts as their bearers list them: ranks between posts, bodies inside bodies, cells and unions; near misses."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Giang"
Posts = set[tuple[str, str]]

RANKS: list[tuple[str, Posts, str]] = [
    (
        "Ông Trần Văn Khoa, Phó Bí thư Tỉnh ủy Hà Giang, Đại tá, Giám đốc Công an tỉnh Hà Giang dự lễ.",
        {("Phó Bí thư", "Tỉnh ủy Hà Giang"), ("Giám đốc", "Công an tỉnh Hà Giang")},
        "a rank between two posts parts neither from the name",
    ),
    (
        "Bà Lò Thị Mai, giáo viên, Phó Hiệu trưởng Trường THPT Hoa Ban phát biểu.",
        {("Phó Hiệu trưởng", "Trường Trung học phổ thông Hoa Ban")},
        "a trade between the name and the post",
    ),
    (
        "Ông Trần Văn Khoa, nhiều giáo viên, Hiệu trưởng Trường THPT Hoa Ban cùng dự.",
        set(),
        "teachers in general are nobody's trade",
    ),
    (
        "Ông Trần Văn Khoa, giáo viên dạy giỏi nhiều năm, Hiệu trưởng Trường THPT Hoa Ban khen.",
        set(),
        "a trade that prose goes on with is none that stands by itself",
    ),
]


def posts(text: str) -> Posts:
    """Return (title, body) of every post in `text`."""
    return {(title, body) for _, title, body, _ in roles(text, HOME)}


@pytest.mark.parametrize(("text", "expected", "why"), RANKS, ids=[why for *_, why in RANKS])
def test_ranks_between_posts(text: str, expected: Posts, why: str) -> None:
    assert posts(text) == expected, why
