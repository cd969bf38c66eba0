"""Inner bodies that portals name without their whole: whose side, cell, department or branch it is; near misses."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document
from tests.extract.core_facts import entities, figures, gatherings, parts, roles

A, B = "Lê Văn Mẫu", "Trần Thị Thí"
SCHOOL = "Trường Trung học phổ thông Sao Mai"
UNIVERSITY = "Trường Đại học Sao Mai"
GUEST = "Dự lễ có bà Phạm Thị Dụ, Phó Bí thư Đảng ủy Khối các cơ quan tỉnh Hà Nam. "

POSTS = [
    (
        f"{UNIVERSITY} trao Huy hiệu Đảng. {GUEST}Về phía Nhà trường có ông {A}, Bí thư Đảng ủy; bà {B}, Đảng ủy viên.",
        {(A, "Bí thư", f"Đảng ủy {UNIVERSITY}"), (B, "Đảng ủy viên", f"Đảng ủy {UNIVERSITY}")},
        "a committee is of the side whose people are listed",
    ),
    (
        f"Trường THPT Sao Mai khai giảng. {GUEST}Về phía nhà trường có thầy {A}, Bí thư Chi bộ, Hiệu trưởng.",
        {(A, "Bí thư", f"Chi bộ {SCHOOL}"), (A, "Hiệu trưởng", SCHOOL)},
        "also where the school is called no more than that",
    ),
    (
        f"Sở Y tế tỉnh Hà Nam họp với Bệnh viện Sao Mai. Về phía Sở Y tế có bà {B}, Phó Giám đốc; về phía Bệnh viện có "
        f"ông {A}, Bí thư Đảng ủy, Giám đốc.",
        {
            (B, "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam"),
            (A, "Bí thư", "Đảng ủy Bệnh viện Sao Mai"),
            (A, "Giám đốc", "Bệnh viện Sao Mai"),
        },
        "each side has its own",
    ),
    (
        f"{UNIVERSITY} ký kết với Bệnh viện Hoa Sen. Về phía Bệnh viện có bà {B}, Trưởng phòng Kế hoạch tổng hợp.",
        {(B, "Trưởng phòng", "Phòng Kế hoạch tổng hợp Bệnh viện Hoa Sen")},
        "and its own departments",
    ),
    (
        f"Chi bộ Tổ dân phố 4 thuộc Đảng bộ phường Hòa An họp. Dự có ông {A}, Bí thư Chi bộ Tổ dân phố 4.",
        {(A, "Bí thư", "Chi bộ Tổ dân phố 4 phường Hòa An")},
        "a cell takes the name of the place, not of its Party organisation",
    ),
    (
        f"UBND xã Hòa An họp. Về phía UBND xã có ông {A}, Bí thư Đảng ủy, Chủ tịch UBND xã.",
        {(A, "Bí thư", "Đảng ủy xã Hòa An"), (A, "Chủ tịch", "Ủy ban nhân dân xã Hòa An")},
        "beside a government stands the committee of its place",
    ),
    (
        f"Trường THPT Sao Mai khai giảng. Cô {B}, Hiệu trưởng nhà trường đọc thư của Chủ tịch nước.",
        {(B, "Hiệu trưởng", SCHOOL)},
        "what a head reads out is no business of the school",
    ),
    (
        f"Đảng bộ {UNIVERSITY} họp. Ông {A}, Bí thư Chi bộ Hành chính 2 dự.",
        {(A, "Bí thư", f"Chi bộ Hành chính 2 {UNIVERSITY}")},
        "a cell is of the Party organisation that the bulletin is of",
    ),
    (
        f"Đảng bộ {UNIVERSITY} và Đảng bộ Trường Đại học Hoa Sen họp. Ông {A}, Bí thư Chi bộ 2 dự.",
        {(A, "Bí thư", "Chi bộ 2")},
        "not where there are two",
    ),
    (
        f"Chi bộ thôn Đông trực thuộc Đảng bộ xã Hải Minh đại hội. Đại hội bầu ông {A} làm Bí thư Chi bộ.",
        {(A, "Bí thư", "Chi bộ thôn Đông")},
        "a cell told apart by its hamlet is what the cell means",
    ),
    (
        f"UBND thành phố Sông Công họp. Dự họp có bà {B}, Trưởng phòng Nội vụ.",
        {(B, "Trưởng phòng", "Phòng Nội vụ thành phố Sông Công")},
        "an office of districts beside the one district's government",
    ),
    (
        f"HĐND xã Hòa An bầu bà {B}, Trưởng phòng Kinh tế giữ chức Ủy viên UBND xã.",
        {(B, "Trưởng phòng", "Phòng Kinh tế xã Hòa An"), (B, "Ủy viên", "Ủy ban nhân dân xã Hòa An")},
        "and one of communes",
    ),
    (
        f"Công đoàn BIDV Chi nhánh Hoa Sen họp. Dự có ông {A}, Giám đốc Chi nhánh; bà {B}, Phó Chủ tịch Công đoàn.",
        {
            (A, "Giám đốc", "BIDV Chi nhánh Hoa Sen"),
            (B, "Phó Chủ tịch", "Công đoàn BIDV Chi nhánh Hoa Sen"),
        },
        "a branch has a name of its own, and is called the branch",
    ),
    (
        f"Ban Thường vụ Tỉnh ủy Hà Nam họp. Tỉnh ủy chỉ định ông {A} tham gia Ban Chấp hành, Ban Thường vụ và giữ chức "
        "Phó Bí thư Đảng ủy xã Hòa An.",
        {
            (A, "Ủy viên", "Ban Chấp hành Đảng ủy xã Hòa An"),
            (A, "Ủy viên", "Ban Thường vụ Đảng ủy xã Hòa An"),
            (A, "Phó Bí thư", "Đảng ủy xã Hòa An"),
        },
        "boards are of the post that one gets with them, whoever appoints",
    ),
    (
        f"Ban CHQS huyện Lục Yên họp. Dự họp có Trung tá {A}, Phó Bí thư Đảng ủy, Chỉ huy trưởng.",
        {
            (A, "Phó Bí thư", "Đảng ủy Quân sự huyện Lục Yên"),
            (A, "Chỉ huy trưởng", "Ban Chỉ huy Quân sự huyện Lục Yên"),
        },
        "who commands beside the one command",
    ),
    (
        f"Ban CHQS huyện Lục Yên và Ban CHQS huyện Văn Yên họp. Dự họp có Trung tá {A}, Chỉ huy trưởng.",
        set(),
        "not beside two",
    ),
    (
        f"Nhà trường khai giảng. Dự có bà {B}, Hiệu trưởng Nhà trường. Trường THPT Sao Mai có 50 lớp.",
        {(B, "Hiệu trưởng", SCHOOL)},
        "what is told by its kind first may be named later",
    ),
    (
        f"Nhà trường khai giảng. Dự có bà {B}, Hiệu trưởng Nhà trường. Trường THPT Sao Mai và Trường THPT Hoa Sen dự.",
        set(),
        "not where two are",
    ),
]

NAMES = [
    ("Công ty Cổ phần Saomaipro tổ chức Hội nghị.", ("enterprise",), {"Công ty Cổ phần Saomaipro"}),
    ("Công ty Tổ chức sự kiện Hoa Sen họp.", ("enterprise",), {"Công ty Tổ chức sự kiện Hoa Sen"}),
    ("Công đoàn Trường THPT Sao Mai đại hội.", ("mass",), {f"Công đoàn {SCHOOL}"}),
    ("Các đơn vị nghiệp vụ Thuế thành phố Hà Nội họp.", ("state",), {"Thuế thành phố Hà Nội"}),
    ("Bệnh viện Sao Mai họp. Đảng ủy Bệnh viện khen thưởng.", ("party",), {"Đảng ủy Bệnh viện Sao Mai"}),
]


@pytest.mark.parametrize(("text", "expected", "why"), POSTS, ids=[row[2] for row in POSTS])
def test_posts(text: str, expected: set[tuple[str, str, str]], why: str) -> None:
    found = {(person, title, body) for person, title, body, _ in roles(text) if person in (A, B)}
    assert found == expected, why


@pytest.mark.parametrize(("text", "kinds", "expected"), NAMES)
def test_names(text: str, kinds: tuple[str, ...], expected: set[str]) -> None:
    assert entities(text, kinds) == expected


def test_the_body_above_holds_no_gathering() -> None:
    held = "Ngày 12/1, Chi bộ thôn Đông trực thuộc Đảng bộ xã Hải Minh tổ chức Đại hội."
    assert [event[3] for event in gatherings(held)] == [("Chi bộ thôn Đông",)]


def test_sides_of_a_generic_body_lead_a_list() -> None:
    held = "Ngày 12/1, Công đoàn Công ty Sao Mai tổ chức Đại hội. "
    guests = f"Tham dự Đại hội, về phía Công đoàn cấp trên có bà {B}; về phía Công ty có ông {A}."
    assert {(A, "attends"), (B, "attends")} <= parts(held + guests)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trường THPT Sao Mai họp. Nhà trường có 98% học sinh đỗ tốt nghiệp.", "học sinh đỗ tốt nghiệp"),
        ("Khu dân cư số 5 họp. Khu dân cư có 95% hộ đạt gia đình văn hóa.", "hộ đạt gia đình văn hóa"),
        ("Bệnh viện Sao Mai họp. Đội ngũ bác sĩ có 90% đạt chuẩn.", "Đội ngũ bác sĩ"),
    ],
)
def test_whose_share_is_told_is_no_indicator(text: str, expected: str) -> None:
    assert [figure["indicator"] for figure in figures(text)] == [expected]


def test_presence_of_a_side() -> None:
    held = "Ngày 12/1, Trường Đại học Sao Mai tổ chức Lễ khai giảng. "
    guests = f"Về phía Nhà trường có sự hiện diện của ông {A}; các đồng chí trong Ban Chấp hành Đảng bộ."
    board = f"Ban Chấp hành Đảng bộ {UNIVERSITY}"
    assert {(A, "attends"), (UNIVERSITY, "attends"), (board, "attends")} <= parts(held + guests)


def test_a_cell_named_once_is_honoured_without_its_name() -> None:
    text = "Chi bộ Trường THPT Sao Mai đại hội. Chi bộ được Huyện ủy Vị Xuyên tặng Giấy khen."
    found = extract(Document("test", text)).facts
    assert [f.slots.get("recipient") for f in found if f.kind == "award"] == [f"Chi bộ {SCHOOL}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Sao Mai có 17 đảng viên; 16 chính thức và 01 dự bị.", ["", " chính thức", " dự bị"]),
        ("Chi bộ Sao Mai có 17 đảng viên (15 đảng viên chính thức, 2 đảng viên dự bị).", ["", " chính thức", " dự bị"]),
    ],
)
def test_members_on_probation(text: str, expected: list[str]) -> None:
    assert [figure["indicator"] for figure in figures(text)] == [f"đảng viên{words}" for words in expected]


def test_items_of_a_list_of_aims_are_no_results() -> None:
    text = (
        "Chi bộ Sao Mai đại hội.\nMột số chỉ tiêu chủ yếu:\n- Kết nạp 5 đảng viên.\n- 100% đảng viên học tập.\n"
        "Chi bộ Sao Mai hiện có 20 đảng viên.\nKết quả thực hiện các chỉ tiêu:\n- Kết nạp được 7 đảng viên."
    )
    assert [figure["value"] for figure in figures(text)] == [20, 7]
