"""Lives of persons: sentences of our own, what they tell, and near misses that must tell nothing."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

P, Q = "Lê Văn Mẫu", "Trần Thị Thí"

TOLD = [
    ("Ông Lê Văn Mẫu sinh ngày 5/3/1961.", [(P, "birth_year", "1961-03-05")], "a full date"),
    ("Ông Lê Văn Mẫu (SN 1977) nhận nhiệm vụ.", [(P, "birth_year", "1977")], "SN in brackets"),
    ("Đồng chí Lê Văn Mẫu, sinh năm 1970, nhận nhiệm vụ.", [(P, "birth_year", "1970")], "the year in an apposition"),
    ("Ông Lê Văn Mẫu sinh tháng 2-1927.", [(P, "birth_year", "1927-02")], "month and year"),
    ("Sinh năm 1975, ông Lê Văn Mẫu là kế toán.", [(P, "birth_year", "1975")], "the name follows"),
    (
        "Họ và tên: LÊ VĂN MẪU\nSinh ngày: 12.8.1962\nDân tộc: Tày\nNgày vào Đảng: 25.8.1982",
        [(P, "birth_year", "1962-08-12"), (P, "ethnicity", "Tày"), (P, "party_joined", "1982-08-25")],
        "a form, one line each, the name at its head",
    ),
    (
        "Ông Lê Văn Mẫu, quê xã An Phú, huyện Ba Vì, Hà Nội.",
        [(P, "hometown", "xã An Phú, huyện Ba Vì, Hà Nội")],
        "home from small to large",
    ),
    (
        "Ông Lê Văn Mẫu (56 tuổi) quê Hà Nội, thạc sĩ nông học ở Lào.",
        [(P, "hometown", "Hà Nội"), (P, "qualification", "thạc sĩ nông học")],
        "his age in brackets stands between",
    ),
    (
        "Ông Lê Văn Mẫu quê xã An Phú (Ba Vì, Hà Nội), từng dạy học.",
        [(P, "hometown", "xã An Phú (Ba Vì, Hà Nội)")],
        "the larger places in brackets",
    ),
    (
        "Ông Lê Văn Mẫu sinh năm 1961 tại xã An Phú (nay là xã Phú Mới), huyện Ba Vì, Hà Nội.",
        [(P, "birth_year", "1961"), (P, "hometown", "xã An Phú (nay là xã Phú Mới), huyện Ba Vì, Hà Nội")],
        "the place of birth is the home where no other is named",
    ),
    (
        "Ông Lê Văn Mẫu sinh năm 1961 tại Hà Nội, quê quán: tỉnh Nam Định.",
        [(P, "birth_year", "1961"), (P, "hometown", "tỉnh Nam Định")],
        "the home named outright wins over the place of birth",
    ),
    (
        "Quê quán: quận Hà Đông, thành phố Hà Nội (nguyên quán huyện Lý Nhân, tỉnh Hà Nam).",
        [],
        "nobody has been named yet",
    ),
    (
        "Ông Lê Văn Mẫu là thạc sĩ quản trị kinh doanh, cử nhân Luật, từng dạy học.",
        [(P, "qualification", "thạc sĩ quản trị kinh doanh"), (P, "qualification", "cử nhân Luật")],
        "degrees in a row",
    ),
    (
        "Bà Trần Thị Thí có trình độ Thạc sĩ Khoa học Xã hội và Nhân văn; lý luận chính trị: Cao cấp.",
        [
            (Q, "qualification", "Thạc sĩ Khoa học Xã hội và Nhân văn"),
            (Q, "qualification", "Cao cấp lý luận chính trị"),
        ],
        "a subject that holds 'và'; a labelled level of political theory",
    ),
    (
        "Bà Trần Thị Thí sinh năm 1979; thạc sĩ kinh tế, cao cấp lý luận chính trị - hành chính.",
        [
            (Q, "birth_year", "1979"),
            (Q, "qualification", "thạc sĩ kinh tế"),
            (Q, "qualification", "cao cấp lý luận chính trị - hành chính"),
        ],
        "a degree that opens a clause of its own in a sentence about a life",
    ),
    (
        "Ông Lê Văn Mẫu nói lời cảm ơn.\nÔng có trình độ tiến sĩ Luật.",
        [(P, "qualification", "tiến sĩ Luật")],
        "a pronoun stands for the person spoken of last",
    ),
    (
        "Ông Lê Văn Mẫu tên thật là Trần Văn Khác, sinh năm 1914 tại tỉnh Nam Định.",
        [(P, "birth_year", "1914"), (P, "hometown", "tỉnh Nam Định")],
        "the life of the person, not of the name at birth",
    ),
    (
        "Năm 1982, bà Trần Thị Thí được kết nạp vào Đảng.",
        [(Q, "party_joined", "1982")],
        "the date opens the sentence",
    ),
    (
        "Ông Lê Văn Mẫu (sinh năm 1970) và bà Trần Thị Thí (sinh năm 1974) cùng dự.",
        [(P, "birth_year", "1970"), (Q, "birth_year", "1974")],
        "each year to the name before it",
    ),
    (
        "Ông Lê Văn Mẫu sinh năm 1970.\nÔng Lê Văn Mẫu sinh ngày 1/2/1970.",
        [(P, "birth_year", "1970-02-01")],
        "the more precise of two that agree",
    ),
    (
        "Sinh năm 1960, quê huyện Lý Nhân (Hà Nam), ông Lê Văn Mẫu từng dạy học.",
        [(P, "birth_year", "1960"), (P, "hometown", "huyện Lý Nhân (Hà Nam)")],
        "the name follows all that is told",
    ),
    (
        "Ông Lê Văn Mẫu sinh năm 1970.\nTrình độ chuyên môn, nghiệp vụ: Cử nhân Kinh tế, Thạc sĩ Luật.",
        [(P, "birth_year", "1970"), (P, "qualification", "Cử nhân Kinh tế"), (P, "qualification", "Thạc sĩ Luật")],
        "a second degree behind a label, in a sentence that names nobody",
    ),
    (
        "Ông Lê Văn Mẫu là thạc sĩ Xây dựng Đảng và chính quyền Nhà nước, cử nhân tiếng Anh.",
        [
            (P, "qualification", "thạc sĩ Xây dựng Đảng và chính quyền Nhà nước"),
            (P, "qualification", "cử nhân tiếng Anh"),
        ],
        "the name of a subject holds 'và' and 'Anh'",
    ),
    (
        "Ông Lê Văn Mẫu có trình độ cử nhân Anh văn, cử nhân ngành Ngân hàng, thạc sĩ kinh tế.",
        [
            (P, "qualification", "cử nhân Anh văn"),
            (P, "qualification", "cử nhân ngành Ngân hàng"),
            (P, "qualification", "thạc sĩ kinh tế"),
        ],
        "subjects called as a country or a body is",
    ),
    (
        "Ông Lê Văn Mẫu có trình độ tiến sĩ quản lý (tại Lào) và thạc sĩ kinh tế (tại Nga), cử nhân Luật.",
        [
            (P, "qualification", "tiến sĩ quản lý"),
            (P, "qualification", "thạc sĩ kinh tế"),
            (P, "qualification", "cử nhân Luật"),
        ],
        "where each degree was taken, in brackets between them",
    ),
    (
        "Ông Lê Văn Mẫu là giáo sư kinh tế, tiến sĩ điều khiển học, thạc sĩ quản lý cộng đồng.",
        [(P, "qualification", "tiến sĩ điều khiển học"), (P, "qualification", "thạc sĩ quản lý cộng đồng")],
        "an academic title is no degree, but those behind it are",
    ),
    (
        "Ông Lê Văn Mẫu sinh năm 1970. Tân giám đốc này có trình độ thạc sĩ kinh tế.",
        [(P, "birth_year", "1970"), (P, "qualification", "thạc sĩ kinh tế")],
        "the sentence right behind a life, naming nobody",
    ),
    (
        "Bà Trần Thị Thí cho biết, ông Lê Văn Mẫu sinh năm 1970. Ông là cử nhân Luật.",
        [(P, "birth_year", "1970"), (P, "qualification", "cử nhân Luật")],
        "'ông' is he whose life was told, not she who told it",
    ),
]

TOLD += [
    (
        "Ông Lê Văn Mẫu là Tiến sĩ kỹ thuật chuyên ngành Cầu đường và cống ngầm, Thạc sĩ ngành An ninh và Trật tự xã "
        "hội. Tôn giáo: Không Trình độ học vấn: Cử nhân Luật.",
        [
            (P, "qualification", "Tiến sĩ kỹ thuật chuyên ngành Cầu đường và cống ngầm"),
            (P, "qualification", "Thạc sĩ ngành An ninh và Trật tự xã hội"),
            (P, "qualification", "Cử nhân Luật"),
        ],
        "a subject goes on behind 'và'",
    ),
    (
        "Ông Lê Văn Mẫu là thạc sĩ kinh tế và hơn 12 năm kinh nghiệm. Ông có bằng Cử nhân Luật và Kỹ sư hóa học.",
        [
            (P, "qualification", "thạc sĩ kinh tế"),
            (P, "qualification", "Cử nhân Luật"),
            (P, "qualification", "Kỹ sư hóa học"),
        ],
        "it does not go on with what else he has",
    ),
]

#: A life told beside an anniversary, in brackets, and from the family on.
DAY, HOME = "1907-04-07", "xã Tân Mẫu, huyện Kim Bảng"
TOLD += [
    (
        "Kỷ niệm 110 năm Ngày sinh cố Bí thư Tỉnh ủy Lê Văn Mẫu (7/4/1907 - 07/4/2017), đoàn dâng hương.",
        [(P, "birth_year", DAY)],
        "the day in brackets behind whom one remembers",
    ),
    ("Đại tá Lê Văn Mẫu (1970), Phó Trưởng phòng, giữ chức Trưởng phòng.", [(P, "birth_year", "1970")], "a year alone"),
    ("Nhạc sĩ Lê Văn Mẫu (1923-1995) là người xã này.", [(P, "birth_year", "1923")], "the years of a life"),
    (
        "Đồng chí Lê Văn Mẫu (tên thật là Trần Thí) sinh ngày 7/4/1907, trong một gia đình nghèo, tại xã Tân Mẫu, "
        "huyện Kim Bảng.",
        [(P, "birth_year", DAY), (P, "hometown", HOME)],
        "the family is told of before the place",
    ),
    ("Ông Lê Văn Mẫu gia nhập Đảng Cộng sản Đông Dương năm 1939.", [(P, "party_joined", "1939")], "the Party of then"),
    (
        "Ông Lê Văn Mẫu có trình độ chuyên môn Thạc sĩ Kinh tế; Đại học Luật.",
        [(P, "qualification", "Thạc sĩ Kinh tế"), (P, "qualification", "Đại học Luật")],
        "schooling in the row of a label",
    ),
]

NOTHING = [
    ("Các đời Bí thư: Lê Văn Mẫu (1975-1980), Trần Thí (1990 - 1995).", "terms of office"),
    ("Kỷ niệm ngày mất của Lê Văn Mẫu (7/4/1957 - 7/4/2017).", "the day of a death"),
    ("Di chúc của Chủ tịch Hồ Chí Minh (1969) còn mãi.", "the year of what somebody wrote"),
    ("Ông Lê Văn Mẫu (2017) phát biểu.", "a year nobody in office was born in"),
    ("Ông Lê Văn Mẫu chưa có trình độ trung cấp lý luận chính trị trở lên.", "a degree denied"),
    ("Ông Lê Văn Mẫu dùng bằng cử nhân kinh tế giả.", "a false one"),
    ("Ông Lê Văn Mẫu trao học bổng cho học sinh năm 2020.", "'sinh' inside 'học sinh'"),
    ("Ông Lê Văn Mẫu nói về tình hình tuyển sinh năm 2021.", "'sinh' inside 'tuyển sinh'"),
    ("Ông Lê Văn Mẫu về quê Nghệ An thăm họ hàng.", "a journey home"),
    ("Ông Lê Văn Mẫu thăm quê hương Nghệ An.", "'quê hương' of nobody in particular"),
    ("Tiến sĩ Lê Văn Mẫu phát biểu.", "a degree as a form of address"),
    ("Báo cáo viên là phó giáo sư, tiến sĩ Lê Văn Mẫu.", "the same behind an academic title"),
    ("Ông Lê Văn Mẫu dự họp. Lớp này có trình độ thạc sĩ.", "the sentence before told of no life"),
    ("Chủ trì hội thảo là tiến sĩ Lê Văn Mẫu.", "the same behind 'là'"),
    ("Ông Lê Văn Mẫu cho biết 100% cán bộ đạt trình độ thạc sĩ, tiến sĩ.", "holders of degrees counted"),
    ("Ông Lê Văn Mẫu thăm đồng bào dân tộc Tày.", "a people, not a person"),
    ("Ông Lê Văn Mẫu cho biết đã kết nạp 175 đảng viên mới năm 2023.", "members counted"),
    ("Ông Lê Văn Mẫu là người cao tuổi nhất, trẻ nhất là hai ứng viên ở Điện Biên (SN 1997).", "in brackets of others"),
    ("Sinh viên năm 2020 được nhận học bổng.", "students of a year"),
]


def lives(text: str) -> list[tuple[object, object, object]]:
    facts = extract(Document("t", text)).facts
    return [(f.slots["person"], f.slots["attribute"], f.slots["value"]) for f in facts if f.kind == "bio"]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD, ids=[why for *_, why in TOLD])
def test_told(text: str, expected: list[tuple[str, str, str]], why: str) -> None:
    assert sorted(lives(text)) == sorted(expected), why


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[why for _, why in NOTHING])
def test_nothing(text: str, why: str) -> None:
    assert lives(text) == [], why
