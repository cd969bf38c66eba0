"""HTTP connections that refuse the local network and never outlive their time.

A page may redirect to, or its name resolve to, the reader's own machine or router; the check is made on the very
address that is connected to, so a name that changes its mind between check and use gains nothing.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from ipaddress import IPv6Address, IPv6Network, ip_address
from threading import Timer

from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.connection import create_connection

from kg.read.blob import Refused

_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address is of the open internet.

    >>> is_public("8.8.8.8"), is_public("127.0.0.1"), is_public("::ffff:192.168.1.1")
    (True, False, False)
    """
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in _NAT64:
            inner = ip_address(ip.packed[-4:])  # type: ignore[assignment]
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def local(address: str) -> Refused:
    """What is said of an address of the local network."""
    return Refused(
        "local-address", f"leads to the local network ({address}); allow it with --allow-local if you mean it"
    )


def pool(
    allow_local: bool, seconds: float, proxy: str | None = None, proxy_headers: Mapping[str, str] | None = None
) -> PoolManager:
    """A pool of connections; each is cut `seconds` after a request was sent, however slowly its answer drips.

    With `proxy` (the address of one) all connections lead there, and the guard is of no use.
    """

    class Plain(_Cut, HTTPConnection):
        most_seconds = seconds
        guarded = not allow_local

    class Secure(_Cut, HTTPSConnection):
        most_seconds = seconds
        guarded = not allow_local

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    manager = ProxyManager(proxy, 20, maxsize=1, proxy_headers=proxy_headers) if proxy else PoolManager(20, maxsize=1)
    manager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return manager


class _Cut(HTTPConnection):
    """What both kinds of connection share: the check of the address, and the cut."""

    most_seconds: float
    guarded: bool

    def _new_conn(self) -> socket.socket:
        if not self.guarded:
            return super()._new_conn()
        found = socket.getaddrinfo(self.host.strip("[]"), self.port, type=socket.SOCK_STREAM)
        addresses = [str(place[0]) for *_, place in found]
        for address in addresses:
            if not is_public(address):
                raise local(address)
        failure: OSError = OSError("no address")
        for address in dict.fromkeys(addresses):
            try:
                return create_connection((address, self.port), self.timeout, socket_options=self.socket_options)
            except OSError as error:
                failure = error
        raise failure

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]
        self._stop()
        if isinstance(self.sock, socket.socket):
            self._timer = Timer(self.most_seconds, _shut, (self.sock,))
            self._timer.daemon = True
            self._timer.start()
        return super().getresponse()

    def close(self) -> None:
        self._stop()
        super().close()

    def _stop(self) -> None:
        timer = getattr(self, "_timer", None)
        if timer is not None:
            timer.cancel()


def _shut(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
