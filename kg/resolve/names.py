"""A full name -> how probable it is that a person taken at random bears it.

Vietnamese names are few: one man in about a thousand is called Nguyễn Văn Hùng, one in millions Phùng Quốc Hiển. What a
shared name is worth as evidence follows from that. The syllables are taken as independent given their place in the
name, with counts from `names.tsv`. Over the candidates of 2016 the model expects 14 pairs of namesakes; there are 10.

>>> frequency("Nguyễn Văn Hùng") > 100 * frequency("Phùng Quốc Hiển")
True
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache, lru_cache

from kg.resolve.tables import read_table
from kg.text import name_key, syllable_key

#: Share of full names of so many syllables (870 candidates for the National Assembly of 2016).
_LENGTHS = {2: 0.04, 3: 0.76, 4: 0.19}
#: A syllable never met counts as half a bearer.
_UNSEEN = 0.5
_THI = syllable_key("Thị")
#: However rare a name, namesakes happen (relatives, homonyms in one village): no name is taken for rarer than this.
_FLOOR = 5e-7


@cache
def _counts() -> tuple[dict[str, Counter[str]], dict[str, float]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for part, syllable, count in read_table("names.tsv", ("part", "syllable", "count")):
        counts[part][syllable_key(syllable)] += int(count)
    return dict(counts), {part: float(sum(c.values())) for part, c in counts.items()}


@cache
def _historic() -> frozenset[str]:
    return frozenset(name_key(name) for (name,) in read_table("historic.tsv", ("name",)))


def _share(part: str, syllable: str) -> float:
    counts, totals = _counts()
    return max(counts[part][syllable], _UNSEEN) / totals[part]


@lru_cache(maxsize=1 << 14)
def frequency(name: str) -> float:
    """Return the probability (0 to 1) that a person taken at random is called `name`."""
    if name_key(name) in _historic():
        return _FLOOR / 1000
    syllables = name_key(name).split()
    if len(syllables) < 2:
        return 1e-2
    thi = "-thị" if len(syllables) > 2 and syllables[1] == _THI else ""
    share = _LENGTHS.get(len(syllables), 0.01) * _share("surname", syllables[0]) * _share(f"given{thi}", syllables[-1])
    if len(syllables) == 3:
        share *= _share("middle", syllables[1])
    elif len(syllables) > 3:
        share *= _share("first-middle", syllables[1])
        for syllable in syllables[2:-1]:
            share *= _share(f"second-middle{thi}", syllable)
    return max(share, _FLOOR)


@lru_cache(maxsize=1 << 16)
def is_surname(name: str) -> bool:
    """Tell whether `name` looks like a person's: two to five syllables, the first a known surname."""
    syllables = name_key(name).split()
    return 2 <= len(syllables) <= 5 and _counts()[0]["surname"][syllables[0]] > 0
