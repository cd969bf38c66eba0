"""Readings and facts -> the named persons and bodies of a bulletin, each with all the places where it is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from kg.extract.reading import Reading
from kg.extract.units import Line, Org, Person, Role, Unit
from kg.lexicon.grammar import grammar
from kg.model import Fact, FactKind, Span
from kg.text import keys_of, name_key, syllable_key

_GRAMMAR = grammar("entities")

#: How a congress is called before the body whose it is.
_CONGRESS = tuple(tuple(name_key(words).split()) for words in ("đại hội", "đại hội đại biểu"))
_CONGRESS_LAST = frozenset(words[-1] for words in _CONGRESS)
#: Funds, what is done for them by those who give, and how far back that may stand.
_FUND, _FUND_KEY, _REACH = "Quỹ", syllable_key("quỹ"), 20
_GIVES, _INTO = _GRAMMAR.trie("gives"), _GRAMMAR.syllables("into")
#: Spans are sorted by hand rather than by their own order, which takes ten times as long.
_PLACE = attrgetter("start", "end")
#: Slots of each kind of fact that name a person or body.
_BODY_SLOTS: dict[FactKind, tuple[str, ...]] = {
    "role": ("org",),
    "event": ("organizer",),
    "participation": ("participant",),
    "award": ("giver", "recipient", "presenter"),
    "figure": ("org",),
    "structure": ("org", "parent"),
    "founding": ("org", "founder"),
    "decision": ("issuer",),
}


def find_entities(reading: Reading, facts: Sequence[Fact]) -> list[Fact]:
    """Return an `entity` fact for each person and body named in its own right or filling a slot of another fact."""
    named: dict[tuple[str, str], tuple[str, str, list[Span]]] = {}
    nested: dict[str, tuple[str, str, list[Span]]] = {}
    for line in reading.lines:
        for index, unit in line.named:
            if isinstance(unit.value, Person) and unit.value.name:
                _add(named, reading, "person", unit.value.name, unit)
            elif isinstance(unit.value, Org) and unit.value.resolved:
                if _in_congress(line.keys, unit) or _owner_by_short_name(line, index) or _is_given(line, unit):
                    entry = nested.setdefault(name_key(unit.value.resolved), (unit.value.kind, unit.value.resolved, []))
                    entry[2].append(reading.span(unit.start, unit.end))
                else:
                    _add(named, reading, unit.value.kind, unit.value.resolved, unit)
            elif isinstance(unit.value, Role) and unit.value.body:
                org = unit.value.org
                same = org is not None and org.resolved == unit.value.body
                kind = org.kind if org is not None and same else _kind_of(unit.value.body, reading)
                span = (
                    reading.span(org.start or unit.start, org.end or unit.end)
                    if org
                    else reading.span(unit.start, unit.end)
                )
                entry = nested.setdefault(name_key(unit.value.body), (kind, unit.value.body, []))
                entry[2].append(span)
            if isinstance(unit.value, (Org, Role)):
                _nest(nested, reading, unit)
                _set_off(named, reading, line, unit)
    by_key: dict[str, list[list[Span]]] = {}
    for (_, key), (_, _, spans) in named.items():
        by_key.setdefault(key, []).append(spans)
    for key in dict.fromkeys(name_key(name) for fact in facts for name in _names(fact)):
        if key not in nested:
            continue
        kind, full, inside = nested[key]
        if key not in by_key:
            named[(kind, key)] = (kind, full, inside)
        for spans in by_key.get(key, ()):
            spans.extend(inside)
    return [
        Fact("entity", {"kind": kind, "name": name}, tuple(sorted(set(spans), key=_PLACE)), "name")
        for kind, name, spans in named.values()
    ]


def _in_congress(keys: Sequence[str], unit: Unit) -> bool:
    """Whether a body is named only to tell whose congress it is: "Đại hội đại biểu Đảng bộ tỉnh X lần thứ XVI"."""
    if not unit.i or keys[unit.i - 1] not in _CONGRESS_LAST:
        return False
    return any(tuple(keys[max(0, unit.i - len(words)) : unit.i]) == words for words in _CONGRESS)


def _owner_by_short_name(line: Line, index: int) -> bool:
    """Whether brackets give the short name of whom the body before them is of: "Công đoàn Công ty X (| Sameco)"."""
    units = line.units
    if index < 2 or units[index - 1].text != "(":
        return False
    named, above = units[index].body, units[index - 2].body
    while named is not None and above is not None and above.owner is not None:
        above = above.owner
        if above.resolved == named.resolved:
            return True
    return False


def _is_given(line: Line, unit: Unit) -> bool:
    """Whether a fund is named as that to which money goes: "ủng hộ | Quỹ A", "góp các quỹ: Quỹ A; | Quỹ B"."""
    if not isinstance(unit.value, Org) or unit.value.head.name != _FUND:
        return False
    keys, start = line.keys, unit.i
    while start and unit.i - start < _REACH and (keys[start - 1] not in ",;" or keys[start] == _FUND_KEY):
        start -= 1
    before = keys[start : unit.i]
    return not _INTO.isdisjoint(before[-1:]) or _GIVES.within(before)


def _add(
    named: dict[tuple[str, str], tuple[str, str, list[Span]]], reading: Reading, kind: str, name: str, unit: Unit
) -> None:
    entry = named.setdefault((kind, name_key(name)), (kind, name, []))
    entry[2].append(reading.span(unit.start, unit.end))


def _nest(nested: dict[str, tuple[str, str, list[Span]]], reading: Reading, unit: Unit) -> None:
    org = unit.body
    while org is not None and org.owner is not None:
        org = org.owner
        if org.resolved and org.end:
            entry = nested.setdefault(name_key(org.resolved), (org.kind, org.resolved, []))
            entry[2].append(reading.span(org.start, org.end))


def _set_off(
    named: dict[tuple[str, str], tuple[str, str, list[Span]]], reading: Reading, line: Line, unit: Unit
) -> None:
    """Add the institution that a comma sets off behind its department: "Khoa Toán, | Trường Đại học Sao Mai"."""
    org = unit.body
    while org is not None and org.owner is not None:
        org = org.owner
        inside = unit.i < org.i < unit.j and "(" not in line.keys[unit.i : org.i]
        if inside and org.resolved and line.keys[org.i - 1] == ",":
            place = reading.span(org.start, org.end)
            named.setdefault((org.kind, name_key(org.resolved)), (org.kind, org.resolved, []))[2].append(place)


def _names(fact: Fact) -> Iterator[str]:
    for slot in _BODY_SLOTS.get(fact.kind, ()):
        value = fact.slots.get(slot)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from value


def _kind_of(body: str, reading: Reading) -> str:
    """Return the kind of a body by its head; a board or office is of the kind of what it belongs to.

    One of no known head may be a firm that the bulletin tells by its brand: "Kế toán trưởng, Tổng Giám đốc SMB".
    """
    keys = keys_of(body)
    at = 0
    while at < len(keys):
        found = reading.lexicon.heads.longest(keys, at)
        if found is None:
            break
        if found[1].kind not in ("owner", "office"):
            return found[1].kind
        at = found[0]
    named = (unit.body for line in reading.lines for _, unit in line.named)
    firm = any(org is not None and org.resolved == body and org.kind == "enterprise" for org in named)
    return "enterprise" if firm else "state"
