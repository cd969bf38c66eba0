"""Readings -> the gatherings a bulletin reports: kind, name, date, organisers, place.

A gathering is reported where a body holds it ("Sáng 21/1, Đảng ủy X tổ chức Hội nghị ..."), where it takes place or is
opened, where somebody chairs or attends it by name, or where an act without head noun is dated ("ngày 12/4, ông A đã gặp
mặt, khen thưởng ..."). What a review lists ("Việc tổ chức hội nghị ...") and what is to come is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.atoms import Atom, EventWords, atoms, letters
from kg.extract.reading import Reading
from kg.extract.units import Line, Org
from kg.text import name_key, syllable_key

_LONGEST_NAME = 40
#: A bulletin says what it reports in its head: title, summary, first sentences.
_HEAD_LINES = 8
_REPORTED = 3
_VISIT = "Buổi làm việc"


@dataclass(slots=True)
class Event:
    """One gathering: `line` and `number` are where it is told of; `score` how plainly it is told."""

    kind: str
    name: str
    line: Line
    number: int
    bare: bool
    score: int
    date: str | None = None
    organizer: tuple[str, ...] = ()
    place: str | None = None
    id: str = ""
    more: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Cut:
    """A line of the reading with its atoms and their letters."""

    line: Line
    atoms: list[Atom]
    text: str


def cut_lines(reading: Reading, words: EventWords) -> list[Cut]:
    """Return the lines of `reading` with their atoms."""
    out: list[Cut] = []
    for line in reading.lines:
        found = atoms(line, words)
        out.append(Cut(line, found, letters(found)))
    return out


def find_events(cuts: Sequence[Cut], words: EventWords) -> list[Event]:
    """Return the reported events in the order of the text, with ids `e1`, `e2`, ..."""
    told = [event for number in range(len(cuts)) for event in _told(cuts, number, words)]
    merged: list[Event] = []
    for event in sorted(told, key=lambda e: (-(e.score + (e.number < _HEAD_LINES)), e.number)):
        same = next((other for other in merged if _same(other, event)), None)
        if same is not None:
            _fill(same, event)
        else:
            merged.append(event)
    kept = [e for e in merged if e.score >= (_REPORTED if e.number < _HEAD_LINES else _REPORTED + 2)]
    if not kept:
        kept = [e for e in merged if e.score >= 1][:1]
    kept = [e for e in kept if e is kept[0] or e.score >= _REPORTED + 1]
    _name_kinds(kept, cuts)
    kept.sort(key=lambda e: e.number)
    for number, event in enumerate(kept, 1):
        event.id = f"e{number}"
    return kept


def _told(cuts: Sequence[Cut], number: int, words: EventWords) -> Iterator[Event]:
    cut = cuts[number]
    text = cut.text
    for k, letter in enumerate(text):
        if letter == "E":
            yield from _headed(cuts, number, k, words)
        elif letter == "J":
            yield from _visit(cuts, number, k, words)
    if number < _HEAD_LINES:
        yield from _act(cuts, number, words)


def _headed(cuts: Sequence[Cut], number: int, k: int, words: EventWords) -> Iterator[Event]:
    """An event by its head noun; how plainly it is told depends on the words before and behind it."""
    cut = cuts[number]
    text = cut.text
    before = text[:k].rstrip('x"(')
    stop = _name_end(cut, k, words)
    name = _surface(cut, k, stop)
    bare = not _telling(cut, k + 1, stop)
    event = Event(cut.atoms[k].kind, name, cut.line, number, bare, 0)
    told = cut
    if not before and number and cuts[number - 1].text[-1:] in "WZ" and cuts[number - 1].text:
        told, before = cuts[number - 1], cuts[number - 1].text
    last = before[-1:]
    if "f" in before[-4:]:
        return
    if last == "Z" and before[-2:-1] != "X":
        event.organizer = _organizers(told, len(before) - 1)
        event.score = 5 if event.organizer else 3
    elif last == "W":
        event.organizer = _organizers(told, len(before) - 1) if "khai mạc" in _words(told, len(before) - 1) else ()
        event.score = 4
    elif last in ("C", "A", "S", "G", "M"):
        event.score = 2 if set(before) & set("P") else 1
    elif last == "H":
        event.score = 2 if "S" in before or not bare else 1
    elif last == "":
        behind = text[stop : stop + 6].lstrip('x,"')
        host = _host(cut, stop)
        if host:
            event.organizer, event.score = host, 4
        elif behind[:1] == "W":
            event.score = 4
        elif not bare:
            event.score = 1
    elif last in "V-" or (last == "." and not bare):
        event.score = 1
    else:
        return
    if bare and event.score < 3:
        event.score = min(event.score, 1)
    if event.score >= 2 and not event.organizer:
        event.organizer = _host(cut, stop) or _own_session(cut, k, stop, event.kind)
    event.date = _date(told, len(before)) if told is not cut else _date(cut, k)
    event.place = _place(told, len(before), before=True) or _place(cut, stop, before=False)
    if event.date and event.score >= 2:
        event.score += 2
    yield event


def _visit(cuts: Sequence[Cut], number: int, k: int, words: EventWords) -> Iterator[Event]:
    """ "ông A làm việc với Sở X": a working meeting, named by what it is with."""
    cut = cuts[number]
    text = cut.text
    start = _clause(text, k)
    subject = text[start:k]
    if not set(subject) & set("POK") or "f" in subject or "X" in subject or text[k + 1 : k + 2] not in tuple("OLKohx"):
        return
    stop = _name_end(cut, k, words)
    date = _date(cut, k)
    if date is None and number >= 3:
        return
    name = _surface(cut, start, stop) if text[start] in "KO" else f"buổi {_surface(cut, k, stop)}"
    yield Event(_VISIT, name, cut.line, number, False, 4 if date else 2, date=date, place=_place(cut, k, before=False))


def _act(cuts: Sequence[Cut], number: int, words: EventWords) -> Iterator[Event]:
    """A dated act without head noun: "ngày 12/4, ông A đã gặp mặt, khen thưởng 3 học sinh"."""
    cut = cuts[number]
    line = cut.line
    for k, atom in enumerate(cut.atoms):
        if cut.text[k] not in "wTSM":
            continue
        i = line.units[atom.a].i
        hit = words.acts.longest(line.keys, i)
        if hit is None or (i and line.tokens[i].capital):
            continue
        before = cut.text[:k].rstrip("x")
        held = before[-1:] == "Z"
        if not held and before[-1:] not in tuple("PORKL,)&w"):
            continue
        start = _clause(cut.text, k)
        subject = cut.text[start:k]
        date = _date(cut, k)
        if "D" not in cut.text[:k] and date is None and not held:
            continue
        if "E" in subject or (before[-1:] == "w" and not set(subject) & set("PO")):
            continue
        if not held and (not set(subject) & set("PO") or set(subject) & set("XfQ")):
            continue
        if "D" not in cut.text[:k] and not held:
            continue
        stop = _name_end(cut, k, words)
        organizer = _organizers(cut, len(before) - 1) if held else ()
        if not held and "P" not in subject:
            organizer = _organizers(cut, k)
        yield Event(
            "",
            _surface(cut, k, stop),
            line,
            number,
            False,
            4,
            date=date,
            organizer=organizer,
            place=_place(cut, k, before=True) or _place(cut, stop, before=False),
        )
        return


# --- pieces


def _name_end(cut: Cut, k: int, words: EventWords) -> int:
    """Return the index of the atom behind the name that begins at `k`."""
    line = cut.line
    first = line.units[cut.atoms[k].a].i
    quoted = k > 0 and cut.text[k - 1] == '"'
    inside = False
    step = k + 1
    while step < len(cut.atoms):
        atom, letter = cut.atoms[step], cut.text[step]
        i = line.units[atom.a].i
        if i - first > _LONGEST_NAME or letter in ";W.":
            break
        if letter == '"':
            if quoted:
                break
            inside = not inside
        if not inside:
            if (words.cuts.longest(line.keys, i) and i - first > 1) or letter in "FU" or line.tokens[i].text in ("…", "!", "?"):
                break
            if (letter == "," and cut.text[step + 1 : step + 2] in tuple("FUdDPhXYVfH")) or letter == "V":
                break
            if letter == "H" and step > k + 1 and cut.text[step + 1 : step + 2] not in ("E",):
                break
            if letter == ":" and cut.text[step + 1 : step + 2] != '"':
                break
            if letter in "xf" and step + 1 < len(cut.text) and cut.text[step + 1] in "WxSACG":
                break
            if letter in "CGQ" and step > k + 1 and cut.text[step - 1] not in ",&":
                break
        step += 1
    while step > k + 1 and cut.text[step - 1] in ",&(-:":
        step -= 1
    return step


def _telling(cut: Cut, start: int, stop: int) -> bool:
    """Whether the words behind the head noun tell which gathering it is."""
    return any(letter not in 'x,"&()' for letter in cut.text[start:stop]) and not _deictic(cut, start)


def _deictic(cut: Cut, start: int) -> bool:
    return start < len(cut.atoms) and cut.line.units[cut.atoms[start].a].key in _DEICTIC


_DEICTIC = frozenset(map(syllable_key, ("này", "trên", "nói", "đã", "đó", "cũng", "các", "những", "rất")))


def _surface(cut: Cut, start: int, stop: int) -> str:
    """Return the words of a name, with bodies written in short spelled out."""
    parts: list[str] = []
    for atom in cut.atoms[start:stop]:
        for unit in cut.line.units[atom.a : atom.b]:
            short = (
                isinstance(unit.value, Org)
                and unit.value.resolved
                and any(len(t.text) > 2 and t.text.isupper() for t in cut.line.tokens[unit.i : unit.j])
            )
            gap = parts and unit.start > 0 and cut.line.sentence.source[unit.start - 1].isspace()
            parts.append(
                (" " if gap else "")
                + (str(unit.value.resolved) if short and isinstance(unit.value, Org) else unit.text)
            )
    return "".join(parts).strip(" ,;:-–")


def _words(cut: Cut, k: int) -> str:
    atom = cut.atoms[k]
    return " ".join(cut.line.units[i].text.lower() for i in range(atom.a, atom.b))


def _clause(text: str, k: int) -> int:
    """Return where the subject of the verb at `k` begins: behind the date and place that open the sentence."""
    start = k
    while start > 0 and text[start - 1] not in ".;Z":
        start -= 1
    at = start
    for step in range(start, k):
        if (
            text[step] == ","
            and ("D" in text[start:step] or "H" in text[start:step])
            and text[step + 1 : step + 2] in tuple("hPROKw")
        ):
            if not set(text[start:step]) & set("P") and (text[start:step].count("O") == 0 or "H" in text[start:step]):
                at = step + 1
                if text[at] in "PROK":
                    break
    while at < k and text[at] in "xwD,)-" and not text[at] == "w":
        at += 1
    return at


def _organizers(cut: Cut, k: int) -> tuple[str, ...]:
    """Return the bodies that are the subject of the verb at `k`."""
    start = _clause(cut.text, k)
    names: list[str] = []
    depth = 0
    for step in range(start, k):
        letter = cut.text[step]
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
        elif letter in "VX" and names:
            break
        elif letter == "O" and depth == 0 and cut.text[step - 1 : step] not in tuple("-nH"):
            value = cut.line.units[cut.atoms[step].a].value
            if isinstance(value, Org) and value.resolved and value.resolved not in names:
                names.append(value.resolved)
    if not names and start < k and cut.text[start] == "w":
        stop = start
        while stop < k and cut.text[stop] in "wN":
            stop += 1
        first = cut.line.units[cut.atoms[start].a]
        if cut.line.tokens[first.i].capital and 2 <= stop - start <= 8 and cut.text[stop] in "ZVxj":
            names.append(_surface(cut, start, stop))
    return tuple(names)


def _host(cut: Cut, stop: int) -> tuple[str, ...]:
    """Return the bodies of "do X (phối hợp với Y) tổ chức" behind the name."""
    text = cut.text
    for k in range(stop, min(stop + 4, len(text))):
        if text[k] == "d":
            end = text.find("Z", k)
            if 0 < end - k < 12 and "P" not in text[k:end]:
                names = [
                    cut.line.units[cut.atoms[s].a].value for s in range(k, end) if text[s] == "O" and text[s - 1] != "-"
                ]
                return tuple(n.resolved for n in names if isinstance(n, Org) and n.resolved)
    return ()


def _own_session(cut: Cut, k: int, stop: int, kind: str) -> tuple[str, ...]:
    """A session is held by the body it is of: "kỳ họp thứ 10 của HĐND tỉnh", "phiên họp Chính phủ"."""
    if kind not in ("Kỳ họp", "Phiên họp", "Hội nghị"):
        return ()
    body = cut.text[k + 1 : stop].lstrip("wN")
    if kind == "Hội nghị" and "N" not in cut.text[k + 1 : stop] and not cut.text[k + 1 : stop].startswith("www"):
        return ()
    if body[:1] == "n":
        body = body[1:]
    if body[:1] != "O":
        return ()
    at = stop - len(body)
    value = cut.line.units[cut.atoms[at].a].value
    return (value.resolved,) if isinstance(value, Org) and value.resolved else ()


def _date(cut: Cut, k: int) -> str | None:
    """Return the day the sentence gives: the nearest before, else the first behind."""
    best: str | None = None
    for step, atom in enumerate(cut.atoms):
        if cut.text[step] != "D":
            continue
        value = cut.line.units[atom.a].value
        if not isinstance(value, str) or len(value) != 10 or value.startswith("--"):
            continue
        if step < k or (best is None and cut.text[k:step].count(".") == 0):
            best = value
            if step > k:
                break
    return best


def _place(cut: Cut, k: int, *, before: bool) -> str | None:
    text = cut.text
    steps = range(0, min(k, len(text))) if before else range(k, len(text))
    for step in steps:
        if text[step] == "H" and text[step + 1 : step + 2] not in ("E", ""):
            stop = step + 1
            while (
                stop < len(text)
                and text[stop] not in ",.;ZWxXdV(&FU"
                and not (text[stop] in "wD" and _begins_clause(cut, stop))
            ):
                stop += 1
            place = _surface(cut, step + 1, stop)
            if (place and place[0].isupper()) or (stop > step + 1 and text[step + 1] in "LO"):
                return place
        if not before and text[step] in ".;":
            break
    return None


def _begins_clause(cut: Cut, step: int) -> bool:
    return cut.line.units[cut.atoms[step].a].key in _CLAUSE_WORDS


_CLAUSE_WORDS = frozenset(map(syllable_key, ("vào", "nhằm", "ngày", "sáng", "chiều", "tối")))


def _same(one: Event, other: Event) -> bool:
    if one.kind != other.kind:
        return False
    if one.bare or other.bare:
        return True
    if one.date and other.date and one.date != other.date:
        return False
    a, b = set(name_key(one.name).split()), set(name_key(other.name).split())
    return len(a & b) >= 0.5 * min(len(a), len(b))


def _fill(one: Event, other: Event) -> None:
    if one.bare and not other.bare:
        one.name, one.bare = other.name, False
    one.date = one.date or other.date
    one.organizer = one.organizer or other.organizer
    one.place = one.place or other.place
    one.score = max(one.score, other.score)
    if other.line is not one.line and other.score >= 2:
        one.more.append(other.line)
    if other.number < one.number and other.score >= 2:
        one.number = other.number


def _name_kinds(events: Sequence[Event], cuts: Sequence[Cut]) -> None:
    """Give an act the kind by which the bulletin refers back to it: "Tại hội nghị", "Phát biểu tại buổi lễ"."""
    if not any(not e.kind for e in events):
        return
    taken = {e.kind for e in events}
    back = Counter(
        c.atoms[k].kind
        for c in cuts
        for k, letter in enumerate(c.text)
        if letter == "E" and k and c.text[k - 1] in "HSA" and not _telling(c, k + 1, min(k + 2, len(c.text)))
    )
    for event in events:
        if not event.kind:
            kind = next((k for k, _ in back.most_common() if k not in taken), None)
            if kind is not None:
                event.kind = kind
                taken.add(kind)
