"""Awards: own sentences with the honours they tell of, and near misses that tell of none; each row says why."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document, Value

PEOPLE = "Ủy ban nhân dân huyện Lý Nhân"
#: form, giver, recipient or (kind, count)
Told = tuple[str, Value | None, Value | tuple[str, int | None]]

TOLD: list[tuple[str, list[Told], str]] = [
    (
        "Hội Nông dân huyện Lý Nhân được Nhà nước tặng Huân chương Lao động hạng Ba (năm 1995), hạng Nhì (năm 2002).",
        [
            ("Huân chương Lao động hạng Ba", "Nhà nước", "Hội Nông dân huyện Lý Nhân"),
            ("Huân chương Lao động hạng Nhì", "Nhà nước", "Hội Nông dân huyện Lý Nhân"),
        ],
        "each grade has a year of its own",
    ),
    (
        "Hội Nông dân huyện Lý Nhân được Nhà nước tặng Huân chương Lao động hạng Nhì, Ba.",
        [
            ("Huân chương Lao động hạng Nhì", "Nhà nước", "Hội Nông dân huyện Lý Nhân"),
            ("Huân chương Lao động hạng Ba", "Nhà nước", "Hội Nông dân huyện Lý Nhân"),
        ],
        "whoever is named has each of the grades",
    ),
    (
        "Hội Nông dân huyện Lý Nhân được tặng Cờ thi đua Tập thể dẫn đầu các năm 2018, 2019 của UBND huyện Lý Nhân.",
        [("Cờ thi đua Tập thể dẫn đầu", PEOPLE, "Hội Nông dân huyện Lý Nhân")],
        "years stand between a flag, with what it is called, and whose it is",
    ),
    (
        "UBND huyện Lý Nhân tặng Bằng khen cho 70 chủ tịch công đoàn cơ sở và 5 Bí thư chi bộ.",
        [("Bằng khen", PEOPLE, ("individual", 70)), ("Bằng khen", PEOPLE, ("individual", 5))],
        "those counted by their posts",
    ),
    (
        "Hội Nông dân huyện Lý Nhân được UBND huyện Lý Nhân tặng Cờ thi đua; 30 Kỷ niệm chương; 54 Bằng khen.",
        [
            ("Cờ thi đua", PEOPLE, "Hội Nông dân huyện Lý Nhân"),
            ("Kỷ niệm chương", PEOPLE, ("other", 30)),
            ("Bằng khen", PEOPLE, ("other", 54)),
        ],
        "counted honours that a list of those received goes on with",
    ),
    (
        "Cùng sự nỗ lực phấn đấu, Hội Nông dân huyện Lý Nhân được Đảng, Nhà nước, Quân đội tặng nhiều phần thưởng như: "
        "Huân chương Lao động hạng Ba; 02 Bằng khen của UBND huyện Lý Nhân; nhiều Cờ thi đua của UBND huyện Lý Nhân.",
        [
            ("Huân chương Lao động hạng Ba", "Đảng, Nhà nước", "Hội Nông dân huyện Lý Nhân"),
            ("Bằng khen", PEOPLE, "Hội Nông dân huyện Lý Nhân"),
            ("Cờ thi đua", PEOPLE, "Hội Nông dân huyện Lý Nhân"),
        ],
        "all that a list behind a colon names is whose the list is; a striving that has been is no wish",
    ),
    (
        "UBND huyện Lý Nhân phấn đấu tặng Bằng khen cho 5 tập thể.",
        [],
        "a striving is a wish",
    ),
    (
        "Chi cục Thuế Quận Mẫu, tỉnh Hà Nam đã trao Giấy khen cho ông Lê Văn Mẫu.",
        [("Giấy khen", "Chi cục Thuế quận Mẫu", "Lê Văn Mẫu")],
        "a place behind a body only tells where it is",
    ),
    (
        "8 tập thể, 12 cá nhân có thành tích xuất sắc trong phong trào thi đua yêu nước của huyện đã được UBND huyện "
        "Lý Nhân tặng Bằng khen.",
        [("Bằng khen", PEOPLE, ("collective", 8)), ("Bằng khen", PEOPLE, ("individual", 12))],
        "counted groups of whom more is told",
    ),
    (
        'UBND huyện Lý Nhân trao Giấy khen cho 3 chi bộ đạt tiêu chuẩn "Hoàn thành tốt nhiệm vụ" và 15 đảng viên.',
        [("Giấy khen", PEOPLE, ("party_organisation", 3)), ("Giấy khen", PEOPLE, ("party_member", 15))],
        "a second group behind what is told of the first",
    ),
    (
        "1 đảng viên nhận Huy hiệu 75 năm, 38 đảng viên nhận Huy hiệu 30 năm tuổi Đảng.",
        [
            ("Huy hiệu 75 năm tuổi Đảng", None, ("party_member", 1)),
            ("Huy hiệu 30 năm tuổi Đảng", None, ("party_member", 38)),
        ],
        "a badge cut short beside a whole one",
    ),
    ("Ông Lê Văn Mẫu nhận Huy hiệu 30 năm công tác.", [], "another badge for years"),
    (
        "Bà Trần Thị Thí trao giấy biểu dương cho ông Lê Văn Mẫu.",
        [("Giấy biểu dương", None, "Lê Văn Mẫu")],
        "a certificate of praise",
    ),
    (
        "Tổng cục II được Nhà nước tặng danh hiệu Anh hùng LLVT nhân dân thời kỳ đổi mới.",
        [("Anh hùng Lực lượng vũ trang nhân dân thời kỳ đổi mới", "Nhà nước", "Tổng cục II")],
        "the time of reform is a part of the title",
    ),
    (
        "UBND huyện Lý Nhân tặng 28 Giấy khen cho tập thể và cá nhân.",
        [("Giấy khen", PEOPLE, ("other", 28))],
        "one number for both: how many of each is not said",
    ),
    (
        "Ông Lê Văn Mẫu được Đảng, Nhà nước Việt Nam tặng Huân chương Hồ Chí Minh.",
        [("Huân chương Hồ Chí Minh", "Đảng, Nhà nước Việt Nam", "Lê Văn Mẫu")],
        "the country behind the State is a part of its name, not a second giver",
    ),
    (
        "Chủ tịch nước Lê Văn Mẫu đã trao Huy hiệu 60 năm, 50 năm tuổi Đảng tặng 15 đồng chí.",
        [("Huy hiệu 60 năm, 50 năm tuổi Đảng", None, ("party_member", 15))],
        "years in the Party: its members get the badge, and the President only hands it over",
    ),
    (
        "UBND huyện Lý Nhân tặng Giấy khen cho người tiền nhiệm - ông Lê Văn Mẫu.",
        [("Giấy khen", PEOPLE, "Lê Văn Mẫu")],
        "who he is stands before his name, parted by a dash",
    ),
    (
        "UBND huyện Lý Nhân tặng Kỷ niệm chương: “Vì sự nghiệp trồng sen” cho ông Lê Văn Mẫu.",
        [('Kỷ niệm chương "Vì sự nghiệp trồng sen"', PEOPLE, "Lê Văn Mẫu")],
        "a colon before the badge's name",
    ),
    (
        "UBND huyện Lý Nhân tặng Giấy khen cho 5 tập thể và 12 cá nhân.",
        [("Giấy khen", PEOPLE, ("collective", 5)), ("Giấy khen", PEOPLE, ("individual", 12))],
        "one award for each group of recipients",
    ),
    (
        "Ông Lê Văn Mẫu trao Bằng khen của UBND huyện Lý Nhân cho bà Trần Thị Thí.",
        [("Bằng khen", PEOPLE, "Trần Thị Thí")],
        "whose award it is stands behind it, who hands it over before",
    ),
    (
        "Bà Trần Thị Thí được UBND huyện Lý Nhân tặng Bằng khen.",
        [("Bằng khen", PEOPLE, "Trần Thị Thí")],
        "the passive: the giver stands between được and the verb",
    ),
    (
        "Thừa ủy quyền của Chủ tịch nước, ông Lê Văn Mẫu đã trao Huân chương Lao động hạng Nhì cho bà Trần Thị Thí.",
        [("Huân chương Lao động hạng Nhì", "Chủ tịch nước", "Trần Thị Thí")],
        "a mandate names the giver",
    ),
    (
        "Huyện ủy Lý Nhân trao Huy hiệu 50, 40 năm tuổi Đảng cho 15 đảng viên.",
        [("Huy hiệu 50, 40 năm tuổi Đảng", "Huyện ủy Lý Nhân", ("party_member", 15))],
        "how many got which badge is not said",
    ),
    (
        "Huyện ủy Lý Nhân trao Huy hiệu 50 năm, 40 năm tuổi Đảng cho ông Lê Văn Mẫu và bà Trần Thị Thí.",
        [
            ("Huy hiệu 50 năm tuổi Đảng", "Huyện ủy Lý Nhân", "Lê Văn Mẫu"),
            ("Huy hiệu 40 năm tuổi Đảng", "Huyện ủy Lý Nhân", "Trần Thị Thí"),
        ],
        "as many badges as names: one to each",
    ),
    (
        "UBND huyện Lý Nhân tặng Bằng khen cho ông Lê Văn Mẫu, Giám đốc Sở Y tế; bà Trần Thị Thí.",
        [("Bằng khen", PEOPLE, "Lê Văn Mẫu"), ("Bằng khen", PEOPLE, "Trần Thị Thí")],
        "a semicolon parts the names of a list",
    ),
    (
        "Thay mặt lãnh đạo Đảng, Nhà nước, ông Lê Văn Mẫu đã trao Huân chương Độc lập hạng Ba tặng bà Trần Thị Thí.",
        [("Huân chương Độc lập hạng Ba", "Đảng, Nhà nước", "Trần Thị Thí")],
        "given in the name of Party and State",
    ),
    (
        "Năm 2022, có 3 tập thể đạt danh hiệu “Tập thể lao động xuất sắc”.",
        [("Tập thể lao động xuất sắc", None, ("collective", 3))],
        "a title in quotes is written without the word for title",
    ),
    (
        "UBND huyện Lý Nhân tặng Giấy khen cho 23 doanh nghiệp và 4 hộ gia đình.",
        [("Giấy khen", PEOPLE, ("enterprise", 23)), ("Giấy khen", PEOPLE, ("household", 4))],
        "kinds of recipients",
    ),
    (
        "Huyện ủy Lý Nhân tặng Giấy khen cho 6 chi bộ.",
        [("Giấy khen", "Huyện ủy Lý Nhân", ("party_organisation", 6))],
        "party cells are party organisations",
    ),
    (
        "Chủ tịch UBND huyện Lý Nhân đã tặng Giấy khen cho 2 tập thể.",
        [("Giấy khen", f"Chủ tịch {PEOPLE}", ("collective", 2))],
        "an office gives",
    ),
    (
        "UBND huyện Lý Nhân trao Bằng khen cho 2 tập thể, Giấy khen cho 3 cá nhân.",
        [("Bằng khen", PEOPLE, ("collective", 2)), ("Giấy khen", PEOPLE, ("individual", 3))],
        "one verb governs two honours",
    ),
    (
        'Ban Thường vụ Tỉnh đoàn Hà Nam tặng huy hiệu "Tuổi trẻ dũng cảm" cho em Lê Văn Mẫu.',
        [('Huy hiệu "Tuổi trẻ dũng cảm"', "Ban Thường vụ Tỉnh đoàn Hà Nam", "Lê Văn Mẫu")],
        "a badge by its name in quotes",
    ),
]


def awards(text: str) -> list[dict[str, Value]]:
    found = extract(Document(id="x", text=text, published="2023-02-01", locality="Hà Nam"))
    return [dict(fact.slots) for fact in found.facts if fact.kind == "award"]


def _who(award: dict[str, Value]) -> Value | tuple[str, int | None]:
    if "recipient" in award:
        return award["recipient"]
    count = award.get("count")
    return str(award["recipient_kind"]), count if isinstance(count, int) else None


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_an_award_is_read(text: str, expected: list[Told], why: str) -> None:
    assert [(a["form"], a.get("giver"), _who(a)) for a in awards(text)] == expected, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("UBND huyện Lý Nhân đề nghị tặng Bằng khen cho 5 tập thể.", "only proposed"),
        ("UBND huyện Lý Nhân sẽ tặng Giấy khen cho 5 tập thể.", "only planned"),
        ("Anh hùng Lao động Lê Văn Mẫu phát biểu tại hội nghị.", "an honour that is an epithet"),
        ("Dự hội nghị có 3 Bà mẹ Việt Nam Anh hùng.", "who came"),
        ("Hội đồng Thi đua - Khen thưởng huyện Lý Nhân họp.", "a body of that name"),
        ("Bằng khen là phần thưởng cao quý.", "what an honour is"),
        ("Bà Trần Thị Thí chưa được nhận Huân chương Lao động hạng Ba.", "a denial"),
        ("Ông Lê Văn Mẫu trao quà cho 20 hộ nghèo.", "a gift is no honour"),
    ],
)
def test_no_award(text: str, why: str) -> None:
    assert awards(text) == [], why


def test_a_caption_tells_who_handed_it_over() -> None:
    found = awards(
        "UBND huyện Lý Nhân tặng Giấy khen cho 5 tập thể và 12 cá nhân.\nÔng Lê Văn Mẫu trao Giấy khen cho các tập thể."
    )
    assert [(a.get("count"), a.get("presenter")) for a in found] == [(5, ("Lê Văn Mẫu",)), (12, None)]


def test_an_honour_named_elsewhere() -> None:
    found = awards(
        "Các tập thể được nhận Giấy khen của Huyện ủy Lý Nhân.\nHuyện ủy Lý Nhân quyết định khen thưởng 14 tập thể."
    )
    assert [(a["form"], a["giver"], a["count"]) for a in found] == [("Giấy khen", "Huyện ủy Lý Nhân", 14)]


def test_a_group_counted_again_takes_its_names() -> None:
    found = awards(
        "UBND huyện Lý Nhân tặng Bằng khen cho các em Lê Văn Mẫu, Trần Thị Thí.\n"
        "Huyện ủy Lý Nhân cũng tặng Giấy khen cho 2 học sinh."
    )
    assert [(a["form"], a["recipient"]) for a in found if a["form"] == "Giấy khen"] == [
        ("Giấy khen", "Lê Văn Mẫu"),
        ("Giấy khen", "Trần Thị Thí"),
    ]


def test_the_reason_and_the_period_are_kept() -> None:
    (award,) = awards("UBND huyện Lý Nhân tặng Giấy khen cho 5 tập thể vì đã hoàn thành nhiệm vụ năm 2022.")
    assert (award["reason"], award["period"]) == ("hoàn thành nhiệm vụ năm 2022", "2022")


def test_a_span_of_years_is_no_date_of_the_award() -> None:
    (award,) = awards(
        "Kỷ niệm ngày truyền thống (20/11/1982-20/11/2018), UBND huyện Lý Nhân tặng Giấy khen cho 5 tập thể."
    )
    assert award.get("date") is None


def test_an_order_told_without_its_giver_is_of_the_giver_of_the_others() -> None:
    found = awards(
        "Thừa ủy quyền của Chủ tịch nước, ông Lê Văn Mẫu trao Huân chương Lao động hạng Nhì cho bà Trần Thị Thí.\n"
        "Ông Lê Văn Mẫu trao Huân chương Lao động hạng Ba cho ông Phạm Văn Thử."
    )
    assert [(a["form"], a["giver"]) for a in found] == [
        ("Huân chương Lao động hạng Nhì", "Chủ tịch nước"),
        ("Huân chương Lao động hạng Ba", "Chủ tịch nước"),
    ]


def test_badges_are_dated_by_their_ceremony() -> None:
    text = (
        "Ngày 16/1/2023, Thành ủy Phủ Lý tổ chức lễ trao tặng Huy hiệu Đảng cho 17 đảng viên. Trong đó, 2 đảng viên "
        "nhận Huy hiệu 60 năm tuổi Đảng, 15 đảng viên nhận Huy hiệu 30 năm tuổi Đảng."
    )
    assert [(a["count"], a.get("date")) for a in awards(text)] == [(2, "2023-01-16"), (15, "2023-01-16")]


def test_every_award_quotes_its_sentences() -> None:
    text = "Mở đầu. UBND huyện Lý Nhân tặng Giấy khen cho 5 tập thể."
    fact = next(f for f in extract(Document(id="x", text=text)).facts if f.kind == "award")
    span = fact.passages[0]
    assert text[span.start : span.end] == "UBND huyện Lý Nhân tặng Giấy khen cho 5 tập thể."
