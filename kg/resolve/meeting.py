"""Which of many bearers of a name are worth comparing at all: without this, all pairs of a common name would be.

A leader is named hundreds of times without any post, and so are his namesakes. Of two such names nothing speaks for
one person unless they share something (a person beside, a province, a year of birth), so only those are compared that
share it; whether a name is rare enough to do without is worked out once. What could join is never left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate
from math import exp, log

from kg.resolve.bare import bare_value, more_mentions
from kg.resolve.places import related_provinces
from kg.resolve.profiles import Profile
from kg.resolve.styles import styles
from kg.resolve.weights import weight


def may_meet(left: Profile, right: Profile, frequency: float) -> bool:
    """Tell, much faster than the score, whether two profiles could be one person at all.

    Of a frequent name, holders of posts in provinces that have nothing to do with each other are two persons unless
    something else joins them: no move between provinces outweighs the name.
    """
    if -log(frequency) + weight("widest_move") > weight("threshold"):
        return True
    if left.free or right.free or left.births & right.births or left.homes & right.homes:
        return True
    if left.provinces & right.provinces or not left.beside.isdisjoint(right.beside):
        return True
    return any((a, b) in related_provinces() for a in left.provinces for b in right.provinces)


def may_join(known: Profile, bare: Profile, frequency: float) -> bool:
    """Tell, much faster than the score, whether a name without a post could be that of a known person at all.

    Of a frequent name it takes a place, a person beside, a rank or the like in common.
    """
    if -log(frequency) >= weight("bare_rare") or known.births & bare.births or known.homes & bare.homes:
        return True
    if not known.beside.isdisjoint(bare.beside) or not known.close.isdisjoint(bare.close):
        return True
    if not known.held.keys().isdisjoint(bare.held) or _of_one_place(known, bare.near):
        return True
    return any(styles()[s].kind != "gender" for s in known.styles & bare.styles)


def _of_one_place(known: Profile, near: frozenset[str]) -> bool:
    if known.provinces & near or known.near & near:
        return True
    return any((a, b) in related_provinces() for a in known.provinces for b in near)


def _told(profile: Profile) -> list[Hashable]:
    """What is told of the bearer himself that could join a name without a post to another, or to a person."""
    return [
        *(("post", key) for key in profile.held),
        *(("born", year) for year in profile.births),
        *(("from", home) for home in profile.homes),
        *(("style", s) for s in profile.styles if styles()[s].kind != "gender"),
    ]


def _gain(profile: Profile) -> float:
    """The most that the date, gender and related provinces of origin add, beyond what one of the others shares."""
    out = weight("bare_recent") + (weight("home_same") if profile.homes else 0.0)
    if not profile.styles:
        return out
    gender = [log(weight("style_same") / styles()[s].share) for s in profile.styles if styles()[s].kind == "gender"]
    return out + max([0.0, *gender])


class Circles:
    """Finds, among names without a post, those whose score with another could reach `least`; numbers stand for them."""

    def __init__(self, frequency: float, least: float) -> None:
        self._name, self._least = -log(frequency), least
        self._sharing: dict[Hashable, list[int]] = defaultdict(list)
        self._of_size: dict[int, list[int]] = defaultdict(list)

    def add(self, number: int, profile: Profile) -> set[int]:
        """Take another, and return those taken before that are worth comparing with it."""
        tokens = [*profile.around, *_told(profile)]
        places = [("near", p) for p in profile.near]
        best = self._name + weight("bare") + _gain(profile) - log(weight("nation_mentions"))
        local = best + log(weight("local_share") * 63)
        found: set[int] = set()
        for size, numbers in self._of_size.items():
            if best + more_mentions(max(size, profile.size)) >= self._least:
                found.update(numbers)
        most = more_mentions(max(profile.size, *self._of_size, 1))
        for token in (*tokens, *(places if local + most >= self._least else ())):
            found.update(self._sharing.get(token, ()))
        for token in (*tokens, *places):
            self._sharing[token].append(number)
        self._of_size[profile.size].append(number)
        return found


class Persons:
    """Finds, among persons with posts, those who could bear one of some names that are met without one.

    Numbers stand for the persons.
    """

    def __init__(self, profiles: Sequence[Profile], names: Iterable[Profile], frequency: float) -> None:
        self._profiles, self._frequency = profiles, frequency
        self._around: dict[int, list[int]] = defaultdict(list)
        self._close: dict[int, list[int]] = defaultdict(list)
        given = list(names)
        around = frozenset().union(*(name.around for name in given))
        close = frozenset().union(*(name.close for name in given))
        for n, profile in enumerate(profiles):
            for other in profile.around & around:
                self._around[other].append(n)
            for other in profile.close & close:
                self._close[other].append(n)
        self._local: dict[frozenset[str], tuple[list[tuple[float, int]], list[float]]] = {}

    def sharing(self, name: Profile) -> set[int]:
        """Return those who could bear a name and share more with it than the place."""
        if _told(name):
            found = set(range(len(self._profiles)))
        else:
            found = {n for other in name.around for n in self._around.get(other, ())}
            found.update(n for other in name.close for n in self._close.get(other, ()))
        return {n for n in found if may_join(self._profiles[n], name, self._frequency)}

    def local(self, near: frozenset[str]) -> tuple[list[tuple[float, int]], list[float]]:
        """Return all who could bear a name met in bulletins of the provinces `near`, if they share no more with it.

        Each with his `bare_value`, the highest first; and the sums of these as odds, from each of them to the last.
        """
        if near not in self._local:
            rare = -log(self._frequency) >= weight("bare_rare")
            known = [(n, p) for n, p in enumerate(self._profiles) if rare or _of_one_place(p, near)]
            values = sorted(((bare_value(p, near), n) for n, p in known), reverse=True)
            odds = [*accumulate((exp(value) for value, _ in reversed(values)), initial=0.0)]
            self._local[near] = values, odds[::-1]
        return self._local[near]

    def gain(self, name: Profile) -> float:
        """Return what the score of one who shares no more than the place exceeds his value by at most."""
        return _gain(name) - log(self._frequency) + 1e-6
