"""Steps of a career: a stretch of time heads a record, and whoever the bulletin tells of held its posts."""

from __future__ import annotations

import pytest

from kg import Document
from kg.extract import extract

_LIFE = "Ông Trần Văn Bằng sinh năm 1953, quê ở tỉnh Bến Tre.\n"


def _posts(text: str) -> list[tuple[object, ...]]:
    facts = extract(Document("t", _LIFE + text, published="2025-08-06")).facts
    slots = [fact.slots for fact in facts if fact.kind == "role"]
    return [(s["person"], s["title"], s.get("org"), s["status"], s.get("date")) for s in slots]


@pytest.mark.parametrize(
    "post",
    [
        "Giám đốc Sở Y tế tỉnh Long An",
        "là Giám đốc Sở Y tế tỉnh Long An",
        "được giao giữ chức vụ Giám đốc Sở Y tế tỉnh Long An",
        "làm Giám đốc Sở Y tế tỉnh Long An",
    ],
)
@pytest.mark.parametrize("bullet", ["", "- ", "+ "])
@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("4/1983-4/1985: ", "1983-04"),
        ("04/1983 – 04/1985: ", "1983-04"),
        ("4.1983 - 4.1985: ", "1983-04"),
        ("Từ 4/1983 đến 4/1985: ", "1983-04"),
        ("Từ tháng 4 năm 1983 đến tháng 4 năm 1985, ", "1983-04"),
        ("Từ ngày 1/4/1983 đến hết ngày 15/4/1985: ", "1983-04-01"),
        ("Từ năm 1983 đến 1985: ", "1983"),
        ("1983 - 1985: ", "1983"),
    ],
)
def test_a_record_is_of_whom_the_bulletin_tells_and_dated_by_its_first_year(
    bullet: str, head: str, date: str, post: str
) -> None:
    assert _posts(f"{bullet}{head}{post}.") == [("Trần Văn Bằng", "Giám đốc", "Sở Y tế tỉnh Long An", "former", date)]


@pytest.mark.parametrize("head", ["Tháng 4/1983: ", "- 4/1983, ", "+ 4/1983: "])
def test_a_record_without_an_end_is_one_of_a_former_post(head: str) -> None:
    assert _posts(f"{head}Giám đốc Sở Y tế tỉnh Long An.")[0][3:] == ("former", "1983-04")


@pytest.mark.parametrize("head", ["Từ 4/2021 đến nay: ", "4/2021 - nay: ", "Từ tháng 4/2021 đến nay, là "])
def test_a_record_that_runs_to_this_day_is_of_a_present_post(head: str) -> None:
    assert _posts(f"{head}Giám đốc Sở Y tế tỉnh Long An.")[0][3:] == ("current", "2021-04")


def test_each_post_of_a_record_is_held_from_its_beginning() -> None:
    told = "Từ tháng 5/1997 đến tháng 12/1999, ông là Tỉnh ủy viên Long An, Giám đốc Sở Y tế tỉnh Long An."
    assert {(title, status, date) for _, title, _, status, date in _posts(told)} == {
        ("Tỉnh ủy viên", "former", "1997-05"),
        ("Giám đốc", "former", "1997-05"),
    }


def test_a_post_that_leads_up_to_its_holder_is_one_left() -> None:
    told = "Từ cương vị Giám đốc Sở Y tế tỉnh Long An, ông được bầu làm Phó Chủ tịch UBND tỉnh Long An."
    assert [post[1:4] for post in _posts(told)] == [
        ("Giám đốc", "Sở Y tế tỉnh Long An", "former"),
        ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Long An", "appointed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 5/7/2020, Chủ tịch UBND tỉnh Long An đã ban hành quyết định mới.",  # the day of news
        "Đầu tháng 6/2016, báo chí nói về Giám đốc Sở Y tế tỉnh Long An.",
        "Từ đầu năm 2024 đến nay, có 5 Phó Chủ tịch UBND tỉnh Long An bị xử lý.",
        "Năm 1983: kỳ họp thông qua 13/1985 điều.",
    ],
)
def test_time_before_news_of_others_gives_no_post(text: str) -> None:
    assert _posts(text) == []


def test_a_record_with_a_name_of_its_own_is_of_whom_it_names() -> None:
    told = "Từ 1990 đến 1995: bà Lê Thị Hòa làm Giám đốc Sở Y tế tỉnh Long An."
    assert [post[0] for post in _posts(told)] == ["Lê Thị Hòa"]


@pytest.mark.parametrize(
    ("told", "title", "body"),
    [
        ("Ông từng làm cán bộ tại Bộ Ngoại giao.", "Cán bộ", "Bộ Ngoại giao"),
        ("1995-1999: chuyên viên Văn phòng Bộ Tài chính.", "Chuyên viên", "Văn phòng Bộ Tài chính"),
        ("Ông từng là tùy viên Đại sứ quán Việt Nam tại Lào.", "Tùy viên", "Đại sứ quán Việt Nam tại Lào"),
    ],
)
def test_a_career_begins_with_small_posts(told: str, title: str, body: str) -> None:
    assert [post[1:4] for post in _posts(told)] == [(title, body, "former")]


@pytest.mark.parametrize(
    "told",
    ["Ông Bằng là cán bộ của Ban Thường vụ Tỉnh ủy Long An quản lý.", "Theo ông Bằng, các cán bộ Sở Y tế đều có mặt."],
)
def test_staff_spoken_of_hold_no_post(told: str) -> None:
    assert _posts(told) == []
