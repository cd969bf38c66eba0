"""IRIs -> what a reader calls them: labels of persons, bodies and roles, IDs of bulletins, prefixed names of terms."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from kg.graph import GraphStore
from kg.graph.terms import DEFAULT_BASE, LABEL, prefixes_for


class Labels:
    """Looks labels up in a store, each once."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self._known: dict[str, str] = {}

    def label(self, iri: str) -> str:
        """Return the label of `iri`; a prefixed name or the IRI itself where it has none."""
        if iri not in self._known:
            self._known[iri] = self._find(iri)
        return self._known[iri]

    def _find(self, iri: str) -> str:
        doc = self._store.minter.bulletin_id(iri)
        if doc is not None and "#" not in iri:
            return doc
        try:
            found = self._store.backend.match(NamedNode(iri), LABEL, None, self._store.minter.knowledge)
        except ValueError:
            return iri
        labels = sorted(q.object.value for q in found if isinstance(q.object, Literal))
        return labels[0] if labels else shorten(iri)


def shorten(iri: str) -> str:
    """Return `iri` with a prefix the graph uses, or as it is.

    >>> shorten("http://www.w3.org/ns/org#member")
    'org:member'
    """
    for prefix, start in (*prefixes_for(DEFAULT_BASE).items(),)[::-1]:
        if iri.startswith(start) and len(iri) > len(start):
            return f"{prefix}:{iri[len(start) :]}"
    return iri
