"""Boards named by the task that they were set up for, and bodies of places and blocks told apart by number or trade."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

TASKS = [
    ("Ban Chỉ đạo", "xây dựng nông thôn mới"),
    ("Ban Chỉ đạo", "phòng, chống tội phạm, tệ nạn xã hội"),
    ("Ban Chỉ đạo", "hiến máu tình nguyện"),
    ("Ban Chỉ đạo", "các chương trình mục tiêu quốc gia"),
    ("Ban Chỉ đạo", "phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số"),
    ("Ban Chỉ đạo", "thi tốt nghiệp trung học phổ thông năm 2025"),
    ("Ban Chỉ đạo", "Đề án 06"),
    ("Ban Chỉ đạo", "389"),
    ("Ban Chỉ đạo", "tổng kết Nghị quyết 18"),
    ("Tổ Công tác", "triển khai Đề án 06"),
]


@pytest.mark.parametrize(("board", "task"), TASKS)
def test_a_board_is_named_with_its_task(board: str, task: str) -> None:
    name = f"{board} {task[0].upper()}{task[1:]} tỉnh Nghệ An"
    assert entities(f"{board} {task} tỉnh Nghệ An tổ chức hội nghị.", ("state",)) == {name}


def test_short_names_in_brackets_are_left_out() -> None:
    text = "Ban Chỉ đạo vận động hiến máu tình nguyện (HMTN) tỉnh Nghệ An họp."
    assert entities(text, ("state",)) == {"Ban Chỉ đạo Vận động hiến máu tình nguyện tỉnh Nghệ An"}


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Bà Lê Thị Mẫu, Phó Trưởng ban Chỉ đạo xóa nhà tạm, phát biểu.", "Ban Chỉ đạo Xóa nhà tạm"),
        ("Trưởng Ban Chỉ đạo tổng điều tra dân số huyện Yên Lập Lê Thị Mẫu phát biểu.",
         "Ban Chỉ đạo Tổng điều tra dân số huyện Yên Lập"),
        ("Bà Lê Thị Mẫu, Tổ trưởng Tổ Biên tập dự thảo Nghị quyết và Trưởng Ban Vận động thành lập Hội Cờ, phát biểu.",
         "Tổ Biên tập Dự thảo Nghị quyết"),
    ],
)  # fmt: skip
def test_a_task_told_with_a_post_ends_where_the_sentence_pauses(text: str, board: str) -> None:
    assert board in {org for _, _, org, _ in roles(text)}


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Ban Chỉ đạo Tìm kiếm hài cốt liệt sĩ phối hợp với Báo Sao Mai tổ chức lễ.",
         "Ban Chỉ đạo Tìm kiếm hài cốt liệt sĩ"),
        ("Ban Chỉ đạo Tìm kiếm hài cốt liệt sĩ tổ chức lễ.", "Ban Chỉ đạo Tìm kiếm hài cốt liệt sĩ"),
        ("Thủ tướng thành lập Ban Chỉ đạo cơ cấu lại hệ thống các tổ chức tín dụng do ông Lê Văn Mẫu làm Trưởng ban.",
         "Ban Chỉ đạo Cơ cấu lại hệ thống các tổ chức tín dụng"),
        ("Tỉnh vừa thành lập Ban Chỉ đạo xây dựng cầu vượt biển do bà Trần Thị Thí phụ trách.",
         "Ban Chỉ đạo Xây dựng cầu vượt biển"),
        ("Bà Trần Thị Thí, Trưởng ban Chỉ đạo xây dựng Nhà máy gạch Sao Mai đã đến thăm.",
         "Ban Chỉ đạo Xây dựng Nhà máy gạch Sao Mai"),
        ("Ông Lê Văn Mẫu, Trưởng ban Chỉ đạo đổi mới và phát triển chợ nông thôn đã kết luận cuộc họp.",
         "Ban Chỉ đạo Đổi mới và phát triển chợ nông thôn"),
        ("Sáng 5/6, Ban Chỉ đạo ứng phó sự cố tràn dầu tỉnh Nghệ An họp.",
         "Ban Chỉ đạo Ứng phó sự cố tràn dầu tỉnh Nghệ An"),
        ("Ngày 5/6, Ban Chỉ đạo liên ngành an toàn thực phẩm tỉnh Nghệ An họp.",
         "Ban Chỉ đạo Liên ngành an toàn thực phẩm tỉnh Nghệ An"),
    ],
)  # fmt: skip
def test_a_task_that_nobody_owns_ends_where_the_sentence_goes_on(text: str, board: str) -> None:
    assert board in entities(text, ("state",))


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh đã thành lập Ban Chỉ đạo thực hiện kế hoạch và giao việc cho huyện.",
        "Huyện mới lập Tổ Công tác thực hiện do bà Trần Thị Thí phụ trách.",
        "Nhờ Ban Chỉ đạo Xử lý tồn tại, yếu kém của một số dự án, ngành đã tiến bộ.",
        "Thủ tướng thành lập Ban Chỉ đạo xử lý tồn tại, yếu kém của một số dự án thuộc ngành.",
        "Hôm nay, Ban Chỉ đạo xử lý nợ xấu ngân hàng đã họp.",
    ],
)
def test_a_task_that_is_not_told_to_its_end_gives_no_name(text: str) -> None:
    assert not {name for name in entities(text, ("state",)) if name.startswith(("Ban Chỉ đạo", "Tổ Công tác"))}


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch yêu cầu Ban Chỉ đạo thực hiện tốt các nhiệm vụ của huyện Yên Lập.",
        "Ban Chỉ đạo xây dựng kế hoạch để triển khai trên địa bàn huyện Yên Lập.",
        "Giao Ban Chỉ đạo tổ chức hội nghị tại huyện Yên Lập.",
    ],
)
def test_what_a_board_does_is_no_part_of_its_name(text: str) -> None:
    assert not entities(text, ("state",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Lê Văn Mẫu, Bí thư Đảng ủy phường Móng Cái 3, dự họp.", "Đảng ủy phường Móng Cái 3"),
        ("Ông Lê Văn Mẫu, Chủ tịch UBND xã Sao Mai 2 và các đại biểu dự họp.", "Ủy ban nhân dân xã Sao Mai 2"),
        ("Ông Lê Văn Mẫu, Chủ tịch UBND xã Sao Mai, trao 5 suất quà.", "Ủy ban nhân dân xã Sao Mai"),
        ("Ông Lê Văn Mẫu, Chủ tịch UBND xã Sao Mai 5 năm liền được khen.", "Ủy ban nhân dân xã Sao Mai"),
        ("Ông Lê Văn Mẫu, Bí thư Đảng ủy Khối Đại học, Cao đẳng tỉnh Nghệ An, dự họp.",
         "Đảng ủy Khối Đại học, Cao đẳng tỉnh Nghệ An"),
        ("Ông Lê Văn Mẫu, Giám đốc Mỏ than Sao Mai, dự họp.", "Mỏ than Sao Mai"),
    ],
)  # fmt: skip
def test_numbers_and_blocks_belong_to_the_name(text: str, name: str) -> None:
    assert {org for _, _, org, _ in roles(text)} == {name}


def test_a_given_name_that_is_an_everyday_word() -> None:
    assert entities("Đồng chí Nguyễn Thị Là phát biểu.", ("person",)) == {"Nguyễn Thị Là"}
    assert entities("Người ký là Nguyễn Thị Hoa Là người đầu tiên.", ("person",)) == {"Nguyễn Thị Hoa"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dự lễ có lãnh đạo Sở Y tế tỉnh Phú Thọ; Đảng ủy, HĐND, UBND, các phòng và các đoàn thể huyện Yên Lập.",
         {"Sở Y tế tỉnh Phú Thọ", "Đảng ủy huyện Yên Lập", "Hội đồng nhân dân huyện Yên Lập",
          "Ủy ban nhân dân huyện Yên Lập"}),
        ("Dự lễ có lãnh đạo HĐND, UBND và các ban, ngành tỉnh; lãnh đạo huyện Yên Lập.",
         {"Hội đồng nhân dân tỉnh Phú Thọ", "Ủy ban nhân dân tỉnh Phú Thọ"}),
    ],
)  # fmt: skip
def test_a_row_of_bodies_is_of_the_place_that_closes_it(text: str, names: set[str]) -> None:
    assert entities(text, ("state", "party"), "tỉnh Phú Thọ") == names


def test_members_of_a_standing_board_in_letters_beside_their_institution() -> None:
    text = "Đồng chí Lê Văn Mẫu, UVBTV Đảng ủy, Phó Giám đốc Công an tỉnh; Lê Thị Mẫu, Bí thư Đảng ủy phường Sao Mai."
    found = {org for person, title, org, _ in roles(text, "tỉnh Phú Thọ") if title == "Ủy viên"}
    assert found == {"Ban Thường vụ Đảng ủy Công an tỉnh Phú Thọ"}


def test_the_committee_of_a_block_by_its_short_name() -> None:
    text = (
        "Bà Lê Thị Mẫu, Phó Bí thư Đảng ủy Khối Doanh nghiệp tỉnh; ông Lê Văn Mẫu, Trưởng Ban Tuyên giáo Đảng ủy Khối."
    )
    assert {org for _, _, org, _ in roles(text, "tỉnh Phú Thọ")} == {
        "Đảng ủy Khối Doanh nghiệp tỉnh Phú Thọ",
        "Ban Tuyên giáo Đảng ủy Khối Doanh nghiệp tỉnh Phú Thọ",
    }


def test_who_leads_a_board_and_has_a_post_of_his_own_before_his_name() -> None:
    board = "Ban Chỉ đạo Phòng chống lụt bão tỉnh Nghệ An"
    text = (
        f"{board} có Trưởng ban là ông Lê Văn Tú; Phó Ban chuyên trách là Trưởng Ban Dân vận Trung ương Đỗ Thanh Xuân. "
        "Ba Phó Trưởng ban khác gồm Bí thư Thành ủy Vinh Lê Hà, Giám đốc Sở Y tế tỉnh Nghệ An Vũ Khởi và Bí thư Tỉnh "
        "đoàn Nghệ An Mùa Thị Páo."
    )
    assert {(person, title) for person, title, body, _ in roles(text, "Nghệ An") if body == board} == {
        ("Lê Văn Tú", "Trưởng Ban"),
        ("Đỗ Thanh Xuân", "Phó Ban Chuyên trách"),
        ("Lê Hà", "Phó Trưởng Ban"),
        ("Vũ Khởi", "Phó Trưởng Ban"),
        ("Mùa Thị Páo", "Phó Trưởng Ban"),
    }


def test_no_board_is_a_ministry_whose_post_stands_beside_that_of_the_board() -> None:
    held = roles("Ông Lê Văn Tú (Phó Ban kiêm nhiệm, Thứ trưởng Bộ Y tế) dự.")
    assert held == {("Lê Văn Tú", "Thứ trưởng", "Bộ Y tế", "current")}


@pytest.mark.parametrize(
    "guests",
    ["đại diện Sở Nội vụ", "lãnh đạo các phòng", "ông cũng trực tiếp chỉ đạo tìm kiếm"],
)
def test_an_office_behind_others_is_nobodys_who_was_named_before_them(guests: str) -> None:
    held = roles(f"Dự có ông Lê Văn Tú, Giám đốc Sở Y tế tỉnh Nghệ An; {guests}; Chủ tịch UBND huyện Đô Lương.")
    assert held == {("Lê Văn Tú", "Giám đốc", "Sở Y tế tỉnh Nghệ An", "current")}


def test_posts_behind_a_semicolon_go_on_with_a_row() -> None:
    held = roles("Ông Lê Văn Tú, Ủy viên Trung ương Đảng các khóa X, XI; Bí thư Tỉnh ủy Nghệ An dự.")
    assert {title for _, title, _, _ in held} == {"Ủy viên", "Bí thư"}


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Ban Chỉ đạo quốc gia về phòng, chống dịch", "Ban Chỉ đạo Quốc gia về phòng, chống dịch"),
        ("Ban Chỉ đạo Quốc gia phòng, chống dịch", "Ban Chỉ đạo Quốc gia phòng, chống dịch"),
        ("Ban Chỉ đạo Trung ương phòng chống thiên tai", "Ban Chỉ đạo Trung ương phòng chống thiên tai"),
        ("Ban chỉ đạo nhà nước về phân giới cắm mốc", "Ban Chỉ đạo Nhà nước về phân giới cắm mốc"),
        ("Ban Chỉ đạo Trung ương", "Ban Chỉ đạo Trung ương"),
    ],
)
def test_boards_of_the_nation_are_named_with_what_they_are_about(text: str, board: str) -> None:
    assert roles(f"Ông Lê Văn Tú, Trưởng {text}, phát biểu.") == {("Lê Văn Tú", "Trưởng Ban", board, "current")}


def test_a_commune_told_apart_from_the_district_of_its_name() -> None:
    held = roles("Chủ tịch UBND phường Thanh Xuân Bắc Lê Văn Tú và Chủ tịch UBND phường Thanh Xuân Lê Văn Mẫu dự.")
    assert {(name, body.removeprefix("Ủy ban nhân dân ")) for name, _, body, _ in held} == {
        ("Lê Văn Tú", "phường Thanh Xuân Bắc"),
        ("Lê Văn Mẫu", "phường Thanh Xuân"),
    }


@pytest.mark.parametrize("task", ["bồi thường, hỗ trợ và tái định cư", "bồi thường, hỗ trợ, tái định cư"])
def test_the_councils_that_pay_for_land(task: str) -> None:
    text = f"Ông Lê Văn Tú, Chủ tịch Hội đồng {task} huyện Đô Lương, hỗ trợ người dân."
    assert roles(text) == {("Lê Văn Tú", "Chủ tịch", f"Hội đồng {task.capitalize()} huyện Đô Lương", "current")}
