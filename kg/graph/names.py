"""Names in a bulletin's facts: which are mentions, of what kind, and what the resolver is told of them.

A name in a slot usually belongs to an `entity` fact of the bulletin. Where it does not, it is a place ("tỉnh Đắk
Nông"), an office ("Thủ tướng Chính phủ"), an undertaking ("Dự án ..."), or a body or person mentioned in passing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.errors import KgError
from kg.graph.schema import SHAPES
from kg.graph.unlisted import kind_of_unlisted
from kg.model import Document, EntityKind, Extraction, Fact, Testimony
from kg.resolve import Surroundings, block_key, styles_of
from kg.text import name_key

#: The kinds an `entity` fact may have, as the resolver knows them; the others are resolved by name alone.
LISTED: tuple[EntityKind, ...] = ("person", "party", "state", "mass", "enterprise", "other")

#: The folder of an entity's IRI by kind of mention. Bodies share one: bulletins differ on what kind of body one is.
FOLDERS = {
    "person": "person",
    "party": "body",
    "state": "body",
    "mass": "body",
    "enterprise": "body",
    "other": "body",
    "body": "body",
    "place": "place",
    "office": "office",
    "undertaking": "undertaking",
}


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """All mentions that could be of one entity: one folder of kinds, one key of spelling."""

    folder: str
    key: str

    @property
    def text(self) -> str:
        """The block as the graph writes it on the entities that are in it."""
        return f"{self.folder} {self.key}"


@dataclass(frozen=True, slots=True)
class Named:
    """A name as one bulletin uses it. `fact` is the position of its `entity` fact, None where it has none."""

    name: str
    kind: str
    fact: int | None

    @property
    def block(self) -> Block:
        """The block of mentions it belongs to."""
        return block_of(self.name, self.kind)


def block_of(name: str, kind: str) -> Block:
    """Return the block of mentions that a name belongs to: the resolver's for persons and bodies, else its spelling."""
    folder = FOLDERS[kind]
    if folder in ("person", "body"):
        return Block(folder, block_key("person" if folder == "person" else "other", name).partition(":")[2])
    return Block(folder, name_key(name) or name)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one bulletin, listed ones first, each in the order of its facts."""

    all: tuple[Named, ...]

    def find(self, name: str, slot: str) -> Named:
        """Return the mention that `name` means: in the slot `person` rather a person, in others rather a body."""
        found = [n for n in self.all if n.name == name]
        if len(found) > 1:
            person = slot == "person"
            found.sort(key=lambda n: (n.kind == "person") != person)
        return found[0]


def slot_names(fact: Fact) -> Iterator[tuple[str, str]]:
    """Yield (slot, name) for every name in the slots of a fact other than `entity`."""
    for slot in SHAPES[fact.kind].slots:
        if slot.form == "name":
            value = fact.slots.get(slot.name)
            for name in value if isinstance(value, tuple) else (value,):
                if isinstance(name, str) and name:
                    yield slot.name, name


def names_of(extraction: Extraction) -> Names:
    """Return the names of a bulletin's facts, each (name, kind) once."""
    listed: dict[tuple[str, str], Named] = {}
    for i, fact in enumerate(extraction.facts):
        if fact.kind == "entity":
            name, kind = str(fact.slots["name"]), str(fact.slots["kind"])
            if kind not in LISTED:
                raise KgError(f"{extraction.doc}: {name!r} is of kind {kind!r}: it is one of {', '.join(LISTED)}")
            listed.setdefault((name, kind), Named(name, kind, i))
    known = {name for name, _ in listed}
    unlisted: dict[str, Named] = {}
    for fact in extraction.facts:
        if fact.kind != "entity":
            for slot, name in slot_names(fact):
                if name not in known and name not in unlisted:
                    unlisted[name] = Named(name, kind_of_unlisted(name, slot), None)
    return Names((*listed.values(), *unlisted.values()))


def testimonies(document: Document, extraction: Extraction, names: Names) -> dict[Named, Testimony]:
    """Return what the resolver is told of each person and body that the bulletin names."""
    of_person: dict[str, list[Fact]] = {}
    for fact in extraction.facts:
        if fact.kind in ("role", "bio"):
            of_person.setdefault(str(fact.slots["person"]), []).append(fact)
    beside = sorted({n.name for n in names.all if n.fact is not None})
    about = About(
        document.id,
        extraction.published or document.published,
        extraction.locality or document.locality,
        tuple(beside),
    )
    spans = {n: [(p.start, p.end) for p in extraction.facts[n.fact].passages] for n in names.all if n.fact is not None}
    near = Surroundings(document.text, [(at, n.name) for n, places in spans.items() for at in places])
    out = {}
    for named in names.all:
        if FOLDERS[named.kind] in ("person", "body"):
            own = spans.get(named, [])
            told = testimony(named.name, named.kind, about, of_person.get(named.name, ()))
            if named.kind == "person":
                styles = styles_of(document.text, own, named.name, beside)
                told = replace(told, styles=styles, close=near.of(own, named.name))
            out[named] = told
    return out


@dataclass(frozen=True, slots=True)
class About:
    """What the resolver is told of a bulletin as a whole; `beside` are all names of its `entity` facts, sorted."""

    doc: str
    published: str | None
    locality: str | None
    beside: tuple[str, ...]


def testimony(
    name: str,
    kind: str,
    about: About,
    facts: Iterable[Fact],
) -> Testimony:
    """Return what the resolver is told of one name; `facts` are the roles and biography of a person, in order.

    A body is resolved by its name and the bulletin's place: who else is named there tells nothing of it.
    """
    told: EntityKind = next((k for k in LISTED if k == kind), "other")
    if told != "person":
        return Testimony(about.doc, name, told, about.published, about.locality)
    tenures: list[tuple[str, str, str, str, str]] = []
    bio: list[tuple[str, str]] = []
    for fact in facts:
        s = fact.slots
        if fact.kind == "role":
            row = (s.get("title"), s.get("org"), s.get("status"), s.get("date"), s.get("term"))
            title, org, status, date, term = ("" if v is None else str(v) for v in row)
            tenures.append((title, org, status, date, term))
        else:
            bio.append((str(s["attribute"]), str(s["value"])))
    beside = tuple(n for n in about.beside if n != name)
    return Testimony(about.doc, name, told, about.published, about.locality, tuple(tenures), tuple(bio), beside)
