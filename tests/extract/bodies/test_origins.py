"""Belonging and founding: sentences of our own, and near misses that must give nothing."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

PARTS = [
    (
        "Trung tâm Pháp y trực thuộc Sở Y tế tỉnh Hà Nam khánh thành trụ sở.",
        [("Trung tâm Pháp y", "Sở Y tế tỉnh Hà Nam")],
        "said of two bodies side by side",
    ),
    (
        "Trường Cao đẳng Hoa Lan trực thuộc Bộ Xây dựng khánh thành trụ sở.",
        [("Trường Cao đẳng Hoa Lan", "Bộ Xây dựng")],
        "the first word of belonging is no part of the name",
    ),
    (
        "Đảng ủy xã An Phú thuộc Đảng bộ huyện Ba Vì tổ chức hội nghị.",
        [("Đảng ủy xã An Phú", "Đảng bộ huyện Ba Vì")],
        "'thuộc' alone",
    ),
    (
        "Bà Trần Thị Thí giữ chức Hiệu trưởng Trường THPT Hoa Sen, trực thuộc Sở Giáo dục và Đào tạo tỉnh Hà Nam.",
        [("Trường Trung học phổ thông Hoa Sen", "Sở Giáo dục và Đào tạo tỉnh Hà Nam")],
        "of the body a title is held in",
    ),
    (
        "Đảng bộ Sở Y tế tỉnh Hà Nam được nâng cấp thành Đảng bộ cấp trên (trực thuộc Tỉnh ủy Hà Nam).",
        [("Đảng bộ Sở Y tế tỉnh Hà Nam", "Tỉnh ủy Hà Nam")],
        "in brackets, of the body the sentence is about",
    ),
    (
        "Chuyển Đảng bộ Công ty Sao Mai về trực thuộc Đảng bộ Khối Doanh nghiệp tỉnh Hà Nam.",
        [("Đảng bộ Công ty Sao Mai", "Đảng bộ Khối Doanh nghiệp tỉnh Hà Nam")],
        "moved under another",
    ),
    (
        "Chi bộ Trường Mầm non Hoa Lan là chi bộ trực thuộc Huyện ủy Ba Vì.",
        [("Chi bộ Trường Mầm non Hoa Lan", "Huyện ủy Ba Vì")],
        "a cell said to be one",
    ),
    (
        "Tạp chí Cộng sản là cơ quan lý luận, chính trị của Ban Chấp hành Trung ương Đảng.",
        [("Tạp chí Cộng sản", "Ban Chấp hành Trung ương Đảng")],
        "the organ of a body",
    ),
    (
        "Sở Tài chính tỉnh Hà Nam là cơ quan chuyên môn thuộc UBND tỉnh Hà Nam.",
        [("Sở Tài chính tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")],
        "an office that belongs to a body",
    ),
    (
        "Là đơn vị sự nghiệp thuộc Tỉnh ủy Hà Nam, Trung tâm Truyền thông tỉnh Hà Nam ra mắt.",
        [("Trung tâm Truyền thông tỉnh Hà Nam", "Tỉnh ủy Hà Nam")],
        "what it is told to be stands before it",
    ),
    (
        "Công ty TNHH Hoa Sen là đơn vị thành viên của Tổng công ty Hoa Cúc.",
        [("Công ty TNHH Hoa Sen", "Tổng công ty Hoa Cúc")],
        "a member that is a body",
    ),
    (
        "Bệnh viện Hoa Sen là một trong 12 đơn vị trực thuộc Sở Y tế tỉnh Hà Nam.",
        [("Bệnh viện Hoa Sen", "Sở Y tế tỉnh Hà Nam")],
        "one of those that belong",
    ),
    (
        "Quà được gửi đến 2 đơn vị trực thuộc Tỉnh ủy Hà Nam, gồm: Thành ủy Phủ Lý và Huyện ủy Kim Bảng.",
        [("Thành ủy Phủ Lý", "Tỉnh ủy Hà Nam"), ("Huyện ủy Kim Bảng", "Tỉnh ủy Hà Nam")],
        "those that belong are listed",
    ),
]

NO_PARTS = [
    ("Là đơn vị bạn của Tỉnh ủy Hà Nam, chúng tôi rất vui.", "nobody named behind what they are"),
    ("Trách nhiệm thuộc về Sở Y tế tỉnh Hà Nam.", "responsibility, not belonging"),
    ("Các thành phố trực thuộc Trung ương đều đạt kế hoạch.", "no body"),
    ("Ban Lãnh đạo các đơn vị trực thuộc Sở Y tế tỉnh Hà Nam dự lễ.", "units without a name"),
    ("Mười ba chi bộ trực thuộc Đảng bộ huyện Ba Vì dự đại hội.", "cells without a name"),
    ("Lãnh đạo các Tổng cục, Cục thuộc Bộ Công an dự lễ.", "kinds of body without a name"),
    ("Hai cán bộ thuộc Sở Y tế tỉnh Hà Nam được khen.", "persons of a body"),
    ("Bí thư Hoa Sen là một trong 15 người thuộc Ban Thường vụ Tỉnh ủy Hà Nam.", "one of the persons of a body"),
    ("Đơn vị thuộc Sở Y tế tỉnh Hà Nam: Bệnh viện Hoa Sen.", "not said to be those that belong"),
]

PARTS += [
    (
        "Đoàn đến thăm Trung tâm Hoa Lan (HLC), thuộc Sở Y tế tỉnh Hà Nam.",
        [("Trung tâm Hoa Lan", "Sở Y tế tỉnh Hà Nam")],
        "a short name stands between",
    ),
    (
        "Ông Lê Văn Mẫu, Chủ tịch HĐQT Công ty Cổ phần Hoa Sen (thuộc Bộ Quốc phòng), đã đến dự.",
        [("Công ty Cổ phần Hoa Sen", "Bộ Quốc phòng")],
        "a company, not those who manage it",
    ),
]
NO_PARTS += [
    ("Huyện ủy Ba Vì là cơ quan lãnh đạo của Đảng bộ huyện Ba Vì.", "who leads it is no part of it"),
    ("Hôm nay, Công an tỉnh Hà Nam tìm chủ Xơ Sợi (thuộc Bộ Công Thương).", "in brackets, of a name not read"),
]

FOUNDED = [
    (
        "Nhiều tờ báo có mặt ngay sau sự ra đời của Hội Văn nghệ Việt Nam năm 1948.",
        [("Hội Văn nghệ Việt Nam", "1948", None)],
        "the birth of a body, with its year",
    ),
    (
        "Kỷ niệm 94 năm ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2024).",
        [("Đảng Cộng sản Việt Nam", "1930-02-03", None)],
        "an anniversary with its two dates",
    ),
    (
        "Kỷ niệm 80 năm Ngày thành lập Quân đội nhân dân Việt Nam (22-12-1944/22-12-2024).",
        [("Quân đội nhân dân Việt Nam", "1944-12-22", None)],
        "a stroke between the two",
    ),
    (
        "Kỷ niệm 94 năm ngày thành lập Đảng (3/2/1930 - 3/2/2024). "
        "Đảng Cộng sản Việt Nam do Chủ tịch Hồ Chí Minh sáng lập và rèn luyện.",
        [("Đảng Cộng sản Việt Nam", "1930-02-03", "Hồ Chí Minh")],
        "date and founder from two sentences",
    ),
    (
        "Lễ kỷ niệm 70 năm thành lập Trường THCS Hoa Sen (1955 - 2025).",
        [("Trường Trung học cơ sở Hoa Sen", "1955", None)],
        "years alone",
    ),
    (
        "Trường THCS Hoa Sen long trọng tổ chức Lễ kỷ niệm 60 năm thành lập (1965-2025).",
        [("Trường Trung học cơ sở Hoa Sen", "1965", None)],
        "the body that celebrates itself",
    ),
    ("Sở Y tế tỉnh Hà Nam được thành lập năm 1955.", [("Sở Y tế tỉnh Hà Nam", "1955", None)], "a passive"),
    (
        "Ngày 10/12/2024, Quân đoàn 34 được thành lập.",
        [("Quân đoàn 34", "2024-12-10", None)],
        "the date opens the clause",
    ),
    (
        "Kho K602 thuộc Tổng cục Hậu cần, thành lập ngày 26-3-1965, quản lý vật tư.",
        [("Kho K602", "1965-03-26", None)],
        "of the body that belongs to another, not of the other",
    ),
    (
        "Ngày 5/3/2020, UBND tỉnh Hà Nam ban hành Quyết định thành lập Trung tâm Pháp y.",
        [("Trung tâm Pháp y", "2020-03-05", "Ủy ban nhân dân tỉnh Hà Nam")],
        "who decided it, and when",
    ),
    (
        "Ngày 5/3/2020, UBND tỉnh Hà Nam ban hành Quyết định số 15/QĐ-UBND về việc thành lập Trung tâm Pháp y.",
        [("Trung tâm Pháp y", "2020-03-05", "Ủy ban nhân dân tỉnh Hà Nam")],
        "the decision has its number",
    ),
    (
        "Lễ công bố Quyết định của Bộ trưởng Bộ Y tế về thành lập Bệnh viện Hoa Sen và Sở Nội vụ tỉnh Hà Nam.",
        [("Bệnh viện Hoa Sen", None, "Bộ trưởng Bộ Y tế"), ("Sở Nội vụ tỉnh Hà Nam", None, "Bộ trưởng Bộ Y tế")],
        "whose decision, of two bodies",
    ),
    (
        "Bệnh viện Hoa Sen được thành lập theo Quyết định số 12/QĐ-UB ngày 12/5/1995 của UBND tỉnh Hà Nam.",
        [("Bệnh viện Hoa Sen", "1995-05-12", "Ủy ban nhân dân tỉnh Hà Nam")],
        "under a decision",
    ),
    (
        "Bệnh viện Hoa Sen được thành lập trên cơ sở hợp nhất Trạm Hoa Mai và Trạm Hoa Lan vào năm 1995.",
        [("Bệnh viện Hoa Sen", "1995", None)],
        "the date stands behind what it was made of",
    ),
    ("Được thành lập từ năm 1995, Bệnh viện Hoa Sen luôn đi đầu.", [("Bệnh viện Hoa Sen", "1995", None)], "before it"),
    (
        "Tháng 8/1961, tại Mã Đà, Chiến khu Đ, Quân đoàn 34 được thành lập.",
        [("Quân đoàn 34", "1961-08", None)],
        "the place stands between the date and the body",
    ),
    (
        "Từ ngày thành lập (12/5/1995), Bệnh viện Hoa Sen luôn đi đầu.",
        [("Bệnh viện Hoa Sen", "1995-05-12", None)],
        "the day of founding, before it",
    ),
]

FOUNDED += [
    (
        "Ngày 5/3/2020, Bộ trưởng Bộ Y tế Lê Văn Mẫu đã ban hành Quyết định số 15/QĐ-BYT thành lập Bệnh viện Hoa Sen.",
        [("Bệnh viện Hoa Sen", "2020-03-05", "Bộ trưởng Bộ Y tế")],
        "an office, of which the holder signs",
    ),
    (
        "Thực hiện Quyết định số 15/QĐ-TTg ngày 7/9/2018 của Thủ tướng Chính phủ thành lập Bệnh viện Hoa Sen, các bộ "
        "đã họp.",
        [("Bệnh viện Hoa Sen", "2018-09-07", "Thủ tướng Chính phủ")],
        "a decision cited without its 'về việc'",
    ),
    (
        "Năm 1993, ông Lê Văn Mẫu thành lập Công ty TNHH Hoa Sen.",
        [("Công ty TNHH Hoa Sen", "1993", "Lê Văn Mẫu")],
        "a person, on a day",
    ),
    (
        "Ngày 9/8/2011, Ngân hàng Hoa Sen thành lập Công ty Chứng khoán Hoa Cúc.",
        [("Công ty Chứng khoán Hoa Cúc", "2011-08-09", "Ngân hàng Hoa Sen")],
        "a body, on a day",
    ),
    (
        "Ngày 6/5/2012, Công ty TNHH Hoa Sen (viết tắt là HOSEN) được thành lập. Bệnh viện Hoa Lan (BVHL) được thành "
        "lập năm 1999.",
        [("Công ty TNHH Hoa Sen", "2012-05-06", None), ("Bệnh viện Hoa Lan", "1999", None)],
        "a short name stands between",
    ),
]

NOT_FOUNDED = [
    ("Năm 1993, UBND tỉnh Hà Nam giao Sở Y tế thành lập Bệnh viện Hoa Sen.", "a task is no founding"),
    ("Năm 1993, theo lời ông Lê Văn Mẫu, Sở Y tế thành lập Bệnh viện Hoa Sen.", "more is told before it"),
    ("UBND tỉnh Hà Nam đã quyết định thành lập Hội đồng Chỉ đạo trồng hoa sen.", "the name goes on"),
    ("Sự ra đời của Hội Văn nghệ Việt Nam có ý nghĩa lớn trong năm 1948.", "the year is of something else"),
    ("Tháng 5/2017, Bộ Chính trị đã thành lập 5 đoàn kiểm tra.", "no named body is founded"),
    ("Ban Thường vụ Huyện ủy Ba Vì thành lập 06 tổ chức Đảng năm 2023.", "a count of bodies"),
    ("Kỷ niệm ngày thành lập Đoàn TNCS Hồ Chí Minh 26/3.", "a day without its year"),
    ("Kỷ niệm 110 năm ngày thành lập tỉnh Lào Cai (12/7/1907 - 12/7/2017).", "a place is no body"),
    ("Bí thư Chi bộ Hoa Mai đọc quyết định thành lập Chi bộ Hoa Sen.", "who reads a decision has not taken it"),
    ("Được thành lập theo luật, Bệnh viện Hoa Sen luôn đi đầu.", "neither date nor founder"),
    ("Quốc hội thành lập Ban Chỉ đạo năm 2020.", "a board whose business is not said"),
]


def facts(text: str, kind: str, *slots: str) -> list[tuple[object, ...]]:
    found = extract(Document("t", text)).facts
    return [tuple(f.slots.get(s) for s in slots) for f in found if f.kind == kind]


@pytest.mark.parametrize(("text", "expected", "why"), PARTS, ids=[why for *_, why in PARTS])
def test_parts(text: str, expected: list[tuple[str, str]], why: str) -> None:
    assert facts(text, "structure", "org", "parent") == expected, why


@pytest.mark.parametrize(("text", "why"), NO_PARTS, ids=[why for _, why in NO_PARTS])
def test_no_parts(text: str, why: str) -> None:
    assert facts(text, "structure", "org", "parent") == [], why


@pytest.mark.parametrize(("text", "expected", "why"), FOUNDED, ids=[why for *_, why in FOUNDED])
def test_founded(text: str, expected: list[tuple[str, str | None, str | None]], why: str) -> None:
    assert facts(text, "founding", "org", "date", "founder") == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_FOUNDED, ids=[why for _, why in NOT_FOUNDED])
def test_not_founded(text: str, why: str) -> None:
    assert facts(text, "founding", "org", "date", "founder") == [], why
