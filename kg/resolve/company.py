"""Who and what stand beside two names -> what that says of their being one person.

Each name beside one mention is beside another of the same person with some probability above chance, and by chance as
often as bulletins name it at all: to share the Politburo says nothing, to share a district's office much. A name beside
one and not the other counts a little against.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log
from typing import TYPE_CHECKING
from zlib import crc32

from kg.resolve.bodies import read_body
from kg.resolve.names import is_surname
from kg.resolve.places import province_keys
from kg.resolve.tables import read_table
from kg.resolve.weights import weight
from kg.text import name_key

if TYPE_CHECKING:
    from kg.resolve.profiles import Profile

#: What stands before the spelling key of a province that is named close to a person: no name of a body begins so.
PROVINCE = "tỉnh:"


@lru_cache(maxsize=1 << 16)
def beside_key(name: str) -> str:
    """Return the key by which a name beside another is known again: a person's spelling, a body's key."""
    if name.startswith(PROVINCE):
        return name
    return name_key(name) if is_surname(name) else read_body(name).key


@lru_cache(maxsize=1 << 17)
def number(key: str) -> int:
    """Return the number that stands for a key: short enough for a store to keep many, the same on every machine."""
    return crc32(key.encode())


@cache
def _shares() -> dict[int, float]:
    listed = {number(beside_key(name)): float(share) for name, share in read_table("beside.tsv", ("name", "share"))}
    provinces = {number(PROVINCE + key): weight("province_close") for key in province_keys()}
    return {**provinces, **listed}


@lru_cache(maxsize=1 << 17)
def ubiquitous(key: str) -> bool:
    """Tell whether so many bulletins name it that it can join nobody by itself."""
    return number(key) in _shares()


def in_common(left: Profile, right: Profile) -> tuple[float, int]:
    """Return the log odds from who stands beside both, and how many those are."""
    if left.around.isdisjoint(right.around):
        return 0.0, 0
    one, other = left, right
    if (other.size, len(other.around), other.lead) < (one.size, len(one.around), one.lead):
        one, other = other, one
    shared = sorted(one.around & other.around)
    total = (len(one.around) - len(shared)) * log(1 - weight("beside_again"))
    shares, unlisted = _shares(), weight("beside_unlisted")
    beside, close = weight("beside_again"), weight("close_again")
    rarer = (1.0, weight("close_share"), weight("close_share"))
    bulletins = min(other.size, weight("beside_bulletins"))
    for n in shared:
        near = (n in one.close) + (n in other.close)
        chance = 1 - (1 - shares.get(n, unlisted) * rarer[near]) ** bulletins
        again = close if near else beside
        total += log((chance + (1 - chance) * again) / chance)
    return weight("beside_factor") * total, len(shared)
