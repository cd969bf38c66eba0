"""The graph as files."""

from kg.export.rdf import FORMATS, export

__all__ = ["FORMATS", "export"]
