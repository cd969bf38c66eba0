"""Titles that stand together -> the body of one that names none: "Bí thư Đảng ủy, | Chủ tịch | Hội đồng quản trị X"."""

from __future__ import annotations

from kg.extract.anchoring.implied import Implied
from kg.extract.anchoring.owners import COMMITTEES
from kg.extract.bodies.committees import beside_command, typed
from kg.extract.bodies.departments import INQUIRY
from kg.extract.units import Org, Role
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("coupled")

#: Posts that only ministries have.
_DEPUTY, _MINISTER = "Thứ trưởng", "Bộ trưởng"
_HEAD_OF_BOARD = "Trưởng Ban"
#: Grades of prosecutors and judges.
_GRADES = _GRAMMAR.words("grades")
#: What a chief of staff is of, where only the title beside his names the body: "Chánh Văn phòng, Người phát ngôn Bộ X".
OFFICE, _DEPARTMENT = "Văn phòng", "Phòng"
_OF_PLACES = _GRAMMAR.names("of_places")
_UNIONS = _GRAMMAR.names("unions")


class Coupled(Implied):
    """Settles the bodies of titles by those that they are coupled with."""

    def _coupled(self, role: Role, other: Role) -> str | None:
        """Return the body of a title that names none, by that of the title beside it, or None."""
        if other.org is None or other.org.resolved is None:
            return None
        if role.title.title == _DEPUTY and all(o is None or o.head.name != "Bộ" for o in (other.org, other.org.owner)):
            return None  # "Thứ trưởng, Chủ nhiệm Ủy ban Biên giới Quốc gia"
        if role.title.title == _MINISTER and other.org.kind == "mass":
            return None  # "Bộ trưởng, Chủ tịch Hội Hữu nghị X"
        near = (other.org.head.name, other.org.owner.head.name if other.org.owner is not None else "")
        if office_of(role) == _HEAD_OF_BOARD and not any(name.startswith("Ban") for name in near):
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
            office = other.org.head.name == OFFICE and role.title.head not in (OFFICE, _DEPARTMENT)
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


def office_of(role: Role) -> str:
    """Return what office a title is of, whoever deputizes in it: "Phó Giám đốc" as "Giám đốc"."""
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
    return part.owner if head in ("", OFFICE) and not role.title.bodies else None


def _governs(org: Org) -> bool:
    """Whether a body is set over an enterprise without running it: a board of directors, an authority of the State."""
    return org.head.kind == "state" or org.head.board


def _of_union(title: str) -> bool:
    """Whether a title is one that unions have."""
    return title.removeprefix("Phó ").startswith(("Chủ tịch", "Bí thư", "Ủy viên"))
