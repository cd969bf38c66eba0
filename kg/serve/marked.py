"""A bulletin's text cut at the bounds of its facts' passages, so that each piece knows which facts it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Fact


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `facts` are the numbers (from 1) of what it says, the shortest passage first."""

    text: str
    facts: tuple[int, ...]
    kind: str


def pieces(text: str, facts: Sequence[Fact]) -> list[Piece]:
    """Return the whole of `text` in order, cut wherever a passage begins or ends."""
    spans = [
        (s.start, s.end, i)
        for i, fact in enumerate(facts, 1)
        for s in fact.passages
        if 0 <= s.start < s.end <= len(text)
    ]
    bounds = sorted({0, len(text), *(s for s, _, _ in spans), *(e for _, e, _ in spans)})
    starting: dict[int, list[tuple[int, int, int]]] = {}
    for span in spans:
        starting.setdefault(span[0], []).append(span)
    out: list[Piece] = []
    open_spans: list[tuple[int, int, int]] = []
    for start, end in pairwise(bounds):
        open_spans = [s for s in open_spans if s[1] > start] + starting.get(start, [])
        covering = sorted(open_spans, key=lambda s: (s[1] - s[0], s[2]))
        numbers = tuple(dict.fromkeys(i for _, _, i in covering))
        out.append(Piece(text[start:end], numbers, facts[numbers[0] - 1].kind if numbers else ""))
    return out
