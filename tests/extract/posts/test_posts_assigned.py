"""Posts told before who gets them, new heads, decisions received, seats given up; near misses beside them."""

from __future__ import annotations

import pytest
from core_facts import roles

Posts = set[tuple[str, str, str, str]]
PROVINCE, DAY = "tỉnh Hà Nam", "2024-05-20"
A, B = "Trần Văn Mẫu", "Lê Thị Thử"
FIRM = "Công ty Cổ phần Nắng Mai"
HEAD, NEXT = (A, "Tổng Giám đốc", FIRM), (B, "Tổng Giám đốc", FIRM)
BOTH = {(name, "Phó Tổng Giám đốc", FIRM, "appointed") for name in (A, B)}

CASES: list[tuple[str, Posts, str]] = [
    (f"Chức Tổng Giám đốc {FIRM} thuộc về ông {A}.", {(*HEAD, "appointed")}, "whose it becomes"),
    (f"Vị trí Tổng Giám đốc {FIRM} được giao cho ông {A}.", {(*HEAD, "appointed")}, "to whom it is given"),
    (f"Chức Tổng Giám đốc {FIRM} do ông {A} đảm nhiệm.", {(*HEAD, "current")}, "who has it"),
    (f"Chức Tổng Giám đốc {FIRM} do ông {A} đề xuất.", set(), "who only proposed it"),
    (f"{FIRM} có Tổng Giám đốc mới là ông {A}.", {(*HEAD, "appointed")}, "a new head with a name"),
    (f"{FIRM} chưa có Tổng Giám đốc mới.", set(), "one without"),
    (f"{FIRM} bổ nhiệm hai Phó Tổng Giám đốc mới: ông {A} và bà {B}.", BOTH, "two new ones"),
    (f"{FIRM} vừa có thêm 2 Phó Tổng Giám đốc là ông {A} và bà {B}.", BOTH, "two more"),
    (
        f"{FIRM} có 2 Phó Tổng Giám đốc là ông {A} và bà {B}.",
        {(*post[:3], "current") for post in BOTH},
        "all there are",
    ),
    (f"Ông {A} nhận quyết định bổ nhiệm Tổng Giám đốc {FIRM}.", {(*HEAD, "appointed")}, "who receives the decision"),
    (
        f"Ông {A} công bố quyết định bổ nhiệm Tổng Giám đốc {FIRM}.",
        set(),
        "who announces it gets nothing",
    ),
    (
        f"Bà {B} nhường ghế Tổng Giám đốc {FIRM} cho ông {A}.",
        {(*NEXT, "ended"), (*HEAD, "appointed")},
        "a seat given up",
    ),
    (f"Thay bà {B} làm Tổng Giám đốc {FIRM} là ông {A}.", {(*NEXT, "ended"), (*HEAD, "appointed")}, "who follows her"),
    (f"Thay bà {B} phát biểu là Tổng Giám đốc {FIRM} {A}.", {(*HEAD, "current")}, "who speaks for her"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_posts_assigned(text: str, expected: Posts, why: str) -> None:
    assert roles(text, PROVINCE, published=DAY) == expected, why
