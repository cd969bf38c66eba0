"""Posts in brackets and brackets between posts and names: years of birth, where a body is, short names; near misses."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

HOME = "tỉnh Hà Giang"
Held = set[tuple[str, str, str, str]]

TOLD: list[tuple[str, Held, str]] = [
    (
        "Khởi tố Lê Văn Mẫu (SN 1961, nguyên Giám đốc Sở Xây dựng); "
        "Trần Thí (SN 1970, Trưởng phòng Nội vụ huyện Mèo Vạc).",
        {
            ("Lê Văn Mẫu", "Giám đốc", "Sở Xây dựng tỉnh Hà Giang", "former"),
            ("Trần Thí", "Trưởng phòng", "Phòng Nội vụ huyện Mèo Vạc", "current"),
        },
        "a year of birth in short before the post",
    ),
    (
        "Bí thư Huyện ủy Mèo Vạc (Hà Giang) Lê Văn Mẫu cho hay, cầu đã thông.",
        {("Lê Văn Mẫu", "Bí thư", "Huyện ủy Mèo Vạc", "current")},
        "where the body is",
    ),
    (
        "Giám đốc Sở Giáo dục và Đào tạo (GD-ĐT) Lê Văn Mẫu chủ trì.",
        {("Lê Văn Mẫu", "Giám đốc", "Sở Giáo dục và Đào tạo tỉnh Hà Giang", "current")},
        "its short name",
    ),
    (
        "Bà Lò Thị Mai (kế toán Trường Tiểu học Sao Mai) và ông Trần Thí - cán bộ Sở Xây dựng, vắng mặt.",
        {
            ("Lò Thị Mai", "Kế toán", "Trường Tiểu học Sao Mai", "current"),
            ("Trần Thí", "Cán bộ", "Sở Xây dựng tỉnh Hà Giang", "current"),
        },
        "small posts in a bracket and behind a dash",
    ),
    (
        "Bà Lò Thị Mai, nguyên kế toán Trường Tiểu học Sao Mai, vắng mặt.",
        {("Lò Thị Mai", "Kế toán", "Trường Tiểu học Sao Mai", "former")},
        "a small post held once",
    ),
    ("Đoàn viên (cán bộ Sở Xây dựng) Lê Văn Mẫu vẫy tay.", set(), "a bracket behind no name"),
    ("Chủ tịch UBND tỉnh tiếp dân - cán bộ Sở Xây dựng ghi chép cho ông Lê Văn Mẫu.", set(), "a dash behind no name"),
    ("Quy chế của Giám đốc Sở Y tế (Điều 5, khoản 2) Lê Văn Mẫu chép lại.", set(), "a bracket of its own"),
]


@pytest.mark.parametrize(("text", "held", "why"), TOLD, ids=[why for *_, why in TOLD])
def test_posts_around_brackets(text: str, held: Held, why: str) -> None:
    assert roles(text, locality=HOME) == held, why


def test_a_numbered_ward_behind_its_stop_is_known_before_a_bracket() -> None:
    text = "Chủ tịch UBND Q.4 (TP.HCM) Lê Văn Mẫu trả lời. Công an Q.4 có mặt. Lãnh đạo TP. các quận đều dự."
    assert roles(text) == {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân quận 4", "current")}
    assert "Công an quận 4" in entities(text, ("state",))


def test_the_short_name_in_a_bracket_before_the_holder_is_learned() -> None:
    text = "Trưởng Ban Quản lý Đường sắt tỉnh Hà Giang (BRM) Lê Văn Mẫu đi vắng. Ông Trần Thí là Phó Giám đốc BRM."
    assert ("Trần Thí", "Phó Giám đốc", "Ban Quản lý Đường sắt tỉnh Hà Giang", "current") in roles(text, locality=HOME)
