"""A request, as the server's parts see it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Request:
    """A request: method, path (decoded), query (as sent), headers by their names in lower case, and the body.

    A header sent more than once has its values joined by commas, as HTTP reads them.
    """

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes = b""
