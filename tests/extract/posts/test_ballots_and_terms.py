"""Posts of those whose votes are listed, terms in brackets, what was held at a time told before; near misses beside."""

from __future__ import annotations

import pytest
from core_facts import roles

Posts = set[tuple[str, str, str, str]]
PROVINCE, DAY = "tỉnh Hà Nam", "2024-05-20"
A, B = "Trần Văn Mẫu", "Lê Thị Thử"
HEALTH, GOVERNMENT, COUNCIL = "Sở Y tế tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam", "Hội đồng nhân dân tỉnh Hà Nam"
SEATS = {(A, "Ủy viên", GOVERNMENT, "appointed"), (B, "Ủy viên", GOVERNMENT, "appointed")}
HEAD = (A, "Giám đốc", HEALTH)

CASES: list[tuple[str, Posts, str]] = [
    (
        f"2 Ủy viên UBND tỉnh có số phiếu như sau: ông {A} 45 phiếu đồng ý (90%), bà {B} (Giám đốc Sở Y tế) 48 phiếu.",
        {*SEATS, (B, "Giám đốc", HEALTH, "current")},
        "votes do not end the list, posts beside the names are their own",
    ),
    (
        f"Các Ủy viên UBND tỉnh được bầu với số phiếu như sau: ông {A} 25/30 phiếu; bà {B} 28/30 phiếu.",
        SEATS,
        "elected in so many words",
    ),
    (
        f"Các Ủy viên UBND tỉnh có số phiếu tín nhiệm như sau: ông {A} 25/30 phiếu; bà {B} 28/30 phiếu.",
        {(*seat[:3], "current") for seat in SEATS},
        "a vote of confidence elects nobody",
    ),
    (
        f"2 Phó Chủ tịch HĐND tỉnh tái cử là ông {A} và bà {B}.",
        {(name, "Phó Chủ tịch", COUNCIL, "appointed") for name in (A, B)},
        "whoever is elected again",
    ),
    (
        f"HĐND tỉnh bầu bổ sung Ủy viên UBND tỉnh nhiệm kỳ (2021 - 2026) đối với ông {A}.",
        {(A, "Ủy viên", GOVERNMENT, "appointed")},
        "the years of a term in brackets",
    ),
    (f"Ông {A} làm Giám đốc Sở Y tế giai đoạn 2010 - 2015.", {(*HEAD, "former")}, "a time that is over"),
    (f"Ông {A} làm Giám đốc Sở Y tế giai đoạn 2021 - 2026.", {(*HEAD, "appointed")}, "one that is not"),
    (f"Thời điểm đó, ông {A} là Giám đốc Sở Y tế.", {(*HEAD, "former")}, "at a time told before"),
    (
        f"Ông {A} được bầu làm Phó Chủ tịch UBND tỉnh; trước đó ông là Giám đốc Sở Y tế.",
        {(A, "Phó Chủ tịch", GOVERNMENT, "appointed"), (*HEAD, "former")},
        "before it, behind a semicolon",
    ),
    (
        f"Năm 2010 ông {A} được bổ nhiệm giữ chức Giám đốc Sở Y tế; năm 2015 nghỉ hưu.",
        {(*HEAD, "former")},
        "who has retired since",
    ),
    (f"Trao quyết định bổ nhiệm lại cho ông {A}, Giám đốc Sở Y tế.", {(*HEAD, "appointed")}, "given once more"),
    (f"Ông {A}, Giám đốc Sở Y tế, nói về việc bổ nhiệm lại cán bộ.", {(*HEAD, "current")}, "who only speaks of it"),
    (
        f"Bàn giao chức danh Giám đốc Sở Y tế giữa ông {A} với bà {B}, bàn giao chức danh Phó Giám đốc Sở Y tế giữa "
        "ông Phạm Văn Ví với ông Vũ Đức Nêu.",
        {
            (*HEAD, "ended"),
            (B, *HEAD[1:], "appointed"),
            ("Phạm Văn Ví", "Phó Giám đốc", HEALTH, "ended"),
            ("Vũ Đức Nêu", "Phó Giám đốc", HEALTH, "appointed"),
        },
        "two posts are handed over",
    ),
    (
        f"Ông {A} nhận bàn giao chức vụ Giám đốc Sở Y tế từ bà {B}.",
        {(*HEAD, "appointed"), (B, *HEAD[1:], "ended")},
        "told of whoever takes it over",
    ),
    (f"Ông {A} là tân Giám đốc Sở Y tế.", {(*HEAD, "appointed")}, "a new head"),
    (
        f"Ông {A}, Giám đốc Sở Y tế, tiếp tục giữ chức vụ này trong nhiệm kỳ mới.",
        {(*HEAD, "appointed")},
        "kept for another term",
    ),
    (f"Ông {A}, Giám đốc Sở Y tế, tiếp tục giữ chức vụ này.", {(*HEAD, "current")}, "only kept"),
    (
        f"Ông {A} (Chủ tịch UBND tỉnh các nhiệm kỳ 2004 - 2011, 2011 - 2016) có mặt.",
        {(A, "Chủ tịch", GOVERNMENT, "former")},
        "several terms",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_ballots_and_terms(text: str, expected: Posts, why: str) -> None:
    assert roles(text, PROVINCE, published=DAY) == expected, why
