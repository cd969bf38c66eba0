"""Names of persons: of all peoples, with and without honorific, short forms led back, and what is no person."""

from __future__ import annotations

import pytest
from core_facts import entities, parts, roles

PERSONS = [
    ("Đồng chí Y Khút Niê phát biểu.", {"Y Khút Niê"}, "a first syllable of one letter"),
    ("Ông Điểu Ré cảm ơn.", {"Điểu Ré"}, "a surname of the Xtiêng"),
    (
        "Bà Đinh Thị Hoài Thương khai mạc. Bà Thương nêu ba nhiệm vụ.",
        {"Đinh Thị Hoài Thương"},
        "a short form is no second person",
    ),
    (
        "Bà Đinh Thị Hoài Thương khai mạc. Bà Cúc nêu ba nhiệm vụ.",
        {"Đinh Thị Hoài Thương"},
        "a short form of nobody named is left out",
    ),
    ("NGUYỄN VĂN SƠN\nÔng Nguyễn Văn Sơn nhận nhiệm vụ.", {"Nguyễn Văn Sơn"}, "capitals throughout are the same name"),
    ("Số nhà 36B Lý Nam Đế đang sửa chữa.", set(), "a street behind a house number"),
    ("Trụ sở mới tại 12 Nguyễn Văn Trỗi đang xây.", set(), "no name begins within a street's"),
    ("Đoàn thăm thương binh hạng 2/4 Trần Văn Vực tại nhà.", {"Trần Văn Vực"}, "a degree is no house number"),
    ("Đường Nguyễn Trãi đã được mở rộng.", set(), "a street"),
    ("Huyện Mèo Vạc và huyện Đồng Văn được khen.", set(), "places begin with surnames too"),
    ("Ảnh: Văn Thành", set(), "a photo credit"),
    ("Ông Lê Tiến Sỹ, Giám đốc Sở Y tế tỉnh Hà Giang phát biểu.", {"Lê Tiến Sỹ"}, "a name that sounds like a degree"),
    ("Dự có ông Lê Văn Mẫu Tiến sĩ luật.", {"Lê Văn Mẫu"}, "a degree behind a name is one"),
    (
        "Giám đốc Sở Y tế Hà Nội Lê Văn Mẫu và Chủ tịch SaoMaiBank Trần Thị Thí dự.",
        {"Lê Văn Mẫu", "Trần Thị Thí"},
        "places",
    ),
    ("Đại biểu Quốc hội Giuse Lê Văn Mẫu dự.", {"Giuse Lê Văn Mẫu"}, "a name given in baptism is no brand"),
    ("Ông Lê Văn Mẫu Khẳng định việc này tốt.", {"Lê Văn Mẫu"}, "the next sentence, its full stop lost"),
    ("Trao quà cho bà Lê Văn Thị Mẫu Trước đó, đoàn đã dâng hương.", {"Lê Văn Thị Mẫu"}, "with a word that opens one"),
    ("Ông Lê Văn Mẫu Qua, ông Trần Thí Minh Khai dự.", {"Lê Văn Mẫu Qua", "Trần Thí Minh Khai"}, "whole names stay"),
    (
        "Đồng chí Xi-pha Bua-ma-lỵ và bà Khăm-tạ Chít ma-ny cùng dự.",
        {"Xi-pha Bua-ma-lỵ", "Khăm-tạ Chít ma-ny"},
        "names of Laos, their syllables joined by hyphens",
    ),
    ("Vàng Seo Mẫu, Giám đốc Sở Y tế tỉnh Hà Giang, dự.", {"Vàng Seo Mẫu"}, "a rare surname before a post"),
    ("1. Bàn Văn Mẫu quê Hà Giang.", {"Bàn Văn Mẫu"}, "a rare surname before a middle name"),
    ("Xã có thôn Vàng Seo Mẫu, Giám đốc Sở Y tế đến thăm.", set(), "a hamlet within a sentence is no name"),
    ("Cán bộ xã Đồng Mẫu họp. Đồng Mẫu còn nghèo.", set(), "a place told as one is nobody"),
    ("Cán bộ xã Đồng Mẫu họp. Ông Đồng Mẫu dự.", {"Đồng Mẫu"}, "unless an honorific says so"),
    ("Chiều nay, Đoàn Chủ trì Hội thảo ra mắt.", set(), "a word of two syllables begins with the last capital"),
    ("Người dân đổ về khu vực Hồ Mẫu chơi Tết.", set(), "a region is named"),
    ("Kim Sơn Mẫu là vùng chè.", set(), "a rare surname that nothing tells"),
    ("Tổng thống Moon Ja-um phát biểu.", {"Moon Ja-um"}, "a Korean name before a verb"),
    ("Chủ tịch Khăm-pha-nu-vông đến thăm.", {"Khăm-pha-nu-vông"}, "a Lao name of one word is whole"),
    ("Chủ tịch Mario Díaz-Canto Reyes phát biểu.", {"Mario Díaz-Canto Reyes"}, "a surname of two"),
    ("Ông Lê Văn Mẫu-người thầy của bản.", {"Lê Văn Mẫu"}, "a hyphen behind a name parts"),
    ("Lãnh tụ Cuba Alejandro Reyes tiếp đoàn.", {"Alejandro Reyes"}, "a leader's country stands before the name"),
    ("Nhà ở số 10, phố Trần Lê Hữu Mẫu, tổ 8.", set(), "no name begins within the name of a street"),
    ("Đường cao tốc Đồng Mẫu - Trà Thí sắp thông xe.", set(), "a road is named by its ends"),
    (
        "Đoàn dâng hoa tại Khu lưu niệm Tổng Bí thư Lê Văn Mẫu và Nhà tưởng niệm Trung tướng Trần Văn Thí.",
        set(),
        "a memorial bears a man's name with rank and office",
    ),
    (
        "Bà Phạm Thị Mận dâng hoa tại tượng đài Anh hùng Lê Văn Mẫu.",
        {"Phạm Thị Mận"},
        "the visitor of a memorial is there",
    ),
    ("Lễ bế mạc.\nVõ Mẫu - Anh Thí", set(), "two authors, one of them named like a kinsman"),
    ("Lễ bế mạc.\nPhạm Văn Mẫu (TTXVN)", set(), "an author with his agency"),
    ("Nhà văn Hà Nội ra mắt sách; nhà văn Lê Thị Mận dự.", {"Lê Thị Mận"}, "writers of a city"),
    (
        "Lãnh đạo thành phố tặng hoa hội nghị Ông Lê Văn Mẫu cảm ơn.",
        {"Lê Văn Mẫu"},
        "an honorific in capitals opens a sentence",
    ),
    ("Bà Phạm Thị bỏ phiếu.", set(), "a name that a slip cut short"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PERSONS, ids=[why for *_, why in PERSONS])
def test_persons(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("person",)) == expected, why


BODIES = [
    ("Người dân rất vui. Lê Mẫu/VOV.VN", set(), "an agency behind an author"),
    ("VOV.VN - Sáng nay, trường khai giảng.", set(), "an agency before its report"),
    ("VOV tổ chức hội thảo.", {"Đài Tiếng nói Việt Nam"}, "an agency that does something"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_the_press_that_reports_is_no_body_of_the_bulletin(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("other",)) == expected, why


def test_the_posts_in_a_memorials_name_are_nobodys() -> None:
    text = "Ông Trần Văn Thí dâng hương tại Khu lưu niệm Tổng Bí thư Lê Văn Mẫu."
    assert roles(text) == set()
    assert roles("Ông Trần Văn Thí tiếp Tổng Bí thư Lê Văn Mẫu.") == {
        ("Lê Văn Mẫu", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng", "current")
    }


_DEGREES = ["PGS.TSKH.", "GS.VS.", "TS.KTS.", "BSCK2", "BS.CK1", "BS. CK II", "Bác sĩ chuyên khoa 2", "DSCK2"]


@pytest.mark.parametrize("degree", _DEGREES)
def test_degrees_before_a_name_end_no_sentence_and_are_no_name(degree: str) -> None:
    text = f"Dự Hội nghị có {degree} Trần Văn Mẫu; {degree} Lê Thị Thí. {degree} Lê Thị Thí phát biểu."
    assert entities(text, ("person",)) == {"Trần Văn Mẫu", "Lê Thị Thí"}
    assert parts(text) == {("Trần Văn Mẫu", "attends"), ("Lê Thị Thí", "attends"), ("Lê Thị Thí", "speaks")}
