"""The server's side of its workers: hands out jobs, ends a worker that is over its time, and starts another.

All but starting a process happens in the server's one event loop; workers alone run in parallel.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import signal
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import Protocol

from kg.errors import KgError
from kg.serve.memory import Forked, Memory
from kg.serve.options import Job, Reply, Returned, ServeOptions, seconds_for, text_reply
from kg.serve.wire import FILES, End, Line
from kg.serve.worker import work

#: Opening a store of many millions of quads takes a few seconds; more means that something is wrong.
_START = 60.0
#: The most requests that may wait for a worker of a pool; the next is told at once that the server is busy.
_WAITING = 128
#: A request waits for a worker at most this many times as long as one query may take.
_PATIENCE = 2.0
#: Seconds after a worker was missed in which none is lent: many clients ask then, and workers are to be there for all.
_CALM = 1.0

Done = Callable[[Reply], None]


class _Worker:
    """A process, and the socket to it."""

    def __init__(self, process: BaseProcess | Forked, ours: socket.socket) -> None:
        self.process, self.line, self.socket = process, Line(), ours

    async def attach(self) -> None:
        """Let the event loop have the socket."""
        await asyncio.get_running_loop().create_unix_connection(lambda: self.line, sock=self.socket)

    def end(self) -> None:
        """End the process and wait until it has let go of the store."""
        self.process.kill()
        self.process.join()


@dataclass(eq=False, slots=True)
class _Turn:
    """A job that waits for a worker, no longer than `timer`."""

    job: Job
    done: Done
    timer: asyncio.TimerHandle | None = None


class Borrower(Protocol):
    """A connection that a worker may be lent to."""

    def file(self) -> int:
        """Return its number among the open files."""

    def take_back(self, returned: Returned) -> None:
        """Go on with it."""

    def ended(self, reply: Reply) -> None:
        """Send the reply, the last one: the worker has ended."""


class Pool:
    """Some workers over one store. Jobs are begun in the order in which they come."""

    def __init__(self, options: ServeOptions, size: int, memory: Memory) -> None:
        """Start `size` workers, from `memory` where it has the store; raises KgError where it cannot be opened."""
        self._options, self._memory = options, memory
        self._lock = threading.Lock()
        self._workers: list[_Worker] = []
        self._closed = False
        # None: a slot whose worker could not be replaced; whoever takes it tries again.
        self._idle: list[_Worker | None] = [self._start() for _ in range(size)]
        self._waiting: deque[_Turn] = deque()
        #: The workers that are lent, each with whether it was asked to come back; and until when none is lent.
        self._lent: dict[_Worker, bool] = {}
        self._needed = 0.0
        self._mending: set[asyncio.Task[None]] = set()

    async def attach(self) -> None:
        """Let the running event loop have the workers."""
        for worker in self._workers:
            await worker.attach()

    def put(self, job: Job, done: Done) -> None:
        """Have a job done; a reply of 503 says that it took too long, or that all workers stayed busy."""
        if self._idle:
            self._begin(self._idle.pop(), job, done)
        elif len(self._waiting) >= _WAITING:
            done(_BUSY)
        else:
            turn = _Turn(job, done)
            seconds = self._options.time_limit * _PATIENCE
            turn.timer = asyncio.get_running_loop().call_later(seconds, self._give_up, turn)
            self._waiting.append(turn)
            self.ask_back()

    def renew(self) -> None:
        """Put workers that have the store in memory in place of those that read it on disk, as they are free."""
        idle, self._idle = self._idle, []
        for worker in idle:
            self._free(worker)

    def lend(self, borrower: Borrower) -> bool:
        """Lend an idle worker to a connection; returns whether there is one, and none was missed of late."""
        worker = self._idle[-1] if self._idle and FILES and time.monotonic() >= self._needed else None
        if worker is None or worker.line.lost:
            return False
        self._idle.pop()
        self._lent[worker] = False

        def finish(record: object | None) -> None:
            del self._lent[worker]
            if isinstance(record, Returned):
                self._free(worker)
                borrower.take_back(record)
                return
            worker.process.join(1)
            cut = worker.process.exitcode == -signal.SIGALRM
            self._mend(worker)
            borrower.ended(text_reply(503, _over_time(self._options.time_limit) if cut else _OVER_MEMORY))

        worker.line.lend(worker.socket, borrower.file(), finish)
        return True

    def ask_back(self) -> None:
        """Ask for a worker that is lent, and lend none for a while."""
        self._needed = time.monotonic() + _CALM
        worker = next((w for w, asked in self._lent.items() if not asked), None)
        if worker is not None:
            self._lent[worker] = True
            worker.line.ask_back()

    def close(self) -> None:
        """End all workers."""
        with self._lock:
            self._closed = True
            for worker in self._workers:
                with contextlib.suppress(OSError, ValueError):
                    worker.end()
            self._workers.clear()

    def _begin(self, worker: _Worker | None, job: Job, done: Done) -> None:
        if worker is None or worker.line.lost:
            self._mend(worker, job, done)
            return
        limit = seconds_for(job, self._options)

        def finish(record: object | None) -> None:
            if isinstance(record, Reply):
                self._free(worker)
                done(record)
                return
            self._mend(worker)
            done(text_reply(503, _over_time(limit) if isinstance(record, TimeoutError) else _OVER_MEMORY))

        worker.line.ask(job, limit, finish)

    def _give_up(self, turn: _Turn) -> None:
        self._waiting.remove(turn)
        turn.done(_BUSY)

    def _free(self, worker: _Worker | None) -> None:
        """Hand a worker to who has waited longest."""
        if worker is not None and self._memory.quads and not isinstance(worker.process, Forked):
            self._mend(worker)
            return
        if not self._waiting:
            self._idle.append(worker)
            return
        turn = self._waiting.popleft()
        if turn.timer is not None:
            turn.timer.cancel()
        self._begin(worker, turn.job, turn.done)

    def _mend(self, worker: _Worker | None, job: Job | None = None, done: Done | None = None) -> None:
        """End a worker and free its slot with another, which first does the job, if one is given."""

        async def mend() -> None:
            fresh = None
            problem = ""
            try:
                fresh = await asyncio.to_thread(self._replace, worker)
                await fresh.attach()
            except KgError as error:
                problem = str(error)
            if job is None or done is None:
                self._free(fresh)
            elif fresh is None:
                done(text_reply(503, problem))
                self._free(None)
            else:
                self._begin(fresh, job, done)

        task = asyncio.get_running_loop().create_task(mend())
        self._mending.add(task)
        task.add_done_callback(self._mending.discard)

    def _replace(self, worker: _Worker | None) -> _Worker:
        if worker is not None:
            with self._lock:
                if worker in self._workers:
                    self._workers.remove(worker)
                    worker.end()
        return self._start()

    def _start(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise KgError("the server is stopping")
            ours, theirs = socket.socketpair()
            process = self._process(theirs)
            theirs.close()
            worker = _Worker(process, ours)
            ours.settimeout(_START)
            try:
                problem = End(ours).receive()
            except TimeoutError:
                problem = "the store took too long to open"
            except (EOFError, OSError):
                problem = f"the store {self._options.store} could not be opened"
            if problem is not None:
                worker.end()
                ours.close()
                raise KgError(str(problem))
            ours.setblocking(False)
            self._workers.append(worker)
            return worker

    def _process(self, line: socket.socket) -> BaseProcess | Forked:
        """Start a process that works at the other end of `line`."""
        if self._memory.quads:
            with contextlib.suppress(KgError):
                return self._memory.start(line)
        context = multiprocessing.get_context("spawn")
        process = context.Process(target=work, args=(line, self._options), daemon=True)
        process.start()
        return process


def _over_time(limit: float) -> str:
    return f"ended after {limit:g} seconds, the time limit; narrow the query, or add LIMIT to it"


_OVER_MEMORY = "the query needed more memory than a query may have; narrow it, or add LIMIT to it"
_BUSY = Reply(
    503,
    "text/plain; charset=utf-8",
    b"the server is busy with other queries; try again in a moment\n",
    (("Retry-After", "2"),),
)
