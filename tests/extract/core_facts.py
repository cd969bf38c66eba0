"""What the core finds in a few sentences: bodies and persons named, roles, gatherings, figures, as plain values."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Document, Value


def entities(text: str, kinds: tuple[str, ...], locality: str | None = None) -> set[str]:
    """Return the names of the entities of `kinds` in `text`."""
    found = extract(Document("test", text, locality=locality)).facts
    return {str(f.slots["name"]) for f in found if f.kind == "entity" and f.slots["kind"] in kinds}


def roles(text: str, locality: str | None = None, published: str | None = None) -> set[tuple[str, str, str, str]]:
    """Return (person, title, body, status) of the roles in `text`."""
    found = extract(Document("test", text, locality=locality, published=published)).facts
    return {
        (str(f.slots["person"]), str(f.slots["title"]), str(f.slots.get("org", "")), str(f.slots["status"]))
        for f in found
        if f.kind == "role"
    }


def gatherings(text: str) -> list[tuple[object, ...]]:
    """Return (kind, name, date, organizers) of the events in a bulletin of Hà Nam published on 20 January 2024."""
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam")).facts
    events = [fact.slots for fact in found if fact.kind == "event"]
    return [(e.get("kind"), e["name"], e.get("date"), e.get("organizer")) for e in events]


def parts(text: str) -> set[tuple[str, str]]:
    """Return (participant, part) of those who took part in gatherings, in the same bulletin."""
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam")).facts
    return {(str(f.slots["participant"]), str(f.slots["as"])) for f in found if f.kind == "participation"}


def figures(text: str, published: str | None = "2023-02-01") -> list[dict[str, Value]]:
    """Return the slots of the figures in a bulletin of Hà Nam."""
    found = extract(Document("test", text, published=published, locality="Hà Nam")).facts
    return [dict(fact.slots) for fact in found if fact.kind == "figure"]
