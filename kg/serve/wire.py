"""How jobs and replies pass between the server and a worker: records over a socket, each with its length before it.

Both ends are of this program. One record is one write, and the server's end never waits: a thread that waits for a
worker costs more time than a small query does.
"""

from __future__ import annotations

import asyncio
import pickle
import socket
import struct
from collections.abc import Callable
from typing import cast

from kg.serve.options import Job, Reply

_LENGTH = struct.Struct("!Q")
#: A small record comes with one call.
_PIECE = 64 << 10


def packed(record: object) -> bytes:
    """Return a record as it goes over the socket; a job or reply goes as the plain values it is made of."""
    if isinstance(record, Job):
        record = ("job", record.kind, record.values)
    elif isinstance(record, Reply):
        record = ("reply", record.status, record.media_type, record.body, record.headers)
    data = pickle.dumps(record, protocol=5)
    return _LENGTH.pack(len(data)) + data


def unpacked(data: bytes | bytearray | memoryview) -> object:
    """Return the record that `packed` wrote, without its length."""
    record: object = pickle.loads(data)
    if isinstance(record, tuple):
        return Job(*record[1:]) if record[0] == "job" else Reply(*record[1:])
    return record


def receive(line: socket.socket) -> object:
    """Wait for the next record; raises EOFError where the other end has closed."""
    data = line.recv(_PIECE)
    while len(data) < _LENGTH.size:
        data += _some(line, _LENGTH.size)
    whole = _LENGTH.size + _LENGTH.unpack_from(data)[0]
    if len(data) < whole:
        parts, size = [data], len(data)
        while size < whole:
            parts.append(_some(line, whole - size))
            size += len(parts[-1])
        data = b"".join(parts)
    return unpacked(memoryview(data)[_LENGTH.size :])


def _some(line: socket.socket, most: int) -> bytes:
    data = line.recv(min(most, 1 << 20))
    if not data:
        raise EOFError
    return data


class Line(asyncio.Protocol):
    """The server's end: one job at a time, its reply to the function given with it."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._done: Callable[[object | None], None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._parts: list[bytes] = []
        self._size = 0
        self._awaited = 0

    @property
    def lost(self) -> bool:
        """Whether the worker has ended."""
        return self._transport is None or self._transport.is_closing()

    def ask(self, job: Job, seconds: float, done: Callable[[object | None], None]) -> None:
        """Send a job; `done` gets its reply, TimeoutError where it is not there in time, None if the worker ends."""
        assert self._transport is not None
        self._done = done
        self._timer = asyncio.get_running_loop().call_later(seconds, self._tell, TimeoutError())
        self._transport.write(packed(job))

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
        self._tell(unpacked(whole[_LENGTH.size :]))

    def connection_lost(self, error: Exception | None) -> None:
        """Tell who waits that no reply comes."""
        self._tell(None)

    def _tell(self, record: object | None) -> None:
        done, self._done = self._done, None
        if self._timer is not None:
            self._timer.cancel()
        if done is not None:
            done(record)
