"""What an institution's own posts and offices are of, where the bulletin is of one institution and says no more."""

from __future__ import annotations

import pytest
from core_facts import roles

_HOSTS = (
    ("Trường Đại học Hoa Mai", "Hiệu trưởng"),
    ("Bệnh viện Đa khoa tỉnh Long An", "Giám đốc"),
    ("Công ty Cổ phần Cao su Sông Lam", "Tổng Giám đốc"),
    ("Tập đoàn Than Sông Lam", "Phó Tổng Giám đốc"),
    ("Sở Y tế tỉnh Long An", "Phó Giám đốc"),
)


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
