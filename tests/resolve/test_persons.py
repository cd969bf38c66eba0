"""Who is one person and who is a namesake: one case a row, each with why it is here."""

from __future__ import annotations

import pytest
from testimonies import groups, person

from kg import model
from kg.resolve import resolve

HUNG = "Nguyễn Văn Hùng"
CASES: list[tuple[str, list[model.Testimony], set[str]]] = [
    (
        "a Party secretary of a province becomes a minister: an announcement names both posts",
        [
            person("a", HUNG, "Bí thư @ Tỉnh ủy Sơn La", at="2019-05-02"),
            person("b", HUNG, "appointed:Bộ trưởng @ Bộ Xây dựng", "Bí thư @ Tỉnh ủy Sơn La", at="2021-04-08"),
            person("c", HUNG, "Bộ trưởng @ Bộ Xây dựng", at="2022-01-03"),
        ],
        {"a b c"},
    ),
    (
        "the same with nothing but a former post to join them",
        [
            person("a", HUNG, "Bí thư @ Tỉnh ủy Sơn La", at="2019-05-02"),
            person("b", HUNG, "Bộ trưởng @ Bộ Xây dựng", "former:Bí thư @ Tỉnh ủy Sơn La", at="2022-01-03"),
        ],
        {"a b"},
    ),
    (
        "two women of one name in office in the same month",
        [
            person("a", "Nguyễn Thị Hà", "Phó Chủ tịch @ Ủy ban nhân dân tỉnh Sơn La", at="2021-04-02"),
            person("b", "Nguyễn Thị Hà", "Thứ trưởng @ Bộ Xây dựng", at="2021-04-20"),
        ],
        {"a", "b"},
    ),
    (
        "two directors of one department title in two provinces",
        [
            person("a", HUNG, "Giám đốc @ Sở Y tế tỉnh Sơn La", at="2021-04-02"),
            person("b", HUNG, "Giám đốc @ Sở Y tế Hà Nam", at="2021-09-20"),
            person("c", HUNG, "Giám đốc @ Sở Y tế tỉnh Hà Nam", at="2022-09-20"),
        ],
        {"a", "b c"},
    ),
    (
        "a rare name needs little: two posts of one career",
        [
            person("a", "Thẩm Ước Khuê", "Bí thư @ Tỉnh ủy Sơn La", at="2015-04-02"),
            person("b", "Thẩm Ước Khuê", "Phó Trưởng Ban @ Ban Tổ chức Trung ương", at="2018-09-20"),
        ],
        {"a b"},
    ),
    (
        "even a rare name does not hold two posts in two provinces by turns",
        [
            person("a", "Thẩm Ước Khuê", "Giám đốc @ Sở Y tế Hà Nam", at="2015-04-02"),
            person("b", "Thẩm Ước Khuê", "Chủ tịch @ Ủy ban nhân dân huyện Mộc Châu", at="2015-09-20"),
            person("c", "Thẩm Ước Khuê", "Giám đốc @ Sở Y tế Hà Nam", at="2016-04-02"),
        ],
        {"a c", "b"},
    ),
    (
        "one spelling for each tone placement",
        [
            person("a", "Hoàng Thị Thuỷ", "Giám đốc @ Sở Y tế Hà Nam"),
            person("b", "Hoàng Thị Thủy", "Giám đốc @ Sở Y tế Hà Nam"),
        ],
        {"a b"},
    ),
    (
        "Hải and Hai are two names",
        [
            person("a", "Phạm Văn Hải", "Giám đốc @ Sở Y tế Hà Nam"),
            person("b", "Phạm Văn Hai", "Giám đốc @ Sở Y tế Hà Nam"),
        ],
        {"a", "b"},
    ),
    (
        "a bare name in a list of the same province goes to the province's leader",
        [
            person("a", "Lê Xuân Khoát", "Bí thư @ Tỉnh ủy Sơn La", at="2019-05-02"),
            person("b", "Lê Xuân Khoát", at="2019-08-02", near="Sơn La"),
        ],
        {"a b"},
    ),
    (
        "a bare and frequent name far away goes to nobody",
        [
            person("a", HUNG, "Giám đốc @ Sở Y tế Hà Nam", at="2019-05-02"),
            person("b", HUNG, at="2019-08-02", near="Cà Mau"),
        ],
        {"a", "b"},
    ),
    (
        "years of birth keep apart whom all else joins",
        [
            person("a", HUNG, "Giám đốc @ Sở Y tế Hà Nam", bio=(("birth_year", "1960"),)),
            person("b", HUNG, "Giám đốc @ Sở Y tế Hà Nam", bio=(("birth_year", "1971"),)),
        ],
        {"a", "b"},
    ),
    (
        "a membership of hundreds tells little of a frequent name",
        [
            person("a", HUNG, "Đại biểu @ Quốc hội", "Giám đốc @ Sở Y tế Hà Nam", at="2019-05-02"),
            person("b", HUNG, "Đại biểu @ Quốc hội", "Giám đốc @ Công an tỉnh Cà Mau", at="2019-06-02"),
        ],
        {"a", "b"},
    ),
    (
        "a man and a woman are two, whatever else agrees",
        [
            person("a", "Nguyễn Thanh Hải", "Phó Chủ tịch @ Ủy ban nhân dân tỉnh Sơn La", styles=("man",)),
            person("b", "Nguyễn Thanh Hải", "Phó Bí thư @ Tỉnh ủy Sơn La", styles=("woman",)),
        ],
        {"a", "b"},
    ),
    (
        "a post that was not read, but whose body stands right beside the name",
        [
            person("a", "Thẩm Ước Khuê", "Chánh Văn phòng @ Văn phòng Bộ Nội vụ", beside=("Bộ Nội vụ", "Vụ Thí Điểm")),
            person("b", "Thẩm Ước Khuê", beside=("Bộ Nội vụ", "Vụ Thí Điểm"), close=("Bộ Nội vụ", "Vụ Thí Điểm")),
        ],
        {"a b"},
    ),
    (
        "the bodies at the head of the bulletins' own province join nobody",
        [
            person(
                "a", HUNG, "Bí thư @ Tỉnh ủy Sơn La", at="2014-12-08", near="Sơn La", beside=("Công an tỉnh Sơn La",)
            ),
            person(
                "b", HUNG, "Thứ trưởng @ Bộ Công an", at="2019-03-20", near="Sơn La", beside=("Công an tỉnh Sơn La",)
            ),
        ],
        {"a", "b"},
    ),
    (
        "the merger of 2025 takes an official of the old province into the new one",
        [
            person("a", "Vũ Đình Quất", "Phó Chủ tịch @ Ủy ban nhân dân tỉnh Hải Dương", at="2025-06-02"),
            person("b", "Vũ Đình Quất", "Phó Chủ tịch @ Ủy ban nhân dân thành phố Hải Phòng", at="2025-07-02"),
        ],
        {"a b"},
    ),
]


@pytest.mark.parametrize(("why", "testimonies", "expected"), CASES, ids=[c[0] for c in CASES])
def test_persons(why: str, testimonies: list[model.Testimony], expected: set[str]) -> None:
    assert groups(resolve(testimonies)) == expected


def test_link_says_why() -> None:
    (one,) = resolve(CASES[1][1])
    (link,) = one.links
    assert (link.rule, link.left[0], link.right[0]) == ("same-post", "a", "b")
    assert "Bí thư, Tỉnh ủy Sơn La" in link.because


def test_key_does_not_change_when_later_bulletins_come() -> None:
    given = CASES[0][1]
    keys = {resolve(given[:n])[0].key for n in (1, 2, 3)}
    assert len(keys) == 1
    assert keys.pop().startswith("nguyen-van-hung-")
