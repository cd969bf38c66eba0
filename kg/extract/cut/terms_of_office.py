"""What stands behind a post and its body: "khóa XV", "nhiệm kỳ 2020-2025", "đơn vị thành phố Cần Thơ"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.beginnings import AND
from kg.extract.dates.terms import past_then, read_term, read_terms
from kg.extract.names.places import parse_place
from kg.extract.units import Role
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("terms_of_office")

_SESSION, _SEVERAL, _DELEGATION = map(syllable_key, ("khóa", "các", "đoàn"))
_ASSEMBLY = "Quốc hội"
_TERM, _PERIOD = (tuple(map(syllable_key, words)) for words in (("nhiệm", "kỳ"), ("giai", "đoạn")))
_NEW, _WITHIN = syllable_key("mới"), _GRAMMAR.syllables("within")
_UNIT = tuple(map(syllable_key, ("đơn", "vị")))
#: Tokens of the longest bracket that tells a constituency by its number.
_BRACKET = 8
_LIST = frozenset((",", ";", AND))


def take_term(role: Role, tokens: Sequence[Token], keys: Sequence[str], lexicon: Lexicon) -> None:
    """Take in "khóa XV", "nhiệm kỳ 2020-2025" and the like behind the body."""
    n = len(tokens)
    while role.j < n:
        j = role.j
        if (behind := past_then(keys, j)) > j:
            role.former, role.j = True, behind
            return
        j += keys[j] == _SEVERAL and tuple(keys[j + 1 : j + 3]) == _TERM  # "các nhiệm kỳ 2004 - 2011, 2011 - 2016"
        fresh = j + (keys[j] in _WITHIN)
        spoken = 2 if tuple(keys[fresh : fresh + 2]) == _TERM else 1
        begins = keys[fresh : fresh + 1] in ([_SESSION], [_TERM[0]])
        timed = tuple(keys[fresh : fresh + 2]) == _PERIOD and read_term(tokens, fresh + 2)[0] is not None
        if begins and keys[fresh + spoken : fresh + spoken + 1] == [_NEW]:
            role.new, role.j = True, fresh + spoken + 1
            return
        if keys[j] in (",", "(") and j + 1 < n and keys[j + 1] in (_TERM[0], _SESSION):
            j += 1
        if keys[j] == _SESSION:
            k = j + 1
            while k < n and (_ordinal(tokens[k]) or (keys[k] in _LIST and k + 1 < n and _ordinal(tokens[k + 1]))):
                k += 1
            if k == j + 1:
                return
            role.session = True
            role.j = k
        elif timed:
            role.term, role.j = read_term(tokens, fresh + 2)
        elif tuple(keys[j : j + 2]) == _TERM:
            term, k = read_terms(tokens, j + 2)
            if not term:
                return
            role.term, role.j = term, k
        else:
            return
        if role.j < n and keys[role.j] == ")":
            role.j += 1
        take_constituency(role, tokens, keys, lexicon)


def take_constituency(role: Role, tokens: Sequence[Token], keys: Sequence[str], lexicon: Lexicon) -> None:
    """Take in the constituency behind: "Trưởng đoàn ĐBQH khóa XIII, đơn vị thành phố Cần Thơ (đơn vị số 2)"."""
    if role.title.org == _ASSEMBLY and role.session:
        role.j = past_province(tokens, keys, role.j, lexicon) or role.j
    k = role.j + (role.j < len(keys) and keys[role.j] == ",")
    if tuple(keys[k : k + 2]) == _UNIT:
        place = parse_place(tokens, keys, k + 2, lexicon) if k + 2 < len(keys) else None
        if place is not None and place.name:
            role.j = place.j
            if role.org is not None and role.org.place is None and role.org.head.needs == "place":
                role.org.place, role.org.bare = place, False
            if tuple(keys[role.j : role.j + 3]) == ("(", *_UNIT) and ")" in keys[role.j : role.j + _BRACKET]:
                role.j = keys.index(")", role.j) + 1


def past_province(tokens: Sequence[Token], keys: Sequence[str], j: int, lexicon: Lexicon) -> int:
    """Return the index behind the province that elected a deputy, or 0: "Đại biểu Quốc hội | tỉnh Bến Tre | Lê Hà"."""
    if j + 1 >= len(keys):
        return 0
    j += keys[j] == _DELEGATION
    place = parse_place(tokens, keys, j, lexicon) if tokens[j].word else None
    return place.j if place is not None and place.canon and place.level in ("province", "city") else 0


def _ordinal(token: Token) -> bool:
    """Whether a token numbers a session: XIV, 14."""
    return token.text.isdigit() or (token.text.isupper() and set(token.text) <= set("IVXL"))
