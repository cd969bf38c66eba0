"""What pages need of the graph: values and neighbours of a thing, its label, and who says what of it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kg.graph import GraphStore, terms
from kg.graph.copies import all_copies
from kg.graph.mint import span_of
from kg.graph.readback import grouped
from kg.graph.schema import SHAPES
from kg.model import Span
from kg.query.labels import Labels, shorten

Term = NamedNode | Literal

#: Characters of a text by which a bulletin without a title is called.
_OPENING = 90

#: What facts say, in order, by the folder of their IRIs.
_SLOTS = {
    folder: [slot.property for s in SHAPES.values() if s.folder == folder for slot in s.slots if slot.key]
    for folder in {s.folder for s in SHAPES.values()}
}


@dataclass(frozen=True, slots=True)
class Thing:
    """A link to a thing: what it is called, and the address of its page."""

    iri: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What one bulletin says of one fact: its words, and what the attestation adds to them.

    `reprint` marks one whose article another bulletin had first: the two are one voice.
    """

    bulletin: Thing
    title: str
    published: str
    quote: str
    href: str
    status: str
    term: str
    date: str
    graph: str
    node: NamedNode
    reprint: bool = False


class Reader:
    """Reads one store for the pages; keeps labels, so make a new one when the store has changed."""

    def __init__(self, store: GraphStore) -> None:
        self.store = store
        self.base = store.minter.base
        self._labels = Labels(store)
        self._called: dict[str, str] = {}
        self._bulletins: dict[str, tuple[str, str]] = {}
        #: The bulletins that are reprints, with the first of their articles.
        self.reprints = {one.value: first.value for one, first in all_copies(store.backend, store.minter).items()}

    def thing(self, term: Term | str) -> Thing:
        """Return the link to `term`; a literal has no page."""
        if isinstance(term, Literal):
            return Thing("", term.value, "")
        iri = term if isinstance(term, str) else term.value
        return Thing(iri, self.label(iri), self.href(iri))

    def label(self, iri: str) -> str:
        """Return what `iri` is called; a fact, which has no label, by what it says."""
        if iri not in self._called:
            found = self._labels.label(iri)
            folder = iri.removeprefix(self.base).partition("/")[0]
            if iri.startswith(self.base) and folder in _SLOTS and found == shorten(iri):
                out = self.out(iri)
                said = [self.label(v.value) if isinstance(v, NamedNode) else v.value for v in _said(out, folder)]
                found = " · ".join(said) or found
            self._called[iri] = found
        return self._called[iri]

    def href(self, iri: str) -> str:
        """Return the address of the page of `iri` on this server, "" for a term of a vocabulary, which has none."""
        if not iri.startswith((self.base, terms.PREFIXES["role"], terms.PREFIXES["award"])):
            return ""
        if iri.startswith(self.base) and "#" not in iri:
            return "/id/" + iri[len(self.base) :]
        doc = self.store.minter.bulletin_id(iri)
        if doc is not None:
            bulletin, _, part = iri.partition("#")
            return f"/id/{bulletin[len(self.base) :]}#{part}" if "#" in iri else f"/id/{bulletin[len(self.base) :]}"
        return "/resource?iri=" + quote(iri, safe="")

    def out(self, iri: str) -> Mapping[NamedNode, list[Term]]:
        """Return what `knowledge` says of `iri`: property to values."""
        node = NamedNode(iri)
        found = self.store.backend.match(node, None, None, self.store.minter.knowledge)
        return grouped(found).get(node, {})

    def into(self, iri: str, prop: NamedNode | None = None) -> Iterator[tuple[NamedNode, NamedNode]]:
        """Yield (property, subject) of what in `knowledge` points at `iri`."""
        for q in self.store.backend.match(None, prop, NamedNode(iri), self.store.minter.knowledge):
            if isinstance(q.subject, NamedNode):
                yield q.predicate, q.subject

    def subjects(self, prop: str, iri: str) -> list[str]:
        """Return the facts that have `iri` as their `prop` (a prefixed name), sorted."""
        return sorted(s.value for _, s in self.into(iri, terms.term(prop)))

    def one(self, iri: str, prop: str) -> str:
        """Return one value of a property (a prefixed name) as text, "" where there is none."""
        return min((v.value for v in self.out(iri).get(terms.term(prop), ())), default="")

    def things(self, iri: str, prop: str) -> list[Thing]:
        """Return the values of a property (a prefixed name) as links, sorted by label."""
        found = (self.thing(v) for v in self.out(iri).get(terms.term(prop), ()))
        return sorted(found, key=lambda t: t.label)

    def bulletin(self, doc_iri: str) -> tuple[str, str]:
        """Return title and date of publication of a bulletin; one without a title is called by how it begins."""
        if doc_iri not in self._bulletins:
            node = NamedNode(doc_iri)
            values = grouped(self.store.backend.match(node, None, None, node)).get(node, {})
            title = next((v.value for v in values.get(terms.TITLE, ())), "")
            if not title:
                title = opening(next((v.value for v in values.get(terms.TEXT, ())), "")) or self._labels.label(doc_iri)
            published = next((v.value for v in values.get(terms.PUBLISHED, ())), "")
            self._bulletins[doc_iri] = title, published
        return self._bulletins[doc_iri]

    def same_article(self, doc_iri: str) -> list[Thing]:
        """Return the other bulletins of the article that a bulletin carries, the first one first."""
        first = self.reprints.get(doc_iri, doc_iri)
        others = [first, *sorted(one for one, of in self.reprints.items() if of == first)]
        return [Thing(one, self.bulletin(one)[0], self.href(one)) for one in others if one != doc_iri]

    def statements(self, fact: str) -> list[Statement]:
        """Return who says a fact, by date of publication; undated bulletins last."""
        out = []
        for q in self.store.backend.match(None, terms.ATTESTS, NamedNode(fact), None):
            if isinstance(q.subject, NamedNode) and isinstance(q.graph_name, NamedNode):
                out.append(self._statement(q.subject, q.graph_name))
        return sorted(out, key=lambda s: (s.published or "9", s.bulletin.label, s.quote))

    def _statement(self, node: NamedNode, graph: NamedNode) -> Statement:
        values = grouped(self.store.backend.match(node, None, None, graph)).get(node, {})

        def one(prop: NamedNode) -> str:
            return next((v.value for v in values.get(prop, ())), "")

        passages = [v for v in values.get(terms.PASSAGE, ()) if isinstance(v, NamedNode)]
        passages.sort(key=lambda p: span_of(p.value) or Span(0, 0))
        quotes = [
            q.object.value
            for p in passages
            for q in self.store.backend.match(p, terms.EXACT, None, graph)
            if isinstance(q.object, Literal)
        ]
        title, published = self.bulletin(graph.value)
        part = node.value.partition("#")[2]
        return Statement(
            bulletin=self.thing(graph),
            title=title,
            published=published,
            quote=" … ".join(" ".join(quote.split()) for quote in quotes),
            href=f"{self.href(graph.value)}#{part}",
            status=one(terms.STATUS),
            term=one(terms.TERM),
            date=one(terms.DATE),
            graph=graph.value,
            node=node,
            reprint=graph.value in self.reprints,
        )

    def said(self, statement: Statement, prop: str) -> list[Thing]:
        """Return what a statement adds by `prop` (a prefixed name), such as who presented an award."""
        found = self.store.backend.match(statement.node, terms.term(prop), None, NamedNode(statement.graph))
        return [self.thing(q.object) for q in found if isinstance(q.object, NamedNode | Literal)]

    def attested_with(self, prop: str, iri: str) -> list[str]:
        """Return the facts whose attestations have `iri` as their `prop`, sorted."""
        found = set()
        for q in self.store.backend.match(None, terms.term(prop), NamedNode(iri), None):
            if isinstance(q.subject, NamedNode):
                for a in self.store.backend.match(q.subject, terms.ATTESTS, None, q.graph_name):  # type: ignore[arg-type]
                    found.add(a.object.value)  # type: ignore[union-attr]
        return sorted(found)


def opening(text: str) -> str:
    """Return the first words of a text.

    >>> opening("Sáng 3/12, tại Hà Nội, Thành ủy tổ chức hội nghị.\\n\\nDự hội nghị có ông A.")
    'Sáng 3/12, tại Hà Nội, Thành ủy tổ chức hội nghị …'
    """
    first = text[: 4 * _OPENING].lstrip().partition("\n")[0].rstrip(" .…")
    return textwrap.shorten(first + " …", _OPENING, placeholder=" …") if first else ""


def _said(out: Mapping[NamedNode, list[Term]], folder: str) -> Iterator[Term]:
    for prop in dict.fromkeys(_SLOTS[folder]):
        yield from sorted(out.get(prop, ()), key=str)
