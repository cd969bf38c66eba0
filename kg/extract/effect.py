"""Two lexicons -> the facts of a bulletin that one finds and the other does not."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.pipeline import extract
from kg.lexicon import Lexicon
from kg.model import Document, Fact


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that a lexicon adds to what is found in a bulletin, or takes away from it (`added` False)."""

    added: bool
    doc: str
    fact: Fact
    quote: str


def effect(document: Document, before: Lexicon, after: Lexicon) -> tuple[Change, ...]:
    """Return what changes in the facts of `document` when `after` is used instead of `before`: first what goes."""
    old, new = ({_key(f): f for f in extract(document, lexicon).facts} for lexicon in (before, after))
    gone = [Change(False, document.id, fact, document.quote(fact)) for key, fact in old.items() if key not in new]
    come = [Change(True, document.id, fact, document.quote(fact)) for key, fact in new.items() if key not in old]
    return (*gone, *come)


def _key(fact: Fact) -> tuple[object, ...]:
    return (fact.kind, *sorted((slot, str(value)) for slot, value in fact.slots.items()))
