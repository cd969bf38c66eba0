"""The ontology and its data: every term defined and used, labelled in both languages, aligned to what others use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from graph_samples import all_samples
from pyoxigraph import NamedNode
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Namespace, URIRef

import kg
from kg import KgError, Store
from kg.graph.mint import Minter
from kg.graph.vocabulary import awards, roles
from kg.query.named import named_queries, parse_query
from kg.resources import ontology_dir
from kg.text import name_key

KG = Namespace("https://w3id.org/kg-bulletin/ontology#")
PACKAGE = Path(kg.__file__).parent
TERM = re.compile(r"\bkg:([A-Za-z]\w*)")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(ontology_dir() / "kg.ttl")


def defined(ontology: Graph) -> set[str]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    return {str(s).removeprefix(str(KG)) for kind in kinds for s in ontology.subjects(RDF.type, kind)}


def used() -> set[str]:
    """Return the terms in code that reads or writes the graph, in queries, rules and vocabularies."""
    code = [p for folder in ("graph", "query", "export") for p in (PACKAGE / folder).glob("*.py")]
    data = [p for pattern in ("queries/*.rq", "rules/*.rq", "vocab/*.ttl") for p in ontology_dir().glob(pattern)]
    found = {name for path in (*code, *data) for name in TERM.findall(path.read_text(encoding="utf-8"))}
    shapes = (PACKAGE / "graph" / "terms.py").read_text(encoding="utf-8")
    return found | set(re.findall(r'^\s+"([A-Z]\w+)",$', shapes, re.MULTILINE))


def test_every_term_used_is_defined_and_every_term_defined_is_used(ontology):
    assert used() == defined(ontology)


def test_what_the_store_writes_is_defined(ontology):
    with Store(None) as store:
        store.put(all_samples())
        written = {str(q.predicate.value) for q in store.backend.match(None, None, None, None)}
        written |= {str(q.object.value) for q in store.backend.match(None, NamedNode(str(RDF.type)), None, None)}
    assert {iri for iri in written if iri.startswith(str(KG))} <= {str(KG[name]) for name in defined(ontology)}


def test_every_term_is_labelled_and_defined_in_both_languages(ontology):
    for name in defined(ontology):
        for prop in (RDFS.label, SKOS.definition):
            languages = sorted(o.language for o in ontology.objects(KG[name], prop))
            assert languages == ["en", "vi"], f"kg:{name} {prop}"


def test_the_ontology_is_aligned(ontology):
    outside = {str(o) for p in (RDFS.subClassOf, RDFS.subPropertyOf) for o in ontology.objects(None, p)}
    for start in (
        "http://www.w3.org/ns/org#",
        "http://xmlns.com/foaf/0.1/",
        "https://schema.org/",
        "http://www.w3.org/ns/prov#",
        "http://www.w3.org/2004/02/skos/core#",
        "http://www.w3.org/ns/oa#",
    ):
        assert any(iri.startswith(start) for iri in outside), start


def test_terms_of_the_ontology_point_to_terms_that_exist(ontology):
    for prop in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range):
        for o in ontology.objects(None, prop):
            if str(o).startswith(str(KG)):
                assert (o, RDF.type, None) in ontology, o


@pytest.mark.parametrize(("file", "cls"), [("roles", KG.Role), ("awards", KG.Award)])
def test_every_concept_is_labelled_defined_and_in_its_scheme(file, cls):
    graph = Graph().parse(ontology_dir() / "vocab" / f"{file}.ttl")
    concepts = set(graph.subjects(RDF.type, cls))
    assert len(concepts) > 50
    for concept in concepts:
        for prop in (SKOS.prefLabel, SKOS.definition):
            assert sorted(o.language for o in graph.objects(concept, prop)) == ["en", "vi"], concept
        assert list(graph.objects(concept, SKOS.inScheme)), concept
        for broader in graph.objects(concept, SKOS.broader):
            assert broader in concepts, concept
    if file == "roles":
        assert all(
            len(list(graph.objects(c, KG.rank))) == len(list(graph.objects(c, KG.singleSeat))) == 1 for c in concepts
        )


def test_no_concept_is_narrower_than_itself():
    for file in ("roles", "awards"):
        graph = Graph().parse(ontology_dir() / "vocab" / f"{file}.ttl")
        for concept in graph.subjects(SKOS.inScheme):
            assert concept not in graph.transitive_objects(
                next(graph.objects(concept, SKOS.broader), URIRef("none")), SKOS.broader
            )


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("bí thư", "Bí thư"),
        ("Trưởng ban", "Trưởng Ban"),
        ("PCT", "Phó Chủ tịch"),
        ("Uỷ viên", "Ủy viên"),
        ("Phó phòng", "Phó Trưởng phòng"),
    ],
)
def test_titles_are_found_in_any_spelling(title, label):
    assert roles().concept(title, Minter()).label == label


@pytest.mark.parametrize(
    ("title", "label", "broader"),
    [
        ("quyền Giám đốc", "Quyền Giám đốc", "Giám đốc"),
        ("Phó chủ tịch Chuyên trách", "Phó Chủ tịch chuyên trách", "Phó Chủ tịch"),
    ],
)
def test_a_title_that_is_not_listed_is_put_under_one_that_is(title, label, broader):
    made = roles().concept(title, Minter())
    assert made.label == label
    assert made.broader == roles().concept(broader, Minter()).iri


def test_a_grade_is_narrower_than_its_order():
    order = awards().concept("Huân chương Lao động hạng Nhì", Minter())
    assert order.broader == awards().concept("Huân chương Lao động", Minter()).iri


def test_unlike_titles_have_unlike_keys():
    assert name_key("Thứ trưởng") != name_key("Thủ trưởng")
    assert roles().concept("Thủ trưởng", Minter()).iri != roles().concept("Thứ trưởng", Minter()).iri


def test_shapes_speak_of_defined_terms_and_say_what_to_do(ontology):
    shapes = Graph().parse(ontology_dir() / "shapes.ttl")
    own = {s for s in shapes.subjects() if str(s).startswith(str(KG))}
    for p in (SH.path, SH.targetClass, SH["class"]):
        for o in shapes.objects(None, p):
            assert not str(o).startswith(str(KG)) or (o, RDF.type, None) in ontology or o in own, o
    for shape in shapes.subjects(SH.message):
        assert isinstance(shapes.value(shape, RDFS.comment), Literal), shapes.value(shape, SH.message)


def test_every_query_opens_with_its_question_in_both_languages():
    queries = named_queries()
    assert {"who-holds", "career", "bodies-under", "honours", "figures", "attended", "says", "disagreements"} <= set(
        queries
    )
    for query in queries.values():
        assert query.question_vi.endswith("?"), query.name
        assert query.question_en.endswith(("?", ".")), query.name


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# Hỏi?\nSELECT * {}", "must be the question in Vietnamese and in English"),
        ("# Hỏi?\n# Ask?\nSELECT * { ?s ?p $x }", "'x' is not declared"),
        ("# Hỏi?\n# Ask?\n# param x name -- một tên -- a name\nSELECT * {}", "'x' is not used"),
        ("# Hỏi?\n# Ask?\n# param x nmae -- một tên -- a name\nSELECT * { ?s ?p $x }", "cannot read '# param x nmae"),
    ],
)
def test_a_query_file_with_a_wrong_head_is_refused(text, message):
    with pytest.raises(KgError, match=message):
        parse_query("q", text)
