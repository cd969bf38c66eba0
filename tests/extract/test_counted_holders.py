"""A post told with how many hold it, before their names."""

from __future__ import annotations

import pytest
from core_facts import roles


@pytest.mark.parametrize("count", ["Ba", "Các", "Cả ba"])
def test_all_who_are_counted_hold_the_post(count: str) -> None:
    text = f"{count} Phó Chủ tịch UBND tỉnh Lê Văn Mẫu, Lê Thị Mẫu và Trần Văn Mẫu dự họp."
    assert {person for person, *_ in roles(text, "tỉnh Phú Thọ")} == {"Lê Văn Mẫu", "Lê Thị Mẫu", "Trần Văn Mẫu"}


@pytest.mark.parametrize(
    "text",
    [
        "Sáng thứ Hai, Thứ trưởng Bộ Y tế Lê Văn Mẫu và Trần Thị Mẫu dự họp.",
        "Hôm thứ Hai Thứ trưởng Bộ Y tế Lê Văn Mẫu và Trần Thị Mẫu dự họp.",
        "Tháng Ba Thứ trưởng Bộ Y tế Lê Văn Mẫu và Trần Thị Mẫu dự họp.",
    ],
)
def test_days_and_months_count_nobody(text: str) -> None:
    assert {person for person, *_ in roles(text)} == {"Lê Văn Mẫu"}
