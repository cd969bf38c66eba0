"""Places -> the Party committees they have, and the two names that a committee and its organisation go by."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.units import Place
from kg.extract.words import office_words
from kg.lexicon import Head

#: Its committee bears the word "Thành phố", lest it be taken for the man.
SAIGON = "Hồ Chí Minh"
#: The Party's group inside an office of the State.
PARTY_GROUP = "Ban Cán sự Đảng"
_TYPES = {
    "Tỉnh ủy": "tỉnh",
    "Thành ủy": "thành phố",
    "Công an thành phố": "thành phố",
    "Huyện ủy": "huyện",
    "Quận ủy": "quận",
    "Thị ủy": "thị xã",
}
_COMMITTEES_BY_TYPE = {kind: committee for committee, kind in _TYPES.items() if committee.endswith("ủy")}
#: Commands of the army, and what the units and forces that have Party committees of their own are called.
_COMMANDS = tuple(f"{name} " for name in sorted(office_words.names("commands")))
_UNITS = tuple(office_words.names("units"))
_COMMITTEE_OF = (
    ("Đảng bộ tỉnh ", "Tỉnh ủy "),
    ("Đảng bộ thành phố ", "Thành ủy "),
    ("Đảng bộ huyện ", "Huyện ủy "),
    ("Đảng bộ quận ", "Quận ủy "),
    ("Đảng bộ thị xã ", "Thị ủy "),
)


def typed(place: Place, head: Head) -> Place:
    """Return the place of a body with the type that the body's head tells: "Huyện ủy X" is of huyện X."""
    kind = next((kind for start, kind in _TYPES.items() if head.name.startswith(start)), "")
    return place if place.type or not kind else replace(place, type=kind, typed=True)


def of_city(place: Place, head: Head) -> Place:
    """Return the city where a city's committee bears the name of its province: "Thành ủy Cà Mau"."""
    city = head.name.startswith("Thành ") and place.type == "tỉnh" and not place.typed
    return replace(place, type="thành phố", level="district", typed=True) if city else place


def committee_of(place: Place) -> str:
    """Return the name of the Party committee of a place."""
    if place.level == "commune":
        return f"Đảng ủy {place.full}"
    default = "Tỉnh ủy" if place.level == "province" else "Huyện ủy"
    name = f"Quận {place.name}" if place.type == "quận" and place.name and place.name.isdigit() else place.name
    name = f"Thành phố {name}" if place.canon == SAIGON else name
    return f"{_COMMITTEES_BY_TYPE.get(place.type, default)} {name}"


def beside_command(body: str) -> str:
    """Return what a Party committee named beside a command is of: "Đảng ủy, Bộ CHQS tỉnh X" is "Quân sự tỉnh X"'s."""
    unit = next((body.removeprefix(name) for name in _COMMANDS if body.startswith(name)), "")
    return unit if unit.startswith(_UNITS) else body


def committee_for(body: str) -> str:
    """Return the committee of a Party organisation: "Đảng bộ huyện X" -> "Huyện ủy X"."""
    return _swap(body, _COMMITTEE_OF)


def organization_for(body: str) -> str:
    """Return the Party organisation of a committee: "Huyện ủy X" -> "Đảng bộ huyện X"."""
    return _swap(body, tuple((committee, whole) for whole, committee in _COMMITTEE_OF))


def _swap(body: str, pairs: tuple[tuple[str, str], ...]) -> str:
    """Return the other name of a place's party organisation: its committee and itself have the same boards."""
    for one, other in pairs:
        if body.startswith(one):
            rest = body[len(one) :]
            if rest.startswith("Thành phố "):
                return other.removesuffix("thành phố ") + rest
            if other == "Đảng bộ quận ":
                return other + rest.removeprefix("Quận ")
            if rest.isdigit():
                return f"{other}Quận {rest}"
            return other + rest
    return body
