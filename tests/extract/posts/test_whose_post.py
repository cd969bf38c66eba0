"""Whose a post is that stands beside a name: the speaker's, nobody's, that of those dismissed together."""

from __future__ import annotations

import pytest
from core_facts import roles

A, B, C = "Lê Văn Mẫu", "Trần Văn Bình", "Lò Thị Mai"
COUNCIL = "Hội đồng nhân dân tỉnh Hà Giang"
GOVERNMENT = "Ủy ban nhân dân tỉnh Hà Giang"
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Giang"
Roles = set[tuple[str, str, str, str]]

TOLD: list[tuple[str, Roles, str]] = [
    (f"Đối với đồng chí {A}, Bí thư Tỉnh ủy Hà Giang nhấn mạnh đây là vinh dự.", set(), "the office that speaks of A"),
    (f"Với Đại tá {A}, đồng chí Bí thư Tỉnh ủy Hà Giang đánh giá cao năng lực.", set(), "... with an honorific"),
    (
        f"Đối với đồng chí {A}, Bí thư Tỉnh ủy Hà Giang, hội nghị thống nhất cao.",
        {(A, "Bí thư", "Tỉnh ủy Hà Giang", "current")},
        "a comma behind the office: it is A's own",
    ),
    (
        f"HĐND tỉnh Hà Giang đã miễn nhiệm chức danh Chủ tịch HĐND tỉnh đối với đồng chí {A} và chức danh Phó Chủ tịch "
        f"HĐND tỉnh đối với các đồng chí {B}, {C} để nghỉ hưu.",
        {
            (A, "Chủ tịch", COUNCIL, "ended"),
            (B, "Phó Chủ tịch", COUNCIL, "ended"),
            (C, "Phó Chủ tịch", COUNCIL, "ended"),
        },
        "two posts, each given up by others",
    ),
    (
        f"Nghị quyết miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Hà Giang khóa XII, nhiệm kỳ 2021-2026, đối với các "
        f"ông {A}, {B} (được bố trí công tác khác), {C} (để nghỉ hưu).",
        {(name, "Phó Chủ tịch", GOVERNMENT, "ended") for name in (A, B, C)},
        "a term between the post and those who give it up",
    ),
    (
        f"HĐND tỉnh Hà Giang miễn nhiệm các ông {A}, {B}, đều là Phó Chủ tịch UBND tỉnh.",
        {(A, "Phó Chủ tịch", GOVERNMENT, "ended"), (B, "Phó Chủ tịch", GOVERNMENT, "ended")},
        "what all those dismissed were",
    ),
    (
        f"HĐND tỉnh Hà Giang chưa họp để miễn nhiệm ông {A} nên ông hiện vẫn là Phó Chủ tịch UBND tỉnh.",
        {(A, "Phó Chủ tịch", GOVERNMENT, "current")},
        "not dismissed yet: it is his",
    ),
    (
        f"Trong thời gian chờ kiện toàn chức vụ Bí thư Tỉnh ủy Hà Giang, đồng chí {A} phụ trách Đảng bộ tỉnh.",
        set(),
        "nobody's post",
    ),
    (
        f"Đồng chí {A}, Phó Chủ tịch HĐND tỉnh Hà Giang, tặng hoa chúc mừng các đồng chí được bầu giữ chức vụ Chủ tịch "
        "UBND tỉnh.",
        {(A, "Phó Chủ tịch", COUNCIL, "current")},
        "the post of those congratulated, who are not named",
    ),
    (
        f"Tỉnh ủy Hà Giang bổ nhiệm đồng chí {A} giữ chức Phó Trưởng Ban Tuyên giáo Tỉnh ủy; chỉ định đồng chí {C} "
        "tham gia Ban Thường vụ Huyện ủy và giữ chức Phó Bí thư Huyện ủy Đồng Văn.",
        {
            (A, "Phó Trưởng Ban", "Ban Tuyên giáo Tỉnh ủy Hà Giang", "appointed"),
            (C, "Ủy viên", "Ban Thường vụ Huyện ủy Đồng Văn", "appointed"),
            (C, "Phó Bí thư", "Huyện ủy Đồng Văn", "appointed"),
        },
        "an appointment of its own behind a semicolon",
    ),
    (
        f"Đại tá {A} thay vị trí của Đại tá {B}, Chỉ huy trưởng Bộ CHQS tỉnh Hà Giang được bổ nhiệm giữ chức Tham mưu "
        "trưởng Quân khu 1.",
        {
            (B, "Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh Hà Giang", "ended"),
            (B, "Tham mưu trưởng", "Quân khu 1", "appointed"),
        },
        "the post of who is replaced",
    ),
    (
        f"Ông {A} tái cử Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hà Giang. Các Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hà "
        f"Giang gồm các ông, bà: {B}, {C}.",
        {(A, "Chủ tịch", FRONT, "appointed"), (B, "Phó Chủ tịch", FRONT, "appointed")}
        | {(C, "Phó Chủ tịch", FRONT, "appointed")},
        "a list that goes on with an election names its body again",
    ),
    (
        f"HĐND tỉnh Hà Giang bầu ông {A} làm Chủ tịch UBND tỉnh. Theo đó, 2 Phó Chủ tịch UBND tỉnh Hà Giang gồm các "
        f"ông: {B}, {C}.",
        {(A, "Chủ tịch", GOVERNMENT, "appointed"), (B, "Phó Chủ tịch", GOVERNMENT, "current")}
        | {(C, "Phó Chủ tịch", GOVERNMENT, "current")},
        "a number tells who they are now",
    ),
    (
        f"Hội nghị hiệp thương cử ông {A} giữ chức Phó Chủ tịch không chuyên trách Ủy ban MTTQ Việt Nam tỉnh Hà Giang.",
        {(A, "Phó Chủ tịch Không chuyên trách", FRONT, "appointed")},
        "how the post is held",
    ),
    (
        f"Bà {C}, Ủy viên Ban Chấp hành Trung ương Hội, Chủ tịch Hội Nông dân tỉnh Hà Giang dự.",
        {
            (C, "Ủy viên", "Ban Chấp hành Trung ương Hội Nông dân Việt Nam", "current"),
            (C, "Chủ tịch", "Hội Nông dân tỉnh Hà Giang", "current"),
        },
        "the centre of the society of which a branch is named",
    ),
    (
        f"Ông {A} từng là Phó phòng, Trưởng phòng, Phó Chánh Văn phòng UBND tỉnh Hà Giang.",
        {
            (A, title, f"Văn phòng {GOVERNMENT}", "former")
            for title in ("Phó Phòng", "Trưởng phòng", "Phó Chánh Văn phòng")
        },
        "departments of the office",
    ),
    (
        f"Các đại biểu Quốc hội (ĐBQH) đơn vị tỉnh Hà Giang (đơn vị bầu cử số 2) gồm: Bà {C}, Giám đốc Sở Y tế tỉnh Hà "
        f"Giang và ông {B} tiếp xúc cử tri.",
        {(C, "Đại biểu", "Quốc hội", "current"), (B, "Đại biểu", "Quốc hội", "current")}
        | {(C, "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")},
        "deputies of a constituency",
    ),
    (
        f"Ông {A}, Bí thư Tỉnh ủy Hà Giang nhiệm kỳ 2015 - 2020, tái cử Bí thư Tỉnh ủy Hà Giang nhiệm kỳ 2020 - 2025.",
        {(A, "Bí thư", "Tỉnh ủy Hà Giang", "former"), (A, "Bí thư", "Tỉnh ủy Hà Giang", "appointed")},
        "one post for two terms",
    ),
    (
        f"Bà {C}, Ủy viên BCH Đảng bộ, Bí thư Tỉnh đoàn Hà Giang dự.",
        {
            (C, "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Giang", "current"),
            (C, "Bí thư", "Tỉnh đoàn Hà Giang", "current"),
        },
        "the party organisation of the province, not of the union",
    ),
    (
        f"Đại hội Chi bộ Phòng Kỹ thuật Công ty Cổ phần Sao Mai. Dự có ông {A} – Bí thư Đảng ủy – Giám đốc Công ty.",
        {
            (A, "Bí thư", "Đảng ủy Công ty Cổ phần Sao Mai", "current"),
            (A, "Giám đốc", "Công ty Cổ phần Sao Mai", "current"),
        },
        "'Công ty' is the enterprise, not its department",
    ),
]


LISTS: list[tuple[str, Roles, str]] = [
    (
        f"HĐND tỉnh Hà Giang miễn nhiệm 2 Ủy viên UBND tỉnh là ông {A} và bà {C}.",
        {(A, "Ủy viên", GOVERNMENT, "ended"), (C, "Ủy viên", GOVERNMENT, "ended")},
        "a list of those dismissed",
    ),
    (
        f"Có 2 Ủy viên UBND tỉnh Hà Giang, gồm: Thiếu tướng {A} - Giám đốc Công an tỉnh; ông {B} - Giám đốc Sở Y tế.",
        {(A, "Ủy viên", GOVERNMENT, "current"), (B, "Ủy viên", GOVERNMENT, "current")}
        | {(A, "Giám đốc", "Công an tỉnh Hà Giang", "current"), (B, "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")},
        "members listed with a rank here, an honorific there",
    ),
    (
        f"Ông {A}, Bí thư Tỉnh ủy khóa 15 được bầu tiếp tục giữ chức vụ Bí thư Tỉnh ủy Hà Giang.",
        {(A, "Bí thư", "Tỉnh ủy Hà Giang", "former"), (A, "Bí thư", "Tỉnh ủy Hà Giang", "appointed")},
        "elected to go on",
    ),
    (
        f"Ban tổ chức lễ tang đồng chí {B} gồm: Ông {A}, Bí thư Tỉnh ủy Hà Giang.",
        {(A, "Bí thư", "Tỉnh ủy Hà Giang", "current")},
        "who mourns is alive",
    ),
    (
        f"Thay mặt lãnh đạo tỉnh chúc mừng ông {A} được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Hà Giang, Bí thư Tỉnh "
        f"ủy, Chủ tịch HĐND tỉnh {B} nêu yêu cầu.",
        {(A, "Giám đốc", "Sở Y tế tỉnh Hà Giang", "appointed"), (B, "Bí thư", "Tỉnh ủy Hà Giang", "current")}
        | {(B, "Chủ tịch", COUNCIL, "current")},
        "the post given, before the posts of who speaks",
    ),
    (
        f"Ông {A} thực hiện tốt nhiệm vụ được giao; cùng Bí thư Tỉnh ủy Hà Giang lãnh đạo công việc.",
        set(),
        "the office that one works with",
    ),
    (
        f"Ông {A} từng được bầu, phân công giữ chức Bí thư Tỉnh ủy Hà Giang.",
        {(A, "Bí thư", "Tỉnh ủy Hà Giang", "former")},
        "once elected and assigned",
    ),
    (
        f"Ông {A} được bổ nhiệm Phó Viện trưởng Viện Kiểm s.",
        set(),
        "a teaser that is cut off",
    ),
    (
        f"Trung tướng {A}, Bí thư Đảng ủy, Tư lệnh CSCĐ dự.",
        {(A, "Bí thư", "Đảng ủy Bộ Tư lệnh Cảnh sát cơ động", "current")}
        | {(A, "Tư lệnh", "Bộ Tư lệnh Cảnh sát cơ động", "current")},
        "a command named by what it does",
    ),
    (
        f"Có Ủy viên Đảng đoàn, Phó Chủ tịch Hội Luật gia Việt Nam: {A}, {C}.",
        {(n, "Ủy viên", "Đảng đoàn Hội Luật gia Việt Nam", "current") for n in (A, C)}
        | {(n, "Phó Chủ tịch", "Hội Luật gia Việt Nam", "current") for n in (A, C)},
        "all titles before a colon",
    ),
    (
        f"Sau khi Quốc hội miễn nhiệm Chủ tịch nước {A}, bà {C} giữ quyền Chủ tịch nước.",
        {(A, "Chủ tịch nước", "", "ended"), (C, "Quyền Chủ tịch nước", "", "appointed")},
        "who goes, and who comes",
    ),
    (
        f"Ông {A}, Giám đốc Sở Y tế tỉnh Hà Giang, bị cách chức.",
        {(A, "Giám đốc", "Sở Y tế tỉnh Hà Giang", "ended")},
        "a dismissal that names no post",
    ),
    (
        f"Hội Luật gia Việt Nam miễn nhiệm Ủy viên Ban Chấp hành T.Ư Hội khóa XII đối với ông {A}, nguyên Chủ tịch Hội "
        "Luật gia tỉnh Hà Giang.",
        {
            (A, "Ủy viên", "Ban Chấp hành Trung ương Hội Luật gia Việt Nam", "ended"),
            (A, "Chủ tịch", "Hội Luật gia tỉnh Hà Giang", "former"),
        },
        "what was before stays so",
    ),
    (
        f"Ông {A}, Phó Vụ trưởng Vụ 4, Ủy ban Kiểm tra Trung ương; bà {C}, Phó Vụ trưởng Vụ 1A Ban Nội chính Trung "
        "ương dự.",
        {
            (A, "Phó Vụ trưởng", "Vụ 4 Ủy ban Kiểm tra Trung ương", "current"),
            (C, "Phó Vụ trưởng", "Vụ 1A Ban Nội chính Trung ương", "current"),
        },
        "departments told by numbers",
    ),
    (
        f"Giám đốc Sở Y tế tỉnh Hà Giang {A} và các cán bộ nghỉ hưu dự lễ.",
        {(A, "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")},
        "others have retired",
    ),
    (
        f"Ông {A}, Bí thư Tỉnh ủy Hà Giang, đã từ trần. Ông {B}, Giám đốc Sở Y tế tỉnh Hà Giang, chia buồn.",
        {(A, "Bí thư", "Tỉnh ủy Hà Giang", "current"), (B, "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")},
        "who has died",
    ),
    (
        f"Ông {B} được bầu làm Bí thư Tỉnh ủy Cà Mau. Ban Chấp hành Đảng bộ tỉnh Đăk Lăk bầu ông {A} làm Bí thư Tỉnh "
        "ủy.",
        {(B, "Bí thư", "Tỉnh ủy Cà Mau", "appointed"), (A, "Bí thư", "Tỉnh ủy Đăk Lăk", "appointed")},
        "a province in another spelling",
    ),
]

PRESENTED: list[tuple[str, Roles, str]] = [
    (
        f"Giám đốc Công ty Cổ phần Nắng Mai (NAMA), ông {A} vừa qua Lào.",
        {(A, "Giám đốc", "Công ty Cổ phần Nắng Mai", "current")},
        "a clause opens with a post, a bracket and its holder",
    ),
    (
        f"Ngày 29/6, Chủ tịch UBND xã Tân Sơn, huyện Mai Châu (Hòa Bình) - ông {A} xác nhận vụ việc.",
        {(A, "Chủ tịch", "Ủy ban nhân dân xã Tân Sơn", "current")},
        "with the rest of the address, and a dash",
    ),
    (
        f"Quyết định do Chủ tịch UBND tỉnh Hà Giang, ông {A} ký.",
        {(A, "Chủ tịch", GOVERNMENT, "current")},
        "behind who did it",
    ),
    (
        f"Giám đốc Sở Y tế tỉnh Hà Giang, GS-TS {A} đã chúc mừng.",
        {(A, "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")},
        "with degrees",
    ),
    (f"Theo Chủ tịch UBND tỉnh Hà Giang, ông {A} đã vi phạm.", set(), "whoever says it is somebody else"),
    (f"Giám đốc Công ty Cổ phần Nắng Mai (tên là {A}), ông này vắng mặt.", set(), "a bracket with a name of its own"),
]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [*TOLD, *LISTS, *PRESENTED],
    ids=[why for *_, why in [*TOLD, *LISTS, *PRESENTED]],
)
def test_whose_post_it_is(text: str, expected: Roles, why: str) -> None:
    assert roles(text) == expected, why


def test_who_assists_an_office_does_not_hold_it() -> None:
    told = {post[:3] for post in roles("Trợ lý Chủ tịch nước Lê Văn Thu dự hội nghị.", "tỉnh Hà Giang")}
    assert told == {("Lê Văn Thu", "Trợ lý Chủ tịch nước", "")}


@pytest.mark.parametrize(
    "agent",
    ["Bộ trưởng Bộ Y tế Đào Văn Tuân", "ông Đào Văn Tuân", "Chủ tịch UBND tỉnh Đào Văn Tuân", "Thủ tướng"],
)
def test_who_appoints_somebody_does_not_get_the_post(agent: str) -> None:
    told = roles(f"Ông Lê Văn Thu được {agent} bổ nhiệm giữ chức Giám đốc Sở Y tế.", "tỉnh Hà Giang")
    assert {post for post in told if post[3] == "appointed"} == {
        ("Lê Văn Thu", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "appointed")
    }


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Ngân hàng TMCP Hoa Ban đã bổ nhiệm {} giữ chức Tổng Giám đốc.", ("Tổng Giám đốc", "appointed")),
        ("Hội đồng quản trị Ngân hàng TMCP Hoa Ban bổ nhiệm {} làm Phó Giám đốc.", ("Phó Giám đốc", "appointed")),
        ("{} được Ngân hàng TMCP Hoa Ban bổ nhiệm làm Kế toán trưởng.", ("Kế toán trưởng", "appointed")),
        ("Ngân hàng TMCP Hoa Ban miễn nhiệm chức danh Tổng Giám đốc đối với {}.", ("Tổng Giám đốc", "ended")),
    ],
)
def test_an_institution_appoints_its_own_director(sentence: str, post: tuple[str, str]) -> None:
    bank = "Ngân hàng Thương mại Cổ phần Hoa Ban"
    assert roles(sentence.format(f"ông {A}")) == {(A, post[0], bank, post[1])}


@pytest.mark.parametrize(
    "sentence",
    [
        f"UBND tỉnh Hà Giang bổ nhiệm ông {A} làm Giám đốc.",
        f"Theo Ngân hàng TMCP Hoa Ban, ông {A} được bổ nhiệm làm Giám đốc.",
        f"Ngân hàng TMCP Hoa Ban họp; Bộ Y tế bổ nhiệm ông {A} làm Giám đốc.",
    ],
)
def test_who_appoints_the_director_of_something_else(sentence: str) -> None:
    assert roles(sentence) == set()
