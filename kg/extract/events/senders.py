"""Atoms of a sentence -> the bodies that send a delegation: "Đoàn đại biểu | Tỉnh ủy, HĐND X | do ông A dẫn đầu"."""

from __future__ import annotations

import re

from kg.extract.events.atoms import Cut

_DELEGATION = "đoàn"
#: What a delegation is called, and the bodies that send it, before its leader or its verb; the last may lead a row.
_SENT = re.compile(r"(?:w(?:w{,4}n?)|K)((?:O|R$)(?:[,&;-]+O)*),?$")
#: A delegation that has a name of its own sends itself: "Đoàn đại biểu Quốc hội tỉnh X (do bà A làm trưởng đoàn)".
_ITSELF = re.compile(r"(?:^|[,;.])(O),?$")


def senders(cut: Cut, k: int) -> tuple[int, int] | None:
    """Return where those stand who send the delegation that is told of before the atom `k`, or None."""
    text = cut.text
    for m in _candidates(text, k):
        first = cut.words(m.start())
        if first == _DELEGATION or first.startswith(f"{_DELEGATION} "):
            return m.span(1)
    named = _ITSELF.search(text, 0, k)
    if named is not None and cut.words(named.start(1)).startswith(f"{_DELEGATION} "):
        return named.span(1)
    return None


def _candidates(text: str, k: int) -> list[re.Match[str]]:
    """Return the ways to read a delegation before the atom `k`, the longest first."""
    return [m for at in range(max(0, k - 16), k) if text[at] in "wK" and (m := _SENT.match(text[:k], at))]
