"""The steps of a career: "4/1983 - 4/1985: Giám đốc Sở Y tế", a stretch of time and the posts held in it.

Whoever the bulletin last spoke of holds what stands behind such a head, though no name and no "ông" is there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.dates.dates import iso
from kg.extract.units import Line, Unit

_PART = r"(?:(?:khoảng|đầu|giữa|cuối|ngày|tháng|năm)\s)*"
_DATE = r"(?:(?:\d\d?\s?[/.-]\s?)?\d\d?(?:\s?[/.-]\s?|\snăm\s))?(?:19|20)\d\d(?!\d)"
_NOW = r"(?P<now>(?:hiện\s)?nay\b)"
_HEAD = re.compile(
    rf"(?i)[\s+\-–—*•(]*(?:từ\s)?{_PART}(?P<start>{_DATE})"
    rf"(?P<until>\s?(?:[-–—]\s?(?:đến|tới)|[-–—]|đến|tới)\s?(?:hết\s)?{_PART}(?:{_DATE}|{_NOW}))?\)?\s?(?P<mark>[:,])?"
)
_FIGURES = re.compile(r"\d+")
#: How far behind the head of a step without a colon its first post may stand, in units.
_NEAR = 8
#: What may lead up to it, beside a verb of office.
_LEADING = frozenset(("word", "role", "punct", "date", "rank", "hon"))


@dataclass(frozen=True, slots=True)
class Step:
    """What heads a step: `start` as ISO date of the precision told, `status` of its posts ("former" or "current").

    `span`: whether it tells until when; `mark`: the colon or comma that ends it, or "". `stop` is the place in the
    text, in characters, at which the head ends.
    """

    start: str
    status: str
    span: bool
    mark: str
    stop: int

    @property
    def over(self) -> bool:
        """Whether it tells until when, and that is past."""
        return self.span and self.status == "former"

    def dates(self, line: Line, index: int) -> bool:
        """Whether the post at unit `index` is held from the beginning of the step: no other date stands before it."""
        return not any(unit.kind in ("date", "number") for unit in self._behind(line, index))

    def opens(self, line: Line, index: int, given: bool, living: bool) -> bool:
        """Whether the post at unit `index` is held by whoever the bulletin tells of.

        `given`: whether a verb of office stands right before it; `living`: whether the bulletin tells a life. Behind
        a comma ("Năm 1985, Bí thư Huyện đoàn") a month or year may as well open news of others.
        """
        between = self._behind(line, index)
        named = any(unit.kind in ("person", "pronoun") for unit in between)
        if named or (between and between[-1].kind == "number"):
            return False
        if self.mark == ":":
            return True
        if not self.span:
            return living and (given or (self.mark == "," and not between))
        if len(between) > _NEAR or any(unit.kind not in _LEADING for unit in between):
            return False
        return given or self.mark == "," or any(unit.kind == "role" for unit in between)

    def _behind(self, line: Line, index: int) -> list[Unit]:
        """Return the units between the head and the one at `index`."""
        return [unit for unit in line.units[:index] if unit.start >= self.stop]


def career_step(line: Line) -> Step | None:
    """Return the step of a career that the sentence tells, None where it begins with no years or months."""
    found = _HEAD.match(line.sentence.text)
    if found is None:
        return None
    parts = [int(part) for part in _FIGURES.findall(found["start"])]
    if len(parts) > 2 and not (found["until"] or found["mark"] == ":"):
        return None  # "Ngày 5/7/2020, ..." is the day of news
    start = iso(*reversed(parts))
    if start is None:
        return None
    status = "current" if found["now"] else "former"
    return Step(start, status, bool(found["until"]), found["mark"] or "", line.sentence.start + found.end())
