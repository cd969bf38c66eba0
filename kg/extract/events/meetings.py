"""Sentences further down -> the meetings they tell of by a verb, beside those that the bulletin is about.

A bulletin of a visit tells one meeting after the other: "Cùng ngày, Chủ tịch nước A đã đến thăm Tập đoàn X", "Trước đó,
ông A đã tiếp Đại sứ B". Each is an event of its own, of those who meet, named by the verb and whom it was with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.events.acts import of_old
from kg.extract.events.atoms import Cut
from kg.extract.events.back_kinds import fits
from kg.extract.events.event_words import EventWords
from kg.extract.events.gathering import EARLIER, GOING_ON, HEAD_LINES, MEETINGS, REPORTED_LATE, VISIT, Event
from kg.extract.events.held_at import place
from kg.extract.events.held_on import DAY, day
from kg.extract.events.naming import breaks_off, clause, name_end, surface
from kg.extract.events.weighing import had
from kg.extract.units import Org, Person
from kg.lexicon.grammar import grammar
from kg.text import name_key

_GRAMMAR = grammar("meetings")

#: How somebody meets others or goes to see them.
_VISITED = "visited"
_MET = _GRAMMAR.trie("met", "visited")
#: What visits of state are called, and the noun of a journey.
_OFFICIAL = _GRAMMAR.names("official")
_JOURNEY, _GOES = "Chuyến thăm", "thăm"
#: How a sentence opens that goes on to a further meeting where it tells no day.
_FURTHER = _GRAMMAR.trie("further")
#: Of these, how one opens that tells of the same day as the meeting before.
_NEXT = _GRAMMAR.trie("next")
#: How many days before what a bulletin is about it tells meetings that came first.
_DAYS_BEFORE = 2
#: Those who are met or visited without being named: "công nhân", "gia đình chính sách", "đại diện doanh nghiệp".
_PEOPLE = _GRAMMAR.trie("people")
#: Where those sit together who belong there: "Quốc hội làm việc | tại hội trường".
_HALLS = _GRAMMAR.trie("halls")
#: Words that tell of many meetings alike, beside which two are compared.
_LIGHT = _GRAMMAR.syllables("light")
#: Last words of what leads on from a name.
_LEADS_ON = _GRAMMAR.names("leads_on")
#: Before a verb of meeting, in its name no part of it.
_BEFORE = ("đã ", "có ", "đến ", "tới ")
#: Who meets others: somebody by name or office, those who are with him, a delegation, and "ông" or "đoàn" alone.
_PERSON = r"h*-?(?:R(?:[,-]R)*L?,?)?h*P(?:[,-]R(?:[,-]?R)*|\([^)P]*\))?"
_COMPANY = r"(?:,?&[wkKOLhPRn&-]*|,&?[KO][wKOLn&-]*)?"
_DELEGATION = r"(?:[wK&]{0,6}n?[wOL]{0,2}[OLK]?(?:[,&][OL])*\([^)]*P[^)]*\)|w{1,5}n?O)"
_OPENING = r"(?:w{1,4},|[wxX]{1,4}D,?|[wxX]{1,4}E[wxLO]*,)?"
_WHO = re.compile(rf"{_OPENING}(?P<who>{_PERSON}{_COMPANY}|h?R(?:,R)*{_COMPANY}|{_DELEGATION}|p|[wK]),?x*Z?")
_DELEGATES = "đoàn"
#: Two who meet each other: "ông A và bà B | hội đàm tại X".
_EACH_OTHER = re.compile(rf"{_OPENING}(?P<who>(?:h*R(?:,R)*)?h*P&(?:h*R(?:,R)*w?|h+)?P?)[xw]{{,2}}")
#: A meeting told as that at which something was said: "Tại | cuộc gặp với ông A chiều 5/7, bà B nói".
_AT = re.compile(r"(?:[wxX&]*D?,)?H")
_SAYS = re.compile(r"(?:[wx]{,2}D)?,(?P<who>h*(?:R(?:,R)*,?)?h*P|R)(?:,R(?:,R)*,)?x*[QSwV]")
#: How somebody is told to set out on a visit, so few words before it: "đến thủ đô X, bắt đầu | chuyến thăm Lào".
_SETS_OUT, _JUST_BEFORE = _GRAMMAR.trie("sets_out"), 4
_WORKS = "làm việc với"
_HOLDS, _TALKS = "tiến hành", "Hội đàm"
#: What may stand between a meeting and one told in the same sentence.
_BETWEEN = re.compile(r"[wRPOLKnhN,&()-]*[,&]x*")


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A verb or noun of meeting at the atom `k`, and those who meet, from `start` to `end`.

    Its name reaches to `stop`, from `first` where it begins before the verb.
    """

    k: int
    verb: str
    start: int
    end: int
    stop: int
    first: int = -1


def further(
    cuts: Sequence[Cut], words: EventWords, kept: Sequence[Event], parts: Sequence[int], news: str | None
) -> Iterator[Event]:
    """Yield the meetings told of beside those `kept`; `parts` are the lines' sections, `news` the latest day."""
    if not cuts:
        return
    known = list(kept)
    whole = cuts[0].text.endswith(".") and cuts[0].line.tokens[-1].text == "." and ".." not in cuts[0].text
    title = None if whole else cuts[0]
    spoken = {atom.kind for cut in cuts if "E" in cut.text for atom in cut.atoms if atom.letter == "E"}
    if title is not None and "f" in title.text:
        return  # "Thủ tướng sắp thăm X": what is to come
    for number, cut in enumerate(cuts):
        if cut is title or _MET.first.isdisjoint(cut.line.keys) or of_old(cut):
            continue
        for meeting in _told(cut, words):
            event = _event(cut, number, meeting, spoken)
            if (event.date or "") > (news or "9") or _long_before(event, kept):
                continue
            event.verbal = event.verbal and (VISIT not in spoken or any(other.kind == VISIT for other in known))
            if event.when is None and _NEXT.longest(cut.line.keys, 0) is not None:
                event.when = next((e.when for e in reversed(known) if e.number < number and e.when), None)
            others = _others(cut, meeting)
            same = next((other for other in known if _same(event, others, other, title)), None)
            if same is None:
                event.section = parts[number]
                known.append(event)
                yield event
            elif same.line is event.line and not same.met and not same.headed:
                same.met, same.kind = event.met, same.kind or (event.kind if event.kind == _TALKS else "")
            elif (same.bare and meeting.verb != _VISITED and fits(same.kind, event.name)) or (
                same.kind == event.kind == _JOURNEY and not _telling(same)
            ):
                same.name, same.bare, same.met = event.name, False, event.met if same.line is event.line else ()


def _long_before(event: Event, kept: Sequence[Event]) -> bool:
    """Whether a meeting told as an earlier one was days before what the bulletin is about."""
    if event.line.keys[:2] != EARLIER or event.when is None:
        return False
    days = [other.when for other in kept if other.when and other.when[-5:-3] == event.when[-5:-3]]
    apart = [abs(int(day_of[-2:]) - int(event.when[-2:])) for day_of in days]
    return min(apart, default=0) > _DAYS_BEFORE


def _told(cut: Cut, words: EventWords) -> Iterator[_Meeting]:
    """Yield the meetings of a sentence: the first with its subject, then those told of the same subject."""
    text = cut.text
    first = _first(cut, words)
    if first is None:
        return
    yield first
    stop = first.stop
    for k in range(stop + 1, len(text)):
        if k <= stop or text[k] not in "IJvMEw":
            continue
        verb = _verb(cut, k)
        if verb is None or not _BETWEEN.fullmatch(text, stop, k):
            continue
        end = _stop(cut, k, words)
        if _whom(cut, k, end, verb):
            yield _Meeting(k, verb, first.start, first.end, end)
            stop = end


def _first(cut: Cut, words: EventWords) -> _Meeting | None:
    """Return the meeting that the sentence is about, with who is told to have met others."""
    text = cut.text
    opening = _AT.match(text)
    k = opening.end() if opening is not None else 0
    if (verb := _verb(cut, k)) is not None and (k == 0 or text[k] == "E"):
        return _said_there(cut, k, verb, words)
    for k, letter in enumerate(text):
        if letter in "QSGfCA":
            return None
        if letter not in "IJvMEw":
            continue
        journey = letter == "E" and cut.atoms[k].kind == _JOURNEY
        if journey or (verb := _verb(cut, k)) is not None:
            found = _journey(cut, k, words) if journey else _done(cut, k, verb or "", words)
            if found is not None:
                return found
    return None


def _said_there(cut: Cut, k: int, verb: str, words: EventWords) -> _Meeting | None:
    """ "Tại | cuộc gặp với ông A, bà B nói", "Thăm Đồn Biên phòng X, ông A chia sẻ": before what was said."""
    stop = _stop(cut, k, words)
    says = _SAYS.match(cut.text, stop)
    named = set(cut.text[k + 1 : stop]) & set("PO") or (k and "R" in cut.text[k:stop])
    return _Meeting(k, verb, *says.span("who"), stop) if says is not None and named else None


def _done(cut: Cut, k: int, verb: str, words: EventWords) -> _Meeting | None:
    """ "Cùng ngày, ông A | đã tiếp ông B", "đã có | buổi tiếp ông B": told with who met whom."""
    text = cut.text
    if (k and cut.words(k - 1) == GOING_ON) or not _anchored(cut, k):
        return None
    held = text[k - 1 : k] == "Z"
    start, stop = clause(text, k - held), _stop(cut, k, words)
    led = k if held or text[k] != "E" else had(cut, k)
    if led is None:
        both = _EACH_OTHER.fullmatch(text, start, k)
        return _Meeting(k, verb, *both.span("who"), k + 1, both.start("who")) if both is not None else None
    who = _WHO.fullmatch(text, start, led)
    if who is None or not _is_one(cut, *who.span("who")) or not _whom(cut, k, stop, verb):
        return None
    if held and not cut.words(k - 1).endswith(_HOLDS):
        return None
    return _Meeting(k, verb, *who.span("who"), stop)


def _is_one(cut: Cut, start: int, stop: int) -> bool:
    """Whether a single word stands for those who met: "đoàn", and no other."""
    return stop - start > 1 or cut.text[start] not in "wK" or cut.words(start).startswith(_DELEGATES)


def _journey(cut: Cut, k: int, words: EventWords) -> _Meeting | None:
    """Return the visit on which somebody sets out: "ông A đến thủ đô X, bắt đầu | chuyến thăm chính thức Lào"."""
    text, token = cut.text, cut.token(k)
    if not any(_SETS_OUT.longest(cut.line.keys, i) for i in range(max(0, token - _JUST_BEFORE), token - 1)):
        return None
    stop = _stop(cut, k, words)
    last = text[:k].rfind("P")
    start = clause(text, last + 1) if last >= 0 else -1
    if start < 0 or "L" not in text[k:stop] or "!" in text[k:stop] or set(text[start:k]) & set("QSfX"):
        return None
    return _Meeting(k, "", start, last + 1, stop)


def _verb(cut: Cut, k: int) -> str | None:
    """Return the verb of meeting that the atom at `k` begins with or is, "" for a noun of meeting, else None."""
    letter = cut.text[k : k + 1]
    if letter == "E":
        return "" if cut.atoms[k].kind in MEETINGS else None
    if letter not in tuple("IJvMw"):
        return None
    first = cut.token(k)
    for i in range(first, cut.end(k) if letter != "w" else first + 1):
        hit = _MET.longest(cut.line.keys, i)
        if hit is not None:
            return hit[1]
    return None


def _stop(cut: Cut, k: int, words: EventWords) -> int:
    """Return where the name ends that begins with the verb or noun at `k`: "đặt vòng hoa và vào Lăng viếng | ông A"."""
    hit = _MET.longest(cut.line.keys, cut.token(k))
    while hit is not None and cut.end(k) < hit[0] and k + 1 < len(cut.atoms):
        k += 1
    return name_end(cut, k, words)


def _anchored(cut: Cut, k: int) -> bool:
    """Whether a sentence tells news: it opens with a day, or goes on to what was done besides."""
    dated = any(letter == "D" and DAY.fullmatch(str(cut.value(i))) for i, letter in enumerate(cut.text[:k]))
    return dated or _FURTHER.longest(cut.line.keys, 0) is not None


def _whom(cut: Cut, k: int, stop: int, verb: str) -> bool:
    """Whether the name from `k` to `stop` tells whom or what somebody met or went to see."""
    behind, token = cut.text[k + 1 : stop], cut.end(k)
    if _HALLS.longest(cut.line.keys, token):
        return False
    if set(behind) & set("PO") or ("R" in behind and verb != _VISITED):
        return True
    inside = range(token, cut.end(stop - 1))
    if verb == _VISITED and "L" in behind and behind.strip("wx&,") == "L":
        return _on_visit(cut, k, stop)
    people = any(_PEOPLE.longest(cut.line.keys, i) for i in inside)
    return people or (verb == _VISITED and any(cut.line.tokens[i].capital for i in inside))


def _on_visit(cut: Cut, k: int, stop: int) -> bool:
    """Whether a country or place is visited officially: "thăm chính thức Lào", "thăm và làm việc tại tỉnh X"."""
    return any(word in surface(cut, k, stop).lower() for word in _OFFICIAL)


def _event(cut: Cut, number: int, meeting: _Meeting, spoken: set[str]) -> Event:
    k, stop = meeting.k, meeting.stop
    headed = cut.text[k] == "E" and meeting.first < 0
    kind = (
        cut.atoms[k].kind
        if headed
        else _TALKS
        if cut.text[k - 1 : k] == "Z" and cut.words(k).startswith(_TALKS.lower())
        else ""
    )
    first = meeting.first if meeting.first >= 0 else k
    while stop > k + 1 and (cut.words(stop - 1) in _LEADS_ON or cut.text[stop - 1] in ",&"):
        stop -= 1
    name = surface(cut, first, stop)
    for prefix in _BEFORE:
        name = name.removeprefix(prefix)
    went = not kind and _GOES in name.split()[:2] and not set(cut.text[k:stop]) & set("PROK")
    if went and _JOURNEY in spoken and _on_visit(cut, k, stop):
        kind = _JOURNEY
    kind = VISIT if name.startswith(_WORKS) else kind
    where = place(cut, k, before=True) or place(cut, stop, before=False)
    event = Event(kind, name, cut.line, number, REPORTED_LATE, when=day(cut, k, stop), place=where)
    event.verbal = not headed and kind == VISIT
    event.headed, event.broken = headed, breaks_off(cut, stop)
    if headed:
        event.label = cut.words(k).capitalize()
    event.met = ((meeting.start, meeting.end),)
    if stop > k + 1 and "k" not in cut.text[k:stop].partition("P")[0]:  # "thăm gia đình ông A": he need not be there
        event.met += ((k + 1, stop),)
    return event


def _telling(event: Event) -> bool:
    """Whether a name tells more than that somebody met or visited others: no "Chuyến thăm của Chủ tịch nước"."""
    return not _LIGHT.issuperset(name_key(event.name).split())


def _others(cut: Cut, meeting: _Meeting) -> list[str]:
    """Return the names of the persons and bodies that somebody met."""
    values = [cut.value(k) for k in range(meeting.k + 1, meeting.stop)]
    people = [value.name.lower() for value in values if isinstance(value, Person) and value.name]
    return people or [value.resolved.lower() for value in values if isinstance(value, Org) and value.resolved]


def _same(event: Event, others: Sequence[str], other: Event, title: Cut | None) -> bool:
    """Whether a meeting is one that the bulletin tells elsewhere, by the same people with the same others."""
    words = [set(name_key(e.name).split()) for e in (event, other)]
    if event.date and other.date and event.date != other.date and event.name != other.name:
        return False
    entitled = title is not None and other.line is title.line and event.number < HEAD_LINES
    if entitled or (other.bare and other.kind in MEETINGS):
        told = fits(event.kind, other.name) if event.kind else bool(other.kind) and fits(other.kind, event.name)
        return event.number < HEAD_LINES and (told or name_key(event.name).split()[0] in words[1])
    if event.kind == other.kind == _JOURNEY and (event.headed or not _telling(other)):
        return True
    a, b = (told - _LIGHT for told in words)
    if event.line is other.line:
        return bool(a & b) or not event.met or not other.met
    if any(name in other.name.lower() for name in others):
        return True
    journey = _JOURNEY in (event.kind, other.kind)
    if other.kind != event.kind and other.kind and not journey and not fits(other.kind, event.name):
        return False
    wanted = max if others or (journey and event.kind != other.kind) else min
    return bool(a) and bool(b) and 2 * len(a & b) >= wanted(len(a), len(b))
