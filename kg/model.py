"""The records that the stages exchange: frozen, with slots, collections as tuples.

Text flows one way: `Document` (read) -> `Fact` (extract) -> `Identity` (resolve) -> quads (graph).
Offsets are half-open and count code points of `Document.text`, so `text[span.start:span.end]` is always the surface.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

FactKind = Literal[
    "entity", "role", "event", "participation", "award", "figure", "structure", "founding", "bio", "decision"
]
EntityKind = Literal["person", "party", "state", "mass", "enterprise", "other"]
Severity = Literal["note", "warning", "error"]

#: A slot holds a name or phrase, a number, or several names.
Value = str | int | float | tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, from `start` up to but not including `end` (code points)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One bulletin as read: its text untouched, and what its page or its importer says about it.

    `id` is the stem of the file name or a slug of the address. `published` is an ISO date or None. `locality` is the
    place of the bulletin, from small to large ("Đắk Song, Đắk Nông"). `path` is where it was read, for messages.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    source: str | None = None
    locality: str | None = None
    path: str | None = None

    def quote(self, fact: Fact) -> str:
        """Return the words of the first passage of a fact of this bulletin, on one line."""
        span = fact.passages[0]
        return " ".join(self.text[span.start : span.end].split())


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of one bulletin, in the terms of the annotation guide.

    `slots` maps the guide's slot names to their values (names with abbreviations spelled out and localities completed).
    `passages` are the stretches of text that say so, the most telling first, never empty; those of an `entity` are all
    the places where the bulletin names it. `rule` names the rule that made the fact.
    """

    kind: FactKind
    slots: Mapping[str, Value]
    passages: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Issue:
    """What a stage could not read or understand: doubt is reported, never guessed away.

    `code` is a stable short name for counting ("title-without-body", "unreadable-file"); `doc` is the ID or the
    path that was given; `span` is set where the trouble lies in a bulletin's text.
    """

    severity: Severity
    code: str
    message: str
    doc: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document yields: facts in a fixed order, and what was not understood.

    `published` and `locality` are the document's own where given, otherwise what the text itself shows.
    """

    doc: str
    facts: tuple[Fact, ...]
    issues: tuple[Issue, ...]
    published: str | None = None
    locality: str | None = None


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one bulletin says of one named person or body: the resolver's only input.

    `tenures` are (title, body, status, date, term) of the roles the bulletin gives a person, `date` and `term` "" where
    unsaid; `bio` are (attribute, value); `beside` are the names of other persons and bodies in the same bulletin;
    `close` are those of them that stand right beside a person's name; provinces are written "tỉnh:" and their key;
    `styles` are what it calls a person by (values of `kg/resolve/data/styles.tsv`: gender, rank, calling, learning).
    """

    doc: str
    name: str
    kind: EntityKind
    published: str | None = None
    locality: str | None = None
    tenures: tuple[tuple[str, str, str, str, str], ...] = ()
    bio: tuple[tuple[str, str], ...] = ()
    beside: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    close: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word that two testimonies (`doc`, `name`) are of one entity, or are not."""

    same: bool
    left: tuple[str, str]
    right: tuple[str, str]
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Why two testimonies were put into one identity: the rule that fired and its explanation in words."""

    left: tuple[str, str]
    right: tuple[str, str]
    rule: str
    because: str


@dataclass(frozen=True, slots=True)
class Identity:
    """One person or body as resolved: `key` does not depend on the order of imports; `members` are its (doc, name)s."""

    key: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    members: tuple[tuple[str, str], ...]
    links: tuple[Link, ...] = ()
