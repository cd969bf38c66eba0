"""Sessions for which seats at the centre are told side by side: all but those of the latest are over.

"Là Ủy viên Trung ương Đảng khóa XI, XII, XIII; Bí thư Trung ương Đảng khóa XII": he is no secretary any more.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.seats import PARTY_ORGANS
from kg.extract.posts.held import Held
from kg.extract.posts.statuses import numbered
from kg.text import syllable_key

_SESSION = syllable_key("khóa")


def past_sessions(held: Sequence[Held]) -> None:
    """Take a seat at the centre of the Party for a former one where its sentence tells of a later session of it."""
    told = [(item, last) for item in held if item.role.session and (last := _last(item))]
    for item, last in told:
        if item.status == "current" and item.rule.startswith("governed"):
            beside = (other for other, _ in told if other.line is item.line and other.person == item.person)
            if any((_last(other) or 0) > last for other in beside):
                item.status = "former"


def _last(item: Held) -> int | None:
    """Return the last session that a seat in a central organ of the Party is told for: 13 of "khóa XI, XII, XIII"."""
    line, role = item.line, item.role
    if role.body not in PARTY_ORGANS:
        return None
    end = min(role.j, len(line.keys))
    at = next((k for k in range(role.i, end - 1) if line.keys[k] == _SESSION), None)
    found = [numbered(line.tokens[k].text) for k in range(at + 1, end)] if at is not None else []
    return max((number for number in found if number), default=None)
