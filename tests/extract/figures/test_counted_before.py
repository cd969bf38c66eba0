"""Figures told behind what they count, of what a body or place is spoken of, and of those who came to its gathering."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

Figure = tuple[str, str, float, str | None]
DISTRICT, PROVINCE = "huyện Lý Nhân", "tỉnh Hà Nam"

STATED: list[tuple[str, list[Figure], str]] = [
    (
        "Huyện Lý Nhân đã họp. Số hồ sơ đã giải quyết: 20.889, đạt 97,1%.",
        [(DISTRICT, "hồ sơ đã giải quyết", 20889, None), (DISTRICT, "hồ sơ đã giải quyết", 97.1, "%")],
        "no noun stands behind the number",
    ),
    (
        "Huyện Lý Nhân đã họp. Số người chết do tai nạn giao thông chỉ còn 96 (bằng năm trước).",
        [(DISTRICT, "người chết do tai nạn giao thông", 96, None)],
        "a bracket stands behind it",
    ),
    (
        "Công đoàn Sở Xây dựng tỉnh Hà Nam cho biết: Số nữ cán bộ, công chức, viên chức là 167 người, chiếm 44%.",
        [
            ("Công đoàn Sở Xây dựng tỉnh Hà Nam", "nữ cán bộ, công chức, viên chức", 167, None),
            ("Công đoàn Sở Xây dựng tỉnh Hà Nam", "nữ cán bộ, công chức, viên chức", 44, "%"),
        ],
        "persons of several kinds",
    ),
    (
        "Tổng lượt khách du lịch đến tỉnh Hà Nam ước đạt 12.000 lượt, tăng 36,4% so với cùng kỳ; "
        "trong đó, khách quốc tế ước đạt 2.150 lượt.",
        [
            (PROVINCE, "Tổng lượt khách du lịch", 12000, None),
            (PROVINCE, "Tổng lượt khách du lịch tăng", 36.4, "%"),
            (PROVINCE, "khách quốc tế", 2150, None),
        ],
        "what they are counted by is said again behind the number",
    ),
    (
        "Trung đoàn 5 hiện có 12 đội trực thuộc với quân số gần 200 đồng chí.",
        [("Trung đoàn 5", "đội trực thuộc", 12, None), ("Trung đoàn 5", "quân số", 200, None)],
        "how strong a unit is",
    ),
    (
        "Tỉnh ủy Hà Nam có 24 người làm việc trong cơ quan tham mưu, 16 người trong cơ quan đoàn thể.",
        [
            ("Tỉnh ủy Hà Nam", "người làm việc trong cơ quan tham mưu", 24, None),
            ("Tỉnh ủy Hà Nam", "người trong cơ quan đoàn thể", 16, None),
        ],
        "persons told only by where they are are others than those before",
    ),
    (
        "Huyện Lý Nhân có 342 hộ kinh doanh dịch vụ, tăng 52 hộ so với đầu nhiệm kỳ.",
        [(DISTRICT, "hộ kinh doanh dịch vụ", 342, None), (DISTRICT, "hộ kinh doanh dịch vụ tăng", 52, None)],
        "the rise is of those just counted",
    ),
    (
        "Huyện Lý Nhân đã họp. Trong năm, trên địa bàn xảy ra 149 vụ phạm pháp hình sự, làm chết 3 người, "
        "bị thương 5 người, thiệt hại về tài sản khoảng 6,5 tỷ đồng.",
        [
            (DISTRICT, "vụ phạm pháp hình sự xảy ra", 149, None),
            (DISTRICT, "người làm chết", 3, None),
            (DISTRICT, "người bị thương", 5, None),
            (DISTRICT, "thiệt hại về tài sản", 6500000000, "đồng"),
        ],
        "the area without its name is the place spoken of",
    ),
    (
        "Thu nhập bình quân đầu người của huyện Lý Nhân đạt 67,5 triệu đồng, tăng 47 triệu so với đầu nhiệm kỳ.",
        [
            (DISTRICT, "Thu nhập bình quân đầu người", 67500000, "đồng"),
            (DISTRICT, "Thu nhập bình quân đầu người tăng", 47000000, "đồng"),
        ],
        "money whose unit was said before",
    ),
    (
        "Huyện Lý Nhân đã họp. Giá trị sản phẩm nông, lâm nghiệp trên 1 ha đất trồng trọt, đất nuôi trồng đạt "
        "115 triệu đồng.",
        [
            (
                DISTRICT,
                "Giá trị sản phẩm nông, lâm nghiệp trên 1 ha đất trồng trọt, đất nuôi trồng",
                115000000,
                "đồng",
            )
        ],
        "commas inside what is measured, and the hectare it is measured on",
    ),
    (
        "Tỉnh Hà Nam đã họp. Tỷ lệ che phủ rừng tiếp tục tăng, đến nay đạt trên 70%.",
        [(PROVINCE, "Tỷ lệ che phủ rừng", 70, "%")],
        "what is measured stands before a verb and a comma",
    ),
    (
        "Tỉnh Hà Nam đã họp. Xuất khẩu tháng 3 ước đạt 85 triệu USD. Doanh thu du lịch 9 tháng đạt 40 tỷ đồng.",
        [(PROVINCE, "Xuất khẩu", 85000000, "USD"), (PROVINCE, "Doanh thu du lịch", 40000000000, "đồng")],
        "months are no part of what is measured",
    ),
    (
        "Sở Công Thương tỉnh Hà Nam báo cáo. Tổng sản phẩm (GRDP) trên địa bàn tỉnh 3 tháng đầu năm đạt 4.273 tỷ đồng.",
        [(PROVINCE, "Tổng sản phẩm (GRDP)", 4273000000000, "đồng")],
        "the product is the place's, not the office's that tells it",
    ),
    (
        "Số thu ngân sách của huyện Lý Nhân là 385 tỷ đồng, đạt 142% dự toán pháp lệnh và tăng 67% so với năm 2013.",
        [
            (DISTRICT, "Số thu ngân sách", 385000000000, "đồng"),
            (DISTRICT, "dự toán số thu ngân sách", 142, "%"),
            (DISTRICT, "Số thu ngân sách tăng", 67, "%"),
        ],
        "whose plan it is belongs to the plan",
    ),
    (
        "Thu ngân sách huyện Lý Nhân tăng tốt, trung bình trong 5 năm qua đạt 121% so với mục tiêu Đại hội.",
        [(DISTRICT, "kế hoạch thu ngân sách", 121, "%")],
        "an average is of what was told before the comma",
    ),
    (
        "Kiểm toán Nhà nước đã kiến nghị thu hồi 116,8 tỷ đồng và 24,9 ha đất.",
        [
            ("Kiểm toán Nhà nước", "kiến nghị thu hồi", 116800000000, "đồng"),
            ("Kiểm toán Nhà nước", "đất kiến nghị thu hồi", 24.9, "ha"),
        ],
        "what auditors ask for is their result",
    ),
    (
        'Hội Nông dân huyện Lý Nhân đã ủng hộ quỹ "Vì người nghèo" được 12 triệu đồng.',
        [("Hội Nông dân huyện Lý Nhân", 'ủng hộ quỹ "Vì người nghèo"', 12000000, "đồng")],
        "a name in quotation marks does not end the phrase",
    ),
    (
        "Theo quy định, huyện Lý Nhân đã kết nạp 25 đảng viên mới.",
        [(DISTRICT, "đảng viên mới kết nạp", 25, None)],
        "what was followed is no aim",
    ),
    (
        "Không phải ngẫu nhiên, tỉnh Hà Nam hiện có hơn 80 cơ quan báo chí.",
        [(PROVINCE, "cơ quan báo chí", 80, None)],
        "a duty denied is no aim",
    ),
    (
        "Các thành viên Chính phủ đã thông qua dự thảo Nghị quyết với kết quả 25 thành viên tán thành.",
        [("Chính phủ", "thành viên tán thành", 25, None)],
        "those who vote are named by their office; their draft is no aim of theirs",
    ),
    (
        "Ngày 3/4/2023, Công đoàn tỉnh Hà Nam tổ chức Đại hội Công đoàn tỉnh Hà Nam lần thứ V. Dự Đại hội có bà Lê Thị "
        "Ái; ông Lê Mẫu và 246 đại biểu đại diện cho hơn 32.000 công nhân, viên chức, lao động (CNVCLĐ) trong tỉnh.\n"
        "Dưới sự lãnh đạo của Tỉnh ủy Hà Nam, phong trào có sự phát triển. "
        "Nhiệm kỳ qua đã thành lập mới 47 công đoàn cơ sở.",
        [
            ("Công đoàn tỉnh Hà Nam", "đại biểu", 246, None),
            (PROVINCE, "công nhân, viên chức, lao động", 32000, None),
            ("Công đoàn tỉnh Hà Nam", "công đoàn cơ sở thành lập mới", 47, None),
        ],
        "guests of the body that met, those for whom they stand, and its own branches, not its patron's",
    ),
    (
        "Ngày 3/4/2023, Trường Đại học Hoa Lan tổ chức Hội thi nấu ăn năm 2023 với hơn 100 sinh viên tham gia.",
        [("Trường Đại học Hoa Lan", "sinh viên tham gia", 100, None)],
        "those with whom a gathering was held took part in it",
    ),
    (
        "Ngày 3/4/2023, Công ty Cổ phần Sao Mai tổ chức Hội nghị người lao động. Dự hội nghị có 150 đại biểu đại diện "
        "cho 2.358 người lao động đang làm việc tại Công ty Cổ phần Sao Mai.",
        [
            ("Công ty Cổ phần Sao Mai", "đại biểu", 150, None),
            ("Công ty Cổ phần Sao Mai", "người lao động đang làm việc", 2358, None),
        ],
        "the body whose figure it is is no part of what is counted",
    ),
    (
        "Được UBND tỉnh Hà Nam cho phép, Công ty Cổ phần Sao Mai đã tuyển dụng 40 lao động.",
        [("Công ty Cổ phần Sao Mai", "lao động tuyển dụng", 40, None)],
        "who was allowed to do it did it",
    ),
    (
        "Đảng bộ huyện Lý Nhân hiện có 52 tổ chức cơ sở đảng, 315 chi bộ với 7.215 đảng viên; "
        "xếp loại hoàn thành xuất sắc nhiệm vụ 10 tổ chức, chiếm 19,2%.",
        [
            ("Đảng bộ huyện Lý Nhân", "tổ chức cơ sở đảng", 52, None),
            ("Đảng bộ huyện Lý Nhân", "chi bộ", 315, None),
            ("Đảng bộ huyện Lý Nhân", "đảng viên", 7215, None),
            ("Đảng bộ huyện Lý Nhân", "tổ chức xếp loại hoàn thành xuất sắc nhiệm vụ", 10, None),
            ("Đảng bộ huyện Lý Nhân", "tổ chức xếp loại hoàn thành xuất sắc nhiệm vụ", 19.2, "%"),
        ],
        "members behind the branches that have them; a rating of more words than one verb",
    ),
    (
        "Hội Nông dân huyện Lý Nhân họp. Qua nửa nhiệm kỳ đã vận động hơn 21 tỷ đồng giúp nông dân; Hội đã xây dựng "
        "được 54 Mái ấm tình thương, trị giá gần 2 tỷ đồng.",
        [
            ("Hội Nông dân huyện Lý Nhân", "vận động", 21000000000, "đồng"),
            ("Hội Nông dân huyện Lý Nhân", "Mái ấm tình thương xây dựng", 54, None),
            ("Hội Nông dân huyện Lý Nhân", "trị giá Mái ấm tình thương", 2000000000, "đồng"),
        ],
        "a body called by its head alone, its deed in money, and what its deed was worth",
    ),
    (
        "Huyện ủy Lý Nhân họp. Huyện Lý Nhân tiếp tục phát triển. Nửa năm qua, Đảng bộ huyện Lý Nhân kết nạp 93 đảng "
        "viên mới, doanh thu thương mại - dịch vụ gần 3.500 tỷ đồng.",
        [
            ("Đảng bộ huyện Lý Nhân", "đảng viên mới kết nạp", 93, None),
            (DISTRICT, "doanh thu thương mại - dịch vụ", 3500000000000, "đồng"),
        ],
        "a committee tells of the takings of its place",
    ),
    (
        "Ngày 3/4/2023, Đảng bộ xã Sơn Mai tổ chức Đại hội. Dự Đại hội có 136 đại biểu đại diện cho 694 đảng viên của "
        "Đảng bộ xã Sơn Mai dự Đại hội.",
        [
            ("Đảng bộ xã Sơn Mai", "đại biểu", 136, None),
            ("Đảng bộ xã Sơn Mai", "đảng viên", 694, None),
        ],
        "whose they are is told by the body",
    ),
    (
        "Xã Sơn Mai có diện tích tự nhiên 45 km2, dân số 21.350 người, 18 thôn. Dân số xã Hoa Mai là 19.200 người.",
        [
            ("xã Sơn Mai", "diện tích tự nhiên", 45, "km2"),
            ("xã Sơn Mai", "dân số", 21350, None),
            ("xã Sơn Mai", "thôn", 18, None),
            ("xã Hoa Mai", "Dân số", 19200, None),
        ],
        "how many live there is no number of a thing; what follows is counted there too",
    ),
    (
        "Tỷ lệ hộ nghèo của huyện Lý Nhân tiếp tục giảm từ 5,2% xuống còn 2,1%.",
        [(DISTRICT, "Tỷ lệ hộ nghèo", 2.1, "%")],
        "what it fell to, not from",
    ),
    (
        "Trường THPT Hoa Sen hiện có 32 lớp với 1.350 học sinh, 78 cán bộ, giáo viên, nhân viên.",
        [
            ("Trường Trung học phổ thông Hoa Sen", "lớp", 32, None),
            ("Trường Trung học phổ thông Hoa Sen", "học sinh", 1350, None),
            ("Trường Trung học phổ thông Hoa Sen", "cán bộ, giáo viên, nhân viên", 78, None),
        ],
        "persons of several kinds in a list",
    ),
    (
        "Công an huyện Lý Nhân tổng kết. Trong năm, đã xử phạt vi phạm hành chính 3.450 trường hợp.",
        [("Công an huyện Lý Nhân", "trường hợp xử phạt vi phạm hành chính", 3450, None)],
        "cases are no schools of a place",
    ),
    (
        "Đoàn Thanh niên huyện Lý Nhân đã tổ chức 45 buổi tuyên truyền thu hút hơn 6.000 lượt đoàn viên.",
        [
            ("Đoàn Thanh niên huyện Lý Nhân", "buổi tuyên truyền tổ chức", 45, None),
            ("Đoàn Thanh niên huyện Lý Nhân", "lượt đoàn viên thu hút", 6000, None),
        ],
        "those drawn are no part of what was held",
    ),
    (
        "Chi bộ Công ty X Minh có 35 đảng viên; có 6 đồng chí hoàn thành xuất sắc nhiệm vụ.",
        [
            ("Chi bộ Công ty X Minh", "đảng viên", 35, None),
            ("Chi bộ Công ty X Minh", "đồng chí hoàn thành xuất sắc nhiệm vụ", 6, None),
        ],
        "a verb is no noun without those who did it",
    ),
]

NONE: list[tuple[str, str]] = [
    ("Huyện Lý Nhân đã họp. Số điện thoại: 0912, gặp ông Mẫu.", "the number of a telephone"),
    ("Huyện Lý Nhân đã họp. Số lượt người xem: 10", "how often the page was read"),
    ("Đảng bộ xã Sơn Mai đề ra 18 mục tiêu, trong đó thu nhập bình quân đầu người đạt 75 triệu đồng/năm.", "aims set"),
    (
        "Huyện ủy Lý Nhân họp. Kết quả cho thấy 9 địa phương có 58 người được bổ nhiệm. "
        "Trong đó số người có quan hệ ruột thịt là 18.",
        "what follows is of the others that are counted too",
    ),
    ("Huyện ủy Lý Nhân họp. Ông Mẫu kê khai ngôi nhà có diện tích xây dựng 600 m2.", "what a person owns"),
    ("Được sự quan tâm của Bộ Xây dựng, phong trào phát triển. Tổng số có 12 đội.", "a patron is not spoken of"),
    ("Kho đã được Bộ Xây dựng, Bộ Y tế phê duyệt. Hiện có 12 đội.", "those by whom it was approved"),
    ("UBND huyện Lý Nhân họp. Trong năm, hệ thống Kho vận đã từ chối thanh toán 178 tỷ đồng.", "what strangers did"),
    ("Huyện ủy Lý Nhân họp. Tổng đàn gia súc 41.084 con đạt 100,16% KH.", "a number stands inside what is measured"),
    ("Huyện ủy Lý Nhân họp, chưa đạt theo quy định là 90% số phiếu trở lên.", "so many or more is a rule"),
    ("Huyện ủy Lý Nhân triển khai thực hiện Nghị quyết đến 100% cán bộ.", "how far a deed reached"),
    ("Đảng bộ xã Sơn Mai đã đề ra 18 chỉ tiêu cụ thể.", "aims are counted"),
    ("HĐND huyện Lý Nhân họp. Với số phiếu cao, ông Mẫu được bầu, hai ông Lê Tí và Lê Tèo trúng cử.", "an honorific"),
    ("Huyện Lý Nhân họp. Giá sen từ 5 triệu đồng đến 8 triệu đồng.", "a range"),
    ("Công an huyện Lý Nhân tổng kết. Kết quả có 98% đạt yêu cầu.", "a result of nothing named"),
    ("Trung đoàn 5 đã hoàn thành 100% chỉ tiêu giao quân với 1.200 công dân.", "a number stands inside the deed"),
    ("Huyện Lý Nhân đã họp. Các em đại diện cho 12 sản phẩm lên nhận hoa.", "things are not represented"),
]


def figures(text: str) -> list[Figure]:
    facts = extract(Document(id="x", text=text)).facts
    return [
        (str(f.slots["org"]), str(f.slots["indicator"]), float(str(f.slots["value"])), f.slots.get("unit"))  # type: ignore[misc]
        for f in facts
        if f.kind == "figure"
    ]


@pytest.mark.parametrize(("text", "expected", "why"), STATED)
def test_stated(text: str, expected: list[Figure], why: str) -> None:
    assert figures(text) == expected, why


@pytest.mark.parametrize(("text", "why"), NONE)
def test_none(text: str, why: str) -> None:
    assert figures(text) == [], why
