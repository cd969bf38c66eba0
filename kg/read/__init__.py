"""Bytes to `Document`: the one stage that decodes and strips markup."""

from kg.read.options import FIELDS, Limits, ReadOptions, parse_columns
from kg.read.sources import count_inputs, read_sources

__all__ = ["FIELDS", "Limits", "ReadOptions", "count_inputs", "parse_columns", "read_sources"]
