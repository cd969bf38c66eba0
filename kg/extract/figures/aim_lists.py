"""Lines -> those of lists of aims, whose numbers are yet to be reached: "Một số chỉ tiêu:" over "- 100% ..."."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.units import Line
from kg.extract.words.neighbours import BULLETS
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("aim_lists")

#: What a list of aims is called, and words by which it is one of results.
_AIMS, _RESULTS = _GRAMMAR.trie("aims"), _GRAMMAR.trie("results")


def aimed(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines of text that are items of a list of aims."""
    found: set[int] = set()
    opened = -1
    for line in lines:
        number = line.sentence.line
        if number in found or number == opened:
            if number == opened and not _opens(line):
                opened = -1  # the list would have to follow at once
            continue
        item = line.tokens[0].text in BULLETS
        if item and opened >= 0:
            found.add(number)
        elif not item:
            opened = number if _opens(line) else -1
    return frozenset(found)


def _opens(line: Line) -> bool:
    """Whether a line announces aims behind its colon."""
    return line.tokens[-1].text == ":" and _AIMS.within(line.keys) and not _RESULTS.within(line.keys)
