"""Departments, committees and heads of an institution -> the institution that the bulletin is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from kg.extract.anchoring.discourse import Discourse
from kg.extract.units import Org, whole_of
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar

_GRAMMAR = grammar("wholes")

_SCHOOLS = _GRAMMAR.words("schools")
#: Titles of those who run enterprises, schools and the like, and what beside these they run.
MANAGE = office_words.names("manage")
_DIRECTED = _GRAMMAR.words("directed")
_PARTS = office_words.names("parts")
_MINISTRY = "Bộ"
#: How often a bulletin names the institution that it is about.
_OFTEN = 2
#: Bodies whose own departments are not told without them.
_NO_DEPARTMENTS = _GRAMMAR.names("no_departments")
#: Schools for children, which have none either.
_PUPILS = _GRAMMAR.words("pupils")
DISTRICT_OFFICES = office_words.sequences("district_offices")
_POLICE_OFFICES = office_words.trie("police_offices")


class Wholes(Discourse):
    """Finds the institution that a department is of, where the text leaves it out."""

    def _school(self) -> Org | None:
        """Return the school or hospital whose a faculty is: the sentence's last, else the only one of the bulletin."""
        for index, unit in reversed(self.lines[self._line].named):
            org = unit.body
            if index < self._unit and org is not None and teaches(org):
                return org
        whole = {org.resolved: org for _, org in self.named if org.resolved and org.head.whole and teaches(org)}
        subject = next(iter(whole.values())) if len(whole) == 1 else self._subject(())
        return subject if subject is not None and teaches(subject) else None

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
        whole = wholes[counts[0][0]]
        return None if whole.kind == "enterprise" and _POLICE_OFFICES.longest(business, 0) is not None else whole

    def _only_one(self, business: tuple[str, ...]) -> Org | None:
        """Return the one institution named so far, for a department that neither districts nor the police have."""
        if business in DISTRICT_OFFICES or _POLICE_OFFICES.longest(business, 0) is not None:
            return None
        whole = self._sole()
        return whole if whole is not None and whole.head.name != _MINISTRY else None

    def _sole(self, *, under_director: bool = False) -> Org | None:
        """Return the one whole institution among the bodies named so far, None where there are none or several.

        A ministry beside another is a guest or stands above it. `under_director`: only of those that a director runs.
        """
        wholes = {whole.resolved: whole for _, org in self.named if _is_institution(whole := whole_of(org))}
        found = [org for org in wholes.values() if directed(org) or not under_director]
        found = [org for org in found if org.head.name != _MINISTRY] or found
        return found[0] if len(found) == 1 else None

    def _run_by(self, directors: Org) -> Callable[[Org], bool]:
        """Return what tells whose directors are meant: of a "ban giám đốc | bệnh viện" a hospital's."""
        keys = self.lines[self._line].keys
        told = self.lexicon.heads.longest(keys, directors.j) if directors.j < len(keys) else None
        kind = told[1].name if told is not None else ""

        def runs(org: Org) -> bool:
            police = org.head.name.startswith("Công an") and org.place is not None and org.place.level == "province"
            return org.owner is None and (directed(org) or police) and org.head.name.startswith(kind)

        return runs

    def _above_part(self, org: Org | None) -> Org | None:
        """Return the bulletin's institution where `org` is only of a part of one: "Đảng bộ Khoa Y"."""
        return self._sole() if org is not None and _is_part(org) else None


def directed(org: Org) -> bool:
    """Whether a body is one that a director runs."""
    return org.kind in ("enterprise", "other") or org.head.name in _DIRECTED


def _is_part(org: Org) -> bool:
    """Whether a body, or what it is of, is a part of an institution: a faculty, a department."""
    return org.head.name in _PARTS or (org.owner is not None and _is_part(org.owner))


def _is_institution(org: Org) -> bool:
    """Whether a body is a whole enterprise, school, hospital or office of the State, and named in full."""
    whole = not org.head.board if org.kind == "enterprise" else org.head.whole and org.kind in ("state", "other")
    return bool(org.resolved) and whole and not _is_part(org)


def teaches(org: Org) -> bool:
    """Whether a body is a school, a university or a hospital."""
    return org.kind == "other" and org.head.name.startswith(_SCHOOLS)


def _has_departments(org: Org) -> bool:
    """Whether a body is an institution told in full that has departments of its own."""
    small = org.head.name in _NO_DEPARTMENTS or org.head.name.startswith(_PUPILS)
    if org.bare or org.head.board or org.owner is not None or small:
        return False
    return org.head.kind == "enterprise" or (org.head.whole and org.head.kind in ("state", "other"))
