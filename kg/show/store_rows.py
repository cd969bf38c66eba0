"""What the page needs of a store, fetched with a handful of SPARQL queries and looked up from then on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from pyoxigraph import Literal, NamedNode, QueryBoolean, QueryTriples

from kg.errors import KgError
from kg.graph.store import GraphStore
from kg.graph.terms import PREFIXES, term
from kg.show.model import BulletinRef, NodeClass

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
FACTS = (
    "kg:Tenure",
    "kg:Event",
    "kg:Participation",
    "kg:Conferral",
    "kg:Figure",
    "kg:Claim",
    "kg:Founding",
    "kg:Decision",
)

Said = dict[str, list[str]]


def _iris(names: tuple[str, ...]) -> str:
    return " ".join(f"<{term(name).value}>" for name in names)


class StoreRows:
    """Nodes, facts, attestations, quotes and bulletins of one store, by IRI; properties by their prefixed names."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self.nodes: dict[str, Said] = self._about(
            f"VALUES ?c {{ {_iris(tuple(c for c, _ in CLASSES))} }} ?s a ?c ; ?p ?o",
            "?p IN (rdf:type, rdfs:label, skos:altLabel, skos:prefLabel, kg:date, kg:eventKind)",
        )
        self.facts: dict[str, Said] = self._about(f"VALUES ?c {{ {_iris(FACTS)} }} ?s a ?c ; ?p ?o")
        self.attestations: dict[str, Said] = self._about("?s kg:attests ?f ; ?p ?o")
        self.quotes = {row[0]: row[1] for row in self._select("SELECT ?s ?o { ?s oa:exact ?o }")}
        self.attested: dict[str, list[str]] = defaultdict(list)
        for iri, said in sorted(self.attestations.items()):
            for fact in said.get("kg:attests", ()):
                self.attested[fact].append(iri)
        self._bulletins = {ref.iri: ref for ref in self._read_bulletins()}
        self.named_at: dict[tuple[str, str], list[str]] = defaultdict(list)
        places = "SELECT ?e ?m ?x { ?m kg:refersTo ?e ; kg:passage|kg:alsoAt ?x }"
        for entity, mention, where in self._select(places):
            bulletin = mention.partition("#")[0]
            # The first is an IRI; the others are positions as "start-end", several in one literal.
            found = [where] if "#" in where else [f"{bulletin}#char={x.replace('-', ',')}" for x in where.split()]
            self.named_at[entity, bulletin] += found

    def _select(self, sparql: str) -> Iterator[tuple[str, ...]]:
        answer = self._store.query(sparql)
        assert not isinstance(answer, QueryBoolean | QueryTriples)
        for solution in answer:
            yield tuple(value.value for value in solution)

    def _about(self, pattern: str, condition: str | None = None) -> dict[str, Said]:
        found: dict[str, Said] = {}
        keep = f" FILTER({condition})" if condition else ""
        for s, p, o in self._select(f"SELECT DISTINCT ?s ?p ?o {{ {pattern}{keep} }}"):
            found.setdefault(s, {}).setdefault(_short(p), []).append(o)
        for said in found.values():
            for values in said.values():
                values.sort()
        return found

    def _read_bulletins(self) -> Iterator[BulletinRef]:
        parts = ("schema:headline", "schema:datePublished", "schema:publisher", "schema:url", "kg:locality")
        wanted = ", ".join(parts)
        about = self._about("?s a kg:Bulletin ; ?p ?o", f"?p IN ({wanted}, dcterms:identifier)")
        for iri, said in sorted(about.items()):
            doc = said["dcterms:identifier"][0]
            title, date, publisher, source, locality = (said.get(part, [None])[0] for part in parts)
            yield BulletinRef(doc, title or doc, date, publisher, source, locality, iri)

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

    def answer(self, store: GraphStore, sparql: str) -> tuple[set[str], dict[tuple[str, str], str], set[str]]:
        """What a query's answer names: facts, pairs of nodes with a label for each, and nodes that stand alone."""
        answer = store.query(sparql)
        if isinstance(answer, QueryBoolean):
            raise KgError("an ASK query has no nodes to show: give a CONSTRUCT, or a SELECT of nodes and edges")
        if isinstance(answer, QueryTriples):
            table = [[t.subject, t.object, Literal(_short(t.predicate.value).partition(":")[2])] for t in answer]
        else:
            table = [[value for value in row if value is not None] for row in answer]
        named: set[str] = set()
        pairs: dict[tuple[str, str], str] = {}
        alone: set[str] = set()
        for row in table:
            iris = [value.value for value in row if isinstance(value, NamedNode)]
            named.update(iri for iri in iris if iri in self.facts and iri not in self.nodes)
            ends = list(dict.fromkeys(iri for iri in iris if iri in self.nodes))
            text = next((value.value for value in row if isinstance(value, Literal)), "")
            if len(ends) == 1:
                alone.add(ends[0])
            for a, b in pairwise(ends):
                pairs.setdefault((a, b), text)
        return named, pairs, alone


_NAMES = sorted(((iri, prefix) for prefix, iri in PREFIXES.items()), reverse=True)


def _short(iri: str) -> str:
    return next((f"{prefix}:{iri[len(start) :]}" for start, prefix in _NAMES if iri.startswith(start)), iri)
