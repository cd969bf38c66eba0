"""Words around posts and bodies (kg/lexicon/office.yaml), as the sets that the walk and the owners ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from kg.lexicon.tables import Table, load_table
from kg.lexicon.trie import Trie
from kg.text import name_key, syllable_key

_SECTIONS = (
    "light",
    "from",
    "with",
    "no_posts",
    "high_offices",
    "new_item",
    "periods",
    "earlier",
    "councils",
    "lending",
    "lent",
    "today",
    "with_them",
    "lives",
    "death",
    "mourning",
    "sittings",
    "assemblies",
    "without_body",
    "held_as",
    "enterprise_boards",
    "managements",
    "committees",
    "boards",
    "of_wholes",
    "parts",
    "commands",
    "units",
    "state_centres",
    "of_clauses",
    "of_nations",
    "mother_universities",
    "societies",
    "became",
    "assistants",
    "council_boards",
    "party_boards",
    "district_offices",
    "province_branches",
    "district_branches",
    "hamlet_heads",
    "vacant",
    "of_now",
    "of_verbs",
    "people",
    "counts",
    "sides",
    "true_names",
    "hands_over",
    "elected",
    "servants",
    "command",
    "manage",
    "tasks",
    "not_of_tasks",
    "behind_tasks",
    "pairs_in_tasks",
    "in_rows",
    "place_people",
    "no_business",
    "ministries_do",
    "police_offices",
    "office_says",
    "heroes",
    "amounts",
    "kin",
    "polls",
    "in_places",
)


@cache
def _table() -> Table:
    return load_table("office.yaml", _SECTIONS)


def names(section: str) -> frozenset[str]:
    """Return the phrases of a section as written."""
    return frozenset(_table().words(section))


def keys(section: str) -> frozenset[str]:
    """Return the spelling keys of a section's phrases."""
    return frozenset(name_key(phrase) for phrase in _table().words(section))


def syllables(section: str) -> frozenset[str]:
    """Return the keys of the syllables of which a section's phrases are made."""
    return frozenset(key for words in sequences(section) for key in words)


def sequences(section: str) -> frozenset[tuple[str, ...]]:
    """Return the phrases of a section as the keys of their syllables."""
    return frozenset(tuple(map(syllable_key, phrase.split())) for phrase in _table().words(section))


def begins(words: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether keys begin with those of one of the phrases."""
    return any(tuple(words[: len(phrase)]) == phrase for phrase in phrases)


def trie(section: str) -> Trie[str]:
    """Return a trie of a section's phrases."""
    return _table().trie(section)
