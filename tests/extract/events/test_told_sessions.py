"""How a bulletin tells of sessions, conferences and congresses: whose, which, on what day; near misses."""

from __future__ import annotations

import pytest
from core_facts import gatherings

HDND = "Hội đồng nhân dân tỉnh Hà Nam"
UBND = "Ủy ban nhân dân tỉnh Hà Nam"

ROWS = [
    (
        "Ngày 12/1, tiếp tục chương trình Hội nghị lần thứ sáu, Tỉnh ủy Hà Nam đã thảo luận Đề án giống lúa.",
        [("Hội nghị", "Hội nghị lần thứ sáu, Tỉnh ủy Hà Nam", "2024-01-12", ("Tỉnh ủy Hà Nam",))],
        "the programme of a conference is none of its own",
    ),
    (
        "Ngày 12/1, HĐND tỉnh khóa XXI đã họp kỳ thứ tám, bầu Phó Chủ tịch.",
        [("Kỳ họp", "họp kỳ thứ tám", "2024-01-12", (HDND,))],
        "a term stands between the body and its verb",
    ),
    (
        "Sáng 12/1, Chủ tịch nước Lê Văn Mẫu đã làm việc cùng các đại biểu.\n"
        "Cuộc họp lãnh đạo chủ chốt diễn ra ngay sau phiên bế mạc Hội nghị Trung ương 9.",
        [("Cuộc họp", "Cuộc họp lãnh đạo chủ chốt", "2024-01-12", None)],
        "the one day of the head is its day; what merely ended before it is not reported",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức họp báo công bố các nghị quyết đã thông qua tại kỳ họp thứ ba, HĐND tỉnh.",
        [("Họp báo", "họp báo công bố các nghị quyết", "2024-01-12", (UBND,))],
        "where something was passed is not where it is told",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức Hội nghị toàn tỉnh quán triệt Nghị quyết Đại hội XX.",
        [("Hội nghị", "Hội nghị toàn tỉnh quán triệt Nghị quyết Đại hội XX", "2024-01-12", (UBND,))],
        "what is made known there, and the resolution of another gathering, are of its name",
    ),
    (
        "Chiều 12/1, UBND tỉnh tổ chức họp báo thông tin về vụ lúa đông xuân.",
        [("Họp báo", "họp báo thông tin về vụ lúa đông xuân", "2024-01-12", (UBND,))],
        "what a press conference is about",
    ),
    (
        "Ngày 12/1, Kỳ họp thứ 25 (kỳ họp chuyên đề) của HĐND tỉnh đã diễn ra.",
        [("Kỳ họp", "Kỳ họp thứ 25 (kỳ họp chuyên đề) của Hội đồng nhân dân tỉnh Hà Nam", "2024-01-12", (HDND,))],
        "a session told twice, in brackets",
    ),
    (
        "Thông tin tại buổi họp báo thường kỳ diễn ra sáng 12/1, ông Lê Văn Mẫu cho biết lúa đã gặt xong.",
        [("Họp báo", "buổi họp báo thường kỳ", "2024-01-12", None)],
        "it took place where somebody spoke",
    ),
    (
        "Ngày 12/1, HĐND tỉnh tổ chức kỳ họp bất thường.\nChiều 12/1, HĐND tỉnh họp bất thường bầu Chủ tịch.",
        [("Kỳ họp", "kỳ họp bất thường", "2024-01-12", (HDND,))],
        "a session told as a verb is that session",
    ),
    (
        "Ngày 12/1, HĐND tỉnh tiến hành kỳ họp thứ 11.\nTại kỳ họp HĐND tỉnh lần này, các đại biểu bầu Chủ tịch.",
        [("Kỳ họp", "kỳ họp thứ 11", "2024-01-12", (HDND,))],
        "a longer mention that leaves out the number tells no more",
    ),
    (
        "Chiều 12/1, tại Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 15, các đại biểu bầu Phó Bí thư.",
        [
            (
                "Hội nghị",
                "Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 15",
                "2024-01-12",
                ("Ban Chấp hành Đảng bộ tỉnh Hà Nam",),
            )
        ],
        "an ordinary conference of a committee is its own",
    ),
    (
        "Hôm nay, ông Lê Văn Mẫu đã chủ trì cuộc họp của Ban Bí thư, với sự nhất trí cao.",
        [("Cuộc họp", "cuộc họp của Ban Bí thư", "2024-01-20", ("Ban Bí thư",))],
        "with what result is not of its name",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức Hội nghị thống nhất phương án chuẩn bị gieo sạ.",
        [("Hội nghị", "Hội nghị thống nhất phương án chuẩn bị gieo sạ", "2024-01-12", (UBND,))],
        "what is prepared is of the name",
    ),
    (
        "Kết quả kiểm tra việc gieo sạ ở xã Mẫu\nÔng Lê Văn Mẫu phát biểu tại hội nghị.\nTại hội nghị, các xã góp ý.",
        [("Hội nghị", "hội nghị kết quả kiểm tra việc gieo sạ ở xã Mẫu", None, None)],
        "the title says what a conference without a name was about",
    ),
    (
        "Ông Lê Văn Mẫu nhận nhiệm vụ ở xã Mẫu\nÔng Lê Văn Mẫu phát biểu tại hội nghị.\nTại hội nghị, các xã góp ý.",
        [("Hội nghị", "hội nghị", None, None)],
        "a title that tells of somebody does not",
    ),
    (
        "Lúa đã gặt xong.\nTrước đó, chiều 12/1, HĐND tỉnh tổ chức kỳ họp bất thường để bầu Chủ tịch.\n"
        "Tại kỳ họp, các đại biểu bỏ phiếu.",
        [("Kỳ họp", "kỳ họp bất thường", "2024-01-12", (HDND,))],
        "the session of which the bulletin goes on to tell, though it came before",
    ),
    (
        "Sáng 12/1, HĐND tỉnh tổ chức kỳ họp thứ nhất bầu ông Lê Văn Mẫu làm Chủ tịch.",
        [("Kỳ họp", "kỳ họp thứ nhất", "2024-01-12", (HDND,))],
        "a session is named by its number, not by whom it elects",
    ),
    (
        "Ngày 12/1, HĐND tỉnh họp lần thứ nhất với 50 đại biểu.\nTại cuộc họp, ông Lê Văn Mẫu được bầu làm Chủ tịch.\n"
        "Ông Trần Thí được bầu trong cuộc họp HĐND tỉnh bất thường hồi tháng 5/2015.",
        [("Cuộc họp", "họp lần thứ nhất", "2024-01-12", (HDND,))],
        "one held long ago does not lend its name",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức họp báo, công bố kết quả gieo sạ.",
        [("Họp báo", "họp báo, công bố kết quả gieo sạ", "2024-01-12", (UBND,))],
        "what is made known at a press conference names it",
    ),
    (
        "Ngày 12/1, tại trụ sở Tỉnh ủy Hà Nam, Hội nghị lần thứ 9 Ban Chấp hành Trung ương Đảng đã khai mạc.",
        [
            (
                "Hội nghị",
                "Hội nghị lần thứ 9 Ban Chấp hành Trung ương Đảng",
                "2024-01-12",
                ("Ban Chấp hành Trung ương Đảng",),
            )
        ],
        "day and place stand before what is opened",
    ),
    (
        "Chiều 12/1, 41/42 đại biểu tham dự kỳ họp HĐND tỉnh đã bỏ phiếu.\nTại phiên họp, các đại biểu bầu Chủ tịch.",
        [("Kỳ họp", "kỳ họp Hội đồng nhân dân tỉnh Hà Nam", "2024-01-12", (HDND,))],
        "the session at which they sat, not the word by which it is spoken of again",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu chủ trì Phiên họp thứ hai cho ý kiến đối với dự thảo báo cáo.",
        [("Phiên họp", "Phiên họp thứ hai", "2024-01-12", None)],
        "what is discussed at a numbered session",
    ),
    (
        "Sáng 12/1, Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng bước sang ngày làm việc thứ hai.",
        [
            (
                "Hội nghị",
                "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng",
                "2024-01-12",
                ("Ban Chấp hành Trung ương Đảng",),
            )
        ],
        "which day of it, is not of the name",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức Hội nghị trồng sen.\n"
        + "Các xã góp ý.\n" * 9
        + "Sau năm 2020, Chủ tịch nước Lê Văn Mẫu đã dự Lễ ký Thỏa thuận trồng sen.",
        [("Hội nghị", "Hội nghị trồng sen", "2024-01-12", (UBND,))],
        "beside a conference it is history",
    ),
    (
        "Chiều 12/1, tại hội nghị lần thứ 21, Tỉnh ủy Hà Nam đã bầu ông Lê Văn Mẫu làm Bí thư.",
        [("Hội nghị", "hội nghị lần thứ 21", "2024-01-12", ("Tỉnh ủy Hà Nam",))],
        "a conference is of the body that elects there",
    ),
    (
        "Chiều 12/1, tại hội nghị lần thứ 21, Tỉnh ủy Hà Nam cho biết giá lúa tăng.",
        [("Hội nghị", "hội nghị lần thứ 21", "2024-01-12", None)],
        "who merely speaks at a conference need not hold it",
    ),
    (
        "Ngày 12/1 đã diễn ra hội nghị công bố quyết định về cán bộ.\n"
        "Tại hội nghị, Tỉnh ủy Hà Nam đã bầu ông Lê Văn Mẫu.",
        [("Hội nghị", "hội nghị công bố quyết định về cán bộ", "2024-01-12", None)],
        "a conference that announces is not held by whoever resolves at it",
    ),
    (
        "Sáng 12/1, Ban Chấp hành Đảng bộ tỉnh Hà Nam công bố kết quả hội nghị lần thứ nhất.",
        [("Hội nghị", "hội nghị lần thứ nhất", "2024-01-12", ("Ban Chấp hành Đảng bộ tỉnh Hà Nam",))],
        "who makes its outcome known held it",
    ),
    (
        "Thông tin tại buổi họp báo thường kỳ Bộ Y tế diễn ra sáng 12/1, ông Lê Văn Mẫu cho biết tin vui.",
        [("Họp báo", "buổi họp báo thường kỳ Bộ Y tế", "2024-01-12", ("Bộ Y tế",))],
        "a press conference is held by the body it is of",
    ),
    (
        "Chiều 12/1, HĐND tỉnh Hà Nam tổ chức kỳ họp thứ 4, thông qua nghị quyết miễn nhiệm bà Trần Thí.",
        [("Kỳ họp", "kỳ họp thứ 4", "2024-01-12", (HDND,))],
        "what is passed there is not of its name",
    ),
    (
        "Thực hiện Chương trình công tác, từ ngày 12/1 đến 15/1/2024, tại Hà Nội, Hội nghị lần thứ năm "
        "Ban Chấp hành Trung ương Đảng đã họp để thảo luận Đề án giống lúa.",
        [
            (
                "Hội nghị",
                "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng",
                "2024-01-12",
                ("Ban Chấp hành Trung ương Đảng",),
            )
        ],
        "a span of days is told by its first",
    ),
    (
        "Chiều 12/1, trong phiên thảo luận tại hội trường, đại biểu Lê Văn Mẫu đề nghị tăng giá.",
        [("Phiên thảo luận", "phiên thảo luận tại hội trường", "2024-01-12", None)],
        "a sitting is named by where it sits",
    ),
    (
        "Bà Trần Thí là Chủ tịch HĐND tỉnh sau kỳ họp thứ 8.\n"
        "Trước đó, tại kỳ họp thứ 8, HĐND tỉnh Hà Nam đã bầu bà Thí.",
        [("Kỳ họp", "kỳ họp thứ 8", None, (HDND,))],
        "a session told of twice",
    ),
    (
        "Ủy ban Kiểm tra Trung ương vừa thông báo nội dung kỳ họp thứ 19.",
        [("Kỳ họp", "kỳ họp thứ 19", None, ("Ủy ban Kiểm tra Trung ương",))],
        "what a session dealt with is made known",
    ),
    (
        "Ngày 12/1, Tỉnh ủy Hà Nam tổ chức Hội nghị học tập, quán triệt, triển khai nội dung Hội nghị Trung ương 8.",
        [
            (
                "Hội nghị",
                "Hội nghị học tập, quán triệt, triển khai nội dung Hội nghị Trung ương 8",
                "2024-01-12",
                ("Tỉnh ủy Hà Nam",),
            )
        ],
        "a conference about another",
    ),
    (
        "Bà Trần Thí đã có kết luận.\nTại buổi họp báo quý II Bộ Y tế, ông Lê Văn Mẫu cho biết việc này.",
        [("Họp báo", "buổi họp báo quý II Bộ Y tế", None, ("Bộ Y tế",))],
        "the lead tells what was said at a gathering of a body",
    ),
    (
        "Sáng 12/1, HĐND tỉnh Hà Nam khai mạc kỳ họp thứ 8.\n"
        + "Các xã góp ý.\n" * 9
        + "Trước đó, các đại biểu tham dự kỳ họp và ông Lê Văn Mẫu đã đến dâng hương tại Nghĩa trang Liệt sĩ tỉnh.",
        [
            ("Kỳ họp", "kỳ họp thứ 8", "2024-01-12", (HDND,)),
            (None, "dâng hương tại Nghĩa trang Liệt sĩ tỉnh", None, None),
        ],
        "honour paid to the dead beside the session",
    ),
    (
        "Sáng 12/1, HĐND tỉnh Hà Nam khai mạc kỳ họp thứ 8.\n"
        + "Các xã góp ý.\n" * 9
        + "Ông Lê Văn Mẫu từng dâng hương tại Nghĩa trang Liệt sĩ tỉnh.",
        [("Kỳ họp", "kỳ họp thứ 8", "2024-01-12", (HDND,))],
        "honour paid once is no news",
    ),
    (
        "Trước kia nhiều xã trồng lúa.\n" * 9
        + "Trong buổi họp báo chiều 12/1 do UBND tỉnh Hà Nam tổ chức, ông Lê Văn Mẫu nêu giá lúa.",
        [("Họp báo", "buổi họp báo", "2024-01-12", (UBND,))],
        "who holds it and when are told of nothing else",
    ),
    (
        "Ba tỉnh có Bí thư mới.\n"
        "Ban Chấp hành Đảng bộ tỉnh Hà Giang công bố kết quả hội nghị lần thứ nhất.\n"
        "Ban Chấp hành Đảng bộ tỉnh Cà Mau tổ chức hội nghị lần thứ nhất bầu ông Trần Thí.\n"
        "Ban Chấp hành Đảng bộ tỉnh Kon Tum đã họp phiên thứ nhất.",
        [
            ("Hội nghị", "hội nghị lần thứ nhất", None, ("Ban Chấp hành Đảng bộ tỉnh Hà Giang",)),
            ("Hội nghị", "hội nghị lần thứ nhất", None, ("Ban Chấp hành Đảng bộ tỉnh Cà Mau",)),
            ("Phiên", "họp phiên thứ nhất", None, ("Ban Chấp hành Đảng bộ tỉnh Kon Tum",)),
        ],
        "a bulletin about the sessions of several places",
    ),
    (
        "Hai bên đã tiến hành kỳ họp thứ 39 tại Hà Nội.",
        [("Kỳ họp", "kỳ họp thứ 39", None, None)],
        "two sides are nobody by name",
    ),
    (
        "Phiên thảo luận của Quốc hội về giống lúa ngày 12/1 rất sôi nổi.\nÔng Lê Văn Mẫu phát biểu.",
        [("Phiên thảo luận", "Phiên thảo luận của Quốc hội về giống lúa", "2024-01-12", None)],
        "its day stands behind it",
    ),
    (
        "Sáng 12/1, trong ngày làm việc thứ ba, kỳ họp thứ 5, HĐND tỉnh Hà Nam, 100% đại biểu đã thông qua nghị quyết.",
        [("Kỳ họp", "kỳ họp thứ 5, Hội đồng nhân dân tỉnh Hà Nam", "2024-01-12", (HDND,))],
        "a share of votes is not of the name",
    ),
    (
        "Tại kỳ họp 37, Ủy ban Kiểm tra Trung ương kết luận Hội Nông dân tỉnh có vi phạm.",
        [("Kỳ họp", "kỳ họp 37", None, ("Ủy ban Kiểm tra Trung ương",))],
        "the lead opens with the session",
    ),
    (
        "Ông Trần Thí bị kỷ luật.\nTại cuộc họp ngày 12/1, Tỉnh ủy Hà Nam đã biểu quyết kỷ luật ông Trần Thí.",
        [("Cuộc họp", "cuộc họp", "2024-01-12", ("Tỉnh ủy Hà Nam",))],
        "a meeting told by its day alone",
    ),
    (
        "Tại Hội nghị Trung ương 7 (khóa XII) diễn ra sáng 12/1, ông Lê Văn Mẫu được bầu.",
        [("Hội nghị", "Hội nghị Trung ương 7 (khóa XII)", "2024-01-12", ("Ban Chấp hành Trung ương Đảng",))],
        "the Party's Central Committee by its number alone",
    ),
    (
        "Sáng 12/1, Tỉnh ủy Hà Nam tổ chức hội nghị. Ông Lê Văn Mẫu chúc các đại biểu dự hội nghị và Công an tỉnh vui.",
        [("Hội nghị", "hội nghị", "2024-01-12", ("Tỉnh ủy Hà Nam",))],
        "another body behind it is not of its name",
    ),
    (
        "Chiều 12/1, tại kỳ họp thứ 8 của HĐND tỉnh Hà Nam, hai lãnh đạo xã bị kỷ luật.",
        [("Kỳ họp", "kỳ họp thứ 8 của Hội đồng nhân dân tỉnh Hà Nam", "2024-01-12", (HDND,))],
        "a session named by its number ends at the comma",
    ),
    (
        "Tại cuộc họp giao ban sáng 12/1 của UBND tỉnh, ông Lê Văn Mẫu nêu việc gặt lúa.",
        [("Cuộc họp", "cuộc họp giao ban", "2024-01-12", (UBND,))],
        "a day told by its part is no document's, though a body follows",
    ),
    (
        "Tại hội nghị quán triệt Kế hoạch ngày 12/1 của UBND tỉnh, ông Lê Văn Mẫu nêu việc gặt lúa.",
        [("Hội nghị", "hội nghị quán triệt Kế hoạch", None, (UBND,))],
        "the day of a document",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_sessions_told(text: str, expected: list[tuple[object, ...]], why: str) -> None:
    assert gatherings(text) == expected, why
