"""Text -> sentences: a line is never run on, and a full stop after TP, TS or an initial ends nothing.

A sentence ends without its stop where a page ran a caption into the text that follows it.

>>> [s.text for s in sentences("Dự có TS. Lê Hà ở TP. Huế. Ông phát biểu.")]
['Dự có TS. Lê Hà ở TP. Huế.', 'Ông phát biểu.']
>>> [s.text for s in sentences("Bà Lê Thị Hà trao quà cho các em Trước đó, ngày 3/5, bà đã làm việc với xã.")]
['Bà Lê Thị Hà trao quà cho các em', 'Trước đó, ngày 3/5, bà đã làm việc với xã.']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.text.glued import is_syllable
from kg.text.tokens import Token, tokenize

#: Degrees and trades before a name, and all abbreviations whose full stop does not end a sentence, in lower case.
DEGREES = frozenset(
    ("ts", "ths", "th.s", "gs", "pgs", "tskh", "vs", "bs", "cki", "ckii", "ck1", "ck2", "bscki", "bsckii", "bsck1",
     "bsck2", "dscki", "dsckii", "ks", "kts", "ls", "ncs", "th")
)  # fmt: skip
_ABBREVIATIONS = DEGREES | frozenset(
    ("tp", "cn", "tx", "tt", "q", "p", "h", "x", "tr", "đ/c", "cb", "st", "tw", "t.ư", "ông", "bà", "mr", "mrs", "ms",
     "dr", "cty", "nxb")
)  # fmt: skip
_STOP = r"([.!?…][.!?…]*[\"”»’)\]]*)(?:\s+(?=[\"“«(\[\-+–*]?\s?[A-ZÀ-ỸĐ\d])|(?=[A-ZÀ-ỸĐ][a-zà-ỹ]+ ))"
_END = re.compile(_STOP)
#: Words that open a sentence and, with this capital, stand nowhere inside one.
_OPENERS = (
    "Bày tỏ", "Bên cạnh đó", "Bên cạnh những", "Các đại biểu", "Cùng dự", "Cùng đi", "Cùng ngày", "Cùng tham dự",
    "Cũng tại", "Cũng trong", "Cụ thể", "Đáng chú ý", "Đánh giá cao", "Đây cũng", "Đây là", "Đến dự", "Đến nay",
    "Đồng thời", "Được biết", "Dự buổi", "Dự hội nghị", "Dự Hội nghị", "Dự lễ", "Hiện nay", "Kết thúc",
    "Liên quan đến", "Liên tiếp", "Mới đây", "Ngay sau", "Ngoài ra", "Nguyên nhân", "Nhân dịp", "Nhấn mạnh",
    "Như vậy", "Phát biểu chỉ đạo", "Phát biểu chúc mừng", "Phát biểu khai mạc", "Phát biểu tại", "Quê quán",
    "Sau đó", "Sau khi", "Sinh ngày", "Tại buổi", "Tại cuộc", "Tại đại hội", "Tại Đại hội", "Tại đây",
    "Tại hội nghị", "Tại Hội nghị", "Tại kỳ họp", "Tại Kỳ họp", "Tại lễ", "Tại phiên", "Tham dự", "Thay mặt",
    "Theo bà", "Theo đó", "Theo nguồn tin", "Theo ông", "Theo quyết định", "Theo Quyết định", "Theo thông cáo",
    "Theo thông tin", "Thông tin từ", "Thời gian qua", "Tiếp đó", "Tiếp theo", "Toàn cảnh", "Trao đổi với",
    "Trên cương vị", "Trong ảnh", "Trong khi", "Trong khuôn khổ", "Trong năm", "Trong nhiệm kỳ", "Trong suốt",
    "Trong thời gian", "Trước đó", "Từ năm", "Tuy nhiên", "Về phía", "Về việc", "Với những",
    r"(?<!của )(?<!điệu )(?<!viếng )(?<!Hai )(?:Ông|Bà|Đồng chí)(?! Rịa)(?: [A-ZĐÀ-Ỹ]\w+){1,4} [a-zà-ỹđ]\w*",
    r"Đến (?:sáng|trưa|chiều|tối|cuối|đầu|tháng|ngày|khoảng)", r"(?<!lễ )(?<!Lễ )(?<!và )Đón nhận", r"Năm \d{4},",
    r"(?:Sáng|Chiều|Tối|Trưa) (?:nay|ngày|\d{1,2}[/.-]\d)",
    r"(?<!nhân )(?<!dịp )(?<!niệm )(?<!mừng )Ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?,",
)  # fmt: skip
#: Where such words follow a word at once the full stop is missing, and where prose follows the agency of a credit.
#: (A capital is looked for right behind each space, before anything else, for the search to be quick.)
_RUN_ON = re.compile(
    rf" (?=[A-ZÀ-ỸĐ\s])(?:(?<=\w\s)\s*(?=(?:{'|'.join(_OPENERS)})(?!\w))|(?<=/TTXVN\s)\s*(?=[A-ZÀ-ỸĐ]))"
)
#: In a line with "+" its items end sentences too.
_END_OR_ITEM = re.compile(rf"{_STOP}|(;|:|(?<=\w))\s+(?=\+\s)")
#: How far a quotation may run on over full stops, in characters.
_QUOTE = 600
_LAST_WORD = re.compile(r"\w+$")
#: The number of a term or congress, no initial: "Đại hội lần thứ V. Giai đoạn ...".
_TERM = re.compile(r"(?i:thứ|khóa|khoá|kỳ)\s+[IVX]$")
#: What stands before an abbreviation: white space, another, or a mark or bullet without its space ("-TS. Lê Hà"). The
#: stroke of "đ/c" is its own.
_BEFORE_WORD = re.compile(r".*(?:[\s.(,;+•*–—-]|(?<![đĐ])/)")
#: Characters before a full stop in which its abbreviation stands, if it has one.
_NEAR = 20


@dataclass(frozen=True)
class Sentence:
    """One sentence: its place in the text, its surface, and its tokens (made when first asked for)."""

    source: str
    start: int
    end: int
    line: int

    @property
    def text(self) -> str:
        """The surface of the sentence."""
        return self.source[self.start : self.end]

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of the sentence; their offsets count from the start of the whole text."""
        return tokenize(self.source, self.start, self.end)


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of `text` in order, without the white space around them; `line` counts lines from 0."""
    start = 0
    for number, line in enumerate(text.split("\n")):
        begin = start
        ends = _END_OR_ITEM if "+" in line else _END
        for m in ends.finditer(text, start, start + len(line)):
            if m.group(1) is None:
                yield from _parted(text, begin, m.start(), number)
                begin = m.end()
                continue
            before = text[max(begin, m.start() - _NEAR) : m.start()]
            if m.group(1)[0] == "." and _abbreviation(before):
                continue
            if m.end() == m.end(1) and not _glued(text, m, before):
                continue
            if (
                text.count("“", begin, m.end(1)) > text.count("”", begin, m.end(1))
                and 0 <= text.find("”", m.end()) < m.end() + _QUOTE
            ):
                continue
            yield from _parted(text, begin, m.end(1), number)
            begin = m.end()
        yield from _parted(text, begin, start + len(line), number)
        start += len(line) + 1


def _abbreviation(before: str) -> bool:
    parted = _BEFORE_WORD.match(before)
    word = before[parted.end() :] if parted else before
    last = word.lower().rpartition(".")[2]  # "PGS.TS.", "BS.CKII."
    initial = len(word) == 1 and word.isupper() and _TERM.search(before) is None
    return word.lower() in _ABBREVIATIONS or last in _ABBREVIATIONS or initial


def _glued(text: str, stop: re.Match[str], before: str) -> bool:
    """Whether a sentence begins right behind a stop, its space missing: "tổng kết.Phát biểu", not "vnexpress.Net"."""
    word = _LAST_WORD.search(before.rstrip('"”»’)'))
    ends = word is not None and len(word[0]) > 1 and word[0][-1].islower() and is_syllable(word[0])
    return ends and text[stop.end()].isupper()


def _parted(text: str, start: int, end: int, line: int) -> Iterator[Sentence]:
    """Yield a sentence, or the two and more that were run together, their full stops missing."""
    for m in _RUN_ON.finditer(text, start, end):
        yield from _trimmed(text, start, m.start(), line)
        start = m.end()
    yield from _trimmed(text, start, end, line)


def _trimmed(text: str, start: int, end: int, line: int) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Sentence(text, start, end, line)
