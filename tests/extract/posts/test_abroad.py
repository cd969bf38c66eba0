"""Posts abroad: of which country an organ is, where a sentence names the country once or elsewhere; near misses."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

Posts = set[tuple[str, str, str]]

CASES: list[tuple[str, Posts, str]] = [
    (
        "Thủ tướng Phạm Văn Hòa tiếp đồng chí Vương Đại Minh, Ủy viên Bộ Chính trị, Bí thư Ban Bí thư, "
        "Trưởng Ban Tuyên truyền Trung ương Đảng Cộng sản Trung Quốc.",
        {
            ("Phạm Văn Hòa", "Thủ tướng", "Chính phủ"),
            ("Vương Đại Minh", "Ủy viên", "Bộ Chính trị Đảng Cộng sản Trung Quốc"),
            ("Vương Đại Minh", "Bí thư", "Ban Bí thư Đảng Cộng sản Trung Quốc"),
            ("Vương Đại Minh", "Trưởng Ban", "Ban Tuyên truyền Trung ương Đảng Cộng sản Trung Quốc"),
        },
        "the party at the end of the list is that of all organs before it",
    ),
    (
        "Ông Mam Soma, Cục trưởng Cục Pháp chế Bộ Quốc phòng Cam-pu-chia, và Thứ trưởng Bộ Quốc phòng Xin-ga-po Chan "
        "Soma dự họp.",
        {
            ("Mam Soma", "Cục trưởng", "Cục Pháp chế Bộ Quốc phòng Campuchia"),
            ("Chan Soma", "Thứ trưởng", "Bộ Quốc phòng Singapore"),
        },
        "countries spelled as they sound",
    ),
    (
        "Chủ tịch nước Trần Văn Ba hội đàm với Tổng Bí thư, Chủ tịch nước Lào Thongchan Vongsa.",
        {
            ("Trần Văn Ba", "Chủ tịch nước", ""),
            ("Thongchan Vongsa", "Tổng Bí thư", ""),
            ("Thongchan Vongsa", "Chủ tịch nước", ""),
        },
        "a country between title and name; of which party he is the leader nobody says",
    ),
    (
        "Chủ tịch Cuba Raul Mam đến. Chủ tịch nước Cuba Raul Mam gặp Tổng Bí thư Đảng Cộng sản Trung Quốc Vương Đại "
        "Minh. Tổng Bí thư, Chủ tịch nước Trung Quốc Vương Đại Minh phát biểu.",
        {
            ("Raul Mam", "Chủ tịch nước", ""),
            ("Vương Đại Minh", "Tổng Bí thư", "Đảng Cộng sản Trung Quốc"),
            ("Vương Đại Minh", "Chủ tịch nước", ""),
        },
        "a president called so in full somewhere, a leader whose party is told somewhere",
    ),
    (
        "Đoàn đến CHND Trung Hoa. Hội Hữu nghị Việt - Trung có Chủ tịch Lê Văn Hà. Tổng Bí thư, Chủ tịch Trung Quốc "
        "Vương Đại Minh dự. Tổng Bí thư Vương Đại Minh phát biểu.",
        {
            ("Lê Văn Hà", "Chủ tịch", "Hội Hữu nghị Việt - Trung"),
            ("Vương Đại Minh", "Tổng Bí thư", ""),
            ("Vương Đại Minh", "Chủ tịch", ""),
        },
        "a country's president, called so, presides over no society told of before",
    ),
    (
        "Thống đốc George Mam tiếp đoàn. Ông Chan Soma, Thống đốc tỉnh Kan, cùng dự. Thống đốc Lê Văn Hà phát biểu.",
        {("Lê Văn Hà", "Thống đốc", "Ngân hàng Nhà nước Việt Nam"), ("Chan Soma", "Thống đốc", "tỉnh Kan")},
        "a governor abroad is not of our bank, but heads the province told with his title",
    ),
    (
        "Ông Lý Quốc Dân, Ủy viên Bộ Chính trị, Phó Thủ tướng, Bộ trưởng Ngoại giao nước Cộng hòa dân chủ nhân dân "
        "Lào dự lễ.",
        {
            ("Lý Quốc Dân", "Ủy viên", "Bộ Chính trị Đảng Nhân dân Cách mạng Lào"),
            ("Lý Quốc Dân", "Phó Thủ tướng", "Chính phủ nước Cộng hòa dân chủ nhân dân Lào"),
            ("Lý Quốc Dân", "Bộ trưởng", "Bộ Ngoại giao nước Cộng hòa dân chủ nhân dân Lào"),
        },
        "the state at the end of the list, and the party that rules it",
    ),
    (
        "Thủ tướng Trung Quốc Lý Đại Cường và Thủ tướng Việt Nam Lê Văn Hà dự lễ ký.",
        {("Lý Đại Cường", "Thủ tướng", "Chính phủ Trung Quốc"), ("Lê Văn Hà", "Thủ tướng", "Chính phủ")},
        "each of two posts in one sentence has its own country",
    ),
    (
        "Phó Thủ tướng Trung Quốc Lý Đại Cường phát biểu. Ủy viên Bộ Chính trị Lý Đại Cường nhấn mạnh hợp tác.",
        {
            ("Lý Đại Cường", "Phó Thủ tướng", "Chính phủ Trung Quốc"),
            ("Lý Đại Cường", "Ủy viên", "Bộ Chính trị Đảng Cộng sản Trung Quốc"),
        },
        "who holds a post abroad holds his other posts there",
    ),
    (
        "Đồng chí Lưu Nam, Bí thư Đảng ủy, Chủ nhiệm Ủy ban Thường vụ Đại hội đại biểu nhân dân Khu tự trị dân tộc "
        "Choang Quảng Tây phát biểu.",
        {
            ("Lưu Nam", "Bí thư", "Đảng ủy Khu tự trị dân tộc Choang Quảng Tây"),
            (
                "Lưu Nam",
                "Chủ nhiệm",
                "Ủy ban Thường vụ Đại hội đại biểu nhân dân Khu tự trị dân tộc Choang Quảng Tây",
            ),
        },
        "the committee of a region abroad, named beside its assembly",
    ),
    (
        "Ông Vu Quyền, Ủy viên Trung ương Đảng Cộng sản Trung Quốc, Bí thư Tỉnh ủy, Chủ nhiệm Ủy ban Thường vụ Nhân "
        "đại tỉnh Phúc Kiến phát biểu.",
        {
            ("Vu Quyền", "Ủy viên", "Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc"),
            ("Vu Quyền", "Bí thư", "Tỉnh ủy Phúc Kiến"),
            ("Vu Quyền", "Chủ nhiệm", "Ủy ban Thường vụ Nhân đại tỉnh Phúc Kiến"),
        },
        "a province abroad that the run names is that of its committee",
    ),
    (
        "Ông Trần Bá Hòa, Ủy viên Trung ương Đảng, Chủ tịch Hội Hữu nghị Việt Nam - Trung Quốc phát biểu.",
        {
            ("Trần Bá Hòa", "Ủy viên", "Ban Chấp hành Trung ương Đảng"),
            ("Trần Bá Hòa", "Chủ tịch", "Hội Hữu nghị Việt Nam - Trung Quốc"),
        },
        "a society of friends is at home",
    ),
    (
        "Ông Trần Bá Hòa, Ủy viên Trung ương Đảng, Đại sứ Việt Nam tại Lào phát biểu.",
        {
            ("Trần Bá Hòa", "Ủy viên", "Ban Chấp hành Trung ương Đảng"),
            ("Trần Bá Hòa", "Đại sứ", "Đại sứ quán Việt Nam tại Lào"),
        },
        "whom a country sends abroad belongs to it",
    ),
    (
        "Đoàn đại biểu Đảng Cộng sản Trung Quốc do đồng chí Lưu Kỳ Bách, Ủy viên Bộ Chính trị làm Trưởng đoàn dự.",
        {
            ("Lưu Kỳ Bách", "Ủy viên", "Bộ Chính trị Đảng Cộng sản Trung Quốc"),
            ("Lưu Kỳ Bách", "Trưởng Đoàn", "Đoàn đại biểu Đảng Cộng sản Trung Quốc"),
        },
        "who leads a country's delegation is of that country",
    ),
    (
        "Phó Chủ tịch Quân ủy Trung ương Trung Quốc Hứa Kỳ Sơn đến thăm. Ảnh: tiếp Phó Chủ tịch Quân ủy Trung ương "
        "Trung Quốc Tổng Bí thư Nguyễn Văn Tám hoan nghênh.",
        {
            ("Hứa Kỳ Sơn", "Phó Chủ tịch", "Quân ủy Trung ương Trung Quốc"),
            ("Nguyễn Văn Tám", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng"),
        },
        "a title that begins a new sentence without a full stop is of no list",
    ),
]


CASES += [
    ("Theo chính quyền Tổng thống John Sample, đoàn sẽ đến.", {("John Sample", "Tổng thống", "")}, "a government acts"),
    (
        "Ngoại trưởng Mỹ John Sample gặp Ngoại trưởng Nga Ivan Mam. Cựu Ngoại trưởng Nhật Bản, ông Taro Mam, cùng dự. "
        "Bộ trưởng Ngoại giao Mỹ John Sample về nước.",
        {
            ("John Sample", "Bộ trưởng", "Bộ Ngoại giao Mỹ"),
            ("Ivan Mam", "Ngoại trưởng", "Bộ Ngoại giao Nga"),
            ("Taro Mam", "Ngoại trưởng", "Bộ Ngoại giao Nhật Bản"),
        },
        "foreign ministers by their short title, one of them in full elsewhere",
    ),
    ("Các ngoại trưởng ASEAN họp tại Hà Nội, ông Trần Văn Mẫu cho biết.", set(), "ministers without a name"),
    (
        "Cố vấn An ninh quốc gia Mỹ John Sample và Phát ngôn viên Nhà Trắng Mary Sample đến. Nhà Trắng cho biết. "
        "Người phát ngôn Điện Kremlin Ivan Mam nói.",
        {
            ("John Sample", "Cố vấn An ninh quốc gia", ""),
            ("Mary Sample", "Phát ngôn viên", "Nhà Trắng"),
            ("Ivan Mam", "Người phát ngôn", "Điện Kremlin"),
        },
        "an adviser is not late; palaces are bodies of those who speak for them",
    ),
    (
        "Tổng Bí thư, Chủ tịch nước Cộng hòa Nhân dân Trung Hoa Vương Đại Minh gửi thư. Thủ tướng Cộng hòa Pháp Jean "
        "Sample và Phó Chủ tịch Cuba Raul Mam cùng dự.",
        {
            ("Vương Đại Minh", "Tổng Bí thư", ""),
            ("Vương Đại Minh", "Chủ tịch nước", ""),
            ("Jean Sample", "Thủ tướng", "Chính phủ Cộng hòa Pháp"),
            ("Raul Mam", "Phó Chủ tịch", ""),
        },
        "a country's long name between title and name",
    ),
    (
        "Chủ tịch Hội hữu nghị Việt Nam Trần Văn Mẫu đến.",
        {("Trần Văn Mẫu", "Chủ tịch", "Hội Hữu nghị Việt Nam")},
        "ours",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_posts_abroad(text: str, expected: Posts, why: str) -> None:
    assert {found[:3] for found in roles(text, "tỉnh Hà Giang")} == expected, why


def test_a_party_abroad_ends_with_its_country() -> None:
    text = "Đảng Cộng sản Trung Quốc Tập Văn Minh gửi điện mừng."
    assert entities(text, ("party",)) == {"Đảng Cộng sản Trung Quốc"}


CHIEFS = [
    ("Đại tướng Lê Văn Mẫu, Tổng Tham mưu trưởng, Thứ trưởng Bộ Quốc phòng dự.", "Quân đội nhân dân Việt Nam", "ours"),
    ("Phó Tổng Tham mưu trưởng QĐND Việt Nam Lê Văn Mẫu dự.", "Quân đội nhân dân Việt Nam", "ours by name"),
    ("Đại tướng Khăm Mẫu, Tổng Tham mưu trưởng Quân đội nhân dân Lào, dự.", "Quân đội nhân dân Lào", "a neighbour's"),
    (
        "Tổng Tham mưu trưởng Lục quân Hoàng gia Campuchia Mao Mẫu dự.",
        "Lục quân Hoàng gia Campuchia",
        "the land forces",
    ),
    (
        "Thượng tướng Lý Mẫu, Tổng Tham mưu trưởng các lực lượng vũ trang cách mạng Cuba, dự.",
        "Lực lượng vũ trang cách mạng Cuba",
        "all forces",
    ),
    ("Đại tướng Khăm Mẫu, Tổng Tham mưu trưởng, Thứ trưởng Bộ Quốc phòng Lào dự.", "", "whose army is not named"),
    (
        "Đại tướng Khăm Mẫu, Thứ trưởng Bộ Quốc phòng Lào, phát biểu. Tổng Tham mưu trưởng Khăm Mẫu cảm ơn.",
        "",
        "abroad by another post",
    ),
]


@pytest.mark.parametrize(("text", "army", "why"), CHIEFS, ids=[why for *_, why in CHIEFS])
def test_whose_chief_of_staff(text: str, army: str, why: str) -> None:
    assert "".join(org for _, title, org, _ in roles(text) if title.endswith("Tham mưu trưởng")) == army, why


def test_members_of_a_standing_committee_of_the_political_bureau() -> None:
    text = "Ông Lý Mẫu, Ủy viên Thường vụ Bộ Chính trị, Chánh Văn phòng Trung ương Đảng Cộng sản Trung Quốc, dự."
    assert ("Lý Mẫu", "Ủy viên Thường vụ", "Bộ Chính trị Đảng Cộng sản Trung Quốc", "current") in roles(text)


def test_presidents_are_of_no_body() -> None:
    text = "Tổng thống Hoa Kỳ John Mẫu tới Hà Nội. Phó Tổng thống Ấn Độ Ram Mẫu cùng dự."
    assert {found[:3] for found in roles(text)} == {
        ("John Mẫu", "Tổng thống", ""),
        ("Ram Mẫu", "Phó Tổng thống", ""),
    }


MISSIONS = [
    ("Tổng Lãnh sự nước Cộng hòa Dân chủ Nhân dân Lào tại Đà Nẵng", "Tổng Lãnh sự quán Lào tại Đà Nẵng"),
    ("Đại sứ nước Cộng hòa Cuba tại Việt Nam", "Đại sứ quán Cộng hòa Cuba tại Việt Nam"),
    ("Đại sứ Vương quốc Campuchia", "Đại sứ quán Vương quốc Campuchia"),
    ("Đại sứ nước Nhật Bản", "Đại sứ quán Nhật Bản"),
    ("Đại sứ nhà nước Palestine tại Việt Nam", "Đại sứ quán Palestine tại Việt Nam"),
]


@pytest.mark.parametrize(("post", "mission"), MISSIONS, ids=[post for post, _ in MISSIONS])
def test_missions_of_countries_by_their_long_names(post: str, mission: str) -> None:
    assert {found[2] for found in roles(f"Bà Anna Mẫu, {post}, dự lễ.")} == {mission}


def test_countries_that_persons_bear_the_names_of() -> None:
    text = "Tổng thống Nga Vladimir Mẫu gặp Bộ trưởng Quốc phòng Mỹ Lloyd Mẫu. Chủ tịch Mỹ Linh hát."
    assert {found[:3] for found in roles(text)} == {
        ("Vladimir Mẫu", "Tổng thống", ""),
        ("Lloyd Mẫu", "Bộ trưởng", "Bộ Quốc phòng Mỹ"),
    }


def test_a_ministry_without_a_country_is_not_the_neighbours() -> None:
    text = "Bộ trưởng Bộ Quốc phòng Lê Văn Mẫu hội đàm với Bộ trưởng Bộ Quốc phòng Lào Chansa Mẫu."
    assert {found[:3] for found in roles(text)} == {
        ("Lê Văn Mẫu", "Bộ trưởng", "Bộ Quốc phòng"),
        ("Chansa Mẫu", "Bộ trưởng", "Bộ Quốc phòng Lào"),
    }
    text = "Bộ trưởng Bộ Tài chính Lào Khăm Mẫu tiếp Thứ trưởng Lê Văn Ba."
    assert {found[:3] for found in roles(text)} == {("Khăm Mẫu", "Bộ trưởng", "Bộ Tài chính Lào")}


def test_a_ministers_name_that_no_table_knows_ends_the_ministry() -> None:
    assert entities("Bộ trưởng Ngoại giao Lào Saleumxay Mẫu dự.", ("state",)) == {"Bộ Ngoại giao Lào"}


STRANGERS: list[tuple[str, Posts, str]] = [
    (
        "Bộ trưởng Ngoại giao Campuchia Prak Mẫu dự. Thủ tướng Hun Manet phát biểu.",
        {("Prak Mẫu", "Bộ trưởng", "Bộ Ngoại giao Campuchia"), ("Hun Manet", "Thủ tướng", "Chính phủ Campuchia")},
        "a foreigner is of the one country spoken of",
    ),
    ("Thủ tướng Hun Manet phát biểu.", set(), "or of none"),
    (
        "Ông Ksor Mẫu, Ủy viên Bộ Chính trị; linh mục Giuse Nguyễn Văn Mẫu, đại biểu Quốc hội; ông K'Mẫu, Ủy viên "
        "Trung ương Đảng, dự.",
        {
            ("Ksor Mẫu", "Ủy viên", "Bộ Chính trị"),
            ("Giuse Nguyễn Văn Mẫu", "Đại biểu", "Quốc hội"),
            ("K'Mẫu", "Ủy viên", "Ban Chấp hành Trung ương Đảng"),
        },
        "the country's own peoples are no strangers",
    ),
    (
        "Đồng chí Sinlavong Mẫu, Ủy viên Bộ Chính trị, Chủ tịch Ủy ban Trung ương Mặt trận Lào xây dựng đất nước, dự.",
        {
            ("Sinlavong Mẫu", "Ủy viên", "Bộ Chính trị Đảng Nhân dân Cách mạng Lào"),
            ("Sinlavong Mẫu", "Chủ tịch", "Ủy ban Trung ương Mặt trận Lào Xây dựng đất nước"),
        },
        "a front that one country has",
    ),
    (
        "Chủ tịch Hạ viện Nhật Bản Nukaga Mẫu và Chủ tịch Duma Quốc gia Nga Vyacheslav Mẫu dự.",
        {("Nukaga Mẫu", "Chủ tịch", "Hạ viện Nhật Bản"), ("Vyacheslav Mẫu", "Chủ tịch", "Duma Quốc gia Nga")},
        "houses of parliaments",
    ),
    (
        "Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Hủa Phăn Khamphanh Mẫu dự.",
        {("Khamphanh Mẫu", "Bí thư", "Tỉnh ủy Hủa Phăn"), ("Khamphanh Mẫu", "Tỉnh trưởng", "tỉnh Hủa Phăn")},
        "who governs a province",
    ),
    (
        "Về phía Belarus có Phó Thủ tướng Vladimir Mẫu, Bộ trưởng Ngoại giao Igor Mẫu; phía Việt Nam có Bộ trưởng "
        "Ngoại giao Lê Văn Thử.",
        {
            ("Vladimir Mẫu", "Phó Thủ tướng", "Chính phủ Belarus"),
            ("Igor Mẫu", "Bộ trưởng", "Bộ Ngoại giao Belarus"),
            ("Lê Văn Thử", "Bộ trưởng", "Bộ Ngoại giao"),
        },
        "who stands on the side of another country",
    ),
    (
        "Phía Belarus và Thủ tướng Lê Văn Thử trao đổi nhiều vấn đề.",
        {("Lê Văn Thử", "Thủ tướng", "Chính phủ")},
        "who only speaks with that side",
    ),
    (
        "Thủ tướng Australia cảnh báo các nước. Thủ tướng Malcolm Mẫu hôm qua phát biểu.",
        {("Malcolm Mẫu", "Thủ tướng", "Chính phủ Australia")},
        "the country told with the office before",
    ),
    (
        "Thủ tướng Anh và Thủ tướng Pháp gặp nhau. Thủ tướng Theresa Mẫu phát biểu.",
        set(),
        "two countries of which the office is told",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), STRANGERS, ids=[why for *_, why in STRANGERS])
def test_posts_of_strangers(text: str, expected: Posts, why: str) -> None:
    assert {found[:3] for found in roles(text)} == expected, why


def test_our_government_named_elsewhere_does_not_take_in_a_guest() -> None:
    text = (
        "Thủ tướng Chính phủ nước Cộng hòa Dân chủ Nhân dân Lào Thongchan Vongsa sang Việt Nam dự Kỳ họp Ủy ban "
        "liên Chính phủ Việt Nam-Lào, theo lời mời của Thủ tướng Chính phủ Lê Văn Mẫu.\n"
        "Thủ tướng Lào Thongchan Vongsa. Cùng đi với Thủ tướng có các đồng chí Somchai Mayvong, Phó Thủ tướng, Bộ "
        "trưởng Bộ Tài chính; Khamla Vongsay, Thứ trưởng Bộ Công an."
    )
    told = {(title, org) for person, title, org, _ in roles(text) if person == "Somchai Mayvong"}
    assert told == {("Phó Thủ tướng", "Chính phủ Lào"), ("Bộ trưởng", "Bộ Tài chính Lào")}
