"""Two profiles -> the log odds that they are one person, with every reason for and against.

The odds compare two stories of the second mention: the same person, seen in another post (or the same), against another
bearer of the name. The first is as probable as such a move is (`moves.tsv`), the second as the name is frequent: a
rare name needs little, Nguyễn Văn Hùng much. To this come those named beside, year of birth and origin, and what
speaks against: posts that exclude each other at one time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import exp, log

from kg.resolve.company import in_common
from kg.resolve.places import related_provinces, takeovers
from kg.resolve.posts import Post, read_post
from kg.resolve.profiles import Held, Profile
from kg.resolve.strands import same_post
from kg.resolve.styles import styles
from kg.resolve.weights import class_size, conflict, move, same_sector, weight
from kg.text import name_key

#: Classes whose few holders are seldom namesakes of each other, while one often passes from one to another.
_TOP = frozenset(("N1", "N2", "M1", "P0", "E0"))
_THI = name_key("Thị")


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """One piece of evidence: `weight` in log odds (below 0: against), `rule` its stable name, `because` in words."""

    weight: float
    rule: str
    because: str
    left: tuple[str, str] = ("", "")
    right: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Score:
    """The log odds that two profiles are one person, and what they rest on; the strongest reason for comes first."""

    total: float
    reasons: tuple[Reason, ...]

    @property
    def probability(self) -> float:
        """The odds as a probability, 0 to 1."""
        return 1 / (1 + exp(-max(-50.0, min(50.0, self.total))))


def compare(left: Profile, right: Profile, frequency: float) -> Score:
    """Return the score of two profiles whose name has this frequency; it does not depend on which is left."""
    shared = left.beside & right.beside
    related = [_best_relation(left, right), *_company(left, right, shared)]
    same_circle = _circle(left, right, shared)
    if same_circle and same_circle.weight > sum(r.weight for r in related):
        related = [same_circle]
    reasons = [
        Reason(-log(frequency), "name", f"one in {1 / frequency:,.0f} persons bears the name"),
        *related,
        *_same_bulletin(left, right),
        *_biography(left, right),
        *_address(left, right),
        *against(left, right),
    ]
    return Score(sum(r.weight for r in reasons), tuple(sorted(reasons, key=lambda r: (-r.weight, r.rule, r.because))))


def may_meet(left: Profile, right: Profile, frequency: float) -> bool:
    """Tell, much faster than `compare`, whether two profiles could be one person at all.

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
    """Tell, much faster than `compare`, whether a name without a post could be that of a known person at all.

    Of a frequent name it takes a place, a person beside, a rank or the like in common.
    """
    if -log(frequency) >= weight("bare_rare") or known.births & bare.births or known.homes & bare.homes:
        return True
    if not known.beside.isdisjoint(bare.beside) or not known.close.isdisjoint(bare.close):
        return True
    if known.provinces & bare.near or known.near & bare.near or not known.held.keys().isdisjoint(bare.held):
        return True
    if any(styles()[s].kind != "gender" for s in known.styles & bare.styles):
        return True
    return any((a, b) in related_provinces() for a in known.provinces for b in bare.near)


def may_circle(left: Profile, right: Profile, frequency: float, least: float) -> bool:
    """Tell, much faster than `compare`, whether the score of two names without a post could reach `least` at all.

    Not for names of one bulletin that people have judged.
    """
    if left.held or right.held or left.births & right.births or left.homes & right.homes or left.styles & right.styles:
        return True
    share = weight("local_share") * 63 if left.near & right.near else 1.0
    known = weight("more_mentions") * min(6.0, log(max(left.size, right.size), 2))
    best = log(share / weight("nation_mentions")) + weight("bare") + known + weight("bare_recent")
    if not left.around.isdisjoint(right.around):
        best += min(weight("beside_limit"), max(0.0, in_common(left, right)[0]))
        if not left.beside.isdisjoint(right.beside):
            best = max(best, weight("circle_many"))
    return best - log(frequency) >= least


def scope(one: Post, two: Post, related: bool = False) -> str:
    """Return how two posts lie: "unit", "same" (province), "other" (province), "-" (a class without provinces).

    `related` tells that the province of one took over the other's between the times of the two posts.
    """
    if one.office[0] not in "PD" and one.office != "M3":
        return "-"
    if two.office[0] not in "PD" and two.office != "M3":
        return "-"
    if not one.province or not two.province:
        return "unit" if one.unit and one.unit == two.unit else "other"
    if one.province == two.province or related:
        return "unit" if one.unit and one.unit == two.unit else "same"
    return "other"


def _gap(one: Held, two: Held) -> int:
    """Days between the times at which two posts were seen held; 0 where they overlap or one is undated."""
    if one.first is None or two.first is None or one.last is None or two.last is None:
        return 0
    return max(0, max(one.first, two.first) - min(one.last, two.last))


def _relation(one: Held, two: Held) -> Reason:
    a, b = one.post, two.post
    years = _gap(one, two) / 365.25
    late = -8.0 if years > weight("career_limit") else 0.0
    if a.title == b.title and a.body == b.body and (a.named or b.office == "X" or not a.body):
        if a.office == "X" or not a.body:
            value = log(weight("same_label") / (a.seats * weight("labels") ** 0.5))
            return Reason(value + late, "same-words", f"both: {a.label}", one.by, two.by)
        return Reason(same_post(a, years), "same-post", f"both: {a.label}{_when(one, two)}", one.by, two.by)
    decay = weight("career_decay") * max(0.0, years - weight("career_grace"))
    words = f"{a.label} and {b.label}{_when(one, two)}"
    lies = scope(a, b, _taken_over(one, two))
    value = _either_way(one, two, lies)
    rule = {"unit": "same-district", "same": "same-province", "other": "other-province"}.get(lies, "career")
    value += same_sector(a.sectors, b.sectors)
    if a.body and a.body == b.body and a.named:
        seats = max(p.seats if p.membership else 1 for p in (a, b))
        inside = log(weight("same_body") / max(weight("body_posts"), seats))
        if inside > value:
            value, rule = inside, "same-body"
    if rule in ("career", "other-province"):
        value += weight("career_top" if {a.office, b.office} <= _TOP else "career")
    return Reason(value - decay + late, rule, words, one.by, two.by)


def _either_way(one: Held, two: Held, lies: str) -> float:
    """The move in the order of time; where that is unknown, the mean of both orders."""
    there, back = move(one.post.office, two.post.office, lies), move(two.post.office, one.post.office, lies)
    if "X" in (one.post.office, two.post.office):
        return log(weight("rare_move") / 1000)
    if one.last is not None and two.first is not None and one.last < two.first:
        return there
    if two.last is not None and one.first is not None and two.last < one.first:
        return back
    return log((exp(there) + exp(back)) / 2)


def _when(one: Held, two: Held) -> str:
    days = [d for d in (one.first or one.former, two.first or two.former) if d]
    return f" ({', '.join(date.fromordinal(d).isoformat() for d in days)})" if days else ""


def _best_relation(left: Profile, right: Profile) -> Reason:
    best: list[Reason] = []
    if left.held and right.held:
        best += [
            _relation(a, b)
            for a in left.held.values()
            for b in right.held.values()
            if "X" not in (a.post.office, b.post.office)
        ]
        best += [
            _relation(a, b)
            for k, a in left.held.items()
            if (b := right.held.get(k)) is not None and a.post.office == "X"
        ]
    if left.bare or right.bare:
        best.append(_bare(left, right))
    return max(best)


def _bare(left: Profile, right: Profile) -> Reason:
    """A name without any post: the share of this person's mentions among those of all whom such a bulletin may name."""
    known, bare = (left, right) if right.bare else (right, left)
    held = sorted(known.held.values(), key=lambda one: one.said)
    value, best, words = _best_share(tuple(one.said for one in held), bare.near)
    if best is not None:
        by = held[best].by
    elif not known.held and left.near & right.near:
        words, by = "names without any post in bulletins of one province", known.lead
        value = log(weight("local_share") * 63 / weight("nation_mentions"))
    else:
        words, by = "a name without any post", known.lead
    value += weight("bare") + weight("more_mentions") * min(6.0, log(known.size, 2)) + _recency(known, bare)
    return Reason(value, "bare-name", words, by, bare.lead)


@lru_cache(maxsize=1 << 12)
def _best_share(posts: tuple[tuple[str, str, str], ...], near: frozenset[str]) -> tuple[float, int | None, str]:
    """Return the greatest log share that a holder of `posts` has in bulletins of the provinces `near`, by which post.

    None for the share that everybody has.
    """
    total = weight("nation_mentions")
    local = total / 63
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


def _recency(known: Profile, bare: Profile) -> float:
    if known.first is None or known.last is None or bare.first is None or bare.last is None:
        return 0.0
    years = max(0, max(known.first, bare.first) - min(known.last, bare.last)) / 365.25
    return weight("bare_recent") if years <= 1 else weight("bare_old") if years > 8 else 0.0


def _company(left: Profile, right: Profile, shared: frozenset[int]) -> list[Reason]:
    value, found = in_common(left, right)
    if value <= 0:
        return []
    words = _named(left, shared) if shared else f"{found} of the bodies and persons beside in both"
    return [Reason(min(weight("beside_limit"), value), "company", words)]


def _named(left: Profile, shared: frozenset[int]) -> str:
    names = sorted(left.shown[n] for n in shared if n in left.shown)
    return f"{', '.join(names)} beside in both" if 0 < len(names) < 4 else f"{len(shared)} named beside in both"


def _circle(left: Profile, right: Profile, shared: frozenset[int]) -> Reason | None:
    """Two mentions within one circle of people: another bearer of the name would have to belong to that very circle."""
    found = len(shared) - len(left.beside) * len(right.beside) / weight("beside_names")
    if found < 0.5:
        return None
    value = weight("circle_one" if found < 1.5 else "circle_two" if found < 2.5 else "circle_many")
    return Reason(value, "circle", _named(left, shared), left.lead, right.lead)


def _same_bulletin(left: Profile, right: Profile) -> list[Reason]:
    if {doc for doc, _ in left.members} & {doc for doc, _ in right.members}:
        return [Reason(weight("same_bulletin"), "same-bulletin", "two spellings of the name in one bulletin")]
    return []


def _biography(left: Profile, right: Profile) -> list[Reason]:
    out = []
    if left.births and right.births:
        apart = min(abs(a - b) for a in left.births for b in right.births)
        value = weight("birth_same" if apart == 0 else "birth_near" if apart == 1 else "birth_apart")
        years = f"{min(left.births)} and {min(right.births)}"
        out.append(Reason(value, "birth-year", f"born {years}" if apart else f"both born {years[:4]}"))
    if left.homes and right.homes:
        same = bool(left.homes & right.homes) or any(pair in related_provinces() for pair in _pairs(left, right))
        words = "same province of origin" if same else "different provinces of origin"
        out.append(Reason(weight("home_same" if same else "home_apart"), "origin", words))
    return out


def _address(left: Profile, right: Profile) -> list[Reason]:
    """What the words before the names tell: gender, rank, calling, learning."""
    out: list[Reason] = []
    if not left.styles or not right.styles:
        return out
    known = styles()
    for kind in ("gender", "rank", "calling", "learning"):
        a, b = ({s for s in p.styles if known[s].kind == kind} for p in (left, right))
        both = a & b
        if both == {"woman"} and _THI in name_key(left.lead[1]).split()[1:-1]:
            continue
        if both and not (kind == "gender" and (len(a) > 1 or len(b) > 1)):
            rarest = min((known[s] for s in both), key=lambda s: (s.share, s.value))
            value = min(weight("style_limit"), log(weight("style_same") / rarest.share))
            if value > 0:
                out.append(Reason(value, "style", f"both called {rarest.value}"))
        elif kind == "gender" and len(a) == len(b) == 1 and not both:
            out.append(Reason(weight("gender_apart"), "style", "a man and a woman"))
    return out


def _pairs(left: Profile, right: Profile) -> list[tuple[str, str]]:
    return [(a, b) for a in left.homes for b in right.homes]


def against(left: Profile, right: Profile) -> list[Reason]:
    """Return the gravest conflict of posts and the gravest breach of order, if there is any."""
    worst: list[Reason] = []
    if not left.held or not right.held:
        return worst
    joint = left.joint | right.joint
    for ka, a in left.held.items():
        for kb, b in right.held.items():
            if ka == kb:
                if _out_of_order(a, b) or _out_of_order(b, a):
                    words = f"{a.post.label}: called former before it is held"
                    worst.append(Reason(weight("order"), "order", words, a.by, b.by))
                continue
            if not (a.seen and b.seen) or (min(ka, kb), max(ka, kb)) in joint:
                continue
            cost = conflict(a.post.office, b.post.office, _known_scope(a, b))
            if cost == 0 or (a.post.body == b.post.body and a.post.body):
                continue
            dated = a.first is not None and b.first is not None
            value = max(cost, _excluded(a, b) if dated else weight("undated"))
            if value < -0.3:
                words = f"{a.post.label} against {b.post.label}{_when(a, b)}"
                worst.append(Reason(value, "conflict", words, a.by, b.by))
    return [min(worst)] if worst else []


def _known_scope(one: Held, two: Held) -> str:
    lies = scope(one.post, two.post, _taken_over(one, two))
    return "" if lies == "other" and not (one.post.province and two.post.province) else lies


def _taken_over(one: Held, two: Held) -> bool:
    """Whether the province of one post passed into the other's after the first and before the second was held."""
    pair = (one.post.province, two.post.province)
    since = takeovers().get(pair) or takeovers().get((pair[1], pair[0]))
    if since is None:
        return False
    old, new = (one, two) if pair in takeovers() else (two, one)
    before = old.first if old.first is not None else old.former
    after = new.last if new.last is not None else new.former
    return (before is None or before < since) and (after is None or after >= since)


def _excluded(one: Held, two: Held) -> float:
    """What it costs that two posts which exclude each other were seen so close in time; no bound if they interleave."""
    assert one.first is not None and one.last is not None and two.first is not None and two.last is not None
    if one.first <= two.last and two.first <= one.last:
        return -100.0
    gap = _gap(one, two)
    low, high = min(one.last, two.last), max(one.first, two.first)
    if any(low <= event <= high for event in (*one.events, *two.events)):
        return weight("event_gap")
    return min(0.0, log(gap / weight("turnover")))


def _out_of_order(one: Held, two: Held) -> bool:
    """Whether `one` calls the post former before `two` first shows it held."""
    return one.former is not None and one.first is None and two.first is not None and one.former + 60 < two.first
