"""The words of a body's own name behind its head: "Công ty | Hoa Sen", "Trường THPT | Hưng Đạo", "Chi bộ | thôn A"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.beginnings import AND, official
from kg.extract.bodies.trades import CONNECTORS, NUMBER, Trades
from kg.extract.names.persons import RESUMES
from kg.extract.names.places import parse_place
from kg.extract.units import Org
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("proper_names")

#: Tokens of the longest name.
_LONGEST = 14
#: Syllables of the longest name of a region.
_REGION_NAME = 3
#: Letters that tell halves of one place apart: "Châu Sao A".
_HALVES = ("A", "B")
#: Words of which only the first syllable has a capital in a name, though the language writes both small.
_HALVES_JOINED = _GRAMMAR.sequences("words")
#: Syllables of the longest name of a hamlet.
_HAMLET = 3
_LIMITED = syllable_key("TNHH")
_LONG_TYPES, _CAPITAL = _GRAMMAR.names("long_types"), syllable_key("thủ")
_VIETNAM = (syllable_key("việt"), syllable_key("nam"))


class ProperNames(Trades):
    """Takes a name of its own into a body that begins with its head alone."""

    def _own_name(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the name of its own that stands behind the head."""
        j, n = org.j, len(tokens)
        start = j
        quoted = j < n and tokens[j].text in "“\"'"
        if "place" in org.head.takes and self._place_before_person(tokens, keys, j):
            return
        if org.head.kind == "other" and self._place_for_name(org, tokens, keys):
            return
        j = self._name_end(org, tokens, keys, quoted=quoted)
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

    def _name_end(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], *, quoted: bool) -> int:
        """Return the index behind the words of a body's own name."""
        start, n = org.j, len(tokens)
        j = start
        shouted = tokens[org.i].text.isupper() and len(tokens[org.i].text) > 1
        while j < n and j - start < _LONGEST:
            if shouted and j > start and tokens[j].text.isupper() and self._said(keys, j):
                break  # "CÔNG TY CỔ PHẦN HOA SEN | ĐƯỢC KHEN"
            if tokens[j].word and (tokens[j].capital or keys[j] == _LIMITED):
                j, goes_on = self._past_capital(org, tokens, keys, j, quoted=quoted)
                if not goes_on:
                    break
                continue
            behind = self._past_small(org, tokens, keys, j, quoted=quoted)
            if behind == j:
                break
            j = behind
        return j

    def _said(self, keys: Sequence[str], j: int) -> bool:
        """Whether a verb or a word of no name stands at `j`."""
        return keys[j] in self.lexicon.function_words or self._verb(keys, j)

    def _past_capital(
        self, org: Org, tokens: Sequence[Token], keys: Sequence[str], j: int, *, quoted: bool
    ) -> tuple[int, bool]:
        """Return the index behind the word in capitals at `j`, if it is of the name, and whether the name may go on."""
        start, n = org.j, len(tokens)
        ward = self._ward(tokens, keys, j) if j > start and len(tokens[j].text) == 1 else j
        if ward > j:
            return ward, False
        if self._names_type(keys, j):
            place = parse_place(tokens, keys, j, self.lexicon)
            named = place is not None and (place.name is not None or org.head.kind == "enterprise")
            if place is not None and named and (j > start or "place" not in org.head.takes):
                j = place.j
            return j, False
        if j > start and self._acts(tokens, keys, j):
            return j, False
        if j > start and j + 1 < n and not tokens[j + 1].capital and tuple(keys[j : j + 2]) in RESUMES:
            return j, False  # "Báo Sao Mai | Phối hợp với"
        if j > start and keys[j] in self.lexicon.openings and not tokens[min(j + 1, n - 1)].capital:
            return j, False
        titled = (j > start or org.head.kind == "party") and self._starts_title(keys, j)
        if titled or (j > start and self._strong_body(keys, j)):
            return j, False
        within = 0 if quoted else self._before_person(tokens, j)
        if within:
            return j + within, False
        person = self._named(tokens, j) and not quoted and not self._ends_in_province(tokens, keys, j)
        if person and (
            org.head.name == "Công ty"
            or org.head.kind == "party"
            or j > start
            or (org.head.kind == "state" and org.core != org.head.name)
        ):
            return j, False  # "Trưởng ban Ban Quản lý Khu kinh tế | Lê Văn A"
        term = self.lexicon.terms.longest(keys, j)
        known = self.lexicon.fields.longest(keys, j)
        end = max(term[0] if term else 0, known[0] if known else 0)
        if not end and not tokens[min(j + 1, n - 1)].capital and tuple(keys[j : j + 2]) in _HALVES_JOINED:
            end = j + 2  # "Tuổi trẻ"
        if not end:
            end = self._compound(tokens, keys, j) if j == start and self._compounds(org, tokens, keys) else j + 1
        return end, True

    def _past_small(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], j: int, *, quoted: bool) -> int:
        """Return the index behind the number, mark or words in small letters at `j`, if of the name; else `j`."""
        start, n, t = org.j, len(tokens), tokens[j]
        if keys[j] == NUMBER and j + 1 < n and tokens[j + 1].text.isdigit():
            return j + 2
        if t.text.isdigit() and (j > start or org.head.needs == "field") and len(t.text) <= 3:
            return j if j > start and self._amount(tokens, keys, j) else j + 1
        if keys[j] in CONNECTORS and j > start and j + 1 < n and self._continues(tokens, keys, j + 1):
            if keys[j] != AND and self._names_country(keys, j + 1):
                return j
            if keys[j] == AND and keys[j + 1] == keys[org.i]:
                return j  # "Báo Lao Động và | Báo Hà Nội Mới"
            if tuple(keys[j - 2 : j]) == _VIETNAM and tokens[j + 1].text.isupper():
                return j  # "Tổng công ty X Việt Nam - PVC": what it is called for short
            return j + 1
        joined = self._joined(tokens, keys, j, start)
        if joined:
            return joined
        if keys[j] == "," and org.head.kind == "enterprise" and self._row(tokens, keys, start, j):
            return j + 1
        if j > start and not t.capital and self._holds(keys, j):
            return j
        trade = self._plain_trade(tokens, keys, start, j) if org.head.kind == "enterprise" and j > start else j
        if trade > j:
            return trade
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
                and not self._strong_body(keys, end)
            ):
                return end
        if quoted and j == start:
            return j + 1
        dashed = j + 1 < n and tokens[j + 1].text in "-–"
        second = j == start + 1 and org.head.name.startswith("Công ty") and not tokens[start].text.isupper()
        paired = j > start + 1 and self._half_word(tokens, start, j)
        paired = paired and not (org.head.kind == "other" and tokens[j - 2].text in "-–")  # "Đại học Việt - Đức | sớm"
        if (j == start or dashed or second or paired) and self._odd_word(tokens, keys, j, org.head.kind):
            return j + 1
        return j

    def _holds(self, keys: Sequence[str], j: int) -> bool:
        """Whether a verb at `j` has a gathering for its object: "Công ty Hoa Sen | tổ chức Lễ"."""
        verb = self.lexicon.verbs.longest(keys, j)
        return verb is not None and self.lexicon.gatherings.longest(keys, verb[0]) is not None

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

    def _names_country(self, keys: Sequence[str], j: int) -> bool:
        """Whether the long name of a country stands at `j`: "Đại học Magdeburg - | Cộng hòa Dân chủ Đức"."""
        known = self.lexicon.places.longest(keys, j)
        return known is not None and known[1].level == "country" and known[0] - j > 2

    def _ward(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> int:
        """Return the index behind a district by its initial at `j`, or `j`: "Công ty Dịch vụ công ích | Q. 8"."""
        place = parse_place(tokens, keys, j, self.lexicon) if tokens[min(j + 1, len(tokens) - 1)].text == "." else None
        return place.j if place is not None and place.typed and place.name else j

    def _names_type(self, keys: Sequence[str], j: int) -> bool:
        """Whether the type of a place stands at `j`, two syllables long: "Trường THPT | Thị xã Quảng Trị"."""
        kind = self.lexicon.place_types.longest(keys, j)
        return kind is not None and kind[0] - j >= 2 and kind[1] in _LONG_TYPES and keys[j] != _CAPITAL

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

    def _ends_in_province(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a run of capitals ends in a province, as enterprises' names do: "Công ty | Hoàng Anh Gia Lai"."""
        known = self.lexicon.places.longest(keys, j + 2) if j + 3 < len(tokens) else None
        if known is None or known[1].level != "province" or not tokens[j + 2].capital:
            return False
        return known[0] == len(tokens) or not (tokens[known[0]].word and tokens[known[0]].capital)


def is_number(token: Token) -> bool:
    """Whether a token is a number, in figures or Roman."""
    return token.text.isdigit() or (token.text.isupper() and set(token.text) <= set("IVX"))
