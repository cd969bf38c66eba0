"""Works, parks, projects and hamlets with names of their own, spoken of like bodies and places.

"Nhà máy xi măng X", later "Nhà máy"; "Thôn 6", later "thôn".
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.cut.quantities import FigureWords, ends_with
from kg.extract.units import Line, Unit
from kg.lexicon.grammar import grammar
from kg.text import keys_of, syllable_key

_GRAMMAR = grammar("facilities")

OPENERS = frozenset(",;:(")
_DASHES = frozenset("-–—+*")
_MARKS = frozenset(".,;:)")
_LEADS = _GRAMMAR.syllables("leads")
#: Words of the longest name of a works, and how far a body may stand before what is told of it.
WALK = 14
_YEAR, _ALL_YEAR = syllable_key("năm"), _GRAMMAR.syllables("all_year")
#: Words of the longest name of a hamlet; what stands before its number; before one that is no subject by itself.
_HAMLET, _NUMBERED, _OF_IT = 4, syllable_key("số"), frozenset(map(syllable_key, ("của", "toàn")))
#: Verbs and adverbs that follow a subject.
VERBS = _GRAMMAR.syllables("verbs")


@dataclass(frozen=True, slots=True)
class Subject:
    """A body or place named at tokens `i` up to `j`, None where a person is; one that `leads` can be a subject.

    `kind` is that of a body ("party", "state", ...).
    """

    name: str | None
    i: int
    j: int
    leads: bool
    of: bool
    place: bool = False
    works: bool = False
    where: str | None = None
    kind: str = ""


class Facilities:
    """Tells what opens a clause as its subject, and knows the works that a bulletin has named."""

    def __init__(self, words: FigureWords) -> None:
        self.words = words
        self._facilities: dict[str, str] = {}
        self._hamlets: dict[str, str] = {}

    def _opens(self, line: Line, i: int) -> bool:
        if i == 0 or line.tokens[i - 1].text in OPENERS or line.keys[i - 1] in _LEADS:
            return True
        before = line.tokens[i - 1].text
        if before[0].isdigit() and (len(before) == 4 or "/" in before):
            return True
        if line.keys[i - 1] == _YEAR and line.keys[max(0, i - 2)] in _ALL_YEAR:
            return True
        return line.tokens[i - 1].text in _DASHES and (i == 1 or line.tokens[i - 2].text in ";:")

    def _verb_at(self, line: Line, i: int) -> bool:
        short = i < len(line.keys) and line.keys[i] in VERBS
        return short or self.words.verbs.longest(line.keys, i) is not None

    def _facility(self, line: Line, unit: Unit) -> Subject | None:
        """A works, park or project with a name of its own: "Nhà máy xi măng X"; later named in short."""
        known = self.words.facilities.longest(line.keys, unit.i)
        if known is None:
            return None
        end = known[0]
        head = " ".join(line.keys[unit.i : end])
        if line.tokens[unit.i].capital:
            k, last = end, end
            while k < len(line.tokens) and k - unit.i < WALK and (line.tokens[k].word or _abbreviates(line, k)):
                ends = line.keys[k] in VERBS
                if ends or self.words.being.longest(line.keys, k):
                    break
                if line.tokens[k].capital:
                    last = k + 1
                k += 1
            if last == end + 1 < k and not (last := self._business_end(line, head, unit.i, k)):
                return None
            if last > end:
                name = self._facilities.get(head, "")
                named = line.sentence.source[line.tokens[unit.i].start : line.tokens[last - 1].end]
                if not name.startswith(f"{named} "):
                    name = self._facilities[head] = named
                self._inner(line, end, last)
                leads = self._opens(line, unit.i) and self._verb_at(line, last)
                return Subject(name, unit.i, last, leads, False, works=True)
        if head in self._facilities:
            return Subject(self._facilities[head], unit.i, end, self._opens(line, unit.i), False, works=True)
        return None

    def _business_end(self, line: Line, head: str, i: int, stop: int) -> int:
        """Return where a name of one capital and plain words ends: "Dự án Phát triển đô thị xanh | gồm 2 hợp phần".

        Before a verb or a mark, or as long as the full name named before it is the same; 0 where nothing tells.
        """
        same = 0
        for known, key in zip(keys_of(self._facilities.get(head, "")), line.keys[i:stop], strict=False):
            if known != key:
                break
            same += 1
        if same > len(head.split()) + 1:
            return i + same
        after = tuple(line.keys[stop : stop + 1])
        ended = self._verb_at(line, stop) or after in self.words.has or bool(after and after[0] in _MARKS)
        return stop if ended else 0

    def _inner(self, line: Line, start: int, stop: int) -> None:
        """Remember the works that a project is named after ("Dự án Nhà máy X")."""
        for k in range(start, stop):
            known = self.words.facilities.longest(line.keys, k)
            if known is not None and known[0] < stop:
                name = line.sentence.source[line.tokens[k].start : line.tokens[stop - 1].end]
                self._facilities.setdefault(" ".join(line.keys[k : known[0]]), name)
                return

    def _hamlet(self, line: Line, unit: Unit) -> Subject | None:
        """Return a place below the commune: by its name or number, later by its type alone, or unknown."""
        known = self.words.hamlets.longest(line.keys, unit.i)
        if known is None:
            return None
        start, first = unit.i, known[0]
        first += line.keys[first : first + 1] == [_NUMBERED]
        stop = first
        while stop < len(line.tokens) and stop - first < _HAMLET and line.tokens[stop].capital:
            stop += 1
        stop += stop == first < len(line.tokens) and line.tokens[stop].text.isdigit()
        head = " ".join(line.keys[start : known[0]])
        owned = start > 0 and line.keys[start - 1] in _OF_IT
        before = ends_with(line.keys, start, self.words.whole)
        inside = ends_with(line.keys, start if before is None else before, self.words.places)
        if stop > first:
            name = line.sentence.source[line.tokens[start].start : line.tokens[stop - 1].end]
            name = self._hamlets[head] = f"{name[0].lower()}{name[1:]}"
        elif before is None and not owned and (start or not self._verb_at(line, first)):
            return None
        else:
            stop = known[0]
            name = self._hamlets.get(head, "")
        opens = self._opens(line, start if before is None else before)
        if inside is not None:  # "Tại thôn 6, công an đã ..." is not its own
            opens = self._opens(line, inside) and self._verb_at(line, stop)
        if not opens and not owned:
            return None
        return Subject(name or None, start, stop, opens and not owned, owned, place=True)


def _abbreviates(line: Line, k: int) -> bool:
    """Whether the token is the stop of an abbreviation before a name: "TP | . Sao Mai"."""
    return line.tokens[k].text == "." and line.tokens[k - 1].text.isupper() and k + 1 < len(line.tokens)
