"""Text -> tokens: words, numbers, punctuation marks, each with its place and key.

>>> [t.text for t in tokenize("UBND huyện Đắk R’lấp (2.426 người)")]
['UBND', 'huyện', 'Đắk', 'R’lấp', '(', '2.426', 'người', ')']
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from kg.text.glued import unglue
from kg.text.syllable import syllable_key

_TOKEN = re.compile(
    r"T\.[ƯưUuWw]\w?\b"  # T.Ư, T.W: trung ương
    r"|\d+(?:(?:[.,]|/(?!\d\d?[.-]\d\d?[.-]\d{4}))\d+)*"  # 2.426, 12/2024; 3-2-1930/3-2-2025 are two dates
    r"|[^\W\d_]+(?:['’ʼ‘][^\W\d_]+|&[^\W\d_]+)*['’]?(?=[^\w]|\d|_|$)"  # R’lấp, GD&ĐT, K'
    r"|[^\W_]+"
    r"|[^\w\s]|_"
)


#: Makes a token without the detour over its constructor: there are many.
_token = tuple.__new__
#: A token without its place: text, key, start and end in its stretch, capital, word.
_Shape = tuple[str, str, int, int, bool, bool]
#: The tokens of the stretches read last, and how many are kept; those that are one token, as most are, by themselves.
_shapes: dict[str, tuple[_Shape, ...]] = {}
_whole: dict[str, _Shape] = {}
_KEPT = 1 << 16


class Token(NamedTuple):
    """One word, number or mark: `start` and `end` count code points of the text, `key` is its spelling key.

    `capital`: whether it begins with a capital letter; `word`: whether it is a word rather than a number or a mark.
    """

    text: str
    key: str
    start: int
    end: int
    capital: bool
    word: bool


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`; offsets count from the start of `text`."""
    found: list[_Shape] = []
    add, whole, known, at = found.append, _whole.get, _shapes.get, start
    for part in text[start:end].split(" "):
        shape = whole(part)
        if shape is not None:
            surface, key, _, length, capital, word = shape
            stop = at + length
            add((surface, key, at, stop, capital, word))
            at = stop + 1
            continue
        for surface, key, i, j, capital, word in known(part) or _cut(part):
            add((surface, key, at + i, at + j, capital, word))
        at += len(part) + 1
    return list(map(_token, repeat(Token), found))


@lru_cache(maxsize=1 << 14)
def keys_of(name: str) -> tuple[str, ...]:
    """Return the keys of the tokens of a name; they are kept, for the same bodies come again and again."""
    return tuple(token.key for token in tokenize(name))


def _cut(part: str) -> tuple[_Shape, ...]:
    """Return the tokens of a stretch without spaces, their offsets counted from its start.

    No token reaches over a space, and the same stretches come again and again: they are kept.
    """
    if len(_shapes) >= _KEPT:
        _shapes.clear()
        _whole.clear()
    shapes: list[_Shape] = []
    for m in _TOKEN.finditer(part):
        if not m[0][0].isalpha():
            shapes.append((m[0], m[0], *m.span(), m[0][0].isupper(), False))
            continue
        i = m.start()
        for surface in unglue(m[0]):
            shapes.append((surface, syllable_key(surface), i, i + len(surface), surface[0].isupper(), True))
            i += len(surface)
    if len(shapes) == 1 and shapes[0][2:4] == (0, len(part)):
        _whole[part] = shapes[0]
    return _shapes.setdefault(part, tuple(shapes))
