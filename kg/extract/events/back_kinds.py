"""An act without a head noun -> the kind by which the bulletin refers back to it: "Tại hội nghị", "buổi lễ"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.extract.events.gathering import MEETINGS, Event
from kg.extract.events.hosts import ASSEMBLIES
from kg.lexicon.grammar import grammar
from kg.text import name_key

_GRAMMAR = grammar("back_kinds")

_SITTING, _MEET, _CEREMONY = "Kỳ họp", "họp ", "Lễ"
#: Acts of two sides that are no ceremonies.
MET = _GRAMMAR.words("met")
_RECEIVED = _GRAMMAR.words("received")
_VISITED = _GRAMMAR.words("visited")
#: What a visit may be called.
_VISITING = ("Chuyến thăm", "Buổi làm việc", "Cuộc gặp", "Buổi gặp mặt", "Buổi tiếp", _CEREMONY)
#: Kinds that are named after what is done there, and the verbs of it.
DEEDS_OF_KINDS = (
    (("Buổi tiếp", "Cuộc gặp"), ("tiếp", "gặp", "hội kiến", "đón")),
    (("Hội đàm",), ("hội đàm",)),
    (("Hội kiến",), ("hội kiến",)),
    (("Chuyến thăm",), ("thăm",)),
    (("Buổi tiếp xúc",), ("tiếp xúc", "gặp")),
    (("Buổi làm việc",), ("làm việc", "kiểm tra", "thăm", "họp", "giám sát", "khảo sát", "thị sát")),
    (("Hội thi", "Cuộc thi", "Giải", "Hội diễn", "Triển lãm"), ("thi", "giải", "trao", "khai mạc", "bế mạc")),
)


def name_kinds(events: Sequence[Event], merged: Sequence[Event], back: Counter[str]) -> None:
    """Give an act the kind by which the bulletin refers back to it: "Tại hội nghị", "Phát biểu tại buổi lễ".

    A gathering that is named after the act is it: "khởi công nhà máy X" and "Sau lễ khởi công nhà máy X".
    """
    taken = {event.kind for event in events}
    for event in sorted(events, key=lambda e: e.number):
        if not event.kind:
            named = next((e for e in merged if e.kind and e.kind not in taken and _named_after(e, event)), None)
            if named is not None:
                event.kind, event.label, event.name = named.kind, named.label, f"{named.kind.lower()} {event.name}"
                taken.add(event.kind)
                continue
            kind = next(
                (
                    kind
                    for kind, _ in back.most_common()
                    if (kind not in taken or kind in MEETINGS) and fits(kind, event.name) and _sits(kind, event)
                ),
                None,
            )
            if kind is not None:
                event.kind = kind
                taken.add(kind)
                headed = next((e for e in merged if e.kind == kind and e is not event and not e.bare), None)
                if (
                    headed is not None
                    and not headed.earlier
                    and (headed.number <= event.number or not event.organizer)
                    and len(headed.name.split()) > len(event.name.split()) // 2
                ):
                    event.name = headed.name


def _sits(kind: str, event: Event) -> bool:
    """Whether who is told to have met can have sat in a session: "chủ trì họp Bộ Chính trị" is none of an assembly."""
    meets = kind == _SITTING and event.name.startswith(_MEET)
    return not meets or not event.organizer or event.organizer[0].startswith(ASSEMBLIES)


def _named_after(gathering: Event, act: Event) -> bool:
    """Whether a ceremony's name begins with the act: "lễ khởi công ..." for "khởi công nhà máy X"."""
    words = name_key(act.name).split()[:2]
    return gathering.kind == _CEREMONY and name_key(gathering.name).split()[1:3] == words


def fits(kind: str, name: str) -> bool:
    """Whether an act can be a gathering of the kind: a reception is where somebody is met, a visit where one goes."""
    told = f" {name.lower()} "
    if kind == _CEREMONY and any(f" {word} " in told for word in MET):
        return False
    if kind not in MEETINGS and " tiếp xúc " not in told and any(f" {word} " in told for word in _RECEIVED):
        return False
    if kind not in _VISITING and name.lower().startswith(_VISITED):
        return False
    wanted = next((words for kinds, words in DEEDS_OF_KINDS if kind in kinds), ())
    return not wanted or any(f" {word}" in told for word in wanted)
