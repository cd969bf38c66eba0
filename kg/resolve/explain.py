"""Why two names are one person or body, or are not; and which decisions a person should look at first.

Everything here is worked out anew from the testimonies and judgements, so an explanation is always of what holds now.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Identity, Judgement, Link, Testimony
from kg.resolve.identities import block_key, resolve
from kg.resolve.judgements import Constraints, normal
from kg.resolve.names import frequency
from kg.resolve.persons import Group, group_persons
from kg.resolve.profiles import Member
from kg.resolve.score import Reason, Score, compare
from kg.resolve.weights import weight

#: Decisions within this many log odds of the threshold are doubtful.
_MARGIN = 3.0


@dataclass(frozen=True, slots=True)
class Explanation:
    """Whether `left` and `right` are one, and why: the links from one to the other, or what weighs for and against.

    `reasons` come with those for first; there are none where the names do not even meet in a block.
    """

    left: Member
    right: Member
    same: bool
    path: tuple[Link, ...] = ()
    reasons: tuple[Reason, ...] = ()
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A decision that could be wrong: two names taken for one person (`same`) or for two, by a narrow margin.

    `probability` (0 to 1) is the model's that they are one; `pairs` is how many pairs of mentions it is about.
    """

    left: Member
    right: Member
    same: bool
    probability: float
    pairs: int
    reasons: tuple[Reason, ...]

    @property
    def consequence(self) -> float:
        """How much looking at it is worth: pairs of mentions, weighed by how uncertain they are."""
        return self.pairs * 4 * self.probability * (1 - self.probability)


def why(testimonies: Iterable[Testimony], judgements: Iterable[Judgement], left: Member, right: Member) -> Explanation:
    """Return why the names `left` and `right`, each (doc, name), are one or are not.

    `testimonies` must hold at least the blocks of both names. Raises KeyError for a name that is not among them.
    """
    given = list(testimonies)
    by_member = {(t.doc, t.name): t for t in given}
    for member in (left, right):
        if member not in by_member:
            raise KeyError(member)
    told = [normal(j) for j in judgements]
    pair = (min(left, right), max(left, right))
    judged = next((j for j in told if (j.left, j.right) == pair), None)
    identities = resolve(given, told)
    of = {member: identity for identity in identities for member in identity.members}
    if of[left] is of[right]:
        return Explanation(left, right, True, _path(of[left], left, right), judgement=judged)
    if by_member[left].kind != "person" or by_member[right].kind != "person":
        return Explanation(left, right, False, judgement=judged)
    if block_key("person", left[1]) != block_key("person", right[1]):
        return Explanation(left, right, False, judgement=judged)
    groups = {m: g for g in _groups(given, told, left[1]) for m in g.profile.members}
    score = compare(groups[left].profile, groups[right].profile, frequency(left[1]))
    return Explanation(left, right, False, reasons=score.reasons, judgement=judged)


def _groups(testimonies: list[Testimony], judgements: list[Judgement], name: str) -> list[Group]:
    key = block_key("person", name)
    block = [t for t in testimonies if t.kind == "person" and block_key("person", t.name) == key]
    members = {(t.doc, t.name) for t in block}
    return group_persons(block, Constraints(j for j in judgements if j.left in members and j.right in members))


def _path(identity: Identity, left: Member, right: Member) -> tuple[Link, ...]:
    """The links of `identity` that lead from `left` to `right`, fewest first."""
    beside: dict[Member, list[tuple[Member, Link]]] = defaultdict(list)
    for link in identity.links:
        beside[link.left].append((link.right, link))
        beside[link.right].append((link.left, link))
    came: dict[Member, tuple[Member, Link] | None] = {left: None}
    todo = deque([left])
    while todo and right not in came:
        at = todo.popleft()
        for other, link in beside[at]:
            if other not in came:
                came[other] = (at, link)
                todo.append(other)
    path: list[Link] = []
    step = came.get(right)
    while step is not None:
        path.append(step[1])
        step = came[step[0]]
    return tuple(reversed(path))


def doubtful(testimonies: Iterable[Testimony], judgements: Iterable[Judgement] = (), limit: int = 50) -> list[Doubt]:
    """Return the decisions on persons that are most worth a look, the most consequential first, at most `limit`.

    Pairs that a judgement has settled are left out.
    """
    told = [normal(j) for j in judgements]
    blocks: dict[str, list[Testimony]] = defaultdict(list)
    for t in testimonies:
        if t.kind == "person":
            blocks[block_key("person", t.name)].append(t)
    out: list[Doubt] = []
    for _, block in sorted(blocks.items()):
        if len(block) > 1:
            members = {(t.doc, t.name) for t in block}
            inside = [j for j in told if j.left in members and j.right in members]
            out.extend(_of_block(block, inside))
    out.sort(key=lambda d: (-d.consequence, d.left, d.right))
    return out[:limit]


def _of_block(block: list[Testimony], judgements: list[Judgement]) -> list[Doubt]:
    groups = group_persons(block, Constraints(judgements))
    settled = {(j.left, j.right) for j in judgements}
    rarity = max(frequency(t.name) for t in block)
    out = []
    for group in groups:
        for step in group.steps:
            if step.score.total < weight("threshold") + _MARGIN:
                pairs = step.sizes[0] * step.sizes[1]
                out.append(_doubt((step.link.left, step.link.right), True, step.score, pairs))
    for n, one in enumerate(groups):
        for two in groups[:n]:
            score = compare(two.profile, one.profile, rarity)
            if score.total > weight("threshold") - _MARGIN:
                pairs = len(one.profile.members) * len(two.profile.members)
                ends = (two.profile.members[0], one.profile.members[0])
                said = next((r for r in score.reasons if r.left in two.profile.members), None)
                out.append(_doubt((said.left, said.right) if said else ends, False, score, pairs))
    return [d for d in out if (min(d.left, d.right), max(d.left, d.right)) not in settled]


def _doubt(ends: tuple[Member, Member], same: bool, score: Score, pairs: int) -> Doubt:
    return Doubt(ends[0], ends[1], same, score.probability, pairs, score.reasons)
