"""Posts called off, left with nobody named for them, or told of people who are not named; near misses beside them."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME, DAY = "tỉnh Hà Nam", "2020-06-15"
Held = set[tuple[str, str, str, str]]
HEALTH, PROVINCE = "Sở Y tế tỉnh Hà Nam", "Tỉnh ủy Hà Nam"

CASES: list[tuple[str, Held, str]] = [
    (
        "UBND tỉnh tạm dừng việc bổ nhiệm lại ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế.",
        set(),
        "what is put off gives no post",
    ),
    (
        "UBND tỉnh thu hồi quyết định bổ nhiệm ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "ended")},
        "what is taken back is lost",
    ),
    (
        "UBND tỉnh thu hồi đất, quyết định bổ nhiệm ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "what is taken back is something else",
    ),
    (
        "Bí thư Tỉnh ủy Lê Văn Mẫu cho biết có 11 ứng viên là Ủy viên Trung ương Đảng.",
        {("Lê Văn Mẫu", "Bí thư", PROVINCE, "current")},
        "people who are counted, not the speaker",
    ),
    (
        "Ông Lê Văn Mẫu là Ủy viên Trung ương Đảng.",
        {("Lê Văn Mẫu", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current")},
        "one who is named",
    ),
    (
        "Trong đợt bầu cử đại biểu Quốc hội khóa XV, Bí thư Tỉnh ủy Lê Văn Mẫu đi bỏ phiếu.",
        {("Lê Văn Mẫu", "Bí thư", PROVINCE, "current")},
        "whom an election is for is nobody yet",
    ),
    *(
        (f"Ông Lê Văn Mẫu, {stands} Giám đốc Sở Y tế, phát biểu.", set(), f"{stands}: who stands for a post has none")
        for stands in ("ứng viên", "ứng cử viên cho chức", "ứng cử vị trí", "tranh cử ghế", "từng ứng cử")
    ),
    (
        "Ông Lê Văn Mẫu trúng cử chức Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "whoever wins it has",
    ),
    (
        "Đại hội bầu Bí thư Tỉnh ủy thay đồng chí Lê Văn Mẫu chuyển công tác.",
        {("Lê Văn Mẫu", "Bí thư", PROVINCE, "ended")},
        "nobody is named for the post, but who leaves it is",
    ),
    (
        "Ông Lê Văn Mẫu được cử làm Giám đốc Sở Y tế, tạm thay ông Trần Thí điều hành trong thời gian chữa bệnh.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "to stand in for somebody ends no post",
    ),
    (
        "Ông Trần Thí phát biểu. Bầu bổ sung hai Phó Bí thư Tỉnh ủy.",
        set(),
        "several posts without holders are not the last speaker's",
    ),
    (
        "Đoàn do ông Lê Văn Mẫu làm trưởng đoàn, sáng nay, Bí thư Tỉnh ủy cho biết như vậy.",
        set(),
        "an office that speaks is no post that somebody was given",
    ),
    (
        "Ông Lê Văn Mẫu được bầu làm Bí thư Tỉnh ủy phát biểu nhận nhiệm vụ.",
        {("Lê Văn Mẫu", "Bí thư", PROVINCE, "appointed")},
        "whoever has just been given the post speaks",
    ),
    (
        "Ông Trần Thí dặn dò. Giữ chức Giám đốc Sở Y tế từ tháng 4/2016, ông Lê Văn Mẫu nổi tiếng liêm khiết.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current")},
        "a sentence may open with the post of whom it names",
    ),
    (
        "Được bầu làm Bí thư Tỉnh ủy tại đại hội, ông Lê Văn Mẫu hứa cố gắng.",
        {("Lê Văn Mẫu", "Bí thư", PROVINCE, "appointed")},
        "with one just given",
    ),
    (
        "Thôi giữ chức Giám đốc Sở Y tế từ tháng 5, ông Lê Văn Mẫu về quê.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "ended")},
        "or with one left",
    ),
    (
        "Bầu Chủ tịch HĐND tỉnh xong, ông Lê Văn Mẫu tuyên bố bế mạc.",
        set(),
        "who elects is not elected",
    ),
    (
        "Cũng trong giai đoạn này, từ năm 1985 đến 1990 ông Lê Văn Mẫu là Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "a time that is over, though it does not open the sentence",
    ),
    (
        "Ông Lê Văn Mẫu được phân công làm Phó ban Tuyên giáo Trung ương. Phó Trưởng ban Tuyên giáo Trung ương Lê Văn "
        "Mẫu hứa cố gắng.",
        {("Lê Văn Mẫu", "Phó Trưởng Ban", "Ban Tuyên giáo Trung ương", "appointed")},
        "the shorter name of the post tells that it was given",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_posts_called_off(text: str, expected: Held, why: str) -> None:
    assert roles(text, HOME, DAY) == expected, why
