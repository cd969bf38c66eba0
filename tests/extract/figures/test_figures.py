"""Figures: own sentences with the figures they state, and near misses that state none; every row says why it exists."""

from __future__ import annotations

import pytest
from core_facts import figures

from kg.extract import extract
from kg.model import Document

Figure = tuple[str, str, float, str | None]

STATED: list[tuple[str, list[Figure], str]] = [
    (
        "UBKT các cấp đã kiểm tra khi có dấu hiệu vi phạm 85 tổ chức đảng và 350 đảng viên.",
        [
            ("Ủy ban Kiểm tra các cấp", "tổ chức đảng kiểm tra khi có dấu hiệu vi phạm", 85, None),
            ("Ủy ban Kiểm tra các cấp", "đảng viên kiểm tra khi có dấu hiệu vi phạm", 350, None),
        ],
        "on what occasion it was done stands between the verb and its number",
    ),
    (
        "Huyện Lý Nhân có diện tích 140 km2.",
        [("huyện Lý Nhân", "diện tích", 140, "km2")],
        "a place has an area of its own",
    ),
    (
        "Cấp ủy các cấp và chi bộ đã thi hành kỷ luật 17 tổ chức đảng.",
        [("Cấp ủy các cấp và chi bộ", "tổ chức đảng thi hành kỷ luật", 17, None)],
        "the cells share the verb with the committees",
    ),
    (
        "Đại hội đã bầu Ban Thường vụ Hội Luật gia tỉnh Hà Nam gồm 7 đồng chí và 4 đồng chí dự Đại hội cấp trên.",
        [("Ban Thường vụ Hội Luật gia tỉnh Hà Nam", "đồng chí", 7, None)],
        "delegates sent on are no part of the body",
    ),
    (
        "Hội Luật gia tỉnh Hà Nam đã họp. Cụ thể, trong nhiệm kỳ IV đã phát triển mới 84 hội viên.",
        [("Hội Luật gia tỉnh Hà Nam", "hội viên phát triển mới", 84, None)],
        "the number of the term is no subject",
    ),
    (
        "Huyện Lý Nhân có diện tích rộng hơn 4 km2.",
        [("huyện Lý Nhân", "diện tích", 4, "km2")],
        "how wide it is",
    ),
    (
        "Ban Chấp hành Hội Xuất bản Việt Nam gồm 31 vị.",
        [("Ban Chấp hành Hội Xuất bản Việt Nam", "vị", 31, None)],
        "another classifier of persons",
    ),
    (
        "Bộ Chính trị có 16 người và Ban Bí thư có 13 người.",
        [("Bộ Chính trị", "người", 16, None), ("Ban Bí thư", "người", 13, None)],
        "behind 'và' a body with a verb of its own is the subject",
    ),
    (
        "Hội Nông dân huyện Lý Nhân có 900 hội viên. Tỷ lệ hội viên đạt gia đình văn hóa đạt 91%.",
        [
            ("Hội Nông dân huyện Lý Nhân", "hội viên", 900, None),
            ("Hội Nông dân huyện Lý Nhân", "Tỷ lệ hội viên đạt gia đình văn hóa", 91, "%"),
        ],
        "a rate of members is of the association, not of its place",
    ),
    (
        "Huyện Lý Nhân có 1.200 hội viên cựu chiến binh. Hiện huyện Lý Nhân có 1.200 hội viên.",
        [("huyện Lý Nhân", "hội viên cựu chiến binh", 1200, None)],
        "told again in fewer words",
    ),
    (
        "Ủy ban Kiểm tra Trung ương đã họp. Cấp ủy các cấp đã giám sát 210 tổ chức đảng và 634 đảng viên.",
        [
            ("Cấp ủy các cấp", "tổ chức đảng giám sát", 210, None),
            ("Cấp ủy các cấp", "đảng viên giám sát", 634, None),
        ],
        "the committees of all levels are the subject, not the body named before",
    ),
    (
        "UBKT các cấp đã kiểm tra việc chấp hành điều lệ đối với 310 tổ chức đảng.",
        [("Ủy ban Kiểm tra các cấp", "tổ chức đảng kiểm tra việc chấp hành điều lệ", 310, None)],
        "what was done stands before the preposition that leads to the count",
    ),
    (
        "Huyện Lý Nhân có 14 trường học đạt chuẩn quốc gia.",
        [("huyện Lý Nhân", "trường học đạt chuẩn quốc gia", 14, None)],
        "what is said of those counted belongs to the indicator",
    ),
    (
        "Trường Đại học Hà Nam có 120 cán bộ, giáo viên, nhân viên.",
        [("Trường Đại học Hà Nam", "cán bộ, giáo viên, nhân viên", 120, None)],
        "one number counts the persons of a list together",
    ),
    (
        "Trong số 40 người ứng cử ở Trung ương, có 7 nhân sự thuộc khối Đảng (chiếm 17,5%).",
        [
            ("Trung ương", "nhân sự thuộc khối Đảng", 7, None),
            ("Trung ương", "nhân sự thuộc khối Đảng", 17.5, "%"),
        ],
        "counted at the centre",
    ),
    (
        "Đến nay, Đảng bộ huyện Lý Nhân có 12 chi bộ cơ sở và 08 đảng bộ cơ sở.",
        [
            ("Đảng bộ huyện Lý Nhân", "chi bộ cơ sở", 12, None),
            ("Đảng bộ huyện Lý Nhân", "đảng bộ cơ sở", 8, None),
        ],
        "a body has, and the list after one verb",
    ),
    (
        "Tổng số đảng viên trong toàn Đảng bộ huyện Lý Nhân là 1.205 đồng chí.",
        [("Đảng bộ huyện Lý Nhân", "đảng viên", 1205, None)],
        "a total: the noun stands before, a classifier behind the number",
    ),
    (
        "Năm 2022, Huyện ủy Lý Nhân đã kết nạp 96 đảng viên mới; thành lập được 04 chi bộ trong doanh nghiệp.",
        [
            ("Huyện ủy Lý Nhân", "đảng viên mới kết nạp", 96, None),
            ("Huyện ủy Lý Nhân", "chi bộ thành lập", 4, None),
        ],
        "what was done stands before the number and goes behind the noun",
    ),
    (
        "Huyện ủy Lý Nhân đã kết nạp 96 đảng viên mới, đạt 120% kế hoạch.",
        [
            ("Huyện ủy Lý Nhân", "đảng viên mới kết nạp", 96, None),
            ("Huyện ủy Lý Nhân", "kế hoạch đảng viên mới kết nạp", 120, "%"),
        ],
        "a share of the plan is of what was told before",
    ),
    (
        "Thu ngân sách của huyện Lý Nhân đạt 1,5 tỷ đồng, tăng 8,2% so với cùng kỳ.",
        [
            ("huyện Lý Nhân", "Thu ngân sách", 1500000000, "đồng"),
            ("huyện Lý Nhân", "Thu ngân sách tăng", 8.2, "%"),
        ],
        "money with its scale, and its growth",
    ),
    (
        "Huyện Lý Nhân có 5/14 xã đạt chuẩn nông thôn mới.",
        [("huyện Lý Nhân", "xã đạt chuẩn nông thôn mới", 5, None)],
        "of A/B the part is the value",
    ),
    (
        "Trên địa bàn huyện Lý Nhân có 230 hộ nghèo (chiếm 3,1%).",
        [("huyện Lý Nhân", "hộ nghèo", 230, None), ("huyện Lý Nhân", "hộ nghèo", 3.1, "%")],
        "a share in brackets is of the count before it",
    ),
    (
        "Nhà máy Gạch Lý Nhân có công suất 40.000 tấn/năm.",
        [("Nhà máy Gạch Lý Nhân", "công suất", 40000, "tấn/năm")],
        "a works with a name of its own, a compound unit",
    ),
    (
        "UBND huyện Lý Nhân đã hỗ trợ hơn 500 triệu đồng.",
        [("Ủy ban nhân dân huyện Lý Nhân", "hỗ trợ", 500000000, "đồng")],
        "money with a verb of result alone",
    ),
    (
        "Công an tỉnh Hà Nam đã khởi tố 9 vụ án/64 bị can.",
        [("Công an tỉnh Hà Nam", "vụ án khởi tố", 9, None), ("Công an tỉnh Hà Nam", "bị can khởi tố", 64, None)],
        "cases and accused beside a stroke",
    ),
    (
        "UBKT các cấp đã kỷ luật 8 tổ chức đảng (tăng 3 tổ chức đảng, 15 đảng viên), 90 đảng viên.",
        [
            ("Ủy ban Kiểm tra các cấp", "tổ chức đảng kỷ luật", 8, None),
            ("Ủy ban Kiểm tra các cấp", "tổ chức đảng tăng", 3, None),
            ("Ủy ban Kiểm tra các cấp", "đảng viên tăng", 15, None),
            ("Ủy ban Kiểm tra các cấp", "đảng viên kỷ luật", 90, None),
        ],
        "the verb in the bracket rules the bracket alone",
    ),
    (
        "UBKT Trung ương đã xem xét, giải quyết khiếu nại kỷ luật đảng 4 trường hợp.",
        [("Ủy ban Kiểm tra Trung ương", "trường hợp giải quyết khiếu nại kỷ luật đảng", 4, None)],
        "cases right behind what was done to them",
    ),
    (
        "UBKT các cấp đã kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát đối với 980 tổ chức đảng.",
        [
            (
                "Ủy ban Kiểm tra các cấp",
                "tổ chức đảng kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát",
                980,
                None,
            )
        ],
        "a comma inside one word of office",
    ),
    (
        "UBND huyện Lý Nhân đã khai quật 12 hố đất sét.",
        [("Ủy ban nhân dân huyện Lý Nhân", "hố đất sét khai quật", 12, None)],
        "a verb that no table knows, behind 'đã'",
    ),
    (
        "Huyện Lý Nhân có 98% số hộ được dùng điện lưới.",
        [("huyện Lý Nhân", "số hộ được dùng điện lưới", 98, "%")],
        "what was done to the share",
    ),
    (
        "Thu ngân sách của huyện Lý Nhân đạt 347 tỷ đồng, chiếm 31% GRDP.",
        [
            ("huyện Lý Nhân", "Thu ngân sách", 347000000000, "đồng"),
            ("huyện Lý Nhân", "Thu ngân sách chiếm GRDP", 31, "%"),
        ],
        "a share of another measure",
    ),
    (
        "Trên cả nước đã xảy ra 430 vụ tai nạn, làm chết 190 người.",
        [("cả nước", "vụ tai nạn xảy ra", 430, None), ("cả nước", "người làm chết", 190, None)],
        "those who came to harm are not what happened",
    ),
    (
        "Công an huyện Lý Nhân đã thụ lý 213 tin báo, tố giác.",
        [("Công an huyện Lý Nhân", "tin báo, tố giác thụ lý", 213, None)],
        "a head noun of reports is kept",
    ),
    (
        "Đại diện Công ty Cổ phần Gạch Lý Nhân cho biết, hiện có 120 lao động.",
        [("Công ty Cổ phần Gạch Lý Nhân", "lao động", 120, None)],
        "who speaks for a body speaks of it",
    ),
    (
        "Huyện Lý Nhân là đầu tàu của tỉnh, đóng góp 23% GDP và 30% nguồn thu.",
        [("huyện Lý Nhân", "đóng góp GDP", 23, "%"), ("huyện Lý Nhân", "nguồn thu", 30, "%")],
        "a share that the subject contributes",
    ),
    (
        "Thông tin từ UBND huyện Lý Nhân cho biết, đơn vị đã thu hồi quyết định nghỉ hưu đối với 11 cán bộ.",
        [("Ủy ban nhân dân huyện Lý Nhân", "cán bộ thu hồi quyết định nghỉ hưu", 11, None)],
        "the deed begins behind 'đã', not with the unit that did it",
    ),
    (
        "Công ty Cổ phần Gạch Lý Nhân đã đạt các chỉ tiêu kế hoạch năm Chính phủ giao với doanh thu 62 tỷ đồng.",
        [("Công ty Cổ phần Gạch Lý Nhân", "doanh thu", 62000000000, "đồng")],
        "who set the plan is not who reached it",
    ),
    (
        "Đại hội Đoàn huyện Lý Nhân diễn ra sáng nay. Hơn 500 đại biểu đã về dự Đại hội.",
        [("Đại hội Đoàn huyện Lý Nhân", "đại biểu", 500, None)],
        "guests that open their sentence",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), STATED)
def test_a_figure_is_read(text: str, expected: list[Figure], why: str) -> None:
    found = [(f["org"], f["indicator"], f["value"], f.get("unit")) for f in figures(text)]
    assert found == expected, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Huyện Lý Nhân phấn đấu đến năm 2025 có 10 xã đạt chuẩn nông thôn mới.", "an aim"),
        ("UBND huyện Lý Nhân sẽ xây dựng 20 nhà văn hóa.", "what is to come"),
        ("HĐND huyện Lý Nhân đề nghị trồng lúa ở 43/45 xã.", "a proposal is no vote"),
        ("Huyện Lý Nhân kỷ niệm 60 năm ngày thành lập.", "an anniversary"),
        ("Đại hội Đảng bộ huyện Lý Nhân lần thứ 23 đã thành công.", "an ordinal"),
        ("Ông Trần Văn Mẫu năm nay 45 tuổi.", "an age"),
        ("UBND huyện Lý Nhân ban hành Quyết định số 125 ngày 3/2/2023.", "the number of a document"),
        ("UBND huyện Lý Nhân tặng Giấy khen cho 5 tập thể và 12 cá nhân.", "recipients of an award"),
        ("Hội nghị của Huyện ủy Lý Nhân đã nghe 8 bài tham luận.", "speeches"),
        ("Ông Trần Văn Mẫu đã trao 10 suất quà.", "what a person does"),
        ("Huyện Lý Nhân có 3-5 xã khó khăn.", "a range has no one value"),
        ("Huyện ủy Lý Nhân triển khai ba mũi công tác: dân vận, tổ chức, kiểm tra.", "a list told one by one"),
        ("Số lượng khách đến chùa Ba Sao đông, nhất là dịp lễ, có ngày lên tới 900 lượt người.", "a peak, no total"),
        ("Trong số 9 người dự thi, có 2 doanh nhân.", "a part of some others whose body is not said"),
        ("Bà Lê Thị Mẫu, vận động viên giành 2 huy chương, rước đuốc ở huyện Lý Nhân.", "a person won them"),
        ("Huyện Lý Nhân phát động phong trào vận động 5 không, 3 sạch.", "no noun behind the number"),
        ("Tại huyện Lý Nhân, 2/3 có trình độ đại học.", "a fraction"),
        ("Gần 500 người đã có mặt tại UBND huyện Lý Nhân.", "who is there has not voted"),
        ("Tổ công tác gồm 5 người.", "whose it is, is not said"),
        ("Huyện ủy Lý Nhân triển khai 5 nhiệm vụ, giải pháp trong 3 lĩnh vực.", "tasks and fields"),
        ("UBND huyện Lý Nhân họp. Giải Nhất trị giá 100 triệu đồng.", "what a prize is worth"),
        ("UBND huyện Lý Nhân trao 5 giải Nhì và 8 giải Ba.", "prizes are awards"),
        ("UBND huyện Lý Nhân họp. Dự án có chiều dài 1.700m, mặt đường rộng 15m.", "length and width of a works"),
        ("UBND huyện Lý Nhân họp. Mỗi căn nhà có giá trị 50 triệu đồng.", "what one house is worth"),
        ("Huyện Lý Nhân có thêm 2 Phó Chủ tịch.", "posts gained are told one by one"),
        ("HĐND huyện Lý Nhân họp. Với số phiếu cao, hai ông được bầu làm Phó Chủ tịch.", "an honorific counts nobody"),
        ("Huyện ủy Lý Nhân giao 9 cơ quan xem xét việc trồng sen.", "bodies that are asked"),
        ("Huyện ủy Lý Nhân họp, chỉ còn hai người kế nhiệm.", "persons a few"),
        ("HĐND huyện Lý Nhân họp. Ông Mẫu trúng cử đại biểu Quốc hội với 91% phiếu bầu.", "votes of an electorate"),
        ("Quỹ sen huyện Lý Nhân đã tiếp nhận hơn 460 tỷ đồng.", "money of which nothing is said"),
        ("Huyện ủy Lý Nhân họp. Sau khi điều chỉnh tăng 8%, giá sen ổn định.", "no noun before the number"),
        ("Huyện ủy Lý Nhân họp. Các cơ quan chức năng đã khởi tố 19 vụ án.", "what bodies in general did"),
        ("Huyện ủy Lý Nhân họp, đã có 16 tập thể và 37 cá nhân được khen.", "who is honoured is told with the honour"),
        ("Sản lượng sen của huyện Lý Nhân dự kiến hơn 7 nghìn tấn.", "a guess"),
        ("Huyện ủy Lý Nhân họp. Kết quả cho thấy 9 địa phương có 58 người được bổ nhiệm.", "others that are counted"),
        ("Huyện ủy Lý Nhân họp. Trong 176 trường hợp, có 51 người giữ chức.", "a part of others"),
        ("Huyện ủy Lý Nhân họp. Trong đó, Sen Xanh đã nộp ngân sách 12 tỷ đồng.", "a name that is no body known"),
        ("Theo quyết định của Huyện ủy Lý Nhân, Tổ giúp việc gồm 12 đồng chí.", "a team without a name"),
        ("UBND huyện Lý Nhân họp. Để tăng trưởng kinh tế đạt 2% không đơn giản.", "a purpose"),
        ("UBND huyện Lý Nhân họp. Mở rộng vùng sen đạt chuẩn VietGAP, GlobalGAP là 455 ha.", "a brand is not measured"),
        ("Theo kế hoạch, Lễ kỷ niệm của huyện Lý Nhân có sự tham gia của 1.200 người.", "a plan for the day"),
        ("Huyện ủy Lý Nhân đã dự 5 phiên.", "a verb behind 'đã' that tells of no result"),
        ("Huyện ủy Lý Nhân ghi nợ đến 310 triệu đồng.", "a verb is no indicator"),
    ],
)
def test_no_figure(text: str, why: str) -> None:
    assert figures(text) == [], why


def test_period_and_qualifier() -> None:
    (figure,) = figures("Năm 2022, huyện Lý Nhân thu hút trên 35.000 lượt khách.")
    assert (figure["period"], figure["qualifier"], figure["value"]) == ("2022", "over", 35000)


def test_what_a_figure_is_compared_with_is_not_its_period() -> None:
    (first, *_) = figures("Thu ngân sách của huyện Lý Nhân đạt 20 tỷ đồng, tăng 8% so với năm 2022.")
    assert first.get("period") is None


def test_an_incomplete_period_takes_the_year_of_publication() -> None:
    (figure,) = figures("6 tháng đầu năm, thu ngân sách của huyện Lý Nhân đạt 20 tỷ đồng.", "2021-07-09")
    assert figure["period"] == "6 tháng đầu năm 2021"


def test_a_generic_subject_gives_the_place_of_the_bulletin() -> None:
    (figure,) = figures("Tốc độ tăng trưởng kinh tế ước đạt 8,3%.")
    assert figure["org"] == "tỉnh Hà Nam"


def test_a_city_that_is_not_named_is_not_the_body_named_before_it() -> None:
    text = "Theo thống kê của Hội Hoa sen An Phú, toàn thành phố có 200 hộ trồng sen."
    assert not [fact for fact in extract(Document(id="x", text=text)).facts if fact.kind == "figure"]


def test_a_district_without_its_name_is_the_only_one_named() -> None:
    text = "Đoàn thăm huyện Lý Nhân. Từ đầu năm, huyện thu hút 900 lượt khách."
    (fact,) = [fact for fact in extract(Document(id="x", text=text)).facts if fact.kind == "figure"]
    assert (fact.slots["org"], fact.slots["value"]) == ("huyện Lý Nhân", 900)
    two = "Đoàn thăm huyện Lý Nhân và huyện Ba Vì. Từ đầu năm, huyện thu hút 900 lượt khách."
    assert not [fact for fact in extract(Document(id="x", text=two)).facts if fact.kind == "figure"]


def test_what_was_spoken_of_stays_for_the_next_sentence() -> None:
    found = figures("Huyện ủy Lý Nhân đã hoàn thành nhiệm vụ. Trong năm, kết nạp 96 đảng viên mới.")
    assert [(f["org"], f["value"]) for f in found] == [("Huyện ủy Lý Nhân", 96)]


def test_a_figure_said_twice_is_one() -> None:
    found = figures("Huyện Lý Nhân có 14 xã. Trong đó, huyện Lý Nhân có 14 xã.")
    assert len(found) == 1


def test_every_figure_quotes_its_sentence() -> None:
    text = "Mở đầu. Huyện Lý Nhân có 14 xã."
    fact = next(f for f in extract(Document(id="x", text=text)).facts if f.kind == "figure")
    span = fact.passages[0]
    assert text[span.start : span.end] == "Huyện Lý Nhân có 14 xã."


def test_takings_are_an_enterprise_s_rather_than_its_party_organisation_s() -> None:
    told = figures(
        "Nhiệm kỳ qua, Đảng bộ Công ty Cổ phần Sao Mai đã kết nạp 14 đảng viên mới; tổng doanh thu đạt 282,2 tỷ đồng, "
        "bằng 111% nghị quyết."
    )
    assert [(f["org"], f["indicator"], f["value"]) for f in told] == [
        ("Đảng bộ Công ty Cổ phần Sao Mai", "đảng viên mới kết nạp", 14),
        ("Công ty Cổ phần Sao Mai", "tổng doanh thu", 282200000000),
        ("Công ty Cổ phần Sao Mai", "nghị quyết tổng doanh thu", 111),
    ]
