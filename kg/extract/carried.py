"""Whether a figure is of the body spoken of before, in a sentence that does not name it.

"Sở Xây dựng X ... Hiện có 80 công trình chưa được xử lý" is no figure of the department, "Đảng bộ X ... Hiện có 24
chi bộ" is one of the Party organisation. "Lạm phát tăng 3%" is of the country, whoever tells of it.
"""

from __future__ import annotations

from kg.extract.facilities import Subject
from kg.extract.frames import Made
from kg.extract.own_subjects import OwnSubjects
from kg.extract.quantities import Quantity
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("carried")

#: Kinds of bodies that report on much that is not theirs: organs of State and Party; associations only count their own.
_ORGANS, _COUNTING = frozenset(("state", "party")), frozenset(("state", "party", "mass"))
#: Rules whose figures tell what a body has or what of it rose, and those that only count.
_STATES, _COUNTS = frozenset(("measure", "change", "total", "of-all", "passive")), frozenset(("has", "share-of"))
_ASSEMBLY = "Quốc hội"
#: What only a country or province has.
_MACRO = _GRAMMAR.sequences("macro")
_MACRO_WORDS = max(map(len, _MACRO))


class Carried(OwnSubjects):
    """Tells which figures of one sentence are of the body spoken of before it."""

    def _of_other_matters(self, q: Quantity, made: Made, subject: Subject | None) -> bool:
        """Whether a sentence that does not name the organ spoken of before goes on to another matter."""
        if made.rule == "is" and subject not in self.named:
            return True  # "Trong số 119 ủy viên, doanh nghiệp là 5 người"
        if subject is None or subject in self.named or subject.place or subject.works:
            return False
        if subject.where and self.words.local.longest(self.keys, made.at) is not None:
            return False  # "Địa bàn có 8 khu phố" is told of the place
        if made.rule in _COUNTS:
            return subject.kind in _COUNTING and not self._own(q, made, subject)
        if made.rule not in _STATES or subject.kind not in _ORGANS:
            return False
        reported = subject.where or subject.name == _ASSEMBLY
        if q.unit is not None and reported and self._economy(made.indicator):
            return False  # the place's, the country's
        return not self._own(q, made, subject)

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
