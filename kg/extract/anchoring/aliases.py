"""Short names that a bulletin introduces itself: "Ngân hàng TMCP Việt Nam Thương Tín (VietBank)"."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

from kg.extract.names.places import is_syllable
from kg.extract.units import Line, Org, Unit
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("aliases")

_LONGEST = 3
#: How a bracket goes on behind a short name, and how many tokens that may take.
_GOES_ON, _MARK = frozenset((",", ";", "-", "–")), 8
_SPOKEN = _GRAMMAR.syllables("spoken")
_LISTED = _GRAMMAR.syllables("listed")


def find_aliases(lines: Sequence[Line], lexicon: Lexicon) -> dict[tuple[str, ...], Org]:
    """Return the short names in brackets behind a body's full name, as token keys, with the body."""
    aliases: dict[tuple[str, ...], Org] = {}
    for line in lines:
        for _, unit in line.named:
            org = unit.body
            if org is None or org.bare:
                continue
            firm = _firm(org)
            bracketed = (_bracketed(line, at, lexicon, firm=firm is not None) for at in (unit.j, org.j))
            keys = next(filter(None, bracketed), None) or _initials(line, unit, org)
            if keys and keys not in aliases:
                if not _abbreviates(keys, org):
                    org = firm or org  # "Công đoàn Công ty X (Sameco)"
                    while org.owner is not None and org.head.needs == "owner":
                        org = org.owner  # "Ban Thường vụ Đảng ủy Y (YB)"
                aliases[keys] = org
    return aliases


def _firm(org: Org) -> Org | None:
    """Return the enterprise that a body is or belongs to."""
    above: Org | None = org
    while above is not None and above.kind != "enterprise":
        above = above.owner
    return above


def _abbreviates(keys: tuple[str, ...], org: Org) -> bool:
    """Whether a short name has the initials of a board or union, not of whom it is of: "Công đoàn Công ty X (CĐX)"."""
    initials = "".join(syllable_key(word)[0] for word in org.core.split())
    return len(initials) > 1 and (keys[0].startswith(initials) or initials.startswith(keys[0]))


def _initials(line: Line, unit: Unit, org: Org) -> tuple[str, ...] | None:
    """Return the initials in brackets within a name: "Bí thư Đảng ủy Quân sự (ĐUQS) tỉnh X"."""
    tokens = line.tokens
    for k in range(unit.i, unit.j - 2):
        if tokens[k].text == "(" and tokens[k + 2].text == ")":
            initials = "".join(normalize("NFD", word)[0].upper() for word in org.core.split())
            return (tokens[k + 1].key,) if tokens[k + 1].text == initials else None
    return None


def _bracketed(line: Line, j: int, lexicon: Lexicon, *, firm: bool) -> tuple[str, ...] | None:
    tokens = line.tokens
    if j >= len(tokens) or tokens[j].text not in "(–-":
        return None
    dash = tokens[j].text != "("
    start = j + 1
    while start < len(tokens) and (tokens[start].key in _SPOKEN or (not dash and tokens[start].key in _LISTED)):
        start += 1
    end = start
    while end < len(tokens) and end - start < _LONGEST and tokens[end].word and tokens[end].capital:
        end += 1
    if end == start or (not dash and not _closed(tokens, end)):
        return None
    if dash and not (end == start + 1 and tokens[start].text.isupper() and len(tokens[start].text) > 2):
        return None
    keys = tuple(t.key for t in tokens[start:end])
    head = lexicon.heads.longest(keys, 0)
    brand = head is not None and head[0] == len(keys) and head[1].kind == "enterprise" and not head[1].needs
    if (head and not brand) or lexicon.places.longest(keys, 0) or lexicon.place_types.longest(keys, 0):
        return None
    coined = firm and end == start + 1 and not dash and not is_syllable(tokens[start])  # "(Sameco)"
    if (
        not brand
        and not coined
        and not any(
            len(t.text) > 1 and (t.text.isupper() or any(c.isupper() for c in t.text[1:])) for t in tokens[start:end]
        )
    ):
        return None
    return keys


def _closed(tokens: Sequence[Token], end: int) -> bool:
    """Whether the bracket ends behind a short name, or goes on with the share's mark: "(Sameco | - mã SMC)"."""
    goes_on = end < len(tokens) and tokens[end].text in _GOES_ON
    return any(t.text == ")" for t in tokens[end : end + (_MARK if goes_on else 1)])
