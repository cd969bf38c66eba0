"""What an institution's own posts and offices are of, where the bulletin is of one institution and says no more."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

from kg.extract import extract
from kg.model import Document

_HOSTS = (
    ("Trường Đại học Hoa Mai", "Hiệu trưởng"),
    ("Bệnh viện Đa khoa tỉnh Long An", "Giám đốc"),
    ("Công ty Cổ phần Cao su Sông Lam", "Tổng Giám đốc"),
    ("Tập đoàn Than Sông Lam", "Phó Tổng Giám đốc"),
    ("Sở Y tế tỉnh Long An", "Phó Giám đốc"),
)


_BODIES = ("party", "state", "mass", "other")


def _bodies(text: str) -> dict[str, str]:
    return {title: body for _, title, body, _ in roles(text)}


@pytest.mark.parametrize(("host", "title"), _HOSTS)
@pytest.mark.parametrize("frame", ["Dự hội nghị có ông Trần Văn Bằng, {}.", "Ông Trần Văn Bằng - {} phát biểu."])
def test_a_director_without_a_body_directs_the_institution_of_the_bulletin(host: str, title: str, frame: str) -> None:
    assert _bodies(f"Sáng 5/8, {host} tổ chức Hội nghị tổng kết. " + frame.format(title))[title] == host


@pytest.mark.parametrize(("host", "title"), _HOSTS)
def test_a_committee_is_of_the_whole_though_a_part_has_one_too(host: str, title: str) -> None:
    told = f"Sáng 5/8, {host} công bố quyết định thành lập Đảng bộ Phòng Kế toán. Dự có ông Lê Bằng, Bí thư Đảng ủy."
    assert _bodies(told)["Bí thư"] == f"Đảng ủy {host}"


@pytest.mark.parametrize(
    "told",
    [
        # two institutions: nobody knows whose
        "Công ty Cổ phần Cao su Sông Lam thăm Bệnh viện Đa khoa tỉnh Long An. Dự có ông Lê Bằng, Giám đốc.",
        # a council has no director
        "UBND tỉnh Long An tổ chức hội nghị. Dự có ông Lê Bằng, Giám đốc.",
    ],
)
def test_a_director_of_nobody_known_has_no_post(told: str) -> None:
    assert _bodies(told) == {}


@pytest.mark.parametrize("verb", ["tái đắc cử", "trúng cử chức danh", "được bầu giữ chức"])
def test_whoever_is_elected_after_a_board_heads_what_the_board_is_of(verb: str) -> None:
    told = f"Đại hội đã bầu Ban Chấp hành Đoàn Trường Đại học Hoa Mai gồm 27 đồng chí. Ông Lê Hoàng Ân {verb} Bí thư."
    assert roles(told) == {("Lê Hoàng Ân", "Bí thư", "Đoàn Trường Đại học Hoa Mai", "appointed")}


@pytest.mark.parametrize("credentials", ["TS.BS.", "BS.CKII.", "PGS.TS.", "ThS, BS", "NSND"])
def test_degrees_in_a_list_are_no_end_of_it(credentials: str) -> None:
    told = f"Các Phó Chủ tịch Hội Làm vườn tỉnh Long An: Ông Lê Văn Mẫu, {credentials} Trần Văn Bằng, bà Lê Thị Hòa."
    assert {person for person, *_ in roles(told)} == {"Lê Văn Mẫu", "Trần Văn Bằng", "Lê Thị Hòa"}


@pytest.mark.parametrize(
    "roster",
    [
        "Chủ tịch: Bà Lê Thị Hòa.\nCác Phó Chủ tịch: Ông Lê Văn Mẫu, ông Trần Văn Bằng.",
        "1. Chủ tịch: Lê Thị Hòa.\n2. Phó Chủ tịch: Lê Văn Mẫu.\n3. Phó Chủ tịch: Trần Văn Bằng.",
        "- Bà Lê Thị Hòa, Chủ tịch;\n- Ông Lê Văn Mẫu, Phó Chủ tịch;\n- Ông Trần Văn Bằng, Phó Chủ tịch.",
    ],
)
def test_a_roster_under_the_board_elected_names_its_new_heads(roster: str) -> None:
    society = "Hội Làm vườn tỉnh Long An"
    assert roles(f"Hội nghị đã bầu ra Ban Chấp hành {society} gồm:\n{roster}") == {
        ("Lê Thị Hòa", "Chủ tịch", society, "appointed"),
        ("Lê Văn Mẫu", "Phó Chủ tịch", society, "appointed"),
        ("Trần Văn Bằng", "Phó Chủ tịch", society, "appointed"),
    }


def test_a_roster_under_a_board_that_met_is_of_nobody_new() -> None:
    told = "Ban Chấp hành Hội Làm vườn tỉnh Long An họp, gồm:\n- Bà Lê Thị Hòa, Chủ tịch Hội Làm vườn tỉnh Long An."
    assert {status for *_, status in roles(told)} == {"current"}


def test_who_gives_up_a_post_had_been_given_it() -> None:
    told = "Quốc hội miễn nhiệm Phó Thủ tướng đối với ông Lê Văn Mẫu. Ông Mẫu được bầu giữ chức Phó Thủ tướng."
    assert roles(told) == {("Lê Văn Mẫu", "Phó Thủ tướng", "Chính phủ", "ended")}


COUNCIL = "Sáng 5/8, Trường Đại học Hoa Mai tổ chức hội nghị. Dự có ông Lê Bằng, Chủ tịch Hội đồng trường."


def test_the_council_of_a_school_is_named_as_such_unless_the_bulletin_has_another_name_for_it() -> None:
    assert _bodies(COUNCIL) == {"Chủ tịch": "Hội đồng trường Trường Đại học Hoa Mai"}
    told = f"{COUNCIL} Hội đồng Trường Đại học Hoa Mai đã họp."
    assert _bodies(told) == {"Chủ tịch": "Hội đồng Trường Đại học Hoa Mai"}


def test_a_faculty_of_the_headline_is_that_of_the_school_named_below() -> None:
    text = "Thành lập Đảng bộ Khoa Dược\nSáng 5/8, Trường Đại học Hoa Mai công bố quyết định với Khoa Dược."
    found = extract(Document("case", text, locality="Long An")).facts
    names = {str(f.slots["name"]) for f in found if f.kind == "entity"}
    school = "Trường Đại học Hoa Mai"
    assert names == {school, f"Khoa Dược {school}", f"Đảng bộ Khoa Dược {school}"}


@pytest.mark.parametrize("whole", ["Trường", "Nhà trường", "trường"])
@pytest.mark.parametrize("own", ["Đảng bộ", "Ban Chấp hành Đảng bộ", "Công đoàn"])
def test_a_committee_or_union_of_the_school_bears_its_name(own: str, whole: str) -> None:
    text = f"Trường Đại học Hoa Mai tổ chức Hội nghị tổng kết. {own} {whole} tiếp tục nhận được sự quan tâm."
    assert f"{own} Trường Đại học Hoa Mai" in entities(text, _BODIES)


@pytest.mark.parametrize(
    ("host", "own", "whole"),
    [
        ("Sở Y tế tỉnh Long An", "Đảng bộ", "Sở"),
        ("Cục Thuế tỉnh Long An", "Đảng ủy", "Cục"),
        ("Viện Địa chất", "Công đoàn", "Viện"),
        ("Quân khu 9", "Bộ Tư lệnh", "Quân khu"),
        ("Quân khu 9", "Cục Hậu cần", "Quân khu"),
        ("Binh chủng Hóa học", "Bộ Tư lệnh", "Binh chủng"),
    ],
)
def test_other_institutions_told_by_their_kind_in_capitals(host: str, own: str, whole: str) -> None:
    text = f"{host} tổ chức Hội nghị tổng kết. {own} {whole} tiếp tục nhận được sự quan tâm."
    assert f"{own} {host}" in entities(text, _BODIES)


@pytest.mark.parametrize("own", ["Đảng bộ Trường Sa", "Đảng bộ Viện Sao Mai", "Bộ Tư lệnh Quân khu Thủ đô"])
def test_a_name_that_begins_like_an_institution_stays_whole(own: str) -> None:
    text = f"Trường Đại học Hoa Mai và Viện Địa chất tổ chức Hội nghị. {own} tiếp tục nhận được sự quan tâm."
    first, _, _ = own.partition(" ")
    assert {name for name in entities(text, _BODIES) if name.startswith(first)} == {own}


_COMMANDS = [
    ("Bộ Tư lệnh", "Quân khu 9"),
    ("Bộ Tư lệnh", "Vùng 3 Hải quân"),
    ("Bộ Chỉ huy", "Quân sự tỉnh Long An"),
    ("Bộ Chỉ huy", "Bộ đội Biên phòng tỉnh Long An"),
    ("Ban Chỉ huy", "Quân sự huyện Bến Lức"),
]


@pytest.mark.parametrize(("command", "unit"), _COMMANDS)
def test_the_party_committee_beside_a_command_is_of_the_unit(command: str, unit: str) -> None:
    text = f"Thay mặt Đảng ủy, {command} {unit}, bà Lê Thị Mẫu phát biểu."
    assert {f"Đảng ủy {unit}", f"{command} {unit}"} <= entities(text, _BODIES)
    text = f"Ông Trần Văn Bằng, Phó Bí thư Đảng ủy, Chính ủy {command} {unit} phát biểu."
    assert _bodies(text) == {"Phó Bí thư": f"Đảng ủy {unit}", "Chính ủy": f"{command} {unit}"}


@pytest.mark.parametrize("command", ["Bộ Tư lệnh Thủ đô Hà Nội", "Bộ Tư lệnh 86"])
def test_a_command_that_leads_no_unit_has_a_committee_of_its_own(command: str) -> None:
    text = f"Thay mặt Đảng ủy, {command}, bà Lê Thị Mẫu phát biểu."
    assert f"Đảng ủy {command}" in entities(text, _BODIES)
