"""Guests: how many came to a gathering, and whose guests they are.

"với sự tham gia của 45 đại biểu", "Dự Đại hội có 150 đại biểu", "hơn 500 đại biểu đã về dự lễ kỷ niệm".
"""

from __future__ import annotations

from kg.extract.quantities import ends_with
from kg.extract.votes import Votes
from kg.text import syllable_key

_AND, _WITH, _ELECTS, _COME = (syllable_key(word) for word in ("và", "cùng", "bầu", "dự"))
_OTHERWISE = [[syllable_key(word)] for word in ("án", "khuyết", "kiến", "thảo", "toán")]
#: Words of guests before the verb of their coming.
_GUESTS = 22
#: How far behind "Dự" the number of those who came may stand ("Tham dự buổi lễ kỷ niệm còn có hơn 200 đại biểu").
_NEAR = 14


class Attending(Votes):
    """The guests counted in one sentence."""

    def _attended(self, at: int, noun: int, *, told: bool) -> str | None:
        """Return the body or gathering whose guests are counted ("với sự tham gia của 45 đại biểu")."""
        host = self.subjects.attended(self.line, noun)
        for k in range(max(0, at - 6), at):
            known = self.words.present.longest(self.keys, k)
            if known is not None and known[0] == at:
                return host
        if ends_with(self.keys, at, self.words.has) is not None and self._come(at):
            return host
        joined = self.keys[at - 1] in (_AND, ",", _WITH) if at else False
        came = joined and any((self.words.present.longest(self.keys, k) or (at,))[0] < at for k in range(at))
        start = self._clause(at)
        came = came or (joined and _COME in self.keys[start : min(start + 3, at)])
        came = came or (told and (joined or at == start) and self._coming(noun))
        return host if came else None

    def _guests(self, stop: int) -> int:
        """Return where a list of guests that goes on at token `stop` ends ("300 đại biểu, chuyên gia")."""
        while stop + 1 < len(self.keys) and self.keys[stop] == "," and self.words.guests.longest(self.keys, stop + 1):
            stop = self.phrases.noun(stop + 1)[1]
        return stop

    def _come(self, at: int) -> bool:
        """Whether "dự", "tham dự" opens the clause before token `at` ("Dự Đại hội có 150 đại biểu")."""
        start = self._clause(at)
        return at - start <= _NEAR and any(self.keys[k] == _COME for k in range(start, min(start + 3, at)))

    def _coming(self, at: int) -> bool:
        """Whether the guests that token `at` names came to a gathering ("500 đại biểu đã về dự lễ kỷ niệm")."""
        behind = self.keys[at : at + _GUESTS]
        return _ELECTS not in self.keys[:at] and any(
            key == _COME and behind[k + 1 : k + 2] not in _OTHERWISE for k, key in enumerate(behind)
        )
