"""Lines -> atoms: each unit or known phrase of a sentence as one letter, for the frames of events and their guests.

"Đồng chí Lê Hà, Bí thư Tỉnh ủy chủ trì Hội nghị" becomes `hP,RCE`: an honorific, a person, a comma, a role, a verb of
chairing, the head noun of an event.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from kg.errors import KgError
from kg.extract.units import Line, Org, Person, Role, Unit
from kg.lexicon.trie import Trie
from kg.resources import lexicon_dir

#: The letter of each class of words in events.yaml.
LETTERS = {
    "attend": "A",
    "shown": "M",
    "chair": "C",
    "speak": "S",
    "say": "Q",
    "direct": "G",
    "present": "T",
    "give": "g",
    "work": "J",
    "visit": "v",
    "receive": "I",
    "with": "F",
    "under": "U",
    "side": "B",
    "rep": "K",
    "behalf": "Y",
    "at": "H",
    "has": "V",
    "hold": "Z",
    "happen": "W",
    "joint": "j",
    "and": "&",
    "adverb": "x",
    "future": "f",
    "stop": "X",
    "by": "d",
    "of": "n",
    "kin": "k",
    "press": "b",
    "for": "c",
    "according": "t",
    "none": "w",
}
_UNITS = {"hon": "h", "plural": "h", "pronoun": "p", "place": "L", "date": "D", "number": "N"}
_MARKS = {",": ",", ";": ";", ":": ":", ".": ".", "(": "(", ")": ")", "-": "-", "–": "-", "—": "-", "+": ";", "…": "."}
_QUOTES = frozenset("“”\"'‘’«»")


@dataclass(frozen=True, slots=True)
class Atom:
    """One letter of a sentence: the units `a` up to `b` that it stands for, and the kind of an event's head noun."""

    letter: str
    a: int
    b: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class EventWords:
    """The words of events.yaml: phrases with their letters, head nouns with their kinds, acts, and where names end."""

    classes: Trie[str]
    kinds: Trie[str]
    acts: Trie[str]
    cuts: Trie[str]


@lru_cache(maxsize=1)
def event_words() -> EventWords:
    """Return the words of events.yaml; raises KgError, with the file, where it has an unknown section or class."""
    path = lexicon_dir() / "events.yaml"
    return read_words(path)


def read_words(path: Path) -> EventWords:
    """Return the words of the file `path`; raises KgError naming file and entry for whatever does not have its form."""
    try:
        table = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise KgError(f"{path}: cannot be read as a YAML file: {error}") from error
    if not isinstance(table, dict) or set(table) != {"kinds", "classes", "acts", "cuts"}:
        raise KgError(f"{path}: it must have the sections kinds, classes, acts and cuts, and no other")
    words = EventWords(Trie(), Trie(), Trie(), Trie())
    for number, entry in enumerate(table["kinds"], 1):
        if not isinstance(entry, dict) or set(entry) != {"kind", "forms"}:
            raise KgError(f"{path}: kinds, entry {number}: it must have 'kind' and 'forms', and no other key")
        for form in entry["forms"]:
            words.kinds.add(form, entry["kind"])
    for name, forms in table["classes"].items():
        if name not in LETTERS:
            raise KgError(f"{path}: unknown class {name!r}; known are {', '.join(sorted(LETTERS))}")
        for form in forms:
            words.classes.add(form, LETTERS[name])
    for form in table["acts"]:
        words.acts.add(form, form)
    for form in table["cuts"]:
        words.cuts.add(form, form)
    return words


def atoms(line: Line, words: EventWords) -> list[Atom]:
    """Return the atoms of `line` in order, every unit covered once."""
    found: list[Atom] = []
    at = {unit.i: index for index, unit in enumerate(line.units)}
    at[len(line.keys)] = len(line.units)
    index = 0
    while index < len(line.units):
        unit = line.units[index]
        if unit.kind in ("word", "pronoun", "hon") and not (
            unit.kind == "hon" and unit.value is None and _before_name(line, index)
        ):
            atom = _phrase(line, unit, index, at, words)
            if atom is not None:
                found.append(atom)
                index = atom.b
                continue
        found.append(Atom(_letter(unit), index, index + 1))
        index += 1
    return found


def _before_name(line: Line, index: int) -> bool:
    return index + 1 < len(line.units) and line.units[index + 1].kind in ("person", "role")


def _phrase(line: Line, unit: Unit, index: int, at: dict[int, int], words: EventWords) -> Atom | None:
    kind = _fitting(words.kinds, line, unit.i, at)
    phrase = _fitting(words.classes, line, unit.i, at)
    if kind is not None and (phrase is None or kind[0] >= phrase[0]):
        return Atom("E", index, at[kind[0]], kind[1])
    split = _split_head(line, unit.i, at, words)
    if split is not None:
        return Atom("E", index, at[split[0] - 1], split[1])
    if phrase is not None:
        return Atom(phrase[1], index, at[phrase[0]])
    return None


def _split_head(line: Line, i: int, at: dict[int, int], words: EventWords) -> tuple[int, str] | None:
    """Return a head noun whose last syllable was read as the head of a body: "Đại | hội Thi đua yêu nước"."""
    for stop, kind in words.kinds.all(line.keys, i):
        if stop not in at and stop - 1 in at and stop - 1 > i and line.units[at[stop - 1]].kind == "org":
            return stop, kind
    return None


def _fitting(trie: Trie[str], line: Line, i: int, at: dict[int, int]) -> tuple[int, str] | None:
    """Return the longest phrase at token `i` that ends where a unit ends and crosses no name."""
    for stop, value in reversed(trie.all(line.keys, i)):
        if stop in at and all(u.kind in ("word", "pronoun", "hon", "punct") for u in line.units[at[i] : at[stop]]):
            return stop, value
    return None


def _letter(unit: Unit) -> str:
    value = unit.value
    if isinstance(value, Person):
        return "P" if value.name else "w"
    if isinstance(value, Role):
        return "R"
    if isinstance(value, Org):
        return "O" if value.resolved else "o"
    if unit.kind == "punct":
        return _MARKS.get(unit.text, '"' if unit.text in _QUOTES else "!")
    return _UNITS.get(unit.kind, "w")


def letters(found: list[Atom]) -> str:
    """Return the letters of atoms as one string."""
    return "".join(atom.letter for atom in found)
