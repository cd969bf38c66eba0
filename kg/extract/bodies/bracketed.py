"""Names that a short form in brackets closes: "Tổng công ty vận tải thủy | (SAMESO)".

What stands between the head of a body and the bracket is its business, also in plain words that no table knows, where
nothing in them is of a clause.
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from kg.extract.bodies.beginnings import official
from kg.extract.bodies.purposes import Purposes
from kg.extract.names.places import parse_place
from kg.extract.units import Org
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar
from kg.lexicon.initials import initials, plain
from kg.text import Token, syllable_key

_GRAMMAR = grammar("bracketed")

#: Tokens of the longest business, and words of one that may belong to any sentence.
_LONGEST, _CLAUSE = 14, office_words.keys("of_clauses")
#: Heads whose businesses are known, or that are followed by what they do.
_KNOWN = _GRAMMAR.names("known")
_JOINTS, _OF = frozenset("-–&"), syllable_key("của")


class Bracketed(Purposes, ABC):
    """Takes the words up to a short name in brackets into a body's name."""

    def _to_bracket(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], begin: int) -> None:
        """Take in the business that begins at `begin`, behind the head, and ends at a bracket with its short form."""
        head = org.head
        if org.owner is not None or org.place is not None or head.name in _KNOWN or not head.takes & {"field", "name"}:
            return
        if "(" not in keys[org.j + 1 : begin + _LONGEST]:
            return
        end, known = keys.index("(", org.j), self._small_words(keys, begin)
        if not _short_name(tokens, end) or known < (org.j if begin - org.i > 1 else begin + 1):
            return  # "Trường | Học mới (SMEN)"
        place = self._business_to(tokens, keys, org.j, end)
        if place < 0 or _of_the_last(tokens[org.i : end], tokens[end + 1].text):
            return
        if place < end:
            org.place = parse_place(tokens, keys, place, self.lexicon)
        org.national, org.j = place == end, end
        if place > begin:
            org.core = f"{head.name} {official(tokens[begin:place], self.lexicon.spelled)}"

    def _business_to(self, tokens: Sequence[Token], keys: Sequence[str], k: int, end: int) -> int:
        """Return where the place begins that ends the business from `k` on, or `end`; -1 where it is a clause."""
        while k < end:
            if self._starts_body(tokens, keys, k) or self._starts_title(keys, k) or self._named(tokens, k):
                return -1
            words = self._small_words(keys, k)
            if k < words <= end:
                k = words
                continue
            token = tokens[k]
            at = k + (keys[k] == _OF)
            if at > k or self.lexicon.place_types.longest(keys, k) is not None:
                place = parse_place(tokens, keys, at, self.lexicon)
                if place is not None and place.j == end:
                    return k
            verb = self.lexicon.verbs.longest(keys, k)
            acts = (verb is not None and verb[0] == k + 1) or self.lexicon.press_says.longest(keys, k) is not None
            if acts or not (token.word or token.text in _JOINTS) or keys[k] in _CLAUSE:
                return -1
            k += 1
        return end


def _short_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether the bracket at `k` has one word with capitals in it: "(SAMESO)", "(SaoCham)"."""
    if k + 2 >= len(tokens) or tokens[k + 2].text != ")" or not tokens[k + 1].word:
        return False
    return tokens[k + 1].capital and sum(letter.isupper() for letter in tokens[k + 1].text) > 1


def _of_the_last(tokens: Sequence[Token], short: str) -> bool:
    """Whether a short form has the initials of the last words alone: "Chi cục Bảo vệ môi trường | (BVMT)"."""
    words = initials(" ".join(token.text for token in tokens if token.word))
    return plain(short) != words and words.endswith(plain(short))
