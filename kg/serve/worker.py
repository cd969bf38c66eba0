"""A worker process: opens the store, answers one job after another, and can be ended at any moment.

Ending a worker in the middle of an update leaves the store as it was before it: the engine commits all or nothing.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
import traceback
from functools import partial
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.serve.options import Job, Reply, ServeOptions, seconds_for, text_reply
from kg.serve.wire import LENT, End

if TYPE_CHECKING:
    from kg.api import Store
    from kg.serve.lending import Holder
    from kg.serve.site import Site

#: The address space of one worker, in bytes: a query that needs more is ended before the machine runs out of memory.
MEMORY = 8 << 30


def work(line: socket.socket, options: ServeOptions) -> None:
    """Open the store, say so (or why not), and answer what comes until the socket is closed."""
    begin()
    from kg.api import Store

    end = End(line)
    try:
        store = Store(options.store, writable=options.token is not None)
    except KgError as error:
        end.send(str(error))
        return
    with store:
        serve_jobs(end, *prepare(store, options), options)


def begin() -> None:
    """Set up a process that the server has started: what it may have, and that Ctrl+C is the server's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def prepare(store: Store, options: ServeOptions) -> tuple[Site, Holder]:
    """Return what answers jobs, and what comes on connections that are lent."""
    from kg.serve.lending import Holder
    from kg.serve.site import Site

    site = Site(store, options)
    return site, Holder(options, partial(_answer, site))


def serve_jobs(end: End, site: Site, holder: Holder, options: ServeOptions) -> None:
    """Answer what comes until the socket is closed."""
    end.send(None)
    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            record = end.receive()
            if isinstance(record, Job):
                # Should the server die meanwhile, the kernel ends this process; no handler needs to run for that.
                _alarm(int(seconds_for(record, options)) + 10)
                reply = _answer(site, record)
                end.send(reply)
                _alarm(0)
            elif record == LENT:
                end.send(holder.hold(end))


def _answer(site: Site, job: Job) -> Reply:
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
