"""What nobody can read among the posts that stand beside a name."""

from __future__ import annotations

from collections.abc import Container

from kg.extract import office_words
from kg.extract.neighbours import touches_name
from kg.extract.units import Unit

PARTING = frozenset((",", "-", "–", "—"))
#: Units of the longest post that is passed over.
_LONGEST = 10
#: Words that no post has: what they stand in is another clause, or tells of others.
_BARS = office_words.keys("no_posts")


def past_unread(units: list[Unit], index: int, marks: Container[int]) -> int:
    """Return the index of the mark behind a post that could not be read, the mark at `index` before it, or 0.

    "Ông A, | chuyên gia điện mặt trời, | Giám đốc Sở Y tế": a post that can be read must stand behind it, and none of
    the verbs of office at `marks` in it.
    """
    for step in range(index + 1, min(index + _LONGEST, len(units) - 1)):
        unit = units[step]
        if unit.text == "," and step > index + 1:
            read = units[step + 1].kind == "role" and not touches_name(units, step + 1)
            return step if read and any(u.kind == "word" for u in units[index:step]) else 0
        passed = unit.kind in ("word", "place", "org", "number") or unit.text in ("-", "/", "&")
        if step in marks or unit.key in _BARS or not passed:
            return 0
    return 0
