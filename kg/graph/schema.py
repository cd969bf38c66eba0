"""How each kind of fact stands in the graph: which slot is written with which property, and where.

A slot `key` is part of what the fact says and of its IRI: it stands on the fact, once, in the graph `knowledge`. The
other slots are the bulletin's own words on it (status, place, reason ...) and stand on its attestation. A key slot that
the bulletin words in its own way (capitals, spelling) also has its own wording on the attestation, so that a bulletin's
facts come back as they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pyoxigraph import NamedNode

from kg.errors import KgError
from kg.graph.terms import FORM_AS_WRITTEN, OBJECT, PREDICATE, SUBJECT, TITLE_AS_WRITTEN, term
from kg.model import FactKind

#: How a slot's value is written: a name as the entity it refers to, a title or form of honour as its concept, ...
Form = Literal[
    "name",
    "role",
    "award",
    "event",
    "relation",
    "attribute",
    "date",
    "text",
    "heading",
    "phrase",
    "number",
    "count",
    "detail",
]


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a kind of fact; `many` holds a list, `wording` is where a title or form keeps its own spelling."""

    name: str
    property: NamedNode
    form: Form
    key: bool = True
    many: bool = False
    wording: NamedNode | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of fact: class and IRI folder of its node, its slots, and whether two alike in a bulletin stay two."""

    cls: NamedNode
    folder: str
    slots: tuple[Slot, ...]
    named: bool = False


def _slot(name: str, prop: str, form: Form, *, said: bool = False, many: bool = False) -> Slot:
    wording = {"role": TITLE_AS_WRITTEN, "award": FORM_AS_WRITTEN}.get(form)
    return Slot(name, term(prop), form, key=not said, many=many, wording=wording)


SHAPES: dict[FactKind, Shape] = {
    "role": Shape(
        term("kg:Tenure"),
        "tenure",
        (
            _slot("person", "org:member", "name"),
            _slot("title", "org:role", "role"),
            _slot("org", "org:organization", "name"),
            _slot("status", "kg:status", "text", said=True),
            _slot("term", "kg:term", "text", said=True),
            _slot("date", "kg:date", "date", said=True),
        ),
    ),
    "event": Shape(
        term("kg:Event"),
        "event",
        (
            _slot("kind", "kg:eventKind", "heading"),
            _slot("name", "rdfs:label", "heading"),
            _slot("date", "kg:date", "date"),
            _slot("organizer", "schema:organizer", "name", many=True),
            _slot("place", "kg:place", "text", said=True),
        ),
        named=True,
    ),
    "participation": Shape(
        term("kg:Participation"),
        "participation",
        (
            _slot("event", "kg:event", "event"),
            _slot("participant", "kg:participant", "name"),
            _slot("as", "kg:part", "text"),
        ),
    ),
    "award": Shape(
        term("kg:Conferral"),
        "conferral",
        (
            _slot("form", "kg:award", "award"),
            _slot("giver", "kg:giver", "name"),
            _slot("recipient", "kg:recipient", "name"),
            _slot("recipient_kind", "kg:recipientKind", "text"),
            _slot("count", "kg:count", "count"),
            _slot("period", "kg:period", "text"),
            _slot("date", "kg:date", "date"),
            _slot("presenter", "kg:presenter", "name", said=True, many=True),
            _slot("reason", "kg:reason", "text", said=True),
        ),
        named=True,
    ),
    "figure": Shape(
        term("kg:Figure"),
        "figure",
        (
            _slot("org", "kg:body", "name"),
            _slot("indicator", "kg:indicator", "phrase"),
            _slot("value", "kg:value", "number"),
            _slot("unit", "kg:unit", "phrase"),
            _slot("period", "kg:period", "text"),
            _slot("qualifier", "kg:qualifier", "text", said=True),
        ),
    ),
    "structure": Shape(
        term("kg:Claim"),
        "claim",
        (
            Slot("org", SUBJECT, "name"),
            Slot("relation", PREDICATE, "relation"),
            Slot("parent", OBJECT, "name"),
        ),
    ),
    "founding": Shape(
        term("kg:Founding"),
        "founding",
        (
            _slot("org", "kg:foundedBody", "name"),
            _slot("date", "kg:date", "date"),
            _slot("founder", "kg:founder", "name"),
        ),
    ),
    "bio": Shape(
        term("kg:Claim"),
        "claim",
        (
            Slot("person", SUBJECT, "name"),
            Slot("attribute", PREDICATE, "attribute"),
            Slot("value", OBJECT, "detail"),
        ),
    ),
    "decision": Shape(
        term("kg:Decision"),
        "decision",
        (
            _slot("number", "kg:number", "text"),
            _slot("issuer", "kg:issuer", "name"),
            _slot("date", "kg:date", "date"),
            _slot("about", "kg:subject", "text", said=True),
        ),
    ),
}

RELATIONS: dict[str, NamedNode] = {"part_of": term("org:subOrganizationOf")}
ATTRIBUTES: dict[str, NamedNode] = {
    "birth_year": term("kg:born"),
    "hometown": term("kg:hometown"),
    "qualification": term("kg:qualification"),
    "ethnicity": term("kg:ethnicity"),
    "party_joined": term("kg:joinedParty"),
}

KIND_CLASSES: dict[str, NamedNode] = {
    "person": term("kg:Person"),
    "party": term("kg:PartyCommittee"),
    "state": term("kg:StateBody"),
    "mass": term("kg:MassOrganization"),
    "enterprise": term("kg:Enterprise"),
    "other": term("kg:OtherOrganization"),
    "body": term("kg:Organization"),
    "place": term("kg:Place"),
    "office": term("kg:Office"),
    "undertaking": term("kg:Undertaking"),
}
PARTY_ORGANIZATION = term("kg:PartyOrganization")


def shape(kind: str) -> Shape:
    """Return how facts of `kind` are written; raises KgError for a kind the ontology does not have."""
    found = SHAPES.get(kind)  # type: ignore[call-overload]
    if found is None:
        raise KgError(f"there is no kind of fact called {kind!r}: the kinds are entity, {', '.join(SHAPES)}")
    assert isinstance(found, Shape)
    return found
