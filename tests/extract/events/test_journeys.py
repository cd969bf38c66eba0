"""Official visits and what is done on them: journeys, talks, receptions, papers signed, working meetings of verbs."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

ROWS = (
    # a journey that begins is told of, whatever else the day brings
    (
        "Chiều 25/2, Chủ tịch nước Trần Văn Mẫu và đoàn đại biểu cấp cao Việt Nam tới thủ đô Viêng Chăn, bắt đầu "
        "chuyến thăm chính thức Lào theo lời mời của nước chủ nhà.",
        {("Chuyến thăm", "chuyến thăm chính thức Lào")},
    ),
    (
        "Ngày 3/6, đoàn đại biểu Quốc hội do Phó Chủ tịch Quốc hội Trần Văn Mẫu dẫn đầu đã bắt đầu chuyến thăm và làm "
        "việc tại Nhật Bản.",
        {("Chuyến thăm", "chuyến thăm và làm việc tại Nhật Bản")},
    ),
    # one to come is not, nor one that only tells who somebody is
    ("Tuần sau, Chủ tịch nước Trần Văn Mẫu sẽ bắt đầu chuyến thăm chính thức Lào.", set()),
    # a working meeting that only a verb tells of has no kind
    (
        "Chiều 10/6, Chủ tịch nước Trần Văn Mẫu đã làm việc với Ban Thường vụ Tỉnh ủy Cao Bằng về việc trồng hồi.",
        {(None, "làm việc với Ban Thường vụ Tỉnh ủy Cao Bằng")},
    ),
    (
        "Chiều 10/6, Chủ tịch nước Trần Văn Mẫu đã làm việc với Ban Thường vụ Tỉnh ủy Cao Bằng về việc trồng hồi. Tại "
        "buổi làm việc, ông Mẫu nêu rõ ba việc.",
        {("Buổi làm việc", "buổi làm việc với Ban Thường vụ Tỉnh ủy Cao Bằng")},
    ),
    # the day may be told from that of the news
    (
        "Chiều nay, Chủ tịch nước Trần Văn Mẫu đã tiếp Thượng tướng Lê Văn Mẫu.",
        {(None, "tiếp Thượng tướng Lê Văn Mẫu")},
    ),
    # who opens the sentence works with somebody by name
    (
        "Chiều 12/4, làm việc với Thủ tướng Trần Văn Mẫu cùng lãnh đạo tỉnh Hà Nam, Bộ trưởng Bộ Y tế Lê Thị Mẫu cho "
        "biết thuốc đã đủ.",
        {("Buổi làm việc", "buổi làm việc với Thủ tướng Trần Văn Mẫu cùng lãnh đạo tỉnh Hà Nam")},
    ),
    # whom a team is led by stands in its sentence
    (
        "Chiều 20/2, tổ công tác Chính phủ do Bộ trưởng Bộ Y tế Lê Thị Mẫu dẫn đầu đã làm việc với UBND tỉnh Hà Nam.",
        {(None, "tổ công tác Chính phủ đã làm việc với Ủy ban nhân dân tỉnh Hà Nam")},
    ),
)


@pytest.mark.parametrize(("text", "events"), ROWS)
def test_visits_are_told_of(text: str, events: set[tuple[str | None, str]]) -> None:
    facts = extract(Document("x", f"Tin trong ngày\n{text}", published="2024-06-20")).facts
    assert {(f.slots.get("kind"), f.slots["name"]) for f in facts if f.kind == "event"} == events


def test_what_is_signed_and_drunk_on_a_visit_is_told_of() -> None:
    text = (
        "Chiều 25/2, Chủ tịch nước Trần Văn Mẫu tới thủ đô Viêng Chăn, bắt đầu chuyến thăm chính thức Lào. "
        "Chủ tịch Quốc hội Lào Lê Mẫu chủ trì lễ đón chính thức Chủ tịch nước Trần Văn Mẫu tại sân bay. "
        "Ngay sau lễ đón, Chủ tịch nước Trần Văn Mẫu đã chứng kiến lễ ký kết 5 văn kiện hợp tác. "
        "Trước đó, chiều cùng ngày, Chủ tịch nước Trần Văn Mẫu đã có buổi tiếp Thống đốc tỉnh Xiêng Mẫu, ngài Lê Mẫu."
    )
    facts = extract(Document("x", text, published="2024-02-26")).facts
    told = {(f.slots.get("kind"), f.slots["name"]) for f in facts if f.kind == "event"}
    assert told == {
        ("Chuyến thăm", "chuyến thăm chính thức Lào"),
        ("Lễ", "lễ đón chính thức Chủ tịch nước Trần Văn Mẫu"),
        ("Lễ", "lễ ký kết 5 văn kiện hợp tác"),
        ("Buổi tiếp", "buổi tiếp Thống đốc tỉnh Xiêng Mẫu"),
    }


NAMES = (
    ("Sáng 2/2, Hội nghị toàn quốc về công tác bầu cử trưởng thôn đã diễn ra tại Hà Nội.", "bầu cử trưởng thôn"),
    ("Sáng 2/2, Hội nghị người Việt Nam ở nước ngoài đã diễn ra tại Hà Nội.", "người Việt Nam ở nước ngoài"),
    # what a meeting was about may stand behind its day; "về việc" opens what a name is cut before
    ("Tại buổi làm việc chiều 7/6 về phương án trồng sen, bà Mẫu cho biết đầm đã sạch.", "về phương án trồng sen"),
    ("Tại cuộc họp chiều 7/6 về việc trồng sen, ông Mẫu cho biết đầm đã sạch.", "cuộc họp"),
    # with a capital it is a name, however it goes on
    ("Ông Lê Văn Mẫu nêu việc này tại Hội nghị các giải pháp trồng sen ngày 9/6.", "Hội nghị các giải pháp trồng sen"),
    ("Theo đó, Hội nghị Ban Chấp hành Đảng bộ tỉnh Hà Nam lần thứ 9 (ngày 17-6) đã biểu quyết.", "lần thứ 9"),
)


@pytest.mark.parametrize(("text", "ending"), NAMES)
def test_names_run_to_their_end(text: str, ending: str) -> None:
    facts = extract(Document("x", f"Tin trong ngày\n{text}", published="2024-06-20")).facts
    assert [str(f.slots["name"]).endswith(ending) for f in facts if f.kind == "event"] == [True]


BELOW = "Đầm sen của xã Hòa Mẫu rộng ba mươi mẫu, mùa này nước trong và cá nhiều.\n" * 9


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tại cuộc họp, bà Lê Thị Mẫu, Giám đốc Sở Y tế, cho biết đầm đã sạch.", True),
        ("Ai muốn câu cá thì ghi tên trước cuộc họp với bà Lê Thị Mẫu, Giám đốc Sở Y tế.", False),
        ("Việc này Quốc hội đã bàn từ kỳ họp thứ 5 vừa qua.", False),
    ],
)
def test_what_is_spoken_of_in_passing_far_down_is_no_gathering(text: str, told: bool) -> None:
    facts = extract(Document("x", f"Tin trong ngày\n{BELOW}{text}", published="2024-06-20")).facts
    assert any(f.kind == "event" for f in facts) == told


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Ngày 13/5, trong chuyến thăm chính thức Lào, Chủ tịch nước Trần Văn Mẫu hội đàm với Thủ tướng Lào Lê Mẫu.",
            {("Chuyến thăm", "chuyến thăm chính thức Lào"), (None, "hội đàm với Thủ tướng Lào Lê Mẫu")},
        ),
        # what somebody has come for may be to come
        (
            "Ngày 13/5, Chủ tịch nước Trần Văn Mẫu đã tiếp Thủ tướng Lào Lê Mẫu nhân dịp ông sang dự Hội nghị Cây Sen.",
            {(None, "tiếp Thủ tướng Lào Lê Mẫu")},
        ),
    ],
)
def test_a_day_without_its_year_dates_what_is_told(text: str, events: set[tuple[str | None, str]]) -> None:
    facts = extract(Document("x", f"Tin trong ngày\n{text}")).facts
    assert {(f.slots.get("kind"), f.slots["name"]) for f in facts if f.kind == "event"} == events
