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
