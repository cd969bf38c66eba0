"""HTTP as clients speak it: several requests on one connection, bodies in pieces, and clients that go away."""

from __future__ import annotations

import http.client
import socket
import time
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from serve_running import TOKEN, Server, serving

ASK = "/sparql?query=" + quote("ASK {}")
#: A product of everything with everything four times over.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?a != ?j) }"


def connected(server: Server) -> socket.socket:
    where = urlsplit(server.address)
    return socket.create_connection((where.hostname, where.port), timeout=20)


def get(server: Server, path: str, *headers: str, version: str = "1.1") -> bytes:
    host = urlsplit(server.address).netloc
    return "\r\n".join([f"GET {path} HTTP/{version}", f"Host: {host}", *headers, "", ""]).encode()


def answers(line: socket.socket, count: int) -> list[tuple[int, bytes]]:
    """Read so many answers, one after another: status and body of each."""
    found = []
    with line.makefile("rb") as stream:
        for _ in range(count):
            status = int(stream.readline().split()[1])
            headers = {}
            while (row := stream.readline().strip()) != b"":
                name, _, value = row.partition(b": ")
                headers[name] = value
            found.append((status, stream.read(int(headers[b"content-length"]))))
    return found


def test_requests_sent_at_once_are_answered_in_their_order(server: Server) -> None:
    numbers = range(40)
    queries = [f"SELECT ({n} AS ?x) {{}}" if n % 3 else "SELECT (0 AS ?x) {}" for n in numbers]
    with connected(server) as line:
        line.sendall(b"".join(get(server, f"/sparql?format=csv&query={quote(q)}") for q in queries))
        found = answers(line, len(queries))
    assert found == [(200, f"x\r\n{n if n % 3 else 0}\r\n".encode()) for n in numbers]


def test_a_body_may_come_in_pieces(server: Server) -> None:
    host = urlsplit(server.address).netloc
    head = f"POST /sparql?format=csv HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/sparql-query\r\n"
    pieces = ("Transfer-Encoding: chunked\r\n\r\n7\r\nSELECT ", "\r\nc\r\n(1 AS ?x) {}\r\n0\r", "\n\r\n")
    with connected(server) as line:
        for piece in (head, *pieces):
            line.sendall(piece.encode())
            time.sleep(0.05)
        assert answers(line, 1) == [(200, b"x\r\n1\r\n")]


def test_headers_behind_a_body_count_for_nothing(writable: Server) -> None:
    host = urlsplit(writable.address).netloc
    head = f"POST /sparql HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/sparql-update\r\n"
    body = "27\r\nINSERT DATA { <urn:s> <urn:p> <urn:o> }\r\n0\r\n"
    right = f"Authorization: Bearer {TOKEN}\r\n"
    with connected(writable) as line:
        line.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n{body}{right}\r\n".encode())
        assert answers(line, 1)[0][0] == 401
    with connected(writable) as line:
        line.sendall(f"{head}{right}Transfer-Encoding: chunked\r\n\r\n{body}X-A: b\r\n\r\n".encode())
        assert line.recv(100).startswith(b"HTTP/1.1 204 ")


def test_a_client_that_asks_first_is_told_to_go_on(server: Server) -> None:
    host = urlsplit(server.address).netloc
    head = f"POST /sparql HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/sparql-query\r\n"
    with connected(server) as line:
        line.sendall(f"{head}Content-Length: 6\r\nExpect: 100-continue\r\n\r\n".encode())
        assert line.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        line.sendall(b"ASK {}")
        assert answers(line, 1)[0][0] == 200
    with connected(server) as line:
        line.sendall(f"{head}Content-Length: {2 << 20}\r\nExpect: 100-continue\r\n\r\n".encode())
        assert answers(line, 1)[0][0] == 413


@pytest.mark.parametrize(("headers", "version"), [(("Connection: close",), "1.1"), ((), "1.0")])
def test_a_connection_ends_when_its_client_wants_that(server: Server, headers: tuple[str, ...], version: str) -> None:
    with connected(server) as line:
        line.sendall(get(server, ASK, *headers, version=version))
        got = b"".join(iter(lambda: line.recv(4096), b""))
    assert got.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"connection: close\r\n" in got


def test_a_client_that_has_no_more_to_ask_still_gets_its_answer(server: Server) -> None:
    with connected(server) as line:
        line.sendall(get(server, "/sparql?query=" + quote("SELECT (RAND() AS ?x) {}")))
        line.shutdown(socket.SHUT_WR)
        got = b"".join(iter(lambda: line.recv(4096), b""))
    assert got.startswith(b"HTTP/1.1 200 OK\r\n")


def test_clients_that_have_no_more_to_ask_keep_no_place(server: Server) -> None:
    for number in range(230):
        with connected(server) as line:
            line.sendall(get(server, f"/static/kg.css?{number}"))
            line.shutdown(socket.SHUT_WR)
            assert line.recv(12) == b"HTTP/1.1 200", number


def test_another_protocol_is_not_spoken(server: Server) -> None:
    with connected(server) as line:
        line.sendall(get(server, ASK, "Connection: Upgrade", "Upgrade: websocket") + b"\x81\x05hello")
        assert answers(line, 1)[0][0] == 200
    assert server.select("ASK {}").status == 200


def test_clients_that_go_away_take_nothing_with_them(server: Server) -> None:
    for number in range(3):
        with connected(server) as line:
            line.sendall(get(server, "/sparql?query=" + quote(f"{ENDLESS} # {number}")))
    with connected(server) as line:
        line.sendall(get(server, "/")[:20])
    # The queries left behind are cut at their limit, two seconds; then their workers answer again.
    deadline = time.monotonic() + 15
    while server.select("SELECT (RAND() AS ?x) {}").status != 200:
        assert time.monotonic() < deadline


def test_pages_and_files_are_not_sent_when_only_their_heads_are_asked_for(server: Server) -> None:
    for path in ("/", "/static/kg.css", ASK):
        whole, head = server.ask(path), server.ask(path, "HEAD")
        assert (head.status, head.body) == (200, b"")
        assert head.headers["content-length"] == str(len(whole.body))


def test_a_file_that_the_browser_has_is_not_sent_again(server: Server) -> None:
    first = server.ask("/static/kg.css")
    assert (first.status, first.headers["content-type"]) == (200, "text/css; charset=utf-8")
    again = server.ask("/static/kg.css", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    assert server.ask("/static/kg.css", headers={"If-None-Match": '"other"'}).status == 200


def test_a_place_named_by_a_client_adds_no_header(server: Server) -> None:
    evil = "https://w3id.org/kg-bulletin/id/person/x\r\nSet-Cookie: a=b\r\n\r\n<b>"
    answer = server.ask("/resource?iri=" + quote(evil, safe=""))
    assert "set-cookie" not in answer.headers
    assert answer.status in (303, 400, 404)


def test_more_connections_than_there_are_places_are_turned_away(server: Server) -> None:
    lines = [connected(server) for _ in range(210)]
    try:
        lines[-1].settimeout(5)
        lines[-1].sendall(get(server, ASK))
        assert lines[-1].recv(100).startswith(b"HTTP/1.1 503 ")
    finally:
        for line in lines:
            line.close()
    deadline = time.monotonic() + 10
    while True:
        try:
            assert server.select("ASK {}").status == 200
            break
        except (http.client.HTTPException, OSError, AssertionError):
            assert time.monotonic() < deadline


def test_told_to_end_the_server_first_sends_what_is_awaited(sample: Path) -> None:
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d a kg:Bulletin . ?e a kg:Bulletin VALUES ?f { 1 2 } }"
    with serving(sample, "--time-limit", "20") as own:
        line = connected(own)
        line.sendall(get(own, ASK))
        assert answers(line, 1)[0][0] == 200
        line.sendall(get(own, "/sparql?query=" + quote(slow)))
        time.sleep(0.2)
    with line:
        assert answers(line, 1)[0][0] == 200
