"""How a bulletin tells of visits, receptions and meetings, and of acts without a head noun; near misses."""

from __future__ import annotations

import pytest
from core_facts import gatherings

UBND = "Ủy ban nhân dân tỉnh Hà Nam"
MEETS = "Chủ tịch nước Lê Văn Mẫu tiếp ông Trần Thí"

ROWS = [
    (
        "Ngày 12/1, Bộ trưởng Lê Văn Mẫu đã gặp mặt ông Trần Thí, Giám đốc Sở Y tế.\nToàn cảnh buổi tiếp.",
        [("Buổi tiếp", "gặp mặt ông Trần Thí", "2024-01-12", None)],
        "a caption tells the kind",
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
        "Quyết định chuẩn y của Bộ Chính trị được bà Trần Thị Thí trao cho ông Lê Văn Mẫu chiều 12/1.",
        [(None, "trao quyết định chuẩn y của Bộ Chính trị", "2024-01-12", None)],
        "an act told in the passive",
    ),
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
        "Ngày 12/1, Chủ tịch nước Lê Văn Mẫu đã hội kiến ông Trần Thí.\n"
        "Ngày 12/1, ông Trần Thí đang thăm Việt Nam khen món bún.",
        [(None, "hội kiến ông Trần Thí", "2024-01-12", None)],
        "what goes on all the while is not reported",
    ),
    (
        "Sau vụ lúa năm 2023, Hội Nông dân tỉnh nhiệm kỳ 2021-2026 đã họp để bầu chủ tịch.",
        [(None, "họp để bầu chủ tịch", None, ("Hội Nông dân tỉnh Hà Nam",))],
        "a body with its term met",
    ),
    (
        "Ngày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí đang có chuyến thăm Hà Nội.\nTại lễ tang, có mưa.",
        [(None, "tiếp ông Trần Thí", "2024-01-12", None)],
        "a guest's visit and a funeral are not the reception",
    ),
    (
        "Ngày 12/1, Chủ tịch nước Lê Văn Mẫu đã tới thăm Cảng Thông tin Hà Nam.",
        [(None, "tới thăm Cảng Thông tin Hà Nam", "2024-01-12", None)],
        "a capital makes it a name",
    ),
    (
        "Thực hiện quyết định của Bộ Chính trị, ngày 12/1, ông Lê Văn Mẫu đã đến làm việc với Sở Y tế.",
        [(None, "làm việc với Sở Y tế", "2024-01-12", None)],
        "whose decision it was is no subject",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã đến giám sát việc gieo sạ tại xã Mẫu.\nPhát biểu tại buổi làm việc, bà Thí khen.",
        [("Buổi làm việc", "đến giám sát việc gieo sạ", "2024-01-12", None)],
        "somebody came to see",
    ),
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
        f"{MEETS}\nNgày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp ông Trần Thí.\n"
        + "Hai bên bàn việc trồng sen.\n" * 9
        + "Sau buổi tiếp, Chủ tịch nước Lê Văn Mẫu đã chứng kiến Lễ ký Thỏa thuận trồng sen.",
        [("Buổi tiếp", MEETS, "2024-01-12", None), ("Lễ", "Lễ ký Thỏa thuận trồng sen", "2024-01-12", None)],
        "what was done on a visit is told with it",
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
        [(None, "Đoàn công tác của Bộ Y tế làm việc tại tỉnh Cà Mau", "2024-01-11", None)],
        "a visit is named by the delegation that makes it",
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
        "Ông Trần Thí nhận nhiệm vụ mới.\n"
        + "Các xã chúc mừng.\n" * 9
        + "Ngày 12/1, ông Lê Văn Mẫu đã trao quyết định bổ nhiệm ông Trần Thí.",
        [(None, "trao quyết định bổ nhiệm ông Trần Thí", "2024-01-12", None)],
        "a dated act further down the page",
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
        "Sáng 12/1, ông Lê Văn Mẫu tiếp xúc với cử tri xã Mẫu.\n"
        "Tại đây, đại biểu Trần Thí báo cáo kết quả Kỳ họp thứ 7, Quốc hội khóa XV.",
        [(None, "tiếp xúc với cử tri xã Mẫu", "2024-01-12", None)],
        "what a deputy reports of a session is no news of it",
    ),
    (
        "Nhân ngày thành lập Hội Phụ nữ và khai mạc Kỳ họp thứ 6, Quốc hội khóa XIII, sáng 12/1, Thủ tướng Lê Văn Mẫu "
        "đã gặp mặt các nữ đại biểu.",
        [(None, "gặp mặt các nữ đại biểu", "2024-01-12", None)],
        "on the occasion of an opening",
    ),
    (
        "Đoàn công tác của Bộ Y tế làm việc với Sở Y tế ...\n"
        "Sáng 12/1, Đoàn công tác của Bộ Y tế làm việc với Sở Y tế tỉnh Hà Nam.",
        [(None, "Đoàn công tác của Bộ Y tế làm việc với Sở Y tế tỉnh Hà Nam", "2024-01-12", None)],
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
    (
        "Chiều 12/1, ông Lê Văn Mẫu đã tiếp ông Trần Thí đang ở thăm và làm việc tại Việt Nam.",
        [(None, "tiếp ông Trần Thí", "2024-01-12", None)],
        "whoever is received works here",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu đã có buổi tiếp ông Trần Thí đang có chuyến thăm và làm việc tại Việt Nam.",
        [("Buổi tiếp", "buổi tiếp ông Trần Thí", "2024-01-12", None)],
        "a reception told as a noun",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu cảm ơn ông Trần Thí đã đến thăm và làm việc tại Hà Nam.",
        [],
        "thanks for a visit",
    ),
    (
        "Quyết định trồng sen dự kiến được công bố vào ngày 12/1.",
        [],
        "a decision that is to be announced",
    ),
    (
        "Sáng 12/1, lãnh đạo huyện Kim Bảng đến thăm và chúc mừng các thầy cô giáo.",
        [(None, "đến thăm và chúc mừng các thầy cô giáo", "2024-01-12", None)],
        "the leaders of a place",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã trao nghị quyết thành lập xã Mẫu cho bà Trần Thí.",
        [(None, "trao nghị quyết thành lập xã Mẫu cho bà Trần Thí", "2024-01-12", None)],
        "a resolution handed over",
    ),
    (
        "Ông Lê Văn Mẫu hội kiến ông Trần Thí\nCuộc hội kiến diễn ra trong tình bạn.",
        [("Hội kiến", "Ông Lê Văn Mẫu hội kiến ông Trần Thí", None, None)],
        "the noun for what the title tells is no second meeting",
    ),
    (
        "Tại buổi làm việc với Công an huyện Kim Bảng, ông Lê Văn Mẫu cảm ơn.\n"
        "Chiều 12/1, ông Lê Văn Mẫu dẫn đầu đoàn tới thăm và làm việc với Công an huyện Kim Bảng.",
        [("Buổi làm việc", "buổi làm việc với Công an huyện Kim Bảng", "2024-01-12", None)],
        "a visit and a working meeting with the same are one",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu đã có buổi tiếp bà Trần Thị Thí.\n"
        "Cùng ngày, ông Lê Văn Mẫu đã đến thăm Công an huyện Kim Bảng.",
        [
            ("Buổi tiếp", "buổi tiếp bà Trần Thị Thí", "2024-01-12", None),
            (None, "đến thăm Công an huyện Kim Bảng", "2024-01-12", None),
        ],
        "a reception and a visit elsewhere are two",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_visits_told(text: str, expected: list[tuple[object, ...]], why: str) -> None:
    assert gatherings(text) == expected, why
