"""A head -> what belongs to the body's name behind it: the words of its business, its locality, the body it belongs to.

"Văn phòng HĐND tỉnh" is the head Văn phòng with the owner HĐND, whose locality is the word "tỉnh" alone;
"Sở Giáo dục và Đào tạo Hải Phòng" is the head Sở with its business and the locality Hải Phòng.
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from kg.extract.bodies.beginnings import behind_short_name, official
from kg.extract.bodies.central import STEERING
from kg.extract.bodies.departments import Departments
from kg.extract.names.places import parse_country, parse_place
from kg.extract.units import Org
from kg.lexicon import Head
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("extents")

_BELONGING = syllable_key("thuộc")
_OF = frozenset((syllable_key("của"), _BELONGING))
#: Bodies that central boards belong to: "Hội đồng Trị sự Trung ương Giáo hội Phật giáo Việt Nam".
_SOCIETIES = _GRAMMAR.names("societies")
_COMMITTEES = _GRAMMAR.names("committees")
_TYPE_WORDS = _GRAMMAR.names("type_words")
#: What boards of management manage; bulletins call them "Ban" for short.
_BOARD, _MANAGEMENT = "Ban", "Ban Quản lý"
_ZONES = _GRAMMAR.words("zones")
_MINISTRY = "Bộ"
#: Last words of the heads behind which a name must come, if in small letters: "Công ty Cổ phần | giống bò Sao Mai".
_FULL_FORMS = _GRAMMAR.words("full_forms")
#: What offices set up for a time, which bear their names: "Tổ công tác của Thủ tướng Chính phủ".
_SET_UP = frozenset(("Tổ", "Tổ Công tác", STEERING))
_FULL_TIME = tuple(map(syllable_key, ("chuyên", "trách")))
#: Kinds of bodies of one business that what stands behind it tells apart, and what does.
_TOLD_APART, _SCHOOLS = ("other", "enterprise"), ("Trường", "Học viện", "Viện")
_CENTRE_FIRST = syllable_key("trung")
_CENTRE = frozenset((_CENTRE_FIRST, *map(syllable_key, ("tw", "tư", "t.ư"))))
_CONTINENT, _CONTINENTS = syllable_key("châu"), frozenset(map(syllable_key, ("á", "âu", "phi", "mỹ", "úc")))
#: Kinds of bodies that an institution's own people have.
_PEOPLES = ("party", "mass")
#: Branches of societies, of which each hamlet has its own: "Chi hội Phụ nữ | thôn Đông".
_OF_HAMLETS = ("Chi hội ", "Chi đoàn", "Ban Công tác Mặt trận")
#: How deep the bodies of one name may stand in each other.
_DEEPEST = 4


class Extents(Departments, ABC):
    """Takes into a body all that its name holds behind its head."""

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
        owned = "owner" in head.takes and depth < _DEEPEST
        if owned and head.needs == "owner" and org.j < n and self._owner_at_head(org, tokens, keys, depth, in_role):
            return
        self._called(org, tokens, keys, in_role)
        if owned and org.j < n and self._owner_behind(org, tokens, keys, depth, in_role):
            return
        if "place" in head.takes and org.j < n:
            self._locality(org, tokens, keys)
        if "owner" in head.takes and org.place is None and not org.national and org.j < n:
            self._name_for_owner(org, tokens, keys, in_role)

    def _owner_at_head(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], depth: int, in_role: bool) -> bool:
        """Take in the owner right behind a head that needs one; whether one is there: "Văn phòng | HĐND tỉnh"."""
        head = org.head
        inner = self.parse(tokens, keys, org.j, in_role=in_role, depth=depth + 1)
        whole = inner is not None and (inner.j - org.j >= 2 or inner.head.name == _MINISTRY) and not head.board
        whole = whole and (in_role or tokens[org.j].capital)
        whole = whole or (in_role and inner is not None and self._closes(tokens, keys, inner) and not head.board)
        whole = whole or (head.joint and tokens[org.j].capital)  # "Ban Chấp hành Trung ương | Hội"
        if inner and ((not inner.bare and self._can_own(head, inner)) or (inner.head.needs == "field" and whole)):
            org.owner, org.j = inner, inner.j
            return True
        told = self._own_whole(tokens, keys, org.j, depth) if head.kind in _PEOPLES else None
        if told is not None:
            org.owner, org.j = told, told.j
            return True
        brand = self.firm(tokens, keys, org.j) if head.board and inner is None else None
        if brand is not None:
            org.owner, org.j = brand, brand.j
        return brand is not None

    def _called(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], in_role: bool) -> None:
        """Take in what the body is called by: task or business, hamlet, country, a name of its own, "Trung ương"."""
        head = org.head
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
        if head.kind in _TOLD_APART and org.core != head.name and org.place is None and not org.national:
            self._told_apart(org, tokens, keys)
        if in_role and tuple(keys[org.j : org.j + 2]) == _FULL_TIME:
            org.j += 2

    def _told_apart(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in by what a school or firm is told from others of its business: "Trường Công an | Trung ương"."""
        j = k = org.j
        if self._central(keys, k) and keys[k] in _CENTRE and tokens[k].capital:
            k += 2 if keys[k] == _CENTRE_FIRST else 1
            k += k < len(tokens) and tokens[k].text.isdigit() and not self._amount(tokens, keys, k)
        elif keys[k : k + 1] == [_CONTINENT] and k + 1 < len(tokens) and keys[k + 1] in _CONTINENTS:
            k += 2
        elif "place" not in org.head.takes and org.head.name in _SCHOOLS and k < len(tokens) and tokens[k].capital:
            place = self.lexicon.places.longest(keys, k)
            k = place[0] if place is not None and place[1].level != "country" else k
        if k > j:
            org.core, org.j = f"{org.core} {official(tokens[j:k], self.lexicon.spelled)}", k

    def _owner_behind(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], depth: int, in_role: bool) -> bool:
        """Take in the owner behind the business; whether one is there: "Khoa Toán (thuộc) | Trường Đại học X"."""
        head, j, n = org.head, org.j, len(tokens)
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
            return True
        inner = None if inner is not None and inner.core == org.core else inner  # its own short name in brackets
        central = inner is not None and (inner.head.kind == "party" or inner.head.name in _SOCIETIES)
        central = central or (inner is not None and head.kind == "mass" and inner.head.kind == "other")
        owns = inner is not None and (self._can_own(head, inner) or (in_role and self._closes(tokens, keys, inner)))
        if inner and inner.head.kind == "office" and k > j and head.name in _SET_UP:
            org.core, org.j, org.national = f"{org.core} của {inner.core}", inner.j, True
            return True
        if not (inner and owns and (central or not org.national)):
            return False
        org.owner, org.j = inner, min(inner.j + (k > j and keys[j] == "("), n)
        if head.name == STEERING:
            self._about(org, tokens, keys)
        return True

    def _locality(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the place that the body is of: "Sở Y tế | Hải Phòng", "UBND | tỉnh"."""
        head = org.head
        place = parse_place(tokens, keys, behind_short_name(tokens, org.j), self.lexicon)
        place = place or (parse_country(tokens, keys, org.j, self.lexicon) if head.seated else None)
        place = place or self._numbered_district(org, tokens)
        if place and org.national and not (place.type and tokens[place.i].text.lower() in _TYPE_WORDS):
            if head.name == "Bệnh viện" and place.name:
                org.core, org.j = f"{org.core} {place.name}", place.j
            place = None
        if place is None and head.name in _COMMITTEES:
            place = self._abroad_place(tokens, org.j)
        if place is not None:
            org.place, org.j = place, place.j
            self._region_of_port(org, tokens, keys)

    def _name_for_owner(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], in_role: bool) -> None:
        """Take in the name of its own, or the typed place, of a body without owner or place: "Trung tâm | Hoa Sen"."""
        own = "name" in org.head.takes and parse_place(tokens, keys, org.j, self.lexicon) is None
        if own and not (in_role and self._holder(org, tokens, keys)):
            self._own_name(org, tokens, keys)
        place = parse_place(tokens, keys, org.j, self.lexicon) if org.j < len(tokens) else None
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
