"""What importing one bulletin costs as the store grows.

    python tests/benchmarks/store_growth.py [BULLETINS ...] [--keep FOLDER]

For each size (100000 unless told), a store of so many bulletins is made of the country of `identity_world`, its names
drawn as Vietnamese names are. Those in office over 15 years are a fixed pool, so that the larger the store, the more
bulletins name each: leaders stand in thousands. Private persons, three a bulletin and named without a post, are a pool
that grows: common names have hundreds of bearers. Of the mentions of those in office 8 in 100 are without any post, 4
without its body: each is kept by itself, and these are most of what has to be read. The quads are minted as an import
mints them and loaded in bulk; that both give the same store is checked on a small one first. Printed is what one more
bulletin takes (medians, wall clock), as a ratio to one into an empty store, in one run: first as a user imports it,
with the command `kg import`, which starts, reads the text and writes the store; then what the store alone takes of that
in a program that is running already, of the newest bulletin and of one of any date.
"""

from __future__ import annotations

import argparse
import gc
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

sys.path.insert(0, str(Path(__file__).parent))

from identity_world import World, make_names, make_world

from kg import Document, Extraction, Fact, Span, Store, __version__
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
from kg.model import Testimony
from kg.resolve import Strand, group_strands, resolve, strands
from kg.resolve.judgements import Constraints
from kg.resolve.tables import read_table

REPEATS = 25
#: So many bulletins are handed to a worker process at a time.
LOT = 1000
#: Besides what it says of people a bulletin has so many words of its own, fewer than most real ones (of 594 articles of
#: the press, nine in ten have over 350, half over 800). Without them any two would have a twentieth of their runs of
#: five words in common, where of 350,000 pairs of those articles 17 share a band of their sketches.
WORDS = (200, 600)
Sample = tuple[Document, Extraction]


def samples(bulletins: int, seed: int = 7) -> Iterator[Sample]:
    """Yield the bulletins of a made-up country with their facts, those last first that are the newest."""
    world: World = make_world(bulletins, seed)
    by_doc: dict[str, list[Testimony]] = defaultdict(list)
    for t in world.testimonies:
        by_doc[t.doc].append(t)
    rng = random.Random(seed)
    name = make_names(rng)
    for doc in sorted(by_doc):
        yield written(doc, by_doc[doc], [name() for _ in range(3)], rng)


def written(doc: str, told: list[Testimony], private: list[str], rng: random.Random) -> Sample:
    """Return a bulletin that says what testimonies tell, and names three private persons besides."""
    text, facts, seen = f"Bản tin số {rng.randrange(10**9)} kể chuyện {rng.randrange(10**9)}.\n", [], set()

    def name(word: str, kind: str, at: int) -> None:
        if (word, kind) not in seen:
            seen.add((word, kind))
            facts.append(Fact("entity", {"kind": kind, "name": word}, (Span(at, at + len(word)),), "made-up"))

    for t in told:
        for title, body, status, *_ in t.tenures or (("", "", "", "", ""),):
            line = f"{t.name}, {title} {body}, nêu ý kiến {rng.randrange(10**9)}." if title else f"Có {t.name} dự."
            start = len(text)
            text += line + "\n"
            name(t.name, "person", start + line.index(t.name))
            if body:
                name(body, "party" if "ủy" in body else "state", start + line.index(body))
            if title:
                slots = {"person": t.name, "title": title, "org": body, "status": status}
                slots = {key: value for key, value in slots.items() if value}
                facts.append(Fact("role", slots, (Span(start, len(text) - 1),), "made-up"))
    for word in private:
        name(word, "person", len(text))
        text += f"{word} vui mừng.\n"
    text += f"{' '.join(rng.choices(_syllables(), k=rng.randint(*WORDS)))}.\n"
    locality = f"tỉnh {told[0].locality}" if told[0].locality else None
    document = Document(doc, text, published=told[0].published, locality=locality)
    return document, Extraction(doc, tuple(facts), (), document.published, document.locality)


@cache
def _syllables() -> list[str]:
    return sorted({syllable.lower() for _, syllable, _ in read_table("names.tsv", ("part", "syllable", "count"))})


@dataclass(frozen=True, slots=True)
class Use:
    """A name of a bulletin, its block, and the strand, variant or spelling of the block that it is."""

    name: str
    kind: str
    block: Block
    key: object


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


@dataclass(slots=True)
class _Making:
    """What the worker processes are forked with."""

    samples: list[Sample] = field(default_factory=list)
    folder: Path = field(default_factory=Path)
    entities: dict[Block, dict[object, Entity]] = field(default_factory=dict)
    uses: list[list[Use]] = field(default_factory=list)


_making = _Making()
Part = TypeVar("Part")


def _each(work: Callable[[range], Part], bulletins: int) -> Iterator[Part]:
    """Yield what `work` makes of the bulletins, so many at a time, in their order."""
    parts = [range(n, min(bulletins, n + LOT)) for n in range(0, bulletins, LOT)]
    if len(parts) == 1:
        yield work(parts[0])
        return
    with get_context("fork").Pool(2) as pool:
        yield from pool.imap(work, parts)


Seen = tuple[list[list[Use]], dict[Block, dict[str, Strand]]]


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


_DERIVED = (terms.START_DATE, terms.END_DATE, terms.FIRST_SEEN, terms.LAST_SEEN)


class _NoStore:
    """A backend that has nothing yet."""

    def match(self, *pattern: object) -> Iterator[Quad]:
        return iter(())


def check(given: list[Sample]) -> None:
    """Assert that loading in bulk makes the store that importing makes."""
    with tempfile.TemporaryDirectory() as folder:
        load(Path(folder) / "bulk", given)
        with Store(Path(folder) / "bulk") as bulk, Store(None) as store:
            for sample in given:
                store.put([sample])
            one, two = ({str(q) for q in s.backend.match(None, None, None, None)} for s in (bulk, store))
    assert one == two, sorted(one ^ two)[:10]


def seconds(store: Store, sample: Sample) -> float:
    """Return the seconds that one bulletin takes to come in."""
    began = time.perf_counter()
    store.put([sample])
    return time.perf_counter() - began


def measure(path: Path, more: list[Sample]) -> tuple[list[float], list[float], list[float]]:
    """Return the seconds of new bulletins into an empty store, into that in `path`, and of others of any date.

    The store in `path` stays as it is: what changes is a copy.
    """
    newest = [(replace(d, published="2025-01-01"), replace(e, published="2025-01-01")) for d, e in more[::2]]
    empty, late, any_date = [], [], []
    with tempfile.TemporaryDirectory(dir=path.parent) as temporary:
        pyoxigraph.Store(str(path)).backup(f"{temporary}/grown")
        with Store(f"{temporary}/grown", writable=True) as grown:
            for n, (new, old) in enumerate(zip(newest, more[1::2], strict=True)):
                with Store(f"{temporary}/empty{n}", writable=True) as store:
                    empty.append(seconds(store, new))
                late.append(seconds(grown, new))
                any_date.append(seconds(grown, old))
    return empty, late, any_date


def imported(store: Path, sample: Sample, folder: Path) -> float:
    """Return the seconds that `kg import` takes for the text of one bulletin."""
    document, _ = sample
    # A file's name is its bulletin's ID: none may take the place of another.
    text = folder / f"{document.id}.txt"
    text.write_text(document.text, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "import", str(text), "--store", str(store)]
    for option, value in (("--published", document.published), ("--locality", document.locality)):
        command += [option, value] if value else []
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def commanded(path: Path, more: list[Sample]) -> tuple[list[float], list[float]]:
    """Return the seconds of the command for bulletins into an empty store and into a copy of that in `path`."""
    empty, grown = [], []
    with tempfile.TemporaryDirectory(dir=path.parent) as temporary:
        folder = Path(temporary)
        pyoxigraph.Store(str(path)).backup(str(folder / "grown"))
        imported(folder / "first", more[0], folder)
        for n, sample in enumerate(more):
            empty.append(imported(folder / f"empty{n}", sample, folder))
            grown.append(imported(folder / "grown", sample, folder))
    return empty, grown


def tell(size: int, what: str, times: list[float], empty: list[float]) -> None:
    """Print what bulletins took, beside what bulletins into an empty store took."""
    base = statistics.median(empty)
    middle, mean, worst = (f(times) / base for f in (statistics.median, statistics.mean, max))
    print(f"{size} bulletins: {what}, takes {middle:.2f} times what it takes into an empty store")
    print(f"  (mean {mean:.2f}, worst {worst:.2f}; into an empty store {base * 1000:.0f} ms)", flush=True)


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[100_000])
    parser.add_argument("--keep", type=Path, help="keep the stores in this folder, and take those that are there")
    options = parser.parse_args()
    check(list(samples(40)))
    for size in sorted(options.sizes):
        with tempfile.TemporaryDirectory() as temporary:
            folder = options.keep or Path(temporary)
            folder.mkdir(parents=True, exist_ok=True)
            began = time.perf_counter()
            given = list(samples(size + 2 * REPEATS))
            more = [given.pop() for _ in range(2 * REPEATS)]
            path = folder / f"growth-{size}"
            if not path.exists():
                shutil.rmtree(folder / "loading", ignore_errors=True)
                load(folder / "loading", given)
                (folder / "loading").rename(path)
                print(f"{size} bulletins made and loaded in {time.perf_counter() - began:.0f} s", flush=True)
            # No import has to look after what was left of the making: the collector would take seconds of one.
            del given
            gc.collect()
            gc.freeze()
            empty, grown = commanded(path, more[:REPEATS])
            tell(size, "one more, by the command", grown, empty)
            empty, late, any_date = measure(path, more)
            tell(size, "one more, the newest, in the store alone", late, empty)
            tell(size, "one more, of any date, in the store alone", any_date, empty)


if __name__ == "__main__":
    main()
