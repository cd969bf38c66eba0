"""What stands around a unit of a sentence: names, lists, and what they tell of a title there."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.units import Line, Org, Place, Role, Unit
from kg.extract.words import office_words
from kg.extract.words.triggers import Trigger, Triggers
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("neighbours")

AND = syllable_key("và")
ALSO = syllable_key("cũng")
LIGHT = office_words.keys("light")
BORN = frozenset(map(syllable_key, ("sinh", "SN")))
NOW_IS = syllable_key("hiện")
SINCE = syllable_key("từ")
_EARLIER_ON = tuple(map(syllable_key, ("trước", "đó")))
#: Words before whom something is handed to: "trao quyết định nghỉ hưu tới bà A".
_UP_TO = frozenset(map(syllable_key, ("tới", "đến")))
_DASHES = frozenset(("-", "–", "—"))
#: With what the words of a post begin that no table knows, before the name of its bearer, and how many they may be.
_UNREAD, _UNREAD_WORDS = _GRAMMAR.syllables("unread"), 8
#: Units of the longest time behind a post: "từ tháng 8 năm 2012 đến nay".
_LONGEST_TIME = 9
BULLETS = frozenset(("+", "-", "–", "*", "•", "("))
_HIGH_OFFICES = office_words.names("high_offices")
#: Titles of one person that stand together without a comma: "Bộ trưởng | Chủ nhiệm Văn phòng Chính phủ Lê Hà".
_MINISTER, _CABINET_OFFICE = "Bộ trưởng", "Chủ nhiệm"
OPPOSITE = syllable_key("đối")
_OF = syllable_key("của")
#: Words before a name that begin a new member of a list, where a rank only goes with the name.
_NEW_ITEM = office_words.keys("new_item")
_EARLIER = office_words.trie("earlier")
_COUNCILS = tuple(sorted(office_words.names("councils")))
_BY = syllable_key("do")
_AFTER = syllable_key("sau")
_DECISION = syllable_key("định")
_SPANS = _GRAMMAR.syllables("spans")
_PERIODS = office_words.trie("periods")
BEFORE = tuple(map(syllable_key, ("trước", "khi")))
#: Kinds of units in a phrase that leads up to a subject, and words by which it tells who acts: "dưới sự chủ trì của".
FRONTED = frozenset(("word", "date", "number", "punct", "org", "place", "plural"))
OF_ACTORS = _GRAMMAR.syllables("of_actors")
_LENDING = office_words.keys("lending")
_LENT = office_words.keys("lent")


def is_record(line: Line) -> bool:
    """Whether the sentence is a record of posts without a name: several titles parted by semicolons."""
    if any(u.kind in ("person", "pronoun") for _, u in line.marked):
        return False
    roles = [i for i, u in line.marked if u.kind == "role"]
    parted = any(line.units[i - 1].text == ";" for i in roles if i)
    return len(roles) >= 2 and parted


def on_behalf(keys: Sequence[str], i: int) -> bool:
    """Whether an office stands behind "thừa ủy quyền", "thừa lệnh", "thừa ủy nhiệm của"."""
    before = i - 1 - (i > 0 and keys[i - 1] == _OF)
    if before < 0:
        return False
    lent = before > 0 and keys[before] in _LENT and keys[before - 1] in _LENDING
    return lent or (keys[i] in _LENT and keys[before] in _LENDING)


def names_office(units: list[Unit], index: int) -> bool:
    """Whether a bare high office behind a name is a subject of its own: "... vụ án X, Tổng Bí thư cho biết ..."."""
    role = units[index].value
    after = units[index + 1] if index + 1 < len(units) else None
    alone = isinstance(role, Role) and role.org is None and role.title.title in _HIGH_OFFICES
    return alone and after is not None and after.kind == "word" and after.key not in LIGHT


def closing(units: list[Unit], index: int, *, holding: bool = False) -> int:
    """Return the index behind the bracket that closes the one at `index`, or 0 where it holds more than an aside.

    Posts and names are more, unless the bracket is known to be one that holds them (`holding`).
    """
    for step in range(index + 1, min(len(units), index + 24)):
        if units[step].text == ")":
            return step + 1
        if units[step].kind in ("role", "person") and not holding:
            return 0
    return 0


def names_another(units: list[Unit], index: int) -> bool:
    """Whether a bracket tells how somebody is related to another person: "Ông A (gọi ông B bằng cậu)"."""
    inside = units[index + 1 : max(index + 1, closing(units, index, holding=True) - 1)]
    kinds = {unit.kind for unit in inside}
    return bool(inside) and inside[0].kind == "word" and bool(kinds & {"person", "pronoun"}) and "role" not in kinds


def instructs(units: list[Unit], index: int, trigger: Trigger) -> bool:
    """Whether an office is told to act, rather than given: "UBND tỉnh giao Chủ tịch UBND huyện khắc phục"."""
    after = units[index + 1] if index + 1 < len(units) else None
    return trigger.active and units[index - 1].kind == "word" and after is not None and after.kind == "word"


def names_follow(units: list[Unit], index: int) -> bool:
    """Whether a person or post follows the word at `index`, rather than people in general ("cùng các thầy cô")."""
    return any(u.kind in ("person", "hon", "role") for u in units[index + 1 : index + 3])


def touches_name(units: list[Unit], index: int) -> bool:
    """Whether a name follows the title at `index` with nothing but titles, honorifics and joints between."""
    step = index + 1
    while step < len(units):
        unit, after = units[step], units[step + 1].kind if step + 1 < len(units) else ""
        if unit.kind == "person":
            return True
        if _country(unit) and units[step - 1].kind == "role":
            step += 1
            continue
        if unit.text == "," and after == "word" and (past := past_unread_before(units, step)):
            step = past
            continue
        if unit.key == AND and after == "org" and coupled_with(units, step + 1) is not None:
            step += 2
            continue
        if unit.text in _DASHES and after == "org" and any(u.kind == "person" for u in units[step + 2 : step + 3]):
            return True  # "Chủ tịch Tập đoàn X Việt Nam – XVN Lê Hà"
        named = unit.text in ("-", "–", ":") and after in ("hon", "person", "plural")
        listed = (unit.text == "," or unit.key == AND or unit.text in ("-", "–")) and after == "role"
        if not (unit.kind in ("hon", "plural", "role") or named or listed) or begins_anew(units, step):
            return False
        if unit.kind == "hon" and unit.text[0].isupper() and units[step - 1].text.endswith(" TP."):
            return False  # "... làm Giám đốc Sở Y tế TP. Ông A": the stop ended a sentence
        step += 1
    return False


def past_unread_before(units: list[Unit], index: int) -> int:
    """Return the index of the name behind a post that could not be read, the comma at `index` before it, or 0.

    "Giám đốc Sở Y tế, | trưởng nhóm chuyên gia | Trần Văn Mẫu": the posts before it are still the bearer's.
    """
    if index + 2 >= len(units) or units[index + 1].key not in _UNREAD or units[index + 1].kind != "word":
        return 0
    for step in range(index + 2, min(index + _UNREAD_WORDS, len(units))):
        if units[step].kind in ("person", "hon"):
            return step if next_is_name(units, step - 1) else 0
        if units[step].kind != "word" or units[step].text[0].isupper():
            return 0
    return 0


def begins_anew(units: list[Unit], index: int) -> bool:
    """Whether a title in capitals follows a title at once: a new sentence, its full stop missing."""
    first, second = (unit.value for unit in units[index - 1 : index + 1]) if index else (None, None)
    if not isinstance(first, Role) or not isinstance(second, Role):
        return False
    minister = first.name == _MINISTER and first.org is None and second.name == _CABINET_OFFICE
    return not minister and units[index].text[0].isupper()


def next_is_name(units: list[Unit], index: int) -> bool:
    """Whether the title at `index` is followed at once by a name, which then is the holder."""
    step = index + 1
    if step < len(units) and _country(units[step]):
        step += 1
    while step < len(units) and units[step].kind == "hon":
        step += 1
    return step < len(units) and units[step].kind == "person"


def name_follows_comma(units: list[Unit], index: int) -> bool:
    """Whether a comma and a name follow the title at `index`, or its row: "Trên cương vị Bí thư Tỉnh ủy, ông Lê Hà".

    Each title of the row may have its time: "... Bí thư từ tháng 8/2012, Chủ tịch từ năm 2014 đến nay, ông Lê Hà".
    """
    index = _past_time(units, index)
    while index + 2 < len(units) and units[index + 1].text == "," and units[index + 2].kind == "role":
        index = _past_time(units, index + 2)
    if index + 2 >= len(units) or units[index + 1].text != ",":
        return False
    return units[index + 2].kind == "person" or (units[index + 2].kind == "hon" and next_is_name(units, index + 2))


def _past_time(units: list[Unit], index: int) -> int:
    """Return the index of the last word of the time behind the title at `index`: "Bí thư | từ năm 2014 đến nay"."""
    if index + 1 >= len(units) or units[index + 1].key != SINCE:
        return index
    for step in range(index + 2, min(index + _LONGEST_TIME, len(units))):
        if units[step].text == ",":
            return step - 1
    return index


def dashed_to_name(units: list[Unit], index: int) -> bool:
    """Whether only dashes and titles part a title from the name: "Ủy viên Bộ Chính trị - Phó Thủ tướng Lê Hà"."""
    while index + 2 < len(units) and units[index + 1].text in _DASHES and units[index + 2].kind == "role":
        index += 2
        if next_is_name(units, index):
            return True
    return False


def _country(unit: Unit) -> bool:
    """Whether the unit is a country, which may part a title from its holder: "Chủ tịch nước Lào X"."""
    return isinstance(unit.value, Place) and unit.value.level == "country"


def born_aside(units: list[Unit], index: int) -> int:
    """Return the index behind the date of birth at `index`, or behind its first word where no date follows."""
    for step in range(index + 1, min(index + 4, len(units))):
        if units[step].kind in ("date", "number"):
            return step + 1
    return index + 1


def joins(units: list[Unit], index: int) -> bool:
    """Whether the name at `index` is coordinated with the one before it ("ông A - chức - và ông B")."""
    step = index - 1
    while step >= 0 and units[step].kind in ("hon", "plural", "role"):
        step -= 1
    if step > 0 and units[step].text == "," and units[step - 1].text == ")" and _names_people(units, step - 1):
        return False  # "Ban Thường vụ có 2 ủy viên (gồm ông A và ông B), ông C được bầu làm ..."
    return step >= 0 and (units[step].key == AND or units[step].text in (",", ";"))


def _names_people(units: list[Unit], end: int) -> bool:
    """Whether the bracket that closes at `end` names persons."""
    start = next((k for k in range(end - 1, -1, -1) if units[k].text == "("), end)
    return any(unit.kind == "person" for unit in units[start:end])


def central(role: Role) -> bool:
    """Whether the post is one of the central bodies, whose session is the present one unless said otherwise."""
    return role.title.org is not None or (role.org is not None and role.org.national)


def fronted(units: list[Unit], index: int) -> bool:
    """Whether a post held earlier leads up to its holder: "Trong thời gian làm Giám đốc Sở Y tế, ông A ..."."""
    start = max((k + 1 for k in range(index) if units[k].kind in ("person", "pronoun")), default=0)
    if start and not name_follows_comma(units, index):
        return False
    keys = [unit.key for unit in units[start:index]]
    return _EARLIER.within(keys) or (not start and _after_years(keys))


def _after_years(keys: Sequence[str]) -> bool:
    """Whether a sentence opens with a time that is over: "Sau gần 2 năm giữ chức ...", "Sau hai nhiệm kỳ làm ..."."""
    return keys[:1] == [_AFTER] and any(key in _SPANS for key in keys[1:6])


def leading(units: list[Unit], index: int) -> Unit:
    """Return the unit before a name, its rank aside: "các đồng chí" in "các đồng chí Đại tá Lê Hà"."""
    step = index - 1
    while step > 0 and units[step].kind == "hon" and units[step].key not in _NEW_ITEM:
        step -= 1
    return units[step]


def opens_with_period(keys: Sequence[str]) -> bool:
    """Whether a sentence opens with a time gone by: "Trong nhiệm kỳ 2011-2016, ông A giữ chức Bộ trưởng"."""
    return _PERIODS.longest(keys, 0) is not None


def earlier_on(keys: Sequence[str]) -> bool:
    """Whether a sentence opens with "Trước đó": what somebody was then is a former post."""
    return tuple(keys[:2]) == _EARLIER_ON


def next_holder(units: list[Unit], index: int) -> bool:
    """Whether a semicolon parts the title at `index` from a name with its title before it: the next holder's.

    "Thứ trưởng Bộ Y tế Lê Hà; | Thứ trưởng Bộ Ngoại giao, Trưởng SOM Việt Nam Trần Mẫu".
    """
    before = [unit.kind for unit in units[max(0, index - 3) : index]]
    return index > 2 and units[index - 1].text == ";" and before[:2] == ["role", "person"]


def led_by(units: list[Unit], index: int) -> bool:
    """Whether "do" stands before a name: "Ban Chỉ đạo do ông Lê Hà làm Trưởng ban" tells who leads it."""
    step = index - 1
    while step > 0 and (units[step].kind in ("hon", "role") or _between_posts(units, step)):
        step -= 1
    return units[step].key == _BY


def _between_posts(units: list[Unit], step: int) -> bool:
    """Whether a comma parts two posts or ranks before a name: "do Ủy viên Bộ Chính trị | , | Phó Thủ tướng Lê Hà"."""
    return units[step].text == "," and units[step - 1].kind in ("role", "hon")


def coordinated(units: list[Unit], index: int) -> bool:
    """Whether nothing but "và" and a rank stand between a name and the name before it."""
    before = leading(units, index)
    at = units.index(before)
    return before.key == AND and at > 0 and units[at - 1].kind == "person"


def paired(units: list[Unit], index: int) -> int:
    """Return how many of an item of a list share the title behind the last of them, at `index`, or 0.

    "...; ông A và bà | B | - Phó Chủ tịch; ...", "...: A, B - Phó Chủ tịch; ...", "các đồng chí: A và B, Phó Chủ tịch".
    """
    if index + 2 >= len(units) or units[index + 2].kind != "role":
        return 0
    names, step, both = 1, index - 1, False
    while step > 1:
        while units[step].kind == "hon":
            step -= 1
        parted = units[step].text == "," or units[step].key == AND
        if not parted or units[step - 1].kind != "person":
            break
        both = both or units[step].key == AND
        names, step = names + 1, step - 2
    opens, mark = units[step].text, units[index + 1].text
    if names < 2 or opens not in (";", ":"):
        return 0
    if mark in _DASHES:
        role = units[index + 2].value
        many = isinstance(role, Role) and (role.former or role.name.startswith("Phó ") or role.name.endswith(" viên"))
        more = [unit.kind for unit in units[index + 3 : index + 5]] == ["punct", "role"]
        rows = many and not more and (opens == ";" or any(unit.text == ";" for unit in units[index:]))
        return names if rows or both else 0  # not "A, B - nguyên Tổng Giám đốc, Phó Tổng Giám đốc X"
    return names if mark == "," and both and names == 2 and opens == ":" else 0


def coupled_with(units: list[Unit], index: int) -> Role | None:
    """Return the title that is held in two councils, at the second: "Chủ tịch HĐND và | UBND tỉnh"."""
    if index < 2 or units[index - 1].key != AND:
        return None
    role, org = units[index - 2].value, units[index].value
    if not isinstance(role, Role) or not isinstance(org, Org) or role.org is None or role.org.kind != org.kind:
        return None
    return role if role.org.head.name.startswith(_COUNCILS) and org.head.name.startswith(_COUNCILS) else None


def _ranked(units: list[Unit], index: int) -> bool:
    """Whether a name with a rank before it goes on with a list: "...; Trung tướng Lê Hà, ..."."""
    after = units[index + 1 : index + 2]
    rank = units[index].kind == "hon" and units[index].key not in _NEW_ITEM
    return rank and bool(after) and after[0].kind == "person"


def listed_next(units: list[Unit], index: int) -> bool:
    """Whether a list goes on at `index`: with a name, a rank and a name, or a title before a name."""
    kind = units[index].kind if index < len(units) else ""
    if kind == "role":
        return touches_name(units, past_nameless(units, index))
    return kind == "person" or (kind == "hon" and _ranked(units, index))


def past_nameless(units: list[Unit], step: int) -> int:
    """Return the index behind offices of a list told without who holds them: "Bộ trưởng Bộ X; | Bộ trưởng Bộ Y Lê Hà".

    An aside may stand behind such an office, and "và" before the next: "Phó Viện trưởng Viện X (phụ trách Y) và | ...".
    """
    while step + 2 < len(units):
        mark = closing(units, step + 1) if units[step + 1].text == "(" else step + 1
        parted = mark + 1 < len(units) and (units[mark].text == ";" or (mark > step + 1 and units[mark].key == AND))
        if not parted or units[mark + 1].kind != "role":
            break
        step = mark + 1
    return step


def retires_later(units: list[Unit], index: int, stop: int, triggers: Triggers) -> bool:
    """Whether those who retire stand behind a decision on it: "quyết định nghỉ hưu đối với ông A", "... gồm: A, B"."""
    if not any(unit.key == _DECISION for unit in units[max(0, index - 3) : index]):
        return False
    told = triggers.towards | triggers.lists | _UP_TO
    return any(u.key in told or u.text == ":" for u in units[stop : stop + 3])


_SPAN_WORDS = _GRAMMAR.syllables("span_words")


def distance(units: list[Unit], start: int, stop: int) -> int:
    """Return how many units lie from `start` to `stop`, what stands in brackets and the years of a post aside."""
    inside = away = 0
    for unit in units[start:stop]:
        inside += unit.text == "("
        away += not inside and unit.kind not in ("date", "number") and unit.key not in _SPAN_WORDS
        inside -= unit.text == ")" and inside > 0
    return away
