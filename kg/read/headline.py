"""A page's title, date and place where its metadata do not settle them: read off the lines around the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.read.dates import date_in, date_line, metadata_date
from kg.read.markup import Block, Element, ancestors, squeeze
from kg.read.naming import slug
from kg.read.sites import Sites

_HEADLINES = frozenset(("h1", "h2", "h3"))
_TITLE_NAMES = ("title", "headline", "tieude", "tieu-de")
_BOLD = frozenset(("b", "strong", "h4", "h5", "h6"))
_INLINE = ("span", "b", "strong", "font", "a", "label")
_SMALL_PLACE = r"(?:huyện|thị xã|quận|thành phố|TP\.?|xã|phường)"
_NAME = r"[A-ZĐÂÊÔƠƯÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÓÒỎÕỌÚÙỦŨỤÍÌỈĨỊÝỲỶỸỴ][\w'’]*"
_PLACE = re.compile(
    rf"((?i:{_SMALL_PLACE})\s*{_NAME}(?:\s{_NAME}){{0,3}})\s*[,–-]\s*((?i:tỉnh)\s*{_NAME}(?:\s{_NAME}){{0,2}})"
)
_ADDRESS = re.compile(r"(địa chỉ|trụ sở|đ/c|đc|địa điểm)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page laid out for choosing: its blocks, where the article begins and ends in them, and what it says of itself.

    `ruled` holds what a site rule's selectors found for title, date and author; `window` is the window's title.
    """

    root: Element
    page: list[Block]
    first: int
    last: int
    meta: Mapping[str, str]
    ruled: Mapping[str, list[str]]
    window: str


def choose_title(sheet: Sheet, sites: Sites) -> str | None:
    """The headline: by site rule, metadata, headline elements before the article, then the window's title."""

    def good(text: str | None) -> bool:
        return text is not None and 8 <= len(text) <= 300 and not sites.words["portal"].fullmatch(text)

    for text in sheet.ruled["title"]:
        if good(text):
            return text
    near = [b for b in sheet.page[: sheet.first + 3] if good(b.text) and not date_line(b.text) and b.linked < 0.9]
    near.reverse()
    tags = {id(block): {element.tag for element in ancestors(block.element)} for block in near}
    heads = [block.text for block in near if tags[id(block)] & _HEADLINES]
    named = [block.text for block in near if any(map(_named, _whole(block)))]
    for claim in (sheet.meta.get("title"), *_window_titles(sheet.window)):
        for text in [*heads, *named]:
            if claim and same(claim, text):
                return text
    claimed = sheet.meta.get("title")
    if claimed is not None and good(claimed):
        return _without_site(claimed, sheet.meta.get("site"))
    microdata = [squeeze(element.text_content()) for element in sheet.root.xpath("//*[@itemprop='headline']")]
    first_rank = [block.text for block in near if "h1" in tags[id(block)]]
    for text in [*microdata, *first_rank, *named, *heads, *_window_titles(sheet.window)]:
        if good(text):
            return text
    # A page typed into one column: the line that stands out at its beginning.
    first = next(iter(sheet.page[sheet.first : sheet.first + 1]), None)
    if first and good(first.text) and not first.text.endswith((".", ";", ",", ":")) and _stands_out(first):
        return first.text
    return None


def choose_date(sheet: Sheet, title: str | None) -> str | None:
    """The page's own date: site rule, metadata, then the date line nearest the article, looked for in fixed places.

    Those are: from the headline to the article's third line, the five lines before the headline, the one after the
    article. Boxes of other news carry dates too, but not there, and the clock of a portal stands above its menu.
    """
    for text in sheet.ruled["date"]:
        if found := date_line(text) or date_in(text):
            return found
    if sheet.meta.get("published"):
        return sheet.meta["published"]
    page, first, last = sheet.page, sheet.first, sheet.last
    place = next((n for n in range(min(first, len(page) - 1), -1, -1) if title and same(page[n].text, title)), first)
    places = [*range(place, first + 3), *range(place - 1, _above(page, place), -1), last + 1]
    for n in places:
        # A headline of other news may end in its date too, but it is a link, or it stands below the article.
        if not 0 <= n < len(page) or page[n].linked > 0.5 or (n > last and page[n].text.endswith(")")):
            continue
        if found := date_line(page[n].text):
            return found
    for stamp in sheet.root.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime"):
        if found := metadata_date(str(stamp)):
            return found
    return None


def _above(page: list[Block], place: int) -> int:
    """Where to stop looking for a date upwards from the headline: after five lines, or at a menu."""
    links = 0
    for n in range(place - 1, max(-1, place - 6), -1):
        links += len(page[n].element.findall(".//a")) if page[n].linked > 0.8 else 0
        if links > 2:
            return n
    return max(-1, place - 6)


def locality_of(sheet: Sheet, sites: Sites) -> str | None:
    """The district and province a portal gives as its own: in the address below the article, or in its name.

    Portals spell their own province in many ways (“Đăk Nông”, “ĐắkNông”); it is given as it is usually spelled.
    """
    below = [block.text for block in sheet.page[sheet.last + 1 :] if _ADDRESS.match(block.text)]
    for text in [*below, sheet.window]:
        found = list(_PLACE.finditer(text))
        if found:
            district, province = (squeeze(place) for place in found[-1].groups())
            name = province[len("tỉnh") :].strip()
            name = sites.provinces.get(slug(name).replace("-", ""), name)
            return f"{district[0].lower()}{district[1:]}, tỉnh {name}"
    return None


def same(one: str, other: str) -> bool:
    """Whether two lines are equal but for case and punctuation."""
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


def _whole(block: Block) -> Iterator[Element]:
    """The block's element, and those in it that hold all its text: portals name the `span` in a bare `div`."""
    yield block.element
    for element in block.element.iter(*_INLINE):
        if squeeze(element.text_content()) == block.text:
            yield element


def _stands_out(block: Block) -> bool:
    return any(element.tag in _BOLD for element in _whole(block))


def _named(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return any(word in names for word in _TITLE_NAMES)


def _window_titles(window: str) -> list[str]:
    """The window's title and, where it carries the site's name too, its longest part."""
    parts = [part for part in re.split(r"\s+[|–»]\s+|\s+-\s+(?=[^-]*$)", window) if part]
    return list(dict.fromkeys([max(parts, key=len), window])) if parts else []


def _without_site(title: str, site: str | None) -> str:
    for mark in ("|", "-", "–", "»"):
        head, _, tail = title.rpartition(f" {mark} ")
        if head and (mark == "|" or (site and same(tail, site))):
            return head.strip()
    return title
