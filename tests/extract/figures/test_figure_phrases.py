"""How the indicator of a figure is worded, and who of a body came: own sentences; every row says why it exists."""

from __future__ import annotations

import pytest
from core_facts import figures

Figure = tuple[str, str, float]

STATED: list[tuple[str, list[Figure], str]] = [
    (
        "UBND tỉnh Hà Nam họp. Ở cấp tỉnh đã tổ chức 721 cuộc giám sát. Cấp xã tổ chức được 784 cuộc thanh tra.",
        [],
        "all bodies of a level are none that is named",
    ),
    (
        "Đảng bộ xã Mẫu Sơn có 100% các chi bộ đều hoàn thành tốt nhiệm vụ.",
        [("Đảng bộ xã Mẫu Sơn", "chi bộ hoàn thành tốt nhiệm vụ", 100)],
        "what all of them did is told with them",
    ),
    (
        "Hội nghị Ban Chấp hành Hội Luật gia tỉnh Hà Nam: 100% các đại biểu thông qua báo cáo.",
        [("Ban Chấp hành Hội Luật gia tỉnh Hà Nam", "đại biểu thông qua", 100)],
        "all the voters",
    ),
    (
        "Huyện Lý Nhân có 10 xã chưa đạt tiêu chuẩn, 12 xã không đạt tiêu chuẩn nào.",
        [("huyện Lý Nhân", "xã chưa đạt tiêu chuẩn", 10), ("huyện Lý Nhân", "xã không đạt tiêu chuẩn nào", 12)],
        "what those counted lack",
    ),
    (
        "Ngày 3/4, Công đoàn Công ty Gạch Mẫu tổ chức Đại hội. "
        "Đại hội đã bầu Ban Chấp hành Công đoàn lâm thời gồm 5 đồng chí.",
        [("Ban Chấp hành Công đoàn Công ty Gạch Mẫu", "đồng chí", 5)],
        "the board told with its kind of body is of the body that meets",
    ),
    (
        "Chi bộ thôn 6 có 17 đảng viên; 16 chính thức và 01 dự bị.",
        [
            ("Chi bộ thôn 6", "đảng viên", 17),
            ("Chi bộ thôn 6", "đảng viên chính thức", 16),
            ("Chi bộ thôn 6", "đảng viên dự bị", 1),
        ],
        "parts of those counted",
    ),
    (
        "Xã Mẫu Sơn họp.\nMột số chỉ tiêu chủ yếu:\n- Nạp 30 đảng viên.\n- 80% hộ dùng điện.\nXã Mẫu Sơn có 12 thôn.",
        [("xã Mẫu Sơn", "thôn", 12)],
        "items under a heading of aims are none of its results",
    ),
    (
        "Kinh phí của xã Mẫu Sơn đạt 9 tỷ đồng, trong đó: vốn của tỉnh, huyện 6 tỷ đồng, vốn dân góp 3 tỷ đồng.",
        [
            ("xã Mẫu Sơn", "Kinh phí", 9e9),
            ("xã Mẫu Sơn", "vốn của tỉnh, huyện", 6e9),
            ("xã Mẫu Sơn", "vốn dân góp", 3e9),
        ],
        "parts of a sum stand in a row without verbs",
    ),
    (
        "Dự án Đô thị Mẫu gồm 2 hợp phần. Tổng mức đầu tư của Dự án 50 tỷ đồng.",
        [("Dự án Đô thị Mẫu", "hợp phần", 2), ("Dự án Đô thị Mẫu", "Tổng mức đầu tư", 50e9)],
        "the project spoken of is called in short",
    ),
    (
        "Năm 2020, tổng số tiền chi cho y tế của TP. Đà Nẵng là 42 tỷ đồng.",
        [("thành phố Đà Nẵng", "tổng số tiền chi cho y tế", 42e9)],
        "the full stop of a short word ends no clause",
    ),
    (
        "Giám đốc Sở Y tế tỉnh Hà Nam Trần Văn Mẫu cho biết, cơ quan này đã kiểm tra 59 nhà thuốc.",
        [("Sở Y tế tỉnh Hà Nam", "nhà thuốc kiểm tra", 59)],
        "this body is the one just named",
    ),
    (
        "Tập đoàn Gạch Mẫu họp. Doanh thu của toàn tập đoàn đạt 4 tỷ đồng. "
        "Tập đoàn Gạch Mẫu ghi nhận lỗ sau thuế 2 tỷ đồng.",
        [("Tập đoàn Gạch Mẫu", "Doanh thu", 4e9), ("Tập đoàn Gạch Mẫu", "lỗ sau thuế", 2e9)],
        "the whole of a group is the group; a loss is booked",
    ),
    (
        "Công an huyện Lý Nhân đã bắt 12 đồng phạm.",
        [("Công an huyện Lý Nhân", "đồng phạm bắt", 12)],
        "accomplices are no money",
    ),
    (
        "Dự hội nghị có 8/9 ủy viên Ban Thường vụ Huyện ủy Lý Nhân.",
        [
            ("Ban Thường vụ Huyện ủy Lý Nhân", "ủy viên Ban Thường vụ Huyện ủy Lý Nhân tham dự", 8),
            ("Ban Thường vụ Huyện ủy Lý Nhân", "ủy viên Ban Thường vụ Huyện ủy Lý Nhân", 9),
        ],
        "members who came, and all there are, are of the body they are members of",
    ),
    (
        "Xã Mẫu Sơn có 8/9 bí thư chi bộ tốt nghiệp đại học.",
        [("xã Mẫu Sơn", "bí thư chi bộ tốt nghiệp đại học", 8)],
        "no gathering is told",
    ),
    (
        "HĐND huyện Lý Nhân họp. Có 28/30 đại biểu HĐND huyện Lý Nhân tham dự (vắng mặt 2).",
        [
            ("Hội đồng nhân dân huyện Lý Nhân", "đại biểu HĐND huyện Lý Nhân tham dự", 28),
            ("Hội đồng nhân dân huyện Lý Nhân", "đại biểu HĐND huyện Lý Nhân", 30),
            ("Hội đồng nhân dân huyện Lý Nhân", "đại biểu HĐND huyện Lý Nhân vắng mặt", 2),
        ],
        "those absent are counted without a noun of their own",
    ),
    (
        "HĐND huyện Lý Nhân đã có 31 đại biểu phát biểu ý kiến và 16 đại biểu tranh luận.",
        [],
        "those who spoke are no figure of the assembly",
    ),
    (
        "Huyện Lý Nhân có 1.200 trẻ em dưới 6 tuổi và 300 người trên 80 tuổi.",
        [("huyện Lý Nhân", "trẻ em dưới 6 tuổi", 1200), ("huyện Lý Nhân", "người trên 80 tuổi", 300)],
        "the age of those counted is no other number",
    ),
    (
        "Xã Mẫu Sơn có 81 hộ; số hộ khá, giàu chiếm 65%.",
        [("xã Mẫu Sơn", "hộ", 81), ("xã Mẫu Sơn", "số hộ khá, giàu", 65)],
        "two words for how people live are one",
    ),
    (
        "Hội Nông dân huyện Lý Nhân vận động 2 tỷ đồng xây dựng cầu; vận động 3 tỷ đồng cho quỹ vì trẻ em.",
        [
            ("Hội Nông dân huyện Lý Nhân", "vận động xây dựng cầu", 2e9),
            ("Hội Nông dân huyện Lý Nhân", "vận động cho quỹ vì trẻ em", 3e9),
        ],
        "what a sum was raised for",
    ),
    (
        "Trường THPT Lý Nhân có 5 nhà giáo được bổ nhiệm chức danh giảng viên.",
        [("Trường Trung học phổ thông Lý Nhân", "nhà giáo được bổ nhiệm chức danh giảng viên", 5)],
        "what became of those counted",
    ),
    (
        "Quốc hội họp phiên cuối. Theo Nghị quyết, tổng thu ngân sách nhà nước là 1.500 tỷ đồng.",
        [("Việt Nam", "tổng thu ngân sách nhà nước", 1500e9)],
        "the economy is of the country whose assembly tells of it",
    ),
    (
        "Chi bộ Công ty TNHH Gạch Mẫu vừa được thành lập với 5 đảng viên.",
        [("Chi bộ Công ty TNHH Gạch Mẫu", "đảng viên", 5)],
        "members with whom a body was founded were not founded",
    ),
    (
        "Công ty Cổ phần Gạch Mẫu có 40 công nhân lao động Công ty Cổ phần Gạch Mẫu.",
        [("Công ty Cổ phần Gạch Mẫu", "công nhân lao động", 40)],
        "an indicator need not tell again whose it is",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), STATED, ids=[why for *_, why in STATED])
def test_phrases(text: str, expected: list[Figure], why: str) -> None:
    found = [(f["org"], f["indicator"], f["value"]) for f in figures(text)]
    assert found == expected, why
