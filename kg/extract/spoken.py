"""Whom a bulletin speaks of as its sentences go on: the persons that "ông" and "bà" mean."""

from __future__ import annotations

from kg.extract.units import Line, Unit
from kg.text import syllable_key

_MR, _MRS = syllable_key("ông"), syllable_key("bà")


class Spoken:
    """The person the last sentence was about, and those before, with what is known of their sex."""

    def __init__(self) -> None:
        self.subject: str | None = None
        self._subjects: list[str] = []
        self._women: dict[str, bool] = {}

    def take(self, name: str) -> None:
        """Let the next sentences be about `name` until another is named."""
        self.subject = name
        self._subjects = [*(other for other in self._subjects if other != name), name]

    def learn_sex(self, line: Line, index: int, name: str) -> None:
        """Remember from "ông" or "bà" before a name whether a woman bears it."""
        if index and line.units[index - 1].key in (_MR, _MRS):
            self._women[name] = line.units[index - 1].key == _MRS

    def mean(self, pronoun: Unit) -> None:
        """Let "ông" and "bà" mean the last man or woman that a sentence was about."""
        woman = {_MR: False, _MRS: True}.get(pronoun.key)
        if woman is None:
            return
        fitting = [name for name in self._subjects if self._women.get(name, woman) is woman]
        if fitting:
            self.subject = fitting[-1]
