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
