"""Vietnamese party and government bulletins, read into an RDF knowledge graph.

    from kg import Document, Store, extract

`extract(Document(id="b1", text="..."))` gives the facts of one bulletin, `Store("kg-store")` keeps those of many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.model import Document, Extraction, Fact, Issue, Span

if TYPE_CHECKING:
    from kg.api import Store
    from kg.extract import extract

__version__ = "0.1.0"

__all__ = ["Document", "Extraction", "Fact", "Issue", "KgError", "Span", "Store", "__version__", "extract"]


def __getattr__(name: str) -> Any:
    # The store and the reader are heavy: they are loaded when first asked for, so that `kg --help` is quick.
    if name == "Store":
        from kg.api import Store

        return Store
    if name == "extract":
        from importlib import import_module

        return import_module("kg.extract")
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
