"""Tokens -> bodies: a head, the words of its business, its locality, the body it belongs to.

"Văn phòng HĐND tỉnh" is the head Văn phòng with the owner HĐND, whose locality is the word "tỉnh" alone;
"Sở Giáo dục và Đào tạo Hải Phòng" is the head Sở with its business and the locality Hải Phòng.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.places import parse_place
from kg.extract.units import Org, Place
from kg.lexicon import Head, Lexicon
from kg.lexicon.trie import Trie
from kg.text import Token, syllable_key

#: Words behind a body's business that make it a central one: it needs no locality.
_NATIONAL = tuple(
    tuple(map(syllable_key, words.split()))
    for words in (
        "trung ương",
        "tư",
        "tw",
        "t.ư",
        "t.w",
        "việt nam",
        "nhà nước",
        "chính phủ",
        "quốc hội",
        "quốc gia",
        "toàn quốc",
    )
)
_AND = syllable_key("và")
_CONNECTORS = frozenset({_AND, "-", "–", "&", "—"})
_OF = frozenset(map(syllable_key, ("của", "thuộc")))
_GOVERNMENT = {tuple(map(syllable_key, w.split())) for w in ("chính phủ", "quốc hội")}
#: Heads whose bodies bear long names in plain words ("Hội Bảo vệ quyền trẻ em").
_LOOSE_HEADS = frozenset(
    ("Hội", "Hiệp hội", "Quỹ", "Ban", "Ủy ban", "Hội đồng", "Trung tâm", "Liên hiệp", "Câu lạc bộ", "Viện", "Trường", "Văn phòng",
     "Nhà hát", "Khoa", "Phòng", "Bệnh viện", "Bảo tàng", "Tiểu ban", "Ban Chỉ đạo", "Ban Quản lý", "Đội", "Trạm")
)  # fmt: skip
_JOINTS = frozenset(map(syllable_key, ("và", "với", "ở", "vì", "cho", "về", "các")))
_SHORT = frozenset({"tw", "tư", "t.ư", "t.w"})
_CENTRAL = frozenset({"trung", "tw", "tư", "t.ư", "t.w"})
#: One-syllable heads that are also syllables of other words: a body begins there only where its business follows.
_SHORT_HEADS = frozenset(
    "Hội Đoàn Phòng Báo Đài Khoa Viện Quỹ Đội Bộ Ban Trường Trạm Vụ Cục Sở".split() + ["Công an", "Thanh tra"]
)
_COMMITTEES = frozenset(("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"))
#: How many words in small letters may stand inside a body's name before it ends in a place.
_STRETCH = 9
_TYPE_WORDS = frozenset(("tỉnh", "thành", "tp", "huyện", "quận", "thị", "xã", "phường"))
_STATE = syllable_key("nước")
_SESSION = syllable_key("khóa")
_ABOUT = syllable_key("về")
_STANDING = tuple(map(syllable_key, ("thường", "vụ")))
_NUMBER = syllable_key("số")


class OrgParser:
    """Parses bodies at a place in a sentence; `aliases` are the short names that the bulletin itself introduces."""

    def __init__(self, lexicon: Lexicon, aliases: dict[tuple[str, ...], Org] | None = None) -> None:
        self.lexicon = lexicon
        self.aliases = aliases or {}
        self._head_needs_owner = False

    def parse(
        self, tokens: Sequence[Token], keys: Sequence[str], i: int, *, in_role: bool = False, depth: int = 0
    ) -> Org | None:
        """Return the body whose name begins at token `i`, or None; `in_role` allows small letters ("giám đốc sở")."""
        alias = self._alias(tokens, keys, i) if self.aliases else None
        if alias:
            return alias
        found = self.lexicon.heads.longest(keys, i)
        if not found:
            return None
        j, head = found
        gathering = self.lexicon.gatherings.longest(keys, i - 1) if i else None
        if gathering and gathering[0] > i:
            return None
        if not (head.lower or in_role or tokens[i].capital or self._names_field(tokens, keys, j)):
            return None
        org = Org(head, head.name, i, j, kind=head.kind, start=tokens[i].start)
        org.short = j - i == 1 and " " in head.name
        org.j = self._past_session(tokens, keys, self._past_abbreviation(tokens, org.j), head)
        self._complete(org, tokens, keys, depth, in_role)
        self._of_country(org, tokens, keys)
        self._branch(org, tokens, keys)
        org.end = tokens[org.j - 1].end
        if org.j < len(tokens) and org.core == head.name and self.lexicon.false_heads.longest(keys, org.j - 1):
            return None
        if head.joint and (org.owner is None or org.owner.head.kind != "mass"):
            return self._party_centre(org, tokens, i) if head.name.startswith("Ban") else None
        org.bare = (
            bool(head.needs) and org.place is None and org.owner is None and not org.national and org.core == head.name
        )
        return org

    def standing(self, tokens: Sequence[Token], keys: Sequence[str], i: int) -> Org | None:
        """Return the standing board that members name without its "Ban": "Ủy viên Thường vụ Quân ủy Trung ương"."""
        if tuple(keys[i : i + 2]) != _STANDING:
            return None
        head = self.lexicon.head_by_name["Ban Thường vụ"]
        org = Org(head, head.name, i, i + 2, kind=head.kind, start=tokens[i].start)
        self._complete(org, tokens, keys, 0, False)
        org.end, org.bare = tokens[org.j - 1].end, org.owner is None and org.place is None
        return org

    def _past_abbreviation(self, tokens: Sequence[Token], j: int) -> int:
        """Return the index behind an abbreviation in brackets inside a name: "Ủy ban Kiểm tra (UBKT) Trung ương"."""
        if [t.text for t in tokens[j : j + 3 : 2]] != ["(", ")"] or not tokens[j + 1].text.isupper():
            return j
        goes_on = j + 3 < len(tokens) and tokens[j + 3].word and tokens[j + 3].capital
        return j + 3 if goes_on else j

    def _of_country(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the state that an organ belongs to: "Quốc hội nước Cộng hòa dân chủ nhân dân Lào", "Chính phủ Singapore"."""
        if org.head.kind != "state" or org.owner or org.place or org.head.needs == "place" or org.j >= len(tokens):
            return
        if keys[org.j] == _STATE:
            for k in range(org.j + 1, min(org.j + 9, len(tokens))):
                known = self.lexicon.places.longest(keys, k) if tokens[k].capital else None
                if known and known[1].level == "country":
                    org.core = f"{org.core} nước {official(tokens[org.j + 1 : known[0]], self.lexicon.spelled)}"
                    org.j = known[0]
                    return
        elif org.head.name == "Chính phủ" and tokens[org.j].capital:
            known = self.lexicon.places.longest(keys, org.j)
            if known and known[1].level == "country":
                org.core, org.j = f"{org.core} {known[1].name}", known[0]

    def _party_centre(self, org: Org, tokens: Sequence[Token], i: int) -> Org:
        """Return "Ban Chấp hành Trung ương" that no society follows: the Party's own."""
        head = self.lexicon.head_by_name["Ban Chấp hành Trung ương Đảng"]
        j = org.owner.i if org.owner is not None else org.j
        return Org(head, head.name, i, j, kind=head.kind, start=tokens[i].start, end=tokens[j - 1].end)

    def _past_session(self, tokens: Sequence[Token], keys: Sequence[str], j: int, head: Head) -> int:
        """Return the index behind a session between an assembly and its place: "Đoàn ĐBQH khóa XIV TP Hà Nội"."""
        if head.needs != "place" or keys[j : j + 1] != [_SESSION] or j + 2 >= len(tokens):
            return j
        place = parse_place(tokens, keys, j + 2, self.lexicon)
        return j + 2 if place is not None and place.name and tokens[j + 1].text[0] in "XVI0123456789" else j

    def _names_field(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a known business in capitals follows: "bộ Công an" is a name though its head is in small letters."""
        return j < len(tokens) and tokens[j].capital and self.lexicon.fields.longest(keys, j) is not None

    def _alias(self, tokens: Sequence[Token], keys: Sequence[str], i: int) -> Org | None:
        for length in (3, 2, 1):
            known = self.aliases.get(tuple(keys[i : i + length])) if i + length <= len(keys) else None
            if known and tokens[i].capital:
                org = Org(
                    known.head,
                    known.core,
                    i,
                    i + length,
                    place=known.place,
                    owner=known.owner,
                    national=known.national,
                    kind=known.kind,
                    start=tokens[i].start,
                )
                self._branch(org, tokens, keys)
                org.end = tokens[org.j - 1].end
                return org
        return None

    def _branch(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Read an enterprise's short name with a province behind it as the branch there: "Vietcombank Thái Nguyên"."""
        short = org.head.kind == "enterprise" and org.j - org.i == 1
        place = self.lexicon.places.longest(keys, org.j) if short and org.j < len(tokens) else None
        if place is None or place[1].level != "province" or not tokens[org.j].capital:
            return
        org.core = f"{tokens[org.i].text} {place[1].name}"
        org.place, org.owner, org.national, org.j = None, None, True, place[0]

    def _complete(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], depth: int, in_role: bool) -> None:
        head, n = org.head, len(tokens)
        if "owner" in head.takes and head.needs == "owner" and depth < 4 and org.j < n:
            inner = self.parse(tokens, keys, org.j, depth=depth + 1)
            if inner and not inner.bare and self._can_own(head, inner):
                org.owner, org.j = inner, inner.j
                return
        if "field" in head.takes:
            self._field(org, tokens, keys, in_role)
        if "name" in head.takes and "owner" not in head.takes and org.core == head.name:
            self._own_name(org, tokens, keys)
        if ("owner" in head.takes or "place" in head.takes) and head.kind != "other":
            org.j = self._past_abbreviation(tokens, org.j)
            self._national(org, tokens, keys)
        j = org.j
        if "owner" in head.takes and j < n and depth < 4:
            k = j
            if keys[k] in _OF or (keys[k] == "(" and head.name in ("Cục", "Vụ", "Tổng cục")):
                k += 1
            inner = self.parse(tokens, keys, k, in_role=keys[j] == "(", depth=depth + 1) if k < n else None
            if inner and self._can_own(head, inner) and (not org.national or inner.head.kind == "party"):
                org.owner, org.j = inner, inner.j + (k > j and keys[j] == "(")
                return
        if "place" in head.takes and org.j < n:
            place = parse_place(tokens, keys, _behind_short_name(tokens, org.j), self.lexicon)
            if place and org.national and not (place.type and tokens[place.i].text.lower() in _TYPE_WORDS):
                place = None
            if place is None and head.name in _COMMITTEES:
                place = self._abroad_place(tokens, org.j)
            if place and (place.name or head.needs == "place" or "place" in head.takes):
                org.place, org.j = place, place.j
        if "owner" in head.takes and org.place is None and not org.national and org.j < n:
            place = parse_place(tokens, keys, org.j, self.lexicon)
            if place:
                org.place, org.j = place, place.j
            elif "name" in head.takes:
                self._own_name(org, tokens, keys)

    def _abroad_place(self, tokens: Sequence[Token], j: int) -> Place | None:
        """Return the unknown place whose committee it is, two syllables long: "Tỉnh ủy Phúc Kiến"."""
        first = tokens[j].key
        named = j + 1 < len(tokens) and all(t.word and t.capital and not t.text.isupper() for t in tokens[j : j + 2])
        rare = first in self.lexicon.rare_surnames and self._person_like(tokens, j)
        if not named or first in self.lexicon.surnames or rare:
            return None
        return Place("", f"{tokens[j].text} {tokens[j + 1].text}", "abroad", j, j + 2)

    def _can_own(self, head: Head, inner: Org) -> bool:
        if inner.head.kind == "office":
            return False
        if head.name in ("Thường trực", "Ban Thường trực", "Đảng đoàn"):
            return inner.head.kind in ("party", "state", "mass", "owner")
        return not (inner.bare and inner.head.needs in ("field",))

    def _national(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        if not org.head.takes - {"name"}:
            return
        for words in _NATIONAL:
            if tuple(keys[org.j : org.j + len(words)]) == words and tokens[org.j].capital | (words[0] == "trung"):
                if words[0] in _SHORT and not tokens[org.j].text.isupper():
                    return
                if tokens[org.j + len(words) : org.j + len(words) + 1] and tokens[org.j + len(words)].text == "Đoàn":
                    return
                if words in _GOVERNMENT and org.core == org.head.name:
                    return
                text = official(tokens[org.j : org.j + len(words)], self.lexicon.spelled)
                org.core = f"{org.core} {'Trung ương' if words[0] in _CENTRAL else text}"
                org.j += len(words)
                org.national = True
                self._abroad(org, tokens, words)
                self._about(org, tokens, keys)
                return

    def _abroad(self, org: Org, tokens: Sequence[Token], words: tuple[str, ...]) -> None:
        """Take in the other country of a friendship society: "Hội Hữu nghị Việt Nam - Cuba"."""
        j = org.j
        if len(words) == 2 and j + 1 < len(tokens) and tokens[j].text in "-–" and tokens[j + 1].capital:
            if org.head.kind == "mass" and "Hữu nghị" in org.core:
                org.core += f" - {tokens[j + 1].text}"
                org.j = j + 2

    def _about(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in what a central committee is about: "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"."""
        j = org.j
        if org.head.name not in ("Ban Chỉ đạo", "Ủy ban", "Hội đồng") or j >= len(tokens) or keys[j] != _ABOUT:
            return
        k = j + 1
        while k < len(tokens) and k - j < _STRETCH + 4:
            known = self.lexicon.fields.longest(keys, k)
            joint = keys[k] in _CONNECTORS or keys[k] == ","
            if known:
                k = known[0]
            elif (
                joint
                and k + 1 < len(tokens)
                and self._open_word(keys, k + 1)
                and self._about_goes_on(tokens, keys, k + 1)
            ):
                k += 1
            elif tokens[k].word and self._open_word(keys, k) and not self._starts_title(keys, k):
                k += 1
            else:
                break
        org.core = f"{org.core} {' '.join(t.text for t in tokens[j:k])}".replace(" ,", ",")
        org.j = k

    def _about_goes_on(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        return self.lexicon.fields.longest(keys, k) is not None or self.lexicon.terms.longest(keys, k) is not None

    def _field(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], in_role: bool) -> None:
        parts: list[tuple[int, int]] = []
        j, n = org.j, len(tokens)
        self._head_needs_owner = org.head.needs == "owner" or org.head.known
        while j < n:
            step = self._field_step(tokens, keys, j, first=not parts, free=in_role or org.head.lower)
            if step is None:
                break
            parts.append((j, step))
            j = step
            if j < n and tokens[j].text.isdigit() and org.head.kind == "other" and len(tokens[j].text) <= 3:
                parts.append((j, j + 1))
                break
        if in_role and (parts or org.head.name in _LOOSE_HEADS):
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
            org.core = f"{org.head.name} {official(tokens[org.j : end], self.lexicon.spelled)}"
            org.j = end

    def _field_step(
        self, tokens: Sequence[Token], keys: Sequence[str], j: int, *, first: bool, free: bool
    ) -> int | None:
        """Return where the next piece of a business ends, or None where the business is over."""
        n = len(tokens)
        k = j
        if not first and keys[j] in _CONNECTORS:
            k = j + 1
            if k >= n:
                return None
        if keys[k] in _SHORT and tokens[k].text.isupper():
            return None
        if self._central(keys, k) or self.lexicon.gatherings.longest(keys, k):
            return None
        if self.lexicon.place_types.longest(keys, k) and not self.lexicon.fields.longest(keys, k):
            return None
        known = self.lexicon.fields.longest(keys, k)
        if known and (tokens[k].capital or (first and (free or known[0] - k >= 3))):
            if not (k > j and self._starts_body(tokens, keys, k)):
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
        if k > j and keys[j] not in (_AND, "&") and not first and tokens[k].text.isupper():
            return None
        if tokens[k].key in self.lexicon.surnames and self._person_like(tokens, k, least=3 if first else 2):
            return None
        if tokens[k].text.isupper() and self.lexicon.places.longest(keys, k):
            return None
        term = self.lexicon.terms.longest(keys, k)
        return term[0] if term else self._compound(tokens, keys, k)

    def _role_stretch(self, tokens: Sequence[Token], keys: Sequence[str], j: int, head: Head) -> int:
        """Return the index behind the words that end a holder's body at a mark or a place, or `j` where prose goes on.

        "Cục trưởng Cục Kiểm soát hoạt động bảo vệ môi trường (", "Chủ tịch Hội Liên lạc với người Việt Nam ở nước ngoài tỉnh".
        """
        k, n, loose = j, len(tokens), head.name in _LOOSE_HEADS
        while k < n and k - j < _STRETCH + 4 and tokens[k].word:
            if tokens[k].capital:
                if k > j and self._other_begins(tokens, keys, k):
                    break
                if k == j:
                    return j
                k += 1
                continue
            if self.lexicon.place_types.longest(keys, k):
                break
            verb = self.lexicon.verbs.longest(keys, k)
            if verb and verb[1] not in self.lexicon.ambiguous_verbs:
                return j
            if not verb and keys[k] in self.lexicon.function_words and not (loose and keys[k] in _JOINTS):
                return j
            k = verb[0] if verb else k + 1
        marked = k == n or not tokens[k].word
        ended = marked or (loose and (tokens[k].capital or self.lexicon.place_types.longest(keys, k) is not None))
        return k if k - j >= 2 and ended and keys[k - 1] not in _JOINTS else j

    def _other_begins(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether a place, another body, a title or a person begins at `k`."""
        return (
            self._central(keys, k)
            or self._starts_place(tokens, keys, k, single=True)
            or self._starts_body(tokens, keys, k)
            or self._starts_title(keys, k)
            or (tokens[k].key in self.lexicon.surnames and self._person_like(tokens, k, least=2))
        )

    def _closing_words(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> int:
        """Return the index behind words of business in small letters after which the name is plainly over, or `k`."""
        known, term = self.lexicon.fields.longest(keys, k), self.lexicon.terms.longest(keys, k)
        end = max(known[0] if known else k, term[0] if term else k)
        if end == k or self.lexicon.verbs.longest(keys, k):
            return k
        if end >= len(tokens) or not (tokens[end].word or tokens[end].text[0].isdigit()):
            return end
        return end if keys[end] == _AND or self._closing_words(tokens, keys, end) > end else k

    def _compound(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> int:
        """Return the index behind the word that begins at `k`: its second syllable is in small letters ("Huyết | học")."""
        if k + 1 < len(tokens) and tokens[k + 1].word and not tokens[k + 1].capital and self._open_word(keys, k + 1):
            return k + 2
        return k + 1

    def _open_word(self, keys: Sequence[str], k: int) -> bool:
        if self.lexicon.place_types.longest(keys, k):
            return False
        return keys[k] not in self.lexicon.function_words and self.lexicon.verbs.longest(keys, k) is None

    def _stretch(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> int:
        """Return the index behind words in small letters that lead up to "Việt Nam", "Trung ương" or a place, or `j`."""
        k = j
        while k < len(tokens) and k - j < _STRETCH:
            if (
                k > j
                and tokens[k].capital
                and (self._central(keys, k) or self._starts_place(tokens, keys, k, single=True))
            ):
                return k
            joint = keys[k] in _CONNECTORS or keys[k] == ","
            if not joint and (not tokens[k].word or tokens[k].capital or not self._open_word(keys, k)):
                break
            k += 1
        return j

    def _central(self, keys: Sequence[str], k: int) -> bool:
        """Whether words stand at `k` that make a body a central one."""
        return any(words[0] not in _SHORT and tuple(keys[k : k + len(words)]) == words for words in _NATIONAL)

    def _starts_body(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        found = self.lexicon.heads.longest(keys, k)
        if not found:
            return False
        if found[0] - k >= 2:
            return True
        if not tokens[k].capital:
            return False
        return found[1].name not in _SHORT_HEADS or self._names_field(tokens, keys, found[0])

    def _starts_place(self, tokens: Sequence[Token], keys: Sequence[str], k: int, *, single: bool = False) -> bool:
        place = parse_place(tokens, keys, k, self.lexicon)
        return place is not None and place.name is not None and (single or place.j - k >= 2)

    def _starts_title(self, keys: Sequence[str], k: int) -> bool:
        found = self.lexicon.titles.longest(keys, k)
        return bool(found) and not found[1].weak

    def _person_like(self, tokens: Sequence[Token], k: int, least: int = 3) -> bool:
        run = 0
        while k + run < len(tokens) and tokens[k + run].word and tokens[k + run].capital:
            run += 1
        return run >= least

    def _own_name(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        j, n = org.j, len(tokens)
        start = j
        quoted = j < n and tokens[j].text in "“\"'"
        while j < n and j - start < 14:
            t = tokens[j]
            if t.word and (t.capital or t.key == "tnhh"):
                if j > start and (self._starts_title(keys, j) or self._strong_body(tokens, keys, j, start)):
                    break
                if tokens[j].key in self.lexicon.surnames and self._person_like(tokens, j) and not quoted:
                    if org.head.name == "Công ty" or org.head.kind == "party" or j > start:
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
            if keys[j] in _CONNECTORS and j > start and j + 1 < n and self._continues(tokens, keys, j + 1):
                j += 1
                continue
            if j > start and not t.capital and t.word:
                end = self._small_words(keys, j)
                if (
                    j < end < n
                    and tokens[end].word
                    and tokens[end].capital
                    and not self._strong_body(tokens, keys, end, start)
                ):
                    j = end
                    continue
            if j == start and t.word and org.head.kind in ("enterprise", "other"):
                end = self._small_words(keys, j)
                if (
                    j < end < n
                    and tokens[end].word
                    and tokens[end].capital
                    and not self._strong_body(tokens, keys, end, start)
                ):
                    j = end
                    continue
            if quoted and j == start:
                j += 1
                continue
            if (j == start or tokens[j + 1 : j + 2] and tokens[j + 1].text in "-–") and self._odd_word(
                tokens, keys, j, org.head.kind
            ):
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
            org.core = f"{org.head.name} {official(tokens[start:j], self.lexicon.spelled)}"
            org.j = j

    def _odd_word(self, tokens: Sequence[Token], keys: Sequence[str], j: int, kind: str) -> bool:
        """Whether one word in small letters stands inside an enterprise's name ("Công ty may Việt Tiến")."""
        k = j + 1
        if kind not in ("enterprise", "party") or not tokens[j].word or keys[j] in self.lexicon.function_words:
            return False
        if k < len(tokens) and keys[k] in _CONNECTORS - {_AND}:
            k += 1
        return (
            k < len(tokens)
            and tokens[k].word
            and tokens[k].capital
            and not (
                self._strong_body(tokens, keys, k, k) or self._starts_title(keys, k) or self._person_like(tokens, k)
            )
        )

    def _small_words(self, keys: Sequence[str], j: int) -> int:
        """Return the index behind the words of business in small letters that begin at `j` ("đầu tư dầu khí")."""
        while j < len(keys):
            known, term = self.lexicon.fields.longest(keys, j), self.lexicon.terms.longest(keys, j)
            end = max(known[0] if known else 0, term[0] if term else 0)
            if not end:
                break
            j = end
        return j

    def _continues(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        if not (tokens[k].word and tokens[k].capital):
            return False
        if self._strong_body(tokens, keys, k, k) or self._starts_title(keys, k):
            return False
        if self.lexicon.honorifics.longest(keys, k):
            return False
        return not (tokens[k].key in self.lexicon.surnames and self._person_like(tokens, k))

    def _strong_body(self, tokens: Sequence[Token], keys: Sequence[str], k: int, start: int) -> bool:
        found = self.lexicon.heads.longest(keys, k)
        return bool(found) and found[0] - k >= 2


def _behind_short_name(tokens: Sequence[Token], j: int) -> int:
    """Return the index behind a short name in brackets ("Hội Cựu chiến binh (CCB) huyện X"), or `j`."""
    short = tokens[j : j + 3]
    if (
        len(short) == 3
        and short[0].text == "("
        and short[2].text == ")"
        and short[1].text.isupper()
        and j + 3 < len(tokens)
    ):
        return j + 3
    return j


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
        elif tokens[i].text in ",." and words:
            words[-1] += tokens[i].text
            i += 1
        else:
            words.append(tokens[i].text)
            i += 1
    text = " ".join(words).replace("“ ", "“").replace(" ”", "”")
    return text[0].upper() + text[1:] if text else text
