"""Answers that are kept, and heads without end."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from serve_running import TOKEN, Server

from kg.serve import kept
from kg.serve.kept import Kept
from kg.serve.options import Job, Reply, ServeOptions


def asked(options: ServeOptions, queries: list[str], *, at_once: bool, reply: Callable[[int], Reply]) -> list[Reply]:
    """Ask the queries, all at once or one after another; the replies tell how many have been carried out."""
    carried_out: list[Callable[[Reply], None]] = []
    answered: dict[int, Reply] = {}
    told = 0

    def tell() -> None:
        nonlocal told
        for done in carried_out[told:]:
            told += 1
            done(reply(told))

    front = Kept(options, lambda job, done: carried_out.append(done))
    for number, query in enumerate(queries):
        front.put(
            Job("query", {"query": query, "accept": "", "graphs": []}), lambda r, n=number: answered.update({n: r})
        )
        if not at_once:
            tell()
    tell()
    return [answered[number] for number in range(len(queries))]


def good(number: int) -> Reply:
    return Reply(200, "text/plain", str(number).encode())


@pytest.mark.parametrize("at_once", [True, False])
def test_the_same_query_is_carried_out_once(at_once: bool) -> None:
    replies = asked(ServeOptions("store"), ["ASK {}", "ASK {}", "SELECT * {}"], at_once=at_once, reply=good)
    assert [r.body for r in replies] == [b"1", b"1", b"2"]


@pytest.mark.parametrize("query", ["SELECT (now() AS ?x) {}", "SELECT (trueRAND () AS ?x) {}", "# \\u0041\nASK {}"])
def test_what_answers_otherwise_each_time_is_not_kept(query: str) -> None:
    replies = asked(ServeOptions("store"), [query, query], at_once=False, reply=good)
    assert [r.body for r in replies] == [b"1", b"2"]


@pytest.mark.parametrize("options", [ServeOptions("store", token=TOKEN), ServeOptions("http://localhost:1/")])
def test_nothing_is_kept_of_a_store_that_can_change(options: ServeOptions) -> None:
    replies = asked(options, ["ASK {}", "ASK {}"], at_once=False, reply=good)
    assert [r.body for r in replies] == [b"1", b"2"]


def test_errors_and_large_answers_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for status, size in ((503, 1), (200, 100)):
        monkeypatch.setattr(kept, "_LARGEST", 50)
        given = Reply(status, "text/plain", b"x" * size)
        replies = asked(
            ServeOptions("s"), ["ASK {}"] * 2, at_once=False, reply=lambda n, g=given: g if n == 1 else good(n)
        )
        assert replies[1].body == b"2"


def test_the_oldest_answers_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_ALL", 2 * kept._LONGEST + 10)
    queries = ["a", "b", "a", "c", "a", "b"]
    replies = asked(ServeOptions("s"), queries, at_once=False, reply=good)
    assert [r.body for r in replies] == [b"1", b"2", b"1", b"3", b"1", b"4"]


def test_an_answer_asked_twice_is_the_same_and_a_random_one_is_not(server: Server) -> None:
    query = "SELECT ?l { ?p a kg:Person ; rdfs:label ?l } LIMIT 7"
    assert server.select(query).body == server.select(query).body
    assert server.select(query, Accept="text/csv").headers["content-type"].startswith("text/csv")
    random = "SELECT (RAND() AS ?x) {}"
    assert server.select(random).body != server.select(random).body


@pytest.mark.parametrize("start", ["GET / HTTP/1.1\r\nX-Long: ", "GET /", "GET / HTTP/1.1\r\n"])
def test_a_head_without_end_is_cut_off(server: Server, start: str) -> None:
    where = urlsplit(server.address)
    piece = b"X-A: b\r\n" * 512 if start.endswith("1.1\r\n") else b"x" * 4096
    with socket.create_connection((where.hostname, where.port), timeout=10) as line:
        line.sendall(start.encode())
        sent = 0
        try:
            while sent < 1 << 20:
                line.sendall(piece)
                sent += len(piece)
                time.sleep(0.002)
        except (BrokenPipeError, ConnectionResetError):
            pass
    assert sent < 1 << 19
    assert server.select("ASK {}").status == 200
