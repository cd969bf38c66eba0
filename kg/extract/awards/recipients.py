"""Units -> who gets an honour and whose honour it is: named persons and bodies, counted groups, offices."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.cut.honours import HonourWords
from kg.extract.reading import Reading
from kg.extract.units import Line, Org, Person, Place, Role, Unit
from kg.lexicon.grammar import grammar
from kg.text import name_key, syllable_key
from kg.text.numbers import number_at

_GRAMMAR = grammar("recipients")

_AND = syllable_key("và")
_JOINS = frozenset((",", ";", ":", "(", ")", "-", "–", "và", *_GRAMMAR.syllables("joins")))
_VIETNAM = name_key("Việt Nam")
_STATE = tuple(map(syllable_key, ("nhà", "nước")))
_PARTY = syllable_key("đảng")
_CENTRE = tuple(map(syllable_key, ("trung", "ương")))
_REPRESENT = tuple(map(syllable_key, ("đại", "diện")))
_GROUP = tuple(map(syllable_key, ("tập", "thể")))
_NOT_SUBJECT = _GRAMMAR.syllables("not_subject")
#: Words behind a name that do not make it the subject of what follows.
_GOES_ON = _GRAMMAR.syllables("goes_on")
_LEADING = _GRAMMAR.syllables("leading")
#: Units that tell which counted group is meant, before another.
_LONGEST_ATTRIBUTES = 16
#: How many units of apposition may part a name from its verb.
_APPOSED = 8
#: Types of places that are no cities.
_NO_CITY = _GRAMMAR.names("no_city")
PEOPLE_KINDS = ("individual", "party_member")
_PARTY_OF = name_key("Đảng bộ")
_PEOPLE = syllable_key("dân")
_STAFF = syllable_key("bộ")
#: Those with whom the people of a place are honoured: "Nhân dân và cán bộ xã X".
_FOLK = frozenset(tuple(map(syllable_key, w.split())) for w in ("nhân dân", "cán bộ"))
_FILLING = _GRAMMAR.syllables("filling")


@dataclass(frozen=True, slots=True)
class Recipient:
    """A named recipient, or a group: its kind and, where it is counted, how many."""

    name: str | None = None
    kind: str | None = None
    count: int | None = None


def group_at(line: Line, i: int, words: HonourWords) -> tuple[int, Recipient] | None:
    """Return (token behind, group) of "14 tập thể", "các doanh nghiệp", "hơn 20 hộ" at token `i`, or None."""
    number = number_at(line.tokens, i)
    if number is not None and (number.word and line.tokens[i].capital and i > 0):
        number = None
    j = number.j if number else i
    if number is None:
        several = words.several.longest(line.keys, i)
        if several is None:
            return None
        j = several[0]
    kind = words.kinds.longest(line.keys, j)
    posts = _post_holders(line, j) if kind is None and number is not None else None
    kind = posts or kind
    if kind is None or (posts is None and line.tokens[j].capital):
        return None
    count = int(number.value) if number and number.value == int(number.value) else None
    joined = count is not None and kind[0] + 1 < len(line.keys) and line.keys[kind[0]] in (_AND, ",")
    more = words.kinds.longest(line.keys, kind[0] + 1) if joined else None
    if more is not None and more[1] != kind[1] and not line.tokens[kind[0] + 1].capital:
        return more[0], Recipient(kind="other", count=count)  # "24 tập thể, cá nhân": nobody tells how many of each
    return kind[0], Recipient(kind=kind[1], count=count)


def _post_holders(line: Line, j: int) -> tuple[int, str] | None:
    """Return (token behind, kind) of those counted by their post: "70 | chủ tịch công đoàn cơ sở"."""
    unit = line.units[line.at[j]] if j in line.at and j < len(line.tokens) else None
    return (unit.j, "individual") if unit is not None and unit.kind == "role" else None


def recipients_from(
    reading: Reading, line: Line, start: int, stop: int, words: HonourWords
) -> tuple[list[Recipient], int]:
    """Return (recipients, unit behind them) of the list that begins at unit `start` and ends before unit `stop`."""
    at = line.at
    named: list[Recipient] = []
    groups: list[Recipient] = []
    index, tail, depth = start, start, 0
    people = False
    while index < stop:
        unit = line.units[index]
        depth += (unit.text == "(") - (unit.text == ")")
        if depth > 0 or unit.text == ")":
            index += 1
            continue
        body = _collective_of(line, index, stop)
        if body is not None:
            index = body
            continue
        group = group_at(line, unit.i, words) if unit.kind in ("number", "word", "plural") else None
        if group is None and (index == start or (groups and line.units[index - 1].key in (_AND, ","))):
            kind = (
                words.kinds.longest(line.keys, unit.i) if unit.kind == "word" and not unit.text[0].isupper() else None
            )
            group = (kind[0], Recipient(kind=kind[1])) if kind else None
        told = group is not None and group[1].count is None and group[0] in at and not groups
        if told and group is not None and _dash_ahead(line, at[group[0]], stop, parted=True):
            index = at[group[0]]
            continue
        if group and group[0] in at and not _name_follows(line, at[group[0]]):
            groups.append(group[1])
            index = tail = _attributes(line, at[group[0]], stop)
            continue
        if _acts(line, index, stop, bool(named)) or ((named or groups) and _gives(line, index, words)):
            break
        joint = _people_of(reading, line, index, stop)
        if joint is not None:
            named.append(Recipient(name=joint[0]))
            index = tail = joint[1]
            continue
        name = _named(reading, line, index)
        if name is not None:
            people = people or isinstance(unit.value, Person)
            if not (named and isinstance(unit.value, Org) and line.units[index - 1].text in ("-", "–", "thuộc")):
                named.append(Recipient(name=name))
        elif unit.kind not in ("role", "hon", "plural", "pronoun", "org") and unit.key not in _JOINS:
            pair = (unit.key, line.units[index + 1].key if index + 1 < stop else "")
            if pair in (_REPRESENT, _GROUP):
                if pair == _GROUP and not groups and not _body_near(line, index, stop):
                    groups.append(Recipient(kind="collective"))
                index += 2
                continue
            filler = unit.key in _FILLING or (unit.key in _LEADING and _body_near(line, index, stop))
            if not filler and not (not named and not groups and _dash_ahead(line, index, stop)):
                break
        index += 1
        tail = index
    return _told_once(named, groups, people=people), tail


def _told_once(named: list[Recipient], groups: list[Recipient], *, people: bool) -> list[Recipient]:
    """Return those named and those counted, without the ones that are told both ways; `people`: persons are named."""
    if not (named and groups and any(g.count is None or g.count == len(named) for g in groups)):
        return [*named, *groups]
    if not people and all(g.kind in PEOPLE_KINDS for g in groups):
        return groups  # "các đồng chí lãnh đạo Chính phủ, các đảng viên": no body is among them
    return named


def _named(reading: Reading, line: Line, index: int) -> str | None:
    """Return the person, body or place that a unit names as a recipient."""
    value = line.units[index].value
    if isinstance(value, Person):
        return value.name
    if isinstance(value, Org):
        return value.resolved
    if isinstance(value, Place) and value.type and line.units[index].text.lower().startswith((value.type, "tp", "tx")):
        before = line.units[index - 1] if index else None
        alone = before is None or before.kind in ("word", "punct")
        return place_name(reading, value) if alone and (before is None or before.text not in ("(", "-")) else None
    return None


def _people_of(reading: Reading, line: Line, index: int, stop: int) -> tuple[str, int] | None:
    """ "Đảng bộ, chính quyền và nhân dân tỉnh X": one recipient, in the words of the text."""
    unit = line.units[index]
    if unit.kind not in ("org", "word"):
        return None
    pair = (unit.key, line.units[index + 1].key if index + 1 < stop else "")
    if not unit.key.startswith(_PARTY_OF) and pair not in _FOLK:
        return None
    for k in range(index + 1, min(stop, index + 14)):
        place = line.units[k].value
        if isinstance(place, Place) and line.units[k - 1].key in (_PEOPLE, _STAFF):
            first = line.sentence.source[unit.start : line.units[k - 1].end]
            return f"{first} {place_name(reading, place) or place.full}", k + 1
        if line.units[k].text in (";", ".") or line.units[k].kind in ("person", "role"):
            return None
    return None


def _acts(line: Line, index: int, stop: int, named: bool) -> bool:
    """Whether a name begins what follows anew: ", Chủ tịch nước A nhiệt liệt biểu dương"."""
    unit = line.units[index]
    if (
        not named
        or unit.kind not in ("role", "person", "hon")
        or line.units[index - 1].text not in (",", ";", "-", "–")
    ):
        return False
    k = index
    while k < len(line.units) and line.units[k].kind in ("role", "hon"):
        k += 1
    if k + 1 >= stop or line.units[k].kind != "person":
        return False  # "các đồng chí: A, B | được tặng": the last of those who get it
    return acts_after(line, k + 1)


def _gives(line: Line, index: int, words: HonourWords) -> bool:
    """Whether who is named at unit `index` gives next: "cho 4 tập thể và | UBND xã X trao giấy khen"."""
    k = index
    while k + 1 < len(line.units) and line.units[k].kind in ("role", "hon"):
        k += 1
    unit = line.units[k]
    verb = words.verbs.longest(line.keys, unit.j) if unit.kind in ("org", "person") else None
    return verb is not None and verb[1] != "receive"


def acts_after(line: Line, index: int) -> bool:
    """Whether a verb follows at unit `index`, behind the titles in apposition to a name."""
    for unit in line.units[index : index + _APPOSED]:
        if unit.kind == "word":
            return unit.key not in _GOES_ON
        if unit.text in (";", ".", ":", "(") or unit.kind in ("person", "hon"):
            return False
    return False


def _dash_ahead(line: Line, index: int, stop: int, *, parted: bool = False) -> bool:
    """Whether a name follows at once behind words that only tell who it is ("người tiền nhiệm - ông A").

    `parted` says that a dash must part them.
    """
    ahead = line.units[index : min(stop, index + 6)]
    marks = [k for k, unit in enumerate(ahead) if unit.kind in ("person", "hon") or unit.text in ("-", "–")]
    if parted and not (marks and marks[0] and ahead[marks[0]].text in ("-", "–")):
        return False
    return bool(marks) and all(unit.kind == "word" for unit in ahead[: marks[0]])


def _name_follows(line: Line, index: int) -> bool:
    return index < len(line.units) and line.units[index].kind in ("person", "role", "hon")


def _collective_of(line: Line, index: int, stop: int) -> int | None:
    """Return the unit of the body in "tập thể lãnh đạo, cán bộ, công nhân Công ty X", which is honoured as a whole."""
    if (line.units[index].key, line.units[index + 1].key if index + 1 < stop else "") != _GROUP:
        return None
    for k in range(index + 2, min(stop, index + 14)):
        if isinstance(line.units[k].value, Org):
            return k
        if line.units[k].kind not in ("word", "punct") or line.units[k].text in (";", ".") or line.units[k].key == _AND:
            return None
    return None


def _body_near(line: Line, index: int, stop: int) -> bool:
    return any(isinstance(unit.value, Org) for unit in line.units[index : min(stop, index + 8)])


def _attributes(line: Line, index: int, stop: int) -> int:
    """Step over words that tell which group is meant, up to a mark or "và" ("2 tập thể thuộc xã X và ...")."""
    k = index
    while k < stop and k - index < _LONGEST_ATTRIBUTES and line.units[k].text not in (";", "."):
        if line.units[k].key in (_AND, ",") and k + 1 < stop and line.units[k + 1].kind == "number":
            return k  # "3 chi bộ hoàn thành xuất sắc nhiệm vụ và 15 đảng viên"
        k += 1
    k = index
    while k < stop and k - index < 4 and line.units[k].kind in ("word", "org", "place"):
        if line.units[k].key == _AND or line.units[k].text in ",;.":
            return k
        k += 1
    return k if k < stop and (line.units[k].key == _AND or line.units[k].text == ",") else index


def bodies(reading: Reading, line: Line, start: int, stop: int, *, subject: bool = False) -> list[str]:
    """Return the bodies and offices named in units `start` up to `stop`, as givers; `subject`: the last that can be."""
    found = [
        (index, name)
        for index in range(start, stop)
        if (name := _giver(reading, line, start, index, subject)) is not None
    ]
    if subject and found:
        last = [found[-1]]
        for index, name in reversed(found[:-1]):
            between = line.units[index + 1 : last[0][0]]
            if not all(unit.text == "," or unit.key == _AND for unit in between):
                break
            last.insert(0, (index, name))
        found = last
    return list(dict.fromkeys(name for _, name in found))


def _giver(reading: Reading, line: Line, start: int, index: int, subject: bool) -> str | None:
    unit = line.units[index]
    before = line.units[index - 1].key if index > start else ""
    if subject and before in _NOT_SUBJECT:
        return None
    value = unit.value
    if isinstance(value, Org):
        return value.resolved or (value.core if value.head.kind == "office" else None)
    if isinstance(value, Role):
        return None if _held(line, index, subject) or _apposed(line, index) else office_of(value)
    if isinstance(value, Place):
        k = index - 1
        while k > start and line.units[k].text in ("TP", "."):
            k -= 1
        if k > start and line.units[k].text == "," and isinstance(line.units[k - 1].value, (Org, Place)):
            return None  # "Chi cục Thuế quận X, thành phố Y", "tại phường 12, quận 5"
        if _country(unit) and index - 2 >= start and (line.units[index - 2].key, before) == _STATE:
            return None
        return place_name(reading, value) if before not in _NOT_SUBJECT else None
    if unit.kind == "word" and unit.text[0].isupper() and index + 1 < len(line.units):
        pair = (unit.key, line.units[index + 1].key)
        if pair == _STATE:
            party = [other for other in line.units[max(start, index - 2) : index] if other.key == _PARTY]
            behind = line.units[index + 2] if index + 2 < len(line.units) else None
            country = f" {behind.text}" if behind is not None and _country(behind) else ""
            return f"{'Đảng, Nhà nước' if party else 'Nhà nước'}{country}"
        return "Trung ương" if pair == _CENTRE else None
    return None


def _country(unit: Unit) -> bool:
    return isinstance(unit.value, Place) and name_key(unit.text) == _VIETNAM


def _held(line: Line, index: int, subject: bool) -> bool:
    """Whether a title stands before its holder; a subject's, with others ("Ủy viên Bộ Chính trị, Bí thư Tỉnh ủy A")."""
    k = index + 1
    while subject and k + 1 < len(line.units) and line.units[k].text == "," and line.units[k + 1].kind == "role":
        k += 2
    return k < len(line.units) and line.units[k].kind in ("person", "hon")


def _apposed(line: Line, index: int) -> bool:
    """Whether a title stands behind the name of its holder ("ông A, Bí thư Tỉnh ủy")."""
    k = index - 1
    while k >= 0 and (line.units[k].kind == "role" or line.units[k].text in (",", "-", "–", "(")):
        k -= 1
    return k >= 0 and k < index - 1 and line.units[k].kind == "person"


def office_of(role: Role) -> str | None:
    """Return the office of a role as a giver: "Chủ tịch Ủy ban nhân dân tỉnh X", "Thủ tướng Chính phủ"."""
    if role.body is None:
        return role.name if role.name in ("Chủ tịch nước", "Thủ tướng", "Tổng Bí thư") else None
    return post_in(role.name, role.body)


def post_in(title: str, body: str) -> str:
    """Return a post with its body; what both name is said once ("Chánh Thanh tra | tỉnh X", "Chánh Văn phòng | Y")."""
    head = " ".join(body.split()[:2])
    return f"{title}{body[len(head) :]}" if title.endswith(f" {head}") else f"{title} {body}".strip()


def place_name(reading: Reading, place: Place) -> str | None:
    """Return the full name of a place; one without ("tỉnh", "huyện") is the bulletin's own, else the only one named."""
    if place.name:
        return place.full
    own = reading.anchor
    known = {"province": own.province, "district": own.district, "commune": own.commune}.get(place.level)
    if known is not None and place.level == "commune" and place.type != known.type:
        known = None
    if place.level == "city" and known is None:
        known = next((city for city in (own.district, own.province) if _is_city(city)), None)
    if known is None:
        seen = [other for _, other in own.seen_places if other.name]
        towns = [other for other in seen if other.type == place.type] if place.level == "city" else []
        near = [other for other in seen if other.level == place.level]
        near += [other for other in towns if other.level == "district"]
        named = {other.name: other for other in near or towns}
        known = next(iter(named.values())) if len(named) == 1 else _own(reading, place)
    if known is None or not known.name:
        return None
    return known.full if known.type or not place.type else f"{place.type} {known.name}"


def _own(reading: Reading, place: Place) -> Place | None:
    """Return the place that the bulletin is of where one of its type is meant ("tỉnh", "thành phố này")."""
    own = reading.own
    fits = own is not None and (own.type == place.type or (own.level == place.level and not own.type))
    return own if fits else None


def _is_city(place: Place | None) -> bool:
    """Whether a place may be called "thành phố" alone: one that is no plain province or district."""
    return place is not None and place.type not in _NO_CITY


def persons_in(line: Line, start: int, stop: int) -> list[str]:
    """Return the persons named in units `start` up to `stop`."""
    units: list[Unit] = line.units[start:stop]
    return [u.value.name for u in units if isinstance(u.value, Person) and u.value.name]
