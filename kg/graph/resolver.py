"""The resolver that the store calls: `kg.resolve` for persons and bodies."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.identify import by_name
from kg.model import Identity, Judgement, Testimony


def resolve(testimonies: Iterable[Testimony], judgements: Iterable[Judgement]) -> tuple[Identity, ...]:
    """Return the identities of one block of testimonies."""
    return by_name(testimonies, judgements)
