"""Pages from http(s) addresses, politely: robots.txt, one request at a time, conditional requests, patience, limits."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from email.message import Message
from email.utils import mktime_tz, parsedate_tz
from ssl import SSLCertVerificationError
from types import TracebackType
from urllib.parse import urlsplit, urlunsplit

from protego import Protego
from urllib3 import BaseHTTPResponse, Timeout
from urllib3.exceptions import HTTPError, ProtocolError, ProxyError

from kg.read.blob import Refused
from kg.read.cache import Fetched, PageCache
from kg.read.connections import Connections
from kg.read.naming import join_address
from kg.read.options import ReadOptions

_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.8"
_CHUNK = 65_536
_ROBOTS_BYTES = 500_000
_TRY_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
_MEANINGS = {
    401: ("forbidden", "asks for a password"),
    402: ("forbidden", "asks for payment"),
    403: ("forbidden", "is not given out by its server"),
    404: ("not-found", "does not exist"),
    407: ("bad-proxy", "lies behind a proxy that asks for a password; give http://NAME:PASSWORD@HOST in HTTP_PROXY"),
    410: ("not-found", "was removed"),
    451: ("forbidden", "is withheld for legal reasons"),
}


class Fetcher:
    """Fetches pages for one import; to be used in a `with` statement. Every failure is a `Refused` that says why."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._connections = Connections(options.allow_local, options.limits.page_seconds)
        self._robots: dict[str, Protego | None] = {}
        self._next: dict[str, float] = {}
        self._kept: PageCache | None = None

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._connections.clear()
        if self._kept:
            self._kept.close()

    @property
    def _cache(self) -> PageCache | None:
        """The cache, opened when the first page is asked for: an import of files needs none."""
        if self._kept is None and self._options.cache:
            self._kept = PageCache(self._options.cache)
        return self._kept

    def get(self, asked: str, fresh: bool = False) -> Fetched:
        """The page at an address, redirects followed; with `fresh`, a page fetched lately comes from the cache."""
        kept = self._cache.get(asked) if self._cache else None
        if kept and fresh and time.time() - kept.at < self._options.fresh_seconds:
            return kept
        address = _clean(asked)
        for _ in range(self._options.limits.redirects + 1):
            self._allowed(address)
            found = self._patiently(address, asked, kept)
            if isinstance(found, Fetched):
                if self._cache:
                    self._cache.put(found)
                return found
            address = found
        raise Refused("redirects", f"redirects more than {self._options.limits.redirects} times")

    def _deadline(self) -> float:
        return time.monotonic() + self._options.limits.page_seconds

    def _patiently(self, address: str, asked: str, kept: Fetched | None) -> Fetched | str:
        """One page or where it redirects to; a server that is busy or broken is asked again, later and later."""
        limits = self._options.limits
        for attempt in range(limits.retries + 1):
            self._wait(address)
            until = self._deadline()
            try:
                with self._ask(address, kept) as response:
                    if response.status not in _TRY_AGAIN:
                        return self._take(response, address, asked, kept, until)
                    pause = _retry_after(response)
                    trouble = f"answers {response.status} ({response.reason or 'no reason given'})"
            except (HTTPError, OSError) as error:
                self._in_time(until)
                _refuse_certificate(error)
                pause, trouble = None, f"cannot be reached: {_why(error)}"
            if attempt == limits.retries:
                break
            pause = 2.0**attempt if pause is None else pause
            if pause > limits.wait_seconds:
                raise Refused("busy", f"{trouble} and asks to wait {pause:.0f} s, too long; try again then")
            time.sleep(pause)
        raise Refused("unreachable", f"{trouble}, {limits.retries + 1} times; try again later")

    @contextmanager
    def _ask(self, address: str, kept: Fetched | None) -> Iterator[BaseHTTPResponse]:
        headers = {"User-Agent": self._options.user_agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}
        if kept and kept.etag:
            headers["If-None-Match"] = kept.etag
        elif kept and kept.modified:
            headers["If-Modified-Since"] = kept.modified
        seconds = min(self._options.limits.connect_seconds, self._options.limits.page_seconds)
        response = self._connections.get(address, headers, Timeout(connect=seconds, read=seconds))
        try:
            yield response
        finally:
            response.close()

    def _take(
        self, response: BaseHTTPResponse, address: str, asked: str, kept: Fetched | None, until: float
    ) -> Fetched | str:
        status = response.status
        if status == 304 and kept:
            return replace(kept, at=time.time())
        if 300 <= status < 400:
            target = response.headers.get("Location")
            if not target:
                raise Refused("bad-answer", f"redirects ({status}) without saying where to")
            return _clean(join_address(address, target))
        if status != 200:
            code, meaning = _MEANINGS.get(status, ("bad-answer", f"answers {status}"))
            raise Refused(code, f"{meaning} ({status})")
        kind = Message()
        kind["Content-Type"] = response.headers.get("Content-Type", "")
        charset = kind.get_param("charset")
        return Fetched(
            asked=asked,
            address=address,
            data=self._body(response, until),
            at=time.time(),
            media=kind.get_content_type() if response.headers.get("Content-Type") else None,
            charset=charset if isinstance(charset, str) else None,
            etag=response.headers.get("ETag"),
            modified=response.headers.get("Last-Modified"),
        )

    def _body(self, response: BaseHTTPResponse, until: float, limit: int | None = None) -> bytes:
        """The whole body, unpacked piece by piece, so that neither a long page nor a small bomb fills the memory."""
        limit = limit or self._options.limits.page_bytes
        too_large = f"is larger than {limit / 1e6:.0f} MB; it was left out"
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and int(length[:18]) > limit:
            raise Refused("too-large", too_large)
        body = bytearray()
        while True:
            piece = response.read1(_CHUNK, decode_content=True)
            self._in_time(until)
            if not piece:
                return bytes(body)
            body += piece
            if len(body) > limit:
                raise Refused("too-large", too_large)

    def _in_time(self, until: float) -> None:
        if time.monotonic() > until:
            raise Refused("too-slow", f"took more than {self._options.limits.page_seconds:g} s; it was left out")

    def _wait(self, address: str) -> None:
        """Keeps the pace asked for by the user and by robots.txt, each host by itself."""
        host = urlsplit(address).netloc
        now = time.monotonic()
        time.sleep(max(0.0, self._next.get(host, 0.0) - now))
        rules = self._robots.get(host)
        delay = float(rules.crawl_delay(self._options.user_agent) or 0) if rules else 0.0
        pace = max(1 / self._options.requests_per_second, min(delay, self._options.limits.wait_seconds))
        self._next[host] = time.monotonic() + pace

    def _allowed(self, address: str) -> None:
        """Raises `Refused` where robots.txt forbids the page (RFC 9309: missing allows all, broken server nothing)."""
        if not self._options.obey_robots:
            return
        parts = urlsplit(address)
        if parts.netloc not in self._robots:
            self._robots[parts.netloc] = self._fetch_robots(
                urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))
            )
        rules = self._robots[parts.netloc]
        if rules is not None and not rules.can_fetch(address, self._options.user_agent):
            raise Refused("robots", "is closed to readers like this one by the site's robots.txt; it was left out")

    def _fetch_robots(self, address: str) -> Protego | None:
        until = self._deadline()
        for _ in range(6):
            try:
                with self._ask(address, None) as response:
                    if 300 <= response.status < 400 and response.headers.get("Location"):
                        address = _clean(join_address(address, response.headers["Location"]))
                        continue
                    if response.status >= 500 or response.status == 429:
                        raise Refused("unreachable", f"its robots.txt answers {response.status}; try again later")
                    if response.status != 200:
                        return None
                    return Protego.parse(self._robots_text(response, until))
            except (HTTPError, OSError) as error:
                _refuse_certificate(error)
                raise Refused("unreachable", f"cannot be reached: {_why(error)}") from error
        return None

    def _robots_text(self, response: BaseHTTPResponse, until: float) -> str:
        try:
            return self._body(response, until, _ROBOTS_BYTES).decode("utf-8", "replace")
        except Refused as refused:
            raise Refused("unreachable", f"its robots.txt {refused}") from refused


def _clean(address: str) -> str:
    """An address fit for a request; raises `Refused` where it is none of http or https."""
    try:
        parts = urlsplit(address.strip())
        sound = parts.scheme.lower() in ("http", "https") and parts.hostname
        _ = parts.port, (parts.hostname or "").encode("idna")
    except ValueError:
        sound = None
    if not sound:
        raise Refused("bad-address", f"is no http or https address ({address[:200]})")
    return urlunsplit((parts.scheme.lower(), parts.netloc, parts.path or "/", parts.query, ""))


def _retry_after(response: BaseHTTPResponse) -> float | None:
    """The seconds a server asks to wait, given as a number or as a date."""
    value = (response.headers.get("Retry-After") or "").strip()
    if value.isdecimal():
        return float(value[:9])
    moment = parsedate_tz(value) if value else None
    return max(0.0, mktime_tz(moment) - time.time()) if moment else None


def _refuse_certificate(error: BaseException) -> None:
    """Raises `Refused` where a server's certificate is not to be trusted: asking again would not help."""
    cause = error.original_error if isinstance(error, ProxyError) else error
    reason = next((x for x in (cause, *getattr(cause, "args", ())) if isinstance(x, SSLCertVerificationError)), None)
    if reason is not None:
        raise Refused(
            "bad-certificate",
            f"has a certificate that cannot be trusted ({reason.verify_message}); where you know better, name a file "
            "with the certificate of its issuer in SSL_CERT_FILE",
        ) from error


def _why(error: BaseException) -> str:
    """A network failure in few words."""
    if isinstance(error, ProxyError):
        return f"its proxy fails ({error.original_error}); see HTTP_PROXY and HTTPS_PROXY"
    if isinstance(error, ProtocolError) and isinstance(error.args[-1], OSError):
        error = error.args[-1]
    name = type(error).__name__
    plain = {
        "NameResolutionError": "no such host",
        "gaierror": "no such host",
        "ConnectTimeoutError": "no answer in time",
        "ReadTimeoutError": "no answer in time",
        "ConnectionRefusedError": "connection refused",
        "SSLError": "no secure connection could be made",
        "ProtocolError": "the connection broke",
        "ConnectionResetError": "the connection broke",
        "RemoteDisconnected": "the connection broke",
        "IncompleteRead": "the connection broke",
        "DecodeError": "its packing is broken",
    }
    return plain.get(name, str(error) or name)
