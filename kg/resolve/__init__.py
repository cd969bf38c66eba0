"""Facts of many bulletins -> one identity for each person and body, explained, independent of the order of import."""

from kg.resolve.explain import Doubt, Explanation, doubtful, why
from kg.resolve.identities import block_key, resolve, resolve_block
from kg.resolve.judgements import contradictions, linked_blocks, normal, read_judgements, write_judgements
from kg.resolve.places import Change, predecessors, successors
from kg.resolve.succession import body_predecessors, body_successors

__all__ = [
    "Change",
    "Doubt",
    "Explanation",
    "block_key",
    "body_predecessors",
    "body_successors",
    "contradictions",
    "doubtful",
    "linked_blocks",
    "normal",
    "predecessors",
    "read_judgements",
    "resolve",
    "resolve_block",
    "successors",
    "why",
    "write_judgements",
]
