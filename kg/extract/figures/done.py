"""Deeds behind counts: by which verb what is counted was done, and how much of it the indicator tells.

"đã kết nạp 175 đảng viên", "UBND huyện ra mắt 12 tổ hợp tác", "đã thu hồi quyết định đối với 11 người", "42.000 lượt
cán bộ được luân chuyển".
"""

from __future__ import annotations

from kg.extract.cut.quantities import Quantity, ends_with
from kg.extract.figures.totals import Totals
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("done")

#: Words of the longest deed: "kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát đối với" 980 tổ chức đảng.
LONGEST = 12
_BEFORE_COUNT = _GRAMMAR.syllables("before_count")
#: Light as a pair alone, since the "công" of "khởi công" is of the deed.
_WELL = tuple(map(syllable_key, ("thành", "công")))
_DONE_TO = _GRAMMAR.syllables("done_to")
_DONE_TO_IT = syllable_key("được")
#: How far behind a body its deed may end.
_NEAR = 14
_GAINED = syllable_key("đạt")
_CASES = _GRAMMAR.syllables("cases")
_DONE = syllable_key("đã")
#: Words of the longest verb behind "đã"; verbs of being, having and saying tell of no result.
_VERB_WORDS = 5
_NO_DEED = _GRAMMAR.syllables("no_deed")
#: Fewer things than this at the head of a clause are mostly told of one by one.
FEW = 5
_FOR = syllable_key("cho")
_PRAISES = _GRAMMAR.syllables("praises")
_ADVERBS = _GRAMMAR.syllables("adverbs")
#: Behind which a deed may begin.
_HEADS = frozenset((_DONE, syllable_key("và")))
#: Between one deed and the next.
_ON = frozenset((",", ";", syllable_key("và")))
#: Between two verbs that tell of one deed: "phát hiện, xử lý 15 vụ".
_BESIDE = frozenset((",", syllable_key("và")))
_SO_THAT = syllable_key("để")
#: How far behind what was counted last the comma may stand behind which the next deed is told.
_TURN = 3


class Deeds(Totals):
    """What was done to the things that one sentence counts."""

    def _cases(self, q: Quantity, first: int) -> bool:
        """Whether cases or persons are counted, whose number may stand right behind what was done to them."""
        return not q.number.word and (
            self.words.members.longest(self.keys, first) is not None or self.keys[first] in _CASES
        )

    def _has_done(self, q: Quantity, at: int) -> str | None:
        """Return what was done by a verb that no table knows, behind "đã" or the body that did it.

        "đã khai quật 12 ngôi mộ", "UBND huyện ra mắt 12 tổ hợp tác", "khởi công 2 căn nhà, ra mắt 12 tổ hợp tác".
        """
        if q.number.word:
            return None
        for k in range(at - 1, max(-1, at - _VERB_WORDS - 1), -1):
            unit = self.line.at.get(k)
            if unit is None or self.line.units[unit].kind != "word" or self.keys[k] in _HEADS:
                begin = k + 1
                while begin < at and self.keys[begin] in _ADVERBS:
                    begin += 1
                return self._text(begin, at) if begin < at and self._does(k, begin, at) else None
        return None

    def _does(self, before: int, first: int, stop: int) -> bool:
        """Whether a verb stands at tokens `first` up to `stop`: "đã", the body that did it, or its last deed before."""
        if (
            self.keys[first] in _NO_DEED
            or self.keys[stop - 1] in _PRAISES
            or any(self._leads_off(k) for k in range(first, stop))
        ):
            return False
        body = next((s.name for s in self.named if s.leads and s.name and s.j == before + 1), None)
        if self.keys[before] == _DONE or (body and self._text(first, stop).lower() not in body.lower()):
            return True
        goes_on = self.keys[before] in _ON and self.state.rule == "done" and bool(self.state.verb)
        return goes_on and before - self.state.end <= _TURN and stop - first > 1

    def _leads_off(self, k: int) -> bool:
        """Whether the word at token `k` is a preposition or the like, no part of a verb."""
        return self.words.stops.longest(self.keys, k) is not None and not any(
            (self.words.compounds.longest(self.keys, m) or (0,))[0] > k for m in (k, k - 1) if m >= 0
        )

    def _joined(self, left: int) -> bool:
        """Whether the deed that ends before token `left` follows another ("đã mở 26 lớp; xây dựng 18 mô hình")."""
        verb = ends_with(self.keys, left, self.words.done)
        return verb is not None and verb > 0 and self.keys[verb - 1] in _ON

    def _governed(self, verb: int) -> bool:
        """Whether the deed at token `verb` is only a purpose, plan or duty ("phương án xử lý 2 xe", "để bầu 5 vị").

        What numbers were raised for was done with them: "đóng góp 25 triệu đồng để sửa 3 km đường".
        """
        k = verb
        while k > 0 and verb - k <= _VERB_WORDS:
            governor = ends_with(self.keys, k, self.words.governors)
            if governor is not None:
                before = range(self._clause(verb), governor)
                digits = (m for m in before if self.tokens[m].text[0].isdigit())
                raised = any(ends_with(self.keys, self._back(m), self.words.done) is not None for m in digits)
                return not (raised and self.keys[governor] == _SO_THAT)
            joint = k - (self.keys[k - 1] in _ON)
            other = ends_with(self.keys, joint, self.words.done) if joint < k else None
            if other is None:
                return False
            k = other
        return False

    def _reached(self, verb: int, left: int) -> bool:
        """Whether "đạt" is said of what is no body or place ("Chi hội trưởng là nữ đạt 6/7 chi hội")."""
        if tuple(self.keys[verb:left]) != (_GAINED,):
            return False
        first, stop = self.phrases.trim(self.phrases.start(verb, self.state.end), verb)
        return first < stop and not any(first <= s.i < stop or s.j == first for s in self.named)

    def _deed(self, start: int, at: int) -> int:
        """Return where what was done begins: at token `start`, or behind the bodies that did it."""
        clause = self._clause(at)
        for s in self.named:
            if s.leads and clause <= s.i and self.state.end <= s.i and s.j <= start and at - s.j <= _NEAR:
                behind = self.phrases.doing(*self.phrases.trim(s.j, at), LONGEST)
                return s.j if behind or not self.phrases.doing(start, at, LONGEST) else start
        for k in range(start, at - 1):
            if self.keys[k] == _DONE and self.phrases.doing(k + 1, at, LONGEST):
                return k + 1  # "đơn vị đã thu hồi quyết định đối với 11 người"
        return max((s.j for s in self.named if s.i == start and s.leads), default=start)

    def _passive(self, q: Quantity, stop: int) -> str | None:
        """ "Trên 42.000 lượt cán bộ được luân chuyển": the count is the subject, what was done to it follows."""
        opens = q.a == 0 or self.tokens[q.a - 1].text in (",", ";", "và")
        if not opens or q.number.word or q.value < FEW or self.tokens[-1].text not in ".;":
            return None
        k = stop
        while k < len(self.keys) and self.keys[k] in _DONE_TO:
            k += 1
        if k == stop or _DONE_TO_IT not in self.keys[stop:k]:
            return None
        end = self._long_deed(k)
        return f"{self._text(q.b, stop)} {self._text(k, end)}" if end else None

    def _said(self, verb: int, stop: int) -> str:
        """Return the words of a verb of result, or "" where they say nothing of what is counted."""
        if tuple(self.keys[verb:stop]) in self.words.silent:
            return ""
        verb = self._deed_beside(verb)
        words = self._text(verb, stop - (self.keys[stop - 1] in (_FOR, _DONE_TO_IT)))
        return words[0].lower() + words[1:]

    def _deed_beside(self, verb: int) -> int:
        """Return where the deed begins that the verb at token `verb` tells with one before: "phát hiện, | xử lý"."""
        if verb < 2 or self.keys[verb - 1] not in _BESIDE:
            return verb
        before = ends_with(self.keys, verb - 1, self.words.done)
        if before is None or before < self.state.end or tuple(self.keys[before : verb - 1]) in self.words.silent:
            return verb
        whole = verb - before > 2 or not before or self.keys[before - 1] in _ADVERBS  # no "cứu" of "nghiên cứu"
        return before if whole else verb

    def _back(self, at: int) -> int:
        while ends_with(self.keys, at, self.words.done) is None:
            words = 2 if tuple(self.keys[max(0, at - 2) : at]) == _WELL else 1 if self._light(at) else 0
            if not words:
                break
            at -= words
        return at

    def _light(self, at: int) -> bool:
        return at > 0 and self.keys[at - 1] in _BEFORE_COUNT

    def _deeds(self, base: str | None) -> bool:
        """Whether what was measured last is a deed ("thu hồi 116 tỷ đồng và 24 ha đất")."""
        words = tuple(syllable_key(word) for word in (base or "").split())
        return self.words.deeds.longest(words, 0) is not None

    def _done_to_them(self, at: int) -> str:
        """Return "được kết nạp" where "được" at token `at` tells what became of those counted."""
        if self.keys[at : at + 1] != [_DONE_TO_IT]:
            return ""
        end = self._long_deed(at + 1)
        return self._text(at, end) if end else ""

    def _long_deed(self, at: int) -> int:
        """Return where the verb of result of several words that begins at token `at` ends, or 0."""
        known = self.words.deeds.longest(self.keys, at)
        return known[0] if known is not None and known[0] > at + 1 else 0

    def _beside(self, at: int) -> bool:
        """Whether the number at token `at` stands right behind the one told last: "2 tỷ đồng và 250 ngày công"."""
        return at - self.state.end == 1 and self.keys[at - 1] in _BESIDE
