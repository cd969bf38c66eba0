"""How `kg serve` bears many clients at once: errors, rate, slowest answers, memory of the server and its workers.

    python tests/benchmarks/serving.py STORE [--clients 50] [--seconds 60]

Also prints, for a few queries, the time over HTTP as a ratio to the engine in this process on the same store.
"""

from __future__ import annotations

import argparse
import http.client
import re
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from kg import Store

QUERIES = (
    "SELECT ?l WHERE { ?p a kg:Person ; rdfs:label ?l } ORDER BY ?l LIMIT 20",
    "SELECT ?p ?r ?b WHERE { ?t org:member ?p ; org:role ?r ; org:organization ?b } LIMIT 100",
    "SELECT ?b (COUNT(?t) AS ?n) WHERE { ?t org:organization ?b } GROUP BY ?b ORDER BY DESC(?n) LIMIT 10",
)
PAGES = ("/", "/search.json?q=le+trung", "/query")


def main() -> None:
    """Run the server, load it, and print what was measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("store")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60.0)
    wanted = parser.parse_args()
    command = [sys.executable, "-m", "kg", "--store", wanted.store, "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            found = re.match(r"(http://\S+)/ ", process.stderr.readline())
            assert found, process.stderr.read()
            host = urlsplit(found.group(1)).netloc
            _ratios(host, wanted.store)
            _load(host, process.pid, wanted.clients, 3.0, quiet=True)
            _load(host, process.pid, wanted.clients, wanted.seconds)
        finally:
            process.terminate()


def _ratios(host: str, path: str) -> None:
    with Store(path, writable=False) as store:
        for query in QUERIES:
            http_time = statistics.median(_timed(lambda q=query: _get(host, "/sparql?" + urlencode({"query": q}))))
            engine = statistics.median(_timed(lambda q=query: list(store.query(q))))
            print(f"{http_time / engine:6.2f} times the engine ({engine * 1000:.2f} ms): {query[:60]}")


def _timed(call: object) -> list[float]:
    out = []
    for _ in range(40):
        began = time.perf_counter()
        call()  # type: ignore[operator]
        out.append(time.perf_counter() - began)
    return out


def _get(host: str, path: str) -> int:
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status


def _load(host: str, pid: int, clients: int, seconds: float, *, quiet: bool = False) -> None:
    paths = [*("/sparql?" + urlencode({"query": q}) for q in QUERIES), *PAGES]
    times: list[float] = []
    problems: list[str] = []
    end = time.monotonic() + seconds

    def client(first: int) -> None:
        turn = first
        while time.monotonic() < end:
            began = time.perf_counter()
            try:
                status = _get(host, paths[turn % len(paths)])
                if status != 200:
                    problems.append(str(status))
            except OSError as error:
                problems.append(str(error))
            times.append(time.perf_counter() - began)
            turn += 1

    before = _memory(pid)
    threads = [threading.Thread(target=client, args=(i,)) for i in range(clients)]
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
    print(f"memory of server and workers: {before} MB before, {_memory(pid)} MB after")


def _memory(pid: int) -> int:
    """Return the resident memory of a process and its children, in MB."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    pids = [pid, *(int(child) for path in tasks for child in path.read_text().split())]
    total = 0
    for each in pids:
        found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{each}/status").read_text())
        total += int(found.group(1)) if found else 0
    return total // 1024


if __name__ == "__main__":
    main()
