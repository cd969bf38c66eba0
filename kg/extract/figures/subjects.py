"""Whose figure it is: the subject of the sentence, the place it is of, or what the bulletin was speaking of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from kg.extract.awards.recipients import place_name
from kg.extract.cut.quantities import FigureWords, any_ends, ends_with
from kg.extract.figures.elected import Elected
from kg.extract.figures.facilities import OPENERS, VERBS, WALK, Subject
from kg.extract.figures.members import has_members, heads_of_members, holds
from kg.extract.figures.topics import Topics
from kg.extract.reading import Reading
from kg.extract.units import Line, Org, Place, Unit
from kg.lexicon.grammar import grammar
from kg.lexicon.trie import Trie
from kg.model import Fact
from kg.text import keys_of, name_key, syllable_key

_GRAMMAR = grammar("subjects")

_WHOLE = "cả nước"
_COUNTRY = tuple(tuple(map(syllable_key, w.split())) for w in ("cả nước", "toàn quốc"))
#: Associations hold their own.
_CONGRESS = "Đại hội"
#: Meetings of leaders, which have no guests to count.
_MEETINGS = tuple(_GRAMMAR.names("meetings"))
#: "UBKT các cấp": the bodies of one kind together are the subject, whichever of them was named before.
_LEVELS = tuple(map(syllable_key, ("các", "cấp")))
#: "ở Trung ương": what is counted at the centre, as against the provinces.
_CENTRE = tuple(tuple(map(syllable_key, w.split())) for w in ("ở trung ương", "tại trung ương"))
_NATIONWIDE: Trie[None] = Trie()
for _phrase in (*_COUNTRY, *_CENTRE):
    _NATIONWIDE.add_keys(_phrase, None)
#: For how many paragraphs a body that was spoken of stays the subject of sentences that name none.
_FRESH = 3
#: How many bodies that were spoken of may be taken up again in short.
_KEPT = 4
_YEAR = syllable_key("năm")
_AND, _OF, _WITH, _ON = (syllable_key(word) for word in ("và", "của", "với", "trên"))
#: Words of the first of those by whom something was done.
_AGENT = 10
_LEADING = [[key] for key in VERBS]
_PASSIVE = _GRAMMAR.syllables("passive")
#: "Theo": whose report is cited, and of how many words its name may be.
_ACCORDING, _CITED = syllable_key("theo"), 8
#: What inspectors found is of those whom they inspected ("Theo kết luận của Ủy ban Kiểm tra Tỉnh ủy X, có ...").
_FINDINGS = keys_of("kết luận")
_CONSISTING = (syllable_key("gồm"), ":")
_FIRST_TOKEN = attrgetter("i")
_IDLE = frozenset(("punct", "number", "date", "hon", "plural", "decision", "byline", "role"))
_FAVOUR = _GRAMMAR.syllables("favour")
_SPOKESMEN = _GRAMMAR.sequences("spokesmen")
#: Words of "Ban Chấp hành Đảng bộ" and the like, with the first of the enterprise that it is of.
_PARTY_PREFIX = 7


class Subjects(Elected):
    """Follows the bodies and places that the sentences of a bulletin speak of."""

    def __init__(self, reading: Reading, words: FigureWords, facts: Sequence[Fact]) -> None:
        super().__init__(words)
        self.reading = reading
        self._topic: Subject | None = None
        #: Whether the sentences are of something that is not known, since what was spoken of was forgotten.
        self.unknown = False
        self._topics = Topics(reading)
        self.spoken: list[Subject] = []
        self._person_in: int | None = None
        self._since = 0
        self.people = ""
        names = (str(f.slots["name"]) for f in facts if f.kind == "event" and f.slots.get("name"))
        self.event = next((name for name in names if not name.lower().startswith(_MEETINGS)), None)
        hosts = [f.slots.get("organizer") for f in facts if f.kind == "event" and f.slots.get("organizer")]
        first = hosts[0] if hosts else None
        self.host = first[0] if isinstance(first, tuple) and len(first) == 1 else None
        congress = any(f.kind == "event" and f.slots.get("kind") == _CONGRESS for f in facts) and not first
        self.host = self.host or (self._named_in(self.event, "mass") if self.event and congress else None)
        self.meeting = self.host or (self._named_in(self.event) if self.event and not first else None)

    def of_line(self, line: Line) -> list[Subject]:
        """Return the bodies, places and persons of a sentence in order."""
        found: list[Subject] = []
        taken = 0
        told = [unit for _, unit in line.marked if unit.kind not in _IDLE]
        begins = (*self.words.subjects.openings(line.keys), *_NATIONWIDE.openings(line.keys))
        words = [line.units[line.at[i]] for i in begins if i in line.at]
        told += [unit for unit in words if unit.kind == "word"]
        told.sort(key=_FIRST_TOKEN)
        for unit in told:
            if unit.i < taken:
                continue
            level = self._level(line, unit)
            if level is not None:
                found.append(level)
                taken = level.j
                continue
            if unit.kind == "word" and tuple(line.keys[unit.i : unit.i + 3]) in _CENTRE and unit.i + 3 < len(line.keys):
                name = line.sentence.source[line.tokens[unit.i + 1].start : line.tokens[unit.i + 2].end]
                found.append(Subject(name, unit.i, unit.i + 3, False, True, True))
                taken = unit.i + 3
                continue
            facility = self._facility(line, unit) if unit.kind in ("word", "org") else None
            if facility is not None and (unit.kind == "word" or not getattr(unit.value, "resolved", None)):
                found.append(facility)
                taken = facility.j
                continue
            subject = self._hamlet(line, unit) if unit.kind == "word" else None
            if subject is not None:
                found.append(subject)
                taken = subject.j
                continue
            subject = self._subject(line, unit)
            if subject is not None:
                by = subject.leads and self._agent(line, subject.i, subject.j)
                found.append(replace(subject, leads=False) if by else subject)
        return found

    def _agent(self, line: Line, at: int, end: int) -> bool:
        """Whether the body at token `at` is one of those by whom it was done ("đã được Bộ A, Bộ B phê duyệt")."""
        if not at or line.keys[at - 1] not in (",", _AND) or line.keys[end : end + 1] in _LEADING:
            return False
        for k in range(at - 2, max(-1, at - _AGENT), -1):
            if line.keys[k] in _PASSIVE:
                return line.tokens[k + 1].capital
            if not line.tokens[k].word:
                return False
        return False

    def _level(self, line: Line, unit: Unit) -> Subject | None:
        """Return the bodies of all levels together: "UBKT các cấp", "cấp ủy các cấp"."""
        known = self.words.levels.longest(line.keys, unit.i) if unit.kind == "word" else None
        stop = known[0] if known is not None else unit.j if isinstance(unit.value, Org) else None
        if stop is None or tuple(line.keys[stop : stop + 2]) != _LEVELS:
            return None
        name = unit.value.core if isinstance(unit.value, Org) else " ".join(t.text for t in line.tokens[unit.i : stop])
        text = f"{name[0].upper()}{name[1:]} {' '.join(t.text for t in line.tokens[stop : stop + 2])}"
        of = ends_with(line.keys, unit.i, self.words.apart) is not None
        more = self.words.members.longest(line.keys, stop + 3) if line.keys[stop + 2 : stop + 3] == [_AND] else None
        if more is not None:
            text = f"{text} {' '.join(t.text for t in line.tokens[stop + 2 : more[0]])}"
            stop = more[0] - 2
        return Subject(text, unit.i, stop + 2, self._opens(line, unit.i) and not of, of)

    def find(self, line: Line, found: Sequence[Subject], at: int, clause: int) -> Subject | None:
        """Return the body or place that a figure at token `at` of `line` is of; its clause begins at token `clause`."""
        lead = [s for s in found if s.j <= at and s.leads]
        if lead and not (lead[-1].name is None and self._told(line, lead[-1].j, at)):
            return self._first(line, lead)
        near = [s for s in found if clause <= s.i and s.j <= at and s.of]
        if near and self._cited(line, near[-1].i, _FINDINGS):
            return None
        if near:
            return self._reported(line, near[-1])
        if self._person_in == line.sentence.line or line.sentence.line - self._since > _FRESH:
            return None
        nationwide = self._topic is not None and self._topic.name == _WHOLE and line.sentence.line - self._since <= 1
        return self._topic if nationwide or (self._topic and self._is_main(self._topic.name or "")) else None

    def _is_main(self, name: str) -> bool:
        """Whether the bulletin is of the body or place, so that sentences without a subject go on to speak of it."""
        return name in (self.host, self.meeting, self.home()) or self._topics.is_of(name)

    def _reported(self, line: Line, told: Subject) -> Subject:
        """Return of what a body of state reports that is only cited: its place ("Theo Sở X, toàn tỉnh có ...")."""
        unit = line.units[line.at[told.i]] if told.i in line.at else None
        body = unit.body if unit is not None else None
        if body is None or body.kind != "state" or not self._cited(line, told.i):
            return told
        return replace(told, name=told.where, place=True)

    def _cited(self, line: Line, at: int, what: tuple[str, ...] = ()) -> bool:
        """Whether "theo" opens the clause that names the body at token `at`, and with it `what` of the body."""
        for k in range(at - 1, max(-1, at - _CITED), -1):
            if line.keys[k] == _ACCORDING or not line.tokens[k].word:
                told = tuple(line.keys[k + 1 : k + 1 + len(what)]) == what
                return told and line.keys[k] == _ACCORDING and self._opens(line, k)
        return False

    def _first(self, line: Line, lead: Sequence[Subject]) -> Subject:
        """Return the first of the bodies that share a verb: "Bộ Chính trị, Ban Bí thư đã ..."."""
        last = lead[-1]
        for other in reversed(lead[:-1]):
            joined = last.i - other.j == 1 and line.keys[other.j] in (",", _AND)
            if not joined or other.place or last.place or other.name is None:
                break
            last = other
        return last

    def _told(self, line: Line, start: int, stop: int) -> bool:
        """Whether a person only tells what follows ("ông A cho biết, ...")."""
        return any_ends(line.keys, start, stop, self.words.sayers)

    def follow(self, line: Line, found: Sequence[Subject]) -> None:
        """Remember what the sentence spoke of, for those behind it."""
        lead = [s for s in found if s.leads and s.name]
        of = [s for s in found if s.of and s.name and s.i <= 2 * WALK and line.keys[s.i - 1] == _OF]
        of = [s for s in of if s.place or not self._favours(line, s.i)]
        if lead and tuple(line.keys[max(0, lead[0].i - 2) : lead[0].i]) == _CONSISTING:
            return  # "14 bộ gồm: Bộ A, Bộ B": the parts are not spoken of
        if lead or of:
            self._topic, self._person_in, self._since = (lead or of)[0], None, line.sentence.line
            self.unknown = False
            for name in {s.name for s in lead if s.name}:
                self._topics.speak(name)
            self.spoken = [self._topic, *(s for s in self.spoken if s.name != self._topic.name)][:_KEPT]
        elif any(s.leads and not self._told(line, s.j, len(line.keys)) for s in found):
            self._person_in = line.sentence.line

    def _favours(self, line: Line, at: int) -> bool:
        """Whether "của" before token `at` tells by whose favour something was done ("được sự quan tâm của X")."""
        return any(key in _FAVOUR for key in line.keys[max(0, at - WALK) : at - 1])

    def forget(self) -> None:
        """Let what was spoken of be forgotten: the sentences that follow are of something that is not known."""
        self._topic, self.unknown = None, True

    def home(self, *, given: bool = False) -> str | None:
        """Return the bulletin's own place, the smallest that its locality names; not only its words where `given`."""
        anchor = self.reading.anchor
        place = anchor.commune or anchor.district or anchor.province or (None if given else self.reading.own)
        if place is None or not place.name:
            return None
        if place.type:
            return place.full
        written = (p for _, p in anchor.seen_places if p.type and (p.name, p.level) == (place.name, place.level))
        return next(written, place).full  # "Cư Jút" of a locality is the text's "huyện Cư Jút"

    def _subject(self, line: Line, unit: Unit) -> Subject | None:
        if unit.kind in ("person", "pronoun"):
            start = self._titles_before(line, unit)
            named = unit.kind == "pronoun" or getattr(unit.value, "name", None)
            return Subject(None, unit.i, unit.j, True, False) if named and self._opens(line, start) else None
        if unit.kind == "word" and tuple(line.keys[unit.i : unit.i + 2]) not in _COUNTRY:
            return None
        whole = ends_with(line.keys, unit.i, self.words.whole)
        start = unit.i if whole is None else whole
        opens = self._opens(line, start)
        if unit.kind == "word":
            of = ends_with(line.keys, unit.i, self.words.apart) is not None
            opens = opens or (unit.i > 0 and line.keys[unit.i - 1] == _ON and self._opens(line, unit.i - 1))
            leads = opens and self._verb_at(line, unit.i + 2)
            return Subject(_WHOLE, unit.i, unit.i + 2, leads, of, True) if leads or of else None
        spoken = ends_with(line.keys, start, _SPOKESMEN)
        opens = opens or (
            spoken is not None
            and self._opens(line, spoken)
            and self._told(line, unit.j, min(unit.j + 3, len(line.keys)))
        )
        name = self._name(unit.value)
        if name is None:
            board = self._elected_board(line, unit)
            if board is not None:
                return board
            unknown = isinstance(unit.value, Place) and unit.i and self._belongs(line, start)
            spoken_of = self._topic is not None and (self._topic.place or self._topic.where)
            if isinstance(unit.value, Place) and whole is not None and opens and not spoken_of:
                return Subject(None, start, unit.j, True, False, True)  # "toàn thành phố có ...", whichever it is
            if opens and isinstance(unit.value, Org) and self.words.hamlets.longest(line.keys, unit.j):
                return Subject(None, start, unit.j, True, False)  # "Chi bộ thôn có 25 đảng viên", whichever it is
            return Subject(None, start, unit.j, False, True, True) if unknown else None
        inside = ends_with(line.keys, start, self.words.places)
        of = ends_with(line.keys, start, self.words.apart) is not None
        if of and opens and line.keys[start - 1] == _AND and self._verb_at(line, unit.j):
            of = False
        if inside is not None:
            of, opens = of or not self._opens(line, inside), self._opens(line, inside)
        place = unit.kind == "place"
        of = of or (not opens and inside is None and self._reaches(line, unit.j))
        if place and not (opens or of):
            return None
        listed = start > 0 and (line.tokens[start - 1].text in OPENERS or line.keys[start - 1] == _AND)
        if place and opens and inside is None and listed:
            opens = self._verb_at(line, unit.j) and line.keys[unit.j] != _WITH
        if opens and start and line.tokens[start - 1].text == "(":
            opens = self._verb_at(line, unit.j)  # "Đội A (Cục B) đã ...": a body in brackets only tells whose it is
        works = isinstance(unit.value, Org) and unit.value.kind == "enterprise"
        kind = unit.value.kind if isinstance(unit.value, Org) else ""
        return Subject(name, start, unit.j, opens and not of, of, place, works, _where(unit.value), kind)

    def _reaches(self, line: Line, i: int) -> bool:
        """Whether a verb of reaching or change follows at token `i` ("thu ngân sách huyện X đạt")."""
        if line.keys[i : i + 1] == [_YEAR] and line.tokens[i + 1].text.isdigit():
            i += 2  # "huyện X | năm 2023 | đạt"
        return self.words.reaching.longest(line.keys, i) is not None

    def _belongs(self, line: Line, start: int) -> bool:
        """Whether what stands before token `start` is of the place there ("của xã", "trên địa bàn xã")."""
        return line.keys[start - 1] == _OF or ends_with(line.keys, start, self.words.places) is not None

    def _titles_before(self, line: Line, unit: Unit) -> int:
        """Return where the honorifics and titles before a name begin."""
        index = line.at[unit.i]
        while index and line.units[index - 1].kind in ("hon", "role", "plural"):
            index -= 1
        return line.units[index].i

    def _name(self, value: object) -> str | None:
        if isinstance(value, Org):
            return value.resolved
        if isinstance(value, Place):
            return place_name(self.reading, value)
        return None

    def fitting(self, subject: Subject | None, line: Line, at: int, *, economy: bool) -> str | None:
        """Return the body or place that counts what stands at token `at`: members a body, households a place."""
        name = subject.name if subject is not None else None
        here = subject is not None and subject is not self._topic
        if subject is not None and subject.place and name is None:
            return None
        if economy:
            kept = subject is not None and (subject.place or subject.works or (here and subject.leads))
            where = subject.where if subject is not None else None
            if subject is None and any(self.words.borne.longest(line.keys, k) for k in (at, max(0, at - 1))):
                return self.home(given=True)  # "tổng vốn đầu tư" is a project's rather than the place's
            return name if kept and name else self.home(given=subject is not None) or where or name
        if subject is not None and subject.name is None:
            return None
        kind = heads_of_members(line.keys, at)
        if kind and self.meeting and not here and holds(self.meeting, kind) and not holds(name or "", kind):
            return self.meeting
        if self.words.members.longest(line.keys, at) is not None and (name is None or subject is None or subject.place):
            return self.host if self.host and has_members(self.host) else name
        local = self.words.compounds.longest(line.keys, at) is None and self.words.local.longest(line.keys, at)
        if local and subject is self._topic and subject is not None:
            return name if subject.place or subject.works else self.home(given=True) or subject.where or name
        return name or self.host

    def works(self, name: str | None) -> str | None:
        """Return the enterprise whose Party organisation or union `name` is, None where it is none."""
        for k, word in enumerate((name or "").split()[:_PARTY_PREFIX]):
            if k and word[:1].isupper():
                rest = " ".join((name or "").split()[k:])
                known = self.reading.lexicon.heads.longest(keys_of(rest), 0)
                if known is not None and known[1].kind == "enterprise":
                    return rest
        return None

    def attended(self) -> str | None:
        """Return what the guests came to: the body that met or called them, else the gathering."""
        if self.meeting:
            return self.meeting
        return re.sub(r"\s*\([^)]*\)|\s+năm \d{4}$", "", self.event) if self.event else None

    def _named_in(self, event: str, kind: str = "") -> str | None:
        """Return the body, of `kind` if given, that a gathering is called after: "Đại hội Công đoàn tỉnh X"."""
        key = name_key(event)
        inside = {
            unit.value.resolved
            for line in self.reading.lines
            for _, unit in line.named
            if isinstance(unit.value, Org)
            and unit.value.resolved
            and (not kind or unit.value.kind == kind)
            and (name_key(unit.value.resolved) in key or (kind and name_key(unit.text) in key))
        }
        return max(inside, key=len, default=None)


def _where(value: object) -> str | None:
    """Return the place of a body of state or Party, with its type: what such a body reports on is its place."""
    org = value if isinstance(value, Org) else None
    while org is not None:
        if org.place is not None and org.place.name and org.kind in ("state", "party"):
            return org.place.full
        org = org.owner
    return None
