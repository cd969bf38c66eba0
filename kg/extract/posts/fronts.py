"""Lists whose members stand behind their posts, a mark between: "Bí thư Tỉnh ủy - Lê Hà; Giám đốc Sở X, bà Trần B"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.units import Line, Role, Unit
from kg.extract.words import office_words
from kg.extract.words.neighbours import AND, FRONTED, OF_ACTORS, central
from kg.extract.words.triggers import Triggers
from kg.lexicon.grammar import grammar
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("fronts")

_DASHES = frozenset("-–—")
#: Words that lead up to those who are listed.
_TELL = frozenset(map(syllable_key, ("có", "gồm")))
_PARTS = frozenset(",;")
_CENTRE = "Trung ương"
_RANKS = _GRAMMAR.syllables("ranks")
_LINKS = _GRAMMAR.syllables("links")
_MEMBERS = _GRAMMAR.words("members")
_SAYS = office_words.trie("office_says")


def posts_first(line: Line) -> frozenset[int]:
    """Return the indices of the posts of which a mark parts the name behind them, in a list of posts and names in turn.

    The list begins with a post and ends with a name, so that no name has its post behind it. A single entry is one
    where "có", "gồm" lead up to it: "Dự hội nghị có Bí thư Tỉnh ủy, đồng chí Lê Hà".
    """
    if not any(unit.kind == "person" for _, unit in line.named):
        return frozenset()
    units, found, index = line.units, set[int](), 0
    for at, unit in line.named:
        if unit.kind == "role" and at >= index and _opens(units, at):
            entries, index = _entries(units, at)
            told = at > 0 and units[at - 1].key in _TELL
            if entries and (len(entries) > 1 or told) and not _titled(units, index):
                found |= {post for entry in entries for post in entry}
            index = max(index, at + 1)
        elif unit.kind == "person" and at > 0 and units[at - 1].kind == "role":
            found |= _next_holders(units, at + 1)
    return frozenset(found)


def _next_holders(units: list[Unit], at: int) -> set[int]:
    """Return the posts of the next name behind one that has its post before it: "Chủ tịch nước A | , Phó Thủ tướng, Bộ
    trưởng Bộ X B": whoever is told so has no post behind him.
    """
    posts, at = _row(units, at)
    ranked = posts and at + 2 < len(units) and units[at].text in _DASHES and _is_rank(units[at + 1])
    at += 2 if ranked else 0  # "Bộ trưởng A | , Thứ trưởng Bộ X - Thượng tướng B"
    named = at < len(units) and units[at].kind == "person"
    if not named or (len(posts) < 2 and not ranked):
        return set()
    more, behind = _row(units, at + 1)
    on = bool(more) and behind < len(units) and units[behind].kind == "person"  # the list goes on in the same way
    return set(posts) if on or not _titled(units, at + 1) else set()


def _is_rank(unit: Unit) -> bool:
    """Whether a word before a name is a rank of the army or the police."""
    return unit.kind == "hon" and unit.key.split()[-1] in _RANKS


def _row(units: list[Unit], at: int) -> tuple[list[int], int]:
    """Return the posts of the row ", Phó Thủ tướng, Bộ trưởng Bộ X" at the comma `at`, and the index behind it."""
    posts: list[int] = []
    while at + 1 < len(units) and units[at].text == "," and units[at + 1].kind == "role":
        posts.append(at + 1)
        at += 2
    return posts, at


def of_speaker(units: list[Unit], index: int, triggers: Triggers, keys: Sequence[str]) -> bool:
    """Whether the post behind somebody who is addressed is of who speaks: "Tiếp ông B, | Bí thư X, Chủ tịch Y A nói".

    Nobody is told of before the one addressed, and all the posts up to the speaker's name are of one place.
    """
    if index < 2 or units[index - 1].text != "," or units[index - 2].kind != "person":
        return False
    if any(unit.value is not None and unit.kind != "date" for unit in units[: index - 2]):
        return False
    last = index
    while _joint(units, last + 1) and units[last + 1].text == "," and units[last + 2].kind == "role":
        last += 2
    name = last + 1
    if last == index or name + 1 >= len(units) or units[name].kind != "person":
        return False
    i = units[name + 1].i
    said = triggers.says.longest(keys, i) or triggers.acts.longest(keys, i) or _SAYS.longest(keys, i)
    return said is not None and len({_place_of(unit) for unit in units[index : last + 1] if unit.kind == "role"}) == 1


def of_phrase(units: list[Unit], index: int, triggers: Triggers, keys: Sequence[str]) -> bool:
    """Whether the post at `index` ends a phrase that leads up to whom a post behind a comma is told of, who then acts.

    "Sau báo cáo của | Giám đốc Sở Y tế | , Chủ tịch UBND tỉnh A yêu cầu": a sentence has a subject, and A is none of
    its own phrase.
    """
    step, role = index - 1, units[index].value
    while step > 0 and units[step].kind == "role":
        step -= 1  # "tiếp Chủ tịch | kiêm Giám đốc Tập đoàn X"
    if step < 0 or units[step].key not in _LINKS or not isinstance(role, Role) or role.name.startswith(_MEMBERS):
        return False
    while step >= 0 and units[step].text != ",":
        if units[step].kind not in FRONTED or units[step].key in OF_ACTORS:
            return False
        step -= 1
    if any(unit.kind not in FRONTED for unit in units[: step + 1]):
        return False
    first = index + 1
    while first < len(units) and units[first].kind == "role":
        first += 1
    name = first
    while _joint(units, name) and units[name].text == "," and units[name + 1].kind == "role":
        name += 2
    while name < len(units) and units[name].kind in ("hon", "rank"):
        name += 1
    if name <= first + 1 or name + 1 >= len(units) or units[name].kind != "person":
        return False
    i = units[name + 1].i
    return (triggers.says.longest(keys, i) or triggers.acts.longest(keys, i)) is not None or (
        units[name + 1].key in triggers.aspect
    )


def _place_of(unit: Unit) -> str:
    """Return the end of the name of the body that a post is held in, which tells its place, "" for central ones."""
    role = unit.value
    if not isinstance(role, Role) or central(role) or not role.body or _CENTRE in role.body:
        return ""
    return " ".join(name_key(role.body).split()[-2:])


def _entries(units: list[Unit], at: int) -> tuple[list[list[int]], int]:
    """Return the posts of each entry of the list that begins at the post `at`, and the index behind the last name."""
    entries: list[list[int]] = []
    end = at
    while at < len(units) and units[at].kind == "role":
        posts = [at]
        while _joint(units, at + 1) and units[at + 2].kind == "role":
            at += 2
            posts.append(at)
        name = at + 2
        while name < len(units) and units[name].kind == "hon":
            name += 1
        named = name < len(units) and units[name].kind == "person"
        if not named or not (units[at + 1].text in _DASHES or (units[at + 1].text == "," and name > at + 2)):
            break
        entries.append(posts)
        end = at = name + 1
        while at < len(units) and (units[at].text in _PARTS or units[at].key == AND):
            at += 1
    return entries, end


def _joint(units: list[Unit], at: int) -> bool:
    """Whether a mark stands at `at` with something behind it that may be another post of the same person."""
    return at + 1 < len(units) and (units[at].text == "," or units[at].text in _DASHES)


def _opens(units: list[Unit], at: int) -> bool:
    """Whether a list may begin with the post at `at`: it is no verb's, and not of a name before it."""
    step = at - 1
    if step >= 0 and not (units[step].key in _TELL or units[step].text in ",:" or units[step].kind == "plural"):
        return False
    return not (step > 0 and units[step].text == "," and units[step - 1].kind in ("person", "role"))


def _titled(units: list[Unit], at: int) -> bool:
    """Whether a post stands beside the last name of the list as well: then each name may have its post behind it."""
    if at + 1 >= len(units):
        return False
    return (units[at].text in ",(" or units[at].text in _DASHES) and units[at + 1].kind in ("role", "rank")
