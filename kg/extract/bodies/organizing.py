"""Boards that hold an occasion are called after it: "Trưởng Ban Tổ chức | Lễ hội Mùa Xuân năm 2024".

So are parts whose business no table knows, where the name of who heads them ends it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.central import joined
from kg.extract.names.places import parse_place
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
#: Parts and boards that are called after what they do, and tokens of the longest business that no table knows.
_PARTS, _BUSINESS, _NO_BUSINESS = _GRAMMAR.names("parts"), 7, _GRAMMAR.syllables("no_business")


def of_occasion(tokens: Sequence[Token], keys: Sequence[str], i: int, lexicon: Lexicon) -> Org | None:
    """Return the board whose name begins at token `i`, with the occasion that it holds, or None."""
    j = i + len(_BOARD_KEYS)
    called = _OCCASIONS.longest(keys, j) if tuple(keys[i:j]) == _BOARD_KEYS and j < len(tokens) else None
    if called is None:
        return None
    end, place = called[0], None
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


def unknown_business(head: str, tokens: Sequence[Token], keys: Sequence[str], j: int, lexicon: Lexicon) -> Org | None:
    """Return the part whose business in small letters a name ends: "Trưởng Tiểu ban | lễ tân, hậu cần | Lê Văn Mẫu"."""
    known, k = lexicon.head_by_name.get(head), j
    if known is None or head not in _PARTS:
        return None
    while k < len(tokens) and k - j < _BUSINESS and (tokens[k].word or (tokens[k].text == "," and k > j)):
        if tokens[k].capital:
            break
        term = lexicon.terms.longest(keys, k) if k > j else None
        if term is not None:
            k = term[0]
            continue
        verb = lexicon.verbs.longest(keys, k)
        if keys[k] in _NO_BUSINESS or _ENDS.longest(keys, k) is not None or (verb is not None and verb[0] == k + 1):
            return None
        k += 1
    named = k + 1 < len(tokens) and keys[k] in lexicon.surnames and tokens[k].capital and tokens[k + 1].capital
    if not named or k == j or not tokens[k - 1].word or lexicon.honorifics.longest(keys, k - 1) is not None:
        return None
    words = joined(tokens[j:k])
    core = f"{head} {words[0].upper()}{words[1:]}"
    return Org(known, core, j, k, kind=known.kind, start=tokens[j].start, end=tokens[k - 1].end)


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
