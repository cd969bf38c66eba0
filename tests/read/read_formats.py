"""Sample text written out in every format by the libraries and programs that people use for it."""

from __future__ import annotations

import base64
import csv
import gzip
import html
import io
import json
import quopri
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import docx
from odf.opendocument import OpenDocumentText
from odf.text import H, P
from pypdfium2 import PdfDocument
from selenium.webdriver import Chrome

from kg.read.decode import legacy_table

Lines = Sequence[str]


def plain(lines: Lines) -> bytes:
    return ("\n".join(lines) + "\n").encode()


def windows(lines: Lines) -> bytes:
    return ("\r\n".join(lines) + "\r\n").encode("utf-16")


def windows_1258(text: str) -> bytes:
    """Vietnamese Windows writes the tone as a sign after the letter that carries the shape."""
    out = bytearray()
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            shape = unicodedata.normalize("NFC", marks.replace(tone, ""))
            out += shape.encode("cp1258") + tone.encode("cp1258")
    return bytes(out)


def vni(text: str) -> bytes:
    """The text in the VNI encoding, its letters looked up in the reader's own table."""
    letters, _ = legacy_table("vni")
    back = {letter: shown for shown, letter in letters.items()}
    return "".join(back.get(letter, letter) for letter in text).encode("cp1252")


def markdown(lines: Lines) -> bytes:
    escaped = [line.replace("*", "\\*").replace("_", "\\_").replace("<", "\\<") for line in lines]
    return ("# " + "\n\n".join(escaped) + "\n").encode()


def page(lines: Lines) -> bytes:
    title, *rest = (html.escape(line) for line in lines)
    body = "".join(f"<p>{line}</p>\n" for line in rest)
    return (
        f"<!DOCTYPE html><meta charset=utf-8><title>{title}</title><article><h1>{title}</h1>{body}</article>".encode()
    )


def saved_page(lines: Lines) -> bytes:
    return snapshot(page(lines))


def snapshot(source: bytes) -> bytes:
    """A page as browsers save it with its pictures."""
    body = quopri.encodestring(source).decode("ascii")
    head = 'From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="----x"\n\n'
    part = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
    place = "Content-Location: https://luu.example/tin.html\n\n"
    picture = f"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n{base64.b64encode(b'png').decode()}\n"
    return f"{head}------x\n{part}{place}{body}\n------x\n{picture}------x--\n".replace("\n", "\r\n").encode()


def word(lines: Lines) -> bytes:
    document = docx.Document()
    document.add_heading(lines[0], 1)
    for line in lines[1:]:
        document.add_paragraph(line)
    return _saved(document.save)


def opendocument(lines: Lines) -> bytes:
    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text=lines[0]))
    for line in lines[1:]:
        document.text.addElement(P(text=line))
    return _saved(document.write)


def pdf(browser: Chrome, many: Sequence[Lines]) -> list[bytes]:
    """PDFs as a browser prints them, justified and with running page numbers; printed at once, and then taken apart."""
    style = "p{font:13pt/1.5 serif;text-align:justify;text-indent:1cm;margin:0 0 6pt}section{break-after:page}"
    parts = ("".join(f"<p>{html.escape(line)}</p>" for line in lines) for lines in many)
    sections = "".join(f"<section>{part}</section>" for part in parts)
    source = f"<!DOCTYPE html><meta charset=utf-8><style>{style}</style>{sections}".encode()
    browser.get("data:text/html;base64," + base64.b64encode(source).decode())
    footer = "<div style='font-size:9px;width:100%;text-align:center'><span class=pageNumber></span></div>"
    options = {"displayHeaderFooter": True, "headerTemplate": "<i></i>", "footerTemplate": footer}
    printed = PdfDocument(base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", options)["data"]))
    texts = ["".join(printed[n].get_textpage().get_text_bounded().split()) for n in range(len(printed))]
    firsts = ["".join(lines[0].split()) for lines in many]
    starts = [next(n for n, text in enumerate(texts) if text.startswith(first)) for first in firsts]
    return [_pages(printed, start, end) for start, end in pairwise([*starts, len(texts)])]


def _pages(printed: PdfDocument, start: int, end: int) -> bytes:
    part = PdfDocument.new()
    part.import_pages(printed, list(range(start, end)))
    return _saved(part.save)


def row(lines: Lines) -> bytes:
    return (json.dumps({"title": lines[0], "text": "\n".join(lines) + "\n"}, ensure_ascii=False) + "\n").encode()


def table(lines: Lines) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([["tiêu đề", "nội dung"], [lines[0], "\n".join(lines) + "\n"]])
    return out.getvalue().encode("utf-8-sig")


def archive(lines: Lines) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("thư mục/tin.docx", word(lines))
    return out.getvalue()


def web_archive(lines: Lines) -> bytes:
    """Two records as crawlers write them: the page, and another one that was gone."""
    return crawl([("tin", "200 OK", page(lines)), ("tin", "404 Not Found", b"<p>gone")])


def crawl(answers: Iterable[tuple[str, str, bytes]]) -> bytes:
    """What a crawler kept of one host: a path, the answer's status and its body each; every record a gzip member."""
    records = []
    for path, answer, body in answers:
        head = f"HTTP/1.1 {answer}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
        block = head.encode() + body
        fields = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://luu.example/{path}\r\n"
            "WARC-Date: 2024-01-21T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
        )
        records.append(gzip.compress(fields.encode() + block + b"\r\n\r\n"))
    return b"".join(records)


#: Suffix and writer of every format but .pdf, which takes a browser.
WRITERS: dict[str, Callable[[Lines], bytes]] = {
    ".txt": plain,
    ".text": windows,
    ".md": markdown,
    ".html": page,
    ".mht": saved_page,
    ".docx": word,
    ".odt": opendocument,
    ".jsonl": row,
    ".csv": table,
    ".zip": archive,
    ".warc.gz": web_archive,
}


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()
