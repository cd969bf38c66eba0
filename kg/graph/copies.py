"""Bulletins that are one article, republished or with a few words changed: kept apart, linked, counted once.

Each bulletin is known by a sketch, a MinHash signature of its runs of five words in bands (Broder 1997; Leskovec,
Rajaraman, Ullman, "Mining of Massive Datasets", ch. 3), so that only those that share a band are looked at, however
many bulletins have a set phrase in common. Whether two are copies depends on the two alone, and groups are what copies
connect: the links are the same in any order of import.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from zlib import crc32

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import terms
from kg.graph.backend import Backend
from kg.graph.literals import INTEGER
from kg.graph.mint import Minter
from kg.graph.standing import text_of

if TYPE_CHECKING:
    import numpy as np

    Runs = np.ndarray[tuple[int], np.dtype[np.uint64]]

#: A sketch has so many bands of so many minima. Of two texts that share 60 % of their runs, 1 pair in 130 shares no
#: band; of those that share 70 %, as reprints do, 1 in 4,500; two that share 5 % meet in one band of 400 pairs.
BANDS, ROWS = 20, 3
#: From so many minima in common two texts are compared as a whole: a third. Texts that share 60 % of their runs have
#: 36 (standard deviation 4).
SHARED = 20
#: Excerpts are no copies: a digest of two articles would make them one.
_COPIES = frozenset({"same", "revised"})


@dataclass(slots=True)
class _Groups:
    """Bulletins put together, directly or through others."""

    leaders: dict[str, str] = field(default_factory=dict)

    def leader(self, doc: str) -> str:
        while self.leaders.setdefault(doc, doc) != doc:
            self.leaders[doc] = self.leaders[self.leaders[doc]]
            doc = self.leaders[doc]
        return doc

    def join(self, one: str, other: str) -> None:
        self.leaders[self.leader(other)] = self.leader(one)

    def apart(self, one: str, other: str) -> bool:
        return self.leader(one) != self.leader(other)

    def all(self) -> Iterator[list[str]]:
        members: dict[str, list[str]] = {}
        for doc in sorted(self.leaders):
            members.setdefault(self.leader(doc), []).append(doc)
        yield from members.values()


def _number(n: int) -> Literal:
    return Literal(str(n), datatype=INTEGER)


@dataclass(frozen=True)
class Sketch:
    """The sketch of a text as a store keeps it: its minima in order, eight hexadecimal digits each, "" for no text."""

    text: str

    @cached_property
    def bands(self) -> frozenset[int]:
        """A number for each band of minima; what it stands for follows from its place, too."""
        minima = [int(self.text[n : n + 8], 16) for n in range(0, len(self.text), 8)]
        rows = (tuple(minima[n : n + ROWS]) for n in range(0, len(minima), ROWS))
        return frozenset(crc32(repr((n, row)).encode()) for n, row in enumerate(rows))

    def near(self, other: Sketch) -> bool:
        """Tell whether two texts are worth comparing as a whole."""
        # Common phrases give a bulletin of a big store hundreds to look at: most are told apart by a few minima.
        one, two = self.text, other.text
        shared = sum(one[n : n + 8] == two[n : n + 8] for n in range(0, len(one), 8)) if len(one) == len(two) else 0
        return shared >= SHARED and not self.bands.isdisjoint(other.bands)


def sketch(text: str) -> Sketch:
    """Return the sketch of a text."""
    from kg.read.duplicates import shingles

    return _sketch(shingles(text))


def _sketch(runs: Runs) -> Sketch:
    from kg.read.duplicates import minima

    return Sketch("".join(f"{n:08x}" for n in minima(runs, BANDS * ROWS).tolist()) if runs.size else "")


class Copies:
    """Works out which bulletins are copies once some come (ID -> text and date of publication) and others go."""

    def __init__(
        self, backend: Backend, minter: Minter, coming: Mapping[str, tuple[str, str | None]], going: Iterable[str]
    ) -> None:
        self._backend, self._minter, self._coming = backend, minter, coming
        self._touched = {*coming, *going}
        self._runs: dict[str, Runs] = {}
        self._sketches: dict[str, Sketch] = {}

    def change(self) -> tuple[set[Quad], set[Quad]]:
        """Return the quads of sketches and links that go, and those that come."""
        delete: set[Quad] = set()
        insert: set[Quad] = set()
        for doc in self._touched:
            for prop in (terms.SKETCH, terms.BAND):
                delete.update(self._backend.match(self._node(doc), prop, None, self._minter.readings))
        for doc in self._coming:
            insert.update(self._sketch_quads(doc))
        groups = self._groups()
        for doc in {*groups.leaders, *self._touched}:
            delete.update(self._backend.match(self._node(doc), terms.COPY_OF, None, self._minter.knowledge))
        for members in groups.all():
            first = min(members, key=lambda doc: (self._published(doc) or "9999", doc))
            insert.update(
                Quad(self._node(doc), terms.COPY_OF, self._node(first), self._minter.knowledge)
                for doc in members
                if doc != first
            )
        return delete, insert

    def _sketch_quads(self, doc: str) -> Iterator[Quad]:
        own, node, graph = self._sketch(doc), self._node(doc), self._minter.readings
        if own.text:
            yield Quad(node, terms.SKETCH, Literal(own.text), graph)
            yield from (Quad(node, terms.BAND, _number(n), graph) for n in own.bands)

    def _groups(self) -> _Groups:
        """Return the groups that the change concerns, whole."""
        groups = _Groups()
        # What is left of groups that lose or change a member may fall apart.
        broken = {first: members for doc in self._touched for first, members in self._stored_group(doc)}
        for members in broken.values():
            left = [doc for doc in members if doc not in self._touched]
            for n, doc in enumerate(left):
                groups.leader(doc)
                for other in left[:n]:
                    if groups.apart(doc, other) and self._alike(doc, other):
                        groups.join(other, doc)
        for doc in sorted(self._coming):
            groups.leader(doc)
            for other in self._candidates(doc):
                if other not in groups.leaders and other not in self._coming:
                    self._join_stored(groups, doc, other)
                elif groups.apart(doc, other) and self._alike(doc, other):
                    groups.join(other, doc)
        return groups

    def _join_stored(self, groups: _Groups, doc: str, other: str) -> None:
        if self._alike(doc, other):
            for _, members in self._stored_group(other):
                for member in members:
                    groups.join(other, member)
            groups.join(other, doc)

    def _candidates(self, doc: str) -> list[str]:
        """Return the bulletins, of the store and of those that come before `doc`, that share a band with it."""
        own = self._sketch(doc).bands
        found = {other for other in self._coming if other < doc and not own.isdisjoint(self._sketch(other).bands)}
        for n in own:
            for q in self._backend.match(None, terms.BAND, _number(n), self._minter.readings):
                other = self._minter.bulletin_id(text_of(q.subject))
                if other is not None and other not in self._touched:
                    found.add(other)
        return sorted(found)

    def _alike(self, one: str, other: str) -> bool:
        if not self._sketch(one).near(self._sketch(other)):
            return False
        from kg.read.duplicates import compare

        pair = compare(one, other, self._shingles(one), self._shingles(other))
        return pair is not None and pair.kind in _COPIES

    def _sketch(self, doc: str) -> Sketch:
        if doc not in self._sketches:
            stored = None if doc in self._coming else self._stored_sketch(doc)
            self._sketches[doc] = stored or _sketch(self._shingles(doc))
        return self._sketches[doc]

    def _stored_sketch(self, doc: str) -> Sketch | None:
        found = self._backend.match(self._node(doc), terms.SKETCH, None, self._minter.readings)
        text = next((text_of(q.object) for q in found), "")
        # Earlier releases kept another sketch, of numbers.
        return Sketch(text) if len(text) == 8 * BANDS * ROWS else None

    def _shingles(self, doc: str) -> Runs:
        if doc not in self._runs:
            from kg.read.duplicates import shingles

            self._runs[doc] = shingles(self._text(doc))
        return self._runs[doc]

    def _text(self, doc: str) -> str:
        if doc in self._coming:
            return self._coming[doc][0]
        return self._said(doc, terms.TEXT)

    def _published(self, doc: str) -> str | None:
        if doc in self._coming:
            return self._coming[doc][1]
        return self._said(doc, terms.PUBLISHED) or None

    def _said(self, doc: str, prop: NamedNode) -> str:
        node = self._node(doc)
        return next((text_of(q.object) for q in self._backend.match(node, prop, None, node)), "")

    def _stored_group(self, doc: str) -> Iterator[tuple[str, list[str]]]:
        """Yield the group that the store has a bulletin in, by its first; nothing for one without copies."""
        first = copy_of(self._backend, self._minter, doc) or doc
        found = self._backend.match(None, terms.COPY_OF, self._node(first), self._minter.knowledge)
        members = [self._minter.bulletin_id(text_of(q.subject)) for q in found]
        if members:
            yield first, sorted([first, *(m for m in members if m is not None)])

    def _node(self, doc: str) -> NamedNode:
        return NamedNode(self._minter.bulletin(doc))


def copy_of(backend: Backend, minter: Minter, doc: str) -> str | None:
    """Return the ID of the bulletin that `doc` is a copy of, the first of its group; None for any other."""
    found = backend.match(NamedNode(minter.bulletin(doc)), terms.COPY_OF, None, minter.knowledge)
    return next((minter.bulletin_id(text_of(q.object)) for q in found), None)


def all_copies(backend: Backend, minter: Minter) -> dict[NamedNode, NamedNode]:
    """Return every bulletin that is a copy, and what it is a copy of, as IRIs (which name their graphs, too)."""
    return {
        q.subject: q.object
        for q in backend.match(None, terms.COPY_OF, None, minter.knowledge)
        if isinstance(q.subject, NamedNode) and isinstance(q.object, NamedNode)
    }
