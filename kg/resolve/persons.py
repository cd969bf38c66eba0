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
from itertools import pairwise
from math import exp, log

from kg.model import Link, Testimony
from kg.resolve.judgements import Constraints
from kg.resolve.names import frequency
from kg.resolve.profiles import Member, Profile, merge
from kg.resolve.score import Reason, Score, compare, may_circle, may_join, may_meet
from kg.resolve.strands import Strand, same_post, strands
from kg.resolve.weights import weight


@dataclass(frozen=True, slots=True)
class Step:
    """One joining by score: the link, its score, and how many members stood on each side."""

    link: Link
    score: Score
    sizes: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """One person as resolved: what is known, its strands, and the links that hold the members together."""

    profile: Profile
    strands: tuple[Strand, ...] = ()
    links: tuple[Link, ...] = ()
    steps: tuple[Step, ...] = ()


def group_persons(testimonies: Iterable[Testimony], constraints: Constraints) -> list[Group]:
    """Return the persons of one block, sorted by their first members."""
    return group_strands(strands(testimonies, constraints.members), constraints)


def group_strands(given: Iterable[Strand], constraints: Constraints) -> list[Group]:
    """Return the persons that the strands of one block are of, sorted by their first members."""
    groups = [Group(s.profile, (s,), _inside(s)) for s in sorted(given, key=lambda s: s.profile.lead)]
    rarity = max((frequency(name) for g in groups for s in g.strands for name in s.names), default=1.0)
    groups = _judged(groups, constraints)
    groups = _by_post(groups, rarity, constraints)
    full = _by_score([g for g in groups if not g.profile.bare], rarity, constraints)
    return sorted(_bare([g for g in groups if g.profile.bare], full, rarity, constraints), key=_first)


def _inside(strand: Strand) -> tuple[Link, ...]:
    """The links that hold the members of one strand together."""
    lead, *others = strand.profile.members
    said = min((h.post.label for h in strand.profile.held.values() if h.post.named), default="")
    return tuple(
        Link(lead, other, "same-bulletin", "two spellings of the name in one bulletin")
        if other[0] == lead[0]
        else Link(lead, other, "same-post", f"both: {said}")
        for other in others
    )


def _first(group: Group) -> Member:
    return group.profile.members[0]


def _joined(parts: list[Group], links: Iterable[Link], steps: Iterable[Step] = ()) -> Group:
    taken = tuple(steps)
    held = {*(link for part in parts for link in part.links), *links, *(step.link for step in taken)}
    every = (*(step for part in parts for step in part.steps), *taken)
    return Group(
        merge(p.profile for p in parts),
        tuple(strand for part in parts for strand in part.strands),
        tuple(sorted(held, key=lambda x: (x.left, x.right, x.rule))),
        tuple(sorted(every, key=lambda s: (s.link.left, s.link.right, s.link.rule))),
    )


def _step(score: Score, left: Profile, right: Profile) -> Step:
    return Step(link_of(score, left, right), score, (left.size, right.size))


def _judged(groups: list[Group], constraints: Constraints) -> list[Group]:
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
    heap: list[tuple[float, Member, Member, int, int, Score]] = []
    quick = not constraints.members and all(group.profile.bare for group in groups)

    def push(i: int, j: int) -> None:
        one, two = alive[i].profile, alive[j].profile
        if not may_meet(one, two, rarity):
            return
        if quick and not may_circle(one, two, rarity, weight(least)):
            return
        a, b = sorted((alive[i], alive[j]), key=_first)
        score = compare(a.profile, b.profile, rarity)
        if score.total >= weight(least) and not constraints.forbids(a.profile.members, b.profile.members):
            heapq.heappush(heap, (-round(score.total, 6), _first(a), _first(b), i, j, score))

    for i, j in _candidates(alive):
        push(i, j)
    fresh = len(alive)
    while heap:
        *_, i, j, score = heapq.heappop(heap)
        if i not in alive or j not in alive:
            continue
        one, two = sorted((alive.pop(i), alive.pop(j)), key=_first)
        alive[fresh] = _joined([one, two], [], [_step(score, one.profile, two.profile)])
        for other in list(alive):
            if other != fresh:
                push(other, fresh)
        fresh += 1
    return list(alive.values())


def _candidates(groups: dict[int, Group]) -> Iterator[tuple[int, int]]:
    numbers = sorted(groups)
    for n, i in enumerate(numbers):
        for j in numbers[:n]:
            yield j, i


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
    clear = _Takers(full, rarity, constraints)
    doubtful = [group for group in sorted(bare, key=_first) if not clear.take(group, sure=True)]
    takers = _Takers(clear.done(), rarity, constraints)
    circles = sorted(_by_score(doubtful, rarity, constraints, "circle_threshold"), key=_first)
    left = [group for group in circles if not takers.take(group)]
    return takers.done() + _by_score(left, rarity, constraints, "bare_threshold")


class _Takers:
    """The persons of a block with posts, and the names without one that are given to them."""

    def __init__(self, persons: Iterable[Group], rarity: float, constraints: Constraints) -> None:
        self._persons, self._rarity, self._constraints = sorted(persons, key=_first), rarity, constraints
        self._taken: dict[int, list[Group]] = defaultdict(list)
        self._steps: dict[int, list[Step]] = defaultdict(list)

    def take(self, group: Group, *, sure: bool = False) -> bool:
        """Give a name to the person it fits best, if it fits far better than others; beyond all doubt, if `sure`."""
        margin = weight("bare_sure") if sure else 0.0
        scores = [
            (compare(person.profile, group.profile, self._rarity), n)
            for n, person in enumerate(self._persons)
            if may_join(person.profile, group.profile, self._rarity)
            and not self._constraints.forbids(person.profile.members, group.profile.members)
        ]
        best, n = max(scores, key=lambda s: (s[0].total, -s[1]), default=(None, -1))
        others = sum(exp(min(50.0, s.total)) for s, m in scores if m != n)
        if best is None or best.total - margin < weight("bare_threshold"):
            return False
        if exp(min(50.0, best.total - margin)) < others:
            return False
        if self._constraints.forbids((m for g in self._taken[n] for m in g.profile.members), group.profile.members):
            return False
        self._taken[n].append(group)
        self._steps[n].append(_step(best, self._persons[n].profile, group.profile))
        return True

    def done(self) -> list[Group]:
        """Return the persons with what was given to them."""
        return [
            _joined([g, *self._taken[n]], [], self._steps[n]) if self._taken[n] else g
            for n, g in enumerate(self._persons)
        ]
