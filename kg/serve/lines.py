"""HTTP/1.1 as the server reads it: uvicorn's fast parser (llhttp), which is strict, with a bound to the head."""

from __future__ import annotations

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

#: The largest request line and headers together, in bytes; a query in an address stays well below it.
LARGEST_HEAD = 64 << 10


class Bounded(HttpToolsProtocol):
    """A connection that is closed, with a status of 400, when the head of a request grows beyond all use."""

    _in_head = True
    _held = 0
    _seen = 0

    def data_received(self, data: bytes) -> None:
        """Read what came; the parser itself would gather a header without end."""
        self._held = self._held + len(data) if self._in_head else 0
        super().data_received(data)
        if self._in_head and self._held > LARGEST_HEAD and not self.transport.is_closing():
            self.send_400_response("The head of the request is too large.")

    def on_message_begin(self) -> None:
        """Count anew."""
        self._in_head, self._seen = True, 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        """Keep the address."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep a header."""
        self._count(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Begin to answer."""
        self._in_head, self._held = False, 0
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Wait for the next head."""
        super().on_message_complete()
        self._in_head = True

    def _count(self, size: int) -> None:
        self._seen += size
        if self._seen > LARGEST_HEAD:
            # The parser takes an error here for one in the request, and answers 400.
            raise ValueError("the head of the request is too large")
