"""Starting and stopping the server."""

from __future__ import annotations

import asyncio
import signal
import socket
import time
from collections.abc import Callable, Sequence

from kg.errors import KgError
from kg.serve.app import make_app
from kg.serve.connection import Connection
from kg.serve.front import Front
from kg.serve.options import ServeOptions
from kg.serve.pool import Pool

#: The most connections at once; seconds between looks for those that nobody uses, and for replies at the end.
_CONNECTIONS, _SWEEP, _GRACE = 200, 5.0, 3.0


def serve(options: ServeOptions, ready: Callable[[str], None] = lambda address: None) -> None:
    """Serve a store until the process is told to end (SIGINT or SIGTERM).

    `ready` is called with the server's address once it listens; port 0 takes a free one. Raises KgError where the
    store cannot be opened or the port is taken.
    """
    listener = _listen(options)
    address = _address(options.host, listener.getsockname()[1])
    pools: list[Pool] = []
    try:
        # A store has one writer: served writable it has one worker for everything.
        queries = Pool(options, 1 if options.token is not None else options.workers)
        pools.append(queries)
        pages = queries
        if options.token is None:
            pages = Pool(options, 1)
            pools.append(pages)
        front = make_app(options, queries, pages)
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(_run(front, pools, listener, lambda: ready(address)))
    finally:
        for pool in pools:
            pool.close()
        listener.close()


async def _run(front: Front, pools: Sequence[Pool], listener: socket.socket, ready: Callable[[], None]) -> None:
    """Answer until a signal comes, then send the replies that are awaited, if they come soon."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    before = {
        number: signal.signal(number, lambda number, frame: loop.call_soon_threadsafe(stop.set))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    for pool in pools:
        await pool.attach()
    connections: set[Connection] = set()
    server = await loop.create_server(lambda: Connection(front, connections, _CONNECTIONS), sock=listener, backlog=128)
    ready()
    while not stop.is_set():
        try:
            await asyncio.wait_for(stop.wait(), _SWEEP)
        except TimeoutError:
            now = time.monotonic()
            for connection in tuple(connections):
                connection.sweep(now)
    server.close()
    for connection in tuple(connections):
        connection.finish()
    end = time.monotonic() + _GRACE
    while connections and time.monotonic() < end:
        await asyncio.sleep(0.05)
    for number, handler in before.items():
        signal.signal(number, handler)


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        import uvloop
    except ImportError:
        # There is none for Windows.
        return asyncio.new_event_loop
    return uvloop.new_event_loop


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
