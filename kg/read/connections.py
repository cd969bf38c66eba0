"""Requests, direct or through the proxy that the user's system names, with the same guard of the local network.

As other programs do, this heeds `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` (on macOS and Windows also the
system's settings), and for certificates `SSL_CERT_FILE` and `SSL_CERT_DIR`. No proxy is asked for loopback.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.util import make_headers

from kg.read.blob import Refused
from kg.read.guard import is_public, local, pool

#: Ends of names that only a local network knows; so is every name without a dot.
_LOCAL_ENDS = (".local", ".localhost", ".localdomain", ".internal", ".intranet", ".lan", ".home.arpa")


class Connections:
    """Connections for one import. `seconds` is the longest an answer may take, from its request to its last byte."""

    def __init__(self, allow_local: bool, seconds: float) -> None:
        self._allow_local, self._seconds = allow_local, seconds
        self._proxies = getproxies()
        self._managers: dict[str | None, PoolManager] = {}

    def get(self, address: str, headers: Mapping[str, str], timeout: Timeout) -> BaseHTTPResponse:
        """The beginning of an answer; raises urllib3's errors, and `Refused` for what must not be asked for."""
        proxy = self._proxy_for(address)
        if proxy not in self._managers:
            self._managers[proxy] = self._manager(proxy)
        if proxy and not self._allow_local:
            _refuse_local(urlsplit(address).hostname or "")
        return self._managers[proxy].request(
            "GET",
            address,
            headers=headers,
            redirect=False,
            retries=False,
            preload_content=False,
            timeout=timeout,
        )

    def clear(self) -> None:
        """Closes all connections."""
        for manager in self._managers.values():
            manager.clear()

    def _proxy_for(self, address: str) -> str | None:
        parts = urlsplit(address)
        host = parts.hostname or ""
        if _is_loopback(host) or proxy_bypass(f"{host}:{parts.port}" if parts.port else host):
            return None
        return self._proxies.get(parts.scheme) or self._proxies.get("all") or None

    def _manager(self, proxy: str | None) -> PoolManager:
        if proxy is None:
            return pool(self._allow_local, self._seconds)
        named = proxy if "://" in proxy else f"http://{proxy}"
        try:
            parts = urlsplit(named)
            sound = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
        except ValueError:
            sound = False
        if not sound:
            shown = re.sub(r"//[^/@]*@", "//", proxy)
            raise Refused(
                "bad-proxy", f"cannot be asked for through the proxy “{shown}”: give one of http:// or https://"
            )
        user = None if parts.username is None else f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        host = f"[{parts.hostname}]" if ":" in str(parts.hostname) else parts.hostname
        place = f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port else "")
        return pool(
            True, self._seconds, proxy=place, proxy_headers=make_headers(proxy_basic_auth=user) if user else None
        )


def _refuse_local(host: str) -> None:
    """Raises `Refused` for a host of the local network; of one that only the proxy can look up, the name must do."""
    if ("." not in host and ":" not in host) or host.lower().endswith(_LOCAL_ENDS):
        raise local(host)
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return
    for *_, place in found:
        if not is_public(str(place[0])):
            raise local(str(place[0]))


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost" or host.lower().endswith(".localhost")
