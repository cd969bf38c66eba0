"""The store's names as people judge them: finding those meant, why two are one, which decisions to look at, rebuilding.

A name is meant by "BULLETIN:NAME" (`s01:Lê Trung Kiên`), or by the key or IRI of a person or body, which stands for the
first bulletin that names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.errors import KgError
from kg.graph import terms
from kg.graph.names import block_of, names_of, testimonies
from kg.graph.standing import Standing, text_of
from kg.graph.store import GraphStore
from kg.model import Document, Extraction, Testimony
from kg.resolve import Doubt, Explanation, doubtful, why

if TYPE_CHECKING:
    from kg.graph.names import Block

Member = tuple[str, str]
_BATCH = 64


def members_of(store: GraphStore, iri: str) -> list[Member]:
    """Return the (bulletin ID, name) of every mention of the person or body with this IRI, sorted."""
    found: set[Member] = set()
    for q in store.backend.match(None, terms.REFERS_TO, NamedNode(iri), None):
        if isinstance(q.subject, NamedNode):
            doc = store.minter.bulletin_id(q.subject.value)
            said = store.backend.match(q.subject, terms.NAME, None, None)
            found.update((doc, text_of(p.object)) for p in said if doc is not None)
    return sorted(found)


def find_member(store: GraphStore, reference: str) -> Member:
    """Return the mention that a user's `reference` means. Raises KgError where there is none, with what to write."""
    doc, colon, name = reference.partition(":")
    if colon and "/" not in doc:
        if any(Standing(store.backend, store.minter).mentions(doc, name)):
            return doc, name
        near = _names_in(store, doc)
        if near:
            raise KgError(f"bulletin {doc!r} names nobody {name!r}; it names {', '.join(near[:12])}")
        raise KgError(f"the store has no bulletin {doc!r}, or it names nobody")
    for folder in ("person", "body"):
        key = reference.rstrip("/").rpartition("/")[2]
        members = members_of(store, f"{store.minter.base}{folder}/{key}")
        if members:
            return members[0]
    raise KgError(
        f"nothing is called {reference!r}; write BULLETIN:NAME (s01:Lê Trung Kiên), or a key as 'kg review' shows it"
    )


def _names_in(store: GraphStore, doc: str) -> list[str]:
    graph = NamedNode(store.minter.bulletin(doc))
    return sorted({text_of(q.object) for q in store.backend.match(None, terms.NAME, None, graph)})


def identity_of(store: GraphStore, member: Member) -> str:
    """Return the key of the person or body that a mention refers to, as it ends its IRI."""
    for _, entity in Standing(store.backend, store.minter).mentions(*member):
        return entity.value.removeprefix(store.minter.base)
    raise KgError(f"bulletin {member[0]!r} does not name {member[1]!r}")


def all_testimonies(store: GraphStore) -> Iterator[Testimony]:
    """Yield what every bulletin says of every person and body, in order of the bulletins."""
    standing = Standing(store.backend, store.minter)
    for doc in store.bulletins():
        recorded = standing.recorded(doc)
        if recorded is not None:
            yield from testimonies(recorded.document, recorded.extraction, names_of(recorded.extraction)).values()


def _block_testimonies(store: GraphStore, blocks: Iterable[Block]) -> list[Testimony]:
    standing = Standing(store.backend, store.minter)
    found = (m.testimony for b in blocks for m in standing.members(b, frozenset()))
    return [t for t in found if t is not None]


def explain(store: GraphStore, left: Member, right: Member) -> Explanation:
    """Return why two mentions are of one person or body, or are not."""
    standing = Standing(store.backend, store.minter)
    told = store.judgements()
    named = {left, right, *(side for j in told for side in (j.left, j.right))}
    blocks = {block_of(member[1], kind) for member in named for kind, _ in standing.mentions(*member)}
    return why(_block_testimonies(store, sorted(blocks, key=lambda b: b.text)), told, left, right)


def review(store: GraphStore, limit: int) -> list[Doubt]:
    """Return the decisions on persons that are most worth a person's look."""
    return doubtful(all_testimonies(store), store.judgements(), limit)


def quote(store: GraphStore, member: Member) -> str:
    """Return the sentence in which a bulletin first says something of a name: of its roles, else the name itself."""
    recorded = store.recorded(member[0])
    text = recorded.document.text
    for fact in recorded.extraction.facts:
        if member[1] in (fact.slots.get("person"), fact.slots.get("name")) and fact.kind in ("role", "bio"):
            return _line(text, fact.passages[0].start, fact.passages[0].end)
    for fact in recorded.extraction.facts:
        if member[1] in fact.slots.values():
            return _line(text, fact.passages[0].start, fact.passages[0].end)
    return ""


def _line(text: str, start: int, end: int) -> str:
    begin = max(text.rfind(mark, 0, start) + 1 for mark in ("\n", ". ", "! ", "? ", "; "))
    ends = [at for mark in ("\n", ". ", "! ", "? ", "; ") if (at := text.find(mark, end)) >= 0]
    return " ".join(text[begin : min(ends, default=len(text))].split())


def rebuild(
    store: GraphStore,
    extract: Callable[[Document], Extraction],
    reader: str | None = None,
) -> tuple[int, int]:
    """Read every stored text again and put its facts in place of the old ones; judgements are kept.

    `reader` is the digest of what `extract` reads with, as `GraphStore.put` takes it. Returns how many bulletins there
    are and how many came out differently. A rebuild that is stopped has done whole bulletins only; run it again then.
    """
    docs = store.bulletins()
    changed = 0
    for at in range(0, len(docs), _BATCH):
        batch = docs[at : at + _BATCH]
        put = []
        for doc in batch:
            document = store.recorded(doc).document
            put.append((document, extract(document)))
        change = store.put(put, reader=reader)
        graphs = {q.graph_name.value for q in (*change.insert, *change.delete) if isinstance(q.graph_name, NamedNode)}
        changed += sum(store.minter.bulletin(doc) in graphs for doc in batch)
    store.tidy(changed)
    return len(docs), changed
