"""Titles -> the bodies they are held in, where the title alone does not say it."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.abroad import country_of
from kg.extract.committees import SAIGON, beside_command, committee_of, typed
from kg.extract.completion import Completion
from kg.extract.departments import INQUIRY
from kg.extract.neighbours import AND, next_is_name
from kg.extract.owners import COMMITTEES
from kg.extract.people import is_entry, is_title
from kg.extract.roles import GOVERNORS, HAMLET_HEADS
from kg.extract.set_up import board_of
from kg.extract.units import Line, Org, Role, Unit
from kg.extract.wholes import MANAGE
from kg.extract.whose import (
    ACCOUNTANT,
    appointed_by,
    behind_comma,
    behind_unknown,
    elected_above,
    elected_by,
    heads_side,
    led,
    led_before,
    of_side,
)
from kg.lexicon.grammar import grammar
from kg.text import syllable_key, tokenize

_GRAMMAR = grammar("offices")

#: How many lines above a title the heading of a roster may stand.
_ROSTER = 40
_OF_HEADINGS, _ROMAN = frozenset(("org", "punct", "number")), frozenset("IVX")
_GIVEN = _GRAMMAR.syllables("given")
#: Posts that only ministries have.
_DEPUTY, _MINISTER = "Thứ trưởng", "Bộ trưởng"
_IS = syllable_key("là")
_HEAD_OF_BOARD = "Trưởng Ban"
#: Grades of prosecutors and judges.
_GRADES = _GRAMMAR.words("grades")
_HAS = frozenset(map(syllable_key, ("có", "còn")))
#: A director general is one of an enterprise, not of a department of the State.
_GENERAL = "Tổng "
#: What a chief of staff is of, where only the title beside his names the body: "Chánh Văn phòng, Người phát ngôn Bộ X".
_OFFICE, _DEPARTMENT = "Văn phòng", "Phòng"
_DIRECTS, _SET_UP = "Giám đốc", _GRAMMAR.names("set_up")
#: How many units a term of office may fill between a body and "có", and what stands in the list of its posts.
_TERM = 4
_LISTED = frozenset(("number", "plural", "role", "person", "hon", "punct"))
_LIST_WORDS = _GRAMMAR.syllables("list_words")
#: What stands between somebody's post and the next holder's: marks, a name and what leads up to it.
_BETWEEN = frozenset(("punct", "hon", "rank", "person"))
_OF_PLACES = _GRAMMAR.names("of_places")
_OF_BODIES = _GRAMMAR.names("of_bodies")
_UNIONS = _GRAMMAR.names("unions")
#: Titles of who heads committees, councils and unions.
_HEADING = ("Bí thư", "Chủ tịch")


class Offices(Completion):
    """Settles the bodies of roles: implied by the title, by its place, or shared with a title beside it."""

    def _settle_role(self, role: Role, line: Line, index: int) -> None:
        title = role.title
        if title.org is not None and not title.org.startswith("@"):
            role.body = role.org.resolved if role.org is not None and role.org.resolved else title.org
        elif title.org is not None:
            role.body = self._member_of(role, title.org[1:]) or self._implied(title.org[1:])
        elif role.org is not None:
            role.body = role.org.resolved
        elif role.place is not None:
            role.body = self._of_place(role)
        if role.body is None and role.org is None and role.place is None and title.org is None:
            role.body = self._shared(role, line, index)

    def _member_of(self, role: Role, committee: str) -> str | None:
        """Return the committee of the body behind a member's title: "Đảng ủy viên Đảng bộ Quân khu 2"."""
        org = role.org
        if org is None or not org.resolved or committee not in _OF_BODIES:
            return org.resolved if org is not None and org.head.name == "Ban Thường vụ" else None
        if org.kind == "party":
            return org.resolved.replace("Đảng bộ ", "Đảng ủy ", 1) if committee == "Đảng ủy" else org.resolved
        return f"{committee} {org.resolved}"

    def _implied(self, committee: str) -> str | None:
        name = committee.removeprefix("Ban Thường vụ ")
        board = "Ban Thường vụ " if name != committee else ""
        head = self.lexicon.head_by_name[name]
        if not head.level:
            probe = Org(head, name, 0, 0, bare=True, kind="party")
            self._complete_bare(probe, in_role=True)
            return f"{board}{probe.resolved}" if probe.resolved else None
        near = self._locate(head.level, "")
        if near is None:
            return None
        same = name == "Tỉnh ủy" or near.canon == SAIGON
        return f"{board}{committee_of(near) if same else f'{name} {near.name}'}"

    def _of_place(self, role: Role) -> str | None:
        place = role.place
        if place is None:
            return None
        if role.title.title in HAMLET_HEADS:
            return place.full
        if not place.name:
            found = self._locate(place.level, place.type)
            if found is None:
                return None
            place = found
        elif not place.type and place.level in ("district", "city"):
            known = self.lexicon.places.longest([token.key for token in tokenize(place.name)], 0)
            place = replace(place, type=known[1].type) if known else place  # "Bí thư | Hội An": of the city's committee
        if role.title.title.removeprefix("Phó ") in GOVERNORS:
            return place.full if place.type else f"{GOVERNORS[role.title.title.removeprefix('Phó ')]} {place.name}"
        if "Chủ tịch" in role.title.title:
            return f"Ủy ban nhân dân {place.full}"
        return committee_of(place)

    def _shared(self, role: Role, line: Line, index: int) -> str | None:
        """Return the body of a title that names none: that of the title it is coupled with, or the one last named."""
        if role.title.head == "Đoàn":
            return None
        for step in range(index + 1, len(line.units)):
            if self._runs[step] != self._runs[index]:
                break
            other = line.units[step].value
            if isinstance(other, Role) and other.org is not None and _heads(role) and _set_up(other.org):
                if other.org.owner is not None and other.org.owner.kind != "mass":
                    # "Giám đốc, Trưởng Ban Chỉ đạo chuyển đổi số Sở Y tế", "Giám đốc, Chủ tịch Chi hội Nhà báo Đài X"
                    return other.org.owner.resolved
                continue
            if isinstance(other, Role) and other.title.org is None and (other.org or other.place):
                body = self._coupled(role, other)
                if body is None and other.org is not None and other.org.resolved is None:
                    return of_side(role, self.lines, self._line)  # "Phó Tổng Giám đốc kiêm Giám đốc Nhà máy"
                whole = role.title.head == _OFFICE != other.title.head and body and not body.startswith(_OFFICE)
                return f"{_OFFICE} {body}" if whole else body
            if isinstance(other, Org) and other.resolved and step == index + 1:
                return other.resolved
            if isinstance(other, Org) and step == index + 2 and behind_comma(role, line.units, index):
                return other.resolved
        board = self._board_before(role, line, index)
        if board is not None:
            return board
        having = self._having(line.units, index)
        if having is not None:
            return having.resolved
        if behind_unknown(line.units, index):
            return None
        lately = board_of(role, self.lines, self._line, index)
        if lately is not None:
            return lately.resolved
        told = self._told(role, line, index)
        if told is not None:
            return told
        elected = elected_above(role, self.lines, self._line, index)
        if elected is not None:
            role.new = True
            return elected
        for head in role.title.bodies:
            same = self._last_of(head)
            if same is not None:
                role.guessed = True
                return same.resolved
        return (
            self._beside(role, line, index)
            or self._of_institution(role, line.units, index)
            or led_before(role, line.units, index)
        )

    def _of_institution(self, role: Role, units: list[Unit], index: int) -> str | None:
        """Return the one institution of the bulletin that a bare title beside its bearer is of: "ông A, | Giám đốc"."""
        name = role.name.removeprefix("Phó ").removesuffix(" Thường trực")
        beside = not index or units[index - 1].kind == "punct" or next_is_name(units, index)
        if beside and (command := self._commanded(name)) is not None:
            role.guessed = True
            return command.resolved
        if not beside or not (name in MANAGE or name == ACCOUNTANT):
            return None
        whole = self._sole(under_director=True)
        if whole is None or (name.startswith(_GENERAL) and whole.kind == "state"):
            return None
        role.guessed = True
        return whole.resolved

    def _told(self, role: Role, line: Line, index: int) -> str | None:
        """Return the body that the clause or the side a bare title is told of names."""
        whole = led(role, line.units, index)
        if whole is not None:
            return whole.resolved
        elected = elected_by(role, self.lines, self._line, index) or appointed_by(role, line.units, index)
        if elected is None and (whole := self._of_side()) is not None and heads_side(role, whole):
            return whole.resolved
        return elected or of_side(role, self.lines, self._line)

    def _having(self, units: list[Unit], index: int) -> Org | None:
        """Return the body that has the post: "HĐND tỉnh khóa 9 có 2 Phó Chủ tịch là ... và Ủy viên là"."""
        has = next((k for k in range(index - 1, -1, -1) if units[k].key in _HAS), None)
        if has is None or any(
            unit.kind not in _LISTED and unit.key not in _LIST_WORDS for unit in units[has + 1 : index]
        ):
            return None
        for unit in reversed(units[max(0, has - _TERM) : has]):
            if isinstance(unit.value, Org):
                body = unit.value.owner if unit.value.head.name == "Thường trực" else unit.value
                return body if body is not None and body.resolved else None
            if unit.kind not in ("number", "word", "punct"):
                return None
        return None

    def _board_before(self, role: Role, line: Line, index: int) -> str | None:
        """Return the enterprise whose board a director was told to be of: "Ủy viên HĐQT Công ty X, Tổng Giám đốc"."""
        for step in range(index - 1, -1, -1) if _DIRECTS in role.name else ():
            if self._runs[step] != self._runs[index] or line.units[step].kind == "person":
                break
            other = line.units[step].body
            if other is not None and other.head.board and other.owner is not None:
                return other.owner.resolved
        return None

    def _last_of(self, head: str) -> Org | None:
        """Return the body of that head last named; one abroad is only that of the post named with it."""
        return self._nearest(lambda org: org.head.name == head and country_of(org.resolved, self.lexicon) is None)

    def _heading(self, role: Role) -> str | None:
        """Return the body of a roster's heading for a title alone on its line: "Ban Tuyên giáo" over "Trưởng ban".

        So too for a title beside its bearer: "2. Ủy ban nhân dân huyện" over "- Lê Văn A: Chủ tịch".
        """
        beside = is_entry(self.lines[self._line])
        if not beside and not is_title(self.lines[self._line]):
            return None
        for line in reversed(self.lines[max(0, self._line - _ROSTER) : self._line]):
            orgs = [u.value for u in line.units if isinstance(u.value, Org)]
            if len(orgs) == 1 and all(u.kind in _OF_HEADINGS or set(u.text) <= _ROMAN for u in line.units):
                head = orgs[0].head.name.split(" ")[0]
                return orgs[0].resolved if head == (role.title.head or head).split(" ")[0] else None
            if beside and not is_entry(line) and any(u.kind not in _OF_HEADINGS for u in line.units):
                return None
        return None

    def _beside(self, role: Role, line: Line, index: int) -> str | None:
        """Return the body of the nearest title of its kind before: "bầu Chủ tịch Hội X và các Phó Chủ tịch"."""
        heading = self._heading(role)
        if heading is not None:
            return heading
        for unit in reversed(line.units[:index]) if role.title.head else ():
            subject = unit.value
            if isinstance(subject, Org) and subject.resolved and subject.head.name.split(" ")[0] == role.title.head:
                role.guessed = True
                return subject.resolved
        base = _base(role)
        earlier = self.lines[self._line - 1].units if self._line else []
        before = [*earlier, *line.units[:index]]
        for at in range(len(before) - 1, -1, -1):
            other = before[at].value
            if at > 1 and before[at - 1].key == _IS and before[at - 2].kind == "role":
                continue  # "Phó Trưởng ban là | Trưởng Ban Nội chính A" tells of another board
            told = isinstance(other, Role) and other.body and not other.guessed
            same = isinstance(other, Role) and role.title.head and other.title.head == role.title.head
            if isinstance(other, Role) and told and (same or _base(other) == base):
                if country_of(other.body, self.lexicon) is not None:
                    return None  # "Bộ trưởng Ngoại giao Lào A tiếp Bộ trưởng B"
                role.guessed = True
                return other.body
        return self._ahead_in_row(role, line, index) or self._ahead_of_holders(role, line.units, index)

    def _ahead_in_row(self, role: Role, line: Line, index: int) -> str | None:
        """Return the body that the next post given names: "bầu A làm | Chủ tịch; B làm Phó Chủ tịch Hội X"."""
        units = line.units
        if not index or units[index - 1].key not in _GIVEN:
            return None
        for step in range(index + 1, len(units)):
            other = units[step].value
            given = isinstance(other, Role) and units[step - 1].key in _GIVEN
            if isinstance(other, Role) and given and _base(other) == _base(role) and other.org is not None:
                role.guessed = True
                return other.org.resolved
        return None

    def _ahead_of_holders(self, role: Role, units: list[Unit], index: int) -> str | None:
        """Return the body that the last of those with like posts has: "ông A, | Giám đốc; ông B, Phó Giám đốc Sở X"."""
        like = role.name.removeprefix("Phó ") in MANAGE or _base(role) in _HEADING
        if not index or units[index - 1].kind != "punct" or not like:
            return None
        names = 0
        for step in range(index + 1, len(units)):
            unit, other = units[step], units[step].value
            names += unit.kind == "person"
            if not isinstance(other, Role):
                if unit.kind in _BETWEEN or unit.key == AND:
                    continue
                return None
            like = _base(other) == _base(role) or other.name == ACCOUNTANT
            if names != 1 or units[step - 1].kind != "punct" or not like:
                return None
            if other.org is not None:
                role.guessed = True
                return other.org.resolved
            names = 0
        return None

    def _coupled(self, role: Role, other: Role) -> str | None:
        if other.org is None or other.org.resolved is None:
            return None
        if role.title.title == _DEPUTY and all(o is None or o.head.name != "Bộ" for o in (other.org, other.org.owner)):
            return None  # "Thứ trưởng, Chủ nhiệm Ủy ban Biên giới Quốc gia"
        if role.title.title == _MINISTER and other.org.kind == "mass":
            return None  # "Bộ trưởng, Chủ tịch Hội Hữu nghị X"
        near = (other.org.head.name, other.org.owner.head.name if other.org.owner is not None else "")
        if _base(role) == _HEAD_OF_BOARD and not any(name.startswith("Ban") for name in near):
            return None  # "Phó Ban kiêm nhiệm, Thứ trưởng Bộ Tài chính"
        above = _above(role, other)
        if above is not None and above.resolved:
            return above.resolved
        board = other.org.head.name in ("Ban Thường vụ", "Ban Chấp hành") and not role.name.startswith("Ủy viên")
        if board and other.org.owner is not None and other.org.owner.resolved:
            return other.org.owner.resolved  # "Phó Bí thư và Ủy viên Ban Thường vụ Thành ủy X"
        if other.org.head.name in COMMITTEES and other.org.place is not None and "Chủ tịch" in role.name:
            return self._of_place(Role(role.title, 0, 0, place=typed(other.org.place, other.org.head)))
        whole = other.org.owner
        heads = role.title.bodies
        if whole is not None and whole.head.name in heads and other.org.head.name not in heads:
            return whole.resolved  # "Thứ trưởng, Trưởng Ban Chỉ đạo của Bộ Y tế"
        if "Bí thư" not in role.name or "Bí thư" in other.name:
            party = other.org.head.name in ("Đảng ủy", "Đảng bộ", "Chi bộ", "Ban Cán sự Đảng", "Đảng đoàn")
            office = other.org.head.name == _OFFICE and role.title.head not in (_OFFICE, _DEPARTMENT)
            if office and other.org.owner is not None:
                return other.org.owner.resolved
            if party and other.org.owner is not None and "viên" not in role.name and "Bí thư" not in role.name:
                whose = other.org.owner
                return (whose.owner if whose.head.name == "Cơ quan" and whose.owner else whose).resolved
            whole = other.org.owner
            if whole is not None and role.name.endswith(_GRADES) and other.org.head.part:
                return whole.resolved  # "Kiểm sát viên trung cấp, Trưởng phòng Y Viện Kiểm sát nhân dân X"
            if whole is not None and other.org.core.startswith(INQUIRY) and whole.core.startswith("Công an"):
                # "Phó Giám đốc - Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh X", no department
                return whole.resolved if role.title.head != _DEPARTMENT else None
            manages = "Giám đốc" in role.name and "Giám đốc" not in other.name and _governs(other.org)
            if manages and other.org.owner is not None and other.org.owner.kind == "enterprise":
                return other.org.owner.resolved
            if other.org.head.name in _UNIONS and other.org.owner is not None and not _of_union(role.name):
                return other.org.owner.resolved
            return other.org.resolved
        org = other.org
        if org.head.name in _OF_PLACES and org.place is not None:
            probe = Role(role.title, 0, 0, place=org.place, name="Bí thư")
            return self._of_place(probe)
        if org.kind in ("party", "mass"):
            return org.resolved
        owner = org.owner if org.owner is not None and org.head.board else org
        return f"Đảng ủy {beside_command(owner.resolved)}" if owner.resolved else None


def _base(role: Role) -> str:
    words = role.title.title.removeprefix("Phó ").split(" ")[:2]
    return _HEAD_OF_BOARD if words[0] == "Ban" else " ".join(words)  # "Phó Ban" as "Phó Trưởng Ban"


def _above(role: Role, other: Role) -> Org | None:
    """Return the body of which the title beside heads a part: "Phó Chủ tịch, Trưởng Ban Tổ chức | Hội Nông dân X".

    A title that says what it heads climbs to a body of that name: "Phó Trưởng ban, Trưởng phòng Y | Ban Quản lý X".
    """
    part, head = other.org, role.title.head
    if (
        part is None
        or not other.title.head
        or not part.head.name.startswith(other.title.head)
        or head == other.title.head
    ):
        return None
    above = part.owner
    while above is not None and (head or role.title.bodies):
        if above.head.name.startswith((head,) if head else role.title.bodies):
            return above
        above = above.owner
    return part.owner if head in ("", _OFFICE) and not role.title.bodies else None


def _governs(org: Org) -> bool:
    """Whether a body is set over an enterprise without running it: a board of directors, an authority of the State."""
    return org.head.kind == "state" or org.head.board


def _heads(role: Role) -> bool:
    """Whether a title is of who heads a whole institution or helps to: "Giám đốc", "Phó Hiệu trưởng"."""
    return _DIRECTS in role.name or role.name.removeprefix("Phó ") in MANAGE


def _set_up(org: Org) -> bool:
    """Whether a body is set up beside the offices of a whole, for one task or of its people: it has no director."""
    return org.head.name in _SET_UP or org.kind == "mass"


def _of_union(title: str) -> bool:
    """Whether a title is one that unions have."""
    return title.removeprefix("Phó ").startswith(("Chủ tịch", "Bí thư", "Ủy viên"))
