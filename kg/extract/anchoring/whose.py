"""Bare titles -> the body that the clause or a heading tells: who elects, who is led, which side."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.anchoring.wholes import MANAGE, directed
from kg.extract.bodies.committees import committee_for
from kg.extract.names.people import is_name
from kg.extract.units import Line, Org, Place, Role, Unit
from kg.extract.words import office_words
from kg.extract.words.neighbours import AND, BULLETS, next_is_name
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("whose")


#: What bodies a bare title before its bearer may be of, where one of them has just been named.
_LED_BEFORE = {
    "Chủ tịch": ("Ủy ban nhân dân", "Hội đồng nhân dân"),
    "Bí thư": ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"),
}
#: How far before it, in units.
_JUST_BEFORE = 8
#: Titles of the army's and the police's commands.
_COMMAND = office_words.names("command")
_BY, _ELECTS = map(syllable_key, ("do", "bầu"))
_DOES = frozenset(map(syllable_key, ("làm", "là")))
_DECIDES = _GRAMMAR.syllables("decides")
_APPOINTS = _GRAMMAR.sequences("appoints")
ACCOUNTANT = "Kế toán trưởng"
_THE, _IN_ROSTERS = syllable_key("các"), frozenset(("punct", "number", "plural", "hon", "rank", "person"))
_SIDES = office_words.trie("sides")
_BOARDS = office_words.names("boards")
_COUNCIL, _BOARD, _PARTY = "Hội đồng nhân dân", "Ban Chấp hành", "Đảng bộ "
#: What bodies with a president begin with.
_PRESIDED = ("Hội", "Ủy")
_PRESIDENT = "Chủ tịch"
_PRESIDENTS = (_PRESIDENT, f"Phó {_PRESIDENT}")
_CHAIRS, _CHAIRED = "Chủ nhiệm", _GRAMMAR.words("chaired")
#: Boards and organs of committees, which have secretaries of their own or none.
_OF_COMMITTEES = _GRAMMAR.words("of_committees")
_SECRETARIES = _GRAMMAR.words("secretaries")
#: How many lines under "Về phía X:" its list may run.
_SIDE_LINES = 12
#: Units that lead up to those of a side, and those before the bodies.
_OPENING = 5


def behind_comma(role: Role, units: list[Unit], index: int) -> bool:
    """Whether a comma alone parts a bearer's bare title from its body: "ông A, Chính ủy, | Bộ Chỉ huy Quân sự tỉnh"."""
    org = units[index + 2].value
    beside = index > 1 and units[index - 1].text in (",", "-", "–") and units[index - 2].kind in ("person", "role")
    if not beside or units[index + 1].text != "," or not isinstance(org, Org) or not org.resolved:
        return False
    after = units[index + 3 : index + 5]
    if len(after) == 2 and after[1].kind == "org" and (after[0].text == "," or after[0].key == AND):
        return False  # "..., Giám đốc, Sở Y tế, Sở Nội vụ": a list of bodies
    name = role.name.removeprefix("Phó ")
    if name in _COMMAND:
        return org.kind == "state"
    return name in MANAGE and directed(org)


def behind_unknown(units: list[Unit], index: int) -> bool:
    """Whether words no table knows name the body of the title at `index`, or behind it: "Giám đốc Cảnh sát X".

    So does a country behind whoever presides over it: "Chủ tịch Cuba".
    """
    while index + 2 < len(units) and units[index + 1].text == "," and units[index + 2].kind == "role":
        index += 2
    role, after = units[index].value, units[index + 1] if index + 1 < len(units) else None
    bare = isinstance(role, Role) and role.org is None and role.title.org is None and role.place is None
    if isinstance(role, Role) and role.name == _PRESIDENT and after is not None and isinstance(after.value, Place):
        return bare and after.value.level == "country"
    if not bare or after is None or after.kind != "word" or units[index].text.isupper():
        return False
    return after.text[0].isupper() and after.start == units[index].end + 1


def led(role: Role, units: list[Unit], index: int) -> Org | None:
    """Return the body that somebody leads by a bare title: "Ban Chỉ đạo X do ông A làm | Trưởng ban"."""
    if role.title.head == "Đoàn" or not index or units[index - 1].key not in _DOES:
        return None
    by = next((k for k in range(index - 1, -1, -1) if units[k].key == _BY), None)
    if by is None or any(unit.key in office_words.KIN_FIRST and unit.kind != "hon" for unit in units[by:index]):
        return None  # "do ông A - chồng bà B làm Giám đốc", not "do anh A làm"
    for unit in reversed(units[:by]):
        org = unit.value
        if isinstance(org, Org):
            return org if org.resolved and _fits(role, org) else None
        if unit.kind in ("person", "role", "pronoun") or unit.text == ";":
            return None
    return None


def led_before(role: Role, units: list[Unit], index: int) -> str | None:
    """Return the body named just before a bare title and its bearer: "Tại phiên họp UBND tỉnh, | Chủ tịch | Lê Hà"."""
    name = role.name.removeprefix("Phó ").removesuffix(" Thường trực")
    if name not in _LED_BEFORE or not next_is_name(units, index):
        return None
    for unit in reversed(units[max(0, index - _JUST_BEFORE) : index]):
        org = unit.value
        if isinstance(org, Org):
            whole = org.owner if org.head.kind == "office" or org.head.part else org
            return whole.resolved if whole is not None and whole.head.name in _LED_BEFORE[name] else None
        if unit.kind in ("person", "role", "pronoun") or unit.text in ';“”"':
            return None
    return None


def elected_by(role: Role, lines: Sequence[Line], number: int, index: int) -> str | None:
    """Return the body that elects its own head, or loses it: "Ban Chấp hành Hội X đã bầu ông A làm | Chủ tịch".

    It may be elected itself in the sentence before: "Đại hội bầu Ban Chấp hành Hội X. Ông A được bầu làm Chủ tịch".
    """
    units = lines[number].units
    at = next((k for k in range(index - 1, -1, -1) if units[k].key in _DECIDES), None)
    if at is None or any(unit.kind == "role" or unit.text == ";" for unit in units[at:index]):
        return None
    for unit in reversed(units[:at]):
        if isinstance(unit.value, Org):
            return _elected_in(role, unit.value)
        if unit.kind == "role":
            return None
    before = lines[number - 1] if number else None
    if before is None or before.sentence.line != lines[number].sentence.line:
        return None
    boards = [u.value for _, u in before.named if isinstance(u.value, Org) and u.value.head.name == _BOARD]
    elected = any(unit.key == _ELECTS for unit in before.units)
    return _elected_in(role, boards[-1]) if elected and boards else None


def appointed_by(role: Role, units: list[Unit], index: int) -> str | None:
    """Return the institution that appoints its own director, or dismisses him: "Ngân hàng X bổ nhiệm ông A làm | TGĐ".

    Of a board's act it is the enterprise. Bodies of the State and the Party appoint directors of others.
    """
    if role.name.removeprefix("Quyền ").removeprefix("Phó ") not in MANAGE and role.name != ACCOUNTANT:
        return None
    at = next((k for k in range(index - 2, -1, -1) if (units[k].key, units[k + 1].key) in _APPOINTS), None)
    if at is None or any(_elsewhere(unit) for unit in units[at:index]):
        return None
    for unit in reversed(units[:at]):
        org = unit.value
        if isinstance(org, Org):
            whole = org.owner if org.head.board and org.owner is not None else org
            return whole.resolved if whole.kind in ("enterprise", "other") else None
        if unit.kind in ("person", "role", "pronoun") or unit.text in ';“”"':
            return None
    return None


def _elsewhere(unit: Unit) -> bool:
    """Whether a unit behind the verb tells of another body, or ends what the verb rules."""
    return unit.text == ";" or isinstance(unit.value, Org) or (isinstance(unit.value, Role) and bool(unit.value.org))


def elected_above(role: Role, lines: Sequence[Line], number: int, index: int) -> str | None:
    """Return the body whose board the sentence over a roster elects: "bầu Ban Chấp hành Hội X gồm:" over "- | T: A"."""
    if not _opens(lines[number], index):
        return None
    for step in range(number - 1, max(-1, number - _SIDE_LINES), -1):
        line = lines[step]
        if line.units[-1].text == ":":
            boards = [u.value for _, u in line.named if isinstance(u.value, Org) and u.value.head.name == _BOARD]
            elected = any(unit.key == _ELECTS for unit in line.units)
            return _elected_in(role, boards[-1]) if elected and boards else None
        first = next((k for k, unit in enumerate(line.units) if unit.kind == "role"), len(line.units))
        if not _opens(line, first):
            return None
    return None


def _opens(line: Line, index: int) -> bool:
    """Whether nothing but marks, numbers, "các" and a name stands in its line before the unit at `index`."""
    return all(unit.kind in _IN_ROSTERS or unit.key == _THE for unit in line.units[:index])


def _elected_in(role: Role, org: Org) -> str | None:
    """Return the body that has a head of that title where `org`, or its board, elects him."""
    whole = org.owner if org.head.name in _BOARDS and org.owner is not None else org
    if not org.resolved or not whole.resolved:
        return None
    if org.head.board:
        return org.resolved if role.name in _PRESIDENTS else None
    if role.name in _PRESIDENTS:
        return whole.resolved if whole.kind == "mass" or org.head.name == _COUNCIL else None
    if role.name not in _SECRETARIES or org.head.name != _BOARD:
        return None
    committee = committee_for(whole.resolved)
    return f"Đảng ủy {committee.removeprefix(_PARTY)}" if committee.startswith(_PARTY) else committee


def of_side(role: Role, lines: Sequence[Line], number: int) -> str | None:
    """Return the body whose people a list names: "Về phía Công ty X có ông A, | Tổng Giám đốc", or the heading so."""
    if not heads_side(role, None):
        return None
    for step in range(number, max(-1, number - _SIDE_LINES), -1):
        line = lines[step]
        org = side(line)
        if org is not None and (step == number or line.units[-1].text == ":"):
            return org.resolved if heads_side(role, org) else None
        listed = line.units[:1] and (line.units[0].text in BULLETS or line.units[0].kind == "hon" or is_name(line))
        if not listed or (step < number and line.sentence.line == lines[number].sentence.line):
            return None
    return None


def heads_side(role: Role, org: Org | None) -> bool:
    """Whether a bare title may be one of the body whose people are listed, where that is known."""
    title = role.title
    if title.head or title.title.endswith("viên") or role.name in _SECRETARIES:
        return False
    return org is None or not title.bodies or org.head.name in title.bodies


def side(line: Line) -> Org | None:
    """Return the body whose people a sentence says it lists: "Về phía | Trường Đại học X | có ..."."""
    keys = [unit.key for unit in line.units[:_OPENING]]
    said = any(_SIDES.longest(keys, i) for i in (0, 1))
    orgs = [unit.value for unit in line.units[:_OPENING] if isinstance(unit.value, Org)] if said else []
    return orgs[0] if orgs and orgs[0].resolved and orgs[0].kind != "party" else None


def _fits(role: Role, org: Org) -> bool:
    """Whether a body may have the head that a title names: "Trưởng Ban" is of a Ban, "Chủ tịch" of a Hội đồng."""
    first = org.head.name.split(" ")[0]
    if role.title.head:
        return first == role.title.head
    name = role.name.removeprefix("Phó ")
    if name in MANAGE:
        return directed(org)
    if role.name in _SECRETARIES:
        return org.kind == "party" and first not in _OF_COMMITTEES
    presided = name == _CHAIRS and org.head.name in _CHAIRED
    return presided or (first in _PRESIDED and "Chủ tịch" in role.name)
