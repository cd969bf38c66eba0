"""Addresses and feeds to bulletins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote

from kg.model import Document, Issue
from kg.read.blob import Blob, Refused, issue
from kg.read.cache import Fetched
from kg.read.feed import Entry, feed_entries
from kg.read.fetch import Fetcher
from kg.read.formats import read_blob
from kg.read.naming import address_id, split_address
from kg.read.options import ReadOptions
from kg.read.sniff import is_feed


def read_address(
    address: str, fetcher: Fetcher, options: ReadOptions, done: set[str] | None = None
) -> Iterator[Document | Issue]:
    """The bulletin at an address, or those that a feed or sitemap there announces; failures are issues."""
    try:
        page = fetcher.get(address)
        if options.feed or is_feed(page.data[:4096]):
            yield from read_feed(page, fetcher, options, done)
        else:
            yield from read_blob(fetched_blob(page), options)
    except Refused as refused:
        yield issue("error", refused.code, address, str(refused))


def read_feed(
    page: Fetched, fetcher: Fetcher, options: ReadOptions, done: set[str] | None = None
) -> Iterator[Document | Issue]:
    """The articles a feed announces, fetched one by one; what the feed says of one fills what its page leaves open.

    `done` holds the addresses of articles to pass over, and takes up those that were read.
    With a cache, pages fetched lately are not asked for again: an import that was stopped goes on where it was.
    """
    for entry in feed_entries(page, lambda address: fetcher.get(address, fresh=True), options):
        if isinstance(entry, Issue):
            yield entry
            continue
        if done is not None and entry.address in done:
            continue
        try:
            fetched = fetcher.get(entry.address, fresh=True)
        except Refused as refused:
            yield issue("error", refused.code, entry.address, str(refused))
            continue
        if done is not None:
            done.add(entry.address)
        for found in read_blob(fetched_blob(fetched), options):
            if not isinstance(found, Document):
                yield found
            elif not (options.since and found.published and found.published < options.since):
                yield _with_entry(found, entry)


def fetched_blob(page: Fetched) -> Blob:
    """A fetched page as an input; the ID comes from the address that was asked for."""
    name = PurePosixPath(unquote(split_address(page.address).path)).name or "index.html"
    return Blob(
        name=name,
        origin=page.asked,
        open=lambda: BytesIO(page.data),
        id=address_id(page.asked),
        address=page.address,
        charset=page.charset,
        media=page.media,
    )


def _with_entry(document: Document, entry: Entry) -> Document:
    return replace(document, title=document.title or entry.title, published=document.published or entry.published)
