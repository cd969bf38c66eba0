"""Bodies through time: who took over from whom, and when."""

from __future__ import annotations

import pytest

from kg.resolve import body_predecessors, body_successors, predecessors, successors

SUCCESSORS = [
    ("Tỉnh ủy Hải Dương", [("Thành ủy Hải Phòng", "2025-07-01")]),
    ("Ủy ban nhân dân tỉnh Đăk Nông", [("Ủy ban nhân dân tỉnh Lâm Đồng", "2025-07-01")]),
    ("Công an tỉnh Bà Rịa - Vũng Tàu", [("Công an thành phố Hồ Chí Minh", "2025-07-01")]),
    ("Ban Thường vụ Tỉnh ủy Quảng Nam", [("Ban Thường vụ Thành ủy Đà Nẵng", "2025-07-01")]),
    ("Tỉnh ủy Nghệ Tĩnh", [("Tỉnh ủy Hà Tĩnh", "1991"), ("Tỉnh ủy Nghệ An", "1991")]),
    ("Bộ Giao thông vận tải", [("Bộ Xây dựng", "2025-03-01")]),
    (
        "Sở Kế hoạch và Đầu tư tỉnh Hải Dương",
        [
            ("Sở Tài chính tỉnh Hải Dương", "2025-03-01"),
            ("Sở Kế hoạch và Đầu tư thành phố Hải Phòng", "2025-07-01"),
        ],
    ),
    ("Ban Quản lý Khu kinh tế Hải Phòng", [("Ban Quản lý các Khu kinh tế Hải Phòng", "2025")]),
    ("Tỉnh ủy Sơn La", []),
    ("Thành ủy Hải Dương", []),
    ("Bộ Công an", []),
]


@pytest.mark.parametrize(("name", "expected"), SUCCESSORS, ids=[name for name, _ in SUCCESSORS])
def test_successors(name: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.new, c.since) for c in body_successors(name)] == expected


def test_predecessors_mirror_successors() -> None:
    assert [(c.old, c.since) for c in body_predecessors("Thành ủy Hải Phòng")] == [("Tỉnh ủy Hải Dương", "2025-07-01")]
    assert {c.old for c in body_predecessors("Bộ Nông nghiệp và Môi trường")} == {
        "Bộ Tài nguyên và Môi trường",
        "Bộ Nông nghiệp và Phát triển nông thôn",
    }


def test_the_reform_of_2025_leaves_34_provinces() -> None:
    gone = {p for p in ALL if any(c.since == "2025-07-01" for c in successors(p))}
    assert len(ALL) == 63
    assert len(ALL - gone) == 34
    assert [c.old for c in predecessors("Lâm Đồng")] == ["Bình Thuận", "Đắk Nông"]


ALL = {
    *("An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương"),
    *("Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông"),
    *("Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương"),
    *("Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí Minh", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum"),
    *("Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận"),
    *("Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng"),
    *("Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh"),
    *("Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái"),
}
