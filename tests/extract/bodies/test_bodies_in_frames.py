"""Bodies: one name is read alike wherever it stands in a sentence, and ends where the sentence goes on."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

KINDS = ("party", "state", "mass", "enterprise", "other")
FRAMES = (
    "{} tổ chức hội nghị tổng kết.",
    "{} vừa có văn bản trả lời.",
    "Hội nghị do {} phối hợp với Viettel tổ chức.",
    "Dự buổi lễ có đại diện Bộ Y tế và {}.",
    "Dự buổi lễ có đại diện {} và Bộ Y tế.",
    "Tham dự có Bộ Y tế, Bộ Nội vụ và {}; cùng đông đảo người dân.",
    "Năm 2008, ông về {} công tác.",
    "Đoàn đã đến thăm {} và tặng quà.",
    "Ông Lê Văn Mẫu - Giám đốc {} - phát biểu.",
    "Phó Giám đốc {} Lê Văn Mẫu cho biết như vậy.",
)
OTHERS = {"Viettel", "Bộ Y tế", "Bộ Nội vụ"}
NAMES = (
    "Báo Sao Mai",
    "Quỹ Sao Mai",
    "Hội Hoa Lan thành phố Huế",
    "Viện Âm nhạc",
    "Trường Mỹ thuật",
    "Ban Truyền hình đối ngoại",
    "Ban Chỉ đạo Thi hành án dân sự",
    "Phòng Hành chính Sở Y tế tỉnh Hà Nam",
    "Đội Cảnh sát giao thông phía Bắc",
    "Trung tâm Điều dưỡng phục hồi chức năng",
    "Hội đồng nhân dân xã Sao Anh",
    "Ủy ban nhân dân xã Đại Thắng",
    "Quận ủy Quận 3",
    "Vùng 2 Hải quân",
    "Bộ Tổng Tham mưu Quân đội nhân dân Việt Nam",
    "Trường Cao đẳng Mỹ thuật Đông Dương",
    "Trường Cao đẳng nghề Cơ điện số 3",
    "Trường Trung cấp Văn hóa nghệ thuật tỉnh Hà Nam",
    "Nhà máy Điện Phả Lại",
    "Công ty Sài Gòn Đại Ninh",
    "Công ty Hoàng Mẫu Gia Lai",
    "Công ty Vận tải biển Sao Mai",
    "Công ty Cổ phần Xây lắp điện Hà Nam",
    "Công ty Bảo hiểm nhân thọ Sao Mai",
    "Công ty Cổ phần Bóng đèn Phích nước Sao Mai",
    "Công ty Truyền tải điện 4",
    "Nhạc viện Sao Mai",
    "Trường Mẫu giáo Sao Mai",
    "Phân viện Âm nhạc Sao Mai",
    "Nông trường Sao Mai",
    "Đội Quản lý thị trường số 3",
    "Quỹ Đầu tư phát triển tỉnh Hà Nam",
    "Đài Khí tượng Thủy văn khu vực Nam Bộ",
    "Ủy ban nhân dân xã Sao Mai",
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("frame", FRAMES)
def test_name_in_frame(frame: str, name: str) -> None:
    assert entities(frame.format(name), KINDS) - OTHERS == {name}


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Đại diện Quận đoàn 12 phát biểu.", {"Quận đoàn Quận 12"}),
        ("CÔNG TY CỔ PHẦN HOA SEN ĐƯỢC KHEN THƯỞNG", {"Công ty Cổ phần HOA SEN"}),
        ("BAN THANH TRA NHÂN DÂN XÃ SAO MAI BẦU TRƯỞNG BAN", {"Ban Thanh tra nhân dân xã SAO MAI"}),
        # What follows is no word of the name.
        ("Công ty Điện lực mời Đoàn Sao Mai đến thăm.", {"Công ty Điện lực"}),
        ("Phối hợp với Sở Y tế và các cơ quan liên quan xây dựng dự toán.", {"Sở Y tế"}),
        ("Vụ Kinh tế quốc tế và Hội nhập có văn bản.", {"Vụ Kinh tế quốc tế và Hội nhập"}),
    ],
)
def test_end_of_name(sentence: str, bodies: set[str]) -> None:
    assert entities(sentence, KINDS) == bodies


def test_headline_in_capitals_names_no_person() -> None:
    text = "CÔNG BỐ KẾT QUẢ BẦU BÍ THƯ ĐẢNG ỦY VÀ QUYẾT ĐỊNH BỔ NHIỆM GIÁM ĐỐC CÔNG TY CỔ PHẦN HOA SEN"
    assert entities(text, ("person",)) == set()


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Em Lê Văn Mẫu học Trường THPT thị xã Sao Mai.", {"Trường Trung học phổ thông thị xã Sao Mai"}),
        ("Dự có lãnh đạo các trường THPT thành phố Đà Nẵng.", set()),
        ("Đàn bò của Công ty cổ phần giống bò sữa Sao Mai lớn.", {"Công ty Cổ phần Giống bò sữa Sao Mai"}),
        ("Công ty cổ phần phát triển mạnh.", set()),
        ("Lãnh sự quán Lào tại thành phố Đà Nẵng tiếp đoàn.", {"Lãnh sự quán Lào tại thành phố Đà Nẵng"}),
        ("Tại Trung tâm Y tế khu vực Sao Mai có 20 bác sĩ.", {"Trung tâm Y tế khu vực Sao Mai"}),
    ],
)
def test_name_told_otherwise(sentence: str, bodies: set[str]) -> None:
    assert entities(sentence, KINDS) == bodies


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Ông Lê Văn Mẫu, Bí thư thôn Sao Mai, dự.", {("Bí thư", "Chi bộ thôn Sao Mai")}),
        ("Phó Bí thư khu phố 3 Lê Văn Mẫu phát biểu.", {("Phó Bí thư", "Chi bộ khu phố 3")}),
        ("Ông Lê Văn Mẫu, Bí thư, thôn Sao Mai dự.", set()),
        (
            "Ông Lê Văn Mẫu, Bí thư Đảng đoàn, Phó Bí thư Đảng ủy cơ quan, Chủ tịch Hội Nông dân Việt Nam.",
            {
                ("Bí thư", "Đảng đoàn Hội Nông dân Việt Nam"),
                ("Phó Bí thư", "Đảng ủy Cơ quan Hội Nông dân Việt Nam"),
                ("Chủ tịch", "Hội Nông dân Việt Nam"),
            },
        ),
    ],
)
def test_post_tells_the_body(sentence: str, held: set[tuple[str, str]]) -> None:
    assert {(title, body) for _, title, body, _ in roles(sentence)} == held


@pytest.mark.parametrize("frame", FRAMES[:5])
@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Sở VH-TT tỉnh Hà Nam", "Sở Văn hóa và Thể thao tỉnh Hà Nam"),
        ("Phòng VH&TT huyện Yên Lập", "Phòng Văn hóa và Thông tin huyện Yên Lập"),
        ("BVĐK tỉnh Hà Nam", "Bệnh viện Đa khoa tỉnh Hà Nam"),
        ("Phòng CSHS Công an tỉnh Hà Nam", "Phòng Cảnh sát hình sự Công an tỉnh Hà Nam"),
        ("Ban TG&DV Tỉnh ủy Hà Nam", "Ban Tuyên giáo và Dân vận Tỉnh ủy Hà Nam"),
        ("BQL các KCN tỉnh Hà Nam", "Ban Quản lý các khu công nghiệp tỉnh Hà Nam"),
        ("Hội Cựu TNXP tỉnh Hà Nam", "Hội Cựu thanh niên xung phong tỉnh Hà Nam"),
        ("Trường THCS&THPT Sao Mai", "Trường Trung học cơ sở và Trung học phổ thông Sao Mai"),
        ("Công ty CP ĐT&PT Sao Mai", "Công ty Cổ phần Đầu tư và Phát triển Sao Mai"),
        ("HTX DVNN Sao Mai", "Hợp tác xã Dịch vụ nông nghiệp Sao Mai"),
        ("KTNN", "Kiểm toán Nhà nước"),
    ],
)
def test_abbreviation_in_frame(frame: str, short: str, name: str) -> None:
    found = {body.lower() for body in entities(frame.format(short), KINDS) - OTHERS}
    assert found == {name.lower()}


@pytest.mark.parametrize(
    "deed", ["cho rằng", "nhìn nhận", "tán thành", "bày tỏ", "triệu tập", "chính thức họp", "tâm sự"]
)
@pytest.mark.parametrize("body", ["Hội đồng Dân tộc", "Viện Âm nhạc", "Ban Truyền hình đối ngoại", "Cục Điện ảnh"])
def test_deed_behind_the_body_of_a_post(body: str, deed: str) -> None:
    for end in (".", ", cần thêm thời gian.", ": “Cần thêm thời gian.”"):
        assert entities(f"Ông Lê Văn Mẫu, Trưởng {body} {deed}{end}", KINDS) <= {body}
        assert entities(f"Ông Lê Văn Mẫu, Giám đốc {body} {deed}{end}", KINDS) == {body}


def test_place_is_no_society() -> None:
    assert entities("Ông Lê Văn Mẫu, nguyên Bí thư Hội An, dự.", ("mass",)) == set()
