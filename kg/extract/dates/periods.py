"""The period a result is of, as the bulletins write it: "năm 2023", "quý I/2019", "6 tháng đầu năm 2019", "2015-2020".

>>> [p.value for p in find_periods("Trong quý I/2019 và giai đoạn 2014 - 2019", "2019")]
['quý I/2019', '2014-2019']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("periods")

_YEAR = r"(?:19|20)\d\d"
_SPAN = re.compile(rf"(?<![\d/.(])({_YEAR})\s?[-–—]\s?({_YEAR})(?!\d|\s?[-–])")
_QUARTER = re.compile(rf"(?i:\bquý)\s+(?:I{{1,3}}|IV|[1-4])(?:\s*(?:/|-|,)?\s*(?:năm\s+)?{_YEAR})?(?!\d)")
_MONTHS = re.compile(
    r"(?i)\b(?:\d{1,2}|sáu|ba|chín|mười|mười một|tám|bảy|năm) tháng(?: (?:đầu|cuối))?(?: của)?"
    rf"(?: năm(?: {_YEAR})?)?(?!\d)"
)
_PLAIN = re.compile(rf"(?i:\bnăm)\s+({_YEAR})(?!\s?[-–]\s?\d{{4}}|\d)")

#: Words of years behind an honour, and whose it is said to be behind them.
_YEARLY, _WHOSE, _LONGEST = _GRAMMAR.syllables("yearly"), _GRAMMAR.syllables("whose"), 10


@dataclass(frozen=True, slots=True)
class Period:
    """A period named at `start` up to `end` of the text: `value` in the bulletin's words, years alone as figures."""

    start: int
    end: int
    value: str


def find_periods(text: str, year: str | None) -> list[Period]:
    """Return the periods named in `text` in order; `year` completes one that stands without ("6 tháng đầu năm")."""
    found: list[Period] = []
    lower = text.lower()
    for m in _SPAN.finditer(text) if "20" in text or "19" in text else ():
        found.append(Period(m.start(), m.end(), f"{m.group(1)}-{m.group(2)}"))
    for word, pattern in (("quý", _QUARTER), (" tháng", _MONTHS)):
        for m in pattern.finditer(text) if word in lower else ():
            value = m.group()
            if pattern is _MONTHS and not re.search(r"(?i)đầu|cuối", value):
                continue
            if not re.search(_YEAR, value):
                if year is None:
                    continue
                value = re.sub(r"(?i)\s+(?:của\s+)?năm$", "", value) + f" năm {year}"
            found.append(Period(m.start(), m.end(), value))
    for m in _PLAIN.finditer(text) if "năm" in lower else ():
        if not any(p.start <= m.start() < p.end for p in found):
            found.append(Period(m.start(), m.end(), m.group(1)))
    return sorted(found, key=lambda p: p.start)


def past_years(keys: Sequence[str], i: int) -> int:
    """Return where "của", "do" stands behind the years told at word `i`, or `i`: "Cờ thi đua | năm 2016 của tỉnh X"."""
    k = i
    while k < len(keys) and k - i < _LONGEST and (keys[k] in _YEARLY or keys[k][:1].isdigit()):
        k += 1
    return k if k > i + 1 and k < len(keys) and keys[k] in _WHOSE else i
