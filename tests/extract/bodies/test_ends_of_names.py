"""Where the names of bodies and of the places they are of end, and what runs into them."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

_OFFICES = ("state", "party", "mass")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND huyện Tiếp công dân vào ngày 5 hằng tháng.", {"Ủy ban nhân dân huyện Tháp Mười"}),
        ("Thanh tra tỉnh Thông báo lịch làm việc.", {"Thanh tra tỉnh Đồng Tháp"}),
        ("UBND huyện Sao Mai Tổ chức lễ ra quân.", {"Ủy ban nhân dân huyện Sao Mai"}),
        ("UBND huyện Sao Mai tổ chức lễ ra quân.", {"Ủy ban nhân dân huyện Sao Mai"}),
        ("UBND tỉnh Theo dõi việc thực hiện.", {"Ủy ban nhân dân tỉnh Đồng Tháp"}),
        ("UBND xã Công an huyện cùng về.", {"Công an huyện Tháp Mười"}),
        ("UBND xã Tân Tiến hành động vì dân.", {"Ủy ban nhân dân xã Tân Tiến"}),
    ],
)
def test_words_that_begin_a_heading_are_no_part_of_a_place(text: str, expected: set[str]) -> None:
    assert entities(f"Huyện Tháp Mười có tin vui.\n{text}", _OFFICES, "Tháp Mười, Đồng Tháp") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trao cho UBND tỉnh 2 chiếc xe.", {"Ủy ban nhân dân tỉnh Đồng Tháp"}),
        ("UBND xã 15 triệu đồng đã nhận.", set()),
        ("UBND quận 3 đã nhận.", {"Ủy ban nhân dân quận 3"}),
        ("UBND phường 12 đã nhận.", {"Ủy ban nhân dân phường 12"}),
    ],
)
def test_numbers_name_wards_and_urban_districts_alone(text: str, expected: set[str]) -> None:
    assert entities(text, _OFFICES, "Đồng Tháp") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại diện Tòa án nhân dân TP TP.", {"Tòa án nhân dân thành phố Hải Phòng"}),
        ("Lãnh đạo UBND TP Ảnh: Sao Mai", {"Ủy ban nhân dân thành phố Hải Phòng"}),
        ("Lãnh đạo UBND TP. UBND TP đang họp.", {"Ủy ban nhân dân thành phố Hải Phòng"}),
        ("Liên kết: UBND tỉnh SaoMaiSở nội vụ", set()),
    ],
)
def test_what_stands_behind_the_type_of_a_place_may_be_none_of_it(text: str, expected: set[str]) -> None:
    assert entities(text, _OFFICES, "Hải Phòng") == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("H.Mẫu Chiều 2/10, trời mưa.", "H.Mẫu"),
        ("Q.B Tới dự có nhiều người.", "Q.B"),
        ("Q.Thí Tới dự đông đủ.", "Q.Thí"),
    ],
)
def test_initials_of_those_who_wrote_are_no_places(text: str, unit: str) -> None:
    assert entities(f"Hội nghị bế mạc. {text} Huyện ủy và Đảng ủy phường đã dự.", _OFFICES) == set(), unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban Chỉ đạo 389 quốc gia đã họp.", {"Ban Chỉ đạo 389 Quốc gia"}),
        ("Ban An toàn giao thông quốc gia trao quà.", {"Ban An toàn giao thông quốc gia"}),
        ("Ban Chỉ đạo 389 tỉnh Hà Giang đã họp.", {"Ban Chỉ đạo 389 tỉnh Hà Giang"}),
        ("Ủy ban Năng lượng quốc gia đã họp.", {"Ủy ban Năng lượng Quốc gia"}),
    ],
)
def test_bodies_of_the_nation_are_told_so_in_small_letters(text: str, expected: set[str]) -> None:
    assert entities(text, _OFFICES) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu, Phó Cục trưởng Cục Kiểm lâm (CKL), có mặt. CKL đã họp.",
        "Ông Trần Văn Mẫu, Phó Cục trưởng Cục Kiểm Lâm (CKL), nói. Cục Kiểm lâm đã họp. CKL cũng họp.",
    ],
)
def test_a_short_name_in_brackets_is_no_owner(text: str) -> None:
    assert {name.lower() for name in entities(text, _OFFICES)} == {"cục kiểm lâm"}


@pytest.mark.parametrize(
    "name",
    [
        "Cục Giám sát quản lý về hải quan",
        "Chi cục Kiểm tra sau thông quan",
        "Chi cục Hải quan cửa khẩu sân bay quốc tế Sao Mai",
        "Chi cục Hải quan cửa khẩu cảng Hải Phòng khu vực 3",
        "Đội Kiểm soát chống buôn lậu ma túy khu vực miền Trung",
        "Cục Cảnh sát phòng chống tội phạm về môi trường",
        "Đội Quản lý trật tự đô thị",
        "Vụ Thương mại biên giới và miền núi",
        "Vụ Tài chính các ngân hàng và tổ chức tài chính",
        "Cục Bồi thường nhà nước",
        "Tổng cục Tình báo",
        "Ban Quản lý dự án Đầu tư xây dựng công trình dân dụng và công nghiệp",
    ],
)
@pytest.mark.parametrize("after", ["đã có mặt", ", các ông cùng dự", "tiến hành rà soát", "giai đoạn 2016-2020"])
def test_offices_keep_the_small_words_of_their_business(name: str, after: str) -> None:
    assert entities(f"{name} {after}.", _OFFICES) == {name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các nơi gửi báo cáo để Bộ Nội vụ tổng hợp, trình cấp trên.", {"Bộ Nội vụ"}),
        ("Giao Sở Xây dựng nghiên cứu, đề xuất.", {"Sở Xây dựng tỉnh Hà Giang"}),
        ("Bằng khen của Cục Thú y và Quyết định số 15 của cấp trên.", {"Cục Thú y"}),
        ("Lãnh đạo Bộ Công an - Ảnh: Sao Mai", {"Bộ Công an"}),
        ("Cơ quan Công an huyện Mèo Vạc bắt hai người.", {"Công an huyện Mèo Vạc"}),
        ("Doanh nghiệp và cơ quan Hải quan cùng trao đổi.", set()),
        ("Cơ quan Cảnh sát điều tra Bộ Công an vào cuộc.", {"Cơ quan Cảnh sát điều tra Bộ Công an"}),
        ("Vụ Sao Mai: Hai người bị bắt", set()),
        ("Vụ 3 người mất tích: Đã có tin mới", set()),
        ("Vụ Pháp chế đã góp ý.", {"Vụ Pháp chế"}),
        ("Ban Quản lý ATTP tỉnh Hà Giang đã họp.", {"Ban Quản lý An toàn thực phẩm tỉnh Hà Giang"}),
        ("Phòng Quản lý đô thị huyện tham mưu.", {"Phòng Quản lý đô thị huyện Mèo Vạc"}),
    ],
)
def test_what_bodies_do_and_who_is_beside_them_is_no_name(text: str, expected: set[str]) -> None:
    assert entities(text, _OFFICES, "Mèo Vạc, Hà Giang") == expected


def test_a_short_name_behind_boards_is_of_the_body_they_are_of() -> None:
    text = "Ban Thường vụ Đảng ủy Ngân hàng TMCP Sao Mai (SaoMaiBank) họp. Lãi của SaoMaiBank tăng."
    assert entities(text, ("enterprise",)) == {"Ngân hàng Thương mại Cổ phần Sao Mai"}


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        (
            "Ủy viên Ban Thường vụ Đảng ủy, Trưởng Ban Tổ chức - Cán bộ Tập đoàn Sao Mai",
            {"Ban Thường vụ Đảng ủy Tập đoàn Sao Mai", "Ban Tổ chức - Cán bộ Tập đoàn Sao Mai"},
        ),
        (
            "Ủy viên Đảng đoàn, Trưởng Ban Tổ chức Đảng ủy, Trưởng Ban Kế hoạch Tập đoàn Sao Mai",
            {"Đảng đoàn Tập đoàn Sao Mai", "Ban Tổ chức Đảng ủy Tập đoàn Sao Mai", "Ban Kế hoạch Tập đoàn Sao Mai"},
        ),
        (
            "Bí thư Đảng ủy, Trưởng phòng Tổ chức Sở Y tế tỉnh Hà Giang",
            {"Đảng ủy Sở Y tế tỉnh Hà Giang", "Phòng Tổ chức Sở Y tế tỉnh Hà Giang"},
        ),
        (
            "Bí thư Đảng ủy, Trưởng Ban Dân tộc tỉnh Hà Giang",
            {"Đảng ủy Ban Dân tộc tỉnh Hà Giang", "Ban Dân tộc tỉnh Hà Giang"},
        ),
        (
            "Bí thư Chi bộ, Trưởng phòng Tổ chức Sở Y tế tỉnh Hà Giang",
            {"Chi bộ Phòng Tổ chức Sở Y tế tỉnh Hà Giang", "Phòng Tổ chức Sở Y tế tỉnh Hà Giang"},
        ),
    ],
)
def test_party_committees_are_of_the_institution_not_of_its_department(posts: str, expected: set[str]) -> None:
    assert {body for _, _, body, _ in roles(f"Ông Trần Văn Mẫu, {posts}.")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh Hà Giang và Công ty Sao Mai dự. Ban Giám đốc cảm ơn.", {"Ban Giám đốc Công ty Sao Mai"}),
        ("Chủ tịch Quốc hội Lê Thị Mẫu chúc tết ban giám đốc công an tỉnh.", set()),
        ("Công an tỉnh Hà Giang họp. Ban Giám đốc biểu dương.", {"Ban Giám đốc Công an tỉnh Hà Giang"}),
    ],
)
def test_directors_run_what_has_a_director(text: str, expected: set[str]) -> None:
    found = entities(text, ("state", "mass", "enterprise", "other"))
    assert {name for name in found if name.startswith("Ban Giám đốc")} == expected
