"""Reading -> when and by whom a body was founded.

"kỷ niệm 90 năm ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2020)"; "Trường được thành lập năm 1955 do ...
sáng lập"; "được thành lập theo Quyết định số 12 ngày 3/5/1995 của UBND tỉnh".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.awards.recipients import office_of
from kg.extract.reading import Reading
from kg.extract.structures.origins import JOINS, body_of, many, origin_words, past_short_name
from kg.extract.units import Line, Person, Role, Unit, unit_at
from kg.lexicon.grammar import grammar
from kg.model import Fact
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("foundings")

_BY, _OF, _PASSIVE = syllable_key("do"), syllable_key("của"), syllable_key("được")
_BELONGS, _UNDER = syllable_key("thuộc"), syllable_key("trực")
_BORN = syllable_key("ra")
_ANNIVERSARY = syllable_key("năm")
_DECIDES = _GRAMMAR.syllables("decides")
_ON_THE_BASIS = _GRAMMAR.trie("on_the_basis")
_UNDER_DOCUMENT = _GRAMMAR.syllables("under_document")
_DOCUMENT = _GRAMMAR.sequences("document")
_ABOUT = frozenset(map(syllable_key, ("về", "việc")))
_DAY = syllable_key("ngày")
_OF_DOCUMENT = frozenset((*_ABOUT, _DAY, syllable_key("số")))
_AT_TIME, _AT_PLACE = syllable_key("vào"), frozenset(map(syllable_key, ("tại", "ở")))
_YEARS = re.compile(r"(1[6-9]\d\d|20\d\d)")
#: What may stand behind a name that is whole.
_BEHIND_NAMES = frozenset(name_key("do gồm với để nhằm trên trực thuộc theo và nhiệm lâm của có tại mới khóa").split())
#: What is founded for a task is called after it.
_FOR_TASKS = _GRAMMAR.words("for_tasks")
_FOUND_REACH = 6
#: How many units what a body was founded upon, or the decision, may take.
_BASE_REACH = 14


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
    starts = origin_words().founded.first
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
    for i in origin_words().founded.openings(line.keys):
        index = line.at.get(i)
        if index is None or units[index].kind != "word":
            continue
        unit = units[index]
        found = origin_words().founded.longest(line.keys, unit.i)
        if found is None:
            continue
        behind = unit_at(units, index, found[0])
        if behind is None:
            founder = _founder(units, index)
            org = _subject(units, index)
            if founder and org:
                yield _Founded(org, None, founder, line, "founded-by")
            continue
        yield from _one(line, units, index, behind)


def _one(line: Line, units: list[Unit], index: int, behind: int) -> Iterator[_Founded]:
    born = units[index].key == _BORN and units[behind].key == _OF and behind + 2 < len(units)
    if born and (whose := body_of(units[behind + 1])) and (date := _date_behind(units, behind + 2)):
        yield _Founded(whose, date, None, line, "was-founded")
        return
    named, stop = _named(line, units, behind)
    if named is None and units[behind].text == "(" and (date := _bracket_date(units, behind)):
        told = list(dict.fromkeys(name for u in units[:index] if (name := body_of(u))))
        if len(told) == 1 and any(u.key == _ANNIVERSARY for u in units[max(0, index - 3) : index]):
            yield _Founded(told[0], date, None, line, "anniversary")
        if told:
            return
    if named is not None:
        date = _bracket_date(units, stop)
        if date is not None and not many(units, behind):
            yield _Founded(named, date, None, line, "anniversary")
            return
        decided = _decided(line, units, index) or _by_document(units, index) or _on_day(units, index)
        if decided is not None and not _cut_short(units, behind):
            for founded in _together(units, behind, named):
                yield _Founded(founded, decided[1], decided[0], line, "founding-decided")
        return
    founder = _founder(units, index)
    org = _subject(units, index, founder is not None)
    if org is None:
        opened = _opening(units, index, behind)
        if opened is not None:
            yield _Founded(*opened, None, line, "was-founded")
        return
    date = _date_behind(units, behind) or _date_before(units, index) or _date_after_base(units, behind)
    founder = founder or _passive(units, index)
    if date is None and founder is None:
        founder, date = _under_document(units, behind)
    if date or founder:
        yield _Founded(org, date, founder, line, "was-founded")


def _cut_short(units: list[Unit], index: int) -> bool:
    """Whether the name of the body at unit `index` goes on: "Ban Chỉ đạo | xử lý nợ xấu", its purpose not read."""
    more = units[index + 1] if index + 1 < len(units) else None
    if more is None or more.kind != "word":
        return False
    org = units[index].body
    for_task = org is not None and org.head.name.startswith(_FOR_TASKS)
    return more.text[0].isupper() or (for_task and more.key not in _BEHIND_NAMES)


def _named(line: Line, units: list[Unit], index: int) -> tuple[str | None, int]:
    """Return (the body named at `index`, unit behind it); national bodies go by short names in anniversaries."""
    found = origin_words().national.longest(line.keys, units[index].i)
    if found:
        stop = unit_at(units, index, found[0])
        at_end = found[0] == len(line.keys)
        if (stop is not None or at_end) and line.tokens[units[index].i].capital:
            return found[1], len(units) if stop is None else stop
    name = body_of(units[index])
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
        if units[step].key not in origin_words().on and units[step].text != "(":
            return None
    return None


def _date_after_base(units: list[Unit], index: int) -> str | None:
    """Return the date of "(được thành lập) trên cơ sở hợp nhất X và Y vào năm 1995"."""
    if _ON_THE_BASIS.longest([unit.key for unit in units], index) is None:
        return None
    for step in range(index, min(index + _BASE_REACH, len(units) - 1)):
        if units[step].text in ",;.":
            return None
        if units[step].key == _AT_TIME:
            return _date_behind(units, step + 1)
    return None


def _under_document(units: list[Unit], index: int) -> tuple[str | None, str | None]:
    """Return (founder, date) of "(được thành lập) theo Quyết định số 12 ngày 3/5/1995 của UBND tỉnh"."""
    if units[index].key not in _UNDER_DOCUMENT or tuple(u.key for u in units[index + 1 : index + 3]) not in _DOCUMENT:
        return None, None
    date: str | None = None
    for step in range(index + 3, min(index + _BASE_REACH, len(units))):
        unit = units[step]
        date = date or (_iso(unit) if unit.kind == "date" else None)
        if unit.text in ",;.:" or unit.key in _ABOUT:
            break
        if unit.key == _OF and step + 1 < len(units):
            return _body_or_office(units[step + 1]), date
    return None, date


def _on_day(units: list[Unit], index: int) -> tuple[str, str | None] | None:
    """Return (founder, date) of "Năm 1993, ông A | thành lập X", where no more stands before it in the sentence."""
    step = index - 1
    founder = _founding_office(units, step) if step >= 0 and units[step].kind in ("org", "person") else None
    while step > 0 and units[step].kind in ("org", "person", "hon", "role"):
        step -= 1
    date = _iso(units[step - 1]) if step > 0 and units[step].text == "," else None
    opens = date is not None and all(unit.key == _DAY for unit in units[: step - 1])
    return (founder, date) if founder is not None and opens else None


def _by_document(units: list[Unit], index: int) -> tuple[str, str | None] | None:
    """Return (founder, date) of "Quyết định (số 12) của UBND tỉnh về việc | thành lập X"."""
    step = index - 1
    while step > 0 and units[step].key in _ABOUT:
        step -= 1
    founder = _body_or_office(units[step]) if step > 0 and units[step].kind in ("org", "role") else None
    if founder is None or units[step - 1].key != _OF:
        return None
    before = units[max(0, step - _BASE_REACH) : step - 1]
    told = [k for k in range(len(before) - 1) if (before[k].key, before[k + 1].key) in _DOCUMENT]
    if not told or any(unit.text in ";." for unit in before[told[-1] :]):
        return None
    dates = [
        u.value for u in before[told[-1] :] if u.kind == "date" and isinstance(u.value, str) and len(u.value) == 10
    ]
    return founder, dates[0] if len(dates) == 1 else None


def _founding_office(units: list[Unit], index: int) -> str | None:
    """Return the body or office at unit `index`, that of its holder where he is named: "Bộ trưởng Bộ Y tế Lê Văn A"."""
    value = units[index].value
    if isinstance(value, Person):
        office = units[index - 1] if index and units[index - 1].kind == "role" else None
        return _body_or_office(office) if office is not None else value.name
    return _body_or_office(units[index])


def _body_or_office(unit: Unit) -> str | None:
    return office_of(unit.value) if isinstance(unit.value, Role) else body_of(unit)


def _together(units: list[Unit], index: int, first: str) -> list[str]:
    """Return `first` and the bodies founded with it: "thành lập Ban soạn thảo và Tổ biên tập"."""
    found = [first]
    k = index + 1
    while k + 1 < len(units) and units[k].key in JOINS and (name := body_of(units[k + 1])):
        found.append(name)
        k += 2
    return found


def _opening(units: list[Unit], index: int, behind: int) -> tuple[str, str] | None:
    """Return (body, date) of "Được thành lập năm 1995, X ...", "kể từ ngày thành lập (12/5/1995), X ..."."""
    step = index - 1
    while step >= 0 and units[step].key in origin_words().was:
        step -= 1
    if step >= 0 and units[step].key != _DAY:
        return None
    date = _bracket_date(units, behind) if step >= 0 else _date_behind(units, behind)
    comma = next((k for k in range(behind, min(behind + 5, len(units))) if units[k].text == ","), None)
    if date is None or comma is None or comma + 1 >= len(units):
        return None
    name = body_of(units[comma + 1])
    return (name, date) if name else None


def _date_before(units: list[Unit], index: int) -> str | None:
    """Return the date that opens the clause: "ngày 10/12/2024, Quân đoàn 34 được thành lập"."""
    step = index - 1
    passive = units[index].key == _BORN
    while step >= 0 and units[step].key in origin_words().was:
        passive = passive or units[step].key == _PASSIVE
        step -= 1
    step = past_short_name(units, step) if step > 0 else step
    while step >= 0 and (units[step].key in origin_words().was or units[step].kind == "org"):
        passive = passive or units[step].key == _PASSIVE
        step -= 1
    if step < 1 or units[step].text != "," or not passive:
        return None
    for k in range(
        step - 1, max(1, step - _BASE_REACH), -1
    ):  # "tháng 8/1961, tại Mã Đà, Chiến khu Đ, X được thành lập"
        if units[k].key in _AT_PLACE and units[k - 1].text == ",":
            return _iso(units[k - 2])
        if units[k].kind not in ("place", "word") and units[k].text != ",":
            break
    return _iso(units[step - 1])


def _iso(unit: Unit) -> str | None:
    if unit.kind == "number" and _YEARS.fullmatch(unit.text):
        return unit.text
    if unit.kind == "date" and isinstance(unit.value, str) and unit.value[:4] in unit.text:
        return unit.value
    return None


def _subject(units: list[Unit], index: int, founder: bool = False) -> str | None:
    """Return the body that "được thành lập", "ra đời" at `index` is said of."""
    step = index - 1
    while step >= 0 and units[step].key in origin_words().was:
        step -= 1
    if founder:
        while step >= 0 and units[step].key != _BY:
            step -= 1
        step -= 1
    elif _passive(units, index):
        step = index - 1
        while step >= 0 and units[step].key != _PASSIVE:
            step -= 1
        while step >= 0 and units[step].key in origin_words().was:
            step -= 1
    if step >= 0 and units[step].text in (",", "("):
        step -= 1  # "Hội X (thành lập năm 1990)"
    step = past_short_name(units, step) if step > 0 else step
    while step >= 2 and body_of(units[step]) and units[step - 1].key == _BELONGS:
        step -= 2 + (units[step - 2].key == _UNDER)  # "X thuộc Y, thành lập năm 1965": X was founded
    name = body_of(units[step]) if step >= 0 else None
    return name if name and not many(units, step) else None


def _passive(units: list[Unit], index: int) -> str | None:
    """Return who founded in "được UBND huyện (quyết định) thành lập"."""
    step = index - 1
    while step >= 0 and units[step].key in _DECIDES:
        step -= 1
    if step < 1 or units[step - 1].key != _PASSIVE:
        return None
    return body_of(units[step])


def _founder(units: list[Unit], index: int) -> str | None:
    """Return who founded: "do Chủ tịch Hồ Chí Minh sáng lập", "do UBND tỉnh thành lập"."""
    name: str | None = None
    for step in range(index - 1, max(-1, index - _FOUND_REACH), -1):
        unit = units[step]
        if unit.key == _BY:
            return name
        if isinstance(unit.value, Person):
            name = name or unit.value.name
        elif body_of(unit):
            name = name or body_of(unit)
        elif unit.kind not in ("role", "hon"):
            return None
    return None


def _decided(line: Line, units: list[Unit], index: int) -> tuple[str, str | None] | None:
    """Return (founder, date) of "Ngày 5/3/2020, UBND tỉnh ban hành quyết định (số 12) thành lập ..."."""
    numbered = index
    while numbered > 0 and (units[numbered - 1].kind in ("number", "date") or units[numbered - 1].key in _OF_DOCUMENT):
        numbered -= 1
    for step in range(max(0, numbered - 5), numbered + 1):
        found = origin_words().decided.longest(line.keys, units[step].i)
        if found is None or (found[0] <= units[index].i and found[0] != units[numbered].i):
            continue
        before = step - 1
        while before >= 0 and units[before].key in origin_words().was:
            before -= 1
        founder = _founding_office(units, before) if before >= 0 else None
        if founder is None:
            return None
        dates = [u.value for u in units[:index] if u.kind == "date" and isinstance(u.value, str) and len(u.value) == 10]
        return founder, dates[-1] if len(set(dates)) == 1 else None
    return None
