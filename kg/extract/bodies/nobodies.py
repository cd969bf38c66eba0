"""What is written as bodies are, but names none: "công ty mẹ", "công ty Hoa Kỳ", "cơ quan Nhà nước"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.units import Org, Role
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("nobodies")

_CENTRE, _OFFICE, _CASE, _MEMBER = "Trung tâm", "Cơ quan ", "Vụ", "Thành viên"
_PAPER, _VU = "Báo", syllable_key("vụ")
_ROMAN = re.compile("[ivx]+")
_ROOM, _BLOCK = re.compile(r"Phòng \d{3}"), re.compile(r"Phòng [A-Z]{1,2}")
_UNION, _UNDER = "Công đoàn cơ sở", frozenset(map(syllable_key, ("thuộc", "của")))
_MANY = _GRAMMAR.syllables("many")
_EACH = [syllable_key("các")]
_UNITS = frozenset(tuple(map(syllable_key, w.split())) for w in ("đơn vị", "địa phương"))
#: A short form of "Trung tâm" that stands for "Tổng thống", "Thủ tướng" and "thị trấn" as well.
_TT = "tt"
#: How far back "các" may stand that a row of kinds goes on from.
_ROW = 7


def any_of_kind(org: Org, keys: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    """Whether `org`, parsed at token `i`, is any body of its kind: a word of the language, those of a country.

    "Trung tâm huyện X" is the middle of the district.
    """
    told = (lexicon.fields, lexicon.terms, lexicon.heads)
    if keys[i] == _TT and all(table.longest(keys, i + 1) is None for table in told):
        return True  # "TT | Smith"
    if org.head.board and org.j == i + 1 and keys[org.j : org.j + 1] and keys[org.j][0].isdigit():
        return True  # "chiếc xe BKS | 29A-000.01"
    if _BLOCK.fullmatch(org.core) and keys[org.j : org.j + 1] == ["."]:
        return True  # "tại Phòng | A.305"
    if _ROOM.fullmatch(org.core):
        return True  # an address: "thường trú: Phòng 417, nhà B1"
    generic = lexicon.false_heads.longest(keys, i)
    if generic is not None and (generic[0] >= org.j > i + 1 or (generic[0] > i + 1 and org.core.startswith(_OFFICE))):
        return True  # "cơ quan công an", which stands before the police of a place, too
    if i == 0 and org.head.name == _CASE and org.owner is None and not _known(keys, i + 1, lexicon):
        return True  # "Vụ Sao Mai: Bắt hai người", "Vụ 3 người mất tích"
    if org.head.name == _CASE and keys[i] == _VU and _what_happened(keys, i + 1, lexicon):
        return True  # "vụ Nhà máy Nước Sao Mai", "vụ tỉnh Sao Mai", "vụ SMB"
    if org.head.name == _PAPER and _of_land(keys, i + 1, lexicon):
        return True  # "báo Mỹ đưa tin"
    if org.head.name == _CENTRE and org.core == org.head.name and org.owner is None:
        return org.place is not None
    if keys[org.j : org.j + 1] == _EACH and tuple(keys[org.j + 1 : org.j + 3]) in _UNITS:
        return True  # "Ban chỉ huy Công an | các đơn vị"
    if org.core == org.head.name and org.head.needs == "field" and org.owner is not None and _several(keys, i):
        return True  # "các Tổng cục, Cục thuộc Bộ Công an"
    if org.head.name == _UNION and org.owner is not None and keys[org.owner.i - 1] in _UNDER:
        return True  # "các đơn vị và Công đoàn cơ sở | thuộc Công đoàn X"
    home = org.core.removeprefix(f"{org.head.name} ")
    return org.head.kind == "enterprise" and org.head.needs == "field" and home in lexicon.countries


def of_members(role: Role) -> bool:
    """Whether a firm is told to be of a group, as nobody is: "Công ty A, thành viên | của Tập đoàn B"."""
    return role.title.title == _MEMBER and role.org is not None and role.org.head.kind == "enterprise"


def _what_happened(keys: Sequence[str], k: int, lexicon: Lexicon) -> bool:
    """Whether a body, a place or a brand stands at `k`, of which a case is told, no business of a department."""
    if k >= len(keys) or _known(keys, k, lexicon) or keys[k][0].isdigit() or _ROMAN.fullmatch(keys[k]):
        return False
    place = lexicon.place_types.longest(keys, k) or lexicon.places.longest(keys, k)
    body = lexicon.heads.longest(keys, k)
    return place is not None or (body is not None and body[0] - k > 1)  # not "Vụ | Đoàn thể nhân dân"


def _of_land(keys: Sequence[str], k: int, lexicon: Lexicon) -> bool:
    """Whether the name of a country stands at `k`."""
    if k >= len(keys) or _known(keys, k, lexicon):
        return False  # "Báo Pháp luật"
    place = lexicon.places.longest(keys, k)
    return keys[k] in lexicon.short_countries or (place is not None and place[1].level == "country")


def _known(keys: Sequence[str], k: int, lexicon: Lexicon) -> bool:
    return lexicon.fields.longest(keys, k) is not None or lexicon.terms.longest(keys, k) is not None


def _several(keys: Sequence[str], i: int) -> bool:
    """Whether token `i` goes on with what "các" began: "các | Ban", "các Tổng cục, | Cục"."""
    for k in range(i - 1, max(-1, i - _ROW), -1):
        if keys[k] in _MANY:
            return True
        if keys[k] in (";", ".", ":"):
            return False
    return False
