"""Reading -> which body is part of which: "Chi bộ Bưu điện (trực thuộc Đảng ủy xã An Phú)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.reading import Reading
from kg.extract.units import Line, Org, Role, Unit, unit_at
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar
from kg.lexicon.tables import load_table
from kg.lexicon.trie import Trie
from kg.model import Fact
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("origins")

_BELONGS, _OF = syllable_key("thuộc"), syllable_key("của")
_UNDER, _IS, _FROM = syllable_key("trực"), syllable_key("là"), syllable_key("từ")
_MANY = _GRAMMAR.syllables("many")
#: Between "là" and "thuộc": "là một trong 12 đơn vị (trực) thuộc".
_ONE_OF = tuple(map(syllable_key, ("một", "trong")))
#: What opens the names of those that "các đơn vị thuộc X" are.
_SUCH_AS = frozenset((":", *map(syllable_key, ("gồm", "như"))))
JOINS = frozenset((",", ";", syllable_key("và")))
_PREDICATE_REACH = 24
#: Units that a bracket with a short name takes at most.
_SHORT_NAME = 7
_MANAGEMENTS = office_words.names("managements")
_KIND_REACH = 8


@dataclass(frozen=True, slots=True)
class _Words:
    belongs: Trie[str]
    founded: Trie[str]
    predicate: Trie[str]
    decided: Trie[str]
    was: frozenset[str]
    on: frozenset[str]
    national: Trie[str]


@lru_cache(maxsize=1)
def origin_words() -> _Words:
    lists = "belongs predicate not_belongs founded was on decided"
    table = load_table("origins.yaml", lists.split(), ("national",))
    return _Words(
        table.trie("belongs", "not_belongs"),
        table.trie("founded"),
        table.trie("predicate", "not_belongs"),
        table.trie("decided"),
        frozenset(key for phrase in table.words("was") for key in name_key(phrase).split()),
        frozenset(key for phrase in table.words("on") for key in name_key(phrase).split()),
        table.trie("national"),
    )


def find_structures(reading: Reading) -> list[Fact]:
    """Return one `structure` fact for each body that the bulletin says outright to be part of another."""
    merged: dict[tuple[str, str], tuple[str, str, str, list[Line]]] = {}
    for line in reading.lines:
        if _BELONGS not in line.keys and _OF not in line.keys:
            continue
        for org, parent, rule in (*_belonging(line), *_nested(line), *_predicates(line)):
            if name_key(org) == name_key(parent):
                continue
            entry = merged.setdefault((name_key(org), name_key(parent)), (org, parent, rule, []))
            if line not in entry[3]:
                entry[3].append(line)
    return [
        reading.fact("structure", rule, lines[0], *lines[1:], org=org, relation="part_of", parent=parent)
        for org, parent, rule, lines in merged.values()
    ]


def _belonging(line: Line) -> Iterator[tuple[str, str, str]]:
    """Yield (body, parent, rule) for "X trực thuộc Y", "X (thuộc Y)", "X, đơn vị thành viên của Y"."""
    units = line.units
    for i in origin_words().belongs.openings(line.keys):
        index = line.at.get(i, 0)
        unit = units[index]
        if unit.kind != "word" or index == 0:
            continue
        found = origin_words().belongs.longest(line.keys, unit.i)
        if found is None or found[1] != "belongs":
            continue
        behind = unit_at(units, index, found[0])
        parent = body_of(units[behind]) if behind is not None else _member_of(units, index, found[0])
        if parent is None:
            continue
        listed = list(_listed(units, index, behind)) if behind is not None else []
        if listed:
            yield from ((org, parent, "belongs-in-list") for org in listed if org != parent)
            continue
        before = past_short_name(units, _one_of(units, index))
        bracket = units[before].text in ("(", ",", "-", "–")
        if bracket and before:
            before -= 1
        if before > 1 and units[before - 1].key == _FROM and units[before - 2].kind == "org":
            before -= 2  # "chuyển Ban X | từ Sở Y về | trực thuộc UBND tỉnh Z"
        org = _whole(units[before])
        genitive = bracket and before > 0 and units[before - 1].key == _OF
        if org is not None and not many(units, before) and not genitive:
            yield org, parent, "belongs"
        elif units[index - 1].text == "(":
            name = body_of(units[0])
            if name is not None and sum(body_of(u) is not None and body_of(u) != name for u in units[:before]) <= 1:
                yield name, parent, "belongs-in-brackets"


def _member_of(units: list[Unit], index: int, token: int) -> str | None:
    """Return the body of "là đơn vị | thành viên của Tổng công ty X", which reads like a member's post."""
    for unit in units[index + 1 : index + 4]:
        if unit.i < token < unit.j:
            return unit.value.body if isinstance(unit.value, Role) else None
    return None


def past_short_name(units: list[Unit], before: int) -> int:
    """Return the unit before the bracket with a short name that unit `before` ends: "Trung tâm X | (TTX), thuộc"."""
    closing = before - (units[before].text == ",")
    if closing < 1 or units[closing].text != ")":
        return before
    opening = next((k for k in range(closing - 1, max(0, closing - _SHORT_NAME), -1) if units[k].text == "("), 0)
    inside = units[opening + 1 : closing]
    return opening - 1 if opening and not any(unit.kind in ("person", "role", "date") for unit in inside) else before


def _one_of(units: list[Unit], index: int) -> int:
    """Return the unit before "thuộc" at `index`, or before the "là một trong 12 đơn vị" that it follows."""
    for step in range(index - 1, max(0, index - _KIND_REACH), -1):
        if units[step].kind not in ("word", "number") or units[index].key in (_BELONGS, _UNDER):
            break  # "là một trong 15 người thuộc"
        if units[step].key == _IS:
            pair = tuple(unit.key for unit in units[step + 1 : step + 3])
            return step - 1 if pair == _ONE_OF else index - 1
    return index - 1


def _listed(units: list[Unit], index: int, behind: int) -> Iterator[str]:
    """Yield the bodies of "các đơn vị thuộc X: Văn phòng, Thanh tra và Vụ Pháp chế"; `behind` is the unit of X."""
    k = behind + 1
    k += units[k : k + 1] != [] and units[k].text == ","
    if k + 1 >= len(units) or units[k].key not in _SUCH_AS:
        return
    first = next((m for m in range(index - 1, max(-1, index - _KIND_REACH), -1) if units[m].kind != "word"), -1)
    if not any(unit.key in _MANY for unit in units[first + 1 : index]) and not (
        first >= 0 and units[first].kind == "number"
    ):
        return
    k += 1 + (units[k + 1].text == ":")
    while k < len(units) and (name := body_of(units[k])):
        yield name
        if k + 1 >= len(units) or units[k + 1].key not in JOINS:
            return
        k += 2


def _nested(line: Line) -> Iterator[tuple[str, str, str]]:
    """Yield (body, parent, rule) where "thuộc" stands inside a name as parsed: "Cục Y tế dự phòng thuộc Bộ Y tế"."""
    for _, unit in line.named:
        org = unit.body
        if org is None or org.owner is None or not org.resolved or not org.owner.resolved:
            continue
        generic = org.core == org.head.name and org.head.needs == "field"
        if unit.i < org.owner.i < unit.j and line.keys[org.owner.i - 1] == _BELONGS and not generic:
            yield org.resolved, org.owner.resolved, "belongs-in-name"


def _predicates(line: Line) -> Iterator[tuple[str, str, str]]:
    """Yield (body, parent, rule) for "Báo X là cơ quan ngôn luận của Đảng bộ Y"."""
    units = line.units
    for index, unit in enumerate(units if _IS in line.keys else ()):
        told = origin_words().predicate.longest(line.keys, unit.i) if unit.key == _IS and unit.kind == "word" else None
        if told is None or told[1] != "predicate":
            continue
        if index == 0:
            parent = _organ_of(units, index)
            behind = units[parent[1] + 1 : parent[1] + 3] if parent is not None else []
            if parent is not None and [u.text for u in behind[:1]] == [","] and (org := body_of(behind[-1])):
                yield org, parent[0], "is-organ-of"
            continue
        before = index - 1
        while before > 0 and units[before].kind == "word" and index - before <= 4:
            before -= 1
        org = body_of(units[before])
        if org is None or many(units, before):
            continue
        parent = _organ_of(units, index)
        if parent is not None:
            yield org, parent[0], "is-organ-of"


def _organ_of(units: list[Unit], index: int) -> tuple[str, int] | None:
    """Return (body, its unit) that what is told at unit `index` belongs to: "là cơ quan chuyên môn thuộc | UBND"."""
    for step in range(index + 1, min(index + _PREDICATE_REACH, len(units))):
        value = units[step]
        if value.kind in ("org", "role", "person") or value.text in ";.:":
            parent = body_of(value) if value.kind == "org" and units[step - 1].key in (_OF, _BELONGS) else None
            return (parent, step) if parent is not None else None
    return None


def body_of(unit: Unit) -> str | None:
    return unit.value.resolved if isinstance(unit.value, Org) else None


def _whole(unit: Unit) -> str | None:
    """Return the body of `unit` where the text names it rather than its kind alone ("Đảng ủy trực thuộc Tỉnh ủy").

    Of a body told by who manages it ("Chủ tịch HĐQT Công ty X thuộc Y") the body itself belongs.
    """
    org = unit.body
    if org is not None and org.owner is not None and org.head.name in _MANAGEMENTS:
        org = org.owner
    if org is None or org.bare or (org.core == org.head.name and org.head.needs == "field"):
        return None
    return org.resolved


def many(units: list[Unit], index: int) -> bool:
    return index > 0 and (units[index - 1].key in _MANY or units[index - 1].kind == "number")
