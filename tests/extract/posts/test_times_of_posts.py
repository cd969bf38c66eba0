"""When a post was held, told by the words around its verb; tasks that an office gets; near misses beside them."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME, DAY = "tỉnh Hà Nam", "2020-06-15"
Held = set[tuple[str, str, str, str]]
HEALTH, PROVINCE = "Sở Y tế tỉnh Hà Nam", "Tỉnh ủy Hà Nam"
GOVERNMENT = "Ủy ban nhân dân tỉnh Hà Nam"

CASES: list[tuple[str, Held, str]] = [
    (
        "Trong giai đoạn ông Lê Văn Mẫu làm Giám đốc Sở Y tế, đơn vị còn khó khăn.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "a time in which somebody held a post is over",
    ),
    (
        "Công trình xong dưới thời ông Lê Văn Mẫu còn làm Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "with a word between him and the verb",
    ),
    (
        "Từ khi ông Lê Văn Mẫu làm Giám đốc Sở Y tế, đơn vị đổi mới. Sau khi bà Trần Thí giữ chức Bí thư Tỉnh ủy, "
        "hội nghị bế mạc.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current"), ("Trần Thí", "Bí thư", PROVINCE, "current")},
        "what began so may go on, and is no news",
    ),
    (
        "Ông Lê Văn Mẫu được bầu làm Chủ tịch UBND tỉnh sau khi bà Trần Thí được Bộ Chính trị điều động làm Bí thư "
        "Tỉnh ủy.",
        {("Lê Văn Mẫu", "Chủ tịch", GOVERNMENT, "appointed"), ("Trần Thí", "Bí thư", PROVINCE, "current")},
        "what went before the news",
    ),
    (
        "Sau khi thảo luận, HĐND tỉnh bầu ông Lê Văn Mẫu làm Chủ tịch UBND tỉnh. Một ngày sau khi nghỉ lễ, bà Trần Thí "
        "được bổ nhiệm làm Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Chủ tịch", GOVERNMENT, "appointed"), ("Trần Thí", "Giám đốc", HEALTH, "appointed")},
        "what comes after something else is news",
    ),
    (
        "Ông Lê Văn Mẫu đồng thời làm Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "at the same time is no time",
    ),
    (
        "Giám đốc Sở Y tế Lê Văn Mẫu phát biểu. Trong thời gian ông Lê Văn Mẫu làm Giám đốc Sở Y tế, đơn vị tiến bộ.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current")},
        "the time may go on where it is told as the present post",
    ),
    (
        "Bà Trần Thí, khi đó là Giám đốc Sở Y tế, đã ký giấy phép.",
        {("Trần Thí", "Giám đốc", HEALTH, "former")},
        "what somebody was at a time told before",
    ),
    (
        "Trước đây, ông Lê Văn Mẫu làm Giám đốc Sở Y tế. Sau đó bà Trần Thí giữ chức Giám đốc Sở Nội vụ.",
        {
            ("Lê Văn Mẫu", "Giám đốc", HEALTH, "former"),
            ("Trần Thí", "Giám đốc", "Sở Nội vụ tỉnh Hà Nam", "former"),
        },
        "steps of a career",
    ),
    (
        "Ông Lê Văn Mẫu từng dạy học nhiều nơi, làm Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "'từng' tells of the whole row of verbs",
    ),
    (
        "Ông Lê Văn Mẫu dạy học rồi làm Giám đốc Sở Y tế. Sau đó, ông được bầu làm Bí thư Tỉnh ủy.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former"), ("Lê Văn Mẫu", "Bí thư", PROVINCE, "former")},
        "a life goes on with whom it is of",
    ),
    (
        "Hội nghị khai mạc. Sau đó, ông Lê Văn Mẫu được bầu làm Bí thư Tỉnh ủy.",
        {("Lê Văn Mẫu", "Bí thư", PROVINCE, "appointed")},
        "a gathering with those it names",
    ),
    (
        "Sau khi đất nước thống nhất, ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "times gone by",
    ),
    (
        "Hiện nay, ông Lê Văn Mẫu, Tỉnh ủy viên, giữ chức Giám đốc Sở Y tế.",
        {
            ("Lê Văn Mẫu", "Tỉnh ủy viên", PROVINCE, "current"),
            ("Lê Văn Mẫu", "Giám đốc", HEALTH, "current"),
        },
        "held on the day of the bulletin",
    ),
    (
        "Ông Lê Văn Mẫu không còn là Giám đốc Sở Y tế từ ngày 1/6/2020.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "ended")},
        "what somebody is no longer has ended",
    ),
    (
        "Phó Chủ tịch UBND tỉnh Lê Văn Mẫu giao Giám đốc Sở Y tế kiểm tra, báo cáo kết quả.",
        {("Lê Văn Mẫu", "Phó Chủ tịch", GOVERNMENT, "current")},
        "a task is no office",
    ),
    (
        "Ông Lê Văn Mẫu được giao Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "an office that somebody is given is",
    ),
    (
        "Chủ tịch UBND tỉnh Lê Văn Mẫu đã cách chức Giám đốc Sở Y tế vì vi phạm.",
        {("Lê Văn Mẫu", "Chủ tịch", GOVERNMENT, "current")},
        "whoever dismisses others loses nothing",
    ),
    (
        "Ông Lê Văn Mẫu đã thông báo quyết định của Bộ Chính trị về việc cho thôi giữ chức Bí thư Tỉnh ủy đối với bà "
        "Trần Thí.",
        {("Trần Thí", "Bí thư", PROVINCE, "ended")},
        "nor does whoever tells of it",
    ),
    (
        "Trong ảnh có ông Lê Văn Mẫu - Giám đốc Sở Y tế, bà Trần Thí - Giám đốc Sở Nội vụ (đã nghỉ hưu).",
        {
            ("Lê Văn Mẫu", "Giám đốc", HEALTH, "current"),
            ("Trần Thí", "Giám đốc", "Sở Nội vụ tỉnh Hà Nam", "ended"),
        },
        "a bracket is of the last name before it",
    ),
    (
        "Ông Lê Văn Mẫu, Phó Giám đốc Sở Y tế, được bầu làm Phó Chủ tịch UBND tỉnh. Ông Lê Văn Mẫu sinh năm 1970. Từ "
        "tháng 5/2016, ông giữ chức Bí thư Đảng ủy Sở Y tế.",
        {
            ("Lê Văn Mẫu", "Phó Giám đốc", HEALTH, "current"),
            ("Lê Văn Mẫu", "Phó Chủ tịch", GOVERNMENT, "appointed"),
            ("Lê Văn Mẫu", "Bí thư", f"Đảng ủy {HEALTH}", "current"),
        },
        "a life that tells since when ends with posts that are still held",
    ),
    (
        "Ông Lê Văn Mẫu được bầu làm Phó Chủ tịch UBND tỉnh. Ông Lê Văn Mẫu sinh năm 1970. Từ tháng 5/2010, ông giữ "
        "chức Giám đốc Sở Y tế. Năm 2015, ông giữ chức Bí thư Huyện ủy Bình Lục.",
        {
            ("Lê Văn Mẫu", "Phó Chủ tịch", GOVERNMENT, "appointed"),
            ("Lê Văn Mẫu", "Giám đốc", HEALTH, "former"),
            ("Lê Văn Mẫu", "Bí thư", "Huyện ủy Bình Lục", "former"),
        },
        "what goes on was left",
    ),
    (
        "Bí thư Tỉnh ủy Lê Văn Mẫu phát biểu. Ông Lê Văn Mẫu sinh năm 1970. Từ tháng 5/2010, ông được bổ nhiệm giữ "
        "chức Phó Bí thư Tỉnh ủy.",
        {("Lê Văn Mẫu", "Bí thư", PROVINCE, "current"), ("Lê Văn Mẫu", "Phó Bí thư", PROVINCE, "former")},
        "nobody is head and deputy at once",
    ),
    (
        "Ông Lê Văn Mẫu làm Giám đốc Sở Y tế từ tháng 4/2006 đến ngày 23/2/2012.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "a time that has an end is over",
    ),
    (
        "Giám đốc Sở Y tế Lê Văn Mẫu nói vụ việc đã rõ. Trời vẫn mưa to. Ông Mẫu trở thành Giám đốc Sở Y tế ở tuổi 40.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current")},
        "how somebody came to the post that he is told to hold",
    ),
    (
        "Giám đốc Sở Y tế Lê Văn Mẫu nói vụ việc đã rõ. Sau đó UBND tỉnh bổ nhiệm lại ông Mẫu giữ chức Giám đốc Sở "
        "Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "whoever is given the post once more",
    ),
    (
        "Ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế. Hội nghị bế mạc. Giám đốc Sở Y tế Lê Văn Mẫu hứa sẽ cố gắng.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "the news stands before it",
    ),
    (
        "Huyện đình chỉ ông Lê Văn Mẫu vì khoản nợ thời kỳ ông này làm Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "a time in which 'this man' held a post",
    ),
    (
        "Thứ trưởng Giao thông Lê Văn Mẫu phát biểu. Bộ Giao thông vận tải đã có công văn. Phó Giám đốc Sở Công thương "
        "Trần Thí dự.",
        {
            ("Lê Văn Mẫu", "Thứ trưởng", "Bộ Giao thông vận tải", "current"),
            ("Trần Thí", "Phó Giám đốc", "Sở Công thương tỉnh Hà Nam", "current"),
        },
        "a ministry called by the first word of its business",
    ),
    (
        "Ông Lê Văn Mẫu có sai phạm trong quá trình còn làm Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "in the course of holding a post",
    ),
    (
        "Ông Lê Văn Mẫu được rút đơn và vẫn tiếp tục làm Giám đốc Sở Y tế. Bà Trần Thí tiếp tục làm rõ trách nhiệm của "
        "Chủ tịch UBND tỉnh.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current")},
        "a post gone on with, and a deed gone on with",
    ),
    (
        "Bà Trần Thí được giới thiệu tái cử Bí thư Tỉnh ủy. Ông Lê Văn Mẫu sẽ được giới thiệu kiêm nhiệm chức vụ Giám "
        "đốc Sở Y tế.",
        set(),
        "whoever is put forward once more, or for one post more, has not got it",
    ),
    (
        "Trước đó, Đại hội bầu 2 Phó Bí thư Tỉnh ủy gồm bà Trần Thí (hiện là Giám đốc Sở Y tế) và ông Lê Văn Mẫu.",
        {
            ("Trần Thí", "Phó Bí thư", PROVINCE, "appointed"),
            ("Lê Văn Mẫu", "Phó Bí thư", PROVINCE, "appointed"),
            ("Trần Thí", "Giám đốc", HEALTH, "current"),
        },
        "what is held today in a sentence of an earlier day",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_times_of_posts(text: str, expected: Held, why: str) -> None:
    assert roles(text, HOME, DAY) == expected, why


def test_a_bare_year_begins_what_goes_on_to_this_day() -> None:
    told = roles("Ông Lê Văn Mẫu giữ chức Phó Giám đốc Sở Y tế tỉnh Hà Giang từ 2007 đến nay.")
    assert told == {("Lê Văn Mẫu", "Phó Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")}
