"""Bodies that several places have one of each, and those whose place the bulletin leaves to be understood."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

KINDS = ("party", "state", "mass", "other", "enterprise")

SHARED = [
    (
        "Dự hội nghị có đại diện UBND các huyện Tháp Mười, Cao Lãnh và Lai Vung.",
        {
            "Ủy ban nhân dân huyện Tháp Mười",
            "Ủy ban nhân dân huyện Cao Lãnh",
            "Ủy ban nhân dân huyện Lai Vung",
        },
        "one people's committee for each district",
    ),
    (
        "Ban Thường vụ Tỉnh ủy các tỉnh: Hòa Bình, Tuyên Quang bị nhắc nhở.",
        {"Ban Thường vụ Tỉnh ủy Hòa Bình", "Ban Thường vụ Tỉnh ủy Tuyên Quang"},
        "a board inside a committee, a colon",
    ),
    (
        "UBND 2 tỉnh Bắc Ninh và Bắc Giang cân đối nguồn lực.",
        {"Ủy ban nhân dân tỉnh Bắc Ninh", "Ủy ban nhân dân tỉnh Bắc Giang"},
        "a number",
    ),
    (
        "Hồ sơ của UBND các huyện, thị xã Hồng Ngự được thẩm định.",
        {"Ủy ban nhân dân thị xã Hồng Ngự"},
        "types without names are nobody",
    ),
    (
        "UBND các xã Tân Thành, Tân Mẫu và thị trấn Lai Vung họp.",
        {"Ủy ban nhân dân xã Tân Thành", "Ủy ban nhân dân xã Tân Mẫu", "Ủy ban nhân dân thị trấn Lai Vung"},
        "communes that no table knows, and one of another type",
    ),
    (
        "Các Tỉnh ủy Nghệ An, Hà Tĩnh và Sở Y tế Hà Nội dự.",
        {"Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "Sở Y tế thành phố Hà Nội"},
        "the word for several stands first",
    ),
    ("Lãnh đạo các huyện ủy Tháp Mười, Cao Lãnh dự.", {"Huyện ủy Tháp Mười", "Huyện ủy Cao Lãnh"}, "small letters"),
    (
        "Ban Trị sự Giáo hội Phật giáo các huyện Tháp Mười và Lai Vung trao quà.",
        {
            "Ban Trị sự Giáo hội Phật giáo Việt Nam huyện Tháp Mười",
            "Ban Trị sự Giáo hội Phật giáo Việt Nam huyện Lai Vung",
        },
        "a church of each district",
    ),
    ("UBND các huyện, thị xã, thành phố khẩn trương thực hiện.", set(), "types alone name nobody"),
    ("Công an 2 xã phối hợp với nhau.", set(), "a number of communes without names"),
    (
        "Đại diện UBND các huyện Tháp Mười, Lai Vung, ông Lê Văn Mẫu dự.",
        {"Ủy ban nhân dân huyện Tháp Mười", "Ủy ban nhân dân huyện Lai Vung"},
        "a person behind the list is no place",
    ),
    (
        "UBND các huyện Tháp Mười, Lai Vung, Hà Nội và Huế xanh hơn.",
        {"Ủy ban nhân dân huyện Tháp Mười", "Ủy ban nhân dân huyện Lai Vung"},
        "a province is no district",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), SHARED, ids=[why for *_, why in SHARED])
def test_a_body_named_once_for_several_places(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS, "Đồng Tháp") == expected, why


SHORT = [
    ("Phó Bí thư TT Tỉnh ủy", ("Phó Bí thư Thường trực", "Tỉnh ủy Đồng Tháp"), "TT behind a secretary"),
    ("Phó Bí thư TTTU", ("Phó Bí thư Thường trực", "Tỉnh ủy Đồng Tháp"), "the committee in the abbreviation"),
    ("Giám đốc TT Văn hóa tỉnh", ("Giám đốc", "Trung tâm Văn hóa tỉnh Đồng Tháp"), "TT behind a director"),
    ("Giám đốc NHCSXH tỉnh", ("Giám đốc", "Ngân hàng Chính sách xã hội tỉnh Đồng Tháp"), "the bank for the poor"),
    ("Chủ tịch LMHTX tỉnh", ("Chủ tịch", "Liên minh Hợp tác xã tỉnh Đồng Tháp"), "the alliance"),
    ("Chủ tịch Hội NCT tỉnh", ("Chủ tịch", "Hội Người cao tuổi tỉnh Đồng Tháp"), "the elderly"),
    ("Chủ tịch Hội LHPNVN", ("Chủ tịch", "Hội Liên hiệp Phụ nữ Việt Nam"), "the women's union and its country"),
    ("Bí thư Đảng ủy CATW", ("Bí thư", "Đảng ủy Công an Trung ương"), "the police's central committee"),
    (
        "Chi cục trưởng Chi cục THADS huyện Lai Vung",
        ("Chi cục trưởng", "Chi cục Thi hành án dân sự huyện Lai Vung"),
        "enforcement",
    ),
]


@pytest.mark.parametrize(("post", "expected", "why"), SHORT, ids=[why for *_, why in SHORT])
def test_posts_and_bodies_written_short(post: str, expected: tuple[str, str], why: str) -> None:
    found = roles(f"Ông Lê Văn Mẫu, {post}, dự hội nghị.", "Đồng Tháp")
    assert found == {("Lê Văn Mẫu", *expected, "current")}, why
