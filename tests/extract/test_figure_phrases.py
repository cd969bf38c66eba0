"""How the indicator of a figure is worded, and who of a body came: own sentences; every row says why it exists."""

from __future__ import annotations

import pytest
from core_facts import figures

Figure = tuple[str, str, float]

STATED: list[tuple[str, list[Figure], str]] = [
    (
        "Dự hội nghị có 8/9 ủy viên Ban Thường vụ Huyện ủy Lý Nhân.",
        [
            ("Ban Thường vụ Huyện ủy Lý Nhân", "ủy viên Ban Thường vụ Huyện ủy Lý Nhân tham dự", 8),
            ("Ban Thường vụ Huyện ủy Lý Nhân", "ủy viên Ban Thường vụ Huyện ủy Lý Nhân", 9),
        ],
        "members who came, and all there are, are of the body they are members of",
    ),
    (
        "Xã Mẫu Sơn có 8/9 bí thư chi bộ tốt nghiệp đại học.",
        [("xã Mẫu Sơn", "bí thư chi bộ tốt nghiệp đại học", 8)],
        "no gathering is told",
    ),
    (
        "HĐND huyện Lý Nhân họp. Có 28/30 đại biểu HĐND huyện Lý Nhân tham dự (vắng mặt 2).",
        [
            ("Hội đồng nhân dân huyện Lý Nhân", "đại biểu HĐND huyện Lý Nhân tham dự", 28),
            ("Hội đồng nhân dân huyện Lý Nhân", "đại biểu HĐND huyện Lý Nhân", 30),
            ("Hội đồng nhân dân huyện Lý Nhân", "đại biểu HĐND huyện Lý Nhân vắng mặt", 2),
        ],
        "those absent are counted without a noun of their own",
    ),
    (
        "HĐND huyện Lý Nhân đã có 31 đại biểu phát biểu ý kiến và 16 đại biểu tranh luận.",
        [],
        "those who spoke are no figure of the assembly",
    ),
    (
        "Huyện Lý Nhân có 1.200 trẻ em dưới 6 tuổi và 300 người trên 80 tuổi.",
        [("huyện Lý Nhân", "trẻ em dưới 6 tuổi", 1200), ("huyện Lý Nhân", "người trên 80 tuổi", 300)],
        "the age of those counted is no other number",
    ),
    (
        "Xã Mẫu Sơn có 81 hộ; số hộ khá, giàu chiếm 65%.",
        [("xã Mẫu Sơn", "hộ", 81), ("xã Mẫu Sơn", "số hộ khá, giàu", 65)],
        "two words for how people live are one",
    ),
    (
        "Hội Nông dân huyện Lý Nhân vận động 2 tỷ đồng xây dựng cầu; vận động 3 tỷ đồng cho quỹ vì trẻ em.",
        [
            ("Hội Nông dân huyện Lý Nhân", "vận động xây dựng cầu", 2e9),
            ("Hội Nông dân huyện Lý Nhân", "vận động cho quỹ vì trẻ em", 3e9),
        ],
        "what a sum was raised for",
    ),
    (
        "Trường THPT Lý Nhân có 5 nhà giáo được bổ nhiệm chức danh giảng viên.",
        [("Trường Trung học phổ thông Lý Nhân", "nhà giáo được bổ nhiệm chức danh giảng viên", 5)],
        "what became of those counted",
    ),
    (
        "Quốc hội họp phiên cuối. Theo Nghị quyết, tổng thu ngân sách nhà nước là 1.500 tỷ đồng.",
        [("Việt Nam", "tổng thu ngân sách nhà nước", 1500e9)],
        "the economy is of the country whose assembly tells of it",
    ),
    (
        "Chi bộ Công ty TNHH Gạch Mẫu vừa được thành lập với 5 đảng viên.",
        [("Chi bộ Công ty TNHH Gạch Mẫu", "đảng viên", 5)],
        "members with whom a body was founded were not founded",
    ),
    (
        "Công ty Cổ phần Gạch Mẫu có 40 công nhân lao động Công ty Cổ phần Gạch Mẫu.",
        [("Công ty Cổ phần Gạch Mẫu", "công nhân lao động", 40)],
        "an indicator need not tell again whose it is",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), STATED, ids=[why for *_, why in STATED])
def test_phrases(text: str, expected: list[Figure], why: str) -> None:
    found = [(f["org"], f["indicator"], f["value"]) for f in figures(text)]
    assert found == expected, why
