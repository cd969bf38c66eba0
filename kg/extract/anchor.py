"""Bodies -> full official names: what the text leaves out is taken from the bulletin, nearest first.

"Thành ủy" is the committee of this bulletin's city, "Ban Thường vụ" that of the committee last named, "UBND tỉnh" the
People's Committee of the province that sentence, paragraph or bulletin are about; what cannot be is reported.
"""

from __future__ import annotations

from kg.extract.abroad import settle_abroad
from kg.extract.discourse import places_of
from kg.extract.offices import Offices
from kg.extract.units import Org, Place, Role

_ENDINGS = (" Trung ương Đảng", " Việt Nam")


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
                    self._settle(unit.value, line, in_role=False)
                elif isinstance(unit.value, Role) and unit.value.org is not None:
                    self._settle(unit.value.org, line, in_role=True)
                elif isinstance(unit.value, Place) and not self._at_home(line, index):
                    self._see(unit.value)
            for index, unit in line.named:
                if isinstance(unit.value, Role):
                    self._unit = index
                    self._settle_role(unit.value, line, index)
        self._name_alike()
        settle_abroad(self.lines, self.lexicon)

    def _name_alike(self) -> None:
        """Give a body that is named now longer, now shorter the longer name that the text itself writes out."""
        written = {org.resolved for _, org in self.named if org.resolved}
        spelled_out = {org.resolved for _, org in self.named if org.resolved and _in_full(org)}
        longer = {name: name + end for name in written for end in _ENDINGS if name + end in spelled_out} | {
            name + end: name for name in spelled_out for end in _ENDINGS if name + end in written - spelled_out
        }
        for core, bodies in self._full.items():
            names = {o.resolved for o in bodies if o.resolved}
            if len(names) == 1:
                longer |= {name: next(iter(names)) for name in written if name.lower() == core}
        for line in self.lines:
            for _, unit in line.named:
                role = unit.value if isinstance(unit.value, Role) else None
                if role is not None and role.body in longer:
                    role.body = longer[role.body]
                org = unit.value if isinstance(unit.value, Org) else role.org if role is not None else None
                while org is not None:
                    if org.resolved in longer:
                        org.resolved = longer[org.resolved]
                    org = org.owner

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
                org = (
                    unit.value
                    if isinstance(unit.value, Org)
                    else unit.value.org
                    if isinstance(unit.value, Role)
                    else None
                )
                while org is not None:
                    if not org.bare and (org.owner or (org.place and org.place.name)):
                        self._full.setdefault(org.core.lower(), []).append(org)
                    org = org.owner


def _in_full(org: Org) -> bool:
    """Whether a body and those it belongs to are written out rather than left short or to be understood."""
    return not org.short and not org.bare and (org.owner is None or _in_full(org.owner))
