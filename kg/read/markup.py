"""A page's tree made plain: hidden and repeated furniture out, captions and old layout tables turned into paragraphs.

In: an lxml tree. Out: the same tree cleaned, and its text as blocks (one paragraph, caption, cell or line each) in the
order of the page. `<figure><img><figcaption>Ông A trao bằng khen</figcaption></figure>` gives the block
"Ông A trao bằng khen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree, html

Element: TypeAlias = html.HtmlElement


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GONE = _names(
    "script style noscript template svg math iframe object embed applet audio video canvas button select option "
    "textarea input dialog head title link meta map colgroup"
)
_BLOCK = _names(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr "
    "ul"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0\u2002-\u200a\u202f\u3000]+")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad]")
#: What references in a page can name but no tree may be given back: control characters and halves of letters.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class Block:
    """A line of a page: its text with single spaces, the element it stands in, and how much of it is links (0 to 1)."""

    text: str
    element: Element
    linked: float


def parse(text: str) -> Element | None:
    """The tree of a page, or None where there is no element in it. Reads nothing but `text`: no entity, no network."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", _UNFIT.sub("", text))
    if not text.strip():
        return None
    try:
        return html.document_fromstring(text, parser=html.HTMLParser(no_network=True, remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def clean(root: Element) -> None:
    """Removes what a reader of the page never sees as text, and turns captions and data rows into paragraphs."""
    for comment in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        remove(comment)
    for element in list(root.iter(*_GONE)):
        if element.tag != "head":
            remove(element)
    for element in list(root.iter(etree.Element)):
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            remove(element)
    for caption in root.iter("figcaption", "caption"):
        caption.tag = "p"
    for row in list(root.iter("tr")):
        _flatten_row(row)


def blocks(root: Element) -> list[Block]:
    """The lines of a cleaned tree, in order, without blank ones."""
    found: list[Block] = []
    parts: list[str] = []
    linked = 0
    owners: list[Element] = [root]
    links = 0

    def flush() -> None:
        nonlocal linked
        text = squeeze("".join(parts))
        if text:
            found.append(Block(text, owners[-1], min(1.0, linked / max(1, len(text)))))
        parts.clear()
        linked = 0

    def add(text: str | None) -> None:
        nonlocal linked
        if text:
            parts.append(text)
            if links:
                linked += len(squeeze(text))

    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end":
                add(element.tail)
            continue
        is_block = element.tag in _BLOCK
        if event == "start":
            if is_block:
                flush()
                owners.append(element)
            links += element.tag == "a"
            add(element.text)
        else:
            if is_block:
                flush()
                owners.pop()
            links -= element.tag == "a"
            if element is not root:
                add(element.tail)
    flush()
    return found


def squeeze(text: str) -> str:
    """Text as a browser shows it: runs of blanks are one space, invisible characters are gone."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", _UNFIT.sub("", text))).strip()


def ancestors(element: Element) -> Iterator[Element]:
    """The element and all it stands in, innermost first."""
    yield element
    yield from element.iterancestors()


def _flatten_row(row: Element) -> None:
    """A row of a table of data becomes one paragraph, its cells parted by “ | ”; a row used for layout stays."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    texts = [squeeze(" ".join(cell.itertext())) for cell in cells]
    full = [text for text in texts if text]
    layout = any(len(cell.findall(".//p")) > 1 or cell.find(".//table") is not None for cell in cells)
    if len(full) < 2 or layout or max(map(len, full)) > _LONGEST_CELL:
        return
    if row.find(".//a") is not None or row.find(".//img") is not None:
        return
    tail = row.tail
    row.clear()
    row.tag, row.tail, row.text = "p", _UNFIT.sub("", tail or ""), " | ".join(full)


def remove(element: Element) -> None:
    """Takes an element out of its tree; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = _UNFIT.sub("", (before.tail or "") + tail)
    else:
        parent.text = _UNFIT.sub("", (parent.text or "") + tail)
    parent.remove(element)
