"""From the store to the records of a page: all of it, the surroundings of one name, or the answer to a query.

Facts are read with their attestations, so that every edge has its quote, bulletin and offsets; the names in a quote are
marked where the bulletin's mentions stand. Only SPARQL is spoken, so any store will do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.errors import KgError
from kg.graph.spelling import fold
from kg.graph.store import GraphStore
from kg.show.model import BulletinRef, Network, NetworkEdge, NetworkNode, NodeFact
from kg.show.store_facts import Drawn, draw
from kg.show.store_rows import StoreRows

_PLURAL_LIMIT = 5


def network_from_store(
    store: GraphStore,
    *,
    title: str | None = None,
    around: str | None = None,
    hops: int = 1,
    types: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    bulletins: Sequence[str] = (),
    query: str | None = None,
) -> Network:
    """Return what `store` holds as a network.

    `around` (a name in any spelling, or an IRI) keeps what is at most `hops` steps away; `types` are node classes of
    `kg.show.model.NodeClass`; `since` and `until` are ISO dates or their beginnings that a fact or its bulletin must
    lie between; `bulletins` are IDs that must state a fact; `query` is a .rq file or SPARQL: CONSTRUCT, or SELECT of
    nodes and edges. Raises KgError for an unknown name, type, bulletin or file and for an error in the query.
    """
    rows = StoreRows(store)
    drawn = draw(rows)
    made_from: list[str] = []
    if query is not None:
        drawn = _answered(store, rows, drawn, _query_text(query))
        made_from.append(_query_name(query))
    if bulletins:
        _check_bulletins(rows, bulletins)
        drawn = _stated(drawn, frozenset(bulletins))
        made_from.append("bản tin " + ", ".join(bulletins))
    if since or until:
        drawn = _dated(rows, drawn, since or "", until or "")
        made_from.append(" ".join(filter(None, (since and f"từ {since}", until and f"đến {until}"))))
    if types:
        drawn = _typed(rows, drawn, types)
        made_from.append("loại " + ", ".join(types))
    if around is not None:
        centres = _find(store, rows, around)
        drawn = _near(drawn, centres, hops)
        names = ", ".join(sorted({rows.label(iri) for iri in centres}))
        made_from.append(f"{hops} bước quanh {names}")
        title = title or names
    return _network(rows, drawn, title or "Mạng quan hệ trong các bản tin", tuple(made_from))


def _network(rows: StoreRows, drawn: Drawn, title: str, made_from: tuple[str, ...]) -> Network:
    used = sorted({*drawn.own, *(end for edge in drawn.edges for end in (edge.source, edge.target)), *drawn.alone})
    article = {ref.id: ref.copy_of or ref.id for ref in rows.bulletins()}

    def voices(fact: NetworkEdge | NodeFact) -> int:
        """How many articles say so: reprints of one count once."""
        return max(1, len({article[e.bulletin] for e in fact.evidence}))

    said: dict[str, int] = {}
    for edge in drawn.edges:
        for end in (edge.source, edge.target):
            said[end] = said.get(end, 0) + voices(edge)
    nodes = tuple(
        NetworkNode(
            iri,
            rows.label(iri),
            rows.class_of(iri),
            label_en=rows.english(iri),
            aliases=rows.aliases(iri),
            weight=float(said.get(iri, 0) + sum(map(voices, drawn.own.get(iri, ())))),
            date=rows.first(iri, "kg:date"),
            place=drawn.places.get(iri),
            facts=tuple(drawn.own.get(iri, ())),
        )
        for iri in used
    )
    facts: list[NetworkEdge | NodeFact] = [*drawn.edges, *(f for node in nodes for f in node.facts)]
    cited = {e.bulletin for fact in facts for e in fact.evidence}
    references = tuple(ref for ref in rows.bulletins() if ref.id in cited)
    return Network(title, nodes, tuple(drawn.edges), references, made_from)


def _find(store: GraphStore, rows: StoreRows, name: str) -> list[str]:
    """The nodes called `name`, in any spelling; several where namesakes are told apart."""
    if name in rows.nodes:
        return [name]
    key = fold(name)
    found = [iri for iri in rows.nodes if key in {fold(n) for n in (rows.label(iri), *rows.aliases(iri))}]
    if not found:
        from kg.query.ask import similar_names

        near = similar_names(store, key, _PLURAL_LIMIT)
        raise KgError(f"no bulletin names {name!r}" + (f"; names like it: {', '.join(near)}" if near else ""))
    return found


def _near(drawn: Drawn, centres: Iterable[str], hops: int) -> Drawn:
    beside: dict[str, set[str]] = {}
    for edge in drawn.edges:
        beside.setdefault(edge.source, set()).add(edge.target)
        beside.setdefault(edge.target, set()).add(edge.source)
    near = rim = set(centres)
    for _ in range(hops):
        rim = {other for iri in rim for other in beside.get(iri, ())} - near
        near = near | rim
    kept = drawn.only(near)
    return Drawn(kept.edges, kept.own, kept.places, frozenset(centres))


def _typed(rows: StoreRows, drawn: Drawn, types: Sequence[str]) -> Drawn:
    known = {rows.class_of(iri) for iri in rows.nodes}
    for name in types:
        if name not in known:
            raise KgError(f"no node is of type {name!r}; this store has: {', '.join(sorted(known))}")
    return drawn.only({iri for iri in rows.nodes if rows.class_of(iri) in types})


def _dated(rows: StoreRows, drawn: Drawn, since: str, until: str) -> Drawn:
    published = {ref.id: ref.date for ref in rows.bulletins()}

    def lies_between(fact: NetworkEdge | NodeFact) -> bool:
        stated = (fact.start, fact.end) if isinstance(fact, NetworkEdge) else (fact.date, fact.period)
        dates = [d for d in (*stated, *(published.get(e.bulletin) for e in fact.evidence)) if d]
        # "2024" takes in all of that year: dates are compared as far as both say.
        return any(d[: len(since)] >= since[: len(d)] and d[: len(until)] <= until[: len(d)] for d in dates)

    return drawn.where(lies_between)


def _stated(drawn: Drawn, bulletins: frozenset[str]) -> Drawn:
    return drawn.where(lambda fact: any(e.bulletin in bulletins for e in fact.evidence))


def _check_bulletins(rows: StoreRows, wanted: Sequence[str]) -> None:
    known = {ref.id for ref in rows.bulletins()}
    for doc in wanted:
        if doc not in known:
            raise KgError(f"the store has no bulletin {doc!r}; 'kg stats' tells how many it has, 'kg facts' lists them")


def _query_text(query: str) -> str:
    if not query.endswith(".rq"):
        return query
    try:
        return Path(query).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KgError(f"cannot read the query {query}: {getattr(error, 'strerror', None) or error}") from error


def _query_name(query: str) -> str:
    return f"truy vấn {Path(query).name}" if query.endswith(".rq") else "truy vấn " + " ".join(query.split())


def _answered(store: GraphStore, rows: StoreRows, drawn: Drawn, sparql: str) -> Drawn:
    """The facts an answer is about: those it names, and those between nodes that stand in one row or triple of it.

    Nodes that stand together without a fact are joined by a plain edge, labelled with the triple's predicate or with
    the row's text. A row with one node stands for all facts among such nodes.
    """
    named, pairs, alone = rows.answer(store, sparql)
    if not (named or pairs or alone):
        raise KgError(
            "the query's answer names no person, body, event or fact of the store, so there is nothing to show"
        )
    together = {frozenset(pair) for pair in pairs}

    def wanted(edge: NetworkEdge) -> bool:
        ends = {edge.source, edge.target}
        return edge.iri in named or frozenset(ends) in together or ends <= alone

    edges = [edge for edge in drawn.edges if wanted(edge)]
    joined = {frozenset((edge.source, edge.target)) for edge in edges}
    plain = [
        NetworkEdge(a, b, "other", label)
        for (a, b), label in sorted(pairs.items())
        if frozenset((a, b)) not in joined and a != b
    ]
    kept = alone | {end for edge in (*edges, *plain) for end in (edge.source, edge.target)}
    own = {iri: facts for iri, facts in drawn.own.items() if iri in kept or any(f.iri in named for f in facts)}
    return Drawn([*edges, *plain], own, drawn.places, frozenset(alone))


__all__ = ["BulletinRef", "network_from_store"]
