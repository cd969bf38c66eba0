"""Central bodies: words that make one the nation's, and what commissions of the nation are about."""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from kg.extract.bodies.beginnings import NATIONAL, SHORT, official
from kg.extract.bodies.seats import Seats
from kg.extract.bodies.trades import CONNECTORS, STRETCH
from kg.extract.units import Org
from kg.extract.words import office_words
from kg.lexicon import Head
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("central")

STEERING = "Ban Chỉ đạo"
_GOVERNMENT = {tuple(map(syllable_key, w.split())) for w in ("chính phủ", "quốc hội")}
_CENTRAL = _GRAMMAR.names("central")
_CENTRAL_FIRST = frozenset(words[0] for words in NATIONAL)
#: How the congress of those who have members is written for short, as universities are.
_CONGRESS, _MEMBERS = "ĐH", _GRAMMAR.names("members")
_CENTRE, _UNION = syllable_key("ương"), "Đoàn"
_NATION = tuple(map(syllable_key, ("quốc", "gia")))
#: What bodies of the nation are called that have branches elsewhere: "Ban An toàn giao thông quốc gia".
_OF_NATION = frozenset((STEERING, "Ban", "Ủy ban", "Hội đồng", "Trung tâm", "Viện", "Văn phòng", "Cơ quan"))
_OF_ALL = frozenset((_NATION, tuple(map(syllable_key, ("nhà", "nước")))))
#: What commissions are called that are named by what they are about: "Ủy ban quốc gia | về chuyển đổi số".
_COMMISSIONS = (STEERING, "Ủy ban", "Hội đồng")
_CONCERNING = syllable_key("về")
#: With what the tasks of boards begin, and tokens of the longest such beginning.
TASKS, _OPENING = office_words.trie("tasks"), 6
_ABOUT = frozenset((_CONCERNING, syllable_key("vì")))
#: What praise is given for: "tặng Bằng khen cho Ủy ban X Việt Nam vì | thành tích".
_MERIT = syllable_key("thành")


class Central(Seats, ABC):
    """Takes in words that make a body a central one, and what it is about."""

    def _national(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        if org.j >= len(keys) or keys[org.j] not in _CENTRAL_FIRST or not org.head.takes - {"name"}:
            return
        for words in NATIONAL:
            if tuple(keys[org.j : org.j + len(words)]) == words and self._written(org, words, tokens):
                if words[0] in SHORT and not tokens[org.j].text.isupper():
                    return
                if words in _GOVERNMENT and org.core == org.head.name:
                    return
                if words[0] in _CENTRAL and self._centred(tokens, keys, org.j + len(words)):
                    return
                text = official(tokens[org.j : org.j + len(words)], self.lexicon.spelled)
                org.core = f"{org.core} {'Trung ương' if words[0] in _CENTRAL else text}"
                org.j += len(words)
                org.national = True
                self._friends(org, tokens, keys, words)
                self._about(org, tokens, keys)
                return

    def _written(self, org: Org, words: tuple[str, ...], tokens: Sequence[Token]) -> bool:
        """Whether words that make a body a central one are written as such: "Ban Chỉ đạo 389 | quốc gia"."""
        about = org.head.name in _COMMISSIONS and self._concerns(org, tokens[org.j + len(words) :])
        small = words in _OF_ALL and (about or (org.core != org.head.name and org.head.name in _OF_NATION))
        return tokens[org.j].capital or words[0] == "trung" or small

    def _concerns(self, org: Org, behind: Sequence[Token]) -> bool:
        """Whether what a commission is about stands behind: "quốc gia | về chuyển đổi số", "| phòng, chống"."""
        if not behind or behind[0].key == _CONCERNING:
            return bool(behind)
        return org.head.name == STEERING and TASKS.longest([token.key for token in behind[:_OPENING]], 0) is not None

    def _head(self, tokens: Sequence[Token], keys: Sequence[str], i: int) -> tuple[int, Head] | None:
        """Return the longest head of a body at `i`, and the index behind it."""
        heads = self.lexicon.heads
        found = heads.longest(keys, i)
        if found and keys[found[0] - 1] in SHORT and not tokens[found[0] - 1].text.isupper():
            found = heads.longest(keys[: found[0] - 1], i)  # "Hội đồng | tư vấn" is no "Hội đồng TƯ"
        centre = found is not None and found[1].kind == "party" and keys[found[0] - 1] == _CENTRE
        if found and centre and self._centred(tokens, keys, found[0]):
            found = heads.longest(keys[: found[0] - 2], i)  # "Văn phòng | Trung ương Hội X"
        if found and tokens[i].text == _CONGRESS and tokens[min(found[0], len(tokens) - 1)].text in _MEMBERS:
            return None  # "ĐH | Hội Sinh viên": its congress
        return found

    def _centred(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a society begins at `j`, so that "Trung ương" before it is its own centre."""
        if j < len(tokens) and tokens[j].text == _UNION:
            return True
        found = self.lexicon.heads.longest(keys, j)
        return found is not None and found[1].kind == "mass"

    def _about(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in what a central committee is about: "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"."""
        j = org.j
        if org.head.name not in _COMMISSIONS or j >= len(tokens) or keys[j] not in _ABOUT:
            return
        if keys[j + 1 : j + 2] == [_MERIT]:
            return
        k = j + 1
        while k < len(tokens) and k - j < STRETCH + 4:
            known = self.lexicon.fields.longest(keys, k)
            if known and known[0] - k == 2 and self.lexicon.verbs.longest(keys, k) and k > j + 1 and tokens[k - 1].word:
                break  # "... về phòng chống thiên tai | tổ chức cuộc họp"
            if k > j + 1 and keys[k] in self.lexicon.surnames and tokens[k].capital and self._person_like(tokens, k):
                break  # "Ủy ban Quốc gia về thanh niên Việt Nam | Lê Văn Hà"
            joint = (keys[k] in CONNECTORS or keys[k] == ",") and k + 1 < len(tokens)
            joins = joint and self._open_word(keys, k + 1) and self._about_goes_on(keys, k + 1)
            term = self.lexicon.terms.longest(keys, k)
            if known or term:
                k = max(known[0] if known else k, term[0] if term else k)
            elif joins or (tokens[k].word and self._open_word(keys, k) and not self._starts_title(keys, k)):
                k += 1
            else:
                break
        org.core = f"{org.core} {joined(tokens[j:k])}"
        org.j = k

    def _about_goes_on(self, keys: Sequence[str], k: int) -> bool:
        return self.lexicon.fields.longest(keys, k) is not None or self.lexicon.terms.longest(keys, k) is not None


def joined(tokens: Sequence[Token]) -> str:
    """Return words as they were written, whatever spaces parted them, but for what stands in brackets."""
    out, before, inside = "", None, False
    for token in tokens:
        inside = inside or token.text == "("
        if not inside:
            # words of one abbreviation all stand where it stands
            gap = " " if before is not None and token.start != before.end else ""
            out, before = f"{out}{gap}{token.text}", token
        inside = inside and token.text != ")"
    return out
