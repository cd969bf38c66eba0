"""Events, honours and figures, as the pages of persons, bodies and events show them."""

from __future__ import annotations

from dataclasses import dataclass

from kg.serve.reader import Reader, Statement, Thing


@dataclass(frozen=True, slots=True)
class Part:
    """Someone's part in an event."""

    event: Thing
    date: str
    who: Thing
    part: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Honour:
    """An award given: `count` with `recipient_kind` where no recipient is named."""

    fact: Thing
    form: Thing
    giver: Thing | None
    recipient: Thing | None
    recipient_kind: str
    count: str
    presenters: tuple[Thing, ...]
    period: str
    date: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that bulletins state of a body; `when` is its period, or else when it was first published."""

    fact: Thing
    indicator: str
    value: float
    qualifier: str
    unit: str
    when: str
    statements: tuple[Statement, ...]


#: What a reader asks first: who led the event.
_PARTS = ("chairs", "directs", "presents", "speaks", "attends")


def parts(reader: Reader, prop: str, iri: str) -> list[Part]:
    """Return the participations that have `iri` as `kg:event` or `kg:participant`, by date and part."""
    out = []
    for fact in reader.subjects(prop, iri):
        events, who = reader.things(fact, "kg:event"), reader.things(fact, "kg:participant")
        if events and who:
            date = reader.one(events[0].iri, "kg:date")
            part = reader.one(fact, "kg:part")
            out.append(Part(events[0], date, who[0], part, tuple(reader.statements(fact))))
    place = {name: i for i, name in enumerate(_PARTS)}
    return sorted(out, key=lambda p: (p.date, p.event.label, place.get(p.part, 9), p.who.label))


def by_person(rows: list[Part]) -> list[tuple[Thing, list[str], list[Statement]]]:
    """Return who took part in one event, each once, with all parts and the statements of them."""
    out: dict[Thing, tuple[list[str], dict[tuple[str, str], Statement]]] = {}
    for row in rows:
        said, statements = out.setdefault(row.who, ([], {}))
        said.append(row.part)
        statements.update({(s.graph, s.quote): s for s in reversed(row.statements)})
    return [(who, said, list(statements.values())) for who, (said, statements) in out.items()]


def honours(reader: Reader, facts: list[str]) -> list[Honour]:
    """Return the conferrals `facts`, by date."""
    return sorted((_honour(reader, f) for f in facts), key=lambda h: (h.date or h.period, h.form.label, h.fact.iri))


def _honour(reader: Reader, fact: str) -> Honour:
    def first(prop: str) -> Thing | None:
        return next(iter(reader.things(fact, prop)), None)

    statements = tuple(reader.statements(fact))
    presenters = {t for s in statements for t in reader.said(s, "kg:presenter")}
    return Honour(
        fact=reader.thing(fact),
        form=first("kg:award") or reader.thing(fact),
        giver=first("kg:giver"),
        recipient=first("kg:recipient"),
        recipient_kind=reader.one(fact, "kg:recipientKind"),
        count=reader.one(fact, "kg:count"),
        presenters=tuple(sorted(presenters, key=lambda t: t.label)),
        period=reader.one(fact, "kg:period"),
        date=reader.one(fact, "kg:date"),
        statements=statements,
    )


def figures(reader: Reader, body: str) -> dict[str, list[Figure]]:
    """Return the figures of a body by indicator (with its unit), each in order of time."""
    out: dict[str, list[Figure]] = {}
    for fact in reader.subjects("kg:body", body):
        statements = tuple(reader.statements(fact))
        period = reader.one(fact, "kg:period")
        published = min((s.published for s in statements if s.published), default="")
        value, unit = float(reader.one(fact, "kg:value") or 0), reader.one(fact, "kg:unit")
        indicator = reader.one(fact, "kg:indicator")
        name = f"{indicator} ({unit})" if unit else indicator
        said = {t.label for s in statements for t in reader.said(s, "kg:qualifier")}
        qualifier = said.pop() if len(said) == 1 else ""
        row = Figure(reader.thing(fact), indicator, value, qualifier, unit, period or published, statements)
        out.setdefault(name, []).append(row)
    for rows in out.values():
        rows.sort(key=lambda f: (f.when, f.value))
    return dict(sorted(out.items(), key=lambda item: (-len(item[1]), item[0])))


#: Large numbers are read in these, in Vietnamese and English.
_SCALES = ((1e12, {"vi": "nghìn tỷ", "en": "trillion"}), (1e9, {"vi": "tỷ", "en": "billion"}))


def amount(value: float, language: str) -> str:
    """Return a number as the reader's language writes it, in thousands of millions where that says it exactly.

    >>> amount(626.8e12, "vi"), amount(963.0, "vi"), amount(1234567890.0, "vi")
    ('626,8 nghìn tỷ', '963', '1.234.567.890')
    """
    for scale, words in _SCALES:
        if abs(value) >= scale:
            scaled = round(value / scale, 3)
            return f"{_written(scaled, language)} {words[language]}" if scaled * scale == value else number(value)
    return _written(value, language)


def _written(value: float, language: str) -> str:
    return number(value) if language == "vi" else f"{value:,.6f}".rstrip("0").rstrip(".")


def number(value: float) -> str:
    """Return a number as Vietnamese writes it.

    >>> number(1500000.0), number(98.5)
    ('1.500.000', '98,5')
    """
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))
