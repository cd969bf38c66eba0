"""Reading -> the lives of persons: birth, home, degrees, people, entry into the Party.

"Ông Lê Văn Mẫu (SN 1977), quê xã An Phú, huyện Ba Vì, Hà Nội; trình độ thạc sĩ Luật" gives three facts. A word of
a life belongs to the person named last before it in its sentence. Where its sentence names nobody and opens with it
("Quê quán: ..."), or says "ông", "bà", it belongs to the person the bulletin spoke of last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.lives.birthdays import birthdays
from kg.extract.lives.degrees import Degrees
from kg.extract.lives.homes import home_at
from kg.extract.reading import Reading, persons
from kg.extract.units import Line, Org, Person, Unit, unit_at
from kg.lexicon.grammar import grammar
from kg.lexicon.tables import Table, load_table
from kg.lexicon.trie import Trie
from kg.model import Fact
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("biography")

_BULLETS = frozenset("-–+•*")
_OPENERS = frozenset((",", ";", "(", ":", "-", "–", ".", "/"))
_TOGETHER = _GRAMMAR.syllables("together")
_EARLIEST, _LATEST = 1800, 2020
#: Units a bracket behind a name may fill: "(56 tuổi)", "(tên thật là Lê Hà)".
_BRACKET = 9
#: Units within which the family somebody is born into is told of.
_FAMILY = 20


@lru_cache(maxsize=1)
def _table() -> Table:
    """Return the words of lives."""
    lists = (
        "born party home birthplace not_home joints degrees trades schooling levels theory lead_ins labels "
        "ends academic ethnic_labels peoples true_names languages branches families birthdays"
    )
    return load_table("biography.yaml", lists.split())


@dataclass(slots=True)
class _Told:
    person: str
    attribute: str
    value: str
    line: Line
    rule: str


class _Words:
    def __init__(self) -> None:
        table = _table()
        self.triggers = table.trie("born", "party", "home", "birthplace", "ethnic_labels")
        self.joints = frozenset(syllable_key(w) for w in table.words("joints"))
        self.not_home = frozenset(syllable_key(w) for w in table.words("not_home"))
        self.peoples = table.trie("peoples")
        self.true_names: Trie[str] = Trie()
        for phrase in table.words("true_names"):
            self.true_names.add_keys(reversed(name_key(phrase).split()), phrase)
        self.families = table.trie("families")
        self.birthdays = table.trie("birthdays")
        self.degrees = Degrees(table)


@lru_cache(maxsize=1)
def _words() -> _Words:
    return _Words()


def find_bios(reading: Reading) -> list[Fact]:
    """Return one `bio` fact for each thing the bulletin tells of a person's life, the most precise form of it."""
    told: list[_Told] = []
    subject: str | None = None
    living: str | None = None
    for line in reading.lines:
        named = persons(line)
        lives = list(_in_line(reading, line, named, subject, living))
        told += lives
        living = lives[-1].person if lives else None
        if named:
            subject = lives[-1].person if lives else _name(named[0])
    return list(_settle(reading, told))


def _name(unit: Unit) -> str:
    value = unit.value
    return value.name or "" if isinstance(value, Person) else ""


def _in_line(
    reading: Reading, line: Line, named: list[Unit], subject: str | None, living: str | None
) -> Iterator[_Told]:
    """Yield what a sentence tells; `subject` was spoken of last, `living` is whose life the sentence before told."""
    units, words = line.units, _words()
    lived: list[str] = []
    for i in words.triggers.openings(line.keys):
        index = line.at.get(i)
        if index is None or units[index].kind in ("person", "role", "org", "date", "punct"):
            continue
        found = _trigger(line, index, words)
        if found is None:
            continue
        after, section = found
        if not _starts_clause(units, index, section):
            continue
        person = _whose(line, index, named, subject, near=section == "born") or _goes_on(line, index, named, lived)
        if person is None:
            continue
        for attribute, value in _values(reading, line, index, after, section):
            lived.append(person)
            yield _Told(person, attribute, value, line, f"bio-{section.replace('_', '-')}")
    for unit, born in birthdays(line, named, words.birthdays):
        yield _Told(_name(unit), "birth_year", born, line, "bio-bracket")
    for index, value in words.degrees.find(reading, line, told=bool(lived)):
        person = _whose(line, index, named, subject) or _goes_on(line, index, named, lived)
        person = person or (living if not named else None)
        if person is not None:
            lived.append(person)
            yield _Told(person, "qualification", value, line, "bio-degree")


def _trigger(line: Line, index: int, words: _Words) -> tuple[int, str] | None:
    """Return (unit behind the word of a life at `index`, its section), the longest that ends where a unit begins."""
    for stop, section in reversed(words.triggers.all(line.keys, line.units[index].i)):
        after = unit_at(line.units, index, stop)
        if after is not None:
            return after, section
        holder = next((k for k, u in enumerate(line.units) if u.i < stop < u.j), None)
        if section == "party" and holder is not None and isinstance(line.units[holder].value, Org):
            return min(holder + 1, len(line.units) - 1), section
    return None


def _starts_clause(units: list[Unit], index: int, section: str) -> bool:
    """Whether the word opens a clause of its own or follows a name: not "học sinh năm 2020", "về quê"."""
    if index == 0:
        return True
    before = units[index - 1]
    if before.kind in ("person", "pronoun", "role", "place", "date", "number", "hon"):
        return True
    if before.kind == "punct":
        if before.text == ")" and section in ("home", "born"):
            return _aged(units, index - 1)
        return before.text in _OPENERS or before.text in _BULLETS
    if section in ("party",):
        return True
    if section in ("home", "birthplace", "ethnic_labels"):
        return before.key not in _words().not_home and (before.key in _TOGETHER or before.key == syllable_key("là"))
    return before.key in _TOGETHER


def _aged(units: list[Unit], closing: int) -> bool:
    """Whether the bracket that ends at unit `closing` stands behind a name: "Ông A (56 tuổi) quê ..."."""
    opening = next((k for k in range(closing - 1, max(-1, closing - _BRACKET), -1) if units[k].text == "("), 0)
    return opening > 0 and units[opening - 1].kind == "person"


def _whose(line: Line, index: int, named: list[Unit], subject: str | None, *, near: bool = False) -> str | None:
    """Return the person that the word at `index` tells of; `near`: in brackets it tells of what stands right before."""
    units = line.units
    here = units[index].i
    before = [u for u in named if u.i < here]
    if (
        before
        and near
        and units[index - 1].text == "("
        and any(u.kind == "word" for u in units[:index] if u.i > before[-1].i)
    ):
        return None
    if len(before) > 1 and _words().true_names.longest(line.keys[: before[-1].i][::-1], 0):
        return _name(before[-2])
    if before:
        return _name(before[-1])
    if any(u.kind == "pronoun" for u in units[:index]):
        return subject
    labelled = any(u.text == ":" for u in units[index : index + 9])
    following = next((u for u in named if u.i > here), None)
    opens = all(u.text in _BULLETS for u in units[:index])
    if opens and not labelled and following is not None:
        return _name(following)
    return subject if opens or (labelled and following is None) else None


def _goes_on(line: Line, index: int, named: list[Unit], lived: list[str]) -> str | None:
    """Return of whom the sentence told before it names anybody ("Sinh năm 1960, quê Hà Nam, ông Lê Văn A từng ...")."""
    here = line.units[index].i
    return lived[-1] if lived and not any(unit.i < here for unit in named) else None


def _values(reading: Reading, line: Line, index: int, after: int, section: str) -> Iterator[tuple[str, str]]:
    """Yield (attribute, value) of what follows the word of a life at unit `index`, from unit `after` on."""
    units, words = line.units, _words()
    if section in ("born", "party"):
        at = _date_after(units, after, words)
        if at is None and section == "party":
            at = _date_before(units, index)
        if at is None:
            return
        value = _iso(units[at])
        if value is None:
            return
        yield ("birth_year" if section == "born" else "party_joined"), value
        if section == "born":
            place = home_at(reading, line, _after_in(line, at), reading.lexicon.hamlets)
            if place:
                yield "birthplace", place
    elif section in ("home", "birthplace"):
        start = after
        while start < len(units) and units[start].key in words.joints:
            start += 1
        place = home_at(reading, line, start, reading.lexicon.hamlets)
        if place:
            yield ("hometown" if section == "home" else "birthplace"), place
    else:
        start = after + (units[after].text == ":")
        if start >= len(units):
            return
        found = words.peoples.longest(line.keys, units[start].i)
        if found and line.tokens[units[start].i].capital:
            follows = line.tokens[found[0]] if found[0] < len(line.tokens) else None
            if follows is None or not (follows.word and follows.capital) or units[after].text == ":":
                tokens = line.tokens[units[start].i : found[0]]
                yield "ethnicity", reading.text[tokens[0].start : tokens[-1].end]


def _after_in(line: Line, at: int) -> int:
    """Return where a place may begin behind a birth date: ", tại xã ..."; past the end where none can.

    Behind a comma, "ở" tells where somebody lives: "(sinh năm 1994, | ở TP Quy Nhơn)". The family may be told of before
    it: "sinh năm 1907 trong một gia đình nông dân nghèo, tại | xã ...".
    """
    units, step = line.units, at + 1
    words = [syllable_key("tại"), syllable_key("ở")]
    comma = step + 1 < len(units) and units[step].text == ","
    if step < len(units) and _words().families.longest(line.keys, units[step + comma].i):
        told = (
            k for k in range(step, min(step + _FAMILY, len(units))) if units[k].key in words or units[k].text == "."
        )
        return next((k + 1 for k in told if units[k].key in words), len(units))
    if step < len(units) and units[step].text == ",":
        step, words = step + 1, words[:1]
    return step + 1 if step < len(units) and units[step].key in words else len(units)


def _date_after(units: list[Unit], index: int, words: _Words) -> int | None:
    for step in range(index, min(index + 5, len(units))):
        if _iso(units[step]) is not None:
            return step
        if units[step].key not in words.joints and not (units[step].kind == "org" and step == index):
            return None
    return None


def _date_before(units: list[Unit], index: int) -> int | None:
    """Return the date that opens the sentence: "Năm 1982, ông được kết nạp vào Đảng"."""
    for step in range(min(3, index)):
        if _iso(units[step]) is not None:
            return step if sum(u.kind == "date" for u in units[:index]) == 1 else None
    return None


def _iso(unit: Unit) -> str | None:
    """Return the ISO value of a date whose year the text itself writes, else None."""
    if unit.kind == "number" and unit.text.isdigit() and _EARLIEST <= int(unit.text) <= _LATEST:
        return unit.text
    if unit.kind != "date" or not isinstance(unit.value, str) or unit.value.startswith("--"):
        return None
    return unit.value if unit.value[:4] in unit.text else None


def _settle(reading: Reading, told: list[_Told]) -> Iterator[Fact]:
    """Yield each thing once, with every sentence that says it; a vaguer form gives way to a more precise one."""
    homes = {item.person for item in told if item.attribute == "hometown"}
    merged: dict[tuple[str, str, str], list[_Told]] = {}
    for item in told:
        if item.attribute == "birthplace":
            if item.person in homes:
                continue
            item.attribute = "hometown"
        merged.setdefault((item.person, item.attribute, name_key(item.value)), []).append(item)
    for (person, attribute, key), items in merged.items():
        rivals = [k for p, a, k in merged if p == person and a == attribute and k != key]
        if any(_covers(rival, key, attribute) for rival in rivals):
            continue
        lines = list({id(item.line): item.line for item in items}.values())
        first, *more = lines
        yield reading.fact("bio", items[0].rule, first, *more, person=person, attribute=attribute, value=items[0].value)


def _covers(rival: str, key: str, attribute: str) -> bool:
    """Whether `rival` says the same more precisely: the day beside the year, the commune beside the province."""
    if attribute in ("birth_year", "party_joined", "qualification"):
        return rival.startswith(key + " ")
    return rival.endswith(" " + key)
