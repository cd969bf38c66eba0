"""Boards that hold an occasion are called after it: "Trưởng Ban Tổ chức | Lễ hội Mùa Xuân năm 2024"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.central import joined
from kg.extract.places import parse_place
from kg.extract.units import Org
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("organizing")

_BOARD = "Ban Tổ chức"
_BOARD_KEYS = tuple(map(syllable_key, _BOARD.split()))
_OCCASIONS, _ENDS = _GRAMMAR.trie("occasions"), _GRAMMAR.trie("ends")
#: Tokens of the longest name of an occasion, and dashes that may stand in one.
_LONGEST, _DASHES = 24, frozenset("-–")


def of_occasion(tokens: Sequence[Token], keys: Sequence[str], i: int, lexicon: Lexicon) -> Org | None:
    """Return the board whose name begins at token `i`, with the occasion that it holds, or None."""
    j = i + len(_BOARD_KEYS)
    if tuple(keys[i:j]) != _BOARD_KEYS or j >= len(tokens) or _OCCASIONS.longest(keys, j) is None:
        return None
    end, place = _OCCASIONS.longest(keys, j)[0], None  # type: ignore[index]
    while end < len(tokens) and end - j < _LONGEST and place is None:
        dash = tokens[end].text in _DASHES and end + 1 < len(tokens) and tokens[end + 1].text[0].isdigit()
        if not (dash or tokens[end].word or tokens[end].text[0].isdigit()) or _ends(tokens, keys, end, lexicon):
            break
        if keys[end] in lexicon.place_types.first:
            found = parse_place(tokens, keys, end, lexicon)
            place = found if found is not None and found.typed and not found.name else None
        end += 0 if place is not None else 1
    head = lexicon.head_by_name[_BOARD.split(maxsplit=1)[0]]
    core = f"{_BOARD} {joined(tokens[j:end])}"
    org = Org(head, core, i, place.j if place is not None else end, place=place, kind="state", start=tokens[i].start)
    org.end = tokens[org.j - 1].end
    return org


def _ends(tokens: Sequence[Token], keys: Sequence[str], k: int, lexicon: Lexicon) -> bool:
    """Whether the name of an occasion is over at `k`: somebody is named, or told to do something."""
    if _ENDS.longest(keys, k) is not None or lexicon.honorifics.longest(keys, k) is not None:
        return True
    if not tokens[k].capital:
        return False
    named = keys[k] in lexicon.surnames and k + 1 < len(tokens) and tokens[k + 1].capital
    place = lexicon.places.longest(keys, k)
    run = next((n for n in range(k, len(tokens)) if not (tokens[n].word and tokens[n].capital)), len(tokens))
    return named and (place is None or place[0] < run) and run - k >= 2
