"""Posts that one hands over to another: "ông A bàn giao nhiệm vụ T cho ông B", "lễ bàn giao T giữa ông A và ông B"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.posts.held import Held
from kg.extract.posts.times import date_before
from kg.extract.units import Line, Person, Role, Unit
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("exchanges")

_HANDS = office_words.trie("hands_over")
_TO, _BETWEEN, _FROM, _TAKES = map(syllable_key, ("cho", "giữa", "từ", "nhận"))
_BY = syllable_key("do")
#: Last syllables of words for a post, what gives the post told before, and how one has it who "do" tells of.
_POST_WORDS, _HOLDS = _GRAMMAR.syllables("post_words"), _GRAMMAR.syllables("holds")
_ASSIGNED = _GRAMMAR.trie("assigned")
#: Units between the verb and the post ("chức trách, nhiệm vụ"), and from the post to whom it goes.
_TASK, _AWAY = 8, 6


def with_exchanged(line: Line, held: list[Held]) -> list[Held]:
    """Return the posts of a sentence with those handed over in it, which are nobody else's."""
    handed = [*_exchanged(line), *_assigned(line)]
    return [*(item for item in held if all(item.role is not other.role for other in handed)), *handed]


def _exchanged(line: Line) -> Iterator[Held]:
    """Yield the post that a sentence tells to be handed over: left by the one, given to the other."""
    if _HANDS.first.isdisjoint(line.keys):
        return
    units = line.units
    for index, unit in enumerate(units):
        role = unit.value
        if not isinstance(role, Role) or role.former or not _handed(units, index):
            continue
        behind = [other.key for other in units[index + 1 : index + _AWAY]]
        date = date_before(line, index)[0]
        after, before = _names(units[index + 1 :]), _names(units[:index])
        if _BETWEEN in behind or (_FROM in behind and len(after) > 1 and not _taken(units, index)):
            giver, taker = after[0:1], after[1:2]
        elif _FROM in behind:
            giver, taker = after[0:1], before[-1:]
        elif _TO in behind:
            giver, taker = before[-1:], after[0:1]
        else:
            continue
        if not taker:
            continue
        for name in giver:
            yield Held(name, role, "ended", line, "handed-over", date)
        yield Held(taker[0], role, "appointed", line, "handed-over", date)


def _assigned(line: Line) -> Iterator[Held]:
    """Yield the post that its sentence is about: "Chức Giám đốc Sở X thuộc về ông A", "... do bà B đảm nhiệm"."""
    units = line.units
    for index, unit in line.named:
        role = unit.value
        if not isinstance(role, Role) or role.former or not index or units[index - 1].key not in _POST_WORDS:
            continue
        words = _ASSIGNED.longest(line.keys, unit.j)
        if words is None:
            continue
        step = next((k for k in range(index + 1, len(units)) if units[k].i >= words[0]), len(units))
        while step < len(units) and units[step].kind in ("hon", "rank"):
            step += 1
        person = units[step].value if step < len(units) else None
        held = step + 1 < len(units) and units[step + 1].key in _HOLDS
        has = line.keys[words[0] - 1] == _BY
        if isinstance(person, Person) and person.name and (held or not has):
            yield Held(person.name, role, "current" if has else "appointed", line, "assigned")


def _handed(units: list[Unit], index: int) -> bool:
    """Whether a verb of handing over leads up to the post at `index`, with at most the words for the task between."""
    for start in range(max(0, index - _TASK), index):
        words = _HANDS.longest([unit.key for unit in units[start:index]], 0)
        if words is not None:
            return all(unit.kind == "word" or unit.text == "," for unit in units[start + words[0] : index])
    return False


def _taken(units: list[Unit], index: int) -> bool:
    """Whether the subject takes the post over: "ông A | nhận bàn giao nhiệm vụ | T từ ông B"."""
    return any(unit.key == _TAKES for unit in units[max(0, index - _TASK) : index])


def _names(units: list[Unit]) -> list[str]:
    return [unit.value.name for unit in units if isinstance(unit.value, Person) and unit.value.name]
