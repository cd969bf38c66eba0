"""Counting rows in what the engine's own serialisers write, so that an answer too large is cut off early.

The serialisers are many times faster than a walk over the rows here; the marks counted are ones that cannot stand
inside a value in that format (in JSON and XML a value's quotes and brackets are escaped, in TSV its line breaks).
"""

from __future__ import annotations

from typing import Final

from kg.serve.options import LARGEST_ANSWER

_MARKS: Final = {"json": b',{"', "xml": b"<result>", "tsv": b"\n", "nt": b"\n"}
#: What each format has besides its rows: the head of TSV and CSV is a line, the first row of JSON follows a bracket.
_BESIDE: Final = {"json": -1, "xml": 0, "tsv": 1, "csv": 1, "nt": 0}


class TooLarge(Exception):
    """An answer has more rows, or bytes, than the server gives."""


class Counted:
    """A file that keeps what is written and raises TooLarge above `rows` rows of format `form`."""

    def __init__(self, form: str, rows: int) -> None:
        self._form, self._most = form, rows + _BESIDE[form]
        self._count = self._size = 0
        self._quoted = False
        self._tail = b""
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        """Keep `data`; raises TooLarge where it goes past the limit."""
        data = bytes(data)
        self._parts.append(data)
        self._size += len(data)
        if self._form == "csv":
            self._count_lines(data)
        else:
            mark = _MARKS[self._form]
            seen = self._tail + data
            self._count += seen.count(mark)
            self._tail = seen[len(seen) - len(mark) + 1 :] if len(mark) > 1 else b""
        if self._count > self._most or self._size > LARGEST_ANSWER:
            raise TooLarge
        return len(data)

    def _count_lines(self, data: bytes) -> None:
        """Count the lines of CSV, whose quoted values may hold line breaks; a quote inside a value is doubled."""
        for i, piece in enumerate(data.split(b'"')):
            if i:
                self._quoted = not self._quoted
            if not self._quoted:
                self._count += piece.count(b"\n")

    def flush(self) -> None:
        """Nothing is held back."""

    def getvalue(self) -> bytes:
        """Return all that was written."""
        return b"".join(self._parts)
