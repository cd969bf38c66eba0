"""Rows of what is counted and measured: nouns, measures and numbers that follow one another."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document, Value

PLACE, BODY = "huyện Lý Nhân", "Công đoàn huyện Lý Nhân"


def figures(text: str) -> list[tuple[Value, ...]]:
    """Return body, indicator and value of each figure of a text of no known place."""
    facts = extract(Document(id="x", text=text)).facts
    return [(f.slots["org"], f.slots["indicator"], f.slots["value"]) for f in facts if f.kind == "figure"]


@pytest.mark.parametrize(
    "text,stated",
    [
        (
            "Huyện Lý Nhân có 25 xã, phường, thị trấn; 120 thôn.",
            [(PLACE, "xã, phường, thị trấn", 25), (PLACE, "thôn", 120)],
        ),
        ("Huyện Lý Nhân có 25 xã, 120 thôn.", [(PLACE, "xã", 25), (PLACE, "thôn", 120)]),
        ("Huyện Lý Nhân có 25 xã, nhiều thôn xa.", [(PLACE, "xã", 25)]),
        ("Huyện Lý Nhân có 25 nhà máy, đời sống khá lên.", [(PLACE, "nhà máy", 25)]),
        (
            "Công đoàn huyện Lý Nhân quản lý 45 công đoàn cơ sở với 5.200 đoàn viên công đoàn.",
            [(BODY, "công đoàn cơ sở", 45), (BODY, "đoàn viên công đoàn", 5200)],
        ),
        ("Sở Y tế tỉnh Hà Nam có tới 8 phòng - nhiều hơn trước.", [("Sở Y tế tỉnh Hà Nam", "phòng", 8)]),
        (
            "Năm 2023, thu ngân sách huyện Lý Nhân tăng 8%, đạt 1.481 tỷ đồng.",
            [(PLACE, "thu ngân sách tăng", 8), (PLACE, "thu ngân sách", 1481e9)],
        ),
        (
            "Huyện Lý Nhân có sản lượng lúa đạt 12.300 tấn; cà phê 560 tấn; tăng 4 tấn.",
            [(PLACE, "sản lượng lúa", 12300), (PLACE, "cà phê", 560), (PLACE, "cà phê tăng", 4)],
        ),
        (
            "Huyện Lý Nhân có sản lượng lúa đạt 12.300 tấn; vay thêm 56 tỷ đồng.",
            [(PLACE, "sản lượng lúa", 12300)],
        ),
    ],
)
def test_rows(text: str, stated: list[tuple[Value, ...]]) -> None:
    """Small nouns are counted together, measures without a verb go on, what rose has reached a number."""
    assert figures(text) == stated


@pytest.mark.parametrize(
    "text,stated",
    [
        (
            "Huyện Lý Nhân đã tập huấn cho 300 học sinh, sinh viên; mở 5 lớp.",
            [(PLACE, "học sinh, sinh viên tập huấn", 300), (PLACE, "lớp mở", 5)],
        ),
        (
            "Huyện Lý Nhân đã xử lý 48 vụ buôn lậu, gian lận thương mại, bắt 7 đối tượng.",
            [(PLACE, "vụ buôn lậu, gian lận thương mại xử lý", 48), (PLACE, "đối tượng bắt", 7)],
        ),
        ("Huyện Lý Nhân đã ban hành 23 nghị quyết, kết luận.", [(PLACE, "nghị quyết, kết luận ban hành", 23)]),
        ("Huyện Lý Nhân có 40 trường đại học, cao đẳng.", [(PLACE, "trường đại học, cao đẳng", 40)]),
        ("Huyện Lý Nhân có 90 giáo viên và nhân viên.", [(PLACE, "giáo viên và nhân viên", 90)]),
        ("Huyện Lý Nhân có 15 bác sĩ, 30 y tá.", [(PLACE, "bác sĩ", 15), (PLACE, "y tá", 30)]),
        ("Huyện Lý Nhân đã ban hành 23 nghị quyết, giáo viên phấn khởi.", [(PLACE, "nghị quyết ban hành", 23)]),
        ("Huyện Lý Nhân có 62 đảng viên, tăng 5 đảng viên.", [(PLACE, "đảng viên", 62), (PLACE, "đảng viên tăng", 5)]),
        ("Huyện Lý Nhân có 12 xã, thành phố Phủ Lý cũng vậy.", [(PLACE, "xã", 12)]),
        (
            "Huyện Lý Nhân đã mở 9 cuộc thanh tra, kiểm tra 30 cơ sở.",
            [(PLACE, "cuộc thanh tra mở", 9), (PLACE, "cơ sở kiểm tra", 30)],
        ),
    ],
)
def test_peers(text: str, stated: list[tuple[Value, ...]]) -> None:
    """Nouns of one sort are counted side by side; others, those with numbers of their own and names are not."""
    assert figures(text) == stated


@pytest.mark.parametrize(
    "text,stated",
    [
        ("Huyện Lý Nhân đã phát hiện, xử lý 15 vụ vi phạm.", [(PLACE, "vụ vi phạm phát hiện, xử lý", 15)]),
        ("Huyện Lý Nhân đã xây dựng và sửa chữa 24 cây cầu.", [(PLACE, "cây cầu xây dựng và sửa chữa", 24)]),
        (
            "Huyện Lý Nhân đã xây dựng 12 nhà văn hóa, sửa chữa 24 cây cầu.",
            [(PLACE, "nhà văn hóa xây dựng", 12), (PLACE, "cây cầu sửa chữa", 24)],
        ),
        ("Huyện Lý Nhân đã nghiên cứu, công bố 26 đề tài.", [(PLACE, "đề tài công bố", 26)]),
        ("Huyện Lý Nhân đã thăm và tặng 70 phần quà.", [(PLACE, "phần quà tặng", 70)]),
        ("Sau khi kiểm tra đường sá, huyện Lý Nhân đã sửa chữa 24 cây cầu.", [(PLACE, "cây cầu sửa chữa", 24)]),
    ],
)
def test_two_deeds(text: str, stated: list[tuple[Value, ...]]) -> None:
    """Verbs side by side tell of one deed together; each with its own number, of deeds of their own."""
    assert figures(text) == stated
