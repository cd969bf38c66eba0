"""Sentences -> units: each stretch of tokens is read as the most telling thing that begins there."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.initials import Initials
from kg.extract.bodies.nobodies import of_members
from kg.extract.bodies.organizations import OrgParser
from kg.extract.cut.businesses import may_share_head, share_head
from kg.extract.cut.codes import code_at
from kg.extract.cut.holders_abroad import LEADERS, of_country, of_state, town_before
from kg.extract.cut.honours import load_honours
from kg.extract.cut.quantities import ends_with
from kg.extract.cut.roles import RoleParser
from kg.extract.cut.spread import may_share, share_out
from kg.extract.dates.dates import DateMention
from kg.extract.names.name_lists import among_places, behind_post, listed_name, opens_item, other_name, parts
from kg.extract.names.persons import PersonParser, rarely_named, surface
from kg.extract.names.places import is_hamlet, is_man, parse_country, parse_place
from kg.extract.units import Line, Org, Person, Role, Unit
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.text import Sentence, Token, name_key, syllable_key
from kg.text.sentences import DEGREES

_GRAMMAR = grammar("scan")

_DOTTED = DEGREES | {"đ/c"}
_STATE, _DELEGATION = syllable_key("nước"), syllable_key("đoàn")
_ELLIPSES = frozenset(("...", "…"))
#: "chức vụ Trưởng ban" names no Vụ trưởng.
_OFFICE = frozenset((syllable_key(first), syllable_key("vụ")) for first in ("chức", "nhiệm"))
#: Marks between which a rank or trade stands by itself.
_CLOSING = frozenset((",", ";", "-", "–", "—", "(", ")", "."))
#: What may stand between a memorial and the man it is named after.
_BEFORE_NAME, _LATE = frozenset(("role", "rank", "hon")), frozenset((syllable_key("cố"),))
_DEGREES = _GRAMMAR.words("degrees")


class Scanner:
    """Cuts sentences into units; knows the dates of the text and the aliases that the bulletin introduces."""

    def __init__(
        self,
        lexicon: Lexicon,
        dates: Sequence[DateMention],
        aliases: dict[tuple[str, ...], Org],
        own: dict[tuple[str, str], str] | None = None,
    ) -> None:
        self.lexicon = lexicon
        self.initials = Initials(lexicon, own)
        self.orgs = OrgParser(lexicon, aliases)
        self.roles = RoleParser(lexicon, self.orgs)
        self.persons = PersonParser(lexicon)
        self.dates = dates
        self._degrees = frozenset(name_key(word) for word in _DEGREES)
        self._capitals = lexicon.capital_starts
        if aliases:
            self._capitals = {**self._capitals, **dict.fromkeys(words[0] for words in aliases)}
        self._date_at = {date.start: date for date in reversed(dates)}

    def scan(self, sentence: Sentence) -> Line:
        """Return the sentence with its units in order, none overlapping, every token covered."""
        tokens = self.initials.spell_out(sentence.tokens)
        keys = [t.key for t in tokens]
        line = Line(sentence, tokens, keys)
        units, marked, date_at = line.units, line.marked, self._date_at
        starts, capitals = self.lexicon.starts, self._capitals
        rare, nothing = self.lexicon.rare_surnames, frozenset[str]()
        i, n = 0, len(tokens)
        while i < n:
            text, key, start, end, capital, word = tokens[i]
            if start not in date_at:
                if not word:
                    kind = "" if text[0].isdigit() else "punct"
                elif not capital or not units or _leads_nowhere(units[-1]):
                    seconds = (capitals if capital else starts).get(key, nothing)
                    kind = "" if seconds is None or (seconds and i + 1 < n and keys[i + 1] in seconds) else "word"
                    if kind and capital and (text[1:2] == "'" or (key in rare and _may_name(units))):
                        kind = ""
                else:
                    kind = ""
                if kind:
                    units.append(Unit(kind, i, i + 1, start, end, text, key))
                    i += 1
                    continue
            unit = self._unit(line, i)
            if unit.kind != "word":
                marked.append((len(units), unit))
            if unit.text[0].isdigit():
                line.figures.append(unit)
            units.append(unit)
            i = unit.j
        if may_share(line):
            share_out(line)
        if may_share_head(line):
            share_head(line, self.lexicon)
        line.named = [(index, unit) for index, unit in line.marked if unit.value is not None and unit.kind != "date"]
        return line

    def _unit(self, line: Line, i: int) -> Unit:
        tokens, keys = line.tokens, line.keys
        token = tokens[i]
        date = self._date_at.get(token.start)
        if date:
            j = i
            while j < len(tokens) and tokens[j].start < date.end:
                j += 1
            return _make(line, "date", i, j, date.value)
        if token.text[0].isdigit():
            plural = self.lexicon.plurals.longest(keys, i)
            if plural:
                return _make(line, "plural", i, plural[0], None)
            return _make(line, "number", i, self._code(line, i) or i + 1, None)
        before = line.units[-1].kind if line.units else ""
        if before == "place" and of_country(line.units):
            before = "role"
        if token.capital and before == "punct" and line.units[-1].text == ":" and len(line.units) > 1:
            before = line.units[-2].kind if line.units[-2].kind == "plural" else before
        announced = "role" if before == "role" else "hon" if before in ("hon", "plural") else ""
        named = self._named(line, i, announced)
        if named and not _cut_off(line, named.j):
            return named
        return _make(line, "word", i, i + 1, None)

    def _code(self, line: Line, i: int) -> int | None:
        """Return the index behind a document's number, so that "UBND" in "12/QĐ-UBND" names no body."""
        tokens, sentence = line.tokens, line.sentence
        if i + 2 >= len(tokens) or tokens[i + 1].text not in "/-–":
            return None
        end = code_at(sentence.source, tokens[i].start, sentence.end)
        return None if end is None else next((k for k in range(i, len(tokens)) if tokens[k].start >= end), len(tokens))

    def _named(self, line: Line, i: int, announced: str) -> Unit | None:
        tokens, keys, lexicon = line.tokens, line.keys, self.lexicon
        key, capital = keys[i], tokens[i].capital
        sent = capital and i > 0 and keys[i - 1] == _DELEGATION  # "Đoàn | Cộng hòa Cuba"
        if key == _DELEGATION and capital and not announced and self._of_a_country(line, i + 1):
            return None
        leads = announced == "role" or sent or (announced and line.units[-1].key in LEADERS)
        country = lexicon.places.longest(keys, i) if leads and capital else None
        if country and country[1].level == "country" and not self._is_name(line, i):
            return _make(line, "place", i, country[0], parse_place(tokens, keys, i, lexicon))
        whole = self.orgs.long_form(tokens, keys, i) if leads and (key == _STATE or capital) else None
        if whole is not None:
            return _make(line, "place", i, whole.j, whole)
        if leads and key in lexicon.short_countries and of_state(line.units[-1]) and _capital(tokens, i + 1):
            return _make(line, "place", i, i + 1, parse_country(tokens, keys, i, lexicon))
        trade = lexicon.ranks.longest(keys, i) if key in lexicon.ranks.first else None
        titled = lexicon.titles.longest(keys, i) if trade else None
        if trade and titled and trade[0] > titled[0] and self._rank(line, i) == trade[0]:
            return _make(line, "rank", i, trade[0], None)
        if announced == "role" and capital and (town := town_before(line, i, self.persons)):
            return _make(line, "place", i, i + town, None)
        small = not capital or (i + 1 < len(tokens) and tokens[i + 1].capital)
        office = i > 0 and small and (keys[i - 1], key) in _OFFICE  # but "giữ chức Vụ trưởng"
        role = self.roles.parse(tokens, keys, i) if key in lexicon.role_starts and not office else None
        named = role is not None and ((announced and self._is_name(line, i)) or self._heads_longer(keys, i))
        if role and not named and not of_members(role):
            return _make(line, "role", i, role.j, role)
        rank = self._rank(line, i) if key in lexicon.ranks.first or key in lexicon.titles.first else None
        if rank:
            return _make(line, "rank", i, rank, None)
        for kind, trie in (("plural", lexicon.plurals), ("hon", lexicon.honorifics)):
            found = trie.longest(keys, i) if key in trie.first else None
            if found:
                j = found[0]
                if j < len(tokens) and tokens[j].text == "." and keys[j - 1] in _DOTTED:
                    j += 1
                if self._introduces(line, j):
                    return _make(line, kind, i, j, None)
                if " ".join(keys[i:j]) in lexicon.pronouns:
                    return _make(line, "pronoun", i, j, None)
        known = key in lexicon.heads.first or self.orgs.aliases
        org = self.orgs.parse(tokens, keys, i) if known and not office else None
        shouted = capital and tokens[i].text.isupper() and i > 0 and tokens[i - 1].text.isupper() and tokens[i - 1].word
        usual = capital and not announced and (key in lexicon.surnames or rarely_named(tokens, i, lexicon))
        nameable = (capital and announced) or (usual and not (shouted and len(tokens[i].text) > 1))
        end = self.persons.parse(tokens, keys, i, announced=announced) if nameable else None
        if end is None and announced == "role" and capital and not org and (shop := self.persons.shop(tokens, keys, i)):
            return _make(line, "word", i, i + shop, None)
        if end is None and capital and not announced and not org:
            end = listed_name(line, i, self.persons) or self._behind_body(line, i)
            end = end or self.persons.rare(tokens, keys, i)
        if end and not announced and other_name(line.units):
            return _make(line, "word", i, end, None)
        if end and not announced and self._of_place(line, i):
            end = None
        if end and announced == "hon" and self._trade_of_place(line, i, end):
            end = None
        if end and announced and (at := self._memorial(line)) is not None:
            _unname(line, at)
            return _make(line, "word", i, end, None)
        if end and announced == "hon" and not self._announces(line.units[-1].key, keys[i], end - i):
            end = None
        if end and announced == "hon" and line.units[-1].key in self._degrees and self._runs_on(line, end):
            end = None  # "Thạc sĩ | Luật Quốc tế"
        if org and capital and ends_with(keys, i, lexicon.memorials) is not None:
            return _make(line, "word", i, org.j, None)
        if (
            org
            and self._stands(line, org)
            and not (end and announced and end > i + 1 and tokens[i].key in self.lexicon.surnames)
        ):
            member = self.roles.standing(org, tokens, keys) if _beside_person(line.units) else None
            return _make(line, "role", i, member.j, member) if member else _make(line, "org", i, org.j, org)
        if end:
            person = Person(
                surface(line.tokens[i:end]), i, end, bool(announced), start=tokens[i].start, end=tokens[end - 1].end
            )
            return _make(line, "person", i, end, person)
        where = parse_place(tokens, keys, i, lexicon) if capital or key in lexicon.place_types.first else None
        if where and not is_man(where) and ends_with(keys, i, lexicon.battles) is None:
            hamlet = is_hamlet(where, keys, lexicon)
            return _make(line, "word" if hamlet else "place", i, where.j, None if hamlet else where)
        return None

    def _of_a_country(self, line: Line, i: int) -> bool:
        """Whether a country follows: "Đoàn | Indonesia" is a delegation, no person."""
        if not _capital(line.tokens, i):
            return False
        country = self.lexicon.places.longest(line.keys, i)
        return (country is not None and country[1].level == "country") or bool(
            self.orgs.long_form(line.tokens, line.keys, i)
        )

    def _of_place(self, line: Line, i: int) -> bool:
        """Whether a name without a title before it is that of a place, a street or a memorial."""
        if line.units and line.units[-1].kind == "word" and line.units[-1].j > line.units[-1].i + 1:
            return False  # "Hiệu trưởng Trường Sao Mai | Lê Văn Mẫu"
        within = among_places(line.units) or self._within_name(line)
        return within or self.persons.on_street(line.tokens, line.keys, i)

    def _within_name(self, line: Line) -> bool:
        """Whether the units of `line` end in capitals that are no person's: "phố Nguyễn | Lương Bằng"."""
        for unit in reversed(line.units):
            if unit.kind != "word" or not unit.text[0].isupper():
                return False
            if self.persons.inside(line.keys, unit.i):
                return True
            if unit is line.units[-1] and (
                unit.key in self.lexicon.surnames or _at_number(line, unit.key, self.lexicon)
            ):
                return True
        return False

    def _trade_of_place(self, line: Line, i: int, end: int) -> bool:
        """Whether a place stands behind a trade: "Hội nhà văn | Hà Nội"."""
        place = self.lexicon.places.longest(line.keys, i)
        whole = place is not None and place[1].level == "province" and place[0] == end
        return whole and line.units[-1].key not in self.lexicon.pronouns

    def _memorial(self, line: Line) -> int | None:
        """Return where the posts and ranks begin that a memorial's name has: "Khu lưu niệm | Tổng Bí thư Lê Hà"."""
        units = line.units
        at = len(units)
        while at and units[at - 1].kind in _BEFORE_NAME and not _takes_body(units[at - 1]):
            at -= 1
        named = at - (at > 0 and units[at - 1].key in _LATE)
        start = units[named].i if named < len(units) else 0
        return at if ends_with(line.keys, start, self.lexicon.memorials) is not None else None

    def _rank(self, line: Line, i: int) -> int | None:
        """Return the index behind a rank or trade that stands by itself among somebody's posts, or None."""
        units, tokens = line.units, line.tokens
        if not units or not _apposes(units):
            return None
        lexicon, keys = self.lexicon, line.keys
        found = lexicon.ranks.longest(keys, i) or lexicon.titles.longest(keys, i)
        if not found:
            return None
        end = found[0]
        while more := lexicon.ranks.longest(keys, end):
            end = more[0]
        if end + 1 < len(tokens) and tokens[end].text == "." and keys[end - 1] in _DOTTED and tokens[end + 1].capital:
            return None  # "Giám đốc Bệnh viện X, TS. Lê Hà"
        subject = lexicon.fields.longest(keys, end) or lexicon.terms.longest(keys, end)
        end = subject[0] if subject else end
        return end if end == len(tokens) or tokens[end].text in _CLOSING else None

    def _heads_longer(self, keys: list[str], i: int) -> bool:
        """Whether the head of a body begins with the words of a title: "Đại sứ quán"."""
        head = self.lexicon.heads.longest(keys, i)
        title = self.lexicon.titles.longest(keys, i) if head is not None else None
        return head is not None and title is not None and head[0] > title[0] and head[1].kind != "office"

    def _behind_body(self, line: Line, i: int) -> int | None:
        """Return the end of a name behind a body that ends in the type of its place: "... UBND tỉnh | Nguyễn Văn A"."""
        org = line.units[-1].value if line.units else None
        bare = isinstance(org, Org) and org.place is not None and org.place.name is None
        usual = line.keys[i] in self.lexicon.surnames
        if not bare or not (usual or line.keys[i] in self.lexicon.rare_surnames):
            return None
        end = self.persons.parse(line.tokens, line.keys, i, announced="role")
        return end if end is not None and end - i >= (2 if usual else 3) else None

    def _announces(self, honorific: str, first: str, length: int) -> bool:
        """Whether the honorific before a run of capitals makes it a name: a degree or a trade does not always."""
        if honorific in self.lexicon.weak_honorifics:
            return length >= 2 and (first in self.lexicon.surnames or first in self.lexicon.rare_surnames)
        return not (length == 1 and honorific in self._degrees)

    def _runs_on(self, line: Line, end: int) -> bool:
        """Whether the last syllable before `end` begins a word of business that goes on in small letters behind it."""
        if end >= len(line.tokens) or not line.tokens[end].word or line.tokens[end].capital:
            return False
        found = self.lexicon.terms.longest(line.keys, end - 1) or self.lexicon.fields.longest(line.keys, end - 1)
        return found is not None and found[0] > end

    def _introduces(self, line: Line, j: int) -> bool:
        """Whether a name or a title follows an honorific, perhaps behind another honorific."""
        tokens, keys = line.tokens, line.keys
        if j >= len(tokens):
            return False
        if tokens[j].text == ":" or (tokens[j].word and tokens[j].capital):
            return load_honours().begins.longest(keys, j) is None  # "tặng ông | Huân chương"
        if self.lexicon.titles.longest(keys, j) or self.lexicon.prefixes.longest(keys, j):
            return True
        more = self.lexicon.honorifics.longest(keys, j)
        return more is not None and self._introduces(line, more[0])

    def _stands(self, line: Line, org: Org) -> bool:
        """Whether a body without its business or owner may stand for one named before ("Công ty", "Sở")."""
        if org.head.only_in_roles:
            return False
        if not org.bare or org.head.needs != "field":
            return True
        if not line.tokens[org.i].capital:
            return False
        return org.j - org.i >= 2 or (org.head.name == "Sở" and org.i > 0)

    def _is_name(self, line: Line, i: int) -> bool:
        return line.tokens[i].capital and line.keys[i] in self.lexicon.surnames and not line.tokens[i].text.isupper()


def _may_name(units: list[Unit]) -> bool:
    """Whether a rarer surname is likely one here: it opens a line, or stands behind a post and a dash."""
    return opens_item(units) or behind_post(units)


def _leads_nowhere(unit: Unit) -> bool:
    """Whether only its own words can make what follows the unit a name: no title, honorific or list leads up to it."""
    return unit.kind in ("word", "punct") and not parts(unit)


def _apposes(units: list[Unit]) -> bool:
    """Whether what comes next may stand beside a name, a post or a rank before it: only a mark lies between."""
    marked = units[-1].text in _CLOSING and len(units) > 1
    if not marked:
        return units[-1].kind == "person"
    before = units[-2].kind
    return before in ("person", "role", "rank") or (before == "org" and any(u.kind == "role" for u in units[-8:]))


def _beside_person(units: list[Unit]) -> bool:
    """Whether only a comma or a dash lies between a person and what comes next."""
    return len(units) > 1 and units[-1].text in ",-–" and units[-2].kind == "person"


def _at_number(line: Line, key: str, lexicon: Lexicon) -> bool:
    """Whether a rarer surname stands behind a house number: "314 | Âu | Dương Mẫu" is a street."""
    return key in lexicon.rare_surnames and len(line.units) > 1 and line.units[-2].kind == "number"


def _capital(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].word and tokens[i].capital


def _cut_off(line: Line, j: int) -> bool:
    """Whether a headline breaks off here ("... Học viện Ngân ..."): what stands before is no whole name."""
    tokens = line.tokens
    dots = j < len(tokens) <= j + 3 and "".join(t.text for t in tokens[j:]) in _ELLIPSES
    return dots and tokens[j].start > tokens[j - 1].end and tokens[j - 1].capital


def _takes_body(unit: Unit) -> bool:
    """Whether a unit is a post with the body it is held in, as no memorial's name has."""
    return isinstance(unit.value, Role) and unit.value.org is not None


def _unname(line: Line, at: int) -> None:
    """Take posts and honorifics from the unit `at` on for words: they belong to the name of a thing."""
    for unit in line.units[at:]:
        unit.kind, unit.value = "word", None
    line.marked[:] = [(index, unit) for index, unit in line.marked if index < at]


def _make(line: Line, kind: str, i: int, j: int, value: object) -> Unit:
    if j == i + 1:
        token = line.tokens[i]
        return Unit(kind, i, j, token.start, token.end, token.text, token.key, value)
    start, end = line.tokens[i].start, line.tokens[j - 1].end
    return Unit(kind, i, j, start, end, line.sentence.source[start:end], " ".join(line.keys[i:j]), value)
