"""Whom a bulletin speaks of as its sentences go on: the persons that "ông" and "bà" mean."""

from __future__ import annotations

from kg.extract.units import Line, Person, Unit
from kg.extract.words import office_words
from kg.extract.words.neighbours import BORN
from kg.text import syllable_key

_LIVES = office_words.trie("lives")
_MR, _MRS = syllable_key("ông"), syllable_key("bà")


class Spoken:
    """The person the last sentence was about, and those before, with what is known of their sex.

    `lives` has the sentence in which each was said to be born, `life_of` whom the records of a life are of, `day` the
    number of the paragraph and the last full date told in it.
    """

    def __init__(self) -> None:
        self.subject: str | None = None
        self.lives: dict[str, Line] = {}
        self.life_of: str | None = None
        self.day: tuple[int, str] | None = None
        self._subjects: list[str] = []
        self._women: dict[str, bool] = {}

    @property
    def told_of(self) -> str:
        """Whose posts a record without a name is of; empty where nobody was spoken of."""
        return self.life_of or self.subject or ""

    def lived(self, name: str) -> bool:
        """Whether the bulletin tells the life of `name`."""
        return name == self.life_of or name in self.lives

    def hear(self, line: Line, first: str | None) -> None:
        """Remember a sentence, in which `first` was named first."""
        if first is not None:
            self._take(first)
            if _LIVES.within(line.keys):
                self.life_of = first  # "Tiểu sử đồng chí A": the records that follow are A's
        own = [u.value for _, u in line.marked if u.kind == "date" and isinstance(u.value, str)]
        if not BORN.isdisjoint(line.keys):
            self.day = None
            if self.subject is not None:
                self.lives.setdefault(self.subject, line)
        elif own:
            self.day = (line.sentence.line, own[-1]) if not own[-1].startswith("--") else None

    def named_in(self, line: Line) -> str | None:
        """Return the first person of a sentence without posts or verbs of office, whose other units tell nothing."""
        first: str | None = None
        for index, unit in line.marked:
            if unit.kind == "person" and isinstance(unit.value, Person) and unit.value.name:
                self.learn_sex(line, index, unit.value.name)
                first = first or unit.value.name
            elif unit.kind == "pronoun":
                self.mean(unit)
                first = first or self.subject
        return first

    def _take(self, name: str) -> None:
        """Let the next sentences be about `name` until another is named."""
        self.subject = name
        self._subjects = [*(other for other in self._subjects if other != name), name]

    def learn_sex(self, line: Line, index: int, name: str) -> None:
        """Remember from "ông" or "bà" before a name whether a woman bears it."""
        if index and line.units[index - 1].key in (_MR, _MRS):
            self._women[name] = line.units[index - 1].key == _MRS

    def mean(self, pronoun: Unit) -> None:
        """Let "ông" and "bà" mean the last man or woman that a sentence was about."""
        woman = {_MR: False, _MRS: True}.get(pronoun.key)
        if woman is None:
            return
        fitting = [name for name in self._subjects if self._women.get(name, woman) is woman]
        if fitting:
            self.subject = fitting[-1]
