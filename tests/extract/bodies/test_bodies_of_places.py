"""Bodies that several places have one of each, and those whose place the bulletin leaves to be understood."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

KINDS = ("party", "state", "mass", "other", "enterprise")

SHARED = [
    (
        "Dự hội nghị có đại diện UBND các huyện Tháp Mười, Cao Lãnh và Lai Vung.",
        {
            "Ủy ban nhân dân huyện Tháp Mười",
            "Ủy ban nhân dân huyện Cao Lãnh",
            "Ủy ban nhân dân huyện Lai Vung",
        },
        "one people's committee for each district",
    ),
    (
        "Ban Thường vụ Tỉnh ủy các tỉnh: Hòa Bình, Tuyên Quang bị nhắc nhở.",
        {"Ban Thường vụ Tỉnh ủy Hòa Bình", "Ban Thường vụ Tỉnh ủy Tuyên Quang"},
        "a board inside a committee, a colon",
    ),
    (
        "UBND 2 tỉnh Bắc Ninh và Bắc Giang cân đối nguồn lực.",
        {"Ủy ban nhân dân tỉnh Bắc Ninh", "Ủy ban nhân dân tỉnh Bắc Giang"},
        "a number",
    ),
    (
        "Hồ sơ của UBND các huyện, thị xã Hồng Ngự được thẩm định.",
        {"Ủy ban nhân dân thị xã Hồng Ngự"},
        "types without names are nobody",
    ),
    (
        "UBND các xã Tân Thành, Tân Mẫu và thị trấn Lai Vung họp.",
        {"Ủy ban nhân dân xã Tân Thành", "Ủy ban nhân dân xã Tân Mẫu", "Ủy ban nhân dân thị trấn Lai Vung"},
        "communes that no table knows, and one of another type",
    ),
    (
        "Các Tỉnh ủy Nghệ An, Hà Tĩnh và Sở Y tế Hà Nội dự.",
        {"Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "Sở Y tế thành phố Hà Nội"},
        "the word for several stands first",
    ),
    ("Lãnh đạo các huyện ủy Tháp Mười, Cao Lãnh dự.", {"Huyện ủy Tháp Mười", "Huyện ủy Cao Lãnh"}, "small letters"),
    (
        "Ban Trị sự Giáo hội Phật giáo các huyện Tháp Mười và Lai Vung trao quà.",
        {
            "Ban Trị sự Giáo hội Phật giáo Việt Nam huyện Tháp Mười",
            "Ban Trị sự Giáo hội Phật giáo Việt Nam huyện Lai Vung",
        },
        "a church of each district",
    ),
    ("UBND các huyện, thị xã, thành phố khẩn trương thực hiện.", set(), "types alone name nobody"),
    ("Công an 2 xã phối hợp với nhau.", set(), "a number of communes without names"),
    (
        "Đại diện UBND các huyện Tháp Mười, Lai Vung, ông Lê Văn Mẫu dự.",
        {"Ủy ban nhân dân huyện Tháp Mười", "Ủy ban nhân dân huyện Lai Vung"},
        "a person behind the list is no place",
    ),
    (
        "UBND các huyện Tháp Mười, Lai Vung, Hà Nội và Huế xanh hơn.",
        {"Ủy ban nhân dân huyện Tháp Mười", "Ủy ban nhân dân huyện Lai Vung"},
        "a province is no district",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), SHARED, ids=[why for *_, why in SHARED])
def test_a_body_named_once_for_several_places(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS, "Đồng Tháp") == expected, why


SHORT = [
    ("Phó Bí thư TT Tỉnh ủy", ("Phó Bí thư Thường trực", "Tỉnh ủy Đồng Tháp"), "TT behind a secretary"),
    ("Phó Bí thư TTTU", ("Phó Bí thư Thường trực", "Tỉnh ủy Đồng Tháp"), "the committee in the abbreviation"),
    ("Giám đốc TT Văn hóa tỉnh", ("Giám đốc", "Trung tâm Văn hóa tỉnh Đồng Tháp"), "TT behind a director"),
    ("Giám đốc NHCSXH tỉnh", ("Giám đốc", "Ngân hàng Chính sách xã hội tỉnh Đồng Tháp"), "the bank for the poor"),
    ("Chủ tịch LMHTX tỉnh", ("Chủ tịch", "Liên minh Hợp tác xã tỉnh Đồng Tháp"), "the alliance"),
    ("Chủ tịch Hội NCT tỉnh", ("Chủ tịch", "Hội Người cao tuổi tỉnh Đồng Tháp"), "the elderly"),
    ("Chủ tịch Hội LHPNVN", ("Chủ tịch", "Hội Liên hiệp Phụ nữ Việt Nam"), "the women's union and its country"),
    ("Bí thư Đảng ủy CATW", ("Bí thư", "Đảng ủy Công an Trung ương"), "the police's central committee"),
    (
        "Chi cục trưởng Chi cục THADS huyện Lai Vung",
        ("Chi cục trưởng", "Chi cục Thi hành án dân sự huyện Lai Vung"),
        "enforcement",
    ),
]


@pytest.mark.parametrize(("post", "expected", "why"), SHORT, ids=[why for *_, why in SHORT])
def test_posts_and_bodies_written_short(post: str, expected: tuple[str, str], why: str) -> None:
    found = roles(f"Ông Lê Văn Mẫu, {post}, dự hội nghị.", "Đồng Tháp")
    assert found == {("Lê Văn Mẫu", *expected, "current")}, why


LOCAL = [
    ("Chi cục trưởng Chi cục Kiểm lâm", "Chi cục Kiểm lâm tỉnh Đồng Tháp", "a branch of the province"),
    ("Chi cục trưởng Chi cục Thuế khu vực XV", "Chi cục Thuế khu vực XV", "a region's stays"),
    ("Chi cục trưởng Chi cục Hải quan cửa khẩu Sao Mai", "Chi cục Hải quan cửa khẩu Sao Mai", "told by its gate"),
    ("Phó Giám đốc Kho bạc Nhà nước", "Kho bạc Nhà nước tỉnh Đồng Tháp", "a director's treasury"),
    ("Tổng Giám đốc Kho bạc Nhà nước", "Kho bạc Nhà nước", "the whole country's"),
    ("Chỉ huy trưởng BCHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh Đồng Tháp", "the province's command"),
    ("Phó Trưởng Thuế tỉnh", "Thuế tỉnh Đồng Tháp", "the tax office by its new name"),
    ("Trưởng Thuế cơ sở 3 tỉnh Đồng Tháp", "Thuế cơ sở 3 tỉnh Đồng Tháp", "one below it"),
    ("Trưởng Thống kê tỉnh", "Thống kê tỉnh Đồng Tháp", "the statistics office"),
    ("Trưởng Thi hành án dân sự tỉnh", "Thi hành án dân sự tỉnh Đồng Tháp", "enforcement by its new name"),
    (
        "Giám đốc Ngân hàng Nhà nước chi nhánh tỉnh",
        "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Đồng Tháp",
        "a bank's branch of the province",
    ),
    ("Chỉ huy trưởng BCHQS huyện Lai Vung", "Ban Chỉ huy Quân sự huyện Lai Vung", "the district's"),
]


@pytest.mark.parametrize(("post", "body", "why"), LOCAL, ids=[why for *_, why in LOCAL])
def test_offices_of_the_bulletins_place(post: str, body: str, why: str) -> None:
    assert {found[2] for found in roles(f"Ông Lê Văn Mẫu, {post}, dự họp.", "Đồng Tháp")} == {body}, why


def test_offices_by_their_new_names_need_a_place() -> None:
    text = "Thuế tỉnh Long An họp. Thuế thu nhập tăng, ngành Thuế Việt Nam mừng. Cục Thống kê tỉnh Long An họp."
    assert entities(text, KINDS) == {"Thuế tỉnh Long An", "Cục Thống kê tỉnh Long An"}


def test_one_of_a_committees_standing_group() -> None:
    text = "Ông Lê Văn Mẫu, Thường trực Đảng ủy, Chủ tịch HĐND xã Sao Mai, dự."
    assert {found[1:3] for found in roles(text)} == {
        ("Thường trực", "Đảng ủy xã Sao Mai"),
        ("Chủ tịch", "Hội đồng nhân dân xã Sao Mai"),
    }
    text = "Dự có ông Lê Văn Mẫu, Thường trực Tỉnh ủy, lãnh đạo UBND tỉnh."
    assert roles(text, "Đồng Tháp") == set()
    assert "Thường trực Tỉnh ủy Đồng Tháp" in entities(text, KINDS, "Đồng Tháp")


def test_a_committee_beside_a_council_of_a_place_that_is_not_told() -> None:
    assert entities("Thường trực Đảng ủy, HĐND xã họp.", KINDS) == set()


def test_a_branch_of_the_district_named_beside_it() -> None:
    text = "Ông Lê Văn Mẫu, Chủ tịch UBND huyện Lai Vung và ông Lê Văn Ba, Chi cục trưởng Chi cục Thuế, dự họp."
    assert "Chi cục Thuế huyện Lai Vung" in {found[2] for found in roles(text, "Đồng Tháp")}


NAMES = [
    ("Cùng dự có Công ty Cung ứng vật tư.", {"Công ty Cung ứng vật tư"}, "a word that begins with one capital"),
    ("Nhà máy Xơ sợi Sao Mai và Lữ đoàn Xe tăng 203 họp.", {"Nhà máy Xơ sợi Sao Mai", "Lữ đoàn Xe tăng 203"}, "more"),
    ("Công ty Cảng quốc tế Sao Mai họp.", {"Công ty Cảng quốc tế Sao Mai"}, "a word of its own before a known one"),
    ("Công ty Formosa xả thải.", {"Công ty Formosa"}, "a foreign name is a whole word"),
    ("Các công ty Hoa Kỳ và Công ty mẹ quan tâm.", set(), "any company of a country"),
    ("Lễ hội Hội Xuân Ba Bể đông vui tại Trung tâm huyện Sao Mai.", set(), "a feast, the middle of a district"),
    ("Lễ mở tại Trung tâm Hội nghị Quốc gia.", {"Trung tâm Hội nghị Quốc gia"}, "a nation's centre"),
    (
        "Ban Chỉ đạo Trung ương về đổi mới doanh nghiệp họp.",
        {"Ban Chỉ đạo Trung ương về đổi mới doanh nghiệp"},
        "what a commission is about",
    ),
    (
        "Ủy ban Quốc gia vì sự tiến bộ của phụ nữ Việt Nam họp.",
        {"Ủy ban Quốc gia vì sự tiến bộ của phụ nữ Việt Nam"},
        "what a committee is for",
    ),
    (
        "Trung tâm Pháp y (thuộc Sở Y tế tỉnh Long An) họp.",
        {"Trung tâm Pháp y Sở Y tế tỉnh Long An", "Sở Y tế tỉnh Long An"},
        "whose it is in brackets",
    ),
    (
        "Cục Thuế tỉnh Long An (thuộc Tổng cục Thuế) họp.",
        {"Cục Thuế tỉnh Long An", "Tổng cục Thuế"},
        "an office that has its place",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), NAMES, ids=[why for *_, why in NAMES])
def test_where_names_end(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS) == expected, why


HELD = [
    ("Giám đốc Công ty bóng đèn Sao Mai", "Công ty Bóng đèn Sao Mai", "a trade in small letters"),
    ("Tổng Giám đốc công ty cổ phần giống bò sữa Sao Mai", "Công ty Cổ phần Giống bò sữa Sao Mai", "three words"),
    ("Tổ trưởng Tổ công tác của Thủ tướng Chính phủ", "Tổ Công tác của Thủ tướng Chính phủ", "an office's group"),
    ("đại biểu Quốc hội, Ủy viên Ủy ban Tài chính, Ngân sách", "Ủy ban Tài chính, Ngân sách Quốc hội", "a deputy's"),
    ("Chủ nhiệm Ủy ban Tư pháp Quốc hội", "Ủy ban Tư pháp Quốc hội", "the Assembly is named but once"),
    ("Trưởng phòng Cục Bảo vệ chính trị I", "Cục Bảo vệ chính trị I", "an office's department without a name"),
    ("Giám đốc công ty đang ở Hà Nội", "", "prose is no name"),
]


@pytest.mark.parametrize(("post", "body", "why"), HELD, ids=[why for *_, why in HELD])
def test_bodies_told_by_their_posts(post: str, body: str, why: str) -> None:
    found = {org for _, _, org, _ in roles(f"Quốc hội họp. Ông Lê Văn Mẫu, {post}, dự.")} - {"Quốc hội"}
    assert found == ({body} if body else set()), why


HAMLETS = [
    ("Ông Lê Văn Mẫu, Trưởng thôn Làng Sao, dự họp.", {"Lê Văn Mẫu"}, "behind a name"),
    ("Trưởng thôn Sao Mai Lê Văn Mẫu dự họp.", {"Lê Văn Mẫu"}, "before a name"),
    ("Trưởng ấp Tân Lợi, ông Lê Văn Mẫu, dự họp.", {"Lê Văn Mẫu"}, "a comma and an honorific"),
    ("Trưởng thôn 3 Lê Văn Mẫu dự họp.", {"Lê Văn Mẫu"}, "a number"),
    ("Trưởng thôn Lê Văn Mẫu dự họp.", {"Lê Văn Mẫu"}, "no hamlet is named"),
]


@pytest.mark.parametrize(("text", "people", "why"), HAMLETS, ids=[why for *_, why in HAMLETS])
def test_the_hamlet_that_somebody_heads_is_nobody(text: str, people: set[str], why: str) -> None:
    assert entities(text, ("person",)) == people, why


DIRECTED = [
    (
        "Ông Lê Văn Mẫu, Chủ tịch HĐQT Công ty Cổ phần Sao Mai, Tổng Giám đốc, dự.",
        ("Tổng Giám đốc", "Công ty Cổ phần Sao Mai"),
        "behind the post in the board",
    ),
    (
        "Ông Lê Văn Mẫu, Ủy viên HĐQT Công ty Cổ phần Sao Mai, Phó Tổng Giám đốc kiêm Chủ tịch Hội đồng Khoa học, dự.",
        ("Phó Tổng Giám đốc", "Công ty Cổ phần Sao Mai"),
        "no director is of a council of science",
    ),
    (
        "Ông Lê Văn Mẫu, Giám đốc, Trưởng Ban Chỉ đạo chuyển đổi số Sở Y tế tỉnh Long An, dự.",
        ("Giám đốc", "Sở Y tế tỉnh Long An"),
        "nor of a steering committee, but of what that is of",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), DIRECTED, ids=[why for *_, why in DIRECTED])
def test_what_directors_direct(text: str, expected: tuple[str, str], why: str) -> None:
    assert {found[1:3] for found in roles(text) if "Giám đốc" in found[1]} == {expected}, why


def test_the_church_by_its_centre_and_in_small_letters() -> None:
    text = "Thượng tọa Thích Thiện Mẫu, Tổng Thư ký Trung ương giáo hội phật giáo Việt Nam, dự. BCH Trung ương họp."
    assert {found[2] for found in roles(text)} == {"Trung ương Giáo hội Phật giáo Việt Nam"}
    assert entities(text, ("party",)) == {"Ban Chấp hành Trung ương Đảng"}


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Bí thư Hội An", "Thành ủy Hội An"),
        ("Bí thư Thanh Xuân", "Quận ủy Thanh Xuân"),
        ("Chủ tịch Hội An", "Ủy ban nhân dân thành phố Hội An"),
        ("Bí thư Châu Thành", "Huyện ủy Châu Thành"),
        ("Bí thư xã Hội An", "Đảng ủy xã Hội An"),
    ],
)
def test_the_committee_of_a_place_told_without_its_type_or_with_it(post: str, body: str) -> None:
    assert {found[2] for found in roles(f"{post} Lê Văn Mẫu phát biểu.")} == {body}


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("phường Hội An Nam", "phường Hội An Nam"),
        ("phường Hội An Nam Định", "phường Hội An"),
        ("xã Hội An Hạ Long", "xã Hội An"),
    ],
)
def test_a_commune_told_apart_by_a_side_or_followed_by_its_place(place: str, body: str) -> None:
    assert {found[2] for found in roles(f"Ông Lê Văn Mẫu, Bí thư {place}, phát biểu.")} == {f"Đảng ủy {body}"}
