"""Each way to tell of a session with each kind of it; who receives whom, and what is handed over by whom."""

from __future__ import annotations

from itertools import product

import pytest
from core_facts import gatherings, parts

from kg.extract import extract
from kg.model import Document

SESSIONS = ["kỳ họp thứ năm", "kỳ họp bất thường", "phiên họp thứ 12", "hội nghị lần thứ 15", "phiên họp đầu tiên"]
COUNCIL = ("Hội đồng nhân dân tỉnh Hà Nam",)
TOLD = [
    ("Tại {} (từ 11 đến 12/1), HĐND tỉnh đã bầu ông Lê Văn Mẫu giữ chức Chủ tịch.", "2024-01-11"),
    ("Tại {} (ngày 12/1), HĐND tỉnh đã xem xét báo cáo của UBND tỉnh.", "2024-01-12"),
    ("Mới đây, tại {}, HĐND tỉnh đã thông qua 12 nghị quyết.", None),
    ("Ngày 12/1, HĐND tỉnh bế mạc {}.", "2024-01-12"),
    ("HĐND tỉnh vừa kết thúc {} ngày 12/1.", "2024-01-12"),
    ("Phát biểu tại {} (ngày 12/1) của HĐND tỉnh, ông Lê Văn Mẫu nêu rõ nhiệm vụ.", "2024-01-12"),
]


@pytest.mark.parametrize(("told", "when"), TOLD, ids=[row[0] for row in TOLD])
def test_every_session_is_told_in_every_way(told: str, when: str | None) -> None:
    for session in SESSIONS:
        kind = " ".join(session.split()[:2]).capitalize()
        assert gatherings(told.format(session)) == [(kind, session, when, COUNCIL)], session


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Ông Lê Văn Mẫu được HĐND tỉnh bầu làm Phó Chủ tịch UBND tỉnh tại kỳ họp thứ năm sáng 12/1.", COUNCIL),
        ("Ngày 12/1, tại kỳ họp thứ năm, với 40/40 đại biểu tán thành, HĐND tỉnh thông qua nghị quyết.", COUNCIL),
        ("Sáng 12/1, tại kỳ họp thứ năm, các đại biểu HĐND tỉnh đã bỏ phiếu bầu ông Lê Văn Mẫu.", COUNCIL),
        ("Ngày 12/1, phát biểu tại kỳ họp thứ năm, đại biểu HĐND tỉnh Trần Thí nói về HĐND huyện Lý Nhân.", None),
        ("Ngày 12/1, Đại biểu Quốc hội Trần Thí phát biểu tại kỳ họp thứ năm.", None),
        ("Ngày 12/1, bà Trần Thí phát biểu tại kỳ họp thứ năm về báo cáo của Ủy ban Thường vụ Quốc hội.", None),
    ],
)
def test_a_session_is_of_the_one_assembly_told_with_it(text: str, hosts: tuple[str, ...] | None) -> None:
    assert [event[3] for event in gatherings(text)] == [hosts]


@pytest.mark.parametrize(
    "text",
    [
        "Lúa được mùa.\nTin khác: HĐND tỉnh họp phiên thường kỳ (05/01/2024 16:32)",
        "Năm 2015, tại kỳ họp thứ năm, HĐND tỉnh đã bầu ông Lê Văn Mẫu giữ chức Chủ tịch.",
    ],
)
def test_days_that_are_of_no_session(text: str) -> None:
    assert not [event for event in gatherings(text) if event[2]]


A, B = "Lê Văn Mẫu", "Trần Thị Thí"
HOSTS = ["đã tiếp", "tiếp", "đã có buổi tiếp", "có buổi làm việc với", "làm việc với"]
DELEGATIONS = [
    "Đoàn đại biểu Tỉnh ủy Nam Định do bà Trần Thị Thí, Bí thư Tỉnh ủy dẫn đầu.",
    "đoàn công tác của Sở Y tế do bà Trần Thị Thí, Giám đốc Sở làm trưởng đoàn.",
]


@pytest.mark.parametrize(("hosts", "guests"), list(product(HOSTS, DELEGATIONS)))
def test_who_leads_a_delegation_that_is_received_is_there(hosts: str, guests: str) -> None:
    told = parts(f"Sáng 12/1, đồng chí Lê Văn Mẫu, Bí thư Tỉnh ủy {hosts} {guests}")
    assert {(A, "attends"), (B, "attends")} <= told


ROWS: list[tuple[str, set[tuple[str, str]], str]] = [
    (
        "Chiều 12/1, quyết định chuẩn y tân Phó Bí thư Tỉnh ủy được Trưởng Ban Tổ chức Trung ương Lê Văn Mẫu trao cho "
        "bà Trần Thị Thí.",
        {(A, "presents"), (B, "attends")},
        "handed over by somebody told behind his title",
    ),
    (
        "Ngày 12/1, Sở Y tế tổ chức lễ trao Huy hiệu 30 năm tuổi Đảng cho đồng chí Lê Văn Mẫu.",
        {(A, "attends")},
        "whom a ceremony is for",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu, Bí thư Tỉnh ủy cùng bà Trần Thị Thí đã có buổi tiếp xúc cử tri huyện Kim Bảng.",
        {(A, "attends"), (B, "attends")},
        "who had a meeting with voters",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức Lễ mừng thọ.\nNgày 19/9/1954, ông Lê Văn Mẫu đã có chuyến thăm Đền Hùng.",
        set(),
        "a visit of long ago",
    ),
    (
        "Ngày 12/1, Sở Y tế tổ chức lễ trao nhà tình nghĩa cho gia đình ông Lê Văn Mẫu.",
        set(),
        "his family",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu, Bí thư Tỉnh ủy đến thăm và chúc Tết bà Trần Thị Thí, nguyên Chủ tịch HĐND tỉnh.",
        {(A, "attends"), (B, "attends")},
        "whom one wishes a happy new year",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức Hội nghị tổng kết năm 2023.\nÔng Lê Văn Mẫu từng được Chủ tịch nước "
        "Trần Thị Thí trao tặng Huân chương Lao động.",
        set(),
        "an honour of long ago",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_who_is_there(text: str, expected: set[tuple[str, str]], why: str) -> None:
    assert {part for part in parts(text) if part[0] in (A, B)} == expected, why


def test_what_took_place_long_before_the_latest_day_told_is_no_news() -> None:
    text = "Hội thảo giống lúa diễn ra trong các ngày 2, 3 và 4/6/2014.\nNgày 10/5/2017, ông Lê Văn Mẫu từ trần."
    found = extract(Document("case", text, locality="Hà Nam")).facts
    assert not [fact for fact in found if fact.kind == "event"]
