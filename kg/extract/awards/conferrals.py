"""Sentences -> awards as told: one for each honour and recipient or group of recipients."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.awards.giving import OF, PRIZE, TAKE, Clause, Giving, Verb
from kg.extract.awards.merits import day_given, merit_period, reason
from kg.extract.awards.recipients import (
    PEOPLE_KINDS,
    Recipient,
    acts_after,
    bodies,
    group_at,
    persons_in,
    recipients_from,
)
from kg.extract.cut.honours import Honour, find_honours
from kg.extract.dates.periods import past_years
from kg.extract.units import Line
from kg.lexicon.grammar import grammar
from kg.text import syllable_key
from kg.text.numbers import number_at

_GRAMMAR = grammar("conferrals")

_AND = syllable_key("và")
_DO = syllable_key("do")
PRAISED = syllable_key("khen")
_LETTER = "Thư khen"
#: Honours of several grades or for several spans of years.
_GRADED = ("Huân chương", "Huy chương", "Huy hiệu")
#: What whoever heads an office gives in its name.
_OF_OFFICES = ("Giấy khen", "Bằng khen", _LETTER)
#: The badges for years in the Party.
_PARTY_AGE = "tuổi Đảng"
#: Words of the longest counted group right before an honour.
_GROUP = 4
#: Between praise and whoever is praised; behind those who have been told of: "3 đội viên nói | trên".
_FOR, _ABOVE = frozenset(map(syllable_key, ("cho", "đối"))), syllable_key("trên")
_REWARDED = syllable_key("thưởng")
_BEFORE_PASSIVE = _GRAMMAR.syllables("before_passive")
_AT_EVENT = _GRAMMAR.sequences("at_event")
_OFFICES = _GRAMMAR.words("offices")
#: The State itself; then those who confer orders: whoever else is said to give one hands it over.
NATION = _GRAMMAR.words("nation")
STATE = frozenset((*NATION, "Chủ tịch nước", "Quốc hội", "Hội đồng Nhà nước", "Trung ương"))


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
    handed: bool = False
    unknown: bool = False


class Conferrals(Giving):
    """The awards that one sentence tells of."""

    def awards(self) -> Iterator[Award]:
        """Yield the awards in the order of the text."""
        line, words = self.line, self.words
        honours = self._joint(find_honours(line.tokens, line.keys, words))
        if not honours:
            if PRAISED in line.keys:
                yield from self._praise(self._verbs(honours))
            return
        verbs = self._verbs(honours)
        clause: Clause | None = None
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
                first, before = clause, clause.subjects if clause is not None else []
                clause = None if self._unreal(start, honour.i) else self._clause(verb, start)
                if clause is not None and not clause.subjects and verb.passive is not None:
                    clause.subjects = before
                if clause is not None and first is not None and self._goes_on(first, clause, start):
                    handed = first.presenters if verb.kind == first.verb.kind else []
                    clause = replace(first, verb=verb, presenters=handed)
            elif clause is not None and not self._joined(honours[number - 1].j, honour.i):
                parted = honour.i - 1 - (number_at(line.tokens, honour.i - 1) is not None)
                more = line.keys[parted] == ";" and self._joined(honours[number - 1].j, parted)
                clause = clause if more or self._enumerated(clause, honour) else None
            elif number == 0:
                clause = self._told_first(honour, honours[1].i if len(honours) > 1 else len(line.tokens))
            following = next((h.i for h in honours[number + 1 :] if h.i > honour.i), len(line.tokens))
            stop = following
            if clause is None or number in joined:
                continue
            joined |= {number + k for k in range(1, self._run(honours[number:], clause))}
            last = max([number, *joined])
            if last > number:
                form = line.sentence.source[line.tokens[honour.i].start : line.tokens[honours[last].j - 1].end]
                joint = Honour(form[0].upper() + form[1:], honour.i, honours[last].j, honour.title)
                stop = honours[last + 1].i if last + 1 < len(honours) else len(line.tokens)
                yield from self._told(joint, honours[last + 1 :], clause, stop)
                continue
            told = list(self._told(honour, honours[number + 1 :], clause, stop))
            yield from self._shared(told, honour, [h for h in honours if (h.i, h.j) == (honour.i, honour.j)])
        if PRAISED in line.keys[honours[-1].j :]:
            yield from self._praise([verb for verb in verbs if verb.i >= honours[-1].j])

    def _goes_on(self, told: Clause, clause: Clause, start: int) -> bool:
        """Whether the giver of a frame gives more behind a semicolon: "UBND X tặng Cờ ...; | tặng Bằng khen"."""
        nobody = not clause.givers and not clause.presenters and not clause.unknown
        active = clause.verb.passive is None and told.verb.passive is None
        both = "receive" not in (clause.verb.kind, told.verb.kind)
        return nobody and active and both and clause.verb.i == start and self.line.tokens[start - 1].text == ";"

    def _shared(self, told: Sequence[Award], honour: Honour, same: Sequence[Honour]) -> Iterator[Award]:
        """Share out honours named in one phrase: one to each of as many names, else all together to the group."""
        graded = honour.form.startswith(_GRADED) and all(award.recipient.name for award in told)
        if len(same) < 2 or (graded and len(told) < len(same)):
            yield from told  # "Huân chương Lao động hạng Ba, hạng Nhì": somebody has them all
        elif len(told) == len(same):
            yield told[same.index(honour)]
        elif honour is same[0]:
            tokens = self.line.tokens
            form = self.line.sentence.source[tokens[honour.i].start : tokens[honour.j - 1].end]
            for award in told:
                yield replace(award, form=form[0].upper() + form[1:])

    def _enumerated(self, clause: Clause, honour: Honour) -> bool:
        """Whether an honour is of a list behind a colon: "được tặng nhiều phần thưởng như: Bằng khen; 2 Cờ thi đua"."""
        keys = self.line.keys[clause.verb.j : honour.i]
        return ":" in keys and not {".", "!", "?"} & set(keys)

    def _run(self, honours: Sequence[Honour], clause: Clause) -> int:
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
                found.append(Honour(f"{last.form} {honour.form[0].lower()}{honour.form[1:]}", last.i, honour.j))
            else:
                found.append(honour)
        return found

    def _told(self, honour: Honour, rest: Sequence[Honour], clause: Clause, stop: int) -> Iterator[Award]:
        line = self.line
        stop = next((k for k in range(honour.j, stop) if self._ends(k)), stop)
        own = self._owner(past_years(line.keys, honour.j), stop)
        foreign = not own and self._owned(honour.j)
        givers = own or list(clause.givers)
        presenters = list(clause.presenters)
        active = clause.verb.passive is None and clause.verb.kind != "receive"
        givers = [clause.office] if not givers and clause.office and honour.form in _OF_OFFICES else givers
        if own and clause.givers and not presenters and clause.verb.kind == "hand":
            presenters = [name for name in clause.givers if name not in own]
        if active and not own and honour.form.startswith("Huân chương"):
            handed = [name for name in givers if name not in STATE]
            givers = ["Chủ tịch nước"] if clause.president else [name for name in givers if name not in handed]
            presenters += [name for name in handed if name not in presenters and not name.startswith(_OFFICES)]
        recipients = self._behind(honour, stop)
        numbered = group_at(line, honour.i - 1, self.words) if honour.title and honour.i else None
        if numbered is not None and numbered[1].count is not None:
            recipients = [numbered[1]]
            givers = givers if own else self._given_behind(honour.j) or []
        elif active:
            if len(recipients) == 1 and recipients[0].kind in PEOPLE_KINDS:
                following = rest[0].i if rest else len(line.tokens)
                recipients = self._listed(recipients[0], honour.j, following) or recipients
            if not recipients:
                recipients = self._between(clause.verb.j, honour.i) or self._spoken_of(honour.j, stop)
            listed = rest and (self._only_joined(honour.j, rest[0].i) or (own and self._owned_between(honour, rest[0])))
            if not recipients and listed:
                recipients = self._behind(rest[0], len(line.tokens))
        else:
            given = self._given_on(honour.j, stop) if clause.verb.kind == "receive" else []
            recipients = given or self._called(honour.j, stop) or clause.subjects
            if own and not recipients and line.keys[clause.verb.i] == TAKE and honour.form.startswith("Huân chương"):
                # "Lễ đón nhận Huân chương Lao động hạng Nhì của Cục X": an order is the State's, whoever has it
                givers, recipients = [], [Recipient(name=name) for name in own if name not in STATE]
        number = number_at(line.tokens, honour.i - 1) if honour.i and not honour.title else None
        others = number is not None and not active and not self._enumerated(clause, honour)
        if others and number is not None and line.keys[honour.i - 2 : honour.i - 1] == [";"]:
            # "được tặng Cờ cho tập thể Hội; 30 Kỷ niệm chương; ...": more of the list, to others
            kinds = [r.kind for r in self._behind(honour, stop) if r.kind and r.count is None]
            recipients = [Recipient(kind=kinds[0] if len(kinds) == 1 else "other", count=int(number.value))]
        if active and number is not None and len(recipients) == 1 and recipients[0].kind and not recipients[0].count:
            recipients = [Recipient(kind=recipients[0].kind, count=int(number.value))]
        if (
            active
            and number is not None
            and number.value > 1
            and len(recipients) == 1
            and self._leaders(honour.j, stop)
        ):
            recipients = [Recipient(kind="individual", count=int(number.value))]
        if active and number is not None and len(recipients) > 1 and all(r.kind and not r.count for r in recipients):
            recipients = [Recipient(kind="other", count=int(number.value))]
        if active and number is not None and not recipients and (number.value > 1 or honour.form.startswith(PRIZE)):
            kind = "party_member" if _PARTY_AGE in honour.form else "other"
            recipients = [Recipient(kind=kind, count=int(number.value))]  # "trao 7 giải A, 14 giải B"
        recipients = self._counted_beside(honour.i) or recipients
        if _PARTY_AGE in honour.form:
            givers = [name for name in givers if name not in STATE and not name.startswith(_OFFICES)]
            recipients = [replace(r, kind="party_member") if r.kind == "individual" else r for r in recipients]
            people = {self.meant, *persons_in(line, 0, len(line.units))}
            recipients = [r for r in recipients if r.name is None or r.name in people]  # "ông A, Chi bộ thôn 3; ..."
        if foreign:
            recipients = [r for r in recipients if r.count is not None or r.name is not None]
            givers = []
            clause = replace(clause, unknown=True)
        for recipient in (r for r in recipients if r.name is None or r.name not in presenters):
            yield self._award(honour, replace(clause, givers=givers, presenters=presenters), recipient, stop)

    def _counted_beside(self, i: int) -> list[Recipient]:
        """Return the counted group right before an honour: "6 đồng chí | Huy hiệu 55 năm"."""
        groups = (group_at(self.line, k, self.words) for k in range(max(0, i - _GROUP), i))
        return next(([g[1]] for g in groups if g is not None and g[0] == i and g[1].count is not None), [])

    def _ends(self, k: int) -> bool:
        """Whether the mark at token `k` ends the frame; a semicolon parts the names of a list ("tặng ông A; ông B")."""
        if not self._bound(k):
            return False
        index = self.at.get(k + 1, len(self.line.units))
        ahead = self.line.units[index : index + 8]
        name = next((n for n, unit in enumerate(ahead) if unit.kind == "person"), None)
        if self.line.tokens[k].text == ";" and ahead and ahead[0].kind == "org":
            return acts_after(self.line, index + 1)
        if self.line.tokens[k].text != ";" or name is None:
            return True
        led = all(unit.kind in ("role", "hon", "plural") or unit.text == "," for unit in ahead[:name])
        return not led or acts_after(self.line, index + name + 1)

    def _only_joined(self, i: int, j: int) -> bool:
        """Whether two honours stand in one list ("Bằng khen và 5 Cờ thi đua")."""
        return all(k in (",", _AND) or k.isdigit() for k in self.line.keys[i:j])

    def _told_first(self, honour: Honour, stop: int) -> Clause | None:
        """Return the clause of "Bằng khen của X đã được trao cho ...": the honour stands before its verb."""
        index = self.at.get(honour.j)
        if index is None:
            return None
        for verb in self._verbs([honour]):
            if honour.j <= verb.i < stop and verb.passive is not None and verb.kind != "receive":
                between = self.line.units[index : self.at[verb.passive]]
                plain = all(u.kind in ("org", "role", "place") or u.key in _BEFORE_PASSIVE for u in between)
                to = self.words.to.longest(self.line.keys, verb.j)
                if plain and to and not self._unreal(self._bound_before(0, honour.i), verb.j):
                    clause = Clause(Verb("give", verb.i, verb.j))
                    clause.givers = bodies(self.reading, self.line, self.at[verb.passive], self.at[verb.i])
                    return clause
        return None

    def _owned_between(self, honour: Honour, following: Honour) -> bool:
        """Whether only whose it is stands between two honours: "Bằng khen của Bộ trưởng Bộ Y tế, Giấy khen của ..."."""
        if honour.j not in self.at or following.i not in self.at:
            return False
        between = self.line.units[self.at[honour.j] : self.at[following.i]]
        return all(u.kind in ("org", "role", "place") or u.key in (OF, _DO, _AND, ",") for u in between)

    def _spoken_of(self, i: int, stop: int) -> list[Recipient]:
        """Return the counted group of "để động viên hành động của 3 đội viên nói trên"."""
        for k in range(i, min(stop, len(self.line.keys))):
            group = group_at(self.line, k, self.words)
            if group and group[1].count and tuple(self.line.keys[group[0] : group[0] + 2])[-1:] == (_ABOVE,):
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
        if i >= stop or self.line.keys[i] not in (OF, _DO) or i + 1 not in self.at:
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

    def _owned(self, i: int) -> bool:
        """Whether the honour is said to be of somebody that could not be made out."""
        index = self.at.get(i + 1)
        if i >= len(self.line.keys) or self.line.keys[i] != OF or index is None or index >= len(self.line.units):
            return False
        return self.line.units[index].kind in ("org", "role")

    def _behind(self, honour: Honour, stop: int) -> list[Recipient]:
        """Return the recipients behind "cho", "tặng" after the honour; a letter praises whom it names at once."""
        line, i = self.line, honour.j
        at = self.at.get(i, len(line.units))
        if honour.form == _LETTER and at < len(line.units) and line.units[at].kind == "org":
            return recipients_from(self.reading, line, at, len(line.units), self.words)[0]
        for k in range(i, min(stop, i + 25)):
            hit = self.words.to.longest(line.keys, k)
            if hit and k in self.at and hit[0] in self.at:
                last = self.at[stop] if stop in self.at else len(line.units)
                found, _ = recipients_from(self.reading, line, self.at[hit[0]], last, self.words)
                if found:
                    return found
        return []

    def _praise(self, verbs: Sequence[Verb]) -> Iterator[Award]:
        """ "Đảng ủy X quyết định khen thưởng 14 tập thể và 18 cá nhân": the honour is named elsewhere."""
        line = self.line
        for verb in verbs:
            if not any(line.keys[k] == _REWARDED for k in range(verb.i, verb.j)) or verb.j not in self.at:
                continue
            start = self._bound_before(0, verb.i)
            if self._unreal(start, verb.i):
                continue
            clause = self._clause(verb, start)
            found = clause.subjects
            if verb.passive is None:
                first = verb.j + (verb.j < len(line.keys) and line.keys[verb.j] in _FOR)
                found, _ = recipients_from(self.reading, line, self.at.get(first, 0), len(line.units), self.words)
            for recipient in found:
                if recipient.count is not None:
                    yield self._award(Honour("", verb.i, verb.j), clause, recipient, len(line.tokens))

    def _award(self, honour: Honour, clause: Clause, recipient: Recipient, stop: int) -> Award:
        form, i, givers, presenters = honour.form, honour.j, clause.givers, clause.presenters
        line = self.line
        passive = clause.verb.passive is not None or clause.verb.kind == "receive"
        rule = "award-received" if passive else "award-given" if form else "award-praised"
        now = not passive or line.keys[clause.verb.i] == TAKE or tuple(line.keys[:2]) in _AT_EVENT
        handed = clause.verb.kind == "hand" and not presenters and not self._owner(i, stop)
        return Award(
            form,
            tuple(givers),
            recipient,
            list(presenters),
            merit_period(line, self.reading.document.published),
            day_given(line, i, stop),
            reason(line, i),
            [line],
            rule,
            now=now,
            handed=handed,
            unknown=clause.unknown and not givers,
        )
