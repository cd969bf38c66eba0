"""Plain text: the text as it stands; its first line is the title where it looks like one."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Document, Issue
from kg.read.blob import Blob, Refused
from kg.read.dates import date_line
from kg.read.decode import decode
from kg.read.options import Limits, ReadOptions

_LONGEST_TITLE = 250
#: Where the day of publication stands: within so many lines and characters, on a line of at most so many.
_HEAD_LINES, _HEAD, _LONGEST_STAMP = 8, 4_000, 80


def read_plain(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A .txt file as one bulletin."""
    decoded = decode(read_text_file(blob, options.limits), blob.charset, options.encoding)
    yield from decoded.issues(blob.origin)
    check_text(decoded.text)
    yield Document(
        id=blob.id,
        text=decoded.text,
        title=first_line_title(decoded.text),
        published=stamped_day(decoded.text),
    )


def read_text_file(blob: Blob, limits: Limits) -> bytes:
    """The bytes of a text of at most the allowed length, in whatever encoding."""
    longest = min(limits.file_bytes, 4 * limits.text_length)
    data = blob.head(longest + 1)
    if len(data) > longest:
        raise Refused("too-large", too_long(limits))
    return data


def too_long(limits: Limits) -> str:
    """What is said of a text that is too long for one bulletin."""
    return f"is longer than {limits.text_length:,} characters; split it, or raise the limit with --limit text_length=…"


def check_text(text: str) -> None:
    """Raises `Refused` where a text has nothing to read."""
    if not text.strip():
        raise Refused("empty", "is empty")


def stamped_day(text: str) -> str | None:
    """The ISO day of publication where a line of its own at the head of a text gives it, perhaps behind the author.

    >>> stamped_day("Khai mạc hội nghị\\nLê Hà - Thứ năm, 16/05/2024 17:33 (GMT+7)\\nSáng 16/5, Tỉnh ủy ...")
    '2024-05-16'
    """
    head = [line.strip() for line in text[:_HEAD].split("\n") if line.strip()][:_HEAD_LINES]
    for line in head:
        if len(line) <= _LONGEST_STAMP and (day := date_line(line) or date_line(line.rpartition(" - ")[2])):
            return day
    return None


def first_line_title(text: str) -> str | None:
    """The first line that is not blank, where it reads as a title: not too long, no full stop, more text below it.

    >>> first_line_title("Hội nghị tổng kết năm 2023\\nSáng 21/1, Đảng ủy tổ chức hội nghị.")
    'Hội nghị tổng kết năm 2023'
    """
    first, _, rest = text.lstrip().partition("\n")
    first = first.strip()
    good = 0 < len(first) <= _LONGEST_TITLE and not first.endswith((".", ";", ",", ":")) and rest.strip()
    return first if good else None
