"""A body's name -> the province and unit it belongs to, and what became of provinces.

>>> locate("Ủy ban nhân dân huyện Đắk Song")
Where(level='district', province='đăk2 nông', unit='đăk2 song')
>>> locate("Thành ủy Hải Phòng").level, locate("Thành ủy Hải Dương").level
('province', 'district')
>>> [(c.new, c.since) for c in successors("Hải Dương")]
[('Hải Phòng', '2025-07-01')]
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from kg.resolve.aliases import place_forms
from kg.resolve.tables import read_table
from kg.resources import lexicon_dir
from kg.text import name_key

Level = Literal["province", "district", "commune", ""]

#: Words before a place that say what kind of unit it is.
_PROVINCE_MARKS = frozenset(map(name_key, ("tỉnh", "tỉnh ủy", "tỉnh đoàn", "thành phố trực thuộc trung ương")))
_CITY_MARKS = frozenset(map(name_key, ("thành phố", "tp", "thành ủy", "thành đoàn", "thủ đô")))
_DISTRICT_MARKS = frozenset(
    map(
        name_key,
        ("huyện", "quận", "thị xã", "huyện ủy", "quận ủy", "thị ủy", "huyện đoàn", "quận đoàn", "thị đoàn", "tx"),
    )
)
_COMMUNE_MARKS = frozenset(map(name_key, ("xã", "phường", "thị trấn", "đặc khu")))
_MARKS = _PROVINCE_MARKS | _CITY_MARKS | _DISTRICT_MARKS | _COMMUNE_MARKS
#: "xã hội" is society, not a commune.
_NOT_COMMUNES = frozenset(map(name_key, ("hội", "viên", "đội")))
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Where:
    """Where a body sits: its level, and the spelling keys of its province and of its unit below that ("" unknown)."""

    level: Level = ""
    province: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A province that was merged, split or renamed: from `since` (ISO date or year) on, `new` holds what `old` held.

    `act` names the law or decision that did it, "" where none is on record.
    """

    old: str
    new: str
    since: str
    change: str
    act: str = ""


@cache
def _places() -> dict[str, tuple[tuple[str, str], ...]]:
    """Spelling key of a place's name -> its senses (type, key of the province it is in, "" for a province)."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for name, kind, parent in read_table("places.tsv", ("name", "type", "parent"), lexicon_dir()):
        found[name_key(name)].add((kind, name_key(parent)))
    for change in changes():
        for name in (change.old, change.new):
            if not any(not parent for _, parent in found.get(name_key(name), ())):
                found[name_key(name)].add(("thành phố" if change.change == "renamed" else "tỉnh", ""))
    return {key: tuple(sorted(senses)) for key, senses in found.items()}


@cache
def province_keys() -> frozenset[str]:
    """The spelling keys of all provinces, of today and of the past."""
    return frozenset(key for key, senses in _places().items() if any(not parent for _, parent in senses))


@cache
def changes() -> tuple[Change, ...]:
    """All recorded changes of provinces, oldest first."""
    rows = read_table("place_changes.tsv", ("since", "old", "new", "change", "act"))
    return tuple(Change(old, new, since, change, act) for since, old, new, change, act in rows)


def successors(place: str) -> tuple[Change, ...]:
    """The changes by which the province named `place` passed into others, oldest first."""
    key = name_key(place)
    return tuple(change for change in changes() if name_key(change.old) == key)


def predecessors(place: str) -> tuple[Change, ...]:
    """The changes by which the province named `place` took over others, oldest first."""
    key = name_key(place)
    return tuple(change for change in changes() if name_key(change.new) == key)


@cache
def related_provinces() -> frozenset[tuple[str, str]]:
    """Pairs of province keys, both ways, of which one holds what the other held."""
    pairs = {(name_key(c.old), name_key(c.new)) for c in changes()}
    return frozenset(pairs | {(b, a) for a, b in pairs})


@lru_cache(maxsize=1 << 16)
def locate(name: str, near: str = "") -> Where:
    """Return where the body or place called `name` sits; `near` is a province (any spelling) that settles doubt.

    A district borne by several provinces ("Châu Thành") stays without province unless the name or `near` tells it.
    """
    words = place_forms()(name).split()
    hint = place_forms()(near)
    province, unit, level = "", "", ""
    i = 0
    places = _places()
    while i < len(words):
        size = next((n for n in range(min(_LONGEST, len(words) - i), 0, -1) if " ".join(words[i : i + n]) in places), 0)
        before = {words[i - 1] if i else "", " ".join(words[max(0, i - 2) : i])}
        if before & _COMMUNE_MARKS and not before & _DISTRICT_MARKS and words[i] not in _NOT_COMMUNES:
            size = size or next((n for n in range(1, 4) if i + n >= len(words) or words[i + n] in _MARKS), 3)
            unit, level = " ".join(words[i : i + size]), "commune"
        elif size:
            key = " ".join(words[i : i + size])
            kind, parent = _sense(key, before, hint, " ".join(words[i + size :]))
            if kind == "province":
                province, level = key, level or "province"
            elif kind == "district":
                province = province or parent
                if level != "commune":
                    unit, level = key, "district"
        i += max(size, 1)
    return Where(level, province or (hint if unit else ""), unit)  # type: ignore[arg-type]


def provinces_in(text: str) -> set[str]:
    """Return the spelling keys of the provinces that a stretch of text names by themselves, not those of districts."""
    words = place_forms()(text).split()
    places = _places()
    found: set[str] = set()
    i = 0
    while i < len(words):
        size = next((n for n in range(min(_LONGEST, len(words) - i), 0, -1) if " ".join(words[i : i + n]) in places), 0)
        if size and (key := " ".join(words[i : i + size])) in province_keys():
            found.add(key)
        i += max(size, 1)
    return found


def _sense(key: str, before: set[str], hint: str, rest: str) -> tuple[str, str]:
    """Decide what the place `key` is where it stands: ("province" | "district" | "", its province)."""
    senses = _places()[key]
    provinces = [kind for kind, parent in senses if not parent]
    parents = sorted({parent for _, parent in senses if parent})
    as_district = bool(before & _DISTRICT_MARKS) or (bool(before & _CITY_MARKS) and "thành phố" not in provinces)
    if provinces and not (as_district and parents):
        return "province", ""
    if not parents:
        return "province", ""
    if len(parents) > 1:
        parents = [p for p in parents if p == hint or p in rest] or [""]
    return "district", parents[0]


def spelled(place: str) -> str:
    """Return the spelling key of a place's name in the table's own form (Đăk Nông: Đắk Nông)."""
    return place_forms()(place)


def is_city(province: str) -> bool:
    """Tell whether a province is a city governed from the centre."""
    return any(kind == "thành phố" and not parent for kind, parent in _places().get(spelled(province), ()))


@cache
def takeovers() -> dict[tuple[str, str], int]:
    """(key of the old province, key of the new) -> the day (proleptic ordinal) from which the new one holds the old."""
    return {
        (name_key(c.old), name_key(c.new)): date.fromisoformat(
            c.since if len(c.since) > 4 else f"{c.since}-07-01"
        ).toordinal()
        for c in changes()
    }


def province_of(locality: str | None) -> str:
    """The spelling key of the province that a bulletin's locality names, "" where it names none."""
    return locate(locality).province if locality else ""
