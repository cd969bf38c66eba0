"""Tokens -> bodies: a head that names one here, and what belongs to the name behind it ([extents])."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.beginnings import coded
from kg.extract.bodies.brands import LEADING, OF_FIRMS
from kg.extract.bodies.committees import PARTY_GROUP
from kg.extract.bodies.departments import schooling
from kg.extract.bodies.extents import Extents
from kg.extract.bodies.nobodies import any_of_kind
from kg.extract.bodies.proper_names import is_number
from kg.extract.bodies.seats import PARTY_ORGANS
from kg.extract.names.places import parse_place
from kg.extract.units import Org
from kg.lexicon import Head, Lexicon
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("organizations")

_SESSION, _MEETS = syllable_key("khóa"), syllable_key("họp")
_CONSONANTS = frozenset("bcdđghklmnpqrstvx")
_BOARD, _VU = "Ban", syllable_key("vụ")
_MEMBER, _SECRETARY, _CELL = "Ủy viên", "Bí thư", "Chi bộ"
_STANDING = tuple(map(syllable_key, ("thường", "vụ")))
_SOCIETY, _CHURCH = "Hội", "Giáo hội Phật giáo Việt Nam"
#: "Hội nghị" is a meeting, but "Hội nghị sĩ" a society of members of parliament.
_MEETING, _OF_DEPUTY = map(syllable_key, ("nghị", "sĩ"))
#: Schools that may belong to a university.
_UNIVERSITIES = _GRAMMAR.names("universities")
_HAMLETS = _GRAMMAR.syllables("hamlets")
#: "Đại hội đại biểu toàn | quốc Hội Nông dân Việt Nam" is no congress of the "Quốc hội".
_NATIONWIDE = tuple(map(syllable_key, ("toàn", "quốc")))
#: Of how many words the forms of the Party's group in an office of the State are.
_GROUP_WORDS = (1, 2, 4)


class OrgParser(Extents):
    """Parses bodies at a place in a sentence; `aliases` are the short names that the bulletin itself introduces."""

    def __init__(self, lexicon: Lexicon, aliases: dict[tuple[str, ...], Org] | None = None) -> None:
        super().__init__(lexicon)
        self.aliases = aliases or self.aliases
        self._begins = lexicon.heads.first | {words[0] for words in self.aliases}

    def parse(
        self, tokens: Sequence[Token], keys: Sequence[str], i: int, *, in_role: bool = False, depth: int = 0
    ) -> Org | None:
        """Return the body whose name begins at token `i`, or None; `in_role` allows small letters ("giám đốc sở")."""
        if keys[i] not in self._begins:
            return None
        alias = self._alias(tokens, keys, i) if self.aliases else None
        if alias:
            return self.daughter(alias, tokens, keys)
        found = self._head(tokens, keys, i)
        if not found:
            return None
        j, head = found
        named = head.lower or in_role or tokens[i].capital or self._names_field(tokens, keys, j)
        if not self._names_one(head, tokens, keys, i, j, named=named, in_role=in_role):
            return None
        branded = head.kind == "enterprise" or (head.kind == "other" and bool(self.aliases))
        brand = self._brand(tokens, keys, i, j, head.kind) if branded and j < len(tokens) else None
        if brand is not None:
            return brand
        org = Org(head, head.name, i, j, kind=head.kind, start=tokens[i].start)
        org.short = j - i == 1 and " " in head.name
        if org.short and head.kind == "enterprise" and not head.takes:
            org.core = tokens[i].text  # "EVN": in full only where the bulletin has it so
        self._spell_out(org, keys)
        org.j = self._past_session(tokens, keys, self._past_abbreviation(tokens, org.j), head)
        self._complete(org, tokens, keys, depth, in_role)
        if named and (tokens[i].capital or in_role):
            self._to_bracket(org, tokens, keys, j)
        self.of_country(org, tokens, keys)
        if org.core in PARTY_ORGANS:
            self.party_abroad(org, tokens, keys)
        self._branch(org, tokens, keys)
        self._seat_abroad(org, tokens, keys)
        if head.part and not in_role and depth == 0:
            self._behind_mark(org, tokens, keys)
        if head.name in _UNIVERSITIES:
            self._mother(org, tokens, keys)
        self._tell_kind(org, keys)
        if (head.syllable and tokens[i].capital and self._names_place(tokens, keys, org)) or schooling(org, tokens):
            return None
        org.end = tokens[org.j - 1].end
        if self._misread(org, tokens, keys, j, in_role=in_role):
            return None
        if depth == 0 and any_of_kind(org, keys, i, self.lexicon):
            return None
        if head.joint and (org.owner is None or not (org.owner.head.kind == "mass" or org.owner.core == _CHURCH)):
            return self._party_centre(org, tokens, i) if head.name.startswith("Ban") else None
        if head.needs == "number" and not in_role and org.core.count(" ") == 1:
            return None
        org.bare = (
            bool(head.needs) and org.place is None and org.owner is None and not org.national and org.core == head.name
        )
        return self.daughter(org, tokens, keys) if " " not in tokens[i].text and org.j == i + 1 else org

    def _names_one(
        self, head: Head, tokens: Sequence[Token], keys: Sequence[str], i: int, j: int, *, named: bool, in_role: bool
    ) -> bool:
        """Whether a head, tokens `i` up to `j`, names a body here; `named`: it is written as such names are."""
        gatherings = self.lexicon.gatherings
        gathering = gatherings.longest(keys, i - 1) if i and keys[i - 1] in gatherings.first else None
        if gathering and gathering[0] > i:
            return False
        if not named and not (head.name == _BOARD and self._of_committee(tokens, keys, j)):
            return False
        mixed = tokens[j - 1].capital and not tokens[i].capital and keys[j - 1] in self.lexicon.surnames
        if mixed and self._person_like(tokens, j - 1) and not self._starts_place(tokens, keys, j):
            # "tỉnh | Đoàn Văn A" is no "tỉnh Đoàn".
            return False
        if i and (self._inside_word(keys, i) if not tokens[i].capital else self._names_hamlet(tokens, keys, i, j)):
            return False
        if head.needs == "number" and not (j < len(tokens) and tokens[j].text.isdigit()):
            return False
        if head.needs == "code" and not coded(tokens, j):
            return False
        return head.needs != "locality" or self._typed_place(tokens, keys, j, named=not in_role)

    def _misread(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], j: int, *, in_role: bool) -> bool:
        """Whether what was read as a body with a head up to token `j` is a torn word, or a gathering."""
        head, i = org.head, org.i
        last = tokens[org.j - 1].text
        if len(last) == 1 and last in _CONSONANTS and org.j == len(tokens) - (org.j < len(tokens)):
            return True  # a teaser that is cut off: "Viện Kiểm s."
        false = self.lexicon.false_heads.longest(keys, j - 1)
        numbered = j + 1 < len(tokens) and is_number(tokens[j + 1])
        session = keys[j : j + 1] == [_SESSION] and (numbered or j - i > 1)  # "Quốc hội khóa XIV" is no "hội khóa"
        session = session or (keys[j : j + 1] == [_MEETS] and j - i > 1)  # nor "Quốc hội họp" "hội họp"
        if false and false[0] > j and (j == org.j or false[0] > j + 1) and not session:
            return True
        meets = keys[j : j + 1] == [_MEETING] and keys[j + 1 : j + 2] != [_OF_DEPUTY]
        society = head.name == _SOCIETY and (meets or not in_role)
        # "HỘI NGHỊ TỔNG KẾT NĂM 2023", "Hội Xuân Ba Bể", "Chủ tịch Hội nghị"
        return (tokens[i].text.isupper() or society) and self.lexicon.gatherings.longest(keys, i) is not None

    def _spell_out(self, org: Org, keys: Sequence[str]) -> None:
        """Take in a business that an abbreviation tells together with its head: "Sở VH-TT", "BVĐK"."""
        spelled = self.lexicon.spelled.longest(keys, org.i) if keys[org.i] in self.lexicon.spelled.first else None
        if spelled is None or not spelled[1].startswith(org.core) or not spelled[1][len(org.core) + 1 :][:1].isupper():
            return
        longer = self.lexicon.fields.longest(keys, org.j) if org.j < len(keys) else None
        if longer is None or longer[0] <= spelled[0]:
            org.j, org.core = spelled

    def _names_place(self, tokens: Sequence[Token], keys: Sequence[str], org: Org) -> bool:
        """Whether a place stands where a body of one syllable was read: "Bí thư | Hội An", "| Hội An và Huế"."""
        place = self.lexicon.places.longest(keys, org.i)
        return place is not None and org.i + 1 < place[0] and (place[0] >= org.j or not tokens[place[0]].capital)

    def _typed_place(self, tokens: Sequence[Token], keys: Sequence[str], j: int, *, named: bool) -> bool:
        """Whether a place stands at `j` with its type: "Bưu điện | tỉnh Hà Giang", not "bưu điện | Việt Nam"."""
        place = parse_place(tokens, keys, j, self.lexicon) if j < len(tokens) else None
        return place is not None and bool(place.type) and place.typed and (bool(place.name) or not named)

    def _of_committee(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a board of the Party is written small: "ban | đối ngoại trung ương", "ban | tổ chức tỉnh ủy"."""
        known, self._boards = self.lexicon.fields.longest(keys, j), True
        return known is not None and self._anchored(tokens, keys, known[0], places=False)

    def _names_hamlet(self, tokens: Sequence[Token], keys: Sequence[str], i: int, j: int) -> bool:
        """Whether a name of one syllable and no business is a hamlet's: "thôn | Hội Phú", not "thôn | Hội Nông dân"."""
        if j > i + 1 or keys[i - 1] not in _HAMLETS or tokens[i - 1].capital:
            return False
        return j < len(tokens) and tokens[j].capital and self.lexicon.fields.longest(keys, j) is None

    def _inside_word(self, keys: Sequence[str], i: int) -> bool:
        """Whether a syllable is the second of a word of business: "cơ | sở đào tạo" is no "Sở".

        Behind a Party group it is what the group is of: "Ban cán sự đảng | bộ Y tế".
        """
        found = self.lexicon.terms.longest(keys, i - 1) or (
            self.lexicon.fields.longest(keys, i - 1) if keys[i] == _VU else None
        )
        if found is None or found[0] <= i:
            return tuple(keys[i - 1 : i + 1]) == _NATIONWIDE
        groups = (self.lexicon.heads.longest(keys, i - n) for n in _GROUP_WORDS if i >= n)
        return not any(group is not None and group[0] == i and group[1].name == PARTY_GROUP for group in groups)

    def under(self, name: str, tokens: Sequence[Token], keys: Sequence[str], j: int) -> Org:
        """Return the body of the head `name` whose business begins at `j`: "Vụ trưởng | Kinh tế đối ngoại"."""
        head = self.lexicon.head_by_name[name]
        org = Org(head, head.name, j, j, kind=head.kind, start=tokens[j].start)
        self._complete(org, tokens, keys, 0, True)
        self.of_country(org, tokens, keys)
        org.end = tokens[org.j - 1].end
        return org

    def behind(self, name: str, tokens: Sequence[Token], keys: Sequence[str], j: int) -> Org | None:
        """Return the body `name` whose business stands at `j` without it: "Đảng ủy viên | Khối các cơ quan tỉnh"."""
        if j >= len(tokens) or not self.lexicon.fields.longest(keys, j):
            return None
        head = self.lexicon.head_by_name[name]
        org = Org(head, head.name, j, j, kind=head.kind, start=tokens[j].start)
        self._complete(org, tokens, keys, 0, True)
        org.end = tokens[org.j - 1].end
        return org if org.j > j and org.core != head.name else None

    def standing(self, tokens: Sequence[Token], keys: Sequence[str], i: int) -> Org | None:
        """Return the standing board that members name without its "Ban": "Ủy viên Thường vụ Quân ủy Trung ương"."""
        if tuple(keys[i : i + 2]) != _STANDING:
            return None
        head = self.lexicon.head_by_name["Ban Thường vụ"]
        org = Org(head, head.name, i, i + 2, kind=head.kind, start=tokens[i].start)
        self._complete(org, tokens, keys, 0, False)
        org.end, org.bare = tokens[org.j - 1].end, org.owner is None and org.place is None
        return org

    def unsaid(self, title: str, tokens: Sequence[Token], keys: Sequence[str], i: int, post: int) -> Org | None:
        """Return the body of a post from `post` on whose head is not said: "Ủy viên | Thường vụ X", "TGĐ | SMB"."""
        if title.removeprefix("Phó ") == _SECRETARY and self._hamlet(tokens, keys, i) > i:
            return self.under(_CELL, tokens, keys, i)
        if title.removeprefix("Phó ") in OF_FIRMS:
            return self.firm(tokens, keys, i, post)
        if title.removeprefix("Phó ") in LEADING:
            return self.in_capitals(title, tokens, keys, i, post)
        return self.standing(tokens, keys, i) if title == _MEMBER else None

    def _party_centre(self, org: Org, tokens: Sequence[Token], i: int) -> Org:
        """Return "Ban Chấp hành Trung ương" that no society follows: the Party's own."""
        head = self.lexicon.head_by_name["Ban Chấp hành Trung ương Đảng"]
        j = org.owner.i if org.owner is not None else org.j
        return Org(head, head.name, i, j, kind=head.kind, start=tokens[i].start, end=tokens[j - 1].end)

    def _past_session(self, tokens: Sequence[Token], keys: Sequence[str], j: int, head: Head) -> int:
        """Return the index behind a session between an assembly and its place: "Đoàn ĐBQH khóa XIV TP Hà Nội"."""
        if head.needs != "place" or keys[j : j + 1] != [_SESSION] or j + 2 >= len(tokens):
            return j
        place = parse_place(tokens, keys, j + 2, self.lexicon)
        return j + 2 if place is not None and place.name and tokens[j + 1].text[0] in "XVI0123456789" else j

    def _brand(self, tokens: Sequence[Token], keys: Sequence[str], i: int, j: int, kind: str) -> Org | None:
        """Return the body whose short name stands behind what it is: "Tập đoàn | PVN"."""
        found = self.lexicon.heads.longest(keys, j) if tokens[j].text.isupper() else None
        known = found is not None and found[1].kind == "enterprise" and " " in found[1].name
        org = self.parse(tokens, keys, j) if known else self._alias(tokens, keys, j) if self.aliases else None
        if org is None or org.kind != kind or org.head.board:
            return None
        said = self.lexicon.heads.longest(keys, i)
        if said is None or not org.core.startswith(said[1].name.split(" ")[0]):
            return None
        org.i, org.start = i, tokens[i].start
        return org

    def _alias(self, tokens: Sequence[Token], keys: Sequence[str], i: int) -> Org | None:
        for length in (3, 2, 1):
            known = self.aliases.get(tuple(keys[i : i + length])) if i + length <= len(keys) else None
            if known and tokens[i].capital:
                org = Org(
                    known.head,
                    known.core,
                    i,
                    i + length,
                    place=known.place,
                    owner=known.owner,
                    national=known.national,
                    kind=known.kind,
                    start=tokens[i].start,
                )
                if known.place is not None and known.core == known.head.name:
                    self._elsewhere(org, tokens, keys)
                self._branch(org, tokens, keys)
                org.end = tokens[org.j - 1].end
                return org
        return None

    def _elsewhere(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Let a short name of a head take the place behind it: "Hội Luật gia (HLG) tỉnh X", "HLG | Việt Nam"."""
        other = Org(org.head, org.head.name, org.i, org.j, kind=org.head.kind, start=org.start)
        self._complete(other, tokens, keys, 0, False)
        if other.j > org.j and (other.national or (other.place is not None and other.place.name)):
            org.core, org.j, org.place, org.national = other.core, other.j, other.place, other.national
