"""What a bulletin has spoken of up to a place in it: its localities and bodies, nearest first.

The place that "tỉnh", "huyện", "Thành ủy" mean is looked for in the same run of names, the sentence, the paragraph, the
bulletin's own locality, and last in all that comes before and behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from kg.extract.bodies.committees import of_city
from kg.extract.names.places import parse_place
from kg.extract.units import Line, Org, Place, Role, Unit
from kg.extract.words import office_words
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import syllable_key, tokenize

_GRAMMAR = grammar("discourse")

RUN_MARKS = frozenset(",-–—/()&")
_RUN_WORDS = _GRAMMAR.syllables("run_words")
_RUN_ON = RUN_MARKS | _RUN_WORDS
_RUN_KINDS = frozenset(("role", "org", "place", "rank"))
#: What is told in general in a row of bodies of one place.
_IN_ROWS = office_words.keys("in_rows")
_AND = syllable_key("và")
_HOME = _GRAMMAR.syllables("home")
_OF_VIETNAM = " Việt Nam"


class Discourse:
    """The localities and bodies of one bulletin, seen from the unit that is being settled."""

    def __init__(self, lexicon: Lexicon, lines: Sequence[Line], locality: str | None) -> None:
        self.lexicon, self.lines = lexicon, lines
        self.province, self.district, self.commune = locate(locality, lexicon)
        self.given = self.province is not None
        self.seen_places: list[tuple[int, Place]] = []
        self.named: list[tuple[int, Org]] = []
        self._line = 0
        self._unit = 0

    @property
    def _runs(self) -> list[int]:
        """The number of the run that each unit of the sentence stands in."""
        return runs_of(self.lines[self._line])

    def _see(self, place: Place) -> None:
        if place.name:
            self.seen_places.append((self._line, place))

    def _at_home(self, line: Line, index: int) -> bool:
        """Whether the place is somebody's home, which tells nothing about the bodies around it."""
        for unit in line.units[max(0, index - 9) : index][::-1]:
            if unit.kind in ("word",) and unit.key in _HOME:
                return True
            if unit.kind not in ("place", "punct", "word", "date"):
                return False
        return False

    def _locate(self, level: str, kind: str) -> Place | None:
        """Return the place of `level` that is meant here: nearest in run, sentence, paragraph, bulletin."""

        def fitting(places: Iterable[Place]) -> Place | None:
            return next((place for place in places if _fits(place, level, kind)), None)

        beside = self._around(run_only=True) if level == "province" else ()
        return (
            next((place for place in beside if place.level == "abroad" and place.type == "tỉnh"), None)
            or fitting(self._around())
            or fitting(self._in_paragraph())
            or (self._default(level, kind) if self.given else None)
            or fitting(self._behind())
            or self._default(level, kind)
            or fitting(place for _, place in reversed(self.seen_places))
            or fitting(self._ahead())
            or (self._parent() if level == "province" and not kind else None)
        )

    def _parent(self) -> Place | None:
        """Return the one province that a district spoken of lies in, the last first."""
        for place in (*(place for _, place in reversed(self.seen_places)), *self._ahead()):
            if place.level in ("district", "city") and len(set(place.parents)) == 1:
                tokens = tokenize(place.parents[0])
                return parse_place(tokens, [t.key for t in tokens], 0, self.lexicon)
        return None

    def _in_paragraph(self) -> Iterator[Place]:
        paragraph = self.lines[self._line].sentence.line
        for number, place in reversed(self.seen_places):
            near = number >= self._line - 2 and self.lines[number].sentence.line == paragraph
            if number == self._line or near:
                yield place

    def _locate_any(self) -> Place | None:
        """Return the nearest place of any level in the same run, else the one that runs through the sentence."""
        return next(iter(self._around(run_only=True)), None)

    def _default(self, level: str, kind: str) -> Place | None:
        if kind == "tỉnh" and self.province is not None and self.province.type == "thành phố":
            return None
        if level == "province" or (level == "city" and self.province and self.province.type == "thành phố"):
            return self.province
        if level in ("district", "city") and self.district and _fits(self.district, level, kind):
            return self.district
        if level == "commune" and self.commune and _fits(self.commune, level, kind):
            return self.commune
        return None

    def _around(self, *, run_only: bool = False) -> Iterator[Place]:
        line, here, run = self.lines[self._line], self._unit, self._runs
        for index, unit in line.named:
            if index > here and run[index] == run[here]:
                yield from places_of(unit)
        before = [(index, unit) for index, unit in reversed(line.named) if index < here]
        for index, unit in before:
            if run[index] == run[here]:
                yield from places_of(unit)
        if run_only:
            return
        for index, unit in before:
            yield from self._away(line, index, unit)

    def _behind(self) -> Iterator[Place]:
        """Places further on in the sentence: a list of those present names its province with the last of them."""
        line = self.lines[self._line]
        for index, unit in line.named:
            if index > self._unit:
                yield from self._away(line, index, unit)

    def _ahead(self) -> Iterator[Place]:
        for line in self.lines[self._line :]:
            for index, unit in line.named:
                yield from self._away(line, index, unit)

    def _away(self, line: Line, index: int, unit: Unit) -> Iterator[Place]:
        """Yield the places of a unit that stands for nobody's home."""
        places = list(places_of(unit))
        if places and not self._at_home(line, index):
            yield from places

    def _nearest(self, wanted: Callable[[Org], bool]) -> Org | None:
        for _, org in reversed(self.named):
            if org.resolved and wanted(org):
                return org
        return None

    def _place_of_row(self) -> Place | None:
        """Return the place that closes the row in which this body stands: "HĐND, UBND, các ban | huyện Yên Lập"."""
        general = False
        for unit in self.lines[self._line].units[self._unit + 1 :]:
            if isinstance(unit.value, Place):
                return unit.value if general and unit.value.name and unit.value.type else None
            if isinstance(unit.value, Org):
                if not unit.value.bare or unit.value.head.needs != "place":
                    return None
            elif unit.kind == "word" and unit.key in _IN_ROWS:
                general = general or unit.key != _AND
            elif unit.text != ",":
                return None
        return None

    def _place_behind_row(self) -> Place | None:
        """Return the place of the body that closes a row of heads alone: "Hội Nông dân, Hội Phụ nữ, | Đoàn xã X"."""
        for unit in self.lines[self._line].units[self._unit + 1 :]:
            org = unit.value
            if isinstance(org, Org):
                if org.place is not None:
                    place = org.place
                    return place if place.name else self._locate(place.level, place.type)
                if not org.bare:
                    return None
            elif unit.text not in RUN_MARKS and unit.key != _AND:
                return None
        return None

    def _beside_place(self) -> Place | None:
        """Return the locality of the council that is joined to this one: "HĐND và UBND tỉnh", "HĐND, UBND huyện"."""
        units = self.lines[self._line].units[self._unit + 1 : self._unit + 3]
        joined = len(units) == 2 and (units[0].key == _AND or units[0].text == ",")
        other = units[1].value if joined else None
        place = other.place if isinstance(other, Org) else None
        return place if place is None or place.name else self._locate(place.level, place.type)

    def _whole_society(self, org: Org) -> Org | None:
        """Return the society of the whole country that a bulletin means where it names no local one.

        "Đại hội Hội Luật gia Việt Nam ... Phó Chủ tịch | Hội Luật gia": the place of the congress is not the society's.
        """
        if org.head.kind != "mass" or self.given:
            return None
        whole = self._nearest(lambda o: o.national and o.core == f"{org.core}{_OF_VIETNAM}")
        if whole is None:
            return None
        bodies = (unit.body for line in self.lines for _, unit in line.named)
        places = [o.place for o in bodies if o is not None and o.core == org.core and o.place is not None]
        return None if any(place.name and place.level != "country" for place in places) else whole


def _fits(place: Place, level: str, kind: str) -> bool:
    if not place.name:
        return False
    if level == "city":
        return place.type == "thành phố"
    if place.level != level:
        return False
    if level == "province":
        return not (kind == "tỉnh" and place.type == "thành phố")
    return not kind or not place.type or place.type == kind


def places_of(unit: Unit) -> Iterator[Place]:
    if isinstance(unit.value, Place):
        yield unit.value
    role = unit.value if isinstance(unit.value, Role) else None
    if role is not None and role.place is not None:
        yield role.place
    org = unit.body
    while org is not None:
        if org.place is not None and org.place.name:
            yield of_city(org.place, org.head)
        org = org.owner


def runs_of(line: Line) -> list[int]:
    """Return for each unit the number of its run of bodies, titles and places, parted by commas, dashes and "và".

    Found when first asked for, and kept in `line`: bylines are set aside before.
    """
    if not line.runs:
        line.runs = list(accumulate([unit.key not in _RUN_ON and unit.kind not in _RUN_KINDS for unit in line.units]))
    return line.runs


def locate(locality: str | None, lexicon: Lexicon) -> tuple[Place | None, Place | None, Place | None]:
    """Return (province, district, commune) of a locality from small to large ("huyện Đắk Song, tỉnh Đắk Nông")."""
    province: Place | None = None
    district: Place | None = None
    commune: Place | None = None
    for part in (locality or "").split(","):
        tokens = tokenize(part.strip())
        place = parse_place(tokens, [t.key for t in tokens], 0, lexicon) if tokens else None
        if place is None or not place.name:
            continue
        if place.level == "province":
            province = place
        elif place.level == "district":
            district = place
        elif place.level == "commune":
            commune = place
    if province is None and district is not None and len(set(district.parents)) == 1:
        tokens = tokenize(district.parents[0])
        province = parse_place(tokens, [t.key for t in tokens], 0, lexicon)
    return province, district, commune
