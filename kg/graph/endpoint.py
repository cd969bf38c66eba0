"""The way to a SPARQL 1.1 store at an address: where it takes queries and updates, who asks, and what went wrong.

https://www.w3.org/TR/sparql11-protocol/, queries and updates by POST of a form, which every store takes. Words of
access come from the address (`http://user:password@host/...`) or the environment (`KG_STORE_AUTH`: `user:password`;
`KG_STORE_TOKEN`); they are sent only to the address given, only when it asks for them, and stand in no message.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote, urlencode, urljoin, urlsplit, urlunsplit
from urllib.request import AbstractDigestAuthHandler, HTTPPasswordMgrWithDefaultRealm, Request

import urllib3

from kg.errors import KgError

#: Seconds to wait for a connection, and for an answer where KG_STORE_TIMEOUT says nothing else.
_CONNECT, _ANSWER = 10.0, 300.0
_FORM = "application/x-www-form-urlencoded"
#: Where stores take queries below the address that their users know (kg serve, Virtuoso; Oxigraph, Fuseki).
_QUERIES = ("sparql", "query")
#: Nothing is there to be deleted: this only shows whether the right to change is there.
_NO_CHANGE = "DELETE DATA { GRAPH <urn:none> { <urn:none> <urn:none> <urn:none> } }"
_LINK = re.compile(r"<([^>]*)>\s*;\s*rel=\"?bulletins\"?")

Reply = urllib3.BaseHTTPResponse


class Endpoint:
    """A store at an address, found and asked over HTTP with connections that are kept."""

    def __init__(self, address: str) -> None:
        """Find where the store at `address` answers queries.

        Raises KgError where no store answers there.
        """
        parts = urlsplit(address)
        try:
            port = f":{parts.port}" if parts.port else ""
        except ValueError:
            raise KgError(f"{_bare(address)} is no address: its port is not a number") from None
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise KgError(f"{_bare(address)} is no address of a store; one looks like http://localhost:8000")
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        #: The address without words of access.
        self.address = urlunsplit((parts.scheme, host + port, parts.path, parts.query, ""))
        self._access = _Access.of(unquote(parts.username or ""), unquote(parts.password or ""))
        self._seconds = _seconds()
        self._pool = urllib3.PoolManager(maxsize=4, timeout=urllib3.Timeout(connect=_CONNECT, read=self._seconds))
        self._update = os.environ.get("KG_STORE_UPDATE") or None
        self._writable = False
        #: What the server calls itself ("Virtuoso/07.20"), "" where it does not say.
        self.server = ""
        #: Where it takes bulletins, if it is `kg serve`; else None.
        self.bulletins: str | None = None
        try:
            self.query_address = self._find()
        except KgError:
            self.close()
            raise

    def ask(self, fields: Sequence[tuple[str, str]], accept: str) -> Reply:
        """Send a query with its parameters; returns the answer whatever its status."""
        return self.send(self.query_address, urlencode(fields).encode(), {"Content-Type": _FORM, "Accept": accept})

    def update(self, text: str) -> None:
        """Carry out an update; raises KgError where the store refuses or fails."""
        self.check_writable()
        assert self._update is not None
        reply = self._send_update(self._update, text)
        if reply.status >= 300:
            raise KgError(f"{self.address} did not make the change: {said(reply)}")

    def check_writable(self) -> None:
        """Find where the store takes updates; raises KgError where this user may not change it."""
        if self._writable:
            return
        reply = None
        for address in [self._update] if self._update else list(_update_addresses(self.query_address)):
            reply = self._send_update(address, _NO_CHANGE)
            if reply.status < 300:
                self._update, self._writable = address, True
                return
            if reply.status in (401, 403):
                break
        assert reply is not None
        raise KgError(
            f"{self.address} takes no changes from here: {said(reply)}; KG_STORE_TOKEN or KG_STORE_AUTH carry your "
            "right to change it, KG_STORE_UPDATE the address where it takes updates"
        )

    def send(self, address: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        """POST to an address of the store, with words of access where it asks for them; KgError where none answers."""
        reply = self._post(address, body, {**headers, **self._access.known(address)})
        if reply.status == 401:
            answered = self._access.answer(reply.headers.get("www-authenticate", ""), address)
            if answered:
                reply = self._post(address, body, {**headers, **answered})
        if reply.status in (301, 302, 303, 307, 308):
            moved = _bare(urljoin(address, reply.headers.get("location", "")))
            raise KgError(f"{_bare(address)} sends on to {moved}; give that address as the store")
        return reply

    def close(self) -> None:
        """Close all connections."""
        self._pool.clear()

    def _find(self) -> str:
        """Return the address that answers queries: the one given, or one below it."""
        below = [f"{self.address.rstrip('/')}/{name}" for name in _QUERIES]
        plain = not urlsplit(self.address).path.strip("/")
        refused: Reply | None = None
        for address in [*below, self.address] if plain else [self.address, *below]:
            accept = "application/sparql-results+json, application/sparql-results+xml;q=0.9"
            headers = {"Content-Type": _FORM, "Accept": accept}
            reply = self.send(address, urlencode({"query": "ASK {}"}).encode(), headers)
            if reply.status == 200 and "sparql-results" in reply.headers.get("content-type", ""):
                self.server = reply.headers.get("server", "")
                link = _LINK.search(reply.headers.get("link", ""))
                self.bulletins = urljoin(address, link.group(1)) if link else None
                return address
            if reply.status in (401, 403):
                raise KgError(
                    f"{self.address} does not let you in: {said(reply)}; KG_STORE_AUTH (user:password) or "
                    "KG_STORE_TOKEN carry your right"
                )
            refused = refused or reply
        assert refused is not None
        raise KgError(f"{self.address} answers no SPARQL queries: {said(refused)}; give the address of its endpoint")

    def _send_update(self, address: str, text: str) -> Reply:
        return self.send(address, urlencode({"update": text}).encode(), {"Content-Type": _FORM, "Accept": "*/*"})

    def _post(self, address: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        again = True
        while True:
            try:
                return self._pool.request("POST", address, body=body, headers=headers, retries=False, redirect=False)
            except urllib3.exceptions.NewConnectionError as error:
                raise KgError(f"cannot reach {self.address}: {_reason(error)}; is the store running?") from error
            except urllib3.exceptions.TimeoutError as error:
                raise KgError(
                    f"{self.address} gave no answer within {self._seconds:g} seconds; KG_STORE_TIMEOUT sets how long "
                    "to wait"
                ) from error
            except urllib3.exceptions.ProtocolError as error:
                # A connection that was kept may have been closed at the other end. All that is sent can be sent twice:
                # a query changes nothing, an update says what shall stand and what shall not.
                if not again:
                    raise KgError(f"{self.address} broke off: {_reason(error)}") from error
                again = False
            except urllib3.exceptions.HTTPError as error:
                raise KgError(f"cannot ask {self.address}: {_reason(error)}") from error


class _Access:
    """Words of access, given to nobody but who asks at the address they are for."""

    def __init__(self, user: str, password: str, token: str) -> None:
        self._user, self._password, self._token = user, password, token
        self._scheme: dict[str, str] = {}
        self._digest: AbstractDigestAuthHandler | None = None
        self._challenge: dict[str, str] = {}

    @classmethod
    def of(cls, user: str, password: str) -> _Access:
        if not user:
            user, _, password = os.environ.get("KG_STORE_AUTH", "").partition(":")
        return cls(user, password, os.environ.get("KG_STORE_TOKEN", ""))

    def known(self, address: str) -> dict[str, str]:
        """Return the header for a server that has asked before; nothing for another."""
        return self._header(self._scheme.get(_origin(address), ""), address)

    def answer(self, challenge: str, address: str) -> dict[str, str]:
        """Return the header that answers a server's challenge, as far as there is one."""
        offered = {m.lower() for m in re.findall(r"(?:^|,)\s*([A-Za-z]+)(?=\s|$|,)", challenge)}
        for scheme in ("bearer", "digest", "basic"):
            if scheme in offered or not offered:
                self._challenge = dict(re.findall(r'(\w+)="?([^",]*)"?', challenge)) if scheme == "digest" else {}
                header = self._header(scheme, address)
                if header:
                    self._scheme[_origin(address)] = scheme
                    return header
        return {}

    def _header(self, scheme: str, address: str) -> dict[str, str]:
        if scheme == "bearer" and self._token:
            return {"Authorization": f"Bearer {self._token}"}
        if scheme == "basic" and self._user:
            return {"Authorization": "Basic " + base64.b64encode(f"{self._user}:{self._password}".encode()).decode()}
        if scheme == "digest" and self._user and self._challenge:
            if self._digest is None:
                words = HTTPPasswordMgrWithDefaultRealm()
                words.add_password(None, address, self._user, self._password)
                self._digest = AbstractDigestAuthHandler(words)
            made = self._digest.get_authorization(Request(address, data=b"", method="POST"), self._challenge)
            return {"Authorization": f"Digest {made}"} if made else {}
        return {}


def said(reply: Reply) -> str:
    """Return in one line what a server said of a request it did not fulfil."""
    text = " ".join(re.sub(r"<[^>]*>", " ", reply.data.decode("utf-8", "replace")).split())
    words = text if len(text) <= 300 else text[:299] + "…"
    return (
        f"{words.rstrip('.')} (HTTP {reply.status})" if words else f"HTTP {reply.status} {reply.reason or ''}".strip()
    )


def _update_addresses(query: str) -> Iterator[str]:
    """Yield where a store may take updates that takes queries at `query`, by the habits of the known ones."""
    yield query
    head, _, last = query.rpartition("/")
    if last in ("query", "sparql"):
        yield f"{head}/update"
    if "/repositories/" in query:
        yield f"{query}/statements"


def _seconds() -> float:
    text = os.environ.get("KG_STORE_TIMEOUT", "")
    try:
        seconds = float(text) if text else _ANSWER
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 86_400:
        raise KgError(f"KG_STORE_TIMEOUT must be a number of seconds, not {text!r}")
    return seconds


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _bare(address: str) -> str:
    """Return an address without words of access, for messages."""
    return re.sub(r"//[^/@]*@", "//", address)


def _reason(error: Exception) -> str:
    cause: BaseException = error
    while cause.__cause__ is not None or cause.__context__ is not None:
        cause = cause.__cause__ or cause.__context__ or cause
    text = getattr(cause, "strerror", None) or str(cause)
    return _bare(str(text).splitlines()[0] if text else type(cause).__name__)
