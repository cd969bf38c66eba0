"""Bodies with whose they are -> their official names and kinds: "Ban Thường vụ" of X is "Ban Thường vụ Tỉnh ủy X".

What is of a committee is named after it or its organisation; what is of a place has the place behind it.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.anchoring.alike import PARTY_BOARDS
from kg.extract.anchoring.local_boards import MANAGEMENT, words_behind
from kg.extract.anchoring.owners import BOARDS, Owners
from kg.extract.bodies.committees import SAIGON, committee_for, committee_of, organization_for
from kg.extract.units import Org, Place
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("full_names")

#: Societies of those who come from a place bear its name alone.
OF_ORIGIN = "Hội đồng hương"
#: Heads beside those that need a locality which bear its type in their official names.
_OF_UNITS = frozenset(("Đảng bộ",))
#: What the boards of a people's council are about.
COUNCIL_BOARDS = office_words.sequences("council_boards")
_OF_OWNERS_KIND = _GRAMMAR.names("of_owners_kind")
_UNION, _OF_OFFICE = "Công đoàn ", "Công đoàn cơ quan "
_COMMAND, _PROVINCE_COMMAND = "Ban Chỉ huy Quân sự", "Bộ Chỉ huy Quân sự"


class FullNames(Owners):
    """Puts together the full name of a body from its own words and those of its owner or place."""

    def _name(self, org: Org, of: str) -> None:
        """Put the name of what a body is of behind its own."""
        if org.core == "Ủy ban Kiểm tra" and of == "Ban Chấp hành Trung ương Đảng":
            of = "Trung ương"
        if org.core == "Đảng ủy" or org.head.name == "Chi bộ":
            of = of.removeprefix("Đảng bộ ")
        if of.startswith(_OF_OFFICE) and org.head.kind != "owner":
            of = of.removeprefix(_UNION)  # "Đảng ủy, Công đoàn cơ quan X" are both of the office
        if org.head.name == org.core == "Đảng bộ" and organization_for(of) != of:
            org.resolved = organization_for(of)  # "Ban Chấp hành Đảng bộ, Ban Thường vụ Thành ủy X"
            return
        core, _, shared = org.core.rpartition(" ")
        if org.head.fused and org.kind == "mass" and org.core == org.head.name and of.lower().startswith(shared):
            org.core = core
        if org.head.name == "Ban Thường vụ":
            of = committee_for(of)
        elif org.head.name == "Ban Chấp hành":
            of = organization_for(of)
        org.resolved = of if org.head.drop or of.startswith(f"{org.core} ") else f"{org.core} {of}"

    def _name_place(self, org: Org, place: Place) -> None:
        """Put the locality behind the name: with its type, but for committees whose head says it already."""
        if place.type == "phường" and place.name is not None and place.name.isdigit():
            near = next((p for p in self._around() if p.level == "district" and p.name and p.typed), None)
            place = replace(place, name=f"{place.name}, {near.full}") if near is not None else place
        org.place = place
        if place.canon == SAIGON and org.head.typed and not org.head.name.endswith("thành phố"):
            self._name(org, f"Thành phố {place.name}")
            return
        if org.head.typed and place.name is not None and place.name.isdigit():
            self._name(org, f"{place.type[:1].upper()}{place.type[1:]} {place.name}")
            return
        if org.core in PARTY_BOARDS and place.level == "province":
            committee = "Thành ủy" if place.type == "thành phố" else "Tỉnh ủy"
            self._name(org, f"{committee} {place.name}")
            org.kind = "party"
            return
        if org.head.name in BOARDS and place.name is not None and place.level in ("province", "district"):
            self._name(org, committee_of(place))
            return
        if org.head.name == "Ban" and place.name and words_behind(org.core, 1) in COUNCIL_BOARDS:
            self._name(org, f"Hội đồng nhân dân {place.full}")
            return
        full = not org.head.typed and (
            place.typed
            or (org.head.needs == "place" and org.head.name != OF_ORIGIN)
            or org.head.name == "Sở"
            or (org.head.name in _OF_UNITS and org.core == org.head.name)
        )
        if org.short and org.core == _COMMAND and place.level == "province":
            org.core = _PROVINCE_COMMAND  # "BCHQS" stands for both
        self._name(org, place.full if full else place.name or "")

    def _named_after(self, org: Org, owner: Org | None) -> bool:
        """Put the name of the body that it is of behind its own; whether there is one, and its name is known."""
        if owner is None or not owner.resolved:
            return False
        org.owner = owner
        self._name(org, owner.resolved)
        return True

    def _kind(self, org: Org, owner_kind: str) -> str:
        """Return the kind of a body that is of one of `owner_kind`."""
        if org.head.kind == "owner" or org.head.name in _OF_OWNERS_KIND:
            return owner_kind
        if org.head.name == "Ủy ban" and owner_kind in ("mass", "other", "enterprise"):
            return owner_kind
        if org.head.name == MANAGEMENT and owner_kind == "enterprise":
            return owner_kind
        if org.head.name in ("Vụ", "Cục") and owner_kind in ("party", "other"):
            return owner_kind
        return org.head.kind

    def _place_kind(self, org: Org) -> None:
        """Tell whether what is of a place is of the Party or of the State there."""
        if org.kind == "owner":
            party = org.head.name in ("Ủy ban Kiểm tra", "Ban Kiểm tra", "Ban Chấp hành")
            org.kind = "party" if party else "state"
