"""Boards and police that every province has and branches of firms, told by their names: "Ban Quản lý | ĐTXD"."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from kg.extract.units import Org
from kg.extract.words import office_words
from kg.text import tokenize

#: Boards of management, and the words behind that tell one that a province has.
MANAGEMENT, _MANAGED = "Ban Quản lý", office_words.trie("managed")
#: What branches of banks and enterprises are called where they have been named, and in their names.
OF_BANKS, _BRANCH_OF = "Chi nhánh", " chi nhánh "


def of_province(org: Org) -> bool:
    """Whether provinces have such a board of management, and it has no name of its own: no "... cấp nước Sao Mai"."""
    if not org.head.name.startswith(MANAGEMENT) or _MANAGED.longest(words_behind(org.core, 3), 0) is None:
        return False
    words = org.core.split()
    return not any(a[0].isupper() and b[0].isupper() for a, b in pairwise(words[1:]))


def provincial_police(org: Org) -> bool:
    """Whether a body is the police of a province."""
    return org.head.name.startswith("Công an") and org.place is not None and org.place.level == "province"


@lru_cache(maxsize=1 << 12)
def words_behind(name: str, head: int) -> tuple[str, ...]:
    """Return the keys of the words of a name behind its head of so many syllables, marks left out."""
    return tuple(t.key for t in tokenize(name)[head:] if t.word)


def is_branch(org: Org) -> bool:
    """Whether a body is a branch of a bank or an enterprise: "Agribank chi nhánh Hà Nam"."""
    return org.kind == "enterprise" and org.owner is None and _BRANCH_OF in (org.resolved or "").lower()
