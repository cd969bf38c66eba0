"""Facts to quads and back: the graph `knowledge`, one graph for each bulletin, and the store that keeps them."""

from kg.graph.store import GraphStore

__all__ = ["GraphStore"]
