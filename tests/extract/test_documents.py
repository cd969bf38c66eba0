"""Numbered documents: sentences of our own, who issued what and when, and near misses that must give nothing."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

CITED = [
    (
        "Triển khai Kết luận số 19 KL/TW ngày 23/5/2012 của Ban Bí thư Trung ương Đảng.",
        [("19-KL/TW", "Ban Bí thư Trung ương Đảng", "2012-05-23", None)],
        "a blank between the number and its code",
    ),
    (
        "Kỷ luật cảnh cáo theo Quyết định số 715-QĐ/UBKTTW.",
        [("715-QĐ/UBKTTW", "Ủy ban Kiểm tra Trung ương", None, None)],
        "the code names a commission of the Party",
    ),
    (
        "Công bố Quyết định số 4483/QĐ-BCA ngày 19/6/2024 của Bộ trưởng Bộ Công an về việc điều động cán bộ.",
        [("4483/QĐ-BCA", "Bộ trưởng Bộ Công an", "2024-06-19", "điều động cán bộ")],
        "date, office and matter behind the number",
    ),
    (
        "Ngày 12/7/2017, Bộ trưởng Bộ Tài chính ban hành Quyết định số 1289/QĐ-BTC về việc bổ nhiệm cán bộ.",
        [("1289/QĐ-BTC", "Bộ trưởng Bộ Tài chính", "2017-07-12", "bổ nhiệm cán bộ")],
        "who issued it is the subject, and its day opens the sentence",
    ),
    (
        "Thủ tướng Chính phủ vừa ký Quyết định số 2426/QĐ-TTg phê duyệt quy hoạch.",
        [("2426/QĐ-TTg", "Thủ tướng Chính phủ", None, "phê duyệt quy hoạch")],
        "an office written as title and body",
    ),
    ("Cán bộ nghỉ theo Nghị định 29 và 178.", [("29", None, None, None), ("178", None, None, None)], "bare, joined"),
    (
        "Thực hiện Nghị định số 178/2024/NĐ-CP.",
        [("178/2024/NĐ-CP", "Chính phủ", None, None)],
        "the number itself names the Government",
    ),
    (
        "Nghị quyết số 18-NQ/TW được quán triệt.",
        [("18-NQ/TW", None, None, None)],
        "TW may be the Politburo, the Secretariat or the Committee: not guessed",
    ),
    (
        "Ban Bí thư có Quyết định số 1352 - QĐNS/TW về công tác cán bộ.",
        [("1352-QĐNS/TW", "Ban Bí thư", None, "công tác cán bộ")],
        "a number set apart by the typist",
    ),
    (
        "Quán triệt Chỉ thị số 45-CT/TW của Bộ Chính trị. Thực hiện Chỉ thị 45 của Bộ Chính trị.",
        [("45-CT/TW", "Bộ Chính trị", None, None)],
        "the bare number is the coded one's",
    ),
    (
        "Thực hiện Chỉ thị 26 của Thủ tướng Chính phủ và Chỉ thị 26 của Bộ Chính trị.",
        [("26", "Thủ tướng Chính phủ", None, None), ("26", "Bộ Chính trị", None, None)],
        "one bare number, two documents",
    ),
    (
        "Trao quyết định khen thưởng số 1234/QĐ-UBND cho tập thể.",
        [("1234/QĐ-UBND", None, None, None)],
        "words between the kind and its number",
    ),
    (
        "Kế hoạch số 15 của UBND tỉnh Hà Nam được triển khai.",
        [("15", "Ủy ban nhân dân tỉnh Hà Nam", None, None)],
        "any kind of document whose number is called one",
    ),
    (
        "Giáo viên được xếp hạng theo chuẩn mới (16/2021/TT-BGDĐT).",
        [("16/2021/TT-BGDĐT", "Bộ Giáo dục và Đào tạo", None, None)],
        "a number that names its own kind",
    ),
    (
        "Theo Nghị quyết số 80/2019/QH14, dự toán được giao.",
        [("80/2019/QH14", "Quốc hội", None, None)],
        "a resolution of the National Assembly",
    ),
]

NOTHING = [
    ("Đảng ủy ban hành Quyết định thành lập 06 tổ chức Đảng.", "a count of what is founded"),
    ("Hội nghị quyết định 5 nội dung quan trọng.", "a verb and a count"),
    ("Báo cáo 6 tháng đầu năm được thông qua.", "a period"),
    ("Kế hoạch 5 năm được giao cho các xã.", "a period"),
    ("Nghị quyết 5 nội dung đã được triển khai.", "a count behind a kind of document"),
    ("Quán triệt Nghị quyết Trung ương 4 khóa XII.", "the number of a plenum"),
    ("Nhà số 12/5 đường Hùng Vương bị ngập.", "an address"),
    ("Chương trình 135 đến với bà con.", "a programme known by a number"),
]


def cited(text: str) -> list[tuple[object, ...]]:
    facts = extract(Document("t", text, published="2024-09-06")).facts
    return [tuple(f.slots.get(s) for s in ("number", "issuer", "date", "about")) for f in facts if f.kind == "decision"]


@pytest.mark.parametrize(("text", "expected", "why"), CITED, ids=[why for *_, why in CITED])
def test_cited(text: str, expected: list[tuple[object, ...]], why: str) -> None:
    got = [
        (number, issuer, date, about if want[3] else None)
        for (number, issuer, date, about), want in zip(cited(text), expected, strict=True)
    ]
    assert got == expected, why


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[why for _, why in NOTHING])
def test_nothing(text: str, why: str) -> None:
    assert cited(text) == [], why
