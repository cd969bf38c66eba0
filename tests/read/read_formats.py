"""Sample text written out in every format by the libraries and programs that people use for it."""

from __future__ import annotations

import base64
import csv
import gzip
import html
import io
import json
import quopri
import zipfile
from collections.abc import Callable, Iterable, Sequence

import docx
from odf.opendocument import OpenDocumentText
from odf.text import H, P
from selenium.webdriver import Chrome

Lines = Sequence[str]


def plain(lines: Lines) -> bytes:
    return ("\n".join(lines) + "\n").encode()


def windows(lines: Lines) -> bytes:
    return ("\r\n".join(lines) + "\r\n").encode("utf-16")


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
    body = quopri.encodestring(page(lines)).decode("ascii")
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


def pdf(browser: Chrome, many: Iterable[Lines]) -> list[bytes]:
    """PDFs as a browser prints them, justified and with running page numbers."""
    printed = []
    for lines in many:
        body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
        style = "p{font:13pt/1.5 serif;text-align:justify;text-indent:1cm;margin:0 0 6pt}"
        source = f"<!DOCTYPE html><meta charset=utf-8><style>{style}</style>{body}".encode()
        browser.get("data:text/html;base64," + base64.b64encode(source).decode())
        footer = "<div style='font-size:9px;width:100%;text-align:center'><span class=pageNumber></span></div>"
        options = {"displayHeaderFooter": True, "headerTemplate": "<i></i>", "footerTemplate": footer}
        printed.append(base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", options)["data"]))
    return printed


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
    """Two records as crawlers write them, each a gzip member: the page, and another one that was gone."""
    records = []
    for answer, body in (("200 OK", page(lines)), ("404 Not Found", b"<p>gone")):
        head = f"HTTP/1.1 {answer}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
        block = head.encode() + body
        fields = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://luu.example/tin\r\n"
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
