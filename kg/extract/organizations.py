"""Tokens -> bodies: a head, the words of its business, its locality, the body it belongs to.

"Văn phòng HĐND tỉnh" is the head Văn phòng with the owner HĐND, whose locality is the word "tỉnh" alone;
"Sở Giáo dục và Đào tạo Hải Phòng" is the head Sở with its business and the locality Hải Phòng.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.beginnings import behind_short_name, coded
from kg.extract.brands import LEADING, OF_FIRMS
from kg.extract.central import STEERING
from kg.extract.committees import PARTY_GROUP
from kg.extract.departments import Departments, schooling
from kg.extract.nobodies import any_of_kind
from kg.extract.places import parse_country, parse_place
from kg.extract.proper_names import is_number
from kg.extract.seats import PARTY_ORGANS
from kg.extract.units import Org
from kg.lexicon import Head, Lexicon
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("organizations")

_BELONGING = syllable_key("thuộc")
_OF = frozenset((syllable_key("của"), _BELONGING))
#: Bodies that central boards belong to: "Hội đồng Trị sự Trung ương Giáo hội Phật giáo Việt Nam".
_SOCIETIES = _GRAMMAR.names("societies")
_COMMITTEES = _GRAMMAR.names("committees")
_TYPE_WORDS = _GRAMMAR.names("type_words")
_SESSION, _MEETS = syllable_key("khóa"), syllable_key("họp")
#: What boards of management manage; bulletins call them "Ban" for short.
_BOARD, _MANAGEMENT = "Ban", "Ban Quản lý"
_ZONES = _GRAMMAR.words("zones")
_CONSONANTS = frozenset("bcdđghklmnpqrstvx")
_MINISTRY, _VU = "Bộ", syllable_key("vụ")
#: Last words of the heads behind which a name must come, if in small letters: "Công ty Cổ phần | giống bò Sao Mai".
_FULL_FORMS = _GRAMMAR.words("full_forms")
_MEMBER, _SECRETARY, _CELL = "Ủy viên", "Bí thư", "Chi bộ"
_STANDING = tuple(map(syllable_key, ("thường", "vụ")))
_SOCIETY, _CHURCH = "Hội", "Giáo hội Phật giáo Việt Nam"
#: "Hội nghị" is a meeting, but "Hội nghị sĩ" a society of members of parliament.
_MEETING, _OF_DEPUTY = map(syllable_key, ("nghị", "sĩ"))
#: What offices set up for a time, which bear their names: "Tổ công tác của Thủ tướng Chính phủ".
_SET_UP = frozenset(("Tổ", "Tổ Công tác", STEERING))
_FULL_TIME = tuple(map(syllable_key, ("chuyên", "trách")))
#: Schools that may belong to a university, and kinds of bodies that an institution's own people have.
_UNIVERSITIES, _PEOPLES = _GRAMMAR.names("universities"), ("party", "mass")
#: Branches of societies, of which each hamlet has its own: "Chi hội Phụ nữ | thôn Đông".
_OF_HAMLETS = ("Chi hội ", "Chi đoàn", "Ban Công tác Mặt trận")
_HAMLETS = _GRAMMAR.syllables("hamlets")
#: "Đại hội đại biểu toàn | quốc Hội Nông dân Việt Nam" is no congress of the "Quốc hội".
_NATIONWIDE = tuple(map(syllable_key, ("toàn", "quốc")))
#: Of how many words the forms of the Party's group in an office of the State are.
_GROUP_WORDS = (1, 2, 4)


class OrgParser(Departments):
    """Parses bodies at a place in a sentence; `aliases` are the short names that the bulletin itself introduces."""

    def __init__(self, lexicon: Lexicon, aliases: dict[tuple[str, ...], Org] | None = None) -> None:
        super().__init__(lexicon)
        self.aliases = aliases or {}
        self._begins = lexicon.heads.first | {words[0] for words in self.aliases}

    def parse(
        self, tokens: Sequence[Token], keys: Sequence[str], i: int, *, in_role: bool = False, depth: int = 0
    ) -> Org | None:
        """Return the body whose name begins at token `i`, or None; `in_role` allows small letters ("giám đốc sở")."""
        if keys[i] not in self._begins:
            return None
        alias = self._alias(tokens, keys, i) if self.aliases else None
        if alias:
            return alias
        found = self._head(tokens, keys, i)
        if not found:
            return None
        j, head = found
        gatherings = self.lexicon.gatherings
        gathering = gatherings.longest(keys, i - 1) if i and keys[i - 1] in gatherings.first else None
        if gathering and gathering[0] > i:
            return None
        named = head.lower or in_role or tokens[i].capital or self._names_field(tokens, keys, j)
        if not named and not (head.name == _BOARD and self._of_committee(tokens, keys, j)):
            return None
        mixed = tokens[j - 1].capital and not tokens[i].capital and keys[j - 1] in self.lexicon.surnames
        if mixed and self._person_like(tokens, j - 1) and not self._starts_place(tokens, keys, j):
            # "tỉnh | Đoàn Văn A" is no "tỉnh Đoàn".
            return None
        if i and (self._inside_word(keys, i) if not tokens[i].capital else self._names_hamlet(tokens, keys, i, j)):
            return None
        if head.needs == "number" and not (j < len(tokens) and tokens[j].text.isdigit()):
            return None
        if head.needs == "code" and not coded(tokens, j):
            return None
        if head.needs == "locality" and not self._typed_place(tokens, keys, j, named=not in_role):
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
        if (head.syllable and tokens[i].capital and self._names_place(keys, org)) or schooling(org, tokens):
            return None
        org.end = tokens[org.j - 1].end
        last = tokens[org.j - 1].text
        if len(last) == 1 and last in _CONSONANTS and org.j == len(tokens) - (org.j < len(tokens)):
            return None  # a teaser that is cut off: "Viện Kiểm s."
        false = self.lexicon.false_heads.longest(keys, j - 1)
        numbered = j + 1 < len(tokens) and is_number(tokens[j + 1])
        session = keys[j : j + 1] == [_SESSION] and (numbered or j - i > 1)  # "Quốc hội khóa XIV" is no "hội khóa"
        session = session or (keys[j : j + 1] == [_MEETS] and j - i > 1)  # nor "Quốc hội họp" "hội họp"
        if false and false[0] > j and (j == org.j or false[0] > j + 1) and not session:
            return None
        meets = keys[j : j + 1] == [_MEETING] and keys[j + 1 : j + 2] != [_OF_DEPUTY]
        society = head.name == _SOCIETY and (meets or not in_role)
        if (tokens[i].text.isupper() or society) and gatherings.longest(keys, i):
            return None  # "HỘI NGHỊ TỔNG KẾT NĂM 2023", "Hội Xuân Ba Bể", "Chủ tịch Hội nghị"
        if depth == 0 and any_of_kind(org, keys, i, self.lexicon):
            return None
        if head.joint and (org.owner is None or not (org.owner.head.kind == "mass" or org.owner.core == _CHURCH)):
            return self._party_centre(org, tokens, i) if head.name.startswith("Ban") else None
        if head.needs == "number" and not in_role and org.core.count(" ") == 1:
            return None
        org.bare = (
            bool(head.needs) and org.place is None and org.owner is None and not org.national and org.core == head.name
        )
        return org

    def _spell_out(self, org: Org, keys: Sequence[str]) -> None:
        """Take in a business that an abbreviation tells together with its head: "Sở VH-TT", "BVĐK"."""
        spelled = self.lexicon.spelled.longest(keys, org.i) if keys[org.i] in self.lexicon.spelled.first else None
        if spelled is None or not spelled[1].startswith(org.core) or not spelled[1][len(org.core) + 1 :][:1].isupper():
            return
        longer = self.lexicon.fields.longest(keys, org.j) if org.j < len(keys) else None
        if longer is None or longer[0] <= spelled[0]:
            org.j, org.core = spelled

    def _names_place(self, keys: Sequence[str], org: Org) -> bool:
        """Whether a place stands where a body of one syllable was read: "Bí thư | Hội An"."""
        place = self.lexicon.places.longest(keys, org.i)
        return place is not None and org.i + 1 < place[0] >= org.j

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

    def _complete(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], depth: int, in_role: bool) -> None:
        head, n = org.head, len(tokens)
        if head.numbered and self._number(org, tokens) and head.needs != "number" and not head.part:
            return
        if head.needs == "code":
            org.core, org.j = f"{org.core} {tokens[org.j].text}{tokens[org.j + 1].text}", org.j + 2
            return
        if head.kind == "party":
            self._in_hamlet(org, tokens, keys)
        if head.fused:
            self._fused(org, tokens, keys, depth)
            return
        if "owner" in head.takes and head.needs == "owner" and depth < 4 and org.j < n:
            inner = self.parse(tokens, keys, org.j, in_role=in_role, depth=depth + 1)
            whole = inner is not None and (inner.j - org.j >= 2 or inner.head.name == _MINISTRY) and not head.board
            whole = whole and (in_role or tokens[org.j].capital)
            whole = whole or (in_role and inner is not None and self._closes(tokens, keys, inner) and not head.board)
            whole = whole or (head.joint and tokens[org.j].capital)  # "Ban Chấp hành Trung ương | Hội"
            if inner and ((not inner.bare and self._can_own(head, inner)) or (inner.head.needs == "field" and whole)):
                org.owner, org.j = inner, inner.j
                return
            told = self._own_whole(tokens, keys, org.j, depth) if head.kind in _PEOPLES else None
            if told is not None:
                org.owner, org.j = told, told.j
                return
            brand = self.firm(tokens, keys, org.j) if head.board and inner is None else None
            if brand is not None:
                org.owner, org.j = brand, brand.j
                return
        tasked = "task" in head.takes and self._task(org, tokens, keys, in_role)
        if "field" in head.takes and not tasked:
            self._field(org, tokens, keys, in_role)
        if head.name == _BOARD and org.core.removeprefix(f"{_BOARD} ").startswith(_ZONES):
            org.head, org.core = self.lexicon.head_by_name[_MANAGEMENT], org.core.replace(_BOARD, _MANAGEMENT, 1)
            if org.core.removeprefix(f"{_MANAGEMENT} ") in _ZONES:
                self._own_name(org, tokens, keys)
        self._region(org, tokens, keys)
        if (in_role or head.name.startswith(_OF_HAMLETS)) and head.kind != "party":
            self._in_hamlet(org, tokens, keys)
        if "country" in head.takes:
            self._country(org, tokens, keys)
        if "name" in head.takes and "owner" not in head.takes and org.core == head.name:
            self._own_name(org, tokens, keys)
            full = head.name.endswith(_FULL_FORMS)
            if (in_role or full) and head.kind == "enterprise" and org.core == head.name:
                self._plain_name(org, tokens, keys, alone=full)
        if ("owner" in head.takes or "place" in head.takes) and (head.kind != "other" or head.name == "Bệnh viện"):
            org.j = self._past_abbreviation(tokens, org.j)
            self._national(org, tokens, keys)
            if org.national and not tasked and "task" in head.takes:
                self._task(org, tokens, keys, in_role)  # "Ban Chỉ đạo Quốc gia | phòng, chống dịch"
        if in_role and tuple(keys[org.j : org.j + 2]) == _FULL_TIME:
            org.j += 2
        j = org.j
        if "owner" in head.takes and j < n and depth < 4:
            k = j
            if keys[k] in _OF or (keys[k] == "(" and head.name in ("Cục", "Vụ", "Tổng cục")):
                k += 1
            elif keys[k] == "(" and keys[k + 1 : k + 2] == [_BELONGING] and org.core != head.name:
                k += 2
            small = keys[j] == "(" or (in_role and self._long_head(keys, k))
            inner = self.parse(tokens, keys, k, in_role=small, depth=depth + 1) if k < n else None
            part = head.part and k < n and tokens[k].capital
            told = self._own_whole(tokens, keys, k, depth) if k == j and (head.kind == "mass" or part) else None
            if told is not None:
                org.owner, org.j = told, told.j
                return
            inner = None if inner is not None and inner.core == org.core else inner  # its own short name in brackets
            central = inner is not None and (inner.head.kind == "party" or inner.head.name in _SOCIETIES)
            central = central or (inner is not None and head.kind == "mass" and inner.head.kind == "other")
            owns = inner is not None and (self._can_own(head, inner) or (in_role and self._closes(tokens, keys, inner)))
            if inner and inner.head.kind == "office" and k > j and head.name in _SET_UP:
                org.core, org.j, org.national = f"{org.core} của {inner.core}", inner.j, True
                return
            if inner and owns and (central or not org.national):
                org.owner, org.j = inner, min(inner.j + (k > j and keys[j] == "("), n)
                if head.name == STEERING:
                    self._about(org, tokens, keys)
                return
        if "place" in head.takes and org.j < n:
            place = parse_place(tokens, keys, behind_short_name(tokens, org.j), self.lexicon)
            place = place or (parse_country(tokens, keys, org.j, self.lexicon) if head.seated else None)
            place = place or self._numbered_district(org, tokens)
            if place and org.national and not (place.type and tokens[place.i].text.lower() in _TYPE_WORDS):
                if head.name == "Bệnh viện" and place.name:
                    org.core, org.j = f"{org.core} {place.name}", place.j
                place = None
            if place is None and head.name in _COMMITTEES:
                place = self._abroad_place(tokens, org.j)
            if place and (place.name or head.needs == "place" or "place" in head.takes):
                org.place, org.j = place, place.j
                self._region_of_port(org, tokens, keys)
        if "owner" in head.takes and org.place is None and not org.national and org.j < n:
            own = "name" in head.takes and parse_place(tokens, keys, org.j, self.lexicon) is None
            if own and not (in_role and self._holder(org, tokens, keys)):
                self._own_name(org, tokens, keys)
            place = parse_place(tokens, keys, org.j, self.lexicon) if org.j < n else None
            if place and (not own or (place.typed and place.name)):
                org.place, org.j = place, place.j  # "Trung tâm Hội nghị | tỉnh Sơn La"

    def _number(self, org: Org, tokens: Sequence[Token]) -> bool:
        """Take in the number that a body is told by: "Chi bộ 1", "Vùng 2 Hải quân"; whether there is one."""
        if org.j >= len(tokens) or not tokens[org.j].text.isdigit() or len(tokens[org.j].text) > 3:
            return False
        figures, org.j = tokens[org.j], org.j + 1
        org.core = f"{org.core} {figures.text}"
        letter = tokens[org.j] if org.j < len(tokens) else None
        if letter is not None and letter.start == figures.end and len(letter.text) == 1 and letter.capital:
            org.core, org.j = f"{org.core}{letter.text}", org.j + 1  # "Vụ 1A"
        return True

    def _fused(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], depth: int) -> None:
        """Read the last word of a head as the first of the body it is of: "Đoàn | trường Đại học X", "Đoàn | xã Y"."""
        whose = self.parse(tokens, keys, org.j - 1, in_role=True, depth=depth + 1)
        place = parse_place(tokens, keys, org.j - 1, self.lexicon) if whose is None else None
        core = org.head.name.rpartition(" ")[0]
        if whose is not None and not whose.bare:
            org.core, org.owner, org.j = core, whose, whose.j
        elif place is not None:
            org.core, org.place, org.j = core, place, max(org.j, place.j)

    def _long_head(self, keys: Sequence[str], k: int) -> bool:
        """Whether the head at `k` is of two syllables or more: in small letters it is yet no everyday word."""
        found = self.lexicon.heads.longest(keys, k)
        return found is not None and found[0] - k >= 2 and found[1].name != "Thường trực"

    def _can_own(self, head: Head, inner: Org) -> bool:
        if inner.head.kind == "office" or (head.part and inner.head.name == head.name):
            return False  # "Vụ Tài chính doanh nghiệp (Vụ TCDN)"
        if head.name in ("Thường trực", "Ban Thường trực", "Đảng đoàn"):
            return inner.head.kind in ("party", "state", "mass", "owner", "other")
        return not (inner.bare and inner.head.needs in ("field",))
