"""Document -> facts: what one bulletin says, each fact with the sentence that says it."""

from kg.extract.pipeline import extract

__all__ = ["extract"]
