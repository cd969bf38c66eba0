"""The SPARQL endpoint: what a request to it asks, wherever it is answered."""

from __future__ import annotations

from collections.abc import Callable

from kg.serve.front import Handler
from kg.serve.options import Job, Reply, ServeOptions
from kg.serve.protocol import Refusal, read_request
from kg.serve.requests import Request

_METHODS = "GET, HEAD, POST, OPTIONS"


def endpoint(options: ServeOptions, put: Callable[[Job, Callable[[Reply], None]], None]) -> Handler:
    """Return the handler of requests to the endpoint; `put` has their jobs done."""

    def sparql(request: Request, done: Callable[[Reply], None]) -> None:
        if request.method == "OPTIONS":
            done(Reply(204, "text/plain", b"", (("Allow", _METHODS),)))
            return
        if request.method not in ("GET", "HEAD", "POST"):
            raise Refusal(405, "ask by GET or POST", (("Allow", _METHODS),))
        job = read_request(request, options)
        if job is None:
            accept = request.headers.get("accept", "")
            if "text/html" in accept:
                done(Reply(303, "text/plain", b"", (("Location", "/query"),)))
                return
            job = Job("describe_service", {"accept": accept, "address": f"http://{request.headers['host']}/sparql"})
        put(job, done)

    return sparql
