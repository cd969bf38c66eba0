"""Vietnamese party and government bulletins, read into an RDF knowledge graph."""

__version__ = "0.1.0"
