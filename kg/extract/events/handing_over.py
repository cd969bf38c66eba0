"""A bulletin that tells of no gathering -> the handing over of a decision or honour it tells of all the same.

"Chủ tịch UBND tỉnh A trao quyết định cho ông B", as the words of a picture or beside the life of B.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.events.acts import of_old
from kg.extract.events.atoms import Cut
from kg.extract.events.event_words import EventWords
from kg.extract.events.gathering import REPORTED, Event
from kg.extract.events.held_at import place
from kg.extract.events.held_on import day
from kg.extract.events.naming import clause, name_end, surface
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("handing_over")

#: Who hands over, and to whom: "ông A, Bí thư Tỉnh ủy, | trao | quyết định ... cho | ông B".
_GIVER = re.compile(r"(?:w?D,?)?h*(?:R(?:,R)*)?,?h*P(?:[,-]R(?:[,-]R)*[,-]?)?x*")
_TO = re.compile(r"[^.;:QSfX]*?c[^.;:QSfX]{,4}?P")
#: What is handed over.
_HANDED = _GRAMMAR.trie("handed")


def handed_over(cuts: Sequence[Cut], words: EventWords) -> Event | None:
    """Return the first handing over by somebody to somebody named that is no memory and no plan."""
    for number, cut in enumerate(cuts):
        k = cut.text.find("T")
        if not number or k <= 0 or cut.text.count("P") < 2 or "f" in cut.text[:k] or of_old(cut):
            continue
        start = clause(cut.text, k)
        given = _HANDED.longest(cut.line.keys, cut.end(k))
        to = _TO.match(cut.text, k + 1)
        if given is None or to is None or _GIVER.fullmatch(cut.text, start, k) is None:
            continue
        stop = name_end(cut, k, words)
        if stop < to.end() or "D" in cut.text[k:]:
            continue  # "trao huy hiệu cho ông A ngày 3/2/2013": a picture of old
        where = place(cut, k, before=True) or place(cut, stop, before=False)
        return Event("", surface(cut, k, stop), cut.line, number, REPORTED, when=day(cut, k, stop), place=where)
    return None
