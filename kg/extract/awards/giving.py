"""Who gives, who hands over and who gets: the clause around a verb of giving.

"Thừa ủy quyền của Chủ tịch nước, ông A trao ..." has a giver and a presenter; "được UBND tỉnh tặng ..." a giver and,
before it, who gets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.awards.recipients import Recipient, bodies, group_at, office_of, persons_in, recipients_from
from kg.extract.cut.honours import Honour, HonourWords
from kg.extract.reading import Reading
from kg.extract.units import Line, Person, Place, Role
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("giving")

_BY_PASSIVE = syllable_key("được")
OF = syllable_key("của")
_ENTRUSTED = _GRAMMAR.sequences("entrusted")
_HOLDING = _GRAMMAR.sequences("holding")
_HELD = tuple(map(syllable_key, ("tổ", "chức")))
TAKE, _CEREMONY, _UNIT = syllable_key("đón"), syllable_key("lễ"), syllable_key("đơn")
_DECISION = tuple(map(syllable_key, ("quyết", "định")))
_TOWARDS = _GRAMMAR.syllables("towards")
_ABOUT = syllable_key("về")
BOUNDS = frozenset(";.!?…")
#: How many units may stand between a verb of giving and the honour ("trao tặng 11 Huân chương").
_REACH = 9
#: How many words may stand between who hands over and the verb ("đã trực tiếp").
_ADVERBS = 4
#: How many words may stand between who gets and the verb ("đã có nhiều đóng góp xuất sắc, vinh dự được").
_TOLD = 8
#: The same behind those who are counted ("8 tập thể, 12 cá nhân có thành tích xuất sắc trong phong trào thi đua được").
_TOLD_OF_COUNTED = 26
#: Before a striving or standard that has been: "cùng sự nỗ lực phấn đấu", "quá trình phấn đấu", "đạt tiêu chuẩn".
_NOUNS = _GRAMMAR.syllables("nouns")
_STATE_WORDS = _GRAMMAR.syllables("state_words")
#: What a giver did before: "được UBND tỉnh | tuyên dương và tặng Bằng khen", "được | vinh dự tặng Cờ thi đua".
_PRAISED_FIRST = _GRAMMAR.syllables("praised_first")
_IS, _BY = syllable_key("là"), syllable_key("do")
_CONSISTS = syllable_key("gồm")
_OF_A_BODY = _GRAMMAR.sequences("of_a_body")
#: What leads from an honour to the names of those who got it.
_CALLED = frozenset((":", _IS, _CONSISTS))
#: Before a pronoun that is no subject, or means several.
_NOT_ALONE = _GRAMMAR.syllables("not_alone")
_PLACES = _GRAMMAR.syllables("places")
#: Before a name that is only an example: "học tập và làm theo phong cách | Hồ Chí Minh".
_FOLLOWED = _GRAMMAR.syllables("followed")
#: What "được" behind makes no passive.
_ATTAINED = _GRAMMAR.syllables("attained")
_HAND = syllable_key("trao")
#: What somebody won, once or now, is told of lives as well: "từng đoạt giải Nhất"; what is handed over is news.
_REACHED, PRIZE = syllable_key("đạt"), "giải "
_HEADS = _GRAMMAR.names("heads")
_LEADERS = _GRAMMAR.syllables("leaders")


@dataclass(slots=True)
class Verb:
    """A verb of giving in tokens `i` up to `j`, of the section `kind`; `passive` is the token of its "được"."""

    kind: str
    i: int
    j: int
    passive: int | None = None


@dataclass(slots=True)
class Clause:
    """The frame an honour stands in: its verb, who gives, who hands over, who gets before the verb."""

    verb: Verb
    givers: list[str] = field(default_factory=list)
    presenters: list[str] = field(default_factory=list)
    subjects: list[Recipient] = field(default_factory=list)
    president: bool = False
    unknown: bool = False
    office: str | None = None


class Giving:
    """The clauses of giving in one sentence."""

    def __init__(self, reading: Reading, line: Line, words: HonourWords, meant: str | None = None) -> None:
        """`meant` is whom "ông", "đồng chí" in this sentence mean."""
        self.reading, self.line, self.words, self.meant = reading, line, words, meant
        self.at = line.at

    def _verbs(self, honours: Sequence[Honour]) -> list[Verb]:
        line, found, behind = self.line, [], 0
        inside = [(h.i, h.j) for h in honours]
        for i in self.words.verbs.openings(line.keys):
            hit = self.words.verbs.longest(line.keys, i) if i >= behind and i in self.at else None
            if hit is None or any(a <= i < b for a, b in inside) or line.units[self.at[i]].kind == "org":
                continue
            verb = Verb(hit[1], i, hit[0])
            verb.passive = self._passive(i)
            found.append(verb)
            behind = hit[0]
        return found

    def _passive(self, i: int) -> int | None:
        """Return the token of "được" where only a giver stands between it and the verb at token `i`."""
        line = self.line
        index = self.at.get(i, 0) - 1
        while index >= 0:
            unit = line.units[index]
            if unit.key == _BY_PASSIVE and index and line.units[index - 1].key in _ATTAINED:
                return None  # "với những thành tích đạt được, UBND tỉnh | tặng"
            if unit.key == _BY_PASSIVE:
                return unit.i
            giver = (
                unit.kind in ("org", "role", "place", "person", "hon")
                or unit.text in (",", "và")
                or unit.text[0].isupper()
                or unit.key in _STATE_WORDS
                or unit.key in _PRAISED_FIRST
            )
            if not giver or self.at.get(i, 0) - index > 12:
                return None
            index -= 1
        return None

    def _verb_for(self, verbs: Sequence[Verb], honour: Honour, start: int) -> Verb | None:
        for verb in reversed(verbs):
            if start <= verb.i and verb.j <= honour.i and self._distance(verb.j, honour.i) <= _REACH:
                won = self.line.keys[verb.i] == _REACHED or honour.form.startswith(PRIZE)
                if verb.kind == "receive" and not honour.title and won:
                    return None
                return verb
        return None

    def _distance(self, i: int, j: int) -> int:
        """Count the units between two tokens."""
        return self.at.get(j, len(self.line.units)) - self.at.get(i, 0) if j in self.at and i in self.at else 99

    def _bound_before(self, start: int, stop: int) -> int:
        for i in range(stop - 1, start - 1, -1):
            if self._bound(i):
                return i + 1
        return start

    def _bound(self, k: int) -> bool:
        """Whether a mark that bounds a frame stands at token `k`, no stop inside a name ("TP. HCM")."""
        return self.line.tokens[k].text in BOUNDS and k in self.at

    def _joined(self, i: int, j: int) -> bool:
        return not any(self._bound(k) for k in range(i, j)) and j - i < 40

    def _unreal(self, start: int, stop: int) -> bool:
        """Whether a word between two tokens, outside names, makes the giving a wish, a plan, a rule or a denial."""
        keys, unreal = self.line.keys, self.words.unreal
        words = [
            at
            for at in unreal.openings(keys)
            if start <= at < stop and unreal.longest(keys, at, stop) and not (at and keys[at - 1] in _NOUNS)
        ]
        return any(self.line.units[self.at[at]].kind in ("word", "pronoun") for at in words if at in self.at)

    def _clause(self, verb: Verb, start: int) -> Clause:
        line, at = self.line, self.at
        clause = Clause(verb)
        first = at.get(start, 0)
        if verb.passive is not None:
            clause.givers = bodies(self.reading, line, at[verb.passive], at[verb.i])
            clause.subjects = self._subjects(first, at[verb.passive])
        elif verb.kind == "receive":
            clause.subjects = self._celebrating(first, at[verb.i]) or self._subjects(first, at[verb.i])
        else:
            self._active(clause, first, at[verb.i])
        return clause

    def _active(self, clause: Clause, first: int, last: int) -> None:
        """Settle who gives and who hands over where they stand before the verb."""
        line = self.line
        held = next((k for k in range(last - 1, first, -1) if _pair(line, k) in _HOLDING), None)
        if held is not None and not persons_in(line, held, last) and not self._anew(held, last):
            return
        decided = self._decided(first, last)
        if decided:
            clause.givers = decided
            return
        entrusted = self._entrusted(first, last)
        if entrusted:
            spoken_for = [unit.value for unit in line.units[entrusted[0] : entrusted[1]]]
            places = any(isinstance(value, Place) and value.level != "country" for value in spoken_for)
            if not (places and line.units[entrusted[0]].key in _LEADERS):
                clause.givers = bodies(self.reading, line, entrusted[0], entrusted[1])[:1]
            people = persons_in(line, first, entrusted[0]) or persons_in(line, entrusted[1], last)
            clause.presenters = people or bodies(self.reading, line, entrusted[1], last, subject=True)
            return
        clause.presenters = self._handing(first, last)
        offices = self._office_givers(first, last)
        clause.office = self._head_of(first, last) if clause.verb.kind == "give" and clause.presenters else None
        named = any(unit.kind in ("org", "role") for unit in line.units[first:last])
        clause.unknown = named and not clause.presenters
        clause.president = bool(offices)
        clause.givers = (
            (offices if clause.verb.kind == "give" else [])
            if clause.presenters
            else bodies(self.reading, line, first, last, subject=True)
        )

    def _anew(self, first: int, last: int) -> bool:
        """Whether a body begins a clause of its own: "tại hội nghị tuyên dương các tổ chức, | UBND xã X đã trao"."""
        units = self.line.units
        k = last - 1
        while k > first and units[k].kind == "word" and last - k <= _ADVERBS:
            k -= 1
        while k > first + 1 and units[k].kind == "place" and units[k - 1].text == ",":
            k -= 2
        return k > first and units[k].kind == "org" and units[k - 1].text == ","

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
                of = next((m for m in range(k, last) if line.units[m].key == OF), None)
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

    def _celebrating(self, first: int, last: int) -> list[Recipient]:
        """Return the body of "X đã tổ chức lễ kỷ niệm 60 năm thành lập và | đón nhận"; guests celebrate others."""
        units = self.line.units
        held = next((k for k in range(last - 1, first, -1) if _pair(self.line, k) == _HELD), None)
        if held is None or units[last].key != TAKE:
            return []
        told = units[held:last]
        others = any(u.key == OF and units[k + 1].key != _UNIT for k, u in enumerate(told, held))
        ceremony = any(unit.key == _CEREMONY for unit in told)
        if others or not ceremony or any(unit.kind in ("org", "person", "place") for unit in told):
            return []
        found = self._subjects(first, held)
        return found if len(found) == 1 and found[0].name else []

    def _head_of(self, first: int, last: int) -> str | None:
        """Return the office of who heads a body and is told with his name: "Giám đốc Sở X Lê Văn A | tặng"."""
        units = self.line.units
        if self.line.keys[units[last].i] == _HAND or sum(unit.kind == "person" for unit in units[first:last]) != 1:
            return None
        roles = [unit.value for unit in units[first:last] if isinstance(unit.value, Role) and not unit.value.former]
        heads = [role for role in roles if role.body and role.name in _HEADS]
        return office_of(heads[0]) if len(heads) == 1 else None

    def _subjects(self, first: int, last: int) -> list[Recipient]:
        """Return who gets something: the persons, bodies or groups nearest before unit `last`.

        Between "được" and the verb of another giving stands who gave that.
        """
        for verb in reversed(self._verbs([])):
            if verb.passive is not None and first < self.at[verb.passive] and self.at[verb.i] < last:
                nearer = self._nearest(self.at[verb.i] + 1, last)
                told = [r for r in nearer if r.name or r.count] or self._subjects(first, self.at[verb.passive])
                return [recipient for recipient in told if recipient.name or recipient.count]
        return self._nearest(first, last)

    def _nearest(self, first: int, last: int) -> list[Recipient]:
        """Return the persons, bodies or groups nearest before unit `last` of whom little else is told."""
        line = self.line
        first = next((k + 1 for k in range(last - 1, first - 1, -1) if line.units[k].text == ":"), first)
        best: list[Recipient] = []
        start = first
        while start < last:
            found, behind = recipients_from(self.reading, line, start, last, self.words)
            if found:
                before = line.units[start - 1].key if start else ""
                placed = best and isinstance(line.units[start].value, Place)
                told = sum(unit.kind == "word" for unit in line.units[behind:last])
                counted = found[-1].count is not None
                near = told <= (_TOLD_OF_COUNTED if counted else _TOLD)
                near = near and not (any(r.count for r in best) and all(r.name is None and not r.count for r in found))
                beside = before in _PLACES and bool(found[0].name)
                beside = beside or (bool(found[0].name) and before in _FOLLOWED)
                counted_behind = self._counted(start + 1, behind) if beside else None
                if counted_behind is not None:
                    start = counted_behind  # "của Chính phủ, | 1 tập thể được"
                    continue
                if not beside and not placed and near:
                    best = found
            start = max(behind, start) + 1
        return best or self._meant(first, last)

    def _counted(self, first: int, last: int) -> int | None:
        """Return the unit of the first counted group among those from `first` to `last`."""
        units = self.line.units
        numbers = (k for k in range(first, min(last, len(units))) if units[k].kind == "number")
        return next((k for k in numbers if group_at(self.line, units[k].i, self.words)), None)

    def _given_on(self, i: int, stop: int) -> list[Recipient]:
        """Return the recipients of "Lễ đón nhận danh hiệu X | trao tặng Trung đoàn 1"."""
        if self.line.keys[i : i + 1] == [_BY]:
            # "đón nhận Huân chương do Chủ tịch nước trao tặng thành phố"
            i = next((v.i for v in self._verbs([]) if i < v.i < stop and v.kind != "receive"), i)
        verb = self.words.verbs.longest(self.line.keys, i)
        if verb is None or verb[1] == "receive" or verb[0] not in self.at:
            return []
        last = self.at[stop] if stop in self.at else len(self.line.units)
        return recipients_from(self.reading, self.line, self.at[verb[0]], last, self.words)[0]

    def _leaders(self, i: int, stop: int) -> bool:
        """Whether those who lead a body get what is counted, not the body: "5 Kỷ niệm chương tặng lãnh đạo Sở X"."""
        keys = self.line.keys
        to = next((hit for k in range(i, stop) if (hit := self.words.to.longest(keys, k))), None)
        return to is not None and tuple(keys[to[0] : to[0] + 2]) in _OF_A_BODY

    def _called(self, i: int, stop: int) -> list[Recipient]:
        """Return those named behind the honour: "được tặng Bằng khen (của X) gồm: ông A, bà B", "là đồng chí A"."""
        units = self.line.units
        index = self.at.get(i, len(units))
        while index < len(units) and (units[index].kind in ("org", "role", "place") or units[index].key == OF):
            index += 1
        if index >= len(units) - 1 or units[index].i >= stop or units[index].key not in _CALLED:
            return []
        found, _ = recipients_from(self.reading, self.line, index + 1, len(units), self.words)
        bodies_alone = units[index].key == _IS and units[index + 1].kind == "word"
        return [] if bodies_alone else [recipient for recipient in found if recipient.name]

    def _listed(self, group: Recipient, i: int, stop: int) -> list[Recipient]:
        """Return the names behind a counted group, as many as it counts: "cho 3 cá nhân gồm: ông A; ..."."""
        units = self.line.units
        first = next((k for k, unit in enumerate(units) if i <= unit.i < stop and unit.key in _CALLED), None)
        if first is None or group.count is None:
            return []
        found = list(dict.fromkeys(persons_in(self.line, first, self.at.get(stop, len(units)))))
        return [Recipient(name=name) for name in found] if len(found) == group.count > 1 else []

    def _between(self, i: int, j: int) -> list[Recipient]:
        """Return the recipients right behind the verb: "đã tặng thưởng | đồng chí A | Huân chương"."""
        if i not in self.at or j not in self.at or self.at[i] == self.at[j]:
            return []
        found, behind = recipients_from(self.reading, self.line, self.at[i], self.at[j], self.words)
        if behind == self.at[j]:
            return found or self._meant(self.at[i], self.at[j])
        return []

    def _meant(self, first: int, last: int) -> list[Recipient]:
        """Return whom a pronoun in units `first` up to `last` means, where little is told between it and the verb."""
        units = self.line.units
        pronoun = next((k for k in range(last - 1, first - 1, -1) if units[k].kind == "pronoun"), None)
        if self.meant is None or pronoun is None or (pronoun and units[pronoun - 1].key in _NOT_ALONE):
            return []
        told = [unit for unit in units[pronoun + 1 : last] if unit.kind not in ("punct", "date")]
        return [Recipient(name=self.meant)] if len(told) <= _TOLD else []


def _pair(line: Line, index: int) -> tuple[str, str]:
    """Return the keys of two units that follow each other."""
    return line.units[index].key, line.units[index + 1].key if index + 1 < len(line.units) else ""
