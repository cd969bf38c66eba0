"""Document -> facts: what one bulletin says, each fact with the sentence that says it."""

from __future__ import annotations

import sys
from types import ModuleType

from kg.extract.pipeline import extract, extract_each, not_understood
from kg.lexicon import Lexicon
from kg.model import Document, Extraction

__all__ = ["extract", "extract_each", "not_understood"]


class _Callable(ModuleType):
    """Lets `from kg import extract` be the function, and `kg.extract` the package that it lives in."""

    def __call__(self, document: Document, lexicon: Lexicon | None = None) -> Extraction:
        return extract(document, lexicon)


sys.modules[__name__].__class__ = _Callable
