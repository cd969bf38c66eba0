"""Reading -> numbered documents that the bulletin cites, with who issued them, when and about what.

"Quyết định số 1289/QĐ-BTC ngày 12/7/2017 của Bộ trưởng Bộ Tài chính về việc ...", "theo Nghị định 29 và 178".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.cut.codes import coded, number_at, spelled
from kg.extract.documents.issuers import issuer_before, issuer_behind, who_rules
from kg.extract.reading import Reading
from kg.extract.units import Line
from kg.extract.words.document_words import NO, DocumentWords, document_words
from kg.model import Fact
from kg.text import syllable_key

#: The licence of the site that printed the bulletin, told at its foot.
_SITE = re.compile(r"GP-?TTĐT|GP-(?:BTTTT|STTTT|CBC)")
#: A number that names the kind of its document needs no word before it: "(16/2021/TT-BGDĐT)".
_OWN_KIND = re.compile(r"[/-](?:QĐ|NQ|NĐ|CT|TT|TTLT|KL|TB|HD|KH|CV|TTr|BC|CTr|CĐ|PL|SL|QC|QyĐ)(?:NS)?[/-]|/QH\d")
_LAST_PART = re.compile(r"([A-ZĐ&]+[a-z]*)\d*$")
_AGAIN = re.compile(r"(?:\s*,|\s+và|\s*;)\s+(?:số\s+)?(?=\d)")
_CLAUSE = re.compile(
    r"[;(]|\.\s|\.$|,\s+(?=nhằm|trong đó|đồng thời|với|ông|bà|đồng chí|theo|"
    r"(?:[A-ZĐ]|nhiều |các )[^,;.]{3,60}?\s(?:đã|sẽ|vừa)\s)"
    r"|\s(?=(?:vừa|mới|đã) được (?:ban hành|ký|thông qua)|có hiệu lực|có nhiều điểm mới)"
)
_SESSION, _AND, _YEAR = syllable_key("khóa"), syllable_key("và"), syllable_key("năm")
_OPENING = frozenset((",", "(", ")", "“", '"', "”"))
_REACH = 8
_LONGEST_MATTER = 300


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
    words = document_words()
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


def _in_line(reading: Reading, line: Line, words: DocumentWords) -> Iterator[_Cited]:
    text, stop = reading.text, line.sentence.end
    done = line.sentence.start
    joined: tuple[int, str | None] | None = None
    waiting: list[_Cited] = []
    reached = done
    for unit in line.figures:
        if unit.start < done or unit.kind not in ("number", "date", "plural", "word"):
            continue
        own = unit.kind == "number" and _OWN_KIND.search(unit.text) is not None
        if not own and line.keys[unit.i - 1] not in words.before:
            continue
        m = number_at(text, unit.start, stop)
        if m is None or _SITE.search(m.group()):
            continue
        kind = _kind(line, unit.i, words) or ((unit.i, False, False) if own else None)
        if kind is None:
            continue
        at, bare, numbered = kind
        numbers = [m.group()]
        end = m.end()
        stands = numbered or (bare and line.tokens[at].capital)
        if not coded(m.group()) and not (stands and _ends_bare(line, end, words, at)):
            continue
        while again := _AGAIN.match(text, end, stop):
            more = number_at(text, again.end(), stop)
            if more is None or not (coded(more.group()) or (bare and _ends_bare(line, more.end(), words, at))):
                break
            if _date_at(line, again.end()):
                break
            numbers.append(more.group())
            end = more.end()
        done = end
        waiting = waiting if _joins(line, reached, at) else []
        issuer, date, behind = issuer_behind(line, end, words)
        told = issuer
        before = issuer_before(line, at, words)
        if issuer is None and joined is not None and _joins(line, joined[0], at):
            before = (joined[1], None)  # "Thủ tướng ban hành Chỉ thị số 8 và Chỉ thị số 21"
        joined = (behind, before[0]) if issuer is None and before is not None else None
        if issuer is None:
            issuer = before[0] if before is not None else who_rules(line, at, behind, words)
        if date is None and before is not None:
            date = before[1]
        about = _about(reading, line, behind, words)
        for earlier in waiting if told is not None else ():
            earlier.issuer = _in_full(reading, told)  # "Nghị quyết số 5 và Nghị quyết số 6 của HĐND tỉnh"
        waiting = waiting if told is None else []
        for written in numbers:
            number = spelled(written)
            known = _in_full(reading, issuer) or _by_code(number, words)
            cited = _Cited(number, known, date, about, line, "numbered-document" if coded(number) else "bare-number")
            yield cited
            waiting += [cited] if known is None else []
        reached = behind


def _kind(line: Line, i: int, words: DocumentWords) -> tuple[int, bool, bool] | None:
    """Return (token of the kind of document before token `i`, whether it may be cited bare, whether "số" stands)."""
    k = i - 1
    if k >= 1 and line.keys[k] == ":" and line.keys[k - 1] == NO:
        k -= 1
    numbered = k >= 0 and line.keys[k] == NO
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


def _ends_bare(line: Line, end: int, words: DocumentWords, at: int) -> bool:
    """Whether what stands around a bare number shows it to be a document's: "Nghị định 178", not "Quyết định 5 việc".

    `at` is the token of the kind of document; behind "Quyết định số" there is no doubt.
    """
    k = next((k for k, t in enumerate(line.tokens) if t.start >= end), len(line.tokens))
    follows = line.tokens[k] if k < len(line.tokens) else None
    if follows is None or not (follows.word or follows.text == "%") or follows.key in words.after:
        return True
    if follows.text == "%" or follows.key in words.times:
        year = line.keys[k + 1] if k + 1 < len(line.keys) else ""
        return follows.key == _YEAR and len(year) == 4 and year.isdigit()
    kind, uncounted = words.kinds.longest(line.keys, at), words.uncounted.longest(line.keys, at)
    named = uncounted is not None and line.tokens[at].capital and line.tokens[uncounted[0]].start < end
    return named or (kind is not None and line.keys[kind[0] : kind[0] + 1] == [NO])


def _date_at(line: Line, start: int) -> bool:
    return any(u.kind == "date" and u.start <= start < u.end for u in line.units)


def _joins(line: Line, end: int, at: int) -> bool:
    """Whether only "và" or a comma stands between a document and the kind of the next one."""
    between = [t for t in line.tokens[:at] if t.start >= end and t.key != NO]
    return len(between) == 1 and (between[0].key == _AND or between[0].text == ",")


def _about(reading: Reading, line: Line, start: int, words: DocumentWords) -> str | None:
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


def _by_code(number: str, words: DocumentWords) -> str | None:
    """Return the office or body that the last part of a number names for certain, or None."""
    m = _LAST_PART.search(number)
    if m is None:
        return None
    code = m.group(1)
    if code in words.codes:
        return words.codes[code]
    return words.circulars.get(code) if "TT-" in number or "TTLT-" in number else None
