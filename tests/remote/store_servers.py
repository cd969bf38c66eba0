"""SPARQL stores that the tests start, on free loopback ports, and end by their process ids."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import urllib3

TOKEN = "a-token-for-tests"
_VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 2000
MaxDirtyBuffers = 1000
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 2000
"""


@contextlib.contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Run the Oxigraph server over a new store; skips where it is not installed."""
    beside = Path(sys.executable).parent / "oxigraph"
    binary = str(beside) if beside.exists() else shutil.which("oxigraph")
    if not binary:
        pytest.skip("needs the Oxigraph server: pip install oxigraph")
    port = free_port()
    command = [binary, "serve", "--location", str(folder / "oxigraph"), "--bind", f"127.0.0.1:{port}"]
    with _running(command, folder, f"http://127.0.0.1:{port}/query"):
        yield f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Run Virtuoso over a new database; skips where it is not installed."""
    binary = shutil.which("virtuoso-t")
    if not binary:
        pytest.skip("needs Debian's virtuoso-opensource-7-bin")
    http, sql = free_port(), free_port()
    home = folder / "virtuoso"
    home.mkdir()
    (home / "virtuoso.ini").write_text(_VIRTUOSO.format(http=http, sql=sql), encoding="utf-8")
    # A new database has the user dba with the password dba.
    with _running([binary, "+foreground", "+configfile", "virtuoso.ini"], home, f"http://127.0.0.1:{http}/sparql"):
        yield f"http://dba:dba@127.0.0.1:{http}/sparql-auth"


@contextlib.contextmanager
def kg_serve(store: Path | str, *options: str) -> Iterator[str]:
    """Run `kg serve` over a store in a folder or at an address."""
    port = free_port()
    command = [sys.executable, "-m", "kg", "--store", str(store), "serve", "--port", str(port), *options]
    with (
        tempfile.TemporaryDirectory() as folder,
        _running(command, Path(folder), f"http://127.0.0.1:{port}/sparql"),
    ):
        yield f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def silent() -> Iterator[str]:
    """Listen on a port and never answer."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(5)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def _running(command: list[str], folder: Path, query: str) -> Iterator[None]:
    log = folder / "server.log"
    with (
        log.open("wb") as out,
        subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out) as process,
    ):
        try:
            _wait(process, query, log)
            yield
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait(process: subprocess.Popen[bytes], query: str, log: Path) -> None:
    end = time.monotonic() + 60
    with urllib3.PoolManager() as pool:
        while time.monotonic() < end:
            assert process.poll() is None, log.read_text("utf-8", "replace")
            with contextlib.suppress(urllib3.exceptions.HTTPError):
                if pool.request(
                    "POST", query, fields={"query": "ASK {}"}, encode_multipart=False, retries=False
                ).status:
                    return
            time.sleep(0.1)
    raise AssertionError(f"{query} did not come up: {log.read_text('utf-8', 'replace')}")
