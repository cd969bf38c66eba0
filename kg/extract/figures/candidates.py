"""For whom votes were cast: whose name stands right before their number, or behind what was voted for.

"ông Trần Văn Mẫu đạt 48/50 phiếu bầu", "bà Lê Thị Thử (45/50 phiếu, đạt 90%)", "459 đại biểu tán thành bầu ông A".
"""

from __future__ import annotations

from kg.extract.figures.frames import Frames
from kg.extract.units import Person, Unit
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("candidates")

#: Between a candidate and the number of his votes.
_GOT = _GRAMMAR.syllables("got")
#: Units of the posts that stand beside a candidate's name, in a bracket or between commas.
_POSTS = frozenset(("role", "org", "place"))
_CLOSED, _OPEN = frozenset(")]"), frozenset("([")
#: How many tokens a bracket or the posts beside a name may have.
_LONGEST = 30
#: What may stand between the votes of one kind for somebody and those of another, and how much of it.
_ON, _NEXT = frozenset((")", ",", syllable_key("và"))), 2
_ELECT = syllable_key("bầu")
_OF = "của"
_TRUST = tuple(map(syllable_key, ("tín", "nhiệm")))
_CALLED = frozenset(("hon", "rank"))


class Candidates(Frames):
    """The candidates of one sentence; `candidate` is the one whose votes were told last."""

    candidate = ""

    def _of_candidate(self, votes: str, at: int) -> str:
        """Return `votes`, told by the number at token `at`, with the candidate who got them where he is told so."""
        keys = tuple(syllable_key(word) for word in votes.split())
        if not (self.words.ballots.longest(keys, 0) or self.words.voters.longest(keys, 0)):
            return votes
        name = self._candidate(at)
        if not name and self.candidate and 0 < at - self.state.end <= _NEXT:
            # "45 phiếu tín nhiệm cao (90%), 3 phiếu tín nhiệm thấp"
            between = self.keys[self.state.end : at]
            name = self.candidate if between[-1] in _ON and _ON.issuperset(between) else name
        self.candidate = name
        if not name or _ELECT in keys[:-1]:
            return votes
        if keys[-1] == _ELECT:
            return f"{votes} {name}"
        trust = any(keys[k : k + 2] == _TRUST for k in range(len(keys)))
        return f"{votes} {_OF if trust else 'bầu'} {name}"

    def _candidate(self, at: int) -> str:
        """Return the name right before the votes at token `at`, verbs of getting and posts apart."""
        k = self._before_verbs(at)
        if k and self.tokens[k - 1].text in _OPEN:
            return self._name_before(k - 1, bracket=True)
        return self._name_before(k, bracket=False)

    def _voted_for(self, at: int) -> str | None:
        """Return the assembly that met in the lines before, where the votes of a candidate are told."""
        return self.subjects.met_before(self.line) if self._candidate(at) else None

    def _before_verbs(self, at: int) -> int:
        while at and self.keys[at - 1] in _GOT:
            at -= 1
        return at

    def _name_before(self, at: int, *, bracket: bool) -> str:
        """Return the name that ends at token `at`; posts may stand behind it in a bracket, or between it and one."""
        if at and self.tokens[at - 1].text in _CLOSED:
            at = next((k for k in range(at - 2, max(-1, at - _LONGEST), -1) if self.tokens[k].text in _OPEN), at)
        apposed = at > 0 and self.tokens[at - 1].text == ","  # "ông A, Giám đốc Sở Y tế X, | có 40 phiếu"
        bracket = bracket or apposed
        for unit in reversed([u for u in self.line.units if u.j <= at and at - u.j < _LONGEST]):
            if unit.kind == "person":
                return self._told(unit) if unit.j == at or bracket else ""
            if not bracket or (unit.kind not in _POSTS and unit.text not in ",-–"):
                return ""
        return ""

    def _chosen_one(self, at: int) -> int:
        """Return where the name of him ends whom "bầu" before token `at` chose, or `at`."""
        if not at or self.keys[at - 1] != _ELECT:
            return at
        index = self.line.at.get(at)
        units = self.line.units[index:] if index is not None else []
        named = next((u for u in units if u.kind not in _CALLED), None)
        return named.j if named is not None and named.kind == "person" else at

    def _told(self, unit: Unit) -> str:
        return unit.value.name or unit.text if isinstance(unit.value, Person) else unit.text
