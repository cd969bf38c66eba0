"""Sentence -> the day of birth of whom a bulletin remembers, or names with the years of a life in brackets.

"Kỷ niệm 110 năm Ngày sinh đồng chí A (7/4/1907 - 7/4/2017)", "Thượng tá A (1970), Phó Trưởng phòng", "A (1907-1988)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.places import NAMESAKE
from kg.extract.units import Line, Unit
from kg.lexicon.trie import Trie

#: An anniversary: the day of birth, and the same day of a later year.
_ANNIVERSARY = re.compile(
    r"\s*\(\s*0?(\d{1,2})\s*[./-]\s*0?(\d{1,2})\s*[./-]\s*(\d{4})\s*[-–/]\s*0?\1\s*[./-]\s*0?\2\s*[./-]\s*\d{4}\s*\)"
)
#: A year of birth alone, or with that of death.
_YEARS = re.compile(r"\s*\(\s*(1[89]\d\d|200\d)(?:\s*[-–]\s*(\d{4}))?\s*\)")
#: Years between those of a life, not of a term of office.
_LIFE = range(25, 110)
#: What may stand between "ngày sinh" and the name: posts, ranks and the word for the dead.
_LEADING = frozenset(("hon", "rank", "role", "org", "punct"))
_FEW = 4


def birthdays(line: Line, named: list[Unit], words: Trie[str]) -> Iterator[tuple[Unit, str]]:
    """Yield (who, ISO day or year of birth) for each of the persons `named` behind whose name brackets tell it.

    `words` are those before the name of whom a day of birth is remembered.
    """
    for unit in named if "(" in line.keys else ():
        behind = line.sentence.source[line.tokens[unit.j - 1].end : line.sentence.end]
        day = _ANNIVERSARY.match(behind)
        if day is not None and _remembered(line, unit, words):
            yield unit, f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
            continue
        years = _YEARS.match(behind)
        if years is None:
            continue
        if int(years[2]) - int(years[1]) in _LIFE if years[2] else unit.text != NAMESAKE:
            yield unit, years[1]


def _remembered(line: Line, unit: Unit, words: Trie[str]) -> bool:
    """Whether the day somebody was born is spoken of right before the name."""
    index = line.at[unit.i]
    start = index
    while start and (line.units[start - 1].kind in _LEADING or index - start < _FEW):
        start -= 1
    return any(words.longest(line.keys, i) for i in range(line.units[start].i, unit.i))
