"""Bytes to text: byte order marks, UTF-8, UTF-16, windows-1258, TCVN3, VNI, and UTF-8 that was decoded wrongly once.

What is not UTF-8 is decoded in each way it could have been written, and the way whose words are Vietnamese syllables
wins: the old Vietnamese encodings give nothing else to go by. Newlines become `\\n` and a byte order mark is dropped;
otherwise the text stays as written (UTF-8 text in NFD stays in NFD). One-byte encodings come out composed (NFC).
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import KgError
from kg.model import Issue
from kg.read.blob import Refused, issue

_TABLE = Path(__file__).with_name("legacy.tsv")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Letters in which a word of a wrongly decoded text abounds: Latin-1 signs, and the first letters of UTF-8 misread.
_ODD = re.compile(
    r"[\u0080-\u00a9\u00ab-\u00af\u00b1-\u00b6\u00b8-\u00ba\u00bc-\u00bf\u00c3-\u00c7\u00d0\u00d7\u00d8\u00de\u00f0\u00f7\u00fe\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6\u00f8\u00fb\u00fc\u0192\u02c6\u0153\u2030\u20ac\u2122]"
)
#: UTF-8 with fewer than one damaged letter in this many is still taken for UTF-8.
_FEW = 20
#: A line with fewer odd letters is left as it is.
_FEWEST_ODD = 4
#: From how many bytes of a text its encoding is told.
_SAMPLE = 1_000_000
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0c\x1b"))
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|g|kh|k|ph|th|tr|t|ch|c|qu|b|d|đ|h|l|m|n|r|s|v|x|p)?"
    r"(?:uyê|uya|uyu|uôi|ươi|ươu|iêu|yêu|oai|oay|oeo|uây|oao|iê|yê|ia|ya|uô|ua|ươ|ưa|oa|oă|oe|oo|uâ|uê|uơ|uy"
    r"|ai|ay|ao|au|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
    r"(?:ch|ng|nh|[ckmnpt])?"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read by, and what was mended on the way (None where nothing was).

    `lost` counts the letters that were damaged beyond repair and stand as U+FFFD in the text.
    """

    text: str
    encoding: str
    mended: str | None = None
    lost: int = 0

    def issues(self, origin: str) -> Iterator[Issue]:
        """What a user should know of it."""
        if self.mended:
            yield issue("note", "mended-text", origin, f"its letters were mended ({self.mended})")
        if self.lost:
            yield issue("warning", "damaged-text", origin, f"{self.lost} letters are damaged and shown as \ufffd")


def decode(data: bytes, declared: str | None = None, forced: str | None = None) -> Decoded:
    """The text of `data`; `declared` is what a server or page says (a hint), `forced` what the user says (obeyed).

    Raises `Refused` where the bytes are no text, or do not fit the forced encoding.
    """
    if forced:
        try:
            return Decoded(newlines(codec(forced)(data)), forced)
        except UnicodeDecodeError as error:
            raise Refused("wrong-encoding", f"is not {forced}: {error}; leave the encoding out to detect it") from error
    for mark, name in _BOMS:
        if data.startswith(mark):
            try:
                return mend(data.decode(name), name)
            except UnicodeDecodeError:
                data = data[len(mark) :]
                break
    wide = _without_mark(data)
    if wide:
        return mend(data.decode(wide), wide)
    if _binary(data):
        raise Refused("not-text", "is no text (it holds binary data); give a text, page or document file")
    try:
        return mend(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _one_byte(data, declared)


def check_encoding(name: str) -> None:
    """Raises `KgError` where no such encoding is known."""
    if name.lower() not in ("tcvn3", "vni"):
        try:
            codecs.lookup(name)
        except LookupError as error:
            raise KgError(f"--encoding: “{name}” is not known; for example utf-8, windows-1258, tcvn3, vni") from error


def codec(name: str) -> Callable[[bytes], str]:
    """The decoder of that name; `tcvn3` and `vni` are ours."""
    if name.lower() in ("tcvn3", "vni"):
        return lambda data: legacy(data.decode("cp1252", "replace"), name.lower())
    return lambda data: data.decode(name)


def newlines(text: str) -> str:
    """The one change made to a text: CRLF and CR become LF, a byte order mark at its start is dropped."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def legacy(text: str, name: str) -> str:
    """Text that shows TCVN3 or VNI bytes as Western letters, in Unicode.

    >>> legacy("§¶ng bé", "tcvn3"), legacy("Ñaûng boä", "vni")
    ('Đảng bộ', 'Đảng bộ')
    """
    letters, pattern = legacy_table(name)
    return pattern.sub(lambda found: letters[found[0]], text)


def plausibility(text: str) -> float:
    """How far the words with marks are Vietnamese syllables: 1 all, -1 none, 0 where no word has marks."""
    good = bad = 0
    for word in re.split(r"[\s\x00-\x2f:-@\[-`{-~“”‘’…–—«»°²³]+", text[:200_000]):
        if not word or word.isascii():
            continue
        if is_syllable(word):
            good += 1
        else:
            bad += 1
    return (good - bad) / (good + bad) if good + bad else 0.0


@cache
def is_syllable(word: str) -> bool:
    """Whether a word is spelled as a Vietnamese syllable, with at most one tone."""
    marks = unicodedata.normalize("NFD", word.lower())
    tones = sum(marks.count(tone) for tone in _TONES)
    bare = unicodedata.normalize("NFC", "".join(c for c in marks if c not in _TONES))
    return tones <= 1 and _SYLLABLE.fullmatch(bare) is not None


def _one_byte(data: bytes, declared: str | None) -> Decoded:
    """Bytes that are not UTF-8: each encoding they could be in, judged by the words at its beginning."""
    names = ["windows-1258", "tcvn3", "vni", "windows-1252"]
    if declared and declared.lower().replace("_", "-") not in ("utf-8", "utf8", *names):
        names.append(declared)
    damaged = newlines(data.decode("utf-8", "replace"))
    utf8 = Decoded(damaged, "utf-8", lost=damaged.count("\ufffd"))
    few_lost = utf8.lost * _FEW <= len(damaged)
    tried = [(plausibility(damaged), "utf-8")] if few_lost else []
    for name in names:
        try:
            tried.append((plausibility(_whole(data[:_SAMPLE], name)), name))
        except (UnicodeDecodeError, LookupError):
            continue
    for score, name in sorted(tried, key=lambda one: -one[0]):
        if score <= 0:
            break
        if name == "utf-8":
            return utf8
        try:
            return Decoded(_whole(data, name), name)
        except UnicodeDecodeError:
            continue
    from charset_normalizer import from_bytes

    guess = from_bytes(data[:_SAMPLE]).best()
    if guess is not None:
        try:
            return Decoded(newlines(data.decode(guess.encoding)), guess.encoding)
        except (UnicodeDecodeError, LookupError):
            guess = None
    if few_lost:
        return utf8
    raise Refused("unknown-encoding", "is in no encoding that could be told; name it with --encoding")


def _whole(data: bytes, name: str) -> str:
    return newlines(unicodedata.normalize("NFC", codec(name)(data)))


def mend(text: str, encoding: str = "utf-8") -> Decoded:
    """Text that is Unicode by its bytes but shows letters decoded wrongly earlier: mended where that is plain.

    Where the whole is sound, single lines may yet have been pasted from elsewhere.
    """
    text = newlines(text)
    odd = len(_ODD.findall(text))
    if odd * 100 >= len(text) and (whole := _mended(text)):
        return Decoded(whole[1], encoding, whole[0])
    if odd < _FEWEST_ODD:
        return Decoded(text, encoding)
    names: dict[str, None] = {}
    lines = text.split("\n")
    for n, line in enumerate(lines):
        if len(_ODD.findall(line)) >= _FEWEST_ODD and (better := _mended(line)):
            names[better[0]] = None
            lines[n] = better[1]
    return Decoded("\n".join(lines), encoding, ", ".join(names) or None)


def _mended(text: str) -> tuple[str, str] | None:
    """What happened to a text, and the text as it was before; None where nothing is plain."""
    import ftfy

    before = plausibility(text)
    tried = [("mojibake", ftfy.fix_encoding(text)), ("tcvn3", legacy(text, "tcvn3")), ("vni", legacy(text, "vni"))]
    with suppress(UnicodeError):
        tried.append(("windows-1258", unicodedata.normalize("NFC", text.encode("latin-1").decode("cp1258"))))
    score, name, best = max((plausibility(one), name, one) for name, one in tried)
    return (name, newlines(best)) if score > 0.5 and score > before + 0.5 else None


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of ASCII text is nought."""
    sample = data[:4096]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    for name, many, few in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if many > half * 0.3 and few < half * 0.02:
            try:
                data.decode(name)
            except UnicodeDecodeError:
                return None
            return name
    return None


def _binary(data: bytes) -> bool:
    sample = data[:8192]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\0" in sample or (controls > 2 and controls * 50 > len(sample))


@cache
def legacy_table(name: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """The letters of `tcvn3` or `vni` by how Western Windows shows their bytes, and a pattern that finds them."""
    letters: dict[str, str] = {}
    for line in _TABLE.read_text("utf-8").splitlines():
        if line.startswith(("#", "encoding\t")):
            continue
        encoding, codes, letter = line.split("\t")
        if encoding == name:
            letters[bytes.fromhex(codes).decode("cp1252")] = letter
    longest_first = sorted(letters, key=lambda shown: (-len(shown), shown))
    return letters, re.compile("|".join(map(re.escape, longest_first)))
