"""Units -> who gets an honour and whose honour it is: named persons and bodies, counted groups, offices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.honours import HonourWords
from kg.extract.reading import Reading
from kg.extract.units import Line, Org, Person, Place, Role, Unit
from kg.text import syllable_key
from kg.text.numbers import number_at

_AND = syllable_key("và")
_JOINS = frozenset((",", ":", "(", ")", "-", "–", "và", *map(syllable_key, ("và", "cùng", "gồm", "là", "em", "cháu"))))
_STATE = tuple(map(syllable_key, ("nhà", "nước")))
_CENTRE = tuple(map(syllable_key, ("trung", "ương")))
_REPRESENT = tuple(map(syllable_key, ("đại", "diện")))
_GROUP = tuple(map(syllable_key, ("tập", "thể")))
_NOT_SUBJECT = frozenset(
    map(syllable_key, ("tại", "ở", "trong", "của", "cho", "thuộc", "đến", "với", "từ", "theo", "là"))
)
#: Verbs behind a name that make it the subject of what follows.
_ACTS = frozenset(map(syllable_key, ("đã", "ký", "phát", "cho", "cũng", "sẽ", "đến", "trao", "chúc", "nhấn", "ghi")))
_FILLING = frozenset(map(syllable_key, ("các", "nguyên", "hai", "ba", "bốn", "năm", "thân", "nhân")))


@dataclass(frozen=True, slots=True)
class Recipient:
    """A named recipient, or a group: its kind and, where it is counted, how many."""

    name: str | None = None
    kind: str | None = None
    count: int | None = None


def units_by_token(line: Line) -> dict[int, int]:
    """Return the index of the unit that begins at each token, and of the end."""
    at = {unit.i: index for index, unit in enumerate(line.units)}
    at[len(line.tokens)] = len(line.units)
    return at


def group_at(line: Line, i: int, words: HonourWords) -> tuple[int, Recipient] | None:
    """Return (token behind, group) of "14 tập thể", "các doanh nghiệp", "hơn 20 hộ" at token `i`, or None."""
    number = number_at(line.tokens, i)
    if number is not None and (number.word and line.tokens[i].capital and i > 0):
        number = None
    j = number.j if number else i
    if number is None:
        several = words.several.longest(line.keys, i)
        if several is None:
            return None
        j = several[0]
    kind = words.kinds.longest(line.keys, j)
    if kind is None or line.tokens[j].capital:
        return None
    count = int(number.value) if number and number.value == int(number.value) else None
    return kind[0], Recipient(kind=kind[1], count=count)


def recipients_from(
    reading: Reading, line: Line, start: int, stop: int, words: HonourWords
) -> tuple[list[Recipient], int]:
    """Return (recipients, unit behind them) of the list that begins at unit `start` and ends before unit `stop`."""
    at = units_by_token(line)
    named: list[Recipient] = []
    groups: list[Recipient] = []
    index = start
    depth = 0
    tail = start
    while index < stop:
        unit = line.units[index]
        if unit.text == "(":
            depth += 1
        elif unit.text == ")":
            depth -= 1
        elif depth > 0:
            pass
        elif isinstance(unit.value, Person) and unit.value.name:
            if named and index + 1 < len(line.units) and line.units[index + 1].key in _ACTS:
                break
            named.append(Recipient(name=unit.value.name))
        elif isinstance(unit.value, Org) and unit.value.resolved:
            if not (named and line.units[index - 1].text in ("-", "–")):
                named.append(Recipient(name=unit.value.resolved))
        elif unit.kind in ("role", "hon", "plural", "place") or unit.key in _JOINS:
            if unit.kind == "plural":
                group = group_at(line, unit.i, words)
                if group and group[0] in at and not _name_follows(line, at[group[0]]):
                    groups.append(group[1])
                    index = at[group[0]]
                    tail = index
                    continue
        else:
            group = group_at(line, unit.i, words)
            if group and group[0] in at:
                groups.append(group[1])
                index = _attributes(line, at[group[0]], stop)
                tail = index
                continue
            pair = (unit.key, line.units[index + 1].key if index + 1 < stop else "")
            if pair in (_REPRESENT, _GROUP):
                if pair == _GROUP and not groups and not _body_near(line, index, stop):
                    groups.append(Recipient(kind="collective"))
                index += 2
                continue
            kind = words.kinds.longest(line.keys, unit.i)
            if kind and kind[0] in at and groups and line.units[index - 1].key in (_AND, ","):
                groups.append(Recipient(kind=kind[1]))
                index = at[kind[0]]
                tail = index
                continue
            if unit.key not in _FILLING and not (unit.key in ("lãnh4", "đạo5") and _body_near(line, index, stop)):
                break
        index += 1
        tail = index
    if named and groups and any(g.count is None or g.count == len(named) for g in groups):
        groups = []
    del reading
    return [*named, *groups], tail


def _name_follows(line: Line, index: int) -> bool:
    return index < len(line.units) and line.units[index].kind in ("person", "role", "hon")


def _body_near(line: Line, index: int, stop: int) -> bool:
    return any(isinstance(unit.value, Org) for unit in line.units[index : min(stop, index + 8)])


def _attributes(line: Line, index: int, stop: int) -> int:
    """Step over words that tell which group is meant, up to a mark or "và" ("2 tập thể thuộc xã X và ...")."""
    k = index
    while k < stop and k - index < 4 and line.units[k].kind in ("word", "org", "place"):
        if line.units[k].key == _AND or line.units[k].text in ",;.":
            return k
        k += 1
    return k if k < stop and (line.units[k].key == _AND or line.units[k].text == ",") else index


def bodies(reading: Reading, line: Line, start: int, stop: int, *, subject: bool = False) -> list[str]:
    """Return the bodies and offices named in units `start` up to `stop`, as givers; `subject`: only where one can be."""
    return list(dict.fromkeys(_bodies(reading, line, start, stop, subject)))


def _bodies(reading: Reading, line: Line, start: int, stop: int, subject: bool) -> Iterator[str]:
    for index in range(start, stop):
        unit = line.units[index]
        before = line.units[index - 1].key if index > start else ""
        if subject and before in _NOT_SUBJECT:
            continue
        if isinstance(unit.value, Org):
            if unit.value.resolved:
                yield unit.value.resolved
            elif unit.value.head.kind == "office":
                yield unit.value.core
        elif isinstance(unit.value, Role):
            office = office_of(unit.value)
            if office and not _name_follows(line, index + 1):
                yield office
        elif isinstance(unit.value, Place):
            name = place_name(reading, unit.value)
            if name and before not in _NOT_SUBJECT:
                yield name
        elif unit.kind == "word":
            pair = (unit.key, line.units[index + 1].key if index + 1 < len(line.units) else "")
            if pair == _STATE and unit.text[0].isupper():
                yield "Nhà nước"
            elif pair == _CENTRE and unit.text[0].isupper():
                yield "Trung ương"


def office_of(role: Role) -> str | None:
    """Return the office of a role as a giver: "Chủ tịch Ủy ban nhân dân tỉnh X", "Thủ tướng Chính phủ", "Chủ tịch nước"."""
    if role.body is None:
        return role.name if role.name in ("Chủ tịch nước", "Thủ tướng", "Tổng Bí thư") else None
    return f"{role.name} {role.body}"


def place_name(reading: Reading, place: Place) -> str | None:
    """Return the full name of a place; one without a name ("tỉnh", "huyện") is the bulletin's own."""
    if place.name:
        return place.full
    known = {"province": reading.anchor.province, "district": reading.anchor.district}.get(place.level)
    if known is None and place.level in ("city", "district"):
        known = reading.anchor.province if place.level == "city" else None
    return known.full if known is not None and known.name else None


def persons_in(line: Line, start: int, stop: int) -> list[str]:
    """Return the persons named in units `start` up to `stop`."""
    units: list[Unit] = line.units[start:stop]
    return [u.value.name for u in units if isinstance(u.value, Person) and u.value.name]
