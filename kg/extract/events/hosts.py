"""Atoms of a sentence -> the bodies that hold a gathering: before its verb, behind "do", or in its name."""

from __future__ import annotations

import re

from kg.extract.events.atoms import Cut
from kg.extract.events.guests import BELONGING, owns
from kg.extract.events.naming import ORDINAL, SESSIONS, clause, surface
from kg.extract.units import Org, Place, Role
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("hosts")

#: "Thường vụ Tỉnh ủy X tổ chức": the committee, in the words of a post there.
_STANDING = "thường vụ "
#: "Họp báo thường kỳ Bộ X", "họp báo của UBND tỉnh X" is held by it.
_PRESS, _OF_PRESS = "Họp báo", re.compile("w{,2}n?O")
#: A place that holds a gathering, alone, with its picture or with others: "huyện X phối hợp với Sở Y tế tổ chức".
_SEAT = re.compile(r"(?:^|(?<!O)[D,])(L)(w{2,4})?(?:\([^)]*\))?x*(?:$|j|&O)")
#: Before what the same bodies held besides.
_AND_HELD = re.compile("[^OLPRK;:]*[&,]x?")
#: Words of a holder that no table knows.
_PRESS_NAME = re.compile("w{2,8}")
#: "Hội nghị người lao động năm 2026 của Công ty X" is held by it.
_OF_YEAR = re.compile(r"[DN]nO$")
#: "Hội nghị Trung ương 7 (khóa XII)" is of the Party's Central Committee.
_CENTRAL = re.compile(r"(?i:hội nghị) (?i:trung ương|tw|t\.ư)(?: (?:\d|lần|khóa|khoá)|$)")
_CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
_SOME = _GRAMMAR.syllables("some")
#: The bodies that sit in sessions, and who comes to those of others.
ASSEMBLIES = _GRAMMAR.words("assemblies")
_GUEST = ("Đại biểu", "Quốc hội")
#: "Cuộc họp của UBND tỉnh X với các sở", "hội nghị của Sở Y tế" is held by it.
_MEETS = ("Cuộc họp", "Hội nghị")
#: "Tiệc chiêu đãi của Tỉnh ủy X" is given by it.
BANQUET = "Tiệc"


def organizers(cut: Cut, k: int) -> tuple[str, ...]:
    """Return the bodies that are the subject of the verb at `k`."""
    start = clause(cut.text, k)
    held = cut.text.rfind("Z", 0, start)
    if held >= 0 and _AND_HELD.fullmatch(cut.text, start, k):
        return organizers(cut, held)  # "Đảng ủy tổ chức lễ X và | tổ chức hội nghị Y"
    dated = cut.text.rfind("D", start, k)
    comma = cut.text.find(",", dated, k) if dated >= 0 else -1
    if comma >= 0 and "O" in cut.text[comma:k] and "O" not in cut.text[dated:comma]:
        start = comma + 1
    names: list[str] = []
    depth = 0
    for step in range(start, k):
        letter = cut.text[step]
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter == "V" and names:
            break
        if letter == "," and "X" in cut.text[start:step] and cut.text[step + 1 : step + 2] == "O":
            names.clear()
        if letter == "O" and depth == 0 and cut.text[step - 1 : step] not in tuple("nH"):
            body = cut.body(step)
            if cut.text[step - 1 : step] == "X" and cut.words(step - 1).endswith(BELONGING):
                continue  # "Chi bộ 2 trực thuộc | Đảng bộ X tổ chức"
            if cut.text[max(0, step - 2) : step] == "O-" and not _joint(cut, step):
                continue
            value = cut.value(step)
            if (
                isinstance(value, Org)
                and cut.text[max(0, step - 2) : step] == "O,"
                and owns(value, cut.value(step - 2))
            ):
                continue
            if body and body not in names:
                names.append(body)
        elif letter == "R" and isinstance(named := cut.value(step), Role) and cut.words(step).startswith(_STANDING):
            names += [named.body] if named.body and named.body not in names else []
    if (seat := _SEAT.search(cut.text, 0, k)) is not None and (home := _place(cut, *seat.span(1), seat.end(2))):
        names.insert(0, home)
    if not names and start < k and cut.text[start] == "w" and cut.key(start) not in _SOME:
        stop = start
        while stop < k and cut.text[stop] in "wN":
            stop += 1
        # at the head of a sentence a capital tells nothing: "Thời gian tổ chức hội nghị"
        capitals = sum(cut.line.tokens[cut.token(step)].capital for step in range(start, stop))
        named = cut.line.tokens[cut.token(start)].capital and capitals > (cut.token(start) == 0)
        if named and 2 <= stop - start <= 8 and cut.text[stop:].lstrip("x")[:1] in tuple("Zj"):
            names.append(surface(cut, start, stop))
    return tuple(names)


def _place(cut: Cut, k: int, behind: int, end: int = -1) -> str | None:
    """Return the name of the place at `k` that holds a gathering itself: "huyện Kim Bảng", "phường | Lê Hồng Phong".

    Atoms `behind` up to `end` are words that no table knows, which name it where its type stands alone.
    """
    value = cut.value(k)
    if not isinstance(value, Place) or not value.typed:
        return None
    if end > behind and not value.name and all(cut.line.tokens[cut.token(step)].capital for step in range(behind, end)):
        return surface(cut, k, end)
    return value.full if value.name and end <= behind else None


def _joint(cut: Cut, step: int) -> bool:
    """Whether a dash joins bodies of one place ("Huyện ủy - HĐND - UBND huyện X") rather than telling whose one is."""
    value = cut.value(step)
    first = cut.value(step - 2) if step >= 2 else None
    kinds = [v.kind for v in (first, value) if isinstance(v, Org)]
    return len(kinds) == 2 and set(kinds) <= {"party", "state", "mass"}


def host(cut: Cut, stop: int) -> tuple[str, ...]:
    """Return the bodies of "do X (phối hợp với Y) tổ chức" behind a name that ends at `stop`."""
    text = cut.text
    for k in range(stop, min(stop + 16, len(text))):
        if text[k] in "ZASCTQ." or (text[k] == "W" and k > stop):
            break
        if text[k] == "d" or (text[k] == "X" and text[k + 1 : k + 2] == "O"):
            end = text.find("Z", k)
            if 0 < end - k < 12 and "P" not in text[k:end]:
                names = [cut.body(s) for s in range(k, end) if text[s] == "O" and text[s - 1] != "-"]
                if text[k : k + 2] == "dL":
                    names.insert(0, _place(cut, k + 1, k + 2))
                named = text[k] == "d" and _PRESS_NAME.fullmatch(text, k + 1, end) is not None
                if named and any(cut.line.tokens[cut.token(s)].capital for s in (k + 1, k + 2)):
                    names = [surface(cut, k + 1, end)]  # "do báo X tổ chức", whom no table knows
                return tuple(dict.fromkeys(name for name in names if name))
    return ()


def own_session(cut: Cut, k: int, stop: int, kind: str) -> tuple[str, ...]:
    """A session is held by the body it is of: "kỳ họp thứ 10 của HĐND tỉnh", "hội nghị tổng kết năm 2025 của Sở X"."""
    behind = cut.text[k + 1 : stop]
    if _OF_YEAR.search(behind):
        return (of,) if (of := cut.body(stop - 1)) else ()
    if kind == BANQUET:
        return (given,) if behind[:2] == "nO" and (given := cut.body(k + 2)) else ()
    if kind in _MEETS and (behind[:2] == "nO" or (kind == _MEETS[0] and behind[:1] == "O")):
        return (of,) if (of := cut.body(k + 1 + (behind[0] == "n"))) else ()
    if kind == _PRESS:
        stated = _OF_PRESS.match(behind)
        return (named,) if stated and (named := cut.body(k + stated.end())) else ()
    if _CENTRAL.match(surface(cut, k, stop)):
        return (_CENTRAL_COMMITTEE,)
    body = behind.lstrip("wN&,")
    if body.startswith("(") and ")" in body:
        body = body[body.index(")") + 1 :].lstrip("wN&,")
    after = cut.token(k + 2) if k + 2 < len(cut.atoms) else len(cut.line.keys)
    if kind in SESSIONS and behind[:1] == "O" and cut.line.keys[after : after + 2] == ORDINAL:
        return (first,) if (first := cut.body(k + 1)) else ()
    if kind not in SESSIONS or (kind == "Hội nghị" and not behind.startswith(("ww", "wN"))):
        return ()
    body = body.removeprefix("n")
    name = cut.body(stop - len(body)) if body[:1] == "O" else None
    return (name,) if name else ()


def assembly(cut: Cut) -> tuple[str, ...]:
    """Return the one assembly that a sentence names, itself, by its heads or by a council's deputies.

    "được HĐND tỉnh X bầu làm Phó Chủ tịch tại kỳ họp"; deputies of the National Assembly are guests of councils, too.
    """
    found: set[str] = set()
    for k, letter in enumerate(cut.text):
        name = cut.body(k) if letter == "O" else None
        if letter == "R" and isinstance(role := cut.value(k), Role) and (role.name, role.body) != _GUEST:
            name = role.body
        if name and name.startswith(ASSEMBLIES):
            found.add(name)
    return tuple(found) if len(found) == 1 else ()
