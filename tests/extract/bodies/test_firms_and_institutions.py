"""Enterprises, schools, hospitals, societies and international bodies: how far their names go, and which are one."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

KINDS = ("mass", "enterprise", "other")
FIRMS = [
    (
        "Công ty TNHH Xây dựng Sao Mai bị phạt. Công ty Sao Mai đã nộp tiền.",
        {"Công ty TNHH Xây dựng Sao Mai"},
        "a firm called by its own name later",
    ),
    (
        "Công ty Cổ phần Tập đoàn Hoa Ban khởi công dự án. Tập đoàn Hoa Ban có 300 lao động.",
        {"Công ty Cổ phần Tập đoàn Hoa Ban"},
        "a group, likewise",
    ),
    (
        "Công ty Bóng đèn Hoa Ban được đổi thành Công ty Cổ phần Bóng đèn Hoa Ban.",
        {"Công ty Bóng đèn Hoa Ban", "Công ty Cổ phần Bóng đèn Hoa Ban"},
        "a trade in the name: the older firm is another",
    ),
    (
        "Công ty TNHH Sao Mai và Công ty Cổ phần Sao Mai dự. Công ty Sao Mai phát biểu.",
        {"Công ty TNHH Sao Mai", "Công ty Cổ phần Sao Mai", "Công ty Sao Mai"},
        "either of two may be meant",
    ),
    (
        "Ngân hàng TMCP Đông Sao Mai ra mắt. Ngân hàng Sao Mai chúc mừng.",
        {"Ngân hàng Thương mại Cổ phần Đông Sao Mai", "Ngân hàng Sao Mai"},
        "the end of another bank's name",
    ),
    (
        "Trường ĐH Luật Sao Mai tuyển sinh. Sinh viên Đại học Luật Sao Mai nhập học.",
        {"Trường Đại học Luật Sao Mai"},
        "a university with and without what it is",
    ),
    (
        "Bệnh viện Đa khoa huyện Mèo Vạc tiếp nhận ba người. Bệnh viện Mèo Vạc đã cấp cứu.",
        {"Bệnh viện Đa khoa huyện Mèo Vạc"},
        "a hospital by its place alone",
    ),
    (
        "UBND tỉnh phạt Công ty TNHH Sao Mai 40 triệu đồng, kiểm tra Công ty Hoa Ban 2 lần.",
        {"Công ty TNHH Sao Mai", "Công ty Hoa Ban"},
        "what a number behind a name counts",
    ),
    ("Ngân hàng SMB chiếm 60% vốn của quỹ.", {"Ngân hàng SMB"}, "a share"),
    (
        "Có 20 người ở Bệnh viện Sao Mai, Bệnh viện Hoa Ban 27 bệnh nhân.",
        {"Bệnh viện Sao Mai", "Bệnh viện Hoa Ban"},
        "patients",
    ),
    (
        "Trường THPT Tháp Mười 2 khai giảng.",
        {"Trường Trung học phổ thông Tháp Mười 2"},
        "a number that tells schools apart",
    ),
    (
        "Công ty TNHH sản xuất, thương mại và dịch vụ Sao Mai ra mắt.",
        {"Công ty TNHH Sản xuất, thương mại và dịch vụ Sao Mai"},
        "a row of trades in small letters",
    ),
    ("Công ty TNHH Sao Mai, thương mại và dịch vụ đều tăng.", {"Công ty TNHH Sao Mai"}, "no row of trades"),
    (
        "Lễ diễn ra tại Trung tâm Hội nghị tỉnh Sơn La.",
        {"Trung tâm Hội nghị tỉnh Sơn La"},
        "the place of a named centre",
    ),
    (
        "Ngân hàng TMCP Hoa Ban Thương tín và Báo Giáo dục & Thời đại phối hợp.",
        {"Ngân hàng Thương mại Cổ phần Hoa Ban Thương tín", "Báo Giáo dục & Thời đại"},
        "words half in capitals at the end",
    ),
    ("Ông Lê Văn Mẫu, giám đốc trung tâm dạy thêu Sao Mai, dự.", {"Trung tâm Dạy thêu Sao Mai"}, "a trade of its own"),
    ("Công ty CP nghe nhìn Toàn cầu báo cáo.", {"Công ty Cổ phần Nghe nhìn Toàn cầu"}, "a word half in capitals"),
    (
        "Tổng công ty Máy Sao Mai - CTCP họp. CTCP Du lịch Hoa Ban dự.",
        {"Tổng công ty Máy Sao Mai", "Công ty Cổ phần Du lịch Hoa Ban"},
        "a form of business is no short name",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), FIRMS, ids=[why for *_, why in FIRMS])
def test_firms_and_institutions(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS) == expected, why


NOBODIES = [
    ("Kỳ thi THPT Quốc gia năm 2019 diễn ra an toàn.", "an examination"),
    ("TT Smith gửi thư cho các bên.", "a president in short"),
    ("Xe biển số BKS 29A - 00250 chở 5 người. Ngân hàng họp.", "a number plate"),
    ("Báo Nhà nước không nêu rõ.", "newspapers of the State"),
    ("Kỷ luật Phó giám đốc bệnh viện lộ clip đánh bài.", "a headline of no hospital in particular"),
    ("Bà Lê Thị Mẫu thường trú tại Phòng 417, nhà B1.", "a room"),
    ("Chủ tịch Hội nghị các quan chức cao cấp Lê Văn Mẫu phát biểu.", "a meeting is no society"),
    ("Phó hiệu trưởng trường học sai quy định bị xử lý.", "any school"),
]


@pytest.mark.parametrize(("text", "why"), NOBODIES)
def test_no_bodies(text: str, why: str) -> None:
    assert entities(text, KINDS) == set(), why


INTERNATIONAL = [
    ("Đoàn dự họp của Liên minh Nghị viện thế giới (IPU).", {"Liên minh Nghị viện Thế giới"}),
    (
        "Việt Nam ký hiệp định với Liên minh Kinh tế Á-Âu và Liên minh châu Âu.",
        {"Liên minh Kinh tế Á - Âu", "Liên minh châu Âu"},
    ),
    ("Nước ta gia nhập Hiệp hội các quốc gia Đông Nam Á.", {"Hiệp hội các quốc gia Đông Nam Á"}),
    (
        "Ủy ban Thi đấu Liên đoàn Bóng đá Đông Nam Á (AFF) họp.",
        {"Ủy ban Thi đấu Liên đoàn Bóng đá Đông Nam Á"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), INTERNATIONAL)
def test_international_bodies(text: str, expected: set[str]) -> None:
    assert entities(text, ("other",)) >= expected


def test_secretary_general_of_an_international_body() -> None:
    text = "Phó Chủ tịch Quốc hội tiếp Tổng Thư ký IPU Maria Mendoza."
    assert ("Maria Mendoza", "Tổng Thư ký", "Liên minh Nghị viện Thế giới", "current") in roles(text)


def test_trades_known_in_full() -> None:
    text = "Ông Lê Văn Mẫu, Chủ tịch Hội Truyền thông số Việt Nam, thăm Trung tâm Sát hạch lái xe."
    assert entities(text, KINDS) == {"Hội Truyền thông số Việt Nam", "Trung tâm Sát hạch lái xe"}


def test_police_are_of_no_firm() -> None:
    text = "Công ty TNHH Sao Mai xả thải. Công ty Sao Mai bị kiểm tra. Ngay sau đó, Phòng Cảnh sát giao thông làm rõ."
    assert entities(text, ("state", "enterprise")) == {"Công ty TNHH Sao Mai", "Phòng Cảnh sát giao thông"}


def test_members_of_parliament_are_a_society() -> None:
    text = "Bà Lê Thị Mẫu, Chủ tịch Hội nghị sĩ hữu nghị Việt Nam - Cuba, dự."
    assert {(person, title) for person, title, *_ in roles(text)} == {("Lê Thị Mẫu", "Chủ tịch")}


def test_the_conference_that_leads_the_front_abroad() -> None:
    text = "Ông Lê Văn Mẫu tiếp Chủ tịch Hội nghị Hiệp thương chính trị toàn quốc Trung Quốc Vương Đại Minh."
    assert "Hội nghị Hiệp thương chính trị nhân dân toàn quốc Trung Quốc" in entities(text, ("state",))


def test_a_branch_of_journalists_is_no_society() -> None:
    told = roles("Bà Lò Thị Mai, Chủ tịch Liên chi hội Nhà báo Đài Tiếng nói Việt Nam, phát biểu.")
    assert told == {("Lò Thị Mai", "Chủ tịch", "Liên chi hội Nhà báo Đài Tiếng nói Việt Nam", "current")}


@pytest.mark.parametrize(
    "name", ["Hội đồng Lý luận, phê bình văn học, nghệ thuật", "hội đồng Lý luận và phê bình văn học"]
)
def test_a_council_of_critics_is_one_body(name: str) -> None:
    council = "Hội đồng Lý luận, phê bình văn học, nghệ thuật Trung ương"
    told = roles(f"Chủ tịch {name} Trung ương Lò Thị Mai phát biểu.")
    assert told == {("Lò Thị Mai", "Chủ tịch", council, "current")}


@pytest.mark.parametrize("group", ["Ban cán sự Đảng bộ", "Ban cán sự đảng bộ", "BCS Đảng bộ", "Ban Cán sự Đảng Bộ"])
def test_the_party_group_of_a_ministry_in_small_letters(group: str) -> None:
    told = roles(f"Bà Lò Thị Mai, Bí thư {group} Y tế, phát biểu.")
    assert told == {("Lò Thị Mai", "Bí thư", "Ban Cán sự Đảng Bộ Y tế", "current")}


def test_a_party_organisation_is_no_ministry() -> None:
    told = roles("Bà Lò Thị Mai, Bí thư Đảng bộ Công an tỉnh Hà Giang, phát biểu.")
    assert told == {("Lò Thị Mai", "Bí thư", "Đảng bộ Công an tỉnh Hà Giang", "current")}
