"""The addresses of the server, and what each asks of which workers."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from kg.serve.editor import editor_files
from kg.serve.endpoint import endpoint
from kg.serve.front import ENDPOINT, Front, Handler
from kg.serve.kept import Kept
from kg.serve.options import Job, Reply, ServeOptions, text_reply
from kg.serve.pool import Done, Pool
from kg.serve.protocol import Refusal, read_fields, read_graph_request, read_import
from kg.serve.requests import Request

_LANGUAGES = ("vi", "en")
_PAGES = {
    "/": "start",
    "/search.json": "suggest",
    "/complete.json": "complete",
    "/query": "ask",
    "/import": "import",
    "/list": "list",
    "/resource": "resource",
}
_OF_GRAPHS = "GET, HEAD, PUT, POST, DELETE, OPTIONS"


def make_app(options: ServeOptions, queries: Pool, pages: Pool) -> Front:
    """Return the application; SPARQL goes to one pool, pages to the other, so that neither waits for the other."""

    static = _static()

    def graphs(request: Request, done: Done) -> None:
        if request.method == "OPTIONS":
            done(Reply(204, "text/plain", b"", (("Allow", _OF_GRAPHS),)))
            return
        if request.method not in _OF_GRAPHS.split(", "):
            raise Refusal(405, f"a graph takes {_OF_GRAPHS}", (("Allow", _OF_GRAPHS),))
        queries.put(read_graph_request(request, options), done)

    def bulletins(request: Request, done: Done) -> None:
        if request.method != "POST":
            raise Refusal(405, "POST bulletins to this address", (("Allow", "POST"),))
        queries.put(read_import(request, options), done)

    def page(kind: str) -> Handler:
        def show(request: Request, done: Done) -> None:
            asked = {name: values[-1] for name, values in read_fields(request.query).items()}
            language = _language(asked, request)
            values = {
                "kind": kind,
                "path": request.path,
                "fields": {k: v for k, v in asked.items() if k != "problem"},
                "language": language,
                "accept": request.headers.get("accept", ""),
            }
            chosen = ("Set-Cookie", f"lang={language}; HttpOnly; Max-Age=31536000; Path=/; SameSite=lax")

            def finish(reply: Reply) -> None:
                done(_with(reply, chosen) if asked.get("lang") == language else reply)

            def finish_asking(reply: Reply) -> None:
                if reply.status != 503:
                    finish(reply)
                    return
                # What was cut off is told on the page itself, by a worker that is still there.
                fields = {**asked, "problem": reply.body.decode()}
                pages.put(Job("page", {**values, "fields": fields}), finish)

            if kind == "ask" and not {"query", "name"}.isdisjoint(asked):
                queries.put(Job("page", values), finish_asking)
            else:
                pages.put(Job("page", values), finish)

        return _reading(show)

    def network(request: Request, done: Done) -> None:
        def finish(reply: Reply) -> None:
            # The frame shows what went wrong.
            policy = ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'")
            done(reply if reply.status == 200 else _with(reply, policy))

        asked = read_fields(request.query)
        queries.put(Job("network", {"iri": asked.get("iri", [""])[-1]}), finish)

    def file(request: Request, done: Done) -> None:
        path = static.get(request.path)
        done(_missing() if path is None else _file(path, request.headers.get("if-none-match", "")))

    routes: Mapping[str, Handler] = {
        **{path: page(kind) for path, kind in _PAGES.items()},
        **dict.fromkeys(ENDPOINT, endpoint(options, Kept(options, queries.put).put)),
        "/network": _reading(network),
        "/bulletins": bulletins,
        "/store": graphs,
    }
    below: Mapping[str, Handler] = {"/id/": page("resource"), "/store/": graphs, "/static/": _reading(file)}

    def route(request: Request, done: Done) -> None:
        path = request.path
        handler = routes.get(path) or next((h for start, h in below.items() if path.startswith(start)), None)
        if handler is None:
            done(_missing())
        else:
            handler(request, done)

    return Front(options, route)


def _reading(handler: Handler) -> Handler:
    """Return a handler of what can only be read."""

    def read(request: Request, done: Done) -> None:
        if request.method not in ("GET", "HEAD"):
            said = "this address does not take that method: GET pages, POST bulletins to /bulletins"
            raise Refusal(405, said, (("Allow", "GET, HEAD"),))
        handler(request, done)

    return read


def _missing() -> Reply:
    return text_reply(404, "there is no such page; the start page is /")


def _with(reply: Reply, header: tuple[str, str]) -> Reply:
    return Reply(reply.status, reply.media_type, reply.body, (*reply.headers, header))


def _language(asked: Mapping[str, str], request: Request) -> str:
    cookies = dict(pair.strip().partition("=")[::2] for pair in request.headers.get("cookie", "").split(";"))
    wanted = asked.get("lang") or cookies.get("lang", "")
    return wanted if wanted in _LANGUAGES else _LANGUAGES[0]


def _static() -> dict[str, Path]:
    """Return the files that pages need, by their addresses: no other address leads to a file."""
    own = Path(__file__).parent / "static"
    found = {f"/static/{path.name}": path for path in own.iterdir()}
    return found | {f"/static/ace/{name}": path for name, path in editor_files().items()}


@lru_cache(maxsize=64)
def _read(path: Path) -> tuple[bytes, str]:
    """Return the bytes of a file and the tag that stands for them."""
    data = path.read_bytes()
    return data, f'"{hashlib.sha256(data).hexdigest()[:32]}"'


def _file(path: Path, known: str) -> Reply:
    data, tag = _read(path)
    media_type = mimetypes.guess_type(path.name)[0] or "text/plain"
    if media_type.startswith("text/"):
        media_type += "; charset=utf-8"
    return Reply(304 if tag in known else 200, media_type, b"" if tag in known else data, (("ETag", tag),))
