"""Readings -> the gatherings a bulletin reports: kind, name, date, organisers, place.

A gathering is reported where a body holds it ("Sáng 21/1, Đảng ủy X tổ chức Hội nghị ..."), where it takes place or is
opened, where somebody chairs or attends it by name, or where an act without head noun is dated ("ngày 12/4, ông A đã
gặp mặt, khen thưởng ..."). What a review lists ("Việc tổ chức hội nghị ...") and what is to come is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from kg.extract.atoms import EventWords, atoms, letters
from kg.extract.naming import Cut, clause, day, host, name_end, organizers, own_session, place, surface, telling
from kg.extract.reading import Reading
from kg.extract.units import Line
from kg.text import name_key, syllable_key

#: A bulletin says what it reports in its head: title, summary, first sentences.
_HEAD_LINES = 8
_LEAD_LINES = 4
#: How plainly an event must be told of to count, in the head and further down.
_REPORTED, _REPORTED_LATE = 3, 5
#: News is not older than this, in days; portals put up what took place some months before.
_NEWS_DAYS = 150
_VISIT = "Buổi làm việc"
#: Kinds that are verbs as well: "UBND tỉnh họp báo".
_VERBAL = frozenset(("Họp báo", "Tọa đàm", "Hội đàm"))
#: Acts whose subject holds them.
_HELD_ACTS = ("trao", "công bố", "họp", "khen thưởng")
_EARLIER = [syllable_key("trước"), syllable_key("đó")]
_FUNERALS = ("Tang lễ", "Lễ tang")
#: What is still to come, and what is only on its way there.
_COMING = ("sắp", "sắp tới", "sẽ", "tới đây")
_TOWARDS = ("đến", "tới", "về")
_VIEWS = ("toàn cảnh", "quang cảnh", "khung cảnh", "hình ảnh")


@dataclass(slots=True)
class Event:
    """One gathering: `line` and `number` are where it is told of; `score` how plainly it is told."""

    kind: str
    name: str
    line: Line
    number: int
    score: int
    bare: bool = False
    when: str | None = None
    earlier: bool = False
    organizer: tuple[str, ...] = ()
    place: str | None = None
    id: str = ""
    plain: bool = False
    more: list[Line] = field(default_factory=list)

    @property
    def date(self) -> str | None:
        """The day of the event, where its year is known."""
        return self.when if self.when and not self.when.startswith("--") else None


def cut_lines(reading: Reading, words: EventWords) -> list[Cut]:
    """Return the lines of `reading` with their atoms."""
    out: list[Cut] = []
    for line in reading.lines:
        found = atoms(line, words)
        out.append(Cut(line, found, letters(found)))
    return out


def find_events(cuts: Sequence[Cut], words: EventWords, published: str | None) -> list[Event]:
    """Return the reported events in the order of the text, with ids `e1`, `e2`, ..."""
    told = [e for n in range(len(cuts)) for e in _told(cuts, n, words) if not _old(e.date, published)]
    back = _referred(cuts)
    for event in told:
        if not event.bare and event.number < _HEAD_LINES and event.score and back[event.kind]:
            event.score += 2
    merged: list[Event] = []
    for event in sorted(told, key=lambda e: (e.earlier, e.bare and e.score < _REPORTED, -e.score, e.number)):
        same = next((other for other in merged if _same(other, event)), None)
        if same is not None:
            _fill(same, event)
        else:
            merged.append(event)
    kept = [e for e in merged if e.score >= (_REPORTED if e.number < _HEAD_LINES else _REPORTED_LATE)]
    if not kept:
        kept = [e for e in merged if back[e.kind] or e.score >= 2][:1]
    kept = [e for n, e in enumerate(kept) if n == 0 or _apart(e, kept[:n])]
    _name_kinds(kept, merged, back)
    kept.sort(key=lambda e: e.number)
    for number, event in enumerate(kept, 1):
        event.id = f"e{number}"
        event.plain = event.score > _REPORTED
    return kept


def _old(day_of: str | None, published: str | None) -> bool:
    if not day_of or not published or len(published) != 10:
        return False
    return (date.fromisoformat(published) - date.fromisoformat(day_of)).days > _NEWS_DAYS


def _told(cuts: Sequence[Cut], number: int, words: EventWords) -> Iterator[Event]:
    cut = cuts[number]
    for k, letter in enumerate(cut.text):
        if letter == "E":
            event = _headed(cuts, number, k, words)
            if event is not None:
                yield event
        elif letter == "J":
            yield from _visit(cut, number, k, words)
    if number < _HEAD_LINES:
        yield from _act(cut, number, words)


def _headed(cuts: Sequence[Cut], number: int, k: int, words: EventWords) -> Event | None:
    """Return an event by its head noun; how plainly it is told depends on the words before and behind it."""
    cut = cuts[number]
    before = cut.text[:k].rstrip('x"(')
    if "f" in before or (cut.text[k + 1 : k + 2] == "E" and cut.atoms[k + 1].kind == cut.atoms[k].kind):
        return None
    if k and cut.text[k - 1] == "E" and cut.atoms[k - 1].kind != cut.atoms[k].kind:
        return None
    adverbial = before[-1:] == "H"
    stop = name_end(cut, k, words, adverbial=adverbial)
    if cut.text[stop : stop + 1] == "f" and cut.words(stop) in _COMING:
        return None
    event = Event(cut.atoms[k].kind, surface(cut, k, stop), cut.line, number, 0, not telling(cut, k + 1, stop))
    told = cut
    if not before and number and cuts[number - 1].text[-1:] in tuple("WZ"):
        told, before = cuts[number - 1], cuts[number - 1].text
    _weigh(event, cut, told, before, k, stop)
    if not event.score:
        return None
    if event.bare and event.score < _REPORTED:
        event.score = 1
    event.earlier = cut.line.keys[:2] == _EARLIER
    if not event.bare and not event.organizer:
        event.organizer = host(cut, stop) or own_session(cut, k, stop, event.kind) or _acting(cut, k, stop, event.kind)
    at = len(before) if told is not cut else k
    event.when = day(told, at, at if told is not cut else stop)
    event.place = place(told, at, before=True) or place(cut, stop, before=False)
    if event.date and event.score >= 2:
        event.score += 2
    return event


def _weigh(event: Event, cut: Cut, told: Cut, before: str, k: int, stop: int) -> None:
    """Set how plainly the head noun at `k` tells of an event, and its organisers where the verb has them."""
    last = before[-1:]
    initial = not before or (last in ",-:." and not set(before) & set("PORQSACTZVX"))
    behind = cut.text[stop : stop + 6].lstrip('x,"')
    if last == "X" and before[-1:] and told.words(len(before) - 1) == "trong":
        last = "H"
    if last == "Z":
        if before[-2:-1] != "X":
            event.organizer = organizers(told, len(before) - 1)
            dated = "D" in told.text or event.number < _LEAD_LINES or event.kind in _FUNERALS
            review = before[:1] == "t" and event.number >= _LEAD_LINES or (":" in before and before.count(";") > 1)
            told_of = event.organizer or not set(before) & set("VX")
            event.score = (5 if event.organizer else 3) if dated and told_of and not review else 0
    elif last == "W":
        opened = "khai mạc" in told.words(len(before) - 1)
        event.organizer = organizers(told, len(before) - 1) if opened else ()
        event.score = 4
    elif last in ("C", "A", "S", "G", "M"):
        event.score = 2 if "P" in before else 1
    elif last == "H":
        event.score = 1 if event.bare or "S" not in before else 2
        if not event.bare and event.number < _LEAD_LINES and "D" in cut.text:
            event.score = _REPORTED
    elif initial:
        event.organizer = host(cut, stop)
        event.score = 4 if event.organizer or behind[:1] == "W" else 1
        if event.kind == "Chương trình" and event.score == 1:
            event.score = 0
    elif last == "O" and event.kind in _VERBAL:
        event.organizer = organizers(cut, len(before))
        event.score = 4
    elif last == "V":
        event.score = 3 if set(before) & set("PO") and not event.bare else 1
    elif last == "w" and before.strip("w") == "" and cut.words(0) in [v.split()[0] for v in _VIEWS]:
        event.score = 2
    elif event.number < _HEAD_LINES and not event.bare and "X" not in before[-2:]:
        event.score = 0 if cut.text[k - 1] == "x" and cut.words(k - 1) in _TOWARDS else 1


def _acting(cut: Cut, k: int, stop: int, kind: str) -> tuple[str, ...]:
    """A session is of the body that acts at it: "Tại kỳ họp 39, Ủy ban Kiểm tra Trung ương đề nghị"."""
    if kind not in ("Kỳ họp", "Phiên họp") or cut.text[:k].rstrip("x")[-1:] != "H":
        return ()
    behind = cut.text[stop:]
    at = stop + len(behind) - len(behind.lstrip("(DN-w),"))
    body = cut.body(at) if cut.text[at : at + 1] == "O" else None
    return (body,) if body and cut.text[at + 1 : at + 3][:1] in tuple("xQST") else ()


def _visit(cut: Cut, number: int, k: int, words: EventWords) -> Iterator[Event]:
    """"ông A làm việc với Sở X": a working meeting, named by what it is with."""
    text = cut.text
    start = clause(text, k)
    subject = text[start:k]
    if not set(subject) & set("POK") or set(subject) & set("fX") or text[k + 1 : k + 2] not in tuple("OLKohx"):
        return
    when = day(cut, k, k)
    if when is None and number >= 3:
        return
    stop = name_end(cut, k, words)
    name = surface(cut, k, stop)
    if text[start] in "KO":
        name = surface(cut, start, stop)
    elif text[k + 1] == "L":
        name = f"{surface(cut, start + subject.index('P'), start + subject.index('P') + 1) if 'P' in subject else ''} {name}"
    else:
        name = f"buổi {name}"
    yield Event(
        _VISIT, name.strip(), cut.line, number, 4 if when else 2, when=when, place=place(cut, k, before=False)
    )


def _act(cut: Cut, number: int, words: EventWords) -> Iterator[Event]:
    """A dated act without head noun: "ngày 12/4, ông A đã gặp mặt, khen thưởng 3 học sinh"."""
    line, text = cut.line, cut.text
    for k, letter in enumerate(text):
        if letter not in "wTSMvIg":
            continue
        i = cut.token(k)
        hit = words.acts.longest(line.keys, i)
        if hit is None or (i and line.tokens[i].capital):
            continue
        before = text[:k].rstrip("x")
        held = before[-1:] == "Z"
        start = clause(text, k)
        subject = text[start:k]
        if "f" in text or "E" in subject or set(subject) & set("XfQV") or not ("D" in text[:k] or held):
            continue
        if not held and (before[-1:] not in tuple("PORKL,)&w") or not set(subject) & set("PO")):
            continue
        stop = name_end(cut, k, words)
        if text[stop : stop + 1] == "E":
            continue
        hosts = organizers(cut, len(before) - 1) if held else ()
        if not held and "P" not in subject and hit[1].startswith(_HELD_ACTS):
            hosts = organizers(cut, k)
        where = place(cut, k, before=True) or place(cut, stop, before=False)
        yield Event("", surface(cut, k, stop), line, number, 4, when=day(cut, k, stop), organizer=hosts, place=where)
        return


# --- several mentions of one event


def _referred(cuts: Sequence[Cut]) -> Counter[str]:
    """Count how often the bulletin refers back to a gathering by its kind alone: "Tại hội nghị", "Hội nghị đã bầu"."""
    back: Counter[str] = Counter()
    for cut in cuts:
        for k, letter in enumerate(cut.text):
            if letter != "E" or telling(cut, k + 1, min(k + 2, len(cut.text))) and cut.text[k + 1] not in "XSQhP":
                continue
            if (k and cut.text[k - 1] in "HSAC") or (k == 0 and cut.text[1:2] in tuple("xXS")):
                back[cut.atoms[k].kind] += 1
    return back


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
    """Complete one mention of an event from another; a name of a few words gives way to a fuller one."""
    if other.earlier and not one.earlier:
        return
    if not other.bare and (one.bare or (len(one.name.split()) <= 5 < len(other.name.split()) <= 25)):
        one.name, one.bare = other.name, False
    one.when = one.when if one.date else other.when or one.when
    one.organizer = one.organizer or other.organizer
    one.place = one.place or other.place
    one.score = max(one.score, other.score)
    if other.line is not one.line and other.score >= 2:
        one.more.append(other.line)
        one.number = min(one.number, other.number)


def _apart(event: Event, others: Sequence[Event]) -> bool:
    """Whether a further event is told of plainly enough to be one of its own."""
    if event.score <= _REPORTED:
        return False
    for other in others:
        if event.kind and other.kind == event.kind and (not event.date or event.date == other.date):
            return False
        if not event.kind and other.line is event.line:
            return False
    return True


def _name_kinds(events: Sequence[Event], merged: Sequence[Event], back: Counter[str]) -> None:
    """Give an act the kind by which the bulletin refers back to it: "Tại hội nghị", "Phát biểu tại buổi lễ"."""
    taken = {event.kind for event in events}
    for event in events:
        if not event.kind:
            kind = next((kind for kind, _ in back.most_common() if kind not in taken), None)
            if kind is not None:
                event.kind = kind
                taken.add(kind)
                headed = next((e for e in merged if e.kind == kind and e is not event and not e.bare), None)
                if headed is not None and not headed.earlier:
                    event.name = headed.name
