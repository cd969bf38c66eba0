"""Bodies -> full official names: what the text leaves out is taken from the bulletin, nearest first.

"Thành ủy" is the committee of this bulletin's city, "Ban Thường vụ" that of the committee last named, "UBND tỉnh" the
People's Committee of the province that sentence, paragraph or bulletin are about; what cannot be is reported.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.anchoring.abroad import settle_abroad
from kg.extract.anchoring.alike import VIETNAM, longer_names, of_vietnam
from kg.extract.anchoring.discourse import places_of
from kg.extract.anchoring.elsewhere import of_one_country
from kg.extract.anchoring.offices import Offices
from kg.extract.units import Line, Org, Place, Role


class Anchor(Offices):
    """Completes the names of the bodies of one bulletin, sentence after sentence."""

    def anchor(self) -> None:
        """Settle `resolved` and `kind` of every body, and `name` and `body` of every role."""
        self._spell_alike()
        self._know_cores()
        for number, line in enumerate(self.lines):
            self._line = number
            for index, unit in line.named:
                self._unit = index
                if isinstance(unit.value, Org):
                    named = len(self.named)
                    self._settle(unit.value, line, in_role=False)
                    if len(self.named) == named + 1 and _in_brackets(line, index):
                        self.named[-2:] = reversed(self.named[-2:])
                elif isinstance(unit.value, Role) and unit.value.org is not None:
                    self._settle(unit.value.org, line, in_role=True)
                elif isinstance(unit.value, Place) and not self._at_home(line, index):
                    self._see(unit.value)
            for index, unit in line.named:
                if isinstance(unit.value, Role):
                    self._unit = index
                    self._settle_role(unit.value, line, index)
        roles = (unit.value for line in self.lines for _, unit in line.named if isinstance(unit.value, Role))
        held = [role.body for role in roles if role.body]
        self._rename(longer_names([org for _, org in self.named], self._full, self.lexicon, held))
        settle_abroad(self.lines, self.lexicon)  # what is Vietnam's by name stays so
        if not self.given:
            self._rename(of_one_country(self.lines, self.lexicon))

    def settle_vietnam(self, held: Iterable[Role]) -> None:
        """Call the State's organs without the word "Việt Nam" where somebody holds a post in them that goes without."""
        self._rename({name: (name.removesuffix(VIETNAM), "state") for name in of_vietnam(held)})

    def _rename(self, names: dict[str, tuple[str, str]]) -> None:
        """Give the bodies so named, and what belongs to them, the name and kind that stand for them."""
        for line in self.lines if names else ():
            for _, unit in line.named:
                role = unit.value if isinstance(unit.value, Role) else None
                org = unit.value if isinstance(unit.value, Org) else role.org if role is not None else None
                held = role is not None and org is not None and role.body == org.resolved
                _take_names(org, names)
                if role is not None and org is not None and held:
                    role.body = org.resolved
                elif role is not None and role.body in names:
                    role.body = names[role.body][0]

    def _spell_alike(self) -> None:
        """Give each known place the one spelling that the bulletin uses first ("Đăk", "Đắk")."""
        spelled: dict[str, str] = {}
        for line in self.lines:
            for _, unit in line.named:
                for place in places_of(unit):
                    if place.name and place.canon:
                        place.name = spelled.setdefault(place.canon, place.name)
        for own in (self.province, self.district):
            if own is not None and own.name:
                own.name = spelled.get(own.canon, own.name)

    def _know_cores(self) -> None:
        """Remember bodies named in full, so that a shorter naming of the same can be completed from it."""
        for line in self.lines:
            for _, unit in line.named:
                org = unit.body
                while org is not None:
                    if not org.bare and (org.owner or (org.place and org.place.name)) and not _of_state(org):
                        self._full.setdefault(org.core.lower(), []).append(org)
                    org = org.owner


def _of_state(org: Org) -> bool:
    """Whether a ministry is a country's by name, which tells nothing of one named without: "Bộ Quốc phòng Lào"."""
    return org.head.kind == "state" and org.place is not None and org.place.level == "country"


def _in_brackets(line: Line, index: int) -> bool:
    """Whether a body in brackets only tells what the one before it is of: "Trường ĐH X (ĐH Quốc gia Y)"."""
    units = line.units
    return index >= 2 and units[index - 1].text == "(" and isinstance(units[index - 2].value, Org)


def _take_names(org: Org | None, names: dict[str, tuple[str, str]]) -> None:
    """Rename a body and those it belongs to; the name of an owner, shared by several, ends that of what it owns."""
    if org is None:
        return
    _take_names(org.owner, names)
    whose = org.owner.resolved if org.owner is not None else None
    if org.resolved in names:
        org.resolved, org.kind = names[org.resolved]
    elif org.resolved and whose and not org.resolved.endswith(f" {whose}"):
        before = (old for old, (new, _) in names.items() if new == whose and org.resolved.endswith(f" {old}"))
        org.resolved = next((f"{org.resolved.removesuffix(old)}{whose}" for old in before), org.resolved)
