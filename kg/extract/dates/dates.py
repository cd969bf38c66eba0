"""Dates as the bulletins write them, completed with the year that the bulletin implies.

"Sáng 21/1", "ngày 03/02/1930", "12.8.1962", "tháng 7.1979", "ngày 2-3/4", "cùng ngày". A date whose year neither the
text nor the publication date gives is left without one, and so is not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from kg.extract.dates.years import Years, years
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("dates")

_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
#: The first of some days in a row: "ngày 26 và 27/4", "ngày 25, 26 và 27/4".
_FIRST = r"(?P<f>0?[1-9]|[12]\d|3[01])(?:,\s?\d\d?(?=\s?(?:,|và)))*\s?(?:-|–|và|,|đến(?: ngày)?)\s?"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_YEAR = r"(?P<y>1[89]\d\d|20\d\d)"
_SEP = r"\s?[/.\-]\s?"
_WEEKDAYS = _GRAMMAR.words("weekdays")
_LEADS = (*_GRAMMAR.words("leads"), *_WEEKDAYS)
_BEFORE = rf"(?:{'|'.join(_LEADS)})(?:\s+(?:nay|qua|sớm),?)?"
#: What follows the years of a post in a life: "năm 1987-1992, là Thứ trưởng".
_HELD = "là|làm|giữ|được|ông|bà|đồng chí"
#: The words that each form of a date begins with (none: a figure; None: neither), and the form.
_PATTERNS: tuple[tuple[tuple[str, ...] | None, re.Pattern[str]], ...] = (
    ((), re.compile(rf"(?i:(?<=ngày )|(?<=ngày \()){_FIRST}{_DAY}{_SEP}{_MONTH}{_SEP}{_YEAR}(?![\d/])")),
    ((), re.compile(rf"(?<![\d/.,-]){_DAY}{_SEP}{_MONTH}{_SEP}{_YEAR}(?!\d|/(?!\d\d?[.-]))")),
    ((), re.compile(rf"(?i:(?<=ngày )){_FIRST}{_DAY}\s?[/.\-]\s?{_MONTH}(?![\d/%]|[.,]\d)")),
    ((), re.compile(rf"(?<![\d/.,-])(?<!thứ ){_DAY}\s+tháng\s+{_MONTH}(?:\s*(?:,|năm|-|/)\s*{_YEAR})?(?!\d)", re.I)),
    (
        _LEADS,
        re.compile(
            rf"(?i:\b{_BEFORE}\s+(?:ngày\s+)?(?:\d{{1,2}}\s?(?:-|–|và|,|đến)\s?)?)(?P<at>{_DAY}\s?[/.\-]\s?{_MONTH})(?![\d/%]|[.,]\d)"
        ),
    ),
    (None, re.compile(rf"\((?:\d{{1,2}}\s?[-–]\s?)?(?P<at>{_DAY}/{_MONTH})\)")),
    (("tháng",), re.compile(rf"(?i:\btháng)\s+{_MONTH}\s*(?:/|-|\.|,|năm)\s*(?:năm\s+)?{_YEAR}(?!\d)")),
    ((), re.compile(rf"(?<![\d/.-]){_MONTH}[/]{_YEAR}(?![\d/])")),
    (("năm",), re.compile(rf"(?i:\bnăm)\s+{_YEAR}(?!\s?[-–]\s?\d{{4}}|\d)")),
    (("năm",), re.compile(rf"(?i:\bnăm)\s+(?P<at>{_YEAR})(?=\s?[-–]\s?(?:19|20)\d\d,?\s(?:{_HELD})\b)")),
    (("từ",), re.compile(rf"(?i:\btừ)\s+(?P<at>{_YEAR})(?=\s(?:đến|tới)\s(?:nay\b|(?:năm\s)?(?:19|20)\d\d(?!\d)))")),
)
#: Figures that may be a day or a month, by what stands behind them in the patterns that begin with one.
_FIGURES = re.compile(r"\d+(?=\s?(?:[/.\-–,]|và|đến|năm)|\s+(?i:tháng))")
_SAME_DAY = re.compile(r"(?i:\bcùng ngày\b)")
#: "kỷ niệm 49 năm Ngày Giải phóng miền Nam (30/4/1975 - 30/4/2024)": no day of the news.
_ANNIVERSARY = re.compile(r"\([^()\n]{0,20}\d{4}\s?[-–/]\s?[^()\n]{0,20}\d{4}\)")
#: Behind a day of the moon's calendar: "nhằm ngày 29/12 âm lịch", "mùng 6/1 năm Giáp Thìn".
_LUNAR = re.compile(r"\s?\(?(?:(?i:âm lịch)|[ÂA]L\b|năm (?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) [A-Z])")
#: "trong không khí kỷ niệm Quốc khánh | 2 tháng 9" tells of no day of the news.
_HOLIDAY = ("Quốc khánh ", "Quốc Khánh ")
#: Days told by where they lie, and by their day of the week; the date itself may follow: "chiều qua (13/3)".
_TODAYS, _YESTERDAYS = _GRAMMAR.words("todays"), _GRAMMAR.words("yesterdays")
_TOLD_DAYS = (*_TODAYS, *_YESTERDAYS, *_WEEKDAYS)
_TOLD_DAY = re.compile(rf"(?i:\b(?:{'|'.join(_TOLD_DAYS)})\b)")
#: Before a day of the week, no number of a row: "sáng | thứ Hai (13/3)", not "phiên họp | thứ hai (13/3)".
_OF_WEEK = re.compile(rf"(?i:(?:^|[\n,.;(]|\b(?:{'|'.join(_LEADS)}))\s*$)")
_BEFORE_DAY = 10
_DATE_FOLLOWS = re.compile(r"(?:\s\(|,\s|\s)(?:ngày\s)?")
_DAY_LENGTH = len("2024-01-21")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text: ISO `value` ("2024-01-21", "2024-01", "2024"), or "--01-21" where its year is unknown."""

    start: int
    end: int
    value: str


def find_dates(text: str, published: str | None) -> list[DateMention]:
    """Return the dates of `text` in order, years completed from `published` or from the text itself."""
    begins = _Begins(text)
    implied = None if published else years(text)
    taken: list[tuple[int, int]] = []
    found: list[DateMention] = []
    for words, pattern in _PATTERNS:
        for m in begins.matches(pattern, words):
            start, end = m.span("at") if "at" in pattern.groupindex else m.span()
            if any(a < end and start < b for a, b in taken):
                continue
            value = _value(m.groupdict(), published, implied)
            if value and not _LUNAR.match(text, end) and not text.endswith(_HOLIDAY, 0, start):
                taken.append((start, end))
                found.append(DateMention(start, end, value))
    found.sort(key=lambda d: d.start)
    return sorted([*found, *_relative(begins, found, published)], key=lambda d: d.start)


class _Begins:
    """Where in a text a pattern need be tried: at the figures of days and months, or at the words it begins with."""

    def __init__(self, text: str, lower: str | None = None) -> None:
        self.text, self.lower = text, text.lower() if lower is None else lower

    @cached_property
    def figures(self) -> list[int]:
        """Where figures begin that may be a day or a month."""
        return [m.start() for m in _FIGURES.finditer(self.text)]

    def matches(self, pattern: re.Pattern[str], words: tuple[str, ...] | None = ()) -> Iterator[re.Match[str]]:
        """Yield the matches of `pattern` in order; `words`: what it begins with, () a day or month, None not known."""
        if words is None or len(self.lower) != len(self.text):
            yield from pattern.finditer(self.text)
            return
        end = 0
        for start in self.figures if not words else sorted(at for word in words for at in self._all(word)):
            m = pattern.match(self.text, start) if start >= end else None
            if m is not None:
                yield m
                end = m.end()

    def _all(self, word: str) -> Iterator[int]:
        at = self.lower.find(word)
        while at >= 0:
            yield at
            at = self.lower.find(word, at + 1)


def _value(parts: dict[str, str | None], published: str | None, implied: Years | None) -> str | None:
    year, month, day = parts.get("y"), parts.get("m"), parts.get("f") or parts.get("d")
    if parts.get("f") and int(parts["f"] or 0) >= int(parts["d"] or 0):
        return None
    if year and month and day:
        return iso(int(year), int(month), int(day))
    if year and month:
        return f"{year}-{int(month):02}"
    if year:
        return year
    if not (month and day):
        return None
    known = implied.of(int(month)) if implied else _nearest_year(int(month), int(day), published or "")
    if known is None:
        return f"--{int(month):02}-{int(day):02}"
    return iso(known, int(month), int(day))


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Return the date as ISO to the precision given, None where the calendar has no such month or day."""
    try:
        whole = date(year, month or 1, day or 1).isoformat()
    except ValueError:
        return None
    return whole if day else whole[: len("2024-01")] if month else whole[: len("2024")]


def _nearest_year(month: int, day: int, published: str) -> int | None:
    """Return the year that puts the day at most a month after, otherwise nearest before, the day of publication."""
    at = published if len(published) == 10 else f"{published}-28" if len(published) == 7 else f"{published}-12-31"
    issued = date.fromisoformat(at)
    for year in (issued.year, issued.year - 1):
        value = iso(year, month, day)
        if value and date.fromisoformat(value) <= issued + timedelta(days=45):
            return year
    return issued.year


def _relative(begins: _Begins, found: list[DateMention], published: str | None) -> Iterator[DateMention]:
    past = [m.span() for m in _ANNIVERSARY.finditer(begins.text)] if found else []
    days = [
        d
        for d in found
        if (len(d.value) == _DAY_LENGTH or d.value.startswith("--"))
        and not any(start < d.start < end for start, end in past)
    ]
    year = days[0].value[:-6] if days else ""
    for m in begins.matches(_SAME_DAY, ("cùng ngày",)):
        before = [d for d in days if d.end <= m.start()]
        news = [d for d in before if d.value[:-6] == year]
        if before:
            yield DateMention(m.start(), m.end(), (news or before)[-1].value)
    dated = {d.start: d.value for d in days}
    issued = date.fromisoformat(published) if published and len(published) == _DAY_LENGTH else None
    for m in begins.matches(_TOLD_DAY, _TOLD_DAYS):
        day, start = m.group().lower(), m.start()
        if day in _WEEKDAYS and not _OF_WEEK.search(begins.text[max(0, start - _BEFORE_DAY) : start]):
            continue
        follows = _DATE_FOLLOWS.match(begins.text, m.end())
        told = dated.get(follows.end()) if follows else None
        if told is None and issued is not None and day not in _WEEKDAYS:
            told = (issued - timedelta(days=day in _YESTERDAYS)).isoformat()
        if told is not None:
            yield DateMention(m.start(), m.end(), told)
