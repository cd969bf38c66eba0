"""Names of persons: of all peoples, with and without honorific, short forms led back, and what is no person."""

from __future__ import annotations

import pytest
from core_facts import entities

PERSONS = [
    ("Đồng chí Y Khút Niê phát biểu.", {"Y Khút Niê"}, "a first syllable of one letter"),
    ("Ông Điểu Ré cảm ơn.", {"Điểu Ré"}, "a surname of the Xtiêng"),
    (
        "Bà Đinh Thị Hoài Thương khai mạc. Bà Thương nêu ba nhiệm vụ.",
        {"Đinh Thị Hoài Thương"},
        "a short form is no second person",
    ),
    (
        "Bà Đinh Thị Hoài Thương khai mạc. Bà Cúc nêu ba nhiệm vụ.",
        {"Đinh Thị Hoài Thương"},
        "a short form of nobody named is left out",
    ),
    ("NGUYỄN VĂN SƠN\nÔng Nguyễn Văn Sơn nhận nhiệm vụ.", {"Nguyễn Văn Sơn"}, "capitals throughout are the same name"),
    ("Số nhà 36B Lý Nam Đế đang sửa chữa.", set(), "a street behind a house number"),
    ("Đường Nguyễn Trãi đã được mở rộng.", set(), "a street"),
    ("Huyện Mèo Vạc và huyện Đồng Văn được khen.", set(), "places begin with surnames too"),
    ("Ảnh: Văn Thành", set(), "a photo credit"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PERSONS, ids=[why for *_, why in PERSONS])
def test_persons(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("person",)) == expected, why
