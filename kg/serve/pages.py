"""The pages: what each shows, gathered from the graph and put into its template."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from pyoxigraph import NamedNode

from kg.graph import terms
from kg.serve import careers, doings
from kg.serve.asking import asked
from kg.serve.chart import HEIGHT, WIDTH, columns
from kg.serve.cut import Cut, cut
from kg.serve.editor import editor_folder
from kg.serve.marked import pieces
from kg.serve.options import ServeOptions
from kg.serve.reader import Reader, Thing, opening
from kg.serve.render import event_names, render, slots_of
from kg.serve.search import Index
from kg.serve.words import day, term_words, value_word

T = TypeVar("T")

_KIND = terms.term("kg:Person")
_HIDDEN = (terms.TYPE, terms.LABEL, terms.PREF_LABEL, terms.FOLDED, terms.BLOCK, terms.VARIANT)


class Pages:
    """The pages for one request, in one language."""

    def __init__(
        self,
        reader: Reader,
        index: Callable[[], Index],
        options: ServeOptions,
        *,
        language: str,
        path: str,
        fields: Mapping[str, str],
    ) -> None:
        self._reader, self._index, self._options = reader, index, options
        self._language, self._path, self._fields = language, path, fields

    def _render(self, template: str, **values: object) -> str:
        writable = self._options.token is not None
        return render(template, self._language, self._fields, writable_store=writable, **values)

    def _cut(self, name: str, rows: Sequence[T], most: int) -> Cut[T]:
        return cut(name, rows, most, self._fields)

    def start(self) -> str:
        """Return the start page, with what a search without script has found."""
        text, index = self._fields.get("q", "").strip(), self._index()
        found = index.find(text, 100) if text else []
        bulletins = self._cut("bulletins", index.bulletins, 20)
        reprints = len(self._reader.reprints)
        return self._render(
            "start.html", q=text, found=found, bulletins=bulletins, sizes=index.sizes(), reprints=reprints
        )

    def listed(self) -> str:
        """Return the page that lists all things of one kind by name."""
        kind, index = self._fields.get("kind", ""), self._index()
        # The whole list is the section of its own page.
        shown = cut("list", index.of_kind(kind), 0, {**self._fields, "section": "list"})
        return self._render("list.html", kind=kind, rows=[index.found(iri, kind) for iri in shown], cut=shown)

    def resource(self, iri: str) -> str:
        """Return the page of whatever `iri` is."""
        doc = self._reader.store.minter.bulletin_id(iri)
        if doc is not None:
            return self._bulletin(iri, doc)
        classes = self._reader.out(iri).get(terms.TYPE, [])
        for cls, show in (
            (_KIND, self._person),
            (terms.ORGANIZATION, self._body),
            (terms.term("kg:Event"), self._event),
        ):
            if cls in classes:
                return show(iri)
        return self._thing(iri, [c.value for c in classes])

    def take_in(self) -> str:
        """Return the page by which bulletins are sent in, or what it takes to have one."""
        return self._render("import.html")

    def missing(self, iri: str) -> str:
        """Return the page that says that the graph does not have `iri`."""
        return self._render("missing.html", iri=iri)

    def ask(self) -> str:
        """Return the query page, with the answer where something was asked."""
        return self._render(
            "ask.html",
            editor=editor_folder() is not None,
            **asked(self._reader, self._fields, self._options, self._language),
        )

    def _person(self, iri: str) -> str:
        r = self._reader
        claims = [(c, self._claim(c)) for c in r.subjects("rdf:subject", iri)]
        posts = careers.career(r, iri)
        return self._render(
            "person.html",
            thing=r.thing(iri),
            aliases=self._aliases(iri),
            career=self._cut("career", [(p, *careers.seat_neighbours(r, p)) for p in posts], 40),
            life=self._cut("life", [(name, value, r.statements(c)) for c, (name, value) in claims], 20),
            parts=self._cut("events", doings.parts(r, "kg:participant", iri), 15),
            received=self._cut("received", doings.honours(r, r.subjects("kg:recipient", iri)), 15),
            presented=self._cut("presented", doings.honours(r, r.attested_with("kg:presenter", iri)), 15),
            together=self._cut("together", careers.shared_events(r, iri), 20),
            colleagues=self._cut("colleagues", careers.colleagues(r, iri), 20),
        )

    def _body(self, iri: str) -> str:
        r = self._reader
        held, before = careers.posts_of(r, iri)
        now, faded = careers.part_faded(held)
        found = doings.figures(r, iri)
        charts = {name: columns([self._measured(f) for f in rows if f.when]) for name, rows in found.items()}
        sub = "org:subOrganizationOf"
        above = r.things(iri, sub) or self._claimed(iri, "rdf:subject", "rdf:object")
        under = [r.thing(s) for s in r.subjects(sub, iri)] or self._claimed(iri, "rdf:object", "rdf:subject")
        organised = [(r.one(e, "kg:date"), r.thing(e)) for e in r.subjects("schema:organizer", iri)]
        return self._render(
            "body.html",
            thing=r.thing(iri),
            aliases=self._aliases(iri),
            now=self._cut("now", now, 30),
            faded=self._cut("faded", faded, 30),
            before=self._cut("before", before, 20),
            above=above,
            under=self._cut("under", sorted(under, key=lambda t: t.label), 60),
            came_of=self._passed(iri, "org:resultingOrganization", "org:originalOrganization"),
            became=self._passed(iri, "org:originalOrganization", "org:resultingOrganization"),
            leads=r.things(iri, "kg:leads"),
            led_by=[r.thing(s) for s in r.subjects("kg:leads", iri)],
            figures=self._cut("figures", list(found.items()), 12),
            charts=charts,
            chart_size=(WIDTH, HEIGHT),
            received=self._cut("received", doings.honours(r, r.subjects("kg:recipient", iri)), 15),
            given=self._cut("given", doings.honours(r, r.subjects("kg:giver", iri)), 15),
            organised=self._cut("organised", sorted(organised, key=lambda row: (row[0], row[1].label)), 30),
            parts=self._cut("events", doings.parts(r, "kg:participant", iri), 15),
        )

    def _measured(self, figure: doings.Figure) -> tuple[str, float, str]:
        said = value_word(self._language, figure.qualifier) if figure.qualifier else ""
        return (
            day(figure.when, self._language),
            figure.value,
            f"{said} {doings.amount(figure.value, self._language)}".strip(),
        )

    def _event(self, iri: str) -> str:
        r = self._reader
        statements = r.statements(iri)
        places = sorted({t.label for s in statements for t in r.said(s, "kg:place")})
        return self._render(
            "event.html",
            thing=r.thing(iri),
            kind=r.one(iri, "kg:eventKind"),
            date=r.one(iri, "kg:date"),
            places=places,
            organizers=r.things(iri, "schema:organizer"),
            parts=self._cut("parts", doings.by_person(doings.parts(r, "kg:event", iri)), 60),
            statements=statements,
        )

    def _bulletin(self, iri: str, doc: str) -> str:
        r = self._reader
        recorded = r.store.recorded(doc)
        document, facts = recorded.document, recorded.extraction.facts
        events = event_names(facts)
        rows = []
        for i, fact in enumerate(facts):
            target = recorded.entities.get(i) or recorded.iris.get(i) or ""
            slots = slots_of(fact, events, self._language)
            rows.append((i + 1, fact, r.thing(target), slots, document.quote(fact)))
        rows.sort(key=lambda row: row[1].kind == "entity")
        return self._render(
            "bulletin.html",
            thing=Thing(iri, document.title or opening(document.text) or doc, r.href(iri)),
            doc=document,
            published=recorded.extraction.published or document.published or "",
            locality=recorded.extraction.locality or document.locality or "",
            link=document.source if (document.source or "").startswith(("http://", "https://")) else "",
            pieces=pieces(document.text, facts),
            facts=rows,
            kinds=list(dict.fromkeys(f.kind for f in facts)),
            same=r.same_article(iri),
            reprint=iri in r.reprints,
        )

    def _thing(self, iri: str, classes: list[str]) -> str:
        r = self._reader
        values = []
        for prop, found in sorted(r.out(iri).items(), key=lambda item: item[0].value):
            if prop not in _HIDDEN:
                values.append((self._term(prop.value), sorted((r.thing(v) for v in found), key=lambda t: t.label)))
        named_by: dict[Thing, list[Thing]] = {}
        for prop, subject in r.into(iri):
            named_by.setdefault(self._term(prop.value), []).append(r.thing(subject))
        conferrals = r.subjects("kg:award", iri) + r.subjects("kg:giver", iri)
        return self._render(
            "thing.html",
            thing=r.thing(iri),
            classes=[self._term(c) for c in sorted(classes)],
            aliases=self._aliases(iri),
            values=values,
            honours=self._cut("honours", doings.honours(r, sorted(set(conferrals))), 20),
            named_by=[
                (p, self._cut(f"by-{i}", sorted(set(s), key=lambda t: t.label), 60))
                for i, (p, s) in enumerate(named_by.items())
            ],
            statements=r.statements(iri),
        )

    def _aliases(self, iri: str) -> list[str]:
        found = sorted(v.value for v in self._reader.out(iri).get(terms.ALIAS, ()))
        # One spelling of those that differ in capitals alone.
        return sorted({name.casefold(): name for name in reversed(found)}.values())

    def _term(self, iri: str) -> Thing:
        """Return a term of the ontology under its label."""
        return Thing(iri, term_words(self._language).get(iri) or self._reader.label(iri), "")

    def _claim(self, claim: str) -> tuple[str, Thing]:
        """Return what a claim is about ("birth_year") and what it says."""
        out = self._reader.out(claim)
        predicate = next((v.value for v in out.get(terms.PREDICATE, ())), "")
        name = next((n for n, p in _attributes().items() if p.value == predicate), predicate)
        value = next(iter(out.get(terms.OBJECT, ())), None)
        return name, self._reader.thing(value if value is not None else claim)

    def _claimed(self, iri: str, here: str, there: str) -> list[Thing]:
        """Return the bodies that claims of structure put on the other side of `iri`."""
        sub = terms.term("org:subOrganizationOf")
        claims = [c for c in self._reader.subjects(here, iri) if sub in self._reader.out(c).get(terms.PREDICATE, ())]
        return [t for c in claims for t in self._reader.things(c, there)]

    def _passed(self, iri: str, here: str, there: str) -> list[Thing]:
        """Return the bodies that `iri` came of, or became: the other side of its changes."""
        found = {t for change in self._reader.subjects(here, iri) for t in self._reader.things(change, there)}
        return sorted((t for t in found if t.iri != iri), key=lambda t: t.label)


def _attributes() -> dict[str, NamedNode]:
    from kg.graph.schema import ATTRIBUTES, RELATIONS

    return {**ATTRIBUTES, **RELATIONS}
