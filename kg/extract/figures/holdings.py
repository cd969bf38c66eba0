"""What a body or place has so much of, told behind a unit of measure: "huyện X có 20 km đường biên giới"."""

from __future__ import annotations

from kg.extract.cut.quantities import Quantity, ends_with
from kg.extract.figures.frames import Frames, Made
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("holdings")

#: Verbs of having behind which what there is of something stands, and adverbs before them.
_HAVE, _ADVERBS = _GRAMMAR.sequences("have"), _GRAMMAR.syllables("adverbs")
_IS, _EXTENT = syllable_key("là"), syllable_key("chiều")
#: How long, how wide: what has such a dimension stands before it, in so many words at most.
_DIMENSIONS, _LONGEST = _GRAMMAR.syllables("dimensions"), 6
#: What is no thing that one has: "có 5 ha | nằm ngoài", "còn 2 tỷ đồng | chưa giải ngân".
_NO_THING = _GRAMMAR.syllables("no_thing")


class Holdings(Frames):
    """The holdings of one sentence."""

    def _holding(self, q: Quantity) -> Made | None:
        """Return what stands behind a number of a unit where its body or place right before "có" has so much of it."""
        if q.unit in (None, "%"):
            return None
        have = ends_with(self.keys, q.a, _HAVE)
        first, stop = self.phrases.noun(q.b)
        if have is None and self.keys[q.a - 1] in _DIMENSIONS and self.keys[q.a - 2] != _EXTENT:
            stop = q.a - 1  # "có | bờ biển | dài 56 km"
            first = next((k for k in range(stop - 1, max(0, stop - _LONGEST), -1) if self._have(k)), stop)
            have = ends_with(self.keys, first, _HAVE) if first < stop else None
        words = first < stop and all(self.tokens[k].word for k in range(first, stop))
        if have is None or not words or self.keys[first] in _NO_THING:
            return None
        if self.words.stops.longest(self.keys, first) is not None:
            return None
        if not any(s.leads and s.name and s.j <= have and self._right_before(s.j, have) for s in self.named):
            return None
        self.state.verb, self.state.noun = "", self._text(first, stop)
        return Made(self.state.noun, "has", first)

    def _have(self, k: int) -> bool:
        return ends_with(self.keys, k, _HAVE) is not None

    def _right_before(self, first: int, have: int) -> bool:
        """Whether nothing is told at tokens `first` up to the verb of having but what kind of place it is of."""
        kind = first < have and self.keys[first] == _IS and self.tokens[have - 1].text == ","  # "là tỉnh miền núi, có"
        return kind or all(self.keys[k] in _ADVERBS for k in range(first, have))
