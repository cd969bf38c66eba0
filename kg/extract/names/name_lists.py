"""Names known by their place in a list alone: rarer, foreign, or a town's too: "các đồng chí Lê Hà, Tiêu Minh Mẫu"."""

from __future__ import annotations

from kg.extract.names.persons import PersonParser
from kg.extract.units import Line, Place, Unit
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("name_lists")

_AND, _CONSISTS = syllable_key("và"), syllable_key("gồm")
#: Words that begin what is told of somebody who gets a post.
_GETS = _GRAMMAR.syllables("gets")
_SEVERAL = _GRAMMAR.syllables("several")
#: Words before another name of somebody who has been named: "Trung tướng Lê Hà, tên khai sinh là Lê Văn Mẫu".
_TRUE_NAMES = office_words.sequences("true_names")
_IS = frozenset((syllable_key("là"), ":"))


def listed_name(line: Line, i: int, persons: PersonParser) -> int | None:
    """Return the end of a name in a list of several persons that stands behind a name or before a title, or None.

    "các đồng chí Nguyễn Thị A, Tiêu Văn B giữ chức ...", "các đồng chí A, ...; X Y, Chủ tịch ...",
    "1. Sơn Minh A, Bí thư", "Bí thư Tỉnh ủy - Sơn Minh A".
    """
    tokens, keys, units, lexicon = line.tokens, line.keys, line.units, persons.lexicon
    rare, usual, opens = keys[i] in lexicon.rare_surnames, keys[i] in lexicon.surnames, opens_item(units)
    behind, parted = rare and behind_post(units), bool(units) and parts(units[-1])
    if not (behind or (rare and (opens or parted)) or (parted and _of_several(line))):
        return None
    end = persons.parse(tokens, keys, i, announced="hon")
    if end is None or (end - i < 2 and "'" not in keys[i]):
        return None
    ended = end == len(tokens) or not tokens[end].word or keys[end] == _AND
    led = behind and (ended or units[-1].text != ":")
    if end - i >= 3 and (led or (rare and parted and not ended and keys[end] in _GETS)):
        return end
    if not (opens or _of_several(line)):
        return None
    if (rare or usual or "'" in keys[i]) and len(units) > 1 and units[-2].kind == "person":
        town = lexicon.places.longest(keys, i)
        province = town is not None and town[0] >= end and town[1].level == "province"
        return end if end - i >= 3 or "'" in keys[i] or (usual and not province) else None
    if opens and end - i >= 3 and end == len(tokens):
        return end
    if (opens and end - i < 3) or end + 1 >= len(tokens) or tokens[end].text not in ",-–:(":
        return None
    prefix = lexicon.prefixes.longest(keys, end + 1)
    return end if lexicon.titles.longest(keys, prefix[0] if prefix else end + 1) else None


def behind_post(units: list[Unit]) -> bool:
    """Whether a mark or "gồm" parts what comes next from a post: "Bí thư Tỉnh ủy - | Sơn Minh Mẫu", "Bí thư: | ..."."""
    return len(units) > 1 and units[-2].kind == "role" and (units[-1].text in "-–:" or units[-1].key == _CONSISTS)


def opens_item(units: list[Unit]) -> bool:
    """Whether a line, or its item behind a number or a dash, begins behind `units`."""
    return all(unit.kind in ("number", "punct") for unit in units)


def parts(unit: Unit) -> bool:
    """Whether the unit parts the members of a list, or opens it."""
    return unit.text in (";", ",", ":") or unit.key == _AND


def _of_several(line: Line) -> bool:
    """Whether a line tells of several: "các đồng chí", "các Phó Chủ tịch", "5 đồng chí"."""
    return any(
        unit.kind == "plural"
        or _counted(line.units, index)
        or (unit.kind == "role" and index > 0 and line.units[index - 1].key in _SEVERAL)
        for index, unit in line.marked
    )


def _counted(units: list[Unit], index: int) -> bool:
    """Whether an honorific stands behind a number, so that several names are to come: "5 đồng chí: ..."."""
    return units[index].kind in ("hon", "pronoun") and index > 0 and units[index - 1].kind == "number"


def other_name(units: list[Unit]) -> bool:
    """Whether the name to come is another one of somebody who bears a name already: "ông tên thật là | Lê Văn Mẫu"."""
    end = len(units) - (bool(units) and units[-1].key in _IS)
    return any(tuple(unit.key for unit in units[max(0, end - len(words)) : end]) == words for words in _TRUE_NAMES)


def among_places(units: list[Unit]) -> bool:
    """Whether the run of capitals to come stands in a list of places: "4 xã Phú Hội, Ninh Gia và Ninh Loan"."""
    for unit in reversed(units[-12:]):
        if isinstance(unit.value, Place):
            return unit.value.type in ("xã", "phường", "thôn", "huyện", "quận") and units[-1].kind in ("punct", "word")
        if not (unit.text == "," or unit.key == _AND or unit.text[0].isupper()):
            return False
    return False
