"""Posts in bodies that no table knows, which cost the rest of a row nothing; advisers; boards every province has."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Nam"
HEALTH, LAWYERS = "Sở Y tế tỉnh Hà Nam", "Hội Luật gia Việt Nam"


def posts(text: str) -> set[tuple[str, str]]:
    return {(title, org) for person, title, org, _ in roles(text, HOME) if person == "Trần Văn Mẫu"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chánh Văn phòng Hội Luật gia Việt Nam, Trưởng tiểu ban lễ tân hậu cần Trần Văn Mẫu cho biết.",
         {("Chánh Văn phòng", f"Văn phòng {LAWYERS}"), ("Trưởng Tiểu ban", "Tiểu ban Lễ tân hậu cần")}),
        ("Giám đốc Sở Y tế, trưởng nhóm chuyên gia Trần Văn Mẫu nói.", {("Giám đốc", HEALTH)}),
        ("Phó Giám đốc Sở Y tế, phó nhóm điều tra Trần Văn Mẫu nói.", {("Phó Giám đốc", HEALTH)}),
        ("Giám đốc Sở Y tế Lê Văn Thử, trưởng nhóm Trần Văn Mẫu nói.", set()),
        ("Giám đốc Sở Y tế, người dân Trần Văn Mẫu gặp nhau.", set()),
        ("Trưởng phòng mời Trần Văn Mẫu vào họp.", set()),
        ("Trưởng ban vừa gặp Trần Văn Mẫu.", set()),
    ],
)  # fmt: skip
def test_a_business_that_no_table_knows(text: str, expected: set[tuple[str, str]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Giám đốc Ban Quản lý dự án đầu tư xây dựng các công trình giao thông",
         "Ban Quản lý dự án Đầu tư xây dựng các công trình giao thông tỉnh Hà Nam"),
        ("Trưởng Ban Quản lý các khu công nghiệp", "Ban Quản lý các khu công nghiệp tỉnh Hà Nam"),
        ("Giám đốc Ban Quản lý dự án Sao Mai", "Ban Quản lý dự án Sao Mai"),
        ("Cố vấn cao cấp Tập đoàn Sao Mai", "Tập đoàn Sao Mai"),
        ("nguyên Cố vấn Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
    ],
)  # fmt: skip
def test_bodies_of_posts(post: str, body: str) -> None:
    assert {org for _, org in posts(f"Ông Trần Văn Mẫu, {post}, dự họp.")} == {body}


def test_an_adviser_of_nobody_told_holds_no_post() -> None:
    assert not posts("Ông Trần Văn Mẫu, cố vấn học tập của lớp, dự họp.")


def test_an_accountant_is_of_the_one_enterprise() -> None:
    text = "Công ty Sao Mai họp. Dự có ông Lê Văn Thử (Giám đốc), ông Trần Văn Mẫu (Kế toán trưởng)."
    assert posts(text) == {("Kế toán trưởng", "Công ty Sao Mai")}
