"""Posts abroad: an organ that a sentence names without its country takes it from the posts beside it, or its holder's.

"Ủy viên Bộ Chính trị, Phó Thủ tướng, Bộ trưởng Ngoại giao nước Cộng hòa dân chủ nhân dân Lào" are three posts in Laos;
so are those that its holder has elsewhere in the bulletin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.anchoring.discourse import runs_of
from kg.extract.bodies.armies import OWN_ARMY
from kg.extract.bodies.seats import HOME, PARTY_ORGANS, STATE_ORGANS
from kg.extract.names.places import is_syllable
from kg.extract.units import Line, Org, Person, Place, Role
from kg.extract.words import office_words
from kg.extract.words.neighbours import begins_anew
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import keys_of, syllable_key, tokenize

_GRAMMAR = grammar("abroad")

#: Bodies of ours that a title alone tells; governors abroad are of banks, states and towns.
_OURS = (OWN_ARMY, f"Ngân hàng Nhà nước {HOME}")
_MINISTRY, _CENTRAL, _LONG_FORM = "Bộ ", " Trung ương", " nước "
#: State bodies that are organs of one country by their head alone.
_ORGANS = (*(f"{organ} " for organ in sorted(STATE_ORGANS)), "Quốc vụ viện ", _MINISTRY)
_MINISTRY_KEY = syllable_key("Bộ")
#: "Đoàn đại biểu cấp cao Đảng Cộng sản Cuba do đồng chí ..."; the name stands within so many units.
_DELEGATION, _BY, _NEAR = syllable_key("đoàn"), syllable_key("do"), 6
_SIDE = syllable_key("phía")
#: How "Cùng đi với Thủ tướng", "Tháp tùng Chủ tịch nước" begin, within so many tokens (a caption may run on before).
_WITH_THEM = office_words.sequences("with_them")
_OPENING = 12
#: Words before those who travel with somebody.
_LISTS = frozenset((syllable_key("có"), syllable_key("gồm"), ":"))
_OF_RANK = _GRAMMAR.syllables("of_rank")


@dataclass(frozen=True, slots=True)
class Country:
    """A country as the bulletin writes it behind a state organ, and the party whose organs go unnamed there."""

    written: str
    party: str
    name: str


def settle_abroad(lines: Sequence[Line], lexicon: Lexicon) -> None:
    """Give the organs in a run of posts the country that one of the run names."""
    for line in lines:
        if not any(unit.kind == "role" for _, unit in line.named):
            continue
        runs, at = runs_of(line), 0
        while at < len(line.named):
            behind = at
            while behind < len(line.named) and runs[line.named[behind][0]] == runs[line.named[at][0]]:
                if behind > at and begins_anew(line.units, line.named[behind][0]):
                    break
                behind += 1
            values = [unit.value for _, unit in line.named[at:behind]]
            roles = [value for value in values if isinstance(value, Role)]
            country = _of_run(values, lexicon) if roles else None
            if country is not None:
                relocate(roles, country, lexicon)
            at = max(behind, at + 1)


def delegates(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[tuple[str, Country]]:
    """Yield who leads a delegation from abroad, and its country: "Đoàn đại biểu Đảng Cộng sản Cuba do ông A ..."."""
    for line in lines:
        units = line.units
        for index, unit in line.named:
            value, start = unit.value, index - 1
            if not isinstance(value, Org | Place) or [u.key for u in units[index + 1 : index + 2]] != [_BY]:
                continue
            while start > 0 and units[start].key in _OF_RANK:
                start -= 1
            led = start >= 0 and units[start].key == _DELEGATION
            if isinstance(value, Place):  # "Đoàn | Cộng hòa Cuba | do ông A làm trưởng đoàn"
                abroad = led and value.level == "country" and value.name != HOME
                country = replace(named := _named(value, lexicon), written=named.name) if abroad else None
            else:
                country = country_of(value.resolved, lexicon) if led else None
            if country is None:
                continue
            for behind in units[index + 2 : index + _NEAR]:
                if isinstance(behind.value, Person) and behind.value.name:
                    yield behind.value.name, country
                    break


def sides(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[tuple[str, Country]]:
    """Yield who stands on the side of another country, and it: "Về phía Belarus có Phó Thủ tướng A, Bộ trưởng B"."""
    for line in lines:
        units = line.units
        country: Country | None = None
        for index, unit in enumerate(units if _SIDE in line.keys else ()):
            if unit.key == _SIDE:
                place = units[index + 1].value if index + 1 < len(units) else None
                abroad = isinstance(place, Place) and place.level == "country" and place.name != HOME
                listed = abroad and index + 2 < len(units) and units[index + 2].key in _LISTS
                country = _named(place, lexicon) if isinstance(place, Place) and listed else None
            elif country is not None and isinstance(unit.value, Person) and unit.value.name:
                yield unit.value.name, country


def told_of(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Country]:
    """Yield the other countries of which offices or organs are told, with or without who holds them."""
    for line in lines:
        for _, unit in line.named:
            if isinstance(unit.value, Role):
                country = country_of(unit.value.body, lexicon) or presided(line, unit.value, lexicon)
            else:
                country = country_of(unit.body.resolved, lexicon) if unit.body is not None else None
            if country is not None:
                yield country


def companions(lines: Sequence[Line], homes: Mapping[str, Country]) -> dict[str, Country]:
    """Return who goes with somebody from abroad, by `homes`, and that country: "Cùng đi với Thủ tướng có ..."."""
    found: dict[str, Country] = {}
    leader: str | None = None
    for line in lines if homes else ():
        names = [u.value.name for _, u in line.named if isinstance(u.value, Person) and u.value.name]
        accompanied = _accompanied(line)
        if accompanied in names:
            leader, names = accompanied, names[names.index(accompanied) + 1 :]
        starts = {tuple(line.keys[k : k + 2]) for k in range(min(len(line.keys), _OPENING))}
        if leader is not None and leader in homes and starts & _WITH_THEM:
            home = homes[leader]
            found.update((name, replace(home, written=home.name)) for name in names if name not in homes)
        elif names and accompanied is None:
            leader = names[0]
    return found


def _accompanied(line: Line) -> str | None:
    """Return whom a sentence says by name that others travel with: "Tháp tùng Thủ tướng | Lê Văn Mẫu có ..."."""
    opening = next((k for k in range(min(len(line.keys), _OPENING)) if tuple(line.keys[k : k + 2]) in _WITH_THEM), None)
    if opening is None:
        return None
    for unit in line.units:
        if unit.i > opening and isinstance(unit.value, Person):
            return unit.value.name
        if unit.i > opening and unit.key in _LISTS:
            return None
    return None


def relocate(roles: Iterable[Role], country: Country, lexicon: Lexicon) -> None:
    """Give each organ without a country the one it is of."""
    for role in roles:
        if role.body in _OURS and role.org is None:
            role.body = None  # how that country calls its army or its bank is not said
        loose = role.body is not None and HOME not in role.body and country_of(role.body, lexicon) is None
        body = _located(role.body, country) if role.body and loose else None
        if body is not None:
            if role.org is not None and role.org.resolved == role.body:
                role.org.resolved = body
            role.body = body


def country_of(body: str | None, lexicon: Lexicon) -> Country | None:
    """Return the foreign country whose organ a body is by its full name, or None."""
    if not body or HOME in body:
        return None
    if body.endswith(lexicon.parties):
        name, party = next((name, own) for name, own in lexicon.countries.items() if own and body.endswith(own))
        return Country(name, party, name)
    home = next((name for own, name in lexicon.own_bodies.items() if body.endswith(own)), None)
    if home is not None:
        return Country(home, lexicon.countries.get(home, ""), home)
    if not body.startswith(_ORGANS):
        return None
    keys = keys_of(body)
    if keys[0] == _MINISTRY_KEY and (lexicon.fields.longest(keys, 1) or (0,))[0] == len(keys):
        return None  # "Bộ Tư pháp" is none of "Pháp"
    short = lexicon.short_countries.get(keys[-1])
    if short is not None:
        return Country(short, "", short)
    for k in range(len(keys)):
        known = lexicon.places.longest(keys, k)
        if known and known[0] == len(keys) and known[1].level == "country":
            long_form = body.rfind(_LONG_FORM)
            written = body[long_form + 1 :] if long_form > 0 else known[1].name
            return Country(written, lexicon.countries.get(known[1].name, ""), known[1].name)
    return None


def is_foreign(name: str, lexicon: Lexicon) -> bool:
    """Whether a person's name is of no people of the country: "Hun Manet", not "Ksor Phước", "Giuse Nguyễn Văn A"."""
    tokens = [token for token in tokenize(name) if token.word]
    if any(token.key in lexicon.surnames or "'" in token.text or "’" in token.text for token in tokens):
        return False
    return tokens[0].key not in lexicon.rare_surnames and sum(not is_syllable(token) for token in tokens) > 0


def of_strangers(role: Role, countries: Mapping[str, Country], lexicon: Lexicon) -> None:
    """Take a foreigner's post in an organ of state or party to be of the one country spoken of; else it is of none."""
    if role.body in _OURS and role.org is None:
        role.body = None
    organ = role.body in STATE_ORGANS or role.body in PARTY_ORGANS or (role.body or "").startswith(_MINISTRY)
    if not organ or country_of(role.body, lexicon) is not None:
        return
    if len(countries) == 1:
        relocate([role], next(iter(countries.values())), lexicon)
    else:
        role.body = None


def _of_run(values: Sequence[object], lexicon: Lexicon) -> Country | None:
    """Return the one country that a run names, in a body or behind a title; None where it names Vietnam or several."""
    found: dict[str, Country] = {}
    for before, value in zip((None, *values), values, strict=False):
        if isinstance(value, Place) and value.name:
            if value.level == "country" and isinstance(before, Role) and value.name != HOME:
                country: Country | None = _named(value, lexicon)
            elif value.level == "abroad":
                continue
            else:
                return None
        elif isinstance(value, Role):
            country = country_of(value.body, lexicon)
        else:
            country = country_of(value.resolved, lexicon) if isinstance(value, Org) else None
        if country is not None:
            found.setdefault(country.party or country.written, country)
    return next(iter(found.values())) if len(found) == 1 else None


def presided(line: Line, role: Role, lexicon: Lexicon) -> Country | None:
    """Return the foreign country right behind a title of no body, which the title is of: "Chủ tịch | Cuba | Lê Hà"."""
    if role.body is not None or role.org is not None:
        return None
    units = line.units
    index = next((k for k, unit in line.named if unit.value is role), len(units))
    place = units[index + 1].value if index + 1 < len(units) else None
    if not isinstance(place, Place) or place.level != "country" or place.name == HOME:
        return None
    return _named(place, lexicon)


def _named(place: Place, lexicon: Lexicon) -> Country:
    """Return a country as it is written, with the party by its name here."""
    known = place.canon or place.name or ""
    return Country(place.name or "", lexicon.countries.get(known, ""), known)


def _located(body: str, country: Country) -> str | None:
    """Return the full name of an organ that goes by its head alone, as that of a country."""
    if body in PARTY_ORGANS and country.party:
        return f"{body.removesuffix(' Đảng')} {country.party}"
    if body.startswith("Ban ") and body.endswith(_CENTRAL) and country.party:
        return f"{body} {country.party}"
    return f"{body} {country.written}" if body in STATE_ORGANS or body.startswith(_MINISTRY) else None
