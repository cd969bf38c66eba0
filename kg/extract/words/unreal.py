"""Verbs of office that tell of nothing done: denied, only possible, only asked for, refused, or pretended.

"Ông A có thể được | bổ nhiệm làm Giám đốc", "không được | bầu lại", "được đề nghị | bổ nhiệm", "từ chối | làm Bí thư".
"""

from __future__ import annotations

from kg.extract.units import Line
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("unreal")

_DENIED, _UNSURE, _ASKED = _GRAMMAR.syllables("denied"), _GRAMMAR.sequences("unsure"), _GRAMMAR.sequences("asked")
_LASTS = {words[-1] for words in (*_UNSURE, *_ASKED)} | _DENIED
_LONGEST = max(map(len, (*_UNSURE, *_ASKED)))
_BETWEEN, _PASSIVE = _GRAMMAR.syllables("between"), frozenset(map(syllable_key, ("được", "bị")))
#: Who may stand between "được" and the verb: "chưa được | Thủ tướng | phê chuẩn".
_GIVERS = frozenset(("org", "role", "hon", "person"))


def unreal(line: Line, index: int) -> bool:
    """Whether what the verb of office at `index` tells has not come about, as the words before it have it."""
    if _LASTS.isdisjoint(line.keys):
        return False
    units, step = line.units, index - 1
    passive = units[index].key in _PASSIVE
    given = step
    while given >= 0 and units[given].kind in _GIVERS:
        given -= 1
    if given >= 0 and units[given].key in _PASSIVE:
        step = given
    while step >= 0 and units[step].key in _BETWEEN:
        passive = passive or units[step].key in _PASSIVE
        step -= 1
    if step < 0 or units[step].kind != "word":
        return False
    keys = line.keys[max(0, units[step].j - _LONGEST) : units[step].j]
    if passive and keys[-1] in _DENIED:
        return True
    return any(tuple(keys[k:]) in _UNSURE or (passive and tuple(keys[k:]) in _ASKED) for k in range(len(keys)))
