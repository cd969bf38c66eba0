"""Guests: how many came to a gathering, and whose guests they are.

"với sự tham gia của 45 đại biểu", "Dự Đại hội có 150 đại biểu", "hơn 500 đại biểu đã về dự lễ kỷ niệm".
"""

from __future__ import annotations

from kg.extract.cut.quantities import Quantity, ends_with
from kg.extract.figures.frames import Made
from kg.extract.figures.votes import Votes
from kg.extract.units import Role
from kg.text import syllable_key

_AND, _WITH, _ELECTS, _COME = (syllable_key(word) for word in ("và", "cùng", "bầu", "dự"))
_BY, _TAKE_PART = syllable_key("với"), frozenset(tuple(map(syllable_key, w.split())) for w in ("tham gia", "tham dự"))
_FOR = tuple(map(syllable_key, ("đại", "diện", "cho")))
_OTHERWISE = [[syllable_key(word)] for word in ("án", "khuyết", "kiến", "thảo", "toán")]
_FOR_WHOM, _TIME = syllable_key("cho"), syllable_key("lượt")
_HOLDS, _DRAWS = (tuple(map(syllable_key, w.split())) for w in ("tổ chức", "thu hút"))
#: Words of guests before the verb of their coming.
_GUESTS = 22
#: How far behind "Dự" the number of those who came may stand ("Tham dự buổi lễ kỷ niệm còn có hơn 200 đại biểu").
_NEAR = 14
#: How far behind guests stands for whom they stand ("84 đại biểu tiêu biểu đại diện cho").
_STANDING = 10


class Attending(Votes):
    """The guests counted in one sentence."""

    def _attended(self, at: int, noun: int, *, told: bool) -> str | None:
        """Return the body or gathering whose guests are counted ("với sự tham gia của 45 đại biểu")."""
        host = self.subjects.attended()
        for k in range(max(0, at - 6), at):
            known = self.words.present.longest(self.keys, k)
            if known is not None and known[0] == at:
                return host
        if ends_with(self.keys, at, self.words.has) is not None and self._come(at):
            return host
        joined = self.keys[at - 1] in (_AND, ",", _WITH) if at else False
        came = joined and any((self.words.present.longest(self.keys, k) or (at,))[0] < at for k in range(at))
        start = self._clause(at)
        came = came or (joined and any(_COME in self.keys[k : min(k + 3, at)] for k in (0, start)))
        near = range(noun, noun + _STANDING)
        came = came or (joined and any(tuple(self.keys[k : k + len(_FOR)]) == _FOR for k in near))
        came = came or (self.keys[at - 1] == _BY and self._takes_part(self.phrases.noun(noun)[1]) > noun)
        came = came or (told and (joined or at == start) and self._coming(noun))
        came = came or self._gathered(start, at, noun)
        return host if came else None

    def _seated(self, q: Quantity) -> Made | None:
        """ "Dự hội nghị có 8/9 ủy viên Ban Thường vụ Huyện ủy X": of the members of a body so many came."""
        if q.number.of is None:
            return None
        unit = next((u for u in self.line.units if u.i == q.b and isinstance(u.value, Role) and u.value.body), None)
        if unit is None or not isinstance(unit.value, Role):
            return None
        near = (*self.keys[self._clause(q.a) : q.a], *self.keys[unit.j : unit.j + 2])
        came = next((word for word in near if word == _COME), None)
        end = self._before_coming(q.b, unit.j)
        return Made(f"{self._text(q.b, end)} tham dự", "present", q.b, self._meant(unit.value)) if came else None

    def _meant(self, role: Role) -> str | None:
        """Return the body of members in full where the bulletin names it so elsewhere ("Ban Thường vụ Trung ương")."""
        told = {org.resolved for _, org in self.subjects.reading.anchor.named if org.resolved}
        longer = [name for name in told if name.startswith(f"{role.body} ")]
        return longer[0] if len(longer) == 1 else role.body

    def _gathered(self, start: int, at: int, noun: int) -> bool:
        """Whether the clause at token `start` tells of a gathering, and the guests behind token `at` take part in it.

        "tổ chức hội thi, thu hút 120 hội viên tham gia", "tổ chức lớp tập huấn cho 45 cán bộ".
        """
        if not any(self.words.gatherings.longest(self.keys, k) for k in range(start, at)):
            return False
        if self.keys[at - 1] == _FOR_WHOM:
            held = next((k for k in range(start, at) if tuple(self.keys[k : k + 2]) == _HOLDS), at)
            return not any(self.tokens[k].text[0].isdigit() for k in range(held, at)) and held < at
        leads = ends_with(self.keys, at, self.words.has) is not None or tuple(self.keys[at - 2 : at]) == _DRAWS
        return leads and self._takes_part(self._guests(self.phrases.noun(noun)[1])) > noun

    def _is_guest(self, at: int) -> bool:
        """Whether the noun at token `at` names guests or members, one by one or each time they came ("lượt khách")."""
        at += self.keys[at : at + 1] == [_TIME]
        return bool(self.words.guests.longest(self.keys, at) or self.words.members.longest(self.keys, at))

    def _represented(self, q: Quantity, first: int, stop: int) -> Made | None:
        """ "246 đại biểu đại diện cho hơn 32.000 công nhân trong tỉnh": those in whose name others came."""
        if tuple(self.keys[max(0, q.a - len(_FOR)) : q.a]) != _FOR or q.number.word:
            return None
        if not (self.words.guests.longest(self.keys, first) or self.words.members.longest(self.keys, first)):
            return None
        end = behind = self._guests(stop)
        if end < len(self.keys) and self.tokens[end].text == "(":
            behind = next((k + 1 for k in range(end, len(self.keys)) if self.tokens[k].text == ")"), end)
        where = next((s.name for s in self.named if s.place and s.name and s.i - behind in (0, 1, 2)), None)
        body = self.subjects.attended() if self.words.members.longest(self.keys, first) else None
        body = body or where or self.subjects.attended()
        return Made(self._text(first, end), "represented", first, body) if body else None

    def _takes_part(self, stop: int) -> int:
        """Return the token behind "tham gia", "tham dự" about token `stop` ("với 16 đơn vị tham gia"), else 0."""
        return next((k + 2 for k in (stop, stop - 2) if tuple(self.keys[k : k + 2]) in _TAKE_PART), 0)

    def _guests(self, stop: int) -> int:
        """Return where a list of guests that goes on at token `stop` ends ("300 đại biểu, chuyên gia")."""
        while stop + 1 < len(self.keys) and self.keys[stop] == "," and self.words.guests.longest(self.keys, stop + 1):
            stop = self.phrases.noun(stop + 1)[1]
        return stop

    def _come(self, at: int) -> bool:
        """Whether "dự", "tham dự" opens the clause before token `at` ("Dự Đại hội có 150 đại biểu")."""
        start = self._clause(at)
        return at - start <= _NEAR and any(self.keys[k] == _COME for k in range(start, min(start + 3, at)))

    def _coming(self, at: int) -> bool:
        """Whether the guests that token `at` names came to a gathering ("500 đại biểu đã về dự lễ kỷ niệm")."""
        behind = self.keys[at : at + _GUESTS]
        return _ELECTS not in self.keys[:at] and any(
            key == _COME and behind[k + 1 : k + 2] not in _OTHERWISE for k, key in enumerate(behind)
        )
