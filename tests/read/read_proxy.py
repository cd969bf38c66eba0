"""A forward proxy such as offices have, on loopback: it looks up every name, and finds one server at all of them."""

from __future__ import annotations

import base64
import socket
import threading
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


class Proxy(ThreadingHTTPServer):
    """The proxy; `plain` and `secure` are the ports of the servers behind it, `asked` what it was asked for."""

    daemon_threads = True

    def __init__(self, plain: int, secure: int, user: str | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.plain, self.secure = plain, secure
        self.pass_word = "Basic " + base64.b64encode(user.encode()).decode() if user else None
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no error here."""


class _Handler(BaseHTTPRequestHandler):
    server: Proxy

    def _let_in(self) -> bool:
        self.server.asked.append(self.path)
        if self.server.pass_word in (None, self.headers.get("Proxy-Authorization")):
            return True
        self.send_error(407)
        return False

    def do_GET(self) -> None:
        if not self._let_in():
            return
        parts = urlsplit(self.path)
        behind = HTTPConnection("127.0.0.1", self.server.plain, timeout=5)
        behind.request("GET", parts.path, headers={"Host": parts.netloc, "User-Agent": self.headers["User-Agent"]})
        answer = behind.getresponse()
        body = answer.read()
        self.send_response(answer.status)
        for name in ("Content-Type", "Location"):
            if value := answer.headers.get(name):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        behind.close()

    def do_CONNECT(self) -> None:
        if not self._let_in():
            return
        with socket.create_connection(("127.0.0.1", self.server.secure), timeout=5) as behind:
            self.send_response(200, "Connection established")
            self.end_headers()
            back = threading.Thread(target=_carry, args=(behind, self.connection))
            back.start()
            _carry(self.connection, behind)
            back.join()
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def _carry(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return
