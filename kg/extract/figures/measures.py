"""Numbers of a unit of measure: what is measured stands before the number, mostly behind a verb of reaching.

"thu ngân sách đạt 1.481 tỷ đồng, tăng 8%, đạt 63% dự toán", "chiếm 45%", "70% số hộ".
"""

from __future__ import annotations

from kg.extract.cut.quantities import Quantity, ends_with
from kg.extract.figures.frames import DEEDS, Made
from kg.extract.figures.shares import Shares
from kg.extract.figures.sums import FUNDS, is_money
from kg.lexicon.grammar import grammar
from kg.text import keys_of, syllable_key

_GRAMMAR = grammar("measures")

#: How many words a deed may have, and one that "đã" leads.
_DEED, _LONG_DEED = 8, 12
#: Rules behind whose number what was measured may be told again, and verbs by which it is.
_RISEN = frozenset(("change", "measure", "share"))
_TO_REACH = frozenset(map(syllable_key, ("đạt", "lên")))
_SUMS = _GRAMMAR.syllables("sums")
#: How many words what is measured has in a row without verbs; a share or money is told with its verb.
_ROW = 5
#: Words of a deed that says little without those it was done to.
_SHORT_DEED = 2
#: A sum of money that says nothing of what it was for: it is called after the deed told before.
_SUM = keys_of("số tiền")
_FOR, _ONE = syllable_key("cho"), _GRAMMAR.syllables("one")
_TOTAL_FUND = tuple(map(syllable_key, ("tổng", "vốn")))
_DONE = syllable_key("đã")
#: How far behind a count its worth may be told.
_NEXT = 5
#: Words of two verbs that tell of one deed: "làm mới và sửa chữa" 25 km đường.
_LONGEST_PAIR = 5
_WORTH = frozenset(tuple(map(syllable_key, w.split())) for w in ("trị giá", "giá trị"))
_SO_THAT = syllable_key("để")
_EACH = syllable_key("mỗi")
_ON_AVERAGE = frozenset(tuple(map(syllable_key, w.split())) for w in ("bình quân", "trung bình"))
_SPANS = _GRAMMAR.syllables("spans")
_REACHING = _GRAMMAR.syllables("reaching")
_GOING_ON = frozenset((syllable_key(w),) for w in ("tiếp", "tục", "liên", "luôn", "ngày", "càng", "vẫn", "được", "đều"))
_SO, _FROM, _BETWEEN = syllable_key("so"), syllable_key("từ"), syllable_key("giữa")
_IS = syllable_key("là")
_BEARS = _GRAMMAR.syllables("bears")


class Measures(Shares):
    """The measures of one sentence."""

    def _measured(self, q: Quantity) -> Made | None:
        """A number of a unit of measure: what is measured stands before it, mostly behind a verb of reaching."""
        link = self.phrases.links(q.a)
        fund = self._fund(q, link)
        if fund is not None:
            self.state.base = fund.indicator
            return fund
        start = self.phrases.start(link, self.state.end)
        change = ends_with(self.keys, link, self.words.changes, start)
        found = self._what(q, start, link, change)
        if found is None:
            return None
        first, stop = found
        noun = "" if self._opens_only(first, stop) else self._text(first, stop)
        if q.unit == "%":
            noun = "" if self._of_those_behind(q, first, stop) else noun
            told = self._vote_share(q) or self._plan(q, noun, first) or self._share_again(q, noun, change)
            if told is not None:
                return told
        if change is not None:
            return self._measured_change(noun, change, first)
        if not noun and self.state.base:
            dated = link < q.a and self._dated(start, link)
            if dated or (q.unit != "%" and self._reached_again(link, q.a)):
                return Made(self.state.base, "again", first)
        if q.unit == "%" and q.b < len(self.keys) and self.keys[q.b] == _IS:
            behind = self.phrases.noun(q.b + 1)
            return Made(self._text(*behind), "share-of", behind[0]) if behind[0] < behind[1] else None
        if noun and (self.words.times.longest(self.keys, first) == (stop, "times") or self.keys[first] == _EACH):
            return None
        if q.unit == "%":
            ballot = self._ballot(q.b, q.a)
            if ballot is not None:
                return Made(self._of_candidate(ballot.indicator, q.a), "ballot", ballot.at, ballot.org)
            if noun and self.words.ballots.longest(self.keys, first):
                body = self.subjects.voting(self.line, first)
                return Made(noun, "ballot", first, body) if body is not None else None
            if not noun:
                return self._share_of(q, link)
        return self._of_noun(q, noun, first, stop, link)

    def _what(self, q: Quantity, start: int, link: int, change: int | None) -> tuple[int, int] | None:
        """Return the tokens of what is measured, or None where they show that nothing is."""
        end = link if change is None else change
        first, stop = self.phrases.trim(start, end)
        first, stop = self._borne(first, stop, start, end, q.a)
        first = self._since_done(first, stop)
        first = self._takings(first, stop)
        risen = next((k for k in range(first, stop) if self._from(k, stop)), None)
        if risen is not None:
            first, stop = self._before_change(start, risen)
            if link == q.a or first == stop:
                return None
        if first < stop and ((self.keys[first],) in self.words.places or self.keys[first] == _BETWEEN):
            return None
        if start < first and _SO_THAT in self.keys[start:first]:
            return None
        if self._averaged(first, stop) or first == stop:
            return self._left_off(first, stop, start)
        return (self._begun(first, stop, start) if change is None else first), stop

    def _opens_only(self, first: int, stop: int) -> bool:
        """Whether the words before a number only open its clause ("so với", "bình quân")."""
        known = self.words.opening.longest(self.keys, first) if first < stop else None
        return self.keys[first : first + 1] == [_SO] or (known is not None and known[0] == stop)

    def _measured_change(self, noun: str, change: int, first: int) -> Made | None:
        """By how much something rose or fell: what is told, or what was measured last."""
        base = noun or self.state.base or (self.state.indicator if self.state.end else None)
        if not base:
            return None
        verb = self._text(change, change + 1)
        base = base.removesuffix(f" {verb}")
        self.state.base = base
        return Made(f"{base} {verb}", "change", first)

    def _of_noun(self, q: Quantity, noun: str, first: int, stop: int, link: int) -> Made | None:
        """How much there is of what is told before the number, or of what a deed before it was done to."""
        worth = self._worth(q.a)
        if worth and self.state.counted and self.state.noun:
            return Made(f"{worth} {self.state.noun}", "worth", q.a, self.state.org)
        if noun and (
            link < q.a
            or self._economy(noun)
            or self._nature(first)
            or self.words.business.longest(self.keys, first) == (stop, "business")
            or (is_money(q.unit) and q.unit != "%" and self.keys[first] in _SUMS and stop - first > 1)
            or (q.unit != "%" and self.phrases.doing(first, stop, self._longest_deed(first)))
        ):
            return self._stated(q, noun, first, stop)
        if noun and not is_money(q.unit) and self._row(first, stop, q.a):
            self.state.base = noun
            return Made(noun, "measure", first, self.state.org)
        if self._beside(q.a) and self.state.rule == "measure" and q.unit != "%" and self._deeds(self.state.base):
            behind = self.phrases.noun(q.b)
            if behind[0] < behind[1] and self.words.stops.longest(self.keys, q.b) is None:
                return Made(f"{self._text(*behind)} {self.state.base}", "listed", behind[0], self.state.org)
        return self._of_deed(q, first) if q.unit != "%" else None

    def _stated(self, q: Quantity, noun: str, first: int, stop: int) -> Made | None:
        """What is told to have been measured: "thu ngân sách đạt 1.481 tỷ đồng", "làm mới và sửa chữa 25 km đường"."""
        if self.phrases.doing(first, stop, _LONG_DEED) and self._governed(first):
            return None
        self.state.base = noun
        behind = self.phrases.noun(q.b)
        things = behind[0] < behind[1] and self.words.stops.longest(self.keys, q.b) is None
        verbs = ends_with(self.keys, stop, self.words.done, first) is not None and self.phrases.doing(first, stop)
        if things and not is_money(q.unit) and verbs and stop - first <= _LONGEST_PAIR:
            return Made(f"{self._text(*behind)} {noun}", "done", behind[0])
        made = Made(self._given(noun, first, q.b), "measure", first)
        summed = self.state.verb and keys_of(noun)[-2:] == _SUM and self._sum_of_deed(made)
        return Made(f"{noun} {self.state.verb}", "measure", first) if summed else made

    def _of_deed(self, q: Quantity, first: int) -> Made | None:
        """How much of something was done: "đã trồng 25 ha rừng"."""
        if is_money(q.unit) and self.state.rule in DEEDS and self._beside(q.a):
            ends = range(self.state.end, self._clause(q.a), -1)
            raised = next(((raises, k) for k in ends if (raises := self._raising(k)) is not None), None)
            if raised is not None:
                return Made(self._text(*raised), "measure", q.a, self.state.org)
        done = ends_with(self.keys, q.a, self.words.done)
        if done is not None and self._governed(done):
            return None
        deed = self._text(done, q.a) if done is not None else self._has_done(q, q.a)
        if not deed:
            return None
        behind = self.phrases.noun(q.b)
        stopped = self.words.stops.longest(self.keys, q.b) is not None
        if not stopped and (done is not None or behind[0] < behind[1]):
            return Made(f"{self._text(*behind)} {deed}".strip(), "done", behind[0])
        if done is None:
            self.state.base = deed
            return Made(self._given(deed, first, q.b), "measure", first)
        return None

    def _reached_again(self, link: int, at: int) -> bool:
        """Whether what just rose or was measured reached another number ("thu ngân sách tăng 8%, đạt 1.481 tỷ")."""
        goes_on = self.state.rule in _RISEN and link == self.state.end + 1 and self.tokens[link - 1].text == ","
        return goes_on and any(key in _TO_REACH for key in self.keys[link:at])

    def _row(self, first: int, stop: int, at: int) -> bool:
        """Whether a row of measures goes on without a verb ("lúa đạt 12.300 tấn; cà phê 560 tấn; hạt tiêu 24 tấn")."""
        mark = first - 1
        near = stop == at and self.state.rule == "measure" and mark == self.state.end and stop - first <= _ROW
        verbs = any((self.words.stops.longest(self.keys, k) or (0,))[0] for k in range(first, stop))
        return near and self.tokens[mark].text in ",;" and not verbs and not self.phrases.doing(first, stop)

    def _worth(self, at: int) -> str:
        """Return "trị giá" where it tells what was just counted is worth ("54 căn nhà, tổng trị giá 2 tỷ đồng")."""
        for k in range(self.state.end, at) if 2 <= at - self.state.end <= _NEXT else ():
            if tuple(self.keys[k : k + 2]) in _WORTH:
                return self._text(k, k + 2)
        return ""

    def _given(self, deed: str, first: int, behind: int) -> str:
        """Return a deed with those to whom it was done, told behind its sum ("hỗ trợ 100 triệu đồng cho hộ nghèo")."""
        short = len(deed.split()) <= _SHORT_DEED
        if not short or self._economy(deed) or self._nature(first) or behind >= len(self.keys):
            return deed
        if self.keys[behind] in FUNDS or tuple(self.keys[behind : behind + 2]) == _TOTAL_FUND:
            return f"{self._text(*self.phrases.noun(behind))} {deed}"  # "thu hút 5 tỷ đồng vốn đầu tư"
        if self.keys[behind] != _FOR:
            return " ".join((deed, *self._helping(behind)))
        i, j = self.phrases.noun(behind + 1)
        return f"{deed} {self._text(behind, j)}" if i < j and self.keys[i] not in _ONE else deed

    def _since_done(self, first: int, stop: int) -> int:
        """Return where the deed begins in "qua nửa nhiệm kỳ đã vận động", or `first`."""
        deeds = (k + 1 for k in range(first, stop - 1) if self.keys[k] == _DONE)
        return next((k for k in deeds if self.phrases.doing(k, stop, _LONG_DEED)), first)

    def _longest_deed(self, first: int) -> int:
        """Return of how many words a deed may be told: of more where "đã" leads it."""
        return _LONG_DEED if first and self.keys[first - 1] == _DONE else _DEED

    def _raising(self, stop: int) -> int | None:
        """Return where a verb of raising money or labour begins that ends before token `stop`."""
        return ends_with(self.keys, stop, self.words.raised)

    def _from(self, k: int, stop: int) -> bool:
        """Whether "từ" at token `k` leads to the number that something rose or fell from."""
        return self.keys[k] == _FROM and (k + 1 == stop or self.tokens[k + 1].text[0].isdigit())

    def _before_change(self, start: int, stop: int) -> tuple[int, int]:
        """Return the tokens of "tỷ lệ hộ nghèo" in "tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 2,1%"."""
        first, stop = self.phrases.trim(start, stop)
        changed = stop > first and (self.keys[stop - 1],) in self.words.changes
        while stop > first and (self.keys[stop - 1],) in self.words.changes | _GOING_ON:
            stop -= 1
        return (first, stop) if changed else (first, first)  # "giá từ 5 đến 8 triệu đồng" is a range

    def _averaged(self, first: int, stop: int) -> bool:
        """Whether only "bình quân", "trung bình" stands before the number: what is measured was told before a comma."""
        spans = stop - first == 2 or any(key in _SPANS for key in self.keys[first:stop])
        return tuple(self.keys[first : first + 2]) in _ON_AVERAGE and spans

    def _told_before(self, start: int) -> int | None:
        """Return where an indicator begins before the comma at which token `start` stands, with no number since."""
        if start < 2 or self.tokens[start - 1].text != "," or self.state.end >= start - 1:
            return None
        begin = max(self._clause(start), self.state.end)
        for k in range(start - 2, begin - 1, -1):
            if (self.tokens[k].text[0].isdigit() and self.tokens[k].text != "1") or ends_with(
                self.keys, k + 1, self.words.sayers
            ) is not None:
                return None
            opens = k == begin or self.tokens[k - 1].text == ","
            known = opens and (self.words.economy.longest(self.keys, k) or self.words.nature.longest(self.keys, k))
            if known:
                return k
        return None

    def _begun(self, first: int, stop: int, start: int) -> int:
        """Return where "giá trị nông, lâm nghiệp trên 1 ha đất trồng, đất nuôi đạt ..." begins."""
        at = self._told_before(start)
        if at is None or self._economy(self._text(first, stop)) or self._nature(first):
            return first
        verbs = any((self.keys[k],) in self.words.changes or self.keys[k] in _REACHING for k in range(at, start))
        return first if verbs or any(at <= s.i < stop for s in self.named) else at

    def _left_off(self, first: int, stop: int, start: int) -> tuple[int, int]:
        """Return the tokens of what "tỷ lệ che phủ rừng tiếp tục tăng, đến nay" is told of before its comma."""
        at = self._told_before(start)
        if at is None:
            return first, first if self._averaged(first, stop) else stop
        end = next((k for k in range(at + 1, start - 1) if (self.keys[k],) in self.words.changes), start - 1)
        while end > at + 1 and (self.keys[end - 1],) in _GOING_ON:
            end -= 1
        return self.phrases.trim(at, end)

    def _dated(self, start: int, stop: int) -> bool:
        origin = self.line.sentence.start
        return (
            any(self.tokens[start].start <= p.start + origin <= self.tokens[stop - 1].end for p in self.periods)
            if start < stop
            else False
        )

    def _borne(self, first: int, stop: int, start: int, link: int, at: int) -> tuple[int, int]:
        """Return the tokens of "công suất" in "nhà máy ... có công suất", or `first` and `stop`."""
        for k in range(max(start, link - 5) + 1, at):
            nature = self.words.nature.longest(self.keys, k)
            if nature is not None and nature[0] in (link, at) and self.keys[k - 1] in _BEARS:
                return k, nature[0]
        for k in range(first + 1, stop):
            if self.keys[k - 1] in _BEARS and self._nature(k):
                return k, stop
        return first, stop

    def _nature(self, first: int) -> bool:
        return self.words.nature.longest(self.keys, first) is not None
