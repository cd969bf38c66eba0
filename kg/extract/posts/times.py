"""When a post is held: the dates before and behind it, and spans of time that are over."""

from __future__ import annotations

from itertools import pairwise, takewhile

from kg.extract.posts.held import STATUS
from kg.extract.units import Line, Role, Unit
from kg.extract.words.neighbours import BEFORE, BORN, BULLETS, SINCE, earlier_on, opens_with_period
from kg.extract.words.triggers import Trigger
from kg.text import syllable_key

_UNTIL, _DAY, _PASSIVE = map(syllable_key, ("đến", "ngày", "được"))
_TO_NOW = (_UNTIL, syllable_key("nay"))
_ON = frozenset(map(syllable_key, ("vào", "từ")))
#: How many units the words "từ ... đến ..." may fill.
_PERIOD = 9
#: What may stand before those words: "Cũng trong giai đoạn này, từ năm 1985 đến 1990 ông ...".
_IDLE = frozenset(("word", "punct", "number"))
#: Of what goes before "đến", the beginning of that time, or a post that has had its own.
_BEGUN = frozenset(("date", "role"))


def governed_status(role: Role, trigger: Trigger | None, kind: str, line: Line, index: int, *, over: bool) -> str:
    """Return the status of the post at unit `index` that a verb of office of `kind` governs, "" if none reaches it.

    `trigger` is the last such verb, near or not; `over`: the step of the career that the line tells has ended.
    """
    status = "former" if role.former else STATUS.get(kind, "appointed" if role.new else "current")
    if role.new and kind == "current":
        status = "appointed"  # "ông A là tân Giám đốc Sở X"
    if status == "appointed" and trigger is not None and trigger.served and opens_with_period(line.keys):
        status = "former"
    past = status in ("appointed", "current") and (over or closed_period(line))
    if past and not _up_to_now(line.units, index):
        status = "former"
    if status == "appointed" and _to_this_day(line):
        status = "current"
    if kind == "current" and trigger is not None and not trigger.now and earlier_on(line.keys):
        status = "former"
    return status


def date_before(line: Line, index: int) -> tuple[str | None, bool]:
    """Return the nearest date before unit `index`, and whether it says since when ("từ năm 2015")."""
    opening = _leads_up(line)
    aside = index
    for step in [*range(index - 1, -1, -1), *range(index + 1, len(line.units))]:
        unit = line.units[step]
        if unit.text == ")" and step < aside:
            aside = _of_post_before(line.units, step)
        if aside < step < index:
            continue
        if unit.kind == "date" and isinstance(unit.value, str) and not step < opening < index:
            if any(u.key in BORN for u in line.units[max(0, step - 3) : step]):
                continue
            until = any(u.key == _UNTIL for u in line.units[max(0, step - 2) : step])
            start = next((u for u in reversed(line.units[:step]) if u.kind in _BEGUN), None) if until else None
            if start is not None and start.kind == "role":
                start = None  # "tháng 3/2014 làm Phó Giám đốc; đến tháng 11/2015 | được bầu làm Giám đốc"
            value = str(start.value) if start is not None else unit.value
            since = any(u.key == SINCE for u in line.units[max(0, step - 2) : step]) and not _until_date(
                line.units, step
            )
            return (None if value.startswith("--") else value), since
    return None, False


def _of_post_before(units: list[Unit], end: int) -> int:
    """Return where the bracket opens that closes at `end` right behind a post, whose date it has, or `end`.

    "Ủy viên Ban Chấp hành (6/2009); Phó Chủ tịch".
    """
    start = next((k for k in range(end - 1, 0, -1) if units[k].text == "("), 0)
    return start if start and units[start - 1].kind == "role" else end


def _until_date(units: list[Unit], step: int) -> bool:
    """Whether a year or date behind that at `step` ends the time it begins: "từ năm 1961 | - 1974"."""
    if step + 2 >= len(units) or not (units[step + 1].text in "-–" or units[step + 1].key == _UNTIL):
        return False
    end = units[step + 3] if units[step + 2].key == _DAY and step + 3 < len(units) else units[step + 2]
    return _is_year(end) or end.kind == "date"


def dates_next_post(units: list[Unit], index: int) -> bool:
    """Whether the date behind the post at `index`, where none stands before it, is that of the next post.

    "làm Phó Giám đốc và được bổ nhiệm làm Giám đốc năm 2008", "từng là Vụ phó, đến 1-1-2017 được bổ nhiệm Vụ trưởng".
    """
    step = next((k for k, unit in enumerate(units) if unit.kind == "date"), 0)
    if step <= index:
        return False
    between = units[index + 1 : step]
    passive = next((k for k, unit in enumerate(between) if unit.key == _PASSIVE), len(between))
    if any(unit.kind == "role" for unit in between[passive:]):
        return True
    behind = takewhile(lambda unit: unit.text not in ",;", units[step + 1 :])
    return any(unit.text in ",;" for unit in between) and any(unit.kind == "role" for unit in behind)


def _leads_up(line: Line) -> int:
    """Return the index of the comma behind "Trước khi ...", whose dates are none of what stands behind it, or 0."""
    before = any(tuple(line.keys[i : i + 2]) == BEFORE for i in range(min(len(line.keys), 4)))
    return next((k for k, unit in enumerate(line.units) if unit.text == ","), 0) if before else 0


def date_behind(units: list[Unit], index: int) -> str | None:
    """Return the date that follows a post at once: "Chánh Văn phòng vào tháng 8/2013", "Giám đốc (2009 - 2011)"."""
    step = index + 1
    if step < len(units) and (units[step].key in _ON or units[step].text == "("):
        step += 1
    unit = units[step] if step < len(units) else None
    if unit is not None and units[step - 1].text == "(" and _is_year(unit) and _until_date(units, step):
        return unit.text
    full = unit is not None and step > index + 1 and unit.kind == "date" and isinstance(unit.value, str)
    return str(unit.value) if unit is not None and full and not str(unit.value).startswith("--") else None


def closed_period(line: Line) -> bool:
    """Whether a sentence opens with a time that is over: "Từ tháng 8/2016 đến tháng 7/2019, bà ..."."""
    units = line.units
    first = next((k for k, unit in enumerate(units) if unit.text not in BULLETS), None)
    at = next((k for k, unit in enumerate(units[:_PERIOD]) if unit.key == SINCE), None)
    if at is None or not (at == first or (units[at - 1].text == "," and all(u.kind in _IDLE for u in units[:at]))):
        return False
    head = units[at : at + _PERIOD]
    until = next((k for k, unit in enumerate(head) if unit.key == _UNTIL), len(head))
    told = [unit for unit in head[until + 1 : until + 3] if unit.kind == "date" or _is_year(unit)]
    return bool(told) and not any(unit.kind in ("person", "pronoun", "org", "role") for unit in head[:until])


def _up_to_now(units: list[Unit], index: int) -> bool:
    """Whether the last time told before the post at `index` goes on: "...; từ tháng 8/2019 đến nay là | Chủ tịch"."""
    last = max((k for k in range(index) if units[k].key == SINCE), default=index)
    return _TO_NOW in pairwise(unit.key for unit in units[last:index])


def _to_this_day(line: Line) -> bool:
    """Whether a sentence opens with a time that goes on: "Từ tháng 12/2016 đến nay, bà giữ chức ..."."""
    units = line.units
    first = next((k for k, unit in enumerate(units) if unit.text not in BULLETS), None)
    if first is None or units[first].key != SINCE:
        return False
    head = [unit.key for unit in units[first : first + _PERIOD]]
    return _TO_NOW in pairwise(head)


def _is_year(unit: Unit) -> bool:
    """Whether a bare number is a year: "từ năm 1985 đến 1990"."""
    return unit.kind == "number" and len(unit.text) == len("1990") and unit.text[:2] in ("19", "20")
