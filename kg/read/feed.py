"""RSS, Atom and sitemaps to the addresses of articles, with the title and date the feed gives them."""

from __future__ import annotations

import calendar
import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import feedparser

from kg.model import Issue
from kg.read.blob import Refused, issue
from kg.read.cache import Fetched
from kg.read.dates import metadata_date
from kg.read.lines import parse_xml
from kg.read.markup import parse
from kg.read.naming import join_address
from kg.read.options import Limits, ReadOptions
from kg.read.sniff import FEED, SITEMAP


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as a feed announces it; `published` is an ISO date."""

    address: str
    title: str | None = None
    published: str | None = None


def feed_entries(page: Fetched, get: Callable[[str], Fetched], options: ReadOptions) -> Iterator[Entry | Issue]:
    """The articles that a feed, a sitemap, an index of sitemaps or a page that names its feed announces.

    Those older than `options.since`, or whose address `options.match` does not occur in, are left out; one without a
    date stays. `get` fetches further sitemaps; one that fails is an issue, and the others are read. Raises `Refused`
    where the page is no feed and names none.
    """
    seen: set[str] = set()
    most, first = options.limits.feed_entries, 1
    for listed in _entries(page, get, options.limits, options.limits.sitemap_depth):
        if isinstance(listed, Issue):
            yield listed
            continue
        new = []
        for entry in listed:
            if len(seen) < most and entry.address not in seen and _wanted(entry, options):
                seen.add(entry.address)
                new.append(entry)
        options.on_more(len(new) - first)
        first = 0
        yield from new
        if len(seen) >= most:
            return


def _wanted(entry: Entry, options: ReadOptions) -> bool:
    if not entry.address.startswith(("http://", "https://")):
        return False
    if options.since and entry.published and entry.published < options.since:
        return False
    return not options.match or re.search(options.match, entry.address) is not None


def _entries(page: Fetched, get: Callable[[str], Fetched], limits: Limits, depth: int) -> Iterator[list[Entry] | Issue]:
    """The articles of one feed or sitemap after the other."""
    data = _unpacked(page.data, limits)
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise Refused("xml-entities", "declares entities, which can be a trap; it is not read")
    head = data[:4096]
    if SITEMAP.search(head):
        yield from _sitemap(data, page.address, get, limits, depth)
    elif FEED.search(head):
        yield list(_feed(data, page.address))
    elif depth and (named := _named_feed(data, page.address)):
        yield from _entries(get(named), get, limits, 0)
    else:
        raise Refused("no-feed", "is no feed or sitemap, and the page names none; give the feed's own address")


def _feed(data: bytes, base: str) -> Iterator[Entry]:
    try:
        # As a stream: feedparser takes a short text for an address and would fetch it.
        items = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False).entries
    except Exception as error:
        # It trips over some damaged feeds in ways of its own (KeyError at a </link> behind its </item>).
        raise Refused("broken-file", f"is no sound feed ({type(error).__name__}: {error})") from error
    for item in items:
        if item.get("link"):
            title = str(item.get("title") or "") or None
            yield Entry(join_address(base, str(item["link"])), title, _day(item))


def _day(item: feedparser.FeedParserDict) -> str | None:
    moment = item.get("published_parsed") or item.get("updated_parsed")
    try:
        return metadata_date(datetime.fromtimestamp(calendar.timegm(moment), UTC).isoformat()) if moment else None
    except (ValueError, OverflowError, OSError):
        return None


def _sitemap(
    data: bytes, base: str, get: Callable[[str], Fetched], limits: Limits, depth: int
) -> Iterator[list[Entry] | Issue]:
    listed: list[Entry] = []
    further: list[str] = []
    for item in parse_xml(data, "sitemap"):
        fields: dict[str, str] = {}
        for part in item.iter():
            if isinstance(part.tag, str) and (part.text or "").strip():
                fields.setdefault(part.tag.rpartition("}")[2], part.text.strip())
        if "loc" not in fields:
            continue
        address = join_address(base, fields["loc"])
        if not str(item.tag).endswith("sitemap"):
            day = fields.get("publication_date") or fields.get("lastmod")
            listed.append(Entry(address, fields.get("title"), metadata_date(day) if day else None))
        elif depth > 0:
            further.append(address)
    yield listed
    for address in further:
        try:
            yield from _entries(get(address), get, limits, depth - 1)
        except Refused as refused:
            yield issue("error", refused.code, address, str(refused))


def _named_feed(data: bytes, base: str) -> str | None:
    """The feed that a page's head names."""
    root = parse(data.decode("utf-8", "replace"))
    for link in root.iter("link") if root is not None else []:
        if "alternate" in (link.get("rel") or "") and re.search(r"rss|atom", link.get("type") or ""):
            return join_address(base, str(link.get("href") or ""))
    return None


def _unpacked(data: bytes, limits: Limits) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.open(BytesIO(data)) as stream:
            plain = stream.read(limits.page_bytes * 5 + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Refused("broken-file", f"its packing is broken: {error}") from error
    if len(plain) > limits.page_bytes * 5:
        raise Refused("too-large", f"unpacks to more than {limits.page_bytes * 5 / 1e6:.0f} MB")
    return plain
