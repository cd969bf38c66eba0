"""The strands of one block of persons -> groups, each one person, and why each member is in its group.

Groups grow from the surest link to the least sure one; each step looks at all that is known of both groups, so that
what speaks against counts for the whole group. Nothing depends on the order of the input: ties are broken by the
members themselves.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import exp, fsum, inf, log

from kg.model import Link, Testimony
from kg.resolve.judgements import Constraints
from kg.resolve.meeting import Circles, Persons, may_meet
from kg.resolve.names import frequency
from kg.resolve.profiles import Member, Profile, merge
from kg.resolve.score import Reason, Score, compare, total
from kg.resolve.strands import Strand, same_post, strands
from kg.resolve.weights import weight


@dataclass(frozen=True)
class Step:
    """One joining by score, of two profiles of a name of some frequency. It is put into words when asked for."""

    left: Profile
    right: Profile
    frequency: float

    @cached_property
    def score(self) -> Score:
        """The score by which the two were joined."""
        return compare(self.left, self.right, self.frequency)

    @cached_property
    def link(self) -> Link:
        """The link that it makes."""
        return link_of(self.score, self.left, self.right)

    @property
    def sizes(self) -> tuple[int, int]:
        """How many members stood on each side."""
        return self.left.size, self.right.size


@dataclass(frozen=True)
class Group:
    """One person as resolved: what is known, its strands, the links that joined these, and the joinings by score."""

    profile: Profile
    strands: tuple[Strand, ...] = ()
    joined: tuple[Link, ...] = ()
    scored: tuple[Step, ...] = ()

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links that hold the members together, in order."""
        inside = (link for strand in self.strands for link in _inside(strand))
        every = {*inside, *self.joined, *(step.link for step in self.scored)}
        return tuple(sorted(every, key=lambda x: (x.left, x.right, x.rule)))

    @property
    def steps(self) -> list[Step]:
        """The joinings by score, in order of their links."""
        return sorted(self.scored, key=lambda s: (s.link.left, s.link.right, s.link.rule))


def group_persons(testimonies: Iterable[Testimony], constraints: Constraints) -> list[Group]:
    """Return the persons of one block, sorted by their first members."""
    return group_strands(strands(testimonies, constraints.members), constraints)


def group_strands(given: Iterable[Strand], constraints: Constraints) -> list[Group]:
    """Return the persons that the strands of one block are of, sorted by their first members."""
    groups = [Group(s.profile, (s,)) for s in sorted(given, key=lambda s: s.profile.lead)]
    rarity = max((frequency(name) for g in groups for s in g.strands for name in s.names), default=1.0)
    groups = _judged(groups, constraints)
    groups = _by_post(groups, rarity, constraints)
    full = _by_score([g for g in groups if not g.profile.bare], rarity, constraints)
    return sorted(_bare([g for g in groups if g.profile.bare], full, rarity, constraints), key=_first)


def _inside(strand: Strand) -> Iterator[Link]:
    """Yield the links that hold the members of one strand together."""
    lead, *others = strand.profile.members
    if others:
        said = min((h.post.label for h in strand.profile.held.values() if h.post.named), default="")
    for other in others:
        if other[0] == lead[0]:
            yield Link(lead, other, "same-bulletin", "two spellings of the name in one bulletin")
        else:
            yield Link(lead, other, "same-post", f"both: {said}")


def _first(group: Group) -> Member:
    return group.profile.members[0]


def _joined(parts: list[Group], links: Iterable[Link], steps: Iterable[Step] = ()) -> Group:
    return Group(
        merge(p.profile for p in parts),
        tuple(strand for part in parts for strand in part.strands),
        (*(link for part in parts for link in part.joined), *links),
        (*(step for part in parts for step in part.scored), *steps),
    )


def _judged(groups: list[Group], constraints: Constraints) -> list[Group]:
    if not constraints.together:
        return groups
    links = []
    present = {m for g in groups for m in g.profile.members}
    for j in constraints.together:
        if j.left in present and j.right in present:
            said = "; ".join(part for part in (j.by and f"by {j.by}", j.reason) if part)
            links.append(Link(j.left, j.right, "judgement", f"judged the same{f' ({said})' if said else ''}"))
    return _united(groups, links, constraints, sure=True)


def _united(groups: list[Group], links: Iterable[Link], constraints: Constraints, sure: bool = False) -> list[Group]:
    """Join groups by links in the given order; links that judgements or years of birth forbid are passed over."""
    of = {member: i for i, group in enumerate(groups) for member in group.profile.members}
    parent = list(range(len(groups)))
    members = [list(g.profile.members) for g in groups]
    births = [set(g.profile.births) for g in groups]
    used: dict[int, list[Link]] = defaultdict(list)

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for link in links:
        a, b = root(of[link.left]), root(of[link.right])
        if a == b:
            continue
        born = births[a] | births[b]
        if not sure and (constraints.forbids(members[a], members[b]) or (born and max(born) - min(born) > 1)):
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        parent[b] = a
        members[a] += members[b]
        births[a] |= births[b]
        used[a] += [*used.pop(b, []), link]
    parts: dict[int, list[Group]] = defaultdict(list)
    for i, group in enumerate(groups):
        parts[root(i)].append(group)
    return [_joined(group, used[i]) if len(group) > 1 else group[0] for i, group in parts.items()]


def _by_post(groups: list[Group], rarity: float, constraints: Constraints) -> list[Group]:
    """Join those who hold the same post, each with the next one in time: the bulk of all links, in linear time."""
    holders: dict[tuple[str, str], list[tuple[int, Member, Group]]] = defaultdict(list)
    for group in groups:
        for key, held in group.profile.held.items():
            if held.post.named and not held.post.membership:
                at = held.first if held.first is not None else held.former if held.former is not None else -1
                holders[key].append((at, _first(group), group))
    links = []
    for key, found in sorted(holders.items()):
        found.sort(key=lambda x: x[:2])
        for (at, one, left), (then, two, _) in pairwise(found):
            post = left.profile.held[key].post
            value = same_post(post, (then - at) / 365.25 if at >= 0 else 0.0)
            if value - log(rarity) > weight("threshold") + 2:
                links.append((round(-value, 6), Link(one, two, "same-post", f"both: {post.label}")))
    links.sort(key=lambda x: (x[0], x[1].left, x[1].right))
    return _united(groups, [link for _, link in links], constraints)


def _by_score(groups: list[Group], rarity: float, constraints: Constraints, least: str = "threshold") -> list[Group]:
    """Join the best pair of groups again and again until no pair reaches the threshold called `least`."""
    alive = dict(enumerate(sorted(groups, key=_first)))
    heap: list[tuple[float, Member, Member, int, int]] = []
    circles = Circles(rarity, weight(least)) if all(group.profile.bare for group in groups) else None

    def push(fresh: int, others: Iterable[int]) -> None:
        one = alive[fresh].profile
        for n in others if circles is None else circles.add(fresh, one):
            if n not in alive or not may_meet(one, alive[n].profile, rarity):
                continue
            a, b = sorted((one, alive[n].profile), key=_lead)
            score = total(a, b, rarity)
            if score >= weight(least) and not constraints.forbids(a.members, b.members):
                heapq.heappush(heap, (-round(score, 6), a.lead, b.lead, n, fresh))

    for n in list(alive):
        push(n, range(n))
    fresh = len(alive)
    while heap:
        *_, i, j = heapq.heappop(heap)
        if i not in alive or j not in alive:
            continue
        one, two = sorted((alive.pop(i), alive.pop(j)), key=_first)
        alive[fresh] = _joined([one, two], [], [Step(one.profile, two.profile, rarity)])
        push(fresh, [n for n in alive if n != fresh])
        fresh += 1
    return list(alive.values())


def _lead(profile: Profile) -> Member:
    return profile.lead


def link_of(score: Score, left: Profile, right: Profile) -> Link:
    """Return the link that a score stands for, between the two members that its strongest evidence names."""
    said = next(
        (r for r in score.reasons if r.left != ("", "") and r.weight != 0 and r.rule not in ("conflict", "order")), None
    )
    ends = (said.left, said.right) if said else (left.members[0], right.members[0])
    if ends[0] not in left.members:
        ends = (ends[1], ends[0])
    return Link(ends[0], ends[1], said.rule if said else "name", in_words(score.reasons))


def in_words(reasons: Iterable[Reason]) -> str:
    """Return reasons in words, each with what it weighs."""
    return "; ".join(f"{r.because} [{r.weight:+.1f}]" for r in reasons)


def _bare(bare: list[Group], full: list[Group], rarity: float, constraints: Constraints) -> list[Group]:
    """Give each name without a post to the one person it fits far better than all others; the rest stay alone.

    Those that leave no doubt go one by one. The others are joined among themselves first, and compared with persons of
    whom the former tell more.
    """
    clear = _Takers(full, bare, rarity, constraints)
    doubtful = [group for group in sorted(bare, key=_first) if not clear.take(group, sure=True)]
    circles = sorted(_by_score(doubtful, rarity, constraints, "circle_threshold"), key=_first)
    takers = _Takers(clear.done(), circles, rarity, constraints)
    left = [group for group in circles if not takers.take(group)]
    return takers.done() + _by_score(left, rarity, constraints, "bare_threshold")


class _Takers:
    """The persons of a block with posts, and the names without one that are given to them."""

    def __init__(
        self, persons: Iterable[Group], names: Iterable[Group], rarity: float, constraints: Constraints
    ) -> None:
        self._persons, self._rarity, self._constraints = sorted(persons, key=_first), rarity, constraints
        self._who = Persons([person.profile for person in self._persons], [name.profile for name in names], rarity)
        self._taken: dict[int, list[Group]] = defaultdict(list)
        self._steps: dict[int, list[Step]] = defaultdict(list)

    def take(self, group: Group, *, sure: bool = False) -> bool:
        """Give a name to the person it fits best, if it fits far better than others; beyond all doubt, if `sure`."""
        margin = weight("bare_sure") if sure else 0.0
        least = weight("bare_threshold") + margin
        sharing = self._who.sharing(group.profile)
        scores = {n: self._score(n, group) for n in sharing}
        best = max(scores.values(), default=-inf)
        local, odds = self._who.local(group.profile.near)
        gain = self._who.gain(group.profile)
        # Of the others only those can be the best, or close to it, whose place alone says enough.
        at = 0
        while at < len(local) and local[at][0] + gain >= max(best, least):
            value, n = local[at]
            if n not in sharing:
                scores[n] = self._score(n, group, value)
                best = max(best, scores[n])
            at += 1
        if best < least:
            return False
        n = min(n for n, score in scores.items() if score == best)
        room = exp(min(50.0, best - margin)) - fsum(exp(min(50.0, s)) for m, s in scores.items() if m != n)
        if odds[at] * exp(gain) > room:
            # The others may be too many: what each of them comes to has to be known.
            rest = (self._score(m, group, value) for value, m in local[at:] if m not in sharing)
            if fsum(exp(min(50.0, score)) for score in rest) > room:
                return False
        if self._constraints.forbids((m for g in self._taken[n] for m in g.profile.members), group.profile.members):
            return False
        self._taken[n].append(group)
        self._steps[n].append(Step(self._persons[n].profile, group.profile, self._rarity))
        return True

    def _score(self, n: int, group: Group, value: float | None = None) -> float:
        """The score of a name and a person, -inf where people keep them apart."""
        person = self._persons[n].profile
        if self._constraints.forbids(person.members, group.profile.members):
            return -inf
        return total(person, group.profile, self._rarity, value)

    def done(self) -> list[Group]:
        """Return the persons with what was given to them."""
        return [
            _joined([g, *self._taken[n]], [], self._steps[n]) if self._taken[n] else g
            for n, g in enumerate(self._persons)
        ]
