"""Feeds, sitemaps and watching: what they announce is read once, filtered, resumed."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_layouts import LAYOUTS
from read_samples import TEXT, TITLE, Read
from read_server import Server

from kg.model import Document, Issue
from kg.read import Limits, ReadOptions, Round, watch_sources

Get = Callable[..., Read]
_DATES = ("Sun, 21 Jan 2024 08:00:00 +0700", "Thu, 01 Feb 2024 08:00:00 +0700", "Tue, 05 Dec 2023 08:00:00 +0700")


def rss(base: str, count: int = 3) -> bytes:
    items = "".join(
        f"<item><title>Tin {n}</title><link>{base}/tin/{n}</link><pubDate>{_DATES[n % 3]}</pubDate></item>"
        for n in range(count)
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Mẫu</title>'
    return f"{head}{items}</channel></rss>".encode()


def atom(base: str) -> bytes:
    entry = f"<entry><title>Tin 0</title><link href='{base}/tin/0'/><updated>2024-01-20T20:00:00Z</updated></entry>"
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Mẫu</title>{entry}</feed>".encode()


def sitemap(base: str, *names: str) -> bytes:
    urls = "".join(
        f"<url><loc>{base}/{name}</loc><lastmod>2024-01-2{n}</lastmod></url>" for n, name in enumerate(names)
    )
    return f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{urls}</urlset>".encode()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        base = running.base
        running.answers["/rss"] = lambda h: h.send(200, rss(base), "application/rss+xml")
        running.answers["/atom"] = lambda h: h.send(200, atom(base), "text/xml")
        running.answers["/sitemap.xml"] = lambda h: h.send(
            200, sitemap(base, "tin/0", "gioi-thieu", "tin/1"), "text/xml"
        )
        packed = gzip.compress(sitemap(base, "tin/7"))
        running.answers["/map.xml.gz"] = lambda h: h.send(200, packed, "application/gzip")
        maps = "".join(f"<sitemap><loc>{name}</loc></sitemap>" for name in ("/none.xml", "/map.xml.gz", "/rss"))
        index = f"<sitemapindex>{maps}</sitemapindex>"
        running.answers["/index.xml"] = lambda h: h.send(200, index.encode(), "text/xml")
        home = (
            f"<html><head><link rel=alternate type='application/rss+xml' href='/rss'></head><body>{TITLE}</body></html>"
        )
        running.answers["/home"] = lambda h: h.send(200, home.encode())
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield running
        running.stop.set()
        running.shutdown()
        thread.join()


@pytest.fixture
def get(server: Server, read: Callable[..., Read]) -> Get:
    def getter(*paths: str, **options: object) -> Read:
        settings = {"allow_local": True, "requests_per_second": 1000.0, "limits": Limits(retries=0), **options}
        return read(*(server.base + path for path in paths), **settings)

    return getter


@pytest.mark.parametrize(
    ("path", "ids"),
    [
        ("/rss", ["127.0.0.1-tin-0", "127.0.0.1-tin-1", "127.0.0.1-tin-2"]),
        ("/atom", ["127.0.0.1-tin-0"]),
        ("/home", ["127.0.0.1-tin-0", "127.0.0.1-tin-1", "127.0.0.1-tin-2"]),
        ("/index.xml", ["127.0.0.1-tin-7", "127.0.0.1-tin-0", "127.0.0.1-tin-1", "127.0.0.1-tin-2"]),
    ],
)
def test_feeds_and_sitemaps(get: Get, server: Server, path: str, ids: list[str]) -> None:
    found = get(path, feed=True)
    assert found.ids == ids
    assert all(document.text.startswith(TITLE) for document in found.documents)
    # A sitemap that is missing is named, and those after it are read.
    assert [issue.doc for issue in found.issues] == ([f"{server.base}/none.xml"] if path == "/index.xml" else [])


def test_sitemaps_that_name_each_other_come_to_an_end(get: Get, server: Server) -> None:
    round_about = "<sitemapindex><sitemap><loc>/round.xml</loc></sitemap></sitemapindex>"
    server.answers["/round.xml"] = lambda h: h.send(200, round_about.encode(), "text/xml")
    assert get("/round.xml").documents == []
    assert server.asked["/round.xml"] <= Limits().sitemap_depth + 1


def test_how_many_there_are_is_told_before_they_are_read(get: Get) -> None:
    told: list[int] = []
    get("/rss", since="2024-01-21", on_more=told.append)
    get("/index.xml", on_more=told.append)
    assert told == [1, -1, 1, 3]


def test_a_feed_is_known_without_being_told(get: Get) -> None:
    assert len(get("/rss").documents) == 3


def test_a_page_that_is_missing_does_not_end_the_feed(get: Get) -> None:
    found = get("/sitemap.xml", feed=True)
    assert found.ids == ["127.0.0.1-tin-0", "127.0.0.1-tin-1"]
    assert found.codes == ["not-found"]


def test_old_and_unwanted_articles_are_not_even_fetched(get: Get, server: Server) -> None:
    assert get("/rss", feed=True, since="2024-01-21").ids == ["127.0.0.1-tin-0", "127.0.0.1-tin-1"]
    assert server.asked["/tin/2"] == 0
    assert get("/sitemap.xml", feed=True, match=r"/tin/\d").codes == []
    assert server.asked["/gioi-thieu"] == 0


def test_what_the_feed_knows_fills_what_the_page_leaves_open(get: Get, server: Server) -> None:
    bare = LAYOUTS["breaks"].replace("Cập nhật: 21-01-2024 | 08:52:10", "").encode()
    server.answers["/tin/0"] = lambda h: h.send(200, bare)
    assert get("/atom", feed=True).one.published == "2024-01-21"


def test_a_feed_goes_on_where_it_was_stopped(get: Get, server: Server, tmp_path: Path) -> None:
    cache = tmp_path / "pages.sqlite"
    server.answers["/tin/1"] = lambda h: h.send(500, b"")
    assert get("/rss", feed=True, cache=cache).codes == ["unreachable"]
    del server.answers["/tin/1"]
    assert len(get("/rss", feed=True, cache=cache).documents) == 3
    assert server.asked["/tin/0"] == 1
    assert server.asked["/tin/1"] == 2


def test_a_feed_in_a_file(get: Get, server: Server, read: Callable[..., Read], tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss(server.base))
    told = read(tmp_path / "feed.xml", feed=True, allow_local=True, requests_per_second=1000.0)
    assert len(told.documents) == 3
    untold = read(tmp_path / "feed.xml")
    assert untold.codes == ["feed"]
    assert "--feed" in untold.issues[0].message


def test_what_is_no_feed_is_said(get: Get, server: Server) -> None:
    bomb = b"<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>"
    server.answers["/bomb.xml"] = lambda h: h.send(200, bomb, "text/xml")
    server.answers["/cut.xml"] = lambda h: h.send(200, sitemap(server.base, "tin")[:-20], "text/xml")
    assert get("/tin", feed=True).codes == ["no-feed"]
    assert get("/bomb.xml", feed=True).codes == ["xml-entities"]
    assert get("/cut.xml", feed=True).codes == ["broken-file"]
    # What feedparser fails at, and a date that no calendar has.
    odd = b"<rss><channel><item><link>https://x</item>y</link></channel></rss>"
    server.answers["/odd.xml"] = lambda h: h.send(200, odd, "text/xml")
    assert get("/odd.xml", feed=True).codes == ["broken-file"]
    late = rss(server.base, 1).replace(b"2024", b"9999")
    server.answers["/late.xml"] = lambda h: h.send(200, late.replace(b"21 Jan", b"31 Dec"), "text/xml")
    assert get("/late.xml", feed=True).ids == ["127.0.0.1-tin-0"]


def test_the_number_of_articles_is_bounded(get: Get, server: Server) -> None:
    server.answers["/rss"] = lambda h: h.send(200, rss(server.base, 50), "text/xml")
    assert len(get("/rss", feed=True, limits=Limits(feed_entries=4)).documents) == 4


def watched(sources: list[str], steps: list[Callable[[], object]], **options: object) -> list[list[str]]:
    """What each look gives: IDs of bulletins and codes of issues; a step is taken between looks."""
    looks: list[list[str]] = [[]]
    pending = iter(steps)
    settings = ReadOptions(allow_local=True, requests_per_second=1000.0, **options)  # type: ignore[arg-type]
    for item in watch_sources(sources, settings, every=0, wait=lambda seconds: None):
        if isinstance(item, Round):
            step = next(pending, None)
            if step is None:
                return looks
            step()
            looks.append([])
        else:
            looks[-1].append(item.id if isinstance(item, Document) else item.code)
            assert isinstance(item, Document | Issue)
    raise AssertionError("watching ended by itself")


def nothing() -> None:
    """Between two looks, nothing happens."""


def test_a_folder_is_watched(tmp_path: Path) -> None:
    def write(name: str, text: str = TEXT) -> Callable[[], object]:
        return lambda: (tmp_path / name).write_text(text, "utf-8")

    write("a.txt")()
    longer = write("a.txt", TEXT + "Thêm.\n")
    steps = [nothing, write("b.txt"), nothing, nothing, longer, nothing, write("c.txt", " "), nothing, nothing]
    looks = watched([str(tmp_path)], steps)
    assert looks == [["a"], [], [], ["b"], [], [], ["a"], [], ["empty"], []]


def test_a_file_that_is_still_growing_is_left_until_it_rests(tmp_path: Path) -> None:
    def grow() -> None:
        with (tmp_path / "b.txt").open("a", encoding="utf-8") as file:
            file.write("Dòng thêm vào.\n")

    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert watched([str(tmp_path)], [grow, grow, grow, nothing]) == [["a"], [], [], [], ["b"]]


def test_a_feed_is_watched(server: Server) -> None:
    feeds = [rss(server.base, 1), rss(server.base, 1), rss(server.base, 2)]
    server.answers["/rss"] = lambda h: h.send(200, feeds[min(server.asked["/rss"], 3) - 1], "text/xml")
    looks = watched([server.base + "/rss"], [nothing] * 2, feed=True)
    assert looks == [["127.0.0.1-tin-0"], [], ["127.0.0.1-tin-1"]]
    assert server.asked["/tin/0"] == 1
