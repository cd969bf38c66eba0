"""When a post was held: from what bulletins say of one tenure to its start, end, first and last seen.

>>> derive([Statement("appointed", "2024-06-19", "2024-06-20"), Statement("current", None, "2024-09-01")])
Interval(start='2024-06-19', end=None, first_seen='2024-06-20', last_seen='2024-09-01')
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """What one bulletin says of a tenure: its status, the date it gives, and the bulletin's own date (ISO or None)."""

    status: str
    date: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Interval:
    """A tenure in time, as ISO dates to the precision known. `start` and `end` are only what a bulletin states.

    `first_seen` and `last_seen` are the dates of the first and last bulletins by which the post was held.
    """

    start: str | None
    end: str | None
    first_seen: str | None
    last_seen: str | None


def derive(statements: Iterable[Statement]) -> Interval:
    """Return the interval of one tenure.

    The start is the earliest date stated with an appointment; where none is stated, nothing is guessed. The end is the
    latest stated with a departure, unless a later appointment or a bulletin after it has the post held again.
    """
    rows = list(statements)
    starts = sorted(r.date for r in rows if r.status == "appointed" and r.date)
    ends = sorted(r.date for r in rows if r.status == "ended" and r.date)
    held = sorted(r.published for r in rows if r.status in ("current", "appointed") and r.published)
    end = ends[-1] if ends else None
    if end is not None and any(date > end for date in (*starts[-1:], *held[-1:])):
        end = None
    return Interval(
        start=starts[0] if starts else None,
        end=end,
        first_seen=held[0] if held else None,
        last_seen=held[-1] if held else None,
    )


def extend(interval: Interval, statements: Iterable[Statement]) -> Interval | None:
    """Return the interval of a tenure once statements have come to those it was derived from.

    None where the interval does not tell enough: an end that comes may be overruled by what it does not show.

    >>> had = derive([Statement("current", None, "2024-09-01")])
    >>> extend(had, [Statement("appointed", "2024-06-19", "2024-06-20")]) == derive(
    ...     [Statement("current", None, "2024-09-01"), Statement("appointed", "2024-06-19", "2024-06-20")]
    ... )
    True
    """
    rows = list(statements)
    if any(r.status == "ended" and r.date for r in rows):
        return None
    come = derive(rows)
    dates = [r.date for r in rows if r.status == "appointed" and r.date]
    dates += [r.published for r in rows if r.status in ("current", "appointed") and r.published]
    end = interval.end if interval.end and not any(date > interval.end for date in dates) else None
    return Interval(
        start=min(filter(None, (interval.start, come.start)), default=None),
        end=end,
        first_seen=min(filter(None, (interval.first_seen, come.first_seen)), default=None),
        last_seen=max(filter(None, (interval.last_seen, come.last_seen)), default=None),
    )
