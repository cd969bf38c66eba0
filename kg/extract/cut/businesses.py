"""A head named once for several businesses -> one body for each: "các Sở: Y tế, Nội vụ và Tài chính tỉnh X"."""

from __future__ import annotations

from kg.extract.bodies.beginnings import AND, official
from kg.extract.names.places import parse_place
from kg.extract.units import Line, Org, Place, Unit
from kg.lexicon import Head, Lexicon
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("businesses")

#: The tokens of a business and the name of the body of it.
_Item = tuple[int, int, str]
_HEADS = {syllable_key("bộ"): "Bộ", syllable_key("sở"): "Sở"}
_SEVERAL = _GRAMMAR.syllables("several")
#: Further businesses that show by themselves that one head is of them all.
_MANY = 2


def share_head(line: Line, lexicon: Lexicon) -> None:
    """Give each business of a list the head named before it, as a unit of its own."""
    changed = False
    for at in [k for k, key in enumerate(line.keys) if key in _HEADS]:
        told = at > 0 and (line.keys[at - 1] in _SEVERAL or line.tokens[at - 1].text.isdigit())
        first = at + 1 + (told and line.keys[at + 1 : at + 2] == [":"])
        head = lexicon.head_by_name[_HEADS[line.keys[at]]]
        items, place = _items(line, first, head, lexicon)
        if len(items) > (1 if told else _MANY) and (told or line.tokens[at].capital):
            changed = _put(line, at if first == at + 1 else first, items, place, head) or changed
    if changed:
        line.marked = [(index, unit) for index, unit in enumerate(line.units) if unit.kind not in ("word", "punct")]
        line.figures = [unit for unit in line.units if unit.text[0].isdigit()]


def _items(line: Line, at: int, head: Head, lexicon: Lexicon) -> tuple[list[_Item], Place | None]:
    """Return the tokens of each business of a list that begins at `at`, and the place behind the last."""
    tokens, keys, found = line.tokens, line.keys, list[_Item]()
    while at < len(tokens) and tokens[at].capital and (known := lexicon.fields.longest(keys, at)) is not None:
        other = lexicon.heads.longest(keys, at)
        if other is not None and other[0] >= known[0] and (other[1].kind != "state" or head.name != "Bộ"):
            break  # "các Sở Y tế, Nội vụ, | Công an tỉnh"
        found.append((at, known[0], f"{head.name} {official(tokens[at : known[0]], lexicon.spelled)}"))
        at = known[0] + 1
        if keys[known[0] : at] not in ([","], [AND]):
            break
    if not found:
        return [], None
    end = found[-1][1]
    place = parse_place(tokens, keys, end, lexicon) if head.level and end < len(tokens) else None
    over = place is not None or end == len(tokens) or not tokens[end].capital
    return (found if over else found[:-1]), place


def _put(line: Line, at: int, items: list[_Item], place: Place | None, head: Head) -> bool:
    """Set a unit for each body into the sentence; whether the units there begin and end where the list does."""
    begins = {unit.i: index for index, unit in enumerate(line.units)}
    ends = {unit.j: index for index, unit in enumerate(line.units)}
    stop = place.j if place is not None else items[-1][1]
    if at not in begins or stop not in ends:
        return False
    tokens = line.tokens
    made: list[Unit] = []
    for i, j, name in items:
        first, last = (i if made else at), (stop if j == items[-1][1] else j)
        if made:
            mark = tokens[i - 1]
            kind = "word" if mark.word else "punct"
            made.append(Unit(kind, i - 1, i, mark.start, mark.end, mark.text, mark.key))
        start, end = tokens[first].start, tokens[last - 1].end
        org = Org(head, name, first, last)
        org.kind, org.place, org.start, org.end = head.kind, place, start, end
        made.append(Unit("org", first, last, start, end, line.sentence.source[start:end], line.keys[first], org))
    line.units[begins[at] : ends[stop] + 1] = made
    return True


def may_share_head(line: Line) -> bool:
    """Whether a head that may be of several businesses stands in a sentence with a list."""
    return "," in line.keys and not _HEADS.keys().isdisjoint(line.keys)
