"""The words of a trade inside a body's own name: "Công ty | Sản xuất, Chế biến và Phân phối | Sao Mai"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.before_persons import BeforePersons
from kg.extract.bodies.beginnings import AND, official
from kg.extract.names.places import is_syllable
from kg.extract.units import Org
from kg.extract.words import office_words
from kg.text import Token, syllable_key

CONNECTORS = frozenset({AND, "-", "–", "&", "—"})
NUMBER = syllable_key("số")
#: Digits of the longest number in a name.
_LAST_NUMBER = 3
#: How many words in small letters may stand inside a body's name before it ends in a place.
STRETCH = 9
#: Words of the longest trade that no table knows.
_PLAIN = 5
#: How many of them may lead up to a number: "Công ty Truyền tải | điện 1".
_BEFORE_NUMBER = 2
_AMOUNTS = office_words.trie("amounts")


class Trades(BeforePersons):
    """Reads what a body does, in words known and unknown, up to the name itself."""

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
            if self._named(tokens, end) or self._strong_body(keys, end) or self._starts_title(keys, end):
                break
            term = self.lexicon.terms.longest(keys, end)
            end = term[0] if term else end + 1  # "nghe nhìn | Toàn cầu"
        if not end > k > j:
            end = self._small_words(keys, j) if alone else j
            end = end if end == len(tokens) or not tokens[end].word else j
        if end > j:
            org.core, org.j = f"{org.core} {official(tokens[j:end], self.lexicon.spelled)}", end

    def _compounds(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> bool:
        """Whether a word may begin right behind the head: "Viện | Huyết học", "Công ty | Cung ứng vật tư"."""
        j, bare = org.j, org.head.kind in ("enterprise", "state") and org.core == org.head.name
        trade = self.lexicon.terms.longest(keys, j + 1) or self.lexicon.fields.longest(keys, j + 1)
        return org.head.kind == "other" or (bare and trade is None and is_syllable(tokens[j]))

    def _half_word(self, tokens: Sequence[Token], start: int, j: int) -> bool:
        """Whether a capital stands alone before `j`, as the first syllable of a word: "Phích | nước Hoa Sen"."""
        run = 0
        while j - run > start and tokens[j - run - 1].word and tokens[j - run - 1].capital:
            run += 1
        return run == 1 and is_syllable(tokens[j - 1])

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
        return end if leads and not self._strong_body(keys, end) else 0

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
                self._strong_body(keys, k)
                or self._starts_title(keys, k)
                or (self._person_like(tokens, k) and not self._before_person(tokens, k))
            )
        )

    def _ends_trade(self, keys: Sequence[str], start: int, j: int) -> bool:
        """Whether words of a trade end at `j`, with which a verb may be one: "Phát triển | đầu tư Hoa Sen"."""
        tables = (self.lexicon.terms, self.lexicon.fields)
        hits = (table.longest(keys, k) for k in range(max(start, j - 4), j) for table in tables)
        return any(hit is not None and hit[0] == j for hit in hits)

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

    def _continues(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        if not (tokens[k].word and tokens[k].capital):
            return False
        if self._starts_body(tokens, keys, k) or self._joins_body(tokens, keys, k) or self._starts_title(keys, k):
            return False
        if self.lexicon.honorifics.longest(keys, k):
            return False
        return not (self._named(tokens, k) or (tokens[k - 1].text in "-–" and self._rarer(tokens, keys, k)))
