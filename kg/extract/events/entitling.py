"""A meeting that the text leaves without a name -> the name that the bulletin's title gives it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.atoms import Cut
from kg.extract.events.gathering import Event
from kg.extract.events.naming import surface
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("entitling")

#: Kinds that a bulletin may leave without a name because its title says what they were about.
ENTITLED = _GRAMMAR.words("entitled")
_JOIN = _GRAMMAR.words("join")
#: A title that opens with these tells of some of a kind: "nhiều cơ hội cho X", "một số giải pháp".
_SOME = (syllable_key("nhiều"), syllable_key("một"))
#: Atoms of titles that tell something: persons, gatherings, speech, ends of sentences, verbs.
_TELLING = frozenset('PE:"!.VfIMT')
#: Words of the shortest and the longest title that is a name.
_SHORTEST, _LONGEST = 5, 25


def entitle(events: Sequence[Event], cuts: Sequence[Cut]) -> None:
    """Call the one meeting told without a name by the title: "hội nghị kết quả kiểm tra Đảng ủy xã X".

    A title that tells of somebody, or what somebody said, is not what the meeting was about.
    """
    if len(events) != 1 or not events[0].bare or events[0].kind not in ENTITLED or not _is_topic(cuts[0]):
        return
    event, title = events[0], cuts[0]
    told = surface(title, 0, len(title.atoms))
    if event.line is not title.line and _SHORTEST <= len(told.split()) <= _LONGEST:
        event.name, event.bare = f"{event.name} {told[0].lower()}{told[1:]}", False
        event.more.append(title.line)


def _is_topic(title: Cut) -> bool:
    """Whether a title names a subject rather than tells something: "kêu gọi đầu tư vào X", not "nhiều cơ hội cho X"."""
    if title.text[:1] not in tuple("wSQN") or title.key(0) in _SOME or title.line.sentence.text.isupper():
        return False
    return all(
        letter not in _TELLING and (letter not in "Xx" or title.words(k) in _JOIN)
        for k, letter in enumerate(title.text)
    )
