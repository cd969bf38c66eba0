"""A gathering as a sentence tells of it, and what counts as being told of plainly."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.units import Line
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("gathering")

#: A bulletin says what it reports in its head: title, summary, first sentences.
HEAD_LINES = 8
LEAD_LINES = 4
#: How plainly an event must be told of to count, in the head and further down.
REPORTED, REPORTED_LATE = 3, 5
VISIT = "Buổi làm việc"
#: "Cùng ngày, Chủ tịch nước đã có buổi tiếp ông A": meetings of two sides, and atoms among which the day opens.
MEETINGS = _GRAMMAR.names("meetings")
OPENING_ATOMS = 3
#: "Tỉnh ủy X đã họp phiên thứ nhất": the noun is the second word.
_SAT, _SITTING = "họp phiên ", "Phiên"
EARLIER = [syllable_key("trước"), syllable_key("đó")]
#: "đang thăm Việt Nam" only tells who somebody is.
GOING_ON = "đang"


@dataclass(slots=True)
class Event:
    """One gathering: `line` and `number` are where it is told of; `score` how plainly it is told."""

    kind: str
    name: str
    line: Line
    number: int
    score: int
    bare: bool = False
    label: str = ""
    when: str | None = None
    earlier: bool = False
    #: Whether it is told as what came before or after something else: "Sau buổi tiếp, ông A đã chứng kiến Lễ ký X".
    beside: bool = False
    #: Whether the name breaks off with its line: "Lễ kỷ niệm Ngày truyền thống Quân ...".
    broken: bool = False
    organizer: tuple[str, ...] = ()
    place: str | None = None
    #: Whether a head noun tells of it rather than what was done: "thảo luận tại hội trường".
    headed: bool = False
    #: The atoms of those who did it, where their verb tells of nothing else: "ông A | kiểm tra việc thi công".
    who: tuple[int, int] | None = None
    #: Whether only a verb tells of it: "ông A làm việc với Sở X", with no "buổi làm việc" behind it.
    verbal: bool = False
    #: The atoms of those who met, on both sides, where a verb tells it: "ông A | đã đến thăm | Tập đoàn X".
    met: tuple[tuple[int, int], ...] = ()
    section: int = 0
    id: str = ""
    plain: bool = False
    mentions: int = 1
    more: list[Line] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """The kind as the bulletin writes it: "buổi tiếp xúc" or "cuộc tiếp xúc", "phiên" for "họp phiên thứ nhất"."""
        if self.verbal:
            return ""
        return _SITTING if self.name.lower().startswith(_SAT) else self.label or self.kind

    @property
    def date(self) -> str | None:
        """The day of the event, where its year is known."""
        return self.when if self.when and not self.when.startswith("--") else None
