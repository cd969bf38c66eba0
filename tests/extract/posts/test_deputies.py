"""Deputies told as such beside their names, of the assembly whose sitting the bulletin reports; near misses."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Giang"
NATIONAL, COUNCIL = "Quốc hội", "Hội đồng nhân dân tỉnh Hà Giang"

SEATED: list[tuple[str, set[str], str, str]] = [
    (
        "Đại biểu Lê Văn Mẫu (Cà Mau) chất vấn Bộ trưởng Bộ Y tế về giá thuốc.",
        {"Lê Văn Mẫu"},
        NATIONAL,
        "a province behind the name",
    ),
    (
        "Kỳ họp dành cả ngày cho chất vấn. ĐB Trần Thí (đoàn Kon Tum) nêu ba câu hỏi.\nĐB Lò Thị Mai tranh luận lại.",
        {"Trần Thí", "Lò Thị Mai"},
        NATIONAL,
        "who is told with his province tells of which assembly the others are",
    ),
    (
        "Quốc hội thảo luận tại tổ về dự án luật. Đại biểu Lê Văn Mẫu đề nghị bỏ Điều 9.",
        {"Lê Văn Mẫu"},
        NATIONAL,
        "the one assembly named",
    ),
    (
        "Kỳ họp thứ 8 HĐND tỉnh Hà Giang khóa XV bước sang ngày cuối. Đại biểu Trần Thí hỏi về đường liên xã.",
        {"Trần Thí"},
        COUNCIL,
        "a council's sitting",
    ),
    (
        "Sáng 3/4, Quốc hội cho ý kiến về chương trình giám sát. Đại biểu Lê Văn Mẫu (đoàn Kon Tum) tán thành.",
        {"Lê Văn Mẫu"},
        NATIONAL,
        "deputies with their provinces, and the assembly that they are of",
    ),
    (
        "Quốc hội thảo luận về dự án luật. Đại biểu Lê Văn Mẫu (Cà Mau) nói đến nhiệm vụ của các kỳ đại hội.",
        {"Lê Văn Mẫu"},
        NATIONAL,
        "a congress that a deputy speaks of at a sitting",
    ),
]


@pytest.mark.parametrize(("text", "names", "body", "why"), SEATED, ids=[why for *_, why in SEATED])
def test_a_deputy_sits_in_the_assembly_that_meets(text: str, names: set[str], body: str, why: str) -> None:
    assert roles(text, locality=HOME) == {(name, "Đại biểu", body, "current") for name in names}, why


NOBODY: list[tuple[str, str]] = [
    ("Đại hội Hội Nông dân tỉnh khai mạc. Đại biểu Lê Văn Mẫu (Cà Mau) chất vấn ban tổ chức.", "a congress"),
    ("Hội thảo về cà phê có đại biểu Lê Văn Mẫu (Cà Mau) phát biểu.", "no sitting"),
    ("Quốc hội và HĐND tỉnh Hà Giang chuẩn bị kỳ họp. Đại biểu Lê Văn Mẫu nêu ý kiến.", "two assemblies"),
    ("Quốc hội họp phiên chất vấn. Trưởng Ban Công tác đại biểu Lê Văn Mẫu chủ trì.", "a board's business"),
    ("Quốc hội họp phiên chất vấn. Các đại biểu Lê Văn Mẫu mời đến đã đi thăm nhà máy.", "several"),
]


@pytest.mark.parametrize(("text", "why"), NOBODY, ids=[why for _, why in NOBODY])
def test_a_delegate_elsewhere_has_no_seat(text: str, why: str) -> None:
    assert not [role for role in roles(text, locality=HOME) if role[1] == "Đại biểu"], why
