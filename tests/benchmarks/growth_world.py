"""Bulletins of the country of `identity_world` for the benchmark of growth, as text and as facts."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from identity_world import World, make_names, make_world

from kg import Document, Extraction, Fact, Span
from kg.model import Testimony
from kg.resolve.tables import read_table

#: Besides what it says of people a bulletin has so many words of its own, fewer than most real ones (of 594 articles of
#: the press, nine in ten have over 350, half over 800). Without them any two would have a twentieth of their runs of
#: five words in common, where of 350,000 pairs of those articles 17 share a band of their sketches.
WORDS = (200, 600)
Sample = tuple[Document, Extraction]


def samples(bulletins: int, seed: int = 7) -> Iterator[Sample]:
    """Yield the bulletins of a made-up country with their facts, those last first that are the newest."""
    world: World = make_world(bulletins, seed)
    by_doc: dict[str, list[Testimony]] = defaultdict(list)
    for t in world.testimonies:
        by_doc[t.doc].append(t)
    rng = random.Random(seed)
    name = make_names(rng)
    for doc in sorted(by_doc):
        yield written(doc, by_doc[doc], [name() for _ in range(3)], rng)


def written(doc: str, told: list[Testimony], private: list[str], rng: random.Random) -> Sample:
    """Return a bulletin that says what testimonies tell, and names three private persons besides."""
    text, facts, seen = f"Bản tin số {rng.randrange(10**9)} kể chuyện {rng.randrange(10**9)}.\n", [], set()

    def name(word: str, kind: str, at: int) -> None:
        if (word, kind) not in seen:
            seen.add((word, kind))
            facts.append(Fact("entity", {"kind": kind, "name": word}, (Span(at, at + len(word)),), "made-up"))

    for t in told:
        for title, body, status, *_ in t.tenures or (("", "", "", "", ""),):
            line = f"{t.name}, {title} {body}, nêu ý kiến {rng.randrange(10**9)}." if title else f"Có {t.name} dự."
            start = len(text)
            text += line + "\n"
            name(t.name, "person", start + line.index(t.name))
            if body:
                name(body, "party" if "ủy" in body else "state", start + line.index(body))
            if title:
                slots = {"person": t.name, "title": title, "org": body, "status": status}
                slots = {key: value for key, value in slots.items() if value}
                facts.append(Fact("role", slots, (Span(start, len(text) - 1),), "made-up"))
    for word in private:
        name(word, "person", len(text))
        text += f"{word} vui mừng.\n"
    text += f"{' '.join(rng.choices(_syllables(), k=rng.randint(*WORDS)))}.\n"
    locality = f"tỉnh {told[0].locality}" if told[0].locality else None
    document = Document(doc, text, published=told[0].published, locality=locality)
    return document, Extraction(doc, tuple(facts), (), document.published, document.locality)


@cache
def _syllables() -> list[str]:
    return sorted({syllable.lower() for _, syllable, _ in read_table("names.tsv", ("part", "syllable", "count"))})
