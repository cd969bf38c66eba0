"""The noun phrases of figures: what is counted behind a number, what is measured before it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.cut.quantities import FigureWords, ends_with
from kg.extract.dates.periods import Period
from kg.extract.units import Line
from kg.lexicon.grammar import grammar
from kg.text import keys_of, syllable_key

_GRAMMAR = grammar("phrases")

_MARKS = frozenset(";:.!?…,()–—“”\"'/")
_LONGEST, _LONGEST_LEFT, _LONGEST_DEED, _LONGEST_ROW = 12, 24, 8, 8
#: What stands between the nouns of a row, and how many words such a noun has at most.
_JOINTS, _PEER = frozenset((",", syllable_key("và"))), 5
#: Words of the longest name in quotation marks, the marks among them.
_NAME = 10
_OF = syllable_key("của")
_PARTS = frozenset((_OF, *_GRAMMAR.syllables("parts")))
#: Words of a predicate that was cut off, and what ends in one of them but is whole.
_TRAILING, _RESERVE = _GRAMMAR.syllables("trailing"), keys_of("dự bị")
#: "Trẻ em dưới 6 tuổi"; "hộ khá, giàu".
_AGED, _AGE, _WEALTH = _GRAMMAR.syllables("aged"), syllable_key("tuổi"), _GRAMMAR.syllables("wealth")
_PERSON, _REACHED = syllable_key("người"), syllable_key("đạt")
_TOTAL = syllable_key("tổng")
_THROUGH = syllable_key("qua")
_CHARGED = syllable_key("nhiệm")
_WITHIN = syllable_key("trong")
#: How many words a bracket that tells at what prices something is reckoned may have, and how it begins.
_PRICES, _AT_PRICES = 6, frozenset(map(syllable_key, ("giá", "theo")))
_MONTHS = frozenset(map(syllable_key, ("tháng", "quý")))
#: Spans of time that a number counts, words that go with them, and years told by their place from now.
_SPANS, _SPAN_WORDS = _GRAMMAR.syllables("spans"), _GRAMMAR.syllables("span_words")
_YEARS = _GRAMMAR.sequences("years")
_CHARGING = _GRAMMAR.syllables("charging")


class Phrases:
    """Cuts the noun phrases of one sentence."""

    def __init__(self, line: Line, words: FigureWords, periods: Sequence[Period]) -> None:
        self.line, self.words, self.periods = line, words, periods
        self.keys, self.tokens = line.keys, line.tokens
        self._units = {unit.i: unit for unit in line.units}

    def text(self, i: int, j: int) -> str:
        """Return the words of tokens `i` up to `j` as written."""
        found = self.line.sentence.source[self.tokens[i].start : self.tokens[j - 1].end] if i < j else ""
        return found[: found.rindex("(")].rstrip() if "(" in found and ")" not in found else found

    def noun(self, start: int) -> tuple[int, int]:
        """Return the tokens of the noun phrase that begins at `start`."""
        if self.keys[start : start + 1] == [_OF]:
            return start, start
        for length in (3, 2, 1):
            classifier = tuple(self.keys[start : start + length])
            if len(classifier) == length and classifier in self.words.classifiers:
                whole = self.words.abstract.longest(self.keys, start)
                if whole is not None and whole[0] > start + length:
                    break  # "vị trí" is no "vị"
                if classifier == (_PERSON,):
                    break
                if not self._goes_on(start + length):
                    return start, start + length
                start += length
                break
        stop = self._run(start, start)
        stop = self._peers(start, self._row(start, stop))
        further = self.words.further.longest(self.keys, stop)
        person = self.words.persons.longest(self.keys, start)
        if further is not None and stop > start and (stop - start == 1 or person is not None):
            stop = self._run(further[0], start) if further[0] < len(self.keys) else stop
        while stop - start > 1 and self.keys[stop - 1] in _TRAILING and tuple(self.keys[stop - 2 : stop]) != _RESERVE:
            stop -= 1
        return start, stop

    def _row(self, start: int, stop: int) -> int:
        """Return where a noun of one syllable ends that is the first of a row ("04 ban, cơ quan", "6 cầu, cống")."""
        end = stop
        if stop - start != 1 or (self.keys[start],) not in self.words.row_heads:
            return stop
        while end - start <= _LONGEST_ROW and end + 1 < len(self.keys) and self.keys[end] == ",":
            last = self._run(end + 1, end + 1)
            counted = last < len(self.keys) and self.tokens[last].text[0].isdigit()
            if not 0 < last - end - 1 <= 2 or counted or self.words.stops.longest(self.keys, end + 1):
                break
            end = last
        return end

    def _peers(self, start: int, stop: int) -> int:
        """Return where a row of nouns of one sort ends ("30 học sinh, sinh viên", "5 cuộc thanh tra, kiểm tra")."""
        while stop + 1 < len(self.keys) and self.keys[stop] in _JOINTS:
            known = self.words.peers.longest(self.keys, stop + 1)
            if known is None or known[1] not in self._sorts(start, stop):
                break
            unit = self._units.get(stop + 1)
            named = unit is not None and unit.kind in ("org", "place", "person")
            if named or (known[0] < len(self.keys) and self.tokens[known[0]].text[0].isdigit()):
                break
            stop = self._run(known[0], stop)
        return stop

    def _sorts(self, start: int, stop: int) -> set[str]:
        """Return of which sorts the noun phrase at tokens `start` up to `stop` is, by its first and its last words."""
        head = self.words.peers.longest(self.keys, start)
        last = (self.words.peers.longest(self.keys, k) for k in range(max(start, stop - _PEER), stop))
        return {hit[1] for hit in (head, *last) if hit is not None and (hit is head or hit[0] == stop)}

    def _run(self, i: int, start: int) -> int:
        longest = start + _LONGEST
        while i < len(self.keys) and i < longest:
            unit = self._units.get(i)
            apart = self.tokens[i].text == "-" and i > start and self.tokens[i - 1].end < self.tokens[i].start
            if self.tokens[i].text in _MARKS or apart:
                break
            if self.tokens[i].text[0].isdigit():
                if i == start or self.keys[i - 1] != _REACHED:
                    break
                i += 1
                continue
            if unit is not None and unit.kind in ("org", "place", "role"):
                longest += unit.j - i - 1  # a name is as one word
                i = unit.j
                continue
            if unit is not None and unit.kind in ("date", "person", "number"):
                break
            compound = self.words.compounds.longest(self.keys, i)
            if compound is not None:
                i = compound[0]
                continue
            hit = self.words.stops.longest(self.keys, i)
            aged = self._aged(i)
            if aged == i and hit is not None and i > start:
                break
            i = max(i + 1, aged)
        return i

    def _aged(self, i: int) -> int:
        """Return the token behind "dưới 6 tuổi", "trên 60 tuổi" at token `i`: of what age those counted are."""
        told = self.keys[i] in _AGED and i + 2 < len(self.keys) and self.tokens[i + 1].text.isdigit()
        return i + 3 if told and self.keys[i + 2] == _AGE else i

    def _goes_on(self, i: int) -> bool:
        if i >= len(self.tokens) or not self.tokens[i].word:
            return False
        return self.words.stops.longest(self.keys, i) is None and self.keys[i] != _OF

    def links(self, at: int) -> int:
        """Return where the verbs and the colon right before token `at` begin ("ước đạt khoảng", "là:", ":")."""
        if at > 1 and self.tokens[at - 1].text == ":":
            at -= 1
        while True:
            known = ends_with(self.keys, at, self.words.links)
            if known is None or tuple(self.keys[max(0, at - 2) : at]) in self.words.solid:
                return at
            at = known

    def start(self, at: int, after: int) -> int:
        """Return where the phrase before token `at` begins: behind the last mark, verb of saying, or token `after`."""
        for k in range(at - 1, max(-1, at - 40), -1):
            if k < after:
                return after
            joined = self.tokens[k].text in _MARKS and (self.dotted(k) or self._inside(k) or self._better_off(k))
            mark = self.tokens[k].text in _MARKS and not joined and not self._quotes(k, at)
            if mark and not (self.tokens[k].text in "()" and self._short_name(k, at)):
                return k + 1
            if ends_with(self.keys, k + 1, self.words.sayers) is not None:
                return k + 1
        return max(0, after)

    def dotted(self, k: int) -> bool:
        """Whether the full stop at token `k` is of a short word in a name ("TP. HCM")."""
        return self.tokens[k].text == "." and any(u.i < k < u.j for _, u in self.line.named)

    def _inside(self, k: int) -> bool:
        """Whether the comma at token `k` stands inside one word of office ("kiểm tra, giám sát")."""
        hits = [self.words.compounds.longest(self.keys, m) for m in (k - 2, k - 1) if m >= 0]
        return self.tokens[k].text == "," and any(hit is not None and hit[0] > k + 1 for hit in hits)

    def _better_off(self, k: int) -> bool:
        """Whether the comma at token `k` joins two words for how people live ("số hộ khá, giàu")."""
        pair = self.tokens[k].text == "," and 0 < k < len(self.keys) - 1
        return pair and self.keys[k - 1] in _WEALTH and self.keys[k + 1] in _WEALTH

    def _quotes(self, k: int, at: int) -> bool:
        """Whether a quotation mark belongs to a name inside the phrase ('quỹ "Vì người nghèo" được')."""
        mark = self.tokens[k].text
        if mark not in '“”"':
            return False
        if mark == '"':
            mark = "”" if sum(token.text == '"' for token in self.tokens[:k]) % 2 else "“"
        near = range(k + 1, min(at, k + _NAME)) if mark == "“" else range(max(0, k - _NAME), k)
        return any(self.tokens[m].text in ('”"' if mark == "“" else '“"') for m in near)

    def _short_name(self, k: int, at: int) -> bool:
        """Whether a bracket belongs to a short name inside the phrase ("Chỉ số sản xuất (IIP) tăng")."""
        if self._at_prices(k, at):
            return True
        if self.tokens[k].text == ")":
            return any(self.tokens[m].text == "(" for m in range(max(0, k - 3), k))
        return any(self.tokens[m].text == ")" for m in range(k, min(at, k + 4)))

    def _at_prices(self, k: int, at: int) -> bool:
        """Whether a bracket tells only at what prices: "Tổng giá trị sản xuất (giá so sánh 2010) đạt"."""
        near = range(max(0, k - _PRICES), k) if self.tokens[k].text == ")" else range(k, min(at, k + 1))
        return any(self.tokens[m].text == "(" and self.keys[m + 1] in _AT_PRICES for m in near)

    def trim(self, start: int, stop: int) -> tuple[int, int]:
        """Leave out of a phrase the body or place it is of, periods, and words that only lead to it."""
        start, stop = self._off_names(start, stop)
        start, stop = self._off_periods(start, stop)
        stop = self._before_months(start, stop)
        while start < stop and ((self.keys[start],) in self.words.light or not self.tokens[start].word):
            if self.words.plans.longest(self.keys, start) or self.words.claims.longest(self.keys, start):
                break  # "dự toán", "kiến nghị" begin with no light word
            if tuple(self.keys[start : start + 2]) in self.words.solid:
                break
            if self.keys[start] == _TOTAL and start + 1 < stop and (self.keys[start + 1],) not in self.words.light:
                break
            start += 1
        while stop > start and ((self.keys[stop - 1],) in self.words.light or not self.tokens[stop - 1].word):
            if (
                self.tokens[stop - 1].text == ")"
                or self._quotes(stop - 1, stop)
                or self._votes(start, stop)
                or self._appoints(stop)
                or tuple(self.keys[stop - 2 : stop]) in self.words.solid
            ):
                break
            stop -= 1
        start, stop = self._off_spans(start, stop)
        return start, min(stop, start + _LONGEST_LEFT)

    def _appoints(self, stop: int) -> bool:
        """Whether a phrase ends with "bổ nhiệm", whose second word is no light one."""
        return self.keys[stop - 1] == _CHARGED and stop > 1 and self.keys[stop - 2] in _CHARGING

    def _votes(self, start: int, stop: int) -> bool:
        """Whether a phrase ends with the name of votes: "số phiếu tín nhiệm" is no light word's."""
        return any((self.words.ballots.longest(self.keys, k) or (0,))[0] == stop for k in range(start, stop))

    def _off_names(self, start: int, stop: int) -> tuple[int, int]:
        for unit in self.line.units:
            if not (start <= unit.i and unit.j <= stop):
                continue
            if unit.kind in ("org", "place", "person", "role", "pronoun"):
                whole = ends_with(self.keys, unit.i, self.words.whole, start)
                before = unit.i if whole is None else whole
                if before - start >= 3 and self.keys[before - 1] in _PARTS:
                    return start, before - 1
                if before - start >= 2 and unit.kind in ("org", "place") and (whole is not None or unit.j == stop):
                    return start, before - (before - start > 2 and self.keys[before - 1] == _THROUGH)
                if before - start < 3 or unit.kind in ("person", "pronoun"):
                    start = unit.j
            elif unit.kind == "date":
                if unit.i - start >= 2:
                    return start, unit.i
                start = unit.j
        return start, stop

    def _before_months(self, start: int, stop: int) -> int:
        """Return where a month or a number of months begins ("xuất khẩu | tháng 3", "doanh thu | 9 tháng")."""
        for k in range(start + 2, stop):
            if self.keys[k] in _MONTHS and self.tokens[k - 1].text[0].isdigit():
                return k - 1 if k - 1 - start >= 2 else stop
            numbered = k + 1 == stop or self.tokens[k + 1].text[0].isdigit() or self.tokens[k + 1].text.isupper()
            if self.keys[k] in _MONTHS and numbered:
                return k - (self.keys[k - 1] == _WITHIN)
        return stop

    def _off_spans(self, start: int, stop: int) -> tuple[int, int]:
        """Leave out months and years that are told without a year's number: "6 | tháng đầu năm nay | xuất khẩu"."""
        if start < stop and start and self.keys[start] in _SPANS and self.tokens[start - 1].text[0].isdigit():
            k = start + 1
            while k < stop and (self.keys[k] in _SPAN_WORDS or self.tokens[k].text[0].isdigit()):
                k += 1
            start = k if k < stop else start
        before = stop - 3  # "sáu tháng đầu năm nay", "trong 5 năm qua"
        spelled = before >= start and (self.keys[before] in _SPAN_WORDS or self.tokens[before].text[0].isdigit())
        if stop - start > 2 and tuple(self.keys[stop - 2 : stop]) in _YEARS and not spelled:
            stop -= 2
        return start, stop

    def _off_periods(self, start: int, stop: int) -> tuple[int, int]:
        origin = self.line.sentence.start
        for period in self.periods:
            inside = [k for k in range(start, stop) if period.start <= self.tokens[k].start - origin < period.end]
            if inside and inside[0] - start >= 2:
                stop = inside[0]
            elif inside:
                start = inside[-1] + 1
        return start, stop

    def doing(self, first: int, stop: int, longest: int = _LONGEST_DEED) -> bool:
        """Whether the phrase begins with a verb of result ("nộp ngân sách")."""
        return stop - first <= longest and self.words.deeds.longest(self.keys, first, stop) is not None
