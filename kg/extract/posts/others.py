"""Posts beside a name that are not that person's: of whoever speaks, of nobody yet, of people who are not named."""

from __future__ import annotations

from kg.extract.posts.passing import WITH
from kg.extract.units import Role, Unit
from kg.extract.words import office_words
from kg.extract.words.neighbours import (
    FRONTED,
    LIGHT,
    NOW_IS,
    OF_ACTORS,
    OPPOSITE,
    SINCE,
    instructs,
    name_follows_comma,
    next_is_name,
)
from kg.extract.words.triggers import Trigger, Triggers
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("others")

ALL = syllable_key("đều")
_COUNTS = office_words.keys("counts")
#: Units of a verb that opens a sentence, and what it may tell.
_OPENING, _HELD = 5, ("appoint", "current", "ended", "former")
#: "Trải qua nhiều vị trí công tác như ..." is a longer one.
_LIFE = 7
#: Syllables of words for a post, between "từ" and the post that somebody leaves.
_POSTS = _GRAMMAR.syllables("posts")
_SUCCESSOR = tuple(map(syllable_key, ("người", "thay")))
#: Words between those who serve somebody ("thư ký cho", "giúp việc của") and whom they serve.
_SERVED, _SERVANTS = frozenset(map(syllable_key, ("cho", "của"))), office_words.syllables("servants")
#: Words for where a head of state sits: "Phủ Tổng thống", "Dinh Chủ tịch".
_SEATS_OF = frozenset(map(syllable_key, ("phủ", "dinh")))
_SECRETARY, _RANKED = "Bí thư", syllable_key("thứ")
_TO = syllable_key("cho")
_ASSISTANTS = office_words.sequences("assistants")
_NEW, _TOLD = syllable_key("mới"), frozenset((":", syllable_key("là")))
_MEMBER, _FEW = "Ủy viên", _GRAMMAR.syllables("few")
_APPOSE = frozenset(",-–(")
_NEWLY = _GRAMMAR.syllables("newly")
#: Last syllables of what opens a clause of time ("sau khi", "vào thời điểm"), and units of the longest before its post.
_TIMES, _CLAUSE = _GRAMMAR.syllables("times"), 10
_UP_TO = _GRAMMAR.syllables("up_to")
_BACK, _OVER = map(syllable_key, ("về", "sang"))
#: Words between a decision and what it is on, the decision, who hands it, and what makes him its receiver.
_MATTER = frozenset(map(syllable_key, ("về", "việc")))
_RULING = (syllable_key("quyết"), syllable_key("định"))
_HANDS, _RECEIVES = _GRAMMAR.syllables("hands"), syllable_key("nhận")
_PASSIVE = syllable_key("được")
_PASSIVES, _GIVES = frozenset((_PASSIVE, syllable_key("bị"))), ("org", "role")
#: Who may sign one about another, "được | Bộ Y tế | ký quyết định"; no name: the last one told would get the post.
_SIGNS = frozenset(("org", "role", "rank", "hon"))
_POLLS = office_words.sequences("polls")
_SEAT = _GRAMMAR.syllables("seat")
_REGARDING = syllable_key("với")
#: What stands before whom a phrase that opens a sentence tells of, and what its subject then does.
_WHOSE, _SAYS = syllable_key("của"), office_words.sequences("office_says")
_VACANT = office_words.sequences("vacant")
_VACANT_FIRST = frozenset(words[0] for words in _VACANT)
#: Words between "chờ kiện toàn" and the post that it is said of.
_VACANCY = 6
_GROUNDS_OR_TIMES = _GRAMMAR.syllables("grounds_or_times")
#: What ends a clause.
_STOPS = frozenset(".,;)")
_SERVES = frozenset((syllable_key("giữ"),))
#: Words between a name and what is told of it.
_OF_VERBS = office_words.keys("of_verbs")
#: Kinds of units that only lead up to a name or a title.
_LEADS = ("hon", "rank", "plural")


def speaks_of(units: list[Unit], index: int) -> bool:
    """Whether the office at `index` speaks of the person before it: "Đối với ông Lê Hà, Bí thư Tỉnh ủy nhấn mạnh".

    So too behind "Tiếp thu ý kiến của ông Lê Hà", "Tại cuộc gặp với ông Lê Hà": a sentence has a subject.
    """
    after = units[index + 1] if index + 1 < len(units) else None
    if after is None or after.kind != "word" or after.key in LIGHT:
        return False
    step = _before_leads(units, index - 1)
    if step < 1 or units[step].text != "," or units[step - 1].kind != "person":
        return False
    step = _before_leads(units, step - 2)
    while step > 0 and units[step].kind == "role":
        step -= 1
    if step < 0 or units[step].key not in (_WHOSE, _REGARDING):
        return False
    if units[step].key == _REGARDING and (step == 0 or (step == 1 and units[0].key == OPPOSITE)):
        return True
    fronted = step > 1 and all(unit.kind in FRONTED and unit.key not in OF_ACTORS for unit in units[:step])
    return fronted and tuple(unit.key for unit in units[index + 1 : index + 3]) in _SAYS


def _before_leads(units: list[Unit], step: int) -> int:
    while step >= 0 and units[step].kind in _LEADS:
        step -= 1
    return step


def worked_with(units: list[Unit], index: int) -> bool:
    """Whether somebody acts with the office at `index` rather than in it: "cùng | Tổng Bí thư | lãnh đạo công việc"."""
    after = units[index + 1] if index + 1 < len(units) else None
    with_it = index > 0 and units[index - 1].key in WITH
    return with_it and after is not None and after.kind == "word" and after.key not in LIGHT


def stood_for(units: list[Unit], index: int) -> bool:
    """Whether somebody only stands for the post at `index`: "cuộc bầu cử | đại biểu Quốc hội", "ứng viên | Bí thư"."""
    while index and units[index - 1].key in _SEAT:
        index -= 1
    return tuple(unit.key for unit in units[max(0, index - 2) : index]) in _POLLS


def opens_for(units: list[Unit], index: int, trigger: Trigger | None) -> bool:
    """Whether a sentence opens with a post of whom it names later: "Giữ chức Giám đốc từ năm 2016, ông A ..."."""
    if trigger is None or trigger.active or trigger.kind not in _HELD:
        return False
    if trigger.stop > (_LIFE if trigger.kind == "former" else _OPENING):
        return False
    if any(unit.kind != "word" for unit in units[: trigger.stop]):
        return False
    ahead = next((unit for unit in units[trigger.stop : index + 1] if unit.text == "," or unit.kind == "role"), None)
    if ahead is not None and ahead.text == ",":
        return False  # "Trên cương vị mới, tân Giám đốc Sở Y tế phải phát huy trách nhiệm, ông A nhấn mạnh"
    for step in range(index + 1, len(units) - 1):
        if units[step].kind in ("person", "pronoun", "hon"):
            return False
        at = step + 1 + (units[step + 1].key == NOW_IS)
        if units[step].text == "," and at < len(units) and units[at].kind in ("person", "hon"):
            return units[at].kind == "person" or next_is_name(units, at)
    return False


def when_given(units: list[Unit], index: int) -> str:
    """Return how a clause of time begins that gives the post at `index` to whom a comma parts from it, or "".

    "Ông A cho biết, | sau khi được bổ nhiệm làm Giám đốc, bà B ...": A gets nothing.
    """
    start = index
    while start > 0 and units[start - 1].kind == "word" and index - start < _CLAUSE:
        start -= 1
    timed = any(unit.key in _TIMES for unit in units[start + 1 : index])
    alone = not start or units[start - 1].text in ",:"
    return units[start].key if timed and alone and name_follows_comma(units, index) else ""


def goes_on(units: list[Unit], index: int, trigger: Trigger | None) -> bool:
    """Whether a sentence that opens with a verb of office tells of whom the last was about: "Từng giữ chức | T"."""
    if trigger is None or trigger.stop >= _OPENING:
        return False
    return not instructs(units, index, trigger) and not counted(units, index)


def counted(units: list[Unit], index: int) -> bool:
    """Whether the post at `index` is one of several alike: "bầu | hai | Phó Chủ tịch", "bầu các Ủy viên"."""
    return index > 0 and (units[index - 1].kind in ("number", "plural") or units[index - 1].key in _COUNTS)


def hands_decision(units: list[Unit], index: int) -> bool:
    """Whether the subject hands over what the verb at `index` decides: "ông A trao quyết định | bổ nhiệm T"."""
    step = index - 1
    while step > 0 and (units[step].key in _MATTER or units[step].key == _WHOSE or units[step].kind == "org"):
        step -= 1
    if step < 2 or (units[step - 1].key, units[step].key) != _RULING:
        return False
    if units[step - 2].key not in _HANDS:
        return False
    step -= 3
    while step > 0 and units[step].kind in _SIGNS:
        step -= 1
    return units[step].key != _PASSIVE  # "ông A được Bộ Y tế ký quyết định bổ nhiệm làm Giám đốc"


def receives_decision(units: list[Unit], index: int, stop: int) -> bool:
    """Whether the subject is handed what the verb at `index` decides: "ông A nhận quyết định | bổ nhiệm | Giám đốc"."""
    step = index - 1
    while step > 0 and (units[step].key in _MATTER or units[step].key == _WHOSE or units[step].kind == "org"):
        step -= 1
    got = step > 1 and (units[step - 1].key, units[step].key) == _RULING and units[step - 2].key == _RECEIVES
    post = stop < len(units) and units[stop].kind == "role" and not next_is_name(units, stop)
    return got and post


def succeeds(units: list[Unit]) -> bool:
    """Whether a sentence tells who follows somebody: "Người | thay thế vị trí Bí thư Tỉnh ủy là ông A"."""
    return tuple(unit.key for unit in units[:2]) == _SUCCESSOR


def assisted(units: list[Unit], index: int) -> bool:
    """Whether the name at `index` is of whom somebody serves: "từng là Thư ký cho | Bí thư Tỉnh ủy | Lê Hà"."""
    step = index - 1
    while step > 0 and (units[step].kind in (*_LEADS, "role") or units[step].text == ","):
        step -= 1
    return step > 0 and units[step].key in _SERVED and units[step - 1].key.split(" ")[-1] in _SERVANTS


def nobodys(units: list[Unit], index: int, triggers: Triggers) -> bool:
    """Whether the post at `index` is told as one that nobody named here has, though names stand around it."""
    if vacant(units, index) or stood_for(units, index) or serves(units, index):
        return True
    if index and units[index - 1].key in _SEATS_OF:
        return True  # "Chánh Văn phòng Phủ | Tổng thống"
    return _of_embassy(units[index : index + 2]) or _several(units, index, triggers)


def _of_embassy(units: list[Unit]) -> bool:
    """Whether a bare secretary is one of an embassy, by his rank: "từng là | Bí thư | thứ Ba"."""
    role = units[0].value
    bare = isinstance(role, Role) and role.name == _SECRETARY and role.org is None and role.title.org is None
    return bare and len(units) > 1 and units[1].key == _RANKED


def serves(units: list[Unit], index: int) -> bool:
    """Whether somebody assists whoever holds the post at `index`: "bổ nhiệm 3 Trợ lý | Thủ tướng, Phó Thủ tướng"."""
    if index > 1 and units[index - 1].key == _TO and units[index - 2].key.split(" ")[-1] in _SERVANTS:
        last = index
        while [unit.kind for unit in units[last + 1 : last + 3]] == ["punct", "role"]:
            last += 2
        return not next_is_name(units, last)  # "được giao làm cố vấn cho | Tổng Giám đốc"
    words = tuple(unit.key for unit in units[max(0, index - 2) : index])
    return words in _ASSISTANTS and not next_is_name(units, index)


def leaves(units: list[Unit], index: int) -> bool:
    """Whether "từ" leads up to the post at `index`: "điều động từ | Bí thư X", "từ vị trí | Giám đốc Y sang ..."."""
    step = index - 1
    while step > 0 and units[step].key in _POSTS:
        step -= 1
    return step >= 0 and units[step].key == SINCE


def moves(units: list[Unit], index: int) -> bool:
    """Whether somebody leaves the post at `index` for another, or gets it so: "từ | Bí thư X | sang giữ chức Y".

    A verb tells of the post got, but for one right behind "về": "chuyển từ Giám đốc X về | Phó ban Y".
    """
    before = units[index - 1].key if index else ""
    if leaves(units, index):
        ahead = units[index + 1 : index + 4]
        onto = len(ahead) > 1 and ahead[0].key == _BACK and ahead[1].kind == "role"
        return onto or any(unit.key == _OVER for unit in ahead)
    role = index > 2 and units[index - 2].kind == "role"
    return role and before in (_BACK, _OVER) and units[index - 3].key == SINCE


def of_any(units: list[Unit], index: int, trigger: Trigger | None, triggers: Triggers) -> bool:
    """Whether the word before a title makes it that of many or of no one in particular: "các", "của"."""
    if not index or (trigger is not None and trigger.kind == "former" and _rises(units, index)):
        return False
    before = units[index - 1]
    return before.key in triggers.office_after or before.kind == "plural" or before.key in triggers.many


def _rises(units: list[Unit], index: int) -> bool:
    """Whether a life is told from the post at `index` up to another: "từng giữ nhiều chức vụ từ | T đến Giám đốc X"."""
    ahead = zip(units[index + 1 :], units[index + 2 :], strict=False)
    return units[index - 1].key == SINCE and any(u.key in _UP_TO and after.kind == "role" for u, after in ahead)


def in_aside(units: list[Unit], index: int) -> bool:
    """Whether a bracket holds the unit at `index`: what it tells is of the last name before it alone."""
    for unit in reversed(units[:index]):
        if unit.text in "()":
            return unit.text == "("
    return False


def vacant(units: list[Unit], index: int) -> bool:
    """Whether nobody holds the post at `index`: "trong thời gian chờ kiện toàn chức vụ Bí thư Huyện ủy"."""
    behind = [unit.key for unit in units[index + 1 : index + 3]]
    apposed = index > 1 and units[index - 1].text in _APPOSE and units[index - 2].kind == "person"
    named = len(behind) > 1 and (behind[1] in _NEWLY or behind[1] in _TOLD)  # "Giám đốc mới là ông A"
    if behind[:1] == [_NEW] and not apposed and not named:
        return True  # "cho đến khi bầu Chủ tịch nước mới"
    keys = tuple(unit.key for unit in units[max(0, index - _VACANCY) : index])
    if _VACANT_FIRST.isdisjoint(keys):
        return False
    return any(keys[k : k + len(words)] == words for words in _VACANT for k in range(len(keys)))


def _several(units: list[Unit], index: int, triggers: Triggers) -> bool:
    """Whether the post at `index` is of several unnamed people: "hai Thủ tướng, Thứ trưởng Bộ Ngoại giao Lê Hà"."""
    if not index or index + 3 >= len(units) or units[index + 1].text != "," or units[index + 2].kind != "role":
        return False
    many = units[index - 1].key in triggers.many | _FEW or units[index - 1].kind == "number"
    role = units[index].value
    return many and units[index + 3].kind == "person" and isinstance(role, Role) and role.title.title != _MEMBER


def of_people(units: list[Unit], index: int, triggers: Triggers) -> bool:
    """Whether the verb at `index` is of people not named here: "chúc mừng các đồng chí | được bầu giữ chức"."""
    if units[index].key not in triggers.passive or index < 3:
        return False
    who, before = units[index - 1], units[index - 2]
    if who.kind == "plural":
        return before.kind == "word"
    return who.kind == "pronoun" and before.key in triggers.many and units[index - 3].kind == "word"


def loses(units: list[Unit], trigger: Trigger) -> list[Role]:
    """Return the post that a verb of dismissal names with its holder: "miễn nhiệm | Chủ tịch nước | Lê Hà"."""
    role = units[trigger.stop].value if trigger.stop < len(units) else None
    named = trigger.kind == "ended" and isinstance(role, Role) and next_is_name(units, trigger.stop)
    return [role] if named and isinstance(role, Role) else []


def acts_anew(units: list[Unit], index: int) -> bool:
    """Whether the name at `index` is what a new clause tells of: "Sau khi miễn nhiệm ông A, bà B | giữ quyền ..."."""
    after = units[index + 1] if index + 1 < len(units) else None
    return after is not None and after.kind == "word" and after.key not in LIGHT - _SERVES


def ends_there(units: list[Unit], trigger: Trigger) -> bool:
    """Whether a dismissal names no post behind it, and means the one before: "..., từ chức.", "..., từ chức vì"."""
    after = units[trigger.stop] if trigger.stop < len(units) else None
    return after is None or after.text in _STOPS or after.kind == "date" or after.key in _GROUNDS_OR_TIMES


def follows_name(units: list[Unit], index: int) -> bool:
    """Whether the verb at `index` tells of the name before it: "Giám đốc Lê Hà đã | nghỉ hưu", not others' retiring."""
    step = index - 1
    if step > 1 and units[step].kind in _GIVES and units[step - 1].key in _PASSIVES:
        step -= 1  # "Phó Chủ tịch Lê Hà đã được HĐND tỉnh | miễn nhiệm"
    while step >= 0 and units[step].key in _OF_VERBS:
        step -= 1
    return step >= 0 and units[step].kind in ("person", "punct")


def is_agent(units: list[Unit], index: int, triggers: Triggers) -> bool:
    """Whether the name at `index` is of who acts on somebody named before: "ông A được | Bộ trưởng B | bổ nhiệm"."""
    step = index - 1
    while step > 0 and units[step].kind in ("hon", "rank", "role"):
        step -= 1
    return units[step].key in triggers.passive
