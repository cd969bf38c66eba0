"""The worker's side of the server: every kind of job, over one open store."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from pyoxigraph import NamedNode, Triple

from kg.api import Store
from kg.graph import terms
from kg.graph.terms import prefixes_for
from kg.model import Document
from kg.serve.answer import answer_query, answer_update, typed, write_triples
from kg.serve.completing import Completion, complete
from kg.serve.describe import service_description
from kg.serve.graphs import answer_graph
from kg.serve.importing import read_sent, report_found, report_import
from kg.serve.negotiate import GRAPH, PAGE, choose
from kg.serve.options import Reply, ServeOptions, text_reply
from kg.serve.pages import Pages
from kg.serve.reader import Reader
from kg.serve.search import Index
from kg.serve.words import day

#: The network page has scripts of its own, which its own policy names. In a frame without the rights of this server it
#: could do nothing with the store even if that policy failed.
_FRAMED = "sandbox allow-scripts allow-downloads allow-popups; frame-ancestors 'self'"
_HTML = "text/html; charset=utf-8"


class Site:
    """Answers jobs; `do_KIND` is the handler of jobs of that kind."""

    def __init__(self, store: Store, options: ServeOptions) -> None:
        self._store, self._options = store, options
        self._reader: Reader | None = None
        self._index: Index | None = None

    def know(self) -> None:
        """Read now what pages need of the whole store, and make ready for queries."""
        self._names()
        self.do_query(query="ASK {}", accept="", form=None, graphs=(), named=(), base="http://localhost/")

    def do_query(
        self, *, query: str, accept: str, form: str | None, graphs: Sequence[str], named: Sequence[str], base: str
    ) -> Reply:
        """Answer a SPARQL query."""
        return answer_query(
            self._store,
            query,
            accept=accept,
            form=form,
            limit=self._options.limit,
            graphs=graphs,
            named=named,
            base=base,
        )

    def do_update(self, update: str, using: Sequence[str], named: Sequence[str], base: str) -> Reply:
        """Carry out a SPARQL update; what was kept of the store is read anew after it."""
        self._reader = self._index = None
        return answer_update(self._store, update, using, named, base)

    def do_graph(
        self, *, method: str, graph: str | None, accept: str, media_type: str, body: bytes, created_under: str
    ) -> Reply:
        """Answer a request of the Graph Store protocol; what was kept of the store is read anew after a change."""
        if method not in ("GET", "HEAD"):
            self._reader = self._index = None
        return answer_graph(
            self._store,
            method=method,
            graph=graph,
            accept=accept,
            media_type=media_type,
            body=body,
            created_under=created_under,
        )

    def do_documents(self, data: bytes) -> Reply:
        """Put bulletins into the store that their sender has read: a `Document` a line, as JSON."""
        self._reader = self._index = None
        try:
            documents = [Document(**json.loads(line)) for line in data.decode("utf-8").split("\n") if line]
        except (ValueError, TypeError) as error:
            return text_reply(400, f"the bulletins cannot be read: {error}")
        return report_import(self._store.import_documents(documents), self._store, None)

    def do_import(
        self, *, name: str, data: bytes, told: Mapping[str, str], dry: bool = False, language: str | None = None
    ) -> Reply:
        """Put the bulletins of one file into the store, as `kg import` would, or (`dry`) say what would be found.

        The reply is a report: in JSON, or for a reader in `language`.
        """
        documents = read_sent(name, data, told)
        if dry:
            return report_found(documents, self._store, language)
        self._reader = self._index = None
        return report_import(self._store.import_documents(documents), self._store, language)

    def do_network(self, iri: str) -> Reply:
        """Return the network around `iri` as the page that `kg show` writes, to stand in a frame of another page."""
        # The drawing takes a second to load: only for those who look at one.
        from kg.show import KgNetwork, network_from_store

        html = KgNetwork.of(network_from_store(self._store, around=iri, hops=1)).generate_html()
        return Reply(200, _HTML, html.encode(), (("Content-Security-Policy", _FRAMED),))

    def do_describe_service(self, accept: str, address: str) -> Reply:
        """Describe the endpoint, as the protocol asks for a request without a query."""
        form = choose(accept, GRAPH)
        if form is None:
            return text_reply(406, "the service description can be had as text/turtle or another form of RDF")
        triples = service_description(address, writable=self._options.token is not None)
        prefixes = {**prefixes_for(self._store.minter.base), "sd": "http://www.w3.org/ns/sparql-service-description#"}
        return Reply(200, typed(GRAPH[form][0]), write_triples(triples, form, prefixes))

    def do_page(self, kind: str, path: str, fields: Mapping[str, str], language: str, accept: str) -> Reply:
        """Answer the request for a page, or, at the address of a thing, for its RDF."""
        if kind == "suggest":
            found = self._names().find(fields.get("q", ""), 12)
            rows = [
                {"label": f.thing.label, "href": f.thing.href, "kind": f.kind, "note": day(f.note, language)}
                for f in found
            ]
            return _json(rows)
        if kind == "complete":
            return _json(self._complete(fields.get("word", ""), fields.get("name", ""), language))
        pages = Pages(self._read(), self._names, self._options, language=language, path=path, fields=fields)
        if kind == "resource":
            return self._resource(pages, path, fields, accept)
        show = {"start": pages.start, "ask": pages.ask, "import": pages.take_in, "list": pages.listed}[kind]
        return Reply(200, _HTML, show().encode())

    def _complete(self, word: str, name: str, language: str) -> list[dict[str, str]]:
        """Return what the editor offers in place of a word of a query, or of all the words that may begin a name."""
        base = self._store.minter.base
        several = " " in name.strip()
        whole = [_offer(c, "words") for c in complete(base, language, name, 20)] if several else []
        told = {row["text"] for row in whole}
        single = [_offer(c, "word") for c in complete(base, language, word, 40) if c.text not in told]
        found = self._names().find(name, 12) if len(name) > 1 else []
        named = [
            {
                "text": f"<{f.thing.iri}>",
                "label": f.thing.label,
                "kind": f.kind,
                "about": f.note or f.thing.iri,
                "for": "words",
            }
            for f in found
        ]
        return whole + named + single if several else single + named

    def _resource(self, pages: Pages, path: str, fields: Mapping[str, str], accept: str) -> Reply:
        iri = fields.get("iri", "")
        if path.startswith("/id/"):
            iri = self._iri(path.removeprefix("/id/"))
        elif iri.startswith(self._store.minter.base) and "#" not in iri:
            return Reply(303, "text/plain", b"", (("Location", self._read().href(iri)),))
        triples = self._triples(iri)
        if not triples:
            return Reply(404, _HTML, pages.missing(iri).encode())
        form = fields.get("format") or choose(accept, {**PAGE, **GRAPH})
        if form == "html":
            return Reply(200, _HTML, pages.resource(iri).encode())
        if form is None or form not in GRAPH:
            return text_reply(406, f"{iri} can be had as text/html, text/turtle and other forms of RDF")
        body = write_triples(triples, form, prefixes_for(self._store.minter.base))
        return Reply(200, typed(GRAPH[form][0]), body)

    def _iri(self, part: str) -> str:
        """Return the IRI of a path, which a browser may have sent with other characters escaped."""
        if part.startswith("bulletin/"):
            return self._store.minter.bulletin(unquote(part.removeprefix("bulletin/")))
        return self._store.minter.base + part

    def _triples(self, iri: str) -> list[Triple]:
        """Return what the graph says of `iri`: the graph of a bulletin, else its values and the facts that name it."""
        try:
            node = NamedNode(iri)
        except ValueError:
            return []
        match = self._store.backend.match
        found = list(match(None, None, None, node)) if self._store.minter.bulletin_id(iri) else []
        found = found or list(match(node, None, None, None))
        if found and iri.startswith(self._store.minter.base):
            for q in match(None, None, node, self._store.minter.knowledge):
                if isinstance(q.subject, NamedNode):
                    found += match(q.subject, None, None, self._store.minter.knowledge)
            found += match(None, terms.ATTESTS, node, None)
        return [q.triple for q in found]

    def _read(self) -> Reader:
        if self._reader is None:
            self._reader = Reader(self._store)
        return self._reader

    def _names(self) -> Index:
        if self._index is None:
            self._index = Index(self._store, self._read())
        return self._index


def _offer(found: Completion, replaced: str) -> dict[str, str]:
    return {"text": found.text, "label": found.label, "kind": found.kind, "about": found.about, "for": replaced}


def _json(rows: object) -> Reply:
    return Reply(200, "application/json", json.dumps(rows, ensure_ascii=False).encode())
