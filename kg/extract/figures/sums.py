"""Sums of money and what they are parts of, were raised for or came from; and what all of a share did.

"trong đó: vốn ngân sách huyện 6 tỷ đồng", "vận động 2 tỷ đồng xây dựng cầu", "ghi nhận lỗ sau thuế 2 tỷ đồng".
"""

from __future__ import annotations

from kg.extract.cut.quantities import Quantity
from kg.extract.figures.done import Deeds
from kg.extract.figures.frames import Made
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("sums")

_MONEY = _GRAMMAR.names("money")
#: What parts of a sum are called, and the words before them: "trong đó | vốn vay", "và | vốn đối ứng".
FUNDS, _PARTED = _GRAMMAR.syllables("funds"), _GRAMMAR.syllables("parted")
#: How many words such a part may have.
_LONG_FUND = 12
#: Words of the verb of what a sum was raised for.
_VERBAL = 4
_BOOKED = tuple(map(syllable_key, ("ghi", "nhận")))
#: "100% các hộ đều dùng điện".
_ALIKE, _AND, _FOR = map(syllable_key, ("đều", "và", "cho"))


class Sums(Deeds):
    """The sums of one sentence."""

    def _fund(self, q: Quantity, link: int) -> Made | None:
        """ "..., trong đó: vốn ngân sách huyện trên 67 tỷ đồng, vốn vay 2 tỷ đồng": parts of the sum just told."""
        if not is_money(q.unit) or q.unit == "%" or self.state.rule != "measure" or self.state.org is None:
            return None
        for k in range(link - 1, max(self.state.end, link - _LONG_FUND), -1):
            if self.tokens[k].text[0].isdigit():
                return None
            heads = self.tokens[k - 1].text in (",", ":", ";") or self.keys[k - 1] in _PARTED
            if heads and self.keys[k] in FUNDS:
                return Made(self._text(k, link), "measure", k, self.state.org)
        return None

    def _helping(self, at: int) -> list[str]:
        """Return what a sum was raised for, told without "cho": "vận động 2 tỷ đồng | hỗ trợ 30 | hộ nghèo"."""
        ends = min(at + _VERBAL, len(self.keys))
        if not self.phrases.doing(at, ends) or self.words.stops.longest(self.keys, at) is not None:
            return []
        stop = self.phrases.noun(at)[1]
        number = stop + (self.keys[stop : stop + 1] == [_FOR])
        if number + 1 >= len(self.keys) or not self.tokens[number].text[0].isdigit():
            return [self._text(at, stop)]
        i, j = self.phrases.noun(number + 1)
        return [self._text(at, number), self._text(i, j)]

    def _takings(self, first: int, stop: int) -> int:
        """Return where what an enterprise earned or lost begins behind "ghi nhận", or behind "và" that goes on."""
        if tuple(self.keys[first : first + 2]) == _BOOKED and stop - first > 2:
            first += 2
        ands = (k for k in range(first + 1, stop) if self.keys[k - 1] == _AND)
        return next((k for k in ands if (self.words.business.longest(self.keys, k) or (0,))[0] == stop), first)

    def _alike(self, at: int) -> list[str]:
        """Return what all those of a share did or are: "100% các chi bộ | đều hoàn thành tốt nhiệm vụ"."""
        if self.keys[at : at + 1] != [_ALIKE] or at + 1 >= len(self.keys):
            return []
        i, j = self.phrases.noun(at + 1)
        return [self._text(i, j)] if i < j else []


def is_money(unit: str | None) -> bool:
    """Whether a unit is of money or a share, behind which whose or what it is for is told rather than its matter."""
    return (unit or "").split("/")[0] in _MONEY
