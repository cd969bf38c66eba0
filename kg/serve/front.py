"""What every request goes through, before any route: who may ask, and the headers that every answer carries.

It is plain ASGI: a small query is answered in half a millisecond, of which a stack of middleware would take as much
again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import lru_cache
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.options import Reply, ServeOptions, text_reply
from kg.serve.protocol import Refusal

_HEADERS = {
    # Nothing from elsewhere, and no script or style that stands in a page: text of a bulletin can never run.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
_SET = [(name.lower().encode(), value.encode()) for name, value in _HEADERS.items()]
_VARY = (b"vary", b"Accept, Cookie, Origin")
_OPEN = {
    b"access-control-allow-origin": b"*",
    b"access-control-allow-headers": b"Accept, Content-Type",
    b"access-control-allow-methods": b"GET, POST, OPTIONS",
    b"cross-origin-resource-policy": b"cross-origin",
}
_ENDPOINT = ("/sparql", "/sparql/")


class Front:
    """Refuses what a page of another site makes a reader's browser send; hands the rest on.

    Requests to the SPARQL endpoint go to `sparql`, all others to `site`.
    """

    def __init__(self, options: ServeOptions, sparql: Callable[[Request], Awaitable[Response]], site: ASGIApp) -> None:
        self._options, self._sparql, self._site = options, sparql, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        assert scope["type"] == "http", scope["type"]
        problem = self._foreign(scope)
        endpoint = scope["path"] in _ENDPOINT
        opened = endpoint and self._options.cors and problem is None

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _completed(message["headers"], opened)
            await send(message)

        if problem is not None:
            await response_of(problem)(scope, receive, answer)
        elif endpoint:
            try:
                response = await self._sparql(Request(scope, receive))
            except Refusal as refusal:
                response = response_of(refusal.reply)
            await response(scope, receive, answer)
        else:
            await self._site(scope, receive, answer)

    def _foreign(self, scope: Scope) -> Reply | None:
        host, origin, rights = [], None, False
        for name, value in scope["headers"]:
            if name == b"host":
                host.append(value.decode("latin-1"))
            elif name == b"origin" and origin is None:
                origin = value.decode("latin-1")
            elif name == b"authorization":
                rights = True
        # A name of another site that points here (DNS rebinding) comes with that name as its Host.
        ours = ("127.0.0.1", "localhost", "::1", self._options.host.strip("[]"))
        if len(host) != 1 or _name(host[0]) not in ours:
            return text_reply(421, "this server answers to 127.0.0.1 and localhost only")
        if origin is None or origin == f"{scope['scheme']}://{host[0]}":
            return None
        if self._options.cors and scope["path"] in _ENDPOINT and not rights:
            return None
        return text_reply(403, f"requests from pages of {origin} are refused; 'kg serve --cors' allows them to query")


def response_of(reply: Reply) -> Response:
    """Return what a worker answered as a response."""
    headers = {"Content-Type": reply.media_type, **dict(reply.headers)}
    return Response(reply.body, status_code=reply.status, headers=headers)


def _completed(headers: list[tuple[bytes, bytes]], opened: bool) -> list[tuple[bytes, bytes]]:
    """Return the headers of an answer with those that it does not set itself."""
    there = {name for name, _ in headers}
    out = [*headers, *(pair for pair in _SET if pair[0] not in there), _VARY]
    if opened:
        out = [pair for pair in out if pair[0] not in _OPEN] + list(_OPEN.items())
    return out


@lru_cache(maxsize=64)
def _name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
