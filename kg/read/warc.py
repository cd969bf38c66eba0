"""WARC files (web archives): each HTML page that was answered with 200 is one bulletin; others are passed over."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from kg.model import Document, Issue
from kg.read.blob import Blob, Refused, issue
from kg.read.naming import address_id
from kg.read.options import ReadOptions

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue | Blob]:
    """The pages of a .warc or .warc.gz file; a page without an article is a note, since crawls hold many."""
    limit = options.limits.file_bytes
    pages = 0
    with blob.open() as stream:
        try:
            for record in ArchiveIterator(stream):
                address = record.rec_headers.get_header("WARC-Target-URI") if record.rec_headers else None
                if record.rec_type not in ("response", "resource") or not address:
                    continue
                headers = record.http_headers or record.rec_headers
                media, _, rest = (headers.get_header("Content-Type") or "").partition(";")
                if media.strip().lower() not in _PAGES:
                    continue
                if record.rec_type == "response" and (
                    not record.http_headers or record.http_headers.get_statuscode() != "200"
                ):
                    continue
                data = record.content_stream().read(limit + 1)
                if len(data) > limit:
                    yield issue("error", "too-large", address, f"is larger than {limit / 1e6:.0f} MB; it was left out")
                    continue
                pages += 1
                yield _page(blob, address.strip("<>"), data, rest)
        except (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError, KeyError, IndexError) as error:
            raise Refused("broken-file", f"is no sound WARC file from here on: {error}") from error
    if not pages:
        raise Refused("no-bulletins", "holds no HTML page that was answered with 200")


def _page(blob: Blob, address: str, data: bytes, parameters: str) -> Blob:
    charset = parameters.partition("charset=")[2].split(";")[0].strip(" \"'") or None
    return Blob(
        name="page.html",
        origin=f"{blob.origin}!{address}",
        open=lambda: BytesIO(data),
        id=address_id(address),
        address=address,
        charset=charset,
        media="text/html",
        one_of_many=True,
    )
