"""Bytes to `Document`: the one stage that decodes and strips markup.

What is asked for is loaded when it is asked for: most commands want the options alone, and most imports one format.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg.read.options import FIELDS, Limits, ReadOptions, parse_columns, parse_limits

if TYPE_CHECKING:
    from kg.read.duplicates import NearDuplicate, near_duplicates
    from kg.read.sources import count_inputs, read_sources
    from kg.read.watch import Round, watch_sources

_MODULES = {
    "NearDuplicate": "duplicates",
    "Round": "watch",
    "count_inputs": "sources",
    "near_duplicates": "duplicates",
    "read_sources": "sources",
    "watch_sources": "watch",
}

__all__ = [
    "FIELDS",
    "Limits",
    "NearDuplicate",
    "ReadOptions",
    "Round",
    "count_inputs",
    "near_duplicates",
    "parse_columns",
    "parse_limits",
    "read_sources",
    "watch_sources",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
