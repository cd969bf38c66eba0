"""Bodies that are elected, and those that elect: whose size and whose votes are told.

"Đại hội đã bầu Ban Chấp hành khóa X gồm 15 người", "bầu 15 đồng chí vào Ban Chấp hành", "Tỉnh ủy X đã bầu ông A".
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.committees import organization_for
from kg.extract.figures.facilities import OPENERS, VERBS, WALK, Facilities, Subject
from kg.extract.figures.members import has_members, is_assembly
from kg.extract.reading import Reading
from kg.extract.units import Line, Org, Unit
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("elected")

_TERMS = _GRAMMAR.syllables("terms")
_INTO = frozenset(map(syllable_key, ("vào", "gia")))
_ELECTING = _GRAMMAR.syllables("electing")
_ELECT = syllable_key("bầu")
#: What a body did at its meeting it did itself ("Hội nghị Tỉnh ủy X đã bầu").
_MET = frozenset(map(syllable_key, ("nghị", "họp")))
_DELEGATION = tuple(map(syllable_key, ("đoàn", "đại", "biểu")))
_BOARD, _NATIONAL = "Ban Chấp hành", "Quốc hội"
#: How many lines before one the assembly may be named whose votes it tells.
_BEFORE = 6
_TERM_WORD, _CONSISTS = syllable_key("nhiệm"), syllable_key("gồm")


class Elected(Facilities):
    """Finds the elected bodies of a sentence; `meeting` is the body that meets, `host` who holds the gathering."""

    reading: Reading
    meeting: str | None = None
    host: str | None = None
    _topic: Subject | None = None

    def before(self, line: Line, found: Sequence[Subject], at: int) -> Subject | None:
        """Return the body right before token `at`, terms of office apart: "Ban Chấp hành khóa X gồm 15 người"."""
        for subject in reversed(found):
            if subject.j <= at:
                between = range(subject.j, at)
                idle = all(
                    line.keys[k] in _TERMS or not line.tokens[k].word or line.tokens[k].text.isupper() for k in between
                )
                led = (
                    subject.leads
                    or subject.i == 0
                    or line.keys[subject.i - 1] in _ELECTING
                    or line.tokens[subject.i - 1].text in OPENERS
                )
                fits = idle and led and subject.name and not subject.place and at - subject.j <= WALK
                return subject if fits else None
        return None

    def into(self, line: Line, found: Sequence[Subject], at: int) -> Subject | None:
        """Return the body in "bầu 15 đồng chí vào Ban Chấp hành" behind token `at`."""
        for subject in found:
            if subject.i >= at and subject.i - at <= 8 and line.keys[subject.i - 1] in _INTO and subject.name:
                return subject
        return None

    def _elected_board(self, line: Line, unit: Unit) -> Subject | None:
        """Return the board of the body that meets: "Đại hội đã bầu Ban Chấp hành khóa VII gồm 35 đồng chí"."""
        org = unit.value if isinstance(unit.value, Org) and unit.i else None
        if org is None or org.head.name != _BOARD or not self.meeting or not self._of_meeting(org):
            return None
        whole = organization_for(self.meeting)
        chosen = line.keys[unit.i - 1] in _ELECTING or line.keys[unit.i - 1] in _INTO
        if not chosen or not has_members(whole):
            return None
        name = whole if whole.startswith(_BOARD) else f"{_BOARD} {whole}"
        return Subject(name, unit.i, unit.j, False, False)

    def _of_meeting(self, org: Org) -> bool:
        """Whether a board is told alone, or of the kind of body that meets: "Ban Chấp hành | Công đoàn lâm thời"."""
        owner = org.owner
        same = owner is not None and owner.bare and (self.meeting or "").startswith(f"{owner.core} ")
        return org.bare or same

    def delegation(self, line: Line, at: int) -> str | None:
        """Return the delegation named before token `at`: "bầu Đoàn đại biểu dự Đại hội X gồm 9 đại biểu"."""
        for k in range(at - 4, max(-1, at - 40), -1):
            chosen = k > 0 and line.keys[k - 1] in _ELECTING
            if tuple(line.keys[k : k + 3]) == _DELEGATION and (line.tokens[k].capital or chosen):
                ends = (_TERM_WORD, _CONSISTS, ",", "(")
                stop = next((m for m in range(k, at) if line.keys[m] in ends), at)
                return line.sentence.source[line.tokens[k].start : line.tokens[stop - 1].end]
        return None

    def voting(self, line: Line, at: int) -> str | None:
        """Return the body whose vote it is: the assembly or committee last named before token `at`."""
        found = None
        for unit in line.units:
            if unit.j > at and found:
                break
            if isinstance(unit.value, Org) and unit.j <= at and self._electing(line, unit):
                return unit.value.resolved
            org = unit.value if isinstance(unit.value, Org) else getattr(unit.value, "org", None)
            if isinstance(org, Org) and org.resolved and is_assembly(org.resolved):
                found = org.resolved
        topic = self._topic.name if self._topic is not None else None
        return found or next((name for name in (topic, self.host) if name and is_assembly(name)), None)

    def met_before(self, line: Line) -> str | None:
        """Return the assembly last named in the lines before: what follows tells for whom it voted."""
        for other in reversed(self.reading.lines[: self.reading.lines.index(line)][-_BEFORE:]):
            for _, unit in reversed(other.named):
                body = unit.body
                if body is not None and body.resolved and is_assembly(body.resolved):
                    return body.resolved if body.place is not None or body.resolved == _NATIONAL else None
        return None

    def _electing(self, line: Line, unit: Unit) -> bool:
        """Whether the body at `unit` elects: "Tỉnh ủy X đã bầu ông A"."""
        k = unit.j
        while k < len(line.keys) and line.keys[k] in VERBS:
            k += 1
        met = unit.i > 0 and line.keys[unit.i - 1] in _MET
        return k < len(line.keys) and line.keys[k] == _ELECT and (met or self._opens(line, unit.i))
