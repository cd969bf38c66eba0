"""A connection lent to a worker: while its client sends one query after another, nothing stands between the two.

A query by way of the server wakes three processes, each with cold caches; this way it wakes one. A worker takes only
what is one whole request to the endpoint. It gives the connection back, with what it has read, where anything else
comes, where nothing comes for a while, and where it is asked to.
"""

from __future__ import annotations

import contextlib
import select
import signal
import socket
import time
from collections.abc import Callable
from email.utils import formatdate
from functools import lru_cache
from http import HTTPStatus

import httptools

from kg.serve.endpoint import endpoint
from kg.serve.front import ENDPOINT, Front
from kg.serve.kept import Kept
from kg.serve.options import Job, Reply, Returned, ServeOptions, seconds_for
from kg.serve.requests import Request
from kg.serve.wire import End

#: Milliseconds after which a connection without a request is given back, and one whose client does not go on sending,
#: or reading.
_QUIET, _STUCK = 1000, 20
#: With so many, a forked worker has its own copies of what it writes to.
_WARM = 40
#: The most bytes of a request: the server gathers a longer one.
_WHOLE = 64 << 10
_END = b"\r\n\r\n"
#: The server's own business: how a message is sent, and what becomes of the connection.
_NOT_HERE = frozenset(("transfer-encoding", "expect", "upgrade"))


class Holder:
    """Answers requests to the endpoint on connections that are lent to this worker, as the server would."""

    def __init__(self, options: ServeOptions, answer: Callable[[Job], Reply]) -> None:
        """`answer` does a job; should it take longer than the time limit the kernel ends this process."""

        def put(job: Job, done: Callable[[Reply], None]) -> None:
            signal.setitimer(signal.ITIMER_REAL, seconds_for(job, options))
            done(answer(job))

        self._front = Front(options, endpoint(options, Kept(options, put).put))
        self._room = memoryview(bytearray(_WHOLE))

    def warm(self) -> None:
        """Answer a few queries that nobody has asked: the first that a process answers take it many times as long."""
        headers = {"host": "localhost", "content-type": "application/sparql-query"}
        for number in range(_WARM):
            body = f"SELECT * {{ ?s ?p ?o }} LIMIT 1 # {number}".encode()
            self._answer(Request("POST", ENDPOINT[0], "", headers, body))
        signal.setitimer(signal.ITIMER_REAL, 0)

    def hold(self, end: End) -> Returned:
        """Answer what comes on the connection that came last over `end`, until it is to be given back."""
        with socket.socket(fileno=end.file()) as line:
            ready = select.poll()
            ready.register(end.line, select.POLLIN)
            ready.register(line, select.POLLIN)
            while not end.waiting() and [file for file, _ in ready.poll(_QUIET)] == [line.fileno()]:
                data, request = self._receive(line)
                if request is None or isinstance(self._front.admit(request), Reply):
                    return Returned(read=data)
                unsent = _send(line, self._answer(request))
                # The clock that a job has started is stopped when its answer is on its way.
                signal.setitimer(signal.ITIMER_REAL, 0)
                if unsent:
                    return Returned(unsent=bytes(unsent))
        return Returned()

    def _receive(self, line: socket.socket) -> tuple[bytes, Request | None]:
        """Return what comes, and the request to the endpoint that it is as a whole, if it is one and no more."""
        data, announced, start = b"", None, 0
        while len(data) < _WHOLE:
            try:
                size = line.recv_into(self._room)
            except OSError:
                break
            data += self._room[:size]
            if not start and (end := data.find(_END)) >= 0:
                start = end + len(_END)
                announced = _announced(data[:start])
                if announced is None:
                    break
            if announced is not None and len(data) - start >= announced[1]:
                of, length = announced
                whole = Request(of.method, of.path, of.query, of.headers, data[start:])
                return data, whole if len(whole.body) == length else None
            # Many clients send the head first and then the body.
            if not size or not _ready(line, select.POLLIN):
                break
        return data, None

    def _answer(self, request: Request) -> bytes:
        answered: list[Reply] = []
        self._front.answer(request, answered.append)
        return written(answered[0], self._front.headers(request, answered[0]))


def written(reply: Reply, headers: tuple[tuple[bytes, bytes], ...]) -> bytes:
    """Return a reply as it goes over a connection."""
    length = b"" if reply.status in (204, 304) else b"content-length: %d\r\n" % len(reply.body)
    return b"".join((_head(reply.status, headers), _date(int(time.time())), length, b"\r\n", reply.body))


@lru_cache(maxsize=64)
def _announced(head: bytes) -> tuple[Request, int] | None:
    """Return the request that a head begins and the length of its body; None for what is the server's business.

    The heads that a client sends are alike, and so most of them are known.

    >>> head = b"POST /sparql?format=csv HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 6\\r\\n\\r\\n"
    >>> request, length = _announced(head)
    >>> request.query, request.headers["host"], length
    ('format=csv', 'localhost', 6)
    >>> _announced(b"GET /id/person/x HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n") is None
    True
    """
    reading = _Reading()
    parser = httptools.HttpRequestParser(reading)
    try:
        parser.feed_data(head)
    except (httptools.HttpParserError, httptools.HttpParserUpgrade):
        return None
    length = int(reading.headers.get("content-length", 0))
    if reading.seen != ["begun", "headed", "ended"][: 2 if length else 3]:
        return None
    path, _, query = reading.url.decode("latin-1").partition("?")
    method = parser.get_method().decode("ascii")
    if (
        parser.get_http_version() != "1.1"
        or not parser.should_keep_alive()
        or not _NOT_HERE.isdisjoint(reading.headers)
    ):
        return None
    ours = path in ENDPOINT and method in ("GET", "POST")
    return (Request(method, path, query, reading.headers), length) if ours else None


class _Reading:
    """What the parser makes of a head."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.url = b""
        self.headers: dict[str, str] = {}

    def on_message_begin(self) -> None:
        self.seen.append("begun")

    def on_url(self, url: bytes) -> None:
        self.url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        self.headers[key] = f"{self.headers[key]}, {text}" if key in self.headers else text

    def on_headers_complete(self) -> None:
        self.seen.append("headed")

    def on_message_complete(self) -> None:
        self.seen.append("ended")


def _ready(line: socket.socket, how: int) -> bool:
    """Wait a little until one can read from the other end, or write to it; returns whether one can."""
    one = select.poll()
    one.register(line, how)
    return bool(one.poll(_STUCK))


def _send(line: socket.socket, data: bytes) -> memoryview:
    """Send an answer; return what a client that does not read it has left."""
    unsent = memoryview(data)
    with contextlib.suppress(OSError):
        while unsent:
            try:
                unsent = unsent[line.send(unsent) :]
            except BlockingIOError:
                if not _ready(line, select.POLLOUT):
                    break
    return unsent


@lru_cache(maxsize=64)
def _head(status: int, headers: tuple[tuple[bytes, bytes], ...]) -> bytes:
    start = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n".encode()
    return b"".join((start, *(b"%b: %b\r\n" % header for header in headers)))


@lru_cache(maxsize=1)
def _date(second: int) -> bytes:
    return f"date: {formatdate(second, usegmt=True)}\r\n".encode()
