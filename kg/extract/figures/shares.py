"""Shares of what was told before, of those told behind, and of a plan: "chiếm 12%", "98% học sinh", "102% kế hoạch"."""

from __future__ import annotations

from kg.extract.cut.quantities import Quantity, ends_with
from kg.extract.figures.frames import Made
from kg.extract.figures.sums import Sums
from kg.lexicon.grammar import grammar
from kg.text import keys_of, syllable_key

_GRAMMAR = grammar("shares")

_RATE, _NAMED = "kế hoạch", ("nghị quyết", "dự toán")
_IDLE = _GRAMMAR.syllables("idle")
#: How many tokens a bracket may hold before its share.
_BRACKET = 8
#: "100% các hộ": they need no word of their own.
_ALL = frozenset(map(syllable_key, ("các", "những")))
_SHARING = [[syllable_key(word)] for word in ("chiếm", "bằng", "đạt", "tương", "tỷ")]
_HAS, _SO = syllable_key("có"), syllable_key("so")
_DONE_TO_IT = syllable_key("được")
_TAKING = _GRAMMAR.sequences("taking")


class Shares(Sums):
    """The shares of one sentence; `plan_end` is where the plan last told of ends."""

    plan_end = 0

    def _share_again(self, q: Quantity, noun: str, change: int | None) -> Made | None:
        """The share that what was counted or measured last makes: "315 đảng viên, chiếm 12%", "... (12%)"."""
        if change is not None or not self.state.indicator:
            return None
        share = ends_with(self.keys, q.a, self.words.shares) is not None or self.tokens[q.a - 1].text == "("
        parted = any(self.tokens[k].text[0].isdigit() for k in range(self.state.end, q.a))
        if not noun and share and self.state.counted and not parted:
            return Made(self._rated(q.a, self.state.indicator), "share", q.b)
        return Made(self.state.indicator, "share", q.b) if self._bracketed(q.a) else None

    def _share_of(self, q: Quantity, link: int) -> Made | None:
        """The share of those told behind it: "98% học sinh đỗ tốt nghiệp"."""
        behind = self.phrases.noun(q.b)
        before = self.tokens[q.a - 1].text if q.a else "," if self.tokens[-1].text in ".;" else ""
        opens = before in (",", ";", ":", "và", "với")
        part = self._part_of(q.a)
        stated = ends_with(self.keys, q.a, self.words.has) is not None or link < q.a or opens or bool(part)
        idle = (
            self._compares(q.b) or self.words.stops.longest(self.keys, q.b) or self.words.plans.longest(self.keys, q.b)
        )
        if not stated or behind[0] >= behind[1] or idle:
            return None
        first = behind[0] + (self.keys[behind[0]] in _ALL and behind[0] + 1 < behind[1])
        end = max(behind[1], self._told_of(behind[1]), self._done_to(behind[1]))
        if part and tuple(keys_of(part)) in self.words.shares:
            return None  # "..., chiếm 45% tổng số xe": whose share it is stands before, unread
        told = " ".join((self._text(first, end), *self._alike(end)))
        return Made(f"{part} {told}".strip(), "share-of", first)

    def _of_those_behind(self, q: Quantity, first: int, stop: int) -> bool:
        """Whether the words before a share are not what it is of: that is told behind it."""
        return self._announced(q) or self._holder(q, first, stop) or ends_with(self.keys, q.a, _TAKING) == first

    def _announced(self, q: Quantity) -> bool:
        """Whether a colon only leads to a share of others ("Kết quả biểu quyết: 100% đại biểu tán thành")."""
        behind = self.phrases.noun(q.b)
        return self.keys[q.a - 1] == ":" and behind[0] < behind[1] and not self.words.stops.longest(self.keys, q.b)

    def _holder(self, q: Quantity, first: int, stop: int) -> bool:
        """Whether the words before "có" only name whose share is told: "nhà trường | có 98% học sinh đỗ tốt nghiệp"."""
        if q.a - 1 < stop or self.keys[q.a - 1] != _HAS or self.words.stops.longest(self.keys, q.b) is not None:
            return False
        whole = self.words.wholes.longest(self.keys, first) or self.words.subjects.longest(self.keys, first)
        behind = self.phrases.noun(q.b)
        return whole is not None and whole[0] == stop and behind[0] < behind[1]

    def _part_of(self, at: int) -> str:
        """Return the verb by which a share of a whole is told, behind what has it ("thu ngân sách chiếm" 31% GRDP)."""
        verb = ends_with(self.keys, at, _TAKING)
        if verb is None:
            return ""
        has = self.state.base if self.state.base and verb - self.state.end <= 1 else ""
        return f"{has} {self._text(verb, verb + len(self.keys[verb:at]))}".strip()

    def _done_to(self, at: int) -> int:
        """Return where what was done to the share behind which token `at` stands ends ("70% số hộ được dùng điện")."""
        if self.keys[at : at + 1] != [_DONE_TO_IT]:
            return at
        return self.phrases.noun(at + 1)[1]

    def _plan(self, q: Quantity, noun: str, first: int) -> Made | None:
        """How far a plan was carried out: "đạt 102% kế hoạch"."""
        at = q.b + 2 if self._compares(q.b) else q.b
        known = self.words.plans.longest(self.keys, at)
        if known is None:
            return None
        name = self._text(at, known[0])
        behind = self.phrases.noun(known[0])
        stops = self.words.stops.longest(self.keys, known[0])
        more = self._text(*behind) if stops is None else ""
        self.plan_end = behind[1] if more else known[0]
        while self.plan_end + 1 < len(self.keys) and self.tokens[self.plan_end].text[0].isdigit():
            self.plan_end += 2  # "so với kế hoạch 9 tháng"
        if more and not self._of_plan(behind[0]):
            return Made(f"{name} {more}", "plan", behind[0])
        verb = tuple(self.keys[first : first + len(noun.split())]) in self.words.done
        base = ("" if verb else noun) or self.state.base or self.state.indicator
        plan = name if name in _NAMED else _RATE
        return Made(f"{plan} {base[0].lower()}{base[1:]}", "plan", first) if base else None

    def _of_plan(self, first: int) -> bool:
        """Whether words behind a plan only tell whose it is ("kế hoạch đề ra", "dự toán HĐND tỉnh giao")."""
        named = any(u.kind in ("org", "place", "role") and u.i == first for u in self.line.units)
        return self.keys[first] in _IDLE or named or self.keys[first] == _SO

    def _bracketed(self, at: int) -> bool:
        """Whether the number stands in a bracket right behind a count, behind a verb of sharing ("(chiếm tới 45%)")."""
        behind = self.keys[self.state.end : at]
        return self.state.counted and len(behind) <= _BRACKET and behind[:1] == ["("] and behind[1:2] in _SHARING
