"""Who leaves a post and who gets it, in turns of phrase; lives behind the news; near misses that give nothing."""

from __future__ import annotations

import pytest
from core_facts import roles

from kg.extract import extract
from kg.model import Document

Posts = set[tuple[str, str, str, str]]
CITY = "thành phố Đà Nẵng"

CASES: list[tuple[str, Posts, str]] = [
    (
        "Bà Lê Minh Hà (SN 1976), chức vụ Thành ủy viên, Bí thư Quận ủy Thanh Khê thôi giữ chức Bí thư Quận ủy và nhận "
        "nhiệm vụ mới là Hiệu trưởng Trường Chính trị TP Đà Nẵng.",
        {
            ("Lê Minh Hà", "Thành ủy viên", "Thành ủy Đà Nẵng", "current"),
            ("Lê Minh Hà", "Bí thư", "Quận ủy Thanh Khê", "ended"),
            ("Lê Minh Hà", "Hiệu trưởng", "Trường Chính trị Thành phố Đà Nẵng", "appointed"),
        },
        "a noun of office opens an apposition; a new task is an appointment",
    ),
    (
        "Trưởng phòng Nội vụ huyện Hòa Vang Lê Văn Khoa cho biết, huyện đã xong thủ tục kiện toàn chức danh Chủ tịch "
        "UBND huyện.",
        {("Lê Văn Khoa", "Trưởng phòng", "Phòng Nội vụ huyện Hòa Vang", "current")},
        "a noun of office without its verb gives the post to nobody",
    ),
    (
        "Ông Lê Hà, Chủ tịch UBND tỉnh Quảng Nam, tái đắc cử chức vụ này với 50/51 phiếu.",
        {("Lê Hà", "Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Nam", "appointed")},
        "this post is the one named before",
    ),
    (
        "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Xây dựng đối với ông Lê Thanh Hải và Bộ trưởng Bộ Y tế đối với bà "
        "Đinh Thu Lan.",
        {
            ("Lê Thanh Hải", "Bộ trưởng", "Bộ Xây dựng", "ended"),
            ("Đinh Thu Lan", "Bộ trưởng", "Bộ Y tế", "ended"),
        },
        "each post goes with the name behind it",
    ),
    (
        "HĐND thông qua nghị quyết miễn nhiệm chức vụ Phó Chủ tịch UBND thành phố đối với ông Lê Văn Dũng Ông Đoàn Văn "
        "Hiếu cho biết thêm.",
        {("Lê Văn Dũng", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "ended")},
        "a name of the next sentence, its full stop lost, loses nothing",
    ),
    (
        "Các đại biểu nhất trí miễn nhiệm ông Lê Thành Tín, Phó Trưởng Ban Đô thị HĐND thành phố.",
        {("Lê Thành Tín", "Phó Trưởng Ban", "Ban Đô thị Hội đồng nhân dân thành phố Đà Nẵng", "ended")},
        "the post beside the object of a dismissal is the one lost",
    ),
    (
        "Ông Võ Văn Luân, Chánh Văn phòng UBND thành phố và bà Đào Thị Mai, Giám đốc Sở Tài chính đã nhận quyết định "
        "nghỉ hưu.",
        {
            ("Võ Văn Luân", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân thành phố Đà Nẵng", "ended"),
            ("Đào Thị Mai", "Giám đốc", "Sở Tài chính thành phố Đà Nẵng", "ended"),
        },
        "all who retire together",
    ),
    (
        "UBND thành phố trao quyết định nghỉ hưu đối với ông Hà Phước Tân, Phó Giám đốc Sở Tư pháp thành phố.",
        {("Hà Phước Tân", "Phó Giám đốc", "Sở Tư pháp thành phố Đà Nẵng", "ended")},
        "retirement named before whom it is of",
    ),
    (
        "Hiện UBND thành phố Hải Phòng có Chủ tịch là ông Đinh Thành Hà và 2 Phó Chủ tịch là ông Lê Liêm, bà Vũ Thu.",
        {
            ("Đinh Thành Hà", "Chủ tịch", "Ủy ban nhân dân thành phố Hải Phòng", "current"),
            ("Lê Liêm", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Hải Phòng", "current"),
            ("Vũ Thu", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Hải Phòng", "current"),
        },
        "two lists of one body, each with its post",
    ),
    (
        "Sau khi bầu bổ sung, hiện Bộ Chính trị khóa XIII có 15 Ủy viên, gồm: Thủ tướng Lê Văn Chính; Bộ trưởng Quốc "
        "phòng Vũ Văn Giang.",
        {
            ("Lê Văn Chính", "Ủy viên", "Bộ Chính trị", "current"),
            ("Lê Văn Chính", "Thủ tướng", "Chính phủ", "current"),
            ("Vũ Văn Giang", "Ủy viên", "Bộ Chính trị", "current"),
            ("Vũ Văn Giang", "Bộ trưởng", "Bộ Quốc phòng", "current"),
        },
        "the members of a body, each with a post of his own",
    ),
    (
        "Hai bộ trưởng không phải là Ủy viên Trung ương gồm: Bộ trưởng Y tế Vũ Thu Tiến; Bộ trưởng Nội vụ Lê Văn Bình.",
        {
            ("Vũ Thu Tiến", "Bộ trưởng", "Bộ Y tế", "current"),
            ("Lê Văn Bình", "Bộ trưởng", "Bộ Nội vụ", "current"),
        },
        "what a list is said not to be",
    ),
    (
        "Chủ tịch Quốc hội Lê Thị Ngân và đại biểu Quốc hội thành phố dự phiên khai mạc.",
        {("Lê Thị Ngân", "Chủ tịch", "Quốc hội", "current")},
        "others joined by 'và' are no post of hers",
    ),
    (
        "Ông Lê Thắng từng là Tổng Giám đốc, Chủ tịch HĐQT Công ty Cổ phần Sông Hàn.",
        {
            ("Lê Thắng", "Tổng Giám đốc", "Công ty Cổ phần Sông Hàn", "former"),
            ("Lê Thắng", "Chủ tịch", "Hội đồng quản trị Công ty Cổ phần Sông Hàn", "former"),
        },
        "a director directs the company, not its board",
    ),
    (
        "Ông Ngô Văn Lộc, Chánh Văn phòng kiêm Người phát ngôn UBND tỉnh Đắk Nông; ông Đoàn Văn Hiếu, Chánh VP HĐND "
        "thành phố Đà Nẵng.",
        {
            ("Ngô Văn Lộc", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Đắk Nông", "current"),
            ("Ngô Văn Lộc", "Người phát ngôn", "Ủy ban nhân dân tỉnh Đắk Nông", "current"),
            ("Đoàn Văn Hiếu", "Chánh Văn phòng", "Văn phòng Hội đồng nhân dân thành phố Đà Nẵng", "current"),
        },
        "a chief of staff heads the office, written out or not",
    ),
    (
        "UBND thành phố bổ nhiệm ông Lê Bá Tùng, sinh ngày 27/8/1963, Giám đốc Trung tâm Y tế huyện Hòa Vang, đến giữ "
        "chức Giám đốc Bệnh viện Đa khoa huyện Hòa Vang.",
        {
            ("Lê Bá Tùng", "Giám đốc", "Trung tâm Y tế huyện Hòa Vang", "current"),
            ("Lê Bá Tùng", "Giám đốc", "Bệnh viện Đa khoa huyện Hòa Vang", "appointed"),
        },
        "a date of birth parts no post from its holder",
    ),
    (
        "Các cán bộ nhận quyết định nghỉ hưu gồm: Phó Giám đốc Sở Tài chính TP Lê Tấn Tài; Phó Giám đốc Sở Y tế TP Vũ "
        "Hoàng Minh. Cảm ơn TP. Các đại biểu vỗ tay.",
        {
            ("Lê Tấn Tài", "Phó Giám đốc", "Sở Tài chính thành phố Đà Nẵng", "ended"),
            ("Vũ Hoàng Minh", "Phó Giám đốc", "Sở Y tế thành phố Đà Nẵng", "ended"),
        },
        "a list of those who retire; the word behind 'TP.' is no city",
    ),
    (
        "Có 7 cán bộ xã xin nghỉ hưu trước tuổi. Huyện Hòa Vang họp bàn. Danh sách 7 cán bộ gồm: ông Lê Hữu Châu - Chủ "
        "tịch UBND xã Hòa Tiến; bà Vũ Thị Trúc - Chủ tịch Hội Nông dân xã Hòa Phước.",
        {
            ("Lê Hữu Châu", "Chủ tịch", "Ủy ban nhân dân xã Hòa Tiến", "ended"),
            ("Vũ Thị Trúc", "Chủ tịch", "Hội Nông dân xã Hòa Phước", "ended"),
        },
        "those counted as retiring are listed by name later",
    ),
    (
        "Có 7 cán bộ xã xin nghỉ hưu trước tuổi. Danh sách 5 cán bộ được khen gồm: ông Lê Hữu Châu - Chủ tịch UBND xã "
        "Hòa Tiến.",
        {("Lê Hữu Châu", "Chủ tịch", "Ủy ban nhân dân xã Hòa Tiến", "current")},
        "a list of others",
    ),
    (
        "Đồng chí Lê Duy đang được Bộ trưởng Bộ Xây dựng phân công giúp Bộ trưởng quản lý nhà ở.",
        set(),
        "whom one helps is no post of one's own",
    ),
    (
        "Bà Vũ Hải, Phó Chánh Văn phòng - Tổng cục Đường bộ Việt Nam dự.",
        {("Vũ Hải", "Phó Chánh Văn phòng", "Văn phòng Tổng cục Đường bộ Việt Nam", "current")},
        "an office and what it is of, parted by a dash",
    ),
    (
        "Có 3 người được bầu vào Ban Thường vụ Thành ủy gồm: Võ Văn Hà, Thân Thị Thơ (Trưởng Ban Tổ chức Thành ủy).",
        {
            ("Võ Văn Hà", "Ủy viên", "Ban Thường vụ Thành ủy Đà Nẵng", "appointed"),
            ("Thân Thị Thơ", "Ủy viên", "Ban Thường vụ Thành ủy Đà Nẵng", "appointed"),
            ("Thân Thị Thơ", "Trưởng Ban", "Ban Tổ chức Thành ủy Đà Nẵng", "current"),
        },
        "those elected into a body, listed",
    ),
    (
        "Bà Lê Thu Ngân nếu tái đắc cử Chủ tịch HĐND thành phố sẽ tuyên thệ.",
        set(),
        "an election that may come",
    ),
    (
        "Ông Lê Văn Lợi, Tổng Giám đốc (TGĐ) Công ty Cổ phần Sông Hàn dự.",
        {("Lê Văn Lợi", "Tổng Giám đốc", "Công ty Cổ phần Sông Hàn", "current")},
        "a title's abbreviation in brackets",
    ),
    (
        "Đồng chí Triệu Tài Vương thôi giữ chức Bí thư Tỉnh ủy Hà Giang; điều động, bổ nhiệm đồng chí giữ chức Phó "
        "Trưởng Ban Kinh tế Trung ương.",
        {
            ("Triệu Tài Vương", "Bí thư", "Tỉnh ủy Hà Giang", "ended"),
            ("Triệu Tài Vương", "Phó Trưởng Ban", "Ban Kinh tế Trung ương", "appointed"),
        },
        "whom a pronoun means within its sentence",
    ),
    (
        "Ông Vũ Minh Chính cảm ơn các đại biểu đã đến, ông Lê Thiện Nhân được bầu giữ chức Chủ tịch HĐND thành phố.",
        {("Lê Thiện Nhân", "Chủ tịch", "Hội đồng nhân dân thành phố Đà Nẵng", "appointed")},
        "names parted by prose are no group",
    ),
    (
        "Đại biểu đề xuất bầu bổ sung ông Trần Thanh Mậu vào Bộ Chính trị.",
        set(),
        "a proposal",
    ),
    (
        "Trung tướng Trần Công Chính, Bí thư Đảng ủy, Chính ủy Tổng cục II trình bày báo cáo.",
        {
            ("Trần Công Chính", "Bí thư", "Đảng ủy Tổng cục II", "current"),
            ("Trần Công Chính", "Chính ủy", "Tổng cục II", "current"),
        },
        "a verb ends the name of a body",
    ),
    (
        "Đoàn cán bộ về hưu đi học, ông Huỳnh Văn Sum, Phó Giám đốc Sở Y tế thành phố cho biết như vậy.",
        {("Huỳnh Văn Sum", "Phó Giám đốc", "Sở Y tế thành phố Đà Nẵng", "current")},
        "that others have retired",
    ),
    (
        "Thủ tướng Lào Thongsay Vongsa tới Hà Nội. Cùng đi với Thủ tướng có các đồng chí Somdy Douang, Phó Thủ tướng, "
        "Bộ trưởng Bộ Tài chính.",
        {
            ("Thongsay Vongsa", "Thủ tướng", "Chính phủ Lào", "current"),
            ("Somdy Douang", "Phó Thủ tướng", "Chính phủ Lào", "current"),
            ("Somdy Douang", "Bộ trưởng", "Bộ Tài chính Lào", "current"),
        },
        "who goes with a guest from abroad holds his posts there",
    ),
    (
        "Ông Lê Hà, cán bộ nghiên cứu tổng hợp Văn phòng UBND huyện Hòa Vang, và lãnh đạo, cán bộ Sở Y tế dự.",
        {("Lê Hà", "Cán bộ nghiên cứu tổng hợp", "Văn phòng Ủy ban nhân dân huyện Hòa Vang", "current")},
        "one of a staff, with what he does",
    ),
    (
        "Ông Lê Hà, Phó Chủ tịch Hội đồng tư vấn thuế.",
        {("Lê Hà", "Phó Chủ tịch", "Hội đồng Tư vấn thuế", "current")},
        "a word that begins like 'TƯ'",
    ),
    (
        "Ông Đinh Văn Dũng, Bí thư Đảng ủy khối các cơ quan tỉnh Khánh Hòa; ông Lê Tiến, Phó Chánh VP UBND thành phố.",
        {
            ("Đinh Văn Dũng", "Bí thư", "Đảng ủy Khối các cơ quan tỉnh Khánh Hòa", "current"),
            ("Lê Tiến", "Phó Chánh Văn phòng", "Văn phòng Ủy ban nhân dân thành phố Đà Nẵng", "current"),
        },
        "a block of offices with its province; a deputy chief of staff in short",
    ),
    (
        "Ông Trần Văn Nam là cử nhân luật, từng kinh qua các chức vụ: Bí thư Tỉnh đoàn, Bí thư Huyện ủy Duy Xuyên, Phó "
        "Chủ tịch UBND tỉnh Quảng Nam.",
        {
            ("Trần Văn Nam", "Bí thư", "Tỉnh đoàn Quảng Nam", "former"),
            ("Trần Văn Nam", "Bí thư", "Huyện ủy Duy Xuyên", "former"),
            ("Trần Văn Nam", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Nam", "former"),
        },
        "a degree does not take the subject away",
    ),
    (
        "Bí thư Đảng ủy xã Hòa Tiến Đỗ Đình Hưng nói. Ông Hồ Anh Trung (gọi ông Hưng bằng cậu) là Chủ tịch UBND xã.",
        {
            ("Đỗ Đình Hưng", "Bí thư", "Đảng ủy xã Hòa Tiến", "current"),
            ("Hồ Anh Trung", "Chủ tịch", "Ủy ban nhân dân xã Hòa Tiến", "current"),
        },
        "whom a bracket tells of in passing gets no post",
    ),
    (
        "Ông Đào Văn Kiệt, nguyên Giám đốc Sở Y tế thành phố; bà Đặng Thị Liên, nguyên Chủ tịch UBND quận Hải Châu "
        "(hiện là Bí thư Quận ủy Hải Châu) bị phê bình.",
        {
            ("Đào Văn Kiệt", "Giám đốc", "Sở Y tế thành phố Đà Nẵng", "former"),
            ("Đặng Thị Liên", "Chủ tịch", "Ủy ban nhân dân quận Hải Châu", "former"),
            ("Đặng Thị Liên", "Bí thư", "Quận ủy Hải Châu", "current"),
        },
        "a bracket tells of the last name alone",
    ),
    (
        "Ông Phạm Quang Bửu phát biểu. UBND thành phố giao Chủ tịch UBND quận Hải Châu khẩn trương khắc phục.",
        set(),
        "an office told to act",
    ),
    (
        "Hội quyết định cách tất cả các chức vụ đối với ông Lê Xuân Tiền, Chủ tịch Hội Nông dân xã Hòa Tiến.",
        {("Lê Xuân Tiền", "Chủ tịch", "Hội Nông dân xã Hòa Tiến", "ended")},
        "all posts taken",
    ),
    (
        "Trụ sở xã Hòa Tiến Đến nay bà Vũ Thị Hoàng giữ chức Chủ tịch Hội Nông dân xã.",
        {("Vũ Thị Hoàng", "Chủ tịch", "Hội Nông dân xã Hòa Tiến", "appointed")},
        "a place's name ends where a sentence begins",
    ),
    (
        "Ông Dương Anh Đan và ông Lê Văn Thanh được bầu giữ chức Chủ tịch HĐND thành phố và Chủ tịch UBND thành phố.",
        {
            ("Dương Anh Đan", "Chủ tịch", "Hội đồng nhân dân thành phố Đà Nẵng", "appointed"),
            ("Lê Văn Thanh", "Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "appointed"),
        },
        "two like posts for two persons, one each",
    ),
    (
        "Ông Dương Anh Đan và ông Lê Văn Thanh được bầu làm Phó Bí thư và Ủy viên Ban Thường vụ Thành ủy Đà Nẵng.",
        {
            ("Dương Anh Đan", "Phó Bí thư", "Thành ủy Đà Nẵng", "appointed"),
            ("Lê Văn Thanh", "Phó Bí thư", "Thành ủy Đà Nẵng", "appointed"),
            ("Dương Anh Đan", "Ủy viên", "Ban Thường vụ Thành ủy Đà Nẵng", "appointed"),
            ("Lê Văn Thanh", "Ủy viên", "Ban Thường vụ Thành ủy Đà Nẵng", "appointed"),
        },
        "unlike posts are both persons'",
    ),
    (
        "Tới dự có nguyên Chủ tịch UBND thành phố: Lê Văn An, Vũ Sinh Hưng; Bí thư Thành ủy Đỗ Xuân Phước.",
        {
            ("Lê Văn An", "Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "former"),
            ("Vũ Sinh Hưng", "Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "former"),
            ("Đỗ Xuân Phước", "Bí thư", "Thành ủy Đà Nẵng", "current"),
        },
        "a list of bare names ends where a title comes before a name",
    ),
    (
        "Bà Lê Hà, Trưởng Ban Tuyên giáo Yên Bái.",
        {("Lê Hà", "Trưởng Ban", "Ban Tuyên giáo Tỉnh ủy Yên Bái", "current")},
        "a board of a province's Party committee",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_changes_of_post(text: str, expected: Posts, why: str) -> None:
    assert roles(text, CITY) == expected, why


def test_a_list_of_posts_finds_its_province_where_the_bulletin_names_several() -> None:
    text = (
        "Ông Đoàn Hồng Phong được bầu làm Bí thư Tỉnh ủy Nam Định.\nÔng Bùi Văn Tĩnh, sinh ở Tân Lạc, từng giữ các "
        "chức vụ: Giám đốc Sở Tài chính; Chủ tịch UBND tỉnh Hòa Bình."
    )
    assert ("Bùi Văn Tĩnh", "Giám đốc", "Sở Tài chính tỉnh Hòa Bình", "former") in roles(text)


def test_a_post_keeps_the_day_behind_it() -> None:
    text = "Ông Lê Thọ vào ngành từ năm 1990, được bổ nhiệm làm Giám đốc Sở Y tế thành phố Đà Nẵng vào tháng 8/2013."
    found = extract(Document("test", text, locality=CITY)).facts
    assert [fact.slots["date"] for fact in found if fact.kind == "role"] == ["2013-08"]


def test_what_was_left_long_before_the_bulletin_is_no_news() -> None:
    text = "Ngày 15/4/2016, ông Lê Khang được phân công thôi giữ chức Phó Bí thư Tỉnh ủy Hà Giang."
    assert roles(text, CITY, "2019-08-01") == {("Lê Khang", "Phó Bí thư", "Tỉnh ủy Hà Giang", "former")}
    assert roles(text, CITY, "2016-04-16") == {("Lê Khang", "Phó Bí thư", "Tỉnh ủy Hà Giang", "ended")}
