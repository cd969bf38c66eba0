"""Long lists in parts: the first rows on the page itself, all of them on pages of their own section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

T = TypeVar("T")

#: The rows of one page of a section.
PAGE = 50


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """Some rows of the section `name` out of `total`, from `first`.

    `before`, `after` and `all` are the addresses of its page before, its page after, and of its first page, or "".
    """

    name: str
    rows: Sequence[T]
    total: int
    first: int = 0
    before: str = ""
    after: str = ""
    all: str = ""

    def __iter__(self) -> Iterator[T]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def cut(name: str, rows: Sequence[T], most: int, fields: Mapping[str, str]) -> Cut[T]:
    """Return what a page shows of a section: `most` rows, a whole page of it where it was asked for, else nothing.

    >>> cut("events", range(70), 20, {}).all
    '?section=events#events'
    >>> list(cut("events", range(70), 20, {"section": "events", "page": "2"}))[:2]
    [50, 51]
    """
    section = fields.get("section", "")
    if section and section != name:
        return Cut(name, (), 0)
    kept = {key: value for key, value in fields.items() if key not in ("section", "page")}

    def address(page: int) -> str:
        number = {"page": str(page)} if page > 1 else {}
        return "?" + urlencode({**kept, "section": name, **number}) + f"#{name}"

    if not section:
        return Cut(name, rows[:most], len(rows), all=address(1) if len(rows) > most else "")
    asked = fields.get("page", "")
    last = max(1, -(-len(rows) // PAGE))
    page = min(max(1, int(asked)), last) if asked.isdecimal() and len(asked) < 9 else 1
    first = (page - 1) * PAGE
    return Cut(
        name,
        rows[first : first + PAGE],
        len(rows),
        first,
        before=address(page - 1) if page > 1 else "",
        after=address(page + 1) if page < last else "",
    )
