"""Whether a body as written stands for many, or for any of its kind: "các Đảng ủy cơ sở", "quận ủy, huyện ủy"."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.anchoring.owners import COMMITTEES
from kg.extract.units import Line, Org, Role
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("generic")

_CHAPTER = "Chi hội"
_THE = syllable_key("các")
_MANY = _GRAMMAR.syllables("many")
_ORDINAL = _GRAMMAR.syllables("ordinal")
#: How many units before a comma the word that says that many are meant may stand.
_ROW = 4
#: Whoever runs a contest or a festival; a committee has a department of that name.
_ORGANIZERS, _JOINS = "Ban Tổ chức", frozenset((",", syllable_key("và"), "-", "–"))
_ROW_JOINS, _LEVEL = frozenset((",", "/", syllable_key("và"))), syllable_key("cấp")
#: First syllables of the levels of bodies: "cấp tỉnh", "cấp cơ sở".
_LEVELS = _GRAMMAR.names("levels")
_EVERYWHERE = _GRAMMAR.sequences("everywhere")
_GENERIC_NEXT = _GRAMMAR.syllables("generic_next")


def is_generic(org: Org, line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether many bodies or any body of the kind are meant: "các Đảng ủy cơ sở", "quận ủy, huyện ủy"."""
    if org.head.name == org.core == "Ủy ban" and org.owner is not None:
        return True
    if org.owner is not None or org.national or (org.place is not None and org.place.name):
        return False
    if org.head.name == _CHAPTER and not isinstance(line.units[at].value, Role):
        return True  # "các hội viên của | Chi hội Luật gia"
    if _of_many(org, line, lexicon):
        return True
    if not (org.bare or org.place is not None or org.head.name in COMMITTEES):
        return False
    if _of_levels(line, at):
        return True
    unit = line.units[at]
    after = line.units[at + 1] if at + 1 < len(line.units) else None
    behind = after.key if org.j >= unit.j and after is not None and after.kind == "word" else ""
    if behind in _GENERIC_NEXT and (behind != _LEVEL or _names_level(line, at + 2)):
        return True  # but not "UBND tỉnh | cấp giấy phép"
    index = at - 1
    row = line.units[max(index - _ROW, 0) : index] if index > 0 and line.units[index].text in (",", "/") else ()
    if unit.text[:1].islower() and org.bare and any(before.key in _MANY for before in row):
        return True  # "các chi bộ, đảng bộ"
    while index >= 1 and line.units[index].text in (",", "/"):
        other = line.units[index - 1].value
        if not isinstance(other, Org):
            break
        if other.resolved:
            return False
        index -= 2
    if index < 0 or isinstance(unit.value, Role):
        return False
    if line.units[index].kind == "number":
        return org.place is None or index == 0 or line.units[index - 1].key not in _ORDINAL
    return line.units[index].key in _MANY


def runs_gathering(org: Org, line: Line, at: int, named: Iterable[Org]) -> bool:
    """Whether a body is whoever runs a gathering: "Ban Tổ chức trao giải", not "Sở Nội vụ, Ban Tổ chức".

    Told of before as that of a committee, or a heading over its people, it is the department.
    """
    if org.core != _ORGANIZERS or org.owner is not None or org.place is not None:
        return False
    if isinstance(line.units[at].value, Role) or any(other.core == _ORGANIZERS for other in named):
        return False
    units = line.units
    if all(unit.kind == "punct" for unit in (*units[:at], *units[at + 1 :])):
        return False
    before = at > 1 and units[at - 1].key in _JOINS and isinstance(units[at - 2].value, Org)
    behind = at + 2 < len(units) and units[at + 1].key in _JOINS and isinstance(units[at + 2].value, Org)
    return not before and not behind


def _of_levels(line: Line, at: int) -> bool:
    """Whether a row of bodies goes on to the level that they are all of: "HĐND, | UBND và Ủy ban MTTQ cấp xã"."""
    units, step = line.units, at + 1
    while step + 1 < len(units) and units[step].key in _ROW_JOINS and isinstance(units[step + 1].value, Org):
        step += 2
    if step == at + 1 or step + 1 >= len(units):
        return False
    here = units[step].key
    return _names_level(line, step + 1) if here == _LEVEL else (here == _THE and units[step + 1].key == _LEVEL)


def _names_level(line: Line, at: int) -> bool:
    return at < len(line.units) and line.units[at].text.lower().split()[0] in _LEVELS


def _of_many(org: Org, line: Line, lexicon: Lexicon) -> bool:
    """Whether those of many places are meant: "Hiệp hội Doanh nghiệp | các tỉnh, thành phố"."""
    behind = line.keys[org.j : org.j + 2]
    if org.place is None and any(tuple(line.keys[org.j : org.j + len(words)]) == words for words in _EVERYWHERE):
        return True  # "Sở Y tế | trên toàn quốc"
    return len(behind) == 2 and behind[0] == _THE and lexicon.place_types.longest(behind, 1) is not None
