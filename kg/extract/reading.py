"""Document -> reading: its sentences cut into units, names settled, ready for the frames.

Everything that finds facts starts from a `Reading`; offsets in it count the clean text, and `Reading.span` leads back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kg.extract.anchoring.aliases import find_aliases
from kg.extract.anchoring.anchor import Anchor
from kg.extract.anchoring.named_short import told_by_initials, unexplained
from kg.extract.cut.scan import Scanner
from kg.extract.dates.dates import DateMention, find_dates
from kg.extract.names.own_place import own_place
from kg.extract.names.people import settle_people
from kg.extract.units import Line, Person, Place, Unit
from kg.lexicon import Lexicon
from kg.model import Document, Fact, FactKind, Issue, Span, Value
from kg.text import Clean, clean, sentences

Report = Callable[[Issue], None]


@dataclass(slots=True)
class Reading:
    """One bulletin as understood so far: lines in order, dates, and where and when it speaks from.

    `own` is the place that it is of where its locality is not given.
    """

    document: Document
    clean: Clean
    lexicon: Lexicon
    lines: list[Line]
    dates: list[DateMention]
    anchor: Anchor
    report: Report
    people: dict[str, str] = field(default_factory=dict)
    own: Place | None = None

    @property
    def text(self) -> str:
        """The clean text that all offsets of lines and units count."""
        return self.clean.text

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the untouched text for one of the clean text."""
        return Span(*self.clean.original(start, end))

    def sentence(self, line: Line) -> Span:
        """Return the stretch of the untouched text that is the sentence."""
        return self.span(line.sentence.start, line.sentence.end)

    def fact(self, kind: FactKind, rule: str, line: Line, *more: Line, **slots: Value | None) -> Fact:
        """Return a fact that the sentence `line` (and `more`) says; slots that are None are left out."""
        filled = {name: value for name, value in slots.items() if value not in (None, "", ())}
        return Fact(kind, filled, tuple(self.sentence(item) for item in (line, *more)), rule)

    def note(self, code: str, message: str, unit: Unit) -> None:
        """Report what could not be understood at `unit`."""
        self.report(Issue("note", code, message, self.document.id, self.span(unit.start, unit.end)))


def read(document: Document, lexicon: Lexicon, report: Report) -> Reading:
    """Return the reading of `document`: sentences, units, aliases, names of bodies and persons settled."""
    text = clean(document.text)
    dates = find_dates(text.text, document.published)
    scanner = Scanner(lexicon, dates, {})
    lines = [scanner.scan(sentence) for sentence in sentences(text.text)]
    aliases = find_aliases(lines, lexicon)
    shorts = unexplained(text.text, lexicon)
    named = told_by_initials(lines, shorts)
    aliases = {**named.bodies, **aliases}
    if aliases or named.businesses:
        scanner = Scanner(lexicon, dates, aliases, named.businesses)
        begins = frozenset(words[0] for words in aliases) | named.begins
        lines = [line if begins.isdisjoint(line.keys) else scanner.scan(line.sentence) for line in lines]
    people = settle_people(lines, lexicon)

    def to_original(issue: Issue) -> None:
        span = issue.span
        report(
            issue
            if span is None or text.offsets is None
            else Issue(issue.severity, issue.code, issue.message, issue.doc, Span(*text.original(span.start, span.end)))
        )

    anchor = Anchor(lexicon, lines, document.locality, to_original, document.id)
    anchor.anchor()
    own = None if anchor.given else own_place(lines)
    return Reading(document, text, lexicon, lines, dates, anchor, report, people, own)


def persons(line: Line) -> list[Unit]:
    """Return the units of `line` that name a person, in order."""
    return [unit for _, unit in line.named if isinstance(unit.value, Person) and unit.value.name]
