"""Who is there by what is done: handed a decision, visited, heard, sent as a delegation."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

CEREMONY = "Sáng 12/1, Tỉnh ủy Hà Nam tổ chức lễ công bố các quyết định về công tác cán bộ. "
FUNERAL = "Sáng 12/1, UBND tỉnh Hà Nam tổ chức lễ viếng ông Hoàng Văn Mẫu. "
MEETING = "Sáng 12/1, UBND tỉnh Hà Nam tổ chức hội nghị tổng kết. "
SEN = ("Lê Văn Mẫu", "attends")

ROWS = (
    (CEREMONY + "Ông Lê Văn Mẫu - Bí thư Huyện ủy Kim Bảng - được trao quyết định nhận nhiệm vụ mới.", {SEN}),
    (CEREMONY + "Ông Lê Văn Mẫu - Bí thư Huyện ủy Kim Bảng - được Tỉnh ủy trao quyết định nghỉ hưu.", {SEN}),
    (CEREMONY + "Dịp này, tỉnh cũng trao quyết định nghỉ hưu cho ông Lê Văn Mẫu, Trưởng Ban Dân tộc tỉnh.", {SEN}),
    # what is handed is no decision, or the gathering is held for none
    (CEREMONY + "Ông Lê Văn Mẫu từng được trao quyền nuôi cá.", set()),
    (MEETING + "Ông Lê Văn Mẫu được trao quyết định nhận nhiệm vụ mới hồi năm ngoái.", set()),
    # all who were heard spoke
    (
        MEETING + "Hội nghị đã nghe ông Lê Văn Mẫu, bà Trần Thị Mẫu, Giám đốc Sở Y tế Hoàng Văn Mẫu báo cáo kết quả.",
        {("Lê Văn Mẫu", "speaks"), ("Trần Thị Mẫu", "speaks"), ("Hoàng Văn Mẫu", "speaks")},
    ),
    # all who sent a delegation are there by it, and who leads it
    (
        FUNERAL + "Đoàn đại biểu Tỉnh ủy, HĐND, Ủy ban MTTQ tỉnh Hà Nam đã đến dâng hương.",
        {
            ("Tỉnh ủy Hà Nam", "attends"),
            ("Hội đồng nhân dân tỉnh Hà Nam", "attends"),
            ("Ủy ban Mặt trận Tổ quốc tỉnh Hà Nam", "attends"),
        },
    ),
    (
        FUNERAL + "Đoàn cán bộ Sở Y tế tỉnh Hà Nam do ông Lê Văn Mẫu, Giám đốc Sở dẫn đầu đến lễ viếng.",
        {SEN, ("Sở Y tế tỉnh Hà Nam", "attends")},
    ),
    # what is visited is there where the visit is what is told of, and nowhere else
    (
        "Ngày 12/1, ông Lê Văn Mẫu, Bí thư Tỉnh ủy Hà Nam, đã đến thăm Tập đoàn Sen Mẫu.",
        {SEN, ("Tập đoàn Sen Mẫu", "attends")},
    ),
    (MEETING + "Ông Lê Văn Mẫu, Bí thư Tỉnh ủy Hà Nam, từng đến thăm Tập đoàn Sen Mẫu.", set()),
)


@pytest.mark.parametrize(("text", "parts"), ROWS)
def test_who_is_there_by_what_is_done(text: str, parts: set[tuple[str, str]]) -> None:
    facts = extract(Document("x", text, published="2024-01-20", locality="Hà Nam")).facts
    assert {(f.slots["participant"], f.slots["as"]) for f in facts if f.kind == "participation"} == parts
