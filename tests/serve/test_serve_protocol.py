"""The endpoint: the ways to ask, the formats, the dataset, the limits, and the protocol tests of the W3C."""

from __future__ import annotations

import csv
import io
import json
import os
import time
from pathlib import Path
from urllib.parse import quote, urlencode

import pyoxigraph
import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from serve_running import TOKEN, Server

FORM = "application/x-www-form-urlencoded"
NAMES = "SELECT ?l WHERE { ?p a kg:Person ; rdfs:label ?l } ORDER BY ?l LIMIT 3"
#: A product of everything with everything three times over: no engine ends it within a test.
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a != ?j) }"
W3C = Path(os.environ.get("RDF_TESTS", Path(__file__).parents[3] / "shared" / "rdf-tests"))


def test_one_query_has_one_answer_however_it_is_sent(server: Server) -> None:
    by_get = server.select(NAMES)
    by_form = server.ask("/sparql", "POST", urlencode({"query": NAMES}).encode(), {"Content-Type": FORM})
    by_itself = server.ask("/sparql", "POST", NAMES.encode(), {"Content-Type": "application/sparql-query"})
    assert by_get.status == by_form.status == by_itself.status == 200
    assert by_get.body == by_form.body == by_itself.body
    assert len(by_get.rows) == 3
    assert by_get.headers["content-type"] == "application/sparql-results+json"


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/csv;q=0.3, application/sparql-results+xml;q=0.9, */*;q=0.1", "application/sparql-results+xml"),
        ("image/png, */*;q=0.1", "application/sparql-results+json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/sparql-results+json"),
    ],
)
def test_rows_come_in_the_format_asked_for(server: Server, accept: str, media_type: str) -> None:
    answer = server.select(NAMES, Accept=accept)
    assert answer.headers["content-type"] == media_type
    expected = [row["l"] for row in server.select(NAMES).rows]
    assert all(name in answer.text for name in expected)


def test_formats_are_read_back_by_their_own_readers(server: Server) -> None:
    expected = [row["l"] for row in server.select(NAMES).rows]
    lines = list(csv.reader(io.StringIO(server.select(NAMES, Accept="text/csv").text)))
    assert lines == [["l"], *([name] for name in expected)]
    xml = server.select(NAMES, Accept="application/sparql-results+xml").body
    read = pyoxigraph.parse_query_results(xml, format=pyoxigraph.QueryResultsFormat.XML)
    assert [s["l"].value for s in read] == expected


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "application/rdf+xml"])
def test_graphs_come_as_rdf(server: Server, accept: str) -> None:
    query = "CONSTRUCT { ?p rdfs:label ?l } WHERE { ?p a kg:Person ; rdfs:label ?l }"
    answer = server.select(query, Accept=accept)
    kind = {"text/turtle": "turtle", "application/n-triples": "nt", "application/rdf+xml": "xml"}[accept]
    labels = set(Graph().parse(data=answer.text, format=kind).objects())
    assert Literal("Lê Trung Kiên") in labels


def test_a_form_that_an_answer_cannot_take_is_406(server: Server) -> None:
    for query, accept in ((NAMES, "image/png"), (NAMES, "text/turtle"), ("ASK {}", "text/turtle")):
        answer = server.select(query, Accept=accept)
        assert answer.status == 406
        assert "can be had as" in answer.text


def test_the_dataset_is_the_one_named(server: Server) -> None:
    graphs = [row["g"] for row in server.select("SELECT DISTINCT ?g { GRAPH ?g { ?s a kg:Bulletin } } LIMIT 2").rows]
    count = "SELECT (COUNT(*) AS ?n) { ?b a kg:Bulletin }"
    assert int(server.select(count).rows[0]["n"]) > 2
    one = server.ask("/sparql?" + urlencode({"query": count, "default-graph-uri": graphs[0]}))
    assert one.rows == [{"n": "1"}]
    both = server.ask("/sparql?" + urlencode({"query": count, "default-graph-uri": graphs}, doseq=True))
    assert both.rows == [{"n": "2"}]
    in_query = server.select(f"SELECT (COUNT(*) AS ?n) FROM <{graphs[0]}> {{ ?b a kg:Bulletin }}")
    assert in_query.rows == [{"n": "1"}]


def test_errors_say_what_is_wrong_and_where(server: Server) -> None:
    answer = server.select("SELECT ?x WHERE {\n  ?x kg:label }")
    assert answer.status == 400
    assert "line 2" in answer.text
    put = server.ask("/sparql?query=ASK%7B%7D", "PUT")
    assert put.status == 405
    assert "GET" in put.headers["allow"]
    assert server.ask("/sparql", "POST", b"ASK {}", {"Content-Type": "text/plain"}).status == 415
    assert server.ask("/sparql?default-graph-uri=urn:x").status == 400


def test_a_query_that_would_run_for_ever_is_cut_and_the_server_goes_on(server: Server) -> None:
    began = time.monotonic()
    answer = server.select(ENDLESS)
    assert answer.status == 503
    assert "time limit" in answer.text
    assert time.monotonic() - began < 15
    assert len(server.select(NAMES).rows) == 3


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_an_answer_is_never_cut_off_in_silence(server: Server, form: str) -> None:
    exact = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 1000"
    assert server.ask("/sparql?" + urlencode({"query": exact, "format": form})).status == 200
    answer = server.ask("/sparql?" + urlencode({"query": "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 1001", "format": form}))
    assert answer.status == 413
    assert "1000 rows" in answer.text
    assert server.select("CONSTRUCT WHERE { ?s ?p ?o }").status == 413


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_values_that_look_like_rows_are_not_counted_as_rows(server: Server, form: str) -> None:
    odd = r"}},{\"a\":\n<result>\r\n\",{\""
    rows = " ".join(f'("{odd * 8}{i}")' for i in range(600))
    query = f"SELECT ?x {{ VALUES (?x) {{ {rows} }} }}".encode()
    path = f"/sparql?format={form}"
    answer = server.ask(path, "POST", query, {"Content-Type": "application/sparql-query"})
    assert answer.status == 200, answer.text


def test_a_bare_get_describes_the_service(server: Server) -> None:
    answer = server.ask("/sparql", headers={"Accept": "text/turtle"})
    sd = Namespace("http://www.w3.org/ns/sparql-service-description#")
    graph = Graph().parse(data=answer.text, format="turtle")
    service = next(graph.subjects(RDF.type, sd.Service))
    assert (service, sd.endpoint, URIRef(f"{server.address}/sparql")) in graph
    assert list(graph.objects(service, sd.supportedLanguage)) == [sd.SPARQL11Query]


def test_an_update_is_kept_and_seen(writable: Server) -> None:
    update = "INSERT DATA { GRAPH <urn:g> { <urn:s> rdfs:label 'Tên mới' } }"
    headers = {"Content-Type": "application/sparql-update", "Authorization": f"Bearer {TOKEN}"}
    assert writable.ask("/sparql", "POST", update.encode(), headers).status == 204
    assert writable.select("SELECT ?l { <urn:s> rdfs:label ?l }").rows == [{"l": "Tên mới"}]
    conflict = writable.ask(
        "/sparql?using-graph-uri=urn:g", "POST", b"INSERT { <urn:a> <urn:b> 1 } USING <urn:g> WHERE {}", headers
    )
    assert conflict.status == 400


# The protocol tests of the W3C, requests and expectations as their manifest has them.

HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
RDFS_LABEL = URIRef("http://www.w3.org/2000/01/rdf-schema#label")


def test_w3c_protocol_tests(writable: Server) -> None:
    folder = W3C / "sparql" / "sparql11" / "protocol"
    if not folder.is_dir():
        pytest.skip("the tests of w3c/rdf-tests are not here; RDF_TESTS names their folder")
    manifest = Graph().parse(folder / "manifest.ttl")
    root = next(manifest.subjects(RDF.type, MF.Manifest))
    entries = list(Collection(manifest, next(manifest.objects(root, MF.entries))))
    assert len(entries) == 34
    failed = {}
    for entry in entries:
        problem = _run(writable, manifest, entry)
        if problem:
            failed[str(entry).partition("#")[2]] = problem
    assert not failed, json.dumps(failed, indent=1)


def _run(server: Server, manifest: Graph, entry: object) -> str:
    _send_update(server, "CLEAR ALL")
    for data in manifest.objects(entry, UT.graphData):
        name = manifest.value(data, RDFS_LABEL)
        source = Path(str(manifest.value(data, UT.graph)).removeprefix("file://"))
        _send_update(server, f"INSERT DATA {{ GRAPH <{name}> {{ {source.read_text(encoding='utf-8')} }} }}")
    action = manifest.value(entry, MF.action)
    for request in Collection(manifest, manifest.value(action, HT.requests)):
        problem = _check(server, manifest, request)
        if problem:
            return problem
    return ""


def _check(server: Server, manifest: Graph, request: object) -> str:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    listed = manifest.value(request, HT.headers)
    for header in Collection(manifest, listed) if listed else ():
        name, value = manifest.value(header, HT.fieldName), manifest.value(header, HT.fieldValue)
        headers[str(name)] = str(value)
    body = manifest.value(request, HT.body)
    data = None
    if body is not None:
        encoding = str(manifest.value(body, CNT.characterEncoding))
        data = str(manifest.value(body, CNT.chars)).encode(encoding)
    path, method = str(manifest.value(request, HT.absolutePath)), str(manifest.value(request, HT.methodName))
    answer = server.ask(quote(path, safe="/?=&%+"), method, data, headers)
    response = manifest.value(request, HT.resp)
    allowed = {str(s)[-3] for s in manifest.objects(response, MF.expectedStatus)}
    if str(answer.status)[0] not in allowed:
        return f"status {answer.status}: {answer.text}"
    expected = manifest.value(response, MF.expectedBoolean)
    if expected is not None and json.loads(answer.body)["boolean"] != expected.toPython():
        return f"answered {answer.text}"
    form = str(manifest.value(response, MF.expectedFormat) or "")
    media_type = answer.headers.get("content-type", "").partition(";")[0]
    known = {"tabular": "application/sparql-results+json", "RDF": "text/turtle"}
    known["boolean"] = known["tabular"]
    return "" if not form or media_type == known[form] else f"came as {media_type}"


def _send_update(server: Server, update: str) -> None:
    headers = {"Content-Type": "application/sparql-update", "Authorization": f"Bearer {TOKEN}"}
    answer = server.ask("/sparql", "POST", update.encode(), headers)
    assert answer.status == 204, answer.text
