"""Posts that a sentence gives to several, or names beside another's: who holds which; near misses."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

HOME = "tỉnh Hà Giang"
Held = set[tuple[str, str, str, str]]

WHOSE: list[tuple[str, Held, str]] = [
    (
        "Chúc mừng ông Lê Văn Mẫu được giao giữ chức Giám đốc Sở Y tế, Phó Chủ tịch UBND tỉnh Trần Thí dặn dò.",
        {
            ("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "appointed"),
            ("Trần Thí", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current"),
        },
        "the post given ends with the comma; the next is the speaker's",
    ),
    (
        "Bí thư Huyện ủy Mèo Vạc, Chủ tịch HĐND huyện Mèo Vạc Trần Thí dặn dò.",
        {
            ("Trần Thí", "Bí thư", "Huyện ủy Mèo Vạc", "current"),
            ("Trần Thí", "Chủ tịch", "Hội đồng nhân dân huyện Mèo Vạc", "current"),
        },
        "two posts before a name are both the bearer's where nobody was given one",
    ),
    (
        "Theo quyết định của Chủ tịch UBND tỉnh, Giám đốc Sở Y tế Lê Văn Mẫu nghỉ hưu từ ngày 1/6/2024.",
        {("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "ended")},
        "who decided is not who retires; a post before the name is left too",
    ),
    (
        "Bổ nhiệm chức vụ Thứ trưởng Bộ Y tế đối với các ông Lê Văn Mẫu, Trần Thí; "
        "Thứ trưởng Bộ Nội vụ đối với bà Lò Thị Mai và Thứ trưởng Bộ Xây dựng đối với ông Vàng A Dế.",
        {
            ("Lê Văn Mẫu", "Thứ trưởng", "Bộ Y tế", "appointed"),
            ("Trần Thí", "Thứ trưởng", "Bộ Y tế", "appointed"),
            ("Lò Thị Mai", "Thứ trưởng", "Bộ Nội vụ", "appointed"),
            ("Vàng A Dế", "Thứ trưởng", "Bộ Xây dựng", "appointed"),
        },
        "post after post, each with whom it goes to",
    ),
    (
        "Bổ nhiệm chức vụ Thứ trưởng Bộ Y tế đối với ông Lê Văn Mẫu, Thứ trưởng Bộ Nội vụ.",
        {
            ("Lê Văn Mẫu", "Thứ trưởng", "Bộ Y tế", "appointed"),
            ("Lê Văn Mẫu", "Thứ trưởng", "Bộ Nội vụ", "current"),
        },
        "a post behind the name that goes to nobody else is the one held",
    ),
    (
        "UBND tỉnh công nhận Hiệu trưởng Trường Đại học Sông Lô đối với ông Lê Văn Mẫu.",
        {("Lê Văn Mẫu", "Hiệu trưởng", "Trường Đại học Sông Lô", "appointed")},
        "to recognise somebody's election is to appoint him",
    ),
    ("UBND tỉnh không công nhận Hiệu trưởng Trường Đại học Sông Lô đối với ông Lê Văn Mẫu.", set(), "it is refused"),
    ("UBND tỉnh công nhận xã Sủng Là đạt chuẩn, ông Lê Văn Mẫu vui mừng.", set(), "what is recognised is no post"),
    (
        "Sáng nay đã trao quyết định bổ nhiệm Giám đốc Sở Y tế tới bà Lò Thị Mai.",
        {("Lò Thị Mai", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "appointed")},
        "a decision handed 'to' somebody",
    ),
    (
        "Ông Lê Văn Mẫu cũng đồng thời là đại biểu Quốc hội, Ủy viên Ủy ban Pháp luật của Quốc hội.",
        {
            ("Lê Văn Mẫu", "Đại biểu", "Quốc hội", "current"),
            ("Lê Văn Mẫu", "Ủy viên", "Ủy ban Pháp luật Quốc hội", "current"),
        },
        "who is also something is that now",
    ),
]

LATER: list[tuple[str, Held, str]] = [
    (
        "Ban Thường vụ có 2 ủy viên (gồm ông Lê Hà và ông Lò Văn Ba), ông Lý Cò Tư được bầu làm Giám đốc Sở Y tế.",
        {("Lý Cò Tư", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "appointed")},
        "those whom a bracket names do not share the post of the next clause",
    ),
    (
        "Ông Trần Thí, Ủy viên Ban Thường vụ, Chủ tịch Hội Nhà báo Việt Nam phát biểu.",
        {
            ("Trần Thí", "Ủy viên", "Ban Thường vụ Hội Nhà báo Việt Nam", "current"),
            ("Trần Thí", "Chủ tịch", "Hội Nhà báo Việt Nam", "current"),
        },
        "the board beside a society's post is the society's",
    ),
    (
        "Ông Lê Hà, Tổng Biên tập Báo và Phát thanh – Truyền hình Sơn La dự họp.",
        {("Lê Hà", "Tổng Biên tập", "Báo và Phát thanh, Truyền hình tỉnh Sơn La", "current")},
        "a paper and a station joined",
    ),
    (
        "Miễn nhiệm chức danh Chủ tịch UBND huyện Mèo Vạc đối với ông Lê Văn Mẫu do nhận nhiệm vụ mới; "
        "đồng thời bầu chức danh Chủ tịch UBND huyện Mèo Vạc nhiệm kỳ 2021-2026.",
        {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân huyện Mèo Vạc", "ended")},
        "whom a dismissal goes to is not elected by the clause behind it",
    ),
    (
        "Miễn nhiệm chức danh Chủ tịch HĐND huyện Mèo Vạc, cho thôi làm Bí thư Huyện ủy Mèo Vạc đối với ông Trần Thí.",
        {
            ("Trần Thí", "Chủ tịch", "Hội đồng nhân dân huyện Mèo Vạc", "ended"),
            ("Trần Thí", "Bí thư", "Huyện ủy Mèo Vạc", "ended"),
        },
        "two posts lost by one, named behind the second",
    ),
    (
        "Miễn nhiệm chức danh Chủ tịch HĐND huyện Mèo Vạc; bầu chức danh Chủ tịch HĐND huyện đối với ông Trần Thí.",
        {("Trần Thí", "Chủ tịch", "Hội đồng nhân dân huyện Mèo Vạc", "appointed")},
        "nobody is named whom the first clause dismisses",
    ),
    (
        "Đồng ý kéo dài thời gian giữ chức vụ Thứ trưởng Bộ Y tế đối với ông Lê Văn Mẫu.",
        {("Lê Văn Mẫu", "Thứ trưởng", "Bộ Y tế", "current")},
        "who may stay on still holds the post",
    ),
    (
        "Sau thời gian giữ chức vụ Thứ trưởng Bộ Y tế, ông Lê Văn Mẫu nghỉ ngơi.",
        {("Lê Văn Mẫu", "Thứ trưởng", "Bộ Y tế", "former")},
        "a time in which a post was held is over",
    ),
    (
        "Dịp này, Phó Chủ tịch HĐND tỉnh Hà Giang, ông Lê Văn Mẫu trao quà.",
        {("Lê Văn Mẫu", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Hà Giang", "current")},
        "a clause opens with the post, its holder behind a comma",
    ),
    ("Theo Phó Chủ tịch HĐND tỉnh Hà Giang, ông Lê Văn Mẫu được khen.", set(), "who says so is another"),
    (
        "Bổ nhiệm 2 Thứ trưởng gồm các ông Lê Văn Mẫu, Trần Thí (Bộ Y tế) và ông Vàng A Dế (Bộ Nội vụ).",
        {
            ("Lê Văn Mẫu", "Thứ trưởng", "Bộ Y tế", "appointed"),
            ("Trần Thí", "Thứ trưởng", "Bộ Y tế", "appointed"),
            ("Vàng A Dế", "Thứ trưởng", "Bộ Nội vụ", "appointed"),
        },
        "brackets behind the names tell the body",
    ),
    (
        "Dự có ông Lê Văn Mẫu, Phó Giám đốc Sở Y tế và các ông, bà là Trưởng phòng của Sở.",
        {("Lê Văn Mẫu", "Phó Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")},
        "people without names hold the post behind 'là'",
    ),
    (
        "Ông Lê Văn Mẫu, Chủ tịch UBND huyện Mèo Vạc; cùng các đồng chí Trưởng, phó các phòng; "
        "Chánh Văn phòng HĐND và UBND huyện.",
        {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân huyện Mèo Vạc", "current")},
        "heads without names are nobody, and what follows them is not the first one's",
    ),
    (
        "Ông Lê Văn Mẫu bàn giao nhiệm vụ cho ông Trần Thí, Chính ủy Bộ CHQS tỉnh và chức vụ Chỉ huy trưởng "
        "Bộ CHQS tỉnh cho ông Vàng A Dế.",
        {("Trần Thí", "Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Hà Giang", "current")},
        "a post handed to another is not one more of the name before",
    ),
    (
        "Bà Lò Thị Mai từng công tác tại Đại học Sông Lô, Phó Giám đốc Sở Y tế trước khi làm Giám đốc Sở Nội vụ.",
        {
            ("Lò Thị Mai", "Phó Giám đốc", "Sở Y tế tỉnh Hà Giang", "former"),
            ("Lò Thị Mai", "Giám đốc", "Sở Nội vụ tỉnh Hà Giang", "appointed"),
        },
        "posts behind where somebody once worked",
    ),
    (
        "Ông Lê Văn Mẫu là Đại biểu Quốc hội Việt Nam khóa XIV, thuộc Đoàn ĐBQH tỉnh Hà Giang, Giám đốc Sở Y tế.",
        {
            ("Lê Văn Mẫu", "Đại biểu", "Quốc hội", "current"),
            ("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current"),
        },
        "the delegation of a deputy parts no posts",
    ),
    (
        "Bầu bà Lò Thị Mai làm Bí thư Tỉnh ủy Hà Giang. Các Phó Bí thư khác là ông Trần Thí và ông Vàng A Dế.",
        {
            ("Lò Thị Mai", "Bí thư", "Tỉnh ủy Hà Giang", "appointed"),
            ("Trần Thí", "Phó Bí thư", "Tỉnh ủy Hà Giang", "current"),
            ("Vàng A Dế", "Phó Bí thư", "Tỉnh ủy Hà Giang", "current"),
        },
        "the others are who they are now",
    ),
    (
        "Chủ tịch Hội Nông dân tỉnh nhiệm kỳ này là bà Lò Thị Mai.",
        {("Lò Thị Mai", "Chủ tịch", "Hội Nông dân tỉnh Hà Giang", "current")},
        "words of now between a post and its holder",
    ),
    ("Chủ tịch Hội Nông dân tỉnh mới nói là bà Lò Thị Mai vắng.", set(), "what somebody says is no post's holder"),
    (
        "3 tân Phó Chủ tịch Hội Nông dân tỉnh gồm: Bí thư Chi bộ 3, Phó Chủ nhiệm Ủy ban Quốc gia về dân số Việt Nam "
        "Lê Văn Mẫu; Phó Giám đốc Sở Y tế Trần Thí.",
        {
            ("Lê Văn Mẫu", "Phó Chủ tịch", "Hội Nông dân tỉnh Hà Giang", "appointed"),
            ("Lê Văn Mẫu", "Bí thư", "Chi bộ 3", "current"),
            ("Lê Văn Mẫu", "Phó Chủ nhiệm", "Ủy ban Quốc gia về dân số Việt Nam", "current"),
            ("Trần Thí", "Phó Chủ tịch", "Hội Nông dân tỉnh Hà Giang", "appointed"),
            ("Trần Thí", "Phó Giám đốc", "Sở Y tế tỉnh Hà Giang", "current"),
        },
        "what a committee is about ends where its holder's name begins",
    ),
]

OF_WHAT: list[tuple[str, Held, str]] = [
    (
        "Ông Lê Văn Mẫu được bầu làm Phó Chủ tịch Quốc hội khóa XIV.",
        {("Lê Văn Mẫu", "Phó Chủ tịch", "Quốc hội", "appointed")},
        "a session behind the National Assembly is no reunion of a class",
    ),
    ("Buổi hội khóa của trường do bà Lò Thị Mai tổ chức.", set(), "a reunion of a class is no body"),
    (
        "Ông Lê Văn Mẫu, Phó Bí thư Thường trực, Trưởng Đoàn ĐBQH tỉnh Hà Giang dự họp.",
        {
            ("Lê Văn Mẫu", "Phó Bí thư Thường trực", "Tỉnh ủy Hà Giang", "current"),
            ("Lê Văn Mẫu", "Trưởng Đoàn", "Đoàn đại biểu Quốc hội tỉnh Hà Giang", "current"),
        },
        "the secretary beside the head of a province's delegation is the province's",
    ),
    (
        "Bà Lò Thị Mai - Hiệu trưởng, Phó Chủ tịch Hội đồng trường Đại học Sông Lô dự họp.",
        {
            ("Lò Thị Mai", "Hiệu trưởng", "Trường Đại học Sông Lô", "current"),
            ("Lò Thị Mai", "Phó Chủ tịch", "Hội đồng Trường Đại học Sông Lô", "current"),
        },
        "a headmaster is the school's, not its board's",
    ),
    (
        "Trường Đại học Sông Lô (Đại học Núi Cao) họp. Bà Lò Thị Mai là Bí thư Đảng ủy, Phó Hiệu trưởng nhà trường.",
        {
            ("Lò Thị Mai", "Bí thư", "Đảng ủy Trường Đại học Sông Lô", "current"),
            ("Lò Thị Mai", "Phó Hiệu trưởng", "Trường Đại học Sông Lô", "current"),
        },
        "the body in brackets is what the school is of, and not the one spoken of",
    ),
    (
        "Bí thư Tỉnh ủy Hà Giang dự. Ông Lê Văn Mẫu từng là Bí thư Huyện ủy Mèo Vạc, Trưởng Ban Nội chính.",
        {
            ("Lê Văn Mẫu", "Bí thư", "Huyện ủy Mèo Vạc", "former"),
            ("Lê Văn Mẫu", "Trưởng Ban", "Ban Nội chính Tỉnh ủy Hà Giang", "former"),
        },
        "districts have no such board: it is the province's",
    ),
    (
        "Hòa thượng Thích Văn Mẫu - Ủy viên Hội đồng Trị sự, Trưởng Ban Trị sự GHPGVN tỉnh Hà Giang tiếp đoàn. "
        "TT. Thích Văn Thí, Phó Ban Hoằng pháp Trung ương GHPGVN cùng dự.",
        {
            ("Thích Văn Mẫu", "Ủy viên", "Hội đồng Trị sự Giáo hội Phật giáo Việt Nam", "current"),
            ("Thích Văn Mẫu", "Trưởng Ban", "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Hà Giang", "current"),
            ("Thích Văn Thí", "Phó Ban", "Ban Hoằng pháp Trung ương Giáo hội Phật giáo Việt Nam", "current"),
        },
        "boards of the whole Church are of no province; a venerable's rank may be two letters",
    ),
    (
        "Ông Lê Văn Mẫu - UVBTV, Phó Chủ tịch HĐND huyện Mèo Vạc chủ trì.",
        {
            ("Lê Văn Mẫu", "Ủy viên", "Ban Thường vụ Huyện ủy Mèo Vạc", "current"),
            ("Lê Văn Mẫu", "Phó Chủ tịch", "Hội đồng nhân dân huyện Mèo Vạc", "current"),
        },
        "a council has no standing board of the Party: it is the district committee's",
    ),
    (
        "HĐND huyện Mèo Vạc Khóa XX họp. Ông Lê Văn Mẫu được bầu làm Chủ tịch HĐND huyện Khóa XX.",
        {("Lê Văn Mẫu", "Chủ tịch", "Hội đồng nhân dân huyện Mèo Vạc", "appointed")},
        "a session with a slip of a capital is no district",
    ),
    (
        "Ông Lê Văn Mẫu về Bộ Tư lệnh Thành phố Hồ Chí Minh; ông Trần Thí được bổ nhiệm làm Chính ủy Bộ CHQS tỉnh.",
        {("Trần Thí", "Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Hà Giang", "appointed")},
        "a city is no 'tỉnh', however near it stands",
    ),
    (
        "Ông Lê Văn Mẫu - Chủ tịch Hội LHTN Việt Nam; ông Trần Thí, nguyên Chủ tịch Hội LHTN Việt Nam tỉnh Hà Giang.",
        {
            ("Lê Văn Mẫu", "Chủ tịch", "Hội Liên hiệp Thanh niên Việt Nam", "current"),
            ("Trần Thí", "Chủ tịch", "Hội Liên hiệp Thanh niên Việt Nam tỉnh Hà Giang", "former"),
        },
        "the society is not its chapter",
    ),
    (
        "Ủy ban Kiểm tra Trung ương họp dưới sự chủ trì của Chủ nhiệm UBKT Lê Văn Mẫu.",
        {("Lê Văn Mẫu", "Chủ nhiệm", "Ủy ban Kiểm tra Trung ương", "current")},
        "the central commission needs no other owner",
    ),
    (
        "Bàn giao chức vụ Phó Bí thư Đảng ủy Quân sự (ĐUQS) tỉnh Hà Giang. Ông Trần Thí, Bí thư ĐUQS tỉnh dự lễ.",
        {("Trần Thí", "Bí thư", "Đảng ủy Quân sự tỉnh Hà Giang", "current")},
        "initials in brackets within a name stand for it",
    ),
    (
        "Hội Cựu chiến binh (CCB) tỉnh Hà Giang họp. Ông Trần Thí, hội viên CCB, cùng dự.",
        set(),
        "a part of a name in brackets is no body by itself",
    ),
    (
        "Ông Lê Văn Mẫu hội kiến Tổng Bí thư, Chủ tịch nước CHDCND Lào Xay-xôm Phôm-vi-hản.",
        {
            ("Xay-xôm Phôm-vi-hản", "Tổng Bí thư", "", "current"),
            ("Xay-xôm Phôm-vi-hản", "Chủ tịch nước", "", "current"),
        },
        "a country's long name in letters parts a title from its holder",
    ),
]

NAMED: list[tuple[str, set[str], str]] = [
    (
        "Trường ĐH KHXH&NV TPHCM họp.",
        {"Trường Đại học Khoa học Xã hội và Nhân văn thành phố Hồ Chí Minh"},
        "short forms of a business and of a city, in full",
    ),
    (
        "Ban Trị sự Minh Sư đạo tỉnh cảm ơn; Ban Quới chức Họ đạo Sông Lô vui mừng.",
        {"Ban Trị sự Minh Sư đạo tỉnh Hà Giang", "Ban Quới chức Họ đạo Sông Lô"},
        "boards of the faithful are no organs of the State",
    ),
    (
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương và Đảng bộ các cơ quan Đảng ở Trung ương ra mắt.",
        {"Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương", "Đảng bộ các cơ quan Đảng ở Trung ương"},
        "a comma within a name",
    ),
    ("Dự có các đồng chí: Lò Văn Liễm-nguyên Chủ tịch.", {"Lò Văn Liễm"}, "a hyphen, then a post"),
    ("Bà Ðinh Thị Mai dự.", {"Đinh Thị Mai"}, "a letter that looks like Đ"),
    ("Toàn thể Tăng Ni vui mừng.", set(), "monks and nuns are nobody by name"),
    ("Lễ hội diễn ra tại Văn Miếu Sông Lô.", set(), "where something is, is nobody"),
    ("Chương trình “Mùa Xuân Yêu thương” khai mạc.", set(), "a programme's name in quotes is nobody's"),
    ("Hiệp hội Doanh nghiệp các tỉnh, thành phố cùng dự.", set(), "those of many places are none by name"),
    (
        "Công ty xây dựng công trình giao thông 4 và Công ty Xây dựng số 12 dự thầu.",
        {"Công ty Xây dựng công trình giao thông 4", "Công ty Xây dựng số 12"},
        "numbers tell enterprises of one trade apart",
    ),
    ("Năm nay Công ty Hoa Sen xây dựng 12 cây cầu.", {"Công ty Hoa Sen"}, "what is counted is no name"),
    (
        "Viện Nghiên cứu Giống cây Sông Lô (NCGCSL) họp. Viện NCGCSL có tên mới.",
        {"Viện Nghiên cứu Giống cây Sông Lô"},
        "a short name behind what the body is",
    ),
    (
        "Bà Lò Thị Mai, Tổng Biên tập Báo điện tử Đảng Cộng sản Việt Nam.",
        {"Lò Thị Mai", "Báo Điện tử Đảng Cộng sản Việt Nam"},
        "a paper that bears the Party's name",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), WHOSE + LATER, ids=[why for *_, why in WHOSE + LATER])
def test_whose_post_it_is(text: str, expected: Held, why: str) -> None:
    assert roles(text, HOME) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), OF_WHAT, ids=[why for *_, why in OF_WHAT])
def test_what_the_post_is_of(text: str, expected: Held, why: str) -> None:
    assert roles(text, HOME) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), NAMED, ids=[why for *_, why in NAMED])
def test_names_of_bodies(text: str, expected: set[str], why: str) -> None:
    assert entities(text, ("person", "party", "mass", "enterprise", "other"), HOME) == expected, why
    assert entities(text, ("state",), HOME) == set(), why


def test_a_list_shares_all_the_posts_at_its_head() -> None:
    sentence = (
        "Dự có các đồng chí Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng: Trưởng Ban Tổ chức Trung ương Lê Văn Thu, "
        "Trưởng Ban Nội chính Trung ương Đào Văn Tuân."
    )
    heads = {
        ("Lê Văn Thu", "Trưởng Ban", "Ban Tổ chức Trung ương", "current"),
        ("Đào Văn Tuân", "Trưởng Ban", "Ban Nội chính Trung ương", "current"),
    }
    members = (("Ủy viên", "Bộ Chính trị", "current"), ("Bí thư", "Ban Chấp hành Trung ương Đảng", "current"))
    shared = {(name, *post) for name in ("Lê Văn Thu", "Đào Văn Tuân") for post in members}
    assert roles(sentence, HOME) == heads | shared
