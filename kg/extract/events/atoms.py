"""Lines -> atoms: each unit or known phrase of a sentence as one letter, for the frames of events and their guests.

"Đồng chí Lê Hà, Bí thư Tỉnh ủy chủ trì Hội nghị" becomes `hP,RCE`: an honorific, a person, a comma, a role, a verb of
chairing, the head noun of an event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from kg.extract.events.event_words import HEAD_NOUN, HOLD, EventWords
from kg.extract.units import Line, Org, Person, Role, Unit
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("atoms")

#: Units that phrases are made of.
_LOOSE = frozenset(("word", "pronoun", "hon", "punct"))
_UNITS = {"hon": "h", "plural": "h", "pronoun": "p", "place": "L", "date": "D", "number": "N"}
_MARKS = {",": ",", ";": ";", ":": ":", ".": ".", "(": "(", ")": ")", "-": "-", "–": "-", "—": "-", "+": ";", "…": "."}
#: What is said of who leads a delegation, and the atoms of the longest description of him.
_LEADING = _GRAMMAR.names("leading")
_LONGEST_LEADER = 30
#: Behind these a verb may be the noun of a gathering: "tổ chức Gặp mặt", "diễn ra Đối thoại", "dự Gặp mặt".
_HOLDING = frozenset((HOLD, "W", "A"))
#: How a sentence opens that tells who takes part in a gathering: "Tham gia hội nghị có", "Cùng tham gia buổi lễ".
_TAKING_PART = re.compile("x?&?XE")
_QUOTES = frozenset("“”\"'‘’«»")
#: Units of a sentence whose atoms are kept: nearly all atoms stand for one unit, and all sentences can share those.
_KEPT = 256


class Atom(NamedTuple):
    """One letter of a sentence: the units `a` up to `b` that it stands for, and the kind of an event's head noun."""

    letter: str
    a: int
    b: int
    kind: str = ""


class _Ones(dict[tuple[str, str], list[Atom]]):
    """The atoms of one unit each for the first units of a sentence, by letter and kind, made when first asked for."""

    def __missing__(self, of: tuple[str, str]) -> list[Atom]:
        letter, kind = of
        return self.setdefault(of, [Atom(letter, k, k + 1, kind) for k in range(_KEPT)])


_ones = _Ones()


@dataclass(slots=True)
class Cut:
    """A sentence with its atoms, and their letters as one string."""

    line: Line
    atoms: list[Atom]
    text: str

    def words(self, k: int) -> str:
        """Return the words of one atom in small letters."""
        atom = self.atoms[k]
        return " ".join(self.line.units[i].text.lower() for i in range(atom.a, atom.b))

    def value(self, k: int) -> object:
        """Return what the first unit of one atom was read as: a person, a role, a body, a place, a date."""
        return self.line.units[self.atoms[k].a].value

    def key(self, k: int) -> str:
        """Return the spelling key of the first unit of one atom."""
        return self.line.units[self.atoms[k].a].key

    def body(self, k: int) -> str | None:
        """Return the full name of the body at one atom, if it is one."""
        value = self.value(k)
        return value.resolved if isinstance(value, Org) else None

    def end(self, k: int) -> int:
        """Return the index behind the last token of one atom."""
        return self.line.units[self.atoms[k].b - 1].j

    def token(self, k: int) -> int:
        """Return the index of the first token of one atom."""
        return self.line.units[self.atoms[k].a].i


def cut_line(line: Line, words: EventWords) -> Cut:
    """Return `line` as atoms in order, every unit covered once."""
    found = _atoms(line, words)
    text = "".join([atom.letter for atom in found])
    if "d" in text:
        found = _leaders(found, line)
        text = "".join([atom.letter for atom in found])
    if (part := _TAKING_PART.match(text)) is not None:
        k = part.end() - 2
        if line.units[found[k].b - 1].text.lower() == "gia":  # tham gia
            found[k] = Atom("A", found[k].a, found[k].b)
            text = f"{text[:k]}A{text[k + 1 :]}"
    return Cut(line, found, text)


def _atoms(line: Line, words: EventWords) -> list[Atom]:
    units, keys, at, starts = line.units, line.keys, line.at, words.starts
    # As if every unit were a word that tells nothing; a phrase of several units leaves holes, closed in the end.
    found: list[Atom | None] = [*_words(len(units))]
    behind, held = 0, -1
    for index in [k for k, unit in enumerate(units) if unit.kind != "word" or unit.key in starts]:
        if index < behind:
            continue
        unit = units[index]
        begins = starts.get(keys[unit.i])
        if begins is None:
            found[index] = _one(_letter(unit), index)
            continue
        alone, seconds = begins
        goes_on = unit.i + 1 < len(keys) and keys[unit.i + 1] in seconds
        atom: Atom | None = None
        if not goes_on and (alone is None or unit.kind == "word") and index != held:
            letter, kind = alone or (_letter(unit), "")
            atom = _one(letter, index, kind)
        elif unit.kind in ("word", "pronoun", "hon") and not (
            unit.kind == "hon" and unit.value is None and _before_name(line, index)
        ):
            atom = _held(line, unit, index, at, words) if index == held else None
            atom = atom or _phrase(line, unit, index, at, words)
        found[index] = atom = atom or _one(_letter(unit), index)
        behind = atom.b
        if behind > index + 1:
            found[index + 1 : behind] = [None] * (behind - index - 1)
        if atom.letter in _HOLDING:
            held = behind
    return list(filter(None, found))


def _one(letter: str, index: int, kind: str = "") -> Atom:
    return _ones[letter, kind][index] if index < _KEPT else Atom(letter, index, index + 1, kind)


def _words(count: int) -> list[Atom]:
    """Return the atoms of the first units of a sentence where they are words that tell nothing."""
    return _ones["w", ""][:count] if count <= _KEPT else [Atom("w", k, k + 1) for k in range(count)]


def _leaders(found: list[Atom], line: Line) -> list[Atom]:
    """Put who leads a delegation in brackets: "Đoàn công tác của X (do ông A, Giám đốc, làm trưởng đoàn) đã thăm Y"."""
    for k, atom in enumerate(found):
        if atom.letter != "d":
            continue
        letters = ""
        for step in range(k + 1, min(k + _LONGEST_LEADER, len(found) - 1)):
            here = found[step]
            if here.letter not in "hPROKwNL,-–()&nXx" or (here.letter == "X" and "P" not in letters):
                break
            stop = _leads(found, step, line) if "P" in letters else None
            if stop is not None:
                b = found[stop - 1].b
                opening = Atom("(", atom.a, atom.b)
                return [*found[:k], opening, *found[k + 1 : step], Atom(")", here.a, b), *found[stop:]]
            letters += here.letter
    return found


def _leads(found: list[Atom], step: int, line: Line) -> int | None:
    """Return the index behind "dẫn đầu" or "làm trưởng đoàn" and the comma that closes it."""
    text = " ".join(unit.text.lower() for unit in line.units[found[step].a : found[step].b])
    stop = step + 1
    if text == "làm" and line.units[found[stop].a].text.lower().startswith("trưởng"):
        stop += 1
    elif text not in _LEADING:
        return None
    return stop + (stop < len(found) and found[stop].letter == ",")


def _before_name(line: Line, index: int) -> bool:
    return index + 1 < len(line.units) and line.units[index + 1].kind in ("person", "role")


def _phrase(line: Line, unit: Unit, index: int, at: dict[int, int], words: EventWords) -> Atom | None:
    """Return the longest phrase at a unit that ends where a unit ends and crosses no name.

    A head noun counts also where its last syllable was read as the head of a body: "Đại | hội Thi đua yêu nước".
    """
    for stop, (letter, kind) in reversed(words.phrases.all(line.keys, unit.i)):
        if stop in at and (at[stop] == index + 1 or _LOOSE.issuperset([u.kind for u in line.units[index : at[stop]]])):
            return Atom(letter, index, at[stop], kind)
        if kind and unit.i < stop - 1 and stop - 1 in at and line.units[at[stop - 1]].kind == "org":
            return Atom(letter, index, at[stop - 1], kind)
    return None


def _held(line: Line, unit: Unit, index: int, at: dict[int, int], words: EventWords) -> Atom | None:
    """Return the head noun that is a verb elsewhere: "tổ chức Gặp mặt các gia đình chính sách"."""
    hit = words.held.longest(line.keys, unit.i)
    return Atom(HEAD_NOUN, index, at[hit[0]], hit[1]) if hit is not None and hit[0] in at else None


def _letter(unit: Unit) -> str:
    value = unit.value
    if value is None:
        if unit.kind == "punct":
            return _MARKS.get(unit.text) or ('"' if unit.text in _QUOTES else "!")
        return _UNITS.get(unit.kind, "w")
    if isinstance(value, Person):
        return "P" if value.name else "w"
    if isinstance(value, Role):
        return "R"
    if isinstance(value, Org):
        return "O" if value.resolved else "o"
    return _UNITS.get(unit.kind, "w")
