"""Titles -> the bodies they are held in, where the title alone does not say it."""

from __future__ import annotations

from kg.extract.anchoring.abroad import country_of
from kg.extract.anchoring.coupled import OFFICE, Coupled, office_of
from kg.extract.anchoring.set_up import board_of
from kg.extract.anchoring.wholes import MANAGE
from kg.extract.anchoring.whose import (
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
from kg.extract.names.people import is_entry, is_title
from kg.extract.units import Line, Org, Role, Unit
from kg.extract.words.neighbours import AND, next_is_name
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("offices")

#: How many lines above a title the heading of a roster may stand.
_ROSTER = 40
_OF_HEADINGS, _ROMAN = frozenset(("org", "punct", "number")), frozenset("IVX")
_GIVEN = _GRAMMAR.syllables("given")
_IS = syllable_key("là")
_HAS = frozenset(map(syllable_key, ("có", "còn")))
#: A director general is one of an enterprise, not of a department of the State.
_GENERAL = "Tổng "
_DIRECTS, _SET_UP = "Giám đốc", _GRAMMAR.names("set_up")
#: How many units a term of office may fill between a body and "có", and what stands in the list of its posts.
_TERM = 4
_LISTED = frozenset(("number", "plural", "role", "person", "hon", "punct"))
_LIST_WORDS = _GRAMMAR.syllables("list_words")
#: What stands between somebody's post and the next holder's: marks, a name and what leads up to it.
_BETWEEN = frozenset(("punct", "hon", "rank", "person"))
#: Titles of who heads committees, councils and unions.
_HEADING = ("Bí thư", "Chủ tịch")


class Offices(Coupled):
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
                whole = role.title.head == OFFICE != other.title.head and body and not body.startswith(OFFICE)
                return f"{OFFICE} {body}" if whole else body
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
        base = office_of(role)
        earlier = self.lines[self._line - 1].units if self._line else []
        before = [*earlier, *line.units[:index]]
        for at in range(len(before) - 1, -1, -1):
            other = before[at].value
            if at > 1 and before[at - 1].key == _IS and before[at - 2].kind == "role":
                continue  # "Phó Trưởng ban là | Trưởng Ban Nội chính A" tells of another board
            told = isinstance(other, Role) and other.body and not other.guessed
            same = isinstance(other, Role) and role.title.head and other.title.head == role.title.head
            if isinstance(other, Role) and told and (same or office_of(other) == base):
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
            if isinstance(other, Role) and given and office_of(other) == office_of(role) and other.org is not None:
                role.guessed = True
                return other.org.resolved
        return None

    def _ahead_of_holders(self, role: Role, units: list[Unit], index: int) -> str | None:
        """Return the body that the last of those with like posts has: "ông A, | Giám đốc; ông B, Phó Giám đốc Sở X"."""
        like = role.name.removeprefix("Phó ") in MANAGE or office_of(role) in _HEADING
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
            like = office_of(other) == office_of(role) or other.name == ACCOUNTANT
            if names != 1 or units[step - 1].kind != "punct" or not like:
                return None
            if other.org is not None:
                role.guessed = True
                return other.org.resolved
            names = 0
        return None


def _heads(role: Role) -> bool:
    """Whether a title is of who heads a whole institution or helps to: "Giám đốc", "Phó Hiệu trưởng"."""
    return _DIRECTS in role.name or role.name.removeprefix("Phó ") in MANAGE


def _set_up(org: Org) -> bool:
    """Whether a body is set up beside the offices of a whole, for one task or of its people: it has no director."""
    return org.head.name in _SET_UP or org.kind == "mass"
