"""Posts in the frames that bulletins set them in: what a post says alone it says in each, whatever the name."""

from __future__ import annotations

from itertools import cycle

import pytest
from core_facts import roles

HOME = "tỉnh Hà Giang"
#: Names of several peoples, of two to five syllables, with usual surnames and rarer ones.
NAMES = [
    "Nguyễn Văn Mẫu",
    "Vàng Seo Mẫu",
    "Chảo Thị Mẫu",
    "Hầu A Mẫu",
    "Sơn Minh Mẫu",
    "Lò Thị Mai Mẫu",
    "Dương Thị Thu Hà Mẫu",
]
#: A post in words -> its title and body.
POSTS = {
    "Phó Chủ tịch UBND tỉnh": ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang"),
    "Giám đốc Sở Y tế": ("Giám đốc", "Sở Y tế tỉnh Hà Giang"),
    "Phó Tư lệnh Quân khu 9": ("Phó Tư lệnh", "Quân khu 9"),
    "Phó Trưởng Ban Tổ chức Tỉnh ủy": ("Phó Trưởng Ban", "Ban Tổ chức Tỉnh ủy Hà Giang"),
    "Chủ tịch Hội Nông dân huyện Mèo Vạc": ("Chủ tịch", "Hội Nông dân huyện Mèo Vạc"),
}
STATUS = {"": "current", "+": "appointed", "-": "ended", "<": "former"}
#: A frame with the posts P, Q, R and the names A, B, C -> who holds what: "AP" that A holds P, "AP+" that A gets it,
#: "AP-" that A leaves it, "AP<" that A held it.
FRAMES = {
    "Dự lễ có {P} - {A}; {Q} - {B}; {R} - {C}.": "AP BQ CR",
    "Dự lễ có {P}, ông {A}; {Q}, bà {B}; {R}, ông {C}.": "AP BQ CR",
    "Dự hội nghị có {P}, đồng chí {A} và {Q}, đồng chí {B}.": "AP BQ",
    "Các {P} gồm {A}, {B} và {C}.": "AP BP CP",
    "{P}: {A}": "AP",
    "{P}, {Q} - {A} cho rằng việc này tốt.": "AP AQ",
    "Sau báo cáo của {P}, {Q} {A} yêu cầu làm rõ.": "AQ",
    "Báo cáo với {P}, {Q} {A} cho biết như vậy.": "AQ",
    "Chiều 5/6, thay mặt {P}, {Q} {A} đã tiếp đoàn.": "AQ",
    "Theo đề nghị của {P}, {Q} {A}, hội nghị biểu quyết.": "AP AQ",
    "Tại cuộc gặp với {P} {A}, {Q} cho biết như vậy.": "AP",
    "Tại cuộc gặp với các đại biểu, {P} {A}, {Q} cho biết như vậy.": "AP AQ",
    "Hội nghị nghe ý kiến của {P}, {Q} {A} về việc này.": "AP AQ",
    "Dự lễ có {P} - {A}.": "AP",
    "Các {P} {A}, {B} và {C} chủ trì.": "AP BP CP",
    "Các {P} gồm: {A}, {B} và {C}.": "AP BP CP",
    "Dự họp có các đồng chí: {A}, {P}; {B}, {Q}; {C}, {R}.": "AP BQ CR",
    "1. {A} - {P}\n2. {B} - {Q}": "AP BQ",
    "{P} PGS.TS {A} phát biểu.": "AP",
    "{P}, TS. {A} phát biểu.": "AP",
    "Các đồng chí {A}, {B} và {C} được bầu giữ chức {P}.": "AP+ BP+ CP+",
    "Ông {A} được bổ nhiệm thay ông {B} giữ chức {P}.": "AP+ BP-",
    "Bổ nhiệm ông {A} thay ông {B} (nghỉ hưu) làm {P}.": "AP+ BP-",
    "Ông {A}, {P}, kế nhiệm bà {B} giữ chức {Q}.": "AP AQ+ BQ-",
    "Ông {A} giữ chức {P} thay ông {B} được điều động giữ chức {Q}.": "AP+ BP- BQ+",
    "Ông {A} được giới thiệu thay ông {B} làm {P}.": "",
    "Hội nghị giới thiệu {P} {A} để bầu giữ chức {Q}.": "AP",
    "Ai sẽ thay ông {A} làm {P}?": "",
    "{P} {A} bị cách chức.": "AP-",
    "{P} {A} đã từ chức vì lý do sức khỏe.": "AP-",
    "{P} {A} được cho thôi chức từ ngày 1/8.": "AP-",
    "Ông {A}, {P}, thôi giữ chức vụ để nghỉ hưu.": "AP-",
    "Ông {A}, {P}, thôi giữ chức vụ {Q} từ ngày 1/8.": "AP AQ-",
    "Các {P} gồm:\n1. {A}\n2. Bà {B}\n3. {C}\nHọ đều trẻ.\nÔng Trần Mẫu": "AP BP CP",
    "Hội nghị đã bầu hai {P} gồm các đồng chí:\n- {A}, {Q};\n- {B}, {R}.": "AP+ AQ BP+ BR",
    "{P} nhấn mạnh:\n- Ông {A}": "",
    "Trước đó, ông {A} giữ chức {P}.": "AP<",
    "Trước đó, Ban Thường vụ điều động ông {A} giữ chức {P}.": "AP+",
    "Ông {A}, hiện là {P}, trước đó là {Q}.": "AP AQ<",
    "Ông {A} có nhiều năm giữ chức {P}.": "AP<",
    "Từ năm 2010 đến năm 2015, ông {A} là {P}; từ năm 2015 đến nay là {Q}.": "AP< AQ",
    "Ông {A}, {P}, xin thôi chức vụ.": "AP-",
    "Đồng chí {A}, {B} được bầu giữ chức {P}.": "AP+ BP+",
    "Bổ nhiệm các ông: {A} giữ chức {P}; {B} giữ chức {Q}.": "AP+ BQ+",
}


@pytest.mark.parametrize("frame", FRAMES)
def test_each_frame_gives_what_the_posts_say(frame: str) -> None:
    names = cycle(NAMES)
    words = list(POSTS)
    for number in range(len(words)):
        people = {letter: next(names) for letter in "ABC"}
        posts = {letter: words[(number + step) % len(words)] for step, letter in enumerate("PQR")}
        text = frame.format(**people, **posts)
        expected = {(people[held[0]], *POSTS[posts[held[1]]], STATUS[held[2:]]) for held in FRAMES[frame].split()}
        assert roles(text, HOME) == expected, text


NEAR_MISSES = [
    ("Theo Giám đốc Sở Y tế, ông Trần Văn Mẫu đã khỏi bệnh.", "whom a director speaks of need not be he"),
    ("Bàn về Hồng Thập tự, các hội viên thảo luận.", "words that rarer surnames also are"),
    ("Đoàn thăm xã Vàng Seo Phìn.", "a place that begins as such a name does"),
]


@pytest.mark.parametrize(("text", "why"), NEAR_MISSES, ids=[why for _, why in NEAR_MISSES])
def test_near_misses(text: str, why: str) -> None:
    assert roles(text, HOME) == set(), why


def test_a_list_that_ends_with_a_post_has_each_post_behind_its_name() -> None:
    text = "Dự lễ có ông Lò Văn Mẫu, Giám đốc Sở Y tế; bà Trần Thị Mẫu, Chủ tịch UBND tỉnh."
    assert {(who, title) for who, title, *_ in roles(text, HOME)} == {
        ("Lò Văn Mẫu", "Giám đốc"),
        ("Trần Thị Mẫu", "Chủ tịch"),
    }


def test_a_name_that_a_town_has_too_is_one_in_a_list_of_persons() -> None:
    found = roles("Các đồng chí Lò Văn Mẫu, Mai Sơn và Vàng Seo Mẫu được bầu giữ chức Ủy viên UBND tỉnh.", HOME)
    assert {who for who, *_ in found} == {"Lò Văn Mẫu", "Mai Sơn", "Vàng Seo Mẫu"}


JOINED = [
    "Trưởng phòng Thư ký Tòa soạn và đồng chí Lò Văn Mẫu - Giám đốc Sở Y tế",
    "Trưởng phòng Thư ký Tòa soạn cùng ông Lò Văn Mẫu, Giám đốc Sở Y tế",
    "Trưởng phòng Thư ký Tòa soạn và đông đảo cán bộ",
    "Trưởng phòng Thư ký Tòa soạn kiểm tra công tác",
]


@pytest.mark.parametrize("words", JOINED)
def test_a_body_ends_where_others_or_a_deed_are_told_of(words: str) -> None:
    found = roles(f"Đồng chí Trần Thị Mẫu - {words}.", HOME)
    assert {body for who, _, body, _ in found if who == "Trần Thị Mẫu"} == {"Phòng Thư ký Tòa soạn"}


SPEAKERS = [
    ("Chúc mừng ông Lò Văn Mẫu, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Trần Văn Mẫu nhấn mạnh như vậy.", "Trần Văn Mẫu"),
    ("Trao quà cho bà Lò Thị Mẫu, Bí thư Trung ương Đảng, Chánh Văn phòng Trung ương Đảng Lê Mẫu phát biểu.", "Lê Mẫu"),
    ("Tiếp ông Lò Văn Mẫu, Bí thư Huyện ủy Mèo Vạc, Chủ tịch UBND tỉnh Trần Văn Mẫu nhấn mạnh.", "Lò Văn Mẫu"),
    ("Dự có ông Lò Văn Mẫu, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Trần Văn Mẫu.", "Lò Văn Mẫu"),
]


@pytest.mark.parametrize(("text", "holder"), SPEAKERS)
def test_the_first_post_behind_whom_is_addressed_is_the_speakers_where_all_are_of_one_place(
    text: str, holder: str
) -> None:
    assert {who for who, title, *_ in roles(text, HOME) if title.endswith("Bí thư")} == {holder}
