"""Atoms of a sentence -> whether a body, rather than a person, does what a verb tells: "Sở Y tế đã công bố kết quả"."""

from __future__ import annotations

import re

from kg.extract.events.atoms import Cut
from kg.extract.events.guests import Guest
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("bodies_act")

#: First syllables of what bodies do when they speak: phát biểu, báo cáo, trình bày, công bố, thông tin, tham luận, đọc.
_SPEECH = _GRAMMAR.syllables("speech")
DELEGATION = "đoàn"
#: Of whom a delegation is made up.
_MEMBERS, _DELEGATION = _GRAMMAR.sequences("members"), [syllable_key(DELEGATION)]
#: "Tại hội nghị Đảng ủy X đã trao Giấy khen": no comma parts the gathering from who acts there.
HOST_ACTS = re.compile("EOx*[TS]")
#: What is told as done.
_PAST = "đã"
#: What bodies hand over themselves.
_FLOWERS = "tặng hoa"


def can(cut: Cut, body: Guest, manner: str, verbs: str, *, a: int, after: int) -> bool:
    """Whether a body at atom `a` does this: it speaks where "phát biểu", "báo cáo" is said of it.

    `after` is the index behind the verbs.
    """
    text = cut.text
    host = text[a - 2 : a] == "HE" and HOST_ACTS.match(text, a - 1) is not None
    sent = is_sent(cut, a)
    if not (body.spoken_for or host or sent) and text[a] == "O" and text[a - 1 : a] in tuple("wXVLNnE"):
        return False
    delegation = text[a] == "K" and cut.words(a).startswith(DELEGATION)
    if manner == "chairs":
        return (body.spoken_for and not delegation) or text[after : after + 1] == "E"
    if delegation and (manner == "speaks" or (manner == "presents" and "(" in text[a:after])):
        return False
    if manner == "speaks":
        if "S" not in verbs or cut.key(after - 1) not in _SPEECH:
            return False
        return body.spoken_for or "E" in text or _was(cut, text.index("S", a))
    if manner == "presents":
        return "T" in verbs or (text[a] == "O" and verbs == "g" and cut.words(after - 1).startswith(_FLOWERS))
    return manner == "attends"


def is_sent(cut: Cut, a: int) -> bool:
    """Whether the body at atom `a` sends a delegation: "Đoàn | Thanh tra tỉnh", "Đoàn đại biểu | Tỉnh ủy viếng"."""
    if a == 0:
        return False
    before = cut.line.keys[: cut.token(a)]
    return cut.words(a - 1) == DELEGATION or (before[-3:-2] == _DELEGATION and tuple(before[-2:]) in _MEMBERS)


def _was(cut: Cut, k: int) -> bool:
    """Whether the verb at `k` is told as done, and of no day of its own: "Cục X đã công bố quyết định"."""
    told = cut.words(k).startswith(_PAST) or (cut.text[k - 1] == "x" and cut.words(k - 1) == _PAST)
    return told and "D" not in cut.text[:k]
