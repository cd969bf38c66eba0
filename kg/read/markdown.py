""".md files: the text without its marks, a paragraph a line; a YAML head (`title:`, `date:`, `url:`) is metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.model import Document, Issue
from kg.read.blob import Blob, Refused, issue
from kg.read.dates import metadata_date
from kg.read.decode import decode
from kg.read.lines import row_lines
from kg.read.markup import blocks, clean, parse
from kg.read.options import ReadOptions
from kg.read.plain import check_text, first_line_title

_HEAD = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_FIELDS = {
    "title": "title",
    "date": "published",
    "published": "published",
    "url": "source",
    "source": "source",
    "author": "author",
    "publisher": "publisher",
    "locality": "locality",
}


def read_markdown(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue]:
    """A Markdown file as one bulletin."""
    data = blob.head(options.limits.markdown_bytes + 1)
    if len(data) > options.limits.markdown_bytes:
        size = f"{options.limits.markdown_bytes / 1e3:.0f} kB"
        raise Refused(
            "too-large", f"is Markdown of more than {size}; split it, or name it .txt to have it read as it is"
        )
    decoded = decode(data, blob.charset, options.encoding)
    yield from decoded.issues(blob.origin)
    text = decoded.text
    fields: dict[str, str] = {}
    head = _HEAD.match(text)
    if head:
        text = text[head.end() :]
        try:
            fields = _fields(yaml.safe_load(head[1]))
        except (yaml.YAMLError, ValueError, RecursionError):
            yield issue("warning", "broken-head", blob.origin, "the YAML head is broken; its metadata were left out")
    lines = list(_lines(MarkdownIt("commonmark").enable("table").parse(text)))
    text = "\n".join(line for line in lines if line.strip()) + "\n"
    check_text(text)
    published = fields.get("published")
    yield Document(
        id=blob.id,
        text=text,
        title=fields.get("title") or first_line_title(text),
        published=metadata_date(published) if published else None,
        publisher=fields.get("publisher"),
        author=fields.get("author"),
        source=fields.get("source"),
        locality=fields.get("locality"),
    )


def _fields(head: object) -> dict[str, str]:
    found = head if isinstance(head, dict) else {}
    return {
        _FIELDS[str(key).lower()]: value.isoformat() if isinstance(value, date) else str(value)
        for key, value in found.items()
        if str(key).lower() in _FIELDS and value
    }


def _lines(tokens: list[Token]) -> Iterator[str]:
    """One line for each paragraph, heading and table row; a hard break starts a new one; lists keep their marks."""
    row: list[list[str]] | None = None
    mark = ""
    for token in tokens:
        if token.type == "list_item_open":
            mark = f"{token.info}{token.markup} " if token.info else "- "
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield from row_lines(row or [])
            row = None
        elif token.type == "inline":
            text = mark + "".join(_inline(token.children or []))
            mark = ""
            if row is None:
                yield from text.splitlines()
            else:
                row.append([text])
        elif token.type in ("fence", "code_block"):
            yield from token.content.splitlines()
        elif token.type == "html_block" and (root := parse(token.content)) is not None:
            clean(root)
            yield from (block.text for block in blocks(root))


def _inline(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"
        elif token.type == "image":
            yield from _inline(token.children or [])
