"""Firms told by a brand alone, behind posts and boards that firms have: "Tổng Giám đốc | Sameco", "HĐQT | SMB"."""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from kg.extract.bodies.bracketed import Bracketed
from kg.extract.bodies.initials import is_group
from kg.extract.names.places import is_syllable
from kg.extract.units import Org
from kg.lexicon import Head
from kg.lexicon.grammar import grammar
from kg.lexicon.initials import plain
from kg.text import Token, syllable_key

_GRAMMAR = grammar("brands")

_FIRM = "Công ty"
#: Posts that firms alone have.
OF_FIRMS = frozenset(("Tổng Giám đốc", "Giám đốc điều hành"))
_DIRECTOR = "Giám đốc"
#: Posts of those who lead a body that may be told by its initials alone: "Chủ tịch | SMB", "Giám đốc | SMBI".
LEADING = frozenset(("Chủ tịch", _DIRECTOR))
#: Letters of the shortest such initials, and with which those of boards begin, which are no names: "HĐKH", "UNBD".
_LEAST, _BOARDS = 3, _GRAMMAR.words("boards")
#: Words behind a firm's brand that make a house, a prize or a game of it.
_NO_FIRMS = _GRAMMAR.syllables("no_firms")
_HOME = (syllable_key("việt"), syllable_key("nam"))
#: What stands before a post that somebody is told to hold: there no name of a person follows it.
_BEFORE_POST = frozenset((",", "-", "–", "(", ":", *_GRAMMAR.syllables("before_post")))


class Brands(Bracketed, ABC):
    """Reads a brand as the firm it stands for."""

    def firm(self, tokens: Sequence[Token], keys: Sequence[str], i: int, post: int | None = None) -> Org | None:
        """Return the firm whose brand stands at `i`, behind a board or the post that begins at `post`, or None.

        Words of the language are no brands, nor is a name in small letters that may be a person's: "Tổng Giám đốc |
        Mendoza cho biết".
        """
        if i >= len(tokens) or not self._brand_like(tokens, keys, i):
            return None
        j = i + 1
        while j < len(tokens) and tokens[j].capital and (keys[j] in self.lexicon.brands or _initials(tokens[j])):
            j += 1
        run = j
        while run < len(tokens) and tokens[run].word and tokens[run].capital:
            run += 1
        led = run > j and self._named(tokens, j)
        sure = _in_capitals(tokens[i].text) or j > i + 1
        held = post is None or (post > 0 and keys[post - 1] in _BEFORE_POST)
        if tuple(keys[j : j + 2]) == _HOME and run > j:
            j += 2
        elif run == j + 1 and sure and not is_syllable(tokens[j]):
            j = run  # "Ban điều hành | SMB Homes"
        elif run > j and not led and (not sure or is_syllable(tokens[j])):
            return None  # "Tổng Giám đốc Maria Mendoza", "TGĐ PMB Đường sắt"
        elif not (sure or held or led):
            return None
        head = self.lexicon.head_by_name[_FIRM]
        core = " ".join(token.text for token in tokens[i:j])
        return Org(head, core, i, j, kind=head.kind, start=tokens[i].start, end=tokens[j - 1].end)

    def in_capitals(self, title: str, tokens: Sequence[Token], keys: Sequence[str], i: int, post: int) -> Org | None:
        """Return the body whose initials stand at `i`, behind the post of its leader that begins at `post`, or None.

        What no table and no full name of the bulletin explains is the body's name as written.
        """
        if i >= len(tokens) or not tokens[i].text.isupper() or not self._brand_like(tokens, keys, i):
            return None
        text, j = tokens[i].text, i + 1
        if len(text) < _LEAST or plain(text).startswith(_BOARDS) or is_group(text):
            return None
        if j < len(tokens) and tokens[j].capital:
            leads = tokens[j].word and self._named(tokens, j, least=2)
        else:
            leads = post > 0 and keys[post - 1] in _BEFORE_POST
        if not leads:
            return None
        head = self.lexicon.head_by_name[_FIRM] if title.endswith(_DIRECTOR) else Head(text, "other")
        return Org(head, text, i, j, kind=head.kind, start=tokens[i].start, end=tokens[i].end)

    def daughter(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> Org | None:
        """Return the firm that bears another's brand before its own, or that other: "Sameco | Land", "SMB | HANOI".

        A foreign name of two words behind a brand is whoever leads the firm: "Giám đốc Sameco | Peter Mauler"; a house
        and a prize that bear the brand are no body: "Sameco | Tower".
        """
        if org.j == org.i + 1 and org.j < len(tokens) and tokens[org.j].capital and keys[org.j] in _NO_FIRMS:
            return None
        if org.kind != "enterprise" or org.j != org.i + 1 or org.bare or is_syllable(tokens[org.i]):
            return org
        j, n = org.j, len(tokens)
        while j < n and tokens[j].word and tokens[j].capital and len(tokens[j].text) > _LEAST - 1:
            led = j + 1 < n and tokens[j + 1].word and tokens[j + 1].capital and not is_syllable(tokens[j + 1])
            told = tokens[j].text.isupper() or not led
            known = keys[j] in self.lexicon.brands or (told and self._brand_like(tokens, keys, j))
            if keys[j] in _NO_FIRMS or not known:
                break
            j += 1
        if j == org.j:
            return org
        head = self.lexicon.head_by_name[_FIRM]
        core = " ".join(token.text for token in tokens[org.i : j])
        return Org(head, core, org.i, j, kind=head.kind, start=org.start, end=tokens[j - 1].end)

    def _brand_like(self, tokens: Sequence[Token], keys: Sequence[str], i: int) -> bool:
        """Whether the word at `i` is of no language spoken here, and none that tells of a person, a place or a body."""
        token, before = tokens[i], tokens[i - 1] if i else None
        if not token.word or not token.capital or len(token.text) < 2 or is_syllable(token):
            return False
        if before is not None and before.text.isupper() and is_syllable(before):
            return False  # a heading in capitals
        ends = ((at, at + len(end)) for end in self.lexicon.brands if (at := keys[i].find(end)) > 0)
        if any(token.text[at].isupper() and stop < len(keys[i]) for at, stop in ends):
            return False  # "SaoMaiBankvừa": a space is lost
        lexicon = self.lexicon
        people = (lexicon.titles.first, lexicon.degrees.first, lexicon.ranks.first, lexicon.honorifics.first)
        bodies = (lexicon.heads.first, lexicon.fields.first, lexicon.spelled.first)
        places = (lexicon.places.first, lexicon.place_types.first)
        return all(keys[i] not in first for first in (*people, *bodies, *places))


def _initials(token: Token) -> bool:
    """Whether a word is all in capitals, and none of the language."""
    return token.text.isupper() and len(token.text) > 1 and not is_syllable(token)


def _in_capitals(text: str) -> bool:
    """Whether a word has capitals within: "SMB", "SaoMaiBank"."""
    return any(letter.isupper() for letter in text[1:])
