"""Rows of posts and persons, rosters under headings, posts handed over, sessions gone by; near misses beside them."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME, DAY = "tỉnh Hà Nam", "2020-06-15"
Held = set[tuple[str, str, str, str]]
FARMERS, HEALTH, DISTRICT = "Hội Nông dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam", "Huyện ủy Kim Bảng"
SECRETARIAT, GOVERNMENT = "Ban Bí thư", "Ủy ban nhân dân huyện Kim Bảng"
ARMY = "Bộ Chỉ huy Quân sự tỉnh Hà Nam"

CASES: list[tuple[str, Held, str]] = [
    (
        "Đại hội bầu Chủ tịch, hai Phó Chủ tịch Hội Nông dân tỉnh gồm các ông: Lê Văn Mẫu, Trần Thí và Vàng A Dế.",
        {
            ("Lê Văn Mẫu", "Chủ tịch", FARMERS, "appointed"),
            ("Trần Thí", "Phó Chủ tịch", FARMERS, "appointed"),
            ("Vàng A Dế", "Phó Chủ tịch", FARMERS, "appointed"),
        },
        "a list shares out a row of posts in order",
    ),
    (
        "Đại hội bầu các chức danh Chủ tịch, Phó Chủ tịch Hội Nông dân tỉnh gồm ông Lê Văn Mẫu và ông Trần Thí.",
        {("Lê Văn Mẫu", "Chủ tịch", FARMERS, "appointed"), ("Trần Thí", "Phó Chủ tịch", FARMERS, "appointed")},
        "one each",
    ),
    (
        "Đại hội bầu Chủ tịch, Phó Chủ tịch Hội Nông dân tỉnh gồm ông Lê Văn Mẫu, ông Trần Thí và ông Vàng A Dế.",
        set(),
        "posts and persons do not tally",
    ),
    (
        "Dự có các Ủy viên Ban Thường vụ, Phó Chủ tịch Hội Nông dân tỉnh: Lê Văn Mẫu, Trần Thí.",
        {
            (name, title, body, "current")
            for name in ("Lê Văn Mẫu", "Trần Thí")
            for title, body in (("Ủy viên", f"Ban Thường vụ {FARMERS}"), ("Phó Chủ tịch", FARMERS))
        },
        "where nobody is elected both have both",
    ),
    (
        "Trung ương bầu ông Lê Văn Mẫu làm Trưởng Ban Dân vận Trung ương; bầu 2 người vào Ban Bí thư khóa XII là: "
        "Thượng tướng Trần Thí - Thứ trưởng Bộ Quốc phòng; ông Vàng A Dế - Bộ trưởng Bộ Y tế.",
        {
            ("Lê Văn Mẫu", "Trưởng Ban", "Ban Dân vận Trung ương", "appointed"),
            ("Trần Thí", "Ủy viên", SECRETARIAT, "appointed"),
            ("Trần Thí", "Thứ trưởng", "Bộ Quốc phòng", "current"),
            ("Vàng A Dế", "Ủy viên", SECRETARIAT, "appointed"),
            ("Vàng A Dế", "Bộ trưởng", "Bộ Y tế", "current"),
        },
        "people counted get the seat, not who was named before",
    ),
    (
        "1. Ủy ban nhân dân huyện Kim Bảng\n- Lê Văn Mẫu: Chủ tịch\n- Trần Thí: Phó Chủ tịch\n"
        "2. Sở Y tế tỉnh\n1. Ông Vàng A Dế, Giám đốc",
        {
            ("Lê Văn Mẫu", "Chủ tịch", GOVERNMENT, "current"),
            ("Trần Thí", "Phó Chủ tịch", GOVERNMENT, "current"),
            ("Vàng A Dế", "Giám đốc", HEALTH, "current"),
        },
        "numbered headings over rosters",
    ),
    (
        "Ủy ban nhân dân huyện Kim Bảng\nHôm nay trời đẹp.\n- Lê Văn Mẫu: Chủ tịch",
        set(),
        "a sentence parts the roster from the heading",
    ),
    (
        "Ông Lê Văn Mẫu bàn giao chức trách, nhiệm vụ Bí thư Huyện ủy Kim Bảng cho ông Trần Thí.",
        {("Lê Văn Mẫu", "Bí thư", DISTRICT, "ended"), ("Trần Thí", "Bí thư", DISTRICT, "appointed")},
        "one hands over, another takes over",
    ),
    (
        "Lễ bàn giao chức vụ Chính ủy Bộ CHQS tỉnh giữa Đại tá Lê Văn Mẫu, nguyên Chính ủy Bộ CHQS tỉnh và Đại tá "
        "Trần Thí, Phó Chính ủy.",
        {
            ("Lê Văn Mẫu", "Chính ủy", ARMY, "ended"),
            ("Trần Thí", "Chính ủy", ARMY, "appointed"),
            ("Trần Thí", "Phó Chính ủy", ARMY, "current"),
        },
        "so do two named together",
    ),
    (
        "Ông Lê Văn Mẫu bàn giao công việc cho Bí thư Huyện ủy Kim Bảng Trần Thí.",
        {("Trần Thí", "Bí thư", DISTRICT, "current")},
        "what is handed over is no post",
    ),
    (
        "Đại tá Lê Văn Mẫu, Chính ủy, Bộ CHQS tỉnh dặn dò.",
        {("Lê Văn Mẫu", "Chính ủy", ARMY, "current")},
        "a comma may part the post from its body",
    ),
    (
        "Dự có ông Lê Văn Mẫu, Giám đốc, Sở Y tế, Sở Nội vụ.",
        set(),
        "behind a comma stands a list of bodies",
    ),
    (
        "Đại hội bầu ông Lê Văn Mẫu làm Chủ tịch Hội Nông dân tỉnh khóa IV. Ông Trần Thí, Chủ tịch Hội Nông dân tỉnh "
        "khóa III, và bà Lò Thị Mai, Phó Chủ tịch Hội Nông dân tỉnh khóa III, chúc mừng.",
        {
            ("Lê Văn Mẫu", "Chủ tịch", FARMERS, "appointed"),
            ("Trần Thí", "Chủ tịch", FARMERS, "former"),
            ("Lò Thị Mai", "Phó Chủ tịch", FARMERS, "current"),
        },
        "who is followed in his post for the next session held it before",
    ),
    (
        "Phó Chủ tịch UBND TP Tất Thành Mẫu chúc mừng ông Lê Văn Mẫu Trao quyết định cho ông Lê Văn Mẫu, Giám đốc Sở "
        "Y tế.",
        {
            ("Tất Thành Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Phủ Lý", "current"),
            ("Lê Văn Mẫu", "Giám đốc", HEALTH, "current"),
        },
        "a rare surname behind a body; a name ends where the next sentence begins without a stop",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_posts_in_rows(text: str, expected: Held, why: str) -> None:
    home = "thành phố Phủ Lý, tỉnh Hà Nam" if " TP " in text else HOME
    assert roles(text, home, DAY) == expected, why


def test_a_row_of_posts_before_who_acts_in_them_is_held_alike() -> None:
    row = "cương vị Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, ông Lê Văn Mẫu ra quyết định."
    posts = {("Bí thư", "Tỉnh ủy Hà Giang"), ("Chủ tịch", "Hội đồng nhân dân tỉnh Hà Giang")}
    now, then = f"Trên {row}", f"Từ tháng 3/2006 đến 5/2009, với {row}"
    assert roles(now, "tỉnh Hà Giang") == {("Lê Văn Mẫu", *post, "current") for post in posts}
    assert roles(then, "tỉnh Hà Giang") == {("Lê Văn Mẫu", *post, "former") for post in posts}
