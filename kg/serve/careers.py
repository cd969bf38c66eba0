"""Posts: the career of a person, and who holds and held the posts of a body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph.terms import term
from kg.serve.reader import Reader, Statement, Thing

_HOLDING = ("current", "appointed")
_LEAVING = ("former", "ended")
#: Years of a term of office, of party committees and of people's councils alike.
_TERM = 5
_PARTICIPANT, _MEMBER = term("kg:participant"), term("org:member")


@dataclass(frozen=True, slots=True)
class Post:
    """One person in one role in one body, as all bulletins together tell it; dates are ISO dates or ""."""

    fact: str
    person: Thing
    role: Thing
    body: Thing | None
    start: str
    end: str
    first_seen: str
    last_seen: str
    rank: int
    single: bool
    statements: tuple[Statement, ...]

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Where it stands in a career: by its start or else when it is first spoken of; undated past posts first."""
        seen = min((s.date or s.published for s in self.statements if s.date or s.published), default="")
        past = all(s.status in _LEAVING for s in self.statements) and not self.first_seen
        began = self.start or self.first_seen or ("" if past else seen)
        return (began or ("0" if past else "9"), seen, self.rank, self.role.label)

    @property
    def support(self) -> tuple[Statement, ...]:
        """Return what says that the post is held, the latest first, then what says that it was left."""
        latest = sorted(self.statements, key=lambda s: s.published, reverse=True)
        return tuple(sorted(latest, key=lambda s: s.status in _LEAVING))

    @property
    def last_told(self) -> str:
        """Return the latest date at which it is known to be held, "" where there is none."""
        said = (s.published for s in self.statements if s.status in _HOLDING)
        return max((self.start, self.last_seen, *said))

    @property
    def disputed(self) -> bool:
        """Return whether some bulletin, dated or not, says that the post was left."""
        return any(s.status in _LEAVING for s in self.statements)

    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses that bulletins give it, in the order in which they first do."""
        return tuple(dict.fromkeys(s.status for s in self.statements if s.status))


def career(reader: Reader, person: str) -> list[Post]:
    """Return the posts of a person in order of time."""
    return sorted((post(reader, t) for t in reader.subjects("org:member", person)), key=lambda p: p.order)


def posts_of(reader: Reader, body: str) -> tuple[list[Post], list[Post]]:
    """Return who holds the posts of a body, by rank, and who held them, the latest first."""
    all_posts = [post(reader, t) for t in reader.subjects("org:organization", body)]
    now = [p for p in all_posts if holds(p, all_posts)]
    before = [p for p in all_posts if p not in now]
    now.sort(key=lambda p: (p.rank, p.role.label, p.person.label))
    before.sort(key=lambda p: (p.order, p.person.label), reverse=True)
    return now, before


def part_faded(held: Sequence[Post]) -> tuple[list[Post], list[Post]]:
    """Part posts that are held as far as is known into those of now and those not spoken of for a term of office.

    What is said last of any of them stands for now. Posts that no dated bulletin speaks of stay with those of now.
    """
    told = {p.fact: p.last_told for p in held}
    latest = max(told.values(), default="")
    since = f"{int(latest[:4]) - _TERM}{latest[4:]}" if latest else ""
    now = [p for p in held if not told[p.fact] or told[p.fact] >= since]
    return now, [p for p in held if p not in now]


def holds(one: Post, others: list[Post]) -> bool:
    """Return whether a post is held as far as is known: the rules of the named query `who-holds`, without a date.

    A test holds the two against each other.
    """
    if one.end or not any(s.status in _HOLDING for s in one.statements):
        return False
    known = one.last_seen or one.start
    if known and any(s.status in _LEAVING and s.published > known for s in one.statements):
        return False
    return not (one.single and any(_succeeds(other, one) for other in others))


def _succeeds(later: Post, one: Post) -> bool:
    begun, known = later.start or later.first_seen, one.last_seen or one.start
    if later.role != one.role or later.person == one.person or not begun:
        return False
    if known and begun > known:
        return True
    appointed = {s.graph for s in later.statements if s.status == "appointed"}
    return any(s.graph in appointed for s in one.statements if s.status == "current")


def seat_neighbours(reader: Reader, one: Post) -> tuple[list[Post], list[Post]]:
    """Return who held the seat of a post just before and who took it just after, as far as dates or a handover tell."""
    if not one.single or one.body is None or not one.body.iri:
        return [], []
    same = set(reader.subjects("org:role", one.role.iri)) & set(reader.subjects("org:organization", one.body.iri))
    others = [p for p in (post(reader, t) for t in sorted(same)) if p.person != one.person]
    earlier = [p for p in others if _dated(one, p) and _succeeds(one, p) and not _succeeds(p, one)]
    later = [p for p in others if _dated(p, one) and _succeeds(p, one) and not _succeeds(one, p)]
    latest = max((p.start or p.first_seen for p in earlier), default="")
    soonest = min((p.start or p.first_seen for p in later), default="")
    before = [p for p in earlier if (p.start or p.first_seen) == latest]
    return before, [p for p in later if (p.start or p.first_seen) == soonest]


def _dated(later: Post, one: Post) -> bool:
    """Return whether both posts are placed in time: an undated one is neither before nor after another."""
    return bool((later.start or later.first_seen) and (one.start or one.first_seen))


def colleagues(reader: Reader, person: str) -> list[tuple[Thing, list[Thing]]]:
    """Return who has posts in the same bodies, each with these bodies; who shares most of them first."""
    shared: dict[str, set[str]] = {}
    for body in {b.iri for t in reader.subjects("org:member", person) for b in reader.things(t, "org:organization")}:
        for tenure in reader.subjects("org:organization", body):
            for who in reader.out(tenure).get(_MEMBER, ()):
                if isinstance(who, NamedNode) and who.value != person:
                    shared.setdefault(who.value, set()).add(body)
    return _by_number(reader, shared)


def post(reader: Reader, tenure: str) -> Post:
    """Return the post that a tenure is."""
    person, role = reader.things(tenure, "org:member"), reader.things(tenure, "org:role")
    bodies = reader.things(tenure, "org:organization")
    values = {name: reader.one(tenure, f"kg:{name}") for name in ("start", "end", "firstSeen", "lastSeen")}
    rank = reader.one(role[0].iri, "kg:rank") if role and role[0].iri else ""
    return Post(
        fact=tenure,
        person=person[0] if person else reader.thing(tenure),
        role=role[0] if role else reader.thing(tenure),
        body=bodies[0] if bodies else None,
        start=values["start"],
        end=values["end"],
        first_seen=values["firstSeen"],
        last_seen=values["lastSeen"],
        rank=int(rank) if rank.isdigit() else 999,
        single=bool(role and role[0].iri and reader.one(role[0].iri, "kg:singleSeat") == "true"),
        statements=tuple(reader.statements(tenure)),
    )


def shared_events(reader: Reader, person: str) -> list[tuple[Thing, list[Thing]]]:
    """Return the persons at the same events, each with these events; who was at most of them first."""
    met: dict[str, set[str]] = {}
    for participation in reader.subjects("kg:participant", person):
        for event in reader.things(participation, "kg:event"):
            for other in reader.subjects("kg:event", event.iri):
                for who in reader.out(other).get(_PARTICIPANT, ()):
                    if isinstance(who, NamedNode) and who.value != person and "/person/" in who.value:
                        met.setdefault(who.value, set()).add(event.iri)
    return _by_number(reader, met)


def _by_number(reader: Reader, shared: dict[str, set[str]]) -> list[tuple[Thing, list[Thing]]]:
    rows = [
        (reader.thing(who), sorted((reader.thing(x) for x in what), key=lambda t: t.label))
        for who, what in shared.items()
    ]
    return sorted(rows, key=lambda row: (-len(row[1]), row[0].label))
