"""The server's side of its workers: hands out jobs, ends a worker that is over its time, and starts another.

All but starting a process happens in the server's one event loop; workers alone run in parallel.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import socket
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.process import BaseProcess

from kg.errors import KgError
from kg.serve.options import Job, Reply, ServeOptions, seconds_for, text_reply
from kg.serve.wire import Line, receive
from kg.serve.worker import work

#: Opening a store of many millions of quads takes a few seconds; more means that something is wrong.
_START = 60.0
#: The most requests that may wait for a worker of a pool; the next is told at once that the server is busy.
_WAITING = 128
#: A request waits for a worker at most this many times as long as one query may take.
_PATIENCE = 2.0

Done = Callable[[Reply], None]


class _Worker:
    """A process, and the socket to it."""

    def __init__(self, process: BaseProcess, ours: socket.socket) -> None:
        self.process, self.line = process, Line()
        self._socket = ours

    async def attach(self) -> None:
        """Let the event loop have the socket."""
        await asyncio.get_running_loop().create_unix_connection(lambda: self.line, sock=self._socket)

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


class Pool:
    """Some workers over one store. Jobs are begun in the order in which they come."""

    def __init__(self, options: ServeOptions, size: int) -> None:
        """Start `size` workers; raises KgError where the store cannot be opened."""
        self._options = options
        self._lock = threading.Lock()
        self._workers: list[_Worker] = []
        self._closed = False
        # None: a slot whose worker could not be replaced; whoever takes it tries again.
        self._idle: list[_Worker | None] = [self._start() for _ in range(size)]
        self._waiting: deque[_Turn] = deque()
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
            if isinstance(record, TimeoutError):
                said = f"ended after {limit:g} seconds, the time limit; narrow the query, or add LIMIT to it"
            else:
                said = "the query needed more memory than a query may have; narrow it, or add LIMIT to it"
            done(text_reply(503, said))

        worker.line.ask(job, limit, finish)

    def _give_up(self, turn: _Turn) -> None:
        self._waiting.remove(turn)
        turn.done(_BUSY)

    def _free(self, worker: _Worker | None) -> None:
        """Hand a worker to who has waited longest."""
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
            context = multiprocessing.get_context("spawn")
            process = context.Process(target=work, args=(theirs, self._options), daemon=True)
            process.start()
            theirs.close()
            worker = _Worker(process, ours)
            ours.settimeout(_START)
            try:
                problem = receive(ours)
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


_BUSY = Reply(
    503,
    "text/plain; charset=utf-8",
    b"the server is busy with other queries; try again in a moment\n",
    (("Retry-After", "2"),),
)
