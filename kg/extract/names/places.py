"""Tokens -> places: a type word with a name, or a name the gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.units import Place
from kg.extract.words import office_words
from kg.lexicon import Lexicon
from kg.lexicon.entries import PLACE_TYPES, Gazetteer
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("places")

_MAX_NAME = 4
#: Middle names, right behind the surname.
MIDDLES = frozenset(map(syllable_key, ("văn", "thị")))
#: A city that bears a man's name: without its type the man is meant.
NAMESAKE = "Hồ Chí Minh"
_LATER = _GRAMMAR.syllables("later")
#: "lãnh đạo thành phố Ông Quang cho biết": the stop is missing.
_ADDRESSES = frozenset(map(syllable_key, ("ông", "bà")))
#: With what the short forms of a city begin: "TPHCM".
_CITY = syllable_key("tp")
_SESSION = syllable_key("khóa")
_PROVINCE = "tỉnh"
_GREAT = frozenset((_PROVINCE, "thành phố"))
#: Types of places of which some have numbers for names: "quận 3", not "xã | 15 triệu đồng".
_NUMBERED = frozenset(("quận", "phường"))
_BESIDE_WARD = frozenset(",-–(")
_SIDES = _GRAMMAR.syllables("sides")
#: What stands behind a place in a caption ("lãnh đạo TP | Ảnh: ..."), and short names of offices that begin anew there.
_PICTURE, _OFFICES = syllable_key("ảnh"), _GRAMMAR.syllables("offices")
#: What a syllable of the language looks like, without its marks: "cung", "nhien", no "formosa".
_SYLLABLE = re.compile(
    r"(?:[bcdđghklmnpqrstvx]|[cgknpt]h|ngh?|gi|qu|tr)?[^\W\d_bcdđfghjklmnpqrstvwxz]{1,3}(?:[cmnpt]|[cn]h|ng)?\d?"
)
_COMPOUND, _COUNTED = _GRAMMAR.syllables("compound"), _GRAMMAR.syllables("counted")
#: Plain words that places bear as the last of their names: "xã Kỳ Tân", "xã Thống Nhất", "xã Chợ Mới".
_NAMED = office_words.keys("in_places")


def parse_place(tokens: Sequence[Token], keys: Sequence[str], i: int, lexicon: Lexicon) -> Place | None:
    """Return the place that begins at token `i`, or None; a type word alone gives a place without a name."""
    found = lexicon.place_types.longest(keys, i) if keys[i] in lexicon.place_types.first else None
    if found:
        return _typed(tokens, keys, i, found, lexicon)
    if not tokens[i].capital:
        return None
    known = lexicon.places.longest(keys, i)
    if known and (_capitals(tokens[i : known[0]]) or _abroad(tokens, known[0], known[1])):
        end, place = known
        kind = place.type if place.level == "province" else ""
        written, typed = _written(tokens[i:end], place.name), _bears_type(tokens[i])
        return Place(kind, written, place.level, i, end, place.parents, place.name, typed=typed)
    return None


def _typed(
    tokens: Sequence[Token], keys: Sequence[str], i: int, found: tuple[int, str], lexicon: Lexicon
) -> Place | None:
    """Return the place whose type stands at `i`, `found` being the token behind it and the type: "xã | Tân Hưng"."""
    j, kind = found
    if j < len(tokens) and tokens[j].text == "." and tokens[i].text.isupper():
        j += 1
    if tokens[j - 1].text[-1] == "." and _introduced(keys, j, lexicon):
        return Place(kind, None, PLACE_TYPES[kind], i, j)
    known = lexicon.places.longest(keys, j) if j < len(tokens) and tokens[j].capital else None
    if known and PLACE_TYPES[kind] == "commune" and known[1].level == "country":
        known = None  # "phường | Đức Thắng"
    if known:
        return _known(tokens, keys, i, j, lexicon, kind=kind, known=known)
    return _unknown(tokens, keys, i, j, lexicon, kind=kind)


def _known(
    tokens: Sequence[Token],
    keys: Sequence[str],
    i: int,
    j: int,
    lexicon: Lexicon,
    *,
    kind: str,
    known: tuple[int, Gazetteer],
) -> Place:
    """Return the place of a type whose name at `j` the gazetteer has."""
    level = PLACE_TYPES[kind]
    end, place = known
    if kind == "thành phố" and place.level == "province":
        level = "province"
    elif kind == "thành phố" and place.level in ("district", "city"):
        level = "district"
    parents = place.parents if place.level != "province" else ()
    if level == "commune" and (_numbered(tokens, end, lexicon) or _side(tokens, keys, end, lexicon)):
        return Place(kind, f"{_written(tokens[j:end], place.name)} {tokens[end].text}", level, i, end + 1)
    return Place(kind, _written(tokens[j:end], place.name), level, i, end, parents, place.name)


def _unknown(
    tokens: Sequence[Token], keys: Sequence[str], i: int, j: int, lexicon: Lexicon, *, kind: str
) -> Place | None:
    """Return the place of a type whose name at `j`, if one stands there, no table has."""
    level = PLACE_TYPES[kind]
    namesake = lexicon.namesakes.longest(keys, j) if level == "commune" and j < len(tokens) else None
    if namesake and tokens[j].capital:
        return Place(kind, namesake[1], level, i, namesake[0])
    end = _proper(tokens, j, lexicon, numbered=kind in _NUMBERED)
    end = _before_sentence(tokens, j, _before_person(tokens, j, end, lexicon), lexicon)
    end = _before_words(tokens, keys, j, end, lexicon, great=level != "commune") if end > j else end
    if end > j and _initial(tokens, i, j) and (end == j + 1 or level != "commune"):
        end = j  # "H. | Mẫu" wrote it
    if end == j + 1 and kind == _PROVINCE and _glued(tokens[j]):
        end = j
    if end > j and (_session(tokens, keys, j) or lexicon.degrees.longest(keys, j)):
        end = j
    person = (
        end > j and _person(tokens[j:end], kind, level, lexicon) and not _told_where(tokens, keys, end, level, lexicon)
    )
    if end > j and (person or (level != "commune" and keys[j] in _ADDRESSES)):
        end = j
    stopped = tokens[j - 1].text[-1] == "." and end == j + 1 < len(tokens) and not tokens[j].text.isdigit()
    if stopped and not tokens[end].capital:
        return Place(kind, None, level, i, j)  # "... TP. Các cán bộ": the stop ended a sentence
    if end > j:
        if kind == _PROVINCE:
            level = "abroad"
        name = " ".join(t.text for t in tokens[j:end])
        if level == "commune" and end == j + 1 and _slips(tokens, keys, end, lexicon):
            name, end = f"{name} {tokens[end].text.capitalize()}", end + 1
        elif level == "commune" and _numbered(tokens, end, lexicon):
            name, end = f"{name} {tokens[end].text}", end + 1
        elif tokens[j].text.isdigit() and level == "commune":
            name, end = _with_district(tokens, keys, name, end, lexicon)
        return Place(kind, name, "district" if kind == "thành phố" else level, i, end)
    if (tokens[i].text.isupper() and len(tokens[i].text) <= 2 and tokens[i].text != "TP") or (
        j < len(keys) and keys[j] in _COMPOUND
    ):
        return None
    return Place(kind, None, level, i, j)


def parse_country(tokens: Sequence[Token], keys: Sequence[str], i: int, lexicon: Lexicon) -> Place | None:
    """Return the country that stands at token `i` behind an office or organ of a state, or None: "Thủ tướng | Anh"."""
    if i >= len(tokens) or not tokens[i].capital:
        return None
    place = parse_place(tokens, keys, i, lexicon)
    if place is not None:
        return place if place.level == "country" else None
    short = lexicon.short_countries.get(keys[i])
    return Place("", short, "country", i, i + 1, (), short) if short else None


def _with_district(
    tokens: Sequence[Token], keys: Sequence[str], name: str, end: int, lexicon: Lexicon
) -> tuple[str, int]:
    """Return a ward's number with the district that alone tells which ward it is: "phường 12 | , quận 5"."""
    mark = tokens[end].text if end + 1 < len(tokens) else ""
    whole = parse_place(tokens, keys, end + 1, lexicon) if mark and mark in _BESIDE_WARD else None
    if whole is None or whole.level != "district" or not whole.typed or not whole.name:
        return name, end
    closed = mark != "(" or [t.text for t in tokens[whole.j : whole.j + 1]] == [")"]
    return (f"{name}, {whole.full}", whole.j + (mark == "(")) if closed else (name, end)


def is_syllable(token: Token) -> bool:
    """Whether a word may be a syllable of the language by its letters: "Cung", "Nhiên", not "Formosa"."""
    return _SYLLABLE.fullmatch(token.key) is not None


def _capitals(tokens: Sequence[Token]) -> bool:
    """Whether all words begin with a capital, those behind a hyphen left out: "Cam-pu-chia"."""
    return all(t.capital or not t.word or tokens[k - 1].text == "-" for k, t in enumerate(tokens))


def _bears_type(token: Token) -> bool:
    """Whether a known short form of a place begins with its type: "TPHCM"."""
    return token.key.startswith(_CITY) and len(token.key) > len(_CITY)


def is_man(place: Place) -> bool:
    """Whether a place is written as the man it bears the name of, without its type."""
    return place.name == NAMESAKE and place.j - place.i == len(NAMESAKE.split()) and not place.typed


def is_hamlet(place: Place, keys: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a hamlet bears the name of the district that has been read: "ấp | Phú Mỹ"."""
    if place.level != "district" or place.typed or place.type:
        return False
    found = (lexicon.hamlets.longest(keys, place.i - back) for back in range(1, min(place.i, 3) + 1))
    return any(hamlet is not None and hamlet[0] == place.i for hamlet in found)


def _session(tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
    """Whether the session of a council stands at `j` with a slip of a capital: "HĐND huyện | Khóa XX"."""
    number = tokens[j + 1].text if j + 1 < len(tokens) else ""
    return keys[j] == _SESSION and bool(number) and (number.isdigit() or set(number) <= set("IVX"))


def _introduced(keys: Sequence[str], j: int, lexicon: Lexicon) -> bool:
    """Whether an honorific with a surname stands at `j`, so that the stop ended a sentence: "lãnh đạo TP. Ông Lê"."""
    found = lexicon.honorifics.longest(keys, j)
    return found is not None and found[0] < len(keys) and keys[found[0]] in lexicon.surnames


def _person(tokens: Sequence[Token], kind: str, level: str, lexicon: Lexicon) -> bool:
    """Whether the capitals behind a type word name a person: "Chủ tịch UBND tỉnh Nguyễn Văn A"."""
    if kind in _GREAT and tokens[0].key in lexicon.rare_surnames and len(tokens) > 2:
        return True  # "Thành ủy TP | Tất Thành Mẫu": cities and provinces of long names are known
    if tokens[0].key not in lexicon.surnames or len(tokens) < 2:
        return False
    return level != "commune" or len(tokens) > 2


def _told_where(tokens: Sequence[Token], keys: Sequence[str], end: int, level: str, lexicon: Lexicon) -> bool:
    """Whether the district of a commune stands behind it: "UBND phường Lê Văn Mẫu | , TP Sao Mai"."""
    if level != "commune" or end + 1 >= len(tokens) or tokens[end].text not in (",", "("):
        return False
    found = lexicon.place_types.longest(keys, end + 1)
    if found is None or found[0] == len(tokens) or not tokens[found[0]].capital:
        return False
    return PLACE_TYPES[found[1]] != "commune"


def _before_person(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a place's name ends before a person's: "xã Đạo Viện | Nguyễn Đình Tứ"."""
    for k in range(start + 1, end):
        run = tokens[k : k + 3]
        named = len(run) == 3 and all(t.word and t.capital and not t.text.isupper() for t in run)
        if named and tokens[k].key in lexicon.surnames and not before_surname(tokens, k, lexicon):
            short = k == start + 1 and tokens[start].key not in _ADDRESSES
            if short and _full_name(tokens[k + 1 : k + 4], lexicon):
                return k + 1  # "xã Sao Mai | Lê Trần Mẫu": names of places have two syllables rather than one
            # "Thành ủy TP | Phan Nguyễn Như Khuê": a surname before a surname is of the person too
            return start if k == start + 1 and tokens[start].key in lexicon.surnames else k
    return end


def _full_name(run: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether three syllables are a person's name that begins with a usual surname."""
    return len(run) == 3 and run[0].key in lexicon.surnames and all(t.word and t.capital for t in run)


def before_surname(tokens: Sequence[Token], k: int, lexicon: Lexicon) -> bool:
    """Whether a person's name plainly begins behind the syllable at `k`: "xã Sao Mai | Lê Văn Mẫu"."""
    behind = tokens[k + 1 : k + 3]
    return len(behind) == 2 and behind[0].key in lexicon.surnames and behind[1].key in MIDDLES


def _abroad(tokens: Sequence[Token], end: int, place: Gazetteer) -> bool:
    """Whether a country or a part of one bears a long name, with plain words in it: "Cộng hòa Dân chủ Đức"."""
    return place.level in ("country", "abroad") and tokens[end - 1].capital


def _numbered(tokens: Sequence[Token], k: int, lexicon: Lexicon) -> bool:
    """Whether the number of one of several communes of a name stands at `k`: "phường Móng Cái | 3 và"."""
    if k >= len(tokens) or len(tokens[k].text) > 1 or tokens[k].text not in "123456789" or not tokens[k - 1].word:
        return False
    if k + 1 == len(tokens):
        return True
    behind = tokens[k + 1]
    if not behind.word and not behind.text[0].isdigit():
        return behind.text != ")"  # "1) xã Tân Hưng 2) xã Tân Lập"
    return behind.capital or (behind.key in lexicon.function_words and behind.key not in _COUNTED)


def _side(tokens: Sequence[Token], keys: Sequence[str], k: int, lexicon: Lexicon) -> bool:
    """Whether a side or part stands at `k`, by which a commune is told apart: "phường Thanh Xuân | Bắc"."""
    if k >= len(tokens) or keys[k] not in _SIDES or not tokens[k].text.istitle():
        return False
    further = lexicon.places.longest(keys, k)
    return further is None or further[0] == k + 1  # "phường Hội An | Nam Định"


def _slips(tokens: Sequence[Token], keys: Sequence[str], k: int, lexicon: Lexicon) -> bool:
    """Whether the second syllable of a place's name stands at `k` in small letters: "phường Dịch | vọng;"."""
    last = k + 1 == len(tokens) or (k < len(tokens) and not tokens[k + 1].word and not tokens[k + 1].text[0].isdigit())
    if not last or not tokens[k].word or tokens[k].capital or not tokens[k - 1].word or len(tokens[k - 1].text) < 2:
        return False
    return keys[k] not in lexicon.function_words and keys[k] not in _LATER


def _before_sentence(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a place's name ends before a sentence whose full stop is missing: "xã Quế Long | Đến nay"."""
    runs_on = end < len(tokens) and tokens[end].word and not tokens[end].capital
    opening = lexicon.function_words - _NAMED
    return end - 1 if runs_on and end > start + 1 and tokens[end - 1].key in opening else end


def _before_words(
    tokens: Sequence[Token], keys: Sequence[str], start: int, end: int, lexicon: Lexicon, *, great: bool
) -> int:
    """Return where a name no table knows ends before words that begin in a capital: "UBND huyện | Tiếp công dân".

    Districts and provinces are known but for those of other countries; of a commune only the name of one syllable is.
    """
    if end < len(tokens) and tokens[end].text == ":" and keys[end - 1] == _PICTURE:
        return end - 1  # "lãnh đạo TP | Ảnh: Lê Hà"
    if great and tokens[start].text.isupper() and (lexicon.place_types.longest(keys, start) or keys[start] in _OFFICES):
        return start  # "Tòa án nhân dân TP | TP"
    if end == len(tokens) or not tokens[end].word or tokens[end].capital or not (great or end == start + 1):
        return end
    if great and keys[start] in lexicon.function_words - _NAMED:
        return start
    tables = (lexicon.titles, lexicon.verbs, lexicon.gatherings, lexicon.terms, lexicon.heads)
    return next((k for k in range(start, end) if any((t.longest(keys, k) or (0,))[0] > end for t in tables)), end)


def _initial(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether what stands before the name at `j` may be somebody's initial, not the type of a place: "H. | Mẫu"."""
    return len(tokens[i].text) == 1 and tokens[i].capital and not tokens[j].text[0].isdigit()


def _glued(token: Token) -> bool:
    """Whether words of a page's menu run into each other: "tỉnh | SaoMaiSở"."""
    return any(a.islower() and b.isupper() for a, b in pairwise(token.text))


def _written(tokens: Sequence[Token], name: str) -> str:
    """Return a known place's name as the bulletin spells it, but in full and not in capitals throughout."""
    text = " ".join(t.text for t in tokens)
    same_length = len(text.split()) == len(name.split())
    slip = any(not t.text[1:].islower() for t in tokens if len(t.text) > 1 and t.word and t.text.isalpha())
    return text if same_length and not slip and text[0] == text[0].upper() else name


def _proper(tokens: Sequence[Token], start: int, lexicon: Lexicon, *, numbered: bool) -> int:
    end = start
    if end < len(tokens) and tokens[end].text.isdigit():
        return end + 1 if numbered else start
    while end < len(tokens) and end - start < _MAX_NAME and tokens[end].word and tokens[end].capital:
        if tokens[end].text.isupper() and len(tokens[end].text) > 1 and not tokens[start].text.isupper():
            break
        shouted = end > start and tokens[end].text.isupper() and len(tokens[end].text) > 1
        if shouted and tokens[end].key in lexicon.function_words - _NAMED:
            break  # "ĐẠI HỘI ĐẢNG BỘ XÃ SAO MAI | LẦN THỨ NHẤT"
        end += 1
    return end
