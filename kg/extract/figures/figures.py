"""Readings -> figures: numbers that state what a body or place has, has done or has reached.

"Đảng bộ có 24 chi bộ", "đã kết nạp 175 đảng viên mới", "thu ngân sách đạt 1.481 tỷ đồng, tăng 8% so với cùng kỳ". A
number whose frame is not known, whose body is not said, or that is an aim gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.cut.honours import find_honours, load_honours
from kg.extract.cut.quantities import Quantity, ends_with, find_quantities, load_figures
from kg.extract.dates.periods import Period
from kg.extract.figures.aim_lists import aimed
from kg.extract.figures.carried import Carried
from kg.extract.figures.counts import CASE, Counts
from kg.extract.figures.doubts import Doubts
from kg.extract.figures.facilities import Subject
from kg.extract.figures.frames import DEEDS, Made
from kg.extract.figures.holdings import Holdings
from kg.extract.figures.measures import Measures
from kg.extract.figures.subjects import Subjects
from kg.extract.reading import Reading
from kg.lexicon.grammar import grammar
from kg.model import Fact
from kg.text import keys_of, syllable_key

_GRAMMAR = grammar("figures")

_APPOSED = 8
#: How far before "có" others may stand that are only counted, and the digits of a year.
_NEAR, _YEAR = 4, 4
#: "đại biểu đã bầu | ông Lê Hà": whom they elected is not counted.
_HONORIFIC = re.compile(r" (?:ông|bà)$")
#: Before what a figure is compared with, and how many words before its year.
_COMPARED = frozenset(tuple(map(syllable_key, w.split())) for w in ("so với", "cùng kỳ"))
_COMPARING = 6
_FROM, _TOWARDS = syllable_key("từ"), _GRAMMAR.syllables("towards")
_OF, _WITH, _DONE, _LEFT, _IN, _TOTAL, _ALL = map(syllable_key, ("của", "với", "đã", "còn", "trong", "tổng", "toàn"))
_NOT = _GRAMMAR.syllables("not")
_OWNERS = frozenset((_OF, syllable_key("thuộc")))
_BY = _GRAMMAR.syllables("by")
#: "Thông qua dự thảo nghị quyết": what was passed is settled.
_DRAFT, _PASSING = tuple(map(syllable_key, ("dự", "thảo"))), frozenset((tuple(map(syllable_key, ("thông", "qua"))),))
_PLANS = _GRAMMAR.syllables("plans")
_WHOSE = _GRAMMAR.syllables("whose")
_LEVEL, _COMMITTEE = syllable_key("cấp"), syllable_key("ủy")
#: "Cơ quan này", "đơn vị này": the body just named.
_THIS, _BODIES = syllable_key("này"), _GRAMMAR.sequences("bodies")
#: The fewest words an indicator keeps without the body it is of, and words that it does not end with.
_HEADED, _JOINTS = 2, frozenset(("của", "và", "các", "thuộc", "tại", "cho", "từ", "ở", "là", "vào", "tổng"))
_PROFITS, _TOLD = frozenset(map(syllable_key, ("lỗ", "lãi"))), frozenset(("measure", "change"))
_ORGANS = frozenset(("state", "party"))
_ASSEMBLY, _COUNCIL, _NATION = "Quốc hội", "Hội đồng nhân dân", "Việt Nam"
_UNDER = tuple(map(syllable_key, ("trực", "thuộc")))
_AMONG_THEM = tuple(map(syllable_key, ("trong", "đó")))
_AMONG = _GRAMMAR.trie("among")
#: Small numbers repeat by chance.
_FEW = 20
#: "Kết nạp 40 đoàn viên, | nâng tổng số đoàn viên lên 900": the total is of who took them in.
_RAISES = syllable_key("nâng")
#: Rules behind whose figures a sentence goes on to measure the same body or place.
_GOING_ON = frozenset(("measure", "change", "plan", "again"))
_ONWARD = tuple(map(syllable_key, ("trở", "lên")))


def find_figures(reading: Reading, facts: Sequence[Fact] = ()) -> list[Fact]:
    """Return the `figure` facts of a bulletin in the order of the text; `facts` are those found before."""
    words = load_figures()
    subjects = Subjects(reading, words, facts)
    found: dict[tuple[str, str, float], Fact] = {}
    titled: list[tuple[str, str, float]] = []
    aims = aimed(reading.lines)
    for line in reading.lines:
        named = subjects.of_line(line)
        quantities = find_quantities(line, words) if line.sentence.line not in aims else []
        sentence = _Sentence(reading, line, words, subjects, named) if quantities else None
        for fact in sentence.figures(quantities) if sentence else ():
            org, indicator = str(fact.slots["org"]), str(fact.slots["indicator"]).lower()
            value = float(str(fact.slots["value"]))
            key = (org, indicator, value)
            voted = fact.rule == "figure-vote" and any(_voted_so(key, told, found[told].rule) for told in found)
            if fact.slots.get("unit") or not (voted or any(_same(told, key) for told in found)):
                found.setdefault((org, indicator, value), fact)
                if line.sentence.line == 0:
                    titled.append((org, indicator, value))
        subjects.follow(line, named)
    for key in titled:
        if any((told[0], told[2]) == (key[0], key[2]) for told in found if told not in titled):
            del found[key]  # the bulletin says it again in full
    return list(found.values())


def _same(told: tuple[str, str, float], now: tuple[str, str, float]) -> bool:
    """Whether a count was told before in more or fewer words ("1.800 hội viên cựu chiến binh", "1.800 hội viên")."""
    longer, shorter = sorted((told[1], now[1]), key=len, reverse=True)
    return told[0] == now[0] and told[2] == now[2] and longer.startswith(f"{shorter} ") and now[2] >= _FEW


def _voted_so(now: tuple[str, str, float], told: tuple[str, str, float], rule: str) -> bool:
    """Whether a vote was told before in other words ("49/49 đại biểu thống nhất", "49 đại biểu HĐND nhất trí")."""
    same = told[0] == now[0] and told[2] == now[2] and now[2] >= _FEW and not now[1].startswith("phiếu")
    return same and rule == "figure-vote" and told[1].split()[:2] == now[1].split()[:2]


class _Sentence(Counts, Measures, Doubts, Carried, Holdings):
    """The figures of one sentence."""

    def figures(self, quantities: Sequence[Quantity]) -> Iterator[Fact]:
        """Yield the figures that the sentence makes of its `quantities`, in order."""
        honours = [honour.i for honour in find_honours(self.tokens, self.keys, load_honours())]
        praises = self._praises()
        for q in quantities:
            start = self._clause(q.a)
            if (self._aims(q.b) and not self._voted(q)) or q.a < self.state.inside:
                continue
            honoured = praises or self._near_honour(q.a, honours)
            told = self._holding(q) or self._measured(q) if q.unit is not None else None
            made = told if q.unit is not None or honoured else self._counted(q)
            org = self._org(q, made, start) if made is not None else None
            if made is None or not org or not made.indicator or self._doubted(q, made, org, start):
                continue
            self.state.indicator, self.state.org = self._less(made, org), org
            self.state.counted = q.unit is None or made.rule in ("share", "has")
            counted = q.unit is None or made.rule == "share-of"
            self.state.rule, self.state.inside = made.rule, self.phrases.noun(q.b)[1] if counted else q.b
            self.state.end = max(self.state.inside, self.plan_end) if made.rule == "plan" else self.state.inside
            yield self.reading.fact(
                "figure",
                f"figure-{made.rule}",
                self.line,
                org=org,
                indicator=self.state.indicator,
                value=q.value,
                unit=q.unit,
                qualifier=q.qualifier,
                period=self._period(q),
            )
            whole = self._all(q, made)
            if whole:
                yield self.reading.fact(
                    "figure", "figure-voters", self.line, org=org, indicator=whole, value=q.number.of
                )

    def _near_honour(self, at: int, honours: Sequence[int]) -> bool:
        """Whether an honour is told in the clause of the number at token `at`, which then counts who got it."""
        start = self._clause(at)
        stop = next((k for k in range(at, len(self.keys)) if self.tokens[k].text == ";"), len(self.keys))
        return any(start <= i < stop for i in honours)

    def _less(self, made: Made, org: str) -> str:
        """Leave out of an indicator the body it is of anyway ("người đang làm việc tại Công ty X")."""
        indicator = self._off_whole(_HONORIFIC.sub("", made.indicator))
        for s in self.named:
            told = f" {self._text(s.i, s.j)}"
            if s.name and s.name.lower() == org.lower() and told in indicator:
                before, _, behind = indicator.partition(told)
                words = before.split()
                if s.place and not indicator.endswith(told):
                    continue
                last = words[:-2] if tuple(map(syllable_key, words[-2:])) == _UNDER else words[:-1]
                if last and syllable_key(words[-1]) in _WHOSE and (not s.place or syllable_key(words[-1]) == _OF):
                    # "100% chi bộ | của Đảng bộ X | hoàn thành tốt nhiệm vụ"
                    return f"{' '.join(last)}{behind if made.rule == 'share-of' else ''}"
        if self.words.voters.longest(keys_of(indicator), 0):
            return indicator  # "đại biểu HĐND", "ủy viên Ban Thường vụ": which members they are
        for _, unit in self.line.named:
            body = unit.body
            if body is not None and body.resolved == org:
                shorter = indicator.removesuffix(f" {self._text(body.i, max(body.j, unit.j))}")
                if len(shorter.split()) >= _HEADED and shorter != indicator and not _JOINTS & set(shorter.split()):
                    return shorter  # "40 công nhân lao động Công ty X"
        return indicator

    def _of_level(self, clause: int) -> bool:
        """Whether the clause tells of all bodies of a level, which has no name ("ở cấp tỉnh đã tổ chức 721 cuộc")."""
        at = clause + (tuple(self.keys[clause : clause + 1]) in self.words.places)
        return self.keys[at : at + 1] == [_LEVEL] and self.keys[at + 1 : at + 2] != [_COMMITTEE]

    def _this_body(self, clause: int, at: int) -> str | None:
        """Return the body named before "cơ quan này" in the clause: "Giám đốc Sở X A cho biết, đơn vị này có ..."."""
        for k in range(at - 1, clause + 1, -1):
            if self.keys[k] == _THIS and tuple(self.keys[k - 2 : k]) in _BODIES:
                bodies = [u.body for _, u in self.line.named if u.j < k and u.body is not None and u.body.resolved]
                return bodies[-1].resolved if bodies else None
        return None

    def _off_whole(self, indicator: str) -> str:
        """Leave "của toàn tập đoàn" out of an indicator."""
        keys, words = keys_of(indicator), indicator.split()
        for k in range(len(keys) - 3, 0, -1) if _ALL in keys and len(keys) == len(words) else ():
            whole = self.words.wholes.longest(keys, k + 2)
            if keys[k : k + 2] == (_OF, _ALL) and whole is not None and whole[0] == len(keys):
                return " ".join(words[:k])
        return indicator

    def _whose_budget(self, owner: str | None, subject: Subject | None, measured: bool) -> str | None:
        """Return the country or place whose economy an assembly only tells of: it has no such thing of its own.

        `subject` is that of the sentence where the indicator is of an economy.
        """
        if (measured and owner == _ASSEMBLY) or (subject is not None and _ASSEMBLY in (owner, subject.name)):
            return _NATION
        place = subject.where if subject is not None and (owner or "").startswith(_COUNCIL) else None
        return place or owner

    def _org(self, q: Quantity, made: Made, clause: int) -> str | None:
        """Return whose a figure is: the body that its clause names, or that the sentence or the text speaks of."""
        if made.org is not None:
            return made.org
        this = self._this_body(clause, q.a)
        if this is not None:
            return this
        told = made.rule in ("share", "change", "plan", "listed", "again") or self._sum_of_deed(made)
        if told and self.state.org:
            return self.state.org
        subject = self.subjects.find(self.line, self.named, q.a, clause)
        if subject not in self.named:
            start = self._opening_subject(q.a)
            spoken = (s for s in self.subjects.spoken if start < q.a and s.name and self._bare(start, s.name))
            subject = next(spoken, subject)
        if self.state.org and tuple(self.keys[clause : clause + 2]) == _AMONG_THEM and subject not in self.named:
            return self.state.org
        going_on = self.state.rule in _GOING_ON and made.rule == "measure" and subject not in self.named
        if going_on and (self._economy(made.indicator) or self._nature(made.at)):
            return self.state.org
        if subject not in self.named:
            beside = self._owner_behind(q, made)
            if beside is not None:
                return beside.name
        if (
            made.rule == "done"
            and self.state.rule in DEEDS
            and subject not in self.named
            and self._joined(self._back(q.a))
        ):
            return self.state.org
        if made.rule == "total" and self.state.org and _RAISES in self.keys[self.state.end : q.a]:
            return self.state.org
        national = subject is not None and subject.kind in _ORGANS and not subject.where
        if national and made.rule in _TOLD and q.unit is not None and self._macro(made):
            return _NATION  # "Chính phủ cho biết GDP tăng 5,1%"
        if self._of_other_matters(q, made, subject):
            return None
        if self._of_level(clause) and (subject is None or subject not in self.named or subject.i <= clause + 2):
            return None
        if subject is not None and subject not in self.named and not subject.place and self._folk(q.a):
            return self.subjects.home(given=True) or subject.where
        if self._of_others_unnamed(q, made, clause, subject):
            return None
        economy = q.unit is not None and self._economy(made.indicator)
        if economy and subject is not None and subject not in self.named and not (subject.place or subject.where):
            economy = not self._takes_up(q.a, subject)
        deed = made.rule == "measure" and made.at > 0 and self.keys[made.at - 1] == _DONE
        if deed and self._strange(q.a, subject):
            return None
        if made.rule == "has" and self._of_counted(q.a, subject):
            self.subjects.forget()
            return None
        if made.rule in ("has", "done") and q.unit is None and self._strange(q.a, subject):
            return None
        led = made.rule in ("measure", "change") and q.unit is not None and self._led(made.at)
        if led and not (economy and subject and subject.place) and self._strange(made.at, subject):
            return None
        if economy and self.words.members.longest(self.keys, made.at + 2) is not None:
            return self.subjects.fitting(subject, self.line, made.at + 2, economy=False)
        if subject is not None and subject.name and not subject.place and self._of_whole(q.a):
            return subject.name
        head = made.at + (self.keys[made.at : made.at + 1] == [_TOTAL])
        owner = self.subjects.fitting(subject, self.line, head, economy=economy)
        if owner is None and subject is None and made.rule in ("done", "has") and self.reading.anchor.given:
            return self.subjects.home() if self._silent(q.a) and not self.subjects.unknown else None
        if syllable_key(made.indicator.split()[0]) in _PROFITS and not (subject is not None and subject.works):
            return self.subjects.works(owner)  # what a firm lost is not of who tells of it
        if not self._business(made.indicator):
            return self._whose_budget(owner, subject if economy else None, q.unit is not None and made.rule in _TOLD)
        return self.subjects.works(owner) or self._committee_s_place(subject) or owner

    def _of_others_unnamed(self, q: Quantity, made: Made, clause: int, subject: Subject | None) -> bool:
        """Whether the words beside a number tell it of somebody, or of a part, that is no body known."""
        if self._of_unknown(self.phrases.start(q.a, self.state.end), q.a):
            return True
        stated = q.unit is not None and made.rule in ("measure", "done")
        led = subject is not None and subject in self.named and subject.leads
        if stated and not led and self._of_stranger(clause, q.a):
            return True
        if made.rule in ("has", "done") and self._of_person(q.a):
            return True
        if made.rule in ("has", "share-of") and subject not in self.named and self._partial(q.a):
            return True
        return made.rule == "has" and tuple(self.keys[q.b : q.b + 2]) == CASE and not self._here(subject)

    def _owner_behind(self, q: Quantity, made: Made) -> Subject | None:
        """Return the body told behind a count at the head of its clause.

        "45% công nhân của Công ty X đạt ...", "Với 12 chi bộ và 315 đảng viên, Đảng bộ X là ...".
        """
        if made.rule in ("share-of", "passive"):
            stop = self.phrases.noun(q.b)[1]
            behind = (s for s in self.named if s.name and q.b < s.i <= stop)
            return next((s for s in behind if self.keys[s.i - 1] in _OWNERS), None)
        return self._leads_behind(q.b) if self.keys[self._clause(q.a)] == _WITH else None

    def _committee_s_place(self, subject: Subject | None) -> str | None:
        """Return the place whose takings a committee or office of it tells of, None for any other body."""
        return subject.where if subject is not None and not subject.place and not subject.works else None

    def _of_unknown(self, start: int, stop: int) -> bool:
        """Whether what is measured belongs to a name that could not be made out ("lỗ lũy kế của ABC là ...")."""
        return any(
            self.keys[k] == _OF
            and self.tokens[k + 1].capital
            and self.words.facilities.longest(self.keys, k + 1) is None  # "của Dự án": that spoken of
            and not any(u.i <= k + 1 < u.j and u.kind != "word" for u in self.line.units)
            for k in range(start, stop - 1)
        )

    def _of_stranger(self, clause: int, at: int) -> bool:
        """Whether the clause opens with a proper name that is no body known ("Trong đó, Gạch Xanh đã nộp ...")."""
        start = next(
            (k + 1 for k in range(min(at, clause + _APPOSED), clause, -1) if self.tokens[k].text == ","), clause
        )
        unit = next((u for u in self.line.units if u.i == start), None)
        named = unit is not None and unit.kind == "word" and self.tokens[start].capital and start > 0
        topic = self.subjects.find(self.line, self.named, at, clause)
        if topic is not None and topic.name and self._bare(start, topic.name):
            return False
        return named and any(self.keys[k] == _DONE for k in range(start + 1, min(at, start + _APPOSED)))

    def _of_person(self, at: int) -> bool:
        """Whether a person in apposition has or did it ("bà A, vận động viên giành 2 giải")."""
        comma = next((k for k in range(at - 1, max(-1, at - _APPOSED), -1) if self.tokens[k].text == ","), None)
        apposed = comma is not None and self.words.guests.longest(self.keys, comma + 1)
        return bool(apposed) and any(u.kind == "person" and u.j == comma for u in self.line.units)

    def _here(self, subject: Subject | None) -> bool:
        """Whether the sentence itself says where or of whom cases are told: what one finds are mostly others' cases."""
        return subject is not None and subject in self.named and (subject.leads or subject.place)

    def _partial(self, at: int) -> bool:
        """Whether the count is a part of some others ("Trong số 9 người dự thi, có 2 ..."): whose is not said."""
        start = self._clause(at)
        some = start + 1 < at and self.keys[start] == _IN and self.tokens[start + 1].text.isdigit()
        return some or any(_AMONG.longest(self.keys, k) for k in range(start, at))

    def _of_counted(self, at: int, subject: Subject | None) -> bool:
        """Whether others that are only counted have it ("9 địa phương có 58 người nhà được bổ nhiệm")."""
        has = ends_with(self.keys, at, self.words.has)
        if has is None or self.keys[has] == _LEFT:
            return False
        last = subject.j if subject is not None and subject in self.named else 0
        dated = {k for u in self.line.units if u.kind == "date" for k in range(u.i, u.j)}
        for k in range(max(last, has - _NEAR, self._clause(has)), has - 1):
            few = self.tokens[k].text.isdigit() and len(self.tokens[k].text) < _YEAR and k not in dated
            if few and self.tokens[k + 1].word and not self.words.times.longest(self.keys, k + 1):
                return True
        return False

    def _aims(self, stop: int) -> bool:
        """Whether the number is an aim or a plan: an aim rules the rest of its sentence."""
        if any(tuple(self.keys[k : k + 2]) == _ONWARD for k in range(stop, stop + _NEAR)):
            return True
        if any(i < stop - 2 and self._sets(i) for i in self.words.targets.openings(self.keys[:stop])):
            return True
        aims = [i for i in self.words.aims.openings(self.keys[:stop]) if self.words.aims.longest(self.keys, i)]
        aims = [i for i in aims if self.words.claims.longest(self.keys, i) is None and not self._no_aim(i)]
        return any(not any(u.i <= i < u.j for _, u in self.line.named) for i in aims)  # "Cần Thơ" is no need

    def _no_aim(self, i: int) -> bool:
        """Whether the word of an aim at token `i` tells by what something was done or met ("theo quy định")."""
        before = self.keys[i - 1] if i else ""
        if before in _NOT:
            return True
        if tuple(self.keys[i : i + 2]) == _DRAFT and ends_with(self.keys, i, _PASSING) is not None:
            return True
        known = self.words.aims.longest(self.keys, i)
        return bool(known and known[0] - i == 2) and before in _BY and self.keys[i] not in _PLANS

    def _sets(self, i: int) -> bool:
        """Whether aims are counted at token `i` that were just set: what follows are they ("đề ra 18 chỉ tiêu")."""
        found = self.words.targets.longest(self.keys, i)
        number = i and self.tokens[i - 1].text.isdigit()
        return bool(found and number) and ends_with(self.keys, i - 1, self.words.setting) is not None

    def _period(self, q: Quantity) -> str | None:
        at = self.tokens[q.a].start - self.line.sentence.start
        told = [p for p in self.periods if not self._compared(p)]
        before: list[Period] = [p for p in told if p.start <= at]
        return before[-1].value if before else told[0].value if told else None

    def _compared(self, period: Period) -> bool:
        """Whether a period only tells with what the figure is compared ("so với cùng kỳ năm 2023")."""
        start = self.line.sentence.start + period.start
        at = next((k for k, token in enumerate(self.tokens) if token.start >= start), 0)
        before = range(max(0, at - _COMPARING), at)
        if any(self.keys[k] == _FROM and self.tokens[k + 1].text[0].isdigit() for k in before):
            return any(key in _TOWARDS for key in self.keys[at : at + _COMPARING])  # "từ 2,1% năm 2017 xuống còn 0,6%"
        return any(tuple(self.keys[k : k + 2]) in _COMPARED for k in before)
