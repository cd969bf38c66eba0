"""Readings -> figures: numbers that state what a body or place has, has done or has reached.

"Đảng bộ có 24 chi bộ", "đã kết nạp 175 đảng viên mới", "thu ngân sách đạt 1.481 tỷ đồng, tăng 8% so với cùng kỳ". A number
whose frame is not known, whose body is not said, or that is an aim gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.honours import HonourWords, find_honours, load_honours
from kg.extract.periods import Period, find_periods
from kg.extract.quantities import FigureWords, Quantity, ends_with, find_quantities, load_figures
from kg.extract.reading import Reading
from kg.extract.subjects import Subject, Subjects
from kg.extract.units import Line
from kg.model import Fact
from kg.text import syllable_key

_CLAUSE = frozenset(";:.!?…")
_PHRASE = frozenset(';:.!?…,()–—“”"')
_LONGEST, _LONGEST_LEFT = 9, 12
_AND = syllable_key("và")
_PLURAL = frozenset(map(syllable_key, ("các", "những")))
_ADVERBS = frozenset(
    map(
        syllable_key,
        (
            "đã",
            "được",
            "đang",
            "cũng",
            "thêm",
            "ước",
            "hiện",
            "cả",
            "là",
            "đều",
            "lại",
            "mới",
            "về",
            "với",
            "và",
            "trong",
            "đó",
            "có",
            "nay",
            "vẫn",
            "còn",
            "khi",
            "cho",
            "riêng",
            "để",
            "tổng",
            "như",
            "vừa",
            "tiếp",
            "tục",
        ),
    )
)
_OF = syllable_key("của")
_AFTER_OF = frozenset((_OF, syllable_key("trong"), syllable_key("tại"), syllable_key("trên")))
_NUMBER_OF = tuple(tuple(map(syllable_key, w.split())) for w in ("tổng số", "số lượng", "tổng", "số"))
_RATE = "kế hoạch"


@dataclass(slots=True)
class _State:
    """What the sentence has said so far: the last indicator and body, and how the last count was governed."""

    indicator: str | None = None
    base: str | None = None
    org: str | None = None
    verb: str | None = None
    counted: bool = False
    end: int = 0


def find_figures(reading: Reading) -> list[Fact]:
    """Return the `figure` facts of a bulletin in the order of the text."""
    words, honours = load_figures(), load_honours()
    subjects = Subjects(reading, words)
    facts: dict[tuple[str, str, float], Fact] = {}
    for line in reading.lines:
        found = subjects.of_line(line)
        for fact in _Sentence(reading, line, words, honours, subjects, found).figures():
            key = (str(fact.slots["org"]), str(fact.slots["indicator"]).lower(), float(str(fact.slots["value"])))
            facts.setdefault(key, fact)
        subjects.follow(line, found)
    return list(facts.values())


class _Sentence:
    """The figures of one sentence."""

    def __init__(
        self,
        reading: Reading,
        line: Line,
        words: FigureWords,
        honours: HonourWords,
        subjects: Subjects,
        found: list[Subject],
    ) -> None:
        self.reading, self.line, self.words, self.subjects, self.found = reading, line, words, subjects, found
        self.keys, self.tokens = line.keys, line.tokens
        self.honours = honours
        self.periods = self._periods()
        self.state = _State()

    def figures(self) -> Iterator[Fact]:
        """Yield the figures in order."""
        quantities = find_quantities(self.line, self.words)
        if not quantities:
            return
        honoured = bool(find_honours(self.tokens, self.keys, self.honours))
        for q in quantities:
            start = self._clause(q.a)
            if self._aims(start, q.b):
                continue
            made = self._measured(q) if q.unit is not None else None if honoured else self._counted(q)
            if made is None:
                continue
            indicator, rule = made
            org = self.state.org if rule in ("share", "change", "plan") and self.state.org else None
            org = org or self.subjects.find(self.line, self.found, q.a, start) or self._own(q)
            if org is None and q.unit is not None and self._economy(indicator):
                org = self.subjects.home()
            if org is None or not indicator:
                continue
            self.state.indicator, self.state.org, self.state.end = indicator, org, q.b
            self.state.counted = q.unit is None
            yield self.reading.fact(
                "figure",
                f"figure-{rule}",
                self.line,
                org=org,
                indicator=indicator,
                value=q.value,
                unit=q.unit,
                qualifier=q.qualifier,
                period=self._period(q),
            )

    # --- counts

    def _counted(self, q: Quantity) -> tuple[str, str] | None:
        """A number of things: what is counted stands behind it, what was done to it before it."""
        start, stop = self._noun(q.b)
        if start == stop:
            return None
        noun = self._text(start, stop)
        single = tuple(self.keys[start:stop]) in self.words.classifiers
        total = self._total(q.a)
        if total is not None:
            return (total if single else noun), "total"
        left = self._back_over_adverbs(q.a)
        listed = self._listed(q.a)
        verb = ends_with(self.keys, left, self.words.done)
        if verb is not None:
            done = self._text(verb, left)
            self.state.verb = done
            return f"{noun} {done}", "done"
        if ends_with(self.keys, q.a, self.words.has) is not None:
            self.state.verb = ""
            return noun, "has"
        if listed and self.state.verb is not None and self.state.counted:
            return f"{noun} {self.state.verb}".strip(), "listed"
        self.state.verb = None
        return None

    def _noun(self, start: int) -> tuple[int, int]:
        """Return the tokens of the noun phrase that begins at `start`."""
        words, line = self.words, self.line
        units = {unit.i: unit for unit in line.units}
        for classifier in (3, 2, 1):
            phrase = tuple(self.keys[start : start + classifier])
            if phrase in words.classifiers and self._goes_on(start + classifier):
                start += classifier
                break
        i = start
        while i < len(self.keys) and i - start < _LONGEST:
            unit = units.get(i)
            if self.tokens[i].text in _PHRASE or self.tokens[i].text[0].isdigit():
                break
            if unit is not None and unit.kind in ("org", "place", "role"):
                i = unit.j
                continue
            if unit is not None and unit.kind in ("date", "person", "number"):
                break
            hit = words.stops.longest(self.keys, i)
            if hit is not None and i > start:
                break
            i += 1
        return start, i

    def _goes_on(self, i: int) -> bool:
        if i >= len(self.tokens) or not self.tokens[i].word:
            return False
        return self.words.stops.longest(self.keys, i) is None and self.keys[i] != _OF

    def _total(self, at: int) -> str | None:
        """Return the noun of "tổng số đảng viên trong toàn Đảng bộ là 963 đồng chí"."""
        link = self._links(at)
        if link == at:
            return None
        start = self._phrase_start(link)
        for opening in _NUMBER_OF:
            for k in range(start, link):
                if tuple(self.keys[k : k + len(opening)]) == opening:
                    first = k + len(opening)
                    stop = next((m for m in range(first, link) if self.keys[m] in _AFTER_OF), link)
                    return self._text(first, stop) or None
        return None

    def _listed(self, at: int) -> bool:
        before = self.keys[at - 1] if at else ""
        return before in (",", ";", _AND) and at - self.state.end <= 12

    # --- measures

    def _measured(self, q: Quantity) -> tuple[str, str] | None:
        """A number of a unit of measure: what is measured stands before it, mostly behind a verb of reaching."""
        link = self._links(q.a)
        start = self._phrase_start(link)
        first, stop = self._trim(start, link)
        noun = self._text(first, stop)
        change = self._change(start, link)
        if q.unit == "%":
            plan = self._plan(q, noun)
            if plan is not None:
                return plan
            share = ends_with(self.keys, self._before_qualifier(q.a), self.words.shares) is not None
            if not noun and share and self.state.counted and self.state.indicator and change is None:
                return self.state.indicator, "share"
        if change is not None:
            base = self._text(*self._trim(start, change[0])) or self.state.base
            if not base:
                return None
            self.state.base = base
            return f"{base} {change[1]}", "change"
        if q.unit == "%" and (not noun or link == q.a):
            behind = self._noun(q.b)
            if behind[0] < behind[1] and self.keys[q.b] not in (_OF,):
                return self._text(*behind), "share-of"
            if link == q.a:
                return None
        if noun and (link < q.a or self._economy(noun) or self._done(first, stop)):
            self.state.base = noun
            return noun, "measure"
        return None

    def _links(self, at: int) -> int:
        """Return where the verbs right before token `at` begin ("ước đạt khoảng")."""
        while True:
            known = ends_with(self.keys, at, self.words.links)
            if known is None:
                return at
            at = known

    def _change(self, start: int, link: int) -> tuple[int, str] | None:
        known = ends_with(self.keys, link, self.words.changes, start)
        return (known, self._text(known, known + 1)) if known is not None else None

    def _plan(self, q: Quantity, noun: str) -> tuple[str, str] | None:
        known = self.words.plans.longest(self.keys, q.b)
        if known is None:
            return None
        name = self._text(q.b, known[0])
        behind = self._noun(known[0])
        more = self._text(*behind)
        if more and not self._idle(more):
            return f"{name} {more}", "plan"
        base = noun or self.state.base or self.state.indicator
        return (f"{_RATE} {base[0].lower()}{base[1:]}", "plan") if base else None

    def _idle(self, words: str) -> bool:
        """Whether the words behind a plan only tell whose it is ("đề ra", "được giao")."""
        return syllable_key(words.split()[0]) in _IDLE

    def _done(self, first: int, stop: int) -> bool:
        return any(tuple(self.keys[first : first + n]) in self.words.done for n in (4, 3, 2, 1) if first + n <= stop)

    def _before_qualifier(self, at: int) -> int:
        return at

    # --- pieces

    def _clause(self, at: int) -> int:
        return next((k + 1 for k in range(at - 1, -1, -1) if self.tokens[k].text in _CLAUSE), 0)

    def _phrase_start(self, at: int) -> int:
        """Return where the phrase before token `at` begins: behind the last mark, number or verb of saying."""
        for k in range(at - 1, max(-1, at - 40), -1):
            if self.tokens[k].text in _PHRASE and not (self.tokens[k].text in "()" and self._bracketed(k, at)):
                return k + 1
            if k < self.state.end:
                return self.state.end
            if ends_with(self.keys, k + 1, self.words.sayers) is not None:
                return k + 1
        return 0

    def _bracketed(self, k: int, at: int) -> bool:
        """Whether a bracket belongs to a short name inside the phrase ("Chỉ số sản xuất (IIP) tăng")."""
        if self.tokens[k].text == ")":
            return any(self.tokens[m].text == "(" for m in range(max(0, k - 3), k))
        return any(self.tokens[m].text == ")" for m in range(k, min(at, k + 4)))

    def _trim(self, start: int, stop: int) -> tuple[int, int]:
        """Leave out of a phrase the body or place it is of, periods, and words that only lead to it."""
        units = [u for u in self.line.units if start <= u.i and u.j <= stop]
        for unit in units:
            if unit.kind in ("org", "place", "person", "role", "pronoun"):
                if unit.i > start and ends_with(self.keys, unit.i, self.words.whole, start) is not None:
                    before = ends_with(self.keys, unit.i, self.words.whole, start)
                else:
                    before = unit.i
                if before is not None and before - start >= 3 and self.keys[before - 1] in _AFTER_OF:
                    stop = before - 1
                    break
                if before is not None and before - start >= 3:
                    continue
                start = unit.j
            elif unit.kind == "date":
                if unit.i - start >= 2:
                    stop = unit.i
                    break
                start = unit.j
        for period in self.periods:
            for k in range(start, stop):
                if period.start <= self.tokens[k].start - self.line.sentence.start < period.end:
                    if k - start >= 2:
                        stop = k
                    else:
                        start = k + 1
                    if k - start >= 2:
                        break
        while start < stop and (self.keys[start] in _ADVERBS or not self.tokens[start].word):
            start += 1
        while (
            stop > start
            and (self.keys[stop - 1] in _ADVERBS or not self.tokens[stop - 1].word)
            and self.tokens[stop - 1].text != ")"
        ):
            stop -= 1
        if stop - start > _LONGEST_LEFT:
            start = stop - _LONGEST_LEFT
        return start, stop

    def _back_over_adverbs(self, at: int) -> int:
        while at > 0 and self.keys[at - 1] in _BEFORE_COUNT:
            at -= 1
        return at

    def _aims(self, start: int, stop: int) -> bool:
        return any(self.words.aims.longest(self.keys, i) for i in range(start, min(stop + 2, len(self.keys))))

    def _economy(self, indicator: str) -> bool:
        keys = [syllable_key(word) for word in indicator.split()]
        return any(self.words.economy.longest(keys, k) for k in range(min(3, len(keys))))

    def _own(self, q: Quantity) -> str | None:
        """Return the place behind a generic noun: "11 cán bộ tại 8 xã ở Nghệ An"."""
        return None

    def _text(self, i: int, j: int) -> str:
        if i >= j:
            return ""
        return self.line.sentence.source[self.tokens[i].start : self.tokens[j - 1].end]

    def _periods(self) -> list[Period]:
        published = self.reading.document.published
        return find_periods(self.line.sentence.text, published[:4] if published else None)

    def _period(self, q: Quantity) -> str | None:
        at = self.tokens[q.a].start - self.line.sentence.start
        before = [p for p in self.periods if p.start <= at]
        return before[-1].value if before else self.periods[0].value if self.periods else None


_IDLE = frozenset(map(syllable_key, ("đề", "được", "giao", "đã", "năm", "tỉnh", "trung", "hđnd", "cả")))
_BEFORE_COUNT = frozenset(map(syllable_key, ("được", "thêm", "mới", "cho", "tổng", "cộng")))
