"""Names of bodies that a mark parts from what they are of, wards told by a number, and unions of institutions."""

from __future__ import annotations

import pytest
from core_facts import entities

KINDS = ("party", "state", "mass", "enterprise", "other")

BODIES = [
    (
        "Khoa Kinh tế, Trường Đại học Sao Mai họp.",
        {"Khoa Kinh tế Trường Đại học Sao Mai", "Trường Đại học Sao Mai"},
        "a comma parts a faculty from its school, which is named too",
    ),
    (
        "Phòng Giáo dục và Đào tạo, Trường Đại học Sao Mai họp.",
        {"Phòng Giáo dục và Đào tạo", "Trường Đại học Sao Mai"},
        "an office that districts have is of no school",
    ),
    (
        "Đại đội 5, Tiểu đoàn 2, Trung đoàn 88 huấn luyện.",
        {"Đại đội 5 Tiểu đoàn 2 Trung đoàn 88", "Tiểu đoàn 2 Trung đoàn 88", "Trung đoàn 88"},
        "units of the army, the smaller first",
    ),
    ("Sư đoàn 324 (Quân khu 4) huấn luyện.", {"Sư đoàn 324 Quân khu 4"}, "... in brackets"),
    ("Trung đoàn 88, Trung đoàn 10 tham gia.", {"Trung đoàn 88", "Trung đoàn 10"}, "units of one size are a list"),
    ("Đảng ủy phường 12, quận 5 họp.", {"Đảng ủy phường 12, quận 5"}, "a ward's number tells nothing alone"),
    ("Tại quận 3, UBND phường 9 trao quà.", {"Ủy ban nhân dân phường 9, quận 3"}, "... nor does the sentence say it"),
    ("Công an phường 4 (quận 8) bắt hai người.", {"Công an phường 4, quận 8"}, "... in brackets"),
    (
        "Ông Trần Văn Mẫu, Chủ tịch Công đoàn cơ sở Công ty TNHH Sao Mai, dự.",
        {"Công đoàn cơ sở Công ty TNHH Sao Mai"},
        "an enterprise's own union",
    ),
    (
        "Các đơn vị và công đoàn cơ sở thuộc Công đoàn Viên chức tỉnh Hà Nam.",
        {"Công đoàn Viên chức tỉnh Hà Nam"},
        "none",
    ),
    (
        "Công đoàn cơ quan Đảng, đoàn thể huyện Lý Nhân họp.",
        {"Công đoàn cơ quan Đảng, đoàn thể huyện Lý Nhân"},
        "the offices of a district are one",
    ),
    ("Đại hội đồng cổ đông Công ty Cổ phần Sao Mai thông qua.", {"Công ty Cổ phần Sao Mai"}, "a meeting is no body"),
    ("EVN báo cáo.", {"EVN"}, "an enterprise that the bulletin never spells out"),
    ("Tập đoàn Điện lực Việt Nam họp. EVN báo cáo.", {"Tập đoàn Điện lực Việt Nam"}, "... and one that it does"),
]

FUNDS = [
    ("Cán bộ đóng góp các nguồn quỹ như: Quỹ Vì người nghèo; Quỹ Mái ấm công đoàn.", set(), "to which money goes"),
    ("Các hộ góp 5 triệu đồng vào Quỹ Vì người nghèo.", set(), "... told by 'vào'"),
    ("Quỹ Hỗ trợ nông dân tỉnh Hà Nam giải ngân.", {"Quỹ Hỗ trợ nông dân tỉnh Hà Nam"}, "a fund that acts"),
    (
        "Chi hội Luật gia Sở Tư pháp tỉnh Hà Nam họp.",
        {"Chi hội Luật gia Sở Tư pháp tỉnh Hà Nam"},
        "a chapter",
    ),
    ("Các hội viên Chi hội Luật gia đến dự.", set(), "... and any chapter"),
    ("Lễ bảo vệ diễn ra tại Phòng A.305.", set(), "a room"),
    ("Báo Khoa học và Đời sống trao quà.", {"Báo Khoa học và Đời sống"}, "a newspaper of two words"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FUNDS, ids=[why for *_, why in FUNDS])
def test_funds_and_chapters(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS) == expected, why


LOCAL = [
    (
        "Hội Nông dân, Hội Phụ nữ, Đoàn Thanh niên xã Minh Bảo ra quân.",
        {"Hội Nông dân xã Minh Bảo", "Hội Phụ nữ xã Minh Bảo", "Đoàn Thanh niên xã Minh Bảo"},
        "the last of a row tells the place of all",
    ),
    ("Hội Nông dân, Sở Y tế họp.", {"Sở Y tế tỉnh Yên Bái"}, "... where it has one"),
    (
        "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông họp.",
        {"Ban Quản lý dự án Đầu tư xây dựng các công trình giao thông tỉnh Yên Bái"},
        "a province has one such board",
    ),
    (
        "Ban Quản lý dự án 85 họp.",
        {"Ban Quản lý dự án 85"},
        "... but none with a name of its own",
    ),
    (
        "Ông Trần Văn Mẫu được bầu làm Trưởng ban Kinh tế - Ngân sách tỉnh.",
        {"Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Yên Bái"},
        "a board of the council",
    ),
    ("Liên hiệp Công đoàn Belarus đón đoàn.", {"Liên hiệp Công đoàn Belarus"}, "unions abroad"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LOCAL, ids=[why for *_, why in LOCAL])
def test_places(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS, "tỉnh Yên Bái") == expected, why


NOBODY = [
    "Quảng trường đi bộ Nguyễn Huệ đông người.",
    "Vườn hoa Lý Tự Trọng được sửa.",
    "Giao lộ Lê Duẩn - Trần Phú ùn tắc.",
    "Kênh Lê Xuân Đào được nạo vét.",
    "Họ thuộc dòng họ Nguyễn Trãi.",
    "Từ Sóc Trăng ra Hà Nội mất một ngày.",
    "Các trường THCS Lê Lợi, Trần Phú tham gia.",
]


@pytest.mark.parametrize(("text", "expected", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_bodies(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS) == expected, why


@pytest.mark.parametrize("text", NOBODY)
def test_a_place_named_after_somebody_is_nobody(text: str) -> None:
    assert entities(text, ("person",)) == set()


def test_somebody_beside_a_place_is() -> None:
    assert entities("Hiệu trưởng Trường THCS Lê Lợi, Trần Văn Mẫu cho biết.", ("person",)) == {"Trần Văn Mẫu"}
    assert entities("Già làng Siu Mẫu phát biểu.", ("person",)) == {"Siu Mẫu"}
