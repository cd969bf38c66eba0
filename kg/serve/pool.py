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


class _Worker:
    """A process, and the socket to it."""

    def __init__(self, process: BaseProcess, ours: socket.socket) -> None:
        self.process = process
        self._socket = ours
        self._line: Line | None = None

    async def do(self, job: Job, seconds: float) -> object | None:
        """Return the reply, or None where it takes longer; raises EOFError where the process has ended."""
        if self._line is None:
            # A worker is started before there is a loop, or in a thread without one.
            loop = asyncio.get_running_loop()
            _, self._line = await loop.create_unix_connection(Line, sock=self._socket)
        return await self._line.ask(job, seconds)

    def end(self) -> None:
        """End the process and wait until it has let go of the store."""
        self.process.kill()
        self.process.join()


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
        self._waiting: deque[asyncio.Future[_Worker | None]] = deque()
        self._mending: set[asyncio.Task[None]] = set()

    async def run(self, job: Job) -> Reply:
        """Have a job done; a reply of 503 says that it took too long, or that all workers stayed busy."""
        limit = seconds_for(job, self._options)
        try:
            worker = self._idle.pop() if self._idle else await self._turn()
        except TimeoutError:
            busy = text_reply(503, "the server is busy with other queries; try again in a moment")
            return Reply(busy.status, busy.media_type, busy.body, (("Retry-After", "2"),))
        whole = False
        try:
            # A slot without a worker: the last one could not be replaced then.
            if worker is None:
                worker = await asyncio.to_thread(self._start)
            reply = await worker.do(job, limit)
            if reply is None:
                return text_reply(
                    503, f"ended after {limit:g} seconds, the time limit; narrow the query, or add LIMIT to it"
                )
            assert isinstance(reply, Reply)
            whole = True
            return reply
        except (EOFError, OSError):
            return text_reply(503, "the query needed more memory than a query may have; narrow it, or add LIMIT to it")
        except KgError as error:
            return text_reply(503, str(error))
        finally:
            if whole:
                self._free(worker)
            else:
                task = asyncio.get_running_loop().create_task(self._mend(worker))
                self._mending.add(task)
                task.add_done_callback(self._mending.discard)

    def close(self) -> None:
        """End all workers."""
        with self._lock:
            self._closed = True
            for worker in self._workers:
                with contextlib.suppress(OSError, ValueError):
                    worker.end()
            self._workers.clear()

    async def _turn(self) -> _Worker | None:
        """Wait for a worker; raises TimeoutError where too many wait already, or none is free for long."""
        if len(self._waiting) >= _WAITING:
            raise TimeoutError
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[_Worker | None] = loop.create_future()
        self._waiting.append(turn)
        seconds = self._options.time_limit * _PATIENCE
        timer = loop.call_later(seconds, lambda: None if turn.done() else turn.set_exception(TimeoutError()))
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                self._free(turn.result())
            raise
        finally:
            timer.cancel()

    def _free(self, worker: _Worker | None) -> None:
        """Hand a worker to who has waited longest."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(worker)
                return
        self._idle.append(worker)

    async def _mend(self, worker: _Worker | None) -> None:
        """End a worker and free its slot with another."""
        self._free(await asyncio.to_thread(self._replace, worker))

    def _replace(self, worker: _Worker | None) -> _Worker | None:
        if worker is not None:
            with self._lock:
                if worker in self._workers:
                    self._workers.remove(worker)
                    worker.end()
        try:
            return self._start()
        except KgError:
            return None

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
