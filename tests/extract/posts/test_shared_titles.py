"""Items of a list in which several names share the title behind the last of them."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME, OFFICE = "tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"
REST = "Phạm Thị Minh - Trưởng Ban Dân vận Tỉnh ủy"


@pytest.mark.parametrize(
    ("text", "deputies"),
    [
        (f"Dự có các đồng chí: Trần Văn Mẫu, Lê Văn Thử - Phó Chủ tịch UBND tỉnh; {REST}.",
         {"Trần Văn Mẫu", "Lê Văn Thử"}),
        (f"Dự có: {REST}; Trần Văn Mẫu, Lê Văn Thử, Vũ Văn Ví - Phó Chủ tịch UBND tỉnh.",
         {"Trần Văn Mẫu", "Lê Văn Thử", "Vũ Văn Ví"}),
        ("Các đồng chí: Trần Văn Mẫu và Lê Văn Thử, Phó Chủ tịch UBND tỉnh, dự lễ.", {"Trần Văn Mẫu", "Lê Văn Thử"}),
        (f"Dự có các đồng chí: Trần Văn Mẫu, Lê Văn Thử - Phó Chủ tịch UBND tỉnh, {REST}.", {"Lê Văn Thử"}),
        (f"Dự có các đồng chí: Trần Văn Mẫu, Lê Văn Thử - Chủ tịch UBND tỉnh; {REST}.", {"Lê Văn Thử"}),
        (f"Dự có: {REST}; Trần Văn Mẫu, Lê Văn Thử - Phó Chủ tịch UBND tỉnh, Giám đốc Sở Y tế.", {"Lê Văn Thử"}),
        (f"Dự có ông Trần Văn Mẫu, ông Lê Văn Thử - Phó Chủ tịch UBND tỉnh; {REST}.", {"Lê Văn Thử"}),
    ],
)  # fmt: skip
def test_who_has_the_title(text: str, deputies: set[str]) -> None:
    assert {person for person, _, org, _ in roles(text, HOME) if org == OFFICE} == deputies


def test_a_row_of_business_ends_at_the_union_it_is_of() -> None:
    found = roles("Bà Lê Thị Mẫu, Trưởng Ban Tổ chức, Kiểm tra Hội LHPN tỉnh, trao quà.", HOME)
    assert {org for _, _, org, _ in found} == {"Ban Tổ chức, Kiểm tra Hội Liên hiệp Phụ nữ tỉnh Hà Nam"}
