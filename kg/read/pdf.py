""".pdf files with a text layer: printed lines put together to paragraphs again, page headers and numbers out.

A line break is the printer's where the next line's first word would not have fitted any more, and the writer's
otherwise: that needs no dictionary and holds for ragged and justified text alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2

from kg.model import Document, Issue
from kg.read.blob import Blob, Refused, issue
from kg.read.lines import document_of
from kg.read.options import ReadOptions
from kg.read.plain import too_long

#: What pdfium puts for a hyphen at the end of a line, the line's end included.
_HYPHEN_BREAKS = "\u0002\ufffe"
_HYPHENED = re.compile(r"\w[-–]$")
_PAGE_NUMBER = re.compile(r"(trang|page)?\s*[-–—]?\s*\d{1,3}\s*([/|]\s*\d{1,3})?\s*[-–—]?", re.IGNORECASE)
_EDGE_LINES = 2
_ENDS = (".", "!", "?", ":", ";", "…", "”", '"')


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line and its place on the page, in points from the lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    first_word: float
    """The width of its first word."""


def read_pdf(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A PDF as one bulletin; a scan without text layer is refused with a word on what to do."""
    data = blob.read(options.limits.file_bytes)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Refused("encrypted", "is protected by a password; save an open copy") from error
        raise Refused("broken-file", f"is no sound PDF: {error}") from error
    try:
        count = len(document)
        if count > options.limits.pdf_pages:
            raise Refused("too-large", f"has {count} pages, more than {options.limits.pdf_pages}; split it")
        pages, length = [], 0
        for number in range(count):
            try:
                pages.append(_page_lines(document, number))
            except pypdfium2.PdfiumError:
                yield issue("warning", "broken-page", blob.origin, f"page {number + 1} is broken and was left out")
                continue
            length += sum(len(line.text) for line in pages[-1])
            if length > options.limits.text_length:
                raise Refused("too-large", too_long(options.limits))
    finally:
        document.close()
    blank = sum(not page for page in pages)
    if blank == len(pages):
        raise Refused(
            "no-text-layer", "has no text, only pictures of pages; run OCR first (ocrmypdf -l vie IN.pdf OUT.pdf)"
        )
    if blank:
        yield issue("warning", "no-text-layer", blob.origin, f"{blank} of {len(pages)} pages have no text (pictures?)")
    yield document_of(blob, paragraphs(_without_edges(pages)))


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set: the usual distance from line to line, the left edge, where indented paragraphs begin."""

    pitch: float
    left: float
    indent: float | None


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The writer's paragraphs out of printed lines."""
    text, before, margin = "", None, 0.0
    setting = _setting(pages)
    for page in pages:
        margins = _margins(page)
        for number, line in enumerate(page):
            if before is not None and _goes_on(before, line, margin, setting):
                # A hyphen at the end of a line is the writer's (“2020-2025”): Vietnamese words are not broken.
                text += line.text if _HYPHENED.search(text) else f" {line.text}"
            else:
                if text:
                    yield text
                text = line.text
            before, margin = line, margins[number]
    if text:
        yield text


def _page_lines(document: pypdfium2.PdfDocument, number: int) -> list[Line]:
    page = document[number]
    textpage = page.get_textpage()
    try:
        return list(_lines(textpage))
    finally:
        textpage.close()
        page.close()


def _lines(textpage: pypdfium2.PdfTextPage) -> Iterator[Line]:
    """The lines pdfium finds, with their boxes."""
    letter = pypdfium2.raw.FPDFText_GetUnicode
    count = textpage.count_chars()
    letters: list[tuple[int, str]] = []
    for index in range(count + 1):
        sign = chr(letter(textpage.raw, index)) if index < count else "\n"
        if sign in _HYPHEN_BREAKS:
            letters.append((index, "-"))
        elif sign not in "\r\n":
            letters.append((index, sign))
            continue
        shown = [place for place, one in letters if not one.isspace() and one not in "\0"]
        if shown:
            text = "".join(one for _, one in letters if one != "\0")
            word_end = shown[len(text.split(maxsplit=1)[0]) - 1] if text.split() else shown[0]
            left, bottom, _, top = textpage.get_charbox(shown[0], loose=True)
            right = textpage.get_charbox(shown[-1], loose=True)[2]
            end = textpage.get_charbox(word_end, loose=True)[2]
            yield Line(" ".join(text.split()), left, max(left, right), bottom, max(bottom, top), max(0.0, end - left))
        letters = []


def _without_edges(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Pages without page numbers and without the headers and footers that most pages share."""
    edges = Counter(
        _bare(line)
        for page in pages
        for line in {_bare(one): one for one in [*page[:_EDGE_LINES], *page[-_EDGE_LINES:]]}.values()
    )
    shared = {text for text, count in edges.items() if count >= max(2, 0.6 * len(pages))}

    def furniture(line: Line) -> bool:
        return _PAGE_NUMBER.fullmatch(line.text) is not None or _bare(line) in shared

    kept = []
    for page in pages:
        last = len(page) - _EDGE_LINES
        kept.append([line for n, line in enumerate(page) if not ((n < _EDGE_LINES or n >= last) and furniture(line))])
    return kept


def _bare(line: Line) -> str:
    """A line without its numbers, and where on the page it is."""
    return f"{round(line.bottom / 4)} {re.sub(r'[0-9]+', '#', line.text)}"


def _margins(page: Sequence[Line]) -> list[float]:
    """For each line, how far to the right its block of lines reaches; a block ends where the text jumps."""
    margins: list[float] = []
    block: list[Line] = []
    for line in [*page, None]:
        if block and (line is None or not _same_block(block[-1], line)):
            margins.extend([max(one.right for one in block)] * len(block))
            block = []
        if line is not None:
            block.append(line)
    return margins


def _same_block(above: Line, below: Line) -> bool:
    height = max(above.top - above.bottom, 1.0)
    gap = above.bottom - below.top
    # The last word of an indented paragraph may stand wholly to the left of the line above it.
    overlap = min(above.right, below.right) - max(above.left, below.left)
    return -height < gap < 2.5 * height and overlap > -3 * height


def _setting(pages: Sequence[Sequence[Line]]) -> Setting:
    """What most lines do: most of them are inside paragraphs."""
    pairs = [pair for page in pages for pair in pairwise(page) if _same_block(*pair)]
    pitches = Counter(round(above.bottom - below.bottom) for above, below in pairs)
    lines = [line for page in pages for line in page]
    lefts = Counter(round(line.left) for line in lines)
    left = lefts.most_common(1)[0][0] if lefts else 0
    starts = Counter(round(line.left) for line in lines if left + 5 < line.left < left + 60)
    indent, count = starts.most_common(1)[0] if starts else (0, 0)
    indented = count > 1 and count * 30 > len(lines)
    return Setting(pitches.most_common(1)[0][0] if pitches else 0.0, left, indent if indented else None)


def _goes_on(above: Line, below: Line, margin: float, setting: Setting) -> bool:
    """Whether a paragraph goes on from one line to the next, or over the end of a page or column."""
    height = max(above.top - above.bottom, 1.0)
    if above.right + 0.25 * height + below.first_word <= margin + 0.5:
        return False
    if above.top - above.bottom > 1.25 * (below.top - below.bottom):
        return False
    if setting.indent is not None and abs(below.left - setting.indent) < 2:
        return False
    if _same_block(above, below):
        close = above.bottom - below.bottom <= setting.pitch + 0.2 * height
        return close and below.left <= above.left + 0.6 * height
    if setting.indent is not None:
        return below.left <= setting.left + 0.6 * height or not above.text.endswith(_ENDS)
    return not above.text.endswith(_ENDS)
