"""A real server in a process of its own, on a free loopback port, over the sample bulletins."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

TOKEN = "a-token-for-tests"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of a SELECT answered as JSON, values only."""
        return [{k: v["value"] for k, v in row.items()} for row in json.loads(self.body)["results"]["bindings"]]


@dataclass(frozen=True)
class Server:
    """A running server."""

    address: str
    pid: int

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """Send one request, as it is."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=20)
        with contextlib.closing(connection):
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            found = {k.lower(): v for k, v in response.getheaders()}
            return Answer(response.status, found, response.read())

    def select(self, query: str, **headers: str) -> Answer:
        """Send a query by GET."""
        return self.ask("/sparql?" + urlencode({"query": query}), headers=headers)


def descendants(pid: int) -> list[int]:
    """Return the processes that a process has started, and those that they have."""
    children: list[int] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):  # a thread that has just ended
            children += map(int, path.read_text(encoding="ascii").split())
    return [each for child in children for each in (child, *descendants(child))]


@contextlib.contextmanager
def serving(store: Path, *options: str, in_memory: bool = False) -> Iterator[Server]:
    """Run `kg serve` over a store; it is told to end afterwards, and must then leave nothing behind.

    With `in_memory` the server is there once it says that the store is in memory.
    """
    command = [sys.executable, "-m", "kg", "--store", str(store), "serve", "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "KG_TOKEN": ""}) as process:
        assert process.stderr is not None
        try:
            line = process.stderr.readline()
            found = re.match(r"(http://\S+)/ ", line)
            assert found, line + process.stderr.read()
            # One that never comes to have the store in memory is ended, and says no more.
            if in_memory:
                patience = threading.Timer(120, process.kill)
                patience.start()
                assert "in memory" in process.stderr.readline()
                patience.cancel()
            yield Server(found.group(1), process.pid)
        finally:
            process.terminate()
            rest = process.communicate(timeout=20)[1]
        assert "Traceback" not in rest, rest
        assert process.returncode == 0
