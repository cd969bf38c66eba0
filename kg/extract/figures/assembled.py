"""Those who make up a body, vote or come, counted: "bầu 15 đồng chí vào Ban Chấp hành", "453 đại biểu tán thành"."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.cut.quantities import Quantity, ends_with
from kg.extract.figures.done import Deeds
from kg.extract.figures.frames import Made
from kg.extract.units import Role
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("assembled")

_AND, _WITH = syllable_key("và"), syllable_key("với")
_ELECTS = frozenset(map(syllable_key, ("bầu", "ra")))
_ELECT = _GRAMMAR.sequences("elect")
_DONE, _FURTHER = syllable_key("đã"), frozenset(map(syllable_key, ("sung", "thêm")))
#: Kinds of bodies whose members are elected: they are counted in their own body, whoever elects them.
_ELECTED = frozenset(("party", "mass", "state"))
_INTO = frozenset(map(syllable_key, ("vào", "tham")))


class Count(NamedTuple):
    """A number with its noun, tokens `first` up to `stop`; `single`: a classifier alone, as "đồng chí"."""

    q: Quantity
    first: int
    stop: int
    noun: str
    single: bool


class Assembled(Deeds):
    """The members, voters and guests counted in one sentence."""

    def _take(self, verb: str, noun: str | None, base: str | None = None) -> None:
        """Remember how the last count was governed, and its base where it has one."""
        self.state.verb, self.state.noun = verb, noun
        if base is not None:
            self.state.base = base

    def _assembled(self, count: Count, has: int | None) -> tuple[Made | None, bool]:
        """Return what those counted are to a body, and whether they are any of those who make it up, vote or come."""
        q, first, stop, noun, _ = count
        made = self._elected(count, has)
        if made is not None:
            return made, True
        vote = self._vote(first, stop)
        if vote is not None:
            return self._counted_vote(count, vote), True
        made = self._represented(q, first, stop)
        if made is not None:
            return made, True
        made = self._seated(q)
        if made is not None:
            self._take("", noun)
            return made, True
        if self._is_guest(q.b):
            made = self._present(count)
            others = self.keys[q.a - 1] == _AND and self.state.org is None
            if made is not None or ((self.keys[q.a - 1] == _WITH or others) and self._takes_part(stop)):
                return made, True
        made = self._counted_ballot(count)
        return made, made is not None

    def _elected(self, count: Count, has: int | None) -> Made | None:
        """How many were elected into a body, or make it up."""
        q, first, stop, noun, _ = count
        elected = self.words.elected.longest(self.keys, q.b)
        if elected is None:
            return None
        into = self.subjects.into(self.line, self.named, q.b)
        if into is not None:
            end = max(elected[0], min(stop, self._towards_body(q.b, into.i)))
            return Made(self._text(q.b, end), "elected", first, into.name)
        if has is not None:
            body = self.subjects.before(self.line, self.named, has)
            sent = self.subjects.delegation(self.line, has)
            if body is not None or sent is not None:
                self._take("", noun)
                name = sent or (body.name if body else None)
                stop = next((k for k in range(q.b + 1, stop) if self.keys[k] == _DONE), stop)  # "... đã ra mắt"
                return Made(self._text(q.b, max(elected[0], stop)), "size", first, name)
        chosen = self._chosen(q)
        if chosen is not None:
            self._take("", noun)
        return chosen

    def _chosen(self, q: Quantity) -> Made | None:
        """The size of a body just elected ("bầu Ban Thường vụ 7 đồng chí", "bầu 7 ủy viên Ban Thường vụ")."""
        verb = ends_with(self.keys, q.a, _ELECT)
        office = next((u.value for u in self.line.units if u.i == q.b and isinstance(u.value, Role)), None)
        org = office.org if office is not None and verb is not None else None
        if office is not None and office.body is not None and org is not None and org.kind in _ELECTED:
            more = "được bầu" if org.kind == "state" else ""
            more = self._text(verb or 0, q.a) if self.keys[q.a - 1] in _FURTHER else more
            return Made(f"{self._text(q.b, org.i)} {more}".strip(), "size", q.b, office.body)
        for s in self.named:
            if s.j == q.a and s.name and not s.place and s.i and self.keys[s.i - 1] in _ELECTS:
                return Made(self._text(*self.phrases.noun(q.b)), "size", q.b, s.name)
        return None

    def _towards_body(self, first: int, body: int) -> int:
        """Return where "vào", "tham gia" begins that leads to the body at token `body`."""
        return next((k for k in range(first + 1, body) if self.keys[k] in _INTO), body)

    def _counted_vote(self, count: Count, vote: str) -> Made | None:
        """How many of a body voted so: "453 đại biểu tán thành"."""
        q, first, stop = count.q, count.first, count.stop
        voters = self._voters(first, stop) or self.subjects.voting(self.line, first) or self._office(first, stop)
        voters = voters or self._electors() or self._voted_for(q.a) or self._office(self._clause(first), first)
        agreed = self._agreed(q.a) if q.number.of else None
        if agreed is not None and voters is not None:
            return Made(f"{self._text(first, first + 2)} {self._text(agreed, q.a - 1)}", "vote", first, voters)
        return Made(self._of_candidate(vote, q.a), "vote", first, voters) if voters is not None else None

    def _present(self, count: Count) -> Made | None:
        """How many came to a gathering, or to that of a body."""
        q, first, stop = count.q, count.first, count.stop
        came_to = self._attended(q.a, q.b, told=q.number.of is None)
        if came_to is None:
            return None
        self._take("", count.noun)
        end = self._guests(stop)
        guests = self._text(first, self._takes_part(end) or end)
        return Made(guests, "present", first, self._voters(first, stop) or self._office(first, stop) or came_to)

    def _counted_ballot(self, count: Count) -> Made | None:
        """How many votes there were: "đạt số phiếu 47/52 phiếu"."""
        q, first, stop = count.q, count.first, count.stop
        ballot = self._ballot(q.b, q.a)
        if ballot is None:
            return None
        i, j = self.phrases.trim(self.phrases.start(q.a, self.state.end), self.phrases.links(q.a))
        named = self.words.ballots.longest(self.keys, i)
        twice = stop - first == 1 and named is not None and j - named[0] <= 1
        votes = self._text(i, j) if twice else ballot.indicator
        return Made(self._of_candidate(votes, q.a), "ballot", i if twice else ballot.at, ballot.org)
