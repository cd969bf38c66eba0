"""What the page needs of a store, all of it or chosen facts, fetched with a few SPARQL queries and looked up after."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, QueryBoolean, QueryTriples

from kg.graph.store import GraphStore
from kg.graph.terms import term
from kg.query.named import NamedQuery, find_query
from kg.show.model import BulletinRef, NodeClass
from kg.show.selection import BATCH, ENDS, FACTS, iris, names, select, select_of, short

#: Classes of nodes, the more telling first: a committee is an organisation too.
CLASSES: tuple[tuple[str, NodeClass], ...] = (
    ("kg:Person", "person"),
    ("kg:PartyOrganization", "party_organization"),
    ("kg:PartyCommittee", "party"),
    ("kg:StateBody", "state"),
    ("kg:MassOrganization", "mass"),
    ("kg:Enterprise", "enterprise"),
    ("kg:OtherOrganization", "other"),
    ("kg:Event", "event"),
    ("kg:Place", "place"),
    ("kg:Office", "office"),
    ("kg:Undertaking", "other"),
    ("kg:Organization", "other"),
    ("kg:Award", "award"),
)
Said = dict[str, list[str]]

_NOT_IN_IRIS = re.compile(r'[\x00-\x20<>"{}|^`\\]|^[^:]*$')
_NODE = "FILTER(?p IN (rdf:type, rdfs:label, skos:altLabel, skos:prefLabel, kg:date, kg:eventKind))"
_BULLETIN = ("schema:headline", "schema:datePublished", "schema:publisher", "schema:url", "kg:locality")


class StoreRows:
    """Nodes, facts, attestations, quotes and bulletins of one store, by IRI; properties by their prefixed names."""

    def __init__(self, store: GraphStore, facts: Iterable[str] | None = None, nodes: Iterable[str] = ()) -> None:
        """Read `facts` with all that belongs to them, and `nodes` (all as IRIs); everything where `facts` is None."""
        self._store = store
        classes = names(cls for cls, _ in CLASSES)
        self.facts: dict[str, Said]
        self.nodes: dict[str, Said]
        if facts is None:
            self.facts = self._about(
                select(store, f"SELECT ?s ?p ?o {{ VALUES ?c {{ {names(FACTS)} }} ?s a ?c ; ?p ?o }}")
            )
            about = f"SELECT DISTINCT ?s ?p ?o {{ VALUES ?c {{ {classes} }} ?s a ?c ; ?p ?o {_NODE} }}"
            self.nodes = self._about(select(store, about))
            self.attestations = self._about(select(store, "SELECT ?s ?p ?o { ?s kg:attests ?f ; ?p ?o }"))
            self.quotes = _pairs(select(store, "SELECT ?s ?o { ?s oa:exact ?o }"))
            bulletins: list[str] | None = None
        else:
            self.facts = self._of(facts, "SELECT ?s ?p ?o { VALUES ?s { {} } ?s ?p ?o }")
            self.attestations = self._of(self.facts, "SELECT ?s ?p ?o { VALUES ?f { {} } ?s kg:attests ?f ; ?p ?o }")
            ends = {o for said in self.facts.values() for name in ENDS for o in said.get(name, ()) if ":" in o}
            ends |= {o for said in self.attestations.values() for o in said.get("kg:presenter", ())}
            about = f"SELECT ?s ?p ?o {{ VALUES ?s {{ {{}} }} ?s ?p ?o {_NODE} }}"
            known = {term(cls).value for cls, _ in CLASSES}
            found = self._of(self._iris({*ends, *self.facts, *nodes}), about)
            self.nodes = {s: said for s, said in found.items() if known.intersection(said.get("rdf:type", ()))}
            passages = (p for said in self.attestations.values() for p in said.get("kg:passage", ()))
            self.quotes = _pairs(select_of(store, passages, "SELECT ?s ?o { VALUES ?s { {} } ?s oa:exact ?o }"))
            bulletins = sorted({iri.partition("#")[0] for iri in self.attestations})
        self.attested: dict[str, list[str]] = defaultdict(list)
        for iri, said in sorted(self.attestations.items()):
            for fact in said.get("kg:attests", ()):
                self.attested[fact].append(iri)
        self._bulletins = {ref.iri: ref for ref in self._read_bulletins(bulletins)}
        self.named_at = self._mentions(bulletins)
        self.leads = self._leads(everywhere=facts is None)

    def _of(self, iris: Iterable[str], sparql: str) -> dict[str, Said]:
        return self._about(select_of(self._store, iris, sparql))

    @staticmethod
    def _iris(values: Iterable[str]) -> Iterator[str]:
        """Those of `values` that can stand as an IRI in a query: a value may also be text."""
        return (value for value in sorted(values) if not _NOT_IN_IRIS.search(value))

    @staticmethod
    def _about(rows: Iterable[tuple[str, ...]]) -> dict[str, Said]:
        found: dict[str, Said] = {}
        for s, p, o in rows:
            found.setdefault(s, {}).setdefault(short(p), []).append(o)
        for said in found.values():
            for name, values in said.items():
                if len(values) > 1:
                    said[name] = sorted(set(values))
        return found

    def _read_bulletins(self, wanted: Iterable[str] | None) -> Iterator[BulletinRef]:
        parts = ", ".join((*_BULLETIN, "dcterms:identifier", "kg:copyOf"))
        if wanted is None:
            rows = select(self._store, f"SELECT ?s ?p ?o {{ ?s a kg:Bulletin ; ?p ?o FILTER(?p IN ({parts})) }}")
        else:
            each = f"SELECT ?s ?p ?o {{ VALUES ?s {{ {{}} }} ?s ?p ?o FILTER(?p IN ({parts})) }}"
            rows = select_of(self._store, wanted, each)
        for iri, said in sorted(self._about(rows).items()):
            doc = said["dcterms:identifier"][0]
            title, date, publisher, source, locality = (said.get(part, [None])[0] for part in _BULLETIN)
            first = said.get("kg:copyOf")
            copy_of = self._store.minter.bulletin_id(first[0]) if first else None
            yield BulletinRef(doc, title or doc, date, publisher, source, locality, iri, copy_of)

    def _mentions(self, bulletins: list[str] | None) -> dict[tuple[str, str], list[str]]:
        """Where each bulletin names each node, as passages."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        if bulletins is None:
            rows = select(self._store, "SELECT ?e ?m ?x { ?m kg:refersTo ?e ; kg:passage|kg:alsoAt ?x }")
        else:
            asked = "SELECT ?e ?m ?x { VALUES ?b { {} } GRAPH ?b { ?m kg:refersTo ?e ; kg:passage|kg:alsoAt ?x } }"
            rows = select_of(self._store, bulletins, asked)
        for entity, mention, where in rows:
            bulletin = mention.partition("#")[0]
            # The first is an IRI; the others are positions as "start-end", several in one literal.
            places = [where] if "#" in where else [f"{bulletin}#char={x.replace('-', ',')}" for x in where.split()]
            found[entity, bulletin] += places
        return found

    def _leads(self, *, everywhere: bool) -> list[tuple[str, str]]:
        """Which committee leads which party organisation, by the rule of the ontology, among the nodes read."""
        rule = find_query("leads")
        assert isinstance(rule, NamedQuery)
        sparql = rule.bind({})
        led = [iri for iri in self.nodes if self.class_of(iri) == "party_organization"]
        asked = [sparql] if everywhere else []
        for at in range(0, 0 if everywhere else len(led), BATCH):
            some = f"WHERE {{ VALUES ?organization {{ {iris(led[at : at + BATCH])} }}"
            asked.append(sparql.replace("WHERE {", some, 1))
        found: set[tuple[str, str]] = set()
        for text in asked:
            answer = self._store.query(text)
            assert isinstance(answer, QueryTriples)
            ends = ((getattr(t.subject, "value", ""), getattr(t.object, "value", "")) for t in answer)
            found.update((a, b) for a, b in ends if a in self.nodes and b in self.nodes)
        return sorted(found)

    def bulletins(self) -> list[BulletinRef]:
        """All bulletins, in order of their IDs."""
        return sorted(self._bulletins.values(), key=lambda ref: ref.id)

    def bulletin(self, attestation: str) -> BulletinRef | None:
        """The bulletin an attestation stands in."""
        return self._bulletins.get(attestation.partition("#")[0])

    def first(self, iri: str, name: str) -> str | None:
        """The first value of a property of a node or fact, or None."""
        return (self.nodes.get(iri) or self.facts.get(iri) or {}).get(name, [None])[0]

    def class_of(self, iri: str) -> NodeClass:
        """The class of a node as the page shows it."""
        types = self.nodes.get(iri, {}).get("rdf:type", ())
        return next((cls for name, cls in CLASSES if term(name).value in types), "other")

    def label(self, iri: str) -> str:
        """The label of a node or concept; the end of its IRI where it has none."""
        said = self.nodes.get(iri, {})
        kind = said.get("kg:eventKind")
        names = said.get("rdfs:label") or said.get("skos:prefLabel") or kind
        return names[0] if names else self._concept(iri)

    def english(self, iri: str) -> str | None:
        """The English label, which only concepts have."""
        return self._labels().get((iri, "en"))

    def aliases(self, iri: str) -> tuple[str, ...]:
        """Other names of a node."""
        return tuple(self.nodes.get(iri, {}).get("skos:altLabel", ()))

    def _concept(self, iri: str) -> str:
        return self._labels().get((iri, "vi")) or self._labels().get((iri, "")) or iri.rstrip("/").rpartition("/")[2]

    def _labels(self) -> dict[tuple[str, str], str]:
        if not hasattr(self, "_concept_labels"):
            found: dict[tuple[str, str], str] = {}
            asked = "SELECT ?s ?o { VALUES ?c { kg:Role kg:Award } ?s a ?c ; rdfs:label|skos:prefLabel ?o }"
            answer = self._store.query(asked)
            assert not isinstance(answer, QueryBoolean | QueryTriples)
            for solution in answer:
                concept, label = solution["s"], solution["o"]
                if isinstance(concept, NamedNode) and isinstance(label, Literal):
                    found.setdefault((concept.value, label.language or ""), label.value)
            self._concept_labels = found
        return self._concept_labels


def _pairs(rows: Iterable[tuple[str, ...]]) -> dict[str, str]:
    return {row[0]: row[1] for row in rows}
