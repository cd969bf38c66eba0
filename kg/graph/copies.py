"""Bulletins that are one article, republished or with a few words changed: kept apart, linked, counted once.

Each bulletin is known by a sketch, the smallest numbers of its runs of five words (bottom-k sketch: Broder 1997), so
that only those that share several are compared as a whole. Whether two are copies depends on the two alone, and groups
are what copies connect: the links are the same in any order of import.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import terms
from kg.graph.backend import Backend
from kg.graph.literals import INTEGER
from kg.graph.mint import Minter
from kg.graph.standing import text_of

if TYPE_CHECKING:
    import numpy as np

    Runs = np.ndarray[tuple[int], np.dtype[np.uint64]]

#: How many numbers a sketch has, and from how many in common two texts are compared. Of two texts that share 60 % of
#: their runs, fewer than one pair in a thousand shares less; of 594 articles of the press, 1 in 10 shares as much with
#: another, unlike one.
SKETCH, SHARED = 16, 4
#: Texts of fewer runs than must be shared can be copies only of texts with up to so many.
_FEW = 6
#: So many of the bulletins with one run are read before the next run's turn.
_STRIDE = 64
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


def sketch(text: str) -> tuple[int, ...]:
    """Return the sketch of a text, its smallest run numbers in order."""
    from kg.read.duplicates import shingles

    return tuple(map(int, shingles(text)[:SKETCH]))


class Copies:
    """Works out which bulletins are copies once some come (ID -> text and date of publication) and others go."""

    def __init__(
        self, backend: Backend, minter: Minter, coming: Mapping[str, tuple[str, str | None]], going: Iterable[str]
    ) -> None:
        self._backend, self._minter, self._coming = backend, minter, coming
        self._touched = {*coming, *going}
        self._runs: dict[str, Runs] = {}
        self._sketches: dict[str, frozenset[int]] = {}

    def change(self) -> tuple[set[Quad], set[Quad]]:
        """Return the quads of sketches and links that go, and those that come."""
        delete: set[Quad] = set()
        insert: set[Quad] = set()
        for doc in self._touched:
            delete.update(self._backend.match(self._node(doc), terms.SKETCH, None, self._minter.readings))
        for doc in self._coming:
            insert.update(
                Quad(self._node(doc), terms.SKETCH, _number(n), self._minter.readings) for n in self._sketch(doc)
            )
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
        """Return the bulletins, of the store and of those that come, whose sketches have enough in common."""
        own = self._sketch(doc)
        shared = self._stored_with(own)
        for other in self._coming:
            if other < doc:
                shared[other] = len(own & self._sketch(other))
        enough = (other for other, n in shared.items() if n >= SHARED)
        if len(own) <= _FEW:
            enough = (other for other, n in shared.items() if n and n >= self._least(doc, other))
        return sorted(enough)

    def _stored_with(self, own: frozenset[int]) -> Counter[str]:
        """Count how much of a sketch the store's bulletins share, all of those that share enough among them.

        Some runs ("Ủy viên Ban Chấp hành Trung ương") stand in every third bulletin. Who shares `SHARED` numbers shares
        one that is not among the `SHARED` - 1 with most bulletins: those need not be read to their ends.
        """
        spare = SHARED - 1 if len(own) > _FEW else 0
        reading = {n: self._backend.match(None, terms.SKETCH, _number(n), self._minter.readings) for n in sorted(own)}
        shared: Counter[str] = Counter()
        part: dict[int, list[str]] = {n: [] for n in reading}
        while len(reading) > spare:
            for n in list(reading):
                found = list(islice(reading[n], _STRIDE))
                part[n] += (doc for q in found if (doc := self._minter.bulletin_id(text_of(q.subject))) is not None)
                if len(found) < _STRIDE:
                    shared.update(doc for doc in part[n] if doc not in self._touched)
                    del reading[n]
                    if len(reading) <= spare:
                        break
        for doc in [doc for doc, n in shared.items() if SHARED - len(reading) <= n < SHARED]:
            for n in reading:
                shared[doc] += any(
                    self._backend.match(self._node(doc), terms.SKETCH, _number(n), self._minter.readings)
                )
        return shared

    def _least(self, one: str, other: str) -> int:
        return min(SHARED, len(self._sketch(one)), len(self._sketch(other)))

    def _alike(self, one: str, other: str) -> bool:
        if len(self._sketch(one) & self._sketch(other)) < self._least(one, other):
            return False
        from kg.read.duplicates import compare

        pair = compare(one, other, self._shingles(one), self._shingles(other))
        return pair is not None and pair.kind in _COPIES

    def _sketch(self, doc: str) -> frozenset[int]:
        if doc not in self._sketches:
            self._sketches[doc] = frozenset(map(int, self._shingles(doc)[:SKETCH]))
        return self._sketches[doc]

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
