"""Numbers as bulletins write them; every row says why it exists."""

from __future__ import annotations

import pytest

from kg.text import tokenize
from kg.text.numbers import number_at, qualifier_before

NUMBERS = [
    ("963 đồng chí", 963, 1, "plain"),
    ("05 đảng bộ", 5, 1, "a leading zero"),
    ("1.205 cá nhân", 1205, 1, "a dot parts thousands"),
    ("1.250.000 đồng", 1250000, 1, "two dots"),
    ("8,3%", 8.3, 1, "a comma parts decimals"),
    ("15.02%", 15.02, 1, "a dot before two figures parts decimals"),
    ("3.802,8 tỷ", 3802800000000, 2, "both marks and a scale word"),
    ("1,5 tỷ đồng", 1500000000, 2, "the scale is applied to the decimals"),
    ("10 nghìn tỉ", 10_000_000_000_000, 3, "two scale words, the other spelling of tỷ"),
    ("1 tỷ 200 triệu đồng", 1_200_000_000, 4, "a compound"),
    ("2 triệu rưỡi", 2_500_000, 3, "and a half"),
    ("3 vạn người", 30000, 2, "ten thousand"),
    ("1,205 người", 1205, 1, "counts of things have no decimals"),
    ("1,205 tỷ", 1205000000, 2, "but sums do"),
    ("12,345,678", 12345678, 1, "two commas part thousands"),
    ("ba chi bộ", 3, 1, "a number word"),
    ("hai mươi mốt xã", 21, 3, "mốt after mươi"),
    ("mười lăm đại biểu", 15, 2, "lăm after mười"),
    ("một trăm linh năm hộ", 105, 4, "linh for the empty place"),
    ("hai nghìn ba trăm người", 2300, 4, "thousands and hundreds"),
]


@pytest.mark.parametrize(("text", "value", "length", "why"), NUMBERS)
def test_number(text: str, value: float, length: int, why: str) -> None:
    found = number_at(tokenize(text), 0)
    assert found is not None, why
    assert (found.value, found.j) == (value, length), why


def test_a_share_keeps_its_whole() -> None:
    found = number_at(tokenize("6/7 xã"), 0)
    assert found is not None
    assert (found.value, found.of) == (6, 7)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1.2.3 điều", "no number"),
        ("9/7 đến", "a part larger than the whole is no share"),
        ("tư nhân", "tư alone is no number"),
        ("mươi ngày", "mươi alone is no number"),
        ("trăm hoa", "a scale word without a number"),
    ],
)
def test_no_number(text: str, why: str) -> None:
    assert number_at(tokenize(text), 0) is None, why


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("có hơn 200", 2, (1, "over")),
        ("đạt trên 350", 2, (1, "over")),
        ("gần 1.000", 1, (0, "nearly")),
        ("có khoảng 877", 2, (1, "about")),
        ("có 877", 1, None),
        ("khoảng trên 20", 2, (0, "over")),
    ],
)
def test_qualifier(text: str, at: int, expected: tuple[int, str] | None) -> None:
    assert qualifier_before([t.key for t in tokenize(text)], at) == expected
