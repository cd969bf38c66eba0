"""Grounds on which posts are left, told between the post and its holder, or between its holders."""

from __future__ import annotations

from kg.extract.units import Unit
from kg.extract.words import office_words
from kg.extract.words.neighbours import OPPOSITE
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("grounds")

#: Words that open the ground on which a post is left: "... đối với ông A để nghỉ hưu và ông B do chuyển công tác".
GROUNDS = _GRAMMAR.syllables("grounds")
_REGARDING = syllable_key("với")
#: How many units the ground may fill between the post and whom it is told of.
_GROUND = 10
#: Words before a retirement: "hai Phó Chủ tịch | chờ nghỉ hưu".
_AWAITING = _GRAMMAR.syllables("awaiting")
_COUNTS = office_words.keys("counts")


def past_ground(units: list[Unit], index: int) -> int:
    """Return the index before "đối với" where a bracket or a ground parts it from the post at `index`, or `index`.

    "miễn nhiệm Phó Chủ tịch để nhận nhiệm vụ mới đối với ông A", "... Trưởng Ban Pháp chế (HĐND tỉnh) đối với ông A".
    """
    opening = units[index + 1] if index + 1 < len(units) else None
    if opening is None or (opening.text != "(" and opening.key not in GROUNDS):
        return index
    for step in range(index + 2, min(len(units) - 1, index + _GROUND)):
        if units[step].kind in ("person", "role"):
            return index
        if units[step].key == OPPOSITE and units[step + 1].key == _REGARDING:
            return step - 1
    return index


def grounded(units: list[Unit], index: int) -> bool:
    """Whether nothing but posts part the name at `index` from a ground or the end of what is said of it."""
    step = index + 1
    while step < len(units) and (units[step].kind in ("role", "org") or units[step].text in (",", "-", "–")):
        step += 1
    return step >= len(units) or units[step].key in GROUNDS or units[step].text in (".", ";")


def retires_others(units: list[Unit], index: int) -> bool:
    """Whether the retirement at `index` is of holders of a post who are not named: "thay hai Phó Chủ tịch nghỉ hưu"."""
    step = index - 1
    while step > 0 and units[step].key in _AWAITING:
        step -= 1
    counted = step > 0 and (units[step - 1].kind in ("number", "plural") or units[step - 1].key in _COUNTS)
    return counted and units[step].kind == "role"


def regarded(units: list[Unit], index: int) -> bool:
    """Whether "đối với" leads up to the name at `index`."""
    step = index - 1
    while step > 0 and units[step].kind in ("hon", "rank", "plural"):
        step -= 1
    return step > 0 and units[step].key == _REGARDING and units[step - 1].key == OPPOSITE
