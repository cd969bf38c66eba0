"""Sentences behind a ceremony of decisions -> whom the decisions are about, who are there to take them.

"Lễ công bố quyết định ... Theo đó, bổ nhiệm | ông A giữ chức ...; điều động | bà B ..."; "trao các quyết định gồm:
| ông A giữ chức X. | Bà B giữ chức Y."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.events import clauses
from kg.extract.events.atoms import Cut
from kg.extract.events.receivers import DECIDED
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("decided")

_NOUN = [syllable_key("quyết"), syllable_key("định")]
#: What is handed over or made known.
_GIVEN_OUT = re.compile(r"[ETS][^PZf]*$")
#: How a sentence opens that goes on with the decisions: "Theo đó, ...", "Cụ thể: ...".
_GOES_ON = _GRAMMAR.trie("goes_on")
#: The verb of a decision and whom it is about, at the head of a clause: "điều động, bổ nhiệm | Thượng tá A".
_WHOM = re.compile(r"(?:^(?:[tw]{2}[,:]?)?|;)[x&]?((?:w{1,2}[,&])*w{1,2})(?=h*R*P)")
#: Who gets something by a decision: "Theo đó, | ông A, Phó Chánh Thanh tra Sở | được bổ nhiệm".
_WHO, _GOT = re.compile(r"[tw]{2,4},?(h*R*P)[,R&()N-]*X(?=ww)"), "được"
#: One of a list behind a colon, or a sentence of its own: "ông A - Phó Giám đốc - | giữ chức Giám đốc".
_ITEM = re.compile(r"[:;]h?(?=R*P)")
_ROW = re.compile(r"(?:[N!-]{1,2}\.?)?h?R*P[-,(]")
#: Who is handed something, with what he is behind a comma or a dash; to whom that is handed which nobody named hands.
_TAKES = re.compile(r"(?P<who>h?R*P)(?:[-,(][^P.;:QS]*)?(?P<by>X)[OoLR]?x*T(?=[wX])")
_TO = re.compile(r"(?:^|[^POKRx])x*(?P<deed>T)[wxXR]{2,14}c(?P<who>h?R*P)")
_PASSIVE = "được"
_GETS = _GRAMMAR.syllables("gets")
_LIST = re.compile(r"(?:[Vc]|^)[wphX]*:")


class Decided:
    """Follows the decisions of a ceremony from sentence to sentence."""

    def __init__(self) -> None:
        #: Whether the sentence before tells of decisions given out, and whether it is a list of whom they are about.
        self.open = self.listing = False

    def whom(self, cut: Cut) -> Iterator[tuple[int, int]]:
        """Yield where those stand in `cut` whom the decisions given out are about."""
        text, keys = cut.text, cut.line.keys
        noun = next((i for i in range(len(keys) - 1) if keys[i : i + 2] == _NOUN), None)
        given = noun is not None and _given_out(cut, noun)
        if given and noun is not None:
            colon = _LIST.search(text)
            self.open = True
            self.listing = colon is not None and cut.token(colon.start()) > noun
            if self.listing and colon is not None:
                yield from _items(cut, colon.end() - 1)
        elif self.open and "P" in text and _goes_on(cut):
            for m in _WHOM.finditer(text):
                if cut.key(m.end() - 1) in DECIDED:
                    yield m.end(), clauses.until(text, m.end(), "XVQSACT.;:HEDxfwG,(-")
            got = _WHO.match(text)
            if got is not None and cut.words(got.end() - 1) == _GOT and cut.key(got.end() + 1) in DECIDED:
                yield got.span(1)
        elif self.listing and _ROW.match(text) and "f" not in text:
            if _gets(cut) or not set(text) & clauses.VERBS:
                yield 0, text.index("P") + 1
            yield from _items(cut, 0)
        elif text.strip("N.-!"):
            self.open = self.listing = False


def handed_to(cut: Cut) -> Iterator[tuple[int, int]]:
    """Yield where those stand who are handed a decision: "Ông A được trao quyết định", "trao quyết định cho bà B"."""
    text, keys = cut.text, cut.line.keys
    if "T" not in text or "P" not in text:
        return
    for m in _TAKES.finditer(text):
        token = cut.token(m.end())
        decision = keys[token : token + 2] == _NOUN or keys[token + 1 : token + 3] == _NOUN
        if decision and cut.words(m.start("by")).endswith(_PASSIVE):
            yield m.start("who"), text.index("P", m.start("who")) + 1
    to = _TO.search(text)
    if to is not None and cut.line.keys[cut.end(to.start("deed")) :][:2] == _NOUN:
        yield to.start("who"), to.end()


def _given_out(cut: Cut, noun: int) -> bool:
    """Whether the decisions that token `noun` names are handed over, made known, or what a ceremony is for."""
    at = next(k for k in range(len(cut.atoms)) if cut.end(k) > noun)
    return cut.text[at] in "ES" or _GIVEN_OUT.search(cut.text, 0, at) is not None


def _goes_on(cut: Cut) -> bool:
    return _GOES_ON.longest(cut.line.keys, 0) is not None or cut.text[:1] == "w"


def _items(cut: Cut, start: int) -> Iterator[tuple[int, int]]:
    for m in _ITEM.finditer(cut.text, start):
        yield m.end(), cut.text.index("P", m.end()) + 1


def _gets(cut: Cut) -> bool:
    """Whether a sentence tells which post somebody gets: "Ông A - trưởng ban - | giữ chức thành viên"."""
    return any(letter in "Xw" and cut.key(k) in _GETS for k, letter in enumerate(cut.text))
