"""Who came to a gathering: with a delegation, to take a decision, to preside; near misses beside them."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

A, B, C = "Lê Văn Mẫu", "Trần Thị Thí", "Phạm Dụ"
HOI, UBND = "Hội Nông dân tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"
HELD = "Ngày 12/1, UBND tỉnh tổ chức hội nghị tổng kết công tác năm 2023.\n"
GIVEN = "Ngày 12/1, UBND tỉnh tổ chức lễ công bố quyết định về công tác cán bộ. "
Told = set[tuple[str, str]]

ROWS: list[tuple[str, Told, str]] = [
    (
        f"{HELD}Hội nghị do ông Lê Văn Mẫu, Giám đốc Sở Y tế, và bà Trần Thị Thí, Phó Giám đốc, chủ trì.",
        {(A, "chairs"), (B, "chairs")},
        "two who preside, each with a title between commas",
    ),
    (f"{HELD}Phiên họp được điều hành bởi ông Lê Văn Mẫu.", {(A, "chairs")}, "who presides stands behind the verb"),
    (f"{HELD}Dự án do ông Lê Văn Mẫu, Giám đốc, làm chủ đầu tư.", set(), "who owns something presides over nothing"),
    (
        f"{HELD}Phát biểu chỉ đạo và giao nhiệm vụ, ông Lê Văn Mẫu đề nghị trồng sen.",
        {(A, "speaks"), (A, "directs")},
        "two things said before who says them",
    ),
    (
        f"{GIVEN}Theo đó, bổ nhiệm Thượng tá Lê Văn Mẫu (1970) - Phó Trưởng phòng Tham mưu giữ chức Trưởng phòng; "
        "điều động đồng chí Trần Thị Thí đến nhận công tác tại Công an tỉnh.",
        {(A, "attends"), (B, "attends")},
        "whom the decisions of a ceremony are about",
    ),
    (
        f"{HELD}Theo đó, bổ nhiệm Thượng tá Lê Văn Mẫu giữ chức Trưởng phòng.",
        set(),
        "whom a decision is about that no ceremony gives out",
    ),
    (
        f"{GIVEN}Ông Phạm Dụ đã trao các quyết định bổ nhiệm gồm: Ông Lê Văn Mẫu - Giám đốc Sở Y tế - giữ chức Phó "
        "Chánh Văn phòng. Bà Trần Thị Thí - Phó Giám đốc Sở Y tế - giữ chức Giám đốc Sở Y tế. Năm qua được mùa.",
        {(C, "presents"), (A, "attends"), (B, "attends")},
        "a list of them, each in a sentence of its own",
    ),
    (
        f"{GIVEN}Ông Phạm Dụ công bố các quyết định bổ nhiệm gồm:\n1. Lê Văn Mẫu – Trưởng Khoa Luật\n"
        "2. Trần Thị Thí – Giảng viên Khoa Luật",
        {(C, "speaks"), (A, "attends"), (B, "attends")},
        "the same on lines of their own",
    ),
    (
        f"{GIVEN}Ông Phạm Dụ đã trao quyết định. Năm qua được mùa. Ông Lê Văn Mẫu giữ chức Giám đốc từ năm 2015.",
        {(C, "presents")},
        "a post that no decision gives",
    ),
    (
        "Sáng 12/1, Đoàn đại biểu Tỉnh ủy, HĐND, UBND tỉnh Hà Nam do ông Lê Văn Mẫu làm trưởng đoàn đã đến dâng hương "
        "tại Nghĩa trang liệt sĩ tỉnh.",
        {
            (A, "attends"),
            ("Tỉnh ủy Hà Nam", "attends"),
            ("Hội đồng nhân dân tỉnh Hà Nam", "attends"),
            (UBND, "attends"),
        },
        "the bodies that send a delegation",
    ),
    (
        "Nhân 10 năm ngày mất của ông Phạm Dụ, sáng 12/1, Đoàn Hội Nông dân tỉnh do ông Lê Văn Mẫu dẫn đầu đã đến dâng "
        "hương tại Nghĩa trang liệt sĩ tỉnh.",
        {(A, "attends"), (HOI, "attends")},
        "the day between commas opens the clause, whomever it remembers",
    ),
    (
        "Chiều 12/1, Đoàn đại biểu Quốc hội tỉnh do bà Trần Thị Thí làm Trưởng đoàn có buổi tiếp xúc cử tri huyện "
        "Bình Lục.",
        {(B, "attends"), ("Đoàn đại biểu Quốc hội tỉnh Hà Nam", "attends")},
        "a delegation that has a name of its own",
    ),
    (
        f"{HELD}Đoàn công tác gồm có các đồng chí: Lê Văn Mẫu, Giám đốc Sở Y tế; Trần Thị Thí, Phó Giám đốc.",
        {(A, "attends"), (B, "attends")},
        "a delegation told one by one",
    ),
    (
        f"{HELD}Dự hội nghị có ông Lê Văn Mẫu, Bí thư Huyện ủy, Ban Thường vụ Huyện ủy Bình Lục và 70 hội viên.",
        {(A, "attends"), ("Ban Thường vụ Huyện ủy Bình Lục", "attends")},
        "a board behind somebody's post",
    ),
    (
        f"{HELD}Dự hội nghị có ông Lê Văn Mẫu, Trưởng phòng, Sở Y tế và 70 hội viên.",
        {(A, "attends")},
        "a body behind it may be his",
    ),
    (
        f"{HELD}Lãnh đạo Hội Nông dân tỉnh chúc mừng Ban Chấp hành ra mắt hội nghị.",
        {(HOI, "attends")},
        "who brings good wishes is there",
    ),
    (
        f"{HELD}Đại diện Hội Nông dân tỉnh, ông Lê Văn Mẫu trình bày tham luận.",
        {(A, "speaks"), (HOI, "attends")},
        "for whom somebody speaks is there",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu đọc tờ trình. Bà Trần Thị Thí đọc báo mỗi ngày.",
        {(A, "speaks")},
        "what is read out",
    ),
    (
        f"{HELD}Buổi lễ vinh dự đón tiếp Bí thư Huyện ủy Lê Văn Mẫu, Giám đốc Sở Y tế Trần Thị Thí cùng bà con.",
        {(A, "attends"), (B, "attends")},
        "guests that a ceremony receives, without a colon",
    ),
    (
        "Ngày 12/1, UBND tỉnh tổ chức hội nghị tổng kết dưới sự chủ trì của ông Lê Văn Mẫu, với sự tham dự của bà "
        "Trần Thị Thí.",
        {(A, "chairs"), (B, "attends")},
        "one presides, the other comes",
    ),
    (
        "Ngày 12/1, Hội Nông dân tỉnh tổ chức lễ kết nạp đảng viên mới cho quần chúng Lê Văn Mẫu.",
        {(A, "attends")},
        "who is admitted to the Party",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu chủ trì làm việc với Sở Y tế tỉnh Hà Nam về giống lúa.",
        {(A, "chairs"), ("Sở Y tế tỉnh Hà Nam", "attends")},
        "with whom somebody presides over a working meeting",
    ),
    (
        "Ngày 12/1, Hội Nông dân tỉnh và Công ty TNHH Sao Mẫu đã ký kết thỏa thuận hợp tác. Ông Lê Văn Mẫu và bà Trần "
        "Thị Thí đại diện hai bên ký kết. Ông Phạm Dụ nhận hoa.",
        {(A, "attends"), (B, "attends"), (HOI, "attends"), ("Công ty TNHH Sao Mẫu", "attends")},
        "who does the act once more that the bulletin is about",
    ),
    (
        f"{HELD}Bà Trần Thị Thí tặng hoa chúc mừng ông Lê Văn Mẫu. Hội Nông dân tỉnh đã tặng hoa chúc mừng Sở Y tế.",
        {(A, "attends"), (B, "presents"), (HOI, "presents")},
        "who brings flowers hands them over, a body too",
    ),
    (
        f"{HELD}Lãnh đạo Hội Nông dân tỉnh cũng thông tin về giống lúa.",
        {(HOI, "speaks")},
        "the heads of a body speak for it",
    ),
    (
        f"{HELD}Tham dự hội nghị có đại diện Ban Giám đốc của 27 chi nhánh.",
        set(),
        "boards of many bodies",
    ),
    (
        "Sáng 12/1, Hội Luật gia tỉnh mở lớp tập huấn. Báo cáo viên lớp tập huấn là ông Lê Văn Mẫu, Phó Giám đốc.",
        {(A, "speaks")},
        "who lectures at a class",
    ),
    (
        f"{HELD}Đại hội đã nghe Phó Chủ tịch Hội Lê Văn Mẫu trình bày báo cáo.",
        {(A, "speaks")},
        "who is heard",
    ),
    (
        "Sáng 12/1, lễ viếng ông Phạm Dụ diễn ra tại nhà riêng. Đoàn Thanh tra tỉnh Hà Nam thành kính viếng. Tiếp đó, "
        "đoàn đại biểu Hội Nông dân tỉnh do bà Trần Thị Thí làm trưởng đoàn đã dành phút mặc niệm, thắp hương.",
        {(B, "attends"), (HOI, "attends"), ("Thanh tra tỉnh Hà Nam", "attends")},
        "delegations that take leave of somebody",
    ),
    (
        f"{GIVEN}Theo đó, ông Lê Văn Mẫu, Phó Chánh Thanh tra được điều động, bổ nhiệm giữ chức Giám đốc.",
        {(A, "attends")},
        "who gets a post by the decisions",
    ),
    (f"{GIVEN}Theo đó, ông Lê Văn Mẫu được biết đến nhiều.", set(), "who gets none"),
    (
        f"{HELD}Tham gia ý kiến tại hội nghị có các đồng chí: Lê Văn Mẫu, Trần Thị Thí.",
        {(A, "speaks"), (B, "speaks")},
        "a list of those who spoke",
    ),
    (
        f"{HELD}Đại diện Công ty Sao Mẫu (ông Lê Văn Mẫu và bà Trần Thị Thí) đã trao 10 suất quà tại hội nghị.",
        {(A, "presents"), (B, "presents"), ("Công ty Sao Mẫu", "presents")},
        "those in brackets behind the body that they stand for",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu tiếp Đoàn công tác Hội Nông dân tỉnh Hà Nam do bà Trần Thị Thí dẫn đầu.",
        {(A, "attends"), (B, "attends"), (HOI, "attends")},
        "a delegation that is received, and who sends it",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ROWS, ids=[reason for *_, reason in ROWS])
def test_who_came(text: str, expected: Told, reason: str) -> None:
    found = extract(Document("test", text, published="2024-01-15", locality="tỉnh Hà Nam"))
    told = {(str(f.slots["participant"]), str(f.slots["as"])) for f in found.facts if f.kind == "participation"}
    assert told == expected, reason
