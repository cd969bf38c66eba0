"""Numbers of things: what is counted stands behind the number, what was done to it before it.

"có 24 chi bộ", "đã kết nạp 175 đảng viên mới", "tổng số đảng viên là 963 đồng chí", "gồm 15 người", "453 đại biểu
tán thành".
"""

from __future__ import annotations

from kg.extract.cut.quantities import ABSENT, Quantity, ends_with
from kg.extract.figures.assembled import Assembled, Count
from kg.extract.figures.done import FEW, LONGEST
from kg.extract.figures.frames import Made
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("counts")

_AND = syllable_key("và")
_WITH = syllable_key("với")
#: Rules behind whose counts "với" leads to one more: "gồm 315 chi bộ với 7.215 đảng viên".
_GOING_ON = frozenset(("has", "listed", "size", "part", "done", "total"))
_RESULTS = _GRAMMAR.sequences("results")
_IS, _PERSON = syllable_key("là"), syllable_key("người")
#: Prepositions between what was done and those it was done for or to.
_TOWARDS = _GRAMMAR.sequences("towards")
_TO_CONGRESS = tuple(map(syllable_key, ("dự", "đại", "hội")))
#: "2/3" is a fraction: fewer in all than this are not counted.
_FRACTION = 4
_CANDIDATES = tuple(map(syllable_key, ("người", "ứng", "cử")))
_HARM = _GRAMMAR.sequences("harm")
#: "Trường hợp" says nothing of what is counted: which cases they are, and whose, stands beside it.
CASE = tuple(map(syllable_key, ("trường", "hợp")))
#: What members are told to be behind their number alone: of what sex, for good or on probation.
_OF_MEMBERS = ("nữ", "nam", "chính thức", "dự bị")
_SEXES = frozenset(map(syllable_key, _OF_MEMBERS))
_CONSISTS, _HAS = syllable_key("gồm"), syllable_key("có")
#: How far before a count the body may stand that consists of what is counted, among others.
_ROW = 30
#: Before what was done by a decision: "quyết định cảnh cáo" 5 đảng viên.
_DECIDES = tuple(map(syllable_key, ("quyết", "định")))
_GOT = syllable_key("được")
_FOUNDED, _FOUNDED_REACH = tuple(map(syllable_key, ("thành", "lập"))), 10
_AMONG_THEM = tuple(map(syllable_key, ("trong", "đó")))
_WHERE = [[syllable_key(word)] for word in ("trong", "tại", "ở")]
_NOWHERE = _GRAMMAR.syllables("nowhere")
_PRAISE = [syllable_key("khen"), syllable_key("thưởng")]


class Counts(Assembled):
    """The counts of one sentence."""

    def _counted(self, q: Quantity) -> Made | None:
        """A number of things: what is counted stands behind it, what was done to it before it."""
        cast = self._cast(q)
        if cast is not None:
            self.state.verb, self.state.noun = "", cast.indicator
            return cast
        first, stop = self.phrases.noun(q.b)
        if q.bare and ends_with(self.keys, q.a, ABSENT) is not None:
            return self._absent(q, "", single=True) if self.state.noun else None
        if q.bare or first == stop:
            return self._without_noun(q)
        if self._each(stop):
            return None
        noun = self._text(first, stop)
        if (
            self.keys[first] == _PERSON
            and stop - first >= 3
            and self.words.further.longest(self.keys, first + 1) is None
        ) or tuple(self.keys[first : first + 3]) == _CANDIDATES:
            self.subjects.people = self._text(first, first + 3)
        scale = q.number.of is not None and q.value == 1  # "quy hoạch 1/500"
        if self._stopped(first) or scale or (q.number.of is not None and q.number.of <= _FRACTION):
            return None
        if q.number.word and stop < len(self.keys) and self.tokens[stop].text == ":":
            return None
        single = tuple(self.keys[first:stop]) in self.words.classifiers
        absent = self._absent(q, noun, single=single)
        if absent is not None:
            return absent
        count = Count(q, first, stop, noun, single)
        listed = q.a > 0 and self.keys[q.a - 1] == ":" and self.words.members.longest(self.keys, first) is not None
        has = ends_with(self.keys, q.a - listed, self.words.has)  # "bao gồm: 64 đảng bộ, chi bộ trực thuộc"
        assembled, of_assembly = self._assembled(count, has)
        if of_assembly:
            return assembled
        return self._summed(count) or self._done_or_had(count, has)

    def _without_noun(self, q: Quantity) -> Made | None:
        """A number without a noun: a total that is told before it, or one more of what was counted last."""
        total = self._total(q.a) if q.bare else None
        penalty = ends_with(self.keys, q.a, self.words.penalties) if q.bare else None
        if penalty is not None and self.state.noun and self.state.counted:
            return Made(f"{self.state.noun} {self._text(penalty, q.a)}", "listed", q.a)
        self.state.base = total or self.state.base
        return Made(total, "total", q.a) if total else None

    def _summed(self, count: Count) -> Made | None:
        """The total of a number of things, told before it: "tổng số đảng viên là 963 đồng chí"."""
        q, first, noun = count.q, count.first, count.noun
        total = self._total(q.a)
        if total is not None:
            fuller = count.single or total.lower().startswith(f"{noun.lower()} ")  # "tổng số hộ đang cư trú là 120 hộ"
            self._take("", total if fuller else noun)
            self.state.base = self.state.noun
            return Made(total if fuller else noun, "total", first)
        told = self._repeated(q, first, count.stop)
        if told is None:
            return None
        again = self._text(*told)
        self._take("", again, again)
        return Made(again, "total", told[0])

    def _done_or_had(self, count: Count, has: int | None) -> Made | None:
        """What was done to the things counted, or who has them."""
        q, first, stop, noun, single = count
        left, start = self._back(q.a), self.phrases.start(q.a, self.state.end)
        towards = ends_with(self.keys, q.a, _TOWARDS) if not q.number.word else None
        deed = self.phrases.trim(self._deed(start, q.a), q.a if towards is None else towards)
        if tuple(self.keys[deed[0] : deed[0] + 2]) == _DECIDES:
            deed = deed[0] + 2, deed[1]
        if self._founded_with(q.a, first):
            self._take("", noun, noun)
            return Made(noun, "has", first)
        straight = (towards is not None or self.keys[q.a - 1] == _GOT or self._cases(q, first)) and self._plain(deed)
        cases = straight and self._cases(q, first)
        if self._abstract(first, stop) and ends_with(self.keys, left, _RESULTS) is None and not cases:
            return None
        again = single and bool(self.state.noun) and self.state.counted and not self._harmed(left) and self._fresh(q.a)
        again = again and self.keys[q.a - 1] != _WITH
        if again and self.state.noun:
            noun = self.state.noun
        change = ends_with(self.keys, left, self.words.changes, start)
        if change is not None:
            return self._changed(count._replace(noun=noun), start, change)
        verb = ends_with(self.keys, left, self.words.done)
        if verb is not None and (self._reached(verb, left) or self._governed(verb)):
            return None
        if verb is not None:
            noun = self._people(noun) if single and not again else noun
            done = self._said(verb, left)
            base = f"{noun} {done}".strip()
            self._take(done, noun, base)
            return Made(base, "done", first, self.state.org if again else None)
        if straight:
            done = self._text(*deed)
            done = done[0].lower() + done[1:]
            self._take(done if towards else "", noun, f"{noun} {done}")
            return Made(f"{noun} {done}", "done", first)
        unknown = self._has_done(q, left) if self.phrases.links(q.a) == q.a else None
        if unknown is not None:
            self._take(unknown, noun, f"{noun} {unknown}")
            return Made(f"{noun} {unknown}", "done", first)
        if has is not None and self._bears(has):
            return self._had(count._replace(noun=noun), has)
        return self._told_alone(count._replace(noun=noun), self.phrases.trim(start, q.a))

    def _plain(self, deed: tuple[int, int]) -> bool:
        """Whether a deed stands at tokens `deed` that no other governs, without a number of its own."""
        if not self.phrases.doing(*deed, LONGEST) or any(self.tokens[k].text[0].isdigit() for k in range(*deed)):
            return False
        return not self._governed(deed[0])

    def _abstract(self, first: int, stop: int) -> bool:
        """Whether what is counted is no thing one could see, and no cases that are told of."""
        abstract = self.words.abstract.longest(self.keys, first) is not None
        abstract = abstract and self.words.concrete.longest(self.keys, first) is None
        return abstract and not self._cases_of(first, stop)

    def _changed(self, count: Count, start: int, change: int) -> Made:
        """By how many things more or fewer there are: "342 hộ kinh doanh, tăng 52 hộ"."""
        noun, verb = count.noun, self._text(change, change + 1)
        if self.state.noun and self.state.counted and self.state.noun.startswith(f"{noun} "):
            noun = self.state.noun
        before = self._text(*self.phrases.trim(start, change))
        self.state.base = before or noun
        self._in_bracket(count.q.a, verb, noun)
        return Made(f"{before or noun} {verb}", "change", count.first)

    def _had(self, count: Count, has: int) -> Made | None:
        """Things that somebody has, or that are there: "có 24 chi bộ", "có 9 trường đạt chuẩn"."""
        q, first, stop, noun, single = count
        if single and _CONSISTS in self.keys[has : q.a] and self._elliptical(has):
            return None  # "Tổ giúp việc gồm 12 người": a body without a name of its own
        noun = self._of_sex(noun)
        self._take("", noun, noun)
        if single and self._inside(first, stop):
            noun = self._inside(first, stop)
        elif single:
            noun = self._elliptical(has) or self._people(noun)
        elif self._told_of(stop) > stop:
            noun = self._text(first, self._told_of(stop))
        else:
            noun = self._text(first, self._guests(stop))
        if first > q.b and self.phrases.doing(first, stop):
            noun = f"{self._text(q.b, first)} {noun}"  # "có 6 đồng chí hoàn thành nhiệm vụ"
        return Made(noun, "has", first)

    def _told_alone(self, count: Count, borne: tuple[int, int]) -> Made | None:
        """Things of which no verb before them tells; `borne` are the words before the number."""
        q, first, stop, noun, single = count
        if single and borne[0] < borne[1] and self.words.nature.longest(self.keys, borne[0]) is not None:
            measured = self._text(*borne)
            self._take("", measured)
            return Made(measured, "measure", borne[0])
        link = self.phrases.links(q.a)
        if single and link < q.a and self.tokens[link].key == _IS:
            before = self._elliptical(link)
            return Made(before, "is", first) if before else None
        if q.number.of is not None:
            if single:
                before = self._text(*borne)
                return Made(before, "of-all", first) if before else None
            return Made(noun, "of-all", first) if link == q.a else None
        passive = self._passive(q, stop)
        if passive is not None:
            return Made(passive, "passive", first)
        elected = self.words.elected.longest(self.keys, q.b)
        sent_on = any(tuple(self.keys[k : k + 3]) == _TO_CONGRESS for k in range(q.b, stop + 16))
        if elected is not None and sent_on and self.state.rule in ("size", "elected"):
            return None
        if self._listed(q.a) and self.state.verb is not None and self.state.counted:
            return self._one_more(count)
        if self.state.rule == "measure" and self._beside(q.a) and self._deeds(self.state.base):
            self.state.verb, self.state.noun = self.state.base, noun
            return Made(f"{noun} {self.state.base}", "listed", first, self.state.org)
        part = self._part(q)
        if part is not None:
            self._take("", noun)
            return Made(noun, "part", first, part)
        return None

    def _one_more(self, count: Count) -> Made:
        """Things listed behind those counted before, to which the same was done."""
        q, first, stop, noun, single = count
        noun = self._of_sex(noun)
        became = self._done_to_them(stop) if single else ""
        if became:  # "giới thiệu 12 đoàn viên, trong đó 7 đồng chí được kết nạp"
            self.state.verb = became
            return Made(f"{self.state.noun or noun} {self.state.verb}", "listed", first)
        if single:
            noun = self._inside(first, stop) or noun
        elif self._told_of(stop) > stop:
            noun = self._text(first, self._told_of(stop))
        elif self.words.guests.longest(self.keys, first) is not None:
            noun = self._text(first, self._guests(stop))
        if self.state.outer is not None and ")" in self.keys[self.state.end : q.a]:
            (self.state.verb, self.state.noun), self.state.outer = self.state.outer, None
        self.state.noun = noun
        return Made(f"{noun} {self.state.verb}".strip(), "listed", first)

    def _founded_with(self, at: int, first: int) -> bool:
        """Whether members are counted with whom a body was founded ("thành lập ngày 11/5 | với 32 đoàn viên")."""
        if self.keys[at - 1] != _WITH or self.words.members.longest(self.keys, first) is None:
            return False
        near = range(max(self.state.end, self._clause(at), at - _FOUNDED_REACH), at)
        return any(tuple(self.keys[k : k + 2]) == _FOUNDED for k in near)

    def _each(self, at: int) -> bool:
        """Whether a rate follows ("người/năm"), rather than another count ("9 vụ án/64 bị can")."""
        if at + 1 >= len(self.keys) or self.tokens[at].text != "/":
            return False
        return not self.tokens[at + 1].text[0].isdigit()

    def _harmed(self, at: int) -> bool:
        """Whether those counted came to harm in what was counted before ("9 vụ tai nạn, làm chết 4 người")."""
        return ends_with(self.keys, at, _HARM) is not None

    def _in_bracket(self, at: int, verb: str, noun: str) -> None:
        """Let the counts in a bracket share its verb, and those behind it the one before ("5 chi bộ (tăng 2), ...")."""
        if self.tokens[at - 2].text == "(" and self.state.verb is not None:
            self.state.outer = (self.state.verb, self.state.noun)
            self.state.verb, self.state.noun = verb, noun

    def _cases_of(self, first: int, stop: int) -> bool:
        """Whether cases are counted that are told of: "6 trường hợp là hộ nghèo", not "6 trường hợp" alone."""
        return tuple(self.keys[first : first + 2]) == CASE and max(stop, self._told_of(stop)) > first + 2

    def _of_sex(self, noun: str) -> str:
        """Return "đại biểu nữ" for the "nữ" of "494 đại biểu, trong đó có 132 nữ"."""
        told = self.state.noun
        if not told or not self.state.counted or syllable_key(noun) not in _SEXES:
            return noun
        whole = next((told.removesuffix(f" {words}") for words in _OF_MEMBERS if told.endswith(f" {words}")), told)
        return f"{whole} {noun}"

    def _part(self, q: Quantity) -> str | None:
        """Return the body that consists of others named one by one ("Ủy ban X gồm Chủ tịch, 4 Phó Chủ tịch và ...")."""
        if q.number.word and q.value < FEW:
            return None
        post = any(u.kind == "role" and u.i == q.b for u in self.line.units)
        for k in range(q.a - 1, max(self._clause(q.a), q.a - _ROW), -1):
            headed = post and self.keys[k] == _HAS and any(u.kind == "role" and u.i == k + 1 for u in self.line.units)
            if self.keys[k] == _CONSISTS or headed:
                has = ends_with(self.keys, k + 1, self.words.has)
                body = self.subjects.before(self.line, self.named, has) if has is not None else None
                return body.name if body is not None and not self.phrases.doing(q.b, q.b + 2) else None
        return None

    def _fresh(self, at: int) -> bool:
        """Whether what was counted last is still spoken of: no clause of its own stands between."""
        between = [k for k in range(self.state.end, at) if self.tokens[k].text == ";"]
        return not between or between[-1] + 2 >= at

    def _inside(self, first: int, stop: int) -> str:
        """Return "người trong cơ quan Đảng" where it is told of the persons counted only where they are."""
        if self.keys[stop : stop + 1] not in _WHERE or stop + 1 >= len(self.keys) or not self.tokens[stop + 1].word:
            return ""
        behind = self.phrases.noun(stop + 1)
        idle = self.keys[stop + 1] in _NOWHERE or self.words.stops.longest(self.keys, stop + 1) is not None
        return "" if idle or behind[0] == behind[1] else self._text(first, behind[1])

    def _bears(self, has: int) -> bool:
        """Whether "với" stands right behind what has something, not in "đối với", "ký kết với"."""
        if has and self.tokens[has - 1].text == "(":
            return False
        if self.keys[has] == _WITH and has == self._clause(has):
            return self._leads_behind(has) is not None
        return self.keys[has] != _WITH or any(s.j == has for s in self.named) or self.tokens[has - 1].text in ')”",'

    def _stopped(self, first: int) -> bool:
        """Whether no noun stands at token `first` but a word that leads elsewhere ("5 không", "600 m2 tại")."""
        return (
            self.words.stops.longest(self.keys, first) is not None
            and self.words.compounds.longest(self.keys, first) is None
            and self.words.predicates.longest(self.keys, first) is None
            and self.words.guests.longest(self.keys, first) is None
        )

    def _listed(self, at: int) -> bool:
        before = self.keys[at - 1] if at else ""
        near = at - self.state.end <= 12 or (before == ";" and at - self.state.end <= 25)
        if before == _WITH and at - self.state.end == 1:
            return self.state.rule in _GOING_ON
        return (before in (",", ";", _AND, "(", "/") or tuple(self.keys[at - 2 : at]) == _AMONG_THEM) and near

    def _praises(self) -> bool:
        return _PRAISE[0] in self.keys and any(self.keys[k : k + 2] == _PRAISE for k in range(len(self.keys)))
