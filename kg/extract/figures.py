"""Readings -> figures: numbers that state what a body or place has, has done or has reached.

"Đảng bộ có 24 chi bộ", "đã kết nạp 175 đảng viên mới", "thu ngân sách đạt 1.481 tỷ đồng, tăng 8% so với cùng kỳ". A number
whose frame is not known, whose body is not said, or that is an aim gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.honours import find_honours, load_honours
from kg.extract.periods import Period, find_periods
from kg.extract.phrases import Phrases
from kg.extract.quantities import FigureWords, Quantity, ends_with, find_quantities, load_figures
from kg.extract.reading import Reading
from kg.extract.subjects import Subject, Subjects
from kg.extract.units import Line
from kg.model import Fact
from kg.text import syllable_key

_CLAUSE = frozenset(";:.!?…")
_AND = syllable_key("và")
_ELECT = frozenset(map(syllable_key, ("bầu", "cử")))
_NUMBER_OF = tuple(tuple(map(syllable_key, w.split())) for w in ("tổng số", "số lượng", "số"))
_PARTS = frozenset(map(syllable_key, ("của", "trong", "tại", "trên", "ở")))
_RATE = "kế hoạch"
#: Words behind a plan that only tell whose it is ("kế hoạch đề ra", "chỉ tiêu được giao").
_IDLE = frozenset(
    map(syllable_key, ("đề", "được", "giao", "đã", "năm", "tỉnh", "trung", "hđnd", "cả", "của", "nghị", "thi"))
)
_BEFORE_COUNT = frozenset(map(syllable_key, ("được", "thêm", "mới", "cho", "tổng", "cộng", "thành", "công")))
_SO, _WITH = syllable_key("so"), syllable_key("với")


@dataclass(slots=True)
class _State:
    """What the sentence has said so far: the last indicator, its base and body, and how the last count was governed."""

    indicator: str | None = None
    base: str | None = None
    noun: str | None = None
    org: str | None = None
    verb: str | None = None
    counted: bool = False
    end: int = 0
    inside: int = 0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Made:
    """An indicator with the rule that made it; `at` is the token its noun begins at, `org` its body where the frame says."""

    indicator: str
    rule: str
    at: int
    org: str | None = None


def find_figures(reading: Reading, facts: Sequence[Fact] = ()) -> list[Fact]:
    """Return the `figure` facts of a bulletin in the order of the text; `facts` are those found before."""
    words = load_figures()
    subjects = Subjects(reading, words, facts)
    found: dict[tuple[str, str, float], Fact] = {}
    for line in reading.lines:
        named = subjects.of_line(line)
        for fact in _Sentence(reading, line, words, subjects, named).figures():
            key = (str(fact.slots["org"]), str(fact.slots["indicator"]).lower(), float(str(fact.slots["value"])))
            found.setdefault(key, fact)
        subjects.follow(line, named)
    return list(found.values())


class _Sentence:
    """The figures of one sentence."""

    def __init__(
        self, reading: Reading, line: Line, words: FigureWords, subjects: Subjects, named: Sequence[Subject]
    ) -> None:
        self.reading, self.line, self.words, self.subjects, self.named = reading, line, words, subjects, named
        self.keys, self.tokens = line.keys, line.tokens
        published = reading.document.published
        self.periods = find_periods(line.sentence.text, published[:4] if published else None)
        self.phrases = Phrases(line, words, self.periods)
        self.state = _State()

    def figures(self) -> Iterator[Fact]:
        """Yield the figures in order."""
        quantities = find_quantities(self.line, self.words)
        if not quantities:
            return
        honoured = bool(find_honours(self.tokens, self.keys, load_honours())) or self._praises()
        for q in quantities:
            start = self._clause(q.a)
            if self._aims(q.b) or q.a < self.state.inside:
                continue
            made = self._measured(q) if q.unit is not None else None if honoured else self._counted(q)
            org = self._org(q, made, start) if made is not None else None
            if made is None or org is None or not made.indicator:
                continue
            self.state.indicator, self.state.org = made.indicator, org
            self.state.counted = q.unit is None or made.rule == "share"
            self.state.rule, self.state.inside = made.rule, self.phrases.noun(q.b)[1] if q.unit is None else q.b
            self.state.end = self.state.inside
            yield self.reading.fact(
                "figure",
                f"figure-{made.rule}",
                self.line,
                org=org,
                indicator=made.indicator,
                value=q.value,
                unit=q.unit,
                qualifier=q.qualifier,
                period=self._period(q),
            )

    # --- counts

    def _counted(self, q: Quantity) -> _Made | None:
        """A number of things: what is counted stands behind it, what was done to it before it."""
        first, stop = self.phrases.noun(q.b)
        if first == stop or (stop < len(self.keys) and self.tokens[stop].text == "/"):
            return None
        noun = self._text(first, stop)
        if (
            self.keys[first] == _PERSON
            and stop - first >= 3
            and self.words.further.longest(self.keys, first + 1) is None
        ):
            self.subjects.people = self._text(first, first + 3)
        single = tuple(self.keys[first:stop]) in self.words.classifiers
        left = self._back(q.a)
        into = self.subjects.into(self.line, self.named, q.b)
        elected = self.words.elected.longest(self.keys, q.b)
        has = ends_with(self.keys, q.a, self.words.has)
        if elected is not None and into is not None:
            return _Made(self._text(q.b, max(elected[0], stop)), "elected", first, into.name)
        if elected is not None and has is not None:
            body = self.subjects.before(self.line, self.named, has)
            sent = self.subjects.delegation(self.line, has)
            if body is not None or sent is not None:
                self.state.verb, self.state.noun = "", noun
                name = sent or (body.name if body else None)
                return _Made(self._text(q.b, max(elected[0], stop)), "size", first, name)
        vote = self._vote(first, stop)
        if vote is not None:
            return _Made(vote, "vote", first, self._voters(first, stop))
        if self.words.guests.longest(self.keys, q.b) or self.words.members.longest(self.keys, q.b):
            body = self._attended(q.a, q.b)
            body = body and (self._voters(first, stop) or body)
            if body is not None:
                self.state.verb, self.state.noun = "", noun
                return _Made(noun, "present", first, body)
        ballot = self._ballot(q.b)
        if ballot is not None:
            return ballot
        total = self._total(q.a)
        if total is not None:
            self.state.verb, self.state.noun = "", total if single else noun
            self.state.base = self.state.noun
            return _Made(self.state.noun, "total", first)
        if self.words.abstract.longest(self.keys, first) is not None and ends_with(self.keys, left, _RESULTS) is None:
            return None
        if single and self.state.noun and self.state.counted:
            noun = self.state.noun
        start = self.phrases.start(q.a, self.state.end)
        change = ends_with(self.keys, left, self.words.changes, start)
        if change is not None:
            before = self._text(*self.phrases.trim(start, change))
            self.state.base = before or noun
            return _Made(f"{before or noun} {self._text(change, change + 1)}", "change", first)
        self.state.base = noun
        verb = ends_with(self.keys, left, self.words.done)
        if verb is not None:
            done = self._said(verb, left)
            self.state.verb, self.state.noun = done, noun
            self.state.base = f"{noun} {done}".strip()
            return _Made(self.state.base, "done", first)
        if self.keys[q.a - 1] == _GOT and self.phrases.doing(*self.phrases.trim(start, q.a)):
            done = self._text(*self.phrases.trim(start, q.a))
            self.state.verb, self.state.noun, self.state.base = "", noun, f"{noun} {done}"
            return _Made(f"{noun} {done}", "done", first)
        if has is not None and self._bears(has):
            self.state.verb, self.state.noun = "", noun
            if single:
                noun = self._elliptical(has) or self._people(noun)
            return _Made(noun, "has", first)
        link = self.phrases.links(q.a)
        if single and link < q.a and self.tokens[link].key == _IS:
            before = self._elliptical(link)
            return _Made(before, "is", first) if before else None
        if q.number.of is not None:
            return _Made(noun, "of-all", first)
        passive = self._passive(q, stop)
        if passive is not None:
            return _Made(passive, "passive", first)
        if self._listed(q.a) and self.state.verb is not None and self.state.counted:
            self.state.noun = noun
            return _Made(f"{noun} {self.state.verb}".strip(), "listed", first)
        return None

    def _passive(self, q: Quantity, stop: int) -> str | None:
        """ "Trên 42.000 lượt cán bộ được luân chuyển": the count is the subject, what was done to it follows."""
        opens = q.a == 0 or self.tokens[q.a - 1].text in (",", ";", "và")
        if not opens or q.number.word or q.value < _FEW or self.tokens[-1].text not in ".;":
            return None
        k = stop
        while k < len(self.keys) and self.keys[k] in _DONE_TO:
            k += 1
        if k == stop or _DONE_TO_IT not in self.keys[stop:k]:
            return None
        for n in (4, 3, 2):
            if tuple(self.keys[k : k + n]) in self.words.done:
                return f"{self._text(q.b, stop)} {self._text(k, k + n)}"
        return None

    def _said(self, verb: int, stop: int) -> str:
        """Return the words of a verb of result, or "" where they say nothing of what is counted."""
        if tuple(self.keys[verb:stop]) in self.words.silent:
            return ""
        words = self._text(verb, stop - (self.keys[stop - 1] == _FOR))
        return words[0].lower() + words[1:]

    def _people(self, noun: str) -> str:
        """Return which persons are meant where only "người" stands, from what was counted before."""
        return self.subjects.people if self.subjects.people and syllable_key(noun) == _PERSON else noun

    def _elliptical(self, has: int) -> str:
        """Return the noun before the verb where only "người" stands behind it ("hộ nghèo có 12 người")."""
        start = self.phrases.start(has, self.state.end)
        if any(start <= s.i < has for s in self.named):
            return ""
        return self._text(*self.phrases.trim(start, has))

    def _bears(self, has: int) -> bool:
        """Whether "với" stands right behind what has something, not in "đối với", "ký kết với"."""
        return self.keys[has] != _WITH or any(s.j == has for s in self.named) or self.tokens[has - 1].text in ')”"'

    def _voters(self, first: int, stop: int) -> str | None:
        for subject in self.named:
            if first <= subject.i and subject.j <= stop and subject.name and not subject.place:
                return subject.name
        return None

    def _attended(self, at: int, noun: int) -> str | None:
        """Return the body or gathering whose guests are counted ("với sự tham gia của 45 đại biểu")."""
        host = self.subjects.attended(self.line, noun)
        for k in range(max(0, at - 6), at):
            known = self.words.present.longest(self.keys, k)
            if known is not None and known[0] == at:
                return host
        joined = self.keys[at - 1] in (_AND, ",", syllable_key("cùng")) if at else False
        came = joined and any((self.words.present.longest(self.keys, k) or (at,))[0] < at for k in range(at))
        return host if came else None

    def _vote(self, first: int, stop: int) -> str | None:
        """ "453 đại biểu tán thành": the voters with what they did."""
        for k in range(first + 1, min(stop + 2, len(self.keys))):
            known = self.words.votes.longest(self.keys, k)
            if known is not None and not any(self.tokens[m].text in ",;" for m in range(first, k)):
                return self._text(first, known[0])
        return None

    def _ballot(self, at: int) -> _Made | None:
        """ "với 100% phiếu bầu", "được 52/52 phiếu": the share or number of votes, of the body that voted."""
        known = self.words.ballots.longest(self.keys, at)
        body = self.subjects.voting(self.line, at) if known is not None else None
        if known is None or body is None:
            return None
        return _Made(self._text(at, max(known[0], self.phrases.noun(at)[1])), "ballot", at, body)

    def _total(self, at: int) -> str | None:
        """Return the noun of "tổng số đảng viên trong toàn Đảng bộ là 963 đồng chí"."""
        link = self.phrases.links(at)
        if link == at:
            return None
        start = max(self._clause(link), self.state.end, link - 24)
        for opening in _NUMBER_OF:
            for k in range(start, link):
                if tuple(self.keys[k : k + len(opening)]) == opening and (k == 0 or self.keys[k - 1] != _AMONG):
                    begin = k + len(opening)
                    stop = next((m for m in range(begin, link) if self.keys[m] in _PARTS), link)
                    return self._text(begin, stop) or None
        return None

    def _listed(self, at: int) -> bool:
        before = self.keys[at - 1] if at else ""
        near = at - self.state.end <= 12 or (before == ";" and at - self.state.end <= 25)
        return before in (",", ";", _AND, "(") and near

    def _back(self, at: int) -> int:
        while at > 0 and self.keys[at - 1] in _BEFORE_COUNT and ends_with(self.keys, at, self.words.done) is None:
            at -= 1
        return at

    def _praises(self) -> bool:
        return any(self.keys[k : k + 2] == _PRAISE for k in range(len(self.keys)))

    # --- measures

    def _measured(self, q: Quantity) -> _Made | None:
        """A number of a unit of measure: what is measured stands before it, mostly behind a verb of reaching."""
        link = self.phrases.links(q.a)
        start = self.phrases.start(link, self.state.end)
        change = ends_with(self.keys, link, self.words.changes, start)
        first, stop = self.phrases.trim(start, link if change is None else change)
        first = self._borne(first, stop)
        noun = self._text(first, stop)
        if q.unit == "%":
            plan = self._plan(q, noun, first)
            if plan is not None:
                return plan
            share = ends_with(self.keys, q.a, self.words.shares) is not None or self.tokens[q.a - 1].text == "("
            if not noun and share and change is None and self.state.counted and self.state.indicator:
                return _Made(self.state.indicator, "share", q.b)
        if change is not None:
            base = noun or self.state.base or (self.state.indicator if self.state.end else None)
            if not base:
                return None
            verb = self._text(change, change + 1)
            base = base.removesuffix(f" {verb}")
            self.state.base = base
            return _Made(f"{base} {verb}", "change", first)
        if not noun and link < q.a and self.state.base and self._dated(start, link):
            return _Made(self.state.base, "again", first)
        if q.unit == "%" and q.b < len(self.keys) and self.keys[q.b] == _IS:
            behind = self.phrases.noun(q.b + 1)
            return _Made(self._text(*behind), "share-of", behind[0]) if behind[0] < behind[1] else None
        if noun and self.words.times.longest(self.keys, first) == (stop, "times"):
            return None
        ballot = self._ballot(q.b) if q.unit == "%" else None
        if ballot is not None:
            return ballot
        if q.unit == "%" and noun and self.words.ballots.longest(self.keys, first):
            body = self.subjects.voting(self.line, first)
            return _Made(noun, "ballot", first, body) if body is not None else None
        if q.unit == "%" and not noun:
            behind = self.phrases.noun(q.b)
            before = self.tokens[q.a - 1].text if q.a else "," if self.tokens[-1].text in ".;" else ""
            opens = before in (",", ";", ":", "và", "với")
            stated = ends_with(self.keys, q.a, self.words.has) is not None or link < q.a or opens
            idle = (
                self._compares(q.b)
                or self.words.stops.longest(self.keys, q.b)
                or self.words.plans.longest(self.keys, q.b)
            )
            if stated and behind[0] < behind[1] and not idle:
                return _Made(self._text(*behind), "share-of", behind[0])
            return None
        if noun and (
            link < q.a
            or self._economy(noun)
            or self._nature(first)
            or (q.unit != "%" and self.phrases.doing(first, stop))
        ):
            self.state.base = noun
            return _Made(noun, "measure", first)
        done = ends_with(self.keys, q.a, self.words.done)
        if done is not None and q.unit != "%":
            behind = self.phrases.noun(q.b)
            return _Made(f"{self._text(*behind)} {self._text(done, q.a)}".strip(), "done", behind[0])
        return None

    def _plan(self, q: Quantity, noun: str, first: int) -> _Made | None:
        at = q.b + 2 if self._compares(q.b) else q.b
        known = self.words.plans.longest(self.keys, at)
        if known is None:
            return None
        name = self._text(at, known[0])
        behind = self.phrases.noun(known[0])
        stops = self.words.stops.longest(self.keys, known[0])
        more = self._text(*behind) if stops is None else ""
        if more and syllable_key(more.split()[0]) not in _IDLE and self.keys[behind[0]] != _SO:
            return _Made(f"{name} {more}", "plan", behind[0])
        base = noun or self.state.base or self.state.indicator
        return _Made(f"{_RATE} {base[0].lower()}{base[1:]}", "plan", first) if base else None

    def _dated(self, start: int, stop: int) -> bool:
        origin = self.line.sentence.start
        return (
            any(self.tokens[start].start <= p.start + origin <= self.tokens[stop - 1].end for p in self.periods)
            if start < stop
            else False
        )

    def _borne(self, first: int, stop: int) -> int:
        """Return where "công suất" begins in "nhà máy ... có công suất", or `first`."""
        for k in range(first + 1, stop):
            if self.keys[k - 1] in _BEARS and self._nature(k):
                return k
        return first

    def _nature(self, first: int) -> bool:
        return self.words.nature.longest(self.keys, first) is not None

    def _compares(self, i: int) -> bool:
        return tuple(self.keys[i : i + 2]) == (_SO, _WITH)

    # --- whose and when

    def _org(self, q: Quantity, made: _Made, clause: int) -> str | None:
        if made.org is not None:
            return made.org
        if made.rule in ("share", "change", "plan", "listed", "again") and self.state.org:
            return self.state.org
        subject = self.subjects.find(self.line, self.named, q.a, clause)
        economy = q.unit is not None and self._economy(made.indicator)
        if made.rule in ("has", "done") and q.unit is None and self._strange(q.a, subject):
            return None
        return self.subjects.fitting(subject, self.line, made.at, economy=economy)

    def _strange(self, at: int, subject: Subject | None) -> bool:
        """Whether the sentence has a subject of its own that is no body or place known ("Đoàn gồm 5 người")."""
        if subject in self.named:
            return False
        start = self._clause(at)
        while start < at and (not self.tokens[start].word or self.words.opening.longest(self.keys, start)):
            if self.tokens[start].text[0].isdigit() and start > 0:
                start += 1
                continue
            hit = self.words.opening.longest(self.keys, start)
            start = hit[0] if hit else start + 1
            comma = next((k for k in range(start, at) if self.tokens[k].text == ","), None)
            if hit and comma is not None:
                start = comma + 1
        if start >= at or self.words.generic.longest(self.keys, start) is not None:
            return False
        return not any(tuple(self.keys[start : start + n]) in self.words.done | self.words.has for n in (4, 3, 2, 1))

    def _clause(self, at: int) -> int:
        return next((k + 1 for k in range(at - 1, -1, -1) if self.tokens[k].text in _CLAUSE), 0)

    def _aims(self, stop: int) -> bool:
        """Whether the number is an aim or a plan: an aim rules the rest of its sentence."""
        onward = tuple(self.keys[stop : stop + 2]) == _ONWARD
        return onward or any(self.words.aims.longest(self.keys, i) for i in range(min(stop, len(self.keys))))

    def _economy(self, indicator: str) -> bool:
        keys = [syllable_key(word) for word in indicator.split()]
        return any(self.words.economy.longest(keys, k) for k in range(min(3, len(keys))))

    def _text(self, i: int, j: int) -> str:
        return self.phrases.text(i, j)

    def _period(self, q: Quantity) -> str | None:
        at = self.tokens[q.a].start - self.line.sentence.start
        before: list[Period] = [p for p in self.periods if p.start <= at]
        return before[-1].value if before else self.periods[0].value if self.periods else None


_RESULTS = frozenset(
    tuple(map(syllable_key, w.split()))
    for w in (
        "ban hành",
        "tổ chức",
        "thông qua",
        "triển khai",
        "hoàn thành",
        "đạt",
        "tổ chức được",
        "thực hiện",
        "xây dựng",
        "giải quyết",
        "tiếp nhận",
    )
)
#: Fewer things than this at the head of a clause are mostly told of one by one.
_FEW = 5
_DONE_TO = frozenset(map(syllable_key, ("đã", "được", "bị", "đang")))
_DONE_TO_IT = syllable_key("được")
_IS, _AMONG, _PERSON = syllable_key("là"), syllable_key("trong"), syllable_key("người")
_BEARS = frozenset(map(syllable_key, ("có", "với", "đạt")))
_GOT, _FOR = syllable_key("được"), syllable_key("cho")
_ONWARD = tuple(map(syllable_key, ("trở", "lên")))
_PRAISE = [syllable_key("khen"), syllable_key("thưởng")]
