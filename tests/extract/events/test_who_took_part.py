"""Who took part in a gathering: rosters over several lines, and who is named beside it without being there."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

A, B, C = "Lê Văn Mẫu", "Trần Thị Thí", "Phạm Dụ"
HOI, UBND = "Hội Nông dân tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"
HELD = "Ngày 12/1, UBND tỉnh tổ chức hội nghị tổng kết công tác năm 2023.\n"
#: Nothing is told of plainly here: a bulletin about something else that only speaks of a meeting.
SPOKEN_OF = "Về việc này, trong buổi họp báo hôm 12/1 do UBND tỉnh tổ chức, ông Phạm Dụ đã trả lời.\n"

ROWS: list[tuple[str, set[tuple[str, str]], str]] = [
    (
        f"{HELD}Tham dự hội nghị, về phía khách mời có:\n1. Đồng chí Lê Văn Mẫu - Bí thư Huyện ủy;\n"
        "2. Bà Trần Thị Thí - Chủ tịch Hội.\nVề phía Hội Nông dân tỉnh, đơn vị phối hợp tổ chức:\n"
        "1. Ông Phạm Dụ - Chánh Văn phòng.",
        {(A, "attends"), (B, "attends"), (C, "attends"), (HOI, "attends")},
        "numbered rosters, each under whom its guests stand for",
    ),
    (
        f"{HELD}Dự hội nghị có ông Lê Văn Mẫu; cùng 104 đại biểu nguyên là cán bộ, nhân viên Hội Nông dân tỉnh.",
        {(A, "attends")},
        "who once worked for a body does not stand for it",
    ),
    (
        f"{HELD}Dự hội nghị có ông Lê Văn Mẫu. Ngoài ra, còn có các đồng chí: Trần Thị Thí, Phạm Dụ.",
        {(A, "attends"), (B, "attends"), (C, "attends")},
        "a list that the next sentence goes on with",
    ),
    (
        f"{HELD}Dự hội nghị có ông Lê Văn Mẫu. Có 5 vụ án được nêu. Ngoài ra còn có ông Phạm Dụ bị khởi tố.",
        {(A, "attends")},
        "but not behind something else",
    ),
    (
        f"{HELD}Dâng hương tưởng niệm Anh hùng dân tộc Lê Văn Mẫu.",
        set(),
        "whom one remembers is not there",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức Lễ công bố quyết định về công tác cán bộ.\n"
        "Ông Phạm Dụ trao quyết định bổ nhiệm ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế.",
        {(C, "presents"), (A, "attends")},
        "whom a decision is about is there where decisions are handed over",
    ),
    (
        f"{HELD}Ông Phạm Dụ trao quyết định bổ nhiệm ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế.",
        {(C, "presents")},
        "but not where it is told in passing",
    ),
    (
        f"{HELD}Huyện ủy - UBND huyện Bình Lục dự hội nghị.",
        {("Huyện ủy Bình Lục", "attends"), ("Ủy ban nhân dân huyện Bình Lục", "attends")},
        "bodies that a dash joins",
    ),
    (
        f"{HELD}Hội nghị có sự tham dự và phát biểu chỉ đạo của ông Lê Văn Mẫu, Bí thư Huyện ủy và bà Trần Thị Thí.",
        {(A, "attends"), (A, "speaks"), (A, "directs"), (B, "attends"), (B, "speaks"), (B, "directs")},
        "several nouns of deeds, of all who are told behind them",
    ),
    (
        f"{HELD}Báo cáo nêu rõ sự chỉ đạo, điều hành của ông Lê Văn Mẫu.",
        set(),
        "whose work is told of is not there",
    ),
    (
        f"{HELD}Mục tiêu của năm 2024 gồm:\n1. Giống lúa mới của ông Lê Văn Mẫu;\n2. Đường làng.",
        set(),
        "what is numbered under another heading is no roster",
    ),
    (
        f"{HELD}Tham dự hội nghị có ông Lê Văn Mẫu, Bí thư Huyện ủy. Thành phố Phủ Lý có các đồng chí: "
        "Trần Thị Thí, Phó Bí thư Thành ủy; Phạm Dụ, Trưởng phòng.",
        {(A, "attends"), (B, "attends"), (C, "attends")},
        "a list goes on with the guests of a place",
    ),
    (
        f"{HELD}Năm 2023 được mùa. Thành phố Phủ Lý có các đồng chí: Trần Thị Thí, Phạm Dụ được khen.",
        set(),
        "whom a place has where no list went before",
    ),
    (
        f"{HELD}Dự hội nghị đại diện lãnh đạo Hội Nông dân tỉnh, Sở Y tế tỉnh Hà Nam.",
        {(HOI, "attends"), ("Sở Y tế tỉnh Hà Nam", "attends")},
        "a list behind nothing but the gathering",
    ),
    (
        f"{HELD}Buổi lễ diễn ra với sự tham dự và chúc mừng của: Đồng chí Lê Văn Mẫu – Bí thư Đảng ủy xã. "
        "Đồng chí Trần Thị Thí – Phó Chủ tịch UBND xã. Cùng đông đảo bà con. Ông Phạm Dụ – người làng.",
        {(A, "attends"), (B, "attends")},
        "a list whose guests each have a sentence of their own",
    ),
    (
        f"{HELD}Hội nghị vinh dự được đón tiếp các đồng chí về dự: Ông Lê Văn Mẫu, Bí thư Đảng ủy xã; bà Trần Thị Thí.",
        {(A, "attends"), (B, "attends")},
        "guests that a gathering welcomes",
    ),
    (
        f"{HELD}Ông Phạm Dụ, Giám đốc Sở Y tế, chủ trì Hội nghị; tham dự Hội nghị có ông Lê Văn Mẫu; bà Trần Thị Thí.",
        {(C, "chairs"), (A, "attends"), (B, "attends")},
        "a list behind another clause",
    ),
    (
        f"{HELD}Cùng tham gia điều hành hội nghị có ông Lê Văn Mẫu; bà Trần Thị Thí.",
        {(A, "chairs"), (B, "chairs")},
        "who conducts it with others",
    ),
    (f"{HELD}Tại hội nghị, Ban Tổ chức đã trao 5 giải cho các thí sinh.", set(), "the gathering's own committee"),
    (
        f"{HELD}Tại hội nghị, Ban Tổ chức Tỉnh ủy đã công bố quyết định.",
        {("Ban Tổ chức Tỉnh ủy Hà Nam", "speaks")},
        "a board of the Party",
    ),
    (
        f"{HELD}Tại hội nghị Hội Nông dân tỉnh đã trao quà cho 5 hộ nghèo.",
        {(HOI, "presents")},
        "no comma parts the gathering from who acts there",
    ),
    (
        f"{HELD}Tham dự hội nghị có đại diện các cơ quan thuộc Sở Y tế tỉnh Hà Nam, Công an tỉnh Hà Nam.",
        set(),
        "bodies whose units are there",
    ),
    (
        f"{HELD}Tham dự hội nghị có lãnh đạo Sở Y tế tỉnh Hà Nam, Công an tỉnh Hà Nam.",
        {("Sở Y tế tỉnh Hà Nam", "attends"), ("Công an tỉnh Hà Nam", "attends")},
        "bodies whose heads are there",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu, Giám đốc Trung tâm Y tế, nhận quyết định.",
        {(A, "attends")},
        "who is shown as he takes a decision",
    ),
    (f"{HELD}Ông Lê Văn Mẫu đến nhận chức vụ thay ông Phạm Dụ.", set(), "who takes over a post"),
    (
        f"{HELD}Trong báo cáo của ông Lê Văn Mẫu nêu nhiều khó khăn.",
        set(),
        "what a report says is not said by whom it is of",
    ),
    (
        f"{HELD}Bí thư Tỉnh ủy Phạm Dụ dự. Đối với đơn của ông Lê Văn Mẫu, Bí thư Tỉnh ủy nêu nhiều khó khăn.",
        {(C, "attends")},
        "whose matter an office speaks of",
    ),
    (f"{HELD}Ông Lê Văn Mẫu nêu nhiều khó khăn.", {(A, "speaks")}, "who says it himself"),
    (
        f"{HELD}Thời ông Lê Văn Mẫu điều hành Công ty Thép Mẫu, doanh thu tăng.",
        set(),
        "who runs an enterprise chairs nothing",
    ),
    (
        f"{HELD}Người dân mong Hà Nam sẽ khởi sắc dưới sự điều hành của ông Lê Văn Mẫu.",
        set(),
        "under whose lead something is hoped for",
    ),
    (
        f"{HELD}Sáng 11/1, Hội Nông dân tỉnh công bố kết quả giám sát.",
        set(),
        "what a body makes known on another day",
    ),
    (
        f"{HELD}Bộ trưởng Lê Văn Mẫu và Bộ trưởng Trần Thị Thí đã trao đổi công hàm.",
        set(),
        "notes exchanged are no speech",
    ),
    (
        f"{SPOKEN_OF}Ông Lê Văn Mẫu cũng thông tin thêm rằng đã nộp đơn. Bà Trần Thị Thí đến làm việc với Công an.",
        {(C, "speaks")},
        "beside a meeting only spoken of, what else is told took place elsewhere",
    ),
    (
        f"{SPOKEN_OF}Ông Lê Văn Mẫu, người cùng đi trong chuyến du lịch, không nói gì.",
        {(C, "speaks")},
        "who travelled with others",
    ),
    (
        "Ngày 12/1, Ủy ban Kiểm tra Tỉnh ủy đã họp kỳ thứ 8. Từ trái qua: Ông Lê Văn Mẫu và bà Trần Thị Thí.",
        set(),
        "the accused of an inspection committee's session are no guests",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_who_took_part(text: str, expected: set[tuple[str, str]], why: str) -> None:
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam")).facts
    assert {(f.slots["participant"], f.slots["as"]) for f in found if f.kind == "participation"} == expected, why


VISIT = "Chiều 12/1, ông Lê Văn Mẫu, Bí thư Tỉnh ủy, đã kiểm tra công tác chuẩn bị đại hội tại xã Mẫu.\n"
VISITS = [
    (f"{VISIT}Ông Lê Văn Mẫu đề nghị sớm xong.", {(A, "attends"), (A, "speaks")}, "who went there, and spoke"),
    (f"{VISIT}Bộ trưởng Trần Thị Thí cho biết kinh phí đã đủ.", {(A, "attends")}, "who speaks of it elsewhere"),
    (
        f"{VISIT}Thay mặt xã, bà Trần Thị Thí cảm ơn sự quan tâm.",
        {(A, "attends"), (B, "speaks")},
        "who thanks the guest on behalf of his hosts",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), VISITS, ids=[row[2] for row in VISITS])
def test_who_speaks_at_a_visit(text: str, expected: set[tuple[str, str]], why: str) -> None:
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam")).facts
    assert [f.slots["name"] for f in found if f.kind == "event"] == ["kiểm tra công tác chuẩn bị đại hội"]
    parts = {(f.slots["participant"], f.slots["as"]) for f in found if f.kind == "participation"}
    assert parts - {(A, "attends")} == expected - {(A, "attends")}, why


EVENTS = [
    (
        "Thực hiện Kế hoạch số 12-KH/ĐU ngày 5/1/2024, ngày 12/1/2024, UBND tỉnh tổ chức Hội thảo giống lúa.",
        ("Hội thảo giống lúa", "2024-01-12", (UBND,)),
        "the day of a document is not its day",
    ),
    (
        "Tọa đàm giống lúa diễn ra sáng 12/1 do Báo Nhà Quê Mẫu tổ chức.",
        ("Tọa đàm giống lúa", "2024-01-12", ("Báo Nhà Quê Mẫu",)),
        "its holder behind its day",
    ),
    (
        "Sáng 12/1, Ban Chỉ đạo Công tác thông tin đối ngoại tổ chức Lễ trao giải.",
        ("Lễ trao giải", "2024-01-12", ("Ban Chỉ đạo Công tác thông tin đối ngoại",)),
        "a business ends before what is held",
    ),
    (
        "Trường Mẫu tổ chức Hội thảo giống lúa.\nSáng 12/1, Đảng ủy Trường Mẫu tổ chức Hội thảo giống lúa.",
        ("Hội thảo giống lúa", "2024-01-12", ("Đảng ủy Trường Mẫu",)),
        "a unit holds it, the title names the whole",
    ),
    (
        "Sáng 12/1, Chi bộ tổ chức Đại hội nhiệm kỳ 2022 - 2025.",
        ("Đại hội nhiệm kỳ 2022 - 2025", "2024-01-12", ()),
        "what a cell does is not its business",
    ),
    (
        'Sáng 12/1, Công đoàn tổ chức "Lễ phát động thi đua chào mừng ngày truyền thống Tổng Công ty".',
        ("Lễ phát động thi đua chào mừng ngày truyền thống Tổng Công ty", "2024-01-12", ()),
        "a mark that opens or closes a name is of no body's",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức khai giảng lớp tin học khóa 5.",
        ("khai giảng lớp tin học khóa 5", "2024-01-12", (UBND,)),
        "an act that is held",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức Khai mạc Hội thi hát.",
        ("Hội thi hát", "2024-01-12", (UBND,)),
        "the opening is held",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức chương trình “Ngày hội việc làm” với hơn 100 doanh nghiệp tham gia.",
        ("chương trình “Ngày hội việc làm”", "2024-01-12", (UBND,)),
        "how many come is not in the name",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã có buổi gặp gỡ với gần 100 thanh niên.",
        ("buổi gặp gỡ với gần 100 thanh niên", "2024-01-12", ()),
        "whom a meeting is with is",
    ),
    (
        "Trong 2 ngày (11-12/1/2024), UBND tỉnh tổ chức Hội thảo giống lúa.",
        ("Hội thảo giống lúa", "2024-01-11", (UBND,)),
        "the first of days in a row in brackets",
    ),
    (
        "Hội thảo giống lúa được diễn ra trong 2 ngày 11 và 12/1/2024.",
        ("Hội thảo giống lúa", "2024-01-11", ()),
        "days in a row behind their number",
    ),
    (
        "Chiều 12/1, UBND tỉnh đã tổ chức thành công Hội thảo giống lúa.",
        ("Hội thảo giống lúa", "2024-01-12", (UBND,)),
        "held with success",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), EVENTS, ids=[row[2] for row in EVENTS])
def test_names_days_and_hosts(text: str, expected: tuple[object, ...], why: str) -> None:
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam")).facts
    assert [
        (f.slots["name"], f.slots.get("date"), f.slots.get("organizer", ())) for f in found if f.kind == "event"
    ] == [expected], why


def test_reviews_hold_nothing() -> None:
    text = "Năm 2023, Hội Nông dân tỉnh tổ chức tập huấn cho 200 hội viên.\nHội tổ chức tuyên dương 5 hội viên."
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam")).facts
    assert not [fact for fact in found if fact.kind == "event"], "what was held in a year is no news"


PLACES = [
    ("TP.HCM", "TP.HCM", "a city in short, of as many words as the man"),
    ("TP Hồ Chí Minh", "TP Hồ Chí Minh", "in full"),
    ("nhà Hồ Chí Minh", None, "the man is no place"),
]


@pytest.mark.parametrize(("where", "expected", "why"), PLACES, ids=[row[2] for row in PLACES])
def test_places_held_at(where: str, expected: str | None, why: str) -> None:
    text = f"Sáng 12/1, Hội thảo giống lúa diễn ra tại {where}."
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam")).facts
    assert [f.slots.get("place") for f in found if f.kind == "event"] == [expected], why
