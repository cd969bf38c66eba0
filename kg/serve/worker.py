"""A worker process: opens the store, answers one job after another, and can be ended at any moment.

Ending a worker in the middle of an update leaves the store as it was before it: the engine commits all or nothing.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
import traceback

from kg.errors import KgError
from kg.serve.options import Job, Reply, ServeOptions, seconds_for, text_reply
from kg.serve.wire import packed, receive

#: The address space of one worker, in bytes: a query that needs more is ended before the machine runs out of memory.
_MEMORY = 8 << 30


def work(line: socket.socket, options: ServeOptions) -> None:
    """Open the store, say so (or why not), and answer jobs until the socket is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    from kg.api import Store

    try:
        store = Store(options.store, writable=options.token is not None)
    except KgError as error:
        line.sendall(packed(str(error)))
        return
    from kg.serve.site import Site

    site = Site(store, options)
    line.sendall(packed(None))
    with store, contextlib.suppress(EOFError, ConnectionError):
        while True:
            job = receive(line)
            assert isinstance(job, Job)
            # Should the server die meanwhile, the kernel ends this process; no handler needs to run for that.
            _alarm(int(seconds_for(job, options)) + 10)
            reply = _answer(site, job)
            line.sendall(packed(reply))
            _alarm(0)


def _answer(site: object, job: Job) -> Reply:
    try:
        reply = getattr(site, f"do_{job.kind}")(**job.values)
        assert isinstance(reply, Reply)
        return reply
    except KgError as error:
        return text_reply(400, str(error))
    except Exception:
        traceback.print_exc(file=sys.stderr)
        return text_reply(500, "the server could not answer this; its log says why")


def _alarm(seconds: int) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _bound_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
