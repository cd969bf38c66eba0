"""Facts of many bulletins -> one identity for each person and body, explained, independent of the order of import."""

from kg.resolve.explain import Doubt, Explanation, doubtful, why
from kg.resolve.identities import block_key, resolve, resolve_block
from kg.resolve.judgements import contradictions, linked_blocks, normal, read_judgements, write_judgements

__all__ = [
    "Doubt",
    "Explanation",
    "block_key",
    "contradictions",
    "doubtful",
    "linked_blocks",
    "normal",
    "read_judgements",
    "resolve",
    "resolve_block",
    "why",
    "write_judgements",
]
