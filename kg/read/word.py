""".docx files: paragraphs, tables and text boxes in order; deleted text out; TCVN3 and VNI fonts decoded.

Old office documents hold `§¶ng bé` in the font .VnTime, which shows as “Đảng bộ”: the font tells the encoding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from kg.model import Document, Issue
from kg.read.archive import read_part
from kg.read.blob import Blob, Refused
from kg.read.decode import legacy
from kg.read.lines import document_of, parse_xml, refuse_entities, row_lines
from kg.read.options import ReadOptions

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(
    (
        f"{_W}del",
        f"{_W}moveFrom",
        f"{_W}instrText",
        f"{_W}delText",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-", f"{_W}ptab": " "}


def read_docx(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A Word document as one bulletin."""
    root = parse_xml(read_part(blob, "word/document.xml", options.limits), "text")
    body = root.find(f"{_W}body")
    if body is None:
        raise Refused("broken-file", "is no Word document: it has no body")
    yield document_of(blob, _lines(body, _fonts_of_styles(blob, options)))


def _lines(container: etree._Element, styles: Mapping[str, str]) -> Iterator[str]:
    """The paragraphs of a body, cell or text box, in order."""
    for child in container:
        if child.tag in _SKIPPED:
            continue
        if child.tag == f"{_W}p":
            yield _paragraph(child, styles)
            for box in child.iter(f"{_W}txbxContent"):
                if not any(above.tag in _SKIPPED for above in box.iterancestors()):
                    yield from _lines(box, styles)
        elif child.tag == f"{_W}tbl":
            for row in child.iter(f"{_W}tr"):
                if next(row.iterancestors(f"{_W}tbl")) is child:
                    yield from row_lines([list(_lines(cell, styles)) for cell in row.iterchildren(f"{_W}tc")])
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag"):
            yield from _lines(child, styles)


def _paragraph(paragraph: etree._Element, styles: Mapping[str, str]) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    font = styles.get(style.get(f"{_W}val", "") if style is not None else "", styles.get("", ""))
    parts: list[tuple[str, str]] = []
    todo = list(reversed(paragraph))
    while todo:
        node = todo.pop()
        if node.tag in _SKIPPED or node.tag == f"{_W}txbxContent":
            continue
        if node.tag == f"{_W}r":
            parts.extend(_run(node, font))
        else:
            todo.extend(reversed(node))
    text = ""
    while parts:
        # Runs of one font are decoded together: VNI writes a letter and its tone as two signs, which runs may part.
        same = [parts.pop(0)]
        while parts and parts[0][0] == same[0][0]:
            same.append(parts.pop(0))
        text += _decoded("".join(part for _, part in same), same[0][0])
    return text


def _run(run: etree._Element, font: str) -> Iterator[tuple[str, str]]:
    """The texts of a run with their font."""
    fonts = run.find(f"{_W}rPr/{_W}rFonts")
    if fonts is not None:
        font = fonts.get(f"{_W}ascii") or fonts.get(f"{_W}hAnsi") or font
    if run.find(f"{_W}rPr/{_W}vanish") is not None:
        return
    for node in run:
        if node.tag == f"{_W}t":
            yield font, node.text or ""
        elif node.tag in _BREAKS:
            yield font, _BREAKS[node.tag]


def _decoded(text: str, font: str) -> str:
    """Text as its font shows it."""
    if font.startswith((".Vn", ".VN")):
        shown = legacy(text, "tcvn3")
        return shown.upper() if font.endswith("H") else shown
    return legacy(text, "vni") if font.upper().startswith("VNI") else text


def _fonts_of_styles(blob: Blob, options: ReadOptions) -> dict[str, str]:
    """The font of each paragraph style, read only where one of the old fonts is among them."""
    try:
        data = read_part(blob, "word/styles.xml", options.limits)
        refuse_entities(data, "styles")
        narrow = data.replace(b"\0", b"").upper()
        return _style_fonts(parse_xml(data, "styles")) if b".VN" in narrow or b"VNI-" in narrow else {}
    except Refused as refused:
        if refused.code != "broken-file":
            raise
        return {}


def _style_fonts(root: etree._Element) -> dict[str, str]:
    """The font of each paragraph style, inherited ones included; "" is the default's."""
    own: dict[str, str] = {}
    parent: dict[str, str] = {}
    default = root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}rFonts")
    plain = default.get(f"{_W}ascii", "") if default is not None else ""
    normal = ""
    for style in root.iter(f"{_W}style"):
        name = style.get(f"{_W}styleId", "")
        fonts, based = style.find(f"{_W}rPr/{_W}rFonts"), style.find(f"{_W}basedOn")
        if fonts is not None and fonts.get(f"{_W}ascii"):
            own[name] = fonts.get(f"{_W}ascii", "")
        if based is not None:
            parent[name] = based.get(f"{_W}val", "")
        if style.get(f"{_W}default") == "1" and style.get(f"{_W}type") == "paragraph":
            normal = name
    found = {"": own.get(normal, plain)}
    for style in root.iter(f"{_W}style"):
        name = above = style.get(f"{_W}styleId", "")
        for _ in range(20):
            if above in own or above not in parent:
                break
            above = parent[above]
        found[name] = own.get(above, plain)
    return found
