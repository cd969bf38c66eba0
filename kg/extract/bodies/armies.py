"""Armies of other countries, whose commanders go by the titles of ours: "Tổng Tham mưu trưởng | Quân đội Cuba"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.beginnings import official
from kg.extract.bodies.seats import HOME
from kg.extract.units import Org
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("armies")

OWN_ARMY = f"Quân đội nhân dân {HOME}"
_THE = syllable_key("các")
_FIRST = frozenset((_THE, *_GRAMMAR.syllables("first")))
#: Tokens of the longest name of one.
_LONGEST = 9


def army_abroad(tokens: Sequence[Token], keys: Sequence[str], i: int, lexicon: Lexicon) -> Org | None:
    """Return the army of another country that is named at token `i`, or None: "Quân đội nhân dân Lào"."""
    if keys[i] not in _FIRST:
        return None
    for k in range(i + 1, min(i + _LONGEST, len(tokens))):
        known = lexicon.places.longest(keys, k) if tokens[k].capital else None
        if known and known[1].level == "country":
            head, j = lexicon.head_by_name[OWN_ARMY], known[0]
            name = official(tokens[i + (keys[i] == _THE) : j], lexicon.spelled)
            return Org(head, name, i, j, kind=head.kind, start=tokens[i].start, end=tokens[j - 1].end)
        if known or not tokens[k].word:
            return None
    return None
