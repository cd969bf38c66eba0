"""Titles that name no body: the clause, the side or the heading tells it; near misses that give nothing."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Nam"
Held = set[tuple[str, str, str, str]]
UNIVERSITY = "Trường Đại học Hoa Sen"
COMPANY, FARMERS = "Công ty Cổ phần Hoa Sen", "Hội Nông dân tỉnh Hà Nam"

CASES: list[tuple[str, Held, str]] = [
    (
        "Về phía Công ty Cổ phần Hoa Sen:\n- Ông Lê Văn Mẫu, Tổng Giám đốc;\n- Bà Trần Thị Thí, Phó Tổng Giám đốc.",
        {
            ("Lê Văn Mẫu", "Tổng Giám đốc", COMPANY, "current"),
            ("Trần Thị Thí", "Phó Tổng Giám đốc", COMPANY, "current"),
        },
        "the heading of a list of guests names whose they are",
    ),
    (
        "Về phía Công ty Cổ phần Hoa Sen có ông Lê Văn Mẫu, Phó Tổng Giám đốc kiêm Giám đốc Nhà máy.",
        {("Lê Văn Mẫu", "Phó Tổng Giám đốc", COMPANY, "current")},
        "the side tells it though the post beside it is in a body that is not named",
    ),
    (
        "Về phía Trường Đại học Hoa Sen có ông Lê Văn Mẫu, Hiệu trưởng, Chủ tịch Hội đồng Tuyển sinh; "
        "bà Trần Thị Thí, Viện trưởng Viện Cây trồng và Nguồn nước.",
        {
            ("Lê Văn Mẫu", "Hiệu trưởng", UNIVERSITY, "current"),
            ("Lê Văn Mẫu", "Chủ tịch", f"Hội đồng Tuyển sinh {UNIVERSITY}", "current"),
            ("Trần Thị Thí", "Viện trưởng", f"Viện Cây trồng và Nguồn nước {UNIVERSITY}", "current"),
        },
        "councils and institutes of the school whose side is told; a rector heads no council's whole",
    ),
    (
        "Bà Trần Thị Thí, Trưởng ban Tuyên giáo, người phát ngôn, cho biết.",
        {("Trần Thị Thí", "Trưởng Ban", "Ban Tuyên giáo Tỉnh ủy Hà Nam", "current")},
        "a board that committees alone have is the province's",
    ),
    (
        "Ông Lê Văn Mẫu, Trưởng ban Tổ chức, trao giải.",
        {("Lê Văn Mẫu", "Trưởng Ban", "Ban Tổ chức", "current")},
        "one that gatherings have, too, is not",
    ),
    (
        "Trường Đại học Hoa Sen mời ông Lê Văn Mẫu, Viện trưởng Viện Cây trồng và Nguồn nước.",
        {("Lê Văn Mẫu", "Viện trưởng", "Viện Cây trồng và Nguồn nước", "current")},
        "a guest's institute is not the host's",
    ),
    (
        "Trường Đại học Hoa Sen tổ chức lễ. Dự lễ có ông Lê Văn Mẫu, Bí thư Đảng ủy trường, Chủ tịch Hội Sinh viên "
        "trường, Trưởng phòng Đào tạo.",
        {
            ("Lê Văn Mẫu", "Bí thư", f"Đảng ủy {UNIVERSITY}", "current"),
            ("Lê Văn Mẫu", "Chủ tịch", f"Hội Sinh viên {UNIVERSITY}", "current"),
            ("Lê Văn Mẫu", "Trưởng phòng", f"Phòng Đào tạo {UNIVERSITY}", "current"),
        },
        "what its people have, by its kind alone in small letters; a post goes on behind it",
    ),
    (
        "Về phía Sở Y tế có đông đủ cán bộ.\n- Ông Lê Văn Mẫu, Tổng Giám đốc.",
        set(),
        "a sentence is no heading of the list under it",
    ),
    (
        "Ban Chỉ đạo cải cách hành chính tỉnh do ông Lê Văn Mẫu làm Trưởng ban.",
        {("Lê Văn Mẫu", "Trưởng Ban", "Ban Chỉ đạo Cải cách hành chính tỉnh Hà Nam", "current")},
        "a body is led by whom 'do' leads up to",
    ),
    (
        "Ủy ban Kiểm tra Trung ương có 20 thành viên, do ông Lê Văn Mẫu làm Chủ nhiệm.",
        {("Lê Văn Mẫu", "Chủ nhiệm", "Ủy ban Kiểm tra Trung ương", "current")},
        "its members are counted between",
    ),
    (
        "Công ty Cổ phần Sữa Mẫu Hà do ông Lê Văn Mẫu là Giám đốc.",
        {("Lê Văn Mẫu", "Giám đốc", "Công ty Cổ phần Sữa Mẫu Hà", "current")},
        "an enterprise; 'là' for 'làm'",
    ),
    (
        "Hợp tác xã Mẫu Hà do ông Lê Văn Mẫu - chồng bà Trần Thị Thử làm Giám đốc.",
        set(),
        "whose husband he is stands between",
    ),
    (
        "Hợp tác xã Mẫu Hà do anh Lê Văn Mẫu làm Giám đốc.",
        {("Lê Văn Mẫu", "Giám đốc", "Hợp tác xã Mẫu Hà", "current")},
        "an address that is a word of kin too",
    ),
    (
        "Đoàn công tác của Bộ Y tế do ông Lê Văn Mẫu làm Trưởng đoàn.",
        {("Lê Văn Mẫu", "Trưởng Đoàn", "Đoàn công tác Bộ Y tế", "current")},
        "a delegation that a body sends",
    ),
    (
        "Đoàn giám sát số 5 của HĐND tỉnh, do Giáo sư, Tiến sĩ Lê Văn Mẫu làm trưởng đoàn, đến xã Lũng Cú.",
        {("Lê Văn Mẫu", "Trưởng Đoàn", "Đoàn giám sát số 5 Hội đồng nhân dân tỉnh Hà Nam", "current")},
        "a delegation told by its number, whose leader has two degrees",
    ),
    (
        "Đoàn công tác do ông Lê Văn Mẫu làm Trưởng đoàn đến thăm Sở Y tế.",
        set(),
        "a delegation that nobody is said to send",
    ),
    (
        "Đoàn đại biểu Tỉnh ủy, HĐND, UBND tỉnh do ông Lê Văn Mẫu làm Trưởng đoàn.",
        set(),
        "a delegation of several bodies",
    ),
    (
        "Ban Chấp hành Hội Nông dân tỉnh đã bầu ông Lê Văn Mẫu làm Chủ tịch.",
        {("Lê Văn Mẫu", "Chủ tịch", FARMERS, "appointed")},
        "a board elects the head of its society",
    ),
    (
        "Ông Lê Văn Mẫu được Ủy ban MTTQ Việt Nam tỉnh bầu làm Chủ tịch thay cho ông Trần Thí.",
        {
            ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam", "appointed"),
            ("Trần Thí", "Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam", "ended"),
        },
        "by whom he is elected stands behind him",
    ),
    (
        "Đại hội bầu Ban Chấp hành Công đoàn tỉnh gồm 34 đồng chí. Ông Lê Văn Mẫu được bầu làm Chủ tịch.",
        {("Lê Văn Mẫu", "Chủ tịch", "Công đoàn tỉnh Hà Nam", "appointed")},
        "the board elected in the sentence before has him for its head",
    ),
    (
        "Đại hội bầu Ban Chấp hành Đảng bộ huyện Kim Bảng gồm 34 đồng chí. Ông Lê Văn Mẫu được bầu làm Bí thư.",
        {("Lê Văn Mẫu", "Bí thư", "Huyện ủy Kim Bảng", "appointed")},
        "so has a committee of the Party",
    ),
    (
        "Đại hội nghe Ban Chấp hành Công đoàn tỉnh báo cáo. Ông Lê Văn Mẫu được bầu làm Chủ tịch.",
        set(),
        "a board that only reports is not elected",
    ),
    (
        "Ông Lê Văn Mẫu được bầu làm Chủ tịch; ông Trần Thí được bầu làm Phó Chủ tịch Hội Nông dân tỉnh.",
        {("Lê Văn Mẫu", "Chủ tịch", FARMERS, "appointed"), ("Trần Thí", "Phó Chủ tịch", FARMERS, "appointed")},
        "the next post that is given names the body of both",
    ),
    (
        "Ông Lê Văn Mẫu được bầu làm Chủ tịch; ông Trần Thí gặp Phó Chủ tịch Hội Nông dân tỉnh.",
        set(),
        "the next post is given to nobody",
    ),
    (
        "HĐND tỉnh bầu bà Lò Thị Mai làm Hội thẩm nhân dân Tòa án nhân dân tỉnh.",
        {("Lò Thị Mai", "Hội thẩm nhân dân", "Tòa án nhân dân tỉnh Hà Nam", "appointed")},
        "a lay judge",
    ),
    (
        "HĐND tỉnh biểu quyết miễn nhiệm chức danh Chủ tịch của ông Lê Văn Mẫu.",
        {("Lê Văn Mẫu", "Chủ tịch", "Hội đồng nhân dân tỉnh Hà Nam", "ended")},
        "a council that dismisses its own head",
    ),
    (
        "Đảng ủy Khối cơ quan tỉnh chúc mừng. Ban Chấp hành Đảng bộ Bệnh viện Hoa Sen bầu ông Lê Văn Mẫu làm Bí thư "
        "Đảng ủy.",
        {("Lê Văn Mẫu", "Bí thư", "Đảng ủy Bệnh viện Hoa Sen", "appointed")},
        "the committee is of the organisation whose board elects, not the one last named",
    ),
    (
        "UBND tỉnh Hà Nam còn các Phó Chủ tịch là ông Lê Văn Mẫu và bà Lò Thị Mai.",
        {
            ("Lê Văn Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
            ("Lò Thị Mai", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
        },
        "those a body still has, not counted",
    ),
    (
        "Quốc hội có bốn Phó Chủ tịch gồm các ông Lê Văn Mẫu, Trần Thí.",
        {("Lê Văn Mẫu", "Phó Chủ tịch", "Quốc hội", "current"), ("Trần Thí", "Phó Chủ tịch", "Quốc hội", "current")},
        "those it has, counted in words",
    ),
    (
        "Dự họp có ông Lê Văn Mẫu, Giám đốc; bà Lò Thị Mai, Phó Giám đốc và ông Trần Thí, Phó Giám đốc Ban Quản lý "
        "Vườn quốc gia Hoa Sen.",
        {
            (name, title, "Ban Quản lý Vườn quốc gia Hoa Sen", "current")
            for name, title in (
                ("Lê Văn Mẫu", "Giám đốc"),
                ("Lò Thị Mai", "Phó Giám đốc"),
                ("Trần Thí", "Phó Giám đốc"),
            )
        },
        "the last of a row of like posts names the body of all",
    ),
    (
        "Dự họp có ông Lê Văn Mẫu, Giám đốc; bà Lò Thị Mai, Trưởng phòng Ban Quản lý Vườn quốc gia Hoa Sen.",
        {("Lò Thị Mai", "Trưởng phòng", "Ban Quản lý Vườn quốc gia Hoa Sen", "current")},
        "a post of another kind names none",
    ),
    (
        "Tại phiên họp UBND tỉnh Hà Nam, Chủ tịch Lê Văn Mẫu giao việc. "
        "Theo Văn phòng Huyện ủy Bình Lục, Bí thư Trần Thí vắng.",
        {
            ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
            ("Trần Thí", "Bí thư", "Huyện ủy Bình Lục", "current"),
        },
        "the body named just before the bare title",
    ),
    (
        "Tại trụ sở Sở Y tế, Chủ tịch Lê Văn Mẫu giao việc. Thành ủy Hà Giang nhận nhiều đơn, kể cả nặc danh, về "
        "mười lăm hộ là họ hàng gần của Bí thư Trần Thí.",
        set(),
        "a body that has no such head, and one named too far off",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_bare_posts(text: str, expected: Held, why: str) -> None:
    assert roles(text, HOME) == expected, why
