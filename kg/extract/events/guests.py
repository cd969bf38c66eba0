"""Stretches of atoms -> the persons and bodies named there as guests or speakers, apart from those named in passing.

In "ông Lê Hà, Bí thư Tỉnh ủy; lãnh đạo HĐND, UBND tỉnh; đại biểu các hội thuộc Sở X" the guests are Lê Hà, the
People's Council and the People's Committee: the office is Lê Hà's own, and Sở X only tells whose the associations are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract.events.atoms import Cut
from kg.extract.units import Org, Person, Place, Role
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("guests")

#: What may stand straight before a body that is itself meant.
_HEADS_ITEM = frozenset("K,:&VA;")

#: Before what somebody was, and how many atoms before those it is told of.
_FORMERLY, _NEAR = syllable_key("nguyên"), 6
#: "các đồng chí trong Ban Thường vụ Tỉnh ủy".
AMONG = "trong"
#: What a gathering's own committee is called, and in short a board of the Party.
_ORGANIZING = "ban tổ chức"
#: Before those whose units are there: "đại diện các cơ quan chức năng thuộc Bộ X, Bộ Y".
BELONGING = "thuộc"
#: Bodies that are named by what they command alone: "Bộ Tư lệnh Quân khu 5".
_COMMANDS = office_words.names("commands")
#: Bodies that one person may preside over together with another.
_PRESIDED = ("Hội đồng", "Ủy ban")
#: Before the title of a post under which its new holder stands: "tân Bí thư".
NEW = "new "
_STAFF = _GRAMMAR.names("staff")
#: Posts of which a body has many: those who hold them stand for it.
_MEMBERS = ("Ủy viên", "Thành viên")
#: Boards that come as a whole.
_BOARDS = _GRAMMAR.words("boards")
#: "tiếp và làm việc với Đoàn | Hội Nông dân tỉnh X".
_DELEGATION = "đoàn"
_PUBLIC = frozenset(("party", "state", "mass"))
_PARTS = _GRAMMAR.names("parts")
_WHOLES = _GRAMMAR.names("wholes")


@dataclass(frozen=True, slots=True)
class Guest:
    """A named person or body, and whether it is a body named outright rather than through its leaders."""

    name: str
    person: bool
    spoken_for: bool = False


def guests(cut: Cut, start: int, stop: int, holders: Mapping[tuple[str, str], str], *, listed: bool) -> list[Guest]:
    """Return the guests among the atoms of `cut` from `start` to `stop`, in order.

    `listed` says that the stretch is a list of those who attend, where a title without a name stands for its body;
    otherwise it is the subject of a verb, where such a title stands for the one person the bulletin says holds it.
    """
    out: dict[str, Guest] = {}
    for a, b in _items(cut.text, start, stop):
        named = "P" in cut.text[a:b]
        for guest in _item(cut, a, b, holders, named=named, listed=listed):
            out.setdefault(guest.name, guest)
    return list(out.values())


def _items(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Cut a list where one guest with offices ends and the next begins: at semicolons and "cùng"."""
    parts: list[tuple[int, int]] = []
    at = start
    for k in range(start, stop):
        if text[k] == ";" or (text[k] == "&" and k + 1 < stop and text[k + 1] in "KOw"):
            parts.append((at, k))
            at = k + 1
    parts.append((at, stop))
    return parts


def _item(
    cut: Cut, a: int, b: int, holders: Mapping[tuple[str, str], str], *, named: bool, listed: bool
) -> list[Guest]:
    out: list[Guest] = []
    met = spoken = chain = owned = False
    depth = 0
    for k in range(a, b):
        letter, value = cut.text[k], cut.value(k)
        before = cut.text[k - 1] if k > a else ";"
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif isinstance(value, Person) and value.name:
            out.append(Guest(value.name, True))
            met, spoken, chain, owned = True, False, False, False
        elif letter == "K" or (letter == "X" and before in "hp" and cut.words(k) == AMONG):
            spoken, owned = True, letter == "K" and _former_leaders(cut, a, k)
        elif isinstance(value, Org) and letter == "O":
            among = before == "X" and cut.words(k - 1) == AMONG
            heads = among or (
                before in _HEADS_ITEM
                or ((spoken or chain) and k - 2 >= a and _joined(value, cut, k))
                or (before in "n" and k - 2 >= a and cut.text[k - 2] == "K")
                or (before == "w" and cut.words(k - 1) == _DELEGATION)
                or (listed and before == "w" and _staff(cut, k))
            )
            board = listed and met and before in ",&" and _is_board(cut, k, value)
            owned = owned or (before == "X" and cut.words(k - 1).endswith(BELONGING))
            if owned:
                continue  # "lãnh đạo các đơn vị thuộc Bộ X, Bộ Y"
            if heads and before == "," and k - 2 >= a and owns(value, cut.value(k - 2)):
                continue
            if heads and (_any(cut, k, value) or _in_title(cut, k, value) or _organizing(cut, k)):
                continue
            if heads and (spoken or chain or board or not met) and value.resolved:
                out.append(Guest(value.resolved, False, spoken))
                chain = True
        elif isinstance(value, Role) and not named and not _once(cut, a, k):
            several = before == "h" and cut.line.units[cut.atoms[k - 1].a].kind == "plural"
            body = listed and (not several or value.name in _MEMBERS)  # "các đồng chí Bí thư chi bộ" are of many bodies
            guest = _office(value, holders, listed=body, heads=before in _HEADS_ITEM or before in "h")
            if guest is not None:
                out.append(guest)
        elif letter == "w" and not spoken:
            chain = False
    return out


def _is_board(cut: Cut, k: int, body: Org) -> bool:
    """Whether a body behind somebody's post came itself: "ông A, Chủ tịch Hội, | Ban Thường vụ X và 70 người"."""
    return (
        body.core.startswith(_BOARDS) and cut.text[k + 1 : k + 2] in tuple(",&;.") and cut.text[k - 2 : k - 1] in "RPO"
    )


def _staff(cut: Cut, k: int) -> bool:
    """Whether a body is told by those of it who came: "cùng cán bộ, nhân viên | Sở Y tế"."""
    return k > 1 and f"{cut.words(k - 2)} {cut.words(k - 1)}" in _STAFF


def _once(cut: Cut, a: int, k: int) -> bool:
    """Whether those told at `k` once worked for a body: "104 đại biểu nguyên là cán bộ, | nhân viên Ban X"."""
    return any(cut.key(at) == _FORMERLY for at in range(max(a, k - _NEAR), k))


def _former_leaders(cut: Cut, a: int, k: int) -> bool:
    """Whether those who led a body once came, and none who lead it: "các đồng chí | nguyên lãnh đạo Sở Y tế"."""
    if cut.key(k) == _FORMERLY:
        return cut.text[k - 2 : k] not in ("K,", "K&")
    at = next((step for step in range(k - 1, max(a, k - _NEAR) - 1, -1) if cut.key(step) == _FORMERLY), None)
    return at is not None and not set(cut.text[at:k]) & set("KOPR;")


def _joined(body: Org, cut: Cut, k: int) -> bool:
    """Whether a dash joins a body to the one before it: "đoàn công tác của Tỉnh ủy - UBND tỉnh X"."""
    other = cut.value(k - 2)
    return cut.text[k - 2 : k] == "O-" and isinstance(other, Org) and {body.kind, other.kind} <= _PUBLIC


def _in_title(cut: Cut, k: int, body: Org) -> bool:
    """Whether a body is the second of a title: "ông A, Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng"."""
    return cut.text[max(0, k - 2) : k] == "R&" and body.core.startswith(_PRESIDED)


def _any(cut: Cut, k: int, body: Org) -> bool:
    """Whether any body of the kind is meant: "đại diện tỉnh ủy, thành ủy", "lãnh đạo UBND tỉnh, thành phố"."""
    unit = cut.line.units[cut.atoms[k].a]
    if cut.text[k + 1 : k + 3] == "nN":
        return True  # "Ban Giám đốc của 27 chi nhánh"
    businessless = body.head.needs == "field" and body.core == body.head.name and body.owner is not None
    if businessless and body.head.name not in _COMMANDS:
        return True
    if unit.text[0].islower() and body.j - body.i <= 2 and body.head.lower:
        return True
    if cut.text[k + 1 : k + 2] in tuple(",&") and cut.text[k + 2 : k + 3] == "L":
        listed = cut.value(k + 2)
        last = unit.text.rsplit(" ", 1)[-1].lower()
        return (
            isinstance(listed, Place)
            and listed.name is None
            and listed.type != last
            and last in ("tỉnh", "huyện", "xã", "phường", "quận")
        )
    return False


def _organizing(cut: Cut, k: int) -> bool:
    """Whether a body is the committee of the gathering rather than the Party's board: "Ban Tổ chức trao giải"."""
    return cut.text[k - 1 : k] != "K" and cut.words(k) == _ORGANIZING


def owns(body: Org, part: object) -> bool:
    """Whether a body behind a comma only tells whose department stands before it: "Cục Tổ chức cán bộ, Bộ Công an"."""
    if not isinstance(part, Org) or part.head.name not in _PARTS or body.head.name not in _WHOLES:
        return False
    return part.owner is None or part.owner.resolved == body.resolved  # "Văn phòng UBND tỉnh, Sở X" are two


def _office(role: Role, holders: Mapping[tuple[str, str], str], *, listed: bool, heads: bool) -> Guest | None:
    if not heads or role.former:
        return None
    title, body = name_key(role.name), name_key(role.body or "")
    holder = (holders.get((NEW + title, body)) if role.new else None) or holders.get((title, body))
    if holder is not None:
        return Guest(holder, True)
    if listed and role.body and role.org is not None and (role.org.place or role.org.owner or role.org.national):
        return Guest(role.body, False, True)
    return None
