"""Bodies: one for all forms of a name, another for each place."""

from __future__ import annotations

import pytest
from testimonies import body, groups

from kg.resolve import block_key, resolve

SAME = [
    ("UBND tỉnh Đắk Nông", "Ủy ban nhân dân tỉnh Đăk Nông"),
    ("Uỷ ban nhân dân TP Hải Phòng", "Ủy ban nhân dân thành phố Hải Phòng"),
    ("Ban Chấp hành Đảng bộ tỉnh Quảng Bình", "Tỉnh ủy Quảng Bình"),
    ("Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "BCH Trung ương Đảng"),
    ("Ủy ban MTTQ tỉnh Hà Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam"),
    ("Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hoá Thể thao Du lịch"),
    ("Huyện ủy Đắk Song", "Huyện ủy Đắk Song, Đắk Nông"),
]
DIFFERENT = [
    ("Thành ủy Hải Dương", "Tỉnh ủy Hải Dương"),
    ("Đảng bộ tỉnh Quảng Bình", "Tỉnh ủy Quảng Bình"),
    ("Ủy ban nhân dân tỉnh Thái Nguyên", "Ủy ban nhân dân thành phố Thái Nguyên"),
    ("Ban Quản lý Khu kinh tế Hải Phòng", "Ban Quản lý các Khu kinh tế Hải Phòng"),
    ("Tỉnh ủy Hải Dương", "Thành ủy Hải Phòng"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_forms_of_one_body(left: str, right: str) -> None:
    assert block_key("state", left) == block_key("party", right)
    assert groups(resolve([body("a", left), body("b", right)])) == {"a b"}


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different_bodies(left: str, right: str) -> None:
    assert groups(resolve([body("a", left), body("b", right)])) == {"a", "b"}


def test_a_name_without_its_place_is_taken_at_the_place_of_its_bulletin() -> None:
    given = [
        body("a", "Sở Y tế", near="Hà Nam"),
        body("b", "Sở Y tế", near="Sơn La"),
        body("c", "Sở Y tế", near="Hà Nam"),
    ]
    assert groups(resolve(given)) == {"a c", "b"}


def test_central_bodies_are_one_wherever_the_bulletin_is_from() -> None:
    assert groups(resolve([body("a", "Bộ Công an", near="Hà Nam"), body("b", "Bộ Công an", near="Sơn La")])) == {"a b"}


def test_a_district_name_borne_by_several_provinces_is_settled_by_the_bulletin() -> None:
    given = [body("a", "Huyện ủy Châu Thành", near="Long An"), body("b", "Huyện ủy Châu Thành", near="Tiền Giang")]
    assert groups(resolve(given)) == {"a", "b"}
