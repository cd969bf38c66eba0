"""Longest match of phrases over token keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from kg.text import tokenize

T = TypeVar("T")


def places_of(keys: Sequence[str], wanted: frozenset[str] | set[str]) -> list[int]:
    """Return the indexes of those of `keys` that are `wanted`, in order."""
    # Many sentences have none of them, which the set tells without a step of the interpreter for each word.
    return [] if wanted.isdisjoint(keys) else [i for i, key in enumerate(keys) if key in wanted]


class Trie(Generic[T]):
    """Phrases of token keys, each with a value; `longest` finds the longest phrase at a place in one walk.

    `first` are the keys that a phrase can begin with: a place that begins otherwise need not be walked.
    """

    __slots__ = ("_root", "first")

    def __init__(self) -> None:
        self._root: dict[Any, Any] = {}
        self.first: set[str] = set()

    def add(self, phrase: str, value: T) -> None:
        """Add `phrase` (cut into tokens as a text is); a phrase added twice keeps its first value."""
        self.add_keys([t.key for t in tokenize(phrase)], value)

    def add_keys(self, keys: Iterable[str], value: T) -> None:
        """Add a phrase given as token keys."""
        node = self._root
        for number, key in enumerate(keys):
            if not number:
                self.first.add(key)
            node = node.setdefault(key, {})
        node.setdefault(None, value)

    def seconds(self) -> dict[str, frozenset[str] | None]:
        """Return, by the first key of phrases, the second keys that they go on with; None where one key is a phrase."""
        return {key: None if None in node else frozenset(node) for key, node in self._root.items() if key is not None}

    def branches(self) -> dict[str, tuple[T | None, frozenset[str]]]:
        """Return, by the first key of phrases, the value of that key alone (or None), and the second keys."""
        return {
            key: (node.get(None), frozenset(second for second in node if second is not None))
            for key, node in self._root.items()
            if key is not None
        }

    def openings(self, keys: Sequence[str]) -> list[int]:
        """Return the indexes in `keys` at which a phrase may begin, in order: its first two keys stand there."""
        root, last = self._root, len(keys) - 1
        found = []
        for i in places_of(keys, self.first):
            node = root[keys[i]]
            if None in node or (i < last and keys[i + 1] in node):
                found.append(i)
        return found

    def places(self, keys: Sequence[str]) -> list[int]:
        """Return the indexes in `keys` at which a phrase stands, in order."""
        return [i for i in self.openings(keys) if self.longest(keys, i) is not None]

    def within(self, keys: Sequence[str]) -> bool:
        """Whether a phrase stands anywhere in `keys`."""
        return any(self.longest(keys, i) for i in self.openings(keys))

    def longest(self, keys: Sequence[str], start: int, end: int | None = None) -> tuple[int, T] | None:
        """Return (index behind the last token, value) of the longest phrase that begins at `start`, or None."""
        stop = len(keys) if end is None else end
        node: dict[Any, Any] | None = self._root.get(keys[start]) if start < stop else None
        if node is None:
            return None
        i = start + 1
        found: tuple[int, T] | None = (i, node[None]) if None in node else None
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
        node: Any = self._root
        found: list[tuple[int, T]] = []
        i, stop = start, len(keys)
        while i < stop:
            node = node.get(keys[i])
            if node is None:
                break
            i += 1
            if None in node:
                found.append((i, node[None]))
        return found
