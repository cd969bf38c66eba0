"""Departments whose institution a mark sets apart: "Viện Thiết kế | - Bộ Quốc phòng", "Khoa Nhi | (Bệnh viện A)".

Behind a comma only offices of the police and departments of schools are taken together with them, since commas part
bodies of a list as well.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from kg.extract.bodies.beginnings import AND
from kg.extract.bodies.brands import Brands
from kg.extract.units import Org
from kg.extract.words import office_words
from kg.extract.words.asides import past_code
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("departments")

_MARKS, _COMMA, _BRACKET = frozenset("-–/(,"), ",", "("
_BELONGING = syllable_key("thuộc")
_UNDER = frozenset((syllable_key("trực"), _BELONGING))
#: Offices that only the police have, and what the police are called.
INQUIRY = ("Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra")
_POLICE_OFFICES = office_words.trie("police_offices")
_POLICE_MINISTRY, _OF_POLICE = "Bộ Công an", ("Công an", "Bộ Công an")
_LEVELS = _GRAMMAR.words("levels")
#: Heads of schools that a university may have, and the universities that have such schools.
_SCHOOLS, _MOTHERS = ("Trường Đại học", "Đại học"), office_words.names("mother_universities")
#: What centres do that are offices of the State.
_CENTRE, _OF_STATE = "Trung tâm", office_words.trie("state_centres")
#: Ends of the names of many nations' bodies, and their heads.
_NATIONS = office_words.sequences("of_nations")
_OF_MANY, _NATIONAL = _GRAMMAR.names("of_many"), "Quốc gia"
#: What schools have inside them beside which they stand behind a comma: "Khoa Toán, Trường Đại học Sao Mai".
_OF_SCHOOLS, _TAUGHT_IN = frozenset(("Khoa", "Bộ môn", "Phòng")), _GRAMMAR.words("taught_in")
_OF_MOTHERS, _ARMY = frozenset(("Viện", "Trung tâm")), _GRAMMAR.words("army")
_DISTRICT_OFFICES = office_words.sequences("district_offices")
#: Offices that the police of provinces and of the ministry have, and the levels that have neither.
_OF_PROVINCE, _OF_MINISTRY, _BELOW = "Phòng", "Cục", frozenset(("district", "commune"))


class Departments(Brands, ABC):
    """Takes in whose department a body is, where a mark parts the two."""

    @abstractmethod
    def parse(
        self, tokens: Sequence[Token], keys: Sequence[str], i: int, *, in_role: bool = False, depth: int = 0
    ) -> Org | None:
        """Return the body whose name begins at token `i`, or None."""

    def _behind_mark(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in whose department it is behind a dash, a stroke, a bracket or a comma."""
        j = past_code(tokens, org.j)
        told = org.core != org.head.name or org.core in INQUIRY
        loose = told and org.owner is None and org.place is None and not org.national
        if not loose or j + 1 >= len(tokens) or tokens[j].text not in _MARKS:
            return
        mark, k = tokens[j].text, _past_own_number(tokens, j)
        while k < len(keys) and keys[k] in _UNDER:
            k += 1
        whole = self.parse(tokens, keys, k, depth=1) if k < len(tokens) else None
        if whole is None or whole.bare or whole.core.lower() == org.core.lower() or not _has_parts(org, whole):
            return
        if whole.head.part and mark == _COMMA:
            self._behind_mark(whole, tokens, keys)  # "Đại đội 1, Tiểu đoàn 2, Trung đoàn 3"
        if mark == _COMMA and not _inseparable(org, whole, keys):
            return
        closed = whole.j < len(tokens) and tokens[whole.j].text == ")"
        if mark != _BRACKET or closed:
            org.owner, org.j = whole, whole.j + (mark == _BRACKET)

    def _mother(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take the university that a school belongs to into its name: "Trường Đại học Luật | , Đại học Huế"."""
        j = org.j
        if org.owner is not None or org.core in _SCHOOLS or j + 1 >= len(tokens) or tokens[j].text not in _MARKS:
            return
        k = j + 1 + (keys[j + 1] == _BELONGING)
        mother = self.parse(tokens, keys, k, depth=1) if k < len(tokens) and tokens[k].capital else None
        if mother is None or mother.core not in _MOTHERS:
            return
        if tokens[j].text == _COMMA and self._school_follows(keys, mother.j):
            return  # "Trường Đại học Sao Mai, Đại học Huế, Trường Đại học Hoa Sen"
        closed = mother.j < len(tokens) and tokens[mother.j].text == ")"
        if tokens[j].text != _BRACKET or closed:
            org.core, org.place, org.j = f"{org.core} - {mother.core}", None, mother.j + (tokens[j].text == _BRACKET)

    def _school_follows(self, keys: Sequence[str], j: int) -> bool:
        """Whether a list goes on with another school."""
        found = self.lexicon.heads.longest(keys, j + 1) if j + 1 < len(keys) and keys[j] in (_COMMA, AND) else None
        return found is not None and found[1].name.startswith(("Trường", *_SCHOOLS))

    def _tell_kind(self, org: Org, keys: Sequence[str]) -> None:
        """Tell by its name whether a centre is an office of the State, and a council of many nations is none."""
        own = keys[org.i + len(org.head.name.split()) : org.j]
        if org.head.name == _CENTRE and _OF_STATE.longest(own, 0) is not None:
            org.kind = "state"
        elif org.head.name in _OF_MANY and any(tuple(own[-len(words) :]) == words for words in _NATIONS):
            org.kind = "state" if _NATIONAL in org.core else "other"

    def _own_whole(self, tokens: Sequence[Token], keys: Sequence[str], j: int, depth: int) -> Org | None:
        """Return the institution a union is of where only its kind is said: "Công đoàn | trường", "Đảng ủy | Sở"."""
        found = self.lexicon.heads.longest(keys, j) if j < len(tokens) else None
        if found is None or found[1].needs != "field" or not (found[1].whole or found[1].kind == "enterprise"):
            return None
        whole = self.parse(tokens, keys, j, in_role=True, depth=depth + 1)
        if whole is None or not whole.bare or whole.j < found[0] or self.lexicon.false_heads.longest(keys, j):
            return None
        ends = whole.j >= len(tokens) or not tokens[whole.j].capital
        return whole if ends and self._small_words(keys, whole.j) == whole.j else None

    def _closes(self, tokens: Sequence[Token], keys: Sequence[str], inner: Org) -> bool:
        """Whether an institution named by its head alone ends the post: "Chi bộ | Sở", "Đảng ủy | Công ty"."""
        ended = inner.j >= len(tokens) or not tokens[inner.j].word
        ended = ended or not (tokens[inner.j].capital or self._small_words(keys, inner.j) > inner.j)
        named = tokens[inner.i].capital or inner.j - inner.i >= 2
        return inner.bare and inner.head.needs == "field" and ended and named


def _past_own_number(tokens: Sequence[Token], j: int) -> int:
    """Return the index behind a mark, and behind the number of an office in a bracket: "(C46, | Bộ Công an)"."""
    texts = [token.text for token in tokens[j : j + 4]]
    numbered = len(texts) == 4 and texts[0] == _BRACKET and texts[2].isdigit() and texts[3] in _MARKS
    return j + 4 if numbered and texts[1].isupper() else j + 1


def schooling(org: Org, tokens: Sequence[Token]) -> bool:
    """Whether words all in small letters tell of schooling, not of a school: "tốt nghiệp | cao đẳng y tế"."""
    if org.core == org.head.name or not org.head.name.startswith(_LEVELS):
        return False
    return not any(token.capital or token.text[0].isdigit() for token in tokens[org.i : org.j])


def _has_parts(org: Org, whole: Org) -> bool:
    return _nested(org, whole) or whole.head.whole or (whole.head.kind == "enterprise" and not whole.head.board)


def _nested(org: Org, whole: Org) -> bool:
    """Whether a unit of the army stands before a larger one, or a part of a faculty before a faculty."""
    small, large = org.head.name, whole.head.name
    if small in _ARMY and large in _ARMY and (whole.place is not None or whole.core != large):
        return _ARMY.index(small) < _ARMY.index(large)
    return (small, large) == ("Bộ môn", "Khoa")


def _inseparable(org: Org, whole: Org, keys: Sequence[str]) -> bool:
    """Whether an office that only the police have stands before police: "Phòng" in provinces, "Cục" of the ministry."""
    own = keys[org.i + 1 : org.j]
    if _nested(org, whole):
        return True
    if org.head.name in _OF_SCHOOLS and whole.head.name.startswith(_TAUGHT_IN):
        return org.head.name != _OF_PROVINCE or tuple(own) not in _DISTRICT_OFFICES
    if org.head.name in _OF_MOTHERS and whole.core in _MOTHERS:
        return True
    police = org.core in INQUIRY or _POLICE_OFFICES.longest(own, 0) is not None
    if not police or not whole.core.startswith(_OF_POLICE):
        return False
    if org.head.name == _OF_PROVINCE:
        return whole.place is not None and whole.place.level not in _BELOW
    return org.head.name != _OF_MINISTRY or whole.core == _POLICE_MINISTRY
