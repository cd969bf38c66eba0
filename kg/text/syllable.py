"""One key for each syllable, however it is spelled.

Vietnamese is written in several equally right ways: hòa and hoà, ủy and uỷ, kỹ and kĩ, and with Ð (eth) for Đ. Two
spellings of one syllable share a key; two different syllables never do (thủy/thuỷ one key, hải/hai two).

>>> syllable_key("Uỷ") == syllable_key("ủy"), syllable_key("Hải") == syllable_key("Hai")
(True, False)
>>> name_key("Đào Phú Thuỳ Dương") == name_key("đào phú  thùy dương")
True
>>> ascii_fold("Đảng uỷ Khu kinh tế")
'dang uy khu kinh te'
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = {"\u0300": "1", "\u0301": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_LOOKALIKE = str.maketrans({"ð": "đ", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
#: Syllables of one consonant and the vowel i, which house styles spell with i or y (kĩ, kỹ).
_I_OR_Y = re.compile(r"(h|k|l|m|s|t|qu)[iy]")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@lru_cache(maxsize=1 << 16)
def syllable_key(syllable: str) -> str:
    """Return the key of one syllable: lower case, tone as a last digit, one spelling of i and y."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", syllable)).lower().translate(_LOOKALIKE)
    decomposed = unicodedata.normalize("NFD", text)
    tone = next((_TONES[c] for c in decomposed if c in _TONES), "")
    base = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))
    if _I_OR_Y.fullmatch(base):
        base = base[:-1] + "y"
    return base + tone


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """Return the keys of a name's syllables, joined by spaces; punctuation does not count."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", name)).translate(_LOOKALIKE)
    return " ".join(syllable_key(word) for word in _WORD.findall(text))


def ascii_fold(text: str) -> str:
    """Return `text` in lower case without any diacritic, for those who type without them."""
    decomposed = unicodedata.normalize("NFD", _INVISIBLE.sub("", text).lower().translate(_LOOKALIKE))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.replace("đ", "d").split())
