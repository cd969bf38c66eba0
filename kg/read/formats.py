"""Which reader reads what: by the media type a server gives, the suffix of the name, then the first bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath

from kg.errors import KgError
from kg.model import Document, Issue
from kg.read.blob import Blob, Reader, Refused, issue
from kg.read.options import ReadOptions
from kg.read.plain import too_long
from kg.read.sniff import is_feed

#: The readers, as module and function: each is loaded when its first input comes.
_BY_SUFFIX: dict[str, str] = {
    ".txt": "plain:read_plain",
    ".text": "plain:read_plain",
    ".md": "markdown:read_markdown",
    ".markdown": "markdown:read_markdown",
    ".html": "webpage:read_html",
    ".htm": "webpage:read_html",
    ".xhtml": "webpage:read_html",
    ".mht": "webpage:read_mht",
    ".mhtml": "webpage:read_mht",
    ".docx": "word:read_docx",
    ".docm": "word:read_docx",
    ".odt": "opendocument:read_odt",
    ".pdf": "pdf:read_pdf",
    ".jsonl": "dump:read_jsonl",
    ".ndjson": "dump:read_jsonl",
    ".json": "dump:read_json",
    ".csv": "dump:read_csv",
    ".zip": "archive:read_zip",
    ".warc": "warc:read_warc",
}
_BY_MEDIA: dict[str, str] = {
    "text/html": "webpage:read_html",
    "application/xhtml+xml": "webpage:read_html",
    "text/plain": "plain:read_plain",
    "text/markdown": "markdown:read_markdown",
    "text/csv": "dump:read_csv",
    "application/json": "dump:read_json",
    "application/x-ndjson": "dump:read_jsonl",
    "application/pdf": "pdf:read_pdf",
    "application/zip": "archive:read_zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word:read_docx",
    "application/vnd.oasis.opendocument.text": "opendocument:read_odt",
    "multipart/related": "webpage:read_mht",
}
#: First bytes that tell a format better than a wrong suffix does.
_BY_HEAD: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf:read_pdf"),
    (b"WARC/", "warc:read_warc"),
)
_OTHER_FORMATS = {
    ".doc": "is an old Word document; open it in Word or LibreOffice and save it as .docx",
    ".rtf": "is a rich-text document; open it in Word or LibreOffice and save it as .docx",
    ".xls": "is a spreadsheet; save it as .csv",
    ".xlsx": "is a spreadsheet; save it as .csv",
    ".ppt": "is a presentation; save its text as .docx",
    ".pptx": "is a presentation; save its text as .docx",
    ".rar": "is an archive of a kind that is not read; pack it as .zip",
    ".7z": "is an archive of a kind that is not read; pack it as .zip",
}
#: Of these, the ones that are bulletins for sure: a folder's import says what to do about each.
_ADVISED = frozenset((".doc", ".rtf"))
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")


def is_readable(name: str) -> bool:
    """Whether a folder's or archive's import takes up a file of this name."""
    return _suffix(name) in _BY_SUFFIX or _suffix(name) in _ADVISED


def read_blob(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """The bulletins of one input; an input packed in it is read in its turn, and what fails is one issue."""
    try:
        for found in _load(_reader(blob))(blob, options):
            if isinstance(found, Blob):
                yield from read_blob(found, options)
            elif isinstance(found, Document) and len(found.text) > options.limits.text_length:
                yield issue("error", "too-large", found.path or blob.origin, too_long(options.limits))
            elif isinstance(found, Document) and found.path is None:
                yield replace(found, path=blob.origin)
            else:
                yield found
    except Refused as refused:
        trifling = blob.one_of_many and refused.code in ("no-article", "index-page")
        yield issue("note" if trifling else "error", refused.code, blob.origin, str(refused))
    except KgError:
        raise
    except (MemoryError, RecursionError):
        yield issue("error", "too-large", blob.origin, "does not fit into memory; split it")
    except OSError as error:
        yield issue("error", "unreadable-file", blob.origin, f"cannot be read: {error.strerror or error}")
    except Exception as error:
        # A reader that trips over one input must not end a batch of thousands; the fuzz tests look for this code.
        what = f"{type(error).__name__}: {error}"
        yield issue(
            "error", "reader-failed", blob.origin, f"could not be read, which is our mistake ({what}); report it"
        )


def _load(name: str) -> Reader:
    module, _, function = name.partition(":")
    reader: Reader = getattr(import_module(f"kg.read.{module}"), function)
    return reader


def _reader(blob: Blob) -> str:
    suffix = _suffix(blob.name)
    head = blob.head()
    if not head:
        raise Refused("empty", "is empty")
    for start, reader in _BY_HEAD:
        if head.startswith(start):
            return reader
    if head.startswith(_PICTURES):
        raise Refused("picture", "is a picture; run text recognition (OCR) on it and import the text")
    if blob.media in _BY_MEDIA and not (blob.media == "text/plain" and suffix in _BY_SUFFIX):
        return _BY_MEDIA[blob.media]
    if suffix in _BY_SUFFIX and not (blob.media and blob.media.startswith("text/")):
        return _BY_SUFFIX[suffix]
    if suffix in _OTHER_FORMATS:
        raise Refused("unknown-format", _OTHER_FORMATS[suffix])
    return _by_content(head)


def _suffix(name: str) -> str:
    """The suffix that tells the format, lower case; that of `x.warc.gz` is `.warc`."""
    lower = name.lower()
    return PurePath(lower.removesuffix(".gz") if lower.endswith(".warc.gz") else lower).suffix


def _by_content(head: bytes) -> str:
    """The reader for an input whose name and server say nothing: standard input, files without a suffix."""
    if head.startswith(b"PK\x03\x04"):
        return (
            "word:read_docx"
            if b"word/" in head
            else "opendocument:read_odt"
            if b"opendocument.text" in head
            else "archive:read_zip"
        )
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if is_feed(head):
        raise Refused("feed", "is a feed or sitemap; give its address, or import it with --feed")
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or b"<html" in start[:1024]:
        return "webpage:read_html"
    if start.startswith(b"{") and b'"' in start[:50]:
        return "dump:read_jsonl"
    if start.startswith(b"[{"):
        return "dump:read_json"
    if start.startswith(b"mime-version") or b"\ncontent-type: multipart/related" in start:
        return "webpage:read_mht"
    return "plain:read_plain"
