"""Graph to page: one self-contained HTML file that shows who is who, who did what, and which sentence says so."""

from kg.show.model import BulletinRef, Evidence, Network, NetworkEdge, NetworkNode, NodeFact

__all__ = ["BulletinRef", "Evidence", "Network", "NetworkEdge", "NetworkNode", "NodeFact"]
