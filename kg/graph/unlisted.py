"""What a name is that fills a slot without being an entity of its bulletin: place, office, undertaking, body or person.

The words are data: `unlisted.yaml`, beside this file.

>>> kind_of_unlisted("tỉnh Đắk Nông", "org"), kind_of_unlisted("Bộ trưởng Bộ Công an", "issuer")
('place', 'office')
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

from kg.errors import KgError
from kg.text import name_key

_FILE = Path(__file__).with_name("unlisted.yaml")
_KINDS = ("place", "office", "undertaking")


def kind_of_unlisted(name: str, slot: str) -> str:
    """Return the kind of a name from the words it begins with, and from its slot where those say nothing."""
    if slot == "person":
        return "person"
    key = name_key(name) + " "
    for kind, begins, exact in _words():
        if key.strip() in exact or key.startswith(begins):
            return kind
    return "body"


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[str, tuple[str, ...], frozenset[str]], ...]:
    data = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    unknown = sorted(set(data) - set(_KINDS))
    if unknown:
        raise KgError(f"{_FILE}: unknown kind {unknown[0]!r}; the kinds are {', '.join(_KINDS)}")
    rows = []
    for kind in _KINDS:
        entry = data[kind]
        begins = tuple(name_key(w) + " " for w in entry.get("begins", ()))
        rows.append((kind, begins, frozenset(name_key(w) for w in entry.get("names", ()))))
    return tuple(rows)
