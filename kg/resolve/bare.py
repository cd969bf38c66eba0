"""What it says that a name without any post is met where the mentions of a known person are.

Such a name is as likely to be a person's as this person's mentions are frequent among those of all whom the bulletin
may name: more so in their own province, in the years of their mentions, and the more mentions they have.
"""

from __future__ import annotations

from functools import lru_cache
from math import log

from kg.resolve.places import related_provinces
from kg.resolve.posts import read_post
from kg.resolve.profiles import Profile
from kg.resolve.weights import class_size, weight

#: Until the reform of 2025, from which the mentions of a province's posts are counted.
PROVINCES = 63


def bare_value(known: Profile, near: frozenset[str]) -> float:
    """Return what it says that a name without any post is met where the mentions of a person `known` are.

    It is the share of this person's mentions among those of all whom a bulletin of the provinces `near` may name.
    """
    value, best, _ = best_share(known.said, near)
    if best is None and not known.held and known.near & near:
        value = log(weight("local_share") * PROVINCES / weight("nation_mentions"))
    return value + weight("bare") + more_mentions(known.size)


def more_mentions(size: int) -> float:
    """Return what it adds that a person has so many mentions."""
    return weight("more_mentions") * min(6.0, log(size, 2))


@lru_cache(maxsize=1 << 12)
def best_share(posts: tuple[tuple[str, str, str], ...], near: frozenset[str]) -> tuple[float, int | None, str]:
    """Return the greatest log share that a holder of `posts` has in bulletins of the provinces `near`, by which post.

    None for the share that everybody has.
    """
    total = weight("nation_mentions")
    local = total / PROVINCES
    best: tuple[float, int | None, str] = (log(1 / total), None, "")
    for n, said in enumerate(posts):
        post = read_post(*said)
        mentions = class_size(post.office)[1]
        if not mentions:
            continue
        if near:
            here = post.province in near or any((post.province, p) in related_provinces() for p in near)
            share = weight("local_share") * mentions / local if here else (1 - weight("local_share")) * mentions / total
            words = "in a bulletin of the same province" if here else "in a bulletin of another province"
        else:
            share, words = mentions / total, "in a bulletin without a place"
        words = f"a name without any post, {words}; {post.label}"
        if (log(share), words) > (best[0], best[2]):
            best = (log(share), n, words)
    return best


def recency(known: Profile, bare: Profile) -> float:
    """Return what the years say that lie between the mentions of a person and the name's."""
    if known.first is None or known.last is None or bare.first is None or bare.last is None:
        return 0.0
    years = max(0, max(known.first, bare.first) - min(known.last, bare.last)) / 365.25
    return weight("bare_recent") if years <= 1 else weight("bare_old") if years > 8 else 0.0
