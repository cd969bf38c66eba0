"""HTML and .mht files to bulletins."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage

from kg.model import Document, Issue
from kg.read.blob import Blob, Refused
from kg.read.decode import decode
from kg.read.monsters import refuse_monster, without_embedded
from kg.read.options import ReadOptions
from kg.read.page import read_page
from kg.read.sites import load_sites

_MOST_PARTS = 20_000
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def read_html(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A page as one bulletin: headline, then the article's lines."""
    limit = options.limits.page_bytes if blob.address else options.limits.file_bytes
    yield from _page(blob, blob.read(limit), blob.charset, blob.address, options)


def read_mht(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A page saved with its pictures (.mht, .mhtml): its first HTML part, at the address it was saved from."""
    whole = blob.read(options.limits.file_bytes)
    if whole.count(b"\n--") > _MOST_PARTS:
        raise Refused("too-large", f"has more than {_MOST_PARTS} parts, which no saved page has; it was left out")
    message = email.message_from_bytes(whole, policy=policy.default)
    del whole
    for part in message.walk() if isinstance(message, EmailMessage) else []:
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        data = part.get_payload(decode=True)
        if isinstance(data, bytes):
            address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
            known = address if address.startswith("http") else None
            yield from _page(blob, data, part.get_content_charset(), known, options)
            return
    raise Refused("no-page", "holds no HTML part; save the page again as “Webpage, single file”")


def _page(
    blob: Blob, data: bytes, charset: str | None, address: str | None, options: ReadOptions
) -> Iterator[Document | Issue]:
    named = _CHARSET.search(data[:4096])
    declared = charset or (named[1].decode("ascii") if named else None)
    decoded = decode(data, declared, options.encoding)
    yield from decoded.issues(blob.origin)
    source = without_embedded(decoded.text)
    if len(source) > options.limits.page_bytes:
        raise Refused(
            "too-large", f"is a page of {len(source) / 1e6:.0f} MB; raise the limit with --limit page_bytes=…"
        )
    refuse_monster(source)
    page = read_page(source, load_sites(options.site_rules), address)
    if page is None:
        raise Refused(
            "no-article", "has no article that could be found; a site rule (--site-rules) can say where it is"
        )
    yield Document(
        id=blob.id,
        text=page.text,
        title=page.title,
        published=page.published,
        publisher=page.publisher,
        author=page.author,
        source=page.address,
        locality=page.locality,
    )
