"""How fast `kg serve` answers: against the Oxigraph server and rdflib on the same data, and under many clients at once.

    python tests/benchmarks/serving.py STORE [--rdflib] [--clients 50] [--seconds 60]

Prints how long `kg serve` takes to start and to have the graph in memory, and for eight shapes of query the median time
over HTTP on a kept connection, and the median of its ratios to those of two Oxigraph servers (the binary of the wheel
`oxigraph`), one on the same folder and one with the same quads in memory, asked in turns by one client. A comment makes
each query a new one, so that `kg serve` carries all of them out; `again` is its time for one that it has answered
before. With `--disk` it is served from disk. With `--rdflib` also the ratio to rdflib's store in memory, in its own
process, with the answer written as JSON or N-Triples; what it answers within two seconds is asked five times, in turns
with `kg serve`, and the rest once (a query is given 60 seconds). With `--seconds` a load follows, every query a new
one: errors, median and 99th percentile, memory of the server before and after, and a query without end that must be cut
while the others go on.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import itertools
import math
import multiprocessing
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlsplit

from kg import Store
from kg.graph.terms import PREFIXES
from kg.query.named import named_queries

#: What a reader of the graph asks, from the narrowest to the widest. `person` and `body` are the busiest of the store.
SHAPES = {
    "one name": "SELECT ?p ?l { ?p kg:folded {person} ; rdfs:label ?l }",
    "a career with its quotes": "career",
    "who holds the posts of a body": "who-holds",
    "below a body, at any depth": "bodies-under",
    "words in labels": "SELECT ?s ?l { ?s kg:folded ?f ; rdfs:label ?l FILTER (CONTAINS(?f, 'kinh te')) } LIMIT 200",
    "posts by body, counted": (
        "SELECT ?b (COUNT(?t) AS ?n) { ?t a kg:Tenure ; org:organization ?b } GROUP BY ?b ORDER BY DESC(?n) LIMIT 50"
    ),
    "five thousand rows": (
        "SELECT ?p ?r ?b ?q { ?t org:member ?p ; org:role ?r ; org:organization ?b . "
        "GRAPH ?g { ?a kg:attests ?t ; kg:passage/oa:exact ?q } } LIMIT 5000"
    ),
    "a graph of two thousand triples": (
        "CONSTRUCT { ?x kg:participant ?p . ?x kg:event ?e } "
        "{ ?x a kg:Participation ; kg:participant ?p ; kg:event ?e } LIMIT 1000"
    ),
}
#: Turns that do not count, and how long two servers are asked at the least: medians of few short answers differ from
#: run to run.
WARM, SECONDS = 3, 1.0
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?a != ?j) }"
_COUNT = itertools.count()
PAGES = ("/", "/search.json?q=le+trung", "/query")
RDFLIB_SECONDS = 60.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("store")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--rdflib", action="store_true")
    parser.add_argument("--disk", action="store_true")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=0.0)
    wanted = parser.parse_args()
    queries = shapes(wanted.store)
    with kg_serve(wanted.store, *(["--memory", "0"] if wanted.disk else [])) as (ours, pid):
        with oxigraph(wanted.store) as theirs, oxigraph_in_memory(wanted.store) as remembered:
            addresses = (ours, theirs, remembered)
            compare(queries, addresses, wanted.rounds, Rdflib(wanted.store) if wanted.rdflib else None)
        print(f"memory of server and workers: {memory(pid)} MB")
        if wanted.seconds:
            load(list(queries.values()), ours, pid, wanted.clients, min(5.0, wanted.seconds), quiet=True)
            load(list(queries.values()), ours, pid, wanted.clients, wanted.seconds)


def shapes(path: str) -> dict[str, str]:
    """Return the queries, with prefixes, about the person and the body that most is said of."""
    with Store(path, writable=False) as store:

        def busiest(prop: str) -> str:
            query = f"SELECT ?l (COUNT(?t) AS ?n) {{ ?t a kg:Tenure ; {prop} ?x . ?x kg:folded ?l }} GROUP BY ?l"
            return str(next(iter(store.query(query + " ORDER BY DESC(?n) ?l LIMIT 1")))["l"])

        person, body = busiest("org:member"), busiest("org:organization")
    out = {}
    for name, shape in SHAPES.items():
        text = shape.replace("{person}", person).replace("{body}", body)
        if text in named_queries():
            wanted = named_queries()[text]
            values = {"person": person.strip('"'), "body": body.strip('"')}
            text = wanted.bind({p.name: values[p.name] for p in wanted.parameters if p.name in values})
        head = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items() if f"{p}:" in text)
        out[name] = head + text
    return out


def compare(queries: dict[str, str], addresses: Sequence[str], rounds: int, rdflib: Rdflib | None) -> None:
    """Ask the servers in turns and print medians of times and of ratios; the first is ours."""
    ours = addresses[0]
    kept = {address: http.client.HTTPConnection(urlsplit(address).netloc, timeout=60) for address in addresses}
    print(
        f"{'':34}{'kg serve':>10}{'oxigraph':>10}{'ratio':>7}{'in memory':>10}{'ratio':>7}{'again':>10}"
        + (f"{'rdflib':>14}{'ratio':>7}" if rdflib else "")
    )

    def timed(address: str, query: str) -> float:
        began = time.perf_counter()
        status, _ = post(kept[address], urlsplit(address).path, query)
        assert status == 200, (query, address, status)
        return time.perf_counter() - began

    ratios: list[list[float]] = [[] for _ in addresses[1:]]
    for name, query in queries.items():
        for connection in kept.values():
            # While rdflib is asked, servers close connections that nobody uses; the next request opens one.
            connection.close()
        # Two at a time, as one at work between two others would leave them less of the processor's caches.
        pairs: list[tuple[list[float], list[float]]] = []
        for other in addresses[1:]:
            pairs.append(([], []))
            turn, spent = 0, 0.0
            while turn < rounds + WARM or spent < SECONDS:
                for address in (ours, other) if turn % 2 else (other, ours):
                    taken = timed(address, fresh(query))
                    if turn >= WARM:
                        pairs[-1][address == other].append(taken)
                        spent += taken
                turn += 1
        again = [timed(ours, query) for _ in range(rounds + 1)][1:]
        line = f"{name:34}{statistics.median(pairs[0][0]) * 1000:8.2f}ms"
        for (mine, other_times), found in zip(pairs, ratios, strict=True):
            found.append(statistics.median(a / b for a, b in zip(mine, other_times, strict=True)))
            line += f"{statistics.median(other_times) * 1000:8.2f}ms{found[-1]:7.2f}"
        line += f"{statistics.median(again) * 1000:8.2f}ms"
        if rdflib:
            kept[ours].close()
            line += against(rdflib, query, lambda query=query: timed(ours, fresh(query)))  # type: ignore[misc]
        print(line, flush=True)
    on_disk, in_memory = (statistics.geometric_mean(found) for found in ratios)
    print(f"geometric mean of the ratios to the Oxigraph server: {on_disk:.2f}, to one in memory: {in_memory:.2f}")


def against(rdflib: Rdflib, query: str, mine: Callable[[], float]) -> str:
    """Return what is printed of rdflib's time for a query, and of its ratio to ours."""
    first = rdflib.seconds(query)
    if first is None:
        return f"{'over ' + format(RDFLIB_SECONDS, 'g') + ' s':>14}{RDFLIB_SECONDS / mine():6.0f}+"
    if math.isnan(first):
        return f"{'fails':>14}"
    mine()
    turns = [(first, mine())]
    if first < 2:
        turns = [(rdflib.seconds(query) or RDFLIB_SECONDS, mine()) for _ in range(5)]
    return f"{statistics.median(a for a, _ in turns) * 1000:12.0f}ms{statistics.median(a / b for a, b in turns):7.1f}"


def fresh(query: str) -> str:
    """Return the same query as one that was never asked before."""
    return f"{query}\n# {next(_COUNT)}\n"


def post(connection: http.client.HTTPConnection, path: str, query: str) -> tuple[int, int]:
    """Send one query; returns the status and the size of the answer."""
    graph = "CONSTRUCT" in query
    accept = "application/n-triples" if graph else "application/sparql-results+json"
    headers = {"Content-Type": "application/sparql-query", "Accept": accept}
    connection.request("POST", path, query.encode(), headers)
    response = connection.getresponse()
    return response.status, len(response.read())


@contextmanager
def kg_serve(store: str, *options: str) -> Iterator[tuple[str, int]]:
    """Run `kg serve`; yields the address of its endpoint and its process id."""
    command = [sys.executable, "-m", "kg", "--store", store, "serve", "--port", "0", "--time-limit", "20", *options]
    began = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            found = re.match(r"(http://\S+)/ ", process.stderr.readline())
            assert found, process.stderr.read()
            said = f"kg serve: starts in {time.perf_counter() - began:.1f} s"
            if "--memory" not in options:
                patience = threading.Timer(300, process.kill)
                patience.start()
                assert "in memory" in process.stderr.readline(), "the graph does not fit into memory: measure --disk"
                patience.cancel()
                said += f", has the graph in memory after {time.perf_counter() - began:.1f} s"
            print(f"{said}, with {memory(process.pid)} MB", flush=True)
            yield found.group(1) + "/sparql", process.pid
        finally:
            process.terminate()


@contextmanager
def oxigraph(store: str) -> Iterator[str]:
    """Run the Oxigraph server over the same folder, all graphs as its default graph, for reading."""
    with _oxigraph(17979, "serve-read-only", "--location", store) as address:
        yield f"{address}/query"


@contextmanager
def oxigraph_in_memory(path: str) -> Iterator[str]:
    """Run the Oxigraph server with the same quads in memory."""
    with _oxigraph(17980, "serve") as address, Store(path, writable=False) as store:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=600)
        connection.request("POST", "/store", store.export("nq"), {"Content-Type": "application/n-quads"})
        assert connection.getresponse().status < 300
        connection.close()
        yield f"{address}/query"


@contextmanager
def _oxigraph(port: int, *options: str) -> Iterator[str]:
    beside = Path(sys.executable).parent / "oxigraph"
    binary = str(beside) if beside.exists() else shutil.which("oxigraph")
    assert binary, "needs the wheel oxigraph"
    command = [binary, *options, "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(100):
                try:
                    http.client.HTTPConnection(f"127.0.0.1:{port}", timeout=5).request("GET", "/")
                    break
                except OSError:
                    time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


class Rdflib:
    """rdflib's store in memory, in a process that is ended when a query takes too long."""

    def __init__(self, store: str) -> None:
        self._store = store
        self._start()

    def _start(self) -> None:
        self._pipe, theirs = multiprocessing.get_context("spawn").Pipe()
        self._process = multiprocessing.get_context("spawn").Process(
            target=_rdflib, args=(theirs, self._store), daemon=True
        )
        self._process.start()
        self._pipe.recv()

    def seconds(self, query: str) -> float | None:
        """Return the seconds that a query and the writing of its answer take, None where they are too many."""
        self._pipe.send(query)
        if self._pipe.poll(RDFLIB_SECONDS):
            return float(self._pipe.recv())
        self._process.kill()
        self._process.join()
        self._start()
        return None


def _rdflib(pipe: Connection, path: str) -> None:
    from rdflib import Dataset

    data = Dataset(default_union=True)
    with Store(path, writable=False) as store:
        data.parse(data=store.export("nq"), format="nquads")
    pipe.send("loaded")
    while True:
        query = pipe.recv()
        began = time.perf_counter()
        try:
            data.query(query).serialize(format="nt" if "CONSTRUCT" in query else "json")
        except TypeError:
            # It cannot order rows without a value.
            pipe.send(float("nan"))
            continue
        pipe.send(time.perf_counter() - began)


def load(queries: list[str], address: str, pid: int, clients: int, seconds: float, *, quiet: bool = False) -> None:
    """Let many clients ask at once, one query without end among them, and print what came of it."""
    host, path = urlsplit(address).netloc, urlsplit(address).path
    times: list[float] = []
    problems: list[str] = []
    cut: list[tuple[int, float]] = []
    end = time.monotonic() + seconds

    def client(first: int) -> None:
        turn = first
        connection = http.client.HTTPConnection(host, timeout=60)
        while time.monotonic() < end:
            began = time.perf_counter()
            try:
                if turn % (len(queries) + 1) == len(queries):
                    connection.request("GET", PAGES[turn % len(PAGES)])
                    response = connection.getresponse()
                    response.read()
                    status = response.status
                else:
                    status, _ = post(connection, path, fresh(queries[turn % (len(queries) + 1)]))
                if status != 200:
                    problems.append(str(status))
            except (OSError, http.client.HTTPException) as error:
                problems.append(repr(error))
                connection.close()
            times.append(time.perf_counter() - began)
            turn += 1
        connection.close()

    def endless() -> None:
        began = time.perf_counter()
        status, _ = post(http.client.HTTPConnection(host, timeout=60), path, ENDLESS)
        cut.append((status, time.perf_counter() - began))

    before = memory(pid)
    threads = [threading.Thread(target=client, args=(i,)) for i in range(clients)]
    if not quiet:
        threads.append(threading.Thread(target=endless))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if quiet:
        return
    times.sort()
    print(f"{clients} clients, {seconds:g} s: {len(times)} answers, {len(problems)} errors {sorted(set(problems))[:3]}")
    print(
        f"median {times[len(times) // 2] * 1000:.0f} ms, 99th percentile {times[len(times) * 99 // 100] * 1000:.0f} ms"
    )
    print(f"memory of server and workers: {before} MB before, {memory(pid)} MB after")
    print(f"the query without end: status {cut[0][0]} after {cut[0][1]:.1f} s")


def memory(pid: int) -> int:
    """Return the memory of a process and all that come from it, in MB; what several share counts once."""
    total = 0
    for each in (pid, *descendants(pid)):
        # One that has just been replaced may be ending.
        with contextlib.suppress(OSError):
            found = re.search(r"Pss:\s+(\d+)", Path(f"/proc/{each}/smaps_rollup").read_text())
            total += int(found.group(1)) if found else 0
    return total // 1024


def descendants(pid: int) -> list[int]:
    """Return the processes that a process has started, and those that they have."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    children = [int(child) for path in tasks for child in path.read_text().split()]
    return [each for child in children for each in (child, *descendants(child))]


if __name__ == "__main__":
    main()
