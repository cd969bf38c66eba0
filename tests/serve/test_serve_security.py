"""What a server must refuse, and that nothing has changed, or been asked of the network, when it has."""

from __future__ import annotations

import contextlib
import http.client
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest
from serve_running import TOKEN, Server, serving

from kg import Store
from kg.errors import KgError
from kg.model import Document
from kg.serve.guard import refused, with_dataset

UPDATE = "application/sparql-update"


class Elsewhere:
    """A listener that says whether anyone came."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.visits = 0
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                self._socket.accept()[0].close()
            except OSError:
                return
            self.visits += 1

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    """Another server on this machine."""
    listener = Elsewhere()
    yield listener
    listener.close()


SERVICES = [
    "SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ service silent <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ BIND(<{0}> AS ?e) SERVICE ?e {{ ?s ?p ?o }} }}",
    "PREFIX e: <{0}> SELECT * {{ SERVICE e: {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE # a comment <\n <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ FILTER (1<'x>').SERVICE<{0}>{{ ?s ?p ?o }} #'\n }}",
    "ASK {{ FILTER EXISTS {{SERVICE<{0}>{{ ?s ?p ?o }}}} }}",
]


@pytest.mark.parametrize("query", SERVICES)
def test_service_reaches_nobody(server: Server, elsewhere: Elsewhere, query: str) -> None:
    address = f"http://127.0.0.1:{elsewhere.port}/x"
    answer = server.select(query.format(address))
    assert answer.status == 400
    assert "SERVICE is refused" in answer.text
    page = server.ask("/query?" + urlencode({"query": query.format(address)}))
    assert "SERVICE is refused" in page.text
    assert elsewhere.visits == 0


@pytest.mark.parametrize("update", ["LOAD <{0}>", "load silent <{0}> INTO GRAPH <urn:g>", "CLEAR ALL;LOAD<{0}>"])
def test_load_reads_nothing(writable: Server, elsewhere: Elsewhere, tmp_path: Path, update: str) -> None:
    file = tmp_path / "x.nt"
    file.write_text("<urn:s> <urn:p> <urn:o> .", encoding="utf-8")
    headers = {"Content-Type": UPDATE, "Authorization": f"Bearer {TOKEN}"}
    for address in (f"http://127.0.0.1:{elsewhere.port}/x", file.as_uri()):
        assert writable.ask("/sparql", "POST", update.format(address).encode(), headers).status == 400
    assert elsewhere.visits == 0
    assert writable.select("SELECT * { ?s ?p ?o }").rows == []


def test_a_keyword_written_with_escapes_is_no_keyword(server: Server, elsewhere: Elsewhere) -> None:
    for word in ("\\u0053ERVICE", "SERV\\u0049CE", "\\U00000053ERVICE", "\u017fERVICE"):
        answer = server.select(f"SELECT * {{ {word} <http://127.0.0.1:{elsewhere.port}/x> {{ ?s ?p ?o }} }}")
        assert answer.status == 400, word
    assert elsewhere.visits == 0


def test_words_of_a_query_are_not_mistaken() -> None:
    for query in (
        'SELECT ?service { ?service <urn:p> "service" ; ex:load <urn:o> }',
        'SELECT * { ?s rdfs:label "LOAD" ; :service <urn:x> . FILTER(LANG(?s) = "vi") }',
        "# LOAD\nSELECT * { ?load ?service ?o }",
    ):
        assert refused(query) is None, query


def test_an_update_keeps_to_the_graphs_it_is_given() -> None:
    out = with_dataset("DELETE { ?s ?p 'WHERE' } WHERE { ?s ?p ?o { } }", ["urn:a"], ["urn:b"])
    assert out == "DELETE { ?s ?p 'WHERE' } USING <urn:a> USING NAMED <urn:b> WHERE { ?s ?p ?o { } }"
    with pytest.raises(KgError, match="DELETE WHERE"):
        with_dataset("DELETE WHERE { ?s ?p ?o }", ["urn:a"], [])


def test_without_the_token_nothing_is_written(writable: Server) -> None:
    update = b"INSERT DATA { <urn:s> <urn:p> 1 }"
    for given in ("", "Bearer", "Bearer wrong", f"Basic {TOKEN}", f"Bearer {TOKEN}x"):
        headers = {"Content-Type": UPDATE, **({"Authorization": given} if given else {})}
        answer = writable.ask("/sparql", "POST", update, headers)
        assert answer.status == 401, given
        assert answer.headers["www-authenticate"].startswith("Bearer")
    by_get = writable.ask("/sparql?" + urlencode({"update": update}), headers={"Authorization": f"Bearer {TOKEN}"})
    assert by_get.status == 400
    assert writable.select("SELECT * { ?s ?p ?o }").rows == []


def test_a_store_served_for_reading_takes_no_update(server: Server) -> None:
    headers = {"Content-Type": UPDATE, "Authorization": f"Bearer {TOKEN}"}
    answer = server.ask("/sparql", "POST", b"CLEAR ALL", headers)
    assert answer.status == 403
    sent_as_query = server.select("CLEAR ALL")
    assert sent_as_query.status == 400
    assert server.select("SELECT * { ?s a kg:Bulletin } LIMIT 1").rows


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[::1"])
def test_other_hosts_are_refused(server: Server, host: str) -> None:
    for path in ("/", "/sparql?query=ASK%7B%7D"):
        assert server.ask(path, headers={"Host": host}).status in (400, 421)


def test_pages_of_other_sites_are_refused(server: Server) -> None:
    for origin in ("https://evil.example", "null", "http://127.0.0.1:1"):
        answer = server.select("ASK {}", Origin=origin)
        assert answer.status == 403
        assert "access-control-allow-origin" not in answer.headers
    assert server.select("ASK {}", Origin=server.address).status == 200


def test_cors_lets_others_read_and_never_write(sample: Path, tmp_path: Path) -> None:
    shutil.copytree(sample, tmp_path / "store")
    with serving(tmp_path / "store", "--cors", "--writable", "--token", TOKEN) as server:
        read = server.select("ASK {}", Origin="https://yasgui.example")
        assert (read.status, read.headers["access-control-allow-origin"]) == (200, "*")
        headers = {"Content-Type": UPDATE, "Origin": "https://evil.example", "Authorization": f"Bearer {TOKEN}"}
        assert server.ask("/sparql", "POST", b"CLEAR ALL", headers).status == 403
        assert server.ask("/", headers={"Origin": "https://evil.example"}).status == 403
        assert server.select("SELECT * { ?s a kg:Bulletin } LIMIT 1").rows


def test_oversized_requests_are_refused(server: Server) -> None:
    headers = {"Content-Type": "application/sparql-query"}
    # The server answers before it has read all, and may then close: either way the client is told no.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        assert server.ask("/sparql", "POST", b"#" * (2 << 20), headers).status == 413
    connection = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=20)
    connection.putrequest("POST", "/sparql")
    connection.putheader("Content-Type", "application/sparql-query")
    connection.putheader("Content-Length", str(1 << 40))
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()
    assert server.select("ASK {}").status == 200


@pytest.mark.parametrize(
    "path", ["/static/../site.py", "/static/%2e%2e/site.py", "/static/..%2f..%2ferrors.py", "/id/../../etc/passwd"]
)
def test_paths_lead_nowhere_else(server: Server, path: str) -> None:
    answer = server.ask(path)
    assert answer.status == 404
    assert "import" not in answer.text
    assert "root:" not in answer.text


def test_the_query_page_reads_no_file(server: Server, tmp_path: Path) -> None:
    file = tmp_path / "secret.rq"
    file.write_text("SELECT ('written-in-a-file' AS ?x) {}", encoding="utf-8")
    for fields in ({"query": str(file)}, {"name": str(file), "run": "1"}):
        assert "written-in-a-file" not in server.ask("/query?" + urlencode(fields)).text


def test_script_in_a_bulletin_is_shown_as_text(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    text = (
        f"Ông Nguyễn Văn An, Chủ tịch Ủy ban nhân dân tỉnh Hà Nam, dự hội nghị {evil}\"'><img src=x onerror=alert(2)>."
    )
    with Store(tmp_path / "store", writable=True) as store:
        store.add(Document("x", text, title=evil, source="javascript:alert(3)", publisher=evil))
    with serving(tmp_path / "store") as server:
        for path in ("/", "/id/bulletin/x", "/?q=" + quote(evil), "/query?query=" + quote(evil), "/id/" + quote(evil)):
            answer = server.ask(path, headers={"Accept": "text/html"})
            assert evil not in answer.text
            assert "<img" not in answer.text
            assert 'href="javascript' not in answer.text
            policy = answer.headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert answer.headers["x-content-type-options"] == "nosniff"
        assert "&lt;script&gt;" in server.ask("/id/bulletin/x").text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", "0.0.0.0"], "this machine only"),
        (["--writable"], "--token"),
        (["--writable", "--token", "short"], "8 characters"),
    ],
)
def test_misuse_is_refused(sample: Path, options: list[str], said: str) -> None:
    command = [sys.executable, "-m", "kg", "--store", str(sample), "serve", "--port", "0", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_store_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kg", "--store", str(tmp_path / "none"), "serve", "--port", "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 2
    assert "there is no store" in done.stderr


def test_a_port_in_use_is_said_so(server: Server, sample: Path) -> None:
    port = str(urlsplit(server.address).port)
    command = [sys.executable, "-m", "kg", "--store", str(sample), "serve", "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 2
    assert "--port" in done.stderr
