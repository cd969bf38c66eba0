"""Boards of Party committees -> the committee, where the post or the board beside it tells."""

from __future__ import annotations

from abc import ABC, abstractmethod

from kg.extract.anchoring.alike import PARTY_BOARDS
from kg.extract.anchoring.wholes import Wholes
from kg.extract.bodies.beginnings import AND
from kg.extract.bodies.committees import committee_of, typed
from kg.extract.units import Line, Org, Role, whole_of
from kg.extract.words.office_words import names

_COMMITTEES = names("committees")


class PartyBoards(Wholes, ABC):
    """Finds whose board a Party committee's is."""

    @abstractmethod
    def _settle_at(self, org: Org, line: Line, index: int) -> None:
        """Settle a body that stands at another unit of the sentence, ahead of its turn."""

    def _board_beside(self) -> Org | None:
        """Return the committee whose board the next one of a row is: "Ban Tổ chức, Ban Tuyên giáo | Tỉnh ủy X"."""
        line = self.lines[self._line]
        for index in range(self._unit + 1, len(line.units)):
            other = line.units[index].body
            if other is None:
                if line.units[index].text != "," and line.units[index].key != AND:
                    return None
            elif other.core not in PARTY_BOARDS:
                return None
            elif other.owner is not None:
                self._settle_at(other, line, index)
                return other.owner if other.owner.head.name in _COMMITTEES else None
        return None

    def _district_beside(self) -> Org | None:
        """Return the committee of the district that a post beside that on a board is of.

        "Trưởng Ban Dân vận, Chủ tịch Ủy ban MTTQ | huyện X": both are held in one district.
        """
        line = self.lines[self._line]
        for index in range(self._unit + 1, len(line.units)):
            if self._runs[index] != self._runs[self._unit]:
                return None
            value = line.units[index].value
            if not isinstance(value, Role) or value.org is None:
                continue
            whole = whole_of(value.org)
            if whole.place is None or not whole.place.name or whole.place.level != "district":
                return None
            name = committee_of(typed(whole.place, whole.head))
            head = next((self.lexicon.head_by_name[word] for word in _COMMITTEES if name.startswith(f"{word} ")), None)
            return Org(head, head.name, 0, 0, place=whole.place, kind="party", resolved=name) if head else None
        return None

    def _bare_beside(self) -> Org | None:
        """Return the institution that a post beside names by its kind alone: "Bí thư Chi bộ, Hiệu trưởng | nhà trường".

        So does its own board: "Bí thư Đảng ủy, Chủ tịch | Hội đồng trường".
        """
        line = self.lines[self._line]
        for index in range(self._unit + 1, len(line.units)):
            if self._runs[index] != self._runs[self._unit]:
                return None
            other = line.units[index].body
            if other is None or not other.bare or other.head.board:
                continue
            if not (other.kind in ("other", "enterprise") or other.head.fused):
                continue
            self._settle_at(other, line, index)
            whole = other.owner if other.head.fused else other
            return whole if whole is not None and whole.resolved else None
        return None
