"""Numbers told behind what is counted: "số hồ sơ đã giải quyết: 20.889", "tổng lượt khách ước đạt 12.000 lượt".

The noun behind such a number, if there is one, only says again how one counts: vụ, lượt, người.
"""

from __future__ import annotations

from kg.extract.cut.quantities import VIEWED, Quantity
from kg.extract.figures.attending import Attending
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("totals")

_NUMBER_OF = tuple(tuple(map(syllable_key, w.split())) for w in ("tổng số", "số lượng", "số"))
_PARTS = _GRAMMAR.syllables("parts")
_ADVERBS = _GRAMMAR.syllables("adverbs")
_PERSON, _HAS = syllable_key("người"), syllable_key("có")
_NO_SUM = _GRAMMAR.syllables("no_sum")
#: What one counts by; behind the number it may stand for what was named before it.
_COUNTED_BY = _GRAMMAR.syllables("counted_by")
_SUMS = _GRAMMAR.syllables("sums")
_TO = _GRAMMAR.syllables("to")
#: How far before a number what is counted may begin, and the fewest words it has.
_REACH, _FEWEST = 24, 2


class Totals(Attending):
    """The counts of one sentence whose noun stands before them."""

    def _people(self, noun: str) -> str:
        """Return which persons are meant where only "người" stands, from what was counted before."""
        return self.subjects.people if self.subjects.people and syllable_key(noun) == _PERSON else noun

    def _elliptical(self, has: int) -> str:
        """Return the noun before the verb where only "người" stands behind it ("hộ nghèo có 12 người")."""
        start = self.phrases.start(has, self.state.end)
        if any(start <= s.i < has for s in self.named):
            return ""
        return self._text(*self.phrases.trim(start, has))

    def _total(self, at: int) -> str | None:
        """Return the noun of "tổng số đảng viên trong toàn Đảng bộ là 963 đồng chí"."""
        link = self.phrases.links(at)
        if link == at:
            return None
        start = max(self._clause(link), self.state.end, link - _REACH)
        if any(key in VIEWED for key in self.keys[start:link]):
            return None  # "số lượt người xem: 10 Bản in"
        for opening in _NUMBER_OF:
            for k in range(start, link):
                if tuple(self.keys[k : k + len(opening)]) == opening and (k == 0 or self.keys[k - 1] not in _NO_SUM):
                    begin = k + len(opening)
                    commas = [m for m in range(begin, link) if self.tokens[m].text == ","]
                    if any(self.words.guests.longest(self.keys, m + 1) is None for m in commas):
                        return None
                    stop = next((m for m in range(begin, link) if self.keys[m] in _PARTS), link)
                    stop -= stop > begin and self.keys[stop - 1] in _ADVERBS  # "số hội viên đã | tăng lên 300"
                    return self._text(begin, stop) or None
        return None

    def _repeated(self, q: Quantity, first: int, stop: int) -> tuple[int, int] | None:
        """Return the tokens of what "12.000 lượt" count in "lượng khách đến tỉnh ước đạt 12.000 lượt"."""
        link = self.phrases.links(q.a)
        if link == q.a or q.number.word or self.keys[first] not in _COUNTED_BY:
            return None
        start = self.phrases.start(link, self.state.end)
        i, j = self.phrases.trim(start, link)
        j = next((s.i for s in self.named if i < s.i < j), j)
        j -= j > i and self.keys[j - 1] in _TO
        if j - i < _FEWEST or self.phrases.doing(i, j):
            return None
        again = self._text(first, stop).lower() in self._text(i, j).lower()
        summed = stop - first == 1 and self.keys[i] in _SUMS
        return (i, j) if (again and self.keys[link] != _HAS) or summed else None
