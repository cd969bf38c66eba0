"""Folders and feeds looked at again and again: what is new or changed is read."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kg.model import Document, Issue
from kg.read.options import ReadOptions
from kg.read.sources import Batch


@dataclass(frozen=True, slots=True)
class Round:
    """The end of one look at everything: a moment to write down what was read. `number` counts from 1."""

    number: int


def watch_sources(
    sources: Sequence[str],
    options: ReadOptions | None = None,
    every: float = 60.0,
    wait: Callable[[float], None] = time.sleep,
) -> Iterator[Document | Issue | Round]:
    """The bulletins of folders, files, addresses and feeds, then for ever what is new or changed in them.

    A file that changed is read when it has stopped changing, that is, at the first look (`every` seconds apart) that
    finds it as the look before did. Problems are said once, until they change. Each look ends with a `Round`.
    """
    options = options or ReadOptions()
    state = _State()
    number = 0
    with Batch(sources).fetcher(options) as fetcher:
        while True:
            number += 1
            batch = Batch(sources, state.taken, again=True)
            yield from state.news(batch.problems)
            for found in batch.inputs:
                if isinstance(found, Path) and not state.is_due(found, first=number == 1):
                    continue
                yield from state.news(batch.read(found, fetcher, options, state.done))
            yield Round(number)
            wait(every)


class _State:
    """What earlier looks have seen."""

    def __init__(self) -> None:
        self.taken: dict[str, str] = {}
        self.done: set[str] = set()
        self._said: set[Issue] = set()
        self._texts: dict[str, str] = {}
        self._read: dict[Path, tuple[int, int]] = {}
        self._seen: dict[Path, tuple[int, int]] = {}

    def is_due(self, path: Path, first: bool) -> bool:
        """Whether a file is to be read now."""
        try:
            status = path.stat()
        except OSError:
            return False
        now = (status.st_mtime_ns, status.st_size)
        settled = first or self._seen.get(path) == now
        self._seen[path] = now
        if not settled or self._read.get(path) == now:
            return False
        self._read[path] = now
        return True

    def news(self, items: Sequence[Document | Issue] | Iterator[Document | Issue]) -> Iterator[Document | Issue]:
        """The items that say something new."""
        for item in items:
            if isinstance(item, Document):
                seal = sha256(repr(item).encode("utf-8", "surrogatepass")).hexdigest()
                if self._texts.get(item.id) != seal:
                    self._texts[item.id] = seal
                    yield item
            elif item not in self._said and item.code != "given-twice":
                self._said.add(item)
                yield item
