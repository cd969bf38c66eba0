"""Inspections, working visits told from their verb on, gatherings somebody had, other words for one; near misses."""

from __future__ import annotations

import pytest
from core_facts import gatherings, parts

UBND = "Ủy ban nhân dân tỉnh Hà Nam"

TOLD = [
    (
        "Sáng 12/1, ông Lê Văn Mẫu, Phó Chủ tịch UBND tỉnh kiểm tra việc trồng sen tại huyện Kim Bảng.",
        [(None, "kiểm tra việc trồng sen", "2024-01-12", None)],
        "somebody inspects by his office",
    ),
    (
        "Ngày 12/1, Tổ công tác của Bộ Y tế do Thứ trưởng Lê Văn Mẫu làm tổ trưởng kiểm tra tại Sở Y tế.\n"
        "Ngày 12/1, Tổ công tác của Bộ Y tế do Thứ trưởng Lê Văn Mẫu dẫn đầu đã kiểm tra Công ty Thép Mẫu.",
        [(None, "kiểm tra Công ty Thép Mẫu", "2024-01-12", None)],
        "a team inspects whose leader is named",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu, Chủ tịch UBND tỉnh giao Sở Y tế kiểm tra việc trồng sen.",
        [],
        "who only has others inspect",
    ),
    ("Ngày 12/1, ông Lê Văn Mẫu kiểm tra xe của khách.", [], "nobody of whom an office is told"),
    (
        "Ngày 12/1, làm việc với Sở Y tế, ông Lê Văn Mẫu, Chủ tịch UBND tỉnh yêu cầu trồng thêm sen.",
        [("Buổi làm việc", "buổi làm việc với Sở Y tế", "2024-01-12", None)],
        "a working visit opens its sentence",
    ),
    (
        "Sẽ làm việc với Sở Y tế, ông Lê Văn Mẫu yêu cầu trồng thêm sen.",
        [],
        "what is to come",
    ),
    (
        "Chiều 12/1, UBND tỉnh đã có cuộc họp về việc trồng sen.",
        [("Cuộc họp", "cuộc họp", "2024-01-12", (UBND,))],
        "who is told to have had a meeting holds it, be it without a name",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu, Chủ tịch UBND tỉnh có một cuộc họp báo ngắn tại Phủ Lý.",
        [("Họp báo", "cuộc họp báo ngắn", "2024-01-12", None)],
        "one press conference, by a person",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu tiếp tục có buổi tiếp xúc cử tri tại xã Sen.",
        [("Buổi tiếp xúc", "buổi tiếp xúc cử tri", "2024-01-12", None)],
        "voters met need no more name",
    ),
    ("UBND tỉnh đã có cuộc họp về việc trồng sen, theo ông Lê Văn Mẫu.", [], "without a day it is only spoken of"),
    (
        "Tại cuộc họp của UBND tỉnh với các sở chiều 12/1, ông Lê Văn Mẫu cho biết sen đã nở.",
        [("Cuộc họp", "cuộc họp của Ủy ban nhân dân tỉnh Hà Nam với các sở", "2024-01-12", (UBND,))],
        "a meeting is held by whose it is",
    ),
    (
        "Tại phiên giao ban về việc trồng sen ngày 12/1, ông Lê Văn Mẫu cho biết sen đã nở.\n"
        "Phát biểu tại phiên giao ban, bà Trần Thị Thí cảm ơn.",
        [("Phiên giao ban", "phiên giao ban", "2024-01-12", None)],
        "a briefing",
    ),
    (
        "Chủ tịch UBND tỉnh chiều 12/1 tiếp ông Trần Thí.\nBộ trưởng Lê Văn Mẫu chiều 12/1 tiếp ông Trần Thí.",
        [(None, "tiếp ông Trần Thí", "2024-01-12", None)],
        "the day stands between who receives and the verb",
    ),
    (
        "Ông Lê Văn Mẫu chủ trì buổi làm việc Bà Trần Thị Thí, Giám đốc Sở Y tế phát biểu tại buổi làm việc.",
        [("Buổi làm việc", "buổi làm việc", None, None)],
        "a caption runs on into the text",
    ),
    (
        "Bà Trần Thị Thí phát biểu tại họp báo công bố kết quả của Hội nghị trồng sen chiều 12/1.",
        [("Họp báo", "họp báo công bố kết quả của Hội nghị trồng sen", "2024-01-12", None)],
        "a press conference about the results of another gathering",
    ),
    (
        "Sáng 12/1, Ngày hội trồng sen diễn ra tại Phủ Lý.\nChương trình do Sở Y tế tổ chức.",
        [("Ngày hội", "Ngày hội trồng sen", "2024-01-12", ("Sở Y tế tỉnh Hà Nam",))],
        "another word for it tells who held it",
    ),
    (
        "Sáng 12/1, Ban Thường vụ Tỉnh ủy đã họp Hội nghị liên tịch lần thứ 7.",
        [("Hội nghị", "Hội nghị liên tịch lần thứ 7", "2024-01-12", ("Ban Thường vụ Tỉnh ủy Hà Nam",))],
        "a committee meets in conference",
    ),
    (
        "Sáng 12/1, Sở Y tế tổ chức hội nghị cán bộ, công chức, viên chức và người lao động năm 2024.",
        [
            (
                "Hội nghị",
                "hội nghị cán bộ, công chức, viên chức và người lao động năm 2024",
                "2024-01-12",
                ("Sở Y tế tỉnh Hà Nam",),
            )
        ],
        "a row of those it is of",
    ),
    (
        "Sáng 12/1, Ủy ban Thường vụ Quốc hội họp phiên thứ 8.",
        [("Phiên", "họp phiên thứ 8", "2024-01-12", ("Ủy ban Thường vụ Quốc hội",))],
        "the Assembly's committee is read before its verb",
    ),
    (
        "Sáng 12/1, Thường vụ Tỉnh ủy Hà Nam tổ chức hội nghị sơ kết việc trồng sen.",
        [("Hội nghị", "hội nghị sơ kết việc trồng sen", "2024-01-12", ("Ban Thường vụ Tỉnh ủy Hà Nam",))],
        "a standing committee in short",
    ),
    (
        "Ngày 25/1, khai mạc Lễ hội sen\nSáng 12/1, UBND tỉnh tổ chức họp báo về Lễ hội sen.",
        [("Họp báo", "họp báo về Lễ hội sen", "2024-01-12", (UBND,))],
        "what is to come after the bulletin",
    ),
    (
        "Ngày 12/1, Tổng Bí thư Lê Văn Mẫu chủ trì họp Bộ Chính trị để cho ý kiến về việc trồng sen.\n"
        "Bộ Chính trị yêu cầu chuẩn bị Kỳ họp thứ 7. Tại Kỳ họp sẽ bàn việc trồng lúa.",
        [(None, "họp Bộ Chính trị", "2024-01-12", ("Bộ Chính trị",))],
        "a body's meeting told by who chairs it, which is no session of an assembly",
    ),
    (
        "Sáng 12/1, Tiểu ban Kinh tế - xã hội chuẩn bị Đại hội XV tổ chức phiên họp lần thứ hai.",
        [("Phiên họp", "phiên họp lần thứ hai", "2024-01-12", ("Tiểu ban Kinh tế - xã hội",))],
        "what a body prepares is in its name",
    ),
    (
        "Sáng 12/1, Sở Y tế tổ chức hội nghị trồng sen.\n"
        "Trước đó, tại hội thảo trồng lúa diễn ra ngày 3/1, ông Lê Văn Mẫu cho biết sen đã nở.",
        [("Hội nghị", "hội nghị trồng sen", "2024-01-12", ("Sở Y tế tỉnh Hà Nam",))],
        "what took place before",
    ),
    (
        "Tối 12/1, Đại sứ quán Lào tổ chức chiêu đãi kỷ niệm ngày trồng sen.",
        [("Tiệc", "chiêu đãi kỷ niệm ngày trồng sen", "2024-01-12", ("Đại sứ quán Lào",))],
        "a banquet held in short",
    ),
    (
        "Sáng 12/1, Sở Y tế tổ chức sơ kết việc trồng sen.",
        [(None, "sơ kết việc trồng sen", "2024-01-12", ("Sở Y tế tỉnh Hà Nam",))],
        "a verb that is a noun when held, and begins no other phrase",
    ),
    (
        "Giá sen tăng trong tháng này.\nSen được bàn đến tại cuộc họp của nhiều nhà vườn và lái buôn.",
        [],
        "a meeting only spoken of, at which nobody is told to be",
    ),
    (
        "Phát biểu tại Hội nghị Thủ tướng Chính phủ với các nhà trồng sen sáng 12/1, bà Trần Thị Thí cảm ơn.",
        [("Hội nghị", "Hội nghị Thủ tướng Chính phủ với các nhà trồng sen", "2024-01-12", None)],
        "an office is one of the two sides that the name tells",
    ),
    (
        "Phát biểu tại Hội nghị trực tuyến về phòng, chống rầy sen sáng 12/1, bà Trần Thị Thí cảm ơn.",
        [("Hội nghị", "Hội nghị trực tuyến về phòng, chống rầy sen", "2024-01-12", None)],
        "one thing in two words parted by a comma",
    ),
    (
        "Phát biểu tại cuộc họp Ban Thường vụ Tỉnh ủy sáng 12/1, bà Trần Thị Thí cảm ơn.",
        [("Cuộc họp", "cuộc họp Ban Thường vụ Tỉnh ủy", "2024-01-12", ("Ban Thường vụ Tỉnh ủy Hà Nam",))],
        "a meeting named by the body that met",
    ),
    (
        "Chiều 12/1, tại Hội nghị Trung ương, ông Lê Văn Mẫu phát biểu.",
        [("Hội nghị", "Hội nghị Trung ương", "2024-01-12", ("Ban Chấp hành Trung ương Đảng",))],
        "the Central Committee's, by its name alone",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD, ids=[row[2] for row in TOLD])
def test_told(text: str, expected: list[tuple[object, ...]], why: str) -> None:
    assert gatherings(text) == expected, why


PARTS = [
    (
        "Sáng 12/1, ông Lê Văn Mẫu, Phó Chủ tịch UBND tỉnh cùng đại diện Sở Y tế kiểm tra việc trồng sen.",
        {("Lê Văn Mẫu", "attends"), ("Sở Y tế tỉnh Hà Nam", "attends")},
        "who inspects is there",
    ),
    (
        "Ngày 12/1, làm việc với Sở Y tế, ông Lê Văn Mẫu, Chủ tịch UBND tỉnh yêu cầu trồng thêm sen.",
        {("Lê Văn Mẫu", "speaks"), ("Sở Y tế tỉnh Hà Nam", "attends")},
        "who works with a body speaks there, and the body is there",
    ),
    (
        "Ngày 12/1, bà Trần Thị Thí, Giám đốc Sở Y tế chủ trì buổi làm việc giữa Sở Y tế với Công ty Thép Mẫu.",
        {("Trần Thị Thí", "chairs"), ("Sở Y tế tỉnh Hà Nam", "attends"), ("Công ty Thép Mẫu", "attends")},
        "both bodies between which it is are there",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu, Chủ tịch UBND tỉnh có một cuộc họp báo ngắn tại Phủ Lý.",
        {("Lê Văn Mẫu", "attends")},
        "who has a press conference is there",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), PARTS, ids=[row[2] for row in PARTS])
def test_parts(text: str, expected: set[tuple[str, str]], why: str) -> None:
    assert parts(text) == expected, why
