"""Bulletins sent to a store that `kg serve` serves: the sender reads the files, the server their facts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

from kg.errors import KgError
from kg.graph.endpoint import Endpoint, said
from kg.model import Document, Issue, Span

#: So many bulletins, or bytes, are sent at once: the server writes them whole or not at all, and between two lots it
#: answers others.
_BULLETINS, _BYTES = 16, 2_000_000


@dataclass(frozen=True, slots=True)
class Taken:
    """What the server said of the bulletins of one request, as `kg.api.ImportReport` has it."""

    imported: list[str]
    unchanged: list[str]
    copies: list[str]
    failed: list[str]
    facts: dict[str, int]
    issues: list[Issue]


def send_bulletins(endpoint: Endpoint, documents: Iterable[Document | Issue], taken: Callable[[Taken], None]) -> None:
    """Send bulletins as they come, and hand to `taken` what the server says of each lot; issues are passed on in it.

    Raises KgError where the server takes none from here.
    """
    lines: list[bytes] = []
    size = 0
    try:
        for item in documents:
            if isinstance(item, Issue):
                taken(Taken([], [], [], [], {}, [item]))
                continue
            line = json.dumps(asdict(item), ensure_ascii=False).encode("utf-8", "replace") + b"\n"
            if lines and (len(lines) >= _BULLETINS or size + len(line) > _BYTES):
                lot, lines, size = lines, [], 0
                taken(_send(endpoint, lot))
            lines.append(line)
            size += len(line)
    finally:
        # An interrupted import keeps what it has read.
        if lines:
            taken(_send(endpoint, lines))


def _send(endpoint: Endpoint, lines: list[bytes]) -> Taken:
    assert endpoint.bulletins is not None
    headers = {"Content-Type": "application/x-ndjson", "Accept": "application/json"}
    reply = endpoint.send(endpoint.bulletins, b"".join(lines), headers)
    if reply.status not in (200, 422):
        raise KgError(f"{endpoint.address} did not take the bulletins: {said(reply)}")
    told = json.loads(reply.data)
    issues = [
        Issue(i["severity"], i["code"], i["message"], i["where"], Span(*i["span"]) if i["span"] else None)
        for i in told["issues"]
    ]
    return Taken(told["imported"], told["unchanged"], told["copies"], told["failed"], told["facts"], issues)
