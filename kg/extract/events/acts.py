"""Acts without a head noun -> mentions of gatherings: "ông A đã làm việc với Sở X", "ngày 12/4, bà B đã trao quà"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.events.atoms import Cut
from kg.extract.events.event_words import EventWords
from kg.extract.events.gathering import (
    EARLIER,
    GOING_ON,
    HEAD_LINES,
    LEAD_LINES,
    MEETINGS,
    OPENING_ATOMS,
    REPORTED,
    REPORTED_LATE,
    VISIT,
    Event,
)
from kg.extract.events.held_at import place
from kg.extract.events.held_on import day
from kg.extract.events.hosts import organizers
from kg.extract.events.naming import breaks_off, clause, name_end, surface
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("acts")

#: Atoms behind an act within which its day stands: "dâng hương giỗ Tổ, sáng 18/4".
_DATED = 5
_TERM_OF_OFFICE = re.compile(r"O(?:\(O\))?www?N(?:-N)?$")
#: The day stands behind who acts: "Thủ tướng Lê Hà chiều nay | tiếp".
_ENDS_DATED = re.compile("[PR]w?D$")
_HELD_ACTS = _GRAMMAR.words("held_acts")
#: Acts told of further down the page where they are dated.
_HANDED = ("trao quyết định", "trao các quyết định")
#: Acts that a title names with who receives whom.
_RECEPTIONS = _GRAMMAR.names("receptions")
_VISITS = _GRAMMAR.names("visits")
#: "Sáng nay, ..." dates a sentence as well as a day does.
_NOW, _OPENING_TOKENS = frozenset(map(syllable_key, ("nay", "qua"))), 3
#: "Ngày 5/8, | làm việc với Sở X, ông A yêu cầu": before the verb, and whose sentence it is behind its object.
_OPENING = re.compile("(?:[wx]*D,)?(?:H[wLO]+,)?x*")
_ACTS_THERE = re.compile(r"J(?:h?R*P)?[^.;:PQSXf]*,h?R*(?:,R+)*h?P[^.;]*[QSGTC]")
_JOURNEY = "Chuyến thăm"
_HAD = re.compile(r"(?:đã )?có (?=buổi |cuộc |chuyến )")
_NO_DAY = re.compile(r"\d{4}(?:-\d\d)?")
_DONE = syllable_key("đã")
_DECISION = [syllable_key("quyết"), syllable_key("định")]
#: Before a gathering that only tells when something was done.
_AROUND = _GRAMMAR.syllables("around")
_MEET, _FOR = "họp", "để"
#: Honours paid to the dead, how a sentence opens that tells of them beside something else, and words of a short name.
_TRIBUTES = _GRAMMAR.words("tributes")
_TRIBUTE_WORDS = _GRAMMAR.syllables("tribute_words")
_BESIDE = _GRAMMAR.syllables("beside")
_SHORT = 4
_DELEGATION = "đoàn"
#: What is asked for is not told as done.
_ASKING = _GRAMMAR.names("asking")
_PASSIVE = _GRAMMAR.words("passive")
#: What somebody goes to see himself; a body does so on paper.
_CHECKS = "kiểm tra"
_CHECKED = (_CHECKS, "về kiểm tra")
#: Who inspects: somebody by his office, with others, or a team that he leads.
_INSPECTOR = re.compile(r"[hRPLN,()-]*P(?:[hRPLN,()&;O-]|(?<=&)[KOowhnN][wKOonL,&]*)*x*|[KOo][wOonNLRh,-]*\(.*\),?x*")
_GOING_TO_SEE = _GRAMMAR.words("going_to_see")


def visit(cut: Cut, number: int, k: int, words: EventWords, *, opens: bool) -> Iterator[Event]:
    """ "ông A làm việc với Sở X": a working meeting, named by what it is with; `opens` as with `act`."""
    text = cut.text
    start = _clause(cut, k)
    subject = text[start:k]
    opened = number < LEAD_LINES and _OPENING.fullmatch(text[:k]) and _ACTS_THERE.match(text, k)
    if not opened and (not set(subject) & set("POK") or set(subject) & set("fXIW") or _told(cut, start, k)):
        return
    if text[k - 2 : k] == "E&" and cut.atoms[k - 2].kind == _JOURNEY:
        return  # "bắt đầu chuyến thăm và | làm việc tại Lào"
    if text[k + 1 : k + 2] not in tuple("OLKohxRP") and cut.words(min(k + 1, len(text) - 1)) != _DELEGATION:
        return
    stop = name_end(cut, k, words)
    when = day(cut, k, stop if number < LEAD_LINES else k)
    if when is None and number >= 3:
        return
    name = surface(cut, k, stop)
    if (had := _HAD.match(name)) is not None:
        name = name[had.end() :]  # "có buổi làm việc với X": a noun, so that its subject is none of it
    elif opened:
        name = f"buổi {name[0].lower()}{name[1:]}"
    elif text[start] in "KO" and ("P" not in subject or "(" in subject):
        bracket = text.find("(", start, k)
        name = surface(cut, start, stop)
        if bracket > start:
            name = f"{surface(cut, start, bracket)} {surface(cut, k, stop)}"
    elif text[k + 1] == "L" and (led := subject.rfind("KO")) > 0:
        name = surface(cut, start + led, stop)  # "ông A cùng Đoàn công tác của Ban X làm việc tại tỉnh Y"
    elif text[k + 1] == "L":
        at = start + next(i for i, c in enumerate(subject) if c in ("P" if "P" in subject else "KO"))
        name = f"{surface(cut, at, at + 1)} {name}"
    else:
        name = f"buổi {name.removeprefix('đã ').removeprefix('đến ').removeprefix('có ').removeprefix('buổi ')}"
    dated = when is not None or (number < LEAD_LINES and _now(cut))
    score = (4 if number < LEAD_LINES or opens else REPORTED) if dated else 2 if opened else 1
    where, broken = place(cut, k, before=False), breaks_off(cut, stop)
    verbal = had is None and not opened
    kind = _JOURNEY if name.lower().startswith(_JOURNEY.lower()) else VISIT
    yield Event(kind, name.strip(), cut.line, number, score, when=when, place=where, broken=broken, verbal=verbal)


def _clause(cut: Cut, k: int) -> int:
    """Return where the subject of the verb at `k` begins, behind a day told from the news: "Chiều nay, | bà A"."""
    start = clause(cut.text, k)
    now = start == 0 and _now(cut) and "," in cut.text[:_OPENING_TOKENS]
    return cut.text.index(",") + 1 if now else start


def _now(cut: Cut) -> bool:
    """Whether a sentence opens with a day told from that of the news: "Sáng nay, ..."."""
    return not _NOW.isdisjoint(cut.line.keys[:_OPENING_TOKENS])


def _told(cut: Cut, start: int, k: int) -> bool:
    """Whether who works somewhere is spoken of: "ông A có buổi tiếp ông B đang thăm và | làm việc tại Việt Nam"."""
    received = any(cut.text[step] == "E" and cut.atoms[step].kind in MEETINGS for step in range(start, k))
    return received or "Q" in cut.text[start:k].rpartition(",")[2]


def announced(cut: Cut, number: int) -> Iterator[Event]:
    """ "Quyết định chuẩn y của Bộ Chính trị được bà A trao cho ông B chiều 29/3": an act told by what it was about."""
    text = cut.text
    if _DECISION[0] not in cut.line.keys:
        return
    start = next((k for k in range(len(text)) if cut.line.keys[cut.token(k) : cut.token(k) + 2] == _DECISION), None)
    if start is None or "P" in text[:start] or set(text[:start]) & set("EQSTZV"):
        return
    passive = next((k for k in range(start, len(text)) if text[k] == "X" and cut.words(k) in _PASSIVE), None)
    if passive is None or set(text[start:passive]) & set("QSTEZ.f"):
        return
    verb = next((k for k in range(passive, len(text)) if text[k] in "TS"), None)
    when = day(cut, start, start) or day(cut, start, verb + 1) if verb is not None else None
    if verb is None or when is None or set(text[passive:verb]) & set("QEZ.f"):
        return
    name = f"{cut.words(verb)} {surface(cut, start, passive)[:1].lower()}{surface(cut, start, passive)[1:]}"
    yield Event("", name, cut.line, number, 4, when=when, place=place(cut, verb, before=False))


def act(cuts: Sequence[Cut], number: int, words: EventWords, *, opens: bool) -> Iterator[Event]:
    """A dated act without head noun: "ngày 12/4, ông A đã gặp mặt, khen thưởng 3 học sinh".

    With what `opens` a section of a bulletin an act of a body is as good as dated: "Kon Tum: Tỉnh ủy đã trao ...".
    """
    cut = cuts[number]
    line, text = cut.line, cut.text
    late = number >= HEAD_LINES and not opens
    if late and ("D" not in text[:OPENING_ATOMS] or line.keys[:2] == EARLIER):
        return
    begins = set(words.acts.openings(line.keys))
    if not begins or of_old(cut):
        return
    begins |= {i - 1 for i in begins if i and line.keys[i - 1] == _DONE}
    for k, letter in enumerate(text):
        i = cut.token(k)
        if i not in begins or letter not in "wTSMvIgXx":
            continue
        hit = words.acts.longest(line.keys, i + (line.keys[i] == _DONE))
        if (
            hit is None
            or (letter == "x" and not hit[1].startswith(_GOING_TO_SEE))
            or (i and line.tokens[i].capital)
            or (letter == "w" and hit[0] < cut.end(k))
            or (hit[1] == _MEET and text[k + 1 : k + 2] == "E")
            or (k and cut.words(k - 1) == GOING_ON)
        ):
            continue
        event = _event(cuts, number, words, k, hit[1], opens=opens)
        if event is not None:
            yield event
            return


def _event(cuts: Sequence[Cut], number: int, words: EventWords, k: int, deed: str, *, opens: bool) -> Event | None:
    """Return the act whose verb stands at `k`, if somebody named is told to have done it on a day."""
    cut = cuts[number]
    line, text = cut.line, cut.text
    late = number >= HEAD_LINES and not opens
    before = text[:k].rstrip("x")
    held = before[-1:] == "Z"
    chaired = before[-1:] == "C" and deed == _MEET
    start = _clause(cut, k)
    subject = text[start : len(before) - 1 if chaired else k]
    if "f" in text[:k] or set(subject) & set("EXfQVC") or (held and _asked(cut, len(before) - 1)):
        return None
    ending = before[-1:] in tuple("PORKL,)&w-") or _ENDS_DATED.search(before) or _TERM_OF_OFFICE.search(before)
    listed = (";" in text[:start] and "P" in text[:start]) or subject.startswith("KL")
    if not (held or chaired) and not (
        ending and (listed or _acts(subject, deed) or (subject.rstrip("x") == "R" and "D" in text[:start]))
    ):
        return None
    if deed in _CHECKED and not ("R" in subject and _INSPECTOR.fullmatch(subject)):
        return None  # "ông A giao Sở X kiểm tra"
    stop = _before_gathering(cut, k, name_end(cut, k, words))
    dated = (
        "D" in text[:k]
        or _now(cut)
        or (text[stop : stop + 1] == "," and "D" in text[stop : stop + _DATED])
        or (opens and deed.startswith(_HELD_ACTS))
    )
    title = _entitled(cuts[0], deed, words) if number else ""
    told = (chaired and stop > k + 1) or title
    if text[stop : stop + 1] == "E" or not (dated or held or (told and number < LEAD_LINES)):
        return None
    met = deed in _RECEPTIONS and text[k + 1 :].lstrip("hR")[:1] == "P"
    if late and not ("P" in subject and (met or deed in _VISITS or deed.endswith(_HANDED))):
        return None
    hosts = organizers(cut, len(before) - 1) if held else ()
    if chaired and text[k + 1 : k + 2] == "O":
        hosts = (whose,) if (whose := cut.body(k + 1)) else ()  # "chủ trì họp | Bộ Chính trị"
    if not (held or chaired) and "P" not in subject and deed.startswith(_HELD_ACTS):
        hosts = organizers(cut, k)
    where = place(cut, k, before=True) or place(cut, stop, before=False)
    name = title or surface(cut, k, stop).removeprefix("đã ")
    if name == _MEET:
        name = _purpose(cut, stop, words)
    score = REPORTED_LATE if late else 1 if line.keys[:2] == EARLIER else 2 if chaired and not dated else 4
    broken = breaks_off(cut, stop)
    who = (start, k) if deed in _CHECKED else None
    when = day(cut, k, stop)
    return Event("", name, line, number, score, when=when, organizer=hosts, place=where, broken=broken, who=who)


def _acts(subject: str, deed: str) -> bool:
    """Whether a subject does a deed: a body checks on paper, somebody goes to see."""
    return bool(set(subject) & set("P" if deed.startswith(_CHECKS) else "PO"))


def _asked(cut: Cut, k: int) -> bool:
    """Whether what is held at `k` is only asked for or planned: "yêu cầu quận X (phải) | tổ chức họp dân"."""
    start = clause(cut.text, k)
    asked = any(cut.text[step] in "QG" and cut.words(step) in _ASKING for step in range(start, k))
    return asked or "V" in cut.text[start:k] or cut.text[:k].rstrip("x")[-1:] == "X"


def _before_gathering(cut: Cut, k: int, stop: int) -> int:
    """Return where the name of an act ends that another gathering follows: "thắp hương tại X, chuẩn bị cho | lễ Y"."""
    if cut.text[stop : stop + 1] != "E":
        return stop
    parted = stop - 1 if cut.key(stop - 1) in _AROUND else cut.text.rfind(",", k, stop)
    return parted if parted > k + 1 else stop


def tribute(cut: Cut, number: int, words: EventWords) -> Iterator[Event]:
    """Honour paid to the dead besides: "Nhân chuyến thăm, ông A đã đến dâng hương tại Nghĩa trang X"."""
    line, text = cut.line, cut.text
    if not (line.keys[0] in _BESIDE or "D" in text[:OPENING_ATOMS]) or _TRIBUTE_WORDS.isdisjoint(line.keys):
        return
    for k, letter in enumerate(text):
        hit = words.acts.longest(line.keys, cut.token(k)) if letter in "Mvx" else None
        if hit is None or not hit[1].endswith(_TRIBUTES):
            continue
        subject = text[_clause(cut, k) : k].replace("AE", "w")
        if not set(subject) & set("POK") or set(subject) & set("EXfQVSCT") or subject.rstrip("x")[-1:] in ("", "n"):
            continue
        stop = _before_gathering(cut, k, name_end(cut, k, words))
        where = place(cut, k, before=False)
        name = surface(cut, k, stop).removeprefix("đã ").removeprefix("đến ")
        if where and where not in name and len(name.split()) <= _SHORT:
            name = f"{name} tại {where}"
        if len(name.split()) > _SHORT:
            yield Event("", name, line, number, REPORTED_LATE, when=day(cut, k, stop), place=where)
        return


def _purpose(cut: Cut, stop: int, words: EventWords) -> str:
    """Return what names a meeting that has no name, what it was for: "họp (dưới sự chủ trì của ông A) để xem xét X"."""
    goal = next((step for step in range(stop, len(cut.text)) if cut.text[step] in ".;:X"), len(cut.text))
    if cut.text[goal : goal + 1] != "X" or cut.words(goal) != _FOR:
        return _MEET
    return f"{_MEET} {surface(cut, goal, name_end(cut, goal, words))}"


def of_old(cut: Cut) -> bool:
    """Whether a sentence opens with a year or a month: "Năm 2000, ông A đã đến thăm X" is no news."""
    opening = next((cut.value(k) for k, letter in enumerate(cut.text[:OPENING_ATOMS]) if letter == "D"), None)
    return isinstance(opening, str) and _NO_DAY.fullmatch(opening) is not None


def reception(title: Cut, words: EventWords) -> Iterator[Event]:
    """A title that says who receives whom tells of it, where no sentence does."""
    for k in range(1, len(title.text)):
        hit = words.acts.longest(title.line.keys, title.token(k))
        if hit is not None and hit[1] in _RECEPTIONS and title.text[k] in "IM":
            name = _entitled(title, hit[1], words)
            if name:
                yield Event("", name, title.line, 0, REPORTED + 1, when=day(title, k, k))
            return


def _entitled(title: Cut, act: str, words: EventWords) -> str:
    """Return the title where it says who receives whom: "Bí thư Tỉnh ủy Lê Hà tiếp Đoàn đại biểu Quân khu 5"."""
    cut_short = title.text.endswith("...") or title.line.tokens[-1].text == "…"
    if act not in _RECEPTIONS or (title.text[-1:] in ("!", ".") and not cut_short):
        return ""
    for k in range(1, len(title.text)):
        hit = words.acts.longest(title.line.keys, title.token(k))
        if hit is not None and (hit[1].startswith(act) or act.startswith(hit[1])):
            subject = set(title.text[:k])
            return surface(title, 0, name_end(title, k, words)) if "P" in subject and subject <= set("PORhx-,N") else ""
    return ""
