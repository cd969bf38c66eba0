"""Deputies told as such beside their names: "đại biểu Lê Hà (Đồng Tháp) chất vấn Bộ trưởng Bộ Y tế".

Of which assembly they are, the sentence leaves out: it is the one whose sitting the bulletin reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.posts.held import Held
from kg.extract.units import Line, Person, Place, Role, Unit
from kg.extract.words import office_words
from kg.lexicon import Title
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("deputies")

_TITLE, _NATIONAL, _COUNCIL = "Đại biểu", "Quốc hội", "Hội đồng nhân dân"
_DEPUTY = tuple(map(syllable_key, ("đại", "biểu")))
_SHORT = syllable_key("ĐB")
#: Words before "đại biểu" that make it a business ("Ban Công tác đại biểu") or tell of several.
_OF_NOBODY = _GRAMMAR.syllables("of_nobody")
_GROUP = syllable_key("đoàn")
_SITTINGS, _ASSEMBLIES = office_words.trie("sittings"), office_words.trie("assemblies")
_CONGRESS, _GENERAL = tuple(map(syllable_key, ("đại", "hội"))), syllable_key("đồng")


def deputies(lines: Sequence[Line]) -> Iterator[Held]:
    """Yield the seat of each deputy whom a bulletin of an assembly's sitting names."""
    told = [
        (line, index, person)
        for line in lines
        if _DEPUTY[1] in line.keys or _SHORT in line.keys
        for index, unit in line.named
        if isinstance(person := unit.value, Person) and person.name and _led(line.keys, unit.i)
    ]
    national = any(_of_province(line.units, index) for line, index, _ in told)
    if not told or not _sits(lines, national):
        return
    body = _NATIONAL if national else _assembly(lines)
    for line, _, person in told:
        if body is not None and person.name:
            title = Title(_TITLE)
            role = Role(title, person.i, person.j, name=_TITLE, body=body, start=person.start, end=person.end)
            yield Held(person.name, role, "current", line, "deputy")


def _led(keys: Sequence[str], i: int) -> bool:
    """Whether the word for a deputy stands right before token `i`, and is of one alone."""
    if i and keys[i - 1] == _SHORT:
        return i < 2 or keys[i - 2] not in _OF_NOBODY
    return tuple(keys[max(0, i - 2) : i]) == _DEPUTY and (i < 3 or keys[i - 3] not in _OF_NOBODY)


def _of_province(units: Sequence[Unit], index: int) -> bool:
    """Whether brackets behind the name at `index` tell of which province he is: "(đoàn Bến Tre)", not "(Gò Vấp)"."""
    inside = [unit for unit in units[index + 1 : index + 5] if unit.key != _GROUP][:3]
    if [unit.text for unit in inside[::2]] != ["(", ")"]:
        return False
    place = inside[1].value
    return isinstance(place, Place) and place.level == "province"


def _sits(lines: Sequence[Line], national: bool) -> bool:
    """Whether the bulletin reports the sitting of an assembly, and no congress, which has delegates of its own.

    Where deputies are told with their provinces, the National Assembly beside them is enough; and a congress of which
    somebody speaks at its sitting does not count.
    """
    sits = any(_SITTINGS.within(line.keys) for line in lines)
    national = national and any(_ASSEMBLIES.within(line.keys) for line in lines)
    return sits and national if any(_congress(line.keys) for line in lines) else sits or national


def _congress(keys: Sequence[str]) -> bool:
    """Whether a congress is named, other than a "Đại hội đồng"."""
    following = [*keys[2:], ""]
    return any(
        (first, second) == _CONGRESS and after != _GENERAL
        for first, second, after in zip(keys, keys[1:], following, strict=False)
    )


def _assembly(lines: Sequence[Line]) -> str | None:
    """Return the one assembly that the bulletin names, None where it names several; a council met if it had one."""
    named: set[str] = set()
    for line in lines:
        councils = [u.body.resolved or "" for _, u in line.named if u.body and u.body.head.name == _COUNCIL]
        if councils and _SITTINGS.within(line.keys):
            named.update(councils)
        if _ASSEMBLIES.within(line.keys):
            named.add(_NATIONAL)
    return (named.pop() or None) if len(named) == 1 else None
