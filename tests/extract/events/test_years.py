"""The year of a bulletin's days, where neither day nor publication date gives it."""

from __future__ import annotations

import pytest
from core_facts import roles

from kg.extract import extract
from kg.extract.dates.dates import find_dates
from kg.model import Document

HEAD = "Hội Làm vườn xã Hòa Mẫu họp mặt hội viên để trao đổi cách trồng cam sành trên đất đồi. " * 9

ROWS = (
    # a document of the month before tells the year of the news, and so does a day to come in its own month
    ("Sáng 12/6, Hội họp. Quyết định số 8 ngày 21/5/2019 được công bố.", "2019-06-12"),
    ("Sáng 12/6, Hội họp. Việc gieo mạ phải xong trước ngày 20/6/2019.", "2019-06-12"),
    ("Sáng 12/6, Hội họp. Quyết định số 8 ngày 21/5/2019 có hiệu lực từ ngày 1/6/2020.", "2019-06-12"),
    # of an older one the year may be over
    ("Sáng 12/6, Hội họp. Quyết định số 8 ngày 21/2/2019 được công bố.", "--06-12"),
    # a day later in the year shows that its year is over
    ("Sáng 12/6, Hội họp. Quyết định số 8 ngày 21/5/2019 và Kết luận số 9 ngày 21/11/2019.", "--06-12"),
    # the month of the news alone, where no later year is told
    ("Sáng 12/6, Hội họp thường lệ tháng 6/2019.", "2019-06-12"),
    # a review of a part of the year is written in it
    ("Sáng 12/6, Hội họp bàn kết quả 5 tháng đầu năm 2019.", "2019-06-12"),
    # a document of long ago tells nothing
    ("Sáng 12/6, Hội họp. Quyết định số 8 ngày 21/11/2018 được công bố.", "--06-12"),
    # so does a month just past, and the month of a regular meeting
    ("Sáng 12/6, Hội họp. Đoàn đã sang thăm vào tháng 3/2019 vừa qua.", "2019-06-12"),
    ("Sáng 12/9, Hội họp. Phiên họp thường kỳ tháng 7/2019 đã bàn việc này.", "2019-09-12"),
    # and what is to be reached in it
    ("Sáng 12/6, Hội họp bàn các chỉ tiêu kinh tế - xã hội năm 2019.", "2019-06-12"),
    # the end of a year is spoken of in its last months, and not before
    ("Sáng 12/11, Hội họp trước kỳ họp cuối năm 2019.", "2019-11-12"),
    ("Sáng 12/2, Hội họp trước kỳ họp cuối năm 2019.", "--02-12"),
    # a month of somebody's career tells nothing, though it be the month of the news
    ("Sáng 12/6, Hội họp. Tháng 6/2013, ông được bầu làm Hội trưởng.", "--06-12"),
    ("Sáng 12/6, Hội họp. Ông giữ chức từ tháng 6/2013.", "--06-12"),
    # a plan for the year to come, told in December, tells nothing
    ("Sáng 12/12, Hội họp bàn nhiệm vụ năm 2019.", "--12-12"),
    # a year just over tells the next, and a part of the year at work goes before a year to come
    ("Sáng 12/3, Hội họp. Năm 2018 vừa qua, Hội trồng sen. Hội sẽ kỷ niệm vào năm 2020.", "2019-03-12"),
    ("Sáng 12/6, Hội họp. Hồi cuối năm 2018, Hội trồng sen.", "2019-06-12"),
    ("Sáng 12/6, Hội họp bàn kết quả những tháng đầu năm 2019 và việc của năm 2020.", "2019-06-12"),
    # the school year that has begun; in summer it may be over or to come
    ("Sáng 12/9, Hội họp về năm học 2019-2020.", "2019-09-12"),
    ("Sáng 12/6, Hội họp về năm học 2019-2020.", "--06-12"),
    # a feast near by is told with its number, or with its first day
    ("Sáng 12/5, Hội họp mừng 129 năm Ngày sinh Chủ tịch Hồ Chí Minh.", "2019-05-12"),
    ("Sáng 12/11, Hội họp; 129 năm Ngày sinh Chủ tịch Hồ Chí Minh đã qua.", "--11-12"),
    ("Sáng 12/7, Hội họp mừng ngày sinh của cụ Mẫu (9/7/1912 - 9/7/2017); đến năm 2022 xã lên phường.", "2017-07-12"),
    # a term that begins later than the latest year shows that the year is not the bulletin's
    ("Sáng 12/6, Hội họp, nhiệm kỳ 2015 - 2020. Kết luận số 8 ngày 21/4/2012 được nhắc lại.", "--06-12"),
)


@pytest.mark.parametrize(("text", "day"), ROWS)
def test_year_told_below_the_head(text: str, day: str) -> None:
    assert find_dates(HEAD + text, None)[0].value == day


def test_the_same_day_is_that_of_the_news_not_of_an_anniversary() -> None:
    text = "Kỷ niệm 49 năm Ngày Mùa (30/4/1975 - 30/4/2024), ngày 17/4, Hội trồng sen. Cùng ngày, Hội gặt lúa."
    assert find_dates(text, "2024-04-18")[-1].value == "2024-04-17"


def test_a_career_told_by_its_years_is_of_former_posts() -> None:
    text = (
        "Năm 1995, ông Lê Văn Mẫu được bầu làm Chủ tịch Hội Sinh viên tỉnh Nghệ An. Năm 1999, ông được bầu giữ chức "
        "Bí thư Huyện ủy Yên Thành. Năm 2010, ông được bầu làm Bí thư Tỉnh ủy Bến Tre."
    )
    told = {(title, org): status for _, title, org, status in roles(text, published="2015-12-08")}
    assert told == {
        ("Chủ tịch", "Hội Sinh viên tỉnh Nghệ An"): "former",
        ("Bí thư", "Huyện ủy Yên Thành"): "former",
        ("Bí thư", "Tỉnh ủy Bến Tre"): "current",
    }


def test_posts_of_one_place_are_held_side_by_side() -> None:
    text = (
        "Năm 2020, ông Lê Văn Mẫu được bầu làm Phó Bí thư Tỉnh ủy Bến Tre. Năm 2021, ông được bầu làm Chủ tịch UBND "
        "tỉnh Bến Tre."
    )
    assert {status for *_, status in roles(text, published="2023-12-08")} == {"current"}


def test_each_post_of_a_career_has_its_own_years() -> None:
    text = (
        "Ông Lê Văn Mẫu từng làm Phó Giám đốc Sở Y tế từ năm 1993 đến 2004, Giám đốc Sở Y tế từ 2004 đến 2006, Phó Bí "
        "thư Tỉnh ủy từ 2006 đến 2007 và Bí thư Tỉnh ủy từ tháng 7/2015 đến 5/2018."
    )
    found = extract(Document("test", text, locality="tỉnh Bến Tre")).facts
    dates = {(f.slots["title"], f.slots["date"]) for f in found if f.kind == "role" and f.slots["status"] == "former"}
    assert dates == {("Phó Giám đốc", "1993"), ("Giám đốc", "2004"), ("Phó Bí thư", "2006"), ("Bí thư", "2015-07")}


def test_posts_of_one_sentence_have_the_years_told_before_each() -> None:
    text = (
        "Từ năm 1985 đến năm 1986, ông Lê Văn Mẫu là Vụ trưởng Vụ Pháp chế Bộ Y tế; năm 1987-1992, là Giám đốc Sở Y tế "
        "tỉnh Bến Tre; năm 1993-1996, là Bí thư Tỉnh ủy Bến Tre."
    )
    found = [f.slots for f in extract(Document("test", text)).facts if f.kind == "role"]
    assert [(s["title"], s["status"], s["date"]) for s in found] == [
        ("Vụ trưởng", "former", "1985"),
        ("Giám đốc", "former", "1987"),
        ("Bí thư", "former", "1993"),
    ]


@pytest.mark.parametrize(
    ("span", "status"),
    [
        ("Từ năm 2011 - 2014", "former"),
        ("Từ 2011 đến 2014", "former"),
        ("Từ năm 2011 đến nay", "current"),
        ("Từ năm 2011", "current"),
    ],
)
def test_a_span_that_ended_is_of_a_former_post(span: str, status: str) -> None:
    text = f"{span}, ông Lê Văn Mẫu là Bí thư Tỉnh ủy Bến Tre."
    assert {s for *_, s in roles(text, published="2016-05-10")} == {status}


STEPS = [
    (
        "Từ tháng 6/2013 đến tháng 11/2015 là Giám đốc Sở Y tế; Đại biểu Quốc hội khóa XIII.",
        {("Giám đốc", "former", "2013-06"), ("Đại biểu", "former", "2013-06")},
        "the time leads up to the posts",
    ),
    ("Từ tháng 12/2016 đến nay giữ chức Giám đốc Sở Y tế.", {("Giám đốc", "current", "2016-12")}, "up to now"),
    ("Tháng 5/2010 được bổ nhiệm làm Giám đốc Sở Y tế.", {("Giám đốc", "current", "2010-05")}, "a month of a life"),
    ("Từ tháng 6/2013 đến tháng 11/2015 thì bệnh viện nhận Giám đốc Sở Y tế về.", set(), "of something else"),
]


@pytest.mark.parametrize(("step", "expected", "why"), STEPS)
def test_steps_of_a_life_go_on_without_a_name(step: str, expected: set[tuple[str, str, str]], why: str) -> None:
    text = f"Bà Lê Thị Mẫu sinh năm 1970, quê ở Hà Nam. {step}"
    found = extract(Document("x", text, published="2024-01-20", locality="Hà Nam")).facts
    told = {(f.slots["title"], f.slots["status"], f.slots.get("date")) for f in found if f.kind == "role"}
    assert told == expected, why


def test_a_bracket_behind_a_post_dates_that_post_alone() -> None:
    text = (
        "Từ tháng 4/2009 đến tháng 8/2011, bà Lê Thị Mẫu là Ủy viên Ban Thường vụ Tỉnh ủy (6/2010); "
        "Phó Chủ tịch Hội Nông dân tỉnh (2010 - 2011); Giám đốc Sở Y tế."
    )
    found = extract(Document("x", text, published="2024-01-20", locality="Hà Nam")).facts
    assert {(f.slots["title"], f.slots.get("date")) for f in found if f.kind == "role"} == {
        ("Ủy viên", "2010-06"),
        ("Phó Chủ tịch", "2010"),
        ("Giám đốc", "2009-04"),
    }


def test_the_month_of_a_first_appointment_is_not_that_of_a_second() -> None:
    text = (
        "Thủ tướng bổ nhiệm lại ông Lê Văn Mẫu giữ chức Thứ trưởng Bộ Y tế. "
        "Tháng 9/2019, ông Lê Văn Mẫu được bổ nhiệm giữ chức Thứ trưởng Bộ Y tế."
    )
    found = extract(Document("x", text, published="2024-08-20")).facts
    assert [(f.slots["status"], f.slots.get("date")) for f in found if f.kind == "role"] == [("appointed", None)]


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("6 tháng đầu năm 2019, Hội trồng thêm 40 gốc cam.", "2019-07-07"),
        ("Nhiệm vụ năm 2019 là trồng thêm 40 gốc cam.", "2019-07-07"),
        ("Đến năm 2019, Hội trồng thêm 40 gốc cam.", "2018-07-07"),
    ],
)
def test_half_a_year_that_is_over_tells_the_year_against_the_head(below: str, day: str) -> None:
    text = f"Sáng 7/7, Hội họp bàn kế hoạch năm 2018 của Hội. {HEAD} {below}"
    assert find_dates(text, None)[0].value == day


HEADS = (
    # what is called after its year
    ("Sáng 12/6, Tuần lễ Cây Sen 2019 khai mạc.", "2019-06-12"),
    ("Sáng 12/6, Hội tổ chức Hội thi gặt lúa năm 2019.", "2019-06-12"),
    # a part of the year goes before what is aimed at, compared or reckoned
    ("Sáng 12/6, Hội bàn kết quả 5 tháng đầu năm 2019, tăng so với năm 2018; đến năm 2025 trồng 90 ha.", "2019-06-12"),
    # laws, aims, comparisons, careers, what a year is reckoned for, numbers of documents, other numbers
    ("Sáng 12/6, Hội họp về Luật Trồng trọt 2018.", "--06-12"),
    ("Sáng 12/6, Hội họp về Nghị định số 67/2014 và Nghị quyết số 12/2016/QH14.", "--06-12"),
    ("Sáng 12/6, Hội họp; đến năm 2025 trồng 90 ha.", "--06-12"),
    ("Sáng 12/6, Hội họp. Năm 2018, ông Mẫu làm Hội trưởng; từ năm 2016 ông trồng cam.", "--06-12"),
    ("Sáng 12/6, Hội họp. Lê Văn Mẫu (SN 1999) trồng 2015 gốc cam.", "--06-12"),
    ("Sáng 12/6, Hội họp xem quyết toán ngân sách năm 2017.", "--06-12"),
    ("Sáng 12/6, khai mạc Đại hội Hội Làm vườn lần thứ V, nhiệm kỳ 2019-2024.", "--06-12"),
    # in the first months the year before is reviewed, unless the next is told as well
    ("Sáng 12/2, Hội họp. Trong năm 2018, Hội có thêm 30 hội viên.", "--02-12"),
    ("Sáng 12/2, Hội họp tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019.", "2019-02-12"),
    ("Sáng 12/2, Hội chúc mừng Xuân Kỷ Hợi 2019.", "2019-02-12"),
)


@pytest.mark.parametrize(("text", "day"), HEADS)
def test_year_told_in_the_head(text: str, day: str) -> None:
    assert find_dates(text, None)[0].value == day
