""".odt files: headings, paragraphs, lists and tables in order; notes, comments and deleted text out."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from kg.model import Document, Issue
from kg.read.archive import read_part
from kg.read.blob import Blob, Refused
from kg.read.lines import document_of, parse_xml, row_lines
from kg.read.options import ReadOptions

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_SKIPPED = (
    f"{_TEXT}tracked-changes",
    f"{_TEXT}note",
    f"{_OFFICE}annotation",
    f"{_TEXT}sequence-decls",
    f"{_OFFICE}forms",
)
_MOST_SPACES = 100


def read_odt(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A LibreOffice text as one bulletin."""
    body = parse_xml(read_part(blob, "content.xml", options.limits), "text").find(f".//{_OFFICE}text")
    if body is None:
        raise Refused("broken-file", "is no text document; save it as .odt")
    yield document_of(blob, _lines(body))


def _lines(container: etree._Element) -> Iterator[str]:
    for child in container:
        if child.tag in _SKIPPED or not isinstance(child.tag, str):
            continue
        if child.tag in _PARAGRAPHS:
            boxes: list[etree._Element] = []
            yield "".join(_inline(child, boxes))
            for box in boxes:
                yield from _lines(box)
        elif child.tag == f"{_TABLE}table-row":
            yield from row_lines([list(_lines(cell)) for cell in child.iterchildren(f"{_TABLE}table-cell")])
        else:
            yield from _lines(child)


def _inline(element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    """The text of a paragraph; paragraphs of a frame anchored in it are put aside for after it."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * min(_MOST_SPACES, _count(child.get(f"{_TEXT}c")))
        elif child.tag == f"{_TEXT}tab":
            yield " "
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            if any(child.iter(*_PARAGRAPHS)):
                boxes.append(child)
            else:
                yield from _inline(child, boxes)
        yield child.tail or ""


def _count(value: str | None) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 9 else 1
