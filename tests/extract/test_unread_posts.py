"""Posts beside one that nobody can read, those a list shares, and whose a post is beside another name; near misses."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Giang"
HEALTH = ("Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")
MEMBERS = (("Ủy viên", "Bộ Chính trị", "current"), ("Bí thư", "Ban Chấp hành Trung ương Đảng", "current"))


@pytest.mark.parametrize(
    "item",
    ["chuyên gia về dược liệu", "Tổng đạo diễn chương trình", "đại diện vốn Nhà nước", "52 tuổi, đảng viên"],
)
def test_a_post_that_nobody_can_read_does_not_end_the_row(item: str) -> None:
    assert roles(f"Ông Lê Văn Thu, {item}, Giám đốc Sở Y tế dự hội nghị.", HOME) == {("Lê Văn Thu", *HEALTH)}


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Ông Lê Văn Thu, cùng các phòng, Giám đốc Sở Y tế dự hội nghị.", "a clause of others"),
        ("Ông Lê Văn Thu, người đã được khen, Giám đốc Sở Y tế nói.", "a clause with a verb"),
        ("Ông Lê Văn Thu, Sở Nội vụ, Giám đốc Sở Y tế dự hội nghị.", "a body that was there, too"),
    ],
)
def test_a_clause_ends_the_row(sentence: str, said: str) -> None:
    assert roles(sentence, HOME) == set(), said


def test_a_post_before_a_name_is_of_whom_it_names() -> None:
    told = roles("Ông Lê Văn Thu, chuyên gia về dược liệu, Giám đốc Sở Y tế Đào Văn Tuân dự hội nghị.", HOME)
    assert told == {("Đào Văn Tuân", *HEALTH)}


def test_a_list_shares_all_the_posts_at_its_head() -> None:
    sentence = (
        "Dự có các đồng chí Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng: Trưởng Ban Tổ chức Trung ương Lê Văn Thu, "
        "Trưởng Ban Nội chính Trung ương Đào Văn Tuân."
    )
    heads = {
        ("Lê Văn Thu", "Trưởng Ban", "Ban Tổ chức Trung ương", "current"),
        ("Đào Văn Tuân", "Trưởng Ban", "Ban Nội chính Trung ương", "current"),
    }
    shared = {(name, *post) for name in ("Lê Văn Thu", "Đào Văn Tuân") for post in MEMBERS}
    assert roles(sentence, HOME) == heads | shared


@pytest.mark.parametrize(
    ("sentence", "expected", "why"),
    [
        (
            "Dự có Giám đốc Sở Y tế Lê Văn Thu, Giám đốc Công an tỉnh - Đại tá Đào Văn Tuân.",
            {("Lê Văn Thu", *HEALTH), ("Đào Văn Tuân", "Giám đốc", "Công an tỉnh Hà Giang", "current")},
            "a dash and a rank before the name",
        ),
        (
            "Dự có ông Lê Văn Thu, Giám đốc Sở Y tế - Đại tá Đào Văn Tuân, Giám đốc Công an tỉnh.",
            {("Lê Văn Thu", *HEALTH), ("Đào Văn Tuân", "Giám đốc", "Công an tỉnh Hà Giang", "current")},
            "but not where posts stand behind the names",
        ),
    ],
)
def test_a_post_and_a_rank_before_a_name(sentence: str, expected: set[tuple[str, str, str, str]], why: str) -> None:
    assert roles(sentence, HOME) == expected, why


def test_who_assists_an_office_does_not_hold_it() -> None:
    told = {post[:3] for post in roles("Trợ lý Chủ tịch nước Lê Văn Thu dự hội nghị.", HOME)}
    assert told == {("Lê Văn Thu", "Trợ lý Chủ tịch nước", "")}


@pytest.mark.parametrize(
    "agent",
    ["Bộ trưởng Bộ Y tế Đào Văn Tuân", "ông Đào Văn Tuân", "Chủ tịch UBND tỉnh Đào Văn Tuân", "Thủ tướng"],
)
def test_who_appoints_somebody_does_not_get_the_post(agent: str) -> None:
    told = roles(f"Ông Lê Văn Thu được {agent} bổ nhiệm giữ chức Giám đốc Sở Y tế.", HOME)
    assert {post for post in told if post[3] == "appointed"} == {("Lê Văn Thu", *HEALTH[:2], "appointed")}
