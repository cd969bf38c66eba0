"""Who issued a numbered document: told behind its number, before its kind, or deciding by it.

"Quyết định số 5 ngày 1/2/2020 của | UBND tỉnh"; "| Bộ trưởng Bộ Y tế ban hành Thông tư số 7".
"""

from __future__ import annotations

from kg.extract.awards.recipients import post_in
from kg.extract.units import Line, Org, Role, Unit
from kg.extract.words.document_words import DocumentWords
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("issuers")

_OF, _BY, _PASSIVE, _AT = syllable_key("của"), syllable_key("do"), syllable_key("được"), syllable_key("tại")
_ISSUED, _DAY = tuple(map(syllable_key, ("ban", "hành"))), syllable_key("ngày")
_CODED = frozenset("/-–")
_BY_WHICH, _DECISION = syllable_key("theo"), tuple(map(syllable_key, ("quyết", "định")))
_SKIPPED = _GRAMMAR.syllables("skipped")
_MANY = frozenset(map(syllable_key, ("các", "những")))
_MARKS = frozenset((",", "(", ")"))
#: In the numbers of those who write down what others direct: "ý kiến của Thủ tướng tại Công văn số 5/VPCP-KT".
_CHANCERY = "/VP"
#: Whose conference resolved something: "của Hội nghị lần thứ tám Ban Chấp hành Trung ương", "Hội nghị Trung ương 8".
_CONFERENCE, _CONFERENCE_WORDS = tuple(map(syllable_key, ("hội", "nghị"))), 6
_CENTRAL, _CENTRE = tuple(map(syllable_key, ("trung", "ương"))), "Ban Chấp hành Trung ương Đảng"
#: Units that may tell what is approved, between the verb and "tại Quyết định số".
_MATTER_UNITS = 24


def issuer_behind(line: Line, end: int, words: DocumentWords) -> tuple[str | None, str | None, int]:
    """Return (issuer, date, offset behind both) behind the number: "ngày 19/6/2024 của Bộ trưởng Bộ Y tế"."""
    date: str | None = None
    units = line.units
    index = next((k for k, u in enumerate(units) if u.start >= end), len(units))
    reached = end
    while index < len(units):
        unit = units[index]
        if unit.kind == "date" and isinstance(unit.value, str):
            date = date or (unit.value if not unit.value.startswith("--") else None)
            reached = unit.end
        elif unit.key in (_OF, _BY, _PASSIVE) or unit.key == _CONFERENCE[0]:
            name, after = _office(units, index + 1)
            name, after = _of_conference(line, index + (unit.key == _OF)) if name is None else (name, after)
            if unit.key == _CONFERENCE[0] and name is None:
                break
            if name is not None and (unit.key != _BY or _issues(line, after, words)):
                return name, date, after
            return None, date, reached
        elif unit.text == ")":
            reached = unit.end
        elif not (unit.text in _MARKS or unit.key in _SKIPPED or _issued_on(units, index)):
            break
        index += 1
    return None, date, reached


def _issued_on(units: list[Unit], index: int) -> bool:
    """Whether the unit is one of "ban hành" before a date: "văn bản số 5 | ban hành ngày 9-5 của UBND tỉnh"."""
    keys = tuple(unit.key for unit in units[max(0, index - 1) : index + 2])
    behind = index + (2 if keys[-2:] == _ISSUED else 1)
    dated = any(unit.kind == "date" or unit.key == _DAY for unit in units[behind : behind + 1])
    return dated and (keys[-2:] == _ISSUED or keys[:2] == _ISSUED)


def _of_conference(line: Line, index: int) -> tuple[str | None, int]:
    """Return (committee, offset behind) whose conference resolved: "Hội nghị lần thứ 8 | Ban Chấp hành Trung ương"."""
    units = line.units
    if tuple(unit.key for unit in units[index : index + 2]) != _CONFERENCE:
        return None, 0
    behind = units[index + 2 : index + 2 + _CONFERENCE_WORDS]
    for unit in behind:
        if isinstance(unit.value, Org) and unit.value.resolved == _CENTRE:
            return _CENTRE, unit.end
        if unit.text in _MARKS or isinstance(unit.value, (Org, Role)):
            return None, 0
        if unit.key == _CENTRAL[1] and unit.i and line.keys[unit.i - 1] == _CENTRAL[0]:
            return _CENTRE, unit.end
    return None, 0


def _issues(line: Line, start: int, words: DocumentWords) -> bool:
    """Whether who is told behind "do" issued the document: "do Bộ trưởng Bộ Y tế (Lê Văn A) | ký"."""
    after = next((u for u in line.units if u.start >= start and u.kind not in ("person", "hon")), None)
    return after is not None and words.issued.longest(line.keys, after.i) is not None


def _office(units: list[Unit], index: int) -> tuple[str | None, int]:
    """Return (name of the body or office at `index`, offset behind it)."""
    if index >= len(units):
        return None, 0
    unit = units[index]
    if isinstance(unit.value, Role):
        return _post(unit.value), _end(units, index)
    if isinstance(unit.value, Org):
        office = unit.value.head.kind == "office"
        return (unit.value.head.name if office else unit.value.resolved), unit.end
    return None, 0


def _end(units: list[Unit], index: int) -> int:
    follows = units[index + 1] if index + 1 < len(units) else None
    return follows.end if follows is not None and _follows(units, index) else units[index].end


def _follows(units: list[Unit], index: int) -> bool:
    """Whether the body that a title of state implies is also written behind it: "Thủ tướng" + "Chính phủ"."""
    role, follows = units[index].value, units[index + 1].value if index + 1 < len(units) else None
    return isinstance(role, Role) and isinstance(follows, Org) and follows.resolved == role.body


def _post(role: Role) -> str | None:
    """Return the full name of a post as an office: "Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn"."""
    if not role.body:
        return role.name if role.title.org == "" else None
    return post_in(role.name, role.body)


def issuer_before(line: Line, at: int, words: DocumentWords) -> tuple[str | None, str | None] | None:
    """Return (issuer, date) where the issuer is the subject: "Bộ trưởng Bộ Tài chính ban hành Quyết định số ..."."""
    units = line.units
    index = next((k for k, u in enumerate(units) if u.i >= at), len(units))
    while index > 0 and units[index - 1].key in _MANY:
        index -= 1
    start = None
    for step in range(max(0, index - 4), index):
        found = words.issue.longest(line.keys, units[step].i)
        if found and units[step].kind == "word" and found[0] == (units[index].i if index < len(units) else found[0]):
            start = step
            break
    if start is None:
        return None
    while start > 0 and units[start - 1].key in _SKIPPED:
        start -= 1
    date = next((u.value for u in reversed(units[:start]) if u.kind == "date" and isinstance(u.value, str)), None)
    if date is not None and date.startswith("--"):
        date = None
    for step in range(start - 1, max(-1, start - 5), -1):
        unit = units[step]
        if isinstance(unit.value, (Role, Org)):
            return _office(units, step - bool(step and _follows(units, step - 1)))[0], date
        if not (unit.kind in ("person", "hon") or unit.text in (",", "-", "–", ")")):
            break
    return None, date


def who_rules(line: Line, at: int, behind: int, words: DocumentWords) -> str | None:
    """Return who decides by the document named first: "Tại Quyết định số 654, | Thủ tướng bổ nhiệm ..."."""
    while at > 1 and line.keys[at - 1] in _MANY:
        at -= 1
    if at == 0 or line.keys[at - 1] != _AT:
        return _ruling(line, at, behind, words) if at and line.keys[at - 1] == _BY_WHICH else None
    units = line.units
    whose = next((k for k, unit in enumerate(units) if unit.i >= at), len(units)) - 2
    whose -= whose > 0 and units[whose].text == "("
    if whose > 0 and units[whose - 1].key == _OF and _CHANCERY not in line.sentence.text:
        return _office(units, whose)[0]  # "chỉ đạo của UBND tỉnh tại Công văn số 5"
    index = next((k for k, unit in enumerate(units) if unit.start >= behind), len(units))
    if index + 2 >= len(units) or units[index].text != ",":
        return _approving(line, at, words)
    return _ruling(line, at, behind, words)


def _ruling(line: Line, at: int, behind: int, words: DocumentWords) -> str | None:
    """Return the subject of the clause behind the document at token `at`, which says what was decided by it.

    "Theo" may lead to others' documents, so only to the decision that decides itself, with no code of another's.
    """
    if line.keys[at - 1] == _BY_WHICH and (
        tuple(line.keys[at : at + 2]) != _DECISION or any(key in _CODED for key in line.keys[at + 3 : at + 5])
    ):
        return None
    units = line.units
    index = next((k for k, unit in enumerate(units) if unit.start >= behind), len(units))
    if index + 2 >= len(units) or units[index].text != ",":
        return None
    name, end = _office(units, index + 1)
    follows = next((token for token in line.tokens if token.start >= end), None) if name is not None else None
    return name if follows is not None and words.rules.longest(line.keys, line.tokens.index(follows)) else None


def _approving(line: Line, at: int, words: DocumentWords) -> str | None:
    """Return who approves something by the document behind it: "UBND tỉnh phê duyệt dự án | tại Quyết định số 5"."""
    units = line.units
    index = next((k for k, unit in enumerate(units) if unit.i >= at), len(units))
    for step in range(index - 2, max(-1, index - _MATTER_UNITS), -1):
        if units[step].text in (",", ";", ".") or units[step].kind in ("date", "person"):
            return None
        if step and words.rules.longest(line.keys, units[step].i) and isinstance(units[step - 1].value, (Role, Org)):
            before = step - 1
            return _office(units, before - bool(before and _follows(units, before - 1)))[0]
    return None
