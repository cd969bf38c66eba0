"""Posts of a life: those of times that are over, the steps of a career, the life told behind the news."""

from __future__ import annotations

import pytest
from core_facts import roles

from kg.extract import extract
from kg.model import Document

Posts = set[tuple[str, str, str, str]]
CITY = "thành phố Đà Nẵng"

CASES: list[tuple[str, Posts, str]] = [
    (
        "Từ tháng 8/2010 đến tháng 7/2014, bà Lê Hà được bổ nhiệm vào vị trí Giám đốc Sở Y tế thành phố Đà Nẵng.",
        {("Lê Hà", "Giám đốc", "Sở Y tế thành phố Đà Nẵng", "former")},
        "an appointment for a time that is over",
    ),
    (
        "Ông Lê Hà được bổ nhiệm làm Phó Viện trưởng, rồi Viện trưởng Viện Khoa học Xã hội Việt Nam.",
        {
            ("Lê Hà", "Phó Viện trưởng", "Viện Khoa học Xã hội Việt Nam", "former"),
            ("Lê Hà", "Viện trưởng", "Viện Khoa học Xã hội Việt Nam", "appointed"),
        },
        "one post after the other in one body",
    ),
    (
        "Sau gần 2 nhiệm kỳ làm Bí thư Huyện ủy Hòa Vang, ông Lê Hà được bầu giữ chức Chủ tịch HĐND thành phố.",
        {
            ("Lê Hà", "Bí thư", "Huyện ủy Hòa Vang", "former"),
            ("Lê Hà", "Chủ tịch", "Hội đồng nhân dân thành phố Đà Nẵng", "appointed"),
        },
        "what was held for years before",
    ),
    (
        "Trên cương vị Giám đốc Sở Y tế thành phố, ông Lê Hà có nhiều đóng góp. HĐND bầu ông Lê Hà giữ chức Phó Chủ "
        "tịch UBND thành phố.",
        {
            ("Lê Hà", "Giám đốc", "Sở Y tế thành phố Đà Nẵng", "former"),
            ("Lê Hà", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "appointed"),
        },
        "the capacity somebody acted in before the post of today",
    ),
    (
        "Trên cương vị Giám đốc Sở Y tế thành phố, ông Lê Hà đề nghị các quận vào cuộc.",
        {("Lê Hà", "Giám đốc", "Sở Y tế thành phố Đà Nẵng", "current")},
        "the capacity somebody acts in",
    ),
    (
        "Với tư cách Bí thư Quận ủy Sơn Trà từ năm 2016, Chủ tịch HĐND quận từ tháng 6/2017 đến nay, ông Lê Hà phải "
        "chịu trách nhiệm.",
        {
            ("Lê Hà", "Bí thư", "Quận ủy Sơn Trà", "current"),
            ("Lê Hà", "Chủ tịch", "Hội đồng nhân dân quận Sơn Trà", "current"),
        },
        "a row of posts somebody acts in, each with its time",
    ),
    (
        "Ông Lê Hà, với tư cách nguyên Giám đốc Sở Y tế thành phố, phải chịu trách nhiệm.",
        {("Lê Hà", "Giám đốc", "Sở Y tế thành phố Đà Nẵng", "former")},
        "the capacity somebody acted in, told behind his name",
    ),
    (
        "Với tư cách là thành phố trực thuộc Trung ương, Đà Nẵng mời ông Lê Hà đến dự.",
        set(),
        "the capacity of a city",
    ),
    (
        "Bộ Chính trị bổ nhiệm ông Lê Văn Hòa giữ chức Trưởng Ban Dân vận Trung ương. Ông Lê Văn Hòa sinh năm 1965, "
        "quê Hà Nam. Ông vào ngành năm 1990, sau đó được bầu giữ chức Bí thư Thành ủy Phủ Lý.",
        {
            ("Lê Văn Hòa", "Trưởng Ban", "Ban Dân vận Trung ương", "appointed"),
            ("Lê Văn Hòa", "Bí thư", "Thành ủy Phủ Lý", "former"),
        },
        "a life behind the news is a career",
    ),
    (
        "Bộ Chính trị bổ nhiệm ông Lê Văn Hòa giữ chức Trưởng Ban Dân vận Trung ương. Ông Lê Văn Hòa sinh năm 1965. "
        "Cũng tại hội nghị, Ban Bí thư chỉ định ông Lê Văn Hòa giữ chức Bí thư Đảng ủy Bộ Y tế.",
        {
            ("Lê Văn Hòa", "Trưởng Ban", "Ban Dân vận Trung ương", "appointed"),
            ("Lê Văn Hòa", "Bí thư", "Đảng ủy Bộ Y tế", "appointed"),
        },
        "news goes on behind a life",
    ),
    (
        "Bà Phan Thu Mai, Phó Bí thư Quận ủy Hải Châu, có sai phạm trong thời gian làm Giám đốc Sở Y tế thành phố.",
        {
            ("Phan Thu Mai", "Phó Bí thư", "Quận ủy Hải Châu", "current"),
            ("Phan Thu Mai", "Giám đốc", "Sở Y tế thành phố Đà Nẵng", "former"),
        },
        "a time in which a post was held",
    ),
    (
        "Về bà Phan Thu Mai, Ủy ban Kiểm tra kết luận, trong thời gian giữ các cương vị Giám đốc Sở Y tế thành phố, Bí "
        "thư Huyện ủy Hòa Vang, bà Phan Thu Mai có vi phạm.",
        {
            ("Phan Thu Mai", "Giám đốc", "Sở Y tế thành phố Đà Nẵng", "former"),
            ("Phan Thu Mai", "Bí thư", "Huyện ủy Hòa Vang", "former"),
        },
        "posts that lead up to the next name, somebody having been named before",
    ),
    (
        "Ông Lê Hà, Chủ tịch UBND thành phố Đà Nẵng nhiệm kỳ 2011-2016 dự. HĐND bầu ông Vũ Thơ giữ chức Chủ tịch UBND "
        "thành phố Đà Nẵng nhiệm kỳ 2016-2021.",
        {
            ("Lê Hà", "Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "former"),
            ("Vũ Thơ", "Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "appointed"),
        },
        "a term that is over",
    ),
    (
        "Khi giữ cương vị Phó Bí thư Quận ủy, Chủ tịch UBND quận Hải Châu, ông Trần Văn Mẫu có lỗi.",
        {
            ("Trần Văn Mẫu", "Phó Bí thư", "Quận ủy Hải Châu", "former"),
            ("Trần Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân quận Hải Châu", "former"),
        },
        "a time in which posts were held, before their holder",
    ),
    (
        "Ông Lê Văn Thí, khi còn là Chủ tịch HĐQT Công ty Cổ phần Sông Hàn, đã ký hợp đồng.",
        {("Lê Văn Thí", "Chủ tịch", "Hội đồng quản trị Công ty Cổ phần Sông Hàn", "former")},
        "a time in which a post was still held",
    ),
    (
        "Ông Lê Văn Mẫu từng giữ nhiều chức vụ ở quận Hải Châu, sau đó là Phó Chủ tịch UBND thành phố.",
        {("Lê Văn Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "former")},
        "the next step of a career",
    ),
    (
        "Hội nghị bầu 2 người vào Ban Thường vụ Thành ủy là: ông Lê Văn Thí - Phó Giám đốc Sở Y tế (hiện là Giám đốc "
        "Sở Nội vụ thành phố); bà Vũ Thu.",
        {
            ("Lê Văn Thí", "Ủy viên", "Ban Thường vụ Thành ủy Đà Nẵng", "appointed"),
            ("Lê Văn Thí", "Phó Giám đốc", "Sở Y tế thành phố Đà Nẵng", "former"),
            ("Lê Văn Thí", "Giám đốc", "Sở Nội vụ thành phố Đà Nẵng", "current"),
            ("Vũ Thu", "Ủy viên", "Ban Thường vụ Thành ủy Đà Nẵng", "appointed"),
        },
        "the post of today in brackets makes the one before it a former one",
    ),
    (
        "Tiểu sử tân Bí thư Thành ủy Lê Văn Mẫu\nBà Vũ Thị Thơ trao quyết định.\n4/1983 - 4/1985: Phó Giám đốc "
        "Sở Y tế thành phố Đà Nẵng.",
        {
            ("Lê Văn Mẫu", "Bí thư", "Thành ủy Đà Nẵng", "appointed"),
            ("Lê Văn Mẫu", "Phó Giám đốc", "Sở Y tế thành phố Đà Nẵng", "former"),
        },
        "the records of a life are of whom its heading names",
    ),
    (
        "Bà Lê Hà, nguyên Bí thư Tỉnh đoàn Yên Bái. Ông Đỗ Văn Mẫu được chỉ định tham gia Ban chấp hành, Ban thường "
        "vụ, làm Phó Bí thư Tỉnh ủy Hà Giang.",
        {
            ("Lê Hà", "Bí thư", "Tỉnh đoàn Yên Bái", "former"),
            ("Đỗ Văn Mẫu", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Giang", "appointed"),
            ("Đỗ Văn Mẫu", "Ủy viên", "Ban Thường vụ Tỉnh ủy Hà Giang", "appointed"),
            ("Đỗ Văn Mẫu", "Phó Bí thư", "Tỉnh ủy Hà Giang", "appointed"),
        },
        "boards that one joins with a post are of its committee",
    ),
    (
        "Ông Lê Ký từng giữ các chức vụ: Bí thư Thành ủy Phủ Lý; Ủy viên Ban Thường vụ, Phó Chủ tịch HĐND tỉnh Hà Nam.",
        {
            ("Lê Ký", "Bí thư", "Thành ủy Phủ Lý", "former"),
            ("Lê Ký", "Ủy viên", "Ban Thường vụ Tỉnh ủy Hà Nam", "former"),
            ("Lê Ký", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Hà Nam", "former"),
        },
        "a board beside a province's council is of its committee",
    ),
    (
        "Năm 1990, ông Lê Nghiêm là Phó Giám đốc Sở Y tế thành phố. Năm 1997, ông làm Giám đốc Sở Nội vụ thành phố.",
        {
            ("Lê Nghiêm", "Phó Giám đốc", "Sở Y tế thành phố Đà Nẵng", "former"),
            ("Lê Nghiêm", "Giám đốc", "Sở Nội vụ thành phố Đà Nẵng", "former"),
        },
        "what somebody was before another post that is dated later",
    ),
    (
        "Từ 2008-2011, ông Lê Nghiêm được bầu làm Phó Bí thư Thành ủy Đà Nẵng; từ năm 2012 đến tháng 3-2014, làm Phó "
        "Bí thư Thường trực Thành ủy Đà Nẵng.",
        {
            ("Lê Nghiêm", "Phó Bí thư", "Thành ủy Đà Nẵng", "former"),
            ("Lê Nghiêm", "Phó Bí thư Thường trực", "Thành ủy Đà Nẵng", "former"),
        },
        "the same post first without its rank, each at its time",
    ),
    (
        "Ông Lê Nghiêm, Phó Bí thư Thường trực Thành ủy Đà Nẵng, phát biểu. Phó Bí thư Thành ủy Lê Nghiêm chúc mừng.",
        {("Lê Nghiêm", "Phó Bí thư Thường trực", "Thành ủy Đà Nẵng", "current")},
        "one post called by two names",
    ),
    (
        "Chủ tịch UBND xã Quảng Thái Trần Công Mẫu đến dự. Chủ tịch UBND xã Đồng Mai Phùng Lê Thử phát biểu.",
        {
            ("Trần Công Mẫu", "Chủ tịch", "Ủy ban nhân dân xã Quảng Thái", "current"),
            ("Phùng Lê Thử", "Chủ tịch", "Ủy ban nhân dân xã Đồng Mai", "current"),
        },
        "communes whose second syllable is a surname too",
    ),
    (
        "Ông Lê Nghiêm từng có 20 năm làm cán bộ Đoàn, đảm nhiệm nhiều cương vị khác nhau, như: Chánh Văn phòng Thành "
        "đoàn Đà Nẵng; Bí thư Thành đoàn Đà Nẵng. Ông được giao nhiều nhiệm vụ, Chủ tịch Công đoàn thành phố cho biết.",
        {
            ("Lê Nghiêm", "Chánh Văn phòng", "Văn phòng Thành đoàn Đà Nẵng", "former"),
            ("Lê Nghiêm", "Bí thư", "Thành đoàn Đà Nẵng", "former"),
        },
        "many posts named one after the other",
    ),
]


def test_the_day_behind_until_is_that_of_the_next_step() -> None:
    text = (
        "Tháng 3-2014, ông Lê Nghiêm làm Phó Giám đốc Sở Y tế; đến tháng 11-2015 được bầu làm Bí thư Huyện ủy Hòa Vang."
    )
    found = extract(Document("test", text, locality=CITY)).facts
    dates = {fact.slots["title"]: fact.slots.get("date") for fact in found if fact.kind == "role"}
    assert dates == {"Phó Giám đốc": "2014-03", "Bí thư": "2015-11"}


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_posts_in_lives(text: str, expected: Posts, why: str) -> None:
    assert roles(text, CITY) == expected, why
