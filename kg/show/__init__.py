"""Graph to page: one self-contained HTML file that shows who is who, who did what, and which sentence says so.

>>> from kg.show import Network, NetworkNode, write_page
>>> write_page(Network("Thử", (NetworkNode("urn:a", "Thành ủy", "party"),), ()), "mang.html")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.show.model import BulletinRef, Evidence, Network, NetworkEdge, NetworkNode, NodeFact

if TYPE_CHECKING:
    from kg.show.from_store import network_from_store
    from kg.show.page import KgNetwork, write_page

__all__ = [
    "BulletinRef",
    "Evidence",
    "KgNetwork",
    "Network",
    "NetworkEdge",
    "NetworkNode",
    "NodeFact",
    "network_from_store",
    "write_page",
]


def __getattr__(name: str) -> Any:
    # pyvis, numpy and networkx take a second to import: only for those who write a page.
    if name in ("KgNetwork", "write_page"):
        from kg.show import page

        return getattr(page, name)
    if name == "network_from_store":
        from kg.show.from_store import network_from_store

        return network_from_store
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
