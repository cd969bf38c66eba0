"""Posts that somebody has been presented with, or had, before a sentence says how they were got; posts of others."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME, DAY = "tỉnh Hà Nam", "2020-06-15"
Held = set[tuple[str, str, str, str]]
HEALTH, PROVINCE = "Sở Y tế tỉnh Hà Nam", "Tỉnh ủy Hà Nam"
GOVERNMENT = "Ủy ban nhân dân tỉnh Hà Nam"
#: What stands between the head of a bulletin and what it tells later.
MORE = " Hội nghị bàn về phòng dịch. Các đơn vị đã báo cáo kết quả. Nhiều ý kiến được nêu ra."

CASES: list[tuple[str, Held, str]] = [
    (
        f"Ông Lê Văn Mẫu, Giám đốc Sở Y tế, dự hội nghị.{MORE} Ông Lê Văn Mẫu được bổ nhiệm làm Giám đốc Sở Y tế dù "
        "thiếu bằng cấp.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current")},
        "how he came to it is no news",
    ),
    (
        f"Ông Lê Văn Mẫu, nguyên Giám đốc Sở Y tế, bị khởi tố.{MORE} Khi ấy ông Lê Văn Mẫu được bổ nhiệm làm Giám đốc "
        "Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "nor is how he once came to it",
    ),
    (
        f"Hội nghị triển khai công tác cán bộ.{MORE} Ông Lê Văn Mẫu được bổ nhiệm làm Giám đốc Sở Y tế. Ông Lê Văn "
        "Mẫu, Giám đốc Sở Y tế, phát biểu.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "who is presented with a post behind the news of it has just got it",
    ),
    (
        "Giám đốc Sở Y tế Lê Văn Mẫu\nUBND tỉnh bổ nhiệm ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "a title over the news",
    ),
    (
        f"Ông Lê Văn Mẫu, Giám đốc Sở Y tế, dự hội nghị.{MORE} Ngày 14/6/2020, ông Lê Văn Mẫu được bổ nhiệm làm Giám "
        "đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "what has a day is news wherever it stands",
    ),
    (
        f"Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh, khai mạc kỳ họp.{MORE} Ông Lê Văn Mẫu được bầu lại làm Chủ tịch UBND "
        "tỉnh.",
        {("Lê Văn Mẫu", "Chủ tịch", GOVERNMENT, "appointed")},
        "who is elected again is elected",
    ),
    (
        "Ông Lê Văn Mẫu, Giám đốc Sở Y tế, dự lễ. Khi trở thành Giám đốc Sở Y tế, ông Lê Văn Mẫu đã đổi mới đơn vị.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current")},
        "what somebody did on getting the post that he has",
    ),
    (
        "Khi trở thành Giám đốc Sở Y tế, ông Lê Văn Mẫu đã đổi mới đơn vị.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "a time in which a post was held that nobody is presented with",
    ),
    (
        "Ông Lê Văn Mẫu cho biết, sau khi được bổ nhiệm làm Giám đốc Sở Y tế, ông Trần Thí đã đổi mới đơn vị.",
        {("Trần Thí", "Giám đốc", HEALTH, "current")},
        "a clause of time gives the post to whom it leads up to",
    ),
    (
        "Ông Lê Văn Mẫu cho biết, trước khi được bổ nhiệm làm Giám đốc Sở Y tế, ông Trần Thí là nhân viên.",
        set(),
        "what comes before it does not tell of the post as had",
    ),
    (
        "Ông Lê Văn Mẫu, sau khi được bổ nhiệm làm Giám đốc Sở Y tế, đã đổi mới đơn vị.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "no name behind the clause",
    ),
    (
        "Ông Lê Văn Mẫu có một thời gian được điều động làm Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "a time that somebody had",
    ),
    (
        "Sau một thời gian, ông Lê Văn Mẫu được điều động làm Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "appointed")},
        "a time that went by",
    ),
    (
        "Ông Lê Văn Mẫu kinh qua nhiều chức vụ, từ Bí thư Tỉnh đoàn Hà Nam đến Giám đốc Sở Y tế.",
        {("Lê Văn Mẫu", "Bí thư", "Tỉnh đoàn Hà Nam", "former"), ("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "a life from one post up to another",
    ),
    (
        "Ông Lê Văn Mẫu từng làm việc tại huyện, nhận thư mời từ Giám đốc Sở Y tế.",
        set(),
        "what comes from an office is not had",
    ),
    (
        "Giám đốc Sở Y tế Lê Văn Mẫu đã bị UBND tỉnh miễn nhiệm. Phó Bí thư Tỉnh ủy Trần Thí thì bị cho thôi chức.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "ended"), ("Trần Thí", "Phó Bí thư", PROVINCE, "ended")},
        "who dismisses stands between the passive word and the verb",
    ),
    (
        "Giám đốc Sở Y tế Lê Văn Mẫu được UBND tỉnh khen, một cấp dưới bị miễn nhiệm.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "current")},
        "others are dismissed",
    ),
    (
        "Kỷ luật ông Lê Văn Mẫu bằng hình thức: Cách chức Bí thư Tỉnh ủy, cách chức Chủ tịch UBND tỉnh.",
        {("Lê Văn Mẫu", "Bí thư", PROVINCE, "ended"), ("Lê Văn Mẫu", "Chủ tịch", GOVERNMENT, "ended")},
        "a penalty behind a colon, and the next one",
    ),
    (
        "Bộ trưởng Chủ nhiệm Văn phòng Chính phủ Lê Văn Mẫu cho biết.",
        {
            ("Lê Văn Mẫu", "Bộ trưởng", "Văn phòng Chính phủ", "current"),
            ("Lê Văn Mẫu", "Chủ nhiệm", "Văn phòng Chính phủ", "current"),
        },
        "a minister's two titles without a comma",
    ),
    (
        "Ông Park Jae-mau được cử làm Chánh Văn phòng Phủ Tổng thống.",
        set(),
        "whose office it is is not who serves there",
    ),
    (
        "Bộ trưởng Bộ Tư pháp Lê Văn Mẫu được Quốc hội bầu làm Phó Thủ tướng.",
        {
            ("Lê Văn Mẫu", "Bộ trưởng", "Bộ Tư pháp", "current"),
            ("Lê Văn Mẫu", "Phó Thủ tướng", "Chính phủ", "appointed"),
        },
        "a ministry whose business ends like a country is ours",
    ),
    (
        "Chủ tịch nước Lê Văn Mẫu gặp Thủ tướng Trần Thí trong chuyến thăm đầu tiên trên cương vị Chủ tịch nước.",
        {("Lê Văn Mẫu", "Chủ tịch nước", "", "current"), ("Trần Thí", "Thủ tướng", "Chính phủ", "current")},
        "the post in which somebody told before acts",
    ),
    (
        "Phó Chủ tịch UBND tỉnh Lê Văn Mẫu cho biết ông Trần Thí đang là Phó Chủ tịch UBND tỉnh.",
        {
            ("Lê Văn Mẫu", "Phó Chủ tịch", GOVERNMENT, "current"),
            ("Trần Thí", "Phó Chủ tịch", GOVERNMENT, "current"),
        },
        "deputies are several",
    ),
    (
        "Bộ trưởng, Chủ tịch Hội Hữu nghị Việt Nam - Cuba Lê Văn Mẫu dự lễ.",
        {("Lê Văn Mẫu", "Chủ tịch", "Hội Hữu nghị Việt Nam - Cuba", "current")},
        "a society has no minister",
    ),
    (
        "Tại cuộc tiếp Chủ tịch kiêm Giám đốc điều hành Tập đoàn Nắng Mai, Thủ tướng Lê Văn Mẫu đánh giá cao hợp tác.",
        {("Lê Văn Mẫu", "Thủ tướng", "Chính phủ", "current")},
        "a guest who is not named",
    ),
    (
        "Tại cuộc tiếp Chủ tịch Tập đoàn Nắng Mai, Phó Chủ tịch Hội Nông dân Việt Nam Lê Văn Mẫu, hai bên ký kết.",
        {
            ("Lê Văn Mẫu", "Chủ tịch", "Tập đoàn Nắng Mai", "current"),
            ("Lê Văn Mẫu", "Phó Chủ tịch", "Hội Nông dân Việt Nam", "current"),
        },
        "the guest by name, with both his posts",
    ),
    (
        "Nhiều người từng giữ cương vị chủ chốt, hay nguyên Giám đốc Sở Y tế là Lê Văn Mẫu.",
        {("Lê Văn Mẫu", "Giám đốc", HEALTH, "former")},
        "a former post behind a verb of office",
    ),
    (
        "Phó Giám đốc Sở Giáo dục và Đào tạo (GD-ĐT) Hà Nội Lê Văn Mẫu khẳng định.",
        {("Lê Văn Mẫu", "Phó Giám đốc", "Sở Giáo dục và Đào tạo thành phố Hà Nội", "current")},
        "a joined short name in brackets parts no department from its place",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for _, _, why in CASES])
def test_posts_had_before(text: str, expected: Held, why: str) -> None:
    assert roles(text, HOME, DAY) == expected, why
