"""Bodies whose names a short form in brackets, a place or a level closes, streets in a row, credits; near misses."""

from __future__ import annotations

import pytest
from core_facts import entities

BODIES: list[tuple[str, set[str], str]] = [
    (
        "Tổng giám đốc Tổng công ty đầu tư phát triển đường sắt Sao Mai (SMEC) Lê Tuấn Mẫu phát biểu. SMEC cần vốn.",
        {"Tổng công ty Đầu tư phát triển đường sắt Sao Mai"},
        "a business in small letters, and the short name for all of it",
    ),
    (
        "Đoàn làm việc với Cơ quan Hợp tác phát triển Sao Mai (SMCA).",
        {"Cơ quan Hợp tác phát triển Sao Mai"},
        "words behind the known ones",
    ),
    (
        "UBND Thành phố Đà Nẵng họp. Ban quản lý đường sắt đô thị thành phố (MAUS) báo cáo.",
        {"Ủy ban nhân dân thành phố Đà Nẵng", "Ban Quản lý Đường sắt đô thị thành phố Đà Nẵng"},
        "its place before the bracket",
    ),
    (
        "Tổng công ty Đầu tư và Kinh doanh vốn của Việt Nam (SMIC) báo cáo.",
        {"Tổng công ty Đầu tư và Kinh doanh vốn"},
        "whose it is, is no part of the name",
    ),
    ("Công ty Sao Mai tăng thuế bảo vệ môi trường (BVMT).", {"Công ty Sao Mai"}, "initials of the last words alone"),
    ("Sở Tài chính Hà Nam tăng thuế theo hợp đồng (FSA).", {"Sở Tài chính tỉnh Hà Nam"}, "a known business"),
    (
        "Công ty TNHH Công ích quận 8 và Trường Tiểu học Sao Mai xã Tân Lập cùng dự.",
        {"Công ty TNHH Công ích quận 8", "Trường Tiểu học Sao Mai xã Tân Lập"},
        "a place told with its type closes the name of a firm or school",
    ),
    ("Công ty Hoa Ban Hà Nam, tỉnh Hà Nam, đóng góp.", {"Công ty Hoa Ban Hà Nam"}, "where it is, behind a comma"),
    ("Mô hình Trường Học mới (SMEN) được mở rộng.", set(), "no school's business"),
    ("Công ty xây dựng đã ký hợp đồng khung (FSA).", set(), "a clause"),
]

LEVELS: list[tuple[str, set[str], str]] = [
    (
        "Dự án do HĐND, UBND và Ủy ban MTTQ cấp xã giám sát; UBND, HĐND các cấp báo cáo.",
        set(),
        "a row of bodies of a level",
    ),
    ("Chánh Văn phòng HĐND và Văn phòng UBND cấp tỉnh cùng dự.", set(), "offices of a level"),
    (
        "HĐND, UBND thành phố cấp giấy phép.",
        {"Hội đồng nhân dân thành phố Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng"},
        "what a body gives is no level",
    ),
    (
        "Đảng ủy Khối các cơ quan thành phố họp.",
        {"Đảng ủy Khối các cơ quan thành phố Đà Nẵng"},
        "the type of the place that is told",
    ),
    ("ĐH Hội Sinh viên thành phố Đà Nẵng khai mạc.", {"Hội Sinh viên thành phố Đà Nẵng"}, "a society's congress"),
    ("ĐH Xây dựng Đà Nẵng khai giảng.", {"Đại học Xây dựng Đà Nẵng"}, "a university"),
]

PERSONS: list[tuple[str, set[str], str]] = [
    ("Xe cấm trên các tuyến đường Nguyễn Huệ, Lê Lợi và Trần Mẫu.", set(), "streets in a row"),
    ("Từ đường Phan Mẫu đến Nguyễn Văn Cừ thường ùn tắc.", set(), "a stretch of road"),
    ("Đường Nguyễn Huệ, Lê Lợi ngập nước.", set(), "at the head of a sentence"),
    ("Trên đường Nguyễn Huệ, ông Lê Văn Mẫu cho biết.", {"Lê Văn Mẫu"}, "an honorific parts him from the street"),
    (
        "Ông Trần Văn Ba ở thành phố Hà Nội, Nguyễn Văn Mẫu ở Cần Thơ cùng dự.",
        {"Trần Văn Ba", "Nguyễn Văn Mẫu"},
        "a city is no street",
    ),
    ("Ông Trần Xuân Đường, Lê Văn Mẫu cùng dự.", {"Trần Xuân Đường", "Lê Văn Mẫu"}, "nor is a man of that name"),
    ("Cầu qua sông. Ảnh minh họa: Nguyễn Mẫu.", set(), "who took the picture"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BODIES, ids=[why for _, _, why in BODIES])
def test_names_closed_by_a_bracket_or_a_place(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("party", "state", "mass", "enterprise", "other")) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), LEVELS, ids=[why for _, _, why in LEVELS])
def test_bodies_of_a_level_or_of_the_city_told(text: str, expected: set[str], why: str) -> None:
    found = entities(text, ("party", "state", "mass", "enterprise", "other"), locality="Đà Nẵng")
    assert found == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), PERSONS, ids=[why for _, _, why in PERSONS])
def test_persons_beside_streets_and_pictures(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("person",)) == expected, why
