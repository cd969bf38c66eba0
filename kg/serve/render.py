"""Templates filled in the reader's language, and values of facts as a reader is shown them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import jinja2

from kg.model import Fact
from kg.serve.doings import amount
from kg.serve.words import day, value_word, words


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, language: str, fields: Mapping[str, str], **values: object) -> str:
    """Return a template filled with `values`; `fields` are those of the request, which the links to it keep."""
    other = "en" if language == "vi" else "vi"
    return (
        _environment()
        .get_template(template)
        .render(
            w=words(language),
            language=language,
            other=other,
            switch="?" + urlencode({**fields, "lang": other}),
            day=lambda text: day(text, language),
            amount=lambda value: amount(value, language),
            word=lambda value: value_word(language, value),
            section=fields.get("section", ""),
            **values,
        )
    )


def event_names(facts: Iterable[Fact]) -> dict[str, str]:
    """Return the names of a bulletin's events by the identifiers that its other facts call them by."""
    return {str(f.slots["id"]): str(f.slots.get("name", "")) for f in facts if f.kind == "event" and "id" in f.slots}


def slots_of(fact: Fact, events: Mapping[str, str], language: str) -> list[tuple[str, str]]:
    """Return the slots of a fact, each with its value as a reader is shown it."""
    return [(name, _slot(name, value, events, language)) for name, value in fact.slots.items() if name != "id"]


def _slot(name: str, value: object, events: Mapping[str, str], language: str) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(v) for v in value)
    if isinstance(value, int | float):
        return amount(float(value), language)
    text = str(value)
    if name == "event":
        return events.get(text, text)
    if name in ("status", "as", "qualifier", "relation", "attribute", "recipient_kind", "kind"):
        return value_word(language, text)
    return day(text, language) if name == "date" else text
