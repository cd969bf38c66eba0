"""Whose figure it is: the subject of the sentence, the place it is of, or what the paragraph was speaking of."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.quantities import FigureWords, ends_with
from kg.extract.reading import Reading
from kg.extract.recipients import place_name
from kg.extract.units import Line, Org, Place
from kg.text import syllable_key

_OPENERS = frozenset(",;:.()-–—")
_LEADS = frozenset(
    map(syllable_key, ("hiện", "nay", "rằng", "thì", "mà", "biết", "hay", "và", "riêng", "năm", "qua", "được", "là"))
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A body or place named at token `i` up to `j`: `leads` where it can be the subject of what follows."""

    name: str
    i: int
    j: int
    leads: bool
    of: bool


class Subjects:
    """Follows the bodies and places that the sentences of a bulletin speak of."""

    def __init__(self, reading: Reading, words: FigureWords) -> None:
        self.reading, self.words = reading, words
        self._topic: tuple[str, int] | None = None

    def of_line(self, line: Line) -> list[Subject]:
        """Return the bodies and places of a sentence in order."""
        found: list[Subject] = []
        for unit in line.units:
            name = self._name(unit.value)
            if name is None:
                continue
            start = unit.i
            whole = ends_with(line.keys, start, self.words.whole)
            if whole is not None:
                start = whole
            of = ends_with(line.keys, start, self.words.apart) is not None
            inside = ends_with(line.keys, start, self.words.places) is not None or whole is not None
            before = line.tokens[start - 1] if start else None
            opens = before is None or before.text in _OPENERS or before.key in _LEADS
            if unit.kind == "place" and not inside and not opens and not of:
                continue
            found.append(Subject(name, start, unit.j, (opens or inside) and not of, of))
        return found

    def find(self, line: Line, found: list[Subject], at: int, clause: int) -> str | None:
        """Return the body or place that a figure at token `at` of `line` is of; its clause begins at token `clause`."""
        lead = [s for s in found if s.j <= at and s.leads]
        if lead:
            return lead[-1].name
        near = [s for s in found if clause <= s.i and s.j <= at and s.of]
        if near:
            return near[-1].name
        if self._topic is not None and self._topic[1] == line.sentence.line:
            return self._topic[0]
        return None

    def follow(self, line: Line, found: list[Subject]) -> None:
        """Remember what the sentence spoke of, for the next one of its paragraph."""
        lead = [s for s in found if s.leads]
        if lead:
            self._topic = (lead[0].name, line.sentence.line)

    def home(self) -> str | None:
        """Return the bulletin's own place, from small to large as far as it is known."""
        place = self.reading.anchor.district or self.reading.anchor.province
        return place.full if place is not None and place.name else None

    def _name(self, value: object) -> str | None:
        if isinstance(value, Org):
            return value.resolved
        if isinstance(value, Place):
            return place_name(self.reading, value)
        return None
