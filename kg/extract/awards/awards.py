"""Readings -> awards: which honour, whose, to whom, who handed it over, when and why.

"Chủ tịch UBND tỉnh tặng Bằng khen cho 5 tập thể và 12 cá nhân" gives two awards; a caption ("Ông A trao Giấy khen cho
các tập thể") adds who handed over the award it shows. What is only proposed, planned or required is no award.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.awards.conferrals import NATION, PRAISED, STATE, Award, Conferrals
from kg.extract.awards.recipients import Recipient, persons_in
from kg.extract.cut.honours import load_honours
from kg.extract.posts.spoken import Spoken
from kg.extract.reading import Reading
from kg.model import Fact, Span
from kg.text import name_key

_ORDER, _BADGE, _BARE_BADGE = "Huân chương", "Huy hiệu", "Huy hiệu Đảng"
#: What counted groups got of whom the text says no more than that they were praised.
_PRAISE = "Khen thưởng"


def find_awards(reading: Reading, facts: Sequence[Fact]) -> list[Fact]:
    """Return the `award` facts of a bulletin; `facts` are those found before, whose events date the awards."""
    words = load_honours()
    told: list[Award] = []
    honoured = [bool(words.begins.openings(line.keys)) or PRAISED in line.keys for line in reading.lines]
    spoken = Spoken()
    for line, tells in zip(reading.lines, honoured, strict=True) if any(honoured) else ():
        before = spoken.subject
        first = spoken.named_in(line)
        spoken.hear(line, first)
        if tells:
            told.extend(Conferrals(reading, line, words, first or before).awards())
    date = next((str(f.slots["date"]) for f in facts if f.kind == "event" and "date" in f.slots), None)
    merged = _merge(told)
    return [_fact(reading, award, number, date) for number, award in enumerate(merged, 1)]


def _merge(told: Sequence[Award]) -> list[Award]:
    """Return one award for each honour and recipient: captions and repeats add what they know."""
    found: list[Award] = []
    for award in _named(told):
        same = _nearest([other for other in found if _same(other, award)], award)
        if same:
            for other in same:
                _add(other, award)
        else:
            found.append(award)
    by_years = any(award.form.startswith(_BADGE) and award.form != _BARE_BADGE for award in found)
    if by_years and any(award.form == _BARE_BADGE and award.now for award in found):
        _of_ceremony(found)
    found = [award for award in found if award.form and not (by_years and award.form == _BARE_BADGE)]
    out: list[Award] = []
    for award in sorted(found, key=lambda a: a.recipient.name is None and a.recipient.count is None):
        whole = _nearest([o for o in out if _same(o, award)], award)
        if whole:
            for other in whole:
                _add(other, award)
        else:
            out.append(award)
    out = [a for a in out if a.giver or a.recipient.name or a.recipient.count is not None]
    named = [a for a in out if a.recipient.name]
    out = [a for a in out if a.recipient.name or a.recipient.count is not None or not _covered(a, named)]
    _same_giver(out)
    return out


def _of_ceremony(awards: Sequence[Award]) -> None:
    """Date the badges for years in the Party by the ceremony that gave "Huy hiệu Đảng" to all who got them."""
    for award in awards:
        if award.form.startswith(_BADGE) and not award.date:
            award.now = True


def _covered(award: Award, named: Sequence[Award]) -> bool:
    """Whether an award to "các tập thể" is that of those who are named elsewhere, as in a caption."""
    return any(name_key(award.form) == name_key(o.form) and _one_giver(award, o) for o in named)


def _same_giver(awards: Sequence[Award]) -> None:
    """Give an award told without its giver that of the others of its form, an order that of the other orders."""
    for award in awards:
        if award.giver or award.unknown:
            continue
        if "tuổi Đảng" in award.form:
            continue
        alike = [o.giver for o in awards if o.giver and name_key(o.form) == name_key(award.form)]
        if award.form.startswith(_ORDER):
            alike = alike or [o.giver for o in awards if o.giver and o.form.startswith(_ORDER)]
        if len(set(alike)) == 1:
            award.giver = alike[0]


def _nearest(same: list[Award], award: Award) -> list[Award]:
    """Return those of `same` that are of the very giver of `award`, where there are such."""
    own = [other for other in same if other.giver and award.giver]
    return own or same


def _named(told: Sequence[Award]) -> Iterator[Award]:
    """Give the honour its name where it is told without one, and a counted group the names it was told with."""
    named: dict[Span, list[Recipient]] = {}
    for award in told:
        line = award.lines[0]
        if award.recipient.name and award.recipient.name in persons_in(line, 0, len(line.units)):
            named.setdefault(Span(line.sentence.start, line.sentence.end), []).append(award.recipient)
    groups = list(named.values())
    for award in told:
        if not award.form:
            forms = {o.form for o in told if o.form and _fits(o, award)}
            award.form = forms.pop() if len(forms) == 1 else "" if forms else _PRAISE
        names = next((g for g in groups if len(g) == award.recipient.count and len(g) > 1), None)
        if names is not None and award.recipient.kind in ("individual", "party_member"):
            for recipient in dict.fromkeys(names):
                yield replace(award, recipient=recipient, presenters=list(award.presenters), lines=list(award.lines))
        else:
            yield award


def _fits(one: Award, other: Award) -> bool:
    """Whether the two may be of one giver, and of one kind of recipient."""
    return _one_giver(one, other) and one.recipient.kind == other.recipient.kind


def _one_giver(one: Award, other: Award) -> bool:
    """Whether the two may be of one giver; the State gives through its President."""
    if not one.giver or not other.giver:
        return True
    a, b = ({"Chủ tịch nước" if g in STATE else g for g in award.giver} for award in (one, other))
    return bool({name_key(g) for g in a} & {name_key(g) for g in b})


def _one_name(a: str, b: str) -> bool:
    """Whether two recipients are one: "tỉnh X" is "Đảng bộ, chính quyền và nhân dân tỉnh X" in short."""
    people = f" {name_key('nhân dân')} "
    return a == b or (people in a and a.endswith(f" {b}")) or (people in b and b.endswith(f" {a}"))


def _same(one: Award, other: Award) -> bool:
    if name_key(one.form) != name_key(other.form):
        return False
    a, b = one.recipient, other.recipient
    handed = one.handed != other.handed and a.count is not None and a == b
    if not handed and not _one_giver(one, other):
        return False
    if a.name or b.name:
        return bool(a.name and b.name) and _one_name(name_key(a.name or ""), name_key(b.name or ""))
    return a.kind == b.kind and (a.count == b.count or a.count is None or b.count is None)


def _add(award: Award, other: Award) -> None:
    if award.handed and not other.handed and other.giver:
        award.presenters += [name for name in award.giver if name not in other.giver]
        award.giver, award.handed = other.giver, False
    elif other.handed and not award.handed:
        award.presenters += [name for name in other.giver if name not in (*award.giver, *award.presenters)]
    if not award.giver or set(award.giver) <= set(NATION):
        award.giver = other.giver or award.giver
    award.now = award.now or other.now
    award.presenters += [p for p in other.presenters if p not in award.presenters]
    award.period, award.reason = award.period or other.period, award.reason or other.reason
    award.date = award.date or other.date
    if award.recipient.count is None and other.recipient.count is not None:
        award.recipient = other.recipient
    award.lines += [line for line in other.lines if line not in award.lines]


def _recent(reading: Reading, date: str | None) -> bool:
    """Whether the event is of the bulletin's own time, not one it remembers."""
    years = [int(d.value[:4]) for d in reading.dates if d.value[:4].isdigit()]
    published = reading.document.published
    latest = int(published[:4]) if published else max(years, default=0)
    return date is not None and int(date[:4]) >= latest - 1


def _fact(reading: Reading, award: Award, number: int, date: str | None) -> Fact:
    first, *more = award.lines
    giver = award.giver[0] if len(award.giver) == 1 else award.giver
    dated = award.date or (date if award.now and _recent(reading, date) else None)
    return reading.fact(
        "award",
        award.rule,
        first,
        *more,
        id=f"a{number}",
        form=award.form,
        giver=giver,
        recipient=award.recipient.name,
        recipient_kind=award.recipient.kind if award.recipient.name is None else None,
        count=award.recipient.count,
        presenter=tuple(award.presenters),
        period=award.period,
        date=dated,
        reason=award.reason,
    )
