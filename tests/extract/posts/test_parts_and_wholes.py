"""A title without a body beside one that heads a part: it is held in the whole, unless the part has such a title."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Nam"
LABOUR, LAWYERS = "Liên đoàn Lao động tỉnh Hà Nam", "Hội Luật gia Việt Nam"

CASES: list[tuple[str, set[tuple[str, str]], str]] = [
    (
        "Phó Chủ tịch, Trưởng Ban Tổ chức Liên đoàn Lao động tỉnh",
        {("Phó Chủ tịch", LABOUR), ("Trưởng Ban", f"Ban Tổ chức {LABOUR}")},
        "a union's board",
    ),
    (
        "Phó Bí thư Thường trực, Trưởng Ban Dân vận Huyện ủy Kim Bảng",
        {("Phó Bí thư Thường trực", "Huyện ủy Kim Bảng"), ("Trưởng Ban", "Ban Dân vận Huyện ủy Kim Bảng")},
        "a Party committee's",
    ),
    (
        "Phó Tổng Thư ký, Chánh Văn phòng, Trưởng Ban Đối ngoại Hội Luật gia Việt Nam",
        {
            ("Phó Tổng Thư ký", LAWYERS),
            ("Chánh Văn phòng", f"Văn phòng {LAWYERS}"),
            ("Trưởng Ban", f"Ban Đối ngoại {LAWYERS}"),
        },
        "an office beside a board is the whole's office",
    ),
    (
        "Phó Giám đốc, Trưởng phòng Tổ chức Sở Nội vụ tỉnh",
        {("Phó Giám đốc", "Sở Nội vụ tỉnh Hà Nam"), ("Trưởng phòng", "Phòng Tổ chức Sở Nội vụ tỉnh Hà Nam")},
        "a room of a department",
    ),
    (
        "Phó Viện trưởng, Trưởng phòng 2 Viện Kiểm sát nhân dân tỉnh",
        {
            ("Phó Viện trưởng", "Viện Kiểm sát nhân dân tỉnh Hà Nam"),
            ("Trưởng phòng", "Phòng 2 Viện Kiểm sát nhân dân tỉnh Hà Nam"),
        },
        "a title that says what it heads",
    ),
    (
        "Phó Trưởng ban, Trưởng phòng Tổ chức Ban Quản lý Khu kinh tế Hải Phòng",
        {
            ("Phó Trưởng Ban", "Ban Quản lý Khu kinh tế Hải Phòng"),
            ("Trưởng phòng", "Phòng Tổ chức Ban Quản lý Khu kinh tế Hải Phòng"),
        },
        "a board above a room",
    ),
    (
        "Phó Trưởng ban, Trưởng Ban Tổ chức Liên đoàn Lao động tỉnh",
        {("Phó Trưởng Ban", f"Ban Tổ chức {LABOUR}"), ("Trưởng Ban", f"Ban Tổ chức {LABOUR}")},
        "the part has the title itself",
    ),
    (
        "Chủ tịch Công đoàn, Trưởng Khoa Nội Bệnh viện Đa khoa tỉnh",
        {
            ("Chủ tịch", "Công đoàn Bệnh viện Đa khoa tỉnh Hà Nam"),
            ("Trưởng Khoa", "Khoa Nội Bệnh viện Đa khoa tỉnh Hà Nam"),
        },
        "a union is the whole's",
    ),
    (
        "Trưởng phòng Hành chính Công ty Cổ phần Sao Mai",
        {("Trưởng phòng", "Phòng Hành chính Công ty Cổ phần Sao Mai")},
        "a business ends where its whole's name begins",
    ),
    (
        "Bí thư Chi bộ kiêm Trưởng thôn Sao Mai",
        {("Bí thư", "Chi bộ thôn Sao Mai"), ("Trưởng thôn", "thôn Sao Mai")},
        "a hamlet's cell beside its head",
    ),
    ("Trưởng thôn", set(), "of a hamlet without a name"),
    (
        "Phó Chủ tịch Hội Nông dân tỉnh, Trưởng Ban Tổ chức Liên đoàn Lao động tỉnh",
        {("Phó Chủ tịch", "Hội Nông dân tỉnh Hà Nam"), ("Trưởng Ban", f"Ban Tổ chức {LABOUR}")},
        "a title with a body of its own keeps it",
    ),
]


@pytest.mark.parametrize(("posts", "expected", "why"), CASES)
def test_parts_and_wholes(posts: str, expected: set[tuple[str, str]], why: str) -> None:
    told = roles(f"Ông Lê Văn Mẫu, {posts} dự.", HOME)
    assert {(title, org) for _, title, org, _ in told} == expected, why
