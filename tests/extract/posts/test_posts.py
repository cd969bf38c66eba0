"""Posts as their bearers list them: ranks between posts, bodies inside bodies, cells and unions; near misses."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

HOME = "tỉnh Hà Giang"
Posts = set[tuple[str, str]]

RANKS: list[tuple[str, Posts, str]] = [
    (
        "Ông Trần Văn Khoa, Phó Bí thư Tỉnh ủy Hà Giang, Đại tá, Giám đốc Công an tỉnh Hà Giang dự lễ.",
        {("Phó Bí thư", "Tỉnh ủy Hà Giang"), ("Giám đốc", "Công an tỉnh Hà Giang")},
        "a rank between two posts parts neither from the name",
    ),
    (
        "Bà Lò Thị Mai, giáo viên, Phó Hiệu trưởng Trường THPT Hoa Ban phát biểu.",
        {("Phó Hiệu trưởng", "Trường Trung học phổ thông Hoa Ban")},
        "a trade between the name and the post",
    ),
    (
        "Ông Trần Văn Khoa, nhiều giáo viên, Hiệu trưởng Trường THPT Hoa Ban cùng dự.",
        set(),
        "teachers in general are nobody's trade",
    ),
    (
        "Ông Trần Văn Khoa, giáo viên dạy giỏi nhiều năm, Hiệu trưởng Trường THPT Hoa Ban khen.",
        set(),
        "a trade that prose goes on with is none that stands by itself",
    ),
]

BODIES: list[tuple[str, Posts, str]] = [
    (
        "Ông Trần Văn Khoa, Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh Hà Giang chủ trì.",
        {("Chánh Văn phòng", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Hà Giang")},
        "one office that serves two bodies",
    ),
    (
        "Ông Trần Khoa - Phó Bí thư Đảng ủy cơ quan, Phó Tổng Biên tập, Chủ tịch Công đoàn cơ quan Tạp chí Sông Lô.",
        {
            ("Phó Bí thư", "Đảng ủy Cơ quan Tạp chí Sông Lô"),
            ("Phó Tổng Biên tập", "Tạp chí Sông Lô"),
            ("Chủ tịch", "Công đoàn cơ quan Tạp chí Sông Lô"),
        },
        "the union of an institution's own staff; its editor is the institution's",
    ),
    (
        "Bà Lò Thị Mai, Bí thư Chi bộ 3, dự họp.",
        {("Bí thư", "Chi bộ 3")},
        "a cell told by its number",
    ),
    (
        "Đại tá Trần Văn Khoa, Tư lệnh Vùng 4 Hải quân, đến thăm đảo.",
        {("Tư lệnh", "Vùng 4 Hải quân")},
        "a command told by its number",
    ),
    (
        "Bà Lò Thị Mai, Bí thư Đoàn xã Lũng Cú, nhận nhiệm vụ.",
        {("Bí thư", "Đoàn xã Lũng Cú")},
        "the youth union of a commune",
    ),
    (
        "Ông Trần Văn Khoa, Bí thư Đoàn trường Đại học Hoa Ban, phát biểu.",
        {("Bí thư", "Đoàn Trường Đại học Hoa Ban")},
        "the youth union of a school, whose name begins with the union's last word",
    ),
    (
        "Thượng tọa Thích Minh Khoa, Trưởng Ban Trị sự GHPGVN tỉnh Hà Giang, chúc mừng.",
        {("Trưởng Ban", "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Hà Giang")},
        "a church's board in short",
    ),
    (
        "Ông Trần Khoa, Chủ tịch Liên hiệp các Hội KHKT tỉnh Hà Giang, Chủ tịch Nhóm nghị sĩ hữu nghị Việt Nam - Cuba.",
        {
            ("Chủ tịch", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Hà Giang"),
            ("Chủ tịch", "Nhóm Nghị sĩ hữu nghị Việt Nam - Cuba"),
        },
        "a union of societies, a group of friendship",
    ),
    (
        "Bà Lò Thị Mai, Hiệu trưởng Trường PTDTNT tỉnh Hà Giang, báo cáo.",
        {("Hiệu trưởng", "Trường Phổ thông Dân tộc nội trú tỉnh Hà Giang")},
        "a boarding school in short",
    ),
    (
        "Bà Lò Thị Mai, Thẩm phán trung cấp, Chánh án TAND huyện Mèo Vạc, chủ tọa.",
        {
            ("Thẩm phán trung cấp", "Tòa án nhân dân huyện Mèo Vạc"),
            ("Chánh án", "Tòa án nhân dân huyện Mèo Vạc"),
        },
        "a judge's grade, held in the court beside it",
    ),
    (
        "Thiếu tướng Trần Văn Khoa, Thường vụ Đảng ủy Quân khu 2, Phó Chính ủy Quân khu 2, chủ trì.",
        {("Ủy viên", "Ban Thường vụ Đảng ủy Quân khu 2"), ("Phó Chính ủy", "Quân khu 2")},
        "a member of the standing board of a committee with its own body behind",
    ),
    (
        "Bà Lò Thị Mai, Đảng ủy viên Đảng bộ Sở Tư pháp Hà Giang, dự họp.",
        {("Đảng ủy viên", "Đảng ủy Sở Tư pháp tỉnh Hà Giang")},
        "a member of the committee of a party organisation",
    ),
    (
        "Ông Trần Văn Khoa, Phó Trưởng Đoàn ĐBQH chuyên trách tỉnh Hà Giang, phát biểu.",
        {("Phó Trưởng Đoàn Chuyên trách", "Đoàn đại biểu Quốc hội tỉnh Hà Giang")},
        "how the post is held stands between its body and the place",
    ),
    (
        "Bà Lò Thị Mai, Ủy viên Trung ương Hội Nông dân Việt Nam, dự họp.",
        {("Ủy viên", "Trung ương Hội Nông dân Việt Nam")},
        "the centre of a society is not the Party's",
    ),
    (
        "Ông Trần Văn Khoa, Giám đốc Agribank chi nhánh tỉnh Hà Giang, trao quà.",
        {("Giám đốc", "Agribank chi nhánh tỉnh Hà Giang")},
        "a branch behind a bank's short name",
    ),
    (
        "Ông Trần Văn Khoa, Giám đốc Trung tâm Giáo dục thường xuyên số 2 tỉnh Hà Giang, báo cáo.",
        {("Giám đốc", "Trung tâm Giáo dục thường xuyên số 2 tỉnh Hà Giang")},
        "a number inside the name of a school",
    ),
    (
        "Bà Lò Thị Mai, Chủ tịch Liên đoàn Bóng chuyền tỉnh Hà Giang, trao cờ.",
        {("Chủ tịch", "Liên đoàn Bóng chuyền tỉnh Hà Giang")},
        "a federation of a sport",
    ),
    (
        "Ông Trần Văn Khoa, Giảng viên chính, Chủ tịch Hội đồng trường Đại học Hoa Ban, phát biểu.",
        {("Chủ tịch", "Hội đồng Trường Đại học Hoa Ban")},
        "a school's council, whose last word begins the school's name",
    ),
    (
        "Bà Lò Thị Mai, Đảng ủy viên Khối các cơ quan tỉnh, Phó Trưởng ban tổ chức Tỉnh ủy Hà Giang, dự họp.",
        {
            ("Đảng ủy viên", "Đảng ủy Khối các cơ quan tỉnh Hà Giang"),
            ("Phó Trưởng Ban", "Ban Tổ chức Tỉnh ủy Hà Giang"),
        },
        "a committee by its business alone; a board in small letters",
    ),
    (
        "Bà Lò Thị Mai, Chánh án Tòa án nhân dân khu vực 3 - Hà Giang, chủ tọa.",
        {("Chánh án", "Tòa án nhân dân khu vực 3 - Hà Giang")},
        "a court told by its region's number",
    ),
    (
        "Ông Trần Khoa, Giám đốc Công ty CP Xây dựng và phát triển hạ tầng Sông Lô, Phó Chủ tịch Hội Doanh nhân trẻ.",
        {
            ("Giám đốc", "Công ty Cổ phần Xây dựng và phát triển hạ tầng Sông Lô"),
            ("Phó Chủ tịch", "Hội Doanh nhân trẻ"),
        },
        "words in small letters behind a joint inside an enterprise's name",
    ),
    (
        "Ông Trần Văn Khoa, Bí thư Đảng ủy cơ quan Tổng công ty, có mặt. Tổng công ty Sông Lô ra đời năm 1990.",
        {("Bí thư", "Đảng ủy Cơ quan Tổng công ty Sông Lô")},
        "whose committee it is the text says only later",
    ),
    (
        "Thượng tá Trần Văn Khoa, Trưởng phòng PC08 Công an tỉnh Hà Giang, cho biết.",
        {("Trưởng phòng", "Phòng PC08 Công an tỉnh Hà Giang")},
        "a police office by its number is one word",
    ),
    (
        "Trung tá Trần Văn Khoa, Phó Trưởng phòng Cảnh sát giao thông (PC08), Công an tỉnh Hà Giang, cho biết.",
        {("Phó Trưởng phòng", "Phòng Cảnh sát giao thông Công an tỉnh Hà Giang")},
        "its number in brackets behind its name",
    ),
    (
        "Bà Lò Thị Mai, Phó Vụ trưởng Vụ Pháp luật, Văn phòng Quốc hội, giải trình.",
        {("Phó Vụ trưởng", "Vụ Pháp luật Văn phòng Quốc hội")},
        "a department, its body behind a comma",
    ),
    (
        "Bà Lò Thị Mai, Bí thư Đảng bộ, Giám đốc Sở Tư pháp tỉnh Hà Giang, dự họp.",
        {("Bí thư", "Đảng bộ Sở Tư pháp tỉnh Hà Giang"), ("Giám đốc", "Sở Tư pháp tỉnh Hà Giang")},
        "the party organisation of the body that the next post is in",
    ),
    (
        "Bà Lò Mai, Bí thư Đảng đoàn, Bí thư Chi bộ cơ quan Hội Nông dân tỉnh, Chủ tịch Hội Nông dân tỉnh Hà Giang.",
        {
            ("Bí thư", "Đảng đoàn Hội Nông dân tỉnh Hà Giang"),
            ("Bí thư", "Chi bộ Cơ quan Hội Nông dân tỉnh Hà Giang"),
            ("Chủ tịch", "Hội Nông dân tỉnh Hà Giang"),
        },
        "the society's group is not that of its office",
    ),
    (
        "Bà Lò Thị Mai, Trưởng phòng Đào tạo, Hội Nông dân tỉnh Hà Giang phối hợp tổ chức.",
        {("Trưởng phòng", "Phòng Đào tạo")},
        "what stands behind the comma has no such departments",
    ),
    (
        "Bà Lò Thị Mai, Trợ lý Phó Chủ tịch Quốc hội, phát biểu.",
        {("Trợ lý Phó Chủ tịch", "Quốc hội")},
        "who assists an office does not hold it",
    ),
    (
        "Bà Lò Thị Mai, Bí thư Trung ương, Trưởng Ban Dân vận Trung ương, dự.",
        {("Bí thư", "Ban Chấp hành Trung ương Đảng"), ("Trưởng Ban", "Ban Dân vận Trung ương")},
        "the Party is understood",
    ),
    (
        "Bà Lò Thị Mai, Bí thư Tỉnh ủy Hà Giang, dự. Bổ nhiệm 3 Trợ lý Thủ tướng, Phó Thủ tướng Chính phủ.",
        {("Bí thư", "Tỉnh ủy Hà Giang")},
        "whom the offices are assisted by is not told",
    ),
    (
        "Bà Lò Thị Mai, Phó Chủ tịch Liên đoàn Luật sư VN, phân tích.",
        {("Phó Chủ tịch", "Liên đoàn Luật sư Việt Nam")},
        "the country in short",
    ),
    (
        "Bà Lò Thị Mai, Trưởng khoa Chính trị học, Học viện Sông Lô, báo cáo.",
        {("Trưởng Khoa", "Khoa Chính trị học Học viện Sông Lô")},
        "one more word of a business before the comma",
    ),
]
NO_BODIES = [
    ("Vùng 3 và vùng 5 có mưa to.", "regions counted are no commands"),
    ("Đoàn xã bạn đến thăm chùa làng.", "a delegation of a commune, a pagoda nobody heads"),
    ("Chi hội nào cũng có quỹ.", "branches in general"),
    ("Các quận ủy, huyện ủy và đảng ủy trực thuộc báo cáo.", "committees in general"),
    ("Người của tỉnh Đoàn Văn An gặp bà Lò Thị Mai.", "a surname is no youth union"),
    ("Cuộc họp có 12 chi bộ 3 tốt được khen.", "cells counted"),
]


def posts(text: str) -> Posts:
    """Return (title, body) of every post in `text`."""
    return {(title, body) for _, title, body, _ in roles(text, HOME)}


@pytest.mark.parametrize(("text", "expected", "why"), RANKS, ids=[why for *_, why in RANKS])
def test_ranks_between_posts(text: str, expected: Posts, why: str) -> None:
    assert posts(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_bodies_of_posts(text: str, expected: Posts, why: str) -> None:
    assert posts(text) == expected, why


@pytest.mark.parametrize(("text", "why"), NO_BODIES, ids=[why for _, why in NO_BODIES])
def test_no_bodies(text: str, why: str) -> None:
    assert entities(text, ("party", "state", "mass", "enterprise", "other"), HOME) == set(), why


@pytest.mark.parametrize(
    ("sentence", "expected", "why"),
    [
        (
            "Dự có Giám đốc Sở Y tế Lê Văn Thu, Giám đốc Công an tỉnh - Đại tá Đào Văn Tuân.",
            {
                ("Lê Văn Thu", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current"),
                ("Đào Văn Tuân", "Giám đốc", "Công an tỉnh Hà Giang", "current"),
            },
            "a dash and a rank before the name",
        ),
        (
            "Dự có ông Lê Văn Thu, Giám đốc Sở Y tế - Đại tá Đào Văn Tuân, Giám đốc Công an tỉnh.",
            {
                ("Lê Văn Thu", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current"),
                ("Đào Văn Tuân", "Giám đốc", "Công an tỉnh Hà Giang", "current"),
            },
            "but not where posts stand behind the names",
        ),
    ],
)
def test_a_post_and_a_rank_before_a_name(sentence: str, expected: set[tuple[str, str, str, str]], why: str) -> None:
    assert roles(sentence, HOME) == expected, why
