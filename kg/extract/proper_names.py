"""The words of a body's own name behind its head: "Công ty | Hoa Sen", "Trường THPT | Hưng Đạo", "Chi bộ | thôn A"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract import office_words
from kg.extract.beginnings import AND, Beginnings, official
from kg.extract.places import is_syllable, parse_place
from kg.extract.units import Org
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("proper_names")

CONNECTORS = frozenset({AND, "-", "–", "&", "—"})
NUMBER = syllable_key("số")
#: Digits of the longest number in a name.
_LAST_NUMBER = 3
#: How many words in small letters may stand inside a body's name before it ends in a place.
STRETCH = 9
#: Syllables of a person's name, and of the shortest run that is a body's own name with a person's behind it.
_NAME_LENGTHS, _NAME_AND_PERSON = (2, 3, 4), 5
#: Words of the longest trade that no table knows.
_PLAIN = 5
#: How many of them may lead up to a number: "Công ty Truyền tải | điện 1".
_BEFORE_NUMBER = 2
#: Syllables of the longest name of a region.
_REGION_NAME = 3
#: Letters that tell halves of one place apart: "Châu Sao A".
_HALVES = ("A", "B")
#: Syllables of the longest name of a hamlet.
_HAMLET = 3
_LONG_TYPES, _CAPITAL = _GRAMMAR.names("long_types"), syllable_key("thủ")
_THI = syllable_key("thị")
_VIETNAM = (syllable_key("việt"), syllable_key("nam"))
_AMOUNTS = office_words.trie("amounts")


class ProperNames(Beginnings):
    """Takes a name of its own into a body that begins with its head alone."""

    def _own_name(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        j, n = org.j, len(tokens)
        start = j
        quoted = j < n and tokens[j].text in "“\"'"
        if "place" in org.head.takes and self._place_before_person(tokens, keys, j):
            return
        if org.head.kind == "other" and self._place_for_name(org, tokens, keys):
            return
        shouted = tokens[org.i].text.isupper() and len(tokens[org.i].text) > 1
        while j < n and j - start < 14:
            t = tokens[j]
            if shouted and j > start and (keys[j] in self.lexicon.function_words or self._verb(keys, j)):
                break  # "CÔNG TY CỔ PHẦN HOA SEN | ĐƯỢC KHEN"
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
                within = 0 if quoted else self._before_person(tokens, j)
                if within:
                    j += within
                    break
                person = self._named(tokens, j) and not quoted and not self._ends_in_province(tokens, keys, j)
                if person and (
                    org.head.name == "Công ty"
                    or org.head.kind == "party"
                    or j > start
                    or (org.head.kind == "state" and org.core != org.head.name)
                ):
                    break  # "Trưởng ban Ban Quản lý Khu kinh tế | Lê Văn A"
                term = self.lexicon.terms.longest(keys, j)
                known = self.lexicon.fields.longest(keys, j)
                j = max(term[0] if term else 0, known[0] if known else 0) or (
                    self._compound(tokens, keys, j) if j == start and self._compounds(org, tokens, keys) else j + 1
                )
                continue
            if keys[j] == NUMBER and j + 1 < n and tokens[j + 1].text.isdigit():
                j += 2
                continue
            if t.text.isdigit() and (j > start or org.head.needs == "field") and len(t.text) <= 3:
                if j > start and self._amount(tokens, keys, j):
                    break
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
            if j > start and not t.capital and self._holds(keys, j):
                break
            trade = self._plain_trade(tokens, keys, start, j) if org.head.kind == "enterprise" and j > start else j
            if trade > j:
                j = trade
                continue
            small = t.word and (not t.capital if j > start else org.head.kind in ("enterprise", "other"))
            acts = small and j > start and self.lexicon.verbs.longest(keys, j) is not None
            if small and not (acts and not self._ends_trade(keys, start, j)):
                end = self._small_words(keys, j)
                if (
                    j < end < n
                    and not self.lexicon.gatherings.longest(keys, end)
                    and (
                        (tokens[end].word and (tokens[end].capital or self._starts_place(tokens, keys, end)))
                        or (j == start and keys[end] == "," and self._row(tokens, keys, start, end))
                        or (org.head.kind == "enterprise" and self._numbered(tokens, keys, end))
                    )
                    and not self._strong_body(tokens, keys, end, start)
                ):
                    j = end
                    continue
            if quoted and j == start:
                j += 1
                continue
            dashed = j + 1 < n and tokens[j + 1].text in "-–"
            second = j == start + 1 and org.head.name.startswith("Công ty") and not tokens[start].text.isupper()
            paired = j > start + 1 and self._half_word(tokens, start, j)
            if j < n and (j == start or dashed or second or paired) and self._odd_word(tokens, keys, j, org.head.kind):
                j += 1
                continue
            break
        if j > start and org.head.kind in ("other", "enterprise"):
            j = max(j, self._closing_words(tokens, keys, j)) if j < n else j
        if quoted and not (start + 1 < j < n and tokens[j].text in "”\"'"):
            return  # the mark opens something else, or closes what stands before it
        j += quoted
        while j > start and not (tokens[j - 1].word or tokens[j - 1].text[0].isdigit() or quoted):
            j -= 1
        if j > start:
            org.core = f"{org.core} {official(tokens[start:j], self.lexicon.spelled)}"
            org.j = j

    def _holds(self, keys: Sequence[str], j: int) -> bool:
        """Whether a verb at `j` has a gathering for its object: "Công ty Hoa Sen | tổ chức Lễ"."""
        verb = self.lexicon.verbs.longest(keys, j)
        return verb is not None and self.lexicon.gatherings.longest(keys, verb[0]) is not None

    def _plain_trade(self, tokens: Sequence[Token], keys: Sequence[str], start: int, j: int) -> int:
        """Return the index behind words that no table knows, inside a trade before the name itself, or `j`.

        "Công ty Vận tải | biển | Sao Mai": so far the enterprise has but a trade, which alone is no enterprise's name.
        """
        if sum(t.capital for t in tokens[start:j]) > 1:
            return j
        k = j
        while k < len(tokens) and k - j <= _PLAIN and tokens[k].word and not tokens[k].capital:
            words = self._small_words(keys, k)
            if words == k and not self._open_word(keys, k):
                return j
            k = max(words, k + 1)
        if not j < k < len(tokens) or not (tokens[k].word and tokens[k].capital):
            short = j < k < len(tokens) and k - j <= _BEFORE_NUMBER
            return k if short and self._numbered(tokens, keys, k) else j
        if self._named(tokens, k) and not self._before_person(tokens, k):
            return j
        return j if self._starts_body(tokens, keys, k) or self._starts_title(keys, k) else k

    def _half_word(self, tokens: Sequence[Token], start: int, j: int) -> bool:
        """Whether a capital stands alone before `j`, as the first syllable of a word: "Phích | nước Hoa Sen"."""
        run = 0
        while j - run > start and tokens[j - run - 1].word and tokens[j - run - 1].capital:
            run += 1
        return run == 1 and is_syllable(tokens[j - 1])

    def _compounds(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> bool:
        """Whether a word may begin right behind the head: "Viện | Huyết học", "Công ty | Cung ứng vật tư"."""
        j, bare = org.j, org.head.kind in ("enterprise", "state") and org.core == org.head.name
        trade = self.lexicon.terms.longest(keys, j + 1) or self.lexicon.fields.longest(keys, j + 1)
        return org.head.kind == "other" or (bare and trade is None and is_syllable(tokens[j]))

    def _plain_name(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], *, alone: bool) -> None:
        """Take in a trade in words no table knows, and the name behind it: "Giám đốc công ty | bóng đèn Hoa Sen".

        `alone` allows a known trade with no name behind it: "Ngân hàng Thương mại Cổ phần | ngoại thương".
        """
        j = k = org.j
        while k < len(tokens) and k - j <= _PLAIN and tokens[k].word and not tokens[k].capital:
            words = self._small_words(keys, k)
            if words == k and not self._open_word(keys, k):
                break
            k = max(words, k + 1)
        end = k
        while end < len(tokens) and tokens[end].word and tokens[end].capital:
            if self._named(tokens, end) or self._strong_body(tokens, keys, end, end) or self._starts_title(keys, end):
                break
            term = self.lexicon.terms.longest(keys, end)
            end = term[0] if term else end + 1  # "nghe nhìn | Toàn cầu"
        if not end > k > j:
            end = self._small_words(keys, j) if alone else j
            end = end if end == len(tokens) or not tokens[end].word else j
        if end > j:
            org.core, org.j = f"{org.core} {official(tokens[j:end], self.lexicon.spelled)}", end

    def _numbered(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether a number that tells enterprises of one trade apart stands at `k`: "Công ty xây dựng | số 4"."""
        at = k + (keys[k] == NUMBER)
        if at >= len(tokens) or not tokens[at].text.isdigit() or len(tokens[at].text) > _LAST_NUMBER:
            return False
        if self._amount(tokens, keys, at):
            return False
        small = at + 1 < len(tokens) and tokens[at + 1].word and not tokens[at + 1].capital
        goes_on = small and (keys[at + 1] in self.lexicon.function_words or self._verb(keys, at + 1))
        counts = small and not goes_on  # "Công ty xây dựng 12 cây cầu"
        return at > k or not counts

    def _amount(self, tokens: Sequence[Token], keys: Sequence[str], at: int) -> bool:
        """Whether the number at `at` counts what stands behind it: "Công ty Hoa Sen | 40 triệu đồng", "| 60 %"."""
        behind = at + 1 < len(tokens)
        return behind and (tokens[at + 1].text == "%" or _AMOUNTS.longest(keys, at + 1) is not None)

    def _before_person(self, tokens: Sequence[Token], j: int) -> int:
        """Return how many capitals of a long run belong to the body, a person's name behind them, or 0.

        "Công ty Điện lực | Hà Nam | Nguyễn Văn A", "Trường THPT | Hoàng Văn Thụ | Trần Thị B".
        """
        run = j
        while run < len(tokens) and tokens[run].word and tokens[run].capital and not tokens[run].text.isupper():
            run += 1
        if run - j < _NAME_AND_PERSON or (_long_name(tokens[j:run]) and tokens[j].key in self.lexicon.surnames):
            return 0
        lengths = {k: run - k in _NAME_LENGTHS or _long_name(tokens[k:run]) for k in range(j + 2, run - 1)}
        starts = [k for k, fits in lengths.items() if fits and self._named(tokens, k, least=2)]
        return starts[0] - j if starts else 0

    def _hamlet(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> int:
        """Return the index behind a place smaller than a commune, or `j`: "Chi bộ | thôn Sao", "Tổ | khu phố 3"."""
        found = self.lexicon.hamlets.longest(keys, j) if j < len(tokens) else None
        known = self.lexicon.fields.longest(keys, j) if found else None
        if not found or (known and known[0] > found[0]):
            return j  # "Đảng ủy | khối doanh nghiệp"
        k = found[0] + (keys[found[0] : found[0] + 1] == [NUMBER])
        if k < len(tokens) and is_number(tokens[k]):
            return k + 1
        if k > found[0] or (tokens[j].capital and found[0] == j + 1):
            return j  # "Đảng ủy | Khối Doanh nghiệp", "Đảng đoàn | Tổng Liên đoàn"
        end = k + self._before_person(tokens, k)
        if end > k:
            return end
        while end - k < _HAMLET and end < len(tokens) and tokens[end].word and tokens[end].capital:
            if end > k and self._named(tokens, end):
                break
            end += 1
        return end if end > k else j

    def _region_name(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> int:
        """Return the index behind the name of a region, or `j`: "Trung tâm Y tế khu vực | Sao Mai"."""
        end = j + self._before_person(tokens, j)
        while end - j < _REGION_NAME and end < len(tokens) and tokens[end].word and tokens[end].capital:
            if tokens[end].text.isupper() or self._named(tokens, end) or self._starts_body(tokens, keys, end):
                return end + (end > j and tokens[end].text in _HALVES)
            end += 1
        return end

    def _acts(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a verb of one syllable stands at `j` with a slip of a capital: "Công ty Hoa Sen | Tặng cờ"."""
        verb, word = self.lexicon.verbs.longest(keys, j), self.lexicon.terms.longest(keys, j)
        alone = verb is not None and verb[0] == j + 1 and word is None and j + 1 < len(tokens)
        return alone and tokens[j + 1].word and not tokens[j + 1].capital

    def _holder(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> bool:
        """Whether a person's name follows the business of a body that a post is held in.

        "Viện trưởng Viện Nghiên cứu kinh tế | Lê Văn Mẫu", not "Trưởng Ban Quản lý di tích | Nguyễn Sinh Sắc".
        """
        j = org.j
        if org.core == org.head.name or keys[j] not in self.lexicon.surnames or not tokens[j].capital:
            return False
        named = self._person_like(tokens, j, least=2) and not self._person_like(tokens, j, least=5)
        return named and not any(" ".join(keys[j - n : j]) in self.lexicon.inside for n in (1, 2, 3))

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

    def _place_for_name(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> bool:
        """Take in the place a school bears the name of, with its type: "Trường THPT | thị xã Sao Mai"."""
        j = org.j
        if "place" in org.head.takes or j >= len(tokens) or tokens[j].capital:
            return False
        place = parse_place(tokens, keys, j, self.lexicon) if keys[j] in self.lexicon.place_types.first else None
        if place is None or place.name is None or place.level == "province":
            return False
        org.core, org.j = f"{org.core} {' '.join(t.text for t in tokens[j : place.j])}", place.j
        return True

    def _place_before_person(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a province stands at `j` with a person right behind: "Giáo phận | Hà Nội | Giuse Trần Văn A"."""
        known = self.lexicon.places.longest(keys, j) if j < len(tokens) and tokens[j].capital else None
        return known is not None and known[1].level == "province" and self._person_like(tokens, known[0])

    def _row(self, tokens: Sequence[Token], keys: Sequence[str], start: int, j: int) -> bool:
        """Whether a comma stands in a row of trades that "và" ends: "Công ty CP Sản xuất, Chế biến và Phân phối X".

        In small letters the last of them leads up to the name: "Công ty TNHH sản xuất, thương mại và dịch vụ Sao Mai".
        """
        k = j + 1
        if self._trade(keys, start) is None or k >= len(tokens):
            return False
        small = not tokens[k].capital
        if not small and not self._continues(tokens, keys, k):
            return False
        while k < len(tokens) and k - j < STRETCH:
            end = self._trade(keys, k)
            if end is None or end >= len(tokens):
                return False
            if keys[end] == AND or tokens[end].text == "&":
                last = (self._trade(keys, end + 1) or 0) if small else end + 1
                return 0 < last < len(tokens) and tokens[last].word and tokens[last].capital
            if keys[end] != ",":
                return False
            k = end + 1
        return False

    def _trade(self, keys: Sequence[str], k: int) -> int | None:
        """Return the index behind the known trade that begins at `k`; None where none does."""
        known, term = self.lexicon.fields.longest(keys, k), self.lexicon.terms.longest(keys, k)
        return max(known[0] if known else 0, term[0] if term else 0) or None

    def _joined(self, tokens: Sequence[Token], keys: Sequence[str], j: int, start: int) -> int:
        """Return the index behind joined words in small letters that lead up to a capital, or 0: "và phát triển"."""
        n = len(tokens)
        if j == start or keys[j] not in CONNECTORS or j + 1 >= n or tokens[j + 1].capital:
            return 0
        if self.lexicon.titles.longest(keys, j + 1):
            return 0  # "Công ty Hoa Sen và | cán bộ Sao Mai"
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
                self._strong_body(tokens, keys, k, k)
                or self._starts_title(keys, k)
                or (self._person_like(tokens, k) and not self._before_person(tokens, k))
            )
        )

    def _ends_in_province(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a run of capitals ends in a province, as enterprises' names do: "Công ty | Hoàng Anh Gia Lai"."""
        known = self.lexicon.places.longest(keys, j + 2) if j + 3 < len(tokens) else None
        if known is None or known[1].level != "province" or not tokens[j + 2].capital:
            return False
        return known[0] == len(tokens) or not (tokens[known[0]].word and tokens[known[0]].capital)

    def _continues(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        if not (tokens[k].word and tokens[k].capital):
            return False
        if self._starts_body(tokens, keys, k) or self._joins_body(tokens, keys, k) or self._starts_title(keys, k):
            return False
        if self.lexicon.honorifics.longest(keys, k):
            return False
        return not (self._named(tokens, k) or (tokens[k - 1].text in "-–" and self._rarer(tokens, keys, k)))


def _long_name(tokens: Sequence[Token]) -> bool:
    """Whether a run of capitals is a woman's name of five syllables: "Dương Thị Thu Hà Mẫu"."""
    return len(tokens) == max(_NAME_LENGTHS) + 1 and tokens[1].key == _THI


def is_number(token: Token) -> bool:
    """Whether a token is a number, in figures or Roman."""
    return token.text.isdigit() or (token.text.isupper() and set(token.text) <= set("IVX"))
