"""Names that mislead: whose organisation or office is meant, hamlets like districts, posts beside others."""

from __future__ import annotations

import pytest
from core_facts import entities, gatherings, roles

from kg.extract import extract
from kg.model import Document

PEOPLE = [
    ("Đảng bộ, chính quyền và nhân dân xã Mỹ Mẫu luôn đoàn kết.", {"Đảng bộ xã Mỹ Mẫu"}, "a commune"),
    ("Ông đến thăm Đảng bộ, nhân dân huyện Tháp Mười.", {"Đảng bộ huyện Tháp Mười"}, "no word between"),
    ("Lịch sử của Đảng bộ, quân và dân huyện Tháp Mười rất hào hùng.", {"Đảng bộ huyện Tháp Mười"}, "soldiers too"),
    (
        "Đảng bộ, chính quyền và nhân dân các dân tộc tỉnh Hà Giang quyết tâm.",
        {"Đảng bộ tỉnh Hà Giang"},
        "peoples of a province",
    ),
    (
        "Xã Mỹ Mẫu có lễ. Đảng bộ, chính quyền và các tầng lớp Nhân dân Mỹ Mẫu phấn khởi.",
        {"Đảng bộ xã Mỹ Mẫu"},
        "a commune named before",
    ),
    (
        "Đoàn về huyện Tháp Mười. Đảng bộ và nhân dân Tháp Mười phấn khởi.",
        {"Đảng bộ huyện Tháp Mười"},
        "a district with its type before",
    ),
    ("Đảng bộ và nhân dân trong tỉnh phấn khởi.", {"Đảng bộ tỉnh Đồng Tháp"}, "the bulletin's own province"),
    ("Đảng bộ, chính quyền huyện Tháp Mười lãnh đạo.", {"Đảng bộ huyện Tháp Mười"}, "its government alone"),
    ("Đảng bộ, chính quyền các cấp lãnh đạo.", {"Đảng bộ tỉnh Đồng Tháp"}, "of no place"),
    ("Có 16 đoàn viên được giới thiệu cho các chi bộ, đảng bộ xem xét.", set(), "many"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PEOPLE)
def test_party_organization_is_of_the_people_named_with_it(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("party",), "Đồng Tháp") == expected, why


ORGANIZERS = [
    ("Ban Tổ chức trao hoa cho các đội.", set(), "whoever runs a contest"),
    ("Theo Ban tổ chức Hội thi, có 8 đội.", set(), "in small letters"),
    (
        "Tỉnh ủy họp. Sở Nội vụ, Ban Tổ chức yêu cầu báo cáo.",
        {"Ban Tổ chức Tỉnh ủy Đồng Tháp"},
        "beside another department",
    ),
    (
        "Ban Tổ chức Tỉnh ủy họp. Ban Tổ chức trao hoa cho ông Lê Văn Mẫu.",
        {"Ban Tổ chức Tỉnh ủy Đồng Tháp"},
        "told of before as the committee's",
    ),
    ("Danh sách cán bộ Tỉnh ủy\n* Ban Tổ chức\n1. Lê Văn Mẫu", {"Ban Tổ chức Tỉnh ủy Đồng Tháp"}, "a heading"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ORGANIZERS, ids=[row[2] for row in ORGANIZERS])
def test_whoever_runs_a_gathering_is_no_department(text: str, expected: set[str], why: str) -> None:
    found = {name for name in entities(text, ("party", "state"), "Đồng Tháp") if name.startswith("Ban ")}
    assert found == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngày hội diễn ra tại ấp Tháp Mười. Huyện ủy có quà.", set()),
        ("Ngày hội diễn ra tại khu phố Tháp Mười. Huyện ủy có quà.", set()),
        ("Ngày hội diễn ra tại Tháp Mười. Huyện ủy có quà.", {"Huyện ủy Tháp Mười"}),
        ("Ngày hội diễn ra tại ấp 1, huyện Tháp Mười. Huyện ủy có quà.", {"Huyện ủy Tháp Mười"}),
    ],
)
def test_hamlet_is_no_district(text: str, expected: set[str]) -> None:
    assert entities(text, ("party",), "Đồng Tháp") == expected


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Ngày 18/1 (nhằm ngày 8/12 âm lịch)", "2024-01-18"),
        ("Ngày 8/12 âm lịch (tức ngày 18/1)", "2024-01-18"),
        ("Sáng mùng 8/12 năm Quý Mão", None),
        ("Sáng 18/1", "2024-01-18"),
    ],
)
def test_days_of_the_moon_are_none_of_the_calendar(told: str, day: str | None) -> None:
    assert gatherings(f"{told}, Huyện ủy Bình Lục tổ chức hội nghị tổng kết.")[0][2] == day


@pytest.mark.parametrize(
    ("text", "locality", "expected"),
    [
        (
            "Hội Nông dân Việt Nam họp tại Hà Nội. Thay mặt Hội Nông dân, ông Lê Văn Mẫu phát biểu.",
            None,
            {"Hội Nông dân Việt Nam"},
        ),
        (
            "Hội Nông dân tỉnh Hà Nam họp. Thay mặt Hội Nông dân, ông Lê Văn Mẫu phát biểu.",
            None,
            {"Hội Nông dân tỉnh Hà Nam"},
        ),
        (
            "Hội Nông dân Việt Nam tròn 90 tuổi. Chủ tịch Hội Nông dân tỉnh Lê Văn Mẫu phát biểu.",
            "Hà Nam",
            {"Hội Nông dân Việt Nam", "Hội Nông dân tỉnh Hà Nam"},
        ),
    ],
)
def test_society_by_its_short_name_is_the_one_spoken_of(text: str, locality: str | None, expected: set[str]) -> None:
    assert entities(text, ("mass",), locality) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Công an tỉnh Hà Nam họp. Trưởng Phòng Cảnh sát giao thông Lê Văn Mẫu dự.",
            {"Công an tỉnh Hà Nam", "Phòng Cảnh sát giao thông Công an tỉnh Hà Nam"},
        ),
        ("Trưởng Phòng Cảnh sát giao thông Lê Văn Mẫu dự.", {"Phòng Cảnh sát giao thông"}),
        (
            "Công an huyện Bình Lục họp. Trưởng Phòng Cảnh sát giao thông Lê Văn Mẫu dự.",
            {"Công an huyện Bình Lục", "Phòng Cảnh sát giao thông"},
        ),
    ],
)
def test_offices_of_the_police_are_of_the_provincial_one_named(text: str, expected: set[str]) -> None:
    assert entities(text, ("state",)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội đồng hương Bình Định tại Hà Nội dự.", {"Hội đồng hương Bình Định tại Hà Nội"}),
        ("Ông Lê Văn Mẫu, Chủ tịch Hội đồng hương Quảng Nam dự.", {"Hội đồng hương Quảng Nam"}),
        ("Ông Lê Văn Mẫu, Chủ tịch Hội đồng hương tỉnh Quảng Nam dự.", {"Hội đồng hương tỉnh Quảng Nam"}),
    ],
)
def test_societies_of_those_from_a_place_bear_its_name_alone(text: str, expected: set[str]) -> None:
    assert entities(text, ("mass",)) == expected


def test_all_who_are_on_duty_are_nobody_in_particular() -> None:
    assert not roles("Đến thăm đội ngũ y, bác sĩ trực tại Bệnh viện Mẫu Hà, đồng chí Lê Văn Mẫu cảm ơn.")


def test_streets_of_flowers_bear_a_name() -> None:
    assert not entities("Đoàn thăm đường hoa Nguyễn Huệ và chợ hoa Hồ Thị Kỷ.", ("person",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhất trí với ý kiến của ông Lê Văn Mẫu, Bí thư Huyện ủy Bình Lục cho biết như vậy.", set()),
        (
            "Theo ý kiến của ông Lê Văn Mẫu, Bí thư Huyện ủy Bình Lục, chợ sẽ mở.",
            {("Lê Văn Mẫu", "Bí thư", "Huyện ủy Bình Lục", "current")},
        ),
        (
            "Ông Lê Văn Mẫu, Bí thư Trung ương Đảng, dự. Ông từng là Bí thư thứ ba; Tham tán.",
            {("Lê Văn Mẫu", "Bí thư", "Ban Chấp hành Trung ương Đảng", "current")},
        ),
        (
            "Ông Lê Văn Mẫu – Phó phòng nội vụ - Tổ trưởng Tổ Kiểm tra huyện Đắk Song phát biểu.",
            {
                ("Lê Văn Mẫu", "Phó Phòng", "Phòng Nội vụ huyện Đắk Song", "current"),
                ("Lê Văn Mẫu", "Tổ trưởng", "Tổ Kiểm tra huyện Đắk Song", "current"),
            },
        ),
        (
            "Ông Lê Văn Mẫu giữ chức Thứ trưởng, Chủ nhiệm Ủy ban Dân tộc.",
            {("Lê Văn Mẫu", "Chủ nhiệm", "Ủy ban Dân tộc", "appointed")},
        ),
        (
            "Chủ tịch Thượng viện Campuchia Samdech Hun Mau đến thăm.",
            {("Hun Mau", "Chủ tịch", "Thượng viện Campuchia", "current")},
        ),
    ],
)
def test_posts_beside_others_are_theirs(text: str, expected: set[tuple[str, str, str, str]]) -> None:
    assert roles(text) == expected


def test_a_degree_is_followed_by_its_subject() -> None:
    assert entities("Ông Lê Văn Mẫu là Thạc sĩ Luật Quốc tế.", ("person",)) == {"Lê Văn Mẫu"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ngày 12/1, UBND tỉnh tổ chức lễ ký kết với Hội Nông dân Việt Nam (HNDVN) về giống lúa.",
            [("Lễ", "lễ ký kết với Hội Nông dân Việt Nam (HNDVN) về giống lúa", "2024-01-12")],
        ),
        (
            "Hôm nay, trong không khí mừng Quốc khánh 2 tháng 9, UBND tỉnh tổ chức hội nghị tổng kết.",
            [("Hội nghị", "hội nghị tổng kết", "2024-01-20")],
        ),
    ],
)
def test_names_and_days_of_gatherings(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [event[:3] for event in gatherings(text)] == expected


def test_a_place_within_quotes_is_none_of_the_gathering() -> None:
    text = "Ngày 12/1, UBND tỉnh Hà Nam tổ chức diễn đàn thuộc dự án “Lúa xanh tại Việt Nam”."
    found = extract(Document("x", text, published="2024-01-20")).facts
    assert [fact.slots.get("place") for fact in found if fact.kind == "event"] == [None]
