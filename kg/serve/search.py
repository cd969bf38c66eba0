"""Search by name, as one types: persons, bodies, honours, events and bulletins, with and without diacritics."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.graph import GraphStore, terms
from kg.graph.spelling import fold
from kg.serve.reader import Reader, Thing
from kg.text import ascii_fold

#: What is found, in the order in which equally good finds are shown; the key of its word on the page.
KINDS = {
    terms.term("kg:Person"): "person",
    terms.ORGANIZATION: "body",
    terms.AWARD: "award",
    terms.term("kg:Event"): "event",
    terms.term("kg:Place"): "place",
    terms.term("kg:Office"): "office",
    terms.term("kg:Undertaking"): "undertaking",
    terms.BULLETIN: "bulletin",
}


@dataclass(frozen=True, slots=True)
class Found:
    """One find: its page, what kind of thing it is, and what tells it from its namesakes: a post, a date."""

    thing: Thing
    kind: str
    note: str


class Index:
    """The folded names of a store, in memory."""

    def __init__(self, store: GraphStore, reader: Reader) -> None:
        self._reader = reader
        self._rows: list[tuple[str, str, str]] = []
        ranks = list(KINDS.values())
        for cls, kind in KINDS.items():
            for q in store.backend.match(None, terms.TYPE, cls, None):
                if not isinstance(q.subject, NamedNode):
                    continue
                iri = q.subject.value
                if kind == "bulletin":
                    names = {fold(f"{reader.bulletin(iri)[0]} {reader.thing(iri).label}")}
                else:
                    found = store.backend.match(q.subject, terms.FOLDED, None, store.minter.knowledge)
                    names = {x.object.value for x in found if isinstance(x.object, Literal)}
                self._rows += [(name, iri, kind) for name in names]
        titled = ((reader.bulletin(iri), iri) for _, iri, kind in self._rows if kind == "bulletin")
        dated = [(published, Thing(iri, title, reader.href(iri))) for (title, published), iri in titled]
        #: All bulletins with their dates of publication, the latest first.
        self.bulletins = sorted(dated, key=lambda row: (row[0], row[1].iri), reverse=True)
        self._rows.sort(key=lambda row: (ranks.index(row[2]), len(row[0]), row))

    def find(self, text: str, limit: int) -> list[Found]:
        """Return what has all words of `text` in its name, the last one begun: whole names first, then their starts."""
        wanted = fold(text)
        words = wanted.split()
        if not words:
            return []
        # "ki" alone is one spelling of "ky"; begun as a word it may become "kien".
        last = {words[-1], ascii_fold(text).split()[-1]}
        starts = tuple(" ".join([*words[:-1], w]) for w in last)
        scored: dict[str, tuple[int, int, str]] = {}
        for place, (name, iri, kind) in enumerate(self._rows):
            padded = f" {name}"
            if not all(f" {w} " in f"{padded} " for w in words[:-1]) or not any(f" {w}" in padded for w in last):
                continue
            score = 0 if name == wanted else 1 if name.startswith(starts) else 2 if f" {wanted}" in padded else 3
            if iri not in scored or (score, place) < scored[iri][:2]:
                scored[iri] = (score, place, kind)
        best = sorted(scored.items(), key=lambda item: item[1])[: 2 * limit]
        found = [(score, self.found(iri, kind)) for iri, (score, _, kind) in best]
        # Of namesakes the one first of whom more is said.
        first: dict[tuple[str, str], int] = {}
        for i, (_, f) in enumerate(found):
            first.setdefault((f.kind, f.thing.label), i)
        found.sort(key=lambda row: (row[0], first[row[1].kind, row[1].thing.label], -self._said(row[1])))
        return [f for _, f in found[:limit]]

    def of_kind(self, kind: str) -> list[str]:
        """Return the IRIs of all things of a kind (a value of KINDS), by name; [] for an unknown kind."""
        names: dict[str, str] = {}
        for name, iri, of in self._rows:
            if of == kind:
                names[iri] = min(name, names.get(iri, name))
        return sorted(names, key=lambda iri: (names[iri], iri))

    def found(self, iri: str, kind: str) -> Found:
        """Return a thing as a find."""
        return Found(self._named(iri, kind), kind, self._note(iri, kind))

    def _named(self, iri: str, kind: str) -> Thing:
        thing = self._reader.thing(iri)
        return Thing(iri, self._reader.bulletin(iri)[0], thing.href) if kind == "bulletin" else thing

    def _said(self, found: Found) -> int:
        return sum(1 for _ in self._reader.into(found.thing.iri)) if found.kind in ("person", "body") else 0

    def _note(self, iri: str, kind: str) -> str:
        reader = self._reader
        if kind == "bulletin":
            return reader.bulletin(iri)[1]
        if kind == "event":
            return reader.one(iri, "kg:date")
        if kind != "person":
            return ""
        # The post last spoken of, of those the one that ranks first.
        posts = []
        for tenure in reader.subjects("org:member", iri):
            role, body = reader.things(tenure, "org:role"), reader.things(tenure, "org:organization")
            if role:
                rank = reader.one(role[0].iri, "kg:rank") if role[0].iri else ""
                said = ", ".join(t.label for t in (*role, *body))
                posts.append((reader.one(tenure, "kg:lastSeen"), -int(rank) if rank.isdigit() else -99, said))
        return max(posts)[2] if posts else ""

    def sizes(self) -> dict[str, int]:
        """Return how many things of each kind there are, in the order of KINDS."""
        things = {(iri, kind) for _, iri, kind in self._rows}
        counts = {kind: sum(1 for _, k in things if k == kind) for kind in KINDS.values()}
        return {kind: count for kind, count in counts.items() if count}
