"""The units a sentence is cut into: persons, roles, bodies, places, dates, words that trigger a frame, and the rest."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.lexicon import Head, Title
from kg.text import Sentence, Token


@dataclass(slots=True)
class Place:
    """A locality as written: `name` is None where only its type stands ("tỉnh", "huyện này").

    `typed`: whether the type word is written, rather than known from the gazetteer. `level` is province, city,
    district, commune or "" where the text does not tell; `parents` are provinces it may lie in.
    """

    type: str
    name: str | None
    level: str
    i: int
    j: int
    parents: tuple[str, ...] = ()
    canon: str = ""
    typed: bool = True

    @property
    def full(self) -> str:
        """The place with its type word, as it stands in an official name."""
        if not self.name:
            return self.type
        return f"{self.type} {self.name}" if self.type else self.name


@dataclass(slots=True)
class Org:
    """An organisation as parsed: its head, the words of its business, its locality and the body it belongs to.

    `core` is head and business in official words; `resolved` is its full name once it is anchored; `kind` likewise.
    """

    head: Head
    core: str
    i: int
    j: int
    place: Place | None = None
    owner: Org | None = None
    national: bool = False
    bare: bool = False
    short: bool = False
    resolved: str | None = None
    kind: str = ""
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Role:
    """A title with its body as parsed; `former`, `acting`, `new` are the words before it, `term` the years after it."""

    title: Title
    i: int
    j: int
    org: Org | None = None
    place: Place | None = None
    former: bool = False
    acting: bool = False
    new: bool = False
    concurrent: bool = False
    term: str | None = None
    session: bool = False
    guessed: bool = False
    name: str = ""
    body: str | None = None
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Person:
    """A name of a person as written: `name` is the full name it stands for once coreference is settled."""

    surface: str
    i: int
    j: int
    honorific: bool = False
    name: str | None = None
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Unit:
    """One unit of a sentence.

    `kind` is person, role, org, place, byline, hon, rank, plural, pronoun, date, punct, number or word; a rank
    stands by itself among somebody's posts ("ông A, Đại tá, Giám đốc Công an tỉnh").
    """

    kind: str
    i: int
    j: int
    start: int
    end: int
    text: str
    key: str = ""
    value: object = None

    @property
    def body(self) -> Org | None:
        """The body that the unit names, which may be the one a title is held in ("Hiệu trưởng | Trường X")."""
        return self.value if isinstance(self.value, Org) else self.value.org if isinstance(self.value, Role) else None


@dataclass(slots=True, eq=False)
class Line:
    """A sentence with its units in order; `keys` are the keys of its tokens.

    `marked` are the units that are more than a word or a mark, each with its index, and `named` those of them that were
    read as a person, role, body or place; `figures` are those whose text begins with a digit. `runs` is kept for
    discourse.runs_of.
    """

    sentence: Sentence
    tokens: list[Token]
    keys: list[str]
    units: list[Unit] = field(default_factory=list)
    marked: list[tuple[int, Unit]] = field(default_factory=list)
    named: list[tuple[int, Unit]] = field(default_factory=list)
    figures: list[Unit] = field(default_factory=list)
    runs: list[int] = field(default_factory=list, repr=False)
    _at: dict[int, int] = field(default_factory=dict, repr=False, compare=False)

    @property
    def at(self) -> dict[int, int]:
        """The index of the unit that begins at each token, and of the end of all behind the last token."""
        if not self._at:
            self._at = {unit.i: index for index, unit in enumerate(self.units)}
            self._at[len(self.tokens)] = len(self.units)
        return self._at


def unit_at(units: list[Unit], index: int, token: int) -> int | None:
    """Return the index of the unit that begins at `token`, or None where a unit straddles it or the sentence ends."""
    while index < len(units) and units[index].i < token:
        index += 1
    return index if index < len(units) and units[index].i == token else None


def whole_of(org: Org) -> Org:
    """Return the body that all the others in a body's name belong to."""
    while org.owner is not None:
        org = org.owner
    return org
