"""What a page says of itself in JSON-LD, meta elements and microdata."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml import etree, html

from kg.read.dates import metadata_date
from kg.read.markup import Element, squeeze

_DATE_FIELDS = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "pubdate",
    "publishdate",
    "publish-date",
    "published_time",
    "dc.date.issued",
    "dc.date",
    "dcterms.issued",
    "article:published",
    "citation_publication_date",
    "date",
)
_MOST_ITEMS = 200


def page_metadata(root: Element) -> dict[str, str]:
    """`title`, `published` (ISO date), `author`, `publisher`, `address`, `site`, as far as the page gives them.

    JSON-LD goes before meta elements: it is written for the article itself, they often for the portal.
    """
    fields: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        value = squeeze(element.get("content") or "")
        if name and value:
            fields.setdefault(name, value)
    found: dict[str, str | None] = {
        "title": fields.get("og:title") or fields.get("headline") or fields.get("dc.title"),
        "author": fields.get("article:author") or fields.get("author") or fields.get("dc.creator"),
        "publisher": fields.get("og:site_name") or fields.get("dc.publisher"),
        "address": fields.get("og:url"),
        "site": fields.get("og:site_name"),
    }
    dates = (metadata_date(fields[name]) for name in _DATE_FIELDS if name in fields)
    found["published"] = next(filter(None, dates), None)
    canonical = root.xpath("//link[@rel='canonical']/@href")
    if canonical and str(canonical[0]).startswith("http"):
        found["address"] = str(canonical[0])
    article = next(_articles(root), {})
    found["title"] = _text(article.get("headline")) or found["title"]
    found["published"] = metadata_date(_text(article.get("datePublished")) or "") or found["published"]
    found["author"] = _text(article.get("author")) or found["author"]
    found["publisher"] = _text(article.get("publisher")) or found["publisher"]
    if (found["author"] or "").startswith("http"):
        found["author"] = None
    if not (found["address"] or "http").startswith("http"):
        found["address"] = None
    return {name: value for name, value in found.items() if value}


def byline(root: Element) -> str | None:
    """The author as microdata or a link's relation gives it."""
    for element in root.xpath("//*[@itemprop='author' or @rel='author']"):
        name = squeeze(element.text_content())
        if 2 < len(name) < 80:
            return name
    return None


def _articles(root: Element) -> Iterator[dict[str, object]]:
    """The articles among a page's JSON-LD."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            todo = [json.loads(script.text_content(), strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_ITEMS):
            if not todo:
                break
            item = todo.pop(0)
            if isinstance(item, list):
                todo.extend(item)
            elif isinstance(item, dict):
                if any(str(kind).endswith(("Article", "BlogPosting")) for kind in _listed(item.get("@type"))):
                    yield item
                todo.extend(value for key, value in item.items() if key in ("@graph", "mainEntity"))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    """A JSON-LD value as text: itself, its name, or the names of several."""
    names = [one.get("name") if isinstance(one, dict) else one for one in _listed(value)]
    return ", ".join(_unescaped(one) for one in names if isinstance(one, str) and one.strip()) or None


def _unescaped(text: str) -> str:
    """Portals put HTML into JSON-LD: `H&agrave; Nội`."""
    try:
        return squeeze(html.fromstring(f"<p>{text}</p>").text_content())
    except (etree.ParserError, ValueError):
        return squeeze(text)
