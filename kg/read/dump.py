""".jsonl, .json and .csv dumps: one bulletin for each row, its fields named by `--map` or by their usual names."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from io import StringIO, TextIOWrapper
from typing import BinaryIO, TextIO

from kg.model import Document, Issue
from kg.read.blob import Blob, Refused, issue
from kg.read.dates import metadata_date
from kg.read.decode import decode, newlines
from kg.read.markup import blocks, clean, parse
from kg.read.naming import address_id, stem_id
from kg.read.options import FIELDS, ReadOptions
from kg.read.plain import first_line_title

#: Names that dumps give their columns, lower case; the first that a row has is taken.
_USUAL = {
    "id": ("id", "doc", "doc_id", "article_id", "guid"),
    "text": ("text", "body", "content", "noi_dung", "noidung", "nội dung", "article", "full_text"),
    "title": ("title", "headline", "tieu_de", "tiêu đề"),
    "published": ("published", "date", "publish_date", "published_at", "pubdate", "ngay", "ngày", "ngày đăng"),
    "publisher": ("publisher", "site", "newspaper", "bao", "báo", "nguồn"),
    "author": ("author", "authors", "tac_gia", "tác giả"),
    "source": ("source", "url", "link", "address"),
    "locality": ("locality", "place", "province", "địa phương", "tỉnh"),
}
_MARKUP = re.compile(r"<(?:p|div|br|span|h[1-6]|figure|table)\b[^>]*>", re.IGNORECASE)
_HEAD = 1_000_000
_MOST_VALUES = 3_000_000


def read_jsonl(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A JSON-lines file: an object a line."""
    limit = min(options.limits.file_bytes, 4 * options.limits.text_length)
    with blob.open() as stream:
        options.on_more(sum(1 for line in stream if not line.isspace()) - 1)
    with blob.open() as stream, _as_text(stream, options) as lines:
        number = rows = 0
        while line := lines.readline(limit):
            number += 1
            if len(line) >= limit:
                raise Refused("too-large", f"line {number} is longer than {limit / 1e6:.0f} MB")
            if not line.strip():
                continue
            rows += 1
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield _bad_row(blob, number, "line", f"is no JSON ({error}); it was left out")
                continue
            yield from _bulletin(row, number, "line", blob, options)
    if not rows:
        raise Refused("empty", "holds no rows")


def read_json(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A .json file: one object, or a list of them."""
    raw = blob.read(options.limits.file_bytes)
    if sum(map(raw.count, (b"{", b"[", b","))) > _MOST_VALUES:
        raise Refused("too-large", f"holds more than {_MOST_VALUES:,} values; write it as .jsonl, an object a line")
    text = decode(raw, "utf-8", options.encoding).text
    del raw
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused("broken-file", f"is no JSON: {error}") from error
    if data == []:
        raise Refused("empty", "holds no rows")
    rows = data if isinstance(data, list) else [data]
    options.on_more(len(rows) - 1)
    for number, row in enumerate(rows, 1):
        yield from _bulletin(row, number, "object", blob, options)


def read_csv(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A table with a first row of column names; comma, semicolon, tab and bar are told apart."""
    limit = min(options.limits.file_bytes, 4 * options.limits.text_length)
    csv.field_size_limit(limit)
    with blob.open() as stream, _as_text(stream, options) as lines:
        header = lines.readline(_HEAD)
        if not header.strip():
            raise Refused("empty", "is empty")
        delimiter = max(",;\t|", key=header.count)
        names = next(csv.reader([header], delimiter=delimiter), [])
        missing = [column for column in options.columns.values() if column not in names]
        if missing:
            raise Refused("no-such-column", f"has no column “{missing[0]}”; its columns are {', '.join(names)}")
        rows = csv.reader(_lines(lines, limit), delimiter=delimiter)
        count = 0
        while True:
            where = rows.line_num + 2
            try:
                cells = next(rows, None)
            except csv.Error as error:
                raise Refused("broken-file", f"row at line {where}: {error}; the rest was left out") from error
            if cells is None:
                break
            if any(cells):
                count += 1
                yield from _bulletin(dict(zip(names, cells, strict=False)), where, "line", blob, options)
    if not count:
        raise Refused("empty", "holds no rows below its first line, which names the columns")


def _lines(lines: TextIO, limit: int) -> Iterator[str]:
    """The lines of a table; raises `Refused` at one that would fill the memory."""
    while line := lines.readline(limit):
        if len(line) >= limit:
            raise Refused("too-large", f"has a line longer than {limit / 1e6:.0f} MB; the rest was left out")
        yield line


def _bulletin(row: object, number: int, unit: str, blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    if not isinstance(row, dict):
        yield _bad_row(blob, number, unit, "is no object with named values; it was left out")
        return
    found = {field: _field(row, field, options.columns) for field in FIELDS}
    text = _plain(newlines(found["text"] or ""))
    if not text.strip():
        known = ", ".join(list(map(str, row))[:12])
        column = options.columns.get("text")
        hint = (
            f"“{column}” is empty or missing"
            if column
            else f"has no text among its columns ({known}); use --map text=COLUMN"
        )
        yield _bad_row(blob, number, unit, hint)
        return
    published = _day(found["published"]) if found["published"] else None
    if found["published"] and not published:
        yield issue("warning", "bad-date", f"{blob.origin}, {unit} {number}", f"“{found['published'][:60]}” is no date")
    source = found["source"] if (found["source"] or "").startswith("http") else None
    if found["id"]:
        identity = stem_id(found["id"].replace("/", "-").replace("\\", "-") + ".x")
    else:
        identity = address_id(source) if source else f"{blob.id}-{number}"
    yield Document(
        id=identity,
        text=text,
        title=found["title"] or first_line_title(text),
        published=published,
        publisher=found["publisher"],
        author=found["author"],
        source=found["source"],
        locality=found["locality"],
        path=f"{blob.origin}, {unit} {number}",
    )


def _day(value: str) -> str | None:
    """A column's date: as exact as it is given (`2024`, `2024-01`), in ISO form."""
    return value if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", value) else metadata_date(value)


def _field(row: Mapping[object, object], field: str, columns: Mapping[str, str]) -> str | None:
    if field in columns:
        value = row.get(columns[field])
    else:
        lower = {str(key).strip().lower(): value for key, value in row.items()}
        value = next((lower[name] for name in _USUAL[field] if lower.get(name) not in (None, "", [])), None)
    if isinstance(value, list):
        value = ("\n" if field == "text" else ", ").join(str(part) for part in value)
    return str(value).strip("\ufeff") if isinstance(value, (str, int, float)) and str(value).strip() else None


def _plain(text: str) -> str:
    """A text column that holds markup, as its lines; other text as it stands."""
    if not _MARKUP.search(text) or (root := parse(text)) is None:
        return text
    clean(root)
    return "\n".join(block.text for block in blocks(root)) + "\n"


def _bad_row(blob: Blob, number: int, unit: str, message: str) -> Issue:
    return issue("error", "bad-row", f"{blob.origin}, {unit} {number}", message)


def _as_text(stream: BinaryIO, options: ReadOptions) -> TextIO:
    """A dump as text, line by line where its encoding allows; damaged bytes show as U+FFFD and stop nothing."""
    head = stream.read(_HEAD)
    stream.seek(0)
    if head.count(b"\n") and len(head) == _HEAD:
        head = head[: head.rindex(b"\n")]
    encoding = decode(head, "utf-8", options.encoding).encoding if head else "utf-8"
    if encoding.lower() in ("tcvn3", "vni"):
        return StringIO(decode(stream.read(options.limits.file_bytes), None, encoding).text)
    name = "utf-8-sig" if encoding == "utf-8" else encoding
    return TextIOWrapper(stream, encoding=name, errors="replace", newline="")
