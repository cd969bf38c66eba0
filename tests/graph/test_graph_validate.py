"""Graphs broken on purpose: each fault is told with the fact, the sentence and what to do."""

from __future__ import annotations

import random

import pytest
from graph_samples import all_samples, first
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import SH, Graph

from kg import Store
from kg.graph import terms
from kg.graph.screen import suspects
from kg.graph.terms import term
from kg.graph.validate import Finding, _copy, _shapes
from kg.resources import ontology_dir


@pytest.fixture
def store():
    with Store(None) as opened:
        opened.put(all_samples())
        yield opened


def errors(store: Store) -> list[Finding]:
    return [f for f in store.validate() if f.severity == "error"]


def tenure(store: Store, person: str) -> NamedNode:
    """Return the tenure of a person of that name."""
    found = store.ask(f"SELECT ?t {{ ?t org:member/rdfs:label '{person}' }}", iris=True)
    return NamedNode(found.rows[0][0].value)


def node(store: Store, cls: str, prop: str) -> tuple[NamedNode, NamedNode | Literal]:
    """Return the first node of a class that has a property, and its value."""
    found = store.ask(f"SELECT ?x ?v {{ ?x a {cls} ; {prop} ?v }} ORDER BY ?x LIMIT 1", iris=True)
    x, v = found.rows[0]
    return NamedNode(x.value), v


def swap(store: Store, s: NamedNode, p: NamedNode, o: NamedNode | Literal | None) -> None:
    """Put `o` in place of the values of a property, or take them out."""
    graph = store.minter.knowledge
    gone = list(store.backend.match(s, p, None, graph))
    store.backend.apply(gone, [] if o is None else [Quad(s, p, o, graph)])


def test_a_sound_graph_conforms(store):
    assert errors(store) == []


def test_a_tenure_without_a_person_is_reported_with_its_sentence(store):
    swap(store, tenure(store, "Lê Thị Mẫu"), term("org:member"), None)
    fault = errors(store)[0]
    assert "must have exactly one person" in fault.message
    assert fault.label == "Tenure: Đảng ủy Khu kinh tế Thử, Bí thư"
    assert fault.bulletin == "first"
    assert fault.quote == "Bà Lê Thị Mẫu, Bí thư Đảng ủy Khu kinh tế Thử"
    assert "import the bulletin again" in fault.remedy
    assert all(part in fault.text() for part in (fault.message, fault.quote, fault.bulletin, fault.remedy))


@pytest.mark.parametrize("value", ["-3", "0", "1.5", "nhiều"])
def test_a_count_that_is_none_is_reported(store, value):
    conferral, _ = node(store, "kg:Conferral", "kg:count")
    swap(store, conferral, term("kg:count"), Literal(value, datatype=term("xsd:integer")))
    fault = errors(store)[0]
    assert "whole number of 1 or more" in fault.message
    assert value in fault.message
    assert fault.quote == "trao Giấy khen cho 14 tập thể"


def test_a_negative_number_of_members_is_reported_and_a_negative_per_cent_is_not(store):
    found = store.ask("SELECT ?f { ?f kg:indicator 'đảng viên' ; kg:value ?v FILTER (?v = 963) }", iris=True)
    swap(store, NamedNode(found.rows[0][0].value), term("kg:value"), Literal("-3", datatype=term("xsd:decimal")))
    assert ["cannot be negative" in f.message for f in errors(store)] == [True]


def test_an_unknown_role_is_reported(store):
    swap(store, tenure(store, "Phạm Thí Điểm"), terms.HELD_ROLE, NamedNode("https://example.org/role/unknown"))
    fault = errors(store)[0]
    assert "an unknown role" in fault.message
    assert "https://example.org/role/unknown" in fault.message
    assert fault.bulletin == "second"


@pytest.mark.parametrize(
    ("cls", "prop", "value", "message"),
    [
        ("kg:Event", "kg:date", Literal("hôm qua"), "date must be one day, month or year"),
        ("kg:Participation", "kg:part", Literal("sleeps"), "part taken is one of"),
        ("kg:Participation", "kg:event", NamedNode("https://example.org/e"), "in one known event"),
        ("kg:Figure", "kg:value", Literal("nhiều"), "must have one number"),
        ("kg:Decision", "kg:number", None, "must have one number"),
        ("kg:Person", "rdfs:label", None, "exactly one name"),
        ("kg:Conferral", "kg:recipientKind", Literal("tập thể"), "unknown kind of recipient"),
    ],
)
def test_other_faults_are_reported(store, cls, prop, value, message):
    subject, _ = node(store, cls, prop)
    swap(store, subject, term(prop), value)
    assert any(message in f.message for f in errors(store))


def test_a_fact_that_nobody_says_is_reported(store):
    fact = tenure(store, "Phạm Thí Điểm")
    store.backend.apply(list(store.backend.match(None, terms.ATTESTS, fact, None)), [])
    assert "no bulletin says this" in {f.message for f in errors(store)}


def test_a_quote_that_is_not_in_the_text_is_reported(store):
    quad = next(iter(store.backend.match(None, terms.EXACT, None, NamedNode(store.minter.bulletin("second")))))
    store.backend.apply([quad], [Quad(quad.subject, quad.predicate, Literal("đã sửa"), quad.graph_name)])
    assert ("the quote is not what the text has there", "second") in {(f.message, f.bulletin) for f in errors(store)}


def test_a_text_that_was_changed_is_reported(store):
    iri = NamedNode(store.minter.bulletin("third"))
    gone = list(store.backend.match(iri, terms.TEXT, None, iri))
    text = gone[0].object.value + " "
    store.backend.apply(gone, [Quad(iri, terms.TEXT, Literal(text), iri)])
    assert [(f.message, f.bulletin) for f in errors(store)] == [("the text is not the one that was read", "third")]


def test_a_triple_in_two_graphs_is_reported(store):
    graph = NamedNode(store.minter.bulletin("first"))
    quad = next(iter(store.backend.match(tenure(store, "Lê Thị Mẫu"), term("org:member"), None, None)))
    store.backend.apply([], [Quad(quad.subject, quad.predicate, quad.object, graph)])
    assert any("not its own" in f.message for f in errors(store))


def test_a_title_that_is_not_in_the_vocabulary_is_a_note():
    document, extraction = first()
    facts = []
    for fact in extraction.facts:
        if fact.kind == "role" and fact.slots["person"] == "Trần Ví Dụ":
            fact = type(fact)(fact.kind, {**fact.slots, "title": "giám đốc Phụ trách thử"}, fact.passages, fact.rule)  # noqa: PLW2901
        facts.append(fact)
    with Store(None) as opened:
        opened.put([(document, type(extraction)(extraction.doc, tuple(facts), ()))])
        notes = opened.validate()
        assert [(f.severity, f.label) for f in notes] == [("note", "Giám đốc phụ trách thử")]
        assert notes[0].bulletin == "first"
        broader = opened.ask(
            "SELECT ?up { ?r rdfs:label 'Giám đốc phụ trách thử' ; kg:rank 1 ; skos:broader/skos:prefLabel ?up }"
        )
        assert "Giám đốc" in {row[0].value for row in broader.rows}
        assert "giám đốc Phụ trách thử" in {row.get("title") for row in opened.facts()}


def faults_of_all_nodes(store: Store) -> list[tuple[str, str]]:
    """Return what pyshacl finds when it looks at every node, as focus and shape's message."""
    import pyshacl

    shapes = Graph().parse(ontology_dir() / "shapes.ttl")
    _, report, _ = pyshacl.validate(_copy(store), shacl_graph=shapes, inference="none")
    return sorted(
        (str(report.value(r, SH.focusNode)), str(shapes.value(report.value(r, SH.sourceShape), SH.message)))
        for r in report.objects(None, SH.result)
    )


def broken(store: Store, dice: random.Random) -> None:
    """Break one triple of the graph: take it out, or have it say another thing, or a second one."""
    quads = [q for q in store.backend.match(None, None, None, None) if q.predicate != terms.TEXT]
    quad = dice.choice(sorted(quads, key=str))
    others = [
        Literal("2023-02-30", datatype=term("xsd:date")),
        Literal("29", datatype=term("xsd:gYear")),
        Literal("-7", datatype=term("xsd:integer")),
        Literal("bảy", datatype=term("xsd:integer")),
        Literal("hôm qua"),
        NamedNode("https://example.org/nothing"),
        dice.choice(quads).object,
    ]
    new = Quad(quad.subject, quad.predicate, dice.choice(others), quad.graph_name)
    how = dice.choice(["out", "other", "second"])
    store.backend.apply([] if how == "second" else [quad], [] if how == "out" else [new])


@pytest.mark.parametrize("seed", range(12))
def test_the_screen_lets_no_fault_through(store, seed):
    dice = random.Random(seed)
    for _ in range(25):
        broken(store, dice)
    faults = faults_of_all_nodes(store)
    assert faults
    suspected = suspects(store.backend, Graph().parse(ontology_dir() / "shapes.ttl"))
    assert {node for node, _ in faults} <= suspected
    found = sorted((f.node, message_of(f, faults)) for f in _shapes(store))
    assert found == faults


def message_of(finding: Finding, faults: list[tuple[str, str]]) -> str:
    """Return the shape's own message, without the value that a finding adds to it."""
    return next((m for n, m in faults if n == finding.node and finding.message.startswith(m)), finding.message)


def test_nothing_of_a_sound_graph_is_suspected(store):
    assert suspects(store.backend, Graph().parse(ontology_dir() / "shapes.ttl")) == set()


def test_a_shape_that_the_screen_does_not_know_lets_every_node_through(store):
    shapes = Graph().parse(
        format="turtle",
        data="""@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://w3id.org/kg-bulletin/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        [] a sh:NodeShape ; sh:targetClass kg:Person ; sh:property [ sh:path rdfs:label ; sh:pattern "^Lê" ] .""",
    )
    people = store.ask("SELECT ?p { ?p a kg:Person }", iris=True)
    assert suspects(store.backend, shapes) == {row[0].value for row in people.rows}
