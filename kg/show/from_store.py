"""From the store to the records of a page: all of it, the surroundings of one name, or the answer to a query.

Facts are read with their attestations, so that every edge has its quote, bulletin and offsets; the names in a quote are
marked where the bulletin's mentions stand. Only SPARQL is spoken, so any store will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from pyoxigraph import Literal

from kg.errors import KgError
from kg.graph.spelling import fold
from kg.graph.store import GraphStore
from kg.query.ask import known_label, similar_names
from kg.show.answer import Answered, answered
from kg.show.model import DERIVED, BulletinRef, Network, NetworkEdge, NetworkNode, NodeFact
from kg.show.selection import FACTS, among, listed, names, of_bulletins, of_classes, of_years, select, select_of
from kg.show.selection import around as near
from kg.show.store_facts import Drawn, draw
from kg.show.store_rows import CLASSES, StoreRows

#: So many facts make a page of some 40 MB that takes some ten seconds to open; more would help nobody.
MOST_FACTS = 300_000
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|^`\\]+")
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
    since, until = since or "", until or ""
    classes = _classes(store, types)
    if bulletins:
        _check_bulletins(store, bulletins)
    answer = None if query is None else answered(store, _query_text(query))
    centres = [] if around is None else _find(store, around)
    if answer is not None:
        facts: set[str] | None = among(store, answer.nodes) | answer.facts
    elif around is not None:
        facts = near(store, centres, hops)
    elif bulletins:
        facts = of_bulletins(store, map(store.minter.bulletin, bulletins))
    elif since or until:
        facts = of_years(store, since, until)
    else:
        facts = of_classes(store, classes) if classes else None
    if facts is None:
        _check_size(store)
    rows = StoreRows(store, facts, (*centres, *(answer.nodes if answer else ())))
    drawn = draw(rows)
    made_from: list[str] = []
    if answer is not None and query is not None:
        drawn = _answered(drawn, answer)
        made_from.append(_query_name(query))
    if bulletins:
        drawn = _stated(drawn, frozenset(bulletins))
        made_from.append("bản tin " + ", ".join(bulletins))
    if since or until:
        drawn = _dated(rows, drawn, since, until)
        made_from.append(" ".join(filter(None, (since and f"từ {since}", until and f"đến {until}"))))
    if types:
        drawn = drawn.only({iri for iri in rows.nodes if rows.class_of(iri) in types})
        made_from.append("loại " + ", ".join(types))
    if around is not None:
        drawn = _near(drawn, centres, hops)
        called = ", ".join(sorted({rows.label(iri) for iri in centres}))
        made_from.append(f"{hops} bước quanh {called}")
        title = title or called
    return _network(rows, drawn, title or "Mạng quan hệ trong các bản tin", tuple(made_from))


def _check_size(store: GraphStore) -> None:
    """Raise KgError where everything is more than a page can hold."""
    [(count,)] = select(store, f"SELECT (COUNT(*) AS ?n) {{ VALUES ?c {{ {names(FACTS)} }} ?s a ?c }}")
    if int(count) > MOST_FACTS:
        raise KgError(
            f"the store has {int(count):,} facts, and a page holds {MOST_FACTS:,}: choose some of them with --around, "
            "--from, --type, --bulletin, --since or --until"
        )


def _network(rows: StoreRows, drawn: Drawn, title: str, made_from: tuple[str, ...]) -> Network:
    drawn = _grounded(drawn)
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
    cited = {doc for fact in facts for e in fact.evidence for doc in e.bulletins}
    references = tuple(ref for ref in rows.bulletins() if ref.id in cited)
    return Network(title, nodes, tuple(drawn.edges), references, made_from)


def _grounded(drawn: Drawn) -> Drawn:
    """Without what follows from names alone between two nodes of which nothing is said."""
    stated = {end for edge in drawn.edges if edge.kind not in DERIVED for end in (edge.source, edge.target)}
    known = {*stated, *drawn.own, *drawn.alone}
    edges = [e for e in drawn.edges if e.kind not in DERIVED or e.source in known or e.target in known]
    return Drawn(edges, drawn.own, drawn.places, drawn.alone)


def _find(store: GraphStore, name: str) -> list[str]:
    """The nodes called `name`, in any spelling; several where namesakes are told apart."""
    of_nodes = f"?s a ?c FILTER(?c IN ({listed(cls for cls, _ in CLASSES)}))"
    if _IRI.fullmatch(name):
        found = {iri for (iri,) in select(store, f"SELECT ?s {{ VALUES ?s {{ <{name}> }} {of_nodes} }}")}
    else:
        label = Literal(known_label(store, name) or "")
        found = {iri for (iri,) in select(store, f"SELECT ?s {{ ?s kg:folded {label} . {of_nodes} }}")}
    if not found:
        alike = similar_names(store, fold(name), _PLURAL_LIMIT)
        raise KgError(f"no bulletin names {name!r}" + (f"; names like it: {', '.join(alike)}" if alike else ""))
    return sorted(found)


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


def _classes(store: GraphStore, types: Sequence[str]) -> list[str]:
    """The classes of nodes that are of `types`, as prefixed names. Raises KgError for a type the store has none of."""

    def present(cls: str) -> bool:
        return any(True for _ in select(store, f"SELECT ?s {{ ?s a {cls} }} LIMIT 1"))

    if unknown := [name for name in types if not any(kind == name and present(cls) for cls, kind in CLASSES)]:
        known = sorted({kind for cls, kind in CLASSES if present(cls)})
        raise KgError(f"no node is of type {unknown[0]!r}; this store has: {', '.join(known)}")
    return [cls for cls, kind in CLASSES if kind in types]


def _dated(rows: StoreRows, drawn: Drawn, since: str, until: str) -> Drawn:
    published = {ref.id: ref.date for ref in rows.bulletins()}

    def lies_between(fact: NetworkEdge | NodeFact) -> bool:
        stated = (fact.start, fact.end) if isinstance(fact, NetworkEdge) else (fact.date, fact.period)
        dates = [d for d in (*stated, *(published.get(e.bulletin) for e in fact.evidence)) if d and d[:4].isdigit()]
        # "2024" takes in all of that year: dates are compared as far as both say.
        return any(d[: len(since)] >= since[: len(d)] and d[: len(until)] <= until[: len(d)] for d in dates)

    return drawn.where(lies_between)


def _stated(drawn: Drawn, bulletins: frozenset[str]) -> Drawn:
    return drawn.where(lambda fact: any(doc in bulletins for e in fact.evidence for doc in e.bulletins))


def _check_bulletins(store: GraphStore, wanted: Sequence[str]) -> None:
    known = "SELECT ?s { VALUES ?s { {} } ?s a kg:Bulletin }"
    have = {iri for (iri,) in select_of(store, map(store.minter.bulletin, wanted), known)}
    for doc in wanted:
        if store.minter.bulletin(doc) not in have:
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


def _answered(drawn: Drawn, answer: Answered) -> Drawn:
    """The facts an answer is about: those it names, and those between nodes that stand in one row or triple of it.

    Nodes that stand together without a fact are joined by a plain edge, labelled with the triple's predicate or with
    the row's text. A row with one node stands for all facts among such nodes.
    """
    named, pairs, alone = answer.facts, answer.pairs, answer.alone
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
    own = {iri: [f for f in facts if iri in answer.nodes or f.iri in named] for iri, facts in drawn.own.items()}
    own = {iri: facts for iri, facts in own.items() if facts}
    return Drawn([*edges, *plain], own, drawn.places, alone)


__all__ = ["BulletinRef", "network_from_store"]
