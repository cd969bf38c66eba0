"""What is shown, as files that other programs read: each export is parsed by the library people would use."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET

import networkx as nx
import rdflib

from .conftest import Page
from .sample import ID, PRAISE

KG = rdflib.Namespace("https://w3id.org/kg-bulletin/ontology#")
ORG = rdflib.Namespace("http://www.w3.org/ns/org#")


def test_csv_has_every_fact_with_its_quote(page: Page) -> None:
    text = page.export("csv")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == 14
    award = next(row for row in rows if row["kind"] == "award")
    assert award["from"] == "Ủy ban nhân dân thành phố Hải An"
    assert (award["to"], award["quote"], award["bulletin"]) == ("Công ty Cổ phần Muối Biển", PRAISE, "bt-2023")
    assert award["from_iri"] == ID + "org/ubnd"
    figures = [row["value"] for row in rows if row["kind"] == "figure"]
    assert figures == ["756", "963"]


def test_exports_hold_only_what_is_shown(page: Page) -> None:
    page.click("#filters .bar[data-year='2025']")
    rows = list(csv.DictReader(io.StringIO(page.export("csv").removeprefix("\ufeff"))))
    assert [(row["from"], row["label"]) for row in rows] == [("Đặng Thị Thuỷ", "Chủ tịch")]


def test_graphml_and_gexf_open_in_networkx(page: Page) -> None:
    for graph in (
        nx.parse_graphml(page.export("graphml"), force_multigraph=True),
        nx.read_gexf(io.BytesIO(page.export("gexf").encode())),
    ):
        assert graph.number_of_nodes() == 12
        assert graph.number_of_edges() == 11
        assert graph.nodes[ID + "person/thuy"]["label"] == "Đặng Thị Thuỷ"
        assert graph.nodes[ID + "person/thuy"]["class"] == "person"
        quotes = {data.get("quote") for _, _, data in graph.edges(data=True)}
        assert PRAISE in quotes


def test_turtle_holds_the_facts_in_the_terms_of_the_ontology(page: Page) -> None:
    graph = rdflib.Graph().parse(data=page.export("ttl"), format="turtle")
    thuy, body = rdflib.URIRef(ID + "person/thuy"), rdflib.URIRef(ID + "org/thanh-uy")
    assert (thuy, rdflib.RDF.type, KG.Person) in graph
    [tenure] = [t for t in graph.subjects(ORG.member, thuy) if (t, ORG.organization, body) in graph]
    assert (tenure, rdflib.RDF.type, KG.Tenure) in graph
    [attestation] = graph.subjects(KG.attests, tenure)
    passage = graph.value(attestation, KG.passage)
    assert str(passage).startswith(ID + "bulletin/bt-2023#char=") or "bt-2023" in str(passage)
    quote = graph.value(passage, rdflib.URIRef("http://www.w3.org/ns/oa#exact"))
    assert str(quote).startswith("Đồng chí Đặng Thị Thuỷ")
    values = sorted(int(v) for v in graph.objects(None, KG.value))
    assert values == [756, 963]
    assert (rdflib.URIRef(ID + "org/dang-bo"), ORG.subOrganizationOf, body) in graph


def test_svg_draws_every_node_and_name(page: Page) -> None:
    root = ET.fromstring(page.export("svg"))
    space = "{http://www.w3.org/2000/svg}"
    texts = " ".join(t.text or "" for t in root.iter(f"{space}text"))
    assert "Đặng Thị Thuỷ" in texts and "Mạng thử Hải An" in texts
    groups = root.findall(f"{space}g")
    assert len(groups[1]) == 12
    assert root.find(f".//{space}script") is None


def test_png_is_an_image_with_the_picture(page: Page) -> None:
    page.js(
        "window.size = 0; const real = URL.createObjectURL;"
        "URL.createObjectURL = (b) => { window.size = b.size; window.kind = b.type; return real(b); };"
    )
    page.click("#export")
    page.click("#menu [data-format=png]")
    assert page.until(lambda: page.js("return window.size")) > 10_000
    assert page.js("return window.kind") == "image/png"
