"""One bulletin's facts -> quads: its own graph (testimony), and the facts it attests for the graph `knowledge`.

What stands in the bulletin's graph is only its own: description and text, mentions, attestations and their passages.
What stands in `knowledge` follows from what a fact says alone, so every bulletin that says it writes the same quads.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import KgError
from kg.graph import literals, terms
from kg.graph.mint import Minter
from kg.graph.names import Named, Names
from kg.graph.schema import ATTRIBUTES, RELATIONS, Shape, Slot, shape
from kg.graph.spelling import fold, heading, phrase
from kg.graph.tenures import Statement
from kg.graph.vocabulary import Concept, awards, roles
from kg.model import Document, Extraction, Fact, Span, Value

Term = NamedNode | Literal
Pair = tuple[NamedNode, Term]

_SEARCHED = (terms.LABEL, terms.term("kg:indicator"))


@dataclass(frozen=True, slots=True)
class Emitted:
    """The quads of one bulletin: `graph` its own, `facts` those in `knowledge` by fact, `concepts` what facts use,
    `statements` what it says of tenures in time.
    """

    iri: NamedNode
    graph: tuple[Quad, ...]
    facts: Mapping[NamedNode, tuple[Quad, ...]]
    concepts: Mapping[NamedNode, Concept]
    statements: Mapping[NamedNode, list[Statement]]


@dataclass(slots=True)
class _Writer:
    """The state of writing one bulletin."""

    minter: Minter
    document: Document
    extraction: Extraction
    names: Names
    entity: Callable[[Named], NamedNode]
    iri: str
    quads: list[Quad] = field(default_factory=list)
    facts: dict[NamedNode, tuple[Quad, ...]] = field(default_factory=dict)
    concepts: dict[NamedNode, Concept] = field(default_factory=dict)
    mentions: dict[Named, NamedNode] = field(default_factory=dict)
    events: dict[str, NamedNode] = field(default_factory=dict)
    seen: dict[NamedNode, int] = field(default_factory=dict)
    borne: Counter[NamedNode] = field(default_factory=Counter)
    statements: dict[NamedNode, list[Statement]] = field(default_factory=dict)

    def say(self, subject: NamedNode, *pairs: Pair) -> None:
        graph = NamedNode(self.iri)
        self.quads.extend(Quad(subject, p, o, graph) for p, o in pairs)


def emit(
    document: Document,
    extraction: Extraction,
    names: Names,
    entity: Callable[[Named], NamedNode],
    *,
    minter: Minter,
    version: str,
) -> Emitted:
    """Return the quads of one bulletin, `entity` being what each of its names was resolved to.

    Raises KgError where a fact breaks the annotation guide: an unknown kind or slot, a value that is no number, an
    event that the bulletin does not report.
    """
    w = _Writer(minter, document, extraction, names, entity, minter.bulletin(document.id))
    _describe(w, version)
    _mention(w)
    ordered = sorted(enumerate(extraction.facts), key=lambda pair: pair[1].kind != "event")
    for i, fact in ordered:
        if fact.kind != "entity":
            _attest(w, i, fact)
    return Emitted(NamedNode(w.iri), tuple(dict.fromkeys(w.quads)), w.facts, w.concepts, w.statements)


def _describe(w: _Writer, version: str) -> None:
    d, iri = w.document, NamedNode(w.iri)
    published = d.published or w.extraction.published
    locality = d.locality or w.extraction.locality
    w.say(
        iri,
        (terms.TYPE, terms.BULLETIN),
        (terms.IDENTIFIER, Literal(d.id)),
        (terms.TEXT, Literal(d.text)),
        (terms.SHA256, Literal(hashlib.sha256(d.text.encode("utf-8", "surrogatepass")).hexdigest())),
        (terms.READ_BY, Literal(version)),
    )
    for prop, value in (
        (terms.TITLE, d.title),
        (terms.PUBLISHER, d.publisher),
        (terms.AUTHOR, d.author),
        (terms.SOURCE, d.source),
        (terms.LOCALITY, locality),
    ):
        if value:
            w.say(iri, (prop, Literal(value)))
    if published:
        w.say(iri, (terms.PUBLISHED, literals.date_literal(published)))
    # What the text itself showed is told from what its page or importer said, so that it can be read anew.
    for name, given, shown in (("published", d.published, published), ("locality", d.locality, locality)):
        if shown and not given:
            w.say(iri, (terms.INFERRED, Literal(name)))


def _mention(w: _Writer) -> None:
    unlisted = 0
    for named in w.names.all:
        if named.fact is None:
            unlisted += 1
            node = NamedNode(f"{w.iri}#n{unlisted}")
        else:
            node = NamedNode(f"{w.iri}#f{named.fact + 1}")
            fact = w.extraction.facts[named.fact]
            w.say(node, (terms.RULE, Literal(fact.rule)))
            _passages(w, node, fact)
        w.mentions[named] = node
        w.borne[w.entity(named)] += 1
        w.say(
            node,
            (terms.TYPE, terms.MENTION),
            (terms.NAME, Literal(named.name)),
            (terms.KIND, Literal(named.kind)),
            (terms.REFERS_TO, w.entity(named)),
        )


def _passages(w: _Writer, node: NamedNode, fact: Fact) -> None:
    """Say where a fact stands: the telling passage, and the positions of the others.

    The passage of a fact has its words with it. That of a name has not: its position is in its IRI, its words are in
    the text, and names are half of what a bulletin says.
    """
    spans = list(dict.fromkeys(fact.passages))
    if not spans:
        raise KgError(f"{w.document.id}: a fact of kind {fact.kind!r} has no passage")
    for span in spans:
        if not 0 <= span.start < span.end <= len(w.document.text):
            inside = f"the text ({len(w.document.text)} characters)"
            raise KgError(f"{w.document.id}: passage {span.start}-{span.end} lies outside {inside}")
    passage = w.minter.passage(w.iri, spans[0])
    w.say(node, (terms.PASSAGE, passage))
    if fact.kind != "entity":
        _quote(w, passage, spans[0])
    if spans[1:]:
        w.say(node, (terms.ALSO_AT, Literal(" ".join(f"{s.start}-{s.end}" for s in spans[1:]))))


def _quote(w: _Writer, passage: NamedNode, span: Span) -> None:
    w.say(
        passage,
        (terms.TYPE, terms.PASSAGE_CLASS),
        (terms.EXACT, Literal(w.document.text[span.start : span.end])),
        (terms.START, Literal(str(span.start), datatype=literals.INTEGER)),
        (terms.END, Literal(str(span.end), datatype=literals.INTEGER)),
    )


def _attest(w: _Writer, i: int, fact: Fact) -> None:
    form = shape(fact.kind)
    node = NamedNode(f"{w.iri}#f{i + 1}")
    unknown = set(fact.slots) - {s.name for s in form.slots} - ({"id"} if form.named else set())
    if unknown:
        raise KgError(f"{w.document.id}: a fact of kind {fact.kind!r} has no slot {sorted(unknown)[0]!r}")
    key: list[Pair] = []
    said: list[Pair] = []
    used: list[Named] = []
    for slot in form.slots:
        for value in _values(fact.slots.get(slot.name)):
            term, wording = _term(w, slot, value, used)
            (key if slot.key else said).append((slot.property, term))
            if wording is not None:
                said.append((slot.wording or slot.property, Literal(wording)))
    target = _fact_node(w, fact, form, key)
    w.say(
        node,
        (terms.TYPE, terms.ATTESTATION),
        (terms.ATTESTS, target),
        (terms.RULE, Literal(fact.rule)),
        *said,
        *_namings(w, used),
    )
    if fact.kind == "role":
        status, date = (str(fact.slots.get(name) or "") for name in ("status", "date"))
        published = w.document.published or w.extraction.published
        w.statements.setdefault(target, []).append(Statement(status, date or None, published or None))
    if form.named and fact.slots.get("id"):
        w.say(node, (terms.LOCAL_ID, Literal(str(fact.slots["id"]))))
        if fact.kind == "event":
            w.events.setdefault(str(fact.slots["id"]), target)
    _passages(w, node, fact)


def _values(value: Value | None) -> Iterator[str | int | float]:
    if isinstance(value, tuple):
        yield from value
    elif value is not None and value != "":
        yield value


def _term(w: _Writer, slot: Slot, value: str | int | float, used: list[Named]) -> tuple[Term, str | None]:
    """Return how `value` stands in the graph, and its own wording where that is not the graph's."""
    text = str(value)
    match slot.form:
        case "name":
            named = w.names.find(text, slot.name)
            used.append(named)
            return w.entity(named), None
        case "role" | "award":
            concept = (roles() if slot.form == "role" else awards()).concept(text, w.minter)
            w.concepts[concept.iri] = concept
            return concept.iri, text if text != concept.label else None
        case "event":
            if text not in w.events:
                raise KgError(f"{w.document.id}: a fact refers to event {text!r}, which the bulletin does not report")
            return w.events[text], None
        case "relation" | "attribute":
            known = RELATIONS if slot.form == "relation" else ATTRIBUTES
            if text not in known:
                raise KgError(f"{w.document.id}: unknown {slot.name} {text!r}: it is one of {', '.join(known)}")
            return known[text], None
        case "date" | "detail":
            return literals.date_literal(text), None
        case "number":
            return literals.number_literal(value), None
        case "count":
            return literals.count_literal(value), None
        case "heading" | "phrase":
            written = heading(text) if slot.form == "heading" else phrase(text)
            return Literal(written), text if text != written else None
    return Literal(text), None


def _namings(w: _Writer, used: list[Named]) -> Iterator[Pair]:
    """Say which name a fact uses, where the bulletin has more than one for the same entity."""
    for named in dict.fromkeys(used):
        if w.borne[w.entity(named)] > 1:
            yield terms.NAMED_AS, w.mentions[named]


def _fact_node(w: _Writer, fact: Fact, form: Shape, key: list[Pair]) -> NamedNode:
    parts = tuple(sorted(f"{p.value} {o}" for p, o in key))
    if form.named and not _shareable(fact):
        parts += (w.document.id,)
    readable = tuple(str(v) for s in form.slots if s.key for v in _values(fact.slots.get(s.name)) if s.form != "event")
    node = w.minter.fact(form.folder, readable, parts)
    if form.named:
        again = w.seen.get(node, 0)
        w.seen[node] = again + 1
        if again:
            node = w.minter.fact(form.folder, readable, (*parts, f"#{again + 1}"))
    pairs: list[Pair] = [(terms.TYPE, form.cls), *key]
    # What an event or indicator is searched by, in any spelling.
    pairs += [(terms.FOLDED, Literal(fold(o.value))) for p, o in key if p in _SEARCHED and isinstance(o, Literal)]
    quads = [Quad(node, p, o, w.minter.knowledge) for p, o in pairs]
    if form.folder == "claim":
        quads.append(_edge(key, w.minter.knowledge))
    w.facts[node] = tuple(quads)
    return node


def _edge(key: list[Pair], graph: NamedNode) -> Quad:
    """Return the plain triple that a claim is about."""
    about = dict(key)
    subject, predicate = about[terms.SUBJECT], about[terms.PREDICATE]
    assert isinstance(subject, NamedNode) and isinstance(predicate, NamedNode)
    return Quad(subject, predicate, about[terms.OBJECT], graph)


def _shareable(fact: Fact) -> bool:
    """Tell whether two bulletins that say this mean one event or conferral: only where they leave no doubt."""
    s = fact.slots
    if fact.kind == "event":
        return len(str(s.get("date", ""))) == len("2024-01-21") and bool(s.get("organizer"))
    dated = bool(s.get("date") or s.get("period"))
    return dated and bool(s.get("giver")) and bool(s.get("recipient") or s.get("count"))
