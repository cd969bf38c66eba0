"""What a sentence says around an honour of its giving: what for, when, and for what years.

"tặng Bằng khen cho ông A vì | có nhiều đóng góp": what for; "Huân chương Lao động (năm 2019)": when.
"""

from __future__ import annotations

from kg.extract.dates.periods import find_periods
from kg.extract.units import Line
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("merits")

_REASONS = _GRAMMAR.trie("reasons", "behind")
#: Characters between an honour and its date: a bracket, "năm".
_AT_ONCE = 6
_DAY = len("2019-05-19")


def reason(line: Line, i: int) -> str | None:
    """Return what the honour before token `i` is given for, in the words of the sentence up to its end."""
    for k in _REASONS.openings(line.keys):
        words = _REASONS.longest(line.keys, k, len(line.keys) - 1) if k >= i else None
        if words is not None:
            first = words[0] if words[1] == "behind" else k
            end = line.tokens[-1].end - (line.tokens[-1].text == ".")
            return line.sentence.source[line.tokens[first].start : end].strip()
    return None


def day_given(line: Line, i: int, stop: int) -> str | None:
    """Return the date right behind the honour before token `i` ("(năm 2019)"), else a day named before it."""
    begin = line.tokens[i].start if i < len(line.tokens) else line.sentence.end
    end = line.tokens[stop - 1].end if 0 < stop <= len(line.tokens) else line.sentence.end
    dates = [(unit, unit.value) for _, unit in line.marked if unit.kind == "date" and isinstance(unit.value, str)]
    for unit, day in dates:
        if begin <= unit.start < min(begin + _AT_ONCE, end):
            return day
    days = [day for unit, day in dates if unit.end <= begin and not _spans(line, unit.j)]
    return next((day for day in reversed(days) if len(day) == _DAY and not day.startswith("-")), None)


def merit_period(line: Line, published: str | None) -> str | None:
    """Return the last period that a sentence names, of whose merits it tells: "giai đoạn 2014 - 2019"."""
    periods = find_periods(line.sentence.text, published[:4] if published else None)
    return periods[-1].value if periods else None


def _spans(line: Line, j: int) -> bool:
    """Whether the date before token `j` begins a span of years ("(20/11/1982 - 20/11/2018)")."""
    tokens = line.tokens
    return j + 1 < len(tokens) and tokens[j].text in "-–—" and tokens[j + 1].text[0].isdigit()
