"""Bodies as written -> bodies with their full official names and kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.extract.anchoring.alike import PARTY_BOARDS, is_whole
from kg.extract.anchoring.full_names import COUNCIL_BOARDS, OF_ORIGIN, FullNames
from kg.extract.anchoring.generic import is_generic, runs_gathering
from kg.extract.anchoring.local_boards import OF_BANKS, is_branch, of_province, provincial_police, words_behind
from kg.extract.anchoring.owners import COMMITTEES, COUNCILS
from kg.extract.anchoring.wholes import DISTRICT_OFFICES, teaches
from kg.extract.anchoring.whose import side
from kg.extract.bodies.committees import beside_command, typed
from kg.extract.bodies.seats import HOME
from kg.extract.units import Line, Org, Role
from kg.extract.words import office_words
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.model import Issue, Span
from kg.text import syllable_key, tokenize

_GRAMMAR = grammar("completion")

_ONCE = syllable_key("từng")

Report = Callable[[Issue], None]
_BLOCK = "Đảng ủy Khối"
_PARTY_VU = _GRAMMAR.names("party_vu")
#: Offices of the police of provinces, whose bulletins leave out whose they are.
_POLICE_OFFICES = office_words.trie("police_offices")
#: Offices of ministries that provinces have, those of them that districts have too, and what regions have.
_BRANCH, _TREASURY, _REGION = "Chi cục", "Kho bạc Nhà nước", "khu vực"
_HEADS_BRANCH = frozenset(("Giám đốc", "Phó Giám đốc"))
_OFFICES = office_words.sequences("province_branches") | office_words.sequences("district_branches")
_DISTRICT_BRANCHES = office_words.sequences("district_branches")
#: A board that only the committees of provinces have.
_INTERNAL_AFFAIRS, _OF_PROVINCES = "Ban Nội chính", frozenset(("Tỉnh ủy", "Thành ủy"))
#: Boards that gatherings and societies have, too.
_OF_EVENTS = frozenset(("Ban Tổ chức", "Ban Kiểm tra"))
#: Parts of schools and hospitals.
_FACULTIES = frozenset(("Khoa", "Bộ môn"))
#: Departments that are always of some whole.
_INNER = _FACULTIES | {"Phòng"}
#: What schools and hospitals have, as others do, in which their own people hold posts.
_OF_SCHOOLS = _GRAMMAR.names("of_schools")
_OF_ASSEMBLY = " Quốc hội"
#: The National Assembly's committee that needs no owner where one speaks of the Assembly.
_STANDING = frozenset(("Ủy ban Thường vụ", "Ủy ban thường vụ"))
_CENTRAL_BOARDS = _GRAMMAR.words("central_boards")
#: What commissions of the Party's centre are about, where the State has commissions of the same name for other things.
_PARTY_BUSINESS = _GRAMMAR.words("party_business")


class Completion(FullNames):
    """Completes the names of bodies from their owners and localities; what cannot be is reported."""

    def __init__(self, lexicon: Lexicon, lines: Sequence[Line], locality: str | None, report: Report, doc: str) -> None:
        super().__init__(lexicon, lines, locality)
        self.report, self.doc = report, doc
        self._settling: set[int] = set()
        self._full: dict[str, list[Org]] = {}

    def _settle_at(self, org: Org, line: Line, index: int) -> None:
        """Settle a body that stands at another unit of the sentence, ahead of its turn."""
        here, self._unit = self._unit, index
        self._settle(org, line, in_role=True)
        self._unit = here

    def _settle(self, org: Org, line: Line, *, in_role: bool) -> None:
        if id(org) in self._settling:
            return
        self._settling.add(id(org))
        self._settle_once(org, line, in_role=in_role)
        self._settling.discard(id(org))

    def _settle_once(self, org: Org, line: Line, *, in_role: bool) -> None:
        if org.owner is not None:
            # "Đảng bộ | Bệnh viện": what a committee is of is told by its first word alone wherever it stands.
            self._settle(org.owner, line, in_role=in_role or org.owner.head.whole)
            if org.head.joint and org.owner.core == "Hội":
                self._centre_of(org.owner, line)
        if org.resolved is not None or org.head.kind == "office":
            return
        if is_generic(org, line, self._unit, self.lexicon):
            return
        if runs_gathering(org, line, self._unit, (other for _, other in self.named)):
            return
        if org.owner is not None:
            if org.owner.resolved:
                self._name(org, org.owner.resolved)
                org.kind = self._kind(org, org.owner.kind)
        elif org.place is not None:
            place = org.place if org.place.name else self._locate(org.place.level, org.place.type)
            bare = org.head.name == OF_ORIGIN or place is None or place.typed
            same = org.place.name is None and place is not None and place.type == org.place.type
            if place is not None and org.place.type and not bare and (same or place.type in ("", "tỉnh")):
                place = replace(place, type=org.place.type, typed=True)
            if place is not None:
                self._name_place(org, place)
            self._place_kind(org)
        elif org.national or not org.head.needs or org.core != org.head.name:
            self._complete(org, line, in_role=in_role)
        elif org.bare or org.head.needs in ("owner", "place"):
            if not in_role and org.bare and org.head.in_roles and not self._one_of(org):
                place = self._place_behind_row() if org.head.needs == "place" else None
                if place is not None:
                    self._name_place(org, place)
                owner = (self._right(org) or self._ahead_of_post()) if org.head.needs == "owner" else None
                if org.resolved is None and (owner is None or not owner.resolved):
                    return
            if org.resolved is None:
                self._complete_bare(org)
        if org.resolved:
            if org.kind == "owner":
                org.kind = org.owner.kind if org.owner is not None and org.owner.kind != "owner" else "state"
            if org.place is not None and org.place.name:
                self._see(typed(org.place, org.head))
            self.named.append((self._line, org))
        elif in_role or org.head.lower:
            self.report(
                Issue(
                    "note", "body-without-locality", f"whose {org.core} is not said", self.doc, Span(org.start, org.end)
                )
            )

    def _centre_of(self, society: Org, line: Line) -> None:
        """Settle "Hội" behind "Trung ương": the whole society, of which the one named beside it is a branch."""
        ahead = (unit.body for unit in line.units[self._unit + 1 :])
        named = (o for o in ahead if o is not None and o.head.kind == "mass" and o.core.startswith("Hội "))
        branch = next(named, None) or self._nearest(lambda o: o.head.kind == "mass" and o.core.startswith("Hội "))
        if branch is not None:
            society.resolved = branch.core if branch.core.endswith(HOME) else f"{branch.core} {HOME}"

    def _complete(self, org: Org, line: Line, *, in_role: bool) -> None:
        known = self._full.get(org.core.lower())
        if known is None and org.core == _BLOCK:
            # "Đảng ủy Khối" is that of the block that the bulletin names in full.
            block = self._nearest(lambda o: o.core.startswith(f"{_BLOCK} "))
            known = None if block is None else [block]
        whole = is_whole(org.core)
        if known and not org.national and not whole and org.head.takes & {"owner", "place"}:
            settled = next((o for o in known if o.resolved), None)
            if settled:
                org.resolved, org.kind, org.place, org.owner = (
                    settled.resolved,
                    settled.kind,
                    settled.place,
                    settled.owner,
                )
                return
        if org.core in PARTY_BOARDS and not org.national:
            whose = self._board_beside() or (self._district_beside() if in_role else None)
            if whose is not None and whose.resolved:
                org.owner, org.resolved, org.kind = whose, f"{org.core} {whose.resolved}", "party"
                return
            central = self._nearest(lambda o: o.core == f"{org.core} Trung ương")
            if central is not None:
                org.resolved, org.kind = central.resolved, central.kind
                return
            of = _OF_PROVINCES if org.core == _INTERNAL_AFFAIRS else COMMITTEES - {"Đảng ủy"}
            committee = self._nearest(lambda o: o.head.name in of)
            if committee is None and in_role and org.core not in _OF_EVENTS and self.district is None:
                committee = self._default_committee()
            if committee and committee.resolved:
                org.resolved, org.kind = f"{org.core} {committee.resolved}", "party"
                return
        if not org.national and words_behind(org.core, 1) in COUNCIL_BOARDS:
            council = self._council()
            if self._named_after(org, council):
                return
            if in_role and (place := self._locate("province", "") if self.given else None) is not None:
                self._name_place(org, self.district or place)
                return
        if org.head.name in ("Cục", "Tổng cục", "Viện", "Văn phòng", "Cơ quan"):
            parent = self._after_comma()
            if self._named_after(org, parent):
                return
        if org.head.name == "Vụ":
            ministry = self._ministry() or (
                self._one_ministry(in_role=in_role) if org.core.split(" ")[1] not in _PARTY_VU else None
            )
            if self._named_after(org, ministry):
                return
        if org.head.name == "Phòng" and words_behind(org.core, 1) in DISTRICT_OFFICES:
            near = next((p for p in self._around() if p.level == "district" and p.name and p.typed), None)
            if near is not None:
                self._name_place(org, near)
                return
        if org.head.name == "Phòng" and (near := self._governed(words_behind(org.core, 1))) is not None:
            org.place, org.resolved = near, f"{org.core} {near.full}"
            return
        if (cell_of := self._of_party(org)) is not None:
            org.resolved = f"{org.core} {cell_of}"
            return
        if in_role and self._branch_office(org):
            return
        of_police = _POLICE_OFFICES.longest(words_behind(org.core, 1), 0) is not None
        if org.head.name == "Phòng" and of_police and self._named_after(org, self._nearest(provincial_police)):
            return
        if (org.head.name == "Sở" or of_province(org)) and not org.national:
            place = self._locate("province", "")
            if place:
                org.place = place
                org.resolved = f"{org.core} {place.full}"
                return
        if (
            in_role
            and org.head.name in ("Ban", "Phòng", "Khoa", "Trung tâm", "Viện", "Đội")
            and not (org.national or of_police)
        ):
            owner = self._right(org, kinds=("enterprise", "other"))
            if owner is not None and self._named_after(org, owner):
                org.kind = self._kind(org, owner.kind)
                return
        inside = None if org.national else self._inside(org, line, in_role=in_role)
        if inside is not None and self._named_after(org, inside):
            org.kind = self._kind(org, inside.kind)
            return
        if (
            org.head.name == "Ủy ban"
            and not org.core.endswith(_OF_ASSEMBLY)
            and self.lexicon.assembly.longest([t.key for t in tokenize(org.core)][2:], 0)
            and self._assembly()
        ):
            org.resolved = f"{org.core}{_OF_ASSEMBLY}"
            return
        if org.core in _STANDING and self._assembly():
            org.resolved = "Ủy ban Thường vụ Quốc hội"
            return
        org.resolved = org.core
        if (
            org.national
            and org.head.kind in ("owner", "state")
            and org.head.name in ("Ban", "Ủy ban Kiểm tra", "Ủy ban", "Văn phòng", "Tiểu ban", "Ban Chỉ đạo")
        ):
            words = org.core.split(" ", 1)[1] if " " in org.core else ""
            if org.core.endswith("Trung ương") and words.startswith((*_CENTRAL_BOARDS, "ban Kiểm tra")):
                org.kind = "party"
            if org.head.name == "Ban Chỉ đạo" and any(business in words.lower() for business in _PARTY_BUSINESS):
                org.kind = "party"
        if org.kind == "owner":
            org.kind = "party" if "Trung ương" in org.core else "state"

    def _inside(self, org: Org, line: Line, *, in_role: bool) -> Org | None:
        """Return the institution that a department named without it is of."""
        if in_role and org.head.name in _OF_SCHOOLS:
            school = side(line)
            return school if school is not None and teaches(school) else None
        if org.head.name not in _INNER:
            return self._board_of(org) if in_role else None
        beside = self._of_side() if in_role else None
        if beside is not None and beside.kind in ("enterprise", "other"):
            return beside
        if org.head.name in _FACULTIES:
            return self._school()
        business = words_behind(org.core, 1)
        told_of_now = in_role and _ONCE not in line.keys  # "từng giữ các chức vụ Trưởng phòng X, Chủ tịch thị xã Y"
        return self._subject(business) or (self._only_one(business) if told_of_now else None)

    def _branch_office(self, org: Org) -> bool:
        """Settle an office that a ministry has in each place, told by its post: "Chi cục trưởng Chi cục Kiểm lâm"."""
        unit = self.lines[self._line].units[self._unit].value
        heads = isinstance(unit, Role) and unit.title.title in _HEADS_BRANCH
        if org.national or not self.given or not (org.head.name == _BRANCH or (org.core == _TREASURY and heads)):
            return False
        if _REGION in org.core or (org.head.name == _BRANCH and words_behind(org.core, 2) not in _OFFICES):
            return False
        near = next((p for p in self._around() if p.level == "district" and p.name and p.typed), None)
        local = near or self.district
        place = local if local is not None and words_behind(org.core, 2) in _DISTRICT_BRANCHES else self.province
        if place is None:
            return False
        org.place, org.resolved = place, f"{org.core} {place.full}"
        return True

    def _complete_bare(self, org: Org) -> None:
        head = org.head
        if head.name == OF_BANKS and (branch := self._nearest(is_branch)) is not None:
            org.resolved, org.kind = branch.resolved, branch.kind
            return
        shared = self._place_of_row() if head.needs == "place" or head.name == "Đảng ủy" else None
        if shared is None and head.needs == "place" and not head.typed:
            shared = self._place_behind_row()
        if shared is not None:
            self._name_place(org, shared)
            return
        whole = self._whole_society(org) if head.needs == "place" else None
        if whole is not None:
            org.resolved, org.national = whole.resolved, True
            return
        if head.needs == "place":
            whole = None if self.given or head.kind != "mass" else self._whole_society(org)
            if whole is not None:
                org.resolved, org.kind, org.national = whole.resolved, whole.kind, True
                return
            place = self._locate(head.level, "")
            if head.level == "province" and head.name not in COMMITTEES and not head.name.startswith("Tỉnh"):
                own = self.district if head.name in COUNCILS else None
                place = self._beside_place() or self._locate_any() or own or place
            if place is not None and not (head.name == "Tỉnh ủy" and place.type == "thành phố"):
                self._name_place(org, place)
            self._place_kind(org)
            return
        if head.needs == "field":
            same = self._nearest(lambda o: o.head.name.startswith(head.name))
            if same is None and head.kind == "enterprise" and head.name == "Công ty":
                same = self._nearest(lambda o: o.kind == o.head.kind == "enterprise")
            if same is None and self._called_later(org):
                return
            if same:
                org.resolved, org.kind, org.place, org.owner, org.core = (
                    same.resolved,
                    same.kind,
                    same.place,
                    same.owner,
                    same.core,
                )
            elif head.name == "Cơ quan":
                whole = self._right(org, kinds=("state", "mass", "other"))
                if whole is not None and whole.resolved:
                    inside = self.lines[self._line].units[self._unit].body is not org  # "Đảng ủy | Cơ quan"
                    org.resolved = f"{org.core} {whole.resolved}" if inside else whole.resolved
                    org.owner, org.kind = whole if inside else None, whole.kind
            return
        owner = self._people_of(org) or (None if org.resolved else self._owner(org))
        if owner is not None and owner.resolved:
            of = beside_command(owner.resolved) if org.core == "Đảng ủy" else owner.resolved
            self._name(org, of)
            org.kind = self._kind(org, owner.kind)
            org.owner = owner

    def _whole_society(self, org: Org) -> Org | None:
        """Return the society of the whole country that a bulletin of no place calls by its short name."""
        same = self._nearest(lambda o: o.core in (org.core, f"{org.core} {HOME}"))
        return same if same is not None and same.core != org.core else None
