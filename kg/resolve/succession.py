"""A body's name -> the bodies that took over from it, and those it took over from, with dates.

Old and new bodies are separate; what links them follows from two tables: provinces merged, split or renamed
(`place_changes.tsv`, foremost the reform of 1 July 2025), and bodies changed by acts of their own (`body_changes.tsv`).

>>> [(c.new, c.since) for c in body_successors("Tỉnh ủy Hải Dương")]
[('Thành ủy Hải Phòng', '2025-07-01')]
>>> [(c.old, c.since) for c in body_predecessors("Ủy ban nhân dân tỉnh Lâm Đồng")]
[('Ủy ban nhân dân tỉnh Bình Thuận', '2025-07-01'), ('Ủy ban nhân dân tỉnh Đắk Nông', '2025-07-01')]
>>> [(c.new, c.since) for c in body_successors("Sở Giao thông vận tải tỉnh Sơn La")]
[('Sở Xây dựng tỉnh Sơn La', '2025-03-01')]
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.resolve.bodies import body_key, read_body
from kg.resolve.places import Change, changes, is_city, spelled
from kg.resolve.tables import read_table
from kg.text import name_key

#: The committee of a province is Thành ủy where the province is a city, Tỉnh ủy elsewhere; so for its youth union.
_BY_KIND = (("Tỉnh ủy", "Thành ủy"), ("Tỉnh đoàn", "Thành đoàn"))
_MARKED = re.compile(r"\b(?:tỉnh|thành phố|TP\.?)\s*$", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def body_successors(name: str) -> tuple[Change, ...]:
    """Return the changes by which the body called `name` passed into others, oldest first; its own name in `old`."""
    found = [*_by_place(name, forward=True), *_by_table(name, forward=True)]
    return tuple(sorted(found, key=lambda c: (c.since, c.new)))


@lru_cache(maxsize=1 << 14)
def body_predecessors(name: str) -> tuple[Change, ...]:
    """Return the changes by which the body called `name` took over others, oldest first; its own name in `new`."""
    found = [*_by_place(name, forward=False), *_by_table(name, forward=False)]
    return tuple(sorted(found, key=lambda c: (c.since, c.old)))


def _by_place(name: str, *, forward: bool) -> list[Change]:
    where = read_body(name).where
    if where.level != "province":
        return []
    out = []
    for change in changes():
        here, there = (change.old, change.new) if forward else (change.new, change.old)
        if name_key(here) == where.province:
            other = _moved(name, here, there)
            if other:
                old, new = (name, other) if forward else (other, name)
                out.append(Change(old, new, change.since, change.change, change.act))
    return out


def _moved(name: str, here: str, there: str) -> str | None:
    """The name of the like body of another province; None where the province's name cannot be found as written."""
    at = _find(name, here)
    if at is None:
        return None
    before, after = name[: at[0]], name[at[1] :]
    marked = _MARKED.search(before)
    if marked:
        before = before[: marked.start()] + ("thành phố " if is_city(there) else "tỉnh ")
    for of_province, of_city in _BY_KIND:
        if re.search(rf"(?:{of_province}|{of_city})\s*$", before, re.IGNORECASE):
            kind = of_city if is_city(there) else of_province
            before = re.sub(rf"(?:{of_province}|{of_city})(\s*)$", rf"{kind}\1", before, flags=re.IGNORECASE)
    return f"{before}{there}{after}"


def _find(name: str, place: str) -> tuple[int, int] | None:
    """Where `place` stands in `name` in any spelling: the last place with the same spelling key."""
    words = list(re.finditer(r"[^\s,]+", name))
    size = len(place.split())
    for i in range(len(words) - 1, -1, -1):
        for n in (size, size - 1, size + 1):
            if 0 < n <= len(words) - i and spelled(name[words[i].start() : words[i + n - 1].end()]) == name_key(place):
                return words[i].start(), words[i + n - 1].end()
    return None


@cache
def _table() -> tuple[tuple[Change, bool], ...]:
    rows = read_table("body_changes.tsv", ("since", "old", "new", "change", "act"))
    return tuple((Change(old, new, since, change, act), "{X}" in old) for since, old, new, change, act in rows)


def _by_table(name: str, *, forward: bool) -> list[Change]:
    body = read_body(name)
    out = []
    for change, pattern in _table():
        here, there = (change.old, change.new) if forward else (change.new, change.old)
        other = there
        if pattern:
            stem = body_key(here.replace("{X}", ""))
            if not body.where.province or body.key != f"{stem} {body.where.province}":
                continue
            tail = name[len(name) - _tail_length(name, body.where.province) :]
            other = there.replace("{X}", tail)
        elif body.key != body_key(here):
            continue
        old, new = (name, other) if forward else (other, name)
        out.append(Change(old, new, change.since, change.change, change.act))
    return out


def _tail_length(name: str, province: str) -> int:
    """How long the end of `name` is that names its province, with the word before it that says what kind it is."""
    words = list(re.finditer(r"\S+", name))
    for i in range(len(words) - 1, -1, -1):
        if spelled(name[words[i].start() :]) == province:
            start = words[i].start()
            marked = _MARKED.search(name[:start])
            return len(name) - (marked.start() if marked else start)
    return 0
