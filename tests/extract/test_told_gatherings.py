"""How a bulletin tells of its gatherings: kinds told later, days told before, meetings of two sides; near misses."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

HDND, UBND = "Hội đồng nhân dân tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"
MEETS = "Chủ tịch nước Lê Văn Mẫu tiếp ông Trần Thí"

ROWS = [
    (
        "Ngày 12/1, Bộ trưởng Lê Văn Mẫu đã gặp mặt ông Trần Thí, Giám đốc Sở Y tế.\nToàn cảnh buổi tiếp.",
        [("Buổi tiếp", "gặp mặt ông Trần Thí", "2024-01-12", None)],
        "a caption tells the kind",
    ),
    (
        "Ngày 12/1, Công ty Thép Mẫu tổ chức khởi công nhà máy cán thép.\n"
        "Sau lễ khởi công nhà máy, công ty sẽ tuyển người.",
        [("Lễ", "lễ khởi công nhà máy cán thép", "2024-01-12", ("Công ty Thép Mẫu",))],
        "a ceremony named after the act is it",
    ),
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
        "Sáng 12/1, huyện Kim Bảng đã tổ chức Tọa đàm kỷ niệm 20 năm trồng sen.",
        [("Tọa đàm", "Tọa đàm kỷ niệm 20 năm trồng sen", "2024-01-12", ("huyện Kim Bảng",))],
        "a place holds it",
    ),
    (
        "Sáng 12/1, Chủ tịch nước Lê Văn Mẫu đã làm việc cùng các đại biểu.\n"
        "Cuộc họp lãnh đạo chủ chốt diễn ra ngay sau phiên bế mạc Hội nghị Trung ương 9.",
        [("Cuộc họp", "Cuộc họp lãnh đạo chủ chốt", "2024-01-12", None)],
        "the one day of the head is its day; what merely ended before it is not reported",
    ),
    (
        "Ngày 12/1, khai mạc Hội thảo giống lúa Hà Nam.\nÔng Lê Văn Mẫu phát biểu tại Lễ khai mạc Hội thảo.",
        [("Hội thảo", "Hội thảo giống lúa Hà Nam", "2024-01-12", None)],
        "its opening is part of it",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức họp báo công bố các nghị quyết đã thông qua tại kỳ họp thứ ba, HĐND tỉnh.",
        [("Họp báo", "họp báo công bố các nghị quyết", "2024-01-12", (UBND,))],
        "where something was passed is not where it is told",
    ),
    (
        f"{MEETS}\nTại thủ đô, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí.",
        [(None, MEETS, None, None)],
        "the title reports it, no day needed",
    ),
    (
        f"{MEETS}\nNgày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí.\n"
        + "Hai bên trao đổi việc trồng sen.\n" * 9
        + "Cùng ngày, Thủ tướng Phạm Dụ đã có cuộc hội kiến với ông Trần Thí.",
        [
            (None, MEETS, "2024-01-12", None),
            ("Hội kiến", "cuộc hội kiến với ông Trần Thí", "2024-01-12", None),
        ],
        "a further meeting of two sides, told by its day",
    ),
    (
        "Ngày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí, đánh giá cao kết quả hội đàm giữa hai bộ.",
        [(None, "tiếp ông Trần Thí", "2024-01-12", None)],
        "what somebody only speaks of is not reported",
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
        "Ngày 12/1, UBND tỉnh tổ chức Hội thảo trồng sen.\nÔng Trần Thí đọc diễn văn khai mạc Hội thảo trồng sen. "
        "Đại hội đồng lần thứ 14 Liên minh Trồng sen họp ngày 3/1.",
        [("Hội thảo", "Hội thảo trồng sen", "2024-01-12", (UBND,))],
        "a speech of opening is no opening, a general assembly no congress",
    ),
    (
        "Quyết định chuẩn y của Bộ Chính trị được bà Trần Thị Thí trao cho ông Lê Văn Mẫu chiều 12/1.",
        [(None, "trao quyết định chuẩn y của Bộ Chính trị", "2024-01-12", None)],
        "an act told in the passive",
    ),
    ("Quyết định của UBND tỉnh được ban hành ngày 12/1, sẽ trao cho các xã.", [], "a decision only issued"),
    (
        "Sáng 12/1, Công ty Thép Mẫu kỷ niệm 60 năm thành lập.",
        [(None, "kỷ niệm 60 năm thành lập", "2024-01-12", ("Công ty Thép Mẫu",))],
        "who celebrates holds it",
    ),
    (
        f"{MEETS}\nNgày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí.\n"
        + "Hai bên bàn việc trồng sen.\n" * 9
        + "Chiều cùng ngày, ông Trần Thí đã hội kiến bà Phạm Thị Dụ, Chủ tịch Quốc hội.\n"
        "Trước đó, ngày 3/1, ông Trần Thí đã hội kiến ông Lê Quý.",
        [(None, MEETS, "2024-01-12", None), (None, "hội kiến bà Phạm Thị Dụ", "2024-01-12", None)],
        "a further reception far down; what came before is not of this bulletin",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức Hội thảo khoa học với chủ đề “Sen và đất”.",
        [("Hội thảo", "Hội thảo khoa học", "2024-01-12", (UBND,))],
        "a theme is no name",
    ),
    (
        "Ngày 12/1, HĐND tỉnh tiến hành kỳ họp thứ 11.\nTại kỳ họp HĐND tỉnh lần này, các đại biểu bầu Chủ tịch.",
        [("Kỳ họp", "kỳ họp thứ 11", "2024-01-12", (HDND,))],
        "a longer mention that leaves out the number tells no more",
    ),
    (
        "Tại Lễ khai bút đầu xuân, ông Lê Văn Mẫu đã mừng tuổi các cháu.\nÔng Lê Văn Mẫu cũng dự Lễ khai bút đầu xuân.",
        [("Lễ", "Lễ khai bút đầu xuân", None, None)],
        "a ceremony spoken of twice",
    ),
    ("Kỷ niệm về Đại hội XX còn in sâu. Ông nhắc đến Đại hội XX.", [], "a congress spoken of twice is no news"),
    (
        "Bí thư Tỉnh ủy thăm bảo tàng lúa\nSau khi nhậm chức, ông Lê Văn Mẫu có chuyến thăm Bảo tàng Lúa.\n"
        "Ngày 12/1, ông Lê Văn Mẫu đã thăm Bảo tàng Lúa.",
        [("Chuyến thăm", "chuyến thăm Bảo tàng Lúa", "2024-01-12", None)],
        "somebody made a visit; the act is that visit",
    ),
    (
        "Ông Lê Văn Mẫu hội kiến bà Trần Thị Thí ...\n"
        "Trong chuyến thăm Hà Nội, ông Lê Văn Mẫu đã hội kiến với bà Trần Thị Thí.",
        [(None, "Ông Lê Văn Mẫu hội kiến bà Trần Thị Thí", None, None)],
        "a title cut short reports it still; the visit is only the time of it",
    ),
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
        "Phó Thủ tướng Lê Văn Mẫu hội kiến Bí thư Khu ủy Trần Thí ...\n"
        "Trưa 12/1, Phó Thủ tướng đã trao đổi với đồng chí Trần Thí về việc trồng sen.",
        [(None, "Phó Thủ tướng Lê Văn Mẫu hội kiến Bí thư Khu ủy Trần Thí", "2024-01-12", None)],
        "only the title says that they met",
    ),
    (
        f"{MEETS}\nNgày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí.\n"
        + "Hai bên bàn việc trồng sen.\n" * 9
        + "Cùng ngày, ông Trần Thí đã tới thăm Cảng Hà Nam.",
        [(None, MEETS, "2024-01-12", None), (None, "tới thăm Cảng Hà Nam", "2024-01-12", None)],
        "a visit far down, told by its day",
    ),
    (
        "Ngày 12/1, Sở Y tế công bố quyết định điều động ông Lê Văn Mẫu thôi chức Giám đốc Bệnh viện Mẫu.",
        [(None, "công bố quyết định điều động ông Lê Văn Mẫu", "2024-01-12", ("Sở Y tế tỉnh Hà Nam",))],
        "what becomes of somebody is not of the act's name",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức gặp mặt các nghệ nhân trồng sen.\nTại cuộc gặp mặt, ông Lê Văn Mẫu phát biểu.",
        [("Cuộc gặp mặt", "gặp mặt các nghệ nhân trồng sen", "2024-01-12", (UBND,))],
        "the classifier is told later",
    ),
    (
        "Ngày 12/1, Chủ tịch nước Lê Văn Mẫu đã hội kiến ông Trần Thí.\n"
        "Ngày 12/1, ông Trần Thí đang thăm Việt Nam khen món bún.",
        [(None, "hội kiến ông Trần Thí", "2024-01-12", None)],
        "what goes on all the while is not reported",
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
        [("Cuộc họp", "cuộc họp của Ban Bí thư", "2024-01-20", None)],
        "with what result is not of its name",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức Hội nghị thống nhất phương án chuẩn bị gieo sạ.",
        [("Hội nghị", "Hội nghị thống nhất phương án chuẩn bị gieo sạ", "2024-01-12", (UBND,))],
        "what is prepared is of the name",
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
    (
        "Sau vụ lúa năm 2023, Hội Nông dân tỉnh nhiệm kỳ 2021-2026 đã họp để bầu chủ tịch.",
        [(None, "họp để bầu chủ tịch", None, ("Hội Nông dân tỉnh Hà Nam",))],
        "a body with its term met",
    ),
    ("Năm 2023, Hội Nông dân tỉnh có 2021 hội viên họp chợ.", [], "members at a market are no meeting of the body"),
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
        "Ngày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí đang có chuyến thăm Hà Nội.\nTại lễ tang, có mưa.",
        [(None, "tiếp ông Trần Thí", "2024-01-12", None)],
        "a guest's visit and a funeral are not the reception",
    ),
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
        "Ngày 12/1, Chủ tịch nước Lê Văn Mẫu đã tới thăm Cảng Thông tin Hà Nam.",
        [(None, "tới thăm Cảng Thông tin Hà Nam", "2024-01-12", None)],
        "a capital makes it a name",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức cuộc thi tìm hiểu về tác phẩm của đồng chí đã viết sách.",
        [("Cuộc thi", "cuộc thi tìm hiểu về tác phẩm", "2024-01-12", (UBND,))],
        "no name ends in a word that leads on",
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
        "Thực hiện quyết định của Bộ Chính trị, ngày 12/1, ông Lê Văn Mẫu đã đến làm việc với Sở Y tế.",
        [("Buổi làm việc", "buổi làm việc với Sở Y tế", "2024-01-12", None)],
        "whose decision it was is no subject",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã đến giám sát việc gieo sạ tại xã Mẫu.\nPhát biểu tại buổi làm việc, bà Thí khen.",
        [("Buổi làm việc", "đến giám sát việc gieo sạ", "2024-01-12", None)],
        "somebody came to see",
    ),
    (
        "Sáng 12/1, UBND tỉnh tổ chức lễ tuyên dương em Lê Mẫu. Em Mẫu đạt giải ba tại Hội thi Robot diễn ra ở Mỹ.",
        [("Lễ", "lễ tuyên dương em Lê Mẫu", "2024-01-12", (UBND,))],
        "where somebody won a prize is not reported",
    ),
    ("Lúa chín. Trong nhiều cuộc họp hội đồng, bà Thí có mặt, có khi chủ trì cuộc họp.", [], "many meetings are none"),
    (
        "Ngày 12/1, Đoàn đại biểu Cuba do ông Trần Thí dẫn đầu đã kết thúc tốt đẹp chuyến thăm chính thức Hà Nam.",
        [("Chuyến thăm", "chuyến thăm chính thức Hà Nam", "2024-01-12", None)],
        "a visit that came to its end",
    ),
    (
        f"{MEETS}\nNgày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí.\n"
        + "Hai bên bàn việc trồng sen.\n" * 9
        + "Tại cuộc hội đàm giữa ông Trần Thí với bà Phạm Thị Dụ, hai bên bàn việc gặt lúa.",
        [
            (None, MEETS, "2024-01-12", None),
            ("Hội đàm", "cuộc hội đàm giữa ông Trần Thí với bà Phạm Thị Dụ", None, None),
        ],
        "a meeting told by both its sides",
    ),
    (
        "Chiều 12/1, 41/42 đại biểu tham dự kỳ họp HĐND tỉnh đã bỏ phiếu.\nTại phiên họp, các đại biểu bầu Chủ tịch.",
        [("Kỳ họp", "kỳ họp Hội đồng nhân dân tỉnh Hà Nam", "2024-01-12", (HDND,))],
        "the session at which they sat, not the word by which it is spoken of again",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã đi thăm tỉnh Phúc Kiến, địa phương duyên hải nằm ở phía Nam.",
        [(None, "thăm tỉnh Phúc Kiến", "2024-01-12", None)],
        "what kind of place it is, is not of the name",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu đã tới thăm, chúc mừng Hội Nông dân tỉnh.",
        [(None, "tới thăm, chúc mừng Hội Nông dân tỉnh", "2024-01-12", None)],
        "the visit has its object behind a second verb",
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
        f"{MEETS}\nNgày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí.\n"
        + "Hai bên bàn việc trồng sen.\n" * 9
        + "Sau buổi tiếp, Chủ tịch nước Lê Văn Mẫu đã chứng kiến Lễ ký Thỏa thuận trồng sen.",
        [("Buổi tiếp", MEETS, "2024-01-12", None), ("Lễ", "Lễ ký Thỏa thuận trồng sen", "2024-01-12", None)],
        "what was done on a visit is told with it",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức Hội nghị trồng sen.\n"
        + "Các xã góp ý.\n" * 9
        + "Sau năm 2020, Chủ tịch nước Lê Văn Mẫu đã dự Lễ ký Thỏa thuận trồng sen.",
        [("Hội nghị", "Hội nghị trồng sen", "2024-01-12", (UBND,))],
        "beside a conference it is history",
    ),
    (
        f"{MEETS}\nNgày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí.\n"
        + "Hai bên bàn việc trồng sen.\n" * 9
        + "* Chiều cùng ngày, Chủ tịch nước Lê Văn Mẫu đã dự Tọa đàm trồng sen do UBND tỉnh tổ chức.",
        [(None, MEETS, "2024-01-12", None), ("Tọa đàm", "Tọa đàm trồng sen", "2024-01-12", (UBND,))],
        "a further part of the bulletin begins with an asterisk",
    ),
    (
        f"{MEETS}\nNgày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí.\n"
        + "Hai bên bàn việc trồng sen.\n" * 9
        + "Tối 12/1, ông Trần Thí đã dự Tiệc chiêu đãi của Tỉnh ủy Hà Nam.",
        [
            (None, MEETS, "2024-01-12", None),
            ("Tiệc", "Tiệc chiêu đãi của Tỉnh ủy Hà Nam", "2024-01-12", ("Tỉnh ủy Hà Nam",)),
        ],
        "a banquet is given by the body it is of",
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
        "Ngày 12/1, Ban Bí thư đã họp dưới sự chủ trì của ông Lê Văn Mẫu để xem xét kỷ luật Hội Nông dân tỉnh.",
        [(None, "họp để xem xét kỷ luật Hội Nông dân tỉnh", "2024-01-12", ("Ban Bí thư",))],
        "a meeting without a name is named by what it was for",
    ),
    (
        "Ngày 12/1, thảo luận tại hội trường về giống lúa, đại biểu Lê Văn Mẫu đề nghị tăng giá.",
        [(None, "thảo luận tại hội trường về giống lúa", "2024-01-12", None)],
        "a debate in the hall",
    ),
    (
        "Chiều 12/1, trong phiên thảo luận tại hội trường, đại biểu Lê Văn Mẫu đề nghị tăng giá.",
        [("Phiên thảo luận", "phiên thảo luận tại hội trường", "2024-01-12", None)],
        "a sitting is named by where it sits",
    ),
    (
        "Ông Lê Văn Mẫu qua đời.\nNăm 2000, ông Lê Văn Mẫu đã đến thăm Công ty Thép Mẫu.",
        [],
        "what a life tells of a year is no news",
    ),
    (
        "Bà Trần Thí là Chủ tịch HĐND tỉnh sau kỳ họp thứ 8.\n"
        "Trước đó, tại kỳ họp thứ 8, HĐND tỉnh Hà Nam đã bầu bà Thí.",
        [("Kỳ họp", "kỳ họp thứ 8", None, (HDND,))],
        "a session told of twice",
    ),
    (
        "Bà Trần Thí nghỉ hưu.\nBà Thí nhớ kỳ họp thứ 8 của HĐND tỉnh Hà Nam và kỳ họp thứ 9 của HĐND tỉnh Hà Nam.",
        [],
        "two sessions told of once each",
    ),
    (
        "Cán bộ mới ba nơi\nCó ba nơi trao quyết định.\n"
        "Hà Nội: Ngày 12/1, Phó Bí thư Thành ủy Lê Văn Mẫu đã trao quyết định bổ nhiệm cán bộ.\n"
        "Kon Tum: Tỉnh ủy Kon Tum đã trao quyết định bổ nhiệm cán bộ.\n"
        "Cà Mau: Ông Phạm Dụ công bố thơ mới.",
        [
            (None, "trao quyết định bổ nhiệm cán bộ", "2024-01-12", None),
            (None, "trao quyết định bổ nhiệm cán bộ", None, ("Tỉnh ủy Kon Tum",)),
        ],
        "each place of a digest has its own",
    ),
    (
        "Trong hai ngày 11 và 12/1, ông Lê Văn Mẫu cùng Đoàn công tác của Bộ Y tế làm việc tại tỉnh Cà Mau.",
        [("Buổi làm việc", "Đoàn công tác của Bộ Y tế làm việc tại tỉnh Cà Mau", "2024-01-11", None)],
        "a visit is named by the delegation that makes it",
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
        "Xã Mẫu tổ chức lễ hội\nNgày 12/1, Ban Thường vụ Đảng ủy xã Mẫu tổ chức Lễ hội trồng sen.",
        [("Lễ hội", "Lễ hội trồng sen", "2024-01-12", ("Ban Thường vụ Đảng ủy xã Mẫu",))],
        "a body holds it rather than the place of the title",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã đến thăm, động viên, chúc mừng cán bộ Công ty Thép Mẫu.",
        [(None, "đến thăm, động viên, chúc mừng cán bộ Công ty Thép Mẫu", "2024-01-12", None)],
        "a visit is named with whom it is to",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã đến thăm và trao quà cho bà Trần Thí.\n"
        + "Bà Thí vui.\n" * 9
        + "Cùng ngày, ông Lê Văn Mẫu đã đến thăm và trao quà cho ông Phạm Dụ.",
        [
            (None, "đến thăm và trao quà cho bà Trần Thí", "2024-01-12", None),
            (None, "đến thăm và trao quà cho ông Phạm Dụ", "2024-01-12", None),
        ],
        "a further visit of the day",
    ),
    (
        "Ông Lê Văn Mẫu tiếp ông Trần Thí\nNgày 12/1, tại Đại lễ đường Nhân dân, ông Lê Văn Mẫu đã tiếp ông Trần Thí.",
        [(None, "Ông Lê Văn Mẫu tiếp ông Trần Thí", "2024-01-12", None)],
        "a great hall is no ceremony",
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
        "Ông Trần Thí nhận nhiệm vụ mới.\n"
        + "Các xã chúc mừng.\n" * 9
        + "Ngày 12/1, ông Lê Văn Mẫu đã trao quyết định bổ nhiệm ông Trần Thí.",
        [(None, "trao quyết định bổ nhiệm ông Trần Thí", "2024-01-12", None)],
        "a dated act further down the page",
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
        "Chiều 12/1, Quốc hội tiếp tục thảo luận hội trường về giống lúa.",
        [(None, "thảo luận hội trường về giống lúa", "2024-01-12", ("Quốc hội",))],
        "a debate as a verb",
    ),
    (
        "Ngày 12/1 (mùng 3 Tết), các đồng chí: Lê Văn Mẫu, Bí thư Thành ủy; Trần Thí, Giám đốc; cùng đại diện các ban "
        "đã tới thăm Công ty Thép Mẫu.",
        [(None, "tới thăm Công ty Thép Mẫu", "2024-01-12", None)],
        "a row of visitors parted by semicolons",
    ),
    (
        "Sáng 12/1, ông Lê Văn Mẫu đã đến thắp hương tại Đài Tổ quốc ghi công, kiểm tra việc chuẩn bị cho Lễ hội Sen.",
        [(None, "thắp hương tại Đài Tổ quốc ghi công", "2024-01-12", None)],
        "an act before the gathering it prepares",
    ),
    (
        "Sáng 12/1, trong ngày làm việc thứ ba, kỳ họp thứ 5, HĐND tỉnh Hà Nam, 100% đại biểu đã thông qua nghị quyết.",
        [("Kỳ họp", "kỳ họp thứ 5, Hội đồng nhân dân tỉnh Hà Nam", "2024-01-12", (HDND,))],
        "a share of votes is not of the name",
    ),
    (
        "Đến dự lễ kỷ niệm 35 năm Ngày Nhà giáo - diễn ra tại Hà Nội sáng 12/1, có ông Lê Văn Mẫu.",
        [("Lễ", "lễ kỷ niệm 35 năm Ngày Nhà giáo", "2024-01-12", None)],
        "who came tells of it with where it took place",
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
        "Ông Trần Thí sinh năm 1970.\nTháng 4/2021, tại kỳ họp thứ 11, HĐND tỉnh Hà Nam đã bầu ông Trần Thí.",
        [],
        "what a life tells of a month is no news",
    ),
    (
        "Sáng 12/1, ông Lê Văn Mẫu tiếp xúc với cử tri xã Mẫu.\n"
        "Tại đây, đại biểu Trần Thí báo cáo kết quả Kỳ họp thứ 7, Quốc hội khóa XV.",
        [(None, "tiếp xúc với cử tri xã Mẫu", "2024-01-12", None)],
        "what a deputy reports of a session is no news of it",
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
        "Nhân ngày thành lập Hội Phụ nữ và khai mạc Kỳ họp thứ 6, Quốc hội khóa XIII, sáng 12/1, Thủ tướng Lê Văn Mẫu "
        "đã gặp mặt các nữ đại biểu.",
        [(None, "gặp mặt các nữ đại biểu", "2024-01-12", None)],
        "on the occasion of an opening",
    ),
    (
        "Chiều 12/1, tại kỳ họp thứ 8 của HĐND tỉnh Hà Nam, hai lãnh đạo xã bị kỷ luật.",
        [("Kỳ họp", "kỳ họp thứ 8 của Hội đồng nhân dân tỉnh Hà Nam", "2024-01-12", (HDND,))],
        "a session named by its number ends at the comma",
    ),
    (
        "Đoàn công tác của Bộ Y tế làm việc với Sở Y tế ...\n"
        "Sáng 12/1, Đoàn công tác của Bộ Y tế làm việc với Sở Y tế tỉnh Hà Nam.",
        [("Buổi làm việc", "Đoàn công tác của Bộ Y tế làm việc với Sở Y tế tỉnh Hà Nam", "2024-01-12", None)],
        "a title that breaks off gives way",
    ),
    (
        "Sáng 12/1, ông Lê Văn Mẫu đã đến thăm hỏi, ...\n"
        "Sáng 12/1, ông Lê Văn Mẫu đã đến thăm hỏi, tặng quà gia đình chính sách tiêu biểu cùng nhiều thầy thuốc giỏi "
        "cùng nhiều công nhân nghèo cùng nhiều nông dân cao tuổi cùng nhiều học sinh nhỏ tuổi.",
        [
            (
                None,
                "đến thăm hỏi, tặng quà gia đình chính sách tiêu biểu cùng nhiều thầy thuốc giỏi cùng nhiều công nhân "
                "nghèo cùng nhiều nông dân cao tuổi cùng nhiều học sinh nhỏ tuổi",
                "2024-01-12",
                None,
            )
        ],
        "a summary that breaks off gives way to a long name",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_gatherings_told(text: str, expected: list[tuple[object, ...]], why: str) -> None:
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam")).facts
    events = [fact.slots for fact in found if fact.kind == "event"]
    assert [(e.get("kind"), e["name"], e.get("date"), e.get("organizer")) for e in events] == expected, why
