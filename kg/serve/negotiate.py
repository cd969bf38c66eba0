"""Which format an answer is written in: what the client accepts, in its order of preference, against what there is.

>>> choose("text/csv;q=0.5, application/sparql-results+xml", ROWS)
'xml'
>>> choose("image/png", ROWS) is None
True
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

#: Formats by name and their media types; the first is what a client gets that takes anything.
ROWS: Mapping[str, tuple[str, ...]] = {
    "json": ("application/sparql-results+json", "application/json"),
    "xml": ("application/sparql-results+xml", "application/xml", "text/xml"),
    "csv": ("text/csv",),
    "tsv": ("text/tab-separated-values",),
}
BOOLEAN: Mapping[str, tuple[str, ...]] = {"json": ROWS["json"], "xml": ROWS["xml"]}
GRAPH: Mapping[str, tuple[str, ...]] = {
    "ttl": ("text/turtle", "application/x-turtle"),
    "nt": ("application/n-triples", "text/plain"),
    "rdf": ("application/rdf+xml",),
    "jsonld": ("application/ld+json",),
}
PAGE: Mapping[str, tuple[str, ...]] = {"html": ("text/html", "application/xhtml+xml")}


def choose(accept: str, offered: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return the name of the format that an Accept header likes best, or None where it takes none of them."""
    # The same few headers come again and again; a long one is not kept.
    chosen = _choose if len(accept) < 500 else _choose.__wrapped__
    return chosen(accept, tuple(offered.items()))


@lru_cache(maxsize=256)
def _choose(accept: str, offered: tuple[tuple[str, tuple[str, ...]], ...]) -> str | None:
    ranges = _ranges(accept)
    if not ranges:
        return offered[0][0]
    best: tuple[float, int] | None = None
    chosen = None
    for place, (name, types) in enumerate(offered):
        for media_type in types:
            quality = _quality(media_type, ranges)
            if quality > 0 and (best is None or (quality, -place) > best):
                best, chosen = (quality, -place), name
    return chosen


def _quality(media_type: str, ranges: Mapping[str, float]) -> float:
    major = media_type.partition("/")[0]
    for wanted in (media_type, f"{major}/*", "*/*"):
        if wanted in ranges:
            return ranges[wanted]
    return 0.0


def _ranges(accept: str) -> Mapping[str, float]:
    out: dict[str, float] = {}
    for part in accept.split(","):
        media_range, *parameters = (p.strip().lower() for p in part.split(";"))
        if not media_range:
            continue
        quality = 1.0
        for parameter in parameters:
            if parameter.startswith("q="):
                try:
                    quality = float(parameter[2:])
                except ValueError:
                    quality = 0.0
        out[media_range] = quality
    return out
