"""Short names in brackets: of an enterprise, of the board or union before them, and with the share's mark."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

FIRMS, ALL = ("enterprise",), ("enterprise", "mass", "party")
UNION, FIRM = "Công đoàn Tổng công ty Thực phẩm Đồng Sao", "Tổng công ty Thực phẩm Đồng Sao"

CASES: list[tuple[str, tuple[str, str], str]] = [
    (
        "Công đoàn Tổng công ty Thực phẩm Đồng Sao (Dofoco) họp. Chủ tịch Công đoàn Dofoco Lê Văn Mẫu dự.",
        ("Chủ tịch", UNION),
        "the short name is the enterprise's, not the union's",
    ),
    (
        "Công đoàn Tổng công ty Thực phẩm Đồng Sao (Dofoco) họp. Tổng Giám đốc Dofoco Lê Văn Mẫu dự.",
        ("Tổng Giám đốc", FIRM),
        "and is used of it",
    ),
    (
        "Công đoàn Tổng công ty Thực phẩm Đồng Sao (CĐTP) họp. Chủ tịch CĐTP Lê Văn Mẫu dự.",
        ("Chủ tịch", UNION),
        "initials that begin as the union does are the union's",
    ),
    (
        "Ngân hàng TMCP Sao Mai (Saobank - mã SMX) họp. Tổng Giám đốc Saobank Lê Văn Mẫu dự.",
        ("Tổng Giám đốc", "Ngân hàng Thương mại Cổ phần Sao Mai"),
        "the mark of the share stands in the bracket too",
    ),
]


@pytest.mark.parametrize(("text", "post", "why"), CASES)
def test_short_names(text: str, post: tuple[str, str], why: str) -> None:
    assert {(title, org) for _, title, org, _ in roles(text)} == {post}, why


def test_a_bracket_alone_names_no_enterprise() -> None:
    held = "Công đoàn Tổng công ty Thực phẩm Đồng Sao (Dofoco) họp."
    assert entities(held, ALL) == {UNION}
    assert entities(f"{held} Dofoco trao quà.", FIRMS) == {FIRM}
