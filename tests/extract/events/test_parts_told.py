"""Who takes part: meetings of two sides, captions, who is represented, what was said elsewhere; near misses."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

A, B, C = "Lê Văn Mẫu", "Trần Thị Thí", "Phạm Dụ"
HELD = "Ngày 12/1, UBND tỉnh tổ chức hội nghị tổng kết công tác năm 2023. "
MET = "Ngày 12/1, Chủ tịch nước Lê Văn Mẫu đã tiếp bà Trần Thị Thí, Đại sứ."

ROWS = [
    (MET, {(A, "attends"), (B, "attends")}, "both sides of a reception"),
    (
        f"{MET} Tại buổi tiếp, Chủ tịch nước Lê Văn Mẫu nhấn mạnh việc trồng sen.",
        {(A, "speaks"), (B, "attends")},
        "who speaks at a reception is not also told as present",
    ),
    (
        f"{HELD}\nÔng Lê Văn Mẫu nhận hoa chúc mừng tại hội nghị - Ảnh: N.V.",
        {(A, "attends")},
        "a caption shows who was there",
    ),
    (f"{HELD}\nÔng Lê Văn Mẫu được bầu tại hội nghị.", set(), "who is elected need not be there"),
    (
        f"{HELD}Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Chánh Văn phòng Tỉnh ủy Lê Văn Mẫu, Giám đốc Sở Y tế "
        "Trần Thị Thí; các đồng chí Tỉnh ủy viên: Giám đốc Sở Nội vụ Phạm Dụ, lãnh đạo các sở, ngành cùng tham dự.",
        {(A, "attends"), (B, "attends"), (C, "attends")},
        "groups of one row, each behind its own seat and colon",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu và bà Trần Thị Thí có vài điểm giống nhau: cùng quê, cùng có tên trong danh sách.",
        set(),
        "a colon behind no seat opens no row",
    ),
    (
        f"{HELD}\nÔng Lê Văn Mẫu thay mặt Thủ tướng Phạm Dụ trao Bằng khen cho Sở Y tế. "
        "Sở Y tế được Thủ tướng Phạm Dụ tặng Bằng khen.",
        {(A, "presents")},
        "who is represented hands nothing over",
    ),
    (
        f"{HELD}Trước đó, ngày 3/1, ông Phạm Dụ xác nhận lúa đã gặt xong. Ông Phạm Dụ cho biết thêm giá lúa tăng.",
        set(),
        "what was said on another occasion is not said there",
    ),
    (f"{HELD}Ông Phạm Dụ điều hành công việc của Sở Y tế.", set(), "who runs an office chairs no meeting"),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã đến thăm, chúc mừng Sở Y tế.",
        {(A, "attends"), ("Sở Y tế tỉnh Hà Nam", "attends")},
        "good wishes of a visitor are no speech; whom he visits is there",
    ),
    (
        f"{HELD}Trước đó, tại hội thảo trồng sen, ông Phạm Dụ đã trình bày báo cáo.",
        set(),
        "who spoke at an earlier gathering did not speak there",
    ),
    (f"{HELD}\nÔng Lê Văn Mẫu vắng mặt tại hội nghị", set(), "who is missing is not there"),
    (
        f"{HELD}Ông Lê Văn Mẫu và bà Trần Thị Thí tại hội nghị.",
        {(A, "attends"), (B, "attends")},
        "a caption with a stop",
    ),
    (f"{HELD}Ông Lê Văn Mẫu đang phát biểu tại hội nghị.", {(A, "speaks")}, "what a picture shows going on"),
    (f"{HELD}Ông Lê Văn Mẫu truyền đạt chuyên đề về giống lúa.", {(A, "speaks")}, "a lecture is a speech"),
    (
        f"{HELD}Phát biểu tại hội nghị, Bí thư Tỉnh ủy; Lê Văn Mẫu đề nghị các xã gặt lúa sớm.",
        {(A, "speaks")},
        "a semicolon before the name parts nobody",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu dự và phát biểu ý kiến chỉ đạo.",
        {(A, "attends"), (A, "speaks"), (A, "directs")},
        "advice",
    ),
    (
        "Ngày 12/1, Ban Bí thư họp dưới sự chủ trì của ông Lê Văn Mẫu đã xem xét kỷ luật Hội Nông dân tỉnh.",
        {(A, "chairs")},
        "what was decided has no part in the chair",
    ),
    (f"{HELD}Ông Phạm Dụ vinh dự đón nhận Huân chương.", set(), "honour is no presence"),
    (f"{HELD}Ban Bí thư giao ông Phạm Dụ chỉ đạo Sở Y tế.", set(), "a charge to direct an office"),
    (f"{HELD}Ông Lê Văn Mẫu chỉ đạo hội nghị.", {(A, "directs")}, "who directs the meeting"),
    (
        f"{HELD}Trao quyết định, tặng hoa và phát biểu tại hội nghị, ông Lê Văn Mẫu nêu nhiệm vụ của Sở Y tế.",
        {(A, "speaks"), (A, "presents")},
        "the sentence opens with what its speaker hands over",
    ),
    (
        f"{HELD}Trao đổi tại hội nghị, ông Lê Văn Mẫu nêu nhiệm vụ của Sở Y tế.",
        {(A, "speaks")},
        "an exchange of views hands nothing over",
    ),
    (
        "Ông Phạm Dụ, Bí thư Tỉnh ủy, trồng sen. Ông Lê Văn Mẫu được bầu giữ chức Bí thư Tỉnh ủy Hà Nam. "
        f"{HELD}Phát biểu nhận chức tại hội nghị, tân Bí thư Tỉnh ủy Hà Nam cảm ơn các đại biểu.",
        {(A, "speaks")},
        "of two holders the new one",
    ),
    (
        f"{HELD}Cử tri Lê Văn Mẫu đặt câu hỏi tại hội nghị về giá lúa. Ông Trần Thị Thí xin hứa trả lời tại hội nghị.",
        {(A, "speaks"), (B, "speaks")},
        "who asks and who promises",
    ),
    (
        f"{HELD}Tham gia chủ trì hội nghị còn có ông Lê Văn Mẫu; bà Trần Thị Thí.",
        {(A, "chairs"), (B, "chairs")},
        "who shares the chair",
    ),
    (
        f"{HELD}Phát biểu tại hội nghị, thay mặt lãnh đạo tỉnh ông Lê Văn Mẫu chúc mừng các xã.",
        {(A, "speaks")},
        "no comma behind those he speaks for",
    ),
    (
        f"{HELD}Phát biểu tại hội nghị, thay mặt Thủ tướng Phạm Dụ, ông Lê Văn Mẫu chúc mừng các xã.",
        {(A, "speaks")},
        "whom he speaks for does not speak",
    ),
    ("Ngày 12/1, ông Lê Văn Mẫu đã tiếp xúc cử tri xã Mẫu.", {(A, "attends")}, "who meets voters"),
    (
        f"{HELD}Trước đó, từ tháng 3/2017, ông Phạm Dụ công bố quyết định lập trại giống.",
        set(),
        "what was made known in another month",
    ),
    (
        f"{HELD}\nÔng Phạm Dụ tại lễ hội Sen tháng 12/2018",
        set(),
        "a caption of another month",
    ),
    (
        f"{HELD}\nÔng Phạm Dụ phát biểu tại kỳ họp Quốc hội khóa XIII.",
        set(),
        "who spoke at a session that is not reported",
    ),
    (f"{HELD}Bà Trần Thị Thí năm thứ hai liên tiếp được tặng Bằng khen.", set(), "to go on is not to receive"),
    (
        f"{HELD}Tham dự hội nghị, về phía Hội Nông dân Việt Nam (HND) có ông Lê Văn Mẫu.",
        {(A, "attends"), ("Hội Nông dân Việt Nam", "attends")},
        "a side with its short name",
    ),
    (
        f"{HELD}Nhắc lại việc dự lễ tang bà Trần Thị Thí, ông Lê Văn Mẫu khẳng định sẽ trồng sen.",
        {(A, "speaks")},
        "for whom a rite was does not speak",
    ),
    (
        f"{HELD}Trả lời phóng viên bên lề hội nghị, ông Lê Văn Mẫu cho biết tin vui.\nÔng Mẫu thông tin thêm giá lúa.",
        {(A, "attends")},
        "who speaks to the press beside the meeting is there, but does not speak there",
    ),
    (
        f"{HELD}Cùng đi với ông Lê Văn Mẫu có bà Trần Thị Thí, lãnh đạo Văn phòng UBND tỉnh, Sở Y tế.",
        {
            (A, "attends"),
            (B, "attends"),
            ("Văn phòng Ủy ban nhân dân tỉnh Hà Nam", "attends"),
            ("Sở Y tế tỉnh Hà Nam", "attends"),
        },
        "who goes along; an office with its owner is followed by a body of its own",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã đến thăm, tặng quà đồng chí Trần Thị Thí, nguyên Giám đốc Sở Y tế.",
        {(A, "presents"), (B, "attends")},
        "who is visited at home",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã đến thăm, tặng quà gia đình bà Trần Thị Thí.",
        {(A, "presents")},
        "whose kin is visited need not be there",
    ),
    (
        f"{HELD}\nÔng Lê Văn Mẫu chúc mừng bà Trần Thị Thí - Ảnh: N.V.",
        {(A, "attends"), (B, "attends")},
        "a picture of good wishes shows both, and no speech",
    ),
    (
        f"{HELD}Tại hội nghị, ông Lê Văn Mẫu chúc mừng bà Trần Thị Thí.",
        {(A, "speaks"), (B, "attends")},
        "good wishes at the meeting are spoken",
    ),
    (
        "Ngày 12/1, Thủ tướng Lê Văn Mẫu dẫn đầu Đoàn đại biểu Chính phủ tới Hà Nội dự hội nghị trồng sen.",
        {(A, "attends")},
        "what a delegation does is done by who leads it",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu và các đồng chí trong Ban Thường vụ Tỉnh ủy đã báo cáo tình hình gieo sạ.",
        {(A, "speaks"), ("Ban Thường vụ Tỉnh ủy Hà Nam", "speaks")},
        "members of a body join the subject",
    ),
    (
        f"{HELD}\nÔng Lê Văn Mẫu chúc mừng 2 tân Phó Chủ tịch.",
        {(A, "attends")},
        "good wishes to people without names",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu chúc mừng những kết quả của Sở Y tế.",
        {(A, "speaks")},
        "good wishes for results are spoken",
    ),
    (
        "Ngày 12/1, các đồng chí: Lê Văn Mẫu, Bí thư Tỉnh ủy; Trần Thị Thí, Giám đốc Sở Y tế đã đến thăm Công ty Mẫu.",
        {(A, "attends"), (B, "attends"), ("Công ty Mẫu", "attends")},
        "all of a row go on a visit, and whom they visit is there",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã đến thăm gia đình cố Đại tá Phạm Dụ. "
        "Đón tiếp đoàn, gia đình cố Đại tá Phạm Dụ cảm ơn ông Lê Văn Mẫu.",
        {(A, "attends")},
        "the dead take no part",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu, Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng, dự hội nghị.",
        {(A, "attends")},
        "the second body of a title is no guest",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã có buổi làm việc với bà Trần Thị Thí, Giám đốc Sở Y tế.",
        {(A, "attends"), (B, "attends")},
        "who meets whom",
    ),
    (
        f"{HELD}Tại cuộc hội đàm giữa ông Lê Văn Mẫu với bà Trần Thị Thí, hai bên bàn việc trồng sen.",
        {(A, "attends"), (B, "attends")},
        "the two sides of a meeting",
    ),
    (f"{HELD}Nhắc lại buổi làm việc, ông Phạm Dụ vui.", set(), "behind a meeting not every name is a side"),
    (f"{HELD}Ông Phạm Dụ dự đoán giá lúa sẽ tăng.", set(), "to foresee is not to attend"),
    (
        f"{HELD}Ông Lê Văn Mẫu hoan nghênh kết quả cuộc hội đàm giữa bà Trần Thị Thí và ông Phạm Dụ.",
        {(A, "speaks")},
        "a meeting that somebody speaks of",
    ),
    (
        f"{HELD}Trong phát biểu của mình, ông Lê Văn Mẫu chúc mừng ông Phạm Dụ nhận nhiệm vụ mới.",
        {(A, "speaks")},
        "good wishes in a speech may go to people elsewhere",
    ),
    (
        f"{HELD}Phát biểu tại hội nghị, ông Lê Văn Mẫu thay mặt lãnh đạo Sở Y tế cảm ơn các xã.",
        {(A, "speaks")},
        "those he stands for do not speak",
    ),
    (f"{HELD}Ông Phạm Dụ góp ý về dự thảo Kế hoạch trồng sen.", set(), "a draft is no presence"),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã có buổi làm việc với UBND xã Mẫu về việc trồng sen.",
        {(A, "attends"), ("Ủy ban nhân dân xã Mẫu", "attends")},
        "who had a meeting is there, with whomever it was",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu và bà Trần Thị Thí có buổi tiếp xúc cử tri xã Mẫu.",
        {(A, "attends"), (B, "attends")},
        "both had it",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu đã có cuộc gặp song phương với bà Trần Thị Thí.",
        {(A, "attends"), (B, "attends")},
        "a meeting with words between it and whom it was with",
    ),
    (
        "Chiều 12/1, ông Lê Văn Mẫu đã có buổi tiếp bà Trần Thị Thí, Đại sứ Lào.",
        {(A, "attends"), (B, "attends")},
        "whom a reception was for",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu phát biểu. Ông sẽ có cuộc hội kiến với bà Trần Thị Thí.",
        {(A, "speaks")},
        "a meeting to come",
    ),
    (
        f"{HELD}Buổi lễ còn có sự tham dự của các vị khách: ông Lê Văn Mẫu, bà Trần Thị Thí.",
        {(A, "attends"), (B, "attends")},
        "who else came",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu, bà Trần Thị Thí, ban, ngành huyện, cán bộ các xã trên địa bàn huyện đến dự.",
        {(A, "attends"), (B, "attends")},
        "a row of persons and of others told by where they are from",
    ),
    (
        f"{HELD}Ông Lê Văn Mẫu mời bà Trần Thị Thí, cán bộ các xã trên địa bàn huyện không đến dự.",
        set(),
        "who did not come, and who was invited",
    ),
    (
        f"{HELD}Dưới sự chủ trì của ông Lê Văn Mẫu vào buổi chiều, bà Trần Thị Thí đọc báo cáo.",
        {(A, "chairs"), (B, "speaks")},
        "who presided, and who did something then",
    ),
    (
        f"{HELD}\nBà Trần Thị Thí tặng hoa chúc mừng ông Lê Văn Mẫu.",
        {(A, "attends"), (B, "presents")},
        "who brings flowers hands them over",
    ),
    (
        f"{HELD}Bà Trần Thị Thí tặng hoa cho ông Lê Văn Mẫu.",
        {(A, "attends"), (B, "presents")},
        "flowers for somebody are handed over",
    ),
    (
        "Ngày 12/1, bà Trần Thị Thí đã trao quyết định của Ban Bí thư điều động ông Lê Văn Mẫu làm Bí thư Tỉnh ủy.",
        {(A, "attends"), (B, "presents")},
        "who is handed the decision about himself",
    ),
    (
        "Ngày 12/1, bà Trần Thị Thí chủ trì Lễ trao quyết định bổ nhiệm ông Lê Văn Mẫu.",
        {(A, "attends"), (B, "chairs")},
        "the ceremony is named after him",
    ),
    (
        f"{HELD}Bà Trần Thị Thí trao quyết định bổ nhiệm ông Lê Văn Mẫu.",
        {(B, "presents")},
        "a decision handed over beside what the gathering was for",
    ),
    (
        "Ngày 12/1, bà Trần Thị Thí đã trao quyết định kỷ luật của ông Lê Văn Mẫu.",
        {(B, "presents")},
        "whose decision it is",
    ),
    (
        f"{HELD}Dự buổi tổng kết phong trào trồng sen có ông Lê Văn Mẫu, bà Trần Thị Thí.",
        {(A, "attends"), (B, "attends")},
        "a word of speech within the name before the list",
    ),
    (
        "Ngày 12/1, đoàn công tác của Sở Nội vụ do ông Lê Văn Mẫu dẫn đầu đã có buổi làm việc với Sở Y tế, Sở Tư pháp.",
        {
            (A, "attends"),
            ("Sở Nội vụ tỉnh Hà Nam", "attends"),
            ("Sở Y tế tỉnh Hà Nam", "attends"),
            ("Sở Tư pháp tỉnh Hà Nam", "attends"),
        },
        "both sides of a working meeting that somebody had",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu đã có buổi làm việc với các sở về đề án của Sở Y tế.",
        {(A, "attends")},
        "whose plan a working meeting was about",
    ),
    (f"{HELD}Trả lời Tin Sen, ông Lê Văn Mẫu cho biết lúa đã gặt.", set(), "what was said to a paper"),
    (
        f"{HELD}Trả lời cử tri xã, ông Lê Văn Mẫu cho biết lúa đã gặt.",
        {(A, "speaks")},
        "who answers the voters speaks there",
    ),
    (
        f"{HELD}Dự hội nghị có ông Lê Văn Mẫu; các đồng chí nguyên là lãnh đạo, công chức Sở Y tế, Sở Nội vụ; "
        "nguyên lãnh đạo Sở Xây dựng; lãnh đạo, nguyên lãnh đạo Sở Tư pháp.",
        {(A, "attends"), ("Sở Tư pháp tỉnh Hà Nam", "attends")},
        "former leaders stand for no body",
    ),
    (
        f"{HELD}Chủ tọa hội nghị là ông Lê Văn Mẫu hoan nghênh bà Trần Thị Thí đã trả lời.",
        {(A, "chairs")},
        "whom the chairman praises does not chair",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_parts_told(text: str, expected: set[tuple[str, str]], why: str) -> None:
    found = extract(Document("case", text, published="2024-01-20", locality="Hà Nam")).facts
    parts = {(f.slots["participant"], f.slots["as"]) for f in found if f.kind == "participation"}
    assert parts == expected, why
