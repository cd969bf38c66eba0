"""One title behind two names, posts behind "nguyên:", grades of judges and police; near misses beside them."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Nam"
Held = set[tuple[str, str, str, str]]
LAWYERS, POLICE = "Hội Luật gia tỉnh Hà Nam", "Công an tỉnh Hà Nam"
PROSECUTORS = "Viện Kiểm sát nhân dân tỉnh Hà Nam"
COURT, GOVERNMENT = "Tòa án nhân dân tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"

CASES: list[tuple[str, Held, str]] = [
    (
        "Dự có bà Lò Thị Mai - Chủ tịch Hội Luật gia tỉnh; ông Lê Văn Mẫu và ông Trần Thí - Phó Chủ tịch Hội Luật gia "
        "tỉnh.",
        {
            ("Lò Thị Mai", "Chủ tịch", LAWYERS, "current"),
            ("Lê Văn Mẫu", "Phó Chủ tịch", LAWYERS, "current"),
            ("Trần Thí", "Phó Chủ tịch", LAWYERS, "current"),
        },
        "an item of a list that names two before a dash",
    ),
    (
        "Ông Lê Văn Mẫu và ông Trần Thí, Phó Chủ tịch UBND tỉnh cùng đi.",
        {("Trần Thí", "Phó Chủ tịch", GOVERNMENT, "current")},
        "in prose the title is the last one's",
    ),
    (
        "Dự có ông Lê Văn Mẫu, nguyên: Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; ông Trần Thí, Giám đốc Công an tỉnh.",
        {
            ("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Hà Nam", "former"),
            ("Lê Văn Mẫu", "Chủ tịch", GOVERNMENT, "former"),
            ("Trần Thí", "Giám đốc", POLICE, "current"),
        },
        "a colon behind 'nguyên' makes former ones of all that follow up to the semicolon",
    ),
    (
        "Ông Lê Văn Mẫu, Kiểm sát viên trung cấp, Trưởng phòng Hành chính Viện Kiểm sát nhân dân tỉnh.",
        {
            ("Lê Văn Mẫu", "Kiểm sát viên trung cấp", PROSECUTORS, "current"),
            ("Lê Văn Mẫu", "Trưởng phòng", f"Phòng Hành chính {PROSECUTORS}", "current"),
        },
        "a prosecutor's grade is held in the whole office, not in a department",
    ),
    (
        "Ông Lê Văn Mẫu, Thẩm phán Tòa án nhân dân tỉnh.",
        {("Lê Văn Mẫu", "Thẩm phán", COURT, "current")},
        "a seat on a court is",
    ),
    (
        "Ông Lê Văn Mẫu - Điều tra viên cao cấp - Phó Giám đốc Công an tỉnh.",
        {("Lê Văn Mẫu", "Phó Giám đốc", POLICE, "current")},
        "nor does a grade part the post from the name",
    ),
    (
        "Ông Lê Văn Mẫu, Phó Giám đốc - Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh; ông Trần Thí, Phó "
        "Trưởng phòng, Phó Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh.",
        {
            ("Lê Văn Mẫu", "Phó Giám đốc", POLICE, "current"),
            ("Lê Văn Mẫu", "Thủ trưởng", f"Cơ quan Cảnh sát điều tra {POLICE}", "current"),
            ("Trần Thí", "Phó Thủ trưởng", f"Cơ quan Cảnh sát điều tra {POLICE}", "current"),
        },
        "who heads the inquiry is a deputy of the police; of which department the other is deputy is not said",
    ),
    (
        "HĐND tỉnh miễn nhiệm chức danh Chủ tịch, Phó Chủ tịch Hội Luật gia tỉnh đối với bà Lò Thị Mai và ông "
        "Trần Thí.",
        {("Lò Thị Mai", "Chủ tịch", LAWYERS, "ended"), ("Trần Thí", "Phó Chủ tịch", LAWYERS, "ended")},
        "the head of a body and its deputy are two",
    ),
    (
        "Kỳ họp bầu bà Lò Thị Mai, ông Trần Thí làm Chủ tịch Hội Luật gia tỉnh, Phó Chủ tịch Hội Luật gia tỉnh.",
        {("Lò Thị Mai", "Chủ tịch", LAWYERS, "appointed"), ("Trần Thí", "Phó Chủ tịch", LAWYERS, "appointed")},
        "the body told with each of the two posts",
    ),
    (
        "Kỳ họp bầu bà Lò Thị Mai và ông Trần Thí làm Ủy viên, Phó Chủ tịch Hội Luật gia tỉnh.",
        {
            (name, title, LAWYERS, "appointed")
            for name in ("Lò Thị Mai", "Trần Thí")
            for title in ("Ủy viên", "Phó Chủ tịch")
        },
        "two posts that each of them may hold",
    ),
    (
        "Ông Lê Văn Mẫu được giao quyền Giám đốc Công an tỉnh thay ông Trần Thí nghỉ hưu.",
        {("Lê Văn Mẫu", "Quyền Giám đốc", POLICE, "appointed"), ("Trần Thí", "Giám đốc", POLICE, "ended")},
        "whoever only acts in a post follows one who held it",
    ),
    (
        "Bà Lò Thị Mai là Chủ tịch Hội Luật gia tỉnh. Được bầu làm Phó Chủ tịch hội này là ông Lê Văn Mẫu và Trần Thí.",
        {
            ("Lò Thị Mai", "Chủ tịch", LAWYERS, "current"),
            ("Lê Văn Mẫu", "Phó Chủ tịch", LAWYERS, "appointed"),
            ("Trần Thí", "Phó Chủ tịch", LAWYERS, "appointed"),
        },
        "posts of the body just named are given as any others",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_posts_of_two(text: str, expected: Held, why: str) -> None:
    assert roles(text, HOME) == expected, why
