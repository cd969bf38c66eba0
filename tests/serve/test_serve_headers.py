"""Requests that no browser and no honest client sends, and what other sites would make a reader's browser send."""

from __future__ import annotations

import json
import socket
from urllib.parse import quote, urlencode, urlsplit

import pytest
from serve_running import TOKEN, Server

RIGHT = {"Authorization": f"Bearer {TOKEN}"}
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
TEXT = "Ngày 5/3/2024, ông Trần Văn Mẫu, Chủ tịch Ủy ban nhân dân tỉnh Hà Nam, chủ trì hội nghị tổng kết."


def raw(server: Server, text: str, body: bytes = b"") -> int:
    """Send a request as written, and return the status of the answer; 0 where the server hangs up."""
    where = urlsplit(server.address)
    with socket.create_connection((where.hostname, where.port), timeout=10) as line:
        line.sendall(text.replace("\n", "\r\n").encode("latin-1") + body)
        got = line.recv(4096)
    return int(got.split()[1]) if got.startswith(b"HTTP/1.") else 0


@pytest.mark.parametrize(
    "head",
    [
        "GET / HTTP/1.1\nHost: {host}\nHost: evil.example\n\n",
        "GET / HTTP/1.1\n\n",
        "GET http://evil.example/ HTTP/1.1\nHost: evil.example\n\n",
        "GET / HTTP/1.1\nHost: {host}\nX-Long: {long}\n\n",
        "GET /{long} HTTP/1.1\nHost: {host}\n\n",
        "GET / HTTP/1.1\nHost: {host}\nBad Name: x\n\n",
        "POST /sparql HTTP/1.1\nHost: {host}\nContent-Length: 5\nContent-Length: 6\n\n",
        "POST /sparql HTTP/1.1\nHost: {host}\nContent-Length: -1\n\n",
        "POST /sparql HTTP/1.1\nHost: {host}\nContent-Length: x\n\n",
        "POST /sparql HTTP/1.1\nHost: {host}\nTransfer-Encoding: chunked, gzip\n\n0\n\n",
        "nonsense\n\n",
    ],
)
def test_games_with_headers_are_refused(server: Server, head: str) -> None:
    host = urlsplit(server.address).netloc
    status = raw(server, head.format(host=host, long="x" * 200_000))
    assert status == 0 or 400 <= status < 500, status
    assert server.select("ASK {}").status == 200


def test_a_second_request_cannot_hide_in_a_first(writable: Server) -> None:
    host = urlsplit(writable.address).netloc
    hidden = f"POST /sparql HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/sparql-update\r\n"
    hidden += "Content-Length: 38\r\n\r\nINSERT DATA { <urn:s> <urn:p> <urn:o> }"
    head = f"POST /sparql HTTP/1.1\nHost: {host}\nAuthorization: Bearer {TOKEN}\nTransfer-Encoding: chunked\n"
    raw(writable, f"{head}Content-Length: 4\nContent-Type: application/sparql-query\n\n0\n\n", hidden.encode())
    assert writable.select(COUNT).rows == [{"n": "0"}]


@pytest.mark.parametrize(
    "header", ["X-Forwarded-Host", "X-Forwarded-For", "Forwarded", "X-Original-URL", "X-HTTP-Method-Override"]
)
def test_headers_of_proxies_change_nothing(writable: Server, header: str) -> None:
    body = b"INSERT DATA { <urn:s> <urn:p> <urn:o> }"
    headers = {header: "127.0.0.1", "Content-Type": "application/sparql-update"}
    assert writable.ask("/sparql", "POST", body, headers).status == 401
    assert writable.ask("/", headers={header: "evil.example"}).status == 200
    assert "evil.example" not in writable.ask("/", headers={header: "evil.example"}).text


def test_what_another_site_can_make_a_browser_send_is_refused(writable: Server) -> None:
    # A form of another site: no token, a simple content type, the browser's Origin and cookies.
    path = "/bulletins?" + urlencode({"name": "x.txt"})
    foreign = {"Origin": "https://evil.example", "Cookie": "lang=vi"}
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        assert writable.ask(path, "POST", TEXT.encode(), {**foreign, "Content-Type": kind}).status == 403
        own = {"Origin": writable.address, "Content-Type": kind, "Cookie": f"token={TOKEN}; lang=vi"}
        assert writable.ask(path, "POST", TEXT.encode(), own).status == 401
    assert writable.ask(path, "POST", TEXT.encode(), {**foreign, **RIGHT}).status == 403
    assert writable.ask(path + "&token=" + TOKEN, "POST", TEXT.encode()).status == 401
    assert writable.ask(path + "&dry=1", "POST", TEXT.encode()).status == 401
    preflight = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    answer = writable.ask(path, "OPTIONS", headers=preflight)
    assert answer.status == 403
    assert "access-control-allow-origin" not in answer.headers
    assert writable.select(COUNT).rows == [{"n": "0"}]


def test_the_name_of_a_file_leads_nowhere(writable: Server) -> None:
    for name in ("../../etc/passwd", "/etc/passwd", "..\\..\\x.txt", "http://evil.example/x.txt", "x.txt\x00.html"):
        answer = writable.ask("/bulletins?dry=1&name=" + quote(name), "POST", TEXT.encode(), RIGHT)
        assert answer.status in (200, 400, 422), name
        assert "root:" not in answer.text
        if answer.status == 200:
            [found] = json.loads(answer.body)["bulletins"]
            assert "/" not in found["id"]
            assert found["characters"] - len(TEXT) in (0, 1)


def test_a_file_that_is_too_large_is_refused(writable: Server) -> None:
    host = urlsplit(writable.address).netloc
    head = f"POST /bulletins?name=x.txt HTTP/1.1\nHost: {host}\nAuthorization: Bearer {TOKEN}\n"
    assert raw(writable, f"{head}Content-Length: {1 << 40}\n\n") == 413


def test_a_preview_keeps_nothing_and_shows_script_as_text(writable: Server) -> None:
    evil = "<script>alert(1)</script>"
    path = "/bulletins?" + urlencode({"name": "x.txt", "dry": "1", "title": evil, "lang": "vi"})
    answer = writable.ask(path, "POST", f"{TEXT} {evil}".encode(), {**RIGHT, "Accept": "text/html"})
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "Trần Văn Mẫu" in answer.text
    assert evil not in answer.text
    assert "&lt;script&gt;" in answer.text
    assert writable.select(COUNT).rows == [{"n": "0"}]
    broken = writable.ask("/bulletins?name=x.docx&dry=1", "POST", b"PK\x03\x04", {**RIGHT, "Accept": "text/html"})
    assert broken.status == 422
    assert "Không đọc được bản tin nào" in broken.text


def test_a_framed_drawing_has_no_rights_and_other_pages_no_frame(server: Server) -> None:
    drawn = server.ask("/network?iri=urn:x")
    assert drawn.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'self'"
    policy = server.ask("/").headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "frame-src 'self'" in policy
    assert "unsafe" not in policy
