"""Lines -> the sections of a bulletin that tells of several places or occasions, each under a label of its own.

"Kon Tum: Ngày 10/7, ...", "* Chiều cùng ngày, ...": what a section tells took place apart from the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.events.atoms import Cut

#: A place before a colon, at the head of a line or before the day on which its news begins.
_LABEL = re.compile(r"^-?L:|L:(?=w?D|x,|Y)")
#: "* Chiều cùng ngày, ...", "* Tiếp đó, ông A ..." begin a section, an item of a list does not.
_STAR, _OPENING = "*", re.compile(r"!.{,6}(?:D|,[hRPK])")
#: A bulletin with fewer labels has no sections: one place before a colon is its title or dateline.
_FEWEST = 2


def sections(cuts: Sequence[Cut]) -> list[int]:
    """Return the number of the section of each line, counted from 1; 0 before the first, and where there are none."""
    labelled = [n for n, cut in enumerate(cuts) if n and _labelled(cut)]
    if len(labelled) < _FEWEST:
        return [0] * len(cuts)
    return [sum(start <= n for start in labelled) for n in range(len(cuts))]


def _labelled(cut: Cut) -> bool:
    starred = cut.line.tokens[0].text == _STAR and _OPENING.match(cut.text) is not None
    return starred or _LABEL.search(cut.text) is not None
