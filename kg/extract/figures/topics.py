"""Of what a bulletin is: the bodies and places that sentences without a subject go on to speak of.

"Hội Nông dân huyện X tổng kết năm 2023 ... Đã kết nạp 120 hội viên": the bulletin is of the Hội, named at its head. A
body that the text only mentions on its way is no subject of the sentences behind it.
"""

from __future__ import annotations

from collections import Counter

from kg.extract.awards.recipients import place_name
from kg.extract.reading import Reading
from kg.extract.units import Place
from kg.text import name_key

#: The letters at the head of a bulletin that name what it is of: title, lead and place.
_HEAD = 600
#: In how many sentences what is named later has to be the subject, more often than all others.
_OFTEN = 3


class Topics:
    """Tells whether a bulletin is of a body or place; `speak` counts the sentences that speak of it."""

    def __init__(self, reading: Reading) -> None:
        self._text = name_key(reading.document.text[:_HEAD])
        self._head = set(_names_of(reading))
        self._spoken: Counter[str] = Counter()

    def speak(self, name: str) -> None:
        """Count a sentence that has the body or place as its subject."""
        self._spoken[name] += 1

    def is_of(self, name: str) -> bool:
        """Whether the bulletin is of the body or place called `name`."""
        if name in self._head or name_key(name) in self._text:
            return True
        return self._spoken[name] >= _OFTEN and self._spoken.most_common(1)[0][0] == name


def _names_of(reading: Reading) -> list[str]:
    """Return what the head of a bulletin names."""
    found: list[str] = []
    for line in reading.lines:
        if line.sentence.start >= _HEAD:
            break
        for _, unit in line.marked:
            body = unit.body
            name = body.resolved if body is not None else None
            name = place_name(reading, unit.value) if isinstance(unit.value, Place) else name
            if name:
                found.append(name)
    return found
