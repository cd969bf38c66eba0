"""Text: one form with a way back, sentences, tokens, keys."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import clean, name_key, sentences, syllable_key, tokenize

SAME = [
    ("hòa", "hoà", "old and new place of the tone"),
    ("Thủy", "thuỷ", "the same with uy"),
    ("kỹ", "kĩ", "i and y behind one consonant"),
    ("Ðặng", "đặng", "eth for đ"),
    (unicodedata.normalize("NFD", "tường"), "tường", "letters and tones apart"),
]
DIFFERENT = [("hải", "hai", "the tone counts"), ("tui", "tuy", "i and y behind a vowel"), ("dao", "đao", "d and đ")]


@pytest.mark.parametrize(("one", "other", "why"), SAME, ids=[why for *_, why in SAME])
def test_one_key_for_spellings_of_one_syllable(one: str, other: str, why: str) -> None:
    assert syllable_key(one) == syllable_key(other), why


@pytest.mark.parametrize(("one", "other", "why"), DIFFERENT, ids=[why for *_, why in DIFFERENT])
def test_two_syllables_have_two_keys(one: str, other: str, why: str) -> None:
    assert syllable_key(one) != syllable_key(other), why


def test_the_key_of_a_name_knows_no_punctuation() -> None:
    assert name_key("Bà Rịa - Vũng Tàu") == name_key("bà rịa vũng  tàu")


SENTENCES = [
    ("Dự có TS. Lê Hà ở TP. Huế. Ông cười.", ["Dự có TS. Lê Hà ở TP. Huế.", "Ông cười."], "abbreviations end nothing"),
    ("-TS. Lê Hà dự.", ["-TS. Lê Hà dự."], "nor those behind a bullet without its space"),
    ("Dự có đ/c. Lê Hà. Ông cười.", ["Dự có đ/c. Lê Hà.", "Ông cười."], "nor those with a stroke"),
    ("Ông A. Páo đến. Bà về.", ["Ông A. Páo đến.", "Bà về."], "nor do initials"),
    ("Đạt 8.5 điểm. Hết.", ["Đạt 8.5 điểm.", "Hết."], "nor do points of numbers"),
    ("Dòng đầu\nDòng sau", ["Dòng đầu", "Dòng sau"], "a line is never run on"),
    (
        "Ông Lê Văn Mẫu trao quà cho bà Trần Thị Thí Cùng dự có lãnh đạo xã.",
        ["Ông Lê Văn Mẫu trao quà cho bà Trần Thị Thí", "Cùng dự có lãnh đạo xã."],
        "a caption that ran into the text",
    ),
    (
        "Hội nghị bàn về lúa.Phát biểu tại đó, ông nói “được mùa”.Bà Lê Thị Thí vui.",
        ["Hội nghị bàn về lúa.", "Phát biểu tại đó, ông nói “được mùa”.", "Bà Lê Thị Thí vui."],
        "a stop whose space is missing",
    ),
    (
        "Theo trang lua.Com, ThS.Lê Văn Mẫu ở Tp.Huế và ông Ng.Văn Dụ gặp bà V.Thí.",
        ["Theo trang lua.Com, ThS.Lê Văn Mẫu ở Tp.Huế và ông Ng.Văn Dụ gặp bà V.Thí."],
        "what a degree, a town or an initial is cut to ends nothing there either",
    ),
    (
        "Cổng chào đã dựng xong Chiều 4/6, xã họp dân.",
        ["Cổng chào đã dựng xong", "Chiều 4/6, xã họp dân."],
        "the part of a day with its date opens a sentence",
    ),
    (
        "Ảnh: Văn Thí/TTXVN Người dân rất vui.",
        ["Ảnh: Văn Thí/TTXVN", "Người dân rất vui."],
        "the agency of a credit closes it",
    ),
    (
        "Lãnh đạo xã tặng hoa cụ Mẫu Bà Lê Thị Thí cảm ơn.",
        ["Lãnh đạo xã tặng hoa cụ Mẫu", "Bà Lê Thị Thí cảm ơn."],
        "an honorific with a capital opens a sentence",
    ),
    (
        "Đoàn thăm thị xã Bà Rịa và dự lễ truy điệu Đồng chí Lê Văn Mẫu hôm qua.",
        ["Đoàn thăm thị xã Bà Rịa và dự lễ truy điệu Đồng chí Lê Văn Mẫu hôm qua."],
        "a town named after a woman, and whom a rite is for",
    ),
    (
        "Hội Nông dân Quận Hai Bà Trưng tổ chức lễ.",
        ["Hội Nông dân Quận Hai Bà Trưng tổ chức lễ."],
        "a district named after two women",
    ),
    (
        "Lễ kỷ niệm Ngày 27/7, diễn ra theo quyết định đã ký.",
        ["Lễ kỷ niệm Ngày 27/7, diễn ra theo quyết định đã ký."],
        "a day that is kept, and words of the kind in small letters",
    ),
    (
        "Hội thảo đã bế mạc. *Trước đó, ông Lê Hà đến thăm xã. * Cùng ngày, trời mưa.",
        ["Hội thảo đã bế mạc.", "*Trước đó, ông Lê Hà đến thăm xã.", "* Cùng ngày, trời mưa."],
        "an asterisk begins a further part",
    ),
    ("  \n\n ", [], "nothing but spaces"),
    ("Đại hội lần thứ V. Ông Q. V. Mẫu dự.", ["Đại hội lần thứ V.", "Ông Q. V. Mẫu dự."], "a congress is no initial"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SENTENCES, ids=[why for *_, why in SENTENCES])
def test_sentences(text: str, expected: list[str], why: str) -> None:
    assert [s.text for s in sentences(text)] == expected, why


TOKENS = [
    ("R’lấp, 2.426 người", ["R’lấp", ",", "2.426", "người"], "an apostrophe inside a name, a point inside a number"),
    ("Sở GD&ĐT", ["Sở", "GD&ĐT"], "an ampersand inside an abbreviation"),
    ("Ban T.Ư", ["Ban", "T.Ư"], "trung ương abbreviated"),
    ("“ông K' A”", ["“", "ông", "K'", "A", "”"], "a name of one letter and an apostrophe"),
    ("21/1-22/1", ["21/1", "-", "22/1"], "two days"),
    ("3-2-1930/3-2-2025", ["3", "-", "2", "-", "1930", "/", "3", "-", "2", "-", "2025"], "a stroke between two dates"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOKENS, ids=[why for *_, why in TOKENS])
def test_tokens(text: str, expected: list[str], why: str) -> None:
    assert [t.text for t in tokenize(text)] == expected, why


@given(st.text(alphabet="aăđôủỷ ́̉ T.Ư'’&1,/()-\u00a0\u200b\nZ"))
def test_tokens_lie_where_they_say_and_leave_out_spaces_alone(text: str) -> None:
    found = tokenize(text)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert "".join(t.text for t in found) == "".join(c for c in text if not c.isspace())


@given(st.text(alphabet="aeđ́̉̀ủ \u00a0\u200b\r\tN*_("))
def test_clean_text_leads_back_to_the_text_it_was_made_from(text: str) -> None:
    made = clean(text)
    assert unicodedata.is_normalized("NFC", made.text)
    for i in range(len(made.text)):
        start, end = made.original(i, i + 1)
        assert made.text[i] in clean(text[start:end]).text or text[start:end] == "_"


def test_letters_of_other_alphabets_are_read_as_those_they_stand_for() -> None:
    made = clean("Ðảng bộ trƣờng Ƣơng, bà ðó")
    assert made.text == "Đảng bộ trường Ương, bà đó"
    assert made.original(0, 4) == (0, 4)


MARKS = [
    ("**Tỉnh ủy** họp", "Tỉnh ủy họp", "two stars"),
    ("*Bí thư* ***nói***", "Bí thư nói", "one star, three stars"),
    ("* Bí thư\n* Phó Bí thư", "* Bí thư\n* Phó Bí thư", "items of a list"),
    ("tăng 3 * 5 lần, 2*4", "tăng 3 * 5 lần, 2*4", "a product"),
    ("dự lễ (*), (**) và (***)", "dự lễ (*), (**) và (***)", "footnotes"),
    ("lễ (**Bí thư** nói)", "lễ (Bí thư nói)", "two stars behind a bracket"),
    ("Bí_thư Tỉnh_uỷ nói", "Bí thư Tỉnh uỷ nói", "syllables joined to words"),
    ("Xem tệp bao_cao.doc " + "trong phần phụ lục của văn bản này" * 3, None, "a name of a file"),
]


@pytest.mark.parametrize(("text", "expected", "why"), MARKS, ids=[why for *_, why in MARKS])
def test_marks_of_emphasis_and_joined_syllables(text: str, expected: str | None, why: str) -> None:
    made = clean(text)
    assert made.text == (text if expected is None else expected), why
    word = made.text.find("Bí")
    if word >= 0:
        start, end = made.original(word, word + 6)
        assert clean(text[start:end]).text == "Bí thư"
