"""Bodies -> full official names: what the text leaves out is taken from the bulletin, nearest first.

"Thành ủy" is the committee of this bulletin's city, "Ban Thường vụ" that of the committee last named, "UBND tỉnh" the
People's Committee of the province the sentence, the paragraph or the bulletin is about. What cannot be anchored is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.extract.people import is_title
from kg.extract.places import parse_place
from kg.extract.units import Line, Org, Place, Role, Unit
from kg.lexicon import Lexicon
from kg.model import Issue, Span
from kg.text import syllable_key, tokenize

Report = Callable[[Issue], None]

_COMMITTEES = frozenset(("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy"))
_TYPED_HEADS = _COMMITTEES - {"Đảng ủy"} | {
    "Công an thành phố",
    "Tỉnh đoàn",
    "Thành đoàn",
    "Huyện đoàn",
    "Quận đoàn",
    "Thị đoàn",
}
#: Heads beside those that need a locality which bear its type in their official names.
_OF_UNITS = frozenset(("Đảng bộ",))
_PARTY_BOARDS = frozenset(
    ("Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính", "Ban Kiểm tra", "Ban Tuyên giáo và Dân vận")
)
_CENTRAL_BOARDS = (
    "Tổ chức",
    "Tuyên giáo",
    "Dân vận",
    "Nội chính",
    "Kinh tế",
    "Đối ngoại",
    "Bảo vệ",
    "Chính sách",
    "Tài chính",
)
_BOARDS = frozenset(("Ban Thường vụ", "Ban Chấp hành", "Ủy ban Kiểm tra"))
_ENTERPRISE_BOARDS = frozenset(
    (
        "Hội đồng quản trị",
        "Hội đồng thành viên",
        "Ban Kiểm soát",
        "Ban Điều hành",
        "Hội đồng tín dụng",
        "Ban Tổng Giám đốc",
        "Đại hội đồng cổ đông",
    )
)
_ONLY_IN_ROLES = frozenset(
    (
        "Công an",
        "Thanh tra",
        "Mặt trận Tổ quốc",
        "Bảo hiểm xã hội",
        "Bộ đội Biên phòng",
        "Văn phòng",
        "Thường trực",
        "Chi nhánh",
        "Công đoàn",
        "Đoàn Thanh niên",
        "Bệnh viện",
        "Trung tâm Y tế",
        "Trường Chính trị",
        "Đội bóng",
        "Hội Phụ nữ",
        "Hội Nông dân",
        "Hội Cựu chiến binh",
        "Hội Chữ thập đỏ",
        "Hội Liên hiệp Thanh niên",
        "Ban Chấp hành",
        "Ban Giám hiệu",
        "Chi bộ",
        "Chi ủy",
        "Ban Kiểm tra",
        "Tòa án nhân dân",
        "Viện Kiểm sát nhân dân",
        "Đoàn Chủ tịch",
        "Liên minh Hợp tác xã",
        "Đại sứ quán",
    )
)
_RUN_MARKS = frozenset(",-–—/()&")
_RUN_WORDS = frozenset(
    map(syllable_key, ("và", "kiêm", "cùng", "của", "lãnh", "đạo", "tập", "thể", "giữ", "chức", "vụ"))
)
_NOW_IS = frozenset(map(syllable_key, ("nay", "là", "và")))
_AND_PEOPLE = [syllable_key(word) for word in ("và", "nhân", "dân")]
_SOCIETIES = ("Hội ", "Liên đoàn Lao động", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn")
_ENDINGS = (" Trung ương Đảng", " Việt Nam")
#: How many lines above a title the heading of a roster may stand.
_ROSTER = 40
#: Its committee bears the word "Thành phố", lest it be taken for the man.
_SAIGON = "Hồ Chí Minh"
_MANY = frozenset(map(syllable_key, ("các", "những", "mỗi", "nhiều", "từng", "mọi", "số")))
_GENERIC_NEXT = frozenset(map(syllable_key, ("các", "cơ", "cấp", "những", "địa")))
_HOME = frozenset(map(syllable_key, ("quê", "quán", "sinh", "trú")))
_ORIGIN_LEVELS = ("province", "city", "district", "commune")


class Anchor:
    """Completes the names of the bodies of one bulletin, sentence after sentence."""

    def __init__(self, lexicon: Lexicon, lines: Sequence[Line], locality: str | None, report: Report, doc: str) -> None:
        self.lexicon, self.lines, self.report, self.doc = lexicon, lines, report, doc
        self.province, self.district = locate(locality, lexicon)
        self.given = self.province is not None
        self.seen_places: list[tuple[int, Place]] = []
        self.named: list[tuple[int, Org]] = []
        self._runs: list[int] = []
        self._settling: set[int] = set()
        self._parliament: bool | None = None
        self._line = 0
        self._unit = 0

    def anchor(self) -> None:
        """Settle `resolved` and `kind` of every body, and `name` and `body` of every role."""
        self._spell_alike()
        self._know_cores()
        for number, line in enumerate(self.lines):
            self._line = number
            self._runs = _runs(line.units) if line.named else []
            for index, unit in line.named:
                self._unit = index
                if isinstance(unit.value, Org):
                    self._settle(unit.value, line, in_role=False)
                elif isinstance(unit.value, Role) and unit.value.org is not None:
                    self._settle(unit.value.org, line, in_role=True)
                elif isinstance(unit.value, Place) and not self._at_home(line, index):
                    self._see(unit.value)
            for index, unit in line.named:
                if isinstance(unit.value, Role):
                    self._unit = index
                    self._settle_role(unit.value, line, index)
        self._name_alike()

    def _name_alike(self) -> None:
        """Give a body that is named now longer, now shorter the longer name that the text itself writes out."""
        written = {org.resolved for _, org in self.named if org.resolved}
        spelled_out = {org.resolved for _, org in self.named if org.resolved and not org.short}
        longer = {name: name + end for name in written for end in _ENDINGS if name + end in spelled_out} | {
            name + end: name for name in spelled_out for end in _ENDINGS if name + end in written - spelled_out
        }
        for core, bodies in self._full.items():
            names = {o.resolved for o in bodies if o.resolved}
            if len(names) == 1:
                longer |= {name: next(iter(names)) for name in written if name.lower() == core}
        for line in self.lines:
            for _, unit in line.named:
                role = unit.value if isinstance(unit.value, Role) else None
                if role is not None and role.body in longer:
                    role.body = longer[role.body]
                org = unit.value if isinstance(unit.value, Org) else role.org if role is not None else None
                while org is not None:
                    if org.resolved in longer:
                        org.resolved = longer[org.resolved]
                    org = org.owner

    # --- bodies

    def _spell_alike(self) -> None:
        """Give each known place the one spelling that the bulletin uses first ("Đăk", "Đắk")."""
        spelled: dict[str, str] = {}
        for line in self.lines:
            for _, unit in line.named:
                for place in _places(unit):
                    if place.name and place.canon:
                        place.name = spelled.setdefault(place.canon, place.name)
        for place in (self.province, self.district):
            if place is not None and place.name:
                place.name = spelled.get(place.canon, place.name)

    def _know_cores(self) -> None:
        """Remember bodies named in full, so that a shorter naming of the same can be completed from it."""
        self._full: dict[str, list[Org]] = {}
        for line in self.lines:
            for _, unit in line.named:
                org = (
                    unit.value
                    if isinstance(unit.value, Org)
                    else unit.value.org
                    if isinstance(unit.value, Role)
                    else None
                )
                while org is not None:
                    if not org.bare and (org.owner or (org.place and org.place.name)):
                        self._full.setdefault(org.core.lower(), []).append(org)
                    org = org.owner

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
            self._settle(org.owner, line, in_role=in_role)
        if org.resolved is not None or org.head.kind == "office":
            return
        if self._generic(org, line):
            return
        if org.owner is not None:
            if org.owner.resolved:
                self._name(org, org.owner.resolved)
                org.kind = self._kind(org, org.owner.kind)
        elif org.place is not None:
            place = org.place if org.place.name else self._locate(org.place.level, org.place.type)
            if place is not None:
                self._name_place(org, place)
            self._place_kind(org)
        elif org.national or not org.head.needs or org.core != org.head.name:
            self._complete(org, line, in_role=in_role)
        elif org.bare or org.head.needs in ("owner", "place"):
            if not in_role and org.bare and org.head.name in _ONLY_IN_ROLES:
                owner = self._right(org) if org.head.needs == "owner" else None
                if owner is None or not owner.resolved:
                    return
            self._complete_bare(org, in_role=in_role)
        if org.resolved:
            if org.kind == "owner":
                org.kind = org.owner.kind if org.owner is not None and org.owner.kind != "owner" else "state"
            if org.place is not None and org.place.name:
                self._see(org.place)
            self.named.append((self._line, org))
        elif in_role or org.head.lower:
            self.report(
                Issue(
                    "note", "body-without-locality", f"whose {org.core} is not said", self.doc, Span(org.start, org.end)
                )
            )

    def _name(self, org: Org, of: str) -> None:
        if org.head.name == "Ban Thường vụ":
            of = _swap(of, _COMMITTEE_OF)
        elif org.head.name == "Ban Chấp hành":
            of = _swap(of, tuple((committee, body) for body, committee in _COMMITTEE_OF))
        org.resolved = of if org.head.drop else f"{org.core} {of}"

    def _name_place(self, org: Org, place: Place) -> None:
        """Put the locality behind the name: with its type, but for committees whose head says it already."""
        org.place = place
        if place.canon == _SAIGON and org.head.name in _TYPED_HEADS:
            self._name(org, f"Thành phố {place.name}")
            return
        full = org.head.name not in _TYPED_HEADS and (
            place.typed
            or org.head.needs == "place"
            or org.head.name == "Sở"
            or (org.head.name in _OF_UNITS and org.core == org.head.name)
        )
        self._name(org, place.full if full else place.name or "")

    def _complete(self, org: Org, line: Line, *, in_role: bool) -> None:
        known = self._full.get(org.core.lower())
        if known and not org.national and org.head.takes & {"owner", "place"}:
            settled = next((o for o in known if o.resolved), None)
            if settled:
                org.resolved, org.kind, org.place, org.owner = (
                    settled.resolved,
                    settled.kind,
                    settled.place,
                    settled.owner,
                )
                return
        if org.core in _PARTY_BOARDS and not org.national:
            committee = self._nearest(lambda o: o.head.name in _COMMITTEES)
            if committee and committee.resolved:
                org.resolved, org.kind = f"{org.core} {committee.resolved}", "party"
                return
        if org.head.name in ("Cục", "Tổng cục", "Viện", "Văn phòng", "Cơ quan"):
            parent = self._after_comma()
            if parent is not None and parent.resolved:
                org.owner = parent
                self._name(org, parent.resolved)
                return
        if org.head.name == "Vụ":
            ministry = self._ministry()
            if ministry is not None and ministry.resolved:
                org.owner = ministry
                self._name(org, ministry.resolved)
                return
        if org.head.name == "Sở" and not org.national:
            place = self._locate("province", "")
            if place:
                org.place = place
                org.resolved = f"{org.core} {place.full}"
                return
        if in_role and org.head.name in ("Ban", "Phòng", "Khoa", "Trung tâm", "Viện", "Đội") and not org.national:
            owner = self._right(org, kinds=("enterprise", "other"))
            if owner is not None and owner.resolved:
                org.owner = owner
                self._name(org, owner.resolved)
                org.kind = self._kind(org, owner.kind)
                return
        if org.head.name == "Ủy ban" and self.lexicon.assembly.longest(_words(org.core), 0) and self._assembly():
            org.resolved = f"{org.core} Quốc hội"
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
        if org.kind == "owner":
            org.kind = "party" if "Trung ương" in org.core else "state"

    def _complete_bare(self, org: Org, *, in_role: bool) -> None:
        head = org.head
        if head.needs == "place":
            place = self._locate(head.level, "")
            if head.level == "province" and head.name not in _COMMITTEES:
                place = self._locate_any() or place
            if place is not None:
                self._name_place(org, place)
            self._place_kind(org)
            return
        if head.needs == "field":
            same = self._nearest(
                lambda o: (
                    o.head.name.startswith(head.name)
                    or (head.kind == "enterprise" == o.kind and head.name == "Công ty")
                )
            )
            if same:
                org.resolved, org.kind, org.place, org.owner, org.core = (
                    same.resolved,
                    same.kind,
                    same.place,
                    same.owner,
                    same.core,
                )
            return
        owner = self._people_of(org) or (None if org.resolved else self._owner(org))
        if owner is not None and owner.resolved:
            self._name(org, owner.resolved)
            org.kind = self._kind(org, owner.kind)
            org.owner = owner

    def _people_of(self, org: Org) -> Org | None:
        """Settle "Đảng bộ và nhân dân tỉnh X": the party organisation of the place whose people are named with it."""
        if org.head.name != "Đảng bộ":
            return None
        units = self.lines[self._line].units
        keys = [u.key for u in units[self._unit + 1 : self._unit + 4]]
        if keys[:3] == _AND_PEOPLE:
            near = next((p for u in units[self._unit + 4 : self._unit + 7] for p in _places(u) if p.name), None)
            near = near or self._locate("province", "")
            if near is not None:
                org.place, org.resolved = near, f"Đảng bộ {near.full}"
        return None

    def _owner(self, org: Org) -> Org | None:
        """Return the body that an ownerless board, office or committee belongs to."""
        name = org.head.name
        right = self._right(org, ("enterprise",) if name in _ENTERPRISE_BOARDS else ())
        if right is not None:
            return right
        same = self._nearest(lambda o: o.head.name == name and (o.owner is not None or o.place is not None))
        if same is not None:
            if same.owner is not None:
                return same.owner
            org.core, org.place = same.core, same.place
            org.resolved, org.kind = same.resolved, same.kind
            return None
        if name in ("Đảng ủy", "Đảng bộ", "Chi bộ"):
            twin = self._nearest(lambda o: o.head.name in ("Đảng ủy", "Đảng bộ") and not o.bare and o.head.name != name)
            if twin is not None and twin.resolved:
                org.resolved, org.kind = name + twin.resolved[len(twin.head.name) :], "party"
                return None
            if name == "Đảng bộ":
                near = self._locate("province", "")
                if near is not None:
                    org.place, org.resolved = near, f"Đảng bộ {near.full}"
                return None
            return self._nearest(lambda o: o.kind in ("enterprise", "state", "other") and o.owner is None)
        if name in _ENTERPRISE_BOARDS:
            return self._nearest(lambda o: o.kind == "enterprise" and o.head.name not in _ENTERPRISE_BOARDS)
        if name in ("Ban Thường vụ", "Ban Chấp hành", "Thường trực", "Ủy ban Kiểm tra", "Văn phòng"):
            committee = self._nearest(lambda o: o.head.name in _COMMITTEES or o.head.name.startswith(_SOCIETIES))
            if committee is not None:
                return committee
            return self._default_committee()
        if name in (
            "Đảng đoàn",
            "Ban Cán sự Đảng",
            "Công đoàn",
            "Đoàn Thanh niên",
            "Ban Giám đốc",
            "Ban Lãnh đạo",
            "Đội bóng",
        ):
            return self._nearest(lambda o: o.kind in ("enterprise", "state", "other", "mass") and o.owner is None)
        return None

    def _assembly(self) -> bool:
        """Whether the bulletin speaks of the National Assembly, whose committees need no other owner."""
        if self._parliament is None:
            self._parliament = any(
                isinstance(u.value, Org) and u.value.head.name.startswith("Quốc hội")
                for line in self.lines
                for _, u in line.named
            )
        return self._parliament

    def _after_comma(self) -> Org | None:
        """Return the ministry that a list of departments ends with: "Cục A; Cục B (nay là Cục C), Bộ D"."""
        units = self.lines[self._line].units
        for index in range(self._unit + 1, len(units)):
            unit = units[index]
            value = unit.value
            org = value if isinstance(value, Org) else value.org if isinstance(value, Role) else None
            if org is not None and org.head.name == "Bộ" and not org.bare and units[index - 1].text == ",":
                self._settle_at(org, self.lines[self._line], index)
                return org
            if unit.kind not in ("org", "role") and unit.text not in _RUN_MARKS | {";"} and unit.key not in _NOW_IS:
                return None
        return None

    def _ministry(self) -> Org | None:
        """Return the ministry of the sentence that a department without one belongs to: behind it, else before it."""
        units = self.lines[self._line].units
        for index in [*range(self._unit + 1, len(units)), *range(self._unit - 1, -1, -1)]:
            value = units[index].value
            org = value if isinstance(value, Org) else value.org if isinstance(value, Role) else None
            while org is not None:
                if org.head.name == "Bộ" and not org.bare:
                    self._settle_at(org, self.lines[self._line], index)
                    return org
                org = org.owner
        return None

    def _right(self, org: Org, kinds: tuple[str, ...] = ()) -> Org | None:
        """Return the owner that stands behind, in the same run ("Ban Chấp hành, Ban Thường vụ Tỉnh ủy X")."""
        line = self.lines[self._line]
        for index in range(self._unit + 1, len(line.units)):
            if self._runs[index] != self._runs[self._unit]:
                return None
            value = line.units[index].value
            other = value if isinstance(value, Org) else value.org if isinstance(value, Role) else None
            if (
                other is None
                or other is org
                or other.owner is org
                or other.bare
                or (kinds and (other.kind not in kinds or other.head.name == org.head.name))
            ):
                continue
            if kinds:
                self._settle_at(other, line, index)
                return other.owner or other
            if other.owner is not None and other.head.needs == "owner":
                self._settle_at(other, line, index)
                return other if other.head.name in _COMMITTEES and org.head.name in _BOARDS else other.owner
            if org.head.needs == "owner" and other.head.needs != "owner":
                institution = other.kind in ("enterprise", "other") or other.head.name in ("Bộ", "Cục", "Tổng cục")
                if org.head.name in ("Ban Thường vụ", "Ban Chấp hành") and institution:
                    self._settle_at(other, line, index)
                    return self._party_committee(other)
                if (
                    org.head.name in ("Ban Thường vụ", "Ban Chấp hành", "Ủy ban Kiểm tra")
                    and other.head.kind != "party"
                ):
                    continue
                if org.head.name == "Đảng bộ":
                    continue
                self._settle_at(other, line, index)
                return other
        return None

    def _party_committee(self, body: Org) -> Org | None:
        """Return the Party committee inside an institution, which a board named beside the institution belongs to."""
        if not body.resolved:
            return None
        if body.kind == "party":
            return body
        head = self.lexicon.head_by_name["Đảng ủy"]
        return Org(head, "Đảng ủy", 0, 0, owner=body, kind="party", resolved=f"Đảng ủy {body.resolved}")

    def _default_committee(self) -> Org | None:
        if self.province is None:
            return None
        name = "Thành ủy" if self.province.type == "thành phố" else "Tỉnh ủy"
        head = self.lexicon.head_by_name[name]
        org = Org(head, name, 0, 0, place=self.province, kind="party")
        org.resolved = f"{name} {self.province.name}"
        return org

    def _nearest(self, wanted: Callable[[Org], bool]) -> Org | None:
        for _, org in reversed(self.named):
            if org.resolved and wanted(org):
                return org
        return None

    def _kind(self, org: Org, owner_kind: str) -> str:
        if org.head.kind == "owner" or org.head.name in (
            "Ban",
            "Tiểu ban",
            "Ban Chỉ đạo",
            "Hội đồng",
            "Khoa",
            "Bộ môn",
            "Viện",
            "Trung tâm",
            "Đội",
        ):
            return owner_kind
        if org.head.name == "Ủy ban" and owner_kind == "mass":
            return owner_kind
        if org.head.name in ("Vụ", "Cục") and owner_kind in ("party", "other"):
            return owner_kind
        return org.head.kind

    def _place_kind(self, org: Org) -> None:
        if org.kind == "owner":
            party = org.head.name in ("Ủy ban Kiểm tra", "Ban Kiểm tra", "Ban Chấp hành")
            org.kind = "party" if party else "state"

    def _generic(self, org: Org, line: Line) -> bool:
        """Whether many bodies or any body of the kind are meant: "các Đảng ủy cơ sở", "quận ủy, huyện ủy"."""
        if org.owner is not None or org.national or (org.place is not None and org.place.name):
            return False
        if not (org.bare or org.place is not None or org.head.name in _COMMITTEES):
            return False
        unit = line.units[self._unit]
        after = line.units[self._unit + 1] if self._unit + 1 < len(line.units) else None
        if org.j >= unit.j and after is not None and after.kind == "word" and after.key in _GENERIC_NEXT:
            return True
        index = self._unit - 1
        while (
            index >= 0
            and line.units[index].text in (",", "/")
            and index >= 1
            and isinstance(line.units[index - 1].value, Org)
        ):
            if line.units[index - 1].value.resolved:
                return False
            index -= 2
        if index < 0 or isinstance(unit.value, Role):
            return False
        return line.units[index].kind == "number" or line.units[index].key in _MANY

    # --- places

    def _see(self, place: Place) -> None:
        if place.name:
            self.seen_places.append((self._line, place))

    def _at_home(self, line: Line, index: int) -> bool:
        """Whether the place is somebody's home, which tells nothing about the bodies around it."""
        for unit in line.units[max(0, index - 9) : index][::-1]:
            if unit.kind in ("word",) and unit.key in _HOME:
                return True
            if unit.kind not in ("place", "punct", "word", "date"):
                return False
        return False

    def _locate(self, level: str, kind: str) -> Place | None:
        """Return the place of `level` that is meant here: nearest in the run, the sentence, the paragraph, the bulletin."""
        fits = lambda p: _fits(p, level, kind)  # noqa: E731
        here = list(self._around())
        for place in here:
            if fits(place):
                return place
        paragraph = self.lines[self._line].sentence.line
        for number, place in reversed(self.seen_places):
            if number == self._line or (number >= self._line - 2 and self.lines[number].sentence.line == paragraph):
                if fits(place):
                    return place
        default = self._default(level, kind)
        if default is not None:
            return default
        for place in self._behind():
            if fits(place):
                return place
        for _, place in reversed(self.seen_places):
            if fits(place):
                return place
        return next((p for p in self._ahead() if fits(p)), None)

    def _locate_any(self) -> Place | None:
        """Return the nearest place of any level in the same run, else the one that runs through the sentence."""
        return next(iter(self._around(run_only=True)), None)

    def _default(self, level: str, kind: str) -> Place | None:
        if kind == "tỉnh" and self.province is not None and self.province.type == "thành phố":
            return None
        if level == "province" or (level == "city" and self.province and self.province.type == "thành phố"):
            return self.province
        if level in ("district", "city") and self.district and _fits(self.district, level, kind):
            return self.district
        return None

    def _around(self, *, run_only: bool = False) -> Iterator[Place]:
        line, here, run = self.lines[self._line], self._unit, self._runs
        for index, unit in line.named:
            if index > here and run[index] == run[here]:
                yield from _places(unit)
        before = [(index, unit) for index, unit in reversed(line.named) if index < here]
        for index, unit in before:
            if run[index] == run[here]:
                yield from _places(unit)
        if run_only:
            return
        for index, unit in before:
            yield from self._away(line, index, unit)

    def _behind(self) -> Iterator[Place]:
        """Places further on in the same sentence: the list of those present names its province with the last of them."""
        line = self.lines[self._line]
        for index, unit in line.named:
            if index > self._unit:
                yield from self._away(line, index, unit)

    def _ahead(self) -> Iterator[Place]:
        for line in self.lines[self._line :]:
            for index, unit in line.named:
                yield from self._away(line, index, unit)

    def _away(self, line: Line, index: int, unit: Unit) -> Iterator[Place]:
        """Yield the places of a unit that stands for nobody's home."""
        places = list(_places(unit))
        if places and not self._at_home(line, index):
            yield from places

    # --- roles

    def _settle_role(self, role: Role, line: Line, index: int) -> None:
        title = role.title
        if title.org is not None and not title.org.startswith("@"):
            role.body = role.org.resolved if role.org is not None and role.org.resolved else title.org
        elif title.org is not None:
            role.body = self._implied(title.org[1:])
        elif role.org is not None:
            role.body = role.org.resolved
        elif role.place is not None:
            role.body = self._of_place(role)
        if role.body is None and role.org is None and role.place is None:
            role.body = self._shared(role, line, index)

    def _implied(self, committee: str) -> str | None:
        prefix, _, name = committee.rpartition("Ban Thường vụ ")
        board = "Ban Thường vụ " if "Ban Thường vụ" in committee else ""
        del prefix
        head = self.lexicon.head_by_name[name]
        if name in ("Đảng ủy", "Chi bộ", "Ban Cán sự Đảng"):
            probe = Org(head, name, 0, 0, bare=True, kind="party")
            self._complete_bare(probe, in_role=True)
            return f"{board}{probe.resolved}" if probe.resolved else None
        near = self._locate(head.level, "")
        if name == "Tỉnh ủy" and near is not None and near.type == "thành phố":
            name = "Thành ủy"
        return f"{board}{name} {near.name}" if near is not None else None

    def _of_place(self, role: Role) -> str | None:
        place = role.place
        if place is None:
            return None
        if not place.name:
            found = self._locate(place.level, place.type)
            if found is None:
                return None
            place = found
        if "Chủ tịch" in role.title.title:
            return f"Ủy ban nhân dân {place.full}"
        level = place.level
        if level == "province":
            return f"{'Thành ủy' if place.type == 'thành phố' else 'Tỉnh ủy'} {place.name}"
        if level == "commune":
            return f"Đảng ủy {place.full}"
        names = {"huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}
        return f"{names.get(place.type, 'Huyện ủy')} {place.name}"

    def _shared(self, role: Role, line: Line, index: int) -> str | None:
        """Return the body of a title that names none: that of the title it is coupled with, or the one last named."""
        name = role.name
        if role.title.head == "Đoàn":
            return None
        for step in range(index + 1, len(line.units)):
            if self._runs[step] != self._runs[index]:
                break
            other = line.units[step].value
            if isinstance(other, Role) and other.title.org is None and (other.org or other.place):
                return self._coupled(role, other)
            if isinstance(other, Org) and other.resolved and step == index + 1:
                return other.resolved
        for head in role.title.bodies:
            same = self._nearest(lambda o, head=head: o.head.name == head)
            if same is not None:
                role.guessed = True
                return same.resolved
        return self._beside(role, line, index)

    def _heading(self, role: Role) -> str | None:
        """Return the body of a roster's heading for a title alone on its line: "Ban Tuyên giáo" over "Trưởng ban"."""
        if not is_title(self.lines[self._line]):
            return None
        for line in reversed(self.lines[max(0, self._line - _ROSTER) : self._line]):
            orgs = [u.value for u in line.units if isinstance(u.value, Org)]
            if len(orgs) == 1 and all(u.kind in ("org", "punct", "number") for u in line.units):
                head = orgs[0].head.name.split(" ")[0]
                return orgs[0].resolved if head == (role.title.head or head).split(" ")[0] else None
        return None

    def _beside(self, role: Role, line: Line, index: int) -> str | None:
        """Return the body of the nearest title of the same kind before this one: "bầu Chủ tịch Hội X và các Phó Chủ tịch"."""
        heading = self._heading(role)
        if heading is not None:
            return heading
        base = role.title.title.removeprefix("Phó ").split(" ")[0]
        earlier = self.lines[self._line - 1].units if self._line else []
        for unit in [*reversed(line.units[:index]), *reversed(earlier)]:
            other = unit.value
            if isinstance(other, Role) and other.body and not other.guessed:
                if other.title.title.removeprefix("Phó ").split(" ")[0] == base:
                    role.guessed = True
                    return other.body
        return None

    def _coupled(self, role: Role, other: Role) -> str | None:
        if other.org is None or other.org.resolved is None:
            return None
        if "Bí thư" not in role.name or "Bí thư" in other.name:
            party = other.org.head.name in ("Đảng ủy", "Đảng bộ", "Chi bộ", "Ban Cán sự Đảng", "Đảng đoàn")
            office = other.org.head.name == "Văn phòng" and "Văn phòng" not in role.name
            if office and other.org.owner is not None:
                return other.org.owner.resolved
            if party and other.org.owner is not None and "viên" not in role.name and "Bí thư" not in role.name:
                return other.org.owner.resolved
            return other.org.resolved
        org = other.org
        if org.head.name in ("Ủy ban nhân dân", "Hội đồng nhân dân") and org.place is not None:
            probe = Role(role.title, 0, 0, place=org.place, name="Bí thư")
            return self._of_place(probe)
        if org.kind == "party" or org.kind == "mass":
            return org.resolved
        owner = org.owner if org.owner is not None and org.head.name in _ENTERPRISE_BOARDS else org
        return f"Đảng ủy {owner.resolved}"


def _words(name: str) -> list[str]:
    """Return the keys of the words of a name behind its head "Ủy ban"."""
    return [t.key for t in tokenize(name)][2:]


def _swap(body: str, pairs: tuple[tuple[str, str], ...]) -> str:
    """Return the other name of a place's party organisation: its committee and itself have the same boards."""
    for one, other in pairs:
        if body.startswith(one):
            rest = body[len(one) :]
            return (other.removesuffix("thành phố ") if rest.startswith("Thành phố ") else other) + rest
    return body


_COMMITTEE_OF = (
    ("Đảng bộ tỉnh ", "Tỉnh ủy "),
    ("Đảng bộ thành phố ", "Thành ủy "),
    ("Đảng bộ huyện ", "Huyện ủy "),
    ("Đảng bộ quận ", "Quận ủy "),
    ("Đảng bộ thị xã ", "Thị ủy "),
)


def _fits(place: Place, level: str, kind: str) -> bool:
    if not place.name:
        return False
    if level == "city":
        return place.type == "thành phố"
    if place.level != level:
        return False
    return not kind or not place.type or place.type == kind or (level == "province")


def _places(unit: Unit) -> Iterator[Place]:
    if isinstance(unit.value, Place):
        yield unit.value
    role = unit.value if isinstance(unit.value, Role) else None
    if role is not None and role.place is not None:
        yield role.place
    org = unit.value if isinstance(unit.value, Org) else role.org if role is not None else None
    while org is not None:
        if org.place is not None and org.place.name:
            yield org.place
        org = org.owner


def _runs(units: Sequence[Unit]) -> list[int]:
    """Number the runs of bodies, titles and places that only commas, dashes, brackets and "và" part."""
    out: list[int] = []
    run = 0
    for unit in units:
        held = unit.kind in ("role", "org", "place") or unit.text in _RUN_MARKS or unit.key in _RUN_WORDS
        if not held:
            run += 1
        out.append(run)
    return out


def locate(locality: str | None, lexicon: Lexicon) -> tuple[Place | None, Place | None]:
    """Return (province, district) of a locality written from small to large ("huyện Đắk Song, tỉnh Đắk Nông")."""
    province: Place | None = None
    district: Place | None = None
    for part in (locality or "").split(","):
        tokens = tokenize(part.strip())
        place = parse_place(tokens, [t.key for t in tokens], 0, lexicon) if tokens else None
        if place is None or not place.name:
            continue
        if place.level == "province":
            province = place
        elif place.level == "district":
            district = place
    if province is None and district is not None and len(set(district.parents)) == 1:
        tokens = tokenize(district.parents[0])
        province = parse_place(tokens, [t.key for t in tokens], 0, lexicon)
    return province, district
