"""Wards and communes that bear a person's name, and persons behind the word for a ward."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

MEN, BODIES = ("person",), ("party", "state", "mass")

CASES = [
    (
        "Ông Lê Văn Mẫu - Chủ tịch UBND phường Lê Hồng Phong cho biết.",
        {"Lê Văn Mẫu"},
        {"Ủy ban nhân dân phường Lê Hồng Phong"},
        "a ward named after a man",
    ),
    (
        "Bà Trần Thị Thí (Phó Bí thư Đảng ủy phường Nguyễn Thái Bình) và Hội Phụ nữ phường Nguyễn An Ninh dự.",
        {"Trần Thị Thí"},
        {"Đảng ủy phường Nguyễn Thái Bình", "Hội Phụ nữ phường Nguyễn An Ninh"},
        "in brackets, of a mass organisation",
    ),
    (
        "Chủ tịch UBND phường Lê Hồng Phong Trần Văn Mẫu phát biểu.",
        {"Trần Văn Mẫu"},
        {"Ủy ban nhân dân phường Lê Hồng Phong"},
        "with its chairman's name behind",
    ),
    (
        "Ông Lê Văn Mẫu, Chủ tịch UBND xã Trần Văn Thí, huyện Kim Bảng dự.",
        {"Lê Văn Mẫu"},
        {"Ủy ban nhân dân xã Trần Văn Thí"},
        "a man no table knows, the district behind",
    ),
    ("Chủ tịch UBND phường Trần Văn Thí phát biểu.", {"Trần Văn Thí"}, set(), "a chairman of the ward"),
    ("Chủ tịch UBND phường Trần Văn Thí, Lê Văn Mẫu dự.", {"Trần Văn Thí", "Lê Văn Mẫu"}, set(), "a list of men"),
    ("Nơi đây có nhà bia của đồng chí Lê Hồng Phong.", {"Lê Hồng Phong"}, set(), "the man himself"),
]


@pytest.mark.parametrize(("text", "persons", "bodies", "why"), CASES)
def test_namesakes(text: str, persons: set[str], bodies: set[str], why: str) -> None:
    assert entities(text, MEN) == persons, why
    assert entities(text, BODIES) == bodies, why


def test_a_chairman_of_a_namesake_has_his_post() -> None:
    assert roles("Ông Lê Văn Mẫu - Chủ tịch UBND phường Lê Hồng Phong dự.") == {
        ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân phường Lê Hồng Phong", "current")
    }
