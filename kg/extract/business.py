"""The words behind a head: a body's business ("Sở | Giáo dục") or a name of its own ("Công ty | Hoa Sen")."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.beginnings import AND, SHORT, Beginnings, official
from kg.extract.places import parse_place
from kg.extract.units import Org
from kg.lexicon import Head, Lexicon
from kg.text import Token, syllable_key

CONNECTORS = frozenset({AND, "-", "–", "&", "—"})
JOINTS = frozenset(map(syllable_key, ("và", "với", "ở", "vì", "cho", "về", "các")))
#: How many words in small letters may stand inside a body's name before it ends in a place.
STRETCH = 9
#: Bodies whose business may be a row that "và" closes.
_ROWS = frozenset(("Khoa", "Viện", "Trung tâm", "Hội đồng"))
_LONG_TYPES, _CAPITAL = frozenset(("thành phố", "thị xã", "thị trấn")), syllable_key("thủ")
_NUMBER = syllable_key("số")
_OF = frozenset(map(syllable_key, ("của", "thuộc")))
_DAY, _DAYS = syllable_key("thứ"), frozenset(map(syllable_key, ("hai", "ba", "tư", "năm", "sáu", "bảy")))
_LEADERS = (syllable_key("lãnh"), syllable_key("đạo"))
_CENTRE = (syllable_key("trung"), syllable_key("ương"))
_VIETNAM = (syllable_key("việt"), syllable_key("nam"))


class Business(Beginnings):
    """Takes the words of a business, or a name, into a body that begins with its head alone."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._head_needs_owner = False
        self._boards = False

    def _field(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], in_role: bool) -> None:
        parts: list[tuple[int, int]] = []
        j, n = org.j, len(tokens)
        self._head_needs_owner = org.head.needs == "owner" or org.head.known
        self._boards = org.head.name == "Ban"
        while j < n:
            free = in_role or org.head.lower or org.head.numbered
            step = self._field_step(tokens, keys, j, first=not parts, free=free)
            if step is None:
                break
            parts.append((j, step))
            j = step
            counted = org.head.kind == "other" or org.head.numbered
            if j < n and tokens[j].text.isdigit() and counted and len(tokens[j].text) <= 3:
                parts.append((j, j + 1))
                break
        if parts and org.head.name in _ROWS:
            end = self._listed_business(tokens, keys, parts[-1][1])
            if end > parts[-1][1]:
                parts.append((parts[-1][1], end))
        if in_role and (parts or (org.head.loose and keys[j : j + 1] != [AND])):
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
            org.core = f"{org.core} {official(tokens[org.j : end], self.lexicon.spelled)}"
            org.j = end

    def _listed_business(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> int:
        """Return the index behind the rest of a row of business, or `j`: "Khoa Dân tộc | , Tôn giáo và Lễ hội"."""
        k, n = j, len(tokens)
        while k + 1 < n and keys[k] in (",", AND):
            last = keys[k] == AND
            known = self.lexicon.fields.longest(keys, k + 1) or self.lexicon.terms.longest(keys, k + 1)
            end = known[0] if known else self._compound(tokens, keys, k + 1) if last and tokens[k + 1].capital else k
            if end < k + 3 or self._other_begins(tokens, keys, k + 1):
                return j
            k = end
            if last:
                return k if k == n or not tokens[k].word or tokens[k].capital else j
        return j

    def _field_step(
        self, tokens: Sequence[Token], keys: Sequence[str], j: int, *, first: bool, free: bool
    ) -> int | None:
        """Return where the next piece of a business ends, or None where the business is over."""
        n = len(tokens)
        k = j
        if not first and keys[j] in CONNECTORS:
            k = j + 1
            if k >= n or self.lexicon.honorifics.longest(keys, k) or tuple(keys[k : k + 2]) == _LEADERS:
                return None
        if keys[k] in SHORT and tokens[k].text.isupper():
            return None
        if self._central(keys, k) or self.lexicon.gatherings.longest(keys, k) or _weekday(keys, k) or keys[k] == AND:
            return None
        if self.lexicon.place_types.longest(keys, k) and not self.lexicon.fields.longest(keys, k):
            return None
        known = self.lexicon.fields.longest(keys, k)
        free = free or (first and known is not None and self._anchored(tokens, keys, known[0]))
        called = known is not None and (tokens[k].capital or (first and (free or known[0] - k >= 3)))
        if known and called and not (k > j and self._starts_body(tokens, keys, k)):
            return known[0]
        if not tokens[k].word:
            return None
        if not tokens[k].capital and self.lexicon.verbs.longest(keys, k):
            return None
        if not tokens[k].capital and not first and self._closing_words(tokens, keys, k) > k:
            return self._closing_words(tokens, keys, k)
        if not tokens[k].capital:
            end = self._small_words(keys, k)
            return (
                end
                if not first
                and k < end < n
                and tokens[end].word
                and tokens[end].capital
                and not (
                    self._central(keys, end)
                    or self._starts_title(keys, end)
                    or self._person_like(tokens, end)
                    or self._starts_place(tokens, keys, end)
                )
                else None
            )
        if self._head_needs_owner and not known:
            return None
        if self._starts_body(tokens, keys, k) or self._starts_place(tokens, keys, k) or self._starts_title(keys, k):
            return None
        if k > j and keys[j] not in (AND, "&") and not first and tokens[k].text.isupper():
            return None
        if tokens[k].key in self.lexicon.surnames and self._person_like(tokens, k, least=3 if first else 2):
            return None
        if tokens[k].text.isupper() and self.lexicon.places.longest(keys, k):
            return None
        term = self.lexicon.terms.longest(keys, k)
        return term[0] if term else self._compound(tokens, keys, k)

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
        k, n, loose = j, len(tokens), head.loose
        while k < n and k - j < STRETCH + 4 and tokens[k].word:
            if tokens[k].capital:
                if k > j and self._other_begins(tokens, keys, k):
                    break
                if k == j:
                    return j
                k += 1
                continue
            if self.lexicon.place_types.longest(keys, k):
                break
            if k == j and self.lexicon.prefixes.longest(keys, k):
                return j  # "Chánh Văn phòng kiêm Người phát ngôn Bộ X" names two posts
            if keys[k] == _NUMBER and k + 1 < n and len(tokens[k + 1].text) <= 3 and _counts(tokens[k + 1]):
                k += 2
                continue
            words = self._small_words(keys, k)
            if words > k + 1:
                k = words
                continue
            verb = self.lexicon.verbs.longest(keys, k)
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
        marked = k == n or not tokens[k].word or keys[k] in _OF or keys[k] == AND
        placed = not marked and self.lexicon.place_types.longest(keys, k) is not None
        ended = marked or (loose and (tokens[k].capital or placed))
        listed = k == n or tokens[k].text in ",;."
        least = 1 if loose and (placed or listed) and j > 0 and tokens[j - 1].word else 2
        return k if k - j >= least and ended and keys[k - 1] not in JOINTS else j

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

    def _own_name(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        j, n = org.j, len(tokens)
        start = j
        quoted = j < n and tokens[j].text in "“\"'"
        if "place" in org.head.takes and self._place_before_person(tokens, keys, j):
            return
        while j < n and j - start < 14:
            t = tokens[j]
            if t.word and (t.capital or t.key == "tnhh"):
                if self._names_type(keys, j):
                    place = parse_place(tokens, keys, j, self.lexicon)
                    named = place is not None and (place.name is not None or org.head.kind == "enterprise")
                    if place is not None and named and (j > start or "place" not in org.head.takes):
                        j = place.j
                    break
                if j > start and self._acts(tokens, keys, j):
                    break
                if j > start and keys[j] in self.lexicon.openings and not tokens[min(j + 1, n - 1)].capital:
                    break
                titled = (j > start or org.head.kind == "party") and self._starts_title(keys, j)
                if titled or (j > start and self._strong_body(tokens, keys, j, start)):
                    break
                person = tokens[j].key in self.lexicon.surnames and self._person_like(tokens, j) and not quoted
                if person and (org.head.name == "Công ty" or org.head.kind == "party" or j > start):
                    break
                term = self.lexicon.terms.longest(keys, j)
                known = self.lexicon.fields.longest(keys, j)
                j = max(term[0] if term else 0, known[0] if known else 0) or (
                    self._compound(tokens, keys, j) if org.head.kind == "other" and j == start else j + 1
                )
                continue
            if keys[j] == _NUMBER and j + 1 < n and tokens[j + 1].text.isdigit():
                j += 2
                continue
            if t.text.isdigit() and (j > start or org.head.needs == "field") and len(t.text) <= 3:
                j += 1
                continue
            if keys[j] in CONNECTORS and j > start and j + 1 < n and self._continues(tokens, keys, j + 1):
                if keys[j] != AND and self._names_country(keys, j + 1):
                    break
                if keys[j] == AND and keys[j + 1] == keys[org.i]:
                    break  # "Báo Lao Động và | Báo Hà Nội Mới"
                if tuple(keys[j - 2 : j]) == _VIETNAM and tokens[j + 1].text.isupper():
                    break  # "Tổng công ty X Việt Nam - PVC": what it is called for short
                j += 1
                continue
            small = self._joined(tokens, keys, j, start)
            if small:
                j = small
                continue
            if keys[j] == "," and org.head.kind == "enterprise" and self._row(tokens, keys, start, j):
                j += 1
                continue
            small = t.word and (not t.capital if j > start else org.head.kind in ("enterprise", "other"))
            acts = small and j > start and self.lexicon.verbs.longest(keys, j) is not None
            if small and not (acts and not self._ends_trade(keys, start, j)):
                end = self._small_words(keys, j)
                if (
                    j < end < n
                    and not self.lexicon.gatherings.longest(keys, end)
                    and tokens[end].word
                    and (tokens[end].capital or self._starts_place(tokens, keys, end))
                    and not self._strong_body(tokens, keys, end, start)
                ):
                    j = end
                    continue
            if quoted and j == start:
                j += 1
                continue
            dashed = j + 1 < n and tokens[j + 1].text in "-–"
            second = j == start + 1 and org.head.name.startswith("Công ty") and not tokens[start].text.isupper()
            if j < n and (j == start or dashed or second) and self._odd_word(tokens, keys, j, org.head.kind):
                j += 1
                continue
            break
        if j > start and org.head.kind in ("other", "enterprise"):
            j = max(j, self._closing_words(tokens, keys, j)) if j < n else j
        if quoted and j < n and tokens[j].text in "”\"'":
            j += 1
        while j > start and not (tokens[j - 1].word or tokens[j - 1].text[0].isdigit() or quoted):
            j -= 1
        if j > start:
            org.core = f"{org.core} {official(tokens[start:j], self.lexicon.spelled)}"
            org.j = j

    def _acts(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a verb of one syllable stands at `j` with a slip of a capital: "Công ty Hoa Sen | Tặng cờ"."""
        verb, word = self.lexicon.verbs.longest(keys, j), self.lexicon.terms.longest(keys, j)
        alone = verb is not None and verb[0] == j + 1 and word is None and j + 1 < len(tokens)
        return alone and tokens[j + 1].word and not tokens[j + 1].capital

    def _names_country(self, keys: Sequence[str], j: int) -> bool:
        """Whether the long name of a country stands at `j`: "Đại học Magdeburg - | Cộng hòa Dân chủ Đức"."""
        known = self.lexicon.places.longest(keys, j)
        return known is not None and known[1].level == "country" and known[0] - j > 2

    def _names_type(self, keys: Sequence[str], j: int) -> bool:
        """Whether the type of a place stands at `j`, two syllables long: "Trường THPT | Thị xã Quảng Trị"."""
        kind = self.lexicon.place_types.longest(keys, j)
        return kind is not None and kind[0] - j >= 2 and kind[1] in _LONG_TYPES and keys[j] != _CAPITAL

    def _ends_trade(self, keys: Sequence[str], start: int, j: int) -> bool:
        """Whether words of a trade end at `j`, with which a verb may be one: "Phát triển | đầu tư Hoa Sen"."""
        tables = (self.lexicon.terms, self.lexicon.fields)
        hits = (table.longest(keys, k) for k in range(max(start, j - 4), j) for table in tables)
        return any(hit is not None and hit[0] == j for hit in hits)

    def _place_before_person(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a province stands at `j` with a person right behind: "Giáo phận | Hà Nội | Giuse Trần Văn A"."""
        known = self.lexicon.places.longest(keys, j) if j < len(tokens) and tokens[j].capital else None
        return known is not None and known[1].level == "province" and self._person_like(tokens, known[0])

    def _row(self, tokens: Sequence[Token], keys: Sequence[str], start: int, j: int) -> bool:
        """Whether a comma stands in a row of trades that "và" ends: "Công ty CP Sản xuất, Chế biến và Phân phối X"."""
        k = j + 1
        if self._trade(tokens, keys, start) is None or k >= len(tokens) or not self._continues(tokens, keys, k):
            return False
        while k < len(tokens) and k - j < STRETCH:
            end = self._trade(tokens, keys, k)
            if end is None or end >= len(tokens):
                return False
            if keys[end] == AND or tokens[end].text == "&":
                return end + 1 < len(tokens) and tokens[end + 1].capital
            if keys[end] != ",":
                return False
            k = end + 1
        return False

    def _trade(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> int | None:
        """Return the index behind the known trade that begins at `k`; None where none does."""
        known, term = self.lexicon.fields.longest(keys, k), self.lexicon.terms.longest(keys, k)
        end = max(known[0] if known else 0, term[0] if term else 0)
        return end if end and tokens[k].capital else None

    def _joined(self, tokens: Sequence[Token], keys: Sequence[str], j: int, start: int) -> int:
        """Return the index behind joined words in small letters that lead up to a capital, or 0: "và phát triển"."""
        n = len(tokens)
        if j == start or keys[j] not in CONNECTORS or j + 1 >= n or tokens[j + 1].capital:
            return 0
        end = self._small_words(keys, j + 1)
        leads = j + 1 < end < n and tokens[end].word and tokens[end].capital
        return end if leads and not self._strong_body(tokens, keys, end, start) else 0

    def _odd_word(self, tokens: Sequence[Token], keys: Sequence[str], j: int, kind: str) -> bool:
        """Whether one word in small letters stands inside an enterprise's name ("Công ty may Việt Tiến")."""
        k = j + 1
        if kind not in ("enterprise", "party") or not tokens[j].word or keys[j] in self.lexicon.function_words:
            return False
        if k < len(tokens) and keys[k] in CONNECTORS - {AND}:
            k += 1
        return (
            k < len(tokens)
            and tokens[k].word
            and tokens[k].capital
            and not (
                self._strong_body(tokens, keys, k, k) or self._starts_title(keys, k) or self._person_like(tokens, k)
            )
        )

    def _continues(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        if not (tokens[k].word and tokens[k].capital):
            return False
        if self._starts_body(tokens, keys, k) or self._starts_title(keys, k):
            return False
        if self.lexicon.honorifics.longest(keys, k):
            return False
        return not (tokens[k].key in self.lexicon.surnames and self._person_like(tokens, k))


def _weekday(keys: Sequence[str], k: int) -> bool:
    """Whether a day of the week is named at `k`, as a page's stamp does behind its office: "Ban Thời sự-Thứ năm"."""
    return keys[k] == _DAY and keys[k + 1 : k + 2] != [] and keys[k + 1] in _DAYS


def _counts(token: Token) -> bool:
    """Whether a token is a number, in figures or Roman."""
    return token.text.isdigit() or (token.text.isupper() and set(token.text) <= set("IVX"))
