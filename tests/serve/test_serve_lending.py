"""Kept connections, on which workers answer themselves: answers, limits and refusals are those of the server."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from serve_running import TOKEN, Server, descendants, serving

QUERY = "application/sparql-query"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?a != ?j) }"


class Kept:
    """A connection that its client keeps."""

    def __init__(self, server: Server) -> None:
        where = urlsplit(server.address)
        self.server, self.host = server, where.netloc
        self.line = socket.create_connection((where.hostname, where.port), timeout=20)
        self.stream = self.line.makefile("rb")

    def request(self, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> bytes:
        """Return a request as it is sent."""
        fields = {"Host": self.host, **{n.replace("_", "-"): v for n, v in headers.items()}}
        if body:
            fields["Content-Length"] = str(len(body))
        rows = [f"{method} {path} HTTP/1.1", *(f"{n}: {v}" for n, v in fields.items()), "", ""]
        return "\r\n".join(rows).encode() + body

    def answer(self) -> tuple[int, dict[str, str], bytes]:
        """Read one answer."""
        status = int(self.stream.readline().split()[1])
        headers = {}
        while (row := self.stream.readline().decode().strip()) != "":
            name, _, value = row.partition(": ")
            headers[name] = value
        return status, headers, self.stream.read(int(headers.get("content-length", 0)))

    def ask(
        self, path: str, method: str = "GET", body: bytes = b"", **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        """Send a request and read its answer."""
        self.line.sendall(self.request(path, method, body, **headers))
        return self.answer()

    def select(self, query: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """POST a query."""
        return self.ask("/sparql", "POST", query.encode(), Content_Type=QUERY, **headers)

    def holders(self) -> set[int]:
        """The server's processes that have the other end open."""
        ours, theirs = (f":{end[1]:04X}" for end in (self.line.getsockname(), self.line.getpeername()))
        rows = [row.split() for row in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
        number = next(row[9] for row in rows if row[1].endswith(theirs) and row[2].endswith(ours))
        found = set()
        for pid in (self.server.pid, *descendants(self.server.pid)):
            with contextlib.suppress(OSError):
                for file in Path(f"/proc/{pid}/fd").iterdir():
                    with contextlib.suppress(OSError):
                        if str(file.readlink()) == f"socket:[{number}]":
                            found.add(pid)
        return found

    def lend(self) -> None:
        """Ask until a worker has the connection."""
        deadline = time.monotonic() + 15
        while len(self.holders()) < 2:
            assert time.monotonic() < deadline
            assert self.select("ASK {}")[0] == 200
            time.sleep(0.02)

    def close(self) -> None:
        self.stream.close()
        self.line.close()


@pytest.fixture
def kept(server: Server) -> Iterator[Kept]:
    """A connection that a worker has."""
    if sys.platform != "linux":
        pytest.skip("looks into /proc")
    with contextlib.closing(Kept(server)) as connection:
        connection.lend()
        yield connection


def test_a_worker_answers_as_the_server_does(kept: Kept, server: Server) -> None:
    asked = [
        ("/sparql?query=" + quote(COUNT), {}),
        ("/sparql?query=" + quote("SELECT * { ?p a kg:Person ; rdfs:label ?l } ORDER BY ?l"), {"Accept": "text/csv"}),
        ("/sparql?query=" + quote("CONSTRUCT WHERE { ?p a kg:Person ; rdfs:label ?l }"), {"Accept": "text/turtle"}),
        ("/sparql?query=" + quote("SELECT nothing"), {}),
        ("/sparql?query=" + quote("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"), {}),
        ("/sparql?query=" + quote("ASK {}"), {"Accept": "image/png"}),
        ("/sparql?query=" + quote("SELECT * { ?s ?p ?o }"), {}),
        ("/sparql?update=" + quote("CLEAR ALL"), {}),
        ("/sparql", {"Accept": "text/turtle"}),
        ("/sparql", {"Accept": "text/html"}),
        ("/sparql?default-graph-uri=urn:x&query=" + quote(COUNT), {}),
        ("/sparql?query=" + quote("ASK {}"), {"Origin": "https://evil.example"}),
        ("/sparql?query=" + quote("ASK {}"), {"Host": "evil.example"}),
        ("/search.json?q=le+trung+kien", {}),
        ("/nowhere", {}),
    ]
    for path, headers in asked:
        with contextlib.closing(Kept(server)) as connection:
            alone = connection.ask(path, **headers)
        kept.lend()
        together = kept.ask(path, **headers)
        for answer in (alone, together):
            answer[1].pop("date")
        assert together == alone, path
        if together[1].get("connection") == "close":
            # After what is refused outright.
            assert kept.stream.read() == b""
            kept.close()
            kept.__init__(server)  # type: ignore[misc]


def test_a_request_may_come_in_any_pieces(kept: Kept) -> None:
    whole = kept.request("/sparql?format=csv", "POST", b"SELECT (1 AS ?x) {}", Content_Type=QUERY)
    for cut in (1, 20, whole.index(b"\r\n\r\n") + 2, whole.index(b"\r\n\r\n") + 4, len(whole) - 3):
        for pause in (0.001, 0.05):
            kept.lend()
            kept.line.sendall(whole[:cut])
            time.sleep(pause)
            kept.line.sendall(whole[cut:])
            status, _, body = kept.answer()
            assert (status, body) == (200, b"x\r\n1\r\n")
    kept.lend()
    chunked = kept.request("/sparql?format=csv", "POST", Content_Type=QUERY, Transfer_Encoding="chunked")
    kept.line.sendall(chunked + b"13\r\nSELECT (2 AS ?x) {}\r\n0\r\n\r\n")
    assert kept.answer()[2] == b"x\r\n2\r\n"
    kept.lend()
    kept.line.sendall(kept.request("/sparql", "POST", b"ASK {}", Content_Type=QUERY, Expect="100-continue")[:-6])
    assert kept.stream.readline() == b"HTTP/1.1 100 Continue\r\n"
    assert kept.stream.readline() == b"\r\n"
    kept.line.sendall(b"ASK {}")
    assert kept.answer()[0] == 200


def test_requests_sent_at_once_are_answered_in_their_order(kept: Kept) -> None:
    kept.lend()
    paths = [f"/sparql?format=csv&query={quote(f'SELECT ({n} AS ?x) {{}}')}" for n in range(30)]
    kept.line.sendall(b"".join(kept.request(path) for path in paths))
    assert [kept.answer()[2] for _ in paths] == [f"x\r\n{n}\r\n".encode() for n in range(30)]


def test_games_with_heads_are_no_better_here(kept: Kept, server: Server) -> None:
    for rows in (
        "Content-Length: 6\r\nContent-Length: 7",
        "Content-Length: -1",
        "Content-Length: 6\r\nTransfer-Encoding: chunked",
        "Bad Name: x",
        f"X-Long: {'x' * 70_000}",
    ):
        with contextlib.closing(Kept(server)) as connection:
            connection.lend()
            head = f"POST /sparql HTTP/1.1\r\nHost: {kept.host}\r\nContent-Type: {QUERY}\r\n{rows}\r\n\r\n"
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.line.sendall(head.encode() + b"ASK {}")
                got = connection.stream.readline()
                assert got == b"" or 400 <= int(got.split()[1]) < 500, rows
    assert kept.select("ASK {}")[0] == 200


def test_a_query_without_end_is_cut_here_too(kept: Kept, server: Server) -> None:
    kept.lend()
    began = time.monotonic()
    status, headers, body = kept.select(ENDLESS)
    assert (status, headers["connection"]) == (503, "close")
    assert b"ended after 2 seconds, the time limit" in body
    assert 2 <= time.monotonic() - began < 10
    assert kept.stream.read() == b""
    assert server.select(f"{COUNT} # after").status == 200


def test_a_client_that_does_not_read_holds_up_nobody(server: Server) -> None:
    rows = "SELECT * { ?s ?p ?o . VALUES ?x { 1 2 3 4 5 6 7 8 } } LIMIT 1000"
    lines = [Kept(server) for _ in range(3)]
    try:
        for line in lines:
            line.lend()
            expected = line.select(rows)[2]
            line.lend()
            # Far more than the buffers between client and server hold is asked for, and not read.
            for number in range(60):
                line.line.sendall(line.request("/sparql", "POST", f"{rows} # {number}".encode(), Content_Type=QUERY))
        assert server.select(f"{COUNT} # beside").status == 200
        assert server.ask("/").status == 200
        for line in lines:
            for _ in range(60):
                assert line.answer()[2] == expected
    finally:
        for line in lines:
            line.close()


def test_clients_that_go_away_give_their_worker_back(server: Server) -> None:
    for _ in range(5):
        with contextlib.closing(Kept(server)) as connection:
            connection.lend()
    assert server.select(f"{COUNT} # after they went").status == 200


def test_more_clients_than_workers_take_turns(server: Server) -> None:
    wrong: list[object] = []

    def client(number: int) -> None:
        connection = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=20)
        for turn in range(40):
            value = f"{number}-{turn}"
            connection.request("POST", "/sparql", f"SELECT ('{value}' AS ?x) {{}}", {"Content-Type": QUERY})
            answer = connection.getresponse()
            found = json.loads(answer.read())["results"]["bindings"][0]["x"]["value"]
            if (answer.status, found) != (200, value):
                wrong.append((answer.status, found, value))
        connection.close()

    threads = [threading.Thread(target=client, args=(n,)) for n in range(7)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_what_was_written_on_one_connection_is_read_on_all(tmp_path: Path) -> None:
    from kg import Store

    Store(tmp_path / "store", writable=True).close()
    right = {"Authorization": f"Bearer {TOKEN}", "Content_Type": "application/sparql-update"}
    with serving(tmp_path / "store", "--writable", "--token", TOKEN) as server:
        lines = [Kept(server), Kept(server)]
        lines[0].lend()
        for number in range(30):
            writer, reader = lines[number % 2], lines[number // 2 % 2]
            label = f"Nguyễn Văn Số {number}"
            update = f"INSERT DATA {{ GRAPH <urn:g> {{ <urn:{number}> a kg:Person ; rdfs:label '{label}' }} }}"
            assert writer.ask("/sparql", "POST", update.encode(), **right)[0] == 204
            body = reader.select("SELECT ?l { ?s rdfs:label ?l }", Accept="text/csv")[2].decode()
            assert body.count("Nguyễn Văn Số") == number + 1
            assert writer.ask("/sparql", "POST", b"CLEAR ALL", Content_Type=right["Content_Type"])[0] == 401
        assert lines[0].ask("/sparql", "POST", b"CLEAR ALL", **right)[0] == 204
        assert json.loads(lines[1].select(COUNT)[2])["results"]["bindings"][0]["n"]["value"] == "0"
        for line in lines:
            line.close()


def test_a_connection_that_is_quiet_comes_back(kept: Kept) -> None:
    kept.lend()
    deadline = time.monotonic() + 10
    while len(kept.holders()) > 1:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert kept.select("ASK {}")[0] == 200
