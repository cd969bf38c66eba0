"""Readings and facts -> the named persons and bodies of a bulletin, each with all the places where it is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.extract.units import Org, Person, Role, Unit
from kg.model import Fact, Span
from kg.text import name_key

#: Slots of facts that name a person or body.
_BODY_SLOTS = ("org", "organizer", "participant", "giver", "recipient", "presenter", "issuer", "founder", "parent")


def find_entities(reading: Reading, facts: Sequence[Fact]) -> list[Fact]:
    """Return an `entity` fact for each person and body named in its own right or filling a slot of another fact."""
    named: dict[tuple[str, str], tuple[str, str, list[Span]]] = {}
    nested: dict[str, tuple[str, str, list[Span]]] = {}
    for line in reading.lines:
        for _, unit in line.named:
            if isinstance(unit.value, Person) and unit.value.name:
                _add(named, reading, "person", unit.value.name, unit)
            elif isinstance(unit.value, Org) and unit.value.resolved:
                _add(named, reading, unit.value.kind, unit.value.resolved, unit)
            elif isinstance(unit.value, Role) and unit.value.body:
                org = unit.value.org
                kind = org.kind if org is not None and org.resolved == unit.value.body else _kind_of(unit.value.body)
                span = (
                    reading.span(org.start or unit.start, org.end or unit.end)
                    if org
                    else reading.span(unit.start, unit.end)
                )
                entry = nested.setdefault(name_key(unit.value.body), (kind, unit.value.body, []))
                entry[2].append(span)
            if isinstance(unit.value, (Org, Role)):
                _nest(nested, reading, unit)
    for fact in facts:
        for name in _names(fact):
            key = name_key(name)
            if key in nested and not any(k[1] == key for k in named):
                kind, full, spans = nested[key]
                named[(kind, key)] = (kind, full, spans)
            elif key in nested:
                for entry in (e for k, e in named.items() if k[1] == key):
                    entry[2].extend(s for s in nested[key][2] if s not in entry[2])
    return [
        Fact("entity", {"kind": kind, "name": name}, tuple(sorted(set(spans))), "name")
        for kind, name, spans in named.values()
    ]


def _add(
    named: dict[tuple[str, str], tuple[str, str, list[Span]]], reading: Reading, kind: str, name: str, unit: Unit
) -> None:
    entry = named.setdefault((kind, name_key(name)), (kind, name, []))
    entry[2].append(reading.span(unit.start, unit.end))


def _nest(nested: dict[str, tuple[str, str, list[Span]]], reading: Reading, unit: Unit) -> None:
    org = unit.value if isinstance(unit.value, Org) else unit.value.org if isinstance(unit.value, Role) else None
    while org is not None and org.owner is not None:
        org = org.owner
        if org.resolved and org.end:
            entry = nested.setdefault(name_key(org.resolved), (org.kind, org.resolved, []))
            entry[2].append(reading.span(org.start, org.end))


def _names(fact: Fact) -> Iterator[str]:
    for slot in _BODY_SLOTS:
        value = fact.slots.get(slot)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from value


def _kind_of(body: str) -> str:
    if body.startswith(
        ("Hội đồng quản trị", "Hội đồng thành viên", "Công ty", "Tập đoàn", "Tổng công ty", "Ngân hàng Thương mại")
    ):
        return "enterprise"
    word = body.split(" ", maxsplit=1)[0]
    central = body.startswith(("Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư", "Ban Thường vụ"))
    if central or word in ("Đảng", "Chi"):
        return "party"
    if word.lower() in ("tỉnh", "thành", "huyện", "quận", "thị") and " ủy" in body.lower()[:12]:
        return "party"
    return "state"
