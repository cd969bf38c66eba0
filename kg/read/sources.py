"""Files, folders, globs, `-` and addresses to bulletins, one after another, each with an ID of its own.

In: what the user named. Out: documents, and an issue for whatever could not be read; nothing is raised for a bad input.
"""

from __future__ import annotations

import glob
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from kg.model import Document, Issue
from kg.read.blob import Blob, Refused, bytes_blob, issue
from kg.read.formats import is_readable, read_blob
from kg.read.naming import file_ids, short_hash, stem_id
from kg.read.options import ReadOptions

if TYPE_CHECKING:
    from kg.read.fetch import Fetcher

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_ABOUT_THE_FOLDER = re.compile(r"(readme|licen[sc]e|copying|changelog|sources)(\.\w+)?", re.IGNORECASE)


def read_sources(sources: Sequence[str], options: ReadOptions | None = None) -> Iterator[Document | Issue]:
    """The bulletins that `sources` name, in order, with an `Issue` for each input that could not be read.

    A source is a file, a folder (read with its subfolders, in order of the names), a glob, `-` for standard input or an
    http(s) address. Every document's `id` is unique in the batch, and its `text` has `\\n` for every newline. An input
    that stands in the batch twice is read once. Inputs are read as they are asked for.
    """
    options = options or ReadOptions()
    batch = Batch(sources)
    yield from batch.problems
    with batch.fetcher(options) as fetcher:
        for found in batch.inputs:
            yield from batch.read(found, fetcher, options)


def count_inputs(sources: Sequence[str]) -> int:
    """How many files and addresses `sources` name: what a progress bar counts (a dump or feed counts as one)."""
    return len(Batch(sources).inputs)


class Batch:
    """The inputs that sources name, each once and in order, and the IDs given out so far.

    `problems` are what can be said before anything is read: missing files, names that would be one ID. `taken` are
    the IDs of an earlier look at the sources, which may be given `again` to what they were given to.
    """

    def __init__(self, sources: Sequence[str], taken: dict[str, str] | None = None, again: bool = False) -> None:
        found = [one for source in sources for one in _expand(source)]
        once: dict[Path | str, Path | str] = {}
        for one in found:
            if not isinstance(one, Issue):
                # Not resolve(), which fails on links that go round in circles.
                once.setdefault(Path(os.path.abspath(one)) if isinstance(one, Path) else one, one)  # noqa: PTH100
        self.inputs = list(once.values())
        self._ids = file_ids(PurePath(one) for one in self.inputs if isinstance(one, Path))
        self._taken = {} if taken is None else taken
        self._again = again
        self.problems = [*(one for one in found if isinstance(one, Issue)), *_same_names(self._ids)]

    def fetcher(self, options: ReadOptions) -> AbstractContextManager[Fetcher | None]:
        """What fetches pages for these inputs; nothing where all are files."""
        if not options.feed and all(isinstance(one, Path) or one == "-" for one in self.inputs):
            return nullcontext()
        from kg.read.fetch import Fetcher

        return Fetcher(options)

    def read(
        self, found: Path | str, fetcher: Fetcher | None, options: ReadOptions, done: set[str] | None = None
    ) -> Iterator[Document | Issue]:
        """The bulletins of one input, with their final IDs."""
        items: Iterator[Document | Issue]
        if isinstance(found, Path) and fetcher is not None and options.feed:
            items = _feed_file(found, fetcher, options, done)
        elif isinstance(found, Path):
            items = read_blob(_file_blob(found, self._ids[found]), options)
        elif found == "-":
            items = read_blob(_stdin_blob(), options)
        else:
            from kg.read.web import read_address

            assert fetcher is not None
            items = read_address(found, fetcher, options, done)
        for item in items:
            if isinstance(item, Document):
                yield from _settle(item, self._taken, options, self._again)
            else:
                yield item


def _feed_file(path: Path, fetcher: Fetcher, options: ReadOptions, done: set[str] | None) -> Iterator[Document | Issue]:
    """A feed or sitemap kept as a file: its articles are fetched."""
    from kg.read.cache import Fetched
    from kg.read.web import read_feed

    try:
        data = _file_blob(path, path.stem).read(options.limits.file_bytes)
        yield from read_feed(Fetched(str(path), "", data, 0.0), fetcher, options, done)
    except Refused as refused:
        yield issue("error", refused.code, str(path), str(refused))
    except OSError as error:
        yield issue("error", "unreadable-file", str(path), f"cannot be read: {error.strerror}")


def _expand(source: str) -> Iterator[Path | Issue | str]:
    """The files a source stands for, or the source itself where it is `-` or an address."""
    if source == "-" or _ADDRESS.match(source):
        yield source
        return
    path = Path(source)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield path
    elif glob.has_magic(source):
        found = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
        if not found:
            yield issue("error", "no-such-file", source, "no file has a name of this pattern")
        for name in found:
            if Path(name).is_dir():
                yield from _folder(Path(name))
            else:
                yield Path(name)
    else:
        yield issue("error", "no-such-file", source, "there is no such file or folder")


def _folder(folder: Path) -> Iterator[Path | Issue]:
    """A folder's bulletins, subfolders included, in order of their names; what it holds besides is counted."""
    found = False
    left: Counter[str] = Counter()
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(base, name)
            if name.startswith((".", "~$")):
                continue
            if is_readable(name) and not _ABOUT_THE_FOLDER.fullmatch(name):
                found = True
                yield path
            else:
                left[name if _ABOUT_THE_FOLDER.fullmatch(name) else path.suffix.lower() or "no suffix"] += 1
    if left:
        kinds = ", ".join(f"{count} × {kind}" for kind, count in sorted(left.items()))
        yield issue("note", "files-left-out", str(folder), f"left out {kinds}; name a file itself to have it read")
    if not found:
        yield issue("error", "no-bulletins", str(folder), "holds no file that could be a bulletin")


def _file_blob(path: Path, identity: str) -> Blob:
    return Blob(name=path.name, origin=str(path), open=lambda: path.open("rb"), id=identity)


def _stdin_blob() -> Blob:
    """Standard input as one input, named by what it says: two texts piped in one after the other are two bulletins."""
    data = sys.stdin.buffer.read()
    return bytes_blob(f"stdin-{sha256(data).hexdigest()[:8]}", "standard input", data)


def _same_names(ids: dict[PurePath, str]) -> Iterator[Issue]:
    """Says which files of the batch would have had the same ID, and which they have instead."""
    groups: dict[str, list[PurePath]] = {}
    for path, name in ids.items():
        if name != stem_id(path.name):
            groups.setdefault(stem_id(path.name), []).append(path)
    for stem, paths in groups.items():
        said = "; ".join(f"{path} is “{ids[path]}”" for path in paths[:5])
        more = f"; and {len(paths) - 5} more" if len(paths) > 5 else ""
        yield issue("warning", "same-name", stem, f"{len(paths)} files would be the bulletin “{stem}”: {said}{more}")


def _settle(document: Document, taken: dict[str, str], options: ReadOptions, again: bool) -> Iterator[Document | Issue]:
    """The document with its final ID and with what the importer said of the whole batch."""
    name = document.id
    path = document.path or document.source or document.id
    origin = document.source or path
    if name in taken:
        if taken[name] == origin and not again:
            yield issue("note", "given-twice", path, f"is the bulletin “{name}” that was read already")
            return
        if taken[name] != origin:
            other = f"{name}-{short_hash(origin)}"
            yield issue("warning", "same-name", path, f"“{name}” is already {taken[name]}; this one is “{other}”")
            name = other
    taken[name] = origin
    yield replace(
        document,
        id=name,
        path=path,
        published=options.published or document.published,
        locality=options.locality or document.locality,
        source=options.source or document.source,
        publisher=options.publisher or document.publisher,
        author=options.author or document.author,
    )
