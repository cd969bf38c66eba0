"""Bulletins that tell of one other country alone -> its organs, which they name without it: "Quốc hội", of France."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.bodies.seats import HOME, STATE_ORGANS
from kg.extract.units import Line, Org, Place, Role
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("elsewhere")

_HOME = tuple(syllable_key(word) for word in HOME.split())
_SHORT_HOME = syllable_key("VN")
_MINISTRY = "Bộ "
#: Surnames that people of this country bear.
_SURNAMES = _GRAMMAR.syllables("surnames")
#: Organs of that country which posts alone tell, too.
_ORGANS = tuple(sorted(STATE_ORGANS))


def of_one_country(lines: Sequence[Line], lexicon: Lexicon) -> dict[str, tuple[str, str]]:
    """Return names and kind of the organs that a bulletin of one other country names without it, by their names there.

    A bulletin that names Vietnam or a place in it tells of both: "Chính phủ" is ours there.
    """
    names = set(_bodies(lines))
    bare = [name for name in names if name in STATE_ORGANS or (name.startswith(_MINISTRY) and _told(name, lexicon))]
    if not bare:
        return {}
    lands = {land for name in names if (land := _land(name, lexicon))}
    land = min(lands, key=len) if lands else ""
    if not land or any(not other.endswith(land) for other in lands) or _at_home(lines):
        return {}
    return {name: (f"{name} {land}", "state") for name in bare}


def _bodies(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the names of the bodies of a bulletin, those that posts alone tell too."""
    for line in lines:
        for _, unit in line.named:
            org = unit.body
            while org is not None:
                if org.resolved:
                    yield org.resolved
                org = org.owner
            if isinstance(unit.value, Role) and unit.value.body:
                yield unit.value.body


def _told(ministry: str, lexicon: Lexicon) -> bool:
    """Whether a name is a ministry's whole: "Bộ Tài chính"."""
    keys = [syllable_key(word) for word in ministry.split()[1:]]
    known = lexicon.fields.longest(keys, 0) if keys else None
    return known is not None and known[0] == len(keys)


def _land(name: str, lexicon: Lexicon) -> str:
    """Return the country behind the name of a state's organ, or "": "Quốc hội | Pháp", "Bộ Tài chính | Pháp"."""
    organ = next((organ for organ in _ORGANS if name.startswith(f"{organ} ")), "")
    words = name.removeprefix(organ).split() if organ else name.split()[1:] if name.startswith(_MINISTRY) else []
    for k in (k for k, word in enumerate(words) if word[0].isupper()):
        keys = [syllable_key(word) for word in words[k:]]
        place = lexicon.places.longest(keys, 0)
        known = place is not None and place[0] == len(keys) and place[1].level == "country"
        if known or (len(keys) == 1 and keys[0] in lexicon.short_countries):
            return " ".join(words[k:])
    return ""


def _at_home(lines: Sequence[Line]) -> bool:
    """Whether Vietnam, a place in it, or a body of such a place is named."""
    for line in lines:
        keys = line.keys
        if _SHORT_HOME in keys or not _SURNAMES.isdisjoint(keys):
            return True
        if any(tuple(keys[k : k + 2]) == _HOME for k, key in enumerate(keys) if key == _HOME[0]):
            return True
        for _, unit in line.named:
            place = unit.value if isinstance(unit.value, Place) else None
            org = unit.body
            place = org.place if isinstance(org, Org) else place
            if place is not None and place.name and place.level in ("province", "city", "district", "commune"):
                return True
    return False
