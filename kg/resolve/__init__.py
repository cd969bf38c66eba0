"""Facts of many bulletins -> one identity for each person and body, explained, independent of the order of import."""

from kg.resolve.explain import Doubt, Explanation, doubtful, why
from kg.resolve.identities import block_key, person_identity, resolve, resolve_block
from kg.resolve.judgements import contradictions, linked_blocks, normal, read_judgements, write_judgements
from kg.resolve.persons import group_strands
from kg.resolve.places import Change, predecessors, successors
from kg.resolve.strands import Strand, read_strand, single_bulletin, strands, write_strand
from kg.resolve.styles import styles_of
from kg.resolve.succession import body_predecessors, body_successors
from kg.resolve.surroundings import Surroundings

__all__ = [
    "Change",
    "Doubt",
    "Explanation",
    "Strand",
    "Surroundings",
    "block_key",
    "body_predecessors",
    "body_successors",
    "contradictions",
    "doubtful",
    "group_strands",
    "linked_blocks",
    "normal",
    "person_identity",
    "predecessors",
    "read_judgements",
    "read_strand",
    "resolve",
    "resolve_block",
    "single_bulletin",
    "strands",
    "styles_of",
    "successors",
    "why",
    "write_judgements",
    "write_strand",
]
