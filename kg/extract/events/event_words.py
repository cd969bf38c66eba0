"""The words of events.yaml: phrases with their letters, head nouns with their kinds, acts, and where names end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from kg.errors import KgError
from kg.lexicon.trie import Trie
from kg.resources import lexicon_dir

#: The letter of the head noun of a gathering.
HEAD_NOUN = "E"
#: The letter of "tổ chức" and the like, behind which a verb may be the noun of a gathering.
HOLD = "Z"
_SECTIONS = ("kinds", "classes", "acts", "cuts", "deeds", "held")
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
    "hold": HOLD,
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
    "view": "z",
    "none": "w",
}


@dataclass(frozen=True, slots=True)
class EventWords:
    """The words of events.yaml.

    `phrases` gives each phrase its letter, and a head noun its kind; `starts` gives for each first
    syllable what it means alone (or None), and the second syllables.
    `acts` name what took place without a head noun, `cuts` end a name, `deeds` begin the predicate of a gathering, and
    `held` gives the kind of a verb that is a noun behind "tổ chức".
    """

    phrases: Trie[tuple[str, str]]
    starts: dict[str, tuple[tuple[str, str] | None, frozenset[str]]]
    acts: Trie[str]
    cuts: Trie[str]
    deeds: Trie[str]
    held: Trie[str]


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
    if not isinstance(table, dict) or set(table) != set(_SECTIONS):
        raise KgError(f"{path}: it must have the sections {', '.join(_SECTIONS)}, and no other")
    phrases: Trie[tuple[str, str]] = Trie()
    plain: dict[str, Trie[str]] = {name: Trie() for name in ("acts", "cuts", "deeds", "held")}
    for number, entry in enumerate(table["kinds"], 1):
        if not isinstance(entry, dict) or set(entry) != {"kind", "forms"}:
            raise KgError(f"{path}: kinds, entry {number}: it must have 'kind' and 'forms', and no other key")
        for form in entry["forms"]:
            phrases.add(form, (HEAD_NOUN, entry["kind"]))
    for name, forms in table["classes"].items():
        if name not in LETTERS:
            raise KgError(f"{path}: unknown class {name!r}; known are {', '.join(sorted(LETTERS))}")
        for form in forms:
            phrases.add(form, (LETTERS[name], ""))
    for name in ("acts", "cuts", "deeds"):
        for form in table[name]:
            plain[name].add(form, form)
    for form, kind in table["held"].items():
        plain["held"].add(form, kind)
    starts = phrases.branches()
    for first in plain["held"].first:
        starts.setdefault(first, (None, frozenset()))
    return EventWords(phrases, starts, **plain)
