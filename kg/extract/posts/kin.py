"""Kin of whoever holds a post: "ông A, em trai | Bí thư Tỉnh ủy B, ..." gives B a post, and A none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.posts.held import Held
from kg.extract.units import Line, Person, Role, Unit
from kg.extract.words import office_words
from kg.extract.words.triggers import Trigger
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("kin")

_KIN = office_words.trie("kin")
#: Syllables with which kin begin.
_OF, _IS = syllable_key("của"), syllable_key("là")
#: Kin that are the ends of other words too: "tuyên bố", "bà con", "trẻ em".
_ENDINGS = _GRAMMAR.syllables("endings")
#: Who else is told by somebody he belongs to, and pairs that are told by the name of one of them.
_FELLOWS = office_words.sequences("kin") | _GRAMMAR.sequences("fellows")
_FELLOWS_FIRST = frozenset(words[0] for words in _FELLOWS)
_COUPLES = _GRAMMAR.sequences("couples")
_BEFORE_NAME = ("hon", "rank")


@dataclass(frozen=True, slots=True)
class Kin:
    """The stretch of units from `start` up to `stop` that tells whose kin somebody is: the holder of the posts `at`.

    `name` is that holder's, "" where the bulletin leaves it out.
    """

    start: int
    stop: int
    at: tuple[int, ...]
    name: str

    def held(self, line: Line) -> Iterator[Held]:
        """Yield the posts of whom the kin is; "cố Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh A" held all of them."""
        posts = [role for at in self.at if isinstance(role := line.units[at].value, Role)]
        for role in posts if self.name else ():
            status = "former" if posts[0].former or role.former else "current"
            yield Held(self.name, role, status, line, "title-before-name")


def kin(line: Line) -> dict[int, Kin]:
    """Return the kin of holders of posts that a sentence tells of, by the index of their first unit."""
    if office_words.KIN_FIRST.isdisjoint(line.keys):
        return {}
    found: dict[int, Kin] = {}
    for index, unit in enumerate(line.units):
        one = _kin(line, index) if unit.key in office_words.KIN_FIRST and unit.kind != "person" else None
        if one is not None:
            found[index] = one
    return found


def kin_of_named(line: Line) -> frozenset[int]:
    """Return the indices of the names, or of "ông" and "bà", whose kin or fellows a sentence tells of.

    "Con trai ông | A | được bầu làm Chủ tịch" gives A nothing, and "ông B (em trai ông | A |)" tells of B.
    """
    if _FELLOWS_FIRST.isdisjoint(line.keys):
        return frozenset()
    at = (k for k, unit in enumerate(line.units) if unit.kind in ("person", "pronoun"))
    return frozenset(index for index in at if _kin_before(line.units, index))


def _kin_before(units: list[Unit], index: int) -> bool:
    """Whether the words right before a name, an honorific between, are "con trai", "vợ", "thân tín của"."""
    step = index - 1
    while step >= 0 and units[step].kind in _BEFORE_NAME and (units[step].key,) not in _FELLOWS:
        step -= 1
    step -= step > 0 and units[step].key == _OF
    for length in (3, 2, 1):
        start = step - length + 1
        words = tuple(unit.key for unit in units[max(0, start) : step + 1])
        if start < 0 or words not in _FELLOWS:
            continue
        before = units[start - 1] if start else None
        if length > 1 or before is None:
            return True
        alone = words[0] not in _ENDINGS or before.kind != "word" or before.key == _IS
        return alone and (before.key, *words) not in _COUPLES
    return False


def tells_of_owner(units: list[Unit], index: int, owner: int, trigger: Trigger, *, told: bool) -> bool:
    """Whether a verb at `index` is of him whose kin was told of: "vợ ông A | (nguyên Bí thư, hiện là Giám đốc)".

    What a dash or comma parts from his name is his where it tells of a time: "vợ ông A, khi đó là Bí thư".
    `told`: whether his kin is somebody named before, "ông B là em ông A | hiện là Bí thư".
    """
    if told and trigger.now:
        return True
    between = [unit.text for unit in units[owner + 1 : index]]
    if "(" in between and ")" not in between:
        return True
    return between[:1] != [")"] and bool(between) and between[0] in ",-–" and trigger.kind in ("current", "former")


def _kin(line: Line, index: int) -> Kin | None:
    units = line.units
    words = _KIN.longest(line.keys, units[index].i)
    if words is None or words[0] not in line.at:
        return None
    within = index > 0 and units[index - 1].kind == "word" and units[index - 1].key != _IS
    if within and units[index].key in _ENDINGS and words[0] - units[index].i == 1:
        return None
    at = line.at[words[0]]
    at += at < len(units) and units[at].key == _OF
    if at >= len(units) or units[at].kind != "role":
        return None
    posts = [at]
    while [unit.kind for unit in units[posts[-1] + 1 : posts[-1] + 3]] == ["punct", "role"] and _joins(
        units, posts[-1]
    ):
        posts.append(posts[-1] + 2)
    for held in (posts, posts[:1]):
        named = _past(units, held[-1] + 1)
        holder = units[named].value if named < len(units) else None
        if isinstance(holder, Person) and holder.name:
            return Kin(index, named + 1, tuple(held), holder.name)
    return Kin(index, at + 1, (at,), "")


def _joins(units: list[Unit], at: int) -> bool:
    """Whether a comma parts the post at `at` from the next, which its holder's name follows at once."""
    behind = _past(units, at + 3)
    return units[at + 1].text == "," and behind < len(units) and units[behind].kind in ("person", "punct")


def _past(units: list[Unit], at: int) -> int:
    """Return the index behind what leads from a post to the name of its holder: "là", "ông"."""
    at += at < len(units) and units[at].key == _IS
    while at < len(units) and units[at].kind in _BEFORE_NAME:
        at += 1
    return at
