"""How jobs and replies pass between the server and a worker: records over a socket, each with its length before it.

Both ends are of this program. One record is one write, and the server's end never waits: a thread that waits for a
worker costs more time than a small query does.
"""

from __future__ import annotations

import asyncio
import pickle
import socket
import struct
from collections.abc import Callable, Mapping
from typing import cast

from kg.serve.options import Job, Reply, Returned

_LENGTH = struct.Struct("!Q")
#: A small record comes with one call.
_PIECE = 64 << 10
#: Whether an open file can be handed from one process to another here.
FILES = hasattr(socket, "send_fds")


#: What goes to a worker beside jobs: with a connection, and to have it back.
LENT, ASKED_BACK = "lent", "asked back"


def packed(record: object) -> bytes:
    """Return a record as it goes over the socket; a job or reply goes as the plain values it is made of."""
    if isinstance(record, Job):
        record = ("job", record.kind, record.values)
    elif isinstance(record, Reply):
        record = ("reply", record.status, record.media_type, record.body, record.headers)
    elif isinstance(record, Returned):
        record = ("returned", record.read, record.unsent)
    data = pickle.dumps(record, protocol=5)
    return _LENGTH.pack(len(data)) + data


_RECORDS: Mapping[str, Callable[..., object]] = {"job": Job, "reply": Reply, "returned": Returned}


def unpacked(data: bytes | bytearray | memoryview) -> object:
    """Return the record that `packed` wrote, without its length."""
    record: object = pickle.loads(data)
    if isinstance(record, tuple):
        return _RECORDS[record[0]](*record[1:])
    return record


class End:
    """The worker's end: waits for one record after another, which may bring an open file with it."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line
        self._held = b""
        self._files: list[int] = []

    def receive(self) -> object:
        """Wait for the next record; raises EOFError where the other end has closed."""
        self._fill(_LENGTH.size)
        whole = _LENGTH.size + _LENGTH.unpack_from(self._held)[0]
        self._fill(whole)
        data, self._held = self._held[:whole], self._held[whole:]
        return unpacked(memoryview(data)[_LENGTH.size :])

    def send(self, record: object) -> None:
        """Send a record; waits until all of it is on its way."""
        self.line.sendall(packed(record))

    def file(self) -> int:
        """Return the open file that came with the record received last."""
        return self._files.pop(0)

    def waiting(self) -> bool:
        """Return whether a part of the next record is here already."""
        return bool(self._held)

    def _fill(self, size: int) -> None:
        if len(self._held) >= size:
            return
        parts, held = [self._held], len(self._held)
        while held < size:
            data = self._some(max(_PIECE, min(size - held, 1 << 20)))
            if not data:
                raise EOFError
            parts.append(data)
            held += len(data)
        self._held = b"".join(parts)

    def _some(self, most: int) -> bytes:
        if not FILES:
            return self.line.recv(most)
        data, files, _, _ = socket.recv_fds(self.line, most, 1)
        self._files += files
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

    def lend(self, line: socket.socket, file: int, done: Callable[[object | None], None]) -> None:
        """Lend the worker at the other end of `line` a connection, the open file `file`; `done` gets what comes back.

        That is `Returned`, or None if the worker ends.
        """
        assert not self.lost and self._done is None
        self._done = done
        socket.send_fds(line, [packed(LENT)], [file])

    def ask_back(self) -> None:
        """Ask for the connection that was lent."""
        if self._transport is not None:
            self._transport.write(packed(ASKED_BACK))

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
