"""Closed classes of words that the readers of kg/extract ask for: grammar.yaml, a table for each module that asks.

>>> sorted(grammar("acts").names("visits"))[0]
'dâng hương'
"""

from __future__ import annotations

from functools import cache

from kg.errors import KgError
from kg.lexicon.tables import Table, compose, sections
from kg.resources import lexicon_dir

_PATH = lexicon_dir() / "grammar.yaml"


def grammar(module: str) -> Table:
    """Return the lists of a module of kg/extract; raises KgError, with file and line, where they are wrong."""
    tables = _tables()
    if module not in tables:
        raise KgError(f"{_PATH}:1: no words of the module {module!r}")
    return tables[module]


@cache
def _tables() -> dict[str, Table]:
    """Return the tables by module."""
    tables: dict[str, Table] = {}
    for key, node in sections(compose(_PATH), _PATH):
        if key.value in tables:
            raise KgError(f"{_PATH}:{key.start_mark.line + 1}: module {key.value!r} stands twice; keep one")
        tables[key.value] = Table(_PATH, (name.value for name, _ in sections(node, _PATH)), within=node)
    return tables
