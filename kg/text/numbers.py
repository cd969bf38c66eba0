"""Tokens -> numbers: thousands dots, decimal commas, scale words, number words, and the words that qualify them.

"1.481 tỷ" is 1481000000000, "8,3" is 8.3, "1 tỷ 200 triệu" one number, "6/7" six of seven, "hai mươi mốt" 21. The words
are the closed class of the grammar, so they stand here and not in a table.

>>> from kg.text import tokenize
>>> number_at(tokenize("3.802,8 tỷ đồng"), 0)
Number(i=0, j=2, value=3802800000000, of=None, scaled=True, word=False)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import compress, count
from typing import Literal

from kg.text.syllable import syllable_key
from kg.text.tokens import Token

Qualifier = Literal["over", "nearly", "about"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in tokens `i` up to `j`; `of` is the whole in "6/7"; `scaled`, `word` tell how it is written."""

    i: int
    j: int
    value: int | float
    of: int | None = None
    scaled: bool = False
    word: bool = False


_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_THOUSANDS_COMMA = re.compile(r"\d{1,3}(?:,\d{3}){2,}|[1-9]\d{0,2},\d{3}\.\d+")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_SHARE = re.compile(r"(\d[\d.]*)/(\d[\d.]*)")

_SCALES = {
    syllable_key(word): Decimal(10) ** power
    for word, power in (
        ("chục", 1), ("trăm", 2), ("nghìn", 3), ("ngàn", 3), ("vạn", 4), ("triệu", 6), ("tỷ", 9),
    )
}  # fmt: skip
_DIGITS = {
    syllable_key(word): value
    for word, value in (
        ("không", 0), ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5),
        ("lăm", 5), ("nhăm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
    )
}  # fmt: skip
_FIRST = frozenset(_DIGITS) - frozenset(map(syllable_key, ("không", "mốt", "lăm", "nhăm", "tư")))
_TEN, _TENS, _HUNDRED = (syllable_key(word) for word in ("mười", "mươi", "trăm"))
_ZERO = frozenset(map(syllable_key, ("linh", "lẻ")))
_HALF = syllable_key("rưỡi")
#: What a number in words begins with: "tư", "mươi", "trăm" alone are no numbers.
_OPENING = _FIRST | {_TEN}
#: How many keys are remembered as beginning a number or not.
_KEPT = 1 << 16
_BIG = frozenset(map(syllable_key, ("nghìn", "ngàn", "vạn", "triệu", "tỷ")))
_MANY = frozenset(map(syllable_key, ("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ")))
_QUALIFYING: dict[Qualifier, tuple[str, ...]] = {
    "over": ("hơn", "trên", "quá", "nhiều hơn", "lớn hơn", "khoảng trên", "khoảng hơn"),
    "nearly": ("gần", "ngót", "suýt soát", "khoảng gần"),
    "about": ("khoảng", "chừng", "độ", "xấp xỉ"),
}
_QUALIFIERS = {tuple(map(syllable_key, word.split())): value for value, words in _QUALIFYING.items() for word in words}


class _Opens(dict[str, bool]):
    """Whether a number may begin with a key, looked into once for each: a text's words come again and again."""

    def __missing__(self, key: str) -> bool:
        if len(self) >= _KEPT:
            self.clear()
        return self.setdefault(key, key in _OPENING or key[0].isdigit())


_opens = _Opens()


def number_at(tokens: Sequence[Token], i: int) -> Number | None:
    """Return the number that begins at token `i`, with the scale words behind it, or None."""
    if i >= len(tokens):
        return None
    if tokens[i].text[0].isdigit():
        return _figures(tokens, i)
    return _words(tokens, i) if tokens[i].key in _OPENING else None


def openings(keys: Sequence[str]) -> list[int]:
    """Return the indexes of the token keys that a number may begin with, in order."""
    return list(compress(count(), map(_opens.__getitem__, keys)))


def qualifier_before(keys: Sequence[str], i: int) -> tuple[int, Qualifier] | None:
    """Return (first token, value) of the qualifier right before token `i` ("hơn", "gần", "khoảng"), or None."""
    for length in (2, 1):
        value = _QUALIFIERS.get(tuple(keys[max(0, i - length) : i]))
        if value and i >= length:
            return i - length, value
    return None


def plain(value: Decimal) -> int | float:
    """Return `value` as an int where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def _figures(tokens: Sequence[Token], i: int) -> Number | None:
    text = tokens[i].text
    share = _SHARE.fullmatch(text)
    if share:
        part, whole = _read_figures(share.group(1)), _read_figures(share.group(2))
        if part is None or whole is None or part > whole or part != int(part) or whole != int(whole):
            return None
        return Number(i, i + 1, int(part), int(whole))
    first = _decimal(tokens, i)
    if first is None:
        return None
    total, j, power = _scaled(first, tokens, i + 1)
    while power > 3 and j < len(tokens) and tokens[j].text[0].isdigit():
        more = _decimal(tokens, j)
        if more is None:
            break
        value, k, smaller = _scaled(more, tokens, j + 1)
        if not 0 < smaller < power or value >= Decimal(10) ** power:
            break
        total, j, power = total + value, k, smaller
    return Number(i, j, plain(total), scaled=power > 0)


def _decimal(tokens: Sequence[Token], i: int) -> Decimal | None:
    """Read the figures at `i`; a comma before three figures parts thousands where a count follows ("1,205 người")."""
    text = tokens[i].text
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    counts = following is not None and following.word and following.key not in _SCALES
    return _read_figures(text, counts=counts)


def _read_figures(text: str, *, counts: bool = False) -> Decimal | None:
    """Return the value of figures alone ("3.802,8"), or None where they are none ("1.2.3"); `counts`: of things."""
    if _THOUSANDS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _THOUSANDS_COMMA.fullmatch(text) or (counts and re.fullmatch(r"[1-9]\d{0,2},\d{3}", text)):
        return Decimal(text.replace(",", ""))
    if _DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def _scaled(value: Decimal, tokens: Sequence[Token], j: int) -> tuple[Decimal, int, int]:
    """Return (value, index behind, power of ten) with the scale words at `j`: "10 nghìn tỷ", "2 triệu rưỡi"."""
    power = 0
    while j < len(tokens) and tokens[j].key in _SCALES and not tokens[j].capital:
        scale = _SCALES[tokens[j].key]
        value, power, j = value * scale, power + len(str(int(scale))) - 1, j + 1
    if power and j < len(tokens) and tokens[j].key == _HALF:
        value, j = value + Decimal(10) ** power / 2, j + 1
    return value, j, power


def _words(tokens: Sequence[Token], i: int) -> Number | None:
    """Read number words: "hai mươi mốt", "một trăm linh năm", "ba nghìn hai trăm"."""
    total, j, any_read, scaled = 0, i, False, False
    while j < len(tokens):
        value, k = _below_thousand(tokens, j)
        if k == j:
            break
        scale = 1
        while k < len(tokens) and tokens[k].key in _BIG:
            scale *= int(_SCALES[tokens[k].key])
            k += 1
        total, any_read, scaled, j = total + value * scale, True, scaled or scale > 1, k
        if scale == 1:
            break
    if not any_read:
        return None
    if j < len(tokens) and tokens[j].key in _MANY:
        return None
    return Number(i, j, total, scaled=scaled, word=True)


def _below_thousand(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    keys = [t.key for t in tokens[i : i + 6]]
    keys += [""] * (6 - len(keys))
    total, at = 0, 0
    if keys[0] in _DIGITS and keys[1] == _HUNDRED:
        total, at = _DIGITS[keys[0]] * 100, 2
        if keys[at] in _ZERO and keys[at + 1] in _DIGITS:
            return total + _DIGITS[keys[at + 1]], i + at + 2
    if keys[at] == _TEN:
        total, at = total + 10, at + 1
        if keys[at] in _DIGITS and keys[at] not in (syllable_key("tư"), syllable_key("mốt")):
            return total + _DIGITS[keys[at]], i + at + 1
        return total, i + at
    if keys[at] in _DIGITS and keys[at + 1] in (_TENS, syllable_key("chục")):
        total, at = total + _DIGITS[keys[at]] * 10, at + 2
        if keys[at] in _DIGITS:
            return total + _DIGITS[keys[at]], i + at + 1
        return total, i + at
    if keys[at] in _DIGITS:
        return total + _DIGITS[keys[at]], i + at + 1
    return total, i + at
