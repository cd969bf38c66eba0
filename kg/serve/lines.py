"""HTTP/1.1 as the server reads it: uvicorn's fast parser (llhttp), which is strict, with a bound to the head."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

#: The largest request line and headers together, in bytes; a query in an address stays well below it.
LARGEST_HEAD = 64 << 10


class Bounded(HttpToolsProtocol):
    """A connection that is closed, with a status of 400, when the head of a request grows beyond all use."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Keep what to write to."""
        super().connection_made(cast(asyncio.Transport, _Gathered(transport, self.loop)))

    _in_head = True
    _held = 0
    _seen = 0

    def data_received(self, data: bytes) -> None:
        """Read what came; the parser itself would gather a header without end."""
        self._held = self._held + len(data) if self._in_head else 0
        super().data_received(data)
        if self._in_head and self._held > LARGEST_HEAD and not self.transport.is_closing():
            self.send_400_response("The head of the request is too large.")

    def eof_received(self) -> bool:  # type: ignore[override]
        """Let a client that has no more to ask have the answer it waits for."""
        return self.cycle is not None and not self.cycle.response_complete

    def on_message_begin(self) -> None:
        """Count anew."""
        self._in_head, self._seen = True, 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        """Keep the address."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep a header; what stands behind a body comes too late to say whose request it is."""
        self._count(len(name) + len(value))
        if self._in_head:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Begin to answer."""
        self._in_head, self._held = False, 0
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Wait for the next head."""
        super().on_message_complete()
        self._in_head = True

    def _count(self, size: int) -> None:
        self._seen += size
        if self._seen > LARGEST_HEAD:
            # The parser takes an error here for one in the request, and answers 400.
            raise ValueError("the head of the request is too large")


class _Gathered:
    """A transport that sends the head and the body of an answer together, where they are written one after another."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport, self._loop = transport, loop
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> None:
        """Send `data` before the loop goes on to other work."""
        if not self._parts:
            self._loop.call_soon(self._flush)
        self._parts.append(data)

    def close(self) -> None:
        """Send what is left, then close."""
        self._flush()
        self._transport.close()

    def _flush(self) -> None:
        parts, self._parts = self._parts, []
        if parts and not self._transport.is_closing():
            self._transport.write(b"".join(parts))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)
