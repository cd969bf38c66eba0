"""Inner bodies named without their whole -> the institution, Party organisation or place that the bulletin is about.

"Chi bộ 3" of a bulletin of "Đảng bộ Trường Đại học X" is "Chi bộ 3 Trường Đại học X"; "Trưởng phòng Nội vụ" beside
"UBND thành phố Y" is of that city.
"""

from __future__ import annotations

from kg.extract.anchoring.alike import PARTY_BOARDS
from kg.extract.anchoring.on_sides import side_at
from kg.extract.anchoring.wholes import DISTRICT_OFFICES, Wholes, teaches
from kg.extract.units import Org, Place, whole_of
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("inner")

#: What headlines and leads tell by its kind alone, with a capital, before the text names it.
_CALLED_LATER = _GRAMMAR.names("called_later")
#: Who commands units of the army, the units that have them, and whose title tells of which.
_COMMANDERS, _COMMANDS = _GRAMMAR.names("commanders"), _GRAMMAR.names("commands")
_POST_HEAD, _POST = "Đồn trưởng", "Đồn"
_CELL, _BLOCK = "Chi bộ", "Khối "
#: What one Party organisation that a bulletin is of may be called.
_ORGANISATIONS = ("Đảng bộ", "Đảng ủy")
_COUNCILS = ("Ủy ban nhân dân", "Hội đồng nhân dân")
_LOCAL = ("commune", "district", "city")
_COMMUNE_OFFICES = office_words.sequences("commune_offices")
#: Boards of a school's own people that are no part of it: they are named after it.
_OF_PARENTS = "Ban Đại diện"
#: First words of the business of departments that enterprises have and call "Ban".
_OF_FIRMS = tuple(words.lower() for words in _GRAMMAR.words("of_firms"))


class Inner(Wholes):
    """Finds the whole of an inner body that the text names without it."""

    def _of_side(self) -> Org | None:
        """Return whose people the sentence lists here: "về phía Công ty có ông A, Bí thư | Đảng ủy"."""
        told = side_at(self.lines[self._line], self._unit)
        if isinstance(told, str):
            return self._nearest(lambda org: org.owner is None and teaches(org))
        if told is None or told.resolved:
            return told
        return self._nearest(lambda org: org.owner is None and org.head.name.startswith(told.head.name))

    def _of_party(self, org: Org) -> str | None:
        """Return what the one Party organisation of the bulletin is of, for a cell of its own: "Chi bộ | 3"."""
        if org.head.name != _CELL or org.core == _CELL:
            return None
        named = (o.resolved for _, o in self.named if o.head.name in _ORGANISATIONS and o.resolved)
        wholes = {name[len(_ORGANISATIONS[0]) :].strip() for name in named}
        wholes = {name for name in wholes if name and not name.startswith(_BLOCK)}
        return wholes.pop() if len(wholes) == 1 else None

    def _one_of(self, org: Org) -> bool:
        """Whether a capital tells that the one hospital or cell named so far is meant: "Bệnh viện | có 300 giường"."""
        whole = org.head.whole and org.head.needs == "field"
        if not whole and org.head.name != _CELL:
            return False
        unit = self.lines[self._line].units[self._unit]
        alike = (o for _, o in self.named if o.head.name.startswith(org.head.name))
        named = {o.resolved for o in alike if not whole or o.owner is None}
        return unit.text[0].isupper() and len(named) == 1

    def _called_later(self, org: Org) -> bool:
        """Settle what is told by its kind before its name: the one such enterprise, school or hospital further on."""
        line = self.lines[self._line]
        # A body that this sentence only means, by a name it has elsewhere, has its tokens there.
        here = org.i < len(line.tokens) and org.head.name in _CALLED_LATER
        if not here or not line.tokens[org.i].capital:
            return False
        found: dict[str, Org] = {}
        for line in self.lines[self._line :]:
            for _, unit in line.named:
                body = unit.body
                whole = whole_of(body) if body is not None else None
                if whole is not None and whole.head.name.startswith(org.head.name) and whole.core != whole.head.name:
                    found[whole.core] = whole
        if len(found) != 1:
            return False
        later = next(iter(found.values()))
        place = f" {later.place.full}" if later.place is not None and later.place.name else ""
        org.resolved, org.kind = f"{later.core}{place}", later.kind
        return True

    def _governed(self, business: tuple[str, ...]) -> Place | None:
        """Return the one place below a province whose government the bulletin has named, for an office of such ones."""
        levels = {"commune"} if business in _COMMUNE_OFFICES else set()
        if business in DISTRICT_OFFICES:
            levels |= {"district", "city"}
        if not levels:
            return None
        named = (o.place for _, o in self.named if o.head.name in _COUNCILS and o.place is not None)
        places = {place.full: place for place in named if place.name and place.type and place.level in _LOCAL}
        place = next(iter(places.values())) if len(places) == 1 else None
        return place if place is not None and place.level in levels else None

    def _commanded(self, title: str) -> Org | None:
        """Return the one command of the army that the bulletin has named, for who commands it: "Chỉ huy trưởng"."""
        if title not in _COMMANDERS:
            return None
        commands = {o.resolved: o for _, o in self.named if o.resolved and o.head.name in _COMMANDS}
        command = next(iter(commands.values())) if len(commands) == 1 else None
        posted = title != _POST_HEAD or (command is not None and command.head.name.startswith(_POST))
        return command if posted else None

    def _board_of(self, org: Org) -> Org | None:
        """Return the school whose parents a board stands for, or the enterprise that calls its departments "Ban"."""
        if org.core.startswith(_OF_PARENTS):
            return self._nearest(lambda o: o.owner is None and teaches(o))
        if (
            org.head.name != "Ban"
            or org.core in PARTY_BOARDS
            or not org.core.removeprefix("Ban ").lower().startswith(_OF_FIRMS)
        ):
            return None
        whole = self._subject(()) or self._sole()
        return whole if whole is not None and whole.kind == "enterprise" else None
