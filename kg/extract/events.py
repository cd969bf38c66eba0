"""Readings -> the gatherings a bulletin reports: kind, name, date, organisers, place.

A gathering is reported where a body holds it ("Sáng 21/1, Đảng ủy X tổ chức Hội nghị ..."), where it takes place or is
opened, where somebody chairs or attends it by name, or where an act without head noun is dated ("ngày 12/4, ông A đã gặp
mặt, khen thưởng ..."). What a review lists ("Việc tổ chức hội nghị ...") and what is to come is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.atoms import Atom, EventWords, atoms, letters
from kg.extract.reading import Reading
from kg.extract.units import Line, Org, Place
from kg.model import Fact
from kg.text import name_key

_LONGEST_NAME = 45
#: A bulletin says what it reports in its head.
_HEAD_LINES = 8


@dataclass(slots=True)
class Event:
    """One gathering: `line` and `index` are where it is told of; `score` how plainly it is told."""

    kind: str
    name: str
    line: Line
    index: int
    date: str | None = None
    organizer: tuple[str, ...] = ()
    place: str | None = None
    score: int = 0
    id: str = ""
    more: list[Line] = field(default_factory=list)
