"""Posts of enterprises that a sentence tells without their body: who appoints, and where one sits on the board."""

from __future__ import annotations

import pytest
from core_facts import roles

A = "Trần Văn Mẫu"
BANK, COMPANY = "Ngân hàng Thương mại Cổ phần Sao Xanh", "Công ty Cổ phần Sao Đỏ"

GIVEN: list[tuple[str, set[tuple[str, str, str]], str]] = [
    (
        "Ông Trần Văn Mẫu được HĐQT Công ty Cổ phần Sao Đỏ bổ nhiệm làm Quyền Tổng Giám đốc.",
        {("Quyền Tổng Giám đốc", COMPANY, "appointed")},
        "its board does so for it",
    ),
    (
        "HĐQT Ngân hàng TMCP Sao Xanh bầu ông Trần Văn Mẫu giữ chức Chủ tịch.",
        {("Chủ tịch", f"Hội đồng quản trị {BANK}", "appointed")},
        "a board elects who presides over it",
    ),
    (
        "HĐQT Công ty Cổ phần Sao Đỏ họp. Tại Ngân hàng TMCP Sao Xanh, ông Trần Văn Mẫu là Phó Chủ tịch HĐQT.",
        {("Phó Chủ tịch", f"Hội đồng quản trị {BANK}", "current")},
        "the enterprise just named, rather than the board named before",
    ),
    (
        "Tập đoàn Sao Xanh bổ nhiệm ông Trần Văn Mẫu giữ chức Giám đốc Công ty Cổ phần Sao Đỏ.",
        {("Giám đốc", COMPANY, "appointed")},
        "the body is told with the post",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), GIVEN, ids=[why for *_, why in GIVEN])
def test_posts_of_enterprises(text: str, expected: set[tuple[str, str, str]], why: str) -> None:
    assert {role[1:] for role in roles(text) if role[0] == A} == expected, why


def test_a_board_before_unread_words_is_not_the_enterprise_just_named() -> None:
    text = "Ông Trần Văn Mẫu là Giám đốc Công ty Cổ phần Sao Đỏ, Thành viên HĐQT XYZQ."
    assert not any(role[2] == f"Hội đồng quản trị {COMPANY}" for role in roles(text))
