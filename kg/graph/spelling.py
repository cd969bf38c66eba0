"""Spellings: the folded label that search goes by, the slug in an IRI, and the one written form of a phrase.

>>> fold("Uỷ ban nhân dân tỉnh Đắk Nông"), fold("Kĩ thuật") == fold("Kỹ thuật")
('uy ban nhan dan tinh dak nong', True)
>>> slug("Lê Trung Kiên")
'le-trung-kien'
>>> phrase("Chi bộ cơ sở"), phrase("Chỉ số PAPI")
('chi bộ cơ sở', 'chỉ số PAPI')
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from kg.text import ascii_fold

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
#: Syllables of one consonant and the vowel i, which house styles spell with i or y (kĩ, kỹ).
_I_OR_Y = re.compile(r"(h|k|l|m|s|t|qu)i")
_SLUG_LENGTH = 60


def fold(text: str) -> str:
    """Return `text` as search compares it: lower case, no diacritics, one spelling of i and y, single spaces."""
    words = _WORD.findall(ascii_fold(unicodedata.normalize("NFC", text)))
    return " ".join(w[:-1] + "y" if _I_OR_Y.fullmatch(w) else w for w in words)


def slug(*texts: str) -> str:
    """Return the readable part of an IRI: ASCII words joined by hyphens, at most 60 characters, never empty."""
    joined = "-".join(_WORD.findall(ascii_fold(" ".join(texts)).replace("'", "")))
    if len(joined) > _SLUG_LENGTH:
        joined = joined[:_SLUG_LENGTH].rsplit("-", 1)[0]
    return joined or "x"


def digest(parts: tuple[str, ...], length: int) -> str:
    """Return the first `length` hexadecimal digits of the SHA-256 of `parts`, which cannot run into each other."""
    data = "\x1f".join(part.replace("\x1f", " ") for part in parts)
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def tidy(text: str) -> str:
    """Return `text` in NFC with single spaces: what two copies of one phrase have in common."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def phrase(text: str) -> str:
    """Return the one written form of an indicator or unit: lower case but for words in capitals (PAPI, GRDP)."""
    return " ".join(w if len(w) > 1 and w.isupper() else w.lower() for w in tidy(text).split())


def heading(text: str) -> str:
    """Return the one written form of an event's name or kind: its first letter a capital."""
    text = tidy(text)
    return text[:1].upper() + text[1:]
