"""Departments of an institution -> the institution: "Phòng Kế hoạch" in a bulletin about a department of a province."""

from __future__ import annotations

from collections import Counter

from kg.extract import office_words
from kg.extract.discourse import Discourse
from kg.extract.units import Org

#: What schools and hospitals are called.
_SCHOOLS = ("Trường", "Đại học", "Học viện", "Bệnh viện")
#: How often a bulletin names the institution that it is about.
_OFTEN = 2
#: Bodies whose own departments are not told without them.
_NO_DEPARTMENTS = frozenset(("Bộ", "Ban", "Chính phủ", "Tổng cục"))
DISTRICT_OFFICES = office_words.sequences("district_offices")


class Wholes(Discourse):
    """Finds the institution that a department is of, where the text leaves it out."""

    def _school(self) -> Org | None:
        """Return the school or hospital whose a faculty is: the sentence's last, else the only one of the bulletin."""
        for index, unit in reversed(self.lines[self._line].named):
            org = unit.body
            if index < self._unit and org is not None and _teaches(org):
                return org
        whole = {org.resolved: org for _, org in self.named if org.resolved and org.head.whole and _teaches(org)}
        subject = next(iter(whole.values())) if len(whole) == 1 else self._subject(())
        return subject if subject is not None and _teaches(subject) else None

    def _subject(self, business: tuple[str, ...]) -> Org | None:
        """Return the institution that the bulletin is about: named so far at least twice as often as any other.

        Departments of the business that districts have offices for are theirs.
        """
        if business in DISTRICT_OFFICES:
            return None
        wholes = {org.resolved: org for _, org in self.named if org.resolved and _has_departments(org)}
        counts = Counter(org.resolved for _, org in self.named if org.resolved in wholes).most_common(2)
        if not counts or counts[0][1] < _OFTEN or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
            return None
        return wholes[counts[0][0]]


def _teaches(org: Org) -> bool:
    return org.kind == "other" and org.head.name.startswith(_SCHOOLS)


def _has_departments(org: Org) -> bool:
    """Whether a body is an institution told in full that has departments of its own."""
    if org.bare or org.head.board or org.owner is not None or org.head.name in _NO_DEPARTMENTS:
        return False
    return org.head.kind == "enterprise" or (org.head.whole and org.head.kind in ("state", "other"))
