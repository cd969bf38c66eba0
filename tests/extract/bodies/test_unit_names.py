"""Bodies told as that of a post: how long their names are, and where a person's name or another body ends them."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

POSTS = [
    (
        "Trưởng ban Ban Quản lý Khu kinh tế Lê Văn Mẫu dự họp.",
        "Ban Quản lý Khu kinh tế",
        "a board's holder right behind what it manages",
    ),
    (
        "Ông Lê Văn Mẫu, Cục trưởng Cục Kinh tế xây dựng Bộ Xây dựng, dự họp.",
        "Cục Kinh tế xây dựng Bộ Xây dựng",
        "a business in plain words before the ministry",
    ),
    (
        "Cục trưởng Cục Quản lý tín dụng xanh Lê Văn Mẫu cho biết như vậy.",
        "Cục Quản lý tín dụng xanh",
        "unknown words of business end where a person is named",
    ),
    (
        "Ông Lê Văn Mẫu, Trưởng phòng Kinh tế, Hạ tầng và Đô thị xã Sao Mai, dự họp.",
        "Phòng Kinh tế, Hạ tầng và Đô thị xã Sao Mai",
        "a row that 'và' closes is one office",
    ),
    (
        "Ông Lê Văn Mẫu, Trưởng phòng Nội vụ, đại diện Sở Y tế tỉnh Hà Giang và Bệnh viện dự họp.",
        "Phòng Nội vụ",
        "a comma behind which something else is told ends it",
    ),
    ("Ông Lê Văn Mẫu từng là Tư lệnh Đoàn 871.", "Đoàn 871", "an army unit is told by its number"),
    (
        "Giám đốc Công ty Điện lực Hà Nam Lê Văn Mẫu dự họp.",
        "Công ty Điện lực Hà Nam",
        "a place and a person in one run of capitals",
    ),
    (
        "Hiệu trưởng Trường THPT Trần Hưng Đạo Lê Văn Mẫu dự họp.",
        "Trường Trung học phổ thông Trần Hưng Đạo",
        "a man's name that is the school's, and the holder's",
    ),
    ("Bí thư Chi bộ thôn Sao Mai Lê Văn Mẫu dự họp.", "Chi bộ thôn Sao Mai", "a hamlet before a person"),
    ("Ông Lê Văn Mẫu, Bí thư Chi bộ khu phố 3, dự họp.", "Chi bộ khu phố 3", "a quarter told by its number"),
    ("Ông Lê Văn Mẫu, Bí thư Chi bộ tổ dân phố số 5, dự họp.", "Chi bộ tổ dân phố số 5", "its number behind 'số'"),
    (
        "Ông Lê Văn Mẫu, Tổ trưởng Tổ bầu cử thôn Sao Mai, dự họp.",
        "Tổ Bầu cử thôn Sao Mai",
        "a hamlet behind a business",
    ),
    (
        "Ông Lê Văn Mẫu, Trưởng ban Công tác Mặt trận thôn Sao Mai, dự họp.",
        "Ban Công tác Mặt trận thôn Sao Mai",
        "the Front's board of a hamlet",
    ),
    (
        "Ông Lê Văn Mẫu, Chánh án Tòa án nhân dân khu vực 3 - Nghệ An, dự họp.",
        "Tòa án nhân dân khu vực 3 - Nghệ An",
        "a region told by number and province",
    ),
    (
        "Ông Lê Văn Mẫu, Cục trưởng Cục Phòng, chống HIV/AIDS, dự họp.",
        "Cục Phòng, chống HIV/AIDS",
        "a stroke stands as close as in the text",
    ),
    (
        "Ông Lê Văn Mẫu, Giám đốc Bưu điện tỉnh Hà Giang, dự họp.",
        "Bưu điện tỉnh Hà Giang",
        "the post office of a province",
    ),
    (
        "Trường THPT Lê Lợi tổ chức lễ. Ông Lê Văn Mẫu, Hiệu trưởng nhà trường dự.",
        "Trường Trung học phổ thông Lê Lợi",
        "the school one speaks of",
    ),
    (
        "Trường THPT Lê Lợi tổ chức lễ. Ông Lê Văn Mẫu, Chủ tịch Công đoàn Trường dự.",
        "Công đoàn Trường Trung học phổ thông Lê Lợi",
        "its union, before a verb",
    ),
    (
        "Ông Lê Văn Mẫu, Trưởng Ban Chỉ đạo của Bộ Y tế về phòng, chống dịch bệnh dự.",
        "Ban Chỉ đạo về phòng, chống dịch bệnh Bộ Y tế",
        "what it is about stands behind whose it is",
    ),
    (
        "Ông Lê văn Mẫu, Trưởng Ban Chính sách và Quan hệ lao động, Liên đoàn Lao động tỉnh Hà Giang dự.",
        "Ban Chính sách và Quan hệ lao động Liên đoàn Lao động tỉnh Hà Giang",
        "whose board it is behind a comma; a middle name in small letters",
    ),
    (
        "Ông Lê Văn Mẫu, Vụ trưởng Vụ Tổng hợp, Cơ quan Ủy ban Kiểm tra Trung ương dự.",
        "Vụ Tổng hợp Cơ quan Ủy ban Kiểm tra Trung ương",
        "a department of an agency",
    ),
    (
        "Ông Lê Văn Mẫu, Tổng Giám đốc Tổng công ty Công nghiệp Tàu thủy phát biểu.",
        "Tổng công ty Công nghiệp Tàu thủy",
        "a trade whose second syllable is small",
    ),
    (
        "Ông Lê Văn Mẫu, Chủ nhiệm Kho K602 dự.",
        "Kho K602",
        "a depot of the army",
    ),
    (
        "Trường Đại học Sao Mai tổ chức lễ.\nÔng Lê Văn Mẫu, Trưởng Khoa Lý luận chính trị dự.",
        "Khoa Lý luận chính trị Trường Đại học Sao Mai",
        "a faculty of the only school of the bulletin",
    ),
    (
        "Ông Lê Văn Mẫu, Giám đốc Cảng HKQT Sao Mai, dự.",
        "Cảng Hàng không quốc tế Sao Mai",
        "an airport written short",
    ),
    (
        "Ông Lê Văn Mẫu, Giám đốc Bưu điện thành phố Hà Nội, dự.",
        "Bưu điện thành phố Hà Nội",
        "the post office of a city",
    ),
    (
        "Ông Lê Văn Mẫu, Tổng Giám đốc Tổng công ty Bưu điện Việt Nam, dự.",
        "Tổng công ty Bưu điện Việt Nam",
        "a trade that is no office of a place",
    ),
    (
        "Ông Lê Văn Mẫu, Tổng Giám đốc Tập đoàn Công nghiệp - Viễn thông Quân đội, dự.",
        "Tập đoàn Công nghiệp - Viễn thông Quân đội",
        "... nor behind a dash",
    ),
    (
        "Ông Lê Văn Mẫu, Giám đốc Ngân hàng Chính sách xã hội - Chi nhánh tỉnh Sóc Trăng, dự.",
        "Ngân hàng Chính sách xã hội chi nhánh tỉnh Sóc Trăng",
        "a bank's branch",
    ),
    (
        "Công ty Cổ phần Sao Mai họp cùng Tổng công ty Thép Việt Nam. Ông Lê Văn Mẫu, Chủ tịch Công đoàn Công ty dự.",
        "Công đoàn Công ty Cổ phần Sao Mai",
        "'Công ty' is one rather than a Tổng công ty",
    ),
    (
        "Ông Lê Văn Mẫu, Giám thị Trại giam Sao Mai, dự họp.",
        "Trại giam Sao Mai",
        "a prison and its head",
    ),
]


@pytest.mark.parametrize(("text", "body", "why"), POSTS, ids=[why for *_, why in POSTS])
def test_the_body_of_a_post(text: str, body: str, why: str) -> None:
    assert {(person, org) for person, _, org, _ in roles(text)} == {("Lê Văn Mẫu", body)}, why


def test_another_post_behind_and_is_no_part_of_the_body() -> None:
    text = "Cục trưởng Cục An ninh kinh tế và Thiếu tướng Lê Văn Mẫu, Chính ủy Quân khu 4, dự họp."
    assert {title for _, title, *_ in roles(text)} == {"Chính ủy"}


def test_a_network_is_part_of_an_enterprise_name() -> None:
    text = "Ông Lê Văn Mẫu, Tổng Giám đốc Tập đoàn Bưu chính Viễn thông Sao Mai, dự họp."
    assert {org for *_, org, _ in roles(text)} == {"Tập đoàn Bưu chính Viễn thông Sao Mai"}


def test_a_person_of_four_syllables_behind_a_type_of_place() -> None:
    text = "Tỉnh ủy Hà Giang họp. Trưởng Ban Tuyên giáo Tỉnh ủy tỉnh Phan Lê Sao Mai cho biết như vậy."
    assert {person for person, *_ in roles(text)} == {"Phan Lê Sao Mai"}


def test_headings_in_capitals_name_no_society() -> None:
    assert entities("HỘI NGHỊ TỔNG KẾT HOẠT ĐỘNG SXKD NĂM 2023\nÔng Lê Văn Mẫu dự.", ("mass",)) == set()


def test_a_minister_beside_his_steering_committee_is_of_the_ministry() -> None:
    text = "Có ông Lê Văn Mẫu, Thứ trưởng, Trưởng Ban Chỉ đạo của Bộ Y tế về phòng, chống dịch bệnh."
    assert ("Lê Văn Mẫu", "Thứ trưởng", "Bộ Y tế", "current") in roles(text)


def test_members_of_a_board_written_short_are_of_the_union_named_beside_them() -> None:
    text = "Ông Lê Văn Mẫu, UVBTV, Trưởng Ban Nữ công Công đoàn Sao Mai dự."
    assert ("Lê Văn Mẫu", "Ủy viên", "Ban Thường vụ Công đoàn Sao Mai", "current") in roles(text)


def test_years_of_the_calendar_are_nobody() -> None:
    assert entities("Chào Xuân Đinh Dậu, tỉnh tổ chức lễ hội.", ("person",)) == set()


def test_units_told_by_a_letter_and_figures() -> None:
    assert entities("Kho K602 đón nhận cờ thi đua; Kho Bạc mở cửa.", ("state",)) == {"Kho K602"}


def test_the_party_group_of_an_office_that_a_title_names_alone() -> None:
    text = "Ông Lê Văn Mẫu, Ủy viên Ban cán sự đảng, Phó Tổng Kiểm toán Nhà nước dự."
    assert ("Lê Văn Mẫu", "Ủy viên", "Ban Cán sự Đảng Kiểm toán Nhà nước", "current") in roles(text)


def test_people_are_no_part_of_an_enterprise_name() -> None:
    text = "Đại diện Công ty Bảo hiểm Sao Mai và cán bộ PVI Thành Đô dự."
    assert entities(text, ("enterprise",)) == {"Công ty Bảo hiểm Sao Mai"}


def test_the_state_council_has_a_prime_minister_of_its_own() -> None:
    text = "Thủ tướng Lê Văn Mẫu hội đàm với Thủ tướng Quốc vụ viện Trung Quốc Lý Sao. Thủ tướng Lý Sao cảm ơn."
    assert {(person, org) for person, _, org, _ in roles(text)} == {
        ("Lê Văn Mẫu", "Chính phủ"),
        ("Lý Sao", "Quốc vụ viện Trung Quốc"),
        ("Lý Sao", "Chính phủ Trung Quốc"),
    }
