"""The readable cases of tests/cases: how a file is read, and how what extraction gives is drawn the same way.

A file is a phenomenon; a case is a title, what the importer knows, the kinds of fact it is about, a bulletin of our own
words with the names drawn beneath each line, and the facts:

    == A title straight before the name
    facts: role
    locality: Hà Nam

      Bí thư Huyện ủy Lê Văn Mẫu phát biểu.
             ^^^^^^^^ party Huyện ủy Lý Nhân
                      ^^^^^^^^^^ person Lê Văn Mẫu

    role person=Lê Văn Mẫu title=Bí thư ...

A near miss ends with `nothing`. `gap: REASON` marks a case that is drawn as it should be read and is not yet.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.extract import extract
from kg.model import Document, Extraction, Fact

FOLDER = Path(__file__).resolve().parents[1] / "cases"
_MARGIN = "  "
_HIDDEN = frozenset(("id", "event", "relation"))


@dataclass(frozen=True)
class Case:
    """One case as written: `drawn` is all of it, `text` the bulletin, `given` what its head says."""

    file: str
    title: str
    given: dict[str, str]
    text: str
    drawn: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of fact the case is about."""
        return tuple(self.given["facts"].split())


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file; raises ValueError with file and line for what does not have the form above."""
    lines = path.read_text(encoding="utf-8").split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("== ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        given: dict[str, str] = {}
        text: list[str] = []
        for number, line in enumerate(lines[start + 1 : end], start + 2):
            if line.startswith(_MARGIN):
                if not line.strip().startswith("^"):
                    text.append(line[len(_MARGIN) :])
            elif line and not text:
                key, colon, value = line.partition(": ")
                if not colon or key not in ("facts", "locality", "published", "gap"):
                    raise ValueError(
                        f"{path}:{number}: expected 'facts: KINDS', 'locality: PLACE' or 'published: DATE'"
                    )
                given[key] = value
        if "facts" not in given or not text:
            raise ValueError(f"{path}:{start + 1}: a case needs 'facts: KINDS' and a text")
        drawn = "\n".join(line.rstrip() for line in lines[start:end]).strip("\n")
        yield Case(path.name, lines[start][3:], given, "\n".join(text), drawn)


def draw(case: Case) -> str:
    """Return the case as extraction reads it, in the form of the file."""
    given = case.given
    found = extract(Document("case", case.text, published=given.get("published"), locality=given.get("locality")))
    head = [f"== {case.title}", *(f"{key}: {value}" for key, value in given.items()), ""]
    facts = [_line(fact) for fact in found.facts if fact.kind in case.kinds]
    return "\n".join([*head, *_underlined(case.text, found), "", *(facts or ["nothing"])])


def _underlined(text: str, found: Extraction) -> Iterator[str]:
    names = sorted(
        (span.start, span.end, f"{fact.slots['kind']} {fact.slots['name']}")
        for fact in found.facts
        if fact.kind == "entity"
        for span in fact.passages
    )
    start = 0
    for line in text.split("\n"):
        yield _MARGIN + line
        for begin, end, label in names:
            if start <= begin < start + len(line):
                yield _MARGIN + " " * _width(text[start:begin]) + "^" * _width(text[begin:end]) + " " + label
        start += len(line) + 1


def _width(text: str) -> int:
    return sum(1 for c in text if not unicodedata.combining(c))


def _line(fact: Fact) -> str:
    shown = (
        f"{slot}={', '.join(value) if isinstance(value, tuple) else value}"
        for slot, value in fact.slots.items()
        if slot not in _HIDDEN and not (slot == "about" and fact.kind == "decision")
    )
    return f"{fact.kind} | {' | '.join(shown)}"
