"""One body however it is spelled, now with a longer name, now with a shorter one."""

from __future__ import annotations

import pytest
from core_facts import entities

KINDS = ("party", "state", "mass", "enterprise", "other")
SPELLINGS = [
    ("Uỷ ban nhân dân tỉnh Hà Giang họp.", "tone on the other vowel"),
    ("UBND tỉnh Hà Giang họp.", "abbreviated"),
    ("U\u0309y ban nhân dân tỉnh Hà Giang họp.", "letters and tones apart"),
    ("UBND\u00a0tỉnh Hà Giang họp.", "a space that does not break"),
]


@pytest.mark.parametrize(("text", "why"), SPELLINGS, ids=[why for _, why in SPELLINGS])
def test_one_body_however_spelled(text: str, why: str) -> None:
    assert entities(text, KINDS) in ({"Ủy ban nhân dân tỉnh Hà Giang"}, {"Uỷ ban nhân dân tỉnh Hà Giang"}), why


ALIKE = [
    (
        "Sở Kế hoạch và Đầu tư Hà Giang họp. Ông Lê Văn Mẫu, Giám đốc Sở Kế hoạch.",
        {"Sở Kế hoạch và Đầu tư tỉnh Hà Giang"},
        "the first half of a business",
    ),
    (
        "Bộ Y tế và nhân dân Hà Giang chống dịch. Bộ Y tế khen xã.",
        {"Bộ Y tế"},
        "what a body is named with is no half of its business",
    ),
    ("Công an huyện Mèo Vạc họp. Công an Mèo Vạc bắt ba người.", {"Công an huyện Mèo Vạc"}, "the type of a place"),
    (
        "Cán bộ ban Tuyên giáo nói riêng. Ban Tuyên giáo Trung ương họp.",
        {"Ban Tuyên giáo Trung ương"},
        "the one board of a name",
    ),
    (
        "Ủy ban MTTQ Việt Nam tỉnh Hà Giang họp. Ủy ban MTTQ tỉnh Hà Giang trao quà.",
        {"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Giang"},
        "the Front with and without its country",
    ),
    (
        "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh họp. Trung ương Đoàn trao giải.",
        {"Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"},
        "the Youth Union by its short name",
    ),
    (
        "Thủ tướng Lê Văn Mẫu cảm ơn. Chính phủ Việt Nam sẽ hỗ trợ.",
        {"Chính phủ"},
        "the Government in which a post is held needs no country",
    ),
    ("Sinh viên nhận học bổng của Chính phủ Việt Nam.", {"Chính phủ Việt Nam"}, "where nobody holds a post in it"),
    (
        "Sở Tài nguyên và Môi trường Hà Giang họp. Ông Lê Văn Mẫu thôi làm Bí thư Đảng ủy Sở Tài nguyên Hà Giang.",
        {"Sở Tài nguyên và Môi trường tỉnh Hà Giang", "Đảng ủy Sở Tài nguyên và Môi trường tỉnh Hà Giang"},
        "what belongs to a body takes its longer name",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ALIKE, ids=[why for *_, why in ALIKE])
def test_one_body_named_now_longer_now_shorter(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS) == expected, why
