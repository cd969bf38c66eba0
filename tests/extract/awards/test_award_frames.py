"""Awards set into frames: whichever way it is told, the same honour of the same giver went to the same recipients."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

Told = tuple[str, object, object, object]
GIVERS = {
    "UBND tỉnh Hà Nam": "Ủy ban nhân dân tỉnh Hà Nam",
    "Thủ tướng Chính phủ": "Thủ tướng Chính phủ",
    "Giám đốc Sở Y tế tỉnh Hà Nam": "Giám đốc Sở Y tế tỉnh Hà Nam",
}
RECIPIENTS: dict[str, list[object]] = {
    "10 tập thể, 15 cá nhân và 3 hộ gia đình": [("collective", 10), ("individual", 15), ("household", 3)],
    "6 tổ chức cơ sở đảng và 9 đảng viên": [("party_organisation", 6), ("party_member", 9)],
    "đồng chí Trần Thị Thí, Chánh Văn phòng Sở Tư pháp tỉnh Hà Nam": ["Trần Thị Thí"],
    "02 tập thể: Trường THPT Hoa Sen, Trường Tiểu học Hoa Mai": [
        "Trường Trung học phổ thông Hoa Sen",
        "Trường Tiểu học Hoa Mai",
    ],
}
FRAMES = (
    ("{giver} đã quyết định tặng Bằng khen cho {who}.", None),
    ("{who} vinh dự được {giver} trao tặng Bằng khen.", None),
    ("{who} đã được nhận Bằng khen của {giver}.", None),
    ("{who} vinh dự nhận Bằng khen do {giver} trao tặng.", None),
    ("Bằng khen của {giver} đã được trao cho {who}.", None),
    ("Đồng chí Lê Văn Mẫu trao Bằng khen của {giver} tặng {who}.", "Lê Văn Mẫu"),
    ("Thừa ủy quyền {giver}, Bí thư Tỉnh ủy Hà Nam Lê Văn Mẫu trao Bằng khen cho {who}.", "Lê Văn Mẫu"),
    ("Thay mặt {giver}, đồng chí Lê Văn Mẫu trao tặng Bằng khen cho {who}.", "Lê Văn Mẫu"),
)


def awards(text: str) -> set[Told]:
    found = [f.slots for f in extract(Document("x", text, locality="Hà Nam")).facts if f.kind == "award"]
    return {
        (
            s["form"],
            s.get("giver"),
            s.get("recipient") or (s["recipient_kind"], s.get("count")),
            next(iter(s.get("presenter") or ()), None),
        )
        for s in found
    }


@pytest.mark.parametrize(("frame", "presenter"), FRAMES)
@pytest.mark.parametrize("giver", GIVERS)
@pytest.mark.parametrize("who", RECIPIENTS)
def test_one_award_in_many_frames(frame: str, presenter: str | None, giver: str, who: str) -> None:
    text = frame.format(giver=giver, who=who)
    expected = {("Bằng khen", GIVERS[giver], recipient, presenter) for recipient in RECIPIENTS[who]}
    assert awards(text[0].upper() + text[1:]) == expected


PEOPLE = "Ủy ban nhân dân tỉnh Hà Nam"
TOLD: list[tuple[str, set[tuple[str, object, object]], str]] = [
    (
        "Ông Lê Văn Mẫu sinh năm 1930. Ông đã được Nhà nước tặng thưởng Huân chương Độc lập hạng Nhất.",
        {("Huân chương Độc lập hạng Nhất", "Nhà nước", "Lê Văn Mẫu")},
        "a pronoun gets it",
    ),
    (
        "Đồng chí Lê Văn Mẫu nghỉ hưu. Nhà nước đã tặng thưởng đồng chí Huân chương Độc lập hạng Nhất.",
        {("Huân chương Độc lập hạng Nhất", "Nhà nước", "Lê Văn Mẫu")},
        "a pronoun between the verb and the honour",
    ),
    (
        "Bà Trần Thị Thí và 3 đảng viên đạt danh hiệu lao động giỏi 2 năm liền (2021 - 2022) đã được "
        "tặng Bằng khen của Tỉnh ủy Hà Nam.",
        {("Bằng khen", "Tỉnh ủy Hà Nam", "Trần Thị Thí"), ("Bằng khen", "Tỉnh ủy Hà Nam", ("party_member", 3))},
        "a named person and a counted group of whom much is told",
    ),
    (
        "Có 02 cá nhân được tặng Bằng khen của Tỉnh ủy Hà Nam là đồng chí Lê Văn Mẫu và đồng chí Trần Thị Thí.",
        {("Bằng khen", "Tỉnh ủy Hà Nam", "Lê Văn Mẫu"), ("Bằng khen", "Tỉnh ủy Hà Nam", "Trần Thị Thí")},
        "the counted are named behind",
    ),
    (
        "Lễ trao Bằng khen của Bộ trưởng Bộ Y tế, Giấy khen của Sở Y tế tỉnh Hà Nam cho 5 tập thể.",
        {
            ("Bằng khen", "Bộ trưởng Bộ Y tế", ("collective", 5)),
            ("Giấy khen", "Sở Y tế tỉnh Hà Nam", ("collective", 5)),
        },
        "two honours, each of its giver, to the same",
    ),
    (
        "Ông Lê Văn Mẫu trao Bằng công nhận xã đạt chuẩn NTM của UBND tỉnh Hà Nam cho xã Hoa Sen.",
        {("Bằng công nhận xã đạt chuẩn nông thôn mới", "Ủy ban nhân dân tỉnh Hà Nam", "xã Hoa Sen")},
        "what is recognised is of the form",
    ),
    (
        "UBND tỉnh Hà Nam đã khen thưởng 12 tập thể và 7 cá nhân.",
        {
            ("Khen thưởng", "Ủy ban nhân dân tỉnh Hà Nam", ("collective", 12)),
            ("Khen thưởng", "Ủy ban nhân dân tỉnh Hà Nam", ("individual", 7)),
        },
        "praise without a form",
    ),
    (
        "Bộ trưởng Bộ Y tế tặng Bằng khen cho Bệnh viện Hoa Sen.\nÔng Mẫu trao Bằng khen của Bộ trưởng Bộ Y tế cho "
        "các tập thể.",
        {("Bằng khen", "Bộ trưởng Bộ Y tế", "Bệnh viện Hoa Sen")},
        "a caption's groups are those who are named",
    ),
    (
        "Kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh, UBND tỉnh Hà Nam tổ chức Lễ đón nhận danh hiệu Anh hùng Lao động "
        "trao tặng Trường THPT Hoa Sen.",
        {("Anh hùng Lao động", None, "Trường Trung học phổ thông Hoa Sen")},
        "received on behalf of whom it is given to",
    ),
    (
        "UBND tỉnh Hà Nam trao 5 Bằng khen tặng lãnh đạo Sở Y tế tỉnh Hà Nam.",
        {("Bằng khen", "Ủy ban nhân dân tỉnh Hà Nam", ("individual", 5))},
        "those who lead a body, not the body",
    ),
    (
        "Thay mặt lãnh đạo tỉnh Hà Nam, ông Lê Văn Mẫu trao Bằng khen cho Bệnh viện Hoa Sen.",
        {("Bằng khen", None, "Bệnh viện Hoa Sen")},
        "a place whose leaders hand it over is not whose it is",
    ),
    ("Ông Lê Văn Mẫu vui. Theo ông, các cá nhân được tặng Bằng khen rất tích cực.", set(), "the pronoun gets nothing"),
    ("Liệu việc trao Huân chương Lao động hạng Nhất cho ông Lê Văn Mẫu có đúng?", set(), "a question"),
    (
        "Ông chúc mừng các đồng chí lãnh đạo Chính phủ, các đảng viên đã được trao tặng Huân chương đợt này.",
        set(),
        "no body is among persons, and nobody is named",
    ),
    (
        "Sáng 3/8, tại Phủ Lý, Bệnh viện Hoa Sen đã tổ chức lễ kỷ niệm 35 năm ngày thành lập và đón nhận Huân chương "
        "Lao động hạng Nhất.",
        {("Huân chương Lao động hạng Nhất", None, "Bệnh viện Hoa Sen")},
        "who celebrates itself gets it",
    ),
    (
        "UBND tỉnh Hà Nam tổ chức lễ kỷ niệm 35 năm ngày thành lập Bệnh viện Hoa Sen và đón nhận Huân chương Lao động "
        "hạng Nhất.",
        {("Huân chương Lao động hạng Nhất", None, "Bệnh viện Hoa Sen")},
        "who celebrates another does not",
    ),
    (
        "Lễ đón nhận Huân chương Lao động hạng Nhì của Bệnh viện Hoa Sen diễn ra tại Phủ Lý.",
        {("Huân chương Lao động hạng Nhì", None, "Bệnh viện Hoa Sen")},
        "an order is of the State: whoever has it got it",
    ),
    (
        "Chủ tịch nước đã gắn Huân chương Lao động hạng Nhì lên lá cờ truyền thống của Bệnh viện Hoa Sen.",
        {("Huân chương Lao động hạng Nhì", "Chủ tịch nước", "Bệnh viện Hoa Sen")},
        "pinned on a flag",
    ),
    (
        "Thủ tướng Chính phủ đã gửi Thư khen Bệnh viện Hoa Sen vì thành tích chống dịch.",
        {("Thư khen", "Thủ tướng Chính phủ", "Bệnh viện Hoa Sen")},
        "a letter praises whom it names",
    ),
    (
        "Tại hội nghị, 7 trường và 11 giáo viên giỏi đã được UBND tỉnh Hà Nam khen thưởng.",
        {
            ("Khen thưởng", "Ủy ban nhân dân tỉnh Hà Nam", ("collective", 7)),
            ("Khen thưởng", "Ủy ban nhân dân tỉnh Hà Nam", ("individual", 11)),
        },
        "those who were praised",
    ),
    ("Sở Y tế cho biết các đơn vị đã được khen thưởng, 4 tổ sẽ được khen thưởng.", set(), "nobody counted, and a plan"),
    (
        "UBND tỉnh Hà Nam tặng Giấy khen cho 3 cá nhân thuộc Công an tỉnh Hà Nam gồm: ông Lê Văn Mẫu, Đội trưởng; ông "
        "Trần Văn Thử, cán bộ; bà Phạm Thị Nháp, cán bộ.",
        {
            ("Giấy khen", "Ủy ban nhân dân tỉnh Hà Nam", name)
            for name in ("Lê Văn Mẫu", "Trần Văn Thử", "Phạm Thị Nháp")
        },
        "as many names as are counted",
    ),
    (
        "Lễ trao Huy hiệu 30 năm tuổi Đảng cho các đồng chí: Lê Văn Mẫu, Chi bộ Trường THPT Hoa Sen; Trần Văn Thử, "
        "Chi bộ Bệnh viện Hoa Sen.",
        {("Huy hiệu 30 năm tuổi Đảng", None, name) for name in ("Lê Văn Mẫu", "Trần Văn Thử")},
        "no body has been in the Party for years",
    ),
    (
        "Ông Lê Văn Mẫu được Bộ Y tế và Chính phủ tặng nhiều phần thưởng, được tặng Bằng khen của UBND tỉnh Hà Nam.",
        {("Bằng khen", "Ủy ban nhân dân tỉnh Hà Nam", "Lê Văn Mẫu")},
        "who gave something before gets nothing",
    ),
    (
        "UBND tỉnh Hà Nam trao Giấy khen cho 4 tập thể và Sở Y tế tỉnh Hà Nam trao Giấy khen cho 6 tập thể.",
        {
            ("Giấy khen", "Ủy ban nhân dân tỉnh Hà Nam", ("collective", 4)),
            ("Giấy khen", "Sở Y tế tỉnh Hà Nam", ("collective", 6)),
        },
        "who gives next gets nothing",
    ),
    (
        "Theo Giám đốc Sở Y tế Lê Văn Mẫu, các bác sĩ được tặng Bằng khen đã cố gắng hết mình.",
        set(),
        "who says it gets nothing",
    ),
    (
        "Ông Lê Văn Mẫu đã đến nhà riêng tại phường Hoa Sen, thành phố Phủ Lý trao Huy hiệu 70 năm tuổi Đảng cho cụ "
        "Trần Văn Thử.",
        {("Huy hiệu 70 năm tuổi Đảng", None, "Trần Văn Thử")},
        "where it is handed over is nobody's",
    ),
    (
        "Đã có 17 tập thể được tặng Cờ thi đua của Chính phủ, 1 hợp tác xã được tặng Huân chương Độc lập hạng Ba.",
        {
            ("Cờ thi đua", "Chính phủ", ("collective", 17)),
            ("Huân chương Độc lập hạng Ba", None, ("enterprise", 1)),
        },
        "a group of one is not the name before it",
    ),
    (
        "UBND tỉnh Hà Nam tặng Bằng khen cho Bệnh viện Hoa Sen cùng 13 tập thể, cá nhân và 9 hộ gia đình.",
        {
            ("Bằng khen", "Ủy ban nhân dân tỉnh Hà Nam", "Bệnh viện Hoa Sen"),
            ("Bằng khen", "Ủy ban nhân dân tỉnh Hà Nam", ("other", 13)),
            ("Bằng khen", "Ủy ban nhân dân tỉnh Hà Nam", ("household", 9)),
        },
        "counted together",
    ),
    (
        "Chủ tịch nước trao Huân chương Lao động hạng Nhất tặng Bệnh viện Hoa Sen; Huân chương Lao động hạng Nhì tặng "
        "ông Lê Văn Mẫu.",
        {
            ("Huân chương Lao động hạng Nhất", "Chủ tịch nước", "Bệnh viện Hoa Sen"),
            ("Huân chương Lao động hạng Nhì", "Chủ tịch nước", "Lê Văn Mẫu"),
        },
        "a list of honours goes on behind a semicolon",
    ),
    (
        "30 đại biểu vinh dự được UBND tỉnh Hà Nam trao Huy hiệu Bác Hồ và 5 mẹ được truy tặng danh hiệu vinh dự Nhà "
        "nước “Bà mẹ Việt Nam Anh hùng”.",
        {
            ("Huy hiệu Bác Hồ", "Ủy ban nhân dân tỉnh Hà Nam", ("individual", 30)),
            ("Bà mẹ Việt Nam Anh hùng", None, ("individual", 5)),
        },
        "badges with names of their own, and titles praised",
    ),
    (
        "Tại hội nghị biểu dương các tổ chức nộp thuế tốt, Sở Y tế tỉnh Hà Nam đã trao Giấy khen cho 12 hộ gia đình.",
        {("Giấy khen", "Sở Y tế tỉnh Hà Nam", ("household", 12))},
        "a body behind the gathering gives",
    ),
    (
        "Đồng chí Lê Văn Mẫu - Chánh Thanh tra tỉnh Hà Nam tặng Giấy khen cho 3 công chức.",
        {("Giấy khen", "Chánh Thanh tra tỉnh Hà Nam", ("individual", 3))},
        "the office of who heads a body gives",
    ),
    (
        "Phó Giám đốc Sở Y tế Lê Văn Mẫu tặng Giấy khen cho 3 lực lượng; Giám đốc Sở Y tế Trần Văn Thử trao Giấy khen "
        "cho 5 hộ gia đình.",
        {("Giấy khen", None, ("collective", 3)), ("Giấy khen", None, ("household", 5))},
        "a deputy, and who hands over, give nothing of their own",
    ),
    (
        "Bệnh viện Hoa Sen đã được UBND tỉnh Hà Nam tuyên dương, tặng Bằng khen.",
        {("Bằng khen", "Ủy ban nhân dân tỉnh Hà Nam", "Bệnh viện Hoa Sen")},
        "praised first",
    ),
    (
        "Bệnh viện Hoa Sen tổ chức lễ kỷ niệm 9 năm truyền thống của đơn vị và đón nhận Huân chương Lao động hạng Nhì.",
        {("Huân chương Lao động hạng Nhì", None, "Bệnh viện Hoa Sen")},
        "'the unit' is who celebrates",
    ),
    ("Bằng khen của UBND tỉnh Hà Nam sẽ được trao cho 5 tập thể.", set(), "a plan"),
    (
        "Phó Thủ tướng Lê Văn Mẫu trao Huân chương Lao động hạng Nhì lần thứ hai cho Bệnh viện Hoa Sen.",
        {("Huân chương Lao động hạng Nhì lần thứ hai", None, "Bệnh viện Hoa Sen")},
        "an order given once more",
    ),
    (
        "Bệnh viện Hoa Sen được tặng Huân chương Lao động hạng Nhì lần đầu.",
        {("Huân chương Lao động hạng Nhì", None, "Bệnh viện Hoa Sen")},
        "the first time is none of the order's",
    ),
    (
        "6 trường được vinh dự tặng Cờ thi đua của Chính phủ.",
        {("Cờ thi đua", "Chính phủ", ("collective", 6))},
        "honoured to be given",
    ),
    (
        "Tỉnh đoàn Hà Nam trao 01 giải Nhất, 03 giải Ba cho các thí sinh.",
        {
            ("giải Nhất", "Tỉnh đoàn Hà Nam", ("individual", 1)),
            ("giải Ba", "Tỉnh đoàn Hà Nam", ("individual", 3)),
        },
        "prizes handed out",
    ),
    (
        "Sau ba ngày thi, Ban Tổ chức trao giải Nhì cho Bệnh viện Hoa Sen, giải Ba cho Trường Đại học Mẫu.",
        {("giải Nhì", None, "Bệnh viện Hoa Sen"), ("giải Ba", None, "Trường Đại học Mẫu")},
        "whoever runs the contest gives no honour of a committee",
    ),
    ("Ca sĩ Lê Văn Mẫu từng đoạt giải Nhất, giành giải Ba và đạt giải Nhì.", set(), "prizes won in a life"),
    (
        "Chủ tịch UBND tỉnh về xã trao Huy hiệu 40 năm tuổi Đảng cho ông Lê Văn Mẫu.",
        {("Huy hiệu 40 năm tuổi Đảng", None, "Lê Văn Mẫu")},
        "whoever hands over a badge of the Party does not give it",
    ),
    (
        "UBND tỉnh Hà Nam tặng Cờ thi đua cho 5 tập thể; tặng Bằng khen cho 12 cá nhân.",
        {
            ("Cờ thi đua", PEOPLE, ("collective", 5)),
            ("Bằng khen", PEOPLE, ("individual", 12)),
        },
        "the giver gives on behind a semicolon",
    ),
    (
        "2 cá nhân được Thủ tướng Chính phủ tặng Bằng khen.\nSở Y tế tỉnh Hà Nam và Sở Tư pháp tỉnh Hà Nam nhận "
        "Bằng khen của UBND tỉnh Hà Nam.",
        {
            ("Bằng khen", "Thủ tướng Chính phủ", ("individual", 2)),
            ("Bằng khen", PEOPLE, "Sở Y tế tỉnh Hà Nam"),
            ("Bằng khen", PEOPLE, "Sở Tư pháp tỉnh Hà Nam"),
        },
        "bodies named elsewhere are not the persons counted",
    ),
    (
        "Các đồng chí: Trần Văn Mẫu, Lê Văn Thí được tặng Kỷ niệm chương.",
        {("Kỷ niệm chương", None, "Trần Văn Mẫu"), ("Kỷ niệm chương", None, "Lê Văn Thí")},
        "the last of a row before the verb is honoured too",
    ),
    (
        "Bí thư Thành ủy Lê Văn Mẫu nhận Huân chương Lao động hạng Nhì do Chủ tịch nước trao tặng thành phố Phủ Lý.",
        {("Huân chương Lao động hạng Nhì", "Chủ tịch nước", "thành phố Phủ Lý")},
        "who takes it for a place does not get it",
    ),
    (
        "Chủ tịch nước tặng Huân chương Lao động hạng Nhì cho Nhân dân và cán bộ xã Nhân Mỹ.",
        {("Huân chương Lao động hạng Nhì", "Chủ tịch nước", "Nhân dân và cán bộ xã Nhân Mỹ")},
        "the people of a place and those who serve it",
    ),
]


HEADS = ("Với những thành tích đạt được, ", "Trong 5 năm qua, ", "Ghi nhận những đóng góp đó, ", "Nhân dịp này, ")
TAILS = (
    "",
    " tham gia cứu nạn, cứu hộ",
    " thuộc Sở Y tế tỉnh Hà Nam",
    " trong phong trào xây dựng nông thôn mới",
    " có thành tích xuất sắc trong phong trào thi đua yêu nước",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("tail", TAILS)
def test_what_is_told_around_changes_nothing(head: str, tail: str) -> None:
    expected = {("Bằng khen", GIVERS["UBND tỉnh Hà Nam"], who, None) for who in (("collective", 5), ("individual", 12))}
    assert awards(f"{head}UBND tỉnh Hà Nam tặng Bằng khen cho 5 tập thể và 12 cá nhân{tail}.") == expected
    assert awards(f"{head}5 tập thể và 12 cá nhân{tail} được UBND tỉnh Hà Nam tặng Bằng khen.") == expected


@pytest.mark.parametrize(("text", "expected", "why"), TOLD, ids=[why for *_, why in TOLD])
def test_told(text: str, expected: set[tuple[str, object, object]], why: str) -> None:
    assert {award[:3] for award in awards(text)} == expected, why
