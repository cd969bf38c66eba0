"""Longest match of phrases over token keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from kg.text import tokenize

T = TypeVar("T")


class Trie(Generic[T]):
    """Phrases of token keys, each with a value; `longest` finds the longest phrase at a place in one walk."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: dict[Any, Any] = {}

    def add(self, phrase: str, value: T) -> None:
        """Add `phrase` (cut into tokens as a text is); a phrase added twice keeps its first value."""
        self.add_keys([t.key for t in tokenize(phrase)], value)

    def add_keys(self, keys: Iterable[str], value: T) -> None:
        """Add a phrase given as token keys."""
        node = self._root
        for key in keys:
            node = node.setdefault(key, {})
        node.setdefault(None, value)

    def starts(self) -> frozenset[str]:
        """Return the keys that a phrase can begin with: a place that begins otherwise need not be walked."""
        return frozenset(key for key in self._root if key is not None)

    def longest(self, keys: Sequence[str], start: int, end: int | None = None) -> tuple[int, T] | None:
        """Return (index behind the last token, value) of the longest phrase that begins at `start`, or None."""
        node = self._root
        if start >= len(keys) or keys[start] not in node:
            return None
        found: tuple[int, T] | None = None
        i = start
        stop = len(keys) if end is None else end
        while i < stop:
            node = node.get(keys[i])
            if node is None:
                break
            i += 1
            if None in node:
                found = (i, node[None])
        return found

    def all(self, keys: Sequence[str], start: int) -> list[tuple[int, T]]:
        """Return every phrase that begins at `start`, shortest first."""
        node = self._root
        found: list[tuple[int, T]] = []
        for i in range(start, len(keys)):
            node = node.get(keys[i])
            if node is None:
                break
            if None in node:
                found.append((i + 1, node[None]))
        return found
