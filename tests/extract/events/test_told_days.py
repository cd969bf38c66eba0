"""Days told by where they lie from the day of the news, or by the day of the week."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.dates.dates import find_dates
from kg.model import Document

NEWS = "2023-03-14"

CASES: list[tuple[str, list[str], str]] = [
    ("Sáng nay, UBND tỉnh họp.", ["2023-03-14"], "today"),
    ("UBND tỉnh họp chiều qua.", ["2023-03-13"], "yesterday"),
    ("UBND tỉnh họp chiều qua (12/3).", ["2023-03-12", "2023-03-12"], "the date itself follows and counts"),
    ("Sáng nay, 12/3, UBND tỉnh họp.", ["2023-03-12", "2023-03-12"], "behind a comma too"),
    ("Sáng thứ Hai (13/3), UBND tỉnh họp.", ["2023-03-13", "2023-03-13"], "a day of the week with its date"),
    ("Thứ Ba 14-3, UBND tỉnh họp.", ["2023-03-14", "2023-03-14"], "without a bracket"),
    ("Sáng sớm 12/3, UBND tỉnh họp.", ["2023-03-12"], "early in the morning"),
    ("UBND tỉnh họp vào thứ Hai.", [], "a day of the week alone is of no date"),
    ("Phiên họp thứ hai (13/3) của UBND tỉnh.", ["2023-03-13"], "a number of a row is no day of the week"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_told_days(text: str, expected: list[str], why: str) -> None:
    assert [found.value for found in find_dates(text, NEWS)] == expected, why


def test_without_the_day_of_the_news_only_dates_count() -> None:
    assert [found.value for found in find_dates("Chiều qua, họp. Sáng nay (12/3/2023), họp.", None)] == [
        "2023-03-12"
    ] * 2


def test_the_name_of_a_gathering_ends_before_such_a_day() -> None:
    told = (
        "Tại cuộc họp với lãnh đạo các sở, ngành sáng qua (6/2/2023), Chủ tịch UBND tỉnh Lê Văn Mẫu yêu cầu kiểm tra."
    )
    events = [f for f in extract(Document("t", told, locality="Hà Nam")).facts if f.kind == "event"]
    assert [(f.slots["name"], f.slots["date"]) for f in events] == [
        ("cuộc họp với lãnh đạo các sở, ngành", "2023-02-06"),
    ]
