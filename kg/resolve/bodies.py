"""A body's name -> the key of the body it names, however it is written.

>>> body_key("UBND tỉnh Đắk Nông") == body_key("Ủy ban nhân dân Đăk Nông")
True
>>> body_key("Ban Chấp hành Đảng bộ tỉnh Quảng Bình") == body_key("Tỉnh ủy Quảng Bình")
True
>>> body_key("Thành ủy Hải Dương") == body_key("Tỉnh ủy Hải Dương")
False
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kg.resolve.aliases import body_forms, place_forms
from kg.resolve.places import Where, locate
from kg.text import name_key

_CITY = name_key("thành phố")


@dataclass(frozen=True, slots=True)
class Body:
    """A body as named: `key` tells it from others of the name's own words, `where` what the name says of its place."""

    key: str
    where: Where


@lru_cache(maxsize=1 << 16)
def read_body(name: str, near: str = "") -> Body:
    """Return the key and the place of the body called `name`; `near` is the bulletin's province, for doubt."""
    words = place_forms()(body_forms()(body_forms()(name))).replace("|", " ").split()
    text = " ".join(words)
    where = locate(name, near)
    if where.level == "province":
        # "Công an tỉnh Hải Dương", "Công an Hải Dương": the mark before a province says nothing more.
        for mark in (name_key("tỉnh"), _CITY, name_key("tp")):
            text = text.replace(f"{mark} {where.province}", where.province)
    elif where.unit and where.province and where.unit != where.province:
        # The province after a district is a completion, not part of the name.
        for mark in (f"{name_key('tỉnh')} ", f"{_CITY} ", ""):
            text = _without_tail(text, f"{mark}{where.province}")
    # A name that is nothing but its place, or only signs, is its own key.
    return Body(" ".join(text.split()) or name_key(name) or name, where)


def _without_tail(text: str, tail: str) -> str:
    return text[: -len(tail)].rstrip() if text.endswith(f" {tail}") else text


def body_key(name: str) -> str:
    """Return the spelling-independent key of a body's name, the same for all forms of the alias table."""
    return read_body(name).key
