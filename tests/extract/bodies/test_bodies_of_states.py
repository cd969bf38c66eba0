"""Bodies of states and centres of societies: whose an organ is that every state or society has; near misses."""

from __future__ import annotations

import pytest
from core_facts import entities

CASES: list[tuple[str, set[str], str]] = [
    (
        "Chủ tịch Quốc hội Vương quốc Campuchia Sok Soma phát biểu.",
        {"Quốc hội Vương quốc Campuchia"},
        "a country by its long name",
    ),
    (
        "Bộ trưởng Bộ Nội vụ Cộng hòa Slovakia John Mam phát biểu.",
        {"Bộ Nội vụ Cộng hòa Slovakia"},
        "a ministry of one",
    ),
    (
        "Chính phủ Hoàng gia Campuchia họp. Chính phủ Vương quốc Campuchia và Chính phủ Campuchia gửi điện.",
        {"Chính phủ Campuchia"},
        "one organ by three names",
    ),
    (
        "Ủy ban Bầu cử quốc gia Campuchia và Cơ quan Tình báo Trung ương Mỹ, Bộ Quốc phòng Mỹ cùng dự.",
        {"Ủy ban Bầu cử Quốc gia Campuchia", "Cơ quan Tình báo Trung ương Mỹ", "Bộ Quốc phòng Mỹ"},
        "bodies of a nation",
    ),
    (
        "Toà án Tối cao Brazil tuyên án. Tòa án nhân dân tối cao Lào gửi điện.",
        {"Tòa án Tối cao Brazil", "Tòa án nhân dân tối cao Lào"},
        "the highest courts of others",
    ),
    ("Tòa án Tối cao tuyên án.", {"Tòa án nhân dân tối cao"}, "our own is the people's"),
    ("Chính phủ Hoàng gia và nhiều bộ ngành Campuchia họp.", {"Chính phủ"}, "no country's name"),
    (
        "Ông Lý Mẫu, Ủy viên Ban Thường vụ Bộ Chính trị Trung Quốc, phát biểu.",
        {"Ban Thường vụ Bộ Chính trị Đảng Cộng sản Trung Quốc"},
        "the country stands for its ruling party",
    ),
    (
        "Ban Bí thư Trung ương Đoàn và Văn phòng Trung ương Hội Nông dân Việt Nam phối hợp.",
        {"Ban Bí thư Trung ương Đoàn", "Văn phòng Trung ương Hội Nông dân Việt Nam"},
        "centres of societies have offices like the Party's",
    ),
    (
        "Hội Luật gia Việt Nam họp. Ban Chấp hành Trung ương Hội bàn nghị quyết.",
        {"Hội Luật gia Việt Nam", "Ban Chấp hành Trung ương Hội Luật gia Việt Nam"},
        "the society is the one spoken of",
    ),
    ("Ban Chấp hành Trung ương Hội bàn nghị quyết.", set(), "no society is named"),
    (
        "Văn phòng Trung ương phối hợp với Ban Bí thư Trung ương.",
        {"Văn phòng Trung ương Đảng", "Ban Bí thư Trung ương Đảng"},
        "no society follows: the Party's",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for _, _, why in CASES])
def test_bodies_of_states(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("party", "state", "mass", "enterprise", "other")) == expected, why
