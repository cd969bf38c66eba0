"""Readings -> awards: which honour, whose, to whom, who handed it over, when and why.

"Chủ tịch UBND tỉnh tặng Bằng khen cho 5 tập thể và 12 cá nhân" gives two awards; a caption ("Ông A trao Giấy khen cho các
tập thể") adds who handed over the award it shows. What is only proposed, planned or required is no award.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.honours import Honour, HonourWords, find_honours, load_honours
from kg.extract.periods import find_periods
from kg.extract.reading import Reading
from kg.extract.recipients import Recipient, bodies, group_at, persons_in, recipients_from, units_by_token
from kg.extract.units import Line, Person, Place, Role
from kg.model import Fact
from kg.text import name_key, syllable_key
from kg.text.numbers import number_at

_BY_PASSIVE = syllable_key("được")
_OF, _AND = syllable_key("của"), syllable_key("và")
_DO = syllable_key("do")
_ENTRUSTED = frozenset(
    tuple(map(syllable_key, w.split())) for w in ("ủy quyền", "thừa lệnh", "thay mặt", "thừa quyền", "đại diện")
)
_HOLDING = frozenset(tuple(map(syllable_key, w.split())) for w in ("tổ chức", "diễn ra", "long trọng"))
_DECISION = tuple(map(syllable_key, ("quyết", "định")))
_TOWARDS = frozenset(map(syllable_key, ("cho", "tặng", "tới")))
_TAKE = syllable_key("đón")
_ABOUT = syllable_key("về")
_BOUNDS = frozenset(";.!?…")
_REASONS = tuple(
    tuple(map(syllable_key, w.split()))
    for w in ("vì", "do đã", "đã có", "có thành tích", "có nhiều", "đã", "có đóng góp")
)
#: How many tokens may stand between a verb of giving and the honour ("trao tặng 11 Huân chương", "được UBND tỉnh tặng").
_REACH = 9
#: How many words may stand between who hands over and the verb ("đã trực tiếp").
_ADVERBS = 4
_AT_EVENT = frozenset(
    tuple(map(syllable_key, w.split()))
    for w in ("dịp này", "nhân dịp", "tại hội", "tại buổi", "tại lễ", "tại đại", "cũng tại", "tại chương")
)


@dataclass(slots=True)
class Award:
    """One award as told so far: one honour, one recipient or group of recipients."""

    form: str
    giver: tuple[str, ...]
    recipient: Recipient
    presenters: list[str]
    period: str | None
    date: str | None
    reason: str | None
    lines: list[Line]
    rule: str
    now: bool = True


@dataclass(slots=True)
class _Verb:
    """A verb of giving in tokens `i` up to `j`, of the section `kind`; `passive` with the tokens of "được" before it."""

    kind: str
    i: int
    j: int
    passive: int | None = None


@dataclass(slots=True)
class _Clause:
    """The frame an honour stands in: its verb, who gives, who hands over, who gets before the verb."""

    verb: _Verb
    givers: list[str] = field(default_factory=list)
    presenters: list[str] = field(default_factory=list)
    subjects: list[Recipient] = field(default_factory=list)
    president: bool = False


def find_awards(reading: Reading, facts: Sequence[Fact]) -> list[Fact]:
    """Return the `award` facts of a bulletin; `facts` are those found before, whose events date the awards."""
    words = load_honours()
    told: list[Award] = []
    for line in reading.lines:
        told.extend(_Sentence(reading, line, words).awards())
    date = next((str(f.slots["date"]) for f in facts if f.kind == "event" and "date" in f.slots), None)
    merged = _merge(told)
    return [_fact(reading, award, number, date) for number, award in enumerate(merged, 1)]


class _Sentence:
    """The awards that one sentence tells of."""

    def __init__(self, reading: Reading, line: Line, words: HonourWords) -> None:
        self.reading, self.line, self.words = reading, line, words
        self.at = units_by_token(line)

    def awards(self) -> Iterator[Award]:
        """Yield the awards in the order of the text."""
        line, words = self.line, self.words
        honours = self._joint(find_honours(line.tokens, line.keys, words))
        verbs = self._verbs(honours)
        if not honours:
            yield from self._praise(verbs)
            return
        clause: _Clause | None = None
        joined: set[int] = set()
        for number, honour in enumerate(honours):
            start = self._bound_before(honours[number - 1].j if number else 0, honour.i)
            start = min(start, honour.i)
            verb = self._verb_for(verbs, honour, start)
            if (
                verb is not None
                and clause is not None
                and number
                and verb.passive is None
                and verb.i - honours[number - 1].j <= 1
            ):
                verb = None
            if verb is not None:
                before = clause.subjects if clause is not None else []
                clause = None if self._unreal(start, honour.i) else self._clause(verb, start)
                if clause is not None and not clause.subjects and verb.passive is not None:
                    clause.subjects = before
            elif clause is not None and not self._joined(honours[number - 1].j, honour.i):
                clause = None
            following = next((h.i for h in honours[number + 1 :] if h.i > honour.i), len(line.tokens))
            stop = following
            if clause is None or number in joined:
                continue
            joined |= {number + k for k in range(1, self._run(honours[number:], clause))}
            last = max([number, *joined])
            if last > number:
                form = line.sentence.source[line.tokens[honour.i].start : line.tokens[honours[last].j - 1].end]
                honour = Honour(form[0].upper() + form[1:], honour.i, honours[last].j, honour.title)
                stop = honours[last + 1].i if last + 1 < len(honours) else len(line.tokens)
            told = list(self._told(honour, honours[last + 1 :], clause, stop))
            same = [h for h in honours if (h.i, h.j) == (honour.i, honour.j)]
            if len(same) > 1 and len(told) == len(same):
                told = [told[same.index(honour)]]
            yield from told

    def _run(self, honours: Sequence[Honour], clause: _Clause) -> int:
        """Return how many honours a counted group got together ("được tặng giấy khen và lao động tiên tiến")."""
        counted = bool(clause.subjects) and all(r.count is not None for r in clause.subjects)
        if clause.verb.passive is None or not counted:
            return 1
        length = 1
        while length < len(honours) and self.line.keys[honours[length - 1].j : honours[length].i] in ([","], [_AND]):
            length += 1
        return length

    def _joint(self, honours: Sequence[Honour]) -> list[Honour]:
        """Read an honour and the title right behind it as one ("giấy khen lao động tiên tiến")."""
        found: list[Honour] = []
        for honour in honours:
            if found and found[-1].j == honour.i and honour.title and not found[-1].title:
                last = found.pop()
                honour = Honour(f"{last.form} {honour.form[0].lower()}{honour.form[1:]}", last.i, honour.j)
            found.append(honour)
        return found

    # --- verbs

    def _verbs(self, honours: Sequence[Honour]) -> list[_Verb]:
        line, found, i = self.line, [], 0
        inside = [(h.i, h.j) for h in honours]
        while i < len(line.keys):
            hit = self.words.verbs.longest(line.keys, i)
            if (
                hit is None
                or any(a <= i < b for a, b in inside)
                or i not in self.at
                or line.units[self.at[i]].kind == "org"
            ):
                i += 1
                continue
            verb = _Verb(hit[1], i, hit[0])
            verb.passive = self._passive(i)
            found.append(verb)
            i = hit[0]
        return found

    def _passive(self, i: int) -> int | None:
        """Return the token of "được" where only a giver stands between it and the verb at token `i`."""
        line = self.line
        index = self.at.get(i, 0) - 1
        while index >= 0:
            unit = line.units[index]
            if unit.key == _BY_PASSIVE:
                return unit.i
            giver = (
                unit.kind in ("org", "role", "place", "person", "hon")
                or unit.text in (",", "và")
                or unit.text[0].isupper()
                or unit.key in _STATE_WORDS
            )
            if not giver or self.at.get(i, 0) - index > 12:
                return None
            index -= 1
        return None

    def _verb_for(self, verbs: Sequence[_Verb], honour: Honour, start: int) -> _Verb | None:
        for verb in reversed(verbs):
            if start <= verb.i and verb.j <= honour.i and self._distance(verb.j, honour.i) <= _REACH:
                if verb.kind == "receive" and honour.title is False and self.line.keys[verb.i] == syllable_key("đạt"):
                    return None
                return verb
        return None

    def _distance(self, i: int, j: int) -> int:
        """Count the units between two tokens."""
        return self.at.get(j, len(self.line.units)) - self.at.get(i, 0) if j in self.at and i in self.at else 99

    def _bound_before(self, start: int, stop: int) -> int:
        for i in range(stop - 1, start - 1, -1):
            if self.line.tokens[i].text in _BOUNDS:
                return i + 1
        return start

    def _joined(self, i: int, j: int) -> bool:
        return not any(self.line.tokens[k].text in _BOUNDS for k in range(i, j)) and j - i < 40

    def _unreal(self, start: int, stop: int) -> bool:
        return any(self.words.unreal.longest(self.line.keys, i, stop) for i in range(start, stop))

    # --- who

    def _clause(self, verb: _Verb, start: int) -> _Clause:
        line, at = self.line, self.at
        clause = _Clause(verb)
        first = at.get(start, 0)
        if verb.passive is not None:
            clause.givers = bodies(self.reading, line, at[verb.passive], at[verb.i])
            clause.subjects = self._subjects(first, at[verb.passive])
        elif verb.kind == "receive":
            clause.subjects = self._subjects(first, at[verb.i])
        else:
            self._active(clause, first, at[verb.i])
        return clause

    def _active(self, clause: _Clause, first: int, last: int) -> None:
        """Settle who gives and who hands over where they stand before the verb."""
        line = self.line
        held = next((k for k in range(last - 1, first, -1) if _pair(line, k) in _HOLDING), None)
        if held is not None and not persons_in(line, held, last):
            return
        entrusted = self._entrusted(first, last)
        if entrusted:
            clause.givers = bodies(self.reading, line, entrusted[0], entrusted[1])[:1]
            people = persons_in(line, entrusted[1], last) or persons_in(line, first, entrusted[0])
            clause.presenters = people or bodies(self.reading, line, entrusted[1], last, subject=True)
            return
        decided = self._decided(first, last)
        if decided:
            clause.givers = decided
            return
        clause.presenters = self._handing(first, last)
        offices = self._office_givers(first, last)
        clause.president = bool(offices)
        clause.givers = (
            (offices if clause.verb.kind == "give" else [])
            if clause.presenters
            else bodies(self.reading, line, first, last, subject=True)
        )

    def _handing(self, first: int, last: int) -> list[str]:
        """Return the persons before the verb at unit `last`, where nothing else is told of them in between."""
        units = self.line.units
        nearest = next((k for k in range(last - 1, first - 1, -1) if units[k].kind == "person"), None)
        if nearest is None:
            return []
        between = [unit for unit in units[nearest + 1 : last] if unit.kind == "word"]
        if len(between) > _ADVERBS:
            return []
        for k in range(nearest, first - 1, -1):
            if units[k].kind == "word" and units[k].key in _TOWARDS:
                first = next(m for m in range(k, last) if units[m].kind == "person") + 1
                break
        return persons_in(self.line, first, last)

    def _entrusted(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the units of the giver in "thừa ủy quyền của X, ông A trao", "thay mặt Nhà nước, ông A trao"."""
        units = self.line.units
        for k in range(first, last - 1):
            if _pair(self.line, k) in _ENTRUSTED:
                stop = next((m for m in range(k + 3, last) if units[m].kind in ("person", "hon")), last)
                comma = next((m for m in range(stop - 1, k + 1, -1) if units[m].text == ","), None)
                return k + 2, comma if comma is not None else stop
        return None

    def _decided(self, first: int, last: int) -> list[str]:
        """Return the giver of "Quyết định của Chủ tịch nước về việc tặng thưởng"."""
        line = self.line
        for k in range(first, last - 1):
            if _pair(line, k) == _DECISION:
                of = next((m for m in range(k, last) if line.units[m].key == _OF), None)
                about = next((m for m in range(k, last) if line.units[m].key == _ABOUT), None)
                if of is not None and about is not None and of < about:
                    return bodies(self.reading, line, of + 1, about)
        return []

    def _office_givers(self, first: int, last: int) -> list[str]:
        """ "Chủ tịch nước Tô Lâm đã ký quyết định tặng thưởng": the office gives, its holder signs."""
        units = self.line.units
        for index in range(first, last - 1):
            role = units[index].value
            if (
                isinstance(role, Role)
                and isinstance(units[index + 1].value, Person)
                and role.title.title == "Chủ tịch nước"
            ):
                return ["Chủ tịch nước"]
        return []

    def _subjects(self, first: int, last: int) -> list[Recipient]:
        """Return who gets something: the persons, bodies or groups nearest before unit `last`."""
        line = self.line
        for start in range(last - 1, first - 1, -1):
            if line.units[start].text in (":",) or line.units[start].key in (_OF,):
                first = start + 1
                break
        best: list[Recipient] = []
        start = first
        while start < last:
            found, behind = recipients_from(self.reading, line, start, last, self.words)
            if found:
                before = line.units[start - 1].key if start else ""
                placed = best and isinstance(line.units[start].value, Place)
                if not (before in _PLACES and found[0].name) and not placed:
                    best = found
            start = max(behind, start) + 1
        return best

    # --- what

    def _told(self, honour: Honour, rest: Sequence[Honour], clause: _Clause, stop: int) -> Iterator[Award]:
        line = self.line
        stop = next((k for k in range(honour.j, stop) if line.tokens[k].text in _BOUNDS), stop)
        own = self._owner(honour.j, stop)
        givers = own or list(clause.givers)
        presenters = list(clause.presenters)
        active = clause.verb.passive is None and clause.verb.kind != "receive"
        if own and clause.givers and not presenters and clause.verb.kind == "hand":
            presenters = [name for name in clause.givers if name not in own]
        if active and not own and honour.form.startswith("Huân chương"):
            handed = [name for name in givers if name not in _STATE]
            givers = ["Chủ tịch nước"] if clause.president else [name for name in givers if name not in handed]
            presenters += [name for name in handed if name not in presenters and not name.startswith(_OFFICES)]
        recipients = self._behind(honour.j, stop)
        numbered = group_at(line, honour.i - 1, self.words) if honour.title and honour.i else None
        if numbered is not None and numbered[1].count is not None:
            recipients = [numbered[1]]
            givers = givers if own else self._given_behind(honour.j) or []
        elif active:
            if not recipients:
                recipients = self._spoken_of(honour.j, stop)
            if not recipients and rest and self._only_joined(honour.j, rest[0].i):
                recipients = self._behind(rest[0].j, len(line.tokens))
        else:
            recipients = clause.subjects
        number = number_at(line.tokens, honour.i - 1) if honour.i and not honour.title else None
        if active and number is not None and len(recipients) == 1 and recipients[0].kind and not recipients[0].count:
            recipients = [Recipient(kind=recipients[0].kind, count=int(number.value))]
        for recipient in (r for r in recipients if r.name is None or r.name not in presenters):
            yield self._award(honour.form, givers, recipient, presenters, honour.j, stop, clause)

    def _only_joined(self, i: int, j: int) -> bool:
        """Whether two honours stand in one list ("Bằng khen và 5 Cờ thi đua")."""
        return all(k in (",", _AND) or k.isdigit() for k in self.line.keys[i:j])

    def _spoken_of(self, i: int, stop: int) -> list[Recipient]:
        """Return the counted group of "để động viên hành động của 3 đội viên nói trên"."""
        for k in range(i, min(stop, len(self.line.keys))):
            group = group_at(self.line, k, self.words)
            if (
                group
                and group[1].count
                and tuple(self.line.keys[group[0] : group[0] + 2])[-1:] == (syllable_key("trên"),)
            ):
                return [group[1]]
        return []

    def _given_behind(self, i: int) -> list[str]:
        """Return the giver of "15 tập thể lao động xuất sắc ... được tỉnh khen"."""
        for verb in self._verbs([]):
            if verb.i >= i and verb.passive is not None and verb.passive >= i:
                return bodies(self.reading, self.line, self.at[verb.passive], self.at[verb.i])
        return []

    def _owner(self, i: int, stop: int) -> list[str]:
        """Return the giver in "Bằng khen của UBND tỉnh", "Huân chương ... do Nhà nước trao tặng"."""
        if i >= stop or self.line.keys[i] not in (_OF, _DO) or i + 1 not in self.at:
            return []
        index = self.at[i + 1]
        last = index
        while last < len(self.line.units) and self.line.units[last].i < stop:
            unit = self.line.units[last]
            if (
                unit.kind not in ("org", "role", "place")
                and not unit.text[0].isupper()
                and unit.text not in (",", "và")
            ):
                break
            last += 1
        found = bodies(self.reading, self.line, index, last)
        return found[:1] if len(found) > 1 and self.line.units[last - 1].text == "," else found

    def _behind(self, i: int, stop: int) -> list[Recipient]:
        """Return the recipients behind "cho", "tặng" after the honour."""
        line = self.line
        for k in range(i, min(stop, i + 25)):
            hit = self.words.around.longest(line.keys, k)
            if hit and hit[1] == "to" and k in self.at and hit[0] in self.at:
                last = self.at[stop] if stop in self.at else len(line.units)
                found, _ = recipients_from(self.reading, line, self.at[hit[0]], last, self.words)
                if found:
                    return found
        return []

    def _praise(self, verbs: Sequence[_Verb]) -> Iterator[Award]:
        """ "Đảng ủy X quyết định khen thưởng 14 tập thể và 18 cá nhân": the honour is named elsewhere."""
        line = self.line
        for verb in verbs:
            if not any(line.keys[k] == syllable_key("thưởng") for k in range(verb.i, verb.j)) or verb.j not in self.at:
                continue
            start = self._bound_before(0, verb.i)
            if self._unreal(start, verb.i) or verb.passive is not None:
                continue
            first = verb.j + (
                verb.j < len(line.keys) and line.keys[verb.j] in (syllable_key("cho"), syllable_key("đối"))
            )
            found, _ = recipients_from(self.reading, line, self.at.get(first, 0), len(line.units), self.words)
            groups = [r for r in found if r.count is not None]
            clause = self._clause(verb, start)
            for recipient in groups:
                yield self._award("", clause.givers, recipient, clause.presenters, verb.j, len(line.tokens), clause)

    def _award(
        self,
        form: str,
        givers: Sequence[str],
        recipient: Recipient,
        presenters: list[str],
        i: int,
        stop: int,
        clause: _Clause,
    ) -> Award:
        line = self.line
        passive = clause.verb.passive is not None or clause.verb.kind == "receive"
        begin = line.tokens[i].start if i < len(line.tokens) else line.sentence.end
        periods = find_periods(line.sentence.text, _year(self.reading))
        date = self._date(begin, stop)
        period = next((p.value for p in reversed(periods)), None)
        rule = "award-received" if passive else "award-given" if form else "award-praised"
        now = not passive or line.keys[clause.verb.i] == _TAKE or tuple(line.keys[:2]) in _AT_EVENT
        return Award(form, tuple(givers), recipient, list(presenters), period, date, self._reason(i), [line], rule, now)

    def _date(self, begin: int, stop: int) -> str | None:
        """Return the date right behind the honour ("(năm 2019)"), else a day named before it."""
        end = self.line.tokens[stop - 1].end if 0 < stop <= len(self.line.tokens) else self.line.sentence.end
        for unit in self.line.units:
            if unit.kind == "date" and begin <= unit.start < min(begin + 6, end) and isinstance(unit.value, str):
                return unit.value
        days = [u.value for u in self.line.units if u.kind == "date" and u.end <= begin and isinstance(u.value, str)]
        return next((day for day in reversed(days) if len(day) == 10 and not day.startswith("-")), None)

    def _reason(self, i: int) -> str | None:
        line = self.line
        for k in range(i, len(line.keys)):
            for words in _REASONS:
                if tuple(line.keys[k : k + len(words)]) == words and k + len(words) < len(line.tokens):
                    first = k + len(words) if words[0] in (_REASONS[0][0], syllable_key("đã")) else k
                    if words == _REASONS[0] and line.keys[first] == syllable_key("đã"):
                        first += 1
                    end = line.tokens[-1].end - (line.tokens[-1].text == ".")
                    return line.sentence.source[line.tokens[first].start : end].strip()
        return None


#: Second syllables of "Nhà nước", "Trung ương", "Chính phủ".
#: Those who confer orders; whoever else is said to give one hands it over.
_STATE = frozenset(("Nhà nước", "Chủ tịch nước", "Quốc hội", "Hội đồng Nhà nước", "Trung ương"))
_OFFICES = ("Thủ tướng", "Phó", "Chủ tịch", "Giám đốc", "Bí thư", "Bộ trưởng", "Tổng", "Thứ trưởng", "Trưởng")
_STATE_WORDS = frozenset(map(syllable_key, ("nước", "ương", "phủ", "các", "cấp")))
_PLACES = frozenset(map(syllable_key, ("tại", "ở", "trong")))


def _year(reading: Reading) -> str | None:
    return reading.document.published[:4] if reading.document.published else None


def _pair(line: Line, index: int) -> tuple[str, str]:
    """Return the keys of two units that follow each other."""
    return line.units[index].key, line.units[index + 1].key if index + 1 < len(line.units) else ""


# --- one bulletin


def _merge(told: Sequence[Award]) -> list[Award]:
    """Return one award for each honour and recipient: captions and repeats add what they know."""
    found: list[Award] = []
    for award in _named(told):
        same = [other for other in found if _same(other, award)]
        if same:
            for other in same:
                _add(other, award)
        else:
            found.append(award)
    found = [award for award in found if award.form]
    out: list[Award] = []
    for award in sorted(found, key=lambda a: a.recipient.name is None and a.recipient.count is None):
        whole = [o for o in out if _same(o, award)]
        if whole:
            for other in whole:
                _add(other, award)
        else:
            out.append(award)
    return [a for a in out if a.giver or a.recipient.name or a.recipient.count is not None]


def _named(told: Sequence[Award]) -> Iterator[Award]:
    """Give the honour its name where it is told without one, and a counted group the names it was told with."""
    groups = [
        [a.recipient for a in told if a.lines[0] is line and a.recipient.name]
        for line in dict.fromkeys(map(lambda a: id(a.lines[0]), told))
        for line in [next(a.lines[0] for a in told if id(a.lines[0]) == line)]
    ]
    for award in told:
        if not award.form:
            forms = {o.form for o in told if o.form and _fits(o, award)}
            if len(forms) == 1:
                award.form = forms.pop()
        names = next((g for g in groups if len(g) == award.recipient.count and len(g) > 1), None)
        if names is not None and award.recipient.kind in ("individual", "party_member"):
            for recipient in dict.fromkeys(names):
                yield replace(award, recipient=recipient, presenters=list(award.presenters), lines=list(award.lines))
        else:
            yield award


def _fits(one: Award, other: Award) -> bool:
    """Whether the two may be of one giver, and of one kind of recipient."""
    return _one_giver(one, other) and one.recipient.kind == other.recipient.kind


def _one_giver(one: Award, other: Award) -> bool:
    """Whether the two may be of one giver; the State gives through its President."""
    if not one.giver or not other.giver:
        return True
    a, b = ({"Chủ tịch nước" if g in _STATE else g for g in award.giver} for award in (one, other))
    return bool({name_key(g) for g in a} & {name_key(g) for g in b})


def _one_name(a: str, b: str) -> bool:
    """Whether two recipients are one: "tỉnh X" is "Đảng bộ, chính quyền và nhân dân tỉnh X" in short."""
    people = f" {name_key('nhân dân')} "
    return a == b or (people in a and a.endswith(f" {b}")) or (people in b and b.endswith(f" {a}"))


def _same(one: Award, other: Award) -> bool:
    if name_key(one.form) != name_key(other.form):
        return False
    if not _one_giver(one, other):
        return False
    a, b = one.recipient, other.recipient
    if a.name or b.name:
        return bool(a.name and b.name) and _one_name(name_key(a.name or ""), name_key(b.name or ""))
    return a.kind == b.kind and (a.count == b.count or a.count is None or b.count is None)


def _add(award: Award, other: Award) -> None:
    if not award.giver or "Nhà nước" in award.giver:
        award.giver = other.giver or award.giver
    award.now = award.now or other.now
    award.presenters += [p for p in other.presenters if p not in award.presenters]
    award.period, award.reason = award.period or other.period, award.reason or other.reason
    award.date = award.date or other.date
    if award.recipient.count is None and other.recipient.count is not None:
        award.recipient = other.recipient
    award.lines += [line for line in other.lines if line not in award.lines]


def _recent(reading: Reading, date: str | None) -> bool:
    """Whether the event is of the bulletin's own time, not one it remembers."""
    years = [int(d.value[:4]) for d in reading.dates if d.value[:4].isdigit()]
    published = reading.document.published
    latest = int(published[:4]) if published else max(years, default=0)
    return date is not None and int(date[:4]) >= latest - 1


def _fact(reading: Reading, award: Award, number: int, date: str | None) -> Fact:
    first, *more = award.lines
    giver = award.giver[0] if len(award.giver) == 1 else award.giver
    dated = award.date or (date if award.now and _recent(reading, date) else None)
    return reading.fact(
        "award",
        award.rule,
        first,
        *more,
        id=f"a{number}",
        form=award.form,
        giver=giver,
        recipient=award.recipient.name,
        recipient_kind=award.recipient.kind if award.recipient.name is None else None,
        count=award.recipient.count,
        presenter=tuple(award.presenters),
        period=award.period,
        date=dated,
        reason=award.reason,
    )
