"""Atoms of a sentence -> where those are named who are handed something: they are there to take it.

"trao Giấy khen cho ông A", "trao Huân chương tặng bà B", "Lễ trao Huy hiệu Đảng cho đồng chí C", "trao quyết định bổ
nhiệm ông D giữ chức Giám đốc".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.events import clauses
from kg.extract.events.atoms import Cut
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("receivers")

#: A ceremony at which somebody is handed something, and the verb of it.
_CEREMONY, _HAND = re.compile(r'E[wTgSNDLO"&]*c(?:w{,2})(?=h*R*P)'), syllable_key("trao")
#: What is handed over is a decision about whom it names: "quyết định (của X về việc) điều động, bổ nhiệm | ông A".
_DECISION, _NOUN = re.compile("[wnROLDN&,X]{,24}?w(?=h?R?P)"), [syllable_key("quyết"), syllable_key("định")]
_ABOUT = ("về việc", "để")
#: The last word of what is decided of somebody before his name.
DECIDED = _GRAMMAR.syllables("decided")
#: Who is admitted to the Party at a ceremony: "Lễ kết nạp đảng viên mới cho | quần chúng A".
_JOINS, _ADMITTED, _ADMITS = re.compile("E[wc]{,6}(?=h*P)"), "kết nạp", syllable_key("kết")
_CALLED = "các"
#: Atoms behind a ceremony within which its verb stands: "Lễ công bố và | trao".
_NEAR = 5


class Taking(NamedTuple):
    """Where those are named who are handed something; `decided` where only a decision about them is told of."""

    start: int
    stop: int
    decided: bool = False

    @property
    def rule(self) -> str:
        return "decided" if self.decided else "recipient"


def handed(cut: Cut, held: tuple[int, int], after: int) -> Taking | None:
    """Return where those stand who are handed something by the subject at `held`, the verb ending at `after`."""
    text = cut.text
    behind = after + (text[after : after + 1] == "Q")
    k = text.find("c", after)
    if text[after - 1] == "g" and text[behind : behind + 2] in ("hP", "hR", "RP"):
        k = behind - 1
    given = clauses.given(text, after) if "P" in text[slice(*held)] else None
    if given is not None and (k < 0 or given < k):
        k = given
    decided = _decided(cut, after)
    if decided is not None and (k < 0 or decided < k):
        return Taking(decided, clauses.until(text, decided, ",XVQSACT.;:HEDxfwG"), decided=True)
    if k < 0 or "k" in text[k : k + 4]:
        return None
    stop = k + 1
    while stop < len(text) and text[stop] not in ".Xfdn":
        if text[stop] == "V" and text[stop + 1 : stop + 2] not in tuple(":hP"):
            break
        stop += 1
    return Taking(k + 1, stop)


def honoured(cut: Cut) -> Iterator[Taking]:
    """Yield where those stand whom the name of a ceremony tells of: "Lễ trao quyết định bổ nhiệm | ông A"."""
    told_of = _HAND in cut.line.keys or _ADMITS in cut.line.keys
    for k, letter in enumerate(cut.text if "E" in cut.text and told_of else ""):
        if letter != "E":
            continue
        told = _CEREMONY.match(cut.text, k)
        if told is not None and _HAND in cut.line.keys[cut.token(k) : cut.token(told.end())]:
            yield Taking(told.end(), clauses.until(cut.text, told.end(), "XVQSACT.;:HEDxf,"))
            continue
        joined = _JOINS.match(cut.text, k) if _ADMITTED in cut.words(k) else None
        if joined is not None:
            yield Taking(joined.end(), clauses.until(cut.text, joined.end(), "XVQSACT.;:HEDxf,"))
            continue
        hand = next((step for step in range(k, min(k + _NEAR, len(cut.text))) if _hands(cut, step)), None)
        at = _decided(cut, hand + 1) if hand is not None else None
        if at is not None:
            yield Taking(at, clauses.until(cut.text, at, "XVQSACT.;:HEDxf,wG"), decided=True)


def _hands(cut: Cut, k: int) -> bool:
    return cut.line.keys[cut.end(k) - 1] == _HAND


def _decided(cut: Cut, k: int) -> int | None:
    """Return where whom a decision is about is named, which is handed over by the verb that ends at `k`."""
    if k + 2 >= len(cut.text):
        return None
    first = k + (cut.words(k) == _CALLED)
    token = cut.token(first)
    if cut.line.keys[token : token + 2] != _NOUN:
        return None
    told = _DECISION.match(cut.text, k)
    if told is None or any(cut.text[s] == "X" and cut.words(s) not in _ABOUT for s in range(k, told.end())):
        return None
    return told.end() if cut.key(told.end() - 1) in DECIDED else None
