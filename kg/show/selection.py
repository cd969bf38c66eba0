"""Which facts of a store a page needs: found by their IRIs, so that the rest of a large store is never read.

Each function returns at least the facts that a choice of `kg show` may keep; what it keeps is decided on the facts once
they are read. Questions go out in batches of IRIs, so that they stay short enough for a store by address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from pyoxigraph import QueryBoolean, QueryTriples

from kg.graph.store import GraphStore
from kg.graph.terms import PREFIXES, term

BATCH = 500
FACTS = (
    "kg:Tenure",
    "kg:Event",
    "kg:Participation",
    "kg:Conferral",
    "kg:Figure",
    "kg:Claim",
    "kg:Founding",
    "kg:Decision",
    "kg:Succession",
)
#: The properties of a fact whose values stand as nodes.
ENDS = (
    "org:member",
    "org:organization",
    "kg:participant",
    "kg:event",
    "schema:organizer",
    "kg:award",
    "kg:giver",
    "kg:recipient",
    "kg:body",
    "rdf:subject",
    "rdf:object",
    "kg:foundedBody",
    "kg:founder",
    "kg:issuer",
    "org:originalOrganization",
    "org:resultingOrganization",
)
_DATES = ("kg:start", "kg:end", "kg:date", "kg:period")
_YEAR = 4


def iris(values: Iterable[str]) -> str:
    """IRIs as SPARQL writes them in VALUES."""
    return " ".join(f"<{value}>" for value in values)


def listed(prefixed: Iterable[str]) -> str:
    """Prefixed names as the IRIs they stand for, for IN."""
    return ", ".join(f"<{term(name).value}>" for name in prefixed)


def names(prefixed: Iterable[str]) -> str:
    """Prefixed names as the IRIs they stand for, for VALUES."""
    return iris(term(name).value for name in prefixed)


_PREFIXES = sorted(((iri, prefix) for prefix, iri in PREFIXES.items()), reverse=True)


@cache
def short(iri: str) -> str:
    """The prefixed name of a property; the IRI itself where it has none."""
    return next((f"{prefix}:{iri[len(start) :]}" for start, prefix in _PREFIXES if iri.startswith(start)), iri)


def select(store: GraphStore, sparql: str) -> Iterator[tuple[str, ...]]:
    """The rows of a SELECT, each value as text."""
    answer = store.query(sparql)
    assert not isinstance(answer, QueryBoolean | QueryTriples)
    for solution in answer:
        yield tuple(value.value for value in solution)


def select_of(store: GraphStore, values: Iterable[str], sparql: str) -> Iterator[tuple[str, ...]]:
    """The rows of a SELECT for many IRIs, which stand where it says `{}`."""
    wanted = list(dict.fromkeys(values))
    for at in range(0, len(wanted), BATCH):
        yield from select(store, sparql.replace("{}", iris(wanted[at : at + BATCH]), 1))


def around(store: GraphStore, centres: Iterable[str], hops: int) -> set[str]:
    """Facts that stand among the nodes at most `hops` steps from `centres`."""
    near = rim = set(centres)
    for _ in range(hops):
        rim = {end for ends in _touching(store, rim).values() for end in _nodes(ends)} - near
        near = near | rim
    return among(store, near)


def among(store: GraphStore, nodes: Iterable[str]) -> set[str]:
    """Facts that join two of `nodes`, or that are known of one of them alone."""
    kept = set(nodes)

    def stands(fact: str, ends: Ends) -> bool:
        found = _nodes(ends)
        # What was given to many who are not named is known of each who gave it, alone.
        unnamed = "kg:award" in ends and "kg:recipient" not in ends
        return len(found & kept) > 1 or len(found) == 1 or fact in kept or unnamed

    return {fact for fact, ends in _touching(store, kept).items() if stands(fact, ends)}


Ends = dict[str, set[str]]


def _touching(store: GraphStore, nodes: Iterable[str]) -> dict[str, Ends]:
    """Each fact that has one of `nodes` for an end, with all its ends by the property they have."""
    nodes = list(nodes)
    # FILTER, not a second VALUES: that would be a look-up for each pair of an IRI and a property.
    here = f"SELECT DISTINCT ?f {{ VALUES ?e {{ {{}} }} ?f ?p ?e FILTER(?p IN ({listed(ENDS)})) }}"
    given = "SELECT DISTINCT ?f { VALUES ?e { {} } ?a kg:presenter ?e ; kg:attests ?f }"
    events = "SELECT ?f { VALUES ?f { {} } ?f a kg:Event }"
    found = {fact for sparql in (here, given, events) for (fact,) in select_of(store, nodes, sparql)}
    kinds = f"SELECT DISTINCT ?f {{ VALUES ?f {{ {{}} }} ?f a ?c FILTER(?c IN ({listed(FACTS)})) }}"
    touching: dict[str, Ends] = {fact: {} for (fact,) in select_of(store, found, kinds)}
    there = f"SELECT ?f ?p ?o {{ VALUES ?f {{ {{}} }} ?f ?p ?o FILTER(isIRI(?o) && ?p IN ({listed(ENDS)})) }}"
    for fact, name, end in select_of(store, touching, there):
        touching[fact].setdefault(short(name), set()).add(end)
    by = "SELECT DISTINCT ?f ?o { VALUES ?f { {} } ?a kg:attests ?f ; kg:presenter ?o }"
    for fact, end in select_of(store, touching, by):
        touching[fact].setdefault("kg:presenter", set()).add(end)
    for (event,) in select_of(store, touching, events):
        touching[event]["kg:event"] = {event}  # an event is a fact and stands as a node too
    return touching


def _nodes(ends: Ends) -> set[str]:
    """The ends that stand as nodes: an honour does only where nobody is said to give it."""
    return {end for name, found in ends.items() for end in found if name != "kg:award" or "kg:giver" not in ends}


def of_bulletins(store: GraphStore, bulletins: Iterable[str]) -> set[str]:
    """Facts that one of `bulletins`, given by their IRIs, states."""
    stated = "SELECT DISTINCT ?f { VALUES ?b { {} } GRAPH ?b { ?a kg:attests ?f } }"
    return {fact for (fact,) in select_of(store, bulletins, stated)}


def of_years(store: GraphStore, since: str, until: str) -> set[str]:
    """Facts of the years between two ISO dates ("" for open), by their own dates or their bulletins'."""
    first, last = since[:_YEAR] or "0000", until[:_YEAR] or "9999"
    between = f'FILTER(SUBSTR(STR(?d), 1, {_YEAR}) >= "{first}" && SUBSTR(STR(?d), 1, {_YEAR}) <= "{last}")'
    classes = f"VALUES ?c {{ {names(FACTS)} }} ?f a ?c"
    published = (
        f"SELECT DISTINCT ?f {{ ?b a kg:Bulletin ; schema:datePublished ?d {between} GRAPH ?b {{ ?a kg:attests ?f }} }}"
    )
    own = f"SELECT DISTINCT ?f {{ VALUES ?p {{ {names(_DATES)} }} ?f ?p ?d {between} {classes} }}"
    met = f"SELECT DISTINCT ?f {{ ?e a kg:Event ; kg:date ?d {between} ?f kg:event ?e }}"
    return {fact for sparql in (published, own, met) for (fact,) in select(store, sparql)}


def of_classes(store: GraphStore, classes: Iterable[str]) -> set[str]:
    """Facts that stand among nodes of `classes`, given as prefixed names."""
    found = select(store, f"SELECT DISTINCT ?s {{ VALUES ?c {{ {names(classes)} }} ?s a ?c }}")
    return among(store, (node for (node,) in found))
