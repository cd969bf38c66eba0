"""How jobs and replies pass between the server and a worker: records over a socket, each with its length before it.

Both ends are of this program. One record is one write, and the server's end never waits: a thread that waits for a
worker costs more time than a small query does.
"""

from __future__ import annotations

import asyncio
import pickle
import socket
import struct
from collections.abc import Mapping
from typing import cast

from kg.serve.options import Job, Reply

_LENGTH = struct.Struct("!Q")


def packed(record: object) -> bytes:
    """Return a record as it goes over the socket; a job or reply goes as the plain values it is made of."""
    match record:
        case Job(kind, values):
            record = ("job", kind, values)
        case Reply(status, media_type, body, headers):
            record = ("reply", status, media_type, body, headers)
    data = pickle.dumps(record, protocol=5)
    return _LENGTH.pack(len(data)) + data


def unpacked(data: bytes | bytearray | memoryview) -> object:
    """Return the record that `packed` wrote, without its length."""
    record: object = pickle.loads(data)
    match record:
        case ("job", str(kind), Mapping() as values):
            return Job(kind, values)
        case ("reply", int(status), str(media_type), bytes(body), tuple(headers)):
            return Reply(status, media_type, body, headers)
    return record


def receive(line: socket.socket) -> object:
    """Wait for the next record; raises EOFError where the other end has closed."""
    return unpacked(_exactly(line, _LENGTH.unpack(_exactly(line, _LENGTH.size))[0]))


def _exactly(line: socket.socket, size: int) -> bytearray:
    data = bytearray(size)
    view = memoryview(data)
    while view:
        count = line.recv_into(view)
        if not count:
            raise EOFError
        view = view[count:]
    return data


class Line(asyncio.Protocol):
    """The server's end: one job at a time, its reply in a future."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._reply: asyncio.Future[object | None] | None = None
        self._parts: list[bytes] = []
        self._size = 0
        self._awaited = 0

    async def ask(self, job: Job, seconds: float) -> object | None:
        """Send a job; returns the reply, None where it is not there in time; raises EOFError if the worker ends."""
        if self._transport is None or self._transport.is_closing():
            raise EOFError
        loop = asyncio.get_running_loop()
        self._reply = reply = loop.create_future()
        self._transport.write(packed(job))
        timer = loop.call_later(seconds, lambda: None if reply.done() else reply.set_result(None))
        try:
            answered: object | None = await reply
            return answered
        finally:
            timer.cancel()
            self._reply = None

    def close(self) -> None:
        """Let go of the socket."""
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what to write to."""
        # uvloop's transports are no subclasses of asyncio's.
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Gather a reply; hand it over when it is whole."""
        self._parts.append(data)
        self._size += len(data)
        if self._size < max(self._awaited, _LENGTH.size):
            return
        whole = memoryview(b"".join(self._parts) if len(self._parts) > 1 else data)
        self._awaited = _LENGTH.size + _LENGTH.unpack_from(whole)[0]
        self._parts = [bytes(whole)] if self._size < self._awaited else []
        if self._parts:
            return
        self._size = self._awaited = 0
        if self._reply is not None and not self._reply.done():
            self._reply.set_result(unpacked(whole[_LENGTH.size :]))

    def connection_lost(self, error: Exception | None) -> None:
        """Tell who waits that no reply comes."""
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(EOFError())
