"""The words of numbered documents: their kinds, who issues them and what shows a bare number to be one's.

>>> document_words().codes["TTg"]
'Thủ tướng Chính phủ'
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kg.lexicon.tables import load_table
from kg.lexicon.trie import Trie
from kg.text import name_key, syllable_key

#: Before the number: "Quyết định | số | 5".
NO = syllable_key("số")


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """The words of documents.yaml, by the section they stand in."""

    kinds: Trie[str]
    issue: Trie[str]
    about: Trie[str]
    rules: Trie[str]
    uncounted: Trie[str]
    issued: Trie[str]
    times: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    codes: dict[str, str]
    circulars: dict[str, str]


@lru_cache(maxsize=1)
def document_words() -> DocumentWords:
    """Return the words of documents.yaml; raises KgError, with file and line, for whatever is wrong in it."""
    lists = ("bare", "kinds", "issue", "about", "rules", "after", "uncounted", "times", "issued")
    table = load_table("documents.yaml", lists, ("codes", "circulars"))
    return DocumentWords(
        table.trie("bare", "kinds"),
        table.trie("issue"),
        table.trie("about"),
        table.trie("rules"),
        table.trie("uncounted"),
        table.trie("issued"),
        frozenset(map(syllable_key, table.words("times"))),
        frozenset(name_key(w).split()[0] for w in table.words("after")),
        frozenset({NO, "(", ":", *(name_key(w).split()[-1] for w in (*table.words("bare"), *table.words("kinds")))}),
        table.pairs("codes"),
        table.pairs("circulars"),
    )
