"""HTTP/1.1 on one connection: bytes to requests, by the strict parser of Node.js (llhttp), and replies to bytes.

An answer that is kept is with the client in 0.2 ms, of which a general web server and framework would take as much
again. Nothing here waits: a request goes to the application with what is to be done with its reply.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import formatdate
from functools import lru_cache, partial
from typing import Protocol, cast
from urllib.parse import unquote

import httptools

from kg.serve.options import Reply, text_reply

#: The largest request line and headers together, in bytes; a query in an address stays well below it.
LARGEST_HEAD = 64 << 10
#: The most requests of one connection that wait for the answers before them; no more is read meanwhile.
_AHEAD = 8
#: Seconds until a connection without a request is closed, and one whose request does not end.
_IDLE, _SLOW = 15.0, 60.0
#: Seconds for which what a refused client goes on to send is read and thrown away, so that it gets to the refusal.
_LINGER = 2.0


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
    parts: list[bytes] = field(default_factory=list)
    keep_alive: bool = True


class Application(Protocol):
    """What a connection asks."""

    def admit(self, request: Request) -> Reply | int:
        """Return the refusal of a request of which the head is there, or the most bytes its body may have."""

    def answer(self, request: Request, done: Callable[[Reply], None]) -> None:
        """Have a request answered: `done` is called with the reply, at once or later."""

    def head(self, request: Request, reply: Reply) -> bytes:
        """Return status line and headers of a reply but for those of the connection, each with its line break."""


class Connection(asyncio.Protocol):
    """A client's connection. `others` are all that are open; those above `most` are turned away."""

    def __init__(self, application: Application, others: set[Connection], most: int) -> None:
        self._application, self._others, self._most = application, others, most
        self._parser = httptools.HttpRequestParser(self)
        self._url = b""
        self._headers: dict[str, str] = {}
        self._request: Request | None = None
        self._in_head, self._held, self._size, self._largest = True, 0, 0, 0
        self._ahead: deque[tuple[Request, Reply | None]] = deque()
        self._busy = self._turning = self._full = self._held_back = self._last = self._refused = False
        self._since = time.monotonic()

    def finish(self) -> None:
        """Close the connection when the reply that is awaited, if any, has been sent."""
        if self._busy:
            self._last = True
        else:
            self._transport.close()

    def sweep(self, now: float) -> None:
        """Close the connection where nothing has come for too long; `now` is in seconds of the monotonic clock."""
        waited = 0.0 if self._busy else now - self._since
        if waited > 2 * _SLOW:
            # A client that does not read what it asked for.
            self._transport.abort()
        elif waited > (_IDLE if self._in_head and not self._held else _SLOW):
            self._transport.close()

    # What the event loop calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        # uvloop's transports are no subclasses of asyncio's.
        self._transport = cast(asyncio.Transport, transport)
        self._others.add(self)
        if len(self._others) > self._most:
            self._refuse(text_reply(503, "the server has too many connections; try again in a moment"))

    def connection_lost(self, error: Exception | None) -> None:
        """End; a reply that is still awaited goes nowhere."""
        self._others.discard(self)
        self._ahead.clear()

    def eof_received(self) -> bool:
        """Send the reply that is awaited, if any, to a client that has no more to ask."""
        self._last = True
        return self._busy

    def pause_writing(self) -> None:
        """Answer nothing more before the client has read what it was sent."""
        self._full = True

    def resume_writing(self) -> None:
        """Go on."""
        self._full = False
        self._next()

    def data_received(self, data: bytes) -> None:
        """Read what came."""
        if self._last:
            return
        # The parser itself would gather a header without end.
        self._held = self._held + len(data) if self._in_head else 0
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            self._last = True
        except httptools.HttpParserError:
            self._refuse(text_reply(400, "this is not HTTP as it should be"))
        if self._in_head and self._held > LARGEST_HEAD and not self._last:
            self._refuse(text_reply(400, "the head of the request is too large"))

    # What the parser calls; it takes an error raised here for one in the request.

    def on_message_begin(self) -> None:
        """Begin a request."""
        self._url, self._headers, self._in_head, self._size = b"", {}, True, 0
        self._since = time.monotonic()

    def on_url(self, url: bytes) -> None:
        """Keep the address."""
        self._url += url
        self._count(len(url))

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep a header."""
        self._count(len(name) + len(value))
        if not self._in_head:
            # What stands behind a body comes too late to say whose request it is.
            return
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        before = self._headers.get(key)
        self._headers[key] = text if before is None else f"{before}, {text}"

    def on_headers_complete(self) -> None:
        """Ask whether the request is welcome."""
        self._in_head, self._held, self._size = False, 0, 0
        url = httptools.parse_url(self._url)
        path, asked = url.path.decode("ascii"), (url.query or b"").decode("latin-1")
        method = self._parser.get_method().decode("ascii")
        self._request = request = Request(method, unquote(path) if "%" in path else path, asked, self._headers)
        parser = self._parser
        request.keep_alive = (
            parser.should_keep_alive() and parser.get_http_version() != "1.0" and not parser.should_upgrade()
        )
        admitted = self._application.admit(request)
        if isinstance(admitted, Reply):
            self._refuse(admitted)
            return
        self._largest = admitted
        if int(self._headers.get("content-length", 0)) > admitted:
            self._refuse_size()
        elif self._headers.get("expect", "").lower() == "100-continue" and not (self._busy or self._ahead):
            self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def on_body(self, body: bytes) -> None:
        """Keep a part of the body."""
        self._size += len(body)
        if self._request is not None and not self._last:
            self._request.parts.append(body)
            if self._size > self._largest:
                self._refuse_size()

    def on_message_complete(self) -> None:
        """Have the request answered, after those before it."""
        self._in_head, self._since = True, time.monotonic()
        request, self._request = self._request, None
        if request is None or self._last:
            return
        request.body = b"".join(request.parts)
        request.parts.clear()
        self._ahead.append((request, None))
        self._next()
        if len(self._ahead) > _AHEAD and not self._held_back:
            self._held_back = True
            self._transport.pause_reading()

    def _count(self, size: int) -> None:
        self._size += size
        if self._size > LARGEST_HEAD:
            raise ValueError("the head of the request is too large")

    # Replies, in the order of the requests.

    def _refuse_size(self) -> None:
        self._refuse(text_reply(413, f"the request is larger than {self._largest} bytes"))

    def _refuse(self, reply: Reply) -> None:
        """Answer a request that is not read to its end, and none after it."""
        if not self._last:
            # Only a client whose head is in order is waited for.
            self._last, self._refused = True, self._request is not None
            request = self._request or Request("", "", "", {})
            request.keep_alive = False
            self._ahead.append((request, reply))
            self._next()

    def _next(self) -> None:
        """Have the next request answered, if it is its turn."""
        if self._turning:
            return
        self._turning = True
        while self._ahead and not self._busy and not self._full and not self._transport.is_closing():
            request, reply = self._ahead.popleft()
            self._busy = True
            if reply is not None:
                self._send(request, reply)
            else:
                self._application.answer(request, partial(self._send, request))
        self._turning = False
        if self._held_back and len(self._ahead) <= _AHEAD and not self._transport.is_closing():
            self._held_back = False
            self._transport.resume_reading()

    def _send(self, request: Request, reply: Reply) -> None:
        self._busy, self._since = False, time.monotonic()
        if self._transport.is_closing():
            return
        last = not request.keep_alive or (self._last and not self._ahead)
        head = [self._application.head(request, reply), _date(int(time.time()))]
        if reply.status not in (204, 304):
            head.append(b"content-length: %d\r\n" % len(reply.body))
        head.append(b"connection: close\r\n\r\n" if last else b"\r\n")
        if request.method != "HEAD":
            head.append(reply.body)
        self._transport.write(b"".join(head))
        if last:
            self._last = True
            self._ahead.clear()
            self._leave()
        self._next()

    def _leave(self) -> None:
        """Close; after a refusal a little later, as closing on what is not yet read would undo the reply."""
        if not self._refused:
            self._transport.close()
        else:
            self._transport.write_eof()
            asyncio.get_running_loop().call_later(_LINGER, self._transport.close)


@lru_cache(maxsize=2)
def _date(seconds: int) -> bytes:
    return f"date: {formatdate(seconds, usegmt=True)}\r\n".encode()
