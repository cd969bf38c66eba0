"""Two profiles -> the log odds that they are one person, with every reason for and against.

The odds compare two stories of the second mention: the same person, seen in another post (or the same), against another
bearer of the name. The first is as probable as such a move is (`moves.tsv`), the second as the name is frequent: a
rare name needs little, Nguyễn Văn Hùng much. To this come those named beside, year of birth and origin, and what
speaks against: posts that exclude each other at one time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from math import exp, inf, log

from kg.resolve.bare import bare_value, best_share, recency
from kg.resolve.company import in_common
from kg.resolve.places import related_provinces, takeovers
from kg.resolve.posts import Post
from kg.resolve.profiles import Held, Profile
from kg.resolve.strands import same_post
from kg.resolve.styles import styles
from kg.resolve.weights import conflict, move, same_sector, weight
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


#: What a piece of evidence weighs, and what makes the reason of it.
_Evidence = tuple[float, Callable[[], Reason]]


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
    reasons = [say() for _, say in _evidence(left, right, frequency)]
    return Score(sum(r.weight for r in reasons), tuple(sorted(reasons, key=lambda r: (-r.weight, r.rule, r.because))))


def total(left: Profile, right: Profile, frequency: float, value: float | None = None) -> float:
    """Return the total of `compare` alone, much faster.

    `value` is the `bare_value` of a person `left` and a name without any post `right`, where it is known.
    """
    out = _best_relation(left, right)[0] if value is None else value + recency(left, right)
    if not left.around.isdisjoint(right.around):
        company, circle = _company(left, right), _circle(left, right)
        out += company[0] if company is not None else 0.0
        out = max(out, circle[0]) if circle is not None else out
    if not left.docs.isdisjoint(right.docs):
        out += weight("same_bulletin")
    if left.births and right.births:
        out += _births(left, right)[0]
    if left.homes and right.homes:
        out += _homes(left, right)[0]
    if left.styles and right.styles:
        out += sum(reason.weight for reason in _address(left, right))
    if left.held and right.held and (opposed := _against(left, right)) is not None:
        out += opposed[0]
    return out - log(frequency)


def _evidence(left: Profile, right: Profile, frequency: float) -> Iterator[_Evidence]:
    """Yield each piece of evidence: what it weighs, and what says so in words."""
    yield -log(frequency), partial(_of_name, frequency)
    relation, company, circle = _best_relation(left, right), _company(left, right), _circle(left, right)
    if circle is not None and circle[0] > relation[0] + (company[0] if company else 0.0):
        yield circle
    else:
        yield relation
        if company is not None:
            yield company
    if not left.docs.isdisjoint(right.docs):
        yield weight("same_bulletin"), _of_one_bulletin
    if left.births and right.births:
        yield _births(left, right)
    if left.homes and right.homes:
        yield _homes(left, right)
    for reason in _address(left, right):
        yield reason.weight, partial(_itself, reason)
    opposed = _against(left, right)
    if opposed is not None:
        yield opposed


def _itself(reason: Reason) -> Reason:
    return reason


def _of_name(frequency: float) -> Reason:
    return Reason(-log(frequency), "name", f"one in {1 / frequency:,.0f} persons bears the name")


def _of_one_bulletin() -> Reason:
    return Reason(weight("same_bulletin"), "same-bulletin", "two spellings of the name in one bulletin")


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


def _relation(one: Held, two: Held) -> tuple[float, str]:
    """Return what the posts of two mentions say of their being one person, and by which rule."""
    a, b = one.post, two.post
    years = _gap(one, two) / 365.25
    late = -8.0 if years > weight("career_limit") else 0.0
    if a.title == b.title and a.body == b.body and (a.named or b.office == "X" or not a.body):
        if a.office == "X" or not a.body:
            return log(weight("same_label") / (a.seats * weight("labels") ** 0.5)) + late, "same-words"
        return same_post(a, years), "same-post"
    decay = weight("career_decay") * max(0.0, years - weight("career_grace"))
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
    return value - decay + late, rule


def _related(value: float, rule: str, one: Held, two: Held) -> Reason:
    same = rule in ("same-words", "same-post")
    words = f"both: {one.post.label}" if same else f"{one.post.label} and {two.post.label}"
    return Reason(value, rule, words if rule == "same-words" else words + _when(one, two), one.by, two.by)


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


def _best_relation(left: Profile, right: Profile) -> _Evidence:
    found: list[tuple[float, str, Held, Held]] = []
    if left.held and right.held:
        found = [
            (*_relation(a, b), a, b)
            for k, a in left.held.items()
            for c, b in right.held.items()
            if (k == c if a.post.office == "X" else b.post.office != "X")
        ]
    top = max((x[:2] for x in found), default=(-inf, ""))
    if left.bare or right.bare:
        known, bare = (left, right) if right.bare else (right, left)
        value = bare_value(known, bare.near) + recency(known, bare)
        if (value, "bare-name") > top:
            return value, partial(_bare, value, known, bare)
    return top[0], partial(_most_telling, [x for x in found if x[:2] == top])


def _most_telling(found: list[tuple[float, str, Held, Held]]) -> Reason:
    return max(_related(*x) for x in found)


def _bare(value: float, known: Profile, bare: Profile) -> Reason:
    _, best, words = best_share(known.said, bare.near)
    if best is not None:
        by = known.posts[best].by
    elif not known.held and known.near & bare.near:
        words, by = "names without any post in bulletins of one province", known.lead
    else:
        words, by = "a name without any post", known.lead
    return Reason(value, "bare-name", words, by, bare.lead)


def _company(left: Profile, right: Profile) -> _Evidence | None:
    value, found = in_common(left, right)
    if value <= 0:
        return None
    value = min(weight("beside_limit"), value)
    return value, partial(_in_company, value, left, right, found)


def _in_company(value: float, left: Profile, right: Profile, found: int) -> Reason:
    named = not left.beside.isdisjoint(right.beside)
    words = _named(left, right) if named else f"{found} of the bodies and persons beside in both"
    return Reason(value, "company", words)


def _named(left: Profile, right: Profile) -> str:
    shared = left.beside & right.beside
    names = sorted(left.shown[n] for n in shared if n in left.shown)
    return f"{', '.join(names)} beside in both" if 0 < len(names) < 4 else f"{len(shared)} named beside in both"


def _circle(left: Profile, right: Profile) -> _Evidence | None:
    """Two mentions within one circle of people: another bearer of the name would have to belong to that very circle."""
    if left.beside.isdisjoint(right.beside):
        return None
    found = len(left.beside & right.beside) - len(left.beside) * len(right.beside) / weight("beside_names")
    if found < 0.5:
        return None
    value = weight("circle_one" if found < 1.5 else "circle_two" if found < 2.5 else "circle_many")
    return value, partial(_in_circle, value, left, right)


def _in_circle(value: float, left: Profile, right: Profile) -> Reason:
    return Reason(value, "circle", _named(left, right), left.lead, right.lead)


def _births(left: Profile, right: Profile) -> _Evidence:
    apart = min(abs(a - b) for a in left.births for b in right.births)
    value = weight("birth_same" if apart == 0 else "birth_near" if apart == 1 else "birth_apart")
    years = f"{min(left.births)} and {min(right.births)}"
    return value, partial(Reason, value, "birth-year", f"born {years}" if apart else f"both born {years[:4]}")


def _homes(left: Profile, right: Profile) -> _Evidence:
    same = bool(left.homes & right.homes) or any(pair in related_provinces() for pair in _pairs(left, right))
    words = "same province of origin" if same else "different provinces of origin"
    value = weight("home_same" if same else "home_apart")
    return value, partial(Reason, value, "origin", words)


def _address(left: Profile, right: Profile) -> tuple[Reason, ...]:
    """Return what the words before the names tell: gender, rank, calling, learning."""
    if not left.styles or not right.styles:
        return ()
    return _by_styles(left.styles, right.styles, _THI in name_key(left.lead[1]).split()[1:-1])


@lru_cache(maxsize=1 << 12)
def _by_styles(one: frozenset[str], other: frozenset[str], thi: bool) -> tuple[Reason, ...]:
    out: list[Reason] = []
    known = styles()
    for kind in ("gender", "rank", "calling", "learning"):
        a, b = ({s for s in found if known[s].kind == kind} for found in (one, other))
        both = a & b
        if both == {"woman"} and thi:
            continue
        if both and not (kind == "gender" and (len(a) > 1 or len(b) > 1)):
            rarest = min((known[s] for s in both), key=lambda s: (s.share, s.value))
            value = min(weight("style_limit"), log(weight("style_same") / rarest.share))
            if value > 0:
                out.append(Reason(value, "style", f"both called {rarest.value}"))
        elif kind == "gender" and len(a) == len(b) == 1 and not both:
            out.append(Reason(weight("gender_apart"), "style", "a man and a woman"))
    return tuple(out)


def _pairs(left: Profile, right: Profile) -> list[tuple[str, str]]:
    return [(a, b) for a in left.homes for b in right.homes]


def _against(left: Profile, right: Profile) -> _Evidence | None:
    """Return the gravest conflict of posts or breach of order, if there is any."""
    if not left.held or not right.held:
        return None
    worst: list[tuple[float, str, Held, Held]] = []
    joint = left.joint | right.joint
    for ka, a in left.held.items():
        for kb, b in right.held.items():
            if ka == kb:
                if _out_of_order(a, b) or _out_of_order(b, a):
                    worst.append((weight("order"), "order", a, b))
                continue
            if not (a.seen and b.seen) or (min(ka, kb), max(ka, kb)) in joint:
                continue
            cost = conflict(a.post.office, b.post.office, _known_scope(a, b))
            if cost == 0 or (a.post.body == b.post.body and a.post.body):
                continue
            dated = a.first is not None and b.first is not None
            value = max(cost, _excluded(a, b) if dated else weight("undated"))
            if value < -0.3:
                worst.append((value, "conflict", a, b))
    if not worst:
        return None
    top = min(x[:2] for x in worst)
    return top[0], partial(_gravest, [x for x in worst if x[:2] == top])


def _gravest(found: list[tuple[float, str, Held, Held]]) -> Reason:
    return min(_opposed(*x) for x in found)


def _opposed(value: float, rule: str, one: Held, two: Held) -> Reason:
    if rule == "order":
        words = f"{one.post.label}: called former before it is held"
    else:
        words = f"{one.post.label} against {two.post.label}{_when(one, two)}"
    return Reason(value, rule, words, one.by, two.by)


def _known_scope(one: Held, two: Held) -> str:
    lies = scope(one.post, two.post, _taken_over(one, two))
    return "" if lies == "other" and not (one.post.province and two.post.province) else lies


def _taken_over(one: Held, two: Held) -> bool:
    """Whether the province of one post passed into the other's after the first and before the second was held."""
    pair = (one.post.province, two.post.province)
    if pair[0] == pair[1]:
        return False
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
