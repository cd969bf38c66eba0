"""Atoms of a sentence -> the place at which it says that something took place: "tại Hội trường UBND tỉnh X"."""

from __future__ import annotations

from kg.extract.events.atoms import Cut
from kg.extract.events.naming import CLAUSE_WORDS, DEICTIC, surface
from kg.lexicon.entries import PLACE_TYPES
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("held_at")

_DOCUMENTS = _GRAMMAR.words("documents")
#: Contests abroad, of which a gathering speaks but where it is not held.
_GAMES = ("SEA Games", "Sea Games", "ASEAN Para Games", "Para Games", "ASIAD", "Asiad", "Olympic", "World Cup")
_NO_PLACES = frozenset(("trung ương", "địa phương"))


def place(cut: Cut, k: int, *, before: bool) -> str | None:
    """Return the words behind "tại" before or behind the atom `k`, where they name a place."""
    text = cut.text
    for step in range(0, min(k, len(text))) if before else range(k, len(text)):
        if text[step] == "H" and text[step + 1 : step + 2] not in ("E", ""):
            stop = step + 1
            while stop < len(text) and text[stop] not in ",.;ZWxXdV(&FUTDQSACMJIvg" and not _begins_clause(cut, stop):
                stop += 1
            found = surface(cut, step + 1, stop)
            if " " not in found and text[step + 1] not in "LO":
                continue
            quoted = found.count("”") != found.count("“")  # “Phát triển doanh nghiệp xanh tại | Việt Nam”
            if quoted or found.lower() in _NO_PLACES or cut.key(stop - 1) in DEICTIC:
                continue
            if found.startswith((*_DOCUMENTS, *_GAMES)) or found in PLACE_TYPES:
                continue  # "theo quy định tại | Nghị định 178", "chiến đấu ở | tỉnh", "huy chương tại | SEA Games 31"
            if stop > step + 1 and (found[:1].isupper() or text[step + 1] in "LO"):
                return found
        if not before and text[step] in ".;":
            break
    return None


def _begins_clause(cut: Cut, step: int) -> bool:
    return cut.key(step) in CLAUSE_WORDS
