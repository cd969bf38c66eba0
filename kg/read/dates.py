"""The date a page gives itself, out of metadata or a date line; never out of a sentence.

>>> date_line("Thứ năm, 08 08 2019 08:52"), date_line("Cập nhật: 21/1/2024 | 10:30 GMT+7")
('2019-08-08', '2024-01-21')
>>> date_line("Sáng 21/1/2024, Đảng ủy tổ chức hội nghị.") is None
True
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

_VIETNAM = timezone(timedelta(hours=7))
_WORDS = (
    r"(?:số\s+)?lượt\s+(?:người\s+)?(?:xem|đọc|truy cập)\s*:?\s*[\d.,]+",
    r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|t[2-7]|cn|mon|tue|wed|thu|fri|sat|sun)(?:day|nesday|sday|rday)?",
    r"(?:ngày|lúc|vào|đăng|đưa|tin|cập nhật|xuất bản|tạo|gửi|viết|bài|phát hành|thời gian|hồi|giờ"
    r"|posted|published|updated|on|at|date)",
    r"(?:gmt|utc)?\s*\+?\s*0?7(?:[:h]?00)?|am|pm|sa|ch",
    r"\d{1,2}\s*(?::|h|giờ|g)\s*\d{0,2}(?:\s*(?:phút|'))?(?::\d{2})?",
)
_DAY = re.compile(
    r"(?<!\d)(?:(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})\s*(?:[-/.]|\s|tháng|,? ?tháng)\s*(?P<m2>\d{1,2})\s*(?:[-/.,]|\s|năm|,? ?năm)"
    r"\s*(?P<y2>(?:19|20)\d\d))(?!\d)",
    re.IGNORECASE,
)
_NOISE = re.compile(r"[\s|,.:;()\[\]–—\-•·/&']+")
_LONGEST = 90
#: The name of a section with the article's date and hour; headlines of other news, which carry the same, are longer.
_SECTION = re.compile(r".{0,40}\(([^()]*\d[:hg]\d[^()]*)\)\s*")


def date_line(text: str) -> str | None:
    """The ISO date of a line that is nothing but a date (with weekday, hour, “Cập nhật” and the like), else None.

    A part of the line between bars may be the date, or date and hour in brackets at its end: `Tin nổi bật | 21/1/2024`.
    """
    if len(text) > _LONGEST:
        return None
    bracket = _SECTION.fullmatch(text)
    for part in [text, *text.split("|"), *(bracket.groups() if bracket else ())]:
        if found := _only_date(part):
            return found
    return None


def _only_date(text: str) -> str | None:
    found = _DAY.search(text)
    if not found:
        return None
    rest = text[: found.start()] + " " + text[found.end() :]
    second = _DAY.search(rest)
    if second:
        rest = rest[: second.start()] + " " + rest[second.end() :]
    for pattern in _WORDS:
        rest = re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", " ", rest, flags=re.IGNORECASE)
    return _iso(found) if not _NOISE.sub("", rest) else None


def date_in(text: str) -> str | None:
    """The first date anywhere in a text that is known to be a date field."""
    found = _DAY.search(text)
    return _iso(found) if found else None


def metadata_date(value: str) -> str | None:
    """The day of a metadata value, in Vietnam's time where the value names its zone.

    >>> metadata_date("2024-01-20T18:30:00Z"), metadata_date("2024-01-21T08:00:00+07:00"), metadata_date("21/01/2024")
    ('2024-01-21', '2024-01-21', '2024-01-21')
    """
    value = value.strip()
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return date_in(value)
    if moment.tzinfo is not None:
        moment = moment.astimezone(_VIETNAM)
    return _sane(moment.date())


def address_date(address: str) -> str | None:
    """The day in an address: `/2024/01/21/` or a stamp like `-20240121103015.htm`.

    >>> address_date("https://x.example/tin/hoi-nghi-20240121103015423.htm")
    '2024-01-21'
    """
    found = re.search(r"/(20\d\d)/(\d{1,2})/(\d{1,2})/", address) or re.search(
        r"[-_/](20\d\d)(\d\d)(\d\d)(?:\d{6,12})?\.(?:s?html?|aspx)$", address
    )
    if not found:
        return None
    try:
        return _sane(date(*map(int, found.groups())))
    except ValueError:
        return None


def _iso(found: re.Match[str]) -> str | None:
    year, month, day = (found["y1"] or found["y2"], found["m1"] or found["m2"], found["d1"] or found["d2"])
    try:
        return _sane(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _sane(day: date) -> str | None:
    """No bulletin on the web is older than the Party, and none is of the year 9999 (a portal's “no date”)."""
    return day.isoformat() if 1930 <= day.year <= 2100 else None
