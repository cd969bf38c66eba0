"""One input before it is read: a name, where it came from, and its bytes on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from kg.model import Document, Issue, Severity
from kg.read.naming import stem_id
from kg.read.options import ReadOptions


class Refused(Exception):
    """One input cannot be read; the batch goes on. `code` is the issue's short name, the message says what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Blob:
    """An input's bytes: `name` is a file name (its suffix tells the format), `origin` what a message calls it.

    `id` is the ID of the bulletin it holds, where it holds one. `address` is the web address it was fetched from,
    `charset` and `media` what its server or archive said of it; `depth` counts the archives it was packed in.
    `one_of_many` marks a page of a crawl, where one without an article is nothing to worry about.
    """

    name: str
    origin: str
    open: Callable[[], BinaryIO]
    id: str
    address: str | None = None
    charset: str | None = None
    media: str | None = None
    depth: int = 0
    one_of_many: bool = False

    def read(self, limit: int) -> bytes:
        """All bytes; raises `Refused` when there are more than `limit`."""
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise Refused(
                "too-large", f"is larger than {limit / 1e6:.0f} MB; raise the limit with --limit file_bytes=…"
            )
        return data

    def head(self, size: int = 4096) -> bytes:
        """The first bytes, to tell a format by."""
        with self.open() as stream:
            return stream.read(size)


#: A reader turns one input into its bulletins, or into the inputs packed in it; whatever it cannot read is an issue or
#: one `Refused`.
Reader = Callable[[Blob, ReadOptions], Iterator["Document | Issue | Blob"]]


def bytes_blob(name: str, origin: str, data: bytes) -> Blob:
    """Bytes in memory as an input."""
    return Blob(name=name, origin=origin, open=lambda: BytesIO(data), id=stem_id(name))


def issue(severity: Severity, code: str, origin: str, message: str) -> Issue:
    """An issue about one input; `origin`, its place, is printed before the message."""
    return Issue(severity=severity, code=code, message=message, doc=origin)
