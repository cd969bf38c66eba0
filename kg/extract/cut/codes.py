"""The numbers of documents as written: "1289/QĐ-BTC", "178/2024/NĐ-CP", "18-NQ/TW", "29"."""

from __future__ import annotations

import re

_PART = r"(?:[A-ZĐƯ]{2,}[a-zA-ZĐđƯư]*(?:&[A-ZĐ]+)?\d{0,3}|T\.?\s?[ƯWU]\b|[A-Z]\d{2})"
_PLAIN = re.compile(rf"\d{{1,5}}[a-z]?(?:[/-](?:19|20)\d\d)?(?:[/-]\s?{_PART})?(?:[/-]\s?{_PART})*(?!\d)")
#: A number whose parts the typist set apart: "1352 - QĐNS/TW"; two parts at least, so that no clause is swallowed.
_SPACED = re.compile(rf"\d{{1,5}}[a-z]?(?:[/-](?:19|20)\d\d)?(?:\s?[/–-]\s?{_PART}){{2,4}}(?!\d)")
#: A number from whose code no mark parts it: "19 KL/TW"; only the codes of the Party are so certain.
_APART = re.compile(r"\d{1,4} (?:KL|CT|NQ|QĐ|QĐNS|TB|HD|QC)\s?[/-]\s?T\.?[ƯWU]\b")


def number_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the match of a document's number, coded or bare, that begins at `start` of `text`."""
    return _SPACED.match(text, start, end) or _APART.match(text, start, end) or _PLAIN.match(text, start, end)


def spelled(number: str) -> str:
    """Return a number as offices write it: no blanks, hyphens for dashes, a hyphen before a code set apart."""
    apart = number.replace(" ", "-", 1) if _APART.fullmatch(number) else number
    return "".join(apart.split()).replace("–", "-")


def coded(number: str) -> bool:
    """Whether a number tells its kind and issuer ("178/2024/NĐ-CP") rather than being bare ("178")."""
    return any(c.isalpha() and c.isupper() for c in number)


def code_at(text: str, start: int, end: int) -> int | None:
    """Return where a coded number of two parts or more that begins at `start` ends, or None."""
    m = number_at(text, start, end)
    return m.end() if m and coded(m.group()) and sum(c in "/-–" for c in m.group()) >= 2 else None
