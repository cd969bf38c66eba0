"""The project's own bulletins in every format, in layouts by turns: each imports to the same facts as its plain text.

Seventeen bulletins in sixteen forms are 272 documents; each form is one import.
"""

from __future__ import annotations

import csv
import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import cycle
from pathlib import Path

import docx
import pytest
from page_layouts import PAGES, Layout
from portal_layouts import PORTALS
from read_formats import WRITERS, crawl, pdf, snapshot, vni, windows_1258
from read_samples import Article, own_bulletins
from read_server import Server
from selenium.webdriver import Chrome

from kg import Store
from kg.model import Document
from kg.read import ReadOptions

ARTICLES = own_bulletins()
PLACE = "Hải Phòng"
Sources = list[str]
Rows = list[dict[str, object]]


def text_of(article: Article) -> str:
    return "\n".join(article.lines) + "\n"


def rows(store: Store) -> dict[str, Rows]:
    """What each bulletin of a store says, by its first line; its ID and what depends on other bulletins left out."""
    found: dict[str, Rows] = {}
    for doc in store.bulletins():
        title = store.recorded(doc).document.text.partition("\n")[0]
        assert title not in found, f"{title} was read twice"
        found[title] = [{k: v for k, v in row.items() if k not in ("doc", "iri")} for row in store.facts(doc)]
    return found


@cache
def said_by_the_text(dated: bool) -> dict[str, Rows]:
    """What the texts alone say, with the day of publication known or not."""
    with Store(None) as store:
        for article in ARTICLES:
            day = article.published if dated else None
            store.add(Document(id=article.name, text=text_of(article), published=day, locality=PLACE))
        return rows(store)


def files(folder: Path, suffix: str, data: Sequence[bytes]) -> Sources:
    """One file for each bulletin; the import is given the folder."""
    for article, content in zip(ARTICLES, data, strict=True):
        (folder / f"{article.name}{suffix}").write_bytes(content)
    return [str(folder)]


def pages(layouts: dict[str, Layout]) -> list[bytes]:
    """Each bulletin as a page, the layouts by turns."""
    return [
        write(article.escaped()).encode() for article, write in zip(ARTICLES, cycle(layouts.values()), strict=False)
    ]


def old_text(article: Article, turn: int) -> bytes:
    encode: Callable[[str], bytes] = (lambda text: text.encode("utf-16"), windows_1258, vni)[turn % 3]
    return encode(text_of(article).replace("\n", "\r\n"))


def word(article: Article, turn: int) -> bytes:
    """A Word file: each line a paragraph, or all below the title in one paragraph with line breaks."""
    if turn % 2:
        return WRITERS[".docx"](article.lines)
    document = docx.Document()
    document.add_paragraph(article.title)
    document.add_paragraph("\n".join(article.lines[1:]))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def dump() -> list[dict[str, str]]:
    return [
        {"ma": a.name, "title": a.title, "ngay": f"{a.day:%d/%m/%Y}", "noi_dung": text_of(a), "tỉnh": PLACE}
        for a in ARTICLES
    ]


def jsonl() -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in dump()).encode()


def table() -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(dump()[0]), delimiter="\t")
    writer.writeheader()
    writer.writerows(dump())
    return out.getvalue().encode("utf-8-sig")


def markdown(article: Article) -> bytes:
    head = f"---\ntitle: {article.title}\ndate: {article.day}\n---\n"
    return head.encode() + WRITERS[".md"](article.lines)


def packed() -> bytes:
    """An archive of folders with files of several kinds."""
    kinds = cycle((".txt", ".docx", ".odt", ".text"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for article, suffix in zip(ARTICLES, kinds, strict=False):
            archive.writestr(f"năm {article.day.year}/{article.name}{suffix}", WRITERS[suffix](article.lines))
    return out.getvalue()


def one_file(path: Path, data: bytes) -> Sources:
    path.write_bytes(data)
    return [str(path)]


def check(sources: Sources, *, dated: bool, **options: object) -> None:
    """Imports the sources, and holds what they say against what the texts say."""
    with Store(None) as store:
        report = store.import_sources(sources, ReadOptions(locality=PLACE, **options))  # type: ignore[arg-type]
        assert not report.errors
        assert len(report.imported) == len(ARTICLES)
        found = rows(store)
    assert found == said_by_the_text(dated)


#: Form, whether it carries the day of publication, and how it is written.
FORMS: dict[str, tuple[bool, Callable[[Path], Sources]]] = {
    "txt": (False, lambda to: files(to, ".txt", [WRITERS[".txt"](a.lines) for a in ARTICLES])),
    "old encodings": (False, lambda to: files(to, ".txt", [old_text(a, n) for n, a in enumerate(ARTICLES)])),
    "md": (True, lambda to: files(to, ".md", [markdown(a) for a in ARTICLES])),
    "html": (True, lambda to: files(to, ".html", pages(PAGES))),
    "html of portals": (True, lambda to: files(to, ".htm", pages(PORTALS))),
    "mht": (True, lambda to: files(to, ".mht", [snapshot(page) for page in pages({**PORTALS, **PAGES})])),
    "docx": (False, lambda to: files(to, ".docx", [word(a, n) for n, a in enumerate(ARTICLES)])),
    "odt": (False, lambda to: files(to, ".odt", [WRITERS[".odt"](a.lines) for a in ARTICLES])),
    "zip": (False, lambda to: one_file(to / "tin.zip", packed())),
    "jsonl": (True, lambda to: one_file(to / "tin.jsonl", jsonl())),
    "json": (True, lambda to: one_file(to / "tin.json", json.dumps(dump()).encode())),
    "csv": (True, lambda to: one_file(to / "tin.csv", table())),
    "warc": (True, lambda to: one_file(to / "tin.warc.gz", crawl(archived()))),
}


def archived() -> Iterator[tuple[str, str, bytes]]:
    for article, page in zip(ARTICLES, pages({**PAGES, **PORTALS}), strict=True):
        yield article.name, "200 OK", page


def test_there_are_two_hundred() -> None:
    assert (len(FORMS) + 3) * len(ARTICLES) >= 200
    assert sum(map(len, said_by_the_text(True).values())) > 300


@pytest.mark.parametrize("form", FORMS)
def test_the_same_facts(tmp_path: Path, form: str) -> None:
    dated, write = FORMS[form]
    check(write(tmp_path), dated=dated)


def test_the_same_facts_from_pdf(tmp_path: Path, browser: Chrome) -> None:
    check(files(tmp_path, ".pdf", pdf(browser, [article.lines for article in ARTICLES])), dated=False)


def test_the_same_facts_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(jsonl())))
    check(["-"], dated=True)


def test_the_same_facts_from_a_feed() -> None:
    with Server() as server:
        for article, page in zip(ARTICLES, pages({**PORTALS, **PAGES}), strict=True):
            server.answers[f"/{article.name}.html"] = lambda handler, page=page: handler.send(200, page)
        items = "".join(f"<item><link>{server.base}/{article.name}.html</link></item>" for article in ARTICLES)
        feed = f"<rss version='2.0'><channel>{items}</channel></rss>".encode()
        server.answers["/rss"] = lambda handler: handler.send(200, feed, "application/rss+xml")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            check([f"{server.base}/rss"], dated=True, feed=True, allow_local=True, requests_per_second=1000.0)
        finally:
            server.shutdown()
            thread.join()
