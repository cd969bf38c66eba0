"""Departments: where the text leaves out whose they are, they are of the institution that the bulletin is about."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

SCHOOL = "Trường Đại học Sao Mai họp. Trường Đại học Sao Mai có 20 khoa."


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            f"{SCHOOL} Bà Lê Thị Mẫu, Trưởng Phòng Đào tạo, dự.",
            ("Trưởng phòng", "Phòng Đào tạo Trường Đại học Sao Mai"),
        ),
        (f"{SCHOOL} Bà Lê Thị Mẫu, Trưởng Khoa Âm nhạc, dự.", ("Trưởng khoa", "Khoa Âm nhạc Trường Đại học Sao Mai")),
        (
            "Sở Y tế tỉnh Hà Nam họp. Sở Y tế tỉnh Hà Nam khen bà Lê Thị Mẫu, Trưởng Phòng Kế hoạch.",
            ("Trưởng phòng", "Phòng Kế hoạch Sở Y tế tỉnh Hà Nam"),
        ),
    ],
)
def test_department_of_the_subject(text: str, post: tuple[str, str]) -> None:
    assert {(title.lower(), body) for _, title, body, _ in roles(text)} == {(post[0].lower(), post[1])}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Công ty Hoa Sen họp. Công ty Hoa Sen khen Khoa Âm nhạc.", "Khoa Âm nhạc"),
        ("Trường Đại học Sao Mai họp với Sở Y tế tỉnh Hà Nam, Phòng Kế hoạch.", "Phòng Kế hoạch"),
        (f"{SCHOOL} Phòng Kinh tế và Hạ tầng đến dự.", "Phòng Kinh tế và Hạ tầng"),
    ],
)
def test_department_of_nobody_told(text: str, left: str) -> None:
    assert left in entities(text, ("state", "other"))


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "Dự có lãnh đạo các sở: Y tế, Nội vụ, Tài chính tỉnh Hà Nam.",
            {"Sở Y tế tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam", "Sở Tài chính tỉnh Hà Nam"},
        ),
        (
            "Các Sở Y tế, Giáo dục và Đào tạo và Công an tỉnh Hà Nam dự.",
            {"Sở Y tế tỉnh Hà Nam", "Sở Giáo dục và Đào tạo tỉnh Hà Nam", "Công an tỉnh Hà Nam"},
        ),
        (
            "Dự có các Bộ: Quốc phòng, Công an, Nông nghiệp và Môi trường.",
            {"Bộ Quốc phòng", "Bộ Công an", "Bộ Nông nghiệp và Môi trường"},
        ),
        ("Bộ Y tế, Nội vụ, Tài chính đã họp.", {"Bộ Y tế", "Bộ Nội vụ", "Bộ Tài chính"}),
        # One body each, or one body whose business is a row.
        ("Bộ Y tế, Công an tỉnh Hà Nam đã họp.", {"Bộ Y tế", "Công an tỉnh Hà Nam"}),
        ("Các Bộ Văn hóa, Thể thao và Du lịch, Y tế họp.", {"Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế"}),
        ("Các cơ sở: Y tế, Giáo dục phải sạch.", set()),
    ],
)
def test_head_of_several_businesses(sentence: str, bodies: set[str]) -> None:
    assert entities(sentence, ("state", "other"), locality="Hà Nam") == bodies


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "Dự có lãnh đạo Ban Tổ chức, Ban Tuyên giáo và Ban Dân vận Tỉnh ủy Hà Nam.",
            {f"Ban {business} Tỉnh ủy Hà Nam" for business in ("Tổ chức", "Tuyên giáo", "Dân vận")},
        ),
        ("Ban Tổ chức khen Ban Tuyên giáo Tỉnh ủy Hà Nam.", {"Ban Tuyên giáo Tỉnh ủy Hà Nam"}),
    ],
)
def test_boards_of_one_committee(sentence: str, bodies: set[str]) -> None:
    assert entities(sentence, ("party",)) == bodies
