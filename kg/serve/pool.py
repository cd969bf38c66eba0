"""The server's side of its workers: hands out jobs, ends a worker that is over its time, and starts another."""

from __future__ import annotations

import contextlib
import multiprocessing
import queue
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from kg.errors import KgError
from kg.serve.options import Job, Reply, ServeOptions, seconds_for, text_reply
from kg.serve.worker import work

#: Opening a store of many millions of quads takes a few seconds; more means that something is wrong.
_START = 60.0


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection

    def end(self) -> None:
        """End the process and wait until it has let go of the store."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Pool:
    """Some workers over one store."""

    def __init__(self, options: ServeOptions, size: int) -> None:
        """Start `size` workers; raises KgError where the store cannot be opened."""
        self._options = options
        self._idle: queue.Queue[_Worker | None] = queue.Queue()
        self._lock = threading.Lock()
        self._workers: list[_Worker] = []
        self._closed = False
        for _ in range(size):
            self._idle.put(self._start())

    def run(self, job: Job) -> Reply:
        """Have a job done; a reply of 503 says that it took too long, or that all workers stayed busy."""
        limit = seconds_for(job, self._options)
        try:
            worker = self._idle.get(timeout=self._options.time_limit)
        except queue.Empty:
            return text_reply(503, "the server is busy with other queries; try again in a moment")
        try:
            # A slot without a worker: the last one could not be replaced then.
            worker = worker or self._start()
            worker.pipe.send(job)
            if not worker.pipe.poll(limit):
                worker = self._replace(worker)
                return text_reply(
                    503, f"ended after {limit:g} seconds, the time limit; narrow the query, or add LIMIT to it"
                )
            reply = worker.pipe.recv()
            assert isinstance(reply, Reply)
            return reply
        except (EOFError, OSError):
            worker = self._replace(worker)
            return text_reply(503, "the query needed more memory than a query may have; narrow it, or add LIMIT to it")
        except KgError as error:
            return text_reply(503, str(error))
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """End all workers."""
        with self._lock:
            self._closed = True
            for worker in self._workers:
                with contextlib.suppress(OSError, ValueError):
                    worker.end()
            self._workers.clear()

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
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(target=work, args=(theirs, self._options), daemon=True)
            process.start()
            theirs.close()
            worker = _Worker(process, ours)
            try:
                problem = ours.recv() if ours.poll(_START) else "the store took too long to open"
            except EOFError:
                problem = f"the store {self._options.store} could not be opened"
            if problem is not None:
                worker.end()
                raise KgError(str(problem))
            self._workers.append(worker)
            return worker
