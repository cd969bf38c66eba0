"""Words around posts and bodies (kg/lexicon/office.yaml), as the sets that the walk and the owners ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.lexicon.tables import load_table

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
    "remembering",
    "sittings",
    "assemblies",
    "without_body",
    "held_as",
    "enterprise_boards",
    "managements",
    "committees",
    "boards",
    "managed",
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
    "commune_offices",
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

_TABLE = load_table("office.yaml", _SECTIONS)
names, keys, syllables, sequences, trie = _TABLE.names, _TABLE.keys, _TABLE.syllables, _TABLE.sequences, _TABLE.trie


def begins(words: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether keys begin with those of one of the phrases."""
    return any(tuple(words[: len(phrase)]) == phrase for phrase in phrases)
