"""A small column chart as numbers for an SVG: no script, and every column with its value in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, FOOT, HEAD = 360, 150, 22, 20


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its box in the units of the drawing, and what it says."""

    x: float
    y: float
    width: float
    height: float
    value: str
    when: str

    @property
    def middle(self) -> float:
        """Where its words stand."""
        return self.x + self.width / 2


def columns(rows: Sequence[tuple[str, float, str]]) -> list[Column]:
    """Return columns for rows of (when, value, value in words); none for fewer than two times or values below zero."""
    if len({when for when, _, _ in rows}) < 2 or len(rows) > 12 or min(v for _, v, _ in rows) < 0:
        return []
    most = max(v for _, v, _ in rows) or 1.0
    step = WIDTH / len(rows)
    width = min(56.0, step * 0.6)
    room = HEIGHT - FOOT - HEAD
    out = []
    for i, (when, value, words) in enumerate(rows):
        height = round(room * value / most, 1)
        x = round(i * step + (step - width) / 2, 1)
        out.append(Column(x, round(HEAD + room - height, 1), round(width, 1), height, words, when))
    return out
