"""Posts given up in other words than "thôi giữ chức", and those that a punishment takes; near misses beside them."""

from __future__ import annotations

import pytest
from core_facts import roles

from kg.extract import extract
from kg.model import Document

Posts = set[tuple[str, str, str, str]]
BOARD = "Hội đồng quản trị Công ty Cổ phần Nắng Mai"

CASES: list[tuple[str, Posts, str]] = [
    (
        "Ông Lê Văn Tú đã nộp đơn từ nhiệm chức vụ Phó Chủ tịch HĐQT Công ty Cổ phần Nắng Mai.",
        {("Lê Văn Tú", "Phó Chủ tịch", BOARD, "ended")},
        "who resigns leaves the post",
    ),
    (
        "Đại hội thông qua đơn từ nhiệm thành viên HĐQT Công ty Cổ phần Nắng Mai của bà Đỗ Nhã.",
        {("Đỗ Nhã", "Thành viên", BOARD, "ended")},
        "a resignation is of whom it is told",
    ),
    (
        "Ông Lê Văn Tú rời vị trí Cục trưởng Cục Điện ảnh để đảm nhận cương vị Tổng Biên tập Báo Nắng Mai.",
        {
            ("Lê Văn Tú", "Cục trưởng", "Cục Điện ảnh", "ended"),
            ("Lê Văn Tú", "Tổng Biên tập", "Báo Nắng Mai", "appointed"),
        },
        "one post is left for another",
    ),
    (
        "Bà Đỗ Nhã sẽ thôi Chủ tịch HĐQT Công ty Cổ phần Nắng Mai.",
        {("Đỗ Nhã", "Chủ tịch", BOARD, "ended")},
        "the verb alone, where the post follows at once",
    ),
    (
        "Bà Đỗ Nhã không thôi Chủ tịch HĐQT Công ty Cổ phần Nắng Mai.",
        set(),
        "what is denied ends nothing",
    ),
    (
        "Bà Đỗ Nhã bảo thôi thì cứ chờ Chủ tịch HĐQT Công ty Cổ phần Nắng Mai.",
        set(),
        "the word of everyday speech is no verb of office",
    ),
    (
        "Bộ Chính trị kỷ luật ông Lê Văn Tú bằng hình thức cách chức Ủy viên Ban Thường vụ Tỉnh ủy Nam Định, Phó Bí "
        "thư Tỉnh ủy Nam Định.",
        {
            ("Lê Văn Tú", "Ủy viên", "Ban Thường vụ Tỉnh ủy Nam Định", "ended"),
            ("Lê Văn Tú", "Phó Bí thư", "Tỉnh ủy Nam Định", "ended"),
        },
        "who is punished by losing posts had them",
    ),
    (
        "Ban Bí thư quyết định cách chức Bí thư Tỉnh ủy Nam Định đối với ông Lê Văn Tú.",
        {("Lê Văn Tú", "Bí thư", "Tỉnh ủy Nam Định", "ended")},
        "the verb with its own object behind the post",
    ),
    (
        "Thủ tướng quyết định xóa tư cách nguyên Bộ trưởng Bộ Y tế đối với ông Lê Văn Tú.",
        {("Lê Văn Tú", "Bộ trưởng", "Bộ Y tế", "former")},
        "what a former post gave is taken of whom it is told",
    ),
    (
        "Ông Lê Văn Tú bị xóa tư cách nguyên Chủ tịch UBND tỉnh Nam Định.",
        {("Lê Văn Tú", "Chủ tịch", "Ủy ban nhân dân tỉnh Nam Định", "former")},
        "and of the subject",
    ),
    (
        "Ông Lê Văn Tú đảm nhận cương vị Giám đốc Sở Y tế từ tháng trước.",
        {("Lê Văn Tú", "Giám đốc", "Sở Y tế", "appointed")},
        "who takes a post over has it",
    ),
    (
        "Chị Đỗ Nhã có hai con và hiện đang nắm giữ vị trí Giám đốc Sở Y tế.",
        {("Đỗ Nhã", "Giám đốc", "Sở Y tế", "current")},
        "what is still held was not given now",
    ),
    (
        "Ông Lê Văn Tú hiện đang nắm giữ trọng trách Giám đốc Sở Y tế.",
        {("Lê Văn Tú", "Giám đốc", "Sở Y tế", "current")},
        "nor was the heavier word for it",
    ),
    (
        "Sau đó, ông Lê Văn Tú kiêm nhiệm chức vụ Giám đốc Sở Y tế.",
        {("Lê Văn Tú", "Giám đốc", "Sở Y tế", "former")},
        "a step of a life is told as one in these words, too",
    ),
    (
        "Ông Lê Văn Tú đảm nhận vị trí quan trọng ở công ty do Giám đốc Sở Y tế quản lý.",
        set(),
        "a place of importance is no post",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_posts_are_given_up_and_taken(text: str, expected: Posts, why: str) -> None:
    assert roles(text) == expected, why


@pytest.mark.parametrize(("published", "status"), [("2018-03-01", "former"), ("2014-03-01", "ended")])
def test_the_post_of_a_term_that_is_over_is_a_former_one(published: str, status: str) -> None:
    text = "Ban Bí thư kỷ luật ông Lê Văn Tú bằng hình thức cách chức Bí thư Tỉnh ủy Nam Định nhiệm kỳ 2010 - 2015."
    found = extract(Document("test", text, published=published)).facts
    assert [f.slots["status"] for f in found if f.kind == "role"] == [status]
