"""HTTP/1.1 as the server reads it: uvicorn's fast parser (llhttp), which is strict, with a bound to the head."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kg.serve.front import ENDPOINT
from kg.serve.gateway import Gateway
from kg.serve.options import Reply, Returned

#: The largest request line and headers together, in bytes; a query in an address stays well below it.
LARGEST_HEAD = 64 << 10


class Bounded(HttpToolsProtocol):
    """A connection that is closed, with a status of 400, when the head of a request grows beyond all use."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Keep what to write to."""
        super().connection_made(cast(asyncio.Transport, _Gathered(transport, self.loop)))

    app: Gateway
    transport: _Gathered  # type: ignore[assignment]
    _lent = _ending = False
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
        """Let a client that has no more to ask have the answers it waits for, then end."""
        self.transport.flush()
        if self.cycle is None or self.cycle.response_complete:
            return False
        self.cycle.keep_alive = False
        return True

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

    def on_response_complete(self) -> None:
        """Wait for the next request; after one to the endpoint, let a worker wait for it."""
        super().on_response_complete()
        if self.scope["path"] in ENDPOINT:
            # After what is gathered has been sent.
            self.loop.call_soon(self._offer)

    def _offer(self) -> None:
        """Let a worker have the connection, if nothing has come and nothing is left to be sent."""
        quiet = self.cycle.response_complete and self._in_head and not self._held and not self.pipeline
        if quiet and not self.transport.is_closing() and not self.transport.get_write_buffer_size():
            if self._lent or not self.app.lend(self):
                return
            self._lent = True
            self._unset_keepalive_if_required()
            self.flow.pause_reading()

    def file(self) -> int:
        """Return the number of the connection among the open files."""
        return int(self.transport.get_extra_info("socket").fileno())

    def take_back(self, returned: Returned) -> None:
        """Go on where the worker has left off."""
        self._lent = False
        if self.transport.is_closing():
            return
        if returned.unsent:
            self.transport.write(returned.unsent)
        if self._ending:
            self.transport.close()
            return
        self.flow.resume_reading()
        self.timeout_keep_alive_task = self.loop.call_later(self.timeout_keep_alive, self.timeout_keep_alive_handler)
        if returned.read:
            self.data_received(returned.read)

    def ended(self, reply: Reply) -> None:
        """Send the last answer."""
        if not self.transport.is_closing():
            self.transport.write(self.app.last(reply))
            self.transport.close()

    def shutdown(self) -> None:
        """End when the answer that is awaited has been sent."""
        self._ending = True
        if self._lent:
            self.app.ask_back()
        else:
            super().shutdown()

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
            self._loop.call_soon(self.flush)
        self._parts.append(data)

    def close(self) -> None:
        """Send what is left, then close."""
        self.flush()
        self._transport.close()

    def flush(self) -> None:
        """Send what is gathered."""
        parts, self._parts = self._parts, []
        if parts and not self._transport.is_closing():
            self._transport.write(b"".join(parts))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)
