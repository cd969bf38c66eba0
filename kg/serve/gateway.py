"""Between uvicorn, which speaks HTTP, and the application, which answers requests."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any

from kg.serve.front import ENDPOINT, Front
from kg.serve.lending import written
from kg.serve.memory import Memory
from kg.serve.options import Reply, text_reply
from kg.serve.pool import Borrower, Pool
from kg.serve.requests import Request

_Message = MutableMapping[str, Any]
_CLOSE = (b"connection", b"close")


class Gateway:
    """An ASGI application over `front`; the event loop gets the workers of `pools` before the first request."""

    def __init__(
        self,
        front: Front,
        pools: Sequence[Pool],
        memory: Memory,
        ready: Callable[[], None],
        remembered: Callable[[int], None],
    ) -> None:
        self._front, self._pools, self._memory = front, pools, memory
        self._ready, self._remembered = ready, remembered

    async def __call__(
        self, scope: _Message, receive: Callable[[], Awaitable[_Message]], send: Callable[[_Message], Awaitable[None]]
    ) -> None:
        """Answer one request, or begin and end with the server."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        headers: dict[str, str] = {}
        for raw, value in scope["headers"]:
            name, text = raw.decode("latin-1"), value.decode("latin-1")
            headers[name] = f"{headers[name]}, {text}" if name in headers else text
        request = Request(scope["method"], scope["path"], scope["query_string"].decode("latin-1"), headers)
        refusal = await self._take(request, receive)
        if refusal is not None:
            await self._send(request, refusal, send, last=True)
            return
        answered: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._front.answer(request, lambda reply: None if answered.done() else answered.set_result(reply))
        await self._send(request, await answered, send)

    def lend(self, borrower: Borrower) -> bool:
        """Lend a worker to a connection on which queries come; returns whether one is free for that."""
        return self._pools[0].lend(borrower)

    def ask_back(self) -> None:
        """Ask for a worker that is lent."""
        self._pools[0].ask_back()

    def last(self, reply: Reply) -> bytes:
        """Return a reply from the endpoint as it goes over a connection, which ends with it."""
        headers = self._front.headers(Request("GET", ENDPOINT[0], "", {}), reply)
        return written(reply, (*headers, _CLOSE))

    async def _take(self, request: Request, receive: Callable[[], Awaitable[_Message]]) -> Reply | None:
        """Read the body; return the refusal of a request that may not come, or is larger than it may be."""
        admitted = self._front.admit(request)
        if isinstance(admitted, Reply):
            return admitted
        size = int(request.headers.get("content-length", 0))
        if size > admitted:
            return _too_large(admitted)
        if size == 0 and "transfer-encoding" not in request.headers:
            return None
        parts, size, more = [], 0, True
        while more:
            message = await receive()
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            more = message.get("more_body", False)
            if size > admitted:
                return _too_large(admitted)
        request.body = b"".join(parts)
        return None

    async def _send(
        self, request: Request, reply: Reply, send: Callable[[_Message], Awaitable[None]], *, last: bool = False
    ) -> None:
        headers = list(self._front.headers(request, reply))
        if reply.status not in (204, 304):
            headers.append((b"content-length", b"%d" % len(reply.body)))
        if last:
            headers.append(_CLOSE)
        await send({"type": "http.response.start", "status": reply.status, "headers": headers})
        body = b"" if request.method == "HEAD" else reply.body
        await send({"type": "http.response.body", "body": body})

    async def _live(
        self, receive: Callable[[], Awaitable[_Message]], send: Callable[[_Message], Awaitable[None]]
    ) -> None:
        await receive()
        for pool in self._pools:
            await pool.attach()
        await send({"type": "lifespan.startup.complete"})
        self._ready()
        loading = asyncio.create_task(self._load())
        await receive()
        if not loading.done():
            self._memory.close()
            await loading
        await send({"type": "lifespan.shutdown.complete"})

    async def _load(self) -> None:
        """Have the store read into memory; till then, and where it does not fit, workers read it on disk."""
        await asyncio.to_thread(self._memory.load)
        if self._memory.quads:
            for pool in self._pools:
                pool.renew()
            self._remembered(self._memory.quads)


def _too_large(most: int) -> Reply:
    return text_reply(413, f"the request is larger than {most} bytes")
