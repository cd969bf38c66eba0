"""Abbreviations behind heads and posts -> the words they stand for: "Trưởng phòng | QLNS", "Thứ trưởng | BQP".

The words take the place of the abbreviation among the tokens, so that all rules for names read them; each of them
stands where the abbreviation stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.bodies.beginnings import AND
from kg.extract.words.document_words import document_words
from kg.lexicon import Head, Lexicon
from kg.lexicon.grammar import grammar
from kg.lexicon.initials import initials, plain
from kg.lexicon.tables import Table, load_table
from kg.text import Token, syllable_key, tokenize

_GRAMMAR = grammar("initials")

_HEADS = _GRAMMAR.words("heads")
#: What joins the parts of an abbreviation: "TN và MT", "VH, TT & DL".
_JOINTS = frozenset((AND, "&", "-", "–", ","))
#: Tokens of the longest head or title that is looked for before an abbreviation, and parts of the longest abbreviation.
_BEFORE, _PARTS = 7, 4
#: First words of the committees that the codes of documents name: "QUTW".
_COMMITTEES = _GRAMMAR.words("committees")
_MARKS = frozenset(",.;:/-–()")
#: Last syllables of words other than posts that a body follows: "lãnh đạo | BCA", "Thường vụ | QUTW".
_BEFORE_BODY = frozenset((syllable_key("đạo"), syllable_key("vụ")))
#: Kinds of bodies whose businesses are known; "vụ" is a department, but also a case: "vụ | CAND".
_OFFICES, _CASE = frozenset(("party", "state", "mass", "owner")), "Vụ"
_DEPARTMENT, _MINISTRY = "Sở", "Bộ"


@lru_cache(maxsize=1)
def _table() -> Table:
    return load_table("initials.yaml", (*_HEADS, "groups"), ("organs", "committees", "bodies"))


@lru_cache(maxsize=1)
def _usual() -> dict[tuple[str, str], str]:
    """Return the businesses that heads usually have, by head and initials."""
    return {(head, initials(name)): name for head in _HEADS for name in _table().words(head)}


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    """Return the bodies that one abbreviation names, head and all: "BQP", "SNV", "UBKTTW"."""
    table, words = _table(), document_words()
    organs = {
        f"{organ}{end}": f"{name} {committee}"
        for organ, name in table.pairs("organs").items()
        for end, committee in table.pairs("committees").items()
    }
    departments = {f"S{initials(name)}": f"{_DEPARTMENT} {name}" for name in table.words(_DEPARTMENT)}
    ministries = {short: name for short, name in words.circulars.items() if name.startswith(f"{_MINISTRY} ")}
    committees = {short: name for short, name in words.codes.items() if name.startswith(_COMMITTEES)}
    return {**departments, **organs, **committees, **ministries, **table.pairs("bodies")}


@lru_cache(maxsize=1)
def _told() -> frozenset[str]:
    """Return the abbreviations that are told by heads or alone, though they may begin something else: "CA", "ĐU"."""
    return frozenset(_bodies()) | {short for _, short in _usual()}


def is_group(text: str) -> bool:
    """Whether an abbreviation names a group of states, or what they agree on."""
    return text in _table().words("groups")


class Initials:
    """Spells out abbreviations in the tokens of sentences; `own` are the businesses of the bulletin's own bodies."""

    def __init__(self, lexicon: Lexicon, own: dict[tuple[str, str], str] | None = None) -> None:
        self.lexicon = lexicon
        self.own = own or {}
        self._others = lexicon.heads.first | lexicon.titles.first | lexicon.place_types.first
        self._known = _told()

    def spell_out(self, tokens: list[Token]) -> list[Token]:
        """Return the tokens with the words of the abbreviations behind heads and posts in place of them."""
        places = [i for i, token in enumerate(tokens) if token.capital and _short(token)]
        out: list[Token] = []
        done = 0
        for i in places:
            if i < max(done, 1) or (tokens[i].key in self._others and tokens[i].text not in self._known):
                continue
            found = self._words(tokens, [*out, *tokens[done:i]][-_BEFORE:], i)
            if found is not None:
                out += tokens[done:i]
                done = found[0]
                start, end = tokens[i].start, tokens[done - 1].end
                out += [token._replace(start=start, end=end) for token in tokenize(found[1])]
        return [*out, *tokens[done:]] if out else tokens

    def _words(self, tokens: Sequence[Token], before: Sequence[Token], i: int) -> tuple[int, str] | None:
        """Return the index behind the abbreviation at `i` and the words it stands for, where it is one."""
        text = tokens[i].text
        whole = _bodies().get(text)
        if before[-1].text in _MARKS:
            return None
        keys = [token.key for token in before]
        head = self._head(keys)
        if whole is not None and ((head is not None and head.needs == "owner") or self._leads(keys)):
            return i + 1, whole
        if head is None or (tokens[i].key in self.lexicon.heads.first and (head.name, plain(text)) not in _usual()):
            return None
        return self._business(head, tokens, i)

    def _head(self, keys: Sequence[str]) -> Head | None:
        """Return the head that ends with `keys`, the longest."""
        for start in range(len(keys)):
            found = self.lexicon.heads.longest(keys, start) if keys[start] in self.lexicon.heads.first else None
            if found is not None and found[0] == len(keys):
                return found[1]
        return None

    def _leads(self, keys: Sequence[str]) -> bool:
        """Whether `keys` end in a post, or in another word that the body follows which it is of."""
        titles = self.lexicon.titles
        posts = (titles.longest(keys, k) for k in range(len(keys)) if keys[k] in titles.first)
        return keys[-1] in _BEFORE_BODY or any(post is not None and post[0] == len(keys) for post in posts)

    def _business(self, head: Head, tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
        keys = [token.key for token in tokens[i : i + 2 * _PARTS]]
        known = self.lexicon.fields.longest(keys, 0) or self.lexicon.spelled.longest(keys, 0)
        for end in reversed(list(_ends(tokens, i))):
            if known is not None and i + known[0] >= end:
                return None
            short = plain("".join(token.text for token in tokens[i:end] if token.word and token.key != AND))
            name = self._named(head, short.replace("&", "")) or _of_committee(head, tokens[i].text)
            if name is not None:
                return end, name[0].upper() + name[1:]
        return None

    def _named(self, head: Head, short: str) -> str | None:
        name = self.own.get((head.name, short)) or _usual().get((head.name, short))
        told = "field" in head.takes and head.kind in _OFFICES and head.name != _CASE
        return self.lexicon.initials.get(short) if name is None and told else name


def _of_committee(head: Head, text: str) -> str | None:
    """Return the business and the committee that one abbreviation tells: "Ban | TCTU"."""
    for end, committee in _table().pairs("committees").items():
        name = _usual().get((head.name, plain(text.removesuffix(end)))) if text.endswith(end) else None
        if name is not None:
            return f"{name} {committee}"
    return None


def _short(token: Token) -> bool:
    return token.word and len(token.text) > 1 and token.text.isupper()


def _ends(tokens: Sequence[Token], i: int) -> Iterator[int]:
    """Yield the indexes behind the parts of the abbreviation at `i`: "VH" of "VH, TT & DL", then "TT", then "DL"."""
    k = i
    for _ in range(_PARTS):
        if k >= len(tokens) or not (_short(tokens[k]) or (k > i and len(tokens[k].text) == 1 and tokens[k].capital)):
            return
        k += 1
        yield k
        if k < len(tokens) and tokens[k].key in _JOINTS:
            k += 1
