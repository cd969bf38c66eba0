"""Atoms of a sentence -> the day on which it says that something took place: "Ngày 27/7, ...", "... vào ngày 12/1"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.events.atoms import Cut
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("held_on")

#: "diễn ra trong 2 ngày 21 và 22/6".
_DAYS_ON = re.compile("X[Nw]?w")
#: "hội thảo được Sở Y tế tổ chức ngày 12/1": who held it stands between.
_HELD_BY, _PASSIVE = re.compile("X[OoLRj&,]*x?Z"), "được"
_TOLD_WITH_DAYS = _GRAMMAR.words("told_with_days")
#: Between the days of a span: "từ ngày 5/1 đến | 10/1", "... đến ngày | 10/1".
_SPAN = re.compile("D(x)w?$")
_UP_TO = "đến"
#: A day, with its year or, where no year is known, without.
DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")
#: Atoms at the head of a sentence among which its day stands.
_OPENING = 9
_NUMBER = syllable_key("số")
#: No document is of an hour: "cuộc họp | sáng 6/2 của UBND tỉnh", "vào ngày 11/6 của HĐND tỉnh".
_TIMED, _DAY_WORD = _GRAMMAR.syllables("timed"), syllable_key("ngày")
#: Tokens from the word "số" to the day of a numbered document.
_DOCUMENT = 12


def day(cut: Cut, k: int, stop: int) -> str | None:
    """Return the day the sentence gives for what stands from `k` to `stop`: the nearest before, else one close behind.

    A day whose year is unknown comes back as "--01-21".
    """
    best: str | None = None
    for step, letter in enumerate(cut.text if "D" in cut.text else ""):
        value = cut.value(step) if letter == "D" else None
        if not isinstance(value, str) or not DAY.fullmatch(value) or _of_document(cut, step):
            continue
        up_to = _SPAN.search(cut.text, 0, step)
        if up_to is not None and cut.words(up_to.start(1)) == _UP_TO and best is not None:
            continue  # "từ ngày 5 đến ngày 10/5" is told by its first day
        bracketed = "(" in cut.text[k:step] and ")" not in cut.text[k:step]
        if step < k or (best is None and not bracketed and not _apart(cut, stop, step)):
            best = value
    return best


def _apart(cut: Cut, start: int, stop: int) -> bool:
    """Whether something else is told between two atoms; "từ 7 giờ ngày 3/5" only tells the hour."""
    between = enumerate(cut.text[start:stop], start)
    return any(
        letter in ".;:QSTC"
        or (
            letter == "X"
            and cut.words(i) not in _TOLD_WITH_DAYS
            and not _DAYS_ON.fullmatch(cut.text, i, stop)
            and not (_HELD_BY.match(cut.text, i, stop) and cut.words(i).endswith(_PASSIVE))
        )
        for i, letter in between
    )


def _of_document(cut: Cut, step: int) -> bool:
    """Whether a day is that of a document: "Kế hoạch số 655/KH-UBND ngày 31/10/2018 của ..."."""
    token = cut.token(step)
    before = cut.text[:step].rfind("D")
    start = max(0, token - _DOCUMENT, cut.token(before) if before >= 0 else 0)
    keys = cut.line.keys
    numbered = any(
        keys[i] == _NUMBER and not keys[i + 1][0].isalpha() for i in range(start, token)
    )  # no "chuyển đổi số"
    at = step - 1 - (step > 0 and cut.key(step - 1) == _DAY_WORD)
    timed = at >= 0 and cut.key(at) in _TIMED
    return (cut.text[step + 1 : step + 2] == "n" and not timed) or numbered


def opening_day(cut: Cut, *, whole: bool = False) -> str | None:
    """Return the day with which the sentence opens ("Ngày 27/7, ..."), or None; `whole`: anywhere in it."""
    for step, letter in enumerate(cut.text if whole else cut.text[:_OPENING]):
        if letter == "D" and isinstance(value := cut.value(step), str) and DAY.fullmatch(value):
            if _of_document(cut, step):
                continue
            return value
        if letter in "PRO" and not whole:
            return None
    return None


def latest_day(cuts: Iterable[Cut]) -> str | None:
    """Return the latest day told in a bulletin, which is no older than it by much."""
    days = (cut.value(k) for cut in cuts for k, letter in enumerate(cut.text) if letter == "D")
    whole = (day for day in days if isinstance(day, str) and DAY.fullmatch(day) and not day.startswith("-"))
    return max(whole, default=None)
