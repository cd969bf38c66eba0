"""Paragraphs of office documents to a bulletin's text: one line each, rows of tables as one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from kg.model import Document
from kg.read.blob import Blob, Refused
from kg.read.decode import mend
from kg.read.plain import check_text, first_line_title

_LONGEST_CELL = 200
_TRAP = "declares entities, which can be a trap; it is not read"


def document_of(blob: Blob, lines: Iterable[str]) -> Document:
    """The bulletin of a document's paragraphs; line breaks in one make several. Raises `Refused` if all are empty."""
    kept = [line.strip() for paragraph in lines for line in paragraph.splitlines() if line.strip()]
    text = mend("\n".join(kept) + "\n").text
    check_text(text)
    return Document(id=blob.id, text=text, title=first_line_title(text))


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """A table row: one line with “ | ” between short cells, as in a list of people; otherwise each paragraph a line."""
    full = [[part for part in cell if part.strip()] for cell in cells]
    full = [cell for cell in full if cell]
    if len(full) > 1 and all(len(cell) == 1 and len(cell[0]) <= _LONGEST_CELL for cell in full):
        return [" | ".join(" ".join(cell[0].split()) for cell in full)]
    return [part for cell in full for part in cell]


def parse_xml(data: bytes, what: str) -> etree._Element:
    """An XML part, refused where it declares a document type: office files and feeds need none, bombs do."""
    refuse_entities(data, what)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Refused("broken-file", f"its {what} is broken: {error.msg}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        # Written in an encoding of letters that are not those they look like.
        raise Refused("xml-entities", f"its {what} {_TRAP}")
    return root


def refuse_entities(data: bytes, what: str) -> None:
    """Raises `Refused` where XML declares a document type or entities, in whatever width its letters are."""
    narrow = data.replace(b"\0", b"")
    if b"<!DOCTYPE" in narrow or b"<!ENTITY" in narrow:
        raise Refused("xml-entities", f"its {what} {_TRAP}")
