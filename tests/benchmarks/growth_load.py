"""Bulletins -> the store that importing them would make, in one go: quads minted by many processes, loaded in bulk."""

from __future__ import annotations

import gc
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import pyoxigraph
from growth_world import Sample
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from kg import Document, Extraction, __version__
from kg.graph import succession, terms
from kg.graph.copies import Copies
from kg.graph.describe import Entity, describe
from kg.graph.emit import emit
from kg.graph.identify import Mentioned, by_spelling, by_variant, person_entity
from kg.graph.literals import date_literal
from kg.graph.mend import with_broader
from kg.graph.mint import Minter
from kg.graph.names import Block, names_of, testimonies
from kg.graph.summed import strand_quad
from kg.graph.tenures import Statement, derive
from kg.resolve import Strand, group_strands, resolve, strands
from kg.resolve.judgements import Constraints

#: So many bulletins are handed to a worker process at a time.
LOT = 1000
_DERIVED = (terms.START_DATE, terms.END_DATE, terms.FIRST_SEEN, terms.LAST_SEEN)

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Use:
    """A name of a bulletin, its block, and the strand, variant or spelling of the block that it is."""

    name: str
    kind: str
    block: Block
    key: object


Seen = tuple[list[list[Use]], dict[Block, dict[str, Strand]]]


@dataclass(slots=True)
class _Making:
    """What the worker processes are forked with."""

    samples: list[Sample] = field(default_factory=list)
    folder: Path = field(default_factory=Path)
    entities: dict[Block, dict[object, Entity]] = field(default_factory=dict)
    uses: list[list[Use]] = field(default_factory=list)


_making = _Making()


def load(path: Path, given: list[Sample]) -> None:
    """Make the store that importing the bulletins would make, in one go."""
    _making.samples = given
    gc.disable()
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        _making.folder = Path(folder)
        _making.entities, _making.uses = _resolve(_each(_read, len(given)))
        store = pyoxigraph.Store(str(path))
        said: dict[NamedNode, list[Statement]] = defaultdict(list)
        for file, statements in _each(_write, len(given)):
            store.bulk_load(path=str(file), format=RdfFormat.N_QUADS)
            file.unlink()
            for node, told in statements.items():
                said[node] += told
        store.bulk_extend(_knowledge(_making.entities, said))
        # What was loaded in bulk lies in files that the engine would put in order at one of the next flushes.
        store.optimize()
        store.flush()
        del store
    gc.enable()
    _making.samples, _making.entities, _making.uses = [], {}, []


def _each(work: Callable[[range], Part], bulletins: int) -> Iterator[Part]:
    """Yield what `work` makes of the bulletins, so many at a time, in their order."""
    parts = [range(n, min(bulletins, n + LOT)) for n in range(0, bulletins, LOT)]
    if len(parts) == 1:
        yield work(parts[0])
        return
    with get_context("fork").Pool(2) as pool:
        yield from pool.imap(work, parts)


def _read(part: range) -> Seen:
    """Return the names of some bulletins, and the strands of the persons among them."""
    persons: dict[Block, dict[str, Strand]] = defaultdict(dict)
    uses: list[list[Use]] = []
    for n in part:
        used: list[Use] = []
        for block, told in _mentions(*_making.samples[n]).items():
            if block.folder == "person":
                held = persons[block]
                (strand,) = strands([m.testimony for m in told if m.testimony])
                held[strand.key] = held[strand.key].plus(strand) if strand.key in held else strand
                used += (Use(m.name, m.kind, block, strand.key) for m in told)
            elif block.folder == "body":
                used += (Use(m.name, m.kind, block, m.variant) for m in told)
            else:
                used += (Use(m.name, m.kind, block, (m.name, m.kind)) for m in told)
        uses.append(used)
    return uses, dict(persons)


def _resolve(seen: Iterable[Seen]) -> tuple[dict[Block, dict[object, Entity]], list[list[Use]]]:
    """Return what each strand, variant or spelling of each block is, and the names of each bulletin."""
    persons: dict[Block, dict[str, Strand]] = defaultdict(dict)
    others: dict[Block, set[object]] = defaultdict(set)
    uses: list[list[Use]] = []
    for used, found in seen:
        uses += used
        for block, of in found.items():
            held = persons[block]
            for key, strand in of.items():
                held[key] = held[key].plus(strand) if key in held else strand
        for use in (use for each in used for use in each if use.block.folder != "person"):
            others[use.block].add(use.key)
    minter = Minter()
    out: dict[Block, dict[object, Entity]] = {}
    for block, held in persons.items():
        groups = group_strands(held.values(), Constraints(()))
        out[block] = {s.key: e for g in groups for e in (person_entity(g.strands, block, minter),) for s in g.strands}
    for block, keys in others.items():
        if block.folder == "body":
            out[block] = dict(by_variant(map(str, keys), minter, resolve))
        else:
            names, kinds = ({key[n] for key in keys if isinstance(key, tuple)} for n in (0, 1))
            out[block] = dict.fromkeys(keys, by_spelling(block, names, kinds, minter))
    return out, uses


def _mentions(document: Document, extraction: Extraction) -> dict[Block, list[Mentioned]]:
    names = names_of(extraction)
    told = testimonies(document, extraction, names)
    out: dict[Block, list[Mentioned]] = defaultdict(list)
    for named in names.all:
        out[named.block].append(Mentioned(document.id, named.name, named.kind, told.get(named)))
    return out


def _write(part: range) -> tuple[Path, dict[NamedNode, list[Statement]]]:
    """Write the quads that some bulletins give rise to into a file; return it, and what they say of tenures."""
    minter = Minter()
    statements: dict[NamedNode, list[Statement]] = defaultdict(list)
    quads: list[Quad] = []
    for n in part:
        (document, extraction), used = _making.samples[n], _making.uses[n]
        of = {(use.name, use.kind): _making.entities[use.block][use.key].iri for use in used}
        e = emit(
            document, extraction, names_of(extraction), lambda n, of=of: of[n.name, n.kind],
            minter=minter, version=f"kg {__version__}",
        )  # fmt: skip
        quads += e.graph
        for fact in e.facts.values():
            quads += fact
        for concept in (c for one in e.concepts.values() for c in with_broader(one)):
            quads += (Quad(concept.iri, p, o, minter.knowledge) for p, o in concept.pairs)
        for node, said in e.statements.items():
            statements[node] += said
        for block, key in {(use.block, use.key) for use in used if use.block.folder == "person"}:
            quads += strand_quad(minter, document.id, block, str(key))
        quads += Copies(_NoStore(), minter, {document.id: (document.text, document.published)}, ()).change()[1]
    path = _making.folder / f"{part.start}.nq"
    serialize(dict.fromkeys(quads), str(path), format=RdfFormat.N_QUADS)
    return path, dict(statements)


def _knowledge(
    entities: dict[Block, dict[object, Entity]], statements: dict[NamedNode, list[Statement]]
) -> Iterator[Quad]:
    """Yield what follows from all bulletins together: tenures in time, who and what there is, what took over."""
    minter = Minter()
    graph = minter.knowledge
    for node, said in statements.items():
        i = derive(said)
        for prop, value in zip(_DERIVED, (i.start, i.end, i.first_seen, i.last_seen), strict=True):
            if value is not None:
                yield Quad(node, prop, date_literal(value), graph)
    for block in entities.values():
        for entity in dict.fromkeys(block.values()):
            yield from describe(entity, graph)
            yield from (Quad(entity.iri, terms.VARIANT, Literal(text), graph) for text in entity.variants)
    named = {block: [_named(e, block) for e in dict.fromkeys(of.values())] for block, of in entities.items()}
    links = {
        node: quads
        for block, bearers in named.items()
        if block.folder in succession.FOLDERS
        for one in bearers
        for node, quads in succession.links(one, lambda other: named.get(other, ()), minter)
    }
    for quads in links.values():
        yield from quads


def _named(entity: Entity, block: Block) -> succession.Named:
    return succession.Named(entity.iri, block.folder, (entity.name, *entity.aliases))


class _NoStore:
    """A backend that has nothing yet."""

    def match(self, *pattern: object) -> Iterator[Quad]:
        return iter(())
