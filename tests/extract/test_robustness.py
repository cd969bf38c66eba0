"""What must hold for any text: typing does not change the facts, every fact can be quoted, nothing breaks."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.model import Document, Extraction
from kg.text import clean, name_key

HEADLINE = "Đảng ủy xã Hòa Bình tổng kết công tác năm 2023"
BODY = (
    "Sáng 21/1, Đảng ủy xã Hòa Bình, huyện Thủy Nguyên tổ chức Hội nghị tổng kết công tác năm 2023.\n"
    "Dự và chỉ đạo Hội nghị có đồng chí Lê Hoài Thủy, Ủy viên Ban Thường vụ Huyện ủy, "
    "Trưởng Ban Tổ chức Huyện ủy Thủy Nguyên.\n"
    "Đồng chí Trần Thúy Hòa, Bí thư Đảng ủy xã Hòa Bình phát biểu; ông Nguyễn Văn Quý (SN 1977), "
    "quê xã Lý Nhân, huyện Thủy Nguyên; trình độ thạc sĩ Luật.\n"
    "Theo Quyết định số 12/QĐ-UBND ngày 5/1/2024 của UBND huyện Thủy Nguyên, "
    "bà Hòa được bổ nhiệm giữ chức Chủ tịch UBND xã Hòa Bình.\n"
    "Đảng bộ xã hiện có 963 đảng viên; UBND huyện Thủy Nguyên tặng Giấy khen cho 14 tập thể và 18 cá nhân.\n"
    "Kỷ niệm 94 năm ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2024)."
)
SAMPLE = f"{HEADLINE}\n{BODY}"

#: Where house styles put the tone: hòa and hoà, ủy and uỷ, thúy and thuý.
_OLD = {
    "òa": "oà",
    "óa": "oá",
    "ỏa": "oả",
    "õa": "oã",
    "ọa": "oạ",
    "òe": "oè",
    "óe": "oé",
    "ỏe": "oẻ",
    "õe": "oẽ",
    "ọe": "oẹ",
    "ùy": "uỳ",
    "úy": "uý",
    "ủy": "uỷ",
    "ũy": "uỹ",
    "ụy": "uỵ",
}


def old_tones(text: str) -> str:
    """The text with the tone on the last vowel: hoà, uỷ, thuý."""

    def moved(m: re.Match[str]) -> str:
        form = _OLD[m.group().lower()]
        return "".join(new.upper() if old.isupper() else new for old, new in zip(m.group(), form, strict=True))

    return re.sub("(?:" + "|".join(_OLD) + r")(?!\w)", moved, text, flags=re.I)


def upper_headline(text: str) -> str:
    head, _, rest = text.partition("\n")
    return f"{head.upper()}\n{rest}"


def cut_into_words(text: str) -> str:
    """The text as corpora are cut: syllables of a word joined, a space before every mark."""
    return re.sub(r"([,;])(?=\s)", r" \1", re.sub(r"([^\W\d_]+) ([^\W\d_]+)", r"\1_\2", text))


VARIANTS: dict[str, Callable[[str], str]] = {
    "decomposed (NFD)": lambda t: unicodedata.normalize("NFD", t),
    "old tone placement": old_tones,
    "headline in capitals": upper_headline,
    "CRLF": lambda t: t.replace("\n", "\r\n"),
    "non-breaking spaces": lambda t: t.replace(" ", "\u00a0"),
    "zero-width spaces": lambda t: t.replace(" ", " \u200b"),
    "byte order mark": lambda t: "\ufeff" + t,
    "marks of emphasis": lambda t: re.sub(r"(Lê Hoài Thủy|Hội nghị)", r"**\1**", t).replace("963", "*963*"),
    "cut into words": cut_into_words,
}


def read(text: str) -> Extraction:
    return extract(Document("d", text, published="2024-01-22", locality="Hải Phòng"))


def told(found: Extraction) -> set[tuple[str, ...]]:
    """The facts by their keys, so that two spellings of one name are one."""
    return {
        (fact.kind, *sorted(f"{slot}={name_key(str(value))}" for slot, value in fact.slots.items()))
        for fact in found.facts
    }


@pytest.mark.parametrize("variant", VARIANTS)
def test_spelling_and_typing_do_not_change_the_facts(variant: str) -> None:
    plain = told(read(SAMPLE))
    assert len(plain) > 20
    assert told(read(VARIANTS[variant](SAMPLE))) == plain


@pytest.fixture(scope="module")
def bulletins(shared: Path) -> dict[str, tuple[str, set[tuple[str, ...]]]]:
    """Real bulletins by name: the text, and the facts it gives as it stands."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((shared / "bulletins").glob("*.txt"))}
    return {name: (text, told(read(text))) for name, text in texts.items()}


@pytest.mark.parametrize("variant", [v for v in VARIANTS if v != "headline in capitals"])
def test_real_bulletins_read_the_same_however_typed(
    variant: str, bulletins: dict[str, tuple[str, set[tuple[str, ...]]]]
) -> None:
    different = [name for name, (text, facts) in bulletins.items() if told(read(VARIANTS[variant](text))) != facts]
    assert not different


@pytest.mark.parametrize("variant", ["as written", *VARIANTS])
def test_every_passage_slices_back_to_its_quote(variant: str) -> None:
    text = VARIANTS.get(variant, str)(SAMPLE)
    found = read(text)
    assert_quotable(found, text)
    quotes = {clean(text[s.start : s.end]).text.casefold() for f in found.facts for s in f.passages}
    plain = {SAMPLE[s.start : s.end].casefold() for f in read(SAMPLE).facts for s in f.passages}
    assert {name_key(q) for q in quotes} == {name_key(q) for q in plain}


def assert_quotable(found: Extraction, text: str) -> None:
    """No fact without a passage; every passage lies in the text and is not blank; no slot is empty."""
    for fact in found.facts:
        assert fact.passages, fact
        assert all(value not in ("", (), None) for value in fact.slots.values()), fact
        for span in fact.passages:
            assert 0 <= span.start < span.end <= len(text), fact
            assert text[span.start : span.end].strip(), fact
    for issue in found.issues:
        assert issue.span is None or 0 <= issue.span.start < issue.span.end <= len(text), issue


def test_two_runs_give_the_same_bytes() -> None:
    code = (
        "import sys, json; from kg.extract import extract; from kg.model import Document; "
        "x = extract(Document('d', sys.stdin.read(), published='2024-01-22', locality='Hải Phòng')); "
        "print(json.dumps([[f.kind, dict(f.slots), [[s.start, s.end] for s in f.passages], f.rule] for f in x.facts]))"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code],
            input=SAMPLE.encode(),
            stdout=subprocess.PIPE,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
    assert len(json.loads(outputs[0])) > 20


def test_all_articles_of_the_corpus_are_read(shared: Path) -> None:
    articles = sorted((shared / "corpus").glob("c*.txt"))
    assert len(articles) >= 594
    failed: list[str] = []
    for path in articles:
        text = path.read_text(encoding="utf-8")
        try:
            assert_quotable(extract(Document(path.stem, text)), text)
        except Exception as error:
            failed.append(f"{path.stem}: {type(error).__name__}: {error}")
    assert not failed


WORDS = [
    "Ông", "bà", "đồng chí", "Lê Văn Mẫu", "Trần Thị Thí", "Bí thư", "Chủ tịch", "UBND", "tỉnh", "Tỉnh ủy", "Hà Nam",
    "Ban Thường vụ", "nguyên", "kiêm", "các", "và", "được bầu giữ chức", "thôi giữ chức", "sinh năm", "1977", "quê",
    "thạc sĩ", "Quyết định số", "12/QĐ-UBND", "của", "ngày 5/3/2020", "21/1", "tặng Bằng khen cho", "14 tập thể",
    "963 đảng viên", "1,5 tỷ đồng", "trực thuộc", "thành lập", "Hội nghị", "tổ chức", "chủ trì", "phát biểu", "(",
    ")", ",", ".", ":", ";", "-", "–", "“", "”", "\n", "\u00a0", "nhiệm kỳ 2020-2025", "Công ty TNHH", "thay mặt",
    "trao", "cho", "%",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_hostile_strings_survive(text: str) -> None:
    assert_quotable(read(text), text)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_words_of_office_in_any_order_survive(text: str) -> None:
    assert_quotable(read(text), text)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_mutilated_bulletins_survive(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([f(SAMPLE) for f in VARIANTS.values()]))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = text[:start] + data.draw(st.text(max_size=5)) + text[end:]
    assert_quotable(read(cut), cut)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Mẫu làm việc tại Văn phòng của",
        "Cục Việc làm (Bộ Nội vụ",
        "Thực hiện Nghị định 178 năm",
        "Ủy ban nhân dân tỉnh Hà Nam trao thư khen",
    ],
)
def test_lines_that_break_off_survive(text: str) -> None:
    for locality in (None, "Hà Nam"):
        assert extract(Document("d", text, locality=locality)).doc == "d"


def test_a_long_line_without_end_is_read() -> None:
    text = "Ông Lê Văn Mẫu, Bí thư Huyện ủy Ba Vì, " * 400
    found = read(text)
    assert any(f.kind == "role" for f in found.facts)
    assert_quotable(found, text)


def test_a_bank_meant_by_a_word_in_a_short_sentence_is_named_in_a_longer_one() -> None:
    text = (
        "Sau khi được các thành viên HĐQT bầu làm Chủ tịch Samabank, ông Trần Văn Mẫu gửi đơn.\nDiễn biến mới nhất của "
        "Ngân hàng TMCP Xuất Nhập khẩu Hoa Sen (Samabank - Mã: SMB), theo báo cáo tài chính quý II/2019 của ngân hàng "
        "Samabank, ông Trần Văn Mẫu vẫn đang giữ chức vụ Chủ tịch Hội đồng Quản trị (HĐQT) ngân hàng."
    )
    facts = extract(Document("b1", text)).facts
    assert "Trần Văn Mẫu" in {fact.slots.get("person") for fact in facts}
