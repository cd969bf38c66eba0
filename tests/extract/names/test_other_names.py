"""Names beside what looks like one: brands, other names of a person, countries, places without a name, short names."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

from kg.extract import extract
from kg.model import Document

PERSONS = [
    (
        "Ông Lê Văn Mẫu là Phó Tổng Giám đốc Viet Star Bank từ tháng 4/2015.",
        {"Lê Văn Mẫu"},
        "a brand is nobody",
    ),
    (
        "Trung tướng Lê Hà Mẫu từ trần ngày 4/4. Ông tên thật là Trần Hữu Thử, sinh năm 1923 tại Hà Nam.",
        {"Lê Hà Mẫu"},
        "another name of his is no other man",
    ),
    ("Người tên Lê Văn Mẫu là Chủ tịch UBND xã.", {"Lê Văn Mẫu"}, "near miss: the only name of his"),
    (
        "Quốc vương Campuchia Preah Samdech Mau hôm nay thăm Hà Nội.",
        {"Preah Samdech Mau"},
        "the country behind a crowned head is no part of the name",
    ),
    (
        "Thủ tướng trao quyết định cho 2 đồng chí: Lê Văn Mẫu, nguyên Phó Chủ nhiệm Văn phòng Chính phủ; Xuân Thế Mẫu, "
        "nguyên Phó Vụ trưởng Vụ Nội chính.",
        {"Lê Văn Mẫu", "Xuân Thế Mẫu"},
        "a name of a list that is told by its number, before a post held earlier",
    ),
    (
        "Ngài Sergei V.Mau và bà Mary T. O. Jones cùng dự.",
        {"Sergei V. Mau", "Mary T. O. Jones"},
        "initials within foreign names",
    ),
    ("Dự có ông Lê Văn A. Ông Trần Mẫu vắng.", {"Lê Văn A", "Trần Mẫu"}, "near miss: a stop ends the sentence"),
    ("Hồ Hòa Bình xả lũ. Bà Hồ Hòa Bình vắng mặt.", {"Hồ Hòa Bình"}, "a lake is nobody, its namesake is"),
    ("Hồ Hòa Bình xả lũ.", set(), "a lake opens a sentence"),
    ("Lễ tang cử hành tại nhà ở số 5A, Hoàng Diệu.", set(), "a street behind a number and a comma"),
    ("Ngày 5/6, Hoàng Diệu Mẫu nhận giải.", {"Hoàng Diệu Mẫu"}, "near miss: the number is a day's"),
    ("Dự có Đại sứ Trưởng Phái đoàn Việt Nam Trần Đức Mẫu.", {"Trần Đức Mẫu"}, "a title goes on in small letters"),
    (
        "Thủ tướng trao quyết định cho 2 đơn vị: Lê Văn Mẫu, nguyên Phó Chủ nhiệm Văn phòng Chính phủ; Hoa Thế Mẫu.",
        {"Lê Văn Mẫu"},
        "near miss: no names are announced",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), PERSONS, ids=[why for *_, why in PERSONS])
def test_persons(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("person",)) == expected


BODIES = [
    (
        "Đại hội đại biểu toàn quốc Hội Nông dân Việt Nam khai mạc tại Hà Nội.",
        {"Hội Nông dân Việt Nam"},
        "of the whole land is not of the National Assembly",
    ),
    (
        "Ông Lê Văn Mẫu đã ký quyết định lập Trung tâm Văn hóa Pháp cách đây 25 năm.",
        {"Trung tâm Văn hóa Pháp"},
        "since",
    ),
    (
        "Ông Lê Văn Mẫu, Tham mưu trưởng Quân Giải phóng miền Nam, dự.",
        {"Quân Giải phóng miền Nam Việt Nam"},
        "an army's name begins no man's",
    ),
    (
        "Đại sứ quán Mỹ, Đại sứ quán Nga và Quốc hội Anh cùng gửi hoa.",
        {"Đại sứ quán Mỹ", "Đại sứ quán Nga", "Quốc hội Anh"},
        "organs of states",
    ),
    ("Tại trụ sở Công an tỉnh Hà Nam, lễ bắt đầu.", {"Công an tỉnh Hà Nam"}, "a seat is no department"),
    ("Đại học Sao Mai chưa đồng ý. Đại học Sao Mai thắng kiện.", {"Đại học Sao Mai"}, "what it did is not its name"),
    ("Ông Lê Văn Mẫu là phái viên Bộ Tổng tư lệnh.", {"Bộ Tổng Tư lệnh"}, "its last word is no verb"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_bodies(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("party", "state", "mass", "other", "enterprise")) == expected


POSTS = [
    (
        "Nhận lời mời của Thủ tướng Singapore Lý Hiển Mau, Thủ tướng Lê Xuân Mẫu lên đường. Tháp tùng Thủ tướng Lê "
        "Xuân Mẫu có Bộ trưởng Bộ Công Thương Trần Tuấn Mẫu.",
        {
            ("Lý Hiển Mau", "Thủ tướng", "Chính phủ Singapore", "current"),
            ("Lê Xuân Mẫu", "Thủ tướng", "Chính phủ", "current"),
            ("Trần Tuấn Mẫu", "Bộ trưởng", "Bộ Công Thương", "current"),
        },
        "who travels with somebody by name is of his country, not of the one named before",
    ),
    (
        "Thủ tướng Singapore Lý Hiển Mau thăm Hà Nội. Tháp tùng Thủ tướng Lý Hiển Mau có Bộ trưởng "
        "Ngoại giao Vivian Mau.",
        {
            ("Lý Hiển Mau", "Thủ tướng", "Chính phủ Singapore", "current"),
            ("Vivian Mau", "Bộ trưởng", "Bộ Ngoại giao Singapore", "current"),
        },
        "near miss: a guest's own company",
    ),
    (
        "Dự có Thứ trưởng Bộ Y tế Lê Hà Mẫu; Thứ trưởng Bộ Ngoại giao, Trưởng SOM Việt Nam Trần Quốc Mẫu.",
        {("Lê Hà Mẫu", "Thứ trưởng", "Bộ Y tế", "current")},
        "a semicolon behind a title and its holder opens the next one's",
    ),
    (
        "Dự có ông Lê Hà Mẫu, Thứ trưởng Bộ Y tế; Ủy viên Ban Chấp hành Trung ương Đảng.",
        {
            ("Lê Hà Mẫu", "Thứ trưởng", "Bộ Y tế", "current"),
            ("Lê Hà Mẫu", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
        },
        "near miss: a semicolon within one's posts",
    ),
    (
        "Dự có ông Lê Văn Mẫu, Cụm phó Cụm thi đua, Chủ tịch Hội Luật gia tỉnh Hà Nam; bà Trần Thị Mẫu, Khối trưởng "
        "Khối thi đua các cơ quan tham mưu.",
        {
            ("Lê Văn Mẫu", "Chủ tịch", "Hội Luật gia tỉnh Hà Nam", "current"),
            ("Trần Thị Mẫu", "Khối trưởng", "Khối thi đua các cơ quan tham mưu", "current"),
        },
        "those who lead blocks of emulation",
    ),
    (
        "Dự có ông Lê Văn Mẫu, Đồn trưởng Đồn Biên phòng Cửa khẩu quốc tế Móng Cái.",
        {("Lê Văn Mẫu", "Đồn trưởng", "Đồn Biên phòng Cửa khẩu quốc tế Móng Cái", "current")},
        "a post at a border gate",
    ),
    (
        "Dự có Trung tá Lê Văn Mẫu, Trưởng CA xã Bình Nghĩa; ông Trần Văn Mẫu, Tư lệnh Bộ Tư lệnh Thủ đô; ông Vũ Văn "
        "Mẫu, Phó Chủ tịch Hội đồng hương Hà Nam; ông Đỗ Văn Mẫu, Giám đốc Trung tâm VH-TT&TT huyện Lý Nhân.",
        {
            ("Lê Văn Mẫu", "Trưởng Công an", "Công an xã Bình Nghĩa", "current"),
            ("Trần Văn Mẫu", "Tư lệnh", "Bộ Tư lệnh Thủ đô Hà Nội", "current"),
            ("Vũ Văn Mẫu", "Phó Chủ tịch", "Hội đồng hương Hà Nam", "current"),
            ("Đỗ Văn Mẫu", "Giám đốc", "Trung tâm Văn hóa - Thông tin và Thể thao huyện Lý Nhân", "current"),
        },
        "the police for short, the capital's command, people of one home, centres of culture for short",
    ),
    ("Ông Lê Văn Mẫu là cán bộ trưởng thành từ cơ sở.", set(), "a title's syllables within other words"),
    (
        "Tổng thống Nga Vladimir Mau, Thủ tướng Anh Theresa Mau và Thứ trưởng Ngoại giao Mỹ Wendy Mau cùng dự.",
        {
            ("Vladimir Mau", "Tổng thống", "", "current"),
            ("Theresa Mau", "Thủ tướng", "Chính phủ Anh", "current"),
            ("Wendy Mau", "Thứ trưởng", "Bộ Ngoại giao Mỹ", "current"),
        },
        "countries by one syllable behind offices of state",
    ),
    (
        "Đón đoàn có Đại sứ Mỹ tại Việt Nam Daniel Mau, Đại sứ Việt Nam tại Mỹ Lê Quang Mẫu.",
        {
            ("Daniel Mau", "Đại sứ", "Đại sứ quán Mỹ tại Việt Nam", "current"),
            ("Lê Quang Mẫu", "Đại sứ", "Đại sứ quán Việt Nam tại Mỹ", "current"),
        },
        "a mission's seat by one syllable",
    ),
    (
        "Đại sứ Mỹ tại Việt Nam Daniel Mau tiếp Giám đốc Sở Y tế tỉnh Hà Nam Mỹ Linh Mẫu.",
        {
            ("Daniel Mau", "Đại sứ", "Đại sứ quán Mỹ tại Việt Nam", "current"),
            ("Mỹ Linh Mẫu", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current"),
        },
        "near miss: no office of state",
    ),
    (
        "Viện trưởng Viện Nghiên cứu kinh tế Lê Đình Mẫu và Giám đốc Trung tâm Kỹ thuật trung ương Trần Văn Mẫu dự.",
        {
            ("Lê Đình Mẫu", "Viện trưởng", "Viện Nghiên cứu kinh tế", "current"),
            ("Trần Văn Mẫu", "Giám đốc", "Trung tâm Kỹ thuật Trung ương", "current"),
        },
        "who follows the business of a body holds the post",
    ),
    (
        "Trưởng Ban Quản lý di tích Nguyễn Sinh Mẫu Lê Văn Mẫu dự.",
        {("Lê Văn Mẫu", "Trưởng Ban", "Ban Quản lý Di tích Nguyễn Sinh Mẫu", "current")},
        "near miss: a relic bears a name",
    ),
    (
        "Chủ tịch tặng Bằng khen của Bộ trưởng Bộ Y tế - Trưởng Ban Chỉ đạo cho phóng viên Lê Hữu Mẫu.",
        set(),
        "whose honour it is, is not who gets it",
    ),
    (
        "Phó Bí thư Thành ủy TP Tất Thành Mẫu thăm công nhân tại TP Hải Phòng.",
        {("Tất Thành Mẫu", "Phó Bí thư", "Thành ủy Hải Phòng", "current")},
        "a city's name would be known: who follows its type is the holder",
    ),
    (
        "Chủ tịch UBND TP Bà Rịa Lê Văn Mẫu phát biểu.",
        {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân thành phố Bà Rịa", "current")},
        "near miss: a city",
    ),
    (
        "Hội Luật gia (HLG) tỉnh Lai Châu họp. Dự có ông Lê Văn Mẫu, Chủ tịch HLG Việt Nam; "
        "bà Trần Thị Mẫu, Chủ tịch HLG.",
        {
            ("Lê Văn Mẫu", "Chủ tịch", "Hội Luật gia Việt Nam", "current"),
            ("Trần Thị Mẫu", "Chủ tịch", "Hội Luật gia tỉnh Lai Châu", "current"),
        },
        "the short name of a head takes the place behind it, else it is that of the body introduced",
    ),
    (
        "Xã Sao Mai, tỉnh Lào Cai họp. Dự có đồng chí Lê Văn Mẫu, Ủy viên Ban Thường vụ Đảng ủy xã, Trưởng Ban "
        "Xây dựng Đảng.",
        {
            ("Lê Văn Mẫu", "Ủy viên", "Ban Thường vụ Đảng ủy xã Sao Mai", "current"),
            ("Lê Văn Mẫu", "Trưởng Ban", "Ban Xây dựng Đảng Đảng ủy xã Sao Mai", "current"),
        },
        "a commune's board for the Party's own work is of its committee",
    ),
    (
        "Trước đó, ông Lê Văn Mẫu là Giám đốc Sở Y tế tỉnh Hà Nam.",
        {("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former")},
        "what he was before that",
    ),
    (
        "Ông Lê Văn Mẫu có gần 10 năm làm Chủ tịch UBND thành phố Hà Nội.",
        {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội", "former")},
        "years of service are past",
    ),
    (
        "Ông Lê Văn Mẫu, 45 tuổi, làm Giám đốc Sở Y tế tỉnh Hà Nam.",
        {("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "appointed")},
        "near miss: an age",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), POSTS, ids=[why for *_, why in POSTS])
def test_posts(text: str, expected: set[tuple[str, str, str, str]], why: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize("text", ["trưởng Ban Dân vận trung ương, dự.", "Trưởng Ban Tổ chức Trung ương phát biểu."])
def test_central_boards_are_the_partys(text: str) -> None:
    board = text.split()[2]
    assert any(board in name for name in entities(f"Bà Trần Thị Mẫu, {text}", ("party",)))


DATES = [
    (
        "Ông Lê Văn Mẫu làm Tổng cục trưởng Tổng cục V và được bổ nhiệm làm Thứ trưởng Bộ Công an năm 2008.",
        {("Tổng cục trưởng", "former", None), ("Thứ trưởng", "current", "2008")},
        "the date behind the second post is not that of the first, which went before",
    ),
    (
        "Ông Lê Văn Mẫu từng là Chánh án TAND quận 7, đến 1-1-2017 được bổ nhiệm Phó Chánh án TAND TP Hồ Chí Minh.",
        {("Chánh án", "former", None), ("Phó Chánh án", "current", "2017-01-01")},
        "the date before the second post is not that of the first",
    ),
    (
        "Ông Lê Văn Mẫu từng làm Giám đốc Sở Y tế tỉnh Hà Nam vào năm 2008.",
        {("Giám đốc", "former", "2008")},
        "near miss: the only post",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), DATES, ids=[why for *_, why in DATES])
def test_dates(text: str, expected: set[tuple[str, str, str | None]], why: str) -> None:
    facts = extract(Document("t", text, published="2019-06-12")).facts
    told = [fact.slots for fact in facts if fact.kind == "role"]
    assert {(str(s["title"]), str(s["status"]), s.get("date")) for s in told} == expected


PLACES = [
    ("UBND tỉnh Hà Nam tổ chức gặp mặt cán bộ nghỉ hưu theo quy định tại Nghị định số 178/2024/NĐ-CP.", None),
    ("Tỉnh ủy Hà Nam tổ chức gặp mặt nguyên cán bộ, những người đã chiến đấu ở tỉnh.", None),
    ("UBND tỉnh Hà Nam tổ chức gặp mặt cán bộ nghỉ hưu tại Nhà khách tỉnh.", "Nhà khách tỉnh"),
    ("UBND tỉnh Hà Nam tổ chức lễ tuyên dương các vận động viên đạt thành tích cao tại SEA Games 31.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places_of_gatherings(text: str, place: str | None) -> None:
    """A document is no place, nor is the province as such."""
    events = [f.slots for f in extract(Document("t", text)).facts if f.kind == "event"]
    assert [event.get("place") for event in events] == [place]


def test_a_meeting_that_somebody_had() -> None:
    text = "Chiều 22/4, Chủ tịch UBND tỉnh Hà Nam Lê Văn Mẫu có buổi làm việc với huyện Lý Nhân."
    events = [f.slots for f in extract(Document("t", text, published="2019-06-12")).facts if f.kind == "event"]
    assert [event["name"] for event in events] == ["buổi làm việc với huyện Lý Nhân"]


def test_hamlets_are_no_societies() -> None:
    text = "Lễ dâng hương tại khu phố Hội Phú và thôn Hội Phú; thôn Hội Nông dân tỉnh Hà Nam giúp đỡ."
    assert entities(text, ("mass",)) == {"Hội Nông dân tỉnh Hà Nam"}


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Anh Lê Văn Mẫu (SN 1994, ở TP Quy Nhơn) trình báo.", None),
        ("Ông Lê Văn Mẫu sinh năm 1960 ở tỉnh Hà Nam.", "tỉnh Hà Nam"),
        ("Ông Lê Văn Mẫu sinh năm 1960, tại tỉnh Hà Nam.", "tỉnh Hà Nam"),
    ],
)
def test_where_somebody_lives_is_no_home(text: str, home: str | None) -> None:
    facts = [fact.slots for fact in extract(Document("t", text)).facts if fact.kind == "bio"]
    assert [slots["value"] for slots in facts if slots["attribute"] == "hometown"] == [home] * (home is not None)


def test_natural_areas_and_commands_among_guests() -> None:
    text = (
        "Sáng 3/6, Tỉnh ủy Hà Nam tổ chức Lễ kỷ niệm 50 năm. Tham dự có đại diện Bộ Tư lệnh Quân khu 5, Sư đoàn 3. "
        "Xã Bình Nghĩa có diện tích tự nhiên là 100,98 km2."
    )
    facts = extract(Document("t", text, published="2019-06-12")).facts
    guests = [fact.slots["participant"] for fact in facts if fact.kind == "participation"]
    assert guests == ["Bộ Tư lệnh Quân khu 5", "Sư đoàn 3"]
    assert [fact.slots["indicator"] for fact in facts if fact.kind == "figure"] == ["diện tích tự nhiên"]
