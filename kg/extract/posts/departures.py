"""Posts that somebody leaves though no verb stands before them: who follows him, or where he goes, tells of it.

"Ông A được bổ nhiệm làm Giám đốc Sở X. Ông thay ông B nghỉ hưu"; "điều động ông A, Bí thư Huyện ủy, về công tác tại
Văn phòng Tỉnh ủy"; "miễn nhiệm chức danh Ủy viên đối với ông A - Trưởng phòng X do chuyển công tác".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.posts.heirs import as_left
from kg.extract.posts.held import Held
from kg.extract.posts.statuses import SEATS
from kg.extract.units import Line, Person, Unit
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("departures")

_MOVES, _ELSEWHERE = _GRAMMAR.trie("moves"), _GRAMMAR.trie("elsewhere")
_GROUNDS, _LEFT_FOR = _GRAMMAR.syllables("grounds"), _GRAMMAR.trie("left_for")
_RETIRES = _GRAMMAR.trie("retires")
_FOLLOWS, _GOES_ON = _GRAMMAR.trie("follows", "forerunner"), _GRAMMAR.syllables("goes_on")
_IS = frozenset((syllable_key("là"),))
_STOPS, _GIVEN = frozenset(".,;"), frozenset((syllable_key("được"),))
_LINKS = _GRAMMAR.syllables("links")
_FIRST = _MOVES.first | _FOLLOWS.first
#: Units behind a post among which the ground stands on which it is left.
_GROUND = 5
_LEADS = ("hon", "rank", "role")


def departures(lines: Sequence[Line], held: list[Held]) -> Iterator[Held]:
    """Yield the posts left to those who follow in them; take those of whoever is moved away for left."""
    own: dict[int, list[Held]] = {}
    for item in held:
        own.setdefault(id(item.line), []).append(item)
    before: list[Held] = []
    for line in lines:
        for item in before:
            if item.rule == "listed" and item.status == "former" and _retires(line, item.person):
                item.status = "ended"
        before = own.get(id(line), [])
        _dismissed(before)
        if not _FIRST.isdisjoint(line.keys):
            if id(line) in own:
                _moved(line, own[id(line)])
            yield from _followed(line, held)
            yield from _elected_instead(line, own.get(id(line), []))


def _dismissed(items: list[Held]) -> None:
    """Take the post beside the name of whoever loses another because he goes elsewhere for one that is left too."""
    losers = {item.person for item in items if item.status == "ended"}
    for item in items if losers else ():
        if item.person not in losers or item.status != "current" or item.rule != "apposition":
            continue
        behind = item.line.keys[item.role.j : item.role.j + _GROUND]
        if behind[:1] and behind[0] in _GROUNDS and _LEFT_FOR.within(behind):
            item.status = "ended"


def _retires(line: Line, name: str) -> bool:
    """Whether a sentence tells why somebody has left the post of the sentence before: "Ông A nghỉ hưu từ ngày 1/5"."""
    named = any(isinstance(u.value, Person) and u.value.name == name for _, u in line.named)
    return named and _RETIRES.within(line.keys)


def _moved(line: Line, items: list[Held]) -> None:
    """Take the posts of whoever is moved to another body, no post there being told, for left ones."""
    to, moved = _ELSEWHERE.places(line.keys)[:1], _MOVES.places(line.keys)[:1]
    if not to or not moved or moved > to:
        return
    name = next((u.value.name for _, u in reversed(line.named) if isinstance(u.value, Person) and u.i < to[0]), None)
    own = [item for item in items if item.person == name]
    if any(item.status in ("appointed", "ended") for item in own):
        return
    for item in own:
        beside = item.rule in ("apposition", "title-before-name") and item.role.i < to[0]
        if item.status == "current" and beside and not _is_seat(item):
            item.status = "ended"


def _followed(line: Line, held: Sequence[Held]) -> Iterator[Held]:
    """Yield the post of whom somebody follows who has been said to get one: "Ông thay | ông B nghỉ hưu"."""
    units = line.units
    for index, unit in enumerate(units):
        words = _FOLLOWS.longest(line.keys, unit.i)
        if words is None:
            continue
        at = _left_by(units, words[0], words[1] == "forerunner")
        gone = units[at].value if at else None
        if not isinstance(gone, Person) or not gone.name:
            continue
        ahead = [h for h in held if h.line is line and h.status == "appointed" and h.role.i > unit.i]
        told = {id(h.role): h for h in ahead if h.person != gone.name}
        if index <= 1 and len(told) == 1 and not any(h.person == gone.name and h.line is line for h in held):
            for item in told.values():  # "Thay ông B làm Giám đốc là ông A"
                yield replace(item, person=gone.name, role=as_left(item.role), status="ended", rule="left")
            continue
        if not _ends(units, at):
            continue
        heir = _heir(units, index, at, line, held)
        if heir in (None, gone.name) or any(h.person == gone.name and h.status == "ended" for h in held):
            continue
        posts = {
            (item.role.name, item.role.body): item
            for item in held
            if item.person == heir and item.status == "appointed" and item.role.body and not _is_seat(item)
            if item.line.sentence.start <= line.sentence.start
        }
        if len(posts) == 1:
            for item in posts.values():
                yield replace(item, person=gone.name, role=as_left(item.role), status="ended", line=line, rule="left")


def _elected_instead(line: Line, items: list[Held]) -> Iterator[Held]:
    """Yield the post that a sentence says is left of whoever is elected to follow: "..., bà B được bầu | thay."."""
    posts = [item for item in items if item.status == "ended" and item.role.body and not _is_seat(item)]
    if len({(item.role.name, item.role.body) for item in posts}) != 1:
        return
    units = line.units
    for index, unit in enumerate(units):
        words = _FOLLOWS.longest(line.keys, unit.i)
        if words is None or words[1] != "follows" or (words[0] < len(line.keys) and line.keys[words[0]] not in _STOPS):
            continue
        heir = next((k for k in range(index - 1, -1, -1) if units[k].kind == "person"), None)
        name = units[heir].value if heir is not None else None
        given = heir is not None and any(u.key in _GIVEN for u in units[heir:index])
        if given and isinstance(name, Person) and name.name and all(name.name != item.person for item in items):
            yield replace(posts[0], person=name.name, status="appointed", rule="instead")
            return


def _left_by(units: list[Unit], i: int, forerunner: bool) -> int:
    """Return the index of the name that token `i` leads up to, "của ông A là" apart, or 0."""
    for index, unit in enumerate(units):
        if unit.i < i:
            continue
        if unit.kind == "person":
            whose = forerunner and any(u.key in _IS for u in units[index + 1 : index + 2])
            if not whose:
                return index
        elif unit.kind == "word":
            if unit.key not in _LINKS or (unit.key in _IS and not forerunner):
                return 0  # "người được bầu kế nhiệm là ông A" tells who follows
        elif unit.kind not in ("pronoun", *_LEADS) and not (forerunner and unit.text in "-–,"):
            return 0
    return 0


def _heir(units: list[Unit], index: int, at: int, line: Line, held: Sequence[Held]) -> str | None:
    """Return who follows: the last named before the words at `index`, in "của ông A", or who last got a post."""
    named = [u.value.name for u in (*units[:index], *units[index + 1 : at]) if isinstance(u.value, Person)]
    if named:
        return named[-1]
    given = [h for h in held if h.status == "appointed" and h.line.sentence.start < line.sentence.start]
    return max(given, key=lambda h: h.line.sentence.start).person if given else None


def _ends(units: list[Unit], at: int) -> bool:
    """Whether nothing behind the name at `at` tells of what is done in his place: "thay ông B | điều hành"."""
    after = units[at + 1] if at + 1 < len(units) else None
    return after is None or after.kind in ("punct", "date") or after.key in _GOES_ON


def _is_seat(item: Held) -> bool:
    """Whether a post is a seat in a committee, which is kept beside others and left by itself."""
    return item.role.name.startswith(SEATS) or item.role.name.endswith("ủy viên")
