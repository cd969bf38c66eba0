"""Atoms of a sentence -> the pieces of an event's description: where its name ends, its date and its place."""

from __future__ import annotations

import re

from kg.extract.events.atoms import Cut
from kg.extract.events.event_words import EventWords
from kg.extract.events.gathering import MEETINGS
from kg.extract.events.held_on import DAY
from kg.extract.units import Org
from kg.lexicon.grammar import grammar
from kg.text import syllable_key

_GRAMMAR = grammar("naming")

#: Tokens of the longest name of an event; what runs on further is its programme.
_LONGEST_NAME = 40
_WITH, _HAS = syllable_key("với"), syllable_key("có")
#: "buổi gặp mặt đoàn đại biểu người | có công".
_WHOEVER = syllable_key("người")
_SIDES = _GRAMMAR.words("sides")
PREPARING, _AND = "chuẩn bị", "và"
_NO_END = _GRAMMAR.syllables("no_end")
#: "trên địa bàn"
_AREA = syllable_key("địa")
#: Behind a name, before a further gathering ("tiếp xúc cử tri quận X | trước kỳ họp") and before the day.
_TO_NEXT = _NO_END | _GRAMMAR.syllables("to_next")
_PART_OF_DAY = _GRAMMAR.syllables("part_of_day")
_GENERIC = _GRAMMAR.syllables("generic")
#: "hội nghị trực tuyến về công tác phòng, chống dịch": one thing in two words.
_PREVENTS = [syllable_key("phòng"), ",", syllable_key("chống")]
#: "phiên thảo luận tại hội trường", "tại tổ": named by where it sits.
_SITTINGS, _HALLS = ("", "Phiên thảo luận", "Phiên chất vấn"), frozenset(map(syllable_key, ("hội", "tổ")))
#: "Tổng Bí thư, Chủ tịch nước Lê Hà" behind a comma is who acts there.
_HOLDER = re.compile("R+(?:,R+)*P")
_DONE_THERE = _GRAMMAR.names("done_there")
_BEGINNING = _GRAMMAR.words("beginning")
#: "Các ý kiến tại cuộc họp thống nhất với dự thảo": what those there did is no name.
_OPINION = "cho ý kiến"
_AGREED = ("thống", "nhất trí")
_TODAY = ("hôm nay",)
_CLOSING = "”"
#: "đến thăm, động viên, | chúc mừng": what is done there, without whom it is done to.
_ROW_OF_DEEDS = re.compile("(?:,ww)*")
#: Words of the item that a name breaks off in before "có".
_ENUMERATED = 2
#: Atoms among which "và" shows that a comma parts a row: "Đảng bộ, chính quyền và nhân dân".
_ROW = 5
_RESOLUTION = syllable_key("quyết")
#: Before a gathering that another is about: "kết quả", "nội dung".
_TOLD_OF = frozenset(map(syllable_key, ("quả", "dung")))
_MADE_KNOWN = _GRAMMAR.syllables("made_known")
#: What is made known, and before it: "hội nghị cung cấp | thông tin về giống lúa", "họp báo công bố | thông tin".
_NEWS, _GIVING = "thông tin", frozenset(map(syllable_key, ("cấp", "bố")))
#: "Hội nghị học tập, quán triệt, triển khai Nghị quyết": one more thing done there.
_CARRIES_OUT = _GRAMMAR.words("carries_out")
DEICTIC = _GRAMMAR.syllables("deictic")
CLAUSE_WORDS = _GRAMMAR.syllables("clause_words")
_HOURS = _GRAMMAR.words("hours")
#: "cuộc họp bàn về công tác thú y đã diễn ra": named by what was done there.
_TAKES_PLACE = re.compile(r"[wxXLOND&]*W")
#: "với hơn 100 doanh nghiệp": how many take part is not in the name.
_COUNTED = re.compile("w?N")
#: The first and last day of what is kept are not in the name, nor is what a comma adds: "(3/2/1930 - 3/2/2025), ...".
_DAYS_KEPT = re.compile(r"\s*\(\d{1,2}([-./])\d{1,2}\1\d{4}\s*[-–/]\s*\d{1,2}\1\d{1,2}\1\d{4}\)(?:,.*)?")
_ABOUT = syllable_key("về")
_DONE = frozenset(map(syllable_key, ("đã", "đang")))
#: With what a day told from the day of the news ends: "sáng | nay", "chiều | qua".
_NOW, _TOLD = [syllable_key("nay")], frozenset((syllable_key("nay"), syllable_key("qua")))
_PICTURE = ([syllable_key("ảnh")], [syllable_key("nguồn")])
#: Gatherings that others are about: "Lễ bế mạc và trao thưởng Giải bóng đá", "Lễ phát động Cuộc thi".
_INNER = _GRAMMAR.names("inner")
_CEREMONY = "Lễ"
_PLURALS = frozenset(map(syllable_key, ("các", "những")))
ORDINAL = [syllable_key("lần"), syllable_key("thứ")]
SESSIONS = _GRAMMAR.words("sessions")
#: Before whom a text goes on with in capitals where the words of a picture run on into it.
_ADDRESSED = ("ông", "bà")
#: "họp báo, công bố kết quả bầu cử": told of what is made known there.
_PRESS = "Họp báo"
_TERMS = _GRAMMAR.syllables("terms")
_COUPLED = _GRAMMAR.syllables("coupled")
_MET_WITH = _GRAMMAR.words("met_with")
#: "kỳ họp thứ nhất bầu ông A": a session is named by its number, not by whom it elects.
_ELECTS, _ELECTION = syllable_key("bầu"), [syllable_key("bầu"), syllable_key("cử")]
#: "Hội nghị người Việt Nam | ở nước ngoài" is held anywhere.
_ABROAD = [syllable_key("nước"), syllable_key("ngoài")]
#: "Tại buổi tiếp Thống đốc A, Chủ tịch nước B nói": who is received, apart from who acts there.
_RECEIVES, _RECEPTION = "Buổi tiếp", re.compile("Eh?R*P(?:w{,3}D)?,")
#: The day, apart, between what is remembered and who did something: "Nhân kỷ niệm ngày sinh bà A, sáng 7/7, | ông B".
_ON_A_DAY = re.compile("(?<=,)w?D,(?=[hPROKw])")
#: "cuộc họp hồi tháng 5/2015" was held long ago.
_LONG_AGO = syllable_key("hồi")


def name_end(cut: Cut, k: int, words: EventWords, *, adverbial: bool = False) -> int:
    """Return the index of the atom behind the name that begins at `k`; `adverbial` says that it stands behind "tại".

    A visit or working meeting ("làm việc với Sở X về ...") is named by whom it is with, without its subject.
    """
    text, first = cut.text, cut.token(k)
    adverbial = adverbial or (text[k] == "E" and cut.atoms[k].kind in _SITTINGS)
    if acts_itself(cut, k, words) or (adverbial and cut.words(k + 1) in _AGREED if k + 1 < len(text) else False):
        return k + 1
    quoted = k > 0 and text[k - 1] == '"'
    alone = _heads_sentence(cut, k)
    inside = False
    step = k + 1
    while step < len(text):
        letter, ahead = text[step], text[step + 1 : step + 2]
        i = cut.token(step)
        if (
            i - first > _LONGEST_NAME
            or letter in ";W."
            or (letter == "E" and not (inside or quoted or within(cut, k, step) or _belongs(cut, k, step)))
        ):
            break
        if letter == '"':
            if quoted or (not inside and cut.words(step) == _CLOSING):
                break
            inside = not inside
        if not inside and _ends(cut, step, k, letter, ahead, adverbial=adverbial, alone=alone):
            break
        if text[k] in "Jv" and cut.line.keys[i] == _ABOUT:
            break
        counted = alone and (set(text[k + 1 : step]) & set("ON") or ORDINAL[1] in cut.line.keys[first:i])
        if counted and words.deeds.longest(cut.line.keys, i):
            break
        ends = None if inside or i - first < 2 else words.cuts.longest(cut.line.keys, i)
        if ends is not None and (step > k + 1 or ends[1] not in _BEGINNING):
            given = ends[1].startswith(_NEWS) and cut.key(step - 1) in _GIVING
            if given or (ends[1] == _OPINION and text[step - 1] == ","):
                step += 1
                continue
            break
        step += 1
    comma = text.rfind(",", k, step)
    if text[k] != "E" and text[step : step + 1] == "V" and comma > k + 1 and 0 < step - comma - 1 <= _ENUMERATED:
        step = comma  # "một số gia đình chính sách, người | có công"
    while step > k + 1 and (
        text[step - 1] in ",&(-:nhpZ"
        or (cut.key(step - 1) in _NO_END and cut.key(step - 2) != _AREA)
        or cut.words(step - 1) in _TODAY
    ):
        step -= 1
    if text[k:step].count("(") > text[k:step].count(")"):
        step = k + text[k:step].rindex("(")
    return step


def shorn(cut: Cut, k: int, stop: int) -> str:
    """Return the name from `k` to `stop` without the words that lead on to a further gathering or to its day."""
    if stop > k + 1 and cut.key(stop - 1) in _PART_OF_DAY and "D" in cut.text[stop - 1 : stop + 2]:
        stop -= 1
    while stop > k + 1 and (
        cut.text[stop - 1] in ",&A" or (cut.key(stop - 1) in _TO_NEXT and cut.key(stop - 2) != _AREA)
    ):
        stop -= 1
    return surface(cut, k, stop)


def acts_itself(cut: Cut, k: int, words: EventWords) -> bool:
    """Whether a head noun opens its sentence and its predicate follows: "Hội nghị thống nhất đánh giá ..."."""
    if not _heads_sentence(cut, k) or k + 1 >= len(cut.atoms) or _TAKES_PLACE.match(cut.text, k + 1):
        return False
    return words.deeds.longest(cut.line.keys, cut.token(k + 1)) is not None


def _coupled(cut: Cut, k: int, ahead: str) -> bool:
    """Whether what is done at a gathering goes on behind a comma: "lễ khánh thành, đặt tên cho trường X"."""
    if cut.atoms[k].kind == _PRESS:
        return ahead == "S"
    if ahead in tuple("wQgTM") and cut.words(k) in _MET_WITH:
        return True
    rite = cut.atoms[k].kind == _CEREMONY and cut.atoms[k].b - cut.atoms[k].a > 1
    return rite and ahead in tuple("wXST") and cut.key(k + 2) in _COUPLED


def _another_deed(cut: Cut, k: int, step: int) -> bool:
    """Whether a comma parts what is done there from more of it, before the words of whom or what it is done to."""
    if cut.text[k] == "E":
        return cut.words(step + 1) in _CARRIES_OUT and not set(cut.text[k:step]) & set("NDO")
    return cut.text[k] in "vM" and _ROW_OF_DEEDS.fullmatch(cut.text, k + 1, step) is not None


def _in_row(cut: Cut, step: int) -> bool:
    """Whether a comma stands in a row of parts of one whole: "cuộc họp giao ban với các sở | , ban, ngành"."""
    if step + 1 >= len(cut.atoms):
        return False
    before, behind = cut.token(step) - 1, cut.token(step + 1)
    parts = cut.line.keys[before] in _GENERIC and cut.line.keys[behind] in _GENERIC
    if cut.line.keys[before : behind + 1] == _PREVENTS:
        return True
    return parts and not cut.line.tokens[behind].capital


def _numbered(cut: Cut, k: int, step: int) -> bool:
    """Whether a session is named by its number before a comma: only its term goes on with its name."""
    session = cut.text[k] == "E" and cut.atoms[k].kind in SESSIONS
    return session and ORDINAL[1] in cut.line.keys[cut.token(k) : cut.token(step)]


def _apposed(cut: Cut, k: int) -> bool:
    """Whether words at `k` only tell more of the place before them: "tỉnh X, địa phương duyên hải nằm ở ..."."""
    small = cut.text[k : k + 1] == "w" and not cut.line.tokens[cut.token(k)].capital
    return small and "&" not in cut.text[k : k + _ROW]


def _heads_sentence(cut: Cut, k: int) -> bool:
    """Whether a head noun begins its clause and its kind is of those that deliberate."""
    if cut.text[k] != "E" or cut.atoms[k].kind == _CEREMONY:
        return False
    return cut.text[:k].rstrip('x"')[-1:] in ("", ",", ".", ":")


def within(cut: Cut, k: int, step: int) -> bool:
    """Whether the head noun at `step` belongs to what stands before it.

    "Nghị quyết Đại hội XIII", "kỳ họp thứ 25 (kỳ họp chuyên đề)".
    """
    if cut.key(step - 1) == _RESOLUTION and step > 0:
        return True
    before = cut.text[k:step]
    return "E" in before and "(" in before and ")" not in before


def _belongs(cut: Cut, k: int, step: int) -> bool:
    """Whether a head noun belongs to the name that begins at `k`.

    "lễ khai mạc kỳ họp thứ 8", "Hội nghị thông báo nhanh kết quả Hội nghị Trung ương 8".
    """
    kind = cut.atoms[step].kind
    token = cut.token(step)
    last = cut.line.keys[token - 1 - (cut.text[step - 1] == "n")]  # "kết quả (của) Hội nghị"
    told = last in _TOLD_OF or (cut.atoms[k].kind == _PRESS and last in _MADE_KNOWN)
    about = cut.text[k] == "E" and told and step > k + 1
    prepared = cut.text[k] != "E" and cut.words(step - 1) == PREPARING  # "kiểm tra công tác chuẩn bị đại hội"
    return about or prepared or kind in _INNER or (step == k + 1 and cut.atoms[k].kind != kind)


def _ends(cut: Cut, step: int, k: int, letter: str, ahead: str, *, adverbial: bool, alone: bool) -> bool:
    text = cut.text
    before = text[step - 1]
    if letter == "V" and cut.key(step) == _HAS and before == "w" and cut.key(step - 1) == _WHOEVER:
        return False
    if (
        letter in "FUV"
        or (letter == "f" and cut.words(step) != PREPARING)
        or cut.line.tokens[cut.token(step)].text in ("…", "!", "?")
    ):
        return True
    if letter == ",":
        return _ends_at_comma(cut, step, k, ahead, adverbial=adverbial)
    if letter == "h" and text[k] == "E" and cut.words(step) in _ADDRESSED and before not in ',&-("':
        return cut.line.tokens[cut.token(step)].capital
    if letter == "&" and step == k + 1 and text[k] == "E" and ahead in tuple("hPRKO") and cut.words(step) == _AND:
        return True
    if letter in "hPR" and adverbial and _RECEPTION.match(text, k) and cut.atoms[k].kind == _RECEIVES:
        return False
    if letter in "hPR" and adverbial:
        with_others = letter == "R" and step == k + 1 and ahead == "&" and cut.key(step + 1) == _WITH
        return not (with_others or _meets(cut, k, step))
    if letter == "-":
        return before == "P" or cut.line.keys[cut.token(step) + 1 : cut.token(step) + 2] in _PICTURE
    if cut.key(step) in CLAUSE_WORDS and cut.line.keys[cut.token(step) + 1 : cut.token(step) + 2] == _NOW:
        return True
    if ahead == "N" and cut.words(step) in _HOURS:
        return True
    if ahead == "D" and cut.key(step) == _LONG_AGO:
        return True
    if cut.key(step) == _WITH and _COUNTED.match(text, step + 1):
        return cut.atoms[k].kind not in MEETINGS or ahead == "N"
    if text[k] == "E" and step > k + 2 and cut.atoms[k].kind in SESSIONS and _elects(cut, step):
        return True
    if letter == "D" and cut.line.keys[cut.end(step) - 1] in _TOLD:
        return DAY.fullmatch(str(cut.value(step))) is not None
    if ahead == "D" and cut.key(step) in CLAUSE_WORDS:
        return DAY.fullmatch(str(cut.value(step + 1))) is not None
    if letter == "H" and cut.line.keys[cut.token(step) + 1 : cut.token(step) + 3] == _ABROAD:
        return False
    if letter == "H":
        hall = text[k] == "E" and ahead == "w" and cut.atoms[k].kind in _SITTINGS and cut.key(step + 1) in _HALLS
        return not hall if text[k] == "E" else step > k + 1
    if letter == ":":
        return ahead != '"'
    if letter == "X" and before == "P" and text[k] != "E":
        return True
    if letter == "X" and (cut.words(step).endswith("được") or (cut.words(step) == "từ" and ahead in tuple("ND"))):
        return True
    if letter == "Z" and (ahead in tuple("tHD") or text[step + 1 : step + 3] == "wD" or cut.key(step) in _DONE):
        return True
    if letter == "x":
        return ahead in tuple("WxSACGQ") or cut.key(step) in _DONE
    if letter == "&" and ahead in tuple("VS") and cut.key(step + 1) == _HAS:
        return True
    if letter == "Q" and cut.words(step) == _NEWS and cut.line.keys[cut.token(step) - 1] in _GIVING:
        return False
    said = (
        letter == "Q" and not cut.line.tokens[cut.token(step)].capital and (alone or cut.words(step) not in _DONE_THERE)
    )
    return (said or letter in "CG") and step > k + 1 and before not in ",&"


def _ends_at_comma(cut: Cut, step: int, k: int, ahead: str, *, adverbial: bool) -> bool:
    """Whether a name that begins at `k` ends at the comma at `step`, the letter `ahead` behind it."""
    text, before = cut.text, cut.text[step - 1]
    return (
        (adverbial and not _in_row(cut, step))
        or (step == k + 1 and text[k] == "E" and not _coupled(cut, k, ahead))
        or (text[k] == "E" and cut.atoms[k].kind in SESSIONS and cut.words(k).startswith("họp"))
        or (ahead != "" and cut.key(step + 1) in _PLURALS)
        or (ahead in tuple("Nw") and _numbered(cut, k, step) and cut.key(step + 1) not in _TERMS)
        or (text[k] == "J" and ahead not in tuple("OKL"))
        or (ahead in tuple("FUdDPhXYVfH") and not _another_deed(cut, k, step))
        or (ahead in tuple("QS") and text[k] != "E" and not _another_deed(cut, k, step))
        or (text[k] != "E" and before in "LO)" and _apposed(cut, step + 1))
        or (ahead == "x" and text[step + 2 : step + 3] in tuple("vJI"))
        or (ahead == "v" and text[k] == "E")
        or (ahead == "&" and cut.key(step + 1) == _WITH)
        or (before == "P" and ahead == "R")
        or (ahead == "R" and before != "R" and _HOLDER.match(text, step + 1) is not None)
    )


def _meets(cut: Cut, k: int, step: int) -> bool:
    """Whether a person is a side of a meeting: "cuộc hội đàm giữa ông A với ông B"."""
    sides = len(cut.text[k:step].rstrip("hPR"))
    return sides > 1 and cut.words(k + sides - 1).split()[-1] in _SIDES


def _elects(cut: Cut, step: int) -> bool:
    """Whether a session is told to elect at `step`, not to be about an election."""
    return cut.key(step) == _ELECTS and cut.line.keys[cut.token(step) : cut.token(step) + 2] != _ELECTION


def breaks_off(cut: Cut, stop: int) -> bool:
    """Whether a name that ends at `stop` breaks off with its line: "Lễ kỷ niệm Ngày truyền thống Quân ..."."""
    return not cut.text[stop:].strip(".,") and (cut.text.endswith("..") or cut.line.tokens[-1].text == "…")


def telling(cut: Cut, start: int, stop: int) -> bool:
    """Whether the words behind the head noun tell which gathering it is."""
    if start < len(cut.atoms) and cut.key(start) in DEICTIC:
        named = cut.text[start - 2] == "Z" or cut.line.tokens[cut.token(start - 1)].capital if start > 1 else False
        return named and cut.key(start) in _PLURALS and stop > start + 1  # "tại Hội nghị | các giải pháp trồng sen"
    return any(letter not in 'x,"&()' for letter in cut.text[start:stop])


def surface(cut: Cut, start: int, stop: int) -> str:
    """Return the words of a name, with bodies written in short spelled out."""
    parts: list[str] = []
    source = cut.line.sentence.source
    for atom in cut.atoms[start:stop]:
        for unit in cut.line.units[atom.a : atom.b]:
            text = unit.text
            bracketed = bool(parts) and parts[-1].endswith("(")  # "Hội Nông dân Việt Nam (HND)"
            if isinstance(unit.value, Org) and not bracketed:
                tokens = cut.line.tokens[unit.i : unit.j]
                short = any(len(t.text) > 2 and t.text.isupper() for t in tokens)
                text = (unit.value.resolved if short else "") or text
            gap = " " if parts and unit.start > 0 and source[unit.start - 1].isspace() else ""
            parts.append(gap + text)
    return _DAYS_KEPT.sub("", "".join(parts)).strip(" ,;:-–")


def clause(text: str, k: int) -> int:
    """Return where the subject of the verb at `k` begins: behind the date and place that open the sentence."""
    start = k
    while start > 0 and text[start - 1] not in ".;Z":
        start -= 1
    day = _ON_A_DAY.search(text, start, k)
    if day is not None:
        start = day.end()
    at = start
    for step in range(start, k):
        opening = text[start:step]
        if text[step] != "," or not (set(opening) & set("DH") or opening[:1] in tuple("Xx")) or "P" in opening:
            continue
        whole = "O" not in opening or "H" in opening or opening[0] == "t" or opening[-1:] == "D"
        if text[step + 1 : step + 2] in tuple("hPROKw") and whole:
            at = step + 1
            if text[at] in "PROK":
                break
    while at < k and text[at] in "xD,)-":
        at += 1
    return at
