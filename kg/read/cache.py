"""Fetched pages kept in one SQLite file: for conditional requests, and for going on after an import was stopped.

The body is kept with its validators, so a page that did not change since, but was never imported, is not lost.
"""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import dataclass
from pathlib import Path

from kg.errors import KgError

_TABLE = """CREATE TABLE IF NOT EXISTS page (
    asked TEXT PRIMARY KEY, address TEXT NOT NULL, fetched REAL NOT NULL, etag TEXT, modified TEXT,
    media TEXT, charset TEXT, body BLOB NOT NULL)"""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as fetched: the address it was asked by and found at, its bytes, and what the server said of them.

    `at` is the time of the fetch in seconds since 1970.
    """

    asked: str
    address: str
    data: bytes
    at: float
    media: str | None = None
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None


class PageCache:
    """The pages of a cache file, made where it is missing. Raises `KgError` where the file is no cache."""

    def __init__(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(path, timeout=30)
            self._base.execute("PRAGMA journal_mode=WAL")
            self._base.execute(_TABLE)
        except OSError as error:
            raise KgError(f"{path}: cannot be written: {error.strerror}; name another file with --cache") from error
        except sqlite3.DatabaseError as error:
            raise KgError(f"{path}: is no page cache ({error}); delete it or name another file with --cache") from error

    def get(self, asked: str) -> Fetched | None:
        """The page last fetched by this address."""
        row = self._base.execute(
            "SELECT asked, address, body, fetched, media, charset, etag, modified FROM page WHERE asked = ?", (asked,)
        ).fetchone()
        if row is None:
            return None
        asked, address, body, *rest = row
        try:
            return Fetched(asked, address, zlib.decompress(body), *rest)
        except zlib.error:
            return None

    def put(self, page: Fetched) -> None:
        """Keeps a page instead of what was kept for its address."""
        with self._base:
            self._base.execute(
                "INSERT OR REPLACE INTO page (asked, address, body, fetched, media, charset, etag, modified) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    page.asked,
                    page.address,
                    zlib.compress(page.data, 6),
                    page.at,
                    page.media,
                    page.charset,
                    page.etag,
                    page.modified,
                ),
            )

    def close(self) -> None:
        """Closes the file."""
        self._base.close()
