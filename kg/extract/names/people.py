"""Names of persons across one bulletin: short forms are led back to full names, bylines are set aside."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.units import Line, Org, Person, Place, Unit
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("people")

_PRESS = _GRAMMAR.words("press")
#: Tokens of the longest byline, and of one with the day and hour of publication.
_BYLINE_TOKENS, _STAMPED_TOKENS = 8, 20
#: A syllable in the middle of names, with which none of two syllables ends.
_MIDDLE = " " + syllable_key("thị")
#: Hyphens of a part of a Lao name; with more of them it is whole: "Xu-pha-nu-vông".
_HYPHENS = 2
#: Lines of a bulletin's head, where a place may stand alone, and tokens of the longest pen name with its credit.
_HEAD, _PEN_NAME = 4, 5
_DASHES = frozenset("-–—")
_OF_ENTRIES = frozenset(("person", "role", "hon", "rank", "punct", "number"))
_BLANK = frozenset(("number", "punct"))
#: Units from a post to the colon behind it that end the heading of a roster, at most.
_HEADING = 8
_ROSTER_MARKS = frozenset((",", "-", "–", ";"))


def settle_people(lines: Sequence[Line], lexicon: Lexicon) -> dict[str, str]:
    """Settle `Person.name` of every mention; return the full names of the bulletin by their keys."""
    full: dict[str, str] = {}
    listed = False
    for number, (line, after) in enumerate(zip(lines, [*lines[1:], None], strict=False)):
        if number >= _HEAD and _signs_as_place(line):
            _drop(line.named.pop()[1])
        listed = heads_roster(line) or (listed and (is_name(line) or is_entry(line) or is_blank(line)))
        if not (is_name(line) and (listed or (after is not None and is_title(after)))):
            _set_aside(line, lexicon)
        for _, unit in line.named:
            if isinstance(unit.value, Person):
                name = _spelled(unit.value.surface)
                key, length = name_key(name), len(name.split())
                whole = "'" in key or name.count("-") > _HYPHENS
                if length > 2 or (length == 2 and not key.endswith(_MIDDLE)) or whole:
                    full.setdefault(key, name)
    for key in _namesakes(lines).intersection(full):
        del full[key]
    short = {key for key in full if _longer(key, full)}
    known: list[str] = []
    for line in lines:
        for _, unit in line.named:
            person = unit.value
            if not isinstance(person, Person):
                continue
            key = name_key(person.surface)
            if key in full and key not in short:
                person.name = full[key]
                if key in known:
                    known.remove(key)
                known.append(key)
                continue
            match = next((k for k in reversed(known) if k.endswith(" " + key)), None) or _longer(key, full)
            person.name = full[match] if match else None
    return {key: name for key, name in full.items() if key not in short}


def _namesakes(lines: Sequence[Line]) -> set[str]:
    """Return the names of two syllables of places and enterprises told as such, which nothing tells as a person's."""
    told: set[str] = set()
    announced: set[str] = set()
    for line in lines:
        for _, unit in line.named:
            if isinstance(unit.value, Person):
                if unit.value.honorific:
                    announced.add(name_key(unit.value.surface))
                continue
            org = unit.body
            place = unit.value if isinstance(unit.value, Place) else org.place if org is not None else None
            if place is not None and place.name and place.type:
                told.add(name_key(place.name))
            if org is not None and org.kind == "enterprise":
                told.add(name_key(org.core.removeprefix(org.head.name)))
    return {key for key in told - announced if key.count(" ") == 1}


def heads_roster(line: Line) -> bool:
    """Whether a line may head a roster of those who have one post: "Các Phó Chủ tịch UBND tỉnh gồm:"."""
    units = line.units
    if not units or units[-1].text != ":" or any(unit.kind == "person" for _, unit in line.named):
        return False
    return any(unit.kind == "role" for unit in units[-_HEADING:])


def is_blank(line: Line) -> bool:
    """Whether a line is a number or a mark before an item, or nothing."""
    return all(unit.kind in _BLANK for unit in line.units)


def is_name(line: Line) -> bool:
    """Whether a line is one person's name and nothing else, as in a roster."""
    if len(line.named) != 1:
        return False
    kinds = [u.kind for u in line.units if u.kind not in ("hon", "punct", "number")]
    return kinds == ["person"]


def is_entry(line: Line) -> bool:
    """Whether a line of a roster is one person with his titles and nothing else: "1. Ông Lê Văn A: Chủ tịch"."""
    people = [unit for _, unit in line.named if unit.kind == "person"]
    return len(people) == 1 and all(unit.kind in _OF_ENTRIES for unit in line.units)


def is_title(line: Line) -> bool:
    """Whether a line is titles and nothing else, as beside the names of a roster."""
    return bool(line.named) and all(u.kind == "role" or u.text in _ROSTER_MARKS for u in line.units)


def _longer(key: str, full: dict[str, str]) -> str | None:
    """Return the one longer name that ends in `key`, or that `key` breaks off from, where there is just one."""
    found = [other for other in full if other.endswith(" " + key) or other.startswith(key + " ")]
    return found[0] if len(found) == 1 else None


def _spelled(surface: str) -> str:
    """Return a name with capitals at the head of each syllable, where it is written in capitals throughout."""
    if surface.isupper() and len(surface.split()) > 1:
        return " ".join(part[0] + part[1:].lower() for part in surface.split())
    return surface


def _set_aside(line: Line, lexicon: Lexicon) -> None:
    """Take bylines, credits and the reporting press out of the names: a line of names alone, "Ảnh: N.N."."""
    names = [u for _, u in line.named if isinstance(u.value, (Person, Org))]
    if not names:
        return
    stamped = any(u.kind == "date" for _, u in line.marked) and any(u.key in lexicon.stamps for u in line.units)
    short = len(line.tokens) <= (_STAMPED_TOKENS if stamped else _BYLINE_TOKENS)
    aside_kinds = ("person", "org", "punct", "date", "number") if stamped else ("person", "punct")
    rest = [u for u in line.units if u.kind not in aside_kinds] if short else []
    known = lexicon.credits | lexicon.stamps if stamped else lexicon.credits
    if short and all(u.kind == "word" and u.key in known for u in rest) and len(rest) < len(line.units):
        for unit in names:
            _drop(unit)
        return
    if _lists_authors(line) or (_signs(line, lexicon) and any(_is_press(unit) for unit in names)):
        for unit in names:
            _drop(unit)
        return
    for index, unit in line.named:
        units = line.units
        named = isinstance(unit.value, Person) and index >= 2
        aside = named and units[index - 1].text == "(" and units[index - 2].kind == "person"
        authored = isinstance(unit.value, Person) and _authored(line, index, lexicon)
        credited = unit.kind in ("person", "org") and _credited(units, index, lexicon)
        if aside or authored or credited or (_is_press(unit) and _reports(line, index, lexicon)):
            _drop(unit)


def _signs_as_place(line: Line) -> bool:
    """Whether a line is an author's pen name alone, or his credit, that sounds like a place: "Cửu Long"."""
    if len(line.named) != 1 or len(line.tokens) > _PEN_NAME:
        return False
    index, unit = line.named[0]
    named = isinstance(unit.value, Place) and not unit.value.typed and index == len(line.units) - 1
    return named and (index == 0 or line.units[index - 1].text == ":")


def _is_press(unit: Unit) -> bool:
    return isinstance(unit.value, Org) and unit.value.head.name.startswith(_PRESS)


def _lists_authors(line: Line) -> bool:
    """Whether a line is names of authors parted by dashes, some of which no table knows: "Võ Hải – Anh Minh"."""
    units = line.units
    if len(line.tokens) > _BYLINE_TOKENS or not any(u.text in _DASHES for u in units[1:-1]):
        return False
    named = [u for u in units if u.text not in _DASHES]
    return all(u.kind in ("person", "word", "hon") and u.text[0].isupper() for u in named)


def _credited(units: list[Unit], index: int, lexicon: Lexicon) -> bool:
    """Whether a photo credit leads up to the unit: "Ảnh: Đức Hiếu/TTXVN", "Nguồn ảnh: VOV"."""
    step = index - 1
    while step >= 0 and (
        units[step].kind in ("byline", "org", "person")
        or units[step].text in ("/", "-", "–", ",")
        or (units[step].text[0].isupper() and units[step].kind == "word")
    ):
        step -= 1
    return step >= 1 and units[step].text == ":" and units[step - 1].key in lexicon.credits


def _authored(line: Line, index: int, lexicon: Lexicon) -> bool:
    """Whether the name is an author's: "Hoàng Yến (tổng hợp)"."""
    j = line.units[index].j
    return line.keys[j : j + 1] == ["("] and lexicon.authorship.longest(line.keys, j + 1) is not None


def _signs(line: Line, lexicon: Lexicon) -> bool:
    """Whether the press ends a signature, all in capitals: "Công Trí (TTXVN)", "Tin, ảnh: Công Trí (TTXVN)"."""
    if len(line.units) > _BYLINE_TOKENS:
        return False
    words = [u for u in line.units if u.kind in ("word", "person", "org", "place", "byline", "number")]
    whole = len(words) + sum(u.kind == "punct" for u in line.units) == len(line.units)
    return whole and all(u.text[0].isupper() or u.key in lexicon.credits for u in words)


def _reports(line: Line, index: int, lexicon: Lexicon) -> bool:
    """Whether the press is the source here: "TTXVN đưa tin", "theo báo X", "Lê Hà/VOV.VN", "VOV.VN - Chiều nay"."""
    unit = line.units[index]
    if index and line.units[index - 1].text == "/":
        return True
    if index < 2 and unit.text.isupper() and any(key in _DASHES for key in line.keys[unit.j : unit.j + 4]):
        return True
    before = [u.key for u in line.units[max(0, index - 3) : index]]
    told = any(" ".join(before[-n:]) in lexicon.press_told for n in (1, 2, 3) if len(before) >= n)
    return told or lexicon.press_says.longest(line.keys, unit.j) is not None


def _drop(unit: Unit) -> None:
    unit.kind, unit.value = "byline", None
