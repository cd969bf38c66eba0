"""Sound files of every format, damaged in the ways that discs, transfers and enemies damage them."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import cache

from page_layouts import PAGES
from portal_layouts import PORTALS
from read_formats import WRITERS, snapshot
from read_samples import SAMPLE, TEXT

from kg.model import Document, Issue
from kg.read import Limits, ReadOptions
from kg.read.blob import Refused, bytes_blob, issue
from kg.read.cache import Fetched
from kg.read.feed import feed_entries
from kg.read.formats import read_blob

_TOKENS = (
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b'"', b"'", b"&#0;", b"&lt;", b"<![CDATA[", b"]]>", b"<!--"),
    *(b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<table><tr><td>", b"</p></div>", b"<base href=//x>", b"%PDF-1.7", b"endobj"),
    *(
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"WARC/1.0\r\n",
        b"Content-Length: 99999999999\r\n",
        b"Content-Type: multipart/x\n",
    ),
    *(
        b"99999999999999999999",
        b"-1",
        b"{",
        b"[",
        b"\\ud800",
        b"1e999",
        b"NaN",
        b"\xcc\x81" * 40,
        b"\xe2\x80\xae",
        b"----x",
    ),
    *(b"---\ntitle: [\n---\n", b"---\ndate: 2024-99-99\n---\n", b"|---|\n", b"`" * 50, b"[a](" * 50, b"> " * 100),
)
#: Small limits, so that an input which asks for much is refused quickly.
OPTIONS = ReadOptions(limits=Limits(file_bytes=5_000_000, archive_bytes=10_000_000, pdf_pages=50))
_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype"
    b"/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length 44>>stream\nBT /F 12 Tf 20 100 Td (Hoi nghi tong ket)"
    b" Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>"
)


_LINKS = "".join(f"<item><title>Tin {n}</title><link>https://luu.example/{n}</link></item>" for n in range(9))
_PLACES = "".join(f"<url><loc>https://luu.example/{n}</loc><lastmod>2024-01-0{n}</lastmod></url>" for n in range(1, 9))
_FEEDS = {
    ".rss": f"<?xml version='1.0'?><rss version='2.0'><channel><title>Mẫu</title>{_LINKS}</channel></rss>".encode(),
    ".sitemap": f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{_PLACES}</urlset>".encode(),
}
_LAYOUTS = tuple({**PAGES, **PORTALS}.values())


@cache
def sound(suffix: str, turn: int = 0) -> bytes:
    """A sound file of a format; pages come in every layout by turns."""
    if suffix in (".html", ".mht"):
        source = _LAYOUTS[turn](SAMPLE).encode()
        return snapshot(source) if suffix == ".mht" else source
    known = {".pdf": _PDF, **_FEEDS}
    return known[suffix] if suffix in known else WRITERS[suffix](TEXT.splitlines())


SUFFIXES = (*WRITERS, ".pdf", ".json", *_FEEDS)


def damaged(suffix: str, rng: random.Random) -> bytes:
    """A file of a format with random damage; that of office files is mostly inside their archive."""
    data = sound(".jsonl" if suffix == ".json" else suffix, rng.randrange(len(_LAYOUTS)))
    if suffix in (".docx", ".odt", ".zip") and rng.random() < 0.7:
        return _repacked(data, lambda part: _damage(part, rng), rng)
    return _damage(data, rng)


def read(suffix: str, data: bytes) -> list[Document | Issue]:
    """What the reader of a format makes of bytes."""
    if suffix in _FEEDS:
        return list(_announced(data))
    return list(read_blob(bytes_blob(f"tin{suffix}", f"tin{suffix}", data), OPTIONS))


def _announced(data: bytes) -> Iterator[Document | Issue]:
    """The articles that a feed announces, each as a bulletin of its address; further sitemaps are not to be had."""

    def none(address: str) -> Fetched:
        raise Refused("not-found", f"{address} does not exist")

    try:
        for found in feed_entries(Fetched("feed", "https://luu.example/feed", data, 0.0), none, OPTIONS):
            yield found if isinstance(found, Issue) else Document(id="feed", text=found.address)
        yield issue("note", "feed-read", "feed", "was read to its end")
    except Refused as refused:
        yield issue("error", refused.code, "feed", str(refused))


def _damage(data: bytes, rng: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(len(out) + 1)
        kind = rng.randrange(6)
        if kind == 0 and out:
            out[min(at, len(out) - 1)] = rng.randrange(256)
        elif kind == 1:
            del out[at : at + rng.choice((1, 10, 1000))]
        elif kind == 2:
            out[at:at] = rng.choice(_TOKENS)
        elif kind == 3:
            out[at:at] = out[rng.randrange(len(out) + 1) :][: rng.choice((10, 300))] * rng.choice((1, 30))
        elif kind == 4:
            del out[at:]
        else:
            out[at:at] = rng.randbytes(rng.choice((1, 8, 200)))
    return bytes(out)


def _repacked(data: bytes, change: Callable[[bytes], bytes], rng: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            hit = name in ("word/document.xml", "word/styles.xml", "content.xml") or name.endswith("tin.docx")
            target.writestr(name, change(part) if hit and rng.random() < 0.8 else part)
    return out.getvalue()
