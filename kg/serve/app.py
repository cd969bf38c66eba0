"""The web application: its routes, and what each asks of which workers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.serve.editor import editor_folder
from kg.serve.front import Front, response_of
from kg.serve.kept import Kept
from kg.serve.options import Job, ServeOptions, text_reply
from kg.serve.pool import Pool
from kg.serve.protocol import Refusal, read_graph_request, read_import, read_request

_LANGUAGES = ("vi", "en")


def make_app(options: ServeOptions, queries: Pool, pages: Pool) -> Front:
    """Return the application; SPARQL goes to one pool, pages to the other, so that neither waits for the other."""

    kept = Kept(options, queries.run)

    async def run(pool: Pool, job: Job) -> Response:
        return response_of(await pool.run(job))

    async def sparql(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": "GET, POST, OPTIONS"})
        if request.method not in ("GET", "HEAD", "POST"):
            raise Refusal(405, "ask by GET or POST", (("Allow", "GET, HEAD, POST, OPTIONS"),))
        job = await read_request(request, options)
        if job is None:
            accept = request.headers.get("accept", "")
            if "text/html" in accept:
                return RedirectResponse("/query", status_code=303)
            address = str(request.url.replace(query=""))
            job = Job("describe_service", {"accept": accept, "address": address})
        response = response_of(await kept.run(job))
        response.headers["Link"] = '</bulletins>; rel="bulletins"'
        return response

    async def graphs(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": _OF_GRAPHS})
        if request.method == "PATCH":
            raise Refusal(405, f"a graph takes {_OF_GRAPHS}", (("Allow", _OF_GRAPHS),))
        return await run(queries, await read_graph_request(request, options))

    async def bulletins(request: Request) -> Response:
        return await run(queries, await read_import(request, options))

    def page(kind: str) -> Callable[[Request], Awaitable[Response]]:
        async def show(request: Request) -> Response:
            language = _language(request)
            values = {
                "kind": kind,
                "path": request.url.path,
                "fields": {k: v for k, v in request.query_params.items() if k != "problem"},
                "language": language,
                "accept": request.headers.get("accept", ""),
            }
            pool = queries if kind == "ask" and ({"query", "name"} & set(request.query_params)) else pages
            response = await run(pool, Job("page", values))
            if kind == "ask" and response.status_code == 503:
                # What was cut off is told on the page itself, by a worker that is still there.
                fields = {**request.query_params, "problem": bytes(response.body).decode()}
                response = await run(pages, Job("page", {**values, "fields": fields}))
            if request.query_params.get("lang") == language:
                response.set_cookie("lang", language, samesite="lax", httponly=True, max_age=31_536_000)
            return response

        return show

    async def network(request: Request) -> Response:
        response = await run(queries, Job("network", {"iri": request.query_params.get("iri", "")}))
        if response.status_code != 200:
            # The frame shows what went wrong.
            response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'self'"
        return response

    async def missing(request: Request, error: Exception) -> Response:
        return response_of(text_reply(404, "there is no such page; the start page is /"))

    async def wrong_method(request: Request, error: Exception) -> Response:
        return response_of(
            text_reply(405, "this address does not take that method: GET pages, POST bulletins to /bulletins")
        )

    async def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, Refusal)
        return response_of(error.reply)

    editor = editor_folder()
    routes = [
        Route("/", page("start")),
        Route("/search.json", page("suggest")),
        Route("/complete.json", page("complete")),
        Route("/query", page("ask")),
        Route("/import", page("import")),
        Route("/list", page("list")),
        Route("/network", network),
        Route("/resource", page("resource")),
        Route("/id/{rest:path}", page("resource")),
        Route("/bulletins", bulletins, methods=["POST"]),
        *([Mount("/static/ace", StaticFiles(directory=editor))] if editor else ()),
        Route("/store", graphs, methods=_ALL),
        Route("/store/{rest:path}", graphs, methods=_ALL),
        Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
    ]
    handlers = {404: missing, 405: wrong_method, Refusal: refused}
    return Front(options, sparql, Starlette(routes=routes, exception_handlers=handlers))


_OF_GRAPHS = "GET, HEAD, PUT, POST, DELETE, OPTIONS"
_ALL = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]


def _language(request: Request) -> str:
    asked = request.query_params.get("lang") or request.cookies.get("lang", "")
    return asked if asked in _LANGUAGES else _LANGUAGES[0]
