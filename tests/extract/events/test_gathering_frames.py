"""Each way to tell of a gathering with each kind of it, and each way to tell who came with each verb of coming."""

from __future__ import annotations

from itertools import product

import pytest
from core_facts import gatherings, parts

SO, HUYEN = "Sở Y tế tỉnh Hà Nam", "huyện Kim Bảng"
#: A gathering as it is written, and its kind.
GATHERINGS = [
    ("Hội nghị tổng kết công tác năm 2023", "Hội nghị"),
    ("Lễ phát động Tết trồng cây", "Lễ"),
    ("Đại hội đại biểu lần thứ X, nhiệm kỳ 2023 - 2028", "Đại hội"),
    ('Tọa đàm "Phụ nữ và sen"', "Tọa đàm"),
    ("buổi tọa đàm về chuyển đổi số", "Tọa đàm"),
    ("Ngày hội hiến máu tình nguyện", "Ngày hội"),
    ("buổi nói chuyện chuyên đề về biển đảo", "Buổi nói chuyện"),
    ("buổi giao lưu văn nghệ mừng xuân", "Buổi giao lưu"),
    ("Hội báo Xuân Giáp Thìn", "Hội báo"),
    ("Đêm nhạc mừng xuân", "Đêm"),
    ("Khóa bồi dưỡng nghiệp vụ công tác Hội", "Khóa"),
]
#: A sentence that tells of it, and who holds it.
TOLD = [
    ("Ngày 12/1, Sở Y tế tổ chức {}.", (SO,)),
    ("Sở Y tế vừa tổ chức {} vào ngày 12/1.", (SO,)),
    ("Sáng 12/1, huyện Kim Bảng phối hợp với Sở Y tế tổ chức {}.", (HUYEN, SO)),
    ("Ngày 12/1, huyện Kim Bảng (ảnh) đã tổ chức {}.", (HUYEN,)),
    ("Ngày 12/1, đã diễn ra {} do huyện Kim Bảng phối hợp với Sở Y tế tổ chức.", (HUYEN, SO)),
    ("Ngày 12/1, ông Lê Văn Mẫu, Bí thư Tỉnh ủy dự {} do Sở Y tế tổ chức.", (SO,)),
    ("Ngày 12/1, Sở Y tế tiến hành tổ chức {}.", (SO,)),
    ("Ngày 12/1, Sở Y tế đã tổ chức thành công tốt đẹp {}.", (SO,)),
    ("Hưởng ứng Tháng Thanh niên, ngày 12/1, tại Nhà văn hóa\nSở Y tế đã tổ chức {}.", (SO,)),
]


@pytest.mark.parametrize(("told", "hosts"), TOLD, ids=[row[0] for row in TOLD])
def test_every_gathering_is_told_in_every_way(told: str, hosts: tuple[str, ...]) -> None:
    for name, kind in GATHERINGS:
        found = gatherings(told.format(name))
        assert found == [(kind, name, "2024-01-12", hosts)], name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Sáng 12/1, tại hội trường UBND huyện diễn ra Gặp mặt báo chí đầu xuân.", "Gặp mặt báo chí đầu xuân"),
        (
            "Ngày 12/1, ông Lê Văn Mẫu, Bí thư Tỉnh ủy dự Gặp mặt báo chí đầu xuân do Sở Y tế tổ chức.",
            "Gặp mặt báo chí đầu xuân",
        ),
        (
            "Ngày 12/1, cuộc họp bàn về công tác thú y đã diễn ra tại thành phố Phủ Lý.",
            "cuộc họp bàn về công tác thú y",
        ),
    ],
)
def test_what_else_may_be_a_noun(told: str, name: str) -> None:
    assert [event[1] for event in gatherings(told)] == [name]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("Ngày 12/1, Đảng ủy xã Tân Sơn, huyện Kim Bảng tổ chức Hội thảo giống lúa.", "whose place the body is of"),
        ("Ngày 12/1, tại huyện Kim Bảng, Sở Y tế tổ chức Hội thảo giống lúa.", "where it is held"),
    ],
)
def test_a_place_that_holds_nothing(told: str, why: str) -> None:
    assert HUYEN not in (gatherings(told)[0][3] or ()), why


DAYS = [
    "sáng 12/1",
    "vào sáng ngày 12/1",
    "chiều 12-1",
    "ngày 12 tháng 01 năm 2024",
    "trong ngày 12/1",
    "trong hai ngày 12 và 13/1",
    "từ ngày 12 đến 14/1",
    "từ ngày 12/1 đến ngày 14/1/2024",
    "trong các ngày 12, 13 và 14/1",
    "tối qua 12/1",
]


@pytest.mark.parametrize("when", DAYS)
def test_every_day_is_told_before_and_behind(when: str) -> None:
    for told in (
        f"{when[0].upper()}{when[1:]}, Sở Y tế tổ chức hội thảo giống lúa.",
        f"Sở Y tế đã tổ chức hội thảo giống lúa {when}.",
        f"Hội thảo giống lúa được Sở Y tế tổ chức {when}.",
        f"Hội thảo giống lúa diễn ra {when} tại Phủ Lý.",
    ):
        assert [event[2] for event in gatherings(told)] == ["2024-01-12"], told


def test_the_number_of_a_document_still_has_its_day() -> None:
    text = "Thực hiện Kế hoạch số 12/KH-SYT ngày 2/1/2024, Sở Y tế tổ chức Hội thảo giống lúa."
    assert gatherings(text)[0][2] is None


A, B = "Lê Văn Mẫu", "Trần Thị Thí"
COMING = ["Dự", "Tham dự", "Đến dự", "Tham gia", "Cùng tham gia", "Đến dự và chúc mừng", "Dự và chỉ đạo"]
LISTS = [
    "{} hội nghị có đồng chí Lê Văn Mẫu, Bí thư Huyện ủy; bà Trần Thị Thí, Phó Giám đốc Sở Y tế.",
    "{} hội nghị, về phía huyện có ông Lê Văn Mẫu, Bí thư Huyện ủy; về phía Sở có bà Trần Thị Thí, Phó Giám đốc.",
    "{} hội nghị gồm có: Ông Lê Văn Mẫu – Bí thư Huyện ủy, bà Trần Thị Thí – Phó Giám đốc Sở cùng 100 đại biểu.",
    "{} hội nghị có:\n- Ông Lê Văn Mẫu, Bí thư Huyện ủy;\n- Bà Trần Thị Thí, Phó Giám đốc Sở Y tế.",
]
HELD = "Ngày 12/1, UBND tỉnh tổ chức hội nghị tổng kết công tác năm 2023.\n"


@pytest.mark.parametrize(("verb", "listed"), list(product(COMING, LISTS)))
def test_every_list_follows_every_verb(verb: str, listed: str) -> None:
    also = {(A, "directs"), (B, "directs")} if "chỉ đạo" in verb else set()
    assert {part for part in parts(HELD + listed.format(verb)) if part[0] in (A, B)} == {
        (A, "attends"),
        (B, "attends"),
    } | also


OTHERS: list[tuple[str, set[tuple[str, str]], str]] = [
    (
        "Chủ trì hội nghị có ông Lê Văn Mẫu; cùng dự có bà Trần Thị Thí.",
        {(A, "chairs"), (B, "attends")},
        "two lists in one sentence",
    ),
    ("Đại diện Sở Y tế có ông Lê Văn Mẫu, Giám đốc.", {(SO, "attends"), (A, "attends")}, "who stands for a body"),
    (
        "Đoàn chủ tịch điều hành hội nghị gồm: ông Lê Văn Mẫu - Giám đốc; bà Trần Thị Thí - Chủ tịch Công đoàn.",
        {(A, "chairs"), (B, "chairs")},
        "who presides",
    ),
    (
        "Hội nghị đã nghe các tham luận của ông Lê Văn Mẫu, Chủ tịch huyện; bà Trần Thị Thí, Giám đốc Sở.",
        {(A, "speaks"), (B, "speaks")},
        "whose papers were heard",
    ),
    ("Hội nghị đã nghe báo cáo của Sở Y tế.", set(), "a body's report"),
    ("Tại hội nghị, ông Lê Văn Mẫu, Bí thư Huyện ủy đã có bài phát biểu.", {(A, "speaks")}, "who had a speech"),
    ("Tham gia ý kiến tại hội nghị, ông Lê Văn Mẫu nêu hai việc.", {(A, "speaks")}, "who gave his opinion"),
    ("Cùng làm việc có ông Lê Văn Mẫu, Phó Bí thư Huyện ủy.", {(A, "attends")}, "who joined in"),
    ("Đại diện lãnh đạo Sở Y tế phát biểu cảm ơn.", {(SO, "speaks")}, "a body's leaders speak"),
    ("Đại diện Sở Y tế tặng hoa chúc mừng hội nghị.", {(SO, "attends")}, "a body's leaders bring flowers"),
    (
        "Các đại biểu đã nghe bà Trần Thị Thí, Phó Giám đốc Sở phổ biến nghị quyết.",
        {(B, "speaks")},
        "what is made known",
    ),
    ("Ông Lê Văn Mẫu, Bí thư Huyện ủy thông qua báo cáo kết quả.", {(A, "speaks")}, "a report read out"),
    (
        "Ông Lê Văn Mẫu, Bí thư Huyện ủy yêu cầu sắp xếp lại bộ máy; bà Trần Thị Thí phát biểu.",
        {(A, "speaks")},
        "putting in order is not to come",
    ),
    (
        "Dự hội nghị có các đồng chí Thành viên Hội đồng quản trị Công ty Cổ phần Thép Mẫu.",
        {("Hội đồng quản trị Công ty Cổ phần Thép Mẫu", "attends")},
        "members stand for their board",
    ),
    ("Dự hội nghị có các đồng chí Trưởng phòng Sở Y tế.", set(), "heads of many parts do not"),
    ("Dự hội nghị có cán bộ, chuyên viên Sở Y tế.", {(SO, "attends")}, "a body told by its staff"),
    ("Dự hội nghị có lãnh đạo và cán bộ chủ chốt của Sở Y tế.", {(SO, "attends")}, "its leaders and others of it"),
    ("Cán bộ Sở Y tế nhận lương từ ngày 5.", set(), "staff that no list names"),
    (
        "Tại hội nghị, đại diện Sở Y tế và một số đơn vị thuộc Bộ Tài chính cho biết nhiều khó khăn.",
        {(SO, "speaks")},
        "whoever stands for a body speaks, beside those who only belong to one",
    ),
    ("Hội viên Lê Văn Mẫu tham gia Ban Chấp hành từ năm 2020.", set(), "who takes part in no gathering"),
    ("Buổi giao lưu khép lại bằng bài hát của nhạc sĩ Lê Văn Mẫu.", set(), "whose song closes it"),
]


@pytest.mark.parametrize(("text", "expected", "why"), OTHERS, ids=[row[2] for row in OTHERS])
def test_who_did_what(text: str, expected: set[tuple[str, str]], why: str) -> None:
    assert parts(HELD + text) == expected, why


DEEDS = [
    'ra mắt mô hình "Xã không rác"',
    "chúc thọ người cao tuổi",
    "động thổ công trình cấp nước",
    "đón nhận Huân chương Lao động hạng Ba",
    "khai giảng lớp sơ cấp nghề trồng sen",
    "bế giảng lớp bồi dưỡng nghiệp vụ",
    "giao nhận quân năm 2024",
    "khánh thành Nhà văn hóa thôn Mẫu",
]
DONE = [
    ("Ngày 12/1, Sở Y tế {}.", (SO,)),
    ("Sáng 12/1, huyện Kim Bảng đã {}.", (HUYEN,)),
    ("Ngày 12/1, tại hội trường xã, huyện Kim Bảng phối hợp với Sở Y tế tổ chức {}.", (HUYEN, SO)),
    ("Sáng 12/1, phường Trần Mẫu tổ chức {}.", ("phường Trần Mẫu",)),
    ("Ngày 12/1, tại xã Tân Sơn đã diễn ra {}.", None),
    ("Sở Y tế đã {} vào ngày 12/1.", (SO,)),
]
CAME = "\nTới dự có các đồng chí: Lê Văn Mẫu, Bí thư Huyện ủy; Trần Thị Thí, Chủ tịch UBND xã."


@pytest.mark.parametrize(("done", "hosts"), DONE, ids=[row[0] for row in DONE])
def test_what_a_body_did_where_guests_came_is_a_gathering(done: str, hosts: tuple[str, ...] | None) -> None:
    for deed in DEEDS:
        assert gatherings(done.format(deed) + CAME) == [(None, deed, "2024-01-12", hosts)], deed


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ngày 12/1, Sở Y tế chúc thọ người cao tuổi.\nÔng Lê Văn Mẫu năm nay 90 tuổi.", "no guests"),
        (f"Sở Y tế chúc thọ người cao tuổi hằng năm.{CAME}", "no day"),
        (f"Ngày 12/1, Sở Y tế sẽ chúc thọ người cao tuổi.{CAME}", "to come"),
    ],
)
def test_deeds_that_are_no_gatherings(text: str, why: str) -> None:
    assert not gatherings(text), why


def test_a_deed_has_the_kind_that_the_text_gives_it() -> None:
    text = "Ngày 12/1, Sở Y tế chúc thọ người cao tuổi.\nPhát biểu tại buổi lễ, ông Lê Văn Mẫu cảm ơn các cụ."
    assert gatherings(text) == [("Lễ", "chúc thọ người cao tuổi", "2024-01-12", (SO,))]


ROWS = [
    (
        "Ngày 12/1, Sở Y tế tổ chức lễ trao Huy hiệu Đảng cho các đảng viên và tổ chức Hội nghị tổng kết năm 2023.",
        [
            ("Lễ", "lễ trao Huy hiệu Đảng cho các đảng viên", "2024-01-12", (SO,)),
            ("Hội nghị", "Hội nghị tổng kết năm 2023", "2024-01-12", (SO,)),
        ],
        "held besides",
    ),
    (
        "Ngày 12/1, Sở Y tế tổ chức Lễ khai mạc chương trình “Giọt hồng” năm 2024, ngày hội hiến máu.",
        [
            ("Lễ", "Lễ khai mạc chương trình “Giọt hồng” năm 2024", "2024-01-12", (SO,)),
            ("Ngày hội", "ngày hội hiến máu", "2024-01-12", (SO,)),
        ],
        "a row of gatherings",
    ),
    (
        "Ngày 12/1, Sở Y tế tổ chức Hội nghị tổng kết phong trào, hội thi năm 2023.",
        [("Hội nghị", "Hội nghị tổng kết phong trào, hội thi năm 2023", "2024-01-12", (SO,))],
        "what a conference is about",
    ),
    (
        "Ngày 12/1, Đại hội Chi bộ nhiệm kỳ 2025 - 2027 Chi bộ Trường THPT Mẫu đã tổ chức thành công.",
        [("Đại hội", "Đại hội Chi bộ nhiệm kỳ 2025 - 2027 Chi bộ Trường Trung học phổ thông Mẫu", "2024-01-12", None)],
        "a name ends before the verb behind it",
    ),
    (
        "Ngày 12/1, Sở Y tế tổ chức trao quà Tết cho hộ nghèo.\nDự buổi lễ có ông Lê Văn Mẫu.",
        [("Lễ", "trao quà Tết cho hộ nghèo", "2024-01-12", (SO,))],
        "who came tells of what kind it was",
    ),
    (
        "Sáng 12/1, Sở Y tế tổ chức gặp mặt, chúc mừng các cơ quan báo chí nhân dịp đầu xuân.",
        [("Buổi gặp mặt", "gặp mặt, chúc mừng các cơ quan báo chí", "2024-01-12", (SO,))],
        "what is done there goes on behind a comma",
    ),
    (
        "Chiều 12/1, Đảng ủy Sở Y tế ra Nghị quyết lãnh đạo năm 2024. Ông Lê Văn Mẫu dự và chỉ đạo hội nghị.",
        [("Hội nghị", "ra Nghị quyết lãnh đạo năm 2024", "2024-01-12", ("Đảng ủy Sở Y tế tỉnh Hà Nam",))],
        "what somebody directed tells of what kind it was",
    ),
    (
        "Sáng 12/1, Sở Y tế tiếp nhận ủng hộ quỹ. Tại buổi tiếp nhận, ông Lê Văn Mẫu cảm ơn các đơn vị.",
        [(None, "tiếp nhận ủng hộ quỹ", "2024-01-12", (SO,))],
        "receiving things is no reception",
    ),
    (
        "Ngày 12/1, Sở Y tế tiếp nhận, xử lý 20 đơn thư.",
        [],
        "a verb that only begins as one of meeting",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_gatherings_beside_each_other(text: str, expected: list[tuple[object, ...]], why: str) -> None:
    assert gatherings(text) == expected, why
