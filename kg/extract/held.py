"""What the walk through a sentence carries: the roles it has found, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.triggers import Trigger
from kg.extract.units import Line, Role


@dataclass(slots=True)
class Held:
    """One role of one person as one sentence has it; `date`: the nearest before it, `since`: whether "từ" leads it."""

    person: str
    role: Role
    status: str
    line: Line
    rule: str
    date: str | None = None
    since: bool = False


@dataclass(slots=True)
class State:
    """Where the walk through a sentence stands."""

    group: list[str] = field(default_factory=list)
    objects: list[str] = field(default_factory=list)
    open: bool = False
    former: bool = False
    trigger: Trigger | None = None
    reached: int = 0
    pending: list[Role] = field(default_factory=list)
    listed: list[Role] = field(default_factory=list)
    colon: bool = False
    given: list[Held] = field(default_factory=list)
    replaces: bool = False
    closed: bool = False
    nominated: bool = False
    fronted: list[Role] = field(default_factory=list)
    electing: bool = False
    aside: int = 0
    spoken: int = 0
    towards: list[Held] = field(default_factory=list)
    outside: list[Held] = field(default_factory=list)
    patients: list[str] = field(default_factory=list)
    #: Whether "do" stands before the last name: "do ông A làm Trưởng ban".
    by: bool = False
    #: A name behind "các đồng chí", and it with the name that only "và" parts from it: titles behind are both's.
    couple: bool = False
    pair: bool = False

    def run_on(self) -> None:
        """Let prose go on with a word that means nothing here: it ends appositions, lists and what waits for a name."""
        self.open = False
        if self.listed:
            self.listed = []
        if self.towards:
            self.towards = []
        if self.pending:
            self.pending = []
