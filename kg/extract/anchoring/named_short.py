"""Bodies that a bulletin names in full and by their initials: "Trung tâm Phát triển quỹ đất", then "TTPTQĐ"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.units import Line, Org
from kg.lexicon import Lexicon
from kg.lexicon.initials import initials, plain
from kg.text import tokenize

_SHORT = re.compile(r"(?<![\w/&-])[A-ZĐƯ][A-ZĐƯ&]{2,9}\d{0,2}(?![\w/])")
_ROMAN = frozenset("IVX")


@dataclass(frozen=True, slots=True)
class Named:
    """What the abbreviations of a bulletin stand for: bodies by keys of tokens, businesses by head and initials.

    `begins` are the first keys of the abbreviations of businesses.
    """

    bodies: dict[tuple[str, ...], Org] = field(default_factory=dict)
    businesses: dict[tuple[str, str], str] = field(default_factory=dict)
    begins: frozenset[str] = frozenset()


def unexplained(text: str, lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return the abbreviations of a text that no table knows, by their plain letters, with the keys of their tokens."""
    known = (lexicon.heads.first, lexicon.titles.first, lexicon.places.first, lexicon.place_types.first)
    found: dict[str, tuple[str, ...]] = {}
    for word in dict.fromkeys(_SHORT.findall(text)):
        keys = tuple(token.key for token in tokenize(word))
        if not any(keys[0] in first for first in known) and not _ROMAN.issuperset(word):
            found[plain(word).replace("&", "")] = keys
    return found


def told_by_initials(lines: Sequence[Line], shorts: dict[str, tuple[str, ...]]) -> Named:
    """Return what those of the abbreviations `shorts` stand for that the full names of the bulletin have."""
    bodies: dict[tuple[str, ...], dict[str, Org]] = {}
    businesses: dict[tuple[str, str], str] = {}
    begins: set[str] = set()
    if not shorts:
        return Named()
    for org in _full(lines):
        place = org.place.full if org.place is not None and org.place.name else ""
        for name in (org.core, f"{org.core} {place}"):
            keys = shorts.get(initials(name))
            if keys is not None:
                bodies.setdefault(keys, {}).setdefault(org.core, org)
        business = org.core.removeprefix(org.head.name).strip()
        short = initials(business)
        if short in shorts and org.core.startswith(org.head.name) and org.head.kind != "enterprise":
            businesses.setdefault((org.head.name, short), business)
            begins.add(shorts[short][0])
    meant = {keys: next(iter(orgs.values())) for keys, orgs in bodies.items() if len(orgs) == 1}
    return Named(meant, businesses, frozenset(begins))


def _full(lines: Sequence[Line]) -> Iterator[Org]:
    """Yield the bodies that are named in full, and those they belong to."""
    for line in lines:
        for _, unit in line.named:
            org = unit.body
            while org is not None:
                if not org.bare and not org.short:
                    yield org
                org = org.owner
