"""The one exception the library raises for what a user can put right."""

from __future__ import annotations


class KgError(Exception):
    """Says what was wrong, where (file, line or row) and what to do; the command line prints it, no traceback."""
