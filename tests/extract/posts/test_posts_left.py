"""Posts that several leave at once, on grounds told between, by decisions on retirement; near misses beside them."""

from __future__ import annotations

import pytest
from core_facts import roles

from kg.extract import extract
from kg.model import Document

Posts = set[tuple[str, str, str, str]]
PROVINCE = "Nam Định"
COUNCIL, GOVERNMENT = "Hội đồng nhân dân tỉnh Nam Định", "Ủy ban nhân dân tỉnh Nam Định"

CASES: list[tuple[str, Posts, str]] = [
    (
        "Thủ tướng phê chuẩn miễn nhiệm Phó Chủ tịch UBND tỉnh đối với ông Lê Văn Tú để nghỉ hưu trước tuổi và ông Đỗ "
        "Thanh Xuân để nhận nhiệm vụ mới.",
        {
            ("Lê Văn Tú", "Phó Chủ tịch", GOVERNMENT, "ended"),
            ("Đỗ Thanh Xuân", "Phó Chủ tịch", GOVERNMENT, "ended"),
        },
        "a ground told of the first does not part the second from the post",
    ),
    (
        "Kỳ họp miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với ông Lê Văn Tú để nghỉ hưu và ông Đỗ Thanh "
        "Xuân được "
        "bầu giữ chức Phó Chủ tịch HĐND tỉnh.",
        {
            ("Lê Văn Tú", "Phó Chủ tịch", GOVERNMENT, "ended"),
            ("Đỗ Thanh Xuân", "Phó Chủ tịch", COUNCIL, "appointed"),
        },
        "whoever is elected behind a ground loses nothing",
    ),
    (
        "Thủ tướng phê chuẩn miễn nhiệm Ủy viên UBND tỉnh để nhận nhiệm vụ mới đối với ông Lê An, nguyên Giám "
        "đốc Sở Y tế "
        "và bà Đỗ Nhã, nguyên Giám đốc Sở Nội vụ.",
        {
            ("Lê An", "Ủy viên", GOVERNMENT, "ended"),
            ("Lê An", "Giám đốc", "Sở Y tế tỉnh Nam Định", "former"),
            ("Đỗ Nhã", "Ủy viên", GOVERNMENT, "ended"),
            ("Đỗ Nhã", "Giám đốc", "Sở Nội vụ tỉnh Nam Định", "former"),
        },
        "a ground may stand before those it is told of",
    ),
    (
        "Thủ tướng phê chuẩn miễn nhiệm 2 Ủy viên UBND tỉnh là ông Lê An và bà Đỗ Nhã.",
        {("Lê An", "Ủy viên", GOVERNMENT, "ended"), ("Đỗ Nhã", "Ủy viên", GOVERNMENT, "ended")},
        "a list behind a dismissal is of those dismissed",
    ),
    (
        "HĐND tỉnh miễn nhiệm chức danh Phó Chủ tịch HĐND tỉnh, cho thôi làm nhiệm vụ đại biểu HĐND tỉnh khóa "
        "VI đối với "
        "bà Mùa Thị Páo do chuyển công tác.",
        {
            ("Mùa Thị Páo", "Phó Chủ tịch", COUNCIL, "ended"),
            ("Mùa Thị Páo", "Đại biểu", COUNCIL, "ended"),
        },
        "two posts are taken from one named behind both",
    ),
    (
        "HĐND tỉnh miễn nhiệm chức danh Phó Chủ tịch HĐND tỉnh; bầu chức danh Trưởng Ban Pháp chế HĐND tỉnh "
        "đối với bà Mùa "
        "Thị Páo.",
        {("Mùa Thị Páo", "Trưởng Ban", f"Ban Pháp chế {COUNCIL}", "appointed")},
        "who is elected leaves no post that is taken from somebody unnamed",
    ),
    (
        "HĐND tỉnh miễn nhiệm Phó Chủ tịch UBND tỉnh đối với ông Lê Tường (do ông Lê Tường nghỉ hưu); miễn "
        "nhiệm Trưởng Ban "
        "Pháp chế (HĐND tỉnh) đối với ông Vũ Khởi.",
        {
            ("Lê Tường", "Phó Chủ tịch", GOVERNMENT, "ended"),
            ("Vũ Khởi", "Trưởng Ban", f"Ban Pháp chế {COUNCIL}", "ended"),
        },
        "a bracket between a post and its holder parts nothing",
    ),
    (
        "Hội nghị công bố quyết định thôi giữ chức, nghỉ chữa bệnh đối với Đại tá Lê Đức, Chính ủy Lữ đoàn 90.",
        {("Lê Đức", "Chính ủy", "Lữ đoàn 90", "ended")},
        "the post beside a name that a dismissal is told of is the one lost",
    ),
    (
        "Chủ tịch UBND tỉnh ký quyết định nghỉ hưu trước tuổi đối với bà Lê Lý, Phó Chánh Văn phòng UBND tỉnh.",
        {("Lê Lý", "Phó Chánh Văn phòng", f"Văn phòng {GOVERNMENT}", "ended")},
        "a decision on retirement before its age",
    ),
    (
        "Ông Lê Tài trao quyết định nghỉ hưu tới bà Đỗ Hồng, Chủ tịch UBND huyện Hải Hậu.",
        {("Đỗ Hồng", "Chủ tịch", "Ủy ban nhân dân huyện Hải Hậu", "ended")},
        "a decision is handed to who retires",
    ),
    (
        "HĐND tỉnh bầu ông Lê Sáng, Giám đốc Sở Y tế giữ chức Phó Chủ tịch UBND tỉnh thay thế hai phó chủ tịch "
        "chờ nghỉ hưu.",
        {
            ("Lê Sáng", "Giám đốc", "Sở Y tế tỉnh Nam Định", "current"),
            ("Lê Sáng", "Phó Chủ tịch", GOVERNMENT, "appointed"),
        },
        "others retire, whom nobody names",
    ),
    (
        "Bộ trao quyết định bổ nhiệm Trung tướng Vũ Hậu giữ chức Tư lệnh Quân khu 3, thay thế người tiền nhiệm "
        "là Trung "
        "tướng Lê Thiện.",
        {("Vũ Hậu", "Tư lệnh", "Quân khu 3", "appointed"), ("Lê Thiện", "Tư lệnh", "Quân khu 3", "ended")},
        "the predecessor leaves the post",
    ),
    (
        "Chủ tịch nước trao quyết định bổ nhiệm Phó Chánh án Tòa án nhân dân tối cao đối với các Thẩm phán Tòa "
        "án nhân dân "
        "tối cao Lê Đạt và Đỗ Cường.",
        {
            (name, *post)
            for name in ("Lê Đạt", "Đỗ Cường")
            for post in (
                ("Phó Chánh án", "Tòa án nhân dân tối cao", "appointed"),
                ("Thẩm phán", "Tòa án nhân dân tối cao", "current"),
            )
        },
        "the title before the names is not the one that is given",
    ),
    (
        "Kỳ họp thông qua nghị quyết xác nhận kết quả bầu cử bổ sung chức vụ Chủ tịch UBND tỉnh (khóa X) đối "
        "với ông Phan "
        "Sơn.",
        {("Phan Sơn", "Chủ tịch", GOVERNMENT, "appointed")},
        "an election told by its noun",
    ),
    (
        "Về việc bầu bổ sung chức vụ Chủ tịch UBND tỉnh nhiệm kỳ 2011-2016, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh "
        "Lê Hải đã "
        "giới thiệu nhân sự.",
        {("Lê Hải", "Bí thư", "Tỉnh ủy Nam Định", "current"), ("Lê Hải", "Chủ tịch", COUNCIL, "current")},
        "a post that is to be filled is not of whoever is named behind the comma",
    ),
    (
        "Danh sách người ứng cử chức danh Chủ tịch UBND tỉnh là ông Trần Thuận, Giám đốc Sở Y tế.",
        {("Trần Thuận", "Giám đốc", "Sở Y tế tỉnh Nam Định", "current")},
        "who stands for a post does not hold it",
    ),
    (
        "Hai Phó Bí thư Tỉnh ủy ở nhiệm kỳ mới gồm các ông: Võ Hiển và Lê Dương.",
        {
            ("Võ Hiển", "Phó Bí thư", "Tỉnh ủy Nam Định", "appointed"),
            ("Lê Dương", "Phó Bí thư", "Tỉnh ủy Nam Định", "appointed"),
        },
        "a post of the new term is one just given",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_posts_left(text: str, expected: Posts, why: str) -> None:
    assert roles(text, PROVINCE) == expected, why


def test_the_day_of_what_came_after_dates_no_post_before_it() -> None:
    text = "Trước khi làm Bí thư Tỉnh ủy Nam Định từ năm 2015, ông Trần Văn Lực từng là Bí thư Tỉnh đoàn Nam Định."
    found = [f.slots for f in extract(Document("test", text)).facts if f.kind == "role"]
    assert [(slots["title"], slots.get("date")) for slots in found if slots["org"] == "Tỉnh đoàn Nam Định"] == [
        ("Bí thư", None)
    ]


def test_a_province_is_no_city_named_before() -> None:
    text = (
        "Đại tá Lê Tới được bổ nhiệm giữ chức vụ Tham mưu trưởng Bộ Tư lệnh Thành phố Hồ Chí Minh; Đại tá Vũ "
        "Thịnh được bổ "
        "nhiệm giữ chức vụ Chỉ huy trưởng Bộ CHQS tỉnh."
    )
    assert ("Vũ Thịnh", "Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh Nam Định", "appointed") in roles(text, PROVINCE)


def test_a_citys_committee_that_bears_the_provinces_name_completes_its_boards() -> None:
    text = (
        "Ông Lê Phước thôi giữ chức Chánh Văn phòng Tỉnh ủy để tham gia Ban Chấp hành Đảng bộ, Ban Thường vụ "
        "Thành ủy và giữ "
        "chức Bí thư Thành ủy Cà Mau.\nCùng ngày, HĐND TP Tân An (tỉnh Long An) họp."
    )
    bodies = {body for _, title, body, _ in roles(text) if title == "Ủy viên"}
    assert bodies == {"Ban Chấp hành Đảng bộ thành phố Cà Mau", "Ban Thường vụ Thành ủy Cà Mau"}


@pytest.mark.parametrize("short", ["VH-TT&DL", "VH – TT & DL", "VH-TT & DL"])
def test_the_joints_of_an_abbreviation_may_stand_apart(short: str) -> None:
    held = roles(f"Ông Lê Hưng, Giám đốc Sở {short} và bà Đỗ Sáng dự.", PROVINCE)
    assert held == {("Lê Hưng", "Giám đốc", "Sở Văn hóa, Thể thao và Du lịch tỉnh Nam Định", "current")}


def test_a_delegation_is_no_person() -> None:
    text = "Dự lễ có ông Lê Văn Chiến và các đồng chí trong Đoàn Công tác Trung ương, Đoàn Giám sát của Ban Bí thư."
    found = extract(Document("test", text)).facts
    assert [f.slots["name"] for f in found if f.kind == "entity" and f.slots["kind"] == "person"] == ["Lê Văn Chiến"]


def test_the_provinces_military_committee_by_its_abbreviation() -> None:
    held = roles("Ông Lê Văn Nam, Phó Bí thư Thường trực ĐUQS - Chính ủy Bộ CHQS tỉnh dự hội nghị.", PROVINCE)
    assert held == {
        ("Lê Văn Nam", "Phó Bí thư Thường trực", "Đảng ủy Quân sự tỉnh Nam Định", "current"),
        ("Lê Văn Nam", "Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Nam Định", "current"),
    }
