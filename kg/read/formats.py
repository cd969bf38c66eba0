"""Which reader reads what: by the media type a server gives, the suffix of the name, then the first bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from kg.errors import KgError
from kg.model import Document, Issue
from kg.read.archive import read_zip
from kg.read.blob import Blob, Reader, Refused, issue
from kg.read.dump import read_csv, read_json, read_jsonl
from kg.read.markdown import read_markdown
from kg.read.opendocument import read_odt
from kg.read.options import ReadOptions
from kg.read.pdf import read_pdf
from kg.read.plain import read_plain
from kg.read.webpage import read_html, read_mht
from kg.read.word import read_docx

_BY_SUFFIX: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".mht": read_mht,
    ".mhtml": read_mht,
    ".docx": read_docx,
    ".docm": read_docx,
    ".odt": read_odt,
    ".pdf": read_pdf,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".csv": read_csv,
    ".zip": read_zip,
}
#: Suffixes of files that a folder's import takes up.
SUFFIXES = frozenset(_BY_SUFFIX)


def read_blob(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """The bulletins of one input; an input packed in it is read in its turn, and what fails is one issue."""
    try:
        for found in _reader(blob)(blob, options):
            if isinstance(found, Blob):
                yield from read_blob(found, options)
            else:
                yield found
    except Refused as refused:
        yield issue("error", refused.code, blob.origin, str(refused))
    except KgError:
        raise
    except MemoryError:
        yield issue("error", "too-large", blob.origin, "does not fit into memory")
    except OSError as error:
        yield issue("error", "unreadable-file", blob.origin, f"cannot be read: {error.strerror or error}")


def _reader(blob: Blob) -> Reader:
    suffix = PurePath(blob.name).suffix.lower()
    return _BY_SUFFIX.get(suffix, read_plain)
