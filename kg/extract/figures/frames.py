"""What the frames of figures share: the sentence, its noun phrases, and what it has said so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.cut.quantities import FigureWords
from kg.extract.dates.periods import find_periods
from kg.extract.figures.facilities import Subject
from kg.extract.figures.phrases import Phrases
from kg.extract.figures.subjects import Subjects
from kg.extract.reading import Reading
from kg.extract.units import Line
from kg.text import keys_of, syllable_key

_CLAUSE = frozenset(";:.!?…")
_SO, _WITH = syllable_key("so"), syllable_key("với")
#: Rules by which deeds of one body are told one after the other.
DEEDS = frozenset(("done", "listed"))


@dataclass(slots=True)
class State:
    """What the sentence has said so far: the last indicator, its base and body, and how the last count was governed.

    `outer` are verb and noun of the last count before the bracket that is being read.
    """

    indicator: str | None = None
    base: str | None = None
    noun: str | None = None
    org: str | None = None
    verb: str | None = None
    outer: tuple[str, str | None] | None = None
    counted: bool = False
    end: int = 0
    inside: int = 0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """An indicator with its rule; its noun begins at token `at`, `org` is its body where the frame says so."""

    indicator: str
    rule: str
    at: int
    org: str | None = None


class Frames:
    """One sentence, as the frames of figures read it."""

    def __init__(
        self, reading: Reading, line: Line, words: FigureWords, subjects: Subjects, named: Sequence[Subject]
    ) -> None:
        self.reading, self.line, self.words, self.subjects, self.named = reading, line, words, subjects, named
        self.keys, self.tokens = line.keys, line.tokens
        published = reading.document.published
        self.periods = find_periods(line.sentence.text, published[:4] if published else None)
        self.phrases = Phrases(line, words, self.periods)
        self.state = State()

    def _text(self, i: int, j: int) -> str:
        return self.phrases.text(i, j)

    def _clause(self, at: int) -> int:
        marks = (k for k in range(at - 1, -1, -1) if self.tokens[k].text in _CLAUSE and not self.phrases.dotted(k))
        return next((k + 1 for k in marks), 0)

    def _leads_behind(self, at: int) -> Subject | None:
        """Return the body that is the subject behind a comma of what is told before it, from token `at` on."""
        first = next((s for s in self.named if s.leads and s.i > at), None)
        return first if first is not None and first.name and self.tokens[first.i - 1].text == "," else None

    def _told_of(self, stop: int) -> int:
        """Return where the predicate of a count that is said to be there ends ("có 9 trường đạt chuẩn")."""
        known = self.words.predicates.longest(self.keys, stop)
        return max(known[0], self.phrases.noun(known[0])[1]) if known is not None else stop

    def _sum_of_deed(self, made: Made) -> bool:
        """Whether the sum of what was just counted is told: "đã xử phạt 240 trường hợp với số tiền 1,5 tỷ đồng"."""
        told = self.state.rule in DEEDS and self.state.end >= self._clause(made.at)
        return told and made.at > 0 and self.keys[made.at - 1] == _WITH and made.rule == "measure"

    def _economy(self, indicator: str) -> bool:
        keys = keys_of(indicator)
        if self.words.gifts.within(keys):
            return False
        return any(self.words.economy.longest(keys, k) for k in range(min(3, len(keys))))

    def _business(self, indicator: str) -> bool:
        """Whether it is an enterprise that an indicator is of: its takings, its profit."""
        keys = keys_of(indicator)
        return any(self.words.business.longest(keys, k) for k in range(min(3, len(keys))))

    def _compares(self, i: int) -> bool:
        return tuple(self.keys[i : i + 2]) == (_SO, _WITH)
