"""Reading -> numbered documents that the bulletin cites, with who issued them, when and about what.

"Quyết định số 1289/QĐ-BTC ngày 12/7/2017 của Bộ trưởng Bộ Tài chính về việc ...", "theo Nghị định 29 và 178".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.codes import coded, number_at, spelled
from kg.extract.reading import Reading
from kg.extract.units import Line, Org, Role, Unit
from kg.lexicon.tables import load_table
from kg.lexicon.trie import Trie
from kg.model import Fact
from kg.text import name_key, syllable_key

#: A number that names the kind of its document needs no word before it: "(16/2021/TT-BGDĐT)".
_OWN_KIND = re.compile(r"[/-](?:QĐ|NQ|NĐ|CT|TT|TTLT|KL|TB|HD|KH|CV|TTr|BC|CTr|CĐ|PL|SL|QC|QyĐ)(?:NS)?[/-]|/QH\d")
_LAST_PART = re.compile(r"([A-ZĐ&]+[a-z]*)\d*$")
_AGAIN = re.compile(r"(?:\s*,|\s+và|\s*;)\s+(?:số\s+)?(?=\d)")
_CLAUSE = re.compile(
    r"[;(]|\.\s|\.$|,\s+(?=nhằm|trong đó|đồng thời|với|ông|bà|đồng chí|theo|"
    r"(?:[A-ZĐ]|nhiều |các )[^,;.]{3,60}?\s(?:đã|sẽ|vừa)\s)"
    r"|\s(?=(?:vừa|mới|đã) được (?:ban hành|ký|thông qua)|có hiệu lực|có nhiều điểm mới)"
)
_NO, _SESSION = syllable_key("số"), syllable_key("khóa")
_OF, _BY, _PASSIVE = syllable_key("của"), syllable_key("do"), syllable_key("được")
_AT, _AND = syllable_key("tại"), syllable_key("và")
_SKIPPED = frozenset(map(syllable_key, ("ngày", "tháng", "năm", "cũng", "đã", "vừa", "mới", "chính", "thức", "các")))
_MANY = frozenset(map(syllable_key, ("các", "những")))
_MARKS = frozenset((",", "(", ")"))
_OPENING = _MARKS | {"“", '"', "”"}
_REACH = 8
#: Units that may tell what is approved, between the verb and "tại Quyết định số".
_MATTER_UNITS = 24
_LONGEST_MATTER = 300


@dataclass(frozen=True, slots=True)
class _Words:
    kinds: Trie[str]
    issue: Trie[str]
    about: Trie[str]
    rules: Trie[str]
    after: frozenset[str]
    before: frozenset[str]
    codes: dict[str, str]
    circulars: dict[str, str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = load_table("documents.yaml", ("bare", "kinds", "issue", "about", "rules", "after"), ("codes", "circulars"))
    return _Words(
        table.trie("bare", "kinds"),
        table.trie("issue"),
        table.trie("about"),
        table.trie("rules"),
        frozenset(name_key(w).split()[0] for w in table.words("after")),
        frozenset({_NO, "(", ":", *(name_key(w).split()[-1] for w in (*table.words("bare"), *table.words("kinds")))}),
        table.pairs("codes"),
        table.pairs("circulars"),
    )


@dataclass(slots=True)
class _Cited:
    number: str
    issuer: str | None
    date: str | None
    about: str | None
    line: Line
    rule: str


def find_decisions(reading: Reading) -> list[Fact]:
    """Return one `decision` fact for each numbered document cited, told as fully as its sentences together tell it."""
    words = _words()
    cited = [item for line in reading.lines for item in _in_line(reading, line, words)]
    merged: dict[tuple[str, str | None], list[_Cited]] = {}
    for item in cited:
        merged.setdefault(_identity(item, cited), []).append(item)
    return [_told(reading, group) for group in merged.values()]


def _identity(item: _Cited, cited: list[_Cited]) -> tuple[str, str | None]:
    """Return what tells a document from the others: its number, and for a bare number who issued it.

    A bare number is that of the one coded document beside it ("Chỉ thị 45" after "Chỉ thị số 45-CT/TW") unless another
    body issued it.
    """
    if coded(item.number):
        return item.number, None
    full = {c.number: c.issuer for c in cited if coded(c.number) and re.match(rf"{item.number}[/-]", c.number)}
    agreed = [n for n, issuer in full.items() if item.issuer is None or issuer is None or issuer == item.issuer]
    if len(agreed) == 1:
        return agreed[0], None
    issuers = {c.issuer for c in cited if c.number == item.number and c.issuer}
    longer = [issuer for issuer in issuers if item.issuer and issuer.endswith(f" {item.issuer}")]
    if len(longer) == 1:
        return item.number, longer[0]  # "Chỉ thị số 39 của Tỉnh ủy" is that of its Standing Board
    return item.number, item.issuer or (issuers.pop() if len(issuers) == 1 else None)


def _told(reading: Reading, group: list[_Cited]) -> Fact:
    named = [c.issuer for c in group if c.issuer]
    number = max((c.number for c in group), key=len)
    ranked = sorted(group, key=lambda c: (c.number != number, c.issuer is None))
    first, *more = list({id(c.line): c.line for c in ranked}.values())
    return reading.fact(
        "decision",
        ranked[0].rule,
        first,
        *more,
        number=number,
        issuer=max(named, key=named.count) if named else None,
        date=next((c.date for c in group if c.date), None),
        about=next((c.about for c in group if c.about), None),
    )


def _in_line(reading: Reading, line: Line, words: _Words) -> Iterator[_Cited]:
    text, stop = reading.text, line.sentence.end
    done = line.sentence.start
    joined: tuple[int, str | None] | None = None
    for unit in line.figures:
        if unit.start < done or unit.kind not in ("number", "date", "plural", "word"):
            continue
        own = unit.kind == "number" and _OWN_KIND.search(unit.text) is not None
        if not own and line.keys[unit.i - 1] not in words.before:
            continue
        m = number_at(text, unit.start, stop)
        if m is None:
            continue
        kind = _kind(line, unit.i, words) or ((unit.i, False, False) if own else None)
        if kind is None:
            continue
        at, bare, numbered = kind
        numbers = [m.group()]
        end = m.end()
        stands = numbered or (bare and line.tokens[at].capital)
        if not coded(m.group()) and not (stands and _ends_bare(line, end, words)):
            continue
        while again := _AGAIN.match(text, end, stop):
            more = number_at(text, again.end(), stop)
            if more is None or not (coded(more.group()) or (bare and _ends_bare(line, more.end(), words))):
                break
            if _date_at(line, again.end()):
                break
            numbers.append(more.group())
            end = more.end()
        done = end
        issuer, date, behind = _behind(reading, line, end)
        before = _before(line, at, words)
        if issuer is None and joined is not None and _joins(line, joined[0], at):
            before = (joined[1], None)  # "Thủ tướng ban hành Chỉ thị số 8 và Chỉ thị số 21"
        joined = (behind, before[0]) if issuer is None and before is not None else None
        if issuer is None:
            issuer = before[0] if before is not None else _ruling(line, at, behind, words)
        if date is None and before is not None:
            date = before[1]
        about = _about(reading, line, behind, words)
        for written in numbers:
            number = spelled(written)
            known = _in_full(reading, issuer) or _by_code(number, words)
            yield _Cited(number, known, date, about, line, "numbered-document" if coded(number) else "bare-number")


def _kind(line: Line, i: int, words: _Words) -> tuple[int, bool, bool] | None:
    """Return (token of the kind of document before token `i`, whether it may be cited bare, whether "số" stands)."""
    k = i - 1
    if k >= 1 and line.keys[k] == ":" and line.keys[k - 1] == _NO:
        k -= 1
    numbered = k >= 0 and line.keys[k] == _NO
    k -= numbered
    if k >= 0 and line.keys[k] == "(":
        k -= 1
    for start in range(max(0, k - 4), k + 1):
        found = words.kinds.longest(line.keys, start)
        if found and found[0] == k + 1:
            return start, found[1] == "bare", numbered
    if numbered:
        for start in range(k, max(-1, k - _REACH), -1):
            if not line.tokens[start].word:
                return None
            found = words.kinds.longest(line.keys, start)
            if found:
                return start, False, True
    return None


def _ends_bare(line: Line, end: int, words: _Words) -> bool:
    """Whether what follows a bare number shows it to be a document's: "Nghị định 178 của", not "Quyết định 5 việc"."""
    follows = next((t for t in line.tokens if t.start >= end), None)
    return follows is None or not (follows.word or follows.text == "%") or follows.key in words.after


def _date_at(line: Line, start: int) -> bool:
    return any(u.kind == "date" and u.start <= start < u.end for u in line.units)


def _behind(reading: Reading, line: Line, end: int) -> tuple[str | None, str | None, int]:
    """Return (issuer, date, offset behind both) behind the number: "ngày 19/6/2024 của Bộ trưởng Bộ Y tế"."""
    date: str | None = None
    units = line.units
    index = next((k for k, u in enumerate(units) if u.start >= end), len(units))
    reached = end
    while index < len(units):
        unit = units[index]
        if unit.kind == "date" and isinstance(unit.value, str):
            date = date or (unit.value if not unit.value.startswith("--") else None)
            reached = unit.end
        elif unit.key in (_OF, _BY, _PASSIVE):
            name, after = _office(units, index + 1)
            if name is not None:
                return name, date, after
            return None, date, reached
        elif unit.text == ")":
            reached = unit.end
        elif not (unit.text in _MARKS or unit.key in _SKIPPED):
            break
        index += 1
    return None, date, reached


def _office(units: list[Unit], index: int) -> tuple[str | None, int]:
    """Return (name of the body or office at `index`, offset behind it)."""
    if index >= len(units):
        return None, 0
    unit = units[index]
    if isinstance(unit.value, Role):
        return _post(unit.value), _end(units, index)
    if isinstance(unit.value, Org):
        office = unit.value.head.kind == "office"
        return (unit.value.head.name if office else unit.value.resolved), unit.end
    return None, 0


def _end(units: list[Unit], index: int) -> int:
    follows = units[index + 1] if index + 1 < len(units) else None
    return follows.end if follows is not None and _follows(units, index) else units[index].end


def _follows(units: list[Unit], index: int) -> bool:
    """Whether the body that a title of state implies is also written behind it: "Thủ tướng" + "Chính phủ"."""
    role, follows = units[index].value, units[index + 1].value if index + 1 < len(units) else None
    return isinstance(role, Role) and isinstance(follows, Org) and follows.resolved == role.body


def _post(role: Role) -> str | None:
    """Return the full name of a post as an office: "Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn"."""
    if not role.body:
        return role.name if role.title.org == "" else None
    return f"{role.name} {role.body}"


def _before(line: Line, at: int, words: _Words) -> tuple[str | None, str | None] | None:
    """Return (issuer, date) where the issuer is the subject: "Bộ trưởng Bộ Tài chính ban hành Quyết định số ..."."""
    units = line.units
    index = next((k for k, u in enumerate(units) if u.i >= at), len(units))
    while index > 0 and units[index - 1].key in _MANY:
        index -= 1
    start = None
    for step in range(max(0, index - 4), index):
        found = words.issue.longest(line.keys, units[step].i)
        if found and units[step].kind == "word" and found[0] == (units[index].i if index < len(units) else found[0]):
            start = step
            break
    if start is None:
        return None
    while start > 0 and units[start - 1].key in _SKIPPED:
        start -= 1
    date = next((u.value for u in reversed(units[:start]) if u.kind == "date" and isinstance(u.value, str)), None)
    if date is not None and date.startswith("--"):
        date = None
    for step in range(start - 1, max(-1, start - 5), -1):
        unit = units[step]
        if isinstance(unit.value, (Role, Org)):
            return _office(units, step - bool(step and _follows(units, step - 1)))[0], date
        if not (unit.kind in ("person", "hon") or unit.text in (",", "-", "–", ")")):
            break
    return None, date


def _ruling(line: Line, at: int, behind: int, words: _Words) -> str | None:
    """Return who decides by the document named first: "Tại Quyết định số 654, | Thủ tướng bổ nhiệm ..."."""
    if at == 0 or line.keys[at - 1] != _AT:
        return None
    units = line.units
    index = next((k for k, unit in enumerate(units) if unit.start >= behind), len(units))
    if index + 2 >= len(units) or units[index].text != ",":
        return _approving(line, at, words)
    name, end = _office(units, index + 1)
    follows = next((token for token in line.tokens if token.start >= end), None) if name is not None else None
    return name if follows is not None and words.rules.longest(line.keys, line.tokens.index(follows)) else None


def _approving(line: Line, at: int, words: _Words) -> str | None:
    """Return who approves something by the document behind it: "UBND tỉnh phê duyệt dự án | tại Quyết định số 5"."""
    units = line.units
    index = next((k for k, unit in enumerate(units) if unit.i >= at), len(units))
    for step in range(index - 2, max(-1, index - _MATTER_UNITS), -1):
        if units[step].text in (",", ";", ".") or units[step].kind in ("date", "person"):
            return None
        if step and words.rules.longest(line.keys, units[step].i) and isinstance(units[step - 1].value, (Role, Org)):
            before = step - 1
            return _office(units, before - bool(before and _follows(units, before - 1)))[0]
    return None


def _joins(line: Line, end: int, at: int) -> bool:
    """Whether only "và" or a comma stands between a document and the kind of the next one."""
    between = [t for t in line.tokens[:at] if t.start >= end]
    return len(between) == 1 and (between[0].key == _AND or between[0].text == ",")


def _about(reading: Reading, line: Line, start: int, words: _Words) -> str | None:
    """Return what the document is about: the phrase behind "về việc" up to the end of its clause."""
    index = next((k for k, t in enumerate(line.tokens) if t.start >= start), len(line.tokens))
    index = _past_session(line, index)
    while index < len(line.tokens) and line.tokens[index].text in _OPENING:
        index += 1
    found = words.about.longest(line.keys, index)
    if found is None or found[0] >= len(line.tokens):
        return None
    keep = line.keys[index] not in (syllable_key("về"), "v")
    begin = line.tokens[index if keep else found[0]].start
    end = min(line.sentence.end, begin + _LONGEST_MATTER)
    cut = _CLAUSE.search(reading.text, begin, end)
    if cut:
        end = cut.start()
    text = " ".join(reading.text[begin:end].split())
    closing = text.find("”")
    if closing > 0 and "“" not in text[1:closing]:
        text = text[text[0] == "“" : closing]  # the title of the document stands in quotes
    text = text.rstrip(' .,;:”"')
    return text or None


def _past_session(line: Line, index: int) -> int:
    """Return the token behind the session of the body that issued a document: "của Bộ Chính trị | khóa XII | về"."""
    step = index + (index < len(line.tokens) and line.tokens[index].text == "(")
    return step + 2 if line.keys[step : step + 1] == [_SESSION] and step + 2 < len(line.tokens) else index


def _in_full(reading: Reading, issuer: str | None) -> str | None:
    """Return the longer name that the bulletin itself gives a central body ("Ban Bí thư Trung ương Đảng")."""
    for _, org in reading.anchor.named:
        if issuer and org.resolved and not org.head.needs and org.resolved.startswith(f"{issuer} Trung ương"):
            return org.resolved
    return issuer


def _by_code(number: str, words: _Words) -> str | None:
    """Return the office or body that the last part of a number names for certain, or None."""
    m = _LAST_PART.search(number)
    if m is None:
        return None
    code = m.group(1)
    if code in words.codes:
        return words.codes[code]
    return words.circulars.get(code) if "TT-" in number or "TTLT-" in number else None
