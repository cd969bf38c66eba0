"""Feeds and sitemaps known by their first bytes."""

from __future__ import annotations

import re
import zlib

SITEMAP = re.compile(rb"<(?:\w+:)?(urlset|sitemapindex)[\s>]")
FEED = re.compile(rb"<(?:\w+:)?(rss|feed|RDF)[\s>]")


def is_feed(head: bytes) -> bool:
    """Whether a document's beginning is a feed's or a sitemap's (gzipped sitemaps included)."""
    if head.startswith(b"\x1f\x8b"):
        head = zlib.decompressobj(31).decompress(head, 4096)
    head = head[:4096].replace(b"\0", b"")
    return bool(
        head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and (SITEMAP.search(head) or FEED.search(head))
    )
