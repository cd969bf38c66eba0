"""Posts that several share, that follow from an election, that nobody gets; bodies half unsaid; near misses."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

HOME = "tỉnh Hà Giang"
Posts = set[tuple[str, str, str, str]]

CASES: list[tuple[str, Posts, str]] = [
    (
        "Tới dự có các đồng chí Ủy viên T.Ư Đảng: Thuận Vinh, Tổng Biên tập Báo Nhân Dân; Trương Văn Tú, Bộ trưởng "
        "Nội vụ; Trung tướng Lê Văn Nghĩa, Phó Chủ nhiệm Tổng cục Chính trị; đồng chí Mai Văn Ba, Chủ tịch UBND tỉnh.",
        {
            ("Thuận Vinh", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
            ("Thuận Vinh", "Tổng Biên tập", "Báo Nhân Dân", "current"),
            ("Trương Văn Tú", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
            ("Trương Văn Tú", "Bộ trưởng", "Bộ Nội vụ", "current"),
            ("Lê Văn Nghĩa", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
            ("Lê Văn Nghĩa", "Phó Chủ nhiệm", "Tổng cục Chính trị", "current"),
            ("Mai Văn Ba", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
        },
        "a title before a colon is everybody's behind it, until another is introduced",
    ),
    (
        "Các đồng chí Lê Văn Thu và Đào Văn Tuân, nguyên Phó Tổng Giám đốc Tổng công ty Hòa Bình dự.",
        {
            ("Lê Văn Thu", "Phó Tổng Giám đốc", "Tổng công ty Hòa Bình", "former"),
            ("Đào Văn Tuân", "Phó Tổng Giám đốc", "Tổng công ty Hòa Bình", "former"),
        },
        "a title behind two names that one word introduces is both's",
    ),
    (
        "Đồng chí Lê Văn Thu và đồng chí Đào Văn Tuân, Phó Tổng Giám đốc Tổng công ty Hòa Bình dự.",
        {("Đào Văn Tuân", "Phó Tổng Giám đốc", "Tổng công ty Hòa Bình", "current")},
        "but not behind two names each introduced by itself",
    ),
    (
        "Thành ủy Hải Phòng có 2 Phó Bí thư, gồm: ông Trần Lưu Quân và bà Võ Thị Dân.",
        {
            ("Trần Lưu Quân", "Phó Bí thư", "Thành ủy Hải Phòng", "current"),
            ("Võ Thị Dân", "Phó Bí thư", "Thành ủy Hải Phòng", "current"),
        },
        "the posts that a body is said to have",
    ),
    (
        "Thành ủy Hải Phòng có 3 Phó Bí thư khác, gồm: ông Trần Lưu Quân (Phó Bí thư Thường trực) và bà Võ Thị Dân.",
        {
            ("Trần Lưu Quân", "Phó Bí thư Thường trực", "Thành ủy Hải Phòng", "current"),
            ("Võ Thị Dân", "Phó Bí thư", "Thành ủy Hải Phòng", "current"),
        },
        "others than one told before, one of them more precisely",
    ),
    (
        "Đại hội bầu ông Lê Văn An làm Chủ tịch Hội Nông dân tỉnh Hà Giang. Các Phó Chủ tịch gồm các ông: Lê Hoàn, "
        "Nguyễn An Tâm.",
        {
            ("Lê Văn An", "Chủ tịch", "Hội Nông dân tỉnh Hà Giang", "appointed"),
            ("Lê Hoàn", "Phó Chủ tịch", "Hội Nông dân tỉnh Hà Giang", "appointed"),
            ("Nguyễn An Tâm", "Phó Chủ tịch", "Hội Nông dân tỉnh Hà Giang", "appointed"),
        },
        "a list that goes on with an election",
    ),
    (
        "Sau khi bầu bổ sung ông Lê Hoàn, UBND tỉnh Hà Giang hiện có hai Phó Chủ tịch, gồm các ông Lê An, Trần Lưu Hà.",
        {
            ("Lê An", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
            ("Trần Lưu Hà", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
        },
        "those a body has now, though one was elected",
    ),
    (
        "Bầu ông Lê Hoàn làm Chủ tịch UBND tỉnh Hà Giang. Ngoài ra còn có 2 Phó Chủ tịch là ông Lê An và bà Vũ Hòa.",
        {
            ("Lê Hoàn", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "appointed"),
            ("Lê An", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
            ("Vũ Hòa", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
        },
        "those it has beside whom it elects",
    ),
    (
        "Hội đồng đang có 30 đại biểu; HĐND tỉnh Hà Giang đã bầu 2 Phó Chủ tịch UBND tỉnh là ông Lê An và bà Vũ Hòa.",
        {
            ("Lê An", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "appointed"),
            ("Vũ Hòa", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "appointed"),
        },
        "having others does not undo an election",
    ),
    (
        "UBND tỉnh Hà Giang phân công lĩnh vực phụ trách cho hai Phó Chủ tịch tỉnh là ông Lê An và bà Vũ Hòa.",
        {
            ("Lê An", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
            ("Vũ Hòa", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
        },
        "they get a field of work, and have the post",
    ),
    (
        "Trao quyết định bổ nhiệm có thời hạn cho hai Phó Chủ tịch UBND tỉnh Hà Giang là ông Lê An và bà Vũ Hòa.",
        {
            ("Lê An", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "appointed"),
            ("Vũ Hòa", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "appointed"),
        },
        "a decision that appoints gives them the post",
    ),
    (
        "Ban đã kỷ luật các đồng chí nguyên là Ủy viên Trung ương như Vũ Huy Hòa, Trần Lưu Hà.",
        {
            ("Vũ Huy Hòa", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "former"),
            ("Trần Lưu Hà", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "former"),
        },
        "examples of those who held a post",
    ),
    (
        "HĐND tỉnh miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông Vương Văn Thanh; bầu chức vụ Chủ tịch UBND tỉnh, "
        "nhiệm kỳ 2016-2021, đối với ông Lê Thanh Bình.",
        {
            ("Vương Văn Thanh", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "ended"),
            ("Lê Thanh Bình", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "appointed"),
        },
        "what is taken from one and given to the other in one sentence",
    ),
    (
        "Ông Lê Thanh Bình được bầu giữ chức Chủ tịch UBND tỉnh. Trước đó ông được bầu làm Phó Chủ tịch UBND tỉnh.",
        {
            ("Lê Thanh Bình", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "appointed"),
            ("Lê Thanh Bình", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "former"),
        },
        "nobody is appointed head and deputy of one body at once",
    ),
    (
        "Quá trình công tác, đồng chí Lê Kim Hoa đã trải qua nhiều vị trí, được Thủ tướng Chính phủ tặng Bằng khen.",
        set(),
        "an office that gives is no post of who receives",
    ),
    (
        "Phó Chủ tịch nước Võ Thị Xuân hiện giữ quyền Chủ tịch nước cho đến khi chức danh Chủ tịch nước được bầu.",
        {
            ("Võ Thị Xuân", "Phó Chủ tịch nước", "", "current"),
            ("Võ Thị Xuân", "Quyền Chủ tịch nước", "", "current"),
        },
        "a post that is to be filled is nobody's",
    ),
    (
        "Đảng ủy Bộ Công Thương họp. Ông Đào Văn Hải là Phó Bí thư Đảng ủy Bộ, Chánh Văn phòng Bộ.",
        {
            ("Đào Văn Hải", "Phó Bí thư", "Đảng ủy Bộ Công Thương", "current"),
            ("Đào Văn Hải", "Chánh Văn phòng", "Văn phòng Bộ Công Thương", "current"),
        },
        "the ministry named before",
    ),
    (
        "Ông Phạm Văn Dũng, nguyên Phó Bí thư Đảng ủy, Sư đoàn trưởng Sư đoàn 375, Quân chủng "
        "Phòng không - Không quân.",
        {
            ("Phạm Văn Dũng", "Phó Bí thư", "Đảng ủy Sư đoàn 375 Quân chủng Phòng không - Không quân", "former"),
            ("Phạm Văn Dũng", "Sư đoàn trưởng", "Sư đoàn 375 Quân chủng Phòng không - Không quân", "former"),
        },
        "a unit of the army carries its command",
    ),
    (
        "Ông Lý Văn Lương, Phó Tổng Giám đốc, Chủ tịch Hội đồng Khoa học và Công nghệ Vietcombank phát biểu.",
        {
            ("Lý Văn Lương", "Phó Tổng Giám đốc", "Vietcombank", "current"),
            ("Lý Văn Lương", "Chủ tịch", "Hội đồng Khoa học và Công nghệ Vietcombank", "current"),
        },
        "a bank is managed, its council is chaired",
    ),
    (
        "Ông Phan Văn Mai, Chủ tịch HĐND và UBND tỉnh, Bí thư Huyện ủy Vị Xuyên dự.",
        {
            ("Phan Văn Mai", "Chủ tịch", "Hội đồng nhân dân tỉnh Hà Giang", "current"),
            ("Phan Văn Mai", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
            ("Phan Văn Mai", "Bí thư", "Huyện ủy Vị Xuyên", "current"),
        },
        "one title in two councils",
    ),
    (
        "Ban Lễ tang do ông Lê Văn Lâm làm Trưởng ban. Ban Chỉ đạo Trung ương về phòng chống thiên tai do bà Mai Thị "
        "Hoa làm Trưởng ban.",
        {
            ("Lê Văn Lâm", "Trưởng Ban", "Ban Lễ tang", "current"),
            ("Mai Thị Hoa", "Trưởng Ban", "Ban Chỉ đạo Trung ương về phòng chống thiên tai", "current"),
        },
        "who leads a board is told, not appointed",
    ),
    (
        "Ông Lê Văn Lâm sinh năm 1964. Ông từng là Phó Chủ tịch, Chủ tịch, Bí thư Huyện ủy Vị Xuyên.",
        {
            ("Lê Văn Lâm", "Phó Chủ tịch", "Ủy ban nhân dân huyện Vị Xuyên", "former"),
            ("Lê Văn Lâm", "Chủ tịch", "Ủy ban nhân dân huyện Vị Xuyên", "former"),
            ("Lê Văn Lâm", "Bí thư", "Huyện ủy Vị Xuyên", "former"),
        },
        "a Party committee has no chairman: the one meant is its district's",
    ),
    (
        "Ông Lê Văn Mạnh từng là Cục trưởng Quản lý đăng ký kinh doanh, Vụ trưởng Kinh tế địa phương và lãnh thổ của "
        "Bộ Kế hoạch và Đầu tư.",
        {
            ("Lê Văn Mạnh", "Cục trưởng", "Cục Quản lý đăng ký kinh doanh", "former"),
            ("Lê Văn Mạnh", "Vụ trưởng", "Vụ Kinh tế địa phương và lãnh thổ Bộ Kế hoạch và Đầu tư", "former"),
        },
        "a department's whole business behind its head's title",
    ),
    (
        "Năm 2003, ông Lê Văn Khánh được bổ nhiệm làm Giám đốc Sở Y tế. Sáng 11/7, ông Lê Văn Khánh, Bí thư Huyện ủy "
        "Vị Xuyên phát biểu.",
        {
            ("Lê Văn Khánh", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "former"),
            ("Lê Văn Khánh", "Bí thư", "Huyện ủy Vị Xuyên", "current"),
        },
        "an appointment of years ago is no post of the day",
    ),
    (
        "Chủ tịch Tổng LĐLĐVN Bùi Văn Hùng và Chủ tịch Hội LHPN VN Lê Thị Thu Hoa ký kết.",
        {
            ("Bùi Văn Hùng", "Chủ tịch", "Tổng Liên đoàn Lao động Việt Nam", "current"),
            ("Lê Thị Thu Hoa", "Chủ tịch", "Hội Liên hiệp Phụ nữ Việt Nam", "current"),
        },
        "Vietnam in two letters",
    ),
    (
        "Bí thư Đảng ủy xã Đạo Viện Nguyễn Đình Tú dự.",
        {("Nguyễn Đình Tú", "Bí thư", "Đảng ủy xã Đạo Viện", "current")},
        "a commune's name ends where its secretary's begins",
    ),
    (
        "Đón Tổng Bí thư có các đồng chí: Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Bùi Thị Hoa; Phó Bí thư "
        "Thành ủy Hà Nội Lê Văn Phong.",
        {
            ("Bùi Thị Hoa", "Ủy viên", "Bộ Chính trị", "current"),
            ("Bùi Thị Hoa", "Bí thư", "Thành ủy Hà Nội", "current"),
            ("Lê Văn Phong", "Phó Bí thư", "Thành ủy Hà Nội", "current"),
        },
        "who is received shares no title with those who receive",
    ),
    (
        "Gửi lẵng hoa có các đồng chí Chủ tịch nước Trần Văn Quan, Thủ tướng Lê Xuân Phú, Mai Văn Ba.",
        {("Trần Văn Quan", "Chủ tịch nước", "", "current"), ("Lê Xuân Phú", "Thủ tướng", "Chính phủ", "current")},
        "names with titles of their own share none",
    ),
    (
        "Tới dự có Bí thư Tỉnh ủy Võ Văn Thương, Ủy viên Bộ Chính trị - Phó Thủ tướng Vương Văn Hoa.",
        {
            ("Võ Văn Thương", "Bí thư", "Tỉnh ủy Hà Giang", "current"),
            ("Vương Văn Hoa", "Ủy viên", "Bộ Chính trị", "current"),
            ("Vương Văn Hoa", "Phó Thủ tướng", "Chính phủ", "current"),
        },
        "dashes tie titles to the name behind them",
    ),
    (
        "Dự buổi lễ có ông Lê Hà, Nguyên Phó Thủ tướng; Nguyên Thủ tướng Mai Văn Ba.",
        {("Lê Hà", "Phó Thủ tướng", "Chính phủ", "former"), ("Mai Văn Ba", "Thủ tướng", "Chính phủ", "former")},
        "a post once held, in a capital",
    ),
    (
        "Chủ tịch HĐND và UBND tỉnh Hà Giang Lê Văn Tám phát biểu.",
        {
            ("Lê Văn Tám", "Chủ tịch", "Hội đồng nhân dân tỉnh Hà Giang", "current"),
            ("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
        },
        "one title in two councils, before the name",
    ),
    (
        "Ông Phan Văn Mai, Giám đốc Sở Y tế và Công an tỉnh cùng dự.",
        {("Phan Văn Mai", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")},
        "a department and the police have not one director",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_shared_posts(text: str, expected: Posts, why: str) -> None:
    assert roles(text, HOME) == expected, why


BODIES: list[tuple[str, set[str], str]] = [
    (
        "Công ty CP Sản xuất, Chế biến và Phân phối Nông nghiệp Hoa Lúa, Công ty TNHH Hoa Sen cùng dự.",
        {"Công ty Cổ phần Sản xuất, Chế biến và Phân phối Nông nghiệp Hoa Lúa", "Công ty TNHH Hoa Sen"},
        "trades in a row belong to one name; a comma before another body does not",
    ),
    (
        "Ban Quản lý Khu kinh tế mở Chu Lai làm việc với Ban Quản lý Khu kinh tế Vân Đồn.",
        {"Ban Quản lý Khu kinh tế mở Chu Lai", "Ban Quản lý Khu kinh tế Vân Đồn"},
        "zones keep their kind and name",
    ),
    (
        "Ban Chỉ đạo Trung ương về phòng chống thiên tai tổ chức cuộc họp.",
        {"Ban Chỉ đạo Trung ương về phòng chống thiên tai"},
        "what a commission does is not what it is about",
    ),
    ("Đại hội đại biểu Đảng bộ tỉnh Hà Giang lần thứ XVII thành công.", set(), "whose congress it is"),
    ("Đảng bộ tỉnh Hà Giang có nhiều đổi mới.", {"Đảng bộ tỉnh Hà Giang"}, "the organisation itself"),
    ("Cơ sở Đào tạo Sơn Tây khai giảng. Ông Lê Hà thăm Đài Tổ quốc ghi công.", set(), "words that begin like bodies"),
    ("Công bố quyết định giao phụ trách Học viện Ngân ...", set(), "a headline that breaks off"),
    ("Quận ủy quận 10 họp.", {"Quận ủy Quận 10"}, "a ward by its number"),
    ("Công ty Cổ phần Bóng đèn Điện Sáng dự.", {"Công ty Cổ phần Bóng đèn Điện Sáng"}, "a word within a firm's name"),
    (
        "Giải do Đoàn Thanh niên Ngân hàng Nông nghiệp và Phát triển Nông thôn tổ chức. Đoàn Thanh niên Agribank khen.",
        {"Đoàn Thanh niên Ngân hàng Nông nghiệp và Phát triển Nông thôn"},
        "the full name that the bulletin itself writes out",
    ),
    (
        "Ban Quản lý Các khu công nghiệp tỉnh Hà Giang họp.",
        {"Ban Quản lý các khu công nghiệp tỉnh Hà Giang"},
        "a plural within a name is no name",
    ),
    ("TTXVN đưa tin, mưa lớn ở Hà Giang. Theo Báo Hà Giang, đường đã thông.", set(), "the press that reports"),
    ("Hoa đã nở. Công Trí (TTXVN)", set(), "the press that signs"),
    ("Đoàn công tác thăm Thông tấn xã Việt Nam.", {"Thông tấn xã Việt Nam"}, "the press that is visited"),
    (
        "Đại sứ quán Cuba tại Hà Nội tổ chức lễ viếng.",
        {"Đại sứ quán Cuba tại Hà Nội"},
        "where a mission sits",
    ),
]


def test_a_district_tells_its_province() -> None:
    text = "Chúc mừng Công an thành phố Sầm Sơn. Ông Lê Tất Thành, Tỉnh ủy viên, Bí thư Thành ủy dự."
    assert roles(text) == {
        ("Lê Tất Thành", "Tỉnh ủy viên", "Tỉnh ủy Thanh Hóa", "current"),
        ("Lê Tất Thành", "Bí thư", "Thành ủy Sầm Sơn", "current"),
    }


def test_a_province_is_known_by_a_district_named_later() -> None:
    text = "Tưởng nhớ Chủ tịch Hồ Chí Minh. Ông Lê Văn Phong, Ủy viên Ban Thường vụ Tỉnh ủy thăm Huyện ủy Càng Long."
    assert roles(text) == {("Lê Văn Phong", "Ủy viên", "Ban Thường vụ Tỉnh ủy Trà Vinh", "current")}


def test_the_man_is_no_city() -> None:
    text = "Học tập tư tưởng Hồ Chí Minh. Ông Lê Văn Phong, Phó Chủ tịch UBND tỉnh, Ủy viên Ban Thường vụ Tỉnh ủy dự."
    assert not roles(text)


@pytest.mark.parametrize(("text", "expected", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_bodies(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("party", "state", "mass", "enterprise", "other"), HOME) == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trao huy hiệu cho đảng viên Đỗ Kim Hoa Với những đóng góp đó, chi bộ khen.", {"Đỗ Kim Hoa"}),
        ("Bà Hứa Thị Hồng Đang phát biểu.", {"Hứa Thị Hồng Đang"}),
        ("Năm Đoàn kết Hữu nghị 2022. Đoàn Chủ tọa điều hành.", set()),
        ("Hoàng Văn Yến (tổng hợp)", set()),
        ("Lê Thị Trần - Thứ năm, 16/05/2024 17:33", set()),
        ("TÓM TẮT QUÁ TRÌNH CÔNG TÁC", set()),
        ("Ông Lê Hà thăm nghĩa trang Mai Dịch.", {"Lê Hà"}),
        ("Ảnh: Thanh Vũ/TTXVN Đồng chí Tòng Thị Hoa dự lễ.", {"Tòng Thị Hoa"}),
    ],
    ids=[
        "a missing full stop",
        "a name like a word",
        "words that begin like names",
        "an author",
        "a stamp",
        "a heading",
        "a graveyard",
        "behind a credit",
    ],
)
def test_names(text: str, expected: set[str]) -> None:
    assert entities(text, ("person",), HOME) == expected
