"""Hamlets: which of them somebody heads: "Trưởng thôn | Sao Mai", "Bí thư Chi bộ, Trưởng thôn | Sao Mai"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.units import Place, Role, Unit
from kg.extract.words import office_words
from kg.lexicon import Lexicon
from kg.text import Token

HAMLET_HEADS = office_words.names("hamlet_heads")
#: Syllables of the longest name of a hamlet, and of one with a person's behind it.
_LONGEST, _WITH_PERSON = 2, 6
#: Before somebody's post, behind his name.
_APPOSING = frozenset(",-–—")
#: Units behind a post within which the next begins: ", ", "kiêm".
_NEXT_POST = 3


def take_hamlet(role: Role, tokens: Sequence[Token], keys: Sequence[str], lexicon: Lexicon) -> None:
    """Take in the hamlet that stands behind the title of who heads it."""
    j = role.j
    role.j = _past_name(role, tokens, keys, j, lexicon)
    if role.j > j:
        kind = role.title.title.removeprefix("Phó ").removeprefix("Trưởng ")
        role.place = Place(kind, " ".join(t.text for t in tokens[j : role.j]), "", j, role.j)


def hamlet_headed(units: list[Unit], index: int) -> Place | None:
    """Return the hamlet that whoever leads the cell at `index` heads too: "Bí thư | Chi bộ, Trưởng thôn Sao Mai"."""
    for unit in units[index + 1 : index + _NEXT_POST]:
        if isinstance(unit.value, Role):
            return unit.value.place if unit.value.title.title in HAMLET_HEADS else None
    return None


def _past_name(role: Role, tokens: Sequence[Token], keys: Sequence[str], j: int, lexicon: Lexicon) -> int:
    """Return the index behind the name of the hamlet that somebody heads, or `j`: "Trưởng thôn | Sao Mai"."""
    if j < len(tokens) and tokens[j].text.isdigit():
        return j + 1
    run = j
    while run < len(tokens) and tokens[run].word and tokens[run].capital:
        run += 1
    beside = role.i > 0 and keys[role.i - 1] in _APPOSING
    beside = beside or (run + 1 < len(tokens) and keys[run] == "," and keys[run + 1] in lexicon.honorifics.first)
    named = keys[j] in lexicon.surnames or keys[j] in lexicon.rare_surnames
    if (named and (not beside or run - j > _LONGEST)) or run - j > _WITH_PERSON:
        return j
    if run - j <= _LONGEST:
        return run
    return next((k for k in range(j + _LONGEST, run - 1) if keys[k] in lexicon.surnames), j)
