"""The words behind a head that tell a body's business: "Sở | Giáo dục và Đào tạo"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.beginnings import AND, SHORT, official
from kg.extract.bodies.proper_names import ProperNames, is_number
from kg.extract.bodies.trades import CONNECTORS, NUMBER, STRETCH
from kg.extract.units import Org
from kg.extract.words import office_words
from kg.lexicon import Head, Lexicon
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("business")

JOINTS = _GRAMMAR.syllables("joints")
#: Kinds of bodies of units: of an office they are named with a capital, or with what it does behind a dash.
_OF_UNITS = ("party", "mass")
_ROWS = _GRAMMAR.names("rows")
#: Heads behind which headlines put verbs ("Kỷ luật Giám đốc bệnh viện | lộ clip"), and how near a name may stand.
_EVERYDAY, _NAMED = frozenset(("Bệnh viện", "Trung tâm")), 4
#: Kinds whose businesses are all made of known words, whatever "và" joins to them.
_CLOSED_KINDS = frozenset(("Bộ", "Sở"))
_OF = frozenset(map(syllable_key, ("của", "thuộc")))
_DAY, _DAYS = syllable_key("thứ"), _GRAMMAR.syllables("days")
#: What is no business behind "và", and a picture's source behind a dash: "Bộ Quốc phòng và | cán bộ, chiến sĩ".
_NO_BUSINESS = office_words.sequences("no_business")
#: What ministries and departments do, or have, beside what they are for: "để Bộ Nội vụ | tổng hợp".
_DEEDS = office_words.trie("ministries_do")
_TO = syllable_key("cho")
_MINISTRY, _DEPARTMENT = "Bộ", "Sở"
_SCHOOL, _HOUSE = "Trường", syllable_key("nhà")
#: What a post is held for, or how it is given, is no business of the body.
_TERMS = _GRAMMAR.sequences("terms")
_ALSO = syllable_key("kiêm")
_JOINING, _CROWD = frozenset((AND, syllable_key("cùng"))), _GRAMMAR.syllables("crowd")
#: First syllables of what is done by those who hold a post, no business: "... | kiểm tra công tác".
_OBJECTS = _GRAMMAR.syllables("objects")
_CENTRE = (syllable_key("trung"), syllable_key("ương"))


class Business(ProperNames):
    """Takes the words of a business into a body that begins with its head alone."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._head_needs_owner = False
        self._boards = False
        self._ministry_of = False
        self._closed = False
        #: The short names that the bulletin introduces.
        self.aliases: dict[tuple[str, ...], Org] = {}

    def _field(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], in_role: bool) -> None:
        parts: list[tuple[int, int]] = []
        j, n = org.j, len(tokens)
        if org.head.kind in _OF_UNITS and self._acts_at_once(tokens, keys, j):
            return
        if keys[org.i] == _HOUSE and org.head.name == _SCHOOL and not tokens[j - 1].capital:
            return  # "Hiệu trưởng nhà trường | đọc thư": a school called no more than that
        self._head_needs_owner = org.head.needs == "owner" or org.head.known
        self._boards = org.head.name == "Ban"
        self._ministry_of = org.head.name == "Bộ"
        self._closed = org.head.name in _CLOSED_KINDS
        while j < n:
            free = in_role or org.head.lower or org.head.numbered
            step = self._field_step(tokens, keys, j, first=not parts, free=free)
            if step is None:
                break
            parts.append((j, step))
            j = step
            counted = org.head.kind == "other" or org.head.numbered
            number = j < n and tokens[j].text.isdigit() and counted and len(tokens[j].text) <= 3
            if number and not self._amount(tokens, keys, j):
                parts.append((j, j + 1))
                break
            if counted and keys[j : j + 1] == [NUMBER] and self._numbered(tokens, keys, j):
                parts.append((j, j + 2))  # "Trường Cao đẳng Cơ điện | số 3"
                break
        if parts and (org.head.name in _ROWS or (in_role and keys[parts[-1][1] : parts[-1][1] + 1] == [","])):
            end = self._listed_business(tokens, keys, parts[-1][1])
            if end > parts[-1][1]:
                parts.append((parts[-1][1], end))
        small = org.head.name in _EVERYDAY and not any(t.capital for t in (tokens[org.i], *tokens[j : j + _NAMED]))
        small = small and j < n and not self._business(keys, j)
        if in_role and (parts or (org.head.loose and not small and keys[j : j + 1] != [AND])):
            begin = parts[-1][1] if parts else org.j
            end = self._role_stretch(tokens, keys, begin, org.head)
            if end > begin:
                parts.append((begin, end))
        if parts and org.head.kind in ("other", "mass") and org.head.name not in ("Khoa", "Bộ môn"):
            end = self._stretch(tokens, keys, parts[-1][1])
            if end > parts[-1][1]:
                parts.append((parts[-1][1], end))
        if parts:
            end = parts[-1][1]
            business = official(tokens[org.j : end], self.lexicon.spelled)
            org.core = f"{org.core} {business.replace(' & ', ' và ')}"
            org.j = end

    def _firm_for_short(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether the short name of an enterprise that the bulletin introduces stands at `k`, whole."""
        firm = self.aliases.get((keys[k],))
        whole = k + 1 >= len(tokens) or tokens[k + 1].text not in "&-–"
        return firm is not None and firm.kind == "enterprise" and whole

    def _before_verb(self, keys: Sequence[str], k: int, end: int) -> int | None:
        """Return where the words from `k` end that a verb parts from a gathering at `end`: "đối ngoại | tổ chức Lễ"."""
        verbs = (at for at in range(k + 1, end) if (verb := self.lexicon.verbs.longest(keys, at)) and verb[0] == end)
        return next(verbs, None)

    def _acts_at_once(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether what stands at `j` is done by the body, no business of its: "Chi bộ | tổ chức Đại hội"."""
        verb = self.lexicon.verbs.longest(keys, j) if j < len(tokens) and not tokens[j].capital else None
        known = self.lexicon.fields.longest(keys, j) if verb is not None else None
        if verb is None or (known is not None and known[0] > verb[0]):
            return False
        return tokens[verb[0]].text not in "-–" if verb[0] < len(tokens) else False

    def _listed_business(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> int:
        """Return the index behind the rest of a row of business, or `j`: "Khoa Dân tộc | , Tôn giáo và Lễ hội"."""
        k, n = j, len(tokens)
        while k + 1 < n and keys[k] in (",", AND):
            last = keys[k] == AND
            known = self.lexicon.fields.longest(keys, k + 1) or self.lexicon.terms.longest(keys, k + 1)
            end = known[0] if known else self._compound(tokens, keys, k + 1) if last and tokens[k + 1].capital else k
            if end < k + 3 or self._other_begins(tokens, keys, k + 1) or self._another(tokens, keys, k + 1):
                return j
            k = end
            if last:
                return k if k == n or not tokens[k].word or tokens[k].capital else j
            society = self.lexicon.heads.longest(keys, k) if k < n and tokens[k].capital else None
            if society is not None and society[1].kind == "mass" and keys[k - 1] != AND:
                return k  # "Ban Tổ chức, Kiểm tra | Hội Nông dân X"
        return j

    def _field_step(
        self, tokens: Sequence[Token], keys: Sequence[str], j: int, *, first: bool, free: bool
    ) -> int | None:
        """Return where the next piece of a business ends, or None where the business is over."""
        n = len(tokens)
        k = j
        if not first and keys[j] in CONNECTORS:
            k = j + 1
            if k >= n or self.lexicon.honorifics.longest(keys, k) or tuple(keys[k : k + 2]) in _NO_BUSINESS:
                return None
            if self._joins_body(tokens, keys, k) or (self._closed and keys[j] == AND and not self._business(keys, k)):
                return None
        if tokens[k].text.isupper() and (keys[k] in SHORT or (not first and self._firm_for_short(tokens, keys, k))):
            return None
        foreign = self._ministry_of and not first and k == j and tokens[k].capital and not tokens[k].text.isupper()
        if foreign and (keys[k] in self.lexicon.short_countries or not self._business(keys, k)):
            return None  # "Bộ Ngoại giao | Mỹ", "Bộ trưởng Quốc phòng | James Mau"
        if self._central(keys, k) or self.lexicon.gatherings.longest(keys, k) or _weekday(keys, k) or keys[k] == AND:
            return None
        if self.lexicon.place_types.longest(keys, k) and not self.lexicon.fields.longest(keys, k):
            return None
        known = self._known(tokens, keys, k)
        free = free or (first and known is not None and self._anchored(tokens, keys, known[0]))
        called = known is not None and (tokens[k].capital or (first and (free or known[0] - k >= 3)))
        if known and called and not (k > j and self._starts_body(tokens, keys, k)):
            return known[0]
        if not tokens[k].word:
            return None
        if tokens[k].capital:
            return self._capital_step(tokens, keys, j, k, first=first, known=known is not None)
        return self._small_step(tokens, keys, j, k, first=first)

    def _small_step(self, tokens: Sequence[Token], keys: Sequence[str], j: int, k: int, *, first: bool) -> int | None:
        """Return where words of business in small letters end, up to what goes on with them, or None."""
        if self.lexicon.verbs.longest(keys, k):
            return None
        if self._closed and not first and k == j and _DEEDS.longest(keys, k):
            return None  # "để Bộ Nội vụ | tổng hợp, báo cáo"
        if not first and self._closing_words(tokens, keys, k) > k:
            return self._closing_words(tokens, keys, k)
        end = self._small_words(keys, k)
        if not first and self.lexicon.gatherings.longest(keys, end):
            return self._before_verb(keys, k, end)
        if first or not k < end < len(tokens) or not (tokens[end].word and tokens[end].capital):
            return None
        other = (
            self._central(keys, end)
            or self._starts_title(keys, end)
            or self._person_like(tokens, end)
            or self._starts_place(tokens, keys, end)
        )
        return None if other else end

    def _capital_step(
        self, tokens: Sequence[Token], keys: Sequence[str], j: int, k: int, *, first: bool, known: bool
    ) -> int | None:
        """Return where a word of business in capitals ends, or None where something else begins."""
        if self._head_needs_owner and not known:
            return None
        if self._starts_body(tokens, keys, k) or self._starts_place(tokens, keys, k) or self._starts_title(keys, k):
            return None
        post = self.lexicon.titles.longest(keys, k) if k > j and keys[j] != AND else None
        if post is not None and post[1].title.endswith("trưởng"):
            return None  # "Phòng Nội vụ | - Tổ trưởng"
        if k > j and keys[j] not in (AND, "&") and not first and tokens[k].text.isupper():
            return None
        if self._named(tokens, k, least=3 if first else 2) or (not first and self._rarer(tokens, keys, k)):
            return None
        if tokens[k].text.isupper() and self.lexicon.places.longest(keys, k):
            return None
        term = self.lexicon.terms.longest(keys, k)
        if term is None and k == j and not first and self._named_in_capitals(tokens, keys, k):
            return k + 1
        return term[0] if term else self._compound(tokens, keys, k)

    def _known(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> tuple[int, str] | None:
        """Return the known business at `k`, up to a body whose first word could be its last: "Hành chính | Công ty"."""
        known = self.lexicon.fields.longest(keys, k)
        last = known[0] - 1 if known is not None else k
        if last == k or not tokens[last].capital:
            return known
        head = self.lexicon.heads.longest(keys, last)
        return self.lexicon.fields.longest(keys, k, last) if head is not None and head[0] > last + 1 else known

    def _named_in_capitals(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether `k` ends a name in capitals, no word with a small syllable: "Bệnh viện Bạch Mai | góp phần"."""
        if not tokens[k - 1].capital or tokens[k - 1].text.isupper() or k + 2 >= len(tokens):
            return False
        more = tokens[k + 2]
        return more.word and not more.capital and not self.lexicon.place_types.longest(keys, k + 2)

    def _business(self, keys: Sequence[str], k: int) -> bool:
        """Whether a known business, or a word of one, begins at `k`."""
        return any(table.longest(keys, k) is not None for table in (self.lexicon.fields, self.lexicon.terms))

    def _anchored(self, tokens: Sequence[Token], keys: Sequence[str], k: int, *, places: bool = True) -> bool:
        """Whether whose body it is begins at `k`: "Ban tổ chức | Tỉnh ủy", "Bệnh viện đa khoa | huyện Mèo Vạc"."""
        if k >= len(tokens):
            return False
        found = self.lexicon.heads.longest(keys, k)
        if found is not None and found[1].kind == "party" and found[1].typed:
            return True
        if self._boards and tuple(keys[k : k + 2]) == _CENTRE:
            return True
        return places and self.lexicon.place_types.longest(keys, k) is not None and self._starts_place(tokens, keys, k)

    def _role_stretch(self, tokens: Sequence[Token], keys: Sequence[str], j: int, head: Head) -> int:
        """Return the index behind the words that end a holder's body at a mark or a place, or `j` where prose goes on.

        "Cục trưởng Cục Kiểm soát hoạt động bảo vệ môi trường (", "Chủ tịch Hội Liên lạc với người Việt Nam ở nước ngoài
        tỉnh".
        """
        k, n, loose, over = j, len(tokens), head.loose, False
        if head.name == _MINISTRY or (head.name in _CLOSED_KINDS and tokens[j - 1].capital):
            return j  # what a ministry is for is known: "Bộ trưởng Bộ Xây dựng | đăng ký"
        if self.lexicon.verbs.longest(keys, j) and any(
            self.lexicon.gatherings.longest(keys, m) for m in range(j, j + 5)
        ):
            return j  # "Cục trưởng Cục Quản lý giá | tổ chức hội nghị"
        while k < n and k - j < STRETCH + 4 and tokens[k].word:
            if tokens[k].capital:
                if k > j and self._other_begins(tokens, keys, k):
                    break
                if k == j:
                    return j
                k += 1
                continue
            if self.lexicon.place_types.longest(keys, k) or tuple(keys[k : k + 2]) in _TERMS:
                break
            if self._whole_kind(tokens, keys, k):
                over = k > j  # "trưởng phòng tài chính kế toán | công ty"
                break
            if k == j and head.kind != "other" and tuple(keys[k : k + 2]) == _CENTRE:
                return j  # "Trưởng Ban Dân vận | trung ương,": what makes it a central one is no business
            if k == j and keys[k] == _TO and self.lexicon.honorifics.longest(keys, k + 1):
                return j  # "tặng Bằng khen của Trưởng Ban Chỉ đạo | cho phóng viên A"
            if k == j and self.lexicon.prefixes.longest(keys, k):
                return j  # "Chánh Văn phòng kiêm Người phát ngôn Bộ X" names two posts
            if keys[k] == NUMBER and k + 1 < n and len(tokens[k + 1].text) <= 3 and is_number(tokens[k + 1]):
                k += 2
                continue
            verb = self.lexicon.verbs.longest(keys, k)
            begun = keys[k - 1] != syllable_key(head.name.split()[-1])
            acts = begun and verb is not None and keys[verb[0] : verb[0] + 1] and keys[verb[0]] in _OBJECTS
            also = keys[k] == _ALSO and self.lexicon.titles.longest(keys, k + 1) is not None
            if acts or also or self._joins_others(tokens, keys, k):
                over = True
                break
            words = self._small_words(keys, k)
            if words > k + 1:
                k = words
                continue
            if verb and verb[1] not in self.lexicon.ambiguous_verbs:
                return j
            trade = None if verb else self.lexicon.terms.longest(keys, k)
            if trade:
                k = trade[0]
                continue
            if keys[k] in _OF or (keys[k] == AND and self._another(tokens, keys, k + 1)):
                break
            joined = self._small_words(keys, k + 1) if keys[k] == AND and k + 1 < n else k + 1
            if joined > k + 1:
                k = joined
                continue
            if not verb and keys[k] in self.lexicon.function_words and not (loose and keys[k] in JOINTS):
                return j
            k = verb[0] if verb else k + 1
        marked = over or k == n or not tokens[k].word or keys[k] in _OF or keys[k] == AND
        placed = not marked and self.lexicon.place_types.longest(keys, k) is not None
        ended = marked or (loose and (tokens[k].capital or placed)) or self._bounded(tokens, keys, k)
        listed = k == n or tokens[k].text in ",;."
        least = 1 if loose and (placed or listed) and j > 0 and tokens[j - 1].word else 2
        return k if k - j >= least and ended and keys[k - 1] not in JOINTS else j

    def _whole_kind(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether the kind of an enterprise, a department or a committee stands at `k`: whose it is, no business.

        "công ty đại chúng" is what somebody watches over.
        """
        found = self.lexicon.heads.longest(keys, k) if keys[k] in self.lexicon.heads.first else None
        if found is None:
            return False
        end, head = found
        if head.kind == "party" and head.typed:
            return True  # "Trưởng ban Tổ chức | thành ủy"
        if head.name == _DEPARTMENT:
            return end < len(tokens) and tokens[end].capital and self.lexicon.fields.longest(keys, end) is not None
        closed = end >= len(tokens) or not tokens[end].word or tokens[end].capital
        return head.kind == "enterprise" and end > k + 1 and closed

    def _bounded(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether another body or a person ends the name: "Cục Kinh tế xây dựng | Bộ Xây dựng | Nguyễn Văn A"."""
        if not tokens[k].capital:
            return False
        return self._named(tokens, k) or self._rarer(tokens, keys, k) or self._starts_body(tokens, keys, k)

    def _joins_others(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether others are told of from `k` on: "Ủy ban Khoa học | và đồng chí B", "Vụ Đoàn thể | cùng các ông"."""
        if keys[k] not in _JOINING or k + 1 >= len(keys):
            return False
        if keys[k + 1] in _CROWD or self.lexicon.plurals.longest(keys, k + 1):
            return True
        ends = [end for end in (k + 2, k + 3) if " ".join(keys[k + 1 : end]) in self.lexicon.pronouns]
        return any(end < len(keys) and tokens[end].capital for end in ends)

    def _another(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether a person or another post comes at `k`, behind "và": "An ninh nội bộ và | Thiếu tướng Trần Văn A"."""
        if k >= len(tokens) or self.lexicon.prefixes.longest(keys, k):
            return k < len(tokens)
        return self.lexicon.honorifics.longest(keys, k) is not None and tokens[k].capital

    def _stretch(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> int:
        """Return the index behind small letters that lead up to "Việt Nam", "Trung ương" or a place, or `j`."""
        k = j
        while k < len(tokens) and k - j < STRETCH:
            if (
                k > j
                and tokens[k].capital
                and (k > j + 1 or tokens[j].word or self._central(keys, k))
                and (self._central(keys, k) or self._starts_place(tokens, keys, k, single=True))
            ):
                return k
            joint = keys[k] in CONNECTORS or keys[k] == ","
            if not joint and (not tokens[k].word or tokens[k].capital or not self._open_word(keys, k)):
                break
            k += 1
        return j


def _weekday(keys: Sequence[str], k: int) -> bool:
    """Whether a day of the week is named at `k`, as a page's stamp does behind its office: "Ban Thời sự-Thứ năm"."""
    return keys[k] == _DAY and keys[k + 1 : k + 2] != [] and keys[k + 1] in _DAYS
