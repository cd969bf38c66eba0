"""Brackets, commas and dashes around posts: what a post stands behind, and what stands between its body and a name."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.text import Token, syllable_key

#: What stands before the small post of somebody named: "ông A, chuyên viên Sở Y tế", "ông từng là cán bộ Bộ Y tế".
_BEFORE_STAFF = frozenset((",", ":", *map(syllable_key, ("là", "làm"))))
#: What stands between a name and the small post told of it: "ông A (kế toán Trường X)", "bà B - nhân viên Sở Y".
_BEHIND_NAME = frozenset("(-–—")
#: Tokens of the longest bracket that tells where a body is, or its short name, and what ends one.
_ASIDE, _ENDS = 8, frozenset("(),;:")


def of_somebody(tokens: Sequence[Token], keys: Sequence[str], i: int) -> bool:
    """Whether a small post at `i` is told of somebody: behind a comma, "là", or a name's dash or bracket."""
    if i and keys[i - 1] in _BEFORE_STAFF:
        return True
    return i > 1 and keys[i - 1] in _BEHIND_NAME and tokens[i - 2].word and tokens[i - 2].capital


def past_aside(tokens: Sequence[Token], keys: Sequence[str], j: int, lexicon: Lexicon) -> int:
    """Return the index behind the brackets at `j` that part a body from its holder, "Quận ủy X (TP.HCM) | Lê Hà"."""
    end = next((k for k in range(j + 1, min(j + _ASIDE, len(tokens))) if keys[k] in _ENDS), j)
    name = tokens[end + 1] if end + 1 < len(tokens) and keys[end] == ")" else None
    if name is None or not name.capital or lexicon.places.longest(keys, end + 1) is not None:
        return j  # "Giám đốc Sở GD và ĐT (GD-ĐT) Hà Giang"
    return end + 1 if name.key in lexicon.surnames else j


def past_code(tokens: Sequence[Token], j: int) -> int:
    """Return the index behind the number of a police office in brackets, "(PC08)", or `j`."""
    texts = [t.text for t in tokens[j : j + 4]]
    return j + 4 if len(texts) == 4 and texts[0] == "(" and texts[2].isdigit() and texts[3] == ")" else j
