"""A web server of the kinds one meets: good, slow, busy, lying, broken, hostile. Loopback only; counts requests."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from page_layouts import LAYOUTS
from read_samples import TITLE

PAGE = LAYOUTS["breaks"].encode()
Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers by path; what it was asked is in the server's `asked` and `times`."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.server.asked[self.path] += 1
        self.server.times.append((time.monotonic(), self.path))
        self.server.agents.add(self.headers.get("User-Agent", ""))
        answer = self.server.answers.get(self.path)
        try:
            if answer:
                answer(self)
            elif self.path.startswith("/tin"):
                self.page()
            else:
                self.send(404, b"not here")
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, status: int, body: bytes, media: str | None = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(status)
        if media:
            self.send_header("Content-Type", media)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page(self) -> None:
        """A good page with a validator; asked again with it, nothing but 304."""
        tag = f'"{zlib.crc32(PAGE)}"'
        if self.headers.get("If-None-Match") == tag:
            self.server.unchanged[self.path] += 1
            self.send(304, b"")
        else:
            name = self.path.removeprefix("/tin") if self.path.startswith("/tin") else ""
            self.send(200, PAGE.replace(TITLE.encode(), f"{TITLE} {name}".strip().encode()), ETag=tag)

    def begin(self, **headers: str) -> None:
        """An answer of a length nobody knows."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Connection", "close")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class Server(ThreadingHTTPServer):
    """The server; `answers` may be added to by tests."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: Counter[str] = Counter()
        self.unchanged: Counter[str] = Counter()
        self.times: list[tuple[float, str]] = []
        self.agents: set[str] = set()
        self.stop = threading.Event()
        self.answers: dict[str, Answer] = {
            "/moved": lambda h: h.send(301, b"", Location="/moved2"),
            "/moved2": lambda h: h.send(302, b"", Location="/tin-cuoi"),
            "/circle": lambda h: h.send(302, b"", Location="/circle"),
            "/nowhere": lambda h: h.send(302, b""),
            "/file": lambda h: h.send(302, b"", Location="file:///etc/passwd"),
            "/forbidden": lambda h: h.send(403, b"no"),
            "/gone": lambda h: h.send(410, b"gone"),
            "/busy": self._busy,
            "/busy-long": lambda h: h.send(429, b"", Retry_After="86400"),
            "/broken": lambda h: h.send(503, b""),
            "/cut": self._cut,
            "/slow": self._slow,
            "/drip": self._drip,
            "/drip-head": self._drip_head,
            "/endless": self._endless,
            "/big": self._big,
            "/big-unsaid": self._big_unsaid,
            "/bomb": self._bomb,
            "/bad-gzip": lambda h: h.send(200, b"no gzip", Content_Encoding="gzip"),
            "/gzip": lambda h: h.send(200, gzip.compress(PAGE), Content_Encoding="gzip"),
            "/wrong-charset": lambda h: h.send(200, PAGE, "text/html; charset=iso-8859-1"),
            "/no-charset": lambda h: h.send(200, PAGE, None),
            "/text": lambda h: h.send(200, f"{TITLE}\nHọp.\n".encode(), "text/plain"),
            "/picture": lambda h: h.send(200, b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
            "/nothing": lambda h: h.send(200, b""),
        }

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no error here."""

    def _busy(self, handler: Handler) -> None:
        if self.asked["/busy"] < 3:
            handler.send(429, b"later", Retry_After="0")
        else:
            handler.page()

    def _cut(self, handler: Handler) -> None:
        if self.asked["/cut"] == 1:
            handler.send_response(200)
            handler.send_header("Content-Length", "99999")
            handler.end_headers()
            handler.wfile.write(PAGE[:500])
            handler.close_connection = True
        else:
            handler.page()

    def _slow(self, handler: Handler) -> None:
        self.stop.wait(30)
        handler.close_connection = True

    def _drip(self, handler: Handler) -> None:
        handler.begin()
        while not self.stop.wait(0.05):
            handler.wfile.write(b"a")

    def _drip_head(self, handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while not self.stop.wait(0.05):
            handler.wfile.write(b"a")

    def _big(self, handler: Handler) -> None:
        """A page of 100 MB that says so."""
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", "100000000")
        handler.end_headers()
        self._hundred_megabytes(handler)

    def _big_unsaid(self, handler: Handler) -> None:
        """A page of 100 MB of which nobody knows the length before."""
        handler.begin()
        self._hundred_megabytes(handler)

    def _hundred_megabytes(self, handler: Handler) -> None:
        for _ in range(100):
            handler.wfile.write(b"<p>Dai qua" * 100_000)

    def _endless(self, handler: Handler) -> None:
        handler.begin()
        while not self.stop.is_set():
            handler.wfile.write(b"<p>Trang khong bao gio het." * 1000)

    def _bomb(self, handler: Handler) -> None:
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        handler.begin(Content_Encoding="gzip")
        for _ in range(200):
            handler.wfile.write(packer.compress(b"\0" * 1_000_000))
        handler.wfile.write(packer.flush())
