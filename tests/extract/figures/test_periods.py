"""Periods of results; every row says why it exists."""

from __future__ import annotations

import pytest

from kg.extract.dates.periods import find_periods


@pytest.mark.parametrize(
    ("text", "values", "why"),
    [
        ("trong năm 2023", ["2023"], "a year"),
        ("quý I năm 2019", ["quý I năm 2019"], "a quarter in the words of the text"),
        ("quý III/2020", ["quý III/2020"], "a quarter with a stroke"),
        ("6 tháng đầu năm 2019", ["6 tháng đầu năm 2019"], "months of a year"),
        ("9 tháng đầu năm", ["9 tháng đầu năm 2021"], "the year is that of publication"),
        ("nhiệm kỳ 2015 - 2020", ["2015-2020"], "a term of office"),
        ("trong 6 tháng qua", [], "a span of time is no period"),
        ("kỷ niệm ngày thành lập (1965-2025)", [], "years in brackets are of what was founded"),
    ],
)
def test_periods(text: str, values: list[str], why: str) -> None:
    assert [p.value for p in find_periods(text, "2021")] == values, why
