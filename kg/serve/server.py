"""Starting and stopping the server."""

from __future__ import annotations

import contextlib
import signal
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn

from kg.errors import KgError
from kg.serve.app import make_app
from kg.serve.gateway import Gateway
from kg.serve.lines import Bounded
from kg.serve.memory import Memory
from kg.serve.options import ServeOptions
from kg.serve.pool import Pool

#: The most connections at once; seconds until one without a request is closed, and for replies at the end.
_CONNECTIONS, _IDLE, _GRACE = 200, 15, 3


def serve(
    options: ServeOptions,
    ready: Callable[[str], None] = lambda address: None,
    remembered: Callable[[int], None] = lambda quads: None,
) -> None:
    """Serve a store until the process is told to end (SIGINT or SIGTERM).

    `ready` is called with the server's address once it listens; port 0 takes a free one; `remembered` with the
    number of quads, once they are in memory, if they come to be. Raises KgError where the store cannot be opened or the
    port is taken.
    """
    listener = _listen(options)
    address = _address(options.host, listener.getsockname()[1])
    pools: list[Pool] = []
    memory = Memory(options)
    try:
        # A store has one writer: served writable it has one worker for everything.
        queries = Pool(options, 1 if options.token is not None else options.workers, memory)
        pools.append(queries)
        pages = queries
        if options.token is None:
            pages = Pool(options, 1, memory)
            pools.append(pages)
        front = make_app(options, queries, pages)
        config = uvicorn.Config(
            Gateway(front, pools, memory, lambda: ready(address), remembered),
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            lifespan="on",
            ws="none",
            http=Bounded,
            interface="asgi3",
            timeout_keep_alive=_IDLE,
            timeout_graceful_shutdown=_GRACE,
            limit_concurrency=_CONNECTIONS,
        )
        # After its own orderly end uvicorn raises the signal anew; without a handler that would leave workers behind.
        before = signal.signal(signal.SIGTERM, _leave)
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])
        signal.signal(signal.SIGTERM, before)
    finally:
        for pool in pools:
            pool.close()
        memory.close()
        listener.close()


def _leave(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _listen(options: ServeOptions) -> socket.socket:
    host = options.host.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named so that asyncio switches off Nagle's algorithm, which makes answers on a kept connection
    # wait 40 ms; it does so only for sockets that say they are TCP.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, options.port))
    except OSError as error:
        listener.close()
        reason = error.strerror or error
        raise KgError(f"cannot listen on {host}, port {options.port}: {reason}; choose another --port") from error
    listener.listen(128)
    listener.set_inheritable(False)
    return listener


def _address(host: str, port: int) -> str:
    return f"http://[{host.strip('[]')}]:{port}/" if ":" in host else f"http://{host}:{port}/"
