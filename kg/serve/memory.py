"""A store served for reading, in memory: one process reads it, and forks the workers, which share what it read.

Queries take a fifth to a half of the time that they take on disk, and a worker that was ended is there again within
milliseconds. The process has one thread and never opens the files itself (Oxigraph on disk has threads, which a fork
would lose): a child reads them and writes N-Quads to it. It holds the store's lock, as every reader does: nobody can
change the store while it is served, here no more than on disk.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import socket
import sys
import threading
from multiprocessing.process import BaseProcess
from pathlib import Path

from pyoxigraph import RdfFormat

from kg.api import Store
from kg.errors import KgError
from kg.graph.backend import Embedded
from kg.graph.locking import Lock
from kg.serve.lending import Holder
from kg.serve.options import ServeOptions
from kg.serve.site import Site
from kg.serve.wire import FILES, End, packed
from kg.serve.worker import MEMORY, begin, prepare, serve_jobs

#: What a quad takes in memory, in bytes: 420 were measured on a graph of 228,000. A worker that has walked through all
#: of it has a copy of its own of nearly as much, since the engine counts who holds what.
_QUAD = 450
#: The part of the free memory that is taken without being told.
_SHARE = 2
_FORK = "fork"


class Forked:
    """A worker that was forked, in the manner of `multiprocessing.Process`."""

    def __init__(self, memory: Memory, pid: int) -> None:
        self._memory, self.pid = memory, pid
        self.exitcode: int | None = None

    def kill(self) -> None:
        """End the worker, if it has not ended."""
        if self.exitcode is None:
            self.exitcode = self._memory.end(self.pid)

    def join(self, timeout: float | None = None) -> None:
        """Learn how the worker has ended: it is over with it when its socket is closed."""
        self.kill()


class Memory:
    """The server's side of the process that has the store in memory."""

    def __init__(self, options: ServeOptions) -> None:
        self._options = options
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._closed = False
        #: The quads that are in memory, 0 while or where the store is read on disk.
        self.quads = 0

    def load(self) -> None:
        """Read the store, where it can be read so and fits; this takes some seconds for a million quads."""
        if sys.platform != "linux" or not FILES or not _allowed(self._options):
            return
        ours, theirs = socket.socketpair()
        with self._lock:
            if self._closed:
                return
            self._end = End(ours)
            process = multiprocessing.get_context("spawn").Process(target=remember, args=(theirs, self._options))
            process.daemon = True
            process.start()
            self._process = process
        theirs.close()
        with contextlib.suppress(EOFError, OSError):
            quads = self._end.receive()
            assert isinstance(quads, int)
            self.quads = quads

    def start(self, theirs: socket.socket) -> Forked:
        """Fork a worker that answers at the other end of `theirs`; raises KgError where that cannot be."""
        with self._lock:
            try:
                socket.send_fds(self._end.line, [packed(_FORK)], [theirs.fileno()])
                pid = self._end.receive()
            except (EOFError, OSError) as error:
                self.quads = 0
                raise KgError("the process with the graph in memory has ended") from error
        assert isinstance(pid, int)
        return Forked(self, pid)

    def end(self, pid: int) -> int:
        """End a worker; return how it ended, as `multiprocessing.Process.exitcode` says it."""
        with self._lock:
            try:
                self._end.send(pid)
                code = self._end.receive()
            except (EOFError, OSError):
                self.quads = 0
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                return -signal.SIGKILL
        assert isinstance(code, int)
        return code

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._closed = True
            if self._process is not None:
                self._process.kill()
                self._process.join()
                self._end.line.close()


def remember(line: socket.socket, options: ServeOptions) -> None:
    """Read the store, say how many quads it has (0: it stays on disk), and fork workers until the socket is closed."""
    begin()
    end = End(line)
    read = _read(options)
    if read is None:
        end.send(0)
        return
    store, lock = read
    site, holder = prepare(store, options)
    site.know()
    # What was made till now is not looked at again by the collector, which would write to it and so copy it.
    gc.collect()
    gc.freeze()
    end.send(len(store.backend.store))  # type: ignore[attr-defined]
    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            asked = end.receive()
            if asked == _FORK:
                file = end.file()
                pid = os.fork()
                if pid == 0:
                    line.close()
                    _work(socket.socket(fileno=file), site, holder, options)
                os.close(file)
                end.send(pid)
            else:
                assert isinstance(asked, int)
                os.kill(asked, signal.SIGKILL)
                end.send(os.waitstatus_to_exitcode(os.waitpid(asked, 0)[1]))
    del lock


def _work(line: socket.socket, site: Site, holder: Holder, options: ServeOptions) -> None:
    """Be a worker; the process ends with it."""
    try:
        holder.warm()
        serve_jobs(End(line), site, holder, options)
    finally:
        # Without what the parent would do at its end.
        os._exit(0)


def _read(options: ServeOptions) -> tuple[Store, Lock] | None:
    """Return the store in memory, and its lock; None where it does not fit, or cannot be read."""
    theirs, ours = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(theirs)
        _write(options, ours)
    os.close(ours)
    backend = Embedded(None)
    locks: list[Lock] = []

    def load() -> None:
        with os.fdopen(theirs, "rb", buffering=1 << 20) as quads, contextlib.suppress(KgError, SyntaxError, OSError):
            if quads.read(1):
                # The child has it too: nobody can have changed anything when it lets go of it.
                locks.append(Lock(Path(options.store) / "kg.lock", exclusive=False))
                backend.store.bulk_load(quads, format=RdfFormat.N_QUADS, lenient=True)

    # A thread has a heap of its own. In the one that loading leaves behind, in pieces, queries would take twice the
    # time and copy three times as many pages.
    loading = threading.Thread(target=load)
    loading.start()
    loading.join()
    whole = os.waitpid(pid, 0)[1] == 0
    return (Store(backend=backend), locks[0]) if whole and locks else None


def _write(options: ServeOptions, to: int) -> None:
    """Write the quads of the store on disk, behind a line break, if they fit; the process ends with it."""
    code = 1
    with contextlib.suppress(KgError, OSError), Store(options.store, writable=False) as store:
        engine = store.backend.store  # type: ignore[attr-defined]
        # The process that has them, and the workers that may come to have them too.
        need = len(engine) * _QUAD
        if need * (2 + options.workers) <= _allowed(options) and need <= MEMORY // 2:
            with os.fdopen(to, "wb", buffering=1 << 20) as out:
                out.write(b"\n")
                engine.dump(out, format=RdfFormat.N_QUADS)
        code = 0
    os._exit(code)


def _allowed(options: ServeOptions) -> int:
    """Return how many bytes the graph may take in memory, in all processes together."""
    if options.token is not None or options.store.startswith(("http://", "https://")):
        return 0
    if options.memory is not None:
        return options.memory << 20
    for row in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
        if row.startswith("MemAvailable:"):
            return int(row.split()[1]) * 1024 // _SHARE
    return 0
