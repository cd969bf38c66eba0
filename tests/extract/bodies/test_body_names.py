"""Bodies: where their names begin and end, what abbreviations stand for, and what is no body."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

KINDS = ("party", "state", "mass", "enterprise", "other")
BODIES = [
    (
        "Sở Giáo dục và Đào tạo tỉnh Hà Giang tổ chức tập huấn.",
        {"Sở Giáo dục và Đào tạo tỉnh Hà Giang"},
        "a business joined by 'và' is one",
    ),
    (
        "Văn phòng HĐND tỉnh Hà Giang đã gửi báo cáo.",
        {"Văn phòng Hội đồng nhân dân tỉnh Hà Giang"},
        "an office with its owner, the abbreviation in full",
    ),
    (
        "Công ty TNHH MTV Hoa Sen Xanh khởi công nhà máy.",
        {"Công ty TNHH Một thành viên Hoa Sen Xanh"},
        "an enterprise ends where its own name does",
    ),
    (
        "Ngân hàng TMCP Việt Nam Sao Mai (SaoMaiBank) ra mắt dịch vụ. SaoMaiBank có 12 chi nhánh.",
        {"Ngân hàng Thương mại Cổ phần Việt Nam Sao Mai"},
        "a short name in brackets is the same body",
    ),
    (
        "Ban Thường vụ Tỉnh ủy Hà Giang họp phiên cuối năm.",
        {"Ban Thường vụ Tỉnh ủy Hà Giang"},
        "a board takes its committee into its name, and names it no second time",
    ),
    (
        "Đường Nguyễn Trãi được mở rộng cạnh Trường THPT Lê Hồng Phong.",
        {"Trường Trung học phổ thông Lê Hồng Phong"},
        "a school named after a man, a street that is no body",
    ),
    (
        "Ông Lê Văn Mẫu làm Chủ nhiệm Ủy ban Ban Kiểm tra Tỉnh ủy Hà Giang.",
        {"Ủy ban Kiểm tra Tỉnh ủy Hà Giang"},
        "a word said twice",
    ),
    (
        "HĐND tỉnh Hà Giang họp. Ông Lê Văn Mẫu được bầu làm Phó Trưởng Ban Pháp chế.",
        {"Hội đồng nhân dân tỉnh Hà Giang", "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Giang"},
        "a board that only councils have",
    ),
    (
        "Đồng chí Lê Văn Mẫu từng là Bí thư Đảng ủy Giám đốc Học viện Âm nhạc Huế.",
        {"Đảng ủy Học viện Âm nhạc Huế", "Học viện Âm nhạc Huế"},
        "a post behind a committee, the comma lost, is no name of it",
    ),
    (
        "Hội được tặng cờ của ban đối ngoại trung ương, do ban tổ chức tỉnh ủy Hà Giang trao.",
        {"Ban Đối ngoại Trung ương", "Ban Tổ chức Tỉnh ủy Hà Giang"},
        "the Party's boards in small letters",
    ),
    (
        "Đại diện Ban tổ chức Trung ương công bố quyết định.",
        {"Ban Tổ chức Trung ương"},
        "a business in small letters before the word that makes it a central one",
    ),
    ("Ban tổ chức đã trao giải nhất.", set(), "the organisers of a contest"),
    (
        "Tập đoàn PVN có tổng giám đốc mới; PVN do Nhà nước lập.",
        {"Tập đoàn PVN"},
        "an enterprise stays as written where the bulletin does not spell it out",
    ),
    (
        "Công ty Hoa Sen Xanh đầu tư dự án Khu dân cư số 3.",
        {"Công ty Hoa Sen Xanh"},
        "what an enterprise does is none of its name",
    ),
    ("Luật Phòng chống tham nhũng được phổ biến, ông giữ chức vụ Kế toán trưởng.", set(), "no room and no department"),
    ("Nguồn vốn phi chính phủ nước ngoài dành cho Việt Nam giảm.", set(), "what is not the Government's"),
    ("Quốc hội bầu chủ nhiệm một số Ủy ban của Quốc hội.", {"Quốc hội"}, "some committees are none in particular"),
    (
        "Chủ tịch Đảng Hành động Nhân dân Singapore Khaw Boon Wan đến thăm.",
        {"Đảng Hành động Nhân dân Singapore"},
        "a party abroad",
    ),
    ("Ban Thời sự-Thứ năm, ngày 18/07/2024 16:02 GMT+7", set(), "the desk that stamps its news"),
    (
        "Ông Lê Văn Mẫu, Bí thư Đảng ủy phường Hòa tiến; bà Trần Thị Thí.",
        {"Đảng ủy phường Hòa Tiến"},
        "a slip in the second syllable of a place",
    ),
    (
        "Bà Lê Thị Mẫn từng là Trưởng khoa Dân tộc, Tôn giáo và Lễ hội; Trưởng khoa Chính trị học.",
        {"Khoa Dân tộc, Tôn giáo và Lễ hội", "Khoa Chính trị học"},
        "a business that is a row",
    ),
    (
        "Bà Lê Thị Mẫn, Trưởng khoa Nhi, Bệnh viện Sao Mai và chồng.",
        {"Khoa Nhi Bệnh viện Sao Mai", "Bệnh viện Sao Mai"},
        "what a body is of is no part of a row",
    ),
    (
        "Ông Lê Văn Mẫu từng là Viện trưởng Kinh tế và Chính trị thế giới, Viện Khoa học Xã hội Việt Nam.",
        {
            "Viện Kinh tế và Chính trị thế giới Viện Khoa học Xã hội Việt Nam",
            "Viện Khoa học Xã hội Việt Nam",
        },
        "whose a department is, behind a comma",
    ),
    (
        "Ông Lê Văn Mẫu dạy tại Trường Đại học Sao Mai, làm Phó Chủ nhiệm Khoa Sư phạm.",
        {"Trường Đại học Sao Mai", "Khoa Sư phạm Trường Đại học Sao Mai"},
        "a faculty is of the school just named",
    ),
    (
        "Bộ Nội vụ họp. Ông Lê Văn Mẫu là Vụ trưởng Vụ Pháp chế.",
        {"Bộ Nội vụ", "Vụ Pháp chế Bộ Nội vụ"},
        "a department of the one ministry named",
    ),
    (
        "Bộ Nội vụ họp với Bộ Y tế. Ông Lê Văn Mẫu là Vụ trưởng Vụ Pháp chế.",
        {"Bộ Nội vụ", "Bộ Y tế", "Vụ Pháp chế"},
        "of which of two ministries nobody says",
    ),
    (
        "UBND huyện Mèo Vạc họp với Phòng Nội vụ.",
        {"Ủy ban nhân dân huyện Mèo Vạc", "Phòng Nội vụ huyện Mèo Vạc"},
        "an office that every district has",
    ),
    ("Công an huyện Mèo Vạc mời Phòng Hậu cần.", {"Công an huyện Mèo Vạc", "Phòng Hậu cần"}, "one that none has"),
    (
        "Công tác tại Viện Kỹ thuật quân sự - Bộ Quốc phòng.",
        {"Viện Kỹ thuật quân sự Bộ Quốc phòng"},
        "whose a department is, behind a dash",
    ),
    (
        "Ông Lê Văn Mẫu, Trưởng phòng Quản lý công sản (Sở Tài chính Hà Giang).",
        {"Phòng Quản lý công sản Sở Tài chính tỉnh Hà Giang"},
        "whose a department is, in brackets",
    ),
    (
        "Đoàn thăm Khoa Nội tiết (Bệnh viện Đa khoa tỉnh Hà Giang) và Viện Thiết kế (Bộ Quốc phòng).",
        {"Khoa Nội tiết Bệnh viện Đa khoa tỉnh Hà Giang", "Viện Thiết kế Bộ Quốc phòng"},
        "... that nobody holds a post in",
    ),
    (
        "Bộ Tư lệnh 99 làm việc với Cục Viễn thông/Bộ Thông tin và Truyền thông.",
        {"Bộ Tư lệnh 99", "Cục Viễn thông Bộ Thông tin và Truyền thông"},
        "... behind a stroke",
    ),
    (
        "Cơ quan Cảnh sát điều tra (C46, Bộ Công an) làm việc với Cơ quan An ninh điều tra - Công an tỉnh Hà Giang.",
        {"Cơ quan Cảnh sát điều tra Bộ Công an", "Cơ quan An ninh điều tra Công an tỉnh Hà Giang"},
        "offices of inquiry, behind a number and a dash",
    ),
    ("Theo Cơ quan Cảnh sát điều tra (C46,", {"Cơ quan Cảnh sát điều tra"}, "... where the sentence is cut off"),
    ("Đoàn thăm Phòng Tổng hợp - trực", {"Phòng Tổng hợp"}, "... behind a dash"),
    (
        "Phòng Cảnh sát hình sự, Công an tỉnh Hà Giang cho biết.",
        {"Phòng Cảnh sát hình sự Công an tỉnh Hà Giang", "Công an tỉnh Hà Giang"},
        "whose an office that only the police have is, behind a comma",
    ),
    (
        "Phòng Cảnh sát hình sự, Công an huyện Mèo Vạc và Cục Cảnh sát giao thông, Công an tỉnh Hà Giang phối hợp.",
        {
            "Phòng Cảnh sát hình sự",
            "Công an huyện Mèo Vạc",
            "Cục Cảnh sát giao thông",
            "Công an tỉnh Hà Giang",
        },
        "a list of police of several places",
    ),
    (
        "Đội Cảnh sát giao thông, Công an huyện Mèo Vạc xử phạt.",
        {"Đội Cảnh sát giao thông Công an huyện Mèo Vạc", "Công an huyện Mèo Vạc"},
        "what police of districts have",
    ),
    (
        "Phòng Hành chính, Sở Y tế tỉnh Hà Giang và Phòng Tổng hợp (nhà B) họp.",
        {"Phòng Hành chính", "Sở Y tế tỉnh Hà Giang", "Phòng Tổng hợp"},
        "others that a comma or a bracket parts",
    ),
    (
        "Trường Đại học Bách khoa - Đại học Đà Nẵng mời Trường ĐH Luật, ĐHQGHN. Trường ĐH Luật cử sinh viên dự.",
        {"Trường Đại học Bách khoa - Đại học Đà Nẵng", "Trường Đại học Luật - Đại học Quốc gia Hà Nội"},
        "schools of a university",
    ),
    (
        "Trường Đại học Sao Mai, Đại học Huế và Trường Đại học Bách khoa, Đại học Hoa Sen dự lễ.",
        {"Trường Đại học Sao Mai", "Đại học Huế", "Trường Đại học Bách khoa", "Đại học Hoa Sen"},
        "universities of a list",
    ),
    (
        "Trường Đại học Sao Mai họp. Ban Chấp hành Công đoàn trường cũng tặng quà. Hội Nông dân viện trợ gạo.",
        {"Trường Đại học Sao Mai", "Ban Chấp hành Công đoàn Trường Đại học Sao Mai"},
        "what a union is of, by its kind alone",
    ),
    ("Xây dựng Chính phủ điện tử, hợp tác nghị viện giữa hai nước.", set(), "no government and no parliament"),
    (
        "Ủy ban Kiểm tra Trung ương họp. Cơ quan kiểm tra Trung ương đề nghị kỷ luật.",
        {"Ủy ban Kiểm tra Trung ương"},
        "what the press calls a committee of control",
    ),
    (
        "Trung tâm Y tế khu vực Châu Sao A gặp Sở Y tế tỉnh Hà Giang.",
        {"Trung tâm Y tế khu vực Châu Sao A", "Sở Y tế tỉnh Hà Giang"},
        "a letter in a region's name",
    ),
    (
        "Chi cục Thuế khu vực Bắc Quang - Quang Bình và Ban Chỉ huy Phòng thủ khu vực 3 họp.",
        {"Chi cục Thuế khu vực Bắc Quang - Quang Bình", "Ban Chỉ huy Phòng thủ khu vực 3"},
        "a region of two districts, a number behind a business that ends in it",
    ),
    (
        "Bộ Y tế tặng Bằng khen cho Ủy ban Đoàn kết Công giáo Việt Nam vì thành tích xuất sắc.",
        {"Bộ Y tế", "Ủy ban Đoàn kết Công giáo Việt Nam"},
        "what praise is given for is no business",
    ),
    (
        "Phòng Thương mại và Công nghiệp Tây Ban Nha Maria Mau mở. Phòng Thương mại và Công nghiệp Osaka đặc biệt mời.",
        {"Phòng Thương mại và Công nghiệp Tây Ban Nha", "Phòng Thương mại và Công nghiệp Osaka"},
        "no small word goes on with a foreign one",
    ),
    (
        "Đảng ủy, Bộ CHQS tỉnh Hà Giang biểu dương. Đảng ủy Bộ Tư lệnh 99 họp.",
        {"Đảng ủy Quân sự tỉnh Hà Giang", "Bộ Chỉ huy Quân sự tỉnh Hà Giang", "Đảng ủy Bộ Tư lệnh 99"},
        "a Party committee beside an army command of a place",
    ),
    (
        "UBND huyện Mèo Vạc họp.\nTin, ảnh: Lê Văn Mẫu (Đài Truyền thanh huyện)\nLê Mẫu – Trần Thí (Đài Truyền hình)",
        {"Ủy ban nhân dân huyện Mèo Vạc"},
        "the press in a byline",
    ),
    (
        "Như Báo Sao Mai đã đưa tin, theo thông tin từ Báo Sao Mai, giá tăng. Theo Cổng Thông tin điện tử Chính phủ.",
        set(),
        "the press that reports, and its sources",
    ),
    (
        "Hội Sao Mai phối hợp với Cổng Thông tin điện tử tỉnh Hà Giang và Bộ Biên tập Tạp chí Sao Mai.",
        {"Hội Sao Mai", "Cổng Thông tin điện tử tỉnh Hà Giang", "Bộ Biên tập Tạp chí Sao Mai"},
        "the press that takes part",
    ),
    (
        "Ông Lê Văn Mẫu tốt nghiệp cao đẳng y tế. Làng từng có trường đại học dạy trồng rừng.",
        set(),
        "schooling is no school",
    ),
    (
        "Ông Lê Văn Mẫu tốt nghiệp trường cao đẳng y tế Hà Giang.",
        {"Trường Cao đẳng Y tế tỉnh Hà Giang"},
        "... a name makes one",
    ),
    ("Công ty Hoa Sen Xanh Tặng cờ thi đua.", {"Công ty Hoa Sen Xanh"}, "a verb with a slip of a capital"),
    ("Công ty Than Thống Nhất họp.", {"Công ty Than Thống Nhất"}, "a name that sounds like a verb"),
    (
        "Dâng hương tại Nghĩa trang liệt sĩ Ban An ninh Trung ương Cục miền Nam.",
        set(),
        "a cemetery bears a body's name",
    ),
    (
        "Đoàn thăm Khu di tích lịch sử, văn hóa Ban An ninh Trung ương Cục miền Nam.",
        set(),
        "a memorial of many words bears a body's name",
    ),
    (
        "Kỷ niệm Chiến thắng Điện Biên Phủ. Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh về Cao Bằng.",
        {"Ủy ban nhân dân tỉnh Cao Bằng"},
        "a battle's name tells no place of the bulletin's bodies",
    ),
    ("Thành ủy TP Hồ CHí Minh họp.", {"Thành ủy Thành phố Hồ Chí Minh"}, "a slip in a place's capitals"),
    (
        "Ông Lê Văn Mẫu học tại Đại học Kỹ thuật Magdeburg – Cộng hòa Dân chủ Đức.",
        {"Đại học Kỹ thuật Magdeburg"},
        "the country behind a dash is no part of a school",
    ),
    (
        "Hội Hữu nghị Italy - Việt Nam và Đại sứ quán Việt Nam tại Cộng hòa Dân chủ Đức họp.",
        {"Hội Hữu nghị Italy - Việt Nam", "Đại sứ quán Việt Nam tại Cộng hòa Dân chủ Đức"},
        "two countries of friends, the seat of a mission",
    ),
    (
        "Ban Chỉ huy PCTT&TKCN tỉnh Hà Giang họp.",
        {"Ban Chỉ huy Phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh Hà Giang"},
        "a business in letters",
    ),
    (
        "Học sinh Trường THPT Thị xã Nghĩa Lộ dự thi.",
        {"Trường Trung học phổ thông Thị xã Nghĩa Lộ"},
        "a school named after a town with its type",
    ),
    (
        "Ông Lê Văn Mẫu từng là Tổng Giám đốc Công ty Tài chính Cổ phần Hoa Sen.",
        {"Công ty Tài chính Cổ phần Hoa Sen"},
        "a word of trade behind another",
    ),
    ("Bộ Công Thương thông tin về giá điện.", {"Bộ Công Thương"}, "what a ministry does"),
    (
        "Ông Lê Văn Mẫu rời Tập đoàn Dầu khí và Ban Kinh tế Trung ương.",
        {"Tập đoàn Dầu khí", "Ban Kinh tế Trung ương"},
        "two bodies joined by 'và'",
    ),
    ("Ban Thường vụ quận Ba Đình họp.", {"Ban Thường vụ Quận ủy Ba Đình"}, "the standing board of a place's committee"),
    ("Công ty Điện lực TP. Hà Nội báo giá.", {"Công ty Điện lực thành phố Hà Nội"}, "a city written short"),
    (
        "Dòng một.\nDòng hai.\nDòng ba.\nDòng bốn.\nCửu Long\nÔng Lê Văn Mẫu là Bí thư tỉnh ủy trẻ nhất.",
        set(),
        "a pen name that sounds like a place is none",
    ),
    (
        "Lê Văn Mẫu, Cục trưởng Cục An ninh chính trị nội bộ và Thiếu tướng Trần Văn Thử, Cục trưởng Cục Tác chiến.",
        {"Cục An ninh chính trị nội bộ", "Cục Tác chiến"},
        "a rank behind và begins another person",
    ),
    (
        "Ông Lê Văn Mẫu, Phó Cục trưởng Cục Bảo vệ chính trị I rồi Cục trưởng Cục Bảo vệ chính trị III.",
        {"Cục Bảo vệ chính trị I", "Cục Bảo vệ chính trị III"},
        "a number ends the name",
    ),
    ("Dự lễ có Báo Lao Động và Báo Hà Nội Mới.", {"Báo Lao Động", "Báo Hà Nội Mới"}, "two of a kind"),
    (
        "Ông Lê Văn Mẫu làm Trưởng ban và các đồng chí: Trần Văn Thử, Lý Văn Ví làm thành viên.",
        set(),
        "no business begins with và",
    ),
    (
        "Cục trưởng Cục Phát thanh - Bộ Thông tin và Truyền thông - Ông Lê Văn Mẫu dự.",
        {"Cục Phát thanh Bộ Thông tin và Truyền thông"},
        "a person behind a dash",
    ),
    (
        "Ông Lê Văn Mẫu, Chủ tịch Hiệp hội DN tỉnh Thanh Hóa, dự.",
        {"Hiệp hội Doanh nghiệp tỉnh Thanh Hóa"},
        "DN is written out",
    ),
    (
        "Dự lễ có Ủy ban Quản lý vốn Nhà nước tại Doanh nghiệp và Lãnh đạo Tập đoàn Dầu khí Việt Nam.",
        {"Ủy ban Quản lý vốn Nhà nước tại Doanh nghiệp", "Tập đoàn Dầu khí Việt Nam"},
        "the leaders of another body",
    ),
    (
        "Ông Lê Văn Mẫu giữ chức Trưởng BQL các dự án huyện Hà Trung.",
        {"Ban Quản lý các dự án huyện Hà Trung"},
        "a longer head in capitals behind a title",
    ),
    (
        "Ông Lê Đình Tâm, Phó Bí thư Đảng ủy xã Kỳ Tân kiến nghị.",
        {"Đảng ủy xã Kỳ Tân"},
        "a plain word that places bear",
    ),
    ("Xã Long cũ, nay là phường.", set(), "no place's name goes on with a plain word"),
    ("Hội nghị bàn về công tác cán bộ trong xã hội.", set(), "hội nghị, cán bộ, xã hội hold syllables of heads"),
    ("Cả đội bàn bạc rồi ban tối mới về.", set(), "small words that are heads elsewhere"),
    ("Các Đảng ủy cơ sở báo cáo hằng quý.", set(), "many of a kind are none in particular"),
    ("Nhiều giám đốc sở dự họp.", set(), "a body whose business nobody says"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_bodies(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS) == expected, why


def test_the_committee_of_a_numbered_district_says_so() -> None:
    text = "Bổ nhiệm ông Lê Văn Mẫu làm Phó Bí thư quận 1; ông tham gia Ban Chấp hành Đảng bộ quận 1."
    assert {body for _, _, body, _ in roles(text, "Thành phố Hồ Chí Minh")} >= {"Quận ủy Quận 1"}
    assert "Ban Chấp hành Đảng bộ quận 1" in entities(text, KINDS, "Thành phố Hồ Chí Minh")


HEADS = ("Bệnh viện", "Trường Cao đẳng", "Viện Nghiên cứu", "Câu lạc bộ", "Trung tâm", "Nhà máy", "Hợp tác xã")
VERBS = (
    "góp phần dựng xây",
    "luôn đi đầu",
    "hoàn thành kế hoạch",
    "kết nạp 5 hội viên",
    "vinh dự được khen",
    "gửi quà",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("verb", VERBS)
def test_a_name_in_capitals_ends_before_the_verb(head: str, verb: str) -> None:
    assert entities(f"{head} Ánh Dương {verb}.", KINDS) == {f"{head} Ánh Dương"}
