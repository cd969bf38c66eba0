"""Roles: title, body and status in every order and punctuation; near misses that give none."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Giang"
ROLES = [
    (
        "Ông Trần Văn Minh Khoa, Giám đốc Sở Y tế Hà Giang phát biểu.",
        {("Trần Văn Minh Khoa", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")},
        "a title behind the name",
    ),
    (
        "Chủ tịch UBND tỉnh Nguyễn Văn Sơn ký quyết định.",
        {("Nguyễn Văn Sơn", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current")},
        "a title before the name, its province the bulletin's own",
    ),
    (
        "Bà Lò Thị Mai được bổ nhiệm giữ chức Phó Chủ tịch UBND huyện Mèo Vạc nhiệm kỳ 2021-2026.",
        {("Lò Thị Mai", "Phó Chủ tịch", "Ủy ban nhân dân huyện Mèo Vạc", "appointed")},
        "an appointment",
    ),
    (
        "Ông Vũ Đình Sơn, nguyên Bí thư Tỉnh ủy Hà Giang dự lễ.",
        {("Vũ Đình Sơn", "Bí thư", "Tỉnh ủy Hà Giang", "former")},
        "a former post",
    ),
    (
        "Ông Hoàng Văn Páo thôi giữ chức Chủ tịch UBND huyện Đồng Văn để nghỉ hưu.",
        {("Hoàng Văn Páo", "Chủ tịch", "Ủy ban nhân dân huyện Đồng Văn", "ended")},
        "a post given up",
    ),
    (
        "Dự họp có các đồng chí: Lý A Sềnh, Phó Bí thư Thường trực Tỉnh ủy Hà Giang; "
        "Giàng Seo Chú, Chủ tịch HĐND tỉnh Hà Giang.",
        {
            ("Lý A Sềnh", "Phó Bí thư Thường trực", "Tỉnh ủy Hà Giang", "current"),
            ("Giàng Seo Chú", "Chủ tịch", "Hội đồng nhân dân tỉnh Hà Giang", "current"),
        },
        "a list keeps each title with its own name",
    ),
    ("Nhiều giám đốc sở dự họp.", set(), "titles of nobody"),
    ("Ông Trần Văn Minh Khoa gặp gỡ bà con.", set(), "a name without a title"),
    ("Chức danh Chủ tịch UBND huyện do dân bàn.", set(), "a post without a holder"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROLES, ids=[why for *_, why in ROLES])
def test_roles(text: str, expected: set[tuple[str, str, str, str]], why: str) -> None:
    assert roles(text, HOME) == expected, why
