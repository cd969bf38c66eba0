"""Reading -> which body is part of which, and when and by whom a body was founded.

"Chi bộ Bưu điện (trực thuộc Đảng ủy xã An Phú)"; "kỷ niệm 90 năm ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 -
3/2/2020)"; "Trường được thành lập năm 1955 do ... sáng lập".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.reading import Reading
from kg.extract.units import Line, Org, Person, Unit
from kg.lexicon.tables import load_table
from kg.lexicon.trie import Trie
from kg.model import Fact
from kg.text import name_key, syllable_key

_BELONGS, _OF = syllable_key("thuộc"), syllable_key("của")
_UNDER = syllable_key("trực")
_BY, _IS = syllable_key("do"), syllable_key("là")
_PASSIVE = syllable_key("được")
_BORN, _OF = syllable_key("ra"), syllable_key("của")
_ANNIVERSARY = syllable_key("năm")
_DECIDES = frozenset(map(syllable_key, ("quyết", "định", "ký", "ra")))
_MANY = frozenset(map(syllable_key, ("các", "những", "mỗi", "nhiều", "từng", "mọi", "số", "một")))
_YEARS = re.compile(r"(1[6-9]\d\d|20\d\d)")
_FOUND_REACH = 6
_PREDICATE_REACH = 24


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
def _words() -> _Words:
    lists = "belongs predicate of not_belongs founded was on anniversary decided by"
    table = load_table("origins.yaml", lists.split(), ("national",))
    return _Words(
        table.trie("belongs", "not_belongs"),
        table.trie("founded"),
        table.trie("predicate"),
        table.trie("decided"),
        frozenset(key for phrase in table.words("was") for key in name_key(phrase).split()),
        frozenset(key for phrase in table.words("on") for key in name_key(phrase).split()),
        table.trie("national"),
    )


# --- belonging


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
    for i in _words().belongs.openings(line.keys):
        index = line.at.get(i, 0)
        unit = units[index]
        if unit.kind != "word" or index == 0:
            continue
        found = _words().belongs.longest(line.keys, unit.i)
        if found is None or found[1] != "belongs":
            continue
        behind = _at(units, index, found[0])
        parent = _body(units[behind]) if behind is not None else None
        if parent is None:
            continue
        before = index - 1
        bracket = units[before].text in ("(", ",", "-", "–")
        if bracket and before:
            before -= 1
        org = _whole(units[before])
        genitive = bracket and before > 0 and units[before - 1].key == _OF
        if org is not None and not _many(units, before) and not genitive:
            yield org, parent, "belongs"
        elif units[index - 1].text == "(":
            subject = next((u for u in units[:before] if _body(u)), None)
            name = _body(subject) if subject is not None else None
            if name is not None and sum(_body(u) is not None and _body(u) != name for u in units[:before]) <= 1:
                yield name, parent, "belongs-in-brackets"


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
        if unit.key != _IS or unit.kind != "word" or not _words().predicate.longest(line.keys, unit.i):
            continue
        if index == 0:
            parent = _organ_of(units, index)
            behind = units[parent[1] + 1 : parent[1] + 3] if parent is not None else []
            if parent is not None and [u.text for u in behind[:1]] == [","] and (org := _body(behind[-1])):
                yield org, parent[0], "is-organ-of"
            continue
        before = index - 1
        while before > 0 and units[before].kind == "word" and index - before <= 4:
            before -= 1
        org = _body(units[before])
        if org is None or _many(units, before):
            continue
        parent = _organ_of(units, index)
        if parent is not None:
            yield org, parent[0], "is-organ-of"


def _organ_of(units: list[Unit], index: int) -> tuple[str, int] | None:
    """Return (body, its unit) that what is told at unit `index` belongs to: "là cơ quan chuyên môn thuộc | UBND"."""
    for step in range(index + 1, min(index + _PREDICATE_REACH, len(units))):
        value = units[step]
        if value.kind in ("org", "role", "person") or value.text in ";.:":
            parent = _body(value) if value.kind == "org" and units[step - 1].key in (_OF, _BELONGS) else None
            return (parent, step) if parent is not None else None
    return None


def _body(unit: Unit) -> str | None:
    return unit.value.resolved if isinstance(unit.value, Org) else None


def _whole(unit: Unit) -> str | None:
    """Return the body of `unit` where the text names it rather than its kind alone ("Đảng ủy trực thuộc Tỉnh ủy")."""
    org = unit.body
    if org is None or org.bare or (org.core == org.head.name and org.head.needs == "field"):
        return None
    return org.resolved


def _many(units: list[Unit], index: int) -> bool:
    return index > 0 and (units[index - 1].key in _MANY or units[index - 1].kind == "number")


def _at(units: list[Unit], index: int, token: int) -> int | None:
    while index < len(units) and units[index].i < token:
        index += 1
    return index if index < len(units) and units[index].i == token else None


# --- founding


@dataclass(slots=True)
class _Founded:
    org: str
    date: str | None
    founder: str | None
    line: Line
    rule: str


def find_foundings(reading: Reading) -> list[Fact]:
    """Return one `founding` fact for each body whose founding date or founder the bulletin tells."""
    merged: dict[str, list[_Founded]] = {}
    starts = _words().founded.first
    for line in reading.lines:
        if starts.isdisjoint(line.keys):
            continue
        for item in _foundings(line):
            if item.date or item.founder:
                merged.setdefault(name_key(item.org), []).append(item)
    facts: list[Fact] = []
    for items in merged.values():
        dates = [i.date for i in items if i.date]
        first, *more = list({id(i.line): i.line for i in items}.values())
        facts.append(
            reading.fact(
                "founding",
                items[0].rule,
                first,
                *more,
                org=items[0].org,
                date=max(dates, key=len) if dates else None,
                founder=next((i.founder for i in items if i.founder), None),
            )
        )
    return facts


def _foundings(line: Line) -> Iterator[_Founded]:
    units = line.units
    for i in _words().founded.openings(line.keys):
        index = line.at.get(i)
        if index is None or units[index].kind != "word":
            continue
        unit = units[index]
        found = _words().founded.longest(line.keys, unit.i)
        if found is None:
            continue
        behind = _at(units, index, found[0])
        if behind is None:
            founder = _founder(units, index)
            org = _subject(units, index)
            if founder and org:
                yield _Founded(org, None, founder, line, "founded-by")
            continue
        yield from _one(line, units, index, behind)


def _one(line: Line, units: list[Unit], index: int, behind: int) -> Iterator[_Founded]:
    born = units[index].key == _BORN and units[behind].key == _OF and behind + 2 < len(units)
    if born and (whose := _body(units[behind + 1])) and (date := _date_behind(units, behind + 2)):
        yield _Founded(whose, date, None, line, "was-founded")
        return
    named, stop = _named(line, units, behind)
    if named is None and units[behind].text == "(" and (date := _bracket_date(units, behind)):
        told = list(dict.fromkeys(name for u in units[:index] if (name := _body(u))))
        if len(told) == 1 and any(u.key == _ANNIVERSARY for u in units[max(0, index - 3) : index]):
            yield _Founded(told[0], date, None, line, "anniversary")
        return
    if named is not None:
        date = _bracket_date(units, stop)
        if date is not None and not _many(units, behind):
            yield _Founded(named, date, None, line, "anniversary")
            return
        decided = _decided(line, units, index)
        more = units[behind + 1] if behind + 1 < len(units) else None
        cut_short = more is not None and more.kind == "word" and more.text[0].isupper()
        if decided is not None and not cut_short:
            yield _Founded(named, decided[1], decided[0], line, "founding-decided")
        return
    founder = _founder(units, index)
    org = _subject(units, index, founder is not None)
    if org is None:
        return
    date = _date_behind(units, behind) or _date_before(units, index)
    founder = founder or _passive(units, index)
    if date or founder:
        yield _Founded(org, date, founder, line, "was-founded")


def _named(line: Line, units: list[Unit], index: int) -> tuple[str | None, int]:
    """Return (the body named at `index`, unit behind it); national bodies go by short names in anniversaries."""
    found = _words().national.longest(line.keys, units[index].i)
    if found:
        stop = _at(units, index, found[0])
        at_end = found[0] == len(line.keys)
        if (stop is not None or at_end) and line.tokens[units[index].i].capital:
            return found[1], len(units) if stop is None else stop
    name = _body(units[index])
    return (name, index + 1) if name else (None, index)


def _bracket_date(units: list[Unit], index: int) -> str | None:
    """Return the first date of "(03/02/1930 – 03/02/2024)", "(1955 - 2025)" at `index`."""
    if index + 1 >= len(units) or units[index].text != "(":
        return None
    for unit in units[index + 1 : index + 4]:
        if value := _iso(unit):
            return value
        if unit.kind == "punct":
            return None
    return None


def _date_behind(units: list[Unit], index: int) -> str | None:
    for step in range(index, min(index + 5, len(units))):
        if value := _iso(units[step]):
            return value
        if units[step].key not in _words().on and units[step].text != "(":
            return None
    return None


def _date_before(units: list[Unit], index: int) -> str | None:
    """Return the date that opens the clause: "ngày 10/12/2024, Quân đoàn 34 được thành lập"."""
    step = index - 1
    passive = units[index].key == _BORN
    while step >= 0 and (units[step].key in _words().was or units[step].kind == "org"):
        passive = passive or units[step].key == _PASSIVE
        step -= 1
    if step < 1 or units[step].text != "," or not passive:
        return None
    return _iso(units[step - 1])


def _iso(unit: Unit) -> str | None:
    if unit.kind == "number" and _YEARS.fullmatch(unit.text):
        return unit.text
    if unit.kind == "date" and isinstance(unit.value, str) and unit.value[:4] in unit.text:
        return unit.value
    return None


def _full(unit: Unit) -> str | None:
    """Return the whole date of a report, whose year the bulletin implies."""
    return unit.value if isinstance(unit.value, str) and len(unit.value) == 10 else None


def _subject(units: list[Unit], index: int, founder: bool = False) -> str | None:
    """Return the body that "được thành lập", "ra đời" at `index` is said of."""
    step = index - 1
    while step >= 0 and units[step].key in _words().was:
        step -= 1
    if founder:
        while step >= 0 and units[step].key != _BY:
            step -= 1
        step -= 1
    elif _passive(units, index):
        step = index - 1
        while step >= 0 and units[step].key != _PASSIVE:
            step -= 1
        while step >= 0 and units[step].key in _words().was:
            step -= 1
    if step >= 0 and units[step].text == ",":
        step -= 1
    while step >= 2 and _body(units[step]) and units[step - 1].key == _BELONGS:
        step -= 2 + (units[step - 2].key == _UNDER)  # "X thuộc Y, thành lập năm 1965": X was founded
    name = _body(units[step]) if step >= 0 else None
    return name if name and not _many(units, step) else None


def _passive(units: list[Unit], index: int) -> str | None:
    """Return who founded in "được UBND huyện (quyết định) thành lập"."""
    step = index - 1
    while step >= 0 and units[step].key in _DECIDES:
        step -= 1
    if step < 1 or units[step - 1].key != _PASSIVE:
        return None
    return _body(units[step])


def _founder(units: list[Unit], index: int) -> str | None:
    """Return who founded: "do Chủ tịch Hồ Chí Minh sáng lập", "do UBND tỉnh thành lập"."""
    name: str | None = None
    for step in range(index - 1, max(-1, index - _FOUND_REACH), -1):
        unit = units[step]
        if unit.key == _BY:
            return name
        if isinstance(unit.value, Person):
            name = name or unit.value.name
        elif _body(unit):
            name = name or _body(unit)
        elif unit.kind not in ("role", "hon"):
            return None
    return None


def _decided(line: Line, units: list[Unit], index: int) -> tuple[str, str | None] | None:
    """Return (founder, date) of "Ngày 5/3/2020, UBND tỉnh ban hành quyết định thành lập ..."."""
    for step in range(max(0, index - 5), index + 1):
        found = _words().decided.longest(line.keys, units[step].i)
        if found is None or found[0] <= units[index].i:
            continue
        before = step - 1
        while before >= 0 and units[before].key in _words().was:
            before -= 1
        founder = _body(units[before]) if before >= 0 else None
        if founder is None:
            return None
        dates = [
            u.value for u in units[:before] if u.kind == "date" and isinstance(u.value, str) and len(u.value) == 10
        ]
        return founder, dates[-1] if len(dates) == 1 else None
    return None
