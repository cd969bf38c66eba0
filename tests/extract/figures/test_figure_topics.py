"""Of whom a sentence without a subject speaks: what the bulletin is of, never what it mentions on its way."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document, Value

FILLER = "Hội viên phấn khởi và tin tưởng vào tương lai. " * 14


def figures(text: str) -> list[tuple[Value, ...]]:
    """Return body, indicator and value of each figure of a text of no known place."""
    facts = extract(Document(id="x", text=text)).facts
    return [(f.slots["org"], f.slots["indicator"], f.slots["value"]) for f in facts if f.kind == "figure"]


def test_head() -> None:
    """What is named at the head is spoken of further on; what is named later only when it is spoken of most."""
    head = "Hội Nông dân huyện Lý Nhân đã họp.\n"
    again = [("Hội Nông dân huyện Lý Nhân", "lớp mở", 26)]
    other = [("Công ty Cổ phần Sao Mai", "lớp mở", 26)]
    went_on = "Công ty Cổ phần Sao Mai đã họp.\n"
    assert figures(f"{head}{FILLER}\n{head}Đã mở 26 lớp.") == again
    assert figures(f"{head}{FILLER}\n{went_on}Đã mở 26 lớp.") == []
    assert figures(f"{went_on}Đã mở 26 lớp.") == other
    assert figures(f"{head}{FILLER}\n{went_on * 3}Đã mở 26 lớp.") == other


@pytest.mark.parametrize(
    "text,stated",
    [
        ("Diện tích rừng trồng đạt 1.250 ha.", [("huyện Lý Nhân", "Diện tích rừng trồng", 1250)]),
        ("Đến nay, chỉ số hài lòng đạt 92%.", [("huyện Lý Nhân", "chỉ số hài lòng", 92)]),
        (
            "Ông Trần Văn Mẫu cho biết, diện tích rừng trồng đạt 1.250 ha.",
            [("huyện Lý Nhân", "diện tích rừng trồng", 1250)],
        ),
        ("Kinh tế tiếp tục phát triển, thu ngân sách đạt 71 tỷ đồng.", [("huyện Lý Nhân", "thu ngân sách", 71e9)]),
        ("Căn nhà của hai vợ chồng bị cháy rụi, số tài sản bị mất là 45 triệu đồng.", []),
        ("Kinh phí giải phóng mặt bằng là 12 tỷ đồng.", [("huyện Lý Nhân", "Kinh phí giải phóng mặt bằng", 12e9)]),
        ("Vốn tự có đạt 25 tỷ đồng.", [("huyện Lý Nhân", "Vốn tự có", 25e9)]),
    ],
)
def test_own_subject(text: str, stated: list[tuple[Value, ...]]) -> None:
    """What opens its clause is measured of the place spoken of; what stands behind a subject of its own is not."""
    assert figures(f"Huyện Lý Nhân đã họp. {text}") == stated


@pytest.mark.parametrize(
    "text,stated",
    [
        ("Huyện Lý Nhân đã xử lý 15 vụ.", [("huyện Lý Nhân", "vụ xử lý", 15)]),
        ("Huyện Lý Nhân đã có phương án xử lý 15 vụ.", []),
        ("Huyện Lý Nhân chưa xử lý 15 vụ.", []),
        ("Huyện Lý Nhân chuẩn bị kiểm tra, xử lý 15 vụ.", []),
        ("Huyện Lý Nhân đã họp để kiểm tra, xử lý 15 vụ.", []),
        ("Huyện Lý Nhân đã báo cáo về việc thu hồi 15 ha đất.", []),
        (
            "Hội Nông dân huyện Lý Nhân đã đóng góp 4.260 ngày công để sửa chữa 3 ngôi nhà.",
            [("Hội Nông dân huyện Lý Nhân", "ngày công", 4260), ("Hội Nông dân huyện Lý Nhân", "ngôi nhà sửa chữa", 3)],
        ),
        ("Huyện Lý Nhân đã giải quyết việc làm mới cho 1.250 lao động.", [("huyện Lý Nhân", "lao động", 1250)]),
        ("Huyện Lý Nhân đã xây dựng đường cấp 4F và họp lần 2.", []),
    ],
)
def test_governed(text: str, stated: list[tuple[Value, ...]]) -> None:
    """Purposes, plans and duties are no results; codes and orders are no numbers."""
    assert figures(text) == stated


@pytest.mark.parametrize(
    "text,stated",
    [
        ("Theo báo cáo của Sở Y tế tỉnh Hà Nam, toàn ngành có 18 bệnh xá.", [("tỉnh Hà Nam", "bệnh xá", 18)]),
        ("Theo báo cáo của Bộ Y tế, đến nay đã có 18 bệnh xá.", []),
        (
            "Theo báo cáo của Công ty Cổ phần Sao Mai, doanh thu đạt 25 tỷ đồng.",
            [("Công ty Cổ phần Sao Mai", "doanh thu", 25e9)],
        ),
        ("UBND huyện Lý Nhân đã họp. Các lực lượng đã bắt giữ 15 vụ.", [("huyện Lý Nhân", "vụ bắt giữ", 15)]),
        ("UBND huyện Lý Nhân đã họp. Các cấp, các ngành đã mở 26 lớp.", [("huyện Lý Nhân", "lớp mở", 26)]),
        (
            "Hội Nông dân huyện Lý Nhân đã họp. Các cấp hội đã mở 26 lớp.",
            [("Hội Nông dân huyện Lý Nhân", "lớp mở", 26)],
        ),
        ("Huyện Lý Nhân đã họp, nhưng chi phí trước đây là 25 triệu đồng.", []),
    ],
)
def test_whose(text: str, stated: list[tuple[Value, ...]]) -> None:
    """What an office reports and what people in general did is of the place; what a ministry tells is not its own."""
    assert figures(text) == stated
