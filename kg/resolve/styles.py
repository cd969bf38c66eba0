"""The words before a name -> what they tell of its bearer: gender, rank, calling, learning.

>>> styles_of("Bà Phạm Thí Dụ phát biểu.", [(3, 13)], "Phạm Thí Dụ")
('woman',)
>>> styles_of("Thượng tướng Phạm Thí Dụ và bà Mai; ông Dụ nói.", [(13, 23)], "Phạm Thí Dụ")
('man', 'thượng tướng')
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.resolve.tables import read_table
from kg.text import name_key

#: How far before a name a style may stand, in characters.
_REACH = 24
_MASCULINE = "man"
_FEMININE = "woman"


@dataclass(frozen=True, slots=True)
class Style:
    """What a form of address tells: `kind` (gender, rank, calling, learning), `value`, and its share (0 to 1)."""

    kind: str
    value: str
    share: float


@cache
def _forms() -> dict[str, Style]:
    rows = read_table("styles.tsv", ("form", "kind", "value", "share"))
    return {form.lower(): Style(kind, value, float(share)) for form, kind, value, share in rows}


@cache
def styles() -> dict[str, Style]:
    """The styles by their values."""
    return {style.value: style for style in _forms().values()}


@cache
def _before() -> re.Pattern[str]:
    forms = sorted(map(re.escape, _forms()), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})[.,]?(?:\s*TS\.?)?\s+$", re.IGNORECASE)


def styles_of(text: str, spans: Iterable[tuple[int, int]], name: str, beside: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the styles, sorted, that a bulletin gives the person `name` at `spans` of its `text` (code points).

    "ông Dụ" further on counts for Phạm Thí Dụ where none of those `beside` has the same given name. A gender that the
    bulletin contradicts itself on is left out.
    """
    found = set()
    for start, _ in spans:
        match = _before().search(text[max(0, start - _REACH) : start])
        if match:
            form = re.sub(r"[.,]?(?:\s*TS\.?)?\s+$", "", match[0], flags=re.IGNORECASE).lower()
            found.add(_forms()[form].value)
    given = name.rsplit(maxsplit=1)[-1]
    if not found & {_MASCULINE, _FEMININE} and given[:1].isupper():
        key = name_key(given)
        if all(name_key(other).split()[-1:] != [key] for other in beside if other != name):
            found.update(_forms()[m[1].lower()].value for m in _short(given).finditer(text))
    if {_MASCULINE, _FEMININE} <= found:
        found -= {_MASCULINE, _FEMININE}
    return tuple(sorted(found))


@lru_cache(maxsize=1 << 14)
def _short(given: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)([Ôô]ng|[Bb]à)\s+{re.escape(given)}(?!\w)(?!\s+[^\W\d_a-zà-ỹ])")
