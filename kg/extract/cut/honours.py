"""Tokens -> honours: Giấy khen, Huân chương Lao động hạng Nhì, Huy hiệu 30 năm tuổi Đảng, danh hiệu "...".

>>> from kg.text import tokenize
>>> tokens = tokenize("Huân chương Lao động hạng Nhì cho")
>>> [h.form for h in find_honours(tokens, [t.key for t in tokens], load_honours())]
['Huân chương Lao động hạng Nhì']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.lexicon.grammar import grammar
from kg.lexicon.tables import load_table
from kg.lexicon.trie import Trie
from kg.text import Token, syllable_key
from kg.text.numbers import number_at

_GRAMMAR = grammar("honours")

_RECIPIENT_KINDS = ("collective", "individual", "enterprise", "household", "party_member", "party_organisation")
_LISTS = (
    "orders", "grades", "give", "hand", "receive", "praise", "unreal", "several", "to", *_RECIPIENT_KINDS,
)  # fmt: skip
_ORDER = {tuple(map(syllable_key, w.split())): w for w in ("Huân chương", "Huy chương")}
_BADGE = tuple(map(syllable_key, ("huy", "hiệu")))
_SHORT_BADGE = (syllable_key("hh"),)
_TITLE = tuple(map(syllable_key, ("danh", "hiệu")))
_RANK, _AND = syllable_key("hạng"), syllable_key("và")
_CLASS = frozenset((_RANK, syllable_key("loại")))
_TIMES = tuple(map(syllable_key, ("lần", "thứ")))
_YEARS = tuple(map(syllable_key, ("năm", "tuổi", "đảng")))
_YEAR = _YEARS[0]
_AGE = _YEARS[1:]
_PARTY = syllable_key("đảng")
_OPEN, _CLOSE = "“\"'‘«", "”\"'’»"
_LONGEST = 14
#: Tokens of a bracket with the year of an honour.
_BRACKET = 5


@dataclass(frozen=True, slots=True)
class Honour:
    """An honour named in tokens `i` up to `j`; `title` tells a title ("danh hiệu") from a thing handed over."""

    form: str
    i: int
    j: int
    title: bool = False


@dataclass(frozen=True, slots=True)
class HonourWords:
    """The words of honours.yaml: honours, titles, orders, and the words around them by their section.

    `begins` are the words that the name of any honour begins with.
    """

    forms: Trie[str]
    titles: Trie[str]
    orders: Trie[str]
    grades: frozenset[str]
    verbs: Trie[str]
    unreal: Trie[str]
    kinds: Trie[str]
    to: Trie[str]
    several: Trie[str]
    short: dict[str, str]
    begins: Trie[str]


@lru_cache(maxsize=1)
def load_honours() -> HonourWords:
    """Return the words of honours.yaml; raises KgError, with file and line, for whatever is wrong in it."""
    table = load_table("honours.yaml", _LISTS, ("forms", "titles", "short"))
    orders: Trie[str] = Trie()
    for name in table.words("orders"):
        orders.add(name, name)
    for short, name in table.pairs("short").items():
        if name in table.words("orders"):
            orders.add(short, name)
    begins = table.trie("forms", "titles")
    for pair in (*_ORDER, _BADGE, _SHORT_BADGE, _TITLE):
        begins.add_keys(pair, "")
    return HonourWords(
        forms=table.trie("forms"),
        titles=table.trie("titles"),
        orders=orders,
        grades=frozenset(syllable_key(word) for word in table.words("grades")),
        verbs=table.trie("praise", "give", "hand", "receive"),
        unreal=table.trie("unreal"),
        kinds=table.trie(*_RECIPIENT_KINDS),
        to=table.trie("to"),
        several=table.trie("several"),
        short=table.pairs("short"),
        begins=begins,
    )


def find_honours(tokens: Sequence[Token], keys: Sequence[str], words: HonourWords) -> list[Honour]:
    """Return the honours named in a sentence, in order."""
    found: list[Honour] = []
    behind = 0
    for i in words.begins.openings(keys):
        onto = i > 0 and keys[i - 1] in _ONTO  # "gắn Huân chương Lao động lên lá | cờ truyền thống của Cục X"
        hit = _honour(tokens, keys, i, words) if i >= behind and not onto else None
        if hit:
            found.extend(hit)
            behind = hit[-1].j
    return found


def _honour(tokens: Sequence[Token], keys: Sequence[str], i: int, words: HonourWords) -> list[Honour]:
    pair = tuple(keys[i : i + 2])
    if pair in _ORDER:
        return _order(tokens, keys, i, words, _ORDER[pair])
    if pair == _BADGE:
        return _badge(tokens, keys, i, i + 2)
    if pair[:1] == _SHORT_BADGE:  # "2 đ/c được tặng HH 60 năm tuổi Đảng"
        told = tokens[i].text.isupper() and len(pair) == 2 and tokens[i + 1].text.isdigit()
        return _badge(tokens, keys, i, i + 1) if told else []
    if pair == _TITLE:
        return _title(tokens, keys, i + 2, words)
    known = words.forms.longest(keys, i)
    if known:
        return [_named(tokens, known[0], i, known[1], words)]
    title = words.titles.longest(keys, i)
    if title:
        return [Honour(title[1], i, title[0], title=True)]
    return []


def _order(tokens: Sequence[Token], keys: Sequence[str], i: int, words: HonourWords, head: str) -> list[Honour]:
    j = i + 2
    name = words.orders.longest(keys, j)
    if name is None:
        return []
    form, j = f"{head} {name[1]}", name[0]
    grade, j = _grade(tokens, keys, j, words)
    behind = _again(tokens, keys, j) if grade else j
    if behind > j:
        return [Honour(f"{form}{grade} {_surface(tokens, j, behind)}", i, behind)]
    found = [Honour(form + grade, i, j)]
    while grade and j < len(keys):
        parted = _dated_bracket(tokens, keys, j)
        if parted >= len(keys) or keys[parted] not in (",", ";", _AND):
            break
        k = parted + 1 + (keys[parted + 1 : parted + 2] == [_RANK])
        if k >= len(keys) or tokens[k].text not in ("Nhất", "Nhì", "Ba", "nhì", "ba"):
            break
        next_form = f"{form} hạng {_graded(tokens[k].text)}"
        if parted > j:  # "hạng Ba (1995), | hạng Nhì (2002)": each of a year of its own
            found.append(Honour(next_form, parted + 1, k + 1))
        else:
            found = [*(Honour(h.form, i, k + 1) for h in found), Honour(next_form, i, k + 1)]
        j = k + 1
    return found


def _dated_bracket(tokens: Sequence[Token], keys: Sequence[str], j: int) -> int:
    """Return the token behind "(năm 1995)" at `j` where another grade follows: "hạng Ba (1995), hạng Nhì (2002)"."""
    stop = next((k + 1 for k in range(j + 1, min(j + _BRACKET, len(keys))) if tokens[k].text == ")"), j)
    on = stop + (stop < len(keys) and keys[stop] in (",", ";", _AND))
    year = any(tokens[k].text.isdigit() for k in range(j, stop))
    return stop if j < len(keys) and tokens[j].text == "(" and year and keys[on : on + 1] == [_RANK] else j


def _grade(tokens: Sequence[Token], keys: Sequence[str], j: int, words: HonourWords) -> tuple[str, int]:
    k = j
    if k < len(keys) and keys[k] == "," and k + 1 < len(keys) and keys[k + 1] in _CLASS:
        k += 1
    if k + 1 < len(keys) and keys[k] in _CLASS and keys[k + 1] in words.grades:
        return f" hạng {_graded(tokens[k + 1].text)}", k + 2
    return "", j


def _again(tokens: Sequence[Token], keys: Sequence[str], j: int) -> int:
    """Return where "lần thứ hai", "lần 2" behind a grade ends."""
    k = j + 1 + (tuple(keys[j : j + 2]) == _TIMES)
    told = j < len(keys) and keys[j] == _TIMES[0] and number_at(tokens, k) is not None
    return k + 1 if told else j


def _graded(text: str) -> str:
    names = {"1": "Nhất", "2": "Nhì", "3": "Ba", "I": "Nhất", "II": "Nhì", "III": "Ba"}
    return names.get(text, text[0].upper() + text[1:])


def _badge(tokens: Sequence[Token], keys: Sequence[str], i: int, j: int) -> list[Honour]:
    """ "Huy hiệu 30 năm tuổi Đảng", "Huy hiệu 50, 40 năm tuổi Đảng", 'Huy hiệu "Tuổi trẻ dũng cảm"'."""
    behind = j
    quoted, end = _quoted(tokens, j)
    if quoted:
        return [Honour(f'Huy hiệu "{quoted}"', i, end)]
    years: list[str] = []
    while j < len(tokens) and j - i < 30:
        if tokens[j].text.isdigit() and len(tokens[j].text) == 2:
            years.append(tokens[j].text)
        elif tuple(keys[j : j + 2]) == _AGE:
            if years:
                return [Honour(f"Huy hiệu {number} năm tuổi Đảng", i, j + 2) for number in years]
            break
        elif keys[j] not in (_YEAR, ",", syllable_key("và"), "-", syllable_key("đến")):
            break
        j += 1
    of_party = any(
        tuple(keys[k : k + 2]) == _AGE or tuple(keys[k : k + 3]) == (*_BADGE, _PARTY) for k in range(len(keys))
    )
    if years and of_party and j > behind and keys[behind + 1 : behind + 2] == [_YEAR]:
        # "1 nhận Huy hiệu 75 năm, 3 nhận ..."
        return [Honour(f"Huy hiệu {years[0]} năm tuổi Đảng", i, behind + 2)]
    if behind < len(keys) and keys[behind] == _PARTY and tokens[behind].capital:
        return [Honour("Huy hiệu Đảng", i, behind + 1)]
    k = _proper(tokens, j)
    if k > j + 1 and keys[j] != _PARTY:
        return [Honour(f"Huy hiệu {_surface(tokens, j, k)}", i, k)]  # "Huy hiệu Bác Hồ"
    return []


def _title(tokens: Sequence[Token], keys: Sequence[str], j: int, words: HonourWords) -> list[Honour]:
    """What follows "danh hiệu": a known title, words in quotes, or words that lead up to a quotation."""
    known = words.titles.longest(keys, j)
    if known and not (known[0] < len(tokens) and tokens[known[0]].text in _OPEN):
        return [Honour(known[1], j - 2, known[0], title=True)]
    k = j
    while k < len(tokens) and k - j < 4 and tokens[k].word:
        k += 1
    quoted, end = _quoted(tokens, k)
    if not quoted:
        return []
    before = "" if keys[j] in _PRAISING else " ".join(t.text for t in tokens[j:k])
    if not before:
        return [Honour(quoted[0].upper() + quoted[1:], j - 2, end, title=True)]
    return [Honour(f'{before[0].upper()}{before[1:]} "{quoted}"', j - 2, end, title=True)]


def _quoted(tokens: Sequence[Token], j: int) -> tuple[str, int]:
    """Return (words, index behind) of a quotation that begins at `j`, or ("", j)."""
    if j >= len(tokens) or tokens[j].text not in _OPEN:
        return "", j
    start = j + 1
    while start < len(tokens) and tokens[start].text in _OPEN and tokens[start].text not in _CLOSE:
        start += 1
    for k in range(start + 1, min(start + _LONGEST, len(tokens))):
        if tokens[k].text in _CLOSE:
            return _surface(tokens, start, k), k + 1
    return "", j


def _surface(tokens: Sequence[Token], i: int, j: int) -> str:
    text = ""
    for k in range(i, j):
        text += (" " if k > i and tokens[k].start > tokens[k - 1].end else "") + tokens[k].text
    return text


def _named(tokens: Sequence[Token], j: int, i: int, form: str, words: HonourWords) -> Honour:
    """A form with the name it bears: 'Kỷ niệm chương "Vì sự nghiệp ..."', "Kỷ niệm chương CCB Việt Nam"."""
    quoted, end = _quoted(tokens, j + (j < len(tokens) and tokens[j].text == ":"))
    if quoted:
        return Honour(f'{form} "{quoted}"', i, end)
    k = _proper(tokens, j) if form == "Kỷ niệm chương" else _recognised(tokens, j) if form == _RECOGNITION else j
    name = " ".join(words.short.get(t.text, t.text) for t in tokens[j:k])
    return Honour(f"{form} {name}".strip(), i, k)


def _proper(tokens: Sequence[Token], j: int) -> int:
    """Return where the unquoted name of a badge ends: "Vì sự nghiệp Công đoàn", "CCB Việt Nam"."""
    k = j
    cause = j < len(tokens) and tokens[j].key == _CAUSE
    while k < len(tokens) and k - j < _LONGEST and tokens[k].word and tokens[k].key not in _TOWARDS:
        if not cause and not (tokens[k].capital or (k > j and tokens[k - 1].capital)):
            break
        k += 1
    while k > j and not cause and not tokens[k - 1].capital:
        k -= 1
    return k


def _recognised(tokens: Sequence[Token], j: int) -> int:
    """Return where what is recognised ends: "Bằng công nhận | xã đạt chuẩn nông thôn mới"."""
    k = j
    while k < len(tokens) and k - j < _LONGEST and tokens[k].word and tokens[k].key not in _TOWARDS:
        k += 1
    return k


_RECOGNITION = "Bằng công nhận"
_CAUSE = syllable_key("vì")
_ONTO = frozenset(map(syllable_key, ("lên", "lá")))
#: What begins words that say no more of a title than its rank: "danh hiệu | vinh dự Nhà nước | “Bà mẹ ...”".
_PRAISING = frozenset(map(syllable_key, ("vinh", "cao")))
_TOWARDS = _GRAMMAR.syllables("towards")
