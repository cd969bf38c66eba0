"""From what the store holds and what comes and goes, the one change that makes it so.

Importing a bulletin touches its own graph, the blocks of the names in it, and the facts it states: never the rest of
the store. Bulletins whose names turn out to be another entity than before are written anew in the same change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import partial

from pyoxigraph import NamedNode

from kg.graph.backend import Backend
from kg.graph.copies import Copies
from kg.graph.emit import Emitted, emit
from kg.graph.identify import Mentioned, Resolve, entities_of, judged
from kg.graph.judged import judgement_quads
from kg.graph.mend import Change, Mender
from kg.graph.mint import Minter
from kg.graph.names import Block, Named, block_of, names_of, testimonies
from kg.graph.reading import note, notes
from kg.graph.settle import Settled, settle_bodies, settle_persons, settle_spellings
from kg.graph.standing import Standing
from kg.graph.summed import mentions_in, stored_quads, strand_quads
from kg.model import Document, Extraction, Judgement, Testimony
from kg.resolve import linked_blocks

_Resolved = dict[Block, Settled]


class Ledger:
    """Works out one change to a store."""

    def __init__(self, backend: Backend, minter: Minter, resolve: Resolve, judgements: Sequence[Judgement]) -> None:
        self._backend, self._minter, self._resolve = backend, minter, resolve
        self._judgements = tuple(judgements)
        self._judged: set[Block] | None = None
        self._told: dict[str, dict[Named, Testimony]] = {}
        self._settled_names: dict[tuple[str, str, str], NamedNode] = {}
        self.standing = Standing(backend, minter)

    def change(
        self,
        put: Sequence[tuple[Document, Extraction]],
        remove: Iterable[str],
        version: str,
        judgements: Sequence[Judgement] | None = None,
        reader: str | None = None,
    ) -> Change:
        """Return the change that puts bulletins in (or in place of those with the same ID) and takes others out.

        `judgements` are those that shall hold from now on, where they are not those of the store; `reader` is the
        digest of what read the bulletins, None where nobody can know that it would read them the same again.
        """
        coming = {document.id: (document, extraction) for document, extraction in put}
        going = [doc for doc in dict.fromkeys(remove) if doc not in coming and self.standing.recorded(doc) is not None]
        change = Change()
        touched = set() if judgements is None else self._judge(judgements, change)
        resolved, moved = self._resolve_blocks(coming, going, touched)
        change.rewritten = tuple(sorted(moved))
        emitted: dict[str, Emitted] = {}
        for doc, (document, extraction) in coming.items():
            emitted[doc] = self._emit(document, extraction, resolved, version)
        for doc in change.rewritten:
            recorded = self.standing.recorded(doc)
            assert recorded is not None
            emitted[doc] = self._emit(recorded.document, recorded.extraction, resolved, self.standing.version(doc))
        docs = (*coming, *going, *change.rewritten)
        old = {NamedNode(self._minter.bulletin(doc)): self.standing.quads(doc) for doc in docs}
        for quads in old.values():
            change.delete.update(quads)
        for e in emitted.values():
            change.insert.update(e.graph)
        change.dropped = [g for g, quads in old.items() if quads and self._minter.bulletin_id(g.value) not in emitted]
        change.delete.update(notes(self._backend, self._minter, (*coming, *going)))
        change.delete.update(stored_quads(self._backend, self._minter, (*coming, *going)))
        for doc, told in self._told.items():
            change.insert.update(strand_quads(self._minter, doc, told))
        if reader is not None:
            change.insert.update(note(self._minter, document, reader) for document, _ in coming.values())
        texts = {doc: (d.text, d.published or e.published) for doc, (d, e) in coming.items()}
        apart, linked = Copies(self._backend, self._minter, texts, going).change()
        change.delete |= apart
        change.insert |= linked
        mender = Mender(self._backend, self._minter, change)
        mender.facts(old, emitted)
        mender.entities(resolved)
        both = change.delete & change.insert
        change.delete -= both
        change.insert -= both
        return change

    def _judge(self, judgements: Sequence[Judgement], change: Change) -> set[Block]:
        """Put other judgements in place of those of the store; returns the blocks that may come out otherwise."""
        before, after = set(self._judgements), set(judgements)
        change.delete.update(self._backend.match(None, None, None, self._minter.judgements))
        change.insert.update(judgement_quads(sorted(after, key=_order), self._minter))
        touched = {
            block_of(name, kind)
            for judgement in before ^ after
            for doc, name in (judgement.left, judgement.right)
            for kind, _ in self.standing.mentions(doc, name)
        }
        # Blocks that an old judgement tied together come apart, and those that a new one ties come together.
        touched = self._tied(touched, {})
        self._judgements = tuple(sorted(after, key=_order))
        return self._tied(touched, {})

    def _tied(self, blocks: Set[Block], coming: Mapping[tuple[str, str], Block]) -> set[Block]:
        """Return `blocks` and those that judgements tie to them."""
        if not self._judgements:
            return set(blocks)
        at: dict[tuple[str, str], str] = {}
        by_text = {b.text: b for b in blocks}
        for judgement in self._judgements:
            for member in (judgement.left, judgement.right):
                block = coming.get(member)
                if block is None:
                    block = next((block_of(member[1], kind) for kind, _ in self.standing.mentions(*member)), None)
                if block is not None:
                    at[member] = block.text
                    by_text[block.text] = block
        return {by_text[text] for text in linked_blocks({b.text for b in blocks}, self._judgements, at)}

    def _resolve_blocks(
        self, coming: Mapping[str, tuple[Document, Extraction]], going: Sequence[str], touched: Set[Block]
    ) -> tuple[_Resolved, set[str]]:
        """Return what each name of the blocks concerned is, and the other bulletins for which that is news."""
        new: dict[Block, list[Mentioned]] = {block: [] for block in touched}
        for doc in (*coming, *going):
            before = self.standing.recorded(doc)
            if before is not None:
                for named in names_of(before.extraction).all:
                    new.setdefault(named.block, [])
        fresh: set[Block] = set()
        at: dict[tuple[str, str], Block] = {}
        for document, extraction in coming.values():
            names = names_of(extraction)
            told = self._told[document.id] = testimonies(document, extraction, names)
            for named in names.all:
                mentioned = Mentioned(document.id, named.name, named.kind, told.get(named))
                if named.block not in new:
                    fresh.add(named.block)
                new.setdefault(named.block, []).append(mentioned)
                at.setdefault((document.id, named.name), named.block)
        besides = {*coming, *going}
        out: _Resolved = {}
        moved: set[str] = set()
        for block in list(new):
            if block in out:
                continue
            known = self._settled(block, new[block]) if block in fresh else None
            if isinstance(known, dict):
                self._settled_names.update(known)
            elif known is not None:
                out[block] = known
                moved |= {doc for doc, _ in known.of if doc not in coming}
            else:
                group = sorted(self._tied({block}, at), key=lambda b: b.text)
                everyone = [m for b in group for m in (*self.standing.members(b, besides), *new.get(b, ()))]
                entities = entities_of(group, everyone, self._judgements, self._minter, self._resolve)
                stale = {node: variants for b in group for node, variants in self.standing.kept(b).items()}
                whole = Settled(entities, tuple(dict.fromkeys(entities.values())), stale)
                out.update(dict.fromkeys(group, whole))
                moved |= {m.doc for m in everyone if m.now is not None and entities[m.doc, m.name].iri != m.now}
        return out, moved

    def _settled(
        self, block: Block, members: Sequence[Mentioned]
    ) -> Settled | dict[tuple[str, str, str], NamedNode] | None:
        """Return what names are, as far as that follows from what the store keeps of the block.

        A table of nodes where nothing changes for others; None where more has to be read.
        """
        if judged(members, self._judgements) or block in self._judged_blocks():
            return None
        if block.folder == "body":
            # As a rule others have spoken of it in the same way: then the block need not be read.
            of = {(m.doc, m.name, m.kind): self.standing.of_variant(m.variant) for m in members}
            if None not in of.values():
                return {name: node for name, node in of.items() if node is not None}
        kept = self.standing.kept(block)
        if not all(kept.values()) and block.folder in ("person", "body"):
            # Written by a release that kept nothing of them.
            return None
        if block.folder == "person":
            return settle_persons(
                block, members, kept, self._minter, partial(mentions_in, self._backend, self._minter, block)
            )
        if block.folder == "body":
            return settle_bodies(members, kept, self._minter, self._resolve)
        names = {node: self.standing.names(node) for node in kept}
        if len(names) == 1 and all(m.name in found for found in names.values() for m in members):
            return {(m.doc, m.name, m.kind): node for node in names for m in members}
        return settle_spellings(block, members, names, self._minter)

    def _judged_blocks(self) -> set[Block]:
        """Return the blocks of the names that judgements are about."""
        if self._judged is None:
            sides = {side for j in self._judgements for side in (j.left, j.right)}
            self._judged = {block_of(name, k) for doc, name in sides for k, _ in self.standing.mentions(doc, name)}
        return self._judged

    def _emit(self, document: Document, extraction: Extraction, resolved: _Resolved, version: str) -> Emitted:
        names = names_of(extraction)
        return emit(
            document, extraction, names, self._entity_of(document.id, resolved), minter=self._minter, version=version
        )

    def _entity_of(self, doc: str, resolved: _Resolved) -> Callable[[Named], NamedNode]:
        known: dict[Named, NamedNode] = {}

        def entity(named: Named) -> NamedNode:
            if named not in known:
                settled = self._settled_names.get((doc, named.name, named.kind))
                if settled is not None:
                    known[named] = settled
                    return settled
                block = resolved.get(named.block)
                found = None if block is None else block.of.get((doc, named.name))
                known[named] = self.standing.entity(doc, named) if found is None else found.iri
            return known[named]

        return entity


def _order(judgement: Judgement) -> tuple[tuple[str, str], tuple[str, str], bool, str]:
    return judgement.left, judgement.right, judgement.same, judgement.by
