"""An HTML page to title, date, people behind it, place, and the article's own lines.

trafilatura tells where in the page the article is; everything in that place is then kept line by line, captions and
signature included, except furniture. Title and date come from the page's metadata, then from the lines around the
article, never from a box of other news.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import trafilatura
from lxml import html

from kg.read.blob import Refused
from kg.read.dates import address_date, date_line
from kg.read.headline import Sheet, choose_date, choose_title, locality_of, same
from kg.read.markup import Block, Element, ancestors, blocks, clean, parse, remove, squeeze
from kg.read.metadata import byline, page_metadata
from kg.read.naming import split_address
from kg.read.sites import SiteRule, Sites

_LONG = 60
_FURNITURE_SHARE = 0.25
_LEAD_DISTANCE = 12
_LONGEST_BOX = 8
_FEWEST_HEADLINES, _SHORTEST_HEADLINE, _LONGEST_TEASER = 6, 25, 300
_SENTENCE = 100
_MOST_ELEMENTS = 100_000


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says, and of itself; `text` begins with the title's line."""

    text: str
    title: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None
    address: str | None = None
    locality: str | None = None


def read_page(source: str, sites: Sites, address: str | None = None) -> Page | None:
    """The article of a page, or None where it has none; raises `Refused` for monsters and lists of articles."""
    root = parse(source)
    if root is None:
        return None
    if sum(1 for _ in zip(root.iter(), range(_MOST_ELEMENTS + 1), strict=False)) > _MOST_ELEMENTS:
        raise Refused("too-large", f"has more than {_MOST_ELEMENTS} elements, which no article has; it was left out")
    meta = page_metadata(root)
    address = address or meta.get("address")
    host = (split_address(address).hostname or "").removeprefix("www.") if address else None
    rule = sites.rule_for(host, root)
    ruled = {what: _ruled(rule, what, root) for what in ("title", "date", "author")}
    window = squeeze(root.findtext(".//title") or "")
    clean(root)
    for element in rule.select("drop", root) if rule else []:
        if element.getparent() is not None:
            remove(element)
    page = blocks(root)
    body = _body(root, page, rule, sites)
    first, last, lines = _lines(page, body, sites) if body is not None else (0, 0, [])
    if _is_index(page[first : last + 1]):
        raise Refused(
            "index-page", "is a list of articles, not one; give their addresses, or the site's feed with --feed"
        )
    sheet = Sheet(root, page, first, last, meta, ruled, window)
    title = choose_title(sheet, sites)
    published = choose_date(sheet, title) or (address_date(address) if address else None)
    lines = [*_lead(page, first, title, sites), *_below_title(lines, title)]
    if not lines:
        return None
    portal = window if " " in window and sites.words["portal"].fullmatch(window) else None
    return Page(
        text="\n".join([*([title] if title else []), *lines]) + "\n",
        title=title,
        published=published,
        author=next(iter(ruled["author"]), None) or meta.get("author") or byline(root),
        publisher=(rule.publisher if rule else None) or meta.get("publisher") or portal,
        address=address,
        locality=(rule.locality if rule else None) or sites.province_of(host) or locality_of(sheet, sites),
    )


def _ruled(rule: SiteRule | None, what: str, root: Element) -> list[str]:
    """The texts that a site rule's selectors find."""
    found = rule.select(what, root) if rule else []
    return [text for element in found if (text := squeeze(element.text_content()))]


def _body(root: Element, page: list[Block], rule: SiteRule | None, sites: Sites) -> Element | None:
    """The innermost element with (nearly) all the article's long lines."""
    chosen = rule.select("body", root) if rule else []
    _drop_furniture(root, sites)
    chosen = chosen or root.xpath("//*[@itemprop='articleBody']")
    if chosen:
        return max(chosen, key=lambda element: len(element.text_content()))
    stories = root.xpath("//article")
    named = [story for story in stories if story.find(".//h1") is not None]
    if len(named) == 1 and not any(story in set(named[0].iter()) for story in stories if story is not named[0]):
        # One story has the page's headline; those after it are the next ones to read.
        root = named[0]
    kept = {squeeze(line.strip(" |")) for line in _trafilatura(root).splitlines()}
    whole = " ".join(kept)
    told = [block for block in page if not sites.words["imprint"].fullmatch(block.text)]
    wanted = [
        block
        for block in told
        if block.linked < 0.5 and len(block.text) >= _LONG and (block.text in kept or block.text in whole)
    ]
    plain = [block for block in told if block.linked < 0.3 and root in ancestors(block.element)]
    wanted = wanted or [block for block in plain if len(block.text) >= _LONG] or plain
    return _container(_innermost(wanted), page) if wanted else None


def _trafilatura(root: Element) -> str:
    """What trafilatura takes for the article; nothing where it gives up on a broken page."""
    try:
        source = html.tostring(root, encoding="unicode")
        return trafilatura.extract(source, include_comments=False, include_tables=True, favor_recall=True) or ""
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError):
        return ""


def _innermost(wanted: list[Block]) -> Element:
    weights: Counter[Element] = Counter()
    for block in wanted:
        for element in ancestors(block.element):
            weights[element] += len(block.text)
    total = max(weights.values())
    enough = [element for element, weight in weights.items() if weight >= 0.85 * total]
    return max(enough, key=lambda element: sum(1 for _ in element.iterancestors()))


def _container(chosen: Element, page: list[Block]) -> Element:
    """What the chosen element stands in, where it is one paragraph: an article has a headline or a second one."""
    for element in ancestors(chosen):
        inside = set(element.iter())
        if sum(1 for block in page if block.element in inside) > 1:
            return element
    return chosen


def _drop_furniture(root: Element, sites: Sites) -> None:
    """Removes boxes whose class or id says they are no article, unless they hold much of the page."""
    whole = len(root.text_content()) or 1
    words = sites.words["furniture"]
    for element in list(root.iter("div", "ul", "section", "aside", "nav", "footer", "table", "td", "p", "span", "ol")):
        if element.getparent() is None:
            continue
        named = f"{element.get('class') or ''} {element.get('id') or ''}".split()
        marked = element.tag in ("nav", "aside", "footer") or any(
            words.fullmatch(part) for name in named for part in _name_parts(name)
        )
        if marked and len(element.text_content()) < _FURNITURE_SHARE * whole:
            remove(element)


def _name_parts(name: str) -> Iterator[str]:
    """The runs of words in a class name: `relatedNews` has `related`, `news` and `related-news`."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower().replace("_", "-").split("-")[:12]
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + 4) + 1):
            yield "-".join(words[start:end])


def _lines(page: list[Block], body: Element, sites: Sites) -> tuple[int, int, list[str]]:
    """Where the article begins and ends among the page's blocks, and its lines without furniture."""
    inside = set(body.iter())
    places = [n for n, block in enumerate(page) if block.element in inside]
    lines: list[str] = []
    first, last = -1, -1
    for at, n in enumerate(places):
        block = page[n]
        text = block.text
        if lines and sites.words["ends"].fullmatch(text.strip(" .:»>-")):
            if _goes_on([page[place] for place in places[at + 1 :]]):
                continue
            break
        if sites.words["junk"].fullmatch(text.strip(" .:|")) or not re.search(r"\w", text):
            continue
        if block.linked > 0.8 and not text.endswith((".", "…")):
            continue
        first = n if first < 0 else first
        last = n
        lines.append(text)
    return max(first, 0), last, lines


def _is_index(lines: list[Block]) -> bool:
    """Whether headlines that are links alternate with short teasers, between the first line of text and the last."""
    headlines = sum(block.linked > 0.8 and _SHORTEST_HEADLINE <= len(block.text) <= 200 for block in lines)
    text = sum(len(block.text) for block in lines if block.linked < 0.3)
    return headlines >= _FEWEST_HEADLINES and text < _LONGEST_TEASER * headlines


def _goes_on(below: list[Block]) -> bool:
    """Whether a heading like “Tin liên quan” only parts an article: links follow it, and then sentences again."""
    others = 0
    for seen, block in enumerate(below[:_LONGEST_BOX]):
        if block.linked >= 0.2 or date_line(block.text):
            continue
        headed = any(element.tag in ("h1", "h2", "h3", "h4") for element in ancestors(block.element))
        if seen > 0 and not headed and len(block.text) > _SENTENCE and block.text.endswith((".", ":")):
            return True
        others += 1
        if others > 1 or headed or seen == 0:
            return False
    return False


def _lead(page: list[Block], first: int, title: str | None, sites: Sites) -> Iterator[str]:
    """The sentences between the headline and the article: portals set the lead apart from what it leads."""
    heads = [n for n in range(max(0, first - _LEAD_DISTANCE), first) if title and same(page[n].text, title)]
    for block in page[heads[-1] + 1 : first] if heads else []:
        long = len(block.text) >= _LONG or block.text.endswith((".", ":", "…"))
        if long and block.linked < 0.3 and not date_line(block.text) and not sites.words["junk"].fullmatch(block.text):
            yield block.text


def _below_title(lines: list[str], title: str | None) -> list[str]:
    """An article's lines without its headline, what stands above it, and date lines at either end."""
    heads = [n for n, line in enumerate(lines[:_LEAD_DISTANCE]) if title and same(line, title)]
    if heads and all(len(line) < _LONG for line in lines[: heads[0]]):
        lines = lines[heads[0] + 1 :]
    lines = [line for line in lines if not (title and same(line, title))]
    edges = {0, 1, len(lines) - 1}
    return [line for n, line in enumerate(lines) if not (n in edges and date_line(line))]
