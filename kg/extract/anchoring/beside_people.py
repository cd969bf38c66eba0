"""Party organisations -> the place whose people are named beside them: "Đảng bộ, chính quyền và nhân dân | xã X"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.anchoring.discourse import Discourse, places_of
from kg.extract.bodies.beginnings import AND
from kg.extract.units import Org, Place, Unit
from kg.extract.words import office_words
from kg.text import syllable_key

#: Who is named beside a party organisation, the last syllables of people and government, and what begins such a row.
_PEOPLE, _FOLK = office_words.keys("place_people") | {","}, frozenset(map(syllable_key, ("dân", "quyền")))
_LISTED = frozenset((",", AND))
_PEOPLE_BEHIND = 26


class BesidePeople(Discourse):
    """Settles a party organisation by those whom its row names behind it."""

    def _people_of(self, org: Org) -> Org | None:
        """Settle "Đảng bộ, chính quyền và nhân dân xã X": the party organisation of whose people are named."""
        if org.head.name != "Đảng bộ":
            return None
        beside = False
        units = self.lines[self._line].units[self._unit + 1 : self._unit + _PEOPLE_BEHIND]
        for index, unit in enumerate(units):
            near = (next(places_of(unit), None) or self._named_before(units[index : index + 3])) if beside else None
            if near is not None:
                place = self._with_type(near) if near.name else self._locate(near.level, near.type)
                if place is not None:
                    org.place, org.resolved = place, f"Đảng bộ {place.full}"
                return None
            if unit.key not in _PEOPLE or (index == 0 and unit.key not in _LISTED):
                break
            beside = beside or unit.key in _FOLK
        if beside:
            home = self._locate("province", "")
            if home is not None:
                org.place, org.resolved = home, f"Đảng bộ {home.full}"
        return None

    def _named_before(self, units: Sequence[Unit]) -> Place | None:
        """Return the place that has been named with its type, and stands here without it: "nhân dân | Liên Hà"."""
        if not units[0].text[:1].isupper():
            return None
        names = {" ".join(unit.text for unit in units[:count]) for count in (2, 3)}
        return next((place for _, place in reversed(self.seen_places) if place.name in names), None)

    def _with_type(self, place: Place) -> Place:
        """Return a place as it is named with its type elsewhere: "Hoài Ân" of a bulletin of "huyện Hoài Ân"."""
        if place.type:
            return place
        seen = (other for _, other in reversed(self.seen_places) if other.name == place.name)
        known = (*seen, *self._ahead(), *(p for p in (self.district,) if p is not None))
        return next((other for other in known if other.name == place.name and other.type), place)
