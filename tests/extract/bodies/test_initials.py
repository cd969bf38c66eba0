"""Initials of businesses and bodies behind heads and posts stand for their words; what nothing explains stays."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

POSTS = [
    ("Trưởng phòng TCCB", "Trưởng phòng", "Phòng Tổ chức cán bộ", "of a business behind a title's head"),
    ("Trưởng phòng HCTH Sở Y tế tỉnh Hà Tĩnh", "Trưởng phòng", "Phòng Hành chính - Tổng hợp Sở Y tế tỉnh Hà Tĩnh", ""),
    ("Phó Giám đốc Sở XD tỉnh Hà Tĩnh", "Phó Giám đốc", "Sở Xây dựng tỉnh Hà Tĩnh", "two letters, by the head"),
    ("Giám đốc Sở TN và MT tỉnh Hà Tĩnh", "Giám đốc", "Sở Tài nguyên và Môi trường tỉnh Hà Tĩnh", "joined by 'và'"),
    ("Bộ trưởng Bộ VH, TT & DL", "Bộ trưởng", "Bộ Văn hóa, Thể thao và Du lịch", "joined by a comma"),
    ("Bộ trưởng Bộ CA", "Bộ trưởng", "Bộ Công an", "one that is also a body's head"),
    ("Phó Hạt trưởng Hạt KL huyện Cẩm Xuyên", "Phó Hạt trưởng", "Hạt Kiểm lâm huyện Cẩm Xuyên", "a longer head"),
    ("Trưởng ban TCTU", "Trưởng Ban", "Ban Tổ chức Tỉnh ủy Hà Tĩnh", "with the committee in one"),
    ("Thứ trưởng BQP", "Thứ trưởng", "Bộ Quốc phòng", "head and business in one"),
    ("Bí thư Đảng ủy BCA", "Bí thư", "Đảng ủy Bộ Công an", "behind whom a committee is of"),
    ("Giám đốc SNV", "Giám đốc", "Sở Nội vụ tỉnh Hà Tĩnh", "a department of the province"),
    ("Chủ nhiệm UBKTTU", "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Hà Tĩnh", "two bodies in one"),
    ("Ủy viên Thường vụ QUTW", "Ủy viên", "Ban Thường vụ Quân ủy Trung ương", "a code of documents"),
    ("Bí thư ĐUK các cơ quan tỉnh", "Bí thư", "Đảng ủy Khối các cơ quan tỉnh Hà Tĩnh", "a committee's head"),
    ("Ủy viên Thường trực UB Kinh tế của Quốc hội", "Ủy viên Thường trực", "Ủy ban Kinh tế Quốc hội", "a head"),
    ("Giám đốc Sở Kế hoạch & Đầu tư tỉnh Hà Tĩnh", "Giám đốc", "Sở Kế hoạch và Đầu tư tỉnh Hà Tĩnh", "a sign for 'và'"),
    ("Phó Giám đốc SMBA", "Phó Giám đốc", "SMBA", "what nothing explains is the name"),
]


@pytest.mark.parametrize(("post", "title", "body", "why"), POSTS, ids=[post for post, *_ in POSTS])
def test_initials_are_spelled_out(post: str, title: str, body: str, why: str) -> None:
    held = {(title, org) for _, title, org, _ in roles(f"Ông Lê Văn Mẫu, {post}, dự.", "Hà Tĩnh")}
    assert held == {(title, body)}, why


NAMED = [
    (
        "Chi cục Thuế Quận 4 họp. Ông Lê Văn Mẫu, Bí thư Đảng ủy CCTQ4, dự.",
        ("Bí thư", "Đảng ủy Chi cục Thuế quận 4"),
        "a body with its place",
    ),
    (
        "Trung tâm Phát triển cây trồng Hà Tĩnh họp. Ông Lê Văn Mẫu, Giám đốc TTPTCT, dự.",
        ("Giám đốc", "Trung tâm Phát triển cây trồng tỉnh Hà Tĩnh"),
        "a body without it",
    ),
    (
        "Phòng Quản lý cây xanh Sở Y tế tỉnh Hà Tĩnh họp. Ông Lê Văn Mẫu, Trưởng phòng QLCX Sở Y tế tỉnh Hà Tĩnh, dự.",
        ("Trưởng phòng", "Phòng Quản lý cây xanh Sở Y tế tỉnh Hà Tĩnh"),
        "a business alone",
    ),
]


@pytest.mark.parametrize(("text", "post", "why"), NAMED, ids=[why for *_, why in NAMED])
def test_full_names_of_the_bulletin_explain_its_initials(text: str, post: tuple[str, str], why: str) -> None:
    assert {(title, org) for _, title, org, _ in roles(text, "Hà Tĩnh")} == {post}, why


NEAR_MISSES = [
    ("Với vai trò Chủ tịch ASEAN, ông Lê Văn Mẫu dự.", "a group of states"),
    ("Chủ tịch SMBA yêu cầu làm rõ.", "a headline"),
    ("Ông Lê Văn Mẫu, Chủ tịch HĐKS, dự.", "a board is no name"),
]


@pytest.mark.parametrize(("text", "why"), NEAR_MISSES, ids=[why for _, why in NEAR_MISSES])
def test_other_capitals_are_no_bodies(text: str, why: str) -> None:
    assert roles(text, "Hà Tĩnh") == set(), why


def test_heads_and_cases_are_no_businesses() -> None:
    """BHXH is a body by itself, "vụ" also a case, a school's initials are of its level, a document's of its author."""
    text = "Cơ quan BHXH tỉnh Hà Tĩnh khen. Vụ TTAT được xét. Trường PTTH Sao Mai mở cửa. Số 12/TT-BNV đã có."
    names = entities(text, ("state", "other"))
    assert not any(word in name for name in names for word in ("Trật tự", "truyền hình", "Bộ Nội vụ")), names


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Tổng TTCP", "Tổng Thanh tra", "Thanh tra Chính phủ"),
        ("Phó Tổng KTNN", "Phó Tổng Kiểm toán", "Kiểm toán Nhà nước"),
    ],
)
def test_heads_of_organs_told_by_their_initials(post: str, title: str, body: str) -> None:
    assert roles(f"{post} Lê Văn Mẫu báo cáo.") == {("Lê Văn Mẫu", title, body, "current")}
