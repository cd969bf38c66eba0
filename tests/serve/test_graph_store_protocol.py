"""Graphs over HTTP: the Graph Store protocol, by the tests of w3c/rdf-tests and by what they leave out."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from rdflib import RDF, Graph, Namespace
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from serve_running import TOKEN, Answer, Server

RIGHT = {"Authorization": f"Bearer {TOKEN}"}
TURTLE = {**RIGHT, "Content-Type": "text/turtle"}
W3C = Path(os.environ.get("RDF_TESTS", Path(__file__).parents[3] / "shared" / "rdf-tests"))
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
#: The statuses that a test may expect, by their names in the manifest.
STATUS = {"OK": 200, "Created": 201, "NoContent": 204, "NotFound": 404}


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_w3c_graph_store_tests(writable: Server, kind: str) -> None:
    # The tests in ../http-rdf-update are prose, and the W3C gave them up for these, which make the same requests.
    path = W3C / "sparql" / "sparql11" / "graph-store-protocol" / f"manifest-{kind}.ttl"
    if not path.is_file():
        pytest.skip("the tests of w3c/rdf-tests are not here; RDF_TESTS names their folder")
    manifest = Graph().parse(path)
    root = next(manifest.subjects(RDF.type, MF.Manifest))
    entries = list(Collection(manifest, next(manifest.objects(root, MF.entries))))
    assert len(entries) == {"direct": 4, "indirect": 9}[kind]
    failed = {}
    for entry in entries:
        headers = {**RIGHT, "Content-Type": "application/sparql-update"}
        assert writable.ask("/sparql", "POST", b"CLEAR ALL; DROP ALL", headers).status == 204
        known: dict[str, str] = {}
        requests = manifest.value(manifest.value(entry, MF.action), HT.requests)
        for number, request in enumerate(Collection(manifest, requests), 1):
            problem = _check(writable, manifest, request, known)
            if problem:
                failed[f"{str(entry).partition('#')[2]} {number}"] = problem
                break
    assert not failed, json.dumps(failed, indent=1)


def _check(server: Server, manifest: Graph, request: object, known: dict[str, str]) -> str:
    """Send one request of a test; returns what is not as the test expects, "" where all is."""

    def headers(node: object) -> dict[str, str]:
        listed = manifest.value(node, HT.headers)
        found = Collection(manifest, listed) if listed else ()
        return {str(manifest.value(h, HT.fieldName)): str(manifest.value(h, HT.fieldValue)) for h in found}

    def body(node: object) -> str | None:
        found = manifest.value(node, HT.body)
        return None if found is None else _filled(str(manifest.value(found, CNT.chars)), known)

    path = _filled(str(manifest.value(request, HT.absolutePath)), known)
    path = path.replace("/gsp", "/store", 1) if path.startswith("/gsp") else urlsplit(path).path or path
    sent = body(request)
    method = str(manifest.value(request, HT.methodName))
    answer = server.ask(quote(path, safe="/?=&%+:"), method, sent and sent.encode(), {**RIGHT, **headers(request)})
    response = manifest.value(request, HT.resp)
    expected = {STATUS[str(s).partition("#")[2]] for s in manifest.objects(response, MF.expectedStatus)}
    if answer.status not in expected:
        return f"{method} {path}: status {answer.status}, not {sorted(expected)}: {answer.body[:200]!r}"
    location = manifest.value(response, MF.expectedLocation)
    if location is not None:
        if "location" not in answer.headers:
            return "no Location"
        known[str(location)] = answer.headers["location"]
    return _same_graph(answer, body(response))


def _filled(text: str, known: dict[str, str]) -> str:
    for name, value in known.items():
        text = text.replace(name, value)
    return text


def _same_graph(answer: Answer, expected: str | None) -> str:
    if not expected:
        return ""
    if not answer.headers["content-type"].startswith("text/turtle"):
        return f"came as {answer.headers['content-type']}"
    same = isomorphic(Graph().parse(data=answer.text, format="turtle"), Graph().parse(data=expected, format="turtle"))
    return "" if same else f"another graph: {answer.text}"


def test_a_graph_is_changed_only_with_the_token(writable: Server, server: Server) -> None:
    one = b"<urn:a> <urn:b> <urn:c> ."
    for method, data in (("PUT", one), ("POST", one), ("DELETE", None)):
        without = writable.ask("/store?graph=urn:g", method, data, {"Content-Type": "text/turtle"})
        assert without.status == 401, method
        assert "bearer" in without.headers["www-authenticate"].lower()
        assert server.ask("/store?graph=urn:g", method, data, TURTLE).status == 403, method
    assert writable.ask("/store?graph=urn:g").status == 404


def test_a_graph_that_cannot_be_read_changes_nothing(writable: Server) -> None:
    path = "/store?graph=urn:g"
    assert writable.ask(path, "PUT", b"<urn:a> <urn:b> <urn:c> .", TURTLE).status == 201
    for data, kind, status in (
        (b"<urn:a> <urn:b> ", "text/turtle", 400),
        (b"a,b", "text/csv", 415),
        (b'{"@graph": "', "application/ld+json", 400),
    ):
        assert writable.ask(path, "PUT", data, {**RIGHT, "Content-Type": kind}).status == status, kind
    kept = writable.ask(path, headers={"Accept": "application/n-triples"})
    assert kept.text == "<urn:a> <urn:b> <urn:c> .\n"
    assert writable.ask(path, headers={"Accept": "image/png"}).status == 406
    for wrong in ("/store", "/store?graph=urn:g&default", "/store?graph=no%20iri", "/store?other=x"):
        assert writable.ask(wrong).status == 400, wrong
    assert writable.ask(path, "PATCH").headers["allow"] == "GET, HEAD, PUT, POST, DELETE, OPTIONS"


def test_the_graph_of_a_bulletin_can_be_had_by_its_name(server: Server) -> None:
    name = server.select("SELECT ?b { ?b a kg:Bulletin } ORDER BY ?b LIMIT 1").rows[0]["b"]
    answer = server.ask(f"/store?graph={quote(name, safe='')}", headers={"Accept": "application/n-triples"})
    count = server.select(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{name}> {{ ?s ?p ?o }} }}").rows[0]["n"]
    assert len(answer.text.splitlines()) == int(count) > 0
    head = server.ask(f"/store?graph={quote(name, safe='')}", "HEAD")
    assert (head.status, head.body) == (200, b"")
