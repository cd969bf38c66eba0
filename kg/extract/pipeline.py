"""The stages of extraction in order."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from kg.errors import KgError
from kg.extract.awards.awards import find_awards
from kg.extract.documents.documents import find_decisions
from kg.extract.entities import find_entities
from kg.extract.events.participation import find_gatherings
from kg.extract.figures.figures import find_figures
from kg.extract.lives.biography import find_bios
from kg.extract.posts.tenures import find_roles
from kg.extract.reading import read
from kg.extract.structures.foundings import find_foundings
from kg.extract.structures.origins import find_structures
from kg.extract.words.triggers import Triggers
from kg.lexicon import Lexicon, load_lexicon
from kg.model import Document, Extraction, Fact, Issue


@lru_cache(maxsize=1)
def _triggers() -> Triggers:
    return Triggers()


def extract(document: Document, lexicon: Lexicon | None = None) -> Extraction:
    """Return what `document` says: facts in a fixed order, each with its passages, and what was not understood."""
    lexicon = lexicon or load_lexicon()
    # All that a bulletin is cut into lives until its facts are made, and goes with them: the collector of cycles would
    # look through tokens and units again and again for nothing (a fifteenth of the time).
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _extract(document, lexicon)
    finally:
        if collecting:
            gc.enable()


def _extract(document: Document, lexicon: Lexicon) -> Extraction:
    issues: list[Issue] = []
    reading = read(document, lexicon, issues.append)
    facts: list[Fact] = find_roles(reading, _triggers())
    facts += find_gatherings(reading, facts)
    facts += [*find_bios(reading), *find_decisions(reading), *find_structures(reading), *find_foundings(reading)]
    facts += [*find_awards(reading, facts), *find_figures(reading, facts)]
    entities = find_entities(reading, facts)
    return Extraction(
        document.id, (*entities, *facts), tuple(issues), published=document.published, locality=document.locality
    )


def extract_each(
    items: Iterable[Document | Issue], reader: Callable[[Document], Extraction]
) -> Iterator[tuple[Document, Extraction] | Issue]:
    """Yield each bulletin with what `reader` finds in it, and the issues of those that cannot be read."""
    for item in items:
        if isinstance(item, Issue):
            yield item
            continue
        try:
            yield item, reader(item)
        except Exception as error:
            yield not_understood(item, error)


def not_understood(document: Document, error: Exception) -> Issue:
    """Return the issue of a bulletin that trips its reader: one must not cost the user the others."""
    known = isinstance(error, KgError)
    message = str(error) if known else f"could not be understood ({type(error).__name__}: {error})"
    return Issue("error", "not-understood", message, document.path or document.id)
