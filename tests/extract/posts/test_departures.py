"""Posts left though no verb stands before them: by who is followed, by whoever is moved; near misses beside them."""

from __future__ import annotations

import pytest
from core_facts import roles

Posts = set[tuple[str, str, str, str]]
PROVINCE, DAY = "tỉnh Hà Nam", "2024-05-20"
A, B = "Trần Văn Mẫu", "Lê Văn Thử"
HEALTH, HOME = "Sở Y tế tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"
NEWS = f"Ngày 15/5, ông {A} được bổ nhiệm làm Giám đốc Sở Y tế."
GIVEN = (A, "Giám đốc", HEALTH, "appointed")
LEFT = (B, "Giám đốc", HEALTH, "ended")
HEAD = (A, "Giám đốc", HEALTH, "ended")

CASES: list[tuple[str, Posts, str]] = [
    (f"{NEWS} Ông thay ông {B} nghỉ hưu theo chế độ.", {GIVEN, LEFT}, "the post was told in the sentence before"),
    (f"{NEWS} Ông Mẫu kế nhiệm ông {B} từ ngày 1/6.", {GIVEN, LEFT}, "so too by another word"),
    (f"{NEWS} Người tiền nhiệm của ông Mẫu là ông {B}.", {GIVEN, LEFT}, "who was there before"),
    (
        f"{NEWS} Ông Mẫu thay ông {B} điều hành hội nghị.",
        {GIVEN},
        "whoever stands in for somebody does not follow",
    ),
    (f"Ông {A}, Giám đốc Sở Y tế, thay ông {B} phát biểu.", {(*GIVEN[:3], "current")}, "nor does a speaker"),
    (
        f"{NEWS} Ông thay ông {B}, người vừa được điều động giữ chức Giám đốc Sở Nội vụ.",
        {GIVEN, LEFT, (B, "Giám đốc", HOME, "appointed")},
        "a clause tells where whoever was before has gone",
    ),
    (
        f"Ông {A} - người từng giữ chức Giám đốc Sở Y tế - có mặt.",
        {(*GIVEN[:3], "former")},
        "a clause behind a dash is of the name before it",
    ),
    (f"Ông {A} bàn với ông {B}, nhiều người từng làm Giám đốc Sở Y tế.", set(), "several people are nobody"),
    (
        f"Quyết định điều động ông {A}, Giám đốc Sở Y tế, đến nhận công tác tại Ban Tổ chức Tỉnh ủy.",
        {HEAD},
        "whoever is moved elsewhere leaves his post",
    ),
    (
        f"Điều động ông {A}, Giám đốc Sở Y tế, đến nhận công tác tại Sở Nội vụ, giữ chức Giám đốc Sở Nội vụ.",
        {(*GIVEN[:3], "current"), (A, "Giám đốc", HOME, "appointed")},
        "where the new post is told the old one is an apposition",
    ),
    (
        f"Ông {A}, Giám đốc Sở Y tế, báo cáo về công tác luân chuyển cán bộ.",
        {(*GIVEN[:3], "current")},
        "work is no place to go to",
    ),
    (
        f"HĐND tỉnh miễn nhiệm chức danh Ủy viên UBND tỉnh đối với ông {A}, Giám đốc Sở Y tế do chuyển công tác.",
        {HEAD, (A, "Ủy viên", "Ủy ban nhân dân tỉnh Hà Nam", "ended")},
        "who goes elsewhere leaves the post beside his name too",
    ),
    (
        f"HĐND tỉnh miễn nhiệm chức danh Ủy viên UBND tỉnh đối với ông {A}, Giám đốc Sở Y tế.",
        {(*GIVEN[:3], "current"), (A, "Ủy viên", "Ủy ban nhân dân tỉnh Hà Nam", "ended")},
        "else only the one that is named",
    ),
    (
        f"Ông {A} được điều động từ vị trí Giám đốc Sở Y tế sang làm Giám đốc Sở Nội vụ.",
        {HEAD, (A, "Giám đốc", HOME, "appointed")},
        "from a post to another",
    ),
    (f"Giám đốc Sở Y tế trước đây là ông {A}.", {(*GIVEN[:3], "former")}, "who had it before"),
    (f"Sở nhận đơn từ nhiệm của ông {A}, Giám đốc Sở Y tế.", {HEAD}, "who asks to leave"),
    ("Bà Lê Thị Thí thôi kiêm nhiệm chức Giám đốc Sở Y tế.", {("Lê Thị Thí", *HEAD[1:])}, "what was held besides"),
    (f"UBND tỉnh hủy quyết định bổ nhiệm ông {A} giữ chức Giám đốc Sở Y tế.", {HEAD}, "what is taken back is lost"),
    (f"Trình HĐND tỉnh bầu ông {A} giữ chức Chủ tịch UBND tỉnh.", set(), "who is only proposed gets nothing"),
    (
        f"Ông {A} (Chủ tịch UBND tỉnh nhiệm kỳ 2011 - 2016) có mặt.",
        {(A, "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "former")},
        "a term that is over",
    ),
    (
        f"Ông {A} (Chủ tịch UBND tỉnh nhiệm kỳ 2021 - 2026) có mặt.",
        {(A, "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current")},
        "one that is not",
    ),
    (
        f"Ông {B} thôi giữ chức Giám đốc Sở Y tế, ông {A} được bầu thay.",
        {GIVEN, LEFT},
        "whoever is elected to follow gets what is left",
    ),
    (f"Ông {B} thôi giữ chức Giám đốc Sở Y tế, ông {A} phát biểu thay.", {LEFT}, "whoever speaks instead does not"),
    (
        f"Ông {A} làm Giám đốc Sở Y tế chưa đầy 1 năm thì bị cách chức.",
        {HEAD},
        "what a verb told before is lost",
    ),
    (f"Ông {A}, Giám đốc Sở Y tế, nghỉ hưu từ ngày 1/5.", {HEAD}, "who retires now"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_departures(text: str, expected: Posts, why: str) -> None:
    assert roles(text, PROVINCE, published=DAY) == expected, why
