"""Which bulletins a strand is the sum of: found without reading any, when their names turn out to be another's.

A number for block and strand stands with each bulletin in the graph that is left out of exports: it follows from the
bulletin alone. A strand of one bulletin has that bulletin in its key (`kg.resolve.single_bulletin`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import terms
from kg.graph.backend import Backend
from kg.graph.literals import INTEGER
from kg.graph.mint import Minter
from kg.graph.names import Block, Named
from kg.graph.standing import text_of
from kg.model import Testimony
from kg.resolve import single_bulletin, strands


def strand_quads(minter: Minter, doc: str, told: Mapping[Named, Testimony]) -> Iterator[Quad]:
    """Yield the quads that say to which sums a bulletin adds; `told` is what the resolver is told of its names."""
    by_block: dict[Block, list[Testimony]] = {}
    for named, testimony in told.items():
        if named.kind == "person":
            by_block.setdefault(named.block, []).append(testimony)
    for block, given in by_block.items():
        yield from strand_quad(minter, doc, block, strands(given)[0].key)


def strand_quad(minter: Minter, doc: str, block: Block, key: str) -> Iterator[Quad]:
    """Yield the quad that says that a bulletin adds to the strand of this key; none for one of the bulletin alone."""
    if single_bulletin(key) is None:
        yield Quad(NamedNode(minter.bulletin(doc)), terms.STRAND, _number(block, key), minter.readings)


def stored_quads(backend: Backend, minter: Minter, docs: Iterable[str]) -> Iterator[Quad]:
    """Yield those of them that a store has of bulletins."""
    for doc in docs:
        yield from backend.match(NamedNode(minter.bulletin(doc)), terms.STRAND, None, minter.readings)


def mentions_in(
    backend: Backend, minter: Minter, block: Block, key: str, entity: NamedNode
) -> Iterator[tuple[str, str]]:
    """Yield the (doc, name)s in a strand of `block` with this key, whose names the store has as those of `entity`."""
    alone = single_bulletin(key)
    if alone is not None:
        graphs = [NamedNode(minter.bulletin(alone))]
    else:
        found = backend.match(None, terms.STRAND, _number(block, key), minter.readings)
        graphs = [q.subject for q in found if isinstance(q.subject, NamedNode)]
    for graph in graphs:
        doc = minter.bulletin_id(graph.value)
        for mention in backend.match(None, terms.REFERS_TO, entity, graph):
            assert isinstance(mention.subject, NamedNode) and doc is not None
            for q in backend.match(mention.subject, terms.NAME, None, graph):
                yield doc, text_of(q.object)


def _number(block: Block, key: str) -> Literal:
    """Return the number of a strand: 63 bits, so that no two of a store are likely to share one."""
    digest = blake2b(f"{block.text}\t{key}".encode(), digest_size=8).digest()
    return Literal(str(int.from_bytes(digest) >> 1), datatype=INTEGER)
