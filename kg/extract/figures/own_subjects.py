"""The subject with which a clause opens where it is no body or place known, and bodies that are called in short.

"Đoàn gồm 5 người" is of a subject of its own, "Hội đã mở 26 lớp" of the Hội spoken of, "Các lực lượng đã bắt 15 vụ" of
the place.
"""

from __future__ import annotations

import re

from kg.extract.cut.quantities import ends_with
from kg.extract.figures.facilities import Subject
from kg.extract.figures.frames import Frames
from kg.lexicon.grammar import grammar
from kg.text import keys_of, syllable_key

_GRAMMAR = grammar("own_subjects")

#: The number of a term of office ("nhiệm kỳ IV").
_TERM = re.compile(r"[IVXL]+")
_WHOLE = syllable_key("toàn")
#: Within how many words the name of a general subject begins.
_NAMED = 5
_SHORT = _GRAMMAR.sequences("short")
_DONE, _FIRST = syllable_key("đã"), frozenset(map(syllable_key, ("đã", "có")))
_VERBAL = ([syllable_key("đã")], [syllable_key("hiện")], [syllable_key("cũng")])
#: What bodies are called by, by the first word of their names ("Nhà trường" of "Trường Đại học X").
_CALLED = {
    syllable_key(head): frozenset(tuple(map(syllable_key, w.split())) for w in short)
    for head, short in (
        ("trường", ("nhà trường",)),
        ("công", ("doanh nghiệp",)),
        ("tổng", ("công ty", "doanh nghiệp")),
        ("tập", ("doanh nghiệp",)),
    )
}


class OwnSubjects(Frames):
    """Tells with what subject the clauses of one sentence open."""

    def _opening_subject(self, at: int) -> int:
        """Return where the sentence's own subject begins, behind the words that open its clause; `at` where none is."""
        start = self._clause(at)
        while start < at and (
            not self.tokens[start].word
            or self.words.opening.longest(self.keys, start)
            or _TERM.fullmatch(self.tokens[start].text)
        ):
            if start > 0 and (self.tokens[start].text[0].isdigit() or _TERM.fullmatch(self.tokens[start].text)):
                start += 1
                continue
            hit = self.words.opening.longest(self.keys, start)
            start = hit[0] if hit else start + 1
            comma = next((k for k in range(start, at) if self.tokens[k].text == ","), None)
            if hit and comma is not None:
                start = comma + 1
        return start

    def _folk(self, at: int) -> bool:
        """Whether people or forces in general are the subject: "Các lực lượng đã bắt 15 vụ" is said of the place."""
        start = self._opening_subject(at)
        known = self.words.folk.longest(self.keys, start) if start < at else None
        return known is not None and (known[0] >= at or not self._named_else(known[0], at, ""))

    def _silent(self, at: int) -> bool:
        """Whether no subject is named or told: "đã" or "có" opens the clause ("Hiện đã sửa chữa 12 cây cầu")."""
        start = self._opening_subject(at)
        return start > 0 and self.keys[start - 1] in _FIRST and not any(s.j <= at for s in self.named)

    def _led(self, at: int) -> bool:
        """Whether words stand before what is measured in a clause that has told no number yet ("Do cháy ở phòng ...").

        What was said is a clause of its own: "ông A cho biết, thu ngân sách đạt ...".
        """
        said = at - (at > 0 and self.tokens[at - 1].text == ",")
        if ends_with(self.keys, said, self.words.sayers) is not None:
            return False
        return self.state.end <= self._clause(at) and self._opening_subject(at) < at

    def _strange(self, at: int, subject: Subject | None) -> bool:
        """Whether the sentence has a subject of its own that is no body or place known ("Đoàn gồm 5 người")."""
        if subject in self.named:
            return False
        start = self._opening_subject(at)
        generic = self.words.generic.longest(self.keys, start) if start < at else (at, None)
        if generic is not None:
            return subject is not None and self._named_else(generic[0], at, subject.name or "")
        if subject is not None and subject.name and self._bare(start, subject.name):
            return False
        done = start > 0 and self.keys[start - 1] == _DONE
        return not done and self.words.verbs.longest(self.keys, start) is None

    def _named_else(self, first: int, at: int, name: str) -> bool:
        """Whether a general subject goes on, up to its verb, with a name of its own ("Lực lượng Y tế X có")."""
        told = keys_of(name)
        for k in range(first, min(at, first + _NAMED)):
            if self.words.verbs.longest(self.keys, k, k + 1) or [self.keys[k]] in _VERBAL or not self.tokens[k].word:
                return False
            if self.tokens[k].capital and self.keys[k] not in told:
                return True
        return False

    def _of_whole(self, at: int) -> bool:
        """Whether the clause is of the whole of the body spoken of: "Toàn hội có 352 doanh nghiệp", of no place."""
        start = self._clause(at)
        return any(
            self.keys[k] == _WHOLE and self.words.wholes.longest(self.keys, k + 1)
            for k in range(start, min(at, start + _NAMED))
        )

    def _takes_up(self, at: int, subject: Subject) -> bool:
        """Whether the sentence calls the body spoken of before in short ("Đơn vị có thu nhập bình quân ...")."""
        start = self._opening_subject(at)
        start += self.keys[start] == _WHOLE
        return tuple(self.keys[start : start + 2]) in _SHORT or self._bare(start, subject.name or "")

    def _bare(self, start: int, name: str) -> bool:
        """Whether a body or place is called in short at token `start`: "Hội đã ..." of "Hội Phụ nữ huyện X"."""
        keys = keys_of(name)
        for n in (3, 2, 1):
            short = tuple(self.keys[start : start + n])
            if (
                short == tuple(keys[:n])
                or short in _CALLED.get(keys[0], ())
                or (n == len(keys) - 1 and short == tuple(keys[1:]))
            ):
                verb = self.words.verbs.longest(self.keys, start + n) is not None
                if verb or self.keys[start + n : start + n + 1] in _VERBAL:
                    return True
        return False
