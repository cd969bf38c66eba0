"""A bulletin's text and where its names stand -> what stands right beside one of them.

A name without a post that the bulletin gives in so many words is often told by what is beside it: "Ông Phạm Thí Dụ (Bộ
Nội vụ)", "đại biểu Phạm Thí Dụ (Vĩnh Phúc)", a list of the deputies of one minister.

>>> text = "Các ông Phạm Thí Dụ (Vĩnh Phúc), Lê Mẫu và đoàn của Bộ Nội vụ."
>>> named = [((8, 19), "Phạm Thí Dụ"), ((33, 39), "Lê Mẫu"), ((52, 61), "Bộ Nội vụ")]
>>> Surroundings(text, named).of([(8, 19)], "Phạm Thí Dụ")
('Bộ Nội vụ', 'Lê Mẫu', 'tỉnh:vinh4 phuc2')
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from kg.resolve.company import PROVINCE
from kg.resolve.places import provinces_in

#: How far from a name its surroundings reach on either side, in characters; never beyond the line.
_REACH = 80
Place = tuple[int, int]


class Surroundings:
    """What stands beside the names of one bulletin; `named` are where (code points) each of its names stands."""

    def __init__(self, text: str, named: Iterable[tuple[Place, str]]) -> None:
        self._text = text
        self._named = sorted(named)
        self._starts = [start for (start, _), _ in self._named]

    def of(self, places: Iterable[Place], name: str) -> tuple[str, ...]:
        """Return what stands close to `name` at its `places`, sorted; provinces as `PROVINCE` and their keys."""
        found: set[str] = set()
        for start, end in places:
            low = max(self._text.rfind("\n", 0, start) + 1, start - _REACH)
            line = self._text.find("\n", end)
            high = min(len(self._text) if line < 0 else line, end + _REACH)
            for (one, other), near in self._named[bisect_left(self._starts, low) :]:
                if one >= high:
                    break
                if other <= high and near != name:
                    found.add(near)
            found.update(
                PROVINCE + p for part in (self._text[low:start], self._text[end:high]) for p in provinces_in(part)
            )
        return tuple(sorted(found))
