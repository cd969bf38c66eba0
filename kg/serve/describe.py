"""The service description of the endpoint (https://www.w3.org/TR/sparql11-service-description/)."""

from __future__ import annotations

from pyoxigraph import BlankNode, NamedNode, Triple

from kg.graph.terms import TYPE

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_WRITTEN = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)


def service_description(address: str, *, writable: bool) -> list[Triple]:
    """Return the description of the endpoint at `address`."""
    service, dataset, default = BlankNode("service"), BlankNode("dataset"), BlankNode("default")

    def sd(name: str) -> NamedNode:
        return NamedNode(_SD + name)

    out = [
        Triple(service, TYPE, sd("Service")),
        Triple(service, sd("endpoint"), NamedNode(address)),
        Triple(service, sd("supportedLanguage"), sd("SPARQL11Query")),
        Triple(service, sd("feature"), sd("UnionDefaultGraph")),
        Triple(service, sd("defaultDataset"), dataset),
        Triple(dataset, TYPE, sd("Dataset")),
        Triple(dataset, sd("defaultGraph"), default),
        Triple(default, TYPE, sd("Graph")),
    ]
    out += [Triple(service, sd("resultFormat"), NamedNode(_FORMATS + name)) for name in _WRITTEN]
    if writable:
        out.append(Triple(service, sd("supportedLanguage"), sd("SPARQL11Update")))
    return out
