"""Words of a name -> the same words in the tables' own form: one replacement for places and bodies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kg.resolve.tables import read_table
from kg.text import name_key


class Replacer:
    """Replaces every listed form by its own form; works on spelling keys, longest form first, from left to right."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._forms = {name_key(form): name_key(own) or "|" for form, own in pairs}
        self._longest = max(len(form.split()) for form in self._forms)

    def __call__(self, text: str) -> str:
        """Return the spelling keys of `text` after replacement; "|" stands where a form means nothing."""
        words = name_key(text).split()
        out: list[str] = []
        i = 0
        while i < len(words):
            for n in range(min(self._longest, len(words) - i), 0, -1):
                own = self._forms.get(" ".join(words[i : i + n]))
                if own is not None:
                    out.append(own)
                    break
            else:
                n = 1
                out.append(words[i])
            i += n
        return " ".join(out)


@cache
def place_forms() -> Replacer:
    """Other ways of writing places (`place_aliases.tsv`)."""
    return Replacer((form, place) for form, place in read_table("place_aliases.tsv", ("form", "place")))


@cache
def body_forms() -> Replacer:
    """Abbreviations and equivalent names of bodies (`body_aliases.tsv`)."""
    return Replacer((form, body) for form, body in read_table("body_aliases.tsv", ("form", "body")))
