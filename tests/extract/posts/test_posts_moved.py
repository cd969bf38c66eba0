"""Lists of those elected or dismissed, posts left for others, brackets told of a time gone by, people in passing."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME, DAY = "tỉnh Hà Nam", "2020-06-15"
Held = set[tuple[str, str, str, str]]
HEALTH, PROVINCE, GOVERNMENT = "Sở Y tế tỉnh Hà Nam", "Tỉnh ủy Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"
CENTRE, FARMERS = "Ban Chấp hành Trung ương Đảng", "Hội Nông dân tỉnh Hà Nam"

CASES: list[tuple[str, Held, str]] = [
    (
        "HĐND tỉnh miễn nhiệm 2 Phó Chủ tịch UBND tỉnh nhiệm kỳ trước là Lê Văn Mẫu và Trần Thí.",
        {(name, "Phó Chủ tịch", GOVERNMENT, "ended") for name in ("Lê Văn Mẫu", "Trần Thí")},
        "the term before may be told between the post and those who lose it",
    ),
    (
        "Hai Phó Chủ tịch UBND tỉnh vừa được bầu là bà Lò Thị Mai và ông Trần Thí.",
        {(name, "Phó Chủ tịch", GOVERNMENT, "appointed") for name in ("Lò Thị Mai", "Trần Thí")},
        "or that they were elected",
    ),
    (
        "Hai Phó Chủ tịch UBND tỉnh được khen là bà Lò Thị Mai và ông Trần Thí.",
        set(),
        "what else is said of them is no election",
    ),
    (
        "Người thay thế vị trí Bí thư Tỉnh ủy là ông Lê Văn Mẫu.",
        {("Lê Văn Mẫu", "Bí thư", PROVINCE, "appointed")},
        "whoever takes another's place is appointed",
    ),
    (
        "HĐND bầu bà Lò Thị Mai giữ chức Trưởng Ban Pháp chế HĐND tỉnh; ông Lê Văn Mẫu giữ chức Phó Trưởng ban.",
        {
            ("Lò Thị Mai", "Trưởng Ban", "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam", "appointed"),
            ("Lê Văn Mẫu", "Phó Trưởng Ban", "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam", "appointed"),
        },
        "the deputy is of the board whose head is elected before",
    ),
    (
        "Lãnh đạo Sở hiện có Giám đốc Sở Y tế Lê Văn Mẫu và 3 Phó Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current")},
        "people who are counted are others",
    ),
    (
        "Từ năm 1995 đến năm 2005, ông Lê Văn Mẫu đảm nhiệm các chức vụ: Giám đốc Sở Y tế, Phó Chủ tịch UBND tỉnh.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former"), ("Lê Văn Mẫu", "Phó Chủ tịch", GOVERNMENT, "former")},
        "posts held one after another",
    ),
    (
        "Ông Lê Văn Mẫu hiện đang đảm nhiệm các chức vụ: Giám đốc Sở Y tế, Chủ tịch Hội Nông dân tỉnh.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current"), ("Lê Văn Mẫu", "Chủ tịch", FARMERS, "current")},
        "posts held today",
    ),
    (
        "Ông Lê Văn Mẫu từng là Thư ký cho Bí thư Tỉnh ủy Trần Thí, là Giám đốc Sở Y tế.",
        {("Trần Thí", "Bí thư", PROVINCE, "current"), ("Lê Văn Mẫu", "Giám đốc", HEALTH, "current")},
        "whom somebody serves has none of the posts told behind",
    ),
    (
        "Bí thư Tỉnh ủy Trần Thí luân chuyển các Tỉnh ủy viên được quy hoạch vào Ban Thường vụ Tỉnh ủy.",
        {("Trần Thí", "Bí thư", PROVINCE, "current")},
        "to be planned for a seat is not to get it",
    ),
    (
        "Quy hoạch chức danh Giám đốc Sở Y tế chỉ có một người; bổ nhiệm ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "a plan ends with its clause",
    ),
    (
        "Ông Lê Văn Mẫu, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy (khóa IX) được phân công giữ chức Bộ trưởng Bộ Y tế.",
        {
            ("Lê Văn Mẫu", "Ủy viên", CENTRE, "current"),
            ("Lê Văn Mẫu", "Bí thư", PROVINCE, "former"),
            ("Lê Văn Mẫu", "Bộ trưởng", "Bộ Y tế", "appointed"),
        },
        "the session told is the province's, not the centre's",
    ),
    (
        "Ông Lê Văn Mẫu (Giám đốc Sở Y tế, luân chuyển làm Phó Bí thư Tỉnh ủy), hiện giữ chức Bí thư Tỉnh ủy.",
        {
            ("Lê Văn Mẫu", "Giám đốc", HEALTH, "former"),
            ("Lê Văn Mẫu", "Phó Bí thư", PROVINCE, "former"),
            ("Lê Văn Mẫu", "Bí thư", PROVINCE, "current"),
        },
        "what a bracket tells is past where the sentence goes on with today",
    ),
    (
        "Ông Lê Văn Mẫu, Giám đốc Sở Y tế, hiện là Chủ tịch Hội Nông dân tỉnh.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current"), ("Lê Văn Mẫu", "Chủ tịch", FARMERS, "current")},
        "no bracket: both are held",
    ),
    (
        "HĐND miễn nhiệm chức danh Ủy viên UBND tỉnh với các ông Trần Thí, Lê Văn Mẫu (chuyển từ Giám đốc Sở Y tế về "
        "Phó Chủ tịch Hội Nông dân tỉnh).",
        {
            ("Trần Thí", "Ủy viên", GOVERNMENT, "ended"),
            ("Lê Văn Mẫu", "Ủy viên", GOVERNMENT, "ended"),
            ("Lê Văn Mẫu", "Giám đốc", HEALTH, "ended"),
            ("Lê Văn Mẫu", "Phó Chủ tịch", FARMERS, "appointed"),
        },
        "a bracket tells of the last name where he left and where he went",
    ),
    (
        "Bà Lò Thị Mai, Ủy viên Trung ương Đảng, dặn dò. Từ tháng 11/2010 đến tháng 7/2015, bà giữ chức Phó Tổng Thanh "
        "tra Chính phủ, Ủy viên Ban Cán sự Đảng. Từ tháng 1/2016 đến tháng 8/2016, bà là Ủy viên Trung ương Đảng.",
        {
            ("Lò Thị Mai", "Ủy viên", CENTRE, "current"),
            ("Lò Thị Mai", "Phó Tổng Thanh tra", "Thanh tra Chính phủ", "former"),
            ("Lò Thị Mai", "Ủy viên", "Ban Cán sự Đảng Thanh tra Chính phủ", "former"),
        },
        "a seat at the centre outlasts a time told; the Party's group is that of the post beside it",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_posts_moved(text: str, expected: Held, why: str) -> None:
    assert roles(text, HOME, DAY) == expected, why
