"""A bulletin -> the year of its days that are told without one: "Sáng 12/6, ..." beside "6 tháng đầu năm 2019".

News is of the year in which it reviews a part of a year, plans the rest of it, names a gathering after it ("Tuần lễ X
2019"), or dates a document of its own month. Years of laws, spans, aims, comparisons and careers tell nothing but that
the news is no older. What remains doubtful gives no year: one left out is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("years")


def _any(words: Iterable[str]) -> str:
    return "|".join(words)


#: A term of office or a span of years says nothing of when the bulletin speaks.
_SPAN = re.compile(r"(?P<from>(?:19|20)\d\d)\s?[-–]\s*(?:19|20)\d\d")
#: (Begins with a figure, not with what may not stand before it: a search for figures is quick.)
_YEAR = re.compile(r"(?P<y>(?:1[89]|20)(?<!\d\d\d)\d\d)(?!\d)")
_SCHOOL_YEAR = re.compile(r"(?i:năm học)\s(?P<y>20\d\d)\s?[-–]\s?20\d\d")
#: What of the words before a year is looked at, and how much of it.
_BEFORE, _BEHIND = 60, 12
#: The number of a law or document: "12/2017/QH14", "số 2016 / QĐ".
_NUMBER, _NUMBERED = re.compile(r"\s?/"), re.compile(r"\d\s?/\s?$")
#: A day or a month with its year.
_DATED = re.compile(
    r"(?:(?<![\d/.])(?P<d>\d\d?)\s?[/.-]\s?|(?<![\d/.-]))(?P<m>\d\d?)\s?[/.,-]\s?$"
    r"|(?:(?P<d2>\d\d?)\s)?(?i:tháng)\s(?P<m2>\d\d?)(?:,?\s?(?i:năm)|,)?\s$"
)
#: Before a day or a month that may be to come, that opens a span, or of a life: "trước ngày", "vào tháng", "từ tháng".
_MAYBE = re.compile(rf"(?i:\b(?:{_any(_GRAMMAR.names('maybe'))})(?:\s(?:đầu|giữa|cuối|hết))?(?:\s(?:ngày|tháng))?\s*$)")
_SINCE = re.compile(r"(?i:\b(?:từ|kể từ|hồi)(?:\s(?:đầu|giữa|cuối))?(?:\s(?:ngày|tháng))?\s*$)")
_VALID = re.compile(rf"(?i:{_any(_GRAMMAR.names('valid'))})")
#: Behind a month in a life: "Tháng 5/2013, ông được bầu".
_HE = re.compile(r"\s?,?\s(?:ông|bà|anh|chị|đồng chí)\b")
_PAST = re.compile(r"\s(?i:vừa qua)")
_REGULAR = re.compile(r"(?i:thường kỳ|thường kì)\s(?:tháng\s)?$")
#: Laws, what is aimed at or planned, what others are compared with.
_LAW = re.compile(rf"(?i:\b(?:{_any(_GRAMMAR.names('laws'))})[\w\s()]{{,30}}|\bsố\s)$")
_AIM = re.compile(rf"(?i:\b(?:{_any(_GRAMMAR.names('aims'))})(?:\s\w+)?(?:\s(?:đầu|giữa|cuối|hết))?(?:\snăm)?\s$)")
_TO_COME = re.compile(r"\s(?i:tới|tầm nhìn)\b")
_PLANNED = re.compile(rf"(?i:\b(?:{_any(_GRAMMAR.names('planned'))})\b[^.;:\n\d]{{,45}}$)")
#: A part of the year at work or just over, and what is to be done in it.
_PART = re.compile(
    r"(?i:\b(?:tháng|nửa)(?:\s(?:đầu|cuối|còn lại))(?:\scủa)?|(?<!vào )(?<!trong )(?<!đến )\bquý\s(?:\d|[IV]+)\s?/?)"
    r"(?:\s(?i:năm))?\s?$"
)
_TASKS = re.compile(rf"(?i:\b(?:{_any(_GRAMMAR.names('tasks'))})\b(?:\s(?!đến\b|tới\b)[^\W\d]+|,|\s-){{,10}}\snăm\s$)")
_TET = re.compile(r"(?i:\b(?:xuân|tết)(?:\snguyên đán)?\s)(?:\w+\s){2}(?:[-–]\s)?$")
#: Of the end of a year its last months speak; behind it the next begins.
_YEAR_END = re.compile(r"(?i:\bcuối năm\s)$")
_OVER = re.compile(r"(?i:\bhồi cuối năm\s)$")
_SAME_TIME = re.compile(r"(?i:\bcùng kỳ)(?:\snăm)?\s$")
#: Where a year tells when something was, not what it is of: "Năm 2016, ...", "từ năm", "tỷ USD năm".
_WHEN = re.compile(rf"(?i:(?:^|[\n.,:;(“\"]|%|\b(?:{_any(_GRAMMAR.names('when'))}))\s*(?:trong\s|riêng\s)?(?:năm\s)?)$")
_OF_YEAR = re.compile(r"(?i:\bnăm)\s$")
#: A gathering or campaign that is called after its year: "Tuần lễ cấp cao APEC | 2017".
_CALLED = re.compile(r"[A-ZĐ]\S*\s(?:[-–]\s)?$")

#: The day that is kept, as it was and as it comes round: "(9/7/1912 - 9/7/2017)".
_KEPT = re.compile(
    r"\b(?P<d>\d\d?)[/.-](?P<m>\d\d?)[/.-]\d{4}\s?[-–/]\s?(?P=d)[/.-](?P=m)[/.-](?P<y>(?:19|20)\d\d)(?!\d)"
)
#: The feasts whose first day everybody knows, and how many months before and after one it is spoken of.
_FEASTS = {feast.lower(): first for first, feast in (told.split(maxsplit=1) for told in _GRAMMAR.names("feasts"))}
_FEAST = re.compile(rf"(?i:\b(?P<n>\d{{2,3}}) năm (?:ngày )?(?P<feast>{'|'.join(_FEASTS)})\b)")
_BEFORE_FEAST = 2
#: A year named in the head of a bulletin is taken for that of its dates; further down stand careers and history.
_HEAD = 700
_EARLIEST = 1995
#: A part of a year is told of from March on; earlier that of the year before may be reviewed.
_RUNNING, _LAST, _SCHOOL_BEGINS = 3, 10, 9
#: In the first months the year before is reviewed.
_LOOKS_BACK = 2
_TET_LASTS = 4
#: How many months old what is told with its full day may be.
_RECENT = 1


@dataclass(slots=True)
class Years:
    """What a text tells of the year it is of, by how it tells it; `of` has the year of a day."""

    running: list[int] = field(default_factory=list)
    tasks: list[int] = field(default_factory=list)
    regular: list[int] = field(default_factory=list)
    tet: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    #: Years that are over.
    over: list[int] = field(default_factory=list)
    #: Days told with their year, (year, month): such as are over, and such as may be to come.
    days: list[tuple[int, int]] = field(default_factory=list)
    near: list[tuple[int, int]] = field(default_factory=list)
    #: What the text names a year of, with where it stands and whether it is a name: "Hội chợ X 2019".
    named: list[tuple[int, int, bool]] = field(default_factory=list)
    #: Years that are told of at all.
    told: list[int] = field(default_factory=list)
    school: int = 0
    #: Months told with their year, but for those of a life.
    months: list[tuple[int, int]] = field(default_factory=list)
    #: The months near a feast that is kept, and its year.
    kept: dict[int, int] = field(default_factory=dict)

    def of(self, month: int) -> int | None:
        """Return the year in which the days of a month fall, None where it is not told."""
        floor = max([*self.told, *(y + (m > month) for y, m in self.days)], default=0)
        found = self.kept.get(month, 0) or next((year for year in self._candidates(month, floor) if year), 0)
        return found if found >= _EARLIEST else None

    def _candidates(self, month: int, floor: int) -> Iterator[int]:
        """Yield a year, or 0, for each way to tell it, the surest first; the news is not of a year before `floor`."""
        running = max([*self.regular, *(self.running if month >= _RUNNING else ())], default=0)
        running = max([running, *(self.ends if month >= _LAST else self.tasks)])
        over = max(self.over, default=0) + 1
        yield over if over >= max(floor, running, _EARLIEST) and month < _LAST else running
        yield max(self.tet, default=0) if month <= _TET_LASTS else 0
        recent = max((y for y, m in (*self.days, *self.near) if 0 <= month - m <= _RECENT), default=0)
        yield recent if recent >= floor else 0
        yield self._named(floor, month)
        same = max((y for y, m in self.months if m == month), default=0)
        latest = max([*self.told, *(y for y, _ in (*self.days, *self.near))], default=0)
        yield latest if same == latest and self.told.count(latest) == 1 else 0
        yield self.school if self.school >= floor and month >= _SCHOOL_BEGINS else 0

    def _named(self, floor: int, month: int) -> int:
        """Return the year of which the text names something in its head, or twice, or which is in a name."""
        latest = max((y for y, _, _ in self.named), default=0)
        told = [(at, called) for y, at, called in self.named if y == latest]
        if month <= _LOOKS_BACK and not any(called for _, called in told) and latest - 1 not in self.told:
            return 0
        plain = len(told) > 1 or any(at < _HEAD or called for at, called in told)
        return latest if plain and latest >= floor else 0


def years(text: str) -> Years:
    """Return what `text` tells of the year it is of."""
    found = Years(school=max((int(m["y"]) for m in _SCHOOL_YEAR.finditer(text)), default=0))
    begun = 0
    spans = {m.start(): m for m in _SPAN.finditer(text)}
    end = 0
    for m in _YEAR.finditer(text):
        if m.start() < end:
            continue
        if (span := spans.get(m.start())) is not None:
            begun, end = max(begun, int(span["from"])), span.end()
            continue
        _read(found, text, m.start(), m.end(), int(m["y"]))
    if begun:
        found.told.append(begun)
    found.kept = _kept(text, max(found.told, default=0))
    return found


def _kept(text: str, latest: int) -> dict[int, int]:
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


def _read(found: Years, text: str, start: int, end: int, year: int) -> None:
    """Add to `found` what the mention of a year from `start` to `end` tells."""
    before = text[max(0, start - _BEFORE) : start]
    if _NUMBER.match(text, end):
        return
    dated = _DATED.search(before)
    month = int(dated["m"] or dated["m2"]) if dated is not None else 0
    if dated is not None and 1 <= month <= 12:
        whole = bool(dated["d"] or dated["d2"])
        _read_day(found, before[: dated.start()], text[end : end + _BEHIND], (year, month), whole=whole)
        return
    if _LAW.search(before) or _NUMBERED.search(before):
        return
    of_year = _OF_YEAR.search(before) is not None
    if _PART.search(before):
        found.running.append(year)
    elif _TASKS.search(before):
        found.tasks.append(year)
    elif _TET.search(before):
        found.tet.append(year)
    elif _OVER.search(before) or (of_year and _PAST.match(text, end)):
        found.over.append(year)
    elif _SAME_TIME.search(before):
        found.told.append(year + 1)
    elif _AIM.search(before) or _TO_COME.match(text, end) or _PLANNED.search(before):
        return
    elif _YEAR_END.search(before):
        found.ends.append(year)
        found.told.append(year)
    elif _WHEN.search(before) or not (of_year or _CALLED.search(before)):
        found.told.append(year)
    else:
        found.named.append((year, start, not of_year))
        found.told.append(year)


def _read_day(found: Years, before: str, behind: str, when: tuple[int, int], *, whole: bool) -> None:
    """Add to `found` what a day (`whole`) or month of the year and month `when` tells."""
    if _REGULAR.search(before) or (not whole and _PAST.match(behind)):
        found.regular.append(when[0])
    if _VALID.search(before):
        return
    if _MAYBE.search(before):
        found.near += [when] * whole
    elif whole and not (_SINCE.search(before) or _HE.match(behind)):
        found.days.append(when)
    else:
        found.told.append(when[0])
        found.near += [when] * whole
        found.months += [when] * (not (whole or _SINCE.search(before) or _HE.match(behind)))
