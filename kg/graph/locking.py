"""One process writes a store, or several read it: a lock beside the store's files.

Oxigraph's own lock keeps a second writer out, but a reader beside a writer is undefined; this one keeps that out too.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from kg.errors import KgError

try:
    import fcntl
except ImportError:  # Windows: Oxigraph's own lock must do.
    fcntl = None  # type: ignore[assignment]


class Lock:
    """A shared or exclusive lock on a file, held until `release` or the end of the process."""

    def __init__(self, path: Path, *, exclusive: bool) -> None:
        """Take the lock; raises KgError where another process holds it, naming what to do."""
        self._file: IO[bytes] | None = None
        if fcntl is None:
            return
        try:
            self._file = path.open("ab")
        except OSError:
            # A store on read-only media has no writer to keep out.
            if not exclusive and not os.access(path.parent, os.W_OK):
                return
            raise KgError(f"cannot write to the store {path.parent}: check its permissions") from None
        try:
            fcntl.flock(self._file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            self._file = None
            doing = "in use" if exclusive else "being written"
            raise KgError(
                f"the store {path.parent} is {doing} by another process; wait until it has ended and try again"
            ) from None

    def release(self) -> None:
        """Let go of the lock."""
        if self._file is not None:
            self._file.close()
            self._file = None
