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
        "Sáng thứ Hai, Bộ trưởng Bộ Y tế Lê Văn Mẫu và Trần Thị Mẫu dự họp.",
        "Hôm thứ Hai Bộ trưởng Bộ Y tế Lê Văn Mẫu và Trần Thị Mẫu dự họp.",
        "Tháng Ba Bộ trưởng Bộ Y tế Lê Văn Mẫu và Trần Thị Mẫu dự họp.",
    ],
)
def test_days_and_months_count_nobody(text: str) -> None:
    assert {person for person, *_ in roles(text)} == {"Lê Văn Mẫu"}


def test_the_post_that_is_counted_is_theirs_though_another_stands_before_them() -> None:
    text = (
        "HĐND tỉnh bầu 2 Phó Chủ tịch UBND tỉnh theo giới thiệu của Chủ tịch UBND tỉnh, gồm các ông, bà: Lê Văn Mẫu "
        "(57 tuổi), Trần Thị Mẫu (56 tuổi)."
    )
    assert {(person, title) for person, title, *_ in roles(text, "tỉnh Phú Thọ")} == {
        ("Lê Văn Mẫu", "Phó Chủ tịch"),
        ("Trần Thị Mẫu", "Phó Chủ tịch"),
    }


def test_a_list_behind_one_post_of_another_is_of_that_post() -> None:
    text = "Dự họp có các Phó Chủ tịch của Hội Nông dân tỉnh, gồm các ông, bà: Lê Văn Mẫu, Trần Thị Mẫu."
    assert {title for _, title, *_ in roles(text, "tỉnh Phú Thọ")} == {"Phó Chủ tịch"}


def test_whoever_is_told_by_another_post_behind_la_holds_both() -> None:
    board = "Ban Chỉ đạo Chuyển đổi số tỉnh Phú Thọ"
    text = (
        "Ban Chỉ đạo chuyển đổi số tỉnh gồm Trưởng ban là đồng chí Chủ tịch UBND tỉnh Lê Văn Mẫu; "
        "hai Phó Trưởng ban là Giám đốc Sở Y tế Lò Thị Mai và Giám đốc Sở Nội vụ Trần Thí."
    )
    assert roles(text, "tỉnh Phú Thọ") == {
        ("Lê Văn Mẫu", "Trưởng Ban", board, "current"),
        ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Phú Thọ", "current"),
        ("Lò Thị Mai", "Phó Trưởng Ban", board, "current"),
        ("Lò Thị Mai", "Giám đốc", "Sở Y tế tỉnh Phú Thọ", "current"),
        ("Trần Thí", "Phó Trưởng Ban", board, "current"),
        ("Trần Thí", "Giám đốc", "Sở Nội vụ tỉnh Phú Thọ", "current"),
    }


def test_a_post_that_is_another_of_nobody_named_gives_none() -> None:
    text = "Trưởng Ban Chỉ đạo chuyển đổi số tỉnh là Chủ tịch UBND tỉnh, theo lời Giám đốc Sở Y tế Lê Văn Mẫu."
    assert {title for _, title, *_ in roles(text, "tỉnh Phú Thọ")} == {"Giám đốc"}
