"""Boards, offices, committees -> the body they belong to, where the text leaves it out."""

from __future__ import annotations

from abc import ABC

from kg.extract.anchoring.beside_people import BesidePeople
from kg.extract.anchoring.boards import has_board, just_named
from kg.extract.anchoring.inner import Inner
from kg.extract.anchoring.on_sides import has_own
from kg.extract.anchoring.party_boards import PartyBoards
from kg.extract.anchoring.state_wholes import StateWholes
from kg.extract.bodies.committees import PARTY_GROUP, beside_command, committee_of, typed
from kg.extract.names.hamlets import hamlet_headed
from kg.extract.units import Org, Role, whole_of
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("owners")

COMMITTEES = office_words.names("committees")
BOARDS = office_words.names("boards")
#: Committees of a whole institution, and parts of one that have none.
_WHOLE = office_words.names("of_wholes")
_PARTS = office_words.names("parts")
#: Party groups of a whole institution, none of which a department beside them has of its own.
_PARTY_GROUPS, _DEPARTMENTS = frozenset(("Đảng ủy", "Đảng đoàn")), _GRAMMAR.names("departments")
COUNCILS = ("Hội đồng nhân dân", "Ủy ban nhân dân")
#: The board of a union or of the Front: "Ủy viên Đoàn Chủ tịch, Trưởng Ban Tổ chức | Tổng Liên đoàn X".
_PRESIDIUM, _YOUTH = "Đoàn Chủ tịch", "Đoàn Thanh niên"
#: What an institution has of its own people, told by the institution's kind alone beside it.
_CELL = "Chi bộ"
_OF_INSTITUTIONS = frozenset(("Đảng ủy", "Đảng bộ", _CELL, "Công đoàn"))
#: How many units behind a board the post may stand that one gets with it.
_POST_AHEAD = 8
_BRANCH = "Chi cục"
#: A head of one syllable counts only where more of the society's name follows it ("Hội Nông dân").
_SOCIETIES = tuple(name if " " in name else f"{name} " for name in sorted(office_words.names("societies")))
#: The Party's groups inside offices of the State and in societies.
_GROUPS = (PARTY_GROUP, "Đảng đoàn")


class Owners(BesidePeople, PartyBoards, StateWholes, Inner, ABC):
    """Finds the owner of a body: beside it in the run, behind a comma, or named last."""

    def _owner(self, org: Org) -> Org | None:
        """Return the body that an ownerless board, office or committee belongs to."""
        name = org.head.name
        hamlet = hamlet_headed(self.lines[self._line].units, self._unit) if name == _CELL else None
        if hamlet is not None:
            org.resolved, org.kind = f"{name} {hamlet.full}", "party"
            return None
        right = self._right(org, ("enterprise",) if org.head.board else ("other",) if org.head.fused else ())
        if right is not None and not (name == "Ban Giám hiệu" and right.kind != "other"):
            return None if self._of_its_place(org, right) else right
        if name == "Đảng ủy" and (electing := self._electing()) is not None:
            org.resolved, org.kind = f"{name} {electing}", "party"
            return None
        if has_own(org) and (whole := self._of_side()) is not None:
            return whole
        if name in ("Ban Thường vụ", "Ban Chấp hành") and (committee := self._ahead_of_post()) is not None:
            return committee
        own = self._bare_beside() if name in _OF_INSTITUTIONS else None
        if own is not None:
            return own
        at, index = self._line, self._unit
        if org.head.board and (recent := just_named(self.named, at, name, self.lines[at], index)) is not None:
            return recent
        same = self._nearest(lambda o: o.head.name == name and _told_apart(o))
        if name in _WHOLE and (whole := self._above_part(same)) is not None:
            return whole
        if same is not None:
            if same.owner is not None:
                return same.owner
            org.core, org.place = same.core, same.place  # "Chi bộ thôn Đông" is what "Chi bộ" means behind it
            org.resolved, org.kind = same.resolved, same.kind
            return None
        if name in ("Đảng ủy", "Đảng bộ", _CELL):
            return self._whose_party(org)
        if org.head.fused:
            return self._school() or self._nearest(lambda o: o.kind == "other" and o.owner is None)
        if org.head.board:
            return self._nearest(has_board)
        if name in (
            "Ban Thường vụ",
            "Ban Chấp hành",
            "Thường trực",
            "Ủy ban Kiểm tra",
            "Văn phòng",
            "Ban Xây dựng Đảng",
        ):
            committee = self._nearest(_has_boards)
            if committee is not None:
                return committee
            return self._default_committee()
        if name == "Ban Giám đốc":
            return self._nearest(self._run_by(org))
        if name in (
            "Đảng đoàn",
            PARTY_GROUP,
            "Công đoàn",
            "Công đoàn cơ sở",
            "Đoàn Thanh niên",
            "Ban Lãnh đạo",
            "Đội bóng",
        ):
            return self._left_post(name) or self._nearest(
                lambda o: o.kind in ("enterprise", "state", "other", "mass") and _whole(o)
            )
        return None

    def _of_its_place(self, org: Org, right: Org) -> bool:
        """Settle a party or youth organisation by the place of the body behind it; whether it is the place's own."""
        name = org.head.name
        place = right.place if right.head.kind in ("state", "mass") else None
        local = right.head.kind == "mass" or right.head.name in COUNCILS
        if place is not None and (
            (place.level == "commune" and place.name and name in ("Đảng ủy", "Đảng bộ", _YOUTH))
            or (name == "Đảng bộ" and local and place.name and place.level in ("province", "district"))
        ):
            # A place has one party organisation, so the one named beside its council or its union is its own.
            where = typed(place, right.head)
            org.place, org.resolved, org.kind = where, f"{name} {where.full}", "mass" if name == _YOUTH else "party"
            return True
        abroad = whole_of(right).place
        if name == "Đảng ủy" and right.kind == "state" and abroad is not None and abroad.level == "abroad":
            org.place, org.resolved, org.kind = abroad, f"{name} {abroad.full}", "party"
            return True
        return False

    def _whose_party(self, org: Org) -> Org | None:
        """Return whose a party organisation is that has not been told apart before, or settle it by what has been."""
        name = org.head.name
        twin = self._nearest(lambda o: o.head.name in ("Đảng ủy", "Đảng bộ") and not o.bare and o.head.name != name)
        if name == "Đảng ủy" and (whole := self._above_part(twin)) is not None:
            return whole
        if twin is not None and twin.resolved:
            org.resolved, org.kind = name + twin.resolved[len(twin.head.name) :], "party"
            return None
        if name == "Đảng bộ":
            near = self._locate("province", "")
            if near is not None:
                org.place, org.resolved = near, f"Đảng bộ {near.full}"
            return None
        whole = self._nearest(lambda o: o.kind in ("enterprise", "state", "other") and _whole(o))
        if whole is None or whole.head.name not in COUNCILS:
            return whole
        commune = whole.place
        if commune is not None and commune.level == "commune":
            org.place, org.resolved, org.kind = commune, f"{name} {commune.full}", "party"
        return None

    def _left_post(self, name: str) -> Org | None:
        """Return the State body of the post beside which a seat in its Party group stands: "Bộ trưởng X, Ủy viên"."""
        if name not in _GROUPS:
            return None
        units = self.lines[self._line].units
        for index in range(self._unit - 1, -1, -1):
            value = units[index].value
            if self._runs[index] != self._runs[self._unit]:
                return None
            if isinstance(value, Role) and value.title.org is not None:
                return self._of_office(value)
            if isinstance(value, Role) and value.org is not None and value.org.kind == "state":
                return value.org if value.org.resolved else None
        return None

    def _electing(self) -> str | None:
        """Return whose Party organisation elects: "Ban Chấp hành Đảng bộ X bầu A làm Bí thư Đảng ủy"."""
        for unit in reversed(self.lines[self._line].units[: self._unit]):
            org = unit.value if isinstance(unit.value, Org) else None
            whole = org.owner if org is not None and org.head.name == "Ban Chấp hành" and org.owner else org
            if whole is not None and whole.head.name == "Đảng bộ" and whole.resolved and not whole.bare:
                return whole.resolved.removeprefix("Đảng bộ ")
        return None

    def _right(self, org: Org, kinds: tuple[str, ...] = ()) -> Org | None:
        """Return the owner that stands behind, in the same run ("Ban Chấp hành, Ban Thường vụ Tỉnh ủy X")."""
        line = self.lines[self._line]
        for index in range(self._unit + 1, len(line.units)):
            if self._runs[index] != self._runs[self._unit]:
                return None
            other = line.units[index].body
            if other is None and org.head.name == PARTY_GROUP:
                other = self._of_office(line.units[index].value)
            if other is None or other is org or other.owner is org or other.bare:
                continue
            if kinds:
                whole = other.owner or other
                if whole.kind not in kinds or other.head.name == org.head.name:
                    continue
                self._settle_at(other, line, index)
                return whole
            if org.head.name == _CELL and other.owner is not None and other.owner.kind == "party":
                continue  # "Phó Bí thư Chi bộ, Ủy viên Ủy ban Kiểm tra Đảng ủy, Trưởng Khoa X Trường Y"
            whole = whole_of(other)
            waits = whole.bare and whole.head.name in _PARTY_GROUPS
            if org.head.name in _PARTY_GROUPS and whole is not other and (waits or other.head.name in _DEPARTMENTS):
                if waits:
                    continue  # "Ủy viên Đảng ủy, Trưởng Ban Tổ chức Đảng ủy, Trưởng Ban Kế hoạch Tập đoàn X"
                self._settle_at(other, line, index)
                return whole
            council = other.owner is not None and other.core == "Hội đồng"
            if other.owner is not None and (other.head.needs == "owner" or council):
                self._settle_at(other, line, index)
                if other.head.name in COMMITTEES and org.head.name in BOARDS:
                    return other
                return other.owner if org.head.name in BOARDS else _institution(other.owner)
            of_party = other.owner is not None and other.owner.head.name in COMMITTEES | {"Đảng bộ"}
            if other.owner is not None and of_party and org.head.name in BOARDS:
                self._settle_at(other, line, index)
                return other.owner
            board = org.head.name in BOARDS or org.head.name == _PRESIDIUM
            union = other.owner is not None and other.owner.head.kind == "mass" and board
            if union or (org.head.name in _WHOLE and other.kind == "mass" and other.owner is not None):
                self._settle_at(other, line, index)
                return other.owner
            post = isinstance(line.units[self._unit].value, Role)
            if post and org.head.name in BOARDS and _is_society(other) and other.place is None:
                self._settle_at(other, line, index)
                return other  # "Ủy viên Ban Thường vụ, Chủ tịch Hội Nhà báo Việt Nam"
            if org.head.needs == "owner" and other.head.needs != "owner":
                institution = other.kind in ("enterprise", "other") or other.head.name in ("Bộ", "Cục", "Tổng cục")
                if org.head.name in ("Ban Thường vụ", "Ban Chấp hành") and institution:
                    self._settle_at(other, line, index)
                    return self._party_committee(other)
                if (
                    org.head.name in ("Ban Thường vụ", "Ban Chấp hành", "Ủy ban Kiểm tra")
                    and other.head.kind != "party"
                ):
                    self._settle_at(other, line, index)
                    beside = self._committee_beside(other)
                    if beside is not None:
                        return beside
                    continue
                part = org.head.name in _WHOLE and other.head.name in _PARTS
                if (org.head.name == "Đảng bộ" and not post) or (part and other.owner is None):
                    continue
                self._settle_at(other, line, index)
                return other.owner if part else other  # "Chủ tịch Công đoàn, Trưởng Khoa Nội Bệnh viện X"
        return None

    def _of_office(self, value: object) -> Org | None:
        """Return the body whose office a title is by itself: "Phó Tổng Kiểm toán" is of Kiểm toán Nhà nước."""
        name = value.title.org if isinstance(value, Role) and value.org is None else None
        head = self.lexicon.head_by_name.get(name) if name else None
        return Org(head, head.name, 0, 0, kind=head.kind, resolved=head.name) if head and head.kind == "state" else None

    def _committee_beside(self, council: Org) -> Org | None:
        """Return the Party committee of the place whose council or government stands beside an ownerless board."""
        place = council.place
        levels = ("province", "district")
        if council.head.name not in COUNCILS or place is None or not place.name or place.level not in levels:
            return None
        name = committee_of(place)
        head = next((self.lexicon.head_by_name[word] for word in COMMITTEES if name.startswith(f"{word} ")), None)
        return Org(head, head.name, 0, 0, place=place, kind="party", resolved=name) if head is not None else None

    def _ahead_of_post(self) -> Org | None:
        """Return the committee of the post that one gets with its boards: "tham gia Ban Thường vụ, làm Bí thư X"."""
        line = self.lines[self._line]
        for index in range(self._unit + 1, min(self._unit + _POST_AHEAD, len(line.units))):
            value = line.units[index].value
            if line.units[index].text == ";" or line.units[index].kind == "person":
                return None
            if isinstance(value, Role) and value.org is not None and value.org.head.name in COMMITTEES:
                self._settle_at(value.org, line, index)
                return value.org if value.org.resolved else None
        return None

    def _party_committee(self, body: Org) -> Org | None:
        """Return the Party committee inside an institution, which a board named beside the institution belongs to."""
        if not body.resolved:
            return None
        if body.kind == "party":
            return body
        head = self.lexicon.head_by_name["Đảng ủy"]
        return Org(head, "Đảng ủy", 0, 0, owner=body, kind="party", resolved=f"Đảng ủy {beside_command(body.resolved)}")

    def _default_committee(self) -> Org | None:
        if self.province is None:
            return None
        name = "Thành ủy" if self.province.type == "thành phố" else "Tỉnh ủy"
        head = self.lexicon.head_by_name[name]
        org = Org(head, name, 0, 0, place=self.province, kind="party")
        org.resolved = f"{name} {self.province.name}"
        return org


def _has_boards(org: Org) -> bool:
    """Whether a body is a committee, or a society, that has boards of its own."""
    name = org.head.name
    return name in COMMITTEES or (name.startswith(_SOCIETIES) and not name.startswith("Hội đồng "))


def _told_apart(org: Org) -> bool:
    """Whether a body is told with its whole or place, or a cell by words of its own: "Chi bộ | thôn Đông"."""
    return bool(org.owner or org.place or org.national) or (org.head.name == _CELL != org.core)


def _whole(org: Org) -> bool:
    """Whether a body has a Party cell and a union of its own, though it be a branch of another: "Chi cục X, Cục Y"."""
    return org.owner is None or org.head.name == _BRANCH


def _is_society(org: Org) -> bool:
    return org.core.startswith(_SOCIETIES) and not org.core.startswith("Hội đồng ")


def _institution(org: Org) -> Org:
    """Return whom a union or an office of an institution's own people is of: "Công đoàn | Sở Y tế"."""
    while org.owner is not None and (org.head.name == "Cơ quan" or (org.head.kind == "mass" and org.head.fused)):
        org = org.owner
    return org
