"""Whose figures a summing-up tells: hamlets, the place a bulletin is of, the whole of a body, boards just elected."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document, Value


def figures(text: str, locality: str | None = "huyện Lý Nhân, tỉnh Hà Nam") -> list[tuple[Value, ...]]:
    """Return body, indicator and value of each figure of a text."""
    facts = extract(Document(id="x", text=text, published="2024-07-01", locality=locality)).facts
    return [(f.slots["org"], f.slots["indicator"], f.slots["value"]) for f in facts if f.kind == "figure"]


@pytest.mark.parametrize(
    "text,stated",
    [
        ("Thôn 6 hiện có 210 hộ với 856 khẩu.", [("thôn 6", "hộ", 210), ("thôn 6", "khẩu", 856)]),
        (
            "Thôn 6 đón khách. Thu nhập bình quân đầu người của thôn đạt 52 triệu đồng.",
            [("thôn 6", "Thu nhập bình quân đầu người", 52e6)],
        ),
        ("Tại thôn 6, công an đã thu giữ 6 xe máy.", []),
        ("Xã Nhân Mỹ có 11 thôn, bon với 450 hộ.", [("xã Nhân Mỹ", "thôn, bon", 11), ("xã Nhân Mỹ", "hộ", 450)]),
        ("Xã Nhân Mỹ họp. Chi bộ thôn có 25 đảng viên.", []),
    ],
)
def test_hamlets(text: str, stated: list[tuple[Value, ...]]) -> None:
    """A hamlet has what is told of it; one that is not named has nothing, nor has the place around it."""
    assert figures(text) == stated


HOME = "Thành tựu của Hà Nam\nÔng Trần Văn Mẫu cảm ơn nhân dân tỉnh Hà Nam và lãnh đạo tỉnh Hà Nam."


@pytest.mark.parametrize(
    "text,stated",
    [
        (f"{HOME} Thu ngân sách đạt 60 tỷ đồng.", [("tỉnh Hà Nam", "Thu ngân sách", 60e9)]),
        (f"{HOME} Tổng vốn đầu tư 60 tỷ đồng.", []),
        (f"{HOME} Ông cảm ơn tỉnh Kon Tum. Thu ngân sách đạt 60 tỷ đồng.", [("tỉnh Hà Nam", "Thu ngân sách", 60e9)]),
        (f"{HOME} Ông cảm ơn tỉnh Kon Tum, tỉnh Gia Lai. Thu ngân sách đạt 60 tỷ đồng.", []),
    ],
)
def test_own_place(text: str, stated: list[tuple[Value, ...]]) -> None:
    """Where no locality is given, the place that a text names in its title and throughout is its own."""
    assert figures(text, None) == stated


def test_type_of_own_place() -> None:
    """A locality given without its type is called as the text calls it."""
    text = "Hội nghị huyện Lý Nhân.\nGiá trị sản xuất đạt 71 tỷ đồng."
    assert figures(text, "Lý Nhân, Hà Nam") == [("huyện Lý Nhân", "Giá trị sản xuất", 71e9)]


def test_whole_body() -> None:
    """The whole of a society has its enterprises, not the place around it."""
    text = "Hội Cựu chiến binh huyện Lý Nhân họp. Toàn hội hiện có 35 doanh nghiệp. Toàn huyện có 90 doanh nghiệp."
    assert figures(text) == [
        ("Hội Cựu chiến binh huyện Lý Nhân", "doanh nghiệp", 35),
        ("huyện Lý Nhân", "doanh nghiệp", 90),
    ]


@pytest.mark.parametrize(
    "sentence,stated",
    [
        (
            "Đại hội đã bầu Ban Chấp hành khóa VII gồm 35 đồng chí.",
            [("Ban Chấp hành Hội Cựu chiến binh huyện Lý Nhân", "đồng chí", 35)],
        ),
        ("Ban Chấp hành họp 35 phút.", []),
    ],
)
def test_elected_board(sentence: str, stated: list[tuple[Value, ...]]) -> None:
    """A congress elects the board of the body that meets."""
    text = f"Hội Cựu chiến binh huyện Lý Nhân tổ chức Đại hội lần thứ VII.\n{sentence}"
    assert figures(text) == stated


@pytest.mark.parametrize(
    "sentence,stated",
    [
        (
            "Đã thi hành kỷ luật 12 đảng viên, trong đó khiển trách 8, cảnh cáo 3, khai trừ 1 đồng chí.",
            [("thi hành kỷ luật", 12), ("khiển trách", 8), ("cảnh cáo", 3), ("khai trừ", 1)],
        ),
        ("Đã thi hành kỷ luật 12 đảng viên theo Điều 8, Điều 9.", [("thi hành kỷ luật", 12)]),
    ],
)
def test_penalties(sentence: str, stated: list[tuple[str, int]]) -> None:
    """How many were disciplined how is told by a number alone."""
    body = "Đảng bộ huyện Lý Nhân"
    assert figures(f"{body} họp. {sentence}") == [(body, f"đảng viên {verb}", value) for verb, value in stated]


@pytest.mark.parametrize(
    "sentence,stated",
    [
        (
            "Hội đã vận động nông dân đóng góp 300 ngày công, trên 3 tỷ đồng.",
            [("ngày công", 300), ("đóng góp", 3e9)],
        ),
        (
            "Hội đã ủng hộ 120 triệu đồng và 250 suất quà.",
            [("ủng hộ", 120e6), ("suất quà ủng hộ", 250)],
        ),
        ("Hội đã mở 26 lớp, 3 tỷ đồng.", [("lớp mở", 26)]),
    ],
)
def test_raised(sentence: str, stated: list[tuple[str, float]]) -> None:
    """Money and labour are raised in one row."""
    body = "Hội Nông dân huyện Lý Nhân"
    assert [told[1:] for told in figures(f"{body} họp. {sentence}")] == stated


def test_prices() -> None:
    """A bracket may tell at what prices a product is reckoned."""
    text = "Huyện Lý Nhân họp.\nTổng giá trị sản xuất (giá so sánh 2010) ước đạt 620 tỷ đồng, tăng 8%."
    indicator = "Tổng giá trị sản xuất (giá so sánh 2010)"
    assert figures(text) == [("huyện Lý Nhân", indicator, 620e9), ("huyện Lý Nhân", f"{indicator} tăng", 8)]


def test_from_year() -> None:
    """The year from which a rate fell is not that of what it fell to."""
    text = "Huyện Lý Nhân họp.\nTỷ lệ hộ nghèo giảm từ 5,2% năm 2017 xuống còn 2,1%."
    facts = extract(Document(id="x", text=text, locality="huyện Lý Nhân, tỉnh Hà Nam")).facts
    told = [(f.slots["value"], f.slots.get("period")) for f in facts if f.kind == "figure"]
    assert told == [(2.1, None)]


@pytest.mark.parametrize(
    "text,stated",
    [
        (
            "HĐND tỉnh Hà Nam họp. Có 41 trong tổng số 42 đại biểu đã bỏ phiếu tán thành.",
            [
                ("Hội đồng nhân dân tỉnh Hà Nam", "đại biểu bỏ phiếu tán thành", 41),
                ("Hội đồng nhân dân tỉnh Hà Nam", "đại biểu", 42),
            ],
        ),
        ("HĐND tỉnh Hà Nam họp. Có 8 trong số 27 thành viên Liên minh đã công nhận.", []),
        (
            "Đảng bộ huyện Lý Nhân bao gồm: 64 đảng bộ, chi bộ trực thuộc, trong đó có 34 đảng bộ cấp trên cơ sở.",
            [
                ("Đảng bộ huyện Lý Nhân", "đảng bộ, chi bộ trực thuộc", 64),
                ("Đảng bộ huyện Lý Nhân", "đảng bộ cấp trên cơ sở", 34),
            ],
        ),
        (
            "Huyện ủy Lý Nhân quyết định phê bình rút kinh nghiệm đối với 5 đảng viên và 2 tổ chức đảng.",
            [
                ("Huyện ủy Lý Nhân", "đảng viên phê bình rút kinh nghiệm", 5),
                ("Huyện ủy Lý Nhân", "tổ chức đảng phê bình rút kinh nghiệm", 2),
            ],
        ),
        (
            "Huyện ủy Lý Nhân đã giới thiệu 12 đoàn viên ưu tú, trong đó 7 đồng chí được kết nạp.",
            [
                ("Huyện ủy Lý Nhân", "đoàn viên ưu tú giới thiệu", 12),
                ("Huyện ủy Lý Nhân", "đoàn viên ưu tú được kết nạp", 7),
            ],
        ),
        ("Huyện Lý Nhân họp. Dư nợ vay không vượt quá 90% số thu.", []),
    ],
)
def test_party_and_votes(text: str, stated: list[tuple[Value, ...]]) -> None:
    """A part is told with its whole, a row behind a colon, and what was decided of members."""
    assert figures(text) == stated
