"""The store as other libraries see it: an rdflib Dataset (read only) and a networkx multigraph with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.graph import GraphStore
from kg.graph.backend import Embedded
from kg.graph.terms import PREFIXES

if TYPE_CHECKING:
    import networkx
    from rdflib import Dataset


def dataset(store: GraphStore) -> Dataset:
    """Return an rdflib view of an embedded store; its default graph is all graphs together. Only for reading."""
    from oxrdflib import OxigraphStore
    from rdflib import Dataset

    if not isinstance(store.backend, Embedded):
        raise KgError("only a store on this machine has an rdflib view; use rdflib's SPARQLStore for an address")
    view = Dataset(store=OxigraphStore(store=store.backend.store), default_union=True)
    for prefix, iri in PREFIXES.items():
        view.bind(prefix, iri)
    return view


def network(store: GraphStore) -> networkx.MultiDiGraph:
    """Return entities and events as nodes, facts that join two of them as edges, each with its evidence."""
    from kg.query.network import build

    return build(store)
