"""A recorded bulletin -> rows in the schema of the annotation guide, one fact a row, each with its quote."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.readback import Recorded


def fact_rows(recorded: Recorded) -> Iterator[dict[str, object]]:
    """Yield one row for each fact of a bulletin: `type`, its slots, `doc`, `quote`, `start`, `end`, `rule`, `iri`."""
    text = recorded.document.text
    for position, fact in enumerate(recorded.extraction.facts):
        row: dict[str, object] = {"type": fact.kind}
        for slot, value in fact.slots.items():
            row[slot] = list(value) if isinstance(value, tuple) else value
        span = fact.passages[0]
        row |= {"doc": recorded.document.id, "quote": text[span.start : span.end], "start": span.start, "end": span.end}
        row["rule"] = fact.rule
        if position in recorded.entities:
            row["iri"] = recorded.entities[position]
        yield row
