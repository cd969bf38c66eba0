"""One post is of one body: under two names of it, in a text that wanders off, and where kinds of body name none."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

KINDS = ("party", "state", "mass", "enterprise", "other")
POSTS = [
    (
        "Ông Lê Văn Mẫu giữ chức Chủ tịch MTTQ tỉnh Hà Nam. Ông Lê Văn Mẫu vừa được cử giữ chức Chủ tịch Ủy ban MTTQ "
        "Việt Nam tỉnh Hà Nam.",
        {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam", "appointed")},
        "the Front and its committee",
    ),
    (
        "Bà Lê Thị Mẫu, Chủ tịch Hội LHPN Việt Nam, dự. Bà Lê Thị Mẫu, Chủ tịch T.Ư Hội LHPN Việt Nam, trao quà.",
        {("Lê Thị Mẫu", "Chủ tịch", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam", "current")},
        "a society and its centre",
    ),
    (
        "Bí thư Tỉnh ủy Hà Nam Lê Văn Mẫu dự lễ. Nhà máy đã làm thủy điện ở tỉnh Sơn La. Ông Lê Văn Mẫu, Bí thư Tỉnh "
        "ủy, trao quà.",
        {("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Hà Nam", "current")},
        "the locality written out, not that of a place named since",
    ),
    (
        "Ông Lê Văn Mẫu được bầu làm Chủ tịch UBND tỉnh Lạng Sơn. HĐND tỉnh Hà Nam họp phiên đầu.\nÔng Lê Văn Mẫu được "
        "bầu làm Chủ tịch UBND tỉnh.",
        {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "appointed")},
        "a caption behind what is told of another place",
    ),
    (
        "Tại Hòa Bình, Hội Luật gia Việt Nam tổ chức hội nghị. Phó Chủ tịch Hội Luật gia Lê Văn Mẫu trình bày báo cáo.",
        {("Lê Văn Mẫu", "Phó Chủ tịch", "Hội Luật gia Việt Nam", "current")},
        "the society of the whole country, wherever it meets",
    ),
    (
        "Hội Luật gia Việt Nam cử đoàn dự. Hội Luật gia tỉnh Hà Nam họp. Phó Chủ tịch Hội Luật gia Lê Văn Mẫu báo cáo.",
        {("Lê Văn Mẫu", "Phó Chủ tịch", "Hội Luật gia tỉnh Hà Nam", "current")},
        "a local society that is named",
    ),
    (
        "Ông Lê Văn Mẫu thôi giữ chức Bí thư Tỉnh ủy Hà Nam và không tiếp tục tham gia Ủy viên Đoàn Chủ tịch Ủy ban "
        "Trung ương MTTQ Việt Nam.",
        {
            ("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Hà Nam", "ended"),
            ("Lê Văn Mẫu", "Ủy viên", "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "ended"),
        },
        "who goes on no longer has left",
    ),
    (
        "Ông Lê Văn Mẫu thôi giữ chức Phó Chủ tịch UBND tỉnh Hà Nam, ông Trần Văn Thử giữ chức Phó Chủ nhiệm Văn phòng "
        "Chính phủ. Bà Trần Thị Thí thôi giữ chức Phó Chủ tịch.",
        {
            ("Lê Văn Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "ended"),
            ("Trần Văn Thử", "Phó Chủ nhiệm", "Văn phòng Chính phủ", "appointed"),
            ("Trần Thị Thí", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "ended"),
        },
        "a bare title is of the body of the last title like it, chairman of a council, not of an office",
    ),
    (
        "Thừa ủy quyền Chủ tịch UBND tỉnh Hà Nam, ông Lê Văn Mẫu, Bí thư Tỉnh ủy Hà Nam, trao quà.",
        {("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Hà Nam", "current")},
        "whose authority is lent is no acting holder",
    ),
]
NAMED = [
    ("Dự có lãnh đạo các Tổng cục, Cục thuộc Bộ Công an.", {"Bộ Công an"}, "kinds of body in a row"),
    ("Đại diện các Ban của Tổng LĐLĐ Việt Nam dự.", {"Tổng Liên đoàn Lao động Việt Nam"}, "a kind of body"),
    ("Ban chỉ huy Công an các đơn vị dự.", set(), "those of each unit"),
    ("Đó là niềm vui của Bộ Quốc phòng và cán bộ, chiến sĩ.", {"Bộ Quốc phòng"}, "people behind 'và'"),
    ("Góp ý dự thảo Bộ Luật tố tụng hình sự và Bộ luật Lao động.", set(), "codes of law"),
    ("Cục Cảnh sát hình sự Bộ Công an khen.", {"Cục Cảnh sát hình sự Bộ Công an"}, "a body with its business"),
]


@pytest.mark.parametrize(("text", "expected", "why"), POSTS, ids=[why for *_, why in POSTS])
def test_one_post(text: str, expected: set[tuple[str, str, str, str]], why: str) -> None:
    assert roles(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), NAMED, ids=[why for *_, why in NAMED])
def test_kinds_of_body(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS) == expected, why


TAILS = (
    " mới thành lập",
    " mới đây",
    " thời hạn 5 năm kể từ ngày 1/3/2025",
    " đúng quy trình",
    ", thay ông Trần Văn Cũ nghỉ hưu",
    " với 100% phiếu bầu",
    " khóa X, nhiệm kỳ 2021 - 2026",
)


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("frame", ["Ông Lê Văn Mẫu được bổ nhiệm giữ chức {}.", "Bầu ông Lê Văn Mẫu làm {}."])
def test_what_stands_behind_a_post_is_none_of_it(frame: str, tail: str) -> None:
    found = {role for role in roles(frame.format(f"Bộ trưởng Bộ Xây dựng{tail}")) if role[0] == "Lê Văn Mẫu"}
    assert found == {("Lê Văn Mẫu", "Bộ trưởng", "Bộ Xây dựng", "appointed")}
    assert not roles("Mọi việc do ông phụ trách cho đến khi bầu Bí thư Tỉnh ủy Hà Nam mới.")


BODIES = ("Bộ trưởng Bộ Xây dựng", "Cục trưởng Cục Quản lý giá", "Hiệu trưởng Trường Tiểu học Hoa Sen")
VERBS = (
    "tích cực tham gia",
    "góp phần vào thành công",
    "vinh dự được khen",
    "khẩn trương vào cuộc",
    "tổ chức hội nghị",
    "hoàn thành kế hoạch",
    "trực tiếp trả lời",
    "mong các bên đồng lòng",
)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("post", BODIES)
@pytest.mark.parametrize("frame", ["Ông Lê Văn Mẫu, {} {}.", "Ông Lê Văn Mẫu - {} {}."])
def test_what_the_holder_does_is_no_part_of_the_body(frame: str, post: str, verb: str) -> None:
    title, body = post.split(" ", 2)[0] + " " + post.split(" ", 2)[1], post.split(" ", 2)[2]
    assert roles(frame.format(post, verb)) == {("Lê Văn Mẫu", title, body, "current")}


ONE = {"Chủ tịch nước": [("Chủ tịch nước", "")], "Bí thư Tỉnh ủy Hà Nam": [("Bí thư", "Tỉnh ủy Hà Nam")]}
TWO = {
    "Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao": [("Phó Thủ tướng", "Chính phủ"), ("Bộ trưởng", "Bộ Ngoại giao")],
    "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam": [
        ("Phó Bí thư", "Tỉnh ủy Hà Nam"),
        ("Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam"),
    ],
}
PAIRS = (
    "{} Lê Văn Mẫu, {} Trần Thị Thí cùng các đại biểu dự lễ.",
    "Dự lễ có {} Lê Văn Mẫu, {} Trần Thị Thí.",
    "Thay mặt lãnh đạo, {} Lê Văn Mẫu, {} Trần Thị Thí tặng hoa.",
    "Dự lễ có các đồng chí: {} Lê Văn Mẫu, {} Trần Thị Thí, nguyên Bí thư Huyện ủy Lý Nhân Phạm Văn Thử.",
)


@pytest.mark.parametrize("frame", PAIRS)
@pytest.mark.parametrize("first", ONE)
@pytest.mark.parametrize("second", TWO)
def test_posts_before_the_second_name_are_his(frame: str, first: str, second: str) -> None:
    expected = {("Lê Văn Mẫu", *post, "current") for post in ONE[first]}
    expected |= {("Trần Thị Thí", *post, "current") for post in TWO[second]}
    found = {(p, t, "" if b == "None" else b, s) for p, t, b, s in roles(frame.format(first, second))}
    assert {role for role in found if role[0] != "Phạm Văn Thử"} == expected


@pytest.mark.parametrize("many", ["hai", "các", "3"])
def test_a_post_of_several_is_not_the_next_ones(many: str) -> None:
    text = f"Dự có {many} Phó Chủ tịch UBND tỉnh Hà Nam, Giám đốc Sở Y tế tỉnh Hà Nam Lê Văn Mẫu."
    assert roles(text) == {("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")}
