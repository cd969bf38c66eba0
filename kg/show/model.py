"""The records the network page is made from: frozen, with slots, collections as tuples.

They stand between the graph and the page, so that the page can be built from a store, from a query's answer or by hand,
and so that nothing here knows SPARQL. Every edge carries the sentences that say so: an edge without evidence is shown,
but marked as such.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NodeClass = Literal[
    "person",
    "party",
    "party_organization",
    "state",
    "mass",
    "enterprise",
    "other",
    "event",
    "award",
    "place",
    "office",
    "decision",
]
EdgeKind = Literal[
    "role", "participation", "organizer", "award", "presenter", "structure", "leads", "succession", "founding", "other"
]
#: Kinds of edges that no sentence states: they follow from the names of both ends.
DERIVED: frozenset[EdgeKind] = frozenset({"leads", "succession"})
FactKind = Literal["figure", "bio", "award", "presenter", "founding", "decision", "role", "other"]


@dataclass(frozen=True, slots=True)
class BulletinRef:
    """The bulletin a quote comes from: enough to cite it. `date` is an ISO date, `source` its address.

    `copy_of` is the ID of the bulletin whose article it repeats: the two count as one voice.
    """

    id: str
    title: str
    date: str | None = None
    publisher: str | None = None
    source: str | None = None
    locality: str | None = None
    iri: str | None = None
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence of one bulletin that states a fact.

    `start` and `end` are the half-open offsets of `quote` in the bulletin's text (code points). `marks` are half-open
    spans inside `quote` (code points too) of the names the fact is about. `rule` names the rule that read it, `status`
    what this bulletin says of a role ("current", "former", "appointed", "ended"). `iri` is that of the attestation.
    `reprints` are the bulletins that print the same article: they say it too, but are no further voice.
    """

    bulletin: str
    quote: str
    start: int | None = None
    end: int | None = None
    marks: tuple[tuple[int, int], ...] = ()
    rule: str | None = None
    status: str | None = None
    iri: str | None = None
    reprints: tuple[str, ...] = ()

    @property
    def bulletins(self) -> tuple[str, ...]:
        """The bulletins that print this sentence."""
        return (self.bulletin, *self.reprints)


@dataclass(frozen=True, slots=True)
class NodeFact:
    """What is known of one node alone: a figure, a line of biography, an honour for an unnamed group.

    `label` is the indicator, attribute or honour in the bulletin's words. For a figure `value` is a plain number,
    `unit` its unit, `qualifier` "over", "nearly" or "about". `count` and `recipient_kind` are those of an honour.
    `date` and `period` are ISO dates or years as stated. `concept` is the IRI of the honour or role as such.
    """

    kind: FactKind
    label: str
    value: float | str | None = None
    unit: str | None = None
    qualifier: str | None = None
    period: str | None = None
    date: str | None = None
    count: int | None = None
    recipient_kind: str | None = None
    reason: str | None = None
    concept: str | None = None
    iri: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """A person, body, event, honour or place.

    `id` is its IRI, `label` and `label_en` its names (Vietnamese first), `aliases` its other spellings in the bulletins
    (folding for search happens in the page). `weight` is how often bulletins name it (any non-negative number, None:
    its number of facts). `date` is that of an event; `note` a short line under the name.
    """

    id: str
    label: str
    cls: NodeClass
    label_en: str | None = None
    aliases: tuple[str, ...] = ()
    weight: float | None = None
    date: str | None = None
    place: str | None = None
    note: str | None = None
    facts: tuple[NodeFact, ...] = ()


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """One fact that joins two nodes, directed as it is read: person to body, part to whole, giver to recipient.

    `label` is the role, honour or part taken, in Vietnamese ("Phó Bí thư", "Giấy khen"); parts are the guide's words
    ("attends", "chairs") and are put into Vietnamese by the page. `status` is that of the latest bulletin. `start` and
    `end` are stated or derived; `first_seen` and `last_seen` are the dates of the first and last bulletin that says so
    (all ISO, to whatever precision is known). `iri` is the fact's, `concept` that of the role or honour as such.
    """

    source: str
    target: str
    kind: EdgeKind
    label: str = ""
    status: str | None = None
    start: str | None = None
    end: str | None = None
    first_seen: str | None = None
    last_seen: str | None = None
    term: str | None = None
    period: str | None = None
    reason: str | None = None
    concept: str | None = None
    iri: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Network:
    """What one page shows. `made_from` are the query or filters in words, shown to the reader as they are."""

    title: str
    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    bulletins: tuple[BulletinRef, ...] = ()
    made_from: tuple[str, ...] = ()
    created: str | None = None
