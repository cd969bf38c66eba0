"""Decisions that somebody hands over, bodies no table knows, people who are counted; near misses beside them."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME, DAY = "tỉnh Hà Nam", "2020-06-15"
Held = set[tuple[str, str, str, str]]
POLICE, CENTRE = "Công an tỉnh Hà Nam", "Ban Chấp hành Trung ương Đảng"
LAWYERS, BAR = "Hội Luật gia tỉnh Hà Nam", "Liên đoàn Luật sư Việt Nam"

CASES: list[tuple[str, Held, str]] = [
    (
        "Đại tá Lê Văn Mẫu, Giám đốc Công an tỉnh trao quyết định bổ nhiệm lại chức vụ Trưởng Công an huyện Kim Bảng.",
        {("Lê Văn Mẫu", "Giám đốc", POLICE, "current")},
        "who hands over a decision is not appointed by it",
    ),
    (
        "Ông Lê Văn Mẫu được trao quyết định bổ nhiệm chức vụ Trưởng Công an huyện Kim Bảng.",
        {("Lê Văn Mẫu", "Trưởng Công an", "Công an huyện Kim Bảng", "appointed")},
        "who is handed one is",
    ),
    (
        "Bà Trần Thị Thí chúc mừng ông Lê Văn Mẫu vừa được Chủ tịch UBND tỉnh Hà Nam ký quyết định giữ chức vụ "
        "Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "appointed")},
        "and of whom an office signs it",
    ),
    (
        "Ông Lê Văn Mẫu được Bộ Y tế ký quyết định bổ nhiệm làm Viện trưởng Viện Sốt rét.",
        {("Lê Văn Mẫu", "Viện trưởng", "Viện Sốt rét", "appointed")},
        "or a body",
    ),
    (
        "Ông Lê Văn Mẫu được ông Đào Văn Tuân ký quyết định bổ nhiệm làm Giám đốc Sở Y tế.",
        set(),
        "but who signs it by name gets nothing",
    ),
    (
        "Ông Lê Văn Mẫu được biết Chủ tịch UBND tỉnh ký quyết định bổ nhiệm Giám đốc Sở Y tế.",
        set(),
        "not who only hears of it",
    ),
    (
        "Dự có ông Lê Văn Mẫu, Giám đốc Công an tỉnh; ông Trần Thí, nguyên Giám đốc Cảnh sát Kênh rạch.",
        {("Lê Văn Mẫu", "Giám đốc", POLICE, "current")},
        "a body of words unknown is not the one named before",
    ),
    (
        "Dự có ông Lê Văn Mẫu, Chủ tịch Liên đoàn Luật sư Việt Nam; ông Trần Thí, Phó Chủ tịch.",
        {("Lê Văn Mẫu", "Chủ tịch", BAR, "current"), ("Trần Thí", "Phó Chủ tịch", BAR, "current")},
        "a title alone is of the one named before",
    ),
    (
        "Ông Lê Văn Mẫu, Chủ tịch Hội Luật gia tỉnh cảm ơn các cán bộ đã bầu 5 đồng chí vào Ban Thường vụ Hội Luật gia "
        "tỉnh.",
        {("Lê Văn Mẫu", "Chủ tịch", LAWYERS, "current")},
        "those who are counted get the seats",
    ),
    (
        "Ông Lê Văn Mẫu được các đại biểu bầu vào Ban Thường vụ Hội Luật gia tỉnh.",
        {("Lê Văn Mẫu", "Ủy viên", f"Ban Thường vụ {LAWYERS}", "appointed")},
        "those who elect do not",
    ),
    (
        "Bà Lò Thị Mai, Phó Giám đốc phụ trách Ban Giám đốc Học viện Ngân hàng.",
        {("Lò Thị Mai", "Phó Giám đốc", "Học viện Ngân hàng", "current")},
        "a deputy in charge of the management is the institution's",
    ),
    (
        "Bà Lò Thị Mai - Phó Tổng Giám đốc phụ trách Ban Điều hành Công ty Cổ phần Sao Xanh.",
        {("Lò Thị Mai", "Phó Tổng Giám đốc", "Công ty Cổ phần Sao Xanh", "current")},
        "so is one in charge of the board that runs an enterprise",
    ),
    (
        "Chủ tịch nước Lê Văn Mẫu vừa phê chuẩn kết quả bầu bổ sung chức vụ Phó Chủ tịch UBND tỉnh Hà Giang.",
        {("Lê Văn Mẫu", "Chủ tịch nước", "", "current")},
        "who approves an election to a post does not get it",
    ),
    (
        "Bà Lò Thị Mai, Phó Chủ tịch nước, gánh vác công việc cho đến khi Quốc hội bầu Chủ tịch nước mới.",
        {("Lò Thị Mai", "Phó Chủ tịch nước", "", "current")},
        "a new one to come is nobody yet",
    ),
    (
        "Bà Lò Thị Mai, Ủy viên Trung ương Đảng dự khuyết khóa XI, Ủy viên Trung ương Đảng khóa XII, XIII.",
        {
            ("Lò Thị Mai", "Ủy viên dự khuyết", CENTRE, "former"),
            ("Lò Thị Mai", "Ủy viên", CENTRE, "current"),
        },
        "an alternate who has got a full seat since",
    ),
    (
        "Ông Lê Văn Mẫu, Ủy viên dự khuyết Trung ương Đảng khóa XIII. Ông Trần Thí, Ủy viên Trung ương Đảng khóa XIV.",
        {
            ("Lê Văn Mẫu", "Ủy viên dự khuyết", CENTRE, "current"),
            ("Trần Thí", "Ủy viên", CENTRE, "current"),
        },
        "another's seat says nothing of his",
    ),
    (
        "Sau khi thôi giữ chức Giám đốc Công an tỉnh năm 2010, ông Lê Văn Mẫu viết sách.",
        {("Lê Văn Mẫu", "Giám đốc", POLICE, "former")},
        "a post left long ago is no news",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_decisions_handed(text: str, expected: Held, why: str) -> None:
    assert roles(text, HOME, DAY) == expected, why
