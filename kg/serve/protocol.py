"""The SPARQL 1.1 Protocol: an HTTP request to a job for a worker, or the error the protocol asks for.

https://www.w3.org/TR/sparql11-protocol/ sections 2.1 and 2.2: a query by GET, by POST of a form, or by POST of itself;
an update by either POST; the dataset in parameters.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from functools import lru_cache
from urllib.parse import parse_qs

from kg.serve.options import Job, Reply, ServeOptions, text_reply
from kg.serve.requests import Request

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
#: Bulletins that the sender has read already: a JSON object a line, its fields those of `kg.model.Document`.
DOCUMENTS = "application/x-ndjson"
_TOLD = ("title", "published", "locality", "source", "publisher", "author")
_KNOWN = ("query", "update", "default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri")

Fields = Mapping[str, Sequence[str]]


class Refusal(Exception):
    """A request that is answered by an error."""

    def __init__(self, status: int, message: str, headers: tuple[tuple[str, str], ...] = ()) -> None:
        reply = text_reply(status, message)
        self.reply = Reply(reply.status, reply.media_type, reply.body, headers)
        super().__init__(message)


def read_request(request: Request, options: ServeOptions) -> Job | None:
    """Return the job a request to the endpoint asks for, or None where it asks for nothing (a bare GET).

    Raises Refusal for what the protocol does not allow, and for updates without the right.
    """
    fields: Fields = read_fields(request.query)
    if request.method == "POST":
        media_type, charset = _content_type(request.headers.get("content-type", ""))
        if media_type not in (_FORM, _QUERY, _UPDATE):
            said = media_type or "no Content-Type"
            raise Refusal(415, f"POST a query as {_QUERY} or {_FORM}, an update as {_UPDATE}; not with {said}")
        if charset not in ("", "utf-8", "utf8", "us-ascii"):
            raise Refusal(415, f"send UTF-8, not {charset}")
        body = _decoded(request.body)
        if media_type == _FORM:
            fields = {**fields, **read_fields(body)}
        else:
            name = "query" if media_type == _QUERY else "update"
            fields = {**fields, name: [*fields.get(name, ()), body]}
    elif "update" in fields:
        raise Refusal(400, "an update must be sent by POST")
    return _job(request, options, fields)


def _job(request: Request, options: ServeOptions, fields: Fields) -> Job | None:
    queries, updates = fields.get("query", ()), fields.get("update", ())
    if len(queries) + len(updates) > 1:
        raise Refusal(400, "send one query or one update in a request, not several")
    if updates:
        may_write(request, options)
        if fields.get("default-graph-uri") or fields.get("named-graph-uri"):
            raise Refusal(400, "an update's dataset is given by using-graph-uri and using-named-graph-uri")
        using, named = list(fields.get("using-graph-uri", ())), list(fields.get("using-named-graph-uri", ()))
        return Job("update", {"update": updates[0], "using": using, "named": named, "base": _base(request)})
    if not queries:
        if request.method == "GET" and not any(name in fields for name in _KNOWN):
            return None
        raise Refusal(400, "the request has no query: give it in the parameter 'query', or POST it")
    if fields.get("using-graph-uri") or fields.get("using-named-graph-uri"):
        raise Refusal(400, "a query's dataset is given by default-graph-uri and named-graph-uri")
    return Job(
        "query",
        {
            "query": queries[0],
            "accept": request.headers.get("accept", ""),
            "form": next(iter(fields.get("format", ())), None),
            "graphs": list(fields.get("default-graph-uri", ())),
            "named": list(fields.get("named-graph-uri", ())),
            "base": _base(request),
        },
    )


def read_graph_request(request: Request, options: ServeOptions) -> Job:
    """Return the job that a request of the Graph Store protocol asks for.

    The graph is named by `?graph=IRI` or `?default`, or by the address itself below that of the store. Raises Refusal
    where none is named, and for changes without the right.
    """
    fields = read_fields(request.query)
    writes = request.method in ("PUT", "POST", "DELETE")
    if writes:
        may_write(request, options)
    address = _base(request).rstrip("/") + request.path
    store = _base(request) + "store/"
    named, default = list(fields.get("graph", ())), "default" in fields
    graph: str | None = named[0] if named else "" if default else None
    if len(named) + default > 1 or set(fields) - {"graph", "default"}:
        raise Refusal(400, "name one graph: ?graph=IRI, or ?default")
    if graph is None and len(address) > len(store):
        graph = address
    if graph is None and request.method != "POST":
        raise Refusal(400, f"name a graph: {store}?graph=IRI, {store}?default, or an address below {store}")
    return Job(
        "graph",
        {
            "method": request.method,
            "graph": graph,
            "accept": request.headers.get("accept", ""),
            "media_type": request.headers.get("content-type", ""),
            "body": request.body if request.method in ("PUT", "POST") else b"",
            "created_under": store,
        },
    )


def read_import(request: Request, options: ServeOptions) -> Job:
    """Return the job to take in the file that a request carries; its parameters say what its sender knows of it.

    With `dry=1` nothing is taken in and the report says what would be found; for who accepts text/html it is a page.
    A sender that has read bulletins itself gives no parameters and sends DOCUMENTS.

    Raises Refusal without the right, and without a name.
    """
    may_write(request, options)
    fields = read_fields(request.query)
    if not fields and _content_type(request.headers.get("content-type", ""))[0] == DOCUMENTS:
        return Job("documents", {"data": request.body})
    unknown = sorted(set(fields) - {"name", "dry", "lang", *_TOLD})
    if unknown or not fields.get("name"):
        wrong = f"there is no parameter {unknown[0]!r}" if unknown else "the file has no name"
        raise Refusal(400, f"{wrong}: POST the file to /bulletins?name=FILE.html, with {', '.join(_TOLD)} where known")
    told = {name: fields[name][-1] for name in _TOLD if fields.get(name)}
    dry = fields.get("dry", ["0"])[-1] == "1"
    values = {"name": fields["name"][-1], "data": request.body, "told": told, "dry": dry}
    if "text/html" in request.headers.get("accept", ""):
        values["language"] = "en" if fields.get("lang", [""])[-1] == "en" else "vi"
    return Job("import", values)


def may_write(request: Request, options: ServeOptions) -> None:
    """Raise Refusal unless the store is served writable and the request carries its token."""
    if options.token is None:
        raise Refusal(
            403, "this store is served for reading only; 'kg serve --writable --token ...' lets it be changed"
        )
    if not has_token(request, options.token):
        raise Refusal(
            401,
            "an update needs the server's token: send the header 'Authorization: Bearer TOKEN'",
            (("WWW-Authenticate", 'Bearer realm="kg"'),),
        )


def has_token(request: Request, token: str) -> bool:
    """Return whether a request carries the server's token."""
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    return scheme.lower() == "bearer" and hmac.compare_digest(given.strip().encode(), token.encode())


def _base(request: Request) -> str:
    return f"http://{request.headers['host']}/"


@lru_cache(maxsize=64)
def _content_type(header: str) -> tuple[str, str]:
    media_type, *parameters = (part.strip().lower() for part in header.split(";"))
    charset = next((p[8:].strip("\"'") for p in parameters if p.startswith("charset=")), "")
    return media_type, charset


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(400, f"the request is not UTF-8 text (byte {error.start})") from error


def read_fields(text: str) -> dict[str, list[str]]:
    """Return the values of each parameter of an address or a form; raises Refusal where it cannot be read."""
    if not text:
        return {}
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=200)
    except ValueError as error:
        raise Refusal(400, f"the parameters cannot be read: {error}") from error
