"""Members of a board listed behind its setting up, posts there told beside names; fronted lives; near misses beside."""

from __future__ import annotations

import pytest
from core_facts import roles

Posts = set[tuple[str, str, str, str]]
PROVINCE, DAY = "tỉnh Hà Nam", "2024-05-20"
A, B, C = "Trần Văn Mẫu", "Lê Thị Thử", "Phạm Văn Ví"
BOARD = "Ban Chỉ đạo Cải cách hành chính tỉnh Hà Nam"
SET_UP = "UBND tỉnh quyết định thành lập Ban Chỉ đạo cải cách hành chính tỉnh."
OFFICES = {
    (A, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current"),
    (B, "Giám đốc", "Sở Tài chính tỉnh Hà Nam", "current"),
}
SEATS = {(A, "Thành viên", BOARD, "appointed"), (B, "Thành viên", BOARD, "appointed")}

CASES: list[tuple[str, Posts, str]] = [
    (
        f"{SET_UP} Các thành viên gồm: Giám đốc Sở Y tế {A}; Giám đốc Sở Tài chính {B}.",
        OFFICES | SEATS,
        "posts stand before the names",
    ),
    (
        f"{SET_UP} Các thành viên gồm: ông {A}, Giám đốc Sở Y tế; bà {B}, Giám đốc Sở Tài chính.",
        OFFICES | SEATS,
        "posts stand behind them",
    ),
    (
        f"{SET_UP} Các thành viên gồm: ông {A}, nguyên trợ lý của ông {C}; bà {B}.",
        SEATS,
        "one member in each part of the list",
    ),
    (f"{SET_UP} Các thành viên gồm ông {A}, bà {B}.", SEATS, "parted by commas"),
    (f"{SET_UP} Các thành viên thảo luận với ông {A}, bà {B}.", set(), "what members do lists nobody"),
    (
        f"Năm 2012, UBND tỉnh thành lập Ban Chỉ đạo cải cách hành chính tỉnh. Các thành viên gồm ông {A}, bà {B}.",
        set(),
        "a board set up long ago",
    ),
    (f"Các thành viên gồm ông {A}, bà {B}.", set(), "members of nothing that is named"),
    (
        f"Thành lập Ban Chỉ đạo cải cách hành chính tỉnh gồm: ông {A}, Giám đốc Sở Y tế - Trưởng ban; bà {B}, Giám đốc "
        "Sở Tài chính - Phó Trưởng ban.",
        OFFICES | {(A, "Trưởng Ban", BOARD, "appointed"), (B, "Phó Trưởng Ban", BOARD, "appointed")},
        "posts on the board beside the names that its setting up lists",
    ),
    (
        f"Ông {A} (Giám đốc Sở Y tế thời điểm đó) ký tờ trình.",
        {(A, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former")},
        "a post of the time that is told of",
    ),
    (
        f"Trải qua nhiều vị trí như Giám đốc Sở Y tế, Giám đốc Sở Tài chính, hiện ông {A} là Chủ tịch UBND tỉnh.",
        {
            (A, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
            (A, "Giám đốc", "Sở Tài chính tỉnh Hà Nam", "former"),
            (A, "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
        },
        "a life told before its name and what he is now",
    ),
    (
        f"Cán bộ được điều động về các địa phương nghe Giám đốc Sở Y tế {A} phát biểu.",
        {(A, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")},
        "those who are moved are others",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_members_listed(text: str, expected: Posts, why: str) -> None:
    assert roles(text, PROVINCE, published=DAY) == expected, why
