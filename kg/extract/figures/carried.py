"""Whether a figure is of the body spoken of before, in a sentence that does not name it.

"Sở Xây dựng X ... Hiện có 80 công trình chưa được xử lý" is no figure of the department, "Đảng bộ X ... Hiện có 24
chi bộ" is one of the Party organisation. "Lạm phát tăng 3%" is of the country, whoever tells of it.
"""

from __future__ import annotations

from kg.extract.cut.quantities import Quantity, any_ends, ends_with
from kg.extract.figures.facilities import Subject
from kg.extract.figures.frames import Made
from kg.extract.figures.own_subjects import OwnSubjects
from kg.lexicon.grammar import grammar
from kg.text import keys_of, syllable_key

_GRAMMAR = grammar("carried")

#: Kinds of bodies that report on much that is not theirs: organs of State and Party; associations only count their own.
_ORGANS, _COUNTING = frozenset(("state", "party")), frozenset(("state", "party", "mass"))
#: Rules whose figures tell what a body has or what of it rose, and those that only count.
_STATES, _COUNTS = frozenset(("measure", "change", "total", "of-all", "passive")), frozenset(("has", "share-of"))
_FOUND = keys_of("phát hiện")
_ASSEMBLY, _NUMBER = "Quốc hội", syllable_key("số")
#: What only a country or province has.
_MACRO = _GRAMMAR.sequences("macro")
_MACRO_WORDS = max(map(len, _MACRO))


class Carried(OwnSubjects):
    """Tells which figures of one sentence are of the body spoken of before it."""

    def _of_other_matters(self, q: Quantity, made: Made, subject: Subject | None) -> bool:
        """Whether a sentence that does not name the organ spoken of before goes on to another matter."""
        if made.rule == "is" and subject not in self.named:
            return True  # "Trong số 119 ủy viên, doanh nghiệp là 5 người"
        if made.rule == "share-of" and not self._of_known(made):
            return True
        if made.rule == "has" and subject is not None and subject in self.named:
            first = subject.leads and subject.kind in _ORGANS and self.state.org != subject.name
            return first and not self._own(q, made, subject) and self._finds(subject.j, q.a)
        if subject is None or subject in self.named or subject.place or subject.works:
            return False
        if subject.where and self.words.local.longest(self.keys, made.at) is not None:
            return False  # "Địa bàn có 8 khu phố" is told of the place
        if made.rule in _COUNTS:
            return subject.kind in _COUNTING and not self._own(q, made, subject)
        if made.rule == "done" and q.unit is not None and subject.kind in _ORGANS:
            return self._strange(q.a, subject)  # "Quyết định 13 đã giao 208 ha đất"
        if made.rule not in _STATES or subject.kind not in _ORGANS:
            return False
        reported = subject.where or subject.name == _ASSEMBLY
        if q.unit is not None and reported and self._economy(made.indicator):
            return False  # the place's, the country's
        return not self._own(q, made, subject)

    def _of_known(self, made: Made) -> bool:
        """Whether a share is of those who belong to a body or live in a place, not of just anything: "70% số hộ"."""
        words = self.words
        if not made.indicator.startswith(self._text(made.at, made.at + 1)):
            return True  # "đóng góp 20% GDP"
        if self.state.rule == "share-of":
            return True  # "... và 30% nguồn thu"
        at = made.at + (self.keys[made.at : made.at + 1] == [_NUMBER])
        tries = (words.members, words.local, words.persons, words.guests, words.voters, words.ballots, words.folk)
        return any(trie.longest(self.keys, at) is not None for trie in tries)

    def _finds(self, first: int, at: int) -> bool:
        """Whether an organ tells or finds at tokens `first` up to its count at `at` that somebody else has it."""
        has = ends_with(self.keys, at, self.words.has)
        found = has is not None and tuple(self.keys[has - 1 : has + 1]) == _FOUND  # "phát | hiện có"
        told = range(first, has + found if has is not None else first)
        return any_ends(self.keys, told.start, told.stop, self.words.sayers) or any_ends(
            self.keys, told.start, told.stop, self.words.done
        )

    def _own(self, q: Quantity, made: Made, subject: Subject) -> bool:
        """Whether members, voters or votes are counted, or the sentence calls the body in short: "Sở có 12 phòng"."""
        members = any(
            trie.longest(self.keys, k) is not None
            for k in (q.b, made.at)
            for trie in (self.words.members, self.words.voters, self.words.ballots)
        )
        return members or self._takes_up(q.a, subject)

    def _macro(self, made: Made) -> bool:
        """Whether an indicator is of a country's economy, whoever tells of it: "CPI", "kim ngạch xuất khẩu"."""
        return any(
            tuple(self.keys[k : k + n]) in _MACRO
            for k in range(made.at, made.at + _MACRO_WORDS)
            for n in range(1, _MACRO_WORDS + 1)
        )
