"""Head nouns of gatherings -> how plainly each tells of one, and who holds it where the verb says so.

"UBND tỉnh X tổ chức Hội nghị ..." tells plainly, "Tại hội nghị, ông A ..." only goes back to what was told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.events.acts import of_old
from kg.extract.events.atoms import Cut
from kg.extract.events.gathering import (
    EARLIER,
    GOING_ON,
    HEAD_LINES,
    LEAD_LINES,
    MEETINGS,
    OPENING_ATOMS,
    REPORTED,
    REPORTED_LATE,
    Event,
)
from kg.extract.events.held_on import day
from kg.extract.events.hosts import BANQUET, host, organizers, own_session
from kg.extract.events.naming import SESSIONS
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("weighing")

#: How a sentence opens that goes on from one gathering to another, and the kind that is told so.
_NEXT = _GRAMMAR.syllables("next")
_RITE = "Lễ"
#: Where a further part of the bulletin begins: "* Chiều cùng ngày, bà B đã dự Tọa đàm ...".
_SECTION = "*"
_HAD, _SOME = "có", frozenset(map(syllable_key, ("một", "các")))
#: What those are that somebody is told to have had without more words: "UBND tỉnh đã có cuộc họp về việc X".
_CALLED, _CALLED_BY = _GRAMMAR.names("called"), _GRAMMAR.names("called_by")
IN, _SPEAKS = "trong", "phát biểu"
#: Behind these an opening or close only tells when something else took place: "ngay sau phiên bế mạc Hội nghị".
_AROUND = {"phiên": 1, "buổi": 1, "sau": 0, "trước": 0, "dịp": 0, "văn": 0, "lời": 0, "bài": 0}
#: "kỳ họp (được) tổ chức tại X", "tổ chức hôm 31/5".
_HELD_ON = re.compile("Z(?:[tHD]|wD)")
#: What is told of whom a gathering was for, before its verb: "lễ trao quyết định | đối với hai sĩ quan đã diễn ra".
_LATER = re.compile("[cwnNOoLRhP&]+W")
#: A body with its term before its verb: "Ban Chấp hành Đảng bộ tỉnh khóa XXI đã họp phiên thứ nhất".
_TERM = re.compile(r"Ow[wN]{,2}$")
#: Kinds that are verbs as well: "UBND tỉnh họp báo".
_VERBAL = frozenset(("Họp báo", "Tọa đàm", "Hội đàm", "Kỳ họp", "Phiên họp", ""))
#: Gatherings that do something themselves: "Sáng 14/10, Đại hội Đảng bộ tỉnh X nghe báo cáo".
DELIBERATING = frozenset(("Hội nghị", "Đại hội", "Kỳ họp", "Phiên họp", "Phiên thảo luận", "Phiên chất vấn", ""))
#: "Ngày 16/5, tại trụ sở Ủy ban X, Hội nghị ... đã khai mạc".
_OPENING_PLACE = re.compile(r"[wtxX,D]*D,?H[wLO,]+,")
_MEET = syllable_key("họp")
#: "BCH Đảng bộ tỉnh X công bố kết quả hội nghị lần thứ nhất", "UBKT Trung ương thông báo nội dung kỳ họp 19".
_OUTCOME = [[syllable_key(word) for word in told.split()] for told in ("kết quả", "nội dung")]
#: What is opened rather than held.
_CLASSES, _OPENS = ("Lớp", "Khóa"), syllable_key("mở")
_FUNERALS = ("Tang lễ", "Lễ tang")
_RITES = _GRAMMAR.words("rites")
_FROM = "từ"
#: "Hội nghị lần thứ năm | (ngày 17/6) đã bầu".
_DATED_BEHIND = re.compile(r"\(w?D\)x*[wQZT]")
#: Who is met, by his office and behind a comma: "tiếp Thống đốc vùng X, ngài A".
_ADDRESSED = re.compile(",hP")
_JOURNEY, _SETS_OUT = "Chuyến thăm", [syllable_key("bắt"), syllable_key("đầu")]
_TOWARDS = _GRAMMAR.words("towards")


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun at `k` whose name ends at `stop`; `before` it may stand the line `told`; `opens` as with `told`.

    `carried` is the day told in the line before.
    """

    cut: Cut
    told: Cut
    before: str
    k: int
    stop: int
    opens: bool
    carried: str | None


def weigh(event: Event, head: Head) -> None:
    """Set how plainly a head noun tells of an event, and its organisers where the verb has them."""
    cut, told, before, k = head.cut, head.told, head.before, head.k
    led = had(cut, k)
    last = "V" if led is not None else _leading(event, head)
    if last == "Z":
        _weigh_held(event, head)
    elif last == "W" and len(before) > 1 and (around := told.words(len(before) - 2).split()[-1]) in _AROUND:
        event.score = _AROUND[around]
    elif last == "W":
        opened = "khai mạc" in told.words(len(before) - 1)
        closed = event.kind in SESSIONS and before[:-1].rstrip("x")[-1:] == "O"
        event.organizer = organizers(told, len(before) - 1 - (before[-2:-1] == "Z")) if opened or closed else ()
        event.score = 1 if before[-2:-1] == "&" else 4
    elif last in ("C", "A", "S", "G", "M"):
        _weigh_attended(event, head, last)
    elif last == "H":
        _weigh_at(event, head)
    elif _initial(before):
        _weigh_opening(event, head)
    elif event.kind in _VERBAL and (last == "O" or (cut.words(k).startswith("họp") and _TERM.search(before))):
        event.organizer = organizers(cut, len(before))
        event.score = 4
    elif last == "V" and k and cut.words(k - 1) == "là":
        event.score = 0 if event.number >= LEAD_LINES or event.bare else 1
    elif last == "V":
        _weigh_had(event, head, led)
    elif last == "z":
        event.score = 2
    elif event.kind in SESSIONS and (made := _outcome(told, before)) is not None:
        event.organizer = own_session(cut, k, head.stop, event.kind) or organizers(told, made)
        event.score = REPORTED_LATE if event.organizer else 1
    elif event.number < HEAD_LINES and not event.bare and event.kind in SESSIONS and k and cut.words(k - 1) == _FROM:
        event.score = 1
    elif event.number < HEAD_LINES and not event.bare and "X" not in before[-2:] and "Q" not in before:
        event.score = 0 if cut.text[k - 1] == "x" and cut.words(k - 1) in _TOWARDS else 1


def _leading(event: Event, head: Head) -> str:
    """Return the letter of what leads up to a gathering: that before it, or that of the verb it stands for."""
    cut, told, before, k = head.cut, head.told, head.before, head.k
    last = before[-1:]
    if last == "X" and told.words(len(before) - 1) == IN:
        last = "H"
    if k and cut.text[k - 1] == "w" and cut.key(k - 1) == _MEET and event.kind in SESSIONS and before[-1:] == "w":
        last = "Z"  # "Ban Thường vụ Tỉnh ủy đã họp | Hội nghị lần thứ 5"
    if before[-1:] == "w" and event.kind in _CLASSES and cut.key(k - 1) == _OPENS and "D" in before:
        last = "Z"  # "Sáng 12/4, Hội Luật gia tỉnh mở | lớp tập huấn"
    return last


def _initial(before: str) -> bool:
    """Whether a gathering opens its sentence, what stands `before` it but a day, a place or a heading."""
    last = before[-1:]
    initial = not before or (last in ",-:." and not set(before) & set("PORQSACTZVX"))
    initial = initial or (last == "," and "D" in before and not set(before) & set("PORSACTZVQ"))
    return initial or _OPENING_PLACE.fullmatch(before) is not None


def _behind(head: Head) -> str:
    """Return the letters behind the name of a gathering, adverbs and marks apart."""
    return head.cut.text[head.stop : head.stop + 6].lstrip('x,"-')


def _weigh_held(event: Event, head: Head) -> None:
    """Weigh a gathering that somebody holds: "Sở Y tế tổ chức | Hội nghị"."""
    cut, told, before, k = head.cut, head.told, head.before, head.k
    if before[-2:-1] != "X":
        event.organizer = organizers(told, len(before) - 1)
        dated = "D" in told.text or head.carried or event.number < LEAD_LINES or event.kind in _FUNERALS
        review = (before[:1] == "t" and event.number >= LEAD_LINES) or (":" in before and before.count(";") > 1)
        told_of = event.organizer or not set(before) & set("VX")
        event.score = (5 if event.organizer else 3) if dated and told_of and not review else 0
        if not event.score and event.organizer and event.kind in SESSIONS and not event.bare:
            event.score = 1
        when = day(told, len(before), len(before)) or head.carried
        if not event.kind and not (event.number < LEAD_LINES and when):
            event.score = 0  # what was held in a year ("tổ chức tập huấn cho 200 hội viên") is a review's
        sides = before.count("P") + (cut.text[k : head.stop].count("P") if _goes_on(told) else 0)
        if event.kind in MEETINGS and sides > 1:
            event.score = REPORTED_LATE
    if event.number >= HEAD_LINES and set(before) & set("SQ"):
        event.score = 0


def _weigh_attended(event: Event, head: Head, last: str) -> None:
    """Weigh a gathering that somebody comes to or speaks at, by the verb of the letter `last`."""
    cut, told, before, k = head.cut, head.told, head.before, head.k
    sits = last == "A" and "D" in before and event.kind == "Kỳ họp"
    own = own_session(cut, k, head.stop, event.kind) if sits else ()
    section = told.line.tokens[0].text == _SECTION and "P" in before and "D" in before and not event.bare
    event.score = REPORTED_LATE if section else 2 if "P" in before or own else 1
    spoken = not event.bare and "D" in before[:OPENING_ATOMS] and _speech(told, len(before) - 1)
    if event.number < LEAD_LINES and (spoken or (_behind(head)[:1] == "W" and not event.bare)):
        event.score = REPORTED + 1
    witnessed = (
        last in ("A", "M", "C") and bool(set(before) & set("PR")) and event.kind in (_RITE, BANQUET) and not event.bare
    )
    next_of = told.line.keys[0] in _NEXT or (event.kind == BANQUET and "D" in before) or last in ("C", "M")
    event.beside = witnessed and next_of


def _weigh_at(event: Event, head: Head) -> None:
    """Weigh a gathering at which something is told to be done or said: "Tại | Hội nghị, ông A phát biểu"."""
    if of_old(head.told):
        event.score = 0
        return
    cut, before, k, behind = head.cut, head.before, head.k, _behind(head)
    event.score = 1 if event.bare or "S" not in before else 2 if "E" not in before else 0
    if behind[:1] == "W":
        event.score = REPORTED + 1
    elif not event.bare and (event.number < LEAD_LINES or head.opens) and "E" not in before and day(cut, k, head.stop):
        event.score = REPORTED + (event.kind in DELIBERATING)
    elif event.kind in MEETINGS and not event.bare:
        sides = cut.text[k : head.stop].count("P") > 1
        received = before.endswith("D,H") and behind.startswith(",R")
        event.score = REPORTED_LATE if received or sides else event.score


def _weigh_opening(event: Event, head: Head) -> None:
    """Weigh a gathering that opens its sentence: "Sáng 5/8, | Hội nghị đã diễn ra"."""
    cut, k, behind = head.cut, head.k, _behind(head)
    event.organizer = host(cut, head.stop)
    held = behind[:1] == "W" or _met(cut, head.stop) or _HELD_ON.match(behind) is not None
    held = held or _LATER.match(cut.text, head.stop) is not None
    event.score = 4 if event.organizer or held else 2 if not (event.number or event.bare) else 1
    if event.score < 3 and rite(event.name) and day(cut, k, head.stop):
        event.score, event.bare = 4, False
    heads = event.number < HEAD_LINES and event.kind in DELIBERATING and not event.bare
    dated = _opens_dated(cut, k) or day(cut, k, head.stop) or _DATED_BEHIND.match(cut.text, head.stop)
    if event.score < 3 and heads and dated:
        event.score = REPORTED + 1
    if event.kind == "Chương trình" and event.score < 3:
        event.score = 0


def _weigh_had(event: Event, head: Head, led: int | None) -> None:
    """Weigh a gathering that somebody has: "Chủ tịch nước A có | buổi tiếp ông B"; `led`: where "có" stands."""
    cut, before, k = head.cut, head.before, head.k
    met = (
        event.kind in MEETINGS
        and ("D" in before.lstrip("!wXx,")[:OPENING_ATOMS] or (event.number < LEAD_LINES and day(cut, k, head.stop)))
        and (cut.line.keys[:2] != EARLIER or "D" in before.lstrip("!wXx,")[:OPENING_ATOMS])
        and "P" in before
        and (set(cut.text[k : head.stop]) & set("PO") or _ADDRESSED.match(cut.text, head.stop))
    )
    journey = event.kind == _JOURNEY and event.number < LEAD_LINES and "P" in before
    plain = 0 if cut.words(k - 2) == GOING_ON else 4 + (led == k - 2) if journey else 3
    event.score = (REPORTED_LATE if met else plain) if set(before) & set("PO") and not event.bare else 1
    if led is not None and event.kind in _CALLED and cut.line.keys[:2] != EARLIER and _opens_dated(cut, k):
        event.organizer = organizers(cut, led) if "P" not in before and event.kind in _CALLED_BY else ()
        event.score = max(event.score, REPORTED + 1) if event.organizer or "P" in before else event.score


def _goes_on(cut: Cut) -> bool:
    """Whether a sentence is of the day's next: "Ngay sau lễ đón, ...", "Chiều 5/3, ...", "Trước đó, cùng ngày, ..."."""
    return cut.line.keys[0] in _NEXT or "D" in cut.text.lstrip("!wXx,")[:OPENING_ATOMS]


def had(cut: Cut, k: int) -> int | None:
    """Return where "có" leads up to the gathering at `k`, or None: "đã có cuộc họp", "có một cuộc họp báo"."""
    if cut.atoms[k].kind == _JOURNEY and k > 1 and cut.line.keys[cut.token(k) - 2 : cut.token(k)] == _SETS_OUT:
        return k - 2  # "ông A bắt đầu | chuyến thăm chính thức Lào"
    step = k - 1 - (cut.text[k - 1 : k] == "w" and cut.key(k - 1) in _SOME)
    return step if step >= 0 and cut.text[step] in "xV" and cut.words(step).split()[-1] == _HAD else None


def _speech(cut: Cut, k: int) -> bool:
    """Whether the verb at `k` is "phát biểu": "Chiều 5/3, phát biểu bế mạc | kỳ họp thứ 4, ông A nêu rõ"."""
    return cut.words(k).startswith(_SPEAKS)


def _met(cut: Cut, stop: int) -> bool:
    """Whether a gathering is said to have met: "Hội nghị lần thứ năm đã họp"."""
    step = stop + (cut.text[stop : stop + 1] == "x")
    return step < len(cut.atoms) and cut.key(step) == _MEET


def _outcome(cut: Cut, before: str) -> int | None:
    """Return where "công bố", "thông báo" stands in "X công bố kết quả" that ends the letters `before`, or None."""
    made = len(before) - 3
    if made <= 0 or not before.endswith("ww") or before[made] not in "SQ" or set(before) & set("PR"):
        return None
    token = cut.token(made + 1)
    return made if cut.line.keys[token : token + 2] in _OUTCOME else None


def rite(name: str) -> str:
    """Return which rite of a funeral a ceremony is, or "": "Lễ viếng đồng chí A" is followed by "Lễ truy điệu"."""
    told = name.lower()
    return next((word for word in _RITES if told.startswith(f"lễ {word}")), "")


def _opens_dated(cut: Cut, k: int) -> bool:
    """Whether the head noun at `k` stands behind the day that opens its sentence."""
    return any(letter == "D" and re.match(r"-|\d{4}-\d\d-", str(cut.value(i))) for i, letter in enumerate(cut.text[:k]))
