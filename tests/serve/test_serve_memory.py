"""A store that is served out of memory: the same answers, workers that come back, and when it stays on disk."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from serve_running import TOKEN, Server, descendants, serving

from kg.serve import memory
from kg.serve.memory import Memory
from kg.serve.options import ServeOptions

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks workers")

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?a != ?j) }"


@pytest.fixture(scope="module")
def remembering(sample: Path) -> Iterator[Server]:
    """A server that has the sample in memory, and cuts queries at one second."""
    with serving(sample, "--time-limit", "1", in_memory=True) as running:
        yield running


def workers(server: Server) -> list[int]:
    """The running processes that were forked from the one with the store."""
    parents: dict[int, list[int]] = {}
    for pid in filter(running, descendants(server.pid)):
        parent = int(Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
        if parent != server.pid:
            parents.setdefault(parent, []).append(pid)
    assert len(parents) <= 1
    return next(iter(parents.values()), [])


def running(pid: int) -> bool:
    """Whether a process has not ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def soon(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + 30
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_answers_are_those_of_the_disk(remembering: Server, sample: Path) -> None:
    queries = [
        COUNT,
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
        "SELECT ?l ?r ?b { ?t org:member/rdfs:label ?l ; org:role ?r ; org:organization ?b } ORDER BY ?l ?r ?b",
        "SELECT * { ?s ?p ?o FILTER (DATATYPE(?o) != xsd:string || LANG(?o) != '') } ORDER BY ?s ?p ?o LIMIT 500",
        "CONSTRUCT WHERE { ?p a kg:Person ; rdfs:label ?l }",
    ]
    paths = ["/", "/search.json?q=le+trung+kien", "/list?kind=person", "/store?default"]
    soon(lambda: len(workers(remembering)) == 3)
    with serving(sample, "--memory", "0") as disk:
        assert not workers(disk)
        for query in queries:
            assert remembering.select(query).body == disk.select(query).body
        for path in paths:
            assert remembering.ask(path).body == disk.ask(path).body, path


def test_a_worker_that_is_killed_comes_back(remembering: Server) -> None:
    soon(lambda: len(workers(remembering)) == 3)
    before = workers(remembering)
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    # A query that was given to one as it ended may have been lost with it.
    soon(lambda: remembering.select("SELECT (RAND() AS ?x) {}").status == 200)
    soon(lambda: remembering.ask("/search.json?q=le").status == 200)
    for number in range(8):
        assert remembering.select(f"{COUNT} # {number}").status == 200
    # Who had nothing to do is missed when there is something to do.
    assert len(workers(remembering)) >= 2
    assert not set(before) & set(workers(remembering))


def test_a_query_without_end_is_cut_and_the_rest_goes_on(remembering: Server) -> None:
    soon(lambda: remembering.select("SELECT (RAND() AS ?x) {}").status == 200)
    before = workers(remembering)
    began = time.monotonic()
    answer = remembering.select(ENDLESS)
    assert (answer.status, "time limit" in answer.text) == (503, True)
    assert 1 <= time.monotonic() - began < 10
    # Only the worker with the query was ended, and one forked in its place. One that the test before this one ended may
    # come back only now.
    asked = itertools.count()

    def replaced() -> bool:
        answered = remembering.select(f"{COUNT} # after {next(asked)}").status == 200
        now = workers(remembering)
        return answered and len(set(before) - set(now)) == 1 and len(now) >= len(before)

    soon(replaced)


def test_without_the_process_that_has_the_store_workers_read_it_on_disk(sample: Path) -> None:
    with serving(sample, "--time-limit", "1", in_memory=True) as server:
        soon(lambda: len(workers(server)) == 3)
        count = server.select(COUNT).rows
        held = workers(server)[0]
        parent = int(Path(f"/proc/{held}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
        os.kill(parent, signal.SIGKILL)
        for number in range(4):
            assert server.select(f"{ENDLESS} # {number}").status == 503
        # To start one that reads on disk takes its time.
        soon(lambda: server.select(f"{COUNT} # after").status == 200)
        assert server.select(f"{COUNT} # after").rows == count
        assert server.ask("/").status == 200


@pytest.mark.parametrize("megabytes", [0, 1])
def test_a_store_that_does_not_fit_stays_on_disk(sample: Path, megabytes: int) -> None:
    kept = Memory(ServeOptions(str(sample), memory=megabytes))
    kept.load()
    kept.close()
    assert kept.quads == 0


def test_what_can_change_is_not_kept(sample: Path) -> None:
    for options in (ServeOptions(str(sample), token=TOKEN), ServeOptions("http://127.0.0.1:1/")):
        kept = Memory(options)
        kept.load()
        kept.close()
        assert kept.quads == 0


def test_without_being_told_half_of_the_free_memory_is_enough(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = memory._allowed(ServeOptions(str(sample)))
    assert free > 16 << 20
    monkeypatch.setattr(memory, "_SHARE", memory._SHARE * 4)
    assert 0 < memory._allowed(ServeOptions(str(sample))) < free / 2


def test_nobody_changes_a_store_that_is_served_out_of_memory(remembering: Server, sample: Path, tmp_path: Path) -> None:
    bulletin = tmp_path / "tin.txt"
    bulletin.write_text("Ông Nguyễn Văn Ánh, Chủ tịch Ủy ban nhân dân tỉnh Hà Nam, dự hội nghị.", encoding="utf-8")
    command = [sys.executable, "-m", "kg", "--store", str(sample), "import", str(bulletin)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, "in use by another process" in done.stderr) == (2, True), done.stderr
    assert remembering.ask("/search.json?q=" + quote("nguyen van anh")).text == "[]"


def test_nothing_is_left_behind(sample: Path) -> None:
    with serving(sample, in_memory=True) as server:
        soon(lambda: len(workers(server)) == 3)
        started = descendants(server.pid)
    soon(lambda: not any(Path(f"/proc/{pid}").exists() for pid in started))


def test_a_server_that_dies_takes_its_workers_with_it(sample: Path) -> None:
    command = [sys.executable, "-m", "kg", "--store", str(sample), "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            assert "http://" in process.stderr.readline()
            assert "in memory" in process.stderr.readline()
            # On a busy machine the workers come a little later than the line.
            soon(lambda: len(descendants(process.pid)) >= 4)
            started = descendants(process.pid)
        finally:
            process.kill()  # else what fails above would wait for the server for ever
        process.wait()
        soon(lambda: not any(running(pid) for pid in started))
