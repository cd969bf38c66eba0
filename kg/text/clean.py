"""The text as the stages read it, and the way back to the text as it came.

The stages want one form (NFC, plain spaces, letters of the Vietnamese alphabet, no zero-width characters, no marks of
emphasis, syllables parted by spaces); readers and citations want offsets into the untouched text. `clean` gives both.

>>> c = clean("Ha\u0309i\u00a0Phòng")
>>> c.text, c.original(0, 3)
('Hải Phòng', (0, 4))
>>> clean("**Ông A**, *Bí thư*").text
'Ông A, Bí thư'
>>> clean("Bí_thư Tỉnh_uỷ dự hội_nghị").text
'Bí thư Tỉnh uỷ dự hội nghị'
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_DROPPED = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\r")
#: What one plain character is read for: other spaces, and letters of other alphabets that old keyboards and fonts have
#: for Đ and Ư.
_PLAIN = {**dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t\u3000", " "), "Ð": "Đ", "ð": "đ", "Ƣ": "Ư", "ƣ": "ư"}
#: Marks of emphasis, as texts that were Markdown keep them: "**tổ chức Hội nghị**", "*Bí thư*". A star behind a bracket
#: or before a space is a footnote or an item of a list.
_EMPHASIS = re.compile(
    r"(?<![(*])\*{2,}+|\*{2,}+(?!\))|(?<![\w*(])\*(?=[^\s*][^*\n]*[^\s*]\*(?![\w*]))|(?<=[^\s*(])\*(?![\w*])"
)
#: Two syllables of one word, as corpora cut into words join them: "Bí_thư". Text that has fewer than one in so many
#: characters is not cut: its underscores are those of addresses and names of files.
_JOINED = re.compile(r"(?<=[^\W\d_])_(?=[^\W\d_])")
_CUT = 60


@dataclass(frozen=True, slots=True)
class Clean:
    """`text` in NFC with plain spaces; `offsets[i]` is where its i-th character starts in the original (None: i)."""

    text: str
    offsets: tuple[int, ...] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open stretch of the original text that `text[start:end]` was made from."""
        if self.offsets is None:
            return start, end
        first, stop = self.offsets[start], end - 1 if end == start else end
        # A letter and a mark that does not combine with it begin at one place: the stretch ends behind both.
        while end > start and self.offsets[stop] <= first and stop + 1 < len(self.offsets):
            stop += 1
        return first, self.offsets[stop]


def clean(text: str) -> Clean:
    """Return `text` in the one form the stages read, with the way back."""
    simple = text
    for character, plain in _PLAIN.items():
        simple = simple.replace(character, plain)
    if simple.count("_") * _CUT > len(simple):
        simple = _JOINED.sub(" ", simple)
    marks = {i for mark in _EMPHASIS.finditer(simple) for i in range(*mark.span())} if "*" in simple else frozenset()
    if unicodedata.is_normalized("NFC", simple) and not marks and not any(c in simple for c in _DROPPED):
        return Clean(simple, None)
    out: list[str] = []
    offsets: list[int] = []
    i = 0
    while i < len(simple):
        j = i + 1
        while j < len(simple) and unicodedata.combining(simple[j]):
            j += 1
        if simple[i] not in _DROPPED and i not in marks:
            composed = unicodedata.normalize("NFC", simple[i:j])
            out.append(composed)
            offsets.extend([i] * len(composed))
        i = j
    offsets.append(len(simple))
    return Clean("".join(out), tuple(offsets))
