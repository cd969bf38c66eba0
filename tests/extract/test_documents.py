"""Numbered documents: sentences of our own, who issued what and when, and near misses that must give nothing."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

CITED = [
    (
        "Nghị quyết số 97-NQ/TW của Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII về nước sạch.",
        [("97-NQ/TW", "Ban Chấp hành Trung ương Đảng", None, "nước sạch")],
        "whose conference resolved it",
    ),
    (
        "Thực hiện Kết luận số 98-KL/TW của Hội nghị Trung ương 4 khóa XIII và Nghị quyết số 5 của hội nghị xã viên.",
        [("98-KL/TW", "Ban Chấp hành Trung ương Đảng", None, None), ("5", None, None, None)],
        "the Party's committee meets where only the centre is named, a meeting of others issues for nobody",
    ),
    (
        "Theo Quyết định số 971, Bộ Chính trị điều động ông Lê Văn Mẫu. Theo Nghị quyết 972, Bộ Y tế giao việc.",
        [("971", "Bộ Chính trị", None, None), ("972", None, None, None)],
        "who decides by a decision issued it, whoever acts on a resolution did not",
    ),
    (
        "UBND tỉnh Hà Nam bỏ văn bản số 973 ban hành ngày 9-5-2018 của UBND huyện Lý Nhân về việc lấp ao.",
        [("973", "Ủy ban nhân dân huyện Lý Nhân", "2018-05-09", "lấp ao")],
        "the day it was issued stands before whose it is",
    ),
    (
        "UBND tỉnh Hà Nam vừa có văn bản số 4711 gửi Bộ Y tế; Bộ Y tế đã ra Quyết định số 842 thành lập tổ công tác.",
        [("4711", "Ủy ban nhân dân tỉnh Hà Nam", None, None), ("842", "Bộ Y tế", None, None)],
        "what is called by its number alone is no count",
    ),
    (
        "Từ khi Nghị định 58 ra đời, theo Nghị quyết 37 năm 2015 của HĐND tỉnh Hà Nam.",
        [("58", None, None, None), ("37", "Hội đồng nhân dân tỉnh Hà Nam", "2015", None)],
        "nobody counts decrees; a year behind the number",
    ),
    (
        "Thực hiện Nghị quyết số 78 và Nghị quyết số 83 ngày 14/9/2019 của Bộ Chính trị.",
        [("78", "Bộ Chính trị", None, None), ("83", "Bộ Chính trị", "2019-09-14", None)],
        "whose the second is, the first is",
    ),
    (
        "Theo chỉ đạo của UBND tỉnh Hà Nam (tại Công văn số 7312/UBND-KTN), cầu được sửa.",
        [("7312/UBND-KTN", "Ủy ban nhân dân tỉnh Hà Nam", None, None)],
        "of whose direction it tells",
    ),
    (
        "Theo ý kiến của Thủ tướng Chính phủ tại Công văn số 12/VPCP-KT, cầu được sửa.",
        [("12/VPCP-KT", None, None, None)],
        "an office writes down what others direct",
    ),
    (
        "Nhà xây theo Nghị định số 93 do Bộ Y tế tổ chức kiểm tra; Thông tư số 5 do Bộ trưởng Bộ Y tế Lê Văn Mẫu ký.",
        [("93", None, None, None), ("5", "Bộ trưởng Bộ Y tế", None, None)],
        "who did something else has not issued it",
    ),
    (
        "Tại Quyết định số 654, Thủ tướng Chính phủ bổ nhiệm ông Lê Văn Mẫu giữ chức Thứ trưởng Bộ Y tế.",
        [("654", "Thủ tướng Chính phủ", None, None)],
        "who decides by it stands behind it",
    ),
    (
        "Chính phủ họp; UBND tỉnh Hà Nam phê duyệt dự án chợ tại Quyết định số 3617/QĐ-VP ngày 4/11/2022.",
        [("3617/QĐ-VP", "Ủy ban nhân dân tỉnh Hà Nam", "2022-11-04", None)],
        "who approves something by it stands before it",
    ),
    (
        "UBND tỉnh Hà Nam phê duyệt dự án, được nêu tại Quyết định số 3617/QĐ-VP.",
        [("3617/QĐ-VP", None, None, None)],
        "not in another clause",
    ),
    (
        "Theo Quyết định số 654/QĐ-BYT, Thủ tướng Chính phủ bổ nhiệm ông Lê Văn Mẫu.",
        [("654/QĐ-BYT", None, None, None)],
        "who follows a document has not issued it",
    ),
    (
        "Ngày 3/5/2018, Ban Bí thư có Thông báo kết luận số 6-TB/TW về bưu chính, Hội Nông dân Hà Nam đã ban hành.",
        [("6-TB/TW", "Ban Bí thư", "2018-05-03", "bưu chính")],
        "a kind of two words; the matter ends before the next clause",
    ),
    (
        "Thủ tướng Chính phủ đã ban hành Chỉ thị số 5 ngày 2/5/2014 và Chỉ thị số 9 ngày 3/8/2017 về việc nộp thuế.",
        [("5", "Thủ tướng Chính phủ", "2014-05-02", None), ("9", "Thủ tướng Chính phủ", "2017-08-03", "nộp thuế")],
        "one subject of two documents",
    ),
    (
        "Thực hiện Nghị quyết số 5 của Chính phủ và Kế hoạch số 7-KH/VP.",
        [("5", "Chính phủ", None, None), ("7-KH/VP", None, None, None)],
        "each may have an issuer of its own",
    ),
    (
        "Kết luận số 24-KL/TW của Bộ Chính trị (khóa XI) về luân chuyển cán bộ.",
        [("24-KL/TW", "Bộ Chính trị", None, "luân chuyển cán bộ")],
        "the session of the body stands before the matter",
    ),
    (
        "Chỉ thị số 5-CT/TW của Bộ Chính trị khóa XII “về đẩy mạnh học tập”, gắn với công việc.",
        [("5-CT/TW", "Bộ Chính trị", None, "đẩy mạnh học tập")],
        "quotes end the matter",
    ),
    (
        "Nghị định số 60/2024/NĐ-CP của Chính phủ về quản lý chợ vừa được ban hành có nhiều điểm mới.",
        [("60/2024/NĐ-CP", "Chính phủ", None, "quản lý chợ")],
        "what is said of the document is none of its matter",
    ),
    (
        "Chỉ thị số 39 của Ban Thường vụ Tỉnh ủy Hà Nam về gia đình. Học Chỉ thị số 39 của Tỉnh ủy Hà Nam.",
        [("39", "Ban Thường vụ Tỉnh ủy Hà Nam", None, "gia đình")],
        "a board's document is its committee's",
    ),
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
    ("Giấy phép số: 16/GPTTĐT-STTTT do Sở Y tế tỉnh Hà Nam cấp ngày 3/11/2016.", "the licence of the site"),
    ("Huyện thực hiện Nghị quyết 6 tháng đầu năm, Chỉ thị 5 lần được nhắc.", "times are counted"),
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
