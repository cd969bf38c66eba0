"""Mentions of one name that the model never tells apart -> strands: what a store keeps of a person's mentions.

Who is named in the same year with the same sure post (Bí thư Tỉnh ủy Sơn La) is one person whatever else is said; the
sum of such mentions says all that matters of them. A name of the store is therefore resolved from a few strands,
however many bulletins bear it: one more adds to a strand or makes one. The sums do not depend on the order of adding.
"""

from __future__ import annotations

import json
import struct
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from heapq import nsmallest
from math import log

from kg.model import Testimony
from kg.resolve.names import frequency
from kg.resolve.posts import Post
from kg.resolve.profiles import Held, Member, PostKey, Profile, merge, read_profile
from kg.resolve.weights import weight

#: Of those named beside, a strand keeps so many, those with the smallest numbers: a sample that does not depend on the
#: order of adding (bottom-k sketch). Few single mentions have more.
SKETCH = 256
_UNDATED = "9999"
_JUDGED = " ! "
_SINGLE = "1 "


@dataclass(frozen=True, slots=True)
class Strand:
    """The sum of some mentions of one name. `key` says which, `names` how often it is spelled how.

    Keys sort by what is surest and earliest: the first of a person's strands gives the person its IRI.
    """

    key: str
    profile: Profile
    names: Mapping[str, int]

    @property
    def plain(self) -> str:
        """The key that it would have if nobody had judged of it."""
        return self.key.partition(_JUDGED)[0]

    def plus(self, other: Strand) -> Strand:
        """Return the sum of two strands of one key."""
        return Strand(
            self.key, _bounded(merge((self.profile, other.profile))), Counter(self.names) + Counter(other.names)
        )


def strands(testimonies: Iterable[Testimony], judged: Set[Member] = frozenset()) -> list[Strand]:
    """Return the strands of one block of persons, by key; a member that people `judged` is one of its own."""
    parts: dict[str, list[Strand]] = {}
    for strand in _single(testimonies, judged):
        parts.setdefault(strand.key, []).append(strand)
    return [_sum(parts[key]) for key in sorted(parts)]


def _sum(parts: list[Strand]) -> Strand:
    names: Counter[str] = Counter()
    for part in parts:
        names.update(part.names)
    return Strand(parts[0].key, _bounded(merge(p.profile for p in parts)), dict(names))


def _single(testimonies: Iterable[Testimony], judged: Set[Member]) -> Iterable[Strand]:
    """Yield each bulletin's mention, two spellings in one bulletin taken together, as a strand."""
    by_doc: dict[tuple[str, str], list[Testimony]] = {}
    for t in sorted(testimonies, key=lambda t: (t.doc, t.name)):
        alone = t.name if (t.doc, t.name) in judged else ""
        by_doc.setdefault((t.doc, alone), []).append(t)
    for (doc, alone), told in by_doc.items():
        profile = merge(map(read_profile, told))
        year = min((t.published[:4] for t in told if t.published), default=_UNDATED)
        key = _key(doc, year, profile, frequency(told[0].name))
        if alone:
            key = f"{key}{_JUDGED}{doc} {alone}"
        yield Strand(key, profile, dict(Counter(t.name for t in told)))


def _key(doc: str, year: str, profile: Profile, rarity: float) -> str:
    sure = {key: held for key, held in profile.held.items() if is_sure(held.post, rarity)}
    if not sure:
        return f"{_SINGLE}{year} {doc}"
    held = sorted(" @ ".join(key) for key, one in sure.items() if one.seen)
    former = sorted(" @ ".join(key) for key in sure)
    posts = "; ".join(held) if held else "former " + "; ".join(former)
    return f"0 {year} {posts} {' '.join(map(str, sorted(profile.births)))}".rstrip()


def single_bulletin(key: str) -> str | None:
    """Return the bulletin that a strand is of, None for the sum of those that give one post.

    >>> single_bulletin("1 2024 b17"), single_bulletin("0 2024 bí thư @ tinh uy")
    ('b17', None)
    """
    return key.removeprefix(_SINGLE).partition(" ")[2] if key.startswith(_SINGLE) else None


def is_sure(post: Post, rarity: float) -> bool:
    """Tell whether two bearers of a name of this frequency who hold the post in one year are one person."""
    return post.named and not post.membership and same_post(post, 0.0) - log(rarity) > weight("threshold") + 2


def same_post(post: Post, years: float) -> float:
    """Return the log odds from holding the same post, `years` apart."""
    loss = min(weight("post_loss"), weight("post_decay") * max(0.0, years - weight("post_grace")))
    return log(weight("same_post") / post.seats) - loss


def _bounded(profile: Profile) -> Profile:
    if len(profile.around) <= SKETCH and len(profile.close) <= SKETCH:
        return profile
    around = frozenset(nsmallest(SKETCH, profile.around))
    return replace(
        profile, around=around, beside=profile.beside & around, close=frozenset(nsmallest(SKETCH, profile.close))
    )


def write_strand(strand: Strand) -> str:
    """Return a strand as text for a store to keep; `read_strand` gives it back but for all members save the first."""
    p = strand.profile
    posts = sorted(p.held)
    held = [[*h.said, h.first, h.last, h.former, list(h.events), h.seen, *key] for key in posts for h in (p.held[key],)]
    at = {key: n for n, key in enumerate(posts)}
    out = [
        strand.key, p.size, list(p.lead), sorted(strand.names.items()), held, sorted(p.births), sorted(p.homes),
        sorted(p.near), _packed(p.around), _packed(p.beside), _packed(p.close), sorted(p.styles), p.first, p.last,
        sorted([at[a], at[b]] for a, b in p.joint), sorted(p.provinces), p.free,
    ]  # fmt: skip
    return json.dumps(out, ensure_ascii=False, separators=(",", ":"))


def read_strand(text: str) -> Strand:
    """Return the strand that `write_strand` wrote."""
    (
        key, size, lead, names, rows, births, homes, near, around, beside, close, styles, first, last, joint,
        provinces, free,
    ) = json.loads(text)  # fmt: skip
    member: Member = (lead[0], lead[1])
    held: dict[PostKey, Held] = {}
    for title, body, place, since, until, former, events, seen, *of in rows:
        held[of[0], of[1]] = Held((title, body, place), since, until, former, tuple(events), member, seen)
    posts = sorted(held)
    profile = Profile(
        (member,), held, frozenset(births), frozenset(homes), frozenset(near), _unpacked(beside), _unpacked(around),
        _unpacked(close), frozenset(styles), first, last, frozenset((posts[a], posts[b]) for a, b in joint),
        frozenset(provinces), free, size,
    )  # fmt: skip
    return Strand(key, profile, dict(names))


def _packed(numbers: frozenset[int]) -> str:
    return struct.pack(f">{len(numbers)}I", *sorted(numbers)).hex()


def _unpacked(text: str) -> frozenset[int]:
    return frozenset(struct.unpack(f">{len(text) // 8}I", bytes.fromhex(text)))
