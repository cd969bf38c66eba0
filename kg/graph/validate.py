"""The graph against its shapes: each fault with the fact it is in, the sentence that says it, and what to do.

SHACL (`ontology/shapes.ttl`, through pyshacl, on a copy in memory of the nodes that may break it) says what a sound
node is; what it cannot say is checked here: quotes that are the text's, texts that are what was read, and no triple in
two graphs.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad
from rdflib import RDF, RDFS, SH, Graph, Namespace, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.term import Node

from kg.graph import terms
from kg.graph.backend import Embedded
from kg.graph.mint import span_of
from kg.graph.screen import misplaced, suspects
from kg.graph.spelling import tidy
from kg.graph.standing import text_of
from kg.graph.store import GraphStore
from kg.resources import ontology_dir

_KG = Namespace(terms.ONTOLOGY)
_AGAIN = "import the bulletin again"
_SHOWN = 200
#: Steps from a node to all that shapes and labels look at: an attestation's fact, what it joins, and their names.
_REACH = 3
#: What helps no reader to know a fact by.
_UNTOLD = (_KG.folded, _KG.firstSeen, _KG.lastSeen, _KG.rule)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault ("error"), or something to look at ("note"): what, in which node, said where, and what to do."""

    severity: str
    message: str
    node: str
    label: str
    bulletin: str | None
    quote: str | None
    remedy: str

    def text(self) -> str:
        """Return the finding in words, over several lines."""
        lines = [f"{self.severity}: {self.message}", f"  fact: {self.label}", f"        {self.node}"]
        if self.bulletin:
            said = f": “{_shown(self.quote)}”" if self.quote else ""
            lines.append(f"  said by {self.bulletin}{said}")
        lines.append(f"  what to do: {self.remedy}")
        return "\n".join(lines)


def validate(store: GraphStore) -> list[Finding]:
    """Return what is wrong with the graph, errors first; an empty list says that it conforms."""
    findings = {*_shapes(store), *_texts(store), *_twice(store), *_new_roles(store)}
    return sorted(findings, key=lambda f: (f.severity != "error", f.bulletin or "", f.node, f.message))


def _shapes(store: GraphStore) -> Iterator[Finding]:
    shapes = Graph().parse(ontology_dir() / "shapes.ttl", format="turtle")
    # Engines differ in what they make of numbers and dates that are none: others than our own are not asked.
    narrow = suspects(store.backend, shapes) if isinstance(store.backend, Embedded) else None
    if narrow is not None and not narrow:
        return
    import pyshacl

    # A date that is none is a finding below, and no news for a log.
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)
    data = _copy(store) if narrow is None else _around(store, narrow)
    _, found, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=False, inference="none")
    report = found if isinstance(found, Graph) else Graph()
    # A result may have others as its detail, whose focus is a value and not a node: only those of the report count.
    for result in report.objects(None, SH.result):
        node = report.value(result, SH.focusNode)
        shape = report.value(result, SH.sourceShape)
        if node is None or shape is None or (narrow is not None and str(node) not in narrow):
            continue
        message = shapes.value(shape, SH.message) or report.value(result, SH.resultMessage) or "is not as it must be"
        value = report.value(result, SH.value)
        detail = (
            f" (it is {_value(value)})"
            if isinstance(value, RdfLiteral)
            else f" ({value})"
            if value not in (None, node)
            else ""
        )
        remedy = shapes.value(shape, RDFS.comment) or _AGAIN
        bulletin, quote = _said(store, str(node))
        yield Finding("error", f"{message}{detail}", str(node), _label(data, node), bulletin, quote, str(remedy))


def _copy(store: GraphStore) -> Graph:
    """Return all graphs together in memory, without the texts, which no shape looks into."""
    data = Graph()
    _put(data, store, store.backend.match(None, None, None, None))
    return data


def _around(store: GraphStore, nodes: set[str]) -> Graph:
    """Return what the graphs say of nodes and of what these speak of, as far as shapes and labels reach."""
    data = Graph()
    seen: set[NamedNode] = set()
    at = {NamedNode(iri) for iri in nodes}
    for node in at:
        for prop in (terms.ATTESTS, terms.REFERS_TO):
            _put(data, store, store.backend.match(None, prop, node, None))
    for _ in range(_REACH):
        seen |= at
        come: set[NamedNode] = set()
        for node in at:
            quads = list(store.backend.match(node, None, None, None))
            _put(data, store, quads)
            come.update(q.object for q in quads if isinstance(q.object, NamedNode))
        at = come - seen
    return data


def _put(data: Graph, store: GraphStore, quads: Iterable[Quad]) -> None:
    for q in quads:
        if q.graph_name in (store.minter.judgements, store.minter.readings) or not isinstance(q.subject, NamedNode):
            continue
        o = q.object
        if isinstance(o, Literal):
            text = "" if q.predicate == terms.TEXT else o.value
            data.add((URIRef(q.subject.value), URIRef(q.predicate.value), _literal(text, o)))
        elif isinstance(o, NamedNode):
            data.add((URIRef(q.subject.value), URIRef(q.predicate.value), URIRef(o.value)))


def _literal(text: str, o: Literal) -> RdfLiteral:
    if o.language:
        return RdfLiteral(text, lang=o.language)
    plain = o.datatype == terms.term("xsd:string")
    return RdfLiteral(text) if plain else RdfLiteral(text, datatype=URIRef(o.datatype.value))


def _value(value: RdfLiteral) -> str:
    return _shown(str(value)) or '""'


def _label(data: Graph, node: Node) -> str:
    """Return a fact in words: the names of what it joins."""
    own = data.value(node, RDFS.label)
    if own is not None:
        return str(own)
    fact = data.value(node, _KG.attests) or node
    words = []
    for p, o in sorted(data.predicate_objects(fact)):
        if p in _UNTOLD:
            continue
        label = data.value(o, RDFS.label)
        if label is not None:
            words.append(str(label))
        elif isinstance(o, RdfLiteral) and len(o) < _SHOWN:
            words.append(str(o))
    kind = data.value(fact, RDF.type)
    name = str(kind).rpartition("#")[2] if kind is not None else "node"
    return f"{name}: {', '.join(dict.fromkeys(words))}" if words else name


def _said(store: GraphStore, node: str) -> tuple[str | None, str | None]:
    """Return the first bulletin that says a fact, and its sentence."""
    minter, backend = store.minter, store.backend
    own = minter.bulletin_id(node)
    if own is not None:
        graph = NamedNode(minter.bulletin(own))
        spans = [q.object for q in backend.match(NamedNode(node), terms.PASSAGE, None, graph)]
        passage = next((o for o in spans if isinstance(o, NamedNode)), NamedNode(node))
        span = span_of(passage.value)
        text = next((text_of(q.object) for q in backend.match(graph, terms.TEXT, None, graph)), "")
        return own, text[span.start : span.end] if span else None
    said = []
    for prop in (terms.ATTESTS, terms.REFERS_TO):
        for q in backend.match(None, prop, NamedNode(node), None):
            if isinstance(q.subject, NamedNode) and minter.bulletin_id(q.subject.value):
                said.append(q.subject.value)
    return _said(store, min(said)) if said else (None, None)


def _texts(store: GraphStore) -> Iterator[Finding]:
    """Find quotes that are not what the text has there, and texts that are not what was read."""
    for doc in store.bulletins():
        iri = NamedNode(store.minter.bulletin(doc))
        text = next((text_of(q.object) for q in store.backend.match(iri, terms.TEXT, None, iri)), "")
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != store.sha256(doc):
            yield Finding("error", "the text is not the one that was read", iri.value, doc, doc, None, _AGAIN)
        for q in store.backend.match(None, terms.EXACT, None, iri):
            span = span_of(str(getattr(q.subject, "value", "")))
            quote = text_of(q.object)
            if span is None or text[span.start : span.end] != quote:
                node = str(getattr(q.subject, "value", q.subject))
                yield Finding("error", "the quote is not what the text has there", node, "Passage", doc, quote, _AGAIN)


def _twice(store: GraphStore) -> Iterator[Finding]:
    """Find triples that stand in two graphs, which queries would count twice."""
    minter = store.minter
    for q in _perhaps_misplaced(store):
        if q.graph_name in (minter.knowledge, minter.judgements, minter.readings) or not isinstance(
            q.subject, NamedNode
        ):
            continue
        doc = minter.bulletin_id(text_of(q.graph_name))
        if doc is None or minter.bulletin_id(q.subject.value) != doc:
            message = "a bulletin's graph speaks of what is not its own"
            yield Finding("error", message, q.subject.value, _triple(q), doc, None, _AGAIN)


def _perhaps_misplaced(store: GraphStore) -> Iterator[Quad]:
    minter, backend = store.minter, store.backend
    if not isinstance(backend, Embedded):
        yield from backend.match(None, None, None, None)
        return
    apart = (minter.knowledge.value, minter.judgements.value, minter.readings.value)
    for graph, subject in misplaced(backend, minter.bulletin(""), apart):
        if subject:
            found = backend.match(NamedNode(subject), None, None, None)
            yield from (q for q in found if text_of(q.graph_name) == graph)


def _triple(q: Quad) -> str:
    return _shown(f"{q.predicate} {q.object}")


def _new_roles(store: GraphStore) -> Iterator[Finding]:
    """List titles that the vocabulary does not have: no fault, but a reader may want to add them."""
    for cls, name in ((terms.ROLE, "roles"), (terms.AWARD, "awards")):
        for q in store.backend.match(None, terms.TYPE, cls, store.minter.knowledge):
            if isinstance(q.subject, NamedNode) and q.subject.value.startswith(store.minter.base):
                labels = [
                    text_of(x.object) for x in store.backend.match(q.subject, terms.LABEL, None, store.minter.knowledge)
                ]
                bulletin, quote = _used(store, q.subject)
                label = labels[0] if labels else q.subject.value
                message = f"{label!r} is not in the vocabulary of {name}"
                remedy = f"nothing, or add it to ontology/vocab/{name}.ttl with its place among the others"
                yield Finding("note", message, q.subject.value, label, bulletin, quote, remedy)


def _used(store: GraphStore, concept: NamedNode) -> tuple[str | None, str | None]:
    facts = [
        q.subject.value
        for prop in (terms.HELD_ROLE, terms.CONFERRED)
        for q in store.backend.match(None, prop, concept, store.minter.knowledge)
        if isinstance(q.subject, NamedNode)
    ]
    return _said(store, min(facts)) if facts else (None, None)


def _shown(text: str | None) -> str:
    text = tidy(text or "")
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
