"""Departments and boards of the State -> the ministry, council or assembly that the text speaks of."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from kg.extract.anchoring.discourse import RUN_MARKS, Discourse
from kg.extract.units import Line, Org, Role
from kg.extract.words import office_words
from kg.lexicon import Lexicon

_NOW_IS = office_words.keys("became")


class StateWholes(Discourse, ABC):
    """Finds the organ of the State that a part of one belongs to."""

    def __init__(self, lexicon: Lexicon, lines: Sequence[Line], locality: str | None) -> None:
        super().__init__(lexicon, lines, locality)
        self._parliament: bool | None = None

    @abstractmethod
    def _settle_at(self, org: Org, line: Line, index: int) -> None:
        """Settle a body that stands at another unit of the sentence, ahead of its turn."""

    def _assembly(self) -> bool:
        """Whether the bulletin speaks of the National Assembly, whose committees need no other owner."""
        if self._parliament is None:
            self._parliament = any(
                (isinstance(u.value, Org) and u.value.head.name.startswith("Quốc hội"))
                or (isinstance(u.value, Role) and u.value.title.org == "Quốc hội")
                for line in self.lines
                for _, u in line.named
            )
        return self._parliament

    def _after_comma(self) -> Org | None:
        """Return the ministry that a list of departments ends with: "Cục A; Cục B (nay là Cục C), Bộ D"."""
        units = self.lines[self._line].units
        for index in range(self._unit + 1, len(units)):
            unit = units[index]
            org = unit.body
            if org is not None and org.head.name == "Bộ" and not org.bare and units[index - 1].text == ",":
                self._settle_at(org, self.lines[self._line], index)
                return org
            if unit.kind not in ("org", "role") and unit.text not in RUN_MARKS | {";"} and unit.key not in _NOW_IS:
                return None
        return None

    def _ministry(self) -> Org | None:
        """Return the ministry of the sentence that a department without one belongs to: behind it, else before it."""
        units = self.lines[self._line].units
        for index in [*range(self._unit + 1, len(units)), *range(self._unit - 1, -1, -1)]:
            org: Org | None = units[index].body
            while org is not None:
                if org.head.name == "Bộ" and not org.bare:
                    self._settle_at(org, self.lines[self._line], index)
                    return org
                org = org.owner
        return None

    def _one_ministry(self, *, in_role: bool) -> Org | None:
        """Return the ministry last named where the bulletin names but one, so that its departments are of it.

        Those of posts may be of another body of the State that the sentence names; so are all where it is alone.
        """
        found: dict[str, Org] = {}
        for line in self.lines:
            for _, unit in line.named:
                org = unit.body
                while org is not None:
                    if org.head.name == "Bộ" and not org.bare:
                        found[org.core] = org
                    org = org.owner
        here = (unit.body for _, unit in self.lines[self._line].named)
        told = not found or (in_role and any(org is not None and _has_departments(org) for org in here))
        last = self._nearest(lambda org: org.head.name == "Bộ" or _has_departments(org)) if told else None
        if last is not None and _has_departments(last):
            return last  # "Chủ nhiệm Văn phòng Chính phủ bổ nhiệm ông A làm Vụ trưởng Vụ X"
        return self._nearest(lambda org: org.core in found) if len(found) == 1 else None

    def _council(self) -> Org | None:
        """Return the People's Council that a board of one belongs to: that of the sentence, the last, the next."""

        def is_council(org: Org) -> bool:
            return org.head.name == "Hội đồng nhân dân"

        line = self.lines[self._line]
        for index, unit in line.named:
            org = unit.body
            if org is not None and is_council(org):
                self._settle_at(org, line, index)
                if org.resolved:
                    return org
        return self._nearest(is_council)


def _has_departments(org: Org) -> bool:
    """Whether a body is one of the State, no ministry, that has departments: "Văn phòng Chính phủ"."""
    return org.head.whole and org.head.kind == "state" and not org.head.takes
