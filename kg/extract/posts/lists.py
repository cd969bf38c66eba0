"""Lists that a title announces: "các Phó Chủ tịch: A, B", "2 Phó Chủ tịch được bầu là ông A và ông B"."""

from __future__ import annotations

from kg.extract.bodies.beginnings import AND
from kg.extract.posts.held import State
from kg.extract.units import Role, Unit
from kg.extract.words import office_words
from kg.extract.words.neighbours import past_nameless, touches_name
from kg.extract.words.triggers import Trigger, Triggers
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("lists")

_IS, _HAS, _OF, _NOW_WORDS = syllable_key("là"), syllable_key("có"), syllable_key("của"), 3
_SEAT = "Ủy viên"
_COUNTS = office_words.keys("counts")
_OF_NOW, _OF_PAST = office_words.keys("of_now"), _GRAMMAR.syllables("of_past")
#: "thứ Hai", "tháng Ba" count nobody.
_ORDINALS = frozenset(map(syllable_key, ("thứ", "tháng")))
#: "gồm" opens a list of all there are.
CONSISTS = syllable_key("gồm")
_TELLS = frozenset((_IS, CONSISTS))
#: What opens the words for a session or a term of a body, and how many they may be.
SESSIONS, _SESSION_WORDS = frozenset(map(syllable_key, ("khóa", "nhiệm"))), 4
#: "hiện có 8 Phó Chủ nhiệm | khác, gồm: ..."
_OTHERS = _GRAMMAR.syllables("others")
_SEAT = "Ủy viên"
_BEFORE = frozenset(map(syllable_key, ("trước", "cũ")))
_THIS, _NEW, _ADDED = map(syllable_key, ("này", "mới", "thêm"))
#: "hiện có", "đang có", "còn có" count who has the post already; how many units before it they may stand.
_STILL, _STILL_REACH = _GRAMMAR.syllables("still"), 14
#: Verbs that give tasks as well as posts, by their last syllable, and to whom they give what stands between.
_TASKING, _FOR = frozenset(map(syllable_key, ("công", "giao"))), syllable_key("cho")
#: Words that say of those to be listed that they were elected, and how many they may be.
_ELECTED, _ELECTED_WORDS = office_words.syllables("elected"), 6

#: Words that announce the votes of each of those listed, how many they may be, and which are no votes of an election.
_BALLOTS, _BALLOT_WORDS = _GRAMMAR.syllables("ballots"), 10
_BALLOT, _CONFIDENCE = syllable_key("phiếu"), syllable_key("tín")


def _past_now(units: list[Unit], step: int) -> int:
    """Return the index behind words that tell of now or of another, up to "là": "Chủ tịch | nhiệm kỳ này | là bà A"."""
    while step < len(units) and units[step].key in _OTHERS:
        step += 1
    end = step
    while end < len(units) and end - step < _NOW_WORDS and units[end].key in _OF_NOW:
        end += 1
    if end == step and end < len(units) and units[end].key in _BEFORE:
        end += 1 + (end + 1 < len(units) and units[end + 1].key in _OF_PAST)  # "Giám đốc Sở X | trước đây | là ông A"
    return end if end < len(units) and units[end].key == _IS else step


def past_session(units: list[Unit], step: int) -> int:
    """Return the index behind a session or term told behind a body: "vào Ban Bí thư | khóa XII |, gồm: ..."."""
    end = step
    while end < len(units) and end - step < _SESSION_WORDS and (end > step or units[end].key in SESSIONS):
        if units[end].kind in ("date", "number") or units[end].text.isupper() or units[end].key in _BEFORE:
            return end + 1
        end += 1
    return step


def announces_list(units: list[Unit], index: int, triggers: Triggers) -> bool:
    """Whether the names that follow share the title: "các Phó Chủ tịch: A, B", "thành viên HĐQT gồm ông A, bà B"."""
    step = past_elected(units, past_session(units, _past_now(units, index + 1)), triggers)
    step = _past_ballots(units, step)
    spoken = False
    if step + 1 < len(units) and units[step].text == "," and units[step + 1].key in triggers.lists:
        step += 1
    while step < len(units) and (
        units[step].text == ":" or units[step].key in triggers.lists or (spoken and units[step].kind == "plural")
    ):
        step, spoken = step + 1, True
    before = units[index - 1] if index else None
    many = before is not None and (before.key in triggers.many or before.kind in ("plural", "number"))
    counted = before is not None and before.key in _COUNTS and (index < 2 or units[index - 2].key not in _ORDINALS)
    if index + 1 < len(units) and units[index + 1].key == _HAS and not many:
        return False  # "Đón Tổng Bí thư có các đồng chí: ..." tells who receives him
    if not (spoken or many or counted) or step >= len(units):
        return False
    first = step + (units[step].kind == "hon" and units[step - 1].key == _IS)
    if spoken and units[first : first + 1] and units[first].kind == "role" and _opens(units[step - 1]):
        return touches_name(units, past_nameless(units, first))
    while step < len(units) and units[step].kind in ("hon", "plural"):
        step += 1
    named = step < len(units) and units[step].kind == "person"
    return named and (spoken or many or _another_follows(units, step))


def _opens(unit: Unit) -> bool:
    """Whether a list may open behind it with a post of the first named: "Trưởng ban | là | Bí thư Tỉnh ủy Lê Hà"."""
    return unit.text == ":" or unit.key in _TELLS


def _another_follows(units: list[Unit], step: int) -> bool:
    """Whether the person at `step` is the first of several: "ba Phó Chủ tịch | A, B và C"."""
    if step + 2 >= len(units) or not (units[step + 1].text == "," or units[step + 1].key == AND):
        return False
    return units[step + 2].kind in ("person", "hon")


def counted_before(units: list[Unit], index: int, triggers: Triggers) -> Role | None:
    """Return the post that is counted, another behind it: "bầu 5 Phó Chủ tịch theo lời | của Chủ tịch, gồm"."""
    if index == 0 or units[index - 1].key != _OF:
        return None
    for step in range(index - 2, 0, -1):
        value = units[step].value
        if units[step].text in (",", ";") or units[step].kind == "person":
            return None
        if isinstance(value, Role):
            counted = units[step - 1].kind in ("number", "plural") or units[step - 1].key in triggers.many
            return value if counted or units[step - 1].key in _COUNTS else None
    return None


def told_along(units: list[Unit], index: int, triggers: Triggers) -> list[Role]:
    """Return what a list shares beside the post at `index`: "các đồng chí | Bí thư Tỉnh ủy, | Chủ tịch HĐND: ..."."""
    row: list[Role] = []
    step = index - 1
    while step > 0 and units[step].text == "," and isinstance(value := units[step - 1].value, Role):
        row.insert(0, value)
        step -= 2
    seats = all(other.name.startswith(_SEAT) for other in (*row, units[index].value) if isinstance(other, Role))
    many = units[step].kind == "plural" or (seats and units[step].key in triggers.many)
    return row if step >= 0 and many else []


def open_list(state: State, units: list[Unit], index: int, triggers: Triggers) -> None:
    """Let the list that the title at `index` announces be of those who have the post, had it, get or lose it."""
    now = _past_now(units, index + 1)
    session = past_session(units, now)
    start = past_elected(units, session, triggers)
    told = _past_ballots(units, start)
    state.ballots, start = told > start, told
    if start > index + 1:
        state.aside = start
    state.spoken, state.shared = start + 1, False
    governed = state.trigger is not None and not state.towards
    state.listing = state.trigger.kind if state.trigger is not None and governed else ""
    confidence = state.ballots and any(unit.key == _CONFIDENCE for unit in units[session:start])
    if start > session:
        state.listing = "now" if confidence else "appoint"
    elif now > index + 1 and units[index + 1].key in _BEFORE:
        state.listing = "former"
    elif (now > index + 1 and units[index + 1].key == _NEW) or _more(units, index):
        state.listing = "appoint"
    elif (
        (now > index + 1 and not (state.listing and _of_this(units, index, now)))
        or _has_already(units, index, state.trigger)
        or _gets_else(units, index, state.trigger)
    ):
        state.listing = "now"
    ahead = units[index + 1 : start + 3]
    post = next((k for k in range(start + 1, min(start + 3, len(units))) if units[k].kind == "role"), 0)
    titled = units[start].key in _TELLS and post > 0
    state.colon = titled or any(unit.text == ":" for unit in ahead)
    state.gathered = any(unit.key == CONSISTS for unit in ahead)
    state.titled = titled and past_nameless(units, post) > post


def _more(units: list[Unit], index: int) -> bool:
    """Whether those counted are told as new ones: "Sở X vừa có thêm 2 | Phó Giám đốc | là ông A và bà B"."""
    return index > 1 and units[index - 2].key == _ADDED and units[index - 1].kind in ("number", "word")


def _of_this(units: list[Unit], index: int, now: int) -> bool:
    """Whether "này" is of the body rather than of the time: "được bổ nhiệm làm Giám đốc sở | này | là ông A"."""
    return now == index + 2 and units[index + 1].key == _THIS


def _has_already(units: list[Unit], index: int, trigger: Trigger | None) -> bool:
    """Whether those counted have the post at `index` anyway: "Bầu ông A, tỉnh | hiện có ba | Phó Chủ tịch, gồm"."""
    last = max(0, index - _STILL_REACH, trigger.stop if trigger is not None else 0)
    for step in range(index - 1, last, -1):
        if units[step].text == ";":
            return False
        if units[step].key == _HAS and units[step - 1].key in _STILL:
            return True
    return False


def _gets_else(units: list[Unit], index: int, trigger: Trigger | None) -> bool:
    """Whether something else is given to whom the list names: "giao | việc của ông A | cho hai | Phó Chủ tịch là"."""
    if trigger is None or index < 2 or units[index - 2].key != _FOR:
        return False
    return trigger.stop < index - 2 and units[trigger.stop - 1].key in _TASKING


def past_elected(units: list[Unit], step: int, triggers: Triggers) -> int:
    """Return the index behind words that say that those listed were elected: "Các Phó Chủ tịch | được bầu | gồm"."""
    end = step
    while end < len(units) and end - step < _ELECTED_WORDS and units[end].key in _ELECTED:
        end += 1
    return end if end < len(units) and (units[end].text == ":" or units[end].key in triggers.lists) else step


def _past_ballots(units: list[Unit], step: int) -> int:
    """Return the index behind words that announce votes of each: "Các Ủy viên | có số phiếu như sau | :"."""
    end = step
    while end < len(units) and end - step < _BALLOT_WORDS and units[end].key in _BALLOTS:
        end += 1
    told = end < len(units) and units[end].text == ":" and any(unit.key == _BALLOT for unit in units[step:end])
    return end if told else step
