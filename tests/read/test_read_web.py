"""Addresses: every kind of server is handled, politely, within limits, and without a hang."""

from __future__ import annotations

import resource
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_layouts import PUBLISHED
from read_samples import TEXT, TITLE, Read
from read_server import Server

from kg.errors import KgError
from kg.read import Limits
from kg.read.guard import is_public

Get = Callable[..., Read]
#: The limits of these tests: short enough to see that they hold.
LIMITS = Limits(page_bytes=2_000_000, page_seconds=1.0, connect_seconds=0.5, retries=2, wait_seconds=5.0, redirects=3)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield running
        running.stop.set()
        running.shutdown()
        thread.join()


@pytest.fixture
def get(server: Server, read: Callable[..., Read], monkeypatch: pytest.MonkeyPatch) -> Get:
    """Reads paths of the server, without the pauses between tries that politeness asks for."""
    real = time.sleep
    monkeypatch.setattr("kg.read.fetch.time.sleep", lambda seconds: real(min(seconds, 0.01)))

    def getter(*paths: str, **options: object) -> Read:
        settings = {"allow_local": True, "limits": LIMITS, "requests_per_second": 1000.0, **options}
        return read(*(server.base + path for path in paths), **settings)

    return getter


def test_a_page(get: Get, server: Server) -> None:
    document = get("/tin").one
    assert (document.text, document.title, document.published) == (TEXT, TITLE, PUBLISHED)
    assert document.source == server.base + "/tin"
    assert document.id == "127.0.0.1-tin"
    assert all("kg-bulletin" in agent for agent in server.agents)


@pytest.mark.parametrize("path", ["/gzip", "/wrong-charset", "/no-charset"])
def test_the_same_text_however_it_is_sent(get: Get, path: str) -> None:
    assert get(path).one.text == TEXT


def test_redirects_are_followed_to_the_page_that_is_cited(get: Get, server: Server) -> None:
    document = get("/moved").one
    assert document.source == server.base + "/tin-cuoi"
    assert document.id == "127.0.0.1-moved"


def test_plain_text(get: Get) -> None:
    assert get("/text").one.text == f"{TITLE}\nHọp.\n"


def test_a_busy_server_is_asked_again(get: Get, server: Server) -> None:
    assert get("/busy").one.text == TEXT
    assert server.asked["/busy"] == 3


def test_a_broken_connection_is_tried_again(get: Get, server: Server) -> None:
    assert get("/cut").one.text == TEXT
    assert server.asked["/cut"] == 2


@pytest.mark.parametrize(
    ("path", "code", "tries"),
    [
        ("/missing", "not-found", 1),
        ("/gone", "not-found", 1),
        ("/forbidden", "forbidden", 1),
        ("/circle", "redirects", 4),
        ("/nowhere", "bad-answer", 1),
        ("/file", "bad-address", 1),
        ("/busy-long", "busy", 1),
        ("/broken", "unreachable", 3),
        ("/slow", "unreachable", 3),
        ("/drip", "too-slow", 1),
        ("/drip-head", "too-slow", 1),
        ("/endless", "too-large", 1),
        ("/big", "too-large", 1),
        ("/big-unsaid", "too-large", 1),
        ("/bomb", "too-large", 1),
        ("/bad-gzip", "unreachable", 3),
        ("/picture", "picture", 1),
        ("/nothing", "empty", 1),
    ],
)
def test_trouble_is_one_issue_and_the_next_page_is_read(
    get: Get, server: Server, path: str, code: str, tries: int
) -> None:
    found = get(path, "/tin")
    assert found.codes == [code]
    assert found.ids == ["127.0.0.1-tin"]
    assert found.issues[0].doc == server.base + path
    assert server.asked[path] == tries


def test_a_bomb_does_not_fill_the_memory(get: Get) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert get("/bomb", "/endless", "/big", "/big-unsaid").codes == ["too-large"] * 4
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000


def test_robots_txt_is_obeyed(get: Get, server: Server) -> None:
    rules = b"User-agent: *\nDisallow: /tin/kin\nAllow: /tin\nCrawl-delay: 0\n"
    server.answers["/robots.txt"] = lambda h: h.send(200, rules, "text/plain")
    found = get("/tin/kin", "/tin/mo")
    assert found.codes == ["robots"]
    assert found.ids == ["127.0.0.1-tin-mo"]
    assert server.asked["/tin/kin"] == 0
    assert server.asked["/robots.txt"] == 1
    assert get("/tin/kin", obey_robots=False).one.text.startswith(TITLE)


def test_robots_txt_may_name_this_reader_and_use_patterns(get: Get, server: Server) -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: KG-Bulletin\nDisallow: /*/kin$\n"
    server.answers["/robots.txt"] = lambda h: h.send(200, rules, "text/plain")
    found = get("/tin/kin", "/tin/kin/mo")
    assert found.codes == ["robots"]
    assert found.ids == ["127.0.0.1-tin-kin-mo"]


def test_a_redirect_does_not_lead_around_robots_txt(get: Get, server: Server) -> None:
    server.answers["/robots.txt"] = lambda h: h.send(200, b"User-agent: *\nDisallow: /tin-cuoi", "text/plain")
    assert get("/moved").codes == ["robots"]


@pytest.mark.parametrize(("status", "codes"), [(404, []), (403, []), (500, ["unreachable"])])
def test_a_robots_txt_that_is_not_there(get: Get, server: Server, status: int, codes: list[str]) -> None:
    server.answers["/robots.txt"] = lambda h: h.send(status, b"")
    assert get("/tin").codes == codes


class Clock:
    """A clock that goes on only while it is slept by, and keeps for how long that was."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.slept: list[float] = []

    def time(self) -> float:
        return self.now

    monotonic = time

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 6))
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("kg.read.fetch.time", clock)
    return clock


def test_the_pace_is_kept(server: Server, read: Callable[..., Read], clock: Clock) -> None:
    pages = [f"{server.base}/tin/{n}" for n in range(4)]
    read(*pages, allow_local=True, requests_per_second=2.0)
    assert clock.slept == [0.0, 0.5, 0.5, 0.5]


def test_the_pace_robots_txt_asks_for_is_kept(server: Server, read: Callable[..., Read], clock: Clock) -> None:
    server.answers["/robots.txt"] = lambda h: h.send(200, b"User-agent: *\nCrawl-delay: 7\n", "text/plain")
    read(f"{server.base}/tin/1", f"{server.base}/tin/2", allow_local=True)
    assert clock.slept == [0.0, 7.0]


def test_tries_wait_longer_and_longer_or_as_long_as_is_asked(
    server: Server, read: Callable[..., Read], clock: Clock
) -> None:
    read(server.base + "/broken", allow_local=True, requests_per_second=1e9)
    assert [round(pause) for pause in clock.slept if pause >= 0.5] == [1, 2, 4]
    clock.slept.clear()
    server.answers["/soon"] = lambda h: h.send(503, b"", Retry_After="5")
    read(server.base + "/soon", allow_local=True, requests_per_second=1e9)
    assert [round(pause) for pause in clock.slept if pause >= 0.5] == [5, 5, 5]


def test_the_local_network_is_refused(server: Server, read: Callable[..., Read]) -> None:
    port = server.server_address[1]
    for host in ("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "192.168.0.1", "169.254.169.254"):
        found = read(f"http://{host}:{port}/tin", limits=LIMITS)
        assert found.codes == ["local-address"], host
        assert "--allow-local" in found.issues[0].message
    assert not server.asked


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(
    ("address", "code", "said"),
    [
        ("http://", "bad-address", "no http"),
        ("http://[::1", "bad-address", "no http"),
        ("http://127.0.0.1:99999/", "bad-address", "no http"),
        (f"http://{'a' * 64}.vn/", "bad-address", "no http"),
        ("http://x.invalid/", "unreachable", "no such host"),
        ("http://127.0.0.1:9/", "unreachable", "refused"),
    ],
)
def test_addresses_that_lead_nowhere(read: Callable[..., Read], address: str, code: str, said: str) -> None:
    found = read(address, limits=Limits(retries=0), allow_local=True)
    assert found.codes == [code]
    assert said in found.issues[0].message
    assert not found.documents


def test_what_did_not_change_is_not_sent_again(get: Get, server: Server, tmp_path: Path) -> None:
    cache = tmp_path / "deep" / "pages.sqlite"
    first, second = get("/tin", cache=cache), get("/tin", cache=cache)
    assert server.unchanged["/tin"] == 1
    assert first.documents == second.documents


def test_a_file_that_is_no_cache_is_said(get: Get, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("no database, but long enough to be taken for one" * 100)
    with pytest.raises(KgError, match="no page cache"):
        get("/tin", cache=tmp_path / "x")
