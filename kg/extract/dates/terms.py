"""Terms of office and times gone by, in words behind a post: "2020-2025", "thời điểm đó"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("terms")

_YEARS, _DASHES = re.compile(r"\d{4}"), frozenset("-–—")
_AND_MORE = frozenset((",", ";", syllable_key("và")))
_THEN = _GRAMMAR.trie("then")


def read_term(tokens: Sequence[Token], j: int) -> tuple[str | None, int]:
    """Return ("2020-2025", index behind it) where a term of office stands at token `j`, or (None, j)."""
    if j + 4 < len(tokens) and tokens[j].text == "(" and tokens[j + 4].text == ")":
        term, behind = read_term(tokens, j + 1)
        return (term, behind + 1) if term else (None, j)
    if j + 2 < len(tokens) and tokens[j + 1].text in _DASHES:
        first, last = tokens[j].text, tokens[j + 2].text
        if _YEARS.fullmatch(first) and _YEARS.fullmatch(last):
            return f"{first}-{last}", j + 3
    return None, j


def read_terms(tokens: Sequence[Token], j: int) -> tuple[str | None, int]:
    """Return the last of one or more terms at token `j` with the index behind it: "2004 - 2011, 2011 - 2016"."""
    term, k = read_term(tokens, j)
    while term and k < len(tokens) and tokens[k].key in _AND_MORE and (more := read_term(tokens, k + 1))[0]:
        term, k = more
    return term, k


def past_then(keys: Sequence[str], j: int) -> int:
    """Return the index behind words of a time that is over behind a post: "Giám đốc Sở Y tế | thời điểm đó", or `j`."""
    return (_THEN.longest(keys, j) or (j,))[0]
