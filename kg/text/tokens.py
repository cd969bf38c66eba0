"""Text -> tokens: words, numbers, punctuation marks, each with its place and key.

>>> [t.text for t in tokenize("UBND huyện Đắk R’lấp (2.426 người)")]
['UBND', 'huyện', 'Đắk', 'R’lấp', '(', '2.426', 'người', ')']
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.text.syllable import syllable_key

_TOKEN = re.compile(
    r"T\.[ƯưUuWw]\w?\b"  # T.Ư, T.W: trung ương
    r"|\d+(?:[.,/]\d+)*"
    r"|[^\W\d_]+(?:['’ʼ‘][^\W\d_]+|&[^\W\d_]+)*['’]?(?=[^\w]|\d|_|$)"  # R’lấp, GD&ĐT, K'
    r"|[^\W_]+"
    r"|[^\w\s]|_"
)


class Token(NamedTuple):
    """One word, number or mark: `start` and `end` count code points of the text, `key` is its spelling key."""

    text: str
    key: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        """Whether the token is a word rather than a number or a mark."""
        return self.text[0].isalpha()


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`; offsets count from the start of `text`."""
    return [
        Token(m.group(), syllable_key(m.group()) if m.group()[0].isalpha() else m.group(), m.start(), m.end())
        for m in _TOKEN.finditer(text, start, len(text) if end is None else end)
    ]
