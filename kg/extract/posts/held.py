"""What the walk through a sentence carries: the roles it has found, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.posts.steps import Step
from kg.extract.units import Line, Role
from kg.extract.words.triggers import Trigger

#: What a verb of office makes of the post it governs.
STATUS = {
    "appoint": "appointed",
    "member": "appointed",
    "former": "former",
    "ended": "ended",
    "leave": "ended",
    "current": "current",
}


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
    #: Whether prose has gone on since the last name: the next name is no other of the same group.
    prose: bool = False
    former: bool = False
    trigger: Trigger | None = None
    reached: int = 0
    pending: list[Role] = field(default_factory=list)
    listed: list[Role] = field(default_factory=list)
    #: The indices of the posts that are of the names behind them, a mark between: "Dự có Bí thư Tỉnh ủy - Lê Hà; ...".
    fronts: frozenset[int] = frozenset()
    #: The kind of the verb that governs the posts that are `listed`, or "".
    listing: str = ""
    #: Whether a name has had the posts that are `listed`: the next such post opens a list of its own.
    shared: bool = False
    #: Whether an honorific or a rank stood before the first name of the list: so it does before the others.
    honoured: bool = False
    #: Whether a title of his own stood before that name: so it does before the others.
    titled: bool = False
    colon: bool = False
    #: Whether the list is one of all who have the post ("gồm"), not of those present who do.
    gathered: bool = False
    #: Whether the list tells the votes of each, which do not end it: "ông A 45 phiếu, bà B 40 phiếu".
    ballots: bool = False
    given: list[Held] = field(default_factory=list)
    replaces: bool = False
    #: Who is replaced by somebody told of before: "... thay ông A, Giám đốc Sở Y tế".
    outgoing: str | None = None
    #: Who replaces him, where the post is told behind: "ông A thay ông B làm Giám đốc"; and he, once it is told.
    heirs: list[str] = field(default_factory=list)
    succeeded: str = ""
    closed: bool = False
    nominated: bool = False
    #: The years or months at the head of the sentence, as a step of a career has them.
    step: Step | None = None
    fronted: list[Role] = field(default_factory=list)
    #: Posts told at the head of a sentence of whoever it names, or in which he acts: "Giữ chức Giám đốc từ năm 2016,
    #: ông A ...", "Trên cương vị Bí thư Tỉnh ủy, ông A ...".
    openings: list[Held] = field(default_factory=list)
    #: Which post of a row each of those named behind it gets.
    rows: dict[str, Role] = field(default_factory=dict)
    #: Posts that a verb gives to nobody named: "bầu Bí thư Tỉnh ủy thay ông A".
    unfilled: list[Held] = field(default_factory=list)
    #: The post beside a name that is the object of a dismissal: "miễn nhiệm ông A, Phó Trưởng Ban Pháp chế".
    dismissed: list[Held] = field(default_factory=list)
    #: Posts that whoever is named behind them gives up: "miễn nhiệm Chủ tịch nước | Lê Hà".
    losing: list[Role] = field(default_factory=list)
    electing: bool = False
    #: Whether "nghỉ hưu" went before whom it is said of: "quyết định nghỉ hưu đối với ông A, Phó Giám đốc Sở".
    retiring: bool = False
    aside: int = 0
    spoken: int = 0
    towards: list[Held] = field(default_factory=list)
    #: Who got posts "đối với" them: no subjects of the clause that follows a semicolon.
    received: set[str] = field(default_factory=set)
    #: Posts lost by whom the words behind another such post name: "miễn nhiệm T, cho thôi làm U đối với ông A".
    waiting: list[Role] = field(default_factory=list)
    outside: list[Held] = field(default_factory=list)
    #: What the names behind a ground may have too: "đối với ông A để nghỉ hưu và ông B để nhận nhiệm vụ mới".
    sharing: list[Held] = field(default_factory=list)
    #: Whether "đối với" led up to the last name, behind a verb that ends posts.
    regarded: bool = False
    patients: list[str] = field(default_factory=list)
    #: Whether "do" stands before the last name: "do ông A làm Trưởng ban".
    by: bool = False
    #: Whom the sentence told of before it named somebody as whose kin they are, and where that name stands.
    kept: list[str] | None = None
    owner: int = 0
    #: A name behind "các đồng chí", and it with the name that only "và" parts from it: titles behind are both's.
    couple: bool = False
    pair: int = 0

    def front(self, name: str, line: Line) -> list[Held]:
        """Return the former posts that led up to `name`, and wait for no other: "Từ vị trí Giám đốc Sở, ông A ..."."""
        found = [Held(name, role, "former", line, "fronted") for role in self.fronted]
        self.fronted = []
        return found

    def run_on(self) -> None:
        """Let prose go on with a word that means nothing here: it ends appositions, lists and what waits for a name."""
        self.open, self.prose = False, True
        if self.listed and not self.ballots:
            self.listed = []
        if self.towards:
            self.towards = []
        if self.pending:
            self.pending = []
