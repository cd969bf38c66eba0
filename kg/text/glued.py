"""Words that a page's markup ran together ("điềuhành", "Khuđược", "tưCông"): where one syllable ends and one begins.

A Vietnamese syllable is an onset, a vowel and a closing sound out of short lists; a stretch of letters that is two such
syllables, and not one, was two words. Names of other tongues seldom are, and what is short is left.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnrstvx])?"
    r"(?:uyê|oai|oay|uây|iêu|yêu|uôi|ươi|ươu|oeo|uya|iê|yê|ia|ua|uô|ưa|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|[aăâeêioôơuưy])"
    r"(?:ch|ng|nh|[cmnptiouy])?"
)
#: Letters of the shortest stretch that is taken apart without a letter that can only begin a syllable.
_LEAST = 7


def unglue(word: str) -> tuple[str, ...]:
    """Return the two words that `word` was run together from, or `word` alone.

    >>> unglue("điềuhành"), unglue("Khuđược"), unglue("tưCông"), unglue("nghiêng"), unglue("Niê")
    (('điều', 'hành'), ('Khu', 'được'), ('tư', 'Công'), ('nghiêng',), ('Niê',))
    """
    if word.isascii() or len(word) < 4 or is_syllable(word):
        return (word,)
    places = [k for k in range(2, len(word) - 1) if is_syllable(word[:k]) and is_syllable(word[k:])]
    plain = [k for k in places if word[k].isupper() == word[k - 1].isupper()]
    begun = [k for k in places if (word[k].isupper() and word[k - 1].islower()) or word[k] in "đĐ"]
    if len(begun) == 1:
        return word[: begun[0]], word[begun[0] :]
    if plain and len(word) >= _LEAST and len(places) == len(plain) and word[0].islower():
        return word[: plain[0]], word[plain[0] :]  # the first: what can open a syllable does; a capital may be a name
    return (word,)


def is_syllable(word: str) -> bool:
    """Whether a word is one syllable of the language, by its sounds: "Nam", "nghiêng", not "ThS" or "Formosa"."""
    base = unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", word.lower())))
    return _SYLLABLE.fullmatch(base) is not None
