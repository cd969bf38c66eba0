"""Boards that a bulletin tells to be set up: what they are called, and who is given which post on them."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

HOME, MONTH = "tỉnh Hà Nam", "2024-05-20"
DIGITAL = "Ban Chỉ đạo Chuyển đổi số tỉnh Hà Nam"
SET_UP = "UBND tỉnh quyết định thành lập Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ban Chỉ đạo về chuyển đổi số tỉnh Hà Nam họp.", "Ban Chỉ đạo về chuyển đổi số tỉnh Hà Nam"),
        ("Ông Trần Văn Mẫu, Trưởng Ban Chỉ đạo về khu vực phòng thủ, phát biểu.",
         "Ban Chỉ đạo về khu vực phòng thủ"),
        ("Thủ tướng thành lập Ban Chỉ đạo về rà soát, xử lý vướng mắc liên quan đến các hồ chứa do ông Trần Văn Mẫu"
         " làm Trưởng ban.", "Ban Chỉ đạo về rà soát, xử lý vướng mắc liên quan đến các hồ chứa"),
    ],
)  # fmt: skip
def test_a_board_is_called_after_what_it_is_about(text: str, name: str) -> None:
    assert name in entities(text, ("state",))


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu báo cáo với Ban Chỉ đạo về tình hình dịch bệnh tỉnh Hà Nam.",
        "Ban Chỉ đạo họp về tiến độ dự án.",
    ],
)
def test_what_a_board_is_told_of_is_no_part_of_its_name(text: str) -> None:
    assert not entities(text, ("state",))


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Trưởng ban là Chủ tịch UBND tỉnh Trần Văn Mẫu.", {("Trần Văn Mẫu", "Trưởng Ban")}),
        ("Theo đó, ông Trần Văn Mẫu, Chủ tịch UBND tỉnh làm Trưởng ban; bà Lê Thị Thử, Giám đốc Sở Y tế làm Phó"
         " Trưởng ban.", {("Trần Văn Mẫu", "Trưởng Ban"), ("Lê Thị Thử", "Phó Trưởng Ban")}),
        ("Các thành viên Ban Chỉ đạo gồm: Giám đốc Sở Tài chính; Giám đốc Sở Y tế Trần Văn Mẫu; Giám đốc Công an"
         " tỉnh Lê Văn Thử.", {("Trần Văn Mẫu", "Thành viên"), ("Lê Văn Thử", "Thành viên")}),
        ("Ủy viên là Giám đốc Sở Y tế Trần Văn Mẫu.", {("Trần Văn Mẫu", "Ủy viên")}),
    ],
)  # fmt: skip
def test_posts_on_a_board_lately_set_up_are_given_by_it(text: str, given: set[tuple[str, str]]) -> None:
    found = roles(SET_UP + text, HOME, MONTH)
    assert {(person, title) for person, title, org, status in found if (org, status) == (DIGITAL, "appointed")} == given


@pytest.mark.parametrize(
    "text",
    [
        "Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam do ông Trần Văn Mẫu làm Trưởng ban đã kiểm tra tại huyện.",
        "Ông Trần Văn Mẫu, Trưởng Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam, dự lễ.",
    ],
)
def test_posts_on_a_board_that_has_been_there_are_held(text: str) -> None:
    assert ("Trần Văn Mẫu", "Trưởng Ban", DIGITAL, "current") in roles(text, HOME, MONTH)


@pytest.mark.parametrize(
    "text",
    [
        SET_UP + "Thủ tướng làm Trưởng ban.",
        SET_UP + "Trưởng ban, ông Trần Văn Mẫu, phát biểu.",
        "UBND tỉnh bổ nhiệm ông Lê Văn Thử làm Giám đốc Sở Y tế. Trưởng ban là ông Trần Văn Mẫu.",
        "Năm 2015, tỉnh thành lập Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam. Trưởng ban là ông Trần Văn Mẫu.",
    ],
)
def test_near_misses(text: str) -> None:
    assert not {
        title for _, title, _, status in roles(text, HOME, MONTH) if title == "Trưởng Ban" and status == "appointed"
    }


def test_a_country_sends_a_delegation() -> None:
    text = "Đoàn Cộng hòa Cuba do ông Lazo Mau, Ủy viên Bộ Chính trị, làm trưởng đoàn, đến viếng."
    assert roles(text) == {
        ("Lazo Mau", "Trưởng Đoàn", "Đoàn Cộng hòa Cuba", "current"),
        ("Lazo Mau", "Ủy viên", "Bộ Chính trị Đảng Cộng sản Cuba", "current"),
    }
    assert ("Andi Mau", "Bộ trưởng", "Bộ Nông nghiệp Indonesia", "current") in roles(
        "Đoàn Indonesia do Bộ trưởng Nông nghiệp Andi Mau làm trưởng đoàn, đã đến."
    )
    assert entities("Ông Đoàn Lê Mẫu và bà Đoàn Anh Thử dự họp.", ("person",)) == {"Đoàn Lê Mẫu", "Đoàn Anh Thử"}
