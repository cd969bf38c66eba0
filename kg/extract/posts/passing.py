"""What marks, idle words and posts that nobody can read do, between names and posts, to the walk through a sentence."""

from __future__ import annotations

from collections.abc import Container

from kg.extract.posts.grounds import GROUNDS
from kg.extract.posts.held import State
from kg.extract.posts.statuses import SEATS
from kg.extract.units import Line, Role, Unit
from kg.extract.words import office_words
from kg.extract.words.neighbours import LIGHT, NOW_IS, OPPOSITE, closing, listed_next, names_follow, touches_name
from kg.extract.words.triggers import Triggers
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("passing")

_APPOSITION_MARKS = frozenset((",", "-", "–", "—", "(", ")", "/", "“", "”", '"', ":"))
WITH = office_words.keys("with")
FORMERLY = syllable_key("nguyên")
#: "ông A, | người | từng là Giám đốc": what opens a clause about the name before it, and how such a clause goes on.
_WHO, _CLAUSE_OPENS = syllable_key("người"), _GRAMMAR.syllables("clause_opens")
#: Marks that part the posts beside a name.
PARTING = frozenset((",", "-", "–", "—"))
#: Units of the longest post that is passed over unread, and words of which none is made: they tell of others, or open a
#: clause.
_LONGEST_UNREAD = 10
_NO_POSTS = office_words.keys("no_posts")


def pass_over(state: State, line: Line, index: int, triggers: Triggers) -> None:
    """Let a mark, an honorific, a date or an idle word at `index` of a sentence do to the walk what it does."""
    unit = line.units[index]
    if unit.kind == "byline" or index < state.aside:
        return
    if unit.text == "(":
        state.outside = state.towards
        if state.open:
            state.aside = closing(line.units, index)
    elif unit.text == ")":
        state.towards = state.towards or state.outside
    if unit.kind == "punct":
        if unit.text == ";":
            state.waiting = []
            if state.received.issuperset(state.group):
                state.group = []
            follows = line.units[index + 1].kind if index + 1 < len(line.units) else ""
            again = follows == "role" and not touches_name(line.units, index + 1)
            others = again and not state.closed and _of_others(line.units, index)
            if others and state.trigger is None:
                state.group = []
            state.open = again and not others and bool(state.group) and not state.closed
            if again and state.closed:
                state.reached = index
            goes_on = listed_next(line.units, index + 1) or (
                follows == "hon" and (state.honoured or (state.gathered and state.titled))
            )
            lists = state.colon or (state.gathered and _item(line.units, index + 1))
            if not (lists and goes_on and (state.titled or follows != "role")):
                state.listed = []
            state.former, state.pending = False, []
        elif unit.text not in _APPOSITION_MARKS:
            state.open = False
    elif unit.kind in ("hon", "rank", "plural", "number", "date", "place"):
        if unit.kind == "date":
            state.open = False
    elif unit.key == _WHO and state.open and _relative(line.units, index):
        state.group, state.open = state.group[-1:], False
    elif _nobody(line.units, index, triggers):
        state.group, state.patients, state.objects, state.open = [], [], [], False
        if state.trigger is not None and state.trigger.kind == "appoint":
            state.trigger = None
    elif unit.key == FORMERLY and line.units[index + 1 : index + 2] and line.units[index + 1].text == ":":
        state.former = state.open  # "ông A, nguyên: Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh"
    elif unit.key == NOW_IS and line.units[index - 1].text == ",":
        state.trigger = None  # "Sau khi bầu bổ sung, hiện Bộ Chính trị có ..."
    elif unit.key in triggers.lists:
        state.open = False
    elif unit.key in GROUNDS:
        state.sharing = state.towards or state.sharing
        state.run_on()
    elif unit.key in WITH and not names_follow(line.units, index):
        state.open, state.group, state.listed, state.pending = False, [], [], []
    elif unit.key not in LIGHT:
        state.open, state.listed = False, state.listed if state.ballots else []
        if unit.key not in triggers.towards and unit.key != OPPOSITE and unit.kind == "word":
            state.towards = []
        if unit.key not in triggers.towards:
            state.pending = []


def _nobody(units: list[Unit], index: int, triggers: Triggers) -> bool:
    """Whether a word means whom the sentence does not name, but not those who do something to its subject.

    In "ông A được nhiều | người | đánh giá cao, từng trải qua các chức vụ ..." the posts are A's.
    """
    if triggers.nobody.isdisjoint(tuple(u.key for u in units[index:j]) for j in (index + 1, index + 2)):
        return False
    return index < 2 or units[index - 1].key not in triggers.many or units[index - 2].key not in triggers.passive


def _item(units: list[Unit], at: int) -> bool:
    """Whether a name at `at`, a mark behind it, is one of a list rather than the subject of a clause of its own."""
    while at < len(units) and units[at].kind in ("hon", "rank"):
        at += 1
    return at < len(units) and units[at].kind == "person" and all(u.kind == "punct" for u in units[at + 1 : at + 2])


def _relative(units: list[Unit], index: int) -> bool:
    """Whether "người" at `index` means the name before it: "ông A - | người | vừa được bổ nhiệm làm Giám đốc"."""
    marked = units[index - 1].text in (",", "-", "–", "—", "(")
    return marked and index + 1 < len(units) and units[index + 1].key in _CLAUSE_OPENS


def past_unread(units: list[Unit], index: int, marks: Container[int]) -> int:
    """Return the index of the mark behind a post that could not be read, the mark at `index` before it, or 0.

    "Ông A, | chuyên gia điện mặt trời, | Giám đốc Sở Y tế": a post that can be read must stand behind it, and none of
    the verbs of office at `marks` in it.
    """
    for step in range(index + 1, min(index + _LONGEST_UNREAD, len(units) - 1)):
        unit = units[step]
        if unit.text == "," and step > index + 1:
            read = units[step + 1].kind == "role" and not touches_name(units, step + 1)
            return step if read and any(u.kind == "word" for u in units[index:step]) else 0
        passed = unit.kind in ("word", "place", "org", "number") or unit.text in ("-", "/", "&")
        if step in marks or unit.key in _NO_POSTS or not passed:
            return 0
    return 0


def _of_others(units: list[Unit], index: int) -> bool:
    """Whether others stand before the semicolon at `index`: "..., Giám đốc Sở Y tế; đại diện Sở Nội vụ | ; Bí thư Y".

    Sessions end a post ("các khóa X, XI; "), and a seat may stand behind degrees in a life ("cử nhân Luật; đại biểu").
    """
    last, post = units[index - 1], units[index + 1].value
    seat = isinstance(post, Role) and post.name.startswith(SEATS)
    return last.kind in ("word", "org") and not last.text.isupper() and not seat
