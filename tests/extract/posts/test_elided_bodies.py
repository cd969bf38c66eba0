"""Posts whose body the words around them tell: a district, an institution by its kind, an occasion, a list's end."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Nam"
SCHOOL, STATION = "Trường Tiểu học Hoa Sen", "Đài Tiếng nói Việt Nam"

CASES: list[tuple[str, set[tuple[str, str]]]] = [
    ("Trưởng Ban Dân vận, Chủ tịch Ủy ban MTTQ huyện Kim Bảng",
     {("Trưởng Ban", "Ban Dân vận Huyện ủy Kim Bảng"), ("Chủ tịch", "Ủy ban Mặt trận Tổ quốc huyện Kim Bảng")}),
    ("Trưởng Ban Dân vận, Chủ tịch Ủy ban MTTQ tỉnh",
     {("Trưởng Ban", "Ban Dân vận Tỉnh ủy Hà Nam"), ("Chủ tịch", "Ủy ban Mặt trận Tổ quốc tỉnh Hà Nam")}),
    ("Ủy viên Đoàn Chủ tịch, Trưởng Ban Chính sách Tổng Liên đoàn Lao động Việt Nam",
     {("Ủy viên", "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam"),
      ("Trưởng Ban", "Ban Chính sách Tổng Liên đoàn Lao động Việt Nam")}),
    ("Ủy viên Ban Chấp hành, Trưởng Ban Tuyên giáo Đảng bộ Khối Doanh nghiệp tỉnh",
     {("Ủy viên", "Ban Chấp hành Đảng bộ Khối Doanh nghiệp tỉnh Hà Nam"),
      ("Trưởng Ban", "Ban Tuyên giáo Đảng bộ Khối Doanh nghiệp tỉnh Hà Nam")}),
    ("Bí thư Đoàn Thanh niên, Chủ tịch Hội LHTN xã Sao Mai",
     {("Bí thư", "Đoàn Thanh niên xã Sao Mai"), ("Chủ tịch", "Hội Liên hiệp Thanh niên xã Sao Mai")}),
    (f"Phó Tổng Giám đốc, Chủ tịch Liên chi hội Nhà báo {STATION}",
     {("Phó Tổng Giám đốc", STATION), ("Chủ tịch", f"Liên chi hội Nhà báo {STATION}")}),
    ("Giám đốc, Phó Chủ tịch Hội Doanh nghiệp tỉnh", {("Phó Chủ tịch", "Hội Doanh nghiệp tỉnh Hà Nam")}),
    ("Phó Chánh án, Chánh tòa Dân sự TAND tỉnh",
     {("Phó Chánh án", "Tòa án nhân dân tỉnh Hà Nam"), ("Chánh Tòa", "Tòa Dân sự Tòa án nhân dân tỉnh Hà Nam")}),
]  # fmt: skip


@pytest.mark.parametrize(("posts", "expected"), CASES)
def test_posts_of_one_person(posts: str, expected: set[tuple[str, str]]) -> None:
    found = roles(f"Đồng chí Trần Văn Mẫu, {posts} dự hội nghị.", HOME)
    assert {(title, org) for _, title, org, _ in found} == expected


def test_posts_told_with_an_institution_by_its_kind() -> None:
    text = (
        f"{SCHOOL} khai giảng. Dự lễ có ông Trần Văn Mẫu, Phó Trưởng Công an xã Sao Mai; "
        "cô Lê Thị Thử, Bí thư chi bộ, Hiệu trưởng nhà trường."
    )
    found = {(title, org) for person, title, org, _ in roles(text, HOME) if person == "Lê Thị Thử"}
    assert found == {("Bí thư", f"Chi bộ {SCHOOL}"), ("Hiệu trưởng", SCHOOL)}
    text = (
        "Trường Đại học Sao Mai họp. Dự có ông Trần Văn Mẫu, Bí thư Đảng ủy Khối Đại học tỉnh; "
        "ông Lê Văn Thử, Bí thư Đảng ủy, Chủ tịch Hội đồng Trường."
    )
    assert ("Lê Văn Thử", "Bí thư", "Đảng ủy Trường Đại học Sao Mai", "current") in roles(text, HOME)


def test_the_last_of_a_list_names_the_body() -> None:
    text = "Dự có: Trần Văn Mẫu, Bí thư; Lê Văn Thử, Phó Bí thư Thường trực; Lê Thị Mẫu, Phó Bí thư Huyện ủy Kim Bảng."
    assert {(person, org) for person, _, org, _ in roles(text, HOME)} == {
        (person, "Huyện ủy Kim Bảng") for person in ("Trần Văn Mẫu", "Lê Văn Thử", "Lê Thị Mẫu")
    }


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Ông Trần Văn Mẫu, Trưởng Ban Tổ chức Lễ hội Hoa Sen 2024 cho biết.", "Ban Tổ chức Lễ hội Hoa Sen 2024"),
        ("Ông Trần Văn Mẫu, Trưởng ban tổ chức Festival Kim Bảng lần thứ II - 2024, phát biểu.",
         "Ban Tổ chức Festival Kim Bảng lần thứ II - 2024"),
        ("Trưởng Ban Tổ chức Đại hội Thể dục thể thao tỉnh Trần Văn Mẫu khai mạc.",
         "Ban Tổ chức Đại hội Thể dục thể thao tỉnh Hà Nam"),
        ("Ông Trần Văn Mẫu, Phó Trưởng Ban Tổ chức Tỉnh ủy, trao hoa.", "Ban Tổ chức Tỉnh ủy Hà Nam"),
    ],
)  # fmt: skip
def test_boards_are_called_after_what_they_hold(text: str, board: str) -> None:
    assert {org for _, _, org, _ in roles(text, HOME)} == {board}
