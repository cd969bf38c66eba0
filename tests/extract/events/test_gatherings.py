"""Gatherings and who took which part in them: sentences of our own, and near misses that must give nothing."""

from __future__ import annotations

import pytest
from core_facts import gatherings, parts

from kg.errors import KgError
from kg.extract import extract
from kg.extract.events.event_words import event_words, read_words
from kg.model import Document, Fact

A, B, C = "Lê Văn Mẫu", "Trần Thị Thí", "Phạm Dụ"
UBND, HOI = "Ủy ban nhân dân tỉnh Hà Nam", "Hội Nông dân tỉnh Hà Nam"
HELD = "Ngày 12/1, UBND tỉnh tổ chức hội nghị tổng kết công tác năm 2023. "


def facts(text: str, kind: str) -> list[Fact]:
    """The facts of one kind that a bulletin of Hà Nam of January 2024 gives."""
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam"))
    return [fact for fact in found.facts if fact.kind == kind]


TOOK_PART = [
    ("Dự hội nghị có ông Lê Văn Mẫu, Bí thư Tỉnh ủy.", {(A, "attends")}, "the verb, then its list"),
    (
        "Tham dự có các đồng chí: Lê Văn Mẫu, Phó Bí thư Tỉnh ủy; Trần Thị Thí, Phó Chủ tịch UBND tỉnh.",
        {(A, "attends"), (B, "attends")},
        "offices in a list are not guests",
    ),
    (
        "Các đồng chí: Lê Văn Mẫu, Bí thư Tỉnh ủy; Trần Thị Thí cùng đông đảo nhân dân trên địa bàn đã về dự.",
        {(A, "attends"), (B, "attends")},
        "the list, then its verb",
    ),
    (
        "Dự hội nghị có lãnh đạo Hội Nông dân tỉnh; ông Lê Văn Mẫu; đại biểu các xã thuộc huyện Ba Vì.",
        {(HOI, "attends"), (A, "attends")},
        "a body attends through its leaders, the one that others belong to does not",
    ),
    (
        "Dự hội nghị, về phía Hội Nông dân tỉnh có bà Trần Thị Thí.",
        {(HOI, "attends"), (B, "attends")},
        "the side and who stands for it",
    ),
    ("Về phía địa phương có ông Lê Văn Mẫu và bà Trần Thị Thí.", {(A, "attends"), (B, "attends")}, "a side alone"),
    (
        "Dự hội nghị có các đồng chí:\n- Lê Văn Mẫu, Bí thư Tỉnh ủy;\n- Trần Thị Thí, Giám đốc Sở Y tế.\nBế mạc.",
        {(A, "attends"), (B, "attends")},
        "a list that runs on over lines",
    ),
    (
        "Ông Lê Văn Mẫu dự và phát biểu chỉ đạo hội nghị.",
        {(A, "attends"), (A, "speaks"), (A, "directs")},
        "a row of verbs",
    ),
    ("Đại biểu của tỉnh tham dự có ông Lê Văn Mẫu.", {(A, "attends")}, "guests of a kind, then their names"),
    ("Ông Lê Văn Mẫu cùng các đại biểu trao thưởng.", {(A, "presents")}, "unnamed company between name and verb"),
    ("Tại Sở Y tế, ông Lê Văn Mẫu đã công bố quyết định.", {(A, "speaks")}, "where it was said does not speak"),
    (
        "Đồng chí Lê Văn Mẫu, Bí thư Tỉnh ủy và đồng chí Trần Thị Thí đồng chủ trì hội nghị.",
        {(A, "chairs"), (B, "chairs")},
        "two subjects",
    ),
    ("Chủ trì hội nghị có ông Lê Văn Mẫu.", {(A, "chairs")}, "the chair after the verb"),
    ("Hội nghị diễn ra dưới sự chủ trì của bà Trần Thị Thí.", {(B, "chairs")}, "a noun that carries the chair"),
    ("Hội nghị có sự tham dự của ông Lê Văn Mẫu.", {(A, "attends")}, "a noun that carries the guests"),
    (
        "Phát biểu tại hội nghị, thay mặt UBND tỉnh, ông Lê Văn Mẫu đề nghị các xã cố gắng.",
        {(A, "speaks")},
        "who is spoken for does not speak",
    ),
    ("Tại hội nghị, ông Lê Văn Mẫu đã trình bày báo cáo.", {(A, "speaks")}, "a report is a speech"),
    ("Bà Trần Thị Thí (bìa trái) phát biểu tại hội nghị.", {(B, "speaks")}, "a caption"),
    ("Theo bà Trần Thị Thí, kết quả rất tốt.", {(B, "speaks")}, "according to somebody there"),
    (
        "“Năm nay các xã sẽ phải cố gắng nhiều hơn nữa”, ông Lê Văn Mẫu nhấn mạnh.",
        {(A, "speaks")},
        "speech in quotation marks is followed by who said it",
    ),
    (
        "Ông Lê Văn Mẫu trao Bằng khen cho bà Trần Thị Thí.",
        {(A, "presents"), (B, "attends")},
        "who takes an award is there",
    ),
    (
        "Bà Trần Thị Thí phát biểu. Ông Lê Văn Mẫu trao Bằng khen cho bà Trần Thị Thí.",
        {(A, "presents"), (B, "speaks")},
        "who speaks is not also said to attend",
    ),
    (
        "Ông Lê Văn Mẫu đã trao Huy hiệu 60 năm tuổi Đảng tặng bà Trần Thị Thí.",
        {(A, "presents"), (B, "attends")},
        "whom it is given to behind what is given",
    ),
    (
        "Đoàn công tác của Hội Nông dân tỉnh do ông Lê Văn Mẫu dẫn đầu đã dự hội nghị.",
        {(A, "attends"), (HOI, "attends")},
        "a delegation and who leads it",
    ),
    ("Bà Trần Thị Thí (bìa phải) giao lưu với các đại biểu.", {(B, "attends")}, "who meets the guests is there"),
    (
        "Phát biểu khai mạc của ông Lê Văn Mẫu nêu rõ mục tiêu của Hội Nông dân tỉnh.",
        {(A, "speaks")},
        "whose speech it is",
    ),
    (
        "Dự hội nghị có ông Lê Văn Mẫu; các đồng chí trong Ban Thường vụ Tỉnh ủy.",
        {(A, "attends"), ("Ban Thường vụ Tỉnh ủy Hà Nam", "attends")},
        "comrades of a committee",
    ),
    ("Đại diện Hội Nông dân tỉnh phát biểu tại hội nghị.", {(HOI, "speaks")}, "a body speaks through its people"),
    (
        "Lê Văn Mẫu, Giám đốc Sở Y tế. Giám đốc Sở Y tế phát biểu tại hội nghị.",
        {(A, "speaks")},
        "an office for its holder",
    ),
]

NO_PART = [
    ("Ông Lê Văn Mẫu sẽ phát biểu tại hội nghị.", "what is to come"),
    ("Ông Lê Văn Mẫu được trao Bằng khen.", "the passive"),
    ("Sở Y tế chủ trì, phối hợp với các xã thực hiện.", "a task assigned"),
    ("Ông Lê Văn Mẫu quê Hà Nam, dự án của ông rất lớn.", "dự án is no presence"),
    ("Các đại biểu dâng hương tưởng nhớ Chủ tịch Hồ Chí Minh.", "who is remembered is not there"),
    ("Trước đó, ngày 3/1, ông Lê Văn Mẫu phát biểu ở trường học.", "another day, another happening"),
    ("UBND tỉnh yêu cầu Sở Y tế, ông Lê Văn Mẫu kiểm điểm, đề xuất xử lý.", "whom a body tells to speak"),
    ("Ông Lê Văn Mẫu được trao Bằng khen, sinh năm 1970, quê Hà Nam.", "a life"),
    ("Thân nhân ông Lê Văn Mẫu cảm ơn.", "kin is not the person"),
    ("Sở Y tế yêu cầu trao Huy hiệu tặng ông Lê Văn Mẫu.", "what is only to be given"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOOK_PART, ids=[row[2] for row in TOOK_PART])
def test_parts(text: str, expected: set[tuple[str, str]], why: str) -> None:
    assert parts(HELD + text) == expected, why


@pytest.mark.parametrize(("text", "why"), NO_PART, ids=[row[1] for row in NO_PART])
def test_no_part(text: str, why: str) -> None:
    assert parts(HELD + text) == set(), why


EVENTS = [
    (
        "Sáng 12/1, tại Hội trường lớn, UBND tỉnh long trọng tổ chức Lễ đón nhận Huân chương nhằm cổ vũ dân.",
        {
            "kind": "Lễ",
            "name": "Lễ đón nhận Huân chương",
            "date": "2024-01-12",
            "organizer": (UBND,),
            "place": "Hội trường lớn",
        },
        "host, day, place; the name ends before its purpose",
    ),
    (
        "Hội thảo về nghề nuôi ong do Hội Nông dân tỉnh tổ chức ngày 12/1 tại Hà Nam.",
        {"kind": "Hội thảo", "name": "Hội thảo về nghề nuôi ong", "date": "2024-01-12", "organizer": (HOI,)},
        "the host behind the name",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu làm việc với Hội Nông dân tỉnh về công tác năm mới.",
        {"kind": None, "name": "làm việc với Hội Nông dân tỉnh", "date": "2024-01-12"},
        "a working meeting is named by whom it is with",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã gặp mặt, khen thưởng 3 học sinh nghèo vượt khó.",
        {"name": "gặp mặt, khen thưởng 3 học sinh nghèo vượt khó", "date": "2024-01-12"},
        "an act without a head noun",
    ),
    (
        "Ngày 12/1, UBND tỉnh trao quyết định về công tác cán bộ. Tại buổi lễ, ông Lê Văn Mẫu phát biểu.",
        {"kind": "Lễ", "date": "2024-01-12", "organizer": (UBND,)},
        "an act takes the kind by which it is referred back to",
    ),
    (
        "Đại hội Hội Nông dân tỉnh lần thứ V\nHội Nông dân tỉnh vừa tổ chức Đại hội ngày 12/1.",
        {"kind": "Đại hội", "name": "Đại hội Hội Nông dân tỉnh lần thứ V", "date": "2024-01-12", "organizer": (HOI,)},
        "headline and sentence tell of one event",
    ),
    (
        "Chiều 12/1, UBND tỉnh tổ chức Gặp mặt các gia đình chính sách nhân dịp xuân mới.",
        {
            "kind": "Buổi gặp mặt",
            "name": "Gặp mặt các gia đình chính sách",
            "date": "2024-01-12",
            "organizer": (UBND,),
        },
        "a verb that is a noun when held",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức hội nghị tổng kết phong trào. Hội nghị thống nhất đánh giá kết quả năm qua.",
        {"kind": "Hội nghị", "name": "hội nghị tổng kết phong trào"},
        "what a conference does is not its name",
    ),
    (
        "Ông Lê Văn Mẫu phát biểu tại cuộc tiếp xúc với cử tri huyện Bình Lục. Tại buổi tiếp xúc, cử tri phấn khởi.",
        {"kind": "Cuộc tiếp xúc"},
        "the kind as the fuller mention writes it",
    ),
    (
        "Sáng 12/1, Đại hội Hội Nông dân tỉnh lần thứ V nghe báo cáo tổng kết nhiệm kỳ.",
        {"kind": "Đại hội", "name": "Đại hội Hội Nông dân tỉnh lần thứ V", "date": "2024-01-12", "organizer": None},
        "a congress that does something on a day",
    ),
    (
        "Ngày 11 và 12/1, đoàn công tác của UBND tỉnh do ông Lê Văn Mẫu, Phó Chủ tịch UBND tỉnh, làm Trưởng đoàn, "
        "đã đến thăm và tặng quà các hộ nghèo huyện Bình Lục.",
        {"name": "đến thăm và tặng quà các hộ nghèo huyện Bình Lục", "date": "2024-01-11"},
        "what a delegation did, on the first of its days",
    ),
    (
        "Bí thư Tỉnh ủy Lê Văn Mẫu tiếp Đoàn cán bộ lão thành\n"
        "Ngày 12/1, Bí thư Tỉnh ủy Lê Văn Mẫu đã tiếp bà Trần Thị Thí và các cụ trong đoàn.",
        {"name": "Bí thư Tỉnh ủy Lê Văn Mẫu tiếp Đoàn cán bộ lão thành", "date": "2024-01-12"},
        "the title says who receives whom",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu - Bí thư Tỉnh ủy - đã trao Quyết định của Tỉnh ủy cho bà Trần Thị Thí.",
        {"name": "trao Quyết định của Tỉnh ủy cho bà Trần Thị Thí", "date": "2024-01-12"},
        "an apposition between dashes",
    ),
    (
        "Phát biểu tại buổi tọa đàm, ông Lê Văn Mẫu cảm ơn các đại biểu.",
        {"kind": "Tọa đàm", "name": "buổi tọa đàm"},
        "nothing but a reference",
    ),
]

NO_EVENT = [
    ("Việc tổ chức hội nghị báo cáo viên định kỳ được quan tâm.", "a review"),
    ("Ngày 30/1, UBND tỉnh sẽ tổ chức hội nghị tổng kết.", "announced"),
    ("Năm 2023, ông Lê Văn Mẫu được bầu tại Đại hội Đảng bộ tỉnh lần thứ V.", "a step in a life"),
    ("Ban tổ chức trao đổi kinh nghiệm nuôi ong.", "no verb of holding"),
    ("Ngày 12/1, ông Lê Văn Mẫu vẫn đến làm việc tại Sở Y tế như thường lệ.", "a day at work"),
    ("Chương trình phối hợp giữa hai sở được triển khai tốt.", "a programme of work"),
]


@pytest.mark.parametrize(("text", "expected", "why"), EVENTS, ids=[row[2] for row in EVENTS])
def test_event(text: str, expected: dict[str, object], why: str) -> None:
    (event,) = facts(text, "event")
    assert {slot: event.slots.get(slot) for slot in expected} == expected, why


@pytest.mark.parametrize(("text", "why"), NO_EVENT, ids=[row[1] for row in NO_EVENT])
def test_no_event(text: str, why: str) -> None:
    assert facts(text, "event") == [], why


def test_the_rites_of_a_funeral_are_gatherings_of_their_own() -> None:
    text = (
        "Lễ viếng đồng chí Lê Văn Mẫu bắt đầu từ 7 giờ ngày 12/1/2024.\n"
        "Lễ truy điệu đồng chí Lê Văn Mẫu từ 11 giờ ngày 13/1/2024.\n"
        "Thân nhân đồng chí Lê Văn Mẫu thắp hương tại lễ viếng."
    )
    named = [(f.slots["name"], f.slots["date"]) for f in facts(text, "event")]
    assert named == [
        ("Lễ viếng đồng chí Lê Văn Mẫu", "2024-01-12"),
        ("Lễ truy điệu đồng chí Lê Văn Mẫu", "2024-01-13"),
    ]
    assert parts(text) == set()


def test_a_participation_names_its_event_and_its_sentence() -> None:
    text = HELD + "Ông Lê Văn Mẫu chủ trì hội nghị."
    (event,) = facts(text, "event")
    (part,) = facts(text, "participation")
    assert part.slots["event"] == event.slots["id"]
    span = part.passages[0]
    assert text[span.start : span.end] == "Ông Lê Văn Mẫu chủ trì hội nghị."


def test_two_events_each_with_its_guests() -> None:
    text = (
        "Sáng 12/1, UBND tỉnh tổ chức hội nghị tổng kết. Ông Lê Văn Mẫu chủ trì hội nghị. "
        "Chiều cùng ngày, Hội Nông dân tỉnh tổ chức Lễ ra mắt hội quán. Bà Trần Thị Thí phát biểu tại buổi lễ."
    )
    kinds = {str(f.slots["id"]): f.slots["kind"] for f in facts(text, "event")}
    told = {(kinds[str(f.slots["event"])], f.slots["participant"]) for f in facts(text, "participation")}
    assert told == {("Hội nghị", A), ("Lễ", B)}


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("kinds: []\nclasses: {}\nacts: []\n", "must have the sections"),
        ("kinds: [{kind: Lễ, form: [lễ]}]\nclasses: {}\nacts: []\ncuts: []\ndeeds: []\nheld: {}\n", "kinds, entry 1"),
        ("kinds: []\nclasses: {atend: [dự]}\nacts: []\ncuts: []\ndeeds: []\nheld: {}\n", "unknown class 'atend'"),
        ("kinds: [\n", "cannot be read"),
    ],
)
def test_a_wrong_table_is_refused(tmp_path, table: str, message: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "events.yaml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(KgError, match=message) as error:
        read_words(path)
    assert str(path) in str(error.value)


def test_the_words_are_read_once() -> None:
    assert event_words() is event_words()


def test_whoever_a_list_of_guests_who_direct_names_directs() -> None:
    text = HELD + "Dự và chỉ đạo hội nghị có ông Lê Văn Mẫu; bà Trần Thị Thí; ông Phạm Dụ."
    assert {(who, "directs") for who in (A, B, C)} <= parts(text)


def test_a_gathering_of_a_year_is_held_by_the_body_it_is_of() -> None:
    told = facts("Sáng 12/1, Hội nghị người lao động năm 2024 của Sở Y tế đã diễn ra tại hội trường.", "event")
    assert [fact.slots.get("organizer") for fact in told] == [("Sở Y tế tỉnh Hà Nam",)]


def test_what_the_text_calls_a_gathering_goes_before_its_heading() -> None:
    text = "HỘI NGHỊ TỔNG KẾT CÔNG TÁC NĂM 2023 BẦU TRƯỞNG BAN\n\n" + HELD
    assert [fact.slots["name"] for fact in facts(text, "event")] == ["hội nghị tổng kết công tác năm 2023"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Lễ kỷ niệm 60 năm thành lập Hội (5/3/1964 - 5/3/2024)", "Lễ kỷ niệm 60 năm thành lập Hội"),
        ("Lễ kỷ niệm 60 năm thành lập Hội (5-3-1964/5-3-2024), hướng tới xuân mới", "Lễ kỷ niệm 60 năm thành lập Hội"),
        ("Lễ kỷ niệm 60 năm thành lập Hội (5/3/1964 - 5/3/2024) và đón nhận Huân chương Lao động hạng Ba",
         "Lễ kỷ niệm 60 năm thành lập Hội và đón nhận Huân chương Lao động hạng Ba"),
        ("Lễ công bố quy hoạch giai đoạn mới (2021 - 2030)", "Lễ công bố quy hoạch giai đoạn mới (2021 - 2030)"),
    ],
)  # fmt: skip
def test_the_first_and_last_day_of_what_is_kept_are_no_part_of_the_name(told: str, name: str) -> None:
    (event,) = facts(f"Ngày 12/1, UBND tỉnh tổ chức {told}.", "event")
    assert event.slots["name"] == name


def test_what_a_gathering_marks_is_no_part_of_its_name() -> None:
    told = gatherings("Sáng 18/1, Hội Nông dân huyện Lý Nhân tổ chức Lễ trồng cây nhân kỷ niệm 50 năm thành lập Hội.")
    assert told == [("Lễ", "Lễ trồng cây", "2024-01-18", ("Hội Nông dân huyện Lý Nhân",))]
