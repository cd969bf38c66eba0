"""How a bulletin tells of ceremonies and other gatherings, and what is only spoken of; near misses."""

from __future__ import annotations

import pytest
from core_facts import gatherings

UBND = "Ủy ban nhân dân tỉnh Hà Nam"

ROWS = [
    (
        "Ngày 12/1, Công ty Thép Mẫu tổ chức khởi công nhà máy cán thép.\n"
        "Sau lễ khởi công nhà máy, công ty sẽ tuyển người.",
        [("Lễ", "lễ khởi công nhà máy cán thép", "2024-01-12", ("Công ty Thép Mẫu",))],
        "a ceremony named after the act is it",
    ),
    (
        "Sáng 12/1, huyện Kim Bảng đã tổ chức Tọa đàm kỷ niệm 20 năm trồng sen.",
        [("Tọa đàm", "Tọa đàm kỷ niệm 20 năm trồng sen", "2024-01-12", ("huyện Kim Bảng",))],
        "a place holds it",
    ),
    (
        "Ngày 12/1, khai mạc Hội thảo giống lúa Hà Nam.\nÔng Lê Văn Mẫu phát biểu tại Lễ khai mạc Hội thảo.",
        [("Hội thảo", "Hội thảo giống lúa Hà Nam", "2024-01-12", None)],
        "its opening is part of it",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức Hội thảo trồng sen.\nÔng Trần Thí đọc diễn văn khai mạc Hội thảo trồng sen. "
        "Đại hội đồng lần thứ 14 Liên minh Trồng sen họp ngày 3/1.",
        [("Hội thảo", "Hội thảo trồng sen", "2024-01-12", (UBND,))],
        "a speech of opening is no opening, a general assembly no congress",
    ),
    ("Quyết định của UBND tỉnh được ban hành ngày 12/1, sẽ trao cho các xã.", [], "a decision only issued"),
    (
        "Ngày 12/1, UBND tỉnh tổ chức Hội thảo khoa học với chủ đề “Sen và đất”.",
        [("Hội thảo", "Hội thảo khoa học", "2024-01-12", (UBND,))],
        "a theme is no name",
    ),
    (
        "Tại Lễ khai bút đầu xuân, ông Lê Văn Mẫu đã mừng tuổi các cháu.\nÔng Lê Văn Mẫu cũng dự Lễ khai bút đầu xuân.",
        [("Lễ", "Lễ khai bút đầu xuân", None, None)],
        "a ceremony spoken of twice",
    ),
    ("Kỷ niệm về Đại hội XX còn in sâu. Ông nhắc đến Đại hội XX.", [], "a congress spoken of twice is no news"),
    (
        "Lúa đã gặt xong.\nTrước đó ngày 3/1, UBND tỉnh họp bàn việc gặt lúa.",
        [],
        "what a body met about before",
    ),
    (
        "Giải Tennis Hương Lúa lần thứ I thể hiện tinh thần đoàn kết\nTham dự chương trình có ông Lê Văn Mẫu.",
        [("Giải", "Giải Tennis Hương Lúa lần thứ I", None, None)],
        "the title tells what it is, a sentence below only that it was a programme",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức gặp mặt các nghệ nhân trồng sen.\nTại cuộc gặp mặt, ông Lê Văn Mẫu phát biểu.",
        [("Cuộc gặp mặt", "gặp mặt các nghệ nhân trồng sen", "2024-01-12", (UBND,))],
        "the classifier is told later",
    ),
    (
        "Sáng 12/1, Cục Tổ chức cán bộ, Bộ Công an tổ chức lễ công bố quyết định.",
        [("Lễ", "lễ công bố quyết định", "2024-01-12", ("Cục Tổ chức cán bộ Bộ Công an",))],
        "a ministry that only tells whose department holds it",
    ),
    (
        "Phát biểu tại Lễ kỷ niệm 134 năm ngày sinh Chủ tịch Hồ Chí Minh ngày 12/1, ông Lê Văn Mẫu ôn lại lịch sử.",
        [("Lễ", "Lễ kỷ niệm 134 năm ngày sinh Chủ tịch Hồ Chí Minh", "2024-01-12", None)],
        "whose birthday it is",
    ),
    ("Năm 2023, Hội Nông dân tỉnh có 2021 hội viên họp chợ.", [], "members at a market are no meeting of the body"),
    (
        "Sáng 12/1, ông Lê Văn Mẫu dự Lễ kỷ niệm 60 năm trồng sen và có bài phát biểu.",
        [("Lễ", "Lễ kỷ niệm 60 năm trồng sen", "2024-01-12", None)],
        "what a guest also did is not of the name",
    ),
    ("Cán bộ phải chừng mực khi tham dự liên hoan, tiệc tùng.", [], "parties in general"),
    (
        "Chủ tịch nước Lê Văn Mẫu tiếp tục trồng sen\nHôm nay, trời nắng.",
        [],
        "to go on is not to receive",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức cuộc thi tìm hiểu về tác phẩm của đồng chí đã viết sách.",
        [("Cuộc thi", "cuộc thi tìm hiểu về tác phẩm", "2024-01-12", (UBND,))],
        "no name ends in a word that leads on",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức lễ tuyên dương em Lê Mẫu. Em Mẫu đạt giải ba tại Hội thi Robot diễn ra ở Mỹ.",
        [("Lễ", "lễ tuyên dương em Lê Mẫu", "2024-01-12", (UBND,))],
        "where somebody won a prize is not reported",
    ),
    ("Lúa chín. Trong nhiều cuộc họp hội đồng, bà Thí có mặt, có khi chủ trì cuộc họp.", [], "many meetings are none"),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã tiếp xúc cử tri xã Mẫu.\nCuộc tiếp xúc diễn ra tại hội trường xã.",
        [("Cuộc tiếp xúc", "tiếp xúc cử tri xã Mẫu", "2024-01-12", None)],
        "an act and the word for it are one gathering",
    ),
    (
        "Đại tướng Lê Văn Mẫu dự Lễ kỷ niệm Ngày truyền thống Quân ...\n"
        "Sáng 12/1, Đại tướng Lê Văn Mẫu dự Lễ kỷ niệm Ngày truyền thống Quân y.",
        [("Lễ", "Lễ kỷ niệm Ngày truyền thống Quân y", "2024-01-12", None)],
        "a name that breaks off gives way to the whole",
    ),
    (
        "Sáng 12/1, ông Lê Văn Mẫu đã dự lễ khánh thành, đặt tên cho Trường Mầm non Sen.",
        [("Lễ", "lễ khánh thành, đặt tên cho Trường Mầm non Sen", "2024-01-12", None)],
        "a ceremony of two acts",
    ),
    (
        "Sáng 12/1, ông Lê Văn Mẫu đã dự lễ khánh thành, nhiều người xem.",
        [("Lễ", "lễ khánh thành", "2024-01-12", None)],
        "what else went on is not of its name",
    ),
    (
        "Ông Lê Văn Mẫu qua đời.\nNăm 2000, ông Lê Văn Mẫu đã đến thăm Công ty Thép Mẫu.",
        [],
        "what a life tells of a year is no news",
    ),
    (
        "Bà Trần Thí nghỉ hưu.\nBà Thí nhớ kỳ họp thứ 8 của HĐND tỉnh Hà Nam và kỳ họp thứ 9 của HĐND tỉnh Hà Nam.",
        [],
        "two sessions told of once each",
    ),
    (
        "Xã Mẫu tổ chức lễ hội\nNgày 12/1, Ban Thường vụ Đảng ủy xã Mẫu tổ chức Lễ hội trồng sen.",
        [("Lễ hội", "Lễ hội trồng sen", "2024-01-12", ("Ban Thường vụ Đảng ủy xã Mẫu",))],
        "a body holds it rather than the place of the title",
    ),
    (
        "Đến dự lễ kỷ niệm 35 năm Ngày Nhà giáo - diễn ra tại Hà Nội sáng 12/1, có ông Lê Văn Mẫu.",
        [("Lễ", "lễ kỷ niệm 35 năm Ngày Nhà giáo", "2024-01-12", None)],
        "who came tells of it with where it took place",
    ),
    (
        "Ông Trần Thí sinh năm 1970.\nTháng 4/2021, tại kỳ họp thứ 11, HĐND tỉnh Hà Nam đã bầu ông Trần Thí.",
        [],
        "what a life tells of a month is no news",
    ),
    (
        "Sáng 12/1, tại cuộc họp giao ban với các sở, ban, ngành, ông Lê Văn Mẫu yêu cầu gặt lúa.",
        [("Cuộc họp", "cuộc họp giao ban với các sở, ban, ngành", "2024-01-12", None)],
        "a row of parts of one whole is of the name, who speaks is not",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức hội nghị triển khai công tác trồng sen trên địa bàn.",
        [("Hội nghị", "hội nghị triển khai công tác trồng sen trên địa bàn", "2024-01-12", (UBND,))],
        "an area is no word that leads on",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã có buổi tiếp xúc cử tri huyện Kim Bảng trước kỳ họp thứ 9 HĐND tỉnh.",
        [("Buổi tiếp xúc", "buổi tiếp xúc cử tri huyện Kim Bảng", "2024-01-12", None)],
        "a name stops before the session that follows",
    ),
    (
        "Tại phiên họp chiều 12/1, ông Lê Văn Mẫu nhấn mạnh việc trồng sen.",
        [("Phiên họp", "phiên họp", "2024-01-12", None)],
        "the part of the day is of the day",
    ),
    (
        "Nhiều cơ hội cho người trồng sen\nDự buổi lễ có ông Lê Văn Mẫu.\nPhát biểu tại buổi lễ, ông Mẫu cảm ơn.",
        [("Lễ", "buổi lễ", None, None)],
        "a title that tells something names no gathering",
    ),
    (
        "Công bố quyết định bổ nhiệm cán bộ sở\nDự buổi lễ có ông Lê Văn Mẫu.\nPhát biểu tại buổi lễ, ông Mẫu cảm ơn.",
        [("Lễ", "buổi lễ công bố quyết định bổ nhiệm cán bộ sở", None, None)],
        "a title that names what it was about",
    ),
    (
        "Thời gian tổ chức hội nghị trồng sen là sáng 12/1.",
        [("Hội nghị", "hội nghị trồng sen", "2024-01-12", None)],
        "what a sentence only begins with holds nothing",
    ),
    (
        "Đã thống nhất: hội nghị do Sở Y tế, Sở Y tế tỉnh Hà Nam tổ chức ngày 12/1.",
        [("Hội nghị", "hội nghị", "2024-01-12", ("Sở Y tế tỉnh Hà Nam",))],
        "a body holds it once",
    ),
    (
        "Chiều 12/1, phát biểu bế mạc kỳ họp thứ 9 HĐND tỉnh, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lê Văn Mẫu cảm ơn.",
        [("Kỳ họp", "kỳ họp thứ 9 Hội đồng nhân dân tỉnh Hà Nam", "2024-01-12", ("Hội đồng nhân dân tỉnh Hà Nam",))],
        "a speech of a day tells of its session, the posts behind it are the speaker's",
    ),
    (
        "Lúa đã gặt xong.\nViệc này được UBND tỉnh đưa ra trong cuộc họp ngày 12/1 tại Phủ Lý.",
        [("Cuộc họp", "cuộc họp", "2024-01-12", None)],
        "a meeting of a day in which something was said",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu yêu cầu UBND huyện Kim Bảng phải tổ chức họp dân.",
        [],
        "what is asked for is not told as held",
    ),
    (
        "Tại buổi đối thoại của UBND tỉnh với nông dân trồng sen sáng nay 20/1, ông Lê Văn Mẫu nêu việc gặt lúa.",
        [("Buổi đối thoại", f"buổi đối thoại của {UBND} với nông dân trồng sen", "2024-01-20", None)],
        "the part of today is not of the name",
    ),
    (
        "Lễ kỷ niệm 90 năm ngày sinh cụ Trần Thí được Quốc hội, Chủ tịch nước, Chính phủ tổ chức sáng 12/1.",
        [("Lễ", "Lễ kỷ niệm 90 năm ngày sinh cụ Trần Thí", "2024-01-12", ("Quốc hội", "Chính phủ"))],
        "its day stands behind those who held it, an office among them",
    ),
    (
        "Lúa tốt.\nSáng 12/1, lễ trao quyết định thăng cấp bậc hàm đối với hai sĩ quan đã được tổ chức tại Phủ Lý.",
        [("Lễ", "lễ trao quyết định thăng cấp bậc hàm", "2024-01-12", None)],
        "whom it was for stands before its verb",
    ),
    (
        "Lúa tốt.\nSáng 12/1, lễ trao quyết định đối với hai sĩ quan xong, ông Trần Thí ra về.",
        [],
        "nobody says that it took place",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức họp báo giới thiệu về Lễ hội Hoa sen lần thứ 2 và Hội nghị trồng sen.",
        [("Họp báo", "họp báo giới thiệu về Lễ hội Hoa sen lần thứ 2", "2024-01-12", (UBND,))],
        "what the press is told of is of the name",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức Hội nghị cung cấp thông tin về giống lúa.",
        [("Hội nghị", "Hội nghị cung cấp thông tin về giống lúa", "2024-01-12", (UBND,))],
        "what it makes known is of the name",
    ),
    (
        "Lúa tốt.\nBà con gặt lúa sớm.\nHội nghị toàn tỉnh về trồng sen ngày 3/1 (12/01/2024 17:30)",
        [],
        "the title of other news with its day",
    ),
    (
        "Bà con rủ nhau đi lễ chùa.\nNgày 12/1, ông Trần Thí đã đi lễ đầu xuân cùng bà con. "
        "Lễ 30/4 năm nay bà con nghỉ dài.",
        [],
        "who goes to a temple, and a holiday",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức gặp mặt đoàn đại biểu người có công với bà con.",
        [("Buổi gặp mặt", "gặp mặt đoàn đại biểu người có công với bà con", "2024-01-12", (UBND,))],
        "whoever has merits",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã có cuộc gặp với bà Trần Thí bên lề hội chợ.",
        [("Cuộc gặp", "cuộc gặp với bà Trần Thí", "2024-01-12", None)],
        "beside what it took place is not of the name",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức hội nghị về trồng sen kéo dài hai ngày.",
        [("Hội nghị", "hội nghị về trồng sen", "2024-01-12", (UBND,))],
        "how long it takes is not of the name",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_gatherings_told(text: str, expected: list[tuple[object, ...]], why: str) -> None:
    assert gatherings(text) == expected, why
