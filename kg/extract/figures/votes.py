"""Votes: who voted how, in numbers, in shares, and who was absent.

"với 456/457 đại biểu tán thành", "100% đại biểu nhất trí miễn nhiệm", "với tỷ lệ 94,4% tán thành", "số phiếu là 43/43".
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.cut.quantities import ABSENT, Quantity, ends_with
from kg.extract.figures.candidates import Candidates
from kg.extract.figures.frames import Made
from kg.extract.figures.members import electors, has_members, is_assembly
from kg.extract.units import Role
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("votes")

_TOLD_VOTES = _GRAMMAR.syllables("told_votes")
#: Words of the longest name of votes, or of voters and what they did.
_LONGEST_BALLOT = 7
#: Adverbs between voters and what they did.
_ADVERBS = _GRAMMAR.syllables("adverbs")
_TRUST = tuple(map(syllable_key, ("tín", "nhiệm")))
_LEVELS = ([syllable_key("cao")], [syllable_key("thấp")])
_RATE = frozenset((tuple(map(syllable_key, ("tỷ", "lệ"))),))
#: What leads to the post to which somebody is elected.
_TO_POST = _GRAMMAR.sequences("to_post")
_ELECTING = _GRAMMAR.syllables("electing")
_SECRETLY = _GRAMMAR.sequences("secretly")
#: "tỷ lệ tán thành rất cao, đạt 89%".
_HIGH = [syllable_key("cao"), ","]
#: How far before its rate the vote is told.
_REACH = 60
#: Rules by which a number of votes or of those who came was read.
_TOLD = frozenset(("vote", "ballot", "present", "of-all"))
_DONE, _THE = syllable_key("đã"), syllable_key("các")


class Votes(Candidates):
    """The votes of one sentence."""

    def _ballot(self, at: int, start: int) -> Made | None:
        """ "với 100% phiếu bầu", "được 52/52 phiếu": the share or number of votes, of the body that voted."""
        known = self.words.ballots.longest(self.keys, at)
        body = self._voting(at) or self._voted_for(start) if known is not None else None
        if known is None or body is None:
            return None
        stop = max(known[0], self.phrases.noun(at)[1])
        bare = stop == at + 1
        told = self._trust(at) or self._elected_to(at) if bare else None
        return Made(told or self._text(at, stop), "ballot", at, body)

    def _trust(self, at: int) -> str | None:
        """Return which votes "phiếu" at token `at` are: "nhiều phiếu tín nhiệm thấp nhất là ông A (3 phiếu)"."""
        for k in (at + 2, *range(at - 2, self._clause(at) - 1, -1)):  # '4 phiếu "tín nhiệm thấp"'
            if tuple(self.keys[k : k + 2]) == _TRUST:
                level = self.keys[k + 2 : k + 3] in _LEVELS
                return f"{self._text(at, at + 1)} {self._text(k, k + 2 + level)}"
        return None

    def _cast(self, q: Quantity) -> Made | None:
        """The votes told before their number: "số phiếu tán thành đều là 43/43", "tỷ lệ phiếu bầu cao, đạt 95%"."""
        if q.number.of is None and q.unit != "%":
            return None
        link = self._told_votes(q.a)
        for k in range(max(self.state.end, link - _LONGEST_BALLOT), link):
            known = self.words.ballots.longest(self.keys, k)
            if known is not None and known[0] == link:
                body = self._voting(k)
                votes = self._of_candidate(self._text(k, link), k)
                return Made(votes, "ballot", k, body) if body is not None else None
        return None

    def _voting(self, at: int) -> str | None:
        """Return the body whose votes they are at token `at`: one named, or who elects to the post told."""
        return self.subjects.voting(self.line, at) or self._electors()

    def _electors(self) -> str | None:
        """Return who elects to the post to which somebody is said to be elected ("trúng cử Bí thư Tỉnh ủy X")."""
        return next((voters for _, _, voters in self._posts()), None)

    def _elected_to(self, at: int) -> str | None:
        """Return to what the votes that are only called "phiếu" at token `at` elected."""
        told = ((start, stop) for start, stop, voters in self._posts() if voters and stop < at)
        return next((f"{self._text(at, at + 1)} {self._text(*post)}" for post in told), None)

    def _posts(self) -> Iterator[tuple[int, int, str | None]]:
        """Yield from where to where somebody is said to be elected to a post, and who elects to it."""
        for unit in self.line.units if any(key in _ELECTING for key in self.keys) else ():
            role = unit.value if isinstance(unit.value, Role) else None
            if role is not None and role.body:
                verbs = (ends_with(self.keys, unit.i - n, _TO_POST) for n in (0, 1, 2))
                voters = electors(role.title.title, role.body)
                yield from ((start, role.j, voters) for start in verbs if start is not None)

    def _told_votes(self, at: int) -> int:
        """Return where the words between votes and their number begin ("đều đạt", "rất cao, đạt tới")."""
        while at and (self.keys[at - 1] in _TOLD_VOTES or (at > 1 and self.keys[at - 2 : at] == _HIGH)):
            at -= 1
        return at

    def _voted(self, q: Quantity) -> bool:
        """Whether a number of votes, or of voters with what they did, is told."""
        if q.number.of is None:
            return q.unit is None and self.words.voters.longest(self.keys, q.b) is not None and self._agrees(q.b)
        return (
            self.words.ballots.longest(self.keys, q.b) is not None or self._vote(q.b, q.b + _LONGEST_BALLOT) is not None
        )

    def _agrees(self, at: int) -> bool:
        """Whether the voters at token `at` agree or disagree right behind their noun ("25 thành viên tán thành")."""
        return self._vote(at, self.phrases.noun(at)[1]) is not None

    def _agreed(self, at: int) -> int | None:
        """Return where the verb begins in "sự thống nhất của 51/55 đại biểu có mặt"."""
        known = {k: self.words.votes.longest(self.keys, k) for k in range(max(0, at - 4), at - 1)}
        return next((k for k, hit in known.items() if hit is not None and hit[0] == at - 1), None)

    def _voters(self, first: int, stop: int) -> str | None:
        for subject in self.named:
            if first <= subject.i and subject.j <= stop and subject.name and not subject.place:
                return subject.name
        return None

    def _office(self, first: int, stop: int) -> str | None:
        """Return the body whose members are counted by their title ("21 thành viên Chính phủ")."""
        for unit in self.line.units:
            body = unit.value.body if isinstance(unit.value, Role) else None
            if first <= unit.i and unit.j <= stop and body is not None:
                return body
        return None

    def _vote(self, first: int, stop: int) -> str | None:
        """ "453 đại biểu tán thành", "100% đại biểu nhất trí miễn nhiệm": the voters with what they did."""
        told = self._vote_at(first, stop)
        if told is None:
            return None
        verb, end = told
        return f"{self._text(first, verb - (self.keys[verb - 1] in _ADVERBS))} {self._text(verb, end)}"

    def _vote_at(self, first: int, stop: int) -> tuple[int, int] | None:
        """Return the tokens of what the voters did whose noun stands at tokens `first` up to `stop`."""
        here = self.words.present_here.longest(self.keys, stop)
        stop = here[0] if here is not None else stop
        for k in range(first + 1, min(stop + 2, len(self.keys))):
            known = self.words.votes.longest(self.keys, k)
            if known is None or not all(self.tokens[m].word for m in range(first, k)):
                continue
            end = known[0]
            more = self.words.votes.longest(self.keys, end + (end < len(self.keys) and self.keys[end] in _ADVERBS))
            end = more[0] if more is not None else end
            act = self.words.acts.longest(self.keys, end)
            while act is not None:
                end, act = act[0], self.words.acts.longest(self.keys, act[0])
            return k, self._chosen_one(end) if self.words.voters.longest(self.keys, first) else end
        return None

    def _vote_share(self, q: Quantity) -> Made | None:
        """A share of the voters, or a rate of votes without a noun of its own."""
        first = q.b + (self.keys[q.b : q.b + 1] == [_THE])
        if self.words.voters.longest(self.keys, first) is not None:
            stop = self.phrases.noun(first)[1]
            vote = self._vote(first, stop)
            body = self._voters(first, stop) or self.subjects.voting(self.line, first) if vote else None
            return Made(vote, "vote", first, body) if vote and body else None
        if ends_with(self.keys, q.a, _SECRETLY) is not None:
            behind = self.phrases.noun(q.b)
            told = f"{self._text(ends_with(self.keys, q.a, _SECRETLY) or 0, q.a)} {self._text(*behind)}".strip()
            return Made(told, "ballot", q.b)
        cast = self._cast(q)
        if cast is not None:
            return cast
        rate = self._rate(q)
        body = self._voting(q.a) if rate else None
        return Made(rate, "ballot", q.a, body) if rate and body else None

    def _rate(self, q: Quantity) -> str | None:
        """ "với tỷ lệ 94,4% tán thành", "bầu ông A với tỷ lệ đạt 100%"."""
        at = ends_with(self.keys, self._told_votes(q.a), _RATE)
        if at is None:
            return None
        voted = self.words.votes.longest(self.keys, q.b) or self.words.ballots.longest(self.keys, q.b)
        if voted is not None:
            return f"{self._text(at, at + 2)} {self._text(q.b, voted[0])}"
        if self.state.counted and self.state.indicator:
            return None
        for k in range(at - 1, max(self._clause(at), at - _REACH) - 1, -1):
            act = self.words.acts.longest(self.keys, k)
            if act is not None:
                return f"{self._text(at, at + 2)} {self._text(k, act[0])}"
        return None

    def _rated(self, at: int, votes: str) -> str:
        """Return the indicator of a share of votes: "43/43 phiếu đồng ý, đạt tỷ lệ 100%" tells their rate."""
        rate = ends_with(self.keys, at, _RATE)
        if rate is None or self.state.rule not in ("vote", "ballot"):
            return votes
        return f"{self._text(rate, rate + 2)} {votes.removeprefix('số ')}"

    def _absent(self, q: Quantity, noun: str, *, single: bool) -> Made | None:
        """ "có mặt 21/27 thành viên Chính phủ, vắng 6 đồng chí": those who did not come."""
        verb = ends_with(self.keys, q.a, ABSENT)
        if verb is None:
            return None
        told = self.state.rule in _TOLD
        body = self.state.org if told else self.subjects.voting(self.line, q.a)
        if body is None:
            return None
        if single and told and self.state.noun:
            noun = self.state.noun
        return Made(f"{noun} {self._text(verb, q.a)}", "vote", q.b, body)

    def _before_coming(self, first: int, stop: int) -> int:
        """Return where the words of coming begin that end a noun phrase ("đại biểu HĐND | tham dự"), or `stop`."""
        return next((k for k in range(first + 1, stop) if self.words.present_here.longest(self.keys, k)), stop)

    def _all(self, q: Quantity, made: Made) -> str | None:
        """Return who were all of whom a part voted so: the 457 of "456/457 đại biểu tán thành"."""
        if (
            made.rule not in ("vote", "present")
            or q.number.of in (None, q.number.value)
            or not self.words.voters.longest(self.keys, q.b)
        ):
            return None
        first, stop = self.phrases.noun(q.b)
        told = self._vote_at(first, stop)
        stop = min(stop, told[0]) if told is not None else stop
        stop -= stop > first + 1 and self.keys[stop - 1] == _DONE
        if made.rule == "present":
            members = any(u.i == q.b and isinstance(u.value, Role) for u in self.line.units)
            if not (members or is_assembly(made.org or "") or has_members(made.org or "")):
                return None
            return self._text(first, self._before_coming(first, stop))  # "52/54 đại biểu tham dự": all there are
        here = self.words.present_here.longest(self.keys, stop)
        return self._text(first, here[0] if here is not None else stop)
