"""What is written as bodies are, but names none: "công ty mẹ", "công ty Hoa Kỳ", "cơ quan Nhà nước"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.units import Org
from kg.lexicon import Lexicon

_CENTRE = "Trung tâm"


def any_of_kind(org: Org, keys: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    """Whether `org`, parsed at token `i`, is any body of its kind: a word of the language, those of a country.

    "Trung tâm huyện X" is the middle of the district.
    """
    generic = lexicon.false_heads.longest(keys, i)
    if generic is not None and generic[0] >= org.j > i + 1:
        return True
    if org.head.name == _CENTRE and org.core == org.head.name and org.owner is None:
        return org.place is not None
    home = org.core.removeprefix(f"{org.head.name} ")
    return org.head.kind == "enterprise" and org.head.needs == "field" and home in lexicon.countries
