"""Testimony -> profile: what is known of one supposed person, in the terms that the score compares. Profiles add up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from kg.model import Testimony
from kg.resolve.company import PROVINCE, beside_key, number, ubiquitous
from kg.resolve.names import is_surname
from kg.resolve.places import locate, province_of
from kg.resolve.posts import Post, read_post
from kg.text import name_key

Member = tuple[str, str]
PostKey = tuple[str, str]

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


@dataclass(frozen=True)
class Held:
    """A post as one profile has it, `said` as title, body and province of the bulletin.

    `first` and `last` are the first and last day (proleptic ordinal) on which it was seen held, None undated. `former`
    is the earliest day on which it was called former; `events` are the days of appointments and ends. `seen` tells that
    some bulletin, dated or not, has it held.
    """

    said: tuple[str, str, str]
    first: int | None = None
    last: int | None = None
    former: int | None = None
    events: tuple[int, ...] = ()
    by: Member = ("", "")
    seen: bool = True

    @cached_property
    def post(self) -> Post:
        """The post itself."""
        return read_post(*self.said)

    def merged(self, other: Held) -> Held:
        """Return both taken together."""
        return Held(
            min(self.said, other.said),
            _least(self.first, other.first),
            _most(self.last, other.last),
            _least(self.former, other.former),
            tuple(sorted({*self.events, *other.events})),
            min(self.by, other.by),
            self.seen or other.seen,
        )


@dataclass(frozen=True)
class Profile:
    """What is known of one supposed person; `joint` are pairs of posts that one bulletin gives together.

    `around` are the numbers (`kg.resolve.company.number`) of all persons and bodies named beside; `beside` those of
    them that are persons and enterprises and do not stand everywhere; `close` those right beside the name, and the
    bodies of the posts; `shown` the names of some of them, for explanations. `provinces` are those of the posts; `free`
    tells that some post is of none (of the centre, an enterprise, unplaced). `size` counts the mentions: `members`
    are all of them, or the first alone where a store keeps only the sum (`kg.resolve.strands`).
    """

    members: tuple[Member, ...]
    held: dict[PostKey, Held] = field(default_factory=dict)
    births: frozenset[int] = frozenset()
    homes: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    beside: frozenset[int] = frozenset()
    around: frozenset[int] = frozenset()
    close: frozenset[int] = frozenset()
    styles: frozenset[str] = frozenset()
    first: int | None = None
    last: int | None = None
    joint: frozenset[tuple[PostKey, PostKey]] = frozenset()
    provinces: frozenset[str] = frozenset()
    free: bool = False
    size: int = 1
    shown: Mapping[int, str] = field(default_factory=dict)

    @property
    def lead(self) -> Member:
        """The first of its members."""
        return self.members[0]

    @cached_property
    def docs(self) -> frozenset[str]:
        """The bulletins of its members."""
        return frozenset(doc for doc, _ in self.members)

    @cached_property
    def bare(self) -> bool:
        """Whether nothing but the name and its surroundings is known."""
        return all(held.post.office == "X" for held in self.held.values())

    @cached_property
    def posts(self) -> tuple[Held, ...]:
        """The posts, in the order of what is said of them."""
        return tuple(sorted(self.held.values(), key=lambda one: one.said))

    @cached_property
    def said(self) -> tuple[tuple[str, str, str], ...]:
        """What is said of them."""
        return tuple(one.said for one in self.posts)


def day(text: str | None) -> int | None:
    """Return the ordinal of an ISO date; None for none, and for a bare year, which is too coarse to order posts by."""
    match = _DATE.match(text or "")
    if not match or not match[2]:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3] or 15)).toordinal()
    except ValueError:
        return None


def read_profile(testimony: Testimony) -> Profile:
    """Return the profile of one testimony."""
    member = (testimony.doc, testimony.name)
    near = province_of(testimony.locality)
    published = day(testimony.published)
    held: dict[PostKey, Held] = {}
    together: list[PostKey] = []
    for title, body, status, when, _ in testimony.tenures:
        said = (title, body, near)
        post = read_post(*said)
        if post.seats >= 1000:
            continue
        at = day(when)
        if status == "former":
            one = Held(said, former=published, by=member, seen=False)
        elif status == "ended":
            seen = at or published
            one = Held(said, seen, seen, events=(seen,) if seen else (), by=member)
        elif status == "appointed":
            seen = at or published
            last = published if at and published and published >= at else seen
            one = Held(said, seen, last, events=(seen,) if seen else (), by=member)
        else:
            one = Held(said, published, published, by=member)
        key = (post.title, post.body)
        held[key] = held[key].merged(one) if key in held else one
        if status != "former":
            together.append(key)
    births, homes = _biography(testimony.bio)
    own = name_key(testimony.name)
    told = sorted({*testimony.beside, *testimony.close}, reverse=True)
    # Every bulletin of a province names its committee and its police: only `near` tells of that.
    keyed = {beside_key(other): other for other in told if not (near and _of_province(other, near))}
    keyed.pop(own, None)
    shown = {number(key): name for key, name in keyed.items() if _companion(key, name)}
    return Profile(
        (member,),
        held,
        births,
        homes,
        frozenset({near} if near else _surroundings(testimony.beside)),
        frozenset(shown),
        frozenset(map(number, keyed)),
        frozenset(number(key) for key in (*map(beside_key, testimony.close), *(of for _, of in held)) if key != own),
        frozenset(testimony.styles),
        published,
        published,
        frozenset((a, b) for a in together for b in together if a < b),
        frozenset(h.post.province for h in held.values() if h.post.province) or frozenset({near} if near else ()),
        any(_unbound(h.post) for h in held.values()),
        1,
        shown,
    )


def merge(profiles: Iterable[Profile]) -> Profile:
    """Return what is known of one person from several profiles; the order in which they come does not matter."""
    parts = list(profiles)
    if len(parts) == 1:
        return parts[0]
    held: dict[PostKey, Held] = {}
    shown: dict[int, str] = {}
    for part in parts:
        for key, one in part.held.items():
            held[key] = held[key].merged(one) if key in held else one
        for n, name in part.shown.items():
            shown[n] = min(name, shown.get(n, name))
    firsts = [p.first for p in parts if p.first is not None]
    lasts = [p.last for p in parts if p.last is not None]
    return Profile(
        tuple(sorted(m for p in parts for m in p.members)),
        held,
        frozenset().union(*(p.births for p in parts)),
        frozenset().union(*(p.homes for p in parts)),
        frozenset().union(*(p.near for p in parts)),
        frozenset().union(*(p.beside for p in parts)),
        frozenset().union(*(p.around for p in parts)),
        frozenset().union(*(p.close for p in parts)),
        frozenset().union(*(p.styles for p in parts)),
        min(firsts, default=None),
        max(lasts, default=None),
        frozenset().union(*(p.joint for p in parts)),
        frozenset().union(*(p.provinces for p in parts)),
        any(p.free for p in parts),
        sum(p.size for p in parts),
        shown,
    )


@lru_cache(maxsize=1 << 16)
def _of_province(name: str, near: str) -> bool:
    """Whether `name` is the province `near` itself or a body at its head, not one of its districts."""
    if name.startswith(PROVINCE):
        return name == PROVINCE + near
    where = locate(name)
    return not is_surname(name) and where.level == "province" and where.province == near


@lru_cache(maxsize=1 << 17)
def _companion(key: str, name: str) -> bool:
    """Whether `name` is a person or enterprise that does not stand everywhere."""
    if ubiquitous(key) or key.startswith(PROVINCE):
        return False
    return is_surname(name) or read_post("", name).office[0] in "EO"


def _unbound(post: Post) -> bool:
    return post.office != "X" and not (post.province and (post.office[0] in "PD" or post.office == "M3"))


def _biography(bio: Iterable[tuple[str, str]]) -> tuple[frozenset[int], frozenset[str]]:
    births: set[int] = set()
    homes: set[str] = set()
    for attribute, value in bio:
        if attribute == "birth_year":
            births.update(int(year) for year in _YEAR.findall(str(value))[:1])
        elif attribute == "hometown" and (home := province_of(str(value))):
            homes.add(home)
    return frozenset(births), frozenset(homes)


def _surroundings(beside: Iterable[str]) -> set[str]:
    """The province that most bodies named beside belong to, where it is most of those that belong anywhere."""
    found = Counter(where for name in beside if not is_surname(name) and (where := locate(name).province))
    total = sum(found.values())
    return {place for place, count in found.items() if total > 2 and count > 0.7 * total}


def _least(a: int | None, b: int | None) -> int | None:
    return b if a is None else a if b is None else min(a, b)


def _most(a: int | None, b: int | None) -> int | None:
    return b if a is None else a if b is None else max(a, b)
