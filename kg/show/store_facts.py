"""Facts of a store as edges and node facts, with their evidence: one small function for each kind of fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kg.graph.mint import span_of
from kg.graph.terms import term
from kg.show.model import EdgeKind, Evidence, NetworkEdge, NodeFact
from kg.show.store_rows import StoreRows

_ATTRIBUTES = {
    "kg:born": "birth_year",
    "kg:hometown": "hometown",
    "kg:qualification": "qualification",
    "kg:ethnicity": "ethnicity",
    "kg:joinedParty": "party_joined",
}
_PART_OF = "org:subOrganizationOf"


@dataclass(frozen=True, slots=True)
class Drawn:
    """Edges, facts of single nodes by node, places of events, and nodes to show even without a fact."""

    edges: list[NetworkEdge]
    own: dict[str, list[NodeFact]]
    places: dict[str, str]
    alone: frozenset[str] = frozenset()

    def only(self, nodes: Iterable[str]) -> Drawn:
        """What stands among `nodes`."""
        kept = frozenset(nodes)
        edges = [e for e in self.edges if e.source in kept and e.target in kept]
        return Drawn(edges, {n: f for n, f in self.own.items() if n in kept}, self.places, self.alone & kept)

    def where(self, holds: Callable[[NetworkEdge | NodeFact], bool]) -> Drawn:
        """The facts for which `holds` is true."""
        own = {node: [f for f in facts if holds(f)] for node, facts in self.own.items()}
        return Drawn([e for e in self.edges if holds(e)], {n: f for n, f in own.items() if f}, self.places)


class _Drawing:
    def __init__(self, rows: StoreRows) -> None:
        self.rows = rows
        self.edges: list[NetworkEdge] = []
        self.own: dict[str, list[NodeFact]] = defaultdict(list)
        self.places: dict[str, str] = {}

    def value(self, fact: str, name: str) -> str | None:
        return self.rows.facts[fact].get(name, [None])[0]

    def stated(self, fact: str, name: str) -> str | None:
        """A slot that bulletins word each for themselves: that of the latest that has it."""
        for attestation in reversed(self.by_date(fact)):
            values = self.rows.attestations[attestation].get(name)
            if values:
                return values[0]
        return None

    def by_date(self, fact: str) -> list[str]:
        def date(attestation: str) -> tuple[str, str]:
            ref = self.rows.bulletin(attestation)
            return (ref.date if ref and ref.date else "", attestation)

        return sorted(self.rows.attested[fact], key=date)

    def evidence(self, fact: str, *ends: str | None) -> tuple[Evidence, ...]:
        """What each bulletin says of a fact; reprints of one article are one voice, whose others are only named."""
        found: list[Evidence] = []
        voices: dict[str, int] = {}
        for attestation in self.by_date(fact):
            said = self.rows.attestations[attestation]
            bulletin = self.rows.bulletin(attestation)
            passage = next((p for p in said.get("kg:passage", ()) if p in self.rows.quotes), None)
            if bulletin is None or passage is None:
                continue
            voice = bulletin.copy_of or bulletin.id
            first = found[voices[voice]] if voice in voices else None
            if first is not None and first.bulletin != bulletin.id:
                if bulletin.id not in first.reprints:
                    found[voices[voice]] = replace(first, reprints=(*first.reprints, bulletin.id))
                continue
            voices.setdefault(voice, len(found))
            span = span_of(passage)
            quote = self.rows.quotes[passage]
            start, end = (span.start, span.end) if span else (None, None)
            marks = () if span is None else self._marks(span.start, span.end, bulletin.iri or "", ends)
            rule, status = (said.get(name, [None])[0] for name in ("kg:rule", "kg:status"))
            found.append(Evidence(bulletin.id, quote, start, end, marks, rule, status, attestation))
        return tuple(found)

    def _marks(self, start: int, end: int, bulletin: str, ends: tuple[str | None, ...]) -> tuple[tuple[int, int], ...]:
        """Where the names of `ends` stand in a quote, by the bulletin's mentions; of nested ones the longest."""
        spans = sorted(
            (span.start - start, span.end - start)
            for iri in ends
            if iri
            for span in map(span_of, self.rows.named_at.get((iri, bulletin), ()))
            if span and start <= span.start and span.end <= end and (span.start, span.end) != (start, end)
        )
        kept: list[tuple[int, int]] = []
        for span in sorted(set(spans), key=lambda s: (s[0], -s[1])):
            if not kept or span[0] >= kept[-1][1]:
                kept.append(span)
        return tuple(kept)

    def seen(self, fact: str) -> tuple[str | None, str | None]:
        refs = [self.rows.bulletin(a) for a in self.rows.attested[fact]]
        dates = sorted(ref.date for ref in refs if ref and ref.date)
        return (dates[0], dates[-1]) if dates else (None, None)

    def join(self, fact: str, source: str | None, target: str | None, kind: EdgeKind, label: str) -> NetworkEdge | None:
        """Add the edge of a fact and return it; None where an end is missing."""
        if source not in self.rows.nodes or target not in self.rows.nodes or source is None or target is None:
            return None
        first, last = self.seen(fact)
        edge = NetworkEdge(
            source,
            target,
            kind,
            label,
            first_seen=first,
            last_seen=last,
            iri=fact,
            evidence=self.evidence(fact, source, target),
        )
        self.edges.append(edge)
        return edge

    def amend(self, edge: NetworkEdge | None, **more: str | None) -> None:
        if edge is not None:
            self.edges[-1] = replace(edge, **more)  # type: ignore[arg-type]


def draw(rows: StoreRows) -> Drawn:
    """Every fact of the store, in a fixed order."""
    drawing = _Drawing(rows)
    classes = {term(f"kg:{name}").value: step for name, step in _STEPS.items()}
    for fact, said in sorted(rows.facts.items()):
        for cls in said.get("rdf:type", ()):
            if cls in classes:
                classes[cls](drawing, fact)
    drawing.edges += [NetworkEdge(committee, led, "leads", "leads") for committee, led in rows.leads]
    return Drawn(drawing.edges, dict(drawing.own), drawing.places)


def _tenure(d: _Drawing, fact: str) -> None:
    person, body, role = (d.value(fact, name) for name in ("org:member", "org:organization", "org:role"))
    title = d.rows.label(role) if role else ""
    start, end, first, last = (d.value(fact, f"kg:{name}") for name in ("start", "end", "firstSeen", "lastSeen"))
    status, period = d.stated(fact, "kg:status"), d.stated(fact, "kg:term")
    edge = d.join(fact, person, body, "role", title)
    d.amend(edge, status=status, start=start, end=end, term=period, concept=role)
    if edge is not None and (first or last):
        d.amend(d.edges[-1], first_seen=first, last_seen=last)
    if edge is None and person is not None:
        said = NodeFact(
            "role", title, period=period, date=start, concept=role, iri=fact, evidence=d.evidence(fact, person)
        )
        d.own[person].append(said)


def _participation(d: _Drawing, fact: str) -> None:
    event = d.value(fact, "kg:event")
    edge = d.join(fact, d.value(fact, "kg:participant"), event, "participation", d.value(fact, "kg:part") or "")
    d.amend(edge, start=d.rows.first(event, "kg:date") if event else None)


def _event(d: _Drawing, fact: str) -> None:
    place = d.stated(fact, "kg:place")
    if place:
        d.places[fact] = place
    for organizer in d.rows.facts[fact].get("schema:organizer", ()):
        d.amend(d.join(fact, organizer, fact, "organizer", "organizes"), start=d.value(fact, "kg:date"))


def _conferral(d: _Drawing, fact: str) -> None:
    form, giver, recipient = (d.value(fact, f"kg:{name}") for name in ("award", "giver", "recipient"))
    date, period, reason = d.value(fact, "kg:date"), d.value(fact, "kg:period"), d.stated(fact, "kg:reason")
    label = d.rows.label(form) if form else ""
    presenters = sorted({p for a in d.rows.attested[fact] for p in d.rows.attestations[a].get("kg:presenter", ())})
    if recipient is not None:
        # Where no giver is named the honour itself stands at the other end.
        d.amend(
            d.join(fact, giver or form, recipient, "award", label),
            start=date,
            period=period,
            reason=reason,
            concept=form,
        )
        for presenter in presenters:
            d.amend(d.join(fact, presenter, recipient, "presenter", label), start=date, period=period, concept=form)
        return
    count, kind = d.value(fact, "kg:count"), d.value(fact, "kg:recipientKind")
    for node in (giver, *presenters):
        if node is None:
            continue
        said = NodeFact(
            "award" if node == giver else "presenter",
            label,
            count=int(count) if count else None,
            recipient_kind=kind,
            period=period,
            date=date,
            reason=reason,
            concept=form,
            iri=fact,
            evidence=d.evidence(fact, node),
        )
        d.own[node].append(said)


def _figure(d: _Drawing, fact: str) -> None:
    body, value = d.value(fact, "kg:body"), d.value(fact, "kg:value")
    if body is None or value is None:
        return
    said = NodeFact(
        "figure",
        d.value(fact, "kg:indicator") or "",
        float(value),
        d.value(fact, "kg:unit"),
        d.stated(fact, "kg:qualifier"),
        d.value(fact, "kg:period"),
        iri=fact,
        evidence=d.evidence(fact, body),
    )
    d.own[body].append(said)


def _claim(d: _Drawing, fact: str) -> None:
    about, predicate, value = (d.value(fact, f"rdf:{name}") for name in ("subject", "predicate", "object"))
    if about is None or predicate is None or value is None:
        return
    if predicate == term(_PART_OF).value:
        d.join(fact, about, value, "structure", "part_of")
        return
    attribute = next((name for iri, name in _ATTRIBUTES.items() if term(iri).value == predicate), None)
    if attribute is not None:
        d.own[about].append(NodeFact("bio", attribute, value, iri=fact, evidence=d.evidence(fact, about)))


def _founding(d: _Drawing, fact: str) -> None:
    body, date = d.value(fact, "kg:foundedBody"), d.value(fact, "kg:date")
    founders = d.rows.facts[fact].get("kg:founder", ())
    for founder in founders:
        d.amend(d.join(fact, founder, body, "founding", ""), start=date)
    if body is not None and not founders:
        d.own[body].append(NodeFact("founding", "", date=date, iri=fact, evidence=d.evidence(fact, body)))


def _decision(d: _Drawing, fact: str) -> None:
    issuer, number = d.value(fact, "kg:issuer"), d.value(fact, "kg:number")
    if issuer is None:
        return
    said = NodeFact(
        "decision",
        number or "",
        date=d.value(fact, "kg:date"),
        reason=d.stated(fact, "kg:subject"),
        iri=fact,
        evidence=d.evidence(fact, issuer),
    )
    d.own[issuer].append(said)


def _succession(d: _Drawing, fact: str) -> None:
    old, new = d.value(fact, "org:originalOrganization"), d.value(fact, "org:resultingOrganization")
    through = d.rows.facts[fact].get("kg:through", ())
    edge = d.join(fact, old, new, "succession", d.value(fact, "kg:change") or "")
    d.amend(edge, start=d.value(fact, "kg:date"), reason="; ".join(through) or None)


_STEPS: dict[str, Callable[[_Drawing, str], None]] = {
    "Tenure": _tenure,
    "Participation": _participation,
    "Event": _event,
    "Conferral": _conferral,
    "Figure": _figure,
    "Claim": _claim,
    "Founding": _founding,
    "Decision": _decision,
    "Succession": _succession,
}
