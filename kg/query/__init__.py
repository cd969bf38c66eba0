"""Questions put to the store: named queries, SPARQL as typed, results in every format, rdflib and networkx views."""

from kg.query.ask import ask
from kg.query.views import dataset, network

__all__ = ["ask", "dataset", "network"]
