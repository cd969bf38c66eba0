"""Titles -> the bodies that they imply: their own ("Tỉnh ủy viên"), or of the place behind them ("Bí thư | Hội An")."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.anchoring.completion import Completion
from kg.extract.bodies.committees import SAIGON, committee_of
from kg.extract.cut.roles import GOVERNORS
from kg.extract.names.hamlets import HAMLET_HEADS
from kg.extract.units import Org, Role
from kg.lexicon.grammar import grammar
from kg.text import tokenize

_GRAMMAR = grammar("implied")

_OF_BODIES = _GRAMMAR.names("of_bodies")


class Implied(Completion):
    """Settles the bodies of titles that tell what they are of, and of those whose place does."""

    def _member_of(self, role: Role, committee: str) -> str | None:
        """Return the committee of the body behind a member's title: "Đảng ủy viên Đảng bộ Quân khu 2"."""
        org = role.org
        if org is None or not org.resolved or committee not in _OF_BODIES:
            return org.resolved if org is not None and org.head.name == "Ban Thường vụ" else None
        if org.kind == "party":
            return org.resolved.replace("Đảng bộ ", "Đảng ủy ", 1) if committee == "Đảng ủy" else org.resolved
        return f"{committee} {org.resolved}"

    def _implied(self, committee: str) -> str | None:
        name = committee.removeprefix("Ban Thường vụ ")
        board = "Ban Thường vụ " if name != committee else ""
        head = self.lexicon.head_by_name[name]
        if not head.level:
            probe = Org(head, name, 0, 0, bare=True, kind="party")
            self._complete_bare(probe)
            return f"{board}{probe.resolved}" if probe.resolved else None
        near = self._locate(head.level, "")
        if near is None:
            return None
        same = name == "Tỉnh ủy" or near.canon == SAIGON
        return f"{board}{committee_of(near) if same else f'{name} {near.name}'}"

    def _of_place(self, role: Role) -> str | None:
        place = role.place
        if place is None:
            return None
        if role.title.title in HAMLET_HEADS:
            return place.full
        if not place.name:
            found = self._locate(place.level, place.type)
            if found is None:
                return None
            place = found
        elif not place.type and place.level in ("district", "city"):
            known = self.lexicon.places.longest([token.key for token in tokenize(place.name)], 0)
            place = replace(place, type=known[1].type) if known else place  # "Bí thư | Hội An": of the city's committee
        if role.title.title.removeprefix("Phó ") in GOVERNORS:
            kind = place.type or GOVERNORS[role.title.title.removeprefix("Phó ")]
            return f"{kind} {place.name}".strip()
        if "Chủ tịch" in role.title.title or role.title.needs_body:
            return f"Ủy ban nhân dân {place.full}"
        return committee_of(place)
