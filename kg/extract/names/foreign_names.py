"""Parts of foreign names: hyphens, particles, initials, and what stands before or behind such a name.

"Park Min-ho", "Xu-pha-nu-vông", "Jan de Mau"; "Thị trưởng Rotterdam | Jan Mau".
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.names.places import is_syllable
from kg.lexicon.grammar import grammar
from kg.text import Token

_GRAMMAR = grammar("foreign_names")

#: Second halves of given names behind a hyphen, which the press also sets between spaces.
_ENDS = _GRAMMAR.syllables("ends")
#: Particles in small letters before a surname; at most this many.
_PARTICLES, _MOST = _GRAMMAR.syllables("particles"), 2
#: Words with which names as they are christened begin, no brands.
_CHRISTENED = _GRAMMAR.syllables("christened")
#: Heads of cities and states abroad, told with the place's name before their own.
MAYORS = _GRAMMAR.keys("mayors")
#: Syllables of the shortest foreign name with a place before it, and of a name alone.
_WITH_PLACE, _NAME = 3, 2


def hyphen(tokens: Sequence[Token], k: int) -> bool:
    """Whether a hyphen stands at `k` between two syllables of a foreign name: "Xu-pha-nu-vông"."""
    if tokens[k].text != "-" or k + 1 >= len(tokens):
        return False
    before, after = tokens[k - 1], tokens[k + 1]
    tight = before.end == tokens[k].start and tokens[k].end == after.start
    return tight and before.word and after.word and not after.capital


def double(tokens: Sequence[Token], k: int) -> bool:
    """Whether a hyphen stands at `k` within a foreign surname of two: "Miguel Díaz-Canel"."""
    if tokens[k].text != "-" or k + 1 >= len(tokens) or not (tokens[k + 1].word and tokens[k + 1].capital):
        return False
    tight = tokens[k - 1].end == tokens[k].start and tokens[k].end == tokens[k + 1].start
    return tight and not (is_syllable(tokens[k - 1]) and is_syllable(tokens[k + 1]))


def initial(tokens: Sequence[Token], k: int) -> bool:
    """Whether the stop at `k` is that of an initial within a foreign name: "Sergei V. Mikhailov"."""
    if tokens[k].text != "." or k + 1 >= len(tokens) or len(tokens[k - 1].text) != 1:
        return False
    after = tokens[k + 1]
    return after.word and after.capital and not (after.text.isupper() and len(after.text) > 1)


def hyphenated(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a hyphen stands in the name so far; its other parts may be in small letters: "Bun-thoong Chít ma-ny"."""
    return any(t.text == "-" for t in tokens[i:end])


def second_half(tokens: Sequence[Token], keys: Sequence[str], i: int, k: int) -> bool:
    """Whether a hyphen at `k` joins the second half of a given name, spaces or none around it: "Park Min - ho".

    The name has two words so far, none with marks of the language: "Lê Mẫu - in" is not joined.
    """
    if tokens[k].text != "-" or k - i != _NAME or k + 1 >= len(tokens) or keys[k + 1] not in _ENDS:
        return False
    tight = tokens[k - 1].end == tokens[k].start and tokens[k].end == tokens[k + 1].start
    even = tokens[k - 1].end < tokens[k].start and tokens[k].end < tokens[k + 1].start
    return (tight or even) and not any(_marked(t) for t in tokens[i:k])


def particles(tokens: Sequence[Token], keys: Sequence[str], k: int) -> int:
    """Return the index behind particles at `k` and the surname that they lead up to, or `k`.

    "Luiz Mauricio | da Silva", "Ludwig | van der Maur", "Abdel | al - Sisi".
    """
    end = k
    while end - k < _MOST and end < len(tokens) and keys[end] in _PARTICLES and not tokens[end].capital:
        end += 1
    if end > k and end < len(tokens) and tokens[end].text == "-":
        end += 1
    if not k < end < len(tokens) or is_syllable(tokens[k - 1]) or not _foreign(tokens[end]):
        return k
    while end < len(tokens) and _foreign(tokens[end]):
        end += 1
    return end


def _foreign(token: Token) -> bool:
    """Whether a word may be one of a foreign name: in capital and small letters, no syllable of the language."""
    return token.word and token.capital and not token.text.isupper() and not _marked(token)


def _marked(token: Token) -> bool:
    """Whether a word is a syllable of the language with marks of its own: "Hà", not "Silva", "Hun"."""
    return is_syllable(token) and not token.text.isascii()


def run_on(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether the last capital behind a foreign name begins the next sentence: "Jan Mauler | Chính quyền cho biết"."""
    if end - i <= _NAME or end >= len(tokens) or not tokens[end].word or tokens[end].capital:
        return False
    if not (tokens[end - 1].capital and _marked(tokens[end - 1])) or tokens[end - 2].text == "-":
        return False  # "R. Ti-lơ-xơn"
    return all(t.word and len(t.text) > 1 and not is_syllable(t) for t in tokens[i : i + _NAME])


def christened(key: str) -> bool:
    """Whether a name as one is christened stands before surname and given name: "Giuse Lê Văn Mẫu"."""
    return key in _CHRISTENED


def place_before(tokens: Sequence[Token], i: int, end: int) -> int:
    """Return how many words before a foreign name are the city whose head bears it: "Thị trưởng | Paris | Jan Mau"."""
    if end - i < _WITH_PLACE or any(not t.word or len(t.text) < 2 or _marked(t) for t in tokens[i:end]):
        return 0  # "Thống đốc Lê Văn Mẫu", "Thị trưởng J. Mauler"
    return end - i - _NAME
