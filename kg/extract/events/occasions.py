"""What a body did where guests came -> a gathering: "Ngày 5/8, phường X ra mắt mô hình Y. Tới dự có: ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.events.atoms import Cut
from kg.extract.events.event_words import EventWords
from kg.extract.events.gathering import HEAD_LINES, REPORTED_LATE, Event
from kg.extract.events.held_at import place
from kg.extract.events.held_on import day, opening_day
from kg.extract.events.hosts import organizers
from kg.extract.events.naming import breaks_off, name_end, surface

#: How a sentence lists who came, or tells what somebody did there.
_GUESTS = re.compile(r"(?:x?&?A[AGQ&,x]*[wE,xHBKO]*[V:]|S?T?HE)[^.]*P|h?P[^.;]*A[GST&,x]*(?:E|\.)")
#: Bodies behind the day and the place, with what they did: "Ngày 5/8, tại chợ, Đảng ủy, UBND xã X (đã) tổ chức | ...".
_WHO = r"(?P<who>[OoL]L?(?:w{2,4}(?=[xZ]))?(?:(?:,?j|[,&n-]|\([^)]{1,6}\))+[OoL])*(?:\([^)]{1,6}\))?)"
_DID = re.compile(rf"(?:^|D\)?[,-]?(?:H[wLOR]+,)?)(?:{_WHO}x*Z?|(?:H[wLO]+)?W)(?P<deed>[wTSMg])")
#: Atoms of the shortest name.
_SHORTEST = 2


def occasion(cuts: Sequence[Cut], words: EventWords) -> Event | None:
    """Return what a body did on a day, where the head of the bulletin tells who came to it."""
    deed: Event | None = None
    for number, cut in enumerate(cuts[:HEAD_LINES]):
        if deed is not None and _GUESTS.match(cut.text):
            return deed
        deed = _deed(cut, number, words) or deed
        if deed is not None and deed.number == number and "F" in cut.text:
            return deed
    return None


def _deed(cut: Cut, number: int, words: EventWords) -> Event | None:
    """Return what bodies are told to have done on the day with which a sentence opens."""
    did = _DID.search(cut.text)
    if did is None or "D" not in cut.text or "f" in cut.text[: did.end()]:
        return None
    k = did.start("deed")
    stop = name_end(cut, k, words)
    when = day(cut, k, stop)
    if stop - k < _SHORTEST or when is None or (did.start() > 0 and opening_day(cut) is None):
        return None
    hosts = organizers(cut, did.end("who")) if did["who"] else ()
    where = place(cut, k, before=True) or place(cut, stop, before=False)
    found = Event("", surface(cut, k, stop), cut.line, number, REPORTED_LATE, when=when, organizer=hosts)
    found.place, found.broken = where, breaks_off(cut, stop)
    return found
