"""Sentences -> quantities: numbers that may state a result, with unit of measure and qualifier.

Dates, ordinals, names with numbers, ranges and spans of time are no quantities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.units import Line
from kg.lexicon.grammar import grammar
from kg.lexicon.tables import load_table
from kg.lexicon.trie import Trie
from kg.text import syllable_key, tokenize
from kg.text.numbers import Number, number_at, openings, qualifier_before

_GRAMMAR = grammar("quantities")

Phrases = frozenset[tuple[str, ...]]

#: Sections that say something of each phrase, others to look forward with, and sections to look back with.
_MAPS = ("measures", "peers")
_TRIES = (
    "unmeasured", "times", "plans", "economy", "business", "stops", "compounds", "aims", "abstract", "elected", "votes",
    "ballots", "members", "local", "further", "persons", "guests", "facilities", "nature", "present", "opening",
    "generic", "levels", "gifts", "predicates", "headless", "prizes", "electorates", "borne",
    "concrete", "others", "gatherings", "voters", "acts", "present_here", "targets", "claims", "folk",
    "hamlets", "wholes",
)  # fmt: skip
_SETS = (
    "ordinals", "links", "changes", "shares", "has", "done", "silent", "whole", "classifiers", "apart", "places",
    "sayers", "light", "cast", "setting", "solid", "governors", "row_heads",
    "penalties", "raised",
)  # fmt: skip
#: What is looked for ahead under one name though it stands in several sections, or in one to look back with.
_JOINED = {
    "deeds": ("done",),
    "verbs": ("has", "done"),
    "being": ("has", "links"),
    "reaching": ("links", "changes"),
    "subjects": ("facilities", "levels", "hamlets"),
}
_DASHES = frozenset("-–—")
_NAMING = frozenset(("org", "role", "person", "place", "date", "decision", "byline"))
#: "Bầu bổ sung hai ủy viên UBND tỉnh": posts that are counted, not told one by one.
_ADDED = _GRAMMAR.sequences("added")
_NO_ORDINALS = _GRAMMAR.sequences("no_ordinals")
_MEASURED = _GRAMMAR.syllables("measured")
#: "số hồ sơ đã giải quyết là 20.889": the word for a number of things, tokens from it to the number, words before that,
#: and what follows where it numbers something.
_SUM, _SUM_REACH = syllable_key("số"), 16
_TELLING, _CALLED = _GRAMMAR.syllables("telling"), _GRAMMAR.syllables("called")
#: How often a page was opened is no result ("số lượt người xem: 10").
VIEWED = _GRAMMAR.syllables("viewed")
#: "Có 52/54 đại biểu tham dự (vắng mặt 2)": those who did not come are counted without a noun of their own.
ABSENT = _GRAMMAR.sequences("absent")
#: "năm" is five and year alike; alone it is read as the year.
_FIVE = syllable_key("năm")
#: "16.031 trên tổng số 16.439 đại biểu": the whole says nothing.
_OUT_OF = frozenset(map(syllable_key, ("trên", "trong")))
#: Points scored, or the places that are called so.
_POINT = "điểm"
#: Between a number and the whole that it is of.
_AMONG = _GRAMMAR.trie("among")
_MEMBER, _GOT = syllable_key("thành"), syllable_key("được")
#: Numbers that mostly are years.
_YEARS = range(2005, 2030)
_TIME_WORDS = _GRAMMAR.syllables("time_words")


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of figures.yaml by section: tries to look forward with, sets of phrases to look back with.

    `deeds` are the verbs of `done`, `verbs` those of having and doing, `being` those of having and reaching, `reaching`
    those of reaching and change; `subjects` are the works and bodies that are no units of a sentence.
    """

    measures: Trie[str]
    peers: Trie[str]
    times: Trie[str]
    plans: Trie[str]
    economy: Trie[str]
    business: Trie[str]
    stops: Trie[str]
    aims: Trie[str]
    abstract: Trie[str]
    concrete: Trie[str]
    elected: Trie[str]
    votes: Trie[str]
    members: Trie[str]
    local: Trie[str]
    further: Trie[str]
    persons: Trie[str]
    facilities: Trie[str]
    unmeasured: Trie[str]
    nature: Trie[str]
    present: Trie[str]
    opening: Trie[str]
    generic: Trie[str]
    compounds: Trie[str]
    guests: Trie[str]
    ballots: Trie[str]
    levels: Trie[str]
    gifts: Trie[str]
    predicates: Trie[str]
    headless: Trie[str]
    prizes: Trie[str]
    electorates: Trie[str]
    borne: Trie[str]
    others: Trie[str]
    gatherings: Trie[str]
    voters: Trie[str]
    acts: Trie[str]
    present_here: Trie[str]
    targets: Trie[str]
    claims: Trie[str]
    folk: Trie[str]
    hamlets: Trie[str]
    wholes: Trie[str]
    ordinals: Phrases
    links: Phrases
    changes: Phrases
    shares: Phrases
    has: Phrases
    done: Phrases
    silent: Phrases
    whole: Phrases
    classifiers: Phrases
    apart: Phrases
    places: Phrases
    sayers: Phrases
    light: Phrases
    cast: Phrases
    setting: Phrases
    solid: Phrases
    governors: Phrases
    row_heads: Phrases
    penalties: Phrases
    raised: Phrases
    deeds: Trie[str]
    verbs: Trie[str]
    being: Trie[str]
    reaching: Trie[str]
    subjects: Trie[str]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in tokens `a` up to `b`, qualifier and unit included; `i` is where its figures begin.

    A `bare` one has neither unit nor noun behind it: what is counted was told before it.
    """

    number: Number
    unit: str | None
    qualifier: str | None
    a: int
    i: int
    b: int
    bare: bool = False

    @property
    def value(self) -> int | float:
        """The plain number, with the scale applied."""
        return self.number.value


@lru_cache(maxsize=1)
def load_figures() -> FigureWords:
    """Return the words of figures.yaml; raises KgError, with file and line, for whatever is wrong in it."""
    table = load_table("figures.yaml", (*_TRIES, *_SETS), _MAPS)

    def phrases(section: str) -> Phrases:
        return frozenset(tuple(t.key for t in tokenize(word)) for word in table.words(section))

    tries = {name: table.trie(name) for name in (*_MAPS, *_TRIES)}
    joined = {name: table.trie(*parts) for name, parts in _JOINED.items()}
    return FigureWords(**tries, **joined, **{name: phrases(name) for name in _SETS})  # type: ignore[arg-type]


def ends_with(keys: Sequence[str], stop: int, phrases: Phrases, start: int = 0) -> int | None:
    """Return where the longest of `phrases` that ends before token `stop` begins, or None."""
    if stop <= start:
        return None
    for length in _lengths(phrases).get(keys[stop - 1], ()):
        if stop - length >= start and tuple(keys[stop - length : stop]) in phrases:
            return stop - length
    return None


def any_ends(keys: Sequence[str], start: int, stop: int, phrases: Phrases) -> bool:
    """Whether one of `phrases` ends in one of the tokens `start` up to `stop`."""
    last = _lengths(phrases)
    return any(ends_with(keys, k + 1, phrases) is not None for k in range(start, stop) if keys[k] in last)


@lru_cache(maxsize=64)
def _lengths(phrases: Phrases) -> dict[str, tuple[int, ...]]:
    """Return the lengths, longest first, of the phrases that end in each key."""
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[-1], set()).add(len(phrase))
    return {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}


def find_quantities(line: Line, words: FigureWords) -> list[Quantity]:
    """Return the quantities of a sentence in order."""
    found: list[Quantity] = []
    begins = openings(line.keys)
    if not begins:
        return found
    named = {k for _, unit in line.marked if unit.kind in _NAMING for k in range(unit.i, unit.j)}
    taken = 0
    for i in begins:
        number = number_at(line.tokens, i) if i >= taken and i not in named else None
        if number is None:
            continue
        money = bool(found and (found[-1].unit or "").startswith("đồng"))
        quantity = _quantity(line, number, words, named, money=money)
        if quantity is not None:
            found.append(quantity)
        taken = quantity.b if quantity is not None else number.j
    return found


def _quantity(line: Line, number: Number, words: FigureWords, named: set[int], *, money: bool) -> Quantity | None:
    keys, i, j = line.keys, number.i, number.j
    listed = j in named and ends_with(keys, i, _ADDED) is None
    if number.word and (number.value < 2 or line.tokens[i].capital or listed or keys[i:j] == [_FIVE]):
        return None
    counted = tuple(keys[max(0, i - 2) : i]) in _NO_ORDINALS and keys[max(0, i - 3)] not in _OUT_OF
    unit, end = _measure(line, j, words)
    counted = counted or (unit is not None and i > 0 and keys[i - 1] in _MEASURED)
    if ends_with(keys, i, words.ordinals) is not None and line.tokens[i - 1].text != "%" and not counted:
        return None
    if _ranged(line, i, j) or _glued(line, i) or _coded(line, j):
        return None
    if unit is None and number.of is None and not number.word:
        number = _out_of(line, number, words)
        j = number.j
    qualified = qualifier_before(keys, i)
    start, qualifier = qualified if qualified else (i, None)
    if qualified and ends_with(keys, start, words.ordinals) is not None and keys[start - 1] in _TIME_WORDS:
        return None
    bare = False
    if unit == "ha" and number.value == 1:
        return None  # "giá trị sản phẩm trên 1 ha đất"
    if unit is None and number.scaled and money and _ends(line, j, words):
        unit = "đồng"  # "đạt 67 triệu đồng, tăng 4 triệu so với"
    if unit is None:
        voted = number.of is not None and ends_with(keys, start, words.cast) is not None
        bare = not voted and not number.word and number.of is None and _ends(line, j, words)
        few = any(ends_with(keys, start, told) is not None for told in (words.penalties, ABSENT))
        bare = bare and (few or _summed(line, start))
        timed = words.times.longest(keys, j) and words.concrete.longest(keys, j) is None
        if not voted and not bare and (timed or (j < len(keys) and not line.tokens[j].word)):
            return None
        if number.value != int(number.value) or _year(line, number, words):
            return None
    return Quantity(number, unit, qualifier, start, i, max(end, j), bare)


def _year(line: Line, number: Number, words: FigureWords) -> bool:
    """Whether a number without a mark of thousands is a year: no known noun follows ("đại hội năm 2017 của")."""
    if number.value not in _YEARS or number.of is not None or line.tokens[number.i].text != str(number.value):
        return False
    told = (words.peers, words.members, words.guests, words.ballots, words.voters, words.concrete)
    return not any(trie.longest(line.keys, number.j) for trie in told)


def _out_of(line: Line, number: Number, words: FigureWords) -> Number:
    """Return a number with the whole that follows it: "460 trong số 465" đại biểu, like 460/465."""
    if number.i and line.keys[number.i - 1] == _GOT:
        return number  # "bầu được 31 trên tổng số 39 đại biểu": of so many as were to be elected
    known = _AMONG.longest(line.keys, number.j)
    whole = number_at(line.tokens, known[0]) if known is not None else None
    if whole is None or whole.of is not None or whole.word or whole.value != int(whole.value):
        return number
    told = any(trie.longest(line.keys, whole.j) for trie in (words.voters, words.members))
    told = told and line.keys[whole.j] != _MEMBER  # "8 trong số 27 thành viên" are states
    return replace(number, of=int(whole.value), j=whole.j) if told and whole.value >= number.value else number


def _ends(line: Line, j: int, words: FigureWords) -> bool:
    """Whether no noun follows at token `j`, but a mark or a word that leads elsewhere."""
    if j >= len(line.tokens) or line.tokens[j].text in ",.;()":
        return True
    return words.stops.longest(line.keys, j) is not None and words.compounds.longest(line.keys, j) is None


def _summed(line: Line, at: int) -> bool:
    """Whether the number before token `at` of "số hồ sơ đã giải quyết: 20.889" is that of things told before it."""
    if not at or not (line.tokens[at - 1].text == ":" or line.keys[at - 1] in _TELLING):
        return False
    for k in range(at - 2, max(-1, at - _SUM_REACH), -1):
        if not line.tokens[k].word or line.tokens[k].text[0].isdigit() or line.keys[k] in VIEWED:
            return False
        if line.keys[k] == _SUM:
            return line.keys[k + 1] not in _CALLED
    return False


def _measure(line: Line, j: int, words: FigureWords) -> tuple[str | None, int]:
    """Return (unit, token behind it) of the unit of measure at `j`: "đồng", "%", "tấn/năm", "đồng/người/tháng"."""
    known = words.measures.longest(line.keys, j)
    if known is None or words.unmeasured.longest(line.keys, j):
        return None, j
    end, unit = known
    if unit == _POINT and not _ends(line, end, words):
        return None, j  # "15 điểm sinh hoạt": places
    while end + 1 < len(line.tokens) and line.tokens[end].text == "/" and line.tokens[end + 1].word:
        unit, end = f"{unit}/{line.tokens[end + 1].text}", end + 2
    return unit, end


def _glued(line: Line, i: int) -> bool:
    """Whether the number is a part of a code or of another number ("UBTVQH15", "4 7/4 8")."""
    if not i:
        return False
    before = line.tokens[i - 1]
    return before.text[0].isdigit() or (before.word and before.end == line.tokens[i].start)


def _coded(line: Line, j: int) -> bool:
    """Whether one letter is written on at the number ("cấp 4F", "9h"), none of a unit's ("5m", "7%")."""
    if j >= len(line.tokens) or line.tokens[j].start != line.tokens[j - 1].end:
        return False
    return line.tokens[j].word and len(line.tokens[j].text) == 1 and line.tokens[j].text != "m"


def _ranged(line: Line, i: int, j: int) -> bool:
    """Whether the number is an end of a range ("3-5 xã", "từ 10 đến 12%")."""
    tokens = line.tokens
    if j + 1 < len(tokens) and tokens[j].text in _DASHES and tokens[j + 1].text[0].isdigit():
        return True
    return i >= 2 and tokens[i - 1].text in _DASHES and tokens[i - 2].text[0].isdigit()
