"""What may begin at a word inside a body's name: a place, another body, a title, a person, words of business."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.names.persons import rarely_named
from kg.extract.names.places import before_surname, is_syllable, parse_place
from kg.lexicon import Lexicon
from kg.lexicon.grammar import grammar
from kg.lexicon.trie import Trie
from kg.text import Token, syllable_key

_GRAMMAR = grammar("beginnings")

#: Words behind a body's business that make it a central one: it needs no locality.
NATIONAL = tuple(
    tuple(map(syllable_key, words.split()))
    for words in (
        "trung ương",
        "tư",
        "tw",
        "t.ư",
        "t.w",
        "việt nam",
        "vn",
        "nhà nước",
        "chính phủ",
        "quốc hội",
        "quốc gia",
        "toàn quốc",
    )
)
_SHORT_TYPES = _GRAMMAR.names("short_types")
#: Tokens of the longest row of degrees, with the first syllable of the name behind it.
_DEGREES = 8
#: Marks inside a short name: "GD-ĐT".
_JOINTS = frozenset("-–&")
AND, _MANY = syllable_key("và"), syllable_key("các")
#: "Trường X trực thuộc Y" is called X.
_UNDER = (syllable_key("trực"), syllable_key("thuộc"))
#: What joins words of business in small letters: "sản xuất - thương mại".
_LINKS = frozenset((AND, "-", "–", "&"))
SHORT = _GRAMMAR.names("short")
#: Keys that such words begin with, written out.
_CENTRAL = frozenset(words[0] for words in NATIONAL) - SHORT


#: Types of places by their initials, with a stop: "Q. 8".
_INITIALS = {syllable_key(short): full for short, full in (("q", "quận"), ("p", "phường"), ("h", "huyện"))}


class Beginnings:
    """Answers, from the lexicon, what begins at a token; a name ends where something else begins."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def _names_field(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a known business in capitals follows: "bộ Công an" is a name though its head is in small letters."""
        return j < len(tokens) and tokens[j].capital and self.lexicon.fields.longest(keys, j) is not None

    def _other_begins(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether a place, another body, a title or a person begins at `k`."""
        return (
            self._central(keys, k)
            or self._starts_place(tokens, keys, k, single=True)
            or self._starts_body(tokens, keys, k)
            or self._starts_title(keys, k)
            or self._named(tokens, k, least=2)
        )

    def _closing_words(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> int:
        """Return the index behind words of business in small letters after which the name is plainly over, or `k`."""
        known, term = self.lexicon.fields.longest(keys, k), self.lexicon.terms.longest(keys, k)
        end = max(known[0] if known else k, term[0] if term else k)
        said = self.lexicon.press_says.longest(keys, k)
        if end == k or keys[k] == _MANY or self.lexicon.verbs.longest(keys, k) or (said is not None and said[0] >= end):
            return k
        if self.lexicon.gatherings.longest(keys, k):
            return k  # "Trường THPT Hoa Sen | đại hội"
        if end >= len(tokens) or not (tokens[end].word or tokens[end].text[0].isdigit()):
            return end
        over = keys[end] == AND or keys[end] in self.lexicon.function_words or self._verb(keys, end)
        typed = keys[k - 1] != AND and self.lexicon.place_types.longest(keys, end) is not None
        over = over or (typed and parse_place(tokens, keys, end, self.lexicon) is not None)
        return end if over or self._closing_words(tokens, keys, end) > end else k

    def _verb(self, keys: Sequence[str], k: int) -> bool:
        """Whether a verb stands at `k` that goes on with no word of business: "Ban Truyền hình đối ngoại | tổ chức"."""
        verb, word = self.lexicon.verbs.longest(keys, k), self.lexicon.fields.longest(keys, k)
        return verb is not None and (word is None or word[0] <= verb[0])

    def _compound(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> int:
        """Return the index behind the word that begins at `k`, its second syllable in small letters ("Huyết học")."""
        if tokens[k].text.isupper() or not is_syllable(tokens[k]):
            return k + 1  # "Cục Bảo vệ chính trị I | rồi", "Báo QĐND | đoạt", "Phòng Thương mại Osaka | đặc biệt"
        if k + 1 < len(tokens) and tokens[k + 1].word and not tokens[k + 1].capital and self._open_word(keys, k + 1):
            return k + 2
        return k + 1

    def _open_word(self, keys: Sequence[str], k: int) -> bool:
        if self.lexicon.place_types.longest(keys, k) or tuple(keys[k : k + 2]) == _UNDER:
            return False
        return keys[k] not in self.lexicon.function_words and self.lexicon.verbs.longest(keys, k) is None

    def _central(self, keys: Sequence[str], k: int) -> bool:
        """Whether words stand at `k` that make a body a central one."""
        if k >= len(keys) or keys[k] not in _CENTRAL:
            return False
        return any(words[0] not in SHORT and tuple(keys[k : k + len(words)]) == words for words in NATIONAL)

    def _starts_body(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        found = self.lexicon.heads.longest(keys, k)
        if not found or (keys[k] in SHORT and not tokens[k].text.isupper()):
            return False
        if found[1].needs == "locality" and self.lexicon.place_types.longest(keys, found[0]) is None:
            return False
        if found[0] - k >= 2:
            return True
        if not tokens[k].capital:
            return False
        return not found[1].syllable or self._names_field(tokens, keys, found[0])

    def _joins_body(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether another body begins at `k`, behind "và", that is told by one syllable: "Bộ Y tế và | Báo Hoa Sen"."""
        found = self.lexicon.heads.longest(keys, k) if tokens[k].capital and not tokens[k].text.isupper() else None
        if found is None or found[0] != k + 1 or found[1].needs == "code" or k + 1 >= len(tokens):
            return False
        if found[1].needs == "locality":
            return self.lexicon.place_types.longest(keys, k + 1) is not None
        tables = (self.lexicon.fields, self.lexicon.terms, self.lexicon.places)
        told = tokens[k + 1].capital or (found[1].numbered and tokens[k + 1].text.isdigit())
        return told and all(table.longest(keys, k) is None for table in tables)

    def _starts_place(self, tokens: Sequence[Token], keys: Sequence[str], k: int, *, single: bool = False) -> bool:
        place = parse_place(tokens, keys, k, self.lexicon)
        return place is not None and place.name is not None and (single or place.j - k >= 2)

    def _starts_title(self, keys: Sequence[str], k: int) -> bool:
        found = self.lexicon.titles.longest(keys, k)
        return found is not None and not found[1].weak

    def _past_abbreviation(self, tokens: Sequence[Token], j: int) -> int:
        """Return the index behind an abbreviation in brackets inside a name: "Ủy ban Kiểm tra (UBKT) Trung ương"."""
        if j + 2 >= len(tokens) or tokens[j].text != "(" or not tokens[j + 1].text.isupper():
            return j
        end = j + 2 + tokens[j + 2].text.isdigit()
        closed = end + 1 < len(tokens) and tokens[end].text == ")"
        follows = tokens[end + 1] if closed and tokens[end + 1].word else None
        begins = self.lexicon.terms.first | self.lexicon.place_types.first
        return end + 1 if follows and (follows.capital or follows.key in begins) else j

    def _behind_degree(self, tokens: Sequence[Token], k: int) -> bool:
        """Whether a person's name follows the degree at `k`: "Sở Y tế | PGS.TS Lê Hà"."""
        keys = [token.key for token in tokens[k : k + _DEGREES]]
        found, end = self.lexicon.degrees.longest(keys, 0), 0
        while found is not None:
            end = found[0] + (keys[found[0] : found[0] + 1] == ["."])
            found = self.lexicon.degrees.longest(keys, end) if end < len(keys) else None
        named = 0 < end < len(keys) and tokens[k + end].key in self.lexicon.surnames
        return named and self._person_like(tokens, k + end, least=2)

    def _rarer(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether three capitals that begin with a rarer surname, and no place, follow small letters or a dash."""
        rare = (
            keys[k] in self.lexicon.rare_surnames and not tokens[k - 1].capital and not tokens[k - 1].text[0].isdigit()
        )
        if not rare or not self._person_like(tokens, k) or self.lexicon.terms.longest(keys, k):
            return False
        return not any(self.lexicon.places.longest(keys, at) for at in range(k, k + 3))

    def _person_like(self, tokens: Sequence[Token], k: int, least: int = 3) -> bool:
        run = 0
        while k + run < len(tokens) and tokens[k + run].word and tokens[k + run].capital:
            run += 1
        return run >= least

    def _named(self, tokens: Sequence[Token], k: int, least: int = 3) -> bool:
        """Whether a person's name begins at `k`, or a degree before one: "Sở Y tế | Lê Văn A", "Sở Y tế | TS. Lê A".

        A last syllable of a body's before a name is none: "Đông | Dương | Lê Văn A".
        """
        key = tokens[k].key
        if key in self.lexicon.surnames and self._person_like(tokens, k, least):
            return not before_surname(tokens, k, self.lexicon)
        if key in self.lexicon.degrees.first and self._behind_degree(tokens, k):
            return True
        return rarely_named(tokens, k, self.lexicon)

    def _small_words(self, keys: Sequence[str], j: int) -> int:
        """Return the index behind the words of business in small letters that begin at `j` ("đầu tư dầu khí")."""
        k = j
        while k < len(keys):
            known, term = self.lexicon.fields.longest(keys, k), self.lexicon.terms.longest(keys, k)
            end = max(known[0] if known else 0, term[0] if term else 0)
            if not end:
                break
            j = end
            k = end + (end < len(keys) and keys[end] in _LINKS)
        return j

    def _strong_body(self, keys: Sequence[str], k: int) -> bool:
        found = self.lexicon.heads.longest(keys, k)
        if found is None or (found[1].needs == "locality" and self.lexicon.place_types.longest(keys, found[0]) is None):
            return False
        return found[0] - k >= 2


def official(tokens: Sequence[Token], spelled: Trie[str]) -> str:
    """Return the words of `tokens` with abbreviations and loose spellings in their official form."""
    keys = [t.key for t in tokens]
    words: list[str] = []
    i = 0
    while i < len(tokens):
        found = spelled.longest(keys, i)
        if found and (found[0] - i > 1 or sum(c.isupper() for c in tokens[i].text) > 1):
            words.append(found[1])
            i = found[0]
        elif len(tokens[i].text) == 1 and [t.text for t in tokens[i + 1 : i + 2]] == ["."] and keys[i] in _INITIALS:
            words.append(_INITIALS[keys[i]])
            i += 2
        elif tokens[i].text in ",." and words:
            words[-1] += "" if tokens[i].text == "." and tokens[i - 1].key in _SHORT_TYPES else tokens[i].text
            i += 1
        elif words and "/" in (tokens[i].text, tokens[i - 1].text) and _close(tokens, i):
            words[-1] += tokens[i].text
            i += 1
        elif words and tokens[i].text.isdigit() and tokens[i - 1].text.isupper() and _close(tokens, i):
            # "PC08" is one word to readers.
            words[-1] += tokens[i].text
            i += 1
        else:
            words.append(tokens[i].text)
            i += 1
    text = " ".join(words).replace("“ ", "“").replace(" ”", "”")
    if tokens and tokens[0].key == _MANY and len(tokens) > 1:
        return text[0].lower() + text[1:]  # "Ban Quản lý các khu công nghiệp"
    return text[0].upper() + text[1:] if text else text


def _close(tokens: Sequence[Token], i: int) -> bool:
    """Whether no space stands before a token."""
    return tokens[i - 1].end == tokens[i].start


def coded(tokens: Sequence[Token], j: int) -> bool:
    """Whether a letter with figures stands at `j`, as units of the army are called: "Kho | K602"."""
    letter, figures = tokens[j : j + 1], tokens[j + 1 : j + 2]
    if not letter or not figures or letter[0].end != figures[0].start:
        return False
    return letter[0].text.isupper() and len(letter[0].text) == 1 and figures[0].text.isdigit()


def behind_short_name(tokens: Sequence[Token], j: int) -> int:
    """Return the index behind a short name in brackets ("Hội Cựu chiến binh (CCB) huyện X"), or `j`."""
    if j + 3 >= len(tokens) or tokens[j].text != "(" or not tokens[j + 1].text.isupper():
        return j
    joined = tokens[j + 2].text in _JOINTS and tokens[j + 3].text.isupper()  # "(GD-ĐT)"
    end = j + 4 if joined else j + 2
    return end + 1 if end + 1 < len(tokens) and tokens[end].text == ")" else j
