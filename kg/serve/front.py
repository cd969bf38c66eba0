"""What every request goes through, before any route: who may ask, and the headers that every answer carries."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote, urlsplit

from kg.serve.options import LARGEST_BODY, LARGEST_FILE, Reply, ServeOptions, text_reply
from kg.serve.protocol import Refusal, has_token
from kg.serve.requests import Request

#: Has a request answered: calls the function it is given with the reply, at once or later; may raise Refusal instead.
Handler = Callable[[Request, Callable[[Reply], None]], None]

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
    "Vary": "Accept, Cookie, Origin",
}
#: Those of them that are for pages: what documents obey, and what a cache may give again (rows it may not).
_OF_PAGES = ("Content-Security-Policy", "Referrer-Policy", "Vary")
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "Accept, Content-Type",
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
#: Where bulletins are to be sent, for `kg import --store http://...`.
_TAKES_BULLETINS = {"Link": '</bulletins>; rel="bulletins"'}
ENDPOINT = ("/sparql", "/sparql/")


class Front:
    """Refuses what a page of another site makes a reader's browser send; hands the rest to `route`."""

    def __init__(self, options: ServeOptions, route: Handler) -> None:
        self._options, self._route = options, route
        self._ours = ("127.0.0.1", "localhost", "::1", options.host.strip("[]"))

    def admit(self, request: Request) -> Reply | int:
        """Return a refusal, or the most bytes that the body of a request may have."""
        headers = request.headers
        # A name of another site that points here (DNS rebinding) comes with that name as its Host.
        host = headers.get("host", "")
        if _name(host) not in self._ours:
            return text_reply(421, "this server answers to 127.0.0.1 and localhost only")
        origin = headers.get("origin")
        if origin is not None and origin != f"http://{host}":
            opened = self._options.cors and request.path in ENDPOINT and "authorization" not in headers
            if not opened:
                return text_reply(
                    403, f"requests from pages of {origin} are refused; 'kg serve --cors' allows them to query"
                )
        # A change of many bulletins is long; who may make it may send it whole.
        token = self._options.token
        return LARGEST_FILE if token is not None and has_token(request, token) else LARGEST_BODY

    def answer(self, request: Request, done: Callable[[Reply], None]) -> None:
        """Have a request answered."""
        try:
            self._route(request, done)
        except Refusal as refusal:
            done(refusal.reply)
        except Exception:
            traceback.print_exc(file=sys.stderr)
            done(text_reply(500, "the server could not answer this; its log says why"))

    def headers(self, request: Request, reply: Reply) -> tuple[tuple[bytes, bytes], ...]:
        """Return the headers of a reply, but for those of its body and the connection."""
        endpoint = request.path in ENDPOINT
        opened = endpoint and self._options.cors and reply.status not in (403, 421)
        return _headers(reply.media_type, reply.headers, endpoint, opened, self._options.token is not None)


@lru_cache(maxsize=256)
def _headers(
    media_type: str, headers: tuple[tuple[str, str], ...], endpoint: bool, opened: bool, writable: bool
) -> tuple[tuple[bytes, bytes], ...]:
    """Return the headers of an answer: those it has itself before those that all have."""
    fields = dict(_HEADERS)
    if endpoint:
        if writable:
            fields |= _TAKES_BULLETINS
        # Rows in JSON, CSV or TSV are no document, and no browser may take them for one; XML can name a style.
        if not any(markup in media_type for markup in ("html", "xml")):
            for name in _OF_PAGES:
                del fields[name]
    fields |= dict(headers) | (_OPEN if opened else {})
    fields["Content-Type"] = media_type
    # A place may be named by what was asked for, which can hold anything.
    plain = {n: quote(v, safe="%/:=&?~#+!$,;'@()*[]") if n == "Location" else v for n, v in fields.items()}
    return tuple((name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in plain.items())


@lru_cache(maxsize=64)
def _name(host: str) -> str | None:
    """Return the name in a Host header, or None where it is missing, wrong, or there are several."""
    try:
        return None if "," in host else urlsplit(f"//{host}").hostname
    except ValueError:
        return None
