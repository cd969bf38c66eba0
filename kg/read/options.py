"""What an import may be told: metadata the importer knows, column names, limits, manners towards web servers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from types import MappingProxyType

from kg.errors import KgError

#: The fields of a `Document` that a column of a dump can fill.
FIELDS = ("id", "text", "title", "published", "publisher", "author", "source", "locality")

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one import takes before it refuses: what is over a limit becomes an `Issue`, never a hang.

    Sizes are in bytes after decompression, times in seconds.
    """

    file_bytes: int = 64 * _MB
    """One bulletin's file, one member of an archive, one row of a dump."""
    text_length: int = 2 * _MB
    """One bulletin's text, in characters: some 1,000 pages."""
    markdown_bytes: int = _MB // 2
    """One Markdown file: its parser takes 600 times the memory of what it reads."""
    part_bytes: int = 20 * _MB
    """One part of an office file, unpacked."""
    page_bytes: int = 10 * _MB
    """One page (without pictures written out in it), feed or sitemap."""
    archive_bytes: int = 4_000 * _MB
    """All members of one archive together."""
    archive_members: int = 200_000
    compression_ratio: int = 200
    """A member that unpacks to more than this many times its packed size (and over 1 MB) is refused."""
    pdf_pages: int = 2_000
    page_seconds: float = 60.0
    """One page from first byte asked to last byte read, redirects included."""
    connect_seconds: float = 15.0
    """Opening a connection, and each silence while reading."""
    redirects: int = 8
    retries: int = 3
    """Tries after the first, for 429, 5xx and broken connections."""
    wait_seconds: float = 120.0
    """The longest a server's Retry-After or Crawl-delay is waited for."""
    feed_entries: int = 5_000
    sitemap_depth: int = 3


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What `read_sources` is told; the defaults are right for a folder of bulletins.

    `published` (ISO date, or dd/mm/yyyy), `locality`, `source`, `publisher` and `author` hold for every bulletin of the
    batch and win over what a page says of itself. `columns` maps fields of a document (`FIELDS`) to the columns or keys
    of a .csv or .jsonl dump. `encoding` is set only where detection fails. `since` (ISO date) drops feed and sitemap
    entries that are older, `match` (regular expression) those whose address does not contain it. `feed` reads addresses
    as feeds or sitemaps. `allow_local` permits addresses of the local network. `site_rules` are YAML files of the
    user's own. `cache` is the file that keeps fetched pages for conditional requests and for going on after a stop.

    Raises `KgError` where a value is no date, no field or no expression.
    """

    published: str | None = None
    locality: str | None = None
    source: str | None = None
    publisher: str | None = None
    author: str | None = None
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    encoding: str | None = None
    feed: bool = False
    since: str | None = None
    match: str | None = None
    allow_local: bool = False
    obey_robots: bool = True
    requests_per_second: float = 1.0
    user_agent: str = "kg-bulletin (reads bulletins into a knowledge graph; obeys robots.txt)"
    site_rules: tuple[Path, ...] = ()
    cache: Path | None = None
    fresh_seconds: float = 24 * 3600.0
    """A page reached through a feed and fetched less than this long ago is taken from the cache without a request."""
    limits: Limits = field(default_factory=Limits)
    on_more: Callable[[int], None] = field(default=lambda count: None, compare=False, repr=False)
    """Called where an input (a feed, an archive, a dump) turns out to hold `count` bulletins more than one."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "published", iso_date(self.published, "published"))
        object.__setattr__(self, "since", iso_date(self.since, "since"))
        object.__setattr__(self, "columns", dict(self.columns))
        for name in self.columns:
            if name not in FIELDS:
                raise KgError(f"--map: “{name}” is no field of a bulletin; the fields are {', '.join(FIELDS)}")
        if self.match is not None:
            try:
                re.compile(self.match)
            except re.error as error:
                raise KgError(f"--match: “{self.match}” is no regular expression: {error}") from error
        if self.requests_per_second <= 0:
            raise KgError("requests per second must be more than 0")
        if self.encoding is not None:
            from kg.read.decode import check_encoding

            check_encoding(self.encoding)


def parse_columns(text: str) -> dict[str, str]:
    """`"text=body,date=published"` as a mapping from a document's fields to the dump's columns.

    Either order is understood as long as one side is a field; `date` stands for `published`, `url` for `source`. With
    a field on both sides the left is the field. Raises `KgError` on a pair without `=` or without a field.

    >>> parse_columns("text=body,date=published")
    {'text': 'body', 'published': 'published'}
    """
    short = {"date": "published", "url": "source", "address": "source", "place": "locality", "body": "text"}
    columns: dict[str, str] = {}
    for pair in filter(None, (part.strip() for part in text.split(","))):
        left, equals, right = (part.strip() for part in pair.partition("="))
        if not equals or not left or not right:
            raise KgError(f"--map: “{pair}” is not FIELD=COLUMN; for example --map text=body,published=date")
        name = short.get(left, left)
        if name not in FIELDS:
            raise KgError(f"--map: “{left}” is no field of a bulletin; the fields are {', '.join(FIELDS)}")
        columns[name] = right
    return columns


def parse_limits(settings: Sequence[str]) -> Limits:
    """`["page_bytes=20MB", "retries=0"]` as limits, the others as they are; sizes may end in kB, MB or GB.

    Raises `KgError` on an unknown name or a value that is no number.

    >>> parse_limits(["page_bytes=20MB"]).page_bytes
    20000000
    """
    known = {one.name: one.type for one in fields(Limits)}
    units = {"kb": 1e3, "mb": 1e6, "gb": 1e9, "s": 1, "": 1}
    changed: dict[str, int | float] = {}
    for setting in settings:
        name, _, value = (part.strip() for part in setting.partition("="))
        found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(kb|mb|gb|s|)", value, re.IGNORECASE)
        if name not in known:
            raise KgError(f"--limit: “{name}” is no limit; the limits are {', '.join(known)}")
        if not found:
            raise KgError(f"--limit: “{value}” is no number; for example --limit {name}=20MB")
        number = float(found[1]) * units[found[2].lower()]
        changed[name] = number if known[name] == "float" else int(number)
    return Limits(**changed)  # type: ignore[arg-type]


def iso_date(text: str | None, name: str) -> str | None:
    """The date in ISO form, of `yyyy-mm-dd`, `yyyy-mm`, `yyyy` or `dd/mm/yyyy`; None stays None.

    Raises `KgError` naming the option where it is no date of the calendar.

    >>> iso_date("21/1/2024", "published")
    '2024-01-21'
    """
    if text is None or not text.strip():
        return None
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text.strip())
    if found:
        year, month, day = found.groups()
    else:
        found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text.strip())
        if not found:
            raise KgError(f"--{name}: “{text}” is no date; write it as 2024-01-21")
        day, month, year = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise KgError(f"--{name}: “{text}” is no day of the calendar ({error}); write it as 2024-01-21") from error
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
