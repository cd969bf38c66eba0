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
#: The day that is kept, as it was and as it comes round: "(9/7/1912 - 9/7/2017)".
_KEPT = re.compile(
    r"\b(?P<d>\d\d?)[/.-](?P<m>\d\d?)[/.-]\d{4}\s?[-–/]\s?(?P=d)[/.-](?P=m)[/.-](?P<y>(?:19|20)\d\d)(?!\d)"
)
#: The feasts whose first day everybody knows, and how many months before and after one it is spoken of.
_FEASTS = {feast.lower(): first for first, feast in (told.split(maxsplit=1) for told in _GRAMMAR.names("feasts"))}
_FEAST = re.compile(rf"(?i:\b(?P<n>\d{{2,3}}) năm (?:ngày )?(?P<feast>{'|'.join(_FEASTS)})\b)")
_BEFORE_FEAST = 2
_SCHOOL_YEAR = re.compile(r"(?i:năm học)\s(?P<y>20\d\d)\s?[-–]\s?20\d\d")
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
#: A term of office or a span of years says nothing of when the bulletin speaks.
_SPAN = re.compile(r"(?P<from>(?:19|20)\d\d)\s?[-–]\s?(?:19|20)\d\d")
#: (Begins with a figure, not with what may not stand before it: a search for figures is quick.)
_YEAR_MENTION = re.compile(r"(?P<y>(?:1[89]|20)(?<!\d\d\d)\d\d)(?!\d)")
_MONTH_MENTION = re.compile(rf"(?<!\d){_MONTH}\s?(?:[/.\-,]|năm)\s?(?:năm\s)?{_YEAR}(?!\d)")
#: A month of a career says nothing of when the bulletin speaks: "Tháng 5/2013, ông được bầu", "từ tháng 5/2020".
_SINCE = re.compile(r"(?i:\b(?:từ|đến|tới)(?:\s(?:đầu|giữa|cuối))?(?:\stháng)?\s*)$")
_HE = re.compile(r"\s?,?\s(?:ông|bà|anh|chị|đồng chí)\b")
_BEFORE_MONTH = 20
#: A year named in the head of a bulletin is taken for that of its dates; further down stand careers and history.
_HEAD = 700
_EARLIEST = 1995
_DAY_LENGTH = len("2024-01-21")
#: Until February last year is reviewed, in December the next is planned.
_LOOKS_BACK, _LOOKS_AHEAD = 2, 12
#: A year that is aimed at: "đến năm 2030".
_AIMS = _GRAMMAR.words("aims")
_AIM = re.compile(rf"(?i:{'|'.join(_AIMS)})(?: năm)? 20\d\d")
#: A part of a year at work: "6 tháng cuối năm 2024"; told from March to September it is the year of the bulletin,
#: earlier it may be reviewed, later planned.
_PARTS = ("tháng đầu", "tháng cuối", "nửa", "nửa đầu", "nửa cuối", "nhiệm vụ", "chỉ tiêu kinh tế - xã hội", "đến hết")
_RUNNING = re.compile(rf"(?i:\b(?:{'|'.join(_PARTS)})) năm {_YEAR}(?!\d)")
_RUNNING_MONTHS = range(3, 10)
#: Of these the parts that are over when they are told, so that the year begun is that of the news.
_PASSED = ("tháng đầu", "nửa đầu")
#: Those that make last year the year of the news where they are told of it, though a later one is named besides.
_HALVES = _PARTS[:5]
#: Of the end of a year its last months speak: "trước kỳ họp thường niên vào cuối năm 2018".
_YEAR_END = re.compile(rf"(?i:\bcuối năm) {_YEAR}(?!\d)")
_LAST_MONTHS = range(10, 13)
#: A year that is over: "hồi cuối năm 2017", "trong bối cảnh năm 2018 vừa qua"; the months in which that is told.
_YEAR_OVER = (
    (("hồi cuối năm",), re.compile(rf"(?i:\bhồi cuối năm) {_YEAR}(?!\d)")),
    (("năm",), re.compile(rf"(?i:\bnăm) {_YEAR} vừa qua")),
)
_AFTERWARDS = range(1, 9)
#: A full day of the latest year ("Quyết định số 8 ngày 21/6/2019") lies at most so many months before the news.
_RECENT = 3
#: So does a month just past ("tháng 3/2017 vừa qua") or of a regular meeting ("thường kỳ tháng 7/2018").
_PAST_MONTH = re.compile(rf"(?i:(?P<regular>thường kỳ )?\btháng {_MONTH}[/-]{_YEAR}(?P<past> vừa qua)?)")
_MONTH_WORDS = ("thường kỳ tháng", "tháng")
_DAY_MENTION = re.compile(rf"(?<![\d/.-]){_DAY}{_SEP}{_MONTH}{_SEP}{_YEAR}(?!\d)")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text: ISO `value` ("2024-01-21", "2024-01", "2024"), or "--01-21" where its year is unknown."""

    start: int
    end: int
    value: str


def find_dates(text: str, published: str | None) -> list[DateMention]:
    """Return the dates of `text` in order, years completed from `published` or from the text itself."""
    begins = _Begins(text)
    implied = {} if published else _implied_years(begins)
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

    def without_aims(self) -> _Begins:
        """Return the text with spans of years and years aimed at blanked out, every place in it unmoved."""
        plain = _Begins(_SPAN.sub(_blank, self.text), self.lower)
        text = plain.text
        for m in plain.matches(_AIM, _AIMS):
            text = text[: m.start()] + _blank(m) + text[m.end() :]
        return self if text == self.text else _Begins(text, self.lower)

    def _all(self, word: str) -> Iterator[int]:
        at = self.lower.find(word)
        while at >= 0:
            yield at
            at = self.lower.find(word, at + 1)


def _value(parts: dict[str, str | None], published: str | None, implied: dict[int, int]) -> str | None:
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
    known = _nearest_year(int(month), int(day), published) if published else implied.get(int(month))
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


def _implied_years(whole: _Begins) -> dict[int, int]:
    """Return the year that each month of the bulletin's dates falls in, as far as the text tells.

    A month named elsewhere with its year gives that year ("22.6" beside "tháng 6.2017"); otherwise the latest year
    named in the head of the bulletin counts, or the next if its half is told as over further down ("6 tháng đầu năm
    2017"), and where there is none the year stays unknown. In January a bulletin looks back on last year, in December
    ahead to the next. (Read on 39 articles: 7 wrong years without this, 1 with.)
    """
    begins = whole.without_aims()
    months: dict[int, int] = {}
    for m in begins.matches(_MONTH_MENTION):
        month, year = int(m.group("m")), int(m.group("y"))
        if _SINCE.search(begins.text, max(0, m.start() - _BEFORE_MONTH), m.start()) or _HE.match(begins.text, m.end()):
            continue
        months[month] = max(year, months.get(month, 0))
    named = {int(m.group("y")) for m in _YEAR_MENTION.finditer(begins.text)}
    latest = max(named, default=0)
    kept = _kept_years(whole.text, latest)
    found = {month: year for month, year in months.items() if year >= max(_EARLIEST, latest - 1)}
    bare = _MONTH_MENTION.sub(_blank, begins.text[:_HEAD])
    heads = {int(m.group("y")) for m in _YEAR_MENTION.finditer(bare)}
    head = max(heads, default=0)
    if head < max(_EARLIEST, latest - 1):
        begun = max((int(m.group("from")) for m in _SPAN.finditer(whole.text)), default=0)
        recent = _recent_years(begins, latest) if latest >= max(begun, _EARLIEST) else {}
        return {**_school_years(whole.text, latest), **recent, **found, **_running_years(begins, latest), **kept}
    if latest == head + 1 and any(
        int(m.group("y")) == latest and m.group().lower().startswith(_PASSED) for m in begins.matches(_RUNNING, _PARTS)
    ):
        found = {**dict.fromkeys(_RUNNING_MONTHS, latest), **found}
    for month in range(1, 13):
        if month <= _LOOKS_BACK and head + 1 in named:
            continue
        ahead = month == _LOOKS_AHEAD and head - 1 in heads
        found.setdefault(month, head - 1 if ahead else head)
    return {**found, **kept}


def _kept_years(text: str, latest: int) -> dict[int, int]:
    """Return the year in which a day is kept, for the months near it.

    "kỷ niệm ngày sinh (9/7/1912 - 9/7/2017)", "79 năm Quốc khánh".
    """
    found: dict[int, int] = {}
    for m in _FEAST.finditer(text):
        first = _FEASTS[m.group("feast").lower()]
        year, month = int(first[:4]) + int(m.group("n")), int(first[-2:])
        if year >= max(_EARLIEST, latest - 1):
            found |= dict.fromkeys(range(max(1, month - _BEFORE_FEAST), min(12, month + _BEFORE_FEAST) + 1), year)
    for m in _KEPT.finditer(text):
        month = int(m.group("m"))
        found |= dict.fromkeys(range(max(1, month - 1), min(12, month + 1) + 1), int(m.group("y")))
    return found


def _school_years(text: str, latest: int) -> dict[int, int]:
    """Return the year of the first months of the school year that is told of; later it may be over or the next."""
    first = max((int(m.group("y")) for m in _SCHOOL_YEAR.finditer(text)), default=0)
    if first < max(_EARLIEST, latest):
        return {}
    return dict.fromkeys(range(9, 13), first)


def _running_years(begins: _Begins, latest: int) -> dict[int, int]:
    """Return the year at work or just over as the text says: "những tháng đầu năm 2019", "năm 2018 vừa qua".

    They go before a later year that is only named ("hai nước sẽ kỷ niệm vào năm 2020").
    """
    over = {int(m.group("y")) for words, pattern in _YEAR_OVER for m in begins.matches(pattern, words)}
    if over and max(over) >= max(latest - 2, _EARLIEST):
        return dict.fromkeys(_AFTERWARDS, max(over) + 1)
    running = {int(m.group("y")): m.group().lower() for m in begins.matches(_RUNNING, _PARTS)}
    if latest not in running and running.get(latest - 1, "").startswith(_HALVES):
        return dict.fromkeys(_RUNNING_MONTHS, latest - 1)
    return {}


def _recent_years(begins: _Begins, latest: int) -> dict[int, int]:
    """Return the latest year for the months in which a bulletin speaks that says so outside its head."""
    months: set[int] = set()
    past = (m for m in begins.matches(_PAST_MONTH, _MONTH_WORDS) if m.group("regular") or m.group("past"))
    for m in (*begins.matches(_DAY_MENTION), *past):
        if int(m.group("y")) == latest:
            months.update(range(int(m.group("m")), min(int(m.group("m")) + _RECENT, 12) + 1))
    if any(int(m.group("y")) == latest for m in begins.matches(_RUNNING, _PARTS)):
        months.update(_RUNNING_MONTHS)
    if any(int(m.group("y")) == latest for m in begins.matches(_YEAR_END, ("cuối năm",))):
        months.update(_LAST_MONTHS)
    return dict.fromkeys(sorted(months), latest)


def _blank(m: re.Match[str]) -> str:
    return " " * len(m.group())


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
