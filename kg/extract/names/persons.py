"""Tokens -> names of persons: runs of capitals that begin with a surname, or that an honorific or a title announces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.names.foreign_names import (
    christened,
    double,
    hyphen,
    hyphenated,
    initial,
    particles,
    run_on,
    second_half,
)
from kg.extract.names.places import MIDDLES, NAMESAKE, is_syllable
from kg.lexicon import Head, Lexicon
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("persons")

_LONGEST = 6
#: Syllables of a full name, and marks behind which posts are told, and before what is a title of a work.
_FULL, _APPOSING, _QUOTES = 3, ",-–(:", "“\"'"
_HONOURS = _GRAMMAR.sequences("honours")
#: What is nobody's name though it sounds like one, and words that open a sentence behind a name without a stop.
_NOBODY, _AHEAD, RESUMES = _GRAMMAR.trie("nobody"), _GRAMMAR.trie("ahead"), _GRAMMAR.sequences("resumes")
_PARTY, _CLAN = syllable_key("đảng"), syllable_key("tộc")
#: A short name in capitals that cannot be spoken: "GTVT".
_NO_VOWEL = re.compile("[BCDĐGHKLMNPQRSTVX&]+")

_THI = syllable_key("thị")
_HEADS = frozenset((mark, syllable_key("phó")) for mark in (",", syllable_key("và")))
#: Words before where something is.
_PLACED = frozenset(map(syllable_key, ("tại", "ở")))
#: Tokens of the longest row of streets, what parts two of them, and what leads up to some: "các đường như A, B".
_ROW, _SUCH = 40, syllable_key("như")
_PARTED = frozenset((",", "-", "–", *_GRAMMAR.syllables("parted")))
_CITY = (syllable_key("thành"), syllable_key("phố"))
_FROM = syllable_key("từ")
_VAN, _LAKE, _NUMBER = syllable_key("văn"), syllable_key("hồ"), syllable_key("số")
#: Words before a number that is no house's.
_DEGREES = frozenset(map(syllable_key, ("hạng", "binh")))


def rarely_named(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a name with a rarer surname begins at `i` that is one wherever it stands: "Vàng Seo Chú", "H'Nga Mẫu"."""
    key = tokens[i].key
    rare = key in lexicon.rare_surnames
    if not (rare or key.startswith("h'")) or not tokens[i].capital:
        return False
    run = [t for t in tokens[i + 1 : i + 3] if t.word and t.capital]
    if not rare or not run:
        return bool(run) and len(key) > len("h'")
    keys = [t.key for t in run]
    if len(run) < 2 or keys[0] not in lexicon.middles or run[1].text.isupper():
        return False
    return not (lexicon.fields.longest(keys, 0) or lexicon.terms.longest(keys, 0))


def _begins_honour(tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
    return tuple(keys[k : k + 2]) in _HONOURS and not tokens[k + 1].capital


def _slipped(tokens: Sequence[Token], k: int) -> bool:
    """Whether a middle name stands at `k` in small letters by a slip: "Lê | văn | Mẫu"."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return tokens[k].key in MIDDLES and after is not None and after.word and after.capital


def _near(tokens: Sequence[Token], i: int) -> list[tuple[int, Token]]:
    """Return the tokens where a house number may begin that a comma parts from its street at `i`: "số 5A, | X Y"."""
    return [(k, tokens[k]) for k in range(max(0, i - 4), i - 2)]


class PersonParser:
    """Finds names of persons at a place in a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def parse(self, tokens: Sequence[Token], keys: Sequence[str], i: int, *, announced: str) -> int | None:
        """Return the index behind the name that begins at token `i`, or None.

        `announced`: "hon" or "role" where an honorific or a title stands before it, so that a rare surname, a foreign
        name or (behind an honorific) a short form will do; "" where nothing does.
        """
        end = self._run(tokens, keys, i, announced)
        if end - i > _FULL and keys[i] in self.lexicon.surnames:
            end -= self._run_on(tokens, keys, end)
        elif announced and (run_on(tokens, i, end) or (end - i >= _FULL and self._resumes(tokens, keys, end))):
            end -= 1
        length = end - i
        if length and self._nobody(tokens, keys, i, end, announced):
            return None
        if length == 0 or (length == 2 and announced != "hon" and self._goes_on(tokens, keys, end)):
            return None
        if not self.lexicon.brands.isdisjoint(keys[i:end]) or self._begins_later(tokens, keys, i, end):
            return None
        first = tokens[i]
        common = first.key in self.lexicon.surnames
        if announced == "role" and length == 1 and "'" in first.key and len(first.text) > 3:
            return end
        if announced == "role" and not common and not self._nameable(tokens, keys, i, end):
            return None
        if not common and first.text.isupper() and any(self._verb(keys, k) for k in range(i, end)):
            return None  # "BÍ THƯ ĐẢNG ỦY VÀ QUYẾT ĐỊNH BỔ NHIỆM GIÁM ĐỐC"
        title = self.lexicon.titles.longest(keys, i) if announced == "role" else None
        if title is not None and title[0] > end:
            return None  # "Đại sứ, Trưởng Phái | đoàn Việt Nam"
        if announced:
            if length == 1 and tuple(keys[end : end + 2]) in _HEADS:
                return None  # "cùng các đồng chí Trưởng, phó các phòng"
            if length == 1 and "'" in first.key and len(first.text) > 3:
                return end
            if length == 1 and (announced == "role" or (first.text.isupper() and len(first.text) > 1)):
                return None
            if not common and self._known_place(keys, i, end):
                return None
            return end
        if length == 2 and tuple(keys[i:end]) in self.lexicon.years:
            return None
        if (
            length < 2
            or not (common or rarely_named(tokens, i, self.lexicon))
            or self._street(tokens, i)
            or self._middle(tokens, i)
        ):
            return None
        if end + 1 < len(tokens) and tokens[end].text.isdigit() and tokens[end + 1].text in ",;":
            return None  # "dự án Lê Văn Mẫu 2,"
        if i and (keys[i - 1] in _PLACED or tokens[i - 1].text == "“"):
            return None  # "tại Văn Miếu Quốc Tử Giám", "“Mùa Xuân Yêu thương”"
        if self._begins_body(keys, i) or (length == 2 and self._rank(keys, i, end)):
            return None
        if self._known_place(keys, i, end) or self.inside(keys, i) or self._lake(tokens, keys, i, end):
            return None
        if first.key == _FROM and self._known_place(keys, i + 1, end):
            return None  # "Từ | Sóc Trăng ra Hà Nội"
        if length == 2 and first.key in ("y", "a", "ka") and len(tokens[i + 1].text) < 3:
            return None
        return end

    def rare(self, tokens: Sequence[Token], keys: Sequence[str], i: int) -> int | None:
        """Return the index behind a name with a rare surname that the post behind it tells, or None.

        "Sơn Minh Mẫu, Giám đốc Sở X": it opens a sentence or stands behind a mark.
        """
        if keys[i] not in self.lexicon.rare_surnames or (i and (tokens[i - 1].word or tokens[i - 1].text in _QUOTES)):
            return None
        end = self._run(tokens, keys, i, "role")
        if not _FULL <= end - i <= _FULL + 1 or tokens[i].text.isupper() or self.inside(keys, i):
            return None
        if any(self.lexicon.places.longest(keys, k) for k in range(i, end - 1)):
            return None
        return end if self._post_behind(tokens, keys, end) else None

    def _post_behind(self, tokens: Sequence[Token], keys: Sequence[str], end: int) -> bool:
        """Whether a post stands behind the mark at `end`: "Vàng Seo Mẫu | , Giám đốc Sở X"."""
        if end + 1 >= len(tokens) or tokens[end].text not in _APPOSING:
            return False
        prefix = self.lexicon.prefixes.longest(keys, end + 1)
        title = self.lexicon.titles.longest(keys, prefix[0] if prefix else end + 1)
        return title is not None and not title[1].weak and tokens[end + 1].capital

    def _run(self, tokens: Sequence[Token], keys: Sequence[str], i: int, announced: str) -> int:
        end, n, longest = i, len(tokens), _LONGEST
        capitals = i < n and tokens[i].text.isupper() and len(tokens[i].text) > 1
        while end < n and end - i < longest:
            t = tokens[end]
            if announced and end > i and second_half(tokens, keys, i, end):
                end, longest = end + 2, longest + 2
                break
            if announced and end > i and hyphen(tokens, end) and self._foreign(tokens, keys, i, end):
                if self._starts_post(keys, end + 1):
                    break  # "các đồng chí: Lê Hà-nguyên Chủ tịch Hội X"
                end, longest = end + 2, longest + 2
                continue
            if announced and end > i and double(tokens, end) and keys[i] not in self.lexicon.surnames:
                end, longest = end + 2, longest + 2
                continue
            if announced and end > i and initial(tokens, end) and keys[i] not in self.lexicon.surnames:
                end += 1
                continue
            behind = particles(tokens, keys, end) if announced and end > i and t.word and not t.capital else end
            if behind > end:
                end = behind
                break
            spelled = announced and end + 1 < n and hyphen(tokens, end + 1) and hyphenated(tokens, i, end)
            if not (t.word and (t.capital or spelled or (end == i + 1 and announced and _slipped(tokens, end)))):
                break
            if t.text.isupper() and len(t.text) > 1 and not capitals and not (len(t.text) == 2 and t.text[1] in "'’"):
                break
            if capitals and not t.text.isupper():
                break
            if end > i and self._stops(tokens, keys, end):
                break
            if end == i and self._stops(tokens, keys, end) and not announced:
                break
            if end > i and "&" in t.text:
                break
            end += 1
        return end

    def _verb(self, keys: Sequence[str], k: int) -> bool:
        """Whether a verb of two syllables stands at `k`."""
        found = self.lexicon.verbs.longest(keys, k)
        return found is not None and found[0] - k >= 2

    def _starts_post(self, keys: Sequence[str], k: int) -> bool:
        tables = (self.lexicon.prefixes, self.lexicon.titles)
        return any(keys[k] in table.first and table.longest(keys, k) is not None for table in tables)

    def _foreign(self, tokens: Sequence[Token], keys: Sequence[str], i: int, k: int) -> bool:
        """Whether the hyphen at `k` is within a name, not behind it: "Ca-xtơ-rô", "Trường Chinh-người chiến sĩ"."""
        if k == i + 1 or hyphenated(tokens, i, k) or k + 2 >= len(tokens):
            return True
        after = tokens[k + 2]
        goes_on = keys[k + 2] in self.lexicon.function_words or self._verb(keys, k + 2)
        return not after.word or after.capital or (goes_on and keys[k + 1] not in self.lexicon.function_words)

    def _stops(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        key, lexicon = keys[k], self.lexicon
        title = lexicon.titles.longest(keys, k) if key in lexicon.titles.first else None
        if title and title[0] - k >= 2:
            return True
        head = lexicon.heads.longest(keys, k) if key in lexicon.heads.first else None
        if head and (head[0] - k >= 2 or self._heads_field(tokens, keys, head[0], head[1])):
            return True
        # No name ends in "Thị": what follows is the given name, also one that is an everyday word ("Nguyễn Thị Là").
        if (key in lexicon.openings and not (k and keys[k - 1] == _THI)) or _begins_honour(tokens, keys, k):
            return True
        honorific = lexicon.honorifics.longest(keys, k) if key in lexicon.honorifics.first else None
        if honorific is None or honorific[0] - k < 2 or honorific[1] == "anh hùng":
            return False
        # "ông Đỗ Tiến Sỹ, Giám đốc" bears no degree: nobody is named behind it.
        written = tokens[k : honorific[0]]
        alone = all(t.capital and not t.text.isupper() for t in written)
        return not alone or (honorific[0] < len(tokens) and tokens[honorific[0]].capital)

    def _heads_field(self, tokens: Sequence[Token], keys: Sequence[str], j: int, head: Head) -> bool:
        """Whether a syllable begins a body, whose known business follows: "ông Lê Hà Bộ Quốc phòng"."""
        return (
            head.syllable and j < len(tokens) and tokens[j].capital and self.lexicon.fields.longest(keys, j) is not None
        )

    def _nameable(self, tokens: Sequence[Token], keys: Sequence[str], i: int, end: int) -> bool:
        """Whether a run of capitals behind a title that does not begin with a usual surname may yet be a name."""
        if tokens[i].key in self.lexicon.rare_surnames:
            return True
        ends_in_place = any(
            (found := self.lexicon.places.longest(keys, k)) is not None and found[0] >= end for k in range(i, end)
        )
        return end - i >= 2 and not ends_in_place

    def _rank(self, keys: Sequence[str], i: int, end: int) -> bool:
        """Whether the capitals are those of a rank or order: "Tăng Ni"."""
        found = self.lexicon.ranks.longest(keys, i) if keys[i] in self.lexicon.ranks.first else None
        return found is not None and found[0] >= end

    def _begins_body(self, keys: Sequence[str], i: int) -> bool:
        found = self.lexicon.heads.longest(keys, i)
        return found is not None and found[0] - i >= 2

    def _goes_on(self, tokens: Sequence[Token], keys: Sequence[str], end: int) -> bool:
        """Whether a word of two syllables begins with the last capital: "Năm Đoàn kết", "Khối Bán buôn"."""
        if end >= len(tokens) or tokens[end].capital or not tokens[end].word:
            return False
        tables = (self.lexicon.terms, self.lexicon.false_heads, self.lexicon.titles, self.lexicon.verbs)
        found = (table.longest(keys, end - 1) for table in tables)
        return any(hit is not None and hit[0] > end for hit in found)

    def _begins_later(self, tokens: Sequence[Token], keys: Sequence[str], i: int, end: int) -> bool:
        """Whether a place or a brand stands before the name: "Hà Nội | Lê Văn Mẫu", "SeABank | Lê Văn Mẫu"."""
        if end - i <= _FULL:
            return False
        place = self.lexicon.places.longest(keys, i)
        k = place[0] if place is not None and place[0] > i + 1 else i + 1
        foreign = place is not None and place[1].level == "country" and not is_syllable(tokens[min(k, end - 1)])
        if k == i + 1 and self.shop(tokens, keys, i, end):
            return True
        if k == i + 1 and (end - k < _FULL or tokens[i].text[1:].islower() or "'" in tokens[i].text):
            return False  # "Giuse Lê Văn Mẫu" is a whole name
        return end - k > 1 and (keys[k] in self.lexicon.surnames or foreign)

    def shop(self, tokens: Sequence[Token], keys: Sequence[str], i: int, end: int | None = None) -> int:
        """Return how many words name a firm, school or hamlet before a full name, or 0: "Sao Mai | Lê Văn Mẫu"."""
        if keys[i] in self.lexicon.surnames or christened(keys[i]):
            return 0
        end = self._run(tokens, keys, i, "role") if end is None else end
        if not is_syllable(tokens[i]) and tokens[i].text.isalpha():
            starts = [k for k in (i + 1, i + 2) if end - k >= _FULL]
        else:
            starts = [i + 2] if end - i >= _FULL + 2 else []
        if any(not t.word for t in tokens[i:end]):
            return 0
        return next((k - i for k in starts if keys[k] in self.lexicon.surnames), 0)

    def _nobody(self, tokens: Sequence[Token], keys: Sequence[str], i: int, end: int, announced: str) -> bool:
        """Whether capitals are a place, a party, a clan or initials, though a surname or a title leads up to them."""
        run = tuple(keys[i:end])
        ahead, whole = _AHEAD.longest(keys, i), _NOBODY.longest(keys, i)
        if _PARTY in run or (ahead is not None and ahead[0] <= end):
            return True  # "Chủ tịch Đảng Dân tiến", "Chủ tịch Fed Janet Mauler"
        if whole is not None and whole[0] >= end:
            return True  # "quanh Hồ Gươm"
        if len(run) == 2 and keys[end : end + 1] == [_CLAN]:
            return True  # "Nguyễn Phước tộc"
        words = [t.text for t in tokens[i:end] if t.word]
        if announced and len(words) > 1 and all(len(word) == 1 for word in words):
            return True  # "bà N.T.L."
        if tokens[i].text.isupper() and any(len(word) > 1 and _NO_VOWEL.fullmatch(word) for word in words):
            return True  # "Giám đốc GTVT TP"
        place = self.lexicon.places.longest(keys, i) if announced and len(run) > 1 else None
        if place is None or place[0] < end or place[1].name == NAMESAKE:
            return False
        return place[1].level == "country" or (announced == "role" and place[1].level == "province")

    def _run_on(self, tokens: Sequence[Token], keys: Sequence[str], end: int) -> bool:
        """Whether the last capital of a full name begins a sentence: "Lê Văn Mẫu | Khẳng định", "... | Trước đó"."""
        after = tokens[end] if end < len(tokens) else None
        told = after is not None and after.word and not after.capital
        if not told:
            return False
        known = keys[end - 1] in self.lexicon.restarts or self._resumes(tokens, keys, end)
        return known or self._goes_on(tokens, keys, end)

    def _resumes(self, tokens: Sequence[Token], keys: Sequence[str], end: int) -> bool:
        """Whether a sentence begins with the last capital of a name: "Jan Mauler | Hai bên", "Lê Văn Mẫu | Vấn đề"."""
        return tuple(keys[end - 1 : end + 1]) in RESUMES and not tokens[end].capital

    def _middle(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether "Văn" is within a name whose surname was refused: "12 Nguyễn | Văn Trỗi" is a street."""
        before = tokens[i - 1].key if i >= 1 and tokens[i].key == _VAN and tokens[i - 1].capital else ""
        return before in self.lexicon.surnames or before in self.lexicon.rare_surnames

    def _lake(self, tokens: Sequence[Token], keys: Sequence[str], i: int, end: int) -> bool:
        """Whether a lake opens a sentence, named after its place: "Hồ | Hòa Bình xả lũ"."""
        return i == 0 and keys[i] == _LAKE and self._known_place(keys, i + 1, end)

    def _street(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a house number stands before: "36B Lý Nam Đế", not a degree: "thương binh hạng 2/4 Trần Văn Vực"."""
        if i >= 2 and tokens[i - 2].key in _DEGREES:
            return False
        if i >= 3 and tokens[i - 1].text == ",":
            return any(t.key == _NUMBER and tokens[k + 1].text[0].isdigit() for k, t in _near(tokens, i))
        if i >= 1 and tokens[i - 1].text[0].isdigit():
            return tokens[i - 1].end + 1 >= tokens[i].start
        letter = i >= 2 and len(tokens[i - 1].text) == 1 and tokens[i - 2].text.isdigit()
        return letter and (tokens[i - 1].word or tokens[i - 1].end == tokens[i].start)

    def _known_place(self, keys: Sequence[str], i: int, end: int) -> bool:
        found = self.lexicon.places.longest(keys, i)
        return found is not None and found[0] >= end and end - i >= 2

    def on_street(self, tokens: Sequence[Token], keys: Sequence[str], i: int) -> bool:
        """Whether a row of streets goes on at `i`: "các tuyến đường Sao Mai, | Lê Lợi", "từ đường A đến | Lê Lợi"."""
        k, parted = i, False
        while k and i - k < _ROW and ((tokens[k - 1].word and tokens[k - 1].capital) or keys[k - 1] in _PARTED):
            k -= 1
            parted = parted or keys[k] in _PARTED
        k -= k > 0 and keys[k - 1] == _SUCH
        if not parted or (k > 1 and tuple(keys[k - 2 : k]) == _CITY):
            return False
        streets = self.lexicon.streets
        return (keys[k],) in streets or any(tuple(keys[max(0, k - n) : k]) in streets for n in (1, 2))

    def inside(self, keys: Sequence[str], i: int) -> bool:
        """Whether the word before makes it the name of a street, a school, a place."""
        return (i >= 1 and keys[i - 1] in self.lexicon.inside) or (
            any(" ".join(keys[i - n : i]) in self.lexicon.inside for n in (2, 3) if i >= n)
        )


def surface(tokens: Sequence[Token]) -> str:
    """Return a name with one space between its words, none around hyphens and before stops; "Lê văn Mẫu" is a slip."""
    words = [t.text for t in tokens]
    if len(words) > 1 and tokens[1].key in MIDDLES and words[1].islower():
        words[1] = words[1].capitalize()
    return " ".join(words).replace(" - ", "-").replace(" . ", ". ")
